//! One process for one data folder; and files that belong to their owner alone.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use crate::{Error, Location};

/// The lock on a data folder, held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "holding the file is the lock")] File);

impl Lock {
    /// Takes the lock of a data folder that exists.
    ///
    /// # Errors
    /// [`Error::Locked`] when another process, or another store of this one, has it.
    pub(crate) fn take(dir: &Path) -> Result<Self, Error> {
        let path = dir.join("lock");
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(Error::io(format!("open {}", path.display())))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::Locked { path: dir.to_owned() }),
            Err(TryLockError::Error(source)) => {
                Err(Error::Io { what: format!("lock {}", path.display()), source })
            }
        }
    }
}

/// Takes the lock that a location needs: a folder's, or none on a server that many share.
///
/// # Errors
/// [`Error::NotFound`] when the folder holds no database; [`Error::Locked`].
pub(crate) fn take(location: &Location) -> Result<Option<Lock>, Error> {
    if location.url().is_some() {
        return Ok(None);
    }
    let path = database(location.dir());
    if !path.exists() {
        return Err(Error::NotFound { path });
    }
    Lock::take(location.dir()).map(Some)
}

/// The database's file in a data folder.
pub(crate) fn database(dir: &Path) -> PathBuf {
    dir.join("comity.db")
}

/// Makes a data folder that only its owner can enter, unless it is there.
pub(crate) fn make_dir(dir: &Path) -> Result<(), Error> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let failed = || Error::io(format!("make the folder {}", dir.display()));
    builder.create(dir).map_err(failed())?;
    match dir.parent() {
        // The folder's name must be on the disk as well.
        Some(parent) if !parent.as_os_str().is_empty() => {
            File::open(parent).and_then(|parent| parent.sync_all()).map_err(failed())
        }
        _ => Ok(()),
    }
}

/// Copies that a process made for itself in a data folder, and left there when it was killed.
const SCRATCH: [&str; 2] = ["fsck.tmp", "restore.tmp"];

/// Removes what killed processes left: a copy may hold a name that was erased since. Only under
/// the lock, so that nobody is at work on one.
pub(crate) fn remove_scratch(dir: &Path) -> Result<(), Error> {
    for name in SCRATCH {
        for end in ["", "-journal", "-wal", "-shm"] {
            remove(&dir.join(format!("{name}{end}")))?;
        }
    }
    Ok(())
}

/// Makes an empty file that only its owner can read, for a database or its copy to be written to.
pub(crate) fn make_private(path: &Path) -> Result<(), Error> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ()).map_err(Error::io(format!("make {}", path.display())))
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::io(format!("remove {}", path.display()))(e))
        }
        _ => Ok(()),
    }
}

/// Gives a finished file its name, and puts both the file and the name on the disk.
///
/// # Errors
/// [`Error::Exists`] when the name is taken.
pub(crate) fn put_in_place(from: &Path, to: &Path) -> Result<(), Error> {
    let failed = || Error::io(format!("put {} in place", to.display()));
    File::open(from).and_then(|file| file.sync_all()).map_err(failed())?;
    // A link, unlike a rename, never replaces what another process put there meanwhile.
    match std::fs::hard_link(from, to) {
        Ok(()) => remove(from)?,
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Error::Exists { path: to.to_owned() });
        }
        // Some file systems know no links.
        Err(_) if to.exists() => return Err(Error::Exists { path: to.to_owned() }),
        Err(_) => std::fs::rename(from, to).map_err(failed())?,
    }
    if let Some(dir) = to.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        File::open(dir).and_then(|dir| dir.sync_all()).map_err(failed())?;
    }
    Ok(())
}
