//! Judging by pairs: nobody chooses what they compare, every side compares the same, and what comes of it
//! is the same whoever counts and whichever party is named first.

use std::collections::{BTreeMap, BTreeSet};

use commission::Refusal;
use commission::act::CompetitionAct;
use commission::competition::fit::{Fitted, WHOLE};
use commission::competition::prefer::{Comparing, Held, Met, prefer};
use commission::competition::{
    Ballot, Compared, Outcome, PAIRS_MAX, Pair, Papers, Preference, Rules, Ties, Unranked, Vacant,
};
use commission::{Act, InstrumentId, Office};
use note::Digest;
use proptest::prelude::*;

use crate::support::House;
use crate::support::competitions::houses_with_jurors;

/// Makes jurors compare so many pairs.
fn by_pairs(rules: &mut Rules, pairs: u32) {
    (rules.pairs, rules.points_max) = (Some(pairs), 1);
    for criterion in &mut rules.criteria {
        criterion.weight = 1;
    }
}

fn outcome(h: &House, id: &InstrumentId) -> Outcome {
    h.competition(id).outcome(&h.commission.id)
}

/// A competition in which jurors compare so many pairs, of so many entries of each party's people in
/// turn, when the jury's days begin.
fn compared(h: &mut House, jurors: u16, pairs: u32, entries: usize) -> InstrumentId {
    h.seat_jurors(jurors + 1, 0);
    let mut rules = h.rules(jurors.into(), 0);
    by_pairs(&mut rules, pairs);
    let id = h.competition_by(&rules);
    let parties = h.parties().len();
    for n in 0..entries {
        h.submitted(&id, "song", n % parties);
    }
    h.until_jury(&id);
    id
}

fn pairs_of(h: &House, id: &InstrumentId, by: &Office) -> BTreeSet<Pair> {
    h.competition(id).shares().of(by)
}

/// What somebody says who holds the entry with the smaller number better each time.
fn earlier(by: &Office, pairs: &BTreeSet<Pair>) -> Ballot {
    let said = pairs.iter().map(|pair| Preference { pair: *pair, better: Some(pair[0]) });
    Ballot::of_pairs(Digest::of(by.to_string().as_bytes()), said.collect())
}

fn papers(h: &House, id: &InstrumentId) -> Papers {
    let of = |act: &Act| match act {
        Act::Competition(act) if act.id() == id => Some(act.clone()),
        _ => None,
    };
    let acts: Vec<CompetitionAct> = h.record.iter().filter_map(of).collect();
    Papers::new(h.commission.id.clone(), h.competition(id), acts)
}

/// Lets each of these compare all pairs that are theirs, and open what they sealed.
fn compare(h: &mut House, id: &InstrumentId, jurors: &[Office]) {
    for by in jurors {
        h.declare(id, &[], by).unwrap();
        let ballot = earlier(by, &pairs_of(h, id, by));
        h.seal(id, &ballot, by).unwrap();
    }
    h.until_opening(id);
    for by in jurors {
        let ballot = earlier(by, &pairs_of(h, id, by));
        h.open(id, &ballot, by).unwrap();
    }
}

#[test]
fn a_competition_by_pairs_runs_to_its_awards_and_whoever_has_the_papers_counts_the_same() {
    for mut h in houses_with_jurors() {
        let id = compared(&mut h, 2, 28, 8);
        let parties = h.parties().len();
        let jurors: Vec<Office> = (0..parties)
            .flat_map(|n| [1, 2].map(|seat| (n, seat)))
            .map(|(n, s)| h.juror(n, s))
            .collect();
        compare(&mut h, &id, &jurors);
        let result = outcome(&h, &id);
        assert_eq!(result.method, "comity/pairs-alike/v1");
        let places: Vec<u32> = result.entries.iter().map(|it| it.place.unwrap()).collect();
        assert_eq!(places, (1..=8).collect::<Vec<_>>(), "{result:?}");
        for ranked in &result.entries {
            assert_eq!(ranked.sides.len(), parties, "every side says something");
            assert!((0..=10_000).contains(&ranked.value), "{}", ranked.value);
        }
        let file = papers(&h, &id).file();
        let again = Papers::parse(&file).unwrap().recount().unwrap();
        assert_eq!(again.outcome, result);
        let awards = h.competition(&id).awards(&h.commission.id, h.now).unwrap();
        h.award(&awards).unwrap();
        h.audit().unwrap();
    }
}

