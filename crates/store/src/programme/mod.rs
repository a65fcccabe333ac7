//! The programme of joint activities, as the record has it, and the verbs that report on them.

mod draft;
mod picture;
mod registration;
mod review;
mod trust;

use std::collections::BTreeMap;

use commission::claim::View;
use commission::programme::{Changed, Planned, Report};
use commission::{
    Act, Activity, ActivityAct, ActivityId, Charter, Commission, InstrumentId, MatterId, Refusal,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::{Row, sql};
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Error, Receipt, apply, claims};

pub use picture::Picture;
pub(crate) use picture::{PictureChange, change_picture};
pub use registration::{OwnRegistration, Registered, RegistrationCount, RegistrationRow};
pub(crate) use registration::{RegistrationChange, change_registration};
pub use review::Leaving;
pub(crate) use review::{ReviewChange, change_review};
pub(crate) use trust::{TrustChange, carry_over, change_trust, marks};

/// An activity as its page shows it, with the places of its acts in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActivityPage {
    /// The activity.
    pub activity: Activity,
    /// The places of its reports.
    pub reports: Vec<u64>,
    /// The places of the words about each report.
    pub views: Vec<Vec<u64>>,
}

/// Which activities are read.
#[derive(Clone, Copy)]
enum Which<'a> {
    All,
    One(&'a ActivityId),
    Plan(&'a InstrumentId),
}

impl Which<'_> {
    /// The beginning of the ids that fit, and whether nothing may follow it.
    fn ids(self) -> (String, bool) {
        match self {
            Which::All => (String::new(), false),
            Which::One(id) => (id.to_string(), true),
            Which::Plan(plan) => (format!("{plan}/"), false),
        }
    }
}

/// Reads activities, each with its reports.
async fn read(
    conn: &mut AnyConnection,
    commission: Option<&Commission>,
    which: Which<'_>,
) -> Result<BTreeMap<ActivityId, ActivityPage>, Error> {
    let (from, is_one) = which.ids();
    // Every id begins with hexadecimal digits and goes on in ASCII.
    let to = if is_one { from.clone() } else { format!("{from}~") };
    let mut pages = BTreeMap::new();
    for row in sql("select id, agreed, parties, fulfils, planned, changes from activity \
         where id >= $1 and id <= $2")
    .text(&from)
    .text(&to)
    .all(conn)
    .await?
    {
        let id: ActivityId = row.parse(0, "an activity")?;
        let what = format!("activity {id}");
        let planned: Planned = row.json(4, &what)?;
        let changes: Vec<Changed> = row.json(5, &what)?;
        let activity = Activity {
            id: id.clone(),
            agreed: row.int(1)?,
            parties: row.json(2, &what)?,
            fulfils: row.json(3, &what)?,
            planned,
            changes,
            reports: Vec::new(),
        };
        pages.insert(id, ActivityPage { activity, reports: Vec::new(), views: Vec::new() });
    }
    for row in sql("select activity, number, entry, at, report, note from activity_report \
         where activity >= $1 and activity <= $2 order by activity, number")
    .text(&from)
    .text(&to)
    .all(conn)
    .await?
    {
        let (page, what) = page_of(&mut pages, &row)?;
        let (report, entry) = claims::claim(&row, &what)?;
        page.activity.reports.push(report);
        page.reports.push(entry);
        page.views.push(Vec::new());
    }
    for row in sql("select activity, number, entry, at, opinion, note from activity_view \
         where activity >= $1 and activity <= $2 order by activity, number, place")
    .text(&from)
    .text(&to)
    .all(conn)
    .await?
    {
        let (page, what) = page_of(&mut pages, &row)?;
        claims::word(&row, &what, &mut page.activity.reports, &mut page.views)?;
    }
    for page in pages.values() {
        if commission.is_some_and(|commission| !page.activity.holds(&commission.id)) {
            let id = &page.activity.id;
            return Err(Error::corrupt(format!("activity {id}: a report is not what was signed")));
        }
    }
    Ok(pages)
}

fn page_of<'a>(
    pages: &'a mut BTreeMap<ActivityId, ActivityPage>,
    row: &Row,
) -> Result<(&'a mut ActivityPage, String), Error> {
    let id: ActivityId = row.parse(0, "an activity")?;
    let what = format!("activity {id}");
    match pages.get_mut(&id) {
        Some(page) => Ok((page, what)),
        None => Err(Error::corrupt(format!("{what}: it is in no list"))),
    }
}

/// An activity, for the writer and the replay; none when no plan agreed on it.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &ActivityId,
) -> Result<Option<Activity>, Error> {
    Ok(read(conn, None, Which::One(id)).await?.remove(id).map(|page| page.activity))
}

