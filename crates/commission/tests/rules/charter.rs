//! Charters: those that are shipped are consistent, and every mistake in one is told with its line.

use std::collections::BTreeSet;

use commission::charter::{CHARTER_BYTES_MAX, Charter, DEADLINE_DAYS_MAX, Problem, TEXT_CHARS_MAX};
use commission::commitment::Schedule;
use commission::kind::Kind;
use commission::mandate::Gate;
use commission::party::{PARTIES_MAX, Role};
use proptest::prelude::*;

const DEMONSTRATION: &str = include_str!("../../../../charters/demonstration.toml");
const DIASPORAS: &str = include_str!("../../../../charters/diasporas-of-russia.toml");
const VALLEYS: &str = include_str!("../../../../charters/three-valleys.toml");
const STATEMENT: &str = include_str!("../../../../charters/origin/statement.txt");
const SHIPPED: [&str; 3] = [DEMONSTRATION, DIASPORAS, VALLEYS];

/// A small charter without a mistake.
const SMALL: &str = r#"
[commission]
id = "two-mills"
time-zone = "UTC"
utc-offset = "+00:00"
published = ["en", "fr"]
name = { en = "Commission of the Two Mills", fr = "Commission des deux moulins" }
purpose = { en = "Two mills on one stream.", fr = "Deux moulins sur un ruisseau." }

[[party]]
id = "upper"
monogram = "U"
shape = "circle"
name = { en = "Upper Mill", fr = "Moulin du haut" }
short = { en = "Upper", fr = "Haut" }

[[party]]
id = "lower"
monogram = "L"
shape = "square"
name = { en = "Lower Mill", fr = "Moulin du bas" }
short = { en = "Lower", fr = "Bas" }

[[seat]]
role = "co-chair"
each-party = true
count = 1

[[seat]]
role = "secretary"
count = 1

[languages]
authentic.default = ["en"]
courtesy = ["fr"]

[signatories]
default = { role = "co-chair", count = 1 }

[deadlines]
sign-days = 7
sign-days-max = 30

[[topic]]
id = "water"
gate = "ours"
name = { en = "Water", fr = "Eau" }

[[topic]]
id = "crimes"
gate = "refer"
name = { en = "Crimes", fr = "Crimes" }
refer-to = { en = "Police", fr = "Police" }

[[clause]]
number = "1"
text = { en = "The stream is common.", fr = "Le ruisseau est commun." }

[[promise]]
id = "talk"
what = { en = "Talk", fr = "Parler" }
owners = ["upper", "lower"]
schedule = "once"
due = 2027-06-30
evidence = "instrument"

[[emergency]]
number = "112"
service = { en = "All", fr = "Tous" }

[[region]]
code = "XM-1"
name = { en = "The stream", fr = "Le ruisseau" }
each-party = true

[origin]
title = "A promise"
language = "en"
source = "The Stream, a newspaper"
signatories = ["The miller"]

[[origin.clause]]
id = "water"
quote = "We share the stream."
meaning = { en = "We share.", fr = "Nous partageons." }
promises = ["talk"]
topics = ["water"]
"#;

fn problems(source: &str) -> Vec<Problem> {
    Charter::parse(source).err().unwrap_or_default()
}

/// Puts `to` where `from` stands in the small charter, and expects exactly one problem: on the
/// line of `at` in the changed file, with `what` and `remedy` among its words.
#[track_caller]
fn check(from: &str, to: &str, at: &str, what: &str, remedy: &str) {
    assert!(SMALL.contains(from), "the small charter has no {from:?}");
    let source = SMALL.replacen(from, to, 1);
    let place = source.find(at).unwrap_or_else(|| panic!("{at:?} is not in the changed file"));
    let line = source[..place].matches('\n').count() + 1;
    let found = problems(&source);
    let said: String = found.iter().map(|problem| format!("{problem}\n")).collect();
    assert_eq!(found.len(), 1, "not one problem, but:\n{said}");
    assert_eq!(found[0].line, line, "{said}");
    assert!(found[0].what.contains(what), "no {what:?} in: {said}");
    assert!(found[0].remedy.contains(remedy), "no {remedy:?} in the remedy of: {said}");
}

