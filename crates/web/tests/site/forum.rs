//! Weeks of dialogue through their pages: written on the desk, delegates nominated, confirmed with a
//! receipt, let in at the door; and what is told to nobody.

use std::collections::BTreeMap;

use commission::forum::{Category, Room, Session, Speaker, Week};
use commission::report::Receipt;
use commission::{InstrumentId, Kind, Language, Localized};
use store::ForumEdit;
use web::routes;

use crate::support::rooms::{PASSPHRASE, Rooms, readers, unescaped};
use crate::support::{Answer, HOSTILE, office};

const DAY: i64 = 86_400;
const YOUTH: &str = "youth";
const UNIONS: &str = "unions";
pub(crate) const NAME: &str = "Aregnaz Unforgettable";
pub(crate) const SECRETARY: &str = "secretariat/secretary/1";

fn tongues(rooms: &Rooms) -> Vec<Language> {
    let charter = &rooms.store.commission().charter;
    let mut all: Vec<Language> = charter.published.iter().cloned().collect();
    let more = charter.authentic(Kind::Plan).into_iter().filter(|it| !all.contains(it));
    let more: Vec<Language> = more.collect();
    all.extend(more);
    all
}

pub(crate) fn words(rooms: &Rooms, text: &str) -> Localized {
    tongues(rooms).into_iter().map(|it| (it, text.to_owned())).collect()
}

/// A week that begins in thirty days: a room, two categories, a session of an hour.
pub(crate) fn week(rooms: &Rooms, quota: u32) -> Week {
    let charter = rooms.store.commission().charter.clone();
    let offset = i64::from(charter.utc_offset_seconds);
    let from = (rooms.now() + offset).div_euclid(DAY) + 30;
    let category =
        |id: &str, title: &str| Category { id: id.to_owned(), title: words(rooms, title), quota };
    let starts = from * DAY - offset + 10 * 3_600;
    let speaker = Speaker::Delegate { category: YOUTH.to_owned(), seat: 1 };
    let session = Session {
        id: "s1".into(),
        title: words(rooms, "A talk <&>"),
        room: "r1".into(),
        starts,
        ends: starts + 3_600,
        speakers: charter.party_ids().into_iter().map(|it| (it, vec![speaker.clone()])).collect(),
    };
    Week {
        title: words(rooms, "A week of dialogue"),
        region: charter.regions[0].code.clone(),
        place: words(rooms, "The house"),
        from,
        to: from + 6,
        utc_offset_seconds: charter.utc_offset_seconds,
        until: from * DAY - offset,
        minors: true,
        rooms: vec![Room { id: "r1".into(), name: words(rooms, "Hall"), seats: 200 }],
        categories: vec![category(YOUTH, "Youth groups"), category(UNIONS, "Unions")],
        sessions: vec![session],
    }
}

pub(crate) async fn convened(rooms: &Rooms, week: Week) -> InstrumentId {
    let id = rooms.ready(Kind::Plan, "A week", "We hold a week of dialogue.").await;
    let by = office(&rooms.chair(0));
    let edit = ForumEdit::Open(Box::new(week));
    rooms.store.edit_forum(&id, &edit, &by, rooms.now()).await.unwrap();
    rooms.adopt(&id).await;
    id
}

fn receipt(seed: u8) -> String {
    Receipt::from_random([seed; 16]).digits().to_owned()
}

pub(crate) fn english(path: &str) -> String {
    format!("{path}?lang=en")
}

/// Signs on the page to which a link or an answer led; returns where that leads.
pub(crate) async fn sign(rooms: &Rooms, ticket: &str, by: &str) -> Answer {
    let page = rooms.page(ticket, by).await;
    assert!(page.contains("A week of dialogue") && !page.contains(NAME), "{page}");
    rooms.post(ticket, by, &[]).await
}

/// The address of the signing page that a page links to.
fn ticket(page: &str) -> String {
    let rest = page.split("href=\"/signing/").nth(1).expect("a way to sign");
    unescaped(&format!("/signing/{}", rest.split('"').next().unwrap()))
}

