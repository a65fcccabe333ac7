//! The board's filter, the symmetry audit, the map and exports, through their pages.

use commission::map::Map;
use commission::permission::{Action, Actor, Object, can};
use commission::{Office, Refusal};
use web::routes;

use crate::support::rooms::{Rooms, fill, pairs};

const DAY: i64 = 86_400;

fn roles(rooms: &Rooms) -> Vec<String> {
    let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
    roles.push(String::new());
    roles
}

fn allowed(rooms: &Rooms, role: &str, action: Action, object: Object<'_>) -> Result<(), Refusal> {
    let commission = rooms.store.commission();
    let office: Option<Office> = role.parse().ok();
    let actor = office
        .and_then(|office| Actor::seated(&office, &commission).ok())
        .unwrap_or_else(Actor::public);
    can(&actor, action, object, &commission.charter)
}

/// Asks for an export of everything, and returns its address.
async fn asked(rooms: &Rooms) -> String {
    let form = fill(&rooms.page("/board/exports?lang=en", &rooms.chair(0)).await, &[("go", "ask")]);
    let answer = rooms.post(routes::exports(), &rooms.chair(0), &pairs(&form)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    // The same form twice is one export.
    let again = rooms.post(routes::exports(), &rooms.chair(0), &pairs(&form)).await;
    assert_eq!(again.status, 303);
    let exports = rooms.store.exports().await.unwrap();
    exports.into_iter().next().unwrap().id
}

async fn consent(rooms: &Rooms, id: &str, by: &str) -> crate::support::Answer {
    let digest = rooms.store.export(id).await.unwrap().unwrap().scope.digest().hex();
    rooms.post(routes::exports(), by, &[("go", "consent"), ("id", id), ("scope", &digest)]).await
}

async fn take(rooms: &Rooms, id: &str, by: &str, form: &str) -> crate::support::Answer {
    rooms.post(&routes::export_take(id), by, &[("form", form)]).await
}

#[tokio::test]
async fn every_route_answers_every_role_as_the_permission_function_says() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        rooms.incident().await;
        for role in roles(&rooms) {
            for (path, action, object) in [
                (routes::board(), Action::Read, Object::Incidents),
                (routes::board_map(), Action::Read, Object::Incidents),
                (routes::exports(), Action::Read, Object::Exports),
            ] {
                let answer = rooms.get(path, &role).await;
                let expected = match allowed(&rooms, &role, action, object) {
                    Ok(()) => 200,
                    Err(Refusal::SignInNeeded) => 303,
                    Err(_) => 403,
                };
                assert_eq!(answer.status, expected, "{path} as {role:?}");
                assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
            }
            let may = allowed(&rooms, &role, Action::Export, Object::Exports);
            let form = [("go", "ask"), ("from", "2026-01-01"), ("until", "x"), ("nonce", "n")];
            let answer = rooms.post(routes::exports(), &role, &form).await;
            let expected = match &may {
                Ok(()) => 422,
                Err(Refusal::SignInNeeded) => 401,
                Err(_) => 403,
            };
            assert_eq!(answer.status, expected, "ask as {role:?}");
            let draft = rooms
                .post(routes::symmetry_draft(), &role, &[("period", "all"), ("nonce", &role)])
                .await;
            let expected = match allowed(&rooms, &role, Action::Draft, Object::Desk) {
                Ok(()) => 303,
                Err(Refusal::SignInNeeded) => 401,
                Err(_) => 403,
            };
            assert_eq!(draft.status, expected, "draft as {role:?}: {}", draft.text());
        }
        // Waiting, open, withdrawn: who may take it, and when.
        let id = asked(&rooms).await;
        for state in ["waits", "open", "withdrawn"] {
            if state == "open" {
                for party in 1..rooms.parties.len() {
                    assert_eq!(consent(&rooms, &id, &rooms.chair(party)).await.status, 303);
                }
            }
            if state == "withdrawn" {
                let form = [("go", "withdraw"), ("id", id.as_str())];
                let answer = rooms.post(routes::exports(), &rooms.chair(1), &form).await;
                assert_eq!(answer.status, 303);
            }
            for role in roles(&rooms) {
                let answer = take(&rooms, &id, &role, "json").await;
                let expected = match allowed(&rooms, &role, Action::Download, Object::Exports) {
                    Ok(()) if state == "open" => 200,
                    Ok(()) => 422,
                    Err(Refusal::SignInNeeded) => 401,
                    Err(_) => 403,
                };
                assert_eq!(answer.status, expected, "{state} as {role:?}: {}", answer.text());
            }
        }
    }
}

