//! Meetings in the tables: called, answered, held; what is private to members; two who act at once.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use commission::draft::NewDraft;
use commission::meeting::{AdvanceNotice, Call, Item, NoticeKind, Reply, State};
use commission::{Kind, Localized, MeetingId, Office, Purpose, Refusal};
use store::{Edit, Error, MeetingText, Receipt};

use crate::world::*;

const DAY: i64 = 86_400;

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

fn id(name: &str) -> MeetingId {
    MeetingId::of(name.as_bytes())
}

/// A call that could be made now.
async fn call_of(world: &World, id: &MeetingId, now: i64) -> Call {
    let commission = world.store.commission();
    let meetings = world.store.meetings().await.unwrap();
    Call {
        number: meetings.get(id).map_or(1, |it| it.rounds.len() as u16 + 1),
        starts: now + 10 * DAY,
        place: words("By video"),
        agenda: Item::ALL.iter().copied().collect(),
        quorum: 1,
        chair: meetings.chair(&commission.charter, &commission.id),
    }
}

async fn convene(
    world: &World,
    id: &MeetingId,
    call: &Call,
    by: &Office,
    now: i64,
) -> Result<Receipt, Error> {
    let subject = call.digest(&world.store.commission().id, id).unwrap();
    let note = world.statement(Purpose::Convene, subject, None, by, now);
    world.store.call_meeting(id, call, &note, now).await
}

async fn reply(
    world: &World,
    id: &MeetingId,
    reply: &Reply,
    by: &Office,
    now: i64,
) -> Result<Receipt, Error> {
    let page = world.store.meeting(id).await.unwrap();
    let digest = page.meeting.last_round().unwrap().digest;
    let commission = world.store.commission();
    let subject = reply.digest(&commission.id, id, &digest, by.party().unwrap()).unwrap();
    let note = world.statement(Purpose::Reply, subject, None, by, now);
    world.store.answer_meeting(id, &digest, reply, &note, now).await
}

fn notice(first: i64, yearly: bool) -> AdvanceNotice {
    AdvanceNotice {
        title: "Day of remembrance".into(),
        kind: NoticeKind::Anniversary,
        first,
        last: first,
        yearly,
        region: None,
        size: Some(300),
        asked: "No music before noon.".into(),
    }
}

fn nonce(n: u8) -> [u8; 16] {
    [n; 16]
}

/// Minutes that name the meeting, adopted by every party.
async fn hold(world: &World, id: &MeetingId, words: &str) {
    let by = world.first();
    let text = MeetingText {
        kind: Kind::Minutes,
        topics: vec!["talks".into()],
        title: self::words(&format!("Title of {words}")),
        passages: vec![self::words(&format!("Passage of {words}."))],
    };
    let store = &world.store;
    let made = nonce(words.len() as u8);
    let draft = store.begin_meeting_text(id, text, &by, world.tick(), made).await.unwrap();
    for party in world.parties {
        let by = world.chair(party);
        let word = |passage, text: String| Edit::Word { passage, language: en(), text, seen: None };
        let citation = commission::draft::Citation::Law;
        for edit in [
            word(0, format!("Title of {words}")),
            word(1, format!("Passage of {words}.")),
            Edit::Ground { citation, language: en(), text: "A law.".into() },
            Edit::Interest { language: en(), text: "Quiet.".into(), seen: None },
        ] {
            store.edit(&draft, &by, edit, None, world.tick()).await.unwrap();
        }
    }
    world.table(&draft).await.unwrap();
    assert_eq!(store.meeting_texts(id).await.unwrap(), std::slice::from_ref(&draft));
    assert!(store.meeting(id).await.unwrap().meeting.held.is_none(), "tabled is not adopted");
    world.adopt(&draft).await;
    assert_eq!(store.meeting(id).await.unwrap().meeting.held.unwrap().minutes, draft);
}