/// Sends the form that nominates; `more` are further fields, `in-place-of` or `age`.
async fn lay(
    rooms: &Rooms,
    id: &InstrumentId,
    by: &str,
    (category, seed): (&str, u8),
    more: &[(&str, &str)],
) -> Answer {
    let (receipt, name) = (receipt(seed), format!("{NAME} {seed} <b>"));
    let mut form = vec![
        ("go", "nominate"),
        ("receipt", receipt.as_str()),
        ("category", category),
        ("name", name.as_str()),
        ("contact", "by post"),
    ];
    form.extend(more);
    rooms.post(&english(&routes::delegation(id)), by, &form).await
}

/// Nominates somebody of a party in the browser; returns their receipt.
pub(crate) async fn nominated(rooms: &Rooms, id: &InstrumentId, party: usize, seed: u8) -> String {
    let by = rooms.chair(party);
    let laid = lay(rooms, id, &by, (YOUTH, seed), &[]).await;
    assert_eq!(laid.status, 200, "{}", laid.text());
    let page = laid.text();
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>"), "{page}");
    let shown = Receipt::parse(&receipt(seed)).unwrap().to_string();
    assert!(page.contains(&shown), "the receipt is shown once: {page}");
    assert!(laid.header("cache-control").contains("no-store"));
    let done = sign(rooms, &ticket(&page), &by).await;
    assert!(done.header("location").contains("done=nominate"), "{}", done.text());
    receipt(seed)
}

async fn own(rooms: &Rooms, receipt: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![("receipt", receipt)];
    form.extend(more);
    rooms.post("/delegate?lang=en", "", &form).await
}

/// Confirms under a receipt of their own.
pub(crate) async fn confirms(rooms: &Rooms, invited: &str, seed: u8) -> String {
    let fresh = receipt(seed);
    let form = [("go", "confirm"), ("own", fresh.as_str()), ("contact", "by telephone")];
    let answer = own(rooms, invited, &form).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains("You come"), "{}", answer.text());
    fresh
}

pub(crate) async fn badge(rooms: &Rooms, receipt: &str) -> Answer {
    rooms.post("/delegate/badge?lang=en", "", &[("receipt", receipt)]).await
}

/// The code on a badge.
pub(crate) fn code(page: &str) -> String {
    let rest = page.split("class=\"reference\"").nth(1).expect("a code");
    rest.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
}

pub(crate) async fn mark(rooms: &Rooms, id: &InstrumentId, place: usize) -> String {
    rooms.store.forum(id).await.unwrap().unwrap().forum.delegates[place].mark().hex()
}

pub(crate) async fn public(rooms: &Rooms, id: &InstrumentId) -> String {
    rooms.pass(60);
    rooms.page(&english(&routes::forum(id)), "").await
}

#[tokio::test]
async fn parity_is_told_at_all_times_and_no_name() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        assert!(rooms.page("/forums?lang=en", "").await.contains("No week of dialogue has been"));
        readers(&rooms).await;
        let id = convened(&rooms, week(&rooms, 1)).await;
        let text = rooms.page(&english(&routes::text(&id)), "").await;
        assert!(text.contains(&routes::forum(&id)) && text.contains("A talk &lt;&amp;&gt;"));
        let empty = public(&rooms, &id).await;
        for words in ["0 of 1 seats nominated", "Speakers who are still to be found", "A talk"] {
            assert!(empty.contains(words), "{words}: {empty}");
        }
        let mine = rooms.page("/mine?lang=en", &rooms.chair(0)).await;
        assert!(mine.contains(&routes::delegation(&id)) && mine.contains("seats are empty"));
        let first = nominated(&rooms, &id, 0, 1).await;
        nominated(&rooms, &id, 0, 2).await;
        nominated(&rooms, &id, 1, 3).await;
        confirms(&rooms, &first, 11).await;
        let page = public(&rooms, &id).await;
        for words in ["1 of 1 seats nominated", "1 waiting", "1 confirmed", "Not as many confirmed"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        for path in ["/forums", &routes::forum(&id), &routes::text(&id), "/record", "/programme"] {
            for lang in ["en", "ru", "hy", "az"] {
                let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
                assert!(!page.contains(NAME) && !page.contains("by post"), "{path} {lang}");
                assert!(!page.contains("[forum") && !page.contains("<script"), "{path} {lang}");
            }
        }
        // Both lead there from the programme.
        let programme = rooms.page("/programme?lang=en", "").await;
        assert!(programme.contains("\"/forums?lang=en\"") && programme.contains("/competitions"));
    }
}

