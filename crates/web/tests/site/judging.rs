//! A jury that compares pairs, in the browser: the rules on the desk, the juror's form, the file that they
//! keep, and what everybody reads of the result.

use commission::Kind;
use web::routes;

use crate::competitions::{
    ballot_in, declares, drafted_with, english, enters, page, rules, seals, send, sign,
};
use crate::support::competed::DAY;
use crate::support::rooms::Rooms;

/// The form of rules by which jurors compare so many pairs.
fn by_pairs(rooms: &Rooms, pairs: &str) -> Vec<(String, String)> {
    let mut fields = rules(rooms);
    fields.retain(|(name, _)| name != "tie");
    fields.push(("tie".to_owned(), String::new()));
    fields.push(("judging".to_owned(), "pairs".to_owned()));
    fields.push(("pairs".to_owned(), pairs.to_owned()));
    fields
}

/// The fields of a juror's form, by the pairs.
fn asked(form: &str) -> Vec<String> {
    let mut names: Vec<String> = form
        .split("name=\"q-")
        .skip(1)
        .map(|it| format!("q-{}", it.split('"').next().unwrap()))
        .collect();
    names.dedup();
    names
}

#[tokio::test]
async fn a_jury_compares_pairs_in_the_browser_and_the_result_says_how() {
    for rooms in [Rooms::two().await, Rooms::three().await] {
        let id = drafted_with(&rooms, &by_pairs(&rooms, "60")).await;
        for words in ["Bridges", "Wells", "Ferries", "Lights"] {
            let team = usize::from(words > "G");
            enters(&rooms, &id, &[team], &format!("A song called {words}.")).await;
        }
        let public = page(&rooms, &id).await;
        assert!(public.contains("Every juror compares up to 60 pairs"), "{public}");
        assert!(!public.contains("Each from 0 to 1 points"), "{public}");
        rooms.pass(DAY);
        let jurors = rooms.jurors();
        let (path, keeps) = (english(&routes::jury_scores(&id)), routes::jury_ballot(&id));
        let mut files = Vec::new();
        for (place, by) in jurors.iter().enumerate() {
            declares(&rooms, &id, by, if place == 0 { &["conflict-2"] } else { &[] }).await;
            let room = rooms.page(&english(&routes::jury(&id)), by).await;
            assert!(room.contains("You compare works two by two"), "{room}");
            let form = rooms.page(&path, by).await;
            let names = asked(&form);
            assert_eq!(names.len(), if place == 0 { 3 } else { 6 }, "{form}");
            assert!(form.contains("Craft &lt;&amp;&gt;") && !form.contains("name=\"p-"), "{form}");
            assert!(place > 0 || names.iter().all(|it| !it.contains("-2")), "{names:?}");
            let nothing = rooms.post(&path, by, &[]).await;
            assert_eq!(nothing.status, 422);
            assert!(nothing.text().contains("at least one pair"), "{}", nothing.text());
            // An answer that is neither of the two is refused, and what was chosen comes back.
            let (first, last) = (names.first().unwrap(), names.last().unwrap());
            let one = first.split('-').nth(1).unwrap();
            let wrong = [(first.as_str(), one), (last.as_str(), "9")];
            let refused = rooms.post(&path, by, &wrong).await;
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains("one of the two works"), "{}", refused.text());
            let kept = format!("name=\"{first}\" value=\"{one}\" checked");
            assert!(refused.text().contains(&kept), "{}", refused.text());
            // Every entry is better than those with greater numbers; the last pair is left open.
            let said: Vec<(&str, &str)> = names[..names.len() - 1]
                .iter()
                .map(|name| (name.as_str(), name.split('-').nth(1).unwrap()))
                .collect();
            let file = seals(&rooms, &id, by, &said).await;
            assert!(file.contains("\"scores\":[]") && file.contains("\"better\""), "{file}");
            files.push(file);
        }
        assert_eq!(rooms.post(&keeps, &jurors[0], &[("ballot", &files[1])]).await.status, 303);
        rooms.pass(DAY);
        let open = english(&routes::jury_open(&id));
        for (by, file) in jurors.iter().zip(&files) {
            let to = rooms.upload_with(&open, by, &[("ballot", "")], ("b", file.as_bytes())).await;
            assert!(sign(&rooms, &to, by).await.contains("done=open"));
        }
        let result = page(&rooms, &id).await;
        assert!(result.contains("The result stands.") && result.contains("Place 1"), "{result}");
        assert!(result.contains("comparisons)") && !result.contains("scores)"), "{result}");
        assert!(result.contains("compared 2 of 3 pairs"), "{result}");
        assert!(result.contains("compared 5 of 6 pairs"), "{result}");
        assert!(result.contains("a hundred comparisons with a middling work"), "{result}");
    }
}

