//! Duty and contacts: who answers for each party now, calls to another party, the log of contacts
//! and what is measured of it. Private to those who read accounts.

mod call;
mod duty;
mod log;
mod measures;

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::get;
use commission::charter::Party;
use commission::contact::{Answered, Call, Exchange, OnDuty, Roster, Telephone};
use commission::permission::{Action, Object};
use commission::{ContactId, Office, PartyId, Refusal};
use maud::{Markup, html};
use store::CallFilter;

use super::desk::{FORM_BYTES_MAX, Member};
use super::report::{danger, regional};
use super::words::{party_sign, say, seat};
use crate::app::App;
use crate::components::{
    Mark, Row, Tone, Weight, breadcrumbs, button, hidden, link_button, notice, rows, seal_with,
    time_tag, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// What a page says was done.
const DONE: [&str; 8] =
    ["call", "acknowledge", "close", "set", "remove", "telephone", "enter", "confirm"];
const WEEK_SECONDS: i64 = 7 * 86_400;

/// Every address of duty and contacts.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/contacts", get(main))
        .route("/contacts/call", get(call::get).post(call::post))
        .route("/contacts/call/{id}", get(call::one).post(call::act))
        .route("/contacts/duty", get(duty::get).post(duty::post))
        .route("/contacts/log", get(log::get).post(log::post))
        .route("/contacts/measures", get(measures::get))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// An id as it stands in an address.
fn id_of(text: &str) -> Result<ContactId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// A refusal as the words over and beside a form, with the field that it is about.
fn wrong(view: &View, refusal: &Refusal, field: &str) -> (String, String) {
    let id = match refusal {
        Refusal::Empty { field } => format!("contacts-missing-{field}"),
        _ => String::new(),
    };
    let words =
        if view.locale.has(&id) { view.locale.text(&id, None) } else { view.refusal(refusal) };
    (field.to_owned(), words)
}

/// What was done, where the address says so.
fn done(view: &View) -> Markup {
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        @if let Some(done) = done {
            section class="confirmation" role="status" {
                p class="lead" { strong { (t!(view.locale, &format!("contacts-done-{done}"))) } }
            }
        }
    }
}

/// The way to a page below this one.
fn crumbs(view: &View, here: &str) -> Markup {
    let locale = view.locale;
    breadcrumbs(
        locale,
        &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::contacts()), &t!(locale, "contacts-title")),
        ],
        here,
    )
}

/// "In danger now? Call …", with the numbers of the regions behind it.
fn in_danger(view: &View) -> Markup {
    let numbers = regional(view);
    html! {
        (danger(view, ""))
        @if !numbers.is_empty() {
            details {
                summary { (t!(view.locale, "report-regional")) }
                ul { @for line in &numbers { li { (line) } } }
            }
        }
    }
}

/// The regions of the charter as choices, after none.
fn regions(view: &View) -> Vec<(String, String)> {
    let none = std::iter::once((String::new(), t!(view.locale, "reports-no-region")));
    let regions = view.commission.charter.regions.iter();
    none.chain(regions.map(|it| (it.code.clone(), view.names(&it.name).0))).collect()
}

/// Choices as the form's parts take them.
fn pairs(list: &[(String, String)]) -> Vec<(&str, &str)> {
    list.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect()
}

/// What rights to a call are asked about.
fn object(call: &Call) -> Object<'_> {
    Object::Call { by: &call.by, to: &call.to, state: call.state() }
}

/// The calls that nobody has taken and that the one who asks may take.
pub(super) async fn calls_for_me(view: &View) -> Result<Vec<Call>, Error> {
    let waiting = view.app.store().waiting_calls().await?;
    let mine = |call: &Call| view.can(Action::AnswerCall, object(call)).is_ok();
    Ok(waiting.into_iter().filter(mine).collect())
}

/// The contacts that wait for a word of one's own party.
pub(super) async fn contacts_for_me(view: &View) -> Result<Vec<Exchange>, Error> {
    let Some(party) = view.office_held().and_then(Office::party) else { return Ok(Vec::new()) };
    let waiting = view.app.store().exchanges_waiting(party, view.now).await?;
    let mine = |it: &Exchange| {
        view.can(Action::ConfirmContact, Object::Exchange { with: &it.with }).is_ok()
    };
    Ok(waiting.into_iter().filter(mine).collect())
}

