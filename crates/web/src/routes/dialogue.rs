//! The addresses of forums, the weeks of dialogue: what everybody reads, what a delegate does with
//! their receipt, and the rooms.

use super::{draft, segment};

/// The forums.
pub fn forums() -> &'static str {
    "/forums"
}

/// One forum, as everybody sees it.
pub fn forum(id: impl std::fmt::Display) -> String {
    format!("/forums/{}", segment(id))
}

/// The room of one's own delegation to a forum. A form with the field `go`: `nominate`,
/// `substitute`, `withdraw` or `drop`.
pub fn delegation(id: impl std::fmt::Display) -> String {
    format!("/delegates/{}", segment(id))
}

/// One's own nomination, by its receipt: seeing it, confirming, declining, erasing.
pub fn own_delegate() -> &'static str {
    "/delegate"
}

/// One's own badge, by the receipt.
pub fn delegate_badge() -> &'static str {
    "/delegate/badge"
}

/// The door of a forum, where delegates are let in. Query: `badge`, the code on one.
pub fn door(id: impl std::fmt::Display) -> String {
    format!("/door/{}", segment(id))
}

/// The list for a device at that door; the page's script posts there.
pub fn door_list(id: impl std::fmt::Display) -> String {
    format!("{}/list", door(id))
}

/// What such a device took without a network; the page's script posts there.
pub fn door_scans(id: impl std::fmt::Display) -> String {
    format!("{}/scans", door(id))
}

/// The page that such a device keeps.
pub fn door_away(id: impl std::fmt::Display) -> String {
    format!("{}/away", door(id))
}

/// The worker that shows it.
pub fn door_worker() -> &'static str {
    "/door/worker.js"
}

/// The forum that the draft of a plan opens, and what it changes about earlier ones.
pub fn draft_forum(id: impl std::fmt::Display) -> String {
    format!("{}/forum", draft(id))
}

/// Whether a path takes what a delegate says with nothing but their receipt.
pub(super) fn is_by_receipt(path: &str) -> bool {
    path == own_delegate() || path == delegate_badge()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_delegate_does_is_for_anybody_and_kept_by_nobody() {
        let id = "0a".repeat(16);
        for path in [own_delegate(), delegate_badge()] {
            assert!(super::super::is_for_anybody(path), "{path}");
            assert!(super::super::is_private(path), "{path}");
        }
        for path in [delegation(&id), door(&id), door_list(&id), door_scans(&id), door_away(&id)] {
            assert!(super::super::is_private(&path), "{path}");
            assert!(!super::super::is_for_anybody(&path), "{path}");
        }
        assert!(!super::super::is_private(&forum(&id)));
    }
}
