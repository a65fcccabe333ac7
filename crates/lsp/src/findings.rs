//! What was found in an open text, and how an editor is told of it.

use serde_json::{Value, json};
use speech::Stance;
use speech::file::{self, Found, message};

use crate::document::{Document, TEXT_BYTES_MAX};
use crate::place::{Encoding, Lines, Range};
use crate::settings::Settings;

/// Who tells it.
pub(crate) const SOURCE: &str = "comity";
/// What is told of comments that suppress is told under this code.
const IGNORE_CODE: &str = file::WORD;
/// The most diagnostics of one text.
const DIAGNOSTICS_MAX: usize = 1_000;
/// Up to this severity a flag is told as information: it is mild.
const SEVERITY_OF_MILD: u8 = 1;

/// The protocol's words for how much something matters.
#[derive(Clone, Copy)]
enum Weight {
    Warning = 2,
    Information = 3,
    Hint = 4,
}

/// A flag and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) range: Range,
    pub(crate) found: Found,
    /// What the editor is told.
    pub(crate) diagnostic: Value,
}

/// What was found in a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// The flags that are shown.
    pub(crate) shown: Vec<Shown>,
    /// What else is told.
    besides: Vec<Value>,
}

/// Why a text is no longer checked that was changed in too many places at once.
pub(crate) const LOST: &str = "This text is not checked any more: it was changed in too many places at once. \
     Close it and open it again.";

impl Findings {
    /// Checks a text.
    pub(crate) fn of(document: &Document, settings: &Settings, encoding: Encoding) -> Self {
        let path = document.path.as_deref();
        if path.is_some_and(|it| settings.is_one_of_them(it) || (settings.ignored)(it)) {
            return Self::default();
        }
        let top = Range::default();
        if document.is_lost {
            let told = diagnostic(top, Weight::Information, "too-many-changes", LOST);
            return Self { besides: vec![told], ..Self::default() };
        }
        let Some(text) = document.text().filter(|it| it.len() <= TEXT_BYTES_MAX) else {
            let why = format!(
                "This text is not checked while it is written: it has more than {TEXT_BYTES_MAX} \
                 bytes. Split it, or check its file with `comity check`."
            );
            return Self {
                besides: vec![diagnostic(top, Weight::Information, "too-long", &why)],
                ..Self::default()
            };
        };
        let bytes = text.as_bytes().to_vec();
        let checked = match file::check(bytes, document.format, &settings.checker, &settings.asked)
        {
            Ok(checked) => checked,
            Err(problem) => {
                let why = format!("This text is not checked: {problem}.");
                let told = diagnostic(top, Weight::Information, problem.code(), &why);
                return Self { besides: vec![told], ..Self::default() };
            }
        };
        let lines = Lines::new(text);
        let mut besides = Vec::new();
        let line = |number: usize| {
            let (start, words) = lines.line(text, number.saturating_sub(1));
            Range {
                start: lines.position(text, start, encoding),
                end: lines.position(text, start + words.len(), encoding),
            }
        };
        // Comments are found line by line, where lines end with \n alone.
        let of_byte = |number: usize| {
            let byte = checked.texts.first().map_or(0, |(_, it)| it.start(number));
            line(lines.number(byte) + 1)
        };
        for fault in &checked.faults {
            let why = format!(
                "{IGNORE_CODE} suppresses nothing: {}. Write <!-- {IGNORE_CODE} RULE why it may stand -->",
                fault.why
            );
            besides.push(diagnostic(of_byte(fault.line), Weight::Warning, IGNORE_CODE, &why));
        }
        for idle in &checked.idle {
            let why =
                format!("Nothing is flagged by {:?} here: this {IGNORE_CODE} can go.", idle.rule);
            besides.push(diagnostic(of_byte(idle.line), Weight::Hint, IGNORE_CODE, &why));
        }
        besides.truncate(DIAGNOSTICS_MAX);
        let is_told = |it: &Found| {
            let counts = it.flag.stance == Stance::Own || settings.all;
            counts && !it.suppressed && !(settings.known)(it)
        };
        let told = checked.found.into_iter().filter(is_told).take(DIAGNOSTICS_MAX);
        let shown = told
            .map(|found| {
                let range = Range {
                    start: lines.position(text, found.span.start, encoding),
                    end: lines.position(text, found.span.end, encoding),
                };
                let diagnostic = flagged(range, &found, settings);
                Shown { range, found, diagnostic }
            })
            .collect();
        Self { shown, besides }
    }

    /// Everything, as the editor is told.
    pub(crate) fn diagnostics(&self) -> Vec<Value> {
        let flags = self.shown.iter().map(|it| it.diagnostic.clone());
        flags.chain(self.besides.iter().cloned()).collect()
    }
}

/// A flag, with every side's reason.
fn flagged(range: Range, found: &Found, settings: &Settings) -> Value {
    let flag = &found.flag;
    let weight = match flag.stance {
        Stance::Own if flag.severity <= SEVERITY_OF_MILD => Weight::Information,
        Stance::Own => Weight::Warning,
        Stance::Quoted | Stance::Rejected | Stance::Reported => Weight::Hint,
    };
    let mut told = diagnostic(range, weight, flag.rule, &message(flag));
    if let (Some(page), Some(fields)) = (settings.page(flag.rule), told.as_object_mut()) {
        fields.insert("codeDescription".to_owned(), json!({ "href": page }));
    }
    told
}

fn diagnostic(range: Range, weight: Weight, code: &str, message: &str) -> Value {
    json!({
        "range": range, "severity": weight as u8, "code": code, "source": SOURCE, "message": message,
    })
}
