//! The programme through its pages: agreed on the desk, reported, confirmed by every party, covered,
//! registered for; what is one side's word is shown as that.
use crate::support::Answer;
use crate::support::programme::{adopt, draft};
use crate::support::rooms::{Rooms, readers};
use commission::ActivityId;
use web::routes;

const DAY: i64 = 86_400;

/// The fields of the form that adds an activity, in so many days.
fn fields(rooms: &Rooms, in_days: i64, capacity: &str) -> Vec<(String, String)> {
    let charter = rooms.store.commission().charter.clone();
    let day = web::day::written((rooms.now() + in_days * DAY).div_euclid(DAY));
    let mut fields: Vec<(String, String)> = [
        ("go", "add"),
        ("field", "sport"),
        ("region", charter.regions[0].code.as_str()),
        ("starts-day", day.as_str()),
        ("starts-time", "12:00"),
        ("ends-day", day.as_str()),
        ("ends-time", "14:00"),
        ("late", "0"),
        ("capacity", capacity),
        ("minors", "yes"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    for language in &charter.published {
        fields.push((format!("title-{language}"), format!("Chess <&> ({language})")));
        fields.push((format!("place-{language}"), format!("The hall ({language})")));
    }
    for party in charter.party_ids() {
        fields.push((format!("organiser-{party}"), format!("{party}/co-chair/1")));
        fields.push((format!("expected-{party}"), "20".to_owned()));
    }
    fields
}

async fn post(rooms: &Rooms, path: &str, by: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    rooms.post(path, by, &fields).await
}

/// An activity that was put together on the desk and signed by every party.
async fn agreed(rooms: &Rooms, nonce: u8, in_days: i64, capacity: &str) -> ActivityId {
    let id = draft(rooms, nonce).await;
    let path = format!("{}?lang=en", routes::draft_programme(&id));
    let answer = post(rooms, &path, &rooms.chair(0), &fields(rooms, in_days, capacity)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    adopt(rooms, &id).await;
    ActivityId { plan: id, id: "p1".into() }
}

fn public(id: &ActivityId) -> String {
    format!("{}?lang=en", routes::activity(id))
}

/// Signs what a form led to, as the office's page does.
async fn sign(rooms: &Rooms, to: &Answer, by: &str) -> Answer {
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, by).await;
    assert!(page.contains("Chess &lt;&amp;&gt;"), "what: {page}");
    rooms.post(&ticket, by, &[]).await
}

async fn report(rooms: &Rooms, id: &ActivityId, by: &str, held: &str, picture: &[u8]) -> Answer {
    let day = web::day::written(rooms.now().div_euclid(DAY));
    let came: Vec<(String, String)> =
        rooms.parties.iter().map(|it| (format!("came-{it}"), "18".to_owned())).collect();
    let mut fields = vec![("held", held), ("day", day.as_str()), ("words-en", "It was loud.")];
    fields.extend(came.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let path = format!("{}?lang=en", routes::activity_report(id));
    let name = if picture.is_empty() { "" } else { "hall.png" };
    rooms.upload_with(&path, by, &fields, (name, picture)).await
}

async fn say(rooms: &Rooms, id: &ActivityId, go: &str, words: &str, by: &str) -> Answer {
    let page = rooms.store.activity(id).await.unwrap().unwrap();
    let digest = page.activity.reports.last().unwrap().digest.hex();
    let path = format!("{}?lang=en", routes::activity_word(id));
    rooms.post(&path, by, &[("go", go), ("report", &digest), ("words-en", words)]).await
}

#[tokio::test]
async fn an_activity_is_agreed_held_and_confirmed_on_pages_and_one_side_alone_counts_for_nothing() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = agreed(&rooms, 31, 2, "").await;
        let (first, second) = (rooms.chair(0), rooms.chair(1));
        let page = rooms.page("/programme?lang=en", "").await;
        assert!(page.contains("Chess &lt;&amp;&gt;") && page.contains("○ planned: 1"), "{page}");
        rooms.pass(3 * DAY);
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("nobody has reported on it"), "{page}");
        assert!(rooms.page("/mine?lang=en", &first).await.contains(&routes::activity_room(&id)));
        let to = report(&rooms, &id, &first, "yes", b"").await;
        let done = sign(&rooms, &to, &first).await;
        assert!(done.header("location").contains("done=reported"), "{}", done.text());
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("One side’s word") && page.contains("It waits for:"), "{page}");
        assert!(page.contains("came: 18") && !page.contains("Held on"), "{page}");
        for n in 1..rooms.parties.len() {
            let by = rooms.chair(n);
            let to = say(&rooms, &id, "confirms", "", &by).await;
            assert_eq!(sign(&rooms, &to, &by).await.status, 303);
        }
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("Held on") && page.contains("Every party confirms it."), "{page}");
        let page = rooms.page("/programme?lang=en", "").await;
        assert!(page.contains("● held: 1"), "{page}");
        // A party takes its word back, and it counts no more.
        let to = say(&rooms, &id, "disputes", "Nobody was there.", &second).await;
        assert_eq!(sign(&rooms, &to, &second).await.status, 303);
        let page = rooms.page(&public(&id), "").await;
        assert!(!page.contains("Held on") && page.contains("Nobody was there."), "{page}");
        let path = format!("/api{}", routes::activity(&id));
        let shown: serde_json::Value =
            serde_json::from_slice(&rooms.get(&path, "").await.body).unwrap();
        assert_eq!(shown["standing"], "waits");
        assert_eq!(shown["reports"][0]["counts"], false);
        let acts = rooms.page("/record?lang=en", "").await;
        assert!(acts.contains("disputed a report"), "{acts}");
    }
}

