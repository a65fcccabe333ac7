//! Forums through the API: everything that is public, nominations and withdrawals by the key of a seat,
//! and nobody's name in any answer; and trust in a forum, asked with a delegate's own code.

use commission::forum::{
    Category, Confirmation, Nomination, Room, Session, Speaker, Week, withdrawal_digest,
};
use commission::report::Receipt;
use commission::trust::{MIN_CELL, Subject};
use commission::{InstrumentId, Localized, PartyId, Purpose};
use note::Digest;
use serde_json::{Value, json};
use store::ForumEdit;
use web::api::Operation;
use web::routes;

use crate::support::rooms::{Rooms, readers};
use crate::support::{Answer, office, programme};

const DAY: i64 = 86_400;
const YOUTH: &str = "youth-groups";
const NAME: &str = "Aregnaz Unforgettable";

/// A week that begins in ten days, with as many seats of every party, and one session in which the
/// first seat of every party speaks.
async fn opened(rooms: &Rooms, quota: u32) -> InstrumentId {
    let charter = rooms.store.commission().charter.clone();
    let words = |text: &str| -> Localized {
        charter.published.iter().map(|it| (it.clone(), text.to_owned())).collect()
    };
    let offset = charter.utc_offset_seconds;
    let from = (rooms.now() + i64::from(offset)).div_euclid(DAY) + 10;
    let room = |id: &str| Room { id: id.to_owned(), name: words("Hall"), seats: 120 };
    let mut week = Week {
        title: words("A week of dialogue"),
        region: charter.regions[0].code.clone(),
        place: words("The house"),
        from,
        to: from + 6,
        utc_offset_seconds: offset,
        until: 0,
        minors: true,
        rooms: vec![room("r1"), room("r2")],
        categories: vec![Category { id: YOUTH.into(), title: words("Youth groups"), quota }],
        sessions: Vec::new(),
    };
    week.until = week.starts();
    let speaker = Speaker::Delegate { category: YOUTH.into(), seat: 1 };
    let starts = week.starts() + 9 * 3_600;
    week.sessions.push(Session {
        id: "s1".into(),
        title: words("A talk"),
        room: "r1".into(),
        starts,
        ends: starts + 3_600,
        speakers: charter.party_ids().into_iter().map(|it| (it, vec![speaker.clone()])).collect(),
    });
    let id = programme::draft(rooms, 77).await;
    let by = office(&rooms.chair(0));
    let edit = ForumEdit::Open(Box::new(week));
    rooms.store.edit_forum(&id, &edit, &by, rooms.now()).await.unwrap();
    programme::adopt(rooms, &id).await;
    id
}

/// Lays somebody down through the API; returns their digest and their code.
async fn laid(rooms: &Rooms, id: &InstrumentId, name: &str, by: &str) -> (Digest, Receipt) {
    let path = format!("/api/forums/{id}/delegates");
    let answer = rooms.ask("POST", &path, by, Some(&json!({ "name": name }))).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let answer = answer.json();
    let mark = Digest::from_hex(answer["delegate"].as_str().unwrap()).unwrap();
    (mark, Receipt::parse(answer["code"].as_str().unwrap()).unwrap())
}

async fn nominate(
    rooms: &Rooms,
    id: &InstrumentId,
    mark: &Digest,
    in_place_of: Option<Digest>,
    by: &str,
) -> Answer {
    let nomination = Nomination { category: YOUTH.into(), delegate: *mark, in_place_of };
    let subject = nomination.digest(&rooms.store.commission().id, id).unwrap();
    let body = json!({
        "category": YOUTH, "delegate": mark.hex(), "in_place_of": in_place_of.map(|it| it.hex()),
        "note": rooms.note(Purpose::Nominate, subject, None, by),
    });
    rooms.post_json(&format!("/api/forums/{id}/nominations"), &body).await
}

async fn withdraw(rooms: &Rooms, id: &InstrumentId, mark: &Digest, by: &str) -> Answer {
    let subject = withdrawal_digest(&rooms.store.commission().id, id, mark).unwrap();
    let note = rooms.note(Purpose::Nominate, subject, None, by);
    let body = json!({ "delegate": mark.hex(), "note": note });
    rooms.post_json(&format!("/api/forums/{id}/withdrawals"), &body).await
}

/// Lays down and nominates; returns the digest, the code, and what was answered.
async fn nominated(
    rooms: &Rooms,
    id: &InstrumentId,
    name: &str,
    by: &str,
) -> (Digest, Receipt, Value) {
    let (mark, code) = laid(rooms, id, name, by).await;
    let answer = nominate(rooms, id, &mark, None, by).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    (mark, code, answer.json())
}

