//! The ledger at a glance and quarter by quarter, by the commission's clock.

use std::collections::BTreeSet;

use commission::commitment::{
    Commitment, Each, Evidence, EvidenceKind, Field, Keeping, Ledger, Promise, QuarterGround,
    QuarterReport, Register, Schedule, Sought, Tally, quarter_begins, quarter_by, quarter_ends,
};
use commission::{Localized, PartyId};

use crate::support::{self, House};

const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

fn made(
    h: &House,
    id: &str,
    schedule: Schedule,
    evidence: EvidenceKind,
    owners: BTreeSet<PartyId>,
) -> Commitment {
    Commitment {
        reference: format!("charter:{id}"),
        made: support::START,
        promise: Promise {
            id: id.into(),
            what: Localized::new(),
            owners,
            schedule,
            evidence,
            each: Each::default(),
        },
        offset_seconds: h.charter().utc_offset_seconds.into(),
    }
}

fn shown(id: &str, at: i64) -> Evidence {
    Evidence::new(format!("charter:{id}"), EvidenceKind::Instrument, "i".into(), at)
}

/// A report on a quarter of these promises alone.
fn report(
    h: &House,
    quarter: i64,
    promises: &[Commitment],
    evidence: &[Evidence],
    now: i64,
) -> QuarterReport {
    let activities: Vec<_> = h.activities.iter().cloned().collect();
    let ground = QuarterGround {
        promises,
        evidence,
        activities: &activities,
        appeals: &[],
        decided: &[],
        forums: &[],
    };
    QuarterReport::of(quarter, ground, h.charter(), now)
}

#[test]
fn a_quarter_counts_what_was_due_in_it_by_the_commissions_clock_and_for_whom() {
    let h = House::found(support::DEMONSTRATION);
    let clock = i64::from(h.charter().utc_offset_seconds);
    assert_eq!(clock, 3 * HOUR);
    let quarter = quarter_by(support::START, clock) + 1;
    let (begins, ends) = (quarter_begins(quarter, clock), quarter_ends(quarter, clock));
    let (all, one) = (h.charter().party_ids(), BTreeSet::from([h.parties()[0].clone()]));
    let instrument = EvidenceKind::Instrument;
    let once = |due| Schedule::Once { due };
    let promises = [
        made(&h, "kept", Schedule::Quarterly, instrument, all.clone()),
        made(&h, "broken", Schedule::Quarterly, instrument, one.clone()),
        made(&h, "late", once(begins + DAY), instrument, all.clone()),
        // In the last hour by the commission's clock, and in the first of the next quarter.
        made(&h, "last", once(ends), instrument, all.clone()),
        made(&h, "next", once(ends + 1), instrument, all.clone()),
        made(&h, "always", Schedule::Standing, instrument, all.clone()),
        made(&h, "never", Schedule::Standing, instrument, all),
    ];
    let evidence = [
        shown("kept", ends - 60),
        // An hour too late by that clock, though not by UTC.
        shown("broken", ends + HOUR),
        shown("late", begins + 5 * DAY),
        shown("always", begins + 7 * DAY),
    ];
    let told = report(&h, quarter, &promises, &evidence, ends + 2 * HOUR);
    assert!(told.is_over);
    assert_eq!((told.begins, told.ends), (begins, ends));
    let expected = Tally { kept: 2, late: 1, broken: 2, ..Tally::default() };
    assert_eq!(told.promises, expected);
    // What one party alone owes is told of it alone.
    let first = told.by_party[&h.parties()[0]];
    let second = told.by_party[&h.parties()[1]];
    assert_eq!((first.broken, second.broken), (2, 1));
    assert_eq!((first.all(), second.all()), (5, 4));
    // While it goes on, what can still be kept is open.
    let early = report(&h, quarter, &promises, &evidence, begins + 60);
    assert!(!early.is_over);
    assert_eq!(early.promises, Tally { due: 4, ..Tally::default() });
}

