//! Every route of the rooms, in every role and state: the answer is what the one permission
//! function says, and nothing else.

use commission::permission::{Action, Actor, Object, can};
use commission::{InstrumentId, Office, PartyId, Purpose, Refusal};
use serde_json::{Value, json};
use web::routes;

use crate::support::rooms::Rooms;
use crate::support::{Answer, language};

/// How a route is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Ask {
    Get,
    Post,
    Upload,
}

/// What somebody must be allowed, to be answered.
#[derive(Clone, Debug)]
enum Need {
    /// On the desk as a whole.
    Desk(Action),
    /// To read a draft, whatever its state.
    ReadDraft,
    /// On a draft in its present state.
    Draft(Action),
    /// To word a draft, or to propose a wording.
    Speak,
    /// In a thread.
    Thread(Action, Option<PartyId>),
}

impl Need {
    fn of<'a>(
        &'a self,
        office: Option<&Office>,
        closed: Option<&'static str>,
    ) -> (Action, Object<'a>) {
        match self {
            Need::Desk(action) => (*action, Object::Desk),
            Need::ReadDraft => (Action::Read, Object::Draft { closed: None }),
            Need::Draft(action) => (*action, Object::Draft { closed }),
            Need::Speak => {
                let side = office.is_none_or(|office| office.party().is_some());
                let action = if side { Action::Word } else { Action::Propose };
                (action, Object::Draft { closed })
            }
            Need::Thread(action, party) => (*action, Object::Thread(party.as_ref())),
        }
    }
}

/// The routes. A new route of the rooms is a line here.
fn table(rooms: &Rooms, id: &InstrumentId) -> Vec<(Ask, String, Need)> {
    let own: PartyId = rooms.parties[0].parse().unwrap();
    let new = draft_passages(id);
    vec![
        (Ask::Get, routes::mine().into(), Need::Desk(Action::Read)),
        (Ask::Get, routes::desk().into(), Need::Desk(Action::Read)),
        (Ask::Get, routes::desk_propose().into(), Need::Desk(Action::Read)),
        (Ask::Get, routes::desk_new().into(), Need::Desk(Action::Draft)),
        (Ask::Post, routes::desk_new().into(), Need::Desk(Action::Draft)),
        (Ask::Get, routes::draft(id), Need::ReadDraft),
        (Ask::Get, routes::draft_check(id), Need::ReadDraft),
        (Ask::Get, routes::draft_passage(id, 0), Need::Speak),
        (Ask::Get, new.clone(), Need::Speak),
        (Ask::Post, routes::draft_passage(id, 1), Need::Speak),
        (Ask::Post, new, Need::Speak),
        (Ask::Get, routes::draft_interests(id), Need::Draft(Action::Word)),
        (Ask::Post, routes::draft_interests(id), Need::Draft(Action::Word)),
        (Ask::Get, routes::draft_ground(id), Need::Draft(Action::Word)),
        (Ask::Post, routes::draft_ground(id), Need::Draft(Action::Word)),
        (Ask::Get, routes::draft_promise(id), Need::Speak),
        (Ask::Post, routes::draft_promise(id), Need::Speak),
        (Ask::Get, routes::draft_files(id), Need::Speak),
        (Ask::Upload, routes::draft_files(id), Need::Speak),
        (Ask::Get, routes::draft_file(id, "plan.txt"), Need::ReadDraft),
        (Ask::Post, routes::draft_file_remove(id, "none.txt"), Need::Speak),
        (Ask::Get, routes::thread(id), Need::Thread(Action::Read, None)),
        (Ask::Post, routes::thread(id), Need::Thread(Action::Comment, None)),
        (Ask::Get, routes::thread_of(id, &own), Need::Thread(Action::Read, Some(own.clone()))),
        (Ask::Post, routes::thread_of(id, &own), Need::Thread(Action::Comment, Some(own))),
        (Ask::Get, routes::draft_table(id), Need::Draft(Action::Table)),
        (Ask::Post, routes::draft_revise(id), Need::Draft(Action::Draft)),
        (Ask::Post, routes::draft_take(id), Need::Draft(Action::Word)),
    ]
}

fn draft_passages(id: &InstrumentId) -> String {
    routes::draft_passage(id, 2)
}

