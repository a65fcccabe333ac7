//! Words: every refusal and error in every language; pages and feed in the reader's.

use axum::http::{HeaderMap, Uri};
use commission::refusal::{Block, What};
use commission::{InstrumentId, Kind, Purpose, Refusal};
use note::Digest;
use web::locale::Locale;
use web::{Error, View};

use crate::support::{NORTH, SOUTH, Site, language, office};

/// Every block; a new one does not compile here before it has words.
fn blocks() -> Vec<Block> {
    let party = || "north-shore".parse().unwrap();
    let ru = || language("ru");
    let all = vec![
        Block::Bracketed { passage: 0, language: ru() },
        Block::Bracketed { passage: 3, language: ru() },
        Block::Silent { passage: 0, language: ru(), party: party() },
        Block::Silent { passage: 3, language: ru(), party: party() },
        Block::Missing { passage: 0, language: ru() },
        Block::Missing { passage: 3, language: ru() },
        Block::NoPassage,
        Block::Ground { party: party(), language: ru() },
        Block::Interest { party: party(), language: ru() },
        Block::Attachment { kind: Kind::CharterChange },
        Block::Attachment { kind: Kind::GlossaryChange },
        Block::Addressees,
        Block::Reasons { party: party() },
        Block::Open { state: "tabled" },
        Block::Verifier { party: party() },
        Block::NoFact,
        Block::Unanswered { fact: 3, party: party() },
        Block::NoStatus { party: party() },
        Block::Statuses,
    ];
    for block in &all {
        match block {
            Block::Bracketed { .. }
            | Block::Silent { .. }
            | Block::Missing { .. }
            | Block::NoPassage
            | Block::Ground { .. }
            | Block::Interest { .. }
            | Block::Attachment { .. }
            | Block::Addressees
            | Block::Reasons { .. }
            | Block::Open { .. }
            | Block::Verifier { .. }
            | Block::NoFact
            | Block::Unanswered { .. }
            | Block::NoStatus { .. }
            | Block::Statuses => {}
        }
    }
    all
}

