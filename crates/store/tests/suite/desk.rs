//! Drafts, files, comments.

use commission::commitment::{Each, EvidenceKind, Promise, Schedule};
use commission::draft::{NewDraft, Own, Standing, Voice, digest_of_promise, digest_of_words};
use commission::{Kind, Refusal};
use store::{Audience, Edit, Error, Reader, Seen};

use crate::world::*;

fn word(text: &str) -> Edit {
    Edit::Word { passage: 1, language: en(), text: text.into(), seen: None }
}

#[tokio::test]
async fn a_draft_goes_from_the_desk_to_adoption() {
    let world = World::of(THREE).await;
    let id = world.desk_draft(Kind::Statement, "peace", NewDraft::default()).await;
    assert_eq!(world.store.drafts().await.unwrap().len(), 1);
    assert_eq!(world.store.head().size, 1, "the desk is not in the record");
    let receipt = world.table(&id).await.unwrap();
    assert_eq!((receipt.first, receipt.size), (1, 2));
    assert!(world.store.drafts().await.unwrap().is_empty());
    for party in &THREE[..2] {
        world.sign(&id, party).await.unwrap();
        assert_eq!(world.state(&id).await, "tabled");
    }
    let last = world.sign(&id, THREE[2]).await.unwrap();
    assert_eq!(last.size - last.first, 2, "the signature and the adoption");
    assert_eq!(world.state(&id).await, "adopted");
    check(&world.store).await;
}

#[tokio::test]
async fn a_move_on_an_older_version_is_refused_when_it_says_so() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "plan", NewDraft::default()).await;
    let (north, south) = (office("north/co-chair/1"), office("south/member/1"));
    let version = world.store.draft(&id).await.unwrap().version;
    let now = world.tick();
    let row = world.store.edit(&id, &north, word("One."), Some(version), now).await.unwrap();
    assert_eq!((row.version, row.changed), (version + 1, now));
    let refused = world.store.edit(&id, &south, word("Two."), Some(version), now).await;
    let changed = matches!(refused, Err(Error::Refused(Refusal::Changed { .. })));
    assert!(changed, "{refused:?}");
    let accept = Edit::Accept { passage: 1, language: en(), from: Voice::Party(party("north")) };
    world.store.edit(&id, &south, accept, None, now).await.unwrap();
    let draft = world.store.draft(&id).await.unwrap().draft;
    let parties = world.store.commission().charter.party_ids();
    assert_eq!(draft.passages[0].standing(&en(), &parties), Standing::Settled("One."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn moves_of_many_at_once_all_arrive() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "plan", NewDraft::default()).await;
    let before = world.store.draft(&id).await.unwrap().version;
    let mut moves = tokio::task::JoinSet::new();
    for n in 0..20 {
        let (store, id) = (world.store.clone(), id.clone());
        let by = office(if n % 2 == 0 { "north/co-chair/1" } else { "south/co-chair/1" });
        moves.spawn(async move {
            store.edit(&id, &by, word(&format!("{n}")), None, START + 500).await.unwrap();
        });
    }
    moves.join_all().await;
    assert_eq!(world.store.draft(&id).await.unwrap().version, before + 20);
}

