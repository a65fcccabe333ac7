//! Drafts: texts on the desk, before they are tabled. Drafts are private and not in the record.
//!
//! Each party has its own wording of every passage in every language. A passage is *settled* in a
//! language exactly when every party's wording is the same there; otherwise it is *bracketed*, and
//! a party that has said nothing is silent, which is never consent. The secretariat can propose a
//! wording; it counts for no party until the party takes it as its own.

mod own;
mod passage;
mod template;

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::appeal::{ADDRESSEES, Addressees};
use crate::charter::Charter;
use crate::commission::Commission;
use crate::commitment::{EvidenceKind, PROMISES_MAX, Promise, Schedule};
use crate::competition::{Awards, OUTCOME, RULES, Rules};
use crate::forum::{Convocation, FORUM};
use crate::glossary::{GLOSSARY, GlossaryChange, Reasons, reasons_of};
use crate::instrument::{ATTACHMENTS_MAX, CommissionId, FULFILS_MAX, InstrumentId, is_name};
use crate::kind::Kind;
use crate::language::{LANGUAGES_MAX, Language, Localized};
use crate::mandate;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::programme::{PROGRAMME, Programme};
use crate::refusal::{Block, Refusal, What};
use crate::response::{Playbook, TASKS};
use crate::text::{TEXT_CHARS_MAX, TITLE_CHARS_MAX, clean, clean_line};

pub use own::{Own, digest_of_promise, digest_of_words};
pub use passage::{Passage, Standing, Voice};
pub use template::{FILLED_CHARS_MAX, Filling, SLOTS_MAX, SlotKind, Template, with_blanks};

/// The most passages a text may have.
pub const PASSAGES_MAX: usize = 200;
/// The most grounds one party may state.
pub const GROUNDS_MAX: usize = 20;
/// The most bytes of an attachment.
pub const ATTACHMENT_BYTES_MAX: usize = 1 << 20;
/// The last time at which a promise may be due: the end of the year 9999 (Unix seconds UTC).
pub const DUE_MAX: i64 = 253_402_300_799;

/// Where a ground stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Citation {
    /// In law, named in the words.
    Law,
    /// In a clause of the charter.
    Charter(String),
    /// In an earlier adopted instrument.
    Instrument(InstrumentId),
}

impl std::fmt::Display for Citation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Citation::Law => f.write_str("law"),
            Citation::Charter(clause) => write!(f, "charter {clause}"),
            Citation::Instrument(id) => write!(f, "instrument {id}"),
        }
    }
}

/// A ground as a party states it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Where it stands.
    pub citation: Citation,
    /// The words, per language.
    pub text: Localized,
}

/// A draft.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Its id, kept when it is tabled.
    pub id: InstrumentId,
    /// Its kind.
    pub kind: Kind,
    /// The mandate topics it deals with, admitted at the gate.
    pub topics: Vec<String>,
    /// Who began it.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The title, worded like a passage.
    pub title: Passage,
    /// The passages.
    pub passages: Vec<Passage>,
    /// The grounds of each party.
    pub grounds: BTreeMap<PartyId, Vec<Ground>>,
    /// The interests of each party.
    pub interests: BTreeMap<PartyId, Localized>,
    /// The promises it says it keeps.
    pub fulfils: Vec<String>,
    /// The promises it makes.
    pub promises: Vec<Promise>,
    /// The adopted text it replaces.
    pub replaces: Option<InstrumentId>,
    /// Attachments by name; the bytes lie in the blob store.
    pub attachments: BTreeMap<String, Digest>,
    /// Whose each promise is, by its id: that voice alone changes or removes it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub promised_by: BTreeMap<String, Voice>,
    /// Whose each attachment is, by its name: that voice alone changes or removes it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attached_by: BTreeMap<String, Voice>,
}

/// What is asked for when a draft is begun.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewDraft {
    /// The mandate topics.
    pub topics: Vec<String>,
    /// The first wording of the title.
    pub title: Localized,
    /// The promises it says it keeps.
    pub fulfils: Vec<String>,
    /// The adopted text it replaces.
    pub replaces: Option<InstrumentId>,
}

