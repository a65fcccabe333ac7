//! Reading as of one moment: what one page tells comes from one snapshot, and from one connection.

use std::collections::BTreeMap;
use std::sync::Arc;

use commission::{Commission, InstrumentId, MatterId, Office, Refusal};
use note::Digest;
use sqlx::{Any, Transaction};

use crate::instruments::Loaded;
use crate::store::Store;
use crate::{
    Checked, Error, InstrumentPage, PersonCard, Standing, apply, checkpoints, instruments, persons,
    read,
};

/// The store as of the moment of its first question.
#[derive(Debug)]
pub struct Reading {
    store: Store,
    snapshot: Transaction<'static, Any>,
    commission: Option<Arc<Commission>>,
}

impl Store {
    /// Begins to read as of one moment.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn reading(&self) -> Result<Reading, Error> {
        let snapshot = self.snapshot().await?;
        Ok(Reading { store: self.clone(), snapshot, commission: None })
    }

    /// As [`Reading::instrument`].
    ///
    /// # Errors
    /// As [`Reading::instrument`].
    pub async fn instrument(&self, id: &InstrumentId) -> Result<InstrumentPage, Error> {
        self.reading().await?.instrument(id).await
    }

    /// As [`Reading::instruments`].
    ///
    /// # Errors
    /// As [`Reading::instruments`].
    pub async fn instruments_of(
        &self,
        ids: &[InstrumentId],
    ) -> Result<BTreeMap<InstrumentId, Checked>, Error> {
        self.reading().await?.instruments(ids).await
    }

    /// As [`Reading::person`].
    ///
    /// # Errors
    /// As [`Reading::person`].
    pub async fn person(&self, office: &Office) -> Result<Option<PersonCard>, Error> {
        self.reading().await?.person(office).await
    }

    /// As [`Reading::standing`].
    ///
    /// # Errors
    /// As [`Reading::standing`].
    pub async fn standing(&self, index: u64) -> Result<Standing, Error> {
        self.reading().await?.standing(index).await
    }
}

impl Reading {
    async fn commission(&mut self) -> Result<Arc<Commission>, Error> {
        if let Some(commission) = &self.commission {
            return Ok(Arc::clone(commission));
        }
        let commission = self.store.present(&mut self.snapshot).await?;
        self.commission = Some(Arc::clone(&commission));
        Ok(commission)
    }

    /// An instrument with its history. It is checked: whatever is said to be adopted is, by its
    /// signatures alone.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`] when it was never tabled; [`Error::Corrupt`].
    pub async fn instrument(&mut self, id: &InstrumentId) -> Result<InstrumentPage, Error> {
        let loaded = instruments::load(&mut self.snapshot, id).await?;
        let loaded = loaded.ok_or_else(|| Refusal::UnknownInstrument { id: id.to_string() })?;
        let adopted = instruments::check_adopted(&loaded.instrument, &self.store.memo().proven)?;
        let matter = MatterId::Instrument(id.clone());
        Ok(InstrumentPage {
            version: apply::version(&mut self.snapshot, &matter).await?,
            history: read::history(&mut self.snapshot, id).await?,
            number: loaded.number,
            adopted,
            adopted_entry: loaded.adopted_entry,
            instrument: loaded.instrument,
        })
    }

    /// Instruments without their history, checked alike; those that were never tabled are left
    /// out.
    ///
    /// # Errors
    /// [`Error::Corrupt`].
    pub async fn instruments(
        &mut self,
        ids: &[InstrumentId],
    ) -> Result<BTreeMap<InstrumentId, Checked>, Error> {
        let loaded = instruments::load_all(&mut self.snapshot, ids).await?;
        let proven = &self.store.memo().proven;
        let check = |(id, Loaded { instrument, number, .. })| {
            let adopted = instruments::check_adopted(&instrument, proven)?;
            Ok((id, Checked { instrument, number, adopted }))
        };
        loaded.into_iter().map(check).collect()
    }

    /// Files that the record names by their digests, each checked against it.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Error::Corrupt`] when the bytes of one have another digest.
    pub async fn blobs(&mut self, digests: &[Digest]) -> Result<BTreeMap<Digest, Vec<u8>>, Error> {
        let found = read::recorded(&mut self.snapshot, digests).await?;
        match digests.iter().find(|digest| !found.contains_key(digest)) {
            None => Ok(found),
            Some(missing) => Err(Error::missing(format!("blob {missing}"))),
        }
    }

    /// Who holds an office, as far as it was not erased. A card that does not open the commitment
    /// in the record is nobody's.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn person(&mut self, office: &Office) -> Result<Option<PersonCard>, Error> {
        Ok(self.persons(std::slice::from_ref(office)).await?.remove(office))
    }

    /// The same of several offices.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn persons(
        &mut self,
        offices: &[Office],
    ) -> Result<BTreeMap<Office, PersonCard>, Error> {
        let mut cards = persons::find(&mut self.snapshot, offices).await?;
        if !cards.is_empty() {
            let commission = self.commission().await?;
            cards.retain(|office, card| {
                let seat = commission.roll.seats().get(office);
                seat.is_some_and(|seat| seat.person == card.commitment())
            });
        }
        Ok(cards)
    }

    /// The place of an entry in the record: by the first agreed checkpoint that covers it.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such entry.
    pub async fn standing(&mut self, index: u64) -> Result<Standing, Error> {
        let commission = self.commission().await?;
        checkpoints::standing(&mut self.snapshot, &commission, self.store.memo(), index).await
    }
}