#[tokio::test]
async fn only_those_of_a_party_who_nominate_read_its_delegates_and_change_them() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = convened(&rooms, week(&rooms, 1)).await;
    nominated(&rooms, &id, 0, 1).await;
    let (chair, other) = (rooms.chair(0), rooms.chair(1));
    let path = english(&routes::delegation(&id));
    assert_eq!(rooms.get(&path, "").await.status, 303, "whoever is not signed in is shown the way");
    for role in [rooms.by(0, "member"), rooms.by(0, "registrar"), SECRETARY.to_owned()] {
        assert_eq!(rooms.get(&path, &role).await.status, 403, "{role}");
        assert_eq!(lay(&rooms, &id, &role, (YOUTH, 9), &[]).await.status, 403, "{role}");
    }
    let locked = rooms.page(&path, &chair).await;
    assert!(!locked.contains(NAME) && locked.contains("Your reading key is locked"), "{locked}");
    for by in [&chair, &other] {
        rooms.pass(2);
        rooms.post("/reports/unlock", by, &[("passphrase", PASSPHRASE), ("to", "/mine")]).await;
    }
    let open = rooms.page(&path, &chair).await;
    assert!(open.contains(NAME) && open.contains("Seat 1 of 1 that each side has"), "{open}");
    // What cannot be taken back is not done with one tap.
    let closed = open.split("<details").find(|it| it.contains("value=\"drop\"")).unwrap();
    assert!(closed.contains("It is gone for good") && !closed.contains("value=\"withdraw\""));
    assert!(!rooms.page(&path, &other).await.contains(NAME));
    // Nobody withdraws, replaces or erases another party's delegate.
    let mark = mark(&rooms, &id, 0).await;
    let withdraw = [("go", "withdraw"), ("delegate", mark.as_str())];
    assert_eq!(rooms.post(&path, &other, &withdraw).await.status, 403);
    let instead = [("in-place-of", mark.as_str())];
    assert_eq!(lay(&rooms, &id, &other, (YOUTH, 9), &instead).await.status, 422);
    let drop = [("go", "drop"), ("delegate", mark.as_str())];
    rooms.post(&path, &other, &drop).await;
    assert!(rooms.page(&path, &chair).await.contains(NAME), "another party erases nothing");
    let forum = rooms.store.forum(&id).await.unwrap().unwrap().forum;
    assert_eq!(forum.delegates.len(), 1);
}

