//! Mine: what waits for the one who asks, and nothing else.

use super::appeals::{self, Name};
use super::desk::parts::own_party;
use super::desk::{Member, counts, parts, sentence};
use super::place::{promise_seal, promise_sentence, text_seal};
use super::promises::{self, Shown, shown};
use super::texts::{self, with_texts};
use super::words::{named, numbered, parties, say};
use super::{board, calendar, competitions, contacts, forums, meetings, programme};

use crate::components::{
    Line, Mark, State, Weight, day_tag, lines, link_button, seal, seal_with, time_tag, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};
use axum::response::Response;
use commission::charter::Signatories;
use commission::commitment::Keeping;
use commission::competition::Phase;
use commission::contact::{Call, Exchange};
use commission::permission::{Action, Object, orders};
use commission::{Activity, Appeal, Competition, Forum, Meeting, Office, PartyId};
use maud::{Markup, html};
use store::access::SeatOrder;
use store::{Checked, DraftRow, Filter, InstrumentRow, NoticeRow, ResponseRow, RoomRow};

/// How far ahead a promise counts as a running clock.
const AHEAD_SECONDS: i64 = 30 * DAY_SECONDS;
const DAY_SECONDS: i64 = 86_400;
/// The most promises that are listed, those broken first.
const DUE_MAX: usize = 100;
/// The most texts on the table that are looked at.
const TEXTS_MAX: u32 = 100;

/// What the page tells.
struct Mine {
    /// Texts that one's own office may sign and its party has not.
    sign: Vec<InstrumentRow>,
    /// Orders about seats that lack one's own.
    orders: Vec<SeatOrder>,
    /// Drafts with what they lack from one's own side.
    word: Vec<(DraftRow, Markup)>,
    /// Texts on the table with those that they wait for, the earliest deadline first.
    tabled: Vec<(InstrumentRow, Vec<PartyId>)>,
    /// Promises of one's own side that are late or due soon.
    due: Vec<Shown>,
    /// Calls to meet that wait for the answer of one's own party.
    meetings: Vec<Meeting>,
    /// Advance notices that wait to be seen by it.
    notices: Vec<NoticeRow>,
    /// Appeals of which something waits for one's own office.
    appeals: Vec<(Name, Appeal)>,
    /// Joint activities of which something waits for one's own office.
    activities: Vec<Activity>,
    /// Competitions in which a team waits for the word of one's own party.
    competitions: Vec<Competition>,
    /// Forums at which something waits for one's own party.
    forums: Vec<(Forum, forums::Waiting)>,
    /// Incidents that wait for one's own office, and for what.
    incidents: Vec<(RoomRow, &'static str)>,
    /// Calls that one's own party has not answered.
    calls: Vec<Call>,
    /// Contacts that another party entered and one's own has not confirmed.
    contacts: Vec<Exchange>,
    /// What is done about incidents, where something of it waits.
    responses: Vec<ResponseRow>,
}

/// `GET /mine`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    let office = view.can(Action::Read, Object::Desk)?.clone();
    let mine = load(&view, &office).await?;
    let title = t!(view.locale, "mine-title");
    Ok(view.page(&title, Nav::Mine, body(&view, &office, &mine)))
}

