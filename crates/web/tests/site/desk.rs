//! The members' rooms: Mine and the desk, through their forms.

use commission::InstrumentId;
use commission::draft::Standing;
use web::locale::Locale;
use web::routes;

use crate::support::rooms::{Rooms, fill, pairs};
use crate::support::{Answer, HOSTILE, language};

/// A draft with a title and one passage, worded by every side the same in these languages.
async fn settled(rooms: &Rooms, kind: &str, topic: &str, tags: &[&str]) -> InstrumentId {
    let id = rooms.begin(kind, topic, tags[0], "On the market").await;
    let title: Vec<(&str, &str)> = tags.iter().map(|tag| (*tag, "On the market")).collect();
    let passage: Vec<(&str, &str)> = tags.iter().map(|tag| (*tag, "We keep the peace.")).collect();
    for party in 0..rooms.parties.len() {
        let by = rooms.chair(party);
        rooms.word(&id, 0, &by, &title).await;
        rooms.word(&id, 1, &by, &passage).await;
        let words: Vec<(String, &str)> =
            tags.iter().map(|tag| (format!("words-{tag}"), "Quiet streets.")).collect();
        let mut form: Vec<(&str, &str)> = words.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        let answer = rooms.submit(&routes::draft_interests(&id), &by, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        form.push(("cites", "law"));
        let answer = rooms.submit(&routes::draft_ground(&id), &by, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    id
}

async fn draft(rooms: &Rooms, id: &InstrumentId) -> commission::Draft {
    rooms.store.draft(id).await.unwrap().draft
}

fn main_of(page: &str) -> String {
    page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned()
}

#[tokio::test]
async fn every_side_negotiates_a_draft_to_the_table_through_the_forms() {
    for (rooms, topic, tags) in [
        (Rooms::two().await, "calls-for-peace", ["en", "ru"]),
        (Rooms::three().await, "water", ["en", "fr"]),
    ] {
        let id = settled(&rooms, "statement", topic, &tags).await;
        let parties = rooms.store.commission().charter.party_ids();
        let there = draft(&rooms, &id).await;
        assert_eq!(there.blocks(&rooms.store.commission().charter), vec![]);
        let last = rooms.chair(rooms.parties.len() - 1);
        // One side says something else, and the passage is in brackets again.
        rooms.word(&id, 1, &last, &[(tags[0], "We keep the peace, and say so.")]).await;
        let page = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(0)).await;
        assert!(page.contains("One thing keeps it from the table."), "{page}");
        assert!(page.contains("We keep the peace, and say so."), "{page}");
        // The others take its words as theirs.
        let path = routes::draft_passage(&id, 1);
        for party in 0..rooms.parties.len() - 1 {
            let page = rooms.page(&path, &rooms.chair(party)).await;
            assert!(page.contains("<ins>"), "what differs is marked: {page}");
            let button = format!("take:{}:{}", tags[0], rooms.parties.last().unwrap());
            let answer = rooms.submit(&path, &rooms.chair(party), &[("do", &button)]).await;
            assert_eq!(answer.status, 303, "{}", answer.text());
        }
        let there = draft(&rooms, &id).await;
        assert_eq!(
            there.passages[0].standing(&language(tags[0]), &parties),
            Standing::Settled("We keep the peace, and say so.")
        );
        let page = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(0)).await;
        assert!(page.contains("Put it on the table"), "{page}");
        let page =
            rooms.page(&format!("{}?lang=en", routes::draft_table(&id)), &rooms.chair(0)).await;
        assert!(page.contains("type=\"date\""), "{page}");
        let check = format!("{}?lang=en&until=2026-08-02", routes::draft_table(&id));
        let page = rooms.page(&check, &rooms.chair(0)).await;
        let form = fill(&page, &[]);
        let value = |name: &str| form.iter().find(|(k, _)| k == name).unwrap().1.clone();
        assert_eq!((value("purpose"), value("text")), ("table".into(), id.to_string()));
        let offset = i64::from(rooms.store.commission().charter.utc_offset_seconds);
        let deadline: i64 = value("deadline").parse().unwrap();
        assert_eq!((deadline + 1 + offset) % 86_400, 0, "midnight where the commission is");
        rooms.table(&id).await;
        let answer = rooms.submit_closed(&id).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("Too late for this."), "{}", answer.text());
    }
}

trait Closed {
    async fn submit_closed(&self, id: &InstrumentId) -> Answer;
}

impl Closed for Rooms {
    /// Sends words to a passage whose text is on the table by now.
    async fn submit_closed(&self, id: &InstrumentId) -> Answer {
        let form = [("words-en", "Too late for this."), ("seen-en", ""), ("version", "1")];
        self.post(&routes::draft_passage(id, 1), &self.chair(0), &form).await
    }
}