/// Rows in every table of meetings.
pub async fn told(world: &World) {
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let (store, id) = (&world.store, id("moved"));
    let call = call_of(world, &id, world.tick()).await;
    convene(world, &id, &call, &first, world.tick()).await.unwrap();
    let no = Reply::Declines { reasons: words("Not then.") };
    reply(world, &id, &no, &second, world.tick()).await.unwrap();
    let now = world.tick();
    let party = second.party().unwrap();
    let text = words("We say.");
    let commission = store.commission();
    let subject = commission::meeting::statement_digest(&commission.id, &id, party, &text).unwrap();
    let note = world.statement(Purpose::Speak, subject, None, &second, now);
    store.speak_about_meeting(&id, &text, &note, now).await.unwrap();
    hold(world, &id, "moved minutes").await;
    let other = self::id("open");
    let call = call_of(world, &other, world.tick()).await;
    convene(world, &other, &call, &second, world.tick()).await.unwrap();
    store.propose_item(&other, "Հարց", &first, world.tick(), nonce(1)).await.unwrap();
    let present = BTreeSet::from([first.clone()]);
    store.put_presence(&other, present, &first, call.starts).await.unwrap();
    let today = START / DAY;
    let given = store.give_notice(notice(today + 3, true), &first, world.tick(), nonce(2)).await;
    store.acknowledge_notice(&given.unwrap(), &second, world.tick()).await.unwrap();
}

#[tokio::test]
async fn a_meeting_is_called_answered_held_and_rebuilt() {
    for parties in [TWO, THREE] {
        let world = World::of(parties).await;
        let (store, id) = (&world.store, id("one"));
        let call = call_of(&world, &id, world.tick()).await;
        let receipt = convene(&world, &id, &call, &world.first(), world.tick()).await.unwrap();
        let page = store.meeting(&id).await.unwrap();
        assert_eq!(page.calls, [receipt.first]);
        for party in &parties[1..] {
            reply(&world, &id, &Reply::Comes, &world.chair(party), world.tick()).await.unwrap();
        }
        let charter = store.commission().charter.clone();
        let page = store.meeting(&id).await.unwrap();
        assert_eq!(page.meeting.state(&charter, START + DAY).as_str(), "fixed");
        assert_eq!(
            page.answers,
            [(1..parties.len() as u64).map(|n| receipt.first + n).collect::<Vec<_>>()]
        );
        hold(&world, &id, "the minutes").await;
        let meetings = store.meetings().await.unwrap();
        let commission = store.commission();
        assert_ne!(meetings.chair(&charter, &commission.id), call.chair, "it goes round");
        check(store).await;
        let (before, place) = (store.meetings().await.unwrap(), world.place());
        let world = world.reopen().await;
        assert_eq!(world.store.meetings().await.unwrap(), before);
        world.store.close().await;
        let report = store::rebuild(&place, log_key()).await.unwrap();
        assert_eq!(report.differences, Vec::<String>::new());
        let store = open(&place).await.unwrap();
        assert_eq!(store.meetings().await.unwrap(), before);
    }
}

