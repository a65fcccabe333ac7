//! What reporters send along: who opens it, how much there may be, and that it goes with the report.

use std::io::Cursor;

use commission::Refusal;
use commission::report::file::{FILES_MAX, FileFault, FileKind};
use commission::report::{Account, Identity, NewReport, Receipt, Trusted};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use store::sealed::{FilesKept, NewFiles};
use store::{Error, Store};

use crate::sealed::{readers, told, unlocked};
use crate::world::{TWO, World, age, check, execute, office, open, tamper};

const PASSPHRASE: &str = "three calm rivers";

/// A small picture, as a PNG.
pub fn picture(seed: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(24, 16, |x, _| Rgb([seed, u8::try_from(x).unwrap(), 90]));
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

pub fn files(files: Vec<Vec<u8>>) -> NewFiles {
    NewFiles { originals: files, ..NewFiles::default() }
}

#[tokio::test]
async fn a_file_opens_for_those_who_read_the_account_and_for_the_reporter() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let opened = told(&world, 1).await;
    let other = told(&world, 20).await;
    let id = store.own_report(&opened).await.unwrap().unwrap().row.id;
    let given = files(vec![picture(1), b"%PDF-1.7 by Ambrosine".to_vec()]);
    store.add_files_to_report(&opened, given, "Two of them.", world.tick()).await.unwrap();
    let own = store.own_report(&opened).await.unwrap().unwrap();
    let kinds: Vec<FileKind> = own.files.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [FileKind::Picture, FileKind::Original]);
    assert_eq!(own.messages[0].text.as_deref(), Some("Two of them."));
    for name in ["north/co-chair/1", "south/co-chair/1", "secretariat/secretary/1"] {
        let secrets = store.unlock(&office(name), PASSPHRASE).await.unwrap();
        let file = store.report_file(&id, 1, &secrets).await.unwrap().unwrap();
        assert_eq!((file.media, file.ending), ("image/png", "png"));
        let seen = image::load_from_memory(&file.bytes).unwrap().to_rgb8();
        assert_eq!(seen, image::load_from_memory(&picture(1)).unwrap().to_rgb8());
        let file = store.report_file(&id, 2, &secrets).await.unwrap().unwrap();
        assert_eq!(file.bytes, b"%PDF-1.7 by Ambrosine");
        assert_eq!((file.media, file.ending), ("application/octet-stream", "pdf"));
        assert!(store.report_file(&id, 3, &secrets).await.unwrap().is_none());
    }
    let closed = store.report_file(&id, 1, &[]).await;
    assert!(matches!(closed, Err(Error::Refused(Refusal::Locked))), "{closed:?}");
    assert_eq!(store.own_file(&opened, 1).await.unwrap().unwrap().media, "image/png");
    assert!(store.own_file(&other, 1).await.unwrap().is_none(), "another's receipt opens nothing");
    // What was taken back is gone with everything that came along.
    store.withdraw_report(&opened, world.tick()).await.unwrap();
    assert!(store.own_report(&opened).await.unwrap().unwrap().files.is_empty());
    assert!(store.own_file(&opened, 1).await.unwrap().is_none());
    let late = store.add_files_to_report(&opened, files(vec![picture(1)]), "", world.tick()).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::ReportOver { .. }))), "{late:?}");
    check(store).await;
}

#[tokio::test]
async fn a_report_comes_with_all_its_files_or_not_at_all() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let commission = store.commission();
    let account = Account { what: "It happened.".into(), ..Account::default() };
    let (charter, roll, nobody) = (&commission.charter, &commission.roll, Identity::default());
    let report = NewReport::new(charter, roll, "", &account, &nobody, Trusted::Nobody).unwrap();
    let opened = store.open_receipt(&Receipt::from_random([5; 16])).await.unwrap();
    let take = |given: NewFiles, id: u8| {
        store.take_report_with(&opened, &report, given, [id; 16], [id; 16], crate::world::START)
    };
    let broken = take(files(vec![picture(1), b"\x89PNG\r\n\x1a\nno".to_vec()]), 1).await;
    let fault = Refusal::BadFile { number: 2, fault: FileFault::Broken };
    assert!(matches!(broken, Err(Error::Refused(ref it)) if *it == fault), "{broken:?}");
    let unwanted = NewFiles { pictures: vec![b"%PDF".to_vec()], ..NewFiles::default() };
    let unwanted = take(unwanted, 1).await;
    let fault = Refusal::BadFile { number: 1, fault: FileFault::NoPicture };
    assert!(matches!(unwanted, Err(Error::Refused(ref it)) if *it == fault), "{unwanted:?}");
    assert!(store.own_report(&opened).await.unwrap().is_none(), "nothing was kept");
    take(files(vec![picture(1), picture(2)]), 1).await.unwrap();
    take(files(vec![picture(1), picture(2)]), 2).await.unwrap();
    let own = store.own_report(&opened).await.unwrap().unwrap();
    assert_eq!(own.files.len(), 2, "whoever sends it twice has sent it once");
    assert_eq!(own.row.hour % 3_600, 0);
}