#[test]
fn every_side_compares_the_same_and_every_entry_about_equally_often() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let id = compared(&mut h, 3, 20, 30);
    let (mut counts, mut all) = (BTreeMap::new(), BTreeMap::new());
    for seat in 1..=3 {
        let (one, two) = (h.juror(0, seat), h.juror(1, seat));
        h.declare(&id, &[], &one).unwrap();
        h.declare(&id, &[], &two).unwrap();
        let pairs = pairs_of(&h, &id, &one);
        assert_eq!(pairs, pairs_of(&h, &id, &two));
        assert_eq!(pairs.len(), 20);
        for pair in pairs {
            *all.entry(pair).or_insert(0) += 1;
            for number in pair {
                *counts.entry(number).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(counts.len(), 30);
    // Sixty pairs of thirty entries: four times each; two orders of all of them make it so.
    assert!(counts.values().all(|count| (3..=5).contains(count)), "{counts:?}");
    assert!(all.len() > 55, "hardly any pair is there twice: {}", all.len());
    let again = h.competition(&id).clone();
    assert_eq!(again.draw(), h.competition(&id).draw());
    // Another entry would have changed all of it: nobody knows the pairs before entries are closed.
    let mut other = again;
    let mut entered = other.entries[0].clone();
    entered.digest = Digest::of(b"another");
    other.entries.push(entered);
    assert_ne!(other.draw(), h.competition(&id).draw());
}

#[test]
fn who_stands_in_compares_what_another_of_their_side_must_not() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let id = compared(&mut h, 1, 28, 8);
    let (seated, stands, other) = (h.juror(0, 1), h.juror(0, 2), h.juror(1, 1));
    h.declare(&id, &[1], &seated).unwrap();
    h.declare(&id, &[2], &stands).unwrap();
    h.declare(&id, &[], &other).unwrap();
    let all = pairs_of(&h, &id, &other);
    assert_eq!(all.len(), 28, "every pair that there is");
    let own = pairs_of(&h, &id, &seated);
    assert!(own.iter().all(|pair| !pair.contains(&1)));
    let gaps = pairs_of(&h, &id, &stands);
    let expected: BTreeSet<Pair> =
        all.iter().copied().filter(|pair| pair.contains(&1) && !pair.contains(&2)).collect();
    assert_eq!(gaps, expected);
    let competition = h.competition(&id);
    let judged = competition.judged(&competition.shares(), competition.juror(&stands).unwrap());
    assert_eq!(judged, [1, 3, 4, 5, 6, 7, 8].into());
    // A pair that was not theirs does not count, nor what they stepped back from afterwards.
    let ballot = |by: &Office| earlier(by, &all);
    for by in [&seated, &stands, &other] {
        h.seal(&id, &ballot(by), by).unwrap();
    }
    h.recuse(&id, Some(3), &other).unwrap();
    h.until_opening(&id);
    for by in [&seated, &stands, &other] {
        h.open(&id, &ballot(by), by).unwrap();
    }
    let result = outcome(&h, &id);
    let excluded = |by: &Office, pair: Pair| {
        let of = |it: &&commission::competition::Excluded| {
            it.office == *by && it.entry == pair[0] && it.against == Some(pair[1])
        };
        result.excluded.iter().find(of).map(|it| it.conflict)
    };
    assert_eq!(excluded(&seated, [1, 4]), Some(true));
    assert_eq!(excluded(&stands, [3, 4]), Some(false), "nobody stood in for that");
    assert_eq!(excluded(&stands, [1, 4]), None);
    assert_eq!(excluded(&other, [3, 5]), Some(true));
    assert_eq!(excluded(&other, [4, 5]), None);
    let third = result.entry(3).unwrap();
    let missing: BTreeSet<_> = [h.parties()[1].clone()].into();
    assert_eq!(third.unranked, Some(Unranked::TooFew { parties: missing }));
    let turnout = h.competition(&id).turnout(&h.competition(&id).shares());
    assert!(turnout.iter().all(|it| it.left_out().is_empty()));
    let pairs: Vec<Compared> = turnout.iter().map(|it| it.pairs.unwrap()).collect();
    let all_of = |asked| Compared { asked, answered: asked };
    assert_eq!(pairs, [all_of(21), all_of(6), all_of(21)]);
}

#[test]
fn who_steps_back_afterwards_takes_nothing_from_what_a_stand_in_sealed() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let id = compared(&mut h, 2, 6, 8);
    let (first, second, stands) = (h.juror(0, 1), h.juror(0, 2), h.juror(0, 3));
    h.declare(&id, &[], &first).unwrap();
    h.declare(&id, &[5], &second).unwrap();
    h.declare(&id, &[], &stands).unwrap();
    let given = pairs_of(&h, &id, &stands);
    assert!(!given.is_empty() && given.iter().all(|pair| pair.contains(&5)));
    h.seal(&id, &earlier(&stands, &given), &stands).unwrap();
    // The first sees who made the fifth now, and steps back from it, as they shall.
    h.recuse(&id, Some(5), &first).unwrap();
    h.until_opening(&id);
    h.open(&id, &earlier(&stands, &given), &stands).unwrap();
    assert_eq!(outcome(&h, &id).excluded, []);
    let turnout = h.competition(&id).turnout(&h.competition(&id).shares());
    assert_eq!(turnout[0].pairs.unwrap().answered, u32::try_from(given.len()).unwrap());
}

