//! Competitions: nobody judges their own, opens what they did not seal, or decides for another party.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::competitions::{houses_with_jurors, with_jurors};
use crate::support::{House, Key};
use commission::act::CompetitionAct;
use commission::competition::{
    Awards, Ballot, Outcome, Papers, RULES, Ranked, Rules, Scores, Ties, Unranked, Vacant,
    sealing_digest,
};
use commission::{Act, InstrumentId, Kind, Localized, Purpose, Refusal};
use note::Digest;

fn demonstration() -> House {
    House::found(&with_jurors(crate::support::DEMONSTRATION))
}

fn short(h: &House, id: &InstrumentId) -> BTreeMap<u32, Vec<Vacant>> {
    h.competition(id).short(&h.competition(id).shares())
}

fn outcome(h: &House, id: &InstrumentId) -> Outcome {
    h.competition(id).outcome(&h.commission.id)
}

fn ranked(h: &House, id: &InstrumentId, number: u32) -> Ranked {
    outcome(h, id).entry(number).unwrap().clone()
}

#[test]
fn a_competition_runs_from_its_call_to_its_awards() {
    for mut h in houses_with_jurors() {
        let id = h.competition_with(1, 1);
        let parties = h.parties().len();
        let numbers: Vec<u32> = (0..parties).map(|n| h.submitted(&id, "song", n)).collect();
        assert_eq!(numbers, (1..=u32::try_from(parties).unwrap()).collect::<Vec<_>>());
        h.until_jury(&id);
        let points: Vec<(u32, u32)> = numbers.iter().map(|n| (*n, 10 - n)).collect();
        let mut jurors: Vec<_> = (0..parties).map(|n| h.juror(n, 1)).collect();
        jurors.push(House::neutral(1));
        for by in &jurors {
            h.judges(&id, by, &points);
        }
        h.until_opening(&id);
        assert!(!h.competition(&id).is_final(h.now), "nobody opened anything");
        for by in &jurors {
            assert!(!h.competition(&id).is_final(h.now));
            h.opens(&id, by, &points);
        }
        assert!(h.competition(&id).is_final(h.now), "everybody opened");
        let result = outcome(&h, &id);
        assert_eq!(result.entries.iter().map(|it| it.place.unwrap()).collect::<Vec<_>>(), numbers);
        assert!(result.silent.is_empty() && result.excluded.is_empty());
        for ranked in &result.entries {
            assert_eq!(ranked.sides.len(), parties + 1, "every side says something");
        }
        let awards = h.competition(&id).awards(&h.commission.id, h.now).unwrap();
        assert_eq!(Awards::parse(&awards.file()).unwrap(), awards);
        h.award(&awards).unwrap();
        h.audit().unwrap();
    }
}

#[test]
fn an_entry_counts_as_the_work_of_those_parties_that_signed_for_it() {
    for mut h in houses_with_jurors() {
        let id = h.competition_with(1, 0);
        let (first, second) = (h.co_chair(0), h.co_chair(1));
        let entry = h.entry_of("song", &[0, 1]);
        let digest = h.submit(&id, &entry, &first).unwrap();
        let entered = h.competition(&id).entry(1).unwrap().clone();
        assert_eq!(entered.team().len(), 1, "nobody says alone that another's people are in it");
        assert_eq!(entered.lacks(), [h.parties()[1].clone()].into());
        let again = h.join(&id, &digest, &first);
        assert_eq!(again, Err(Refusal::SignedAlready { office: first.clone() }));
        h.join(&id, &digest, &second).unwrap();
        assert_eq!(h.competition(&id).entry(1).unwrap().team(), entry.team);
        assert!(h.join(&id, &digest, &second).is_err());
        // A team without one's own party is entered by nobody.
        let theirs = h.entry_of("song", &[1]);
        let refused = h.submit(&id, &theirs, &first);
        assert_eq!(refused, Err(Refusal::OtherPartysVoice { party: h.parties()[1].clone() }));
        let own = h.submitted(&id, "song", 0);
        let own = h.competition(&id).entry(own).unwrap().digest;
        assert!(matches!(h.join(&id, &own, &second), Err(Refusal::OtherPartysVoice { .. })));
        // The secretariat, a juror and a registrar enter nothing.
        let secretary = h.seat_secretary();
        let entry = h.entry_of("song", &[0]);
        for by in [secretary, h.juror(0, 1), h.registrar(0)] {
            let refused = h.submit(&id, &entry, &by);
            assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
        }
        h.audit().unwrap();
    }
}

