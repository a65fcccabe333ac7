//! What a party, or the secretariat, brought into a draft: changed and taken back by it alone.

use std::collections::BTreeMap;

use note::Digest;

use super::{Citation, Draft, GROUNDS_MAX, Ground, Voice, put};
use crate::canonical;
use crate::charter::Charter;
use crate::commitment::Promise;
use crate::glossary::reasons_of;
use crate::instrument::InstrumentId;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::Office;
use crate::permission::{Action, permit};
use crate::refusal::{Refusal, What};
use crate::text::{TEXT_CHARS_MAX, clean};

/// Something of one's own in a draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Own {
    /// A wording: one is silent again in that language. Silence is never consent.
    Wording {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
    },
    /// The interests in one language.
    Interest {
        /// The language.
        language: Language,
    },
    /// A ground, by its [digest](Ground::digest).
    Ground(Digest),
    /// A promise, by its id.
    Promise(String),
    /// An attachment, by its name.
    Attachment(String),
}

impl Voice {
    /// The voice in which an office speaks.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] when it has none.
    pub fn of(by: &Office) -> Result<Self, Refusal> {
        match by.party() {
            Some(party) => {
                permit(by, Action::Word)?;
                Ok(Voice::Party(party.clone()))
            }
            None => {
                permit(by, Action::Propose)?;
                Ok(Voice::Proposal)
            }
        }
    }
}

impl Ground {
    /// What tells this ground from every other, and from itself before it was changed.
    pub fn digest(&self) -> Digest {
        let words: String =
            self.text.iter().map(|(language, text)| format!("\n{language}\n{text}\n")).collect();
        Digest::of(format!("comity/ground/v1\n{}\n{words}", self.citation).as_bytes())
    }
}

/// What tells the words that a form was filled from, or that there were none.
pub fn digest_of_words(words: Option<&str>) -> Digest {
    match words {
        None => Digest::of(b"comity/wording/v1\nnone\n"),
        Some(words) => Digest::of(format!("comity/wording/v1\nsaid\n{words}\n").as_bytes()),
    }
}

/// What tells the promise that a form was filled from, or that there was none.
pub fn digest_of_promise(promise: Option<&Promise>) -> Digest {
    let words = match promise.map(canonical::encode) {
        None => b"none".to_vec(),
        Some(Ok(bytes)) => bytes,
        // Due beyond what the record holds: no draft takes such a promise.
        Some(Err(_)) => b"unsaid".to_vec(),
    };
    Digest::of(&[b"comity/promise/v1\n", words.as_slice()].concat())
}

/// Refuses a name that another voice brought.
pub(super) fn is_free(
    brought_by: &BTreeMap<String, Voice>,
    name: &str,
    by: &Voice,
) -> Result<(), Refusal> {
    match brought_by.get(name) {
        Some(Voice::Party(party)) if brought_by.get(name) != Some(by) => {
            Err(Refusal::OtherPartysVoice { party: party.clone() })
        }
        // What the secretariat brought counts for nobody, so any party may take it over.
        _ => Ok(()),
    }
}

/// Refuses to touch the reasons of another party: why a word hurts is said by whom it hurts, and for
/// nobody.
pub(super) fn own_reasons(kind: Kind, name: &str, by: &Voice) -> Result<(), Refusal> {
    match reasons_of(kind, name) {
        Some(party) if *by != Voice::Party(party.clone()) => {
            Err(Refusal::OtherPartysVoice { party })
        }
        _ => Ok(()),
    }
}

/// Refuses a citation of what cannot be cited.
pub(super) fn can_cite(
    charter: &Charter,
    citation: &Citation,
    adopted: impl Fn(&InstrumentId) -> bool,
) -> Result<(), Refusal> {
    match citation {
        Citation::Law => Ok(()),
        Citation::Charter(clause) if !charter.clauses.contains_key(clause) => {
            Err(Refusal::UnknownClause { clause: clause.clone() })
        }
        Citation::Charter(_) => Ok(()),
        Citation::Instrument(id) if !adopted(id) => Err(Refusal::NotAdopted { id: id.clone() }),
        Citation::Instrument(_) => Ok(()),
    }
}

