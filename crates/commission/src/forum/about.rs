//! Of which forum a text is the communiqué: a file of fixed form attached to it, so that it is signed
//! with it.

use crate::instrument::InstrumentId;
use crate::kind::Kind;

/// The name under which it is attached: that of the file which opens a forum, in a text of another
/// kind.
pub const ABOUT: &str = super::FORUM;
const HEADER: &str = "comity/about-forum/v1";

/// Whether a text of this kind can be a communiqué.
pub fn belongs_to(kind: Kind) -> bool {
    matches!(kind, Kind::Statement | Kind::Decision | Kind::Minutes)
}

/// The file that says that a text is the communiqué of this forum.
pub fn about(id: &InstrumentId) -> Vec<u8> {
    format!("{HEADER}\nforum {id}\n").into_bytes()
}

/// The forum that a file names; none where it is no such file.
pub fn forum_in(file: &[u8]) -> Option<InstrumentId> {
    let id = std::str::from_utf8(file).ok()?.strip_prefix(HEADER)?.strip_prefix("\nforum ")?;
    id.strip_suffix('\n')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_forum_in_one_form_only() {
        let id = InstrumentId::of(b"x");
        let file = about(&id);
        assert_eq!(forum_in(&file), Some(id.clone()));
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.replace("forum ", "meeting "),
            text.to_uppercase(),
            String::new(),
        ] {
            assert_eq!(forum_in(wrong.as_bytes()), None, "{wrong:?}");
        }
    }
}
