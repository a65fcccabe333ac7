//! Style sheet, fonts, icon, scripts and the analyser for browsers, embedded and named after their content.
//!
//! Each file of `assets/` is served as `/assets/<name>.<first 10 hex digits of its SHA-256>.<ending>`,
//! so a browser may keep it for ever ([`CACHE_CONTROL`]) and a changed file has a new address.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use std::sync::OnceLock;

use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

/// Every asset's address begins so.
pub const PREFIX: &str = "/assets/";
/// The caching rule for everything that [`find`] finds.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";
/// How many hexadecimal digits of the digest an address carries.
const DIGEST_DIGITS: usize = 10;

/// The files of `assets/` as `build.rs` lists them: name and content.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// What is sent. In the style sheet the fonts' addresses are already the served ones.
    pub bytes: Cow<'static, [u8]>,
    /// The same, compressed, where it lies so in `assets/`.
    pub gzip: Option<&'static [u8]>,
    /// Its media type, for `Content-Type`.
    pub content_type: &'static str,
    /// SHA-256 of `bytes` in lower-case hexadecimal, good as an `ETag`.
    pub digest: String,
    /// Its address.
    pub href: String,
}

/// The assets by file name, and their file names by address.
struct Shelf {
    by_name: BTreeMap<&'static str, Asset>,
    by_href: BTreeMap<String, &'static str>,
}

/// The address of an asset, given its file name in `assets/`, such as `comity.css`.
///
/// A name that does not exist is logged and answered with the empty string.
pub fn href(name: &str) -> &'static str {
    let asset = shelf().by_name.get(name);
    debug_assert!(asset.is_some(), "there is no asset {name}");
    if asset.is_none() {
        tracing::error!(name, "there is no such asset");
    }
    asset.map_or("", |asset| &asset.href)
}

/// The asset with this address, such as `/assets/comity.0123456789.css`.
pub fn find(path: &str) -> Option<&'static Asset> {
    let shelf = shelf();
    shelf.by_name.get(shelf.by_href.get(path)?)
}

/// What a script says of an asset when it asks for it, so that the browser takes no other bytes; see
/// W3C Subresource Integrity.
pub fn integrity(name: &str) -> String {
    use base64::Engine as _;
    let bytes = shelf().by_name.get(name).map(|asset| Sha256::digest(&asset.bytes));
    let digest = bytes.map(|it| base64::engine::general_purpose::STANDARD.encode(it));
    format!("sha256-{}", digest.unwrap_or_default())
}

/// Every asset, by file name.
pub fn all() -> impl Iterator<Item = &'static Asset> {
    shelf().by_name.values()
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let mut shelf = Shelf { by_name: BTreeMap::new(), by_href: BTreeMap::new() };
        let (sheets, plain): (Vec<_>, Vec<_>) =
            FILES.iter().partition(|(name, _)| name.ends_with(".css"));
        for &(name, bytes) in plain {
            match name.strip_suffix(".gz") {
                Some(plain) => shelf.put(plain, Cow::Owned(expanded(bytes)), Some(bytes)),
                None => shelf.put(name, Cow::Borrowed(bytes), None),
            }
        }
        // Style sheets come last: they carry the addresses of the others.
        for &(name, bytes) in sheets {
            let sheet = shelf.with_addresses(&String::from_utf8_lossy(bytes));
            shelf.put(name, Cow::Owned(sheet.into_bytes()), None);
        }
        shelf
    })
}

/// What was compressed when it was laid into `assets/`.
fn expanded(gzip: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    // It is part of the program, and a test reads it.
    if let Err(error) = GzDecoder::new(gzip).read_to_end(&mut plain) {
        tracing::error!(%error, "an asset cannot be expanded");
    }
    plain
}

impl Shelf {
    fn put(&mut self, name: &'static str, bytes: Cow<'static, [u8]>, gzip: Option<&'static [u8]>) {
        let digest = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        let short = digest.get(..DIGEST_DIGITS).unwrap_or_default();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let href = format!("{PREFIX}{stem}.{short}.{ending}");
        let content_type = match ending {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "svg" => "image/svg+xml",
            "wasm" => "application/wasm",
            "woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
        self.by_href.insert(href.clone(), name);
        self.by_name.insert(name, Asset { bytes, gzip, content_type, digest, href });
    }

    /// The sheet with each `url(fonts/NAME)` replaced by that file's address.
    fn with_addresses(&self, sheet: &str) -> String {
        self.by_name.iter().fold(sheet.to_owned(), |sheet, (name, asset)| {
            sheet.replace(&format!("url(fonts/{name})"), &format!("url({})", asset.href))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_under_the_address_that_pages_link() {
        for name in ["comity.css", "favicon.svg", "noto-sans-armenian.woff2"] {
            let asset = find(href(name)).unwrap();
            assert!(asset.href.contains(&asset.digest[..DIGEST_DIGITS]), "{name}");
            assert!(!asset.bytes.is_empty());
        }
        assert!(find("/assets/comity.css").is_none());
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn every_address_in_the_style_sheet_is_an_asset() {
        let sheet = String::from_utf8(find(href("comity.css")).unwrap().bytes.to_vec()).unwrap();
        let addresses: Vec<_> =
            sheet.split("url(").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
        assert_eq!(addresses.len(), 8, "one address per font");
        for address in addresses {
            assert!(find(address).is_some(), "{address} is not served");
        }
    }

    #[test]
    fn the_style_sheet_stays_small_and_asks_nobody_else() {
        let sheet = String::from_utf8(find(href("comity.css")).unwrap().bytes.to_vec()).unwrap();
        assert!(sheet.len() <= 24 * 1024, "{} bytes", sheet.len());
        for forbidden in ["@import", "http:", "https:", "data:", "animation", "transition"] {
            assert!(!sheet.contains(forbidden), "{forbidden} in the style sheet");
        }
    }
}
