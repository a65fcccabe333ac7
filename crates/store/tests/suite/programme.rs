//! The programme in the tables: agreed, changed, reported, confirmed, taken back; pictures that go; and
//! who registered, with parity that no crowd breaks.

use std::collections::BTreeMap;

use commission::claim::View;
use commission::commitment::{
    Each, EvidenceKind, Field, Keeping, Promise, Schedule, quarter_of, quarter_start,
};
use commission::draft::NewDraft;
use commission::programme::{
    Amendment, Change, Entrant, Guardian, PROGRAMME, Planned, Programme, Registration, Report,
    Standing, Waiver, view_digest,
};
use commission::report::Receipt;
use commission::{ActivityId, InstrumentId, Kind, Localized, Office, PartyId, Purpose, Refusal};
use note::Digest;
use store::{Edit, Error, Registered};

use crate::files::picture;
use crate::sealed::{readers, unlocked};
use crate::world::*;

const DAY: i64 = 86_400;

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

pub fn planned(world: &World, starts: i64, registration: Option<Registration>) -> Planned {
    let parties = world.store.commission().charter.party_ids();
    Planned {
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
        registration,
        budget: Vec::new(),
    }
}

/// An adopted plan with this programme.
async fn plan(world: &World, programme: &Programme, new: NewDraft) -> InstrumentId {
    let draft = world.desk_draft(Kind::Plan, "a plan", new).await;
    let edit = Edit::Attach { name: PROGRAMME.into(), bytes: programme.file() };
    world.store.edit(&draft, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
    draft
}

pub async fn agreed(world: &World, starts: i64, registration: Option<Registration>) -> ActivityId {
    let planned = planned(world, starts, registration);
    let programme = Programme::new(vec![planned], Vec::new(), Vec::new());
    ActivityId { plan: plan(world, &programme, NewDraft::default()).await, id: "p1".into() }
}

fn held(world: &World, day: i64) -> Report {
    let participants: BTreeMap<PartyId, u32> =
        world.store.commission().charter.party_ids().into_iter().map(|it| (it, 20)).collect();
    Report {
        held: true,
        day,
        participants,
        words: words("It was loud."),
        pictures: Vec::new(),
        spent: Vec::new(),
    }
}

async fn enter(
    world: &World,
    id: &ActivityId,
    report: &Report,
    by: &Office,
    now: i64,
) -> Result<Digest, Error> {
    let subject = report.digest(&world.store.commission().id, id).unwrap();
    let note = world.statement(Purpose::Attest, subject, None, by, now);
    world.store.report_activity(id, report, &note, now).await.map(|_| subject)
}

async fn say(
    world: &World,
    id: &ActivityId,
    report: &Digest,
    view: &View,
    by: &Office,
    now: i64,
) -> Result<store::Receipt, Error> {
    let commission = world.store.commission();
    let party = by.party().unwrap();
    let subject = view_digest(view, &commission.id, id, report, party).unwrap();
    let note = world.statement(Purpose::Attest, subject, None, by, now);
    world.store.view_activity(id, report, view, &note, now).await
}

async fn standing(world: &World, id: &ActivityId, now: i64) -> Standing {
    let page = world.store.activity(id).await.unwrap().unwrap();
    page.activity.standing(&world.store.commission().charter, now)
}

pub fn grown_up(name: &str) -> Entrant {
    Entrant { name: name.into(), contact: "by post".into(), guardian: None }
}

/// Rows in every table of the programme, for a copy to another database.
pub async fn told(world: &World) {
    let starts = world.tick();
    let open = Registration { capacity: 2, until: starts, minors: true };
    let waiver = Waiver {
        promise: "charter:speak".into(),
        quarter: Some(quarter_of(starts) + 2),
        reasons: words("The hall burnt down"),
    };
    let programme =
        Programme::new(vec![planned(world, starts, Some(open))], Vec::new(), vec![waiver]);
    let plan = plan(world, &programme, NewDraft::default()).await;
    let id = ActivityId { plan, id: "p1".into() };
    let (by, now) = (world.first(), world.tick());
    let mark = world.store.lay_picture(&id, picture(1), [3; 16], &by, now).await.unwrap();
    let report = Report { pictures: vec![mark], ..held(world, now.div_euclid(DAY)) };
    let entered = enter(world, &id, &report, &by, now).await.unwrap();
    let other = world.chair(world.parties[1]);
    say(world, &id, &entered, &View::Confirms, &other, world.tick()).await.unwrap();
}

#[tokio::test]
async fn a_promise_is_kept_late_when_its_activity_was_moved_and_every_party_confirms_it() {
    let world = World::new().await;
    let by = world.first();
    let promise = Promise {
        id: "sport".into(),
        what: words("Play together in every quarter"),
        owners: world.store.commission().charter.party_ids(),
        schedule: Schedule::Quarterly,
        evidence: EvidenceKind::Activity,
        each: Each {
            fields: [Field::Sport].into_iter().collect(),
            regions: ["XV-ONE".to_owned()].into_iter().collect(),
        },
    };
    let first = world.desk_draft(Kind::Statement, "a promise", NewDraft::default()).await;
    let edit = Edit::Promise { promise, seen: None };
    world.store.edit(&first, &by, edit, None, world.tick()).await.unwrap();
    world.table(&first).await.unwrap();
    world.adopt(&first).await;
    let reference = format!("{first}:sport");
    let quarter = quarter_of(START) + 1;
    let due = quarter_start(quarter + 1) - 1;
    // Agreed for the coming quarter, and waived by nobody.
    let starts = quarter_start(quarter) + 20 * DAY;
    let programme = Programme::new(vec![planned(&world, starts, None)], Vec::new(), Vec::new());
    let new = NewDraft { fulfils: vec![reference.clone()], ..NewDraft::default() };
    let plan_id = plan(&world, &programme, new).await;
    let id = ActivityId { plan: plan_id, id: "p1".into() };
    let keeping = async |now: i64| {
        let (promises, evidence) = world.store.ledger(now).await.unwrap();
        let made = promises.into_iter().find(|it| it.reference == reference).unwrap();
        let periods = made.periods(&evidence, now);
        periods.iter().find(|it| it.until == Some(due)).unwrap().keeping
    };
    // A later plan of every party moves it into the quarter after that.
    let starts = quarter_start(quarter + 1) + 3 * DAY;
    let change = Change::Moved {
        region: "XV-ONE".into(),
        place: words("The hall"),
        starts,
        ends: starts + 7_200,
    };
    let amendment = Amendment { activity: id.clone(), change, reasons: words("Rain") };
    let programme = Programme::new(Vec::new(), vec![amendment], Vec::new());
    plan(&world, &programme, NewDraft::default()).await;
    let moved = world.store.activity(&id).await.unwrap().unwrap().activity;
    assert_eq!((moved.starts(), moved.changes.len()), (starts, 1));
    check(&world.store).await;
    let now = starts + DAY;
    assert_eq!(keeping(now).await, Keeping::Broken { due });
    let report = held(&world, starts.div_euclid(DAY));
    let entered = enter(&world, &id, &report, &by, now).await.unwrap();
    assert_eq!(standing(&world, &id, now).await, Standing::Waits);
    assert_eq!(keeping(now).await, Keeping::Broken { due }, "one side's word keeps nothing");
    let other = world.chair(world.parties[1]);
    say(&world, &id, &entered, &View::Confirms, &other, now + 1).await.unwrap();
    assert_eq!(standing(&world, &id, now + 2).await, Standing::Held { day: report.day });
    assert!(matches!(keeping(now + 2).await, Keeping::KeptLate { .. }));
    check(&world.store).await;
    // A party takes its word back, and the promise is broken again.
    let no = View::Disputes { reasons: words("We waited in vain.") };
    say(&world, &id, &entered, &no, &by, now + 3).await.unwrap();
    assert_eq!(keeping(now + 4).await, Keeping::Broken { due });
    check(&world.store).await;
}

#[tokio::test]
async fn two_who_report_and_confirm_at_once_are_both_heard_and_one_word_counts_once() {
    let world = World::of(THREE).await;
    let id = agreed(&world, START + 600, None).await;
    let now = START + 3 * 3_600;
    let (hill, lake, river) = (world.chair("hill"), world.chair("lake"), world.chair("river"));
    let report = held(&world, now.div_euclid(DAY));
    let entered = enter(&world, &id, &report, &hill, now).await.unwrap();
    let again = enter(&world, &id, &report, &hill, now + 1).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Entered))), "{again:?}");
    let yes = View::Confirms;
    let (one, two, three) = tokio::join!(
        say(&world, &id, &entered, &yes, &lake, now + 2),
        say(&world, &id, &entered, &yes, &river, now + 2),
        say(&world, &id, &entered, &yes, &lake, now + 2),
    );
    two.unwrap();
    assert!(one.is_ok() != three.is_ok(), "{one:?} {three:?}");
    assert_eq!(standing(&world, &id, now + 3).await.as_str(), "held");
    let page = world.store.activity(&id).await.unwrap().unwrap();
    assert_eq!((page.reports.len(), page.views[0].len()), (1, 2));
    check(&world.store).await;
}

