//! What forms with a file bring, and chance for what they make.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;

use crate::error::Error;
use crate::request::View;

/// A form that brings at most one file.
pub(super) struct Sent {
    /// Its other fields, in their order.
    pub(super) fields: Vec<(String, String)>,
    /// The bytes of the file; empty where none was chosen.
    pub(super) file: Vec<u8>,
}

fn broken(error: MultipartError) -> Error {
    Error::bad(error.body_text())
}

/// Reads a form.
pub(super) async fn read(mut form: Multipart) -> Result<Sent, Error> {
    let mut sent = Sent { fields: Vec::new(), file: Vec::new() };
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name().map(ToOwned::to_owned) {
            Some(name) if name == "file" => {
                sent.file = field.bytes().await.map_err(broken)?.to_vec();
            }
            Some(name) => sent.fields.push((name, field.text().await.map_err(broken)?)),
            None => {}
        }
    }
    Ok(sent)
}

/// So many random bytes.
pub(super) fn random<const N: usize>(view: &View) -> [u8; N] {
    let mut bytes = [0; N];
    for part in bytes.chunks_mut(16) {
        for (byte, random) in part.iter_mut().zip(view.app.nonce()) {
            *byte = random;
        }
    }
    bytes
}
