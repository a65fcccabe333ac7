//! Parties, and the offices by which people act for them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The most bytes a party's id may have.
pub const PARTY_ID_BYTES_MAX: usize = 32;
/// The most parties a commission may have.
pub const PARTIES_MAX: usize = 16;
/// The highest seat number.
pub const SEAT_NUMBER_MAX: u16 = 999;

/// The short name by which the charter and the record know a party, such as `north-union`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartyId(String);

/// Says why an id or an office was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfficeError {
    /// The party's id is not of the allowed form.
    #[error(
        "{0:?} is not a party id: write 1 to 32 lower-case letters, digits and hyphens, beginning with a letter"
    )]
    Party(String),
    /// The office is not of the form `party/role/number`.
    #[error(
        "{0:?} is not an office: write party/role/number such as \"north-union/co-chair/1\", or \"secretariat/secretary/1\""
    )]
    Form(String),
    /// The role is not one of the closed table.
    #[error(
        "{0:?} is not a role: write co-chair, member, liaison, registrar, juror, secretary, auditor, operator or neutral-juror"
    )]
    Role(String),
    /// A role of the secretariat was given a party, or a role of a party was not.
    #[error("the role {0} {1}")]
    Side(Role, &'static str),
}

impl PartyId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The word that stands where a party's id would in an office that belongs to no party.
pub const NO_PARTY: &str = "secretariat";

impl FromStr for PartyId {
    type Err = OfficeError;

    fn from_str(id: &str) -> Result<Self, OfficeError> {
        let fits = (1..=PARTY_ID_BYTES_MAX).contains(&id.len())
            && id.starts_with(|c: char| c.is_ascii_lowercase())
            && !id.ends_with('-')
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && id != NO_PARTY;
        if fits {
            Ok(Self(id.to_owned()))
        } else {
            Err(OfficeError::Party(id.chars().take(64).collect()))
        }
    }
}

impl TryFrom<String> for PartyId {
    type Error = OfficeError;

    fn try_from(id: String) -> Result<Self, OfficeError> {
        id.parse()
    }
}

impl From<PartyId> for String {
    fn from(id: PartyId) -> String {
        id.0
    }
}

impl fmt::Display for PartyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a person may be in a commission (`decisions.md` 17: one closed table).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Leads a party: tables, negotiates and signs.
    CoChair,
    /// Works for a party.
    Member,
    /// A party's contact in a region.
    Liaison,
    /// Invites and removes the people of a party.
    Registrar,
    /// Judges entries of competitions for a party.
    Juror,
    /// Serves the commission; belongs to no party and has no vote.
    Secretary,
    /// Reads everything but sealed bodies; belongs to no party.
    Auditor,
    /// Runs the server and reads no content; belongs to no party.
    Operator,
    /// Judges entries of competitions; belongs to no party.
    NeutralJuror,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 9] = [
        Role::CoChair,
        Role::Member,
        Role::Liaison,
        Role::Registrar,
        Role::Juror,
        Role::Secretary,
        Role::Auditor,
        Role::Operator,
        Role::NeutralJuror,
    ];

    /// The role's word in charters, offices and the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::CoChair => "co-chair",
            Role::Member => "member",
            Role::Liaison => "liaison",
            Role::Registrar => "registrar",
            Role::Juror => "juror",
            Role::Secretary => "secretary",
            Role::Auditor => "auditor",
            Role::Operator => "operator",
            Role::NeutralJuror => "neutral-juror",
        }
    }

    /// Whether the role judges entries of competitions, and does nothing else.
    pub fn judges(self) -> bool {
        matches!(self, Role::Juror | Role::NeutralJuror)
    }

    /// Whether the role is held for a party.
    pub fn is_of_a_party(self) -> bool {
        matches!(self, Role::CoChair | Role::Member | Role::Liaison | Role::Registrar | Role::Juror)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = OfficeError;

    fn from_str(word: &str) -> Result<Self, OfficeError> {
        Role::ALL
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| OfficeError::Role(word.chars().take(64).collect()))
    }
}

/// A role in a party with a seat number: the right by which somebody acts.
///
/// Written `north-union/co-chair/1`, or `secretariat/secretary/1` where no party is served.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Office {
    party: Option<PartyId>,
    role: Role,
    number: u16,
}

impl Office {
    /// An office, with the rule that a party's role has a party and the secretariat's has none.
    ///
    /// # Errors
    /// [`OfficeError`] when role and party do not go together or the number is 0 or too high.
    pub fn new(party: Option<PartyId>, role: Role, number: u16) -> Result<Self, OfficeError> {
        if role.is_of_a_party() != party.is_some() {
            return Err(OfficeError::Side(
                role,
                if party.is_some() { "belongs to no party" } else { "needs a party" },
            ));
        }
        if number == 0 || number > SEAT_NUMBER_MAX {
            return Err(OfficeError::Form(number.to_string()));
        }
        Ok(Self { party, role, number })
    }

    /// The party the office serves, if any.
    pub fn party(&self) -> Option<&PartyId> {
        self.party.as_ref()
    }

    /// The role.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The seat's number, from 1.
    pub fn number(&self) -> u16 {
        self.number
    }
}

impl fmt::Display for Office {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let party = self.party.as_ref().map_or(NO_PARTY, PartyId::as_str);
        write!(f, "{party}/{}/{}", self.role, self.number)
    }
}

impl FromStr for Office {
    type Err = OfficeError;

    fn from_str(text: &str) -> Result<Self, OfficeError> {
        let form = || OfficeError::Form(text.chars().take(128).collect());
        let mut parts = text.split('/');
        let (Some(party), Some(role), Some(number), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(form());
        };
        let role: Role = role.parse()?;
        if number.starts_with('0') || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(form());
        }
        let number = number.parse().map_err(|_| form())?;
        let party = if party == NO_PARTY { None } else { Some(party.parse()?) };
        Self::new(party, role, number)
    }
}

impl TryFrom<String> for Office {
    type Error = OfficeError;

    fn try_from(text: String) -> Result<Self, OfficeError> {
        text.parse()
    }
}

impl From<Office> for String {
    fn from(office: Office) -> String {
        office.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_reads_back_as_it_was_written() {
        for text in ["north-union/co-chair/1", "secretariat/secretary/12", "u/registrar/999"] {
            assert_eq!(text.parse::<Office>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_office_without_its_side_is_refused() {
        for bad in [
            "secretariat/co-chair/1",
            "north/secretary/1",
            "north/co-chair/0",
            "north/co-chair/01",
            "north/co-chair/1000",
            "north/co-chair",
            "north/king/1",
            "North/co-chair/1",
            "north/co-chair/1/1",
        ] {
            assert!(bad.parse::<Office>().is_err(), "{bad:?} was taken");
        }
    }
}
