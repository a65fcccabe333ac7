//! A file whose form came back: kept for an hour, so that it need not be chosen again.
//!
//! A browser fills no field for a file. So the bytes wait here, one file per office at most, and the
//! form names their digest. Only the office that sent them takes them up, in the same draft.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as B64;
use commission::{InstrumentId, Office};
use note::Digest;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::request::View;

const KIND: &str = "file";
/// Seconds that a file is kept.
const KEPT_SECONDS: i64 = 60 * 60;
/// The most characters of a file's own name that are kept.
const NAME_CHARS_MAX: usize = 120;

/// A file that somebody chose.
#[derive(Clone, Default)]
pub(super) struct Chosen {
    /// Its own name, as the browser gives it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// Whether it is kept until the form comes again.
    pub(super) is_kept: bool,
}

impl Chosen {
    /// A file as it came with a form.
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Self {
        Chosen { name: name.chars().take(NAME_CHARS_MAX).collect(), bytes, is_kept: false }
    }

    /// What the form names it by.
    pub(super) fn digest(&self) -> String {
        Digest::of(&self.bytes).hex()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    draft: InstrumentId,
    digest: String,
    name: String,
    bytes: String,
}

/// An office keeps one file, so its place is known.
fn place(office: &Office) -> String {
    Digest::of(format!("comity/kept-file/v1\n{office}\n").as_bytes()).hex()
}

/// Keeps a file for an office, in place of one that it kept before. Where that cannot be done the
/// form says so: nobody is refused for it.
pub(super) async fn keep(view: &View, draft: &InstrumentId, office: &Office, file: &mut Chosen) {
    if file.is_kept {
        return;
    }
    let kept = Kept {
        draft: draft.clone(),
        digest: file.digest(),
        name: file.name.clone(),
        bytes: B64.encode(&file.bytes),
    };
    let Ok(body) = serde_json::to_string(&kept) else { return };
    let (owner, expires) = (office.to_string(), view.now.saturating_add(KEPT_SECONDS));
    let store = view.app.store();
    match store.replace_ceremony(KIND, &place(office), &owner, body, expires).await {
        Ok(()) => file.is_kept = true,
        Err(error) => tracing::warn!(%error, "a file could not be kept for its form"),
    }
}

/// The file that an office kept in a draft under this digest, while it is there.
pub(super) async fn find(
    view: &View,
    draft: &InstrumentId,
    office: &Office,
    digest: &str,
) -> Result<Option<Chosen>, Error> {
    let Some(body) = view.app.store().ceremony(KIND, &place(office), view.now).await? else {
        return Ok(None);
    };
    let kept: Kept = serde_json::from_str(&body).map_err(Error::internal)?;
    if kept.draft != *draft || kept.digest != digest {
        return Ok(None);
    }
    let bytes = B64.decode(&kept.bytes).map_err(Error::internal)?;
    let file = Chosen { name: kept.name, bytes, is_kept: true };
    Ok((file.digest() == digest).then_some(file))
}

/// Deletes what an office kept: it is attached by now.
pub(super) async fn end(view: &View, office: &Office) -> Result<(), Error> {
    view.app.store().end_ceremony(KIND, &place(office), view.now).await?;
    Ok(())
}