#[tokio::test]
async fn a_substitute_comes_from_the_same_category_and_before_nobody_who_waits() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = convened(&rooms, week(&rooms, 1)).await;
    nominated(&rooms, &id, 0, 1).await;
    let by = rooms.chair(0);
    let first = mark(&rooms, &id, 0).await;
    let wrong = lay(&rooms, &id, &by, (UNIONS, 2), &[("in-place-of", first.as_str())]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("the same party and the same category"), "{}", wrong.text());
    assert!(wrong.text().contains("by post"), "what was typed comes back");
    let laid = lay(&rooms, &id, &by, (YOUTH, 2), &[("in-place-of", first.as_str())]).await;
    let done = sign(&rooms, &ticket(&laid.text()), &by).await;
    assert!(done.header("location").contains("done=substitute"), "{}", done.text());
    let room = rooms.page(&english(&routes::delegation(&id)), &by).await;
    assert!(room.contains("in the place of another delegate"), "{room}");
    assert!(room.contains("put another delegate in their place"), "{room}");
    // Once somebody waits, they come first.
    nominated(&rooms, &id, 0, 3).await;
    let second = mark(&rooms, &id, 1).await;
    let line = lay(&rooms, &id, &by, (YOUTH, 4), &[("in-place-of", second.as_str())]).await;
    assert_eq!(line.status, 422);
    assert!(line.text().contains("wait for a seat"), "{}", line.text());
    let path = english(&routes::delegation(&id));
    let form = [("go", "withdraw"), ("delegate", second.as_str())];
    let to = rooms.post(&path, &by, &form).await;
    assert_eq!(to.status, 303, "{}", to.text());
    let done = sign(&rooms, to.header("location"), &by).await;
    assert!(done.header("location").contains("done=release"), "{}", done.text());
    let room = rooms.page(&path, &by).await;
    assert!(room.contains("they had waited longest"), "{room}");
    // Without a category or a name nothing is laid down.
    for (category, words) in [("", "Please choose a category."), ("x", "choose a category")] {
        let answer = lay(&rooms, &id, &by, (category, 5), &[]).await;
        assert_eq!(answer.status, 422, "{category}");
        assert!(answer.text().contains(words), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_delegate_confirms_declines_and_erases_with_nothing_but_a_receipt() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = convened(&rooms, week(&rooms, 2)).await;
    for path in ["/delegate", "/delegate/badge", "/forums", &routes::forum(&id)] {
        for lang in ["en", "ru", "hy", "az"] {
            let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
            assert!(!page.contains("<script") && !page.contains("[delegate"), "{path} {lang}");
        }
    }
    for (typed, words) in [("1234", "28"), (&receipt(77)[..], "Nothing belongs to this number")] {
        let answer = own(&rooms, typed, &[]).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.text().contains(words), "{}", answer.text());
    }
    let invited = nominated(&rooms, &id, 0, 1).await;
    let seen = own(&rooms, &invited, &[]).await;
    assert_eq!(seen.status, 200);
    assert!(seen.header("cache-control").contains("no-store"));
    let page = seen.text();
    assert!(page.contains(NAME) && page.contains("You have not said yet"), "{page}");
    assert!(page.contains("Seat 1 of 2") && page.contains("A talk &lt;&amp;&gt;"), "{page}");
    let early = badge(&rooms, &invited).await;
    assert!(early.status == 422 && early.text().contains("There is no badge for you"));
    // What is wrong stands beside its field, and what was typed comes back.
    let fresh = receipt(21);
    let silent =
        [("go", "confirm"), ("own", fresh.as_str()), ("contact", ""), ("needs", "A ramp <i>")];
    let wrong = own(&rooms, &invited, &silent).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("Please write how you are reached."), "{}", wrong.text());
    assert!(wrong.text().contains("A ramp &lt;i&gt;") && wrong.text().contains(&fresh));
    confirms(&rooms, &invited, 21).await;
    // The same form sent twice says the same, and the first receipt opens nothing.
    confirms(&rooms, &invited, 21).await;
    let first = own(&rooms, &invited, &[]).await;
    assert_eq!(first.status, 422, "{}", first.text());
    assert!(own(&rooms, &fresh, &[]).await.text().contains("by telephone"));
    let shown = badge(&rooms, &fresh).await;
    assert_eq!(shown.status, 200);
    assert!(shown.header("cache-control").contains("no-store"));
    assert!(shown.text().contains("<svg") && shown.text().contains(NAME), "{}", shown.text());
    assert_eq!(code(&shown.text()).replace(' ', "").len(), 16);
    let declined = own(&rooms, &fresh, &[("go", "decline")]).await;
    assert!(declined.text().contains("You do not come"), "{}", declined.text());
    assert_eq!(badge(&rooms, &fresh).await.status, 422);
    let gone = own(&rooms, &fresh, &[("go", "erase")]).await;
    assert!(gone.text().contains("Everything about you is erased"), "{}", gone.text());
    assert_eq!(own(&rooms, &fresh, &[]).await.status, 422);
    let room = rooms.page(&english(&routes::delegation(&id)), &rooms.chair(0)).await;
    assert!(room.contains("Nothing is kept of this delegate any more"), "{room}");
}

#[tokio::test]
async fn nobody_declines_what_is_over() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = convened(&rooms, week(&rooms, 1)).await;
    let invited = nominated(&rooms, &id, 0, 1).await;
    let fresh = confirms(&rooms, &invited, 11).await;
    rooms.pass(40 * DAY);
    let late = own(&rooms, &fresh, &[("go", "decline")]).await;
    assert!(late.status.is_client_error(), "{}", late.text());
    assert!(own(&rooms, &fresh, &[]).await.text().contains("You come"));
    assert!(public(&rooms, &id).await.contains("1 confirmed"));
}