#[test]
fn a_quarter_counts_activities_that_every_party_confirms_and_who_came() {
    let mut h = House::found(support::DEMONSTRATION);
    let clock = i64::from(h.charter().utc_offset_seconds);
    let quarter = quarter_by(h.now, clock) + 1;
    h.now = quarter_begins(quarter, clock) + 5 * DAY;
    let (held, waits, region) = {
        let first = h.planned(Field::Sport);
        let region = first.region.clone();
        let second = h.planned(Field::Culture);
        (h.agreed(first), h.agreed(second), region)
    };
    h.now = h.activity(&held).ends();
    let (told, by) = (h.held(), h.co_chair(0));
    let came: u64 = told.participants.values().map(|count| u64::from(*count)).sum();
    let entered = h.report(&held, &told, &by).unwrap();
    h.agree_on(&held, &entered);
    h.report(&waits, &told, &by).unwrap();
    let mut over = made(
        &h,
        "quarterly-activities",
        Schedule::Quarterly,
        EvidenceKind::Activity,
        h.charter().party_ids(),
    );
    over.promise.each.fields = [Field::Sport, Field::Culture].into_iter().collect();
    over.promise.each.regions = [region.clone()].into_iter().collect();
    let mut seen: Vec<Evidence> =
        h.activities.iter().flat_map(|it| it.evidence(h.charter())).collect();
    if seen.is_empty() {
        // The plan did not say what it keeps: the record shows the same by the activity itself.
        let activity = h.activity(&held);
        let at = activity.kept(h.charter()).unwrap();
        seen.push(Evidence {
            cell: Some(activity.cell()),
            until: Some(activity.planned.until()),
            ..Evidence::new(over.reference.clone(), EvidenceKind::Activity, held.to_string(), at)
        });
    }
    let after = quarter_ends(quarter, clock) + 1;
    let told = report(&h, quarter, std::slice::from_ref(&over), &seen, after);
    assert_eq!((told.activities.held, told.activities.open), (1, 1));
    assert_eq!(told.activities.participants.values().sum::<u64>(), came);
    assert_eq!(told.by_field[&Field::Sport], Tally { kept: 1, ..Tally::default() });
    assert_eq!(told.by_field[&Field::Culture], Tally { broken: 1, ..Tally::default() });
    assert_eq!(told.by_region[&region], Tally { kept: 1, broken: 1, ..Tally::default() });
    assert_eq!(told.promises, Tally { broken: 1, ..Tally::default() });
    // In the quarter before nothing was held.
    let before = report(&h, quarter - 1, &[], &[], after);
    assert_eq!((before.activities.held, before.activities.open), (0, 0));
}

#[test]
fn many_promises_are_found_by_what_became_of_them_and_who_owes_them() {
    const MANY: usize = 100_000;
    let h = House::found(support::DEMONSTRATION);
    let parties = h.parties();
    let one = BTreeSet::from([parties[0].clone()]);
    let all = h.charter().party_ids();
    let promises: Vec<Commitment> = (0..MANY)
        .map(|number| {
            let days = if number % 4 == 0 { 10 } else { 1_000 };
            let owners = if number % 2 == 0 { one.clone() } else { all.clone() };
            let mut made = made(
                &h,
                &format!("p{number:06}"),
                Schedule::Within { days },
                EvidenceKind::Instrument,
                owners,
            );
            if number % 8 == 0 {
                made.promise.each.regions = BTreeSet::from(["RU-MOW".to_owned()]);
            }
            made
        })
        .collect();
    let now = support::START + 20 * DAY;
    // Of those that are owed in no region.
    let evidence: Vec<Evidence> =
        (4..MANY).step_by(16).map(|n| shown(&format!("p{n:06}"), support::START + DAY)).collect();
    let register = Register::of(&promises, &Ledger::new(&evidence), None, now);
    assert_eq!(register.lines.len(), MANY);
    // What was broken comes first.
    assert!(matches!(register.lines[0].keeping, Keeping::Broken { .. }));
    let count = |sought: Sought| register.seek(&sought).count();
    let state = |word: &str| Some(word.to_owned());
    assert_eq!(count(Sought { state: state("kept"), ..Sought::default() }), MANY / 16);
    assert_eq!(count(Sought { state: state("broken"), ..Sought::default() }), MANY / 4 - MANY / 16);
    let party = Some(parties[1].clone());
    assert_eq!(count(Sought { party, ..Sought::default() }), MANY / 2);
    let region = Some("RU-MOW".to_owned());
    assert_eq!(count(Sought { region, ..Sought::default() }), MANY / 8);
    let both = Sought { state: state("due"), party: Some(parties[1].clone()), ..Sought::default() };
    assert_eq!(count(both), MANY / 2);
    // It stays so until the next of them is due.
    let due = support::START + 1_000 * DAY;
    assert_eq!(register.until, Some(due));
}
