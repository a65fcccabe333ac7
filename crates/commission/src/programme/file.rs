//! The programme: activities that a plan agrees on, what it changes about those of earlier plans, and
//! which promises every party waives. It is a file of fixed form attached to the plan, so that every
//! party signs it with the plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::budget::{self, BUDGET_LINES_MAX, BudgetLine};
use super::{ActivityId, is_id};
use crate::appeal::one_line;
use crate::canonical;
use crate::charter::Charter;
use crate::commitment::{Cell, Field, quarter_of, quarter_start};
use crate::incident::cleaned;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::{Office, PartyId, Role};
use crate::refusal::{Refusal, What};

/// The name under which it is attached.
pub const PROGRAMME: &str = "programme";
/// The most activities of one plan, and the most changes and waivers.
pub const ACTIVITIES_MAX: usize = 100;
/// The most bytes of the file.
pub const PROGRAMME_BYTES_MAX: usize = 512 * 1024;
/// The most characters of a title or an address in one language.
pub const LINE_CHARS_MAX: usize = 200;
/// The most characters of reasons in one language.
pub const REASONS_CHARS_MAX: usize = 1_000;
/// The most participants of one party.
pub const PARTICIPANTS_MAX: u32 = 100_000;
/// The most seats that each party has where people register.
pub const CAPACITY_MAX: u32 = 10_000;
/// The most days that an activity lasts.
pub const ACTIVITY_DAYS_MAX: i64 = 31;
/// The most quarters by which an activity may be later than the one for which it is agreed.
pub const LATE_QUARTERS_MAX: i64 = 8;
/// The last moment of an activity: the end of the year 2199 (Unix seconds UTC).
const LATEST: i64 = 7_258_118_399;
const DAY_SECONDS: i64 = 86_400;
/// The first thing that a file says.
const KIND: &str = "comity/programme/v1";

/// How people register for an activity.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// How many places each party has: as many as every other, so that no list breaks parity.
    pub capacity: u32,
    /// Until when (Unix seconds UTC).
    pub until: i64,
    /// Whether people under eighteen may come, with the consent of a guardian.
    pub minors: bool,
}

/// An activity as it is agreed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Its id within the plan: small letters, digits, hyphens.
    pub id: String,
    /// What it is called, in every language in which the charter publishes.
    pub title: Localized,
    /// Its field.
    pub field: Field,
    /// Its region, as the charter has it (ISO 3166-2).
    pub region: String,
    /// The address, in the same languages.
    pub place: Localized,
    /// When it begins (Unix seconds UTC).
    pub starts: i64,
    /// When it ends (Unix seconds UTC).
    pub ends: i64,
    /// For which quarter it is agreed, as [`quarter_of`] counts: that of its beginning, or an earlier
    /// one that it makes good.
    pub quarter: i64,
    /// One office of each party that organises it.
    pub organisers: BTreeMap<PartyId, Office>,
    /// How many of each party are expected.
    pub expected: BTreeMap<PartyId, u32>,
    /// How people register, where they can.
    pub registration: Option<Registration>,
    /// What it costs; empty where no budget is agreed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<BudgetLine>,
}

/// What a later plan changes about an activity.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// It is held at another time or place. For which quarter it was agreed stays as it is.
    Moved {
        /// The new region.
        region: String,
        /// The new address.
        place: Localized,
        /// When it begins (Unix seconds UTC).
        starts: i64,
        /// When it ends (Unix seconds UTC).
        ends: i64,
    },
    /// It is not held.
    Cancelled,
}

/// A change of an activity of an earlier plan, with reasons.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Which.
    pub activity: ActivityId,
    /// What is changed.
    pub change: Change,
    /// Why.
    pub reasons: Localized,
}

/// A promise that every party waives.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The promise, by reference.
    pub promise: String,
    /// For which quarter, where it recurs.
    pub quarter: Option<i64>,
    /// Why.
    pub reasons: Localized,
}

/// What a plan agrees on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    kind: String,
    /// Its activities. Their order means nothing.
    pub activities: Vec<Planned>,
    /// What it changes about activities of earlier plans.
    pub changes: Vec<Amendment>,
    /// What it waives.
    pub waives: Vec<Waiver>,
}

/// Says why bytes are no programme.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a programme: {0}")]
pub struct ProgrammeError(pub String);

impl Default for Programme {
    fn default() -> Self {
        Self::new(Vec::new(), Vec::new(), Vec::new())
    }
}

