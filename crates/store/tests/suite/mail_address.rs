//! Nothing goes to an address before its reader has said so by a code, which works once, for some days
//! and for that address; and letters that ask are few, whatever address a seat is given.

use commission::roll::Change;
use commission::{InstrumentId, Office};
use note::Digest;
use store::{
    About, CODE_CHARS, CODE_PAUSE_SECONDS, CODE_SECONDS, CODES_PER_DAY_MAX, CodeLetter, Contact,
    Failpoint, MailOutcome, Notice, Pace, Reason, Store, inspect,
};

use crate::world::*;

const NORTH: &str = "north/co-chair/1";
const SOUTH: &str = "south/co-chair/1";
const DAY: i64 = 86_400;
/// The schema before addresses were confirmed.
const BEFORE: u32 = 23;

fn contact(address: &str) -> Contact {
    Contact::new(address, "en", Pace::AtOnce).unwrap()
}

fn code(words: &str) -> String {
    Digest::of(words.as_bytes()).hex().chars().take(CODE_CHARS).collect()
}

/// Gives an office an address, and says yes by the code of the letter that asks, as its reader does.
pub async fn confirmed(store: &Store, office: &Office, contact: Contact) {
    store.set_contact(office, Some(contact)).await.unwrap();
    let asked = store.codes_wanted(START).await.unwrap();
    let mut letter = asked.into_iter().find(|it| it.office == *office).unwrap();
    let code = code(&office.to_string());
    assert!(store.claim_code(&mut letter, &code, START, START + 300).await.unwrap());
    assert!(store.settle_code(&letter, MailOutcome::Sent, START).await.unwrap());
    assert!(store.confirm_address(&code, None, START).await.unwrap());
}

/// The one letter that is to go out now.
async fn one(store: &Store, now: i64) -> CodeLetter {
    let mut asked = store.codes_wanted(now).await.unwrap();
    assert_eq!(asked.len(), 1, "{asked:?}");
    asked.remove(0)
}

/// The letter leaves with this code.
async fn leaves(store: &Store, code: &str, now: i64) -> CodeLetter {
    let mut letter = one(store, now).await;
    assert!(store.claim_code(&mut letter, code, now, now + 300).await.unwrap());
    assert!(store.settle_code(&letter, MailOutcome::Sent, now).await.unwrap());
    letter
}

fn waits(by: &str, id: &InstrumentId) -> Notice {
    let about = About::Text { instrument: id.clone(), revision: 1 };
    Notice { office: office(by), about, reason: Reason::Waits }
}

#[tokio::test]
async fn nothing_goes_to_an_address_before_its_reader_has_said_so() {
    let world = World::new().await;
    let id = world.one().await;
    let (store, north) = (&world.store, office(NORTH));
    store.set_contact(&north, Some(contact("chair@north.example"))).await.unwrap();
    store.put_notices(None, vec![waits(NORTH, &id)], START).await.unwrap();
    assert!(store.mailbags(START).await.unwrap().is_empty());
    assert_eq!(store.contact_with_token(&north).await.unwrap(), None);
    let address = store.mail_address(&north).await.unwrap().unwrap();
    assert_eq!((address.confirmed, address.is_asking, address.expires), (0, true, 0));
    leaves(store, &code("a"), START).await;
    let address = store.mail_address(&north).await.unwrap().unwrap();
    assert_eq!((address.is_asking, address.sent), (false, START));
    assert_eq!(address.expires, START + CODE_SECONDS);
    assert!(store.mailbags(START).await.unwrap().is_empty(), "a letter that asks is no yes");
    assert!(store.codes_wanted(START + DAY).await.unwrap().is_empty(), "it asks once");
    assert!(store.confirm_address(&code("a"), None, START + 9).await.unwrap());
    // What there was to tell meanwhile comes now.
    let bags = store.mailbags(START + 9).await.unwrap();
    assert_eq!(bags[0].notices, [waits(NORTH, &id)]);
    assert_eq!(store.mail_address(&north).await.unwrap().unwrap().confirmed, START + 9);
    assert!(!store.ask_code(&north, START + DAY).await.unwrap(), "there is nothing to ask");
    // Language and pace ask nothing anew; another address does, and takes a bag from no server.
    let daily = Contact { locale: "hy".into(), ..contact("chair@north.example") };
    store.set_contact(&north, Some(daily)).await.unwrap();
    let mut bag = store.mailbags(START + 10).await.unwrap().remove(0);
    store.set_contact(&north, Some(contact("other@north.example"))).await.unwrap();
    assert!(!store.claim_mailbag(&mut bag, START + 10, START + 400).await.unwrap());
    assert!(store.mailbags(START + DAY).await.unwrap().is_empty());
    assert_eq!(one(store, START + DAY).await.contact.address, "other@north.example");
    check(store).await;
}

