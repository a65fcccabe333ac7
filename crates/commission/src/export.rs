//! An export of the board: made only while every party consents to exactly what it holds.
//!
//! A co-chair asks for a [`Scope`]. Each party's co-chair consents to its digest; whoever wants
//! something else asks anew, and everybody consents anew. A consent can be withdrawn at any time:
//! from then on nothing is handed out any more. Who took it away is written down for all to see.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::canonical;
use crate::charter::Charter;
use crate::incident::Status;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::refusal::{Refusal, What};

/// For how many days an export can be taken away once every party has consented.
pub const EXPORT_DAYS: i64 = 14;
/// The most days that an export spans.
pub const SPAN_DAYS_MAX: i64 = 3_660;
/// How often an export is taken away at most.
pub const DOWNLOADS_MAX: usize = 200;
const DAY_SECONDS: i64 = 86_400;

/// What an export holds: nothing about reporters, never a sealed account.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The first day on which a room was opened, counted from 1970-01-01.
    pub from: i64,
    /// The last such day.
    pub until: i64,
    /// Where the incidents stand.
    pub statuses: BTreeSet<Status>,
}

impl Scope {
    /// Refuses what holds nothing or spans too much.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for `statuses`, or for `until` before `from`; [`Refusal::TooMany`].
    pub fn check(&self) -> Result<(), Refusal> {
        if self.statuses.is_empty() {
            return Err(Refusal::Empty { field: "statuses" });
        }
        if self.until < self.from {
            return Err(Refusal::Empty { field: "until" });
        }
        if self.until.saturating_sub(self.from) > SPAN_DAYS_MAX {
            let max = usize::try_from(SPAN_DAYS_MAX).unwrap_or(usize::MAX);
            return Err(Refusal::TooMany { what: What::Days, max });
        }
        Ok(())
    }

    /// Its digest: what is consented to.
    pub fn digest(&self) -> Digest {
        // Days and words: there is always a form.
        Digest::of(&canonical::encode(self).unwrap_or_default())
    }

    /// Whether it holds what was opened at a moment (Unix seconds UTC) and stands there.
    pub fn holds(&self, opened: i64, status: Status) -> bool {
        let day = opened.div_euclid(DAY_SECONDS);
        (self.from..=self.until).contains(&day) && self.statuses.contains(&status)
    }
}

/// What an office did, and when (Unix seconds UTC).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// The office.
    pub by: Office,
    /// When.
    pub at: i64,
}

/// An export that was asked for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Its id: 32 hexadecimal digits.
    pub id: String,
    /// What it holds.
    pub scope: Scope,
    /// Who asked for it.
    pub asked: Done,
    /// Which party consented, by whom.
    pub consents: BTreeMap<PartyId, Done>,
    /// Who withdrew a consent; then it is over.
    pub withdrawn: Option<Done>,
    /// Who took it away, the earliest first.
    pub downloads: Vec<Done>,
}

/// Where an export stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Some party has not consented.
    Waits,
    /// It can be taken away until then (Unix seconds UTC).
    Open {
        /// Until when.
        until: i64,
    },
    /// Its time is over, or was before every party had consented.
    Over,
    /// A consent was withdrawn.
    Withdrawn,
}

impl Standing {
    /// The word in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Waits => "waits",
            Standing::Open { .. } => "open",
            Standing::Over => "over",
            Standing::Withdrawn => "withdrawn",
        }
    }
}

impl Export {
    /// Asks for an export. Whoever asks consents for their own party thereby.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; those of [`Scope::check`].
    pub fn ask(scope: Scope, by: &Office, now: i64, nonce: [u8; 16]) -> Result<Self, Refusal> {
        permit(by, Action::Export)?;
        scope.check()?;
        let done = Done { by: by.clone(), at: now };
        let consents = by.party().map(|party| (party.clone(), done.clone())).into_iter().collect();
        Ok(Self {
            id: nonce.iter().map(|byte| format!("{byte:02x}")).collect(),
            scope,
            asked: done,
            consents,
            withdrawn: None,
            downloads: Vec::new(),
        })
    }

    /// The parties that have not consented.
    pub fn missing(&self, charter: &Charter) -> BTreeSet<PartyId> {
        let consented = |party: &PartyId| self.consents.contains_key(party);
        charter.party_ids().into_iter().filter(|party| !consented(party)).collect()
    }

    /// Where it stands.
    pub fn standing(&self, charter: &Charter, now: i64) -> Standing {
        if self.withdrawn.is_some() {
            return Standing::Withdrawn;
        }
        let days = EXPORT_DAYS * DAY_SECONDS;
        if !self.missing(charter).is_empty() {
            let is_over = now >= self.asked.at.saturating_add(days);
            return if is_over { Standing::Over } else { Standing::Waits };
        }
        let last = self.consents.values().map(|it| it.at).max().unwrap_or(self.asked.at);
        let until = last.saturating_add(days);
        if now < until { Standing::Open { until } } else { Standing::Over }
    }

    /// Consents for one's own party to exactly the scope with this digest.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherDigest`] for another scope;
    /// [`Refusal::ExportState`] when it is over or withdrawn.
    pub fn consent(
        &mut self,
        charter: &Charter,
        scope: &Digest,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Export)?;
        let refused = || Refusal::NotAllowed { office: by.clone(), action: "export" };
        let party = by.party().ok_or_else(refused)?;
        let expected = self.scope.digest();
        if *scope != expected {
            return Err(Refusal::OtherDigest { expected, found: *scope });
        }
        match self.standing(charter, now) {
            Standing::Waits | Standing::Open { .. } => {}
            over => return Err(Refusal::ExportState { state: over.as_str() }),
        }
        // Said twice, said once: its time does not begin anew.
        self.consents.entry(party.clone()).or_insert(Done { by: by.clone(), at: now });
        Ok(())
    }

    /// Withdraws one's party's consent: the export is over for everybody.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] also for a party that did not consent.
    pub fn withdraw(&mut self, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::Export)?;
        if !by.party().is_some_and(|party| self.consents.contains_key(party)) {
            return Err(Refusal::NotAllowed { office: by.clone(), action: "export" });
        }
        self.withdrawn.get_or_insert(Done { by: by.clone(), at: now });
        Ok(())
    }

    /// Writes down that somebody takes it away.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::ExportState`] unless every party consents now;
    /// [`Refusal::TooMany`].
    pub fn take(&mut self, charter: &Charter, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::Download)?;
        match self.standing(charter, now) {
            Standing::Open { .. } => {}
            closed => return Err(Refusal::ExportState { state: closed.as_str() }),
        }
        if self.downloads.len() >= DOWNLOADS_MAX {
            return Err(Refusal::TooMany { what: What::Downloads, max: DOWNLOADS_MAX });
        }
        self.downloads.push(Done { by: by.clone(), at: now });
        Ok(())
    }
}