#[tokio::test]
async fn two_browsers_of_one_side_lose_nothing() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let (chair, member) = (rooms.chair(0), rooms.by(0, "member"));
    let path = routes::draft_passage(&id, 1);
    // Both open the form, then both send.
    let one = rooms.page(&path, &chair).await;
    let two = rooms.page(&path, &member).await;
    let first = fill(&one, &[("words-en", "First.")]);
    let second = fill(&two, &[("words-en", "Second."), ("words-ru", "Второе.")]);
    let answer = rooms.post(&path, &chair, &pairs(&first)).await;
    assert_eq!(answer.status, 303);
    let answer = rooms.post(&format!("{path}?lang=en"), &member, &pairs(&second)).await;
    assert_eq!(answer.status, 409);
    let page = answer.text();
    assert!(
        page.contains("First.") && page.contains("Second.") && page.contains("Второе."),
        "{page}"
    );
    assert!(page.contains("Nothing is lost"), "{page}");
    let there = draft(&rooms, &id).await;
    let own = commission::draft::Voice::Party(rooms.parties[0].parse().unwrap());
    assert_eq!(there.passages[0].wording(&language("en"), &own), Some("First."));
    assert_ne!(there.passages[0].wording(&language("ru"), &own), Some("Второе."), "all or nothing");
    // What others said in one language may stand, while one's own words in another are saved.
    let stand = fill(&page, &[("do", "theirs:en")]);
    assert_eq!(rooms.post(&path, &member, &pairs(&stand)).await.status, 303);
    let there = draft(&rooms, &id).await;
    assert_eq!(there.passages[0].wording(&language("en"), &own), Some("First."));
    assert_eq!(there.passages[0].wording(&language("ru"), &own), Some("Второе."));
    // Sent again as it is, it means: keep mine.
    let keep = fill(&page, &[("do", "save")]);
    assert_eq!(rooms.post(&path, &member, &pairs(&keep)).await.status, 303);
    let there = draft(&rooms, &id).await;
    assert_eq!(there.passages[0].wording(&language("en"), &own), Some("Second."));
    assert_eq!(there.passages[0].wording(&language("ru"), &own), Some("Второе."));
    // Merging puts both into the box, and saves nothing yet.
    let merge = fill(&page, &[("do", "merge:en"), ("words-en", "Third.")]);
    let answer = rooms.post(&path, &member, &pairs(&merge)).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("\nSecond.\n\nThird.</textarea>"), "{}", answer.text());
}

