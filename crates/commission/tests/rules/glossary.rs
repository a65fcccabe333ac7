//! The glossary: an entry holds when every party has signed it, and not before.

use commission::glossary::{
    Agreed, Dissent, ENTRIES_MAX, Entry, GLOSSARY, GlossaryChange, Reasons, Retired, Said, Verb,
    dissent, proposal, proposals, toml,
};
use commission::{Block, Kind, PartyId, Refusal};

use crate::support::{House, houses, language};

const KIND: Kind = Kind::GlossaryChange;

#[test]
fn one_party_alone_never_makes_an_entry_hold() {
    for mut h in houses() {
        let change = h.adding(vec![h.entry("mistling", Some(0))]);
        let text = h.glossary_tabled(&change);
        assert!(h.glossary().get("mistling").is_none());
        let offices = h.signatories(KIND);
        for (place, office) in offices.iter().enumerate() {
            assert!(h.glossary().get("mistling").is_none(), "{place} signatures");
            let files = h.glossary_files(&text);
            assert_eq!(Agreed::of(h.instrument(&text), &files), None);
            h.sign(&text, office).unwrap();
        }
        let glossary = h.glossary();
        let holding = glossary.get("mistling").unwrap().holding().unwrap();
        assert_eq!(holding.step.by, text);
        assert_eq!(holding.step.parties, h.charter().party_ids());
        let told: Vec<&PartyId> = holding.reasons.keys().collect();
        assert_eq!(told, h.charter().party_ids().iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_change_is_not_tabled_without_the_reason_of_every_party() {
    for mut h in houses() {
        let change = h.adding(vec![h.entry("mistling", None)]);
        let draft = h.draft(KIND);
        let lacks = Block::Attachment { kind: KIND };
        assert_eq!(draft.blocks(h.charter()), vec![lacks]);
        let draft = h.glossary_draft(&change, 1);
        let parties = h.parties();
        let blocks = parties[1..].iter().cloned().map(|party| Block::Reasons { party });
        let blocks: Vec<Block> = blocks.collect();
        assert_eq!(h.table_by(&draft, 0), Err(Refusal::NotReady { blocks }));
        h.glossary_tabled(&change);
    }
}

#[test]
fn nobody_gives_the_reasons_of_another() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let change = h.adding(vec![h.entry("mistling", None)]);
    let mut draft = h.glossary_draft(&change, 0);
    let parties = h.parties();
    let (own, other) = (h.reasons(&parties[0], &change), h.reasons(&parties[1], &change));
    let by = h.co_chair(0);
    let name = Reasons::name(&parties[1]);
    let theirs = Err(Refusal::OtherPartysVoice { party: parties[1].clone() });
    assert_eq!(draft.attach(&h.commission, &name, &other.file(), &by), theirs);
    // Nor one's own under another's name.
    let own_name = Reasons::name(&parties[0]);
    assert_eq!(draft.attach(&h.commission, &own_name, &other.file(), &by), theirs);
    draft.attach(&h.commission, &own_name, &own.file(), &by).unwrap();
    let unknown = Reasons::new("nowhere".parse().unwrap());
    assert!(draft.attach(&h.commission, "reasons.nowhere", &unknown.file(), &by).is_err());
    // In a text of another kind it is a file like any other.
    let mut plan = h.draft(Kind::Plan);
    plan.attach(&h.commission, &name, b"x", &by).unwrap();
}

#[test]
fn a_file_changed_after_tabling_changes_nothing_that_is_signed() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let change = h.adding(vec![h.entry("mistling", Some(0))]);
    let mut draft = h.glossary_draft(&change, 2);
    let text = h.table_by(&draft, 0).unwrap();
    let sharper = Entry { severity: 5, ..h.entry("mistling", Some(1)) };
    let other = h.adding(vec![sharper]);
    h.attach(&mut draft, GLOSSARY, &String::from_utf8(other.file()).unwrap());
    h.sign_all(&text);
    let glossary = h.glossary();
    let entry = glossary.get("mistling").unwrap().holding().unwrap().entry;
    assert_eq!((entry.severity, entry.side.as_ref()), (3, Some(&h.parties()[0])));
    // A record whose file has other bytes does not pass.
    let digest = h.instrument(&text).current().text.attachments[GLOSSARY];
    h.files.0.insert(digest, other.file());
    assert!(h.audit().is_err());
}

#[test]
fn a_later_text_changes_and_retires_and_what_it_replaces_stands_no_more() {
    for mut h in houses() {
        let first = h.adding(vec![h.entry("mistling", Some(0)), h.entry("haze", None)]);
        h.glossary_adopted(&first);
        let began = h.now;
        h.now += 86_400;
        let mut second = GlossaryChange::default();
        let milder = Entry { severity: 1, ..h.entry("mistling", Some(0)) };
        second.change(milder, h.charter()).unwrap();
        let reasons = h.everywhere(KIND, "Nobody says so any more");
        let retired = Retired { entry: "haze".into(), reasons: reasons.clone() };
        second.retire(retired, h.charter()).unwrap();
        assert_eq!(second.about("haze"), Some((Verb::Retire, None)));
        let second = h.glossary_adopted(&second);
        let glossary = h.glossary();
        let term = glossary.get("mistling").unwrap();
        assert_eq!(term.holding().unwrap().entry.severity, 1);
        assert_eq!(term.since(), Some(term.steps[0].at));
        assert!(term.steps[0].at >= began - 86_400 && term.steps.len() == 2);
        let haze = glossary.get("haze").unwrap();
        assert!(haze.holding().is_none() && haze.since().is_none());
        assert_eq!(haze.retired().map(|(step, why)| (&step.by, why)), Some((&second, &reasons)));
        assert_eq!(haze.last_words().unwrap().0.id, "haze");
        // A text that takes the second one's place: what stood before it stands again.
        let third = h.adding(vec![h.entry("vapour", None)]);
        let mut draft = h.glossary_draft(&third, h.parties().len());
        draft.replaces = Some(second);
        let third = h.table_by(&draft, 0).unwrap();
        h.sign_all(&third);
        let glossary = h.glossary();
        assert_eq!(glossary.get("mistling").unwrap().holding().unwrap().entry.severity, 3);
        assert!(glossary.get("haze").unwrap().holding().is_some());
        assert_eq!(glossary.holding().count(), 3);
    }
}

#[test]
fn entries_that_bind_each_side_are_counted_alike_whoever_says_them() {
    for mut h in houses() {
        let entries = [("a1", Some(0)), ("a2", Some(0)), ("b1", Some(1)), ("all", None)];
        let of = |swap: bool| -> Vec<Entry> {
            let side = |it: usize| if swap { 1 - it } else { it };
            entries.iter().map(|(id, party)| h.entry(id, party.map(side))).collect()
        };
        let (plain, swapped) = (h.adding(of(false)), h.adding(of(true)));
        let mut other = h.clone();
        h.glossary_adopted(&plain);
        other.glossary_adopted(&swapped);
        let (told, mirrored) =
            (h.glossary().counts(h.charter()), other.glossary().counts(h.charter()));
        let parties = h.parties();
        assert_eq!((told.bound[&parties[0]], told.bound[&parties[1]], told.every), (2, 1, 1));
        assert_eq!(told.bound[&parties[0]], mirrored.bound[&parties[1]]);
        assert_eq!(told.bound[&parties[1]], mirrored.bound[&parties[0]]);
        assert_eq!((told.every, &told.targets), (mirrored.every, &mirrored.targets));
        assert_eq!(told.bound.len(), parties.len(), "a side without an entry is named too");
        // Nobody counts as long as nobody signed.
        assert_eq!(told.targets["lower-valley"], 4);
    }
}

#[test]
fn an_entry_that_nobody_could_use_is_refused() {
    let h = House::found(crate::support::DEMONSTRATION);
    let good = || h.entry("mistling", Some(0));
    let check = |entry: Entry| entry.check(h.charter());
    assert_eq!(check(good()), Ok(()));
    let empty = |field| Err(Refusal::Empty { field });
    assert_eq!(check(Entry { id: "Mist".into(), ..good() }), empty("term-id"));
    assert_eq!(check(Entry { lemma: String::new(), ..good() }), empty("lemma"));
    assert_eq!(check(Entry { alternatives: Vec::new(), ..good() }), empty("alternatives"));
    assert_eq!(check(Entry { must_flag: Vec::new(), ..good() }), empty("must-flag"));
    assert_eq!(check(Entry { must_not_flag: Vec::new(), ..good() }), empty("must-not-flag"));
    assert_eq!(check(Entry { severity: 0, ..good() }), empty("severity"));
    assert_eq!(check(Entry { severity: 6, ..good() }), empty("severity"));
    assert_eq!(check(Entry { review_by: -1, ..good() }), empty("review-by"));
    let one: commission::Localized = [(language("en"), "Mist".to_owned())].into_iter().collect();
    assert_eq!(check(Entry { meaning: one, ..good() }), empty("meaning"));
    let form = Err(Refusal::WrongStatement { line: "form" });
    assert_eq!(check(Entry { lemma: " mist".into(), ..good() }), form);
    assert_eq!(check(Entry { forms: vec!["a".into(), "a".into()], ..good() }), form);
    let party: PartyId = "nowhere".parse().unwrap();
    let unknown = Err(Refusal::UnknownParty { party: party.clone() });
    assert_eq!(check(Entry { side: Some(party), ..good() }), unknown);
    let hidden = Entry { lemma: "mist\u{202E}".into(), ..good() };
    assert!(matches!(check(hidden), Err(Refusal::HiddenCharacter { .. })));
    for long in [
        Entry { lemma: "a".repeat(61), ..good() },
        Entry { must_flag: (0..21).map(|n| format!("Sentence {n}.")).collect(), ..good() },
        Entry { forms: (0..61).map(|n| format!("form{n}")).collect(), ..good() },
    ] {
        assert!(matches!(check(long), Err(Refusal::TooMany { .. })));
    }
    let both = Entry { must_not_flag: good().must_flag, ..good() };
    assert!(matches!(check(both), Err(Refusal::BadAttachment { .. })));
}

#[test]
fn a_proposal_is_taken_over_word_for_word_or_not_at_all() {
    let h = House::found(crate::support::DEMONSTRATION);
    let good = h.entry("mistling", Some(0));
    let taken = Entry { proposal: Some(good.term()), ..good.clone() };
    assert_eq!(taken.check(h.charter()), Ok(()));
    // Whose word it is, and how grave, the parties say themselves.
    let own = Entry { side: None, severity: 1, ..taken.clone() };
    assert_eq!(own.check(h.charter()), Ok(()));
    let more = Entry { forms: vec!["mistly".into()], ..taken };
    assert!(matches!(more.check(h.charter()), Err(Refusal::BadAttachment { .. })));
    assert_ne!(more.term(), good.term());
}

#[test]
fn a_change_has_one_form_and_limits() {
    let h = House::found(crate::support::DEMONSTRATION);
    let change = h.adding(vec![h.entry("mistling", Some(0))]);
    let file = change.file();
    assert_eq!(GlossaryChange::parse(&file).unwrap(), change);
    let text = String::from_utf8(file).unwrap();
    let mut twice = change.clone();
    twice.retired.push(Retired { entry: "mistling".into(), reasons: h.everywhere(KIND, "No") });
    let mut many = GlossaryChange::default();
    many.added = (0..=ENTRIES_MAX).map(|n| h.entry(&format!("e{n}"), None)).collect();
    for wrong in [
        format!("{text}\n"),
        text.replace("v1", "v2"),
        text.replace("\"severity\":3", "\"severity\":-3"),
        text.replace("\"part\":\"noun\"", "\"part\":\"thing\""),
        text.replace("{\"added\"", "{\"more\":1,\"added\""),
        String::from_utf8(GlossaryChange::default().file()).unwrap(),
        String::from_utf8(twice.file()).unwrap(),
        String::from_utf8(many.file()).unwrap(),
        "[".repeat(100_000),
        "{}".to_owned(),
    ] {
        let start: String = wrong.chars().take(80).collect();
        assert!(GlossaryChange::parse(wrong.as_bytes()).is_err(), "{start}");
    }
    assert!(GlossaryChange::parse(&vec![b' '; (1 << 20) + 1]).is_err());
    many.added.pop();
    assert!(matches!(
        many.add(h.entry("one-more", None), h.charter()),
        Err(Refusal::TooMany { .. })
    ));
    // The same entry again takes its own place.
    many.add(h.entry("e0", Some(1)), h.charter()).unwrap();
    assert_eq!(many.added.len(), ENTRIES_MAX);
}

#[test]
fn what_a_party_declines_is_read_for_each_entry() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let change = h.adding(vec![h.entry("mistling", Some(0)), h.entry("haze", None)]);
    let text = h.glossary_tabled(&change);
    let said = Said::read(&h.glossary_files(&text)).unwrap();
    let ids = said.change.lines().map(|(id, _)| id).collect();
    let read = dissent("Not like this.\nhaze: It is the name of our hill.", &ids);
    assert_eq!(read.whole, "Not like this.");
    assert_eq!(read.entries["haze"], "It is the name of our hill.");
    assert_eq!(dissent("", &ids), Dissent::default());
}

