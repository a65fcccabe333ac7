//! What is done about an incident, through its pages: a playbook from the desk to its last report,
//! a task for the other side, a visit, a day to ask again, and who may do what on the way.

use commission::permission::{Action, Actor, Object, can};
use commission::{InstrumentId, Office, Purpose, Refusal};

use crate::support::Answer;
use crate::support::rooms::Rooms;

const SECRETARY: &str = "secretariat/secretary/1";
const WHAT: &str = "Ask <i>both</i> families what they need.";
const SHOWN: &str = "Ask &lt;i&gt;both&lt;/i&gt; families what they need.";
const SAID: &str = "They ask for street lights.";
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

fn begin(id: &str) -> String {
    format!("/board/{id}/tasks?lang=en")
}

fn one(id: &str, number: u32) -> String {
    format!("/board/{id}/tasks/{number}?lang=en")
}

fn room(id: &str) -> String {
    format!("/board/{id}?lang=en")
}

fn member(rooms: &Rooms, party: usize) -> String {
    rooms.by(party, "member")
}

async fn done(rooms: &Rooms, path: &str, by: &str, form: &[(&str, &str)]) -> Answer {
    let answer = rooms.post(path, by, form).await;
    assert_eq!(answer.status, 303, "{path} as {by}: {}", answer.text());
    answer
}

async fn refused(
    rooms: &Rooms,
    path: &str,
    by: &str,
    form: &[(&str, &str)],
    status: u16,
) -> String {
    let answer = rooms.post(path, by, form).await;
    assert_eq!(answer.status, status, "{path} as {by}: {}", answer.text());
    answer.text()
}

fn topic(rooms: &Rooms) -> String {
    let ours = |topic: &&commission::mandate::Topic| topic.gate == commission::mandate::Gate::Ours;
    rooms.store.commission().charter.topics.iter().find(ours).unwrap().id.clone()
}

/// A plan with a task of each side, worded and signed by everybody through the desk.
async fn plan(rooms: &Rooms, tags: [&str; 2]) -> InstrumentId {
    let id = rooms.begin("plan", &topic(rooms), tags[0], "When a fight breaks out").await;
    for party in 0..rooms.parties.len() {
        let by = rooms.chair(party);
        for number in [0, 1] {
            rooms.word(&id, number, &by, &[(tags[0], "Calm"), (tags[1], "Calm too")]).await;
        }
        let names = tags.map(|tag| format!("words-{tag}"));
        let mut form: Vec<(&str, &str)> =
            names.iter().map(|name| (name.as_str(), "Quiet.")).collect();
        let path = web::routes::draft_interests(&id);
        assert_eq!(rooms.submit(&path, &by, &form).await.status, 303);
        form.push(("cites", "law"));
        let path = web::routes::draft_ground(&id);
        assert_eq!(rooms.submit(&path, &by, &form).await.status, 303);
    }
    let path = format!("{}?lang=en", web::routes::draft_tasks(&id));
    let by = rooms.chair(0);
    let names = tags.map(|tag| format!("words-{tag}"));
    let words: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), WHAT)).collect();
    let empty = refused(rooms, &path, &by, &[("go", "add")], 422).await;
    assert!(empty.contains("error-summary") && empty.contains("Please choose whose task it is."));
    let mut form = vec![("go", "add"), ("owner", "each-party/member"), ("hours", "9999")];
    form.extend(&words);
    let long = refused(rooms, &path, &by, &form, 422).await;
    assert!(long.contains(SHOWN) && long.contains("9999"), "what was typed comes back");
    for (owner, hours) in [("each-party/member", "24"), ("secretariat/secretary", "6")] {
        let mut form = vec![("go", "add"), ("owner", owner), ("hours", hours)];
        form.extend(&words);
        done(rooms, &path, &by, &form).await;
    }
    // Nobody but who brought them changes them.
    let mut form = vec![("go", "add"), ("owner", "each-party/co-chair"), ("hours", "1")];
    form.extend(&words);
    let theirs = refused(rooms, &path, &rooms.chair(1), &form, 422).await;
    assert!(theirs.contains("alone changes them"), "{theirs}");
    let desk = rooms.page(&format!("/desk/{id}?lang=en"), &rooms.chair(1)).await;
    assert!(desk.contains(SHOWN) && desk.contains("within 24 hours"), "{desk}");
    let digest = rooms.table(&id).await;
    for party in 0..rooms.parties.len() {
        let note = rooms.note(Purpose::Sign, digest, None, &rooms.chair(party));
        rooms.store.sign(&id, &note, rooms.now()).await.unwrap();
    }
    let text = rooms.page(&format!("/texts/{id}?lang=en"), "").await;
    assert!(text.contains(SHOWN) && text.contains("Tasks of this plan"), "everybody reads it");
    id
}

