//! Rooms and times of a draft's week: a proposal of the machine, shown before anything is kept.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::response::Response;
use commission::forum::arrange::{
    Arrangement, BREAK_MINUTES_DEFAULT, BREAK_MINUTES_MAX, Cause, DAY_MINUTES, FROM_MINUTE_DEFAULT,
    Moved, Place, Reason, Slots, TO_MINUTE_DEFAULT, WishError, Wishes, arrange,
};
use commission::forum::{ROOM_SEATS_MAX, Week};
use commission::{PartyId, Refusal};
use maud::{Markup, html};
use store::ForumEdit;

use super::form::Form;
use super::{Desk, candidate, is_theirs, read, respond};
use crate::components::{Field, Tone, Weight, button, hidden, notice, text_field};
use crate::day;
use crate::error::Error;
use crate::pages::desk::keep::Fields;
use crate::pages::desk::parts::Errors;
use crate::pages::forums::{a_day, clock, speaker};
use crate::pages::sign_in::see_other;
use crate::pages::words::{list, named, say, short};
use crate::request::View;
use crate::turns::Turns;
use crate::{routes, t};

/// The forms whose refusal for clashes leads to a proposal with what they say.
pub(super) const WITH: [&str; 2] = ["session", "week"];
/// The most sessions of a week whose form asks of each whether it stays and how many people it expects:
/// a form has at most 300 fields.
const ASKED_MAX: usize = 100;
/// Weeks that are arranged at once: one keeps a processor busy for up to a second or two.
static ARRANGED: LazyLock<Turns> = LazyLock::new(|| Turns::new(1));
/// The fields of the form itself; others are of the form that led here.
const OWN: [&str; 8] =
    ["go", "mark", "hours-from", "hours-to", "break", "anew", "keep", "keep-day"];

/// What is to be arranged, and how.
struct Asked {
    /// The mark of the week as it stands in the draft.
    mark: String,
    /// The week with what the form that led here would change.
    week: Week,
    said: Arrangement,
}

/// What came of asking: a proposal, or a field and what is wrong with it.
type Answer = Result<Asked, (String, String)>;

/// The earliest beginning and the latest end of a week's sessions in a day, by full hours, and those
/// where nobody wishes others.
fn hours(week: &Week) -> (u32, u32) {
    let mut hours = (FROM_MINUTE_DEFAULT, TO_MINUTE_DEFAULT);
    for it in &week.sessions {
        let midnight = week.day_starts(week.day_of(it.starts));
        let minute = |at: i64| u32::try_from((at - midnight) / 60).unwrap_or(0);
        hours.0 = hours.0.min(minute(it.starts) / 60 * 60);
        hours.1 = hours.1.max(minute(it.ends).div_ceil(60) * 60);
    }
    (hours.0, hours.1.min(DAY_MINUTES))
}

