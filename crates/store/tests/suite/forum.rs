//! Forums in the tables: opened, nominated, confirmed, let in; with parity that no crowd breaks, and
//! delegates who are forgotten while the record holds.

use std::collections::BTreeMap;

use commission::draft::NewDraft;
use commission::forum::{
    Amendment, Category, Change, Confirmation, Convocation, FORUM, Measure, Nomination, Room,
    Session, Speaker, Standing, Week, Why, about, withdrawal_digest,
};
use commission::programme::Guardian;
use commission::report::Receipt;
use commission::trust::{Answers, Moment, Subject};
use commission::{InstrumentId, Kind, Language, Localized, Office, PartyId, Purpose, Refusal};
use note::Digest;
use store::sealed::Opened;
use store::{DelegateSaid, Edit, Error, ForumEdit, NewDelegate};

use crate::programme::futures_join;
use crate::sealed::{readers, unlocked};
use crate::world::*;

pub(crate) const DAY: i64 = 86_400;
pub(crate) const YOUTH: &str = "youth-groups";
const NAME: &str = "Aregnaz Unforgettable";

fn words(text: &str) -> Localized {
    ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
}

/// A week that begins in thirty days, with two rooms and one category.
pub(crate) fn week(world: &World, quota: u32) -> Week {
    let from = world.tick().div_euclid(DAY) + 30;
    let room = |id: &str| Room { id: id.to_owned(), name: words("Hall"), seats: 200 };
    Week {
        title: words("A week of dialogue"),
        region: "XV-ONE".into(),
        place: words("The house"),
        from,
        to: from + 6,
        utc_offset_seconds: 0,
        until: from * DAY,
        minors: true,
        rooms: vec![room("r1"), room("r2")],
        categories: vec![Category { id: YOUTH.into(), title: words("Youth groups"), quota }],
        sessions: Vec::new(),
    }
}

/// A session of an hour in which a seat of every party speaks.
fn session(world: &World, week: &Week, room: &str, hour: i64, seat: u32) -> Session {
    let starts = week.starts() + hour * 3_600;
    let speaker = Speaker::Delegate { category: YOUTH.into(), seat };
    let parties = world.store.commission().charter.party_ids();
    Session {
        id: format!("s{}", week.sessions.len() + 1),
        title: words("A talk"),
        room: room.to_owned(),
        starts,
        ends: starts + 3_600,
        speakers: parties.into_iter().map(|it| (it, vec![speaker.clone()])).collect(),
    }
}

