//! What somebody says happened outside of the commission, and what the parties say about that.
//!
//! Nobody outside signs anything here, so somebody has to say what happened. Whoever enters a *claim*
//! signs it; it counts only when every party that is asked has confirmed it, so that no side can say
//! alone that a president refused, or that a concert was held. Asked are the parties that signed the
//! text the claim is about and are parties still: nobody else's word moves anything, and whoever is
//! gone keeps nothing waiting. Where fewer than two of those are left every party is asked. A party's
//! last word counts, also about its own claim.

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::charter::Charter;
use crate::incident::{cleaned, office_of, signed};
use crate::instrument::{CommissionId, Context};
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, Signed, is_about, is_same};

/// The most characters of reasons why something is not so, in one language.
pub const REASONS_CHARS_MAX: usize = 1_000;

/// Reasons as somebody typed them, in their one form.
///
/// # Errors
/// [`Refusal::Empty`], [`Refusal::TooMany`] and those of [`crate::text::clean`].
pub fn reasons(typed: &Localized) -> Result<Localized, Refusal> {
    cleaned(typed, REASONS_CHARS_MAX, "reasons")
}

/// What a party says about a claim.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "view", rename_all = "kebab-case", deny_unknown_fields)]
pub enum View {
    /// It is so.
    Confirms,
    /// It is not so, and why.
    Disputes {
        /// Why.
        reasons: Localized,
    },
}

impl View {
    /// The word in tables, message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            View::Confirms => "confirms",
            View::Disputes { .. } => "disputes",
        }
    }

    /// Refuses reasons that are none.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`]; [`Refusal::WrongStatement`] for words that are not
    /// in their one form.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            View::Confirms => Ok(()),
            View::Disputes { reasons } if self::reasons(reasons)? == *reasons => Ok(()),
            View::Disputes { .. } => Err(Refusal::WrongStatement { line: "reasons" }),
        }
    }
}

/// A word about a claim as the record has it.
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

impl Viewed {
    /// A word out of an act; none where its statement names no office.
    pub fn read(at: i64, view: View, note: String) -> Option<Self> {
        Some(Self { office: office_of(&note)?, at, view, note })
    }
}

/// A claim as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim<T> {
    /// The office that entered it: a party's, or the secretariat's.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What is said to have happened.
    pub what: T,
    /// The digest that was signed.
    pub digest: Digest,
    /// The signed statement.
    pub note: String,
    /// What parties said about it, oldest first; a party's last word counts.
    pub views: Vec<Viewed>,
}

impl<T> Claim<T> {
    /// A claim out of an act, about which nobody has said anything yet; none where its statement
    /// names no office.
    pub fn read(at: i64, what: T, digest: Digest, note: String) -> Option<Self> {
        Some(Self { office: office_of(&note)?, at, what, digest, note, views: Vec::new() })
    }

    /// What a party's last word about it is; none while it has said nothing. Whoever enters a claim
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

    /// Whether everything said about it is what its signed statements are about.
    pub(crate) fn holds(&self, asking: &impl Asking, commission: &CommissionId) -> bool {
        self.views.iter().all(|viewed| {
            let subject =
                viewed.office.party().ok_or(Refusal::WrongStatement { line: "party" }).and_then(
                    |party| asking.subject(&viewed.view, commission, &self.digest, party),
                );
            is_about(&viewed.note, subject)
        })
    }

    /// Lets a party say that it is so, or is not.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for who does not speak for a party that is asked;
    /// [`Refusal::SignedAlready`] for the word that the party has said last; [`Refusal::TooMany`];
    /// those of [`View::check`] and of the signed statement.
    pub(crate) fn hear(
        &self,
        asking: &impl Asking,
        view: &View,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<Signed, Refusal> {
        view.check()?;
        let action = asking.action();
        let by = Signed::verify_knowing(note, Purpose::Attest, ctx.roll, ctx.proven)?;
        let refused =
            || Refusal::NotAllowed { office: by.office().clone(), action: action.as_str() };
        let party = by.office().party().ok_or_else(refused)?;
        if !asking.speaks(by.office(), ctx.charter) {
            return Err(refused());
        }
        let subject = asking.subject(view, ctx.commission, &self.digest, party)?;
        let signed = signed(note, Purpose::Attest, action, subject, ctx)?;
        let own = self.views.iter().filter(|it| it.office.party() == Some(party));
        if own.count() >= asking.views_max() {
            return Err(Refusal::TooMany { what: What::Answers, max: asking.views_max() });
        }
        if self.view_of(party) == Some(view)
            || self.views.iter().any(|before| is_same(&before.note, &signed))
        {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        Ok(signed)
    }
}

/// What claims are about: whom it asks, and what they sign.
pub(crate) trait Asking {
    /// What whoever says a word about a claim does.
    fn action(&self) -> Action;
    /// The most words of one party about one claim.
    fn views_max(&self) -> usize;
    /// Whether an office speaks for a party that is asked.
    fn speaks(&self, office: &Office, charter: &Charter) -> bool;
    /// What a party signs to say this about a claim.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    fn subject(
        &self,
        view: &View,
        commission: &CommissionId,
        claim: &Digest,
        party: &PartyId,
    ) -> Result<Digest, Refusal>;
}

/// The parties that are asked: of those that signed the ones that are parties still. Where fewer than
/// two of them are left every party is asked, so that nobody's word counts alone.
pub fn asked(signed: &BTreeSet<PartyId>, charter: &Charter) -> BTreeSet<PartyId> {
    let parties = charter.party_ids();
    let left: BTreeSet<PartyId> = signed.intersection(&parties).cloned().collect();
    if left.len() < 2 { parties } else { left }
}