#[tokio::test]
async fn a_playbook_runs_from_the_desk_to_the_last_report() {
    for (rooms, tags) in [(Rooms::two().await, ["en", "ru"]), (Rooms::three().await, ["en", "fr"])]
    {
        let id = rooms.incident().await.to_string();
        let before = rooms.page(&room(&id), &rooms.chair(0)).await;
        assert!(before.contains("Nothing has been begun yet.") && before.contains("no playbook"));
        let plan = plan(&rooms, tags).await;
        let page = rooms.page(&room(&id), &member(&rooms, 0)).await;
        assert!(!page.contains("Start this playbook"), "a member starts none");
        let page = rooms.page(&room(&id), &rooms.chair(1)).await;
        assert!(page.contains("Start this playbook"), "{page}");
        let form = [("go", "start"), ("plan", plan.as_str())];
        for _ in 0..2 {
            done(&rooms, &begin(&id), &rooms.chair(1), &form).await;
        }
        let page = rooms.page(&room(&id), &member(&rooms, 0)).await;
        assert!(page.contains(SHOWN) && page.contains("Due by") && !page.contains(WHAT), "{page}");
        let dates = rooms.page("/calendar?lang=en", &member(&rooms, 0)).await;
        assert!(dates.contains(SHOWN) && dates.contains("reported by then"), "{dates}");
        let file = rooms.get("/calendar/comity.ics", &member(&rooms, 0)).await.text();
        assert!(file.contains(&format!("UID:task-{id}-1@")), "{file}");
        let count = u32::try_from(rooms.parties.len()).unwrap();
        for number in 1..=count {
            let party = usize::try_from(number).unwrap() - 1;
            let by = member(&rooms, party);
            let mine = rooms.page("/mine?lang=en", &by).await;
            assert!(mine.contains(SHOWN), "{mine}");
            done(&rooms, &one(&id, number), &by, &[("go", "take")]).await;
            let other = rooms.chair((party + 1) % rooms.parties.len());
            refused(&rooms, &one(&id, number), &other, &[("go", "take")], 422).await;
            let day = web_day(rooms.now());
            let form = [("go", "report"), ("outcome", "partly"), ("day", &day), ("words-en", " ")];
            let silent = refused(&rooms, &one(&id, number), &by, &form, 422).await;
            assert!(silent.contains("Please say it in words."), "{silent}");
            let form = [("go", "report"), ("outcome", "partly"), ("day", &day), ("words-en", SAID)];
            done(&rooms, &one(&id, number), &by, &form).await;
            let mine = rooms.page("/mine?lang=en", &by).await;
            assert!(!mine.contains(SHOWN), "{mine}");
        }
        let page = rooms.page(&room(&id), &rooms.chair(0)).await;
        assert!(page.contains(SAID) && page.contains("Done in part"), "{page}");
        assert!(!page.contains("Every task of it has been reported on."));
        let day = web_day(rooms.now());
        let form = [("go", "report"), ("outcome", "not-done"), ("day", &day), ("words-en", SAID)];
        done(&rooms, &one(&id, count + 1), SECRETARY, &form).await;
        let page = rooms.page(&room(&id), &rooms.chair(0)).await;
        assert!(page.contains("Every task of it has been reported on."), "{page}");
        // Nobody outside sees any of it.
        for path in ["/", "/incidents", &format!("/incidents/{id}"), "/api/incidents", "/record"] {
            assert!(!rooms.get(path, "").await.text().contains(SAID), "{path}");
        }
    }
}

