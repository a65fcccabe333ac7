//! What is done about an incident, and by whom: tasks out of a playbook that every party signed
//! beforehand, tasks by hand, joint visits, and days on which one asks again how it stands.
//!
//! It is private to those who read the incident's room, and in no record. Nobody gives another
//! party orders: a task for another side is a proposal until whoever leads that side takes it, a
//! visit is fixed when every party has agreed to it, and no task is ever done in silence.

mod playbook;
mod task;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use playbook::{
    PLANNED_MAX, PLAYBOOK_BYTES_MAX, Planned, Playbook, PlaybookError, TASKS, Whose,
};
pub use task::{Clock, Late, Level, Mark, Outcome, Owner, Report, State, Task, Visit};

use crate::charter::Charter;
use crate::incident::{PLACE_CHARS_MAX, cleaned};
use crate::instrument::{IncidentId, InstrumentId};
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::refusal::{Refusal, What};
use crate::roll::Roll;
use crate::text::clean_line;

/// The most tasks that one side brings to an incident by hand and that are not over.
pub const TASKS_MAX: usize = 100;
/// The most that it ever brings.
const TASKS_EVER_MAX: usize = 400;
/// The most tasks out of playbooks of one incident.
const PLANNED_TASKS_MAX: usize = 1_000;
/// The most days of one incident on which one asks again, set by one side and not answered by
/// every party.
pub const FOLLOW_UPS_MAX: usize = 20;
/// The most that it ever sets.
const FOLLOW_UPS_EVER_MAX: usize = 200;
/// The most characters of what is to be done, in one language.
pub const WHAT_CHARS_MAX: usize = 500;
/// The most characters of a report, or of an answer to how it stands, in one language.
pub const REPORT_CHARS_MAX: usize = 2_000;
/// The most characters of the hour of a visit.
pub const TIME_CHARS_MAX: usize = 100;
/// The longest clock of a task, in hours.
pub const HOURS_MAX: u32 = 24 * 90;
/// The most people of one party who go on a visit.
pub const GOES_MAX: usize = 10;
/// How far ahead a visit or a day to ask again may lie, in days.
pub const AHEAD_DAYS_MAX: i64 = 366;
const DAY_SECONDS: i64 = 86_400;
const HOUR_SECONDS: i64 = 3_600;

/// A playbook that was started.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Started {
    /// The adopted plan.
    pub plan: InstrumentId,
    /// Its titles.
    pub titles: Localized,
    /// Who started it, and when.
    pub mark: Mark,
}

/// How it stands, as one party says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Who says so.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The words.
    pub text: Localized,
}

/// A day on which one asks again how it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Its number within the incident.
    pub number: u32,
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The day's first second by the commission's clock (Unix seconds UTC).
    pub from: i64,
    /// Who set it, and when.
    pub set: Mark,
    /// What each party said.
    pub answers: BTreeMap<PartyId, Standing>,
}

impl FollowUp {
    /// The parties that have not answered, once the day has come.
    pub fn waits_for(&self, charter: &Charter, now: i64) -> BTreeSet<PartyId> {
        if now < self.from { BTreeSet::new() } else { self.silent(charter) }
    }

    fn silent(&self, charter: &Charter) -> BTreeSet<PartyId> {
        let mut parties = charter.party_ids();
        parties.retain(|party| !self.answers.contains_key(party));
        parties
    }
}

/// The terms of a visit as they are proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// What it is for.
    pub purpose: Localized,
    /// Where, as exactly as every member may know it.
    pub place: String,
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The hour and where one meets; may be empty.
    pub time: String,
    /// What else it does not do.
    pub limits: Localized,
    /// Within how many hours after its day each party reports.
    pub hours: u32,
    /// Who goes from the own party of whoever proposes it; none where the secretariat does.
    pub goes: BTreeSet<Office>,
}

/// Everything that is done about one incident.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The incident.
    pub incident: IncidentId,
    /// The playbooks that were started.
    pub started: Vec<Started>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// The days on which one asks again.
    pub follow_ups: Vec<FollowUp>,
}

