//! Duty and contacts through their pages: who is on duty, calls with their clock, the log, and who
//! may do what.

use commission::contact::{Call, NewCall, NewExchange, Way};
use commission::permission::{Action, Actor, Object, can};
use commission::{ContactId, Office, PartyId, Refusal};

use crate::support::Answer;
use crate::support::rooms::Rooms;

const NUMBER: &str = "+447700900101";
const WORDS: &str = "Something burns at the market <b>now</b>.";
const HOUR: i64 = 3_600;

fn id_in(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let place = answer.header("location").split('?').next().unwrap();
    place.trim_start_matches("/contacts/call/").to_owned()
}

async fn call(rooms: &Rooms, to: &str, urgent: &str) -> String {
    let form = [("go", "call"), ("nonce", "1"), ("to", to), ("urgent", urgent), ("words", WORDS)];
    let by = rooms.by(0, "member");
    let first = rooms.post("/contacts/call?lang=en", &by, &form).await;
    // The same form sent twice is one call.
    let again = rooms.post("/contacts/call?lang=en", &by, &form).await;
    assert_eq!(first.header("location"), again.header("location"));
    id_in(&first)
}

/// The second party's member is on duty for twelve hours, its liaison behind.
async fn duty(rooms: &Rooms) {
    let (member, liaison) = (rooms.by(1, "member"), rooms.by(1, "liaison"));
    let zone = i64::from(rooms.store.commission().charter.utc_offset_seconds);
    let written = |unix: i64| {
        let local = unix + zone;
        let (year, month, day) = commission::commitment::civil_date(local.div_euclid(86_400));
        let minute = local.rem_euclid(86_400) / 60;
        format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", minute / 60, minute % 60)
    };
    let (from, until) = (written(rooms.now()), written(rooms.now() + 12 * HOUR));
    let form = [
        ("go", "set"),
        ("office", member.as_str()),
        ("from", &from),
        ("until", &until),
        ("deputy-1", &liaison),
    ];
    let answer = rooms.post("/contacts/duty?lang=en", &rooms.chair(1), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let form = [("go", "telephone"), ("number", "+44 7700 900101")];
    let answer = rooms.post("/contacts/duty?lang=en", &member, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn a_call_goes_to_whoever_is_on_duty_and_is_taken_with_one_tap() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        duty(&rooms).await;
        let (caller, called) = (rooms.by(0, "member"), rooms.by(1, "member"));
        let page = rooms.page("/contacts?lang=en", &caller).await;
        let danger = page.find("class=\"danger\"").unwrap();
        assert!(danger < page.find("<h1").unwrap(), "the numbers come first");
        assert!(page.contains(&format!("href=\"tel:{NUMBER}\"")), "{page}");
        assert!(page.contains("Nobody is on duty by the roster"), "the first party's gap is shown");
        let id = call(&rooms, &rooms.parties[1], "yes").await;
        let place = format!("/contacts/call/{id}?lang=en");
        for role in ["member", "liaison", "co-chair"] {
            let mine = rooms.page("/mine?lang=en", &rooms.by(1, role)).await;
            assert!(mine.contains(&format!("/contacts/call/{id}")), "{role} is told on /mine");
        }
        // Whoever takes it can call back with one tap, once the caller gave a number.
        let form = [("go", "telephone"), ("number", "+44 7700 900199")];
        assert_eq!(rooms.post("/contacts/duty", &caller, &form).await.status, 303);
        assert!(rooms.page(&place, &called).await.contains("href=\"tel:+447700900199\""));
        let own = rooms.page("/mine?lang=en", &caller).await;
        assert!(!own.contains(&format!("/contacts/call/{id}")), "the caller waits");
        // The words are the words, and nothing else.
        let page = rooms.page(&place, &called).await;
        assert!(page.contains("Something burns at the market &lt;b&gt;now&lt;/b&gt;."), "{page}");
        assert!(page.contains("I take this call"));
        assert!(!rooms.page(&place, &caller).await.contains("I take this call"));
        rooms.pass(5 * 60);
        let main = rooms.page("/contacts?lang=en", &called).await;
        assert!(main.contains("I take this call"), "one tap from the first page");
        let tap = [("go", "acknowledge")];
        assert_eq!(rooms.post(&place, &called, &tap).await.status, 303);
        assert_eq!(rooms.post(&place, &called, &tap).await.status, 303, "two taps are one");
        let late = rooms.post(&place, &rooms.by(1, "liaison"), &tap).await;
        assert_eq!(late.status, 422);
        let kept = rooms.store.call(&id.parse().unwrap()).await.unwrap();
        assert_eq!(kept.acknowledged.as_ref().unwrap().by.to_string(), called);
        let page = rooms.page(&place, &caller).await;
        assert!(page.contains("Answered in time, after 5 minutes"), "{page}");
        // Closing without a word is refused, with one it is done.
        let empty = rooms.post(&place, &caller, &[("go", "close"), ("words", " ")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.text().contains("error-summary"));
        let form = [("go", "close"), ("words", "We spoke.")];
        assert_eq!(rooms.post(&place, &caller, &form).await.status, 303);
        let page = rooms.page("/contacts?lang=en", &called).await;
        assert!(!page.contains(&id), "a closed call is off the first page");
        let measured = rooms.page("/contacts/measures?lang=en", &rooms.by(0, "liaison")).await;
        assert!(measured.contains("Calls: 1. In time: 1, late: 0, not answered: 0"), "{measured}");
    }
}

#[tokio::test]
async fn when_the_clock_has_run_out_the_page_says_so_and_after_the_duty_the_gap() {
    let rooms = Rooms::two().await;
    duty(&rooms).await;
    let id = call(&rooms, &rooms.parties[1], "no").await;
    let (place, by) = (format!("/contacts/call/{id}?lang=en"), rooms.by(0, "member"));
    assert!(rooms.page(&place, &by).await.contains("waits for an answer"));
    rooms.pass(HOUR);
    assert!(rooms.page(&place, &by).await.contains("waits for an answer"));
    rooms.pass(1);
    assert!(rooms.page(&place, &by).await.contains("not answered in time"));
    let measured = rooms.page("/contacts/measures?lang=en", &by).await;
    assert!(measured.contains("Calls: 1. In time: 0, late: 0, not answered: 1"), "{measured}");
    let tap = [("go", "acknowledge")];
    assert_eq!(rooms.post(&place, &rooms.by(1, "member"), &tap).await.status, 303);
    assert!(rooms.page(&place, &by).await.contains("Answered late, after 1 hour"));
    let page = rooms.page("/contacts?lang=en", &by).await;
    assert_eq!(page.matches("Nobody is on duty by the roster").count(), 1);
    rooms.pass(12 * HOUR);
    let page = rooms.page("/contacts?lang=en", &by).await;
    assert_eq!(page.matches("Nobody is on duty by the roster").count(), 2);
    // Whoever leaves the seat takes the number along.
    assert!(!rooms.store.telephones().await.unwrap().is_empty());
    rooms.vacate(&rooms.by(1, "member")).await;
    assert!(rooms.store.telephones().await.unwrap().is_empty());
    assert!(!rooms.page("/contacts?lang=en", &by).await.contains(NUMBER));
}

#[tokio::test]
async fn a_contact_is_shown_as_unconfirmed_until_the_other_side_has_confirmed_it() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let (by, with) = (rooms.by(0, "liaison"), rooms.by(1, "liaison"));
        let path = "/contacts/log?lang=en";
        let page = rooms.page(path, &by).await;
        let at = page.split("name=\"at\" type=\"datetime-local\" value=\"").nth(1).unwrap();
        let at = at.split('"').next().unwrap().to_owned();
        let form = |subject: &'static str| {
            vec![
                ("go", "enter"),
                ("nonce", "7"),
                ("with", with.as_str()),
                ("way", "telephone"),
                ("at", at.as_str()),
                ("subject", subject),
                ("words", "All is quiet."),
            ]
        };
        let wrong = rooms.post(path, &by, &form("")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("All is quiet."), "what was typed is kept");
        assert!(wrong.text().contains("Please write the subject in a line."));
        assert_eq!(rooms.post(path, &by, &form("The market")).await.status, 303);
        let page = rooms.page(path, &by).await;
        assert!(page.contains("unconfirmed, waits") && !page.contains("Yes, we spoke"), "{page}");
        let id = rooms.store.exchanges(None).await.unwrap()[0].id.to_string();
        let confirm = [("go", "confirm"), ("contact", id.as_str())];
        for own in [&by, &rooms.chair(0)] {
            assert_eq!(rooms.post(path, own, &confirm).await.status, 403, "{own}");
        }
        assert!(rooms.page("/mine?lang=en", &with).await.contains("The market"));
        assert!(rooms.page(path, &rooms.chair(1)).await.contains("Yes, we spoke"));
        assert_eq!(rooms.post(path, &rooms.chair(1), &confirm).await.status, 303);
        assert!(rooms.page(path, &by).await.contains("Confirmed by:"));
        let measured = rooms.page("/contacts/measures?lang=en", &by).await;
        assert!(measured.contains("Contacts confirmed: 1; unconfirmed: 0"), "{measured}");
        // Silence is never taken for a yes.
        let mut silent = form("Something else");
        silent[1].1 = "8";
        assert_eq!(rooms.post(path, &by, &silent).await.status, 303);
        rooms.pass(15 * 86_400);
        let page = rooms.page(path, &with).await;
        assert!(page.contains("did not confirm it in time") && !page.contains("Yes, we spoke"));
        let log = rooms.store.exchanges(None).await.unwrap();
        let silent = log.iter().find(|it| it.confirmed.is_none()).unwrap().id.to_string();
        let late = [("go", "confirm"), ("contact", silent.as_str())];
        let late = rooms.post(path, &with, &late).await;
        assert_eq!(late.status, 422);
        assert!(late.text().contains("could confirm this contact until"), "{}", late.text());
    }
}