#[test]
fn what_is_left_open_counts_as_neither_so_that_nobody_leaves_out_what_they_lose() {
    let results = [true, false].map(|says_so| {
        let mut h =
            House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
        let id = compared(&mut h, 1, 28, 8);
        let (one, two) = (h.juror(0, 1), h.juror(1, 1));
        let ballot = |h: &House, by: &Office| {
            let mut ballot = earlier(by, &pairs_of(h, &id, by));
            // Entries with odd numbers are of the first party's people: what they lose against the
            // others is left open, or said to be even.
            let loses =
                |it: &Preference| it.pair[0].is_multiple_of(2) && !it.pair[1].is_multiple_of(2);
            if *by == one && says_so {
                for it in ballot.pairs.iter_mut().filter(|it| loses(it)) {
                    it.better = None;
                }
            } else if *by == one {
                ballot.pairs.retain(|it| !loses(it));
            }
            ballot
        };
        for by in [&one, &two] {
            h.declare(&id, &[], by).unwrap();
        }
        for by in [&one, &two] {
            let ballot = ballot(&h, by);
            h.seal(&id, &ballot, by).unwrap();
        }
        h.until_opening(&id);
        for by in [&one, &two] {
            let ballot = ballot(&h, by);
            h.open(&id, &ballot, by).unwrap();
        }
        let turnout = h.competition(&id).turnout(&h.competition(&id).shares());
        let answered: Vec<u32> = turnout.iter().map(|it| it.pairs.unwrap().answered).collect();
        (outcome(&h, &id).entries, outcome(&h, &id).favour, answered)
    });
    let [(said, favour, all), (open, seen, fewer)] = results;
    let values = |entries: &[commission::competition::Ranked]| -> Vec<i64> {
        entries.iter().map(|it| it.value).collect()
    };
    assert_eq!((values(&said), favour), (values(&open), seen));
    assert_eq!((all, fewer), (vec![28, 28], vec![22, 28]), "and everybody sees how many were left");
}

#[test]
fn nobody_is_told_to_have_left_out_a_side_of_which_nothing_was_drawn_for_them() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    h.seat_jurors(3, 0);
    let mut rules = h.rules(3, 0);
    by_pairs(&mut rules, 2);
    let id = h.competition_by(&rules);
    for n in 0..20 {
        h.submitted(&id, "song", usize::from(n == 7));
    }
    h.until_jury(&id);
    let jurors: Vec<Office> = (1..=3).map(|seat| h.juror(0, seat)).collect();
    compare(&mut h, &id, &jurors);
    let turnout = h.competition(&id).turnout(&h.competition(&id).shares());
    assert!(turnout.iter().all(|it| it.left_out().is_empty()), "{turnout:?}");
    let drawn: u32 = turnout.iter().map(|it| it.sides[0].entries + it.sides[1].entries).sum();
    assert_eq!(drawn, 12, "two pairs of four works each");
}

#[test]
fn papers_in_which_an_entry_follows_the_jury_are_refused() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let id = compared(&mut h, 1, 6, 4);
    let by = h.juror(0, 1);
    h.declare(&id, &[], &by).unwrap();
    let mut late = papers(&h, &id);
    let entered = late.acts.remove(0);
    late.acts.push(entered);
    let refused = Papers::parse(&late.file()).unwrap().recount();
    assert!(
        refused.unwrap_err().0.contains("act 5"),
        "the days it says are right, its place is not"
    );
}

