//! How a command fails: what happened, why, what to do, and the exit code.

use std::fmt;

/// Exit codes, the same for every command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Code {
    /// Something was found or did not verify; or the commission refused.
    Finding = 1,
    /// The command was not written as it must be.
    Usage = 2,
    /// A file or the database could not be read or written.
    Io = 3,
    /// A server did not answer as it should.
    Remote = 4,
    /// There is evidence that a log or witness misbehaved.
    Evidence = 5,
}

/// A failed command.
#[derive(Debug)]
pub struct Failure {
    /// The exit code.
    pub code: Code,
    what: String,
    why: Option<String>,
    todo: Option<String>,
    /// The refusal's code where the commission refused, for `--json`.
    pub refusal: Option<&'static str>,
}

/// What commands return.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure that says what happened.
    pub fn new(code: Code, what: impl fmt::Display) -> Self {
        Self { code, what: what.to_string(), why: None, todo: None, refusal: None }
    }

    /// Says why.
    pub fn why(mut self, why: impl fmt::Display) -> Self {
        self.why = Some(why.to_string());
        self
    }

    /// Says what to do.
    pub fn todo(mut self, todo: impl fmt::Display) -> Self {
        self.todo = Some(todo.to_string());
        self
    }

    /// A wrongly written command.
    pub fn usage(what: impl fmt::Display) -> Self {
        Self::new(Code::Usage, what)
    }

    /// A file that could not be read or written.
    pub fn io(what: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::new(Code::Io, what).why(why)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        if let Some(why) = &self.why {
            write!(f, "\n  why: {why}")?;
        }
        if let Some(todo) = &self.todo {
            write!(f, "\n  do:  {todo}")?;
        }
        Ok(())
    }
}

impl From<commission::Refusal> for Failure {
    fn from(refusal: commission::Refusal) -> Self {
        let locale = web::locale::Locale::fallback();
        let mut failure = Failure::new(Code::Finding, web::words::refusal(locale, &refusal, None));
        failure.refusal = Some(refusal.code());
        failure
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Refused(refusal) => refusal.into(),
            store::Error::Contact(refusal) => Failure::usage("nobody can be written to so")
                .why(refusal)
                .todo("write an address such as chair@north.example"),
            store::Error::Locked { path } => {
                Failure::new(Code::Io, format!("{} is in use by another process", path.display()))
                    .why("one process at a time writes a data folder, so that no act is lost")
                    .todo("stop that process, or ask it: give --server URL instead of --data DIR")
            }
            store::Error::NotFound { path } => {
                Failure::new(Code::Io, format!("there is no commission in {}", path.display()))
                    .why("a record is never created by accident")
                    .todo("found one with `comity init`, or name its folder with --data DIR")
            }
            store::Error::Exists { path } => {
                Failure::new(Code::Io, format!("{} exists already", path.display()))
                    .why("nothing is overwritten")
                    .todo("name another folder or file")
            }
            store::Error::Url => Failure::usage(error)
                .why("it is not repeated here, since it may hold a password")
                .todo("give --database postgres://USER@HOST:PORT/DATABASE, and the password in PGPASSWORD or ~/.pgpass"),
            store::Error::Unreachable { database, source } => {
                Failure::new(Code::Remote, format!("the database server of {database} cannot be reached"))
                    .why(source)
                    .todo("see that it runs and that host and port are right, then try again")
            }
            store::Error::Line { database, fault } => {
                let code = match fault {
                    store::LineFault::File { .. } => Code::Io,
                    _ if fault.is_written() => Code::Usage,
                    _ => Code::Remote,
                };
                Failure::new(code, format!("there is no safe connection to {database}"))
                    .why(&fault)
                    .todo(fault.remedy())
            }
            store::Error::Denied { database, source } => {
                Failure::new(Code::Io, format!("the database server refuses {database}"))
                    .why(source)
                    .todo("see that user and database are right, and the password in PGPASSWORD or ~/.pgpass; a server that takes encrypted connections only wants sslmode=verify-full")
            }
            store::Error::Server { why } => {
                Failure::new(Code::Io, "the database server cannot be used")
                    .why(why)
                    .todo("docs/operating.md tells how to set one up")
            }
            store::Error::Vacant { database } => {
                Failure::new(Code::Io, format!("there is no commission in {database}"))
                    .why("a record is never created by accident")
                    .todo("name the right database or schema; or found one with `comity init`, move one there with `comity migrate`")
            }
            store::Error::Occupied { database } => {
                Failure::new(Code::Io, format!("{database} holds tables already"))
                    .why("nothing is overwritten")
                    .todo("name an empty database or schema")
            }
            store::Error::InUse { database } => {
                Failure::new(Code::Io, format!("{database} is in use by another process"))
                    .why("this must not be seen half done")
                    .todo("stop every server of this commission and try again")
            }
            other => {
                let why = std::iter::successors(std::error::Error::source(&other), |e| e.source())
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(": ");
                let failure = Failure::new(Code::Io, &other);
                if why.is_empty() { failure } else { failure.why(why) }
            }
        }
    }
}

impl From<note::Error> for Failure {
    fn from(error: note::Error) -> Self {
        Failure::new(Code::Finding, error)
    }
}

impl From<record::Error> for Failure {
    fn from(error: record::Error) -> Self {
        Failure::new(Code::Finding, error)
    }
}
