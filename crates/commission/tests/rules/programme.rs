//! The programme: what was agreed is changed by agreement alone, nobody's word alone counts, and the
//! day of an activity decides whether a promise was kept in time.

use crate::support::{House, houses, language};
use commission::act::ActivityAct;
use commission::claim::View;
use commission::commitment::{
    Commitment, Each, Evidence, EvidenceKind, Field, Keeping, Ledger, Promise, Schedule,
    quarter_of, quarter_start,
};
use commission::programme::{
    Amendment, Change, Changed, Coverage, PICTURES_MAX, PROGRAMME, Planned, Programme, REPORTS_MAX,
    Registration, Report, Standing, Waiver,
};
use commission::{Act, ActivityId, Charter, Kind, Localized, Office, Refusal, Role};
use note::Digest;

const DAY: i64 = 86_400;

fn disputes(words: &str) -> View {
    View::Disputes { reasons: [(language("en"), words.to_owned())].into_iter().collect() }
}

fn agreed(h: &mut House) -> ActivityId {
    let planned = h.planned(Field::Sport);
    h.agreed(planned)
}

/// A promise of the charter that activities keep.
fn promised(h: &House, schedule: Schedule, each: Each) -> Commitment {
    let promise = Promise {
        id: "quarterly-activities".into(),
        what: h.published("Hold activities"),
        owners: h.charter().party_ids(),
        schedule,
        evidence: EvidenceKind::Activity,
        each,
    };
    Commitment {
        reference: "charter:quarterly-activities".into(),
        made: crate::support::START,
        promise,
        offset_seconds: 0,
    }
}

fn evidence(h: &House) -> Vec<Evidence> {
    h.activities.iter().flat_map(|it| it.evidence(h.charter())).collect()
}

#[test]
fn an_activity_was_held_when_every_party_confirms_it_and_not_before() {
    for mut h in houses() {
        let id = agreed(&mut h);
        assert_eq!(h.activity(&id).standing(h.charter(), h.now), Standing::Planned);
        h.now = h.activity(&id).ends();
        let since = h.now;
        assert_eq!(h.activity(&id).standing(h.charter(), h.now), Standing::Unreported { since });
        let (report, by) = (h.held(), h.co_chair(0));
        let entered = h.report(&id, &report, &by).unwrap();
        for n in 1..h.parties().len() {
            assert_eq!(h.activity(&id).standing(h.charter(), h.now), Standing::Waits);
            assert!(h.activity(&id).evidence(h.charter()).is_empty());
            let waits = h.activity(&id).report(&entered).unwrap().lacks(&h.charter().party_ids());
            assert!(waits.contains(h.co_chair(n).party().unwrap()));
            // Whoever the plan names as organiser speaks for the party about it.
            let by = h.office(n, Role::Member, 1);
            h.opine(&id, &entered, &View::Confirms, &by).unwrap();
        }
        assert_eq!(
            h.activity(&id).standing(h.charter(), h.now),
            Standing::Held { day: report.day }
        );
        let by = h.co_chair(1);
        h.opine(&id, &entered, &disputes("Nobody came."), &by).unwrap();
        assert_eq!(
            h.activity(&id).standing(h.charter(), h.now),
            Standing::Waits,
            "a party took it back"
        );
        h.audit().unwrap();
    }
}

#[test]
fn one_party_with_two_seats_confirms_once_and_nobody_confirms_for_another() {
    let mut h = House::found(&crate::support::two_co_chairs());
    let id = agreed(&mut h);
    h.now = h.activity(&id).ends();
    let (report, by) = (h.held(), h.co_chair(0));
    let entered = h.report(&id, &report, &by).unwrap();
    let second = h.office(0, Role::CoChair, 2);
    let again = h.opine(&id, &entered, &View::Confirms, &second);
    assert_eq!(again, Err(Refusal::SignedAlready { office: second }));
    assert_eq!(h.activity(&id).standing(h.charter(), h.now), Standing::Waits);
    // A member whom the plan does not name speaks for nobody.
    let stranger = h.office(1, Role::Member, 2);
    let refused = h.opine(&id, &entered, &View::Confirms, &stranger);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    let refused = h.report(&id, &Report { words: Localized::new(), ..report }, &stranger);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    // A word about another report is none about this one.
    let other = Digest::of(b"another");
    let unknown = h.opine(&id, &other, &View::Confirms, &h.co_chair(1));
    assert_eq!(unknown, Err(Refusal::UnknownStep { step: other }));
    h.audit().unwrap();
}

