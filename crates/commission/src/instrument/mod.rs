//! Instruments: texts from the moment they are tabled.

mod tabling;
mod text;
mod version;

use std::collections::BTreeSet;

use note::{Digest, NoteText, VerifierKey};

pub use tabling::{Table, Tabling};
pub(crate) use tabling::{check_listed, check_text};
pub use text::{
    ATTACHMENTS_MAX, CommissionId, ContactId, FULFILS_MAX, INSTRUMENT_TEXT_BYTES_MAX, IdError,
    IncidentId, InstrumentId, InstrumentText, InstrumentTextError, MeetingId, NAME_BYTES_MAX,
    is_name,
};
pub use version::{PrintedGround, VERSION_BYTES_MAX, Version, VersionError};

use crate::act::{Act, CommissionAct, InstrumentAct, TabledVersion};
use crate::adoption::{Adopted, signatories};
use crate::charter::Charter;
use crate::commitment::Promise;
use crate::kind::Kind;
use crate::language::Language;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::proven::{NOTHING, Proven};
use crate::refusal::Refusal;
use crate::roll::Roll;
use crate::statement::{How, Purpose, Signed, Statement};
use crate::text::{TEXT_CHARS_MAX, clean};

/// A signature that was accepted, as it stands in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The office.
    pub office: Office,
    /// When it was committed (Unix seconds UTC).
    pub at: i64,
    /// How it was made, as seen when it was committed.
    pub how: How,
    /// The signed statement.
    pub note: String,
}

/// What became of a revision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// On the table: waits for signatures.
    Tabled,
    /// Every party has signed.
    Adopted {
        /// When (Unix seconds UTC).
        at: i64,
        /// Whose signatures were needed, with their keys, as a policy.
        signatories: String,
    },
    /// An office declined.
    Declined {
        /// When (Unix seconds UTC).
        at: i64,
        /// Who.
        office: Office,
        /// The language of the reasons.
        language: Language,
        /// Why.
        reasons: String,
    },
    /// Taken off the table by the party that tabled it.
    Withdrawn {
        /// When (Unix seconds UTC).
        at: i64,
        /// Who.
        office: Office,
    },
    /// The deadline passed.
    Lapsed {
        /// When (Unix seconds UTC).
        at: i64,
    },
    /// A later adopted text took its place.
    Replaced {
        /// When it was adopted (Unix seconds UTC).
        adopted: i64,
        /// When it was replaced (Unix seconds UTC).
        at: i64,
        /// By which text.
        by: InstrumentId,
        /// Whose signatures were needed, with their keys, as a policy.
        signatories: String,
    },
}

impl State {
    /// The state's word in message ids, the API and the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            State::Tabled => "tabled",
            State::Adopted { .. } => "adopted",
            State::Declined { .. } => "declined",
            State::Withdrawn { .. } => "withdrawn",
            State::Lapsed { .. } => "lapsed",
            State::Replaced { .. } => "replaced",
        }
    }

    /// Since when the state holds (Unix seconds UTC), but for texts still on the table.
    pub fn since(&self) -> Option<i64> {
        match self {
            State::Tabled => None,
            State::Adopted { at, .. }
            | State::Declined { at, .. }
            | State::Withdrawn { at, .. }
            | State::Lapsed { at }
            | State::Replaced { at, .. } => Some(*at),
        }
    }
}

/// One revision of an instrument.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Revision {
    /// What is signed.
    pub text: InstrumentText,
    /// Its digest.
    pub digest: Digest,
    /// Every language version.
    pub versions: Vec<TabledVersion>,
    /// The mandate topics.
    pub topics: Vec<String>,
    /// The promises it makes when adopted.
    pub promises: Vec<Promise>,
    /// Who tabled it.
    pub tabled_by: Office,
    /// When (Unix seconds UTC).
    pub tabled_at: i64,
    /// The signatures so far.
    pub signatures: Vec<Signature>,
    /// What became of it.
    pub state: State,
}

/// An instrument: its revisions, the last of which counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instrument {
    /// Its id.
    pub id: InstrumentId,
    /// Its revisions, oldest first. Never empty.
    revisions: Vec<Revision>,
}

/// What a text that every party signed gives to whatever it opens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carried {
    /// The text.
    pub id: InstrumentId,
    /// When the last party signed it (Unix seconds UTC).
    pub at: i64,
    /// The parties that did.
    pub parties: BTreeSet<PartyId>,
    /// The promises that it says it keeps, by reference.
    pub fulfils: Vec<String>,
}

/// What a transition needs to know of the commission.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The charter in force.
    pub charter: &'a Charter,
    /// Who holds which office.
    pub roll: &'a Roll,
    /// The commission.
    pub commission: &'a CommissionId,
    /// Now: the time of the commit (Unix seconds UTC).
    pub now: i64,
    /// Signatures that need not be verified again.
    pub proven: &'a Proven,
}