/// Where a call stands, as a seal.
pub(super) fn call_seal(view: &View, call: &Call) -> Markup {
    let charter = &view.commission.charter;
    let (mark, word) = match (call.state(), call.answered(charter, view.now)) {
        ("closed", _) => (Mark::Filled, "closed"),
        ("acknowledged", _) => (Mark::Half, "acknowledged"),
        (_, Answered::NotAtAll) => (Mark::Hourglass, "late"),
        _ => (Mark::Ring, "open"),
    };
    seal_with(mark, &t!(view.locale, &format!("contacts-call-{word}")))
}

/// Who calls whom, in a sentence.
pub(super) fn call_sentence(view: &View, call: &Call) -> String {
    t!(view.locale, "contacts-call-sentence",
        "by" => view.office(&call.by), "party" => view.party(&call.to),
        "urgent" => if call.urgent { "yes" } else { "no" })
}

/// What the clock of a call says.
pub(super) fn call_clock(view: &View, call: &Call) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    match call.answered(charter, view.now) {
        Answered::Waits | Answered::NotAtAll if call.state() == "open" => {
            let due = call.due(charter);
            say!(locale, "contacts-call-until", {
                "date" => time_tag(locale, due, view.zone())
            }, "left" => locale.time_left(due.saturating_sub(view.now)))
        }
        Answered::InTime(after) => {
            html! { (t!(locale, "contacts-call-in-time", "time" => locale.duration(after))) }
        }
        Answered::Late(after) => {
            html! { (t!(locale, "contacts-call-was-late", "time" => locale.duration(after))) }
        }
        Answered::TakenBack => html! { (t!(locale, "contacts-call-taken-back")) },
        _ => html! { (t!(locale, "contacts-call-not-at-all")) },
    }
}

/// The calls as a list.
fn call_rows(view: &View, calls: &[Call]) -> Markup {
    let lines: Vec<_> = calls
        .iter()
        .map(|call| {
            let note = html! { (call_sentence(view, call)) br; (call_clock(view, call)) };
            let when = time_tag(view.locale, call.at, view.zone());
            (call_seal(view, call), view.href(&routes::contact_call(&call.id)), call, note, when)
        })
        .collect();
    let list: Vec<Row<'_>> = lines
        .iter()
        .map(|(state, href, call, note, when)| Row {
            state: state.clone(),
            href,
            title: user_text(None, &first_line(view, &call.words)),
            note: Some(note.clone()),
            when: Some(when.clone()),
        })
        .collect();
    rows(&list)
}

/// The first line of what was written, or that it was erased.
pub(super) fn first_line(view: &View, words: &str) -> String {
    const CHARS: usize = 100;
    let Some(line) = words.lines().next() else { return t!(view.locale, "contacts-erased") };
    if line.chars().count() <= CHARS {
        return line.to_owned();
    }
    let cut: String = line.chars().take(CHARS).collect();
    format!("{}…", cut.trim_end())
}

/// What was written, or that it was erased.
pub(super) fn written(view: &View, words: &str) -> Markup {
    match words {
        "" => html! { span class="muted" { (t!(view.locale, "contacts-erased")) } },
        words => user_text(None, words),
    }
}

/// A seat with its number to call, where its holder gave one.
fn reachable(view: &View, office: &Office, telephones: &BTreeMap<Office, Telephone>) -> Markup {
    html! {
        (seat(view, office))
        @if let Some(number) = telephones.get(office) {
            ": " a class="number" href={ "tel:" (number.as_str()) } { (number.as_str()) }
        } @else {
            " " span class="muted" { (t!(view.locale, "contacts-no-number")) }
        }
    }
}

/// A button that takes a call.
fn acknowledge(view: &View, call: &Call) -> Markup {
    html! {
        form method="post" action=(view.href(&routes::contact_call(&call.id))) {
            (hidden("go", "acknowledge"))
            div class="actions" { (button(Weight::Primary, &t!(view.locale, "contacts-acknowledge"))) }
        }
    }
}

/// What the main page tells.
struct Now {
    rosters: BTreeMap<PartyId, Roster>,
    telephones: BTreeMap<Office, Telephone>,
    /// The calls that nobody has taken, the oldest first.
    waiting: Vec<Call>,
    /// The latest of those that somebody has taken and nobody closed.
    taken: Vec<Call>,
    unconfirmed: usize,
}

