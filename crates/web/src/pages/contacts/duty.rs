//! The rosters: each co-chair sets their own party's, everybody sees all of them and their gaps.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use commission::charter::Party;
use commission::contact::{DEPUTIES_MAX, Duty, NewDuty, Roster};
use commission::permission::{Action, Object, permit};
use commission::{Office, PartyId, Refusal};
use maud::{Markup, html};

use super::{crumbs, done, gaps, in_danger, pairs, wrong};
use crate::components::{
    Field, Tone, Weight, button, hidden, notice, select, text_field, time_tag,
};
use crate::day;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, summary};
use crate::pages::sign_in::see_other;
use crate::pages::words::{party_sign, say, seat};
use crate::request::{Nav, View};
use crate::{routes, t};

/// How many deputies a form offers.
const DEPUTIES: usize = if DEPUTIES_MAX < 3 { DEPUTIES_MAX } else { 3 };
const HOUR_SECONDS: i64 = 3_600;

/// `GET /contacts/duty`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Contacts)?;
    page(&view, &Typed::default(), None).await
}

/// `POST /contacts/duty`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Contacts)?;
    let own = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let refused = match typed.go() {
        "telephone" => {
            view.can(Action::Manage, Object::Account(&own))?;
            let number = match typed.get("number").trim() {
                "" => Ok(None),
                number => number.parse().map(Some),
            };
            match number {
                Ok(number) => match store.set_telephone(&own, number, view.now).await {
                    Ok(()) => return to_done(&view, "telephone"),
                    Err(store::Error::Refused(refusal)) => ("number", refusal),
                    Err(other) => return Err(other.into()),
                },
                Err(refusal) => ("number", refusal),
            }
        }
        go @ ("set" | "remove") => {
            // Whoever is of no party has no roster to set.
            let party = own.party().cloned().ok_or_else(|| Refusal::NotAllowed {
                office: own.clone(),
                action: Action::SetDuty.as_str(),
            })?;
            view.can(Action::SetDuty, Object::Roster(&party))?;
            let outcome = if go == "set" {
                match read(&view, &typed) {
                    Ok(new) => store.set_duty(&party, new, &own, view.now).await,
                    Err(refused) => {
                        let wrong = wrong(&view, &refused.1, refused.0);
                        return page(&view, &typed, Some(&wrong)).await;
                    }
                }
            } else {
                let number = typed.get("duty").parse().map_err(|_| Error::bad("duty="))?;
                store.remove_duty(&party, number, &own, view.now).await
            };
            match outcome {
                Ok(()) => return to_done(&view, typed.go()),
                Err(store::Error::Refused(refusal)) => (field_of(&refusal), refusal),
                Err(other) => return Err(other.into()),
            }
        }
        _ => return Err(Error::bad("go=")),
    };
    let wrong = wrong(&view, &refused.1, refused.0);
    page(&view, &typed, Some(&wrong)).await
}

fn to_done(view: &View, what: &str) -> Result<Response, Error> {
    see_other(&view.href(&routes::with_query(routes::contacts_duty(), "done", what)))
}

fn read(view: &View, typed: &Typed) -> Result<NewDuty, (&'static str, Refusal)> {
    let seat = |name: &'static str, text: &str| {
        text.parse::<Office>().map_err(|_| (name, Refusal::Empty { field: "office" }))
    };
    let offset = view.zone().offset_seconds;
    let moment = |name: &'static str| {
        day::read_minute(typed.get(name), offset).ok_or((name, Refusal::Empty { field: "moment" }))
    };
    let mut deputies = Vec::new();
    for n in 1..=DEPUTIES {
        match typed.get(&format!("deputy-{n}")) {
            "" => {}
            text => deputies.push(seat("deputy-1", text)?),
        }
    }
    let office = seat("office", typed.get("office"))?;
    Ok(NewDuty { office, from: moment("from")?, until: moment("until")?, deputies })
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::DutyTime { why: "order" | "over" | "long" } => "until",
        Refusal::DutyTime { .. } => "from",
        _ => "office",
    }
}

async fn page(
    view: &View,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let store = view.app.store();
    let rosters = store.rosters().await?;
    let own = view.office_held().cloned();
    let number = match &own {
        Some(own) => store.telephones().await?.remove(own),
        None => None,
    };
    let number = number.map_or_else(String::new, |it| it.as_str().to_owned());
    let locale = view.locale;
    let title = t!(locale, "contacts-duty-title");
    let body = html! {
        (crumbs(view, &title))
        (in_danger(view))
        (summary(view, wrong))
        (done(view))
        h1 { (title) }
        p class="lead" { (t!(locale, "contacts-duty-lead")) }
        div class="sides" {
            @for party in view.parties_own_first() { (roster(view, &party, &rosters)) }
        }
        @if let Some(party) = own.as_ref().and_then(Office::party)
            && view.can(Action::SetDuty, Object::Roster(party)).is_ok() {
            (set(view, party, typed, wrong))
        }
        (telephone(view, &number, typed, wrong))
    };
    let frame = view.frame(&title, Nav::Contacts);
    Ok(match wrong {
        Some(_) => frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body),
        None => frame.respond(body),
    })
}