#[test]
fn the_same_work_has_one_place() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let entry = h.entry_of("song", &[0]);
    h.submit(&id, &entry, &first).unwrap();
    assert_eq!(h.submit(&id, &entry, &first), Err(Refusal::Entered));
    let mut stolen = h.entry_of("poem", &[1]);
    stolen.work = entry.work;
    assert_eq!(h.submit(&id, &stolen, &second), Err(Refusal::Entered));
    let mut other = h.entry_of("dance", &[0]);
    assert_eq!(h.submit(&id, &other, &first), Err(Refusal::Empty { field: "category" }));
    other.category = "song".into();
    other.team = BTreeSet::new();
    assert!(h.submit(&id, &other, &first).is_err());
    other.team = ["somebody".parse().unwrap(), h.parties()[0].clone()].into();
    assert!(matches!(h.submit(&id, &other, &first), Err(Refusal::UnknownParty { .. })));
    other.team = [h.parties()[0].clone()].into();
    other.title = [(crate::support::language("en"), "two\nlines".to_owned())].into_iter().collect();
    assert!(h.submit(&id, &other, &first).is_err());
}

#[test]
fn everything_has_its_days() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    let (chair, juror) = (h.co_chair(0), h.juror(0, 1));
    let phase = |phase| Refusal::CompetitionPhase { phase };
    h.submitted(&id, "song", 0);
    let open = h.entry_of("song", &[0, 1]);
    let open = h.submit(&id, &open, &chair).unwrap();
    assert_eq!(h.declare(&id, &[], &juror), Err(phase("call")));
    h.until_jury(&id);
    h.now -= 1;
    h.submitted(&id, "song", 0);
    h.now += 1;
    let late = h.entry_of("song", &[0]);
    assert_eq!(h.submit(&id, &late, &chair), Err(phase("jury")));
    let other = h.co_chair(1);
    assert_eq!(h.join(&id, &open, &other), Err(phase("jury")));
    h.judges(&id, &juror, &[(1, 5)]);
    let ballot = h.ballot(&id, &juror, &[(1, 5)]);
    assert_eq!(h.open(&id, &ballot, &juror), Err(phase("jury")), "opened together, not before");
    h.until_opening(&id);
    let theirs = h.juror(1, 1);
    assert_eq!(h.declare(&id, &[], &theirs), Err(phase("opening")));
    assert_eq!(h.seal(&id, &ballot, &juror), Err(phase("opening")));
    assert_eq!(h.competition(&id).awards(&h.commission.id, h.now), Err(phase("opening")));
    h.until_end(&id);
    assert_eq!(h.open(&id, &ballot, &juror), Err(phase("over")));
    assert_eq!(h.recuse(&id, None, &juror), Err(phase("over")));
    assert!(h.competition(&id).is_final(h.now));
    assert_eq!(outcome(&h, &id).silent[0].office, juror, "by the name of the office");
    h.audit().unwrap();
}

#[test]
fn whoever_knows_the_scores_of_others_changes_nothing_any_more() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    let phase = |phase| Refusal::CompetitionPhase { phase };
    h.submitted(&id, "song", 0);
    h.submitted(&id, "song", 1);
    h.until_jury(&id);
    let begun = h.now;
    let (one, two) = (h.juror(0, 1), h.juror(1, 1));
    let points = [(1, 5), (2, 6)];
    h.judges(&id, &one, &points);
    // Conflicts were declared of what was there, though a clock be set back into the call.
    h.now = begun - 1;
    let late = h.entry_of("song", &[0]);
    let chair = h.co_chair(0);
    assert_eq!(h.submit(&id, &late, &chair), Err(phase("jury")));
    h.now = begun;
    h.judges(&id, &two, &points);
    h.until_opening(&id);
    let opening = h.now;
    h.opens(&id, &one, &points);
    for now in [opening, opening - 1] {
        h.now = now;
        for entry in [Some(1), None] {
            assert_eq!(h.recuse(&id, entry, &two), Err(phase("opening")));
        }
    }
    let ballot = h.ballot(&id, &two, &[(1, 1), (2, 10)]);
    assert_eq!(h.seal(&id, &ballot, &two), Err(phase("opening")));
    assert_eq!(h.declare(&id, &[1], &two), Err(phase("opening")));
    h.now = opening;
    h.opens(&id, &two, &points);
    h.audit().unwrap();
}