/// Refuses a file of fixed form that is none, or says what nobody could do under this charter. It is
/// asked when the file is attached, and again when its text is tabled.
///
/// # Errors
/// [`Refusal::BadAttachment`]; those that the forms themselves check.
pub fn check_attached(
    kind: Kind,
    name: &str,
    bytes: &[u8],
    charter: &Charter,
) -> Result<(), Refusal> {
    let bad = |why: String| Refusal::BadAttachment { name: name.chars().take(64).collect(), why };
    match (kind, name) {
        (Kind::Appeal, ADDRESSEES) => {
            Addressees::parse(bytes).map_err(|e| bad(e.to_string()))?.check(charter)
        }
        (Kind::Plan, PROGRAMME) => {
            Programme::parse(bytes).map_err(|e| bad(e.to_string()))?.check(charter)
        }
        (Kind::Plan, FORUM) => {
            Convocation::read(bytes).map_err(|e| bad(e.to_string()))?.check(charter)
        }
        (Kind::Plan, TASKS) => {
            let playbook = Playbook::parse(bytes).map_err(|e| bad(e.to_string()))?;
            playbook.check(charter).map_err(|e| bad(e.to_string()))
        }
        (Kind::Plan, RULES) => Rules::parse(bytes).map_err(|e| bad(e.to_string()))?.check(charter),
        (kind, OUTCOME) if Awards::belongs_to(kind) => {
            Awards::parse(bytes).map(|_| ()).map_err(|e| bad(e.to_string()))
        }
        (Kind::GlossaryChange, GLOSSARY) => {
            GlossaryChange::parse(bytes).map_err(|e| bad(e.to_string()))?.check(charter)
        }
        (kind, name) => match reasons_of(kind, name) {
            Some(party) => {
                Reasons::parse(bytes).map_err(|e| bad(e.to_string()))?.check(&party, charter)
            }
            None => Ok(()),
        },
    }
}