#[tokio::test]
async fn two_who_add_at_once_do_not_add_more_than_there_may_be() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let opened = told(&world, 1).await;
    let many = || files((0..6).map(picture).collect());
    let now = world.tick();
    let (one, two) = tokio::join!(
        store.add_files_to_report(&opened, many(), "", now),
        store.add_files_to_report(&opened, many(), "", now)
    );
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    let left = store.own_report(&opened).await.unwrap().unwrap().files.len();
    assert_eq!(left, 6);
    let rest = files((0..FILES_MAX - 6).map(|n| picture(u8::try_from(n).unwrap())).collect());
    store.add_files_to_report(&opened, rest, "", world.tick()).await.unwrap();
    let more = store.add_files_to_report(&opened, files(vec![picture(1)]), "", world.tick()).await;
    assert!(matches!(more, Err(Error::Refused(Refusal::TooMany { .. }))), "{more:?}");
    let none = store.add_files_to_report(&opened, files(Vec::new()), " ", world.tick()).await;
    assert!(matches!(none, Err(Error::Refused(Refusal::Empty { .. }))), "{none:?}");
}

#[tokio::test]
async fn what_one_form_adds_is_added_once_however_often_it_is_sent() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let opened = told(&world, 1).await;
    let now = world.tick();
    let add = |seed: Option<u8>, words: &'static str, once: u8| {
        let given = files(seed.map(picture).into_iter().collect());
        store.add_once_to_report(&opened, given, words, [once; 16], now)
    };
    let kept = || async {
        let own = store.own_report(&opened).await.unwrap().unwrap();
        (own.messages.len(), own.files.len())
    };
    let (one, two) = tokio::join!(add(None, "And this.", 1), add(None, "And this.", 1));
    one.and(two).unwrap();
    add(None, "And this.\r\n", 1).await.unwrap();
    assert_eq!(kept().await, (1, 0), "a browser's own line ends are no other words");
    // Other words from the same page, gone back to, are no repetition; nor is another form.
    add(None, "And that.", 1).await.unwrap();
    add(None, "And this.", 2).await.unwrap();
    assert_eq!(kept().await, (3, 0));
    for _ in 0..2 {
        add(Some(1), "A picture.", 3).await.unwrap();
    }
    add(Some(2), "A picture.", 3).await.unwrap();
    assert_eq!(kept().await, (5, 2));
    // Also where nothing more can be added by now; and nothing of it outlives the report.
    store.withdraw_report(&opened, now).await.unwrap();
    let again = add(None, "And this.", 1).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::ReportOver { .. }))), "{again:?}");
    let place = world.place();
    check(store).await;
    world.store.close().await;
    assert_eq!(execute(place, "delete from report_once").await, 0);
}

#[tokio::test]
async fn where_no_further_file_is_kept_words_are_taken_all_the_same() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let given = files(vec![picture(1)]);
    world.store.add_files_to_report(&opened, given, "", world.tick()).await.unwrap();
    let place = world.place();
    world.store.close().await;
    tamper(place.clone(), "update report_file set size = 4294967297").await;
    world.store = open(place).await.unwrap();
    let store = &world.store;
    let commission = store.commission();
    let account = Account { what: "It happened.".into(), ..Account::default() };
    let (charter, roll, nobody) = (&commission.charter, &commission.roll, Identity::default());
    let report = NewReport::new(charter, roll, "", &account, &nobody, Trusted::Nobody).unwrap();
    let mine = store.open_receipt(&Receipt::from_random([5; 16])).await.unwrap();
    let now = world.tick();
    let take = |given| store.take_report_with(&mine, &report, given, [5; 16], [5; 16], now);
    assert_eq!(take(files(vec![picture(1)])).await.unwrap().files, FilesKept::None);
    // Sent again because the answer was lost: the same is said.
    assert_eq!(take(files(vec![picture(1)])).await.unwrap().files, FilesKept::None);
    assert_eq!(take(NewFiles::default()).await.unwrap().files, FilesKept::All);
    assert!(store.own_report(&mine).await.unwrap().unwrap().files.is_empty());
    let more = store.add_files_to_report(&mine, files(vec![picture(1)]), "And this.", now).await;
    let full = Refusal::BadFile { number: 1, fault: FileFault::Full };
    assert!(matches!(more, Err(Error::Refused(ref it)) if *it == full), "{more:?}");
    store.add_files_to_report(&mine, NewFiles::default(), "And this.", now).await.unwrap();
    let own = store.own_report(&mine).await.unwrap().unwrap();
    assert_eq!(own.messages[0].text.as_deref(), Some("And this."));
    // What was taken back makes room.
    store.withdraw_report(&opened, now).await.unwrap();
    store.add_files_to_report(&mine, files(vec![picture(1)]), "", now).await.unwrap();
    check(store).await;
}