#[tokio::test]
async fn what_every_party_waives_in_time_is_waived_until_its_plan_is_replaced() {
    let world = World::new().await;
    let quarter = quarter_of(START) + 1;
    let due = quarter_start(quarter + 1) - 1;
    let waiver = Waiver {
        promise: "charter:speak".into(),
        quarter: Some(quarter),
        reasons: words("The hall burnt down"),
    };
    let programme = Programme::new(Vec::new(), Vec::new(), vec![waiver]);
    let first = plan(&world, &programme, NewDraft::default()).await;
    let keeping = async || {
        let now = due + 1;
        let (promises, evidence) = world.store.ledger(now).await.unwrap();
        let made = promises.into_iter().find(|it| it.reference == "charter:speak").unwrap();
        made.periods(&evidence, now)[1].keeping
    };
    assert!(matches!(keeping().await, Keeping::Waived { .. }));
    check(&world.store).await;
    let programme = Programme::new(vec![planned(&world, START + DAY, None)], vec![], vec![]);
    let new = NewDraft { replaces: Some(first), ..NewDraft::default() };
    plan(&world, &programme, new).await;
    assert_eq!(keeping().await, Keeping::Broken { due });
    check(&world.store).await;
}

#[tokio::test]
async fn a_picture_lies_beside_the_record_and_goes_when_any_side_erases_it() {
    let world = World::new().await;
    let id = agreed(&world, START + 600, None).await;
    let (store, by, now) = (&world.store, world.first(), START + 3 * 3_600);
    for wrong in [&b""[..], b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>"] {
        let refused = store.lay_picture(&id, wrong.to_vec(), [1; 16], &by, now).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::BadFile { .. }))), "{refused:?}");
    }
    let unknown = ActivityId { id: "p9".into(), ..id.clone() };
    let refused = store.lay_picture(&unknown, picture(1), [1; 16], &by, now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownActivity { .. }))), "{refused:?}");
    // The same picture has another digest under another salt: nobody finds it by its pixels.
    let mark = store.lay_picture(&id, picture(1), [1; 16], &by, now).await.unwrap();
    let other = store.lay_picture(&id, picture(1), [2; 16], &by, now).await.unwrap();
    assert_ne!(mark, other);
    let loose = Report { pictures: vec![Digest::of(b"none")], ..held(&world, now / DAY) };
    assert!(enter(&world, &id, &loose, &by, now).await.is_err());
    let report = Report { pictures: vec![mark], ..held(&world, now / DAY) };
    enter(&world, &id, &report, &by, now).await.unwrap();
    // One that no report names is gone with the next one, a day later.
    store.lay_picture(&id, picture(1), [4; 16], &by, now + 2 * DAY).await.unwrap();
    assert_eq!(store.picture(&other).await.unwrap(), None);
    assert!(store.picture(&mark).await.unwrap().is_some());
    store.erase_picture(&mark, &world.chair(world.parties[1])).await.unwrap();
    assert_eq!(store.picture(&mark).await.unwrap(), None);
    check(store).await;
}