/// A time of day as a form takes it; midnight ends a day as well.
fn time(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

fn minutes(text: &str) -> Option<u32> {
    let seconds = day::read_minute(&format!("1970-01-01T{text}"), 0)?;
    u32::try_from(seconds / 60).ok()
}

/// Whether nothing was typed into the form yet: then what the week says is wished.
fn is_fresh(fields: &Fields) -> bool {
    fields.given("hours-from").is_none()
}

fn wishes(view: &View, week: &Week, fields: &Fields) -> Result<Wishes, (String, String)> {
    let wrong = |field: &str, id: &str| (field.to_owned(), view.locale.text(id, None));
    if is_fresh(fields) {
        let (from_minute, to_minute) = hours(week);
        return Ok(Wishes { from_minute, to_minute, ..Wishes::default() });
    }
    let no_hours = || wrong("hours-from", "forum-arrange-wrong-hours");
    let from_minute = minutes(fields.get("hours-from")).ok_or_else(no_hours)?;
    let to_minute = match minutes(fields.get("hours-to")).ok_or_else(no_hours)? {
        0 => DAY_MINUTES,
        other => other,
    };
    let no_break = || {
        let max = i64::from(BREAK_MINUTES_MAX);
        ("break".to_owned(), t!(view.locale, "forum-arrange-wrong-break", "max" => max))
    };
    let break_minutes = match fields.get("break").trim() {
        "" => BREAK_MINUTES_DEFAULT,
        typed => typed.parse().map_err(|_| no_break())?,
    };
    let mut wishes = Wishes { from_minute, to_minute, break_minutes, ..Wishes::default() };
    wishes.anew = fields.get("anew") == "yes";
    let (kept, days) = (fields.all("keep"), fields.all("keep-day"));
    for it in &week.sessions {
        let on = day::written(week.day_of(it.starts));
        if kept.contains(&it.id.as_str()) || days.contains(&on.as_str()) {
            wishes.keep.insert(it.id.clone());
        }
        let name = format!("expects-{}", it.id);
        let typed = fields.get(&name).trim();
        if !typed.is_empty() {
            let count = typed.parse::<u32>().ok().filter(|it| *it <= ROOM_SEATS_MAX);
            let count = count.ok_or_else(|| wrong(&name, "forum-arrange-wrong-expects"))?;
            wishes.expected.insert(it.id.clone(), count);
        }
    }
    Ok(wishes)
}

/// The week of the draft with what the form that led here would change; none where there is none.
pub(super) fn base(view: &View, desk: &Desk, fields: &Fields) -> Result<Week, (String, String)> {
    let there = desk.there.opens.as_ref();
    let none = || ("hours-from".to_owned(), t!(view.locale, "forum-desk-no-week"));
    let there = there.ok_or_else(none)?;
    let with = fields.get("with");
    if !WITH.contains(&with) {
        return Ok(there.clone());
    }
    let edit = read::part(view, Some(there), &renamed(fields, with))?;
    candidate(view, desk, &edit).ok_or_else(none)
}

/// The fields as they were sent to the form that led here.
fn renamed(fields: &Fields, go: &str) -> Fields {
    let mut pairs = fields.pairs();
    pairs.retain(|(name, _)| name != "go");
    pairs.push(("go".to_owned(), go.to_owned()));
    Fields::from(pairs)
}

async fn ask(view: &View, desk: &Desk, fields: &Fields) -> Result<Answer, Error> {
    let read = base(view, desk, fields)
        .and_then(|week| wishes(view, &week, fields).map(|wishes| (week, wishes)));
    let (week, wishes) = match read {
        Ok(read) => read,
        Err(mistake) => return Ok(Err(mistake)),
    };
    let mark = desk.there.opens.as_ref().map(Week::mark).unwrap_or_default();
    let (said, week) = ARRANGED.take(move || (arrange(&week, &wishes), week)).await?;
    Ok(match said {
        Ok(said) => Ok(Asked { mark, week, said }),
        Err(error) => Err(mistaken(view, &error)),
    })
}

fn mistaken(view: &View, error: &WishError) -> (String, String) {
    let locale = view.locale;
    let (field, words) = match error {
        WishError::Hours => ("hours-from".to_owned(), t!(locale, "forum-arrange-wrong-hours")),
        WishError::Break => {
            let max = i64::from(BREAK_MINUTES_MAX);
            ("break".to_owned(), t!(locale, "forum-arrange-wrong-break", "max" => max))
        }
        WishError::Expected(id) => {
            (format!("expects-{id}"), t!(locale, "forum-arrange-wrong-expects"))
        }
        WishError::NoSession(_) | WishError::Week(_) => {
            ("hours-from".to_owned(), t!(locale, "forum-desk-does-not-hold"))
        }
    };
    (field, words)
}

/// The refusal to arrange what another party wrote; none where one may.
fn theirs(view: &View, desk: &Desk, fields: &Fields) -> Option<Response> {
    let party = is_theirs(view, &desk.loaded)?;
    let words = t!(view.locale, "course-addressees-theirs", "party" => view.party(party));
    let errors = vec![("hours-from".to_owned(), words)];
    Some(respond(view, desk, "arrange", fields, &errors, &html! {}))
}

/// Shows a proposal; nothing is kept.
pub(super) async fn look(view: &View, desk: &Desk, fields: &Fields) -> Result<Response, Error> {
    if let Some(refused) = theirs(view, desk, fields) {
        return Ok(refused);
    }
    let answer = ask(view, desk, fields).await?;
    Ok(shown(view, desk, fields, Errors::new(), &answer))
}

fn shown(
    view: &View,
    desk: &Desk,
    fields: &Fields,
    mut errors: Errors,
    answer: &Answer,
) -> Response {
    let proposal = match answer {
        Ok(asked) => proposal(view, desk, fields, asked),
        Err(mistake) => {
            errors.push(mistake.clone());
            html! {}
        }
    };
    respond(view, desk, "arrange", fields, &errors, &proposal)
}

/// Puts a proposal into the draft: the one that was shown, or none.
pub(super) async fn keep(view: &View, desk: &Desk, fields: &Fields) -> Result<Response, Error> {
    if let Some(refused) = theirs(view, desk, fields) {
        return Ok(refused);
    }
    let again = |id: &str| vec![("hours-from".to_owned(), view.locale.text(id, None))];
    let answer = ask(view, desk, fields).await?;
    let (mark, week) = match &answer {
        Err(_) => return Ok(shown(view, desk, fields, Errors::new(), &answer)),
        Ok(asked) if asked.mark != fields.get("mark") => {
            let errors = again("forum-arrange-changed");
            return Ok(shown(view, desk, fields, errors, &answer));
        }
        Ok(asked) if !asked.said.unplaced.is_empty() => {
            return Ok(shown(view, desk, fields, again("forum-arrange-lacks"), &answer));
        }
        Ok(asked) => (asked.mark.clone(), asked.said.week.clone()),
    };
    let draft = &desk.loaded.draft;
    let office = view.can(super::parts::speaking(view), desk.loaded.object())?.clone();
    let edit = ForumEdit::Arrange { before: mark, week: Box::new(week) };
    match view.app.store().edit_forum(&draft.id, &edit, &office, view.now).await {
        Ok(()) => {
            let place = format!("{}#forum", routes::draft_forum(&draft.id));
            see_other(&view.href(&routes::with_query(&place, "done", "forum")))
        }
        Err(store::Error::Refused(Refusal::Changed { .. })) => {
            // Somebody was faster: the proposal is made anew from what is there now.
            let loaded = super::load_one(view, draft.id.as_str()).await?;
            let desk = Desk::of(view, loaded).await?;
            let answer = ask(view, &desk, fields).await?;
            Ok(shown(view, &desk, fields, again("forum-arrange-changed"), &answer))
        }
        Err(store::Error::Refused(refusal)) => {
            let errors = vec![super::said(view, &refusal, "arrange")];
            Ok(respond(view, desk, "arrange", fields, &errors, &html! {}))
        }
        Err(other) => Err(other.into()),
    }
}

/// The way to a proposal from a form that was refused because sessions clash: with all that was typed.
pub(super) fn way(view: &View, desk: &Desk, fields: &Fields) -> Markup {
    let go = fields.get("go");
    if !WITH.contains(&go) {
        return html! {};
    }
    html! {
        form method="post" action=(here(view, desk)) {
            (hidden("go", "arrange")) (hidden("with", go))
            @for (name, value) in fields.pairs() {
                @if name != "go" && name != "with" { (hidden(&name, &value)) }
            }
            p { (t!(view.locale, "forum-arrange-find-hint")) }
            (button(Weight::Secondary, &t!(view.locale, "forum-arrange-find")))
        }
    }
}

fn here(view: &View, desk: &Desk) -> String {
    view.href(&routes::draft_forum(&desk.loaded.draft.id))
}

fn is_own(name: &str) -> bool {
    OWN.contains(&name) || name.starts_with("expects-")
}

impl Form<'_> {
    /// The form of the wishes.
    pub(super) fn arranging(&self, week: &Week) -> Markup {
        let Self { view, desk, fields, errors, .. } = *self;
        let locale = view.locale;
        let fresh = is_fresh(fields);
        let (from, to) = hours(week);
        let typed = |name: &str, there: String| {
            if fresh { there } else { fields.get(name).to_owned() }
        };
        let field = |name: &str, label: String, kind: &str, hint: Option<&str>, value: String| {
            let error = errors.iter().find(|(at, _)| at == name).map(|(_, words)| words.as_str());
            let field = Field { name, label: &label, hint, error, optional: kind == "number" };
            text_field(locale, &field, kind, &value)
        };
        let hint = t!(locale, "forum-arrange-break-hint", "max" => i64::from(BREAK_MINUTES_MAX));
        let (kept, days) = (fields.all("keep"), fields.all("keep-day"));
        let asks = week.sessions.len() <= ASKED_MAX;
        let name = |session: &commission::forum::Session| {
            format!("{}, {}", view.names(&session.title).0, view.date_time(session.starts))
        };
        html! {
            h2 { (t!(locale, "forum-arrange-title")) }
            p { (t!(locale, "forum-arrange-lead")) }
            form class="flow" method="post" action=(here(view, desk)) {
                (hidden("go", "arrange"))
                @for (name, value) in fields.pairs() {
                    @if !is_own(&name) { (hidden(&name, &value)) }
                }
                (field("hours-from", t!(locale, "forum-arrange-from"), "time", None, typed("hours-from", time(from))))
                (field("hours-to", t!(locale, "forum-arrange-to"), "time", None, typed("hours-to", time(to))))
                (field("break", t!(locale, "forum-arrange-break"), "number", Some(&hint), typed("break", BREAK_MINUTES_DEFAULT.to_string())))
                fieldset class="field" {
                    legend { (t!(locale, "forum-arrange-stay")) }
                    @for (on, sessions) in week.programme() {
                        @let value = day::written(on);
                        @let id = format!("keep-day-{value}");
                        div class="choice" {
                            input id=(id) type="checkbox" name="keep-day" value=(value) checked[days.contains(&value.as_str())];
                            label for=(id) { (t!(locale, "forum-arrange-day", "day" => a_day(view, on))) }
                        }
                        @for it in sessions.into_iter().filter(|_| asks) {
                            @let id = format!("keep-{}", it.id);
                            div class="choice" {
                                input id=(id) type="checkbox" name="keep" value=(it.id) checked[kept.contains(&it.id.as_str())];
                                label for=(id) { (name(it)) }
                            }
                        }
                    }
                }
                @if asks {
                    details open[errors.iter().any(|(at, _)| at.starts_with("expects-"))] {
                        summary { (t!(locale, "forum-arrange-expects")) }
                        div {
                            p { (t!(locale, "forum-arrange-expects-hint")) }
                            @for (_, sessions) in week.programme() {
                                @for it in sessions {
                                    @let at = format!("expects-{}", it.id);
                                    (field(&at, name(it), "number", None, fields.get(&at).to_owned()))
                                }
                            }
                        }
                    }
                } @else {
                    p { (t!(locale, "forum-arrange-many", "max" => crate::pages::words::count(ASKED_MAX))) }
                }
                div class="choice" {
                    input id="anew" type="checkbox" name="anew" value="yes" checked[fields.get("anew") == "yes"];
                    label for="anew" { (t!(locale, "forum-arrange-anew")) }
                }
                div class="actions" { (button(Weight::Primary, &t!(locale, "forum-arrange-button"))) }
            }
        }
    }
}

