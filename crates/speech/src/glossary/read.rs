//! From TOML to a glossary.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::{Problem, Reader, Source, shown, term, text};
use super::{
    BYTES_MAX, CATEGORIES, ENTRIES_MAX, Entry, FORMAT, Glossary, ID_CHARS_MAX, ITEMS_MAX, Kind,
    OWN_FORMS_MAX, REASONS_MAX, SIDES_MAX, Status, TEXT_CHARS_MAX,
};
use crate::flag::Category;
use crate::forms::{self, LEMMA_CHARS_MAX, LEMMA_WORDS_MAX, Part};
use crate::language::Tag;

/// Languages in which a reason can be written.
const LOCALES_MAX: usize = 40;

/// A reason by language.
type Reason = BTreeMap<String, String>;

pub(super) fn glossary(toml: &str) -> Result<Glossary, Vec<Problem>> {
    let (mut source, table) = Source::parse(toml, "glossary", BYTES_MAX)?;
    let mut root = Reader::new(table.get_ref(), 0, "the glossary");
    let format = root.needed(&mut source, "format", ID_CHARS_MAX);
    if !format.is_empty() && format != FORMAT {
        source.wrong(
            0,
            format!("the format is `{}`", shown(&format)),
            format!("write \"{FORMAT}\""),
        );
    }
    let language = root.needed(&mut source, "language", ID_CHARS_MAX);
    let tag: Option<Tag> = language.parse().ok();
    if tag.is_none() && !language.is_empty() {
        source.wrong(
            0,
            format!("no language is called `{}`", shown(&language)),
            "write ru, hy, az or en",
        );
    }
    let title = root.text(&mut source, "title", TEXT_CHARS_MAX);
    let shared = reasons(&mut root, &mut source, tag.unwrap_or(Tag::En));
    let rows = root.tables(&mut source, "entry", ENTRIES_MAX);
    root.close(&mut source);
    let mut entries = Vec::with_capacity(rows.len());
    let mut ids = BTreeSet::new();
    if let Some(tag) = tag {
        for (at, row) in rows {
            if source.is_full() {
                break;
            }
            let entry = entry(&mut source, at, row, tag, &shared);
            if !entry.id.is_empty() && !ids.insert(entry.id.clone()) {
                source.wrong(
                    at,
                    format!("two entries are called `{}`", entry.id),
                    "give each its own id",
                );
            }
            entries.push(entry);
        }
    }
    match tag {
        Some(tag) if source.problems.is_empty() => Ok(Glossary { tag, title, entries }),
        _ => Err(source.problems),
    }
}

/// The reasons that entries share, by name.
fn reasons(root: &mut Reader<'_, '_>, source: &mut Source, tag: Tag) -> BTreeMap<String, Reason> {
    let mut all = BTreeMap::new();
    for (name, value) in root.pairs(source, "reasons", REASONS_MAX) {
        let what = format!("the reason `{}`", shown(&name));
        let reason = reason(source, value, &what, tag, &BTreeMap::new());
        all.insert(name, reason);
    }
    all
}

/// A reason: a text, a table by language, or `@name` of a shared one.
fn reason(
    source: &mut Source,
    value: &Spanned<DeValue<'_>>,
    what: &str,
    tag: Tag,
    shared: &BTreeMap<String, Reason>,
) -> Reason {
    if let Some(table) = value.get_ref().as_table() {
        if table.len() > LOCALES_MAX {
            source.wrong(
                value.span().start,
                format!("{what} is written in {} languages", table.len()),
                format!("at most {LOCALES_MAX} are read"),
            );
            return Reason::new();
        }
        return table
            .iter()
            .filter_map(|(locale, words)| {
                let locale = locale.get_ref().to_string();
                if !is_locale(&locale) {
                    source.wrong(
                        words.span().start,
                        format!("{what} is written in `{}`", shown(&locale)),
                        "name a language by its tag: en, ru, hy, az",
                    );
                    return None;
                }
                text(source, words, what, TEXT_CHARS_MAX).map(|words| (locale, words))
            })
            .collect();
    }
    let Some(words) = text(source, value, what, TEXT_CHARS_MAX) else { return Reason::new() };
    match words.strip_prefix('@') {
        None => Reason::from([(tag.as_str().to_owned(), words)]),
        Some(name) => shared.get(name).cloned().unwrap_or_else(|| {
            source.wrong(
                value.span().start,
                format!("{what} names the reason `{}`, and there is none", shown(name)),
                "write it under [reasons], where it may not name another",
            );
            Reason::new()
        }),
    }
}

