//! The roll: which office is held with which key, and what changes it.

use std::collections::BTreeMap;

use note::{Digest, PublicKey, VerifierKey};
use serde::{Deserialize, Serialize};

use crate::act::SeatAct;
use crate::charter::Charter;
use crate::party::{Office, PartyId, Role};
use crate::permission::{Action, orders};
use crate::reading::ReadingKey;
use crate::refusal::Refusal;
use crate::statement::{Purpose, Signed};

/// A filled seat.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    /// The key by which its holder acts.
    pub key: VerifierKey,
    /// The salted commitment to the person, opened in the erasable store only.
    pub person: Digest,
    /// Since when (Unix seconds UTC).
    pub since: i64,
    /// What is sealed for the office is encrypted to this; none before the holder has one.
    pub reading: Option<ReadingKey>,
}

impl Seat {
    /// A seat as somebody takes it.
    pub fn new(key: VerifierKey, person: Digest, since: i64) -> Self {
        Self { key, person, since, reading: None }
    }
}

/// All filled seats of a commission, and the hosts on which parties sign.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Roll {
    seats: BTreeMap<Office, Seat>,
    signing_hosts: BTreeMap<PartyId, String>,
    /// How many acts have changed each seat.
    turns: BTreeMap<Office, u64>,
}

/// The most signed statements that one change of a seat may come with.
pub const ORDERS_MAX: usize = 64;

/// The public key itself, whatever its kind and name: one key, one seat, in every guise.
pub(crate) fn bare(key: &VerifierKey) -> &[u8] {
    match key.public() {
        PublicKey::Ed25519(bytes) | PublicKey::Cosignature(bytes) => bytes,
        PublicKey::Passkey(passkey) => passkey.public(),
    }
}

/// A change of a seat that a registrar or holder orders.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// Somebody takes an empty seat.
    Fill {
        /// The seat.
        office: Office,
        /// Their key.
        key: VerifierKey,
        /// The salted commitment to the person.
        person: Digest,
    },
    /// A seat is emptied; every right ends at once.
    Vacate {
        /// The seat.
        office: Office,
    },
    /// The holder has a new key.
    ReplaceKey {
        /// The seat.
        office: Office,
        /// The new key.
        key: VerifierKey,
    },
    /// The holder has a reading key, or another one.
    ReadingKey {
        /// The seat.
        office: Office,
        /// The reading key.
        reading: ReadingKey,
    },
}

impl Change {
    /// The seat it is about.
    pub fn office(&self) -> &Office {
        match self {
            Change::Fill { office, .. }
            | Change::Vacate { office }
            | Change::ReplaceKey { office, .. }
            | Change::ReadingKey { office, .. } => office,
        }
    }

    /// What is done to the seat.
    pub fn action(&self) -> Action {
        match self {
            Change::Fill { .. } => Action::FillSeat,
            Change::Vacate { .. } => Action::VacateSeat,
            Change::ReplaceKey { .. } => Action::ReplaceKey,
            Change::ReadingKey { .. } => Action::SetReadingKey,
        }
    }

    /// The change as text; its digest is what the statement names. It holds the commission, the
    /// present key of the seat and how often the seat has changed, so that it fits one commission
    /// and one moment only: an order kept back does not fit the seat once it has changed.
    pub fn text(&self, commission: &str, roll: &Roll) -> String {
        let office = self.office();
        let present = roll.key(office).map_or_else(|| "none".to_owned(), ToString::to_string);
        let turn = roll.turns.get(office).copied().unwrap_or(0);
        let (verb, rest) = match self {
            Change::Fill { key, person, .. } => ("fill", format!("key {key}\nperson {person}\n")),
            Change::Vacate { .. } => ("vacate", String::new()),
            Change::ReplaceKey { key, .. } => ("replace-key", format!("key {key}\n")),
            Change::ReadingKey { reading, .. } => ("reading-key", format!("reading {reading}\n")),
        };
        format!(
            "comity/seat/v1\ncommission {commission}\n{verb} {office}\nturn {turn}\n\
             present {present}\n{rest}"
        )
    }
}

impl Roll {
    /// An empty roll that knows the parties' signing hosts.
    pub fn new(charter: &Charter) -> Self {
        let mut roll = Roll::default();
        roll.follow(charter);
        roll
    }

    /// Takes the signing hosts from a charter, new or changed.
    pub fn follow(&mut self, charter: &Charter) {
        self.signing_hosts = charter
            .parties
            .iter()
            .filter_map(|party| Some((party.id.clone(), party.signing_host.clone()?)))
            .collect();
    }

