//! One task: whose it is, its clock, and what came of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::charter::Charter;
use crate::instrument::InstrumentId;
use crate::language::Localized;
use crate::party::{Office, PartyId, Role};
use crate::refusal::Refusal;
use crate::roll::Roll;

/// Whose a task is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The offices of a role, of one party or of the secretariat.
    Side {
        /// The party; none for the secretariat.
        party: Option<PartyId>,
        /// Which of its offices.
        role: Role,
    },
    /// Every party's: a joint visit.
    EveryParty,
}

impl Owner {
    /// Whether an office is one of those whose task it is.
    pub fn is(&self, office: &Office) -> bool {
        match self {
            Owner::Side { party, role } => {
                office.party() == party.as_ref() && office.role() == *role
            }
            Owner::EveryParty => office.party().is_some(),
        }
    }

    /// Whether an office speaks for the side whose task it is: its co-chair, or a secretary.
    pub fn is_led_by(&self, office: &Office) -> bool {
        let leads = leads(office);
        match self {
            Owner::Side { party, .. } => leads && office.party() == party.as_ref(),
            Owner::EveryParty => leads && office.party().is_some(),
        }
    }
}

/// Whether an office speaks for its side: a party's co-chair, or a secretary for the secretariat.
pub(super) fn leads(office: &Office) -> bool {
    matches!(office.role(), Role::CoChair | Role::Secretary)
}

/// Where a task stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// It waits for the yes of whoever is to do it. Its clock does not run.
    Proposed,
    /// It is to be done, and nobody has taken it.
    Open,
    /// An office has taken it.
    Taken,
    /// Somebody said in words what came of it.
    Reported,
    /// The side that was asked said no, or the proposal was taken back.
    Declined,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] =
        [State::Proposed, State::Open, State::Taken, State::Reported, State::Declined];

    /// The state's word in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Proposed => "proposed",
            State::Open => "open",
            State::Taken => "taken",
            State::Reported => "reported",
            State::Declined => "declined",
        }
    }

    /// Whether nothing is to be done any more.
    pub fn is_over(self) -> bool {
        matches!(self, State::Reported | State::Declined)
    }
}

/// What came of a task.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was done in part.
    Partly,
    /// It was not done.
    NotDone,
}

crate::incident::words!(Outcome, "outcome", Done = "done", Partly = "partly", NotDone = "not-done");

/// Who did something, and when (Unix seconds UTC).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Who.
    pub by: Office,
    /// When.
    pub at: i64,
}

/// What came of a task, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Who says so.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The day on which it was done, or was seen not to be done, counted from 1970-01-01.
    pub day: i64,
    /// What came of it.
    pub outcome: Outcome,
    /// The words.
    pub text: Localized,
}

/// A clock that runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Since when (Unix seconds UTC).
    pub from: i64,
    /// Until when (Unix seconds UTC).
    pub due: i64,
}

/// Who is called when a clock has run out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Those who lead the side whose task it is.
    Owner,
    /// The co-chairs of every party.
    Everybody,
}

/// A clock that has run out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Late {
    /// Who is called.
    pub level: Level,
    /// Since when it is these (Unix seconds UTC).
    pub since: i64,
    /// When it was due (Unix seconds UTC).
    pub due: i64,
}

impl Clock {
    /// What has run out: first those who lead the owner's side are called, and, when as much time
    /// again has passed, the co-chairs of every party.
    pub fn late(self, now: i64) -> Option<Late> {
        let again = self.due.saturating_add(self.due.saturating_sub(self.from));
        let (level, since) = if now > again {
            (Level::Everybody, again)
        } else if now > self.due {
            (Level::Owner, self.due)
        } else {
            return None;
        };
        Some(Late { level, since, due: self.due })
    }
}

/// The terms of reference of a joint visit; its purpose is the task's own words. That it
/// investigates nothing and contacts no suspect is part of all of them (`decisions.md` 22).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Where, as exactly as every member may know it.
    pub place: String,
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The hour and where one meets, in words; may be empty.
    pub time: String,
    /// What else it does not do.
    pub limits: Localized,
    /// Who goes from each party that has agreed, as that party says.
    pub goes: BTreeMap<PartyId, BTreeSet<Office>>,
    /// When each party said so (Unix seconds UTC); visits agreed by an earlier release have none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub agreed: BTreeMap<PartyId, i64>,
}

