//! Competitions through their public pages and the API: what is told before, while and after they are
//! judged, and what is told to nobody.

use commission::commitment::{quarter_by, written_quarter};
use commission::competition::Papers;
use commission::{InstrumentId, Kind};
use web::routes;

use crate::support::Answer;
use crate::support::competed::{DAY, NAMES};
use crate::support::rooms::{Rooms, fill, pairs, unescaped};

pub(crate) async fn page(rooms: &Rooms, id: &InstrumentId) -> String {
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
            let waits = page(&rooms, &id).await;
            assert!(waits.contains("Not all scores are open yet"));
            assert!(waits.contains("waits until these open their scores"), "{waits}");
            rooms.opens(&id, by, &[6, 8]).await;
        }
        let result = page(&rooms, &id).await;
        for words in
            ["The result stands.", "Place 1", "too few scores that count from", "1 opened score"]
        {
            assert!(!result.contains("waits until these"), "{result}");
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
async fn a_competition_whose_plan_was_replaced_says_so_and_takes_nothing_more() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    rooms.entered(&id, &[0], "One").await;
    let (kind, said) = (Kind::Plan, "We hold none.");
    let text = rooms.ready_in_place_of(kind, "Another plan", said, Some(id.clone())).await;
    rooms.adopt(&text).await;
    let told = page(&rooms, &id).await;
    for words in ["Ended without a result", "took the place of its plan", &routes::text(&text)] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("place in the jury is empty"), "{told}");
    assert!(rooms.page("/competitions?lang=en", "").await.contains("Ended without a result"));
    let (chair, juror) = (rooms.chair(0), rooms.by(0, "juror"));
    let room = rooms.page(&english(&routes::competition_room(&id)), &chair).await;
    assert!(room.contains("Ended without a result") && !room.contains("Enter a work"), "{room}");
    let form = rooms.get(&english(&routes::competition_enter(&id)), &chair).await;
    assert!(form.text().contains("This competition ended before its result stood"));
    rooms.pass(DAY);
    let jury = rooms.page(&english(&routes::jury(&id)), &juror).await;
    assert!(jury.contains("You judge nothing here any more"), "{jury}");
    let answer = rooms.get(&routes::api_competition(&id), "").await.json();
    assert_eq!(answer["ended"], text.to_string());
    assert_eq!(
        (&answer["turns"][0]["text"], &answer["outcome"]),
        (&answer["ended"], &serde_json::Value::Null)
    );
    for lang in ["en", "ru", "hy", "az"] {
        let shown = rooms.page(&format!("{}?lang={lang}", routes::competition(&id)), "").await;
        assert!(!shown.contains("[competition"), "{shown}");
    }
    // Nor does any quarter count it as decided.
    rooms.pass(3 * DAY);
    let offset = i64::from(rooms.store.commission().charter.utc_offset_seconds);
    let over = quarter_by(rooms.now() - 2 * DAY, offset);
    for quarter in over..=quarter_by(rooms.now(), offset) {
        let told = rooms.page(&english(&routes::quarter(written_quarter(quarter))), "").await;
        assert!(told.contains("No competition was decided."), "{told}");
    }
}

