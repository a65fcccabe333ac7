//! The house keeps its own rules: arrows between the rooms, what a room never touches, names,
//! licences, and that every path and type named in ARCHITECTURE.md exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The packages that are built on this platform; others are not even downloaded.
fn metadata() -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", host])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The source files of a crate with their text up to the first test module.
fn sources(krate: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    walk(&root().join("crates").join(krate).join("src"), &mut |path| {
        if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(path).unwrap();
            let text = text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
            found.push((path.to_owned(), text));
        }
    });
    assert!(!found.is_empty(), "{krate} has no sources");
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { walk(&path, visit) } else { visit(&path) }
    }
}

/// Lines of code (not comments) that hold one of these words.
fn lines_with<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .filter(|line| words.iter().any(|word| line.contains(word)))
        .collect()
}

const PURE: [&str; 6] = ["note", "record", "commission", "letter", "speech", "ranker"];

/// Every crate with sources, but the benchmarks.
const CRATES: [&str; 11] = [
    "note",
    "record",
    "commission",
    "letter",
    "speech",
    "ranker",
    "lsp",
    "wasm",
    "store",
    "web",
    "comity",
];

#[test]
fn arrows_between_the_rooms_only_point_down() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("note", &[][..]),
        ("record", &["note"]),
        ("commission", &["note"]),
        ("letter", &[]),
        ("speech", &[]),
        ("ranker", &["speech"]),
        ("lsp", &["speech"]),
        ("wasm", &["speech"]),
        ("store", &["note", "record", "commission"]),
        ("web", &["note", "record", "commission", "letter", "speech", "store"]),
        ("comity", &["note", "record", "commission", "lsp", "speech", "ranker", "store", "web"]),
        ("benches", &["note", "record", "commission", "speech", "store", "web"]),
    ]);
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let own: BTreeMap<&str, &Value> = packages
        .iter()
        .filter(|p| p["source"].is_null())
        .map(|p| (p["name"].as_str().unwrap(), p))
        .collect();
    assert_eq!(own.keys().copied().collect::<BTreeSet<_>>(), allowed.keys().copied().collect());
    for (name, package) in &own {
        for dependency in package["dependencies"].as_array().unwrap() {
            let to = dependency["name"].as_str().unwrap();
            if own.contains_key(to) && dependency["kind"].is_null() {
                assert!(allowed[name].contains(&to), "{name} must not use {to}");
            }
        }
    }
}

