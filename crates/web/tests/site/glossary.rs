//! The glossary through its pages: written by each side for itself, shown as a proposal until every
//! party has signed, and never the word itself in a list.

use commission::glossary::{Category, Entry, Part, Sort};
use commission::{InstrumentId, Kind, Purpose};
use store::GlossaryEdit;
use web::routes;

use crate::support::rooms::Rooms;
use crate::support::{language, office};

const KIND: Kind = Kind::GlossaryChange;
const LEMMA: &str = "mistling<b>";

fn english(path: &str) -> String {
    routes::with_query(path, "lang", "en")
}

fn entry(rooms: &Rooms, id: &str, side: Option<usize>) -> Entry {
    let charter = &rooms.store.commission().charter;
    Entry {
        id: id.into(),
        language: language("en"),
        lemma: LEMMA.into(),
        part: Part::Noun,
        forms: Vec::new(),
        paradigm: None,
        not_forms: Vec::new(),
        small: false,
        target: Some("lower-valley".into()),
        side: side.map(|it| rooms.parties[it].parse().unwrap()),
        category: Category::Slur,
        sort: Sort::Stereotype,
        severity: 3,
        meaning: rooms.binding(KIND, "Said of <everybody> there"),
        mirror: None,
        alternatives: vec!["our neighbours & friends".into()],
        fine_in: Vec::new(),
        must_flag: vec!["A sentence <that> hurts.".into()],
        must_not_flag: vec!["A sentence that does not.".into()],
        review_by: charter.day_of(rooms.now()) + 30,
        proposal: None,
    }
}

/// A draft that adds an entry, with the reason of every party.
async fn draft(rooms: &Rooms, id: &str, side: Option<usize>) -> InstrumentId {
    let draft = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = office(&rooms.chair(0));
    let add = GlossaryEdit::Add(Box::new(entry(rooms, id, side)));
    rooms.store.edit_glossary(&draft, &add, &by, rooms.now()).await.unwrap();
    for (place, party) in rooms.parties.iter().enumerate() {
        let why = rooms.binding(KIND, &format!("Reason of <{party}>"));
        let reason = GlossaryEdit::Reason { entry: id.into(), why };
        let by = office(&rooms.chair(place));
        rooms.store.edit_glossary(&draft, &reason, &by, rooms.now()).await.unwrap();
    }
    draft
}

#[tokio::test]
async fn an_entry_is_a_proposal_until_every_party_has_signed() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let page = rooms.page(&english(routes::glossary()), "").await;
        assert!(page.contains("No entry has been signed by every party yet."), "{page}");
        let text = draft(&rooms, "mistling", Some(0)).await;
        // What lies on the desk is nobody's business yet.
        assert_eq!(rooms.get(&routes::glossary_entry("mistling"), "").await.status, 404);
        let digest = rooms.table(&text).await;
        for party in 0..rooms.parties.len() {
            let page = rooms.page(&english(&routes::glossary_entry("mistling")), "").await;
            assert!(page.contains("Not every party has signed this entry."), "{page}");
            let list = rooms.page(&english(routes::glossary()), "").await;
            assert!(list.contains("No entry has been signed by every party yet."), "{list}");
            assert!(list.contains(&routes::text(&text)), "{list}");
            let file = rooms.get(&routes::glossary_file("en"), "").await;
            assert!(!file.text().contains("[[entry]]"));
            let note = rooms.note(Purpose::Sign, digest, None, &rooms.chair(party));
            rooms.store.sign(&text, &note, rooms.now()).await.unwrap();
        }
        let page = rooms.page(&english(&routes::glossary_entry("mistling")), "").await;
        assert!(page.contains("Every party has signed this entry."), "{page}");
        for party in &rooms.parties {
            assert!(page.contains(&format!("Reason of &lt;{party}&gt;")), "{page}");
        }
        assert!(page.contains("mistling&lt;b&gt;") && !page.contains(LEMMA), "{page}");
        assert!(page.contains("A sentence &lt;that&gt; hurts."), "{page}");
        let list = rooms.page(&english(routes::glossary()), "").await;
        assert!(list.contains("our neighbours &amp; friends"), "{list}");
        assert!(!list.contains("mistling&lt;b&gt;"), "the word stands on its own page: {list}");
        assert!(!list.contains("hurts."), "{list}");
        assert!(list.contains("1 entry") && list.contains("0 entries"), "{list}");
        let file = rooms.get(&routes::glossary_file("en"), "").await;
        assert_eq!(file.header("content-type"), "application/toml; charset=utf-8");
        assert!(file.text().contains("id = \"mistling\""), "{}", file.text());
        assert!(!rooms.get(&routes::glossary_file("hy"), "").await.text().contains("[[entry]]"));
        let told = rooms.get("/api/glossary", "").await.json();
        assert_eq!(told["binds"][&rooms.parties[0]], 1);
        assert_eq!(told["binds"][&rooms.parties[1]], 0);
        assert_eq!(told["entries"][0]["lemma"], LEMMA);
        // Its own text says what it changed.
        let page = rooms.page(&english(&routes::text(&text)), "").await;
        assert!(page.contains("What it changes in the glossary"), "{page}");
    }
}