#[tokio::test]
async fn names_are_read_by_their_own_side_and_published_with_an_award_where_that_is_wanted() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    let path = english(&routes::competition_enter(&id));
    let by = rooms.chair(0);
    for (names, publish) in [("Glad To Be Named", "yes"), ("Rather Not Named", "")] {
        let fields =
            [("category", "song"), ("words", "La la."), ("names", names), ("publish", publish)];
        let to = rooms.upload_with(&path, &by, &fields, ("", b"")).await;
        assert!(sign(&rooms, &to, &by).await.contains("done=submit"));
    }
    let entry = english(&routes::competition_entry(&id, 1));
    let own = rooms.page(&entry, &by).await;
    assert!(own.contains("Glad To Be Named") && own.contains("Back to the competition"), "{own}");
    rooms.pass(DAY);
    let jurors = rooms.jurors();
    for by in &jurors {
        rooms.declares(&id, by, &[]).await;
        rooms.seals(&id, by, &[8, 6]).await;
    }
    let judged = rooms.page(&entry, &jurors[1]).await;
    assert!(judged.contains("Back to the jury’s room") && !judged.contains("Back to the draft"));
    assert!(!judged.contains("Glad To Be Named"), "the rules are blind");
    rooms.pass(DAY);
    for by in &jurors {
        rooms.opens(&id, by, &[8, 6]).await;
    }
    let result = page(&rooms, &id).await;
    assert!(
        result.contains("The result stands.") && result.contains("Whose works each juror scored")
    );
    assert!(!result.contains("Glad To Be Named"), "nothing is awarded yet");
    // The result stands, and another side reads no names still.
    assert_eq!(rooms.get(&entry, &rooms.chair(1)).await.status, 403);
    let awards = rooms.ready(Kind::Decision, "The awards", "We award.").await;
    let (office, now) = (crate::support::office(&by), rooms.now());
    rooms.store.attach_result(&awards, &id, &office, now).await.unwrap();
    rooms.adopt(&awards).await;
    let result = page(&rooms, &id).await;
    assert!(result.contains("Made by:") && result.contains("Glad To Be Named"), "{result}");
    assert!(!result.contains("Rather Not Named"), "only of those who want it");
    // Many who read the text at once do not wait for each other's connections.
    let get = async |number: u32| {
        let path = format!("{}?lang=en&x={number}", routes::text(&awards));
        let answer = rooms.get(&path, "").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.text().contains("Place 1"), "{}", answer.text());
    };
    tokio::join!(
        async { tokio::join!(get(1), get(2), get(3), get(4), get(5), get(6), get(7), get(8)) },
        async { tokio::join!(get(9), get(10), get(11), get(12), get(13), get(14), get(15)) },
    );
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

/// Signs what a form led to, as the office's page does; returns where that leads.
pub(crate) async fn sign(rooms: &Rooms, to: &Answer, by: &str) -> String {
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, by).await;
    assert!(page.contains("Songs of the shores"), "what is signed: {page}");
    let done = rooms.post(&ticket, by, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    done.header("location").to_owned()
}

pub(crate) fn english(path: &str) -> String {
    format!("{path}?lang=en")
}