#[test]
fn what_the_secretariat_reports_waits_for_every_party() {
    for mut h in houses() {
        let secretary = h.seat_secretary();
        let id = agreed(&mut h);
        h.now = h.activity(&id).ends();
        let report = h.held();
        let entered = h.report(&id, &report, &secretary).unwrap();
        let parties = h.charter().party_ids();
        assert_eq!(h.activity(&id).report(&entered).unwrap().lacks(&parties), parties);
        let refused = h.opine(&id, &entered, &View::Confirms, &secretary);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
        h.agree_on(&id, &entered);
        assert_eq!(
            h.activity(&id).standing(h.charter(), h.now),
            Standing::Held { day: report.day }
        );
        h.audit().unwrap();
    }
}

#[test]
fn the_day_of_an_activity_decides_whether_its_quarter_was_kept_in_time() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let quarter = quarter_of(h.now) + 1;
    let region = h.charter().regions[0].code.clone();
    let each = Each {
        fields: [Field::Culture, Field::Sport].into_iter().collect(),
        regions: [region].into_iter().collect(),
    };
    let made = promised(&h, Schedule::Quarterly, each);
    h.now = quarter_start(quarter) + 5 * DAY;
    let mut ids = Vec::new();
    for field in [Field::Culture, Field::Sport] {
        let planned = h.planned(field);
        let programme = Programme::new(vec![planned], Vec::new(), Vec::new());
        let plan = h.plan(&programme, &[&made.reference]);
        ids.push(ActivityId { plan, id: "p1".into() });
    }
    // One is held as agreed.
    h.now = h.activity(&ids[0]).ends();
    let (report, by) = (h.held(), h.co_chair(0));
    let entered = h.report(&ids[0], &report, &by).unwrap();
    assert!(evidence(&h).is_empty(), "one side's word keeps nothing");
    h.agree_on(&ids[0], &entered);
    assert!(matches!(made.keeping(&evidence(&h), h.now), Keeping::Due { .. }));
    // The other is moved into the next quarter, by every party, and held there: late.
    let starts = quarter_start(quarter + 1) + 3 * DAY;
    let place = h.published("The stadium");
    let region = h.charter().regions[0].code.clone();
    let change = Change::Moved { region, place: place.clone(), starts, ends: starts + 3_600 };
    let reasons = h.published("Rain");
    let amendment = Amendment { activity: ids[1].clone(), change, reasons };
    h.change_activity(amendment);
    assert_eq!((h.activity(&ids[1]).starts(), h.activity(&ids[1]).place()), (starts, &place));
    h.now = starts + DAY;
    let due = quarter_start(quarter + 1) - 1;
    assert_eq!(made.periods(&evidence(&h), h.now)[1].keeping, Keeping::Broken { due });
    let entered = h.report(&ids[1], &Report { day: starts / DAY, ..h.held() }, &by).unwrap();
    h.agree_on(&ids[1], &entered);
    let at = starts.div_euclid(DAY) * DAY + DAY / 2;
    let now = made.periods(&evidence(&h), h.now);
    assert_eq!(now[1].keeping, Keeping::KeptLate { at, due });
    assert!(matches!(now[0].keeping, Keeping::Due { .. }), "it counts for one quarter alone");
    let covered = Coverage::of(h.activities.iter(), h.charter(), h.now);
    let region = &h.charter().regions[0].code;
    assert_eq!(covered.at(region, Field::Sport, quarter).late, 1);
    assert_eq!(covered.at(region, Field::Culture, quarter).late, 0);
    assert_eq!(covered.in_region(region, quarter, quarter).held, 2);
    h.audit().unwrap();
}

