//! What the pure rooms are not given: the clock, chance, files.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::failure::{Code, Failure, Outcome};

/// Now, in Unix seconds UTC.
pub fn now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

/// Seconds by which the clock may be set while a site is served; a correction in small steps and
/// leap seconds stay far below.
const JUMP_SECONDS_MAX: i64 = 5 * 60;

/// A clock that does not jump: the wall clock, as long as a clock that nobody can set agrees that
/// so much time has passed since the start.
#[derive(Clone, Copy, Debug)]
pub struct Steady {
    wall: i64,
    start: std::time::Instant,
}

impl Steady {
    /// Starts from what the wall clock says now.
    pub fn new() -> Self {
        Self { wall: now(), start: std::time::Instant::now() }
    }

    /// What the time must be by the clock that nobody can set (Unix seconds UTC).
    fn reckoned(&self) -> i64 {
        let passed = i64::try_from(self.start.elapsed().as_secs()).unwrap_or(i64::MAX);
        self.wall.saturating_add(passed)
    }

    /// Now, in Unix seconds UTC.
    pub fn now(&self) -> i64 {
        steady(now(), self.reckoned()).0
    }

    /// By how many seconds the wall clock was set, when it was by too much.
    pub fn jumped(&self) -> Option<i64> {
        steady(now(), self.reckoned()).1
    }
}

/// The time to go by, and how far the wall clock is off when it was set.
fn steady(wall: i64, reckoned: i64) -> (i64, Option<i64>) {
    let off = wall.saturating_sub(reckoned);
    if off.abs() > JUMP_SECONDS_MAX { (reckoned, Some(off)) } else { (wall, None) }
}

/// Random bytes from the operating system.
///
/// # Errors
/// When the operating system has none, which stops the command: nothing is signed with less.
pub fn random<const N: usize>() -> Outcome<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|e| Failure::io("the operating system gives no random bytes", e))?;
    Ok(bytes)
}

/// The most bytes read from a file named on the command line.
pub const FILE_BYTES_MAX: u64 = 4 << 20;

/// Reads a text file, or standard input for `-`.
///
/// # Errors
/// When it cannot be read, is too large or is not UTF-8.
pub fn read_text(path: &Path) -> Outcome<String> {
    String::from_utf8(read_bytes(path)?)
        .map_err(|e| Failure::io(format!("{} is not UTF-8 text", path.display()), e))
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    read_bytes_up_to(path, FILE_BYTES_MAX)
}

/// The same up to another size.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_bytes_up_to(path: &Path, bytes_max: u64) -> Outcome<Vec<u8>> {
    let cannot = |e: std::io::Error| Failure::io(format!("cannot read {}", path.display()), e);
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin()
            .take(bytes_max.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(cannot)?;
    } else {
        let file = std::fs::File::open(path).map_err(cannot)?;
        file.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes).map_err(cannot)?;
    }
    if bytes.len() as u64 > bytes_max {
        return Err(Failure::new(Code::Io, format!("{} is too large", path.display()))
            .why(format!("at most {bytes_max} bytes are read")));
    }
    Ok(bytes)
}

/// Reads a file of somebody else's folder: nothing but a regular file, so that a link leads
/// nowhere and a pipe keeps nobody waiting. `None` when it is not there.
///
/// # Errors
/// When it is no regular file, cannot be read or is longer than `bytes_max`.
pub fn read_regular(path: &Path, bytes_max: u64) -> Outcome<Option<Vec<u8>>> {
    let cannot = |e: std::io::Error| Failure::io(format!("cannot read {}", path.display()), e);
    let meta = match std::fs::symlink_metadata(path) {
        Ok(meta) => meta,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(cannot(e)),
    };
    if !meta.is_file() {
        return Err(Failure::new(Code::Io, format!("{} is no regular file", path.display()))
            .why("a copy of a record holds files alone, no links and no pipes"));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(cannot)?;
    file.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > bytes_max {
        return Err(Failure::new(Code::Io, format!("{} is too large", path.display()))
            .why(format!("at most {bytes_max} bytes are read")));
    }
    Ok(Some(bytes))
}

/// Writes a new file; refuses to overwrite. `private` makes it readable by its owner alone.
///
/// # Errors
/// When it exists or cannot be written.
pub fn write_new(path: &Path, text: &[u8], private: bool) -> Outcome {
    let cannot = |e: std::io::Error| {
        let failure = Failure::io(format!("cannot write {}", path.display()), &e);
        if e.kind() == std::io::ErrorKind::AlreadyExists {
            failure.todo("nothing is overwritten: name another file")
        } else {
            failure
        }
    };
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = private;
    let mut file = options.open(path).map_err(cannot)?;
    file.write_all(text).map_err(cannot)?;
    file.sync_all().map_err(cannot)?;
    // The name must be on the disk as well, not the bytes alone.
    std::fs::File::open(folder_of(path)).and_then(|folder| folder.sync_all()).map_err(cannot)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a folder that its owner alone can enter, with those above it; one that is there stays as
/// it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_folder(path: &Path) -> Outcome {
    let cannot =
        |e: std::io::Error| Failure::io(format!("cannot make the folder {}", path.display()), e);
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(cannot)?;
    std::fs::File::open(folder_of(path)).and_then(|folder| folder.sync_all()).map_err(cannot)
}

/// Replaces a file so that a crash leaves the old or the new one, never a part: temporary file,
/// fsync, rename, fsync of the folder.
///
/// # Errors
/// When it cannot be written.
pub fn replace(path: &Path, text: &[u8]) -> Outcome {
    let cannot = |e: std::io::Error| Failure::io(format!("cannot write {}", path.display()), e);
    // Opened before the rename: an error after it could not be told apart any more.
    let folder = std::fs::File::open(folder_of(path)).map_err(cannot)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let mut file = std::fs::File::create(&temporary).map_err(cannot)?;
    file.write_all(text).map_err(cannot)?;
    file.sync_all().map_err(cannot)?;
    std::fs::rename(&temporary, path).map_err(cannot)?;
    folder.sync_all().map_err(cannot)
}

/// Asks the person at the terminal; no without one.
pub fn confirmed(question: &str) -> Outcome<bool> {
    use std::io::{IsTerminal as _, Write as _};
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    eprint!("{question}");
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .map_err(|e| Failure::io("the terminal cannot be read", e))?;
    Ok(line.trim() == "yes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_by_more_than_minutes_is_not_followed() {
        let reckoned = 1_795_600_000;
        for off in [0, 1, -1, JUMP_SECONDS_MAX, -JUMP_SECONDS_MAX] {
            assert_eq!(steady(reckoned + off, reckoned), (reckoned + off, None));
        }
        for off in [JUMP_SECONDS_MAX + 1, -JUMP_SECONDS_MAX - 1, 86_400 * 365] {
            assert_eq!(steady(reckoned + off, reckoned), (reckoned, Some(off)));
        }
        assert_eq!(Steady::new().jumped(), None);
    }
}
