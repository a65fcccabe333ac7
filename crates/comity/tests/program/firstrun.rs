//! The first hours: a charter by questions, a commission from it, and what the doctor says.

use crate::support::program::{Desk, root};

/// Answers for a charter in English alone: the words that nobody can propose, and the proposals.
fn answers(parties: &[&str]) -> String {
    let mut lines =
        vec!["", "Joint Commission of the Two Rivers", "", "Two communities keep the peace."];
    lines.extend(["Asia/Yerevan", ""]);
    let count = parties.len().to_string();
    lines.push(&count);
    for party in parties {
        lines.extend([party, "", "", "", "", "", ""]);
    }
    // Seats, languages, signatories, deadlines.
    lines.extend([""; 7]);
    lines.extend([""; 5]);
    // Eleven topics, of which one is referred; no further one; no region; one number.
    lines.extend([""; 12]);
    lines.extend(["", "", "", "", ""]);
    lines.join("\n") + "\n"
}

/// Runs the commands that the wizard says come next, but for the one that serves.
fn follow(desk: &Desk, said: &str) {
    let joined = said.replace("\\\n", " ");
    let mut ran = 0;
    for line in joined.lines().filter_map(|line| line.trim().strip_prefix("comity ")) {
        let arguments: Vec<&str> = line.split_whitespace().collect();
        if arguments != ["serve"] {
            desk.well(&arguments);
            ran += 1;
        }
    }
    assert!(ran >= 7, "{said}");
}

#[test]
fn who_takes_every_proposal_has_a_charter_a_commission_and_a_site() {
    for parties in [&["North Union", "South Union"][..], &["Hill", "Lake", "River"]] {
        let desk = Desk::new();
        let said = desk.hears(&["charter", "new", "charter.toml"], &answers(parties));
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let checked = desk.well(&["charter", "check", "charter.toml"]);
        let found = format!("{} parties with 11 topics", parties.len());
        assert!(checked.contains(&found), "{checked}");
        let source = std::fs::read_to_string(desk.path("charter.toml")).unwrap();
        for words in [
            "id = \"joint-commission-two-rivers\"",
            "time-zone = \"Asia/Yerevan\"\nutc-offset = \"+04:00\"",
            "# The parties. Their order means nothing.",
            "refer-to.en",
            "number = \"112\"\nservice.en = \"All emergency services\"",
        ] {
            assert!(source.contains(words), "{words} is missing in\n{source}");
        }
        assert!(
            !source.contains('…')
                || source.lines().all(|it| !it.contains('…') || it.starts_with('#'))
        );
        follow(&desk, &said.out);
        let served = desk.serve("comity-data");
        let commission =
            crate::support::program::get_json(&format!("{}/api/commission", served.url));
        assert_eq!(commission["parties"].as_array().unwrap().len(), parties.len());
        let said = desk.ends(0, &["doctor", "--server", &served.url]);
        assert!(!said.out.contains("PROBLEM"), "{}", said.out);
    }
}

#[test]
fn an_answer_that_cannot_stand_is_asked_again_at_once() {
    let desk = Desk::new();
    let mut lines: Vec<String> =
        answers(&["North Union", "South Union"]).lines().map(str::to_owned).collect();
    let mut put = |after: &str, wrong: &[&str]| {
        let at = lines.iter().position(|line| line == after).unwrap();
        for (n, line) in wrong.iter().enumerate() {
            lines.insert(at + n, (*line).to_owned());
        }
    };
    put("Joint Commission of the Two Rivers", &["", "Soviеt with a Cyrillic letter"]);
    put("Asia/Yerevan", &["moscow"]);
    put("2", &["one", "1", "99"]);
    put("South Union", &["North Union"]);
    let said = desk.hears(&["charter", "new", "charter.toml"], &(lines.join("\n") + "\n"));
    assert_eq!(said.code, 0, "{}", said.err);
    for words in [
        "This needs an answer",
        "mixed alphabets",
        "not the name of a time zone",
        "Write a whole number",
        "joins at least two",
        "is the same as that of the party",
    ] {
        assert!(said.err.contains(words), "{words} is missing in\n{}", said.err);
    }
    desk.well(&["charter", "check", "charter.toml"]);
}