/// The fields of the form that drafts the rules: the call is today, each phase after it has a day.
pub(crate) fn rules(rooms: &Rooms) -> Vec<(String, String)> {
    let charter = rooms.store.commission().charter.clone();
    let today = (rooms.now() + i64::from(charter.utc_offset_seconds)).div_euclid(DAY);
    let days = [("call-from", 0), ("call-to", 0), ("jury-to", 1), ("open-to", 2)];
    let mut fields: Vec<(String, String)> =
        days.map(|(name, day)| (name.to_owned(), web::day::written(today + day))).to_vec();
    for (name, value) in [
        ("go", "set"),
        ("criterion-1-weight", "2"),
        ("criterion-2-weight", "1"),
        ("jurors", "1"),
        ("neutral", "1"),
        ("points-max", "10"),
        ("scores-min", "1"),
        ("support-min", "0"),
        ("mixed-bonus", "3"),
        ("blind", "yes"),
        ("tie", "2"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    for language in &charter.published {
        for (row, name) in [
            ("title", "Songs of the shores"),
            ("category-1", "Song"),
            ("criterion-1", "Craft <&>"),
            ("criterion-2", "Heart"),
        ] {
            fields.push((format!("{row}-{language}"), name.to_owned()));
        }
    }
    fields
}

pub(crate) async fn send(
    rooms: &Rooms,
    path: &str,
    by: &str,
    fields: &[(String, String)],
) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    rooms.post(&english(path), by, &fields).await
}

/// A competition whose rules were drafted on the desk.
async fn drafted(rooms: &Rooms) -> InstrumentId {
    drafted_with(rooms, &rules(rooms)).await
}

/// The same with what was typed into the form.
pub(crate) async fn drafted_with(rooms: &Rooms, rules: &[(String, String)]) -> InstrumentId {
    let id = rooms.ready(Kind::Plan, "A competition", "We hold a competition.").await;
    let path = routes::draft_competition(&id);
    let answer = send(rooms, &path, &rooms.chair(0), rules).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let desk = rooms.page(&english(&routes::draft(&id)), &rooms.chair(1)).await;
    assert!(desk.contains("Songs of the shores") && desk.contains("Craft &lt;&amp;&gt;"), "{desk}");
    rooms.adopt(&id).await;
    id
}

/// Enters a work for people of these parties on the page of the first of them.
pub(crate) async fn enters(rooms: &Rooms, id: &InstrumentId, parties: &[usize], words: &str) {
    let by = rooms.by(parties[0], "member");
    let team: Vec<String> =
        parties[1..].iter().map(|it| format!("team-{}", rooms.parties[*it])).collect();
    let mut fields =
        vec![("category", "n1"), ("words", words), ("names", NAMES), ("contact", "by post")];
    fields.extend(team.iter().map(|name| (name.as_str(), "yes")));
    fields.push(("title-en", "Together <&>"));
    let path = english(&routes::competition_enter(id));
    let to = rooms.upload_with(&path, &by, &fields, ("", b"")).await;
    let done = sign(rooms, &to, &by).await;
    assert!(done.contains("done=submit"), "{done}");
}

pub(crate) fn ballot_in(page: &str) -> String {
    let hidden = page.split("name=\"ballot\" value=\"").nth(1).expect("a file to keep");
    unescaped(hidden.split('"').next().unwrap())
}

/// Declares on the juror's page.
pub(crate) async fn declares(rooms: &Rooms, id: &InstrumentId, by: &str, ticked: &[&str]) {
    let form: Vec<(&str, &str)> = ticked.iter().map(|name| (*name, "yes")).collect();
    let to = rooms.post(&english(&routes::jury_declare(id)), by, &form).await;
    assert!(sign(rooms, &to, by).await.contains("done=declare"));
}

/// Scores and seals on the juror's pages; returns the file that the juror keeps.
pub(crate) async fn seals(
    rooms: &Rooms,
    id: &InstrumentId,
    by: &str,
    points: &[(&str, &str)],
) -> String {
    let kept = rooms.post(&english(&routes::jury_scores(id)), by, points).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
    let ballot = ballot_in(&kept.text());
    let file = rooms.post(&routes::jury_ballot(id), by, &[("ballot", &ballot)]).await;
    assert!(file.header("content-disposition").starts_with("attachment"), "{}", file.text());
    assert_eq!(file.text(), ballot, "the very file, to be kept");
    let path = english(&routes::jury_seal(id));
    let to = rooms.upload_with(&path, by, &[("ballot", "")], ("b.json", ballot.as_bytes())).await;
    assert!(sign(rooms, &to, by).await.contains("done=seal"));
    ballot
}

#[tokio::test]
async fn a_competition_is_held_in_the_browser_from_its_rules_to_its_result() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = drafted(&rooms).await;
        enters(&rooms, &id, &[0, 1], "A song called Bridges.").await;
        let public = page(&rooms, &id).await;
        assert!(public.contains("Together &lt;&amp;&gt;") && public.contains("not confirmed by"));
        // The other party reads nothing of it, and is asked.
        let (second, work) = (rooms.chair(1), english(&routes::competition_entry(&id, 1)));
        assert_ne!(rooms.get(&work, &second).await.status, 200);
        let mine = rooms.page("/mine?lang=en", &second).await;
        assert!(mine.contains(&routes::competition_room(&id)), "{mine}");
        let room = rooms.page(&english(&routes::competition_room(&id)), &second).await;
        assert!(room.contains("Confirm the team of entry 1"), "{room}");
        let to =
            rooms.post(&english(&routes::competition_join(&id)), &second, &[("entry", "1")]).await;
        assert!(sign(&rooms, &to, &second).await.contains("done=join"));
        assert!(!page(&rooms, &id).await.contains("not confirmed by"));
        let read = rooms.page(&work, &second).await;
        assert!(read.contains("A song called Bridges.") && !read.contains(NAMES), "{read}");
        enters(&rooms, &id, &[1], "A song called Wells.").await;
        rooms.pass(DAY);
        let closed = rooms.get(&english(&routes::competition_enter(&id)), &second).await;
        assert_eq!(closed.status, 422, "the call is over");
        // No juror reads a work before they have declared, and none with which they have a conflict.
        let jurors = rooms.jurors();
        for (place, by) in jurors.iter().enumerate() {
            assert!(rooms.page("/jury?lang=en", by).await.contains("Declare your conflicts"));
            for path in [work.clone(), english(&routes::competition_file(&id, 1))] {
                let early = rooms.get(&path, by).await;
                assert_eq!(early.status, 422, "{}", early.text());
                assert!(!early.text().contains("Bridges"), "{}", early.text());
            }
            let room = rooms.page(&english(&routes::jury(&id)), by).await;
            assert!(!room.contains("A song called") && !room.contains("jury/scores"), "{room}");
            declares(&rooms, &id, by, if place == 0 { &["conflict-2"] } else { &[] }).await;
            let read = rooms.page(&work, by).await;
            assert!(read.contains("A song called Bridges.") && !read.contains(NAMES), "{read}");
        }
        let second_work = english(&routes::competition_entry(&id, 2));
        assert_eq!(rooms.get(&second_work, &jurors[0]).await.status, 403);
        let form = rooms.page(&english(&routes::jury_scores(&id)), &jurors[0]).await;
        assert!(form.contains("name=\"p-1-1\"") && !form.contains("name=\"p-2-0\""), "{form}");
        // What was half typed comes back with what is wrong.
        let half = [("p-1-0", "7"), ("p-1-1", "11")];
        let wrong = rooms.post(&english(&routes::jury_scores(&id)), &jurors[0], &half).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("value=\"7\"") && wrong.text().contains("from 0 to 10"));
        let mut files = Vec::new();
        for (place, by) in jurors.iter().enumerate() {
            let all = [("p-1-0", "7"), ("p-1-1", "9"), ("p-2-0", "5"), ("p-2-1", "5")];
            let points = if place == 0 { &all[..2] } else { &all[..] };
            files.push(seals(&rooms, &id, by, points).await);
            let twice = rooms.post(&english(&routes::jury_scores(&id)), by, points).await;
            assert_eq!(twice.status, 303, "sealed is sealed: {}", twice.text());
        }
        let sealed = rooms.page(&english(&routes::jury(&id)), &jurors[0]).await;
        assert!(sealed.contains("Keep the file of your scores."), "{sealed}");
        assert!(!page(&rooms, &id).await.contains("The result"), "scores are sealed");
        rooms.pass(DAY);
        let path = english(&routes::jury_open(&id));
        let foreign = ("b.json", files[1].as_bytes());
        let refused = rooms.upload_with(&path, &jurors[0], &[("ballot", "")], foreign).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("other scores than those that you sealed"));
        for (by, file) in jurors.iter().zip(&files) {
            // Pasted it opens as well as chosen.
            let to = rooms.upload_with(&path, by, &[("ballot", file)], ("", b"")).await;
            assert!(sign(&rooms, &to, by).await.contains("done=open"));
        }
        let result = page(&rooms, &id).await;
        assert!(result.contains("The result stands.") && result.contains("Place 1"), "{result}");
        assert!(!result.contains(NAMES), "{result}");
    }
}

