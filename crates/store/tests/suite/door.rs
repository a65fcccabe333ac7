//! The door of a forum without a network: the list for a device, and what it sends later.

use commission::{InstrumentId, Office, PartyId, Refusal};
use store::{Error, Scan, Taken};

use crate::forum::{DAY, YOUTH, nominated, opened, week, withdraw, yes};
use crate::sealed::readers;
use crate::world::*;

/// A code that a device took.
fn scan(badge: &str, at: i64) -> Scan {
    Scan { badge: badge.to_owned(), at }
}

/// What came of each code: `in`, `again`, or why nobody was let in; with an exclamation mark where it
/// counts at the time at which it was sent.
fn outcome(taken: &[Taken]) -> Vec<String> {
    let one = |it: &Taken| {
        let word = match &it.admitted {
            Ok(admitted) if admitted.again => "again".to_owned(),
            Ok(_) => "in".to_owned(),
            Err(Refusal::DelegateState { state } | Refusal::ForumState { state }) => {
                (*state).to_owned()
            }
            Err(refusal) => refusal.code().to_owned(),
        };
        if it.came.as_said { word } else { format!("{word}!") }
    };
    taken.iter().map(one).collect()
}

#[tokio::test]
async fn whom_a_device_let_in_without_a_network_is_let_in_once_whoever_sends_it() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let week = week(&world, 3);
    let (starts, ends) = (week.starts(), week.ends());
    let id = opened(&world, week).await;
    let (by, other) = (world.first(), world.chair(world.parties[1]));
    let store = &world.store;
    let mut badges = Vec::new();
    let mut marks = Vec::new();
    for (seed, party) in [(1, &by), (2, &by), (3, &other), (4, &other)] {
        let (mark, code) = nominated(&world, &id, seed, party).await;
        store.confirm_delegate(&code, &code, &yes(None), world.tick()).await.unwrap();
        badges.push(store.own_delegate(&code).await.unwrap().unwrap().badge);
        marks.push(mark);
    }
    // Who only was nominated is on no list.
    nominated(&world, &id, 5, &by).await;
    let refused = |answer: Result<Vec<store::DoorSeat>, Error>| match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let ahead = Refusal::ForumState { state: "ahead" };
    assert_eq!(refused(store.door_seats(&id, &by, starts - 1).await), ahead);
    let registrar = office("north/registrar/1");
    let no = refused(store.door_seats(&id, &registrar, starts).await);
    assert!(matches!(no, Refusal::NotAllowed { .. }), "{no:?}");
    store.check_in(&id, &badges[1], &by, starts).await.unwrap();
    // Whoever is at the door has the list of every party.
    let seats = store.door_seats(&id, &other, starts + 60).await.unwrap();
    let told: Vec<_> = seats.iter().map(|it| (it.party.as_str(), it.seat, it.came)).collect();
    let (north, south) = ("north", "south");
    assert_eq!(told, [(north, 1, false), (north, 2, true), (south, 1, false), (south, 2, false)]);
    assert_eq!(
        seats.iter().map(|it| &it.badge).collect::<Vec<_>>(),
        badges.iter().collect::<Vec<_>>()
    );
    let tomorrow = store.door_seats(&id, &other, starts + DAY).await.unwrap();
    assert!(tomorrow.iter().all(|it| !it.came), "each day begins anew");

    // A device sends its codes in; one of them is withdrawn meanwhile, one is nobody's.
    let (made, now) = (starts + 60, starts + 7_200);
    withdraw(&world, &id, &marks[3], &other).await.unwrap();
    let batch = [
        scan(&badges[0], made + 10),
        scan(&badges[1], made + 20),
        scan(&badges[2], made + 30),
        scan(&badges[3], made + 40),
        scan("0000 0000 0000 0098", made + 50),
        scan(&badges[0], made + 60),
    ];
    let sent = async |scans: &[Scan], by: &Office, now: i64| {
        outcome(&store.check_in_later(&id, made, scans, by, now).await.unwrap())
    };
    let mut first = sent(&batch, &by, now).await;
    // The same badge twice in a batch lets in once, whichever is taken first.
    assert_eq!([first[0].as_str(), first[5].as_str()].iter().filter(|it| **it == "in").count(), 1);
    first.pop();
    assert_eq!(first[1..], ["again", "in", "gone", "unknown-delegate"]);
    let counts = store.forum_counts(&id).await.unwrap();
    let present = |party: &str, day: i64| {
        let key = (party.parse::<PartyId>().unwrap(), YOUTH.to_owned());
        counts.get(&key).and_then(|it| it.present.get(&day).copied()).unwrap_or_default()
    };
    let day = starts.div_euclid(DAY);
    assert_eq!((present(north, day), present(south, day)), (2, 1));
    // Its answer was lost, and it sends them again; another device has the same badges.
    let again = ["again", "again", "again", "gone", "unknown-delegate", "again"];
    assert_eq!(sent(&batch, &by, now + 1).await, again);
    assert_eq!(sent(&batch[..3], &other, now + 2).await, again[..3]);
    assert_eq!(store.forum_counts(&id).await.unwrap(), counts);
    // Sent in on the next day, it counts for the day on which it was taken.
    assert_eq!(sent(&batch[..1], &by, now + DAY).await, ["again"]);
    assert_eq!(store.forum_counts(&id).await.unwrap(), counts);

    // What could not be counts at the time at which it is sent.
    for said in [made - 1, now + 301, 0, i64::MAX] {
        assert_eq!(sent(&[scan(&badges[0], said)], &by, now).await, ["again!"], "{said}");
    }
    assert_eq!(sent(&[scan(&badges[0], now + 300)], &by, now).await, ["again"]);
    assert_eq!(sent(&[scan(&badges[0], ends)], &by, ends + 60).await, ["over!"]);
    assert_eq!(store.forum_counts(&id).await.unwrap(), counts);

    // Too many, by nobody's right, of no forum.
    let many = vec![scan(&badges[0], made); commission::forum::SCANS_MAX + 1];
    let many = store.check_in_later(&id, made, &many, &by, now).await;
    assert!(matches!(many, Err(Error::Refused(Refusal::TooMany { max: 200, .. }))), "{many:?}");
    let foreign = store.check_in_later(&id, made, &batch, &registrar, now).await;
    assert!(matches!(foreign, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{foreign:?}");
    let nowhere = InstrumentId::of(b"no forum");
    let nowhere = store.check_in_later(&nowhere, made, &batch, &by, now).await;
    assert!(matches!(nowhere, Err(Error::Refused(Refusal::UnknownForum { .. }))), "{nowhere:?}");
    assert_eq!(sent(&[], &by, now).await, [] as [&str; 0]);
    check(store).await;
}

#[tokio::test]
async fn two_devices_that_send_everything_at_once_count_everybody_once() {
    let mut world = World::new().await;
    readers(&mut world).await;
    let week = week(&world, 12);
    let starts = week.starts();
    let id = opened(&world, week).await;
    let (by, other) = (world.first(), world.chair(world.parties[1]));
    let mut scans = Vec::new();
    for seed in 1..=12 {
        let (_, code) = nominated(&world, &id, seed, &by).await;
        world.store.confirm_delegate(&code, &code, &yes(None), world.tick()).await.unwrap();
        let badge = world.store.own_delegate(&code).await.unwrap().unwrap().badge;
        scans.push(scan(&badge, starts + i64::from(seed)));
    }
    let later = async |by: &Office, now: i64| {
        world.store.check_in_later(&id, starts, &scans, by, now).await.unwrap()
    };
    let (one, two) = tokio::join!(later(&by, starts + 60), later(&other, starts + 60));
    let all = [outcome(&one), outcome(&two)].concat();
    assert_eq!(all.iter().filter(|it| *it == "in").count(), 12, "{all:?}");
    assert_eq!(all.iter().filter(|it| *it == "again").count(), 12, "{all:?}");
    let north: PartyId = "north".parse().unwrap();
    let counts = world.store.forum_counts(&id).await.unwrap();
    assert_eq!(counts[&(north, YOUTH.to_owned())].present, [(starts.div_euclid(DAY), 12)].into());
    check(&world.store).await;
}
