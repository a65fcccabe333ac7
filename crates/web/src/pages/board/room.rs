//! A room: how an incident was heard of, who verifies it, and what each of them says.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::incident::{Answer as Said, Channel, Room, Sighting, Status, statement_text};
use commission::permission::{Action, Object};
use commission::{Kind, Language, Localized, Office, PartyId, Refusal};
use maud::{Markup, html};
use store::{Answering, Prepared, RoomEdit, RoomRow};

use super::tasks::{self, Course};
use super::{appeal, clock, status_seal, verify};
use crate::components::{
    Field, Weight, breadcrumbs, button, definition_list, details, hidden, link_button, select,
    text_field, user_text,
};
use crate::day;
use crate::error::Error;
use crate::locale::Locale;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, summary, today, words_boxes, wrong};
use crate::pages::incidents::{Answer, blurred, id_of, text_list, texts, topic};
use crate::pages::place::agreed_size;
use crate::pages::sign_in::see_other;
use crate::pages::signing::{self, Ticket};
use crate::pages::words::{named, seat, short_of};
use crate::request::{Nav, View};
use crate::{routes, session, t};

const DAY_SECONDS: i64 = 86_400;
/// What a page says was done.
const DONE: [&str; 16] = [
    "open",
    "sight",
    "name",
    "assign",
    "step-out",
    "bring",
    "confirm",
    "dispute",
    "take-back",
    "find",
    "add",
    "affects",
    "accepted",
    "verified",
    "found",
    "spoke",
];

/// What a page shows beside the room.
pub(super) struct Shown<'a> {
    pub(super) view: &'a View,
    pub(super) row: &'a RoomRow,
    pub(super) typed: &'a Typed,
    wrong: Option<&'a (String, String)>,
}

impl Shown<'_> {
    /// Whether who asks may do this here.
    pub(super) fn may(&self, action: Action) -> bool {
        let state = Room::state(self.row.incident.as_ref());
        self.view.can(action, Object::Incident { state }).is_ok()
    }

    /// The party for which who asks verifies here.
    pub(super) fn verifies_for(&self) -> Option<&PartyId> {
        let own = self.view.office_held()?;
        let party = own.party()?;
        (self.may(Action::Verify) && self.row.room.verifiers.get(party) == Some(own))
            .then_some(party)
    }

    /// What is wrong with a field.
    pub(super) fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    /// A form that does one thing in the room.
    pub(super) fn form(&self, go: &str, fields: &Markup, weight: Weight, words: &str) -> Markup {
        html! {
            form class="flow" method="post" action=(self.view.href(&routes::room(&self.row.room.id))) {
                (hidden("go", go))
                (fields)
                div class="actions" { (button(weight, words)) }
            }
        }
    }
}

/// `GET /board/<id>`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let row = view.app.store().room(&id_of(&id)?).await?;
    page(&view, &row, &Typed::default(), None).await
}

/// What a form asks for.
enum Asked {
    Edit(RoomEdit),
    Sign(signing::Act),
}

/// `POST /board/<id>`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Incidents)?;
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let row = store.room(&id_of(&id)?).await?;
    let action = match typed.go() {
        "accept" => Action::Accept,
        "sight" => Action::Sight,
        "name" | "assign" => Action::Assign,
        "step-out" | "bring" | "confirm" | "dispute" | "take-back" | "find" | "add" | "affects"
        | "verify" => Action::Verify,
        "speak" => Action::Speak,
        "answer" => return answer(&view, &row, Kind::Decision, typed.get("nonce")).await,
        "communique" => return answer(&view, &row, Kind::Statement, typed.get("nonce")).await,
        _ => return Err(Error::bad("go=")),
    };
    let state = Room::state(row.incident.as_ref());
    let by = view.can(action, Object::Incident { state })?.clone();
    let refusal = match asked(&view, &row, &typed, &by) {
        Ok(Asked::Sign(act)) => return signing::to_page(&view, &Ticket { office: by, act }).await,
        Ok(Asked::Edit(edit)) => match store.edit_room(&row.room.id, &by, &edit, view.now).await {
            Ok(()) => {
                let here = routes::with_query(&routes::room(&id), "done", typed.go());
                return see_other(&view.href(&here));
            }
            Err(store::Error::Refused(refusal)) => refusal,
            Err(other) => return Err(other.into()),
        },
        Err(refusal) => refusal,
    };
    let wrong = wrong(&view, &refusal, &field_of(&view, &typed));
    page(&view, &row, &typed, Some(&wrong)).await
}

