//! Moving everything from one database to another and back.

use commission::Kind;
use commission::draft::NewDraft;
use commission::roll::Change;
use note::KeyKind;
use store::{
    About, Alert, AlertReason, Audience, Contact, Error, Location, Notice, Pace, PersonCard, Reason,
};

use crate::mail_address::confirmed;
use crate::world::*;

/// A store in which every table has rows, the desk's and the erasable ones too.
async fn lived_in() -> World {
    let mut world = World::sqlite().await;
    let id = world.desk_draft(Kind::Statement, "moved — հայ — ə", NewDraft::default()).await;
    let by = world.first();
    world.store.comment(&id, Audience::Shared, "Why?", &by, world.tick()).await.unwrap();
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    world.desk_draft(Kind::Plan, "still a draft", NewDraft::default()).await;
    world.tabled(260).await;
    world.agree().await;
    people(&world).await;
    crate::sealed::readers(&mut world).await;
    let opened = crate::sealed::told(&world, 7).await;
    world.store.add_to_report(&opened, "One more thing.", world.tick()).await.unwrap();
    let files = crate::files::files(vec![crate::files::picture(1)]);
    world.store.add_once_to_report(&opened, files, "", [7; 16], world.tick()).await.unwrap();
    crate::contacts::told(&world).await;
    crate::overview::asked(&world).await;
    let incident = crate::incidents::told(&world).await;
    crate::tasks::done(&world, &incident).await;
    crate::meetings::told(&world).await;
    crate::appeals::told(&world).await;
    crate::programme::told(&world).await;
    crate::competitions::told(&world).await;
    crate::forum::told(&world).await;
    crate::glossary::told(&world).await;
    crate::trust::told(&world).await;
    crate::reviews::told(&world).await;
    crate::sealed::committed(&world).await;
    crate::safety::half_kept(&world, &opened).await;
    crate::parts::half_open(&world).await;
    world
}