#[test]
fn preferences_are_read_as_people_write_them() {
    let own: BTreeSet<Pair> = [[1, 2], [3, 17], [4, 5]].into();
    let read = |text: &str| Preference::read_lines(text, &own);
    let said = |pair: Pair, better| Preference { pair, better };
    let text = "# mine\n\n17 3 17\n 1 2 0 \n4 5\n";
    assert_eq!(read(text).unwrap(), [said([1, 2], None), said([3, 17], Some(17))]);
    for (text, line) in [
        ("1 2 3", 1),
        ("1 2 1\n3 1717", 2),
        ("1 3", 1),
        ("1 2 1\n2 1 2", 2),
        ("1 two 1", 1),
        ("1", 1),
        ("1 2 1 1", 1),
        ("-1 2 1", 1),
    ] {
        assert_eq!(read(text), Err(line), "{text}");
    }
}

#[test]
fn where_a_side_compares_too_little_everybody_sees_it() {
    let mut h =
        House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let id = compared(&mut h, 1, 3, 6);
    let (one, two) = (h.juror(0, 1), h.juror(1, 1));
    h.declare(&id, &[], &one).unwrap();
    let lacks = Vacant { side: Some(h.parties()[1].clone()), places: 1 };
    for number in 1..=6 {
        assert_eq!(
            h.competition(&id).short(&h.competition(&id).shares())[&number],
            std::slice::from_ref(&lacks)
        );
    }
    h.declare(&id, &[4], &two).unwrap();
    let short = h.competition(&id).short(&h.competition(&id).shares());
    assert!(
        short.contains_key(&4) && short.len() == 2,
        "and what it was to be compared with: {short:?}"
    );
}

#[test]
fn what_does_not_follow_the_rules_is_not_opened() {
    let h = House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let mut rules = h.rules(1, 0);
    let points = rules.file();
    assert!(!String::from_utf8(points.clone()).unwrap().contains("pairs"));
    by_pairs(&mut rules, 10);
    let file = rules.file();
    assert_eq!(Rules::parse(&file).unwrap(), rules);
    assert!(Rules::parse(&points).unwrap().pairs.is_none());
    let said = |pair: Pair, better| Preference { pair, better };
    let check =
        |pairs: &[Preference]| Ballot::of_pairs(Digest::of(b"s"), pairs.to_vec()).check(&rules, 4);
    assert_eq!(check(&[said([1, 2], Some(2)), said([1, 3], None)]), Ok(()));
    for (pairs, why) in [
        (vec![], "empty"),
        (vec![said([2, 1], None)], "order"),
        (vec![said([1, 1], None)], "order"),
        (vec![said([1, 3], None), said([1, 2], None)], "order"),
        (vec![said([1, 3], None), said([1, 3], Some(1))], "order"),
        (vec![said([1, 2], Some(3))], "neither"),
        (vec![said([0, 2], None)], "entry"),
        (vec![said([1, 5], None)], "entry"),
        (vec![said([1, u32::MAX], None)], "entry"),
        ((2..2_000).map(|n| said([1, n], Some(n))).collect(), "long"),
    ] {
        assert_eq!(check(&pairs), Err(Refusal::WrongBallot { why }), "{why}");
    }
    let scores = vec![commission::competition::Scores { entry: 1, points: vec![1, 1] }];
    let ballot = Ballot::of_scores(Digest::of(b"s"), scores);
    assert_eq!(ballot.check(&rules, 4), Err(Refusal::WrongBallot { why: "empty" }));
    let by_points = Rules::parse(&points).unwrap();
    let pairs = Ballot::of_pairs(Digest::of(b"s"), vec![said([1, 2], None)]);
    assert_eq!(pairs.check(&by_points, 4), Err(Refusal::WrongBallot { why: "empty" }));
    // The most pairs that rules may give fit on a ballot, with the longest numbers.
    let most = (1..=PAIRS_MAX).map(|n| said([9_000, 9_000 + n], Some(9_000 + n))).collect();
    assert_eq!(Ballot::of_pairs(Digest::of(b"s"), most).check(&rules, 10_000), Ok(()));
}

