//! Tabling: a draft is frozen under one digest.

use std::collections::{BTreeMap, BTreeSet};

use note::{Digest, Policy};

use super::{
    Context, INSTRUMENT_TEXT_BYTES_MAX, Instrument, InstrumentText, PrintedGround, State,
    VERSION_BYTES_MAX, Version,
};
use crate::act::{ACT_BYTES_MAX, Act, InstrumentAct, TabledVersion};
use crate::adoption::signatories;
use crate::audit::Blobs;
use crate::charter::Charter;
use crate::commission::{Commission, check_witnesses};
use crate::commitment::{self, Promise};
use crate::draft::{Draft, Passage, Standing, promise_is_whole};
use crate::glossary::{Files, Said};
use crate::kind::Kind;
use crate::language::Language;
use crate::mandate;
use crate::party::PartyId;
use crate::permission::{Action, permit};
use crate::refusal::{Block, Refusal, What};
use crate::statement::{Purpose, STATEMENT_NOTE_BYTES_MAX, Signed};

/// The room that an act of tabling keeps for its signed statement, escapes included.
const NOTE_ROOM_BYTES: usize = STATEMENT_NOTE_BYTES_MAX + 1024;
/// Seconds in a day.
const DAY_SECONDS: i64 = 86_400;

/// How a draft is to be tabled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table {
    /// The last second at which it can be signed (Unix seconds UTC).
    pub deadline: i64,
}

impl Table {
    /// With the deadline that the charter gives, counted from now.
    pub fn by_charter(ctx: &Context<'_>) -> Self {
        let days = i64::from(ctx.charter.deadlines.sign_days);
        Self { deadline: ctx.now.saturating_add(days * DAY_SECONDS) }
    }
}

/// A draft made ready for the table: what will be signed, and every version's bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tabling {
    text: InstrumentText,
    versions: Vec<TabledVersion>,
    blobs: Vec<(Digest, Vec<u8>)>,
    promises: Vec<Promise>,
}

impl Tabling {
    /// Freezes a draft. `before` is the instrument when it was tabled before.
    ///
    /// # Errors
    /// [`Refusal::NotReady`] with everything that blocks it; the gate's refusals (the charter
    /// may have changed since the draft was begun); [`Refusal::SeatsEmpty`]; a deadline out of
    /// bounds.
    pub fn prepare(
        draft: &Draft,
        before: Option<&Instrument>,
        table: Table,
        ctx: &Context<'_>,
    ) -> Result<Tabling, Refusal> {
        mandate::admit(ctx.charter, &draft.topics)?;
        let mut blocks = draft.blocks(ctx.charter);
        if let Some(current) = before.map(Instrument::current)
            && matches!(
                current.state,
                State::Tabled | State::Adopted { .. } | State::Replaced { .. }
            )
        {
            blocks.push(Block::Open { state: current.state.as_str() });
        }
        if !blocks.is_empty() {
            return Err(Refusal::NotReady { blocks });
        }
        if let Some(before) = before
            && (before.id != draft.id || before.kind() != draft.kind)
        {
            return Err(Refusal::UnknownInstrument { id: draft.id.to_string() });
        }
        for promise in &draft.promises {
            promise_is_whole(promise, ctx.charter, draft.kind)?;
        }
        signatories(ctx.charter, ctx.roll, draft.kind)?;
        let days_max = ctx.charter.deadlines.sign_days_max;
        let latest = ctx.now.saturating_add(i64::from(days_max) * DAY_SECONDS);
        if table.deadline <= ctx.now {
            return Err(Refusal::Late { deadline: table.deadline });
        }
        if table.deadline > latest {
            return Err(Refusal::TooMany { what: What::Days, max: usize::from(days_max) });
        }
        let parties = ctx.charter.party_ids();
        let authentic = ctx.charter.authentic(draft.kind);
        let mut versions = Vec::new();
        let mut blobs = Vec::new();
        for language in draft.complete_languages(&parties) {
            let binds = authentic.contains(&language);
            if authentic.iter().any(|other| !draft.same_passages(&language, other, &parties)) {
                // A translation of another text is no translation.
                continue;
            }
            let version = print(draft, &language, &parties);
            let bytes = version.to_string().into_bytes();
            if bytes.len() > VERSION_BYTES_MAX {
                return Err(Refusal::TooMany { what: What::Bytes, max: VERSION_BYTES_MAX });
            }
            let digest = Digest::of(&bytes);
            versions.push(TabledVersion {
                language,
                authentic: binds,
                title: version.title,
                digest,
            });
            blobs.push((digest, bytes));
        }
        let text = InstrumentText {
            commission: ctx.commission.clone(),
            kind: draft.kind,
            id: draft.id.clone(),
            revision: before.map_or(1, |before| before.current().text.revision.saturating_add(1)),
            previous: before.map(|before| before.current().digest),
            deadline: table.deadline,
            replaces: draft.replaces.clone(),
            topics: draft.topics.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect(),
            authentic: digests(&versions, true),
            courtesy: digests(&versions, false),
            attachments: draft.attachments.clone(),
            fulfils: draft.fulfils.clone(),
            promises: commitment::digest(&draft.promises)
                .map_err(|_| Refusal::TooMany { what: What::Days, max: usize::from(days_max) })?,
        };
        let tabling = Tabling { text, versions, blobs, promises: draft.promises.clone() };
        // Refused now and not when it is signed: the record must be able to take it.
        let printed = tabling.text.to_string().len();
        let act =
            tabling.clone().act(String::new(), ctx.now).encode().map_or(usize::MAX, |b| b.len());
        if printed > INSTRUMENT_TEXT_BYTES_MAX || act > ACT_BYTES_MAX - NOTE_ROOM_BYTES {
            let max = ACT_BYTES_MAX - NOTE_ROOM_BYTES;
            return Err(Refusal::TooMany { what: What::Bytes, max });
        }
        Ok(tabling)
    }

