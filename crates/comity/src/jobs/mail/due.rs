//! Who is to be told what: decided from the record, and from what is done about incidents, without
//! a database or a clock.

use std::collections::BTreeSet;

use commission::instrument::State;
use commission::permission::{Action, permit};
use commission::report::reads_accounts;
use commission::response::{Level, Response};
use commission::{
    Commission, Instrument, InstrumentAct, Meeting, Office, PartyId, Role, Statement,
};
use store::{About, Notice, NoticeRow, Reason};

/// Seconds before a deadline in which it is near.
const NEAR_SECONDS: i64 = 48 * 3_600;
/// Seconds after which nobody is told any more that a text was declined.
const DECLINED_SECONDS: i64 = 14 * 86_400;

/// Whether a deadline is near and not past.
pub fn is_near(deadline: i64, now: i64) -> bool {
    (now..=now.saturating_add(NEAR_SECONDS)).contains(&deadline)
}

/// What the acts about a text give to tell, as the text stands after them.
pub fn after(
    commission: &Commission,
    instrument: &Instrument,
    acts: &[InstrumentAct],
    now: i64,
) -> Vec<Notice> {
    let current = instrument.current();
    let mut notices = Vec::new();
    let waiting = instrument.waiting(&commission.charter, &commission.roll);
    let is_last = waiting.len() == 1 && commission.charter.parties.len() > 1;
    for act in acts {
        let reason = match act {
            InstrumentAct::Tabled { .. } if !is_last => Reason::Waits,
            InstrumentAct::Tabled { .. } => Reason::Last,
            InstrumentAct::Signed { .. } if is_last => Reason::Last,
            InstrumentAct::Declined { .. } => Reason::Declined,
            _ => continue,
        };
        for office in signers(commission, instrument) {
            // Whoever put it on the table knows that it lies there.
            if reason == Reason::Waits && current.tabled_by == office {
                continue;
            }
            notices.push(notice(instrument, office, reason));
        }
    }
    notices.retain(|notice| is_worth(commission, instrument, notice, now));
    notices.sort();
    notices.dedup();
    notices
}

/// Whom to tell that a text's deadline is near.
pub fn near(commission: &Commission, instrument: &Instrument, now: i64) -> Vec<Notice> {
    if !is_near(instrument.current().text.deadline, now) {
        return Vec::new();
    }
    signers(commission, instrument)
        .into_iter()
        .map(|office| notice(instrument, office, Reason::Deadline))
        .filter(|notice| is_worth(commission, instrument, notice, now))
        .collect()
}

/// Whom to tell that a date is near of which advance notice was given: everybody who may read the
/// calendar, once for each time that it comes. `today` is a day by the commission's clock.
pub fn ahead(commission: &Commission, row: &NoticeRow, today: i64) -> Vec<Notice> {
    let days = i64::from(commission.charter.meetings.remind_days);
    let Some((first, _)) = row.notice.next(today) else { return Vec::new() };
    let Ok(day) = u32::try_from(first) else { return Vec::new() };
    if !(first - days..=first).contains(&today) {
        return Vec::new();
    }
    commission
        .roll
        .seats()
        .keys()
        .filter(|office| reads_accounts(office) && commission.charter.has_office(office))
        .map(|office| Notice {
            office: office.clone(),
            about: About::Date { notice: row.id.clone(), day },
            reason: Reason::Ahead,
        })
        .collect()
}

/// Whom to tell of a meeting: while its last call is open, whose party has not answered it, and of
/// the last answer every other party.
pub fn met(commission: &Commission, meeting: &Meeting, now: i64) -> Vec<Notice> {
    let Some(round) = meeting.last_round() else { return Vec::new() };
    if meeting.held.is_some() || now > round.call.starts {
        return Vec::new();
    }
    let steps: usize = meeting.rounds.iter().map(|round| 1 + round.answers.len()).sum();
    let called = steps - round.answers.len();
    let mut notices = Vec::new();
    for party in commission.charter.party_ids() {
        let answered = round.answers.last().filter(|it| it.office.party() != Some(&party));
        let (reason, step) = if round.reply_of(&party).is_none() {
            (Reason::MeetingCalled, called)
        } else if answered.is_some() {
            (Reason::MeetingAnswered, steps)
        } else {
            continue;
        };
        let Ok(step) = u32::try_from(step) else { continue };
        let chairs = commission.roll.held(&party, Role::CoChair).into_iter();
        let chairs = chairs.map(|(office, _)| office.clone());
        for office in chairs.filter(|office| commission.charter.has_office(office)) {
            let about = About::Meeting { meeting: meeting.id.clone(), step };
            notices.push(Notice { office, about, reason });
        }
    }
    notices
}

