//! Calling another party, and one call: taken with one tap, closed with a word.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::contact::{Call, NewCall, Roster};
use commission::permission::{Action, Object};
use commission::{IncidentId, Refusal};
use maud::{Markup, html};
use store::RoomRow;

use super::{
    acknowledge, call_clock, call_seal, call_sentence, crumbs, done, first_line, id_of, in_danger,
    object, pairs, reachable, regions, written, wrong,
};
use crate::components::{
    Field, Weight, button, definition_list, hidden, radios, select, text_area, time_tag, user_text,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary};
use crate::pages::reports::region;
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// `GET /contacts/call`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Call, Object::Contacts)?;
    let rooms = view.app.store().rooms(None).await?;
    Ok(page(&view, &rooms, &Typed::default(), None))
}

/// `POST /contacts/call`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Call, Object::Contacts)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let refused = match read(&typed) {
        Ok(new) => {
            let once = nonce(typed.get("nonce"));
            match store.call_party(new, &by, view.now, once).await {
                Ok(id) => {
                    let here = routes::with_query(&routes::contact_call(&id), "done", "call");
                    return see_other(&view.href(&here));
                }
                Err(store::Error::Refused(refusal)) => (field_of(&refusal), refusal),
                Err(other) => return Err(other.into()),
            }
        }
        Err(refused) => refused,
    };
    let wrong = wrong(&view, &refused.1, refused.0);
    let rooms = store.rooms(None).await?;
    Ok(page(&view, &rooms, &typed, Some(&wrong)))
}

fn read(typed: &Typed) -> Result<NewCall, (&'static str, Refusal)> {
    let to = typed.get("to");
    let to = to.parse().map_err(|_| ("to", Refusal::Empty { field: "to" }))?;
    let incident = match typed.get("incident") {
        "" => None,
        id => {
            let unknown = || Refusal::UnknownIncident { id: id.chars().take(64).collect() };
            Some(id.parse::<IncidentId>().map_err(|_| ("incident", unknown()))?)
        }
    };
    let urgent = match typed.get("urgent") {
        "yes" => true,
        "no" => false,
        _ => return Err(("urgent", Refusal::Empty { field: "urgent" })),
    };
    let (region, words) = (typed.get("region").to_owned(), typed.get("words").to_owned());
    Ok(NewCall { to, urgent, region, incident, words })
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::UnknownParty { .. } | Refusal::OwnParty { .. } => "to",
        Refusal::UnknownIncident { .. } => "incident",
        Refusal::UnknownRegion { .. } => "region",
        _ => "words",
    }
}

/// What was typed, else what the address proposes.
fn given<'a>(view: &'a View, typed: &'a Typed, name: &str) -> &'a str {
    match typed.get(name) {
        "" if typed.go().is_empty() => view.query(name).unwrap_or_default(),
        words => words,
    }
}

fn page(
    view: &View,
    rooms: &[RoomRow],
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Response {
    let locale = view.locale;
    let title = t!(locale, "contacts-call-title");
    let body = html! {
        (crumbs(view, &title))
        (in_danger(view))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(locale, "contacts-call-lead")) }
        (form(view, rooms, typed, wrong))
    };
    let frame = view.frame(&title, Nav::Contacts);
    match wrong {
        Some(_) => frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body),
        None => frame.respond(body),
    }
}

fn form(view: &View, rooms: &[RoomRow], typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let labels = ["to", "urgent", "words", "region", "incident"]
        .map(|it| t!(locale, &format!("contacts-field-{it}")));
    let hints = ["to", "urgent", "words", "region", "incident"]
        .map(|it| t!(locale, &format!("contacts-field-{it}-hint")));
    let [to, urgent, words, of_region, incident] = &labels;
    let [to_hint, urgent_hint, words_hint, region_hint, incident_hint] = &hints;
    let field = |name: &'static str, label, hint, optional| Field {
        name,
        label,
        hint: Some(hint),
        error: error(name),
        optional,
    };
    let others: Vec<(String, String)> = view
        .parties_in_order()
        .iter()
        .filter(|party| !view.is_own(&party.id))
        .map(|party| (party.id.to_string(), view.names(&party.name).0))
        .collect();
    // Where there is one other party, there is nothing to choose.
    let only = others.first().filter(|_| others.len() == 1).map(|(id, _)| id.as_str());
    let chosen = Some(given(view, typed, "to")).filter(|it| !it.is_empty()).or(only);
    let yes_no = ["yes", "no"].map(|it| (it.to_owned(), t!(locale, &format!("ui-{it}"))));
    let none = std::iter::once((String::new(), t!(locale, "contacts-no-incident")));
    let rooms = rooms.iter().map(|row| (row.room.id.to_string(), row.room.summary.clone()));
    let rooms: Vec<(String, String)> = none.chain(rooms).collect();
    let once = match typed.get("nonce") {
        "" => session::token(&view.app),
        once => once.to_owned(),
    };
    html! {
        form class="flow" method="post" action=(view.href(routes::contact_call_new())) {
            (hidden("go", "call")) (hidden("nonce", &once))
            (radios(locale, &field("to", to, to_hint, false), &pairs(&others), chosen))
            (radios(locale, &field("urgent", urgent, urgent_hint, false), &pairs(&yes_no),
                Some(typed.get("urgent")).filter(|it| !it.is_empty())))
            (text_area(locale, &field("words", words, words_hint, false), 4, typed.get("words")))
            (select(locale, &field("region", of_region, region_hint, false), &pairs(&regions(view)), Some(given(view, typed, "region"))))
            (select(locale, &field("incident", incident, incident_hint, false), &pairs(&rooms), Some(given(view, typed, "incident"))))
            div class="actions" { (button(Weight::Primary, &t!(locale, "contacts-call-send"))) }
        }
    }
}

