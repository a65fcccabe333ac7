//! The symmetry audit: what is planted is found, what is equal is not accused, and no order of the
//! parties makes a difference.

use std::collections::{BTreeMap, BTreeSet};

use commission::incident::{ABOUT, Blurred, Finding, Grade, Priority, Status, about};
use commission::symmetry::{Audit, COUNT_MIN, Measure, Period, Recount, SETTLED_HOURS, Verdict};
use commission::{
    Act, CommissionId, IncidentAct, IncidentId, InstrumentAct, InstrumentId, InstrumentText, Kind,
    Localized, PartyId,
};
use note::Digest;

const DAY: i64 = 86_400;
/// 2026-10-05 00:00 UTC, a Monday.
const START: i64 = 20_731 * DAY;

struct Chance(u64);

impl Chance {
    /// Xorshift: the same numbers on every machine.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Days as they come in life: mostly few, sometimes many.
    fn days(&mut self, most: u64) -> i64 {
        let short = self.next() % (most * DAY.unsigned_abs());
        let long = if self.next().is_multiple_of(5) { 3 } else { 1 };
        i64::try_from(short * long).unwrap()
    }
}

fn party(name: &str) -> PartyId {
    name.parse().unwrap()
}

fn commission() -> CommissionId {
    CommissionId::of(b"test")
}

/// A record, written as a commission writes it.
#[derive(Default)]
struct Record {
    acts: Vec<Act>,
    files: BTreeMap<Digest, Vec<u8>>,
    made: u32,
}

impl Record {
    fn file(&mut self, bytes: Vec<u8>) -> Digest {
        let digest = Digest::of(&bytes);
        self.files.insert(digest, bytes);
        digest
    }

    fn accepted(&mut self, at: i64, priority: Priority) -> IncidentId {
        self.made += 1;
        let id = IncidentId::of(&self.made.to_be_bytes());
        let blurred = Blurred {
            region: None,
            week: commission::incident::week_of(at.div_euclid(DAY)),
            grade: Grade::ALL[self.made as usize % 3],
            priority,
            topic: "talks".into(),
            spill_over: false,
        };
        let note = "note".to_owned();
        let act = IncidentAct::Accepted { at, id: id.clone(), due: at + 3 * DAY, blurred, note };
        self.acts.push(Act::Incident(act));
        id
    }

    fn found(&mut self, at: i64, id: &IncidentId, affected: &[&str], words: usize) {
        let fact: Localized =
            [("en".parse().unwrap(), vec!["word"; words].join(" "))].into_iter().collect();
        let status = Status::ConfirmedTrue;
        let finding =
            Finding::new(commission(), id.clone(), status, vec![fact], Vec::new(), BTreeMap::new())
                .affecting(affected.iter().map(|name| party(name)).collect());
        let finding = self.file(finding.file());
        let (id, signatories, by) = (id.clone(), String::new(), Vec::new());
        let act = IncidentAct::Found { at, id, status, finding, signatories, by };
        self.acts.push(Act::Incident(act));
    }

    fn answered(&mut self, at: i64, incident: &IncidentId, kind: Kind) {
        self.made += 1;
        let id = InstrumentId::of(&self.made.to_be_bytes());
        let about = self.file(about(incident));
        let text = InstrumentText {
            commission: commission(),
            kind,
            id: id.clone(),
            revision: 1,
            previous: None,
            deadline: at + DAY,
            replaces: None,
            topics: vec!["talks".into()],
            authentic: [("en".parse().unwrap(), Digest::of(b"version"))].into(),
            courtesy: BTreeMap::new(),
            attachments: [(ABOUT.to_owned(), about)].into(),
            fulfils: Vec::new(),
            promises: None,
        };
        let digest = text.digest();
        self.acts.push(Act::Instrument(InstrumentAct::Tabled {
            at,
            id: id.clone(),
            text: text.to_string(),
            versions: Vec::new(),
            topics: vec!["talks".into()],
            promises: Vec::new(),
            note: "note".into(),
        }));
        let (signatories, signatures) = (String::new(), Vec::new());
        self.acts.push(Act::Instrument(InstrumentAct::Adopted {
            at,
            id,
            digest,
            signatories,
            signatures,
        }));
    }

    fn recount(&self) -> Recount {
        let mut recount = Recount::default();
        for act in &self.acts {
            // Whoever fetches only what is wanted counts the same.
            let wanted = Recount::wants(act);
            recount.push(act, |digest| {
                assert!(wanted.contains(digest), "a file was read that nobody wanted");
                self.files.get(digest).cloned()
            });
        }
        recount
    }

    fn audit(&self, names: &[&str]) -> Audit {
        let parties: BTreeSet<PartyId> = names.iter().map(|name| party(name)).collect();
        Audit::new(&self.recount(), &parties, Period::All)
    }
}