fn is_locale(text: &str) -> bool {
    (2..=12).contains(&text.len())
        && text.starts_with(|it: char| it.is_ascii_lowercase())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || it == '-')
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-' || it == '_')
}

fn entry(
    source: &mut Source,
    at: usize,
    table: &DeTable<'_>,
    tag: Tag,
    shared: &BTreeMap<String, Reason>,
) -> Entry {
    let mut row = Reader::new(table, at, "an entry");
    let id = row.needed(source, "id", ID_CHARS_MAX);
    if !id.is_empty() {
        if !is_id(&id) {
            source.wrong(
                at,
                format!("an entry is called `{}`", shown(&id)),
                "use lower-case Latin letters, digits and hyphens",
            );
        }
        row.name = format!("entry `{}`", shown(&id));
    }
    let lemma = row.needed(source, "lemma", LEMMA_CHARS_MAX);
    if lemma.split_whitespace().count() > LEMMA_WORDS_MAX {
        source.wrong(
            at,
            format!("the lemma of {} has too many words", row.name),
            format!("at most {LEMMA_WORDS_MAX}; longer sayings are told by shapes"),
        );
    }
    term(source, at, &format!("the lemma of {}", row.name), &lemma);
    let part = named(
        source,
        &mut row,
        "part",
        true,
        |it| it.parse::<Part>().ok(),
        "write noun, adjective, verb, name or fixed",
    )
    .unwrap_or(Part::Fixed);
    let paradigm = row.text(source, "paradigm", 4 * LEMMA_CHARS_MAX);
    if let Some(name) = paradigm.as_deref().filter(|it| !forms::is_paradigm(it, tag)) {
        source.wrong(
            at,
            format!("no paradigm of {tag} is called `{}`", shown(name)),
            "leave it out, or see the list in docs/glossary.md",
        );
    }
    let own_forms = row.list(source, "forms", OWN_FORMS_MAX, LEMMA_CHARS_MAX);
    for form in &own_forms {
        term(source, at, &format!("a form of {}", row.name), form);
    }
    let not_forms = row.list(source, "not_forms", OWN_FORMS_MAX, LEMMA_CHARS_MAX);
    let small = row.flag(source, "small");
    let category = named(source, &mut row, "category", true, |it| {
        CATEGORIES.iter().find(|(_, name)| *name == it).map(|(category, _)| *category)
    }, "write slur, dehumanising, threat, exclusion, generalisation, denial, mirror, glorification or adopted")
    .unwrap_or(Category::Adopted);
    let target = group(source, &mut row, "target");
    let used_by = group(source, &mut row, "used_by");
    let severity = severity(source, &mut row);
    let kind = named(
        source,
        &mut row,
        "kind",
        false,
        |it| Kind::ALL.into_iter().find(|kind| kind.as_str() == it),
        "write cliche, stereotype or inaccurate",
    );
    let meaning = row.text(source, "meaning", TEXT_CHARS_MAX);
    let mut by_locale: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut sides = BTreeMap::new();
    for (side, value) in row.pairs(source, "sides", SIDES_MAX) {
        if !is_id(&side) {
            source.wrong(
                value.span().start,
                format!("a side of {} is called `{}`", row.name, shown(&side)),
                "use the id of a group or party",
            );
            continue;
        }
        let what = format!("the reason of {side} in {}", row.name);
        let reason = reason(source, value, &what, tag, shared);
        let first = reason
            .get(tag.as_str())
            .or_else(|| reason.get("en"))
            .or_else(|| reason.values().next());
        if let Some(first) = first {
            sides.insert(side.clone(), first.clone());
        }
        for (locale, words) in reason {
            by_locale.entry(locale).or_default().insert(side.clone(), words);
        }
    }
    let mirror = row.text(source, "mirror", ID_CHARS_MAX);
    let alternatives = row.list(source, "alternatives", ITEMS_MAX, TEXT_CHARS_MAX);
    let fine_in = row.list(source, "fine_in", ITEMS_MAX, TEXT_CHARS_MAX);
    let sources = row.list(source, "sources", ITEMS_MAX, TEXT_CHARS_MAX);
    let must_flag = row.list(source, "must_flag", ITEMS_MAX, TEXT_CHARS_MAX);
    let must_not_flag = row.list(source, "must_not_flag", ITEMS_MAX, TEXT_CHARS_MAX);
    let status = named(
        source,
        &mut row,
        "status",
        true,
        |it| Status::ALL.into_iter().find(|status| status.as_str() == it),
        "write proposed, adopted or disputed",
    )
    .unwrap_or(Status::Proposed);
    let since = day(source, &mut row, "since");
    let review_by = day(source, &mut row, "review_by");
    row.close(source);
    Entry {
        id,
        lemma,
        tag,
        part,
        paradigm,
        own_forms,
        not_forms,
        small,
        category,
        target,
        used_by,
        severity,
        kind,
        meaning,
        sides,
        reasons: by_locale,
        mirror,
        alternatives,
        fine_in,
        sources,
        must_flag,
        must_not_flag,
        status,
        since,
        review_by,
    }
}