#[test]
fn a_juror_declares_before_anything_and_scores_once() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let juror = h.juror(0, 1);
    let ballot = h.ballot(&id, &juror, &[(1, 5)]);
    let not = Err(Refusal::NotJuror { office: juror.clone() });
    assert_eq!(h.seal(&id, &ballot, &juror), not);
    assert_eq!(h.recuse(&id, Some(1), &juror), not);
    assert_eq!(h.declare(&id, &[2], &juror), Err(Refusal::UnknownEntry { entry: 2 }));
    let chair = h.co_chair(0);
    let refused = h.declare(&id, &[], &chair);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    h.declare(&id, &[], &juror).unwrap();
    let again = Err(Refusal::SignedAlready { office: juror.clone() });
    assert_eq!(h.declare(&id, &[1], &juror), again);
    h.seal(&id, &ballot, &juror).unwrap();
    assert_eq!(h.seal(&id, &ballot, &juror), again, "twice the same");
    let better = h.ballot(&id, &juror, &[(1, 10)]);
    assert_eq!(h.seal(&id, &better, &juror), again, "nor anything else");
    h.until_opening(&id);
    let refused = h.open(&id, &better, &juror);
    assert!(matches!(refused, Err(Refusal::OtherDigest { .. })), "{refused:?}");
    h.open(&id, &ballot, &juror).unwrap();
    assert!(h.open(&id, &ballot, &juror).is_err());
    // Nobody opens what another juror sealed.
    let other = h.juror(1, 1);
    assert_eq!(h.open(&id, &ballot, &other), Err(Refusal::NotJuror { office: other }));
    h.audit().unwrap();
}

#[test]
fn another_holder_of_a_seat_declares_for_themselves() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let juror = h.juror(0, 1);
    h.declare(&id, &[2], &juror).unwrap();
    h.vacate(&juror);
    h.fill(&juror, Key::of("somebody-else"));
    let ballot = h.ballot(&id, &juror, &[(1, 5)]);
    assert_eq!(h.seal(&id, &ballot, &juror), Err(Refusal::NotJuror { office: juror.clone() }));
    h.declare(&id, &[1], &juror).unwrap();
    h.seal(&id, &ballot, &juror).unwrap();
    assert_eq!(h.competition(&id).juror(&juror).unwrap().conflicts(), [1, 2].into());
    h.audit().unwrap();
}