impl Response {
    /// Nothing yet.
    pub fn new(incident: IncidentId) -> Self {
        Self { incident, started: Vec::new(), tasks: Vec::new(), follow_ups: Vec::new() }
    }

    /// Starts a playbook: every task of it is to be done, its clock running. A second time it is
    /// started already.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; those of [`Playbook::check`], but for the languages;
    /// [`Refusal::TooMany`].
    pub fn start(
        &mut self,
        charter: &Charter,
        plan: &InstrumentId,
        titles: &Localized,
        playbook: &Playbook,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        if self.started.iter().any(|it| it.plan == *plan) {
            return Ok(());
        }
        playbook.tasks.iter().try_for_each(|task| task.can_be_done(charter))?;
        // Every party signed it: what anybody brought by hand never keeps it out.
        let planned = self.tasks.iter().filter(|task| task.plan.is_some()).count();
        if planned.saturating_add(playbook.tasks.len() * charter.parties.len()) > PLANNED_TASKS_MAX
        {
            return Err(Refusal::TooMany { what: What::Tasks, max: PLANNED_TASKS_MAX });
        }
        for planned in &playbook.tasks {
            let parties: Vec<Option<PartyId>> = match &planned.whose {
                Whose::EachParty => charter.party_ids().into_iter().map(Some).collect(),
                Whose::Secretariat => vec![None],
                Whose::Party(party) => vec![Some(party.clone())],
            };
            for party in parties {
                let owner = Owner::Side { party, role: planned.role };
                let task = self.push(planned.what.clone(), owner, planned.hours, by, now)?;
                task.plan = Some(plan.clone());
                task.clock = Some(clock(now, planned.hours));
            }
        }
        let mark = Mark { by: by.clone(), at: now };
        self.started.push(Started { plan: plan.clone(), titles: titles.clone(), mark });
        Ok(())
    }

    /// Whether every task of a playbook that was started has been reported.
    pub fn is_reported(&self, plan: &InstrumentId) -> bool {
        self.started.iter().any(|it| it.plan == *plan)
            && self.tasks.iter().filter(|it| it.plan.as_ref() == Some(plan)).all(Task::is_over)
    }

    /// Refuses one more task by hand: each side brings only so many, and none of another's count.
    fn may_bring(&self, by: &Office) -> Result<(), Refusal> {
        let own = |task: &&Task| task.plan.is_none() && task.brought.by.party() == by.party();
        let ever = self.tasks.iter().filter(own).count();
        let waits = self.tasks.iter().filter(own).filter(|task| !task.is_over()).count();
        bound(What::Tasks, waits, TASKS_MAX)?;
        bound(What::Tasks, ever, TASKS_EVER_MAX)
    }

    fn push(
        &mut self,
        what: Localized,
        owner: Owner,
        hours: u32,
        by: &Office,
        now: i64,
    ) -> Result<&mut Task, Refusal> {
        let number = self.tasks.last().map_or(1, |task| task.number.saturating_add(1));
        self.tasks.push(Task {
            number,
            what,
            owner,
            plan: None,
            brought: Mark { by: by.clone(), at: now },
            hours,
            clock: None,
            taken: None,
            visit: None,
            declined: None,
            reports: Vec::new(),
        });
        self.tasks.last_mut().ok_or(Refusal::NoSuchTask { number })
    }