#[tokio::test]
async fn what_others_change_elsewhere_is_no_conflict() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = routes::draft_passage(&id, 1);
    let mine = fill(&rooms.page(&path, &rooms.chair(0)).await, &[("words-en", "Mine.")]);
    rooms.word(&id, 1, &rooms.chair(1), &[("en", "Theirs.")]).await;
    rooms.word(&id, 0, &rooms.by(0, "member"), &[("en", "Another title")]).await;
    rooms.word(&id, 2, &rooms.by(0, "member"), &[("en", "Another passage.")]).await;
    assert_eq!(rooms.post(&path, &rooms.chair(0), &pairs(&mine)).await.status, 303);
    // The same form again is no conflict either, and changes nothing.
    let before = rooms.store.draft(&id).await.unwrap().version;
    assert_eq!(rooms.post(&path, &rooms.chair(0), &pairs(&mine)).await.status, 303);
    assert_eq!(rooms.store.draft(&id).await.unwrap().version, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_posts_at_once_one_is_saved_and_the_other_is_asked() {
    let rooms = std::sync::Arc::new(Rooms::two().await);
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = routes::draft_passage(&id, 1);
    let page = rooms.page(&path, &rooms.chair(0)).await;
    let mut posts = tokio::task::JoinSet::new();
    for n in 0..8 {
        let (rooms, path) = (rooms.clone(), path.clone());
        let form = fill(&page, &[("words-en", &format!("Wording {n}."))]);
        posts.spawn(async move {
            let by = if n % 2 == 0 { rooms.chair(0) } else { rooms.by(0, "member") };
            rooms.post(&path, &by, &pairs(&form)).await.status.as_u16()
        });
    }
    let mut found = posts.join_all().await;
    found.sort_unstable();
    assert_eq!(found, [303, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn passages_added_at_once_by_different_sides_all_arrive_once() {
    let rooms = std::sync::Arc::new(Rooms::two().await);
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = routes::draft_passage(&id, 2);
    let mut posts = tokio::task::JoinSet::new();
    for n in 0..6 {
        let (rooms, path) = (rooms.clone(), path.clone());
        posts.spawn(async move {
            let by = rooms.chair(n % 2);
            let page = rooms.page(&path, &by).await;
            // A page that was read after others were added words one of those.
            let new = page.contains("name=\"new\"");
            let form = fill(&page, &[("words-en", &format!("New {n}."))]);
            let first = rooms.post(&path, &by, &pairs(&form)).await.status;
            let again = rooms.post(&path, &by, &pairs(&form)).await.status;
            (new, first.as_u16(), again.as_u16())
        });
    }
    let found = posts.join_all().await;
    let added =
        found.iter().filter(|(new, first, again)| *new && (*first, *again) == (303, 303)).count();
    assert_eq!(draft(&rooms, &id).await.passages.len(), 1 + added, "{found:?}");
}

#[tokio::test]
async fn a_session_that_ended_while_somebody_wrote_keeps_the_words() {
    let rooms = Rooms::of(crate::support::rooms::TWO, false).await;
    let by = crate::support::office(&rooms.chair(0));
    let new = commission::draft::NewDraft {
        topics: vec!["calls-for-peace".into()],
        title: crate::support::words(&[("en", "On the market")]),
        ..Default::default()
    };
    let kind = commission::Kind::Statement;
    let id = rooms.store.new_draft(kind, new, &by, rooms.now(), [1; 16]).await.unwrap().id;
    let cookie = rooms.sign_in(&rooms.chair(0)).await;
    let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin")];
    let path = routes::draft_passage(&id, 1);
    let form =
        [("new", "yes"), ("version", "1"), ("words-en", "<b>At midnight</b>"), ("do", "save")];
    rooms.pass(31 * 60);
    let answer = rooms.post_with(&format!("{path}?lang=en"), &headers, &form).await;
    assert_eq!(answer.status, 401);
    let page = answer.text();
    assert!(page.contains("Your words are kept"), "{page}");
    assert!(page.contains("\n&lt;b&gt;At midnight&lt;/b&gt;</textarea>"), "{page}");
    let again = fill(&page, &[]);
    assert!(again.contains(&("new".into(), "yes".into())), "{again:?}");
    // In another tab the same person signs in.
    let token = "another";
    let holder = &support_holder(&rooms.chair(0));
    rooms.store.open_session(&web::session::digest(token), holder, rooms.now()).await.unwrap();
    let cookie = format!("comity-session={token}");
    let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin")];
    let answer = rooms.post_with(&path, &headers, &pairs(&again)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let there = draft(&rooms, &id).await;
    let own = commission::draft::Voice::Party(rooms.parties[0].parse().unwrap());
    assert_eq!(there.passages[0].wording(&language("en"), &own), Some("<b>At midnight</b>"));
}

fn support_holder(seat: &str) -> String {
    note::Digest::of(seat.as_bytes()).hex()[..32].to_owned()
}

#[tokio::test]
async fn who_lost_the_seat_does_nothing_with_an_open_session() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let member = rooms.by(0, "member");
    let cookie = rooms.sign_in(&member).await;
    let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin")];
    let path = routes::draft_passage(&id, 1);
    let form = fill(&rooms.page(&path, &member).await, &[("words-en", "Still here?")]);
    rooms.vacate(&member).await;
    let answer = rooms.post_with(&path, &headers, &pairs(&form)).await;
    assert_eq!(answer.status, 401, "{}", answer.text());
    let answer = rooms.post(&path, &member, &pairs(&form)).await;
    assert_eq!(answer.status, 401, "the role that was taken is empty too");
    assert!(!draft(&rooms, &id).await.passages.iter().any(|passage| {
        let own = commission::draft::Voice::Party(rooms.parties[0].parse().unwrap());
        passage.wording(&language("en"), &own) == Some("Still here?")
    }));
    assert_eq!(rooms.get(&routes::draft(&id), &member).await.status, 303, "shown the way in");
}

#[tokio::test]
async fn another_sites_page_cannot_word_anything() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let cookie = format!("comity-demo-role={}", rooms.chair(0));
    for path in [
        routes::draft_passage(&id, 1),
        routes::draft_interests(&id),
        routes::draft_ground(&id),
        routes::draft_promise(&id),
        routes::draft_files(&id),
        routes::draft_file_remove(&id, "x"),
        routes::thread(&id),
        routes::thread_of(&id, &rooms.parties[0]),
        routes::draft_revise(&id),
        routes::desk_new().to_owned(),
    ] {
        let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
        let answer = rooms.post_with(&path, &headers, &[("words-en", "Evil.")]).await;
        assert_eq!(answer.status, 403, "{path}");
    }
}

#[tokio::test]
async fn what_is_too_long_or_hidden_is_named_and_not_lost() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = format!("{}?lang=en", routes::draft_passage(&id, 1));
    let chair = rooms.chair(0);
    let long = "ա".repeat(8_123);
    let answer = rooms.submit(&path, &chair, &[("words-en", &long), ("words-ru", "Цело.")]).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    assert!(page.contains("123 characters too many: at most 8,000"), "{page}");
    assert!(page.contains(&long) && page.contains("Цело.") && page.contains("href=\"#words-en\""));
    assert!(page.contains("<title>Error: "), "{page}");
    let sneaky = "Every side agrees\u{202e} to this.";
    let answer = rooms.submit(&path, &chair, &[("words-en", sneaky)]).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    assert!(page.contains("Character number 18 (U+202E), after “Every side agrees”"), "{page}");
    let empty = rooms.submit(&path, &chair, &[("words-en", " ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("To leave the passage out"), "{}", empty.text());
    let out = rooms.submit(&path, &chair, &[("do", "out:en")]).await;
    assert_eq!(out.status, 303);
    let page = rooms.page(&path, &chair).await;
    assert!(page.contains("Your side leaves this passage out"), "{page}");
}

#[tokio::test]
async fn a_side_takes_back_only_its_own() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let (one, other) = (rooms.chair(0), rooms.chair(1));
    let path = routes::draft_promise(&id);
    let form = [
        ("words-en", "We meet every quarter."),
        ("words-ru", "Мы встречаемся каждый квартал."),
        ("when", "quarterly"),
    ];
    for _ in 0..2 {
        let answer = rooms.submit(&path, &one, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let due =
        [("words-en", "Once."), ("words-ru", "Раз."), ("when", "once"), ("due", "2026-12-31")];
    assert_eq!(rooms.submit(&path, &other, &due).await.status, 303);
    let past =
        [("words-en", "Once."), ("words-ru", "Раз."), ("when", "once"), ("due", "2026-07-01")];
    assert_eq!(rooms.submit(&path, &other, &past).await.status, 422);
    assert_eq!(draft(&rooms, &id).await.promises.len(), 2, "sent twice, promised once");
    let opened = rooms.page(&format!("{path}?promise=promise-1"), &one).await;
    let remove = fill(&opened, &[("do", "remove")]);
    assert_eq!(rooms.post(&path, &other, &pairs(&remove)).await.status, 403);
    assert_eq!(rooms.post(&path, &one, &pairs(&remove)).await.status, 303);
    assert_eq!(rooms.post(&path, &one, &pairs(&remove)).await.status, 303, "gone already");
    assert_eq!(draft(&rooms, &id).await.promises.len(), 1);

    let ground = draft(&rooms, &id).await.grounds[&rooms.parties[0].parse().unwrap()][0].clone();
    let before = ground.digest().hex();
    let change = format!("{}?ground={before}", routes::draft_ground(&id));
    let opened = rooms.page(&change, &one).await;
    let path = routes::draft_ground(&id);
    let first = fill(&opened, &[("words-en", "Another law.")]);
    let second = fill(&opened, &[("words-en", "A third law.")]);
    assert_eq!(rooms.post(&path, &one, &pairs(&first)).await.status, 303);
    let changed = draft(&rooms, &id).await.grounds[&rooms.parties[0].parse().unwrap()][0].digest();
    let theirs = format!("{path}?ground={}", changed.hex());
    assert_eq!(rooms.get(&theirs, &one).await.status, 200);
    assert_eq!(rooms.get(&theirs, &other).await.status, 404, "another side's ground");
    let conflict = rooms.post(&path, &rooms.by(0, "member"), &pairs(&second)).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("A third law."), "{}", conflict.text());
    let kept = fill(&conflict.text(), &[]);
    assert_eq!(rooms.post(&path, &one, &pairs(&kept)).await.status, 303);
    assert_eq!(draft(&rooms, &id).await.grounds[&rooms.parties[0].parse().unwrap()].len(), 2);
}

#[tokio::test]
async fn two_browsers_of_one_side_lose_no_promise() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let (chair, member) = (rooms.chair(0), rooms.by(0, "member"));
    let path = format!("{}?lang=en", routes::draft_promise(&id));
    let change = format!("{path}&promise=promise-1");
    let form = [("words-en", "We meet."), ("words-ru", "Встретимся."), ("when", "quarterly")];
    assert_eq!(rooms.submit(&path, &chair, &form).await.status, 303);
    let promised = async || {
        let promises = draft(&rooms, &id).await.promises;
        promises.iter().map(|it| it.what.get(&language("en")).unwrap().to_owned()).collect()
    };
    let is_there = async |expected: &[&str]| {
        let found: Vec<String> = promised().await;
        assert_eq!(found, expected);
    };
    // Both open the form, then both send.
    let first = fill(&rooms.page(&change, &chair).await, &[("words-en", "We meet in spring.")]);
    let mine = [("words-en", "We meet in autumn."), ("when", "standing")];
    let second = fill(&rooms.page(&change, &member).await, &mine);
    assert_eq!(rooms.post(&path, &chair, &pairs(&first)).await.status, 303);
    let answer = rooms.post(&path, &member, &pairs(&second)).await;
    assert_eq!(answer.status, 409);
    let page = answer.text();
    assert!(page.contains("Nothing is lost"), "{page}");
    assert!(page.contains("We meet in spring.") && page.contains("We meet in autumn."), "{page}");
    assert_eq!(problems(&page), Vec::<String>::new(), "{page}");
    is_there(&["We meet in spring."]).await;
    // What is wrong with one's own words is said, and what the others saved stays in sight.
    let wrong = rooms.post(&path, &member, &pairs(&fill(&page, &[("words-en", "")]))).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("We meet in spring."), "{}", wrong.text());
    // Sent again as it is, it means: keep mine. Sent twice, it is saved once.
    let keep = fill(&page, &[]);
    for _ in 0..2 {
        assert_eq!(rooms.post(&path, &member, &pairs(&keep)).await.status, 303);
    }
    is_there(&["We meet in autumn."]).await;
    // Nobody removes what they did not see, either.
    let mut remove = first.clone();
    remove.push(("do".into(), "remove".into()));
    let answer = rooms.post(&path, &chair, &pairs(&remove)).await;
    assert_eq!(answer.status, 409);
    is_there(&["We meet in autumn."]).await;
    let remove = fill(&answer.text(), &[("do", "remove")]);
    assert_eq!(rooms.post(&path, &chair, &pairs(&remove)).await.status, 303);
    is_there(&[]).await;
    // What was removed meanwhile is kept, and becomes a promise again if that is wished.
    let answer = rooms.post(&path, &member, &pairs(&keep)).await;
    assert_eq!(answer.status, 409);
    let page = answer.text();
    assert!(
        page.contains("Somebody removed this promise") && page.contains("in autumn."),
        "{page}"
    );
    assert_eq!(problems(&page), Vec::<String>::new(), "{page}");
    is_there(&[]).await;
    assert_eq!(rooms.post(&path, &member, &pairs(&fill(&page, &[]))).await.status, 303);
    is_there(&["We meet in autumn."]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_posts_of_a_promise_at_once_one_is_saved_and_the_other_is_asked() {
    let rooms = std::sync::Arc::new(Rooms::two().await);
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = routes::draft_promise(&id);
    let form = [("words-en", "We meet."), ("words-ru", "Встретимся."), ("when", "quarterly")];
    assert_eq!(rooms.submit(&path, &rooms.chair(0), &form).await.status, 303);
    let page = rooms.page(&format!("{path}?promise=promise-1"), &rooms.chair(0)).await;
    let mut posts = tokio::task::JoinSet::new();
    for n in 0..8 {
        let (rooms, path) = (rooms.clone(), path.clone());
        let form = fill(&page, &[("words-en", &format!("Promise {n}."))]);
        posts.spawn(async move {
            let by = if n % 2 == 0 { rooms.chair(0) } else { rooms.by(0, "member") };
            rooms.post(&path, &by, &pairs(&form)).await.status.as_u16()
        });
    }
    let mut found = posts.join_all().await;
    found.sort_unstable();
    assert_eq!(found, [303, 409, 409, 409, 409, 409, 409, 409]);
}

#[tokio::test]
async fn a_file_is_for_members_and_never_a_page() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = routes::draft_files(&id);
    let (one, other) = (rooms.chair(0), rooms.chair(1));
    let bytes = HOSTILE[0].as_bytes();
    let answer = rooms.upload(&path, &one, "Plan 1.HTML", "", bytes).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let file = routes::draft_file(&id, "plan-1.html");
    let answer = rooms.get(&file, &other).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_slice()), (200, bytes));
    assert_eq!(answer.header("content-type"), "application/octet-stream");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"plan-1.html\"");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(rooms.get(&file, "").await.status, 303);
    assert_eq!(rooms.get(&file, "secretariat/operator/1").await.status, 403);
    let taken = rooms.upload(&path, &other, "x", "plan-1.html", b"mine").await;
    assert_eq!(taken.status, 422, "another side's name");
    assert_eq!(
        rooms.post(&routes::draft_file_remove(&id, "plan-1.html"), &other, &[]).await.status,
        403
    );
    assert_eq!(
        rooms.post(&routes::draft_file_remove(&id, "plan-1.html"), &one, &[]).await.status,
        303
    );
    assert_eq!(rooms.get(&file, &one).await.status, 404);
    let large = vec![b'x'; commission::draft::ATTACHMENT_BYTES_MAX];
    assert_eq!(rooms.upload(&path, &one, "large.bin", "", &large).await.status, 303);
    let larger = vec![b'x'; commission::draft::ATTACHMENT_BYTES_MAX + 1];
    assert_eq!(rooms.upload(&path, &one, "larger.bin", "", &larger).await.status, 422);
    let far = vec![b'x'; commission::draft::ATTACHMENT_BYTES_MAX * 2];
    assert_eq!(rooms.upload(&path, &one, "far.bin", "", &far).await.status, 413);
    for bad in ["../x", "X", "x y", "\u{202e}"] {
        assert_eq!(rooms.upload(&path, &one, "x", bad, b"x").await.status, 422, "{bad}");
    }
}

/// What a page says of a file that it kept: its digest.
fn kept(page: &str) -> Option<String> {
    fill(page, &[]).into_iter().find(|(name, _)| name == "kept").map(|(_, digest)| digest)
}

#[tokio::test]
async fn a_file_whose_form_came_back_need_not_be_chosen_again() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = format!("{}?lang=en", routes::draft_files(&id));
    let (chair, member, other) = (rooms.chair(0), rooms.by(0, "member"), rooms.chair(1));
    let answer = rooms.upload(&path, &chair, "Plan <b>1.HTML", "Not A Name", b"the plan").await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    assert!(page.contains("Kept from before") && page.contains("Plan &lt;b&gt;1.HTML"), "{page}");
    assert!(!page.contains("name=\"file\" type=\"file\" required"), "{page}");
    assert_eq!(problems(&page), Vec::<String>::new(), "{page}");
    let digest = kept(&page).unwrap();
    let form = [("name", "plan.html"), ("kept", digest.as_str())];
    // Nobody else takes it up, nor the same office elsewhere or under another digest.
    for by in [&member, &other] {
        let answer = rooms.upload_with(&path, by, &form, ("", b"")).await;
        assert_eq!(answer.status, 422, "{by}");
        assert!(answer.text().contains("no longer kept"), "{}", answer.text());
    }
    let elsewhere = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let answer =
        rooms.upload_with(&routes::draft_files(&elsewhere), &chair, &form, ("", b"")).await;
    assert_eq!(answer.status, 422);
    for wrong in [note::Digest::of(b"another").hex().as_str(), "x", ""] {
        let form = [("name", "plan.html"), ("kept", wrong)];
        assert_eq!(rooms.upload_with(&path, &chair, &form, ("", b"")).await.status, 422);
    }
    // Once more with a wrong name: it stays. Then it is attached; the same form again is no mistake.
    let again = [("name", "No!"), ("kept", digest.as_str())];
    let answer = rooms.upload_with(&path, &chair, &again, ("", b"")).await;
    assert_eq!((answer.status.as_u16(), kept(&answer.text())), (422, Some(digest.clone())));
    for _ in 0..2 {
        assert_eq!(rooms.upload_with(&path, &chair, &form, ("", b"")).await.status, 303);
    }
    let answer = rooms.get(&routes::draft_file(&id, "plan.html"), &other).await;
    assert_eq!(answer.body, b"the plan");
    let gone = [("name", "plan-2.html"), ("kept", digest.as_str())];
    assert_eq!(draft(&rooms, &id).await.attachments.len(), 1);
    assert_eq!(rooms.upload_with(&path, &chair, &gone, ("", b"")).await.status, 303, "it is there");
    assert_eq!(draft(&rooms, &id).await.attachments.len(), 1);
}

