//! The record's files, as C2SP tlog-tiles serves them, and the exact bytes of texts.
//!
//! Everything here is bytes under a plain media type and `nosniff`; nothing that somebody else
//! wrote is ever sent as a page.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commission::adoption::Bundle;
use commission::{InstrumentId, Language, Refusal};
use note::Digest;
use record::TilePath;

use crate::error::Error;
use crate::pages;
use crate::request::View;

/// What never changes may be kept for a year.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// A partial tile is replaced by a wider one and may go.
const PARTIAL: &str = "public, max-age=60";
/// A checkpoint is news after seconds.
const CHECKPOINT: &str = "public, max-age=2";
const TEXT: &str = "text/plain; charset=utf-8";
const BYTES: &str = "application/octet-stream";

/// Bytes that are the same in every language.
fn file(kind: &'static str, keep: &'static str, body: impl Into<axum::body::Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    (headers, body.into()).into_response()
}

/// A decimal number in its one form, as it stands in addresses.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    // i64 is what the database can count; a larger number is no index.
    if plain { text.parse::<i64>().ok()?.try_into().ok() } else { None }
}

/// `/record/checkpoint`: the latest agreed one.
pub(crate) async fn checkpoint(view: View) -> Result<Response, Error> {
    let agreed = view.app.store().agreed().await?.ok_or(Error::NotFound)?;
    Ok(file(TEXT, CHECKPOINT, agreed.checkpoint.to_string()))
}

/// `/record/checkpoint.pending`: the latest that the log signed.
pub(crate) async fn checkpoint_pending(view: View) -> Result<Response, Error> {
    let pending = view.app.store().pending().await?.ok_or(Error::NotFound)?;
    Ok(file(TEXT, CHECKPOINT, pending.checkpoint.to_string()))
}

/// `/record/tile/…`: a tile of hashes or a bundle of entries, full or partial.
pub(crate) async fn tile(view: View, Path(path): Path<String>) -> Result<Response, Error> {
    let path = TilePath::parse(&format!("tile/{path}")).map_err(|_| Error::NotFound)?;
    let bytes = view.app.store().tile(&path).await?;
    Ok(file(BYTES, if path.is_partial() { PARTIAL } else { IMMUTABLE }, bytes))
}

/// `/record/policy`, `?at=<size>` for the one that holds for a checkpoint of that size.
pub(crate) async fn policy(view: View) -> Result<Response, Error> {
    let size = match view.query("at") {
        Some(at) => decimal(at).ok_or_else(|| Error::bad("at= is no size"))?,
        None => view.app.store().head().size,
    };
    Ok(file(TEXT, CHECKPOINT, view.commission.policy_at(size).to_string()))
}

/// `/record/proof/<index>`: a `.tlog-proof`.
pub(crate) async fn proof(view: View, Path(index): Path<String>) -> Result<Response, Error> {
    let index = decimal(&index).ok_or(Error::NotFound)?;
    let proof = view.app.store().proof(index).await?;
    Ok(file(TEXT, CHECKPOINT, proof.to_string()))
}

/// `/record/entry/<index>` is a page, `/record/entry/<index>.json` the exact bytes of the leaf.
pub(crate) async fn entry(view: View, Path(name): Path<String>) -> Result<Response, Error> {
    let (index, bytes) = match name.strip_suffix(".json") {
        Some(index) => (index, true),
        None => (name.as_str(), false),
    };
    let index = decimal(index).ok_or(Error::NotFound)?;
    if !bytes {
        return pages::entry::get(view, index).await;
    }
    let entry = view.app.store().entry(index).await?;
    Ok(file("application/json", IMMUTABLE, entry.bytes))
}

/// `/record/blob/<sha256>`: a version of a text, a charter, a policy, an attachment.
pub(crate) async fn blob(view: View, Path(hex): Path<String>) -> Result<Response, Error> {
    let digest = Digest::from_hex(&hex).ok().filter(|it| it.hex() == hex).ok_or(Error::NotFound)?;
    let bytes = view.app.store().blob(&digest).await?;
    if is_text(&bytes) {
        return Ok(file(TEXT, IMMUTABLE, bytes));
    }
    let mut response = file(BYTES, IMMUTABLE, bytes);
    if let Ok(value) = HeaderValue::try_from(format!("attachment; filename=\"{hex}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// Whether bytes are UTF-8 without control characters but line feed, return and tab.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| !text.contains(|c: char| c.is_control() && !"\n\r\t".contains(c)))
}

/// The id that stands in an address, in full or as a unique beginning or `statement-3`.
///
/// The store finds drafts too, for members. Here a draft is answered like nothing at all, so that
/// nobody can guess its id digit by digit.
pub(crate) async fn find(view: &View, name: &str) -> Result<InstrumentId, Error> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let store = view.app.store();
    let id = store.find_instrument(name).await?;
    match store.instrument(&id).await {
        Ok(_) => Ok(id),
        Err(store::Error::Refused(Refusal::UnknownInstrument { .. })) => {
            let id = name.chars().take(64).collect();
            Err(Refusal::UnknownInstrument { id }.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// `/texts/<id>/instrument.note`: what was signed and by whom, for `comity verify`.
pub(crate) async fn text_note(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = find(&view, &id).await?;
    let page = view.app.store().instrument(&id).await?;
    let current = page.instrument.current();
    let notes = match &page.adopted {
        // Only the signatures that count; one of an office vacated meanwhile does not.
        Some(adopted) => adopted.signatures().to_vec(),
        None => current.signatures.iter().map(|signature| signature.note.clone()).collect(),
    };
    let bundle = Bundle { text: current.text.clone(), notes };
    Ok(file(TEXT, crate::security::CACHE_PUBLIC, bundle.to_string()))
}

/// `/texts/<id>/version/<language>.txt`: the exact bytes of a language version.
pub(crate) async fn text_version(
    view: View,
    Path((id, file_name)): Path<(String, String)>,
) -> Result<Response, Error> {
    let language: Language = file_name
        .strip_suffix(".txt")
        .and_then(|language| language.parse().ok())
        .ok_or(Error::NotFound)?;
    let id = find(&view, &id).await?;
    let page = view.app.store().instrument(&id).await?;
    let versions = &page.instrument.current().versions;
    let version =
        versions.iter().find(|version| version.language == language).ok_or(Error::NotFound)?;
    let bytes = view.app.store().blob(&version.digest).await?;
    Ok(file(TEXT, crate::security::CACHE_PUBLIC, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_has_one_form() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("17"), Some(17));
        for bad in ["", "01", "+1", "-1", "1e3", " 1", "9223372036854775808", "٣"] {
            assert_eq!(decimal(bad), None, "{bad:?} was taken");
        }
    }

    #[test]
    fn what_could_be_taken_for_more_than_text_is_no_text() {
        assert!(is_text("Ո՛չ\tպատերազմին\r\n".as_bytes()));
        assert!(!is_text(b"\x00\x01"));
        assert!(!is_text(b"\xff\xfe"));
        assert!(!is_text(b"a\x1bb"));
    }
}