    /// Brings a task by hand. It is to be done where whoever brings it leads the side whose it is;
    /// for another side it is a proposal. The same one a second time, while the first waits, is one.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::Empty`]; [`Refusal::TooMany`];
    /// [`Refusal::UnknownParty`]; those of [`crate::text::clean`].
    pub fn add(
        &mut self,
        charter: &Charter,
        what: &Localized,
        owner: &Owner,
        hours: u32,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        let what = cleaned(what, WHAT_CHARS_MAX, "task")?;
        let Owner::Side { party, role } = owner else {
            return Err(Refusal::Empty { field: "owner" });
        };
        if let Some(party) = party
            && charter.party(party).is_none()
        {
            return Err(Refusal::UnknownParty { party: party.clone() });
        }
        if !playbook::can_have(party.is_none(), *role) {
            return Err(Refusal::Empty { field: "owner" });
        }
        playbook::in_hours(hours)?;
        let same = |task: &Task| {
            task.what == what
                && task.owner == *owner
                && task.hours == hours
                && task.brought.by == *by
                && !task.is_over()
        };
        if self.tasks.iter().any(same) {
            return Ok(());
        }
        self.may_bring(by)?;
        let task = self.push(what, owner.clone(), hours, by, now)?;
        if owner.is_led_by(by) {
            task.clock = Some(clock(now, hours));
        }
        Ok(())
    }

    /// Proposes a joint visit; a co-chair thereby agrees to it for their own party.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::Empty`] without purpose, place, a day that can be, or
    /// without people of a co-chair's own party; those of [`Response::agree`].
    pub fn propose_visit(
        &mut self,
        charter: &Charter,
        roll: &Roll,
        terms: &Terms,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        let purpose = cleaned(&terms.purpose, WHAT_CHARS_MAX, "purpose")?;
        let limits = match cleaned(&terms.limits, WHAT_CHARS_MAX, "limits") {
            Err(Refusal::Empty { .. }) => Localized::new(),
            limits => limits?,
        };
        let place = clean_line(&terms.place, PLACE_CHARS_MAX)?;
        if place.is_empty() {
            return Err(Refusal::Empty { field: "place" });
        }
        let time = clean_line(&terms.time, TIME_CHARS_MAX)?;
        is_ahead(charter, terms.day, now)?;
        playbook::in_hours(terms.hours)?;
        let (goes, agreed) = (BTreeMap::new(), BTreeMap::new());
        let visit = Visit { place, day: terms.day, time, limits, goes, agreed };
        let same = |task: &Task| {
            let there = task.visit.as_ref().map(Visit::terms);
            task.brought.by == *by
                && !task.is_over()
                && task.what == purpose
                && there.as_ref() == Some(&visit)
        };
        if self.tasks.iter().any(same) {
            return Ok(());
        }
        self.may_bring(by)?;
        let task = self.push(purpose, Owner::EveryParty, terms.hours, by, now)?;
        task.visit = Some(visit);
        let number = task.number;
        if by.party().is_some() {
            self.agree(charter, roll, number, &terms.goes, by, now)?;
        }
        Ok(())
    }

    /// Says yes to a proposal for one's own side. A visit names who goes from one's own party; it
    /// is fixed with the last party's yes.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`]; those of [`Task::may_agree`]; [`Refusal::Empty`] where a visit has
    /// nobody who goes, or its day is over; [`Refusal::OtherPartysVoice`],
    /// [`Refusal::NotSeated`] and [`Refusal::NotAllowed`] for who goes.
    pub fn agree(
        &mut self,
        charter: &Charter,
        roll: &Roll,
        number: u32,
        goes: &BTreeSet<Office>,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        let task = self.task_mut(number)?;
        task.may_agree(roll, by)?;
        let hours = task.hours;
        let (Some(visit), Some(party)) = (&mut task.visit, by.party()) else {
            task.clock = Some(clock(now, hours));
            return Ok(());
        };
        is_ahead(charter, visit.day, now)?;
        if goes.is_empty() {
            return Err(Refusal::Empty { field: "goes" });
        }
        if goes.len() > GOES_MAX {
            return Err(Refusal::TooMany { what: What::Offices, max: GOES_MAX });
        }
        for office in goes {
            if office.party() != Some(party) {
                let other = office.party().ok_or(Refusal::Empty { field: "goes" })?;
                return Err(Refusal::OtherPartysVoice { party: other.clone() });
            }
            if roll.key(office).is_none() || !charter.has_office(office) {
                return Err(Refusal::NotSeated { office: office.clone() });
            }
            // Whoever goes reports, and reads the room.
            permit(office, Action::Carry)?;
        }
        visit.goes.insert(party.clone(), goes.clone());
        visit.agreed.insert(party.clone(), now);
        if charter.party_ids().iter().all(|party| visit.goes.contains_key(party)) {
            let after = first_second(charter, visit.day.saturating_add(1));
            task.clock = Some(clock(after, hours));
        }
        Ok(())
    }

