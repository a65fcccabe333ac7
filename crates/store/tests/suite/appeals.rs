//! What became of appeals in the tables: entered, confirmed, taken back; documents that go; two who
//! act at once.

use commission::appeal::{Document, Happened, Standing, Step, view_digest};
use commission::claim::View;
use commission::commitment::{Each, EvidenceKind, Keeping, Promise, Schedule};
use commission::draft::NewDraft;
use commission::{InstrumentId, Kind, Localized, Office, Purpose, Refusal};
use note::Digest;
use store::{Edit, Error, Receipt};

use crate::world::*;

const DAY: i64 = 86_400;
const LETTER: &[u8] = b"%PDF-1.7\nWe thank you for your letter.";

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

/// An adopted appeal to two offices.
async fn appeal(world: &World, named: &str, new: NewDraft) -> InstrumentId {
    let draft = world.desk_draft(Kind::Appeal, named, new).await;
    let by = world.first();
    for name in ["The mayor", "The governor"] {
        let (store, now) = (&world.store, world.tick());
        store.add_addressee(&draft, &words(name), 30, &by, now).await.unwrap();
    }
    world.table(&draft).await.unwrap();
    assert_eq!(world.store.appeal(&draft).await.unwrap(), None, "tabled is not adopted");
    world.adopt(&draft).await;
    draft
}

fn step(world: &World, addressee: &str, happened: Happened) -> Step {
    let day = world.tick().div_euclid(DAY);
    Step { addressee: addressee.into(), happened, day, words: words("By post"), document: None }
}

async fn enter(
    world: &World,
    id: &InstrumentId,
    step: &Step,
    by: &Office,
) -> Result<Digest, Error> {
    let now = world.tick();
    let subject = step.digest(&world.store.commission().id, id).unwrap();
    let note = world.statement(Purpose::Attest, subject, None, by, now);
    world.store.enter_step(id, step, &note, now).await.map(|_| subject)
}

async fn view(
    world: &World,
    id: &InstrumentId,
    step: &Digest,
    view: &View,
    by: &Office,
) -> Result<Receipt, Error> {
    let now = world.tick();
    let commission = world.store.commission();
    let subject = view_digest(view, &commission.id, id, step, by.party().unwrap()).unwrap();
    let note = world.statement(Purpose::Attest, subject, None, by, now);
    world.store.view_step(id, step, view, &note, now).await
}

async fn confirm(world: &World, id: &InstrumentId, step: &Digest) {
    for party in &world.parties[1..] {
        view(world, id, step, &View::Confirms, &world.chair(party)).await.unwrap();
    }
}

async fn standing(world: &World, id: &InstrumentId, addressee: &str) -> Standing {
    let appeal = world.store.appeal(id).await.unwrap().unwrap().appeal;
    let charter = &world.store.commission().charter;
    appeal.standing(appeal.addressees.get(addressee).unwrap(), charter, world.tick())
}

/// Rows in every table of appeals.
pub async fn told(world: &World) {
    let by = world.first();
    let id = appeal(world, "an appeal that moves", NewDraft::default()).await;
    let now = world.tick();
    let document = world.store.lay_document(LETTER.to_vec(), [1; 16], &by, now).await.unwrap();
    let answered = step(world, "a1", Happened::Answered);
    let answered = Step { document: Some(document), ..answered };
    let entered = enter(world, &id, &answered, &by).await.unwrap();
    confirm(world, &id, &entered).await;
}

