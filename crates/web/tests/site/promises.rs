//! The ledger on its pages: looked for, page by page, as a table; what a quarter came to; what a plan
//! waives; and words that read well for none.

use std::collections::BTreeSet;

use commission::commitment::{
    Each, EvidenceKind, Promise, Schedule, quarter_by, quarter_ends, written_quarter,
};
use commission::draft::Standing;
use commission::{Kind, Localized};
use store::Edit;
use web::locale::{Args, Locale};
use web::routes;

use crate::support::office;
use crate::support::programme::{activity, draft};
use crate::support::rooms::Rooms;

/// The present quarter by the commission's clock.
fn present(rooms: &Rooms) -> i64 {
    let offset = rooms.store.commission().charter.utc_offset_seconds;
    quarter_by(rooms.now(), offset.into())
}

/// A text that promises so much, each a thing within ten days; one of them a formula.
async fn promising(rooms: &Rooms, count: usize) {
    let id = rooms.ready(Kind::Statement, "Promises", "We promise.").await;
    let charter = rooms.store.commission().charter.clone();
    let mut languages = charter.authentic(Kind::Statement);
    languages.extend(charter.published.iter().cloned());
    for number in 0..count {
        let words = match number {
            0 => "=HYPERLINK(\"http://x.invalid\",\"y\")".to_owned(),
            _ => format!("Meet <&> {number}"),
        };
        let what: Localized = languages.iter().map(|it| (it.clone(), words.clone())).collect();
        let promise = Promise {
            id: format!("p{number:03}"),
            what,
            owners: charter.party_ids(),
            schedule: Schedule::Within { days: 10 },
            evidence: EvidenceKind::Instrument,
            each: Each::default(),
        };
        let edit = Edit::Promise { promise, seen: None };
        rooms.store.edit(&id, &office(&rooms.chair(0)), edit, None, rooms.now()).await.unwrap();
    }
    rooms.adopt(&id).await;
}

#[tokio::test]
async fn promises_are_looked_for_and_read_page_by_page() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        promising(&rooms, 30).await;
        rooms.pass(11 * 86_400);
        let page = rooms.page("/promises?state=broken&lang=en", "").await;
        assert!(page.contains("30 promises fit."), "{page}");
        assert_eq!(page.matches("class=\"promise full\"").count(), 25);
        let next = page.split("rel=\"next\"").next().unwrap();
        let next = next.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
        let next = next.replace("&amp;", "&");
        assert!(next.contains("state=broken") && next.contains("after="), "{next}");
        let rest = rooms.page(&next, "").await;
        assert_eq!(rest.matches("class=\"promise full\"").count(), 5, "{rest}");
        assert!(rest.contains("rel=\"prev\"") && !rest.contains("rel=\"next\""));
        // What nobody promised of a region is none of it; an unknown filter is a mistake.
        if let Some(region) = rooms.store.commission().charter.regions.first() {
            let path = format!("/promises?state=broken&region={}&lang=en", region.code);
            let none = rooms.page(&path, "").await;
            assert!(none.contains("No promise fits."), "{none}");
        }
        for wrong in ["state=x", "party=x", "region=x", "field=x", "quarter=2026-5"] {
            assert_eq!(rooms.get(&format!("/promises?{wrong}"), "").await.status, 400, "{wrong}");
        }
        // In the quarter in which it was due, and in no other.
        let quarter = written_quarter(present(&rooms));
        let due = rooms.page(&format!("/promises?quarter={quarter}&lang=en"), "").await;
        assert!(due.contains("Meet &lt;&amp;&gt; 1"), "{due}");
        let before = written_quarter(present(&rooms) - 1);
        let before = rooms.page(&format!("/promises?quarter={before}&lang=en"), "").await;
        assert!(!before.contains("Meet &lt;&amp;&gt; 1"), "{before}");
    }
}