fn web_day(now: i64) -> String {
    let (year, month, day) = commission::commitment::civil_date(now.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

#[tokio::test]
async fn a_task_for_the_other_side_waits_for_its_yes_and_a_late_one_calls() {
    let rooms = Rooms::two().await;
    let id = rooms.incident().await.to_string();
    let theirs = format!("{}/member", rooms.parties[1]);
    let form = [("go", "add"), ("owner", &theirs), ("hours", "24"), ("words-en", WHAT)];
    let to = done(&rooms, &begin(&id), &rooms.chair(0), &form).await;
    assert!(to.header("location").contains("done=proposed"), "{}", to.header("location"));
    let page = rooms.page(&room(&id), &rooms.chair(0)).await;
    assert!(page.contains("It waits for the yes of"), "{page}");
    rooms.pass(100 * HOUR);
    for by in [rooms.chair(0), SECRETARY.to_owned()] {
        refused(&rooms, &one(&id, 1), &by, &[("go", "agree")], 422).await;
    }
    refused(&rooms, &one(&id, 1), &member(&rooms, 1), &[("go", "agree")], 403).await;
    let mine = rooms.page("/mine?lang=en", &rooms.chair(1)).await;
    assert!(mine.contains("It waits for your yes or no."), "{mine}");
    done(&rooms, &one(&id, 1), &rooms.chair(1), &[("go", "agree")]).await;
    // The clock runs from the yes on; then the owner's co-chair, then every co-chair is called.
    let board = rooms.page("/board?lang=en", &rooms.chair(0)).await;
    assert!(board.contains("Next task:"), "{board}");
    let called = "Its clock has run out; please see to it.";
    for (hours, own, other) in [(23, false, false), (2, true, false), (24, true, true)] {
        rooms.pass(hours * HOUR);
        for (party, expected) in [(1, own), (0, other)] {
            let mine = rooms.page("/mine?lang=en", &rooms.chair(party)).await;
            assert_eq!(mine.contains(called), expected, "{hours} {party}: {mine}");
        }
    }
    let page = rooms.page(&room(&id), &member(&rooms, 0)).await;
    assert!(page.contains("the co-chairs of every side are called"), "{page}");
    let board = rooms.page("/board?lang=en", SECRETARY).await;
    assert!(board.contains("A task is late since"), "{board}");
    let day = web_day(rooms.now());
    let form = [("go", "report"), ("outcome", "done"), ("day", &day), ("words-en", SAID)];
    refused(&rooms, &one(&id, 1), &rooms.chair(0), &form, 422).await;
    done(&rooms, &one(&id, 1), &member(&rooms, 1), &form).await;
    let page = rooms.page(&room(&id), &rooms.chair(0)).await;
    assert!(page.contains("Reported after its time had run out"), "{page}");
}

#[tokio::test]
async fn a_visit_needs_every_sides_yes_and_a_day_asks_every_side() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.incident().await.to_string();
        let day = web_day(rooms.now() + DAY);
        let goes: Vec<String> =
            (0..rooms.parties.len()).map(|it| format!("goes-{}", member(&rooms, it))).collect();
        let form = [
            ("go", "visit"),
            ("words-en", "To be seen together"),
            ("place", "Row seven"),
            ("visit-day", &day),
            ("time", "10:00"),
            ("limits", "No photographs"),
            ("visit-hours", "48"),
        ];
        let text = refused(&rooms, &begin(&id), &rooms.chair(0), &form, 422).await;
        assert!(text.contains("tick at least one person") && text.contains("No photographs"));
        let mut form = form.to_vec();
        form.push((&goes[0], "yes"));
        done(&rooms, &begin(&id), &rooms.chair(0), &form).await;
        for (party, goes) in goes.iter().enumerate().skip(1) {
            let page = rooms.page(&one(&id, 1), &rooms.chair(party)).await;
            assert!(page.contains("investigates no crime and contacts no suspect"), "{page}");
            assert!(page.contains("Proposed") && page.contains("Does your side agree?"));
            let by = member(&rooms, 0);
            let form = [("go", "report"), ("outcome", "done"), ("day", &day), ("words-en", SAID)];
            refused(&rooms, &one(&id, 1), &by, &form, 422).await;
            let bare =
                refused(&rooms, &one(&id, 1), &rooms.chair(party), &[("go", "agree")], 422).await;
            assert!(bare.contains("tick at least one person"), "{bare}");
            let form = [("go", "agree"), (goes.as_str(), "yes")];
            done(&rooms, &one(&id, 1), &rooms.chair(party), &form).await;
        }
        let page = rooms.page(&one(&id, 1), &member(&rooms, 0)).await;
        assert!(page.contains("To be done") && page.contains("Still to report"), "{page}");
        let form = [("go", "report"), ("outcome", "done"), ("day", &day), ("words-en", SAID)];
        let text = refused(&rooms, &one(&id, 1), &member(&rooms, 0), &form, 422).await;
        assert!(text.contains("for a day that has not come") && text.contains(SAID), "{text}");
        rooms.pass(DAY);
        for party in 0..rooms.parties.len() {
            let by = member(&rooms, party);
            assert!(rooms.page("/mine?lang=en", &by).await.contains("You go on this visit."));
            let form = [("go", "report"), ("outcome", "done"), ("day", &day), ("words-en", SAID)];
            done(&rooms, &one(&id, 1), &by, &form).await;
        }
        let page = rooms.page(&one(&id, 1), &member(&rooms, 0)).await;
        assert!(!page.contains("Still to report"), "{page}");
        // A day to ask again.
        let later = web_day(rooms.now() + 7 * DAY);
        let text = refused(
            &rooms,
            &begin(&id),
            SECRETARY,
            &[("go", "follow-up"), ("ask-day", "2020-01-01")],
            422,
        )
        .await;
        assert!(text.contains("Please choose a day"), "{text}");
        done(&rooms, &begin(&id), SECRETARY, &[("go", "follow-up"), ("ask-day", &later)]).await;
        let path = format!("/board/{id}/follow-ups/1?lang=en");
        let form = [("go", "answer"), ("words-en", "It is quiet <b>now</b>.")];
        refused(&rooms, &path, &rooms.chair(0), &form, 422).await;
        rooms.pass(7 * DAY);
        let board = rooms.page("/board?lang=en", &rooms.chair(0)).await;
        assert!(board.contains("The room asks how it stands"), "{board}");
        for party in 0..rooms.parties.len() {
            let by = rooms.chair(party);
            assert!(rooms.page("/mine?lang=en", &by).await.contains("Your side is asked"));
            done(&rooms, &path, &by, &form).await;
            refused(&rooms, &path, &by, &form, 422).await;
        }
        let page = rooms.page(&path, &member(&rooms, 0)).await;
        assert!(page.contains("quiet &lt;b&gt;now"), "{page}");
        let board = rooms.page("/board?lang=en", &rooms.chair(0)).await;
        assert!(!board.contains("The room asks how it stands"), "{board}");
    }
}

