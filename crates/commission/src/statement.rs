//! What a key signs: a short statement that names one digest, one office, one key and one time.
//!
//! The signature lies over the statement and not over the text itself, so that it says *in what
//! office, when and with which key* besides *what* (`decisions.md` 1). Each purpose has its own
//! first line, so that a statement made for one can never serve another.

use std::fmt;
use std::str::FromStr;

use note::{Digest, KeyId, Note, NoteText, PublicKey, VerifierKey};

use crate::instrument::CommissionId;
use crate::party::{NO_PARTY, Office};
use crate::proven::{NOTHING, Proven};
use crate::refusal::Refusal;
use crate::roll::Roll;

/// Seconds a statement may be older than the moment it is committed (`decisions.md` 3).
pub const STATEMENT_AGE_SECONDS_MAX: i64 = 15 * 60;
/// Seconds an order about a seat, or a verifier's key to a finding, may be older than the moment it
/// is committed.
///
/// Some orders, and every finding, need people of several parties, who are not at their desks in the same quarter of
/// an hour. An order names the seat's present key, so that it fits no later state of the seat.
pub const ORDER_AGE_SECONDS_MAX: i64 = 3 * 86_400;
/// Seconds a signer's clock may run ahead.
pub const CLOCK_AHEAD_SECONDS_MAX: i64 = 60;
/// The most bytes a signed statement may have, a passkey's proof included.
pub const STATEMENT_NOTE_BYTES_MAX: usize = 16 * 1024;

/// What a statement is made for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Purpose {
    /// To sign an instrument.
    Sign,
    /// To table a draft under its digest.
    Table,
    /// To decline an instrument, with reasons.
    Decline,
    /// To withdraw an instrument from the table.
    Withdraw,
    /// To fill or vacate a seat, or replace its key.
    Seat,
    /// To accept an incident.
    Accept,
    /// To verify a finding about an incident.
    Verify,
    /// To speak about an incident or a meeting for one's own party.
    Speak,
    /// To call a meeting.
    Convene,
    /// To answer the call to a meeting.
    Reply,
    /// To ask something of the API, by an office. It never enters the record.
    Ask,
    /// To say what became of an appeal, or whether that is so.
    Attest,
    /// To enter something in a competition, or to join a team.
    Compete,
    /// To act as a juror: declare, step back, seal scores, open them.
    Judge,
    /// To nominate or withdraw a delegate to a forum.
    Nominate,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Purpose; 15] = [
        Purpose::Sign,
        Purpose::Table,
        Purpose::Decline,
        Purpose::Withdraw,
        Purpose::Seat,
        Purpose::Accept,
        Purpose::Verify,
        Purpose::Speak,
        Purpose::Convene,
        Purpose::Reply,
        Purpose::Ask,
        Purpose::Attest,
        Purpose::Compete,
        Purpose::Judge,
        Purpose::Nominate,
    ];

    /// The first line of such a statement.
    pub fn header(self) -> &'static str {
        match self {
            Purpose::Sign => "comity/signature/v1",
            Purpose::Table => "comity/tabling/v1",
            Purpose::Decline => "comity/declining/v1",
            Purpose::Withdraw => "comity/withdrawal/v1",
            Purpose::Seat => "comity/seating/v1",
            Purpose::Accept => "comity/acceptance/v1",
            Purpose::Verify => "comity/verification/v1",
            Purpose::Speak => "comity/speech/v1",
            Purpose::Convene => "comity/convening/v1",
            Purpose::Reply => "comity/reply/v1",
            Purpose::Ask => "comity/request/v1",
            Purpose::Attest => "comity/attestation/v1",
            Purpose::Compete => "comity/competing/v1",
            Purpose::Judge => "comity/judging/v1",
            Purpose::Nominate => "comity/nomination/v1",
        }
    }

    /// Seconds such a statement may be older than the moment it is committed.
    pub fn age_seconds_max(self) -> i64 {
        match self {
            Purpose::Seat | Purpose::Verify => ORDER_AGE_SECONDS_MAX,
            _ => STATEMENT_AGE_SECONDS_MAX,
        }
    }

    fn subject_word(self) -> &'static str {
        match self {
            Purpose::Seat => "change",
            Purpose::Accept => "incident",
            Purpose::Verify => "finding",
            Purpose::Speak => "words",
            Purpose::Convene => "call",
            Purpose::Reply => "answer",
            Purpose::Ask => "request",
            Purpose::Attest => "step",
            Purpose::Compete => "entry",
            Purpose::Judge => "ballot",
            Purpose::Nominate => "delegate",
            _ => "instrument",
        }
    }
}

