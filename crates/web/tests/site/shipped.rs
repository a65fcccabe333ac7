//! Shipped proposals, picked from a list on the desk: each with its mirror, all in one move.

use commission::glossary::{Category, ENTRIES_MAX, Entry, Part, Sort};
use commission::{InstrumentId, Kind};
use speech::Tag;
use speech::glossary::{Entry as Shipped, Glossary};
use store::GlossaryEdit;
use web::routes;

use crate::support::rooms::{Rooms, fill, pairs, unescaped};
use crate::support::{Answer, language, office};

const KIND: Kind = Kind::GlossaryChange;

fn shipped(tag: Tag) -> Vec<Shipped> {
    Glossary::parse(Glossary::shipped(tag)).unwrap().entries
}

/// The first proposal that has a mirror, with the mirror's id.
fn first(tag: Tag) -> (String, String) {
    shipped(tag).into_iter().find_map(|it| Some((it.id, it.mirror?))).unwrap()
}

fn list(draft: &InstrumentId, query: &[(&str, &str)]) -> String {
    let path = routes::with_query(&routes::draft_glossary_shipped(draft), "lang", "en");
    query.iter().fold(path, |path, (name, value)| routes::with_query(&path, name, value))
}

/// Ticks proposals on a page and sends its form, the mirrors as they are ticked there.
async fn add(rooms: &Rooms, draft: &InstrumentId, tag: &str, ids: &[&str], by: &str) -> Answer {
    let path = list(draft, &[("language", tag)]);
    let mut form = fill(&rooms.page(&path, by).await, &[]);
    form.extend(ids.iter().map(|id| ("take".to_owned(), (*id).to_owned())));
    rooms.post(&path, by, &pairs(&form)).await
}

/// Sends proposals without their mirrors.
async fn add_alone(rooms: &Rooms, draft: &InstrumentId, tag: &str, ids: &[String]) -> Answer {
    let mut form = vec![("language", tag), ("words-fr", "Mot blessant")];
    form.extend(ids.iter().map(|id| ("take", id.as_str())));
    rooms.post(&list(draft, &[]), &rooms.chair(0), &form).await
}

async fn added(rooms: &Rooms, draft: &InstrumentId) -> Vec<Entry> {
    let said = rooms.store.glossary_draft(draft).await.unwrap();
    said.map(|it| it.change.added).unwrap_or_default()
}

fn own(rooms: &Rooms, id: &str) -> GlossaryEdit {
    GlossaryEdit::Add(Box::new(Entry {
        id: id.into(),
        language: language("en"),
        lemma: "mistling".into(),
        part: Part::Noun,
        forms: Vec::new(),
        paradigm: None,
        not_forms: Vec::new(),
        small: false,
        target: None,
        side: None,
        category: Category::Slur,
        sort: Sort::Stereotype,
        severity: 3,
        meaning: rooms.binding(KIND, "Said of everybody there"),
        mirror: None,
        alternatives: vec!["our neighbours".into()],
        fine_in: Vec::new(),
        must_flag: vec!["It hurts.".into()],
        must_not_flag: vec!["It does not.".into()],
        review_by: rooms.store.commission().charter.day_of(rooms.now()) + 30,
        proposal: None,
    }))
}

#[tokio::test]
async fn the_proposals_of_a_language_are_listed_searched_and_paged() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = rooms.chair(0);
    let desk = routes::with_query(&routes::draft_glossary(&id), "lang", "en");
    let link = routes::draft_glossary_shipped(&id);
    assert!(rooms.page(&desk, &by).await.contains(&link));
    let all = shipped(Tag::Ru);
    let page = rooms.page(&list(&id, &[("language", "ru")]), &by).await;
    assert!(page.contains(&format!("{} proposals", all.len())), "{page}");
    // All of them on one page: what was ticked is not left behind on another.
    assert_eq!(page.matches("name=\"take\"").count(), all.len(), "{page}");
    assert!(!page.contains("rel=\"next\"") && !page.contains("rel=\"prev\""), "{page}");
    assert!(page.contains("No side has said them."), "{page}");
    assert!(page.contains("have not been reviewed by native speakers"), "{page}");
    assert!(page.contains("sentences that must be flagged"), "{page}");
    // The sentences are counted and never shown.
    for text in [unescaped(&page)] {
        for sentence in all.iter().flat_map(|it| it.must_flag.iter().chain(&it.must_not_flag)) {
            assert!(!text.contains(sentence.as_str()), "{sentence}");
        }
    }
    let (one, mirror) = first(Tag::Ru);
    let found = rooms.page(&list(&id, &[("language", "ru"), ("q", one.as_str())]), &by).await;
    assert!(found.contains("1 proposal<"), "{found}");
    assert!(found.contains(&format!("id=\"with-{one}\"")), "{found}");
    assert!(!found.contains(&format!("id=\"take-{mirror}\"")), "{found}");
    let entry = all.iter().find(|it| it.id == one).unwrap();
    for words in entry.why("en").values().chain(&entry.alternatives).chain([&entry.lemma]) {
        assert!(unescaped(&found).contains(words.as_str()), "{words}");
    }
    let about = |it: &&Shipped| it.target.as_deref() == Some("azerbaijanis");
    let query = [("language", "ru"), ("group", "azerbaijanis")];
    let found = rooms.page(&list(&id, &query), &by).await;
    assert_eq!(found.matches("name=\"take\"").count(), all.iter().filter(about).count());
    let odd = rooms.page(&list(&id, &[("q", "<script>x"), ("group", "<b>y")]), &by).await;
    assert!(odd.contains("&lt;script&gt;x") && !odd.contains("<script>x"), "{odd}");
    assert!(odd.contains("0 proposals") && !odd.contains("<b>y"), "{odd}");
    for locale in ["en", "ru", "hy", "az"] {
        let page = rooms.page(&routes::with_query(&link, "lang", locale), &by).await;
        assert!(!page.contains("glossary-"), "a message is missing in {locale}: {page}");
    }
}

