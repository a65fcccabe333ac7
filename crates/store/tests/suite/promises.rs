//! The ledger in parts: pages of it, what a plan waives, and what is checked again when it is tabled.

use commission::commitment::{
    Each, EvidenceKind, Field, Keeping, Ledger, Promise, Register, Schedule, Sought, quarter_of,
};
use commission::draft::NewDraft;
use commission::programme::{Amendment, Change, PROGRAMME, Planned, Programme, Waiver};
use commission::{InstrumentId, Kind, Localized, Refusal};
use store::{Edit, Error};

use crate::world::*;

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

/// An adopted statement with so many promises, each of which every party owes.
async fn promising(world: &World, count: usize) -> InstrumentId {
    let id = world.desk_draft(Kind::Statement, "promises", NewDraft::default()).await;
    let owners = world.store.commission().charter.party_ids();
    for number in 0..count {
        let promise = Promise {
            id: format!("p{number:03}"),
            what: words("Meet"),
            owners: owners.clone(),
            schedule: Schedule::Within { days: 10 },
            evidence: EvidenceKind::Instrument,
            each: Each::default(),
        };
        let edit = Edit::Promise { promise, seen: None };
        world.store.edit(&id, &world.first(), edit, None, world.tick()).await.unwrap();
    }
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    id
}

#[tokio::test]
async fn the_ledger_is_read_page_by_page_and_no_promise_is_left_out() {
    let world = World::new().await;
    promising(&world, 5).await;
    let now = START + 999;
    let (all, evidence) = world.store.ledger(now).await.unwrap();
    assert_eq!(all.len(), 7);
    let (mut after, mut pages, mut shown) = (None::<String>, Vec::new(), Vec::new());
    loop {
        let (page, part) = world.store.ledger_after(after.as_deref(), 3, now).await.unwrap();
        let Some(last) = page.last() else { break };
        assert!(page.len() <= 3);
        after = Some(last.reference.clone());
        pages.extend(page);
        shown.extend(part);
    }
    assert_eq!(pages, all);
    shown.sort_by(|one, two| (one.at, &one.promise).cmp(&(two.at, &two.promise)));
    assert_eq!(shown, evidence);
    // In the order in which they were asked for, and none that there is not.
    let asked = [all[4].reference.clone(), "charter:nothing".into(), all[0].reference.clone()];
    let (some, _) = world.store.promises_of(&asked, now).await.unwrap();
    assert_eq!(some, [all[4].clone(), all[0].clone()]);
}

#[tokio::test]
async fn the_register_says_what_the_ledger_says_whenever_it_is_asked() {
    let world = World::new().await;
    promising(&world, 3).await;
    let check = async |now: i64| {
        let (all, evidence) = world.store.ledger(now).await.unwrap();
        let ledger = Ledger::new(&evidence);
        for quarter in [None, Some(quarter_of(now))] {
            let register = world.store.ledger_register(quarter, now).await.unwrap();
            assert_eq!(*register, Register::of(&all, &ledger, quarter, now));
        }
    };
    // Before and after each of them is broken, and after something was entered.
    for now in [START + 500, START + 501, START + 30 * 86_400, START + 30 * 86_400 + 1] {
        check(now).await;
    }
    let register = world.store.ledger_register(None, START + 30 * 86_400).await.unwrap();
    let broken = Sought { state: Some("broken".into()), ..Sought::default() };
    assert_eq!(register.seek(&broken).count(), 3);
    promising(&world, 1).await;
    check(START + 30 * 86_400 + 2).await;
}

/// A plan's draft with this file.
async fn plan(world: &World, programme: &Programme) -> InstrumentId {
    let draft = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    let edit = Edit::Attach { name: PROGRAMME.into(), bytes: programme.file() };
    world.store.edit(&draft, &world.first(), edit, None, world.tick()).await.unwrap();
    draft
}

fn waiver(promise: &str, quarter: Option<i64>) -> Waiver {
    Waiver { promise: promise.into(), quarter, reasons: words("The hall burnt down") }
}

#[tokio::test]
async fn a_waiver_names_a_promise_of_the_ledger_and_a_quarter_where_it_recurs() {
    let world = World::new().await;
    let draft = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    let (by, quarter) = (world.first(), quarter_of(START) + 1);
    let waive =
        async |waiver: &Waiver| world.store.add_waiver(&draft, waiver, &by, world.tick()).await;
    for wrong in [
        waiver("charter:nothing", None),
        waiver("charter:speak", None),
        waiver("charter:found", Some(quarter)),
    ] {
        assert!(matches!(waive(&wrong).await, Err(Error::Refused(_))), "{wrong:?}");
    }
    let good = waiver("charter:speak", Some(quarter));
    waive(&good).await.unwrap();
    assert_eq!(world.store.programme(&draft).await.unwrap().unwrap().waives, [good]);
    let now = world.tick();
    world.store.remove_waiver(&draft, "charter:speak", Some(quarter), &by, now).await.unwrap();
    assert_eq!(world.store.programme(&draft).await.unwrap(), None);
    // An attached file is no way around it.
    let programme = Programme::new(vec![], vec![], vec![waiver("charter:nothing", None)]);
    let draft = plan(&world, &programme).await;
    let refused = world.table(&draft).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownPromise { .. }))), "{refused:?}");
}

#[tokio::test]
async fn a_plan_that_changes_what_was_cancelled_meanwhile_is_not_tabled() {
    let world = World::new().await;
    let parties = world.store.commission().charter.party_ids();
    let starts = START + 40 * 86_400;
    let planned = Planned {
        id: "p1".into(),
        title: words("A tournament"),
        field: Field::Sport,
        region: "XV-ONE".into(),
        place: words("The stadium"),
        starts,
        ends: starts + 7_200,
        quarter: quarter_of(starts),
        organisers: parties
            .iter()
            .map(|it| (it.clone(), office(&format!("{it}/member/1"))))
            .collect(),
        expected: parties.iter().map(|it| (it.clone(), 20)).collect(),
        registration: None,
        budget: Vec::new(),
    };
    let agreed = plan(&world, &Programme::new(vec![planned], vec![], vec![])).await;
    world.table(&agreed).await.unwrap();
    world.adopt(&agreed).await;
    let activity = format!("{agreed}/p1").parse().unwrap();
    let off = Amendment { activity, change: Change::Cancelled, reasons: words("Rain") };
    let programme = Programme::new(vec![], vec![off], vec![]);
    let (first, second) = (plan(&world, &programme).await, plan(&world, &programme).await);
    world.table(&first).await.unwrap();
    world.adopt(&first).await;
    let refused = world.table(&second).await;
    let state = "cancelled";
    let expected = Refusal::ActivityState { state };
    assert!(matches!(&refused, Err(Error::Refused(it)) if *it == expected), "{refused:?}");
}

#[tokio::test]
async fn a_promise_waived_in_time_is_waived_in_the_register_of_its_quarter() {
    let world = World::new().await;
    let quarter = quarter_of(START) + 1;
    let programme = Programme::new(vec![], vec![], vec![waiver("charter:speak", Some(quarter))]);
    let draft = plan(&world, &programme).await;
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    let register = world.store.ledger_register(Some(quarter), START + 999).await.unwrap();
    let line = register.lines.iter().find(|it| it.reference == "charter:speak").unwrap();
    assert!(matches!(line.keeping, Keeping::Waived { .. }), "{line:?}");
}
