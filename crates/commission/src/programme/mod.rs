//! The programme of joint activities: what a plan agrees on, what later plans change, and what became
//! of each activity.
//!
//! Only plans that every party signed make, move or cancel an activity. That it was held is a claim
//! ([`crate::claim`]) of one side, which counts when every party that signed and is a party still
//! confirms it; then it is evidence in the ledger, and its day decides whether the promise was kept in
//! time.

mod budget;
mod coverage;
mod file;
mod registration;
mod report;
mod review;
mod standing;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use note::Digest;
use serde::{Deserialize, Serialize};

pub use budget::{
    AMOUNT_MAX, BUDGET_LINES_MAX, BudgetLine, Currency, Payer, Spent, Sum, UnknownCurrency,
    spent_on, sums,
};
pub use coverage::{CellTally, Coverage, GAPS_MAX, Gap};
pub use file::{
    ACTIVITIES_MAX, ACTIVITY_DAYS_MAX, Amendment, CAPACITY_MAX, Change, LATE_QUARTERS_MAX,
    LINE_CHARS_MAX, PARTICIPANTS_MAX, PROGRAMME, PROGRAMME_BYTES_MAX, Planned, Programme,
    ProgrammeError, REASONS_CHARS_MAX, Registration, Waiver,
};
pub use registration::{
    ENTRANT_CHARS_MAX, Entrant, Guardian, REGISTRATION_DAYS, WAITING_MAX, has_place,
};
pub use report::{PICTURE_BYTES_MAX, PICTURES_MAX, Report, WORDS_CHARS_MAX, view_digest};
pub use review::{REVIEW_CHARS_MAX, REVIEW_DAYS, REVIEWS_MAX, Review, Reviewed, Unread};
pub use standing::Standing;

use crate::act::ActivityAct;
use crate::charter::Charter;
use crate::claim::{Asking, Claim, View, Viewed, asked};
use crate::incident::signed;
use crate::instrument::{Carried, CommissionId, Context, Instrument, InstrumentId};
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::{Office, PartyId, Role};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, is_about};

/// The most reports of one side about one activity.
pub const REPORTS_MAX: usize = 20;
/// The most words of one party about one report.
pub const VIEWS_MAX: usize = 10;
/// The most changes of one activity.
pub const CHANGES_MAX: usize = 50;
/// The most bytes of an activity's id within its plan.
const ID_BYTES_MAX: usize = 40;

fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.chars().all(fits)
}

/// The id of an activity: its plan's, and its own within the plan.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ActivityId {
    /// The plan.
    pub plan: InstrumentId,
    /// Which of its activities.
    pub id: String,
}

impl fmt::Display for ActivityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.plan, self.id)
    }
}

impl FromStr for ActivityId {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let unknown = || Refusal::UnknownActivity { activity: text.chars().take(80).collect() };
        let (plan, id) = text.split_once('/').ok_or_else(unknown)?;
        if !is_id(id) {
            return Err(unknown());
        }
        Ok(Self { plan: plan.parse().map_err(|_| unknown())?, id: id.to_owned() })
    }
}

impl TryFrom<String> for ActivityId {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<ActivityId> for String {
    fn from(id: ActivityId) -> String {
        id.to_string()
    }
}

/// What a later plan changed about an activity, or the plan that took its plan's place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// The plan that every party signed.
    pub by: InstrumentId,
    /// When it was adopted (Unix seconds UTC).
    pub at: i64,
    /// What it changed.
    pub change: Change,
    /// Why. Empty where the plan that agreed on the activity was replaced as a whole.
    pub reasons: Localized,
}

/// A report as the record has it.
pub type Reported = Claim<Report>;

/// An activity with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// When its plan was adopted (Unix seconds UTC).
    pub agreed: i64,
    /// The parties that signed the plan. Those of them that are parties still confirm what became of
    /// it.
    pub parties: BTreeSet<PartyId>,
    /// The promises that the plan says it keeps, by reference.
    pub fulfils: Vec<String>,
    /// The activity as it was signed.
    pub planned: Planned,
    /// What later plans changed, oldest first.
    pub changes: Vec<Changed>,
    /// What sides reported, oldest first.
    pub reports: Vec<Reported>,
}

/// A programme that every party signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreed {
    /// Its plan.
    pub plan: InstrumentId,
    /// When the last party signed (Unix seconds UTC).
    pub at: i64,
    /// The parties that signed.
    pub parties: BTreeSet<PartyId>,
    /// The promises that the plan says it keeps.
    pub fulfils: Vec<String>,
    /// What it says.
    pub programme: Programme,
}

impl Agreed {
    /// What a text that every party signed agrees on, out of the file attached to it; none where it
    /// is no plan, was not adopted, or carries no programme.
    pub fn of(instrument: &Instrument, file: &[u8]) -> Option<Self> {
        let Carried { id, at, parties, fulfils } = instrument.carried(Kind::Plan)?;
        let programme = Programme::parse(file).ok()?;
        Some(Self { plan: id, at, parties, fulfils, programme })
    }

