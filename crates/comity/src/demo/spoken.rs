//! A speech is checked: what is hostile in it is flagged with each side's reason and what to say
//! instead; the same words, quoted in order to reject them, do not count.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use speech::lexicon::Lexicon;

use super::check::expect;
use super::play::Play;
use crate::client::Client;
use crate::commands::lexicon::lexicon;
use crate::failure::{Failure, Outcome};
use crate::machine::write_new;

/// The people of two invented valleys.
const GROUPS: &str = include_str!("spoken/groups.toml");
/// What the two sides have adopted about them.
const GLOSSARY: &str = include_str!("spoken/glossary.toml");
const WORDS: &str = include_str!("spoken/words.toml");

/// What is said.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spoken {
    /// The speech, with something hostile in it.
    pub(super) speech: String,
    /// What answers it: the same words, rejected.
    pub(super) answer: String,
}

impl Spoken {
    /// What is said.
    pub(super) fn new() -> Outcome<Self> {
        toml::from_str(WORDS).map_err(|e| Failure::io("the words of the demonstration", e))
    }
}

/// Lays down what texts are checked for and the texts themselves.
pub(super) fn lay(folder: &Path) -> Outcome {
    let spoken = Spoken::new()?;
    let files = [
        ("groups.toml", GROUPS),
        ("glossary.toml", GLOSSARY),
        ("speech.md", spoken.speech.as_str()),
        ("answer.md", spoken.answer.as_str()),
    ];
    for (name, text) in files {
        write_new(&folder.join(name), text.as_bytes(), false)?;
    }
    Ok(())
}

/// What the site checks for.
pub(super) fn looked_for(folder: &Path) -> Outcome<Arc<Lexicon>> {
    lexicon(Some(&folder.join("groups.toml")), &[folder.join("glossary.toml")], false)
}

impl Play<'_> {
    /// Both texts are checked, as an editor would.
    pub async fn spoken(&mut self) -> Outcome {
        let folder = self.cast().file("spoken");
        std::fs::create_dir(&folder)
            .map_err(|e| Failure::io(format!("cannot make {}", folder.display()), e))?;
        lay(&folder)?;
        let file = |name: &str| folder.join(name).display().to_string();
        let (groups, glossary) = (file("groups.toml"), file("glossary.toml"));
        for (name, code) in [("speech.md", 1), ("answer.md", 0)] {
            let name = file(name);
            let said = self
                .cast()
                .run(&[
                    "check",
                    "--no-config",
                    "--format",
                    "json",
                    "--groups",
                    &groups,
                    "--glossary",
                    &glossary,
                    &name,
                ])
                .await?;
            let shown: Value = serde_json::from_str(&said.out).unwrap_or_default();
            let flags = shown.get("flags").and_then(Value::as_array);
            let flags: Vec<&Value> = flags.into_iter().flatten().collect();
            expect("the check ends as it must", said.code == code, &shown)?;
            if code == 1 {
                flagged(&flags, self.cast().parties(), &shown)?;
            } else {
                rejected(&flags, &shown)?;
            }
        }
        self.step(
            "speech-of-hostility",
            "A speech is checked: one sentence is flagged, with each side's reason and what to say instead. The same words, quoted and rejected, do not count.",
            web::routes::speech(),
        );
        Ok(())
    }
}

/// One flag in the speaker's own voice, with the reason of each side and something to say instead.
fn flagged(flags: &[&Value], parties: &[String], shown: &Value) -> Outcome {
    let own: Vec<&&Value> = flags.iter().filter(|it| stance(it) == "own").collect();
    expect("one sentence of the speech is flagged", own.len() == 1, shown)?;
    let reasons = |flag: &Value| {
        let reason = |party: &String| flag.get("why").and_then(|it| it.get(party)).is_some();
        parties.iter().all(reason)
    };
    let instead = |flag: &Value| {
        flag.get("alternatives").and_then(Value::as_array).is_some_and(|it| !it.is_empty())
    };
    let whole = own.iter().all(|flag| reasons(flag) && instead(flag));
    expect("each side says why, and there is something to say instead", whole, shown)
}

/// The words are found, and do not count.
fn rejected(flags: &[&Value], shown: &Value) -> Outcome {
    let aside = !flags.is_empty() && flags.iter().all(|it| stance(it) == "rejected");
    expect("the same words, rejected, do not count", aside, shown)
}

fn stance(flag: &Value) -> &str {
    flag.get("stance").and_then(Value::as_str).unwrap_or_default()
}

/// The served site says the same.
pub(super) fn check(client: &Client, parties: &[String]) -> Outcome {
    let spoken = Spoken::new()?;
    for (text, hostile) in [(&spoken.speech, true), (&spoken.answer, false)] {
        let asked = serde_json::json!({ "text": text, "lang": "en" });
        let shown = client.post(web::routes::api_check(), &asked)?;
        let flags = shown.get("flags").and_then(Value::as_array);
        let flags: Vec<&Value> = flags.into_iter().flatten().collect();
        let told = shown.get("hostile") == Some(&Value::Bool(hostile));
        expect("the site checks as the command does", told, &shown)?;
        if hostile {
            flagged(&flags, parties, &shown)?;
        } else {
            rejected(&flags, &shown)?;
        }
    }
    Ok(())
}
