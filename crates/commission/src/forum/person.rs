//! Who a delegate is, and what they say for themselves. None of it is in the record, which holds the
//! digest of the name with a salt alone: when both are erased, nobody finds the name by trying.

use note::Digest;
use serde::{Deserialize, Serialize};

use super::Forum;
use crate::canonical;
use crate::instrument::InstrumentId;
use crate::language::Language;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::programme::Guardian;
use crate::refusal::Refusal;
use crate::roll::Roll;
use crate::text::{clean, clean_line};

/// The most characters of a name, or of how somebody is reached.
pub const PERSON_CHARS_MAX: usize = 120;
/// The most characters of what a delegate needs: food, a ramp, a visa.
pub const NEEDS_CHARS_MAX: usize = 500;
/// Days after a forum for which it is kept who its delegates were.
pub const DELEGATE_DAYS: i64 = 30;
/// The digits of the code on a badge; the last two are check digits. With fewer, whoever holds a list
/// of the door could try them all: see [`super::BadgeLock`].
pub(super) const BADGE_DIGITS: usize = 16;
/// The digits of codes on badges that were printed before codes had so many: they are read as well.
const BADGE_DIGITS_BEFORE: usize = 12;
/// The most characters that are read of one, spaces and dashes included.
const BADGE_CHARS_MAX: usize = 40;
/// The first thing that a person's bytes say.
const KIND: &str = "comity/forum-delegate/v1";

/// The name under which a delegate was nominated, with its salt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    kind: String,
    /// Thirty-two random bytes.
    pub salt: Digest,
    /// The name.
    pub name: String,
}

impl Person {
    /// A person, the name in its one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without a name; [`Refusal::TooMany`] and [`Refusal::HiddenCharacter`] for
    /// what is no such line.
    pub fn new(name: &str, salt: Digest) -> Result<Self, Refusal> {
        let name = needed(name, "delegate-name")?;
        Ok(Self { kind: KIND.to_owned(), salt, name })
    }

    /// The bytes of which the record holds the digest.
    pub fn bytes(&self) -> Vec<u8> {
        canonical::encode(self).unwrap_or_default()
    }

    /// The digest.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.bytes())
    }
}

fn needed(text: &str, field: &'static str) -> Result<String, Refusal> {
    let text = clean_line(text, PERSON_CHARS_MAX)?;
    if text.is_empty() { Err(Refusal::Empty { field }) } else { Ok(text) }
}

/// What a delegate says when they confirm.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// How they are reached.
    pub contact: String,
    /// The language in which they are spoken to.
    pub language: Language,
    /// What they need; may be empty.
    pub needs: String,
    /// Who answers for them; none for grown-ups.
    pub guardian: Option<Guardian>,
}

impl Confirmation {
    /// What they typed, in its one form. `minor` says whether they were nominated as somebody under
    /// eighteen, `minors` whether such people may be delegates.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without an address, or for a guardian without name, address or consent;
    /// [`Refusal::ForumState`] where nobody under eighteen may come; [`Refusal::TooMany`] and
    /// [`Refusal::HiddenCharacter`] for what is no such line.
    pub fn new(typed: &Self, minor: bool, minors: bool) -> Result<Self, Refusal> {
        let guardian = match &typed.guardian {
            None if minor => return Err(Refusal::Empty { field: "guardian-name" }),
            None => None,
            Some(_) if !minors => return Err(Refusal::ForumState { state: "grown-ups" }),
            Some(guardian) if !guardian.consents => {
                return Err(Refusal::Empty { field: "guardian-consent" });
            }
            Some(guardian) => Some(Guardian {
                name: needed(&guardian.name, "guardian-name")?,
                contact: needed(&guardian.contact, "guardian-contact")?,
                consents: true,
            }),
        };
        Ok(Self {
            contact: needed(&typed.contact, "delegate-contact")?,
            language: typed.language.clone(),
            needs: clean(&typed.needs, NEEDS_CHARS_MAX)?,
            guardian,
        })
    }
}

/// The code on a delegate's badge, which follows from what their own code leads to and from nothing
/// that is public: fourteen digits and two check digits (ISO/IEC 7064, MOD 97-10). Where somebody has it
/// already, the next `turn` gives another.
pub fn badge_code(forum: &InstrumentId, lookup: &str, turn: u32) -> String {
    let digest =
        Digest::of(format!("comity/forum-badge/v2\n{forum}\n{lookup}\n{turn}\n").as_bytes());
    let first = digest.as_bytes().iter().take(8);
    let number = first.fold(0_u64, |so_far, byte| so_far << 8 | u64::from(*byte));
    let number = number % 100_000_000_000_000;
    format!("{number:014}{:02}", 98 - number * 100 % 97)
}

/// The code that somebody read from a badge: spaces, dashes and dots do not count; none where it is no
/// such code, or a digit is wrong.
pub fn read_badge(typed: &str) -> Option<String> {
    let mut digits = String::with_capacity(BADGE_DIGITS);
    for c in typed.chars().take(BADGE_CHARS_MAX) {
        match c {
            '0'..='9' => digits.push(c),
            c if c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}') => {}
            _ => return None,
        }
    }
    let has_length = matches!(digits.len(), BADGE_DIGITS | BADGE_DIGITS_BEFORE);
    (has_length && digits.parse::<u64>().ok()? % 97 == 1).then_some(digits)
}

