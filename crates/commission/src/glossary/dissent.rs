//! What a party that declined a change said about single entries.
//!
//! Its reasons are one text, which its key signs. A paragraph of it that begins with the id of an
//! entry and a colon is about that entry, as are those that follow until the next such paragraph.

use std::collections::{BTreeMap, BTreeSet};

/// The reasons of a party, apart for each entry that they name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dissent {
    /// What is about the change as a whole; may be empty.
    pub whole: String,
    /// What is about single entries, by their ids.
    pub entries: BTreeMap<String, String>,
}

/// Takes reasons apart by the entries that they name.
pub fn dissent(reasons: &str, ids: &BTreeSet<&str>) -> Dissent {
    let mut read = Dissent::default();
    let mut about: Option<&str> = None;
    for line in reasons.lines() {
        let named = line.split_once(':').and_then(|(id, words)| {
            let id = ids.get(id.trim().to_lowercase().as_str())?;
            Some((*id, words.trim_start()))
        });
        let words = match named {
            Some((id, words)) => {
                about = Some(id);
                words
            }
            None => line,
        };
        let place = match about {
            Some(id) => read.entries.entry(id.to_owned()).or_default(),
            None => &mut read.whole,
        };
        if !place.is_empty() {
            place.push('\n');
        }
        place.push_str(words);
    }
    for words in read.entries.values_mut().chain(std::iter::once(&mut read.whole)) {
        *words = words.trim().to_owned();
    }
    read.entries.retain(|_, words| !words.is_empty());
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_about_the_whole_until_they_name_an_entry() {
        let ids = BTreeSet::from(["upper-folk", "mist"]);
        let said = "We cannot agree yet.\n\nmist: We say it of the weather.\n\nSee the almanac.\n\
                    Upper-folk : Nobody says so.\nnote: no entry.";
        let read = dissent(said, &ids);
        assert_eq!(read.whole, "We cannot agree yet.");
        assert_eq!(read.entries["mist"], "We say it of the weather.\n\nSee the almanac.");
        assert_eq!(read.entries["upper-folk"], "Nobody says so.\nnote: no entry.");
        assert_eq!(dissent("No.", &ids), Dissent { whole: "No.".into(), ..Dissent::default() });
        assert!(dissent("mist:", &ids).entries.is_empty());
    }
}
