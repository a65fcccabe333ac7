//! Files of fixed form that a draft carries, such as the tasks of a plan or the addressees of an
//! appeal, changed one entry at a time by people who do not see each other.

use commission::draft::Own;
use commission::{InstrumentId, Kind, Office, Refusal};

use crate::store::Store;
use crate::{Edit, Error};

/// How often a change is made again before it is said that something changed.
const ATTEMPTS_MAX: u32 = 5;

/// Which file of which drafts.
pub(crate) struct Attached<'a> {
    /// The kind of text that carries it.
    pub(crate) kind: Kind,
    /// The name under which it is attached.
    pub(crate) name: &'a str,
}

impl Attached<'_> {
    /// Why bytes are no such file, or a draft carries none.
    pub(crate) fn refuse(&self, why: impl ToString) -> Refusal {
        Refusal::BadAttachment { name: self.name.to_owned(), why: why.to_string() }
    }
}

impl Store {
    /// The file of a draft; none where it has none, or is of another kind.
    pub(crate) async fn attached(
        &self,
        id: &InstrumentId,
        of: &Attached<'_>,
    ) -> Result<Option<Vec<u8>>, Error> {
        let draft = self.draft(id).await?.draft;
        if draft.kind != of.kind || !draft.attachments.contains_key(of.name) {
            return Ok(None);
        }
        self.attachment(id, of.name).await.map(Some)
    }

    /// Changes the file of a draft: what `change` makes of it is attached in its place, and nothing
    /// of it stays where that is none.
    ///
    /// # Errors
    /// [`Refusal::BadAttachment`] for a draft of another kind; those of `change` and
    /// [`Store::edit`].
    pub(crate) async fn reattach(
        &self,
        id: &InstrumentId,
        of: &Attached<'_>,
        by: &Office,
        now: i64,
        change: impl Fn(Option<&[u8]>) -> Result<Option<Vec<u8>>, Refusal>,
    ) -> Result<(), Error> {
        let mut attempt = 1;
        loop {
            let row = self.draft(id).await?;
            if row.draft.kind != of.kind {
                return Err(of
                    .refuse(format!("only a text of kind {} carries it", of.kind))
                    .into());
            }
            let there = self.attached(id, of).await?;
            let name = of.name.to_owned();
            let edit = match (change(there.as_deref())?, &there) {
                (None, None) => return Ok(()),
                (None, Some(_)) => Edit::Remove { own: Own::Attachment(name), seen: None },
                (Some(bytes), _) => Edit::Attach { name, bytes },
            };
            match self.edit(id, by, edit, Some(row.version), now).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome.map(|_| ()),
            }
        }
    }
}