#[tokio::test]
async fn what_is_ticked_is_added_with_its_mirror_unless_that_is_left_out() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = rooms.chair(0);
    let (one, mirror) = first(Tag::Ru);
    let none = add(&rooms, &id, "ru", &[], &by).await;
    assert_eq!(none.status, 422);
    assert!(none.text().contains("no proposal is ticked"), "{}", none.text());
    let done = add(&rooms, &id, "ru", &[one.as_str()], &by).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let there = added(&rooms, &id).await;
    let ids: Vec<&str> = there.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), 2, "{ids:?}");
    assert!(ids.contains(&one.as_str()) && ids.contains(&mirror.as_str()), "{ids:?}");
    for entry in &there {
        assert_eq!(entry.proposal, Some(entry.term()));
        assert!(!entry.is_due(rooms.store.commission().charter.day_of(rooms.now())));
    }
    let desk = rooms.page(done.header("location"), &by).await;
    assert!(desk.contains("2 entries were added to the draft."), "{desk}");
    assert!(desk.contains("Whom the entries would bind"), "{desk}");
    assert!(desk.contains("2 entries</dd>"), "they would bind every side: {desk}");
    // What the draft names is marked, and cannot be ticked again.
    let page = rooms.page(&list(&id, &[("language", "ru"), ("q", one.as_str())]), &by).await;
    assert!(page.contains("The draft names it already."), "{page}");
    assert!(!page.contains("name=\"take\"") && !page.contains("name=\"with\""), "{page}");
    // It is edited as any entry.
    let edit = routes::with_query(&routes::draft_glossary(&id), "entry", &one);
    assert!(rooms.page(&edit, &by).await.contains(&format!("value=\"{one}\"")));
    // A mirror can be left out.
    let (one, mirror) = first(Tag::En);
    let path = list(&id, &[("language", "en")]);
    let mut form = fill(&rooms.page(&path, &by).await, &[("take", one.as_str())]);
    form.retain(|(name, value)| name != "with" || *value != one);
    let done = rooms.post(&path, &by, &pairs(&form)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let there = added(&rooms, &id).await;
    assert!(there.iter().any(|it| it.id == one) && there.iter().all(|it| it.id != mirror));
    let odd = [("language", "en"), ("take", "no-such")];
    assert_eq!(rooms.post(&path, &by, &odd).await.status, 400);
}

