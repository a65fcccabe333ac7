//! Reviews in the tables: left once by whoever has a place, found by no registration, let through by
//! every party or not read, and erased by their author.

use commission::claim::View;
use commission::programme::{BudgetLine, Payer, Registration, Report, Review, Unread};
use commission::report::Receipt;
use commission::{ActivityId, Localized, PartyId, Purpose, Refusal};
use store::sealed::Opened;
use store::{Error, Leaving};

use crate::programme::{agreed, grown_up};
use crate::sealed::readers;
use crate::world::*;

const DAY: i64 = 86_400;

fn review(good: &str) -> Review {
    Review { language: en(), good: good.into(), change: "More chairs".into() }
}

async fn opened(world: &World, seed: u8) -> Opened {
    world.store.open_receipt(&Receipt::from_random([seed; 16])).await.unwrap()
}

/// An activity with so many places for each party, and when it is over.
async fn activity(world: &World, capacity: u32) -> (ActivityId, i64) {
    let starts = world.tick() + 30 * DAY;
    let open = Registration { capacity, until: starts, minors: false };
    let id = agreed(world, starts, Some(open)).await;
    let ends = world.store.activity(&id).await.unwrap().unwrap().activity.ends();
    (id, ends)
}

async fn comes(world: &World, id: &ActivityId, party: usize, seed: u8) -> Opened {
    let opened = opened(world, seed).await;
    let party: PartyId = world.parties[party].parse().unwrap();
    let now = world.tick();
    world.store.register(&opened, id, &party, &grown_up("A guest"), now).await.unwrap();
    opened
}

/// Rows in every table of reviews, for a copy to another database.
pub async fn told(world: &World) {
    let (id, ends) = activity(world, 3).await;
    let guest = comes(world, &id, 0, 211).await;
    let left = world.store.leave_review(&guest, &id, &review("The music"), ends + 1).await;
    assert_eq!(left.unwrap(), Leaving::Taken);
    let all = world.store.reviews(&id).await.unwrap();
    world.store.judge_review(&id, &all[0].id, true, &world.first()).await.unwrap();
}

#[tokio::test]
async fn whoever_has_a_place_leaves_one_review_after_it_and_erases_it_by_the_receipt() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, ends) = activity(&world, 1).await;
    let (guest, waits) = (comes(&world, &id, 0, 1).await, comes(&world, &id, 0, 2).await);
    let stranger = opened(&world, 3).await;
    let store = &world.store;
    let leave = async |who: &Opened, good: &str, now: i64| {
        store.leave_review(who, &id, &review(good), now).await
    };
    let state = |outcome: Result<Leaving, Error>| match outcome {
        Err(Error::Refused(Refusal::ActivityState { state })) => state,
        other => panic!("{other:?}"),
    };
    assert_eq!(state(leave(&guest, "The music", ends - 1).await), "not-over");
    assert_eq!(leave(&stranger, "The music", ends).await.unwrap(), Leaving::Unknown);
    assert_eq!(leave(&waits, "The music", ends).await.unwrap(), Leaving::Waiting);
    assert_eq!(leave(&guest, " The\n music ", ends).await.unwrap(), Leaving::Taken);
    assert_eq!(leave(&guest, "Another", ends).await.unwrap(), Leaving::There);
    assert_eq!(state(leave(&guest, "Late", ends + 31 * DAY).await), "reviews-over");
    let nothing = Review { language: en(), good: " ".into(), change: "\n".into() };
    let empty = store.leave_review(&guest, &id, &nothing, ends).await;
    assert!(matches!(empty, Err(Error::Refused(Refusal::Empty { .. }))), "{empty:?}");
    let own = store.own_review(&guest, &id).await.unwrap().unwrap();
    assert_eq!(own.review.good, "The music");
    assert!(store.own_review(&waits, &id).await.unwrap().is_none());
    // The registration goes some weeks later; the review opens and goes with the receipt still.
    assert!(store.expire_registrations(ends + 31 * DAY).await.unwrap() > 0);
    assert!(store.own_registration(&guest).await.unwrap().is_none());
    assert_eq!(store.own_review(&guest, &id).await.unwrap(), Some(own));
    assert!(store.withdraw_review(&guest, &id).await.unwrap());
    assert!(!store.withdraw_review(&guest, &id).await.unwrap());
    assert!(store.reviews(&id).await.unwrap().is_empty());
    check(store).await;
}

