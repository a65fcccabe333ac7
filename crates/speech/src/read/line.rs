//! Lines and columns of a file.

use std::ops::Range;

/// A place as an editor counts it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The line, from 1.
    pub number: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes of the line without its end.
    pub span: Range<usize>,
}

/// The lines of a file, found once for many places. For files in UTF-8 and in encodings of one byte a
/// character, where columns are bytes.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    bytes: &'a [u8],
    starts: Vec<usize>,
    is_utf8: bool,
}

impl<'a> Lines<'a> {
    /// Finds the lines; they end with `\n`, `\r\n` or `\r`.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut starts = vec![0];
        let mut before = 0;
        for (index, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' {
                if before == b'\r' {
                    starts.pop();
                }
                starts.push(index + 1);
            } else if byte == b'\r' {
                starts.push(index + 1);
            }
            before = byte;
        }
        Self { bytes, starts, is_utf8: str::from_utf8(bytes).is_ok() }
    }

    /// The line on which a byte stands; a place beyond the file is taken for its end.
    pub fn at(&self, offset: usize) -> Line {
        let offset = offset.min(self.bytes.len());
        let number = self.starts.partition_point(|start| *start <= offset);
        let start = number.checked_sub(1).and_then(|it| self.starts.get(it)).copied().unwrap_or(0);
        let next = self.starts.get(number).copied().unwrap_or(self.bytes.len());
        let mut end = next;
        while end > start && matches!(self.bytes.get(end - 1), Some(b'\n' | b'\r')) {
            end -= 1;
        }
        let before = self.bytes.get(start..offset).unwrap_or_default();
        let counted = if self.is_utf8 {
            before.iter().filter(|byte| *byte & 0xc0 != 0x80).count()
        } else {
            before.len()
        };
        Line { number: number.max(1), column: counted + 1, span: start..end }
    }
}

/// The line and column of a byte of a file. For many places of one file make [`Lines`] once.
pub fn line_of(bytes: &[u8], offset: usize) -> Line {
    Lines::new(bytes).at(offset)
}