#[test]
fn the_small_charter_has_no_mistake() {
    assert_eq!(problems(SMALL), []);
}

#[test]
fn every_shipped_charter_parses() {
    for source in SHIPPED {
        let said: String = problems(source).iter().map(|problem| format!("{problem}\n")).collect();
        assert_eq!(said, "");
    }
}

#[test]
fn the_demonstration_equals_the_origins_charter_but_for_the_names() {
    let mut ours = Charter::parse(DEMONSTRATION).unwrap();
    let theirs = Charter::parse(DIASPORAS).unwrap();
    assert_ne!(ours.id, theirs.id);
    let rename = |id: &commission::party::PartyId| {
        let place = ours.parties.iter().position(|party| party.id == *id).unwrap();
        theirs.parties[place].id.clone()
    };
    let renamed: BTreeSet<_> = ours.party_ids().iter().map(rename).collect();
    assert_eq!(renamed, theirs.party_ids());
    let seats: BTreeSet<_> =
        ours.seats.iter().map(|s| (s.role, s.party.as_ref().map(rename), s.count)).collect();
    assert_eq!(seats, theirs.seats.iter().map(|s| (s.role, s.party.clone(), s.count)).collect());
    let (mut regions, mut promises) = (ours.regions.clone(), ours.promises.clone());
    for region in &mut regions {
        region.branches = region.branches.iter().map(rename).collect();
    }
    for promise in &mut promises {
        promise.owners = promise.owners.iter().map(rename).collect();
    }
    let shapes =
        |charter: &Charter| charter.parties.iter().map(|party| party.shape).collect::<Vec<_>>();
    assert_eq!(shapes(&ours), shapes(&theirs));
    ours.id = theirs.id.clone();
    ours.name = theirs.name.clone();
    ours.purpose = theirs.purpose.clone();
    ours.parties = theirs.parties.clone();
    ours.seats = theirs.seats.clone();
    ours.regions = regions;
    ours.promises = promises;
    ours.source = theirs.source.clone();
    assert_eq!(ours, theirs);
}

#[test]
fn the_origin_is_quoted_word_for_word_and_whole() {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let statement = fold(STATEMENT);
    for source in [DEMONSTRATION, DIASPORAS] {
        let origin = Charter::parse(source).unwrap().origin.unwrap();
        assert!(statement.starts_with(&fold(&origin.title)));
        for name in &origin.signatories {
            assert!(statement.contains(&fold(name)), "{name}");
        }
        let mut rest = statement.strip_prefix(&fold(&origin.title)).unwrap();
        for clause in &origin.clauses {
            let quote = fold(&clause.quote);
            rest = rest
                .trim_start()
                .strip_prefix(&quote)
                .unwrap_or_else(|| panic!("{:?} does not follow; next is {:.60}", quote, rest));
        }
        assert!(rest.trim_start().starts_with("The appeal was signed by"), "{rest}");
    }
}

#[test]
fn every_promise_of_the_statement_comes_from_a_clause_of_it() {
    for source in [DEMONSTRATION, DIASPORAS] {
        let charter = Charter::parse(source).unwrap();
        let origin = charter.origin.as_ref().unwrap();
        let quoted: BTreeSet<_> =
            origin.clauses.iter().flat_map(|clause| &clause.promises).collect();
        assert_eq!(quoted, charter.promises.iter().map(|promise| &promise.id).collect());
        assert!(charter.promises.iter().all(|promise| promise.owners == charter.party_ids()));
        assert_eq!(charter.topic("substance-of-conflict").unwrap().gate, Gate::Refer);
        assert_eq!(
            charter.emergency.iter().map(|e| e.number.as_str()).collect::<Vec<_>>(),
            ["112", "101", "102", "103"]
        );
        assert!(charter.regions.iter().any(|region| region.code == "RU-KDA"));
    }
}

