//! The API: it does what its document says, and there is nothing else.

use commission::Purpose;
use note::Digest;
use serde_json::{Value, json};
use web::api::{OPERATIONS, Operation};

use crate::support::schema::problems;
use crate::support::{NORTH, SOUTH, Site, office};

/// A request for one documented operation and the answer to it.
async fn call(site: &Site, operation: &Operation) -> crate::support::Answer {
    let path = match operation.id {
        "instrument" | "instrument-text" => {
            operation.path.replace("{id}", site.adopt("Adopted").await.as_str())
        }
        "entry" => operation.path.replace("{index}", "0"),
        _ => operation.path.to_owned(),
    };
    if operation.id == "report" {
        let rooms = crate::support::rooms::Rooms::two().await;
        crate::support::rooms::readers(&rooms).await;
        let told = json!({
            "what": "Stones were thrown.", "place": "", "when": "", "proxy": true, "region": "",
            "language": "en", "trusted": "nobody", "name": "", "contact": "",
            "token": "00112233445566778899aabbccddeeff",
        });
        let first = rooms.post_json(&path, &told).await;
        let again = rooms.post_json(&path, &told).await;
        assert_eq!(first.body, again.body, "the same token is the same report");
        assert_eq!(rooms.store.reports(None, None).await.unwrap().len(), 1);
        for wrong in [json!({ "what": "x" }), json!({ "token": "1" })] {
            let mut told = told.clone();
            told.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
            told["what"] = json!(if wrong.get("token").is_some() { "x" } else { "" });
            let refused = rooms.post_json(&path, &told).await;
            assert!(refused.status.is_client_error(), "{}", refused.text());
        }
        return again;
    }
    if operation.id == "report-file" {
        let rooms = crate::support::rooms::Rooms::two().await;
        crate::support::rooms::readers(&rooms).await;
        let told = json!({
            "what": "Stones were thrown.", "place": "", "when": "", "proxy": true, "region": "",
            "language": "en", "trusted": "nobody", "name": "", "contact": "",
            "token": "00112233445566778899aabbccddeeff",
        });
        let made = rooms.post_json("/api/reports", &told).await.json();
        let file = json!({ "receipt": made["receipt"], "kind": "original", "file": "JVBERi0=" });
        return rooms.post_json(&path, &file).await;
    }
    if operation.id == "incident" {
        let rooms = crate::support::rooms::Rooms::three().await;
        let id = rooms.incident().await;
        return rooms.get(&operation.path.replace("{id}", id.as_str()), "").await;
    }
    if operation.id == "appeal" {
        let rooms = crate::support::rooms::Rooms::three().await;
        let id = rooms.appeal().await;
        let listed = rooms.get("/api/appeals", "").await.json();
        assert_eq!(listed["appeals"][0]["addressees"][0]["standing"], "not-sent");
        return rooms.get(&operation.path.replace("{id}", id.as_str()), "").await;
    }
    if operation.id == "activity" {
        let rooms = crate::support::rooms::Rooms::three().await;
        let id = crate::support::programme::activity(&rooms).await;
        let listed = rooms.get("/api/programme", "").await.json();
        assert_eq!(listed["activities"][0]["standing"], "planned");
        return rooms.get(&format!("/api/programme/{id}"), "").await;
    }
    if operation.id == "competition" || operation.id == "competition-papers" {
        let rooms = crate::support::rooms::Rooms::three().await;
        let id = rooms.competed().await;
        let listed = rooms.get("/api/competitions", "").await.json();
        assert_eq!(listed["competitions"][0]["phase"], "opening");
        return rooms.get(&operation.path.replace("{id}", id.as_str()), "").await;
    }
    if operation.path.starts_with("/api/forums") {
        return crate::forum_api::call(operation).await;
    }
    if operation.id == "meeting" {
        let rooms = crate::support::rooms::Rooms::three().await;
        let id = rooms.meeting().await;
        let listed = rooms.get("/api/meetings", "").await.json();
        assert_eq!(listed["meetings"][0]["state"], "refused");
        return rooms.get(&operation.path.replace("{id}", id.as_str()), "").await;
    }
    if operation.path.starts_with("/api/board/") || operation.path.starts_with("/api/contacts/") {
        return for_office(operation).await;
    }
    if operation.id == "seat-order" {
        let (order, _) = site.order().await;
        return site.get(&format!("/api/seats/orders/{order}")).await;
    }
    if !operation.writes {
        return site.get(&path).await;
    }
    match operation.id {
        "check" => site.post_json(&path, &json!({ "text": "We meet.", "lang": "en" })).await,
        "mandate-check" => site.post_json(&path, &json!({ "topics": ["territory"] })).await,
        "sign" => {
            let (id, digest) = site.table("To be signed", "Peace.").await;
            let note = site.note(Purpose::Sign, digest, None, NORTH);
            site.post_json(&path.replace("{id}", id.as_str()), &json!({ "note": note })).await
        }
        "decline" => {
            let (id, digest) = site.table("To be declined", "Peace.").await;
            let note = site.note(Purpose::Decline, digest, Some("Not yet."), SOUTH);
            let body = json!({ "note": note, "language": "en", "reasons": "Not yet." });
            site.post_json(&path.replace("{id}", id.as_str()), &body).await
        }
        "withdraw" => {
            let (id, digest) = site.table("To be withdrawn", "Peace.").await;
            let note = site.note(Purpose::Withdraw, digest, None, NORTH);
            site.post_json(&path.replace("{id}", id.as_str()), &json!({ "note": note })).await
        }
        "sign-seat-order" => {
            let (order, note) = site.order().await;
            let path = format!("/api/seats/orders/{order}/signatures");
            site.post_json(&path, &json!({ "note": note })).await
        }
        "cosign" => {
            site.adopt("Cosigned").await;
            let note = site.publish(&[]).await.expect("a checkpoint");
            let mut checkpoint = record::SignedCheckpoint::parse(&note).unwrap();
            for witness in site.witnesses.values() {
                let line = witness.cosign(checkpoint.checkpoint().text(), site.now() as u64);
                checkpoint.push(line.unwrap()).unwrap();
            }
            site.post(&path, "text/plain", checkpoint.to_string()).await
        }
        other => panic!("the test does not know how to call {other}"),
    }
}

