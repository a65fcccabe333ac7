//! The course of competitions: what ends them, parties that leave, places that become free, whose works
//! each juror scored, and who reads whose names.

use std::collections::BTreeSet;

use commission::competition::{PEOPLE_DAYS, Papers, Turn, UNAWARDED_DAYS, Unranked};
use commission::{Act, InstrumentId, Kind, PartyId, Refusal};
use note::Digest;

use crate::support::House;
use crate::support::competitions::{DAY, houses_with_jurors, with_jurors};
use crate::support::{DEMONSTRATION, VALLEYS};

fn demonstration() -> House {
    House::found(&with_jurors(DEMONSTRATION))
}

/// Every party signs another plan in the place of this one.
fn replaced(h: &mut House, id: &InstrumentId) -> InstrumentId {
    let mut draft = h.draft(Kind::Plan);
    draft.replaces = Some(id.clone());
    let text = h.table_by(&draft, 0).unwrap();
    h.sign_all(&text);
    text
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
fn a_plan_that_is_replaced_ends_its_competition() {
    for mut h in houses_with_jurors() {
        let id = h.competition_with(1, 0);
        h.submitted(&id, "song", 0);
        let joint = h.entry_of("song", &[0, 1]);
        let chair = h.co_chair(0);
        let joint = h.submit(&id, &joint, &chair).unwrap();
        let text = replaced(&mut h, &id);
        let ended = Refusal::CompetitionEnded { text: text.clone() };
        assert_eq!(h.competition(&id).ended().map(|turn| &turn.by), Some(&text));
        let late = h.entry_of("song", &[0]);
        assert_eq!(h.submit(&id, &late, &chair), Err(ended.clone()));
        let other = h.co_chair(1);
        assert_eq!(h.join(&id, &joint, &other), Err(ended.clone()));
        h.until_jury(&id);
        let juror = h.juror(0, 1);
        assert_eq!(h.declare(&id, &[], &juror), Err(ended.clone()));
        h.until_end(&id);
        assert!(!h.competition(&id).is_final(h.now), "it has no result");
        assert_eq!(h.competition(&id).awards(&h.commission.id, h.now), Err(ended));
        let again = Papers::parse(&papers(&h, &id).file()).unwrap().recount().unwrap();
        assert_eq!(&again.competition, h.competition(&id));
        h.audit().unwrap();
    }
}

#[test]
fn scores_that_were_sealed_are_not_opened_when_it_ended() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let juror = h.juror(0, 1);
    h.judges(&id, &juror, &[(1, 5)]);
    let text = replaced(&mut h, &id);
    h.until_opening(&id);
    let ended = Err(Refusal::CompetitionEnded { text });
    let ballot = h.ballot(&id, &juror, &[(1, 5)]);
    assert_eq!(h.open(&id, &ballot, &juror), ended);
    assert_eq!(h.recuse(&id, None, &juror), ended);
    // Nor does a recount take what came after the end.
    let mut forged = papers(&h, &id);
    let turn = forged.turns[0].clone();
    forged.turns[0] = Turn { after: turn.after - 1, ..turn };
    assert!(forged.recount().is_err());
    h.audit().unwrap();
}

#[test]
fn a_result_that_stands_stays_when_its_plan_is_replaced() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let jurors = [h.juror(0, 1), h.juror(1, 1)];
    for by in &jurors {
        h.judges(&id, by, &[(1, 5)]);
    }
    h.until_opening(&id);
    for by in &jurors {
        h.opens(&id, by, &[(1, 5)]);
    }
    let awards = h.competition(&id).awards(&h.commission.id, h.now).unwrap();
    replaced(&mut h, &id);
    assert_eq!(h.competition(&id).ended(), None);
    assert_eq!(h.competition(&id).awards(&h.commission.id, h.now), Ok(awards.clone()));
    h.award(&awards).unwrap();
    h.audit().unwrap();
}

