//! What the record says about each incident, counted act by act.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

use crate::act::{Act, IncidentAct, InstrumentAct};
use crate::incident::{ABOUT, Finding, Grade, Priority, incident_in};
use crate::instrument::{IncidentId, InstrumentId, InstrumentText, Version};
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::PartyId;

const DAY_SECONDS: i64 = 86_400;

/// What the audit knows of one incident.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    /// When its week began (Unix seconds UTC): the record does not say its day.
    pub week: i64,
    /// When it was accepted (Unix seconds UTC).
    pub accepted: i64,
    /// How much was known.
    pub grade: Grade,
    /// How soon an answer was needed.
    pub priority: Priority,
    /// When it was found first (Unix seconds UTC).
    pub found: Option<i64>,
    /// Whose people were affected, by the last finding; none where it does not say.
    pub affected: BTreeSet<PartyId>,
    /// When the first decision about it was adopted (Unix seconds UTC).
    pub decided: Option<i64>,
    /// Whether any text about it was adopted.
    pub published: bool,
    /// The words of its last finding.
    finding_words: i64,
    /// The words of the adopted texts about it.
    text_words: i64,
}

impl Case {
    /// The words of what every party signed about it: its last finding and the texts about it. Of
    /// words in several languages the mean counts.
    pub fn words(&self) -> i64 {
        self.finding_words.saturating_add(self.text_words)
    }
}

/// A text about an incident that is on the table.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Tabled {
    incident: IncidentId,
    kind: Kind,
    words: i64,
}

/// The incidents of a record, as far as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Recount {
    cases: BTreeMap<IncidentId, Case>,
    tabled: BTreeMap<InstrumentId, Tabled>,
    size: u64,
    last: i64,
}

fn count(text: &str) -> i64 {
    i64::try_from(text.split_whitespace().count()).unwrap_or(i64::MAX)
}

/// The mean over languages.
fn mean(counts: impl Iterator<Item = i64>) -> i64 {
    let (sum, many) = counts
        .fold((0_i64, 0_i64), |(sum, many), it| (sum.saturating_add(it), many.saturating_add(1)));
    sum.checked_div(many).unwrap_or(0)
}

fn words(text: &Localized) -> i64 {
    mean(text.iter().map(|(_, text)| count(text)))
}

fn words_of_finding(finding: &Finding) -> i64 {
    let disputed =
        finding.disputed.iter().flat_map(|it| std::iter::once(&it.fact).chain(it.words.values()));
    finding.agreed.iter().chain(disputed).chain(finding.own.values()).map(words).sum()
}

fn words_of_version(version: &Version) -> i64 {
    version.passages.iter().map(|passage| count(passage)).sum()
}

impl Recount {
    /// How many acts were read.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The time of the last act that was read (Unix seconds UTC).
    pub fn last(&self) -> i64 {
        self.last
    }

    /// Passes over an act that this version of the program does not know.
    pub fn pass(&mut self) {
        self.size = self.size.saturating_add(1);
    }

    /// The incidents by their ids.
    pub fn cases(&self) -> impl Iterator<Item = (&IncidentId, &Case)> {
        self.cases.iter()
    }

    /// The files that an act names and that are needed to count it.
    pub fn wants(act: &Act) -> Vec<Digest> {
        match act {
            Act::Incident(IncidentAct::Found { finding, .. }) => vec![*finding],
            Act::Instrument(InstrumentAct::Tabled { text, versions, .. }) => {
                let about = text.parse::<InstrumentText>().ok();
                let about = about.and_then(|text| text.attachments.get(ABOUT).copied());
                about
                    .into_iter()
                    .flat_map(|about| {
                        std::iter::once(about).chain(versions.iter().map(|it| it.digest))
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Reads the next act. `file` gives the files of [`Recount::wants`]; one that is not given, or
    /// is none, counts nothing.
    pub fn push(&mut self, act: &Act, file: impl Fn(&Digest) -> Option<Vec<u8>>) {
        self.pass();
        self.last = self.last.max(act.at());
        match act {
            Act::Incident(act) => self.incident(act, file),
            Act::Instrument(act) => self.instrument(act, file),
            _ => {}
        }
    }

    fn incident(&mut self, act: &IncidentAct, file: impl Fn(&Digest) -> Option<Vec<u8>>) {
        match act {
            IncidentAct::Accepted { at, id, blurred, .. } => {
                let case = Case {
                    week: blurred.week.saturating_mul(DAY_SECONDS),
                    accepted: *at,
                    grade: blurred.grade,
                    priority: blurred.priority,
                    found: None,
                    affected: BTreeSet::new(),
                    decided: None,
                    published: false,
                    finding_words: 0,
                    text_words: 0,
                };
                self.cases.entry(id.clone()).or_insert(case);
            }
            IncidentAct::Found { at, id, finding, .. } => {
                let read = file(finding).and_then(|bytes| Finding::parse(&bytes).ok());
                let Some(case) = self.cases.get_mut(id) else { return };
                case.found.get_or_insert(*at);
                if let Some(read) = read {
                    case.finding_words = words_of_finding(&read);
                    case.affected = read.affected;
                }
            }
            IncidentAct::Stated { .. } => {}
        }
    }

    fn instrument(&mut self, act: &InstrumentAct, file: impl Fn(&Digest) -> Option<Vec<u8>>) {
        match act {
            InstrumentAct::Tabled { id, text, versions, .. } => {
                let read = text.parse::<InstrumentText>().ok();
                let about = read.as_ref().and_then(|read| read.attachments.get(ABOUT));
                let about = about.and_then(&file).and_then(|bytes| incident_in(&bytes));
                let known = about.filter(|incident| self.cases.contains_key(incident));
                let (Some(read), Some(incident)) = (read, known) else {
                    // Another revision of it may have been about one.
                    self.tabled.remove(id);
                    return;
                };
                let words = mean(versions.iter().filter_map(|version| {
                    let bytes = file(&version.digest)?;
                    let version: Version = std::str::from_utf8(&bytes).ok()?.parse().ok()?;
                    Some(words_of_version(&version))
                }));
                self.tabled.insert(id.clone(), Tabled { incident, kind: read.kind, words });
            }
            InstrumentAct::Adopted { at, id, .. } => {
                let Some(tabled) = self.tabled.remove(id) else { return };
                let Some(case) = self.cases.get_mut(&tabled.incident) else { return };
                case.published = true;
                case.text_words = case.text_words.saturating_add(tabled.words);
                if tabled.kind == Kind::Decision {
                    case.decided.get_or_insert(*at);
                }
            }
            _ => {}
        }
    }
}
