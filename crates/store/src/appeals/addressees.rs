//! To whom a draft of an appeal is to go, while it lies on the desk.

use commission::appeal::{ADDRESSEES, Addressees};
use commission::{InstrumentId, Kind, Localized, Office, Refusal};

use crate::Error;
use crate::attached::Attached;
use crate::store::Store;

const FILE: Attached<'static> = Attached { kind: Kind::Appeal, name: ADDRESSEES };

fn read(file: &[u8]) -> Result<Addressees, Refusal> {
    Addressees::parse(file).map_err(|error| FILE.refuse(error))
}

impl Store {
    /// The addressees of a draft; none where it has none.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no such list.
    pub async fn addressees(&self, draft: &InstrumentId) -> Result<Option<Addressees>, Error> {
        let file = self.attached(draft, &FILE).await?;
        Ok(file.as_deref().map(read).transpose()?)
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
        self.reattach(draft, &FILE, by, now, |file| {
            let mut list = file.map_or_else(|| Ok(Addressees::new(Vec::new())), read)?;
            list.add(name.clone(), answer_days, &charter)?;
            Ok(Some(list.file()))
        })
        .await
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
        self.reattach(draft, &FILE, by, now, |file| {
            let Some(file) = file else { return Ok(None) };
            let mut list = read(file)?;
            list.addressees.retain(|it| it.id != addressee);
            Ok((!list.addressees.is_empty()).then(|| list.file()))
        })
        .await
    }
}
