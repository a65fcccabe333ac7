//! The log of contacts: entered by one side, counted when the other confirms it.

use axum::http::StatusCode;
use axum::response::Response;
use commission::contact::{Exchange, NewExchange, Standing, Way};
use commission::permission::{Action, Object};
use commission::{ContactId, Office, Refusal};
use maud::{Markup, html};
use store::CONTACTS_MAX;

use super::{contacts_for_me, crumbs, done, id_of, in_danger, pairs, regions, written, wrong};
use crate::components::{
    Field, Mark, Weight, button, hidden, seal_with, select, text_area, text_field, time_tag,
    user_text,
};
use crate::day;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary};
use crate::pages::reports::region;
use crate::pages::sign_in::see_other;
use crate::pages::words::say;
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// `GET /contacts/log`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Contacts)?;
    page(&view, &Typed::default(), None).await
}

/// The place in the list that the address names.
fn before(view: &View) -> Result<Option<(i64, ContactId)>, Error> {
    let Some(place) = view.query("before").filter(|it| !it.is_empty()) else { return Ok(None) };
    place
        .split_once('.')
        .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Error::bad("before is no place in the list"))
}

/// `POST /contacts/log`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Contacts)?;
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let refused = match typed.go() {
        "confirm" => {
            let exchange = store.exchange(&id_of(typed.get("contact"))?).await?;
            let object = Object::Exchange { with: &exchange.with };
            let by = view.can(Action::ConfirmContact, object)?;
            match store.confirm_contact(&exchange.id, by, view.now).await {
                Ok(_) => return to_done(&view, "confirm"),
                Err(error) => return Err(error.into()),
            }
        }
        "enter" => {
            let by = view.can(Action::LogContact, Object::Contacts)?.clone();
            match read(&view, &typed) {
                Ok(new) => {
                    let once = nonce(typed.get("nonce"));
                    match store.log_contact(new, &by, view.now, once).await {
                        Ok(_) => return to_done(&view, "enter"),
                        Err(store::Error::Refused(refusal)) => (field_of(&refusal), refusal),
                        Err(other) => return Err(other.into()),
                    }
                }
                Err(refused) => refused,
            }
        }
        _ => return Err(Error::bad("go=")),
    };
    let wrong = wrong(&view, &refused.1, refused.0);
    page(&view, &typed, Some(&wrong)).await
}

fn to_done(view: &View, what: &str) -> Result<Response, Error> {
    see_other(&view.href(&routes::with_query(routes::contacts_log(), "done", what)))
}

fn read(view: &View, typed: &Typed) -> Result<NewExchange, (&'static str, Refusal)> {
    let offset = view.zone().offset_seconds;
    let with = typed.get("with").parse();
    Ok(NewExchange {
        with: with.map_err(|_| ("with", Refusal::Empty { field: "with" }))?,
        way: typed.get("way").parse().map_err(|it| ("way", it))?,
        region: typed.get("region").to_owned(),
        at: day::read_minute(typed.get("at"), offset)
            .ok_or(("at", Refusal::Empty { field: "at" }))?,
        subject: typed.get("subject").to_owned(),
        words: typed.get("words").to_owned(),
    })
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::OwnParty { .. } | Refusal::NoSuchSeat { .. } => "with",
        Refusal::UnknownRegion { .. } => "region",
        Refusal::Empty { field: "at" } => "at",
        _ => "subject",
    }
}

async fn page(
    view: &View,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let locale = view.locale;
    let before = before(view)?;
    let waiting = if before.is_none() { contacts_for_me(view).await? } else { Vec::new() };
    let log = view.app.store().exchanges(before).await?;
    let title = t!(locale, "contacts-log-title");
    let last = log.last().filter(|_| log.len() >= CONTACTS_MAX as usize);
    let body = html! {
        (crumbs(view, &title))
        (in_danger(view))
        (summary(view, wrong))
        (done(view))
        h1 { (title) }
        p class="lead" { (t!(locale, "contacts-log-lead", "days" => i64::from(view.commission.charter.contacts.confirm_days))) }
        @if !waiting.is_empty() {
            h2 { (t!(locale, "contacts-log-waiting-title")) }
            ul class="rows" role="list" { @for exchange in &waiting { (line(view, exchange)) } }
            h2 { (t!(locale, "contacts-log-all-title")) }
        }
        @if log.is_empty() { p class="muted" { (t!(locale, "contacts-log-empty")) } }
        @else { ul class="rows" role="list" {
            @for exchange in log.iter().filter(|it| !waiting.contains(it)) { (line(view, exchange)) }
        } }
        @if let Some(last) = last {
            p { a href=(view.href(&routes::with_query(routes::contacts_log(), "before", format!("{}.{}", last.at, last.id)))) {
                (t!(locale, "incidents-older"))
            } }
        }
        @if view.can(Action::LogContact, Object::Contacts).is_ok() { (form(view, typed, wrong)) }
    };
    let frame = view.frame(&title, Nav::Contacts);
    Ok(match wrong {
        Some(_) => frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body),
        None => frame.respond(body),
    })
}