#[tokio::test]
async fn a_statement_is_drafted_out_of_what_every_party_confirmed() {
    let rooms = Rooms::two().await;
    let id = rooms.incident().await.to_string();
    let page = rooms.page(&room(&id), &rooms.chair(0)).await;
    assert!(page.contains("Draft the communiqué") && !page.contains("denial"), "{page}");
    for (go, kind) in [("communique", "statement"), ("answer", "decision")] {
        let form = [("go", go), ("nonce", "once")];
        let to = done(&rooms, &room(&id), &rooms.chair(0), &form).await;
        let again = done(&rooms, &room(&id), &rooms.chair(0), &form).await;
        assert_eq!(to.header("location"), again.header("location"), "sent twice");
        let place = to.header("location").split('?').next().unwrap().to_owned();
        let draft: InstrumentId = place.trim_start_matches("/desk/").parse().unwrap();
        let draft = rooms.store.draft(&draft).await.unwrap().draft;
        assert_eq!(draft.kind.as_str(), kind);
    }
}

#[tokio::test]
async fn what_is_done_is_what_the_permission_function_says() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.incident().await.to_string();
        let owner = format!("{}/member", rooms.parties[0]);
        let form = [("go", "add"), ("owner", &owner), ("hours", "24"), ("words-en", WHAT)];
        done(&rooms, &begin(&id), &rooms.chair(0), &form).await;
        let later = web_day(rooms.now() + DAY);
        done(&rooms, &begin(&id), SECRETARY, &[("go", "follow-up"), ("ask-day", &later)]).await;
        let dates = rooms.page("/calendar?lang=en", &member(&rooms, 0)).await;
        assert!(dates.contains("How does it stand?"), "{dates}");
        let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        roles.push(String::new());
        roles.push(format!("{}/member/3", rooms.parties[0]));
        let commission = rooms.store.commission();
        let asks = format!("/board/{id}/follow-ups/1?lang=en");
        let draft = rooms.begin("plan", &topic(&rooms), "en", "In need").await;
        let planned = format!("{}?lang=en", web::routes::draft_tasks(&draft));
        for role in &roles {
            let office: Option<Office> = role.parse().ok();
            let actor = office
                .and_then(|office| Actor::seated(&office, &commission).ok())
                .unwrap_or_else(Actor::public);
            let allowed = |action, object| can(&actor, action, object, &commission.charter);
            let found = Object::Incident { state: "found" };
            let side = actor.office().is_none_or(|office| office.party().is_some());
            let speak = if side { Action::Word } else { Action::Propose };
            let words = allowed(speak, Object::Draft { closed: None });
            let answer = rooms.get(&planned, role).await;
            check(&format!("GET {planned} as {role:?}"), &words, &answer, 200);
            let answer = rooms.post(&planned, role, &[("go", "add")]).await;
            check(&format!("POST {planned} as {role:?}"), &words, &answer, 422);
            let reads = allowed(Action::Read, Object::Incidents);
            for path in [&one(&id, 1), &asks] {
                check(
                    &format!("GET {path} as {role:?}"),
                    &reads,
                    &rooms.get(path, role).await,
                    200,
                );
            }
            let plans = allowed(Action::Plan, found);
            let answer = rooms.get(&begin(&id), role).await;
            check(&format!("GET begin as {role:?}"), &plans, &answer, 200);
            for (path, go, action) in [
                (begin(&id), "start", Action::Plan),
                (begin(&id), "add", Action::Plan),
                (begin(&id), "visit", Action::Plan),
                (begin(&id), "follow-up", Action::Plan),
                (one(&id, 1), "agree", Action::Plan),
                (one(&id, 1), "decline", Action::Plan),
                (one(&id, 1), "report", Action::Carry),
                (asks.clone(), "answer", Action::Carry),
            ] {
                let answer = rooms.post(&path, role, &[("go", go)]).await;
                let what = format!("{go} as {role:?}");
                // An empty form: whoever may is asked for words, and nothing changes.
                check(&what, &allowed(action, found), &answer, 422);
            }
            for go in ["take", "let-go"] {
                let answer = rooms.post(&one(&id, 1), role, &[("go", go)]).await;
                check(&format!("{go} as {role:?}"), &allowed(Action::Carry, found), &answer, 422);
            }
        }
        let row = rooms.store.response(&id.parse().unwrap()).await.unwrap().response;
        assert_eq!((row.tasks.len(), row.tasks[0].reports.len()), (1, 0));
        for wrong in ["/board/x/tasks", &one(&id, 99), &format!("/board/{id}/follow-ups/9")] {
            assert_eq!(rooms.get(wrong, SECRETARY).await.status, 404, "{wrong}");
        }
        assert_eq!(rooms.post(&begin(&id), SECRETARY, &[("go", "burn")]).await.status, 400);
        let ended = rooms.post(&one(&id, 1), "", &[("go", "report"), ("words-en", SAID)]).await;
        assert!(ended.status == 401 && ended.text().contains(SAID), "words are never lost");
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
        assert!(!answer.text().contains(SHOWN), "{what} shows the task");
    }
}
