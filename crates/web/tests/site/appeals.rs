//! What became of appeals through their pages: nobody's word alone counts, documents are for
//! members, and what is wrong is said beside the form.

use commission::permission::{Action, Actor, Object, can};
use commission::{InstrumentId, Office};
use web::routes;

use crate::support::Answer;
use crate::support::rooms::Rooms;

const DAY: i64 = 86_400;
const LETTER: &[u8] = b"%PDF-1.7\nWe thank you.";

fn course(id: &InstrumentId) -> String {
    format!("{}?lang=en", routes::course(id))
}

fn public(id: &InstrumentId) -> String {
    format!("{}?lang=en", routes::sent_appeal(id))
}

/// Today as the form offers it.
async fn today(rooms: &Rooms, id: &InstrumentId) -> String {
    let page = rooms.page(&course(id), &rooms.chair(0)).await;
    let field = page.split('<').find(|tag| tag.contains(" name=\"day\"")).unwrap();
    field.split(" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Signs what a form led to, as the office's page does.
async fn sign(rooms: &Rooms, to: &Answer, by: &str) -> Answer {
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, by).await;
    assert!(page.contains("class=\"phrase\""), "the words to compare: {page}");
    assert!(page.contains("The first president"), "to whom: {page}");
    rooms.post(&ticket, by, &[]).await
}

async fn enter(rooms: &Rooms, id: &InstrumentId, happened: &str, by: &str, letter: &[u8]) {
    let day = today(rooms, id).await;
    let fields = [
        ("addressee", "a1"),
        ("happened", happened),
        ("day", day.as_str()),
        ("words-en", "By  registered\r\npost"),
    ];
    let mut fields = fields.to_vec();
    let digest = if letter.is_empty() { String::new() } else { laid(rooms, id, by, letter).await };
    fields.push(("document", &digest));
    let to = rooms.post(&course(id), by, &fields).await;
    let done = sign(rooms, &to, by).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert!(done.header("location").contains("done=entered"));
}

/// Lays a document down; returns the digest by which a step names it.
async fn laid(rooms: &Rooms, id: &InstrumentId, by: &str, letter: &[u8]) -> String {
    let path = format!("{}?lang=en", routes::course_lay(id));
    let answer = rooms.upload_with(&path, by, &[], ("letter.pdf", letter)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let place = answer.header("location").to_owned();
    let page = rooms.page(&place, by).await;
    assert!(page.contains("goes with this step"), "{page}");
    let digest = place.split("document=").nth(1).unwrap().split(['&', '#']).next().unwrap();
    digest.replace("%3A", ":")
}

/// The digest of the last step of the page.
async fn last(rooms: &Rooms, id: &InstrumentId) -> String {
    let page = rooms.store.appeal(id).await.unwrap().unwrap();
    page.appeal.steps.last().unwrap().digest.to_string()
}

async fn say(rooms: &Rooms, id: &InstrumentId, go: &str, words: &str, by: &str) -> Answer {
    let step = last(rooms, id).await;
    let path = format!("{}?lang=en", routes::course_step(id));
    rooms.post(&path, by, &[("go", go), ("step", &step), ("words-en", words)]).await
}

#[tokio::test]
async fn an_appeal_is_sent_answered_and_silent_on_pages_and_one_side_alone_counts_for_nothing() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.appeal().await;
        let (first, second) = (rooms.chair(0), rooms.chair(1));
        let page = rooms.page("/appeals?lang=en", "").await;
        assert!(
            page.contains("The first president") && page.contains("Dispatch not confirmed"),
            "{page}"
        );
        let text = rooms.page(&format!("/texts/{id}?lang=en"), "").await;
        assert!(text.contains("What became of it"), "{text}");
        assert!(rooms.page("/mine?lang=en", &first).await.contains(&routes::course(&id)));
        enter(&rooms, &id, "dispatched", &first, b"").await;
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("One side’s word") && page.contains("It waits for:"), "{page}");
        assert!(page.contains("By registered post") && !page.contains("Sent on"), "{page}");
        assert!(rooms.page("/mine?lang=en", &second).await.contains("Say whether it is so"));
        for n in 1..rooms.parties.len() {
            let by = rooms.chair(n);
            let to = say(&rooms, &id, "confirms", "", &by).await;
            assert_eq!(sign(&rooms, &to, &by).await.status, 303);
        }
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("Sent on") && page.contains("Every party confirms it."), "{page}");
        // The clock says the silence, nobody has to.
        rooms.pass(40 * DAY);
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("No answer since"), "{page}");
        // An answer with a document; the other side disputes it, and the silence stays.
        enter(&rooms, &id, "answered", &first, LETTER).await;
        let to = say(&rooms, &id, "disputes", "It is a forgery.\r\nWe asked. \r\n", &second).await;
        assert_eq!(sign(&rooms, &to, &second).await.status, 303);
        let page = rooms.page(&public(&id), "").await;
        assert!(page.contains("No answer since") && page.contains("It is a forgery."), "{page}");
        let list: serde_json::Value =
            serde_json::from_slice(&rooms.get(&format!("/api/appeals/{id}"), "").await.body)
                .unwrap();
        assert_eq!(list["addressees"][0]["standing"], "silent");
        assert_eq!(list["steps"][1]["counts"], false);
        assert_eq!(list["steps"][1]["views"][0]["reasons"]["en"], "It is a forgery.\nWe asked.");
        assert!(
            !list["steps"][1]["waits_for"]
                .as_array()
                .unwrap()
                .contains(&rooms.parties[1].as_str().into())
        );
        let acts = rooms.page("/record?lang=en", "").await;
        assert!(acts.contains("disputed a step of"), "{acts}");
    }
}