#[test]
fn historic_signatories_stand_only_in_the_origin() {
    for source in [DEMONSTRATION, DIASPORAS] {
        let (rules, origin) = source.split_once("[origin]").unwrap();
        for name in ["Sadikhov", "Abrahamian"] {
            assert!(!rules.contains(name));
            assert_eq!(origin.matches(name).count(), 1);
        }
    }
    for name in ["Sadikhov", "Abrahamian", "Azerros"] {
        assert!(!VALLEYS.contains(name));
    }
}

#[test]
fn three_parties_have_rules_of_their_own() {
    let charter = Charter::parse(VALLEYS).unwrap();
    assert_eq!(charter.parties.len(), 3);
    assert_eq!(charter.origin, None);
    assert_eq!(charter.signatories(Kind::Decision).count, 2);
    assert_eq!(charter.signatories(Kind::Statement).count, 1);
    assert_eq!(charter.signatories(Kind::Minutes).role, Role::Member);
    assert_eq!(charter.authentic(Kind::Decision).len(), 2);
    assert_eq!(charter.authentic(Kind::Minutes).len(), 1);
    let evidence: BTreeSet<_> =
        charter.promises.iter().map(|promise| promise.evidence.as_str()).collect();
    assert_eq!(evidence.len(), commission::commitment::EvidenceKind::ALL.len());
}

#[test]
fn every_party_has_the_offices_that_sign() {
    for source in SHIPPED {
        let charter = Charter::parse(source).unwrap();
        for kind in Kind::ALL {
            let offices = charter.signatory_offices(kind);
            assert_eq!(offices.keys().cloned().collect::<BTreeSet<_>>(), charter.party_ids());
            for office in offices.values().flatten() {
                assert!(charter.has_office(office), "{office}");
            }
            let least = offices.values().map(Vec::len).min().unwrap();
            assert!(least >= usize::from(charter.signatories(kind).count));
        }
    }
}

#[test]
fn a_day_ends_where_the_commission_is() {
    let due = |source: &str| match Charter::parse(source).unwrap().promises[0].schedule {
        Schedule::Once { due } => due,
        ref other => panic!("{other:?}"),
    };
    assert_eq!(due(SMALL), 1_814_399_999);
    assert_eq!(due(&SMALL.replace("+00:00", "+03:00")), 1_814_399_999 - 3 * 3600);
    assert_eq!(due(&SMALL.replace("+00:00", "-03:30")), 1_814_399_999 + 12_600);
}

#[test]
fn a_mistake_of_toml_is_told_with_its_line() {
    check("monogram = \"U\"", "monogram = U", "monogram = U", "not in quotes", "key = \"value\"");
    check("monogram = \"U\"", "monogram =", "monogram =", "no value", "remove the line");
    check("monogram = \"U\"", "monogram = \"U", "monogram = \"U\n", "not closed", "straight quote");
    check(
        "monogram = \"U\"",
        "monogram = \"U\"\nmonogram = \"V\"",
        "monogram = \"V\"",
        "twice",
        "[[party]]",
    );
    check(
        "monogram = \"U\"",
        "monogram = \"\\q\"",
        "monogram = \"\\q",
        "backslash",
        "two backslashes",
    );
    check(
        "[deadlines]",
        "[deadlines]\n\n[deadlines]",
        "[deadlines]\nsign-days",
        "twice",
        "keep one",
    );
    check(
        "\"upper\", \"lower\"]",
        "\"upper\",\n \"lower\"",
        "owners",
        "never closed",
        "nothing after this line",
    );
    check(
        "\"We share the stream.\"",
        "\"\"\"We share the stream.",
        "quote",
        "never closed",
        "close it",
    );
}

