//! A meeting's room: one's own answer, the agenda with what stands on it, who was present, and the
//! texts that come of it.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::meeting::{Item, Reply, Round, State, WORDS_CHARS_MAX, is_quorate, own_words};
use commission::permission::{Action, Object};
use commission::text::TITLE_CHARS_MAX;
use commission::{Kind, Office, Refusal, Role};
use maud::{Markup, html};
use store::{IncidentFilter, ItemRow, MeetingPage, MeetingText, PresenceRow};

use super::entries::{Entry, Span, entries};
use super::{first_box, kept, moment, written, wrong};
use crate::components::{
    Field, Weight, breadcrumbs, button, details, hidden, link_button, rows, text_field, time_tag,
    user_text,
};
use crate::error::Error;
use crate::meeting_text;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary, words_boxes};
use crate::pages::incidents::{Answer, text_list, texts_of, topic};
use crate::pages::meetings::{call_facts, id_of, reply, state_seal, state_sentence, title};
use crate::pages::place::agreed_size;
use crate::pages::sign_in::see_other;
use crate::pages::signing::{self, Ticket};
use crate::pages::words::{count, named, say, seat, short_of};
use crate::request::{Nav, View};
use crate::{routes, sealed, session, t};

/// How many days ahead of a meeting its agenda looks.
const AHEAD_DAYS: i64 = 90;
/// How long the form of a text may lie open and still begin one text only.
const SEAL_SECONDS: i64 = 86_400;
const SEAL: &str = "meeting-text";
const DONE: [&str; 3] = ["item", "strike", "presence"];

/// What the page tells.
struct Shown<'a> {
    view: &'a View,
    page: &'a MeetingPage,
    state: &'a State,
    typed: &'a Typed,
    wrong: Option<&'a (String, String)>,
}

/// What is private and private alone.
struct Private {
    items: Vec<ItemRow>,
    presence: Vec<PresenceRow>,
    /// Open incidents, by id and topic.
    incidents: Vec<(String, String)>,
    /// Notices and commitments ahead.
    ahead: Vec<Entry>,
    texts: Vec<Answer>,
    /// What makes the form of a text, sent twice, one text.
    once: String,
}

impl Shown<'_> {
    fn may(&self, action: Action) -> bool {
        self.view.can(action, Object::Meeting { state: self.state.as_str() }).is_ok()
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    /// A form that does one thing in the room.
    fn form(&self, go: &str, fields: &Markup, weight: Weight, words: &str) -> Markup {
        let here = routes::meeting_room(&self.page.meeting.id);
        html! {
            form class="flow" method="post" action=(self.view.href(&here)) {
                (hidden("go", go))
                (fields)
                div class="actions" { (button(weight, words)) }
            }
        }
    }
}

/// `GET /calendar/meeting/<id>`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Calendar)?;
    let page = view.app.store().meeting(&id_of(&id)?).await?;
    respond(&view, &page, &Typed::default(), None).await
}

