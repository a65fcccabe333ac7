//! Tabling: a draft is frozen under one digest.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

use super::{Context, Instrument, InstrumentText, PrintedGround, State, Version};
use crate::act::{Act, InstrumentAct, TabledVersion};
use crate::adoption::signatories;
use crate::draft::{Draft, Passage, Standing};
use crate::language::Language;
use crate::mandate;
use crate::party::PartyId;
use crate::permission::{Action, permit};
use crate::refusal::{Block, Refusal, What};
use crate::statement::{Purpose, Signed};

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
    draft: Draft,
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
            let version = print(draft, &language, &parties);
            let bytes = version.to_string().into_bytes();
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
            authentic: versions
                .iter()
                .filter(|version| version.authentic)
                .map(|version| (version.language.clone(), version.digest))
                .collect::<BTreeMap<_, _>>(),
            attachments: draft.attachments.clone(),
            fulfils: draft.fulfils.clone(),
        };
        Ok(Tabling { text, versions, blobs, draft: draft.clone() })
    }

    /// What will be signed.
    pub fn text(&self) -> &InstrumentText {
        &self.text
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
        let signed = Signed::verify(note, Purpose::Table, ctx.roll)?;
        signed.is_timely(ctx.now)?;
        permit(signed.office(), Action::Table)?;
        let digest = self.text.digest();
        if signed.statement().subject != digest {
            return Err(Refusal::OtherDigest {
                expected: digest,
                found: signed.statement().subject,
            });
        }
        Ok(vec![Act::Instrument(InstrumentAct::Tabled {
            at: ctx.now,
            id: self.text.id.clone(),
            text: self.text.to_string(),
            versions: self.versions,
            topics: self.draft.topics,
            promises: self.draft.promises,
            note: signed.note().to_owned(),
        })])
    }
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