/// An adopted plan with this file.
async fn plan(world: &World, file: &Convocation, new: NewDraft) -> InstrumentId {
    let draft = world.desk_draft(Kind::Plan, "a forum", new).await;
    let edit = Edit::Attach { name: FORUM.into(), bytes: file.file() };
    world.store.edit(&draft, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    draft
}

pub(crate) async fn opened(world: &World, week: Week) -> InstrumentId {
    plan(world, &Convocation::new(Some(week), Vec::new()), NewDraft::default()).await
}

/// A plan that changes a forum.
async fn changed(world: &World, forum: &InstrumentId, change: Change) -> InstrumentId {
    let amendment = Amendment { forum: forum.clone(), change, reasons: words("Rain") };
    plan(world, &Convocation::new(None, vec![amendment]), NewDraft::default()).await
}

/// What a code opens.
async fn code(world: &World, seed: u8) -> Opened {
    world.store.open_receipt(&Receipt::from_random([seed; 16])).await.unwrap()
}

fn new(seed: u8, minor: bool) -> NewDelegate {
    NewDelegate {
        name: format!("{NAME} {seed}"),
        contact: "by post".into(),
        minor,
        random: [seed; 32],
    }
}

/// Somebody who is laid down under a code of this seed.
async fn laid(world: &World, id: &InstrumentId, seed: u8, by: &Office) -> (Digest, Opened) {
    let code = code(world, seed).await;
    let now = world.tick();
    let mark = world.store.lay_delegate(id, &new(seed, false), &code, by, now).await.unwrap();
    (mark, code)
}

async fn nominate(
    world: &World,
    id: &InstrumentId,
    mark: &Digest,
    in_place_of: Option<Digest>,
    by: &Office,
) -> Result<(), Error> {
    let nomination = Nomination { category: YOUTH.into(), delegate: *mark, in_place_of };
    let now = world.tick();
    let subject = nomination.digest(&world.store.commission().id, id).unwrap();
    let note = world.statement(Purpose::Nominate, subject, None, by, now);
    world.store.nominate_delegate(id, &nomination, &note, now).await.map(|_| ())
}

pub(crate) async fn withdraw(
    world: &World,
    id: &InstrumentId,
    mark: &Digest,
    by: &Office,
) -> Result<(), Error> {
    let now = world.tick();
    let subject = withdrawal_digest(&world.store.commission().id, id, mark).unwrap();
    let note = world.statement(Purpose::Nominate, subject, None, by, now);
    world.store.withdraw_delegate(id, mark, &note, now).await.map(|_| ())
}

/// Lays down and nominates.
pub(crate) async fn nominated(
    world: &World,
    id: &InstrumentId,
    seed: u8,
    by: &Office,
) -> (Digest, Opened) {
    let (mark, code) = laid(world, id, seed, by).await;
    nominate(world, id, &mark, None, by).await.unwrap();
    (mark, code)
}

pub(crate) fn yes(guardian: Option<Guardian>) -> Confirmation {
    let language: Language = "hy".parse().unwrap();
    Confirmation { contact: "by telephone".into(), language, needs: "A ramp".into(), guardian }
}

async fn forum(world: &World, id: &InstrumentId) -> commission::Forum {
    world.store.forum(id).await.unwrap().unwrap().forum
}

/// Rows in every table of forums, for a copy to another database.
pub async fn told(world: &World) {
    let mut week = week(world, 1);
    week.sessions.push(session(world, &week, "r1", 9, 1));
    let starts = week.starts();
    let id = opened(world, week).await;
    let by = world.first();
    let (_, invited) = nominated(world, &id, 201, &by).await;
    let own = code(world, 202).await;
    world.store.confirm_delegate(&invited, &own, &yes(None), world.tick()).await.unwrap();
    let badge = world.store.own_delegate(&own).await.unwrap().unwrap().badge;
    world.store.check_in(&id, &badge, &by, starts).await.unwrap();
}

#[tokio::test]
async fn fifty_who_are_nominated_at_once_break_no_parity_and_who_waits_moves_up() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let id = opened(&world, week(&world, 7)).await;
    let chairs: Vec<Office> = world.parties.iter().map(|it| world.chair(it)).collect();
    // Forty of one side and ten of the other, all at once.
    let side = |n: u8| usize::from(n >= 40);
    let mut marks = Vec::new();
    for n in 0..50_u8 {
        marks.push(laid(&world, &id, n + 1, &chairs[side(n)]).await);
    }
    let all = (0..50_u8).map(|n| {
        let (mark, by) = (marks[usize::from(n)].0, &chairs[side(n)]);
        let (world, id) = (&world, &id);
        async move { nominate(world, id, &mark, None, by).await }
    });
    for done in futures_join(all.collect()).await {
        done.unwrap();
    }
    let now = forum(&world, &id).await;
    let parity = now.parity(&world.store.forum_counts(&id).await.unwrap());
    let shares = &parity[0].shares;
    assert!(parity[0].is_even(Measure::Seated));
    assert_eq!((shares[0].seated, shares[0].waiting), (7, 33));
    assert_eq!((shares[1].seated, shares[1].waiting), (7, 3));
    // Fifty who confirm at once, those who wait among them: a word gives nobody a seat.
    let all = marks.iter().map(|(_, code)| {
        let world = &world;
        async move { world.store.confirm_delegate(code, code, &yes(None), world.tick()).await }
    });
    for done in futures_join(all.collect()).await {
        done.unwrap();
    }
    let parity = now.parity(&world.store.forum_counts(&id).await.unwrap());
    assert!(parity[0].shares.iter().all(|it| it.counted.confirmed == 7), "{parity:?}");
    // Two of one side leave at once: two of the same side move up.
    let seated: Vec<Digest> = now
        .delegates
        .iter()
        .filter(|it| it.seated().is_some() && it.office == chairs[0])
        .map(|it| *it.mark())
        .collect();
    let (one, two) = tokio::join!(
        withdraw(&world, &id, &seated[0], &chairs[0]),
        withdraw(&world, &id, &seated[1], &chairs[0]),
    );
    one.unwrap();
    two.unwrap();
    let now = forum(&world, &id).await;
    let parity = now.parity(&BTreeMap::new());
    assert_eq!((parity[0].shares[0].seated, parity[0].shares[0].waiting), (7, 31));
    assert_eq!((parity[0].shares[1].seated, parity[0].shares[1].waiting), (7, 3));
    assert_eq!(now.delegates.iter().filter(|it| it.moved_up.is_some()).count(), 2);
    // The same one twice at once leaves once.
    let (one, two) = tokio::join!(
        withdraw(&world, &id, &seated[2], &chairs[0]),
        withdraw(&world, &id, &seated[2], &chairs[0]),
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn a_forum_is_put_together_on_the_desk_of_a_plan_and_nowhere_else() {
    let world = World::new().await;
    let (store, first, second) = (&world.store, world.first(), world.chair(world.parties[1]));
    let draft = world.desk_draft(Kind::Plan, "a forum", NewDraft::default()).await;
    assert_eq!(store.convocation(&draft).await.unwrap(), None);
    let edit = async |edit: ForumEdit, by: &Office| {
        store.edit_forum(&draft, &edit, by, world.tick()).await
    };
    let bare = week(&world, 2);
    let early = edit(ForumEdit::Room(bare.rooms[0].clone()), &first).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::Empty { field: "forum" }))), "{early:?}");
    edit(ForumEdit::Open(Box::new(bare.clone())), &first).await.unwrap();
    let theirs = edit(ForumEdit::Close, &second).await;
    assert!(matches!(theirs, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{theirs:?}");
    edit(ForumEdit::Room(bare.rooms[0].clone()), &first).await.unwrap();
    let unions = Category { id: "unions".into(), title: words("Unions"), quota: 3 };
    edit(ForumEdit::Category(unions), &first).await.unwrap();
    edit(ForumEdit::Session(session(&world, &bare, "r3", 9, 1)), &first).await.unwrap();
    let clash = edit(ForumEdit::Session(session(&world, &bare, "r3", 9, 2)), &first).await;
    let why = Refusal::ForumClash { why: "room", sessions: "s1, s2".into() };
    assert!(matches!(&clash, Err(Error::Refused(refusal)) if *refusal == why), "{clash:?}");
    // Rooms and times are kept of the week that was arranged, by whose file it is, and once.
    let there = store.convocation(&draft).await.unwrap().unwrap().opens.unwrap();
    let mut moved = there.clone();
    moved.sessions[0].starts += 3_600;
    moved.sessions[0].ends += 3_600;
    let arranged = |before: &Week, week: &Week| ForumEdit::Arrange {
        before: before.mark(),
        week: Box::new(week.clone()),
    };
    let theirs = edit(arranged(&there, &moved), &second).await;
    assert!(matches!(theirs, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{theirs:?}");
    edit(arranged(&there, &moved), &first).await.unwrap();
    assert_eq!(store.convocation(&draft).await.unwrap().unwrap().opens.unwrap(), moved);
    let late = edit(arranged(&there, &there), &first).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::Changed { .. }))), "{late:?}");
    let mut wrong = moved.clone();
    wrong.sessions[0].room = "r9".into();
    let wrong = edit(arranged(&moved, &wrong), &first).await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{wrong:?}");
    edit(arranged(&moved, &there), &first).await.unwrap();
    assert!(edit(ForumEdit::RemoveRoom("r3".into()), &first).await.is_err());
    edit(ForumEdit::RemoveRoom("r2".into()), &first).await.unwrap();
    edit(ForumEdit::RemoveCategory("unions".into()), &first).await.unwrap();
    let there = store.convocation(&draft).await.unwrap().unwrap().opens.unwrap();
    assert_eq!(there.rooms.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["r1", "r3"]);
    assert_eq!((there.categories.len(), there.sessions.len()), (1, 1));
    edit(ForumEdit::RemoveSession("s1".into()), &first).await.unwrap();
    edit(ForumEdit::Close, &first).await.unwrap();
    assert_eq!(store.convocation(&draft).await.unwrap(), None, "without anything there is none");
    // A change names a forum that a plan opened, and one that it takes.
    let id = opened(&world, bare).await;
    let amend = |forum: &InstrumentId, quota| {
        let change = Change::Quota { category: YOUTH.into(), quota };
        let amendment = Amendment { forum: forum.clone(), change, reasons: words("More come") };
        ForumEdit::Amend(Box::new(amendment))
    };
    let unknown = edit(amend(&draft, 5), &first).await;
    let is_unknown = matches!(unknown, Err(Error::Refused(Refusal::UnknownForum { .. })));
    assert!(is_unknown, "{unknown:?}");
    let fewer = edit(amend(&id, 1), &first).await;
    let is_refused = matches!(fewer, Err(Error::Refused(Refusal::ForumChange { .. })));
    assert!(is_refused, "{fewer:?}");
    edit(amend(&id, 5), &first).await.unwrap();
    edit(amend(&id, 6), &first).await.unwrap();
    let changes = store.convocation(&draft).await.unwrap().unwrap().changes;
    // Pressed twice, or by two at once, it takes one change away and no other.
    for _ in 0..2 {
        edit(ForumEdit::RemoveAmendment(changes[0].mark()), &first).await.unwrap();
    }
    let left = store.convocation(&draft).await.unwrap().unwrap().changes;
    assert_eq!(left, changes[1..]);
    edit(ForumEdit::RemoveAmendment(changes[1].mark()), &first).await.unwrap();
    assert_eq!(store.convocation(&draft).await.unwrap(), None);
    let statement = world.desk_draft(Kind::Statement, "a text", NewDraft::default()).await;
    let wrong = store.edit_forum(&statement, &amend(&id, 5), &first, world.tick()).await;
    assert!(matches!(wrong, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{wrong:?}");
}

#[tokio::test]
async fn what_plans_change_and_a_communique_says_is_in_the_tables_and_in_a_replay() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let mut week = week(&world, 1);
    week.sessions.push(session(&world, &week, "r1", 9, 1));
    let (starts, ends) = (week.starts(), week.ends());
    let promise = "charter:found".to_owned();
    let file = Convocation::new(Some(week.clone()), Vec::new());
    let new = NewDraft { fulfils: vec![promise.clone()], ..NewDraft::default() };
    let id = plan(&world, &file, new).await;
    let by = world.first();
    let (first, _) = nominated(&world, &id, 1, &by).await;
    let (second, _) = nominated(&world, &id, 2, &by).await;
    let (third, _) = laid(&world, &id, 3, &by).await;
    let line = nominate(&world, &id, &third, Some(first), &by).await;
    let why = Refusal::Substitute { why: "line" };
    assert!(matches!(&line, Err(Error::Refused(refusal)) if *refusal == why), "{line:?}");
    changed(&world, &id, Change::Quota { category: YOUTH.into(), quota: 2 }).await;
    let now = forum(&world, &id).await;
    assert!(matches!(now.why(&second), Some(Why::MovedUp { seat: 2, .. })));
    nominate(&world, &id, &third, Some(first), &by).await.unwrap();
    check(&world.store).await;
    // Two plans that would put two sessions into one room: the later one is not tabled.
    let added = |id: &str, hour| Change::Added {
        session: Session { id: id.into(), ..session(&world, &week, "r1", hour, 2) },
    };
    changed(&world, &id, added("s7", 11)).await;
    let draft = world.desk_draft(Kind::Plan, "another", NewDraft::default()).await;
    let change = Change::Moved {
        session: "s1".into(),
        room: "r1".into(),
        starts: starts + 11 * 3_600,
        ends: starts + 12 * 3_600,
    };
    let amendment = Amendment { forum: id.clone(), change, reasons: words("Rain") };
    let edit = ForumEdit::Amend(Box::new(amendment.clone()));
    let clash = world.store.edit_forum(&draft, &edit, &by, world.tick()).await;
    assert!(matches!(clash, Err(Error::Refused(Refusal::ForumClash { .. }))), "{clash:?}");
    let file = Convocation::new(None, vec![amendment]);
    let edit = Edit::Attach { name: FORUM.into(), bytes: file.file() };
    world.store.edit(&draft, &by, edit, None, world.tick()).await.unwrap();
    let clash = world.table(&draft).await;
    assert!(matches!(clash, Err(Error::Refused(Refusal::ForumClash { .. }))), "{clash:?}");
    // The same plan again is tabled when the other session is elsewhere.
    let change = Change::Cancelled { session: "s7".into() };
    changed(&world, &id, change).await;
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    let now = forum(&world, &id).await;
    assert_eq!(now.week.session("s1").unwrap().starts, starts + 11 * 3_600);
    assert_eq!((now.changes.len(), now.opened.sessions.len()), (4, 1));
    check(&world.store).await;
    // A communiqué that every party signs on the last day, or later, says that it was held.
    let early = world.desk_draft(Kind::Statement, "too early", NewDraft::default()).await;
    let edit = || Edit::Attach { name: FORUM.into(), bytes: about::about(&id) };
    world.store.edit(&early, &by, edit(), None, world.tick()).await.unwrap();
    world.table(&early).await.unwrap();
    world.adopt(&early).await;
    assert_eq!(forum(&world, &id).await.held, None);
    world
        .clock
        .store(u64::try_from(ends - START + DAY).unwrap(), std::sync::atomic::Ordering::Relaxed);
    let text = world.desk_draft(Kind::Statement, "a communique", NewDraft::default()).await;
    world.store.edit(&text, &by, edit(), None, world.tick()).await.unwrap();
    world.table(&text).await.unwrap();
    world.adopt(&text).await;
    let now = forum(&world, &id).await;
    assert_eq!(now.standing(world.tick()), Standing::Held);
    let (_, evidence) = world.store.ledger(world.tick()).await.unwrap();
    let shown = evidence.iter().find(|it| it.kind.as_str() == "forum").unwrap();
    assert_eq!((shown.promise.as_str(), shown.at), (promise.as_str(), ends - 1));
    check(&world.store).await;
    let world = world.reopen().await;
    assert_eq!(forum(&world, &id).await, now);
    assert_eq!(world.store.forums().await.unwrap(), [now]);
}

