//! Labels that people of every party gave: a sentence is learnt from only where all say the same.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::Problem;

/// The most labels of a file.
pub const LABELS_MAX: usize = 1_000_000;

/// One person's word about one sentence.
#[derive(Deserialize, Clone, PartialEq, Eq, Debug)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// The sentence.
    pub id: String,
    /// The party whose person says so.
    pub party: String,
    /// What they say.
    pub hostile: bool,
}

/// What became of the labels.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Confirmed {
    /// The sentences of which every party says the same, and what.
    pub agreed: BTreeMap<String, bool>,
    /// Those of which parties, or people of one, say different things.
    pub disputed: BTreeSet<String>,
    /// Those of which some party says nothing.
    pub waiting: BTreeSet<String>,
    /// The parties that the file names.
    pub parties: BTreeSet<String>,
}

/// Reads labels and tells which sentences people of every party found alike.
///
/// # Errors
/// When a line is not as it must be, or the file names fewer than two parties: one side alone confirms
/// nothing.
pub fn confirmed(jsonl: &str) -> Result<Confirmed, Problem> {
    let mut labels: Vec<Label> = Vec::new();
    for (line, text) in (1..).zip(jsonl.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        if labels.len() == LABELS_MAX {
            return Err(Problem::Large { what: "labels", max: LABELS_MAX });
        }
        let label: Label =
            serde_json::from_str(text).map_err(|e| Problem::Line { line, why: e.to_string() })?;
        if label.party.is_empty() || label.party.trim() != label.party {
            let why =
                format!("{:?} is no name of a party: empty, or with spaces around it", label.party);
            return Err(Problem::Line { line, why });
        }
        labels.push(label);
    }
    let parties: BTreeSet<String> = labels.iter().map(|it| it.party.clone()).collect();
    if parties.len() < 2 {
        return Err(Problem::Few(format!(
            "the labels are those of {} parties, and every party must have its say",
            parties.len()
        )));
    }
    let mut said: BTreeMap<String, (BTreeSet<String>, BTreeSet<bool>)> = BTreeMap::new();
    for label in labels {
        let (who, what) = said.entry(label.id).or_default();
        who.insert(label.party);
        what.insert(label.hostile);
    }
    let mut found = Confirmed { parties, ..Confirmed::default() };
    for (id, (who, what)) in said {
        if what.len() > 1 {
            found.disputed.insert(id);
        } else if who != found.parties {
            found.waiting.insert(id);
        } else if let Some(hostile) = what.first() {
            found.agreed.insert(id, *hostile);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_every_party_says_alike_is_confirmed() {
        let line = |id: &str, party: &str, hostile: bool| {
            format!("{{\"id\":\"{id}\",\"party\":\"{party}\",\"hostile\":{hostile}}}\n")
        };
        let text = [
            line("a", "north", true),
            line("a", "south", true),
            line("b", "north", true),
            line("b", "south", false),
            line("c", "north", false),
            line("d", "north", false),
            line("d", "north", false),
            line("d", "south", false),
            line("e", "south", true),
            line("e", "south", false),
            line("e", "north", true),
        ]
        .concat();
        let found = confirmed(&text).unwrap();
        assert_eq!(found.agreed, BTreeMap::from([("a".into(), true), ("d".into(), false)]));
        assert_eq!(found.disputed, BTreeSet::from(["b".into(), "e".into()]));
        assert_eq!(found.waiting, BTreeSet::from(["c".into()]));
        // A third party must have its say too.
        let third = confirmed(&(text + &line("a", "east", true))).unwrap();
        assert_eq!(third.agreed, BTreeMap::from([("a".into(), true)]));
        assert!(third.waiting.contains("d"));
    }

    #[test]
    fn one_side_alone_confirms_nothing() {
        assert!(confirmed("{\"id\":\"a\",\"party\":\"north\",\"hostile\":true}").is_err());
        assert!(confirmed("").is_err());
        assert!(confirmed("{\"id\":\"a\",\"hostile\":true}").is_err());
        // A party is not another one by a space.
        for party in ["", " ", "north ", "\tnorth"] {
            let line =
                |party: &str| serde_json::json!({ "id": "a", "party": party, "hostile": true });
            let why = confirmed(&format!("{}\n{}", line("north"), line(party))).unwrap_err();
            assert!(why.to_string().contains("line 2"), "{why}");
        }
    }
}