/// So many incidents against each of these; `slow` says whose are answered after how many more days.
fn year(names: &[&str], each: usize, seed: u64, slow: Option<(&str, i64)>) -> Record {
    let (mut record, mut chance) = (Record::default(), Chance(seed.wrapping_mul(0x9E37_79B9) | 1));
    for _ in 0..each {
        for name in names {
            let at = START + chance.days(60);
            let id = record.accepted(at, Priority::ALL[(chance.next() % 3) as usize]);
            let found = at + chance.days(4);
            record.found(found, &id, &[name], 20 + (chance.next() % 30) as usize);
            let more = slow.filter(|(who, _)| who == name).map_or(0, |(_, days)| days * DAY);
            if chance.next() % 10 > 0 {
                record.answered(found + chance.days(10) + more, &id, Kind::Decision);
            }
        }
    }
    record
}

fn verdict(audit: &Audit, measure: Measure) -> &Verdict {
    &audit.comparisons.iter().find(|it| it.measure == measure).unwrap().verdict
}

#[test]
fn a_planted_difference_is_found_and_its_size_lies_in_the_interval() {
    for seed in 1..=20 {
        let audit =
            year(&["north", "south"], 40, seed, Some(("south", 9))).audit(&["north", "south"]);
        let Verdict::Differs { more, less, by } = verdict(&audit, Measure::Answer) else {
            panic!("seed {seed}: {:?}", verdict(&audit, Measure::Answer))
        };
        assert_eq!((more.as_str(), less.as_str()), ("south", "north"));
        assert!(by.low.unwrap() > 0 && by.low.unwrap() <= by.estimate.unwrap());
        assert!(by.low.unwrap() <= 10 * DAY, "seed {seed}: {by:?}");
        assert!(by.high.is_none_or(|high| high >= 8 * DAY), "seed {seed}: {by:?}");
    }
}

#[test]
fn parties_that_are_treated_alike_are_accused_in_few_audits_only() {
    let audits = 400;
    let mut accused = 0;
    for seed in 1..=audits {
        let audit = year(&["north", "south"], 15, seed, None).audit(&["north", "south"]);
        accused += usize::from(
            audit.comparisons.iter().any(|it| matches!(it.verdict, Verdict::Differs { .. })),
        );
    }
    // Five of a hundred is what is promised; 400 trials may exceed it by three deviations.
    assert!(accused <= 33, "{accused} of {audits}");
    assert!(accused > 0, "an audit that never errs says nothing");
}

#[test]
fn the_calendar_alone_makes_no_difference() {
    let mut record = Record::default();
    // Eight of one party long ago, answered within ten days; eight of another's from yesterday.
    for n in 0..8 {
        let id = record.accepted(START + n * DAY, Priority::Low);
        record.found(START + (n + 1) * DAY, &id, &["north"], 9);
        record.answered(START + (n + 10) * DAY, &id, Kind::Decision);
    }
    for n in 0..8 {
        let id = record.accepted(START + 100 * DAY + n, Priority::Low);
        record.found(START + 101 * DAY + n, &id, &["south"], 9);
    }
    let audit = record.audit(&["north", "south"]);
    assert_eq!(audit.fresh, 8);
    assert_eq!(verdict(&audit, Measure::Answer), &Verdict::TooFew);
    assert_eq!(verdict(&audit, Measure::Published), &Verdict::TooFew);
    // Once there was time to answer them, and nobody did, it is said.
    let late = record.accepted(START + 101 * DAY + SETTLED_HOURS * 3_600, Priority::Low);
    record.found(START + 101 * DAY + SETTLED_HOURS * 3_600, &late, &["north"], 9);
    let audit = record.audit(&["north", "south"]);
    assert_eq!((audit.fresh, audit.numbers[&party("north")].settled), (1, 8));
    assert_eq!(audit.numbers[&party("north")].count_of(Measure::Published), 8);
    assert_eq!(audit.numbers[&party("north")].count_of(Measure::High), 9);
    let Verdict::Differs { more, .. } = verdict(&audit, Measure::Published) else {
        panic!("{:?}", verdict(&audit, Measure::Published))
    };
    assert_eq!(more.as_str(), "north");
}

#[test]
fn exchanging_the_parties_exchanges_the_verdicts_and_nothing_else() {
    let swap = |text: &PartyId| party(if text.as_str() == "north" { "south" } else { "north" });
    for (seed, slow) in [(3, Some(("south", 9))), (4, Some(("north", 5))), (5, None)] {
        let one = year(&["north", "south"], 25, seed, slow);
        let slow = slow.map(|(name, days)| (if name == "north" { "south" } else { "north" }, days));
        let other = year(&["south", "north"], 25, seed, slow);
        let names = ["north", "south"];
        let (one, other) = (one.audit(&names), other.audit(&names));
        for (a, b) in one.comparisons.iter().zip(&other.comparisons) {
            let swapped = match &a.verdict {
                Verdict::Differs { more, less, by } => {
                    Verdict::Differs { more: swap(more), less: swap(less), by: *by }
                }
                same => same.clone(),
            };
            assert_eq!(swapped, b.verdict, "{:?}", a.measure);
        }
        for (name, numbers) in &one.numbers {
            assert_eq!(numbers, &other.numbers[&swap(name)]);
        }
    }
}

