//! Journeys through the real program: what co-chairs, registrars, witnesses and strangers do.

use std::process::Command;

use crate::support::program::{Desk, get, get_json, root};

fn bytes(desk: &Desk, name: &str) -> Vec<u8> {
    std::fs::read(desk.path(name)).unwrap()
}

#[test]
fn a_whole_negotiation_leaves_a_proof_that_anyone_verifies_offline() {
    let desk = Desk::new();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_comity"));
    let path =
        format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let output = Command::new(root().join("examples/negotiation.sh"))
        .arg(desk.path("work"))
        .env("PATH", path)
        .env_remove("COMITY_DATA")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("place in the record: agreed"), "{text}");

    // The files alone, in an empty folder, with another party's copy of the policy.
    for name in ["proof.tlog-proof", "entry", "instrument.note", "policy", "founding"] {
        std::fs::copy(desk.path("work").join(name), desk.path(name)).unwrap();
    }
    std::fs::copy(desk.path("work/south-shore-policy"), desk.path("ours")).unwrap();
    let verify = ["verify", "proof.tlog-proof", "--policy", "ours"];
    let good = desk.well(&verify);
    assert!(good.contains("which every witness audited"), "{good}");
    assert!(good.contains("agreed since"), "{good}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.well(&[&["--json"][..], &verify].concat())).unwrap();
    assert_eq!(json["adopted"], true);
    assert_eq!(json["signatories"], "witnesses");
    assert_eq!(json["policy"], "given");
    assert_eq!(json["demonstration"], false);
    assert_eq!(json["place"]["state"], "agreed");
    assert_eq!(json["signed"].as_array().unwrap().len(), 2);

    // Any changed byte of any file is found, but for the policy's comments and spacing.
    for name in ["proof.tlog-proof", "entry", "instrument.note"] {
        let whole = bytes(&desk, name);
        for n in (0..whole.len()).step_by(37) {
            let mut broken = whole.clone();
            broken[n] ^= 1;
            std::fs::write(desk.path(name), &broken).unwrap();
            let said = desk.run(&verify);
            assert_ne!(said.code, 0, "byte {n} of {name} was changed and nobody noticed");
            assert!(said.err.starts_with("error: "), "{}", said.err);
        }
        std::fs::write(desk.path(name), &whole).unwrap();
    }
    desk.well(&verify);
    // With the policy that came with them the same files are no proof, and it says so.
    let said = desk.ends(1, &["verify", "proof.tlog-proof"]);
    assert!(said.out.contains("the one beside the proof"), "{}", said.out);
    assert!(said.err.contains("--policy"), "{}", said.err);
}

#[test]
fn the_demonstration_plays_checks_every_step_and_ends() {
    let desk = Desk::new();
    let said = desk.ends(0, &["demo", "--once", "--listen", "127.0.0.1:0"]);
    for words in [
        "DEMONSTRATION",
        "politely refused",
        "brackets",
        "declines, with reasons",
        "adopted",
        "pending",
        "agreed",
        "verify names what broke",
        "checked through the API",
    ] {
        assert!(said.out.contains(words), "{words:?} is missing:\n{}", said.out);
    }
}

#[test]
fn a_charter_with_mistakes_founds_nothing_and_every_mistake_is_named() {
    let desk = Desk::new();
    let charter = std::fs::read_to_string(root().join("charters/demonstration.toml")).unwrap();
    let charter =
        charter.replacen("role = \"co-chair\"", "role = \"king\"", 1) + "\n[nonsense]\nx = 1\n";
    std::fs::write(desk.path("charter.toml"), charter).unwrap();
    let said = desk.ends(2, &["init", "--charter", "charter.toml", "--origin", "x.example/record"]);
    assert!(
        said.err.contains("line ") && said.err.contains("king") && said.err.contains("nonsense"),
        "{}",
        said.err
    );
    assert!(!desk.path("comity-data").exists(), "something was founded");
}