impl Visit {
    /// The same as it was proposed, before anybody agreed.
    pub(super) fn terms(&self) -> Self {
        Self { goes: BTreeMap::new(), agreed: BTreeMap::new(), ..self.clone() }
    }
}

/// A task.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its number, which no other task of the incident ever has.
    pub number: u32,
    /// What is to be done.
    pub what: Localized,
    /// Whose it is.
    pub owner: Owner,
    /// The playbook that it comes from.
    pub plan: Option<InstrumentId>,
    /// Who brought it, and when.
    pub brought: Mark,
    /// Its clock in hours from the moment at which it is to be done; of a visit, the hours after
    /// its day within which it is reported.
    pub hours: u32,
    /// Its clock, from the moment at which it is to be done.
    pub clock: Option<Clock>,
    /// Who took it.
    pub taken: Option<Mark>,
    /// The terms of a joint visit.
    pub visit: Option<Visit>,
    /// Who said no.
    pub declined: Option<Mark>,
    /// What came of it; of a visit, by each party.
    pub reports: Vec<Report>,
}

impl Task {
    /// Who has taken it now: nobody where whoever did left their seat.
    pub fn taker(&self, roll: &Roll) -> Option<&Office> {
        let taken = self.taken.as_ref()?;
        let seat = roll.seats().get(&taken.by)?;
        (seat.since <= taken.at).then_some(&taken.by)
    }

    /// Whether an office goes on the visit: its party said so, and whoever held the seat then still
    /// does.
    pub fn goes(&self, roll: &Roll, office: &Office) -> bool {
        let (Some(visit), Some(party)) = (&self.visit, office.party()) else { return false };
        // Where it is not known when a party agreed, it was not before the visit was proposed.
        let agreed = visit.agreed.get(party).copied().unwrap_or(self.brought.at);
        visit.goes.get(party).is_some_and(|goes| goes.contains(office))
            && roll.seats().get(office).is_some_and(|seat| seat.since <= agreed)
    }

    /// Where it stands.
    pub fn state(&self, roll: &Roll) -> State {
        if self.declined.is_some() {
            State::Declined
        } else if self.clock.is_none() {
            State::Proposed
        } else if self.waits_for_report() {
            if self.taker(roll).is_some() { State::Taken } else { State::Open }
        } else {
            State::Reported
        }
    }

    /// Whether nothing is to be done about it any more.
    pub fn is_over(&self) -> bool {
        self.declined.is_some() || (self.clock.is_some() && !self.waits_for_report())
    }

    fn waits_for_report(&self) -> bool {
        match &self.visit {
            Some(visit) => visit.goes.keys().any(|party| !self.is_reported_by(Some(party))),
            None => self.reports.is_empty(),
        }
    }

    fn is_reported_by(&self, party: Option<&PartyId>) -> bool {
        self.reports.iter().any(|report| report.by.party() == party)
    }

    /// Whether a report came when the clock had run out.
    pub fn came_late(&self, report: &Report) -> bool {
        self.clock.is_some_and(|clock| report.at > clock.due)
    }

    /// What has run out, while something is still to be reported.
    pub fn late(&self, now: i64) -> Option<Late> {
        self.clock.filter(|_| !self.is_over()).and_then(|clock| clock.late(now))
    }

    /// The parties whose yes a proposal waits for.
    pub fn waits_for(&self, charter: &Charter) -> BTreeSet<PartyId> {
        if self.is_over() || self.clock.is_some() {
            return BTreeSet::new();
        }
        match (&self.owner, &self.visit) {
            (Owner::Side { party, .. }, _) => party.iter().cloned().collect(),
            (Owner::EveryParty, visit) => {
                let mut parties = charter.party_ids();
                parties.retain(|party| {
                    visit.as_ref().is_none_or(|visit| !visit.goes.contains_key(party))
                });
                parties
            }
        }
    }

    /// The parties that have not yet said what came of a visit that was fixed.
    pub fn unreported(&self) -> BTreeSet<PartyId> {
        let goes = self.visit.iter().flat_map(|visit| visit.goes.keys());
        goes.filter(|party| self.clock.is_some() && !self.is_reported_by(Some(party)))
            .cloned()
            .collect()
    }