fn refusals() -> Vec<Refusal> {
    let party = || "north-shore".parse().unwrap();
    let (topic, id) = ("territory".to_owned(), InstrumentId::of(b"x"));
    let (expected, found) = (Digest::of(b"a"), Digest::of(b"b"));
    let (north, why) = (office(NORTH), "because".to_owned());
    vec![
        Refusal::NoTopic,
        Refusal::UnknownTopic { topic: "nonsense".into() },
        Refusal::NotOurs { topic: topic.clone() },
        Refusal::Refer { topic },
        Refusal::SignInNeeded,
        Refusal::NotAllowed { office: north.clone(), action: "sign" },
        Refusal::NotSeated { office: north.clone() },
        Refusal::NoSuchSeat { office: north.clone() },
        Refusal::KeySeatedTwice { office: north.clone() },
        Refusal::SeatsEmpty { party: party() },
        Refusal::WrongKey { office: north.clone() },
        Refusal::BadSignature { why: why.clone() },
        Refusal::WrongStatement { line: "key" },
        Refusal::OtherDigest { expected, found },
        Refusal::SigningTime { time: 1, now: 2 },
        Refusal::SignedAlready { office: north.clone() },
        Refusal::AskedAlready { office: north.clone() },
        Refusal::NotTabled { state: "adopted" },
        Refusal::Late { deadline: 1 },
        Refusal::NotYetLate { deadline: 1 },
        Refusal::NotReady { blocks: blocks() },
        Refusal::Empty { field: "reasons" },
        Refusal::HiddenCharacter { code: 0x202E, place: 4 },
        Refusal::TooMany { what: What::Passages, max: 200 },
        Refusal::NoSuchPassage { number: 9, count: 3 },
        Refusal::OtherPartysVoice { party: party() },
        Refusal::NothingToAccept { party: party() },
        Refusal::UnknownParty { party: party() },
        Refusal::UnknownInstrument { id: "x".into() },
        Refusal::AmbiguousInstrument { id: "0123".into() },
        Refusal::UnknownPromise { promise: "x".into() },
        Refusal::UnknownClause { clause: "9".into() },
        Refusal::NotAdopted { id },
        Refusal::BadAttachment { name: "x.pdf".into(), why },
        Refusal::Changed { expected: 1, found: 2 },
        Refusal::Founding { why: "seat-filled" },
        Refusal::NobodyReads { party: Some(party()) },
        Refusal::NobodyReads { party: None },
        Refusal::Locked,
        Refusal::UnknownRegion { region: "XX-YY".into() },
        Refusal::ReportOver { state: "closed" },
        Refusal::BadFile { number: 2, fault: commission::report::file::FileFault::Broken },
        Refusal::UnknownIncident { id: "x".into() },
        Refusal::IncidentState { state: "prepared" },
        Refusal::SteppedOut { office: north.clone() },
        Refusal::NotVerifier { office: north.clone() },
        Refusal::NotAllFound { parties: [party()].into() },
        Refusal::UnknownContact { id: "x".into() },
        Refusal::ContactState { state: "acknowledged" },
        Refusal::DutyTime { why: "overlap" },
        Refusal::OwnParty { party: party() },
        Refusal::Telephone,
        Refusal::ExportState { state: "waits" },
        Refusal::NoSuchTask { number: 3 },
        Refusal::TaskState { state: "reported" },
        Refusal::TaskTaken { office: north.clone() },
        Refusal::UnknownMeeting { id: "x".into() },
        Refusal::MeetingState { state: "held" },
        Refusal::MeetingDate { earliest: 1, latest: 2 },
        Refusal::TooPrivate { field: "place" },
        Refusal::UnknownNotice,
        Refusal::ContactLate { deadline: 1 },
        Refusal::MeetingBegun { time: 1 },
        Refusal::MeetingAhead { time: 1 },
        Refusal::UnknownAddressee { addressee: "a9".into() },
        Refusal::UnknownStep { step: Digest::of(b"x") },
        Refusal::Entered,
        Refusal::StepDay { first: 1, last: 2 },
        Refusal::UnknownActivity { activity: "x".into() },
        Refusal::ActivityState { state: "cancelled" },
        Refusal::ActivityTime { why: "order" },
        Refusal::GlossaryTerm { why: "there", term: "haze".into() },
        Refusal::PartsWait { parties: [party()].into() },
        Refusal::PartClosed,
        Refusal::CompetitionPhase { phase: "jury" },
        Refusal::CompetitionEnded { text: "0a".repeat(16).parse().unwrap() },
        Refusal::UnknownEntry { entry: 7 },
        Refusal::NotJuror { office: north.clone() },
        Refusal::JuryFull { office: north },
        Refusal::WrongBallot { why: "scale" },
        Refusal::UnknownForum { forum: "x".into() },
        Refusal::ForumState { state: "over" },
        Refusal::ForumClash { why: "room", sessions: "s1, s2".into() },
        Refusal::ForumChange { change: "quota" },
        Refusal::UnknownCategory { category: "x".into() },
        Refusal::UnknownDelegate,
        Refusal::DelegateState { state: "waiting" },
        Refusal::Substitute { why: "line" },
        Refusal::NoGlyph { characters: "→ (U+2192)".into() },
        Refusal::Registered,
        Refusal::NotAsked { why: "answered" },
    ]
}