#[tokio::test]
async fn a_forum_whose_plan_is_replaced_is_called_off_and_its_delegates_are_forgotten() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let id = opened(&world, week(&world, 2)).await;
    let by = world.first();
    let (_, invited) = nominated(&world, &id, 1, &by).await;
    let file = Convocation::new(Some(week(&world, 3)), Vec::new());
    let new = NewDraft { replaces: Some(id.clone()), ..NewDraft::default() };
    plan(&world, &file, new).await;
    assert_eq!(forum(&world, &id).await.standing(world.tick()), Standing::CalledOff);
    let late = world.store.confirm_delegate(&invited, &invited, &yes(None), world.tick()).await;
    let off = Refusal::ForumState { state: "called-off" };
    assert!(matches!(&late, Err(Error::Refused(refusal)) if *refusal == off), "{late:?}");
    let now = world.tick();
    assert_eq!(world.store.expire_delegates(now + 20 * DAY).await.unwrap(), 0);
    assert_eq!(world.store.expire_delegates(now + 31 * DAY).await.unwrap(), 1);
    assert_eq!(world.store.own_delegate(&invited).await.unwrap(), None);
    check(&world.store).await;
}

#[tokio::test]
async fn a_delegate_confirms_with_a_code_of_their_own_and_the_first_opens_nothing_any_more() {
    let mut world = World::new().await;
    let id = opened(&world, week(&world, 2)).await;
    let (by, now) = (world.first(), world.tick());
    let invited = code(&world, 1).await;
    let nobody = world.store.lay_delegate(&id, &new(1, true), &invited, &by, now).await;
    assert!(matches!(nobody, Err(Error::Refused(Refusal::NobodyReads { .. }))), "{nobody:?}");
    readers(&mut world).await;
    let store = &world.store;
    let member = office("north/member/1");
    let refused = store.lay_delegate(&id, &new(1, true), &invited, &member, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    let mark = store.lay_delegate(&id, &new(1, true), &invited, &by, now).await.unwrap();
    let own = code(&world, 2).await;
    let guardian =
        |consents| Some(Guardian { name: "Old Ann".into(), contact: "by post".into(), consents });
    // Not before the act that nominates them.
    let early = store.confirm_delegate(&invited, &own, &yes(guardian(true)), now).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::UnknownDelegate))), "{early:?}");
    assert_eq!(store.own_delegate(&invited).await.unwrap().unwrap().delegate, None);
    let loose = nominate(&world, &id, &Digest::of(b"nobody"), None, &by).await;
    let is_empty = matches!(loose, Err(Error::Refused(Refusal::Empty { .. })));
    assert!(is_empty, "{loose:?}");
    nominate(&world, &id, &mark, None, &by).await.unwrap();
    for wrong in [yes(None), yes(guardian(false))] {
        let refused = store.confirm_delegate(&invited, &own, &wrong, world.tick()).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { .. }))), "{refused:?}");
    }
    store.confirm_delegate(&invited, &own, &yes(guardian(true)), world.tick()).await.unwrap();
    assert_eq!(store.own_delegate(&invited).await.unwrap(), None);
    assert!(
        !store.decline_delegate(&invited).await.unwrap(),
        "whoever invited says nothing for them"
    );
    assert!(!store.erase_delegate(&invited).await.unwrap());
    let seen = store.own_delegate(&own).await.unwrap().unwrap();
    assert_eq!(seen.told.person.name, format!("{NAME} 1"));
    assert_eq!(seen.told.person.digest(), mark, "whoever has it proves whom the record means");
    assert_eq!(
        (seen.said, seen.why),
        (DelegateSaid::Confirmed, Some(Why::Free { seat: 1, quota: 2 }))
    );
    assert_eq!(seen.told.confirmation, Some(yes(guardian(true))));
    // Said again with the same code, the badge stays.
    let again = Confirmation { needs: "Nothing".into(), ..yes(guardian(true)) };
    store.confirm_delegate(&own, &own, &again, world.tick()).await.unwrap();
    let later = store.own_delegate(&own).await.unwrap().unwrap();
    assert_eq!((&later.badge, later.told.confirmation), (&seen.badge, Some(again)));
    // Their own side reads who they are, the other nothing.
    let (chair, other) = (world.chair("north"), world.chair("south"));
    let rows = store.delegates(&id, &unlocked(&world, &chair).await, &chair).await.unwrap();
    let kept = rows[0].kept.as_ref().unwrap();
    assert_eq!(kept.told.as_ref().unwrap().person.name, format!("{NAME} 1"));
    let foreign = unlocked(&world, &other).await;
    assert!(store.delegates(&id, &foreign, &other).await.unwrap().is_empty());
    let closed = store.delegates(&id, &foreign, &chair).await.unwrap();
    assert_eq!(closed[0].kept.as_ref().unwrap().told, None);
    assert!(store.delegates(&id, &foreign, &member).await.is_err());
    assert!(store.drop_delegate(&id, &mark, &other).await.is_err());
    // Who declines keeps the seat until their party withdraws them.
    assert!(store.decline_delegate(&own).await.unwrap());
    let counts = store.forum_counts(&id).await.unwrap();
    let north: PartyId = "north".parse().unwrap();
    let of = &counts[&(north, YOUTH.to_owned())];
    assert_eq!((of.confirmed, of.declined), (0, 1));
    withdraw(&world, &id, &mark, &by).await.unwrap();
    let gone = store.confirm_delegate(&own, &own, &yes(guardian(true)), world.tick()).await;
    let state = Refusal::DelegateState { state: "gone" };
    assert!(matches!(&gone, Err(Error::Refused(refusal)) if *refusal == state), "{gone:?}");
    assert!(store.forum_counts(&id).await.unwrap().values().all(|it| it.declined == 0));
    check(store).await;
}