/// A request that the key of a seat signs.
async fn for_office(operation: &Operation) -> crate::support::Answer {
    let rooms = crate::support::rooms::Rooms::three().await;
    let id = rooms.incident().await;
    let (chair, other) = (rooms.chair(0), rooms.chair(1));
    let (own, theirs) = (rooms.parties[0].clone(), rooms.parties[1].clone());
    let now = rooms.now();
    let tasks = format!("/api/board/{id}/tasks");
    let new =
        json!({ "what": { "en": "Call them." }, "owner": format!("{own}/member"), "hours": 24 });
    let call = json!({
        "to": theirs, "urgent": true, "region": "", "incident": id, "words": "Please call back.",
    });
    let contact = json!({
        "with": other, "way": "telephone", "region": "", "at": now - 60, "subject": "A rumour",
        "words": "",
    });
    let duty = json!({
        "office": rooms.by(0, "member"), "from": now, "until": now + 3_600, "deputies": [chair],
    });
    let made = |path: &str, body: &Value| {
        let (path, body, by) = (path.to_owned(), body.clone(), chair.clone());
        let rooms = &rooms;
        async move {
            let answer = rooms.ask("POST", &path, &by, Some(&body)).await;
            assert_eq!(answer.status, 201, "{path}: {}", answer.text());
            answer.json()
        }
    };
    let path = operation.path.replace("{number}", "1");
    let path =
        if path.starts_with("/api/board/") { path.replace("{id}", id.as_str()) } else { path };
    let of_contact = |made: &Value| path.replace("{id}", made["id"].as_str().unwrap());
    match operation.id {
        "tasks" => {
            made(&tasks, &new).await;
            rooms.ask("GET", &path, &rooms.by(1, "liaison"), None).await
        }
        "task-propose" => rooms.ask("POST", &path, &other, Some(&new)).await,
        "task-step" => {
            made(&tasks, &new).await;
            let step = json!({ "step": "take" });
            rooms.ask("POST", &path, &rooms.by(0, "member"), Some(&step)).await
        }
        "task-report" => {
            made(&tasks, &new).await;
            let (year, month, day) = commission::commitment::civil_date(now.div_euclid(86_400));
            let day = format!("{year:04}-{month:02}-{day:02}");
            let day = json!({ "outcome": "done", "day": day, "text": { "en": "Called." } });
            rooms.ask("POST", &path, &rooms.by(0, "member"), Some(&day)).await
        }
        "follow-up-answer" => {
            let by = office("secretariat/secretary/1");
            let asks = store::Move::FollowUp(now.div_euclid(86_400) + 1);
            rooms.store.respond(&id, &by, &asks, now).await.unwrap();
            rooms.pass(2 * 86_400);
            let text = json!({ "text": { "en": "Quiet." } });
            rooms.ask("POST", &path, &chair, Some(&text)).await
        }
        "duty" => rooms.ask("GET", &path, "secretariat/secretary/1", None).await,
        "duty-set" => rooms.ask("POST", &path, &chair, Some(&duty)).await,
        "duty-remove" => {
            made("/api/contacts/duty", &duty).await;
            rooms.ask("POST", &path, &chair, None).await
        }
        "calls" => {
            made("/api/contacts/calls", &call).await;
            rooms.ask("GET", &format!("{path}?state=open"), &other, None).await
        }
        "call" => rooms.ask("POST", &path, &chair, Some(&call)).await,
        "call-acknowledge" => {
            let path = of_contact(&made("/api/contacts/calls", &call).await);
            let answer = rooms.ask("POST", &path, &other, None).await;
            assert_eq!(answer.json()["acknowledged"]["office"], other.as_str());
            answer
        }
        "call-close" => {
            let path = of_contact(&made("/api/contacts/calls", &call).await);
            rooms.ask("POST", &path, &chair, Some(&json!({ "words": "We spoke." }))).await
        }
        "contacts" => {
            made("/api/contacts/log", &contact).await;
            rooms.ask("GET", &path, &other, None).await
        }
        "contact-enter" => rooms.ask("POST", &path, &chair, Some(&contact)).await,
        "contact-confirm" => {
            let path = of_contact(&made("/api/contacts/log", &contact).await);
            let answer = rooms.ask("POST", &path, &other, None).await;
            assert_eq!(answer.json()["standing"], "confirmed");
            answer
        }
        other => panic!("the test does not know how to ask {other}"),
    }
}

