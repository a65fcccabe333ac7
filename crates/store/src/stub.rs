//! stubs
#![allow(missing_docs, unused_variables, clippy::all, clippy::todo, clippy::allow_attributes)]
use crate::*;
use commission::commitment::{Commitment, Evidence};
use commission::draft::NewDraft;
use commission::instrument::Tabling;
use commission::{roll, Act, Commission, Draft, InstrumentId, Kind, Language, MatterId, Office, PartyId};
use note::{Digest, SigningKey};
use std::path::Path;
use std::sync::Arc;

#[derive(Clone)]
pub struct Store {}
impl Store {
    pub async fn found(dir: &Path, founding: Founding, log: SigningKey, options: Options) -> Result<Store, Error> { todo!() }
    pub async fn open(dir: &Path, log: SigningKey, options: Options) -> Result<Store, Error> { todo!() }
    pub async fn close(self) { todo!() }
    pub fn dir(&self) -> &Path { todo!() }
    pub fn commission(&self) -> Arc<Commission> { todo!() }
    pub fn head(&self) -> Head { todo!() }
    pub fn changed(&self) -> tokio::sync::watch::Receiver<Head> { todo!() }
    pub async fn commit(&self, acts: Vec<Act>, blobs: Vec<(Digest, Vec<u8>)>, expected: Vec<(MatterId, i64)>) -> Result<Receipt, Error> { todo!() }
    pub async fn prepare_tabling(&self, id: &InstrumentId, deadline: Option<i64>, now: i64) -> Result<Tabling, Error> { todo!() }
    pub async fn table(&self, id: &InstrumentId, deadline: i64, note: &str, now: i64) -> Result<Receipt, Error> { todo!() }
    pub async fn sign(&self, id: &InstrumentId, note: &str, now: i64) -> Result<Receipt, Error> { todo!() }
    pub async fn decline(&self, id: &InstrumentId, note: &str, language: Language, reasons: &str, now: i64) -> Result<Receipt, Error> { todo!() }
    pub async fn withdraw(&self, id: &InstrumentId, note: &str, now: i64) -> Result<Receipt, Error> { todo!() }
    pub async fn lapse_due(&self, now: i64) -> Result<Vec<InstrumentId>, Error> { todo!() }
    pub async fn change_seat(&self, change: &roll::Change, signed: &[&str], person: Option<PersonCard>, now: i64) -> Result<Receipt, Error> { todo!() }
    pub async fn new_draft(&self, kind: Kind, new: NewDraft, by: &Office, now: i64, nonce: [u8; 16]) -> Result<Draft, Error> { todo!() }
    pub async fn edit(&self, id: &InstrumentId, by: &Office, edit: Edit, expected: Option<i64>, now: i64) -> Result<DraftRow, Error> { todo!() }
    pub async fn comment(&self, id: &InstrumentId, audience: Audience, text: &str, by: &Office, now: i64) -> Result<i64, Error> { todo!() }
    pub async fn revise(&self, id: &InstrumentId, by: &Office, now: i64) -> Result<Draft, Error> { todo!() }
    pub async fn draft(&self, id: &InstrumentId) -> Result<DraftRow, Error> { todo!() }
    pub async fn drafts(&self) -> Result<Vec<DraftRow>, Error> { todo!() }
    pub async fn attachment(&self, id: &InstrumentId, name: &str) -> Result<Vec<u8>, Error> { todo!() }
    pub async fn thread(&self, id: &InstrumentId, reader: Option<&PartyId>) -> Result<Vec<Comment>, Error> { todo!() }
    pub async fn find_instrument(&self, prefix_or_number: &str) -> Result<InstrumentId, Error> { todo!() }
    pub async fn instrument(&self, id: &InstrumentId) -> Result<InstrumentPage, Error> { todo!() }
    pub async fn instruments(&self, filter: &Filter) -> Result<Vec<InstrumentRow>, Error> { todo!() }
    pub async fn instruments_count(&self, filter: &Filter) -> Result<i64, Error> { todo!() }
    pub async fn ledger(&self, now: i64) -> Result<(Vec<Commitment>, Vec<Evidence>), Error> { todo!() }
    pub async fn person(&self, office: &Office) -> Result<Option<PersonCard>, Error> { todo!() }
    pub async fn erase_person(&self, office: &Office) -> Result<bool, Error> { todo!() }
    pub async fn entry(&self, index: u64) -> Result<Entry, Error> { todo!() }
    pub async fn entries(&self, from: u64, limit: u32) -> Result<Vec<Entry>, Error> { todo!() }
    pub async fn standing(&self, index: u64) -> Result<Standing, Error> { todo!() }
    pub async fn tile(&self, path: &record::TilePath) -> Result<Vec<u8>, Error> { todo!() }
    pub async fn blob(&self, digest: &Digest) -> Result<Vec<u8>, Error> { todo!() }
    pub async fn publish(&self, now: i64) -> Result<Option<u64>, Error> { todo!() }
    pub async fn pending(&self) -> Result<Option<Published>, Error> { todo!() }
    pub async fn agreed(&self) -> Result<Option<Published>, Error> { todo!() }
    pub async fn checkpoints(&self, limit: u32) -> Result<Vec<Published>, Error> { todo!() }
    pub async fn cosign(&self, checkpoint: &str, now: i64) -> Result<Published, Error> { todo!() }
    pub async fn proof(&self, index: u64) -> Result<record::TlogProof, Error> { todo!() }
    pub async fn fsck(&self) -> Result<FsckReport, Error> { todo!() }
    pub async fn backup(&self, to: &Path) -> Result<(), Error> { todo!() }
    pub async fn stats(&self) -> Result<Stats, Error> { todo!() }
}
pub async fn rebuild(dir: &Path, log: SigningKey) -> Result<RebuildReport, Error> { todo!() }
pub async fn restore(from: &Path, dir: &Path) -> Result<(), Error> { todo!() }
