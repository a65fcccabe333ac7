//! The door of a forum without a network: what a device is given, what it sends later, and which rights
//! the page has for that.

use axum::body::Body;
use axum::http::{Request, header};
use commission::InstrumentId;
use commission::forum::{BadgeLock, SCANS_MAX};
use serde_json::{Value, json};
use web::routes;

use crate::forum::{
    NAME, SECRETARY, badge, code, confirms, convened, english, mark, nominated, public, sign, week,
};
use crate::support::Answer;
use crate::support::rooms::{Rooms, readers};

/// A forum whose first day has come, with a delegate of each of two sides and the codes of their badges.
async fn opened(rooms: &Rooms) -> (InstrumentId, Vec<String>) {
    readers(rooms).await;
    let held = week(rooms, 2);
    let starts = held.starts();
    let id = convened(rooms, held).await;
    let mut badges = Vec::new();
    for (party, seed) in [(0, 1), (1, 2)] {
        let invited = nominated(rooms, &id, party, seed).await;
        let own = confirms(rooms, &invited, seed + 10).await;
        badges.push(code(&badge(rooms, &own).await.text()).replace(' ', ""));
    }
    rooms.pass(starts - rooms.now() + 3_600);
    (id, badges)
}

/// Sends JSON as the script of the page does, in a role, from a page of this site or another.
async fn send(rooms: &Rooms, path: &str, (role, site): (&str, &str), body: &str) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, "localhost:8080")
        .header(header::COOKIE, format!("comity-demo-role={role}"))
        .header("sec-fetch-site", site)
        .header(header::CONTENT_TYPE, "application/json");
    rooms.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

async fn list(rooms: &Rooms, id: &InstrumentId, role: &str) -> Answer {
    send(rooms, &english(&routes::door_list(id)), (role, "same-origin"), "").await
}

async fn scans(rooms: &Rooms, id: &InstrumentId, list: &str, scans: &[(&str, i64)]) -> Answer {
    let scans: Vec<Value> =
        scans.iter().map(|(badge, at)| json!({ "badge": badge, "at": at })).collect();
    let body = json!({ "list": list, "scans": scans }).to_string();
    let path = english(&routes::door_scans(id));
    send(rooms, &path, (SECRETARY, "same-origin"), &body).await
}

#[tokio::test]
async fn the_door_alone_may_run_its_script_and_its_worker() {
    let rooms = Rooms::two().await;
    let (id, _) = opened(&rooms).await;
    let door = rooms.get(&english(&routes::door(&id)), SECRETARY).await;
    let page = door.text();
    let script = format!("<script src=\"{}\" defer></script>", web::assets::href("door.js"));
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains(&script), "{page}");
    let hidden = page.split("id=\"away\"").nth(1).expect("the part without a network");
    assert!(hidden.trim_start().starts_with("hidden "), "without script it is not there: {page}");
    assert!(page.contains("id=\"away-prepare\"") && !page.contains("data-alone"), "{page}");
    let policy = |answer: &Answer| answer.header("content-security-policy").to_owned();
    for right in ["script-src 'self'", "connect-src 'self'", "worker-src 'self'"] {
        assert!(policy(&door).contains(right), "{right}: {}", policy(&door));
    }
    assert!(!policy(&door).contains("unsafe"), "{}", policy(&door));
    let kept = rooms.get(&english(&routes::door_away(&id)), SECRETARY).await;
    assert_eq!(policy(&kept), policy(&door));
    assert!(kept.text().contains("data-alone") && kept.text().contains("data-door"));
    assert!(!kept.text().contains("away-prepare\""), "without a network none is prepared");
    for answer in [&door, &kept] {
        assert!(answer.header("cache-control").contains("no-store"));
    }
    let worker = rooms.get(routes::door_worker(), "").await;
    assert_eq!((worker.status.as_u16(), policy(&worker)), (200, policy(&door)));
    assert!(worker.header("content-type").starts_with("text/javascript"));
    // It can reach no page but the doors: its place says so, and nothing widens that.
    assert!(routes::door_worker().starts_with("/door/"));
    assert_eq!(worker.header("service-worker-allowed"), "");
    for path in [routes::forum(&id), routes::delegation(&id), routes::home().to_owned()] {
        let answer = rooms.get(&english(&path), &rooms.chair(0)).await;
        assert!(!policy(&answer).contains("script-src"), "{path}");
    }
    // Who may not stand at the door gets neither page nor list.
    let path = english(&routes::door_away(&id));
    assert_eq!(rooms.get(&path, "").await.status, 303);
    assert_eq!(rooms.get(&path, &rooms.by(0, "registrar")).await.status, 403);
}

