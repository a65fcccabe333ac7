//! The glossary in the tables: adopted, changed, retired, replaced; written on the desk by people who
//! do not see each other; and equal after a rebuild.

use commission::commitment::{Each, EvidenceKind, Keeping, Promise, Schedule};
use commission::draft::NewDraft;
use commission::glossary::{
    Category, Entry, GLOSSARY, GlossaryChange, Part, Reasons, Retired, Sort,
};
use commission::refusal::Block;
use commission::{InstrumentId, Kind, Localized, Office, Purpose, Refusal};
use note::Digest;
use store::{Edit, Error, GlossaryEdit, TakenOver};

use crate::world::*;

const KIND: Kind = Kind::GlossaryChange;

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

fn entry(world: &World, id: &str, side: Option<&str>) -> Entry {
    Entry {
        id: id.into(),
        language: en(),
        lemma: "mistling".into(),
        part: Part::Noun,
        forms: Vec::new(),
        paradigm: None,
        not_forms: Vec::new(),
        small: false,
        target: Some("lower-valley".into()),
        side: side.map(party),
        category: Category::Slur,
        sort: Sort::Stereotype,
        severity: 3,
        meaning: words("People of the lower valley, said with contempt"),
        mirror: None,
        alternatives: vec!["people of the lower valley".into()],
        fine_in: Vec::new(),
        must_flag: vec!["A mistling would say that.".into()],
        must_not_flag: vec!["The word hurts.".into()],
        review_by: world.tick().div_euclid(86_400) + 365,
        proposal: None,
    }
}

async fn edit(
    world: &World,
    draft: &InstrumentId,
    edit: GlossaryEdit,
    by: &Office,
) -> Result<(), Error> {
    world.store.edit_glossary(draft, &edit, by, world.tick()).await
}

async fn begin(world: &World, named: &str, new: NewDraft) -> InstrumentId {
    world.desk_draft(KIND, named, new).await
}

/// Every party gives its reason for an entry.
async fn reasons(world: &World, draft: &InstrumentId, id: &str) {
    for side in world.parties {
        let why = words(&format!("It hurts, the {side} say"));
        let reason = GlossaryEdit::Reason { entry: id.into(), why };
        edit(world, draft, reason, &world.chair(side)).await.unwrap();
    }
}

/// A draft that adds these entries, with the reasons of every party.
async fn adding(world: &World, named: &str, entries: Vec<Entry>) -> InstrumentId {
    let draft = begin(world, named, NewDraft::default()).await;
    for it in entries {
        let id = it.id.clone();
        edit(world, &draft, GlossaryEdit::Add(Box::new(it)), &world.first()).await.unwrap();
        reasons(world, &draft, &id).await;
    }
    draft
}

