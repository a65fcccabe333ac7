//! The addresses of competitions: what everybody reads, and the rooms.

use super::{draft, segment};

/// Competitions.
pub fn competitions() -> &'static str {
    "/competitions"
}

/// One competition, as everybody sees it.
pub fn competition(id: impl std::fmt::Display) -> String {
    format!("/competitions/{}", segment(id))
}

/// One competition, for programs.
pub fn api_competition(id: impl std::fmt::Display) -> String {
    format!("/api/competitions/{}", segment(id))
}

/// The papers of a competition, from which anybody counts again.
pub fn api_competition_papers(id: impl std::fmt::Display) -> String {
    format!("/api/competitions/{}/papers", segment(id))
}

/// The competitions of which a juror has something to do.
pub fn juries() -> &'static str {
    "/jury"
}

/// A competition on the members' side: the entries of one's own party, and the teams that it is to
/// confirm.
pub fn competition_room(id: impl std::fmt::Display) -> String {
    format!("/competition/{}", segment(id))
}

/// Enters a work: a form with a file.
pub fn competition_enter(id: impl std::fmt::Display) -> String {
    format!("{}/enter", competition_room(id))
}

/// Says for one's own party that its people are in a team: a form with the field `entry`.
pub fn competition_join(id: impl std::fmt::Display) -> String {
    format!("{}/join", competition_room(id))
}

/// The work of an entry, for those who may read it.
pub fn competition_entry(id: impl std::fmt::Display, number: u32) -> String {
    format!("{}/entry/{number}", competition_room(id))
}

/// The file of the work.
pub fn competition_file(id: impl std::fmt::Display, number: u32) -> String {
    format!("{}/file", competition_entry(id, number))
}

/// Erases who made it, or the work as well: a form with the field `go`, `people` or `whole`.
pub fn competition_erase(id: impl std::fmt::Display, number: u32) -> String {
    format!("{}/erase", competition_entry(id, number))
}

/// A juror's room.
pub fn jury(id: impl std::fmt::Display) -> String {
    format!("{}/jury", competition_room(id))
}

/// Declares conflicts of interest: a form with the fields `conflict-<number>` and `numbers`.
pub fn jury_declare(id: impl std::fmt::Display) -> String {
    format!("{}/declare", jury(id))
}

/// Steps back: a form with the field `entry`, empty for all of them.
pub fn jury_recuse(id: impl std::fmt::Display) -> String {
    format!("{}/recuse", jury(id))
}

/// Scoring every entry.
pub fn jury_scores(id: impl std::fmt::Display) -> String {
    format!("{}/scores", jury(id))
}

/// Gives a juror the file that opens their scores: a form with the field `ballot`.
pub fn jury_ballot(id: impl std::fmt::Display) -> String {
    format!("{}/ballot", jury(id))
}

/// Goes on scoring from such a file.
pub fn jury_again(id: impl std::fmt::Display) -> String {
    format!("{}/again", jury(id))
}

/// Seals the scores in such a file.
pub fn jury_seal(id: impl std::fmt::Display) -> String {
    format!("{}/seal", jury(id))
}

/// Opens the scores in such a file.
pub fn jury_open(id: impl std::fmt::Display) -> String {
    format!("{}/open", jury(id))
}

/// The competition that the draft of a plan opens, and the result that the draft of a text awards.
pub fn draft_competition(id: impl std::fmt::Display) -> String {
    format!("{}/competition", draft(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_jurors_and_members_read_is_kept_by_nobody() {
        let id = "0a".repeat(16);
        for path in [
            juries().to_owned(),
            competition_room(&id),
            competition_file(&id, 7),
            jury_scores(&id),
            jury_ballot(&id),
        ] {
            assert!(super::super::is_private(&path), "{path}");
        }
        assert!(!super::super::is_private(&competition(&id)));
    }
}