/// A draft that is ready for the table, with a file.
async fn ready(rooms: &Rooms, topic: &str, tags: [&str; 2]) -> InstrumentId {
    let id = rooms.begin("statement", topic, tags[0], "On the market").await;
    for party in 0..rooms.parties.len() {
        let by = rooms.chair(party);
        for number in [0, 1] {
            rooms
                .word(&id, number, &by, &[(tags[0], "On the market"), (tags[1], "On the market")])
                .await;
        }
        let names = tags.map(|tag| format!("words-{tag}"));
        let mut form: Vec<(&str, &str)> =
            names.iter().map(|name| (name.as_str(), "Quiet.")).collect();
        assert_eq!(rooms.submit(&routes::draft_interests(&id), &by, &form).await.status, 303);
        form.push(("cites", "law"));
        assert_eq!(rooms.submit(&routes::draft_ground(&id), &by, &form).await.status, 303);
    }
    let answer =
        rooms.upload(&routes::draft_files(&id), &rooms.chair(0), "plan.txt", "", b"x").await;
    assert_eq!(answer.status, 303);
    id
}

async fn ask(rooms: &Rooms, how: Ask, path: &str, role: &str) -> Answer {
    match how {
        Ask::Get => rooms.get(path, role).await,
        // A form without words: whoever may is asked for some, or nothing changes.
        Ask::Post => rooms.post(path, role, &[]).await,
        Ask::Upload => rooms.upload(path, role, "", "", b"").await,
    }
}

fn check(what: &str, how: Ask, allowed: Result<(), Refusal>, answer: &Answer) {
    let status = answer.status.as_u16();
    let fits = match (&allowed, how) {
        (Ok(()), Ask::Get) => status == 200,
        (Ok(()), _) => {
            let asked_again = status == 422 && answer.text().contains("error-summary");
            status == 303 || asked_again
        }
        (Err(Refusal::SignInNeeded), Ask::Get) => {
            status == 303 && answer.header("location").starts_with("/demo")
        }
        (Err(Refusal::SignInNeeded), _) => status == 401,
        (Err(Refusal::NotAllowed { .. } | Refusal::OtherPartysVoice { .. }), _) => status == 403,
        (Err(_), _) => status == 422 && !answer.text().contains("error-summary"),
    };
    assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store", "{what}");
    if allowed.is_err() {
        assert!(!answer.text().contains("On the market"), "{what} shows the draft");
    }
}

#[tokio::test]
async fn what_a_room_answers_is_what_the_permission_function_says() {
    for (rooms, topic, tags) in [
        (Rooms::two().await, "calls-for-peace", ["en", "ru"]),
        (Rooms::three().await, "water", ["en", "fr"]),
    ] {
        let open = ready(&rooms, topic, tags).await;
        let tabled = ready(&rooms, topic, tags).await;
        rooms.table(&tabled).await;
        let declined = ready(&rooms, topic, tags).await;
        let digest = rooms.table(&declined).await;
        let note = rooms.note(Purpose::Decline, digest, Some("No."), &rooms.chair(1));
        let english = language(tags[0]);
        rooms.store.decline(&declined, &note, english, "No.", rooms.now()).await.unwrap();
        let commission = rooms.store.commission();
        let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        roles.push(String::new());
        roles.push(format!("{}/member/3", rooms.parties[0]));
        let mut asked = 0;
        for (id, closed) in [(&open, None), (&tabled, Some("tabled")), (&declined, None)] {
            for (how, path, need) in table(&rooms, id) {
                for role in &roles {
                    let office: Option<Office> = role.parse().ok();
                    let actor = office
                        .as_ref()
                        .and_then(|office| Actor::seated(office, &commission).ok())
                        .unwrap_or_else(Actor::public);
                    let (action, object) = need.of(actor.office(), closed);
                    let allowed = can(&actor, action, object, &commission.charter);
                    let answer = ask(&rooms, how, &path, role).await;
                    check(&format!("{how:?} {path} as {role:?}"), how, allowed, &answer);
                    asked += 1;
                }
            }
            let row = rooms.store.draft(id).await.unwrap();
            assert_eq!(row.draft.passages.len(), 1, "an empty form words nothing");
        }
        assert!(asked > 700, "{asked}");
    }
}