#[tokio::test]
async fn fifty_who_register_at_once_break_no_parity_and_who_waits_moves_up() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let starts = world.tick() + 30 * DAY;
    let open = Registration { capacity: 7, until: starts, minors: false };
    let id = agreed(&world, starts, Some(open)).await;
    let now = world.tick();
    let parties: Vec<PartyId> = world.parties.iter().map(|it| it.parse().unwrap()).collect();
    let mut opened = Vec::new();
    for n in 0..50_u8 {
        let receipt = Receipt::from_random([n + 1; 16]);
        opened.push(world.store.open_receipt(&receipt).await.unwrap());
    }
    // Forty for one side and ten for the other, all at once.
    let of = |n: usize| &parties[usize::from(n >= 40)];
    let mut all = Vec::new();
    for (n, opened) in opened.iter().enumerate() {
        let (store, id) = (&world.store, &id);
        let party = of(n);
        all.push(async move {
            let name = format!("Guest {n}");
            store.register(opened, id, party, &grown_up(&name), now).await.unwrap()
        });
    }
    let done = futures_join(all).await;
    for (place, party) in parties.iter().enumerate() {
        let seated =
            done.iter().enumerate().filter(|(n, it)| of(*n) == party && **it == Registered::Seated);
        assert_eq!(seated.count(), 7, "{place}");
    }
    let activity = world.store.activity(&id).await.unwrap().unwrap().activity;
    let counts = world.store.registered(&activity).await.unwrap();
    let of_party = |party: &PartyId| counts.iter().find(|it| it.party == *party).unwrap();
    assert_eq!((of_party(&parties[0]).seated, of_party(&parties[0]).waiting), (7, 33));
    assert_eq!((of_party(&parties[1]).seated, of_party(&parties[1]).waiting), (7, 3));
    // The same receipt again is the same registration.
    let again = world.store.register(&opened[0], &id, &parties[0], &grown_up("Twice"), now).await;
    assert_eq!(again.unwrap(), done[0]);
    let seated = done.iter().take(40).position(|it| *it == Registered::Seated).unwrap();
    let mut first_waiting = None;
    for (n, opened) in opened.iter().enumerate().take(40) {
        let own = world.store.own_registration(opened).await.unwrap().unwrap();
        assert_eq!(own.entrant.name, format!("Guest {n}"));
        if own.before == Some(0) {
            first_waiting = Some(n);
        }
    }
    // Whoever goes leaves the place to whoever of the same side waits longest, and to nobody else.
    assert!(world.store.withdraw_registration(&opened[seated], world.tick()).await.unwrap());
    assert!(!world.store.withdraw_registration(&opened[seated], world.tick()).await.unwrap());
    assert_eq!(world.store.own_registration(&opened[seated]).await.unwrap(), None);
    let up = &opened[first_waiting.unwrap()];
    assert_eq!(world.store.own_registration(up).await.unwrap().unwrap().before, None);
    let counts = world.store.registered(&activity).await.unwrap();
    let of_party = |party: &PartyId| counts.iter().find(|it| it.party == *party).unwrap();
    assert_eq!((of_party(&parties[0]).seated, of_party(&parties[0]).waiting), (7, 32));
    assert_eq!((of_party(&parties[1]).seated, of_party(&parties[1]).waiting), (7, 3));
    check(&world.store).await;
}