    /// Checks what cannot be seen in the draft: that the text it replaces is adopted and of the
    /// same kind, and that its attachments can come into force. The audit checks the same. Besides
    /// that every party has given its reason for each entry of the glossary.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`], [`Refusal::WrongStatement`], [`Refusal::BadAttachment`] or
    /// [`Refusal::NotReady`].
    pub fn check(
        &self,
        commission: &Commission,
        replaced: Option<&Instrument>,
        blobs: &impl Blobs,
    ) -> Result<(), Refusal> {
        check_text(&self.text, commission, replaced, blobs)?;
        let files: Files = Said::files(&self.text)
            .filter_map(|(name, digest)| Some((name.clone(), blobs.blob(digest)?)))
            .collect();
        let blocks = Said::read(&files).map(|said| said.blocks(&commission.charter));
        match blocks.filter(|blocks| !blocks.is_empty()) {
            Some(blocks) => Err(Refusal::NotReady { blocks }),
            None => Ok(()),
        }
    }

    /// What will be signed.
    pub fn text(&self) -> &InstrumentText {
        &self.text
    }

    /// Every version, authentic or courtesy.
    pub fn versions(&self) -> &[TabledVersion] {
        &self.versions
    }

    /// The bytes of every version, for the blob store.
    pub fn blobs(&self) -> &[(Digest, Vec<u8>)] {
        &self.blobs
    }

    /// Puts it on the table by a co-chair's signed statement over this very digest.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing is changed then.
    pub fn table(self, note: &str, ctx: &Context<'_>) -> Result<Vec<Act>, Refusal> {
        let signed = Signed::verify_knowing(note, Purpose::Table, ctx.roll, ctx.proven)?;
        signed.is_timely(ctx.now)?;
        permit(signed.office(), Action::Table)?;
        if !ctx.charter.has_office(signed.office()) {
            return Err(Refusal::NotSeated { office: signed.office().clone() });
        }
        let digest = self.text.digest();
        if signed.statement().subject != digest {
            return Err(Refusal::OtherDigest {
                expected: digest,
                found: signed.statement().subject,
            });
        }
        Ok(vec![self.act(signed.note().to_owned(), ctx.now)])
    }

    fn act(self, note: String, at: i64) -> Act {
        Act::Instrument(InstrumentAct::Tabled {
            at,
            id: self.text.id.clone(),
            text: self.text.to_string(),
            versions: self.versions,
            topics: self.text.topics,
            promises: self.promises,
            note,
        })
    }
}

/// The digests of the versions that bind, or of those that do not.
fn digests(versions: &[TabledVersion], authentic: bool) -> BTreeMap<Language, Digest> {
    versions
        .iter()
        .filter(|version| version.authentic == authentic)
        .map(|version| (version.language.clone(), version.digest))
        .collect()
}