/// A word of a closed list.
fn named<T>(
    source: &mut Source,
    row: &mut Reader<'_, '_>,
    key: &'static str,
    needed: bool,
    find: impl Fn(&str) -> Option<T>,
    remedy: &str,
) -> Option<T> {
    let word = if needed {
        row.needed(source, key, ID_CHARS_MAX)
    } else {
        row.text(source, key, ID_CHARS_MAX).unwrap_or_default()
    };
    if word.is_empty() {
        return None;
    }
    let found = find(&word);
    if found.is_none() {
        source.wrong(row.at, format!("`{key}` of {} is `{}`", row.name, shown(&word)), remedy);
    }
    found
}

fn group(source: &mut Source, row: &mut Reader<'_, '_>, key: &'static str) -> Option<String> {
    let id = row.text(source, key, ID_CHARS_MAX)?;
    if is_id(&id) {
        return Some(id);
    }
    source.wrong(
        row.at,
        format!("`{key}` of {} is `{}`", row.name, shown(&id)),
        "write the id of a group",
    );
    None
}

fn severity(source: &mut Source, row: &mut Reader<'_, '_>) -> u8 {
    let given = row.get("severity").and_then(|value| {
        value
            .get_ref()
            .as_integer()
            .filter(|it| it.radix() == 10)
            .and_then(|it| it.as_str().parse::<u8>().ok())
    });
    match given {
        Some(grade @ 1..=5) => grade,
        _ => {
            source.wrong(
                row.at,
                format!("{} has no severity from 1 to 5", row.name),
                "write severity = 1 (mild) to 5 (a call to violence)",
            );
            1
        }
    }
}

/// A day, as a TOML date or a text.
fn day(source: &mut Source, row: &mut Reader<'_, '_>, key: &'static str) -> Option<String> {
    let value = row.get(key)?;
    let given = match value.get_ref().as_datetime() {
        Some(date) => date.to_string(),
        None => value.get_ref().as_str().unwrap_or_default().to_owned(),
    };
    if is_day(&given) {
        return Some(given);
    }
    source.wrong(
        value.span().start,
        format!("`{key}` of {} is no day", row.name),
        "write YYYY-MM-DD",
    );
    None
}

/// Whether a text is a day and nothing more.
fn is_day(text: &str) -> bool {
    text.parse::<toml::value::Datetime>()
        .is_ok_and(|it| it.date.is_some() && it.time.is_none() && it.offset.is_none())
}
