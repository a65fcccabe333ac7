//! A playbook: what is to be done when something happens, agreed in advance. It is a file of fixed
//! form attached to a plan, so that every party signs it with the plan.

use serde::{Deserialize, Serialize};

use super::{HOURS_MAX, WHAT_CHARS_MAX};
use crate::canonical;
use crate::charter::Charter;
use crate::incident::cleaned;
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::{PartyId, Role};
use crate::refusal::{Refusal, What};

/// The name under which it is attached.
pub const TASKS: &str = "tasks";
/// The most tasks of a playbook, before they are multiplied by the parties.
pub const PLANNED_MAX: usize = 20;
/// The most bytes of its file.
pub const PLAYBOOK_BYTES_MAX: usize = 256 * 1024;
/// The first thing that a file says.
const KIND: &str = "comity/tasks/v1";

/// Whose task it is to be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// Each party has one like it.
    EachParty,
    /// The secretariat's.
    Secretariat,
    /// One party's.
    Party(PartyId),
}

/// A task as it is planned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// What is to be done.
    pub what: Localized,
    /// Whose it is.
    pub whose: Whose,
    /// Which of their offices does it.
    pub role: Role,
    /// Within how many hours of the start.
    pub hours: u32,
}

/// A playbook.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playbook {
    kind: String,
    /// Its tasks, in their order.
    pub tasks: Vec<Planned>,
}

/// Says why bytes are no playbook.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a list of tasks: {0}")]
pub struct PlaybookError(pub String);

impl Playbook {
    /// A playbook of these tasks. What they say is checked by [`Playbook::check`].
    pub fn new(tasks: Vec<Planned>) -> Self {
        Self { kind: KIND.to_owned(), tasks }
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Its keys are language tags, its numbers small: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused.
    ///
    /// # Errors
    /// [`PlaybookError`].
    pub fn parse(file: &[u8]) -> Result<Self, PlaybookError> {
        if file.len() > PLAYBOOK_BYTES_MAX {
            return Err(PlaybookError(format!("it has more than {PLAYBOOK_BYTES_MAX} bytes")));
        }
        let playbook: Playbook =
            serde_json::from_slice(file).map_err(|e| PlaybookError(e.to_string()))?;
        if playbook.kind != KIND {
            return Err(PlaybookError("it is of another kind".to_owned()));
        }
        if playbook.file() != file {
            return Err(PlaybookError("it is not in its one form".to_owned()));
        }
        Ok(playbook)
    }

    /// Refuses a playbook without tasks or with too many, a task that nobody could have, one
    /// without words in every language in which a plan binds, and one without a clock.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`], [`Refusal::UnknownParty`];
    /// [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if self.tasks.is_empty() {
            return Err(Refusal::Empty { field: "task" });
        }
        if self.tasks.len() > PLANNED_MAX {
            return Err(Refusal::TooMany { what: What::Tasks, max: PLANNED_MAX });
        }
        self.tasks.iter().try_for_each(|task| task.check(charter))
    }
}

impl Planned {
    /// Refuses a task that nobody could have, one that does not say what in every language in
    /// which a plan binds, and one without a clock.
    ///
    /// # Errors
    /// As [`Playbook::check`].
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.can_be_done(charter)?;
        let binding = charter.authentic(Kind::Plan);
        if binding.iter().any(|language| self.what.get(language).is_none()) {
            return Err(Refusal::Empty { field: "task" });
        }
        Ok(())
    }

    /// Refuses what nobody could do, whatever the languages in which plans bind by now.
    pub(super) fn can_be_done(&self, charter: &Charter) -> Result<(), Refusal> {
        if let Whose::Party(party) = &self.whose
            && charter.party(party).is_none()
        {
            return Err(Refusal::UnknownParty { party: party.clone() });
        }
        if !can_have(self.whose == Whose::Secretariat, self.role) {
            return Err(Refusal::Empty { field: "owner" });
        }
        in_hours(self.hours)?;
        if cleaned(&self.what, WHAT_CHARS_MAX, "task")? != self.what {
            return Err(Refusal::WrongStatement { line: "form" });
        }
        Ok(())
    }
}

/// Whether an office of this role does tasks.
pub(super) fn can_have(is_secretariat: bool, role: Role) -> bool {
    match role {
        Role::Secretary => is_secretariat,
        Role::CoChair | Role::Member | Role::Liaison => !is_secretariat,
        _ => false,
    }
}

/// A clock in hours.
pub(super) fn in_hours(hours: u32) -> Result<u32, Refusal> {
    if hours == 0 {
        return Err(Refusal::Empty { field: "hours" });
    }
    if hours > HOURS_MAX {
        return Err(Refusal::TooMany { what: What::Hours, max: HOURS_MAX as usize });
    }
    Ok(hours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_playbook_has_one_form() {
        let task = |whose, role| Planned {
            what: [("en".parse().unwrap(), "Call the other side".to_owned())].into_iter().collect(),
            whose,
            role,
            hours: 6,
        };
        let playbook = Playbook::new(vec![
            task(Whose::EachParty, Role::Member),
            task(Whose::Secretariat, Role::Secretary),
            task(Whose::Party("north".parse().unwrap()), Role::CoChair),
        ]);
        let file = playbook.file();
        assert_eq!(Playbook::parse(&file).unwrap(), playbook);
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.replace("each-party", "nobody"),
            text.replace("\"hours\":6", "\"hours\":6.0"),
            text.replace("\"hours\":6", "\"hours\":-6"),
            text.replace("{\"hours\"", "{\"more\":1,\"hours\""),
            "{}".to_owned(),
        ] {
            assert!(Playbook::parse(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(Playbook::parse(&vec![b' '; PLAYBOOK_BYTES_MAX + 1]).is_err());
    }
}