#[tokio::test]
async fn a_code_works_once_for_some_days_for_its_seat_and_its_address() {
    let world = World::new().await;
    let (store, north, south) = (&world.store, office(NORTH), office(SOUTH));
    store.set_contact(&north, Some(contact("chair@north.example"))).await.unwrap();
    leaves(store, &code("a"), START).await;
    for wrong in ["", "x", &code("b"), &code("a")[1..], &"0".repeat(CODE_CHARS), &"é".repeat(16)] {
        assert!(!store.confirm_address(wrong, None, START).await.unwrap(), "{wrong:?}");
    }
    assert!(!store.confirm_address(&code("a"), Some(&south), START).await.unwrap());
    let late = START + CODE_SECONDS;
    assert!(!store.confirm_address(&code("a"), None, late).await.unwrap(), "it is over");
    // A newer letter replaces an older one; the code lies on the disk in no form but its digest.
    assert!(store.ask_code(&north, START + 100).await.unwrap());
    leaves(store, &code("c"), START + 100).await;
    assert!(!store.confirm_address(&code("a"), None, START + 101).await.unwrap());
    if server().is_none() {
        for file in std::fs::read_dir(world.dir()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            let kept = code("c");
            assert!(!bytes.windows(kept.len()).any(|part| part == kept.as_bytes()));
        }
    }
    // Another address: the code that went to the old one says nothing about it.
    store.set_contact(&north, Some(contact("other@north.example"))).await.unwrap();
    assert!(!store.confirm_address(&code("c"), None, START + 102).await.unwrap());
    leaves(store, &code("d"), START + 200).await;
    let capitals = code("d").to_uppercase();
    assert!(store.confirm_address(&capitals, Some(&north), START + 201).await.unwrap());
    assert!(!store.confirm_address(&code("d"), None, START + 202).await.unwrap(), "only once");
    check(store).await;
}

#[tokio::test]
async fn letters_that_ask_are_few_whatever_address_a_seat_is_given() {
    let world = World::new().await;
    let (store, north) = (&world.store, office(NORTH));
    let mut now = START;
    for number in 0..CODES_PER_DAY_MAX {
        // Removed and given again, it begins no new day.
        store.set_contact(&north, None).await.unwrap();
        let address = format!("victim{number}@elsewhere.example");
        store.set_contact(&north, Some(contact(&address))).await.unwrap();
        if number > 0 {
            assert!(store.codes_wanted(now + 1).await.unwrap().is_empty(), "within a minute");
            assert!(!store.ask_code(&north, now + 1).await.unwrap());
            now += CODE_PAUSE_SECONDS;
        }
        leaves(store, &code(&address), now).await;
    }
    store.set_contact(&north, Some(contact("victim@elsewhere.example"))).await.unwrap();
    assert!(!store.ask_code(&north, now + 3_600).await.unwrap());
    assert!(store.codes_wanted(now + 3_600).await.unwrap().is_empty());
    // It waits for the next day by itself.
    leaves(store, &code("next"), START + DAY).await;
    assert!(store.ask_code(&north, START + DAY + 60).await.unwrap(), "a day counts anew");
    // Whoever wants no mail is not asked.
    let never = Contact { pace: Pace::Never, ..contact("never@north.example") };
    store.set_contact(&north, Some(never)).await.unwrap();
    assert!(store.codes_wanted(START + 9 * DAY).await.unwrap().is_empty());
    assert!(!store.ask_code(&north, START + 9 * DAY).await.unwrap());
}

