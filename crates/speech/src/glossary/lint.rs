//! What a careful editor would say about a glossary that can be read.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use super::{Entry, Glossary};
use crate::forms;
use crate::groups::Groups;
use crate::language::Tag;

/// Sentences of each sort that an entry should carry.
const SAMPLES_MIN: usize = 2;

/// What is weak about an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Fault {
    /// Another entry has the same lemma.
    Duplicate,
    /// Another entry has the same form.
    SharedForm,
    /// A form is an ordinary word.
    OrdinaryWord,
    /// A form is the name of a group.
    GroupName,
    /// A side gives no reason.
    NoReason,
    /// Nothing to say instead.
    NoAlternative,
    /// Too few sentences.
    FewSamples,
    /// A sentence that has to be flagged does not hold the word, or is not flagged.
    NotFlagged,
    /// A sentence that must not be flagged is.
    WronglyFlagged,
    /// The group is not in the groups file.
    UnknownGroup,
    /// The mirror is missing, or does not look back.
    NoMirror,
}

impl Fault {
    /// Its name, for lists and filters.
    pub fn as_str(self) -> &'static str {
        match self {
            Fault::Duplicate => "duplicate",
            Fault::SharedForm => "shared-form",
            Fault::OrdinaryWord => "ordinary-word",
            Fault::GroupName => "group-name",
            Fault::NoReason => "no-reason",
            Fault::NoAlternative => "no-alternative",
            Fault::FewSamples => "few-samples",
            Fault::NotFlagged => "not-flagged",
            Fault::WronglyFlagged => "wrongly-flagged",
            Fault::UnknownGroup => "unknown-group",
            Fault::NoMirror => "no-mirror",
        }
    }
}

/// One remark of the lint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The entry, by its id.
    pub entry: String,
    /// What is weak.
    pub fault: Fault,
    /// The word, sentence, side or id that it is about; may be empty.
    pub about: String,
}

/// Looks through a glossary, with the groups at which it aims.
pub fn lint(glossary: &Glossary, groups: &Groups) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut lemmas: HashMap<String, &str> = HashMap::new();
    let mut owners: HashMap<String, &str> = HashMap::new();
    let names = group_names(groups, glossary.tag);
    for entry in &glossary.entries {
        let mut say = |fault, about: &str| {
            remarks.push(Remark { entry: entry.id.clone(), fault, about: about.to_owned() });
        };
        let lemma = forms::spell(&entry.lemma, entry.tag);
        if let Some(other) = lemmas.insert(lemma, &entry.id) {
            say(Fault::Duplicate, other);
        }
        let forms: Vec<String> = entry.forms().into_iter().map(|it| it.text).collect();
        let mut shared = BTreeSet::new();
        for form in &forms {
            match owners.get(form.as_str()) {
                Some(other) if *other != entry.id => {
                    shared.insert(*other);
                }
                Some(_) => {}
                None => {
                    owners.insert(form.clone(), &entry.id);
                }
            }
            if ordinary(entry.tag).contains(form.as_str()) {
                say(Fault::OrdinaryWord, form);
            }
            if names.contains(form) {
                say(Fault::GroupName, form);
            }
        }
        for other in shared {
            say(Fault::SharedForm, other);
        }
        reasons(entry, &mut say);
        if entry.alternatives.is_empty() {
            say(Fault::NoAlternative, "");
        }
        if entry.must_flag.len() < SAMPLES_MIN || entry.must_not_flag.len() < SAMPLES_MIN {
            say(Fault::FewSamples, "");
        }
        for sample in &entry.must_flag {
            if !holds(sample, &forms, entry.tag) {
                say(Fault::NotFlagged, sample);
            }
        }
        for group in [&entry.target, &entry.used_by].into_iter().flatten() {
            if groups.group(group).is_none() {
                say(Fault::UnknownGroup, group);
            }
        }
        if let Some(mirror) = &entry.mirror {
            let back = glossary.entry(mirror).and_then(|it| it.mirror.as_deref());
            if back != Some(entry.id.as_str()) {
                say(Fault::NoMirror, mirror);
            }
        } else if entry.target.is_some() {
            say(Fault::NoMirror, "");
        }
    }
    remarks
}

fn reasons(entry: &Entry, say: &mut impl FnMut(Fault, &str)) {
    let sides: BTreeSet<&str> =
        entry.target.iter().chain(&entry.used_by).map(String::as_str).collect();
    for side in &sides {
        if !entry.sides.contains_key(*side) {
            say(Fault::NoReason, side);
        }
    }
    if sides.is_empty() && entry.sides.len() < 2 {
        say(Fault::NoReason, "");
    }
}

/// Runs the sentences of every entry: `flagged` says which entries stand in the author's own voice.
pub fn lint_samples(glossary: &Glossary, flagged: impl Fn(&str) -> Vec<String>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for entry in &glossary.entries {
        let found = |sample: &String| flagged(sample).contains(&entry.id);
        let mut say = |fault, about: &String| {
            remarks.push(Remark { entry: entry.id.clone(), fault, about: about.clone() });
        };
        entry.must_flag.iter().filter(|it| !found(it)).for_each(|it| say(Fault::NotFlagged, it));
        entry
            .must_not_flag
            .iter()
            .filter(|it| found(it))
            .for_each(|it| say(Fault::WronglyFlagged, it));
    }
    remarks
}

/// Whether a sentence holds one of the forms, as whole words.
fn holds(sample: &str, forms: &[String], tag: Tag) -> bool {
    let words: String = forms::spell(sample, tag)
        .chars()
        .map(|it| if it.is_alphanumeric() || it == '\'' || it == '-' { it } else { ' ' })
        .collect();
    let line = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
    forms.iter().any(|form| line.contains(&format!(" {form} ")))
}

/// Ordinary words of a language, in folded spelling.
fn ordinary(tag: Tag) -> &'static HashSet<String> {
    static WORDS: OnceLock<BTreeMap<Tag, HashSet<String>>> = OnceLock::new();
    static NONE: OnceLock<HashSet<String>> = OnceLock::new();
    let all = WORDS.get_or_init(|| {
        Tag::ALL
            .into_iter()
            .map(|tag| {
                let list = match tag {
                    Tag::Ru => include_str!("../../languages/ru/common.txt"),
                    Tag::Hy => include_str!("../../languages/hy/common.txt"),
                    Tag::Az => include_str!("../../languages/az/common.txt"),
                    Tag::En => include_str!("../../languages/en/common.txt"),
                };
                let words = list.lines().filter(|line| !line.starts_with('#'));
                (tag, words.map(|word| forms::spell(word, tag)).collect())
            })
            .collect()
    });
    all.get(&tag).unwrap_or_else(|| NONE.get_or_init(HashSet::new))
}

fn group_names(groups: &Groups, tag: Tag) -> HashSet<String> {
    groups
        .all()
        .iter()
        .filter_map(|group| group.names.get(&tag))
        .flat_map(|names| names.words())
        .flat_map(|(_, word)| word.forms(tag))
        .map(|form| form.text)
        .collect()
}