impl Draft {
    /// Begins a draft, after the gate of the mandate.
    ///
    /// `known_promise` says whether a promise exists; `nonce` keeps equal drafts apart.
    ///
    /// # Errors
    /// The gate's refusals; [`Refusal::NotAllowed`]; [`Refusal::Empty`]; [`Refusal::UnknownPromise`].
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different fact; a struct would only rename them"
    )]
    pub fn new(
        charter: &Charter,
        commission: &CommissionId,
        kind: Kind,
        new: NewDraft,
        known_promise: impl Fn(&str) -> bool,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<Draft, Refusal> {
        mandate::admit(charter, &new.topics)?;
        permit(by, Action::Draft)?;
        if new.fulfils.len() > FULFILS_MAX {
            return Err(Refusal::TooMany { what: What::Grounds, max: FULFILS_MAX });
        }
        if let Some(unknown) = new.fulfils.iter().find(|promise| !known_promise(promise)) {
            return Err(Refusal::UnknownPromise { promise: unknown.clone() });
        }
        let mut fulfils = new.fulfils;
        fulfils.sort();
        fulfils.dedup();
        let first = format!("comity/draft/v1\n{commission}\n{kind}\n{by}\n{now}\n{nonce:02x?}\n");
        let mut draft = Draft {
            id: InstrumentId::of(first.as_bytes()),
            kind,
            topics: new.topics,
            by: by.clone(),
            at: now,
            title: Passage::default(),
            passages: Vec::new(),
            grounds: BTreeMap::new(),
            interests: BTreeMap::new(),
            fulfils,
            promises: Vec::new(),
            replaces: new.replaces,
            attachments: BTreeMap::new(),
            promised_by: BTreeMap::new(),
            attached_by: BTreeMap::new(),
        };
        if new.title.is_empty() {
            return Err(Refusal::Empty { field: "title" });
        }
        for (language, text) in new.title.iter() {
            draft.word(0, language.clone(), text, by)?;
        }
        Ok(draft)
    }

    /// Words a passage for one's party (or, from the secretariat, as a proposal). Passage 0 is
    /// the title; the number after the last adds a passage; an empty text means "leave it out".
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`], [`Refusal::NoSuchPassage`], [`Refusal::TooMany`],
    /// [`Refusal::HiddenCharacter`], [`Refusal::Empty`] for an empty title.
    pub fn word(
        &mut self,
        number: usize,
        language: Language,
        text: &str,
        by: &Office,
    ) -> Result<(), Refusal> {
        let voice = Voice::of(by)?;
        let text = if number == 0 {
            let title = clean_line(text, TITLE_CHARS_MAX)?;
            if title.is_empty() {
                return Err(Refusal::Empty { field: "title" });
            }
            title
        } else {
            clean(text, TEXT_CHARS_MAX)?
        };
        self.passage_mut(number)?.word(language, voice, text)
    }

    /// Takes another party's wording, or the secretariat's proposal, as one's own.
    ///
    /// # Errors
    /// [`Refusal::NothingToAccept`] and those of [`Draft::word`].
    pub fn accept(
        &mut self,
        number: usize,
        language: &Language,
        from: &Voice,
        by: &Office,
    ) -> Result<(), Refusal> {
        permit(by, Action::Word)?;
        let text = self
            .passage(number)
            .and_then(|passage| passage.wording(language, from))
            .map(str::to_owned)
            .ok_or_else(|| match from {
                Voice::Party(party) => Refusal::NothingToAccept { party: party.clone() },
                Voice::Proposal => Refusal::Empty { field: "proposal" },
            })?;
        self.word(number, language.clone(), &text, by)
    }

    /// A passage by its number; 0 is the title.
    pub fn passage(&self, number: usize) -> Option<&Passage> {
        match number.checked_sub(1) {
            None => Some(&self.title),
            Some(index) => self.passages.get(index),
        }
    }

    fn passage_mut(&mut self, number: usize) -> Result<&mut Passage, Refusal> {
        let count = self.passages.len();
        let Some(index) = number.checked_sub(1) else { return Ok(&mut self.title) };
        if index == count {
            if count >= PASSAGES_MAX {
                return Err(Refusal::TooMany { what: What::Passages, max: PASSAGES_MAX });
            }
            self.passages.push(Passage::default());
        }
        self.passages.get_mut(index).ok_or(Refusal::NoSuchPassage { number, count })
    }

    /// States a ground for one's party; stating the same citation again replaces its words in
    /// that language.
    ///
    /// `adopted` says whether an instrument is adopted and so can be cited.
    ///
    /// # Errors
    /// [`Refusal::UnknownClause`], [`Refusal::NotAdopted`] and those of [`Draft::word`].
    pub fn ground(
        &mut self,
        charter: &Charter,
        citation: Citation,
        language: Language,
        text: &str,
        adopted: impl Fn(&InstrumentId) -> bool,
        by: &Office,
    ) -> Result<(), Refusal> {
        permit(by, Action::Word)?;
        let party = by.party().ok_or(Refusal::Empty { field: "party" })?;
        own::can_cite(charter, &citation, adopted)?;
        let text = clean(text, TEXT_CHARS_MAX)?;
        if text.is_empty() {
            return Err(Refusal::Empty { field: "ground" });
        }
        let grounds = self.grounds.entry(party.clone()).or_default();
        if grounds.iter().any(|ground| {
            ground.citation == citation && ground.text.get(&language) == Some(text.as_str())
        }) {
            // Sent twice, said once.
            return Ok(());
        }
        // Two laws may be cited: a law is the same ground only while it lacks this language.
        let same = grounds.iter_mut().find(|ground| {
            ground.citation == citation
                && (citation != Citation::Law || ground.text.get(&language).is_none())
        });
        match same {
            Some(ground) => put(&mut ground.text, language, text)?,
            None => {
                if grounds.len() >= GROUNDS_MAX {
                    return Err(Refusal::TooMany { what: What::Grounds, max: GROUNDS_MAX });
                }
                grounds
                    .push(Ground { citation, text: std::iter::once((language, text)).collect() });
            }
        }
        Ok(())
    }

    /// States the interests one's party wants considered.
    ///
    /// # Errors
    /// Those of [`Draft::word`].
    pub fn interest(&mut self, language: Language, text: &str, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::Word)?;
        let party = by.party().ok_or(Refusal::Empty { field: "party" })?;
        let text = clean(text, TEXT_CHARS_MAX)?;
        if text.is_empty() {
            return Err(Refusal::Empty { field: "interest" });
        }
        put(self.interests.entry(party.clone()).or_default(), language, text)
    }

    /// Adds a promise that the text makes, or replaces the one with the same id. It is given in
    /// every authentic language at once, so that no version binds without it.
    ///
    /// # Errors
    /// [`Refusal::UnknownParty`], [`Refusal::TooMany`], [`Refusal::Empty`].
    pub fn promise(
        &mut self,
        charter: &Charter,
        promise: Promise,
        by: &Office,
    ) -> Result<(), Refusal> {
        let voice = Voice::of(by)?;
        own::is_free(&self.promised_by, &promise.id, &voice)?;
        if promise.owners.is_empty() {
            return Err(Refusal::Empty { field: "owners" });
        }
        if !is_name(&promise.id) {
            return Err(Refusal::Empty { field: "promise" });
        }
        if let Schedule::Once { due } = promise.schedule
            && !(0..=DUE_MAX).contains(&due)
        {
            let max = usize::try_from(DUE_MAX / 86_400).unwrap_or(usize::MAX);
            return Err(Refusal::TooMany { what: What::Days, max });
        }
        let mut words = Localized::new();
        for (language, text) in promise.what.iter() {
            let text = clean(text, TEXT_CHARS_MAX)?;
            if text.is_empty() {
                return Err(Refusal::Empty { field: "promise" });
            }
            put(&mut words, language.clone(), text)?;
        }
        let promise = Promise { what: words, ..promise };
        promise_is_whole(&promise, charter, self.kind)?;
        if let Some(other) = self.promises.iter_mut().find(|other| other.id == promise.id) {
            self.promised_by.insert(promise.id.clone(), voice);
            *other = promise;
            return Ok(());
        }
        if self.promises.len() >= PROMISES_MAX {
            return Err(Refusal::TooMany { what: What::Grounds, max: PROMISES_MAX });
        }
        self.promised_by.insert(promise.id.clone(), voice);
        self.promises.push(promise);
        Ok(())
    }

    /// Attaches a file under a name; `charter` and `policy` are the names a charter change uses.
    ///
    /// # Errors
    /// [`Refusal::BadAttachment`], [`Refusal::TooMany`].
    pub fn attach(
        &mut self,
        commission: &Commission,
        name: &str,
        bytes: &[u8],
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let voice = Voice::of(by)?;
        own::is_free(&self.attached_by, name, &voice)?;
        let bad =
            |why: String| Refusal::BadAttachment { name: name.chars().take(64).collect(), why };
        if !is_name(name) {
            return Err(bad(
                "a name has 1 to 64 lower-case letters, digits, dots and hyphens".into()
            ));
        }
        if bytes.len() > ATTACHMENT_BYTES_MAX {
            return Err(Refusal::TooMany { what: What::Bytes, max: ATTACHMENT_BYTES_MAX });
        }
        if !self.attachments.contains_key(name) && self.attachments.len() >= ATTACHMENTS_MAX {
            return Err(Refusal::TooMany { what: What::Attachments, max: ATTACHMENTS_MAX });
        }
        if self.kind == Kind::CharterChange {
            commission.check_attachment(name, bytes)?;
        }
        check_attached(self.kind, name, bytes, &commission.charter)?;
        own::own_reasons(self.kind, name, &voice)?;
        let digest = Digest::of(bytes);
        self.attachments.insert(name.to_owned(), digest);
        self.attached_by.insert(name.to_owned(), voice);
        Ok(digest)
    }

    /// Everything that keeps the draft from being tabled; empty when it is ready.
    pub fn blocks(&self, charter: &Charter) -> Vec<Block> {
        let parties = charter.party_ids();
        let authentic = charter.authentic(self.kind);
        let mut blocks = Vec::new();
        let out_everywhere = |passage: &Passage| {
            authentic.iter().all(|language| passage.is_left_out(language, &parties))
        };
        if self.passages.iter().all(out_everywhere) {
            blocks.push(Block::NoPassage);
        }
        let numbered = std::iter::once(&self.title).chain(&self.passages).enumerate();
        for (number, passage) in numbered {
            // A courtesy version that somebody began must be settled too: nobody may find
            // another text under their name in any language.
            let languages: BTreeSet<&Language> = authentic.iter().chain(passage.worded()).collect();
            // Left out in one authentic version and not in another, they would say different things.
            let out_somewhere =
                authentic.iter().any(|language| !passage.is_left_out(language, &parties));
            for language in languages {
                match passage.standing(language, &parties) {
                    Standing::Settled("") if out_somewhere && authentic.contains(language) => {
                        blocks.push(Block::Missing { passage: number, language: language.clone() });
                    }
                    Standing::Settled(_) => {}
                    Standing::Missing => {
                        blocks.push(Block::Missing { passage: number, language: language.clone() });
                    }
                    Standing::Bracketed { silent, .. } if silent.is_empty() => {
                        blocks
                            .push(Block::Bracketed { passage: number, language: language.clone() });
                    }
                    Standing::Bracketed { silent, .. } => {
                        blocks.extend(silent.into_iter().map(|party| Block::Silent {
                            passage: number,
                            language: language.clone(),
                            party,
                        }));
                    }
                }
            }
        }
        for party in &parties {
            for language in &authentic {
                let grounded = self.grounds.get(party).is_some_and(|grounds| {
                    !grounds.is_empty()
                        && grounds.iter().all(|ground| ground.text.get(language).is_some())
                });
                if !grounded {
                    blocks.push(Block::Ground { party: party.clone(), language: language.clone() });
                }
                let interested =
                    self.interests.get(party).is_some_and(|text| text.get(language).is_some());
                if !interested {
                    blocks
                        .push(Block::Interest { party: party.clone(), language: language.clone() });
                }
            }
        }
        let carries = |name: &str| self.attachments.contains_key(name);
        let lacks = match self.kind {
            Kind::CharterChange => !carries("charter") && !carries("policy"),
            Kind::GlossaryChange => !carries(GLOSSARY),
            _ => false,
        };
        if lacks {
            blocks.push(Block::Attachment { kind: self.kind });
        }
        if self.kind == Kind::Appeal
            && !self.attachments.contains_key(ADDRESSEES)
            && charter.promises.iter().any(|promise| {
                // Without addressees nobody could ever say that it was sent.
                promise.evidence == EvidenceKind::Appeal
                    && self.fulfils.iter().any(|it| *it == format!("charter:{}", promise.id))
            })
        {
            blocks.push(Block::Addressees);
        }
        blocks
    }

    /// The languages in which the whole text, title and every passage, is settled. Tabling prints
    /// those of them that leave out the same passages as the authentic versions.
    pub fn complete_languages(&self, parties: &BTreeSet<PartyId>) -> Vec<Language> {
        self.title
            .languages()
            .filter(|language| {
                std::iter::once(&self.title).chain(&self.passages).all(|passage| {
                    matches!(passage.standing(language, parties), Standing::Settled(_))
                })
            })
            .cloned()
            .collect()
    }

    /// Whether the same passages are left out in two languages in which the text is settled.
    pub(crate) fn same_passages(
        &self,
        one: &Language,
        another: &Language,
        parties: &BTreeSet<PartyId>,
    ) -> bool {
        self.passages.iter().all(|passage| {
            passage.is_left_out(one, parties) == passage.is_left_out(another, parties)
        })
    }
}

/// Puts words into one more language, as far as a text may have more.
fn put(words: &mut Localized, language: Language, text: String) -> Result<(), Refusal> {
    if words.get(&language).is_none() && words.iter().count() >= LANGUAGES_MAX {
        return Err(Refusal::TooMany { what: What::Languages, max: LANGUAGES_MAX });
    }
    words.set(language, text);
    Ok(())
}

/// Refuses a promise whose owners are no parties or whose words lack an authentic language.
pub(crate) fn promise_is_whole(
    promise: &Promise,
    charter: &Charter,
    kind: Kind,
) -> Result<(), Refusal> {
    if let Some(unknown) = promise.owners.iter().find(|owner| charter.party(owner).is_none()) {
        return Err(Refusal::UnknownParty { party: unknown.clone() });
    }
    promise.each.check(charter)?;
    if !promise.each.is_one() && promise.evidence != EvidenceKind::Activity {
        return Err(Refusal::WrongStatement { line: "each" });
    }
    let everywhere =
        charter.authentic(kind).iter().all(|language| promise.what.get(language).is_some());
    if everywhere { Ok(()) } else { Err(Refusal::Empty { field: "promise" }) }
}