/// A statement, before or after it is signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// What for.
    pub purpose: Purpose,
    /// The digest of what is signed: an instrument's text, a seat change, an incident's blurred row,
    /// a finding, a party's own words, a call to meet, the answer to one, a request to the API, a step
    /// of an appeal or a word about one, an entry in a competition, what a juror does,
    /// whom a party nominates for a forum or withdraws.
    pub subject: Digest,
    /// The digest of the reasons, when declining.
    pub reasons: Option<Digest>,
    /// The office by which the signer acts.
    pub office: Office,
    /// The key that signs.
    pub key: KeyId,
    /// When (Unix seconds UTC).
    pub time: i64,
    /// Sixteen random bytes, so that no two statements are the same.
    pub nonce: [u8; 16],
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.purpose.header())?;
        writeln!(f, "{} {}", self.purpose.subject_word(), self.subject)?;
        if let Some(reasons) = &self.reasons {
            writeln!(f, "reasons {reasons}")?;
        }
        let party = self.office.party().map_or(NO_PARTY, |party| party.as_str());
        writeln!(f, "party {party}")?;
        writeln!(f, "office {}", self.office)?;
        writeln!(f, "key {}", self.key)?;
        writeln!(f, "time {}", self.time)?;
        write!(f, "nonce ")?;
        for byte in self.nonce {
            write!(f, "{byte:02x}")?;
        }
        writeln!(f)
    }
}

impl FromStr for Statement {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let wrong = |line: &'static str| Refusal::WrongStatement { line };
        let mut lines = text.strip_suffix('\n').ok_or_else(|| wrong("end"))?.split('\n').peekable();
        let header = lines.next().unwrap_or_default();
        let purpose = Purpose::ALL
            .into_iter()
            .find(|purpose| purpose.header() == header)
            .ok_or_else(|| wrong("header"))?;
        let mut field = |word: &'static str| {
            lines
                .next()
                .and_then(|line| line.strip_prefix(word)?.strip_prefix(' '))
                .ok_or_else(|| wrong(word))
        };
        let subject =
            field(purpose.subject_word())?.parse().map_err(|_| wrong(purpose.subject_word()))?;
        let reasons = if purpose == Purpose::Decline {
            Some(field("reasons")?.parse().map_err(|_| wrong("reasons"))?)
        } else {
            None
        };
        let party = field("party")?;
        let office: Office = field("office")?.parse().map_err(|_| wrong("office"))?;
        if office.party().map_or(NO_PARTY, |party| party.as_str()) != party {
            return Err(wrong("party"));
        }
        let key = field("key")?.parse().map_err(|_| wrong("key"))?;
        let time: i64 = field("time")?.parse().map_err(|_| wrong("time"))?;
        let nonce = nonce(field("nonce")?).ok_or_else(|| wrong("nonce"))?;
        if lines.next().is_some() {
            return Err(wrong("end"));
        }
        let statement = Statement { purpose, subject, reasons, office, key, time, nonce };
        // One statement, one text: what does not print back to the same bytes is refused.
        if statement.to_string() == text { Ok(statement) } else { Err(wrong("form")) }
    }
}

impl Statement {
    /// The statement in a signed note, whose signature is not checked here; none where it is no
    /// such note.
    pub fn unchecked(note: &str) -> Option<Self> {
        Note::parse(note).ok()?.text().as_str().parse().ok()
    }
}

/// Whether a note that was verified before is about this.
pub(crate) fn is_about(note: &str, subject: Result<Digest, Refusal>) -> bool {
    let found = Statement::unchecked(note).map(|statement| statement.subject);
    found.is_some() && found == subject.ok()
}

/// Whether a note holds the statement that was signed.
///
/// Statements are compared, and not the notes' bytes: whoever has seen an ES256 signature can make
/// another of it that is as valid over the same statement (ECDSA takes *s* and *-s* alike), so that
/// a note's bytes do not say whether its key spoke once or twice. The nonce in a statement does.
pub(crate) fn is_same(note: &str, signed: &Signed) -> bool {
    Statement::unchecked(note).as_ref() == Some(signed.statement())
}

fn nonce(hex: &str) -> Option<[u8; 16]> {
    let mut out = [0; 16];
    if hex.len() != 32 || !hex.is_ascii() {
        return None;
    }
    for (n, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(out)
}

/// How a statement was signed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// With an Ed25519 key on the signer's own machine.
    KeyFile,
    /// With a passkey, on a page of the party's own signing host.
    Passkey,
    /// With a passkey, on a page of the host that also serves everything else: that host could
    /// have shown another text (`decisions.md` 2).
    PasskeyHostTrusted,
}