#[tokio::test]
async fn whoever_signs_by_the_documents_words_alone_is_answered() {
    let rooms = crate::support::rooms::Rooms::two().await;
    let by = rooms.chair(0);
    let document = rooms.get("/api/openapi.json", "").await.json();
    let words = document["info"]["description"].as_str().unwrap();
    assert!(words.contains("SHA-256 of four lines, each ended by a line feed"), "{words}");
    let id = rooms.get("/api/commission", "").await.json()["id"].as_str().unwrap().to_owned();
    let call = json!({
        "to": rooms.parties[1], "urgent": false, "region": "", "incident": null, "words": "Talk?",
    });
    for (method, path, body) in [
        ("GET", "/api/contacts/calls?state=open", None),
        ("POST", "/api/contacts/calls", Some(&call)),
    ] {
        let bytes = body.map(ToString::to_string).unwrap_or_default();
        let body_digest = Digest::of(bytes.as_bytes()).hex();
        let lines = [
            "comity/request/v1",
            &id,
            &format!("{method} {path}"),
            &format!("sha256:{body_digest}"),
        ];
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let note = rooms.note(Purpose::Ask, Digest::of(text.as_bytes()), None, &by);
        let header = web::api::authorization(&note);
        let answer = rooms.send_signed(method, path, &header, body).await;
        assert!(answer.status.is_success(), "{method}: {}", answer.text());
    }
    let way = &document["components"]["schemas"]["NewContact"]["properties"]["way"]["enum"];
    let ways: Vec<&str> = commission::contact::Way::ALL.iter().map(|it| it.as_str()).collect();
    assert_eq!(*way, json!(ways));
}