/// `GET /contacts/call/<id>`
pub(super) async fn one(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Contacts)?;
    let call = view.app.store().call(&id_of(&id)?).await?;
    call_page(&view, &call, &Typed::default(), None).await
}

/// `POST /contacts/call/<id>`
pub(super) async fn act(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Contacts)?;
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let call = store.call(&id_of(&id)?).await?;
    let own = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    let outcome = match typed.go() {
        // Whoever taps twice took it once.
        "acknowledge" if call.acknowledged.as_ref().is_some_and(|it| it.by == own) => Ok(()),
        "acknowledge" => {
            let by = view.can(Action::AnswerCall, object(&call))?;
            store.acknowledge_call(&call.id, by, view.now).await.map(|_| ())
        }
        "close" => {
            let by = view.can(Action::CloseCall, object(&call))?;
            store.close_call(&call.id, typed.get("words"), by, view.now).await
        }
        _ => return Err(Error::bad("go=")),
    };
    match outcome {
        Ok(()) => {
            let here = routes::with_query(&routes::contact_call(&id), "done", typed.go());
            see_other(&view.href(&here))
        }
        Err(store::Error::Refused(refusal)) => {
            let wrong = wrong(&view, &refusal, "words");
            let call = store.call(&call.id).await?;
            call_page(&view, &call, &typed, Some(&wrong)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn call_page(
    view: &View,
    call: &Call,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let store = view.app.store();
    let roster = store.roster(&call.to).await?;
    let telephones = store.telephones().await?;
    let locale = view.locale;
    let title = call_sentence(view, call);
    let labels = ["by", "words", "region", "incident", "at", "acknowledged", "closed"]
        .map(|it| t!(locale, &format!("contacts-about-{it}")));
    let [by, words, of_region, incident, at, acknowledged, closed] = &labels;
    let mut lines = vec![
        (by.as_str(), reachable(view, &call.by, &telephones)),
        (words.as_str(), written(view, &call.words)),
        (at.as_str(), time_tag(locale, call.at, view.zone())),
    ];
    if !call.region.is_empty() {
        lines.push((of_region.as_str(), html! { (region(view, &call.region)) }));
    }
    if let Some(id) = &call.incident {
        let summary = store.room(id).await?.room.summary;
        let link = html! { a href=(view.href(&routes::room(id))) { (user_text(None, &summary)) } };
        lines.push((incident.as_str(), link));
    }
    if let Some(done) = &call.acknowledged {
        let by = html! { (view.office(&done.by)) ", " (time_tag(locale, done.at, view.zone())) };
        lines.push((acknowledged.as_str(), by));
    }
    if let Some(done) = &call.closed {
        let by = html! {
            (written(view, &done.words)) br;
            (view.office(&done.by)) ", " (time_tag(locale, done.at, view.zone()))
        };
        lines.push((closed.as_str(), by));
    }
    let may_take = view.can(Action::AnswerCall, object(call)).is_ok();
    let body = html! {
        (crumbs(view, &first_line(view, &call.words)))
        (in_danger(view))
        (summary(view, wrong))
        (done(view))
        h1 { (title) }
        div class="status" { (call_seal(view, call)) p { (call_clock(view, call)) } }
        @if may_take {
            section class="panel turn" {
                h2 { (t!(locale, "contacts-take-title")) }
                p { (t!(locale, "contacts-take-means")) }
                (acknowledge(view, call))
            }
        }
        (definition_list(&lines))
        (turns(view, call, &roster, &telephones))
        @if view.can(Action::CloseCall, object(call)).is_ok() { (close(view, call, typed, wrong)) }
    };
    let frame = view.frame(&title, Nav::Contacts);
    Ok(match wrong {
        Some(_) => frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body),
        None => frame.respond(body),
    })
}

/// Who is told of a call that nobody has taken, and when.
fn turns(
    view: &View,
    call: &Call,
    roster: &Roster,
    telephones: &std::collections::BTreeMap<commission::Office, commission::contact::Telephone>,
) -> Markup {
    if call.state() != "open" {
        return html! {};
    }
    let commission = &view.commission;
    let turns = call.turns(roster, &commission.charter, &commission.roll);
    html! {
        h2 { (t!(view.locale, "contacts-turns")) }
        @if turns.is_empty() { p { (t!(view.locale, "contacts-duty-nobody")) } }
        ol {
            @for (office, from) in &turns {
                li {
                    (reachable(view, office, telephones)) ", "
                    (time_tag(view.locale, *from, view.zone()))
                }
            }
        }
    }
}

fn close(view: &View, call: &Call, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let (label, hint) = (t!(locale, "contacts-close-words"), t!(locale, "contacts-close-hint"));
    let error = wrong.map(|(_, words)| words.as_str());
    let field = Field { name: "words", label: &label, hint: Some(&hint), error, optional: false };
    html! {
        h2 { (t!(locale, "contacts-close-title")) }
        form class="flow" method="post" action=(view.href(&routes::contact_call(&call.id))) {
            (hidden("go", "close"))
            (text_area(locale, &field, 3, typed.of("close", "words")))
            div class="actions" { (button(Weight::Secondary, &t!(locale, "contacts-close-button"))) }
        }
    }
}