#[test]
fn an_unknown_key_is_told_with_the_one_that_was_meant() {
    check(
        "utc-offset = ",
        "colour = \"red\"\nutc-offset = ",
        "colour",
        "\"colour\" is not a key of [commission]",
        "id, name, purpose",
    );
    check(
        "[deadlines]",
        "[weather]\nrain = 1\n\n[deadlines]",
        "[weather]",
        "not a section of the charter",
        "write one of",
    );
    check(
        "each-party = true\n\n[origin]",
        "each-party = true\nbranch = []\n\n[origin]",
        "branch",
        "not a key of [[region]]",
        "branches",
    );
    let source = SMALL.replacen("utc-offset", "utc_offset", 1);
    let found = problems(&source);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|problem| problem.remedy == "write utc-offset"), "{found:?}");
}

#[test]
fn a_missing_key_is_told_at_its_section() {
    check("id = \"two-mills\"\n", "", "[commission]", "[commission] has no id", "id = ");
    check(
        "shape = \"square\"\n",
        "",
        "[[party]]\nid = \"lower\"",
        "[[party]] has no shape",
        "shape = ",
    );
    check("gate = \"ours\"\n", "", "[[topic]]\nid = \"water\"", "[[topic]] has no gate", "gate = ");
    check(
        "[deadlines]\nsign-days = 7\nsign-days-max = 30\n",
        "",
        "\n[commission]",
        "[deadlines] is missing",
        "sign-days",
    );
    check(
        "count = 1\n\n[[seat]]",
        "\n[[seat]]",
        "[[seat]]\nrole = \"co-chair\"",
        "no count",
        "count = 1",
    );
    check("owners = [\"upper\", \"lower\"]\n", "", "[[promise]]", "no owners", "each-party = true");
    check("each-party = true\ncount", "count", "[[seat]]", "for which party", "each-party = true");
    check("due = 2027-06-30\n", "", "[[promise]]", "no due", "due = 2030-12-31");
}

#[test]
fn a_value_of_the_wrong_type_is_told() {
    check(
        "id = \"two-mills\"",
        "id = 2",
        "id = 2",
        "must be a text in quotes, and is a number",
        "id = ",
    );
    check(
        "sign-days = 7",
        "sign-days = \"7\"",
        "sign-days",
        "must be a whole number",
        "sign-days = 14",
    );
    check(
        "number = \"1\"",
        "number = 1.1",
        "number = 1.1",
        "is a decimal number",
        "number = \"…\"",
    );
    check("[\"upper\", \"lower\"]", "\"upper\"", "owners", "must be a list", "owners = [");
    check("due = 2027-06-30", "due = \"2027-06-30\"", "due", "must be a date", "due = 2030-12-31");
    check(
        "name = { en = \"Water\", fr = \"Eau\" }",
        "name = \"Water\"",
        "name = \"Water\"",
        "one text per language",
        "name.en",
    );
    check(
        "each-party = true\ncount",
        "each-party = \"yes\"\ncount",
        "each-party = \"yes\"",
        "must be true",
        "each-party = true",
    );
    check("[[emergency]]", "[emergency]", "[emergency]", "single brackets", "[[emergency]]");
    check("[deadlines]", "[[deadlines]]", "[[deadlines]]", "only one", "[deadlines]");
}

#[test]
fn an_unknown_word_is_told_with_the_known_ones() {
    check(
        "role = \"secretary\"",
        "role = \"secretery\"",
        "secretery",
        "not a role",
        "\"secretary\"",
    );
    check("role = \"secretary\"", "role = \"king\"", "king", "not a role", "co-chair, member");
    check(
        "courtesy",
        "authentic.statment = [\"en\"]\ncourtesy",
        "authentic.statment",
        "not a kind",
        "write statement",
    );
    check(
        "[deadlines]",
        "speech = { role = \"co-chair\", count = 1 }\n[deadlines]",
        "speech",
        "not a key",
        "statement",
    );
    check(
        "courtesy = [\"fr\"]",
        "courtesy = [\"fr\", \"French\"]",
        "courtesy",
        "not a language tag",
        "lower-case",
    );
    check(
        "[\"upper\", \"lower\"]",
        "[\"upper\",\n\"lover\"]",
        "\"lover\"",
        "not a party",
        "write \"lower\"",
    );
    check("topics = [\"water\"]", "topics = [\"watr\"]", "watr", "not a topic", "write \"water\"");
    check("promises = [\"talk\"]", "promises = [\"sing\"]", "sing\"", "not a promise", "talk");
    check("schedule = \"once\"", "schedule = \"yearly\"", "yearly", "not a schedule", "quarterly");
    check(
        "evidence = \"instrument\"",
        "evidence = \"rumour\"",
        "rumour",
        "not a kind of evidence",
        "instrument",
    );
    check("shape = \"square\"", "shape = \"sqare\"", "sqare", "not a shape", "square");
    check("gate = \"ours\"", "gate = \"mine\"", "mine", "not a gate", "ours, refer, not-ours");
    check(
        "number = \"112\"",
        "number = \"112\"\nregion = \"XM-2\"",
        "region = \"XM-2\"",
        "not a region",
        "XM-1",
    );
    check(
        "language = \"en\"",
        "language = \"English\"",
        "language = \"English\"",
        "not a language tag",
        "en",
    );
}

