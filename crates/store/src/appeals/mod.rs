//! What became of appeals, as the record has it, and the verbs that enter and confirm it.

mod addressees;
mod document;

use std::collections::BTreeMap;

use commission::appeal::Step;
use commission::claim::View;
use commission::{Act, Appeal, AppealAct, Commission, InstrumentId, MatterId, Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::meetings::signed;
use crate::row::{Row, composed};
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Error, Receipt, claims};

pub use document::LaidDocument;
pub(crate) use document::{DocumentChange, change};

/// The most appeals that are listed.
pub const APPEALS_MAX: i64 = 50;

/// An appeal as its page shows it, with the places of its acts in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppealPage {
    /// The appeal.
    pub appeal: Appeal,
    /// The places of its steps.
    pub steps: Vec<u64>,
    /// The places of the words about each step.
    pub views: Vec<Vec<u64>>,
}

/// Which appeals are read.
#[derive(Clone, Copy)]
enum Which<'a> {
    One(&'a InstrumentId),
    /// Those that were adopted last.
    Last(i64),
}

impl Which<'_> {
    /// The condition on a column with their ids, and its two values.
    fn condition(self, column: &str) -> (String, String, i64) {
        let (id, limit) = match self {
            Which::One(id) => (id.to_string(), 0),
            Which::Last(limit) => (String::new(), limit),
        };
        let last = "select id from appeal order by adopted desc, id desc limit $2";
        (format!("({column} = $1 or {column} in ({last}))"), id, limit)
    }

    async fn rows(
        self,
        conn: &mut AnyConnection,
        asked: &'static str,
        column: &str,
        order: &'static str,
    ) -> Result<Vec<Row>, Error> {
        let (condition, id, limit) = self.condition(column);
        composed(format!("{asked} where {condition} order by {order}"))
            .text(id)
            .int(limit)
            .all(conn)
            .await
    }
}

async fn read(
    conn: &mut AnyConnection,
    commission: Option<&Commission>,
    which: Which<'_>,
) -> Result<BTreeMap<InstrumentId, AppealPage>, Error> {
    let mut pages = BTreeMap::new();
    let asked = "select id, adopted, parties, addressees from appeal";
    for row in which.rows(conn, asked, "id", "id").await? {
        let id: InstrumentId = row.parse(0, "an appeal")?;
        let what = format!("appeal {id}");
        let appeal = Appeal::new(id.clone(), row.int(1)?, row.json(2, &what)?, row.json(3, &what)?);
        pages.insert(id, AppealPage { appeal, steps: Vec::new(), views: Vec::new() });
    }
    let asked = "select appeal, number, entry, at, step, note from appeal_step";
    for row in which.rows(conn, asked, "appeal", "appeal, number").await? {
        let (page, what) = page_of(&mut pages, &row)?;
        let (step, entry) = claims::claim(&row, &what)?;
        page.appeal.steps.push(step);
        page.steps.push(entry);
        page.views.push(Vec::new());
    }
    let asked = "select appeal, number, entry, at, opinion, note from appeal_view";
    for row in which.rows(conn, asked, "appeal", "appeal, number, place").await? {
        let (page, what) = page_of(&mut pages, &row)?;
        claims::word(&row, &what, &mut page.appeal.steps, &mut page.views)?;
    }
    for page in pages.values() {
        if commission.is_some_and(|commission| !page.appeal.holds(&commission.id)) {
            let id = &page.appeal.id;
            return Err(Error::corrupt(format!("appeal {id}: a step is not what was signed")));
        }
    }
    Ok(pages)
}

fn page_of<'a>(
    pages: &'a mut BTreeMap<InstrumentId, AppealPage>,
    row: &Row,
) -> Result<(&'a mut AppealPage, String), Error> {
    let id: InstrumentId = row.parse(0, "an appeal")?;
    let what = format!("appeal {id}");
    match pages.get_mut(&id) {
        Some(page) => Ok((page, what)),
        None => Err(Error::corrupt(format!("{what}: it is in no list"))),
    }
}