#[tokio::test]
async fn what_waits_for_ones_own_side_stands_first_however_long_ago_it_was() {
    let rooms = Rooms::two().await;
    let (by, with) = (rooms.by(0, "member"), rooms.by(1, "member"));
    let new = |subject: &str, ago: i64| NewExchange {
        with: with.parse().unwrap(),
        way: Way::Letter,
        region: String::new(),
        at: rooms.now() - ago,
        subject: subject.to_owned(),
        words: String::new(),
    };
    let office: Office = by.parse().unwrap();
    let log = async |new: NewExchange, n: u8| {
        rooms.store.log_contact(new, &office, rooms.now(), [n; 16]).await.unwrap()
    };
    log(new("A letter of last year", 300 * 86_400), 0).await;
    for n in 1..=60 {
        log(new("Yesterday", 86_400), n).await;
    }
    let path = "/contacts/log?lang=en";
    assert!(!rooms.page(path, &by).await.contains("A letter of last year"), "not among fifty");
    let page = rooms.page(path, &with).await;
    assert!(
        page.contains("Wait for your side") && page.contains("A letter of last year"),
        "{page}"
    );
    let main = rooms.page("/contacts?lang=en", &with).await;
    assert!(main.contains("61 contacts in the log wait"), "{main}");
    // Every call that waits is shown, the oldest first.
    for n in 0..=50 {
        let words = format!("Call {n}.");
        let new = NewCall {
            to: rooms.parties[1].parse().unwrap(),
            urgent: false,
            region: String::new(),
            incident: None,
            words,
        };
        if n == 50 {
            let more = rooms.store.call_party(new, &office, rooms.now(), [n; 16]).await;
            assert!(more.is_err());
            continue;
        }
        rooms.store.call_party(new, &office, rooms.now(), [n; 16]).await.unwrap();
    }
    let secretary: Office = "secretariat/secretary/1".parse().unwrap();
    let new = NewCall {
        to: rooms.parties[1].parse().unwrap(),
        urgent: false,
        region: String::new(),
        incident: None,
        words: "One more.".into(),
    };
    rooms.store.call_party(new, &secretary, rooms.now(), [99; 16]).await.unwrap();
    let main = rooms.page("/contacts?lang=en", &with).await;
    assert!((0..50).all(|n| main.contains(&format!("Call {n}."))) && main.contains("One more."));
}