#[test]
fn a_commission_in_which_a_party_has_no_witness_or_no_chair_is_not_founded() {
    let desk = Desk::new();
    let charter = root().join("charters/demonstration.toml").display().to_string();
    desk.well(&["key", "new", "--name", "n", "n.key"]);
    desk.well(&["key", "new", "--witness", "--name", "w", "w.key"]);
    let base = ["init", "--charter", &charter, "--origin", "x.example/record"];
    let said = desk.ends(2, &[&base[..], &["--witness", "north-shore=w.key.pub"]].concat());
    assert!(said.err.contains("south-shore"), "{}", said.err);
    desk.well(&["key", "new", "--witness", "--name", "v", "v.key"]);
    let witnesses = ["--witness", "north-shore=w.key.pub", "--witness", "south-shore=v.key.pub"];
    let one = ["--seat", "north-shore/co-chair/1=n.key.pub"];
    let said = desk.ends(2, &[&base[..], &witnesses, &one].concat());
    assert!(said.err.contains("south-shore"), "{}", said.err);
    assert!(!desk.path("comity-data").join("comity.db").exists());
}

#[test]
fn a_folder_without_a_commission_is_refused_and_not_created() {
    let desk = Desk::new();
    for arguments in [&["serve"][..], &["fsck"], &["instrument", "list"], &["seat", "list"]] {
        let said = desk.ends(3, arguments);
        assert!(said.err.contains("comity init"), "{}", said.err);
    }
    assert!(!desk.path("comity-data").exists());
}

#[test]
fn a_key_that_others_can_read_signs_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    let file = desk.path("north-shore-co-chair.key");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let said = desk.ends(3, &["instrument", "sign", &id, "--key", "north-shore-co-chair.key"]);
    assert!(said.err.contains("chmod 600"), "{}", said.err);
}

#[test]
fn two_chairs_signing_in_the_same_second_from_two_machines_adopt_once() {
    let desk = Desk::new();
    desk.found();
    let ids: Vec<String> = (0..4).map(|n| desk.tabled(&format!("Решение {n}"))).collect();
    let served = desk.serve("comity-data");
    for id in &ids {
        let mut clerks: Vec<_> = ["north-shore", "south-shore", "north-shore", "south-shore"]
            .iter()
            .map(|party| {
                let key = format!("{party}-co-chair.key");
                desk.command(&[
                    "--json",
                    "instrument",
                    "sign",
                    id,
                    "--server",
                    &served.url,
                    "--yes",
                    "--key",
                    &key,
                ])
                .stdout(std::process::Stdio::piped())
                .stderr(std::process::Stdio::piped())
                .spawn()
                .unwrap()
            })
            .collect();
        let codes: Vec<i32> =
            clerks.iter_mut().map(|c| c.wait().unwrap().code().unwrap()).collect();
        // Each party's second attempt is refused: one office, one signature.
        assert_eq!(codes.iter().filter(|c| **c == 0).count(), 2, "{codes:?}");
        assert_eq!(codes.iter().filter(|c| **c == 1).count(), 2, "{codes:?}");
        let shown = get_json(&format!("{}/api/instruments/{id}", served.url));
        assert_eq!(shown["state"], "adopted");
        let history = shown["history"].as_array().unwrap();
        let adopted = history.iter().filter(|a| a["kind"] == "instrument.adopted/1").count();
        assert_eq!((history.len(), adopted), (4, 1), "{shown}");
    }
}

#[test]
fn while_a_folder_is_served_another_process_is_refused_and_told_what_to_do() {
    let desk = Desk::new();
    desk.found();
    let _served = desk.serve("comity-data");
    let said = desk.ends(3, &["instrument", "list"]);
    assert!(said.err.contains("--server"), "{}", said.err);
}

#[test]
fn a_digest_read_over_the_telephone_guards_against_another_text() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    let key = ["--key", "south-shore-co-chair.key"];
    let other = format!("sha256:{}", "ab".repeat(32));
    desk.ends(1, &[&["instrument", "sign", &id, "--digest", &other][..], &key].concat());
    desk.ends(2, &[&["instrument", "sign", &id, "--digest", "nonsense"][..], &key].concat());
    let shown: serde_json::Value =
        serde_json::from_str(&desk.well(&["--json", "instrument", "show", &id])).unwrap();
    let digest = shown["digest"].as_str().unwrap();
    desk.well(&[&["instrument", "sign", &id, "--digest", digest][..], &key].concat());
}

