//! The course of a forum: what later plans change about it, how it ends, and where it stands.

use std::collections::BTreeSet;

use super::{Amendment, By, CHANGES_MAX, Change, Changed, Convened, Forum, Week};
use crate::charter::Charter;
use crate::commitment::{Evidence, EvidenceKind};
use crate::instrument::InstrumentId;
use crate::party::PartyId;
use crate::refusal::Refusal;

/// Where a forum stands, by its plans, its communiqué and the clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// Delegates are nominated.
    Open,
    /// It is to come, and nobody new is nominated any more.
    Closed,
    /// It is going on.
    Running,
    /// It is over; no communiqué is adopted.
    Over,
    /// It is over, and every party signed what came of it.
    Held,
    /// The plan that opened it was replaced.
    CalledOff,
}

impl Standing {
    /// Every one.
    pub const ALL: [Standing; 6] = [
        Standing::Open,
        Standing::Closed,
        Standing::Running,
        Standing::Over,
        Standing::Held,
        Standing::CalledOff,
    ];

    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Closed => "closed",
            Standing::Running => "running",
            Standing::Over => "over",
            Standing::Held => "held",
            Standing::CalledOff => "called-off",
        }
    }
}

impl Forum {
    /// Where it stands.
    pub fn standing(&self, now: i64) -> Standing {
        match () {
            () if self.ended.is_some() => Standing::CalledOff,
            () if self.held.is_some() => Standing::Held,
            () if now >= self.week.ends() => Standing::Over,
            () if now >= self.week.starts() => Standing::Running,
            () if now > self.week.until => Standing::Closed,
            () => Standing::Open,
        }
    }

    /// Refuses what comes too late for it.
    ///
    /// # Errors
    /// [`Refusal::ForumState`] when it is over, or called off.
    pub fn goes_on(&self, now: i64) -> Result<(), Refusal> {
        match self.standing(now) {
            Standing::Open | Standing::Closed | Standing::Running => Ok(()),
            state => Err(Refusal::ForumState { state: state.as_str() }),
        }
    }

    /// Whether everybody who is to speak in a session that a change brings does: those of the parties
    /// that opened the forum that are among these.
    fn speaks(&self, change: &Change, parties: &BTreeSet<PartyId>) -> bool {
        let speakers = match change {
            Change::Added { session } => &session.speakers,
            Change::Speakers { speakers, .. } => speakers,
            _ => return true,
        };
        self.parties.intersection(parties).all(|party| speakers.contains_key(party))
    }

    /// Whether a session ever had this id.
    fn was_session(&self, id: &str) -> bool {
        let added = self.changes.iter().any(|it| match &it.change {
            Change::Added { session } => session.id == id,
            _ => false,
        });
        added || self.opened.session(id).is_some()
    }

    /// The week with a change, where that fits.
    fn with(&self, change: &Change) -> Option<Week> {
        if self.changes.len() >= CHANGES_MAX {
            return None;
        }
        change.made(&self.week, |id| self.was_session(id))
    }

    /// Refuses changes that would have no effect, or after which sessions clash.
    ///
    /// # Errors
    /// [`Refusal::ForumState`] for one that is over, or called off; [`Refusal::ForumChange`] for a
    /// change that does not fit; [`Refusal::ForumClash`].
    pub fn takes<'a>(
        &self,
        changes: impl IntoIterator<Item = &'a Amendment>,
        charter: &Charter,
        now: i64,
    ) -> Result<(), Refusal> {
        self.goes_on(now)?;
        let (mut forum, parties) = (self.clone(), self.asked(charter));
        for amendment in changes.into_iter().filter(|it| it.forum == self.id) {
            if !forum.amend(&self.id, now, &parties, amendment) {
                return Err(Refusal::ForumChange { change: amendment.change.as_str() });
            }
        }
        match forum.week.clashes().first() {
            None => Ok(()),
            Some(clash) => Err(clash.refusal()),
        }
    }

    /// Takes over what a later plan changes about it, which these parties signed; says whether that had
    /// an effect.
    pub fn amend(
        &mut self,
        by: &InstrumentId,
        at: i64,
        parties: &BTreeSet<PartyId>,
        amendment: &Amendment,
    ) -> bool {
        if self.goes_on(at).is_err() || !self.speaks(&amendment.change, parties) {
            return false;
        }
        let Some(week) = self.with(&amendment.change) else { return false };
        // Nothing is moved into what is over.
        let begins = match &amendment.change {
            Change::Postponed { .. } => Some(week.day_starts(week.from)),
            Change::Added { session } => Some(session.starts),
            Change::Moved { starts, .. } => Some(*starts),
            _ => None,
        };
        if begins.is_some_and(|begins| begins <= at) {
            return false;
        }
        self.week = week;
        let (change, reasons) = (amendment.change.clone(), amendment.reasons.clone());
        if let Change::Quota { category, .. } = &change {
            for party in self.parties.clone() {
                self.move_up(&party, category, at);
            }
        }
        self.changes.push(Changed { by: by.clone(), at, change, reasons });
        true
    }

    /// Takes over that its plan was replaced before it was over: it is not held. Says whether that
    /// had an effect.
    pub fn end(&mut self, by: &InstrumentId, at: i64) -> bool {
        if self.ended.is_some() || self.held.is_some() || at >= self.week.ends() {
            return false;
        }
        self.ended = Some(By { text: by.clone(), at });
        true
    }

    /// Takes over a communiqué that every party signed: from its last day on it says that the forum
    /// was held. Says whether that had an effect.
    pub fn conclude(&mut self, text: &InstrumentId, at: i64) -> bool {
        let last_day = self.week.day_starts(self.week.to);
        if self.ended.is_some() || self.held.is_some() || at < last_day {
            return false;
        }
        self.held = Some(By { text: text.clone(), at });
        true
    }

    /// What it shows in the ledger, one for each promise that its plan says it keeps; empty while
    /// there is no communiqué. The day of the forum decides whether a promise was kept in time, and
    /// not that of the communiqué.
    pub fn evidence(&self) -> Vec<Evidence> {
        let Some(held) = &self.held else { return Vec::new() };
        let at = self.week.ends().saturating_sub(1).min(held.at);
        let of = |promise: &String| {
            Evidence::new(promise.clone(), EvidenceKind::Forum, self.id.to_string(), at)
        };
        self.fulfils.iter().map(of).collect()
    }

    /// A forum out of the tables: the week is what the plans make of it.
    pub fn restored(opened: Convened, changes: Vec<Changed>) -> Option<Self> {
        let mut forum = opened.opened()?;
        for changed in changes {
            let week = forum.with(&changed.change)?;
            forum.week = week;
            forum.changes.push(changed);
        }
        Some(forum)
    }
}
