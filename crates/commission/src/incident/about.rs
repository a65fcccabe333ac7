//! Which incident a text answers: a file of fixed form attached to it, so that it is signed with it.

use crate::instrument::IncidentId;

/// The name under which it is attached.
pub const ABOUT: &str = "incident";
const HEADER: &str = "comity/about-incident/v1";

/// The file that says that a text answers this incident.
pub fn about(id: &IncidentId) -> Vec<u8> {
    format!("{HEADER}\nincident {id}\n").into_bytes()
}

/// The incident that a file names; none where it is no such file.
pub fn incident_in(file: &[u8]) -> Option<IncidentId> {
    let id = std::str::from_utf8(file).ok()?.strip_prefix(HEADER)?.strip_prefix("\nincident ")?;
    id.strip_suffix('\n')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_incident_in_one_form_only() {
        let id = IncidentId::of(b"x");
        let file = about(&id);
        assert_eq!(incident_in(&file), Some(id.clone()));
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace("v1", "v2"),
            text.to_uppercase(),
            String::new(),
        ] {
            assert_eq!(incident_in(wrong.as_bytes()), None, "{wrong:?}");
        }
    }
}
