//! The rules: what is flagged, and what keeps words from being flagged.
//!
//! A rule is its name, its page in `rules/NAME.md` and its shapes in every `languages/<tag>/language.toml`.

pub(crate) mod shape;

use crate::flag::Category;

/// The headings of every rule's page, in this order.
pub const HEADINGS: [&str; 5] =
    ["What it finds", "Why it hurts", "When it is silent", "Instead", "Source"];

/// What a rule does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// It flags words.
    Flags,
    /// It flags words of others that are endorsed, and only those.
    FlagsEndorsed,
    /// It tells who is meant or who speaks, and so what the other rules flag.
    Context,
}

/// A rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rule {
    /// Its name, by which flags and `comity explain` call it.
    pub name: &'static str,
    /// What it does.
    pub kind: Kind,
    /// What it flags; a term's is its entry's.
    pub category: Category,
    /// 1 (mild) to 5 (a call to violence); a term's is its entry's.
    pub severity: u8,
    /// Its page: Markdown with the [headings](HEADINGS).
    pub doc: &'static str,
}

macro_rules! rule {
    ($name:literal, $kind:ident, $category:ident, $severity:literal) => {
        Rule {
            name: $name,
            kind: Kind::$kind,
            category: Category::$category,
            severity: $severity,
            doc: include_str!(concat!("../../rules/", $name, ".md")),
        }
    };
}

/// The rule of the glossary's terms.
pub const TERM: &str = "term";

/// The rule of declared hatred, whose words are those by which others reject it.
pub(crate) const CONTEMPT: &str = "contempt";

/// All rules.
pub const RULES: &[Rule] = &[
    rule!("dehumanising", Flags, Dehumanising, 4),
    rule!("threat", Flags, Threat, 5),
    rule!("exclusion", Flags, Exclusion, 4),
    rule!("generalisation", Flags, Generalisation, 3),
    rule!("denial", Flags, Denial, 3),
    rule!("mirror", Flags, Mirror, 4),
    rule!("glorification", Flags, Glorification, 5),
    rule!("sarcasm", Flags, Generalisation, 2),
    rule!("contempt", Flags, Generalisation, 3),
    rule!("endorsed-quotation", FlagsEndorsed, Generalisation, 3),
    rule!("term", Flags, Adopted, 3),
    rule!("pronoun", Context, Generalisation, 1),
    rule!("quotation", Context, Generalisation, 1),
    rule!("rejection", Context, Generalisation, 1),
    rule!("report", Context, Generalisation, 1),
    rule!("negation", Context, Generalisation, 1),
    rule!("target", Context, Generalisation, 1),
];

/// A rule by its name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|it| it.name == name)
}

/// The place of a rule in [`RULES`] by its name.
pub fn place(name: &str) -> Option<usize> {
    RULES.iter().position(|it| it.name == name)
}

/// What a rule does and why, as a Markdown page.
pub fn explain(name: &str) -> Option<String> {
    rule(name).map(|it| format!("# {}\n\n{}", it.name, it.doc))
}