#[tokio::test]
async fn a_signed_request_is_that_request_of_that_office_made_lately_and_done_once() {
    let rooms = crate::support::rooms::Rooms::two().await;
    let by = rooms.chair(0);
    let path = "/api/contacts/log";
    let contact = json!({
        "with": rooms.chair(1), "way": "telephone", "region": "", "at": rooms.now() - 60,
        "subject": "A rumour", "words": "",
    });
    let signed = rooms.signed("POST", path, &by, Some(&contact));
    let answer = rooms.send_signed("POST", path, &signed, Some(&contact)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let again = rooms.send_signed("POST", path, &signed, Some(&contact)).await;
    assert_eq!(again.json()["type"], "refusal:asked-already");
    assert_eq!(rooms.store.exchanges(None).await.unwrap().len(), 1);
    // Neither another body, nor another address, nor another method, nor hours later.
    let mut other = contact.clone();
    other["subject"] = json!("Another");
    let signed = rooms.signed("POST", path, &by, Some(&contact));
    for (method, path, body) in [
        ("POST", path, Some(&other)),
        ("POST", "/api/contacts/log?x=1", Some(&contact)),
        ("POST", path, None),
        ("GET", path, None),
    ] {
        let answer = rooms.send_signed(method, path, &signed, body).await;
        assert_eq!(answer.json()["type"], "refusal:other-digest", "{method} {path}");
    }
    rooms.pass(3_600);
    let late = rooms.send_signed("POST", path, &signed, Some(&contact)).await;
    assert_eq!(late.json()["type"], "refusal:signing-time");
    // What one may read is kept for nobody else; a role in the browser reads nothing here.
    let read = rooms.ask("GET", path, &by, None).await;
    assert!(read.text().contains("A rumour"), "{}", read.text());
    assert_eq!(read.header("cache-control"), "private, no-store");
    for role in [by.as_str(), ""] {
        let nobody = rooms.get(path, role).await;
        assert_eq!((nobody.status.as_u16(), nobody.text().contains("A rumour")), (401, false));
    }
    // A statement for something else, and nonsense.
    let digest = Digest::of(b"x");
    for note in [rooms.note(Purpose::Sign, digest, None, &by), "nonsense".to_owned()] {
        let header = web::api::authorization(&note);
        let answer = rooms.send_signed("GET", path, &header, None).await;
        assert!(answer.status.is_client_error() && !answer.text().contains("A rumour"));
    }
    for header in ["Comity", "Comity !", "Basic eA=="] {
        assert_eq!(rooms.send_signed("GET", path, header, None).await.status, 400, "{header}");
    }
}

#[tokio::test]
async fn every_documented_operation_answers_as_documented() {
    let site = Site::new().await;
    site.adopt("A statement of peace").await;
    site.publish(&["north-shore", "south-shore"]).await;
    site.table("On the table", "Peace.").await;
    site.publish(&[]).await;
    let document = site.get("/api/openapi.json").await.json();
    for operation in &OPERATIONS {
        let answer = call(&site, operation).await;
        let (status, media, name) = operation.gives;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        assert_eq!(answer.status.as_u16(), status, "{}: {text}", operation.id);
        assert!(answer.header("content-type").starts_with(media), "{}", operation.id);
        let method = if operation.writes { "post" } else { "get" };
        let described = &document["paths"][operation.path][method];
        assert_eq!(described["operationId"], operation.id);
        let schema = &described["responses"][status.to_string()]["content"][media]["schema"];
        assert_eq!(schema["$ref"], format!("#/components/schemas/{name}"));
        let value = if media == "application/json" { answer.json() } else { json!(text) };
        let found = problems(&document, schema, &value);
        assert!(found.is_empty(), "{}: {found:#?}", operation.id);
        for (other, at) in [("get", true), ("post", false)] {
            if at == operation.writes && document["paths"][operation.path].get(other).is_none() {
                let path = operation.path.replace("{id}", "statement-1").replace("{index}", "0");
                let answer = if at {
                    site.get(&path).await
                } else {
                    site.post_json(&path, &json!({})).await
                };
                assert_eq!(answer.status, 405, "{other} {}", operation.path);
            }
        }
    }
}

#[tokio::test]
async fn the_document_is_whole() {
    let site = Site::new().await;
    let document = site.get("/api/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    let documented: usize = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .map(|it| it.as_object().unwrap().len())
        .sum();
    assert_eq!(documented, OPERATIONS.len());
    // Every reference leads somewhere, every parameter in a path is described.
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
    }
    for operation in &OPERATIONS {
        for part in operation.path.split('/').filter(|it| it.starts_with('{')) {
            let name = part.trim_matches(['{', '}']);
            assert!(operation.parameters.iter().any(|it| it.in_path && it.name == name));
        }
    }
}

#[test]
fn no_address_of_the_api_is_routed_beside_the_table() {
    for (path, text) in crate::support::sources() {
        for (index, _) in text.match_indices(".route(") {
            let call: String = text[index..].chars().take(80).collect();
            let by_table =
                path.ends_with("api/mod.rs") && call.starts_with(".route(operation.path");
            assert!(
                by_table || !(call.contains("\"/api") || call.contains("routes::api")),
                "{path}: {call}"
            );
        }
    }
}

async fn refused(site: &Site, path: &str, body: &Value, status: u16, kind: &str) -> Value {
    let answer = site.post_json(path, body).await;
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(problem["type"], kind, "{problem}");
    let document = web::api::document("http://localhost:8080");
    let schema = &document["components"]["schemas"]["Problem"];
    assert_eq!(problems(&document, schema, &problem), [] as [String; 0]);
    problem
}

#[tokio::test]
async fn a_refusal_is_a_problem_with_words_in_the_readers_language() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let path = format!("/api/instruments/{id}/signatures");
    let note = site.note(Purpose::Sign, Digest::of(b"another"), None, NORTH);
    let problem =
        refused(&site, &path, &json!({ "note": note }), 422, "refusal:other-digest").await;
    assert_eq!(problem["data"]["expected"], digest.to_string());
    let russian = format!("{path}?lang=ru");
    let problem =
        refused(&site, &russian, &json!({ "note": note }), 422, "refusal:other-digest").await;
    assert!(problem["title"].as_str().unwrap().contains("редакция"), "{problem}");
    let note = site.note(Purpose::Sign, digest, None, NORTH);
    assert_eq!(site.post_json(&path, &json!({ "note": note })).await.status, 201);
    refused(&site, &path, &json!({ "note": note }), 422, "refusal:signed-already").await;
    refused(&site, &path, &json!({ "note": "x" }), 422, "refusal:bad-signature").await;
    site.pass(3600);
    let stale = site.note(Purpose::Sign, digest, None, SOUTH);
    site.pass(3600);
    refused(&site, &path, &json!({ "note": stale }), 422, "refusal:signing-time").await;
    let missing = "/api/instruments/0123456789abcdef0123456789abcdef/signatures";
    let answer = site.post_json(missing, &json!({ "note": note })).await;
    assert_eq!(answer.status, 404, "{}", answer.text());
    let ambiguous = site.get("/api/instruments/zz").await;
    assert_eq!(ambiguous.status, 404, "{}", ambiguous.text());
}