#[tokio::test]
async fn what_is_typed_wrong_comes_back_with_why_and_nothing_is_lost() {
    let rooms = Rooms::two().await;
    let by = rooms.by(0, "member");
    let send = |form: Vec<(&'static str, String)>, path: &'static str, by: String| {
        let rooms = &rooms;
        async move {
            let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let answer = rooms.post(path, &by, &form).await;
            assert_eq!(answer.status, 422, "{}", answer.text());
            answer.text()
        }
    };
    let call = |to: &str, urgent: &str, region: &str, incident: &str| {
        vec![
            ("go", "call".to_owned()),
            ("to", to.to_owned()),
            ("urgent", urgent.to_owned()),
            ("region", region.to_owned()),
            ("incident", incident.to_owned()),
            ("words", "Kept words".to_owned()),
        ]
    };
    let other = rooms.parties[1].clone();
    for form in [
        call("", "yes", "", ""),
        call("nobody", "yes", "", ""),
        call(&rooms.parties[0], "yes", "", ""),
        call(&other, "", "", ""),
        call(&other, "yes", "XX-NO", ""),
        call(&other, "yes", "", "no-id"),
        call(&other, "yes", "", "0123456789abcdef0123456789abcdef"),
    ] {
        let text = send(form.clone(), "/contacts/call?lang=en", by.clone()).await;
        assert!(text.contains("error-summary") && text.contains("Kept words"), "{form:?}");
    }
    let number = vec![("go", "telephone".to_owned()), ("number", "8 800 call".to_owned())];
    let text = send(number, "/contacts/duty?lang=en", by.clone()).await;
    assert!(text.contains("8 800 call") && text.contains("7 to 15 digits"), "{text}");
    let member = rooms.by(0, "member");
    for (from, until, why) in [
        ("2026-11-30T08:00", "2026-11-29T08:00", "ends before it begins"),
        ("2020-11-28T08:00", "2020-11-29T08:00", "It is over already"),
        ("never", "2020-11-29T08:00", "Please give day and time"),
    ] {
        let form = vec![
            ("go", "set".to_owned()),
            ("office", member.clone()),
            ("from", from.to_owned()),
            ("until", until.to_owned()),
        ];
        let text = send(form, "/contacts/duty?lang=en", rooms.chair(0)).await;
        assert!(text.contains(why) && text.contains(until), "{why}: {text}");
    }
    assert!(rooms.store.waiting_calls().await.unwrap().is_empty());
    // A form without its purpose, and an address that is none.
    assert_eq!(rooms.post("/contacts/log", &by, &[]).await.status, 400);
    assert_eq!(rooms.get("/contacts/call/x", &by).await.status, 404);
    assert_eq!(rooms.get("/contacts/log?before=x", &by).await.status, 400);
}

/// What a page or form of duty and contacts answers must be what the permission function says.
fn check(what: &str, allowed: Result<(), Refusal>, answer: &Answer, is_form: bool) {
    let status = answer.status.as_u16();
    let fits = match &allowed {
        Ok(()) if is_form => status == 303 && !answer.header("location").starts_with("/demo"),
        Ok(()) => status == 200,
        Err(Refusal::SignInNeeded) if is_form => status == 401,
        Err(Refusal::SignInNeeded) => status == 303 && answer.header("location") == "/demo",
        Err(Refusal::NotAllowed { .. } | Refusal::OtherPartysVoice { .. }) => status == 403,
        Err(_) => status == 422,
    };
    assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store", "{what}");
    assert!(allowed.is_ok() || !answer.text().contains("Something burns"), "{what} shows it");
}

/// A call in a state, made anew.
async fn in_state(rooms: &Rooms, state: &str, nonce: u8) -> Call {
    // One side makes only so many calls within a day.
    rooms.pass(HOUR);
    let (store, now) = (&rooms.store, rooms.now());
    let office = |text: String| -> Office { text.parse().unwrap() };
    let new = NewCall {
        to: rooms.parties[1].parse().unwrap(),
        urgent: false,
        region: String::new(),
        incident: None,
        words: WORDS.into(),
    };
    let caller = office(rooms.by(0, "member"));
    let id = store.call_party(new, &caller, now, [nonce; 16]).await.unwrap();
    if state != "open" {
        // By somebody whom the matrix does not ask as: whoever took it may ask again.
        store.acknowledge_call(&id, &office(rooms.by(1, "liaison")), now).await.unwrap();
    }
    if state == "closed" {
        store.close_call(&id, "Done.", &caller, now).await.unwrap();
    }
    store.call(&id).await.unwrap()
}

#[tokio::test]
async fn every_page_and_form_answers_as_the_permission_function_says() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let commission = rooms.store.commission();
        let charter = &commission.charter;
        let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        roles.push(String::new());
        let other = |role: &str| {
            let own = role.split('/').next().unwrap();
            rooms.parties.iter().find(|party| *party != own).unwrap().clone()
        };
        let (mut asked, mut nonce) = (0, 0);
        for role in &roles {
            let office: Option<Office> = role.parse().ok();
            let seated = office.as_ref().and_then(|it| Actor::seated(it, &commission).ok());
            let actor = seated.unwrap_or_else(Actor::public);
            let may = |action, object: Object<'_>| can(&actor, action, object, charter);
            let what = |name: &str| format!("{name} as {role:?}");
            for path in ["", "/duty", "/log", "/measures"] {
                let answer = rooms.get(&format!("/contacts{path}"), role).await;
                check(&what(path), may(Action::Read, Object::Contacts), &answer, false);
            }
            let answer = rooms.get("/contacts/call", role).await;
            check(&what("call form"), may(Action::Call, Object::Contacts), &answer, false);
            let to = other(role);
            let once = format!("once {role}");
            let form =
                [("go", "call"), ("nonce", &once), ("to", &to), ("urgent", "no"), ("words", "x")];
            let answer = rooms.post("/contacts/call", role, &form).await;
            check(&what("call"), may(Action::Call, Object::Contacts), &answer, true);
            let with = format!("{to}/member/1");
            let zone = i64::from(charter.utc_offset_seconds);
            let local = rooms.now() + zone;
            let (year, month, day) = commission::commitment::civil_date(local.div_euclid(86_400));
            let at = format!("{year:04}-{month:02}-{day:02}T00:00");
            let form = [
                ("go", "enter"),
                ("nonce", &once),
                ("with", &with),
                ("way", "letter"),
                ("at", &at),
                ("subject", "x"),
            ];
            let answer = rooms.post("/contacts/log", role, &form).await;
            check(&what("log"), may(Action::LogContact, Object::Contacts), &answer, true);
            // A roster is set for one's own party: whoever is of none is refused for what they are.
            if let Some(party) = office.as_ref().and_then(Office::party) {
                let member = format!("{party}/member/1");
                let form = [
                    ("go", "set"),
                    ("office", member.as_str()),
                    ("from", "2027-01-01T00:00"),
                    ("until", "2027-01-01T12:00"),
                ];
                let answer = rooms.post("/contacts/duty", role, &form).await;
                let allowed = may(Action::Read, Object::Contacts)
                    .and_then(|()| may(Action::SetDuty, Object::Roster(party)));
                check(&what("duty"), allowed, &answer, true);
            } else {
                let answer = rooms.post("/contacts/duty", role, &[("go", "set")]).await;
                let status = answer.status.as_u16();
                assert_eq!(status, if role.is_empty() { 401 } else { 403 }, "{role}");
            }
            for state in ["open", "acknowledged", "closed"] {
                for (go, action) in
                    [("acknowledge", Action::AnswerCall), ("close", Action::CloseCall)]
                {
                    nonce += 1;
                    let call = in_state(&rooms, state, nonce).await;
                    let path = format!("/contacts/call/{}", call.id);
                    let answer = rooms.get(&path, role).await;
                    check(&what(&path), may(Action::Read, Object::Contacts), &answer, false);
                    if role == &rooms.by(1, "liaison") && go == "acknowledge" && state != "open" {
                        continue;
                    }
                    let answer = rooms.post(&path, role, &[("go", go), ("words", "Done.")]).await;
                    let object = Object::Call { by: &call.by, to: &call.to, state };
                    let allowed =
                        may(Action::Read, Object::Contacts).and_then(|()| may(action, object));
                    check(&what(&format!("{go} {state}")), allowed, &answer, true);
                    asked += 1;
                }
            }
            nonce += 1;
            let entered = entered(&rooms, nonce).await;
            let form = [("go", "confirm"), ("contact", entered.as_str())];
            let answer = rooms.post("/contacts/log", role, &form).await;
            let with: Office = rooms.by(1, "member").parse().unwrap();
            let allowed = may(Action::Read, Object::Contacts)
                .and_then(|()| may(Action::ConfirmContact, Object::Exchange { with: &with }));
            check(&what("confirm"), allowed, &answer, true);
        }
        assert!(asked >= 60, "{asked}");
    }
}