/// An appeal, for the writer and the replay; none when no such appeal was adopted.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<Option<Appeal>, Error> {
    Ok(read(conn, None, Which::One(id)).await?.remove(id).map(|page| page.appeal))
}

/// Every appeal, for the replay.
pub(crate) async fn every(conn: &mut AnyConnection) -> Result<Vec<Appeal>, Error> {
    let pages = read(conn, None, Which::Last(i64::MAX)).await?;
    Ok(pages.into_values().map(|page| page.appeal).collect())
}

/// Every appeal, each checked against what was signed.
///
/// # Errors
/// [`Error::Corrupt`] when one is not.
pub(crate) async fn check(conn: &mut AnyConnection, commission: &Commission) -> Result<(), Error> {
    read(conn, Some(commission), Which::Last(i64::MAX)).await.map(|_| ())
}

/// An appeal on which a decision rests.
struct One<'a>(&'a InstrumentId);

impl Matter for One<'_> {
    type Known = Appeal;

    fn id(&self) -> MatterId {
        MatterId::Appeal(self.0.clone())
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> Result<Appeal, Error> {
        let page = read(conn, Some(commission), Which::One(self.0)).await?.remove(self.0);
        let page = page.ok_or_else(|| Refusal::NotAdopted { id: self.0.clone() })?;
        Ok(page.appeal)
    }
}

impl Store {
    /// The adopted appeals that name their addressees, the one adopted last first, at most
    /// [`APPEALS_MAX`].
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is not what was signed.
    pub async fn appeals(&self) -> Result<Vec<Appeal>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        let pages = read(&mut snapshot, Some(&commission), Which::Last(APPEALS_MAX)).await?;
        let mut appeals: Vec<Appeal> = pages.into_values().map(|page| page.appeal).collect();
        appeals.sort_by(|one, two| (two.adopted, &two.id).cmp(&(one.adopted, &one.id)));
        Ok(appeals)
    }

    /// An adopted appeal that names its addressees, with the places of its acts; none where the
    /// text is no such appeal.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it is not what was signed.
    pub async fn appeal(&self, id: &InstrumentId) -> Result<Option<AppealPage>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        Ok(read(&mut snapshot, Some(&commission), Which::One(id)).await?.remove(id))
    }

    /// Enters what became of an appeal.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] where it is no adopted appeal with addressees; those of
    /// [`Appeal::enter`]; [`Refusal::Empty`] for a document that its own side did not lay down.
    pub async fn enter_step(
        &self,
        id: &InstrumentId,
        step: &Step,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        if let Some(document) = &step.document {
            // Whose key it is, the domain asks below.
            let by = signed(note, "a step").ok().map(|(office, _)| office);
            let laid = self.laid(&document.digest).await?.filter(|(_, it)| it == document);
            let laid = laid.map(|(office, _)| office);
            // Each side's own, so that none erases what another one's step names.
            if laid.is_none() || laid.as_ref().map(Office::party) != by.as_ref().map(Office::party)
            {
                return Err(Refusal::Empty { field: "document" }.into());
            }
        }
        self.pursue(id, |commission, appeal| appeal.enter(step, note, &commission.context(now)))
            .await
    }

    /// Says for a party whether a step is so.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] where it is no adopted appeal with addressees; those of
    /// [`Appeal::view`].
    pub async fn view_step(
        &self,
        id: &InstrumentId,
        step: &Digest,
        view: &View,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.pursue(id, |commission, appeal| {
            appeal.view(step, view, note, &commission.context(now))
        })
        .await
    }

    /// Decides on an appeal, and commits; again when something changed.
    async fn pursue(
        &self,
        id: &InstrumentId,
        decide: impl Fn(&Commission, &Appeal) -> Result<AppealAct, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(One(id), |commission, appeal| {
            Ok((Act::Appeal(decide(commission, &appeal)?), Vec::new()))
        })
        .await
    }
}
