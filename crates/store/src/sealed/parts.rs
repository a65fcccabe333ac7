//! Reports that nobody reads before every party has opened its part (`decisions.md` 22).
//!
//! Account, identity, messages and files of such a report are sealed for a key of its own. The
//! secret of that key is split into one part for each party ([`commission::report::parts`]), each
//! sealed for the readers of that party; nothing else keeps it. Whoever opens their party's part
//! seals it anew for those who read the accounts of every party. With the last one the readers of
//! every party, and nobody before, can put the secret together.

use std::collections::{BTreeMap, BTreeSet};

use commission::permission::{Action, Actor, Object, can, permit};
use commission::refusal::What;
use commission::report::account_readers;
use commission::report::parts::{Part as Bytes, SEALED_MAX, join, part_readers, split};
use commission::{Commission, Office, PartyId, ReadingKey, Refusal};
use note::Digest;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::report::{keys, unknown};
use super::rows::{Change, Found};
use super::{Opened, ReportRow, Secret, Told, apart, crypt, hour, json, rows};
use crate::Error;
use crate::row::{Row, sql};
use crate::store::Store;

/// How many parts, or reports, are looked at in one go when a key is unlocked. All of them are: those
/// that the key does not open must not stand before those that it does.
const AT_ONCE: i64 = 500;

/// A party's part of a sealed report, as everybody who may see the list of reports sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Whose.
    pub party: PartyId,
    /// When it was opened, rounded down to the hour (Unix seconds UTC); 0 while it is not.
    pub opened: i64,
    /// Who opened it.
    pub by: Option<Office>,
}

impl ReportRow {
    /// The parties that have not opened their part of a sealed report yet; none of any other.
    pub fn waits_for(&self) -> BTreeSet<PartyId> {
        self.parts.iter().filter(|part| part.opened == 0).map(|part| part.party.clone()).collect()
    }

    /// Since when somebody could have read it: when it came, or when its last part was opened. None
    /// while it waits for a party to open its part.
    pub fn readable_since(&self) -> Option<i64> {
        let last = self.parts.iter().map(|part| part.opened).max().unwrap_or_default();
        self.waits_for().is_empty().then_some(last.max(self.hour))
    }
}

/// What is sealed as a part.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Share {
    part: String,
}

/// A part as it lies there.
#[derive(Clone)]
pub(crate) struct Held {
    party: PartyId,
    body: Vec<u8>,
    readers: String,
    opened: i64,
    by: Option<Office>,
}

/// What makes a report a sealed one.
#[derive(Clone)]
pub(crate) struct Seal {
    /// The public half of its own key.
    reading: ReadingKey,
    /// Shows its reporter, and nobody else, that the key is the one that was made for it.
    bound: Digest,
    /// Since when it is read like any other; 0 before.
    settled: i64,
    parts: Vec<Held>,
}

/// For whom something was sealed, as one short text.
fn name_of(readers: &[ReadingKey]) -> String {
    let mut names: Vec<&str> = readers.iter().map(ReadingKey::as_str).collect();
    names.sort_unstable();
    Digest::of(names.join("\n").as_bytes()).hex()
}

fn bound_to(opened: &Opened, reading: &ReadingKey) -> Result<Digest, Error> {
    let mut bytes = b"comity/report-seal/v1\n".to_vec();
    bytes.extend(opened.secret.to_bytes()?);
    bytes.extend(reading.as_str().as_bytes());
    Ok(Digest::of(&bytes))
}

fn seal_part(part: &Bytes, readers: &[ReadingKey]) -> Result<Vec<u8>, Error> {
    crypt::seal(readers, &json(&Share { part: Digest::from_bytes(*part).hex() })?)
}

fn open_part(secrets: &[Secret], held: &Held) -> Result<Option<Bytes>, Error> {
    let Some(share) = crypt::open::<Share>(secrets, &held.body)? else { return Ok(None) };
    Ok(Some(*Digest::from_hex(&share.part)?.as_bytes()))
}

