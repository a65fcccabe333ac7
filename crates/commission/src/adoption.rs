//! Adoption: the one place that decides whether a text is adopted, and prints the proof.
//!
//! *Every party or nobody.* A text is adopted only when every party has signed the same bytes.
//! Silence is never consent; one office signing twice counts once; a party whose seats are empty
//! has not signed. There is no other way to an [`Adopted`] than [`Adopted::verify`].
//!
//! The same holds for what is found about an incident: only a verifier of every party makes it so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use note::{Digest, Member, Policy, Quorum, VerifierKey, WitnessLine};

use crate::charter::{Charter, Signatories};
use crate::incident::Finding;
use crate::instrument::InstrumentText;
use crate::kind::Kind;
use crate::proven::{NOTHING, Proven};
use crate::refusal::Refusal;
use crate::roll::Roll;
use crate::statement::{Purpose, Statement};

/// A text that every party has signed. Its fields are private: only [`Adopted::verify`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Adopted<T> {
    text: T,
    digest: Digest,
    signatories: Policy,
    signatures: Vec<String>,
    signed: Vec<String>,
}

/// Why a text is not adopted.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAdopted {
    /// Signatures are missing.
    #[error("not adopted: it waits for {}", .0.join(", "))]
    Missing(Vec<String>),
    /// A note is no signed statement for this text, or its signature does not hold.
    #[error("not adopted: a signature does not hold: {0}")]
    Bad(String),
}

/// Whose signatures adopt a kind of text now, with their keys: for every party as many of its
/// offices as the charter asks, and of the parties every one.
///
/// # Errors
/// [`Refusal::SeatsEmpty`] when a party could not sign at all.
pub fn signatories(charter: &Charter, roll: &Roll, kind: Kind) -> Result<Policy, Refusal> {
    of_every_party(charter, roll, charter.signatories(kind))
}

/// Whose signatures make a finding now: of every party one of its verifiers.
///
/// # Errors
/// [`Refusal::SeatsEmpty`] when a party has no verifier at all.
pub fn verifiers(charter: &Charter, roll: &Roll) -> Result<Policy, Refusal> {
    of_every_party(charter, roll, Signatories { role: charter.incidents.verifier, count: 1 })
}

fn of_every_party(charter: &Charter, roll: &Roll, rule: Signatories) -> Result<Policy, Refusal> {
    let mut keys: BTreeMap<String, WitnessLine> = BTreeMap::new();
    let mut groups = Vec::new();
    for party in charter.party_ids() {
        let held: Vec<_> = roll
            .held(&party, rule.role)
            .into_iter()
            .filter(|(office, _)| charter.has_office(office))
            .collect();
        let empty = || Refusal::SeatsEmpty { party: party.clone() };
        if held.len() < usize::from(rule.count) {
            return Err(empty());
        }
        let mut members = Vec::new();
        for (office, key) in held {
            keys.insert(office.to_string(), WitnessLine { key: key.clone(), url: None });
            members.push(Member::Name(office.to_string()));
        }
        let group = Quorum::at_least(usize::from(rule.count), members).map_err(|_| empty())?;
        groups.push(Member::Group(Box::new(group)));
    }
    let quorum = Quorum::all(groups).map_err(|e| Refusal::BadSignature { why: e.to_string() })?;
    Policy::new(Vec::new(), keys, &quorum).map_err(|e| Refusal::BadSignature { why: e.to_string() })
}

/// What every party signs as one.
pub trait ForEveryParty {
    /// What a statement under it is made for.
    const PURPOSE: Purpose;

    /// The digest that is signed.
    fn signed_digest(&self) -> Digest;
}

impl ForEveryParty for InstrumentText {
    const PURPOSE: Purpose = Purpose::Sign;

    fn signed_digest(&self) -> Digest {
        self.digest()
    }
}

impl ForEveryParty for Finding {
    const PURPOSE: Purpose = Purpose::Verify;

    fn signed_digest(&self) -> Digest {
        self.digest()
    }
}

impl<T: ForEveryParty> Adopted<T> {
    /// Checks that every party has signed this very text, and returns the proof.
    ///
    /// Notes of offices that are not among the signatories (vacated meanwhile, say) and of keys
    /// that were replaced do not count.
    ///
    /// # Errors
    /// [`NotAdopted::Missing`] with who is missing, or [`NotAdopted::Bad`] when a note of a known
    /// office does not hold.
    pub fn verify(text: T, notes: &[&str], signatories: &Policy) -> Result<Self, NotAdopted> {
        let digest = text.signed_digest();
        let mut good = Vec::new();
        for note in notes {
            if let Some(office) = verify_one(note, T::PURPOSE, digest, signatories, &NOTHING)? {
                good.push((office, *note));
            }
        }
        Self::by(text, digest, good, signatories)
    }