#[tokio::test]
async fn a_letter_that_did_not_leave_does_not_count_and_one_server_sends_it() {
    let world = World::new().await;
    let (store, north) = (&world.store, office(NORTH));
    store.set_contact(&north, Some(contact("chair@north.example"))).await.unwrap();
    let mut now = START;
    for attempt in 0..2 * CODES_PER_DAY_MAX {
        let mut letter = one(store, now).await;
        let mut second = letter.clone();
        let code = code(&attempt.to_string());
        assert!(store.claim_code(&mut letter, &code, now, now + 300).await.unwrap());
        assert!(!store.claim_code(&mut second, &code, now, now + 300).await.unwrap());
        let failed = MailOutcome::Failed { why: "busy".into(), next_try: now + 5 };
        assert!(store.settle_code(&letter, failed, now).await.unwrap());
        assert!(store.codes_wanted(now + 4).await.unwrap().is_empty());
        now += 5;
    }
    let seen = inspect(&world.place()).await.unwrap();
    let trouble = &seen.mail.unwrap().troubles[0];
    assert_eq!((&trouble.office, trouble.failure.as_str()), (&north, "busy"));
    let mut letter = one(store, now).await;
    assert!(store.claim_code(&mut letter, &code("z"), now, now + 300).await.unwrap());
    let given_up = MailOutcome::GivenUp { why: "550".into() };
    assert!(store.settle_code(&letter, given_up, now).await.unwrap());
    let address = store.mail_address(&north).await.unwrap().unwrap();
    assert_eq!((address.given_up, address.is_asking), (now, false));
    assert!(!store.confirm_address(&code("z"), None, now).await.unwrap());
    // Another address while a letter is on its way: what became of that says nothing any more.
    assert!(store.ask_code(&north, now + CODE_PAUSE_SECONDS).await.unwrap());
    now += CODE_PAUSE_SECONDS;
    let mut letter = one(store, now).await;
    assert!(store.claim_code(&mut letter, &code("y"), now, now + 300).await.unwrap());
    store.set_contact(&north, Some(contact("other@north.example"))).await.unwrap();
    assert!(!store.settle_code(&letter, MailOutcome::Sent, now).await.unwrap());
    assert!(store.mail_address(&north).await.unwrap().unwrap().is_asking);
    // A server that died holds a letter no longer than its lease.
    now += 2 * CODE_PAUSE_SECONDS;
    let mut letter = one(store, now).await;
    assert!(store.claim_code(&mut letter, &code("x"), now, now + 300).await.unwrap());
    assert!(store.codes_wanted(now + 299).await.unwrap().is_empty());
    assert_eq!(store.codes_wanted(now + 300).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_yes_is_written_whole_or_not_at_all_and_goes_with_the_seat() {
    for (failpoint, persisted) in
        [(Failpoint::Mail, false), (Failpoint::BeforeCommit, false), (Failpoint::AfterCommit, true)]
    {
        let world = World::new().await;
        let north = office(NORTH);
        world.store.set_contact(&north, Some(contact("chair@north.example"))).await.unwrap();
        leaves(&world.store, &code("a"), START).await;
        world.store.fail_next(failpoint);
        assert!(world.store.confirm_address(&code("a"), None, START).await.is_err());
        let world = world.reopen().await;
        let found = world.store.mail_address(&north).await.unwrap().unwrap();
        assert_eq!(found.confirmed > 0, persisted, "{failpoint:?}");
        let again = world.store.confirm_address(&code("a"), None, START).await.unwrap();
        assert_eq!(again, !persisted, "{failpoint:?}");
        // Whoever comes next begins anew: neither a yes nor a count of letters is theirs.
        let change = Change::Vacate { office: north.clone() };
        world.change_seat(&change, "north/registrar/1", None).await.unwrap();
        assert_eq!(world.store.mail_address(&north).await.unwrap(), None);
        assert!(!world.store.confirm_address(&code("a"), None, START).await.unwrap());
        check(&world.store).await;
    }
}

#[tokio::test]
async fn addresses_from_before_are_asked_unless_mail_went_there_and_went_well() {
    let world = World::new().await;
    let id = world.one().await;
    for (by, address) in [(NORTH, "chair@north.example"), (SOUTH, "chair@south.example")] {
        confirmed(&world.store, &office(by), contact(address)).await;
    }
    world.store.put_notices(None, vec![waits(NORTH, &id)], START).await.unwrap();
    let mut bag = world.store.mailbags(START).await.unwrap().remove(0);
    assert!(world.store.claim_mailbag(&mut bag, START, START + 300).await.unwrap());
    let told = bag.notices.clone();
    world.store.settle_mailbag(&bag, told, vec![], MailOutcome::Sent, START + 5).await.unwrap();
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    age(&place, BEFORE).await;
    let store = open(&place).await.unwrap();
    let north = store.mail_address(&office(NORTH)).await.unwrap().unwrap();
    assert_eq!((north.confirmed, north.is_asking), (START + 5, false));
    let south = store.mail_address(&office(SOUTH)).await.unwrap().unwrap();
    assert_eq!((south.confirmed, south.is_asking), (0, true));
    assert_eq!(one(&store, START).await.office, office(SOUTH));
    check(&store).await;
    drop(folder);
}
