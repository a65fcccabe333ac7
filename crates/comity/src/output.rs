//! What a command prints: plain lines, or JSON with `--json`. Data go to standard output, words
//! about the work to standard error.

use std::io::{IsTerminal as _, Write as _};

use serde_json::Value;

use crate::failure::Failure;

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
            self.write(&format!("{text}\n"));
        }
    }

    /// Prints data as JSON when asked for, else as the lines given.
    pub fn data(&self, json: &Value, lines: impl FnOnce() -> String) {
        if self.json {
            self.write(&format!("{json}\n"));
        } else {
            self.write(&lines());
        }
    }

    /// Prints raw bytes, as they are.
    pub fn raw(&self, bytes: &[u8]) {
        // A reader that closed the pipe has seen what it wanted.
        let _ = std::io::stdout().write_all(bytes);
        let _ = std::io::stdout().flush();
    }

    /// A word made bold where the terminal can.
    pub fn bold(&self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Says something about the work on standard error.
    pub fn note(&self, text: impl std::fmt::Display) {
        eprintln!("{text}");
    }

    /// Prints a failure: on standard error, with `--json` also as an object on standard output.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            let object = serde_json::json!({
                "error": failure.to_string(),
                "code": failure.code as u8,
                "refusal": failure.refusal,
            });
            self.write(&format!("{object}\n"));
        }
        eprintln!("{failure}");
    }

    fn write(&self, text: &str) {
        self.raw(text.as_bytes());
    }
}
