//! Answers about trust in the tables: counted once for each receipt and moment, of whoever has a place,
//! and kept apart from who gave them.

use commission::programme::Registration;
use commission::refusal::What;
use commission::report::Receipt;
use commission::trust::{Answers, Cell, MIN_CELL, Moment, Question, Tallies, Trust};
use commission::{ActivityId, PartyId, Refusal};
use store::Error;
use store::sealed::Opened;

use crate::programme::{agreed, grown_up};
use crate::sealed::readers;
use crate::world::*;

const DAY: i64 = 86_400;

fn answers(value: u8) -> Answers {
    Answers::new([value; 4]).unwrap()
}

async fn opened(world: &World, seed: u8) -> Opened {
    world.store.open_receipt(&Receipt::from_random([seed; 16])).await.unwrap()
}

/// An activity of thirty days ahead with so many places for each party.
async fn activity(world: &World, capacity: u32) -> (ActivityId, i64) {
    let starts = world.tick() + 30 * DAY;
    let open = Registration { capacity, until: starts, minors: false };
    (agreed(world, starts, Some(open)).await, starts)
}

async fn comes(world: &World, id: &ActivityId, party: usize, seed: u8) -> Opened {
    let opened = opened(world, seed).await;
    let party: PartyId = world.parties[party].parse().unwrap();
    let now = world.tick();
    world.store.register(&opened, id, &party, &grown_up("A guest"), now).await.unwrap();
    opened
}

/// Rows in every table of answers, for a copy to another database.
pub async fn told(world: &World) {
    let (id, starts) = activity(world, 3).await;
    let guest = comes(world, &id, 0, 201).await;
    let before = world.store.answer_trust(&guest, &id, answers(2), starts - DAY).await;
    assert!(before.unwrap());
    let leaves = comes(world, &id, 0, 202).await;
    let before = world.store.answer_trust(&leaves, &id, answers(3), starts - DAY).await;
    assert!(before.unwrap());
    assert!(world.store.withdraw_registration(&leaves, starts - DAY).await.unwrap());
}

fn why(outcome: &Result<bool, Error>) -> &'static str {
    match outcome {
        Err(Error::Refused(Refusal::NotAsked { why })) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_receipt_answers_once_before_and_once_after_and_nobody_else_does() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, starts) = activity(&world, 1).await;
    let (guest, waits) = (comes(&world, &id, 0, 1).await, comes(&world, &id, 0, 2).await);
    let stranger = opened(&world, 3).await;
    let store = &world.store;
    let give = async |who: &Opened, value: u8, now: i64| {
        store.answer_trust(who, &id, answers(value), now).await
    };
    assert!(!give(&stranger, 5, starts - DAY).await.unwrap(), "who registered for nothing");
    assert_eq!(why(&give(&waits, 5, starts - DAY).await), "waiting");
    let (other, _) = activity(&world, 1).await;
    assert!(!store.answer_trust(&guest, &other, answers(5), starts - DAY).await.unwrap());
    assert!(give(&guest, 2, starts - DAY).await.unwrap());
    assert_eq!(why(&give(&guest, 3, starts - 60).await), "answered");
    assert_eq!(why(&give(&guest, 3, starts + 60).await), "begun");
    let ends = store.activity(&id).await.unwrap().unwrap().activity.ends();
    assert!(give(&guest, 4, ends + DAY).await.unwrap());
    assert_eq!(why(&give(&guest, 3, ends + 2 * DAY).await), "answered");
    assert_eq!(why(&give(&guest, 3, ends + 14 * DAY).await), "over");
    let tallies = store.trust(&id).await.unwrap();
    let party: PartyId = world.parties[0].parse().unwrap();
    let mut expected = Tallies::default();
    expected.add(&party, Moment::Before, answers(2));
    expected.add(&party, Moment::After, answers(4));
    assert_eq!(tallies, expected);
    // That somebody answered is forgotten when nobody is asked any more, what was answered is not.
    assert_eq!(store.forget_answered(ends + 13 * DAY).await.unwrap(), 0);
    assert_eq!(store.forget_answered(ends + 15 * DAY).await.unwrap(), 2);
    assert_eq!(store.trust(&id).await.unwrap(), expected);
    check(store).await;
}