    /// As [`Adopted::verify`], but notes that do not hold are passed over, and a signature that is
    /// proven is not verified again.
    ///
    /// The record also holds signatures that counted once and no longer do: of a key replaced
    /// since, of a seat vacated since. They keep no text from being adopted by those who hold the
    /// seats now.
    ///
    /// # Errors
    /// [`NotAdopted::Missing`] with who is missing.
    pub(crate) fn by_those_that_hold<'a>(
        text: T,
        notes: impl IntoIterator<Item = &'a str>,
        signatories: &Policy,
        proven: &Proven,
    ) -> Result<Self, NotAdopted> {
        let digest = text.signed_digest();
        let verify = |note| verify_one(note, T::PURPOSE, digest, signatories, proven).ok()?;
        let good = notes.into_iter().filter_map(|note| Some((verify(note)?, note)));
        Self::by(text, digest, good, signatories)
    }

    /// Adopts the text if the offices whose notes are good are all that is needed.
    fn by<'a>(
        text: T,
        digest: Digest,
        good: impl IntoIterator<Item = (String, &'a str)>,
        signatories: &Policy,
    ) -> Result<Self, NotAdopted> {
        let mut have = BTreeSet::new();
        let mut signatures = Vec::new();
        for (office, note) in good {
            if have.insert(office) {
                signatures.push(note.to_owned());
            }
        }
        let missing = signatories.quorum().missing(&have);
        if !missing.is_empty() {
            return Err(NotAdopted::Missing(missing));
        }
        let signed = have.into_iter().collect();
        Ok(Self { text, digest, signatories: signatories.clone(), signatures, signed })
    }
}

/// The office that a note signs for, when it is a good signature of a signatory's present key.
fn verify_one(
    signed: &str,
    purpose: Purpose,
    digest: Digest,
    signatories: &Policy,
    proven: &Proven,
) -> Result<Option<String>, NotAdopted> {
    let bad = |why: String| NotAdopted::Bad(why);
    let note = note::Note::parse(signed).map_err(|e| bad(e.to_string()))?;
    if note.signatures().len() != 1 {
        return Err(bad("a signed statement has exactly one signature".to_owned()));
    }
    let statement: Statement =
        note.text().as_str().parse().map_err(|e: Refusal| bad(e.to_string()))?;
    if statement.purpose != purpose || statement.subject != digest {
        return Err(bad(format!("{} signed another text", statement.office)));
    }
    let office = statement.office.to_string();
    let Some(line) = signatories.witnesses().get(&office) else { return Ok(None) };
    if line.key.id() != statement.key {
        // Signed with a key that was replaced before the text was adopted.
        return Ok(None);
    }
    proven.prove_parsed(&line.key, signed, &note).map_err(|e| bad(format!("{office}: {e}")))?;
    Ok(Some(office))
}

impl<T> Adopted<T> {
    /// The text.
    pub fn text(&self) -> &T {
        &self.text
    }

    /// The digest that every party signed.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Whose signatures were needed.
    pub fn signatories(&self) -> &Policy {
        &self.signatories
    }

    /// The signed statements that count.
    pub fn signatures(&self) -> &[String] {
        &self.signatures
    }

    /// The offices that signed.
    pub fn signed(&self) -> &[String] {
        &self.signed
    }

    /// The key of an office among the signatories.
    pub fn key(&self, office: &str) -> Option<&VerifierKey> {
        self.signatories.witnesses().get(office).map(|line| &line.key)
    }
}

/// The file `instrument.note`: the instrument text and under it each signed statement, parted by
/// empty lines. [`Bundle::parse`] reads it back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bundle {
    /// The instrument text.
    pub text: InstrumentText,
    /// The signed statements.
    pub notes: Vec<String>,
}

/// The most signed statements in one file.
pub const BUNDLE_NOTES_MAX: usize = 200;

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text)?;
        for note in &self.notes {
            write!(f, "\n{note}")?;
        }
        Ok(())
    }
}

impl Bundle {
    /// Reads the file.
    ///
    /// # Errors
    /// [`NotAdopted::Bad`] that says what is wrong with its form.
    pub fn parse(file: &str) -> Result<Bundle, NotAdopted> {
        let bad = |why: &str| NotAdopted::Bad(why.to_owned());
        // Neither an instrument text nor a statement holds an empty line, so the empty lines part
        // them: text, then statement and signature lines in turn.
        let mut parts = file.split("\n\n");
        let text = parts.next().unwrap_or_default();
        let text = format!("{text}\n")
            .parse()
            .map_err(|e: crate::instrument::InstrumentTextError| NotAdopted::Bad(e.to_string()));
        let text: InstrumentText =
            if let (Err(_), Ok(whole)) = (&text, file.parse()) { whole } else { text? };
        let mut notes = Vec::new();
        let mut parts = parts.peekable();
        while let Some(statement) = parts.next() {
            let signature =
                parts.next().ok_or_else(|| bad("a statement has no signature under it"))?;
            if !signature.starts_with("\u{2014} ") {
                return Err(bad("a statement has no signature under it"));
            }
            let end = if parts.peek().is_some() { "\n" } else { "" };
            notes.push(format!("{statement}\n\n{signature}{end}"));
            if notes.len() > BUNDLE_NOTES_MAX {
                return Err(bad("it has too many signatures"));
            }
        }
        let bundle = Bundle { text, notes };
        if bundle.to_string() == file { Ok(bundle) } else { Err(bad("it is not in its one form")) }
    }
}
