//! The commission as a whole: its charter in force, its roll, its policies.

use note::{Digest, Policy, VerifierKey};

use crate::act::{CommissionAct, Founded, SeatAct, Seated};
use crate::adoption::signatories;
use crate::charter::Charter;
use crate::instrument::{CommissionId, Context};
use crate::kind::Kind;
use crate::proven::NOTHING;
use crate::refusal::Refusal;
use crate::roll::{Change, Roll, Seat, bare};

/// A policy of the record and the first entry it holds for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PolicyVersion {
    /// The index of the act that brought it: it holds for checkpoints that cover this act.
    pub from: u64,
    /// The policy.
    pub policy: Policy,
}

/// The state of a commission apart from its matters.
#[derive(Clone, PartialEq, Debug)]
pub struct Commission {
    /// Its id.
    pub id: CommissionId,
    /// Its founding act.
    pub founded: Founded,
    /// The charter in force.
    pub charter: Charter,
    /// The roll.
    pub roll: Roll,
    /// Every policy so far, oldest first. Never empty.
    policies: Vec<PolicyVersion>,
    /// How many acts changed it: the version for compare-and-swap.
    pub version: i64,
}

/// Why a commission cannot be founded, or its record not be replayed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CommissionError {
    /// Something about the founding is wrong.
    #[error("cannot found the commission: {0}")]
    Founding(String),
    /// The record is not consistent.
    #[error("the record cannot be replayed: {0}")]
    Replay(String),
}

/// Checks a founding: charter, seats, keys, witnesses.
///
/// Every party needs each of its co-chairs' seats filled as far as its texts need signatures, and
/// exactly one witness of its own that the quorum cannot do without: otherwise *agreed* would not
/// mean that this party saw the record.
///
/// # Errors
/// [`CommissionError::Founding`] that says what is missing.
pub fn found(
    charter: &Charter,
    mut founded: Founded,
    seats: Vec<Seated>,
) -> Result<Founded, CommissionError> {
    let wrong = CommissionError::Founding;
    let mut roll = Roll::new(charter);
    for seated in &seats {
        if roll.key(&seated.office).is_some() {
            return Err(wrong(format!("seat {} is filled twice: name it once", seated.office)));
        }
        roll.admit(charter, &seated.office, &seated.key)
            .map_err(|refusal| wrong(format!("seat {}: {refusal}", seated.office)))?;
        roll.seat(seated.office.clone(), Seat::new(seated.key.clone(), seated.person, founded.at));
    }
    for kind in Kind::ALL {
        signatories(charter, &roll, kind).map_err(|refusal| {
            wrong(format!(
                "nobody could sign a {kind} ({refusal}): give --seat OFFICE=KEYFILE for every co-chair the charter asks for"
            ))
        })?;
    }
    let policy = Policy::parse(&founded.policy).map_err(|e| wrong(format!("policy: {e}")))?;
    if !policy.logs().iter().any(|log| log.key == founded.log) {
        return Err(wrong("the policy does not name the log's own key".into()));
    }
    check_witnesses(charter, &policy)?;
    if let Some(seated) = seats.iter().find(|seated| names_key(&policy, &seated.key)) {
        return Err(wrong(format!(
            "seat {}: its key is also the log's or a witness's: make a key of its own",
            seated.office
        )));
    }
    if founded.nonce.len() != 32
        || !founded.nonce.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    {
        return Err(wrong("the nonce is not sixteen bytes as lower-case hex".into()));
    }
    founded.seats = seats;
    Ok(founded)
}

/// Whether a key stands in a policy as a log's or a witness's, in whatever guise.
fn names_key(policy: &Policy, key: &VerifierKey) -> bool {
    let logs = policy.logs().iter().map(|log| &log.key);
    let witnesses = policy.witnesses().values().map(|witness| &witness.key);
    logs.chain(witnesses).any(|other| bare(other) == bare(key))
}

/// Refuses a policy in which some party's witness could be done without.
///
/// # Errors
/// [`CommissionError::Founding`] naming the party.
pub fn check_witnesses(charter: &Charter, policy: &Policy) -> Result<(), CommissionError> {
    let all: std::collections::BTreeSet<String> = policy.witnesses().keys().cloned().collect();
    for party in charter.party_ids() {
        let mut without = all.clone();
        without.retain(|name| name != party.as_str() && !name.starts_with(&format!("{party}.")));
        if policy.quorum().missing(&without).is_empty() {
            return Err(CommissionError::Founding(format!(
                "a place in the record could become agreed without {party}'s witness: name its witness {party:?} and let the quorum need it"
            )));
        }
    }
    Ok(())
}

impl Commission {
    /// The commission as its first act founds it.
    ///
    /// # Errors
    /// [`CommissionError::Replay`] when the charter given is not the one the act names.
    pub fn new(founded: Founded, charter: Charter) -> Result<Self, CommissionError> {
        let replay = |e: String| CommissionError::Replay(e);
        if Digest::of(charter.source.as_bytes()) != founded.charter {
            return Err(replay("the charter is not the one the founding act names".into()));
        }
        let policy = Policy::parse(&founded.policy).map_err(|e| replay(e.to_string()))?;
        let bytes = crate::act::Act::Commission(CommissionAct::Founded(founded.clone()))
            .encode()
            .map_err(|e| replay(e.to_string()))?;
        let mut roll = Roll::new(&charter);
        for seated in &founded.seats {
            roll.seat(
                seated.office.clone(),
                Seat::new(seated.key.clone(), seated.person, founded.at),
            );
        }
        Ok(Self {
            id: CommissionId::of(&bytes),
            founded,
            charter,
            roll,
            policies: vec![PolicyVersion { from: 0, policy }],
            version: 1,
        })
    }

