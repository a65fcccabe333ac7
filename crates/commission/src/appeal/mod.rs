//! What became of an appeal after every party signed it: to whom it went, who acknowledged it, who
//! answered, who is silent and since when.
//!
//! Each *step* is a claim of whoever enters it ([`crate::claim`]): it counts when every party that
//! signed the appeal and is a party still confirms it. What is not confirmed yet is shown as the word
//! of whoever entered it, with those for whom it waits.

mod addressees;
mod standing;
mod step;

use std::collections::BTreeSet;

use note::Digest;

pub use addressees::{
    ADDRESSEES, ADDRESSEES_MAX, ANSWER_DAYS_MAX, Addressee, Addressees, AddresseesError,
    NAME_CHARS_MAX,
};
pub use standing::Standing;
pub use step::{
    DOCUMENT_BYTES_MAX, Document, Happened, Step, WORDS_CHARS_MAX, document_digest, document_form,
    step_words, view_digest,
};

use crate::act::AppealAct;
use crate::charter::Charter;
use crate::claim::{Asking, Claim, View, Viewed, asked};
use crate::incident::{cleaned, signed};
use crate::instrument::{CommissionId, Context, Instrument, InstrumentId};
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, is_about};

/// The most steps that one side enters about one appeal.
pub const STEPS_MAX: usize = 100;
/// The most words of one party about one step.
pub const VIEWS_MAX: usize = 5;

/// Words on one line in their one form.
pub(crate) fn one_line(
    words: &Localized,
    chars_max: usize,
    field: &'static str,
) -> Result<Localized, Refusal> {
    let words = cleaned(words, chars_max, field)?;
    if words.iter().any(|(_, text)| text.contains('\n')) {
        return Err(Refusal::Empty { field });
    }
    Ok(words)
}

/// A step as the record has it.
pub type Entered = Claim<Step>;

/// An adopted appeal with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Appeal {
    /// The text that every party signed.
    pub id: InstrumentId,
    /// When the last of them did (Unix seconds UTC).
    pub adopted: i64,
    /// The parties that signed it. Those of them that are parties still are asked what became of it.
    pub parties: BTreeSet<PartyId>,
    /// To whom it goes.
    pub addressees: Addressees,
    /// What was entered, oldest first.
    pub steps: Vec<Entered>,
}

impl Appeal {
    /// An appeal as it was adopted.
    pub fn new(
        id: InstrumentId,
        adopted: i64,
        parties: BTreeSet<PartyId>,
        addressees: Addressees,
    ) -> Self {
        Self { id, adopted, parties, addressees, steps: Vec::new() }
    }

    /// What a text that every party signed asks of whom, out of the file attached to it; none where
    /// it is no appeal, was not adopted, or names no addressees.
    pub fn of(instrument: &Instrument, file: &[u8]) -> Option<Self> {
        let carried = instrument.carried(Kind::Appeal)?;
        let addressees = Addressees::parse(file).ok()?;
        Some(Self::new(carried.id, carried.at, carried.parties, addressees))
    }

    /// The parties that are asked: those that signed it and are parties still. Nobody else's word
    /// moves anything, and whoever is gone keeps nothing waiting.
    pub fn asked(&self, charter: &Charter) -> BTreeSet<PartyId> {
        asked(&self.parties, charter)
    }

    /// Refuses whoever is of a party that is not asked.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`].
    pub fn may_speak(&self, charter: &Charter, by: &Office, action: Action) -> Result<(), Refusal> {
        match by.party() {
            Some(party) if !self.asked(charter).contains(party) => {
                Err(Refusal::NotAllowed { office: by.clone(), action: action.as_str() })
            }
            _ => Ok(()),
        }
    }

    /// A step by the digest that was signed.
    pub fn step(&self, digest: &Digest) -> Option<&Entered> {
        self.steps.iter().find(|it| it.digest == *digest)
    }

    /// Enters a step.
    ///
    /// # Errors
    /// [`Refusal::UnknownAddressee`]; [`Refusal::NotAllowed`] for a party that did not sign the
    /// appeal; [`Refusal::Entered`] for the very step that stands there;
    /// [`Refusal::TooMany`]; those of [`Step::check`] and of the signed statement.
    pub fn enter(&self, step: &Step, note: &str, ctx: &Context<'_>) -> Result<AppealAct, Refusal> {
        if self.addressees.get(&step.addressee).is_none() {
            let addressee = step.addressee.chars().take(64).collect();
            return Err(Refusal::UnknownAddressee { addressee });
        }
        step.check(ctx.charter, self.adopted, ctx.now)?;
        let subject = step.digest(ctx.commission, &self.id)?;
        let signed = signed(note, Purpose::Attest, Action::EnterStep, subject, ctx)?;
        self.may_speak(ctx.charter, signed.office(), Action::EnterStep)?;
        if self.step(&subject).is_some() {
            return Err(Refusal::Entered);
        }
        let side = signed.office().party();
        if self.steps.iter().filter(|it| it.office.party() == side).count() >= STEPS_MAX {
            return Err(Refusal::TooMany { what: What::Steps, max: STEPS_MAX });
        }
        Ok(AppealAct::Entered {
            at: ctx.now,
            id: self.id.clone(),
            step: step.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Says, for one's own party, that a step is so, or is not.
    ///
    /// # Errors
    /// [`Refusal::UnknownStep`]; [`Refusal::NotAllowed`] for whoever is of no party that is asked;
    /// [`Refusal::SignedAlready`] for the word that the party has said last; [`Refusal::TooMany`];
    /// those of [`View::check`] and of the signed statement.
    pub fn view(
        &self,
        step: &Digest,
        view: &View,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<AppealAct, Refusal> {
        let entered = self.step(step).ok_or(Refusal::UnknownStep { step: *step })?;
        let signed = entered.hear(self, view, note, ctx)?;
        Ok(AppealAct::Viewed {
            at: ctx.now,
            id: self.id.clone(),
            step: *step,
            view: view.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Takes over an act about this appeal; none where it does not fit.
    pub fn apply(&mut self, commission: &CommissionId, act: &AppealAct) -> Option<()> {
        match act.clone() {
            AppealAct::Entered { at, step, note, .. } => {
                let digest = step.digest(commission, &self.id).ok()?;
                self.steps.push(Claim::read(at, step, digest, note)?);
            }
            AppealAct::Viewed { at, step, view, note, .. } => {
                let entered = self.steps.iter_mut().find(|it| it.digest == step)?;
                entered.views.push(Viewed::read(at, view, note)?);
            }
        }
        Some(())
    }

    /// Whether everything said in it is what its signed statements are about. Their signatures were
    /// checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        self.steps.iter().all(|entered| {
            is_about(&entered.note, entered.what.digest(commission, &self.id))
                && entered.holds(self, commission)
        })
    }
}

impl Asking for Appeal {
    fn action(&self) -> Action {
        Action::ConfirmStep
    }

    fn views_max(&self) -> usize {
        VIEWS_MAX
    }

    fn speaks(&self, office: &Office, charter: &Charter) -> bool {
        office.party().is_some_and(|party| self.asked(charter).contains(party))
    }

    fn subject(
        &self,
        view: &View,
        commission: &CommissionId,
        claim: &Digest,
        party: &PartyId,
    ) -> Result<Digest, Refusal> {
        view_digest(view, commission, &self.id, claim, party)
    }
}
