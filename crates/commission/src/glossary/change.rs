//! What a text changes about the glossary: a file of fixed form attached to it, and beside it one
//! file of each party with its own reasons, so that nobody's reasons are written for them and every
//! party signs all of them.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, words};
use super::is_id;
use crate::canonical;
use crate::charter::Charter;
use crate::instrument::InstrumentText;
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Block, Refusal, What};

/// The name under which a change is attached.
pub const GLOSSARY: &str = "glossary";
/// What the name begins with under which a party's reasons are attached.
pub const REASONS: &str = "reasons.";
/// The most entries that one text adds or changes, and the most that it retires.
pub const ENTRIES_MAX: usize = 100;
/// The most bytes of each file.
pub const GLOSSARY_BYTES_MAX: usize = 1 << 20;
/// The first thing that a change says.
const KIND: &str = "comity/glossary-change/v1";
/// The first thing that a file of reasons says.
const REASONS_KIND: &str = "comity/glossary-reasons/v1";

/// Files that a text carries, by the names under which they are attached.
pub type Files = BTreeMap<String, Vec<u8>>;

/// An entry that is no longer to hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// Which, by its id.
    pub entry: String,
    /// Why, in every language that binds.
    pub reasons: Localized,
}

/// What a text changes about the glossary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryChange {
    kind: String,
    /// Entries that it adds.
    pub added: Vec<Entry>,
    /// Entries whose words it changes.
    pub changed: Vec<Entry>,
    /// Entries that it retires.
    pub retired: Vec<Retired>,
}

/// Why one party finds what each entry says hurtful, or what the word is to its own side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    kind: String,
    /// Whose reasons they are.
    pub party: PartyId,
    /// Its reason for each entry, by the entry's id.
    pub reasons: BTreeMap<String, Localized>,
}

/// What a line of a change does about an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verb {
    /// It adds the entry.
    Add,
    /// It changes the entry.
    Change,
    /// It retires the entry.
    Retire,
}

impl Verb {
    /// Each of them.
    pub const ALL: [Verb; 3] = [Verb::Add, Verb::Change, Verb::Retire];

    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Verb::Add => "add",
            Verb::Change => "change",
            Verb::Retire => "retire",
        }
    }
}

/// Says why bytes are no such file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a change of the glossary: {0}")]
pub struct GlossaryError(pub String);

fn wrong(why: &str) -> GlossaryError {
    GlossaryError(why.to_owned())
}

/// Reads a file of at most so many bytes.
fn read<T: DeserializeOwned>(file: &[u8]) -> Result<T, GlossaryError> {
    if file.len() > GLOSSARY_BYTES_MAX {
        return Err(GlossaryError(format!("it has more than {GLOSSARY_BYTES_MAX} bytes")));
    }
    serde_json::from_slice(file).map_err(|e| GlossaryError(e.to_string()))
}

impl Default for GlossaryChange {
    fn default() -> Self {
        let (added, changed, retired) = (Vec::new(), Vec::new(), Vec::new());
        Self { kind: KIND.to_owned(), added, changed, retired }
    }
}

impl GlossaryChange {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.retired.is_empty()
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // A day that has no form is refused by `check`; without a form nothing can be parsed.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused, and so is one that says
    /// nothing, or two things about one entry.
    ///
    /// # Errors
    /// [`GlossaryError`].
    pub fn parse(file: &[u8]) -> Result<Self, GlossaryError> {
        let change: GlossaryChange = read(file)?;
        if change.kind != KIND {
            return Err(wrong("it is of another kind"));
        }
        if change.file() != file {
            return Err(wrong("it is not in its one form"));
        }
        if change.is_empty() {
            return Err(wrong("it says nothing"));
        }
        if change.added.len() + change.changed.len() > ENTRIES_MAX
            || change.retired.len() > ENTRIES_MAX
        {
            return Err(GlossaryError(format!("it has more than {ENTRIES_MAX} entries")));
        }
        let ids: BTreeSet<&str> = change.lines().map(|(id, _)| id).collect();
        if ids.len() < change.lines().count() || !ids.into_iter().all(is_id) {
            return Err(wrong("an entry's id is none, or stands there twice"));
        }
        Ok(change)
    }