/// Runs them together, as many handlers would.
pub async fn futures_join<T>(all: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut all: Vec<_> = all.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<T>> = all.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        for (work, done) in all.iter_mut().zip(&mut done) {
            if done.is_none()
                && let std::task::Poll::Ready(value) = work.as_mut().poll(cx)
            {
                *done = Some(value);
            }
        }
        match done.iter().all(Option::is_some) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[tokio::test]
async fn who_registered_is_read_by_the_organisers_of_their_own_side_alone_and_erased() {
    let mut world = World::new().await;
    let starts = world.tick() + 30 * DAY;
    let open = Registration { capacity: 2, until: starts, minors: true };
    let id = agreed(&world, starts, Some(open)).await;
    let receipt = Receipt::from_random([9; 16]);
    let opened = world.store.open_receipt(&receipt).await.unwrap();
    let north: PartyId = "north".parse().unwrap();
    let now = world.tick();
    let nobody = world.store.register(&opened, &id, &north, &grown_up("Ann"), now).await;
    assert!(matches!(nobody, Err(Error::Refused(Refusal::NobodyReads { .. }))), "{nobody:?}");
    readers(&mut world).await;
    let guardian =
        |consents| Guardian { name: "Old Ann".into(), contact: "by post".into(), consents };
    let minor = |consents| Entrant {
        name: "Young Tom Unforgettable".into(),
        contact: String::new(),
        guardian: Some(guardian(consents)),
    };
    let refused = world.store.register(&opened, &id, &north, &minor(false), now).await;
    let field = "guardian-consent";
    assert!(matches!(refused, Err(Error::Refused(Refusal::Empty { field: f })) if f == field));
    world.store.register(&opened, &id, &north, &minor(true), now).await.unwrap();
    let activity = world.store.activity(&id).await.unwrap().unwrap().activity;
    let (chair, other) = (world.chair("north"), world.chair("south"));
    let own = unlocked(&world, &chair).await;
    let rows = world.store.registrations(&activity, &own, &chair).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].entrant, Some(minor(true)));
    // The other side sees nothing, with its own keys or with theirs.
    let foreign = unlocked(&world, &other).await;
    let rows = world.store.registrations(&activity, &foreign, &other).await.unwrap();
    assert!(rows.is_empty());
    let closed = world.store.registrations(&activity, &foreign, &chair).await.unwrap();
    assert_eq!(closed[0].entrant, None);
    let stranger = office("north/member/2");
    assert!(world.store.registrations(&activity, &own, &stranger).await.is_err());
    let refused = world
        .store
        .drop_registration(&id, (closed[0].place, &closed[0].mark), &other, world.tick())
        .await;
    assert!(matches!(refused, Err(Error::Missing { .. })), "{refused:?}");
    // No name lies in the tables in clear, and none is left weeks after the activity.
    let needle = b"Young Tom Unforgettable";
    let bytes = content(&world.place()).await;
    assert!(!bytes.windows(needle.len()).any(|it| it == needle));
    assert_eq!(world.store.expire_registrations(starts + 20 * DAY).await.unwrap(), 0);
    assert_eq!(world.store.expire_registrations(starts + 40 * DAY).await.unwrap(), 1);
    assert_eq!(world.store.own_registration(&opened).await.unwrap(), None);
    check(&world.store).await;
}