/// The proposal: how good it is, what has no place, what moves and why, and the button that keeps it.
fn proposal(view: &View, desk: &Desk, fields: &Fields, asked: &Asked) -> Markup {
    let locale = view.locale;
    let Asked { mark, week, said } = asked;
    let (before, after, bounds) = (&said.before, &said.after, &said.bounds);
    let count = crate::pages::words::count;
    html! {
        section class="panel" id="proposal" {
            h2 { (t!(locale, "forum-arrange-proposal")) }
            @if !said.unplaced.is_empty() {
                (notice(Tone::Urgent, &html! {
                    p { strong { (t!(locale, "forum-arrange-lacks")) } }
                    ul class="sentences" role="list" {
                        @for it in &said.unplaced { li { (session(view, week, &it.session)) ": " (cause(view, week, &it.why)) } }
                    }
                    @if said.cut_short { p { (t!(locale, "forum-arrange-cut-short")) } }
                    p { (t!(locale, "forum-arrange-needs", "rooms" => hours_of(bounds.room_minutes), "speaker" => hours_of(bounds.speaker_minutes))) }
                }))
            }
            @if said.moved.is_empty() { p { (t!(locale, "forum-arrange-nothing")) } }
            @else { p { (t!(locale, "forum-arrange-moves", "count" => count(said.moved.len()), "least" => count(bounds.moved))) } }
            ul class="sentences" role="list" {
                li { (t!(locale, "forum-arrange-clashes", "before" => count(before.clashes), "after" => count(after.clashes))) }
                li { (t!(locale, "forum-arrange-at-once", "before" => count(before.at_once), "after" => count(after.at_once), "least" => count(bounds.at_once))) }
                li { (t!(locale, "forum-arrange-days", "most" => hours_of(after.day_minutes_most), "least" => hours_of(after.day_minutes_least))) }
            }
            (moves(view, week, &said.moved))
            (slots(view, said))
            @if said.unplaced.is_empty() && (!said.moved.is_empty() || WITH.contains(&fields.get("with"))) {
                form method="post" action=(here(view, desk)) {
                    (hidden("go", "arranged")) (hidden("mark", mark))
                    @for (name, value) in fields.pairs() {
                        @if name != "go" && name != "mark" { (hidden(&name, &value)) }
                    }
                    div class="actions" { (button(Weight::Primary, &t!(locale, "forum-desk-button"))) }
                }
            }
        }
    }
}