#[tokio::test]
async fn the_rules_are_drafted_with_what_is_missing_beside_its_field() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(Kind::Plan, "A competition", "We hold a competition.").await;
    let (path, by) = (routes::draft_competition(&id), rooms.chair(0));
    let good = rules(&rooms);
    for (name, value, words) in [
        ("title-en", "", "Please write it in every language."),
        ("category-1-en", "", "Please write it in every language."),
        ("criterion-1-weight", "much", "Please write a whole number."),
        ("call-to", "soon", "Please choose a day."),
        ("jury-to", "2020-01-01", "No competition could be held by these rules."),
        ("jurors", "99", "jurors’ seats"),
        ("tie", "9", "This criterion is empty."),
    ] {
        let changed: Vec<(String, String)> = good
            .iter()
            .map(|(n, v)| (n.clone(), if n == name { value.to_owned() } else { v.clone() }))
            .collect();
        let answer = send(&rooms, &path, &by, &changed).await;
        assert_eq!(answer.status, 422, "{name}: {}", answer.text());
        let page = answer.text();
        assert!(page.contains(words) && page.contains("Craft &lt;&amp;&gt;"), "{name}: {page}");
    }
    assert_eq!(rooms.store.competition_rules(&id).await.unwrap(), None);
    assert_eq!(send(&rooms, &path, &by, &good).await.status, 303);
    let rules = rooms.store.competition_rules(&id).await.unwrap().unwrap();
    assert_eq!(rules.criteria[1].id, "n2");
    assert_eq!(rules.ties, commission::competition::Ties::Criterion("n2".into()));
    // What the page shows, sent again, is the same.
    let page = rooms.page(&english(&path), &by).await;
    let again = rooms.post(&english(&path), &by, &pairs(&fill(&page, &[]))).await;
    assert_eq!(again.status, 303, "{}", again.text());
    assert_eq!(rooms.store.competition_rules(&id).await.unwrap(), Some(rules));
    // Another party reads them, and changes nothing of them.
    let theirs = send(&rooms, &path, &rooms.chair(1), &good).await;
    assert_eq!(theirs.status, 422, "{}", theirs.text());
    let removed = rooms.post(&english(&path), &by, &[("go", "remove")]).await;
    assert_eq!(removed.status, 303, "{}", removed.text());
    assert_eq!(rooms.store.competition_rules(&id).await.unwrap(), None);
}

