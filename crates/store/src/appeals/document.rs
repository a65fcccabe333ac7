//! Documents that came with a step of an appeal: a letter may name people, so that the record holds
//! its digest alone, and the bytes can be erased.

use commission::appeal::{DOCUMENT_BYTES_MAX, Document, document_form};
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::{Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::commit::Work;
use crate::row::sql;
use crate::store::Store;

/// The most documents of one side that no step names yet.
const LOOSE_MAX: i64 = 20;
/// Seconds after which a document that no step names is gone.
const LOOSE_SECONDS: i64 = 86_400;

/// What is changed about documents.
#[derive(Clone)]
pub(crate) enum DocumentChange {
    /// One is laid down, to be named by a step.
    Lay { document: Document, bytes: Vec<u8>, by: Office, at: i64 },
    /// One is erased.
    Erase { digest: Digest, by: Office },
}

impl DocumentChange {
    pub(crate) fn by(&self) -> &Office {
        match self {
            DocumentChange::Lay { by, .. } | DocumentChange::Erase { by, .. } => by,
        }
    }
}

/// Makes a change; returns how many rows it changed, and whether it erases.
pub(crate) async fn change(
    conn: &mut AnyConnection,
    change: DocumentChange,
) -> Result<(i64, bool), Error> {
    permit(change.by(), Action::EnterStep)?;
    let (rows, erases) = match change {
        DocumentChange::Lay { document, bytes, by, at } => {
            // What no step came to name within a day is nobody's.
            sql("delete from appeal_document where at < $1 and not exists \
                 (select 1 from appeal_step s where s.document = appeal_document.digest)")
            .int(at.saturating_sub(LOOSE_SECONDS))
            .run(conn)
            .await?;
            let side =
                format!("{}/%", by.party().map_or(commission::party::NO_PARTY, |it| it.as_str()));
            let loose =
                sql("select count(*) from appeal_document where office like $1 and not exists \
                 (select 1 from appeal_step s where s.document = appeal_document.digest)")
                .text(side)
                .one(conn)
                .await?
                .int(0)?;
            if loose >= LOOSE_MAX {
                let max = usize::try_from(LOOSE_MAX).unwrap_or(usize::MAX);
                return Err(Refusal::TooMany { what: What::Files, max }.into());
            }
            let rows = sql("insert into appeal_document (digest, office, at, bytes) \
                 values ($1, $2, $3, $4) on conflict (digest) do nothing")
            .text(document.digest.hex())
            .text(by.to_string())
            .int(at)
            .bytes(bytes)
            .run(conn)
            .await?;
            (rows, false)
        }
        DocumentChange::Erase { digest, by } => {
            let row = sql("select office from appeal_document where digest = $1")
                .text(digest.hex())
                .first(conn)
                .await?;
            let Some(row) = row else { return Ok((0, false)) };
            let laid: Office = row.parse(0, "a document")?;
            // No side takes away what another one keeps.
            if laid.party() != by.party() {
                let action = Action::EnterStep.as_str();
                return Err(Refusal::NotAllowed { office: by, action }.into());
            }
            let rows = sql("delete from appeal_document where digest = $1")
                .text(digest.hex())
                .run(conn)
                .await?;
            (rows, true)
        }
    };
    Ok((i64::try_from(rows).unwrap_or(i64::MAX), erases))
}

impl Store {
    /// Lays down a document, so that a step can name it. A document that no step names is gone
    /// after a day.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for what is no PDF, PNG or JPEG file; [`Refusal::TooMany`],
    /// [`Refusal::NotAllowed`].
    pub async fn lay_document(
        &self,
        bytes: Vec<u8>,
        by: &Office,
        now: i64,
    ) -> Result<Document, Error> {
        permit(by, Action::EnterStep)?;
        if document_form(&bytes).is_none() {
            return Err(Refusal::Empty { field: "document" }.into());
        }
        if bytes.len() > DOCUMENT_BYTES_MAX {
            return Err(Refusal::TooMany { what: What::Bytes, max: DOCUMENT_BYTES_MAX }.into());
        }
        let document = Document { digest: Digest::of(&bytes), bytes: bytes.len() as u64 };
        let lay =
            DocumentChange::Lay { document: document.clone(), bytes, by: by.clone(), at: now };
        self.ask(Work::Document(Box::new(lay))).await?;
        Ok(document)
    }

    /// Erases a document; its digest and size stay in the record.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Error::Missing`] where there is none.
    pub async fn erase_document(&self, digest: &Digest, by: &Office) -> Result<(), Error> {
        let erase = DocumentChange::Erase { digest: *digest, by: by.clone() };
        if self.ask(Work::Document(Box::new(erase))).await?.number == 0 {
            return Err(Error::missing(format!("document {digest}")));
        }
        Ok(())
    }

    /// Whether a document is there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn has_document(&self, digest: &Digest) -> Result<bool, Error> {
        let row = sql("select count(*) from appeal_document where digest = $1")
            .text(digest.hex())
            .one(&mut *self.reader().await?)
            .await?;
        Ok(row.int(0)? > 0)
    }

    /// The bytes of a document; none where it was erased.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when they have another digest.
    pub async fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        let row = sql("select bytes from appeal_document where digest = $1")
            .text(digest.hex())
            .first(&mut *self.reader().await?)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(crate::apply::checked(row.bytes(0)?, digest)?))
    }
}