#[tokio::test]
async fn whoever_has_a_file_of_pairs_goes_on_from_it_and_seals_no_others() {
    let rooms = Rooms::two().await;
    let id = drafted_with(&rooms, &by_pairs(&rooms, "60")).await;
    for words in ["Bridges", "Wells", "Ferries"] {
        enters(&rooms, &id, &[0], &format!("A song called {words}.")).await;
    }
    rooms.pass(DAY);
    let jurors = rooms.jurors();
    declares(&rooms, &id, &jurors[0], &["conflict-3"]).await;
    declares(&rooms, &id, &jurors[1], &[]).await;
    let path = english(&routes::jury_scores(&id));
    let all = [("q-1-2", "1"), ("q-1-3", "0"), ("q-2-3", "3")];
    let kept = rooms.post(&path, &jurors[1], &all).await;
    let file = ballot_in(&kept.text());
    assert!(kept.text().contains("neither"), "{}", kept.text());
    let again = english(&routes::jury_again(&id));
    let upload = ("b.json", file.as_bytes());
    let form = rooms.upload_with(&again, &jurors[1], &[("ballot", "")], upload).await.text();
    for chosen in ["q-1-2\" value=\"1\" checked", "q-1-3\" value=\"0\" checked"] {
        assert!(form.contains(&format!("name=\"{chosen}")), "{form}");
    }
    let seal = english(&routes::jury_seal(&id));
    let refused = rooms.upload_with(&seal, &jurors[0], &[("ballot", "")], upload).await;
    assert!(refused.text().contains("The pair of 1 and 3 is not yours"), "{}", refused.text());
    let points = br#"{"salt":"00","scores":[{"entry":1,"points":[1,1]}]}"#;
    let wrong = rooms.upload_with(&seal, &jurors[1], &[("ballot", "")], ("b", points)).await;
    assert_eq!(wrong.status, 422, "{}", wrong.text());
    assert!(wrong.text().contains("This is no file of scores"), "{}", wrong.text());
}

#[tokio::test]
async fn too_many_pairs_are_lines_and_what_is_open_stays_in_them() {
    let rooms = Rooms::two().await;
    let id = drafted_with(&rooms, &by_pairs(&rooms, "300")).await;
    for number in 0..25 {
        enters(&rooms, &id, &[0], &format!("A song called {number}.")).await;
    }
    rooms.pass(DAY);
    let by = &rooms.jurors()[1];
    declares(&rooms, &id, by, &[]).await;
    let path = english(&routes::jury_scores(&id));
    let form = rooms.page(&path, by).await;
    assert!(form.contains("name=\"lines\"") && !form.contains("name=\"q-"), "{form}");
    let lines = |form: &str| -> Vec<String> {
        let inside = form.split("<textarea").nth(1).unwrap().split_once('>').unwrap().1;
        inside.split("</textarea>").next().unwrap().trim().lines().map(str::to_owned).collect()
    };
    let asked = lines(&form);
    assert_eq!(asked.len(), 300);
    let some = format!("{} {}\n{}", asked[0], &asked[0][..1], asked[1..].join("\n"));
    let wrong = rooms.post(&path, by, &[("lines", &format!("{some}\n1 1717"))]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("Line 301 is no pair of yours"), "{}", wrong.text());
    let kept = rooms.post(&path, by, &[("lines", &some)]).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
    let file = ballot_in(&kept.text());
    let upload = ("b.json", file.as_bytes());
    let again = english(&routes::jury_again(&id));
    let form = rooms.upload_with(&again, by, &[("ballot", "")], upload).await.text();
    let there = lines(&form);
    assert_eq!((there.len(), &there[0]), (300, &some.lines().next().unwrap().to_owned()));
    assert_eq!(there[1..], asked[1..]);
}

#[tokio::test]
async fn rules_by_pairs_are_drafted_with_what_is_wrong_beside_its_field_and_kept() {
    let rooms = Rooms::two().await;
    let id = rooms.ready(Kind::Plan, "A competition", "We hold a competition.").await;
    let (path, by) = (routes::draft_competition(&id), rooms.chair(0));
    let mut tied = by_pairs(&rooms, "60");
    tied.retain(|(name, _)| name != "tie");
    tied.push(("tie".to_owned(), "2".to_owned()));
    let refused = send(&rooms, &path, &by, &tied).await;
    assert!(refused.text().contains("gives no points by a criterion"), "{}", refused.text());
    for pairs in ["", "0", "1001", "many"] {
        let refused = send(&rooms, &path, &by, &by_pairs(&rooms, pairs)).await;
        assert_eq!(refused.status, 422, "{pairs}");
    }
    assert_eq!(send(&rooms, &path, &by, &by_pairs(&rooms, "45")).await.status, 303);
    let form = rooms.page(&english(&path), &by).await;
    assert!(form.contains("value=\"45\""), "{form}");
    let rules = rooms.store.competition_rules(&id).await.unwrap().unwrap();
    assert_eq!((rules.pairs, rules.points_max), (Some(45), 1));
    // Back to points: the best score is what the form proposes, not what pairs have.
    assert_eq!(send(&rooms, &path, &by, &crate::competitions::rules(&rooms)).await.status, 303);
    let rules = rooms.store.competition_rules(&id).await.unwrap().unwrap();
    assert_eq!((rules.pairs, rules.points_max), (None, 10));
}