async fn load(view: &View, office: &Office) -> Result<Mine, Error> {
    let store = view.app.store();
    let filter = Filter {
        state: Some("tabled".to_owned()),
        limit: TEXTS_MAX,
        soonest: true,
        ..Filter::default()
    };
    let (mut sign, mut tabled) = (Vec::new(), Vec::new());
    let rows = store.instruments(&filter).await?;
    for (row, text) in with_texts(view, rows).await? {
        let waiting = texts::waiting(view, &text);
        if waits_for(view, office, &row, &text, &waiting) {
            sign.push(row.clone());
        }
        tabled.push((row, waiting));
    }
    tabled.sort_by_key(|(row, _)| row.deadline);
    sign.sort_by_key(|row| row.deadline);
    let orders = store.orders(view.now).await?;
    let orders = orders.into_iter().filter(|order| lacks(view, office, order)).collect();
    let may_word = view.can(Action::Word, Object::Draft { closed: None }).is_ok();
    let may_propose = view.can(Action::Propose, Object::Draft { closed: None }).is_ok();
    let mut word = Vec::new();
    if may_word || may_propose {
        for row in store.drafts().await? {
            let words = if may_word {
                sentence(view, &row.draft).map(|words| html! { (words) })
            } else {
                Some(counts(view, &row.draft))
            };
            if let Some(words) = words {
                word.push((row, words));
            }
        }
    }
    let register = store.ledger_register(None, view.now).await?;
    let ahead = view.now.saturating_add(AHEAD_SECONDS);
    let is_soon = |keeping: Keeping| match keeping {
        Keeping::Broken { .. } => true,
        Keeping::Due { until } => until.is_some_and(|it| it <= ahead),
        _ => false,
    };
    let own = own_party(view);
    let soon = register
        .lines
        .iter()
        .filter(|line| is_soon(line.keeping) && own.is_none_or(|own| line.owners.contains(own)));
    let soon: Vec<String> = soon.take(DUE_MAX).map(|line| line.reference.clone()).collect();
    let (promised, evidence) = store.promises_of(&soon, view.now).await?;
    let mut due: Vec<Shown> = shown(&promised, &evidence, view.now)
        .into_iter()
        .filter(|it| until(it).is_some())
        .collect();
    due.sort_by_key(until);
    let (mut incidents, mut responses) = (Vec::new(), Vec::new());
    if view.can(Action::Read, Object::Incidents).is_ok() {
        for row in store.rooms(None).await? {
            if let Some(what) = board::waits_for_me(view, &row) {
                incidents.push((row, what));
            }
        }
        responses = store.responses().await?;
    }
    let calls = contacts::calls_for_me(view).await?;
    let contacts = contacts::contacts_for_me(view).await?;
    let (mut meetings, mut notices) = (Vec::new(), Vec::new());
    if view.can(Action::Read, Object::Calendar).is_ok() {
        let all = store.meetings().await?;
        meetings.extend(all.iter().filter(|it| meeting_waits_for_me(view, it)).cloned());
        notices = store.advance_notices(view.now.div_euclid(DAY_SECONDS) - 1).await?;
        notices.retain(|row| calendar::waits_for_me(view, row));
    }
    let mut waiting = Vec::new();
    let mut activities = store.activities().await?;
    activities.retain(|it| programme::waits_for_me(view, it));
    let mut competing = Vec::new();
    for row in store.competitions().await? {
        if row.rules.phase(view.now) != Phase::Call {
            continue;
        }
        let page = store.competition(&row.id).await?;
        let known = page.map(|page| page.competition);
        competing.extend(known.filter(|it| competitions::waits_for_me(view, it)));
    }
    let mut convened = Vec::new();
    if view.can(Action::Nominate, Object::Forum).is_ok() {
        for forum in store.forums().await? {
            let counts = store.forum_counts(&forum.id).await?;
            if let Some(waiting) = forums::waits_for_me(view, &forum, &counts) {
                convened.push((forum, waiting));
            }
        }
    }
    for appeal in store.appeals().await? {
        if appeals::waits_for_me(view, &appeal) || appeals::lacks(view, &appeal) {
            waiting.push((appeals::name(view, &appeal.id).await?, appeal));
        }
    }
    Ok(Mine {
        appeals: waiting,
        activities,
        competitions: competing,
        forums: convened,
        sign,
        orders,
        word,
        tabled,
        due,
        meetings,
        notices,
        incidents,
        responses,
        calls,
        contacts,
    })
}

/// Whether a call to meet waits for the answer of one's own party.
fn meeting_waits_for_me(view: &View, meeting: &Meeting) -> bool {
    let state = meeting.state(&view.commission.charter, view.now);
    let object = Object::Meeting { state: state.as_str() };
    let Some(round) = meeting.last_round() else { return false };
    view.can(Action::Reply, object).is_ok()
        && view.now <= round.call.starts
        && own_party(view).is_some_and(|own| round.reply_of(own).is_none())
}