/// A party's duties from now on, and its gaps within a week.
fn roster(view: &View, party: &Party, rosters: &BTreeMap<PartyId, Roster>) -> Markup {
    let locale = view.locale;
    let Some(roster) = rosters.get(&party.id) else { return html! {} };
    let coming: Vec<&Duty> = roster.duties.iter().filter(|it| it.until > view.now).collect();
    let may_set = view.can(Action::SetDuty, Object::Roster(&party.id)).is_ok();
    let gaps = gaps(view, roster);
    html! {
        section class="side" {
            h2 { (party_sign(view, party)) }
            @if coming.is_empty() { p class="muted" { (t!(locale, "contacts-duty-none")) } }
            ul {
                @for duty in coming {
                    li {
                        strong { (seat(view, &duty.office)) } br;
                        (say!(locale, "contacts-duty-since", {
                            "from" => time_tag(locale, duty.from, view.zone()),
                            "until" => time_tag(locale, duty.until, view.zone()),
                        }))
                        @if !duty.deputies.is_empty() {
                            br; (t!(locale, "contacts-duty-then")) " "
                            @for (n, office) in duty.deputies.iter().enumerate() {
                                @if n > 0 { ", " } (seat(view, office))
                            }
                        }
                        @if may_set {
                            form method="post" action=(view.href(routes::contacts_duty())) {
                                (hidden("go", "remove")) (hidden("duty", &duty.number.to_string()))
                                (button(Weight::Plain, &t!(locale, "contacts-duty-remove")))
                            }
                        }
                    }
                }
            }
            @if !gaps.is_empty() {
                (notice(Tone::Pending, &html! {
                    p { strong { (t!(locale, "contacts-gaps")) } }
                    ul { @for gap in &gaps { li { (gap) } } }
                }))
            }
        }
    }
}

/// The form with which a co-chair sets a duty.
fn set(view: &View, party: &PartyId, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let roll = &view.commission.roll;
    let seats: Vec<(String, String)> = roll
        .seats()
        .keys()
        .filter(|office| {
            office.party() == Some(party) && permit(office, Action::AnswerCall).is_ok()
        })
        .map(|office| (office.to_string(), seat(view, office)))
        .collect();
    let none = std::iter::once((String::new(), t!(locale, "contacts-no-deputy")));
    let deputies: Vec<(String, String)> = none.chain(seats.iter().cloned()).collect();
    let offset = view.zone().offset_seconds;
    // The next full hour, for half a day.
    let hour = view.now.div_euclid(HOUR_SECONDS).saturating_add(1).saturating_mul(HOUR_SECONDS);
    let moment = |name: &'static str, or: i64| {
        let (label, hint) = (
            t!(locale, &format!("contacts-field-{name}")),
            t!(locale, "contacts-field-moment-hint",
                "zone" => view.zone().name),
        );
        let value = match typed.of("set", name) {
            "" => day::written_minute(or, offset),
            typed => typed.to_owned(),
        };
        let field =
            Field { name, label: &label, hint: Some(&hint), error: error(name), optional: false };
        text_field(locale, &field, "datetime-local", &value)
    };
    let label = t!(locale, "contacts-field-office");
    let office = Field {
        name: "office",
        label: &label,
        hint: None,
        error: error("office"),
        optional: false,
    };
    html! {
        h2 { (t!(locale, "contacts-duty-set-title")) }
        form class="flow" method="post" action=(view.href(routes::contacts_duty())) {
            (hidden("go", "set"))
            (select(locale, &office, &pairs(&seats), Some(typed.of("set", "office"))))
            (moment("from", hour))
            (moment("until", hour.saturating_add(12 * HOUR_SECONDS)))
            @for n in 1..=DEPUTIES {
                @let name = format!("deputy-{n}");
                @let label = t!(locale, "contacts-field-deputy", "number" => crate::pages::words::count(n));
                @let field = Field { name: &name, label: &label, hint: None, error: error(&name), optional: false };
                (select(locale, &field, &pairs(&deputies), Some(typed.of("set", &name))))
            }
            div class="actions" { (button(Weight::Primary, &t!(locale, "contacts-duty-set-button"))) }
        }
    }
}

/// The form for one's own number.
fn telephone(view: &View, number: &str, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let (label, hint) =
        (t!(locale, "contacts-field-number"), t!(locale, "contacts-field-number-hint"));
    let error = wrong.filter(|(at, _)| at == "number").map(|(_, words)| words.as_str());
    let field = Field { name: "number", label: &label, hint: Some(&hint), error, optional: true };
    let value = if typed.go() == "telephone" { typed.get("number") } else { number };
    html! {
        h2 { (t!(locale, "contacts-number-title")) }
        form class="flow" method="post" action=(view.href(routes::contacts_duty())) {
            (hidden("go", "telephone"))
            (text_field(locale, &field, "tel", value))
            div class="actions" { (button(Weight::Secondary, &t!(locale, "contacts-number-button"))) }
        }
    }
}