/// Whether every party found that it is false: then the statement denies it.
fn is_denied(row: &RoomRow) -> bool {
    let found = row.incident.as_ref().and_then(|incident| incident.findings.last());
    found.is_some_and(|found| found.status == Status::ConfirmedFalse)
}

/// Begins the text that answers the incident, a decision or a statement, and leads to it.
async fn answer(view: &View, row: &RoomRow, kind: Kind, once: &str) -> Result<Response, Error> {
    let by = view.can(Action::Draft, Object::Desk)?.clone();
    let authentic = view.commission.charter.authentic(kind);
    let words = |id: &str| -> Localized {
        Locale::all()
            .filter_map(|locale| Some((locale, locale.tag().parse::<Language>().ok()?)))
            .filter(|(_, language)| authentic.contains(language))
            .map(|(locale, language)| {
                let week = row.room.blurred.week.saturating_mul(DAY_SECONDS);
                (language, t!(locale, id, "date" => locale.date(week, 0)))
            })
            .collect()
    };
    let (title, lead) = match kind {
        Kind::Statement if is_denied(row) => {
            (words("board-denial-name"), words("board-denial-lead"))
        }
        Kind::Statement => (words("board-communique-name"), words("board-communique-lead")),
        _ => (words("board-answer-name"), Localized::new()),
    };
    let store = view.app.store();
    let nonce = crate::pages::forms::nonce(&format!("{kind}\n{once}"));
    let answering = Answering { kind, title, lead };
    let draft = store.answer_incident(&row.room.id, answering, &by, view.now, nonce).await?;
    see_other(&view.href(&routes::with_query(&routes::draft(&draft), "done", "begun")))
}

fn asked(view: &View, row: &RoomRow, typed: &Typed, by: &Office) -> Result<Asked, Refusal> {
    let commission = &view.commission;
    let office = || {
        let seat = typed.get("office");
        seat.parse::<Office>().map_err(|_| Refusal::Empty { field: "office" })
    };
    let number = || typed.get("fact").parse().map_err(|_| Refusal::Empty { field: "fact" });
    let id = &row.room.id;
    Ok(Asked::Edit(match typed.go() {
        "accept" => {
            let digest = row.room.blurred.digest(&commission.id, id)?;
            return Ok(Asked::Sign(signing::Act::Accept { incident: id.clone(), digest }));
        }
        "verify" => {
            if row.room.verifiers.get(by.party().ok_or(Refusal::SignInNeeded)?) != Some(by) {
                return Err(Refusal::NotVerifier { office: by.clone() });
            }
            let digest = row.room.finding(&commission.charter, &commission.id)?.digest();
            return Ok(Asked::Sign(signing::Act::Verify { incident: id.clone(), digest }));
        }
        "speak" => {
            let incident = row.incident.as_ref();
            let incident = incident.ok_or(Refusal::IncidentState { state: "prepared" })?;
            if view.now <= incident.due && incident.findings.is_empty() {
                return Err(Refusal::NotYetLate { deadline: incident.due });
            }
            let text = statement_text(&typed.words(view))?;
            return Ok(Asked::Sign(signing::Act::Speak { incident: id.clone(), text }));
        }
        "sight" => RoomEdit::Sight(Sighting {
            report: String::new(),
            heard: day::read(typed.get("heard")).ok_or(Refusal::Empty { field: "heard" })?,
            place: typed.get("place").to_owned(),
            channel: typed.get("channel").parse()?,
            language: typed.get("language").to_owned(),
            by: by.clone(),
        }),
        "name" => RoomEdit::Name(office()?),
        "assign" => RoomEdit::Assign(office()?),
        "step-out" => RoomEdit::StepOut,
        "bring" => RoomEdit::Bring(typed.words(view)),
        "confirm" => RoomEdit::Answer(number()?, Said::Confirmed),
        "dispute" => RoomEdit::Answer(number()?, Said::Disputed(typed.words(view))),
        "take-back" => RoomEdit::TakeBack(number()?),
        "find" => RoomEdit::Find(typed.get("status").parse()?),
        "affects" => RoomEdit::Affects(typed.parties(view)),
        _ => RoomEdit::Own(typed.words(view)),
    }))
}