#[test]
fn rules_by_pairs_have_no_points_and_no_more_pairs_than_a_juror_compares() {
    let h = House::found(&crate::support::competitions::with_jurors(crate::support::DEMONSTRATION));
    let mut good = h.rules(2, 0);
    by_pairs(&mut good, 10);
    good.scores_min = 20;
    good.check(h.charter()).unwrap();
    let breaks: [fn(&mut Rules); 6] = [
        |it| it.criteria[0].weight = 2,
        |it| it.pairs = Some(0),
        |it| it.pairs = Some(PAIRS_MAX + 1),
        |it| it.points_max = 10,
        |it| it.ties = Ties::Criterion("craft".to_owned()),
        |it| it.scores_min = 21,
    ];
    for change in breaks {
        let mut bad = good.clone();
        change(&mut bad);
        let refused = bad.check(h.charter());
        assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
        assert!(Rules::parse(&bad.file()).is_err());
    }
}

/// Xorshift: the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }
}

const ENTRIES: usize = 30;

/// Whether somebody of a side is in the team of an entry: of either, of both in turn.
fn is_own(entry: usize, side: usize) -> bool {
    side < 2 && (entry % 4 == side || entry % 4 == 2)
}

/// Jurors of two sides, and of a neutral one, who hold the entry with the smaller number better, the
/// surer the further they are apart, and for whom an own one is so many times stronger.
fn planted(favour: [f64; 3], seed: u64) -> Vec<Comparing> {
    let mut chance = Chance(seed);
    let strength = |entry: usize| 1.2_f64.powi(i32::try_from(ENTRIES - entry).unwrap());
    let juror = |side: usize| {
        let mut met = Vec::new();
        for one in 0..ENTRIES {
            for two in (one + 1..ENTRIES).step_by(3) {
                let own = [is_own(one, side), is_own(two, side)];
                let times = |own: bool, other: bool| if own && !other { favour[side] } else { 1.0 };
                let (first, second) =
                    (strength(one) * times(own[0], own[1]), strength(two) * times(own[1], own[0]));
                let held = match chance.share() * (first + second) < first {
                    true => Held::First,
                    false => Held::Second,
                };
                met.push(Met { entries: [one, two], own, held });
            }
        }
        Comparing { side, met }
    };
    [0, 0, 0, 1, 1, 1, 2, 2].map(juror).into()
}

fn inversions(fitted: &Fitted) -> usize {
    let value = |entry: usize| fitted.quality(entry).unwrap();
    let pairs = (0..ENTRIES).flat_map(|one| (one + 1..ENTRIES).map(move |two| (one, two)));
    pairs.filter(|(one, two)| value(*one) < value(*two)).count()
}

#[test]
fn favour_is_found_and_taken_off_and_better_entries_of_a_side_are_no_favour() {
    for favour in [[3.0, 3.0, 1.0], [4.0, 1.0, 1.0], [1.0, 1.0, 1.0]] {
        let (mut found, mut plain, mut measured) = (0, 0, [0_i64; 2]);
        for seed in 1..=10_u64 {
            let jurors = planted(favour, seed * 104_729);
            let fitted = prefer(&jurors, ENTRIES, 3);
            found += inversions(&fitted);
            let blind: Vec<Comparing> = jurors
                .iter()
                .map(|it| Comparing {
                    side: it.side,
                    met: it.met.iter().map(|it| Met { own: [false; 2], ..*it }).collect(),
                })
                .collect();
            plain += inversions(&prefer(&blind, ENTRIES, 3));
            assert_eq!(fitted.leaning[2], None, "neutral jurors have no own side");
            for (sum, leaning) in measured.iter_mut().zip(&fitted.leaning) {
                *sum += leaning.unwrap().measured;
            }
        }
        for (measured, favour) in measured.iter().zip(&favour) {
            let there = favour / (favour + 1.0) - 0.5;
            let mean = *measured as f64 / 10.0 / WHOLE as f64;
            assert!((mean - there).abs() < 0.06, "{mean} of {there}, {favour:?}");
        }
        // Where nobody favours anybody, next to nothing is lost by looking for it.
        let least = if favour == [1.0; 3] { plain + plain / 20 } else { plain - plain / 20 };
        assert!(found <= least, "{found} of {plain}, {favour:?}");
    }
}

