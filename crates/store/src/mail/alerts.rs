//! What somebody is told about reports and incidents: that something waits, never what.

use std::str::FromStr;

use commission::{IncidentId, Office};
use sqlx::AnyConnection;

use super::MailWork;
use crate::Error;
use crate::commit::Work;
use crate::row::sql;
use crate::store::Store;

/// The most alerts of one bag.
const ALERTS_MAX: i64 = 1_000;
/// Times of letters about reports are kept to the quarter of an hour: they follow the reports.
const QUARTER_SECONDS: i64 = 900;
/// Between two letters about reports to the same person lies at least an hour.
const PAUSE_SECONDS: i64 = 3_600 + QUARTER_SECONDS;
const HOUR_SECONDS: i64 = 3_600;

/// Why somebody is told something about reports or incidents.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum AlertReason {
    /// New reports wait for the secretariat.
    Reports,
    /// They verify an incident for their party.
    Assigned,
    /// Another party's verifier has signed a finding, and theirs is missing.
    Key,
    /// The time to answer an incident has run out.
    Overdue,
}

impl AlertReason {
    /// Every reason.
    pub const ALL: [AlertReason; 4] =
        [AlertReason::Reports, AlertReason::Assigned, AlertReason::Key, AlertReason::Overdue];

    /// The reason's word in message ids and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            AlertReason::Reports => "reports",
            AlertReason::Assigned => "assigned",
            AlertReason::Key => "key",
            AlertReason::Overdue => "overdue",
        }
    }
}

impl FromStr for AlertReason {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word).ok_or(())
    }
}

/// One thing about reports or incidents that one addressee is told, once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Alert {
    /// Who.
    pub office: Office,
    /// About what: an incident's id, with more behind a slash where it may happen again; of
    /// reports, how many there ever were.
    pub matter: String,
    /// Why.
    pub reason: AlertReason,
}

impl Alert {
    /// The incident that it is about.
    pub fn incident(&self) -> Option<IncidentId> {
        self.matter.split('/').next()?.parse().ok()
    }
}

/// How many reports there ever were, and how many wait for the secretariat.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Waiting {
    /// Those that ever came.
    pub ever: i64,
    /// Those about which nobody has decided.
    pub received: i64,
}

/// Only for those who wish to be written to, and never a second time.
pub(super) async fn put(conn: &mut AnyConnection, alert: &Alert, now: i64) -> Result<u64, Error> {
    sql("insert into alert (office, matter, reason, at, state, settled) \
         select c.office, $2, $3, $4, 'waiting', 0 from contact c \
         where c.office = $1 and c.pace <> 'never' \
         on conflict (office, matter, reason) do nothing")
    .text(alert.office.to_string())
    .text(&alert.matter)
    .text(alert.reason.as_str())
    // When a report came is kept to the hour, here too.
    .int(now.div_euclid(HOUR_SECONDS) * HOUR_SECONDS)
    .run(conn)
    .await
}

pub(super) async fn waiting(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<Vec<Alert>, Error> {
    let rows = sql("select matter, reason from alert where office = $1 and state = 'waiting' \
         order by at, matter, reason limit $2")
    .text(office.to_string())
    .int(ALERTS_MAX)
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let reason = row.parse(1, "an alert")?;
            Ok(Alert { office: office.clone(), matter: row.text(0)?, reason })
        })
        .collect()
}

pub(super) async fn close(
    conn: &mut AnyConnection,
    alert: &Alert,
    state: &'static str,
    now: i64,
) -> Result<u64, Error> {
    sql("update alert set state = $4, settled = $5 where office = $1 and matter = $2 \
         and reason = $3 and state = 'waiting'")
    .text(alert.office.to_string())
    .text(&alert.matter)
    .text(alert.reason.as_str())
    .text(state)
    .int(now.div_euclid(QUARTER_SECONDS) * QUARTER_SECONDS)
    .run(conn)
    .await
}

pub(super) async fn drop_waiting(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("update alert set state = 'moot' where office = $1 and state = 'waiting'")
        .text(office.to_string())
        .run(conn)
        .await
}

pub(super) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from alert where office = $1").text(office.to_string()).run(conn).await
}

/// Whether somebody may be told of reports again, and how many there were when they last were.
async fn last_told(conn: &mut AnyConnection, office: &Office) -> Result<(i64, bool, i64), Error> {
    let rows = sql("select matter, state, settled from alert where office = $1 and \
         reason = 'reports'")
    .text(office.to_string())
    .all(conn)
    .await?;
    let (mut ever, mut waits, mut settled) = (0, false, i64::MIN);
    for row in &rows {
        ever = ever.max(row.parse(0, "an alert")?);
        waits |= row.text(1)? == "waiting";
        settled = settled.max(row.int(2)?);
    }
    Ok((ever, waits, settled))
}

impl Store {
    /// How many reports there ever were, and how many wait for the secretariat.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn reports_waiting(&self) -> Result<Waiting, Error> {
        let row = sql("select count(*), coalesce(sum(case when state = 'received' then 1 \
             else 0 end), 0) from report")
        .one(&mut *self.reader().await?)
        .await?;
        Ok(Waiting { ever: row.int(0)?, received: row.int(1)? })
    }

    /// The alerts that tell these readers of new reports: none for whoever was told of all of
    /// them, has a letter about reports waiting, or got one within the hour.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn report_alerts(&self, readers: &[Office], now: i64) -> Result<Vec<Alert>, Error> {
        let waiting = self.reports_waiting().await?;
        if waiting.received == 0 {
            return Ok(Vec::new());
        }
        let mut alerts = Vec::new();
        let mut snapshot = self.snapshot().await?;
        for office in readers {
            let (told, waits, settled) = last_told(&mut snapshot, office).await?;
            if !waits && told < waiting.ever && settled.saturating_add(PAUSE_SECONDS) <= now {
                let matter = waiting.ever.to_string();
                let reason = AlertReason::Reports;
                alerts.push(Alert { office: office.clone(), matter, reason });
            }
        }
        Ok(alerts)
    }

    /// The incidents without a finding whose time to be answered ran out between two moments.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn incidents_overdue(&self, from: i64, to: i64) -> Result<Vec<IncidentId>, Error> {
        let rows = sql("select id from incident where due >= $1 and due < $2 and found = 0 \
             order by due, id")
        .int(from)
        .int(to)
        .all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(|row| row.parse(0, "an incident")).collect()
    }

    /// Keeps what is to be told about reports and incidents, each once and only to those who wish
    /// it.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn put_alerts(&self, alerts: Vec<Alert>, now: i64) -> Result<bool, Error> {
        let done = self.ask(Work::Mail(MailWork::Alerts { alerts, now })).await?;
        Ok(done.number > 0)
    }
}
