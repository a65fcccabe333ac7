//! To whom an appeal goes: a file of fixed form attached to it, so that every party signs it with
//! the appeal. An addressee is an office, never a person.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::one_line;
use crate::canonical;
use crate::charter::Charter;
use crate::kind::Kind;
use crate::language::Localized;
use crate::refusal::{Refusal, What};

/// The name under which it is attached.
pub const ADDRESSEES: &str = "addressees";
/// The most addressees of one appeal.
pub const ADDRESSEES_MAX: usize = 50;
/// The most characters of an addressee's name in one language.
pub const NAME_CHARS_MAX: usize = 200;
/// The most days in which an answer is awaited.
pub const ANSWER_DAYS_MAX: u32 = 730;
/// The most bytes of the file.
pub const ADDRESSEES_BYTES_MAX: usize = 128 * 1024;
/// The most bytes of an addressee's id.
const ID_BYTES_MAX: usize = 40;
/// The first thing that a file says.
const KIND: &str = "comity/addressees/v1";

/// An office to which an appeal goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// Its id within the appeal: small letters, digits, hyphens.
    pub id: String,
    /// The office, as everybody reads it.
    pub name: Localized,
    /// In how many days after the dispatch an answer is awaited.
    pub answer_days: u32,
}

/// The addressees of an appeal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressees {
    kind: String,
    /// Their order means nothing.
    pub addressees: Vec<Addressee>,
}

/// Says why bytes are no list of addressees.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a list of addressees: {0}")]
pub struct AddresseesError(pub String);

impl Addressees {
    /// A list of these. What they say is checked by [`Addressees::check`].
    pub fn new(addressees: Vec<Addressee>) -> Self {
        Self { kind: KIND.to_owned(), addressees }
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Its keys are language tags, its numbers small: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused, and so is one in which
    /// two addressees have the same id.
    ///
    /// # Errors
    /// [`AddresseesError`].
    pub fn parse(file: &[u8]) -> Result<Self, AddresseesError> {
        if file.len() > ADDRESSEES_BYTES_MAX {
            return Err(AddresseesError(format!("it has more than {ADDRESSEES_BYTES_MAX} bytes")));
        }
        let list: Addressees =
            serde_json::from_slice(file).map_err(|e| AddresseesError(e.to_string()))?;
        if list.kind != KIND {
            return Err(AddresseesError("it is of another kind".to_owned()));
        }
        if list.file() != file {
            return Err(AddresseesError("it is not in its one form".to_owned()));
        }
        if list.addressees.is_empty() || list.addressees.len() > ADDRESSEES_MAX {
            return Err(AddresseesError(format!("it names none, or more than {ADDRESSEES_MAX}")));
        }
        let ids: BTreeSet<&str> = list.addressees.iter().map(|it| it.id.as_str()).collect();
        if ids.len() < list.addressees.len() || !ids.into_iter().all(is_id) {
            return Err(AddresseesError("an id is none, or stands there twice".to_owned()));
        }
        Ok(list)
    }

    /// An addressee by its id.
    pub fn get(&self, id: &str) -> Option<&Addressee> {
        self.addressees.iter().find(|it| it.id == id)
    }

    /// Adds an addressee, with an id that none of the others has.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Addressees::check`] for the new one.
    pub fn add(
        &mut self,
        name: Localized,
        answer_days: u32,
        charter: &Charter,
    ) -> Result<(), Refusal> {
        let numbers = self.addressees.iter().filter_map(|it| it.id.strip_prefix('a')?.parse().ok());
        let number: u32 = numbers.max().unwrap_or(0) + 1;
        let added = Addressee { id: format!("a{number}"), name, answer_days };
        added.check(charter)?;
        if self.addressees.len() >= ADDRESSEES_MAX {
            return Err(Refusal::TooMany { what: What::Addressees, max: ADDRESSEES_MAX });
        }
        self.addressees.push(added);
        Ok(())
    }

    /// Refuses a list that names nobody or too many, and an addressee without a name in every
    /// language in which an appeal binds, or without a clock.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`]; [`Refusal::WrongStatement`] where words are not in
    /// their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if self.addressees.is_empty() {
            return Err(Refusal::Empty { field: "addressee" });
        }
        if self.addressees.len() > ADDRESSEES_MAX {
            return Err(Refusal::TooMany { what: What::Addressees, max: ADDRESSEES_MAX });
        }
        self.addressees.iter().try_for_each(|it| it.check(charter))
    }
}

impl Addressee {
    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        let binding = charter.authentic(Kind::Appeal);
        if binding.iter().any(|language| self.name.get(language).is_none()) {
            return Err(Refusal::Empty { field: "addressee" });
        }
        if one_line(&self.name, NAME_CHARS_MAX, "addressee")? != self.name {
            return Err(Refusal::WrongStatement { line: "form" });
        }
        match self.answer_days {
            0 => Err(Refusal::Empty { field: "days" }),
            1..=ANSWER_DAYS_MAX => Ok(()),
            _ => Err(Refusal::TooMany { what: What::Days, max: ANSWER_DAYS_MAX as usize }),
        }
    }
}

fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_one_form() {
        let name = || [("en".parse().unwrap(), "The Mayor".to_owned())].into_iter().collect();
        let one = |id: &str| Addressee { id: id.to_owned(), name: name(), answer_days: 30 };
        let list = Addressees::new(vec![one("a1"), one("a2")]);
        let file = list.file();
        assert_eq!(Addressees::parse(&file).unwrap(), list);
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.replace("\"a2\"", "\"a1\""),
            text.replace("\"a2\"", "\"A2\""),
            text.replace("\"a2\"", "\"\""),
            text.replace("30", "-30"),
            text.replace("{\"answer_days\"", "{\"more\":1,\"answer_days\""),
            String::from_utf8(Addressees::new(Vec::new()).file()).unwrap(),
            "{}".to_owned(),
        ] {
            assert!(Addressees::parse(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(Addressees::parse(&vec![b' '; ADDRESSEES_BYTES_MAX + 1]).is_err());
        let many = (0..=ADDRESSEES_MAX).map(|n| one(&format!("a{n}"))).collect();
        assert!(Addressees::parse(&Addressees::new(many).file()).is_err());
    }
}