    /// Takes over an act that is in the record at `index`. `file` is the charter or policy that
    /// the act names by its digest.
    ///
    /// # Errors
    /// [`CommissionError::Replay`] when the file named is not the one given.
    pub fn apply(
        &mut self,
        act: &CommissionAct,
        index: u64,
        file: Option<&str>,
    ) -> Result<(), CommissionError> {
        let named = |digest: &Digest| {
            file.filter(|file| Digest::of(file.as_bytes()) == *digest)
                .ok_or_else(|| CommissionError::Replay(format!("the file {digest} is missing")))
        };
        self.version += 1;
        match act {
            CommissionAct::Founded(_) => {
                return Err(CommissionError::Replay("it is founded twice".into()));
            }
            CommissionAct::CharterChanged { charter: digest, .. } => {
                self.charter = Charter::parse(named(digest)?).map_err(|problems| {
                    CommissionError::Replay(
                        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
                    )
                })?;
                self.roll.follow(&self.charter);
            }
            CommissionAct::PolicyChanged { policy, .. } => {
                let policy = Policy::parse(named(policy)?)
                    .map_err(|e| CommissionError::Replay(e.to_string()))?;
                self.policies.push(PolicyVersion { from: index, policy });
            }
        }
        Ok(())
    }

    /// Takes over a change of a seat.
    pub fn apply_seat(&mut self, act: &SeatAct) {
        self.version += 1;
        self.roll.apply(act);
    }

    /// The policy for a checkpoint of this size: the last one brought by an act it covers.
    #[expect(clippy::expect_used, reason = "the founding act brings the first policy")]
    pub fn policy_at(&self, size: u64) -> &Policy {
        self.policies
            .iter()
            .rev()
            .find(|version| version.from < size)
            .or_else(|| self.policies.first())
            .map(|version| &version.policy)
            .expect("a commission has a policy")
    }

    /// The policy in force.
    pub fn policy(&self) -> &Policy {
        self.policy_at(u64::MAX)
    }

    /// Refuses an attachment with which a change of charter could not come into force: a
    /// `charter` that is none or under which nobody present could sign, a `policy` that is none,
    /// lacks the log or names a signatory's key, or does without some party's witness.
    ///
    /// # Errors
    /// [`Refusal::BadAttachment`].
    pub fn check_attachment(&self, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let bad = |why: String| Refusal::BadAttachment { name: name.to_owned(), why };
        let text = || std::str::from_utf8(bytes).map_err(|e| bad(e.to_string()));
        match name {
            "charter" => {
                let charter = Charter::parse(text()?).map_err(|problems| {
                    bad(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
                })?;
                // Otherwise no text could be adopted any more, not even one that mends this.
                for kind in Kind::ALL {
                    signatories(&charter, &self.roll, kind)
                        .map_err(|refusal| bad(format!("nobody could sign a {kind}: {refusal}")))?;
                }
                Ok(())
            }
            "policy" => {
                let policy = Policy::parse(text()?).map_err(|e| bad(e.to_string()))?;
                if !policy.logs().iter().any(|log| log.key == self.founded.log) {
                    return Err(bad("it does not name the log's own key".into()));
                }
                if let Some((office, _)) =
                    self.roll.seats().iter().find(|(_, seat)| names_key(&policy, &seat.key))
                {
                    return Err(bad(format!("it names the key with which {office} signs")));
                }
                check_witnesses(&self.charter, &policy).map_err(|e| bad(e.to_string()))
            }
            _ => Ok(()),
        }
    }

    /// Every policy so far, oldest first.
    pub fn policies(&self) -> &[PolicyVersion] {
        &self.policies
    }

    /// What a transition needs.
    pub fn context(&self, now: i64) -> Context<'_> {
        let (charter, roll, proven) = (&self.charter, &self.roll, &NOTHING);
        Context { charter, roll, commission: &self.id, now, proven }
    }

    /// What an order for a change of a seat signs, as the seat is now.
    pub fn order_subject(&self, change: &Change) -> Digest {
        Digest::of(change.text(self.id.as_str(), &self.roll).as_bytes())
    }

    /// Decides a change of a seat.
    ///
    /// # Errors
    /// As [`Roll::change`]; and [`Refusal::WrongKey`] for the log's or a witness's key.
    pub fn change_seat(
        &self,
        change: &Change,
        signed: &[&str],
        now: i64,
    ) -> Result<SeatAct, Refusal> {
        if let Change::Fill { office, key, .. } | Change::ReplaceKey { office, key } = change
            && self.policies.iter().any(|version| names_key(&version.policy, key))
        {
            // Who signs texts and who keeps or watches the record are told apart by their keys.
            return Err(Refusal::WrongKey { office: office.clone() });
        }
        self.roll.change(&self.charter, self.id.as_str(), change, signed, now)
    }
}