#[tokio::test]
async fn nobody_under_eighteen_confirms_without_a_guardian_who_consents() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let id = convened(&rooms, week(&rooms, 1)).await;
    let by = rooms.chair(0);
    let laid = lay(&rooms, &id, &by, (YOUTH, 1), &[("age", "minor")]).await;
    sign(&rooms, &ticket(&laid.text()), &by).await;
    let (invited, fresh) = (receipt(1), receipt(2));
    let page = own(&rooms, &invited, &[]).await.text();
    assert!(page.contains("You were nominated as somebody under eighteen"), "{page}");
    let with = |more: &[(&'static str, &'static str)]| {
        let mut form =
            vec![("go", "confirm".to_owned()), ("own", fresh.clone()), ("contact", "x".to_owned())];
        form.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        form
    };
    let guardian = [("guardian", "Old Ann"), ("guardian-contact", "by post")];
    let says = |yes: &'static str| [guardian[0], guardian[1], ("consents", yes)];
    for (more, words) in [
        (with(&[]), "nobody under eighteen comes without a guardian"),
        (with(&says("no")), "guardian’s consent nobody under eighteen can come"),
    ] {
        let form: Vec<(&str, &str)> = more.iter().map(|(a, b)| (*a, b.as_str())).collect();
        let answer = own(&rooms, &invited, &form).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(words), "{words}: {}", answer.text());
    }
    let more = with(&says("yes"));
    let form: Vec<(&str, &str)> = more.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let answer = own(&rooms, &invited, &form).await;
    assert!(answer.status == 200 && answer.text().contains("You come"), "{}", answer.text());
    // Where nobody under eighteen may come, nobody is nominated as such.
    let grown = Week { minors: false, ..week(&rooms, 1) };
    let other = convened(&rooms, grown).await;
    let refused = lay(&rooms, &other, &by, (YOUTH, 3), &[("age", "minor")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("eighteen or older"), "{}", refused.text());
}

#[tokio::test]
async fn the_door_lets_in_once_a_day_and_says_why_not() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let held = week(&rooms, 1);
    let starts = held.starts();
    let id = convened(&rooms, held).await;
    let first = nominated(&rooms, &id, 0, 1).await;
    let second = nominated(&rooms, &id, 1, 2).await;
    let first = confirms(&rooms, &first, 11).await;
    let second = confirms(&rooms, &second, 12).await;
    let first = code(&badge(&rooms, &first).await.text());
    let foreign = code(&badge(&rooms, &second).await.text());
    let door = english(&routes::door(&id));
    let lets = async |badge: &str, by: &str| rooms.post(&door, by, &[("badge", badge)]).await;
    let early = lets(&first, SECRETARY).await;
    assert_eq!(early.status, 422);
    assert!(early.text().contains("The forum has not begun yet."), "{}", early.text());
    rooms.pass(starts - rooms.now() + 3_600);
    assert_eq!(rooms.get(&door, "").await.status, 303);
    assert_eq!(lets(&first, &rooms.by(0, "registrar")).await.status, 403);
    // A scanned picture leads to the page with the code in its field.
    let scanned = routes::with_query(&door, "badge", &first);
    assert!(rooms.page(&scanned, SECRETARY).await.contains(&format!("value=\"{first}\"")));
    let address = format!(
        "http://localhost:8080{}",
        routes::with_query(&routes::door(&id), "badge", first.replace(' ', ""))
    );
    let admitted = lets(&address, SECRETARY).await;
    assert_eq!(admitted.status, 200, "{}", admitted.text());
    let page = admitted.text();
    assert!(page.contains("Let in") && page.contains("1 of 1") && !page.contains(NAME), "{page}");
    let again = lets(&first, &rooms.by(1, "member")).await;
    assert!(again.text().contains("Was let in today before"), "{}", again.text());
    let unknown = lets("1234", SECRETARY).await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.text().contains("There is no such delegate"), "{}", unknown.text());
    // Whoever was withdrawn is not let in, and has no badge any more.
    let (path, by) = (english(&routes::delegation(&id)), rooms.chair(1));
    let mark = mark(&rooms, &id, 1).await;
    let to = rooms.post(&path, &by, &[("go", "withdraw"), ("delegate", mark.as_str())]).await;
    sign(&rooms, to.header("location"), &by).await;
    let refused = lets(&foreign, SECRETARY).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Not let in"), "{}", refused.text());
    assert!(refused.text().contains("withdrawn or replaced"), "{}", refused.text());
    let none = badge(&rooms, &second).await;
    assert_eq!(none.status, 422);
    assert!(none.text().contains("Withdrawn by their side"), "{}", none.text());
    assert!(
        public(&rooms, &id).await.contains("1 arrived ("),
        "arrivals are counted for everybody"
    );
}