#[test]
fn withdrawn_and_declined_texts_take_no_signature() {
    let desk = Desk::new();
    desk.found();
    let (north, south) = ("north-shore-co-chair.key", "south-shore-co-chair.key");
    let id = desk.tabled("Первое");
    desk.ends(1, &["instrument", "withdraw", &id, "--key", south]);
    desk.well(&["instrument", "withdraw", &id, "--key", north]);
    let said = desk.ends(1, &["instrument", "sign", &id, "--key", south]);
    assert!(said.err.starts_with("error: "), "{}", said.err);
    let id = desk.tabled("Второе");
    desk.well(&["instrument", "sign", &id, "--key", north]);
    desk.well(&["instrument", "decline", &id, "--lang", "ru", "--text", "Нет.", "--key", south]);
    desk.ends(1, &["instrument", "sign", &id, "--key", south]);
    desk.ends(1, &["proof", &id]);
}

#[test]
fn backup_while_serving_restores_to_a_record_that_holds() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    let served = desk.serve("comity-data");
    desk.well(&[
        "instrument",
        "sign",
        &id,
        "--server",
        &served.url,
        "--yes",
        "--key",
        "north-shore-co-chair.key",
    ]);
    desk.well(&["backup", "copy.db"]);
    desk.ends(3, &["backup", "copy.db"]);
    served.kill();
    desk.well(&["fsck"]);
    desk.well(&["--data", "second", "restore", "copy.db", "--log-key", "comity-data/log.key"]);
    desk.ends(3, &["--data", "second", "restore", "copy.db", "--log-key", "comity-data/log.key"]);
    desk.well(&["--data", "second", "fsck"]);
    let rebuilt: serde_json::Value =
        serde_json::from_str(&desk.well(&["--data", "second", "--json", "rebuild"])).unwrap();
    assert_eq!(rebuilt["differences"], serde_json::json!([]));
    desk.well(&[
        "--data",
        "second",
        "instrument",
        "sign",
        &id,
        "--key",
        "south-shore-co-chair.key",
    ]);
    let shown = desk.well(&["--data", "second", "instrument", "show", &id]);
    assert!(shown.contains("adoption proven"), "{shown}");
}

#[test]
fn an_export_is_a_mirror_and_a_changed_byte_in_it_is_named() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    desk.well(&["instrument", "sign", &id, "--key", "north-shore-co-chair.key"]);
    let served = desk.serve("comity-data");
    served.covered();
    served.kill();
    desk.well(&["export", "mirror"]);
    let verify = ["verify", "mirror", "--policy", "policy", "--allow-pending"];
    desk.ends(1, &verify[..4]); // only pending
    desk.ends(1, &["verify", "mirror", "--allow-pending"]); // a policy of its own
    desk.well(&verify);
    let mut files = Vec::new();
    collect(&desk.path("mirror"), &mut files);
    assert!(files.len() > 5);
    for file in files {
        let whole = std::fs::read(&file).unwrap();
        for n in (0..whole.len()).step_by(whole.len() / 12 + 1) {
            let mut broken = whole.clone();
            broken[n] ^= 4;
            std::fs::write(&file, &broken).unwrap();
            // Its copy of the policy is not even read: the party keeps its own.
            if file.file_name().unwrap() == "policy" {
                continue;
            }
            let said = desk.run(&verify);
            assert_ne!(said.code, 0, "byte {n} of {} was changed", file.display());
        }
        std::fs::write(&file, &whole).unwrap();
    }
    desk.well(&verify);
    // A link leads out of the copy, and a pipe would keep the reader waiting for ever.
    let bundle = desk.path("mirror/record/tile/entries/000.p");
    let bundle = std::fs::read_dir(bundle).unwrap().next().unwrap().unwrap().path();
    std::fs::rename(&bundle, desk.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(desk.path("elsewhere"), &bundle).unwrap();
    assert!(desk.ends(3, &verify).err.contains("no regular file"));
    std::fs::remove_file(&bundle).unwrap();
    assert!(Command::new("mkfifo").arg(&bundle).status().unwrap().success());
    assert!(desk.ends(3, &verify).err.contains("no regular file"));
}

