//! How claims and the words about them lie in their tables: the same for every matter that has some.

use commission::claim::{Claim, View, Viewed};
use note::Digest;
use serde::de::DeserializeOwned;
use sqlx::AnyConnection;

use crate::Error;
use crate::meetings::signed;
use crate::row::{Row, json, sql};

/// The table of the words about the claims of a kind of matter.
pub(crate) enum Words {
    /// Words about steps of appeals.
    Appeal,
    /// Words about reports on activities.
    Activity,
}

/// A claim out of the row (matter, number, entry, at, what, note), with its place in the record.
pub(crate) fn claim<T: DeserializeOwned>(row: &Row, what: &str) -> Result<(Claim<T>, u64), Error> {
    let note = row.text(5)?;
    let (office, digest) = signed(&note, what)?;
    let (at, said) = (row.int(3)?, row.json(4, what)?);
    Ok((Claim { office, at, what: said, digest, note, views: Vec::new() }, row.size(2)?))
}

/// Takes a word out of the row (matter, number, entry, at, opinion, note) to its claim, and its place
/// in the record to the others'.
pub(crate) fn word<T>(
    row: &Row,
    what: &str,
    claims: &mut [Claim<T>],
    places: &mut [Vec<u64>],
) -> Result<(), Error> {
    let number = usize::try_from(row.int(1)? - 1).unwrap_or(usize::MAX);
    let (claim, entries) = claims
        .get_mut(number)
        .zip(places.get_mut(number))
        .ok_or_else(|| Error::corrupt(format!("{what}: a word about nothing")))?;
    let (at, note) = (row.int(3)?, row.text(5)?);
    let view: View = row.json(4, what)?;
    claim.views.push(Viewed { office: signed(&note, what)?.0, at, view, note });
    entries.push(row.size(2)?);
    Ok(())
}

/// Writes the last word about the claim with this digest.
pub(crate) async fn put_word<T>(
    conn: &mut AnyConnection,
    words: Words,
    matter: &str,
    claims: &[Claim<T>],
    digest: &Digest,
    index: u64,
) -> Result<(), Error> {
    let found = (1..).zip(claims).find(|(_, it)| it.digest == *digest);
    let Some((number, said)) = found.and_then(|(number, it)| Some((number, it.views.last()?)))
    else {
        return Ok(());
    };
    let place = found.map_or(0, |(_, it)| it.views.len());
    let asked = match words {
        Words::Appeal => {
            "insert into appeal_view (appeal, number, place, entry, at, opinion, note) \
             values ($1, $2, $3, $4, $5, $6, $7)"
        }
        Words::Activity => {
            "insert into activity_view (activity, number, place, entry, at, opinion, note) \
             values ($1, $2, $3, $4, $5, $6, $7)"
        }
    };
    sql(asked)
        .text(matter)
        .int(number)
        .int(i64::try_from(place).unwrap_or(i64::MAX))
        .size(index)
        .int(said.at)
        .text(json(&said.view)?)
        .text(&said.note)
        .run(conn)
        .await?;
    Ok(())
}
