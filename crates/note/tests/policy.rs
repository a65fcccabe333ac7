//! The policy file: its grammar, its errors, its canonical form.

use std::collections::BTreeMap;

use note::{
    Error, KeyKind, KeyName, LogLine, Member, Note, NoteText, Policy, Quorum, SigningKey,
    VerifierKey, WitnessLine,
};
use proptest::prelude::*;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const LOG: &str = "comity.example/record+e9f79e26+AeCgIQ465yopuVeMXb5EPMgR4vEUs2bcl82ctPXZPHLt";
const A: &str = "a.example/witness+6950b873+BJoy1bDq94Zdjw6yUbk8uEvGB07hrXatll/m54q1juQK";
const B: &str = "b.example/witness+12f44a19+BBERFA7GtL6pLo/pvwXSe6EpcvM8tmtMd5A5i/aPGrln";

fn two_parties() -> String {
    format!("log {LOG}\nwitness A {A}\nwitness B {B}\ngroup both all A B\nquorum both\n")
}

fn key(seed: u8, kind: KeyKind) -> Result<SigningKey, Error> {
    SigningKey::from_seed(KeyName::parse(&format!("k{seed}"))?, kind, [seed; 32])
}

#[test]
fn the_policy_of_two_parties_is_read_and_written_unchanged() -> Outcome {
    let policy = Policy::parse(&two_parties())?;
    assert_eq!(policy.to_string(), two_parties());
    assert_eq!(policy.logs().len(), 1);
    assert_eq!(policy.witnesses().len(), 2);
    assert_eq!(policy.quorum(), &Quorum::all(vec!["A".into(), "B".into()])?);
    assert_eq!(policy.witness_of(&VerifierKey::parse(B)?), Some("B"));
    assert_eq!(policy.witness_of(&VerifierKey::parse(LOG)?), None);
    assert_eq!(policy.missing(&[]), ["A", "B"]);
    Ok(())
}

#[test]
fn comments_blanks_and_urls_are_understood_and_written_canonically() -> Outcome {
    let text = format!(
        "# our record\n\n \t log\t {LOG}   https://comity.example/record/ \n\t# witnesses\n\
         witness B {B} https://b.example/w\nwitness A {A}\ngroup both 2 A B\nquorum both"
    );
    let policy = Policy::parse(&text)?;
    let canonical = format!(
        "log {LOG} https://comity.example/record/\nwitness A {A}\nwitness B {B} https://b.example/w\n\
         group both all A B\nquorum both\n"
    );
    assert_eq!(policy.to_string(), canonical);
    assert_eq!(Policy::parse(&canonical)?, policy);
    Ok(())
}

