//! Lists, search, the ledger, and rows that are not believed.

use commission::commitment::{Each, EvidenceKind, Promise, Schedule};
use commission::draft::NewDraft;
use commission::{Kind, Localized};
use store::{Error, Filter};

use crate::world::*;

#[tokio::test]
async fn instruments_are_listed_page_by_page_newest_change_first() {
    let world = World::new().await;
    let ids = world.tabled(7).await;
    world.sign(&ids[2], "north").await.unwrap();
    let mut filter = Filter { limit: 3, ..Filter::default() };
    assert_eq!(world.store.instruments_count(&filter).await.unwrap(), 7);
    let mut seen = Vec::new();
    loop {
        let page = world.store.instruments(&filter).await.unwrap();
        let Some(last) = page.last() else { break };
        filter.before = Some((last.changed, last.id.clone()));
        assert!(page.len() <= 3);
        seen.extend(page);
    }
    assert_eq!(seen.len(), 7);
    assert_eq!(seen[0].id, ids[2]);
    assert_eq!(seen[0].signed, [office("north/co-chair/1")]);
    assert!(seen.windows(2).all(|pair| pair[0].changed >= pair[1].changed));
    // Whatever changed last: what is due first comes first, however few are asked for.
    let soonest = Filter { soonest: true, limit: 2, ..Filter::default() };
    let soonest = world.store.instruments(&soonest).await.unwrap();
    let mut deadlines: Vec<i64> = seen.iter().map(|row| row.deadline).collect();
    deadlines.sort_unstable();
    assert!(deadlines[0] < deadlines[6], "the deadlines differ");
    let first: Vec<i64> = soonest.iter().map(|row| row.deadline).collect();
    assert_eq!(first, deadlines[..2]);
    let mut numbers: Vec<i64> = seen.iter().map(|row| row.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=7).collect::<Vec<_>>());
    world.withdraw(&ids[0]).await;
    let state = |state: &str| Filter { state: Some(state.into()), ..Filter::default() };
    assert_eq!(world.store.instruments(&state("withdrawn")).await.unwrap()[0].id, ids[0]);
    assert_eq!(world.store.instruments_count(&state("tabled")).await.unwrap(), 6);
    let plans = Filter { kind: Some(Kind::Plan), ..Filter::default() };
    assert_eq!(world.store.instruments_count(&plans).await.unwrap(), 0);
}

#[tokio::test]
async fn an_instrument_is_found_by_id_by_its_beginning_and_by_number() {
    let world = World::new().await;
    let ids = world.tabled(40).await;
    let draft = world.desk_draft(Kind::Plan, "desk", NewDraft::default()).await;
    for id in ids.iter().chain([&draft]) {
        assert_eq!(world.store.find_instrument(id.as_str()).await.unwrap(), *id);
        assert_eq!(world.store.find_instrument(&id.as_str()[..12]).await.unwrap(), *id);
    }
    assert_eq!(world.store.find_instrument("statement-3").await.unwrap(), ids[2]);
    for unknown in
        ["statement-41", "plan-1", "abc", "", "x'; drop table entry", "statement--1", "ffff"]
    {
        let outcome = world.store.find_instrument(unknown).await;
        let refused =
            matches!(&outcome, Err(Error::Refused(r)) if r.code().ends_with("-instrument"));
        assert!(refused || unknown == "ffff", "{unknown}: {outcome:?}");
    }
}

#[tokio::test]
async fn words_are_found_in_any_case_and_the_last_by_its_beginning() {
    let world = World::new().await;
    let ids = world.tabled(3).await;
    let find = |words: &str| {
        let filter = Filter { words: Some(words.into()), ..Filter::default() };
        let store = world.store.clone();
        async move {
            let rows = store.instruments(&filter).await.unwrap();
            assert_eq!(store.instruments_count(&filter).await.unwrap(), rows.len() as i64);
            rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
        }
    };
    assert_eq!(find("NUMBER1").await, [ids[1].clone()]);
    assert_eq!(find("passage number2").await, [ids[2].clone()]);
    assert_eq!(find("title numb").await.len(), 3);
    assert_eq!(find("numb title").await.len(), 0, "only the last word may be a beginning");
    assert_eq!(find("quiet").await.len(), 3, "interests are searched too");
    assert_eq!(find("— …").await.len(), 0);
    assert_eq!(find("' or 1=1 --").await.len(), 0);
}