impl Seal {
    /// Makes a key and seals its parts, each for the readers of its party.
    ///
    /// # Errors
    /// [`Refusal::NobodyReads`] when a party has none.
    pub(super) fn new(commission: &Commission, opened: &Opened) -> Result<Self, Error> {
        let secret = Secret::generate();
        let parties = commission.charter.party_ids();
        let random = (1..parties.len()).map(|_| -> Result<Bytes, Error> {
            // A key is not uniform bytes by its type; its digest is.
            let bytes = Secret::generate().to_bytes()?;
            Ok(*Digest::of(&[&b"comity/report-part/v1\n"[..], &bytes].concat()).as_bytes())
        });
        let parts = split(&secret.to_bytes()?, random.collect::<Result<_, Error>>()?);
        let parts = parties.into_iter().zip(parts).map(|(party, part)| -> Result<Held, Error> {
            let readers = keys(commission, &part_readers(&commission.roll, &party));
            if readers.is_empty() {
                return Err(Refusal::NobodyReads { party: Some(party) }.into());
            }
            let (body, readers) = (seal_part(&part, &readers)?, name_of(&readers));
            Ok(Held { party, body, readers, opened: 0, by: None })
        });
        let parts = parts.collect::<Result<_, Error>>()?;
        let reading = secret.reading()?;
        let bound = bound_to(opened, &reading)?;
        Ok(Self { reading, bound, settled: 0, parts })
    }

    /// The public half of its key.
    pub(super) fn reading(&self) -> &ReadingKey {
        &self.reading
    }

    /// For whom a reporter seals what they add; none once it is read like any other.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when another key was put in the place of the one that was made.
    pub(super) fn for_reporter(&self, opened: &Opened) -> Result<Option<ReadingKey>, Error> {
        if self.bound != bound_to(opened, &self.reading)? {
            return Err(Error::corrupt("a sealed report's key is another's"));
        }
        Ok(self.waits().then(|| self.reading.clone()))
    }

    /// The secret of its key, where every part was opened and these secrets open them all.
    fn secret(&self, secrets: &[Secret]) -> Result<Option<Secret>, Error> {
        let mut parts = Vec::new();
        for held in &self.parts {
            match open_part(secrets, held)? {
                Some(part) if held.opened > 0 => parts.push(part),
                _ => return Ok(None),
            }
        }
        let secret = Secret::from_bytes(&join(&parts))?;
        if secret.reading()? == self.reading {
            Ok(Some(secret))
        } else {
            Err(Error::corrupt("the parts of a sealed report do not fit together"))
        }
    }

    /// Whether a party has yet to open its part, or nobody has put the opened ones together.
    pub(super) fn waits(&self) -> bool {
        self.settled == 0
    }

    pub(super) fn parts(&self) -> Vec<Part> {
        let part = |held: &Held| Part {
            party: held.party.clone(),
            opened: held.opened,
            by: held.by.clone(),
        };
        self.parts.iter().map(part).collect()
    }
}

/// The secrets with which a report is opened: those given, and its own where it has one that they
/// open.
pub(super) fn with_own(seal: Option<&Seal>, secrets: &[Secret]) -> Result<Vec<Secret>, Error> {
    let own = match seal {
        Some(seal) => seal.secret(secrets)?,
        None => None,
    };
    Ok(secrets.iter().cloned().chain(own).collect())
}

/// Keeps what makes a report a sealed one.
pub(super) async fn put(conn: &mut AnyConnection, report: &str, seal: Seal) -> Result<(), Error> {
    let waiting = sql("select count(*) from report_seal where settled = 0").one(conn).await?;
    if waiting.int(0)? >= SEALED_MAX {
        let max = usize::try_from(SEALED_MAX).unwrap_or(usize::MAX);
        return Err(Refusal::TooMany { what: What::Sealed, max }.into());
    }
    sql("insert into report_seal (report, reading, bound, settled) values ($1, $2, $3, $4)")
        .text(report)
        .text(seal.reading.as_str())
        .text(seal.bound.hex())
        .int(seal.settled)
        .run(conn)
        .await?;
    for held in seal.parts {
        sql("insert into report_part (report, party, body, readers, opened, office) \
             values ($1, $2, $3, $4, $5, '')")
        .text(report)
        .text(held.party.as_str())
        .bytes(held.body)
        .text(held.readers)
        .int(held.opened)
        .run(conn)
        .await?;
    }
    Ok(())
}

/// Whether a report is a sealed one that is not yet read like any other.
pub(super) async fn waits(conn: &mut AnyConnection, report: &str) -> Result<bool, Error> {
    let row = sql("select count(*) from report_seal where report = $1 and settled = 0")
        .text(report)
        .one(conn)
        .await?;
    Ok(row.int(0)? > 0)
}

fn by_of(row: &Row, column: usize) -> Result<Option<Office>, Error> {
    let by = Some(row.text(column)?).filter(|by| !by.is_empty());
    by.map(|_| row.parse(column, "who opened a part")).transpose()
}

