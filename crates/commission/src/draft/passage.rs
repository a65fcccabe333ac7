//! A passage of a draft: who words it how, and how it stands.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::language::{LANGUAGES_MAX, Language};
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// Who words something.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Voice {
    /// A party: this is its word.
    Party(PartyId),
    /// The secretariat: a proposal.
    Proposal,
}

impl TryFrom<String> for Voice {
    type Error = crate::party::OfficeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == crate::party::NO_PARTY {
            Ok(Voice::Proposal)
        } else {
            Ok(Voice::Party(text.parse()?))
        }
    }
}

impl From<Voice> for String {
    fn from(voice: Voice) -> String {
        match voice {
            Voice::Party(party) => party.to_string(),
            Voice::Proposal => crate::party::NO_PARTY.to_owned(),
        }
    }
}

/// One passage: per language, each voice's wording. Empty wording means "leave it out".
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Passage(BTreeMap<Language, BTreeMap<Voice, String>>);

/// How a passage stands in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing<'a> {
    /// Nobody has worded it in this language.
    Missing,
    /// Every party's wording is this.
    Settled(&'a str),
    /// The parties' wordings differ, or some are silent.
    Bracketed {
        /// The wordings, by voice.
        wordings: Vec<(&'a Voice, &'a str)>,
        /// The parties that have said nothing.
        silent: Vec<PartyId>,
    },
}

impl Passage {
    /// How the passage stands in a language.
    pub fn standing(&self, language: &Language, parties: &BTreeSet<PartyId>) -> Standing<'_> {
        let Some(wordings) = self.0.get(language).filter(|wordings| !wordings.is_empty()) else {
            return Standing::Missing;
        };
        let silent: Vec<PartyId> = parties
            .iter()
            .filter(|party| !wordings.contains_key(&Voice::Party((*party).clone())))
            .cloned()
            .collect();
        // Only the parties of the charter have a word: not the secretariat, and not who left.
        let mut said = wordings
            .iter()
            .filter(|(voice, _)| matches!(voice, Voice::Party(party) if parties.contains(party)))
            .map(|(_, text)| text);
        if silent.is_empty()
            && let Some(first) = said.next()
            && said.all(|text| text == first)
        {
            return Standing::Settled(first);
        }
        Standing::Bracketed {
            wordings: wordings.iter().map(|(voice, text)| (voice, text.as_str())).collect(),
            silent,
        }
    }

    /// The languages in which anybody has worded it.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.0.keys()
    }

    /// The languages in which a party has worded it; a proposal alone keeps nobody waiting.
    pub(super) fn worded(&self) -> impl Iterator<Item = &Language> {
        self.0
            .iter()
            .filter(|(_, wordings)| wordings.keys().any(|voice| *voice != Voice::Proposal))
            .map(|(language, _)| language)
    }

    /// Whether every party says to leave the passage out in this language.
    pub(super) fn is_left_out(&self, language: &Language, parties: &BTreeSet<PartyId>) -> bool {
        self.standing(language, parties) == Standing::Settled("")
    }

    /// A voice's wording in a language; empty when it says to leave the passage out.
    pub fn wording(&self, language: &Language, voice: &Voice) -> Option<&str> {
        self.0.get(language)?.get(voice).map(String::as_str)
    }

    pub(super) fn word(
        &mut self,
        language: Language,
        voice: Voice,
        text: String,
    ) -> Result<(), Refusal> {
        if !self.0.contains_key(&language) && self.0.len() >= LANGUAGES_MAX {
            return Err(Refusal::TooMany { what: What::Languages, max: LANGUAGES_MAX });
        }
        self.0.entry(language).or_default().insert(voice, text);
        Ok(())
    }

    /// Takes a voice's wording back: it is silent again.
    pub(super) fn unword(&mut self, language: &Language, voice: &Voice) {
        if let Some(wordings) = self.0.get_mut(language) {
            wordings.remove(voice);
            if wordings.is_empty() {
                self.0.remove(language);
            }
        }
    }

    /// Whether nobody has worded it in any language.
    pub(super) fn is_unworded(&self) -> bool {
        self.0.is_empty()
    }
}
