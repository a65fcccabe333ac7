//! The instrument text: the few lines whose digest everybody signs.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::kind::Kind;
use crate::language::{LANGUAGES_MAX, Language};
use crate::mandate::MATTER_TOPICS_MAX;

/// The most bytes an instrument text may have.
pub const INSTRUMENT_TEXT_BYTES_MAX: usize = 16 * 1024;
/// The most attachments.
pub const ATTACHMENTS_MAX: usize = 16;
/// The most promises one text may say it fulfils.
pub const FULFILS_MAX: usize = 50;
/// The most bytes of the name of an attachment, a topic or a promise.
pub const NAME_BYTES_MAX: usize = 64;

/// Whether a word can name an attachment, a topic or a promise: lower-case Latin letters, digits,
/// dots and hyphens, so that no name can hide what it says.
pub fn is_name(name: &str) -> bool {
    (1..=NAME_BYTES_MAX).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
        && !name.starts_with(['.', '-'])
}

/// Whether a word refers to a promise: `charter:<id>` or `<instrument>:<id>`.
fn is_promise_reference(word: &str) -> bool {
    word.split_once(':').is_some_and(|(from, id)| {
        is_name(id) && (from == "charter" || from.parse::<InstrumentId>().is_ok())
    })
}

/// An id of 128 bits, as 32 hex digits, derived from the content of the first move.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id that content has: the first 128 bits of its SHA-256.
            pub fn of(content: &[u8]) -> Self {
                Self(Digest::of(content).hex().chars().take(32).collect())
            }

            /// The id as 32 hex digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                let fits = text.len() == 32
                    && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if fits { Ok(Self(text.to_owned())) } else { Err(IdError(text.chars().take(64).collect())) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}

/// Says which text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an id: ids are 32 digits from 0-9 and a-f")]
pub struct IdError(pub String);

id!(
    /// The id of an instrument.
    InstrumentId
);
id!(
    /// The id of an incident.
    IncidentId
);
id!(
    /// The id of a call or of a contact in the log.
    ContactId
);
id!(
    /// The id of a meeting.
    MeetingId
);
id!(
    /// The id of a commission: its founding act's.
    CommissionId
);

/// What is signed (`decisions.md` 1): names and digests, no wording.
///
/// It names everything that the act of tabling says beside it (topics, courtesy versions, the
/// promises), so that no server can add to or take from what was signed. One form only: fields in
/// fixed order, lists sorted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InstrumentText {
    /// The commission; a text can be signed in no other.
    pub commission: CommissionId,
    /// The kind.
    pub kind: Kind,
    /// The instrument.
    pub id: InstrumentId,
    /// The revision, from 1.
    pub revision: u32,
    /// The digest of the revision before this one.
    pub previous: Option<Digest>,
    /// The last second at which it can be signed (Unix seconds UTC).
    pub deadline: i64,
    /// The adopted text that this one replaces.
    pub replaces: Option<InstrumentId>,
    /// The mandate topics it deals with, sorted. Never empty.
    pub topics: Vec<String>,
    /// The digests of the authentic versions. Never empty.
    pub authentic: BTreeMap<Language, Digest>,
    /// The digests of courtesy translations: signed so that nobody can put other words there, but
    /// they do not bind.
    pub courtesy: BTreeMap<Language, Digest>,
    /// The digests of attachments, by name.
    pub attachments: BTreeMap<String, Digest>,
    /// The promises it says it keeps, sorted: `charter:<id>` or `<instrument>:<id>`.
    pub fulfils: Vec<String>,
    /// The digest of the promises it makes, as by [`crate::commitment::digest`], if any.
    pub promises: Option<Digest>,
}

impl InstrumentText {
    /// The digest that every signature names.
    pub fn digest(&self) -> Digest {
        Digest::of(self.to_string().as_bytes())
    }
}

