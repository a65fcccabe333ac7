//! The words of the demonstration's texts, from `texts.toml`.

use std::collections::BTreeMap;

use commission::Localized;
use serde::Deserialize;

use crate::failure::{Code, Failure, Outcome};

/// Words by language.
pub type Words = BTreeMap<String, String>;

/// Words as the domain takes them.
///
/// # Errors
/// When a language is none.
pub fn localized(words: &Words) -> Outcome<Localized> {
    words
        .iter()
        .map(|(language, words)| Ok((language.parse().map_err(Failure::usage)?, words.clone())))
        .collect()
}

/// A text of the demonstration.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its kind.
    pub kind: String,
    /// Its topics.
    pub topics: Vec<String>,
    /// The promise it keeps.
    pub fulfils: String,
    /// Its title.
    pub title: Words,
    /// Its passages.
    pub passage: Vec<Words>,
    /// Another party's first wording of the second passage.
    pub bracket: Option<Words>,
    /// The third passage of the second revision.
    pub revised: Option<Words>,
    /// Why the first revision is declined.
    pub reasons: Option<Reasons>,
    /// The promise it makes.
    pub promise: Option<Words>,
    /// Each party's ground.
    #[serde(default)]
    pub ground: BTreeMap<String, Words>,
    /// Each party's interest.
    #[serde(default)]
    pub interest: BTreeMap<String, Words>,
    /// The tasks that a plan carries.
    #[serde(default)]
    pub task: Vec<Planned>,
}

/// Reasons for declining.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// Their language.
    pub language: String,
    /// The words.
    pub text: String,
}

/// A task of a plan.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Whose it is, as the command line takes it.
    pub owner: String,
    /// Its clock.
    pub hours: u32,
    /// What is to be done.
    pub what: Words,
}

/// What is done about the incident of the story.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// What fills the appeal's slots, by language.
    pub filled: BTreeMap<String, Words>,
    /// What comes of a task that is reported in time.
    pub in_time: Words,
    /// What comes of one that is reported late.
    pub late: Words,
    /// What comes of one that was taken.
    pub taken: Words,
    /// What the visit is for.
    pub visit: Words,
    /// Where it goes.
    pub place: String,
    /// The hour.
    pub time: String,
    /// What came of the visit, as either side says.
    pub visited: Words,
}

/// The incident of the story.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// What is reported.
    pub report: String,
    /// The line by which members know it.
    pub summary: String,
    /// What both sides find.
    pub finding: String,
    /// What both confirm.
    pub fact: Words,
    /// What one side says.
    pub disputed: Words,
    /// What the other says instead.
    pub instead: Words,
}

/// What is said about meetings.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct MeetingWords {
    /// Where they are.
    pub place: Words,
    /// Why one is declined.
    pub reasons: Words,
    /// What one side gives notice of.
    pub rally: NoticeWords,
    /// What the other does.
    pub day: NoticeWords,
}

/// An advance notice.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct NoticeWords {
    /// What it is.
    pub title: String,
    /// Its sort.
    pub kind: String,
    /// In how many days it is.
    pub in_days: u16,
    /// How many are expected.
    pub size: i64,
    /// Whether it comes again every year.
    pub yearly: bool,
    /// What is asked of the other side.
    pub asked: String,
}

/// The texts of the demonstration.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The statement that is negotiated.
    pub statement: Text,
    /// The decision that waits for the visitor.
    pub waiting: Text,
    /// The plan that is still negotiated.
    pub draft: Text,
    /// The incident.
    pub market: Market,
    /// What is done about it.
    pub response: Response,
    /// The decision that answers it.
    pub answer: Text,
    /// The appeal that both sides sign in calm.
    pub prepared: Text,
    /// The minutes of a meeting: its first passages come from the agenda.
    pub minutes: Text,
    /// Meetings and notices.
    pub meeting: MeetingWords,
}

/// Reads them.
///
/// # Errors
/// When the shipped file has a mistake.
pub fn texts() -> Outcome<Texts> {
    toml::from_str(include_str!("texts.toml"))
        .map_err(|e| Failure::new(Code::Io, "the demonstration's texts cannot be read").why(e))
}