#[tokio::test]
async fn a_promise_is_kept_when_every_party_confirms_that_the_appeal_went_to_everybody() {
    let world = World::new().await;
    let by = world.first();
    let promise = Promise {
        id: "appeal".into(),
        what: words("Appeal to the mayor"),
        owners: world.store.commission().charter.party_ids(),
        schedule: Schedule::Within { days: 90 },
        evidence: EvidenceKind::Appeal,
        each: Each::default(),
    };
    let first = world.desk_draft(Kind::Statement, "a promise", NewDraft::default()).await;
    let edit = Edit::Promise { promise, seen: None };
    world.store.edit(&first, &by, edit, None, world.tick()).await.unwrap();
    world.table(&first).await.unwrap();
    world.adopt(&first).await;
    let reference = format!("{first}:appeal");
    let new = NewDraft { fulfils: vec![reference.clone()], ..NewDraft::default() };
    let id = appeal(&world, "an appeal", new).await;
    let keeping = async || {
        let now = world.tick();
        let (promises, evidence) = world.store.ledger(now).await.unwrap();
        let made = promises.into_iter().find(|it| it.reference == reference).unwrap();
        assert_eq!(made.promise.evidence, EvidenceKind::Appeal);
        made.keeping(&evidence, now)
    };
    assert!(matches!(keeping().await, Keeping::Due { .. }), "adopted is not sent");
    let mut last = None;
    for addressee in ["a1", "a2"] {
        let sent = step(&world, addressee, Happened::Dispatched);
        let entered = enter(&world, &id, &sent, &by).await.unwrap();
        assert_eq!(standing(&world, &id, addressee).await.as_str(), "not-sent");
        assert!(matches!(keeping().await, Keeping::Due { .. }));
        confirm(&world, &id, &entered).await;
        assert_eq!(standing(&world, &id, addressee).await.as_str(), "sent");
        last = Some(entered);
    }
    assert!(matches!(keeping().await, Keeping::Kept { .. }));
    check(&world.store).await;
    // A party takes its word back, and the promise is open again.
    let no = View::Disputes { reasons: words("The post office has no such letter.") };
    view(&world, &id, &last.unwrap(), &no, &by).await.unwrap();
    assert!(matches!(keeping().await, Keeping::Due { .. }));
    check(&world.store).await;
}

#[tokio::test]
async fn two_who_confirm_at_once_are_both_heard_and_one_word_counts_once() {
    let world = World::of(&["north", "south", "east"]).await;
    let id = appeal(&world, "an appeal", NewDraft::default()).await;
    let by = world.first();
    let sent = step(&world, "a1", Happened::Dispatched);
    let entered = enter(&world, &id, &sent, &by).await.unwrap();
    let confirms = View::Confirms;
    let again = enter(&world, &id, &sent, &by).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Entered))), "{again:?}");
    let (south, east) = (world.chair("south"), world.chair("east"));
    let (one, two, three) = tokio::join!(
        view(&world, &id, &entered, &confirms, &south),
        view(&world, &id, &entered, &confirms, &east),
        view(&world, &id, &entered, &confirms, &south),
    );
    two.unwrap();
    assert!(one.is_ok() != three.is_ok(), "{one:?} {three:?}");
    assert_eq!(standing(&world, &id, "a1").await.as_str(), "sent");
    let page = world.store.appeal(&id).await.unwrap().unwrap();
    assert_eq!((page.appeal.steps.len(), page.appeal.steps[0].views.len()), (1, 2));
    check(&world.store).await;
}

