//! What the rules see of a masked text, as numbers: flags, near misses, who is named, in which voice.

use std::collections::{BTreeMap, BTreeSet};

use speech::check::{Observed, Voice};
use speech::glossary::{CATEGORIES, category_name};
use speech::rules::{Kind, RULES};
use speech::{Checked, Stance};

use crate::mask;
use crate::words::Words;

/// The most that a feature counts.
const COUNT_MAX: u8 = 3;
/// Quarters into which the part of a text that is quoted is rounded.
const QUARTERS: usize = 4;

/// Features besides those of rules and classes.
const FURTHER: [&str; 33] = [
    "own",
    "bad",
    "bad-people",
    "bad-nobody",
    "people-not-bad",
    "bad-negator",
    "bad-reject",
    "bad-report",
    "bad-endorse",
    "bad-testimony",
    "good-people",
    "government-nobody",
    "severe",
    "colon",
    "digits",
    "picture",
    "people",
    "people-subject",
    "people-quoted",
    "people-several",
    "pronoun",
    "adjective",
    "place",
    "apart",
    "nobody",
    "quotation",
    "quoted-share",
    "question",
    "exclamation",
    "sentences",
    "tampered",
    "short",
    "long",
];

/// Classes that mean the same in different languages, under one name.
const SAME: [(&str, &str); 21] = [
    ("killb", "kill"),
    ("killp", "kill"),
    ("killcall", "kill"),
    ("watch", "warn"),
    ("die", "fate"),
    ("expelb", "expel"),
    ("expelp", "expel"),
    ("expelcall", "expel"),
    ("nowelcome", "unwelcome"),
    ("noplace", "unwelcome"),
    ("forbidden", "unwelcome"),
    ("shunned", "shun"),
    ("leave", "goaway"),
    ("notrust", "trust"),
    ("blamesubj", "blame"),
    ("culprit", "blame"),
    ("goodadj", "good"),
    ("honest", "good"),
    ("noun_none", "noexist"),
    ("vicedo", "vices"),
    ("need", "modal"),
];
/// Classes whose words may be part of what hurts.
const BAD: [&str; 30] = [
    "beast",
    "filth",
    "scum",
    "behave",
    "kill",
    "killwill",
    "fate",
    "warn",
    "expel",
    "shun",
    "unwelcome",
    "goaway",
    "vice",
    "vices",
    "nature",
    "blame",
    "fake",
    "noexist",
    "trust",
    "destroyus",
    "preempt",
    "gloat",
    "dead",
    "steal",
    "trouble",
    "violent",
    "hate",
    "sicken",
    "punish",
    "epithet",
];
/// What is no sign that letters were tampered with to hide a word: laughter and pictures stand in every
/// second message.
const IDLE: [&str; 4] = ["gloat", "dead", "behave", "trouble"];
/// From this severity on a flag is severe.
const SEVERE: u8 = 4;

/// Words of a text of few words, and of one of many.
const SHORT_WORDS: usize = 6;
const LONG_WORDS: usize = 25;

/// The names of all features of rules, in order: what is learnt is kept by these names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Names {
    names: Vec<String>,
    places: BTreeMap<String, u16>,
}

impl Names {
    /// Those that this version of the rules gives.
    pub fn current() -> Self {
        let mut names = Vec::new();
        for rule in RULES.iter().filter(|it| it.kind != Kind::Context) {
            for stance in ["own", "quoted", "rejected", "reported"] {
                names.push(format!("flag {} {stance}", rule.name));
            }
        }
        for (_, category) in CATEGORIES {
            for stance in ["own", "quoted", "rejected", "reported"] {
                names.push(format!("term {category} {stance}"));
            }
        }
        let classes: BTreeSet<String> =
            mask::classes().iter().map(|it| class(it).to_owned()).collect();
        for class in classes {
            for kind in ["cue", "said", "near", "after"] {
                names.push(format!("{kind} {class}"));
            }
        }
        names.extend(FURTHER.into_iter().map(str::to_owned));
        names.extend(super::said::names());
        Self::new(names)
    }

