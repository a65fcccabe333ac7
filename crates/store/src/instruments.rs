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
use crate::row::{Row, kept, places};

/// An instrument with what the tables say beside it.
pub(crate) struct Loaded {
    pub(crate) instrument: Instrument,
    pub(crate) number: i64,
    /// The index of the act that brought its present state.
    pub(crate) entry: u64,
    pub(crate) adopted_entry: Option<u64>,
}

/// The most instruments that are read with one set of statements.
const TOGETHER_MAX: usize = 64;
/// So many ids stand in a statement about instruments.
const FILLED_TO: [usize; 4] = [1, 4, 16, TOGETHER_MAX];

/// Reads an instrument; none when it was never tabled.
///
/// # Errors
/// [`Error::Corrupt`] when its rows contradict each other.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<Option<Loaded>, Error> {
    Ok(load_all(conn, std::slice::from_ref(id)).await?.remove(id))
}

/// Reads instruments; those that were never tabled are left out.
///
/// # Errors
/// [`Error::Corrupt`] when the rows of one contradict each other.
pub(crate) async fn load_all(
    conn: &mut AnyConnection,
    ids: &[InstrumentId],
) -> Result<BTreeMap<InstrumentId, Loaded>, Error> {
    let mut found = BTreeMap::new();
    for ids in ids.chunks(TOGETHER_MAX) {
        let heads = heads(conn, ids).await?;
        let (mut versions, mut signatures) =
            (versions(conn, ids).await?, signatures(conn, ids).await?);
        let mut read: BTreeMap<InstrumentId, Vec<Revision>> = BTreeMap::new();
        for row in &revisions(conn, ids).await? {
            let id: InstrumentId = row.parse(14, "a revision")?;
            let revisions = read.entry(id.clone()).or_default();
            let number = i64::try_from(revisions.len() + 1).unwrap_or(i64::MAX);
            let what = format!("instrument {id}, revision {number}");
            let key = (id.clone(), number);
            let versions = versions.remove(&key).unwrap_or_default();
            let signatures = signatures.remove(&key).unwrap_or_default();
            let revision = revision(row, &what, versions, signatures)?;
            if i64::from(revision.text.revision) != number || revision.text.id != id {
                return Err(Error::corrupt(format!("{what}: its text is another's")));
            }
            revisions.push(revision);
        }
        if let Some((id, _)) = versions.keys().chain(signatures.keys()).next() {
            return Err(Error::corrupt(format!("instrument {id}: rows belong to no revision")));
        }
        for row in &heads {
            let id: InstrumentId = row.parse(5, "an instrument")?;
            let revisions = read.remove(&id).unwrap_or_default();
            found.insert(id.clone(), loaded(row, id, revisions)?);
        }
        if let Some(id) = read.keys().next() {
            return Err(Error::corrupt(format!("instrument {id}: it has revisions only")));
        }
    }
    Ok(found)
}

fn loaded(head: &Row, id: InstrumentId, revisions: Vec<Revision>) -> Result<Loaded, Error> {
    let what = format!("instrument {id}");
    let instrument = Instrument::from_revisions(id, revisions)
        .ok_or_else(|| Error::corrupt(format!("{what}: it has no revision")))?;
    let current = instrument.current();
    if head.text(1)? != current.digest.hex() || head.text(2)? != current.state.as_str() {
        return Err(Error::corrupt(format!("{what}: its row is not its last revision's")));
    }
    Ok(Loaded {
        number: head.int(0)?,
        entry: head.size(3)?,
        adopted_entry: u64::try_from(head.int(4)?).ok(),
        instrument,
    })
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

/// A question about instruments: `before (their ids) after`.
async fn ask(
    conn: &mut AnyConnection,
    before: &'static str,
    ids: &[InstrumentId],
    after: &'static str,
) -> Result<Vec<Row>, Error> {
    // Few different statements, so that they stay prepared: the last id fills up.
    let asked = FILLED_TO.into_iter().find(|count| *count >= ids.len()).unwrap_or(ids.len());
    let statement = format!("{before} ({}) {after}", places(asked));
    let last = ids.last().into_iter().cycle();
    let ids = ids.iter().chain(last).take(asked);
    ids.fold(kept(statement), |query, id| query.text(id.as_str())).all(conn).await
}

async fn heads(conn: &mut AnyConnection, ids: &[InstrumentId]) -> Result<Vec<Row>, Error> {
    let question =
        "select number, digest, state, entry, adopted_entry, id from instrument where id in";
    ask(conn, question, ids, "").await
}

async fn revisions(conn: &mut AnyConnection, ids: &[InstrumentId]) -> Result<Vec<Row>, Error> {
    let question = "select text, digest, topics, promises, tabled_by, tabled_at, state, state_at, \
         adopted_at, signatories, office, language, reasons, replaced_by, instrument \
         from revision where instrument in";
    ask(conn, question, ids, "order by instrument, revision").await
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

/// What belongs to a revision of an instrument.
type Parts<T> = BTreeMap<(InstrumentId, i64), Vec<T>>;

async fn versions(
    conn: &mut AnyConnection,
    ids: &[InstrumentId],
) -> Result<Parts<TabledVersion>, Error> {
    let question = "select revision, language, authentic, title, digest, instrument \
         from version where instrument in";
    let mut found = Parts::new();
    for row in &ask(conn, question, ids, "order by instrument, revision, place").await? {
        let id: InstrumentId = row.parse(5, "a version")?;
        let what = format!("a version of instrument {id}");
        found.entry((id, row.int(0)?)).or_default().push(TabledVersion {
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
    ids: &[InstrumentId],
) -> Result<Parts<Signature>, Error> {
    let question = "select revision, office, at, how, note, instrument \
         from signature where instrument in";
    let mut found = Parts::new();
    for row in &ask(conn, question, ids, "order by instrument, revision, entry").await? {
        let id: InstrumentId = row.parse(5, "a signature")?;
        let what = format!("a signature of instrument {id}");
        let office: Office = row.parse(1, &what)?;
        let word = row.text(3)?;
        let how = [How::KeyFile, How::Passkey, How::PasskeyHostTrusted]
            .into_iter()
            .find(|how| how.as_str() == word)
            .ok_or_else(|| Error::corrupt(format!("{what}: made by {word:?}")))?;
        let signature = Signature { office, at: row.int(2)?, how, note: row.text(4)? };
        found.entry((id, row.int(0)?)).or_default().push(signature);
    }
    Ok(found)
}