#[test]
fn a_party_that_leaves_keeps_nothing_waiting_and_its_scores_do_not_count() {
    let mut h = House::found(&with_jurors(VALLEYS));
    let id = h.competition_with(1, 0);
    let numbers: Vec<u32> = (0..3).map(|n| h.submitted(&id, "song", n)).collect();
    h.until_jury(&id);
    let points: Vec<(u32, u32)> = numbers.iter().map(|n| (*n, 10 - n)).collect();
    let jurors: Vec<_> = (0..3).map(|n| h.juror(n, 1)).collect();
    for by in &jurors {
        h.judges(&id, by, &points);
    }
    h.until_opening(&id);
    for by in &jurors[..2] {
        h.opens(&id, by, &points);
    }
    assert!(!h.competition(&id).is_final(h.now), "it waits for the third");
    let parties = h.parties();
    let left: BTreeSet<PartyId> = parties[..2].iter().cloned().collect();
    let text = h.adopted(Kind::Statement);
    let now = h.now;
    let competition = h.competitions.get_mut(&id).unwrap();
    assert!(competition.follow(&left, &text, now));
    assert_eq!(competition.asked(), left);
    assert!(competition.is_final(now), "whoever is gone keeps nothing waiting");
    assert!(competition.silent().is_empty() && competition.vacant().is_empty());
    let outcome = competition.outcome(&h.commission.id);
    assert_eq!(outcome.entries.iter().filter_map(|it| it.place).count(), 3, "their works stay");
    assert!(outcome.entries.iter().all(|it| it.sides.len() == 2), "their scores do not count");
    // Once it stands it stays as it is.
    let one: BTreeSet<PartyId> = parties[..1].iter().cloned().collect();
    let mut later = competition.clone();
    assert!(!later.follow(&one, &text, now));
    let again = papers(&h, &id).recount().unwrap();
    assert_eq!(again.outcome, outcome);
    // Nobody leaves who never signed, nor twice.
    let mut forged = papers(&h, &id);
    forged.turns[0].left = ["nobody".parse().unwrap()].into();
    assert!(forged.recount().is_err());
    let mut forged = papers(&h, &id);
    forged.turns.push(forged.turns[0].clone());
    assert!(forged.recount().is_err());
}

#[test]
fn nobody_judges_alone_and_a_party_that_comes_is_not_asked() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let text = h.adopted(Kind::Statement);
    let (now, mut parties) = (h.now, h.commission.charter.party_ids());
    parties.insert("third".parse().unwrap());
    let competition = h.competitions.get_mut(&id).unwrap();
    assert!(!competition.follow(&parties, &text, now), "it did not sign the rules");
    assert_eq!(competition.asked().len(), 2);
    assert_eq!(competition.vacant().len(), 2);
    let alone: BTreeSet<PartyId> = competition.parties.iter().take(1).cloned().collect();
    assert!(competition.follow(&alone, &text, now));
    assert_eq!(competition.goes_on(), Err(Refusal::CompetitionEnded { text: text.clone() }));
    assert!(!competition.end(&text, now), "it has ended already");
}

#[test]
fn who_stands_in_takes_a_place_that_becomes_free() {
    let mut h = demonstration();
    h.seat_jurors(3, 0);
    let rules = h.rules(1, 0);
    let id = h.competition_by(&rules);
    for n in 0..2 {
        h.submitted(&id, "song", n);
    }
    h.until_jury(&id);
    let (first, second, third) = (h.juror(0, 1), h.juror(0, 2), h.juror(0, 3));
    h.declare(&id, &[1], &first).unwrap();
    h.declare(&id, &[], &second).unwrap();
    let stands_in = |h: &House, by| h.competition(&id).juror(by).unwrap().stands_in();
    assert!(!stands_in(&h, &first) && stands_in(&h, &second));
    h.recuse(&id, None, &first).unwrap();
    assert!(!stands_in(&h, &second), "the place is theirs");
    let competition = h.competition(&id);
    let juror = competition.juror(&second).unwrap();
    assert!(competition.may_judge(juror, 1) && competition.may_judge(juror, 2));
    let full = Err(Refusal::JuryFull { office: third.clone() });
    assert_eq!(h.declare(&id, &[], &third), full);
    h.audit().unwrap();
}

#[test]
fn who_stood_in_and_sealed_leaves_the_place_to_another() {
    let mut h = demonstration();
    h.seat_jurors(3, 0);
    let rules = h.rules(1, 0);
    let id = h.competition_by(&rules);
    for n in 0..2 {
        h.submitted(&id, "song", n);
    }
    h.until_jury(&id);
    let (first, second, third) = (h.juror(0, 1), h.juror(0, 2), h.juror(0, 3));
    h.declare(&id, &[1], &first).unwrap();
    h.judges(&id, &second, &[(1, 5)]);
    h.recuse(&id, None, &first).unwrap();
    assert!(h.competition(&id).juror(&second).unwrap().stands_in());
    h.declare(&id, &[], &third).unwrap();
    assert!(!h.competition(&id).juror(&third).unwrap().stands_in());
    h.audit().unwrap();
}