impl Instrument {
    /// An instrument from revisions read back from the tables.
    pub fn from_revisions(id: InstrumentId, revisions: Vec<Revision>) -> Option<Self> {
        if revisions.is_empty() { None } else { Some(Self { id, revisions }) }
    }

    /// Every revision, oldest first.
    pub fn revisions(&self) -> &[Revision] {
        &self.revisions
    }

    /// The revision that counts: the last.
    #[expect(clippy::expect_used, reason = "both constructors refuse an empty list")]
    pub fn current(&self) -> &Revision {
        self.revisions.last().expect("an instrument has a revision")
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.current().text.kind
    }

    /// What it gives to whatever it opens; none where it is of another kind or was not adopted.
    pub fn carried(&self, kind: Kind) -> Option<Carried> {
        let revision = self.current();
        if revision.text.kind != kind {
            return None;
        }
        let at = match &revision.state {
            State::Adopted { at, .. } => *at,
            State::Replaced { adopted, .. } => *adopted,
            _ => return None,
        };
        let parties = revision.signatures.iter().filter_map(|it| it.office.party().cloned());
        Some(Carried {
            id: revision.text.id.clone(),
            at,
            parties: parties.collect(),
            fulfils: revision.text.fulfils.clone(),
        })
    }

    fn tabled(&self, now: i64) -> Result<&Revision, Refusal> {
        let current = self.current();
        if current.state != State::Tabled {
            return Err(Refusal::NotTabled { state: current.state.as_str() });
        }
        if now > current.text.deadline {
            return Err(Refusal::Late { deadline: current.text.deadline });
        }
        Ok(current)
    }

    fn statement(
        &self,
        note: &str,
        purpose: Purpose,
        ctx: &Context<'_>,
    ) -> Result<Signed, Refusal> {
        let current = self.current();
        let signed = Signed::verify_knowing(note, purpose, ctx.roll, ctx.proven)?;
        if signed.statement().subject != current.digest {
            return Err(Refusal::OtherDigest {
                expected: current.digest,
                found: signed.statement().subject,
            });
        }
        signed.is_timely(ctx.now)?;
        // A seat that a new charter no longer has gives no right, even if nobody vacated it.
        if !ctx.charter.has_office(signed.office()) {
            return Err(Refusal::NotSeated { office: signed.office().clone() });
        }
        Ok(signed)
    }

    fn may_sign(&self, office: &Office, ctx: &Context<'_>) -> Result<(), Refusal> {
        let rule = ctx.charter.signatories(self.kind());
        let belongs = office.party().is_some_and(|party| ctx.charter.party(party).is_some());
        if belongs && office.role() == rule.role {
            Ok(())
        } else {
            Err(Refusal::NotAllowed { office: office.clone(), action: "sign" })
        }
    }