#[tokio::test]
async fn who_registers_again_and_again_counts_no_more_often_than_there_are_places() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, starts) = activity(&world, 2).await;
    for seed in 1..=2 {
        let guest = comes(&world, &id, 0, seed).await;
        assert!(world.store.answer_trust(&guest, &id, answers(1), starts - DAY).await.unwrap());
        assert!(world.store.withdraw_registration(&guest, starts - DAY).await.unwrap());
    }
    let guest = comes(&world, &id, 0, 3).await;
    let refused = world.store.answer_trust(&guest, &id, answers(1), starts - DAY).await;
    let full = Refusal::TooMany { what: What::Participants, max: 2 };
    assert!(matches!(&refused, Err(Error::Refused(it)) if *it == full), "{refused:?}");
    // What was refused left no mark either: with a place that counts it would be taken.
    let theirs = comes(&world, &id, 1, 4).await;
    assert!(world.store.answer_trust(&theirs, &id, answers(1), starts - DAY).await.unwrap());
    check(&world.store).await;
}

#[tokio::test]
async fn nobody_makes_up_the_number_with_which_another_ones_answers_are_told() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, starts) = activity(&world, 20).await;
    let least = u8::try_from(MIN_CELL).unwrap();
    let first: PartyId = world.parties[0].parse().unwrap();
    // Somebody registers, answers and takes it back, until one more answer is enough to be told.
    for seed in 0..least - 1 {
        let guest = comes(&world, &id, 0, 20 + seed).await;
        assert!(world.store.answer_trust(&guest, &id, answers(1), starts - DAY).await.unwrap());
        assert!(world.store.withdraw_registration(&guest, starts - DAY).await.unwrap());
    }
    let alone = comes(&world, &id, 0, 90).await;
    assert!(world.store.answer_trust(&alone, &id, answers(4), starts - DAY).await.unwrap());
    let told = async |now: i64| {
        let activity = world.store.activity(&id).await.unwrap().unwrap().activity;
        let tallies = world.store.trust(&id).await.unwrap();
        Trust::of(&tallies, &activity.parties, activity.window(), now).parties[&first][0].before
    };
    assert_eq!(told(starts).await, Cell::Few, "of one person nothing is told");
    for seed in 0..least - 1 {
        let guest = comes(&world, &id, 0, 100 + seed).await;
        assert!(world.store.answer_trust(&guest, &id, answers(2), starts - DAY).await.unwrap());
    }
    assert!(matches!(told(starts).await, Cell::Told { .. }), "of those who stayed");
    // What is told already does not change when somebody leaves afterwards.
    let before = told(starts).await;
    assert!(world.store.withdraw_registration(&alone, starts + 60).await.unwrap());
    assert_eq!(told(starts).await, before);
    check(&world.store).await;
}

#[tokio::test]
async fn enough_answers_are_told_when_their_moment_is_over_and_survive_a_rebuild() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, starts) = activity(&world, 20).await;
    let least = u8::try_from(MIN_CELL).unwrap();
    for seed in 0..least {
        let guest = comes(&world, &id, 0, 10 + seed).await;
        let ends = starts + 2 * 3_600;
        assert!(world.store.answer_trust(&guest, &id, answers(2), starts - DAY).await.unwrap());
        assert!(world.store.answer_trust(&guest, &id, answers(4), ends + DAY).await.unwrap());
    }
    let one = comes(&world, &id, 1, 99).await;
    assert!(world.store.answer_trust(&one, &id, answers(5), starts - DAY).await.unwrap());
    let told = async |world: &World, now: i64| {
        let activity = world.store.activity(&id).await.unwrap().unwrap().activity;
        let tallies = world.store.trust(&id).await.unwrap();
        Trust::of(&tallies, &activity.parties, activity.window(), now)
    };
    let first: PartyId = world.parties[0].parse().unwrap();
    assert!(told(&world, starts - 1).await.is_empty(), "the first moment is not over");
    let later = starts + 20 * DAY;
    let trust = told(&world, later).await;
    let line = trust.parties[&first][0];
    assert_eq!(line.question, Question::Near);
    assert!(
        matches!(line.before, Cell::Told { answers, span } if answers == MIN_CELL && span.mean == 200)
    );
    assert_eq!(line.difference.unwrap().mean, 200);
    // One who answered for the other side stays untold, also in what is told of all together.
    assert!(trust.together.iter().all(|it| it.before == Cell::Few && it.difference.is_none()));
    let since = world.store.trust_since(starts).await.unwrap();
    assert_eq!(since.keys().collect::<Vec<_>>(), [&id]);
    assert!(world.store.trust_since(starts + 1).await.unwrap().is_empty());
    let place = world.place();
    world.store.close().await;
    store::rebuild(&place, log_key()).await.unwrap();
    world.store = open(&place).await.unwrap();
    assert_eq!(told(&world, later).await, trust);
}
