//! Budgets, proposals and the map of the programme through the pages; and what one side says, which is
//! never told as what was.

use commission::ActivityId;
use commission::map::Map;
use web::routes;

use crate::support::Answer;
use crate::support::programme::{activity, adopt, draft};
use crate::support::rooms::Rooms;

const DAY: i64 = 86_400;

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

async fn post(rooms: &Rooms, path: &str, by: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    rooms.post(path, by, &fields).await
}

/// The fields of the form that adds an activity in two days.
fn activity_fields(rooms: &Rooms) -> Vec<(String, String)> {
    let charter = rooms.store.commission().charter.clone();
    let day = web::day::written((rooms.now() + 2 * DAY).div_euclid(DAY));
    let mut fields = owned(&[
        ("go", "add"),
        ("field", "sport"),
        ("region", charter.regions[0].code.as_str()),
        ("starts-day", day.as_str()),
        ("starts-time", "12:00"),
        ("ends-day", day.as_str()),
        ("ends-time", "14:00"),
        ("late", "0"),
    ]);
    for language in &charter.published {
        fields.push((format!("title-{language}"), "Chess".to_owned()));
        fields.push((format!("place-{language}"), "The hall".to_owned()));
    }
    for party in charter.party_ids() {
        fields.push((format!("organiser-{party}"), format!("{party}/co-chair/1")));
        fields.push((format!("expected-{party}"), "20".to_owned()));
    }
    fields
}

/// The fields of the form that adds a line to a budget.
fn line_fields(rooms: &Rooms, amount: &str, payer: &str) -> Vec<(String, String)> {
    let mut fields = owned(&[
        ("go", "line"),
        ("activity", "p1"),
        ("amount", amount),
        ("currency", "rub"),
        ("payer", payer),
    ]);
    for language in &rooms.store.commission().charter.published {
        fields.push((format!("what-{language}"), "Rent <&>".to_owned()));
    }
    fields
}

async fn report(rooms: &Rooms, id: &ActivityId, more: &[(&str, &str)]) -> Answer {
    let day = web::day::written(rooms.now().div_euclid(DAY));
    let path = format!("{}?lang=en", routes::activity_report(id));
    let mut fields = vec![("day", day.as_str())];
    fields.extend(more);
    rooms.upload_with(&path, &rooms.chair(0), &fields, ("", b"")).await
}

#[tokio::test]
async fn a_budget_is_put_together_on_the_desk_and_told_with_what_each_side_pays_and_what_was_spent()
{
    let rooms = Rooms::two().await;
    let by = rooms.chair(0);
    let plan = draft(&rooms, 51).await;
    let path = format!("{}?lang=en", routes::draft_programme(&plan));
    assert_eq!(post(&rooms, &path, &by, &activity_fields(&rooms)).await.status, 303);
    for (amount, payer, words) in [
        ("12,345", "each-party", "Please write each amount"),
        ("0", "each-party", "Please write each amount"),
        ("5", "other", "Please choose who pays"),
        ("5", "party/nobody", ""),
    ] {
        let refused = post(&rooms, &path, &by, &line_fields(&rooms, amount, payer)).await;
        assert_eq!(refused.status, 422, "{amount} {payer}: {}", refused.text());
        let page = refused.text();
        assert!(page.contains(words) && page.contains("Rent &lt;&amp;&gt;"), "{page}");
    }
    let first = format!("party/{}", rooms.parties[0]);
    for (amount, payer) in [("1 000.01", "each-party"), ("50", first.as_str()), ("7", "each-party")]
    {
        let added = post(&rooms, &path, &by, &line_fields(&rooms, amount, payer)).await;
        assert_eq!(added.status, 303, "{}", added.text());
    }
    let there = rooms.store.programme(&plan).await.unwrap().unwrap();
    let last = there.activities[0].budget[2].mark();
    let gone = owned(&[("go", "unline"), ("activity", "p1"), ("mark", last.as_str())]);
    assert_eq!(post(&rooms, &path, &by, &gone).await.status, 303);
    adopt(&rooms, &plan).await;
    let id = ActivityId { plan, id: "p1".into() };
    let public = format!("{}?lang=en", routes::activity(&id));
    let page = rooms.page(&public, "").await;
    assert!(page.contains("Rent &lt;&amp;&gt;"), "{page}");
    // 500.00 of a thousand and a kopeck each, one of them fifty more; one kopeck does not come out even.
    for amount in ["1,050.01", "550.00", "500.00", "0.01"] {
        assert!(page.contains(&format!("{amount}\u{a0}RUB")), "{amount}: {page}");
    }
    let json = rooms.get(&format!("/api{}", routes::activity(&id)), "").await.json();
    assert_eq!(json["budget"][0]["amount"], 100_001);
    assert_eq!(json["budget_sums"]["RUB"]["total"], 105_001);
    rooms.pass(3 * DAY);
    let came: Vec<String> = rooms.parties.iter().map(|it| format!("came-{it}")).collect();
    let mut fields: Vec<(&str, &str)> = came.iter().map(|it| (it.as_str(), "9")).collect();
    fields.extend([("held", "yes"), ("spent-1", "1 100"), ("spent-2", "much")]);
    let refused = report(&rooms, &id, &fields).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.text().contains("Please write each amount"), "{}", refused.text());
    assert!(refused.text().contains("value=\"1 100\""), "{}", refused.text());
    fields.pop();
    let to = report(&rooms, &id, &fields).await;
    assert_eq!(to.status, 303, "{}", to.text());
    let ticket = to.header("location").to_owned();
    let page = rooms.page(&ticket, &by).await;
    assert!(page.contains("1,100.00\u{a0}RUB"), "{page}");
    assert_eq!(rooms.post(&ticket, &by, &[]).await.status, 303);
    let page = rooms.page(&public, "").await;
    assert!(page.contains("1,100.00\u{a0}RUB"), "{page}");
    let json = rooms.get(&format!("/api{}", routes::activity(&id)), "").await.json();
    assert_eq!(json["reports"][0]["spent"][0]["amount"], 110_000);
}