    /// The key of an office, if it is held.
    pub fn key(&self, office: &Office) -> Option<&VerifierKey> {
        self.seats.get(office).map(|seat| &seat.key)
    }

    /// Every filled seat.
    pub fn seats(&self) -> &BTreeMap<Office, Seat> {
        &self.seats
    }

    /// Every office with the key with which it reads what is sealed for it.
    pub fn reading_keys(&self) -> impl Iterator<Item = (&Office, &ReadingKey)> {
        self.seats.iter().filter_map(|(office, seat)| Some((office, seat.reading.as_ref()?)))
    }

    /// The offices of a role that a party has filled, with their keys.
    pub fn held(&self, party: &PartyId, role: Role) -> Vec<(&Office, &VerifierKey)> {
        self.seats
            .iter()
            .filter(|(office, _)| office.party() == Some(party) && office.role() == role)
            .map(|(office, seat)| (office, &seat.key))
            .collect()
    }

    /// Whether a passkey belongs to the signing host that the charter names for the party.
    pub fn is_own_signing_host(&self, party: Option<&PartyId>, key: &VerifierKey) -> bool {
        let PublicKey::Passkey(passkey) = key.public() else { return false };
        party
            .and_then(|party| self.signing_hosts.get(party))
            .is_some_and(|host| host == passkey.rp_id())
    }

    fn holder_of(&self, key: &VerifierKey) -> Option<&Office> {
        self.seats
            .iter()
            .find(|(_, seat)| bare(&seat.key) == bare(key) || seat.key.id() == key.id())
            .map(|(office, _)| office)
    }

    /// Refuses a seat the charter does not have and a key that cannot or must not hold it.
    ///
    /// # Errors
    /// [`Refusal::NoSuchSeat`], [`Refusal::KeySeatedTwice`], [`Refusal::WrongKey`].
    pub fn admit(
        &self,
        charter: &Charter,
        office: &Office,
        key: &VerifierKey,
    ) -> Result<(), Refusal> {
        if !charter.has_office(office) {
            return Err(Refusal::NoSuchSeat { office: office.clone() });
        }
        if matches!(key.public(), PublicKey::Cosignature(_)) {
            // A witness's key says "I saw this tree", never "I agree to this text".
            return Err(Refusal::WrongKey { office: office.clone() });
        }
        match self.holder_of(key) {
            Some(holder) => Err(Refusal::KeySeatedTwice { office: holder.clone() }),
            None => Ok(()),
        }
    }

    /// Decides a change of a seat.
    ///
    /// A party's seats are filled and vacated by its registrar, the registrar's own seat by its
    /// co-chair. A key is replaced by its holder with the old key; a lost key by a registrar or
    /// co-chair of that party together with the registrar of another (`decisions.md` 12). Seats
    /// of the secretariat, which serves all, change by a co-chair of every party.
    ///
    /// # Errors
    /// A [`Refusal`] that says which authority is missing.
    pub fn change(
        &self,
        charter: &Charter,
        commission: &str,
        change: &Change,
        signed: &[&str],
        now: i64,
    ) -> Result<SeatAct, Refusal> {
        let office = change.office();
        let present = self.seats.get(office);
        match change {
            Change::Fill { key, .. } => {
                if present.is_some() {
                    return Err(Refusal::Founding { why: "seat-filled" });
                }
                self.admit(charter, office, key)?;
            }
            Change::ReplaceKey { key, .. } => {
                if present.is_none() {
                    return Err(Refusal::NotSeated { office: office.clone() });
                }
                self.admit(charter, office, key)?;
            }
            Change::Vacate { .. } | Change::ReadingKey { .. } => {
                if present.is_none() {
                    return Err(Refusal::NotSeated { office: office.clone() });
                }
            }
        }
        let subject = Digest::of(change.text(commission, self).as_bytes());
        if signed.len() > ORDERS_MAX {
            let why = format!("a change of a seat comes with at most {ORDERS_MAX} statements");
            return Err(Refusal::BadSignature { why });
        }
        let mut by = Vec::new();
        for note in signed {
            let statement = Signed::verify(note, Purpose::Seat, self)?;
            if !charter.has_office(statement.office()) {
                return Err(Refusal::NotSeated { office: statement.office().clone() });
            }
            statement.is_timely(now)?;
            if statement.statement().subject != subject {
                return Err(Refusal::OtherDigest {
                    expected: subject,
                    found: statement.statement().subject,
                });
            }
            if by.iter().any(|other: &Signed| other.office() == statement.office()) {
                continue;
            }
            by.push(statement);
        }
        self.authorised(charter, change, &by)?;
        let by = by.iter().map(|signed| signed.note().to_owned()).collect();
        let office = office.clone();
        Ok(match change.clone() {
            Change::Fill { key, person, .. } => {
                SeatAct::Filled { at: now, office, key, person, by }
            }
            Change::Vacate { .. } => SeatAct::Vacated { at: now, office, by },
            Change::ReplaceKey { key, .. } => SeatAct::KeyReplaced { at: now, office, key, by },
            Change::ReadingKey { reading, .. } => {
                SeatAct::ReadingKey { at: now, office, reading, by }
            }
        })
    }