#[tokio::test]
async fn what_a_party_declines_stands_beside_each_entry() {
    let rooms = Rooms::two().await;
    let text = draft(&rooms, "mistling", None).await;
    let digest = rooms.table(&text).await;
    let offer = rooms.page(&english(&routes::text(&text)), &rooms.chair(1)).await;
    assert!(offer.contains("begin a paragraph with its id"), "{offer}");
    let why = "Not yet.\n\nmistling: It is the <name> of our hill.";
    let note = rooms.note(Purpose::Decline, digest, Some(why), &rooms.chair(1));
    rooms.store.decline(&text, &note, language("en"), why, rooms.now()).await.unwrap();
    let page = rooms.page(&english(&routes::glossary_entry("mistling")), "").await;
    assert!(page.contains("It is the &lt;name&gt; of our hill."), "{page}");
    assert!(page.contains("Not yet."), "{page}");
    let list = rooms.page(&english(routes::glossary()), "").await;
    assert!(list.contains("It is the &lt;name&gt; of our hill."), "{list}");
    let told = rooms.get("/api/glossary", "").await.json();
    assert_eq!(told["proposals"][0]["state"], "declined");
    let said = &told["proposals"][0]["against"]["entries"]["mistling"];
    assert_eq!(said, "It is the <name> of our hill.");
    assert!(told["entries"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn each_side_writes_its_own_part_and_keeps_what_it_typed() {
    let rooms = Rooms::three().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let (first, second) = (rooms.chair(0), rooms.chair(1));
    let here = english(&routes::draft_glossary(&id));
    let desk = rooms.page(&english(&routes::draft(&id)), &first).await;
    assert!(desk.contains(&routes::draft_glossary(&id)), "{desk}");
    let mut form = vec![
        ("go", "add"),
        ("id", "mistling"),
        ("language", "en"),
        ("lemma", "mistling"),
        ("part", "noun"),
        ("category", "slur"),
        ("sort", "stereotype"),
        ("severity", "3"),
        ("side", rooms.parties[0].as_str()),
        ("words-en", "Said of everybody there"),
        ("words-fr", "Dit de tous les gens de là-bas"),
        ("alternatives", "our neighbours\r\n\r\nour  friends"),
        ("must-flag", "It hurts."),
        ("must-not-flag", "It does not."),
        ("review-by", "soon"),
    ];
    let wrong = rooms.post(&here, &first, &form).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("our  friends") && wrong.text().contains("error-summary"));
    form.pop();
    let past = [form.as_slice(), &[("review-by", "2001-01-01")]].concat();
    assert_eq!(rooms.post(&here, &first, &past).await.status, 422);
    form.push(("review-by", "2099-01-01"));
    let done = rooms.post(&here, &first, &form).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let said = rooms.store.glossary_draft(&id).await.unwrap().unwrap();
    assert_eq!(said.change.added[0].alternatives, ["our neighbours", "our friends"]);
    // Another side does not change it, and gives its own reason all the same.
    let theirs = rooms.post(&here, &second, &form).await;
    assert_eq!(theirs.status, 422, "{}", theirs.text());
    let reason = [
        ("go", "reason"),
        ("entry", "mistling"),
        ("words-en", "We are called so."),
        ("words-fr", "On nous appelle ainsi."),
    ];
    let done = rooms.post(&here, &second, &reason).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let half = rooms.post(&here, &second, &reason[..3]).await;
    assert_eq!(half.status, 422);
    let desk = rooms.page(&english(&routes::draft(&id)), &first).await;
    assert!(desk.contains("We are called so."), "{desk}");
    assert!(desk.contains("has not yet given its own reason"), "{desk}");
    let change = rooms.page(&routes::with_query(&here, "entry", "mistling"), &first).await;
    assert!(change.contains("value=\"2099-01-01\""), "{change}");
    let gone = rooms.post(&here, &first, &[("go", "remove"), ("entry", "mistling")]).await;
    assert_eq!(gone.status, 303);
    assert_eq!(rooms.store.glossary_draft(&id).await.unwrap(), None);
    // Somebody who holds no office reads none of it.
    assert_eq!(rooms.post(&here, "", &form).await.status, 401);
}

#[tokio::test]
async fn a_proposal_fills_the_form_and_is_named_where_nothing_of_it_was_changed() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(KIND, "Words", "We agree on words.").await;
    let by = rooms.chair(0);
    let here = english(&routes::draft_glossary(&id));
    let file = "format = \"comity/glossary/v1\"\nlanguage = \"en\"\n[[entry]]\nid = \"mist\"\n\
                lemma = \"mist\"\npart = \"noun\"\ncategory = \"slur\"\nseverity = 2\n\
                alternatives = [\"fog\"]\nmust_flag = [\"Mist!\"]\nmust_not_flag = [\"No.\"]\n\
                status = \"proposed\"\n";
    let page = rooms.page(&english(&routes::draft_glossary_proposal(&id)), &by).await;
    assert!(page.contains("Take over a proposal"), "{page}");
    let other = [("go", "proposal"), ("id", "fog"), ("words-file", file)];
    let wrong = rooms.post(&here, &by, &other).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("must_not_flag"), "what was typed is kept");
    let right = [("go", "proposal"), ("id", "mist"), ("words-file", file)];
    let filled = rooms.post(&here, &by, &right).await;
    assert_eq!(filled.status, 200, "{}", filled.text());
    let text = filled.text();
    assert!(text.contains("name=\"proposal\""), "{text}");
    let binding = rooms.binding(KIND, "What it means");
    let mut form: Vec<(String, String)> = crate::support::rooms::fill(&text, &[]);
    form.retain(|(name, _)| name != "go" && !name.starts_with("words-"));
    form.push(("go".into(), "add".into()));
    form.extend(binding.iter().map(|(it, words)| (format!("words-{it}"), words.to_owned())));
    let done = rooms.post(&here, &by, &crate::support::rooms::pairs(&form)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    let said = rooms.store.glossary_draft(&id).await.unwrap().unwrap();
    let added = &said.change.added[0];
    assert_eq!(added.proposal, Some(added.term()));
}

#[tokio::test]
async fn every_page_of_the_glossary_is_there_in_every_language() {
    let rooms = Rooms::two().await;
    let text = draft(&rooms, "mistling", Some(1)).await;
    let open = rooms.ready(KIND, "Words", "More words.").await;
    rooms.adopt(&text).await;
    let by = rooms.chair(0);
    let forms = [
        routes::draft_glossary(&open),
        routes::draft_glossary_retire(&open),
        routes::draft_glossary_proposal(&open),
        routes::draft_glossary_reason(&open, "mistling"),
        routes::draft(&open),
        routes::glossary().to_owned(),
        routes::glossary_entry("mistling"),
        routes::text(&text),
    ];
    for locale in ["en", "ru", "hy", "az"] {
        for path in &forms {
            let page = rooms.page(&routes::with_query(path, "lang", locale), &by).await;
            assert!(!page.contains("glossary-"), "a message is missing on {path} in {locale}");
        }
    }
    // An entry that holds is there to be changed or retired.
    let page = rooms.page(&english(&routes::draft_glossary_retire(&open)), &by).await;
    assert!(page.contains("(mistling)"), "{page}");
    let retire: Vec<(String, String)> = rooms
        .binding(KIND, "Nobody says so any more")
        .iter()
        .map(|(it, words)| (format!("words-{it}"), words.to_owned()))
        .chain([("go".into(), "retire".into()), ("entry".into(), "mistling".into())])
        .collect();
    let here = english(&routes::draft_glossary(&open));
    let done = rooms.post(&here, &by, &crate::support::rooms::pairs(&retire)).await;
    assert_eq!(done.status, 303, "{}", done.text());
    rooms.adopt(&open).await;
    let page = rooms.page(&english(&routes::glossary_entry("mistling")), "").await;
    assert!(page.contains("Holds no longer"), "{page}");
}
