//! To whom a draft of an appeal is to go, while it lies on the desk.

use commission::appeal::{ADDRESSEES, Addressees, AddresseesError};
use commission::draft::Own;
use commission::{InstrumentId, Kind, Localized, Office, Refusal};

use super::ATTEMPTS_MAX;
use crate::store::Store;
use crate::{Edit, Error};

impl Store {
    /// The addressees of a draft; none where it has none.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no such list.
    pub async fn addressees(&self, draft: &InstrumentId) -> Result<Option<Addressees>, Error> {
        let row = self.draft(draft).await?;
        if row.draft.kind != Kind::Appeal || !row.draft.attachments.contains_key(ADDRESSEES) {
            return Ok(None);
        }
        let file = self.attachment(draft, ADDRESSEES).await?;
        let bad = |e: AddresseesError| {
            let (name, why) = (ADDRESSEES.to_owned(), e.to_string());
            Refusal::BadAttachment { name, why }
        };
        Ok(Some(Addressees::parse(&file).map_err(bad)?))
    }

    /// Adds an addressee to those of an appeal's draft.
    ///
    /// # Errors
    /// Those of [`Addressees::add`] and [`Store::edit`]; [`Refusal::BadAttachment`] for a draft that
    /// is no appeal.
    pub async fn add_addressee(
        &self,
        draft: &InstrumentId,
        name: &Localized,
        answer_days: u32,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let charter = self.commission().charter.clone();
        self.readdress(draft, by, now, |list| list.add(name.clone(), answer_days, &charter)).await
    }

    /// Takes an addressee from those of an appeal's draft. Without the last one it has none.
    ///
    /// # Errors
    /// As [`Store::add_addressee`].
    pub async fn remove_addressee(
        &self,
        draft: &InstrumentId,
        addressee: &str,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.readdress(draft, by, now, |list| {
            list.addressees.retain(|it| it.id != addressee);
            Ok(())
        })
        .await
    }

    async fn readdress(
        &self,
        id: &InstrumentId,
        by: &Office,
        now: i64,
        change: impl Fn(&mut Addressees) -> Result<(), Refusal>,
    ) -> Result<(), Error> {
        let mut attempt = 1;
        loop {
            let row = self.draft(id).await?;
            if row.draft.kind != Kind::Appeal {
                let why = "only an appeal has addressees".to_owned();
                return Err(Refusal::BadAttachment { name: ADDRESSEES.to_owned(), why }.into());
            }
            let there = self.addressees(id).await?;
            let was_there = there.is_some();
            let mut list = there.unwrap_or_else(|| Addressees::new(Vec::new()));
            change(&mut list)?;
            let name = ADDRESSEES.to_owned();
            let edit = match (list.addressees.is_empty(), was_there) {
                (true, false) => return Ok(()),
                (true, true) => Edit::Remove { own: Own::Attachment(name), seen: None },
                (false, _) => Edit::Attach { name, bytes: list.file() },
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