#[tokio::test]
async fn nobody_registers_where_it_is_over_or_cancelled_or_for_no_side() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let starts = world.tick() + 30 * DAY;
    let open = Registration { capacity: 2, until: starts - DAY, minors: false };
    let id = agreed(&world, starts, Some(open)).await;
    let opened = world.store.open_receipt(&Receipt::from_random([7; 16])).await.unwrap();
    let register = async |party: &str, now: i64| {
        let party: PartyId = party.parse().unwrap();
        world.store.register(&opened, &id, &party, &grown_up("Ann"), now).await
    };
    let none = register("nobody", world.tick()).await;
    assert!(matches!(none, Err(Error::Refused(Refusal::UnknownParty { .. }))), "{none:?}");
    let late = register("north", starts - DAY + 1).await;
    let over = Refusal::ActivityState { state: "registration-over" };
    assert!(matches!(&late, Err(Error::Refused(refusal)) if *refusal == over), "{late:?}");
    let change = Change::Cancelled;
    let amendment = Amendment { activity: id.clone(), change, reasons: words("Rain") };
    let programme = Programme::new(Vec::new(), vec![amendment], Vec::new());
    plan(&world, &programme, NewDraft::default()).await;
    let gone = register("north", world.tick()).await;
    let cancelled = Refusal::ActivityState { state: "cancelled" };
    assert!(matches!(&gone, Err(Error::Refused(refusal)) if *refusal == cancelled), "{gone:?}");
}

#[tokio::test]
async fn a_programme_is_put_together_on_the_desk_of_a_plan_and_nowhere_else() {
    let world = World::new().await;
    let (store, first, second) = (&world.store, world.first(), world.chair(world.parties[1]));
    let draft = world.desk_draft(Kind::Plan, "a plan", NewDraft::default()).await;
    assert_eq!(store.programme(&draft).await.unwrap(), None);
    let one = planned(&world, START + DAY, None);
    for _ in 0..2 {
        store.add_activity(&draft, &one, &first, world.tick()).await.unwrap();
    }
    let theirs = store.add_activity(&draft, &one, &second, world.tick()).await;
    assert!(matches!(theirs, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{theirs:?}");
    store.remove_activity(&draft, "p1", &first, world.tick()).await.unwrap();
    let there = store.programme(&draft).await.unwrap().unwrap();
    assert_eq!(there.activities.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["p2"]);
    store.remove_activity(&draft, "p2", &first, world.tick()).await.unwrap();
    assert_eq!(store.programme(&draft).await.unwrap(), None);
    // A change names an activity that was agreed on, and a waiver a promise of the ledger.
    let id = agreed(&world, START + DAY, None).await;
    let amendment = |activity: ActivityId| Amendment {
        activity,
        change: Change::Cancelled,
        reasons: words("Rain"),
    };
    let unknown = amendment(ActivityId { id: "p9".into(), ..id.clone() });
    let refused = store.amend_activity(&draft, &unknown, &first, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownActivity { .. }))), "{refused:?}");
    store.amend_activity(&draft, &amendment(id.clone()), &first, world.tick()).await.unwrap();
    store.remove_amendment(&draft, &id, &first, world.tick()).await.unwrap();
    let waiver = |promise: &str| Waiver {
        promise: promise.into(),
        quarter: Some(quarter_of(START)),
        reasons: words("The flood"),
    };
    let refused = store.add_waiver(&draft, &waiver("charter:none"), &first, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownPromise { .. }))), "{refused:?}");
    store.add_waiver(&draft, &waiver("charter:speak"), &first, world.tick()).await.unwrap();
    let statement = world.desk_draft(Kind::Statement, "a text", NewDraft::default()).await;
    let refused = store.add_activity(&statement, &one, &first, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{refused:?}");
}
