//! The audit of the glossary: which entries adopted texts add, change and retire.

use super::{Auditor, Blobs};
use crate::glossary::{Agreed, Files, Said};
use crate::instrument::Instrument;

impl Auditor {
    /// What an adopted text makes of the glossary.
    pub(super) fn worded(&mut self, text: &Instrument, blobs: &impl Blobs) -> Result<(), String> {
        let mut files = Files::new();
        for (name, digest) in Said::files(&text.current().text) {
            files.insert(name.clone(), self.bytes(digest, blobs)?);
        }
        if let Some(agreed) = Agreed::of(text, &files) {
            self.glossary.agree(&agreed);
        }
        Ok(())
    }
}
