//! Incidents through their pages: from a room to a finding that every party signed, who may do
//! what on the way, and what nobody outside may see of it.

use commission::permission::{Action, Actor, Object, can};
use commission::{Office, Refusal};

use crate::support::Answer;
use crate::support::rooms::{Rooms, fill, pairs};

const SECRETARY: &str = "secretariat/secretary/1";
const SUMMARY: &str = "Fight at the market";
const FACT: &str = "A stall was overturned on Friday evening.";
const INSTEAD: &str = "The stall fell over in the wind.";
const OWN: &str = "Our youth club helped to clean up.";
const PLACE: &str = "Row seven by the fountain";

fn topic(rooms: &Rooms) -> String {
    let commission = rooms.store.commission();
    let ours = |topic: &&commission::mandate::Topic| topic.gate == commission::mandate::Gate::Ours;
    commission.charter.topics.iter().find(ours).unwrap().id.clone()
}

/// Sends a form of a page, with these words in its fields; the page is read first.
async fn send(rooms: &Rooms, path: &str, by: &str, form: &[(&str, &str)]) -> Answer {
    rooms.post(path, by, form).await
}

async fn opened(rooms: &Rooms) -> String {
    let path = "/board/new?lang=en";
    let page = rooms.page(path, SECRETARY).await;
    let topic = topic(rooms);
    let form = fill(
        &page,
        &[
            ("summary", SUMMARY),
            ("place", PLACE),
            ("channel", "spoken"),
            ("told", "yes"),
            ("topic", &topic),
            ("grade", "experienced"),
            ("priority", "high"),
            ("spill", "no"),
        ],
    );
    let answer = rooms.post(path, SECRETARY, &pairs(&form)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    // A form sent twice makes one room.
    let again = rooms.post(path, SECRETARY, &pairs(&form)).await;
    assert_eq!(again.header("location"), answer.header("location"));
    assert_eq!(rooms.store.rooms(None).await.unwrap().len(), 1);
    let place = answer.header("location").split('?').next().unwrap().to_owned();
    place.trim_start_matches("/board/").to_owned()
}

/// Signs what a form of the room leads to, as the office's page does.
async fn sign(rooms: &Rooms, id: &str, by: &str, form: &[(&str, &str)]) -> Answer {
    let to = send(rooms, &room(id), by, form).await;
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, by).await;
    assert!(page.contains("class=\"phrase\""), "the words to compare");
    rooms.post(&ticket, by, &[]).await
}

fn room(id: &str) -> String {
    format!("/board/{id}?lang=en")
}

fn public(id: &str) -> String {
    format!("/incidents/{id}?lang=en")
}

fn verifier(rooms: &Rooms, party: usize) -> String {
    rooms.by(party, "member")
}

