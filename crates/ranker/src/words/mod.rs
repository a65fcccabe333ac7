//! Words by what they do in a sentence: deny, praise, insult, reject, agree. They decide nothing; they
//! are among what a model weighs, and show that somebody is spoken of.

mod hidden;
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use speech::{Tag, fold};

use crate::Problem;

pub(crate) use names::{mask, split};

/// The most bytes of a file of words.
pub const FILE_BYTES_MAX: usize = 64 << 10;
/// The most words of a file.
pub const WORDS_MAX: usize = 4_096;
/// The most characters of an entry.
pub const WORD_CHARACTERS_MAX: usize = 48;
/// The most words in a row that are one entry.
pub const ROW_MAX: usize = 5;

/// What words do. Every file has all of them.
pub const CLASSES: [&str; 22] = [
    "no", "good", "ill", "harm", "wrong", "right", "say", "must", "i", "we", "they", "you", "all",
    "if", "past", "mock", "slur", "names", "groups", "core", "people", "place",
];
/// So many of them stand in files; the others are the masks of names.
const WRITTEN: usize = 20;
/// The list of words that are near to a core name, and no misspelling of it. It is no class.
const PLAIN: &str = "plain";

/// A set of classes: a bit for each of [`CLASSES`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Classes(u32);

impl Classes {
    /// The one with this name; none for a name that is no class.
    pub fn named(name: &str) -> Self {
        let at = CLASSES.iter().position(|it| *it == name);
        Self(at.and_then(|at| u32::try_from(at).ok()).map_or(0, |at| 1 << at))
    }

    /// Whether one of these is among them.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The names of them, in order.
    pub fn all(self) -> impl Iterator<Item = &'static str> {
        CLASSES.into_iter().filter(move |it| self.has(Self::named(it)))
    }
}

/// One of several words in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Part {
    text: String,
    begins: bool,
}

impl Part {
    fn fits(&self, word: &str) -> bool {
        if self.begins { word.starts_with(&self.text) } else { word == self.text }
    }
}

/// The words of a language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    tag: Tag,
    whole: BTreeMap<String, Classes>,
    begins: BTreeMap<String, Classes>,
    ends: BTreeMap<String, Classes>,
    inside: Vec<(String, Classes)>,
    rows: Vec<(Vec<Part>, Classes)>,
    core: Vec<hidden::Line>,
    plain: BTreeSet<String>,
}

impl Words {
    /// Those that ship with the software.
    ///
    /// # Errors
    /// When that file is broken.
    pub fn shipped(tag: Tag) -> Result<Self, Problem> {
        Self::parse(
            tag,
            match tag {
                Tag::Ru => include_str!("ru.toml"),
                Tag::Hy => include_str!("hy.toml"),
                Tag::Az => include_str!("az.toml"),
                Tag::En => include_str!("en.toml"),
            },
        )
    }

    /// Reads a file: of each class a list of entries, and one of plain words.
    ///
    /// # Errors
    /// When it is larger than the limits, no TOML, lacks a class or has another one.
    pub fn parse(tag: Tag, file: &str) -> Result<Self, Problem> {
        if file.len() > FILE_BYTES_MAX {
            return Err(Problem::Large { what: "bytes of words", max: FILE_BYTES_MAX });
        }
        let mut lists: BTreeMap<String, Vec<String>> = toml::from_str(file)
            .map_err(|_| Problem::Malformed("its words are no lists by class"))?;
        if lists.values().map(Vec::len).sum::<usize>() > WORDS_MAX {
            return Err(Problem::Large { what: "words", max: WORDS_MAX });
        }
        let Some(plain) = lists.remove(PLAIN) else {
            return Err(Problem::Malformed("its words have no list of plain ones"));
        };
        let written = CLASSES.get(..WRITTEN).unwrap_or_default();
        if lists.len() != written.len() || !written.iter().all(|it| lists.contains_key(*it)) {
            return Err(Problem::Malformed("its words are not in the classes that are known"));
        }
        let mut this = Self {
            tag,
            whole: BTreeMap::new(),
            begins: BTreeMap::new(),
            ends: BTreeMap::new(),
            inside: Vec::new(),
            rows: Vec::new(),
            core: Vec::new(),
            plain: plain.iter().map(|it| fold::fold(it, tag).text().to_owned()).collect(),
        };
        for (class, entries) in lists {
            for entry in entries {
                this.add(Classes::named(&class), &entry)?;
            }
        }
        for (class, texts) in
            [("people", crate::mask::people_names(tag)), ("place", crate::mask::place_names(tag))]
        {
            for text in texts {
                this.add(Classes::named(class), text)?;
            }
        }
        Ok(this)
    }