#[test]
fn only_a_plan_of_every_party_cancels_an_activity_and_what_was_held_was_held() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let (first, second) = (agreed(&mut h), agreed(&mut h));
    h.now = h.activity(&first).ends();
    let (report, by) = (h.held(), h.co_chair(0));
    let entered = h.report(&first, &report, &by).unwrap();
    h.agree_on(&first, &entered);
    let cancel = |h: &House, activity: &ActivityId| Amendment {
        activity: activity.clone(),
        change: Change::Cancelled,
        reasons: h.published("Nobody can come"),
    };
    // A plan that is on the table changes nothing.
    let mut draft = h.draft(Kind::Plan);
    let programme = Programme::new(Vec::new(), vec![cancel(&h, &second)], Vec::new());
    h.attach(&mut draft, PROGRAMME, &String::from_utf8(programme.file()).unwrap());
    h.table_by(&draft, 0).unwrap();
    assert!(!h.activity(&second).is_cancelled());
    for id in [&first, &second] {
        let amendment = cancel(&h, id);
        h.change_activity(amendment);
    }
    assert_eq!(h.activity(&first).standing(h.charter(), h.now), Standing::Held { day: report.day });
    assert!(matches!(h.activity(&second).standing(h.charter(), h.now), Standing::Cancelled { .. }));
    let refused = h.report(&second, &report, &by);
    assert_eq!(refused, Err(Refusal::ActivityState { state: "cancelled" }));
    h.audit().unwrap();
}

#[test]
fn a_plan_that_is_replaced_takes_along_what_was_still_to_come() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let past = agreed(&mut h);
    h.now = h.activity(&past).ends();
    let mut late = h.planned(Field::Culture);
    late.id = "p2".into();
    let programme = Programme::new(vec![late.clone()], Vec::new(), Vec::new());
    let plan = h.plan(&programme, &[]);
    let ahead = ActivityId { plan: plan.clone(), id: "p2".into() };
    h.plan_instead(&programme, &[], Some(plan));
    assert!(matches!(h.activity(&ahead).standing(h.charter(), h.now), Standing::Cancelled { .. }));
    let plan = past.plan.clone();
    h.plan_instead(&programme, &[], Some(plan));
    let since = h.activity(&past).ends();
    assert_eq!(h.activity(&past).standing(h.charter(), h.now), Standing::Unreported { since });
    let (_, auditor) = crate::support::audit(&h.record, &h.files).unwrap();
    assert_eq!(*auditor.activities(), h.activities);
}

#[test]
fn a_programme_names_what_every_party_can_keep_and_read() {
    for h in houses() {
        let good = h.planned(Field::Education);
        let add = |planned: Planned| Programme::default().add(planned, h.charter());
        add(good.clone()).unwrap();
        let open = Registration { capacity: 50, until: good.starts, minors: true };
        add(Planned { registration: Some(open.clone()), ..good.clone() }).unwrap();
        let stranger: Office = "nobody/member/1".parse().unwrap();
        let registrar = h.registrar(0);
        let party = h.parties()[0].clone();
        let with = |change: &dyn Fn(&mut Planned)| {
            let mut planned = good.clone();
            change(&mut planned);
            planned
        };
        for wrong in [
            with(&|it| it.title = [(language("en"), "Alone".to_owned())].into_iter().collect()),
            with(&|it| it.place = Localized::new()),
            with(&|it| it.region = "XX-NO".into()),
            with(&|it| it.ends = it.starts),
            with(&|it| it.ends = it.starts + 32 * DAY),
            with(&|it| it.quarter += 1),
            with(&|it| it.quarter -= 9),
            with(&|it| drop(it.organisers.pop_first())),
            with(&|it| drop(it.expected.pop_first())),
            with(&|it| drop(it.organisers.insert(party.clone(), stranger.clone()))),
            with(&|it| drop(it.organisers.insert(party.clone(), registrar.clone()))),
            with(&|it| {
                it.expected.insert(party.clone(), 100_001);
            }),
            with(&|it| {
                it.expected.insert("nobody".parse().unwrap(), 1);
            }),
            with(&|it| it.registration = Some(Registration { capacity: 0, ..open.clone() })),
            with(&|it| {
                let until = it.starts + 1;
                it.registration = Some(Registration { until, ..open.clone() });
            }),
        ] {
            assert!(add(wrong.clone()).is_err(), "{wrong:?}");
        }
        // One that makes good an earlier quarter is agreed for that one.
        add(with(&|it| it.quarter -= 1)).unwrap();
    }
}

