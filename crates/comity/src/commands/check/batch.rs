//! Many texts, a line each: `{"id","text","lang"?}` in, `{"id","lang","hostile","score","flags"}`
//! out, in the same order, on every core, with bounded memory.

use std::io::{BufRead, BufReader, Read as _};
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use speech::file::Asked;
use speech::{Checked, Checker, Language, Options, Tag};
use web::checked::Answer;

use super::looks::Broad;
use super::ordered::ordered;
use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;

/// The most bytes of a line.
const LINE_BYTES_MAX: usize = 4 << 20;
/// About how many bytes of lines are worked on at once.
const PIECE_BYTES: usize = 64 << 10;
/// Languages that are told apart and in which nothing is looked for.
const OTHERS: [&str; 2] = ["tr", "ka"];

/// A text as it is given. What else stands in a line is nobody's concern here.
#[derive(Deserialize)]
struct Given {
    id: Value,
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

/// Lines one after the other: the number of the first, and their bytes without their ends.
struct Piece {
    first: u64,
    lines: Vec<Result<Vec<u8>, String>>,
}

/// Lines of answers, and how many of them are errors.
struct Answered {
    lines: String,
    wrong: u64,
    /// Nothing more could be read, and why.
    broke: Option<String>,
}

/// Runs it.
pub fn run(
    file: &Path,
    checker: &Checker,
    broad: Option<&Broad>,
    asked: &Asked,
    out: Output,
) -> Outcome {
    let input: Box<dyn std::io::Read + Send> = if file == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        let cannot = |e: std::io::Error| Failure::io(format!("cannot read {}", file.display()), e);
        Box::new(std::fs::File::open(file).map_err(cannot)?)
    };
    let (mut wrong, mut broke) = (0, None);
    let mut gone = false;
    let pieces = Pieces::new(BufReader::with_capacity(PIECE_BYTES, input));
    let given = ordered(
        pieces,
        |piece| answer(piece, checker, broad, asked),
        |answered: Answered| {
            wrong += answered.wrong;
            broke = broke.take().or(answered.broke);
            gone = !out.json_lines(&answered.lines);
            // A reader that closed the pipe has seen what it wanted.
            if gone { Err(Failure::usage("nobody reads on")) } else { Ok(()) }
        },
    );
    if gone {
        return Ok(());
    }
    given?;
    if let Some(why) = broke {
        return Err(Failure::new(Code::Io, "the lines could not be read to their end").why(why));
    }
    match wrong {
        0 => Ok(()),
        count => Err(Failure::usage(format!("lines that could not be read: {count}"))
            .why("each has a line {\"line\",\"error\"} in its place")
            .todo("write a JSON object with \"id\" and \"text\" in each line")),
    }
}

/// Reads lines piece by piece: as many as are there, so that whoever waits for an answer gets it.
struct Pieces<R> {
    input: BufReader<R>,
    line: u64,
    over: bool,
    /// Why nothing more can be read; told once what was read before is worked on.
    broke: Option<String>,
}

impl<R: std::io::Read> Iterator for Pieces<R> {
    type Item = Result<Piece, String>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(why) = self.broke.take() {
            return Some(Err(why));
        }
        if self.over {
            return None;
        }
        let (first, mut bytes) = (self.line, 0);
        let mut lines = Vec::new();
        loop {
            match self.one() {
                Ok(Some(line)) => {
                    bytes += line.as_ref().map_or(1, Vec::len) + 1;
                    lines.push(line);
                    self.line += 1;
                }
                Ok(None) => {
                    self.over = true;
                    break;
                }
                Err(why) => {
                    self.over = true;
                    self.broke = Some(why);
                    break;
                }
            }
            if bytes >= PIECE_BYTES || !self.input.buffer().contains(&b'\n') {
                break;
            }
        }
        if lines.is_empty() {
            return self.broke.take().map(Err);
        }
        Some(Ok(Piece { first, lines }))
    }
}

impl<R: std::io::Read> Pieces<R> {
    fn new(input: BufReader<R>) -> Self {
        Self { input, line: 1, over: false, broke: None }
    }