#[test]
fn a_charter_is_made_in_every_language_of_the_interface() {
    for (tag, name, party, notes) in [
        ("en", "Комиссия", ["Север", "Юг"], "A line that begins with #"),
        ("ru", "Комиссия", ["Север", "Юг"], "Строка, которая начинается с #"),
        ("hy", "Հանձնաժողով", ["Հյուսիս", "Հարավ"], "#-ով սկսվող տողը"),
        ("az", "Komissiya", ["Şimal", "Cənub"], "# ilə başlayan sətir"),
    ] {
        let desk = Desk::new();
        // Two languages, so that each name is asked for in each; a slug is written by hand.
        let mut lines = vec!["hy, ru", name, name, "rivers", name, name, "Europe/Moscow", "", ""];
        for (party, id) in party.iter().zip(["north", "south"]) {
            lines.extend([party, party, "", "", id, "", "", "", ""]);
        }
        lines.extend([""; 7]);
        lines.extend(["ru", "", "", "", ""]);
        // Everything but one topic of each gate is left out.
        lines.extend(["1", "4", "4", "4", "4", "4", "4", "4", "4", "2", "", "", "3"]);
        lines.extend(["bread", "1", "Хлеб", "Հաց", ""]);
        lines.extend(["RU-MOW", "Մոսկվա", "Москва", "north", ""]);
        lines.extend(["112", "", "", "", "101", "", "", "RU-MOW", ""]);
        let input = lines.join("\n") + "\n";
        let said = desk.hears(&["charter", "new", "--lang", tag, "c.toml"], &input);
        assert_eq!(said.code, 0, "{tag}: {}", said.err);
        desk.well(&["charter", "check", "c.toml"]);
        let source = std::fs::read_to_string(desk.path("c.toml")).unwrap();
        for words in [
            notes,
            "authentic.default = [\"ru\"]",
            "courtesy = [\"hy\"]",
            "id = \"bread\"",
            "branches = [\"north\"]",
            "region = \"RU-MOW\"",
            "gate = \"not-ours\"",
        ] {
            assert!(source.contains(words), "{tag}: {words} is missing in\n{source}");
        }
    }
}

#[test]
fn a_talk_that_breaks_off_or_cannot_be_held_writes_nothing() {
    let desk = Desk::new();
    let whole = answers(&["North Union", "South Union"]);
    let lines: Vec<&str> = whole.lines().collect();
    for count in [0, 1, 5, 20, lines.len() - 1] {
        let input: String = lines[..count].iter().map(|line| format!("{line}\n")).collect();
        let said = desk.hears(&["charter", "new", "charter.toml"], &input);
        assert_eq!(said.code, 3, "{count}: {}", said.err);
        assert!(said.err.contains("nothing was written"), "{}", said.err);
        assert!(!desk.path("charter.toml").exists());
    }
    let said = desk.ends(2, &["charter", "new", "--no-input", "charter.toml"]);
    assert!(said.err.contains("charter check"), "{}", said.err);
    let said = desk.ends(2, &["charter", "new", "--lang", "fr", "charter.toml"]);
    assert!(said.err.contains("en"), "{}", said.err);
    std::fs::write(desk.path("charter.toml"), "mine").unwrap();
    let said = desk.hears(&["charter", "new", "charter.toml"], &whole);
    assert_eq!(said.code, 3, "{}", said.err);
    assert_eq!(std::fs::read_to_string(desk.path("charter.toml")).unwrap(), "mine");
}