#[tokio::test]
async fn one_file_of_an_office_is_kept_for_an_hour() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = format!("{}?lang=en", routes::draft_files(&id));
    let (one, other) = (rooms.chair(0), rooms.chair(1));
    let first = rooms.upload(&path, &one, "first", "No!", b"first").await;
    let first = kept(&first.text()).unwrap();
    // A name that another side took is wrong with the name alone.
    assert_eq!(rooms.upload(&path, &other, "x", "theirs", b"x").await.status, 303);
    let second = rooms.upload(&path, &one, "second", "theirs", b"second").await;
    assert_eq!(second.status, 422);
    let second = kept(&second.text()).unwrap();
    let take = async |digest: &str, file: (&'static str, &'static [u8])| {
        rooms.upload_with(&path, &one, &[("name", "mine"), ("kept", digest)], file).await
    };
    assert_eq!(take(&first, ("", b"")).await.status, 422, "the second took its place");
    rooms.pass(60 * 60 + 1);
    let late = take(&second, ("", b"")).await;
    assert_eq!(late.status, 422);
    assert!(late.text().contains("no longer kept"), "{}", late.text());
    // A file that is chosen is meant, whatever is kept.
    let third = rooms.upload(&path, &one, "third", "No!", b"third").await;
    let third = kept(&third.text()).unwrap();
    assert_eq!(take(&third, ("fourth", b"fourth")).await.status, 303);
    let attached = rooms.get(&routes::draft_file(&id, "mine"), &one).await;
    assert_eq!(attached.body, b"fourth");
    // What is wrong with the file itself is not kept, and the form says so.
    let large = vec![b'x'; commission::draft::ATTACHMENT_BYTES_MAX + 1];
    let answer = rooms.upload(&path, &one, "larger.bin", "", &large).await;
    assert_eq!((answer.status.as_u16(), kept(&answer.text())), (422, None));
    assert!(answer.text().contains("Choose the file here again"), "{}", answer.text());
    assert_eq!(problems(&answer.text()), Vec::<String>::new(), "{}", answer.text());
}