#[tokio::test]
async fn a_document_is_kept_beside_the_record_and_goes_when_its_side_erases_it() {
    let world = World::new().await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let id = appeal(&world, "an appeal", NewDraft::default()).await;
    let (store, now) = (&world.store, world.tick());
    for wrong in [&b""[..], b"MZ\x90\x00", b"<html>"] {
        let refused = store.lay_document(wrong.to_vec(), [1; 16], &first, now).await;
        let empty = matches!(refused, Err(Error::Refused(Refusal::Empty { field: "document" })));
        assert!(empty, "{refused:?}");
    }
    // What nobody laid down, no step names.
    let unknown = Document { digest: Digest::of(b"another"), bytes: 7 };
    let answered = step(&world, "a1", Happened::Answered);
    let loose = Step { document: Some(unknown), ..answered.clone() };
    assert!(enter(&world, &id, &loose, &first).await.is_err());
    let document = store.lay_document(LETTER.to_vec(), [1; 16], &first, now).await.unwrap();
    let digest = document.digest;
    let theirs = store.lay_document(LETTER.to_vec(), [2; 16], &second, now).await.unwrap();
    assert_ne!(digest, theirs.digest, "the same letter came to both sides");
    // Nobody names what another side laid down, or says another size of it.
    for wrong in [theirs.clone(), Document { bytes: 7, ..document.clone() }] {
        let step = Step { document: Some(wrong), ..answered.clone() };
        assert!(enter(&world, &id, &step, &first).await.is_err());
    }
    let named = Step { document: Some(document), ..answered.clone() };
    enter(&world, &id, &named, &first).await.unwrap();
    enter(&world, &id, &Step { document: Some(theirs.clone()), ..answered }, &second)
        .await
        .unwrap();
    // One that no step names is gone after a day.
    let loose =
        store.lay_document(b"%PDF-1.7\nloose".to_vec(), [3; 16], &first, now).await.unwrap();
    store.forget_loose_documents(now + DAY).await.unwrap();
    assert!(store.laid(&loose.digest).await.unwrap().is_some());
    store.forget_loose_documents(now + DAY + 1).await.unwrap();
    assert_eq!(store.laid(&loose.digest).await.unwrap(), None);
    assert_eq!(store.document(&digest).await.unwrap().unwrap().bytes, LETTER);
    for n in 0..20 {
        store.lay_document(LETTER.to_vec(), [100 + n; 16], &first, now).await.unwrap();
    }
    let full = store.lay_document(LETTER.to_vec(), [99; 16], &first, now).await;
    assert!(matches!(full, Err(Error::Refused(Refusal::TooMany { .. }))), "{full:?}");
    store.lay_document(LETTER.to_vec(), [98; 16], &second, now).await.unwrap();
    store.forget_loose_documents(now + 2 * DAY).await.unwrap();
    let refused = store.erase_document(&digest, &second).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{refused:?}");
    store.erase_document(&digest, &first).await.unwrap();
    assert_eq!(store.document(&digest).await.unwrap(), None);
    assert!(store.document(&theirs.digest).await.unwrap().is_some(), "the other side's stays");
    store.erase_document(&theirs.digest, &second).await.unwrap();
    // The record holds without it.
    check(store).await;
    let place = world.place();
    let named: Vec<u8> = content(&place).await;
    let needle = b"We thank you for your letter.";
    assert!(!named.windows(needle.len()).any(|it| it == needle), "the letter is still there");
}

#[tokio::test]
async fn addressees_are_named_on_the_desk_of_an_appeal_and_nowhere_else() {
    let world = World::new().await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    let store = &world.store;
    let draft = world.desk_draft(Kind::Appeal, "an appeal", NewDraft::default()).await;
    assert_eq!(store.addressees(&draft).await.unwrap(), None);
    for name in ["The mayor", "The governor"] {
        store.add_addressee(&draft, &words(name), 30, &first, world.tick()).await.unwrap();
    }
    let theirs = store.add_addressee(&draft, &words("Mine"), 30, &second, world.tick()).await;
    assert!(matches!(theirs, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{theirs:?}");
    store.remove_addressee(&draft, "a1", &first, world.tick()).await.unwrap();
    let there = store.addressees(&draft).await.unwrap().unwrap();
    assert_eq!(there.addressees.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["a2"]);
    store.remove_addressee(&draft, "a2", &first, world.tick()).await.unwrap();
    assert_eq!(store.addressees(&draft).await.unwrap(), None);
    let plan = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    let refused = store.add_addressee(&plan, &words("Nobody"), 30, &first, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{refused:?}");
    // An appeal without addressees is followed by nobody.
    let id = world.desk_draft(Kind::Appeal, "for calm", NewDraft::default()).await;
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    assert_eq!(store.appeal(&id).await.unwrap(), None);
    assert_eq!(store.appeals().await.unwrap(), Vec::new());
}

#[tokio::test]
async fn a_document_of_before_there_were_salts_is_still_read() {
    let world = World::new().await;
    let first = world.first();
    let (store, now) = (&world.store, world.tick());
    store.lay_document(LETTER.to_vec(), [1; 16], &first, now).await.unwrap();
    let digest = Digest::of(LETTER);
    let place = world.place();
    let older =
        format!("update appeal_document set digest = '{}', salt = cast('' as blob)", digest.hex());
    assert_eq!(execute(place.clone(), &older).await, 1);
    let read = store.document(&digest).await.unwrap().unwrap();
    assert_eq!((read.salt, read.bytes.as_slice()), (None, LETTER));
    let other = Digest::of(b"another");
    execute(place, &format!("update appeal_document set digest = '{}'", other.hex())).await;
    assert!(matches!(store.document(&other).await, Err(Error::Corrupt { .. })));
}