/// Says what the act of tabling lists otherwise than the text that is signed, if anything.
pub(crate) fn check_listed(
    text: &InstrumentText,
    versions: &[TabledVersion],
    topics: &[String],
    promises: &[Promise],
) -> Result<(), &'static str> {
    if text.topics != topics {
        return Err("its topics are not those that are signed");
    }
    if commitment::digest(promises).ok() != Some(text.promises) {
        return Err("its promises are not those that are signed");
    }
    let listed = text.authentic.len() + text.courtesy.len();
    if versions.len() != listed
        || digests(versions, true) != text.authentic
        || digests(versions, false) != text.courtesy
    {
        return Err("its versions are not those that are signed");
    }
    Ok(())
}

/// Checks a text against what lies outside it: the text it replaces, and its attachments.
pub(crate) fn check_text(
    text: &InstrumentText,
    commission: &Commission,
    replaced: Option<&Instrument>,
    blobs: &impl Blobs,
) -> Result<(), Refusal> {
    if let Some(id) = &text.replaces {
        let before = replaced
            .filter(|before| before.id == *id)
            .filter(|before| matches!(before.current().state, State::Adopted { .. }))
            .ok_or_else(|| Refusal::NotAdopted { id: id.clone() })?;
        if before.kind() != text.kind {
            // Minutes signed by any member must not undo what every co-chair had to sign.
            return Err(Refusal::WrongStatement { line: "replaces" });
        }
    }
    let file = |name: &str, digest: &Digest| {
        blobs.blob(digest).filter(|bytes| Digest::of(bytes) == *digest).ok_or_else(|| {
            Refusal::BadAttachment { name: name.to_owned(), why: "its bytes are missing".into() }
        })
    };
    for (name, digest) in &text.attachments {
        let bytes = file(name, digest)?;
        if text.kind == Kind::CharterChange {
            commission.check_attachment(name, &bytes)?;
        }
    }
    if text.kind == Kind::CharterChange
        && let Some(digest) = text.attachments.get("charter")
    {
        in_force_together(commission, &file("charter", digest)?, text, file)?;
    }
    Ok(())
}

/// Under a new charter every party's witness is still needed, by the policy that comes with it or
/// by the one in force.
fn in_force_together(
    commission: &Commission,
    charter: &[u8],
    text: &InstrumentText,
    file: impl Fn(&str, &Digest) -> Result<Vec<u8>, Refusal>,
) -> Result<(), Refusal> {
    let bad = |why: String| Refusal::BadAttachment { name: "charter".into(), why };
    let charter = Charter::parse(&String::from_utf8_lossy(charter))
        .map_err(|problems| bad(format!("it has {} problems", problems.len())))?;
    let policy = match text.attachments.get("policy") {
        Some(digest) => Policy::parse(&String::from_utf8_lossy(&file("policy", digest)?))
            .map_err(|e| bad(e.to_string()))?,
        None => commission.policy().clone(),
    };
    check_witnesses(&charter, &policy).map_err(|e| bad(e.to_string()))
}

fn settled<'a>(
    passage: &'a Passage,
    language: &Language,
    parties: &BTreeSet<PartyId>,
) -> Option<&'a str> {
    match passage.standing(language, parties) {
        Standing::Settled(text) => Some(text),
        _ => None,
    }
}

/// Prints a language version of a draft that is settled in it.
///
/// A party's ground or interest that was not given in a courtesy language is printed in none:
/// nobody's words are put into another language for them.
fn print(draft: &Draft, language: &Language, parties: &BTreeSet<PartyId>) -> Version {
    let title = settled(&draft.title, language, parties).unwrap_or_default().to_owned();
    let passages = draft
        .passages
        .iter()
        .filter_map(|passage| settled(passage, language, parties))
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    let grounds = draft
        .grounds
        .iter()
        .filter(|(party, _)| parties.contains(*party))
        .flat_map(|(party, grounds)| grounds.iter().map(move |ground| (party, ground)))
        .filter_map(|(party, ground)| {
            Some(PrintedGround {
                party: party.clone(),
                citation: ground.citation.to_string(),
                text: ground.text.get(language)?.to_owned(),
            })
        })
        .collect();
    let interests = draft
        .interests
        .iter()
        .filter(|(party, _)| parties.contains(*party))
        .filter_map(|(party, text)| Some((party.clone(), text.get(language)?.to_owned())))
        .collect();
    let promises = draft
        .promises
        .iter()
        .filter_map(|promise| Some((promise.id.clone(), promise.what.get(language)?.to_owned())))
        .collect();
    Version {
        language: language.clone(),
        kind: draft.kind,
        title,
        passages,
        grounds,
        interests,
        promises,
    }
}