#[tokio::test]
async fn an_export_holds_no_formula_no_place_and_is_shown_to_have_been_taken() {
    let rooms = Rooms::two().await;
    rooms.incident().await;
    let secretary = "secretariat/secretary/1";
    let topic = rooms.store.rooms(None).await.unwrap()[0].room.blurred.topic.clone();
    let page = rooms.page("/board/new?lang=en", secretary).await;
    let hostile = "=HYPERLINK(\"http://x.example\",\"<b>\")";
    let form = fill(
        &page,
        &[
            ("summary", hostile),
            ("place", "Secret row seven"),
            ("channel", "spoken"),
            ("told", "no"),
            ("topic", &topic),
            ("grade", "potential"),
            ("priority", "low"),
            ("spill", "no"),
        ],
    );
    assert_eq!(rooms.post(routes::room_new(), secretary, &pairs(&form)).await.status, 303);
    let id = asked(&rooms).await;
    let other = rooms.chair(1);
    // Another scope is another digest: nobody consents to what they did not see.
    let wrong = note::Digest::of(b"another").hex();
    let form = [("go", "consent"), ("id", id.as_str()), ("scope", wrong.as_str())];
    assert_eq!(rooms.post(routes::exports(), &other, &form).await.status, 422);
    assert_eq!(consent(&rooms, &id, &other).await.status, 303);
    let csv = take(&rooms, &id, &other, "csv").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").starts_with("attachment"));
    assert_eq!(csv.header("cache-control"), "private, no-store");
    let text = csv.text();
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x.example\"\",\"\"<b>\"\")\""), "{text}");
    assert!(!text.contains("row seven"), "a place is in no export");
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3, "{text}");
    let json = take(&rooms, &id, &rooms.chair(0), "json").await.json();
    assert_eq!(json["incidents"].as_array().unwrap().len(), 2);
    let keys: Vec<String> = json["incidents"][0].as_object().unwrap().keys().cloned().collect();
    let mut columns = commission::export::COLUMNS.map(str::to_owned).to_vec();
    let head: Vec<&str> = lines[0].trim_start_matches('\u{feff}').split(',').collect();
    assert_eq!(head, columns.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>());
    columns.sort();
    assert_eq!(keys, columns);
    // What everybody consents to stands on the page, and no region that the public row hides.
    let consented = rooms.page("/board/exports?lang=en", &other).await;
    for key in &keys {
        assert!(consented.contains(&format!("<code>{key}</code>")), "{key}");
    }
    for row in json["incidents"].as_array().unwrap() {
        assert!(row["region"].is_null(), "{row}");
    }
    for key in &keys {
        assert!(lines[0].contains(&format!("\"{key}\"")), "{key}");
    }
    assert_eq!(lines[0].split(',').count(), keys.len());
    // Everybody sees who took it, in any party.
    let seen = rooms.page("/board/exports?lang=en", &rooms.by(1, "member")).await;
    assert!(seen.contains("Taken 2 times"), "{seen}");
    assert!(take(&rooms, &id, &other, "xml").await.status == 400);
    assert_eq!(take(&rooms, "nothing", &other, "csv").await.status, 404);
    // What was ticked is not lost where something is wrong.
    let form = [
        ("go", "ask"),
        ("from", "2026-02-02"),
        ("until", "2026-01-01"),
        ("status-new", "yes"),
        ("nonce", "n"),
    ];
    let again = rooms.post("/board/exports?lang=en", &other, &form).await;
    assert_eq!(again.status, 422);
    let ahead = [
        ("go", "ask"),
        ("from", "2026-01-01"),
        ("until", "2126-01-01"),
        ("status-new", "yes"),
        ("nonce", "m"),
    ];
    let ahead = rooms.post("/board/exports?lang=en", &other, &ahead).await;
    assert_eq!(ahead.status, 422);
    assert!(ahead.text().contains("last day that has come"), "{}", ahead.text());
    let page = again.text();
    assert!(page.contains("value=\"2026-02-02\"") && page.contains("error-summary"), "{page}");
    assert_eq!(page.matches(" checked").count(), 1);
    // After its time nobody takes it.
    rooms.pass(20 * DAY);
    assert_eq!(take(&rooms, &id, &other, "csv").await.status, 422);
}

