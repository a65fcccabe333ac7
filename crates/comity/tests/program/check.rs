//! `comity check` as an editor, a build and a program use it.

use serde_json::Value;

use crate::support::program::{Desk, Said};

const GROUPS: &str = include_str!("support/spoken/groups.toml");
const GLOSSARY: &str = include_str!("support/spoken/glossary.toml");
/// Three paragraphs, of which the middle one is flagged; and the same words, rejected.
const WORDS: &str = include_str!("support/spoken/words.toml");
const RULE: &str = "term";

fn words(name: &str) -> String {
    let words: toml::Table = WORDS.parse().unwrap();
    words[name].as_str().unwrap().to_owned()
}

fn speech() -> String {
    words("speech")
}

/// The sentence that is flagged.
fn sentence() -> String {
    speech().split("\n\n").nth(1).unwrap().trim().to_owned()
}

/// A folder with settings that name the two files.
fn desk() -> Desk {
    let desk = Desk::new();
    write(&desk, "groups.toml", GROUPS);
    write(&desk, "glossary.toml", GLOSSARY);
    write(
        &desk,
        "comity-check.toml",
        "groups = \"groups.toml\"\nglossaries = [\"glossary.toml\"]\nignore = [\"*.toml\", \"old/**\"]\n",
    );
    desk
}

fn write(desk: &Desk, name: &str, text: &str) {
    let path = desk.path(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn json(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{e}: {}", said.out))
}

/// What the flags of the form json have under a name.
fn of<'a>(shown: &'a Value, name: &str) -> Vec<&'a Value> {
    shown["flags"].as_array().unwrap().iter().map(|flag| &flag[name]).collect()
}

#[test]
fn a_flag_is_told_with_its_place_its_reasons_and_what_to_say_instead() {
    let desk = desk();
    write(&desk, "speech.md", &speech());
    let said = desk.ends(1, &["check", "speech.md"]);
    let sentence = sentence();
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines[0].contains(&format!("[{RULE}]")), "{}", said.out);
    assert!(lines[1].contains("--> speech.md:3:1"), "{}", said.out);
    assert_eq!(lines[3], format!("3 | {sentence}"));
    let flagged = sentence.split(' ').next().unwrap();
    assert_eq!(lines[4], format!("  | {}", "^".repeat(flagged.len())));
    for part in ["why, says north-shore: ", "why, says south-shore: ", "instead: "] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert!(!said.out.contains('\u{1b}'), "no colours outside a terminal");
    assert!(said.err.contains("a flag is no verdict"), "{}", said.err);
    assert!(desk.ends(0, &["check", "--no-config", "groups.toml"]).out.is_empty());
}

#[test]
fn what_is_quoted_and_rejected_is_found_and_does_not_count() {
    let desk = desk();
    write(&desk, "answer.md", &words("answer"));
    let said = desk.ends(0, &["check", "answer.md"]);
    assert!(said.out.is_empty() && said.err.contains("--all"), "{}{}", said.out, said.err);
    let all = desk.ends(0, &["check", "--all", "answer.md"]);
    assert!(all.out.contains("note[") && all.out.contains("voice: "), "{}", all.out);
    let shown = json(&desk.ends(0, &["check", "--format", "json", "answer.md"]));
    assert_eq!(of(&shown, "stance"), ["rejected"]);
}