#[tokio::test]
async fn nobody_who_waited_until_the_end_has_a_place_afterwards() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, ends) = activity(&world, 1).await;
    let (guest, waits) = (comes(&world, &id, 0, 1).await, comes(&world, &id, 0, 2).await);
    let store = &world.store;
    let left = store.leave_review(&guest, &id, &review("The music"), ends).await;
    assert_eq!(left.unwrap(), Leaving::Taken);
    assert!(store.withdraw_registration(&guest, ends + 1).await.unwrap());
    // One side does not say everything that may be said by leaving one after the other.
    let left = store.leave_review(&waits, &id, &review("The music"), ends + 2).await;
    assert_eq!(left.unwrap(), Leaving::Waiting);
    let answers = commission::trust::Answers::new([3; 4]).unwrap();
    let asked = store.answer_trust(&waits, &id, answers, ends + 2).await;
    let waiting = Refusal::NotAsked { why: "waiting" };
    assert!(matches!(&asked, Err(Error::Refused(it)) if *it == waiting), "{asked:?}");
}

#[tokio::test]
async fn nobody_reads_what_a_party_has_not_let_through_and_no_word_counts_for_other_words() {
    let mut world = World::of(THREE).await;
    readers(&mut world).await;
    let (id, ends) = activity(&world, 2).await;
    let guest = comes(&world, &id, 0, 1).await;
    let store = &world.store;
    store.leave_review(&guest, &id, &review("The music"), ends + DAY).await.unwrap();
    let asked = store.commission().charter.party_ids();
    let first = store.reviews(&id).await.unwrap().remove(0);
    let chairs: Vec<_> = world.parties.iter().map(|party| world.chair(party)).collect();
    for (place, chair) in chairs.iter().enumerate() {
        let all = store.reviews(&id).await.unwrap();
        assert!(!all[0].is_public(&asked), "{place} of {} let it through", chairs.len());
        let unread = Unread::of(&all, &asked);
        assert_eq!((unread.waiting, unread.waits_for.len()), (1, chairs.len() - place));
        assert_eq!(unread.since, Some(store.commission().charter.day_of(ends + DAY)));
        store.judge_review(&id, &first.id, true, chair).await.unwrap();
    }
    assert!(store.reviews(&id).await.unwrap()[0].is_public(&asked));
    // A party takes its word back, and nobody reads it any more.
    store.judge_review(&id, &first.id, false, &chairs[1]).await.unwrap();
    let all = store.reviews(&id).await.unwrap();
    assert!(!all[0].is_public(&asked));
    assert_eq!(Unread::of(&all, &asked).kept_back.values().sum::<usize>(), 1);
    store.judge_review(&id, &first.id, true, &chairs[1]).await.unwrap();
    // Its author writes other words: nobody has let those through.
    assert!(store.withdraw_review(&guest, &id).await.unwrap());
    store.leave_review(&guest, &id, &review("Something else"), ends + DAY).await.unwrap();
    let all = store.reviews(&id).await.unwrap();
    assert!(all[0].said.is_empty() && all[0].id != first.id, "{all:?}");
    let gone = store.judge_review(&id, &first.id, true, &chairs[0]).await;
    assert!(matches!(gone, Err(Error::Missing { .. })), "{gone:?}");
    // Whoever neither leads a party nor organises it says nothing about it.
    let stranger = office("secretariat/secretary/1");
    let refused = store.judge_review(&id, &all[0].id, true, &stranger).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    check(store).await;
}

