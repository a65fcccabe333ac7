//! What became of appeals, for everybody: to whom each went, who answered, who is silent and since
//! when.

mod letter;
mod one;

use axum::response::Response;
use commission::appeal::{Addressee, Standing, Step};
use commission::claim::View as Opinion;
use commission::permission::{Action, Object};
use commission::{Appeal, InstrumentId, Language, Localized};
use maud::{Markup, html};
use store::APPEALS_MAX;

use super::incidents::words;
use super::words::{count, named, numbered, say};
use crate::components::{Mark, breadcrumbs, day_tag, definition_list, seal_with};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

pub use self::letter::get as letter;
pub(super) use self::letter::links as letters;
pub use one::get as one;
pub(super) use one::steps;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// A text's name: its number and its title.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// As in `Appeal 2`.
    pub(super) number: String,
    /// Its title in every language.
    pub(super) titles: Localized,
    /// The languages in which it binds.
    pub(super) languages: Vec<Language>,
}

/// What an appeal is called.
pub(super) async fn name(view: &View, id: &InstrumentId) -> Result<Name, Error> {
    let page = view.app.store().instrument(id).await?;
    let number = numbered(view, page.instrument.kind(), page.number);
    let versions = &page.instrument.current().versions;
    let binding = versions.iter().filter(|it| it.authentic);
    let languages = binding.map(|it| it.language.clone()).collect();
    Ok(Name { number, titles: super::words::titles(versions), languages })
}

/// `GET /appeals`
pub async fn get(view: View) -> Result<Response, Error> {
    let mut appeals = Vec::new();
    for appeal in view.app.store().appeals().await? {
        appeals.push((name(&view, &appeal.id).await?, appeal));
    }
    let title = t!(view.locale, "appeals-title");
    Ok(view.page(&title, Nav::Texts, body(&view, &title, &appeals)))
}

fn body(view: &View, title: &str, appeals: &[(Name, Appeal)]) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::texts()), &t!(locale, "ui-texts")),
        ], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "appeals-lead")) }
        @if appeals.is_empty() { p { (t!(locale, "appeals-none")) } }
        @if count(appeals.len()) >= APPEALS_MAX { p { (t!(locale, "appeals-last", "count" => APPEALS_MAX)) } }
        @for (name, appeal) in appeals {
            section class="panel" {
                p class="kind" { (name.number) }
                h2 { a href=(view.href(&routes::sent_appeal(&appeal.id))) { (named(view, &name.titles)) } }
                (addressees(view, appeal))
            }
        }
    }
}

/// Each addressee with where it stands.
fn addressees(view: &View, appeal: &Appeal) -> Markup {
    let charter = &view.commission.charter;
    let rows: Vec<(String, Markup)> = appeal
        .addressees
        .addressees
        .iter()
        .map(|addressee| {
            let standing = appeal.standing(addressee, charter, view.now);
            let words = html! {
                (standing_seal(view, standing)) " " (sentence(view, standing))
                @if appeal.is_open(addressee, charter) { " " (t!(view.locale, "course-open")) }
            };
            (view.names(&addressee.name).0, words)
        })
        .collect();
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(name, words)| (name.as_str(), words.clone())).collect();
    definition_list(&rows)
}

/// A standing as a seal: a shape and a word.
pub(super) fn standing_seal(view: &View, standing: Standing) -> Markup {
    let mark = match standing {
        Standing::NotSent { .. } => Mark::Dashed,
        Standing::Sent { .. } | Standing::Acknowledged { .. } => Mark::Ring,
        Standing::Silent { .. } => Mark::Hourglass,
        Standing::Answered { .. } => Mark::Filled,
        Standing::Refused { .. } => Mark::Struck,
    };
    seal_with(mark, &t!(view.locale, &format!("course-standing-{}", standing.as_str())))
}

/// A day of the calendar and no moment: the same for every zone.
pub(super) fn day(view: &View, day: i64) -> Markup {
    html! { (view.locale.date(day.saturating_mul(DAY_SECONDS), 0)) }
}