#[tokio::test]
async fn what_one_side_reports_is_told_as_its_word_and_as_disputed_where_another_says_no() {
    let rooms = Rooms::two().await;
    let id = activity(&rooms).await;
    rooms.pass(11 * DAY);
    let room = format!("{}?lang=en", routes::activity_room(&id));
    let page = rooms.page(&room, &rooms.chair(0)).await;
    let came = format!("came-{}", rooms.parties[0]);
    let label = page.split(&format!("<label for=\"{came}\">")).nth(1).unwrap();
    let label = label.split("</label>").next().unwrap();
    assert!(!label.contains("optional"), "{label}");
    // Without the numbers it is refused beside them, and nothing typed is lost.
    let refused = report(&rooms, &id, &[("held", "yes"), ("words-en", "It was loud.")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("id=\"came-error\""), "{}", refused.text());
    assert!(refused.text().contains("It was loud."), "{}", refused.text());
    let came: Vec<String> = rooms.parties.iter().map(|it| format!("came-{it}")).collect();
    let mut fields: Vec<(&str, &str)> = came.iter().map(|it| (it.as_str(), "9")).collect();
    fields.push(("held", "yes"));
    let to = report(&rooms, &id, &fields).await;
    let ticket = to.header("location").to_owned();
    assert_eq!(rooms.post(&ticket, &rooms.chair(0), &[]).await.status, 303);
    let public = format!("{}?lang=en", routes::activity(&id));
    let page = rooms.page(&public, "").await;
    assert!(page.contains("One side says: it was held"), "{page}");
    assert!(!page.contains("<strong>It was held</strong>"), "{page}");
    let reported = rooms.store.activity(&id).await.unwrap().unwrap();
    let digest = reported.activity.reports[0].digest.hex();
    let path = format!("{}?lang=en", routes::activity_word(&id));
    let form = [("go", "disputes"), ("report", digest.as_str()), ("words-en", "Nobody came.")];
    let to = rooms.post(&path, &rooms.chair(1), &form).await;
    let ticket = to.header("location").to_owned();
    assert_eq!(rooms.post(&ticket, &rooms.chair(1), &[]).await.status, 303);
    let page = rooms.page(&public, "").await;
    assert!(page.contains("Disputed: one side says that it was held"), "{page}");
    assert!(page.contains("another says that it was not so."), "{page}");
    assert!(!page.contains("<strong>It was held</strong>"), "{page}");
}

#[tokio::test]
async fn a_proposal_leads_to_the_desk_with_region_field_and_quarter_filled_in() {
    let rooms = Rooms::two().await;
    let by = rooms.chair(0);
    let public = rooms.page("/programme?lang=en", "").await;
    assert!(!public.contains(routes::desk_propose()), "{public}");
    let page = rooms.page("/programme?lang=en", &by).await;
    let to = page.split(&format!("href=\"{}", routes::desk_propose())).nth(1).unwrap();
    let query = to.split('"').next().unwrap().replace("&amp;", "&");
    let proposal = format!("{}{query}", routes::desk_propose());
    let plan = draft(&rooms, 52).await;
    let page = rooms.page(&proposal, &by).await;
    let form = format!("{}?", routes::draft_programme(&plan));
    let form = page.split(&format!("href=\"{form}")).nth(1).unwrap().split('"').next().unwrap();
    let form = form.replace("&amp;", "&");
    let form = rooms.page(&format!("{}?{form}", routes::draft_programme(&plan)), &by).await;
    let of = |name: &str| {
        let value = query.split(['?', '&']).find_map(|it| it.strip_prefix(&format!("{name}=")));
        value.unwrap().to_owned()
    };
    for name in ["region", "field"] {
        assert!(form.contains(&format!("<option value=\"{}\" selected>", of(name))), "{form}");
    }
    let day = form.split("id=\"starts-day\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
    assert_eq!(day.split('"').next().unwrap().len(), 10, "{form}");
    // Without a plan on the desk a new one is begun, and leads to the same form.
    let new = rooms.page(&proposal.replace(routes::desk_propose(), routes::desk_new()), &by).await;
    assert!(new.contains("<option value=\"plan\" selected>"), "{new}");
    let topic = ours(&rooms);
    let begun = rooms
        .submit(
            &proposal.replace(routes::desk_propose(), routes::desk_new()),
            &by,
            &[("topic", topic.as_str()), ("words", "A plan"), ("language", "en")],
        )
        .await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let to = begun.header("location");
    assert!(to.contains("/programme?") && to.contains(&format!("region={}", of("region"))), "{to}");
}

/// A topic that is the commission's.
fn ours(rooms: &Rooms) -> String {
    let charter = &rooms.store.commission().charter;
    let gate = commission::mandate::Gate::Ours;
    charter.topics.iter().find(|it| it.gate == gate).unwrap().id.clone()
}

#[tokio::test]
async fn the_map_of_the_programme_says_the_same_as_its_table_for_the_chosen_quarter() {
    let rooms = Rooms::two().await;
    let id = activity(&rooms).await;
    let activity = rooms.store.activity(&id).await.unwrap().unwrap().activity;
    let code = activity.region().to_owned();
    let quarter = activity.planned.quarter;
    let of = |number: i64| {
        let (year, number) = (number.div_euclid(4), number.rem_euclid(4) + 1);
        format!("{}?lang=en&quarter={year}-{number}", routes::programme_map())
    };
    let none = rooms.page(&of(quarter), "").await;
    assert!(none.contains("no map of these regions") && none.contains("○ planned: 1"), "{none}");
    let map = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"iso":"{code}"}},
        "geometry":{{"type":"Polygon","coordinates":[[[10,40],[20,40],[20,50],[10,50],[10,40]]]}}}}]}}"#
    );
    drop(rooms.app.clone().with_map(&Map::parse(map.as_bytes()).unwrap()));
    rooms.pass(120);
    let page = rooms.page(&of(quarter), "").await;
    assert!(page.contains("class=\"level-1\"><title>") && page.contains("○ planned: 1"), "{page}");
    assert!(page.contains("aria-current=\"true\""), "{page}");
    let other = rooms.page(&of(quarter - 3), "").await;
    assert!(
        !other.contains("○ planned: 1") && other.contains("class=\"level-0\"><title>"),
        "{other}"
    );
    for lang in ["ru", "hy", "az"] {
        let page = rooms.page(&format!("{}?lang={lang}", routes::programme_map()), "").await;
        assert!(!page.contains("[programme"), "{page}");
    }
    for wrong in ["2026", "2026-5", "x-1", "99999-1", "2026-Q1"] {
        let path = format!("{}?quarter={wrong}", routes::programme_map());
        assert_eq!(rooms.get(&path, "").await.status, 400, "{wrong}");
    }
    assert!(rooms.page("/programme?lang=en", "").await.contains(routes::programme_map()));
}
