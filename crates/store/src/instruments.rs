//! Reads instruments back from their tables. No row is believed: what can be computed again is.

use std::collections::BTreeMap;

use commission::How;
use commission::act::TabledVersion;
use commission::commitment::{self, Promise};
use commission::instrument::{InstrumentText, Revision, Signature, State};
use commission::{Adopted, Instrument, InstrumentId, Office, Proven, Statement};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::row::{Row, sql};

/// An instrument with what the tables say beside it.
pub(crate) struct Loaded {
    pub(crate) instrument: Instrument,
    pub(crate) number: i64,
    /// The index of the act that brought its present state.
    pub(crate) entry: u64,
    pub(crate) adopted_entry: Option<u64>,
}

/// Reads an instrument; none when it was never tabled.
///
/// # Errors
/// [`Error::Corrupt`] when its rows contradict each other.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<Option<Loaded>, Error> {
    let Some(head) = head(conn, id).await? else { return Ok(None) };
    let mut versions = versions(conn, id).await?;
    let mut signatures = signatures(conn, id).await?;
    let mut read = Vec::new();
    for (number, row) in (1..).zip(&revisions(conn, id).await?) {
        let what = format!("instrument {id}, revision {number}");
        let versions = versions.remove(&number).unwrap_or_default();
        let signatures = signatures.remove(&number).unwrap_or_default();
        let revision = revision(row, &what, versions, signatures)?;
        if i64::from(revision.text.revision) != number || revision.text.id != *id {
            return Err(Error::corrupt(format!("{what}: its text is another's")));
        }
        read.push(revision);
    }
    let what = format!("instrument {id}");
    if !versions.is_empty() || !signatures.is_empty() {
        return Err(Error::corrupt(format!("{what}: rows belong to no revision")));
    }
    let instrument = Instrument::from_revisions(id.clone(), read)
        .ok_or_else(|| Error::corrupt(format!("{what}: it has no revision")))?;
    let current = instrument.current();
    if head.text(1)? != current.digest.hex() || head.text(2)? != current.state.as_str() {
        return Err(Error::corrupt(format!("{what}: its row is not its last revision's")));
    }
    Ok(Some(Loaded {
        number: head.int(0)?,
        entry: head.size(3)?,
        adopted_entry: u64::try_from(head.int(4)?).ok(),
        instrument,
    }))
}

/// Checks from its signatures alone that a text said to be adopted is.
///
/// Returns the proof; none when it is not said to be adopted. Signatures that are proven are not
/// verified again.
///
/// # Errors
/// [`Error::Corrupt`] when it is not.
pub(crate) fn check_adopted(
    instrument: &Instrument,
    proven: &Proven,
) -> Result<Option<Adopted<InstrumentText>>, Error> {
    match instrument.current().state {
        State::Adopted { .. } | State::Replaced { .. } => {
            instrument.adopted_knowing(proven).map(Some).map_err(|e| {
                Error::corrupt(format!("instrument {} is not adopted: {e}", instrument.id))
            })
        }
        _ => Ok(None),
    }
}

async fn head(conn: &mut AnyConnection, id: &InstrumentId) -> Result<Option<Row>, Error> {
    sql("select number, digest, state, entry, adopted_entry from instrument where id = $1")
        .text(id.as_str())
        .first(conn)
        .await
}

async fn revisions(conn: &mut AnyConnection, id: &InstrumentId) -> Result<Vec<Row>, Error> {
    sql("select text, digest, topics, promises, tabled_by, tabled_at, state, state_at, \
         adopted_at, signatories, office, language, reasons, replaced_by \
         from revision where instrument = $1 order by revision")
    .text(id.as_str())
    .all(conn)
    .await
}

