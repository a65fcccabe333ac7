//! A week of dialogue by commands: its file is checked for clashes without any server, a plan opens it,
//! and delegates are nominated, replaced and withdrawn.

use crate::support::program::{Desk, root, write_private};
use crate::support::{Cast, Chance, TWO};
use commission::{Kind, Purpose};
use serde_json::Value;
use store::Store;

const NAME: &str = "Aregnaz Unforgettable";

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// The example of the documentation.
fn documented() -> String {
    let text = std::fs::read_to_string(root().join("docs/forum.md")).unwrap();
    let example = text.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    example.to_owned()
}

#[test]
fn a_week_is_checked_for_clashes_without_a_server() {
    let desk = Desk::new();
    let example = documented();
    let charter = root().join("charters/demonstration.toml").display().to_string();
    std::fs::write(desk.path("week.toml"), &example).unwrap();
    let said = desk.well(&["forum", "clashes", "week.toml"]);
    assert!(said.contains("2 sessions, no clash"), "{said}");
    desk.well(&["forum", "clashes", "week.toml", "--charter", &charter]);
    let changed = |from: &str, to: &str| {
        let text = example.replacen(from, to, 1);
        assert_ne!(text, example, "{from}");
        std::fs::write(desk.path("changed.toml"), text).unwrap();
    };
    // The second session begins before the first one has ended, in the same room.
    changed("starts = \"2027-05-10T11:00\"", "starts = \"2027-05-10T10:30\"");
    let clash = desk.ends(1, &["forum", "clashes", "changed.toml"]);
    let words = "room hall: s1 and s2 are both there from 2027-05-10T10:30 to 2027-05-10T11:00";
    assert!(clash.out.contains(words), "{}", clash.out);
    assert!(clash.err.contains("another time"), "{}", clash.err);
    let json = desk.ends(1, &["--json", "forum", "clashes", "changed.toml"]).out;
    let first: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!((&first["clash"], &first["room"]), (&"room".into(), &"hall".into()));
    // With the charter its clock is told, and the times are the same.
    let clash = desk.ends(1, &["forum", "clashes", "changed.toml", "--charter", &charter]);
    assert!(clash.out.contains(words), "{}", clash.out);
    changed("starts = \"2027-05-10T11:00\"", "starts = \"2027-05-09T23:00\"");
    desk.ends(1, &["forum", "clashes", "changed.toml"]);
    for (from, to) in [
        ("minors", "minurs"),
        ("2027-05-16", "2027-05-32"),
        ("T10:00", " 10:00"),
        ("youth-groups/1", "youth-groups"),
    ] {
        changed(from, to);
        let said = desk.ends(2, &["forum", "clashes", "changed.toml"]);
        assert!(!said.err.is_empty(), "{from}");
    }
    changed("RU-KDA", "XX-NOP");
    desk.well(&["forum", "clashes", "changed.toml"]);
    desk.ends(1, &["forum", "clashes", "changed.toml", "--charter", &charter]);
}

#[test]
fn rooms_and_times_are_arranged_without_a_server() {
    let desk = Desk::new();
    let charter = root().join("charters/demonstration.toml").display().to_string();
    // Both sessions are in one room at once, with a comment that stays.
    let text = documented()
        .replacen("starts = \"2027-05-10T11:00\"", "starts = \"2027-05-10T10:30\" # early", 1)
        .replacen("ends = \"2027-05-10T12:30\"", "ends = \"2027-05-10T12:00\"", 1);
    std::fs::write(desk.path("week.toml"), &text).unwrap();
    fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
        [&["forum", "arrange", "week.toml"][..], more].concat()
    }
    let said = desk.well(&with(&["--keep", "s1", "--charter", &charter, "--out", "out.toml"]));
    assert!(said.contains("in hall: room hall is taken by s1\n"), "{said}");
    assert!(said.contains("1 moved (at least 1), 0 without a place; clashes 1 -> 0"), "{said}");
    let out = std::fs::read_to_string(desk.path("out.toml")).unwrap();
    assert!(out.contains(" # early") && out.contains("youth-groups/1"), "{out}");
    desk.well(&["forum", "clashes", "out.toml", "--charter", &charter]);
    // The same for programs; what does not clash is left alone.
    let json = desk.well(&[&["--json"], &with(&["--keep", "s1"])[..]].concat());
    let shown: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (&shown["moved"][0]["session"], &shown["moved"][0]["with"]),
        (&"s2".into(), &"s1".into())
    );
    assert_eq!((&shown["after"]["clashes"], &shown["cut_short"]), (&0.into(), &false.into()));
    assert!(desk.well(&["forum", "arrange", "out.toml"]).starts_with("0 moved"));
    // A file is never written over, and what has no place is a finding.
    desk.ends(3, &with(&["--out", "out.toml"]));
    let lacks = desk.ends(1, &with(&["--expect", "s2=500", "--out", "lacks.toml"]));
    assert!(std::fs::read_to_string(desk.path("lacks.toml")).unwrap().contains("id = \"s2\""));
    assert!(
        lacks.out.contains("s2: no place: expects 500, and no room seats more than 120"),
        "{}",
        lacks.out
    );
    let lacks = desk.ends(1, &with(&["--keep", "s1", "--keep", "s2"]));
    assert!(lacks.out.contains("is kept, as is s2"), "{}", lacks.out);
    let wrong = [
        ["--hours", "18-9"],
        ["--hours", "nine"],
        ["--break", "241"],
        ["--keep", "s9"],
        ["--expect", "s1"],
    ];
    for wrong in wrong {
        assert!(!desk.ends(2, &with(&wrong)).err.is_empty(), "{wrong:?}");
    }
}