#[tokio::test]
async fn files_that_nobody_can_look_into_use_up_no_room_but_their_own() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let now = world.tick();
    let take = async |store: &Store, seed: u8, sealed: bool| {
        let commission = store.commission();
        let account = Account { what: "It happened.".into(), ..Account::default() };
        let (charter, roll, nobody) = (&commission.charter, &commission.roll, Identity::default());
        let report = NewReport::new(charter, roll, "", &account, &nobody, Trusted::Nobody);
        let report = report.unwrap().sealed(sealed);
        let opened = store.open_receipt(&Receipt::from_random([seed; 16])).await.unwrap();
        let given = files(vec![picture(seed)]);
        let id = [seed; 16];
        let taken = store.take_report_with(&opened, &report, given, id, id, now).await.unwrap();
        assert_eq!(taken.sealed, sealed);
        (opened, taken.files)
    };
    let full = |more: Result<(), Error>| {
        let full = Refusal::BadFile { number: 1, fault: FileFault::Full };
        assert!(matches!(more, Err(Error::Refused(ref it)) if *it == full), "{more:?}");
    };
    let (waiting, kept) = take(&world.store, 1, true).await;
    assert_eq!(kept, FilesKept::All);
    // As many bytes as those of waiting reports may have, and one more.
    let place = world.place();
    world.store.close().await;
    tamper(place.clone(), "update report_file set size = 1073741825").await;
    world.store = open(place.clone()).await.unwrap();
    let (sealed, kept) = take(&world.store, 2, true).await;
    assert_eq!(kept, FilesKept::None, "their own room is used up");
    full(world.store.add_files_to_report(&sealed, files(vec![picture(2)]), "", now).await);
    let (plain, kept) = take(&world.store, 3, false).await;
    assert_eq!(kept, FilesKept::All, "others notice nothing of it");
    world.store.add_files_to_report(&plain, files(vec![picture(4)]), "", now).await.unwrap();
    // Nor do the others take theirs.
    world.store.close().await;
    tamper(place.clone(), "update report_file set size = 1000 where report like '01%'").await;
    tamper(place.clone(), "update report_file set size = 4294967297 where report like '03%'").await;
    world.store = open(place.clone()).await.unwrap();
    let (_, kept) = take(&world.store, 4, false).await;
    assert_eq!(kept, FilesKept::None);
    world.store.add_files_to_report(&sealed, files(vec![picture(2)]), "", now).await.unwrap();
    // What every party has opened counts among the others.
    let id = world.store.own_report(&waiting).await.unwrap().unwrap().row.id;
    for by in world.parties.iter().map(|party| world.chair(party)) {
        let secrets = unlocked(&world, &by).await;
        world.store.open_report_part(&id, &by, &secrets, now).await.unwrap();
    }
    full(world.store.add_files_to_report(&waiting, files(vec![picture(5)]), "", now).await);
    check(&world.store).await;
}

#[tokio::test]
async fn a_file_of_an_older_schema_opens_and_its_head_is_gone_from_the_parts() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let original: Vec<u8> = (0..=250).cycle().take(1_300_000).collect();
    let given = files(vec![picture(1), original.clone()]);
    world.store.add_files_to_report(&opened, given, "", world.tick()).await.unwrap();
    let size = world.store.own_file_size(&opened, 2).await.unwrap().unwrap();
    assert!(size > original.len() && size < original.len() + 64 * 1_024);
    assert_eq!(world.store.own_file_size(&opened, 3).await.unwrap(), None);
    let place = world.place();
    world.store.close().await;
    age(&place, 11).await;
    let store = open(&place).await.unwrap();
    let file = store.own_file(&opened, 2).await.unwrap().unwrap();
    assert_eq!(file.bytes, original);
    assert_eq!(store.own_file(&opened, 1).await.unwrap().unwrap().media, "image/png");
    check(&store).await;
    store.close().await;
    // Another file's head before the same parts opens nothing.
    let swap = "update report_file set head = (select f.head from report_file f \
                where f.number = 1) where number = 2";
    tamper(place.clone(), swap).await;
    let store = open(&place).await.unwrap();
    let swapped = store.own_file(&opened, 2).await;
    assert!(swapped.is_err(), "{swapped:?}");
}