    /// The next line; one that is too long is read over.
    fn one(&mut self) -> Result<Option<Result<Vec<u8>, String>>, String> {
        let mut line = Vec::new();
        let max = u64::try_from(LINE_BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
        let taken = self.input.by_ref().take(max).read_until(b'\n', &mut line);
        if taken.map_err(|e| e.to_string())? == 0 {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if line.len() > LINE_BYTES_MAX {
            self.input.skip_until(b'\n').map_err(|e| e.to_string())?;
            return Ok(Some(Err(format!("the line is longer than {LINE_BYTES_MAX} bytes"))));
        }
        Ok(Some(Ok(line)))
    }
}

fn answer(
    piece: Result<Piece, String>,
    checker: &Checker,
    broad: Option<&Broad>,
    asked: &Asked,
) -> Answered {
    let mut answered = Answered { lines: String::new(), wrong: 0, broke: None };
    let piece = match piece {
        Ok(piece) => piece,
        Err(why) => return Answered { broke: Some(why), ..answered },
    };
    for (number, line) in (piece.first..).zip(&piece.lines) {
        if line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty()) {
            continue;
        }
        let one = line.as_ref().map_err(Clone::clone).and_then(|it| one(it, checker, broad, asked));
        let one = one.unwrap_or_else(|why| {
            answered.wrong += 1;
            json!({ "line": number, "error": why }).to_string()
        });
        answered.lines.push_str(&one);
        answered.lines.push('\n');
    }
    answered
}

/// The answer to one line.
fn one(
    line: &[u8],
    checker: &Checker,
    broad: Option<&Broad>,
    asked: &Asked,
) -> Result<String, String> {
    let given: Given = serde_json::from_slice(line).map_err(|e| e.to_string())?;
    if !given.id.is_string() && !given.id.is_number() {
        return Err("id is neither a string nor a number".to_owned());
    }
    let mut options = asked.options.clone();
    if let Some(lang) = given.lang.as_deref() {
        match lang.parse::<Tag>() {
            Ok(tag) => options.language = Some(tag),
            Err(()) if OTHERS.contains(&lang) => {
                // Nothing is matched across languages.
                let nothing = Checked::default();
                let answer = Answer::new(Some(&given.id), "", &nothing, &Options::default());
                let mut answer = serde_json::to_value(answer).map_err(|e| e.to_string())?;
                if let Some(answer) = answer.as_object_mut() {
                    answer.insert("lang".to_owned(), json!(lang));
                }
                return Ok(answer.to_string());
            }
            Err(()) => return Err(format!("lang {lang:?} is none of ru, hy, az, en, tr, ka")),
        }
    }
    let mut checked = checker.check(&given.text, &options);
    if !asked.languages.is_empty() {
        // Flags in other languages are left out, as they are of a file.
        let Checked { flags, sentences } = &mut checked;
        flags.retain(|flag| {
            let at = sentences.partition_point(|it| it.span.end <= flag.span.start);
            sentences.get(at).is_some_and(|it| {
                it.span.contains(&flag.span.start)
                    && asked.languages.iter().any(|tag| it.language == Language::Known(*tag))
            })
        });
    }
    let mut answer = Answer::new(Some(&given.id), &given.text, &checked, &options);
    if let Some(broad) = broad {
        let (score, worth_a_look) = broad.text(checker, &given.text, &options, &asked.languages);
        answer = answer.ranked(score, worth_a_look);
    }
    serde_json::to_string(&answer).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8]) -> Vec<Result<Vec<u8>, String>> {
        let pieces = Pieces::new(BufReader::with_capacity(8, bytes));
        let mut next = 1;
        let mut all = Vec::new();
        for piece in pieces {
            let piece = piece.unwrap();
            assert_eq!(piece.first, next);
            next += piece.lines.len() as u64;
            all.extend(piece.lines);
        }
        all
    }

    #[test]
    fn every_line_is_read_whatever_its_length() {
        let lines =
            |bytes: &[u8]| -> Vec<Vec<u8>> { pieces(bytes).into_iter().flatten().collect() };
        assert_eq!(lines(b"a\nbb\n\nccc"), [&b"a"[..], b"bb", b"", b"ccc"]);
        assert_eq!(lines(b"a\n"), [b"a"]);
        assert!(lines(b"").is_empty());
        let long = [vec![b'x'; LINE_BYTES_MAX + 5], b"\nnext\n".to_vec()].concat();
        let found = pieces(&long);
        assert!(found[0].as_ref().is_err_and(|why| why.contains("longer")), "{}", found.len());
        assert_eq!(found[1], Ok(b"next".to_vec()));
    }
}