#[test]
fn the_file_for_the_analyser_holds_what_holds() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let odd = Entry {
        must_flag: vec!["A \"mistling\" \\ said.".to_owned()],
        ..h.entry("mistling", Some(0))
    };
    let change = h.adding(vec![odd.clone()]);
    let empty = toml(&h.glossary(), &language("en"));
    assert!(!empty.contains("[[entry]]"));
    let text = h.glossary_adopted(&change);
    let written = toml(&h.glossary(), &language("en"));
    assert!(written.contains("\nid = \"mistling\"\n"), "{written}");
    assert!(written.contains("must_flag = [\"A \\\"mistling\\\" \\\\ said.\"]"), "{written}");
    assert!(written.starts_with("format = \"comity/glossary/v1\"\nlanguage = \"en\"\n"));
    assert!(written.contains(&format!("\n# Adopted by {text}\n[[entry]]\n")), "{written}");
    // What was written reads back as a proposal, word for word.
    let read = proposal(&written, "mistling").unwrap();
    assert_eq!((read.term(), read.lemma.as_str()), (odd.term(), "mistling"));
    assert!(proposals(&written).unwrap().contains(&read));
    assert!(proposals("language = 5\n").is_err());
    assert!(proposal(&written, "haze").is_err());
    assert!(proposal("language = \"en\"\n[[entry]]\nid = 5\n", "x").is_err());
    for party in h.parties() {
        assert!(written.contains(&format!("{{ \"ru\" = \"It hurts, {party} says (ru)\" }}")));
    }
    assert!(!toml(&h.glossary(), &language("hy")).contains("[[entry]]"));
}
