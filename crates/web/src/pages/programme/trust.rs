//! Trust, measured: the four questions that whoever has a place at an activity, or a seat at a forum,
//! answers with their receipt, without an account and without script; and what is told of the answers.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::commitment::{quarter_of, quarter_start};
use commission::report::Receipt;
use commission::trust::{
    AFTER_DAYS, Answers, Cell, Line, MIN_CELL, Moment, Question, Span, Subject, Tallies, Trust,
    VALUE_MAX, Window,
};
use commission::{Activity, ActivityId, Forum, Localized, PartyId, Refusal};
use maud::{Markup, html};

use super::one::load;
use super::quarter;
use super::register::{private, unread};
use crate::components::{
    Field, Tone, Weight, breadcrumbs, button, details, hidden, notice, radios, text_field,
};
use crate::error::Error;
use crate::line::Lane;
use crate::pages::desk::keep::Fields;
use crate::pages::forms::summary;
use crate::pages::words::{count, named, points, short};
use crate::request::{Nav, View};
use crate::{routes, t};

/// Of how many quarters something is told, the present one with them.
const QUARTERS_TOLD: i64 = 4;
/// What a form asks for that only brings the receipt along.
const ASK: &str = "ask";

type Wrong = Option<(String, String)>;

/// About what is asked, and where its pages are.
struct About<'a> {
    subject: Subject,
    title: &'a Localized,
    page: String,
    form: String,
}

impl<'a> About<'a> {
    fn activity(activity: &'a Activity) -> Self {
        Self {
            subject: Subject::from(&activity.id),
            title: &activity.planned.title,
            page: routes::activity(&activity.id),
            form: routes::trust(&activity.id),
        }
    }

    fn forum(forum: &'a Forum) -> Self {
        Self {
            subject: Subject::Forum(forum.id.clone()),
            title: &forum.week.title,
            page: routes::forum(&forum.id),
            form: routes::forum_trust(&forum.id),
        }
    }

    /// Where those of its kind are listed, with the name of that list.
    fn list(&self, view: &View) -> (&'static str, String) {
        match self.subject {
            Subject::Activity(_) => (routes::programme(), t!(view.locale, "programme-title")),
            Subject::Forum(_) => (routes::forums(), t!(view.locale, "forums-title")),
        }
    }
}

/// `GET /programme/<plan>/<id>/trust`
pub(super) async fn get(
    view: View,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    let moment = activity.asks(view.now)?;
    Ok(form(&view, &About::activity(&activity), moment, &Fields::default(), None))
}

/// `POST /programme/<plan>/<id>/trust`
pub(super) async fn post(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    let moment = activity.asks(view.now)?;
    taken_up(&view, &About::activity(&activity), moment, &fields).await
}

async fn load_forum(view: &View, id: &str) -> Result<Forum, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    Ok(view.app.store().forum(&id).await?.ok_or(Error::NotFound)?.forum)
}

/// `GET /forums/<id>/trust`: the questions, while they are put; and what is told of the answers.
pub(super) async fn forum(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let forum = load_forum(&view, &id).await?;
    if let Ok(moment) = forum.asks(view.now) {
        return Ok(form(&view, &About::forum(&forum), moment, &Fields::default(), None));
    }
    let (locale, about) = (view.locale, About::forum(&forum));
    let tallies = view.app.store().trust(about.subject.clone()).await?;
    let trust = Trust::of(&tallies, &forum.parties, forum.window(), view.now);
    let title = t!(locale, "trust-told");
    let body = html! {
        (trail(&view, &about, &title))
        h1 { (title) }
        p class="lead" { (named(&view, about.title)) }
        p { (t!(locale, "trust-forum-means", "min" => min(), "days" => AFTER_DAYS)) }
        @if trust.is_empty() { p class="muted" { (t!(locale, "trust-none")) } }
        @else { (tables(&view, &trust)) }
    };
    Ok(view.page(&title, Nav::Programme, body))
}

/// `POST /forums/<id>/trust`
pub(super) async fn forum_post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    let forum = load_forum(&view, &id).await?;
    let moment = forum.asks(view.now)?;
    taken_up(&view, &About::forum(&forum), moment, &fields).await
}

