//! Subtitles: SubRip and WebVTT. Cues are joined into running text.

use super::pen::Pen;
use super::{Cue, PROBLEMS_MAX, Problem, entity};

/// A line of the file and where it begins.
type Line<'a> = (usize, &'a str);

/// Writes the running text of subtitles.
pub(crate) fn write(source: &str, is_vtt: bool, pen: &mut Pen) -> (Vec<Cue>, Vec<Problem>) {
    let mut walk = Walk {
        is_vtt,
        pen,
        cues: Vec::new(),
        problems: Vec::new(),
        speaker: String::new(),
        last_line: "",
    };
    let mut block: Vec<Line<'_>> = Vec::new();
    let mut is_first = true;
    for line in lines(source).chain([(source.len(), "")]) {
        if line.1.trim().is_empty() {
            if !block.is_empty() {
                walk.block(&block, is_first);
                is_first = false;
                block.clear();
            }
        } else {
            block.push(line);
        }
    }
    (walk.cues, walk.problems)
}

/// The lines without their ends, which are `\n`, `\r\n` or `\r`.
fn lines(source: &str) -> impl Iterator<Item = Line<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = source.get(at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, end) = rest.split_at_checked(length)?;
        let start = at;
        at += length + if end.starts_with("\r\n") { 2 } else { 1 };
        Some((start, line))
    })
}

struct Walk<'a, 'p> {
    is_vtt: bool,
    pen: &'p mut Pen,
    cues: Vec<Cue>,
    problems: Vec<Problem>,
    speaker: String,
    last_line: &'a str,
}

impl<'a> Walk<'a, '_> {
    fn problem(&mut self, problem: Problem) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(problem);
        }
    }

    fn block(&mut self, block: &[Line<'a>], is_first: bool) {
        let Some(&(at, head)) = block.first() else { return };
        if self.is_vtt {
            let is_note = ["NOTE", "STYLE", "REGION"].into_iter().any(|word| {
                head.strip_prefix(word)
                    .is_some_and(|it| it.is_empty() || it.starts_with([' ', '\t']))
            });
            if is_note && !block.iter().any(|line| line.1.contains("-->")) {
                return;
            }
        }
        // WebVTT's first block is its head, also where the first cue follows without an empty line.
        let is_head = self.is_vtt && is_first && head.starts_with("WEBVTT");
        let mut from = usize::from(is_head);
        let mut found = false;
        while let Some(offset) =
            block.get(from..).unwrap_or_default().iter().position(|line| line.1.contains("-->"))
        {
            let timing = from + offset;
            // What stands between two timings without an empty line is the text of the first, but for
            // the second's number.
            if found {
                let text = block.get(from..timing).unwrap_or_default();
                let numbered = text.last().is_some_and(|line| is_number(line.1));
                self.text(text.get(..text.len() - usize::from(numbered)).unwrap_or_default());
            } else if !is_head && offset > 1 {
                self.problem(Problem::Cue { at });
                self.text(block.get(from..timing).unwrap_or_default());
            }
            let line = block.get(timing).copied().unwrap_or_default();
            let (from_ms, to_ms) = match times(line.1) {
                Some(times) => times,
                None => {
                    self.problem(Problem::Cue { at: line.0 });
                    let last = self.cues.last().map_or(0, |cue| cue.to_ms);
                    (last, last)
                }
            };
            let start = self.pen.next();
            self.cues.push(Cue { text: start..start, from_ms, to_ms });
            found = true;
            from = timing + 1;
        }
        let rest = block.get(from..).unwrap_or_default();
        if found {
            self.text(rest);
        } else if !is_head {
            self.problem(Problem::Cue { at });
            let is_lone_number = matches!(rest, [only] if is_number(only.1));
            if !is_lone_number {
                self.text(rest);
            }
        }
    }

    fn text(&mut self, lines: &[Line<'a>]) {
        for &(at, line) in lines {
            // Automatic captions roll: each cue repeats the last line of the one before.
            let again = self.is_vtt && line == self.last_line;
            self.last_line = line;
            if again {
                continue;
            }
            let is_turn = line.trim_start().starts_with(['-', '–', '—', '>']);
            if is_turn {
                self.pen.line()
            } else {
                self.pen.space()
            }
            let start = self.pen.next();
            self.line(at, line);
            let end = self.pen.len();
            if let Some(cue) = self.cues.last_mut()
                && end > start
            {
                if cue.text.is_empty() {
                    cue.text.start = start;
                }
                cue.text.end = end;
            }
        }
    }

    fn line(&mut self, at: usize, line: &str) {
        let (mut from, mut here) = (0, 0);
        let (mut angle, mut brace) = (Ahead::new(line, b'>'), Ahead::new(line, b'}'));
        while let Some(found) = line.get(here..).and_then(|it| it.find(['<', '{', '&'])) {
            here += found;
            let rest = line.get(here..).unwrap_or_default();
            if let Some((length, meaning)) = entity::reference(rest) {
                self.pen.running(line.get(from..here).unwrap_or_default(), at + from);
                self.pen.whole(&meaning, at + here..at + here + length);
                here += length;
                from = here;
                continue;
            }
            let is_tag = |it: &u8| it.is_ascii_alphanumeric() || *it == b'/';
            let end = if rest.starts_with("{\\") {
                brace.after(here)
            } else if rest.starts_with('<') && rest.as_bytes().get(1).is_some_and(is_tag) {
                angle.after(here)
            } else {
                None
            };
            let Some(end) = end else {
                here += 1;
                continue;
            };
            self.pen.running(line.get(from..here).unwrap_or_default(), at + from);
            self.voice(line.get(here..end).unwrap_or_default());
            here = end;
            from = here;
        }
        self.pen.running(line.get(from..).unwrap_or_default(), at + from);
    }

    /// `<v Name>`: another speaker begins another line.
    fn voice(&mut self, tag: &str) {
        let Some(name) = tag.strip_prefix("<v").and_then(|it| it.strip_suffix('>')) else { return };
        if !name.starts_with([' ', '.', '\t']) {
            return;
        }
        if name != self.speaker {
            self.speaker = name.to_owned();
            self.pen.line();
        }
    }
}

/// The next place of a byte in a line, looked for only once however often it is asked for.
struct Ahead<'a> {
    line: &'a str,
    byte: u8,
    next: Option<usize>,
}

