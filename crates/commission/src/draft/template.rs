//! Appeals prepared in advance (`decisions.md` 27): an adopted plan whose words have typed slots.
//!
//! In calm, every party signs the plan in every language. In need, somebody fills its slots; what
//! comes of it is a draft of an appeal in which every party has said already what it signed. What
//! was filled in is the words of whoever filled it: the other parties take them as their own, or
//! not. And it needs the signature of every party: nobody consents by having planned.
//!
//! A slot stands in braces, with its name and its kind: `{day:day}`, `{place:region}`,
//! `{hurt:count}`, `{where:name}`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Citation, Draft, Ground, Voice, put};
use crate::charter::Charter;
use crate::instrument::{CommissionId, InstrumentId, Version, is_name};
use crate::kind::Kind;
use crate::language::Language;
use crate::mandate;
use crate::party::Office;
use crate::permission::{Action, permit};
use crate::refusal::{Block, Refusal, What};
use crate::text::{TEXT_CHARS_MAX, TITLE_CHARS_MAX, clean, clean_line};

/// The most slots of a plan.
pub const SLOTS_MAX: usize = 12;
/// The most characters that fill a slot.
pub const FILLED_CHARS_MAX: usize = 120;

/// What may fill a slot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SlotKind {
    /// A region of the charter, which has its name in every language.
    Region,
    /// A day of the calendar.
    Day,
    /// A whole number.
    Count,
    /// A proper name, the same in every language.
    Name,
}

impl SlotKind {
    /// Every kind.
    pub const ALL: [SlotKind; 4] =
        [SlotKind::Region, SlotKind::Day, SlotKind::Count, SlotKind::Name];

    /// The word in a slot, and in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            SlotKind::Region => "region",
            SlotKind::Day => "day",
            SlotKind::Count => "count",
            SlotKind::Name => "name",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The words of a text, and between them its slots.
enum Part<'a> {
    Words(&'a str),
    Slot(&'a str, SlotKind),
}

/// Braces that hold no slot are words like others.
fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let slot = after.split_once('}').and_then(|(inside, behind)| {
            let (name, kind) = inside.split_once(':')?;
            Some((is_name(name).then_some(name)?, SlotKind::parse(kind)?, behind))
        });
        match slot {
            Some((name, kind, behind)) => {
                parts.push(Part::Words(before));
                parts.push(Part::Slot(name, kind));
                rest = behind;
            }
            None => {
                let (words, behind) = rest.split_at(before.len() + 1);
                parts.push(Part::Words(words));
                rest = behind;
            }
        }
    }
    parts.push(Part::Words(rest));
    parts
}

/// A text with words of its reader's choice in place of each slot.
pub fn with_blanks(text: &str, blank: impl Fn(&str, SlotKind) -> String) -> String {
    parts(text)
        .into_iter()
        .map(|part| match part {
            Part::Words(words) => words.to_owned(),
            Part::Slot(name, kind) => blank(name, kind),
        })
        .collect()
}

/// An appeal prepared in advance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Template {
    slots: BTreeMap<String, SlotKind>,
    versions: Vec<Version>,
}

impl Template {
    /// The appeal that a plan prepares; none where it has no slot, one of two kinds, or not the
    /// same slots in every version.
    pub fn of(versions: &[Version]) -> Option<Self> {
        let mut all = versions.iter().map(slots_of);
        let slots = all.next()??;
        let fits = versions.iter().all(|version| version.kind == Kind::Plan)
            && (1..=SLOTS_MAX).contains(&slots.len())
            && all.all(|others| others.as_ref() == Some(&slots));
        fits.then(|| Self { slots, versions: versions.to_vec() })
    }

    /// Its slots.
    pub fn slots(&self) -> &BTreeMap<String, SlotKind> {
        &self.slots
    }

    /// Its versions.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }
}

fn slots_of(version: &Version) -> Option<BTreeMap<String, SlotKind>> {
    let mut slots = BTreeMap::new();
    for text in std::iter::once(&version.title).chain(&version.passages) {
        for part in parts(text) {
            if let Part::Slot(name, kind) = part
                && slots.insert(name.to_owned(), kind).is_some_and(|before| before != kind)
            {
                return None;
            }
        }
    }
    Some(slots)
}