#[tokio::test]
async fn one_promise_is_found_wherever_the_list_has_it() {
    let rooms = Rooms::two().await;
    let page = rooms.page("/promises?promise=charter%3Aweek-of-dialogue&lang=en", "").await;
    assert_eq!(page.matches("class=\"promise full\"").count(), 1);
    assert!(page.contains("id=\"charter-week-of-dialogue\""), "{page}");
    assert_eq!(rooms.get("/promises?promise=charter%3Anothing", "").await.status, 404);
    // Forums and competitions are seen by now.
    assert!(!page.contains("Not yet built"), "{page}");
}

#[tokio::test]
async fn the_tables_have_every_promise_and_activity_and_no_formula() {
    let rooms = Rooms::two().await;
    promising(&rooms, 3).await;
    let answer = rooms.get(&format!("{}?lang=en", routes::ledger_file()), "").await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let table = answer.text();
    let (all, _) = rooms.store.ledger(rooms.now()).await.unwrap();
    assert_eq!(table.matches("\r\n").count(), all.len() + 1, "{table}");
    assert!(table.contains("\"'=HYPERLINK("), "{table}");
    assert!(!table.contains("\"=HYPERLINK("), "{table}");
    let id = activity(&rooms).await;
    let table = rooms.get(&format!("{}?lang=en", routes::programme_table()), "").await.text();
    assert_eq!(table.matches("\r\n").count(), 2, "{table}");
    for part in ["\"Chess\"", "\"planned\"", "\"20\"", &routes::activity(&id)] {
        assert!(table.contains(part), "{part}: {table}");
    }
}

#[tokio::test]
async fn the_api_gives_promises_page_by_page() {
    let rooms = Rooms::two().await;
    promising(&rooms, 5).await;
    let whole = rooms.get("/api/promises", "").await.json();
    let whole = whole["promises"].as_array().unwrap().clone();
    let (mut after, mut found) = (String::new(), Vec::new());
    loop {
        let page = rooms.get(&format!("/api/promises?limit=4&after={after}"), "").await.json();
        found.extend(page["promises"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => after = routes::segment(next),
            None => break,
        }
    }
    assert_eq!(found, whole);
    for wrong in ["limit=0", "limit=1001", "limit=x"] {
        assert_eq!(rooms.get(&format!("/api/promises?{wrong}"), "").await.status, 400, "{wrong}");
    }
}

#[tokio::test]
async fn a_quarter_is_told_to_everybody_and_begins_a_text_in_every_language() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        promising(&rooms, 3).await;
        rooms.pass(11 * 86_400);
        let quarter = present(&rooms);
        let path = routes::quarter(written_quarter(quarter));
        let page = rooms.page(&format!("{path}?lang=en"), "").await;
        assert!(page.contains("broken: 3"), "{page}");
        // The quarter's last day, and not the first of the next.
        let offset = i64::from(rooms.store.commission().charter.utc_offset_seconds);
        let last = Locale::parse("en").unwrap().date(quarter_ends(quarter, offset), offset);
        assert!(page.contains(&last), "{last}: {page}");
        for locale in Locale::all() {
            let page = rooms.page(&format!("{path}?lang={}", locale.tag()), "").await;
            assert!(!page.contains("quarter-"), "{}: words are missing: {page}", locale.tag());
        }
        let next = routes::quarter(written_quarter(quarter + 1));
        assert_eq!(rooms.get(&next, "").await.status, 404, "what is to come came to nothing");
        assert_eq!(rooms.get("/promises/quarter/x", "").await.status, 404);
        assert!(!page.contains("Draft the report"), "nobody in particular drafts nothing");
        let desk = rooms.page("/desk?lang=en", &rooms.chair(0)).await;
        assert!(desk.contains("Draft the report"), "{desk}");
        let to = routes::quarter_draft(written_quarter(quarter));
        assert!(matches!(rooms.post(&to, "", &[("nonce", "n")]).await.status.as_u16(), 401 | 403));
        let begun = rooms.post(&to, &rooms.chair(0), &[("nonce", "n")]).await;
        assert_eq!(begun.status, 303, "{}", begun.text());
        // The same form, sent twice, is one draft.
        rooms.post(&to, &rooms.chair(0), &[("nonce", "n")]).await;
        let drafts = rooms.store.drafts().await.unwrap();
        assert_eq!(drafts.len(), 1);
        let draft = &drafts[0].draft;
        let charter = rooms.store.commission().charter.clone();
        for language in charter.authentic(Kind::Statement) {
            if Locale::parse(language.as_str()).is_none() {
                continue;
            }
            for passage in draft.passages.iter().chain([&draft.title]) {
                let standing = passage.standing(&language, &charter.party_ids());
                assert!(!matches!(standing, Standing::Missing), "{language}");
            }
        }
    }
}