    /// Its activities, of which nothing became yet.
    pub fn activities(&self) -> impl Iterator<Item = Activity> {
        self.programme.activities.iter().map(|planned| Activity {
            id: ActivityId { plan: self.plan.clone(), id: planned.id.clone() },
            agreed: self.at,
            parties: self.parties.clone(),
            fulfils: self.fulfils.clone(),
            planned: planned.clone(),
            changes: Vec::new(),
            reports: Vec::new(),
        })
    }
}

/// Every activity so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Activities(BTreeMap<ActivityId, Activity>);

impl Activities {
    /// One of them.
    pub fn get(&self, id: &ActivityId) -> Option<&Activity> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Activity> {
        self.0.values()
    }

    /// Takes over what a plan agreed on and changed.
    pub fn agree(&mut self, agreed: &Agreed, charter: &Charter) {
        for amendment in &agreed.programme.changes {
            if let Some(activity) = self.0.get_mut(&amendment.activity) {
                activity.amend(agreed, amendment, charter);
            }
        }
        for activity in agreed.activities() {
            self.0.entry(activity.id.clone()).or_insert(activity);
        }
    }

    /// Takes over that a plan was replaced by another.
    pub fn replace(&mut self, plan: &InstrumentId, by: &InstrumentId, at: i64, charter: &Charter) {
        for activity in self.0.values_mut().filter(|it| it.id.plan == *plan) {
            activity.end(by, at, charter);
        }
    }

    /// Takes over an act about one of them; none where it does not fit.
    pub fn apply(&mut self, commission: &CommissionId, act: &ActivityAct) -> Option<()> {
        self.0.get_mut(act.id())?.apply(commission, act)
    }
}

impl Activity {
    /// Takes over what a later plan changes about it; says whether that had an effect. What is
    /// cancelled stays cancelled, and what was held was held.
    pub fn amend(&mut self, by: &Agreed, amendment: &Amendment, charter: &Charter) -> bool {
        if !self.is_open(charter) || self.changes.len() >= CHANGES_MAX {
            return false;
        }
        let (change, reasons) = (amendment.change.clone(), amendment.reasons.clone());
        self.changes.push(Changed { by: by.plan.clone(), at: by.at, change, reasons });
        true
    }

    /// Takes over that its plan was replaced: what was still to come is cancelled, unless the new
    /// plan agrees on it anew. Says whether that had an effect.
    pub fn end(&mut self, by: &InstrumentId, at: i64, charter: &Charter) -> bool {
        if !self.is_open(charter) || self.ends() <= at {
            return false;
        }
        let (change, reasons) = (Change::Cancelled, Localized::new());
        self.changes.push(Changed { by: by.clone(), at, change, reasons });
        true
    }

    /// Whether a later plan can change it still: it was neither cancelled, nor does a report about it
    /// count.
    pub fn is_open(&self, charter: &Charter) -> bool {
        !self.is_cancelled() && self.outcome(charter).is_none()
    }

    /// Whether a later plan cancelled it.
    pub fn is_cancelled(&self) -> bool {
        self.changes.iter().any(|it| it.change == Change::Cancelled)
    }

    /// The last move, if it was moved.
    fn moved(&self) -> Option<(&String, &Localized, i64, i64)> {
        self.changes.iter().rev().find_map(|it| match &it.change {
            Change::Moved { region, place, starts, ends } => Some((region, place, *starts, *ends)),
            Change::Cancelled => None,
        })
    }

    /// When it begins, as the last plan has it (Unix seconds UTC).
    pub fn starts(&self) -> i64 {
        self.moved().map_or(self.planned.starts, |it| it.2)
    }

    /// When it ends, as the last plan has it (Unix seconds UTC).
    pub fn ends(&self) -> i64 {
        self.moved().map_or(self.planned.ends, |it| it.3)
    }

    /// Its region, as the last plan has it.
    pub fn region(&self) -> &str {
        self.moved().map_or(&self.planned.region, |it| it.0)
    }

    /// Its address, as the last plan has it.
    pub fn place(&self) -> &Localized {
        self.moved().map_or(&self.planned.place, |it| it.1)
    }

    /// A report by the digest that was signed.
    pub fn report(&self, digest: &Digest) -> Option<&Reported> {
        self.reports.iter().find(|it| it.digest == *digest)
    }

    /// The parties that confirm what became of it: those that signed its plan and are parties still.
    pub fn asked(&self, charter: &Charter) -> BTreeSet<PartyId> {
        asked(&self.parties, charter)
    }

