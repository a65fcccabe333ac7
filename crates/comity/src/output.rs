//! What a command prints: plain lines, or JSON with `--json`. Data go to standard output, words
//! about the work to standard error.

use std::io::{IsTerminal as _, Write as _};

use commission::text::is_hidden;
use serde_json::Value;

use crate::failure::Failure;

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const PLAIN: &str = "\u{1b}[0m";
/// All the markup that this program makes itself.
const MARKS: [&str; 3] = [BOLD, RED, PLAIN];

/// A text as a terminal may show it: characters that would move its cursor, turn its direction or
/// hide are written out as `\u{..}`. Much that is printed comes from servers and other people.
pub fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\t' && is_hidden(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// JSON whose strings hold no such character as it is; it means the same.
fn plain_json(json: &Value) -> String {
    plain_json_text(&json.to_string())
}

/// The same of JSON that is written already, without line breaks.
pub fn plain_json_text(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Where and how a command prints.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    json: bool,
    colour: bool,
}

impl Output {
    /// Output as the terminal and the environment allow.
    pub fn new(json: bool) -> Self {
        let colour = !json
            && std::io::stdout().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { json, colour }
    }

    /// Whether JSON was asked for.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a line of data for people; with `--json` nothing.
    pub fn line(&self, text: impl std::fmt::Display) {
        if !self.json {
            self.write(&format!("{}\n", self.shown(&text.to_string())));
        }
    }

    /// A text with the one markup that this program makes itself.
    fn shown(&self, text: &str) -> String {
        if !self.colour {
            return plain(text);
        }
        let (mut shown, mut rest) = (String::new(), text);
        let next = |text: &str| {
            MARKS.into_iter().filter_map(|mark| text.find(mark).map(|at| (at, mark))).min()
        };
        while let Some((at, mark)) = next(rest) {
            let (before, after) = rest.split_at(at);
            shown.push_str(&plain(before));
            shown.push_str(mark);
            rest = after.strip_prefix(mark).unwrap_or_default();
        }
        shown.push_str(&plain(rest));
        shown
    }

    /// Prints data as JSON when asked for, else as the lines given.
    pub fn data(&self, json: &Value, lines: impl FnOnce() -> String) {
        if self.json {
            self.write(&format!("{}\n", plain_json(json)));
        } else {
            self.write(&self.shown(&lines()));
        }
    }

    /// Prints bytes as they are into a file or another program, and a terminal what it may show.
    pub fn raw(&self, bytes: &[u8]) {
        if std::io::stdout().is_terminal() {
            self.write(&plain(&String::from_utf8_lossy(bytes)));
        } else {
            self.bytes(bytes);
        }
    }

    fn bytes(&self, bytes: &[u8]) {
        // A reader that closed the pipe has seen what it wanted.
        let _ = std::io::stdout().write_all(bytes);
        let _ = std::io::stdout().flush();
    }

    /// A word made bold where the terminal can.
    pub fn bold(&self, text: &str) -> String {
        if self.colour { format!("{BOLD}{text}{PLAIN}") } else { text.to_owned() }
    }

    /// A word made red where the terminal can.
    pub fn red(&self, text: &str) -> String {
        if self.colour { format!("{RED}{text}{PLAIN}") } else { text.to_owned() }
    }

    /// Prints a value as JSON over several lines, whatever was asked for.
    pub fn json(&self, json: &Value) {
        let text = serde_json::to_string_pretty(json).unwrap_or_else(|_| json.to_string());
        let lines: Vec<String> = text.lines().map(plain_json_text).collect();
        self.write(&format!("{}\n", lines.join("\n")));
    }

    /// Prints lines of JSON, whatever was asked for; says whether anybody still reads them.
    pub fn json_lines(&self, lines: &str) -> bool {
        let shown: String =
            lines.lines().map(|line| format!("{}\n", plain_json_text(line))).collect();
        let mut to = std::io::stdout();
        to.write_all(shown.as_bytes()).and_then(|()| to.flush()).is_ok()
    }

    /// Says something about the work on standard error.
    pub fn note(&self, text: impl std::fmt::Display) {
        eprintln!("{}", plain(&text.to_string()));
    }

    /// Prints a failure: on standard error, with `--json` also as an object on standard output.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            let object = serde_json::json!({
                "error": failure.to_string(),
                "code": failure.code as u8,
                "refusal": failure.refusal,
            });
            self.write(&format!("{}\n", plain_json(&object)));
        }
        self.note(failure);
    }

    fn write(&self, text: &str) {
        self.bytes(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_shown_nothing_that_moves_turns_or_hides() {
        let hostile = "calm\u{1b}[2J\u{202e}\u{200b}\u{9b}31m\r\tՀայ\nend";
        let shown = plain(hostile);
        assert_eq!(shown, "calm\\u{1b}[2J\\u{202e}\\u{200b}\\u{9b}31m\\u{d}\tՀայ\nend");
        let json = plain_json(&serde_json::json!({"title": hostile, "x": "\u{e0041}"}));
        assert!(!json.chars().any(is_hidden), "{json}");
        let back: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(back["title"], hostile);
        assert_eq!(back["x"], "\u{e0041}");
    }

    #[test]
    fn only_the_programs_own_markup_reaches_a_terminal() {
        let out = Output { json: false, colour: true };
        let shown = out.shown(&format!("{}\u{1b}[5m{}", out.bold("state\u{7}"), out.red("^^")));
        assert_eq!(shown, "\u{1b}[1mstate\\u{7}\u{1b}[0m\\u{1b}[5m\u{1b}[31m^^\u{1b}[0m");
    }
}