/// What fills the slots, in each language.
pub type Filling = BTreeMap<Language, BTreeMap<String, String>>;

fn filled(text: &str, by: &BTreeMap<String, String>) -> Result<String, Refusal> {
    let mut out = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Words(words) => out.push_str(words),
            Part::Slot(name, _) => {
                let words = by.get(name).map(String::as_str).unwrap_or_default();
                let words = clean_line(words, FILLED_CHARS_MAX)?;
                // Braces would make another slot of it.
                if words.is_empty() || words.contains(['{', '}']) {
                    return Err(Refusal::Empty { field: "slot" });
                }
                out.push_str(&words);
            }
        }
    }
    Ok(out)
}

impl Draft {
    /// The draft of an appeal out of one that was prepared: every party has its words in it, as it
    /// signed them in the plan; what has a slot is worded by whoever filled it alone.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; the gate's refusals; [`Refusal::Empty`] for a slot that is not
    /// filled; [`Refusal::NotReady`] when an authentic version is missing.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different fact; a struct would only rename them"
    )]
    pub fn filled(
        charter: &Charter,
        commission: &CommissionId,
        template: &Template,
        topics: &[String],
        filling: &Filling,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<Draft, Refusal> {
        mandate::admit(charter, topics)?;
        permit(by, Action::Draft)?;
        let kind = Kind::Appeal;
        let first = format!("comity/appeal/v1\n{commission}\n{by}\n{now}\n{nonce:02x?}\n");
        let mut draft = Draft {
            id: InstrumentId::of(first.as_bytes()),
            kind,
            topics: topics.to_vec(),
            by: by.clone(),
            at: now,
            title: super::Passage::default(),
            passages: Vec::new(),
            grounds: BTreeMap::new(),
            interests: BTreeMap::new(),
            fulfils: Vec::new(),
            promises: Vec::new(),
            replaces: None,
            attachments: BTreeMap::new(),
            promised_by: BTreeMap::new(),
            attached_by: BTreeMap::new(),
        };
        let nothing = BTreeMap::new();
        for version in &template.versions {
            let filling = filling.get(&version.language).unwrap_or(&nothing);
            draft.take_version(charter, version, filling, &Voice::of(by)?)?;
        }
        let has: BTreeSet<&Language> = template.versions.iter().map(|it| &it.language).collect();
        let missing: Vec<Block> = charter
            .authentic(kind)
            .into_iter()
            .filter(|language| !has.contains(language))
            .map(|language| Block::Missing { passage: 0, language })
            .collect();
        if missing.is_empty() { Ok(draft) } else { Err(Refusal::NotReady { blocks: missing }) }
    }

    /// Words a version, and states each party's own grounds and interests.
    fn take_version(
        &mut self,
        charter: &Charter,
        version: &Version,
        filling: &BTreeMap<String, String>,
        filler: &Voice,
    ) -> Result<(), Refusal> {
        let language = &version.language;
        let parties: Vec<Voice> = charter.party_ids().into_iter().map(Voice::Party).collect();
        let title = clean_line(&filled(&version.title, filling)?, TITLE_CHARS_MAX)?;
        for voice in voices(&version.title, &parties, filler) {
            self.title.word(language.clone(), voice, title.clone())?;
        }
        for (number, passage) in (1..).zip(&version.passages) {
            let words = clean(&filled(passage, filling)?, TEXT_CHARS_MAX)?;
            for voice in voices(passage, &parties, filler) {
                self.passage_mut(number)?.word(language.clone(), voice, words.clone())?;
            }
        }
        for printed in &version.grounds {
            let citation = citation(&printed.citation)?;
            let grounds = self.grounds.entry(printed.party.clone()).or_default();
            let known = grounds.iter().position(|ground| {
                ground.citation == citation && ground.text.get(language).is_none()
            });
            let words = printed.text.clone();
            let is_full = grounds.len() >= super::GROUNDS_MAX;
            match known.and_then(|place| grounds.get_mut(place)) {
                Some(ground) => put(&mut ground.text, language.clone(), words)?,
                None if is_full => {
                    return Err(Refusal::TooMany { what: What::Grounds, max: super::GROUNDS_MAX });
                }
                None => {
                    let text = std::iter::once((language.clone(), words)).collect();
                    grounds.push(Ground { citation, text });
                }
            }
        }
        for (party, words) in &version.interests {
            let interests = self.interests.entry(party.clone()).or_default();
            put(interests, language.clone(), words.clone())?;
        }
        Ok(())
    }
}