/// The field that a mistake in this form is shown beside.
fn field_of(view: &View, typed: &Typed) -> String {
    let words = |form: &str| match crate::pages::forms::languages(view).first() {
        Some(language) => format!("{form}-words-{language}"),
        None => form.to_owned(),
    };
    match typed.go() {
        "sight" => "heard".to_owned(),
        "name" => "name-office".to_owned(),
        "assign" => "content".to_owned(),
        "bring" => words("bring"),
        "dispute" => words(&format!("dispute-{}", typed.get("fact"))),
        "find" => "status".to_owned(),
        "add" => words("add"),
        "speak" => words("speak"),
        _ => "content".to_owned(),
    }
}

async fn page(
    view: &View,
    row: &RoomRow,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let agreed = agreed_size(view).await?;
    let texts = texts(view, &row.room.id, agreed).await?;
    let prepared = view.app.store().prepared_appeals().await?;
    let title = row.room.summary.clone();
    let course = tasks::course(view, row).await?;
    let shown = Shown { view, row, typed, wrong };
    // Once something is found it is too late to join it to another.
    let is_found = row.incident.as_ref().is_some_and(|it| !it.findings.is_empty());
    let similar =
        if is_found { Vec::new() } else { view.app.store().similar_rooms(&row.room).await? };
    let similar = crate::pages::reports::similar_rooms(view, &similar);
    let body = body(&shown, &texts, &prepared, &course, &similar);
    let frame = view.frame(&title, Nav::Board);
    Ok(if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    })
}

fn body(
    shown: &Shown<'_>,
    texts: &[Answer],
    prepared: &[Prepared],
    course: &Course,
    similar: &Markup,
) -> Markup {
    let Shown { view, row, .. } = *shown;
    let (locale, room) = (view.locale, &row.room);
    let asked = view.query("done");
    let done = DONE.into_iter().find(|it| asked == Some(it)).map(|it| format!("board-done-{it}"));
    let of_a_task = tasks::DONE.into_iter().find(|it| asked == Some(it));
    let done = done.or_else(|| of_a_task.map(|it| format!("task-done-{it}")));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::board()), &t!(locale, "board-title")),
        ], &room.summary))
        (summary(view, shown.wrong))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &done)) } } }
        }
        h1 { (user_text(None, &room.summary)) }
        div class="status" {
            (status_seal(view, row))
            div { @if let Some(clock) = clock(view, row) { p { (clock) } } }
        }
        (about(shown))
        (similar)
        @if row.incident.is_none() { (accept(shown)) }
        (verify::section(shown))
        (appeal::offers(view, row, prepared))
        (tasks::section(view, row, course))
        (answers(shown, texts))
        (who(shown))
        (sightings(shown))
        (speak(shown))
    }
}

/// What members know besides, and what everybody sees.
fn about(shown: &Shown<'_>) -> Markup {
    let Shown { view, row, .. } = *shown;
    let (locale, room) = (view.locale, &row.room);
    let labels = ["topic", "region", "public", "priority", "outside"]
        .map(|it| t!(locale, &format!("board-about-{it}")));
    let [of_topic, region, public, priority, outside] = &labels;
    let mut lines = vec![
        (of_topic.as_str(), html! { (topic(view, &room.blurred.topic)) }),
        (region.as_str(), html! { (crate::pages::reports::region(view, &room.region)) }),
        (
            priority.as_str(),
            html! { (t!(locale, &format!("incident-priority-{}", room.blurred.priority))) },
        ),
        (public.as_str(), blurred(view, &room.blurred)),
    ];
    if !room.outside.is_empty() {
        lines.push((outside.as_str(), user_text(None, &room.outside)));
    }
    html! {
        (definition_list(&lines))
        @if row.incident.is_some() {
            p { a href=(view.href(&routes::incident(&room.id))) { (t!(locale, "board-to-public")) } }
        }
        @if view.can(Action::Call, Object::Contacts).is_ok() {
            @let call = routes::with_query(routes::contact_call_new(), "incident", &room.id);
            p { a href=(view.href(&routes::with_query(&call, "region", &room.region))) { (t!(locale, "contacts-call-about")) } }
        }
    }
}

/// The way to take it up.
fn accept(shown: &Shown<'_>) -> Markup {
    let locale = shown.view.locale;
    if !shown.may(Action::Accept) {
        return html! { p { (t!(locale, "board-waits-for-secretariat")) } };
    }
    html! {
        section class="panel turn" {
            h2 { (t!(locale, "board-accept-title")) }
            p { (t!(locale, "board-accept-means")) }
            (shown.form("accept", &html! {}, Weight::Primary, &t!(locale, "board-accept-button")))
        }
    }
}