/// Where a contact stands, as a seal.
fn standing(view: &View, standing: Standing) -> Markup {
    let mark = match standing {
        Standing::Confirmed => Mark::Filled,
        Standing::Waits(_) => Mark::Ring,
        Standing::Unconfirmed => Mark::Struck,
    };
    seal_with(mark, &t!(view.locale, &format!("contacts-log-{}", standing.as_str())))
}

fn line(view: &View, exchange: &Exchange) -> Markup {
    let locale = view.locale;
    let stands = exchange.standing(&view.commission.charter, view.now);
    let may_confirm = matches!(stands, Standing::Waits(_))
        && view.can(Action::ConfirmContact, Object::Exchange { with: &exchange.with }).is_ok();
    html! {
        li class="row" {
            (standing(view, stands))
            div class="row-title" { (written(view, &exchange.subject)) }
            div class="row-note" {
                (t!(locale, "contacts-log-who", "by" => view.office(&exchange.by), "with" => view.office(&exchange.with)))
                " · " (t!(locale, &format!("contacts-way-{}", exchange.way)))
                @if !exchange.region.is_empty() { " · " (region(view, &exchange.region)) }
                @if !exchange.words.is_empty() { br; (user_text(None, &exchange.words)) }
                br;
                @match (&exchange.confirmed, stands) {
                    (Some(done), _) => (say!(locale, "contacts-log-confirmed-by", {
                        "date" => time_tag(locale, done.at, view.zone())
                    }, "office" => view.office(&done.by))),
                    (None, Standing::Waits(until)) => (say!(locale, "contacts-log-waits-until", {
                        "date" => time_tag(locale, until, view.zone())
                    }, "party" => exchange.party().map(|it| view.party(it)).unwrap_or_default())),
                    _ => (t!(locale, "contacts-log-never")),
                }
                @if may_confirm {
                    form method="post" action=(view.href(routes::contacts_log())) {
                        (hidden("go", "confirm")) (hidden("contact", exchange.id.as_str()))
                        div class="actions" { (button(Weight::Secondary, &t!(locale, "contacts-log-confirm"))) }
                    }
                }
            }
            div class="row-when" { (time_tag(locale, exchange.at, view.zone())) }
        }
    }
}

fn form(view: &View, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let label = |name: &str| t!(locale, &format!("contacts-field-{name}"));
    let names = ["with", "way", "at", "region", "subject", "words"];
    let labels = names.map(|name| if name == "words" { label("log-words") } else { label(name) });
    let [with, way, at, of_region, subject, words] = &labels;
    let moment = t!(locale, "contacts-field-moment-hint", "zone" => view.zone().name);
    let hint = t!(locale, "contacts-field-log-words-hint");
    let field = |name: &'static str, label, hint, optional| Field {
        name,
        label,
        hint,
        error: error(name),
        optional,
    };
    let charter = &view.commission.charter;
    let others: Vec<(String, String)> = view
        .commission
        .roll
        .seats()
        .keys()
        .filter(|office| office.party().is_some_and(|it| !view.is_own(it)))
        .filter(|office| charter.has_office(office) && is_contact(office))
        .map(|office| (office.to_string(), view.office(office)))
        .collect();
    let ways: Vec<(String, String)> = Way::ALL
        .iter()
        .map(|it| (it.to_string(), t!(locale, &format!("contacts-way-{it}"))))
        .collect();
    let when = match typed.of("enter", "at") {
        "" => day::written_minute(view.now, view.zone().offset_seconds),
        typed => typed.to_owned(),
    };
    let once = match typed.get("nonce") {
        "" => session::token(&view.app),
        once => once.to_owned(),
    };
    html! {
        h2 { (t!(locale, "contacts-log-enter-title")) }
        form class="flow" method="post" action=(view.href(routes::contacts_log())) {
            (hidden("go", "enter")) (hidden("nonce", &once))
            (select(locale, &field("with", with, None, false), &pairs(&others), Some(typed.of("enter", "with"))))
            (select(locale, &field("way", way, None, false), &pairs(&ways), Some(typed.of("enter", "way"))))
            (text_field(locale, &field("at", at, Some(&moment), false), "datetime-local", &when))
            (select(locale, &field("region", of_region, None, false), &pairs(&regions(view)), Some(typed.of("enter", "region"))))
            (text_field(locale, &field("subject", subject, None, false), "text", typed.of("enter", "subject")))
            (text_area(locale, &field("words", words, Some(&hint), true), 3, typed.of("enter", "words")))
            div class="actions" { (button(Weight::Primary, &t!(locale, "contacts-log-enter-button"))) }
        }
    }
}

/// Whether an office is one with which parties speak.
fn is_contact(office: &Office) -> bool {
    commission::permission::permit(office, Action::ConfirmContact).is_ok()
}