/// Whether a text on the table waits for this office's signature.
fn waits_for(
    view: &View,
    office: &Office,
    row: &InstrumentRow,
    text: &Checked,
    waiting: &[PartyId],
) -> bool {
    let Signatories { role, .. } = view.commission.charter.signatories(row.kind);
    let may = view.can(Action::Sign, Object::Text { kind: row.kind, state: "tabled" }).is_ok();
    let signed = text.instrument.current().signatures.iter().any(|it| it.office == *office);
    may && !signed
        && office.role() == role
        && office.party().is_some_and(|own| waiting.contains(own))
}

/// Whether an order about a seat lacks this office's own.
fn lacks(view: &View, office: &Office, order: &SeatOrder) -> bool {
    orders(office, order.change.action(), order.change.office())
        && !order.signed(&view.commission, view.now).contains(office)
        && order.missing(&view.commission, view.now).iter().any(|(party, role)| {
            *role == office.role()
                && match party {
                    Some(party) => office.party() == Some(party),
                    // The secretariat's own.
                    None if !role.is_of_a_party() => office == order.change.office(),
                    // Of any other party than the seat's.
                    None => office.party() != order.change.office().party(),
                }
        })
}

/// When a promise's clock runs out, or ran out.
fn until(shown: &Shown) -> Option<i64> {
    match shown.keeping {
        Keeping::Broken { due } => Some(due),
        Keeping::Due { until } => until,
        _ => None,
    }
}

fn body(view: &View, office: &Office, mine: &Mine) -> Markup {
    let locale = view.locale;
    let (sign, word, clocks) = (signatures(view, mine), words(view, mine), clocks(view, mine));
    let incidents = incidents(view, mine);
    let contacts = contact_lines(view, mine);
    let tasks = tasks(view, office, mine);
    let dates = dates(view, mine);
    let appealed = appealed(view, mine);
    let waiting = sign.len()
        + word.len()
        + incidents.len()
        + dates.len()
        + tasks.len()
        + contacts.len()
        + appealed.len()
        + mine.activities.len()
        + mine.competitions.len()
        + mine.forums.len();
    let has_party = office.party().is_some();
    html! {
        h1 { (t!(locale, "mine-title")) }
        p class="lead" role="status" { (t!(locale, "mine-count", "count" => waiting)) }
        @if waiting == 0 && clocks.is_empty() {
            p { (nothing(view)) }
            div class="actions" {
                (link_button(Weight::Primary, &view.href(routes::desk()), &t!(locale, "mine-to-desk")))
            }
        }
        @if !contacts.is_empty() {
            h2 { (t!(locale, "mine-contacts")) }
            (lines(&contacts))
        }
        @if !incidents.is_empty() {
            h2 { (t!(locale, "mine-incidents")) }
            (lines(&incidents))
        }
        @if !tasks.is_empty() {
            h2 { (t!(locale, "mine-tasks")) }
            (lines(&tasks))
        }
        @if !dates.is_empty() {
            h2 { (t!(locale, "mine-dates")) }
            (lines(&dates))
        }
        @if !mine.activities.is_empty() {
            h2 { (t!(locale, "mine-activities")) }
            (lines(&held(view, mine)))
        }
        @if !mine.competitions.is_empty() {
            h2 { (t!(locale, "competitions-title")) }
            (lines(&teams(view, mine)))
        }
        @if !mine.forums.is_empty() {
            h2 { (t!(locale, "forums-title")) }
            (lines(&delegations(view, mine)))
        }
        @if !appealed.is_empty() {
            h2 { (t!(locale, "mine-appeals")) }
            (lines(&appealed))
        }
        @if !sign.is_empty() {
            h2 { (t!(locale, "mine-sign")) }
            (lines(&sign))
        }
        @if !word.is_empty() {
            h2 { (t!(locale, if has_party { "mine-word" } else { "mine-propose" })) }
            (lines(&word))
        }
        @if !clocks.is_empty() {
            h2 { (t!(locale, "mine-clocks")) }
            (lines(&clocks))
        }
        @if waiting == 0 && !clocks.is_empty() { p { (nothing(view)) } }
    }
}