/// Where an appeal stands with an addressee, as a sentence.
pub(super) fn sentence(view: &View, standing: Standing) -> Markup {
    let locale = view.locale;
    match standing {
        Standing::NotSent { since } => {
            say!(locale, "course-not-sent", { "date" => day_tag(locale, since, view.zone()) })
        }
        Standing::Sent { day: sent, until } => {
            say!(locale, "course-sent", { "date" => day(view, sent), "until" => day(view, until) })
        }
        Standing::Silent { day: sent, since } => {
            say!(locale, "course-silent", { "date" => day(view, sent), "since" => day(view, since) })
        }
        Standing::Acknowledged { day: on, until } => say!(locale, "course-acknowledged", {
            "date" => day(view, on), "until" => day(view, until),
        }),
        Standing::Answered { day: on } => {
            say!(locale, "course-answered", { "date" => day(view, on) })
        }
        Standing::Refused { day: on } => {
            say!(locale, "course-refused", { "date" => day(view, on) })
        }
    }
}

/// The addressees of an adopted appeal on the page of its text.
pub(super) fn on_text(view: &View, appeal: &Appeal) -> Markup {
    let locale = view.locale;
    html! {
        section class="flow" {
            h2 { (t!(locale, "course-course")) }
            (addressees(view, appeal))
            p { a href=(view.href(&routes::sent_appeal(&appeal.id))) { (t!(locale, "course-to-course")) } }
        }
    }
}

/// An addressee with the days in which an answer is awaited, before the appeal is adopted.
pub(super) fn planned(view: &View, addressee: &Addressee) -> Markup {
    html! {
        (named(view, &addressee.name)) " · "
        (t!(view.locale, "course-answer-days", "days" => i64::from(addressee.answer_days)))
    }
}

/// Whether something about this appeal waits for one's own party to confirm it.
pub(super) fn waits_for_me(view: &View, appeal: &Appeal) -> bool {
    let own = view.can(Action::ConfirmStep, Object::Appeal).ok().and_then(|it| it.party());
    own.is_some_and(|own| {
        appeal.asked(&view.commission.charter).contains(own)
            && appeal.steps.iter().any(|step| step.waits_for(own))
    })
}

/// Whether somebody should send it, or remind of it: whoever may enter a step sees it on their own
/// page.
pub(super) fn lacks(view: &View, appeal: &Appeal) -> bool {
    let charter = &view.commission.charter;
    view.can(Action::EnterStep, Object::Appeal)
        .is_ok_and(|by| appeal.may_speak(charter, by, Action::EnterStep).is_ok())
        && appeal.addressees.addressees.iter().any(|it| appeal.lacks(it, charter, view.now))
}

/// What somebody is about to sign about an appeal.
pub(super) fn to_sign(
    view: &View,
    appeal: &Appeal,
    step: &Step,
    opinion: Option<&Opinion>,
) -> Markup {
    let locale = view.locale;
    let name = appeal.addressees.get(&step.addressee).map(|it| named(view, &it.name));
    html! {
        section class="panel" {
            p { (name.unwrap_or_default()) }
            p { strong { (t!(locale, &format!("course-step-{}", step.happened))) } " · " (day(view, step.day)) }
            @if !step.words.is_empty() { (words(view, &step.words)) }
            (document(view, step))
            @match opinion {
                Some(Opinion::Confirms) => p { strong { (t!(locale, "course-you-confirm")) } },
                Some(Opinion::Disputes { reasons }) => {
                    p { strong { (t!(locale, "course-you-dispute")) } }
                    (words(view, reasons))
                }
                None => {}
            }
        }
    }
}

/// The document that came with a step: its size and its digest.
fn document(view: &View, step: &Step) -> Markup {
    html! {
        @if let Some(document) = &step.document {
            p class="small" {
                (t!(view.locale, "course-document", "size" => i64::try_from(document.bytes.div_ceil(1024)).unwrap_or(i64::MAX)))
                " " code class="long-code" { (document.digest) }
            }
        }
    }
}