pub(super) async fn load(conn: &mut AnyConnection, report: &str) -> Result<Option<Seal>, Error> {
    let row = sql("select reading, bound, settled from report_seal where report = $1")
        .text(report)
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let parts = sql("select party, body, readers, opened, office from report_part \
         where report = $1 order by party")
    .text(report)
    .all(conn)
    .await?;
    let held = |row: &Row| -> Result<Held, Error> {
        Ok(Held {
            party: row.parse(0, "a part's party")?,
            body: row.bytes(1)?,
            readers: row.text(2)?,
            opened: row.int(3)?,
            by: by_of(row, 4)?,
        })
    };
    Ok(Some(Seal {
        reading: row.parse(0, "a sealed report's key")?,
        bound: Digest::from_hex(&row.text(1)?)?,
        settled: row.int(2)?,
        parts: parts.iter().map(held).collect::<Result<_, Error>>()?,
    }))
}

/// Writes beside listed reports whose part of them is open.
pub(super) async fn beside(
    conn: &mut AnyConnection,
    listed: &mut [ReportRow],
) -> Result<(), Error> {
    let hours = |rows: &[ReportRow]| {
        let hours = rows.iter().map(|row| row.hour);
        Some((hours.clone().min()?, hours.max()?))
    };
    let Some((first, last)) = hours(listed) else { return Ok(()) };
    let rows = sql("select p.report, p.party, p.opened, p.office from report_part p \
         join report r on r.id = p.report where r.hour >= $1 and r.hour <= $2 \
         order by p.report, p.party")
    .int(first)
    .int(last)
    .all(conn)
    .await?;
    let mut found: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for row in &rows {
        let party = row.parse(1, "a part's party")?;
        let part = Part { party, opened: row.int(2)?, by: by_of(row, 3)? };
        found.entry(row.text(0)?).or_default().push(part);
    }
    for row in listed {
        row.parts = found.remove(&row.id).unwrap_or_default();
    }
    Ok(())
}

pub(super) async fn erase(conn: &mut AnyConnection, report: &str) -> Result<(), Error> {
    sql("delete from report_part where report = $1").text(report).run(conn).await?;
    sql("delete from report_seal where report = $1").text(report).run(conn).await?;
    Ok(())
}

/// What becomes of a part.
#[derive(Clone)]
pub(crate) enum PartChange {
    /// A party's officer opens it. Once it is open nothing changes any more.
    Open { held: Held, hour: i64 },
    /// It is sealed for those who hold the seats now, if it still is as it was read.
    PassOn { held: Held, seen: String },
    /// With every part open the report becomes one like any other, with what stood in it about
    /// region and trust beside it, and every part sealed for the same readers.
    Settle { parts: Vec<Held>, region: String, trusted: String, hour: i64 },
}

/// Carries a change out; returns how many rows it changed.
pub(super) async fn change(
    conn: &mut AnyConnection,
    report: &str,
    by: &Office,
    change: PartChange,
) -> Result<i64, Error> {
    match change {
        PartChange::Open { held, hour } => {
            let opened = sql("update report_part set body = $3, readers = $4, opened = $5, \
                 office = $6 where report = $1 and party = $2 and opened = 0")
            .text(report)
            .text(held.party.as_str())
            .bytes(held.body)
            .text(held.readers)
            .int(hour)
            .text(by.to_string())
            .run(conn)
            .await?;
            if opened > 0 {
                sql("update report set changed = $2, version = version + 1 where id = $1")
                    .text(report)
                    .int(hour)
                    .run(conn)
                    .await?;
            }
            Ok(i64::try_from(opened).unwrap_or(i64::MAX))
        }
        PartChange::PassOn { held, seen } => pass_on(conn, report, held, seen).await,
        PartChange::Settle { parts, region, trusted, hour } => {
            let settled = sql("update report_seal set settled = $2 where report = $1 \
                 and settled = 0 and not exists (select 1 from report_part p \
                 where p.report = report_seal.report and p.opened = 0)")
            .text(report)
            .int(hour)
            .run(conn)
            .await?;
            if settled == 0 {
                return Ok(0);
            }
            for held in parts {
                sql("update report_part set body = $3, readers = $4 \
                     where report = $1 and party = $2")
                .text(report)
                .text(held.party.as_str())
                .bytes(held.body)
                .text(held.readers)
                .run(conn)
                .await?;
            }
            sql("update report set region = $2, trusted = $3, version = version + 1 \
                 where id = $1")
            .text(report)
            .text(region)
            .text(trusted)
            .run(conn)
            .await?;
            Ok(1)
        }
    }
}