#[test]
fn a_conflict_or_a_step_back_takes_a_score_away_and_is_shown() {
    let mut h = demonstration();
    let id = h.competition_with(2, 0);
    for n in 0..3 {
        h.submitted(&id, "song", n % 2);
    }
    h.until_jury(&id);
    let all = [(1, 10), (2, 10), (3, 10)];
    let jurors = [h.juror(0, 1), h.juror(0, 2), h.juror(1, 1), h.juror(1, 2)];
    h.declare(&id, &[1], &jurors[0]).unwrap();
    let ballot = h.ballot(&id, &jurors[0], &all);
    h.seal(&id, &ballot, &jurors[0]).unwrap();
    for by in &jurors[1..] {
        h.judges(&id, by, &all);
    }
    // Recognised only when reading it, and after sealing.
    h.recuse(&id, Some(2), &jurors[2]).unwrap();
    let again = Err(Refusal::SignedAlready { office: jurors[2].clone() });
    assert_eq!(h.recuse(&id, Some(2), &jurors[2]), again);
    // Whoever steps back from everything judges nothing any more.
    h.recuse(&id, None, &jurors[3]).unwrap();
    h.until_opening(&id);
    for by in &jurors[..3] {
        h.opens(&id, by, &all);
    }
    let ballot = h.ballot(&id, &jurors[3], &all);
    assert_eq!(
        h.open(&id, &ballot, &jurors[3]),
        Err(Refusal::NotJuror { office: jurors[3].clone() })
    );
    let result = outcome(&h, &id);
    let excluded: Vec<_> =
        result.excluded.iter().map(|it| (it.entry, it.office.clone(), it.conflict)).collect();
    assert_eq!(excluded, [(1, jurors[0].clone(), true), (2, jurors[2].clone(), true)]);
    let scores = |entry: u32| -> Vec<u32> {
        result.entry(entry).unwrap().sides.iter().map(|it| it.scores).collect()
    };
    assert_eq!((scores(1), scores(2), scores(3)), (vec![1, 1], vec![2], vec![2, 1]));
    let lacks = [h.parties()[1].clone()].into();
    assert_eq!(result.entry(2).unwrap().unranked, Some(Unranked::TooFew { parties: lacks }));
    assert!(result.silent.is_empty(), "who stepped back is not silent");
    h.audit().unwrap();
}

#[test]
fn a_juror_who_steps_back_is_replaced_from_the_same_side_and_no_other() {
    for mut h in houses_with_jurors() {
        h.seat_jurors(3, 0);
        let rules = h.rules(1, 0);
        let id = h.competition_by(&rules);
        h.submitted(&id, "song", 0);
        h.until_jury(&id);
        let vacant = |h: &House| h.competition(&id).vacant();
        assert_eq!(vacant(&h).len(), h.parties().len(), "nobody sits yet");
        for party in 0..h.parties().len() {
            let by = h.juror(party, 1);
            h.declare(&id, &[], &by).unwrap();
        }
        assert_eq!(vacant(&h), Vec::new());
        let (second, theirs) = (h.juror(0, 2), h.juror(1, 2));
        let full = Err(Refusal::JuryFull { office: second.clone() });
        assert_eq!(h.declare(&id, &[], &second), full, "no side has more jurors than another");
        let first = h.juror(0, 1);
        h.recuse(&id, None, &first).unwrap();
        assert_eq!(vacant(&h)[0].side.as_ref(), first.party());
        assert_eq!(short(&h, &id)[&1][0].places, 1);
        let refused = h.declare(&id, &[], &theirs);
        assert_eq!(refused, Err(Refusal::JuryFull { office: theirs }));
        assert_eq!(h.declare(&id, &[], &first), Err(Refusal::NotJuror { office: first }));
        h.declare(&id, &[], &second).unwrap();
        assert_eq!(vacant(&h), Vec::new());
        assert!(short(&h, &id).is_empty());
        h.audit().unwrap();
    }
}

