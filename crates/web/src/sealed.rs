//! What a page hands to the browser and takes back: sealed, so that nobody can make or change it.
//!
//! It is not secret, only authentic. Its kind is part of the seal, so that what was made for one
//! form never opens for another.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::app::App;
use crate::error::Error;

/// The most bytes of what is taken back.
const SEALED_BYTES_MAX: usize = 16 * 1024;

#[derive(Serialize, Deserialize)]
struct Sealed<T> {
    expires: i64,
    value: T,
}

fn seal_of(app: &App, kind: &str, body: &str) -> Result<Hmac<Sha256>, Error> {
    let mut mac = Hmac::<Sha256>::new_from_slice(app.secret()).map_err(Error::internal)?;
    mac.update(format!("comity/sealed/v1\n{kind}\n{body}\n").as_bytes());
    Ok(mac)
}

/// Seals a value until `expires` (Unix seconds UTC).
pub(crate) fn seal<T: Serialize>(
    app: &App,
    kind: &str,
    value: T,
    expires: i64,
) -> Result<String, Error> {
    let json = serde_json::to_string(&Sealed { expires, value }).map_err(Error::internal)?;
    let body = B64.encode(json);
    let mac = B64.encode(seal_of(app, kind, &body)?.finalize().into_bytes());
    Ok(format!("{body}.{mac}"))
}

/// Opens what [`seal`] made of the same kind; nothing when it was changed or has expired.
pub(crate) fn open<T: DeserializeOwned>(
    app: &App,
    kind: &str,
    sealed: &str,
    now: i64,
) -> Option<T> {
    if sealed.len() > SEALED_BYTES_MAX {
        return None;
    }
    let (body, mac) = sealed.split_once('.')?;
    seal_of(app, kind, body).ok()?.verify_slice(&B64.decode(mac).ok()?).ok()?;
    let sealed: Sealed<T> = serde_json::from_slice(&B64.decode(body).ok()?).ok()?;
    (sealed.expires >= now).then_some(sealed.value)
}