#[test]
fn a_file_that_is_no_programme_is_refused_on_the_desk() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let by = h.co_chair(0);
    let mut draft = h.draft(Kind::Plan);
    let refused = draft.attach(&h.commission, PROGRAMME, b"An evening", &by);
    assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
    let planned = Planned { region: "XX-NO".into(), ..h.planned(Field::Sport) };
    let elsewhere = Programme::new(vec![planned], Vec::new(), Vec::new());
    let refused = draft.attach(&h.commission, PROGRAMME, &elsewhere.file(), &by);
    assert!(matches!(refused, Err(Refusal::UnknownRegion { .. })), "{refused:?}");
    // In a text of another kind the name means nothing.
    let mut draft = h.draft(Kind::Statement);
    draft.attach(&h.commission, PROGRAMME, b"anything", &by).unwrap();
}

#[test]
fn a_report_that_does_not_fit_is_refused() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = agreed(&mut h);
    let by = h.co_chair(0);
    let early = h.report(&id, &h.held(), &by);
    assert_eq!(early, Err(Refusal::ActivityState { state: "planned" }));
    // Not on its day either, before its hour.
    h.now = h.activity(&id).starts() - 1;
    let early = h.report(&id, &h.held(), &by);
    assert_eq!(early, Err(Refusal::ActivityState { state: "planned" }));
    h.now = h.activity(&id).ends();
    let good = h.held();
    let party = h.parties()[0].clone();
    let with = |change: &dyn Fn(&mut Report)| {
        let mut report = good.clone();
        change(&mut report);
        report
    };
    for wrong in [
        with(&|it| it.day += 2),
        with(&|it| it.day -= 30),
        with(&|it| it.day -= 2),
        with(&|it| it.held = false),
        with(&|it| drop(it.participants.pop_first())),
        with(&|it| it.participants.values_mut().for_each(|count| *count = 0)),
        with(&|it| {
            it.participants.insert(party.clone(), 100_001);
        }),
        with(&|it| {
            it.participants.insert("nobody".parse().unwrap(), 1);
        }),
        with(&|it| it.words = [(language("en"), " padded ".to_owned())].into_iter().collect()),
        with(&|it| it.pictures = vec![Digest::of(b"one"); 2]),
        with(&|it| {
            it.pictures = (0..=PICTURES_MAX).map(|n| Digest::of(&[n as u8])).collect();
        }),
    ] {
        assert!(h.report(&id, &wrong, &by).is_err(), "{wrong:?}");
    }
    h.report(&id, &good, &by).unwrap();
    assert_eq!(h.report(&id, &good, &by), Err(Refusal::Entered));
    for n in 1..REPORTS_MAX {
        let words = h.published(&format!("Again {n}."));
        h.report(&id, &Report { words, ..good.clone() }, &by).unwrap();
    }
    let refused = h.report(&id, &Report { words: Localized::new(), ..good.clone() }, &by);
    assert!(matches!(refused, Err(Refusal::TooMany { .. })), "{refused:?}");
    // The other side's share is its own.
    h.report(&id, &Report { words: Localized::new(), ..good }, &h.co_chair(1)).unwrap();
    let no = Report { held: false, participants: [].into(), ..h.held() };
    let entered = h.report(&id, &no, &h.co_chair(1)).unwrap();
    h.agree_on(&id, &entered);
    assert_eq!(h.activity(&id).standing(h.charter(), h.now), Standing::NotHeld { day: no.day });
    assert!(h.activity(&id).evidence(h.charter()).is_empty());
    h.audit().unwrap();
}