/// The words of a form in every language.
fn typed(rooms: &Rooms, name: &str, words: &str) -> BTreeMap<String, String> {
    tongues(rooms).iter().map(|it| (format!("{name}-{it}"), words.to_owned())).collect()
}

async fn send(
    rooms: &Rooms,
    id: &InstrumentId,
    by: &str,
    fields: &[(&str, &str)],
    more: &BTreeMap<String, String>,
) -> Answer {
    let mut form = fields.to_vec();
    form.extend(more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    rooms.post(&english(&routes::draft_forum(id)), by, &form).await
}

#[tokio::test]
async fn a_week_is_written_on_the_desk_and_clashes_are_shown_with_the_remedy() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = rooms.ready(Kind::Plan, "A week", "We hold a week of dialogue.").await;
        let by = rooms.chair(0);
        let desk = rooms.page(&english(&routes::draft(&id)), &by).await;
        assert!(desk.contains(&routes::draft_forum(&id)), "{desk}");
        let model = week(&rooms, 3);
        let (from, to) = (web::day::written(model.from), web::day::written(model.to));
        let until = web::day::written(model.from - 1);
        let mut texts = typed(&rooms, "title", "A week <&>");
        texts.extend(typed(&rooms, "place", "The house"));
        texts.extend(typed(&rooms, "category", "Youth"));
        let open = [
            ("go", "week"),
            ("region", model.region.as_str()),
            ("from", from.as_str()),
            ("to", to.as_str()),
            ("until", until.as_str()),
            ("minors", "yes"),
            ("quota", "3"),
        ];
        for (name, value, said) in [
            ("from", "soon", "Please choose a day."),
            ("quota", "many", "Please write a whole number."),
            ("region", "XX", "Please choose a region of the charter."),
            ("to", "2020-01-01", "The end lies after the beginning."),
            ("until", to.as_str(), "until the day before the first one"),
        ] {
            let wrong: Vec<(&str, &str)> =
                open.iter().map(|(a, b)| (*a, if *a == name { value } else { *b })).collect();
            let answer = send(&rooms, &id, &by, &wrong, &texts).await;
            assert_eq!(answer.status, 422, "{name}");
            let page = answer.text();
            assert!(page.contains(said) && page.contains("A week &lt;&amp;&gt;"), "{name}: {page}");
        }
        let done = send(&rooms, &id, &by, &open, &texts).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let hall = typed(&rooms, "title", "Hall");
        let done = send(&rooms, &id, &by, &[("go", "room"), ("seats", "90")], &hall).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let names: Vec<(String, String)> = rooms
            .parties
            .iter()
            .map(|it| (format!("speaker-{it}"), format!("{it}/co-chair/1")))
            .collect();
        let mut at = vec![("go", "session"), ("room", "r1"), ("day", from.as_str())];
        at.extend([("starts", "10:00"), ("ends", "11:00")]);
        let silent = send(&rooms, &id, &by, &at, &typed(&rooms, "title", "Silence")).await;
        assert_eq!(silent.status, 422);
        assert!(silent.text().contains("Every side speaks in every session"), "{}", silent.text());
        at.extend(names.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let done = send(&rooms, &id, &by, &at, &typed(&rooms, "title", "First talk")).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let clash = send(&rooms, &id, &by, &at, &typed(&rooms, "title", "Second talk")).await;
        assert_eq!(clash.status, 422);
        let page = clash.text();
        for words in ["First talk", "Second talk", "“", "another room or another time"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(page.contains("speaks in") && page.contains("Sessions clash."), "{page}");
        // The machine proposes a place for both; nothing is kept before somebody says so.
        assert!(page.contains("Find rooms and times"), "{page}");
        let second = typed(&rooms, "title", "Second talk");
        let with = |go: &'static str, more: &[(&'static str, &'static str)]| {
            let mut fields = vec![("go", go), ("with", "session")];
            fields.extend(at.iter().filter(|(name, _)| *name != "go"));
            fields.extend(more);
            fields
        };
        let look = send(&rooms, &id, &by, &with("arrange", &[]), &second).await;
        assert_eq!(look.status, 200, "{}", look.text());
        let page = look.text();
        // The one that was just typed has its boxes as well.
        for words in [
            "1 session moves",
            "is taken by",
            "Clashes: now",
            "value=\"arranged\"",
            "id=\"keep-s2\"",
            "name=\"expects-s2\"",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let week_now = async || rooms.store.convocation(&id).await.unwrap().unwrap().opens.unwrap();
        let before = week_now().await;
        assert_eq!(before.sessions.len(), 1, "nothing is kept yet");
        for (wish, said) in [
            (("hours-from", "19:00"), "two times of one day"),
            (("break", "1000"), "at most 240"),
            (("expects-s1", "many"), "as a whole number"),
        ] {
            let hours = [("hours-from", "09:00"), ("hours-to", "18:00")];
            let mut fields = vec![wish];
            fields.extend(hours.iter().filter(|(name, _)| *name != wish.0));
            let wrong = send(&rooms, &id, &by, &with("arrange", &fields), &second).await;
            assert_eq!(wrong.status, 422, "{wish:?}");
            assert!(wrong.text().contains(said), "{wish:?}: {}", wrong.text());
        }
        // The hours that are shown are those that were used: with the one that ends at nine.
        let mut long = with("arrange", &[]);
        long.iter_mut().filter(|(name, _)| *name == "ends").for_each(|it| it.1 = "21:00");
        let page = send(&rooms, &id, &by, &long, &second).await.text();
        assert!(page.contains("value=\"21:00\"") && page.contains("1 session moves"), "{page}");
        // Whoever keeps both where they clash, or has too few hours, reads why that cannot be.
        let wishes =
            [("hours-from", "09:00"), ("hours-to", "18:00"), ("keep", "s1"), ("keep", "s2")];
        let lacks = send(&rooms, &id, &by, &with("arrange", &wishes), &second).await.text();
        assert!(
            lacks.contains("which stays too") && !lacks.contains("value=\"arranged\""),
            "{lacks}"
        );
        // Somebody of the same party is faster: nothing of theirs is lost, and the proposal is new.
        let annex = typed(&rooms, "title", "Annex");
        let done = send(&rooms, &id, &by, &[("go", "room"), ("seats", "20")], &annex).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let mark = before.mark();
        let mut keep = with("arranged", &[]);
        keep.push(("mark", mark.as_str()));
        let late = send(&rooms, &id, &by, &keep, &second).await;
        assert_eq!(late.status, 422);
        assert!(
            late.text().contains("Somebody else changed the week meanwhile"),
            "{}",
            late.text()
        );
        let now = week_now().await;
        assert_eq!((now.rooms.len(), now.sessions.len()), (2, 1));
        let mark = now.mark();
        keep.pop();
        keep.push(("mark", mark.as_str()));
        for fields in [&keep, &with("arrange", &[])] {
            let theirs = send(&rooms, &id, &rooms.chair(1), fields, &second).await;
            assert_eq!(theirs.status, 422, "another party's file");
            assert!(!theirs.text().contains("id=\"proposal\""), "nothing is computed for it");
        }
        let done = send(&rooms, &id, &by, &keep, &second).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let now = week_now().await;
        assert_eq!((now.sessions.len(), now.clashes().len()), (2, 0));
        for lang in ["en", "ru", "hy", "az"] {
            let path = format!("{}?part=arrange&lang={lang}", routes::draft_forum(&id));
            let page = rooms.page(&path, &by).await;
            assert!(
                page.contains("name=\"hours-from\"") && !page.contains("[forum"),
                "{lang}: {page}"
            );
        }
        // No room goes that a session is in; a session can.
        let used = [("go", "remove-room"), ("part", "r1")];
        assert_eq!(send(&rooms, &id, &by, &used, &BTreeMap::new()).await.status, 422);
        let theirs = send(&rooms, &id, &rooms.chair(1), &used, &BTreeMap::new()).await;
        assert_eq!(theirs.status, 422, "another party's file");
        let session = [("go", "remove-session"), ("part", "s1")];
        assert_eq!(send(&rooms, &id, &by, &session, &BTreeMap::new()).await.status, 303);
        let there = rooms.store.convocation(&id).await.unwrap().unwrap().opens.unwrap();
        assert_eq!((there.rooms.len(), there.sessions.len(), there.categories[0].quota), (2, 1, 3));
        for part in ["week", "category", "room", "session"] {
            for lang in ["en", "ru", "hy", "az"] {
                let path = format!("{}?part={part}&lang={lang}", routes::draft_forum(&id));
                let page = rooms.page(&path, &by).await;
                assert!(page.contains(&format!("value=\"{part}\"")), "{part} {lang}: {page}");
                assert!(!page.contains("[forum") && !page.contains("<script"), "{part} {lang}");
            }
        }
    }
}

#[tokio::test]
async fn a_later_plan_changes_a_week_and_a_communique_ends_it() {
    let rooms = Rooms::two().await;
    let held = week(&rooms, 1);
    let last = held.day_starts(held.to);
    let id = convened(&rooms, held).await;
    let by = rooms.chair(0);
    let draft = rooms.ready(Kind::Plan, "More seats", "We make room.").await;
    let forum = id.to_string();
    for change in ["added", "moved", "cancelled", "speakers", "new-room", "quota", "postponed"] {
        let path = format!("{}?part={change}&forum={forum}&lang=en", routes::draft_forum(&draft));
        let page = rooms.page(&path, &by).await;
        assert!(page.contains(&format!("value=\"{change}\"")), "{change}: {page}");
    }
    let reasons = typed(&rooms, "reasons", "Many want to come <&>");
    let quota = [("go", "quota"), ("forum", forum.as_str()), ("category", YOUTH), ("quota", "1")];
    let fewer = send(&rooms, &draft, &by, &quota, &reasons).await;
    assert_eq!(fewer.status, 422);
    assert!(fewer.text().contains("nobody loses a seat"), "{}", fewer.text());
    let quota = [("go", "quota"), ("forum", forum.as_str()), ("category", YOUTH), ("quota", "2")];
    let none = send(&rooms, &draft, &by, &quota, &BTreeMap::new()).await;
    assert_eq!(none.status, 422, "{}", none.text());
    let done = send(&rooms, &draft, &by, &quota, &reasons).await;
    assert_eq!(done.status, 303, "{}", done.text());
    rooms.adopt(&draft).await;
    let page = public(&rooms, &id).await;
    assert!(page.contains("every side has 2 now"), "{page}");
    assert!(page.contains("Many want to come &lt;&amp;&gt;"), "{page}");
    assert!(page.contains(&routes::text(&draft)), "{page}");
    rooms.pass(last - rooms.now() + 3_600);
    let text = rooms.ready(Kind::Statement, "What came of it", "We talked.").await;
    let choose = rooms.page(&english(&routes::draft_forum(&text)), &by).await;
    assert!(choose.contains("This text is its communiqué"), "{choose}");
    let about = [("go", "about"), ("forum", forum.as_str())];
    let done = send(&rooms, &text, &by, &about, &BTreeMap::new()).await;
    assert_eq!(done.status, 303, "{}", done.text());
    rooms.adopt(&text).await;
    let page = public(&rooms, &id).await;
    assert!(page.contains("It was held") && page.contains(&routes::text(&text)), "{page}");
    let shown = rooms.page(&english(&routes::text(&text)), "").await;
    assert!(shown.contains(&routes::forum(&id)), "{shown}");
}

#[tokio::test]
async fn whatever_stands_in_a_week_is_shown_as_words() {
    let rooms = Rooms::two().await;
    readers(&rooms).await;
    let hostile = HOSTILE[1];
    let mut week = week(&rooms, 1);
    week.place = words(&rooms, hostile);
    week.rooms[0].name = words(&rooms, hostile);
    week.categories[0].title = words(&rooms, hostile);
    week.sessions[0].title = words(&rooms, hostile);
    let id = convened(&rooms, week).await;
    let invited = nominated(&rooms, &id, 0, 1).await;
    let pages = [
        public(&rooms, &id).await,
        rooms.page(&english(&routes::text(&id)), "").await,
        rooms.page(&english(&routes::delegation(&id)), &rooms.chair(0)).await,
        rooms.page(&english(&routes::door(&id)), SECRETARY).await,
        own(&rooms, &invited, &[]).await.text(),
    ];
    for page in pages {
        assert!(!page.contains("<img") && !page.contains("onerror=alert(1)>\""), "{page}");
    }
}