#[tokio::test]
async fn of_many_answers_at_once_each_is_entered_once_and_the_last_word_counts() {
    let world = World::of(THREE).await;
    let id = id("crowd");
    let call = call_of(&world, &id, world.tick()).await;
    convene(&world, &id, &call, &world.first(), world.tick()).await.unwrap();
    let now = world.tick();
    let (lake, river) = (world.chair("lake"), world.chair("river"));
    let yes = Reply::Comes;
    let all = tokio::join!(
        reply(&world, &id, &yes, &lake, now),
        reply(&world, &id, &yes, &lake, now),
        reply(&world, &id, &yes, &river, now),
        reply(&world, &id, &yes, &river, now),
    );
    let done = [all.0, all.1, all.2, all.3];
    assert_eq!(done.iter().filter(|it| it.is_ok()).count(), 2, "{done:?}");
    for refused in done.into_iter().filter_map(Result::err) {
        assert!(matches!(refused, Error::Refused(Refusal::SignedAlready { .. })), "{refused:?}");
    }
    let page = world.store.meeting(&id).await.unwrap();
    assert_eq!(page.meeting.last_round().unwrap().answers.len(), 2);
    let charter = world.store.commission().charter.clone();
    assert_eq!(page.meeting.state(&charter, now), State::Fixed { since: now });
    // Two who call the same meeting again at once: one call.
    let no = Reply::Declines { reasons: words("No.") };
    reply(&world, &id, &no, &river, now).await.unwrap();
    let again = call_of(&world, &id, now).await;
    let (a, b) = tokio::join!(
        convene(&world, &id, &again, &lake, now),
        convene(&world, &id, &again, &river, now)
    );
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn a_row_that_says_something_else_than_was_signed_is_not_believed() {
    let world = World::new().await;
    let id = id("forged");
    let call = call_of(&world, &id, world.tick()).await;
    convene(&world, &id, &call, &world.first(), world.tick()).await.unwrap();
    let no = Reply::Declines { reasons: words("No.") };
    reply(&world, &id, &no, &world.chair("south"), world.tick()).await.unwrap();
    let place = world.place();
    world.store.close().await;
    tamper(&place, "update meeting_answer set reply = '{\"answer\":\"comes\"}'").await;
    let store = open(&place).await.unwrap();
    let found = store.meeting(&id).await;
    assert!(matches!(found, Err(Error::Corrupt { .. })), "{found:?}");
    let report = store.fsck().await.unwrap();
    assert!(report.problems.iter().any(|it| it.contains("meeting_answer")), "{report:?}");
}

#[tokio::test]
async fn each_party_strikes_its_own_items_and_speaks_of_its_own_people() {
    let world = World::new().await;
    let (store, id) = (&world.store, id("agenda"));
    let (north, south) = (world.first(), world.chair("south"));
    let unknown = store.propose_item(&id, "x", &north, 1, nonce(1)).await;
    assert!(matches!(unknown, Err(Error::Refused(Refusal::UnknownMeeting { .. }))));
    let call = call_of(&world, &id, world.tick()).await;
    convene(&world, &id, &call, &north, world.tick()).await.unwrap();
    for _ in 0..2 {
        store.propose_item(&id, "The bridge", &north, START, nonce(1)).await.unwrap();
    }
    let items = store.meeting_items(&id).await.unwrap();
    assert_eq!(items.len(), 1, "the same form, sent twice");
    let refused = store.strike_item(&id, &items[0].id, &south).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    // Where one side has as many as it may, its form sent twice is still one item.
    for n in 0..29 {
        store.propose_item(&id, "More", &south, START, nonce(100 + n)).await.unwrap();
    }
    for _ in 0..2 {
        store.propose_item(&id, "The last", &south, START, nonce(99)).await.unwrap();
    }
    let more = store.propose_item(&id, "More", &south, START, nonce(98)).await;
    assert!(matches!(more, Err(Error::Refused(Refusal::TooMany { .. }))), "{more:?}");
    let other = self::id("another");
    let call = call_of(&world, &other, world.tick()).await;
    convene(&world, &other, &call, &south, world.tick()).await.unwrap();
    assert!(!store.strike_item(&other, &items[0].id, &north).await.unwrap(), "of another meeting");
    assert!(store.strike_item(&id, &items[0].id, &office("north/member/1")).await.unwrap());
    let left = store.meeting_items(&id).await.unwrap();
    assert!(left.len() == 30 && left.iter().all(|item| item.office == south));
    let others = BTreeSet::from([south.clone()]);
    let refused = store.put_presence(&id, others, &north, START).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))));
    let registrar = store.propose_item(&id, "x", &office("north/registrar/1"), 1, nonce(3)).await;
    assert!(matches!(registrar, Err(Error::Refused(Refusal::NotAllowed { .. }))));
    let gone = store.propose_item(&id, "x", &office("north/member/3"), 1, nonce(4)).await;
    assert!(matches!(gone, Err(Error::Refused(Refusal::NotSeated { .. }))), "{gone:?}");
}

#[tokio::test]
async fn who_was_present_is_said_of_one_call_once_it_has_begun_until_the_minutes() {
    let world = World::new().await;
    let (store, id) = (&world.store, id("present"));
    let (north, south) = (world.first(), world.chair("south"));
    let first = call_of(&world, &id, world.tick()).await;
    convene(&world, &id, &first, &north, world.tick()).await.unwrap();
    reply(&world, &id, &Reply::Comes, &south, world.tick()).await.unwrap();
    let only = BTreeSet::from([north.clone()]);
    let say = |at: i64| store.put_presence(&id, only.clone(), &north, at);
    let early = say(first.starts - 1).await;
    assert!(
        matches!(early, Err(Error::Refused(Refusal::MeetingAhead { time })) if time == first.starts),
        "{early:?}"
    );
    say(first.starts).await.unwrap();
    // Called again after all came: what is said now still belongs to what took place.
    world.clock.store(u64::try_from(first.starts + DAY - START).unwrap(), Ordering::Relaxed);
    let again = call_of(&world, &id, world.tick()).await;
    convene(&world, &id, &again, &south, world.tick()).await.unwrap();
    say(world.tick()).await.unwrap();
    let numbers =
        |rows: Vec<store::PresenceRow>| rows.iter().map(|it| it.number).collect::<Vec<_>>();
    assert_eq!(numbers(store.presence(&id).await.unwrap()), [1]);
    reply(&world, &id, &Reply::Comes, &north, world.tick()).await.unwrap();
    say(again.starts).await.unwrap();
    assert_eq!(numbers(store.presence(&id).await.unwrap()), [1, 2]);
    world.clock.store(u64::try_from(again.starts + DAY - START).unwrap(), Ordering::Relaxed);
    hold(&world, &id, "held").await;
    let late = say(again.starts + DAY).await;
    assert!(
        matches!(late, Err(Error::Refused(Refusal::MeetingState { state: "held" }))),
        "{late:?}"
    );
    let item = store.propose_item(&id, "x", &north, again.starts, nonce(7)).await;
    assert!(matches!(item, Err(Error::Refused(Refusal::MeetingState { .. }))), "{item:?}");
    assert!(store.strike_item(&id, "x", &north).await.is_err());
}

