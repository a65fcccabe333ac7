//! Puts each of the two groups in the place of the other, form for form.

use std::collections::HashMap;
use std::ops::Range;

use speech::Tag;
use speech::groups::{Groups, Names, Word};

/// Words of the first group with those of the second: all forms in order, where both bend alike.
const ALIKE: [(Tag, &[(&str, &str)]); 4] = [
    (
        Tag::Ru,
        &[
            ("армянка", "азербайджанка"),
            ("армянский", "азербайджанский"),
            ("проармянский", "проазербайджанский"),
        ],
    ),
    (
        Tag::Hy,
        &[
            ("հայ ազգ", "ադրբեջանական ազգ"),
            ("հայկական", "ադրբեջանական"),
            ("Հայաստան", "Ադրբեջան"),
            ("հայություն", "ադրբեջանցիություն"),
        ],
    ),
    (
        Tag::Az,
        &[
            ("erməni xalqı", "Azərbaycan xalqı"),
            ("erməni milləti", "Azərbaycan milləti"),
            ("erməni diasporu", "Azərbaycan diasporu"),
            ("erməni hökuməti", "Azərbaycan hökuməti"),
            ("erməni hakimiyyəti", "Azərbaycan hakimiyyəti"),
            ("erməni ordusu", "Azərbaycan ordusu"),
            ("ermənilik", "azərbaycanlılıq"),
            ("ermənipərəst", "azərbaycanpərəst"),
            ("Ermənistan", "Azərbaycan"),
            ("erməni", "azərbaycanlı"),
            // Only back: there is one word for two.
            ("erməni", "azəri"),
        ],
    ),
    (
        Tag::En,
        &[
            ("Armenian", "Azerbaijani"),
            ("pro-Armenian", "pro-Azerbaijani"),
            ("Armenia", "Azerbaijan"),
            ("Yerevan", "Baku"),
            ("Armenian", "Azeri"),
        ],
    ),
];

/// Words that bend otherwise, case by case. The first pair in which a form stands counts.
const BY_CASE: [(Tag, &[(&str, &str)]); 4] = [
    (
        Tag::Ru,
        &[
            ("армянин", "азербайджанец"),
            ("армянина", "азербайджанца"),
            ("армянину", "азербайджанцу"),
            ("армянином", "азербайджанцем"),
            ("армянине", "азербайджанце"),
            ("армяне", "азербайджанцы"),
            ("армян", "азербайджанцев"),
            ("армянам", "азербайджанцам"),
            ("армянами", "азербайджанцами"),
            ("армянах", "азербайджанцах"),
            ("армения", "азербайджан"),
            ("армении", "азербайджана"),
            ("арменией", "азербайджаном"),
            ("армении", "азербайджану"),
            ("армении", "азербайджане"),
            ("армению", "азербайджан"),
            ("ереван", "баку"),
            ("еревана", "баку"),
            ("еревану", "баку"),
            ("ереваном", "баку"),
            ("ереване", "баку"),
        ],
    ),
    (
        Tag::Hy,
        &[
            ("հայ", "ադրբեջանցի"),
            ("հայը", "ադրբեջանցին"),
            ("հայն", "ադրբեջանցին"),
            ("հայի", "ադրբեջանցու"),
            ("հային", "ադրբեջանցուն"),
            ("հայից", "ադրբեջանցուց"),
            ("հայով", "ադրբեջանցով"),
            ("երևան", "բաքու"),
            ("երևանը", "բաքուն"),
            ("երևանի", "բաքվի"),
            ("երևանին", "բաքվին"),
            ("երևանից", "բաքվից"),
            ("երևանում", "բաքվում"),
        ],
    ),
    (
        Tag::Az,
        &[
            ("irəvan", "bakı"),
            ("irəvanda", "bakıda"),
            ("irəvandan", "bakıdan"),
            ("irəvana", "bakıya"),
            ("irəvanın", "bakının"),
            ("irəvanı", "bakını"),
        ],
    ),
    (Tag::En, &[]),
];

/// Beginnings behind which the two groups' words go on alike: plurals and women in Armenian.
const GOES_ON: [(Tag, &str, &str); 2] =
    [(Tag::Hy, "հայեր", "ադրբեջանցիներ"), (Tag::Hy, "հայուհ", "ադրբեջանուհ")];

/// Every form of the two groups in a language, and what stands for it.
pub struct Exchange {
    tag: Tag,
    /// Forms by which a sentence can be exchanged.
    pairs: HashMap<String, String>,
    /// All forms, also those that have no counterpart.
    all: HashMap<String, ()>,
}

/// An exchanged sentence: what it is now and the places of what was exchanged, before and after.
pub struct Exchanged {
    pub text: String,
    places: Vec<(Range<usize>, Range<usize>)>,
}

impl Exchanged {
    /// Whether anything was exchanged.
    pub fn any(&self) -> bool {
        !self.places.is_empty()
    }

    /// The place that answers to one of the sentence before; none inside a word that was exchanged.
    pub fn place(&self, at: usize) -> Option<usize> {
        let mut moved = at;
        for (old, new) in &self.places {
            if at >= old.end {
                moved = new.end + (at - old.end);
            } else if at == old.start {
                return Some(new.start);
            } else if at > old.start {
                return None;
            }
        }
        Some(moved)
    }
}

