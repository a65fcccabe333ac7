//! Incidents as the record has them, and the rooms in which members work on them.

mod appeal;
mod board;
mod export;
mod import;
mod room;
mod similar;
mod symmetry;
mod tasks;

use std::collections::BTreeSet;

use commission::draft::NewDraft;
use commission::incident::{ABOUT, Blurred, Finding, Found, PartyStatement, Status, about};
use commission::{
    Act, Adopted, Charter, Commission, CommissionId, Incident, IncidentAct, IncidentId,
    InstrumentId, Kind, Localized, MatterId, Office, PartyId, Refusal,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::{Row, kept, sql};
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Edit, Error, Receipt, apply};

pub use appeal::Prepared;
pub(crate) use board::follow;
pub use board::{BoardFilter, Clock, Order};
pub(crate) use export::put as put_export;
pub use export::{EXPORT_ROOMS_MAX, ExportRow};
pub use import::Imported;
pub use room::{NewRoom, RoomEdit, RoomRow, Verified};
pub(crate) use room::{put as put_room, put_new as put_new_rooms};
pub use similar::Proposal;
pub use tasks::{InForce, Move, ResponseRow};
pub(crate) use tasks::{follow_charter, put as put_response};

/// Fills in what stands beside rooms and tasks that an earlier version of the program kept.
pub(crate) async fn fill_in(conn: &mut AnyConnection, charter: &Charter) -> Result<(), Error> {
    board::fill_in(conn).await?;
    tasks::fill_in(conn, charter).await
}

/// The most incidents that are listed at once.
pub const INCIDENTS_MAX: u32 = 50;
/// The most adopted plans that are looked at.
const PLANS_MAX: u32 = 100;
/// How often a verb decides again before it says that something changed.
const ATTEMPTS_MAX: u32 = 5;

/// An incident as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IncidentRow {
    /// Its id.
    pub id: IncidentId,
    /// The index of the act that accepted it.
    pub entry: u64,
    /// When it was accepted (Unix seconds UTC).
    pub at: i64,
    /// Until when it is to be answered (Unix seconds UTC).
    pub due: i64,
    /// What everybody may see of it.
    pub blurred: Blurred,
    /// Where it stands.
    pub status: Status,
    /// When the last finding was made (Unix seconds UTC); 0 while there is none.
    pub found: i64,
    /// The parties whose key a finding waits for, and since when (Unix seconds UTC).
    pub waits: Option<(BTreeSet<PartyId>, i64)>,
}

/// An incident as its page shows it.
#[derive(Clone, Debug)]
pub struct IncidentPage {
    /// The incident.
    pub incident: Incident,
    /// What lists show of it.
    pub row: IncidentRow,
    /// Each finding, with its signatures verified.
    pub findings: Vec<Adopted<Finding>>,
    /// The places of its statements in the record.
    pub stated: Vec<u64>,
    /// The places of its findings in the record.
    pub found: Vec<u64>,
}

/// Which incidents are listed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IncidentFilter {
    /// In this region only.
    pub region: Option<String>,
    /// Only those that wait for a finding, or only those that have one.
    pub found: Option<bool>,
    /// Before this place in the list.
    pub before: Option<(i64, IncidentId)>,
}

const COLUMNS: &str = "i.id, i.entry, i.at, i.due, i.blurred, i.status, i.found, \
                       coalesce(r.waits, ''), coalesce(r.since, 0), i.note";

fn incident_row(row: &Row) -> Result<IncidentRow, Error> {
    let id: IncidentId = row.parse(0, "an incident")?;
    let what = format!("incident {id}");
    let at = row.int(2)?;
    let waits = match row.text(7)?.as_str() {
        "" => None,
        _ => Some((row.json(7, &what)?, row.int(8)?.max(at))),
    };
    let found = row.int(6)?;
    Ok(IncidentRow {
        entry: row.size(1)?,
        at,
        due: row.int(3)?,
        blurred: row.json(4, &what)?,
        status: row.parse(5, &what)?,
        waits: waits.filter(|_| found == 0),
        found,
        id,
    })
}

async fn head(conn: &mut AnyConnection, id: &IncidentId) -> Result<Option<Row>, Error> {
    kept(format!(
        "select {COLUMNS} from incident i left join room r on r.id = i.id where i.id = $1"
    ))
    .text(id.as_str())
    .first(conn)
    .await
}

async fn statements(conn: &mut AnyConnection, id: &IncidentId) -> Result<Vec<Row>, Error> {
    sql("select entry, at, text, note from incident_statement where incident = $1 order by number")
        .text(id.as_str())
        .all(conn)
        .await
}

async fn findings(conn: &mut AnyConnection, id: &IncidentId) -> Result<Vec<Row>, Error> {
    sql("select entry, at, status, digest, signatories, notes from incident_finding \
         where incident = $1 order by number")
    .text(id.as_str())
    .all(conn)
    .await
}