    /// Says no to a proposal for one's own side, or takes back what one's own side proposed.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`]; those of [`Task::may_decline`].
    pub fn decline(
        &mut self,
        roll: &Roll,
        number: u32,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        let task = self.task_mut(number)?;
        task.may_decline(roll, by)?;
        task.declined = Some(Mark { by: by.clone(), at: now });
        Ok(())
    }

    /// Takes a task. Of two at once the second is told who has it.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NoSuchTask`]; those of [`Task::may_take`].
    pub fn take(&mut self, roll: &Roll, number: u32, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::Carry)?;
        let task = self.task_mut(number)?;
        task.may_take(roll, by)?;
        if task.taker(roll).is_none() {
            task.taken = Some(Mark { by: by.clone(), at: now });
        }
        Ok(())
    }

    /// Lets a task go that one has taken; whoever leads the side may free it too.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NoSuchTask`]; those of [`Task::may_report`].
    pub fn let_go(&mut self, roll: &Roll, number: u32, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::Carry)?;
        let task = self.task_mut(number)?;
        task.may_report(roll, by)?;
        task.taken = None;
        Ok(())
    }

    /// Says what came of a task, for one's own side.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NoSuchTask`]; those of [`Task::may_report`];
    /// [`Refusal::Empty`] without words, or for a day that is to come, or before that of a visit;
    /// [`Refusal::TaskState`] for a visit that is said to be done before its day.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different fact; a struct would only rename them"
    )]
    pub fn report(
        &mut self,
        charter: &Charter,
        roll: &Roll,
        number: u32,
        outcome: Outcome,
        day: i64,
        text: &Localized,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Carry)?;
        let task = self.task_mut(number)?;
        task.may_report(roll, by)?;
        let text = cleaned(text, REPORT_CHARS_MAX, "report")?;
        let today = now.div_euclid(DAY_SECONDS);
        // Somewhere it is tomorrow already.
        let lately = today.saturating_sub(AHEAD_DAYS_MAX)..=today.saturating_add(1);
        if !lately.contains(&day) {
            return Err(Refusal::Empty { field: "day" });
        }
        if let Some(visit) = &task.visit
            && outcome != Outcome::NotDone
        {
            // Nobody has gone before the day; that it was called off may be said at once.
            if now < first_second(charter, visit.day) {
                return Err(Refusal::TaskState { state: "early" });
            }
            if day < visit.day {
                return Err(Refusal::Empty { field: "visit-day" });
            }
        }
        task.reports.push(Report { by: by.clone(), at: now, day, outcome, text });
        Ok(())
    }

    /// Sets a day on which every party is asked again how it stands.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::Empty`] for a day that is over or too far away;
    /// [`Refusal::TooMany`].
    pub fn follow_up(
        &mut self,
        charter: &Charter,
        day: i64,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Plan)?;
        is_ahead(charter, day, now)?;
        if self.follow_ups.iter().any(|it| it.day == day) {
            return Ok(());
        }
        let own = |it: &&FollowUp| it.set.by.party() == by.party();
        let ever = self.follow_ups.iter().filter(own).count();
        let waits = |it: &&FollowUp| !it.silent(charter).is_empty();
        let waiting = self.follow_ups.iter().filter(own).filter(waits).count();
        bound(What::Days, waiting, FOLLOW_UPS_MAX)?;
        bound(What::Days, ever, FOLLOW_UPS_EVER_MAX)?;
        let number = self.follow_ups.last().map_or(1, |it| it.number.saturating_add(1));
        let set = Mark { by: by.clone(), at: now };
        let from = first_second(charter, day);
        self.follow_ups.push(FollowUp { number, day, from, set, answers: BTreeMap::new() });
        Ok(())
    }

    /// Says how it stands, for one's own party.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`], also for the secretariat; [`Refusal::NoSuchTask`];
    /// [`Refusal::TaskState`] before the day, and when one's party has answered;
    /// [`Refusal::Empty`]; those of [`crate::text::clean`].
    pub fn answer(
        &mut self,
        number: u32,
        text: &Localized,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        permit(by, Action::Carry)?;
        let party = by.party().ok_or_else(|| task::refuse(by))?.clone();
        let asked = self.follow_ups.iter_mut().find(|it| it.number == number);
        let asked = asked.ok_or(Refusal::NoSuchTask { number })?;
        if now < asked.from {
            return Err(Refusal::TaskState { state: "early" });
        }
        if asked.answers.contains_key(&party) {
            return Err(Refusal::TaskState { state: State::Reported.as_str() });
        }
        let text = cleaned(text, REPORT_CHARS_MAX, "report")?;
        asked.answers.insert(party, Standing { by: by.clone(), at: now, text });
        Ok(())
    }

    /// A task by its number.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`].
    pub fn task_of(&self, number: u32) -> Result<&Task, Refusal> {
        let task = self.tasks.iter().find(|task| task.number == number);
        task.ok_or(Refusal::NoSuchTask { number })
    }

    fn task_mut(&mut self, number: u32) -> Result<&mut Task, Refusal> {
        let task = self.tasks.iter_mut().find(|task| task.number == number);
        task.ok_or(Refusal::NoSuchTask { number })
    }

    /// The tasks that are to be done, the one due first before the others.
    pub fn to_do(&self) -> Vec<&Task> {
        let mut tasks: Vec<&Task> =
            self.tasks.iter().filter(|it| it.clock.is_some() && !it.is_over()).collect();
        tasks.sort_by_key(|task| (task.clock.map_or(0, |clock| clock.due), task.number));
        tasks
    }

    /// Whether anything still waits for somebody: a task, a proposal, or a day to ask again.
    pub fn waits(&self, charter: &Charter) -> bool {
        self.tasks.iter().any(|task| !task.is_over())
            || self.follow_ups.iter().any(|it| !it.silent(charter).is_empty())
    }

    /// When the first day to ask again comes that some side has not answered (Unix seconds UTC).
    pub fn asks(&self, charter: &Charter) -> Option<i64> {
        let silent = self.follow_ups.iter().filter(|it| !it.silent(charter).is_empty());
        silent.map(|it| it.from).min()
    }

    /// When the first of the tasks to be done is due (Unix seconds UTC).
    pub fn due(&self) -> Option<i64> {
        self.to_do().first().and_then(|task| task.clock).map(|clock| clock.due)
    }
}

/// Refuses one more where there are so many.
fn bound(what: What, there: usize, max: usize) -> Result<(), Refusal> {
    if there < max { Ok(()) } else { Err(Refusal::TooMany { what, max }) }
}

fn clock(from: i64, hours: u32) -> Clock {
    let due = from.saturating_add(i64::from(hours).saturating_mul(HOUR_SECONDS));
    Clock { from, due }
}

/// The first second of a day by the commission's clock (Unix seconds UTC).
fn first_second(charter: &Charter, day: i64) -> i64 {
    day.saturating_mul(DAY_SECONDS).saturating_sub(charter.utc_offset_seconds.into())
}

/// Refuses a day that is over, or lies too far away.
fn is_ahead(charter: &Charter, day: i64, now: i64) -> Result<(), Refusal> {
    let today = charter.day_of(now);
    if (today..=today.saturating_add(AHEAD_DAYS_MAX)).contains(&day) {
        Ok(())
    } else {
        Err(Refusal::Empty { field: "ahead" })
    }
}