impl Exchange {
    pub fn of(tag: Tag) -> Self {
        let groups = Groups::parse(Groups::SHIPPED).expect("the shipped file is sound");
        let names = |id: &str| &groups.group(id).unwrap().names[&tag];
        let (one, two) = (names("armenians"), names("azerbaijanis"));
        let forms = |words: &Names, lemma: &str| -> Vec<String> {
            let mut found: Vec<&Word> =
                words.words().map(|it| it.1).filter(|it| it.lemma == lemma).collect();
            // Where an adjective is written like the noun, the noun has the forms.
            found.sort_by_key(|it| std::cmp::Reverse(it.forms(tag).len()));
            let word = found.first().unwrap_or_else(|| panic!("{tag} has no {lemma}"));
            word.forms(tag).into_iter().map(|it| it.text).collect()
        };
        let mut all = HashMap::new();
        for words in [one, two] {
            for (_, word) in words.words() {
                // A phrase of which a word is a name is exchanged by that word.
                let texts = word.forms(tag).into_iter().map(|it| it.text);
                all.extend(texts.filter(|it| !it.contains(' ')).map(|it| (it, ())));
            }
        }
        let mut this = Self { tag, pairs: HashMap::new(), all };
        for (a, b) in ALIKE.iter().find(|it| it.0 == tag).unwrap().1 {
            let (a, b) = (forms(one, a), forms(two, b));
            assert_eq!(a.len(), b.len(), "{a:?} {b:?}");
            a.iter().zip(&b).for_each(|(a, b)| this.pair(a, b));
        }
        for (a, b) in BY_CASE.iter().find(|it| it.0 == tag).unwrap().1 {
            assert!(this.all.contains_key(*a) && this.all.contains_key(*b), "{a} {b}");
            this.pair(a, b);
        }
        for (_, a, b) in GOES_ON.iter().filter(|it| it.0 == tag) {
            let known: Vec<String> = this.all.keys().cloned().collect();
            for (rest, form) in known.iter().filter_map(|it| Some((it.strip_prefix(a)?, it))) {
                let other = format!("{b}{rest}");
                if this.all.contains_key(&other) {
                    this.pair(form, &other);
                }
            }
        }
        this
    }

    fn pair(&mut self, a: &str, b: &str) {
        self.pairs.entry(a.to_owned()).or_insert_with(|| b.to_owned());
        self.pairs.entry(b.to_owned()).or_insert_with(|| a.to_owned());
    }

    /// How many forms can be exchanged.
    pub fn count(&self) -> usize {
        self.pairs.len()
    }

    /// The sentence with the two groups exchanged; `None` where a form of theirs has no counterpart.
    pub fn swap(&self, text: &str) -> Option<Exchanged> {
        let words = speech::segment::words(text);
        let mut out = Exchanged { text: String::new(), places: Vec::new() };
        let (mut at, mut done) = (0, 0);
        while let Some(first) = words.get(at) {
            // The longest phrase first.
            let found = (0..3).rev().find_map(|more| {
                let last = words.get(at + more)?;
                let span = first.start..last.end;
                let low = self.low(&text[span.clone()]);
                let other = self.pairs.get(&low)?;
                Some((span, other, more))
            });
            let Some((span, other, more)) = found else {
                if self.all.contains_key(&self.low(&text[first.clone()])) {
                    return None;
                }
                at += 1;
                continue;
            };
            // A name in another script would be exchanged for one in its own: another sentence.
            if text[span.clone()].is_ascii() != other.is_ascii() && self.tag != Tag::Az {
                return None;
            }
            out.text.push_str(&text[done..span.start]);
            let start = out.text.len();
            out.text.push_str(&self.dressed(&text[span.clone()], other));
            out.places.push((span.clone(), start..out.text.len()));
            done = span.end;
            at += more + 1;
        }
        out.text.push_str(&text[done..]);
        Some(out)
    }

    fn low(&self, text: &str) -> String {
        speech::fold::fold(text, self.tag).text().to_owned()
    }

    /// The form with the capitals of what it stands for; countries and Armenian capitals stay.
    fn dressed(&self, old: &str, new: &str) -> String {
        let capital = |c: char| match (self.tag, c) {
            (Tag::Az, 'i') => "İ".to_owned(),
            _ => c.to_uppercase().to_string(),
        };
        let letters = old.chars().filter(|it| it.is_alphabetic());
        if letters.clone().count() > 1 && letters.clone().all(|it| it.is_uppercase()) {
            return new.chars().map(capital).collect();
        }
        let name = ["azərbaycan ", "azərbaycan"]
            .iter()
            .any(|it| new.starts_with(it) && !new.starts_with("azərbaycanl"));
        if old.starts_with(char::is_uppercase) || (self.tag == Tag::Az && name) {
            let mut chars = new.chars();
            let first = chars.next().map(capital).unwrap_or_default();
            return first + chars.as_str();
        }
        new.to_owned()
    }
}
