//! What the machine reports: a flag, never a verdict.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

/// In whose voice words stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// In the author's own voice, or quoted and endorsed.
    Own,
    /// Quoted, with nothing said about it.
    Quoted,
    /// Quoted or named in order to reject it.
    Rejected,
    /// Reported: what somebody said or did, told by a witness or a reporter.
    Reported,
}

/// What kind of hostility it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// A slur.
    Slur,
    /// People called animals, vermin, a disease, filth.
    Dehumanising,
    /// A threat or a call to violence.
    Threat,
    /// A call to drive out, keep out or boycott.
    Exclusion,
    /// All of a people blamed for what some did, or said to be so by nature.
    Generalisation,
    /// A people's identity, history or culture denied.
    Denial,
    /// The own deed or wish ascribed to the other side, so that it seems a defence.
    Mirror,
    /// Violence praised, or the dead mocked.
    Glorification,
    /// An enemy image, a contested place name or another adopted entry.
    Adopted,
}

/// A flag on a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Flag {
    /// Bytes of the checked text.
    pub span: Range<usize>,
    /// The rule, by the name that `comity explain` knows.
    pub rule: &'static str,
    /// The glossary's entry, where one was found.
    pub entry: Option<String>,
    /// What kind of hostility it is.
    pub category: Category,
    /// The group at which it is aimed, by its id in the groups file.
    pub target: Option<String>,
    /// 1 (mild) to 5 (a call to violence).
    pub severity: u8,
    /// In whose voice it stands.
    pub stance: Stance,
    /// Why it hurts: by side where an entry carries each side's reason, else under `""`.
    pub why: BTreeMap<String, String>,
    /// What to say instead.
    pub alternatives: Vec<String>,
}
