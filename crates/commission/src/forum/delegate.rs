//! Delegates as the record has them: by salted digests, with the seat that follows from the order of
//! the acts. Nobody sets a seat; it is computed, and says why.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::incident::digest_of;
use crate::instrument::{CommissionId, InstrumentId};
use crate::party::{Office, PartyId};
use crate::refusal::Refusal;

/// Whom a party nominates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nomination {
    /// For a seat of which category.
    pub category: String,
    /// The salted digest of the name ([`super::Person`]).
    pub delegate: Digest,
    /// Whose seat they take, of the same party and category; none for the next free one.
    pub in_place_of: Option<Digest>,
}

#[derive(Serialize)]
struct SignedNomination<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    forum: &'a InstrumentId,
    nomination: &'a Nomination,
}

#[derive(Serialize)]
struct SignedWithdrawal<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    forum: &'a InstrumentId,
    delegate: &'a Digest,
}

impl Nomination {
    /// What a party's office signs to nominate them.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        forum: &InstrumentId,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/forum-nomination/v1";
        digest_of(&SignedNomination { kind, commission, forum, nomination: self })
    }
}

/// What a party's office signs to withdraw a delegate.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn withdrawal_digest(
    commission: &CommissionId,
    forum: &InstrumentId,
    delegate: &Digest,
) -> Result<Digest, Refusal> {
    let kind = "comity/forum-withdrawal/v1";
    digest_of(&SignedWithdrawal { kind, commission, forum, delegate })
}

/// That somebody is a delegate no more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gone {
    /// Since when (Unix seconds UTC).
    pub at: i64,
    /// Who has the seat since, where they were replaced; none where they were withdrawn.
    pub replaced_by: Option<Digest>,
    /// The signed statement that withdrew them; empty where they were replaced, for that stands with
    /// the nomination of whoever has the seat.
    pub note: String,
}

/// A delegate as the record has them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delegate {
    /// Of which party: that of the office which nominated them.
    pub party: PartyId,
    /// The office.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What it signed.
    pub nomination: Nomination,
    /// The signed statement.
    pub note: String,
    /// The seat in the party's category, from 1, which they have or had last; none while they wait.
    pub seat: Option<u32>,
    /// Since when they have it, where they waited for it first (Unix seconds UTC).
    pub moved_up: Option<i64>,
    /// Where they are a delegate no more.
    pub gone: Option<Gone>,
}

impl Delegate {
    /// The salted digest of the name.
    pub fn mark(&self) -> &Digest {
        &self.nomination.delegate
    }

    /// The seat that they have now.
    pub fn seated(&self) -> Option<u32> {
        self.seat.filter(|_| self.gone.is_none())
    }

    /// Whether they wait for a seat.
    pub fn waits(&self) -> bool {
        self.seat.is_none() && self.gone.is_none()
    }

    /// Whether they are of this delegation: of a party, in a category.
    pub fn is_of(&self, party: &PartyId, category: &str) -> bool {
        self.party == *party && self.nomination.category == category
    }
}

/// Why a delegate has a seat, or none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// A seat of the party and category was free, and nobody waited for it.
    Free {
        /// Which.
        seat: u32,
        /// Of how many that every party has.
        quota: u32,
    },
    /// They had waited longest when a seat became free.
    MovedUp {
        /// Which.
        seat: u32,
        /// When (Unix seconds UTC).
        at: i64,
    },
    /// They came in the place of another delegate of the same party and category.
    Substitute {
        /// Whose seat it is.
        seat: u32,
        /// In whose place.
        of: Digest,
    },
    /// Every seat of the party and category is taken: another party's seats are not for them, also
    /// where these are empty.
    Full {
        /// How many every party has.
        quota: u32,
        /// How many of the same party and category wait before them.
        before: u32,
    },
    /// Their party withdrew them.
    Withdrawn {
        /// When (Unix seconds UTC).
        at: i64,
    },
    /// Their party put another delegate in their place.
    Replaced {
        /// When (Unix seconds UTC).
        at: i64,
        /// Whom.
        by: Digest,
    },
}

impl Why {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Why::Free { .. } => "free",
            Why::MovedUp { .. } => "moved-up",
            Why::Substitute { .. } => "substitute",
            Why::Full { .. } => "full",
            Why::Withdrawn { .. } => "withdrawn",
            Why::Replaced { .. } => "replaced",
        }
    }

    /// The words of every reason.
    pub const WORDS: [&'static str; 6] =
        ["free", "moved-up", "substitute", "full", "withdrawn", "replaced"];
}