#[tokio::test]
async fn whoever_is_let_in_is_counted_once_a_day_and_forgotten_while_the_count_stays() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let week = week(&world, 1);
    let (starts, ends) = (week.starts(), week.ends());
    let id = opened(&world, week).await;
    let (by, other) = (world.first(), world.chair(world.parties[1]));
    let store = &world.store;
    let (mark, invited) = nominated(&world, &id, 1, &by).await;
    let (waiting, second) = nominated(&world, &id, 2, &by).await;
    let mut badges = Vec::new();
    for code in [&invited, &second] {
        store.confirm_delegate(code, code, &yes(None), world.tick()).await.unwrap();
        badges.push(store.own_delegate(code).await.unwrap().unwrap().badge);
    }
    let refused = async |badge: &str, by: &Office, now: i64| match store
        .check_in(&id, badge, by, now)
        .await
    {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&badges[0], &by, starts - 1).await, Refusal::ForumState { state: "ahead" });
    assert_eq!(refused("1234", &by, starts).await, Refusal::UnknownDelegate);
    let registrar = office("north/registrar/1");
    assert!(matches!(refused(&badges[0], &registrar, starts).await, Refusal::NotAllowed { .. }));
    let state = Refusal::DelegateState { state: "waiting" };
    assert_eq!(refused(&badges[1], &by, starts).await, state);
    // By whoever is at the door, of whichever party; twice on a day counts once.
    let admitted = store.check_in(&id, &badges[0], &other, starts).await.unwrap();
    assert_eq!((admitted.party.as_str(), admitted.seat, admitted.again), ("north", 1, false));
    let spaced = format!("{} {}", &badges[0][..6], &badges[0][6..]);
    assert!(store.check_in(&id, &spaced, &by, starts + 60).await.unwrap().again);
    store.check_in(&id, &badges[0], &by, starts + DAY).await.unwrap();
    let north: PartyId = "north".parse().unwrap();
    let key = (north, YOUTH.to_owned());
    let present = store.forum_counts(&id).await.unwrap()[&key].present.clone();
    let first = starts.div_euclid(DAY);
    assert_eq!(present, [(first, 1), (first + 1, 1)].into());
    // No name lies in the tables in clear; the record does not need one.
    let bytes = content(&world.place()).await;
    assert!(!bytes.windows(NAME.len()).any(|it| it == NAME.as_bytes()));
    assert!(store.erase_delegate(&invited).await.unwrap());
    assert_eq!(store.own_delegate(&invited).await.unwrap(), None);
    assert_eq!(refused(&badges[0], &by, starts).await, Refusal::UnknownDelegate);
    check(store).await;
    let rows = store.delegates(&id, &[], &by).await.unwrap();
    assert_eq!((rows[0].delegate.mark(), &rows[0].kept), (&mark, &None));
    let counts = store.forum_counts(&id).await.unwrap();
    assert_eq!((&counts[&key].present, counts[&key].confirmed), (&present, 0));
    // Weeks after the forum nobody is left.
    assert_eq!(store.expire_delegates(ends + 29 * DAY).await.unwrap(), 0);
    assert_eq!(store.expire_delegates(ends + 31 * DAY).await.unwrap(), 1);
    let rows = store.delegates(&id, &[], &by).await.unwrap();
    assert!(rows.iter().all(|it| it.kept.is_none()));
    assert_eq!(rows[1].delegate.mark(), &waiting);
    assert_eq!(store.forum_counts(&id).await.unwrap()[&key].present, present);
    check(store).await;
}

