//! Meetings and the calendar through their pages: who may do what in which state, what is private,
//! and that no answer is never shown as a yes.

use commission::permission::{Action, Actor, Object, can};
use commission::{Office, Refusal};

use crate::support::Answer;
use crate::support::rooms::{Rooms, fill, pairs};

const DAY: i64 = 86_400;
const ITEM: &str = "The bridge by the old mill";
const TITLE: &str = "Day of remembrance at the square";

fn room(id: &str) -> String {
    format!("/calendar/meeting/{id}?lang=en")
}

/// Signs what a form leads to, as the office's page does.
async fn sign(rooms: &Rooms, path: &str, by: &str, form: &[(&str, &str)]) -> Answer {
    let to = rooms.post(path, by, form).await;
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, by).await;
    assert!(page.contains("class=\"phrase\""), "the words to compare: {page}");
    rooms.post(&ticket, by, &[]).await
}

/// Calls a meeting by its form; returns its id.
/// What the first form with such a field has in it.
fn offered(page: &str, name: &str) -> String {
    let main = page.split("<main").nth(1).unwrap();
    let field = main.split('<').find(|tag| tag.contains(&format!(" name=\"{name}\""))).unwrap();
    field.split(" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn called(rooms: &Rooms, by: &str) -> String {
    let path = "/calendar/call?lang=en";
    let page = rooms.page(path, by).await;
    let form = fill(&page, &[("words-en", "By video")]);
    let done = sign(rooms, path, by, &pairs(&form)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let place = done.header("location").split('?').next().unwrap().to_owned();
    place.trim_start_matches("/meetings/").to_owned()
}

#[tokio::test]
async fn a_meeting_is_called_and_answered_on_pages_and_silence_is_shown_as_silence() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let (first, second) = (rooms.chair(0), rooms.chair(1));
        let id = called(&rooms, &first).await;
        let public = format!("/meetings/{id}?lang=en");
        let page = rooms.page(&public, "").await;
        assert!(page.contains("Waits for answers"), "{page}");
        assert!(!page.contains("Every party said that it comes"));
        let mine = rooms.page("/mine?lang=en", &second).await;
        assert!(mine.contains(&format!("/calendar/meeting/{id}")), "{mine}");
        rooms.pass(8 * DAY);
        let page = rooms.page(&public, "").await;
        assert!(page.contains("That is no yes"), "{page}");
        assert!(page.contains("Call again"), "{page}");
        let declines = [("go", "declines"), ("words-en", "We mourn that day.")];
        assert_eq!(sign(&rooms, &room(&id), &second, &declines).await.status, 303);
        let page = rooms.page(&public, "").await;
        assert!(page.contains("We mourn that day.") && page.contains("Not agreed"), "{page}");
        let list = rooms.page("/meetings?lang=en", "").await;
        assert!(list.contains("No next meeting is fixed since"), "{list}");
        // A party speaks for itself, labelled so.
        let say = [("go", "speak"), ("words-en", "We offered two dates.")];
        assert_eq!(sign(&rooms, &room(&id), &second, &say).await.status, 303);
        let page = rooms.page(&public, "").await;
        assert!(page.contains("Of one party, not of the commission"), "{page}");
        // Called again, and every party comes.
        let path = format!("/calendar/call?again={id}&lang=en");
        let form = rooms.page(&path, &second).await;
        let form = fill(&form, &[("agenda-proposed", "")]);
        let again = sign(&rooms, "/calendar/call?lang=en", &second, &pairs(&form)).await;
        assert_eq!(again.status, 303, "{}", again.text());
        for n in (0..rooms.parties.len()).filter(|n| *n != 1) {
            let by = rooms.chair(n);
            assert_eq!(sign(&rooms, &room(&id), &by, &[("go", "comes")]).await.status, 303);
        }
        let page = rooms.page(&public, "").await;
        assert!(page.contains("Every party said that it comes"), "{page}");
        let list = rooms.page("/meetings?lang=en", "").await;
        assert!(list.contains("The next meeting is fixed"), "{list}");
    }
}

