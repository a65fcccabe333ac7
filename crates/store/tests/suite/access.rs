//! Signing in: what is kept beside the record, and how it follows the record.

use commission::roll::Change;
use note::{Digest, KeyKind, VerifierKey};
use store::access::{
    CANDIDATE_SECONDS_MAX, CEREMONIES_OF_ONE_MAX, Holder, Invitation, InvitationPurpose, Passkey,
    SessionLimits, SigningPasskey,
};
use store::{Error, PersonCard, Store};

use crate::world::*;

const ANYTIME: SessionLimits = SessionLimits { seen_after: i64::MIN, created_after: i64::MIN };

fn verifier(name: &str) -> VerifierKey {
    key(name, KeyKind::Signature).verifier()
}

/// Somebody who accepted an invitation to a seat, with a session and a signing key.
async fn candidate(store: &Store, seat: &str, purpose: InvitationPurpose, n: u8) -> Holder {
    let id = format!("{n:032x}");
    let token = format!("token {n}");
    let invitation = Invitation {
        id: token.clone(),
        office: office(seat),
        purpose,
        by: None,
        created: 1,
        expires: 1_000,
    };
    store.invite(invitation).await.unwrap();
    let holder = Holder {
        id: id.clone(),
        office: office(seat),
        is_active: false,
        next_key: None,
        card: PersonCard { name: format!("Person {n}"), salt: [n; 16], show: false },
        created: 1,
    };
    let passkey = Passkey {
        id: format!("passkey {n}"),
        holder: id.clone(),
        label: String::new(),
        body: "{}".into(),
        created: 1,
        used: 1,
    };
    store.accept_invitation(&token, holder.clone(), passkey, 2).await.unwrap();
    store.open_session(&format!("session {n}"), &id, 2).await.unwrap();
    if purpose != InvitationPurpose::Enter {
        let signing = SigningPasskey {
            verifier: verifier(&format!("key-{n}")),
            holder: id,
            credential: format!("credential {n}"),
            created: 2,
        };
        store.keep_next_key(signing, None).await.unwrap();
    }
    holder
}

async fn is_in(store: &Store, n: u8) -> Option<bool> {
    let session = store.session(&format!("session {n}"), ANYTIME).await.unwrap();
    session.map(|session| session.is_active)
}

#[tokio::test]
async fn whoever_made_the_key_that_an_act_seats_is_the_holder_and_nobody_else() {
    let world = World::new().await;
    let store = &world.store;
    let seat = "north/member/2";
    candidate(store, seat, InvitationPurpose::Fill, 1).await;
    let holder = candidate(store, seat, InvitationPurpose::Fill, 2).await;
    assert_eq!((is_in(store, 1).await, is_in(store, 2).await), (None, Some(false)));
    let fill = Change::Fill {
        office: office(seat),
        key: verifier("key-2"),
        person: holder.card.commitment(),
    };
    world.store.fail_next(store::Failpoint::BeforeCommit);
    assert!(world.change_seat(&fill, "north/registrar/1", None).await.is_err());
    assert_eq!(is_in(store, 2).await, Some(false), "not seated, if the act is not entered");
    world.change_seat(&fill, "north/registrar/1", Some(holder.card.clone())).await.unwrap();
    assert_eq!(is_in(store, 2).await, Some(true));
    let kept = store.holder(&holder.id).await.unwrap().unwrap();
    assert!(kept.is_active && kept.next_key.is_none() && kept.card.name.is_empty());
    assert_eq!(store.person(&office(seat)).await.unwrap().unwrap().name, "Person 2");
    // Emptied: every right ends in the same transaction.
    let vacate = Change::Vacate { office: office(seat) };
    world.change_seat(&vacate, "north/registrar/1", None).await.unwrap();
    assert_eq!(is_in(store, 2).await, None);
    assert!(store.passkey("passkey 2").await.unwrap().is_none());
    assert!(store.signing_passkey(&verifier("key-2")).await.unwrap().is_none());
    assert!(store.holders().await.unwrap().is_empty());
    check(store).await;
}