#[tokio::test]
async fn a_plan_waives_a_promise_on_its_page_with_reasons_and_in_time() {
    let rooms = Rooms::two().await;
    let id = draft(&rooms, 51).await;
    let path = format!("{}?lang=en", routes::draft_waivers(&id));
    let chair = rooms.chair(0);
    let page = rooms.page(&path, &chair).await;
    assert!(page.contains("Promises that this plan waives"), "{page}");
    let quarter = written_quarter(present(&rooms) + 1);
    let mut form: Vec<(String, String)> = vec![
        ("go".into(), "add".into()),
        ("promise".into(), "charter:quarterly-activities".into()),
        ("quarter".into(), quarter.clone()),
    ];
    let send = async |form: &[(String, String)]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        rooms.post(&path, &chair, &form).await
    };
    let answer = send(&form).await;
    assert_eq!(answer.status, 422, "without reasons: {}", answer.text());
    for language in &rooms.store.commission().charter.published {
        form.push((format!("reasons-{language}"), "The hall <burnt> down".into()));
    }
    // Of what recurs a quarter is waived, and never the whole of it.
    let mut whole = form.clone();
    whole[2].1 = String::new();
    let answer = send(&whole).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains("The hall &lt;burnt&gt; down"), "what was typed stays");
    let answer = send(&form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let desk = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &chair).await;
    assert!(desk.contains("The hall &lt;burnt&gt; down"), "{desk}");
    rooms.adopt(&id).await;
    let page = format!("/promises?quarter={quarter}&state=waived&lang=en");
    let page = rooms.page(&page, "").await;
    assert!(page.contains("id=\"charter-quarterly-activities\""), "{page}");
}

#[test]
fn every_reason_to_write_has_words_of_its_own_in_every_language() {
    for locale in Locale::all() {
        let said: BTreeSet<String> = store::Reason::ALL
            .into_iter()
            .map(|reason| {
                let mut args = Args::new();
                args.set("reason", reason.as_str());
                locale.text("account-mail-reason", Some(&args))
            })
            .collect();
        assert_eq!(said.len(), store::Reason::ALL.len(), "{}: {said:?}", locale.tag());
    }
}

#[test]
fn no_language_says_one_where_there_is_none() {
    // In Armenian nothing and one have the same plural form.
    let armenian = Locale::parse("hy").unwrap();
    for id in ["ui-duration-days", "ui-left-days", "ui-late-days", "programme-late"] {
        let mut args = Args::new();
        args.set("count", 0);
        let said = armenian.text(id, Some(&args));
        assert!(!said.to_lowercase().contains("մեկ") && !said.contains('1'), "{id}: {said}");
    }
    for reason in store::Reason::ALL {
        let id = format!("mail-{}", reason.as_str());
        let said = |count: i64| {
            let mut args = Args::new();
            args.set("count", count);
            armenian.text(&id, Some(&args))
        };
        assert_ne!(said(0), said(1), "{id}");
        assert!(said(0).contains('0'), "{id}: {}", said(0));
    }
}