/// Somebody who signs in, somebody invited, an order that waits, and mail.
async fn people(world: &World) {
    use store::access::{
        Holder, Invitation, InvitationPurpose, Passkey, SeatOrder, SigningPasskey,
    };
    let store = &world.store;
    let seat = office("north/member/2");
    let invitation = |id: &str| Invitation {
        id: id.into(),
        office: seat.clone(),
        purpose: InvitationPurpose::Fill,
        by: Some(office("north/registrar/1")),
        created: 1,
        expires: i64::MAX,
    };
    store.invite(invitation("used")).await.unwrap();
    let card = PersonCard { name: "Անի Ə.".into(), salt: [3; 16], show: true };
    let holder = Holder {
        id: "0123456789abcdef0123456789abcdef".into(),
        office: seat.clone(),
        is_active: false,
        next_key: None,
        card,
        created: 2,
    };
    let passkey = Passkey {
        id: "credential".into(),
        holder: holder.id.clone(),
        label: "телефон".into(),
        body: "{}".into(),
        created: 2,
        used: 3,
    };
    store.accept_invitation("used", holder.clone(), passkey, 2).await.unwrap();
    let verifier = key("north/member/2", KeyKind::Signature).verifier();
    let signing = SigningPasskey {
        verifier: verifier.clone(),
        holder: holder.id.clone(),
        credential: "other".into(),
        created: 4,
    };
    store.keep_next_key(signing, None).await.unwrap();
    store.open_session("session", &holder.id, 5).await.unwrap();
    store.begin_ceremony("signing", "ceremony", "x", "{}".into(), i64::MAX).await.unwrap();
    let change =
        Change::Fill { office: seat.clone(), key: verifier, person: holder.card.commitment() };
    let order = SeatOrder {
        id: store.commission().order_subject(&change).hex(),
        change,
        holder: Some(holder.id.clone()),
        by: office("north/registrar/1"),
        notes: vec!["note".into()],
        created: 6,
        expires: i64::MAX,
    };
    store.open_order(order, 6).await.unwrap();
    store.invite(invitation("open")).await.unwrap();
    let chair = office("north/co-chair/1");
    let contact = Contact::new("chair@north.example", "hy", Pace::AtOnce).unwrap();
    confirmed(store, &chair, contact).await;
    let notice = Notice {
        office: chair,
        about: About::Text {
            instrument: world.desk_draft(Kind::Plan, "noticed", NewDraft::default()).await,
            revision: 1,
        },
        reason: Reason::Waits,
    };
    store.put_notices(None, vec![notice], 7).await.unwrap();
    let alert = Alert {
        office: office("north/co-chair/1"),
        matter: "3".into(),
        reason: AlertReason::Reports,
    };
    store.put_alerts(vec![alert], 7).await.unwrap();
    let mut bag = store.mailbags(8).await.unwrap().remove(0);
    assert!(store.claim_mailbag(&mut bag, 8, 9).await.unwrap());
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn everything_moves_to_a_server_and_back() {
    let world = lived_in().await;
    let (from, head, commission) = (world.place(), world.store.head(), world.store.commission());
    let server = empty(&world.folder.path().join("server")).await;
    let refused = store::migrate(&from, &server).await;
    assert!(matches!(refused, Err(Error::Locked { .. })), "{refused:?}");
    world.store.close().await;
    let there = store::migrate(&from, &server).await.unwrap();
    assert!(there.iter().any(|copied| copied.table == "person" && copied.rows == 7));
    assert!(there.iter().any(|copied| copied.table == "comment" && copied.rows == 1));
    for copied in &there {
        assert!(copied.rows > 0, "{} was not tried", copied.table);
    }
    let again = store::migrate(&from, &server).await;
    assert!(matches!(again, Err(Error::Occupied { .. })), "{again:?}");
    let moved = open(&server).await.unwrap();
    assert_eq!((moved.head(), moved.commission()), (head, commission.clone()));
    check(&moved).await;
    let back = Location::from(world.folder.path().join("back"));
    let refused = store::migrate(&server, &back).await;
    assert!(matches!(refused, Err(Error::InUse { .. })), "{refused:?}");
    assert!(!back.dir().join("comity.db").exists());
    moved.close().await;
    assert_eq!(store::migrate(&server, &back).await.unwrap(), there);
    let again = store::migrate(&server, &back).await;
    assert!(matches!(again, Err(Error::Exists { .. })), "{again:?}");
    let back = open(&back).await.unwrap();
    assert_eq!((back.head(), back.commission()), (head, commission));
    check(&back).await;
    // From one schema to another, too.
    let third = empty(&world.folder.path().join("third")).await;
    assert_eq!(store::migrate(&server, &third).await.unwrap(), there);
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn what_does_not_hold_is_not_moved() {
    let world = lived_in().await;
    let from = world.place();
    world.store.close().await;
    tamper(&from, "update signature set at = at + 1").await;
    let server = empty(&world.folder.path().join("server")).await;
    let refused = store::migrate(&from, &server).await;
    assert!(matches!(refused, Err(Error::Corrupt { .. })), "{refused:?}");
    assert!(matches!(open(&server).await, Err(Error::Vacant { .. })), "nothing was kept");
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_backup_of_a_server_is_restored_to_a_folder_and_to_a_server() {
    let world = lived_in().await;
    let server = empty(&world.folder.path().join("server")).await;
    let from = world.place();
    world.store.close().await;
    store::migrate(&from, &server).await.unwrap();
    let moved = open(&server).await.unwrap();
    let file = world.folder.path().join("backup.db");
    moved.backup(&file).await.unwrap();
    let other = empty(&world.folder.path().join("other")).await;
    let folder = Location::from(world.folder.path().join("folder"));
    for place in [&other, &folder] {
        store::restore(&file, place).await.unwrap();
        is_taken(&store::restore(&file, place).await);
        let restored = open(place).await.unwrap();
        assert_eq!(restored.head(), moved.head());
        check(&restored).await;
    }
}