/// `POST /calendar/meeting/<id>`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Calendar)?;
    let typed = Typed::new(fields.pairs())?;
    let page = view.app.store().meeting(&id_of(&id)?).await?;
    let state = page.meeting.state(&view.commission.charter, view.now);
    let object = Object::Meeting { state: state.as_str() };
    let done = match typed.go() {
        "comes" | "other-date" | "declines" | "speak" => {
            let action = if typed.go() == "speak" { Action::Speak } else { Action::Reply };
            let by = view.can(action, object)?.clone();
            match act(&view, &page, &typed) {
                Ok(act) => return signing::to_page(&view, &Ticket { office: by, act }).await,
                Err(refusal) => Err(refusal.into()),
            }
        }
        "item" | "strike" | "presence" => {
            let by = view.can(Action::Prepare, object)?.clone();
            plan(&view, &page, &typed, &by).await
        }
        "minutes" | "communique" => {
            let by = view.can(Action::Draft, Object::Desk)?.clone();
            return begin(&view, &page, &typed, &by).await;
        }
        _ => return Err(Error::bad("go=")),
    };
    match done {
        Ok(()) => {
            let here = routes::with_query(&routes::meeting_room(&id), "done", typed.go());
            see_other(&view.href(&here))
        }
        Err(store::Error::Refused(refusal)) => {
            let wrong = wrong(&view, &refusal, &field_of(&view, &typed, &refusal));
            respond(&view, &page, &typed, Some(&wrong)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What is to be signed.
fn act(view: &View, page: &MeetingPage, typed: &Typed) -> Result<signing::Act, Refusal> {
    let meeting = page.meeting.id.clone();
    if typed.go() == "speak" {
        let text = own_words(&typed.words(view), "text")?;
        return Ok(signing::Act::State { meeting, text });
    }
    let reply = match typed.go() {
        "comes" => Reply::Comes,
        "other-date" => Reply::OtherDate {
            starts: moment(view, typed.get("day"), typed.get("time"))
                .ok_or(Refusal::Empty { field: "starts" })?,
        },
        _ => Reply::Declines { reasons: own_words(&typed.words(view), "reasons")? },
    };
    reply.check(&view.commission.charter, view.now)?;
    let round = page.meeting.last_round();
    let call = round.map(|round| round.digest).ok_or(Refusal::MeetingState { state: "silent" })?;
    Ok(signing::Act::Reply { meeting, call, reply })
}

/// What is done without a signature.
async fn plan(
    view: &View,
    page: &MeetingPage,
    typed: &Typed,
    by: &Office,
) -> Result<(), store::Error> {
    let store = view.app.store();
    let id = &page.meeting.id;
    match typed.go() {
        "item" => {
            let once = nonce(typed.get("nonce"));
            store.propose_item(id, typed.get("title"), by, view.now, once).await
        }
        "strike" => store.strike_item(id, typed.get("item"), by).await.map(|_| ()),
        _ => {
            let present: BTreeSet<Office> = offices(view, by)
                .into_iter()
                .filter(|office| typed.get(&format!("present-{}", dashed(office))) == "1")
                .collect();
            store.put_presence(id, present, by, view.now).await
        }
    }
}

/// Begins minutes or a communiqué, and leads to the draft.
async fn begin(
    view: &View,
    page: &MeetingPage,
    typed: &Typed,
    by: &Office,
) -> Result<Response, Error> {
    let kind = if typed.go() == "minutes" { Kind::Minutes } else { Kind::Statement };
    let store = view.app.store();
    let topics = vec![typed.get("topic").to_owned()];
    let text: MeetingText =
        meeting_text::begin(store, &page.meeting.id, kind, topics, view.now).await?;
    // The same form, sent twice, begins one text.
    let (once, at) = sealed::open::<([u8; 16], i64)>(&view.app, SEAL, typed.get("once"), view.now)
        .unwrap_or_else(|| (view.app.nonce(), view.now));
    let draft = store.begin_meeting_text(&page.meeting.id, text, by, at, once).await?;
    see_other(&view.href(&routes::with_query(&routes::draft(&draft), "done", "begun")))
}

/// The field that a mistake in this form is shown beside.
fn field_of(view: &View, typed: &Typed, refusal: &Refusal) -> String {
    match (typed.go(), refusal) {
        ("other-date", _) => "day".to_owned(),
        ("declines" | "speak", _) => first_box(view, typed.go()),
        ("item", _) => "title".to_owned(),
        _ => "content".to_owned(),
    }
}

/// The offices of one's own party, filled or not: whoever came, came.
fn offices(view: &View, by: &Office) -> Vec<Office> {
    view.commission
        .charter
        .seats
        .iter()
        .filter(|seats| seats.party.is_some() && seats.party.as_ref() == by.party())
        .flat_map(|seats| {
            (1..=seats.count)
                .filter_map(|number| Office::new(seats.party.clone(), seats.role, number).ok())
        })
        .collect()
}

/// An office as part of a field's name.
fn dashed(office: &Office) -> String {
    office.to_string().replace('/', "-")
}

async fn respond(
    view: &View,
    page: &MeetingPage,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let store = view.app.store();
    let charter = &view.commission.charter;
    let state = page.meeting.state(charter, view.now);
    let id = &page.meeting.id;
    let open = IncidentFilter { found: Some(false), ..IncidentFilter::default() };
    let today = super::day_of(view, view.now);
    let mut ahead = entries(view, Span { from: today, until: today + AHEAD_DAYS }).await?;
    ahead.retain(|entry| matches!(entry, Entry::Notice(..) | Entry::Promise { .. }));
    let agreed = agreed_size(view).await?;
    let private = Private {
        items: store.meeting_items(id).await?,
        presence: store.presence(id).await?,
        incidents: store
            .incidents(&open)
            .await?
            .into_iter()
            .map(|row| (view.href(&routes::room(&row.id)), topic(view, &row.blurred.topic)))
            .collect(),
        ahead,
        texts: texts_of(view, store.meeting_texts(id).await?, agreed).await?,
        once: {
            let expires = view.now.saturating_add(SEAL_SECONDS);
            sealed::seal(&view.app, SEAL, (view.app.nonce(), view.now), expires)?
        },
    };
    let title = title(view, &page.meeting);
    let shown = Shown { view, page, state: &state, typed, wrong };
    let body = body(&shown, &title, &private);
    let frame = view.frame(&title, Nav::Calendar);
    Ok(if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    })
}

fn body(shown: &Shown<'_>, title: &str, private: &Private) -> Markup {
    let Shown { view, page, state, .. } = *shown;
    let locale = view.locale;
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::calendar()), &t!(locale, "calendar-title")),
        ], title))
        (summary(view, shown.wrong))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("meeting-room-done-{done}"))) } } }
        }
        h1 { (title) }
        div class="status" {
            (state_seal(view, state))
            div { p { (state_sentence(view, state)) } }
        }
        p { a href=(view.href(&routes::meeting(&page.meeting.id))) { (t!(locale, "meeting-to-public")) } }
        @if let Some(round) = page.meeting.last_round() { (own_answer(shown, round)) }
        @if let Some(round) = page.meeting.counting(&view.commission.charter) {
            @if shown.may(Action::Convene) {
                section class="panel" {
                    h2 { (t!(locale, "meeting-call-again-title")) }
                    p { (t!(locale, "meeting-call-again-means")) }
                    (link_button(Weight::Secondary,
                        &view.href(&routes::with_query(routes::meeting_call(), "again", &page.meeting.id)),
                        &t!(locale, "meeting-call-again-button")))
                }
            }
            h2 { (t!(locale, "meeting-agenda")) }
            (agenda(shown, round, private))
            (details(&t!(locale, "meeting-call-title"), &call_facts(view, &round.call)))
        }
        @if let Some(round) = page.meeting.spoken_of(&view.commission.charter, view.now) {
            (presence(shown, round, private))
        }
        (texts(shown, private))
        (speak(shown))
    }
}