#[test]
fn a_stand_in_judges_only_what_another_of_their_side_cannot() {
    let mut h = demonstration();
    h.seat_jurors(3, 0);
    let rules = h.rules(1, 0);
    let id = h.competition_by(&rules);
    for n in 0..2 {
        h.submitted(&id, "song", n);
    }
    h.until_jury(&id);
    let (first, second, third) = (h.juror(0, 1), h.juror(0, 2), h.juror(0, 3));
    let theirs = h.juror(1, 1);
    h.declare(&id, &[], &theirs).unwrap();
    h.declare(&id, &[1], &first).unwrap();
    assert_eq!(short(&h, &id)[&1][0].side.as_ref(), first.party());
    h.declare(&id, &[], &second).unwrap();
    assert!(short(&h, &id).is_empty());
    let full = Err(Refusal::JuryFull { office: third.clone() });
    assert_eq!(h.declare(&id, &[], &third), full);
    let competition = h.competition(&id);
    let may = |by, entry| competition.may_judge(competition.juror(by).unwrap(), entry);
    assert_eq!((may(&first, 1), may(&first, 2)), (false, true));
    assert_eq!((may(&second, 1), may(&second, 2)), (true, false));
    let all = [(1, 9), (2, 3)];
    for by in [&first, &second] {
        let ballot = h.ballot(&id, by, &all);
        h.seal(&id, &ballot, by).unwrap();
    }
    h.until_opening(&id);
    for by in [&first, &second] {
        h.opens(&id, by, &all);
    }
    let result = outcome(&h, &id);
    assert_eq!(result.entries.iter().map(|it| it.sides[0].scores).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(result.excluded.len(), 2);
    h.audit().unwrap();
}

#[test]
fn two_jurors_of_one_party_weigh_no_more_than_one_of_another() {
    let mut h = demonstration();
    h.seat_jurors(3, 0);
    let rules = h.rules(3, 0);
    let id = h.competition_by(&rules);
    for n in 0..2 {
        h.submitted(&id, "song", n);
    }
    h.until_jury(&id);
    // Three of one party against one of the other, each as strict.
    let (low, high) = ([(1, 6), (2, 4)], [(1, 4), (2, 6)]);
    let crowd: Vec<_> = (1..=3).map(|n| h.juror(0, n)).collect();
    let alone = h.juror(1, 1);
    for by in &crowd {
        h.judges(&id, by, &low);
    }
    h.judges(&id, &alone, &high);
    h.until_opening(&id);
    for by in &crowd {
        h.opens(&id, by, &low);
    }
    h.opens(&id, &alone, &high);
    h.until_end(&id);
    let (one, two) = (ranked(&h, &id, 1), ranked(&h, &id, 2));
    assert_eq!((one.value, one.place, two.value, two.place), (5_000, Some(1), 5_000, Some(1)));
    assert_eq!(one.sides.iter().map(|it| it.scores).collect::<Vec<_>>(), [3, 1]);
}

#[test]
fn without_the_support_of_every_party_an_entry_has_no_place() {
    let mut h = demonstration();
    h.seat_jurors(1, 0);
    let mut rules = h.rules(1, 0);
    rules.support_min = 50;
    let id = h.competition_by(&rules);
    for n in 0..4 {
        h.submitted(&id, "song", n % 2);
    }
    h.until_jury(&id);
    let (one, two) = (h.juror(0, 1), h.juror(1, 1));
    let points = ([(1, 10), (2, 6), (3, 6), (4, 6)], [(1, 2), (2, 8), (3, 6), (4, 6)]);
    h.judges(&id, &one, &points.0);
    h.judges(&id, &two, &points.1);
    h.until_opening(&id);
    h.opens(&id, &one, &points.0);
    h.until_end(&id);
    // One who does not open keeps every entry from its place, and is named.
    let result = outcome(&h, &id);
    let lacks: BTreeSet<_> = [h.parties()[1].clone()].into();
    for ranked in &result.entries {
        assert_eq!(ranked.place, None);
        assert_eq!(ranked.unranked, Some(Unranked::TooFew { parties: lacks.clone() }));
    }
    assert_eq!((result.silent[0].office.clone(), result.silent[0].sealed), (two.clone(), true));
    h.until_opening(&id);
    h.opens(&id, &two, &points.1);
    let first = ranked(&h, &id, 1);
    assert_eq!(first.unranked, Some(Unranked::NoSupport { parties: lacks }), "{first:?}");
    assert_eq!(ranked(&h, &id, 2).place, Some(1));
}

#[test]
fn a_mixed_team_is_favoured_by_the_rule_and_ties_are_decided_by_it() {
    let mut h = demonstration();
    h.seat_jurors(1, 0);
    let mut rules = h.rules(1, 0);
    rules.mixed_bonus = 5;
    rules.ties = Ties::Criterion("heart".into());
    let id = h.competition_by(&rules);
    for n in 0..2 {
        h.submitted(&id, "song", n);
    }
    let (by, other) = (h.co_chair(0), h.co_chair(1));
    let mixed = h.entry_of("song", &[0, 1]);
    let mixed = h.submit(&id, &mixed, &by).unwrap();
    h.join(&id, &mixed, &other).unwrap();
    // Named as mixed and never confirmed.
    let half = h.entry_of("poem", &[0, 1]);
    h.submit(&id, &half, &by).unwrap();
    h.until_jury(&id);
    // Craft weighs twice: 2·3+1·9 is 2·6+1·3.
    let points = [vec![3, 9], vec![6, 3], vec![5, 5], vec![5, 5]];
    let scores: Vec<Scores> =
        (1..).zip(points).map(|(entry, points)| Scores { entry, points }).collect();
    let jurors = [h.juror(0, 1), h.juror(1, 1)];
    let ballot = Ballot::of_scores(Digest::of(b"salt"), scores);
    for by in &jurors {
        h.declare(&id, &[], by).unwrap();
        h.seal(&id, &ballot, by).unwrap();
    }
    h.until_opening(&id);
    for by in &jurors {
        h.open(&id, &ballot, by).unwrap();
    }
    let result = outcome(&h, &id);
    let of = |n: usize| {
        let it = &result.entries[n];
        (it.place.unwrap(), it.value, it.bonus, it.tie.unwrap())
    };
    assert_eq!(of(0), (2, 5_000, 0, 9_000));
    assert_eq!(of(1), (3, 5_000 - 1_000 + 1_000, 0, 3_000));
    assert_eq!(of(2), (1, 5_500, 500, 5_000));
    assert_eq!(of(3), (1, 5_000, 0, 5_000), "the other party never said that its people made it");
}

#[test]
fn scores_that_do_not_follow_the_rules_are_not_opened() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.submitted(&id, "song", 1);
    let rules = h.competition(&id).rules.clone();
    let scores = |entry: u32, points: &[u32]| Scores { entry, points: points.to_vec() };
    let good = [scores(1, &[0, 10]), scores(2, &[3, 4])];
    let check =
        |scores: &[Scores]| Ballot::of_scores(Digest::of(b"s"), scores.to_vec()).check(&rules, 2);
    assert_eq!(check(&good), Ok(()));
    for (scores, why) in [
        (vec![], "empty"),
        (vec![good[1].clone(), good[0].clone()], "order"),
        (vec![good[0].clone(), good[0].clone()], "order"),
        (vec![scores(0, &[1, 1])], "order"),
        (vec![scores(1, &[1])], "criteria"),
        (vec![scores(1, &[1, 11])], "scale"),
        (vec![scores(3, &[1, 1])], "entry"),
        (vec![scores(u32::MAX, &[1, 1])], "entry"),
        ((1..=2_000).map(|n| scores(n, &[1, 1])).collect(), "long"),
    ] {
        assert_eq!(check(&scores), Err(Refusal::WrongBallot { why }));
    }
    // Sealed blindly, they stay sealed.
    h.until_jury(&id);
    let by = h.juror(0, 1);
    h.judges(&id, &by, &[(1, 11)]);
    h.until_opening(&id);
    let ballot = h.ballot(&id, &by, &[(1, 11)]);
    assert_eq!(h.open(&id, &ballot, &by), Err(Refusal::WrongBallot { why: "scale" }));
}

