//! The way back from folded text to the text as it was.

use std::ops::Range;

/// A stretch of folded text and the bytes it came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Run {
    /// Where it begins in the folded text.
    folded: usize,
    /// Where it begins in the original.
    start: usize,
    /// Where it ends in the original.
    end: usize,
    /// Whether byte answers to byte.
    linear: bool,
}

/// Folded text as it is being made, with its map.
#[derive(Clone, Default, Debug)]
pub(super) struct Builder {
    text: String,
    runs: Vec<Run>,
}

impl Builder {
    /// An empty one with room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), runs: Vec::new() }
    }

    /// Adds text that answers byte for byte to the original from `start` on.
    pub(super) fn push_str(&mut self, text: &str, start: usize) {
        if text.is_empty() {
            return;
        }
        let end = start + text.len();
        match self.runs.last_mut() {
            Some(last) if last.linear && last.end == start => last.end = end,
            _ => self.runs.push(Run { folded: self.text.len(), start, end, linear: true }),
        }
        self.text.push_str(text);
    }

    /// Adds a character that came from these bytes of the original.
    pub(super) fn push(&mut self, c: char, from: Range<usize>) {
        if c.len_utf8() == from.len() {
            let mut buffer = [0; 4];
            self.push_str(c.encode_utf8(&mut buffer), from.start);
        } else {
            self.runs.push(Run {
                folded: self.text.len(),
                start: from.start,
                end: from.end,
                linear: false,
            });
            self.text.push(c);
        }
    }

    /// The text and its map.
    pub(super) fn finish(self) -> (String, Map) {
        (self.text, Map { runs: self.runs })
    }
}

/// Where each byte of a folded text came from. Empty where byte answers to byte throughout.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Map {
    runs: Vec<Run>,
}

impl Map {
    /// The bytes of the original from which these bytes of the folded text came.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        if self.runs.is_empty() {
            return range;
        }
        let Some(first) = self.run(range.start) else {
            return 0..0;
        };
        let start = match first.linear {
            true => (first.start + (range.start - first.folded)).min(first.end),
            false => first.start,
        };
        if range.end <= range.start {
            return start..start;
        }
        let end = match self.run(range.end - 1) {
            Some(last) if last.linear => (last.start + (range.end - last.folded)).min(last.end),
            Some(last) => last.end,
            None => start,
        };
        start..end.max(start)
    }

    /// The run in which a byte of the folded text lies.
    fn run(&self, at: usize) -> Option<&Run> {
        let after = self.runs.partition_point(|it| it.folded <= at);
        self.runs.get(after.saturating_sub(1))
    }

    /// This map after another: from text folded twice to the first.
    pub(super) fn after(self, first: &Map) -> Map {
        if first.runs.is_empty() {
            return self;
        }
        if self.runs.is_empty() {
            return first.clone();
        }
        let mut runs: Vec<Run> = Vec::with_capacity(self.runs.len() + first.runs.len());
        for run in &self.runs {
            if !run.linear {
                let from = first.original(run.start..run.end);
                runs.push(Run { start: from.start, end: from.end, ..*run });
                continue;
            }
            // A linear run is cut where the first map changes.
            let mut at = run.start;
            while at < run.end {
                let after = first.runs.partition_point(|it| it.folded <= at);
                let next = first.runs.get(after).map_or(run.end, |it| it.folded.min(run.end));
                let from = first.original(at..next);
                let linear = first.runs.get(after.saturating_sub(1)).is_some_and(|it| it.linear);
                runs.push(Run {
                    folded: run.folded + (at - run.start),
                    start: from.start,
                    end: from.end,
                    linear,
                });
                at = next;
            }
        }
        Map { runs }
    }
}