    /// Whether an office may say what came of it.
    ///
    /// # Errors
    /// [`Refusal::TaskState`] when it is not to be done, or its side has reported;
    /// [`Refusal::OtherPartysVoice`]; [`Refusal::TaskTaken`]; [`Refusal::NotAllowed`].
    pub fn may_report(&self, roll: &Roll, office: &Office) -> Result<(), Refusal> {
        self.is_to_do(roll)?;
        self.is_of_own_side(office)?;
        if self.is_reported_by(office.party()) {
            return Err(Refusal::TaskState { state: State::Reported.as_str() });
        }
        if self.owner.is_led_by(office) {
            return Ok(());
        }
        if self.visit.is_some() {
            return if self.goes(roll, office) { Ok(()) } else { Err(refuse(office)) };
        }
        match self.taker(roll) {
            Some(taker) if taker == office => Ok(()),
            Some(taker) => Err(Refusal::TaskTaken { office: taker.clone() }),
            None if self.owner.is(office) => Ok(()),
            None => Err(refuse(office)),
        }
    }

    /// Whether an office may take it. Nobody takes a visit: who goes is said when it is agreed.
    ///
    /// # Errors
    /// As [`Task::may_report`].
    pub fn may_take(&self, roll: &Roll, office: &Office) -> Result<(), Refusal> {
        self.is_to_do(roll)?;
        self.is_of_own_side(office)?;
        if let Some(taker) = self.taker(roll).filter(|taker| *taker != office) {
            return Err(Refusal::TaskTaken { office: taker.clone() });
        }
        let counts =
            self.visit.is_none() && (self.owner.is(office) || self.owner.is_led_by(office));
        if counts { Ok(()) } else { Err(refuse(office)) }
    }

    /// Whether an office may agree to it for its side.
    ///
    /// # Errors
    /// [`Refusal::TaskState`] when it is no proposal; [`Refusal::OtherPartysVoice`];
    /// [`Refusal::NotAllowed`].
    pub fn may_agree(&self, roll: &Roll, office: &Office) -> Result<(), Refusal> {
        self.is_proposed(roll)?;
        self.is_of_own_side(office)?;
        if self.owner.is_led_by(office) { Ok(()) } else { Err(refuse(office)) }
    }

    /// Whether an office may say no to a proposal for its side, or take its own side's back.
    ///
    /// # Errors
    /// As [`Task::may_agree`].
    pub fn may_decline(&self, roll: &Roll, office: &Office) -> Result<(), Refusal> {
        self.is_proposed(roll)?;
        let brought = leads(office) && self.brought.by.party() == office.party();
        if brought { Ok(()) } else { self.may_agree(roll, office) }
    }

    fn is_proposed(&self, roll: &Roll) -> Result<(), Refusal> {
        match self.state(roll) {
            State::Proposed => Ok(()),
            state => Err(Refusal::TaskState { state: state.as_str() }),
        }
    }

    fn is_to_do(&self, roll: &Roll) -> Result<(), Refusal> {
        match self.state(roll) {
            State::Open | State::Taken => Ok(()),
            state => Err(Refusal::TaskState { state: state.as_str() }),
        }
    }

    /// Nobody speaks for another party; the secretariat for none.
    fn is_of_own_side(&self, office: &Office) -> Result<(), Refusal> {
        match &self.owner {
            Owner::Side { party: Some(party), .. } if office.party() != Some(party) => {
                Err(Refusal::OtherPartysVoice { party: party.clone() })
            }
            Owner::Side { party: None, .. } if office.party().is_some() => Err(refuse(office)),
            Owner::EveryParty if office.party().is_none() => Err(refuse(office)),
            _ => Ok(()),
        }
    }

    /// Who is called because its clock has run out.
    pub fn called(&self, charter: &Charter, roll: &Roll, now: i64) -> BTreeSet<Office> {
        let Some(late) = self.late(now) else { return BTreeSet::new() };
        let secretariat = matches!(&self.owner, Owner::Side { party: None, .. });
        if late.level == Level::Owner && secretariat {
            let seats = roll.seats().keys().filter(|office| office.role() == Role::Secretary);
            return seats.filter(|office| charter.has_office(office)).cloned().collect();
        }
        let parties = match (&self.owner, late.level) {
            (Owner::Side { party: Some(party), .. }, Level::Owner) => [party.clone()].into(),
            (Owner::EveryParty, Level::Owner) => self.unreported(),
            _ => charter.party_ids(),
        };
        parties
            .iter()
            .flat_map(|party| roll.held(party, Role::CoChair))
            .map(|(office, _)| office.clone())
            .filter(|office| charter.has_office(office))
            .collect()
    }
}

pub(super) fn refuse(office: &Office) -> Refusal {
    let action = crate::permission::Action::Carry.as_str();
    Refusal::NotAllowed { office: office.clone(), action }
}