#[tokio::test]
async fn the_form_of_an_activity_says_what_is_missing_and_keeps_what_was_typed() {
    let rooms = Rooms::two().await;
    let id = draft(&rooms, 32).await;
    let path = format!("{}?lang=en", routes::draft_programme(&id));
    let by = rooms.chair(0);
    let good = fields(&rooms, 9, "50");
    for (name, value, words) in [
        ("title-en", "", "Please write the title in every language."),
        ("region", "XX-NO", "Please choose a region"),
        ("field", "war", "Please choose the field."),
        ("ends-time", "11:00", "Please give day and time"),
        ("capacity", "0", "Please write a number of places"),
        ("late", "0", ""),
    ] {
        let changed: Vec<(String, String)> = good
            .iter()
            .map(|(n, v)| (n.clone(), if n == name { value.to_owned() } else { v.clone() }))
            .collect();
        let answer = post(&rooms, &path, &by, &changed).await;
        if words.is_empty() {
            assert_eq!(answer.status, 303, "{}", answer.text());
        } else {
            assert_eq!(answer.status, 422, "{name}: {}", answer.text());
            let page = answer.text();
            assert!(page.contains(words) && page.contains("The hall (en)"), "{name}: {page}");
        }
    }
    let page = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &by).await;
    assert!(page.contains("Chess &lt;&amp;&gt;"), "{page}");
    // Who is no member sees no desk, and who is of another side changes nothing of this one.
    let theirs = post(&rooms, &path, &rooms.chair(1), &good).await;
    assert_eq!(theirs.status, 422, "{}", theirs.text());
}

#[tokio::test]
async fn an_activity_is_cancelled_by_another_plan_alone() {
    let rooms = Rooms::two().await;
    let id = agreed(&rooms, 33, 20, "").await;
    let second = draft(&rooms, 34).await;
    let path = format!("{}?lang=en", routes::draft_programme(&second));
    let mut cancel =
        vec![("go".to_owned(), "cancel".to_owned()), ("activity".to_owned(), id.to_string())];
    let answer = post(&rooms, &path, &rooms.chair(0), &cancel).await;
    assert_eq!(answer.status, 422, "without reasons: {}", answer.text());
    for language in &rooms.store.commission().charter.published {
        cancel.push((format!("reasons-{language}"), "Flood in the hall".to_owned()));
    }
    let answer = post(&rooms, &path, &rooms.chair(0), &cancel).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(!rooms.page(&public(&id), "").await.contains("Cancelled"), "a draft changes nothing");
    adopt(&rooms, &second).await;
    let page = rooms.page(&public(&id), "").await;
    assert!(page.contains("Cancelled") && page.contains("Flood in the hall"), "{page}");
    // Whoever has it in their calendar is told that it is off.
    let file = rooms.get(routes::programme_file(), "").await.text();
    assert!(file.contains("STATUS:CANCELLED\r\n") && file.contains("SEQUENCE:1\r\n"), "{file}");
    let Some(read) = calendar(&file) else { return };
    assert_eq!(read[0]["status"], "CANCELLED", "{read}");
    assert_eq!(read[0]["sequence"], 1, "{read}");
}