#[test]
fn a_statement_about_one_thing_is_none_about_another() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let (by, other) = (h.juror(0, 1), h.juror(1, 1));
    h.declare(&id, &[], &by).unwrap();
    h.declare(&id, &[], &other).unwrap();
    let sealed = h.ballot(&id, &by, &[(1, 5)]).sealed(&h.commission.id, &id, &by).unwrap();
    let subject = sealing_digest(&h.commission.id, &id, &by, &sealed).unwrap();
    for (purpose, signer) in [(Purpose::Judge, &other), (Purpose::Compete, &by)] {
        let note = h.note(purpose, subject, signer);
        assert!(h.competition(&id).score(&sealed, &note, &h.ctx()).is_err());
    }
    let note = h.note(Purpose::Judge, subject, &by);
    let another = h.ballot(&id, &by, &[(1, 6)]).sealed(&h.commission.id, &id, &by).unwrap();
    assert!(h.competition(&id).score(&another, &note, &h.ctx()).is_err());
    h.now += 16 * 60;
    let late = h.competition(&id).score(&sealed, &note, &h.ctx());
    assert!(matches!(late, Err(Refusal::SigningTime { .. })), "{late:?}");
}

/// A finished competition with two entries of each of two parties.
fn finished(h: &mut House) -> InstrumentId {
    let id = h.competition_with(1, 0);
    for n in 0..4 {
        h.submitted(&id, "song", n % 2);
    }
    h.until_jury(&id);
    let jurors = [h.juror(0, 1), h.juror(1, 1)];
    let points = [(1, 9), (2, 7), (3, 5), (4, 3)];
    for by in &jurors {
        h.judges(&id, by, &points);
    }
    h.until_opening(&id);
    for by in &jurors {
        h.opens(&id, by, &points);
    }
    id
}