#[tokio::test]
async fn what_was_said_before_it_was_kept_by_calls_stands_with_the_call_of_then() {
    let world = World::new().await;
    told(&world).await;
    crate::contacts::told(&world).await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    age(&place, 10).await;
    let store = open(&place).await.unwrap();
    let rows = store.presence(&id("open")).await.unwrap();
    assert_eq!(rows.iter().map(|it| it.number).collect::<Vec<_>>(), [1]);
    // And what waits for a party's word is found in a log from before.
    let now = store.exchanges(None).await.unwrap()[0].entered;
    assert_eq!(store.exchanges_waiting(&party("south"), now).await.unwrap().len(), 1);
    assert_eq!(store.exchanges_waiting(&party("north"), now).await.unwrap().len(), 0);
    check(&store).await;
    drop(folder);
}

#[tokio::test]
async fn a_notice_is_seen_by_the_other_side_and_erased_when_it_is_over() {
    let world = World::new().await;
    let store = &world.store;
    let (north, south) = (world.first(), world.chair("south"));
    let today = START / DAY;
    let once = store.give_notice(notice(today + 2, false), &north, START, nonce(1)).await.unwrap();
    let again = store.give_notice(notice(today + 2, false), &north, START, nonce(1)).await.unwrap();
    assert_eq!(once, again);
    let yearly = store.give_notice(notice(today + 2, true), &south, START, nonce(2)).await.unwrap();
    let refused = store.acknowledge_notice(&once, &north, START).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    for _ in 0..2 {
        store.acknowledge_notice(&once, &south, START).await.unwrap();
    }
    let rows = store.advance_notices(today).await.unwrap();
    assert_eq!(rows.len(), 2);
    let row = rows.iter().find(|row| row.id == once).unwrap();
    assert_eq!(row.seen.len(), 1);
    let refused = store.withdraw_notice(&once, &south).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    // Not a day too early, and what comes again stays.
    assert_eq!(store.forget_notices(90, START + 92 * DAY).await.unwrap(), 0);
    assert_eq!(store.forget_notices(90, START + 93 * DAY).await.unwrap(), 1);
    let rows = store.advance_notices(today).await.unwrap();
    assert_eq!(rows.iter().map(|row| &row.id).collect::<Vec<_>>(), [&yearly]);
    store.withdraw_notice(&yearly, &office("south/member/1")).await.unwrap();
    let gone = store.withdraw_notice(&yearly, &south).await;
    assert!(matches!(gone, Err(Error::Refused(Refusal::UnknownNotice))), "{gone:?}");
    let far = store.give_notice(notice(today + 900, false), &north, START, nonce(5)).await;
    assert!(matches!(far, Err(Error::Refused(Refusal::Empty { field: "first" }))), "{far:?}");
    let place = world.place();
    world.store.close().await;
    if place.url().is_none() {
        let bytes = content(&place).await;
        let words: &[u8] = b"No music before noon";
        assert!(!bytes.windows(words.len()).any(|it| it == words), "erased is gone from the file");
    }
}

#[tokio::test]
async fn a_text_that_names_no_known_meeting_holds_none() {
    let world = World::new().await;
    let draft = world.desk_draft(Kind::Minutes, "of nothing", NewDraft::default()).await;
    let bytes = commission::meeting::about(&id("never called"));
    let attach = Edit::Attach { name: "meeting".into(), bytes };
    world.store.edit(&draft, &world.first(), attach, None, world.tick()).await.unwrap();
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    assert!(world.store.meetings().await.unwrap().last_held().is_none());
    check(&world.store).await;
}
