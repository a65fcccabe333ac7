//! The glossary's tables, written from what [`Agreed`] says.

use commission::glossary::{Agreed, Said, Term};
use commission::instrument::Revision;
use commission::{Instrument, InstrumentId};
use sqlx::AnyConnection;

use super::ledger;
use crate::row::{json, sql};
use crate::{Error, glossary};

/// Notes which entries a tabled text names. Another revision of it may have named others.
pub(super) async fn put_text(
    conn: &mut AnyConnection,
    revision: &Revision,
    text: &InstrumentId,
) -> Result<(), Error> {
    let Some(said) = Said::read(&glossary::files(conn, &revision.text).await?) else {
        return Ok(());
    };
    for (entry, _) in said.change.lines() {
        sql("insert into glossary_text (entry, instrument) values ($1, $2) \
             on conflict (entry, instrument) do nothing")
        .text(entry)
        .text(text.as_str())
        .run(conn)
        .await?;
    }
    Ok(())
}

/// Takes over what an adopted text makes of the entries. It keeps the promises of a glossary that it
/// says it fulfils.
pub(super) async fn adopted(conn: &mut AnyConnection, text: &Instrument) -> Result<(), Error> {
    let files = glossary::files(conn, &text.current().text).await?;
    let Some(agreed) = Agreed::of(text, &files) else { return Ok(()) };
    for (id, step) in agreed.steps() {
        let before = glossary::load(conn, id).await?;
        let mut term = before.unwrap_or_else(|| Term { id: id.to_owned(), steps: Vec::new() });
        term.steps.push(step);
        put(conn, &term).await?;
    }
    ledger::worded(conn, &agreed.text, &agreed.fulfils, agreed.at).await
}

/// Takes over that a text was replaced: what stood before it stands again, unless the new text says
/// otherwise.
pub(super) async fn replaced(
    conn: &mut AnyConnection,
    text: &InstrumentId,
    by: &InstrumentId,
    at: i64,
) -> Result<(), Error> {
    let rows = sql("select entry from glossary_text where instrument = $1 order by entry")
        .text(text.as_str())
        .all(conn)
        .await?;
    for row in rows {
        if let Some(mut term) = glossary::load(conn, &row.text(0)?).await?
            && term.end(text, by, at)
        {
            put(conn, &term).await?;
        }
    }
    Ok(())
}

async fn put(conn: &mut AnyConnection, term: &Term) -> Result<(), Error> {
    let words = term.last_words().map(|(entry, _)| entry);
    let side = words.and_then(|it| it.side.as_ref());
    let holding = term.holding();
    sql("insert into glossary_entry (id, language, side, holds, review, body) \
         values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do update set language = excluded.language, side = excluded.side, \
         holds = excluded.holds, review = excluded.review, body = excluded.body")
    .text(&term.id)
    .text(words.map_or("", |it| it.language.as_str()))
    .text(side.map_or("", |it| it.as_str()))
    .int(i64::from(holding.is_some()))
    .int(holding.map_or(0, |it| it.entry.review_by))
    .text(json(term)?)
    .run(conn)
    .await?;
    Ok(())
}