/// Method, path, body, and what must be allowed.
type Signed<'a> = (&'static str, String, Option<Value>, Vec<(Action, Object<'a>)>);

#[tokio::test]
async fn what_the_api_answers_an_office_is_what_the_permission_function_says() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.incident().await;
        let own: PartyId = rooms.parties[0].parse().unwrap();
        let (chair, theirs) = (rooms.chair(0), rooms.parties[1].clone());
        let seat: Office = chair.parse().unwrap();
        let incident = Object::Incident { state: "found" };
        let call = Object::Call { by: &seat, to: &theirs.parse().unwrap(), state: "open" };
        let exchange = Object::Exchange { with: &rooms.chair(1).parse().unwrap() };
        let ask = |path: &str, body: Value| {
            let (path, by) = (path.to_owned(), chair.clone());
            let rooms = &rooms;
            async move {
                let answer = rooms.ask("POST", &path, &by, Some(&body)).await;
                assert_eq!(answer.status, 201, "{path}: {}", answer.text());
                answer.json()["id"].as_str().unwrap_or_default().to_owned()
            }
        };
        let calling = json!({
            "to": theirs, "urgent": false, "region": "", "incident": null, "words": "Call back.",
        });
        let contact = json!({
            "with": rooms.chair(1), "way": "video", "region": "", "at": rooms.now(),
            "subject": "A rumour", "words": "",
        });
        let made = ask("/api/contacts/calls", calling).await;
        let entered = ask("/api/contacts/log", contact).await;
        let board = format!("/api/board/{id}");
        // Each asks for what changes nothing, or is wrong besides.
        let empty = json!({});
        let step = json!({ "step": "take" });
        let words = json!({ "words": "" });
        let table: Vec<Signed<'_>> = vec![
            ("GET", format!("{board}/tasks"), None, vec![(Action::Read, Object::Incidents)]),
            (
                "POST",
                format!("{board}/tasks"),
                Some(json!({ "what": {}, "owner": format!("{own}/member"), "hours": 1 })),
                vec![(Action::Read, Object::Incidents), (Action::Plan, incident)],
            ),
            (
                "POST",
                format!("{board}/tasks/9/steps"),
                Some(step),
                vec![(Action::Read, Object::Incidents), (Action::Carry, incident)],
            ),
            (
                "POST",
                format!("{board}/tasks/9/reports"),
                Some(json!({ "outcome": "done", "day": "2026-11-24", "text": {} })),
                vec![(Action::Read, Object::Incidents), (Action::Carry, incident)],
            ),
            (
                "POST",
                format!("{board}/follow-ups/9/answers"),
                Some(json!({ "text": {} })),
                vec![(Action::Read, Object::Incidents), (Action::Carry, incident)],
            ),
            ("GET", "/api/contacts/duty".into(), None, vec![(Action::Read, Object::Contacts)]),
            ("GET", "/api/contacts/calls".into(), None, vec![(Action::Read, Object::Contacts)]),
            ("GET", "/api/contacts/log".into(), None, vec![(Action::Read, Object::Contacts)]),
            (
                "POST",
                "/api/contacts/calls".into(),
                Some(
                    json!({ "to": theirs, "urgent": false, "region": "", "incident": null, "words": "" }),
                ),
                vec![(Action::Read, Object::Contacts), (Action::Call, Object::Contacts)],
            ),
            (
                "POST",
                format!("/api/contacts/calls/{made}/closing"),
                Some(words),
                vec![(Action::Read, Object::Contacts), (Action::CloseCall, call)],
            ),
            (
                "POST",
                format!("/api/contacts/calls/{made}/acknowledgement"),
                None,
                vec![(Action::Read, Object::Contacts), (Action::AnswerCall, call)],
            ),
            (
                "POST",
                "/api/contacts/log".into(),
                Some(
                    json!({ "with": chair, "way": "video", "region": "", "at": 1, "subject": "", "words": "" }),
                ),
                vec![(Action::Read, Object::Contacts), (Action::LogContact, Object::Contacts)],
            ),
            (
                "POST",
                format!("/api/contacts/log/{entered}/confirmation"),
                None,
                vec![(Action::Read, Object::Contacts), (Action::ConfirmContact, exchange)],
            ),
        ];
        let commission = rooms.store.commission();
        let mut taken = false;
        for (method, path, body, needs) in &table {
            for office in rooms.keys.keys() {
                let what = format!("{method} {path} as {office}");
                let actor = Actor::seated(office, &commission).unwrap();
                let allowed = needs.iter().try_for_each(|(what, object)| {
                    can(&actor, *what, *object, &commission.charter)
                });
                let answer = rooms.ask(method, path, &office.to_string(), body.as_ref()).await;
                let status = answer.status.as_u16();
                let fits = match &allowed {
                    // Of two who may take a call the second finds it taken.
                    Ok(()) if path.ends_with("acknowledgement") && taken => status == 422,
                    // Whether the side was asked, the matter says: the secretariat is none.
                    Ok(()) if path.ends_with("answers") && office.party().is_none() => {
                        status == 403
                    }
                    Ok(()) if *method == "GET" || body.is_none() => status == 200,
                    Ok(()) => matches!(status, 404 | 422),
                    Err(Refusal::NotAllowed { .. } | Refusal::OtherPartysVoice { .. }) => {
                        status == 403
                    }
                    Err(_) => status == 422,
                };
                assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
                taken |= allowed.is_ok() && path.ends_with("acknowledgement");
                assert_eq!(answer.header("cache-control"), "private, no-store", "{what}");
                if allowed.is_err() {
                    assert!(!answer.text().contains("A rumour"), "{what}");
                }
            }
            // Nobody in particular, and a role in the browser: nothing is read or done.
            let nobody = match *method {
                "GET" => rooms.get(path, &chair).await,
                _ => rooms.post_json(path, body.as_ref().unwrap_or(&empty)).await,
            };
            assert_eq!(nobody.status, 401, "{method} {path}: {}", nobody.text());
        }
    }
}