#[tokio::test]
async fn a_document_is_for_members_and_its_own_side_erases_it() {
    let rooms = Rooms::two().await;
    let id = rooms.appeal().await;
    let (first, second) = (rooms.chair(0), rooms.chair(1));
    enter(&rooms, &id, "answered", &first, LETTER).await;
    let page = rooms.store.appeal(&id).await.unwrap().unwrap();
    let digest = page.appeal.steps[0].what.document.as_ref().unwrap().digest.to_string();
    assert_ne!(digest, note::Digest::of(LETTER).to_string(), "nobody guesses what it says");
    let path = routes::course_document(&id, &digest);
    let answer = rooms.get(&path, &second).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_slice()), (200, LETTER));
    assert!(answer.header("content-disposition").starts_with("attachment"));
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_ne!(rooms.get(&path, "").await.status, 200, "nobody else reads it");
    let other = routes::course_document(&id, note::Digest::of(b"other").to_string());
    assert_eq!(rooms.get(&other, &second).await.status, 404);
    let refused = say(&rooms, &id, "erase", "", &second).await;
    assert_ne!(refused.status, 303, "{}", refused.text());
    assert_eq!(say(&rooms, &id, "erase", "", &first).await.status, 303);
    assert_eq!(rooms.get(&path, &second).await.status, 404);
    let page = rooms.page(&course(&id), &first).await;
    assert!(page.contains(&digest) && !page.contains("Open the document"), "{page}");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_form_and_nothing_typed_is_lost() {
    let rooms = Rooms::two().await;
    let id = rooms.appeal().await;
    let chair = rooms.chair(0);
    let day = today(&rooms, &id).await;
    let good = [("addressee", "a1"), ("happened", "answered"), ("day", day.as_str())];
    let digest = laid(&rooms, &id, &chair, LETTER).await;
    for (name, value, expected) in [
        ("addressee", "", "Please choose the addressee."),
        ("addressee", "a9", "Please choose the addressee."),
        ("happened", "", "Please choose what happened."),
        ("day", "2001-01-01", "The day must lie between"),
        ("day", "2026-02-31", "Please give the day"),
    ] {
        let mut fields: Vec<(&str, &str)> =
            good.iter().copied().filter(|(it, _)| *it != name).collect();
        fields.extend([(name, value), ("words-en", "Word for word")]);
        fields.push(("document", &digest));
        let answer = rooms.post(&course(&id), &chair, &fields).await;
        assert_eq!(answer.status, 422, "{name}={value}: {}", answer.text());
        let text = answer.text();
        assert!(text.contains("error-summary") && text.contains(expected), "{name}: {text}");
        assert!(text.contains("Word for word") && text.contains(&digest), "{text}");
    }
    // What is kept no more is said, and the step is not signed without it.
    let gone = note::Digest::of(b"gone").to_string();
    let mut fields = good.to_vec();
    fields.extend([("words-en", "Word for word"), ("document", gone.as_str())]);
    let answer = rooms.post(&course(&id), &chair, &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("kept no more") && answer.text().contains("Word for word"));
    // Nor does a session that ended cost the words.
    let answer = rooms.post(&course(&id), "", &fields).await;
    assert!(answer.text().contains("Word for word"), "{}", answer.text());
    let path = format!("{}?lang=en", routes::course_lay(&id));
    let answer = rooms.upload_with(&path, &chair, &[], ("l.exe", b"MZ\x90")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Please choose a PDF, PNG or JPEG file."));
    enter(&rooms, &id, "answered", &chair, b"").await;
    let answer = say(&rooms, &id, "disputes", " ", &rooms.chair(1)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Please write the reasons."), "{}", answer.text());
}

#[tokio::test]
async fn the_pages_ask_the_one_permission_function() {
    let rooms = Rooms::two().await;
    let id = rooms.appeal().await;
    let first = rooms.chair(0);
    enter(&rooms, &id, "dispatched", &first, b"").await;
    let commission = rooms.store.commission();
    let day = today(&rooms, &id).await;
    let fields = [("addressee", "a1"), ("happened", "reminded"), ("day", day.as_str())];
    let roles = ["co-chair", "registrar", "member", "liaison"];
    let mut offices: Vec<String> = roles.iter().map(|role| rooms.by(1, role)).collect();
    offices.extend(["secretary", "auditor", "operator"].map(|it| format!("secretariat/{it}/1")));
    for by in &offices {
        let office: Office = by.parse().unwrap();
        let actor = Actor::seated(&office, &commission).unwrap();
        let may = |action, object| can(&actor, action, object, &commission.charter).is_ok();
        let reads = may(Action::Read, Object::Desk);
        assert_eq!(rooms.get(&course(&id), by).await.status == 200, reads, "{by}");
        let answer = rooms.post(&course(&id), by, &fields).await;
        let enters = reads && may(Action::EnterStep, Object::Appeal);
        assert_eq!(answer.status == 303, enters, "{by}: {}", answer.status);
        let answer = say(&rooms, &id, "confirms", "", by).await;
        let confirms = reads && may(Action::ConfirmStep, Object::Appeal);
        assert_eq!(answer.status == 303, confirms, "{by}: {}", answer.status);
    }
    for path in [course(&id), format!("{}?lang=en", routes::draft_addressees(&id))] {
        let answer = rooms.get(&path, "").await;
        assert_ne!(answer.status, 200, "nobody in particular reads {path}");
    }
}

#[tokio::test]
async fn an_adopted_appeal_is_a_letter_in_every_language_in_which_it_binds_and_in_no_other() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.appeal().await;
        let binding = rooms.store.commission().charter.authentic(commission::Kind::Appeal);
        assert!(!binding.is_empty());
        let page = rooms.page(&public(&id), "").await;
        for language in &binding {
            let path = routes::appeal_letter(&id, language);
            assert!(page.contains(&format!("href=\"{path}\"")), "{path} on {page}");
            let answer = rooms.get(&path, "").await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-type"), "application/pdf");
            let name = format!("inline; filename=\"appeal-1-{language}.pdf\"");
            assert_eq!(answer.header("content-disposition"), name);
            assert!(answer.body.starts_with(b"%PDF-1.7"), "{path}");
            // What the file says about itself is not packed.
            let said = String::from_utf8_lossy(&answer.body);
            assert!(said.contains(">To the presidents<"), "its title");
            assert!(said.contains(&format!("/Lang ({language})")), "its language");
            let by = rooms.chair(0);
            assert_eq!(rooms.get(&path, &by).await.body, answer.body, "the same for everybody");
        }
        for other in ["hy", "az", "xx", "not-a-language-at-all", ""] {
            let path = routes::appeal_letter(&id, other);
            assert_eq!(rooms.get(&path, "").await.status, 404, "{path}");
        }
        let path = format!("{}/letter.pdf", routes::sent_appeal(&id));
        assert_eq!(rooms.get(&path, "").await.status, 200, "in a language that stands in");
    }
}