    /// The language of the words.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    fn add(&mut self, class: Classes, entry: &str) -> Result<(), Problem> {
        let folded = |it: &str| fold::fold(it, self.tag).text().to_owned();
        if class == Classes::named("core") {
            self.core.push(hidden::Line::parse(entry, folded)?);
            return Ok(());
        }
        if entry.chars().count() > WORD_CHARACTERS_MAX {
            return Err(Problem::Large { what: "characters of a word", max: WORD_CHARACTERS_MAX });
        }
        let parts: Vec<&str> = entry.split_whitespace().collect();
        let bare = |it: &str| it.trim_matches('*').to_owned();
        if parts.is_empty() || parts.iter().any(|it| bare(it).is_empty() || bare(it).contains('*'))
        {
            return Err(Problem::Malformed("a word is empty, or has a star inside"));
        }
        if parts.len() > 1 && parts.iter().any(|it| it.starts_with('*')) {
            return Err(Problem::Malformed("one of several words in a row begins with a star"));
        }
        if parts.len() > ROW_MAX {
            return Err(Problem::Large { what: "words in a row", max: ROW_MAX });
        }
        if parts.len() > 1 {
            let row = parts
                .iter()
                .map(|it| Part { text: folded(it.trim_matches('*')), begins: it.ends_with('*') })
                .collect();
            self.rows.push((row, class));
            return Ok(());
        }
        let word = folded(&bare(entry));
        let into = match (entry.starts_with('*'), entry.ends_with('*')) {
            (true, true) => {
                self.inside.push((word, class));
                return Ok(());
            }
            (true, false) => &mut self.ends,
            (false, true) => &mut self.begins,
            (false, false) => &mut self.whole,
        };
        let cell = into.entry(word).or_default();
        *cell = cell.and(class);
        Ok(())
    }

    /// What a folded word does, alone.
    pub fn of(&self, word: &str) -> Classes {
        let mut found = self.whole.get(word).copied().unwrap_or_default();
        for (at, one) in word.char_indices() {
            let (begin, end) = word.split_at(at);
            if at > 0 {
                found = found.and(self.ends.get(end).copied().unwrap_or_default());
                found = found.and(self.begins.get(begin).copied().unwrap_or_default());
            }
            if at + one.len_utf8() == word.len() {
                found = found.and(self.begins.get(word).copied().unwrap_or_default());
            }
        }
        for (part, class) in &self.inside {
            if word.contains(part.as_str()) {
                found = found.and(*class);
            }
        }
        found
    }

    /// What each of these folded words does, alone and in rows.
    pub fn all(&self, words: &[&str]) -> Vec<Classes> {
        let mut found: Vec<Classes> = words.iter().map(|it| self.of(it)).collect();
        for (row, class) in &self.rows {
            for (at, window) in words.windows(row.len()).enumerate() {
                if row.iter().zip(window).all(|(part, word)| part.fits(word))
                    && let Some(cell) = found.get_mut(at)
                {
                    *cell = cell.and(*class);
                }
            }
        }
        found
    }

    /// The bytes of a core name in words that are run together.
    pub(crate) fn within(&self, word: &str) -> Option<Range<usize>> {
        hidden::within(&self.core, word)
    }

    /// Whether a word that was tampered with, or misspelt, hides one of the core names.
    pub(crate) fn hides(&self, chunk: &str) -> bool {
        !self.plain.contains(chunk) && hidden::hides(&self.core, chunk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_are_read_and_found() {
        for (tag, word, class) in [
            (Tag::Ru, "ненавижу", "ill"),
            (Tag::Ru, "бакинцы", "names"),
            (Tag::Hy, "չեմ", "no"),
            (Tag::Hy, "ադրբեջանցիք", "names"),
            (Tag::Az, "qoymayın", "no"),
            (Tag::Az, "zorey", "people"),
            (Tag::En, "welcomed", "good"),
        ] {
            let words = Words::shipped(tag).unwrap();
            let found = words.of(fold::fold(word, tag).text());
            assert!(
                found.has(Classes::named(class)),
                "{word}: {:?}",
                found.all().collect::<Vec<_>>()
            );
        }
        let words = Words::shipped(Tag::En).unwrap();
        let row = words.all(&["well", "said", "friend"]);
        assert!(row[0].has(Classes::named("right")) && !row[2].has(Classes::named("right")));
        assert_eq!(words.of(""), Classes::default());
    }

    #[test]
    fn a_file_that_is_not_as_it_must_be_is_refused() {
        let good = include_str!("en.toml");
        assert!(Words::parse(Tag::En, good).is_ok());
        for bad in [
            "",
            "no = 1",
            &good.replace("slur = [", "other = ["),
            &good.replace("plain = [", "other = ["),
            &good.replace("core = [", "core = [\"*a / b\","),
            &format!("{good}\nmore = []"),
            &good.replace("slur = [", "slur = [\"**\","),
            &good.replace("slur = [", "slur = [\"a*b\","),
            &good.replace("slur = [", "slur = [\"a b*c\","),
            &good.replace("slur = [", "slur = [\"a *b\","),
            &good.replace("slur = [", "slur = [\"a * b\","),
            &good.replace(
                "slur = [",
                &format!("slur = [{:?},", "x".repeat(WORD_CHARACTERS_MAX + 1)),
            ),
            &good.replace("slur = [", "slur = [\"a b c d e f\","),
            &good.replace("slur = [", &format!("slur = [{}", "\"x\",".repeat(WORDS_MAX))),
            &format!("{good}\n{}", "#".repeat(FILE_BYTES_MAX)),
        ] {
            assert!(Words::parse(Tag::En, bad).is_err(), "{:.40}", bad);
        }
    }
}
