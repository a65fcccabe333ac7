//! What a witness remembers: the largest tree that it cosigned, and when it last looked.
//!
//! Text form: `comity/witness/v1`; `looked never`, or `looked`, a time in Unix seconds and the size
//! that the record had then; and once it cosigned, a blank line and its `comity/seen/v1`.
//!
//! One process at a time has a memory: two that knew nothing of each other could sign two branches.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use record::Seen;

use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_text, replace, write_new};

const HEADER: &str = "comity/witness/v1";
const SEEN_HEADER: &str = "comity/seen/v1\n";

/// A look at a server: when, and the size that its record had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The size of the record.
    pub size: u64,
}

/// The memory of a witness, held by this process alone.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    /// What the file held when it was last read or written here.
    text: String,
    seen: Option<Seen>,
    looked: Option<Look>,
    _lock: File,
}

fn print(seen: Option<&Seen>, looked: Option<Look>) -> String {
    let looked = match looked {
        None => "never".to_owned(),
        Some(look) => format!("{} {}", look.at, look.size),
    };
    let seen = seen.map_or_else(String::new, |seen| format!("\n{seen}"));
    format!("{HEADER}\nlooked {looked}\n{seen}")
}

fn parse(text: &str) -> Option<(Option<Seen>, Option<Look>)> {
    // A file of an earlier version holds what was cosigned alone.
    if text.starts_with(SEEN_HEADER) {
        return Some((Some(Seen::parse(text).ok()?), None));
    }
    let rest = text.strip_prefix(HEADER)?.strip_prefix("\nlooked ")?;
    let (looked, rest) = rest.split_once('\n')?;
    let looked = match looked {
        "never" => None,
        words => {
            let (at, size) = words.split_once(' ')?;
            Some(Look { at: at.parse().ok()?, size: size.parse().ok()? })
        }
    };
    let seen = match rest {
        "" => None,
        rest => Some(Seen::parse(rest.strip_prefix('\n')?).ok()?),
    };
    (print(seen.as_ref(), looked) == text).then_some((seen, looked))
}

fn lock(path: &Path) -> Outcome<File> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let name = PathBuf::from(name);
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let cannot = |e: std::io::Error| Failure::io(format!("cannot lock {}", name.display()), e);
    let file = options.open(&name).map_err(cannot)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Failure::new(
            Code::Io,
            format!("another process is this witness: it holds {}", name.display()),
        )
        .why("two that know nothing of each other could sign two branches of the record")
        .todo("let that one go on, or stop it first")),
        Err(TryLockError::Error(e)) => Err(cannot(e)),
    }
}

impl Memory {
    /// Takes hold of a memory that exists, or begins one with `new`.
    ///
    /// # Errors
    /// When it is missing, empty or no memory; when it exists although it is to be new; or when
    /// another process holds it.
    pub fn open(path: &Path, new: bool) -> Outcome<Self> {
        if !new && !path.exists() {
            return Err(lost(format!("{} does not exist", path.display())));
        }
        let lock = lock(path)?;
        if new {
            write_new(path, print(None, None).as_bytes(), true)?;
        }
        let text = read_text(path)?;
        if text.is_empty() {
            return Err(lost(format!("{} is empty", path.display())));
        }
        let (seen, looked) = parse(&text)
            .ok_or_else(|| lost(format!("{} is no witness's memory", path.display())))?;
        Ok(Self { path: path.to_owned(), text, seen, looked, _lock: lock })
    }

    /// A file beside it, for what should be kept.
    pub fn beside(&self, what: &str) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(format!(".{what}"));
        PathBuf::from(name)
    }

    /// The latest checkpoint cosigned.
    pub fn seen(&self) -> Option<&Seen> {
        self.seen.as_ref()
    }

    /// The last look.
    pub fn looked(&self) -> Option<Look> {
        self.looked
    }

    /// Remembers that it looked.
    ///
    /// # Errors
    /// As [`Memory::cosigns`].
    pub fn looks(&mut self, look: Look) -> Outcome {
        self.write(self.seen.clone(), Some(look))
    }

    /// Remembers what it is about to cosign, on the disk.
    ///
    /// # Errors
    /// When it cannot be written, or was changed by somebody since this process read it.
    pub fn cosigns(&mut self, seen: Seen) -> Outcome {
        self.write(Some(seen), self.looked)
    }

    fn write(&mut self, seen: Option<Seen>, looked: Option<Look>) -> Outcome {
        if read_text(&self.path)? != self.text {
            return Err(Failure::new(
                Code::Io,
                format!("{} was changed while this witness kept it", self.path.display()),
            )
            .why("somebody put another memory in its place; going on could sign two branches")
            .todo("nothing was signed; find out who did, and retire the key if you cannot"));
        }
        let text = print(seen.as_ref(), looked);
        replace(&self.path, text.as_bytes())?;
        (self.text, self.seen, self.looked) = (text, seen, looked);
        Ok(())
    }
}

fn lost(what: String) -> Failure {
    Failure::new(Code::Io, what)
        .why("a witness without its memory could sign two branches of the record; an old copy of it is no better, since it forgot what came after")
        .todo("for a witness that never signed: --new. For one that did: retire its key by a charter change with a new policy, and make another")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_has_one_form_and_an_empty_one_is_none() {
        for text in ["comity/witness/v1\nlooked never\n", "comity/witness/v1\nlooked 17 3\n"] {
            let (seen, looked) = parse(text).unwrap();
            assert_eq!(print(seen.as_ref(), looked), text);
        }
        for text in ["", "comity/witness/v1\n", "comity/witness/v1\nlooked 017 3\n", "x"] {
            assert!(parse(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn a_memory_that_somebody_replaced_is_not_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("seen");
        let mut memory = Memory::open(&path, true).unwrap();
        assert!(Memory::open(&path, false).is_err(), "two hold one memory");
        memory.looks(Look { at: 5, size: 1 }).unwrap();
        let newer = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, "comity/witness/v1\nlooked 4 9\n").unwrap();
        assert!(memory.looks(Look { at: 6, size: 2 }).is_err());
        std::fs::write(&path, newer).unwrap();
        memory.looks(Look { at: 6, size: 2 }).unwrap();
        drop(memory);
        let again = Memory::open(&path, false).unwrap();
        assert_eq!(again.looked(), Some(Look { at: 6, size: 2 }));
    }
}