#[test]
fn a_pure_room_has_nothing_to_reach_the_world_with() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if !package["source"].is_null() || !PURE.contains(&name) {
            continue;
        }
        for dependency in package["dependencies"].as_array().unwrap() {
            let to = dependency["name"].as_str().unwrap();
            let world = ["tokio", "sqlx", "axum", "ureq", "getrandom", "rand", "tracing", "hyper"];
            assert!(
                !dependency["kind"].is_null() || !world.contains(&to),
                "{name} must not use {to}"
            );
        }
    }
    let world = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io",
        "SystemTime",
        "Instant::now",
        "std::thread",
        "println!",
        "eprintln!",
    ];
    for krate in PURE {
        for (path, text) in sources(krate) {
            // The trait by which bytes in memory are unpacked reaches nothing.
            let mut found = lines_with(&text, &world);
            found.retain(|line| line.trim() != "use std::io::Read;");
            // Learning takes minutes: its folds are computed side by side, each the same whatever the
            // others do. No other pure room, and nothing that judges a text, starts a thread.
            let learns = krate == "ranker" && path.ends_with("src/train/mod.rs");
            found.retain(|line| !(learns && line.contains("std::thread::scope(")));
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}

/// The analyser runs in a browser too: there are no threads, no clock, no chance and no processor's
/// own features, in it or in what it uses.
#[test]
fn the_analyser_needs_nothing_that_a_browser_lacks() {
    for (path, text) in sources("speech").into_iter().chain(sources("wasm")) {
        let lacking = [
            "std::time",
            "Instant",
            "SystemTime",
            "std::thread",
            "thread_local!",
            "mpsc",
            "rayon",
            "getrandom",
            "rand::",
            "RandomState",
            "std::arch",
            "core::arch",
            "target_feature",
            "std::os",
            "std::path",
            "libc::",
            "extern \"C\" {",
        ];
        let found = lines_with(&text, &lacking);
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
    // With the features that this package alone asks for, as the module is made.
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--package", "wasm", "--target", "wasm32-unknown-unknown"])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{lib}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<&str> = tree.lines().map(str::trim).collect();
    assert!(names.contains("speech") && names.contains("toml"), "{names:?}");
    for world in [
        "getrandom",
        "rand",
        "rayon",
        "tokio",
        "libc",
        "mio",
        "rustix",
        "time",
        "chrono",
        "ring",
        "memmap2",
        "num_cpus",
        "crossbeam_utils",
        "js_sys",
        "wasm_bindgen",
    ] {
        assert!(!names.contains(world), "the analyser must not use {world}: {names:?}");
    }
}

#[test]
fn the_room_of_editors_has_its_two_streams_and_nothing_else() {
    let world = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "stdin()",
        "stdout()",
        "SystemTime",
        "Instant",
        "println!",
        "eprintln!",
    ];
    for (path, text) in sources("lsp") {
        let found = lines_with(&text, &world);
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    for krate in
        ["note", "record", "commission", "letter", "speech", "ranker", "lsp", "web", "comity"]
    {
        for (path, text) in sources(krate) {
            let found = lines_with(&text, &["sqlx", "select ", "insert into", "delete from "]);
            let found: Vec<_> = found
                .into_iter()
                .filter(|line| {
                    line.contains("sqlx") || line.contains(" from ") || line.contains("into")
                })
                .filter(|line| {
                    line.contains("\"select")
                        || line.contains("\"insert")
                        || line.contains("\"delete")
                        || line.contains("sqlx")
                })
                .collect();
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}

#[test]
fn only_adoption_makes_an_adopted_text() {
    for krate in ["commission", "store", "web", "comity"] {
        for (path, text) in sources(krate) {
            if path.ends_with("adoption.rs") {
                continue;
            }
            let found = lines_with(&text, &["Adopted {", "Ok(Self { text, digest, signatories"]);
            // `Adopted { at, …}` and `Adopted { .. }` are the act's and the state's variants.
            let found: Vec<_> = found
                .into_iter()
                .filter(|line| line.contains(" Adopted {") && line.contains("text"))
                .filter(|line| !line.contains("::Adopted {"))
                .collect();
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}

#[test]
fn only_the_commit_appends_to_the_log() {
    for (path, text) in sources("store") {
        let found = lines_with(&text, &["insert into entry"]);
        assert!(
            found.is_empty()
                || path.ends_with("commit.rs")
                || path.ends_with("apply.rs")
                || path.ends_with("log.rs"),
            "{}: {found:?}",
            path.display()
        );
    }
    let mut places = 0;
    for (_, text) in sources("store") {
        places += lines_with(&text, &["insert into entry"]).len();
    }
    assert_eq!(places, 1, "entries are appended in one place");
}

#[test]
fn parties_are_counted_by_no_letter() {
    for krate in CRATES {
        for (path, text) in sources(krate) {
            let found = lines_with(
                &text,
                &["party_a", "party_b", "both_parties", "both_sides", "other_party"],
            );
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
    for locale in ["en", "ru", "hy", "az"] {
        let text = std::fs::read_to_string(root().join(format!("locales/{locale}.ftl"))).unwrap();
        let bad: Vec<_> = text
            .lines()
            .filter(|line| {
                line.split('=')
                    .next()
                    .is_some_and(|id| id.contains("both") || id.contains("party-a"))
            })
            .collect();
        assert!(bad.is_empty(), "{locale}: {bad:?}");
    }
}

#[test]
fn migrations_come_in_pairs() {
    let names = |kind: &str| {
        let mut names = BTreeSet::new();
        walk(&root().join("crates/store/migrations").join(kind), &mut |path| {
            names.insert(path.file_name().unwrap().to_owned());
        });
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(!names("sqlite").is_empty());
}

#[test]
fn every_language_has_the_same_messages() {
    let ids = |locale: &str| -> BTreeSet<String> {
        std::fs::read_to_string(root().join(format!("locales/{locale}.ftl")))
            .unwrap()
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned()))
            .collect()
    };
    let english = ids("en");
    assert!(english.len() > 100);
    for locale in ["ru", "hy", "az"] {
        let others = ids(locale);
        let missing: Vec<_> = english.symmetric_difference(&others).collect();
        assert!(missing.is_empty(), "{locale}: {missing:?}");
    }
}

#[test]
fn no_room_is_crowded() {
    for krate in CRATES {
        for (path, _) in sources(krate) {
            let lines = std::fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 700, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn what_the_product_is_built_from_may_be_used() {
    let deny = std::fs::read_to_string(root().join("deny.toml")).unwrap();
    let deny: toml::Table = deny.parse().unwrap();
    let allowed: BTreeSet<&str> =
        deny["licenses"]["allow"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    let exceptions = deny["licenses"]["exceptions"].as_array().unwrap();
    let excepted = |name: &str, licence: &str| {
        exceptions.iter().any(|it| {
            let allow = it["allow"].as_array().unwrap();
            it["crate"].as_str() == Some(name)
                && allow.iter().any(|it| it.as_str() == Some(licence))
        })
    };
    let banned: Vec<&str> = ["openssl-sys", "native-tls"].to_vec();
    for package in metadata()["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        assert!(!banned.contains(&name), "{name} must not be used");
        if let Some(source) = package["source"].as_str() {
            assert!(source.starts_with("registry+"), "{name} comes from {source}");
        }
        let licence = package["license"].as_str().unwrap_or_default().replace('/', " OR ");
        // One choice of the alternatives, all parts of it allowed.
        let fits = licence.split(" OR ").any(|choice| {
            choice
                .split(" AND ")
                .all(|part| allowed.contains(part.trim().trim_matches(|c| c == '(' || c == ')')))
        });
        assert!(fits || excepted(name, &licence), "{name} has the licence {licence:?}");
    }
    let sqlite = metadata()["packages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["name"] == "libsqlite3-sys")
        .and_then(|p| p["version"].as_str())
        .unwrap()
        .to_owned();
    let minor: u32 = sqlite.split('.').nth(1).unwrap().parse().unwrap();
    assert!(minor >= 37, "SQLite {sqlite} has the WAL-reset bug");
}

#[test]
fn every_path_and_type_named_in_the_architecture_exists() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut code = String::new();
    for krate in CRATES {
        for (_, text) in sources(krate) {
            code.push_str(&text);
        }
    }
    let mut checked = 0;
    for name in text.split('`').skip(1).step_by(2) {
        let is_path = name.contains('/')
            && !name.starts_with('/')
            && !name.contains([' ', '<', '{', '*', '='])
            && !name.ends_with("/1")
            && !name.contains("//");
        let is_type = name.chars().next().is_some_and(char::is_uppercase)
            && name.chars().all(|c| c.is_alphanumeric() || c == ':' || c == '_');
        if is_path && (name.contains('.') || name.ends_with('/')) {
            assert!(root().join(name).exists(), "{name} does not exist");
            checked += 1;
        } else if is_type {
            let (kind, member) = name.split_once("::").unwrap_or((name, ""));
            for form in ["struct", "enum", "trait", "type"] {
                if code.contains(&format!("{form} {kind}")) {
                    checked += 1;
                    assert!(
                        member.is_empty()
                            || code.contains(&format!("fn {member}("))
                            || code.contains(&format!("    {member} {{"))
                            || code.contains(&format!("    {member}("))
                            || code.contains(&format!("    {member},")),
                        "{name}: no {member}"
                    );
                }
            }
            assert!(
                ["struct", "enum", "trait", "type"]
                    .iter()
                    .any(|f| code.contains(&format!("{f} {kind}"))),
                "{kind} does not exist"
            );
        }
    }
    assert!(checked >= 20, "only {checked} names were checked");
}

#[test]
fn nothing_is_left_unfinished() {
    for krate in CRATES {
        for (path, text) in sources(krate) {
            let marks = ["todo!(", "unimplemented!(", "not implemented"];
            let found: Vec<_> =
                text.lines().filter(|line| marks.iter().any(|mark| line.contains(mark))).collect();
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}
