//! Calling a meeting, for the first time or again.

use axum::response::Response;
use commission::meeting::{Call, Item, Meeting, Meetings, PLACE_CHARS_MAX, place_text};
use commission::permission::{Action, Object};
use commission::{MeetingId, Office, PartyId, Refusal};
use maud::{Markup, html};

use super::{DAY_SECONDS, first_box, moment, written, wrong};
use crate::components::{Field, Weight, breadcrumbs, button, hidden, text_field, time_tag};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, summary, words_boxes};
use crate::pages::meetings::{id_of, title};
use crate::pages::signing::{self, Ticket};
use crate::pages::words::{say, short};
use crate::request::{Nav, View};
use crate::{routes, session, t};

const GO: &str = "call";

/// `GET /calendar/call`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Convene, Object::Calendar)?;
    let meetings = view.app.store().meetings().await?;
    let again = again(&meetings, view.query("again").unwrap_or_default())?;
    if let Some(again) = again {
        again.can_be_called(&view.commission.charter, view.now)?;
    }
    Ok(page(&view, &meetings, again, &Typed::default(), None))
}

/// `POST /calendar/call`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Convene, Object::Calendar)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let meetings = view.app.store().meetings().await?;
    let again = again(&meetings, typed.get("again"))?;
    match call(&view, &meetings, again, &typed, &by) {
        Ok((meeting, call)) => {
            let act = signing::Act::Convene { meeting, call };
            signing::to_page(&view, &Ticket { office: by, act }).await
        }
        Err((field, refusal)) => {
            let wrong = wrong(&view, &refusal, &field);
            Ok(page(&view, &meetings, again, &typed, Some(&wrong)))
        }
    }
}

/// The meeting that is to be called again.
fn again<'a>(meetings: &'a Meetings, id: &str) -> Result<Option<&'a Meeting>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    meetings.get(&id_of(id)?).map(Some).ok_or(Error::NotFound)
}

/// The call that a form asks for, or what is wrong with which of its fields.
fn call(
    view: &View,
    meetings: &Meetings,
    again: Option<&Meeting>,
    typed: &Typed,
    by: &Office,
) -> Result<(MeetingId, Call), (String, Refusal)> {
    let charter = &view.commission.charter;
    let content = |refusal| ("day".to_owned(), refusal);
    let place_at = |refusal| (first_box(view, GO), refusal);
    if let Some(again) = again {
        again.can_be_called(charter, view.now).map_err(content)?;
    }
    let starts = moment(view, typed.get("day"), typed.get("time"))
        .ok_or(("day".to_owned(), Refusal::Empty { field: "starts" }))?;
    let call = Call {
        number: again.map_or(1, |it| u16::try_from(it.rounds.len() + 1).unwrap_or(u16::MAX)),
        starts,
        place: place_text(&typed.words(view)).map_err(place_at)?,
        agenda: Item::ALL
            .iter()
            .copied()
            .filter(|item| typed.get(&format!("agenda-{item}")) == "1")
            .collect(),
        quorum: charter.meetings.quorum,
        chair: meetings.chair(charter, &view.commission.id),
    };
    call.check_new(charter, view.now).map_err(|refusal| {
        let field = match refusal {
            Refusal::Empty { .. } => format!("agenda-{}", Item::FollowUp),
            _ => "day".to_owned(),
        };
        (field, refusal)
    })?;
    let id: MeetingId = again.map_or_else(
        // The same form, sent twice, calls one meeting.
        || MeetingId::of(format!("{by} {}", typed.get("nonce")).as_bytes()),
        |again| again.id.clone(),
    );
    if let Some(party) = by.party() {
        meetings.may_call(&id, party, view.now).map_err(content)?;
    }
    Ok((id, call))
}

fn page(
    view: &View,
    meetings: &Meetings,
    again: Option<&Meeting>,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Response {
    let title = match again {
        Some(_) => t!(view.locale, "meeting-call-again-title"),
        None => t!(view.locale, "meetings-call"),
    };
    let body = body(view, &title, meetings, again, typed, wrong);
    let frame = view.frame(&title, Nav::Calendar);
    if wrong.is_some() {
        let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        frame.error().status(status).respond(body)
    } else {
        frame.respond(body)
    }
}

fn body(
    view: &View,
    heading: &str,
    meetings: &Meetings,
    again: Option<&Meeting>,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let chair: PartyId = meetings.chair(charter, &view.commission.id);
    let (earliest, _) = Call::window(charter, view.now);
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let before = again.and_then(Meeting::last_round);
    let proposed = view.now + (i64::from(charter.meetings.answer_days) + 7) * DAY_SECONDS;
    let (day, time) = match typed.go() {
        GO => (typed.get("day").to_owned(), typed.get("time").to_owned()),
        _ => (written(view, proposed).0, "12:00".to_owned()),
    };
    let field = |name: &'static str, kind: &str, value: &str| {
        let label = t!(locale, &format!("meeting-call-{name}"));
        let field = Field { name, label: &label, hint: None, error: error(name), optional: false };
        text_field(locale, &field, kind, value)
    };
    let place = match (typed.go(), before) {
        (GO, _) => typed.words(view),
        (_, Some(round)) => round.call.place.clone(),
        _ => commission::Localized::default(),
    };
    let is_on = |item: Item| match (typed.go(), before) {
        (GO, _) => typed.get(&format!("agenda-{item}")) == "1",
        (_, Some(round)) => round.call.agenda.contains(&item),
        _ => true,
    };
    let place_label = t!(locale, "meeting-where");
    let nonce = match typed.get("nonce") {
        "" => session::token(&view.app),
        nonce => nonce.to_owned(),
    };
    let agenda_error = error("agenda-follow-up");
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::calendar()), &t!(locale, "calendar-title")),
        ], heading))
        (summary(view, wrong))
        h1 { (heading) }
        @if let Some(again) = again {
            p { a href=(view.href(&routes::meeting(&again.id))) { (title(view, again)) } }
        }
        p class="lead" { (t!(locale, "meeting-call-lead")) }
        p { (say!(locale, "meetings-rule-chair", { "party" => short(view, &chair) })) }
        p { (say!(locale, "meeting-call-window", { "date" => time_tag(locale, earliest, view.zone()) },
            "days" => i64::from(charter.meetings.answer_days))) }
        form class="flow" method="post" action=(view.href(routes::meeting_call())) {
            (hidden("go", GO)) (hidden("nonce", &nonce))
            @if let Some(again) = again { (hidden("again", again.id.as_str())) }
            (field("day", "date", &day))
            (field("time", "time", &time))
            p class="hint" { (t!(locale, "meeting-call-place-hint")) }
            (words_boxes(view, GO, &place_label, PLACE_CHARS_MAX, &place, error(&first_box(view, GO))))
            fieldset class={ "field" @if agenda_error.is_some() { " has-error" } } {
                legend { (t!(locale, "meeting-agenda")) }
                p class="hint" { (t!(locale, "meeting-call-agenda-hint")) }
                @if let Some(error) = agenda_error { p class="field-error" { (error) } }
                @for item in Item::ALL {
                    @let id = format!("agenda-{item}");
                    div class="choice" {
                        input id=(id) type="checkbox" name=(id) value="1" checked[is_on(*item)];
                        label for=(id) { (t!(locale, &format!("meeting-item-{item}"))) }
                    }
                }
            }
            div class="actions" { (button(Weight::Primary, &t!(locale, "meeting-call-button"))) }
        }
    }
}