    /// Signs: takes a signed statement, and adopts the text when it was the last one missing.
    ///
    /// A signature counts while its office is held with the key that made it. Whoever holds the
    /// seat later, or with another key, signs anew; and a signature that stands already may be
    /// given again only where it completes the text (the seat was vacated and filled again, or a
    /// new charter asks for fewer).
    ///
    /// # Errors
    /// A [`Refusal`]; nothing is changed then.
    pub fn sign(&self, note: &str, ctx: &Context<'_>) -> Result<Vec<Act>, Refusal> {
        let current = self.tabled(ctx.now)?;
        let signed = self.statement(note, Purpose::Sign, ctx)?;
        self.may_sign(signed.office(), ctx)?;
        let of_office = || {
            let same = current.signatures.iter().filter(|s| s.office == *signed.office());
            same.filter_map(|s| statement_of(&s.note))
        };
        let again = of_office().any(|earlier| earlier.key == signed.statement().key);
        // The very same statement is never taken twice, whoever hands it in.
        let replayed = of_office().any(|earlier| earlier == *signed.statement());
        let mut acts = vec![Act::Instrument(InstrumentAct::Signed {
            at: ctx.now,
            id: self.id.clone(),
            note: signed.note().to_owned(),
        })];
        let mut notes: Vec<&str> = current.signatures.iter().map(|s| s.note.as_str()).collect();
        notes.push(signed.note());
        // Not adopted yet is no refusal: the signature is taken and the text waits for the rest,
        // be it for a party whose seat stands empty just now.
        let adopted = signatories(ctx.charter, ctx.roll, self.kind()).ok().and_then(|needed| {
            Adopted::by_those_that_hold(current.text.clone(), notes, &needed, ctx.proven).ok()
        });
        if replayed || (again && adopted.is_none()) {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        if let Some(adopted) = adopted {
            acts.extend(self.adoption(&adopted, ctx.now));
        }
        Ok(acts)
    }

    fn adoption(&self, adopted: &Adopted<InstrumentText>, at: i64) -> Vec<Act> {
        let text = adopted.text();
        let mut acts = vec![Act::Instrument(InstrumentAct::Adopted {
            at,
            id: self.id.clone(),
            digest: adopted.digest(),
            signatories: adopted.signatories().to_string(),
            signatures: adopted
                .signatures()
                .iter()
                .map(|note| Digest::of(note.as_bytes()))
                .collect(),
        })];
        if let Some(replaced) = &text.replaces {
            acts.push(Act::Instrument(InstrumentAct::Replaced {
                at,
                id: replaced.clone(),
                by: self.id.clone(),
            }));
        }
        if text.kind == Kind::CharterChange
            && let Some(charter) = text.attachments.get("charter")
        {
            acts.push(Act::Commission(CommissionAct::CharterChanged {
                at,
                instrument: self.id.clone(),
                charter: *charter,
            }));
        }
        if text.kind == Kind::CharterChange
            && let Some(policy) = text.attachments.get("policy")
        {
            acts.push(Act::Commission(CommissionAct::PolicyChanged {
                at,
                instrument: self.id.clone(),
                policy: *policy,
            }));
        }
        acts
    }

    /// Declines, with reasons. One party's no ends the revision.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing is changed then.
    pub fn decline(
        &self,
        note: &str,
        language: Language,
        reasons: &str,
        ctx: &Context<'_>,
    ) -> Result<Vec<Act>, Refusal> {
        self.tabled(ctx.now)?;
        let signed = self.statement(note, Purpose::Decline, ctx)?;
        self.may_sign(signed.office(), ctx)?;
        let reasons = clean(reasons, TEXT_CHARS_MAX)?;
        if reasons.is_empty() {
            return Err(Refusal::Empty { field: "reasons" });
        }
        if signed.statement().reasons != Some(Digest::of(reasons.as_bytes())) {
            return Err(Refusal::WrongStatement { line: "reasons" });
        }
        Ok(vec![Act::Instrument(InstrumentAct::Declined {
            at: ctx.now,
            id: self.id.clone(),
            language,
            reasons,
            note: signed.note().to_owned(),
        })])
    }

    /// Takes the text off the table; only the party that tabled it can.
    ///
    /// # Errors
    /// A [`Refusal`]; nothing is changed then.
    pub fn withdraw(&self, note: &str, ctx: &Context<'_>) -> Result<Vec<Act>, Refusal> {
        let current = self.tabled(ctx.now)?;
        let signed = self.statement(note, Purpose::Withdraw, ctx)?;
        permit(signed.office(), Action::Withdraw)?;
        if signed.office().party() != current.tabled_by.party() {
            return Err(Refusal::NotAllowed {
                office: signed.office().clone(),
                action: Action::Withdraw.as_str(),
            });
        }
        Ok(vec![Act::Instrument(InstrumentAct::Withdrawn {
            at: ctx.now,
            id: self.id.clone(),
            note: signed.note().to_owned(),
        })])
    }

    /// Lapses after the deadline. Nobody orders it; the clock does.
    ///
    /// # Errors
    /// [`Refusal::NotTabled`] or [`Refusal::NotYetLate`].
    pub fn lapse(&self, now: i64) -> Result<Vec<Act>, Refusal> {
        let current = self.current();
        if current.state != State::Tabled {
            return Err(Refusal::NotTabled { state: current.state.as_str() });
        }
        if now <= current.text.deadline {
            return Err(Refusal::NotYetLate { deadline: current.text.deadline });
        }
        Ok(vec![Act::Instrument(InstrumentAct::Lapsed { at: now, id: self.id.clone() })])
    }

    /// The parties whose signature is still missing, given who holds which seat with which key
    /// now. Empty when none is, or none can be given.
    pub fn waiting(&self, charter: &Charter, roll: &Roll) -> Vec<PartyId> {
        let current = self.current();
        if current.state != State::Tabled {
            return Vec::new();
        }
        let rule = charter.signatories(self.kind());
        let counts = |signature: &&Signature| {
            let key = statement_of(&signature.note).map(|statement| statement.key);
            charter.has_office(&signature.office)
                && signature.office.role() == rule.role
                && key.is_some()
                && roll.key(&signature.office).map(VerifierKey::id) == key
        };
        let signed: BTreeSet<&Office> =
            current.signatures.iter().filter(counts).map(|s| &s.office).collect();
        let lacks = |party: &PartyId| {
            let count = signed.iter().filter(|office| office.party() == Some(party)).count();
            count < usize::from(rule.count)
        };
        charter.party_ids().into_iter().filter(lacks).collect()
    }

    /// Checks again, from the notes alone, that the current revision is adopted.
    ///
    /// Rows read from a database are not believed: whoever shows or publishes a text as adopted
    /// holds the [`Adopted`] that this returns.
    ///
    /// # Errors
    /// [`Refusal::NotTabled`] with the present state when it is not adopted, and
    /// [`Refusal::BadSignature`] when its signatures do not hold.
    pub fn adopted(&self) -> Result<Adopted<InstrumentText>, Refusal> {
        self.adopted_knowing(&NOTHING)
    }

    /// As [`Instrument::adopted`]; signatures that are proven are not verified again.
    ///
    /// # Errors
    /// As [`Instrument::adopted`].
    pub fn adopted_knowing(&self, proven: &Proven) -> Result<Adopted<InstrumentText>, Refusal> {
        let current = self.current();
        let needed = match &current.state {
            State::Adopted { signatories, .. } | State::Replaced { signatories, .. } => signatories,
            other => return Err(Refusal::NotTabled { state: other.as_str() }),
        };
        let bad = |why: String| Refusal::BadSignature { why };
        let needed = note::Policy::parse(needed).map_err(|e| bad(e.to_string()))?;
        let notes = current.signatures.iter().map(|s| s.note.as_str());
        Adopted::by_those_that_hold(current.text.clone(), notes, &needed, proven)
            .map_err(|e| bad(e.to_string()))
    }

    /// Takes over an act that is in the record. It only applies and never refuses; an act that
    /// does not fit is passed over and `None` says so.
    ///
    /// `roll` is the roll before the act: it says how a signature was made.
    pub fn apply(
        before: Option<Instrument>,
        act: &InstrumentAct,
        roll: &Roll,
    ) -> Option<Instrument> {
        if let InstrumentAct::Tabled { at, id, text, versions, topics, promises, note } = act {
            let text: InstrumentText = text.parse().ok()?;
            let revision = Revision {
                digest: text.digest(),
                text,
                versions: versions.clone(),
                topics: topics.clone(),
                promises: promises.clone(),
                tabled_by: office_of(note)?,
                tabled_at: *at,
                signatures: Vec::new(),
                state: State::Tabled,
            };
            let mut instrument =
                before.unwrap_or_else(|| Instrument { id: id.clone(), revisions: Vec::new() });
            instrument.revisions.push(revision);
            return Some(instrument);
        }
        let mut instrument = before?;
        let current = instrument.revisions.last_mut()?;
        match act {
            InstrumentAct::Tabled { .. } => {}
            InstrumentAct::Signed { at, note, .. } => {
                let statement = statement_of(note)?;
                let how = How::recorded(&statement, roll);
                let office = statement.office;
                current.signatures.push(Signature { office, at: *at, how, note: note.clone() });
            }
            InstrumentAct::Declined { at, language, reasons, note, .. } => {
                current.state = State::Declined {
                    at: *at,
                    office: office_of(note)?,
                    language: language.clone(),
                    reasons: reasons.clone(),
                };
            }
            InstrumentAct::Withdrawn { at, note, .. } => {
                current.state = State::Withdrawn { at: *at, office: office_of(note)? };
            }
            InstrumentAct::Lapsed { at, .. } => current.state = State::Lapsed { at: *at },
            InstrumentAct::Adopted { at, signatories, .. } => {
                current.state = State::Adopted { at: *at, signatories: signatories.clone() };
            }
            InstrumentAct::Replaced { at, by, .. } => {
                if let State::Adopted { at: adopted, signatories } = &current.state {
                    current.state = State::Replaced {
                        adopted: *adopted,
                        at: *at,
                        by: by.clone(),
                        signatories: signatories.clone(),
                    };
                }
            }
        }
        Some(instrument)
    }
}

/// A signed statement, unverified: for acts already in the record.
fn statement_of(note: &str) -> Option<Statement> {
    note::Note::parse(note).ok()?.text().as_str().parse().ok()
}

/// The office that a signed statement names, unverified: for acts already in the record.
fn office_of(note: &str) -> Option<Office> {
    statement_of(note).map(|statement| statement.office)
}

/// The text that an office signs to sign, table, withdraw or decline an instrument.
///
/// # Errors
/// [`Refusal::WrongStatement`], which no valid statement meets.
pub fn to_sign(
    purpose: Purpose,
    digest: Digest,
    reasons: Option<&str>,
    office: &Office,
    key: note::KeyId,
    time: i64,
    nonce: [u8; 16],
) -> Result<NoteText, Refusal> {
    crate::statement::note_text(&Statement {
        purpose,
        subject: digest,
        reasons: reasons.map(|reasons| Digest::of(reasons.as_bytes())),
        office: office.clone(),
        key,
        time,
        nonce,
    })
}