#[tokio::test]
async fn the_board_finds_what_is_asked_for_and_refuses_everything_else() {
    let rooms = Rooms::two().await;
    rooms.incident().await;
    let by = rooms.by(0, "member");
    for (query, found) in [
        ("", true),
        ("?q=market", true),
        ("?q=mark", true),
        ("?q=harbour", false),
        ("?status=probably-true", true),
        ("?status=new", false),
        ("?clock=overdue", false),
        ("?order=due", false),
        ("?q=%22%27%3B--%3Cscript%3E", false),
    ] {
        let page = rooms.page(&format!("/board{query}"), &by).await;
        assert_eq!(page.contains("At the market"), found, "{query}");
        assert!(!page.contains("<script>"), "{query}");
    }
    let mine = rooms.page(&format!("/board?who={}", routes::segment(&by)), &by).await;
    assert!(mine.contains("At the market"));
    for query in ["status=x", "clock=x", "region=x", "who=x", "order=id", "before=x", "before=1.x"]
    {
        let answer = rooms.get(&format!("/board?{query}"), &by).await;
        assert_eq!(answer.status, 400, "{query}");
    }
}

#[tokio::test]
async fn the_audit_on_its_page_is_the_one_for_programs_and_becomes_a_draft() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.incident().await;
        let verifier = rooms.by(0, "member");
        let room = format!("/board/{id}?lang=en");
        let own = format!("affected-{}", rooms.parties[0]);
        let form = [("go", "affects"), (own.as_str(), "yes")];
        let answer = rooms.post(&room, &verifier, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = rooms.page(&room, &verifier).await;
        assert!(page.contains(&format!("name=\"{own}\" value=\"yes\" checked")), "{page}");
        let audit = rooms.get("/api/symmetry", "").await.json();
        assert_eq!((&audit["accepted"], &audit["without_party"]), (&1.into(), &1.into()));
        assert_eq!(audit["size"], rooms.store.head().size);
        for locale in web::locale::Locale::all() {
            let page = rooms.page(&format!("/symmetry?lang={}", locale.tag()), "").await;
            let few = web::t!(locale, "symmetry-few", "min" => 8);
            assert!(page.contains(&few), "{}", locale.tag());
            assert!(!page.contains("symmetry-") || !page.contains("[symmetry-"), "{page}");
        }
        let quarter = rooms.get("/symmetry?period=1999-q1&lang=en", "").await;
        assert!(quarter.text().contains("Accepted incidents: 0."));
        assert_eq!(rooms.get("/symmetry?period=x", "").await.status, 400);
        assert_eq!(rooms.get("/api/symmetry?period=2026-q5", "").await.status, 400);
        let form = [("period", "all"), ("nonce", "once")];
        let begun = rooms.post(routes::symmetry_draft(), &rooms.chair(0), &form).await;
        assert_eq!(begun.status, 303, "{}", begun.text());
        let place = begun.header("location").split('?').next().unwrap().to_owned();
        let draft = rooms.page(&place, &rooms.chair(1)).await;
        assert!(draft.contains("1"), "{draft}");
        let drafts = rooms.store.drafts().await.unwrap();
        assert_eq!(drafts.len(), 1);
        assert_eq!(drafts[0].draft.kind, commission::Kind::Statement);
    }
}

#[tokio::test]
async fn a_map_tells_only_what_the_public_rows_tell_and_escapes_every_name() {
    let rooms = Rooms::two().await;
    rooms.incident().await;
    let none = rooms.page("/map?lang=en", "").await;
    assert!(
        none.contains("no map of these regions") && none.contains("1 incident names no region")
    );
    let hostile = r#"{"type":"FeatureCollection","attribution":"© <b>Somebody</b>","features":[
        {"type":"Feature","properties":{"iso":"XX-A","name_en":"</title><script>alert(1)</script>"},
         "geometry":{"type":"Polygon","coordinates":[[[10,40],[20,40],[20,50],[10,50],[10,40]]]}}]}"#;
    let app = rooms.app.clone().with_map(&Map::parse(hostile.as_bytes()).unwrap());
    drop(app);
    // What was kept of the page before is of a server without a map.
    rooms.pass(120);
    let page = rooms.page("/map?lang=en", "").await;
    assert!(page.contains("<path d=\"M") && page.contains("© &lt;b&gt;Somebody"), "{page}");
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"), "{page}");
    assert_eq!(page.matches("<h1>").count(), 1);
}