/// What a form that leads to the signing page, or is about a seat, answers.
fn check_form(what: &str, allowed: Result<(), Refusal>, answer: &Answer, done: u16) {
    let status = answer.status.as_u16();
    let fits = match &allowed {
        Ok(()) => status == done && !answer.header("location").starts_with("/demo"),
        Err(Refusal::SignInNeeded) => status == 303 && answer.header("location") == "/demo",
        Err(Refusal::NotAllowed { .. }) => status == 403,
        Err(_) => status == 422,
    };
    assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
}

#[tokio::test]
async fn what_is_signed_and_who_is_seated_is_asked_of_the_same_function() {
    for (rooms, topic, tags) in [
        (Rooms::two().await, "calls-for-peace", ["en", "ru"]),
        (Rooms::three().await, "water", ["en", "fr"]),
    ] {
        let open = ready(&rooms, topic, tags).await;
        let mut texts = Vec::new();
        for state in ["tabled", "declined", "withdrawn", "adopted"] {
            let id = ready(&rooms, topic, tags).await;
            let digest = rooms.table(&id).await;
            let chair = rooms.chair(0);
            match state {
                "declined" => {
                    let note = rooms.note(Purpose::Decline, digest, Some("No."), &chair);
                    let english = language(tags[0]);
                    rooms.store.decline(&id, &note, english, "No.", rooms.now()).await.unwrap();
                }
                "withdrawn" => {
                    let note = rooms.note(Purpose::Withdraw, digest, None, &chair);
                    rooms.store.withdraw(&id, &note, rooms.now()).await.unwrap();
                }
                "adopted" => {
                    for party in 0..rooms.parties.len() {
                        let note = rooms.note(Purpose::Sign, digest, None, &rooms.chair(party));
                        rooms.store.sign(&id, &note, rooms.now()).await.unwrap();
                    }
                }
                _ => {}
            }
            texts.push((state, id, digest.to_string()));
        }
        let commission = rooms.store.commission();
        let charter = &commission.charter;
        let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        roles.push(String::new());
        let actor_of = |role: &str| {
            let office: Option<Office> = role.parse().ok();
            office
                .and_then(|office| Actor::seated(&office, &commission).ok())
                .unwrap_or_else(Actor::public)
        };
        for role in &roles {
            let actor = actor_of(role);
            for (state, id, digest) in &texts {
                let object = Object::Text { kind: commission::Kind::Statement, state };
                for (purpose, action) in [
                    ("sign", Action::Sign),
                    ("decline", Action::Sign),
                    ("withdraw", Action::Withdraw),
                ] {
                    let form = [
                        ("purpose", purpose),
                        ("text", id.as_str()),
                        ("digest", digest),
                        ("language", tags[0]),
                        ("reasons", "No."),
                    ];
                    let answer = rooms.post(routes::signing(), role, &form).await;
                    let allowed = can(&actor, action, object, charter);
                    check_form(&format!("{purpose} {state} as {role:?}"), allowed, &answer, 303);
                }
            }
            let deadline = (rooms.now() + 86_400).to_string();
            for (id, closed) in [(&open, None), (&texts[0].1, Some("tabled"))] {
                let form = [("purpose", "table"), ("text", id.as_str()), ("deadline", &deadline)];
                let answer = rooms.post(routes::signing(), role, &form).await;
                let allowed = can(&actor, Action::Table, Object::Draft { closed }, charter);
                check_form(&format!("table {closed:?} as {role:?}"), allowed, &answer, 303);
            }
            for group in &charter.seats {
                for number in [1, group.count] {
                    let seat = Office::new(group.party.clone(), group.role, number).unwrap();
                    let filled = commission.roll.key(&seat).is_some();
                    let object = Object::Seat { office: &seat, filled };
                    let name = seat.to_string();
                    let form = [("office", name.as_str()), ("days", "3")];
                    let answer = rooms.post(routes::seats_invite(), role, &form).await;
                    let allowed = can(&actor, Action::Invite, object, charter);
                    check_form(&format!("invite {name} as {role:?}"), allowed, &answer, 200);
                    let form = [("office", name.as_str())];
                    let answer = rooms.post(routes::seats_order(), role, &form).await;
                    let allowed = can(&actor, Action::VacateSeat, object, charter);
                    check_form(&format!("vacate {name} as {role:?}"), allowed, &answer, 303);
                }
            }
        }
    }
}