#[tokio::test]
async fn what_an_adopted_text_promises_and_fulfils_is_in_the_ledger() {
    let world = World::new().await;
    let promise = Promise {
        id: "meet".into(),
        what: [(en(), "Meet".to_owned())].into_iter().collect::<Localized>(),
        owners: world.store.commission().charter.party_ids(),
        schedule: Schedule::Standing,
        evidence: EvidenceKind::Instrument,
        each: Each::default(),
    };
    let new = NewDraft { fulfils: vec!["charter:speak".into()], ..NewDraft::default() };
    let first = world.desk_draft(Kind::Statement, "promise", new).await;
    let edit = store::Edit::Promise { promise, seen: None };
    world.store.edit(&first, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&first).await.unwrap();
    assert_eq!(world.store.ledger(START + 999).await.unwrap().0.len(), 2);
    world.adopt(&first).await;
    let (promises, evidence) = world.store.ledger(START + 999).await.unwrap();
    let made = format!("{first}:meet");
    assert!(promises.iter().any(|promise| promise.reference == made));
    let shown = evidence.iter().find(|e| e.promise == "charter:speak").unwrap();
    assert_eq!((shown.kind, shown.source.as_str()), (EvidenceKind::Instrument, first.as_str()));
    assert_eq!(world.store.ledger(START).await.unwrap().0.len(), 2, "as it was then");
    // A later text keeps that promise; nobody can say it keeps one that is not there.
    let unknown = NewDraft {
        fulfils: vec!["charter:nothing".into()],
        topics: vec!["talks".into()],
        title: [(en(), "T".to_owned())].into_iter().collect(),
        replaces: None,
    };
    let refused = world.store.new_draft(Kind::Plan, unknown, &world.first(), START, [9; 16]).await;
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code() == "unknown-promise"));
    let new = NewDraft { fulfils: vec![made.clone()], ..NewDraft::default() };
    let second = world.desk_draft(Kind::Statement, "kept", new).await;
    world.table(&second).await.unwrap();
    world.adopt(&second).await;
    let (_, evidence) = world.store.ledger(START + 999).await.unwrap();
    assert!(evidence.iter().any(|e| e.promise == made && e.source == second.as_str()));
    check(&world.store).await;
}

#[tokio::test]
async fn texts_lapse_when_their_deadline_has_passed_and_not_before() {
    let world = World::new().await;
    let ids = world.tabled(3).await;
    world.adopt(&ids[0]).await;
    let deadlines: Vec<i64> = world
        .store
        .instruments(&Filter::default())
        .await
        .unwrap()
        .iter()
        .map(|r| r.deadline)
        .collect();
    let first = *deadlines.iter().min().unwrap();
    assert!(world.store.lapse_due(first).await.unwrap().is_empty());
    let last = *deadlines.iter().max().unwrap();
    let mut lapsed = world.store.lapse_due(last + 1).await.unwrap();
    lapsed.sort();
    let mut wanted = ids[1..].to_vec();
    wanted.sort();
    assert_eq!(lapsed, wanted);
    assert_eq!(world.state(&ids[1]).await, "lapsed");
    assert_eq!(world.state(&ids[0]).await, "adopted");
    assert!(world.store.lapse_due(last + 2).await.unwrap().is_empty());
    check(&world.store).await;
}

#[tokio::test]
async fn a_history_tells_every_act_in_order() {
    let world = World::new().await;
    let id = world.one().await;
    world.adopt(&id).await;
    let page = world.store.instrument(&id).await.unwrap();
    let kinds: Vec<_> = page.history.iter().map(|(_, act)| act.kind()).collect();
    let wanted = [
        "instrument.tabled/1",
        "instrument.signed/1",
        "instrument.signed/1",
        "instrument.adopted/1",
    ];
    assert_eq!(kinds, wanted);
    assert_eq!(page.adopted_entry, Some(4));
    assert_eq!((page.version, page.number), (4, 1));
    let row = world.store.instruments(&Filter::default()).await.unwrap().remove(0);
    assert_eq!((row.entry, row.state.as_str()), (4, "adopted"));
    assert!(page.instrument.adopted().is_ok());
}