fn collect(folder: &std::path::Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

#[test]
fn a_witness_makes_agreed_refuses_without_memory_and_keeps_evidence_of_a_fork() {
    let desk = Desk::new();
    desk.found();
    desk.tabled("Общее");
    let served = desk.serve("comity-data");
    served.covered();
    std::fs::write(desk.path("policy"), get(&format!("{}/record/policy", served.url)).1).unwrap();
    let url = served.url.clone();
    let cosign = |url: &str, party: &str, more: &[&str]| {
        let key = format!("{party}-witness.key");
        let state = format!("{party}-seen");
        let mut arguments =
            vec!["cosign", url, "--key", &key, "--policy", "policy", "--state", &state];
        arguments.extend(more);
        desk.run(&arguments)
    };
    let said = cosign(&url, "north-shore", &[]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(said.err.contains("does not exist"), "{}", said.err);
    assert_eq!(cosign(&url, "north-shore", &["--new"]).code, 0);
    assert_eq!(cosign(&url, "north-shore", &["--new"]).code, 3, "memory was begun twice");
    desk.ends(1, &["verify", &url, "--policy", "policy"]);
    let last = cosign(&url, "south-shore", &["--new"]);
    assert!(last.out.contains("agreed"), "{}{}", last.out, last.err);
    desk.well(&["verify", &url, "--policy", "policy"]);
    assert!(cosign(&url, "north-shore", &[]).out.contains("nothing new"));
    // A signing key cannot witness, and a stranger's witness is not in the policy.
    let said = desk.run(&[
        "cosign",
        &url,
        "--key",
        "north-shore-co-chair.key",
        "--policy",
        "policy",
        "--state",
        "x",
        "--new",
    ]);
    assert_eq!(said.code, 2, "{}", said.err);
    served.kill();

    // The folder is copied, and each copy goes on alone: the log signs two records.
    let copied = Command::new("cp")
        .args(["-r", "comity-data", "fork"])
        .current_dir(desk.dir.path())
        .status()
        .unwrap();
    assert!(copied.success());
    desk.tabled("Одно");
    let first = desk.serve("comity-data");
    first.covered();
    assert_eq!(cosign(&first.url, "north-shore", &[]).code, 0);
    first.kill();
    let fork = Desk::new();
    for entry in std::fs::read_dir(desk.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, fork.path(path.file_name().unwrap().to_str().unwrap())).unwrap();
        }
    }
    std::fs::rename(desk.path("fork"), fork.path("comity-data")).unwrap();
    fork.tabled("Другое");
    let second = fork.serve("comity-data");
    second.covered();
    let said = cosign(&second.url, "north-shore", &[]);
    assert_eq!(said.code, 5, "{}{}", said.out, said.err);
    let evidence = std::fs::read_dir(desk.dir.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .find(|name| name.contains("evidence"))
        .unwrap();
    desk.ends(5, &["verify", &evidence, "--policy", "policy"]);
}

#[test]
fn a_lost_key_is_replaced_by_two_registrars_and_never_by_one_party() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    desk.well(&["key", "new", "--name", "north-shore/co-chair/1-new", "new.key"]);
    let replace = ["seat", "replace-key", "north-shore/co-chair/1", "new.key.pub"];
    desk.ends(1, &[&replace[..], &["--key", "north-shore-registrar.key"]].concat());
    desk.ends(1, &[&replace[..], &["--key", "south-shore-registrar.key"]].concat());
    // One registrar signs the order on its own machine; the other adds its own.
    let order = desk.well(
        &[&replace[..], &["--key", "north-shore-registrar.key", "--statement-only"]].concat(),
    );
    std::fs::write(desk.path("order"), order).unwrap();
    desk.well(
        &[&replace[..], &["--key", "south-shore-registrar.key", "--statement", "order"]].concat(),
    );
    desk.ends(2, &["instrument", "sign", &id, "--key", "north-shore-co-chair.key"]);
    desk.well(&["instrument", "sign", &id, "--key", "new.key"]);
    desk.well(&["instrument", "sign", &id, "--key", "south-shore-co-chair.key"]);
    assert!(desk.well(&["instrument", "show", &id]).contains("adoption proven"));
    // With its old key a holder replaces it alone.
    desk.well(&["key", "new", "--name", "north-shore/co-chair/1-third", "third.key"]);
    desk.well(&[
        "seat",
        "replace-key",
        "north-shore/co-chair/1",
        "third.key.pub",
        "--key",
        "new.key",
    ]);
    desk.well(&["fsck"]);
}