#[tokio::test]
async fn a_text_on_the_table_is_not_changed_and_comes_back_when_it_failed() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Statement, "again", NewDraft::default()).await;
    world.table(&id).await.unwrap();
    let by = world.first();
    let edit = world.store.edit(&id, &by, word("Other."), None, world.tick()).await;
    assert!(matches!(edit, Err(Error::Refused(Refusal::NotReady { .. }))), "{edit:?}");
    let revised = world.store.revise(&id, &by, world.tick()).await;
    assert!(matches!(revised, Err(Error::Refused(Refusal::NotReady { .. }))));
    let digest = world.store.instrument(&id).await.unwrap().instrument.current().digest;
    let now = world.tick();
    let south = office("south/co-chair/1");
    let note =
        world.statement(commission::Purpose::Decline, digest, Some("Too short."), &south, now);
    world.store.decline(&id, &note, en(), "Too short.", now).await.unwrap();
    assert_eq!(world.state(&id).await, "declined");
    assert_eq!(world.store.drafts().await.unwrap().len(), 1);
    world.store.revise(&id, &by, world.tick()).await.unwrap();
    for party in world.parties {
        let longer = word("Longer.");
        world.store.edit(&id, &world.chair(party), longer, None, world.tick()).await.unwrap();
    }
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    let page = world.store.instrument(&id).await.unwrap();
    assert_eq!(page.instrument.revisions().len(), 2);
    assert_eq!(page.number, 1);
    let revised = world.store.revise(&id, &by, world.tick()).await;
    assert!(matches!(revised, Err(Error::Refused(Refusal::NotReady { .. }))));
    check(&world.store).await;
}

#[tokio::test]
async fn a_text_whose_desk_is_gone_is_taken_up_from_the_record() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Statement, "lost", NewDraft::default()).await;
    world.table(&id).await.unwrap();
    let before = world.store.instrument(&id).await.unwrap();
    let kept = world.store.draft(&id).await.unwrap().draft;
    world.withdraw(&id).await;
    let place = world.place();
    world.store.close().await;
    tamper(&place, "delete from draft").await;
    let store = open(&place).await.unwrap();
    let world = World { store, ..world };
    let drafted = world.store.revise(&id, &world.first(), world.tick()).await.unwrap();
    assert_eq!(drafted.title, kept.title);
    assert_eq!(drafted.passages, kept.passages);
    assert_eq!(drafted.grounds, kept.grounds);
    assert_eq!(drafted.interests, kept.interests);
    world.table(&id).await.unwrap();
    let after = world.store.instrument(&id).await.unwrap();
    let versions = |page: &store::InstrumentPage| page.instrument.current().versions.clone();
    assert_eq!(versions(&after), versions(&before), "the same words have the same digests");
    assert_eq!(after.instrument.current().text.revision, 2);
}

#[tokio::test]
async fn a_comment_is_read_by_those_it_is_for() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "talk", NewDraft::default()).await;
    let (north, south) = (office("north/member/1"), office("south/co-chair/1"));
    let now = world.tick();
    let say = |audience, text: &'static str, by| {
        let (store, id) = (world.store.clone(), id.clone());
        async move { store.comment(&id, audience, text, &by, now).await }
    };
    assert_eq!(say(Audience::Shared, "For all.", north.clone()).await.unwrap(), 1);
    let own = Audience::Party(party("north"));
    assert_eq!(say(own.clone(), "For us.", north.clone()).await.unwrap(), 2);
    let refused = say(own, "For them.", south.clone()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))));
    let refused = say(Audience::Shared, " \n ", south.clone()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { .. }))));
    let refused = say(Audience::Shared, "Hello?", office("north/member/3")).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeated { .. }))));
    let read = |by: &'static str| {
        let (store, id) = (world.store.clone(), id.clone());
        async move {
            let thread = store.thread(&id, &Reader::of(&office(by))).await.unwrap();
            thread.into_iter().map(|comment| comment.text).collect::<Vec<_>>()
        }
    };
    assert_eq!(read("north/liaison/1").await, ["For all.", "For us."]);
    assert_eq!(read("south/member/1").await, ["For all."]);
    assert_eq!(read("secretariat/secretary/1").await, ["For all."]);
    assert_eq!(read("secretariat/operator/1").await, ["For all."]);
    assert_eq!(read("secretariat/auditor/1").await, ["For all.", "For us."]);
    let again = say(Audience::Party(party("north")), "For us.", north.clone()).await.unwrap();
    assert_eq!(again, 2, "sent twice, said once");
    let nothing = commission::InstrumentId::of(b"nothing");
    let refused = world.store.comment(&nothing, Audience::Shared, "x", &north, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownInstrument { .. }))));
}