#[tokio::test]
async fn a_call_after_all_came_changes_neither_the_minutes_nor_who_was_there() {
    let rooms = Rooms::two().await;
    let (first, second) = (rooms.chair(0), rooms.chair(1));
    let id = called(&rooms, &first).await;
    assert_eq!(sign(&rooms, &room(&id), &second, &[("go", "comes")]).await.status, 303);
    let seat = first.replace('/', "-");
    let present = format!("present-{seat}");
    let there = [("go", "presence"), (present.as_str(), "1")];
    let page = rooms.page(&room(&id), &first).await;
    assert!(page.contains("once the meeting has begun") && !page.contains(&present), "{page}");
    let early = rooms.post(&room(&id), &first, &there).await;
    assert_eq!(early.status, 422);
    assert!(early.text().contains("The meeting begins on"), "{}", early.text());
    rooms.pass(30 * DAY);
    // The words that answer a call too late speak of the meeting.
    let late = rooms.store.meeting(&id.parse().unwrap()).await.unwrap().meeting;
    assert_eq!(late.state(&rooms.store.commission().charter, rooms.now()).as_str(), "over");
    assert_eq!(rooms.post(&room(&id), &first, &there).await.status, 303);
    let topics = || vec!["incidents".to_owned()];
    let text = async || {
        let id = id.parse().unwrap();
        let kind = commission::Kind::Minutes;
        web::meeting_text::begin(&rooms.store, &id, kind, topics(), rooms.now()).await.unwrap()
    };
    let before = text().await;
    let path = format!("/calendar/call?again={id}&lang=en");
    let form = rooms.page(&path, &second).await;
    let form = fill(&form, &[]);
    let again = sign(&rooms, "/calendar/call?lang=en", &second, &pairs(&form)).await;
    assert_eq!(again.status, 303, "{}", again.text());
    let after = text().await;
    assert_eq!((&before.title, &before.passages[0]), (&after.title, &after.passages[0]));
    let page = rooms.page(&room(&id), &first).await;
    assert!(page.contains(&present), "who was there can still be said: {page}");
    // Two clicks begin one draft, whenever they come.
    let once = offered(&page, "once");
    let begin = [("go", "minutes"), ("topic", "incidents"), ("once", once.as_str())];
    let one = rooms.post(&room(&id), &first, &begin).await;
    assert_eq!(one.status, 303, "{}", one.text());
    rooms.pass(60);
    let two = rooms.post(&room(&id), &first, &begin).await;
    assert_eq!(one.header("location"), two.header("location"));
}

#[tokio::test]
async fn what_is_wrong_in_a_form_is_said_beside_it_and_nothing_typed_is_lost() {
    let rooms = Rooms::two().await;
    let chair = rooms.chair(0);
    let path = "/calendar/call?lang=en";
    let page = rooms.page(path, &chair).await;
    for (name, value, expected) in [
        ("words-en", "https://meet.example/secret", "may hold no link"),
        ("day", "2001-01-01", "A meeting can be called for a time from"),
        ("time", "noon", "Please give a day and a time"),
    ] {
        let form = fill(&page, &[("words-en", "The house by the river"), (name, value)]);
        let answer = rooms.post(path, &chair, &pairs(&form)).await;
        assert_eq!(answer.status, 422, "{name}");
        let text = answer.text();
        assert!(text.contains("error-summary") && text.contains(expected), "{text}");
        assert!(text.contains(value), "{name} lost {value}");
    }
    let path = "/calendar/notice?lang=en";
    let page = rooms.page(path, &chair).await;
    let form = fill(&page, &[("title", TITLE), ("first", "2001-01-01"), ("asked", "Quiet")]);
    let answer = rooms.post(path, &chair, &pairs(&form)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains(TITLE) && answer.text().contains("Quiet"));
}