/// One's own party's answer, and the ways to give it.
fn own_answer(shown: &Shown<'_>, round: &Round) -> Markup {
    let Shown { view, typed, .. } = *shown;
    let locale = view.locale;
    if !shown.may(Action::Reply) {
        return html! {};
    }
    let own = view.office_held().and_then(Office::party).and_then(|party| round.reply_of(party));
    let (day, time) = match typed.go() {
        "other-date" => (typed.get("day").to_owned(), typed.get("time").to_owned()),
        _ => written(view, round.call.starts),
    };
    let field = |name: &'static str, kind: &str, value: &str| {
        let label = t!(locale, &format!("meeting-call-{name}"));
        let field =
            Field { name, label: &label, hint: None, error: shown.error(name), optional: false };
        text_field(locale, &field, kind, value)
    };
    let label = t!(locale, "meeting-reasons");
    let error = shown.error(&first_box(view, "declines")).filter(|_| typed.go() == "declines");
    let other = html! {
        (field("day", "date", &day))
        (field("time", "time", &time))
    };
    html! {
        section class="panel turn" {
            h2 { (t!(locale, "meeting-answer-title")) }
            @match own {
                Some(own) => {
                    p { (t!(locale, "meeting-answered")) }
                    (reply(view, own))
                }
                None => p { (say!(locale, "meeting-answer-means", {
                    "party" => short_of(view, &round.office),
                    "date" => time_tag(locale, round.answer, view.zone()),
                })) },
            }
            @if own != Some(&Reply::Comes) {
                (shown.form("comes", &html! {}, Weight::Primary, &t!(locale, "meeting-comes-button")))
            }
            details open[typed.go() == "other-date"] {
                summary { (t!(locale, "meeting-other-date-title")) }
                (shown.form("other-date", &other, Weight::Secondary, &t!(locale, "meeting-other-date-button")))
            }
            details open[typed.go() == "declines"] {
                summary { (t!(locale, "meeting-declines-title")) }
                p { (t!(locale, "meeting-declines-means")) }
                (shown.form("declines",
                    &words_boxes(view, "declines", &label, WORDS_CHARS_MAX, &kept(view, typed, "declines"), error),
                    Weight::Secondary, &t!(locale, "meeting-declines-button")))
            }
        }
    }
}