#[test]
fn below_the_minimum_nothing_is_said_and_three_parties_are_compared_in_pairs() {
    let few = year(&["north", "south"], COUNT_MIN - 1, 7, Some(("south", 300)));
    assert!(
        few.audit(&["north", "south"]).comparisons.iter().all(|it| it.verdict == Verdict::TooFew)
    );
    let names = ["hill", "lake", "river"];
    let audit = year(&names, 40, 9, Some(("lake", 12))).audit(&names);
    assert_eq!(audit.comparisons.len(), 3 * Measure::ALL.len());
    for comparison in audit.comparisons.iter().filter(|it| it.measure == Measure::Answer) {
        let concerns = comparison.pair.0.as_str() == "lake" || comparison.pair.1.as_str() == "lake";
        assert_eq!(
            matches!(comparison.verdict, Verdict::Differs { .. }),
            concerns,
            "{comparison:?}"
        );
    }
}

#[test]
fn every_accepted_incident_is_counted_once_and_only_what_was_agreed() {
    let mut record = Record::default();
    let at = START + DAY;
    record.accepted(at, Priority::High);
    let unsaid = record.accepted(at, Priority::Low);
    record.found(at + 60, &unsaid, &[], 3);
    let both = record.accepted(at, Priority::Low);
    record.found(at + 60, &both, &["north", "south"], 3);
    let one = record.accepted(at, Priority::Low);
    record.found(at + 60, &one, &["north"], 3);
    record.answered(at + 70, &one, Kind::Statement);
    // What was found later counts for whose people they were, the first for how long it took.
    record.found(at + 999, &one, &["south"], 4);
    // Nothing is said about answers before there was time to answer.
    let early = record.audit(&["north", "south"]);
    assert_eq!((early.fresh, early.numbers[&party("south")].settled), (1, 0));
    assert!(!early.numbers[&party("south")].spans.contains_key(&Measure::Published));
    record.found(at + SETTLED_HOURS * 3_600, &unsaid, &[], 3);
    let audit = record.audit(&["north", "south"]);
    let counted: usize = audit.numbers.values().map(|it| it.count).sum();
    assert_eq!((audit.accepted, audit.unfound, audit.unsaid, audit.several), (4, 1, 1, 1));
    assert_eq!((counted, audit.fresh), (1, 0));
    let south = &audit.numbers[&party("south")];
    assert_eq!(south.spans[&Measure::Verify].estimate, Some(60));
    assert_eq!(south.spans[&Measure::Answer].estimate, None, "a statement is no decision");
    assert_eq!(south.spans[&Measure::Published].estimate, Some(10_000));
    assert_eq!(south.spans[&Measure::Words].estimate, Some(4));
    assert_eq!(audit.size, record.acts.len() as u64);
    let quarters = Audit::quarters(&record.recount());
    assert_eq!(quarters.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-q4"]);
    assert_eq!("2026-q4".parse(), Ok(quarters[0]));
    for wrong in [
        "2026-q0",
        "2026-q5",
        "2026-q04",
        "2026-q+1",
        "-q1",
        "x",
        "99999-q1",
        "2026-q-1",
        "2026-q-9223372036854775808",
        "-9223372036854775808-q4",
    ] {
        assert_eq!(wrong.parse::<Period>(), Err(()), "{wrong}");
    }
    let before = Audit::new(&record.recount(), &BTreeSet::new(), Period::Quarter(2026 * 4));
    assert_eq!(before.accepted, 0);
}

#[test]
fn a_finding_keeps_its_former_form_where_it_does_not_say_whose_people_were_affected() {
    let fact: Localized = [("en".parse().unwrap(), "x".to_owned())].into_iter().collect();
    let plain = Finding::new(
        commission(),
        IncidentId::of(b"i"),
        Status::ConfirmedTrue,
        vec![fact],
        Vec::new(),
        BTreeMap::new(),
    );
    let text = String::from_utf8(plain.file()).unwrap();
    assert!(text.contains("comity/finding/v1") && !text.contains("affected"));
    let said = plain.affecting([party("north")].into());
    let text = String::from_utf8(said.file()).unwrap();
    assert!(text.contains("comity/finding/v2"));
    assert_eq!(Finding::parse(&said.file()).unwrap(), said);
    // A form that says it under the former name, or says nothing under the new one, is refused.
    assert!(Finding::parse(text.replace("v2", "v1").as_bytes()).is_err());
    let silent = text.replace("\"affected\":[\"north\"],", "");
    assert!(Finding::parse(silent.as_bytes()).is_err(), "{silent}");
}
