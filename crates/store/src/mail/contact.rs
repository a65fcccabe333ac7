//! Where and how somebody in office is written to.

use std::fmt;
use std::str::FromStr;

/// The most bytes of an address (RFC 5321).
pub const ADDRESS_BYTES_MAX: usize = 254;
/// The most bytes of the part before the at sign.
const LOCAL_BYTES_MAX: usize = 64;
/// How soon somebody is written to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Pace {
    /// When something waits.
    AtOnce,
    /// Once a day, if anything waits.
    Daily,
    /// Never.
    Never,
}

impl Pace {
    /// Every pace.
    pub const ALL: [Pace; 3] = [Pace::AtOnce, Pace::Daily, Pace::Never];

    /// The pace's word in message ids, forms and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Pace::AtOnce => "at-once",
            Pace::Daily => "daily",
            Pace::Never => "never",
        }
    }
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Pace {
    type Err = ContactRefusal;

    fn from_str(word: &str) -> Result<Self, ContactRefusal> {
        Self::ALL.into_iter().find(|pace| pace.as_str() == word).ok_or(ContactRefusal::Pace)
    }
}

/// Why somebody cannot be written to so.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ContactRefusal {
    /// It is no address of the plain form `name@host.example`.
    #[error("this is no address of the form name@host.example in plain letters")]
    Address,
    /// It is longer than addresses may be.
    #[error(
        "an address has at most {ADDRESS_BYTES_MAX} bytes, and {LOCAL_BYTES_MAX} before the at sign"
    )]
    TooLong,
    /// It is no language tag.
    #[error("this is no language tag")]
    Locale,
    /// It is no pace.
    #[error("write at-once, daily or never")]
    Pace,
}

impl ContactRefusal {
    /// The code, for message ids.
    pub fn code(self) -> &'static str {
        match self {
            ContactRefusal::Address => "address",
            ContactRefusal::TooLong => "too-long",
            ContactRefusal::Locale => "locale",
            ContactRefusal::Pace => "pace",
        }
    }
}

/// Where and how somebody in office is written to. Erasable personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The address: plain letters, so that it can break out of no header.
    pub address: String,
    /// The language of the mail, as a tag.
    pub locale: String,
    /// How soon.
    pub pace: Pace,
}

impl fmt::Debug for Contact {
    /// Without the address: it is nobody's business in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contact")
            .field("locale", &self.locale)
            .field("pace", &self.pace)
            .finish_non_exhaustive()
    }
}

impl Contact {
    /// A contact, with an address that can stand in a header as it is.
    ///
    /// # Errors
    /// [`ContactRefusal`], as its variants say.
    pub fn new(address: &str, locale: &str, pace: Pace) -> Result<Self, ContactRefusal> {
        let address = address.trim();
        check_address(address)?;
        locale.parse::<commission::Language>().map_err(|_| ContactRefusal::Locale)?;
        Ok(Self { address: address.to_owned(), locale: locale.to_owned(), pace })
    }
}

/// Letters, digits and a few marks; no quoting, no comments, no other alphabet: what every mail
/// server takes, and nothing that means anything in a header.
fn check_address(address: &str) -> Result<(), ContactRefusal> {
    if address.len() > ADDRESS_BYTES_MAX {
        return Err(ContactRefusal::TooLong);
    }
    let (local, host) = address.rsplit_once('@').ok_or(ContactRefusal::Address)?;
    if local.len() > LOCAL_BYTES_MAX {
        return Err(ContactRefusal::TooLong);
    }
    let word = |word: &str, marks: &[u8]| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || marks.contains(&b))
    };
    let local_fits = local.split('.').all(|part| word(part, b"!#$%&'*+-/=?^_`{|}~"));
    let host_fits = host.contains('.')
        && host.split('.').all(|part| {
            part.len() <= 63 && word(part, b"-") && !part.starts_with('-') && !part.ends_with('-')
        });
    if local_fits && host_fits { Ok(()) } else { Err(ContactRefusal::Address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_could_break_out_of_a_header_is_none() {
        let long_local = format!("{}@a.example", "x".repeat(65));
        let long = format!("x@{}example", "a.".repeat(130));
        for (bad, refusal) in [
            ("", ContactRefusal::Address),
            ("a", ContactRefusal::Address),
            ("@a.example", ContactRefusal::Address),
            ("a@", ContactRefusal::Address),
            ("a@localhost", ContactRefusal::Address),
            ("a@[127.0.0.1]", ContactRefusal::Address),
            ("a b@a.example", ContactRefusal::Address),
            ("a@a.example\r\nBcc: x@y.example", ContactRefusal::Address),
            ("a\r\n@a.example", ContactRefusal::Address),
            ("a@a.example,b@b.example", ContactRefusal::Address),
            ("A <a@a.example>", ContactRefusal::Address),
            ("\"a\"@a.example", ContactRefusal::Address),
            ("a..b@a.example", ContactRefusal::Address),
            ("a@-a.example", ContactRefusal::Address),
            ("a@a..example", ContactRefusal::Address),
            ("ա@a.example", ContactRefusal::Address),
            ("a@а.example", ContactRefusal::Address),
            ("a\0@a.example", ContactRefusal::Address),
            (&long_local, ContactRefusal::TooLong),
            (&long, ContactRefusal::TooLong),
        ] {
            assert_eq!(Contact::new(bad, "en", Pace::Daily), Err(refusal), "{bad:?}");
        }
        for good in
            ["a@a.example", "first.last+tag@mail.a-b.example", "o'neill@xn--e1afmkfd.example"]
        {
            assert_eq!(Contact::new(good, "hy", Pace::AtOnce).unwrap().address, good);
        }
        assert_eq!(Contact::new("a@a.example", "EN\n", Pace::Daily), Err(ContactRefusal::Locale));
        assert_eq!("hourly".parse::<Pace>(), Err(ContactRefusal::Pace));
    }

    #[test]
    fn an_address_is_not_printed_by_accident() {
        let contact = Contact::new("secret@a.example", "en", Pace::Daily).unwrap();
        assert!(!format!("{contact:?}").contains("secret"));
    }
}
