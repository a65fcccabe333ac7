//! Who is to be told what about promises, activities, appeals and competitions: that something is due,
//! broken, or waits for their word; never which.

use std::cell::OnceCell;

use commission::appeal::Standing as AppealStanding;
use commission::commitment::{Keeping, Line, quarter_by};
use commission::competition::{Juror, Phase};
use commission::permission::{Action, permit};
use commission::programme::Standing;
use commission::{Activity, Appeal, Commission, Competition, Office, Role};
use store::{About, Error, Notice, Reason, Store};

const DAY_SECONDS: i64 = 86_400;
/// Seconds before its date in which a promise is due soon.
const SOON_SECONDS: i64 = 7 * DAY_SECONDS;
/// Seconds after which nobody is told any more that a promise was broken, or that an addressee has
/// been silent: who begins to get mail is not written to about years.
const PAST_SECONDS: i64 = 30 * DAY_SECONDS;

/// Everything there is to tell now, to everybody.
pub(super) async fn due(store: &Store, now: i64) -> Result<Vec<Notice>, Error> {
    let commission = store.commission();
    let clock = i64::from(commission.charter.utc_offset_seconds);
    let mut notices = Vec::new();
    // What recurs was broken in the quarter that is over, and is due again in this one.
    for quarter in [None, Some(quarter_by(now, clock) - 1)] {
        for line in &store.ledger_register(quarter, now).await?.lines {
            notices.extend(promised(&commission, line, now));
        }
    }
    for activity in store.activities().await? {
        notices.extend(reported(&commission, &activity, now));
    }
    for appeal in store.appeals().await? {
        notices.extend(appealed(&commission, &appeal, now));
    }
    for row in store.competitions().await? {
        if matches!(row.rules.phase(now), Phase::Jury | Phase::Opening)
            && let Some(page) = store.competition(&row.id).await?
        {
            notices.extend(judged(&commission, &page.competition, now));
        }
    }
    notices.sort();
    notices.dedup();
    Ok(notices)
}

/// Whom to tell of a promise: the co-chairs and liaisons of the parties that owe it, once some days
/// before its date, and once when it was broken.
pub(super) fn promised(commission: &Commission, line: &Line, now: i64) -> Vec<Notice> {
    let (reason, at) = match line.keeping {
        Keeping::Due { until: Some(until) } if until <= now.saturating_add(SOON_SECONDS) => {
            (Reason::PromiseDue, until)
        }
        Keeping::Broken { due } if due >= now.saturating_sub(PAST_SECONDS) => {
            (Reason::PromiseBroken, due)
        }
        _ => return Vec::new(),
    };
    let clock = i64::from(commission.charter.utc_offset_seconds);
    let Ok(day) = u32::try_from(at.saturating_add(clock).div_euclid(DAY_SECONDS)) else {
        return Vec::new();
    };
    let owes = |office: &&Office| {
        office.party().is_some_and(|party| line.owners.contains(party))
            && matches!(office.role(), Role::CoChair | Role::Liaison)
    };
    seated(commission)
        .filter(owes)
        .map(|office| Notice {
            office: office.clone(),
            about: About::Promise { promise: line.reference.clone(), day },
            reason,
        })
        .collect()
}

/// Whom to tell of an activity: those who speak for a party that has not said whether a report on it
/// is so.
pub(super) fn reported(commission: &Commission, activity: &Activity, now: i64) -> Vec<Notice> {
    let charter = &commission.charter;
    if activity.standing(charter, now) != Standing::Waits {
        return Vec::new();
    }
    let mut notices = Vec::new();
    for (report, number) in activity.reports.iter().zip(1..) {
        let waits = |office: &&Office| {
            activity.is_answered_by(office, charter)
                && office.party().is_some_and(|party| report.waits_for(party))
        };
        notices.extend(seated(commission).filter(waits).map(|office| Notice {
            office: office.clone(),
            about: About::Activity { activity: activity.id.to_string(), report: number },
            reason: Reason::ActivityReport,
        }));
    }
    notices
}

