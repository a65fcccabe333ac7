//! Competitions through their public pages and the API: what is told before, while and after they are
//! judged, and what is told to nobody.

use commission::InstrumentId;
use commission::competition::Papers;
use web::routes;

use crate::support::competed::{DAY, NAMES};
use crate::support::rooms::Rooms;

async fn page(rooms: &Rooms, id: &InstrumentId) -> String {
    rooms.page(&format!("{}?lang=en", routes::competition(id)), "").await
}

#[tokio::test]
async fn a_competition_is_told_from_its_call_to_its_result() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        assert!(rooms.page("/competitions?lang=en", "").await.contains("No competition has been"));
        let id = rooms.competition().await;
        let text = rooms.page(&format!("{}?lang=en", routes::text(&id)), "").await;
        assert!(text.contains("Songs of the shores") && text.contains(&routes::competition(&id)));
        rooms.entered(&id, &[0], "One").await;
        rooms.entered(&id, &[0, 1], "Together").await;
        let called = page(&rooms, &id).await;
        for words in
            ["Entries are taken", "Entry 1", "Entry 2", "Together", "3 points of a hundred"]
        {
            assert!(called.contains(words), "{words}: {called}");
        }
        assert!(called.contains("1 place in the jury is empty"), "{called}");
        rooms.pass(DAY);
        let jurors = rooms.jurors();
        rooms.declares(&id, &jurors[0], &[2]).await;
        for by in &jurors[1..] {
            rooms.declares(&id, by, &[]).await;
        }
        let judged = page(&rooms, &id).await;
        assert!(judged.contains("conflict of interest with: 2"), "{judged}");
        assert!(judged.contains("One entry lacks jurors of some party"), "{judged}");
        assert!(!judged.contains("place in the jury is empty"), "{judged}");
        for by in &jurors {
            rooms.seals(&id, by, &[6, 8]).await;
        }
        assert!(!page(&rooms, &id).await.contains("The result"), "scores are sealed");
        rooms.pass(DAY);
        for by in &jurors {
            assert!(page(&rooms, &id).await.contains("Not all scores are open yet"));
            rooms.opens(&id, by, &[6, 8]).await;
        }
        let result = page(&rooms, &id).await;
        for words in
            ["The result stands.", "Place 1", "too few scores that count from", "1 opened score"]
        {
            assert!(result.contains(words), "{words}: {result}");
        }
        for path in ["/competitions", &routes::competition(&id), &routes::text(&id), "/record"] {
            for lang in ["en", "ru", "hy", "az"] {
                let page = rooms.page(&format!("{path}?lang={lang}"), "").await;
                assert!(!page.contains(NAMES) && !page.contains("A song called"), "{path} {lang}");
            }
        }
    }
}

#[tokio::test]
async fn who_does_not_open_is_named_by_office_and_scores_do_not_count() {
    let rooms = Rooms::two().await;
    let id = rooms.competed().await;
    rooms.pass(DAY);
    let over = page(&rooms, &id).await;
    assert!(over.contains("Neutral jurors, juror’s seat 1: sealed and never opened."), "{over}");
    assert!(over.contains("Added for a mixed team: 3.00 points."), "{over}");
    assert!(over.contains("Not opened"), "{over}");
    let russian = rooms.page(&format!("{}?lang=ru", routes::competition(&id)), "").await;
    assert!(russian.contains("3,00"), "{russian}");
}

#[tokio::test]
async fn the_papers_count_to_the_result_that_the_api_gives() {
    let rooms = Rooms::two().await;
    let id = rooms.competed().await;
    let papers = rooms.get(&routes::api_competition_papers(&id), "").await;
    assert_eq!(papers.status, 200);
    let counted = Papers::parse(&papers.body).unwrap().recount().unwrap().outcome;
    let answer = rooms.get(&routes::api_competition(&id), "").await.json();
    let whole = commission::canonical::encode(&answer["outcome"]).unwrap();
    assert_eq!(whole, counted.file());
    assert_eq!(answer["outcome_digest"], counted.digest().hex());
    assert_eq!(answer["final"], false);
    for path in ["/competitions/x", "/api/competitions/x", "/api/competitions/x/papers"] {
        assert_eq!(rooms.get(path, "").await.status, 404, "{path}");
    }
}
