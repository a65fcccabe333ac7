//! Founding, opening, closing.

use note::KeyKind;
use store::{Error, Options, Store};

use crate::world::*;

#[tokio::test]
async fn a_missing_data_folder_is_not_created_by_accident() {
    let folder = tempfile::TempDir::new().unwrap();
    let dir = folder.path().join("nowhere");
    assert!(matches!(open(&dir).await, Err(Error::NotFound { .. })));
    assert!(!dir.exists());
    let rebuilt = store::rebuild(&dir, log_key()).await;
    assert!(matches!(rebuilt, Err(Error::NotFound { .. })));
    let copied = store::backup(&dir, &folder.path().join("copy")).await;
    assert!(matches!(copied, Err(Error::NotFound { .. })));
    assert!(!dir.exists());
}

#[tokio::test]
async fn a_second_opener_is_refused_until_the_first_closes() {
    let world = World::sqlite().await;
    let place = world.place();
    assert!(matches!(open(&place).await, Err(Error::Locked { .. })));
    assert!(matches!(store::rebuild(&place, log_key()).await, Err(Error::Locked { .. })));
    let other = world.store.clone();
    world.store.close().await;
    let now = START + 100;
    assert!(matches!(other.publish(now).await, Err(Error::Stopped)));
    assert!(matches!(other.entry(0).await, Err(Error::Stopped)));
    other.close().await;
    open(&place).await.unwrap().close().await;
}

#[tokio::test]
async fn a_commission_is_founded_once() {
    let world = World::new().await;
    let place = world.place();
    let head = world.store.head();
    assert_eq!((head.size, head.stamp), (1, 1));
    world.store.close().await;
    let again = Store::found(&place, founding(TWO), log_key(), Options::default()).await;
    is_taken(&again);
    let store = open(&place).await.unwrap();
    assert_eq!(store.head(), head);
    check(&store).await;
}

#[tokio::test]
async fn a_half_founded_commission_stands_in_nobodys_way() {
    let folder = tempfile::TempDir::new().unwrap();
    let place = empty(&folder.path().join("data")).await;
    let mut wrong = founding(TWO);
    wrong.persons[0].1.name.push('x');
    let refused = Store::found(&place, wrong, log_key(), Options::default()).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert!(!place.dir().join("comity.db").exists());
    let store = Store::found(&place, founding(TWO), log_key(), Options::default()).await.unwrap();
    check(&store).await;
}

#[tokio::test]
async fn another_logs_key_is_refused() {
    let world = World::new().await;
    let place = world.place();
    world.store.close().await;
    let other = key("other.test/record", KeyKind::Signature);
    let opened = Store::open(&place, other.clone(), Options::default()).await;
    assert!(matches!(opened, Err(Error::WrongKey { .. })));
    assert!(matches!(store::rebuild(&place, other).await, Err(Error::WrongKey { .. })));
    open(&place).await.unwrap();
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let world = World::new().await;
    let place = world.place();
    world.store.close().await;
    tamper(&place, "update meta set value = '99' where name = 'schema'").await;
    assert!(matches!(open(&place).await, Err(Error::Newer { schema: 99 })));
}

#[tokio::test]
async fn opening_finds_the_commission_as_it_was_left() {
    let world = World::of(THREE).await;
    let id = world.one().await;
    world.adopt(&id).await;
    world.agree().await;
    let (head, before) = (world.store.head(), world.store.commission());
    let world = world.reopen().await;
    assert_eq!(world.store.head(), head);
    assert_eq!(world.store.commission(), before);
    assert_eq!(world.state(&id).await, "adopted");
    check(&world.store).await;
}

#[tokio::test]
async fn tables_that_do_not_belong_together_are_not_opened() {
    for statement in [
        "update head set size = size - 1",
        "delete from edge where level = 0",
        "update edge set hashes = zeroblob(length(hashes))",
        "delete from entry where idx = 1",
        "update checkpoint set root = zeroblob(32)",
        "update matter set version = 7 where id = 'commission'",
    ] {
        let world = World::new().await;
        world.one().await;
        world.agree().await;
        let place = world.place();
        world.store.close().await;
        tamper(&place, statement).await;
        let opened = open(&place).await;
        let refused = matches!(opened, Err(Error::Corrupt { .. } | Error::Record(_)));
        assert!(refused, "{statement}: {opened:?}");
    }
}

#[tokio::test]
async fn a_folder_with_an_odd_name_is_a_folder() {
    let folder = tempfile::TempDir::new().unwrap();
    let dir = folder.path().join("a b?c#d%20e ж");
    let store = Store::found(&dir, founding(TWO), log_key(), Options::default()).await.unwrap();
    assert_eq!(store.head().size, 1);
    assert!(dir.join("comity.db").exists());
}