#[tokio::test]
async fn what_is_no_adopted_appeal_or_cannot_be_printed_whole_is_no_letter() {
    let rooms = Rooms::two().await;
    let kind = commission::Kind::Appeal;
    let letter = |id: &InstrumentId| routes::appeal_letter(id, "ru");
    let draft = rooms.ready(kind, "To the mayor", "Open the bridge.").await;
    let by: Office = rooms.chair(0).parse().unwrap();
    let name = rooms.binding(kind, "The mayor");
    rooms.store.add_addressee(&draft, &name, 30, &by, rooms.now()).await.unwrap();
    assert_eq!(rooms.get(&letter(&draft), "").await.status, 404, "a draft");
    rooms.table(&draft).await;
    assert_eq!(rooms.get(&letter(&draft), "").await.status, 404, "on the table");
    let statement = rooms.ready(commission::Kind::Statement, "On calm", "We are calm.").await;
    rooms.adopt(&statement).await;
    assert_eq!(rooms.get(&letter(&statement), "").await.status, 404, "a statement");
    let hole = rooms.ready(kind, "To the mayor", "First the bridge → then the road.").await;
    rooms.store.add_addressee(&hole, &name, 30, &by, rooms.now()).await.unwrap();
    rooms.adopt(&hole).await;
    let answer = rooms.get(&letter(&hole), "").await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains("→ (U+2192)"), "{}", answer.text());
}