#[tokio::test]
async fn a_delegate_who_has_a_seat_and_confirmed_is_asked_about_trust_and_nobody_else() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let week = week(&world, 1);
    let (starts, ends) = (week.starts(), week.ends());
    let id = opened(&world, week).await;
    let by = world.first();
    let (mark, invited) = nominated(&world, &id, 1, &by).await;
    let (_, waiting) = nominated(&world, &id, 2, &by).await;
    let store = &world.store;
    let answers = Answers::new([3; 4]).unwrap();
    let answer = async |code: &Opened, now: i64| {
        store.answer_trust(code, Subject::Forum(id.clone()), answers, now).await
    };
    let refused = async |code: &Opened, now: i64| match answer(code, now).await {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let stranger = code(&world, 9).await;
    assert!(!answer(&stranger, starts - 1).await.unwrap());
    let silent = Refusal::DelegateState { state: "invited" };
    assert_eq!(refused(&invited, starts - 1).await, silent);
    let own = code(&world, 3).await;
    store.confirm_delegate(&invited, &own, &yes(None), world.tick()).await.unwrap();
    store.confirm_delegate(&waiting, &waiting, &yes(None), world.tick()).await.unwrap();
    assert_eq!(refused(&waiting, starts - 1).await, Refusal::NotAsked { why: "waiting" });
    assert!(!answer(&invited, starts - 1).await.unwrap(), "the first code opens nothing any more");
    assert!(answer(&own, starts - 1).await.unwrap());
    assert_eq!(refused(&own, starts - 1).await, Refusal::NotAsked { why: "answered" });
    assert_eq!(refused(&own, starts).await, Refusal::NotAsked { why: "begun" });
    assert!(answer(&own, ends).await.unwrap());
    // Nobody counts twice by having another code.
    let again = code(&world, 4).await;
    store.confirm_delegate(&own, &again, &yes(None), world.tick()).await.unwrap();
    assert_eq!(refused(&again, starts - 1).await, Refusal::NotAsked { why: "answered" });
    assert_eq!(refused(&again, ends).await, Refusal::NotAsked { why: "answered" });
    let north: PartyId = "north".parse().unwrap();
    let tallies = store.trust(Subject::Forum(id.clone())).await.unwrap();
    for moment in Moment::ALL {
        assert_eq!(tallies.answered(&north, moment), 1);
    }
    withdraw(&world, &id, &mark, &by).await.unwrap();
    let gone = Refusal::DelegateState { state: "gone" };
    assert_eq!(refused(&again, ends).await, gone);
    assert_eq!(store.forget_answered(ends + 13 * DAY).await.unwrap(), 0);
    assert_eq!(store.forget_answered(ends + 15 * DAY).await.unwrap(), 4);
    assert_eq!(store.trust(Subject::Forum(id.clone())).await.unwrap(), tallies);
    check(store).await;
}