/// Asks for a documented operation about forums.
pub async fn call(operation: &Operation) -> Answer {
    let rooms = Rooms::three().await;
    readers(&rooms).await;
    let id = opened(&rooms, 1).await;
    let by = rooms.chair(0);
    match operation.id {
        "forum-delegate" => {
            let body = json!({ "name": NAME, "contact": "by post", "minor": true });
            rooms.ask("POST", &format!("/api/forums/{id}/delegates"), &by, Some(&body)).await
        }
        "forum-nominate" => {
            let (mark, _) = laid(&rooms, &id, NAME, &by).await;
            nominate(&rooms, &id, &mark, None, &by).await
        }
        "forum-withdraw" => {
            let (mark, ..) = nominated(&rooms, &id, NAME, &by).await;
            withdraw(&rooms, &id, &mark, &by).await
        }
        "forum" | "forums" => {
            let (first, ..) = nominated(&rooms, &id, NAME, &by).await;
            let (second, _) = laid(&rooms, &id, "Another", &by).await;
            nominate(&rooms, &id, &second, Some(first), &by).await;
            nominated(&rooms, &id, "A third", &by).await;
            rooms.get(&operation.path.replace("{id}", id.as_str()), "").await
        }
        other => panic!("the test does not know how to ask {other}"),
    }
}

#[tokio::test]
async fn whoever_is_nominated_has_a_seat_or_waits_and_a_substitute_is_of_the_same_side() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = opened(&rooms, 2).await;
    let (north, south) = (rooms.chair(0), rooms.chair(1));
    let (first, _, answer) = nominated(&rooms, &id, NAME, &north).await;
    assert_eq!((&answer["why"]["why"], &answer["why"]["seat"]), (&json!("free"), &json!(1)));
    nominated(&rooms, &id, "A second", &north).await;
    let (third, _, answer) = nominated(&rooms, &id, "A third", &north).await;
    assert_eq!((&answer["why"]["why"], &answer["why"]["before"]), (&json!("full"), &json!(0)));
    let (theirs, ..) = nominated(&rooms, &id, "Of the other side", &south).await;
    // Nobody withdraws or replaces another side's delegate, nor jumps the line.
    let refused = withdraw(&rooms, &id, &theirs, &north).await;
    assert_eq!(refused.json()["type"], "refusal:other-partys-voice", "{}", refused.text());
    let (substitute, _) = laid(&rooms, &id, "A substitute", &north).await;
    let refused = nominate(&rooms, &id, &substitute, Some(first), &north).await;
    assert_eq!(refused.json()["type"], "refusal:substitute", "{}", refused.text());
    let gone = withdraw(&rooms, &id, &first, &north).await;
    assert_eq!(gone.status, 201, "{}", gone.text());
    assert_eq!(gone.json()["why"]["why"], "withdrawn");
    let taken = nominate(&rooms, &id, &substitute, Some(third), &north).await;
    assert_eq!(taken.status, 201, "{}", taken.text());
    assert_eq!(taken.json()["why"]["other"], third.hex());
    let shown = rooms.get(&format!("/api/forums/{id}"), "").await;
    let text = shown.text();
    assert!(!text.contains("Unforgettable") && !text.contains("A substitute"), "{text}");
    let shown = shown.json();
    let of = |mark: &Digest| {
        let all = shown["delegates"].as_array().unwrap();
        all.iter().find(|it| it["mark"] == mark.hex()).unwrap().clone()
    };
    assert_eq!(of(&first)["gone"]["replaced_by"], Value::Null);
    assert!(of(&third)["moved_up"].is_i64(), "{shown}");
    assert_eq!(of(&third)["gone"]["replaced_by"], substitute.hex());
    assert_eq!(of(&substitute)["seat"], of(&third)["seat"]);
    let youth = &shown["parity"][0];
    assert_eq!((&youth["category"], &youth["even"]), (&json!(YOUTH), &json!(false)));
    assert_eq!(youth["behind"]["seated"][&rooms.parties[1]], 1);
    assert_eq!(shown["parity"][1]["category"], Value::Null);
    assert_eq!(shown["clashes"], json!([]));
    assert_eq!(shown["standing"], "open");
    let listed = rooms.get("/api/forums", "").await.json();
    assert_eq!(listed["forums"][0]["seated"][&rooms.parties[0]], 2);
    assert_eq!(listed["forums"][0]["page"], routes::forum(&id));
}

#[tokio::test]
async fn nobody_is_nominated_without_the_key_of_a_seat_that_may() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = opened(&rooms, 2).await;
    let path = format!("/api/forums/{id}/delegates");
    let body = json!({ "name": NAME });
    for by in [rooms.by(0, "member"), "secretariat/secretary/1".to_owned()] {
        let refused = rooms.ask("POST", &path, &by, Some(&body)).await;
        assert_eq!(refused.status, 403, "{by}: {}", refused.text());
    }
    assert_eq!(rooms.post_json(&path, &body).await.status, 401);
    let by = rooms.chair(0);
    let empty = rooms.ask("POST", &path, &by, Some(&json!({ "name": " " }))).await;
    assert_eq!(empty.json()["type"], "refusal:empty", "{}", empty.text());
    let (mark, _) = laid(&rooms, &id, NAME, &by).await;
    // Signed for another delegate, and for somebody whom nobody laid down.
    let other = Digest::of(b"nobody");
    let subject = withdrawal_digest(&rooms.store.commission().id, &id, &mark).unwrap();
    let note = rooms.note(Purpose::Nominate, subject, None, &by);
    let wrong = json!({ "category": YOUTH, "delegate": mark.hex(), "note": note });
    let path = format!("/api/forums/{id}/nominations");
    let refused = rooms.post_json(&path, &wrong).await;
    assert_eq!(refused.json()["type"], "refusal:other-digest", "{}", refused.text());
    let refused = nominate(&rooms, &id, &other, None, &by).await;
    assert_eq!(refused.json()["type"], "refusal:empty", "{}", refused.text());
    let bad = json!({ "category": YOUTH, "delegate": "12", "note": "x" });
    assert_eq!(rooms.post_json(&path, &bad).await.status, 400);
    for path in ["/api/forums/x".to_owned(), format!("/api/forums/{}", "0a".repeat(16))] {
        assert_eq!(rooms.get(&path, "").await.status, 404, "{path}");
    }
    rooms.pass(30 * DAY);
    let over = nominate(&rooms, &id, &mark, None, &by).await;
    assert_eq!(over.json()["type"], "refusal:forum-state", "{}", over.text());
}

