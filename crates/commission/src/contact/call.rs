//! A call from one side to another party, and the clock under which it is answered.

use serde::{Deserialize, Serialize};

use super::{Done, MINUTE_SECONDS, OnDuty, Roster, check_region};
use crate::charter::Charter;
use crate::instrument::{ContactId, IncidentId};
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::refusal::Refusal;
use crate::roll::Roll;
use crate::text::clean;

/// The most characters of what a call is about, and of the words that close it.
pub const CALL_CHARS_MAX: usize = 1_000;

/// A call as somebody makes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCall {
    /// Which party is called.
    pub to: PartyId,
    /// Whether it cannot wait: the shorter clock of the charter runs.
    pub urgent: bool,
    /// The region by its code; empty for none.
    pub region: String,
    /// The incident that it is about.
    pub incident: Option<IncidentId>,
    /// What it is about.
    pub words: String,
}

/// The words that closed a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Closed {
    /// Who closed it.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What came of it.
    pub words: String,
}

/// A call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Call {
    /// Its id.
    pub id: ContactId,
    /// Who calls.
    pub by: Office,
    /// Which party is called.
    pub to: PartyId,
    /// Whether it cannot wait.
    pub urgent: bool,
    /// The region by its code; empty for none.
    pub region: String,
    /// The incident that it is about.
    pub incident: Option<IncidentId>,
    /// What it is about. Private to the parties.
    pub words: String,
    /// When it was made (Unix seconds UTC).
    pub at: i64,
    /// Who of the party called has taken it.
    pub acknowledged: Option<Done>,
    /// How it ended.
    pub closed: Option<Closed>,
}

/// How a call was answered, as it is measured.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Answered {
    /// Within the charter's clock, after so many seconds.
    InTime(i64),
    /// After it had run out, after so many seconds.
    Late(i64),
    /// The clock has run out, and nobody has answered.
    NotAtAll,
    /// The clock runs.
    Waits,
    /// The caller closed it before the clock had run out, and before anybody answered.
    TakenBack,
}

impl Answered {
    /// The word in message ids and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Answered::InTime(_) => "in-time",
            Answered::Late(_) => "late",
            Answered::NotAtAll => "not-at-all",
            Answered::Waits => "waits",
            Answered::TakenBack => "taken-back",
        }
    }
}

impl Call {
    /// Makes a call.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::UnknownParty`]; [`Refusal::OwnParty`] for a call to
    /// one's own party; [`Refusal::UnknownRegion`]; [`Refusal::Empty`] without words; those of
    /// [`clean`].
    pub fn open(
        charter: &Charter,
        id: ContactId,
        new: &NewCall,
        by: &Office,
        now: i64,
    ) -> Result<Self, Refusal> {
        permit(by, Action::Call)?;
        if charter.party(&new.to).is_none() {
            return Err(Refusal::UnknownParty { party: new.to.clone() });
        }
        if by.party() == Some(&new.to) {
            return Err(Refusal::OwnParty { party: new.to.clone() });
        }
        check_region(charter, &new.region)?;
        let words = clean(&new.words, CALL_CHARS_MAX)?;
        if words.is_empty() {
            return Err(Refusal::Empty { field: "words" });
        }
        Ok(Self {
            id,
            by: by.clone(),
            to: new.to.clone(),
            urgent: new.urgent,
            region: new.region.clone(),
            incident: new.incident.clone(),
            words,
            at: now,
            acknowledged: None,
            closed: None,
        })
    }

