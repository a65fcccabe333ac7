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
    let name = KeyName::parse(name).map_err(|e| Failure::usage("this cannot name a key").why(e))?;
    let key = SigningKey::from_seed(name, kind, random()?)?;
    write_new(path, format!("{}\n", key.encode()).as_bytes(), true)?;
    write_new(&public(path), format!("{}\n", key.verifier()).as_bytes(), false)?;
    Ok(key)
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

/// Reads a public key: from a file (`FILE` or `FILE.pub`), or the key itself.
///
/// # Errors
/// When there is no public key.
pub fn verifier(source: &str) -> Outcome<VerifierKey> {
    if let Ok(key) = VerifierKey::parse(source) {
        return Ok(key);
    }
    let path = Path::new(source);
    let beside = public(path);
    let path = if beside.exists() { beside } else { path.to_owned() };
    let text = read_text(&path)?;
    VerifierKey::parse(text.trim_end()).map_err(|e| {
        Failure::new(Code::Io, format!("{} holds no public key", path.display()))
            .why(e)
            .todo("give the .pub file that `comity key new` wrote")
    })
}
