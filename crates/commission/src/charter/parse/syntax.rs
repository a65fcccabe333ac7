//! Mistakes of TOML itself, told so that a lawyer can mend them.

use toml::de::{DeTable, DeValue, Error};

use super::report::Report;

/// Puts the parser's errors into the report, in the order of the file.
pub(super) fn tell(report: &mut Report, root: &DeTable, errors: &[Error]) {
    let mut errors: Vec<(std::ops::Range<usize>, &str)> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message())).collect();
    errors.sort_by(|a, b| (a.0.start, a.0.end, a.1).cmp(&(b.0.start, b.0.end, b.1)));
    if errors
        .iter()
        .any(|(_, message)| message.starts_with("unclosed") || message.contains("multi-line"))
        && let Some((line, what)) = open_end(report, root)
    {
        report.blind(
            line,
            format!("{what} that begins here is never closed"),
            "close it after its last entry; nothing after this line could be checked".to_owned(),
        );
    }
    for (span, message) in errors {
        let line = report.line(&span);
        let (what, remedy) = words(message, span.is_empty());
        report.syntax(line, what, remedy);
    }
}

/// Words for an error of the parser.
fn words(message: &str, nothing_there: bool) -> (String, String) {
    let (what, remedy) = if ["string values must be quoted", "invalid boolean"]
        .iter()
        .any(|it| message.starts_with(it))
    {
        if nothing_there {
            ("there is no value after the equals sign", "write the value, or remove the line")
        } else {
            ("the value is not in quotes", "write it between straight quotes: key = \"value\"")
        }
    } else if message.starts_with("missing comma") {
        (
            "a comma is missing between two entries of a list",
            "write a comma between them, or close the list",
        )
    } else if message.starts_with("duplicate key") {
        (
            "this key or section stands twice",
            "keep one of the two; where there may be many, begin each with double brackets such as [[party]]",
        )
    } else if message.starts_with("invalid basic string") {
        (
            "the quotes are not closed on this line",
            "end the text with a straight quote, and write \\\" for a quote inside it",
        )
    } else if message.starts_with("missing escaped value") {
        (
            "a backslash stands before a letter that means nothing",
            "write two backslashes for one, or use single quotes",
        )
    } else {
        return (
            format!("this is not TOML: {message}"),
            "write key = \"value\" on a line of its own, under a [section]".to_owned(),
        );
    };
    (what.to_owned(), remedy.to_owned())
}

/// The value over several lines that begins last: it ran on because its end is missing.
fn open_end(report: &Report, table: &DeTable) -> Option<(usize, &'static str)> {
    let mut last = None;
    walk(report, table, &mut last);
    last
}

fn walk(report: &Report, table: &DeTable, last: &mut Option<(usize, &'static str)>) {
    for (key, value) in table.iter() {
        let line = report.line(&key.span());
        let span = value.span();
        let many = report.line(&span) != report.line(&(span.end..span.end));
        let mut found = |what| {
            if many && last.is_none_or(|(before, _)| line > before) {
                *last = Some((line, what));
            }
        };
        match value.get_ref() {
            DeValue::String(_) => found("the text"),
            DeValue::Table(inner) => walk(report, inner, last),
            DeValue::Array(items) => {
                let tables: Vec<&DeTable> =
                    items.iter().filter_map(|item| item.get_ref().as_table()).collect();
                if tables.len() < items.len() || items.is_empty() {
                    found("the list");
                }
                for inner in tables {
                    walk(report, inner, last);
                }
            }
            _ => {}
        }
    }
}