#[test]
fn every_form_tells_the_same_place() {
    let desk = desk();
    write(&desk, "a b.md", &speech());
    let shown = json(&desk.ends(1, &["check", "--format", "json", "a b.md"]));
    let flag = &shown["flags"][0];
    assert_eq!((flag["line"].as_u64(), flag["column"].as_u64()), (Some(3), Some(1)));
    assert_eq!(flag["path"], "a b.md");
    let (end, rule) = (flag["end_column"].as_u64().unwrap(), flag["rule"].as_str().unwrap());

    let line = desk.ends(1, &["check", "--format", "jsonl", "a b.md"]);
    assert_eq!(&json(&line), flag);

    let github = desk.ends(1, &["check", "--format", "github", "a b.md"]).out;
    let begins =
        format!("::warning file=a b.md,line=3,endLine=3,col=1,endColumn={end},title={rule}::");
    assert!(github.starts_with(&begins), "{github}");
    assert_eq!(github.lines().count(), 1, "{github}");

    let sarif = json(&desk.ends(1, &["check", "--format", "sarif", "a b.md"]));
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for rule in rules {
        assert!(rule["help"]["markdown"].as_str().is_some_and(|it| !it.is_empty()), "{rule}");
        assert!(rule["shortDescription"]["text"].as_str().is_some_and(|it| !it.is_empty()));
    }
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(rules[index]["id"], result["ruleId"]);
    assert!(result["message"]["text"].as_str().is_some_and(|it| !it.is_empty()));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b.md");
    assert_eq!(place["region"]["startLine"], 3);
    assert_eq!(place["region"]["endColumn"].as_u64(), Some(end));
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn standard_input_and_folders_are_checked_and_a_lost_file_keeps_nothing_back() {
    let desk = desk();
    let said = desk.hears(&["check", "--format", "json", "-"], &speech());
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(of(&json(&said), "path"), ["<stdin>"]);
    write(&desk, "texts/one.md", &speech());
    write(&desk, "texts/two/page.html", &format!("<p>Hello.</p>\n<p>{}</p>", sentence()));
    write(&desk, "old/one.md", &speech());
    write(&desk, "texts/broken.docx", "no archive");
    let said = desk.ends(3, &["check", "--format", "json"]);
    let shown = json(&said);
    assert_eq!(of(&shown, "path"), ["texts/one.md", "texts/two/page.html"], "{}", said.err);
    assert_eq!(of(&shown, "line"), [3, 2]);
    assert_eq!(shown["unread"][0]["path"], "texts/broken.docx");
    std::fs::remove_file(desk.path("texts/broken.docx")).unwrap();
    desk.ends(1, &["check", "texts"]);
    desk.ends(3, &["check", "texts/none.md"]);
}

#[test]
fn wrong_use_ends_with_two_and_says_what_to_do() {
    let desk = desk();
    write(&desk, "speech.md", &speech());
    for arguments in [
        &["check", "--format", "xml", "speech.md"][..],
        &["check", "--lang", "xx", "speech.md"],
        &["check", "--as", "pdf", "speech.md"],
        &["check", "--write-baseline", "speech.md"],
        &["check", "--baseline", "groups.toml", "speech.md"],
        &["check", "--glossary", "speech.md", "speech.md"],
        &["check", "--since", "HEAD", "-"],
        &["check", "--jsonl", "x", "--all"],
        &["check", "--jsonl", "x", "--as", "html"],
        &["explain", "no-such-rule"],
    ] {
        desk.ends(2, arguments);
    }
    let broad = desk.ends(3, &["check", "--point", "broad", "speech.md"]);
    assert!(broad.err.contains("the ranker is not installed"), "{}", broad.err);
    assert!(broad.err.contains("encoder.bin is not there"), "{}", broad.err);
    assert!(desk.well(&["check", "--help"]).contains("worth a look"));
    write(&desk, "comity-check.toml", "glossary = \"x\"\n");
    let said = desk.ends(2, &["check", "speech.md"]);
    assert!(said.err.contains("comity-check.toml"), "{}", said.err);
}

#[test]
fn known_flags_are_not_told_again_and_new_ones_are() {
    let desk = desk();
    write(&desk, "speech.md", &speech());
    desk.well(&["check", "--baseline", "known.json", "--write-baseline", "speech.md"]);
    let kept = std::fs::read_to_string(desk.path("known.json")).unwrap();
    let word = sentence().split(' ').next().unwrap().to_owned();
    assert!(!kept.contains(&word), "no words are kept: {kept}");
    // Elsewhere in the text, and broken into other lines.
    let moved = format!("# Talk\n\n{}", speech().replace(" of our", "\nof our"));
    write(&desk, "speech.md", &moved);
    let said = desk.well(&["check", "--baseline", "known.json", "speech.md"]);
    assert!(said.is_empty(), "{said}");
    let new = format!("{moved}\n{word} sell honey too.\n");
    write(&desk, "speech.md", &new);
    let shown =
        desk.ends(1, &["check", "--baseline", "known.json", "--format", "json", "speech.md"]);
    assert_eq!(of(&json(&shown), "line").len(), 1, "{}", shown.out);
}

#[test]
fn a_comment_with_a_reason_suppresses_and_one_without_is_refused() {
    let desk = desk();
    let with = |comment: &str| {
        let flagged = sentence();
        write(&desk, "speech.md", &speech().replace(&flagged, &format!("{comment}\n{flagged}")));
    };
    with(&format!("<!-- comity:ignore {RULE} quoted from the trial of May -->"));
    desk.well(&["check", "speech.md"]);
    with(&format!("<!-- comity:ignore {RULE} -->"));
    let said = desk.ends(2, &["check", "speech.md"]);
    assert!(said.err.contains("gives no reason"), "{}", said.err);
    assert!(said.out.contains("speech.md:4:1"), "the flag is told none the less: {}", said.out);
    with("<!-- comity:ignore no-such-rule for a reason -->");
    desk.ends(2, &["check", "speech.md"]);
    with("<!-- comity:ignore threat the wrong one -->");
    let said = desk.ends(1, &["check", "speech.md"]);
    assert!(said.err.contains("this comity:ignore can go"), "{}", said.err);
}

#[test]
fn only_what_changed_since_a_revision_is_told() {
    let desk = desk();
    let git = |arguments: &[&str]| {
        let done = std::process::Command::new("git")
            .arg("-C")
            .arg(desk.dir.path())
            .args(["-c", "user.name=Editor", "-c", "user.email=editor@paper.example"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    write(&desk, "speech.md", &speech());
    let outside = desk.ends(3, &["check", "--since", "HEAD", "speech.md"]);
    assert!(outside.err.contains("git does not say"), "{}", outside.err);
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "First"]);
    let since = ["check", "--since", "HEAD", "--format", "json"];
    assert!(of(&json(&desk.ends(0, &since)), "line").is_empty());
    let word = sentence().split(' ').next().unwrap().to_owned();
    write(&desk, "speech.md", &format!("{}\n{word} sell honey too.\n", speech()));
    write(&desk, "new.md", &speech());
    let shown = json(&desk.ends(1, &since));
    assert_eq!(of(&shown, "path"), ["new.md", "speech.md"]);
    assert_eq!(of(&shown, "line"), [3, 7]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "Second"]);
    assert!(of(&json(&desk.ends(0, &since)), "line").is_empty());
    assert_eq!(
        of(&json(&desk.ends(1, &["check", "--since", "HEAD~1", "--format", "json"])), "line").len(),
        2
    );
    for wrong in ["no-such-revision", "--output=owned", "HEAD; rm x"] {
        let argument = format!("--since={wrong}");
        desk.ends(2, &["check", &argument, "speech.md"]);
    }
    assert!(!desk.path("owned").exists());
}

#[test]
fn many_texts_are_answered_in_order_and_a_bad_line_loses_nothing() {
    let desk = desk();
    let mut input = String::new();
    let mut expected = Vec::new();
    for number in 0..3_000 {
        let hostile = number % 3 == 0;
        let text =
            if hostile { speech() } else { "Չորս ընկեր, we meet at eight.".to_owned() };
        let line = serde_json::json!({ "id": number, "text": text, "lang": "en", "else": [1] });
        input.push_str(&format!("{line}\n"));
        expected.push((number, hostile));
    }
    let said = desk.hears(&["check", "--jsonl"], &input);
    assert_eq!(said.code, 0, "{}", said.err);
    let answers: Vec<Value> =
        said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<(i32, bool)> = answers
        .iter()
        .map(|it| (it["id"].as_i64().unwrap() as i32, it["hostile"].as_bool().unwrap()))
        .collect();
    assert_eq!(found, expected);
    let flag = &answers[0]["flags"][0];
    let text: Vec<char> = speech().chars().collect();
    let place = |name: &str| usize::try_from(flag[name].as_u64().unwrap()).unwrap();
    let words: String = text[place("start")..place("end")].iter().collect();
    assert!(sentence().starts_with(&words) && !words.is_empty(), "{words}");
    for name in ["rule", "entry", "category", "target", "severity", "stance", "why", "alternatives"]
    {
        assert!(flag.get(name).is_some(), "{name}: {flag}");
    }
    assert!(answers[0]["score"].as_f64().unwrap() > 0.0 && answers[1]["score"] == 0.0);

    // The languages of the settings hold here too.
    let config = std::fs::read_to_string(desk.path("comity-check.toml")).unwrap();
    for (languages, hostile) in [("[\"hy\"]", false), ("[\"hy\", \"en\"]", true)] {
        write(&desk, "languages.toml", &format!("languages = {languages}\n{config}"));
        let line = serde_json::json!({ "id": 1, "text": speech(), "lang": "en" }).to_string();
        let said = desk.hears(&["check", "--config", "languages.toml", "--jsonl"], &line);
        let answer: Value = serde_json::from_str(said.out.trim()).unwrap();
        let flags = answer["flags"].as_array().unwrap();
        assert_eq!((answer["hostile"] == true, flags.is_empty()), (hostile, !hostile), "{answer}");
    }

    let long = format!("{{\"id\":7,\"text\":\"{}\"}}", "a".repeat(5 << 20));
    let lines = [
        r#"{"id":"a","text":"We meet.","lang":"en"}"#,
        "",
        "{",
        r#"{"id":"b"}"#,
        r#"{"id":[1],"text":"x"}"#,
        r#"{"id":"c","text":"x","lang":"xx"}"#,
        "\u{fffd}\u{0}",
        long.as_str(),
        r#"{"id":"d","text":"Gəlin görüşək \ud83d\ude00 \u202e\u0000","lang":"tr"}"#,
        r#"{"id":"e","text":""}"#,
    ];
    let mut bytes = lines.join("\n").into_bytes();
    // Not UTF-8.
    bytes.extend(b"\n{\"id\":\"f\",\"text\":\"\xff\"}");
    std::fs::write(desk.path("texts.jsonl"), &bytes).unwrap();
    let said = desk.ends(2, &["check", "--jsonl", "texts.jsonl"]);
    let answers: Vec<Value> =
        said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&Value> = answers.iter().map(|it| &it["id"]).filter(|it| !it.is_null()).collect();
    assert_eq!(ids, ["a", "d", "e"], "{}", said.out);
    let wrong: Vec<u64> = answers.iter().filter_map(|it| it["line"].as_u64()).collect();
    assert_eq!(wrong, [3, 4, 5, 6, 7, 8, 11], "{}", said.out);
    assert!(answers.iter().all(|it| it.get("error").is_some() == it.get("line").is_some()));
    desk.ends(3, &["check", "--jsonl", "none.jsonl"]);
}

#[test]
fn hostile_files_are_read_without_harm_to_the_terminal() {
    let desk = desk();
    let nasty = format!("\u{1b}[2J\u{202e}\u{200b}{}\u{7}", sentence());
    write(&desk, "a\u{1b}[31m.md", &nasty);
    let said = desk.run(&["check", "a\u{1b}[31m.md"]);
    assert!(said.code == 0 || said.code == 1, "{}", said.err);
    for text in [&said.out, &said.err] {
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}', '\u{200b}']), "{text:?}");
    }
    for (name, bytes) in [
        ("nul.txt", vec![0; 4_096]),
        ("latin.txt", vec![0xff, 0xfe, 0x00, 0xd8, 0x41]),
        ("deep.html", "<div>".repeat(50_000).into_bytes()),
        ("open.html", b"<!--".repeat(50_000)),
        ("zip.docx", b"PK\x03\x04\xff\xff\xff\xff".to_vec()),
        ("long.md", "x".repeat(1 << 20).into_bytes()),
    ] {
        std::fs::write(desk.path(name), bytes).unwrap();
        let said = desk.run(&["check", "--no-config", name]);
        assert!(said.code == 0 || said.code == 3, "{name}: {} {}", said.code, said.err);
    }
}

