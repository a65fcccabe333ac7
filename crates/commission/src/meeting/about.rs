//! Which meeting a text is about: a file of fixed form attached to it, so that it is signed with it.

use crate::instrument::MeetingId;

/// The name under which it is attached.
pub const ABOUT: &str = "meeting";
const HEADER: &str = "comity/about-meeting/v1";

/// The file that says that a text is about this meeting.
pub fn about(id: &MeetingId) -> Vec<u8> {
    format!("{HEADER}\nmeeting {id}\n").into_bytes()
}

/// The meeting that a file names; none where it is no such file.
pub fn meeting_in(file: &[u8]) -> Option<MeetingId> {
    let id = std::str::from_utf8(file).ok()?.strip_prefix(HEADER)?.strip_prefix("\nmeeting ")?;
    id.strip_suffix('\n')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_meeting_in_one_form_only() {
        let id = MeetingId::of(b"x");
        let file = about(&id);
        assert_eq!(meeting_in(&file), Some(id.clone()));
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.replace("meeting ", "incident "),
            text.to_uppercase(),
            String::new(),
        ] {
            assert_eq!(meeting_in(wrong.as_bytes()), None, "{wrong:?}");
        }
    }
}