#[tokio::test]
async fn a_list_tells_seats_and_digests_and_neither_a_code_nor_a_name() {
    let rooms = Rooms::two().await;
    let (id, badges) = opened(&rooms).await;
    let path = english(&routes::door_list(&id));
    assert_eq!(list(&rooms, &id, "").await.status, 303, "to where one signs in");
    assert_eq!(list(&rooms, &id, &rooms.by(0, "registrar")).await.status, 403);
    assert_eq!(send(&rooms, &path, (SECRETARY, "cross-site"), "").await.status, 403);
    assert_eq!(rooms.get(&path, SECRETARY).await.status, 405);
    let given = list(&rooms, &id, SECRETARY).await;
    assert_eq!(given.status, 200, "{}", given.text());
    assert!(given.header("cache-control").contains("no-store"));
    let text = given.text();
    assert!(!text.contains(NAME), "{text}");
    for badge in &badges {
        assert!(!text.contains(badge.as_str()), "{badge}: {text}");
    }
    let told = given.json();
    assert_eq!(
        (told["made"].as_i64(), told["rounds"].as_u64()),
        (Some(rooms.now()), Some(128_000))
    );
    let salt = told["salt"].as_str().unwrap();
    let byte = |n: usize| u8::from_str_radix(&salt[2 * n..2 * n + 2], 16).unwrap();
    let lock = BadgeLock { salt: std::array::from_fn(byte), rounds: 128_000, tries: 1 };
    let seats = told["seats"].as_array().unwrap();
    assert_eq!(seats.len(), 2);
    for (place, badge) in badges.iter().enumerate() {
        let digest: String =
            lock.digest(badge, [0; 2]).iter().map(|it| format!("{it:02x}")).collect();
        let party = &rooms.parties[place];
        assert_eq!(seats[place], json!([party, "youth", 1, false, digest]), "{text}");
        assert!(told["parties"][party].as_str().is_some_and(|it| !it.is_empty()));
    }
    assert_eq!(told["categories"]["youth"], "Youth groups");
    // It is slow on purpose: once a second for a seat.
    assert_eq!(list(&rooms, &id, SECRETARY).await.status, 429);
    assert_eq!(list(&rooms, &id, &rooms.by(0, "member")).await.status, 200);
    rooms.pass(1);
    let other = list(&rooms, &id, SECRETARY).await.json();
    assert_ne!(other["salt"], told["salt"], "no two lists tell the same of one badge");
    // On another day there is none.
    rooms.pass(30 * 86_400);
    assert_eq!(list(&rooms, &id, SECRETARY).await.status, 422);
    let page = rooms.page(&english(&routes::door(&id)), SECRETARY).await;
    assert!(!page.contains("away-prepare\"") && page.contains("A device is prepared on a day"));
}

