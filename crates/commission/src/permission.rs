//! Who may do what: one function for pages, API and commands.

use crate::party::{Office, Role};
use crate::refusal::Refusal;

/// Something an office may or may not do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Action {
    /// Begin a draft.
    Draft,
    /// Word a passage, state a ground or an interest, for one's own party.
    Word,
    /// Propose a wording that no party has yet taken as its own.
    Propose,
    /// Write in a matter's thread.
    Comment,
    /// Table a draft.
    Table,
    /// Withdraw a text from the table.
    Withdraw,
    /// Fill a seat of one's own party.
    FillSeat,
    /// Vacate a seat of one's own party.
    VacateSeat,
    /// Replace a key that was lost, with another party's registrar.
    ReplaceKey,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 9] = [
        Action::Draft,
        Action::Word,
        Action::Propose,
        Action::Comment,
        Action::Table,
        Action::Withdraw,
        Action::FillSeat,
        Action::VacateSeat,
        Action::ReplaceKey,
    ];

    /// The action's word in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Action::Draft => "draft",
            Action::Word => "word",
            Action::Propose => "propose",
            Action::Comment => "comment",
            Action::Table => "table",
            Action::Withdraw => "withdraw",
            Action::FillSeat => "fill-seat",
            Action::VacateSeat => "vacate-seat",
            Action::ReplaceKey => "replace-key",
        }
    }
}

/// Says whether an office may do something at all, before the matter itself is asked.
///
/// What is not listed is denied. Signing and declining are not here: who signs is the
/// charter's to say, per kind of text.
///
/// # Errors
/// [`Refusal::NotAllowed`].
pub fn permit(office: &Office, action: Action) -> Result<(), Refusal> {
    let allowed = match action {
        Action::Draft => matches!(office.role(), Role::CoChair | Role::Member | Role::Secretary),
        Action::Word => matches!(office.role(), Role::CoChair | Role::Member),
        Action::Propose => office.role() == Role::Secretary,
        Action::Comment => matches!(
            office.role(),
            Role::CoChair | Role::Member | Role::Liaison | Role::Registrar | Role::Secretary
        ),
        Action::Table | Action::Withdraw => office.role() == Role::CoChair,
        Action::FillSeat | Action::VacateSeat => office.role() == Role::Registrar,
        Action::ReplaceKey => matches!(office.role(), Role::CoChair | Role::Registrar),
    };
    if allowed {
        Ok(())
    } else {
        Err(Refusal::NotAllowed { office: office.clone(), action: action.as_str() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who may do what, one line per role. A change here is a change of the house's rules.
    const MATRIX: &str = "\
co-chair   draft word - comment table withdraw - - replace-key
member     draft word - comment - - - - -
liaison    - - - comment - - - - -
registrar  - - - comment - - fill-seat vacate-seat replace-key
secretary  draft - propose comment - - - - -
auditor    - - - - - - - - -
operator   - - - - - - - - -
";

    #[test]
    fn a_role_may_do_what_the_matrix_says_and_nothing_else() {
        let mut found = String::new();
        for role in Role::ALL {
            let party = role.is_of_a_party().then(|| "north".parse().unwrap());
            let office = Office::new(party, role, 1).unwrap();
            let words: Vec<&str> = Action::ALL
                .into_iter()
                .map(|action| match permit(&office, action) {
                    Ok(()) => action.as_str(),
                    Err(refusal) => {
                        let office = office.clone();
                        let action = action.as_str();
                        assert_eq!(refusal, Refusal::NotAllowed { office, action });
                        "-"
                    }
                })
                .collect();
            found += &format!("{:<11}{}\n", role.as_str(), words.join(" "));
        }
        assert_eq!(found, MATRIX);
    }
}