async fn pass_on(
    conn: &mut AnyConnection,
    report: &str,
    held: Held,
    seen: String,
) -> Result<i64, Error> {
    let passed = sql("update report_part set body = $3, readers = $4 \
         where report = $1 and party = $2 and readers = $5 and opened = $6")
    .text(report)
    .text(held.party.as_str())
    .bytes(held.body)
    .text(held.readers)
    .text(seen)
    .int(held.opened)
    .run(conn)
    .await?;
    Ok(i64::try_from(passed).unwrap_or(i64::MAX))
}

/// The parts that somebody of a party may have to pass on: those of their own that are closed, and
/// all that are open, as long as they are not sealed for those who hold the seats now; some of them
/// after the place that `after` names by report and party.
async fn stale(
    conn: &mut AnyConnection,
    party: &str,
    own: &str,
    all: &str,
    after: &(String, String),
) -> Result<Vec<(String, Held)>, Error> {
    let rows = sql("select p.report, p.party, p.body, p.readers, p.opened from report_part p \
         join report_seal s on s.report = p.report where s.settled = 0 and \
         ((p.opened > 0 and p.readers <> $3) or \
         (p.opened = 0 and p.party = $1 and p.readers <> $2)) and \
         (p.report > $4 or (p.report = $4 and p.party > $5)) \
         order by p.report, p.party limit $6")
    .text(party)
    .text(own)
    .text(all)
    .text(&after.0)
    .text(&after.1)
    .int(AT_ONCE)
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let (party, readers) = (row.parse(1, "a part's party")?, row.text(3)?);
            let held = Held { party, body: row.bytes(2)?, readers, opened: row.int(4)?, by: None };
            Ok((row.text(0)?, held))
        })
        .collect()
}

/// Sealed reports whose every part is open and that are not yet read like others; some of them after
/// the one that `after` names.
async fn complete(conn: &mut AnyConnection, after: &str) -> Result<Vec<String>, Error> {
    let rows = sql("select s.report from report_seal s where s.settled = 0 and not exists \
         (select 1 from report_part p where p.report = s.report and p.opened = 0) \
         and s.report > $1 order by s.report limit $2")
    .text(after)
    .int(AT_ONCE)
    .all(conn)
    .await?;
    rows.iter().map(|row| row.text(0)).collect()
}

impl Store {
    /// Opens the part of a sealed report that is their own party's, for somebody whose keys open
    /// it. It cannot be closed again. A second time, or at once with somebody else of the party, it
    /// changes nothing. Returns the parties that it waits for after that.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such sealed report; [`Refusal::NotAllowed`];
    /// [`Refusal::Locked`] without an open key; [`Refusal::PartClosed`] when the part was sealed
    /// for others of the party; [`Refusal::ReportOver`].
    pub async fn open_report_part(
        &self,
        id: &str,
        by: &Office,
        secrets: &[Secret],
        now: i64,
    ) -> Result<BTreeSet<PartyId>, Error> {
        permit(by, Action::Unseal)?;
        self.refresh().await?;
        let commission = self.commission();
        let found = rows::by_id(&mut *self.reader().await?, id).await?.ok_or_else(unknown)?;
        found.row.state.is_open()?;
        let seal = found.seal.ok_or_else(unknown)?;
        let own = seal.parts.into_iter().find(|held| by.party() == Some(&held.party));
        let own = own.ok_or_else(unknown)?;
        let actor = Actor::seated(by, &commission)?;
        can(&actor, Action::Unseal, Object::Part(&own.party), &commission.charter)?;
        if own.opened == 0 {
            if secrets.is_empty() {
                return Err(Refusal::Locked.into());
            }
            let readers = keys(&commission, &account_readers(&commission.roll));
            let mine = secrets.to_vec();
            let held = apart(move || {
                let part = open_part(&mine, &own)?.ok_or(Refusal::PartClosed)?;
                let (body, readers) = (seal_part(&part, &readers)?, name_of(&readers));
                Ok(Held { body, readers, ..own })
            })
            .await?;
            let change = PartChange::Open { held, hour: hour(now) };
            self.sealed(Change::Part { id: id.to_owned(), by: by.clone(), change }).await?;
        }
        self.settle(id, by, secrets, now).await?;
        let found = rows::by_id(&mut *self.reader().await?, id).await?.ok_or_else(unknown)?;
        Ok(found.row.waits_for())
    }