#[tokio::test]
async fn who_is_signed_out_chooses_the_file_again_and_nothing_is_kept_of_it() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let path = format!("{}?lang=en", routes::draft_files(&id));
    let answer = rooms.upload(&path, "", "plan", "", b"the plan").await;
    assert_eq!(answer.status, 401);
    let page = answer.text();
    assert!(page.contains("The file was not attached") && !page.contains("<form class"), "{page}");
    assert!(page.contains(&routes::draft_files(&id)), "{page}");
    assert_eq!(problems(&page), Vec::<String>::new(), "{page}");
}

#[tokio::test]
async fn a_thread_is_read_by_those_it_is_for() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let own = routes::thread_of(&id, &rooms.parties[0]);
    let shared = routes::thread(&id);
    let say = [("words", "We could give way here.")];
    for _ in 0..2 {
        assert_eq!(rooms.post(&own, &rooms.by(0, "liaison"), &say).await.status, 303);
    }
    assert_eq!(
        rooms.post(&shared, &rooms.chair(1), &[("words", "Good evening.")]).await.status,
        303
    );
    let page = rooms.page(&format!("{own}?lang=en"), &rooms.chair(0)).await;
    assert!(page.contains("Only your side reads this"), "{page}");
    assert_eq!(page.matches("We could give way here.").count(), 1, "sent twice, said once");
    for other in [rooms.chair(1), "secretariat/secretary/1".to_owned()] {
        assert_eq!(rooms.get(&own, &other).await.status, 403, "{other}");
        assert_eq!(rooms.post(&own, &other, &say).await.status, 403, "{other}");
        let page = rooms.page(&shared, &other).await;
        assert!(page.contains("Good evening.") && !page.contains("give way"), "{page}");
        let page = rooms.page(&routes::draft(&id), &other).await;
        assert!(!page.contains(&own), "{page}");
    }
    let auditor = "secretariat/auditor/1";
    assert!(rooms.page(&own, auditor).await.contains("give way"));
    assert!(!rooms.page(&own, auditor).await.contains("<textarea"), "an auditor reads");
    assert_eq!(rooms.post(&own, auditor, &say).await.status, 403);
    assert_eq!(rooms.get(&shared, "secretariat/operator/1").await.status, 403);
}