    /// Where it stands: `open`, `acknowledged` or `closed`.
    pub fn state(&self) -> &'static str {
        match (&self.acknowledged, &self.closed) {
            (_, Some(_)) => "closed",
            (Some(_), None) => "acknowledged",
            (None, None) => "open",
        }
    }

    /// Takes the call for the party called. Whoever took it and asks again changes nothing.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`]; [`Refusal::ContactState`] when
    /// somebody took it before, or it is closed.
    pub fn acknowledge(&mut self, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::AnswerCall)?;
        if by.party() != Some(&self.to) {
            return Err(Refusal::OtherPartysVoice { party: self.to.clone() });
        }
        if self.closed.is_none() && self.acknowledged.as_ref().is_some_and(|it| it.by == *by) {
            return Ok(());
        }
        if self.state() != "open" {
            return Err(Refusal::ContactState { state: self.state() });
        }
        self.acknowledged = Some(Done { by: by.clone(), at: now });
        Ok(())
    }

    /// Closes the call with a word. The side that called may at any time; the party called once it
    /// has taken it, so that nobody closes what they did not answer.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for others; [`Refusal::ContactState`];
    /// [`Refusal::Empty`]; those of [`clean`].
    pub fn close(&mut self, words: &str, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::CloseCall)?;
        self.may_close(by)?;
        let words = clean(words, CALL_CHARS_MAX)?;
        if words.is_empty() {
            return Err(Refusal::Empty { field: "words" });
        }
        self.closed = Some(Closed { by: by.clone(), at: now, words });
        Ok(())
    }

    /// Erases what was written in it. That it was made, and how it was answered, stays.
    pub fn forget(&mut self) {
        self.words.clear();
        if let Some(closed) = &mut self.closed {
            closed.words.clear();
        }
    }

    fn may_close(&self, by: &Office) -> Result<(), Refusal> {
        closable(&self.by, &self.to, self.state(), by)
    }

    /// Minutes within which it is to be answered.
    pub fn minutes(&self, charter: &Charter) -> u16 {
        if self.urgent { charter.contacts.urgent_minutes } else { charter.contacts.answer_minutes }
    }

    /// Until when it is to be answered (Unix seconds UTC).
    pub fn due(&self, charter: &Charter) -> i64 {
        self.at.saturating_add(i64::from(self.minutes(charter)) * MINUTE_SECONDS)
    }

    /// Who is told of it and from when (Unix seconds UTC): who was on duty when it was made, then,
    /// each time that the clock has run out, the next deputy, at last the co-chair.
    pub fn turns(&self, roster: &Roster, charter: &Charter, roll: &Roll) -> Vec<(Office, i64)> {
        let OnDuty { order, .. } = roster.at(charter, roll, self.at);
        let step = i64::from(self.minutes(charter)) * MINUTE_SECONDS;
        let turns = (0..).zip(order);
        turns
            .map(|(level, office)| (office, self.at.saturating_add(step.saturating_mul(level))))
            .collect()
    }

    /// Whose turn has come while nobody has answered.
    pub fn told(
        &self,
        roster: &Roster,
        charter: &Charter,
        roll: &Roll,
        now: i64,
    ) -> Vec<(Office, i64)> {
        if self.state() != "open" {
            return Vec::new();
        }
        let mut turns = self.turns(roster, charter, roll);
        turns.retain(|(_, from)| *from <= now);
        turns
    }

    /// How it was answered.
    pub fn answered(&self, charter: &Charter, now: i64) -> Answered {
        let due = self.due(charter);
        match (&self.acknowledged, &self.closed) {
            (Some(done), _) => {
                let after = done.at.saturating_sub(self.at);
                if done.at <= due { Answered::InTime(after) } else { Answered::Late(after) }
            }
            (None, Some(closed)) if closed.at <= due => Answered::TakenBack,
            (None, Some(_)) => Answered::NotAtAll,
            (None, None) if now <= due => Answered::Waits,
            (None, None) => Answered::NotAtAll,
        }
    }
}

/// Whether an office may close a call in its present state.
pub(crate) fn closable(
    caller: &Office,
    to: &PartyId,
    state: &'static str,
    by: &Office,
) -> Result<(), Refusal> {
    let is_caller = by.party() == caller.party();
    if !is_caller && by.party() != Some(to) {
        return Err(Refusal::OtherPartysVoice { party: to.clone() });
    }
    if state == "acknowledged" || (is_caller && state == "open") {
        return Ok(());
    }
    Err(Refusal::ContactState { state })
}
