//! Where a commission is kept: a data folder, and the database in it or beside it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::any::AnyConnectOptions;

use crate::line::{self, Line};
use crate::{Error, LineFault};

/// A data folder with its database: SQLite within the folder unless another one is named.
///
/// ```
/// use store::{DatabaseUrl, Location};
///
/// let location = Location::from("comity-data").with_database("postgres://me:secret@db/comity".parse::<DatabaseUrl>()?);
/// assert_eq!(location.to_string(), "postgres://me@db/comity");
/// # Ok::<(), store::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Location {
    dir: PathBuf,
    url: Option<DatabaseUrl>,
}

impl Location {
    /// The same folder with a PostgreSQL database.
    pub fn with_database(mut self, url: impl Into<Option<DatabaseUrl>>) -> Self {
        self.url = url.into();
        self
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The PostgreSQL database, if it is kept in one.
    pub fn url(&self) -> Option<&DatabaseUrl> {
        self.url.as_ref()
    }
}

impl From<PathBuf> for Location {
    fn from(dir: PathBuf) -> Self {
        Self { dir, url: None }
    }
}

impl From<&Path> for Location {
    fn from(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), url: None }
    }
}

impl From<&PathBuf> for Location {
    fn from(dir: &PathBuf) -> Self {
        dir.as_path().into()
    }
}

impl From<&str> for Location {
    fn from(dir: &str) -> Self {
        Path::new(dir).into()
    }
}

impl From<&Location> for Location {
    fn from(location: &Location) -> Self {
        location.clone()
    }
}

/// The place to name to people: never a password.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.url {
            Some(url) => url.fmt(f),
            None => self.dir.display().fmt(f),
        }
    }
}

/// The URL of a PostgreSQL database. It may hold a password, which is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    fn parsed(&self) -> Result<AnyConnectOptions, Error> {
        self.0.parse().map_err(|_| Error::Url)
    }

    /// How the driver connects, and how the line is protected then.
    ///
    /// # Errors
    /// [`Error::Url`]; [`Error::Line`] for an address that asks for what protects nothing.
    pub(crate) fn options(&self) -> Result<(AnyConnectOptions, Line), Error> {
        let mut options = self.parsed()?;
        let line = line::decide(&mut options, &self.to_string())?;
        Ok((options, line))
    }

    /// A fault of the line to this database.
    pub(crate) fn line_fault(&self, fault: LineFault) -> Error {
        Error::Line { database: self.to_string(), fault }
    }
}

impl FromStr for DatabaseUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        let url = Self(text.trim().to_owned());
        match url.parsed()?.database_url.scheme() {
            "postgres" | "postgresql" => url.options().map(|_| url),
            _ => Err(Error::Url),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(parsed) = self.parsed() else { return f.write_str("postgres://…") };
        let mut url = parsed.database_url;
        let shown: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !name.contains("password"))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        let _ = url.set_password(None);
        url.set_query(None);
        if !shown.is_empty() {
            url.query_pairs_mut().extend_pairs(shown);
        }
        f.write_str(url.as_str())
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for text in [
            "postgres://me:s3cret@db.example:5432/comity?sslmode=require",
            "postgresql://db.example/comity?user=me&password=s3cret&sslmode=require",
        ] {
            let url: DatabaseUrl = text.parse().unwrap();
            for shown in [url.to_string(), format!("{url:?}"), format!("{:?}", Some(&url))] {
                assert!(!shown.contains("s3cret"), "{shown}");
                assert!(shown.contains("db.example") && shown.contains("sslmode"), "{shown}");
            }
        }
    }

    #[test]
    fn what_is_no_url_of_postgresql_is_refused_and_not_repeated() {
        for text in
            ["", "comity", "sqlite://x", "mysql://me:s3cret@db/x", "postgres://me:s3cret@db:x/"]
        {
            let refused = text.parse::<DatabaseUrl>().unwrap_err();
            assert!(matches!(refused, Error::Url), "{text}");
            assert!(!refused.to_string().contains("s3cret"));
        }
    }
}