/// Whom to tell of an appeal: whose party has not said whether a step of it is so, and, when the days
/// for an answer are over, who may remind the addressee.
pub(super) fn appealed(commission: &Commission, appeal: &Appeal, now: i64) -> Vec<Notice> {
    let charter = &commission.charter;
    let mut notices = Vec::new();
    let may = |office: &Office, action: Action| {
        permit(office, action).is_ok() && appeal.may_speak(charter, office, action).is_ok()
    };
    let mut tell = |office: &Office, number: u32, reason: Reason| {
        let about = About::Appeal { appeal: appeal.id.clone(), number };
        notices.push(Notice { office: office.clone(), about, reason });
    };
    for (step, number) in appeal.steps.iter().zip(1..) {
        for office in seated(commission) {
            let waits = office.party().is_some_and(|party| step.waits_for(party));
            if waits && may(office, Action::ConfirmStep) {
                tell(office, number, Reason::AppealStep);
            }
        }
    }
    let oldest = charter.day_of(now.saturating_sub(PAST_SECONDS));
    for addressee in &appeal.addressees.addressees {
        let AppealStanding::Silent { since, .. } = appeal.standing(addressee, charter, now) else {
            continue;
        };
        let Ok(day) = u32::try_from(since) else { continue };
        if since < oldest || !appeal.lacks(addressee, charter, now) {
            continue;
        }
        for office in seated(commission).filter(|office| may(office, Action::EnterStep)) {
            tell(office, day, Reason::AppealSilent);
        }
    }
    notices
}

/// Which jurors to tell of a competition: those who have to declare, to score, or to open now. Of one
/// that ended, and of a party that left it, nothing is asked any more.
pub(super) fn judged(commission: &Commission, competition: &Competition, now: i64) -> Vec<Notice> {
    if competition.ended().is_some() {
        return Vec::new();
    }
    let phase = competition.rules.phase(now);
    let judges = |office: &&Office| office.role().judges() && competition.is_judged_by(office);
    let mut notices = Vec::new();
    // Who compares what takes long: once for all of them, and not where nobody is to score.
    let shares = OnceCell::new();
    for office in seated(commission).filter(judges) {
        let may = |juror: &Juror| {
            let shares = shares.get_or_init(|| competition.shares());
            !competition.judged(shares, juror).is_empty()
        };
        if let Some(reason) = asked(commission, competition, office, phase, may) {
            let about = About::Competition { competition: competition.id.clone() };
            notices.push(Notice { office: office.clone(), about, reason });
        }
    }
    notices
}

/// What a juror has to do in this phase; none where nothing waits for them.
fn asked(
    commission: &Commission,
    competition: &Competition,
    office: &Office,
    phase: Phase,
    judges: impl Fn(&Juror) -> bool,
) -> Option<Reason> {
    let juror = competition.juror(office);
    match (phase, juror) {
        (Phase::Jury, None) => competition.needs(office.party()).then_some(Reason::JuryDeclare),
        (_, Some(juror)) if juror.is_out() => None,
        (Phase::Jury, Some(juror)) => {
            // Whoever holds the seat since has declared nothing.
            let key = commission.roll.key(office)?.id();
            if !juror.declared_by(key) {
                return Some(Reason::JuryDeclare);
            }
            (juror.sealed.is_none() && judges(juror)).then_some(Reason::JuryScore)
        }
        (Phase::Opening, Some(juror)) => {
            let waits = juror.sealed.is_some() && juror.opened.is_none();
            waits.then_some(Reason::JuryOpen)
        }
        _ => None,
    }
}

/// Every office that somebody holds and that the charter has.
fn seated(commission: &Commission) -> impl Iterator<Item = &Office> {
    let seats = commission.roll.seats().keys();
    seats.filter(move |office| commission.charter.has_office(office))
}
