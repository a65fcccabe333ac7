//! The symmetry audit, counted from the record as it grows.

use std::collections::BTreeMap;

use commission::draft::NewDraft;
use commission::symmetry::{Audit, Period, Recount};
use commission::{Act, ActError, InstrumentId, Kind, Localized, Office};
use note::Digest;

use crate::store::Store;
use crate::{Edit, Error};

/// How many entries are read at once.
const ENTRIES: u32 = 500;

impl Store {
    /// The audit of a period, and the quarters in which incidents were accepted, the latest first.
    ///
    /// Nothing but the acts of the record and the files they name is read, from the first on; what
    /// was read before is remembered while the store is open.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when an entry or a file cannot be read.
    pub async fn symmetry(&self, period: Period) -> Result<(Audit, Vec<Period>), Error> {
        let mut recount = self.recount().lock().await;
        let head = self.head().size;
        while recount.size() < head {
            let entries = self.entries(recount.size(), ENTRIES).await?;
            if entries.is_empty() {
                break;
            }
            for entry in entries {
                self.count_entry(&mut recount, &entry.bytes).await?;
            }
        }
        let parties = self.commission().charter.party_ids();
        Ok((Audit::new(&recount, &parties, period), Audit::quarters(&recount)))
    }

    async fn count_entry(&self, recount: &mut Recount, bytes: &[u8]) -> Result<(), Error> {
        let act = match Act::decode(bytes) {
            Ok(act) => act,
            // What a newer version of the program wrote is counted by that.
            Err(ActError::UnknownKind(_)) => {
                recount.pass();
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        let mut files: BTreeMap<Digest, Vec<u8>> = BTreeMap::new();
        for digest in Recount::wants(&act) {
            files.insert(digest, self.blob(&digest).await?);
        }
        recount.push(&act, |digest| files.get(digest).cloned());
        Ok(())
    }

    /// Begins a statement on the desk with these passages, as whoever begins it words it: it is
    /// worded, tabled and signed as every text.
    ///
    /// # Errors
    /// Those of [`Store::new_draft`] and [`Store::edit`].
    pub async fn begin_statement(
        &self,
        title: Localized,
        topics: Vec<String>,
        passages: &[Localized],
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<InstrumentId, Error> {
        let new = NewDraft { topics, title, ..NewDraft::default() };
        let draft = self.new_draft(Kind::Statement, new, by, now, nonce).await?;
        let edits = (1..).zip(passages).flat_map(|(passage, words)| {
            words.iter().map(move |(language, text)| Edit::Word {
                passage,
                language: language.clone(),
                text: text.to_owned(),
                seen: None,
            })
        });
        self.edit(&draft.id, by, Edit::All(edits.collect()), None, now).await?;
        Ok(draft.id)
    }
}