#[tokio::test]
async fn a_foreign_topic_is_politely_refused_and_nothing_typed_is_lost() {
    let rooms = Rooms::two().await;
    let chair = rooms.chair(0);
    let form =
        [("kind", "plan"), ("topic", "substance-of-conflict"), ("words", "Who owns the hill")];
    let answer = rooms.submit("/desk/new?lang=en", &chair, &form).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    assert!(page.contains("Thank you for turning to the commission."), "{page}");
    assert!(page.contains("Who owns the hill"), "{page}");
    assert!(rooms.store.drafts().await.unwrap().is_empty());
    // The same form sent twice begins one draft.
    let page = rooms.page("/desk/new", &chair).await;
    let form = fill(&page, &[("kind", "plan"), ("topic", "calls-for-peace"), ("words", "Meeting")]);
    let first = rooms.post("/desk/new", &chair, &pairs(&form)).await;
    rooms.pass(60);
    let again = rooms.post("/desk/new", &chair, &pairs(&form)).await;
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(rooms.store.drafts().await.unwrap().len(), 1);
}

#[tokio::test]
async fn mine_shows_what_waits_and_leads_to_where_it_is_done() {
    let rooms = Rooms::two().await;
    let page = rooms.page("/mine?lang=en", &rooms.chair(0)).await;
    assert!(page.contains("Nothing waits for you now."), "{page}");
    let id = rooms.begin("statement", "calls-for-peace", "en", "On the market").await;
    let page = rooms.page("/mine?lang=en", &rooms.chair(1)).await;
    assert!(
        page.contains("Needs your side’s word") && page.contains(&routes::draft(&id)),
        "{page}"
    );
    assert!(
        !main_of(&rooms.page("/mine", "secretariat/auditor/1").await).contains(&routes::draft(&id))
    );
    let ready = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    rooms.table(&ready).await;
    for (by, signs) in [(rooms.chair(0), true), (rooms.by(0, "member"), false)] {
        let page = main_of(&rooms.page("/mine?lang=en", &by).await);
        assert_eq!(page.contains("Needs your signature"), signs, "{by}: {page}");
        assert!(page.contains("Clocks running") && page.contains(&routes::text(&ready)), "{page}");
    }
}

#[tokio::test]
async fn a_text_that_failed_is_taken_up_again() {
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let digest = rooms.table(&id).await;
    let page = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(0)).await;
    assert!(page.contains("nobody can change it"), "{page}");
    assert!(!page.contains(&routes::draft_passage(&id, 1)), "{page}");
    assert_eq!(rooms.post(&routes::draft_revise(&id), &rooms.chair(0), &[]).await.status, 422);
    let note = rooms.note(commission::Purpose::Decline, digest, Some("No date."), &rooms.chair(1));
    let en = language("en");
    rooms.store.decline(&id, &note, en, "No date.", rooms.now()).await.unwrap();
    assert_eq!(rooms.post(&routes::draft_revise(&id), &rooms.chair(0), &[]).await.status, 303);
    let page = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(0)).await;
    assert!(page.contains("What became of it: Declined"), "{page}");
    rooms.word(&id, 1, &rooms.chair(0), &[("en", "We keep the peace until spring.")]).await;
}

/// Every page of the rooms that shows a draft.
fn pages(rooms: &Rooms, id: &InstrumentId) -> Vec<String> {
    vec![
        "/mine".into(),
        "/desk".into(),
        "/desk/new".into(),
        routes::draft(id),
        routes::draft_passage(id, 0),
        routes::draft_passage(id, 1),
        routes::draft_passage(id, 2),
        routes::draft_interests(id),
        routes::draft_ground(id),
        routes::draft_promise(id),
        routes::draft_files(id),
        routes::thread(id),
        routes::thread_of(id, &rooms.parties[0]),
    ]
}