    /// What it does about which entry.
    pub fn lines(&self) -> impl Iterator<Item = (&str, Verb)> {
        self.added
            .iter()
            .map(|it| (it.id.as_str(), Verb::Add))
            .chain(self.changed.iter().map(|it| (it.id.as_str(), Verb::Change)))
            .chain(self.retired.iter().map(|it| (it.entry.as_str(), Verb::Retire)))
    }

    /// The entries that it adds or changes.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.added.iter().chain(&self.changed)
    }

    /// What it does about an entry, with the entry's new words where it has some.
    pub fn about(&self, id: &str) -> Option<(Verb, Option<&Entry>)> {
        let of = |list: &[Entry]| list.iter().position(|it| it.id == id);
        if let Some(place) = of(&self.added) {
            return Some((Verb::Add, self.added.get(place)));
        }
        if let Some(place) = of(&self.changed) {
            return Some((Verb::Change, self.changed.get(place)));
        }
        self.retired.iter().any(|it| it.entry == id).then_some((Verb::Retire, None))
    }

    /// Takes away whatever it says about an entry.
    pub fn drop_entry(&mut self, id: &str) {
        self.added.retain(|it| it.id != id);
        self.changed.retain(|it| it.id != id);
        self.retired.retain(|it| it.entry != id);
    }

    fn has_room(&self) -> Result<(), Refusal> {
        if self.added.len() + self.changed.len() < ENTRIES_MAX {
            return Ok(());
        }
        Err(Refusal::TooMany { what: What::Terms, max: ENTRIES_MAX })
    }

    /// Adds an entry, or puts it in the place of what was said about it before.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Entry::check`].
    pub fn add(&mut self, entry: Entry, charter: &Charter) -> Result<(), Refusal> {
        entry.check(charter)?;
        self.drop_entry(&entry.id);
        self.has_room()?;
        self.added.push(entry);
        Ok(())
    }

    /// Gives an adopted entry other words.
    ///
    /// # Errors
    /// As [`GlossaryChange::add`].
    pub fn change(&mut self, entry: Entry, charter: &Charter) -> Result<(), Refusal> {
        entry.check(charter)?;
        self.drop_entry(&entry.id);
        self.has_room()?;
        self.changed.push(entry);
        Ok(())
    }

    /// Retires an adopted entry.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; [`Refusal::Empty`] without reasons in every language that binds.
    pub fn retire(&mut self, retired: Retired, charter: &Charter) -> Result<(), Refusal> {
        retired.check(charter)?;
        self.drop_entry(&retired.entry);
        if self.retired.len() >= ENTRIES_MAX {
            return Err(Refusal::TooMany { what: What::Terms, max: ENTRIES_MAX });
        }
        self.retired.push(retired);
        Ok(())
    }

    /// Refuses a change that holds what nobody could use or read.
    ///
    /// # Errors
    /// Those of [`Entry::check`]; [`Refusal::Empty`] for an entry that is retired without reasons.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.entries().try_for_each(|it| it.check(charter))?;
        self.retired.iter().try_for_each(|it| it.check(charter))
    }
}

impl Retired {
    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if !is_id(&self.entry) {
            return Err(Refusal::Empty { field: "term-id" });
        }
        words(&self.reasons, charter, "reasons")
    }
}

impl Reasons {
    /// The reasons of a party that has given none yet.
    pub fn new(party: PartyId) -> Self {
        Self { kind: REASONS_KIND.to_owned(), party, reasons: BTreeMap::new() }
    }

    /// The name under which they are attached.
    pub fn name(party: &PartyId) -> String {
        format!("{REASONS}{party}")
    }