#[test]
fn a_commission_joins_at_least_two_parties_and_at_most_so_many() {
    let second = SMALL.find("[[party]]\nid = \"lower\"").unwrap();
    let end = SMALL.find("[[seat]]").unwrap();
    let alone = format!("{}{}", &SMALL[..second], &SMALL[end..]).replace(", \"lower\"", "");
    let found = problems(&alone);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].what.contains("one party, and a commission joins at least two"));

    let more = |count: usize| -> String {
        (0..count)
            .map(|n| {
                let letter = char::from(b'A' + u8::try_from(n).unwrap());
                format!(
                    "[[party]]\nid = \"p{n}\"\nmonogram = \"{letter}X\"\nshape = \"octagon\"\nname = {{ en = \"P {n}\", fr = \"P {n}\" }}\nshort = {{ en = \"P {n}\", fr = \"P {n}\" }}\n\n"
                )
            })
            .collect()
    };
    assert_eq!(
        problems(&SMALL.replacen("[[seat]]", &format!("{}[[seat]]", more(PARTIES_MAX - 2)), 1)),
        []
    );
    let found =
        problems(&SMALL.replacen("[[seat]]", &format!("{}[[seat]]", more(PARTIES_MAX - 1)), 1));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].what.contains("more than 16 [[party]]"), "{found:?}");
}

#[test]
fn no_two_parties_share_an_id() {
    let source =
        SMALL.replacen("id = \"lower\"", "id = \"upper\"", 1).replacen(", \"lower\"]", "]", 1);
    let found = problems(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].line, 18);
    assert!(found[0].what.contains("\"upper\" stands already on line 11"), "{found:?}");
}

#[test]
fn no_two_topics_clauses_promises_regions_or_numbers_are_the_same() {
    for (heading, next, noun) in [
        ("[[topic]]\nid = \"water\"", "[[topic]]\nid = \"crimes\"", "topic id"),
        ("[[clause]]", "[[promise]]", "clause number"),
        ("[[promise]]", "[[emergency]]", "promise id"),
        ("[[emergency]]", "[[region]]", "emergency number"),
        ("[[region]]", "[origin]", "region"),
    ] {
        let (from, to) = (SMALL.find(heading).unwrap(), SMALL.find(next).unwrap());
        let twice = format!("{}{}{}", &SMALL[..to], &SMALL[from..to], &SMALL[to..]);
        let found = problems(&twice);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].what.starts_with(&format!("the {noun} ")), "{found:?}");
        assert!(found[0].line > SMALL[..to].matches('\n').count(), "{found:?}");
    }
    check(
        "default = { role = \"co-chair\"",
        "default = { role = \"juror\"",
        "default = { role = \"juror\"",
        "judges competitions",
        "co-chair",
    );
    check(
        "count = 1\n\n[languages]",
        "count = 1\n\n[[seat]]\nrole = \"secretary\"\ncount = 2\n\n[languages]",
        "[[seat]]\nrole = \"secretary\"\ncount = 2",
        "given twice",
        "full number",
    );
}

