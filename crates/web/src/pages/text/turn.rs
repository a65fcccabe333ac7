//! What whoever reads a text can do about it: sign, decline, withdraw; and what follows.

use commission::instrument::State;
use commission::permission::{Action, Object};
use commission::{Language, Office, Refusal};
use maud::{Markup, html};

use super::Text;
use crate::components::{
    Field, Tone, Weight, button, details, hidden, language_name, notice, select, text_area,
};
use crate::pages::words::{numbered, parties};
use crate::request::View;
use crate::{routes, t};

/// What was done a moment ago, and what happens next.
pub(super) fn done(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let what = match view.query("done") {
        Some("signed") => "text-done-signed",
        Some("declined") => "text-done-declined",
        Some("tabled") => "text-done-tabled",
        Some("withdrawn") => "text-done-withdrawn",
        _ => return html! {},
    };
    let next = match &text.page.instrument.current().state {
        State::Tabled => crate::pages::words::say!(locale, "text-done-next-waits", {
            "parties" => parties(view, &text.waits_for(view))
        }),
        State::Adopted { .. } => html! { (t!(locale, "text-done-next-adopted")) },
        _ => html! { (t!(locale, "text-done-next-declined")) },
    };
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    html! {
        section class="confirmation no-print" role="status" {
            p class="lead" { strong { (t!(locale, what, "text" => name)) } }
            p { (next) }
        }
    }
}

/// The forms of whoever may act, or why there are none.
pub(super) fn offer(view: &View, text: &Text) -> Markup {
    let revision = text.revision();
    let over = view.now > revision.text.deadline;
    if !text.is_latest() || revision.state != State::Tabled || over {
        return html! {};
    }
    let object = Object::Text { kind: text.page.instrument.kind(), state: revision.state.as_str() };
    let offer = match view.can(Action::Sign, object) {
        Ok(office) if has_signed(text, office) => said(view, "text-turn-signed", office),
        Ok(office) => forms(view, text, office),
        Err(Refusal::SignInNeeded) if view.app.demo().is_some() => no_role(view),
        Err(_) => match view.office_held() {
            Some(office) => said(view, "text-turn-cannot", office),
            None => return html! {},
        },
    };
    let withdraw = view.can(Action::Withdraw, object).is_ok();
    html! { div class="no-print full" { (offer) @if withdraw { (withdrawal(view, text)) } } }
}

fn has_signed(text: &Text, office: &Office) -> bool {
    text.revision().signatures.iter().any(|it| it.office == *office)
}

fn said(view: &View, id: &str, office: &Office) -> Markup {
    notice(
        Tone::Plain,
        &html! {
            p { (t!(view.locale, id, "office" => view.office(office))) }
            @if view.app.demo().is_some() {
                p { a href=(view.href(routes::demo())) { (t!(view.locale, "text-demo-role")) } }
            }
        },
    )
}

fn no_role(view: &View) -> Markup {
    notice(
        Tone::Plain,
        &html! {
            p { (t!(view.locale, "text-demo-no-role")) }
            p { a href=(view.href(routes::demo())) { (t!(view.locale, "text-demo-role")) } }
        },
    )
}

/// A form that leads to the page on which the key signs.
fn leads(view: &View, text: &Text, purpose: &str, rest: &Markup) -> Markup {
    html! {
        form class="flow" method="post" action=(view.href(routes::signing())) {
            (hidden("purpose", purpose))
            (hidden("text", text.page.instrument.id.as_str()))
            (hidden("digest", &text.revision().digest.to_string()))
            (rest)
        }
    }
}

fn forms(view: &View, text: &Text, office: &Office) -> Markup {
    let locale = view.locale;
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    let languages: Vec<(String, String)> = languages(view, text)
        .iter()
        .map(|language| (language.to_string(), language_name(language)))
        .collect();
    let languages: Vec<(&str, &str)> =
        languages.iter().map(|(tag, name)| (tag.as_str(), name.as_str())).collect();
    let (label, hint) = (t!(locale, "text-decline-reasons"), t!(locale, "text-decline-hint"));
    let reasons = Field { name: "reasons", label: &label, hint: Some(&hint), ..Field::default() };
    let label = t!(locale, "text-decline-language");
    let language = Field { name: "language", label: &label, ..Field::default() };
    let to_sign = t!(locale, "text-sign-button", "text" => name.as_str());
    let to_decline = t!(locale, "text-decline-button", "text" => name.as_str());
    html! {
        section class="panel turn" {
            h2 { (t!(locale, "text-sign-title")) }
            p { (t!(locale, "text-sign-as", "office" => view.office(office))) }
            p { (t!(locale, "text-sign-next")) }
            (leads(view, text, "sign", &button(Weight::Primary, &to_sign)))
            (details(&t!(locale, "text-decline-title"), &leads(view, text, "decline", &html! {
                @if text.glossary.is_some() { p class="small" { (t!(locale, "glossary-decline-hint")) } }
                (text_area(locale, &reasons, 4, ""))
                (select(locale, &language, &languages, Some(locale.tag())))
                (button(Weight::Secondary, &to_decline))
            })))
        }
    }
}

fn withdrawal(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    let words = t!(locale, "text-withdraw-button", "text" => name);
    details(
        &t!(locale, "text-withdraw-title"),
        &html! {
            p { (t!(locale, "text-withdraw-means")) }
            (leads(view, text, "withdraw", &button(Weight::Secondary, &words)))
        },
    )
}

/// The languages in which reasons may be given: the reader's first.
fn languages(view: &View, text: &Text) -> Vec<Language> {
    let mut languages: Vec<Language> = view.locale.tag().parse().into_iter().collect();
    for language in
        text.versions.iter().map(|(it, _)| &it.language).chain(&view.commission.charter.published)
    {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages
}