    /// The bytes of their file.
    pub fn file(&self) -> Vec<u8> {
        // Ids and language tags are ASCII: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused.
    ///
    /// # Errors
    /// [`GlossaryError`].
    pub fn parse(file: &[u8]) -> Result<Self, GlossaryError> {
        let reasons: Reasons = read(file)?;
        if reasons.kind != REASONS_KIND {
            return Err(wrong("it is of another kind"));
        }
        if reasons.file() != file {
            return Err(wrong("it is not in its one form"));
        }
        if reasons.reasons.is_empty() || reasons.reasons.len() > ENTRIES_MAX {
            return Err(GlossaryError(format!("it has no reason, or more than {ENTRIES_MAX}")));
        }
        if !reasons.reasons.keys().all(|id| is_id(id)) {
            return Err(wrong("an entry's id is none"));
        }
        Ok(reasons)
    }

    /// States the reason for an entry.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without words in every language that binds; [`Refusal::TooMany`].
    pub fn state(&mut self, id: &str, why: Localized, charter: &Charter) -> Result<(), Refusal> {
        if !is_id(id) {
            return Err(Refusal::Empty { field: "term-id" });
        }
        words(&why, charter, "reasons")?;
        if !self.reasons.contains_key(id) && self.reasons.len() >= ENTRIES_MAX {
            return Err(Refusal::TooMany { what: What::Terms, max: ENTRIES_MAX });
        }
        self.reasons.insert(id.to_owned(), why);
        Ok(())
    }

    /// Refuses reasons of another than the party under whose name they are attached, and such that
    /// not everybody could read.
    ///
    /// # Errors
    /// [`Refusal::UnknownParty`], [`Refusal::OtherPartysVoice`], [`Refusal::Empty`].
    pub fn check(&self, party: &PartyId, charter: &Charter) -> Result<(), Refusal> {
        if charter.party(party).is_none() {
            return Err(Refusal::UnknownParty { party: party.clone() });
        }
        if self.party != *party {
            return Err(Refusal::OtherPartysVoice { party: self.party.clone() });
        }
        self.reasons.values().try_for_each(|it| words(it, charter, "reasons"))
    }
}

/// The party whose reasons a file of this name holds, where it is such a file.
pub fn reasons_of(kind: Kind, name: &str) -> Option<PartyId> {
    if kind != Kind::GlossaryChange {
        return None;
    }
    name.strip_prefix(REASONS)?.parse().ok()
}

/// What a text says about the glossary, with the reasons of each party.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it changes.
    pub change: GlossaryChange,
    /// The reasons of each party that gave some.
    pub reasons: BTreeMap<PartyId, Reasons>,
}

impl Said {
    /// The files in which a text says it, by name; none where the text is of another kind.
    pub fn files(text: &InstrumentText) -> impl Iterator<Item = (&String, &Digest)> {
        text.attachments
            .iter()
            .filter(move |_| text.kind == Kind::GlossaryChange)
            .filter(|(name, _)| *name == GLOSSARY || name.starts_with(REASONS))
    }

    /// Reads them; none where there is no change that can be read.
    pub fn read(files: &Files) -> Option<Self> {
        let change = GlossaryChange::parse(files.get(GLOSSARY)?).ok()?;
        let reasons = files
            .iter()
            .filter_map(|(name, file)| {
                let party = reasons_of(Kind::GlossaryChange, name)?;
                let reasons = Reasons::parse(file).ok().filter(|it| it.party == party)?;
                Some((party, reasons))
            })
            .collect();
        Some(Self { change, reasons })
    }

    /// The reason of each party for an entry.
    pub fn reasons_for(&self, id: &str) -> BTreeMap<PartyId, Localized> {
        let of = |it: &Reasons| it.reasons.get(id).cloned();
        self.reasons.iter().filter_map(|(party, it)| Some((party.clone(), of(it)?))).collect()
    }

    /// The parties that have not given their reason for every entry that is added or changed.
    pub fn blocks(&self, charter: &Charter) -> Vec<Block> {
        let lacks = |party: &PartyId| {
            let own = self.reasons.get(party);
            self.change.entries().any(|it| own.is_none_or(|own| !own.reasons.contains_key(&it.id)))
        };
        let parties = charter.party_ids().into_iter().filter(lacks);
        parties.map(|party| Block::Reasons { party }).collect()
    }
}