#[tokio::test]
async fn every_refusal_is_worded_in_every_language_with_its_data() {
    let site = Site::new().await;
    let codes: Vec<_> = refusals().iter().map(Refusal::code).collect();
    assert_eq!(codes, Refusal::CODES);
    for locale in Locale::all() {
        for code in Refusal::CODES {
            assert!(locale.has(&format!("refusal-{code}")), "{code} in {locale:?}");
        }
        for block in blocks() {
            assert!(
                locale.has(&format!("block-{}", block.code())),
                "{} in {locale:?}",
                block.code()
            );
        }
        for code in Error::CODES {
            assert!(locale.has(&format!("error-{code}-title")), "{code} in {locale:?}");
            assert!(locale.has(&format!("error-{code}-text")), "{code} in {locale:?}");
        }
        let uri: Uri = format!("/?lang={}", locale.tag()).parse().unwrap();
        let view = View::new(&site.app, &uri, &HeaderMap::new());
        let mut said: Vec<String> = refusals().iter().map(|it| view.refusal(it)).collect();
        said.extend(blocks().iter().map(|it| view.block(it)));
        for words in &said {
            // No place was left unfilled, no id shown where people read names.
            for raw in ["{", "$", "north-shore", "refusal-", "block-", "co-chair", "territory"] {
                assert!(!words.contains(raw), "{raw} in {words:?} ({locale:?})");
            }
            assert!(words.chars().count() > 15, "{words:?}");
        }
    }
    for action in commission::permission::Action::ALL {
        let id = format!("refusal-action-{}", action.as_str());
        assert!(Locale::all().all(|it| it.has(&id)), "{id}");
    }
}

#[tokio::test]
async fn an_error_is_a_page_in_the_readers_language() {
    let site = Site::new().await;
    for (tag, words) in [
        ("en", "There is nothing here"),
        ("ru", "Здесь ничего нет"),
        ("hy", "Այստեղ ոչինչ չկա"),
        ("az", "Burada heç nə yoxdur"),
    ] {
        let answer = site.get(&format!("/nothing?lang={tag}")).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert!(answer.text().contains(words), "{}", answer.text());
        assert!(answer.text().contains(&format!("<html lang=\"{tag}\"")));
        assert_eq!(answer.header("content-language"), tag);
        let problem = site.get(&format!("/api/nothing?lang={tag}")).await;
        assert_eq!(problem.json()["title"].as_str().map(|it| it.is_empty()), Some(false));
        assert_eq!(problem.header("content-language"), tag);
    }
}

#[tokio::test]
async fn every_page_says_demonstration_and_offers_every_language() {
    let site = Site::new().await;
    let id = site.adopt("A statement").await;
    let mut pages = site.pages().await;
    pages.push(web::routes::text(&id));
    for path in pages {
        for locale in Locale::all() {
            let answer = site.get(&web::routes::with_query(&path, "lang", locale.tag())).await;
            assert_eq!(answer.status, 200, "{path}");
            let html = answer.text();
            assert!(html.contains("class=\"demonstration\""), "{path}");
            for other in Locale::all() {
                let link = format!("{path}?lang={}", other.tag());
                assert!(html.contains(&link), "{link} on {path}");
            }
        }
    }
}

