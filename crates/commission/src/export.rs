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
/// The form of the files, and what stands in each of their lines.
pub const FORMAT: &str = "comity/export/v1";
/// What is told of an incident: its region only where its public row tells it, of reporters
/// nothing. Who consents, consents to these; others are another [`FORMAT`].
pub const COLUMNS: [&str; 20] = [
    "incident",
    "opened",
    "week",
    "region",
    "topic",
    "grade",
    "priority",
    "spill_over",
    "outside",
    "summary",
    "status",
    "accepted",
    "due",
    "found",
    "affected",
    "agreed",
    "disputed",
    "own_words",
    "statements",
    "sightings",
];

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
    /// [`FORMAT`]; empty where it was asked for before that was part of what is consented to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub format: String,
    /// [`COLUMNS`]; likewise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

impl Scope {
    /// What is opened between two days and stands so, in the present form.
    pub fn new(from: i64, until: i64, statuses: BTreeSet<Status>) -> Self {
        let columns = COLUMNS.map(str::to_owned).to_vec();
        Self { from, until, statuses, format: FORMAT.to_owned(), columns }
    }

    /// Whether it is in the present form: no other is handed out.
    pub fn is_present(&self) -> bool {
        self.format == FORMAT && self.columns == COLUMNS
    }

    /// Refuses what holds nothing or spans too much.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for `statuses`, for `until` before `from`, or for `until-past` after the
    /// day `today`: nobody consents to what is not there yet; [`Refusal::TooMany`].
    pub fn check(&self, today: i64) -> Result<(), Refusal> {
        if self.statuses.is_empty() {
            return Err(Refusal::Empty { field: "statuses" });
        }
        if self.until < self.from {
            return Err(Refusal::Empty { field: "until" });
        }
        if self.until > today {
            return Err(Refusal::Empty { field: "until-past" });
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
    /// Its time is over, or was before every party had consented, or it was asked for in a form
    /// that is made no more.
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
    pub fn ask(
        charter: &Charter,
        scope: Scope,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<Self, Refusal> {
        permit(by, Action::Export)?;
        // Who asks at night does so on the day that their own calendar shows.
        let local = now.saturating_add(i64::from(charter.utc_offset_seconds));
        scope.check(local.div_euclid(DAY_SECONDS))?;
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
        if !self.scope.is_present() {
            return Standing::Over;
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