/// Whether something still needs telling: that the text waits for the addressee's party and for
/// the addressee, or that it was declined not long ago after their party had signed.
pub fn is_worth(
    commission: &Commission,
    instrument: &Instrument,
    notice: &Notice,
    now: i64,
) -> bool {
    let current = instrument.current();
    let Some(party) = notice.office.party() else { return false };
    let is_same = notice.about == about(instrument);
    if !is_same || !signers(commission, instrument).contains(&notice.office) {
        return false;
    }
    let signed = signed(commission, instrument);
    match &current.state {
        State::Tabled => {
            notice.reason != Reason::Declined
                && now <= current.text.deadline
                && instrument.waiting(&commission.charter, &commission.roll).contains(party)
                && !signed.contains(&notice.office)
        }
        State::Declined { at, office, .. } => {
            notice.reason == Reason::Declined
                && now <= at.saturating_add(DECLINED_SECONDS)
                && *office != notice.office
                && has_signed(&signed, party)
        }
        _ => false,
    }
}

fn notice(instrument: &Instrument, office: Office, reason: Reason) -> Notice {
    Notice { office, about: about(instrument), reason }
}

fn about(instrument: &Instrument) -> About {
    let revision = instrument.current().text.revision;
    About::Text { instrument: instrument.id.clone(), revision }
}

/// Whom to tell of the tasks of an incident whose clocks have run out: first those who lead the
/// side whose task it is, later every party's co-chairs.
pub fn late(commission: &Commission, response: &Response, now: i64) -> Vec<Notice> {
    let tasks = response.tasks.iter().filter_map(|task| Some((task, task.late(now)?)));
    tasks
        .flat_map(|(task, late)| {
            let reason = match late.level {
                Level::Owner => Reason::TaskLate,
                Level::Everybody => Reason::TaskLong,
            };
            let incident = response.incident.clone();
            let about = About::Task { incident, task: task.number };
            let called = task.called(&commission.charter, &commission.roll, now);
            called.into_iter().map(move |office| Notice { office, about: about.clone(), reason })
        })
        .collect()
}

/// Whom to ask again how an incident stands, now that the day has come: those who lead the sides
/// that have not said so.
pub fn asked(commission: &Commission, response: &Response, now: i64) -> Vec<Notice> {
    let charter = &commission.charter;
    let mut notices = Vec::new();
    for asked in &response.follow_ups {
        let waits = asked.waits_for(charter, now);
        let seats = commission.roll.seats().keys();
        let concerned = seats.filter(|office| {
            office.party().is_some_and(|party| waits.contains(party))
                && permit(office, Action::Plan).is_ok()
                && charter.has_office(office)
        });
        notices.extend(concerned.map(|office| Notice {
            office: office.clone(),
            about: About::FollowUp { incident: response.incident.clone(), number: asked.number },
            reason: Reason::Asked,
        }));
    }
    notices
}

fn has_signed(signed: &BTreeSet<Office>, party: &PartyId) -> bool {
    signed.iter().any(|office| office.party() == Some(party))
}

/// Everybody seated who may sign a text of this kind, of every party.
fn signers(commission: &Commission, instrument: &Instrument) -> BTreeSet<Office> {
    let role = commission.charter.signatories(instrument.kind()).role;
    commission
        .charter
        .party_ids()
        .iter()
        .flat_map(|party| commission.roll.held(party, role))
        .map(|(office, _)| office.clone())
        .filter(|office| commission.charter.has_office(office))
        .collect()
}

/// The offices whose signature under this revision counts: made with the key they hold now.
fn signed(commission: &Commission, instrument: &Instrument) -> BTreeSet<Office> {
    let counts = |note: &str, office: &Office| {
        Some(commission.roll.key(office)?.id() == Statement::unchecked(note)?.key)
    };
    instrument
        .current()
        .signatures
        .iter()
        .filter(|signature| counts(&signature.note, &signature.office) == Some(true))
        .map(|signature| signature.office.clone())
        .collect()
}
