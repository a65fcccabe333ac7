//! What became of an appeal after every party signed it: to whom it went, who acknowledged it, who
//! answered, who is silent and since when.
//!
//! Nobody outside signs anything here, so somebody has to say what happened. Whoever enters a
//! *step* signs it; it counts only when every party has confirmed it, so that no side can claim
//! that a president refused, or that a letter was sent that was not. Asked are the parties that signed
//! the appeal and are parties still. What is not confirmed yet is
//! shown as the word of whoever entered it, with those for whom it waits. A party's last word about
//! a step counts, also about its own.

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
    DOCUMENT_BYTES_MAX, Document, Happened, Step, View, WORDS_CHARS_MAX, document_digest,
    document_form, reasons, step_words,
};

use crate::act::AppealAct;
use crate::charter::Charter;
use crate::incident::{cleaned, office_of, signed};
use crate::instrument::{CommissionId, Context, Instrument, InstrumentId, State};
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, Signed, is_about, is_same};

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

/// A word about a step as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Viewed {
    /// The office that signed it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What it says.
    pub view: View,
    /// The signed statement.
    pub note: String,
}

/// A step as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entered {
    /// The office that entered it: a party's, or the secretariat's.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The step.
    pub step: Step,
    /// The digest that was signed.
    pub digest: Digest,
    /// The signed statement.
    pub note: String,
    /// What parties said about it, oldest first; a party's last word counts.
    pub views: Vec<Viewed>,
}

impl Entered {
    /// What a party's last word about it is; none while it has said nothing. Whoever enters a step
    /// confirms it, until they say otherwise.
    pub fn view_of(&self, party: &PartyId) -> Option<&View> {
        let said = self.views.iter().rev().find(|it| it.office.party() == Some(party));
        said.map(|it| &it.view)
            .or_else(|| (self.office.party() == Some(party)).then_some(&View::Confirms))
    }

    /// Those of these parties that have not confirmed it.
    pub fn lacks(&self, parties: &BTreeSet<PartyId>) -> BTreeSet<PartyId> {
        let confirms = |party: &&PartyId| self.view_of(party) != Some(&View::Confirms);
        parties.iter().filter(confirms).cloned().collect()
    }

    /// Whether every one of these parties confirms it, so that it counts. Where nobody is asked
    /// nothing counts.
    pub fn counts(&self, parties: &BTreeSet<PartyId>) -> bool {
        !parties.is_empty() && self.lacks(parties).is_empty()
    }

    /// When every one of these parties had confirmed it for the first time (Unix seconds UTC); none
    /// where it does not count. Whoever doubts it for a while and confirms it again makes what was
    /// done in time no later.
    pub fn agreed(&self, parties: &BTreeSet<PartyId>) -> Option<i64> {
        if !self.counts(parties) {
            return None;
        }
        let mut confirm: BTreeSet<&PartyId> = self.office.party().into_iter().collect();
        let all = |confirm: &BTreeSet<&PartyId>| parties.iter().all(|it| confirm.contains(it));
        if all(&confirm) {
            return Some(self.at);
        }
        for viewed in &self.views {
            let Some(party) = viewed.office.party() else { continue };
            match viewed.view {
                View::Confirms => confirm.insert(party),
                View::Disputes { .. } => confirm.remove(party),
            };
            if all(&confirm) {
                return Some(viewed.at);
            }
        }
        None
    }

    /// Whether some of these parties says that it is not so.
    pub fn is_disputed(&self, parties: &BTreeSet<PartyId>) -> bool {
        parties.iter().any(|party| matches!(self.view_of(party), Some(View::Disputes { .. })))
    }

    /// Whether it waits for a word of this party.
    pub fn waits_for(&self, party: &PartyId) -> bool {
        self.view_of(party).is_none()
    }
}

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
        let revision = instrument.current();
        if revision.text.kind != Kind::Appeal {
            return None;
        }
        let adopted = match &revision.state {
            State::Adopted { at, .. } => *at,
            State::Replaced { adopted, .. } => *adopted,
            _ => return None,
        };
        let parties = revision.signatures.iter().filter_map(|it| it.office.party().cloned());
        let addressees = Addressees::parse(file).ok()?;
        Some(Self::new(revision.text.id.clone(), adopted, parties.collect(), addressees))
    }

    /// The parties that are asked: those that signed it and are parties still. Nobody else's word
    /// moves anything, and whoever is gone keeps nothing waiting.
    pub fn asked(&self, charter: &Charter) -> BTreeSet<PartyId> {
        let parties = charter.party_ids();
        self.parties.iter().filter(|party| parties.contains(party)).cloned().collect()
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
    /// [`Refusal::UnknownStep`]; [`Refusal::NotAllowed`] for whoever is of no party that signed the
    /// appeal; [`Refusal::SignedAlready`] for the word that the party has said
    /// last; [`Refusal::TooMany`]; those of [`View::check`] and of the signed statement.
    pub fn view(
        &self,
        step: &Digest,
        view: &View,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<AppealAct, Refusal> {
        let entered = self.step(step).ok_or(Refusal::UnknownStep { step: *step })?;
        view.check()?;
        let by = Signed::verify_knowing(note, Purpose::Attest, ctx.roll, ctx.proven)?;
        self.may_speak(ctx.charter, by.office(), Action::ConfirmStep)?;
        let party = by.office().party().ok_or_else(|| Refusal::NotAllowed {
            office: by.office().clone(),
            action: Action::ConfirmStep.as_str(),
        })?;
        let subject = view.digest(ctx.commission, &self.id, step, party)?;
        let signed = signed(note, Purpose::Attest, Action::ConfirmStep, subject, ctx)?;
        let own = entered.views.iter().filter(|it| it.office.party() == Some(party));
        if own.count() >= VIEWS_MAX {
            return Err(Refusal::TooMany { what: What::Answers, max: VIEWS_MAX });
        }
        if entered.view_of(party) == Some(view)
            || entered.views.iter().any(|before| is_same(&before.note, &signed))
        {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
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
        let office = office_of(act.note())?;
        match act.clone() {
            AppealAct::Entered { at, step, note, .. } => {
                let digest = step.digest(commission, &self.id).ok()?;
                self.steps.push(Entered { office, at, step, digest, note, views: Vec::new() });
            }
            AppealAct::Viewed { at, step, view, note, .. } => {
                let entered = self.steps.iter_mut().find(|it| it.digest == step)?;
                entered.views.push(Viewed { office, at, view, note });
            }
        }
        Some(())
    }

    /// Whether everything said in it is what its signed statements are about. Their signatures were
    /// checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        self.steps.iter().all(|entered| {
            is_about(&entered.note, entered.step.digest(commission, &self.id))
                && entered.views.iter().all(|viewed| {
                    let subject = viewed
                        .office
                        .party()
                        .ok_or(Refusal::WrongStatement { line: "party" })
                        .and_then(|party| {
                            viewed.view.digest(commission, &self.id, &entered.digest, party)
                        });
                    is_about(&viewed.note, subject)
                })
        })
    }
}