    /// Whether an office speaks for its party about this activity: a co-chair, or whoever the plan
    /// names as that party's organiser. Whoever signed and is no party any more says nothing.
    pub fn is_answered_by(&self, office: &Office, charter: &Charter) -> bool {
        let Some(party) = office.party() else { return false };
        self.asked(charter).contains(party)
            && (office.role() == Role::CoChair
                || self.planned.organisers.get(party) == Some(office))
    }

    /// Refuses a report of what cannot have been by now.
    ///
    /// # Errors
    /// [`Refusal::ActivityState`] for one that was cancelled, or has not begun; those of
    /// [`Report::check`]; [`Refusal::WrongStatement`] and [`Refusal::Empty`] for what was spent on no
    /// line of the budget.
    pub fn check(&self, report: &Report, charter: &Charter, now: i64) -> Result<(), Refusal> {
        if self.is_cancelled() {
            return Err(Refusal::ActivityState { state: "cancelled" });
        }
        let (agreed, today) = (charter.day_of(self.agreed), charter.day_of(now));
        let mut days = agreed..=today;
        // What is called off before it begins may be told; what was held was held when it was to be.
        if report.held {
            let first = charter.day_of(self.starts());
            // Not before its hour, be it the day.
            if now < self.starts() {
                return Err(Refusal::ActivityState { state: "planned" });
            }
            let last = charter.day_of(self.ends()).saturating_add(1);
            days = agreed.max(first.saturating_sub(1))..=today.min(last);
        }
        report.check(&self.asked(charter), days)?;
        budget::check_spent(&report.spent, self.planned.budget.len())
    }

    /// Enters what became of it.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for who neither leads a party nor organises it;
    /// [`Refusal::Entered`] for the very report that stands there; [`Refusal::TooMany`]; those of
    /// [`Activity::check`] and of the signed statement.
    pub fn enter(
        &self,
        report: &Report,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<ActivityAct, Refusal> {
        self.check(report, ctx.charter, ctx.now)?;
        let subject = report.digest(ctx.commission, &self.id)?;
        let action = Action::ReportActivity;
        let signed = signed(note, Purpose::Attest, action, subject, ctx)?;
        let office = signed.office();
        if office.party().is_some() && !self.is_answered_by(office, ctx.charter) {
            let office = office.clone();
            return Err(Refusal::NotAllowed { office, action: action.as_str() });
        }
        if self.report(&subject).is_some() {
            return Err(Refusal::Entered);
        }
        let own = self.reports.iter().filter(|it| it.office.party() == office.party());
        if own.count() >= REPORTS_MAX {
            return Err(Refusal::TooMany { what: What::ActivityReports, max: REPORTS_MAX });
        }
        Ok(ActivityAct::Reported {
            at: ctx.now,
            id: self.id.clone(),
            report: report.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Says, for one's own party, that a report is so, or is not.
    ///
    /// # Errors
    /// [`Refusal::UnknownStep`]; [`Refusal::NotAllowed`] for who neither leads a party that is asked
    /// nor organises it; [`Refusal::SignedAlready`] for the word that the party has said last;
    /// [`Refusal::TooMany`]; those of [`View::check`] and of the signed statement.
    pub fn view(
        &self,
        report: &Digest,
        view: &View,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<ActivityAct, Refusal> {
        let reported = self.report(report).ok_or(Refusal::UnknownStep { step: *report })?;
        let signed = reported.hear(self, view, note, ctx)?;
        Ok(ActivityAct::Viewed {
            at: ctx.now,
            id: self.id.clone(),
            report: *report,
            view: view.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Takes over an act about this activity; none where it does not fit.
    pub fn apply(&mut self, commission: &CommissionId, act: &ActivityAct) -> Option<()> {
        match act.clone() {
            ActivityAct::Reported { at, report, note, .. } => {
                let digest = report.digest(commission, &self.id).ok()?;
                self.reports.push(Claim::read(at, report, digest, note)?);
            }
            ActivityAct::Viewed { at, report, view, note, .. } => {
                let reported = self.reports.iter_mut().find(|it| it.digest == report)?;
                reported.views.push(Viewed::read(at, view, note)?);
            }
        }
        Some(())
    }

    /// Whether everything said in it is what its signed statements are about. Their signatures were
    /// checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        self.reports.iter().all(|reported| {
            is_about(&reported.note, reported.what.digest(commission, &self.id))
                && reported.holds(self, commission)
        })
    }
}

impl Asking for Activity {
    fn action(&self) -> Action {
        Action::ConfirmActivity
    }

    fn views_max(&self) -> usize {
        VIEWS_MAX
    }

    fn speaks(&self, office: &Office, charter: &Charter) -> bool {
        self.is_answered_by(office, charter)
    }

    fn subject(
        &self,
        view: &View,
        commission: &CommissionId,
        claim: &Digest,
        party: &PartyId,
    ) -> Result<Digest, Refusal> {
        view_digest(view, commission, &self.id, claim, party)
    }
}
