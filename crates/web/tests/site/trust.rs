//! Trust, measured, through the pages: asked of who has a place, with a receipt and no account, and told
//! only where nobody follows from it.

use commission::programme::Entrant;
use commission::report::Receipt;
use commission::trust::{Answers, MIN_CELL};
use commission::{ActivityId, PartyId};
use serde_json::Value;
use web::routes;

use crate::support::Answer;
use crate::support::programme::activity_for;
use crate::support::rooms::{Rooms, readers};

const DAY: i64 = 86_400;

fn receipt(seed: u8) -> Receipt {
    Receipt::from_random([seed; 16])
}

async fn register(rooms: &Rooms, id: &ActivityId, party: usize, seed: u8) {
    let opened = rooms.store.open_receipt(&receipt(seed)).await.unwrap();
    let party: PartyId = rooms.parties[party].parse().unwrap();
    let typed = Entrant { name: "A guest".into(), contact: String::new(), guardian: None };
    rooms.store.register(&opened, id, &party, &typed, rooms.now()).await.unwrap();
}

async fn answers(rooms: &Rooms, id: &ActivityId, seed: u8, value: u8) {
    let opened = rooms.store.open_receipt(&receipt(seed)).await.unwrap();
    let answers = Answers::new([value; 4]).unwrap();
    assert!(rooms.store.answer_trust(&opened, id, answers, rooms.now()).await.unwrap());
}

async fn send(rooms: &Rooms, id: &ActivityId, receipt: &str, again: &str) -> Answer {
    let path = format!("{}?lang=en", routes::trust(id));
    let mut form = vec![("receipt", receipt), ("near", "2"), ("safe", "3"), ("respected", "4")];
    if !again.is_empty() {
        form.push(("again", again));
    }
    rooms.post(&path, "", &form).await
}

#[tokio::test]
async fn who_has_a_place_answers_once_before_and_once_after_without_an_account() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = activity_for(&rooms, Some(1)).await;
    register(&rooms, &id, 0, 1).await;
    register(&rooms, &id, 0, 2).await;
    let path = routes::trust(&id);
    for lang in ["en", "ru", "hy", "az"] {
        let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
        assert_eq!(page.matches("type=\"radio\"").count(), 20, "{page}");
        assert!(!page.contains("<script") && !page.contains("[trust"), "{page}");
    }
    let (own, waits, stranger) = (receipt(1), receipt(2), receipt(9));
    // Who sees their registration is led to the questions, with the receipt.
    let shown = rooms.post("/registration?lang=en", "", &[("receipt", own.digits())]).await;
    assert!(shown.text().contains(&path), "{}", shown.text());
    let form = [("go", "ask"), ("receipt", own.digits())];
    let asked = rooms.post(&format!("{path}?lang=en"), "", &form).await;
    assert_eq!(asked.status, 200);
    assert!(asked.text().contains(own.digits()), "{}", asked.text());
    let missing = send(&rooms, &id, own.digits(), "").await;
    assert_eq!(missing.status, 422);
    let page = missing.text();
    assert!(page.contains("Please choose an answer.") && page.contains(own.digits()), "{page}");
    for (receipt, words) in [
        ("1234", "digits"),
        (stranger.digits(), "No registration for this activity belongs to this number."),
        (waits.digits(), "you are on the waiting list"),
    ] {
        let refused = send(&rooms, &id, receipt, "5").await;
        assert_eq!(refused.status, 422, "{receipt}");
        assert!(refused.text().contains(words), "{words}: {}", refused.text());
    }
    let taken = send(&rooms, &id, own.digits(), "5").await;
    assert_eq!(taken.status, 200, "{}", taken.text());
    assert!(taken.text().contains("Your answers are counted"), "{}", taken.text());
    assert_eq!(taken.header("cache-control"), "private, no-store");
    let twice = send(&rooms, &id, own.digits(), "5").await;
    assert!(twice.text().contains("this number has answered already"), "{}", twice.text());
    // One answer is told to nobody, neither now nor later.
    let public = format!("{}?lang=en", routes::activity(&id));
    assert!(rooms.page(&public, "").await.contains("Nothing can be shown yet."));
    rooms.pass(10 * DAY);
    let held = rooms.get(&format!("{path}?lang=en"), "").await;
    assert_eq!(held.status, 422);
    assert!(held.text().contains("it has begun and is not over yet"), "{}", held.text());
    rooms.pass(DAY);
    assert_eq!(send(&rooms, &id, own.digits(), "1").await.status, 200);
    rooms.pass(20 * DAY);
    let over = rooms.get(&format!("{path}?lang=en"), "").await;
    assert!(over.text().contains("the time to answer is over"), "{}", over.text());
    assert!(rooms.page(&public, "").await.contains("Nothing can be shown yet."));
}

#[tokio::test]
async fn what_many_answered_is_told_for_each_side_and_what_few_answered_is_not() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = activity_for(&rooms, Some(20)).await;
    let least = u8::try_from(MIN_CELL).unwrap();
    let of = |party: usize| 1 + u8::try_from(party).unwrap() * 100;
    // The second party has one too few after it.
    for (party, before, after) in [(0, least, least), (1, least, least - 1)] {
        for seed in of(party)..of(party) + before {
            register(&rooms, &id, party, seed).await;
            answers(&rooms, &id, seed, 2).await;
        }
        assert!(after <= before);
    }
    let public = format!("{}?lang=en", routes::activity(&id));
    let api = format!("/api{}", routes::activity(&id));
    let json = async || rooms.get(&api, "").await.json();
    assert!(rooms.page(&public, "").await.contains("Nothing can be shown yet."));
    assert_eq!(json().await["trust"]["parties"][0]["questions"][0]["before"]["why"], "open");
    rooms.pass(11 * DAY);
    for (party, after) in [(0, least), (1, least - 1)] {
        for seed in of(party)..of(party) + after {
            answers(&rooms, &id, seed, 4).await;
        }
    }
    rooms.pass(15 * DAY);
    let page = rooms.page(&public, "").await;
    for words in [
        "Before: 2.00 (",
        "After: 4.00 (",
        "answers: 8",
        "Difference: +2.00 (",
        "After: too few answers to be shown",
        "All sides together",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("answers: 7") && !page.contains("answers: 15"), "{page}");
    let trust = json().await["trust"].clone();
    assert_eq!(trust["least"], MIN_CELL);
    let line = |place: usize| -> Value { trust["parties"][place]["questions"][0].clone() };
    assert_eq!(line(0)["difference"]["mean"], 200);
    assert_eq!(line(1)["after"]["why"], "few");
    assert_eq!(line(1)["difference"], Value::Null);
    let together = line(2);
    assert_eq!(together["before"]["of"]["mean"], 200);
    assert_eq!(together["after"]["told"], false, "what few answered would follow from it");
    // The quarter rests on what is told of each activity.
    let programme = rooms.page("/programme?lang=en", "").await;
    assert!(programme.contains("activities counted: 1"), "{programme}");
    let listed = rooms.get("/api/programme", "").await.json();
    let quarter = &listed["trust"][0]["trust"]["parties"];
    assert_eq!(quarter[0]["questions"][0]["difference"]["mean"], 200);
    assert_eq!(quarter[1]["questions"][0]["before"]["told"], false);
    for lang in ["ru", "hy", "az"] {
        for path in [routes::activity(&id), routes::programme().to_owned()] {
            let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
            assert!(page.contains("2,00") && !page.contains("[trust"), "{lang}: {page}");
        }
    }
}