/// Each item of the call with what stands on it now, then what parties propose.
fn agenda(shown: &Shown<'_>, round: &Round, private: &Private) -> Markup {
    let Shown { view, .. } = *shown;
    let locale = view.locale;
    let none = html! { p class="muted" { (t!(locale, "meeting-nothing-on-it")) } };
    let lines = |is: fn(&Entry) -> bool| {
        let lines: Vec<_> =
            private.ahead.iter().filter(|it| is(it)).map(|it| it.line(view)).collect();
        let list: Vec<crate::components::Row<'_>> = lines
            .iter()
            .map(|(state, href, title, note, when)| crate::components::Row {
                state: state.clone(),
                href,
                title: title.clone(),
                note: Some(note.clone()),
                when: Some(when.clone()),
            })
            .collect();
        if list.is_empty() { none.clone() } else { rows(&list) }
    };
    html! {
        @if round.call.is_reduced() { p { (t!(locale, "meeting-reduced")) } }
        ol class="flow" {
            @for item in Item::ALL.iter().filter(|it| round.call.agenda.contains(it)) {
                li {
                    h3 { (t!(locale, &format!("meeting-item-{item}"))) }
                    @match item {
                        Item::FollowUp => {
                            @if private.incidents.is_empty() { (none) } @else {
                                ul { @for (href, topic) in &private.incidents {
                                    li { a href=(href) { (topic) } }
                                } }
                            }
                        }
                        Item::AdvanceNotices => (lines(|it| matches!(it, Entry::Notice(..)))),
                        Item::Commitments => (lines(|it| matches!(it, Entry::Promise { .. }))),
                        Item::Proposed => (proposed(shown, private)),
                    }
                }
            }
        }
        // What was proposed before the scope was reduced can still be taken back.
        @if !round.call.agenda.contains(&Item::Proposed) && !private.items.is_empty() {
            h3 { (t!(locale, "meeting-items-left-out")) }
            (items(shown, private))
        }
    }
}

/// What parties propose; each takes back its own only, as long as the meeting was not held.
fn items(shown: &Shown<'_>, private: &Private) -> Markup {
    let view = shown.view;
    let may = shown.may(Action::Prepare);
    html! {
        ul class="facts" {
            @for item in &private.items {
                li {
                    (user_text(None, &item.title)) " · " (short_of(view, &item.office)) ", "
                    (time_tag(view.locale, item.at, view.zone()))
                    @if may && view.is_own_office(&item.office) {
                        (shown.form("strike", &hidden("item", &item.id), Weight::Plain, &t!(view.locale, "meeting-item-strike")))
                    }
                }
            }
        }
    }
}

/// The same with the form in which one proposes something.
fn proposed(shown: &Shown<'_>, private: &Private) -> Markup {
    let Shown { view, typed, .. } = *shown;
    let locale = view.locale;
    let label = t!(locale, "meeting-item-title");
    let hint = t!(locale, "meeting-item-hint", "max" => TITLE_CHARS_MAX);
    let title = Field {
        name: "title",
        label: &label,
        hint: Some(&hint),
        error: shown.error("title"),
        optional: false,
    };
    let once = match typed.of("item", "nonce") {
        "" => session::token(&view.app),
        nonce => nonce.to_owned(),
    };
    let may = shown.may(Action::Prepare);
    html! {
        @if private.items.is_empty() { p class="muted" { (t!(locale, "meeting-nothing-on-it")) } }
        (items(shown, private))
        @if may {
            (shown.form("item", &html! {
                (hidden("nonce", &once))
                (text_field(locale, &title, "text", typed.of("item", "title")))
            }, Weight::Secondary, &t!(locale, "meeting-item-button")))
        }
    }
}