#[tokio::test]
async fn a_work_needs_words_names_and_a_category_and_what_was_typed_comes_back() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    let (path, by) = (english(&routes::competition_enter(&id)), rooms.chair(0));
    for (category, words, names, said) in [
        ("", "A song.", NAMES, "Please choose a category."),
        ("song", "", NAMES, "Please write what it is."),
        ("song", "A song.", "", "Please write the names."),
    ] {
        let fields =
            [("category", category), ("words", words), ("names", names), ("contact", "by post")];
        let answer = rooms.upload_with(&path, &by, &fields, ("", b"")).await;
        assert_eq!(answer.status, 422, "{said}");
        let page = answer.text();
        assert!(page.contains(said) && page.contains("by post"), "{said}: {page}");
    }
    // A picture is laid down with the work, and its party takes it away again.
    enters_picture(&rooms, &id, &by).await;
    let work = english(&routes::competition_entry(&id, 1));
    assert!(rooms.page(&work, &by).await.contains("A song about a picture."));
    let erase = english(&routes::competition_erase(&id, 1));
    let answer = rooms.post(&erase, &rooms.chair(1), &[("go", "whole")]).await;
    assert_eq!(answer.status, 403, "no side takes away what another one laid down");
    let answer = rooms.post(&erase, &by, &[("go", "whole")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = rooms.page(&work, &by).await;
    assert!(page.contains("The work was erased.") && page.contains("The names were erased."));
}

async fn enters_picture(rooms: &Rooms, id: &InstrumentId, by: &str) {
    let path = english(&routes::competition_enter(id));
    let words = "A song about a picture.";
    let fields = [("category", "song"), ("words", words), ("names", NAMES), ("contact", "")];
    let text = b"Verse one.\nVerse two.\n";
    let to = rooms.upload_with(&path, by, &fields, ("song.txt", text)).await;
    assert!(sign(rooms, &to, by).await.contains("done=submit"));
    let file = rooms.get(&routes::competition_file(id, 1), by).await;
    assert_eq!(file.body, text);
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert!(file.header("content-security-policy").contains("sandbox"));
}

#[tokio::test]
async fn a_juror_who_steps_back_is_replaced_and_one_who_scores_much_goes_on_from_their_file() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    rooms.entered(&id, &[0], "One").await;
    rooms.entered(&id, &[1], "Two").await;
    rooms.pass(DAY);
    let jurors = rooms.jurors();
    for by in &jurors {
        declares(&rooms, &id, by, &[]).await;
    }
    // Half of the scores today, the others from the file tomorrow.
    let by = &jurors[0];
    let scores = english(&routes::jury_scores(&id));
    let first = rooms.post(&scores, by, &[("p-1-0", "7"), ("p-1-1", "9")]).await;
    let file = ballot_in(&first.text());
    let again = english(&routes::jury_again(&id));
    let form = rooms.upload_with(&again, by, &[("ballot", "")], ("b.json", file.as_bytes())).await;
    assert_eq!(form.status, 200, "{}", form.text());
    assert!(form.text().contains("name=\"p-1-1\"") && form.text().contains("value=\"9\""));
    let none = rooms.upload_with(&again, by, &[("ballot", "{}")], ("", b"")).await;
    assert_eq!(none.status, 422);
    assert!(none.text().contains("This is no file of scores."), "{}", none.text());
    // Stepping back is signed, and opens the place.
    let recuse = english(&routes::jury_recuse(&id));
    let to = rooms.post(&recuse, by, &[("entry", "1")]).await;
    assert!(sign(&rooms, &to, by).await.contains("done=recuse"));
    let work = english(&routes::competition_entry(&id, 1));
    assert_eq!(rooms.get(&work, by).await.status, 403);
    let seal = english(&routes::jury_seal(&id));
    let not = rooms.upload_with(&seal, by, &[("ballot", &file)], ("", b"")).await;
    assert_eq!(not.status, 422);
    assert!(not.text().contains("Entry 1 is not yours to judge."), "{}", not.text());
    let to = rooms.post(&recuse, by, &[("entry", "")]).await;
    sign(&rooms, &to, by).await;
    assert!(rooms.page(&english(&routes::jury(&id)), by).await.contains("You stepped back."));
    assert!(page(&rooms, &id).await.contains("1 place in the jury is empty"));
}