impl Programme {
    /// A programme of these. What they say is checked by [`Programme::check`].
    pub fn new(activities: Vec<Planned>, changes: Vec<Amendment>, waives: Vec<Waiver>) -> Self {
        Self { kind: KIND.to_owned(), activities, changes, waives }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty() && self.changes.is_empty() && self.waives.is_empty()
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Times that have no form are refused by `check`; without a form nothing can be parsed.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused, and so is one in which
    /// two activities have the same id.
    ///
    /// # Errors
    /// [`ProgrammeError`].
    pub fn parse(file: &[u8]) -> Result<Self, ProgrammeError> {
        let wrong = |why: &str| ProgrammeError(why.to_owned());
        if file.len() > PROGRAMME_BYTES_MAX {
            return Err(ProgrammeError(format!("it has more than {PROGRAMME_BYTES_MAX} bytes")));
        }
        let programme: Programme =
            serde_json::from_slice(file).map_err(|e| ProgrammeError(e.to_string()))?;
        if programme.kind != KIND {
            return Err(wrong("it is of another kind"));
        }
        if programme.file() != file {
            return Err(wrong("it is not in its one form"));
        }
        if programme.is_empty() {
            return Err(wrong("it says nothing"));
        }
        let lists = [programme.activities.len(), programme.changes.len(), programme.waives.len()];
        if lists.into_iter().any(|length| length > ACTIVITIES_MAX) {
            return Err(ProgrammeError(format!("a list has more than {ACTIVITIES_MAX} entries")));
        }
        // Times beyond the calendar of the record have no quarter.
        let is_time = |at: i64| (0..=LATEST).contains(&at);
        let is_quarter = |it: i64| (quarter_of(0)..=quarter_of(LATEST)).contains(&it);
        let moved = |it: &Amendment| match &it.change {
            Change::Moved { starts, ends, .. } => is_time(*starts) && is_time(*ends),
            Change::Cancelled => true,
        };
        let fits = |it: &Planned| is_time(it.starts) && is_time(it.ends) && is_quarter(it.quarter);
        if !programme.activities.iter().all(fits)
            || !programme.changes.iter().all(moved)
            || !programme.waives.iter().filter_map(|it| it.quarter).all(is_quarter)
        {
            return Err(wrong("a time is beyond the calendar"));
        }
        let ids: BTreeSet<&str> = programme.activities.iter().map(|it| it.id.as_str()).collect();
        if ids.len() < programme.activities.len() || !ids.into_iter().all(is_id) {
            return Err(wrong("an id is none, or stands there twice"));
        }
        let budgets = programme.activities.iter().map(|it| &it.budget);
        if budgets.clone().any(|it| it.len() > BUDGET_LINES_MAX) {
            return Err(ProgrammeError(format!("a budget has more than {BUDGET_LINES_MAX} lines")));
        }
        if !budgets.flatten().all(BudgetLine::is_sound) {
            return Err(wrong("an amount is nothing, or too much"));
        }
        Ok(programme)
    }

    /// Adds an activity, under an id that none of the others has.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Programme::check`] for the new one.
    pub fn add(&mut self, activity: Planned, charter: &Charter) -> Result<(), Refusal> {
        let numbers =
            self.activities.iter().filter_map(|it| it.id.strip_prefix('p')?.parse::<u32>().ok());
        let number = numbers.max().unwrap_or(0).saturating_add(1);
        let activity = Planned { id: format!("p{number}"), ..activity };
        activity.check(charter)?;
        if self.activities.len() >= ACTIVITIES_MAX {
            return Err(Refusal::TooMany { what: What::Activities, max: ACTIVITIES_MAX });
        }
        self.activities.push(activity);
        Ok(())
    }

    /// Adds a line to the budget of one of its activities.
    ///
    /// # Errors
    /// [`Refusal::UnknownActivity`] for one that it does not have; [`Refusal::TooMany`]; those of
    /// [`BudgetLine::check`].
    pub fn budget(
        &mut self,
        activity: &str,
        line: BudgetLine,
        charter: &Charter,
    ) -> Result<(), Refusal> {
        line.check(charter)?;
        let unknown = || Refusal::UnknownActivity { activity: activity.chars().take(80).collect() };
        let there = self.activities.iter_mut().find(|it| it.id == activity).ok_or_else(unknown)?;
        if there.budget.len() >= BUDGET_LINES_MAX {
            return Err(Refusal::TooMany { what: What::BudgetLines, max: BUDGET_LINES_MAX });
        }
        there.budget.push(line);
        Ok(())
    }

    /// Takes the line with this mark from the budget of one of its activities; of several that say
    /// the same, the first. Where none has it, nothing changes.
    pub fn unbudget(&mut self, activity: &str, mark: &str) {
        if let Some(there) = self.activities.iter_mut().find(|it| it.id == activity)
            && let Some(place) = there.budget.iter().position(|it| it.mark() == mark)
        {
            there.budget.remove(place);
        }
    }

    /// Adds a change. One activity is changed once by one plan: the later change takes the place of
    /// the earlier.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Programme::check`] for the new one.
    pub fn amend(&mut self, amendment: Amendment, charter: &Charter) -> Result<(), Refusal> {
        amendment.check(charter)?;
        self.changes.retain(|it| it.activity != amendment.activity);
        if self.changes.len() >= ACTIVITIES_MAX {
            return Err(Refusal::TooMany { what: What::Activities, max: ACTIVITIES_MAX });
        }
        self.changes.push(amendment);
        Ok(())
    }

    /// Adds a waiver, or puts it in the place of another of the same promise and quarter.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Programme::check`] for the new one.
    pub fn waive(&mut self, waiver: Waiver, charter: &Charter) -> Result<(), Refusal> {
        waiver.check(charter)?;
        self.waives.retain(|it| (&it.promise, it.quarter) != (&waiver.promise, waiver.quarter));
        if self.waives.len() >= ACTIVITIES_MAX {
            return Err(Refusal::TooMany { what: What::Activities, max: ACTIVITIES_MAX });
        }
        self.waives.push(waiver);
        Ok(())
    }

    /// Refuses what no party could keep or read: an activity without a title or an address in every
    /// language in which the charter publishes, in a region that the charter does not have, at an
    /// impossible time, or not organised by every party; a change without reasons.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`], [`Refusal::UnknownRegion`],
    /// [`Refusal::UnknownParty`], [`Refusal::NoSuchSeat`], [`Refusal::ActivityTime`];
    /// [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.activities.iter().try_for_each(|it| it.check(charter))?;
        self.changes.iter().try_for_each(|it| it.check(charter))?;
        self.waives.iter().try_for_each(|it| it.check(charter))
    }
}