    /// Makes a sealed report one like any other, if every part is open and these secrets open all.
    async fn settle(
        &self,
        id: &str,
        by: &Office,
        secrets: &[Secret],
        now: i64,
    ) -> Result<(), Error> {
        let found = rows::by_id(&mut *self.reader().await?, id).await?.ok_or_else(unknown)?;
        let commission = self.commission();
        let secrets = secrets.to_vec();
        let change = apart(move || settled(&found, &commission, &secrets, hour(now))).await?;
        if let Some(change) = change {
            self.sealed(Change::Part { id: id.to_owned(), by: by.clone(), change }).await?;
        }
        Ok(())
    }

    /// Seals parts of sealed reports anew for those who hold the seats now, as far as the keys of
    /// somebody who has just unlocked them open them: whoever takes a seat can open, and whoever
    /// left it cannot. Returns how many were passed on.
    ///
    /// # Errors
    /// [`Error::Database`]; [`Refusal::NotSeated`].
    pub async fn pass_parts_on(
        &self,
        by: &Office,
        secrets: &[Secret],
        now: i64,
    ) -> Result<usize, Error> {
        self.refresh().await?;
        let commission = self.commission();
        let all = keys(&commission, &account_readers(&commission.roll));
        let own = match by.party() {
            Some(party) => keys(&commission, &part_readers(&commission.roll, party)),
            None => Vec::new(),
        };
        let party = by.party().map(ToString::to_string).unwrap_or_default();
        let (of_own, of_all) = (name_of(&own), name_of(&all));
        let mut count = 0;
        let mut after = (String::new(), String::new());
        loop {
            let mut conn = self.reader().await?;
            let parts = stale(&mut conn, &party, &of_own, &of_all, &after).await?;
            drop(conn);
            let Some((report, held)) = parts.last() else { break };
            after = (report.clone(), held.party.to_string());
            let (mine, own, all) = (secrets.to_vec(), own.clone(), all.clone());
            let passed = apart(move || resealed(parts, &mine, &own, &all)).await?;
            count += passed.len();
            for (id, change) in passed {
                self.sealed(Change::Part { id, by: by.clone(), change }).await?;
            }
        }
        let mut after = String::new();
        loop {
            let complete = complete(&mut *self.reader().await?, &after).await?;
            let Some(last) = complete.last() else { return Ok(count) };
            after.clone_from(last);
            for id in complete {
                self.settle(&id, by, secrets, now).await?;
            }
        }
    }
}

/// The parts that these secrets open, sealed anew: those that are open for the readers of every
/// party, the others for those of their own.
fn resealed(
    parts: Vec<(String, Held)>,
    secrets: &[Secret],
    own: &[ReadingKey],
    all: &[ReadingKey],
) -> Result<Vec<(String, PartChange)>, Error> {
    let mut passed = Vec::new();
    for (report, held) in parts {
        let readers = if held.opened > 0 { all } else { own };
        let Some(part) = open_part(secrets, &held)? else { continue };
        let (body, name) = (seal_part(&part, readers)?, name_of(readers));
        let seen = held.readers.clone();
        let held = Held { body, readers: name, ..held };
        passed.push((report, PartChange::PassOn { held, seen }));
    }
    Ok(passed)
}

/// What settles a report; none where it is no sealed one, is settled, or cannot be.
fn settled(
    found: &Found,
    commission: &Commission,
    secrets: &[Secret],
    hour: i64,
) -> Result<Option<PartChange>, Error> {
    let Some(seal) = found.seal.as_ref().filter(|seal| seal.waits()) else { return Ok(None) };
    let Some(secret) = seal.secret(secrets)? else { return Ok(None) };
    let told: Option<Told> = crypt::open(std::slice::from_ref(&secret), &found.account)?;
    let beside = told.and_then(|told| told.beside).unwrap_or_default();
    let readers = keys(commission, &account_readers(&commission.roll));
    let mut parts = Vec::new();
    for held in &seal.parts {
        let Some(part) = open_part(secrets, held)? else { return Ok(None) };
        let (body, readers) = (seal_part(&part, &readers)?, name_of(&readers));
        parts.push(Held { body, readers, ..held.clone() });
    }
    let (region, trusted) = (beside.region, beside.trusted);
    Ok(Some(PartChange::Settle { parts, region, trusted, hour }))
}