#[tokio::test]
async fn trust_in_a_forum_is_asked_of_who_confirmed_and_told_only_of_enough() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = opened(&rooms, 20).await;
    let by = rooms.chair(0);
    let path = format!("{}?lang=en", routes::forum_trust(&id));
    let page = rooms.page(&path, "").await;
    assert_eq!(page.matches("type=\"radio\"").count(), 20, "{page}");
    let send = async |receipt: &str| {
        let form = [
            ("receipt", receipt),
            ("near", "2"),
            ("safe", "3"),
            ("respected", "4"),
            ("again", "5"),
        ];
        rooms.post(&path, "", &form).await
    };
    let nobody = send(Receipt::from_random([9; 16]).digits()).await;
    assert!(nobody.text().contains("No delegate of this forum has this code."));
    let mut codes = Vec::new();
    for n in 0..MIN_CELL {
        let (_, code, _) = nominated(&rooms, &id, &format!("{NAME} {n}"), &by).await;
        if n == 0 {
            let early = send(code.digits()).await;
            assert_eq!(early.status, 422);
            assert!(early.text().contains("has not confirmed yet"), "{}", early.text());
        }
        let opened = rooms.store.open_receipt(&code).await.unwrap();
        let says = Confirmation {
            contact: "by telephone".into(),
            language: "hy".parse().unwrap(),
            needs: String::new(),
            guardian: None,
        };
        rooms.store.confirm_delegate(&opened, &opened, &says, rooms.now()).await.unwrap();
        codes.push(code);
    }
    // The public page leads there; that of a delegate brings their code along.
    let public = format!("{}?lang=en", routes::forum(&id));
    let way = format!("href=\"{path}\"");
    let page = rooms.page(&public, "").await;
    assert!(page.contains(&way) && page.contains("Answer four anonymous questions"), "{page}");
    let own = format!("{}?lang=en", routes::own_delegate());
    let page = rooms.post(&own, "", &[("receipt", codes[0].digits())]).await.text();
    assert!(page.contains(&format!("action=\"{path}\"")), "{page}");
    let ask = [("go", "ask"), ("receipt", codes[0].digits())];
    let asked = rooms.post(&path, "", &ask).await;
    assert_eq!(asked.status, 200);
    assert!(asked.text().contains(codes[0].digits()), "{}", asked.text());
    for code in &codes {
        let taken = send(code.digits()).await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        assert_eq!(taken.header("cache-control"), "private, no-store");
    }
    assert!(send(codes[0].digits()).await.text().contains("this number has answered already"));
    rooms.pass(12 * DAY);
    let told = rooms.page(&path, "").await;
    assert!(told.contains("Before: 2.00 (") && told.contains("too few answers"), "{told}");
    let closed = send(codes[0].digits()).await;
    assert_eq!(closed.status, 422);
    let page = rooms.page(&public, "").await;
    assert!(page.contains(&way) && page.contains("What is told of the answers"), "{page}");
    let page = rooms.post(&own, "", &[("receipt", codes[0].digits())]).await.text();
    assert!(!page.contains(&format!("action=\"{path}\"")), "nobody is asked now: {page}");
    rooms.pass(6 * DAY);
    for code in &codes[1..] {
        assert_eq!(send(code.digits()).await.status, 200);
    }
    rooms.pass(15 * DAY);
    let shown = rooms.get(&format!("/api/forums/{id}"), "").await.json();
    let line = &shown["trust"]["parties"][0]["questions"][0];
    assert_eq!(line["before"]["of"]["mean"], 200, "{line}");
    assert_eq!(line["after"]["why"], "few", "{line}");
    let party: PartyId = rooms.parties[0].parse().unwrap();
    let tallies = rooms.store.trust(Subject::Forum(id)).await.unwrap();
    assert_eq!(tallies.answered(&party, commission::trust::Moment::After), MIN_CELL - 1);
    for lang in ["ru", "hy", "az"] {
        let page = rooms.page(&path.replace("lang=en", &format!("lang={lang}")), "").await;
        assert!(page.contains("2,00") && !page.contains("[trust"), "{lang}: {page}");
    }
}