#[test]
fn a_changed_act_does_not_pass_the_audit() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = agreed(&mut h);
    h.now = h.activity(&id).ends();
    let (report, by) = (h.held(), h.co_chair(0));
    let entered = h.report(&id, &report, &by).unwrap();
    h.agree_on(&id, &entered);
    h.audit().unwrap();
    let mut changed = 0;
    for n in 0..h.record.len() {
        let mut record = h.record.clone();
        match &mut record[n] {
            Act::Activity(ActivityAct::Reported { report, .. }) => report.day -= 1,
            Act::Activity(ActivityAct::Viewed { view, .. }) => *view = disputes("No."),
            _ => continue,
        }
        changed += 1;
        assert!(crate::support::audit(&record, &h.files).is_err());
    }
    assert_eq!(changed, 2);
    let mut activity = h.activity(&id).clone();
    assert!(activity.holds(&h.commission.id));
    activity.reports[0].what.day += 1;
    assert!(!activity.holds(&h.commission.id));
}

#[test]
fn what_is_due_and_least_covered_is_proposed_first_and_says_why() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let quarter = quarter_of(h.now) + 1;
    h.now = quarter_start(quarter) + 5 * DAY;
    let region = h.charter().regions[2].code.clone();
    let each = Each {
        fields: [Field::Sport].into_iter().collect(),
        regions: [region.clone()].into_iter().collect(),
    };
    let made = promised(&h, Schedule::Quarterly, each);
    let gaps = |h: &House| {
        let covered = Coverage::of(h.activities.iter(), h.charter(), h.now);
        let evidence = evidence(h);
        covered.gaps(h.charter(), std::slice::from_ref(&made), &Ledger::new(&evidence), h.now)
    };
    let first = gaps(&h);
    assert_eq!((first[0].region.as_str(), first[0].field), (region.as_str(), Field::Sport));
    let until = quarter_start(quarter + 1) - 1;
    assert_eq!(first[0].due, [(made.reference.clone(), until)]);
    assert!(first[1..].iter().all(|gap| gap.due.is_empty()));
    // What is planned is proposed no more.
    let planned = Planned { region: region.clone(), ..h.planned(Field::Sport) };
    let programme = Programme::new(vec![planned], Vec::new(), Vec::new());
    let id = ActivityId { plan: h.plan(&programme, &[&made.reference]), id: "p1".into() };
    assert!(gaps(&h).iter().all(|gap| gap.region != region));
    // What was held somewhere makes that region the last.
    h.now = h.activity(&id).ends();
    let (report, by) = (h.held(), h.co_chair(0));
    let entered = h.report(&id, &report, &by).unwrap();
    h.agree_on(&id, &entered);
    // In every other region less was held: they come first.
    let after = gaps(&h);
    let (here, others): (Vec<_>, Vec<_>) = after.iter().partition(|gap| gap.region == region);
    assert!(!others.is_empty() && others.iter().all(|gap| gap.held == 0));
    assert!(here.iter().all(|gap| gap.held == 1 && gap.due.is_empty()));
    assert!(here.is_empty() || after.last().is_some_and(|gap| gap.region == region));
}

#[test]
fn a_waiver_names_a_promise_and_says_why() {
    let h = House::found(crate::support::VALLEYS);
    let good = Waiver {
        promise: "charter:water-days".into(),
        quarter: Some(quarter_of(h.now)),
        reasons: h.published("The flood"),
    };
    let waive = |waiver: Waiver| Programme::default().waive(waiver, h.charter());
    waive(good.clone()).unwrap();
    for wrong in [
        Waiver { promise: "water-days".into(), ..good.clone() },
        Waiver { promise: "charter:".into(), ..good.clone() },
        Waiver { reasons: Localized::new(), ..good.clone() },
        Waiver { quarter: Some(i64::MAX), ..good.clone() },
        Waiver { quarter: Some(-1), ..good },
    ] {
        assert!(waive(wrong.clone()).is_err(), "{wrong:?}");
    }
}

