//! Who comes to an activity: what somebody who registers says, and who reads it. None of it is in the
//! record.

use serde::{Deserialize, Serialize};

use super::Activity;
use crate::party::{Office, PartyId, Role};
use crate::refusal::{Refusal, What};
use crate::roll::Roll;
use crate::text::clean_line;

/// The most characters of a name, or of how somebody is reached.
pub const ENTRANT_CHARS_MAX: usize = 120;
/// The most who wait for a place of one party.
pub const WAITING_MAX: u32 = 1_000;
/// Days after an activity for which it is kept who registered.
pub const REGISTRATION_DAYS: i64 = 30;

/// Who answers for somebody under eighteen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guardian {
    /// The name.
    pub name: String,
    /// How they are reached.
    pub contact: String,
    /// Whether they consent.
    pub consents: bool,
}

/// Somebody who registers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrant {
    /// The name.
    pub name: String,
    /// How they are reached; empty when they did not say.
    pub contact: String,
    /// Who answers for them; none for grown-ups.
    pub guardian: Option<Guardian>,
}

impl Entrant {
    /// What they typed, in its one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for a missing name, for a guardian without name, address or consent;
    /// [`Refusal::ActivityState`] where nobody under eighteen may come; [`Refusal::TooMany`] and
    /// [`Refusal::HiddenCharacter`] for what is no such line.
    pub fn new(typed: &Self, minors: bool) -> Result<Self, Refusal> {
        let needed = |text: &str, field: &'static str| {
            let text = clean_line(text, ENTRANT_CHARS_MAX)?;
            if text.is_empty() { Err(Refusal::Empty { field }) } else { Ok(text) }
        };
        let guardian = match &typed.guardian {
            None => None,
            Some(_) if !minors => return Err(Refusal::ActivityState { state: "grown-ups" }),
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
            name: needed(&typed.name, "entrant-name")?,
            contact: clean_line(&typed.contact, ENTRANT_CHARS_MAX)?,
            guardian,
        })
    }
}

impl Activity {
    /// How many places each party has, where somebody can register now.
    ///
    /// # Errors
    /// [`Refusal::ActivityState`] where nobody can: there is no list, the time for it is over, or
    /// the activity was cancelled.
    pub fn registers(&self, now: i64) -> Result<u32, Refusal> {
        if self.is_cancelled() {
            return Err(Refusal::ActivityState { state: "cancelled" });
        }
        match &self.planned.registration {
            // Moved to an earlier day, it lets nobody in once it has begun.
            Some(open) if now <= open.until && now <= self.starts() => Ok(open.capacity),
            Some(_) => Err(Refusal::ActivityState { state: "registration-over" }),
            None => Err(Refusal::ActivityState { state: "no-registration" }),
        }
    }

    /// Who reads who comes for a party: whom the plan names as its organiser and its co-chairs, as
    /// far as they have a reading key. Nobody of another party does.
    ///
    /// # Errors
    /// [`Refusal::NobodyReads`] where nobody of them has one: then nobody registers for that party.
    pub fn registration_readers(
        &self,
        party: &PartyId,
        roll: &Roll,
    ) -> Result<Vec<Office>, Refusal> {
        let reads = |office: &&Office| {
            office.party() == Some(party)
                && (office.role() == Role::CoChair
                    || self.planned.organisers.get(party) == Some(office))
        };
        let readers: Vec<Office> =
            roll.reading_keys().map(|(office, _)| office).filter(reads).cloned().collect();
        if readers.is_empty() {
            return Err(Refusal::NobodyReads { party: Some(party.clone()) });
        }
        Ok(readers)
    }
}

/// Whether one more of a party has a place, when so many have one and so many wait; else they wait.
///
/// # Errors
/// [`Refusal::TooMany`] where as many wait as may.
pub fn has_place(capacity: u32, seated: u32, waiting: u32) -> Result<bool, Refusal> {
    if waiting == 0 && seated < capacity {
        return Ok(true);
    }
    if waiting >= WAITING_MAX {
        return Err(Refusal::TooMany { what: What::Participants, max: WAITING_MAX as usize });
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_goes_before_whoever_comes_later() {
        assert_eq!(has_place(2, 1, 0), Ok(true));
        assert_eq!(has_place(2, 2, 0), Ok(false));
        assert_eq!(has_place(2, 1, 3), Ok(false), "three wait for the place that is free");
        assert!(has_place(2, 2, WAITING_MAX).is_err());
    }

    #[test]
    fn nobody_under_eighteen_comes_without_a_guardian_who_consents() {
        let guardian = |consents| Guardian {
            name: " Ann Old ".into(),
            contact: "ann@example.org".into(),
            consents,
        };
        let typed = Entrant {
            name: " Tom  Young".into(),
            contact: String::new(),
            guardian: Some(guardian(true)),
        };
        let taken = Entrant::new(&typed, true).unwrap();
        assert_eq!(taken.guardian.as_ref().map(|it| it.name.as_str()), Some("Ann Old"));
        assert!(Entrant::new(&typed, false).is_err());
        let without = Entrant { guardian: Some(guardian(false)), ..typed.clone() };
        assert_eq!(Entrant::new(&without, true), Err(Refusal::Empty { field: "guardian-consent" }));
        let nameless = Guardian { name: " ".into(), ..guardian(true) };
        let nameless = Entrant { guardian: Some(nameless), ..typed.clone() };
        assert_eq!(Entrant::new(&nameless, true), Err(Refusal::Empty { field: "guardian-name" }));
        let long = Entrant { name: "x".repeat(ENTRANT_CHARS_MAX + 1), ..typed };
        assert!(Entrant::new(&long, true).is_err());
    }
}