fn papers(h: &House, id: &InstrumentId) -> Papers {
    let of = |act: &Act| match act {
        Act::Competition(act) if act.id() == id => Some(act.clone()),
        _ => None,
    };
    let acts = h.record.iter().filter_map(of).collect();
    Papers::new(h.commission.id.clone(), h.competition(id), acts)
}

#[test]
fn whoever_has_the_papers_counts_the_same() {
    let mut h = demonstration();
    let id = finished(&mut h);
    let result = outcome(&h, &id);
    let file = papers(&h, &id).file();
    let again = Papers::parse(&file).unwrap().recount().unwrap();
    assert_eq!(again.outcome, result);
    assert_eq!(again.outcome.digest(), result.digest());
    assert_eq!(&again.competition, h.competition(&id));
}

#[test]
fn papers_from_which_something_was_left_out_count_to_something_else_or_to_nothing() {
    let mut h = demonstration();
    let id = finished(&mut h);
    let whole = papers(&h, &id);
    let digest = outcome(&h, &id).digest();
    for left_out in 0..whole.acts.len() {
        let mut fewer = whole.clone();
        fewer.acts.remove(left_out);
        let counted = fewer.recount().map(|it| it.outcome.digest());
        assert_ne!(counted, Ok(digest), "without {}", whole.acts[left_out].kind());
    }
    for (n, act) in whole.acts.iter().enumerate() {
        let mut twice = whole.clone();
        twice.acts.insert(n, act.clone());
        let counted = twice.recount().map(|it| it.outcome.digest());
        assert_ne!(counted, Ok(digest), "{} twice", act.kind());
        let mut forged = whole.clone();
        match &mut forged.acts[n] {
            CompetitionAct::Entered { entry, .. } => entry.category = "poem".into(),
            CompetitionAct::Joined { .. } | CompetitionAct::Recused { .. } => continue,
            CompetitionAct::Declared { conflicts, .. } => *conflicts = [1].into(),
            CompetitionAct::Scored { sealed, .. } => *sealed = Digest::of(b"another"),
            CompetitionAct::Opened { ballot, .. } => ballot.scores[0].points[0] = 1,
        }
        assert!(forged.recount().is_err(), "a forged {}", act.kind());
        let mut moved = whole.clone();
        match &mut moved.acts[n] {
            CompetitionAct::Entered { at, .. }
            | CompetitionAct::Joined { at, .. }
            | CompetitionAct::Declared { at, .. }
            | CompetitionAct::Recused { at, .. }
            | CompetitionAct::Scored { at, .. }
            | CompetitionAct::Opened { at, .. } => *at += 40 * crate::support::competitions::DAY,
        }
        assert!(moved.recount().is_err(), "a late {}", act.kind());
    }
}

#[test]
fn a_result_that_is_not_the_recount_awards_nothing() {
    let mut h = demonstration();
    let id = finished(&mut h);
    let awards = h.competition(&id).awards(&h.commission.id, h.now).unwrap();
    let mut other = awards.clone();
    other.awards[0].entry = 2;
    let refused = other.check(h.competition(&id), &h.commission.id, h.now);
    assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
    let before = h.clone();
    h.award(&other).unwrap();
    let found = h.audit().unwrap_err();
    assert!(found.why.contains("competition-result"), "{found}");
    // A result of no competition.
    let mut h = before;
    other = awards.clone();
    other.competition = h.adopted(Kind::Statement);
    h.award(&other).unwrap();
    assert!(h.audit().is_err());
    let text = String::from_utf8(awards.file()).unwrap();
    for wrong in [format!("{text} "), text.replace("/v1", "/v2"), "{}".into(), String::new()] {
        assert!(Awards::parse(wrong.as_bytes()).is_err(), "{wrong}");
    }
    let by = h.co_chair(0);
    let mut draft = h.draft(Kind::Decision);
    assert!(draft.attach(&h.commission, "competition-result", b"North won", &by).is_err());
}