    /// The orders that a change still lacks when these offices have given theirs: a role of a
    /// party, or of any other party than the seat's where none is named. Empty when they suffice.
    pub fn missing(
        charter: &Charter,
        change: &Change,
        by: &[&Office],
    ) -> Vec<(Option<PartyId>, Role)> {
        let office = change.office();
        let action = change.action();
        let counted: Vec<&&Office> = by.iter().filter(|by| orders(by, action, office)).collect();
        if action == Action::ReplaceKey && counted.iter().any(|by| **by == office) {
            return Vec::new();
        }
        if action == Action::SetReadingKey {
            return Self::missing_for_reading(charter, office, &counted);
        }
        let Some(party) = office.party() else {
            // The secretariat serves every party, so every party's co-chair says yes.
            return charter
                .party_ids()
                .into_iter()
                .filter(|party| !counted.iter().any(|by| by.party() == Some(party)))
                .map(|party| (Some(party), Role::CoChair))
                .collect();
        };
        let mut missing = Vec::new();
        if !counted.iter().any(|by| by.party() == Some(party)) {
            let role = match office.role() {
                Role::Registrar => Role::CoChair,
                _ => Role::Registrar,
            };
            missing.push((Some(party.clone()), role));
        }
        if action == Action::ReplaceKey
            && !counted.iter().any(|by| by.party().is_some_and(|other| other != party))
        {
            missing.push((None, Role::Registrar));
        }
        missing
    }

    /// A reading key is its holder's to choose. What the secretariat reads is every party's
    /// concern, so every party's co-chair agrees to its keys.
    fn missing_for_reading(
        charter: &Charter,
        office: &Office,
        counted: &[&&Office],
    ) -> Vec<(Option<PartyId>, Role)> {
        let mut missing = Vec::new();
        if !counted.iter().any(|by| **by == office) {
            missing.push((office.party().cloned(), office.role()));
        }
        if office.party().is_none() {
            let lacking = charter
                .party_ids()
                .into_iter()
                .filter(|party| !counted.iter().any(|by| by.party() == Some(party)))
                .map(|party| (Some(party), Role::CoChair));
            missing.extend(lacking);
        }
        missing
    }

    fn authorised(&self, charter: &Charter, change: &Change, by: &[Signed]) -> Result<(), Refusal> {
        let offices: Vec<&Office> = by.iter().map(Signed::office).collect();
        if Self::missing(charter, change, &offices).is_empty() {
            return Ok(());
        }
        let office = offices.first().copied().unwrap_or_else(|| change.office());
        Err(Refusal::NotAllowed { office: office.clone(), action: change.action().as_str() })
    }

    /// Takes over a change that is in the record. It only applies; it never refuses.
    pub fn apply(&mut self, act: &SeatAct) {
        *self.turns.entry(act.office().clone()).or_default() += 1;
        match act {
            SeatAct::Filled { at, office, key, person, .. } => {
                self.seats.insert(office.clone(), Seat::new(key.clone(), *person, *at));
            }
            SeatAct::Vacated { office, .. } => {
                self.seats.remove(office);
            }
            SeatAct::KeyReplaced { at, office, key, .. } => {
                if let Some(seat) = self.seats.get_mut(office) {
                    seat.key = key.clone();
                    seat.since = *at;
                    // Others may have seated somebody else: nothing more is sealed for whoever
                    // held the seat before.
                    if !act.is_ordered_by_holder() {
                        seat.reading = None;
                    }
                }
            }
            SeatAct::ReadingKey { office, reading, .. } => {
                if let Some(seat) = self.seats.get_mut(office) {
                    seat.reading = Some(reading.clone());
                }
            }
        }
    }

    /// Seats somebody at the founding.
    pub fn seat(&mut self, office: Office, seat: Seat) {
        self.seats.insert(office, seat);
    }
}