/// What to do where nothing waits.
fn nothing(view: &View) -> String {
    let may_draft = view.can(Action::Draft, Object::Desk).is_ok();
    t!(view.locale, if may_draft { "mine-nothing-draft" } else { "mine-nothing-read" })
}

fn text_line(view: &View, row: &InstrumentRow, note: Markup, state: Markup) -> Line {
    let (title, language) = view.names(&row.titles);
    Line {
        href: view.href(&routes::text(&row.id)),
        state,
        title: user_text(Some(&language), &title),
        note: Some(html! { (numbered(view, row.kind, row.number)) ". " (note) }),
        when: None,
    }
}

fn left(view: &View, until: i64) -> String {
    view.locale.time_left(until.saturating_sub(view.now))
}

fn contact_lines(view: &View, mine: &Mine) -> Vec<Line> {
    let calls = mine.calls.iter().map(|call| Line {
        href: view.href(&routes::contact_call(&call.id)),
        state: contacts::call_seal(view, call),
        title: user_text(None, &contacts::first_line(view, &call.words)),
        note: Some(html! {
            (contacts::call_sentence(view, call)) " " (contacts::call_clock(view, call))
        }),
        when: None,
    });
    let log = mine.contacts.iter().map(|exchange| Line {
        href: view.href(routes::contacts_log()),
        state: seal_with(Mark::Ring, &t!(view.locale, "contacts-log-waits")),
        title: user_text(None, &exchange.subject),
        note: Some(html! {
            (t!(view.locale, "contacts-log-who", "by" => view.office(&exchange.by), "with" => view.office(&exchange.with)))
        }),
        when: None,
    });
    calls.chain(log).collect()
}

fn incidents(view: &View, mine: &Mine) -> Vec<Line> {
    mine.incidents
        .iter()
        .map(|(row, what)| Line {
            href: view.href(&routes::room(&row.room.id)),
            state: board::status_seal(view, row),
            title: user_text(None, &row.room.summary),
            note: Some(html! {
                (t!(view.locale, &format!("mine-incident-{what}")))
                @if row.incident.is_some() && let Some(clock) = board::clock(view, row) { " " (clock) }
            }),
            when: None,
        })
        .collect()
}

fn tasks(view: &View, office: &Office, mine: &Mine) -> Vec<Line> {
    board::mine(view, office, &mine.responses)
        .into_iter()
        .map(|it| Line {
            href: it.href,
            state: it.state,
            title: it.title,
            note: Some(it.note),
            when: None,
        })
        .collect()
}

/// Activities that are to be reported on, or of which a report waits for one's own party.
fn held(view: &View, mine: &Mine) -> Vec<Line> {
    mine.activities
        .iter()
        .map(|activity| Line {
            href: view.href(&routes::activity_room(&activity.id)),
            state: seal_with(Mark::Ring, &t!(view.locale, "mine-activity-waits")),
            title: named(view, &activity.planned.title),
            note: Some(html! { (t!(view.locale, "mine-activity-waits-note")) }),
            when: None,
        })
        .collect()
}

/// Competitions in which a team waits for one's own party.
fn teams(view: &View, mine: &Mine) -> Vec<Line> {
    mine.competitions
        .iter()
        .map(|it| Line {
            href: view.href(&routes::competition_room(&it.id)),
            state: seal_with(Mark::Ring, &t!(view.locale, "mine-team-waits")),
            title: named(view, &it.rules.title),
            note: Some(html! { (t!(view.locale, "mine-team-waits-note")) }),
            when: None,
        })
        .collect()
}

/// Forums at which something waits for one's own party: empty seats, or delegates who do not come.
fn delegations(view: &View, mine: &Mine) -> Vec<Line> {
    mine.forums
        .iter()
        .map(|(forum, waiting)| Line {
            href: view.href(&routes::delegation(&forum.id)),
            state: seal_with(Mark::Ring, &t!(view.locale, "mine-delegates-wait")),
            title: named(view, &forum.week.title),
            note: Some(waiting.words(view)),
            when: Some(day_tag(view.locale, forum.week.until, view.zone())),
        })
        .collect()
}