/// Who was present, as each party says of itself.
fn presence(shown: &Shown<'_>, round: &Round, private: &Private) -> Markup {
    let Shown { view, .. } = *shown;
    let locale = view.locale;
    let own = view.office_held();
    let said: Vec<&PresenceRow> =
        private.presence.iter().filter(|row| row.number == round.call.number).collect();
    let mine = said.iter().find(|row| view.is_own(&row.party));
    let has_begun = view.now >= round.call.starts;
    html! {
        h2 { (t!(locale, "meeting-presence-title")) }
        p class="muted" { (t!(locale, "meeting-presence-means")) }
        @if !has_begun {
            p class="muted" { (say!(locale, "meeting-presence-ahead", {
                "date" => time_tag(locale, round.call.starts, view.zone())
            })) }
        }
        div class="sides" {
            @for party in view.parties_own_first() {
                section class="side" {
                    h3 { (named(view, &party.short)) }
                    @match said.iter().find(|row| row.party == party.id) {
                        Some(row) => {
                            ul { @for office in &row.present { li { (seat(view, office)) } } }
                            p { (t!(locale, if is_quorate(round.call.quorum, &row.present) { "meeting-quorate" } else { "meeting-not-quorate" },
                                "count" => i64::from(round.call.quorum))) }
                            p class="small muted" { (seat(view, &row.office)) ", " (time_tag(locale, row.at, view.zone())) }
                        }
                        None => p class="muted" { (t!(locale, "meeting-presence-unsaid")) },
                    }
                    @if let Some(own) = own.filter(|_| has_begun && shown.may(Action::Prepare) && view.is_own(&party.id)) {
                        (details(&t!(locale, "meeting-presence-say"), &shown.form("presence", &html! {
                            fieldset class="field" {
                                legend { (t!(locale, "meeting-presence-who")) }
                                @for office in offices(view, own).iter().filter(|it| it.role() != Role::Registrar) {
                                    @let id = format!("present-{}", dashed(office));
                                    div class="choice" {
                                        input id=(id) type="checkbox" name=(id) value="1"
                                            checked[mine.is_some_and(|row| row.present.contains(office))];
                                        label for=(id) { (seat(view, office)) }
                                    }
                                }
                            }
                        }, Weight::Secondary, &t!(locale, "meeting-presence-button"))))
                    }
                }
            }
        }
    }
}

/// The texts that come of it, and the ways to begin them.
fn texts(shown: &Shown<'_>, private: &Private) -> Markup {
    let Shown { view, .. } = *shown;
    let locale = view.locale;
    let topics: Vec<(String, String)> = view
        .commission
        .charter
        .topics
        .iter()
        .filter(|topic| topic.gate == commission::mandate::Gate::Ours)
        .map(|topic| (topic.id.clone(), view.names(&topic.name).0))
        .collect();
    let topics: Vec<(&str, &str)> = topics.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let label = t!(locale, "meeting-topic");
    let fields = |name: &str| {
        let id = format!("{name}-topic");
        html! {
            (hidden("once", &private.once))
            div class="field" {
                label for=(id) { (label) }
                select id=(id) name="topic" {
                    @for (value, words) in &topics { option value=(value) { (words) } }
                }
            }
        }
    };
    html! {
        h2 { (t!(locale, "meeting-texts")) }
        @if private.texts.is_empty() {
            p class="muted" { (t!(locale, "meeting-no-texts")) }
        } @else {
            (text_list(view, &private.texts))
        }
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            p { (t!(locale, "meeting-minutes-means", "count" => count(private.items.len()))) }
            (details(&t!(locale, "meeting-minutes-title"),
                &shown.form("minutes", &fields("minutes"), Weight::Secondary, &t!(locale, "meeting-minutes-button"))))
            (details(&t!(locale, "meeting-communique-title"),
                &shown.form("communique", &fields("communique"), Weight::Secondary, &t!(locale, "meeting-communique-button"))))
        }
    }
}

/// What a party may say for itself.
fn speak(shown: &Shown<'_>) -> Markup {
    let Shown { view, typed, .. } = *shown;
    let locale = view.locale;
    if !shown.may(Action::Speak) {
        return html! {};
    }
    let label = t!(locale, "board-speak-label");
    let error = shown.error(&first_box(view, "speak")).filter(|_| typed.go() == "speak");
    html! {
        section class="panel" {
            h2 { (t!(locale, "meeting-speak-title")) }
            p { (t!(locale, "meeting-speak-means")) }
            (shown.form("speak",
                &words_boxes(view, "speak", &label, WORDS_CHARS_MAX, &kept(view, typed, "speak"), error),
                Weight::Secondary, &t!(locale, "board-speak-button")))
        }
    }
}