/// The activities of a plan, for the writer and the replay.
pub(crate) async fn of_plan(
    conn: &mut AnyConnection,
    plan: &InstrumentId,
) -> Result<Vec<Activity>, Error> {
    let pages = read(conn, None, Which::Plan(plan)).await?;
    Ok(pages.into_values().map(|page| page.activity).collect())
}

/// Refuses the programme of a plan that changes an activity which no plan can change any more, or
/// waives a promise that is not in the ledger; returns the activities on which that rests, with their
/// versions.
pub(crate) async fn check_tabled(
    conn: &mut AnyConnection,
    charter: &Charter,
    file: &[u8],
    now: i64,
) -> Result<Vec<(MatterId, i64)>, Error> {
    let programme = draft::read(file)?;
    let mut rests_on = Vec::new();
    for amendment in &programme.changes {
        let id = &amendment.activity;
        let unknown = || Refusal::UnknownActivity { activity: id.to_string() };
        let activity = load(conn, id).await?.ok_or_else(unknown)?;
        if !activity.is_open(charter) {
            let state = activity.standing(charter, now).as_str();
            return Err(Refusal::ActivityState { state }.into());
        }
        let matter = MatterId::Activity(id.clone());
        let version = apply::version(conn, &matter).await?;
        rests_on.push((matter, version));
    }
    for waiver in &programme.waives {
        draft::check_waiver(conn, waiver).await?;
    }
    Ok(rests_on)
}

/// The activities on which somebody reported, for the replay.
pub(crate) async fn reported(conn: &mut AnyConnection) -> Result<Vec<Activity>, Error> {
    let pages = read(conn, None, Which::All).await?.into_values();
    Ok(pages.map(|page| page.activity).filter(|it| !it.reports.is_empty()).collect())
}

/// Every activity, each checked against what was signed; the one that begins first first.
pub(crate) async fn all(
    conn: &mut AnyConnection,
    commission: &Commission,
) -> Result<Vec<Activity>, Error> {
    let pages = read(conn, Some(commission), Which::All).await?;
    let mut activities: Vec<Activity> = pages.into_values().map(|page| page.activity).collect();
    activities.sort_by(|one, two| (one.starts(), &one.id).cmp(&(two.starts(), &two.id)));
    Ok(activities)
}

/// An activity on which a decision rests.
struct One<'a>(&'a ActivityId);

impl Matter for One<'_> {
    type Known = Activity;

    fn id(&self) -> MatterId {
        MatterId::Activity(self.0.clone())
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> Result<Activity, Error> {
        let page = read(conn, Some(commission), Which::One(self.0)).await?.remove(self.0);
        let unknown = || Refusal::UnknownActivity { activity: self.0.to_string() };
        Ok(page.ok_or_else(unknown)?.activity)
    }
}

impl Store {
    /// Every activity that a plan agreed on, the one that begins first first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is not what was signed.
    pub async fn activities(&self) -> Result<Vec<Activity>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        all(&mut snapshot, &commission).await
    }

    /// An activity with the places of its acts; none where no plan agreed on it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it is not what was signed.
    pub async fn activity(&self, id: &ActivityId) -> Result<Option<ActivityPage>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        Ok(read(&mut snapshot, Some(&commission), Which::One(id)).await?.remove(id))
    }

    /// Enters what became of an activity.
    ///
    /// # Errors
    /// [`Refusal::UnknownActivity`]; those of [`Activity::enter`]; [`Refusal::Empty`] for a picture
    /// that was not laid down for it.
    pub async fn report_activity(
        &self,
        id: &ActivityId,
        report: &Report,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        for mark in &report.pictures {
            if !self.has_picture(id, mark).await? {
                return Err(Refusal::Empty { field: "picture" }.into());
            }
        }
        self.held(id, |commission, it| it.enter(report, note, &commission.context(now))).await
    }

    /// Says for a party whether a report is so.
    ///
    /// # Errors
    /// [`Refusal::UnknownActivity`]; those of [`Activity::view`].
    pub async fn view_activity(
        &self,
        id: &ActivityId,
        report: &Digest,
        view: &View,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.held(id, |commission, it| it.view(report, view, note, &commission.context(now))).await
    }

    /// Decides on an activity, and commits; again when something changed.
    async fn held(
        &self,
        id: &ActivityId,
        decide: impl Fn(&Commission, &Activity) -> Result<ActivityAct, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(One(id), |commission, activity| {
            Ok((Act::Activity(decide(commission, &activity)?), Vec::new()))
        })
        .await
    }
}
