//! Compiled lexicons, kept in the user's cache folder: what was compiled once is read again.
//!
//! A file is named by a digest of everything it was made of: the sources, this program, the form. One
//! that is damaged, cut or foreign is never believed; it is made anew. Nothing depends on the folder:
//! where it cannot be written, or others can write it, the lexicon is compiled each time.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use sha2::{Digest as _, Sha256};
use speech::lexicon::{Lexicon, STORED_BYTES_MAX};

use super::lexicon::{Sources, compiled};
use crate::failure::Outcome;
use crate::machine::read_bytes_up_to;

/// How many compiled lexicons are kept; the oldest goes first.
const KEPT_MAX: usize = 8;
/// How their names end.
const ENDING: &str = "lexicon";

/// The lexicon of these sources, from the cache or for it.
///
/// # Errors
/// When the sources are refused.
pub fn kept(sources: &Sources) -> Outcome<Arc<Lexicon>> {
    match (folder(), program()) {
        (Some(folder), Some(program)) => kept_in(&folder, &program, sources),
        _ => compiled(sources),
    }
}

fn kept_in(folder: &Path, program: &str, sources: &Sources) -> Outcome<Arc<Lexicon>> {
    let key = key(program, sources);
    let name: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let path = folder.join(name).with_extension(ENDING);
    let Ok(owner) = owner(folder) else { return compiled(sources) };
    if path.is_file()
        && is_own(&path, owner)
        && let Ok(bytes) = read_bytes_up_to(&path, STORED_BYTES_MAX as u64)
        && let Ok(lexicon) = Lexicon::from_bytes(&bytes, &key)
    {
        return Ok(Arc::new(lexicon));
    }
    let lexicon = compiled(sources)?;
    // A folder that is full or not ours is no reason not to check.
    let _ = keep(folder, &path, &lexicon.to_bytes(&key));
    Ok(lexicon)
}

/// Whose folder it is: it is made where it is missing, for its owner alone.
///
/// # Errors
/// When nothing can be written in it, or others can: what lies there is not believed.
fn owner(folder: &Path) -> std::io::Result<u32> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let probe = tempfile::tempfile_in(folder)?;
    #[cfg(unix)]
    let owner = std::os::unix::fs::MetadataExt::uid(&probe.metadata()?);
    #[cfg(not(unix))]
    let owner = 0;
    drop(probe);
    if is_own(folder, owner) { Ok(owner) } else { Err(std::io::ErrorKind::PermissionDenied.into()) }
}

/// Whether a file or folder is this owner's, and nobody else can write it.
#[cfg(unix)]
fn is_own(path: &Path, owner: u32) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    /// The bits by which the group and others write.
    const OTHERS_WRITE: u32 = 0o022;
    path.metadata().is_ok_and(|it| it.uid() == owner && it.mode() & OTHERS_WRITE == 0)
}

/// Elsewhere a user's folder is the user's by its place.
#[cfg(not(unix))]
fn is_own(_: &Path, _: u32) -> bool {
    true
}

/// Writes a whole file or none, whoever else writes the same.
fn keep(folder: &Path, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    let mut all: Vec<_> = std::fs::read_dir(folder)?
        .filter_map(|it| {
            let path = it.ok()?.path();
            let is_ours = path.extension().is_some_and(|it| it == ENDING);
            let changed = path.metadata().ok()?.modified().ok()?;
            is_ours.then_some((changed, path))
        })
        .collect();
    all.sort();
    let old = all.len().saturating_sub(KEPT_MAX);
    for (_, path) in all.into_iter().take(old) {
        std::fs::remove_file(path)?;
    }
    Ok(())
}

/// A digest of all that a lexicon is made of.
fn key(program: &str, sources: &Sources) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(b"comity/lexicon-key/v1");
    add(program.as_bytes());
    add(&[u8::from(sources.proposals), u8::from(sources.groups.is_some())]);
    add(sources.groups.as_ref().map_or("", |it| it.1.as_str()).as_bytes());
    for (_, text) in &sources.glossaries {
        add(text.as_bytes());
    }
    hash.finalize().into()
}