#[test]
fn a_person_is_seated_removed_and_forgotten_and_the_record_still_holds() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    desk.well(&["key", "new", "--name", "m", "member.key"]);
    let fill =
        ["seat", "fill", "south-shore/member/1", "member.key.pub", "--person", "Invented Name"];
    desk.ends(1, &[&fill[..], &["--key", "north-shore-registrar.key"]].concat());
    desk.well(&[&fill[..], &["--key", "south-shore-registrar.key"]].concat());
    // A member words, but does not sign.
    desk.ends(1, &["instrument", "sign", &id, "--key", "member.key"]);
    desk.well(&["seat", "vacate", "south-shore/member/1", "--key", "south-shore-registrar.key"]);
    desk.ends(2, &["instrument", "comment", &id, "--text", "x", "--key", "member.key"]);
    desk.well(&["seat", "erase", "south-shore/member/1"]);
    desk.well(&["fsck"]);
    let mut files = Vec::new();
    collect(&desk.path("comity-data"), &mut files);
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(13).any(|w| w == b"Invented Name");
        assert!(!found, "the name is still in {}", file.display());
    }
}

#[test]
fn a_witness_is_retired_by_a_text_that_every_party_signs() {
    let desk = Desk::new();
    desk.found();
    let (north, south) = ("north-shore-co-chair.key", "south-shore-co-chair.key");
    let served = desk.serve("comity-data");
    let policy = String::from_utf8(get(&format!("{}/record/policy", served.url)).1).unwrap();
    served.kill();
    desk.well(&["key", "new", "--witness", "--name", "witness.north-shore.second", "second.key"]);
    let old = std::fs::read_to_string(desk.path("north-shore-witness.key.pub")).unwrap();
    let new = std::fs::read_to_string(desk.path("second.key.pub")).unwrap();
    std::fs::write(desk.path("new-policy"), policy.replace(old.trim(), new.trim())).unwrap();
    let title = "ru=О новом свидетеле";
    let id = desk
        .well(&[
            "instrument",
            "new",
            "--kind",
            "charter-change",
            "--topic",
            "commission-work",
            "--title",
            title,
            "--key",
            north,
        ])
        .trim()
        .to_owned();
    desk.well(&[
        "instrument",
        "passage",
        &id,
        "0",
        "--lang",
        "ru",
        "--accept",
        "north-shore",
        "--key",
        south,
    ]);
    for key in [north, south] {
        desk.well(&[
            "instrument",
            "passage",
            &id,
            "1",
            "--lang",
            "ru",
            "--text",
            "Свидетель меняется.",
            "--key",
            key,
        ]);
        desk.well(&[
            "instrument",
            "ground",
            &id,
            "--law",
            "--lang",
            "ru",
            "--text",
            "Устав.",
            "--key",
            key,
        ]);
        desk.well(&[
            "instrument",
            "interest",
            &id,
            "--lang",
            "ru",
            "--text",
            "Доверие.",
            "--key",
            key,
        ]);
    }
    desk.ends(1, &["instrument", "table", &id, "--key", north]); // nothing attached
    // A policy that could do without one party's witness is refused.
    let weak: String = policy
        .lines()
        .map(|l| if l.starts_with("group") { l.replace(" all ", " any ") } else { l.into() })
        .collect::<Vec<_>>()
        .join("\n")
        + "\n";
    std::fs::write(desk.path("weak-policy"), weak).unwrap();
    desk.ends(1, &["instrument", "attach", &id, "policy", "weak-policy", "--key", north]);
    desk.well(&["instrument", "attach", &id, "policy", "new-policy", "--key", north]);
    desk.well(&["instrument", "table", &id, "--key", north]);
    desk.well(&["instrument", "sign", &id, "--key", north]);
    desk.well(&["instrument", "sign", &id, "--key", south]);
    let served = desk.serve("comity-data");
    served.covered();
    let now = String::from_utf8(get(&format!("{}/record/policy", served.url)).1).unwrap();
    assert!(now.contains(new.trim()) && !now.contains(old.trim()), "{now}");
    let before = String::from_utf8(get(&format!("{}/record/policy?at=1", served.url)).1).unwrap();
    assert!(before.contains(old.trim()), "{before}");
    for (key, state) in [("second.key", "a"), ("south-shore-witness.key", "b")] {
        desk.well(&[
            "cosign",
            &served.url,
            "--key",
            key,
            "--policy",
            "new-policy",
            "--state",
            state,
            "--new",
        ]);
    }
    desk.well(&["verify", &served.url, "--policy", "new-policy"]);
}

