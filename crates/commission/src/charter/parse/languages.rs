//! Which languages bind, per kind, and which are a courtesy.

use std::collections::{BTreeMap, BTreeSet};

use super::reader::Section;
use super::report::Report;
use super::text;
use crate::kind::Kind;
use crate::language::{LANGUAGES_MAX, Language};

/// The word that stands for every kind not named.
pub(super) const DEFAULT: &str = "default";

/// What `[languages]` says.
pub(super) struct Languages {
    pub(super) authentic: BTreeMap<Kind, BTreeSet<Language>>,
    pub(super) courtesy: BTreeSet<Language>,
}

/// `default` and the kinds, as keys.
pub(super) fn kind_keys() -> Vec<&'static str> {
    std::iter::once(DEFAULT).chain(Kind::ALL.into_iter().map(Kind::as_str)).collect()
}

/// A list of language tags that must stand in the section.
pub(super) fn list(
    report: &mut Report,
    section: &Section,
    key: &str,
    example: &str,
) -> BTreeSet<Language> {
    let words = section.words(report, key, example).unwrap_or_default();
    if words.len() > LANGUAGES_MAX {
        report.say(
            section.line_of(key),
            format!("{key} has {} languages, and may have {LANGUAGES_MAX}", words.len()),
            "leave some out",
        );
    }
    words
        .into_iter()
        .filter_map(|tag| match tag.value.parse() {
            Ok(language) => Some(language),
            Err(_) => {
                report.say(
                    tag.line,
                    format!("{} is not a language tag", text::clip(&tag.value)),
                    "write a lower-case tag such as \"en\", \"ru\" or \"hy\"",
                );
                None
            }
        })
        .collect()
}

/// Reads `[languages]`.
pub(super) fn read(
    report: &mut Report,
    root: &Section,
    published: &BTreeSet<Language>,
) -> Option<Languages> {
    let section = root.section(report, "languages", &["authentic", "courtesy"])?;
    let courtesy = if section.has("courtesy") {
        list(report, &section, "courtesy", "courtesy = [\"hy\"]")
    } else {
        BTreeSet::new()
    };
    let unpublished = |report: &mut Report, line, what: &str, languages: &BTreeSet<Language>| {
        for language in languages.iter().filter(|l| !published.is_empty() && !published.contains(l))
        {
            report.say(
                line,
                format!(
                    "{what} names {:?}, in which the charter is not published",
                    language.as_str()
                ),
                format!(
                    "add {:?} to published in [commission], or leave it out here",
                    language.as_str()
                ),
            );
        }
    };
    unpublished(report, section.line_of("courtesy"), "courtesy", &courtesy);

    let keys = kind_keys();
    let rules =
        section.inner(report, "authentic", "kind", &keys, "authentic.default = [\"en\"]")?;
    let mut given = BTreeMap::new();
    for (key, line) in rules.keys().filter(|(key, _)| keys.contains(key)) {
        let languages = list(report, &rules, key, &format!("authentic.{key} = [\"en\"]"));
        unpublished(report, line, &format!("authentic.{key}"), &languages);
        given.insert(key, languages);
    }
    let mut authentic = BTreeMap::new();
    for kind in Kind::ALL {
        match given.get(kind.as_str()).or_else(|| given.get(DEFAULT)) {
            Some(languages) => {
                authentic.insert(kind, languages.clone());
            }
            None => report.missing(
                rules.line,
                format!("no language binds for the kind {kind}: nobody could sign one"),
                format!(
                    "add authentic.{kind} = [\"en\"], or authentic.default for every kind not named"
                ),
            ),
        }
    }
    for language in &courtesy {
        if authentic.len() == Kind::ALL.len()
            && authentic.values().all(|binding| binding.contains(language))
        {
            report.say(
                section.line_of("courtesy"),
                format!(
                    "{:?} binds for every kind, so it is never a courtesy translation",
                    language.as_str()
                ),
                "remove it from courtesy",
            );
        }
    }
    Some(Languages { authentic, courtesy })
}
