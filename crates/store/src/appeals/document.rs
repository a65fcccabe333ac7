//! Documents that came with a step of an appeal. A letter may name people: the record holds a salted
//! digest alone, the bytes lie here with their salt, and both can be erased.

use commission::appeal::{DOCUMENT_BYTES_MAX, Document, document_digest, document_form};
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
const LOOSE_MAX: usize = 20;
/// Seconds after which a document that no step names is erased.
const LOOSE_SECONDS: i64 = 86_400;

/// A document that was laid down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaidDocument {
    /// Who laid it down.
    pub by: Office,
    /// What its digest was made with; none where it was laid down before there were salts.
    pub salt: Option<[u8; 16]>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is changed about documents.
#[derive(Clone)]
pub(crate) enum DocumentChange {
    /// One is laid down, to be named by a step.
    Lay { digest: Digest, laid: LaidDocument, at: i64 },
    /// One is erased by the side that laid it down.
    Erase { digest: Digest, by: Office },
    /// Those that were laid down before a moment and that no step names are erased.
    Forget { before: i64 },
}

impl DocumentChange {
    /// Who makes it; nobody where time does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            DocumentChange::Lay { laid, .. } => Some(&laid.by),
            DocumentChange::Erase { by, .. } => Some(by),
            DocumentChange::Forget { .. } => None,
        }
    }
}

/// Makes a change; returns how many rows it changed, and whether it erases.
pub(crate) async fn change(
    conn: &mut AnyConnection,
    change: DocumentChange,
) -> Result<(i64, bool), Error> {
    let (rows, erases) = match change {
        DocumentChange::Lay { digest, laid, at } => {
            let rows = sql("select office from appeal_document where not exists \
                 (select 1 from appeal_step s where s.document = appeal_document.digest)")
            .all(conn)
            .await?;
            let mut loose = 0;
            for row in &rows {
                let of: Office = row.parse(0, "a document")?;
                loose += usize::from(of.party() == laid.by.party());
            }
            if loose >= LOOSE_MAX {
                return Err(Refusal::TooMany { what: What::Documents, max: LOOSE_MAX }.into());
            }
            let rows = sql("insert into appeal_document (digest, office, salt, at, bytes) \
                 values ($1, $2, $3, $4, $5) on conflict (digest) do nothing")
            .text(digest.hex())
            .text(laid.by.to_string())
            .bytes(laid.salt.map_or_else(Vec::new, Vec::from))
            .int(at)
            .bytes(laid.bytes)
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
        DocumentChange::Forget { before } => {
            let rows = sql("delete from appeal_document where at < $1 and not exists \
                 (select 1 from appeal_step s where s.document = appeal_document.digest)")
            .int(before)
            .run(conn)
            .await?;
            (rows, true)
        }
    };
    Ok((i64::try_from(rows).unwrap_or(i64::MAX), erases))
}

impl Store {
    /// Lays down a document, so that a step of the same side can name it. One that no step names is
    /// erased after a day. `salt` is drawn for it alone; the same salt and bytes are one document.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for what is no PDF, PNG or JPEG file; [`Refusal::TooMany`],
    /// [`Refusal::NotAllowed`].
    pub async fn lay_document(
        &self,
        bytes: Vec<u8>,
        salt: [u8; 16],
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
        let digest = document_digest(&salt, &bytes);
        let document = Document { digest, bytes: bytes.len() as u64 };
        let laid = LaidDocument { by: by.clone(), salt: Some(salt), bytes };
        let lay = DocumentChange::Lay { digest, laid, at: now };
        self.ask(Work::Document(Box::new(lay))).await?;
        Ok(document)
    }

    /// Erases a document with its salt; its digest and size stay in the record.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for whoever is not of the side that laid it down;
    /// [`Error::Missing`] where there is none.
    pub async fn erase_document(&self, digest: &Digest, by: &Office) -> Result<(), Error> {
        permit(by, Action::EnterStep)?;
        let erase = DocumentChange::Erase { digest: *digest, by: by.clone() };
        if self.ask(Work::Document(Box::new(erase))).await?.number == 0 {
            return Err(Error::missing(format!("document {digest}")));
        }
        Ok(())
    }

    /// Erases the documents that were laid down more than a day ago and that no step names.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_loose_documents(&self, now: i64) -> Result<(), Error> {
        let before = now.saturating_sub(LOOSE_SECONDS);
        let loose = sql("select count(*) from appeal_document where at < $1 and not exists \
             (select 1 from appeal_step s where s.document = appeal_document.digest)")
        .int(before)
        .one(&mut *self.reader().await?)
        .await?;
        if loose.int(0)? > 0 {
            self.ask(Work::Document(Box::new(DocumentChange::Forget { before }))).await?;
        }
        Ok(())
    }

    /// A document as a step names it, with who laid it down; none where there is none, or no longer.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn laid(&self, digest: &Digest) -> Result<Option<(Office, Document)>, Error> {
        let row = sql("select office, cast(length(bytes) as bigint) from appeal_document \
             where digest = $1")
        .text(digest.hex())
        .first(&mut *self.reader().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let document = Document { digest: *digest, bytes: row.size(1)? };
        Ok(Some((row.parse(0, "a document")?, document)))
    }

    /// A document; none where there is none, or no longer.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it has another digest.
    pub async fn document(&self, digest: &Digest) -> Result<Option<LaidDocument>, Error> {
        let row = sql("select office, salt, bytes from appeal_document where digest = $1")
            .text(digest.hex())
            .first(&mut *self.reader().await?)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let wrong = || Error::corrupt(format!("document {digest} has another digest"));
        let salt = match row.bytes(1)?.as_slice() {
            [] => None,
            salt => Some(salt.try_into().map_err(|_| wrong())?),
        };
        let bytes = row.bytes(2)?;
        let found = match &salt {
            Some(salt) => document_digest(salt, &bytes),
            None => Digest::of(&bytes),
        };
        if found != *digest {
            return Err(wrong());
        }
        Ok(Some(LaidDocument { by: row.parse(0, "a document")?, salt, bytes }))
    }
}