/// The languages in which everybody reads what is planned.
fn read_in(charter: &Charter) -> BTreeSet<Language> {
    let mut languages = charter.published.clone();
    languages.extend(charter.authentic(Kind::Plan));
    languages
}

/// Words on one line in every language in which everybody reads, in their one form.
pub(super) fn line(
    words: &Localized,
    charter: &Charter,
    field: &'static str,
) -> Result<(), Refusal> {
    if read_in(charter).iter().any(|language| words.get(language).is_none()) {
        return Err(Refusal::Empty { field });
    }
    if one_line(words, LINE_CHARS_MAX, field)? != *words {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}

/// Reasons in every language in which a plan binds, in their one form.
fn reasons(words: &Localized, charter: &Charter) -> Result<(), Refusal> {
    if charter.authentic(Kind::Plan).iter().any(|language| words.get(language).is_none()) {
        return Err(Refusal::Empty { field: "reasons" });
    }
    if cleaned(words, REASONS_CHARS_MAX, "reasons")? != *words {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}

fn region(code: &str, charter: &Charter) -> Result<(), Refusal> {
    if charter.regions.iter().any(|it| it.code == code) {
        return Ok(());
    }
    Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() })
}

fn times(starts: i64, ends: i64) -> Result<(), Refusal> {
    let fits = (0..LATEST).contains(&starts)
        && ends > starts
        && ends <= LATEST
        && ends - starts <= ACTIVITY_DAYS_MAX * DAY_SECONDS;
    if fits { Ok(()) } else { Err(Refusal::ActivityTime { why: "order" }) }
}

impl Planned {
    /// The field and the region.
    pub fn cell(&self) -> Cell {
        Cell { field: Some(self.field), region: Some(self.region.clone()) }
    }