/// Takes what somebody answers, or gives the form back with what is wrong.
async fn taken_up(
    view: &View,
    about: &About<'_>,
    moment: Moment,
    fields: &Fields,
) -> Result<Response, Error> {
    if fields.get("go") == ASK {
        return Ok(form(view, about, moment, fields, None));
    }
    let again = |wrong| Ok(form(view, about, moment, fields, Some(wrong)));
    let receipt = match Receipt::parse(fields.get("receipt")) {
        Ok(receipt) => receipt,
        Err(error) => return again(("receipt".to_owned(), unread(view, error))),
    };
    let value = |it: Question| fields.get(it.as_str()).parse().unwrap_or(0);
    let answers = match Answers::new(Question::ALL.map(value)) {
        Ok(answers) => answers,
        Err(Refusal::Empty { field }) => {
            return again((field.to_owned(), t!(view.locale, "trust-no-answer")));
        }
        Err(other) => return Err(other.into()),
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    match store.answer_trust(&opened, about.subject.clone(), answers, view.now).await {
        Ok(true) => Ok(taken(view, about, moment)),
        Ok(false) => {
            let nobody = match about.subject {
                Subject::Activity(_) => t!(view.locale, "trust-opens-nothing"),
                Subject::Forum(_) => t!(view.locale, "trust-opens-no-delegate"),
            };
            again(("receipt".to_owned(), nobody))
        }
        Err(store::Error::Refused(refusal)) => {
            again(("receipt".to_owned(), view.refusal(&refusal)))
        }
        Err(other) => Err(other.into()),
    }
}

/// The way to a page about it.
fn trail(view: &View, about: &About<'_>, title: &str) -> Markup {
    let (list, name) = about.list(view);
    breadcrumbs(
        view.locale,
        &[(&view.href(list), &name), (&view.href(&about.page), &view.names(about.title).0)],
        title,
    )
}

fn form(view: &View, about: &About<'_>, moment: Moment, typed: &Fields, wrong: Wrong) -> Response {
    let locale = view.locale;
    let title = t!(locale, "trust-title");
    let error =
        |name: &str| wrong.as_ref().filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let values: Vec<(String, String)> = (1..=VALUE_MAX)
        .map(|value| (value.to_string(), t!(locale, "trust-value", "value" => i64::from(value))))
        .collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let one = |question: Question| {
        let (name, label) = (question.as_str(), words(view, question));
        let field = Field { name, label: &label, hint: None, error: error(name), optional: false };
        radios(locale, &field, &values, Some(typed.get(name)))
    };
    let (label, hint) = match about.subject {
        Subject::Activity(_) => {
            (t!(locale, "register-receipt-label"), t!(locale, "trust-receipt-hint"))
        }
        Subject::Forum(_) => (t!(locale, "trust-code-label"), t!(locale, "trust-code-hint")),
    };
    let receipt = Field {
        name: "receipt",
        label: &label,
        hint: Some(&hint),
        error: error("receipt"),
        optional: false,
    };
    let body = html! {
        (trail(view, about, &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" { (named(view, about.title)) }
        p { (t!(locale, "trust-when", "moment" => moment.as_str(), "days" => AFTER_DAYS)) }
        p { (t!(locale, "trust-means", "min" => min())) }
        form class="flow" method="post" action=(view.href(&about.form)) {
            (text_field(locale, &receipt, "text", typed.get("receipt")))
            @for question in Question::ALL { (one(question)) }
            div class="actions" { (button(Weight::Primary, &t!(locale, "trust-button"))) }
        }
    };
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    private(frame.respond(body))
}

/// The fewest answers, as words count.
fn min() -> i64 {
    i64::try_from(MIN_CELL).unwrap_or(i64::MAX)
}

fn words(view: &View, question: Question) -> String {
    t!(view.locale, "trust-question", "question" => question.as_str())
}

fn taken(view: &View, about: &About<'_>, moment: Moment) -> Response {
    let locale = view.locale;
    let title = t!(locale, "trust-taken");
    let body = html! {
        section class="confirmation" role="status" {
            h1 { (title) }
            p { (named(view, about.title)) }
            p { (t!(locale, "trust-taken-means")) }
        }
        @if moment == Moment::Before {
            (notice(Tone::Plain, &html! { p { (t!(locale, "trust-again-after", "days" => AFTER_DAYS)) } }))
        }
        p { a href=(view.href(&about.page)) { (named(view, about.title)) } }
    };
    private(view.page(&title, Nav::Programme, body))
}

/// The way from the page of a registration to the questions, where they are put now; it brings the
/// receipt along.
pub(super) fn invitation(view: &View, activity: &Activity, receipt: &Receipt) -> Markup {
    let Ok(moment) = activity.asks(view.now) else { return html! {} };
    let locale = view.locale;
    html! {
        section class="panel" {
            h2 { (t!(locale, "trust-title")) }
            p { (t!(locale, "trust-when", "moment" => moment.as_str(), "days" => AFTER_DAYS)) }
            form method="post" action=(view.href(&routes::trust(&activity.id))) {
                (hidden("go", ASK)) (hidden("receipt", receipt.digits()))
                (button(Weight::Secondary, &t!(locale, "trust-answer")))
            }
        }
    }
}

/// What is told of the answers about an activity, on its page.
pub(super) fn told(view: &View, activity: &Activity, tallies: &Tallies) -> Markup {
    if activity.planned.registration.is_none() {
        return html! {};
    }
    let locale = view.locale;
    let trust = Trust::of(tallies, &activity.parties, activity.window(), view.now);
    html! {
        h2 id="trust" { (t!(locale, "trust-told")) }
        p { (t!(locale, "trust-told-means", "min" => min(), "days" => AFTER_DAYS)) }
        @if activity.asks(view.now).is_ok() {
            p class="no-print" { a href=(view.href(&routes::trust(&activity.id))) { (t!(locale, "trust-answer")) } }
        }
        @if trust.is_empty() { p class="muted" { (t!(locale, "trust-none")) } }
        @else { (tables(view, &trust)) }
    }
}

/// What is told of the activities of each of the last quarters together.
pub(super) async fn quarters(view: &View, activities: &[Activity]) -> Result<Markup, Error> {
    let told = by_quarter(view, activities).await?;
    let locale = view.locale;
    Ok(html! {
        @if !told.is_empty() {
            h2 id="trust" { (t!(locale, "trust-quarters")) }
            p { (t!(locale, "trust-quarters-mean", "min" => min())) }
            @for (number, trust, counted) in &told {
                @let label = t!(locale, "trust-quarter", "quarter" => quarter(view, *number), "count" => count(*counted));
                (details(&label, &tables(view, trust)))
            }
        }
    })
}

/// The quarters of which something is told, the latest first, each with the number of activities on
/// which that rests.
pub(crate) async fn by_quarter(
    view: &View,
    activities: &[Activity],
) -> Result<Vec<(i64, Trust, usize)>, Error> {
    let offset = view.zone().offset_seconds;
    let last = quarter_of(view.now.saturating_add(offset));
    let first = last - QUARTERS_TOLD + 1;
    let since = quarter_start(first).saturating_sub(offset);
    let tallies: BTreeMap<ActivityId, Tallies> = view.app.store().trust_since(since).await?;
    let mut told = Vec::new();
    for number in (first..=last).rev() {
        let of = activities
            .iter()
            .filter(|it| quarter_of(it.starts().saturating_add(offset)) == number)
            .filter_map(|it| Some((tallies.get(&it.id)?, &it.parties, it.window())));
        let of: Vec<(&Tallies, &BTreeSet<PartyId>, Window)> = of.collect();
        let (trust, counted) = Trust::together(of, view.now);
        if counted > 0 {
            told.push((number, trust, counted));
        }
    }
    Ok(told)
}

/// A table for each question: the parties in the page's order, then all of them together.
fn tables(view: &View, trust: &Trust) -> Markup {
    let locale = view.locale;
    let parties: Vec<PartyId> = view.parties_in_order().into_iter().map(|it| it.id).collect();
    let rows = |place: usize| {
        let of = move |party: &PartyId| trust.parties.get(party)?.get(place).copied();
        parties.iter().filter_map(move |party| Some((party, of(party)?)))
    };
    html! {
        @for (place, together) in trust.together.iter().enumerate() {
            table class="stacked" {
                caption { (words(view, together.question)) }
                thead { tr {
                    th scope="col" { (t!(locale, "ui-signature-party")) }
                    @for moment in Moment::ALL { th scope="col" { (t!(locale, "trust-moment", "moment" => moment.as_str())) } }
                    th scope="col" { (t!(locale, "trust-moment", "moment" => "difference")) }
                } }
                tbody {
                    @for (party, line) in rows(place) {
                        tr { th scope="row" { (short(view, party)) } (cells(view, &line)) }
                    }
                    tr { th scope="row" { (t!(locale, "trust-together")) } (cells(view, together)) }
                }
            }
        }
    }
}

/// Three cells, each of which says by itself what it is: on a phone they stand one under the other.
fn cells(view: &View, line: &Line) -> Markup {
    let locale = view.locale;
    let cell = |moment: Moment, cell: Cell| {
        let name = t!(locale, "trust-moment", "moment" => moment.as_str());
        match cell {
            Cell::Told { answers, span } => t!(locale, "trust-cell", "moment" => name,
                "mean" => points(view, span.mean), "low" => points(view, span.low),
                "high" => points(view, span.high),
                "answers" => i64::try_from(answers).unwrap_or(i64::MAX)),
            other => t!(locale, &format!("trust-cell-{}", other.as_str()), "moment" => name),
        }
    };
    let difference = |span: Span| {
        t!(locale, "trust-difference", "mean" => signed(view, span.mean),
            "low" => signed(view, span.low), "high" => signed(view, span.high))
    };
    html! {
        td { (cell(Moment::Before, line.before)) }
        td { (cell(Moment::After, line.after)) }
        td { @match line.difference {
            Some(span) => (difference(span)),
            None => span class="muted" { (t!(locale, "trust-no-difference")) },
        } }
    }
}

/// Hundredths of a point with their sign, for a difference.
fn signed(view: &View, hundredths: i64) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", points(view, hundredths))
}