impl Draft {
    /// States a whole ground for one's party: a new one, or in place of one of its own.
    /// Says whether the ground to be replaced was still there; nothing is changed where not.
    ///
    /// # Errors
    /// Those of [`Draft::ground`].
    pub fn state_ground(
        &mut self,
        charter: &Charter,
        in_place_of: Option<&Digest>,
        mut ground: Ground,
        adopted: impl Fn(&InstrumentId) -> bool,
        by: &Office,
    ) -> Result<bool, Refusal> {
        permit(by, Action::Word)?;
        let party = by.party().ok_or(Refusal::Empty { field: "party" })?;
        can_cite(charter, &ground.citation, adopted)?;
        let mut words = Localized::new();
        for (language, text) in ground.text.iter() {
            let text = clean(text, TEXT_CHARS_MAX)?;
            if !text.is_empty() {
                put(&mut words, language.clone(), text)?;
            }
        }
        if words.is_empty() {
            return Err(Refusal::Empty { field: "ground" });
        }
        ground.text = words;
        let grounds = self.grounds.entry(party.clone()).or_default();
        if grounds.contains(&ground) {
            // Sent twice, said once.
            return Ok(true);
        }
        match in_place_of {
            Some(before) => match grounds.iter_mut().find(|it| it.digest() == *before) {
                Some(place) => *place = ground,
                None => return Ok(false),
            },
            None if grounds.len() >= GROUNDS_MAX => {
                return Err(Refusal::TooMany { what: What::Grounds, max: GROUNDS_MAX });
            }
            None => grounds.push(ground),
        }
        Ok(true)
    }

    /// Takes something of one's own back. What is gone already is no mistake.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for what another party brought;
    /// [`Refusal::NoSuchPassage`].
    pub fn remove(&mut self, own: &Own, by: &Office) -> Result<(), Refusal> {
        match own {
            Own::Wording { passage, language } => self.remove_wording(*passage, language, by),
            Own::Interest { language } => self.remove_interest(language, by),
            Own::Ground(digest) => self.remove_ground(digest, by),
            Own::Promise(id) => self.remove_promise(id, by),
            Own::Attachment(name) => self.remove_attachment(name, by),
        }
    }

    fn remove_wording(
        &mut self,
        number: usize,
        language: &Language,
        by: &Office,
    ) -> Result<(), Refusal> {
        let voice = Voice::of(by)?;
        let count = self.passages.len();
        if number > count {
            return Err(Refusal::NoSuchPassage { number, count });
        }
        self.passage_mut(number)?.unword(language, &voice);
        // A passage that nobody words stays only while others follow: numbers never shift.
        while self.passages.last().is_some_and(super::Passage::is_unworded) {
            self.passages.pop();
        }
        Ok(())
    }

    fn remove_interest(&mut self, language: &Language, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::Word)?;
        let party = by.party().ok_or(Refusal::Empty { field: "party" })?;
        if let Some(words) = self.interests.get_mut(party) {
            *words = words
                .iter()
                .filter(|(found, _)| *found != language)
                .map(|(found, text)| (found.clone(), text.to_owned()))
                .collect();
        }
        Ok(())
    }

    fn remove_ground(&mut self, digest: &Digest, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::Word)?;
        let party = by.party().ok_or(Refusal::Empty { field: "party" })?;
        if let Some(grounds) = self.grounds.get_mut(party) {
            grounds.retain(|ground| ground.digest() != *digest);
        }
        Ok(())
    }

    fn remove_promise(&mut self, id: &str, by: &Office) -> Result<(), Refusal> {
        is_free(&self.promised_by, id, &Voice::of(by)?)?;
        self.promises.retain(|promise| promise.id != id);
        self.promised_by.remove(id);
        Ok(())
    }

    fn remove_attachment(&mut self, name: &str, by: &Office) -> Result<(), Refusal> {
        let voice = Voice::of(by)?;
        is_free(&self.attached_by, name, &voice)?;
        own_reasons(self.kind, name, &voice)?;
        self.attachments.remove(name);
        self.attached_by.remove(name);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::{Each, EvidenceKind, Schedule};

    #[test]
    fn a_promise_changed_in_any_part_is_another() {
        let promise = Promise {
            id: "meet".into(),
            what: [("en".parse().unwrap(), "Meet".to_owned())].into_iter().collect(),
            owners: ["north".parse().unwrap(), "south".parse().unwrap()].into(),
            schedule: Schedule::Quarterly,
            evidence: EvidenceKind::Instrument,
            each: Each::default(),
        };
        let mut changed = vec![promise.clone(); 4];
        changed[0].what = [("ru".parse().unwrap(), "Meet".to_owned())].into_iter().collect();
        changed[1].owners.pop_last();
        changed[2].schedule = Schedule::Once { due: 1 };
        changed[3].evidence = EvidenceKind::Forum;
        let mut seen = vec![digest_of_promise(None), digest_of_promise(Some(&promise))];
        assert_eq!(digest_of_promise(Some(&promise.clone())), seen[1]);
        seen.extend(changed.iter().map(|it| digest_of_promise(Some(it))));
        let count = seen.len();
        seen.sort_by_key(Digest::hex);
        seen.dedup();
        assert_eq!(seen.len(), count);
    }
}