fn statement(row: &Row, what: &str) -> Result<PartyStatement, Error> {
    let note = row.text(3)?;
    let office = note::Note::parse(&note)
        .ok()
        .and_then(|note| note.text().as_str().parse::<commission::Statement>().ok())
        .map(|statement| statement.office)
        .ok_or_else(|| Error::corrupt(format!("{what}: a statement is none")))?;
    Ok(PartyStatement { office, at: row.int(1)?, text: row.json(2, what)?, note })
}

fn found(row: &Row, what: &str) -> Result<Found, Error> {
    let digest = Digest::from_hex(&row.text(3)?)
        .map_err(|_| Error::corrupt(format!("{what}: a digest is none")))?;
    Ok(Found {
        at: row.int(1)?,
        status: row.parse(2, what)?,
        digest,
        signatories: row.text(4)?,
        by: row.json(5, what)?,
    })
}

/// An incident; none when it was never accepted.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &IncidentId,
) -> Result<Option<Incident>, Error> {
    let Some(row) = head(conn, id).await? else { return Ok(None) };
    assemble(conn, id, &row).await.map(Some)
}

async fn assemble(
    conn: &mut AnyConnection,
    id: &IncidentId,
    head: &Row,
) -> Result<Incident, Error> {
    let what = format!("incident {id}");
    let read = incident_row(head)?;
    let incident = Incident {
        id: id.clone(),
        at: read.at,
        blurred: read.blurred,
        due: read.due,
        note: head.text(9)?,
        statements: statements(conn, id)
            .await?
            .iter()
            .map(|row| statement(row, &what))
            .collect::<Result<_, _>>()?,
        findings: findings(conn, id)
            .await?
            .iter()
            .map(|row| found(row, &what))
            .collect::<Result<_, _>>()?,
    };
    if incident.status() != read.status {
        return Err(Error::corrupt(format!("{what}: its row says another status")));
    }
    Ok(incident)
}

/// Every finding is what its verifiers signed, about this incident, and a party's words are what
/// its co-chair signed.
pub(crate) async fn check_findings(
    conn: &mut AnyConnection,
    commission: &CommissionId,
    incident: &Incident,
) -> Result<Vec<Adopted<Finding>>, Error> {
    if !incident.statements.iter().all(|said| said.holds(commission, &incident.id)) {
        let what = format!("incident {}: a party's words are not those it signed", incident.id);
        return Err(Error::corrupt(what));
    }
    let mut adopted = Vec::new();
    for found in &incident.findings {
        let file = apply::blob(conn, &found.digest).await?;
        adopted.push(found.verify(commission, &incident.id, &file).map_err(|why| {
            Error::corrupt(format!("incident {}: a finding was not made: {why}", incident.id))
        })?);
    }
    Ok(adopted)
}

/// The ids of all incidents with a finding.
pub(crate) async fn found_ids(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let rows = sql("select id from incident where found > 0 order by id").all(conn).await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// The places in the record that rows name first.
fn places(rows: &[Row]) -> Result<Vec<u64>, Error> {
    rows.iter().map(|row| row.size(0)).collect()
}

fn unknown(id: &IncidentId) -> Refusal {
    Refusal::UnknownIncident { id: id.to_string() }
}

/// How a text that answers an incident begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answering {
    /// A decision, or a statement: a communiqué, or a joint denial.
    pub kind: Kind,
    /// Its titles.
    pub title: Localized,
    /// The first passage, before the facts; may be empty.
    pub lead: Localized,
}

/// An incident on which a decision rests.
struct One<'a>(&'a IncidentId);

impl Matter for One<'_> {
    type Known = Option<Incident>;

    fn id(&self) -> MatterId {
        MatterId::Incident(self.0.clone())
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        _: &Commission,
    ) -> Result<Option<Incident>, Error> {
        load(conn, self.0).await
    }
}

/// An act with the file that it names, if it names one.
type Decided = (IncidentAct, Option<(Digest, Vec<u8>)>);