#[tokio::test]
async fn hostile_text_in_every_field_is_shown_as_text() {
    let rooms = Rooms::two().await;
    let chair = rooms.chair(0);
    for hostile in HOSTILE {
        let id = rooms.begin("statement", "calls-for-peace", "en", hostile).await;
        let words = [("words-en", hostile), ("words-ru", hostile), ("words-hy", hostile)];
        for by in [rooms.chair(0), rooms.chair(1)] {
            for number in [0, 1] {
                let path = routes::draft_passage(&id, number);
                let more = format!("{hostile} {number}{by}");
                let answer =
                    rooms.submit(&path, &by, &[("words-en", &more), ("words-ru", hostile)]).await;
                assert_eq!(answer.status, 303, "{}", answer.text());
            }
            assert_eq!(rooms.submit(&routes::draft_interests(&id), &by, &words).await.status, 303);
            let mut ground = words.to_vec();
            ground.push(("cites", "law"));
            assert_eq!(rooms.submit(&routes::draft_ground(&id), &by, &ground).await.status, 303);
            let mut promise = words.to_vec();
            promise.push(("when", "standing"));
            assert_eq!(rooms.submit(&routes::draft_promise(&id), &by, &promise).await.status, 303);
            assert_eq!(
                rooms.post(&routes::thread(&id), &by, &[("words", hostile)]).await.status,
                303
            );
        }
        let say = [("words", hostile)];
        assert_eq!(
            rooms.post(&routes::thread_of(&id, &rooms.parties[0]), &chair, &say).await.status,
            303
        );
        for path in pages(&rooms, &id) {
            let page = rooms.page(&format!("{path}?lang=en"), &chair).await;
            for forbidden in
                ["<script>alert", "<img", "<svg onload", "onerror=alert(1)>", "<!ENTITY"]
            {
                assert!(!page.contains(forbidden), "{path}: {forbidden} in {page}");
            }
            assert_eq!(problems(&page), Vec::<String>::new(), "{path}: {page}");
        }
        // Also where the answer repeats what was sent: mistakes, and names that nobody knows.
        for field in ["kind", "topic", "language", "words", "fulfils", "replaces", "once"] {
            let answer = rooms.submit("/desk/new", &chair, &[(field, hostile)]).await;
            assert!(!answer.text().contains("<script>alert") && !answer.status.is_server_error());
        }
        for field in [
            "do", "seen", "seen-en", "version", "new", "words-en", "cites", "clause", "text",
            "before", "conflict", "promise", "owner", "when", "due", "evidence",
        ] {
            for path in [
                routes::draft_passage(&id, 1),
                routes::draft_ground(&id),
                routes::draft_promise(&id),
            ] {
                let answer = rooms.submit(&path, &chair, &[(field, hostile)]).await;
                assert!(!answer.text().contains("<script>alert"), "{path} {field}");
                assert!(!answer.status.is_server_error(), "{path} {field}: {}", answer.status);
            }
        }
    }
}

/// What a page has that no page may have.
fn problems(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for forbidden in ["{$", "{ $", " style=", "<script", " onclick", "[desk-", "[mine-", "\u{e000}"]
    {
        if page.contains(forbidden) {
            found.push(format!("it contains {forbidden:?}"));
        }
    }
    if page.matches("<h1").count() != 1 {
        found.push(format!("{} h1", page.matches("<h1").count()));
    }
    let values = |name: &str| -> Vec<String> {
        page.split(&format!(" {name}=\""))
            .skip(1)
            .map(|it| it.split('"').next().unwrap().to_owned())
            .collect()
    };
    let ids = values("id");
    let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
    if unique.len() != ids.len() {
        found.push("an id stands twice".to_owned());
    }
    let targets = values("for").into_iter().chain(values("aria-describedby"));
    for name in targets {
        if name.split(' ').any(|it| !ids.iter().any(|id| id == it)) {
            found.push(format!("{name} leads nowhere"));
        }
    }
    found
}

#[tokio::test]
async fn every_page_is_complete_in_every_language_for_every_role() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let two = rooms.parties.len() == 2;
        let (topic, tags) =
            if two { ("calls-for-peace", ["en", "ru"]) } else { ("water", ["en", "fr"]) };
        let id = settled(&rooms, "statement", topic, &tags).await;
        rooms.word(&id, 1, &rooms.chair(1), &[(tags[0], "We keep the peace here.")]).await;
        let proposal = [("words-en", "We keep the peace everywhere.")];
        let path = routes::draft_passage(&id, 1);
        let answer = rooms.submit(&path, "secretariat/secretary/1", &proposal).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let ready = settled(&rooms, "statement", topic, &tags).await;
        let mut all = pages(&rooms, &id);
        all.push(routes::draft_table(&ready));
        all.push(format!("{}?until=2026-08-02", routes::draft_table(&ready)));
        all.push(routes::draft(&ready));
        let roles: Vec<String> = rooms.keys.keys().map(ToString::to_string).collect();
        for locale in Locale::all() {
            for path in &all {
                for role in &roles {
                    let path = routes::with_query(path, "lang", locale.tag());
                    let answer = rooms.get(&path, role).await;
                    assert!(
                        [200, 403].contains(&answer.status.as_u16()),
                        "{path} {role}: {}",
                        answer.status
                    );
                    let page = answer.text();
                    assert_eq!(problems(&page), Vec::<String>::new(), "{path} {role}: {page}");
                }
            }
        }
        // One's own side stands first, whatever the day.
        for _ in 0..3 {
            for party in 0..rooms.parties.len() {
                let page = rooms
                    .page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(party))
                    .await;
                let sides = main_of(&page);
                let sides = sides.split("class=\"sides\"").nth(1).unwrap();
                let yours = sides.find("Your side").unwrap();
                let second = sides.match_indices("class=\"side-head\"").nth(1).unwrap().0;
                assert!(yours < second, "{page}");
            }
            rooms.pass(86_400);
        }
    }
}