#[tokio::test]
async fn a_draft_edited_after_its_digest_was_shown_is_not_tabled_under_it() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Statement, "swap", NewDraft::default()).await;
    let now = world.tick();
    let tabling = world.store.prepare_tabling(&id, None, now).await.unwrap();
    let digest = tabling.text().digest();
    for party in world.parties {
        let by = world.chair(party);
        world.store.edit(&id, &by, word("Swapped."), None, world.tick()).await.unwrap();
    }
    let by = world.first();
    let note = world.statement(commission::Purpose::Table, digest, None, &by, now);
    let refused = world.store.table(&id, tabling.text().deadline, &note, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherDigest { .. }))), "{refused:?}");
}

#[tokio::test]
async fn words_that_somebody_did_not_see_are_not_written_over() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "seen", NewDraft::default()).await;
    let north = office("north/co-chair/1");
    let (store, now) = (&world.store, world.tick());
    let row = store.draft(&id).await.unwrap();
    let voice = Voice::Party(party("north"));
    let there = row.draft.passages[0].wording(&en(), &voice);
    let seen = Some(Seen { version: row.version, words: digest_of_words(there) });
    let say = |text: &str| Edit::Word { passage: 1, language: en(), text: text.into(), seen };
    let changed = store.edit(&id, &north, say("One."), None, now).await.unwrap();
    let again = store.edit(&id, &north, say("One."), None, now).await.unwrap();
    assert_eq!(again.version, changed.version, "the same form twice is one move");
    let both = Edit::All(vec![
        Edit::Word { passage: 0, language: en(), text: "Other".into(), seen: None },
        say("Two."),
    ]);
    let refused = store.edit(&id, &north, both, None, now).await;
    let found = changed.version;
    let expected = Refusal::Changed { expected: row.version, found };
    assert!(matches!(refused, Err(Error::Refused(it)) if it == expected), "all or nothing");
    assert_eq!(store.draft(&id).await.unwrap().version, found);
    let remove = Edit::Remove { own: Own::Wording { passage: 1, language: en() }, seen };
    let refused = store.edit(&id, &north, remove, None, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Changed { .. }))), "{refused:?}");
}

/// A promise of every party of a world.
fn promise(world: &World, words: &str) -> Promise {
    Promise {
        id: "meet".into(),
        what: [(en(), words.to_owned())].into_iter().collect(),
        owners: world.store.commission().charter.party_ids(),
        schedule: Schedule::Quarterly,
        evidence: EvidenceKind::Instrument,
        each: Each::default(),
    }
}