#[tokio::test]
async fn addressees_are_added_and_removed_on_the_desk() {
    let rooms = Rooms::two().await;
    let charter = rooms.store.commission().charter.clone();
    let tag = charter.authentic(commission::Kind::Appeal).first().unwrap().to_string();
    let topic = rooms.appeal().await;
    let topic = rooms.store.instrument(&topic).await.unwrap();
    let topic = topic.instrument.current().topics[0].clone();
    let id = rooms.begin("appeal", &topic, &tag, "To the mayor").await;
    let chair = rooms.chair(0);
    let path = format!("{}?lang=en", routes::draft_addressees(&id));
    let words = format!("words-{tag}");
    for (name, days, expected) in
        [("", "30", ""), ("The mayor", "0", "from 1 to"), ("The mayor", "x", "from 1 to")]
    {
        let answer = rooms.submit(&path, &chair, &[(&words, name), ("days", days)]).await;
        assert_eq!(answer.status, 422, "{name}, {days}");
        assert!(answer.text().contains(expected), "{}", answer.text());
    }
    let answer = rooms.submit(&path, &chair, &[(&words, "The mayor"), ("days", "45")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = rooms.page(&format!("/desk/{id}?lang=en"), &rooms.chair(1)).await;
    assert!(page.contains("The mayor") && page.contains("45 days"), "{page}");
    let add = [("go", "add"), (words.as_str(), "Mine"), ("days", "1")];
    let theirs = rooms.post(&path, &rooms.chair(1), &add).await;
    assert_eq!(theirs.status, 422, "{}", theirs.text());
    assert!(theirs.text().contains("laid this list down"), "{}", theirs.text());
    let page = rooms.page(&path, &rooms.chair(1)).await;
    assert!(page.contains("laid this list down") && !page.contains("Remove addressee"), "{page}");
    let theirs = [("go", "remove"), ("addressee", "a1")];
    assert_eq!(rooms.post(&path, &rooms.chair(1), &theirs).await.status, 403);
    let gone = rooms.post(&path, &chair, &[("go", "remove"), ("addressee", "a1")]).await;
    assert_eq!(gone.status, 303);
    assert_eq!(rooms.store.addressees(&id).await.unwrap(), None);
}