#[test]
fn every_problem_of_a_charter_is_told_with_its_line_and_its_remedy() {
    let desk = Desk::new();
    for name in ["demonstration", "diasporas-of-russia", "three-valleys"] {
        desk.well(&[
            "charter",
            "check",
            root().join(format!("charters/{name}.toml")).to_str().unwrap(),
        ]);
    }
    let charter = std::fs::read_to_string(root().join("charters/three-valleys.toml")).unwrap();
    let charter = charter.replacen("sign-days = 7", "sign-days = 70", 1).replacen(
        "\"hexagon\"",
        "\"heart\"",
        1,
    );
    std::fs::write(desk.path("c.toml"), charter).unwrap();
    let said = desk.ends(1, &["charter", "check", "c.toml"]);
    assert_eq!(said.out.lines().count(), 2, "{}", said.out);
    assert!(said.out.lines().all(|line| line.starts_with("line ") && line.contains(" — ")));
    let said = desk.ends(1, &["--json", "charter", "check", "c.toml"]);
    let first: serde_json::Value = serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
    assert_eq!(first["problems"].as_array().unwrap().len(), 2);
    assert!(first["problems"][0]["remedy"].is_string() && first["id"].is_null());
    desk.ends(3, &["charter", "check", "nothing.toml"]);
}

/// What the doctor found, by check.
fn found(desk: &Desk, code: i32, arguments: &[&str]) -> Vec<(String, String, serde_json::Value)> {
    let said = desk.ends(code, &[&["--json", "doctor"][..], arguments].concat());
    let report: serde_json::Value = serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
    report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["check"].as_str().unwrap().to_owned(),
                it["state"].as_str().unwrap().to_owned(),
                it.clone(),
            )
        })
        .collect()
}

fn state(found: &[(String, String, serde_json::Value)], check: &str) -> String {
    let worst = found.iter().filter(|it| it.0 == check).map(|it| it.1.as_str());
    let rank = |state: &&str| ["ok", "warning", "problem"].iter().position(|it| it == state);
    worst.max_by_key(rank).unwrap_or_else(|| panic!("{check} was not checked")).to_owned()
}

#[test]
fn the_doctor_finds_what_is_wrong_and_says_why_and_what_to_do() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let none = found(&desk, 1, &[]);
    assert_eq!(state(&none, "folder"), "problem");
    assert!(!desk.path("comity-data").exists(), "looking made a folder");
    desk.found();
    let well = found(&desk, 0, &[]);
    for check in [
        "folder",
        "disk",
        "key",
        "database",
        "clock",
        "record",
        "signers",
        "registrars",
        "languages",
        "mail",
    ] {
        assert_eq!(state(&well, check), "ok", "{well:?}");
    }
    // A key that others can read.
    let key = desk.path("comity-data/log.key");
    let mode =
        |mode| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
    mode(0o644);
    let open = found(&desk, 1, &[]);
    assert_eq!((state(&open, "folder"), state(&open, "key")), ("problem".into(), "problem".into()));
    let finding = &open.iter().find(|it| it.0 == "folder").unwrap().2;
    assert!(
        finding["why"].is_string() && finding["do"].as_str().unwrap().starts_with("chmod"),
        "{finding}"
    );
    mode(0o600);
    // Another key, no key.
    let away = desk.path("away.key");
    std::fs::rename(&key, &away).unwrap();
    assert_eq!(state(&found(&desk, 1, &[]), "key"), "problem");
    std::fs::copy(desk.path("north-shore-co-chair.key"), &key).unwrap();
    mode(0o600);
    assert_eq!(state(&found(&desk, 1, &[]), "key"), "problem");
    std::fs::rename(&away, &key).unwrap();
    // A party that cannot sign; a party without a registrar.
    desk.well(&["seat", "vacate", "south-shore/co-chair/1", "--key", "south-shore-registrar.key"]);
    let empty = found(&desk, 1, &[]);
    assert_eq!(
        (state(&empty, "signers"), state(&empty, "registrars")),
        ("problem".into(), "ok".into())
    );
    let finding = &empty.iter().find(|it| it.0 == "signers").unwrap().2;
    assert!(finding["do"].as_str().unwrap().contains("south-shore/co-chair/"), "{finding}");
    desk.well(&[
        "seat",
        "fill",
        "south-shore/co-chair/1",
        "south-shore-co-chair.key.pub",
        "--key",
        "south-shore-registrar.key",
    ]);
    desk.well(&["seat", "vacate", "south-shore/registrar/1", "--key", "south-shore-co-chair.key"]);
    let empty = found(&desk, 0, &[]);
    assert_eq!(
        (state(&empty, "signers"), state(&empty, "registrars")),
        ("ok".into(), "warning".into())
    );
    // Backups.
    assert_eq!(state(&found(&desk, 1, &["--backup", "copies"]), "backup"), "problem");
    std::fs::create_dir(desk.path("copies")).unwrap();
    assert_eq!(state(&found(&desk, 1, &["--backup", "copies"]), "backup"), "problem");
    desk.well(&["backup", "copies/one.db"]);
    assert_eq!(state(&found(&desk, 0, &["--backup", "copies"]), "backup"), "ok");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(8 * 86_400);
    let file = std::fs::File::options().append(true).open(desk.path("copies/one.db")).unwrap();
    file.set_modified(old).unwrap();
    assert_eq!(state(&found(&desk, 0, &["--backup", "copies/one.db"]), "backup"), "warning");
    // A database that is none.
    let database = desk.path("comity-data/comity.db");
    let whole = std::fs::read(&database).unwrap();
    std::fs::write(&database, b"not a database at all").unwrap();
    assert_eq!(state(&found(&desk, 1, &[]), "database"), "problem");
    std::fs::write(&database, whole).unwrap();
}