#[tokio::test]
async fn a_row_is_not_believed() {
    for statement in [
        "update revision set state = 'adopted', signatories = '' where revision = 1",
        "update instrument set state = 'adopted'",
        "update revision set text = replace(text, 'kind statement', 'kind decision')",
        "update revision set digest = substr(digest, 2) || 'a'",
        "update revision set topics = '[\"other\"]'",
        "update version set digest = substr(digest, 2) || 'a'",
        "update version set authentic = 0",
        "update signature set office = 'south/co-chair/1'",
        "update signature set revision = 2",
        "update signature set note = replace(note, 'time 1', 'time 2')",
        "delete from revision",
        "update entry set bytes = zeroblob(12) where idx = 1",
    ] {
        let world = World::new().await;
        let id = world.one().await;
        world.sign(&id, "north").await.unwrap();
        let place = world.place();
        world.store.close().await;
        tamper(&place, statement).await;
        let store = open(&place).await.unwrap();
        let outcome = store.instrument(&id).await;
        // A statement whose time was changed still names this text and this office: its
        // signature is looked at when it counts, which the next test shows.
        if statement.contains("time 1") {
            assert!(!store.fsck().await.unwrap().problems.is_empty());
            continue;
        }
        assert!(
            matches!(outcome, Err(Error::Corrupt { .. } | Error::Note(_))),
            "{statement}: {outcome:?}"
        );
    }
}

#[tokio::test]
async fn an_adopted_text_is_verified_from_its_signatures_whenever_it_is_read() {
    for statement in [
        "update signature set note = replace(note, 'time 1', 'time 2')",
        "delete from signature where office = 'north/co-chair/1'",
        "update revision set signatories = replace(signatories, 'north', 'worth')",
    ] {
        let world = World::new().await;
        let id = world.one().await;
        world.adopt(&id).await;
        let place = world.place();
        world.store.close().await;
        tamper(&place, statement).await;
        let store = open(&place).await.unwrap();
        let outcome = store.instrument(&id).await;
        assert!(matches!(outcome, Err(Error::Corrupt { .. })), "{statement}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_row_that_changes_while_the_store_is_open_is_verified_again() {
    for statement in [
        "update signature set note = replace(note, 'time 1', 'time 2')",
        "update signature set note = (select max(note) from signature)",
        "delete from signature where office = 'north/co-chair/1'",
        "update revision set signatories = replace(signatories, 'north', 'worth')",
    ] {
        let world = World::new().await;
        let id = world.one().await;
        world.adopt(&id).await;
        for _ in 0..2 {
            assert!(world.store.instrument(&id).await.unwrap().adopted.is_some());
        }
        tamper(world.place(), statement).await;
        let outcome = world.store.instrument(&id).await;
        assert!(matches!(outcome, Err(Error::Corrupt { .. })), "{statement}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_text_signed_by_one_party_cannot_be_forged_into_an_adopted_one() {
    let world = World::new().await;
    let adopted = world.one().await;
    world.adopt(&adopted).await;
    let id = world.one().await;
    world.sign(&id, "north").await.unwrap();
    let place = world.place();
    world.store.close().await;
    tamper(
        &place,
        "update revision set state = 'adopted', state_at = 1, signatories = (select \
         max(signatories) from revision) where state = 'tabled'",
    )
    .await;
    tamper(&place, "update instrument set state = 'adopted' where state = 'tabled'").await;
    let store = open(&place).await.unwrap();
    assert!(store.instrument(&adopted).await.is_ok());
    let outcome = store.instrument(&id).await;
    assert!(matches!(outcome, Err(Error::Corrupt { .. })), "{outcome:?}");
}
