//! Key files: a private key readable by its owner alone, and beside it `<file>.pub`.

use std::path::{Path, PathBuf};

use note::{KeyKind, KeyName, SigningKey, VerifierKey};

use crate::failure::{Code, Failure, Outcome};
use crate::machine::{random, read_text, write_new};

/// Makes a key pair and writes both files.
///
/// # Errors
/// When the name does not fit or a file exists.
pub fn create(path: &Path, name: &str, kind: KeyKind) -> Outcome<SigningKey> {
    let name = key_name(name, "this cannot name a key")?;
    let key = SigningKey::from_seed(name, kind, random()?)?;
    write_new(path, format!("{}\n", key.encode()).as_bytes(), true)?;
    write_new(&public(path), format!("{}\n", key.verifier()).as_bytes(), false)?;
    Ok(key)
}

/// A name for a key or a log: nothing in it may hide, since people compare it by eye.
///
/// # Errors
/// When it has a character that is not seen, or is no name.
pub fn key_name(name: &str, what: &str) -> Outcome<KeyName> {
    if let Some(hidden) = name.chars().find(|c| commission::text::is_hidden(*c)) {
        return Err(Failure::usage(what)
            .why(format!("it holds the hidden character U+{:04X}", u32::from(hidden))));
    }
    KeyName::parse(name).map_err(|e| Failure::usage(what).why(e))
}

/// The file of the public key that belongs to a private key's file.
pub fn public(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

/// Reads a private key.
///
/// # Errors
/// When the file cannot be read, holds no key, or can be read by others.
pub fn private(path: &Path) -> Outcome<SigningKey> {
    let text = read_text(path)?;
    #[cfg(unix)]
    if path != Path::new("-") {
        let mode = std::fs::metadata(path)
            .map(|meta| std::os::unix::fs::PermissionsExt::mode(&meta.permissions()))
            .unwrap_or_default();
        if mode & 0o077 != 0 {
            return Err(Failure::new(
                Code::Io,
                format!("{} can be read by others", path.display()),
            )
            .why("whoever reads this key can sign in your office")
            .todo(format!("chmod 600 {}", path.display())));
        }
    }
    SigningKey::parse(text.trim_end()).map_err(|e| {
        Failure::new(Code::Io, format!("{} holds no private key", path.display()))
            .why(e)
            .todo("make one with `comity key new`")
    })
}

/// Reads a public key: the key itself, a file that holds it, or `FILE.pub` beside a private key.
///
/// # Errors
/// When there is no public key.
pub fn verifier(source: &str) -> Outcome<VerifierKey> {
    if let Ok(key) = VerifierKey::parse(source) {
        return Ok(key);
    }
    let path = Path::new(source);
    let text = read_text(path)?;
    // The file that was named comes first: one beside it could be put there by somebody else.
    if let Ok(key) = VerifierKey::parse(text.trim_end()) {
        return Ok(key);
    }
    let beside = public(path);
    let (path, text) = match beside.exists() {
        true => (beside.clone(), read_text(&beside)?),
        false => (path.to_owned(), text),
    };
    VerifierKey::parse(text.trim_end()).map_err(|e| {
        Failure::new(Code::Io, format!("{} holds no public key", path.display()))
            .why(e)
            .todo("give the .pub file that `comity key new` wrote")
    })
}