#[test]
fn a_changed_act_does_not_pass_the_audit() {
    let mut h = demonstration();
    let id = finished(&mut h);
    h.audit().unwrap();
    for n in 0..h.record.len() {
        let mut record = h.record.clone();
        match &mut record[n] {
            Act::Competition(CompetitionAct::Entered { entry, .. }) => {
                entry.category = "poem".into()
            }
            Act::Competition(CompetitionAct::Declared { conflicts, .. }) => *conflicts = [1].into(),
            Act::Competition(CompetitionAct::Scored { sealed, .. }) => *sealed = Digest::of(b"x"),
            Act::Competition(CompetitionAct::Opened { ballot, .. }) => {
                ballot.scores[0].points[0] = 1
            }
            _ => continue,
        }
        assert!(crate::support::audit(&record, &h.files).is_err());
        // Organisers cannot leave an entry out either, once others rest on it.
        record.remove(n);
        if matches!(h.record[n], Act::Competition(CompetitionAct::Entered { .. })) {
            assert!(crate::support::audit(&record, &h.files).is_err());
        }
    }
    let mut competition = h.competition(&id).clone();
    assert!(competition.holds(&h.commission.id));
    competition.entries[0].entry.category = "poem".into();
    assert!(!competition.holds(&h.commission.id));
}

#[test]
fn rules_are_read_on_the_desk_and_have_one_form() {
    let mut h = demonstration();
    let by = h.co_chair(0);
    let good = h.rules(2, 1);
    assert_eq!(Rules::parse(&good.file()).unwrap(), good);
    let mut draft = h.draft(Kind::Plan);
    draft.attach(&h.commission, RULES, &good.file(), &by).unwrap();
    assert!(draft.attach(&h.commission, RULES, b"Sing well", &by).is_err());
    let changes: [fn(&mut Rules); 18] = [
        |it| it.categories.clear(),
        |it| it.categories[1].id = "song".into(),
        |it| it.categories[0].id = "Song".into(),
        |it| it.criteria.clear(),
        |it| it.criteria[0].weight = 0,
        |it| it.criteria[0].weight = 101,
        |it| it.points_max = 0,
        |it| it.call_to = it.call_from - 1,
        |it| it.jury_to = it.call_to,
        |it| it.open_to = it.jury_to,
        |it| it.open_to = it.jury_to + 400,
        |it| it.jurors = 0,
        |it| it.scores_min = 0,
        |it| it.scores_min = it.jurors + 1,
        |it| it.support_min = 101,
        |it| it.mixed_bonus = 21,
        |it| it.ties = Ties::Criterion("charm".into()),
        |it| it.utc_offset_seconds = 100_000,
    ];
    for (n, change) in changes.into_iter().enumerate() {
        let mut rules = good.clone();
        change(&mut rules);
        assert!(Rules::parse(&rules.file()).is_err(), "change {n}");
        assert!(rules.check(h.charter()).is_err(), "change {n}");
    }
    // What the charter says against.
    let against: [fn(&mut Rules); 4] = [
        |it| it.jurors = 7,
        |it| it.neutral = 3,
        |it| it.utc_offset_seconds += 3_600,
        |it| it.title = Localized::new(),
    ];
    for change in against {
        let mut rules = good.clone();
        change(&mut rules);
        assert!(Rules::parse(&rules.file()).is_ok());
        assert!(rules.check(h.charter()).is_err());
    }
    // In a text of another kind the name means nothing.
    let mut draft = h.draft(Kind::Statement);
    draft.attach(&h.commission, RULES, b"anything", &by).unwrap();
    let id = h.adopted(Kind::Statement);
    assert!(!h.competitions.contains_key(&id));
}