impl Forum {
    /// Who reads who the delegates of a party are: those of it who nominate, as far as they have a
    /// reading key. Nobody of another party does.
    ///
    /// # Errors
    /// [`Refusal::NobodyReads`] where nobody of them has one: then nobody is nominated for it.
    pub fn readers(&self, party: &PartyId, roll: &Roll) -> Result<Vec<Office>, Refusal> {
        let reads = |office: &&Office| {
            office.party() == Some(party) && permit(office, Action::Nominate).is_ok()
        };
        let readers: Vec<Office> =
            roll.reading_keys().map(|(office, _)| office).filter(reads).cloned().collect();
        if readers.is_empty() {
            return Err(Refusal::NobodyReads { party: Some(party.clone()) });
        }
        Ok(readers)
    }

    /// The day on which a delegate is let in, counted from 1970-01-01. Whether they confirmed is
    /// known beside the record.
    ///
    /// # Errors
    /// Those of [`Forum::door_day`]; [`Refusal::UnknownDelegate`];
    /// [`Refusal::DelegateState`] for who has no seat.
    pub fn admits(&self, mark: &Digest, now: i64) -> Result<i64, Refusal> {
        let day = self.door_day(now)?;
        let delegate = self.delegate(mark).ok_or(Refusal::UnknownDelegate)?;
        match delegate.seated() {
            Some(_) => Ok(day),
            None if delegate.waits() => Err(Refusal::DelegateState { state: "waiting" }),
            None => Err(Refusal::DelegateState { state: "gone" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(guardian: Option<Guardian>) -> Confirmation {
        Confirmation {
            contact: " ann@example.org ".into(),
            language: "hy".parse().unwrap(),
            needs: "No nuts\r\n".into(),
            guardian,
        }
    }

    #[test]
    fn a_name_has_another_digest_under_another_salt() {
        let person = |name: &str, salt: &[u8]| Person::new(name, Digest::of(salt)).unwrap();
        let ann = person("  Ann   Old ", b"one");
        assert_eq!(ann.name, "Ann Old");
        assert_eq!(ann.digest(), person("Ann Old", b"one").digest());
        assert_ne!(ann.digest(), person("Ann Old", b"two").digest());
        assert_ne!(ann.digest(), person("Tom Old", b"one").digest());
        assert_eq!(
            Person::new(" ", Digest::of(b"one")),
            Err(Refusal::Empty { field: "delegate-name" })
        );
        assert!(Person::new(&"x".repeat(PERSON_CHARS_MAX + 1), Digest::of(b"one")).is_err());
    }

    #[test]
    fn nobody_under_eighteen_comes_without_a_guardian_who_consents() {
        let guardian = |consents| {
            Some(Guardian { name: "Old Ann".into(), contact: "by post".into(), consents })
        };
        let plain = Confirmation::new(&typed(None), false, false).unwrap();
        assert_eq!((plain.contact.as_str(), plain.needs.as_str()), ("ann@example.org", "No nuts"));
        let missing = Err(Refusal::Empty { field: "guardian-name" });
        assert_eq!(Confirmation::new(&typed(None), true, true), missing);
        Confirmation::new(&typed(guardian(true)), true, true).unwrap();
        let consent = Err(Refusal::Empty { field: "guardian-consent" });
        assert_eq!(Confirmation::new(&typed(guardian(false)), true, true), consent);
        let never = Err(Refusal::ForumState { state: "grown-ups" });
        assert_eq!(Confirmation::new(&typed(guardian(true)), false, false), never);
        let silent = Confirmation { contact: " ".into(), ..typed(None) };
        let field = "delegate-contact";
        assert_eq!(Confirmation::new(&silent, false, true), Err(Refusal::Empty { field }));
        let long = Confirmation { needs: "x".repeat(NEEDS_CHARS_MAX + 1), ..typed(None) };
        assert!(Confirmation::new(&long, false, true).is_err());
    }

    #[test]
    fn a_badge_is_read_however_it_is_typed_and_no_wrong_digit_is() {
        let forum = InstrumentId::of(b"plan");
        let code = badge_code(&forum, "00ff", 0);
        assert_eq!(code.len(), BADGE_DIGITS);
        assert_eq!(read_badge(&code), Some(code.clone()));
        let spaced = format!(" {}-{} {}", &code[..4], &code[4..8], &code[8..]);
        assert_eq!(read_badge(&spaced), Some(code.clone()));
        // One that was printed when codes were shorter.
        assert_eq!(read_badge("0000 0000 0098"), Some("000000000098".to_owned()));
        for other in [badge_code(&forum, "00ff", 1), badge_code(&forum, "00fe", 0)] {
            assert_ne!(other, code);
        }
        for place in 0..BADGE_DIGITS {
            for digit in b'0'..=b'9' {
                let mut wrong = code.clone().into_bytes();
                wrong[place] = digit;
                let wrong = String::from_utf8(wrong).unwrap();
                assert_eq!(read_badge(&wrong).is_some(), wrong == code, "{wrong}");
            }
        }
        for none in ["", "1234", "abcdefghijkl", &code[1..], &format!("{code}0")] {
            assert_eq!(read_badge(none), None, "{none}");
        }
    }
}