fn hours_of(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn session(view: &View, week: &Week, id: &str) -> Markup {
    html! { @match week.session(id) { Some(it) => (named(view, &it.title)), None => (id) } }
}

fn place(view: &View, week: &Week, of: &Place) -> Markup {
    let room = week.room(&of.room).map(|it| named(view, &it.name)).unwrap_or_default();
    html! {
        (a_day(view, week.day_of(of.starts))) ", " (clock(week, of.starts)) "–" (clock(week, of.ends)) ", " (room)
    }
}

fn moves(view: &View, week: &Week, moved: &[Moved]) -> Markup {
    let locale = view.locale;
    let head = |id: &str| html! { th scope="col" { (locale.text(id, None)) } };
    html! {
        @if !moved.is_empty() {
            table class="stacked" {
                caption { (t!(locale, "forum-arrange-what-moves")) }
                thead { tr {
                    (head("forum-arrange-session")) (head("forum-arrange-is"))
                    (head("forum-arrange-would-be")) (head("forum-arrange-why"))
                } }
                tbody {
                    @for it in moved {
                        tr {
                            th scope="row" { (session(view, week, &it.session)) }
                            td { (place(view, week, &it.from)) }
                            td { "→ " (place(view, week, &it.to)) }
                            td { (why(view, week, &it.why)) }
                        }
                    }
                }
            }
        }
    }
}

fn why(view: &View, week: &Week, why: &Reason) -> Markup {
    let locale = view.locale;
    let kind = |only_break: bool| if only_break { "break" } else { "once" };
    match why {
        Reason::Hours => html! { (t!(locale, "forum-arrange-why-hours")) },
        Reason::Seats { seats, expects } => html! {
            (t!(locale, "forum-arrange-why-seats", "seats" => i64::from(*seats), "expects" => i64::from(*expects)))
        },
        Reason::Room { room, with, only_break } => {
            let room = week.room(room).map(|it| named(view, &it.name)).unwrap_or_default();
            say!(locale, "forum-arrange-why-room", { "room" => room, "with" => session(view, week, with) },
                "kind" => kind(*only_break))
        }
        Reason::Speakers { who, with, only_break } => {
            // In the page's order of parties.
            let order = view.parties_in_order();
            let mut all: Vec<_> = who.iter().collect();
            all.sort_by_key(|(party, _)| order.iter().position(|it| it.id == *party));
            let who = all.into_iter().map(|(party, it)| {
                html! { (short(view, party)) ", " (speaker(view, week, it)) }
            });
            say!(locale, "forum-arrange-why-speakers", { "who" => list(locale, who.collect()), "with" => session(view, week, with) },
                "kind" => kind(*only_break))
        }
        Reason::MadeRoom { with } => {
            say!(locale, "forum-arrange-why-made-room", { "with" => session(view, week, with) })
        }
        Reason::Anew => html! { (t!(locale, "forum-arrange-why-anew")) },
    }
}

fn cause(view: &View, week: &Week, cause: &Cause) -> Markup {
    let locale = view.locale;
    match cause {
        Cause::Kept { with: Some(with) } => {
            say!(locale, "forum-arrange-cause-kept", { "with" => session(view, week, with) })
        }
        Cause::Kept { with: None } => html! { (t!(locale, "forum-arrange-cause-days")) },
        Cause::Long { minutes, hours } => html! {
            (t!(locale, "forum-arrange-cause-long", "lasts" => hours_of(*minutes), "hours" => hours_of(*hours)))
        },
        Cause::Seats { expects, most } => html! {
            (t!(locale, "forum-arrange-cause-seats", "expects" => i64::from(*expects), "most" => i64::from(*most)))
        },
        Cause::Speakers => html! { (t!(locale, "forum-arrange-cause-speakers")) },
        Cause::Full => html! { (t!(locale, "forum-arrange-cause-full")) },
    }
}

/// How the slots that nobody likes best are shared between the parties' speakers.
fn slots(view: &View, said: &Arrangement) -> Markup {
    let locale = view.locale;
    let (before, after) = (&said.before, &said.after);
    let both = |before: u32, after: u32| t!(locale, "forum-arrange-now-then", "before" => i64::from(before), "after" => i64::from(after));
    let of = |all: &BTreeMap<PartyId, Slots>, party: &PartyId| -> Slots {
        all.get(party).copied().unwrap_or_default()
    };
    let head = |id: &str| html! { th scope="col" { (locale.text(id, None)) } };
    html! {
        table class="stacked" {
            caption { (t!(locale, "forum-arrange-slots")) }
            thead { tr {
                (head("forum-party")) (head("forum-arrange-speak")) (head("forum-arrange-early"))
                (head("forum-arrange-late")) (head("forum-arrange-last"))
            } }
            tbody {
                @for party in view.parties_in_order() {
                    @let (then, now) = (of(&after.slots, &party.id), of(&before.slots, &party.id));
                    tr {
                        th scope="row" { (short(view, &party.id)) }
                        td { (t!(locale, "forum-arrange-speak-count", "count" => i64::from(then.all))) }
                        td { (t!(locale, "forum-arrange-early")) ": " (both(now.early, then.early)) }
                        td { (t!(locale, "forum-arrange-late")) ": " (both(now.late, then.late)) }
                        td { (t!(locale, "forum-arrange-last")) ": " (both(now.last, then.last)) }
                    }
                }
            }
        }
        p { (t!(locale, "forum-arrange-uneven",
            "before" => i64::from(before.uneven_permille.div_ceil(10)),
            "after" => i64::from(after.uneven_permille.div_ceil(10)))) }
    }
}