/// Appeals of which a step waits for one's own party, that are to be sent, or to which nobody
/// answers.
fn appealed(view: &View, mine: &Mine) -> Vec<Line> {
    mine.appeals
        .iter()
        .map(|(name, appeal)| {
            let what = if appeals::waits_for_me(view, appeal) { "waits" } else { "lacks" };
            let (title, language) = view.names(&name.titles);
            Line {
                href: view.href(&routes::course(&appeal.id)),
                state: seal_with(Mark::Ring, &t!(view.locale, &format!("mine-appeal-{what}"))),
                title: user_text(Some(&language), &title),
                note: Some(html! { (t!(view.locale, &format!("mine-appeal-{what}-note"))) }),
                when: None,
            }
        })
        .collect()
}

/// Calls to meet, and advance notices.
fn dates(view: &View, mine: &Mine) -> Vec<Line> {
    let meetings = mine.meetings.iter().map(|meeting| {
        let state = meeting.state(&view.commission.charter, view.now);
        Line {
            href: view.href(&routes::meeting_room(&meeting.id)),
            state: meetings::state_seal(view, &state),
            title: html! { (meetings::title(view, meeting)) },
            note: Some(meetings::state_sentence(view, &state)),
            when: None,
        }
    });
    let notices = mine.notices.iter().map(|row| Line {
        href: view.href(&routes::notice(&row.id)),
        state: seal_with(Mark::Ring, &t!(view.locale, "mine-notice")),
        title: user_text(None, &row.notice.title),
        note: Some(html! { (t!(view.locale, "notice-waits-for-you")) }),
        when: None,
    });
    meetings.chain(notices).collect()
}

fn signatures(view: &View, mine: &Mine) -> Vec<Line> {
    let locale = view.locale;
    let texts = mine.sign.iter().map(|row| {
        let note = say!(locale, "mine-sign-until", {
            "date" => time_tag(locale, row.deadline, view.zone())
        }, "left" => left(view, row.deadline));
        text_line(view, row, note, text_seal(view, &row.state, false))
    });
    let orders = mine.orders.iter().map(|order| Line {
        href: view.href(routes::seats()),
        state: seal_with(Mark::Ring, &t!(locale, "mine-order-seal")),
        title: html! {
            (t!(locale, "mine-order", "action" => order.change.action().as_str(),
                "seat" => view.office(order.change.office())))
        },
        note: Some(say!(locale, "mine-order-by", {
            "date" => time_tag(locale, order.expires, view.zone())
        }, "office" => view.office(&order.by))),
        when: None,
    });
    texts.chain(orders).collect()
}

fn words(view: &View, mine: &Mine) -> Vec<Line> {
    mine.word
        .iter()
        .map(|(row, note)| {
            let (title, language) = parts::title(view, &row.draft);
            Line {
                href: view.href(&routes::draft(&row.draft.id)),
                state: seal(view.locale, State::Draft),
                title: user_text(Some(&language), &title),
                note: Some(note.clone()),
                when: None,
            }
        })
        .collect()
}

fn clocks(view: &View, mine: &Mine) -> Vec<Line> {
    let locale = view.locale;
    let texts = mine.tabled.iter().map(|(row, waiting)| {
        let note = say!(locale, "mine-clock-text", {
            "parties" => parties(view, waiting),
            "date" => day_tag(locale, row.deadline, view.zone()),
        });
        text_line(view, row, note, seal_with(Mark::Hourglass, &left(view, row.deadline)))
    });
    let promises = mine.due.iter().map(|it| Line {
        href: view.href(&promises::anchor(&it.commitment.reference)),
        state: promise_seal(view, it.keeping),
        title: named(view, &it.commitment.promise.what),
        note: Some(promise_sentence(view, it.keeping)),
        when: None,
    });
    texts.chain(promises).collect()
}