fn revision(
    row: &Row,
    what: &str,
    versions: Vec<TabledVersion>,
    signatures: Vec<Signature>,
) -> Result<Revision, Error> {
    let text: InstrumentText = row.parse(0, what)?;
    let digest = text.digest();
    if row.text(1)? != digest.hex() {
        return Err(Error::corrupt(format!("{what}: its text has another digest")));
    }
    let digests = |binds: bool| -> BTreeMap<_, _> {
        let versions = versions.iter().filter(|version| version.authentic == binds);
        versions.map(|version| (version.language.clone(), version.digest)).collect()
    };
    if digests(true) != text.authentic || digests(false) != text.courtesy {
        return Err(Error::corrupt(format!("{what}: its versions are not those of its text")));
    }
    let topics: Vec<String> = row.json(2, what)?;
    let promises: Vec<Promise> = row.json(3, what)?;
    if topics != text.topics || commitment::digest(&promises).ok() != Some(text.promises) {
        return Err(Error::corrupt(format!("{what}: it deals with other topics or promises")));
    }
    for signature in &signatures {
        check_signature(signature, digest)
            .ok_or_else(|| Error::corrupt(format!("{what}, signature of {}", signature.office)))?;
    }
    Ok(Revision {
        text,
        digest,
        versions,
        topics,
        promises,
        tabled_by: row.parse(4, what)?,
        tabled_at: row.int(5)?,
        signatures,
        state: state(row, what)?,
    })
}

/// The signed statement of a signature is by its office and for its text. Whether the signature
/// holds is [`check_adopted`]'s to say.
fn check_signature(signature: &Signature, digest: Digest) -> Option<()> {
    let note = note::Note::parse(&signature.note).ok()?;
    let statement: Statement = note.text().as_str().parse().ok()?;
    (statement.office == signature.office && statement.subject == digest).then_some(())
}

fn state(row: &Row, what: &str) -> Result<State, Error> {
    let at = row.int(7)?;
    Ok(match row.text(6)?.as_str() {
        "tabled" => State::Tabled,
        "adopted" => State::Adopted { at, signatories: row.text(9)? },
        "declined" => State::Declined {
            at,
            office: row.parse(10, what)?,
            language: row.parse(11, what)?,
            reasons: row.text(12)?,
        },
        "withdrawn" => State::Withdrawn { at, office: row.parse(10, what)? },
        "lapsed" => State::Lapsed { at },
        "replaced" => State::Replaced {
            adopted: row.int(8)?,
            at,
            by: row.parse(13, what)?,
            signatories: row.text(9)?,
        },
        other => return Err(Error::corrupt(format!("{what}: its state is {other:?}"))),
    })
}

async fn versions(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<BTreeMap<i64, Vec<TabledVersion>>, Error> {
    let rows = sql("select revision, language, authentic, title, digest from version \
         where instrument = $1 order by revision, place")
    .text(id.as_str())
    .all(conn)
    .await?;
    let mut found: BTreeMap<i64, Vec<TabledVersion>> = BTreeMap::new();
    for row in &rows {
        let what = format!("a version of instrument {id}");
        found.entry(row.int(0)?).or_default().push(TabledVersion {
            language: row.parse(1, &what)?,
            authentic: row.int(2)? != 0,
            title: row.text(3)?,
            digest: Digest::from_hex(&row.text(4)?)?,
        });
    }
    Ok(found)
}

async fn signatures(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<BTreeMap<i64, Vec<Signature>>, Error> {
    let rows = sql("select revision, office, at, how, note from signature \
         where instrument = $1 order by revision, entry")
    .text(id.as_str())
    .all(conn)
    .await?;
    let mut found: BTreeMap<i64, Vec<Signature>> = BTreeMap::new();
    for row in &rows {
        let what = format!("a signature of instrument {id}");
        let office: Office = row.parse(1, &what)?;
        let word = row.text(3)?;
        let how = [How::KeyFile, How::Passkey, How::PasskeyHostTrusted]
            .into_iter()
            .find(|how| how.as_str() == word)
            .ok_or_else(|| Error::corrupt(format!("{what}: made by {word:?}")))?;
        let signature = Signature { office, at: row.int(2)?, how, note: row.text(4)? };
        found.entry(row.int(0)?).or_default().push(signature);
    }
    Ok(found)
}