#[tokio::test]
async fn the_rooms_are_for_those_who_work_there_and_worded_in_every_language() {
    let rooms = Rooms::two().await;
    let id = rooms.competition().await;
    let (chair, juror) = (rooms.chair(0), rooms.by(0, "juror"));
    let own = [routes::competition_room(&id), routes::competition_enter(&id)];
    let theirs = [routes::juries().to_owned(), routes::jury(&id)];
    for (paths, may, may_not) in [(&own, &chair, &juror), (&theirs, &juror, &chair)] {
        for path in paths {
            for lang in ["en", "ru", "hy", "az"] {
                let shown = rooms.page(&format!("{path}?lang={lang}"), may).await;
                assert!(!shown.contains("[entrants") && !shown.contains("[jury"), "{shown}");
                assert!(!shown.contains("<script"), "{shown}");
            }
            assert_eq!(rooms.get(path, may_not).await.status, 403, "{path}");
            let nobody = rooms.get(path, "").await;
            assert_eq!(nobody.status, 303);
            assert!(nobody.header("location").starts_with("/demo"));
            assert_eq!(rooms.get(path, may).await.header("cache-control"), "private, no-store");
        }
    }
    // Whoever takes a juror's part comes to the juror's page, and not to the desk.
    let taken = rooms.post("/demo/role", "", &[("office", &juror)]).await;
    assert_eq!(taken.header("location"), routes::juries());
    // A form that comes without a seat does nothing.
    let out = rooms.post(&routes::jury_declare(&id), "", &[("conflict-1", "yes")]).await;
    assert_eq!(out.status, 401);
}