#[test]
fn a_rule_explains_itself_and_a_glossary_is_looked_into() {
    let desk = desk();
    let listed = desk.well(&["explain", "--list"]);
    let first = listed.lines().next().unwrap().split(' ').next().unwrap();
    assert!(desk.well(&["explain", first]).contains("## "));
    assert!(desk.well(&["explain", RULE]).len() > 100);
    assert!(desk.well(&["explain", "worth-a-look"]).contains("no flag and no verdict"));
    desk.well(&["glossary", "lint", "--groups", "groups.toml", "glossary.toml"]);
    let forms = desk.well(&["glossary", "forms", "glossary.toml"]);
    assert!(forms.contains("alderweeds"), "{forms}");
    let counted =
        desk.well(&["--json", "glossary", "coverage", "--groups", "groups.toml", "glossary.toml"]);
    let counted: Value = serde_json::from_str(&counted).unwrap();
    assert!(counted["targets"].as_array().is_some_and(|it| it.len() == 2), "{counted}");
    write(&desk, "broken.toml", "[[entry]]\nid = 7\n");
    let said = desk.ends(1, &["glossary", "lint", "broken.toml"]);
    assert!(said.out.contains("line "), "{}", said.out);
    let words = GLOSSARY.replace("must_flag = [\"Alderweeds", "must_flag = [\"Alders");
    write(&desk, "weak.toml", &words);
    let said = desk.ends(1, &["glossary", "lint", "--groups", "groups.toml", "weak.toml"]);
    assert!(said.out.contains("alderweed") && said.out.contains("not-flagged"), "{}", said.out);
    // What is only proposed is not looked for, unless that is asked.
    let proposed = GLOSSARY.replace("status = \"adopted\"", "status = \"proposed\"");
    write(&desk, "proposed.toml", &proposed);
    write(&desk, "speech.md", &speech());
    let with = ["check", "--groups", "groups.toml", "--glossary", "proposed.toml", "speech.md"];
    desk.ends(0, &with);
    desk.ends(1, &[&with[..], &["--proposals"]].concat());
}