#[test]
fn two_seals_never_look_the_same() {
    check(
        "monogram = \"L\"",
        "monogram = \"u\"",
        "monogram = \"u\"",
        "looks the same",
        "other letters",
    );
    check(
        "monogram = \"L\"",
        "monogram = \"Ս\"",
        "monogram = \"Ս\"",
        "looks the same",
        "other letters",
    );
    check(
        "shape = \"square\"",
        "shape = \"circle\"",
        "shape = \"circle\"\nname = { en = \"Lower",
        "already that of the seal",
        "diamond, hexagon",
    );
    check(
        "monogram = \"L\"",
        "monogram = \"LOW\"",
        "monogram = \"LOW\"",
        "not one or two letters",
        "one or two",
    );
    check(
        "en = \"Lower Mill\"",
        "en = \"Upper mill\"",
        "name = { en = \"Upper mill\"",
        "same as that of the party",
        "its own name",
    );
}

#[test]
fn a_party_without_a_co_chair_is_told() {
    let source = SMALL.replacen("each-party = true\ncount", "party = \"lower\"\ncount", 1);
    let found = problems(&source);
    assert!(
        found.iter().any(|p| p.line == 10 && p.what.contains("upper has no seat of a co-chair")),
        "{found:?}"
    );
}

#[test]
fn nobody_has_to_sign_from_a_seat_that_is_not_there() {
    let source = SMALL.replacen(
        "default = { role = \"co-chair\", count = 1 }",
        "default = { role = \"co-chair\", count = 1 }\ndecision = { role = \"member\", count = 1 }",
        1,
    );
    let found = problems(&source);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|p| p.what.contains("which has 0 such seats")), "{found:?}");
    check(
        "default = { role = \"co-chair\"",
        "default = { role = \"secretary\"",
        "default = { role = \"secretary\"",
        "belongs to no party",
        "co-chair",
    );
    check(
        "default = { role = \"co-chair\"",
        "default = { role = \"juror\"",
        "default = { role = \"juror\"",
        "judges competitions",
        "co-chair",
    );
    check(
        "count = 1\n\n[languages]",
        "count = 1\neach-party = true\n\n[languages]",
        "each-party = true\n\n[languages]",
        "belongs to no party",
        "remove the line",
    );
    let source =
        SMALL.replacen("default = { role = \"co-chair\"", "decision = { role = \"co-chair\"", 1);
    assert_eq!(problems(&source).len(), Kind::ALL.len() - 1);
}

#[test]
fn every_kind_has_a_language_that_binds() {
    let found = problems(&SMALL.replacen("authentic.default", "authentic.decision", 1));
    assert_eq!(found.len(), Kind::ALL.len() - 1, "{found:?}");
    assert!(found.iter().all(|p| p.what.contains("no language binds for the kind")), "{found:?}");
    check(
        "authentic.default = [\"en\"]",
        "authentic.default = [\"en\"]\nauthentic.appeal = []",
        "authentic.appeal",
        "is empty",
        "authentic.appeal = ",
    );
    check(
        "courtesy = [\"fr\"]",
        "courtesy = [\"ru\"]",
        "courtesy",
        "not published",
        "add \"ru\" to published",
    );
    check(
        "courtesy = [\"fr\"]",
        "courtesy = [\"en\"]",
        "courtesy",
        "binds for every kind",
        "remove it",
    );
}

#[test]
fn a_deadline_lies_within_a_year() {
    for days in ["0", "-1", "366", "99999999999999999999"] {
        check(
            "sign-days-max = 30",
            &format!("sign-days-max = {days}"),
            "sign-days-max",
            "out of range",
            "from 1 to 365",
        );
    }
    check(
        "sign-days = 7",
        "sign-days = 31",
        "sign-days = 31",
        "more than sign-days-max",
        "sign-days = 30 or less",
    );
    assert_eq!(
        problems(&SMALL.replacen(
            "sign-days-max = 30",
            &format!("sign-days-max = {DEADLINE_DAYS_MAX}"),
            1
        )),
        []
    );
}

