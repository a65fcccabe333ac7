//! The tables of each matter.

pub(crate) mod activity;
pub(crate) mod appeal;
pub(crate) mod commission;
pub(crate) mod competition;
pub(crate) mod forum;
pub(crate) mod glossary;
pub(crate) mod incident;
pub(crate) mod instrument;
pub(crate) mod ledger;
pub(crate) mod meeting;

use ::commission::Localized;
use sqlx::AnyConnection;

use crate::Error;
use crate::row::{json, kept};

/// A party's own words about a matter, as they are kept: which, where in the record, when, what.
pub(crate) struct OwnWords<'a> {
    pub(crate) matter: &'a str,
    pub(crate) number: usize,
    pub(crate) entry: u64,
    pub(crate) at: i64,
    pub(crate) text: &'a Localized,
    pub(crate) note: &'a str,
}

impl OwnWords<'_> {
    /// Puts them into `incident_statement` or `meeting_statement`.
    pub(crate) async fn put(self, conn: &mut AnyConnection, of: &'static str) -> Result<(), Error> {
        kept(format!(
            "insert into {of}_statement ({of}, number, entry, at, text, note) \
             values ($1, $2, $3, $4, $5, $6)"
        ))
        .text(self.matter)
        .int(i64::try_from(self.number).unwrap_or(i64::MAX))
        .size(self.entry)
        .int(self.at)
        .text(json(self.text)?)
        .text(self.note)
        .run(conn)
        .await?;
        Ok(())
    }
}