#[test]
fn every_command_explains_itself_and_bad_usage_ends_with_two() {
    let desk = Desk::new();
    for command in [
        "demo",
        "init",
        "serve",
        "key",
        "instrument",
        "seat",
        "report",
        "incident",
        "proof",
        "verify",
        "cosign",
        "fsck",
        "rebuild",
        "export",
        "backup",
        "restore",
    ] {
        let help = desk.well(&[command, "--help"]);
        assert!(help.contains("Usage: comity"), "{command}: {help}");
        desk.ends(2, &[command, "--no-such-option"]);
    }
    desk.ends(2, &[]);
    desk.ends(2, &["verify", "no-such-file.txt-but-a-usage-error", "--nonsense"]);
    desk.ends(3, &["verify", "no-such-file"]);
    desk.ends(4, &["verify", "http://127.0.0.1:9"]);
}

/// Members who verify and a secretary, all with key files.
fn staffed(desk: &Desk) {
    let (north, south) = ("north-shore-co-chair.key", "south-shore-co-chair.key");
    desk.well(&["key", "new", "--name", "secretariat/secretary/1", "secretary.key"]);
    let fill = ["seat", "fill", "secretariat/secretary/1", "secretary.key.pub", "--key", north];
    desk.well(&[&fill[..], &["--key", south]].concat());
    std::fs::write(desk.path("phrase"), "three calm rivers\n").unwrap();
    for party in ["north-shore", "south-shore"] {
        let (seat, file) = (format!("{party}/member/1"), format!("{party}-member.key"));
        desk.well(&["key", "new", "--name", &seat, &file]);
        let registrar = format!("{party}-registrar.key");
        desk.well(&["seat", "fill", &seat, &format!("{file}.pub"), "--key", &registrar]);
        let (chair, key) = (format!("{party}/co-chair/1"), format!("{party}-co-chair.key"));
        desk.well(&["seat", "reading-key", &chair, "--passphrase-file", "phrase", "--key", &key]);
    }
    let seat = "secretariat/secretary/1";
    let reading = ["seat", "reading-key", seat, "--passphrase-file", "phrase", "--key"];
    desk.well(&[&reading[..], &["secretary.key", "--key", north, "--key", south]].concat());
}