#[tokio::test]
async fn a_promise_that_somebody_did_not_see_is_not_written_over() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "promised", NewDraft::default()).await;
    let (chair, member) = (office("north/co-chair/1"), office("north/member/1"));
    let (store, now) = (&world.store, world.tick());
    let say = |words: &str, seen| Edit::Promise { promise: promise(&world, words), seen };
    let first = store.edit(&id, &chair, say("One.", None), None, now).await.unwrap();
    let seen = |row: &store::DraftRow| {
        Some(Seen { version: row.version, words: digest_of_promise(row.draft.promises.first()) })
    };
    let both = seen(&first);
    let second = store.edit(&id, &chair, say("Two.", both), None, now).await.unwrap();
    let again = store.edit(&id, &chair, say("Two.", both), None, now).await.unwrap();
    assert_eq!(again.version, second.version, "the same form twice is one move");
    let expected = Refusal::Changed { expected: first.version, found: second.version };
    let remove = |seen| Edit::Remove { own: Own::Promise("meet".into()), seen };
    for edit in [say("Three.", both), remove(both)] {
        let refused = store.edit(&id, &member, edit, None, now).await;
        assert!(matches!(refused, Err(Error::Refused(it)) if it == expected), "changed meanwhile");
    }
    assert_eq!(store.draft(&id).await.unwrap().draft.promises, [promise(&world, "Two.")]);
    // Who saw what lies there changes it; a draft that changed elsewhere is no conflict.
    store.edit(&id, &member, word("Elsewhere."), None, now).await.unwrap();
    let third = store.edit(&id, &member, say("Three.", seen(&second)), None, now).await.unwrap();
    let gone = store.edit(&id, &chair, remove(seen(&third)), None, now).await.unwrap();
    assert!(gone.draft.promises.is_empty());
    let refused = store.edit(&id, &member, say("Four.", seen(&third)), None, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Changed { .. }))), "{refused:?}");
    let again = store.edit(&id, &member, remove(seen(&third)), None, now).await.unwrap();
    assert_eq!(again.version, gone.version, "gone already");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_who_change_one_promise_at_once_one_is_saved() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "raced", NewDraft::default()).await;
    let by = office("north/co-chair/1");
    let begun = Edit::Promise { promise: promise(&world, "Begun."), seen: None };
    let row = world.store.edit(&id, &by, begun, None, world.tick()).await.unwrap();
    let words = digest_of_promise(row.draft.promises.first());
    let seen = Some(Seen { version: row.version, words });
    let mut moves = tokio::task::JoinSet::new();
    for n in 0..10 {
        let (store, id, now) = (world.store.clone(), id.clone(), world.tick());
        let by = office(if n % 2 == 0 { "north/co-chair/1" } else { "north/member/1" });
        let edit = Edit::Promise { promise: promise(&world, &format!("Words {n}.")), seen };
        moves.spawn(async move { store.edit(&id, &by, edit, None, now).await });
    }
    let done = moves.join_all().await;
    assert_eq!(done.iter().filter(|it| it.is_ok()).count(), 1, "{done:?}");
    assert_eq!(world.store.draft(&id).await.unwrap().version, row.version + 1);
}

#[tokio::test]
async fn what_a_party_brought_it_alone_takes_back() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Plan, "own", NewDraft::default()).await;
    let (north, south) = (office("north/co-chair/1"), office("south/member/1"));
    let (store, now) = (&world.store, world.tick());
    let attach = Edit::Attach { name: "map.png".into(), bytes: vec![1] };
    store.edit(&id, &north, attach.clone(), None, now).await.unwrap();
    let remove = Edit::Remove { own: Own::Attachment("map.png".into()), seen: None };
    for edit in [remove.clone(), attach] {
        let refused = store.edit(&id, &south, edit, None, now).await;
        let theirs = matches!(refused, Err(Error::Refused(Refusal::OtherPartysVoice { .. })));
        assert!(theirs, "{refused:?}");
    }
    store.edit(&id, &north, remove, None, now).await.unwrap();
    let row = store.draft(&id).await.unwrap();
    assert!(row.draft.attachments.is_empty() && row.draft.attached_by.is_empty());
    // A ground is known by its words: another party's is out of reach, one's own goes.
    let ground = row.draft.grounds[&party("north")][0].digest();
    let remove = Edit::Remove { own: Own::Ground(ground), seen: None };
    store.edit(&id, &north, remove, None, now).await.unwrap();
    let draft = store.draft(&id).await.unwrap().draft;
    assert!(draft.grounds[&party("north")].is_empty());
    assert_eq!(draft.grounds[&party("south")].len(), 1);
    // Silent again, a passage that nobody words is gone; silence is no consent.
    let last = draft.passages.len() + 1;
    let word = Edit::Word { passage: last, language: en(), text: "New.".into(), seen: None };
    store.edit(&id, &north, word, None, now).await.unwrap();
    let own = Own::Wording { passage: last, language: en() };
    store.edit(&id, &north, Edit::Remove { own, seen: None }, None, now).await.unwrap();
    assert_eq!(store.draft(&id).await.unwrap().draft.passages.len(), last - 1);
}