/// What Python's package icalendar reads in a calendar; none where COMITY_TEST_CALENDARS names no
/// Python that has it. `./test` always does.
fn calendar(text: &str) -> Option<serde_json::Value> {
    use std::io::Write as _;
    let python = std::env::var("COMITY_TEST_CALENDARS").ok().filter(|it| !it.is_empty())?;
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/calendars.py");
    let mut child = std::process::Command::new(python)
        .arg(script)
        .arg("--read")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{text}");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[tokio::test]
async fn the_calendar_file_has_each_activity_with_beginning_and_end() {
    let rooms = Rooms::two().await;
    let id = agreed(&rooms, 35, 5, "").await;
    let answer = rooms.get(&format!("{}?lang=en", routes::programme_file()), "").await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let text = answer.text();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
    assert!(text.contains("SUMMARY:Chess <&> (en)"), "{text}");
    assert!(text.contains("DTSTART:") && text.contains("DTEND:"), "{text}");
    if let Some(read) = calendar(&text) {
        let activity = rooms.store.activity(&id).await.unwrap().unwrap().activity;
        assert_eq!(read[0]["starts"], activity.starts(), "{read}");
        assert_eq!(read[0]["ends"], activity.ends(), "{read}");
        assert_eq!(read[0]["sequence"], 0, "{read}");
        assert_eq!(read[0]["summary"], "Chess <&> (en)", "{read}");
    }
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains(&routes::activity(&id)), "{unfolded}");
}

#[tokio::test]
async fn somebody_registers_waits_moves_up_and_erases_without_an_account() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = agreed(&rooms, 36, 9, "1").await;
    let path = format!("{}?lang=en", routes::register(&id));
    let register = async |name: &str, age: &str, consents: &str| {
        let page = rooms.page(&path, "").await;
        let receipt = page.split("name=\"receipt\" value=\"").nth(1).unwrap();
        let receipt = receipt.split('"').next().unwrap().to_owned();
        let answer = rooms
            .post(
                &path,
                "",
                &[
                    ("receipt", receipt.as_str()),
                    ("party", rooms.parties[0].as_str()),
                    ("name", name),
                    ("age", age),
                    ("guardian", "Old <b>Ann"),
                    ("guardian-contact", "by post"),
                    ("consents", consents),
                ],
            )
            .await;
        (receipt, answer)
    };
    let (_, refused) = register("Tom", "minor", "no").await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.text().contains("consent nobody under eighteen"), "{}", refused.text());
    let (first, done) = register("=HYPERLINK(1)", "minor", "yes").await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(done.text().contains("You have a place"), "{}", done.text());
    assert!(!done.text().contains("set-cookie"));
    let (second, done) = register("Eve", "grown-up", "no").await;
    assert!(done.text().contains("You are on the waiting list"), "{}", done.text());
    let page = rooms.page(&public(&id), "").await;
    assert!(page.contains("taken 1, waiting 1") && !page.contains("Eve"), "{page}");
    // One's own data, and nobody else's.
    let own = async |receipt: &str, go: &str| {
        rooms.post("/registration?lang=en", "", &[("receipt", receipt), ("go", go)]).await
    };
    let shown = own(&second, "").await;
    assert!(shown.text().contains("Eve") && !shown.text().contains("HYPERLINK"));
    assert_eq!(shown.header("cache-control"), "private, no-store");
    let gone = own(&first, "withdraw").await;
    assert!(gone.text().contains("Your registration is erased"), "{}", gone.text());
    assert!(own(&second, "").await.text().contains("You have a place"));
    assert!(own(&first, "").await.text().contains("No registration belongs to this number"));
    let wrong = own("1234", "").await;
    assert_eq!(wrong.status, 422);
    // The other side does not see who comes for this one.
    let people = format!("{}?lang=en", routes::activity_people(&id));
    assert!(!rooms.page(&people, &rooms.chair(1)).await.contains("No. "));
    assert!(rooms.page(&people, &rooms.chair(0)).await.contains("has a place"));
    let refused = rooms.get(&people, "").await;
    assert_ne!(refused.status, 200);
}