    /// These names in this order.
    pub fn new(names: Vec<String>) -> Self {
        let places = names.iter().zip(0_u16..).map(|(name, at)| (name.clone(), at)).collect();
        Self { names, places }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// All of them in order.
    pub fn all(&self) -> &[String] {
        &self.names
    }

    /// A name by its place.
    pub fn get(&self, at: u16) -> &str {
        self.names.get(usize::from(at)).map_or("", String::as_str)
    }

    /// Features by name as features by place, in order; names that are not known are left out.
    pub(crate) fn sparse(&self, counted: &BTreeMap<String, u8>) -> Vec<(u16, u8)> {
        let mut found: Vec<(u16, u8)> = counted
            .iter()
            .filter(|(_, count)| **count > 0)
            .filter_map(|(name, count)| Some((*self.places.get(name)?, (*count).min(COUNT_MAX))))
            .collect();
        found.sort_unstable();
        found
    }
}

/// The name of a class for all languages.
fn class(name: &str) -> &str {
    SAME.iter().find(|(own, _)| *own == name).map_or(name, |(_, same)| same)
}

/// The features of a masked text, by their names.
pub(crate) fn counted(
    text: &str,
    observed: &[Observed],
    checked: &Checked,
    (does, folded): (&Words, &str),
) -> BTreeMap<String, u8> {
    let mut all: BTreeMap<String, u8> = BTreeMap::new();
    let mut add = |name: String| {
        let count = all.entry(name).or_default();
        *count = count.saturating_add(1);
    };
    for flag in &checked.flags {
        let stance = match flag.stance {
            Stance::Own => "own",
            Stance::Quoted => "quoted",
            Stance::Rejected => "rejected",
            Stance::Reported => "reported",
        };
        match flag.entry {
            Some(_) => add(format!("term {} {stance}", category_name(flag.category))),
            None => add(format!("flag {} {stance}", flag.rule)),
        }
        if flag.stance == Stance::Own {
            add("own".to_owned());
            if flag.severity >= SEVERE {
                add("severe".to_owned());
            }
        }
    }
    let somebody = observed.iter().any(|it| !it.mentions.is_empty());
    let mut groups: BTreeSet<&str> = BTreeSet::new();
    let mut classes: BTreeSet<&str> = BTreeSet::new();
    for (at, sentence) in observed.iter().enumerate() {
        let people = sentence
            .mentions
            .iter()
            .any(|it| matches!(it.role, Voice::People | Voice::Pronoun) && !it.quoted);
        let denied = sentence.cues.iter().any(|it| it.class == "negator" && !it.quoted);
        // A class counts once for each sentence and voice.
        let cues: BTreeSet<(&str, bool)> =
            sentence.cues.iter().map(|it| (class(&it.class), it.quoted)).collect();
        for (class, quoted) in cues {
            add(format!("{} {class}", if quoted { "said" } else { "cue" }));
            if people && !quoted && !denied {
                add(format!("near {class}"));
            }
            if at > 0 && !quoted {
                add(format!("after {class}"));
            }
            classes.insert(class);
        }
        for mention in &sentence.mentions {
            groups.insert(&mention.group);
            let name = match mention.role {
                Voice::People => "people",
                Voice::Pronoun => "pronoun",
                Voice::Adjective => "adjective",
                Voice::Place => "place",
                Voice::Apart => "apart",
            };
            add(name.to_owned());
            if mention.role == Voice::People && mention.subject {
                add("people-subject".to_owned());
            }
            if mention.role == Voice::People && mention.quoted {
                add("people-quoted".to_owned());
            }
        }
        if sentence.loose {
            add("tampered".to_owned());
        }
        add("sentences".to_owned());
    }
    if groups.len() > 1 {
        add("people-several".to_owned());
    }
    if !somebody {
        add("nobody".to_owned());
    }
    together(&classes, &all_roles(observed), &mut add);
    let (words, quoted) =
        observed.iter().fold((0, 0), |(words, quoted), it| (words + it.words, quoted + it.quoted));
    if quoted > 0 {
        add("quotation".to_owned());
        for _ in 0..(quoted * QUARTERS).div_ceil(words.max(1)) {
            add("quoted-share".to_owned());
        }
    }
    if text.contains(['?', '՞']) {
        add("question".to_owned());
    }
    if text.contains(['!', '՜']) {
        add("exclamation".to_owned());
    }
    if text.contains(':') {
        add("colon".to_owned());
    }
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    if text.chars().zip(text.chars().skip(1)).any(|(a, b)| digit(Some(a)) && digit(Some(b))) {
        add("digits".to_owned());
    }
    if text.chars().any(|it| matches!(u32::from(it), 0x2600..=0x27BF | 0x1F000..=0x1FAFF)) {
        add("picture".to_owned());
    }
    if words <= SHORT_WORDS {
        add("short".to_owned());
    }
    if words >= LONG_WORDS {
        add("long".to_owned());
    }
    super::said::count(does, folded, &mut add);
    all
}

/// The roles in which peoples are named.
fn all_roles(observed: &[Observed]) -> BTreeSet<Voice> {
    observed.iter().flat_map(|it| it.mentions.iter().map(|it| it.role)).collect()
}

/// Whether a sentence may hide a people behind letters that were tampered with: something ill is said in
/// it.
pub(crate) fn may_hide(sentence: &Observed) -> bool {
    let ill = |name: &str| BAD.contains(&name) && !IDLE.contains(&name);
    sentence.loose && sentence.cues.iter().any(|it| ill(class(&it.class)))
}

/// What stands together: near misses of the rules, and what turns them round.
fn together(classes: &BTreeSet<&str>, roles: &BTreeSet<Voice>, add: &mut impl FnMut(String)) {
    let people =
        [Voice::People, Voice::Pronoun, Voice::Adjective].iter().any(|it| roles.contains(it));
    let bad = BAD.iter().filter(|it| classes.contains(*it)).count();
    for _ in 0..bad.min(usize::from(COUNT_MAX)) {
        add("bad".to_owned());
    }
    if bad > 0 {
        add(if people { "bad-people" } else { "bad-nobody" }.to_owned());
        for turn in ["negator", "reject", "report", "endorse", "testimony"] {
            if classes.contains(turn) {
                add(format!("bad-{turn}"));
            }
        }
    } else if people {
        add("people-not-bad".to_owned());
    }
    if people && classes.contains("good") {
        add("good-people".to_owned());
    }
    if !people && classes.contains("government") {
        add("government-nobody".to_owned());
    }
}