/// Who verifies for each party, who stepped out, and whom the matter concerns.
fn who(shown: &Shown<'_>) -> Markup {
    let Shown { view, row, .. } = *shown;
    let (locale, room) = (view.locale, &row.room);
    let charter = &view.commission.charter;
    let own = view.office_held();
    let may_assign = shown.may(Action::Assign);
    let (seat_label, named_label) = (t!(locale, "board-verifier"), t!(locale, "board-named"));
    let offices = |list: &std::collections::BTreeMap<Office, i64>| {
        html! { @for (n, office) in list.keys().enumerate() {
            @if n > 0 { ", " } (short_of(view, office)) " (" (seat(view, office)) ")"
        } }
    };
    let seats: Vec<(String, String)> = charter
        .seats
        .iter()
        .filter(|seats| seats.party.is_some())
        .flat_map(|seats| {
            (1..=seats.count)
                .filter_map(|number| Office::new(seats.party.clone(), seats.role, number).ok())
        })
        // A vacant seat concerns nobody; a party speaks of its own people.
        .filter(|office| view.commission.roll.key(office).is_some())
        .filter(|office| {
            own.is_some_and(|own| own.party().is_none_or(|it| office.party() == Some(it)))
        })
        .map(|office| (office.to_string(), view.office(&office)))
        .collect();
    let seats: Vec<(&str, &str)> = seats.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    html! {
        h2 { (t!(locale, "board-who-title")) }
        div class="sides" {
            @for party in view.parties_own_first() {
                section class="side" {
                    h3 { (named(view, &party.short)) }
                    @match room.verifier(charter, &view.commission.roll, &party.id) {
                        Some(office) => p { (seat(view, office)) },
                        None => p class="muted" { (t!(locale, "board-no-verifier")) },
                    }
                    @let candidates = room.candidates(charter, &view.commission.roll, &party.id);
                    @if may_assign && own.is_some_and(|own| own.party().is_none_or(|it| *it == party.id)) {
                        @if candidates.is_empty() {
                            p class="small" { (t!(locale, "board-no-candidate")) }
                        } @else {
                            @let choices: Vec<(String, String)> = candidates.iter().map(|it| (it.to_string(), seat(view, it))).collect();
                            @let choices: Vec<(&str, &str)> = choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
                            @let id = format!("assign-{}", party.id);
                            (shown.form("assign", &html! {
                                div class="field" {
                                    label for=(id) { (seat_label) }
                                    select id=(id) name="office" {
                                        @for (value, words) in &choices { option value=(value) { (words) } }
                                    }
                                }
                            }, Weight::Secondary, &t!(locale, "board-assign-button")))
                        }
                    }
                    @if shown.verifies_for() == Some(&party.id) {
                        (details(&t!(locale, "board-step-out-title"), &html! {
                            p { (t!(locale, "board-step-out-means")) }
                            (shown.form("step-out", &html! {}, Weight::Secondary, &t!(locale, "board-step-out-button")))
                        }))
                    }
                }
            }
        }
        @if !room.stepped_out.is_empty() { p { (t!(locale, "board-stepped-out")) " " (offices(&room.stepped_out)) } }
        @if !room.named.is_empty() { p { (t!(locale, "board-are-named")) " " (offices(&room.named)) } }
        @if may_assign {
            (details(&t!(locale, "board-name-title"), &html! {
                p { (t!(locale, "board-name-means")) }
                (shown.form("name", &html! {
                    div class="field" {
                        label for="name-office" { (named_label) }
                        select id="name-office" name="office" {
                            @for (value, words) in &seats { option value=(value) { (words) } }
                        }
                    }
                }, Weight::Secondary, &t!(locale, "board-name-button")))
            }))
        }
    }
}