/// This program: its version, and its file's size and time, since forms are made by it.
fn program() -> Option<String> {
    let about = std::env::current_exe().ok()?.metadata().ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some(format!("{} {} {changed}", env!("CARGO_PKG_VERSION"), about.len()))
}

/// The user's cache folder for lexicons, by the XDG base directories.
fn folder() -> Option<PathBuf> {
    let absolute =
        |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|it| it.is_absolute());
    let base = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))?;
    Some(base.join("comity").join("lexicons"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(word: &str) -> Sources {
        let glossary = format!(
            "format = \"comity/glossary/v1\"\nlanguage = \"en\"\n[[entry]]\nid = \"one\"\nlemma = \"{word}\"\npart = \"noun\"\ncategory = \"adopted\"\nseverity = 2\nstatus = \"adopted\"\nsides.armenians = {{ en = \"It hurts.\" }}\nsides.azerbaijanis = {{ en = \"It hurts.\" }}\nmust_flag = [\"A {word} again.\"]\nmust_not_flag = [\"None here.\"]\nalternatives = [\"another\"]\nsources = [\"A book.\"]\n"
        );
        Sources { groups: None, glossaries: vec![("g.toml".into(), glossary)], proposals: true }
    }

    fn flags(lexicon: Arc<Lexicon>) -> usize {
        let checker = speech::Checker::new(lexicon);
        checker.check("Those blorbs came.", &speech::Options::default()).flags.len()
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect()
    }

    #[test]
    fn what_is_kept_is_read_again_and_what_is_damaged_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let given = sources("blorb");
        for _ in 0..2 {
            assert_eq!(flags(kept_in(folder.path(), "one", &given).unwrap()), 1);
            assert_eq!(files(folder.path()).len(), 1);
        }
        let path = files(folder.path()).remove(0);
        let whole = std::fs::read(&path).unwrap();
        let mut changed = whole.clone();
        *changed.last_mut().unwrap() ^= 1;
        for broken in [&b""[..], b"comity", &whole[..whole.len() / 2], &changed] {
            std::fs::write(&path, broken).unwrap();
            assert_eq!(flags(kept_in(folder.path(), "one", &given).unwrap()), 1);
            assert_eq!(std::fs::read(&path).unwrap(), whole);
        }
        // One of other sources under this name is not believed either.
        let other = tempfile::tempdir().unwrap();
        kept_in(other.path(), "one", &sources("glimp")).unwrap();
        std::fs::copy(files(other.path()).remove(0), &path).unwrap();
        assert_eq!(flags(kept_in(folder.path(), "one", &given).unwrap()), 1);
        // Another program compiles anew.
        assert_eq!(flags(kept_in(folder.path(), "two", &given).unwrap()), 1);
        assert_eq!(files(folder.path()).len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_write_is_not_believed() {
        use std::os::unix::fs::PermissionsExt as _;

        let allow = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        let all = tempfile::tempdir().unwrap();
        let folder = all.path().join("made");
        kept_in(&folder, "one", &sources("blorb")).unwrap();
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        let path = files(&folder).remove(0);
        let whole = std::fs::read(&path).unwrap();
        let is_believed = || {
            // A lexicon of other words under this key: seen where it is believed.
            let key = key("one", &sources("blorb"));
            let other = compiled(&sources("glimp")).unwrap().to_bytes(&key);
            std::fs::write(&path, other).unwrap();
            let flags = flags(kept_in(&folder, "one", &sources("blorb")).unwrap());
            (flags == 0, files(&folder).len())
        };
        assert_eq!(is_believed(), (true, 1));
        allow(&folder, 0o770);
        assert_eq!(is_believed(), (false, 1));
        assert_ne!(std::fs::read(&path).unwrap(), whole, "nothing is kept there");
        allow(&folder, 0o700);
        allow(&path, 0o666);
        assert_eq!(is_believed(), (false, 1));
        assert_eq!(std::fs::read(&path).unwrap(), whole, "it is made anew");
    }

    #[test]
    fn only_so_many_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        for at in 0..KEPT_MAX + 2 {
            kept_in(folder.path(), &at.to_string(), &sources("blorb")).unwrap();
        }
        assert_eq!(files(folder.path()).len(), KEPT_MAX);
    }
}
