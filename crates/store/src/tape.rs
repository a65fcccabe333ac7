//! A tape of the writer's statements, for benchmarks: what they cost without everything around
//! them. Without the feature `tape` nothing here does or keeps anything.

#[cfg(not(feature = "tape"))]
pub(crate) use off::{Line, mark, of_writer};
#[cfg(feature = "tape")]
pub(crate) use on::{Line, mark, of_writer};
#[cfg(feature = "tape")]
pub use on::{Player, Tape, keep_tape};

/// How a statement's rows are fetched.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fetch {
    Run,
    First,
    One,
    All,
}

#[cfg(not(feature = "tape"))]
mod off {
    use super::Fetch;

    /// A statement that nobody takes down.
    pub(crate) struct Line;

    impl Line {
        pub(crate) fn new(_: &'static str) -> Self {
            Self
        }

        pub(crate) fn composed(_: &str) -> Self {
            Self
        }

        pub(crate) fn int(self, _: i64) -> Self {
            self
        }

        pub(crate) fn text(self, _: &str) -> Self {
            self
        }

        pub(crate) fn bytes(self, _: &[u8]) -> Self {
            self
        }

        pub(crate) fn end(self, _: Fetch) {}
    }

    pub(crate) fn mark(_: &'static str) {}

    pub(crate) fn of_writer<F: Future>(work: F) -> F {
        work
    }
}

#[cfg(feature = "tape")]
mod on {
    use std::borrow::Cow;
    use std::sync::{Mutex, PoisonError};

    use sqlx::{AnyConnection, AssertSqlSafe};

    use super::Fetch;
    use crate::{Error, Location, dialect};

    #[derive(Clone, Debug)]
    enum Value {
        Int(i64),
        Text(String),
        Bytes(Vec<u8>),
    }

    #[derive(Debug)]
    enum Step {
        /// A boundary of a transaction or of a caller's part.
        Mark(&'static str),
        Query {
            text: Cow<'static, str>,
            values: Vec<Value>,
            fetch: Fetch,
        },
    }

    /// What the writer ran, in its order.
    #[derive(Debug, Default)]
    pub struct Tape(Vec<Step>);

    static RUNNING: Mutex<Option<Tape>> = Mutex::new(None);

    tokio::task_local! {
        static WRITER: ();
    }

    /// Starts a new tape, or none; returns the one that ran.
    pub fn keep_tape(on: bool) -> Option<Tape> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *running, on.then(Tape::default))
    }

    fn take_down(step: Step) {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tape) = running.as_mut() {
            tape.0.push(step);
        }
    }

    fn is_writer() -> bool {
        WRITER.try_with(|()| ()).is_ok()
    }

    /// Only what runs within is taken down.
    pub(crate) fn of_writer<F: Future>(work: F) -> impl Future<Output = F::Output> {
        WRITER.scope((), work)
    }

    pub(crate) fn mark(text: &'static str) {
        if is_writer() {
            take_down(Step::Mark(text));
        }
    }

    /// A statement with what is bound to it.
    pub(crate) struct Line {
        text: Cow<'static, str>,
        /// None outside the writer.
        values: Option<Vec<Value>>,
    }

    impl Line {
        pub(crate) fn new(text: &'static str) -> Self {
            Self { text: Cow::Borrowed(text), values: is_writer().then(Vec::new) }
        }

        pub(crate) fn composed(text: &str) -> Self {
            Self { text: Cow::Owned(text.to_owned()), values: is_writer().then(Vec::new) }
        }

        fn with(mut self, value: impl FnOnce() -> Value) -> Self {
            if let Some(values) = &mut self.values {
                values.push(value());
            }
            self
        }

        pub(crate) fn int(self, value: i64) -> Self {
            self.with(|| Value::Int(value))
        }

        pub(crate) fn text(self, value: &str) -> Self {
            self.with(|| Value::Text(value.to_owned()))
        }

        pub(crate) fn bytes(self, value: &[u8]) -> Self {
            self.with(|| Value::Bytes(value.to_vec()))
        }

        pub(crate) fn end(self, fetch: Fetch) {
            if let Some(values) = self.values {
                take_down(Step::Query { text: self.text, values, fetch });
            }
        }
    }

    impl Tape {
        /// The number of transactions that were committed.
        pub fn commits(&self) -> usize {
            let is_commit = |step: &&Step| matches!(step, Step::Mark(dialect::COMMIT));
            self.0.iter().filter(is_commit).count()
        }

        /// The number of statements, boundaries included.
        pub fn statements(&self) -> usize {
            self.0.len()
        }
    }

    /// Runs tapes again, alone, on a copy of the database as it was before the first of them, over
    /// a connection as the writer's that stays open.
    pub struct Player(AnyConnection);

    impl Player {
        /// Opens the copy.
        ///
        /// # Errors
        /// [`Error::Database`].
        pub async fn open(copy: impl Into<Location>) -> Result<Self, Error> {
            Ok(Self(dialect::connect(&copy.into()).await?))
        }

        /// Plays one tape.
        ///
        /// # Errors
        /// [`Error::Database`].
        pub async fn play(&mut self, tape: Tape) -> Result<(), Error> {
            let conn = &mut self.0;
            for step in tape.0 {
                match step {
                    Step::Mark(text) => dialect::script(conn, text).await?,
                    Step::Query { text, values, fetch } => {
                        let mut query = match text {
                            Cow::Borrowed(text) => sqlx::query(text),
                            Cow::Owned(text) => sqlx::query(AssertSqlSafe(text)).persistent(false),
                        };
                        for value in values {
                            query = match value {
                                Value::Int(value) => query.bind(value),
                                Value::Text(value) => query.bind(value),
                                Value::Bytes(value) => query.bind(value),
                            };
                        }
                        match fetch {
                            Fetch::Run => drop(query.execute(&mut *conn).await?),
                            Fetch::First => drop(query.fetch_optional(&mut *conn).await?),
                            Fetch::One => drop(query.fetch_one(&mut *conn).await?),
                            Fetch::All => drop(query.fetch_all(&mut *conn).await?),
                        }
                    }
                }
            }
            Ok(())
        }
    }
}