#[test]
fn an_incident_by_command_needs_the_key_of_every_side() {
    let desk = Desk::new();
    desk.found();
    std::fs::write(desk.path("told"), "Stones were thrown at the bakery.\n").unwrap();
    let make = ["--json", "report", "make", "--what", "told", "--trusted", "nobody"];
    let closed = desk.ends(1, &make);
    assert!(closed.err.contains("nobody-reads") || closed.err.contains("read"), "{}", closed.err);
    staffed(&desk);
    let made: serde_json::Value = serde_json::from_str(&desk.well(&make)).unwrap();
    let receipt = made["receipt"].as_str().unwrap().to_owned();
    std::fs::write(desk.path("receipt"), &receipt).unwrap();
    std::fs::write(desk.path("wrong"), receipt.replace('1', "2").replace('3', "1")).unwrap();
    desk.ends(2, &["report", "read", "wrong"]);
    let listed = desk.well(&["--json", "report", "list"]);
    assert!(!listed.contains("bakery"), "a list shows nothing of what was told");
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let report = listed["id"].as_str().unwrap();
    let reader = ["--key", "north-shore-co-chair.key", "--passphrase-file", "phrase"];
    let shown = desk.well(&[&["report", "show", report][..], &reader].concat());
    assert!(shown.contains("bakery"), "{shown}");
    std::fs::write(desk.path("nonsense"), "three calm lakes\n").unwrap();
    let locked = ["--key", "north-shore-co-chair.key", "--passphrase-file", "nonsense"];
    desk.ends(2, &[&["report", "show", report][..], &locked].concat());
    let words = ["--topic", "incidents", "--summary", "At the bakery", "--words", "Thank you."];
    let triage = [&["report", "triage", report][..], &words].concat();
    desk.ends(1, &[&triage[..], &reader].concat());
    let secretary = ["--key", "secretary.key", "--passphrase-file", "phrase"];
    desk.well(&[&triage[..], &secretary].concat());

    let open = ["--json", "incident", "open", "--report", report, "--summary", "At the bakery"];
    let rest = ["--topic", "incidents", "--grade", "evidenced", "--priority", "low", "--key"];
    desk.ends(1, &[&open[..], &rest, &["north-shore-member.key"]].concat());
    let opened = desk.well(&[&open[..], &rest, &["secretary.key"]].concat());
    let opened: serde_json::Value = serde_json::from_str(&opened).unwrap();
    let id = opened["incident"].as_str().unwrap();
    desk.ends(1, &["incident", "accept", id, "--yes", "--key", "north-shore-co-chair.key"]);
    desk.ends(2, &["incident", "accept", id, "--key", "secretary.key"]);
    desk.well(&["incident", "accept", id, "--yes", "--key", "secretary.key"]);
    let (north, south) = ("north-shore-member.key", "south-shore-member.key");
    let fact = ["incident", "fact", id, "--text", "en=Three stones broke a window.", "--key"];
    desk.ends(1, &[&fact[..], &[north]].concat());
    for (party, key) in
        [("north-shore", "north-shore-co-chair.key"), ("south-shore", "secretary.key")]
    {
        desk.well(&["incident", "assign", id, &format!("{party}/member/1"), "--key", key]);
    }
    desk.well(&[&fact[..], &[north]].concat());
    desk.well(&["incident", "confirm", id, "1", "--key", south]);
    for key in [north, south] {
        desk.well(&["incident", "find", id, "confirmed-true", "--key", key]);
    }
    let verify = ["incident", "verify", id, "--yes", "--key"];
    let other = "00".repeat(32);
    desk.ends(1, &[&verify[..], &[north, "--digest", &other]].concat());
    let one = desk.well(&[&verify[..], &[north]].concat());
    assert!(one.contains("nothing is public, it waits for south-shore"), "{one}");
    std::fs::write(desk.path("said"), "We saw it.\n").unwrap();
    let speak = ["incident", "speak", id, "--words", "en=said", "--yes", "--key"];
    desk.ends(1, &[&speak[..], &["south-shore-co-chair.key"]].concat());
    let both = desk.well(&[&verify[..], &[south]].concat());
    assert!(both.contains("the finding is public"), "{both}");
    desk.well(&[&speak[..], &["south-shore-co-chair.key"]].concat());
    let shown = desk.well(&["incident", "show", id]);
    assert!(shown.contains("Three stones") && !shown.contains("At the bakery"), "{shown}");
    desk.well(&["report", "withdraw", "receipt"]);

    // A stranger with a copy of the record finds the same, and not a word more.
    let served = desk.serve("comity-data");
    let verified = desk.run(&["verify", &served.url, "--policy", "policy"]);
    assert!(!verified.err.contains("does not verify"), "{}", verified.err);
    let (status, page) = get(&format!("{}/incidents/{id}?lang=en", served.url));
    let page = String::from_utf8(page).unwrap();
    assert_eq!(status, 200);
    assert!(page.contains("Three stones broke a window.") && !page.contains("bakery"), "{page}");
}
