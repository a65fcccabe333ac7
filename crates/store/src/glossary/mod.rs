//! The glossary as the record has it: entries that hold, and what texts said about each.

mod draft;

use std::collections::{BTreeMap, BTreeSet};

use commission::glossary::{Agreed, Files, Glossary, Said, Term};
use commission::instrument::InstrumentText;
use commission::{InstrumentId, Kind, Proven};
use sqlx::AnyConnection;

use crate::apply::blob;
use crate::row::{Row, sql};
use crate::store::Store;
use crate::{Checked, Error, instruments};

pub(crate) use draft::check_tabled;
pub use draft::{GlossaryEdit, TakenOver};

/// The most texts that are listed as proposals, and about one entry.
pub const GLOSSARY_TEXTS_MAX: i64 = 50;

/// A tabled text that changes the glossary, or was to.
#[derive(Clone, PartialEq, Debug)]
pub struct GlossaryText {
    /// The text, checked.
    pub text: Checked,
    /// What it says, with the reasons of each party.
    pub said: Said,
}

/// Everything that the record says about one entry.
#[derive(Clone, PartialEq, Debug)]
pub struct GlossaryPage {
    /// The entry's id.
    pub id: String,
    /// What adopted texts made of it; none where it was never adopted.
    pub term: Option<Term>,
    /// The texts that name it and were ever tabled, the one changed last first, at most
    /// [`GLOSSARY_TEXTS_MAX`].
    pub texts: Vec<GlossaryText>,
}

/// The files in which a text says what it changes about the glossary.
pub(crate) async fn files(conn: &mut AnyConnection, text: &InstrumentText) -> Result<Files, Error> {
    let mut files = Files::new();
    for (name, digest) in Said::files(text) {
        files.insert(name.clone(), blob(conn, digest).await?);
    }
    Ok(files)
}

fn read(row: &Row) -> Result<Term, Error> {
    let id = row.text(0)?;
    let what = format!("entry {id} of the glossary");
    let term: Term = row.json(1, &what)?;
    if term.id != id || term.steps.is_empty() {
        return Err(Error::corrupt(format!("{what}: it is another's")));
    }
    Ok(term)
}

/// An entry, for the writer and the replay; none where it was never adopted.
pub(crate) async fn load(conn: &mut AnyConnection, id: &str) -> Result<Option<Term>, Error> {
    let row = sql("select id, body from glossary_entry where id = $1").text(id).first(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Refuses entries that the texts which are said to have made them do not say, or that are not
/// adopted: no row is believed.
async fn check_terms(
    conn: &mut AnyConnection,
    proven: &Proven,
    terms: &[Term],
) -> Result<(), Error> {
    let texts: BTreeSet<&InstrumentId> =
        terms.iter().filter_map(Term::current).map(|it| &it.by).collect();
    let texts: Vec<InstrumentId> = texts.into_iter().cloned().collect();
    let mut agreed = BTreeMap::new();
    for (id, loaded) in instruments::load_all(conn, &texts).await? {
        instruments::check_adopted(&loaded.instrument, proven)?;
        let files = files(conn, &loaded.instrument.current().text).await?;
        if let Some(found) = Agreed::of(&loaded.instrument, &files) {
            agreed.insert(id, found);
        }
    }
    for term in terms {
        let Some(step) = term.current() else { continue };
        let said = agreed.get(&step.by);
        let said = said.and_then(|it| it.steps().find(|(id, _)| *id == term.id));
        if said.is_none_or(|(_, said)| said != *step) {
            let id = &term.id;
            return Err(Error::corrupt(format!(
                "entry {id} of the glossary: it is not what was signed"
            )));
        }
    }
    Ok(())
}

async fn terms(conn: &mut AnyConnection) -> Result<Vec<Term>, Error> {
    let rows = sql("select id, body from glossary_entry order by id").all(conn).await?;
    rows.iter().map(read).collect()
}

/// Every entry, each checked against what was signed.
///
/// # Errors
/// [`Error::Corrupt`] when one is not.
pub(crate) async fn all(conn: &mut AnyConnection, proven: &Proven) -> Result<Glossary, Error> {
    let terms = terms(conn).await?;
    check_terms(conn, proven, &terms).await?;
    Ok(terms.into_iter().collect())
}

/// The texts in these rows with what they say about the glossary, in the same order.
async fn texts(
    conn: &mut AnyConnection,
    proven: &Proven,
    rows: &[Row],
) -> Result<Vec<GlossaryText>, Error> {
    let ids: Vec<InstrumentId> =
        rows.iter().map(|row| row.parse(0, "a text")).collect::<Result<_, _>>()?;
    let mut loaded = instruments::load_all(conn, &ids).await?;
    let mut found = Vec::new();
    for id in &ids {
        let Some(it) = loaded.remove(id) else { continue };
        let adopted = instruments::check_adopted(&it.instrument, proven)?;
        let files = files(conn, &it.instrument.current().text).await?;
        if let Some(said) = Said::read(&files) {
            let text = Checked { instrument: it.instrument, number: it.number, adopted };
            found.push(GlossaryText { text, said });
        }
    }
    Ok(found)
}

impl Store {
    /// Every entry that was ever adopted, by id.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is not what was signed.
    pub async fn glossary(&self) -> Result<Glossary, Error> {
        let mut snapshot = self.snapshot().await?;
        all(&mut snapshot, &self.memo().proven).await
    }

    /// What the record says about an entry; none where no text that was ever tabled names it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it is not what was signed.
    pub async fn glossary_entry(&self, id: &str) -> Result<Option<GlossaryPage>, Error> {
        let mut snapshot = self.snapshot().await?;
        let proven = &self.memo().proven;
        let term = load(&mut snapshot, id).await?;
        if let Some(term) = &term {
            check_terms(&mut snapshot, proven, std::slice::from_ref(term)).await?;
        }
        let rows =
            sql("select i.id from glossary_text t join instrument i on i.id = t.instrument \
             where t.entry = $1 order by i.entry desc limit $2")
            .text(id)
            .int(GLOSSARY_TEXTS_MAX)
            .all(&mut snapshot)
            .await?;
        let mut texts = texts(&mut snapshot, proven, &rows).await?;
        // A later revision may say nothing about it any more.
        texts.retain(|it| it.said.change.about(id).is_some());
        if term.is_none() && texts.is_empty() {
            return Ok(None);
        }
        Ok(Some(GlossaryPage { id: id.to_owned(), term, texts }))
    }

    /// The texts that are to change the glossary and were not adopted: on the table, declined,
    /// withdrawn or lapsed; the one changed last first, at most [`GLOSSARY_TEXTS_MAX`].
    ///
    /// # Errors
    /// [`Error::Corrupt`].
    pub async fn glossary_proposals(&self) -> Result<Vec<GlossaryText>, Error> {
        let mut snapshot = self.snapshot().await?;
        let rows = sql("select id from instrument where kind = $1 and state <> 'adopted' \
             and state <> 'replaced' order by entry desc limit $2")
        .text(Kind::GlossaryChange.as_str())
        .int(GLOSSARY_TEXTS_MAX)
        .all(&mut snapshot)
        .await?;
        texts(&mut snapshot, &self.memo().proven, &rows).await
    }

    /// What a text says about the glossary; none where it says nothing.
    ///
    /// # Errors
    /// [`Error::Missing`] where a file of it is gone.
    pub async fn glossary_said(&self, text: &InstrumentText) -> Result<Option<Said>, Error> {
        let mut snapshot = self.snapshot().await?;
        Ok(Said::read(&files(&mut snapshot, text).await?))
    }
}