#[tokio::test]
async fn what_a_device_sends_is_judged_as_at_the_door_and_each_code_has_an_answer() {
    let rooms = Rooms::two().await;
    let (id, badges) = opened(&rooms).await;
    let made = list(&rooms, &id, SECRETARY).await.json();
    let (token, at) = (made["list"].as_str().unwrap(), rooms.now());
    rooms.pass(7_200);
    // One of them is withdrawn while the network is away.
    let (path, by) = (english(&routes::delegation(&id)), rooms.chair(1));
    let mark = mark(&rooms, &id, 1).await;
    let to = rooms.post(&path, &by, &[("go", "withdraw"), ("delegate", mark.as_str())]).await;
    sign(&rooms, to.header("location"), &by).await;
    let batch = [
        (badges[0].as_str(), at + 60),
        (badges[1].as_str(), at + 61),
        ("0000000000000098", at + 62),
        ("<b>", at + 63),
    ];
    let sent = scans(&rooms, &id, token, &batch).await;
    assert_eq!(sent.status, 200, "{}", sent.text());
    let answers = sent.json()["answers"].clone();
    assert_eq!(answers[0], json!({ "done": "in", "clock": false }), "{answers}");
    assert_eq!(answers[1]["done"], "refused");
    assert!(answers[1]["why"].as_str().unwrap().contains("withdrawn or replaced"), "{answers}");
    for nobody in [2, 3] {
        let why = answers[nobody]["why"].as_str().unwrap();
        assert!(why.contains("There is no such delegate"), "{answers}");
    }
    assert!(public(&rooms, &id).await.contains("1 arrived ("));
    // Its answer was lost, and it sends the same again.
    let again = scans(&rooms, &id, token, &batch).await.json()["answers"].clone();
    assert_eq!(again[0], json!({ "done": "again", "clock": false }));
    assert_eq!(again[1], answers[1]);
    assert!(public(&rooms, &id).await.contains("1 arrived ("), "it changes nothing");
    // What the device says of the time is believed as far as its list was made before.
    let told = async |list: &str, at: i64| {
        scans(&rooms, &id, list, &[(badges[0].as_str(), at)]).await.json()["answers"][0].clone()
    };
    assert_eq!(told(token, at - 1).await["clock"], true);
    assert_eq!(told(token, rooms.now() + 3_600).await["clock"], true);
    let changed = format!("x{token}");
    let long = "x".repeat(20_000);
    for list in ["", "x.y", changed.as_str(), long.as_str()] {
        assert_eq!(told(list, at + 60).await, json!({ "done": "again", "clock": true }), "{list}");
    }
    // Limits and forms.
    let many = vec![(badges[0].as_str(), at); SCANS_MAX + 1];
    assert_eq!(scans(&rooms, &id, token, &many).await.status, 422);
    assert_eq!(scans(&rooms, &id, token, &[]).await.json(), json!({ "answers": [] }));
    let path = english(&routes::door_scans(&id));
    let own = (SECRETARY, "same-origin");
    for wrong in ["", "{", "[]", r#"{"list":"","scans":[{"badge":1,"at":1}]}"#] {
        let status = send(&rooms, &path, own, wrong).await.status;
        assert!(status.is_client_error() && status != 401, "{wrong}: {status}");
    }
    let body = json!({ "list": token, "scans": [] }).to_string();
    let form = rooms.post(&path, SECRETARY, &[("list", token)]).await;
    assert_eq!(form.status, 415, "no form of another page is taken for it");
    let large = format!("{body}{}", " ".repeat(70_000));
    assert_eq!(send(&rooms, &path, own, &large).await.status, 413);
    assert_eq!(send(&rooms, &path, (SECRETARY, "cross-site"), &body).await.status, 403);
    assert_eq!(send(&rooms, &path, ("", "same-origin"), &body).await.status, 303);
    let registrar = rooms.by(0, "registrar");
    assert_eq!(send(&rooms, &path, (&registrar, "same-origin"), &body).await.status, 403);
    let nowhere = english(&routes::door_scans("0a".repeat(16)));
    assert_ne!(send(&rooms, &nowhere, own, &body).await.status, 200);
    // The words are in the reader's language.
    let russian = routes::with_query(&routes::door_scans(&id), "lang", "ru");
    let one = json!({ "list": token, "scans": [{ "badge": badges[1], "at": at }] }).to_string();
    let why = send(&rooms, &russian, own, &one).await.json()["answers"][0]["why"].clone();
    assert!(why.as_str().unwrap().chars().any(|c| ('а'..='я').contains(&c)), "{why}");
}

#[tokio::test]
async fn whoever_signs_out_takes_nothing_with_them_that_waits_at_a_door() {
    let rooms = Rooms::two().await;
    let out = async |cookie: &str| {
        let headers = [("cookie", cookie), ("sec-fetch-site", "same-origin")];
        rooms.post_with(routes::sign_out(), &headers, &[]).await
    };
    let site_data = async |cookie: &str| out(cookie).await.header("clear-site-data").to_owned();
    assert_eq!(site_data("").await, "\"cache\", \"storage\"");
    assert_eq!(site_data("comity-door-waits=1").await, "\"cache\"");
}
