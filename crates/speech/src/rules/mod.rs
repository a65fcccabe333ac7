//! The rules: what is flagged and what keeps it from being flagged.

pub(crate) mod shape;

use crate::flag::Category;

/// A rule.
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// What it flags.
    pub category: Category,
    /// 1 (mild) to 5 (a call to violence).
    pub severity: u8,
    /// Whether it counts only where somebody's words are endorsed.
    pub quoted_only: bool,
    /// Doc.
    pub doc: &'static str,
}

/// All.
pub const RULES: &[Rule] = &[
    Rule {
        name: "dehumanising",
        category: Category::Dehumanising,
        severity: 4,
        quoted_only: false,
        doc: "",
    },
    Rule { name: "threat", category: Category::Threat, severity: 5, quoted_only: false, doc: "" },
    Rule {
        name: "exclusion",
        category: Category::Exclusion,
        severity: 4,
        quoted_only: false,
        doc: "",
    },
    Rule {
        name: "generalisation",
        category: Category::Generalisation,
        severity: 3,
        quoted_only: false,
        doc: "",
    },
    Rule { name: "denial", category: Category::Denial, severity: 3, quoted_only: false, doc: "" },
    Rule { name: "mirror", category: Category::Mirror, severity: 4, quoted_only: false, doc: "" },
    Rule {
        name: "glorification",
        category: Category::Glorification,
        severity: 5,
        quoted_only: false,
        doc: "",
    },
    Rule {
        name: "sarcasm",
        category: Category::Generalisation,
        severity: 2,
        quoted_only: false,
        doc: "",
    },
    Rule {
        name: "endorsed-quotation",
        category: Category::Generalisation,
        severity: 3,
        quoted_only: true,
        doc: "",
    },
    Rule { name: "term", category: Category::Slur, severity: 3, quoted_only: false, doc: "" },
];

/// Place of a rule by name.
pub fn place(name: &str) -> Option<usize> {
    RULES.iter().position(|it| it.name == name)
}

/// A rule by its name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|it| it.name == name)
}