    /// The last second of the quarter for which it is agreed (Unix seconds UTC).
    pub fn until(&self) -> i64 {
        quarter_start(self.quarter.saturating_add(1)).saturating_sub(1)
    }

    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        line(&self.title, charter, "activity-title")?;
        line(&self.place, charter, "activity-place")?;
        region(&self.region, charter)?;
        times(self.starts, self.ends)?;
        // The day as the commission's clock has it.
        let held_in = quarter_of(self.starts.saturating_add(charter.utc_offset_seconds.into()));
        if !(held_in - LATE_QUARTERS_MAX..=held_in).contains(&self.quarter) {
            return Err(Refusal::ActivityTime { why: "quarter" });
        }
        let parties = charter.party_ids();
        let organising: BTreeSet<PartyId> = self.organisers.keys().cloned().collect();
        let expecting: BTreeSet<PartyId> = self.expected.keys().cloned().collect();
        for named in organising.iter().chain(&expecting) {
            if !parties.contains(named) {
                return Err(Refusal::UnknownParty { party: named.clone() });
            }
        }
        if organising != parties {
            return Err(Refusal::Empty { field: "organiser" });
        }
        if expecting != parties {
            return Err(Refusal::Empty { field: "expected" });
        }
        for (party, office) in &self.organisers {
            let organises = matches!(office.role(), Role::CoChair | Role::Member | Role::Liaison);
            if office.party() != Some(party) || !organises || !charter.has_office(office) {
                return Err(Refusal::NoSuchSeat { office: office.clone() });
            }
        }
        if self.expected.values().any(|expected| *expected > PARTICIPANTS_MAX) {
            let max = PARTICIPANTS_MAX as usize;
            return Err(Refusal::TooMany { what: What::Participants, max });
        }
        budget::check(&self.budget, charter)?;
        match &self.registration {
            None => Ok(()),
            Some(open) if open.capacity == 0 => Err(Refusal::Empty { field: "capacity" }),
            Some(open) if open.capacity > CAPACITY_MAX => {
                Err(Refusal::TooMany { what: What::Participants, max: CAPACITY_MAX as usize })
            }
            Some(open) if !(0..=self.starts).contains(&open.until) => {
                Err(Refusal::ActivityTime { why: "registration" })
            }
            Some(_) => Ok(()),
        }
    }
}

impl Amendment {
    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        reasons(&self.reasons, charter)?;
        match &self.change {
            Change::Cancelled => Ok(()),
            Change::Moved { region: code, place, starts, ends } => {
                line(place, charter, "activity-place")?;
                region(code, charter)?;
                times(*starts, *ends)
            }
        }
    }
}

impl Waiver {
    /// The last second for which it is waived (Unix seconds UTC); none where it does not recur.
    pub fn until(&self) -> Option<i64> {
        self.quarter.map(|quarter| quarter_start(quarter.saturating_add(1)).saturating_sub(1))
    }

    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        reasons(&self.reasons, charter)?;
        let is_reference = self.promise.split_once(':').is_some_and(|(from, id)| {
            crate::instrument::is_name(id)
                && (from == "charter" || from.parse::<crate::instrument::InstrumentId>().is_ok())
        });
        if !is_reference {
            let promise = self.promise.chars().take(64).collect();
            return Err(Refusal::UnknownPromise { promise });
        }
        // Years that the calendar of the record knows.
        let last = quarter_of(LATEST);
        if self.quarter.is_some_and(|quarter| !(quarter_of(0)..=last).contains(&quarter)) {
            return Err(Refusal::ActivityTime { why: "quarter" });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programme_has_one_form() {
        let words = || [("en".parse().unwrap(), "Chess".to_owned())].into_iter().collect();
        let planned = |id: &str| Planned {
            id: id.to_owned(),
            title: words(),
            field: Field::Sport,
            region: "XV-ALD".into(),
            place: words(),
            starts: 1_780_000_000,
            ends: 1_780_010_000,
            quarter: quarter_of(1_780_000_000),
            organisers: BTreeMap::new(),
            expected: BTreeMap::new(),
            registration: Some(Registration { capacity: 50, until: 1_779_000_000, minors: true }),
            budget: Vec::new(),
        };
        let plan = crate::instrument::InstrumentId::of(b"plan");
        let programme = Programme {
            activities: vec![planned("p1"), planned("p2")],
            changes: vec![Amendment {
                activity: ActivityId { plan, id: "p3".into() },
                change: Change::Cancelled,
                reasons: words(),
            }],
            waives: vec![Waiver {
                promise: "charter:water-days".into(),
                quarter: Some(8_105),
                reasons: words(),
            }],
            ..Programme::default()
        };
        let file = programme.file();
        assert_eq!(Programme::parse(&file).unwrap(), programme);
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.replace("\"p2\"", "\"p1\""),
            text.replace("\"p2\"", "\"P2\""),
            text.replace("\"p2\"", "\"\""),
            text.replace("/p3", "/P3"),
            text.replace("/p3", ""),
            text.replace("sport", "war"),
            text.replace("cancelled", "forgotten"),
            text.replace("\"capacity\":50", "\"capacity\":-50"),
            text.replace("\"capacity\":50", "\"capacity\":50.0"),
            text.replace("{\"activities\"", "{\"more\":1,\"activities\""),
            String::from_utf8(Programme::default().file()).unwrap(),
            "{}".to_owned(),
        ] {
            assert!(Programme::parse(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(Programme::parse(&vec![b' '; PROGRAMME_BYTES_MAX + 1]).is_err());
        let many = (0..=ACTIVITIES_MAX).map(|n| planned(&format!("p{n}"))).collect();
        let many = Programme { activities: many, ..Programme::default() };
        assert!(Programme::parse(&many.file()).is_err());
    }
}