fn sightings(shown: &Shown<'_>) -> Markup {
    let Shown { view, row, typed, .. } = *shown;
    let (locale, room) = (view.locale, &row.room);
    let channels: Vec<(String, String)> = Channel::ALL
        .iter()
        .filter(|it| **it != Channel::Report)
        .map(|it| (it.to_string(), t!(locale, &format!("incident-channel-{it}"))))
        .collect();
    let channels: Vec<(&str, &str)> =
        channels.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let field = |name: &'static str, kind: &str, value: &str, optional: bool| {
        let (label, hint) =
            (t!(locale, &format!("board-{name}")), t!(locale, &format!("board-{name}-hint")));
        let field =
            Field { name, label: &label, hint: Some(&hint), error: shown.error(name), optional };
        text_field(locale, &field, kind, value)
    };
    let heard = match typed.of("sight", "heard") {
        "" => today(view),
        day => day.to_owned(),
    };
    let label = t!(locale, "board-channel");
    let channel = Field {
        name: "channel",
        label: &label,
        hint: None,
        error: shown.error("channel"),
        optional: false,
    };
    html! {
        h2 { (t!(locale, "board-sightings-title")) }
        ul class="facts" {
            @for sighting in &room.sightings {
                li { (sighted(view, sighting)) }
            }
        }
        @if shown.may(Action::Sight) {
            (details(&t!(locale, "board-sight-title"), &shown.form("sight", &html! {
                (field("heard", "date", &heard, false))
                (field("place", "text", typed.of("sight", "place"), true))
                (select(locale, &channel, &channels, Some(typed.of("sight", "channel"))))
                (field("language", "text", typed.of("sight", "language"), true))
            }, Weight::Secondary, &t!(locale, "board-sight-button"))))
        }
    }
}

fn sighted(view: &View, of: &Sighting) -> Markup {
    let locale = view.locale;
    html! {
        (view.locale.date(of.heard.saturating_mul(DAY_SECONDS), 0)) " · "
        (t!(locale, &format!("incident-channel-{}", of.channel)))
        @if !of.place.is_empty() { " · " (user_text(None, &of.place)) }
        @if !of.language.is_empty() { " · " (user_text(None, &of.language)) }
        " · " (short_of(view, &of.by)) " (" (seat(view, &of.by)) ")"
        @if !of.report.is_empty() {
            " · " a href=(view.href(&routes::report_one(&of.report))) { (t!(locale, "board-report")) }
        }
    }
}

/// The texts that answer the incident, and the way to begin one.
fn answers(shown: &Shown<'_>, texts: &[Answer]) -> Markup {
    let Shown { view, row, .. } = *shown;
    let locale = view.locale;
    let Some(incident) = &row.incident else { return html! {} };
    html! {
        h2 { (t!(locale, "board-answer-title")) }
        @if incident.findings.is_empty() {
            p class="muted" { (t!(locale, "board-answer-later")) }
        } @else {
            (text_list(view, texts))
            @if view.can(Action::Draft, Object::Desk).is_ok() {
                p { (t!(locale, "board-answer-means")) }
                @let once = hidden("nonce", &session::token(&view.app));
                (shown.form("answer", &once, Weight::Secondary, &t!(locale, "board-answer-button")))
                @let denied = is_denied(row);
                p { (t!(locale, if denied { "board-denial-means" } else { "board-communique-means" })) }
                (shown.form("communique", &once, Weight::Secondary,
                    &t!(locale, if denied { "board-denial-button" } else { "board-communique-button" })))
            }
        }
    }
}

/// What a party may say for itself, and from when on.
fn speak(shown: &Shown<'_>) -> Markup {
    let Shown { view, row, typed, .. } = *shown;
    let locale = view.locale;
    let Some(incident) = row.incident.as_ref().filter(|_| shown.may(Action::Speak)) else {
        return html! {};
    };
    let waits = view.now <= incident.due && incident.findings.is_empty();
    let label = t!(locale, "board-speak-label");
    let kept = if typed.go() == "speak" { typed.words(view) } else { Default::default() };
    let error = field_of(view, typed);
    let error = shown.error(&error).filter(|_| typed.go() == "speak");
    html! {
        section class="panel" {
            h2 { (t!(locale, "board-speak-title")) }
            p { (t!(locale, "board-speak-means")) }
            @if waits {
                p class="muted" { (t!(locale, "board-speak-later", "left" => locale.time_left(incident.due.saturating_sub(view.now)))) }
            } @else {
                (shown.form("speak", &words_boxes(view, "speak", &label, commission::incident::STATEMENT_CHARS_MAX, &kept, error),
                    Weight::Secondary, &t!(locale, "board-speak-button")))
            }
            p { (link_button(Weight::Plain, &view.href(&routes::incident(&incident.id)), &t!(locale, "board-to-public"))) }
        }
    }
}