/// `GET /contacts`
async fn main(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Contacts)?;
    let store = view.app.store();
    let filter = CallFilter { open: true, ..CallFilter::default() };
    let now = Now {
        rosters: store.rosters().await?,
        telephones: store.telephones().await?,
        waiting: store.waiting_calls().await?,
        taken: store
            .calls(&filter)
            .await?
            .into_iter()
            .filter(|call| call.acknowledged.is_some())
            .collect(),
        unconfirmed: contacts_for_me(&view).await?.len(),
    };
    let title = t!(view.locale, "contacts-title");
    Ok(view.page(&title, Nav::Contacts, body(&view, &title, &now)))
}

fn body(view: &View, title: &str, now: &Now) -> Markup {
    let locale = view.locale;
    let is_mine = |call: &&Call| view.can(Action::AnswerCall, object(call)).is_ok();
    let (mine, others): (Vec<&Call>, Vec<&Call>) = now.waiting.iter().partition(is_mine);
    let others: Vec<Call> = others.into_iter().chain(&now.taken).cloned().collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], title))
        (in_danger(view))
        (done(view))
        h1 { (title) }
        p class="lead" { (t!(locale, "contacts-lead")) }
        @for call in mine {
            section class="panel turn" {
                h2 { (call_sentence(view, call)) }
                p { (user_text(None, &call.words)) }
                p { (call_clock(view, call)) }
                (acknowledge(view, call))
                p { a href=(view.href(&routes::contact_call(&call.id))) { (t!(locale, "contacts-call-open-link")) } }
            }
        }
        h2 { (t!(locale, "contacts-duty-now")) }
        div class="sides" {
            @for party in view.parties_in_order() { (on_duty(view, &party, now)) }
        }
        h2 { (t!(locale, "contacts-calls")) }
        @if others.is_empty() { p class="muted" { (t!(locale, "contacts-calls-none")) } }
        @else { (call_rows(view, &others)) }
        h2 { (t!(locale, "contacts-more")) }
        @if now.unconfirmed > 0 {
            p { (t!(locale, "contacts-to-confirm", "count" => super::words::count(now.unconfirmed))) }
        }
        ul {
            li { a href=(view.href(routes::contacts_log())) { (t!(locale, "contacts-log-title")) } }
            li { a href=(view.href(routes::contacts_duty())) { (t!(locale, "contacts-duty-title")) } }
            li { a href=(view.href(routes::contacts_measures())) { (t!(locale, "contacts-measures-title")) } }
        }
    }
}

/// Who answers for a party now.
fn on_duty(view: &View, party: &Party, now: &Now) -> Markup {
    let locale = view.locale;
    let commission = &view.commission;
    let Some(roster) = now.rosters.get(&party.id) else { return html! {} };
    let OnDuty { order, duty } = roster.at(&commission.charter, &commission.roll, view.now);
    let may_call = !view.is_own(&party.id) && view.can(Action::Call, Object::Contacts).is_ok();
    let to = routes::with_query(routes::contact_call_new(), "to", &party.id);
    html! {
        section class="side" {
            h3 { (party_sign(view, party)) }
            @match order.split_first() {
                Some((first, deputies)) => {
                    p class="lead" { strong { (reachable(view, first, &now.telephones)) } }
                    @match duty {
                        Some((from, until)) => p { (say!(locale, "contacts-duty-since", {
                            "from" => time_tag(locale, from, view.zone()),
                            "until" => time_tag(locale, until, view.zone()),
                        })) },
                        None => (notice(Tone::Pending, &html! { p { (t!(locale, "contacts-duty-gap")) } })),
                    }
                    @if !deputies.is_empty() {
                        p { (t!(locale, "contacts-duty-then")) }
                        ol { @for office in deputies { li { (reachable(view, office, &now.telephones)) } } }
                    }
                }
                None => p class="muted" { (t!(locale, "contacts-duty-nobody")) },
            }
            @if may_call {
                div class="actions" {
                    (link_button(Weight::Primary, &view.href(&to), &t!(locale, "contacts-call-button", "party" => view.party(&party.id))))
                }
            }
        }
    }
}

/// The gaps of a party's roster within the next week, in sentences.
fn gaps(view: &View, roster: &Roster) -> Vec<Markup> {
    let (now, locale) = (view.now, view.locale);
    roster
        .gaps(&view.commission.roll, now, now.saturating_add(WEEK_SECONDS))
        .into_iter()
        .map(|(from, until)| {
            say!(locale, "contacts-gap", {
                "from" => time_tag(locale, from, view.zone()),
                "until" => time_tag(locale, until, view.zone()),
            })
        })
        .collect()
}