async fn staffed(rooms: &Rooms, id: &str) {
    let accepted = sign(rooms, id, SECRETARY, &[("go", "accept")]).await;
    assert_eq!(accepted.status, 303, "{}", accepted.text());
    for party in 0..rooms.parties.len() {
        let seat = verifier(rooms, party);
        // The first by the secretariat, the others by their own co-chair.
        let by = if party == 0 { SECRETARY.to_owned() } else { rooms.chair(party) };
        let answer = send(rooms, &room(id), &by, &[("go", "assign"), ("office", &seat)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
}

/// Nothing that only members know, on any page that anybody can open.
async fn nothing_leaks(rooms: &Rooms, id: &str, words: &[&str]) {
    let api = format!("/api/incidents/{id}");
    for path in [
        "/",
        "/incidents",
        &public(id),
        "/record",
        "/feed.atom",
        "/api/incidents",
        &api,
        "/texts",
        "/api/record/entries",
    ] {
        let answer = rooms.get(path, "").await;
        assert_eq!(answer.status, 200, "{path}");
        for words in words {
            assert!(!answer.text().contains(words), "{path} shows {words:?}");
        }
    }
    let entries = rooms.store.entries(0, 500).await.unwrap();
    for entry in &entries {
        let bytes = String::from_utf8_lossy(&entry.bytes).into_owned();
        for words in words {
            assert!(!bytes.contains(words), "entry {} holds {words:?}", entry.index);
        }
    }
}

#[tokio::test]
async fn from_the_room_to_a_finding_that_every_party_signed() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let empty = rooms.page("/incidents?lang=en", "").await;
        assert!(empty.contains("No incident has been taken up yet."));
        let id = opened(&rooms).await;
        assert_eq!(rooms.get(&public(&id), "").await.status, 404, "nobody took it up yet");
        staffed(&rooms, &id).await;
        let row = rooms.page(&public(&id), "").await;
        assert!(row.contains("Being verified") && row.contains("Region not told"), "{row}");
        assert!(row.contains("It waits for"));
        nothing_leaks(&rooms, &id, &[SUMMARY, PLACE]).await;

        let first = verifier(&rooms, 0);
        let second = verifier(&rooms, 1);
        let form = [("go", "bring"), ("words-en", FACT)];
        assert_eq!(send(&rooms, &room(&id), &first, &form).await.status, 303);
        let form = [("go", "dispute"), ("fact", "1"), ("words-en", INSTEAD)];
        assert_eq!(send(&rooms, &room(&id), &second, &form).await.status, 303);
        for party in 0..rooms.parties.len() {
            let by = verifier(&rooms, party);
            if party > 1 {
                let form = [("go", "confirm"), ("fact", "1")];
                assert_eq!(send(&rooms, &room(&id), &by, &form).await.status, 303);
            }
            let form = [("go", "find"), ("status", "probably-true")];
            assert_eq!(send(&rooms, &room(&id), &by, &form).await.status, 303);
        }
        let form = [("go", "add"), ("words-en", OWN)];
        assert_eq!(send(&rooms, &room(&id), &second, &form).await.status, 303);

        // One key and then the next: nothing is public until the last.
        let secret = [SUMMARY, PLACE, FACT, INSTEAD, OWN];
        for party in 0..rooms.parties.len() {
            nothing_leaks(&rooms, &id, &secret).await;
            let by = verifier(&rooms, party);
            let page = rooms.page(&room(&id), &by).await;
            assert!(page.contains(FACT) && page.contains(INSTEAD) && page.contains(OWN), "{page}");
            let signed = sign(&rooms, &id, &by, &[("go", "verify")]).await;
            assert_eq!(signed.status, 303, "{}", signed.text());
            let last = party + 1 == rooms.parties.len();
            let done = if last { "done=found" } else { "done=verified" };
            assert!(signed.header("location").contains(done), "{}", signed.header("location"));
        }
        let found = rooms.page(&public(&id), "").await;
        for words in [FACT, INSTEAD, OWN, "What the parties do not agree on", "probably true"] {
            assert!(found.contains(words), "{words} is missing: {found}");
        }
        assert!(!found.contains("What every party confirms"), "one side disputed it");
        nothing_leaks(&rooms, &id, &[SUMMARY, PLACE]).await;
        let api = rooms.get(&format!("/api/incidents/{id}"), "").await.json();
        assert_eq!(api["findings"][0]["disputed"][0]["fact"]["en"], FACT);
        assert_eq!(api["findings"][0]["signed"].as_array().unwrap().len(), rooms.parties.len());
        let file = api["findings"][0]["file"].as_str().unwrap().to_owned();
        let digest = api["findings"][0]["digest"].as_str().unwrap().to_owned();
        let bytes = rooms.get(&file, "").await.body;
        assert_eq!(note::Digest::of(&bytes).hex(), digest, "anybody can check it");
        let record = rooms.page("/record?lang=en", "").await;
        assert!(record.contains("signed what was found about"), "{record}");
        assert!(rooms.store.fsck().await.unwrap().problems.is_empty());
    }
}

#[tokio::test]
async fn a_party_speaks_for_itself_when_the_clock_has_run_out() {
    let rooms = Rooms::two().await;
    let id = opened(&rooms).await;
    staffed(&rooms, &id).await;
    let chair = rooms.chair(1);
    let form = [("go", "speak"), ("words-en", "We saw two <b>men</b>.")];
    let early = send(&rooms, &room(&id), &chair, &form).await;
    assert_eq!(early.status, 422);
    assert!(!early.text().contains("We saw two <b>"), "what was typed is text");
    rooms.pass(13 * 3_600);
    let page = rooms.page("/incidents?lang=en", "").await;
    assert!(page.contains("A finding was due by"), "{page}");
    let empty = send(&rooms, &room(&id), &chair, &[("go", "speak"), ("words-en", "  ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("Please write what your party says."));
    let signed = sign(&rooms, &id, &chair, &form).await;
    assert_eq!(signed.status, 303, "{}", signed.text());
    let page = rooms.page(&public(&id), "").await;
    for words in
        ["Of one party, not of the commission", "We saw two &lt;b&gt;men", "Being verified"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let rooms = Rooms::two().await;
    let path = "/board/new?lang=en";
    let page = rooms.page(path, SECRETARY).await;
    let changes = [
        ("summary", SUMMARY),
        ("place", PLACE),
        ("told", "no"),
        ("spill", "yes"),
        ("grade", "potential"),
    ];
    let form = fill(&page, &changes);
    let answer = rooms.post(path, SECRETARY, &pairs(&form)).await;
    assert_eq!(answer.status, 422);
    let text = answer.text();
    assert!(text.contains("Please choose a priority."), "{text}");
    assert!(text.contains(SUMMARY) && text.contains(PLACE));
    assert!(text.contains("value=\"potential\" checked"), "{text}");
    let mut form = fill(&page, &changes);
    form.push(("priority".into(), "low".into()));
    let answer = rooms.post(path, SECRETARY, &pairs(&form)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Please name the event abroad"), "{}", answer.text());

    let id = opened(&rooms).await;
    staffed(&rooms, &id).await;
    let first = verifier(&rooms, 0);
    let long = "x".repeat(1_001);
    let answer = send(&rooms, &room(&id), &first, &[("go", "bring"), ("words-en", &long)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains(&long), "nothing is lost");
    assert!(answer.text().contains("error-summary"));
    let hidden =
        send(&rooms, &room(&id), &first, &[("go", "bring"), ("words-en", "a\u{202e}b")]).await;
    assert_eq!(hidden.status, 422);
    // Whose session has ended finds their words again.
    let ended = send(&rooms, &room(&id), "", &[("go", "bring"), ("words-en", FACT)]).await;
    assert_eq!(ended.status, 401);
    assert!(ended.text().contains(FACT), "{}", ended.text());
    let unknown = send(&rooms, &room(&id), &first, &[("go", "burn")]).await;
    assert_eq!(unknown.status, 400);
    for wrong in ["/incidents/x", "/incidents/00112233445566778899aabbccddeeff", "/board/x"] {
        assert_eq!(rooms.get(wrong, SECRETARY).await.status, 404, "{wrong}");
    }
    for wrong in ["/incidents?before=x", "/incidents?region=XX", "/board?before=1"] {
        assert_eq!(rooms.get(wrong, SECRETARY).await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn a_page_that_is_out_of_date_signs_nothing() {
    let rooms = Rooms::two().await;
    let id = opened(&rooms).await;
    staffed(&rooms, &id).await;
    let (first, second) = (verifier(&rooms, 0), verifier(&rooms, 1));
    send(&rooms, &room(&id), &first, &[("go", "bring"), ("words-en", FACT)]).await;
    let lacks = send(&rooms, &room(&id), &first, &[("go", "verify")]).await;
    assert_eq!(lacks.status, 422);
    assert!(lacks.text().contains("has not yet said whether fact 1 is so"), "{}", lacks.text());
    send(&rooms, &room(&id), &second, &[("go", "confirm"), ("fact", "1")]).await;
    for by in [&first, &second] {
        send(&rooms, &room(&id), by, &[("go", "find"), ("status", "confirmed-true")]).await;
    }
    let to = send(&rooms, &room(&id), &first, &[("go", "verify")]).await;
    let ticket = to.header("location").to_owned();
    // The other side changes something while the page to sign is open.
    let form = [("go", "dispute"), ("fact", "1"), ("words-en", INSTEAD)];
    send(&rooms, &room(&id), &second, &form).await;
    let refused = rooms.post(&ticket, &first, &[]).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert_eq!(rooms.store.room(&id.parse().unwrap()).await.unwrap().waits.len(), 2);
    // Who steps out has nothing to sign any more.
    send(&rooms, &room(&id), &first, &[("go", "step-out")]).await;
    let refused = send(&rooms, &room(&id), &first, &[("go", "verify")]).await;
    assert_eq!(refused.status, 422);
    let page = rooms.page(&room(&id), &rooms.chair(0)).await;
    assert!(page.contains("Stepped out:"), "{page}");
}

#[tokio::test]
async fn what_a_room_answers_is_what_the_permission_function_says() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = opened(&rooms).await;
        let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        roles.push(String::new());
        roles.push(format!("{}/member/3", rooms.parties[0]));
        for state in ["prepared", "accepted", "found"] {
            match state {
                "accepted" => staffed(&rooms, &id).await,
                "found" => {
                    let by = verifier(&rooms, 0);
                    send(&rooms, &room(&id), &by, &[("go", "bring"), ("words-en", FACT)]).await;
                    for party in 0..rooms.parties.len() {
                        let by = verifier(&rooms, party);
                        send(&rooms, &room(&id), &by, &[("go", "confirm"), ("fact", "1")]).await;
                        let form = [("go", "find"), ("status", "unverifiable")];
                        send(&rooms, &room(&id), &by, &form).await;
                    }
                    for party in 0..rooms.parties.len() {
                        let by = verifier(&rooms, party);
                        let signed = sign(&rooms, &id, &by, &[("go", "verify")]).await;
                        assert_eq!(signed.status, 303, "{}", signed.text());
                    }
                }
                _ => {}
            }
            let commission = rooms.store.commission();
            for role in &roles {
                let office: Option<Office> = role.parse().ok();
                let actor = office
                    .and_then(|office| Actor::seated(&office, &commission).ok())
                    .unwrap_or_else(Actor::public);
                let allowed = |action, object| can(&actor, action, object, &commission.charter);
                let reads = allowed(Action::Read, Object::Incidents);
                for path in ["/board".to_owned(), room(&id)] {
                    let answer = rooms.get(&path, role).await;
                    check(&format!("GET {path} as {role:?}"), &reads, &answer, 200);
                }
                let opens = allowed(Action::Accept, Object::Incidents);
                let answer = rooms.get("/board/new", role).await;
                check(&format!("GET /board/new as {role:?}"), &opens, &answer, 200);
                let object = Object::Incident { state };
                for (go, action) in [
                    ("accept", Action::Accept),
                    ("sight", Action::Sight),
                    ("assign", Action::Assign),
                    ("name", Action::Assign),
                    ("bring", Action::Verify),
                    ("confirm", Action::Verify),
                    ("dispute", Action::Verify),
                    ("take-back", Action::Verify),
                    ("find", Action::Verify),
                    ("add", Action::Verify),
                    ("verify", Action::Verify),
                    ("speak", Action::Speak),
                ] {
                    // Empty forms: whoever may is asked for words, and nothing changes.
                    let answer = rooms.post(&room(&id), role, &[("go", go)]).await;
                    let what = format!("{go} {state} as {role:?}");
                    check(&what, &allowed(action, object), &answer, 422);
                }
            }
        }
    }
}

/// A refusal is answered by its status and shows nothing; what is allowed is answered as expected
/// or leads on.
fn check(what: &str, allowed: &Result<(), Refusal>, answer: &Answer, done: u16) {
    let status = answer.status.as_u16();
    let fits = match allowed {
        Ok(()) => {
            (status == done || status == 303) && !answer.header("location").starts_with("/demo")
        }
        Err(Refusal::SignInNeeded) => {
            status == 401 || (status == 303 && answer.header("location").starts_with("/demo"))
        }
        Err(Refusal::NotAllowed { .. }) => status == 403,
        Err(_) => status == 422,
    };
    assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store", "{what}");
    if matches!(allowed, Err(Refusal::SignInNeeded | Refusal::NotAllowed { .. })) {
        for words in [SUMMARY, PLACE] {
            assert!(!answer.text().contains(words), "{what} shows {words:?}");
        }
    }
}

/// A plan that every party signed, with these words of its passage in both languages.
async fn plan(rooms: &Rooms, en: &str, ru: &str) -> commission::InstrumentId {
    let topic = topic(rooms);
    let id = rooms.begin("plan", &topic, "en", "Calm in {place:region}").await;
    for party in 0..rooms.parties.len() {
        let by = rooms.chair(party);
        rooms
            .word(
                &id,
                0,
                &by,
                &[("en", "Calm in {place:region}"), ("ru", "Спокойствие: {place:region}")],
            )
            .await;
        rooms.word(&id, 1, &by, &[("en", en), ("ru", ru)]).await;
        let mut form = vec![("words-en", "Quiet."), ("words-ru", "Тишина.")];
        let path = web::routes::draft_interests(&id);
        assert_eq!(rooms.submit(&path, &by, &form).await.status, 303);
        form.push(("cites", "law"));
        let path = web::routes::draft_ground(&id);
        assert_eq!(rooms.submit(&path, &by, &form).await.status, 303);
    }
    signed_by_all(rooms, &id).await;
    id
}

async fn signed_by_all(rooms: &Rooms, id: &commission::InstrumentId) {
    let digest = rooms.table(id).await;
    for party in 0..rooms.parties.len() {
        let note = rooms.note(commission::Purpose::Sign, digest, None, &rooms.chair(party));
        rooms.store.sign(id, &note, rooms.now()).await.unwrap();
    }
}

#[tokio::test]
async fn an_appeal_prepared_in_calm_is_filled_in_need_and_signed_by_every_party() {
    let rooms = Rooms::two().await;
    let id = opened(&rooms).await;
    staffed(&rooms, &id).await;
    let chair = rooms.chair(0);
    assert!(rooms.page(&room(&id), &chair).await.contains("No appeal is prepared."));
    let uneven = plan(&rooms, "On {day:day}.", "В пятницу.").await;
    assert!(rooms.page(&room(&id), &chair).await.contains("No appeal is prepared."));
    let path = format!("/board/{id}/appeal/{uneven}?lang=en");
    assert_eq!(rooms.get(&path, &chair).await.status, 404, "not the same slots in both");
    let plain = plan(&rooms, "We stay calm.", "Мы спокойны.").await;
    let path = format!("/board/{id}/appeal/{plain}?lang=en");
    assert_eq!(rooms.get(&path, &chair).await.status, 200, "its title has a slot in both");

    let prepared = plan(
        &rooms,
        "On {day:day} {hurt:count} were hurt at {where:name}. Stay calm.",
        "{day:day}, {where:name}: пострадали {hurt:count}. Сохраняйте спокойствие.",
    )
    .await;
    let path = format!("/board/{id}/appeal/{prepared}?lang=en");
    let page = rooms.page(&path, &chair).await;
    assert!(page.contains("Stay calm.") && page.contains("slot-day"), "{page}");
    let form = [
        ("slot-place", "RU-MOW"),
        ("slot-day", "2026-11-21"),
        ("slot-hurt", "1200"),
        ("slot-where", "the Sadovod market"),
    ];
    for (wrong, words) in [
        (("slot-place", "XX"), "Please choose a region."),
        (("slot-day", "yesterday"), "Please give a day."),
        (("slot-hurt", "-1"), "Please write a whole number"),
        (("slot-where", "{day:day}"), "Please write a name without braces"),
    ] {
        let mut form = form.to_vec();
        form.retain(|(name, _)| *name != wrong.0);
        form.push(wrong);
        let answer = rooms.post(&path, &chair, &form).await;
        assert_eq!(answer.status, 422, "{wrong:?}");
        assert!(answer.text().contains(words), "{wrong:?}: {}", answer.text());
    }
    let mut sent = fill(&page, &form);
    let answer = rooms.post(&path, &chair, &pairs(&sent)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let again = rooms.post(&path, &chair, &pairs(&sent)).await;
    assert_eq!(again.header("location"), answer.header("location"), "one draft");
    sent.clear();
    let to = answer.header("location").to_owned();
    let draft: commission::InstrumentId =
        to.trim_start_matches("/desk/").split(['/', '?']).next().unwrap().parse().unwrap();
    // What was filled in is the filler's word alone; the other side takes it as its own, or not.
    let table = format!("/desk/{draft}/table?lang=en");
    assert_eq!(
        rooms.get(&table, &chair).await.status,
        422,
        "one side puts no words in another's mouth"
    );
    let other = rooms.chair(1);
    let page = rooms.page(&format!("/desk/{draft}?lang=en"), &other).await;
    assert!(page.contains("Take all of these words as ours"), "{page}");
    let take = format!("/desk/{draft}/take");
    let from = [("from", rooms.parties[0].as_str())];
    assert_eq!(rooms.post(&take, "secretariat/secretary/1", &from).await.status, 403);
    let answer = rooms.post(&take, &other, &from).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(rooms.get(&table, &chair).await.status, 200, "nothing keeps it from the table");
    assert!(rooms.store.instrument(&draft).await.is_err(), "nobody has consented to anything");
    let tabled = plan(&rooms, "On {day:day}.", "{day:day}.").await;
    assert!(rooms.store.instrument(&tabled).await.is_ok());
    signed_by_all(&rooms, &draft).await;
    for (lang, words) in [
        ("en", ["On 21 November 2026 1,200 were hurt at the Sadovod market.", "Calm in Moscow"]),
        ("ru", ["21 ноября 2026", "Спокойствие: Москва"]),
    ] {
        let page = rooms.page(&format!("/texts/{draft}?lang={lang}"), "").await;
        for words in words {
            assert!(page.contains(words), "{words} in {lang}: {page}");
        }
    }
    let page = rooms.page(&public(&id), "").await;
    assert!(page.contains("Calm in Moscow"), "{page}");
    for (by, status) in
        [("", 303), (verifier(&rooms, 0).as_str(), 200), ("secretariat/auditor/1", 403)]
    {
        assert_eq!(rooms.get(&path, by).await.status, status, "{by:?}");
    }
    assert!(rooms.store.fsck().await.unwrap().problems.is_empty());
}