impl fmt::Display for InstrumentText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "comity/instrument/v1")?;
        writeln!(f, "commission {}", self.commission)?;
        writeln!(f, "kind {}", self.kind)?;
        writeln!(f, "id {}", self.id)?;
        writeln!(f, "revision {}", self.revision)?;
        match &self.previous {
            Some(previous) => writeln!(f, "previous {previous}")?,
            None => writeln!(f, "previous none")?,
        }
        writeln!(f, "deadline {}", self.deadline)?;
        if let Some(replaces) = &self.replaces {
            writeln!(f, "replaces {replaces}")?;
        }
        for topic in &self.topics {
            writeln!(f, "topic {topic}")?;
        }
        for (language, digest) in &self.authentic {
            writeln!(f, "authentic {language} {digest}")?;
        }
        for (language, digest) in &self.courtesy {
            writeln!(f, "courtesy {language} {digest}")?;
        }
        for (name, digest) in &self.attachments {
            writeln!(f, "attachment {name} {digest}")?;
        }
        for promise in &self.fulfils {
            writeln!(f, "fulfils {promise}")?;
        }
        if let Some(promises) = &self.promises {
            writeln!(f, "promises {promises}")?;
        }
        Ok(())
    }
}

/// Says where an instrument text is not of its form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an instrument text: {0}")]
pub struct InstrumentTextError(pub &'static str);

impl FromStr for InstrumentText {
    type Err = InstrumentTextError;

    fn from_str(text: &str) -> Result<Self, InstrumentTextError> {
        let wrong = InstrumentTextError;
        if text.len() > INSTRUMENT_TEXT_BYTES_MAX {
            return Err(wrong("it is too long"));
        }
        let mut lines = text
            .strip_suffix('\n')
            .ok_or(wrong("it does not end in a line feed"))?
            .split('\n')
            .peekable();
        if lines.next() != Some("comity/instrument/v1") {
            return Err(wrong("its first line is not comity/instrument/v1"));
        }
        let mut field = |word: &'static str, error: &'static str| {
            lines
                .next()
                .and_then(|line| line.strip_prefix(word)?.strip_prefix(' '))
                .ok_or(wrong(error))
        };
        let commission = field("commission", "the line commission is missing")?
            .parse()
            .map_err(|_| wrong("commission is no id"))?;
        let kind = field("kind", "the line kind is missing")?
            .parse()
            .map_err(|_| wrong("unknown kind"))?;
        let id =
            field("id", "the line id is missing")?.parse().map_err(|_| wrong("id is no id"))?;
        let revision = field("revision", "the line revision is missing")?
            .parse()
            .map_err(|_| wrong("revision is no number"))?;
        let previous = match field("previous", "the line previous is missing")? {
            "none" => None,
            digest => Some(digest.parse().map_err(|_| wrong("previous is no digest"))?),
        };
        let deadline = field("deadline", "the line deadline is missing")?
            .parse()
            .map_err(|_| wrong("deadline is no time"))?;
        let mut out = InstrumentText {
            commission,
            kind,
            id,
            revision,
            previous,
            deadline,
            replaces: None,
            topics: Vec::new(),
            authentic: BTreeMap::new(),
            courtesy: BTreeMap::new(),
            attachments: BTreeMap::new(),
            fulfils: Vec::new(),
            promises: None,
        };
        for line in lines {
            let (word, rest) = line.split_once(' ').ok_or(wrong("a line has no value"))?;
            match word {
                "replaces" => {
                    out.replaces = Some(rest.parse().map_err(|_| wrong("replaces is no id"))?);
                }
                "authentic" => {
                    let (language, digest) =
                        rest.split_once(' ').ok_or(wrong("authentic has no digest"))?;
                    out.authentic.insert(
                        language.parse().map_err(|_| wrong("authentic has no language"))?,
                        digest.parse().map_err(|_| wrong("authentic has no digest"))?,
                    );
                }
                "topic" => out.topics.push(rest.to_owned()),
                "courtesy" => {
                    let (language, digest) =
                        rest.split_once(' ').ok_or(wrong("courtesy has no digest"))?;
                    out.courtesy.insert(
                        language.parse().map_err(|_| wrong("courtesy has no language"))?,
                        digest.parse().map_err(|_| wrong("courtesy has no digest"))?,
                    );
                }
                "promises" => {
                    out.promises = Some(rest.parse().map_err(|_| wrong("promises has no digest"))?);
                }
                "attachment" => {
                    let (name, digest) =
                        rest.split_once(' ').ok_or(wrong("attachment has no digest"))?;
                    out.attachments.insert(
                        name.to_owned(),
                        digest.parse().map_err(|_| wrong("attachment has no digest"))?,
                    );
                }
                "fulfils" => out.fulfils.push(rest.to_owned()),
                _ => return Err(wrong("a line has an unknown word")),
            }
        }
        if out.authentic.is_empty() {
            return Err(wrong("it names no authentic version"));
        }
        if out.topics.is_empty() {
            return Err(wrong("it names no topic of the mandate"));
        }
        if out.revision == 0
            || out.attachments.len() > ATTACHMENTS_MAX
            || out.fulfils.len() > FULFILS_MAX
            || out.topics.len() > MATTER_TOPICS_MAX
            || out.authentic.len() + out.courtesy.len() > LANGUAGES_MAX
        {
            return Err(wrong("a number is out of bounds"));
        }
        if out.courtesy.keys().any(|language| out.authentic.contains_key(language)) {
            return Err(wrong("a language is both authentic and courtesy"));
        }
        if !out.topics.iter().chain(out.attachments.keys()).all(|name| is_name(name)) {
            return Err(wrong("a topic or attachment has an unusable name"));
        }
        if !out.fulfils.iter().all(|word| is_promise_reference(word)) {
            return Err(wrong("fulfils refers to no promise"));
        }
        if !out.topics.is_sorted_by(|a, b| a < b) || !out.fulfils.is_sorted_by(|a, b| a < b) {
            return Err(wrong("a list is not sorted"));
        }
        if out.to_string() == text { Ok(out) } else { Err(wrong("it is not in its one form")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> InstrumentText {
        let digest = Digest::of(b"x");
        InstrumentText {
            commission: CommissionId::of(b"commission"),
            kind: Kind::Statement,
            id: InstrumentId::of(b"id"),
            revision: 2,
            previous: Some(digest),
            deadline: 1_780_000_000,
            replaces: Some(InstrumentId::of(b"other")),
            topics: vec!["culture".into(), "sport".into()],
            authentic: BTreeMap::from([("ru".parse().unwrap(), digest)]),
            courtesy: BTreeMap::from([("hy".parse().unwrap(), digest)]),
            attachments: BTreeMap::from([("map.pdf".into(), digest)]),
            fulfils: vec![format!("{}:meet", "0a".repeat(16)), "charter:meet".into()],
            promises: Some(digest),
        }
    }

    #[test]
    fn an_instrument_text_reads_back_as_it_was_printed() {
        let text = sample();
        assert_eq!(text.to_string().parse::<InstrumentText>().unwrap(), text);
        let bare = InstrumentText {
            previous: None,
            replaces: None,
            courtesy: BTreeMap::new(),
            attachments: BTreeMap::new(),
            fulfils: Vec::new(),
            promises: None,
            ..text
        };
        assert_eq!(bare.to_string().parse::<InstrumentText>().unwrap(), bare);
    }

    #[test]
    fn a_text_has_one_form_and_no_name_that_hides() {
        let check = |change: &dyn Fn(&mut InstrumentText)| {
            let mut text = sample();
            change(&mut text);
            text.to_string().parse::<InstrumentText>().unwrap_err().0
        };
        let digest = Digest::of(b"y");
        assert_eq!(check(&|t| t.topics.reverse()), "a list is not sorted");
        assert_eq!(check(&|t| t.topics = vec!["a".into(), "a".into()]), "a list is not sorted");
        assert_eq!(check(&|t| t.topics.clear()), "it names no topic of the mandate");
        assert_eq!(check(&|t| t.authentic.clear()), "it names no authentic version");
        assert_eq!(check(&|t| t.revision = 0), "a number is out of bounds");
        for bad in ["a\u{202E}", "A", "../a", "a/b"] {
            let why = check(&|t| t.attachments.extend([(bad.into(), digest)]));
            assert_eq!(why, "a topic or attachment has an unusable name");
        }
        for bad in ["meet", "charter:", "charter:\u{200B}", "zz:meet", "charter:a\rb"] {
            assert_eq!(check(&|t| t.fulfils = vec![bad.into()]), "fulfils refers to no promise");
        }
        let both = check(&|t| t.courtesy.extend([("ru".parse().unwrap(), digest)]));
        assert_eq!(both, "a language is both authentic and courtesy");
        let long = check(&|t| t.fulfils = vec!["charter:meet".into(); 2_000]);
        assert_eq!(long, "it is too long");
    }
}