async fn adopted(world: &World, draft: &InstrumentId) {
    world.table(draft).await.unwrap();
    world.adopt(draft).await;
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Refusal {
    match outcome {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// Rows in every table of the glossary.
pub async fn told(world: &World) {
    let draft = adding(world, "words that move", vec![entry(world, "moved", None)]).await;
    adopted(world, &draft).await;
}

#[tokio::test]
async fn proposals_are_taken_over_all_or_none_and_none_of_them_twice() {
    let world = World::new().await;
    let holding = adding(&world, "words", vec![entry(&world, "held", None)]).await;
    adopted(&world, &holding).await;
    let draft = begin(&world, "more words", NewDraft::default()).await;
    let taking = async |proposals: Vec<Entry>| {
        world.store.take_over(&draft, &proposals, &world.first(), world.tick()).await
    };
    let proposal = |id: &str| entry(&world, id, None);
    let first = taking(vec![proposal("one"), proposal("held")]).await.unwrap();
    assert_eq!(first, TakenOver { added: 1, there: 1 });
    let second = taking(vec![proposal("one"), proposal("two"), proposal("two")]).await.unwrap();
    assert_eq!(second, TakenOver { added: 1, there: 2 });
    assert_eq!(taking(vec![proposal("two")]).await.unwrap(), TakenOver { added: 0, there: 1 });
    let bare = Entry { alternatives: Vec::new(), ..proposal("four") };
    let refusal = refused(taking(vec![proposal("three"), bare]).await);
    assert!(matches!(refusal, Refusal::Empty { field: "alternatives" }), "{refusal:?}");
    let past = Entry { review_by: 0, ..proposal("three") };
    assert!(matches!(refused(taking(vec![past]).await), Refusal::Empty { field: "review-by" }));
    let said = world.store.glossary_draft(&draft).await.unwrap().unwrap();
    let ids: Vec<&str> = said.change.lines().map(|(id, _)| id).collect();
    assert_eq!(ids, ["one", "two"]);
}

#[tokio::test]
async fn an_entry_holds_with_the_last_signature_and_not_before() {
    for world in [World::new().await, World::of(&["north", "south", "west"]).await] {
        let side = world.parties[0];
        let draft = adding(&world, "words", vec![entry(&world, "mistling", Some(side))]).await;
        world.table(&draft).await.unwrap();
        let proposed = world.store.glossary_proposals().await.unwrap();
        assert_eq!(proposed.len(), 1);
        assert_eq!(proposed[0].said.reasons.len(), world.parties.len());
        let page = world.store.glossary_entry("mistling").await.unwrap().unwrap();
        assert!(page.term.is_none() && page.texts.len() == 1);
        for side in world.parties {
            assert_eq!(world.store.glossary().await.unwrap().holding().count(), 0);
            world.sign(&draft, side).await.unwrap();
        }
        let glossary = world.store.glossary().await.unwrap();
        let holding = glossary.get("mistling").unwrap().holding().unwrap();
        assert_eq!(holding.step.by, draft);
        assert_eq!(holding.reasons.len(), world.parties.len());
        let counts = glossary.counts(&world.store.commission().charter);
        assert_eq!((counts.bound[&party(side)], counts.every), (1, 0));
        assert!(world.store.glossary_proposals().await.unwrap().is_empty());
        assert_eq!(world.store.glossary_entry("nothing").await.unwrap(), None);
        check(&world.store).await;
    }
}

#[tokio::test]
async fn each_party_gives_its_own_reasons_and_none_is_tabled_without_all() {
    let world = World::new().await;
    let draft = begin(&world, "words", NewDraft::default()).await;
    let (first, second) = (world.first(), world.chair(world.parties[1]));
    assert_eq!(world.store.glossary_draft(&draft).await.unwrap(), None);
    let lacks = Refusal::NotReady { blocks: vec![Block::Attachment { kind: KIND }] };
    assert_eq!(refused(world.table(&draft).await), lacks);
    let add = GlossaryEdit::Add(Box::new(entry(&world, "mistling", None)));
    edit(&world, &draft, add.clone(), &first).await.unwrap();
    // What one party brought another does not change; it gives its reasons all the same.
    let theirs = Refusal::OtherPartysVoice { party: party(world.parties[0]) };
    assert_eq!(refused(edit(&world, &draft, add, &second).await), theirs);
    let reason = |why: &str| GlossaryEdit::Reason { entry: "mistling".into(), why: words(why) };
    edit(&world, &draft, reason("We are called so."), &second).await.unwrap();
    let blocks = vec![Block::Reasons { party: party(world.parties[0]) }];
    assert_eq!(refused(world.table(&draft).await), Refusal::NotReady { blocks });
    edit(&world, &draft, reason("We should not say so."), &first).await.unwrap();
    edit(&world, &draft, reason("We do not want to say so."), &first).await.unwrap();
    let said = world.store.glossary_draft(&draft).await.unwrap().unwrap();
    assert_eq!(
        said.reasons_for("mistling")[&party(world.parties[0])],
        words("We do not want to say so.")
    );
    // Nor by attaching a file.
    let forged = Reasons::new(party(world.parties[1]));
    let name = Reasons::name(&forged.party);
    let attach = Edit::Attach { name, bytes: forged.file() };
    assert!(world.store.edit(&draft, &first, attach, None, world.tick()).await.is_err());
    let secretary = office("secretariat/secretary/1");
    let nobody = edit(&world, &draft, reason("Nobody asked."), &secretary).await;
    assert!(matches!(refused(nobody), Refusal::Empty { .. } | Refusal::NotAllowed { .. }));
    adopted(&world, &draft).await;
    check(&world.store).await;
}

#[tokio::test]
async fn what_holds_is_changed_or_retired_and_never_added_twice() {
    let world = World::new().await;
    let by = world.first();
    let add = |id: &str| GlossaryEdit::Add(Box::new(entry(&world, id, None)));
    let retire = |id: &str| {
        GlossaryEdit::Retire(Retired { entry: id.into(), reasons: words("Nobody says so.") })
    };
    let early = begin(&world, "early", NewDraft::default()).await;
    let unknown = Refusal::GlossaryTerm { why: "unknown", term: "mistling".into() };
    assert_eq!(refused(edit(&world, &early, retire("mistling"), &by).await), unknown);
    // Two drafts may add the same word; the second one to be tabled finds it there.
    edit(&world, &early, add("mistling"), &by).await.unwrap();
    reasons(&world, &early, "mistling").await;
    let first = adding(&world, "first", vec![entry(&world, "mistling", None)]).await;
    adopted(&world, &first).await;
    let there = Refusal::GlossaryTerm { why: "there", term: "mistling".into() };
    assert_eq!(refused(world.table(&early).await), there);
    assert_eq!(refused(edit(&world, &early, add("mistling"), &by).await), there);
    edit(&world, &early, GlossaryEdit::Drop("mistling".into()), &by).await.unwrap();
    assert_eq!(world.store.glossary_draft(&early).await.unwrap(), None);
    let milder = Entry { severity: 1, ..entry(&world, "mistling", None) };
    edit(&world, &early, GlossaryEdit::Change(Box::new(milder)), &by).await.unwrap();
    adopted(&world, &early).await;
    let term = async || world.store.glossary().await.unwrap().get("mistling").cloned().unwrap();
    assert_eq!(term().await.holding().unwrap().entry.severity, 1);
    let last = begin(&world, "last", NewDraft::default()).await;
    edit(&world, &last, retire("mistling"), &by).await.unwrap();
    adopted(&world, &last).await;
    assert!(term().await.holding().is_none());
    assert_eq!(term().await.steps.len(), 3);
    assert_eq!(world.store.glossary_entry("mistling").await.unwrap().unwrap().texts.len(), 3);
    // What takes the place of the text that retired it brings it back.
    let new = NewDraft { replaces: Some(last), ..NewDraft::default() };
    let again = begin(&world, "again", new).await;
    edit(&world, &again, add("haze"), &by).await.unwrap();
    reasons(&world, &again, "haze").await;
    adopted(&world, &again).await;
    assert_eq!(term().await.holding().unwrap().entry.severity, 1);
    assert_eq!(world.store.glossary().await.unwrap().holding().count(), 2);
    check(&world.store).await;
    let world = world.reopen().await;
    check(&world.store).await;
}

#[tokio::test]
async fn an_entry_to_be_looked_at_again_in_the_past_is_refused_and_a_proposal_is_word_for_word() {
    let world = World::new().await;
    let by = world.first();
    let draft = begin(&world, "words", NewDraft::default()).await;
    let past = Entry { review_by: 1, ..entry(&world, "mistling", None) };
    let past = edit(&world, &draft, GlossaryEdit::Add(Box::new(past)), &by).await;
    assert_eq!(refused(past), Refusal::Empty { field: "review-by" });
    let good = entry(&world, "mistling", None);
    let adopt = |proposal| GlossaryEdit::Adopt { entry: Box::new(good.clone()), proposal };
    let other = edit(&world, &draft, adopt(Digest::of(b"another")), &by).await;
    assert!(matches!(refused(other), Refusal::BadAttachment { .. }));
    edit(&world, &draft, adopt(good.term()), &by).await.unwrap();
    let said = world.store.glossary_draft(&draft).await.unwrap().unwrap();
    assert_eq!(said.change.added[0].proposal, Some(good.term()));
    // A draft of another kind takes none of it.
    let plan = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    let wrong = edit(&world, &plan, GlossaryEdit::Add(Box::new(good)), &by).await;
    assert!(matches!(refused(wrong), Refusal::BadAttachment { .. }));
}

#[tokio::test]
async fn a_file_changed_after_tabling_is_not_what_was_signed() {
    let world = World::new().await;
    let by = world.first();
    let draft = adding(&world, "words", vec![entry(&world, "mistling", None)]).await;
    world.table(&draft).await.unwrap();
    let sharper = Entry { severity: 5, ..entry(&world, "mistling", None) };
    let mut change = GlossaryChange::default();
    change.add(sharper, &world.store.commission().charter).unwrap();
    let attach = Edit::Attach { name: GLOSSARY.into(), bytes: change.file() };
    let _ = world.store.edit(&draft, &by, attach, None, world.tick()).await;
    world.adopt(&draft).await;
    let glossary = world.store.glossary().await.unwrap();
    assert_eq!(glossary.get("mistling").unwrap().holding().unwrap().entry.severity, 3);
}

#[tokio::test]
async fn a_row_that_no_party_signed_is_not_believed() {
    let world = World::sqlite().await;
    let draft = adding(&world, "words", vec![entry(&world, "mistling", None)]).await;
    adopted(&world, &draft).await;
    let place = world.place();
    world.store.close().await;
    let sharper =
        "update glossary_entry set body = replace(body, '\"severity\":3', '\"severity\":5')";
    tamper(place.clone(), sharper).await;
    let store = open(place).await.unwrap();
    assert!(matches!(store.glossary().await, Err(Error::Corrupt { .. })));
    assert!(matches!(store.glossary_entry("mistling").await, Err(Error::Corrupt { .. })));
    assert!(!store.fsck().await.unwrap().problems.is_empty());
}

#[tokio::test]
async fn a_promise_of_a_glossary_is_kept_by_the_text_that_names_it() {
    let world = World::new().await;
    let by = world.first();
    let promise = Promise {
        id: "words".into(),
        what: words("A glossary of both"),
        owners: world.store.commission().charter.party_ids(),
        schedule: Schedule::Within { days: 90 },
        evidence: EvidenceKind::Glossary,
        each: Each::default(),
    };
    let first = world.desk_draft(Kind::Statement, "a promise", NewDraft::default()).await;
    let made = Edit::Promise { promise, seen: None };
    world.store.edit(&first, &by, made, None, world.tick()).await.unwrap();
    adopted(&world, &first).await;
    let reference = format!("{first}:words");
    let keeping = async || {
        let now = world.tick();
        let (promises, evidence) = world.store.ledger(now).await.unwrap();
        let made = promises.into_iter().find(|it| it.reference == reference).unwrap();
        made.keeping(&evidence, now)
    };
    // A statement that says so is no glossary.
    let fulfils = vec![reference.clone()];
    let new = NewDraft { fulfils: fulfils.clone(), ..NewDraft::default() };
    let said = world.desk_draft(Kind::Statement, "only words", new.clone()).await;
    adopted(&world, &said).await;
    assert!(matches!(keeping().await, Keeping::Due { .. }));
    let draft = begin(&world, "the glossary", new).await;
    let add = GlossaryEdit::Add(Box::new(entry(&world, "mistling", None)));
    edit(&world, &draft, add, &by).await.unwrap();
    reasons(&world, &draft, "mistling").await;
    adopted(&world, &draft).await;
    assert!(matches!(keeping().await, Keeping::Kept { .. }));
    check(&world.store).await;
}

#[tokio::test]
async fn a_declined_change_stays_a_proposal_with_what_was_said_against_it() {
    let world = World::new().await;
    let draft = adding(&world, "words", vec![entry(&world, "mistling", None)]).await;
    world.table(&draft).await.unwrap();
    let now = world.tick();
    let digest = world.store.instrument(&draft).await.unwrap().instrument.current().digest;
    let why = "mistling: Nobody says it with contempt.";
    let chair = world.chair(world.parties[1]);
    let note = world.statement(Purpose::Decline, digest, Some(why), &chair, now);
    world.store.decline(&draft, &note, en(), why, now).await.unwrap();
    let proposed = world.store.glossary_proposals().await.unwrap();
    assert_eq!(proposed.len(), 1);
    assert_eq!(proposed[0].text.instrument.current().state.as_str(), "declined");
    assert_eq!(world.store.glossary().await.unwrap().holding().count(), 0);
    check(&world.store).await;
}