#[tokio::test]
async fn a_seat_filled_with_another_key_leaves_no_candidate_behind() {
    let world = World::new().await;
    let store = &world.store;
    candidate(store, "north/member/2", InvitationPurpose::Fill, 1).await;
    let fill = Change::Fill {
        office: office("north/member/2"),
        key: verifier("by-file"),
        person: Digest::of(b"somebody"),
    };
    world.change_seat(&fill, "north/registrar/1", None).await.unwrap();
    assert_eq!(is_in(store, 1).await, None);
    assert!(store.holders().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_lost_key_is_replaced_by_two_registrars_and_the_old_holder_is_out() {
    let world = World::new().await;
    let store = &world.store;
    let chair = "north/co-chair/1";
    candidate(store, chair, InvitationPurpose::Enter, 1).await;
    assert_eq!(is_in(store, 1).await, Some(true));
    candidate(store, chair, InvitationPurpose::Recover, 2).await;
    assert_eq!(is_in(store, 1).await, Some(true), "until the registrars have ordered it");
    let change = Change::ReplaceKey { office: office(chair), key: verifier("key-2") };
    let now = world.tick();
    let own = world.order(&change, &office("north/registrar/1"), now);
    let other = world.order(&change, &office("south/registrar/1"), now);
    assert!(store.change_seat(&change, &[&own], None, now).await.is_err());
    store.change_seat(&change, &[&own, &other], None, now).await.unwrap();
    assert_eq!((is_in(store, 1).await, is_in(store, 2).await), (None, Some(true)));
}

#[tokio::test]
async fn a_holder_who_orders_a_new_key_with_the_old_one_stays() {
    let world = World::new().await;
    let store = &world.store;
    let chair = "north/co-chair/1";
    let holder = candidate(store, chair, InvitationPurpose::Enter, 1).await;
    for (n, made_here) in [(7, true), (8, false)] {
        let new = verifier(&format!("key-{n}"));
        if made_here {
            let signing = SigningPasskey {
                verifier: new.clone(),
                holder: holder.id.clone(),
                credential: "c".into(),
                created: 3,
            };
            store.keep_next_key(signing, None).await.unwrap();
        }
        let change = Change::ReplaceKey { office: office(chair), key: new };
        let by = office(if n == 7 { chair } else { "north/registrar/1" });
        let now = world.tick();
        let own = world.order(&change, &by, now);
        let other = world.order(&change, &office("south/registrar/1"), now);
        store.change_seat(&change, &[&own, &other], None, now).await.unwrap();
        // By the registrars, and not with a key that the holder made: it is somebody else's now.
        assert_eq!(is_in(store, 1).await, made_here.then_some(true));
    }
}

#[tokio::test]
async fn one_persons_open_pages_crowd_out_nobody_elses() {
    let world = World::new().await;
    let store = &world.store;
    store.begin_ceremony("signing", "south", "south", "{}".into(), 5_000).await.unwrap();
    for n in 0..CEREMONIES_OF_ONE_MAX + 10 {
        let id = format!("north {n}");
        store.begin_ceremony("signing", &id, "north", "{}".into(), 1_000 + n).await.unwrap();
    }
    assert!(store.ceremony("signing", "south", 10).await.unwrap().is_some());
    assert!(store.ceremony("signing", "north 0", 10).await.unwrap().is_none());
    let last = format!("north {}", CEREMONIES_OF_ONE_MAX + 9);
    assert!(store.ceremony("used", &last, 10).await.unwrap().is_none(), "of another kind");
    assert!(store.end_ceremony("signing", &last, 10).await.unwrap().is_some());
    assert!(store.end_ceremony("signing", &last, 10).await.unwrap().is_none(), "once");
    assert!(store.ceremony("signing", "south", 5_001).await.unwrap().is_none(), "too late");
}

#[tokio::test]
async fn what_is_begun_in_place_of_something_leaves_one_of_its_kind() {
    let world = World::new().await;
    let store = &world.store;
    store.begin_ceremony("signing", "ticket", "north", "{}".into(), 100).await.unwrap();
    for (owner, id) in [("north", "a"), ("south", "b"), ("north", "c"), ("north", "c")] {
        store.replace_ceremony("file", id, owner, owner.into(), 100).await.unwrap();
    }
    let found = async |kind, id| store.ceremony(kind, id, 10).await.unwrap();
    assert_eq!(found("file", "a").await, None);
    assert_eq!(found("file", "b").await.as_deref(), Some("south"));
    assert_eq!(found("file", "c").await.as_deref(), Some("north"));
    assert!(found("signing", "ticket").await.is_some(), "another kind of the same owner stays");
}

#[tokio::test]
async fn what_has_expired_is_deleted() {
    let world = World::new().await;
    let store = &world.store;
    candidate(store, "north/member/2", InvitationPurpose::Fill, 1).await;
    store.begin_ceremony("signing", "old", "x", "{}".into(), 10).await.unwrap();
    store.sweep(CANDIDATE_SECONDS_MAX, ANYTIME).await.unwrap();
    assert!(store.ceremony("signing", "old", 0).await.unwrap().is_none());
    assert_eq!(is_in(store, 1).await, Some(false));
    let limits = SessionLimits { seen_after: 2, created_after: 0 };
    store.sweep(20, limits).await.unwrap();
    assert_eq!(is_in(store, 1).await, None);
    store.sweep(CANDIDATE_SECONDS_MAX + 2, ANYTIME).await.unwrap();
    assert!(store.holders().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_invitation_is_used_once_whoever_is_faster() {
    let world = World::new().await;
    let store = &world.store;
    let holder = candidate(store, "north/member/2", InvitationPurpose::Fill, 1).await;
    let passkey = store.passkey("passkey 1").await.unwrap().unwrap();
    let again = store.accept_invitation("token 1", holder, passkey, 3).await;
    assert!(matches!(again, Err(Error::Missing { .. })), "{again:?}");
}
