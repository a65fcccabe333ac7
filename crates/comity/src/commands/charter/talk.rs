//! A talk at the terminal: one question at a time, from a keyboard or a file of answers.

use std::io::BufRead;

use web::locale::Locale;
use web::t;

use crate::failure::{Code, Failure, Outcome};

/// The most bytes of one answer.
const ANSWER_BYTES_MAX: u64 = 16 << 10;

/// Asks and hears.
pub struct Talk<'a> {
    /// The language of the questions.
    pub locale: Locale,
    input: &'a mut dyn BufRead,
    terminal: bool,
}

impl<'a> Talk<'a> {
    /// A talk over this input. On a terminal the cursor waits behind the question.
    pub fn new(locale: Locale, input: &'a mut dyn BufRead, terminal: bool) -> Self {
        Self { locale, input, terminal }
    }

    /// Says something.
    pub fn say(&self, words: &str) {
        eprintln!("{words}");
    }

    /// Asks, with the answer that an empty line stands for. The first line of `question` is the
    /// question, the rest why it matters.
    ///
    /// # Errors
    /// When the input ends.
    pub fn ask(&mut self, question: &str, proposal: Option<&str>) -> Outcome<String> {
        let (question, why) = question.split_once('\n').unwrap_or((question, ""));
        self.say(&format!("\n{question}"));
        for line in why.lines() {
            self.say(&format!("  {}", line.trim()));
        }
        self.hear(proposal)
    }

    /// Hears an answer to a question asked already.
    ///
    /// # Errors
    /// When the input ends.
    pub fn hear(&mut self, proposal: Option<&str>) -> Outcome<String> {
        loop {
            let hint = match proposal {
                Some("") => t!(self.locale, "wizard-skip"),
                Some(proposal) => t!(self.locale, "wizard-default", "answer" => proposal),
                None => String::new(),
            };
            if self.terminal {
                eprint!("{hint}> ");
            } else {
                eprintln!("{hint}>");
            }
            let answer = self.line()?;
            match (answer.trim(), proposal) {
                ("", Some(proposal)) => return Ok(proposal.to_owned()),
                ("", None) => self.say(&t!(self.locale, "wizard-needed")),
                (answer, _) => return Ok(answer.to_owned()),
            }
        }
    }

    fn line(&mut self) -> Outcome<String> {
        use std::io::Read as _;
        let mut bytes = Vec::new();
        let read = (&mut *self.input)
            .take(ANSWER_BYTES_MAX + 1)
            .read_until(b'\n', &mut bytes)
            .map_err(|e| Failure::io("the answers cannot be read", e))?;
        if read == 0 {
            return Err(Failure::new(Code::Io, t!(self.locale, "wizard-eof"))
                .why(t!(self.locale, "wizard-eof-why"))
                .todo(t!(self.locale, "wizard-eof-todo")));
        }
        if bytes.len() as u64 > ANSWER_BYTES_MAX {
            return Err(Failure::new(Code::Io, "an answer is too long")
                .why(format!("at most {ANSWER_BYTES_MAX} bytes are read")));
        }
        String::from_utf8(bytes).map_err(|e| Failure::io("an answer is not UTF-8 text", e))
    }
}