async fn entered(rooms: &Rooms, nonce: u8) -> ContactId {
    let new = NewExchange {
        with: rooms.by(1, "member").parse().unwrap(),
        way: Way::Video,
        region: String::new(),
        at: rooms.now(),
        subject: "The market".into(),
        words: String::new(),
    };
    let by: Office = rooms.by(0, "member").parse().unwrap();
    rooms.store.log_contact(new, &by, rooms.now(), [nonce; 16]).await.unwrap()
}

#[tokio::test]
async fn every_page_has_words_in_every_language_and_leads_from_the_room() {
    let rooms = Rooms::two().await;
    duty(&rooms).await;
    let id = call(&rooms, &rooms.parties[1], "yes").await;
    entered(&rooms, 1).await;
    let incident = rooms.incident().await;
    let by = rooms.chair(1);
    for tag in ["en", "ru", "hy", "az"] {
        for path in [
            "/contacts".to_owned(),
            "/contacts/call".into(),
            format!("/contacts/call/{id}"),
            "/contacts/duty".into(),
            "/contacts/log".into(),
            "/contacts/measures".into(),
        ] {
            let page = rooms.page(&format!("{path}?lang={tag}"), &by).await;
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            assert!(!page.contains(">contacts-") && !page.contains("{ $"), "{path} {tag}: {page}");
        }
        let room = rooms.page(&format!("/board/{incident}?lang={tag}"), &by).await;
        assert!(room.contains(&format!("/contacts/call?incident={incident}")), "{room}");
    }
    let form = rooms.page(&format!("/contacts/call?incident={incident}&lang=en"), &by).await;
    assert!(form.contains(&format!("value=\"{incident}\" selected")), "{form}");
    let party: PartyId = rooms.parties[0].parse().unwrap();
    assert!(form.contains(&format!("value=\"{party}\" checked")), "nothing to choose among one");
}