/// Who has said a passage of a plan that is filled: every party, what it signed as it is; only
/// whoever filled it, what was filled in.
fn voices(planned: &str, parties: &[Voice], filler: &Voice) -> Vec<Voice> {
    let has_slot = parts(planned).iter().any(|part| matches!(part, Part::Slot(..)));
    if has_slot { vec![filler.clone()] } else { parties.to_vec() }
}

/// Where a ground stands, as it is printed.
fn citation(printed: &str) -> Result<Citation, Refusal> {
    match printed.split_once(' ') {
        None if printed == "law" => Ok(Citation::Law),
        Some(("charter", clause)) => Ok(Citation::Charter(clause.to_owned())),
        Some(("instrument", id)) => {
            let unknown = || Refusal::UnknownInstrument { id: id.chars().take(64).collect() };
            Ok(Citation::Instrument(id.parse().map_err(|_| unknown())?))
        }
        _ => Err(Refusal::WrongStatement { line: "citation" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(language: &str, title: &str, passage: &str) -> Version {
        Version {
            language: language.parse().unwrap(),
            kind: Kind::Plan,
            title: title.to_owned(),
            passages: vec![passage.to_owned()],
            grounds: Vec::new(),
            interests: Vec::new(),
            promises: Vec::new(),
        }
    }

    #[test]
    fn a_plan_with_the_same_slots_in_every_version_prepares_an_appeal() {
        let en = version("en", "Calm in {place:region}", "On {day:day}, {hurt:count} were hurt.");
        let ru = version("ru", "Спокойствие: {place:region}", "{hurt:count}, {day:day}.");
        let template = Template::of(&[en.clone(), ru]).unwrap();
        let slots: Vec<&str> = template.slots().keys().map(String::as_str).collect();
        assert_eq!(slots, ["day", "hurt", "place"]);
        for other in [
            version("ru", "Спокойствие", "{hurt:count}, {day:day}."),
            version("ru", "{place:name}", "{hurt:count}, {day:day}."),
            version("ru", "{place:region}", "{hurt:count}, {day:day}, {more:count}."),
        ] {
            assert_eq!(Template::of(&[en.clone(), other]), None);
        }
        assert_eq!(Template::of(&[]), None);
        assert_eq!(Template::of(&[version("en", "Calm", "No slot {here}, {x:y}, {")]), None);
        let decision = Version { kind: Kind::Decision, ..en };
        assert_eq!(Template::of(&[decision]), None, "only a plan prepares");
    }

    #[test]
    fn a_slot_is_filled_once_and_with_words_alone() {
        let by: BTreeMap<String, String> =
            [("day".to_owned(), " Friday ".to_owned())].into_iter().collect();
        let blank = |name: &str, kind: SlotKind| format!("[{} {name}]", kind.as_str());
        assert_eq!(with_blanks("On {day:day}: {x} {", blank), "On [day day]: {x} {");
        assert_eq!(filled("On {day:day}: {x} {", &by).unwrap(), "On Friday: {x} {");
        for bad in ["", " ", "{day:day}", "a}b"] {
            let by = [("day".to_owned(), bad.to_owned())].into_iter().collect();
            assert!(filled("On {day:day}.", &by).is_err(), "{bad:?}");
        }
        let hidden = [("day".to_owned(), "a\u{202e}b".to_owned())].into_iter().collect();
        assert!(matches!(filled("{day:day}", &hidden), Err(Refusal::HiddenCharacter { .. })));
    }
}
