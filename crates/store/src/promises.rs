//! The ledger of promises in parts: a page of it, a few by reference, and all of it at a glance.

use std::sync::Arc;

use commission::commitment::{Commitment, Evidence, Ledger, Register};

use crate::matters::ledger;
use crate::store::Store;
use crate::{Error, log};

impl Store {
    /// The promises made until `now` whose references come after this one, by reference, so many at
    /// most, with everything that shows them kept.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn ledger_after(
        &self,
        after: Option<&str>,
        limit: u32,
        now: i64,
    ) -> Result<(Vec<Commitment>, Vec<Evidence>), Error> {
        let mut snapshot = self.snapshot().await?;
        let clock = self.present(&mut snapshot).await?.charter.utc_offset_seconds.into();
        let after = after.unwrap_or_default();
        let promises = ledger::promises_after(&mut snapshot, after, limit, clock, now).await?;
        let (Some(first), Some(last)) = (promises.first(), promises.last()) else {
            return Ok((promises, Vec::new()));
        };
        let (first, last) = (first.reference.clone(), last.reference.clone());
        let evidence = ledger::evidence_between(&mut snapshot, &first, &last, now).await?;
        Ok((promises, evidence))
    }

    /// The promises with these references, in this order, with everything until `now` that shows
    /// them kept. Those that are not in the ledger are left out.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn promises_of(
        &self,
        references: &[String],
        now: i64,
    ) -> Result<(Vec<Commitment>, Vec<Evidence>), Error> {
        let mut snapshot = self.snapshot().await?;
        let clock = self.present(&mut snapshot).await?.charter.utc_offset_seconds.into();
        let mut promises = ledger::promises_of(&mut snapshot, references, clock).await?;
        promises.retain(|it| it.made <= now);
        let mut evidence = Vec::new();
        for made in &promises {
            let one = made.reference.as_str();
            evidence.extend(ledger::evidence_between(&mut snapshot, one, one, now).await?);
        }
        Ok((promises, evidence))
    }

    /// Every promise at a glance, in its present period or in a quarter. It is counted anew when
    /// something was entered, or when time changes the state of one of them.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn ledger_register(
        &self,
        quarter: Option<i64>,
        now: i64,
    ) -> Result<Arc<Register>, Error> {
        let mut snapshot = self.snapshot().await?;
        let (head, _) = log::head(&mut snapshot).await?;
        if let Some(known) = self.memo().register(head.size, quarter, now) {
            return Ok(known);
        }
        let clock = self.present(&mut snapshot).await?.charter.utc_offset_seconds.into();
        let promises = ledger::promises(&mut snapshot, clock, now).await?;
        let evidence = ledger::evidence(&mut snapshot, now).await?;
        drop(snapshot);
        let counted = Register::of(&promises, &Ledger::new(&evidence), quarter, now);
        let register = Arc::new(counted);
        self.memo().counted(head.size, quarter, now, &register);
        Ok(register)
    }
}