#[test]
fn three_jurors_of_one_party_weigh_no_more_than_one_of_another() {
    let juror =
        |side, held| Comparing { side, met: vec![Met { entries: [0, 1], own: [false; 2], held }] };
    let jurors = [
        juror(0, Held::First),
        juror(0, Held::First),
        juror(0, Held::First),
        juror(1, Held::Second),
    ];
    let fitted = prefer(&jurors, 2, 2);
    assert_eq!(fitted.said[0].iter().map(|it| it.scores).collect::<Vec<_>>(), [3, 1]);
    // Three say the same more surely than one: yet never three times as much.
    let (first, second) = (fitted.quality(0).unwrap(), fitted.quality(1).unwrap());
    assert!(first > second && first - second < WHOLE / 3, "{first} {second}");
    let even = prefer(&[juror(0, Held::Neither), juror(1, Held::Neither)], 2, 2);
    assert_eq!(even.quality(0), even.quality(1));
}

#[test]
fn everybody_who_agrees_makes_nothing_endless() {
    // Many jurors who are all sure of the same order, and one entry that only ever loses.
    let pairs = || (0..40_usize).flat_map(|one| (one + 1..40).map(move |two| [one, two]));
    let met = || pairs().map(|entries| Met { entries, own: [false; 2], held: Held::First });
    let jurors: Vec<Comparing> =
        (0..120).map(|n| Comparing { side: n % 2, met: met().collect() }).collect();
    for sides in [1, 2] {
        let jurors: Vec<Comparing> = jurors.iter().filter(|it| it.side < sides).cloned().collect();
        let fitted = prefer(&jurors, 40, sides);
        let values: Vec<i64> = (0..40).map(|entry| fitted.quality(entry).unwrap()).collect();
        assert!(values.windows(2).all(|it| it[0] >= it[1]), "{values:?}");
        assert!(values[0] > WHOLE * 9 / 10 && values[39] < WHOLE / 10, "{values:?}");
    }
}

#[test]
fn nothing_is_said_of_what_nobody_compared_and_nothing_panics() {
    assert_eq!(prefer(&[], 0, 0), Fitted { said: Vec::new(), leaning: Vec::new() });
    assert_eq!(prefer(&[], 2, 3).quality(0), None);
    let met = |entries| Met { entries, own: [true, false], held: Held::First };
    let lost = Comparing { side: 9, met: vec![met([0, 1])] };
    let wild = Comparing { side: 0, met: vec![met([1, 1]), met([7, 9]), met([1, 0])] };
    assert_eq!(prefer(&[lost, wild], 2, 2).quality(0), None);
}

fn juries() -> impl Strategy<Value = Vec<Comparing>> {
    let held = prop_oneof![Just(Held::First), Just(Held::Second), Just(Held::Neither)];
    let pair = (0..8_usize, 0..8_usize).prop_filter("two", |(one, two)| one < two);
    let met = prop::collection::btree_map(pair, held, 0..12);
    let juror = (0..3_usize, met).prop_map(|(side, met)| {
        let met = met.into_iter().map(|((one, two), held)| Met {
            entries: [one, two],
            own: [is_own(one, side), is_own(two, side)],
            held,
        });
        Comparing { side, met: met.collect() }
    });
    prop::collection::vec(juror, 0..10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_jurors_and_of_pairs_means_nothing(jurors in juries()) {
        let mut turned: Vec<Comparing> = jurors.iter().rev().cloned().collect();
        for juror in &mut turned {
            juror.met.reverse();
        }
        prop_assert_eq!(prefer(&jurors, 8, 3), prefer(&turned, 8, 3));
    }

    #[test]
    fn exchanging_the_parties_exchanges_what_they_say_and_nothing_else(jurors in juries()) {
        let other = |side: usize| [1, 0, 2][side];
        let exchanged: Vec<Comparing> = jurors
            .iter()
            .map(|it| Comparing { side: other(it.side), met: it.met.clone() })
            .collect();
        let (one, two) = (prefer(&jurors, 8, 3), prefer(&exchanged, 8, 3));
        for entry in 0..8 {
            prop_assert_eq!(one.quality(entry), two.quality(entry));
        }
        for side in 0..3 {
            prop_assert_eq!(one.leaning[side], two.leaning[other(side)]);
        }
    }

    #[test]
    fn values_are_shares(jurors in juries()) {
        let fitted = prefer(&jurors, 8, 3);
        for entry in 0..8 {
            let known = jurors.iter().any(|it| it.met.iter().any(|met| met.entries.contains(&entry)));
            prop_assert_eq!(fitted.quality(entry).is_some(), known);
            prop_assert!((0..=WHOLE).contains(&fitted.quality(entry).unwrap_or(0)));
        }
    }
}