#[test]
fn a_name_is_there_in_every_published_language() {
    check(
        "name = { en = \"Water\", fr = \"Eau\" }",
        "name = { en = \"Water\" }",
        "name = { en = \"Water\" }",
        "missing in fr",
        "name.fr",
    );
    check("fr = \"Eau\"", "fr = \"  \"", "fr = \"  \"", "name.fr is empty", "write the words");
    check(
        "fr = \"Eau\"",
        "fr = \"Eau\", de = \"Wasser\"",
        "de = \"Wasser\"",
        "not published",
        "add \"de\"",
    );
    check(
        "en = \"Water\"",
        "en = \" Water\"",
        "en = \" Water\"",
        "begins or ends with a space",
        "remove the space",
    );
}

#[test]
fn nobody_hides_a_character_in_a_name() {
    let hidden = [
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{202A}',
        '\u{202B}',
        '\u{202C}',
        '\u{202D}',
        '\u{202E}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{061C}',
        '\u{FEFF}',
        '\u{E0041}',
    ];
    for c in hidden {
        check(
            "en = \"Water\"",
            &format!("en = \"Wa{c}ter\""),
            "en = \"Wa",
            &format!("contains U+{:04X}", u32::from(c)),
            "remove it",
        );
    }
    check(
        "en = \"Water\"",
        "en = \"Wa\\u0007ter\"",
        "en = \"Wa",
        "U+0007 (a control character)",
        "remove it",
    );
    check("en = \"Water\"", "en = \"Wa\\nter\"", "en = \"Wa", "a line break", "one line");
    check("en = \"Water\"", "en = \"Wаter\"", "en = \"W", "mixed alphabets", "one keyboard");
    check("fr = \"Eau\"", "fr = \"Ee\u{301}\"", "fr = \"Ee", "normal form", "single characters");
    check("\"The miller\"", "\"The mil\u{202E}ler\"", "signatories = [", "U+202E", "remove it");
}

#[test]
fn a_text_too_long_is_told() {
    check(
        "en = \"The stream is common.\"",
        &format!("en = \"{}\"", "a".repeat(TEXT_CHARS_MAX + 1)),
        "text = ",
        "has 2001 characters, and may have 2000",
        "shorten",
    );
    let found = problems(&format!("{SMALL}# {}", "x".repeat(CHARTER_BYTES_MAX)));
    assert_eq!(found.len(), 1);
    assert!(found[0].what.contains("a charter may have 1048576"));
}

#[test]
fn a_topic_that_is_referred_says_to_whom() {
    check(
        "refer-to = { en = \"Police\", fr = \"Police\" }\n",
        "",
        "[[topic]]\nid = \"crimes\"",
        "nobody is named",
        "add refer-to",
    );
    check("gate = \"refer\"", "gate = \"not-ours\"", "refer-to", "not referred", "remove refer-to");
    check(
        "gate = \"ours\"",
        "gate = \"not-ours\"",
        "\n[commission]",
        "could deal with nothing",
        "gate = \"ours\"",
    );
}

#[test]
fn a_form_that_is_wrong_is_told() {
    for code in ["MOW", "ru-MOW", "RU-MOSC", "RU_MOW", "RUS-MO", "RU-"] {
        check(
            "code = \"XM-1\"",
            &format!("code = \"{code}\""),
            "code = ",
            "not an ISO 3166-2 code",
            "RU-MOW",
        );
    }
    check(
        "id = \"two-mills\"",
        "id = \"Two Mills\"",
        "id = ",
        "not of the allowed form",
        "lower-case",
    );
    check(
        "time-zone = \"UTC\"",
        "time-zone = \"Moscow\"",
        "time-zone",
        "not the name of a time zone",
        "Europe/Moscow",
    );
    for offset in ["3", "+3:00", "+03:60", "+15:00", "03:00", "+é:00"] {
        check(
            "utc-offset = \"+00:00\"",
            &format!("utc-offset = \"{offset}\""),
            "utc-offset",
            "not an offset",
            "+03:00",
        );
    }
    check(
        "number = \"1\"",
        "number = \"one\"",
        "number = \"one\"",
        "not the number of a clause",
        "2.1",
    );
    check(
        "number = \"112\"",
        "number = \"call us\"",
        "number = \"call us\"",
        "not a number to dial",
        "112",
    );
    check(
        "shape = \"circle\"",
        "shape = \"circle\"\nwebsite = \"http://x.org\"",
        "website",
        "not an address",
        "https://",
    );
    check(
        "shape = \"circle\"",
        "shape = \"circle\"\nsigning-host = \"https://x.org\"",
        "signing-host",
        "not the name of a host",
        "sign.example.org",
    );
    check("due = 2027-06-30", "due = 9999-01-01", "due", "out of range", "2199");
    check(
        "due = 2027-06-30",
        "due = 2027-06-30\ndays = 3",
        "days = 3",
        "stands at a promise that is once",
        "within",
    );
}