impl Store {
    /// The incidents, the newest first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn incidents(&self, filter: &IncidentFilter) -> Result<Vec<IncidentRow>, Error> {
        let (at, id) = match &filter.before {
            Some((at, id)) => (*at, id.as_str()),
            None => (i64::MAX, ""),
        };
        let found = match filter.found {
            None => "",
            Some(true) => " and i.found > 0",
            Some(false) => " and i.found = 0",
        };
        let region = if filter.region.is_some() { " and i.region = $4" } else { "" };
        let query = kept(format!(
            "select {COLUMNS} from incident i left join room r on r.id = i.id \
             where (i.at < $1 or (i.at = $1 and i.id < $2)){found}{region} \
             order by i.at desc, i.id desc limit $3"
        ))
        .int(at)
        .text(id)
        .int(i64::from(INCIDENTS_MAX));
        let query = match &filter.region {
            Some(region) => query.text(region),
            None => query,
        };
        query.all(&mut *self.reader().await?).await?.iter().map(incident_row).collect()
    }

    /// An incident with its findings, each verified from its signatures.
    ///
    /// # Errors
    /// [`Refusal::UnknownIncident`]; [`Error::Corrupt`] when a finding was not signed by every
    /// party.
    pub async fn incident(&self, id: &IncidentId) -> Result<IncidentPage, Error> {
        let mut snapshot = self.snapshot().await?;
        let row = head(&mut snapshot, id).await?.ok_or_else(|| unknown(id))?;
        let incident = assemble(&mut snapshot, id, &row).await?;
        let commission = self.present(&mut snapshot).await?;
        Ok(IncidentPage {
            row: incident_row(&row)?,
            findings: check_findings(&mut snapshot, &commission.id, &incident).await?,
            stated: places(&statements(&mut snapshot, id).await?)?,
            found: places(&findings(&mut snapshot, id).await?)?,
            incident,
        })
    }

    /// Accepts the incident of a room, by the secretariat's signature under its blurred row.
    ///
    /// # Errors
    /// Those of [`Incident::accept`]; [`Refusal::UnknownIncident`] without a room;
    /// [`Refusal::IncidentState`] when it was accepted before.
    pub async fn accept_incident(
        &self,
        id: &IncidentId,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        let _turn = self.turn(id.as_str()).await;
        // What is to be seen of it is never changed once its room is open.
        let room = self.room(id).await?.room;
        self.decide(id, |commission, before| {
            if let Some(before) = before {
                return Err(Refusal::IncidentState { state: before.state() });
            }
            Ok((Incident::accept(id, &room.blurred, note, &commission.context(now))?, None))
        })
        .await
    }

    /// A party speaks about an incident for itself.
    ///
    /// # Errors
    /// Those of [`Incident::speak`].
    pub async fn speak_about_incident(
        &self,
        id: &IncidentId,
        text: &Localized,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        let _turn = self.turn(id.as_str()).await;
        self.decide(id, |commission, before| {
            let before = before.ok_or_else(|| unknown(id))?;
            Ok((before.speak(text, note, &commission.context(now))?, None))
        })
        .await
    }

    /// The texts that answer an incident, tabled or more: the adopted ones first, then the newest.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn incident_texts(&self, id: &IncidentId) -> Result<Vec<InstrumentId>, Error> {
        let rows = sql("select t.instrument from incident_text t \
             join instrument i on i.id = t.instrument where t.incident = $1 \
             order by i.adopted_entry < 0, i.tabled desc, i.id")
        .text(id.as_str())
        .all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(|row| row.parse(0, "an answer to an incident")).collect()
    }

    /// Begins a text that answers an incident, a decision or a statement: a lead, if there is one,
    /// and its facts, as every party confirmed them, are the first passages in the words of whoever
    /// begins it, and the incident is attached to it.
    ///
    /// # Errors
    /// [`Refusal::IncidentState`] without a finding; those of [`Store::new_draft`] and
    /// [`Store::edit`].
    pub async fn answer_incident(
        &self,
        id: &IncidentId,
        answer: Answering,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<InstrumentId, Error> {
        let page = self.incident(id).await?;
        let Some(found) = page.findings.last() else {
            return Err(Refusal::IncidentState { state: page.incident.state() }.into());
        };
        let topics = vec![page.incident.blurred.topic.clone()];
        let Answering { kind, title, lead } = answer;
        let new = NewDraft { topics, title, ..NewDraft::default() };
        let draft = self.new_draft(kind, new, by, now, nonce).await?;
        let mut edits = vec![Edit::Attach { name: ABOUT.to_owned(), bytes: about(id) }];
        let lead = Some(&lead).filter(|lead| !lead.is_empty());
        for (number, fact) in (1..).zip(lead.into_iter().chain(&found.text().agreed)) {
            edits.extend(fact.iter().map(|(language, text)| Edit::Word {
                passage: number,
                language: language.clone(),
                text: text.to_owned(),
                seen: None,
            }));
        }
        self.edit(&draft.id, by, Edit::All(edits), None, now).await?;
        Ok(draft.id)
    }

    /// Decides on an incident, and commits; again when something changed.
    async fn decide(
        &self,
        id: &IncidentId,
        decide: impl Fn(&Commission, Option<Incident>) -> Result<Decided, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(One(id), |commission, incident| {
            let (act, blob) = decide(commission, incident)?;
            Ok((Act::Incident(act), blob.into_iter().collect()))
        })
        .await
    }
}