#[tokio::test]
async fn the_feed_tells_what_became_of_every_text() {
    let site = Site::new().await;
    let adopted = site.adopt("Adopted & <signed>").await;
    site.pass(60);
    let (declined, digest) = site.table("Declined", "Peace.").await;
    let note = site.note(Purpose::Decline, digest, Some("Not <yet>"), SOUTH);
    site.store.decline(&declined, &note, language("en"), "Not <yet>", site.now()).await.unwrap();
    let (withdrawn, digest) = site.table("Withdrawn", "Peace.").await;
    let note = site.note(Purpose::Withdraw, digest, None, NORTH);
    site.store.withdraw(&withdrawn, &note, site.now()).await.unwrap();
    site.table("Lapsed", "Peace.").await;
    site.pass(90 * 86_400);
    assert_eq!(site.store.lapse_due(site.now()).await.unwrap().len(), 1);
    let mut ids = Vec::new();
    for locale in Locale::all() {
        let answer = site.get(&format!("/feed.atom?lang={}", locale.tag())).await;
        assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
        let text = answer.text();
        let tree = roxmltree::Document::parse(&text).unwrap();
        let feed = tree.root_element();
        assert_eq!(feed.tag_name().name(), "feed");
        assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
        for needed in ["id", "title", "updated", "author"] {
            assert_eq!(feed.children().filter(|it| it.has_tag_name(needed)).count(), 1, "{needed}");
        }
        let entries: Vec<_> = feed.children().filter(|it| it.has_tag_name("entry")).collect();
        let part = |entry: &roxmltree::Node<'_, '_>, name: &str| {
            entry.children().find(|it| it.has_tag_name(name)).unwrap().text().unwrap().to_owned()
        };
        let kinds: Vec<_> = entries
            .iter()
            .map(|it| {
                it.children()
                    .find(|it| it.has_tag_name("category"))
                    .unwrap()
                    .attribute("term")
                    .unwrap()
            })
            .collect();
        assert_eq!(
            kinds,
            [
                "instrument.lapsed/1",
                "instrument.tabled/1",
                "instrument.withdrawn/1",
                "instrument.tabled/1",
                "instrument.declined/1",
                "instrument.tabled/1",
                "instrument.adopted/1",
                "instrument.tabled/1",
            ]
        );
        let mut seen = Vec::new();
        for entry in &entries {
            let id = part(entry, "id");
            assert!(id.starts_with("tag:demo.comity.example,2026-07-27:record/entry/"), "{id}");
            let link = entry.children().find(|it| it.has_tag_name("link")).unwrap();
            let href =
                link.attribute("href").unwrap().strip_prefix("http://localhost:8080").unwrap();
            assert_eq!(site.get(href).await.status, 200, "{href}");
            seen.push(id);
        }
        assert!(part(&entries[6], "title").contains("Adopted & <signed>"));
        assert!(part(&entries[4], "summary").contains("Not <yet>"));
        assert!(site.get(&web::routes::text(&adopted)).await.status == 200);
        // The ids are the same in every language and unique.
        ids.push(seen);
    }
    assert!(ids.windows(2).all(|pair| pair[0] == pair[1]));
    let mut unique = ids[0].clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), ids[0].len());
}

#[tokio::test]
async fn the_page_of_the_origin_and_the_api_say_the_same() {
    let site = Site::new().await;
    let api = site.get("/api/origin").await.json();
    let page = site.get("/origin").await.text();
    let clauses = api["clauses"].as_array().unwrap();
    assert_eq!(clauses.len(), 14);
    let state = |id: &str| clauses.iter().find(|it| it["id"] == id).unwrap()["state"].clone();
    assert_eq!(state("commission"), "kept");
    assert_eq!(state("prerogative"), "mandate");
    assert_eq!(state("incidents"), "due");
    assert_eq!(state("week-of-dialogue"), "due");
    for clause in clauses {
        let id = clause["id"].as_str().unwrap();
        assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[tokio::test]
async fn no_party_comes_first_every_day_on_every_page() {
    let site = Site::new().await;
    let mut first = std::collections::BTreeMap::<String, u32>::new();
    for day in 0..10 {
        for path in ["/", "/texts", "/charter", "/record"] {
            let uri: Uri = path.parse().unwrap();
            let view = View::new(&site.app, &uri, &HeaderMap::new());
            let order: Vec<_> =
                view.parties_in_order().iter().map(|it| it.id.to_string()).collect();
            assert_eq!(order.len(), 2);
            *first.entry(order[0].clone()).or_default() += 1;
        }
        site.pass(86_400);
        assert!(day < 10);
    }
    assert_eq!(first.into_values().collect::<Vec<_>>(), [20, 20]);
}

/// A message that is named and not there would stand on the page as its name in brackets.
#[test]
fn every_message_that_the_sources_name_is_there() {
    let locale = Locale::fallback();
    let mut named = 0;
    for (path, text) in crate::support::sources() {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let calls = code.match_indices("t!(").chain(code.match_indices("say!("));
        for (at, name) in calls {
            // Other macros end with the same letter.
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let Some((_, rest)) = code[at + name.len()..].split_once(',') else { continue };
            let Some(id) = rest.trim_start().strip_prefix('"') else { continue };
            let id = id.split('"').next().unwrap();
            named += 1;
            assert!(locale.has(id), "{path} names {id}");
        }
    }
    assert!(named > 1_000, "{named}");
}
