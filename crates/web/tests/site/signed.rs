//! What is signed in a competition stands on the page on which it is signed, and nothing of it is left
//! out.

use commission::competition::recusal_digest;
use commission::{InstrumentId, Purpose};
use web::routes;

use crate::support::competed::DAY;
use crate::support::rooms::Rooms;
use crate::support::{Answer, office};

/// The page on which somebody signs what a form led to.
async fn signing(rooms: &Rooms, to: &Answer, by: &str) -> String {
    assert_eq!(to.status, 303, "{}", to.text());
    rooms.page(to.header("location"), by).await
}

async fn recuse(rooms: &Rooms, id: &InstrumentId, by: &str, entry: &str) -> Answer {
    let path = format!("{}?lang=en", routes::jury_recuse(id));
    rooms.post(&path, by, &[("entry", entry)]).await
}

#[tokio::test]
async fn every_entry_with_which_a_juror_declares_a_conflict_is_named() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    for number in 1..=25 {
        rooms.entered(&id, &[number % 2], &format!("Song {number}")).await;
    }
    rooms.pass(DAY);
    let by = rooms.jurors().remove(0);
    let names: Vec<String> = (1..=25).map(|number| format!("conflict-{number}")).collect();
    let form: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
    let to = rooms.post(&format!("{}?lang=en", routes::jury_declare(&id)), &by, &form).await;
    let page = signing(&rooms, &to, &by).await;
    let all: Vec<String> = (1..=25).map(|number| number.to_string()).collect();
    assert!(page.contains(&all.join(", ")), "{page}");
    // And what everybody knows of each, so that a number says which is meant.
    assert!(page.contains("Song 21") && page.contains("Song 25"), "{page}");
}

#[tokio::test]
async fn an_entry_is_shown_with_its_title_in_every_language_to_whoever_enters_and_joins_it() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    let by = rooms.by(0, "member");
    let languages = rooms.store.commission().charter.published.clone();
    let titles: Vec<(String, String)> = languages
        .iter()
        .map(|language| (format!("title-{language}"), format!("Shores in {language}")))
        .collect();
    let team = format!("team-{}", rooms.parties[1]);
    let mut fields = vec![
        ("category", "song"),
        ("words", "A song."),
        ("names", "Anahit and Leyla"),
        ("contact", ""),
        (team.as_str(), "yes"),
    ];
    fields.extend(titles.iter().map(|(name, words)| (name.as_str(), words.as_str())));
    let path = format!("{}?lang=en", routes::competition_enter(&id));
    let to = rooms.upload_with(&path, &by, &fields, ("", b"")).await;
    let enters = signing(&rooms, &to, &by).await;
    let done = rooms.post(to.header("location"), &by, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let other = rooms.by(1, "member");
    let path = format!("{}?lang=en", routes::competition_join(&id));
    let to = rooms.post(&path, &other, &[("entry", "1")]).await;
    let joins = signing(&rooms, &to, &other).await;
    let page = rooms.store.competition(&id).await.unwrap().unwrap();
    let entry = &page.competition.entries[0].entry;
    for page in [&enters, &joins] {
        for (_, words) in &titles {
            assert!(page.contains(words.as_str()), "{words}: {page}");
        }
        for digest in [entry.work, entry.people] {
            // Set in groups of four.
            let page = page.replace("</span><wbr><span>", "");
            assert!(page.contains(&digest.hex()), "{page}");
        }
    }
}

#[tokio::test]
async fn who_stepped_back_from_everything_is_asked_to_sign_nothing_more() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    rooms.entered(&id, &[0], "One shore").await;
    rooms.pass(DAY);
    let by = rooms.jurors().remove(0);
    rooms.declares(&id, &by, &[]).await;
    let one = recuse(&rooms, &id, &by, "1").await;
    assert!(signing(&rooms, &one, &by).await.contains("One shore"), "which entry it is");
    let all = recuse(&rooms, &id, &by, "").await;
    let commission = rooms.store.commission();
    let subject = recusal_digest(&commission.id, &id, &office(&by), None).unwrap();
    let note = rooms.note(Purpose::Judge, subject, None, &by);
    rooms.store.recuse_juror(&id, None, &note, rooms.now()).await.unwrap();
    for to in [one, all] {
        let answer = rooms.get(to.header("location"), &by).await;
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert!(!answer.text().contains("sign</button>"), "{}", answer.text());
    }
}