impl How {
    /// How an office signs with this key.
    fn of(key: &VerifierKey, office: &Office, roll: &Roll) -> How {
        match key.public() {
            PublicKey::Ed25519(_) | PublicKey::Cosignature(_) => How::KeyFile,
            PublicKey::Passkey(_) if roll.is_own_signing_host(office.party(), key) => How::Passkey,
            PublicKey::Passkey(_) => How::PasskeyHostTrusted,
        }
    }

    /// How a statement that stands in the record was signed, by the key that its office had then.
    /// It does not verify it: that was done before it was entered, and is done by the audit.
    pub(crate) fn recorded(statement: &Statement, roll: &Roll) -> How {
        match roll.key(&statement.office) {
            Some(key) if key.id() == statement.key => How::of(key, &statement.office, roll),
            _ => How::KeyFile,
        }
    }

    /// The word used in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            How::KeyFile => "key-file",
            How::Passkey => "passkey",
            How::PasskeyHostTrusted => "passkey-host-trusted",
        }
    }
}

/// A statement whose signature was checked against the key of its office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signed {
    statement: Statement,
    note: String,
    how: How,
}

impl Signed {
    /// Checks a signed statement: its form, its purpose, its office's key and the signature.
    ///
    /// It does not judge the time: see [`Signed::is_timely`].
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`], [`Refusal::NotSeated`], [`Refusal::WrongKey`] or
    /// [`Refusal::BadSignature`].
    pub fn verify(signed: &str, purpose: Purpose, roll: &Roll) -> Result<Signed, Refusal> {
        Self::verify_knowing(signed, purpose, roll, &NOTHING)
    }

    /// As [`Signed::verify`]; a signature that is proven is not verified again.
    ///
    /// # Errors
    /// As [`Signed::verify`].
    pub fn verify_knowing(
        signed: &str,
        purpose: Purpose,
        roll: &Roll,
        proven: &Proven,
    ) -> Result<Signed, Refusal> {
        let (statement, note) = read(signed, purpose)?;
        let key = roll
            .key(&statement.office)
            .ok_or_else(|| Refusal::NotSeated { office: statement.office.clone() })?;
        if key.id() != statement.key || matches!(key.public(), PublicKey::Cosignature(_)) {
            return Err(Refusal::WrongKey { office: statement.office });
        }
        proven
            .prove_parsed(key, signed, &note)
            .map_err(|why| Refusal::BadSignature { why: why.to_string() })?;
        let how = How::of(key, &statement.office, roll);
        Ok(Signed { statement, note: note.to_string(), how })
    }

    /// The statement.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The office that acts.
    pub fn office(&self) -> &Office {
        &self.statement.office
    }

    /// How it was signed.
    pub fn how(&self) -> How {
        self.how
    }

    /// The signed note, exactly as it enters the record.
    pub fn note(&self) -> &str {
        &self.note
    }

    /// Refuses a statement that is too old or from the future at the time of its commit.
    ///
    /// # Errors
    /// [`Refusal::SigningTime`].
    pub fn is_timely(&self, now: i64) -> Result<(), Refusal> {
        let time = self.statement.time;
        let fits = time <= now.saturating_add(CLOCK_AHEAD_SECONDS_MAX)
            && time >= now.saturating_sub(self.statement.purpose.age_seconds_max());
        if fits { Ok(()) } else { Err(Refusal::SigningTime { time, now }) }
    }
}

fn read(signed: &str, purpose: Purpose) -> Result<(Statement, Note), Refusal> {
    let bad = |why: String| Refusal::BadSignature { why };
    if signed.len() > STATEMENT_NOTE_BYTES_MAX {
        return Err(bad(format!(
            "a signed statement has at most {STATEMENT_NOTE_BYTES_MAX} bytes"
        )));
    }
    let note = Note::parse(signed).map_err(|why| bad(why.to_string()))?;
    if note.signatures().len() != 1 {
        return Err(bad("a signed statement has exactly one signature".to_owned()));
    }
    let statement: Statement = note.text().as_str().parse()?;
    if statement.purpose != purpose {
        return Err(Refusal::WrongStatement { line: "header" });
    }
    Ok((statement, note))
}

/// What is signed to ask something of the API: the method, the path with its query, and the body, as
/// they are sent.
pub fn request_digest(
    commission: &CommissionId,
    method: &str,
    address: &str,
    body: &[u8],
) -> Digest {
    let body = Digest::of(body);
    Digest::of(format!("comity/request/v1\n{commission}\n{method} {address}\n{body}\n").as_bytes())
}

/// The statement as the text of a note, ready for a key.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it cannot be a note's text, which no valid statement meets.
pub fn note_text(statement: &Statement) -> Result<NoteText, Refusal> {
    NoteText::parse(&statement.to_string()).map_err(|_| Refusal::WrongStatement { line: "form" })
}
