//! Reviews through the pages: left with a receipt and no account, read by every party's organisers at
//! once, shown to everybody only when every party lets them through, erased by their author.

use commission::programme::Entrant;
use commission::report::Receipt;
use commission::{ActivityId, PartyId};
use web::routes;

use crate::support::Answer;
use crate::support::programme::{activity, activity_for};
use crate::support::rooms::{Rooms, readers};

const DAY: i64 = 86_400;

fn receipt(seed: u8) -> Receipt {
    Receipt::from_random([seed; 16])
}

async fn register(rooms: &Rooms, id: &ActivityId, party: usize, seed: u8) {
    let opened = rooms.store.open_receipt(&receipt(seed)).await.unwrap();
    let party: PartyId = rooms.parties[party].parse().unwrap();
    let typed = Entrant { name: "Ann Guest".into(), contact: String::new(), guardian: None };
    rooms.store.register(&opened, id, &party, &typed, rooms.now()).await.unwrap();
}

async fn send(rooms: &Rooms, id: &ActivityId, receipt: &str, good: &str) -> Answer {
    let path = format!("{}?lang=en", routes::review(id));
    let form = [("receipt", receipt), ("language", "en"), ("good", good), ("change", "")];
    rooms.post(&path, "", &form).await
}

async fn judge(rooms: &Rooms, id: &ActivityId, go: &str, by: &str) -> Answer {
    let reviews = rooms.store.reviews(id).await.unwrap();
    let path = format!("{}?lang=en", routes::activity_reviews(id));
    rooms.post(&path, by, &[("go", go), ("review", reviews[0].id.as_str())]).await
}

#[tokio::test]
async fn a_review_is_shown_when_every_party_lets_it_through_without_a_name_and_erased_by_its_author()
 {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        readers(&rooms).await;
        let id = activity_for(&rooms, Some(1)).await;
        register(&rooms, &id, 0, 1).await;
        register(&rooms, &id, 0, 2).await;
        let (own, waits) = (receipt(1), receipt(2));
        let path = routes::review(&id);
        let early = send(&rooms, &id, own.digits(), "The music").await;
        assert_eq!(early.status, 422, "{}", early.text());
        assert!(early.text().contains("is not over yet"), "{}", early.text());
        rooms.pass(11 * DAY);
        for lang in ["en", "ru", "hy", "az"] {
            let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
            assert_eq!(page.matches("<textarea").count(), 2, "{page}");
            assert!(!page.contains("<script") && !page.contains("[review"), "{page}");
        }
        // Who sees their registration is led to the form, with the receipt.
        let shown = rooms.post("/registration?lang=en", "", &[("receipt", own.digits())]).await;
        assert!(shown.text().contains(&path), "{}", shown.text());
        for (receipt, good, words) in [
            ("1234", "The music", "digits"),
            (waits.digits(), "The music", "you are on the waiting list"),
            (own.digits(), " ", "Please write what was good"),
            (receipt(9).digits(), "The music", "No registration for this activity"),
        ] {
            let refused = send(&rooms, &id, receipt, good).await;
            assert_eq!(refused.status, 422, "{words}: {}", refused.text());
            assert!(refused.text().contains(words), "{words}: {}", refused.text());
        }
        let taken = send(&rooms, &id, own.digits(), "The <b>music</b>").await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        assert_eq!(taken.header("cache-control"), "private, no-store");
        // Everybody sees that one waits, for whom, and not a word of it.
        rooms.pass(120);
        let public = format!("{}?lang=en", routes::activity(&id));
        let page = rooms.page(&public, "").await;
        assert!(page.contains("Reviews that wait: 1") && !page.contains("music"), "{page}");
        // Every party's organisers read it, before any of them has said anything.
        let room = format!("{}?lang=en", routes::activity_reviews(&id));
        for party in 0..rooms.parties.len() {
            let page = rooms.page(&room, &rooms.chair(party)).await;
            assert!(page.contains("The &lt;b&gt;music"), "{page}");
            assert!(!page.contains("Ann"), "{page}");
        }
        let member = rooms.by(0, "member");
        for stranger in ["", member.as_str(), "secretariat/secretary/1"] {
            assert_ne!(rooms.get(&room, stranger).await.status, 200, "{stranger}");
            assert_ne!(judge(&rooms, &id, "lets", stranger).await.status, 303, "{stranger}");
        }
        for party in 0..rooms.parties.len() {
            assert!(!rooms.page(&public, "").await.contains("music"), "{party}");
            let said = judge(&rooms, &id, "lets", &rooms.chair(party)).await;
            assert_eq!(said.status, 303, "{}", said.text());
        }
        let page = rooms.page(&public, "").await;
        assert!(page.contains("The &lt;b&gt;music") && !page.contains("Ann"), "{page}");
        let json = rooms.get(&format!("/api{}", routes::activity(&id)), "").await.json();
        assert_eq!(json["reviews"]["public"][0]["good"], "The <b>music</b>");
        assert_eq!(json["reviews"]["waiting"], 0);
        // One party alone takes it back, by name; then its author erases it.
        judge(&rooms, &id, "keeps", &rooms.chair(1)).await;
        let page = rooms.page(&public, "").await;
        assert!(page.contains("Not let through") && !page.contains("music"), "{page}");
        let there = rooms
            .post(&format!("{path}?lang=en"), "", &[("go", "ask"), ("receipt", own.digits())])
            .await;
        assert!(there.text().contains("Erase my review"), "{}", there.text());
        let erase = [("go", "withdraw"), ("receipt", own.digits())];
        let gone = rooms.post(&format!("{path}?lang=en"), "", &erase).await;
        assert!(gone.text().contains("Your review is erased"), "{}", gone.text());
        assert!(rooms.store.reviews(&id).await.unwrap().is_empty());
        assert!(!rooms.page(&public, "").await.contains("Not let through"));
    }
}

#[tokio::test]
async fn where_nobody_registers_no_review_is_taken() {
    let rooms = Rooms::two().await;
    let id = activity(&rooms).await;
    rooms.pass(11 * DAY);
    let refused = send(&rooms, &id, receipt(1).digits(), "The music").await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let page = rooms.page(&format!("{}?lang=en", routes::activity(&id)), "").await;
    assert!(!page.contains("What people who came say"), "{page}");
}