#[tokio::test]
async fn delegates_are_nominated_replaced_and_withdrawn_by_command() {
    let desk = Desk::new();
    let cast = Cast::new(TWO);
    let mut chance = Chance(7);
    let at = now() - 600;
    let mut founding = cast.founding();
    founding.founded.at = at;
    let dir = desk.path("data");
    let options = store::Options::default();
    let store = Store::found(&dir, founding, cast.log.clone(), options).await.unwrap();
    write_private(&dir.join("log.key"), &format!("{}\n", cast.log.encode()));
    let plan = cast.ready(&store, Kind::Plan, "a week", at, chance.nonce()).await;
    store.close().await;
    let parties = cast.parties();
    let data = dir.display().to_string();
    let run = |arguments: &[&str]| {
        let mut all = vec!["--data", &data];
        all.extend(arguments);
        desk.well(&all)
    };
    std::fs::write(desk.path("phrase"), "three calm rivers\n").unwrap();
    for (file, party) in ["north.key", "south.key"].into_iter().zip(&parties) {
        let chair = cast.chairs(party)[0].clone();
        write_private(&desk.path(file), &format!("{}\n", cast.keys[&chair].encode()));
        let chair = chair.to_string();
        run(&["seat", "reading-key", &chair, "--passphrase-file", "phrase", "--key", file]);
    }
    // The week of the documentation, in the year to come, with one seat of every party.
    let ahead = (now().div_euclid(86_400)) + 20;
    let day = |days: i64| web::day::written(ahead + days);
    let week = documented()
        .replace("2027-05-10", &day(0))
        .replace("2027-05-16", &day(6))
        .replace("2027-04-30", &day(-5))
        .replace("quota = 15", "quota = 1")
        .replace(", \"youth-groups/2\"", "");
    std::fs::write(desk.path("week.toml"), week).unwrap();
    let draft = plan.to_string();
    let opened = run(&["forum", "open", &draft, "week.toml", "--key", "north.key"]);
    assert!(opened.contains("2 sessions"), "{opened}");
    let store = cast.open(&dir).await;
    let digest = cast.table(&store, &plan, now(), chance.nonce()).await;
    for party in &parties {
        let by = cast.chairs(party)[0].clone();
        let note = cast.state(Purpose::Sign, digest, None, &by, now(), chance.nonce());
        store.sign(&plan, &note, now()).await.unwrap();
    }
    store.close().await;
    let id = draft.as_str();
    assert!(run(&["forum", "list"]).contains("open"));
    std::fs::write(desk.path("name.txt"), format!("{NAME}\n")).unwrap();
    let nominate = |more: &[&str]| -> Value {
        let mut all = vec!["--json", "forum", "nominate", id, "--category", "youth-groups"];
        all.extend(more);
        all.push("--yes");
        serde_json::from_str(&run(&all)).unwrap()
    };
    let first = nominate(&["--name", "name.txt", "--key", "north.key"]);
    assert_eq!((&first["why"], &first["seat"]), (&"free".into(), &1.into()));
    let code: String = first["code"].as_str().unwrap().chars().filter(|it| *it != ' ').collect();
    assert_eq!(code.len(), 28);
    let mark = first["delegate"].as_str().unwrap();
    let second = nominate(&["--name", "name.txt", "--in-place-of", mark, "--key", "north.key"]);
    assert_eq!(second["why"], "substitute");
    let mark = second["delegate"].as_str().unwrap();
    let third = nominate(&["--name", "name.txt", "--key", "north.key"]);
    assert_eq!((&third["why"], &third["seat"]), (&"full".into(), &Value::Null));
    let southern = nominate(&["--name", "name.txt", "--minor", "--key", "south.key"]);
    let ends = |code: i32, arguments: &[&str]| {
        let mut all = vec!["--data", &data, "forum"];
        all.extend(arguments);
        desk.ends(code, &all).err
    };
    // Another side's delegate, nobody's digest, somebody whom nobody laid down, and no category.
    let theirs = southern["delegate"].as_str().unwrap();
    ends(1, &["withdraw", id, "--mark", theirs, "--key", "north.key", "--yes"]);
    ends(2, &["withdraw", id, "--mark", "12", "--key", "north.key", "--yes"]);
    let nobody = "0a".repeat(32);
    let of = ["--category", "youth-groups", "--mark", &nobody, "--key", "north.key", "--yes"];
    ends(1, &[&["nominate", id][..], &of].concat());
    let none = ["--category", "kings", "--name", "name.txt", "--key", "north.key", "--yes"];
    ends(1, &[&["nominate", id][..], &none].concat());
    ends(2, &["nominate", id, "--category", "youth-groups", "--key", "north.key"]);
    ends(1, &["show", &nobody[..32]]);
    let gone = run(&["forum", "withdraw", id, "--mark", mark, "--key", "north.key", "--yes"]);
    assert!(gone.contains(&format!("{} moves up", third["delegate"].as_str().unwrap())), "{gone}");
    let parity = run(&["forum", "parity", id]);
    let line = format!("{}: 1 with a seat, 0 free, 0 waiting, 0 confirmed", parties[0]);
    assert!(parity.contains(&line), "{parity}");
    let shown = run(&["forum", "show", id]);
    assert!(shown.contains("\"moved_up\"") && !shown.contains("Unforgettable"), "{shown}");
    run(&["fsck"]);
}