#[tokio::test]
async fn no_review_is_found_by_a_registration_or_by_an_answer_about_trust() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let (id, ends) = activity(&world, 2).await;
    let guest = comes(&world, &id, 0, 1).await;
    let answers = commission::trust::Answers::new([3; 4]).unwrap();
    assert!(world.store.answer_trust(&guest, &id, answers, ends + 1).await.unwrap());
    world.store.leave_review(&guest, &id, &review("The music"), ends + 1).await.unwrap();
    let place = world.place();
    world.store.close().await;
    for found in [
        "update activity_review set day = day where exists (select 1 from registration r \
         where r.lookup = activity_review.mark or r.lookup = activity_review.id)",
        "update activity_review set day = day where exists (select 1 from trust_answered t \
         where t.mark = activity_review.mark or t.mark = activity_review.id)",
    ] {
        assert_eq!(execute(&place, found).await, 0, "{found}");
    }
    world.store = open(&place).await.unwrap();
    assert_eq!(world.store.reviews(&id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_budget_is_agreed_line_by_line_and_what_was_spent_is_told_beside_it() {
    let world = World::new().await;
    let by = world.first();
    let words = |text: &str| -> Localized { [(en(), text.to_owned())].into_iter().collect() };
    let line = |amount| BudgetLine {
        what: words("The hall"),
        amount,
        currency: "RUB".parse().unwrap(),
        payer: Payer::EachParty,
    };
    let starts = world.tick() + DAY;
    let draft = world
        .desk_draft(commission::Kind::Plan, "a plan", commission::draft::NewDraft::default())
        .await;
    let planned = crate::programme::planned(&world, starts, None);
    world.store.add_activity(&draft, &planned, &by, world.tick()).await.unwrap();
    for amount in [100, 200, 100] {
        let now = world.tick();
        world.store.add_budget_line(&draft, "p1", &line(amount), &by, now).await.unwrap();
    }
    let unknown = world.store.add_budget_line(&draft, "p9", &line(1), &by, world.tick()).await;
    assert!(matches!(unknown, Err(Error::Refused(Refusal::UnknownActivity { .. }))));
    let mark = line(200).mark();
    for _ in 0..2 {
        let gone = ("p1", mark.as_str());
        world.store.remove_budget_line(&draft, gone, &by, world.tick()).await.unwrap();
    }
    let there = world.store.programme(&draft).await.unwrap().unwrap();
    assert_eq!(there.activities[0].budget, vec![line(100), line(100)]);
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    let id = ActivityId { plan: draft, id: "p1".into() };
    let now = starts + DAY;
    let participants =
        world.store.commission().charter.party_ids().into_iter().map(|it| (it, 5)).collect();
    let report = Report {
        held: true,
        day: starts.div_euclid(DAY),
        participants,
        words: Localized::new(),
        pictures: Vec::new(),
        spent: vec![commission::programme::Spent { line: 2, amount: 130 }],
    };
    let subject = report.digest(&world.store.commission().id, &id).unwrap();
    let note = world.statement(Purpose::Attest, subject, None, &by, now);
    world.store.report_activity(&id, &report, &note, now).await.unwrap();
    let other = world.chair(world.parties[1]);
    let party = other.party().unwrap();
    let commission = world.store.commission();
    let said =
        commission::programme::view_digest(&View::Confirms, &commission.id, &id, &subject, party)
            .unwrap();
    let note = world.statement(Purpose::Attest, said, None, &other, now + 1);
    world.store.view_activity(&id, &subject, &View::Confirms, &note, now + 1).await.unwrap();
    let activity = world.store.activity(&id).await.unwrap().unwrap().activity;
    assert_eq!(activity.outcome(&commission.charter).unwrap().what.spent, report.spent);
    check(&world.store).await;
}