#[test]
fn the_doctor_asks_the_site_and_the_mail_server() {
    let desk = Desk::new();
    desk.found();
    let served = desk.serve("comity-data");
    let well = found(&desk, 0, &["--server", &served.url]);
    for check in ["address", "server", "server-clock", "database"] {
        assert_eq!(state(&well, check), "ok", "{well:?}");
    }
    // Nobody answers; no TLS; another record.
    let silent = found(&desk, 1, &["--server", "http://localhost:9"]);
    assert_eq!(state(&silent, "server"), "problem");
    let plain = found(&desk, 1, &["--server", "http://commission.invalid"]);
    assert_eq!(
        (state(&plain, "address"), state(&plain, "host")),
        ("problem".into(), "warning".into())
    );
    let other = Desk::new();
    let said =
        other.hears(&["charter", "new", "charter.toml"], &answers(&["North Union", "South Union"]));
    follow(&other, &said.out);
    let elsewhere = other.serve("comity-data");
    let wrong = found(&desk, 1, &["--server", &elsewhere.url]);
    assert_eq!(state(&wrong, "server"), "problem");
    // A mail server that does not exist, and settings that do not hold together.
    let mail = ["--smtp", "smtp://localhost:9", "--mail-from", "post@commission.example"];
    assert_eq!(state(&found(&desk, 1, &mail), "mail"), "problem");
    for settings in [
        &["--smtp", "smtp://mail.example", "--mail-from", "post@commission.example"][..],
        &["--smtp", "smtp://localhost:25"],
        &["--smtp", "smtps://user@mail.example", "--mail-from", "post@commission.example"],
        &[
            "--smtp",
            "smtp://localhost:25",
            "--mail-from",
            "post@commission.example\nBcc: x@y.example",
        ],
        &["--mail-from", "post@commission.example"],
    ] {
        assert_eq!(state(&found(&desk, 1, settings), "mail"), "problem", "{settings:?}");
    }
    // The server does not start with what cannot work.
    drop(served);
    let said = desk.ends(
        2,
        &[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--smtp",
            "smtp://mail.example",
            "--mail-from",
            "post@commission.example",
        ],
    );
    assert!(said.err.contains("only over TLS"), "{}", said.err);
}

#[test]
fn the_doctor_speaks_every_language_of_the_interface() {
    let desk = Desk::new();
    desk.found();
    for (tag, words) in [
        ("en", "Every party could sign"),
        ("ru", "каждая сторона могла бы подписать"),
        ("hy", "յուրաքանչյուր կողմ կարող էր ստորագրել"),
        ("az", "hər tərəf istənilən növ mətni imzalaya bilərdi"),
    ] {
        let said = desk.ends(0, &["doctor", "--lang", tag]);
        assert!(said.out.contains(words), "{}", said.out);
        assert!(!said.out.contains("doctor-") && !said.out.contains('{'), "{}", said.out);
    }
    let said: crate::support::program::Said =
        desk.command(&["doctor"]).env("LANG", "hy_AM.UTF-8").output().unwrap().into();
    assert!(said.out.contains("կողմ"), "{}", said.out);
}