/// The words of a page outside of what people wrote and what is for machines.
fn bare(page: &str) -> Vec<String> {
    let mut left = main_of(page);
    for name in ["bdi", "code", "svg", "time", "article", "blockquote", "option", "textarea"] {
        while let Some(start) = left.find(&format!("<{name}")) {
            let end = left[start..].find(&format!("</{name}>")).unwrap() + start;
            left.replace_range(start..end + name.len() + 3, "¤");
        }
    }
    while let Some(start) = left.find("<div class=\"instrument\"") {
        let end = left[start..].find("</div>").unwrap() + start;
        left.replace_range(start..end + 6, "¤");
    }
    let mut words = String::new();
    for part in left.split('<') {
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
        words.push(' ');
    }
    let mut depth = 0;
    let outside: String = words
        .chars()
        .filter(|letter| {
            depth += i32::from(*letter == '⟦') - i32::from(*letter == '⟧');
            depth == 0
        })
        .collect();
    outside
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.len() > 2)
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn nothing_but_names_and_quotations_stays_untranslated() {
    use axum::extract::{FromRequestParts as _, Path};
    use web::pages::desk::{Member, begin, file, ground, page, promise, table, thread, wording};
    let rooms = Rooms::two().await;
    let id = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    rooms.word(&id, 1, &rooms.chair(1), &[("en", "We keep the peace here.")]).await;
    assert_eq!(
        rooms.post(&routes::thread(&id), &rooms.chair(1), &[("words", "Hm.")]).await.status,
        303
    );
    let ready = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    let on_table = settled(&rooms, "statement", "calls-for-peace", &["en", "ru"]).await;
    rooms.table(&on_table).await;
    let name = id.to_string();
    let own = rooms.parties[0].clone();
    for role in [rooms.chair(0), "secretariat/secretary/1".to_owned()] {
        let member = |path: String| {
            let (role, app) = (role.clone(), rooms.app.clone());
            async move {
                let (mut parts, ()) = axum::http::Request::get(path)
                    .header("cookie", format!("comity-demo-role={role}"))
                    .body(())
                    .unwrap()
                    .into_parts();
                let mut member = Member::from_request_parts(&mut parts, &app).await.unwrap();
                member.0.locale = Locale::pseudo();
                member
            }
        };
        let mut all = vec![
            web::pages::mine::get(member("/mine".into()).await).await,
            web::pages::desk::list(member("/desk".into()).await).await,
            begin::get(member("/desk/new".into()).await).await,
            page::get(member(routes::draft(&id)).await, Path(name.clone())).await,
            page::get(member(routes::draft(&on_table)).await, Path(on_table.to_string())).await,
            wording::get(member(routes::draft_passage(&id, 1)).await, Path((name.clone(), 1)))
                .await,
            wording::get(member(routes::draft_passage(&id, 2)).await, Path((name.clone(), 2)))
                .await,
            promise::get(member(routes::draft_promise(&id)).await, Path(name.clone())).await,
            file::get(member(routes::draft_files(&id)).await, Path(name.clone())).await,
            thread::get(member(routes::thread(&id)).await, Path(name.clone())).await,
        ];
        if role == rooms.chair(0) {
            let path = routes::draft_table(&ready);
            let check = format!("{path}?until=2026-08-02");
            let party = Path((name.clone(), own.clone()));
            all.extend([
                wording::get_interests(
                    member(routes::draft_interests(&id)).await,
                    Path(name.clone()),
                )
                .await,
                ground::get(member(routes::draft_ground(&id)).await, Path(name.clone())).await,
                table::get(member(path).await, Path(ready.to_string())).await,
                table::get(member(check).await, Path(ready.to_string())).await,
                thread::get_own(member(routes::thread_of(&id, &own)).await, party).await,
            ]);
        }
        for answer in all {
            let body = axum::body::to_bytes(answer.unwrap().into_body(), 1 << 22).await.unwrap();
            let page = String::from_utf8(body.to_vec()).unwrap();
            assert_eq!(bare(&page), Vec::<String>::new(), "{page}");
        }
    }
}

/// Serves the rooms for the eye, where a port is named.
#[tokio::test]
async fn the_rooms_can_be_looked_at() {
    let Ok(port) = std::env::var("COMITY_LOOK") else { return };
    let rooms = match std::env::var("COMITY_LOOK_AT").as_deref() {
        Ok("three") => Rooms::three().await,
        _ => Rooms::two().await,
    };
    let two = rooms.parties.len() == 2;
    let (topic, tags) =
        if two { ("calls-for-peace", ["en", "ru"]) } else { ("water", ["en", "fr"]) };
    let id = settled(&rooms, "statement", topic, &tags).await;
    rooms.table(&id).await;
    let id = settled(&rooms, "statement", topic, &tags).await;
    rooms
        .word(
            &id,
            1,
            &rooms.chair(1),
            &[(tags[0], "We keep the peace, and each side says so in public.")],
        )
        .await;
    rooms
        .word(
            &id,
            2,
            &rooms.chair(1),
            &[(tags[0], "Each union speaks with the families concerned within three days.")],
        )
        .await;
    let answer = rooms
        .submit(
            &routes::draft_passage(&id, 1),
            "secretariat/secretary/1",
            &[("words-en", "We keep the peace and say so.")],
        )
        .await;
    assert_eq!(answer.status, 303);
    println!("draft {id}");
    let ready = settled(&rooms, "statement", topic, &tags).await;
    println!("ready {ready}");
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    axum::serve(listener, rooms.router.clone()).await.unwrap();
}