#[tokio::test]
async fn whom_no_act_nominates_is_gone_after_a_day() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let id = opened(&world, week(&world, 2)).await;
    let by = world.first();
    let (_, loose) = laid(&world, &id, 1, &by).await;
    let (kept, there) = nominated(&world, &id, 2, &by).await;
    let (later, last) = (world.tick() + 2 * DAY, code(&world, 3).await);
    world.store.lay_delegate(&id, &new(3, false), &last, &by, later).await.unwrap();
    assert_eq!(world.store.own_delegate(&loose).await.unwrap(), None);
    let own = world.store.own_delegate(&there).await.unwrap().unwrap();
    assert_eq!(own.delegate.map(|it| *it.mark()), Some(kept));
    // The same name again under the same salt is the same delegate.
    let twice = world.store.lay_delegate(&id, &new(3, false), &loose, &by, later).await;
    assert!(matches!(twice, Err(Error::Refused(Refusal::Entered))), "{twice:?}");
}

#[tokio::test]
async fn a_seat_that_somebody_changed_behind_the_stores_back_is_found() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let id = opened(&world, week(&world, 2)).await;
    let by = world.first();
    for seed in 1..=3 {
        nominated(&world, &id, seed, &by).await;
    }
    let place = world.place();
    world.store.close().await;
    tamper(&place, "update forum_delegate set seat = 1 where seat = 2").await;
    let store = open(&place).await.unwrap();
    assert!(matches!(store.forum(&id).await, Err(Error::Corrupt { .. })));
    let found = store.fsck().await.unwrap().problems;
    assert!(found.iter().any(|it| it.contains("forum_delegate")), "{found:?}");
    store.close().await;
    let report = store::rebuild(&place, log_key()).await.unwrap();
    assert_eq!(report.differences.len(), 1, "{report:?}");
    let store = open(&place).await.unwrap();
    check(&store).await;
}
