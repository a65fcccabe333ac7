//! Labelled sentences, a JSON object a line.

use std::collections::BTreeSet;

use serde::Deserialize;
use speech::Tag;

use crate::Problem;

/// The most bytes of a file of sentences.
pub const CASES_BYTES_MAX: usize = 64 << 20;
/// The most bytes of a sentence.
const TEXT_BYTES_MAX: usize = 16 << 10;

/// A labelled sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its language.
    pub tag: Tag,
    /// Its words.
    pub text: String,
    /// What people say of it.
    pub hostile: bool,
    /// What it tries, such as `H1` or `N3`; empty where that is not said.
    pub kind: String,
    /// The peoples it speaks of, by their ids.
    pub peoples: Vec<String>,
    /// What it shares with sentences that are to stand in one fold with it.
    pub bond: Option<String>,
}

/// A line as it is written; what else stands in it does not matter here.
#[derive(Deserialize)]
struct Line {
    id: String,
    lang: String,
    text: String,
    hostile: bool,
    #[serde(default)]
    functionality: String,
    #[serde(default)]
    mentions: Vec<String>,
    #[serde(default)]
    pair: Option<String>,
}

/// Reads labelled sentences.
///
/// # Errors
/// When a line is not as it must be, or an id stands twice.
pub fn cases(jsonl: &str) -> Result<Vec<Case>, Problem> {
    if jsonl.len() > CASES_BYTES_MAX {
        return Err(Problem::Large { what: "bytes", max: CASES_BYTES_MAX });
    }
    let mut ids = BTreeSet::new();
    let mut found = Vec::new();
    for (line, text) in (1..).zip(jsonl.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let wrong = |why: String| Problem::Line { line, why };
        let it: Line = serde_json::from_str(text).map_err(|e| wrong(e.to_string()))?;
        let tag = it
            .lang
            .parse()
            .map_err(|()| wrong(format!("its language {:?} is none of ru, hy, az, en", it.lang)))?;
        if it.text.len() > TEXT_BYTES_MAX {
            return Err(wrong(format!("its text is longer than {TEXT_BYTES_MAX} bytes")));
        }
        if !ids.insert(it.id.clone()) {
            return Err(wrong(format!("its id {:?} stands there before", it.id)));
        }
        found.push(Case {
            id: it.id,
            tag,
            text: it.text,
            hostile: it.hostile,
            kind: it.functionality,
            peoples: it.mentions,
            bond: it.pair,
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_not_as_it_must_be_is_named() {
        let good = r#"{"id":"a","lang":"en","text":"x","hostile":true,"functionality":"H1"}"#;
        let found = cases(&format!("{good}\n\n")).unwrap();
        assert_eq!((found.len(), found[0].kind.as_str(), found[0].tag), (1, "H1", Tag::En));
        let twice = cases(&format!("{good}\n{good}\n")).unwrap_err().to_string();
        assert!(twice.contains("line 2") && twice.contains("\"a\""), "{twice}");
        for bad in ["{}", "x", &good.replace("en", "fr"), &good.replace("true", "1")] {
            assert!(cases(bad).is_err(), "{bad}");
        }
    }
}
