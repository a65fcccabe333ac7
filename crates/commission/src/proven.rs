//! Signatures that were verified, so that none has to be verified twice.
//!
//! The same signed statement is looked at when it is handed in, when it is asked whether a text is
//! adopted now, and whenever the text is read back. What was verified once stays true for the same
//! key and the same bytes, and for no others: one changed byte is another statement.

use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLock};

use note::{Digest, Note, PublicKey, VerifierKey};

use crate::act::Act;
use crate::roll::Roll;
use crate::statement::Statement;

/// The most signatures that are remembered; then all are forgotten, and verified anew when asked.
pub const PROVEN_MAX: usize = 1 << 17;

/// That a key signed a note, for as many of both as were verified.
///
/// Its fields are private: only [`Proven::prove`] adds to it, and only after verifying. It says
/// nothing of who may sign: whose key counts is asked anew each time.
#[derive(Debug)]
pub struct Proven {
    max: usize,
    facts: RwLock<BTreeSet<Digest>>,
}

/// For those who remember nothing: it verifies each time.
pub(crate) static NOTHING: Proven = Proven::of(0);

impl Default for Proven {
    fn default() -> Self {
        Self::new()
    }
}

impl Proven {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self::of(PROVEN_MAX)
    }

    const fn of(max: usize) -> Self {
        Self { max, facts: RwLock::new(BTreeSet::new()) }
    }

    /// How many signatures are remembered.
    pub fn count(&self) -> usize {
        self.facts.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether this very note is known to be signed by this very key.
    pub fn knows(&self, key: &VerifierKey, note: &str) -> bool {
        self.has(&fact(key, note))
    }

    /// Verifies that a note carries exactly one signature, by this key; when it is known already,
    /// that is enough.
    ///
    /// # Errors
    /// What is wrong with the note or its signature; nothing is remembered then.
    pub fn prove(&self, key: &VerifierKey, note: &str) -> Result<(), note::Error> {
        self.prove_parsed(key, note, &Note::parse(note)?)
    }

    /// As [`Proven::prove`], for a note that was parsed from these bytes.
    pub(crate) fn prove_parsed(
        &self,
        key: &VerifierKey,
        bytes: &str,
        note: &Note,
    ) -> Result<(), note::Error> {
        if self.max == 0 {
            return verify(key, note);
        }
        let fact = fact(key, bytes);
        if !self.has(&fact) {
            verify(key, note)?;
            self.remember([fact]);
        }
        Ok(())
    }

    /// Takes over what was verified elsewhere.
    pub fn learn(&self, other: Proven) {
        self.remember(other.facts.into_inner().unwrap_or_else(PoisonError::into_inner));
    }

    fn has(&self, fact: &Digest) -> bool {
        self.facts.read().unwrap_or_else(PoisonError::into_inner).contains(fact)
    }

    fn remember(&self, new: impl IntoIterator<Item = Digest>) {
        let mut facts = self.facts.write().unwrap_or_else(PoisonError::into_inner);
        for fact in new {
            if facts.len() >= self.max {
                facts.clear();
            }
            facts.insert(fact);
        }
    }

    /// Verifies what the acts' statements say of themselves, each against the key that the roll
    /// has for the office it names: work that needs no order, for many threads at once.
    ///
    /// A statement that does not hold, or whose office gets its key only by these acts, is left
    /// out. That judges nothing: the audit, which knows the roll at each act, verifies what it
    /// does not find here.
    pub fn ahead<'a>(acts: impl IntoIterator<Item = &'a Act>, roll: &Roll) -> Proven {
        let proven = Proven::new();
        for note in acts.into_iter().filter_map(statement_in) {
            let Ok(parsed) = Note::parse(note) else { continue };
            let Ok(statement) = parsed.text().as_str().parse::<Statement>() else { continue };
            if let Some(key) = roll.key(&statement.office) {
                let _ = proven.prove_parsed(key, note, &parsed);
            }
        }
        proven
    }
}

/// One line for the key, then the note: no other key and note give the same bytes.
fn fact(key: &VerifierKey, note: &str) -> Digest {
    Digest::of(format!("{key}\n{note}").as_bytes())
}

fn verify(key: &VerifierKey, note: &Note) -> Result<(), note::Error> {
    if matches!(key.public(), PublicKey::Cosignature(_)) || note.signatures().len() != 1 {
        // A witness's key signs no statement, and a statement has one signature.
        return Err(note::Error::NoKnownSignature);
    }
    note.verify([key]).map(|_| ())
}

/// The one signed statement of an act about an instrument, an incident, a meeting, an appeal, an
/// activity, a competition or a forum, if it has one.
fn statement_in(act: &Act) -> Option<&str> {
    match act {
        Act::Instrument(act) => act.note(),
        Act::Incident(act) => act.note(),
        Act::Meeting(act) => Some(act.note()),
        Act::Appeal(act) => Some(act.note()),
        Act::Activity(act) => Some(act.note()),
        Act::Competition(act) => Some(act.note()),
        Act::Forum(act) => Some(act.note()),
        Act::Commission(_) | Act::Seat(_) | Act::Report(_) => None,
    }
}