#[tokio::test]
async fn notices_and_items_are_for_members_and_nobody_else() {
    let rooms = Rooms::two().await;
    let (north, south) = (rooms.chair(0), rooms.chair(1));
    let id = called(&rooms, &north).await;
    let page = rooms.page(&room(&id), &north).await;
    let nonce = offered(&page, "nonce");
    let item = [("go", "item"), ("title", ITEM), ("nonce", &nonce)];
    assert_eq!(rooms.post(&room(&id), &north, &item).await.status, 303);
    let page = rooms.page(&room(&id), &south).await;
    assert!(page.contains(ITEM) && !page.contains("Take it back"), "{page}");
    let path = "/calendar/notice?lang=en";
    let form = rooms.page(path, &north).await;
    let day = (rooms.now() + 3 * DAY).div_euclid(DAY);
    let (year, month, day) = commission::commitment::civil_date(day);
    let day = format!("{year:04}-{month:02}-{day:02}");
    let form = fill(&form, &[("title", TITLE), ("occasion", "anniversary"), ("first", &day)]);
    let given = rooms.post(path, &north, &pairs(&form)).await;
    assert_eq!(given.status, 303, "{}", given.text());
    let again = rooms.post(path, &north, &pairs(&form)).await;
    assert_eq!(given.header("location"), again.header("location"), "one form, one notice");
    let notice = given.header("location").to_owned();
    let list = rooms.page("/calendar?lang=en", &south).await;
    assert!(list.contains(TITLE) && list.contains("has not said yet"), "{list}");
    let file = rooms.get("/calendar/comity.ics", &south).await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(file.text().contains("BEGIN:VEVENT\r\n") && file.text().contains(TITLE));
    assert_eq!(rooms.post(&notice, &south, &[("go", "seen")]).await.status, 303);
    assert!(rooms.page(&notice, &north).await.contains("that it has seen it"));
    assert_eq!(rooms.post(&notice, &south, &[("go", "withdraw")]).await.status, 403);
    for path in [
        "/",
        "/meetings",
        &format!("/meetings/{id}"),
        "/record",
        "/feed.atom",
        "/api/meetings",
        &format!("/api/meetings/{id}"),
        "/api/record/entries",
    ] {
        let answer = rooms.get(path, "").await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!answer.text().contains(TITLE) && !answer.text().contains(ITEM), "{path}");
    }
    assert_eq!(rooms.post(&notice, &north, &[("go", "withdraw")]).await.status, 303);
    assert_eq!(rooms.get(&notice, &north).await.status, 404);
}

#[tokio::test]
async fn ones_own_item_is_taken_back_until_the_meeting_was_held_also_when_it_is_off_the_agenda() {
    let rooms = Rooms::two().await;
    let (north, south) = (rooms.chair(0), rooms.chair(1));
    let id = called(&rooms, &north).await;
    let nonce = offered(&rooms.page(&room(&id), &north).await, "nonce");
    let item = [("go", "item"), ("title", ITEM), ("nonce", &nonce)];
    assert_eq!(rooms.post(&room(&id), &north, &item).await.status, 303);
    let declines = [("go", "declines"), ("words-en", "We mourn that day.")];
    assert_eq!(sign(&rooms, &room(&id), &south, &declines).await.status, 303);
    let form = rooms.page(&format!("/calendar/call?again={id}&lang=en"), &south).await;
    let mut form = fill(&form, &[]);
    form.retain(|(name, _)| name != "agenda-proposed");
    let again = sign(&rooms, "/calendar/call?lang=en", &south, &pairs(&form)).await;
    assert_eq!(again.status, 303, "{}", again.text());
    let meeting = rooms.store.meeting(&id.parse().unwrap()).await.unwrap().meeting;
    let agenda = &meeting.last_round().unwrap().call.agenda;
    assert!(!agenda.contains(&commission::meeting::Item::Proposed) && !agenda.is_empty());
    assert_eq!(sign(&rooms, &room(&id), &north, &[("go", "comes")]).await.status, 303);
    // Its time may even have come, as long as no minutes are adopted.
    rooms.pass(60 * DAY);
    let page = rooms.page(&room(&id), &south).await;
    assert!(page.contains(ITEM) && !page.contains("Take it back"), "{page}");
    let page = rooms.page(&room(&id), &north).await;
    assert!(page.contains("before the scope was reduced") && page.contains(ITEM), "{page}");
    assert!(!page.contains("Put it on the agenda"), "{page}");
    let own = offered(&page, "item");
    let strike = [("go", "strike"), ("item", own.as_str())];
    assert_eq!(rooms.post(&room(&id), &south, &strike).await.status, 422, "another's is not");
    assert!(rooms.page(&room(&id), &north).await.contains(ITEM));
    let struck = rooms.post(&room(&id), &north, &strike).await;
    assert_eq!(struck.status, 303, "{}", struck.text());
    let page = rooms.page(&room(&id), &north).await;
    assert!(!page.contains(ITEM) && !page.contains("before the scope was reduced"), "{page}");
}

