//! The programme of a draft, while it lies on the desk.

use commission::commitment::Schedule;
use commission::programme::{
    Amendment, BudgetLine, PROGRAMME, PROGRAMME_BYTES_MAX, Planned, Programme, Waiver,
};
use commission::refusal::What;
use commission::{ActivityId, Charter, InstrumentId, Kind, Office, Refusal};

use sqlx::AnyConnection;

use crate::Error;
use crate::attached::Attached;
use crate::matters::ledger;
use crate::store::Store;

const FILE: Attached<'static> = Attached { kind: Kind::Plan, name: PROGRAMME };

pub(super) fn read(file: &[u8]) -> Result<Programme, Refusal> {
    Programme::parse(file).map_err(|error| FILE.refuse(error))
}

/// Refuses a waiver of a promise that is not in the ledger, or one that names a quarter where the
/// promise has none, or none where it recurs.
pub(super) async fn check_waiver(conn: &mut AnyConnection, waiver: &Waiver) -> Result<(), Error> {
    let references = std::slice::from_ref(&waiver.promise);
    let known = ledger::promises_of(conn, references, 0).await?;
    let Some(made) = known.first() else {
        let promise = waiver.promise.chars().take(64).collect();
        return Err(Refusal::UnknownPromise { promise }.into());
    };
    let recurs = made.promise.schedule == Schedule::Quarterly;
    if recurs == waiver.quarter.is_some() {
        Ok(())
    } else {
        Err(Refusal::ActivityTime { why: "quarter" }.into())
    }
}

impl Store {
    /// The programme of a draft; none where it has none.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no such thing.
    pub async fn programme(&self, draft: &InstrumentId) -> Result<Option<Programme>, Error> {
        let file = self.attached(draft, &FILE).await?;
        Ok(file.as_deref().map(read).transpose()?)
    }

    /// Adds an activity to a plan's draft.
    ///
    /// # Errors
    /// Those of [`Programme::add`] and [`Store::edit`]; [`Refusal::BadAttachment`] for a draft that
    /// is no plan.
    pub async fn add_activity(
        &self,
        draft: &InstrumentId,
        planned: &Planned,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, charter| {
            programme.add(planned.clone(), charter)
        })
        .await
    }

    /// Takes an activity from a plan's draft.
    ///
    /// # Errors
    /// As [`Store::add_activity`].
    pub async fn remove_activity(
        &self,
        draft: &InstrumentId,
        activity: &str,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, _| {
            programme.activities.retain(|it| it.id != activity);
            Ok(())
        })
        .await
    }

    /// Adds a line to the budget of an activity in a plan's draft.
    ///
    /// # Errors
    /// As [`Store::add_activity`]; those of [`Programme::budget`].
    pub async fn add_budget_line(
        &self,
        draft: &InstrumentId,
        activity: &str,
        line: &BudgetLine,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, charter| {
            programme.budget(activity, line.clone(), charter)
        })
        .await
    }

    /// Takes the line with this mark from the budget of an activity in a plan's draft.
    ///
    /// # Errors
    /// As [`Store::add_activity`].
    pub async fn remove_budget_line(
        &self,
        draft: &InstrumentId,
        (activity, mark): (&str, &str),
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, _| {
            programme.unbudget(activity, mark);
            Ok(())
        })
        .await
    }

    /// Adds to a plan's draft that it changes an activity of an earlier plan.
    ///
    /// # Errors
    /// As [`Store::add_activity`]; [`Refusal::UnknownActivity`] and [`Refusal::ActivityState`] for
    /// one that no plan agreed on, or that was held or cancelled.
    pub async fn amend_activity(
        &self,
        draft: &InstrumentId,
        amendment: &Amendment,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let id = &amendment.activity;
        let unknown = || Refusal::UnknownActivity { activity: id.to_string() };
        let activity = self.activity(id).await?.ok_or_else(unknown)?.activity;
        let commission = self.commission();
        if !activity.is_open(&commission.charter) {
            let state = activity.standing(&commission.charter, now).as_str();
            return Err(Refusal::ActivityState { state }.into());
        }
        self.reprogramme(draft, by, now, |programme, charter| {
            programme.amend(amendment.clone(), charter)
        })
        .await
    }

    /// Takes a change of an activity from a plan's draft.
    ///
    /// # Errors
    /// As [`Store::add_activity`].
    pub async fn remove_amendment(
        &self,
        draft: &InstrumentId,
        activity: &ActivityId,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, _| {
            programme.changes.retain(|it| it.activity != *activity);
            Ok(())
        })
        .await
    }

    /// Adds to a plan's draft that every party waives a promise: of what recurs one quarter, and the
    /// whole of what does not.
    ///
    /// # Errors
    /// As [`Store::add_activity`]; [`Refusal::UnknownPromise`] for one that is not in the ledger;
    /// [`Refusal::ActivityTime`] for a quarter too many or too few.
    pub async fn add_waiver(
        &self,
        draft: &InstrumentId,
        waiver: &Waiver,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        check_waiver(&mut *self.reader().await?, waiver).await?;
        self.reprogramme(draft, by, now, |programme, charter| {
            programme.waive(waiver.clone(), charter)
        })
        .await
    }

    /// Takes a waiver from a plan's draft.
    ///
    /// # Errors
    /// As [`Store::add_activity`].
    pub async fn remove_waiver(
        &self,
        draft: &InstrumentId,
        promise: &str,
        quarter: Option<i64>,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.reprogramme(draft, by, now, |programme, _| {
            programme.waives.retain(|it| (it.promise.as_str(), it.quarter) != (promise, quarter));
            Ok(())
        })
        .await
    }

    /// Changes the programme of a draft; without anything in it there is none.
    async fn reprogramme(
        &self,
        draft: &InstrumentId,
        by: &Office,
        now: i64,
        change: impl Fn(&mut Programme, &Charter) -> Result<(), Refusal>,
    ) -> Result<(), Error> {
        let charter = self.commission().charter.clone();
        self.reattach(draft, &FILE, by, now, |file| {
            let mut programme = file.map_or_else(|| Ok(Programme::default()), read)?;
            change(&mut programme, &charter)?;
            let file = (!programme.is_empty()).then(|| programme.file());
            if file.as_ref().is_some_and(|it| it.len() > PROGRAMME_BYTES_MAX) {
                return Err(Refusal::TooMany { what: What::Bytes, max: PROGRAMME_BYTES_MAX });
            }
            Ok(file)
        })
        .await
    }
}
