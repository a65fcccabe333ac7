//! A speech is checked with the glossary that both sides adopted: what is hostile in it is flagged
//! with each side's reason and what to say instead; the same words, quoted in order to reject them,
//! do not count.

use serde::Deserialize;
use serde_json::Value;
use speech::groups::Groups;

use super::expect::expect;
use super::play::Play;
use crate::client::Client;
use crate::failure::{Failure, Outcome};
use crate::machine::write_new;

/// The people of two invented shores.
const GROUPS: &str = include_str!("spoken/groups.toml");
const WORDS: &str = include_str!("spoken/words.toml");
/// The language in which it is said.
const LANGUAGE: &str = "en";

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

/// Of whom it is said.
pub(super) fn groups() -> Outcome<Groups> {
    Groups::parse(GROUPS).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Failure::io("the groups of the demonstration", problems.join("; "))
    })
}

impl Play<'_> {
    /// Both texts are checked, as an editor would: with the glossary that the site gives out.
    pub async fn spoken(&mut self) -> Outcome {
        let folder = self.cast().file("spoken");
        std::fs::create_dir(&folder)
            .map_err(|e| Failure::io(format!("cannot make {}", folder.display()), e))?;
        let client = Client::new(self.url())?;
        let path = web::routes::glossary_file(LANGUAGE);
        let glossary = tokio::task::spawn_blocking(move || client.get(&path))
            .await
            .map_err(|e| Failure::io("the glossary cannot be read", e))??;
        let spoken = Spoken::new()?;
        for (name, text) in [
            ("groups.toml", GROUPS.as_bytes()),
            ("glossary.toml", glossary.as_slice()),
            ("speech.md", spoken.speech.as_bytes()),
            ("answer.md", spoken.answer.as_bytes()),
        ] {
            write_new(&folder.join(name), text, false)?;
        }
        let file = |name: &str| folder.join(name).display().to_string();
        let (groups, glossary) = (file("groups.toml"), file("glossary.toml"));
        let options = ["check", "--no-config", "--format", "json", "--groups", &groups];
        for (name, code) in [("speech.md", 1), ("answer.md", 0)] {
            let name = file(name);
            let given = [&options[..], &["--glossary", &glossary, &name]].concat();
            let said = self.cast().run(&given).await?;
            let shown: Value = serde_json::from_str(&said.out).unwrap_or_default();
            expect("the check ends as it must", said.code == code, &shown)?;
            if code == 1 {
                flagged(&shown, self.cast().parties())?;
            } else {
                rejected(&shown)?;
            }
        }
        self.step(
            "speech-of-hostility",
            "A speech is checked with it: one sentence is flagged, with each side's reason and what to say instead. The same words, quoted and rejected, do not count.",
            web::routes::speech(),
        );
        Ok(())
    }
}

fn flags(shown: &Value) -> Vec<&Value> {
    shown.get("flags").and_then(Value::as_array).into_iter().flatten().collect()
}

fn stance(flag: &Value) -> &str {
    flag.get("stance").and_then(Value::as_str).unwrap_or_default()
}

/// One flag in the speaker's own voice, with the reason of each side and something to say instead.
fn flagged(shown: &Value, parties: &[String]) -> Outcome {
    let own: Vec<&Value> = flags(shown).into_iter().filter(|it| stance(it) == "own").collect();
    expect("one sentence of the speech is flagged", own.len() == 1, shown)?;
    let reasons = |flag: &Value| {
        parties.iter().all(|party| flag.get("why").and_then(|it| it.get(party)).is_some())
    };
    let instead = |flag: &Value| {
        flag.get("alternatives").and_then(Value::as_array).is_some_and(|it| !it.is_empty())
    };
    let whole = own.into_iter().all(|flag| reasons(flag) && instead(flag));
    expect("each side says why, and there is something to say instead", whole, shown)
}

/// The words are found, and do not count.
fn rejected(shown: &Value) -> Outcome {
    let all = flags(shown);
    let aside = !all.is_empty() && all.into_iter().all(|it| stance(it) == "rejected");
    expect("the same words, rejected, do not count", aside, shown)
}

/// The served site says the same.
pub(super) fn check(client: &Client, parties: &[String]) -> Outcome {
    let spoken = Spoken::new()?;
    for (text, hostile) in [(&spoken.speech, true), (&spoken.answer, false)] {
        let asked = serde_json::json!({ "text": text, "lang": LANGUAGE });
        let shown = client.post(web::routes::api_check(), &asked)?;
        let told = shown.get("hostile") == Some(&Value::Bool(hostile));
        expect("the site checks as the command does", told, &shown)?;
        if hostile {
            flagged(&shown, parties)?;
        } else {
            rejected(&shown)?;
        }
    }
    Ok(())
}