#[test]
fn whose_works_a_juror_scored_is_told_and_one_side_alone_lets_nothing_win() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    for n in 0..4 {
        h.submitted(&id, "song", n % 2);
    }
    h.until_jury(&id);
    let (one, two) = (h.juror(0, 1), h.juror(1, 1));
    // One of them scores the works of their own side alone.
    h.judges(&id, &one, &[(1, 10), (3, 10)]);
    h.judges(&id, &two, &[(1, 5), (2, 6), (3, 5), (4, 6)]);
    h.until_opening(&id);
    h.opens(&id, &one, &[(1, 10), (3, 10)]);
    h.opens(&id, &two, &[(1, 5), (2, 6), (3, 5), (4, 6)]);
    let parties = h.parties();
    let turnout = h.competition(&id).turnout(&h.competition(&id).shares());
    assert_eq!(turnout.iter().map(|it| it.office.clone()).collect::<Vec<_>>(), [one, two]);
    let of = |n: usize, side: &PartyId| {
        let it = turnout[n].sides.iter().find(|it| it.side == *side).unwrap();
        (it.scored, it.entries, it.refused)
    };
    assert_eq!((of(0, &parties[0]), of(0, &parties[1])), ((2, 2, 0), (0, 2, 0)));
    assert_eq!(turnout[0].left_out(), [&parties[1]].into());
    assert!(turnout[1].left_out().is_empty());
    let result = h.competition(&id).outcome(&h.commission.id);
    for number in [2, 4] {
        let lacks = [parties[0].clone()].into();
        let ranked = result.entry(number).unwrap();
        assert_eq!(
            (ranked.place, &ranked.unranked),
            (None, &Some(Unranked::TooFew { parties: lacks }))
        );
    }
}

#[test]
fn each_side_of_a_team_names_its_own_people_and_reads_no_others() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    let (first, second) = (h.co_chair(0), h.co_chair(1));
    let entry = h.entry_of("song", &[0, 1]);
    let digest = h.submit(&id, &entry, &first).unwrap();
    assert_eq!(h.join_with(&id, &digest, Some(&entry.people), &second), Err(Refusal::Entered));
    let theirs = Digest::of(b"their people");
    h.join_with(&id, &digest, Some(&theirs), &second).unwrap();
    let read = |h: &House, by| h.competition(&id).people_for(1, by, &h.commission, h.now);
    assert_eq!(read(&h, &first), Ok(vec![entry.people]));
    assert_eq!(read(&h, &second), Ok(vec![theirs]));
    let alone = h.submitted(&id, "song", 0);
    let refused = h.competition(&id).people_for(alone, &second, &h.commission, h.now);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    h.until_end(&id);
    let refused = h.competition(&id).people_for(alone, &second, &h.commission, h.now);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "no more so with the result");
    h.audit().unwrap();
}

#[test]
fn names_are_kept_for_a_time_after_the_award() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    let over = |h: &House| {
        let rules = &h.competition(&id).rules;
        (rules.open_to + 1) * DAY - i64::from(rules.utc_offset_seconds)
    };
    let competition = h.competition(&id);
    assert_eq!(competition.people_until(Some(1_000)), 1_000 + PEOPLE_DAYS * DAY);
    assert_eq!(competition.people_until(None), over(&h) + UNAWARDED_DAYS * DAY);
    replaced(&mut h, &id);
    let ended = h.competition(&id).ended().unwrap().at;
    assert_eq!(h.competition(&id).people_until(None), ended + PEOPLE_DAYS * DAY);
}

#[test]
fn papers_hold_no_more_than_a_record_can() {
    let mut h = demonstration();
    let id = h.competition_with(1, 0);
    h.submitted(&id, "song", 0);
    h.until_jury(&id);
    let juror = h.juror(0, 1);
    h.declare(&id, &[], &juror).unwrap();
    let whole = papers(&h, &id);
    assert!(Papers::parse(&whole.file()).is_ok());
    let mut alone = whole.clone();
    alone.parties.pop_first();
    assert!(Papers::parse(&alone.file()).is_err());
    let mut crowd = whole.clone();
    crowd.parties = (0..17).map(|n| format!("party-{n}").parse().unwrap()).collect();
    assert!(Papers::parse(&crowd.file()).is_err());
    let mut wary = whole.clone();
    for act in &mut wary.acts {
        if let commission::CompetitionAct::Declared { conflicts, .. } = act {
            *conflicts = (1..=501).collect();
        }
    }
    let error = Papers::parse(&wary.file()).unwrap_err();
    assert!(error.to_string().contains("than there can be"), "{error}");
}