#[test]
fn every_error_of_a_policy_names_its_line() {
    let cases = [
        ("", 0),
        ("\n# nothing\n", 0),
        ("quorum A\n", 1),
        ("quorum none\n", 1),
        (&format!("witness A {A}\n"), 0),
        (&format!("witness A {A}\nquorum A\nquorum A\n"), 3),
        (&format!("witness A {A}\nquorum A B\n"), 2),
        (&format!("witness A {A}\nwitness A {B}\nquorum A\n"), 2),
        (&format!("witness A {A}\nwitness B {A}\nquorum A\n"), 2),
        (&format!("witness none {A}\nquorum none\n"), 1),
        ("witness A\nquorum A\n", 1),
        (&format!("witness A {A} url more\nquorum A\n"), 1),
        (&format!("witness A {A}x\nquorum A\n"), 1),
        (&format!("witness A {A}\r\nquorum A\r\n"), 1),
        (&format!("witness A {A}\ngroup g all\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g 0 A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g 2 A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g 01 A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g +1 A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g some A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g all A A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g all B\nwitness B {B}\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g all g\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup A all A\nquorum A\n"), 2),
        (&format!("witness A {A}\ngroup g all A\ngroup h all A\nquorum g\n"), 3),
        (&format!("witness A {A}\ngroup g all none\nquorum g\n"), 2),
        (&format!("log {A}\nwitness B {B}\nquorum B\n"), 1),
        (&format!("log {LOG}\nlog {LOG}\nwitness B {B}\nquorum B\n"), 2),
        (&format!("log {LOG}\nwitness B {LOG}\nquorum B\n"), 2),
        (&format!("log\nwitness B {B}\nquorum B\n"), 1),
        (&format!("Log {LOG}\nwitness B {B}\nquorum B\n"), 1),
        (&format!("frobnicate\nwitness B {B}\nquorum B\n"), 1),
    ];
    for (text, wanted) in cases {
        match Policy::parse(text) {
            Err(Error::Policy { line, .. } | Error::PolicyPart { line, .. }) => {
                assert_eq!(line, wanted, "{text}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    assert!(matches!(Policy::parse(&"#".repeat(300_000)), Err(Error::TooLarge { .. })));
}

#[test]
fn thirty_two_logs_witnesses_and_groups_are_supported() -> Outcome {
    let mut text = String::new();
    for seed in 0..32 {
        text += &format!("log {}\n", key(seed, KeyKind::Signature)?.verifier());
    }
    for seed in 32..64 {
        text += &format!("witness w{seed} {}\n", key(seed, KeyKind::Cosignature)?.verifier());
    }
    for seed in 32..63 {
        text += &format!("group g{seed} any w{seed}\n");
    }
    text += "group all-of-them 17";
    for seed in 32..63 {
        text += &format!(" g{seed}");
    }
    text += "\nquorum all-of-them\n";
    let policy = Policy::parse(&text)?;
    assert_eq!(policy.quorum().names().len(), 31);
    assert_eq!(Policy::parse(&policy.to_string())?, policy);
    Ok(())
}

#[test]
fn signatories_adopt_a_text_under_the_same_grammar() -> Outcome {
    let keys = (1..=4).map(|seed| key(seed, KeyKind::Signature)).collect::<Result<Vec<_>, _>>()?;
    let mut text = String::new();
    for (place, key) in keys.iter().enumerate() {
        text += &format!("witness d{place} {}\n", key.verifier());
    }
    text += "group north any d0 d1\ngroup south any d2 d3\ngroup parties all north south\n\
             quorum parties\n";
    let policy = Policy::parse(&text)?;
    let body = NoteText::parse("We keep the crossing open.\n")?;
    let mut note = Note::new(body.clone(), vec![keys[1].sign(&body)?])?;
    let known = || policy.witnesses().values().map(|witness| &witness.key);
    assert_eq!(policy.missing(&note.verify(known())?), ["d2", "d3"]);
    note.push(keys[2].sign(&body)?)?;
    assert!(policy.missing(&note.verify(known())?).is_empty());
    Ok(())
}

#[test]
fn a_policy_made_from_a_quorum_is_read_as_it_was_written() -> Outcome {
    let line = |seed| -> Result<WitnessLine, Error> {
        Ok(WitnessLine { key: key(seed, KeyKind::Cosignature)?.verifier(), url: None })
    };
    let mut witnesses = BTreeMap::new();
    for (seed, name) in (1..).zip(["group-1", "B", "C", "D"]) {
        witnesses.insert(name.to_owned(), line(seed)?);
    }
    let logs = vec![LogLine {
        key: VerifierKey::parse(LOG)?,
        url: Some("https://comity.example/".to_owned()),
    }];
    let inner = Quorum::at_least(1, vec!["B".into(), "C".into()])?;
    let quorum = Quorum::all(vec!["group-1".into(), inner.into(), "D".into()])?;
    let policy = Policy::new(logs.clone(), witnesses.clone(), &quorum)?;
    assert_eq!(policy.quorum(), &quorum);
    assert_eq!(Policy::parse(&policy.to_string())?, policy);
    let single = Quorum::all(vec![Member::from("B")])?;
    let policy = Policy::new(logs.clone(), witnesses.clone(), &single)?;
    assert!(policy.to_string().ends_with("quorum B\n"));
    let unknown = Quorum::all(vec!["E".into(), "B".into()])?;
    assert!(Policy::new(logs, witnesses, &unknown).is_err());
    Ok(())
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(
        lines in prop::collection::vec(0usize..12, 0..12), cut in 0usize..400
    ) {
        let parts = [
            format!("log {LOG}\n"), format!("witness A {A}\n"), format!("witness B {B}\n"),
            "group g all A B\n".into(), "group h 1 A\n".into(), "group i any g h\n".into(),
            "quorum g\n".into(), "quorum A\n".into(), "# x\n".into(), " \t\n".into(),
            "group é 18446744073709551616 A\n".into(), "quorum none\n".into(),
        ];
        let text: String = lines.iter().map(|place| parts[*place].as_str()).collect();
        let cut = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
        for text in [&text[..], &text[..cut]] {
            if let Ok(policy) = Policy::parse(text) {
                prop_assert_eq!(Policy::parse(&policy.to_string()).unwrap(), policy);
            }
        }
    }
}