impl<'a> Ahead<'a> {
    fn new(line: &'a str, byte: u8) -> Self {
        Self { line, byte, next: Some(0) }
    }

    /// The place behind the next such byte from `here` on.
    fn after(&mut self, here: usize) -> Option<usize> {
        if self.next? <= here {
            let rest = self.line.get(here..).unwrap_or_default();
            let found = rest.bytes().position(|byte| byte == self.byte);
            self.next = found.map(|it| here + it + 1);
        }
        self.next
    }
}

fn is_number(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// The two times of a cue, in milliseconds.
fn times(line: &str) -> Option<(u64, u64)> {
    let (from, rest) = line.split_once("-->")?;
    let to = rest.split_whitespace().next()?;
    Some((time(from.trim())?, time(to)?))
}

/// `hh:mm:ss,mmm`, with a point for the comma, and hours that may be left out.
fn time(text: &str) -> Option<u64> {
    let (clock, fraction) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let mut seconds = 0_u64;
    let mut count = 0;
    for field in clock.split(':') {
        if field.is_empty() || field.len() > 6 || !is_number(field) {
            return None;
        }
        seconds = seconds.checked_mul(60)?.checked_add(field.parse().ok()?)?;
        count += 1;
    }
    if !(2..=3).contains(&count) || fraction.len() > 3 || !is_number(fraction) {
        return None;
    }
    let scale = 10_u64.pow(u32::try_from(3 - fraction.len()).ok()?);
    seconds.checked_mul(1000)?.checked_add(fraction.parse::<u64>().ok()? * scale)
}

/// The time at which words are said.
pub(crate) fn time_of(cues: &[Cue], at: usize) -> Option<u64> {
    let after = cues.partition_point(|cue| cue.text.start <= at);
    after.checked_sub(1).and_then(|it| cues.get(it)).map(|cue| cue.from_ms)
}