#[tokio::test]
async fn a_language_that_the_software_does_not_speak_is_asked_for() {
    let rooms = Rooms::three().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = rooms.chair(0);
    let (one, _) = first(Tag::Hy);
    let path = list(&id, &[("language", "hy")]);
    let page = rooms.page(&path, &by).await;
    let mut form = fill(&page, &[("take", one.as_str()), ("words-fr", "")]);
    let wrong = rooms.post(&path, &by, &pairs(&form)).await;
    assert_eq!(wrong.status, 422, "{}", wrong.text());
    let kept = fill(&wrong.text(), &[]);
    assert!(kept.contains(&("take".to_owned(), one.clone())), "{kept:?}");
    form.retain(|(name, _)| name != "words-fr");
    form.push(("words-fr".into(), "Mot  blessant".into()));
    let done = rooms.post(&path, &by, &pairs(&form)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let there = added(&rooms, &id).await;
    let entry = there.iter().find(|it| it.id == one).unwrap();
    assert_eq!(entry.meaning.get(&language("fr")), Some("Mot blessant"));
    assert!(entry.meaning.get(&language("en")).unwrap().contains(" · "), "{:?}", entry.meaning);
}

#[tokio::test]
async fn more_than_a_change_holds_is_refused_whole_and_keeps_what_was_ticked() {
    let rooms = Rooms::three().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = office(&rooms.chair(0));
    for number in 0..4 {
        let entry = own(&rooms, &format!("own-{number}"));
        rooms.store.edit_glossary(&id, &entry, &by, rooms.now()).await.unwrap();
    }
    // Every proposal that ships can be added as it is.
    let mut count = 4;
    for tag in [Tag::Ru, Tag::Hy, Tag::Az] {
        let ids: Vec<String> = shipped(tag).into_iter().map(|it| it.id).collect();
        let done = add_alone(&rooms, &id, tag.as_str(), &ids).await;
        assert_eq!(done.status, 303, "{}", done.text());
        count += ids.len();
        assert_eq!(added(&rooms, &id).await.len(), count);
    }
    let ids: Vec<String> = shipped(Tag::En).into_iter().map(|it| it.id).collect();
    let room = ENTRIES_MAX - count;
    assert!(ids.len() > room, "the limit is not reached");
    let wrong = add_alone(&rooms, &id, "en", &ids).await;
    assert_eq!(wrong.status, 422);
    let page = wrong.text();
    assert!(page.contains(&format!("Limit: {ENTRIES_MAX}")), "{page}");
    let kept = fill(&page, &[]);
    assert_eq!(kept.iter().filter(|(name, _)| name == "take").count(), ids.len(), "{kept:?}");
    assert_eq!(added(&rooms, &id).await.len(), count, "all or nothing");
    let done = add_alone(&rooms, &id, "en", &ids[..room]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(added(&rooms, &id).await.len(), ENTRIES_MAX);
}

#[tokio::test]
async fn two_who_add_the_same_at_once_add_it_once() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = rooms.chair(0);
    let (one, mirror) = first(Tag::Ru);
    let other = rooms.by(0, "member");
    let ticked = [one.as_str()];
    let (here, there) = tokio::join!(
        add(&rooms, &id, "ru", &ticked, &by),
        add(&rooms, &id, "ru", &ticked, &other),
    );
    assert_eq!(here.status, 303, "{}", here.text());
    assert_eq!(there.status, 303, "{}", there.text());
    assert_eq!(added(&rooms, &id).await.len(), 2);
    // Whoever ticked it before another added it is told so.
    let form = [("language", "ru"), ("take", one.as_str()), ("with", one.as_str())];
    let late = rooms.post(&list(&id, &[]), &other, &form).await;
    assert_eq!(late.status, 303, "{}", late.text());
    let desk = rooms.page(late.header("location"), &other).await;
    assert!(desk.contains("0 entries were added to the draft."), "{desk}");
    assert!(desk.contains("2 entries were not added again"), "{desk}");
    assert_eq!(added(&rooms, &id).await.len(), 2);
    // What every party has signed meanwhile is not added by another text.
    for (place, _) in rooms.parties.iter().enumerate() {
        for entry in [&one, &mirror] {
            let why = rooms.binding(KIND, "It hurts");
            let reason = GlossaryEdit::Reason { entry: entry.clone(), why };
            let by = office(&rooms.chair(place));
            rooms.store.edit_glossary(&id, &reason, &by, rooms.now()).await.unwrap();
        }
    }
    rooms.adopt(&id).await;
    let next = rooms.ready(KIND, "Words", "More words.").await;
    let page = rooms.page(&list(&next, &[("language", "ru"), ("q", one.as_str())]), &by).await;
    assert!(page.contains("It is in the glossary already."), "{page}");
    let late = rooms.post(&list(&next, &[]), &by, &form).await;
    assert_eq!(late.status, 303, "{}", late.text());
    assert!(added(&rooms, &next).await.is_empty());
}

#[tokio::test]
async fn only_who_may_change_the_draft_picks_proposals() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let path = list(&id, &[("language", "ru")]);
    let (one, _) = first(Tag::Ru);
    let form = [("language", "ru"), ("take", one.as_str())];
    let strangers = [rooms.by(0, "liaison"), rooms.by(1, "registrar")]
        .into_iter()
        .chain(["auditor", "operator"].map(|it| format!("secretariat/{it}/1")));
    for by in strangers {
        assert_eq!(rooms.get(&path, &by).await.status, 403, "{by}");
        assert_eq!(rooms.post(&path, &by, &form).await.status, 403, "{by}");
    }
    assert!(!rooms.get(&path, "").await.text().contains(&one));
    assert_eq!(rooms.post(&path, "", &form).await.status, 401);
    assert!(added(&rooms, &id).await.is_empty());
    let other = rooms.ready(Kind::Statement, "Calm", "Stay calm.").await;
    assert_eq!(rooms.get(&list(&other, &[]), &rooms.chair(0)).await.status, 404);
    // One party's change is not another's to add to.
    let done = add(&rooms, &id, "ru", &[one.as_str()], &rooms.chair(0)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let page = rooms.page(&path, &rooms.chair(1)).await;
    assert!(!page.contains("name=\"take\""), "{page}");
    let (more, _) = first(Tag::En);
    let form = [("language", "en"), ("take", more.as_str())];
    assert_eq!(rooms.post(&path, &rooms.chair(1), &form).await.status, 422);
    assert_eq!(added(&rooms, &id).await.len(), 2);
}