fn check(what: &str, allowed: &Result<(), Refusal>, answer: &Answer) {
    let status = answer.status.as_u16();
    let fits = match allowed {
        Ok(()) => {
            matches!(status, 200 | 303)
                || (status == 422 && answer.text().contains("error-summary"))
        }
        Err(Refusal::SignInNeeded) => {
            status == 401 || (status == 303 && answer.header("location").starts_with("/demo"))
        }
        Err(Refusal::NotAllowed { .. }) => status == 403,
        Err(_) => status == 422 && !answer.text().contains("error-summary"),
    };
    assert!(fits, "{what}: {allowed:?}, but {status}: {}", answer.text());
}

#[tokio::test]
async fn every_role_in_every_state_is_answered_as_the_permission_function_says() {
    let rooms = Rooms::two().await;
    let id = called(&rooms, &rooms.chair(0)).await;
    let mut roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
    roles.push(String::new());
    let mut asked = 0;
    for expected in ["open", "silent", "refused", "fixed", "over"] {
        match expected {
            "silent" => rooms.pass(8 * DAY),
            "refused" => {
                let no = [("go", "other-date"), ("day", "2027-01-10"), ("time", "12:00")];
                let later = rooms.page(&room(&id), &rooms.chair(1)).await;
                let day = offered(&later, "day");
                let no = [no[0], ("day", day.as_str()), no[2]];
                assert_eq!(sign(&rooms, &room(&id), &rooms.chair(1), &no).await.status, 303);
            }
            "fixed" => {
                let by = rooms.chair(1);
                assert_eq!(sign(&rooms, &room(&id), &by, &[("go", "comes")]).await.status, 303);
            }
            "over" => rooms.pass(30 * DAY),
            _ => {}
        }
        let commission = rooms.store.commission();
        let meeting = rooms.store.meeting(&id.parse().unwrap()).await.unwrap().meeting;
        let state = meeting.state(&commission.charter, rooms.now());
        assert_eq!(state.as_str(), expected);
        let object = Object::Meeting { state: state.as_str() };
        for role in &roles {
            let office: Option<Office> = role.parse().ok();
            let actor = office
                .as_ref()
                .and_then(|office| Actor::seated(office, &commission).ok())
                .unwrap_or_else(Actor::public);
            let may = |action, object| can(&actor, action, object, &commission.charter);
            let read = may(Action::Read, object);
            let what = |path: &str| format!("{path} as {role:?} when {expected}");
            for path in [room(&id), "/calendar".to_owned(), "/calendar/comity.ics".to_owned()] {
                check(&what(&path), &read, &rooms.get(&path, role).await);
            }
            let new = rooms.get("/calendar/notice", role).await;
            check(&what("/calendar/notice"), &may(Action::Notify, Object::Calendar), &new);
            let call = rooms.get("/calendar/call", role).await;
            check(&what("/calendar/call"), &may(Action::Convene, Object::Calendar), &call);
            for (form, action) in [
                (vec![("go", "comes")], Action::Reply),
                (vec![("go", "declines")], Action::Reply),
                (vec![("go", "speak")], Action::Speak),
                (vec![("go", "item")], Action::Prepare),
            ] {
                let answer = rooms.post(&room(&id), role, &form).await;
                let allowed = read.clone().and_then(|()| may(action, object));
                check(&what(form[0].1), &allowed, &answer);
                asked += 1;
            }
        }
    }
    assert!(asked > 150, "{asked}");
    let meeting = rooms.store.meeting(&id.parse().unwrap()).await.unwrap().meeting;
    assert_eq!(meeting.rounds[0].answers.len(), 2, "an empty form answers nothing");
}
