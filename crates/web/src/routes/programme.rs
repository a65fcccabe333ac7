//! The addresses of the programme of joint activities.

use super::{draft, segment};

/// The programme of joint activities.
pub fn programme() -> &'static str {
    "/programme"
}

/// The programme for calendar programs.
pub fn programme_file() -> &'static str {
    "/programme/comity.ics"
}

/// What is agreed and was held in one region.
pub fn programme_region(code: impl std::fmt::Display) -> String {
    format!("/programme/region/{}", segment(code))
}

/// The plan and the name of an activity as two segments of an address.
fn activity_segments(id: &commission::ActivityId) -> String {
    format!("{}/{}", segment(&id.plan), segment(&id.id))
}

/// One activity, as everybody sees it.
pub fn activity(id: &commission::ActivityId) -> String {
    format!("/programme/{}", activity_segments(id))
}

/// A picture of an activity.
pub fn activity_picture(id: &commission::ActivityId, mark: impl std::fmt::Display) -> String {
    format!("{}/picture/{}", activity(id), segment(mark))
}

/// Registering for an activity.
pub fn register(id: &commission::ActivityId) -> String {
    format!("{}/register", activity(id))
}

/// The four questions about trust, before an activity and after it.
pub fn trust(id: &commission::ActivityId) -> String {
    format!("{}/trust", activity(id))
}

/// The four questions about trust, before a forum and after it, and what is told of the answers.
pub fn forum_trust(id: impl std::fmt::Display) -> String {
    format!("/forums/{}/trust", segment(id))
}

/// The map of what was held in one quarter. Query: `quarter`.
pub fn programme_map() -> &'static str {
    "/programme/map"
}

/// A review of an activity by somebody who came: leaving it, and erasing it.
pub fn review(id: &commission::ActivityId) -> String {
    format!("{}/review", activity(id))
}

/// The reviews of an activity, which the organisers of every party read and let through.
pub fn activity_reviews(id: &commission::ActivityId) -> String {
    format!("{}/reviews", activity_room(id))
}

/// The drafts to which a proposed activity can be added. Query: `region`, `field`, `quarter`,
/// `promise`.
pub fn desk_propose() -> &'static str {
    "/desk/propose"
}

/// One's own registration, by its receipt: seeing it and erasing it.
pub fn own_registration() -> &'static str {
    "/registration"
}

/// An activity on the members' side.
pub fn activity_room(id: &commission::ActivityId) -> String {
    format!("/activity/{}", activity_segments(id))
}

/// Reports what became of an activity: a form with a file.
pub fn activity_report(id: &commission::ActivityId) -> String {
    format!("{}/report", activity_room(id))
}

/// Confirms or disputes a report for one's own party.
pub fn activity_word(id: &commission::ActivityId) -> String {
    format!("{}/word", activity_room(id))
}

/// Who registered for one's own party. Query: `form`.
pub fn activity_people(id: &commission::ActivityId) -> String {
    format!("{}/people", activity_room(id))
}

/// The programme that the draft of a plan agrees on.
pub fn draft_programme(id: impl std::fmt::Display) -> String {
    format!("{}/programme", draft(id))
}

/// What the draft of a plan waives. Query: `promise`.
pub fn draft_waivers(id: impl std::fmt::Display) -> String {
    format!("{}/waivers", draft(id))
}

/// The programme as a table.
pub fn programme_table() -> &'static str {
    "/programme/comity.csv"
}

/// Whether a path takes what anybody enters about an activity without an account.
pub(super) fn is_entered(path: &str) -> bool {
    let mut parts = path.trim_start_matches('/').split('/');
    match parts.next() {
        Some("programme") => matches!(parts.nth(2), Some("register" | "trust" | "review")),
        Some("forums") => parts.nth(1) == Some("trust"),
        _ => false,
    }
}

/// Whether a path, without its first slash, leads to a form with a receipt of its own, which nobody
/// else may be given, or to a picture, which can be erased at any moment; or gives a delegate's code to
/// a program.
pub(super) fn is_of_a_moment(path: &str) -> bool {
    let mut parts = path.split('/');
    let first = parts.next();
    (first == Some("programme") && matches!(parts.nth(2), Some("register" | "picture")))
        || (path.starts_with("api/forums/") && path.ends_with("/delegates"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_a_receipt_and_a_picture_are_kept_by_nobody() {
        let id: commission::ActivityId = format!("{}/p1", "0a".repeat(16)).parse().unwrap();
        for path in [register(&id), activity_picture(&id, "x"), own_registration().to_owned()] {
            assert!(super::super::is_private(&path), "{path}");
        }
        for path in [register(&id), trust(&id), review(&id), own_registration().to_owned()] {
            assert!(super::super::is_for_anybody(&path), "{path}");
        }
        assert!(super::super::is_for_anybody(&forum_trust(&id.plan)));
        assert!(super::super::is_private(&format!("/api/forums/{}/delegates", id.plan)));
        assert!(!super::super::is_private(&format!("/api/forums/{}", id.plan)));
        assert!(!super::super::is_for_anybody(&activity_people(&id)));
        assert!(!super::super::is_for_anybody(&activity_reviews(&id)));
        assert!(super::super::is_private(&activity_reviews(&id)));
        for path in [
            programme().to_owned(),
            programme_map().to_owned(),
            programme_region("XV-ALD"),
            activity(&id),
        ] {
            assert!(!super::super::is_private(&path), "{path}");
        }
    }
}