#[test]
fn a_region_without_a_number_to_call_is_told() {
    let (from, to) = (SMALL.find("[[emergency]]").unwrap(), SMALL.find("[[region]]").unwrap());
    let found = problems(&format!("{}{}", &SMALL[..from], &SMALL[to..]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].what.contains("no number to call in danger in XM-1"), "{found:?}");
}

#[test]
fn ten_mistakes_in_one_file_give_ten_problems_by_line() {
    let bad = include_str!("../charter_problems.toml");
    let found = problems(bad);
    let rendered: String = found.iter().map(|problem| format!("{problem}\n")).collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/charter_problems.txt"),
            &rendered,
        )
        .unwrap();
    }
    assert_eq!(rendered, include_str!("../charter_problems.txt"));
    let marked: Vec<usize> = bad
        .lines()
        .zip(1..)
        .filter(|(text, _)| text.contains("# mistake"))
        .map(|(_, line)| line)
        .collect();
    assert_eq!(found.iter().map(|problem| problem.line).collect::<Vec<_>>(), marked);
    assert_eq!(found.len(), 10);
}

#[test]
fn reading_twice_says_the_same() {
    let bad = include_str!("../charter_problems.toml");
    assert_eq!(Charter::parse(bad), Charter::parse(bad));
    for source in SHIPPED {
        assert_eq!(Charter::parse(source), Charter::parse(source));
    }
}

#[test]
fn an_empty_file_says_which_sections_it_needs() {
    let found = problems("");
    for section in [
        "[commission]",
        "[languages]",
        "[signatories]",
        "[deadlines]",
        "no party",
        "no topic",
        "no number",
    ] {
        assert!(found.iter().any(|problem| problem.what.contains(section)), "{section}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_change_of_a_charter_makes_reading_panic(
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, "[\\[\\]{}=\"'\\\\#.,\na-z0-9é\u{202E}-]{0,6}"), 1..6),
        shipped in any::<bool>(),
    ) {
        let mut text: Vec<char> = if shipped { VALLEYS } else { SMALL }.chars().collect();
        for (place, length, put) in cuts {
            let from = place.index(text.len().max(1)).min(text.len());
            let to = (from + length).min(text.len());
            text.splice(from..to, put.chars());
        }
        let source: String = text.into_iter().collect();
        let lines = source.matches('\n').count() + 1;
        match Charter::parse(&source) {
            Ok(charter) => prop_assert_eq!(charter.source, source),
            Err(found) => {
                prop_assert!(!found.is_empty());
                prop_assert!(found.iter().all(|problem| (1..=lines).contains(&problem.line)));
                prop_assert!(found.is_sorted());
            }
        }
    }
}

#[test]
fn a_hostile_file_of_the_largest_size_is_read_in_bounded_time() {
    for line in [
        "[\n",
        "a\n",
        "[[party]]\n",
        "[[topic]]\nid=1\n",
        "x=[\n",
        "a.b.c=1\n",
        "\"\"\"\n",
        "[a]\nb\n",
    ] {
        let source = line.repeat(CHARTER_BYTES_MAX / line.len());
        assert!(!problems(&source).is_empty());
    }
}