#[tokio::test]
async fn a_body_that_is_not_of_its_form_is_refused() {
    let site = Site::new().await;
    let (id, _) = site.table("A text", "Peace.").await;
    let path = format!("/api/instruments/{id}/signatures");
    refused(&site, &path, &json!({ "note": "x", "admin": true }), 400, "error:bad-request").await;
    refused(&site, &path, &json!({}), 400, "error:bad-request").await;
    refused(&site, &path, &json!([]), 400, "error:bad-request").await;
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    assert_eq!(site.post(&path, "application/json", deep).await.status, 400);
    assert_eq!(site.post(&path, "application/json", "{\"note\": \"\\ud800\"}").await.status, 400);
    assert_eq!(site.post(&path, "application/json", vec![0xff, 0xfe]).await.status, 400);
    assert_eq!(site.post(&path, "text/html", "{}").await.status, 415);
    let huge = format!("{{\"note\": \"{}\"}}", "x".repeat(64 * 1024));
    let answer = site.post(&path, "application/json", huge).await;
    assert_eq!(
        (answer.status.as_u16(), answer.json()["type"].as_str()),
        (413, Some("error:too-large"))
    );
    let answer = site.post("/api/record/cosignatures", "text/plain", "x".repeat(65 * 1024)).await;
    assert_eq!(answer.status, 413);
    for bad in ["", "x", "a\nb\nc\n\n— x y\n"] {
        let answer = site.post("/api/record/cosignatures", "text/plain", bad).await;
        assert_eq!(answer.status, 400, "{bad:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn the_gate_of_the_mandate_answers_politely_and_names_who_is_competent() {
    let site = Site::new().await;
    let ask = async |lang: &str, topics: Value| {
        let path = format!("/api/mandate/check?lang={lang}");
        site.post_json(&path, &json!({ "topics": topics })).await.json()
    };
    assert_eq!(
        ask("en", json!(["calls-for-peace"])).await,
        json!({ "admitted": true, "refusal": null })
    );
    let answer = ask("en", json!(["calls-for-peace", "substance-of-conflict"])).await;
    assert_eq!(answer["admitted"], false);
    assert_eq!(answer["refusal"]["type"], "refusal:refer");
    let title = answer["refusal"]["title"].as_str().unwrap();
    assert!(title.starts_with("Thank you"), "{title}");
    assert!(title.contains("The competent authorities"), "{title}");
    for (lang, thanks) in [("ru", "Благодарим"), ("hy", "Շնորհակալություն"), ("az", "təşəkkür")]
    {
        let answer = ask(lang, json!(["substance-of-conflict"])).await;
        assert!(answer["refusal"]["title"].as_str().unwrap().contains(thanks), "{answer}");
    }
    assert_eq!(ask("en", json!(["x"])).await["refusal"]["type"], "refusal:unknown-topic");
    assert_eq!(ask("en", json!([])).await["refusal"]["type"], "refusal:no-topic");
}

#[tokio::test]
async fn lists_are_paged_to_their_end_without_a_gap_or_a_double() {
    let site = Site::new().await;
    for n in 0..7 {
        site.pass(1);
        site.adopt(&format!("Text {n}")).await;
    }
    let (mut seen, mut path) = (Vec::new(), "/api/instruments?limit=3".to_owned());
    for _ in 0..9 {
        let page = site.get(&path).await.json();
        seen.extend(page["instruments"].as_array().unwrap().iter().map(|it| it["id"].clone()));
        match page["next"].as_str() {
            Some(next) => path = format!("/api/instruments?limit=3&next={next}"),
            None => break,
        }
    }
    let mut unique = seen.clone();
    unique.sort_by_key(Value::to_string);
    unique.dedup();
    assert_eq!((seen.len(), unique.len()), (7, 7));
    let (mut indexes, mut from) = (Vec::new(), Some(0));
    while let Some(index) = from {
        let page = site.get(&format!("/api/record/entries?from={index}&limit=10")).await.json();
        indexes.extend(
            page["entries"].as_array().unwrap().iter().map(|it| it["index"].as_u64().unwrap()),
        );
        from = page["next"].as_u64();
    }
    assert_eq!(indexes, (0..site.store.head().size).collect::<Vec<_>>());
    for bad in ["limit=0", "limit=101", "limit=x", "kind=x", "state=x", "next=x", "limit=-1"] {
        assert_eq!(site.get(&format!("/api/instruments?{bad}")).await.status, 400, "{bad}");
    }
    for bad in ["from=-1", "from=x", "from=99999999999999999999"] {
        assert_eq!(site.get(&format!("/api/record/entries?{bad}")).await.status, 400, "{bad}");
    }
    assert_eq!(site.get("/api/instruments/statement-3").await.json()["number"], 3);
    assert_eq!(site.get("/api/instruments?kind=plan").await.json()["instruments"], json!([]));
}

#[tokio::test]
async fn fifty_people_who_sign_at_once_leave_one_signature() {
    let site = Site::new().await;
    let (id, digest) = site.table("A text", "Peace.").await;
    let path = format!("/api/instruments/{id}/signatures");
    let mut sent = Vec::new();
    for n in 0..50 {
        let by = if n % 2 == 0 { NORTH } else { SOUTH };
        let body = json!({ "note": site.note(Purpose::Sign, digest, None, by) });
        let request = axum::http::Request::post(&path)
            .header("content-type", "application/json")
            .body(axum::body::Body::from(body.to_string()))
            .unwrap();
        let router = site.router.clone();
        sent.push(tokio::spawn(async move {
            tower::ServiceExt::oneshot(router, request).await.unwrap().status().as_u16()
        }));
    }
    let mut statuses = Vec::new();
    for request in sent {
        statuses.push(request.await.unwrap());
    }
    assert_eq!(statuses.iter().filter(|it| **it == 201).count(), 2, "{statuses:?}");
    assert!(statuses.iter().all(|it| [201, 409, 422].contains(it)), "{statuses:?}");
    let page = site.store.instrument(&id).await.unwrap();
    assert_eq!(page.instrument.current().state.as_str(), "adopted");
    let signed: Vec<_> =
        page.instrument.current().signatures.iter().map(|it| it.office.clone()).collect();
    assert_eq!(signed.len(), 2);
    assert!(signed.contains(&office(NORTH)) && signed.contains(&office(SOUTH)));
}

#[tokio::test]
async fn a_flood_of_changes_is_slowed_and_reading_goes_on() {
    let site = Site::new().await;
    let mut statuses = Vec::new();
    for _ in 0..=web::api::WRITES_PER_SECOND_MAX {
        statuses.push(site.post_json("/api/mandate/check", &json!({ "topics": [] })).await.status);
    }
    assert_eq!(statuses.pop().unwrap(), 429);
    assert!(statuses.iter().all(|it| *it == 200));
    let answer = site.post_json("/api/mandate/check", &json!({ "topics": [] })).await;
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(site.get("/api/record").await.status, 200);
    // Nobody can use up the turns of those who sign: not with questions, and not with statements
    // that no seat has signed.
    let (id, digest) = site.table("Near its deadline", "Soon.").await;
    let path = format!("/api/instruments/{id}/signatures");
    for _ in 0..=web::api::WRITES_PER_SECOND_MAX {
        let answer = site.post_json(&path, &json!({ "note": "nobody's" })).await;
        assert!([422, 429].contains(&answer.status.as_u16()), "{}", answer.text());
    }
    let body = json!({ "note": site.note(Purpose::Sign, digest, None, NORTH) });
    let answer = site.post_json(&path, &body).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    site.pass(1);
    assert_eq!(site.post_json("/api/mandate/check", &json!({ "topics": [] })).await.status, 200);
}

#[tokio::test]
async fn the_record_says_who_is_missing_and_since_when() {
    let site = Site::new().await;
    site.publish(&["north-shore", "south-shore"]).await;
    let first = site.get("/api/record").await.json();
    assert_eq!(first["agreed"]["state"], "agreed");
    assert_eq!(first["agreed"]["cosigned"].as_array().unwrap().len(), 2);
    site.pass(60);
    site.adopt("A text").await;
    site.publish(&["north-shore"]).await;
    let second = site.get("/api/record").await.json();
    assert_eq!(second["agreed"]["size"], first["agreed"]["size"]);
    assert_eq!(second["pending"]["state"], "pending");
    assert_eq!(second["pending"]["waits_for"], json!(["south-shore"]));
    assert_eq!(second["pending"]["since"], site.now());
}