#[test]
fn a_quarter_is_waived_of_what_recurs_and_the_whole_of_what_does_not() {
    let h = House::found(crate::support::DEMONSTRATION);
    let quarter = quarter_of(crate::support::START) + 1;
    let due = quarter_start(quarter + 1) - 1;
    let waiver = |until| Evidence {
        until,
        waives: true,
        ..Evidence::new(
            "charter:quarterly-activities".into(),
            EvidenceKind::Instrument,
            "i".into(),
            crate::support::START + DAY,
        )
    };
    let days = u32::try_from((due - crate::support::START) / DAY).unwrap();
    for (schedule, fits, not) in
        [(Schedule::Quarterly, Some(due), None), (Schedule::Within { days }, None, Some(due))]
    {
        let promise = promised(&h, schedule, Each::default());
        let state = |until| {
            let seen = [waiver(until)];
            let periods = promise.periods(&seen, due + 2 * DAY);
            let mut words = periods.iter().map(|it| it.keeping.as_str());
            words.find(|it| *it != "due").unwrap()
        };
        assert_eq!((state(fits), state(not)), ("waived", "broken"), "{promise:?}");
    }
}

#[test]
fn a_moment_of_trust_that_is_over_is_not_opened_again() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let planned = h.planned(Field::Culture);
    let (starts, ends) = (planned.starts, planned.ends);
    let id = h.agreed(planned);
    let mut activity = h.activity(&id).clone();
    let mut moved = |at: i64, by: i64| {
        let (region, place) = (activity.region().to_owned(), activity.place().clone());
        let (starts, ends) = (starts + by, ends + by);
        let change = Change::Moved { region, place, starts, ends };
        let by = id.plan.clone();
        activity.changes.push(Changed { by, at, change, reasons: Localized::new() });
        (activity.window().starts, activity.window().ends)
    };
    assert_eq!(moved(starts - 1, DAY), (starts + DAY, ends + DAY));
    // It has begun: what was asked before is told by now. What is asked after is still to come.
    assert_eq!(moved(starts + DAY, 9 * DAY), (starts + DAY, ends + 9 * DAY));
    // Two weeks after its end everything is told.
    assert_eq!(moved(ends + 40 * DAY, 90 * DAY), (starts + DAY, ends + 9 * DAY));
}

#[test]
fn a_file_with_times_beyond_the_calendar_is_none() {
    let h = House::found(crate::support::DEMONSTRATION);
    let waiver = |quarter| Waiver {
        promise: "charter:quarterly-activities".into(),
        quarter: Some(quarter),
        reasons: h.published("The flood"),
    };
    let file = |quarter| Programme::new(Vec::new(), Vec::new(), vec![waiver(quarter)]).file();
    assert!(Programme::parse(&file(quarter_of(h.now))).is_ok());
    for quarter in [9_007_199_254_740_990, -1] {
        assert!(Programme::parse(&file(quarter)).is_err(), "{quarter}");
    }
    let mut planned = h.planned(Field::Sport);
    planned.ends = 9_007_199_254_740_990;
    let file = Programme::new(vec![planned], Vec::new(), Vec::new()).file();
    assert!(Programme::parse(&file).is_err());
}

#[test]
fn a_charter_says_in_which_fields_and_regions_a_promise_is_kept() {
    let source = crate::support::VALLEYS.replace(
        "schedule = \"quarterly\"",
        "schedule = \"quarterly\"\nfields = [\"sport\", \"culture\"]\nregions = [\"XV-ALD\"]",
    );
    let charter = Charter::parse(&source).unwrap();
    let over = charter.promises.iter().find(|it| !it.each.is_one()).unwrap();
    assert_eq!(over.each.cells().len(), 2);
    for (from, to) in [
        ("\"sport\"", "\"war\""),
        ("\"XV-ALD\"]\nevidence", "\"XV-NOP\"]\nevidence"),
        ("evidence = \"activity\"", "evidence = \"forum\""),
    ] {
        let wrong = source.replacen(from, to, 1);
        assert_ne!(wrong, source, "{from}");
        assert!(Charter::parse(&wrong).is_err(), "{to}");
    }
}
