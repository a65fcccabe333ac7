//! From the bytes of a text back to the bytes it was read from.

use std::ops::Range;

/// How a piece of text stands to its original.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Unit {
    /// Byte for byte the same.
    Same,
    /// Each character was so many bytes.
    Each(u8),
    /// Made of the original as a whole: an entity, white space, a byte that is no character.
    Whole,
}

/// A piece of text; it ends where the next begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Piece {
    text: u32,
    start: u32,
    end: u32,
    unit: Unit,
}

impl Piece {
    fn original(&self) -> Range<usize> {
        wide(self.start)..wide(self.end)
    }
}

/// A text's way back. Pieces stand in the order of the text and of the original.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Map {
    pieces: Vec<Piece>,
}

/// Longest run of characters that is counted to find a place in it, in bytes of text.
const RUN_BYTES_MAX: usize = 1024;

/// Places fit 32 bits: `read` takes no more bytes than that.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn wide(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

impl Map {
    /// The index and the piece in which a byte of the text lies.
    fn piece(&self, at: usize) -> Option<(usize, Piece)> {
        let after = self.pieces.partition_point(|piece| wide(piece.text) <= at);
        let index = after.checked_sub(1)?;
        self.pieces.get(index).map(|piece| (index, *piece))
    }

    /// Where the bytes of `text` came from. Places beyond the text are taken for its end.
    pub(crate) fn original(&self, text: &str, span: Range<usize>) -> Range<usize> {
        let (from, to) = (floor(text, span.start), ceil(text, span.end.max(span.start)));
        let start = match self.piece(from) {
            Some((_, piece)) if from < text.len() => {
                let before = from.saturating_sub(wide(piece.text));
                match piece.unit {
                    Unit::Same => wide(piece.start) + before,
                    Unit::Each(size) => {
                        let counted = text.get(wide(piece.text)..from).map_or(0, characters);
                        wide(piece.start) + counted * usize::from(size)
                    }
                    Unit::Whole => wide(piece.start),
                }
            }
            Some((_, piece)) => wide(piece.end),
            None => 0,
        };
        if from == to {
            return start..start;
        }
        let end = match to.checked_sub(1).and_then(|last| self.piece(last)) {
            Some((_, piece)) => match piece.unit {
                Unit::Same => wide(piece.start) + to.saturating_sub(wide(piece.text)),
                Unit::Each(size) => {
                    let counted = text.get(wide(piece.text)..to).map_or(0, characters);
                    wide(piece.start) + counted * usize::from(size)
                }
                Unit::Whole => wide(piece.end),
            },
            None => start,
        };
        start..end.max(start)
    }

    /// Whether every byte of a text of this length is at its own place in the original.
    pub(crate) fn is_identity(&self) -> bool {
        match self.pieces.as_slice() {
            [] => true,
            [only] => only.unit == Unit::Same && only.text == 0 && only.start == 0,
            _ => false,
        }
    }

    /// The way from `text` over `middle`, into which this map leads, to where `under` leads.
    pub(crate) fn through(&self, text: &str, middle: &str, under: &Map) -> Map {
        if under.is_identity() {
            return self.clone();
        }
        let mut out = Writer::default();
        out.append(text, self, middle, under);
        out.map
    }
}

/// Writes a text together with its map.
#[derive(Clone, Debug, Default)]
pub(crate) struct Writer {
    pub(crate) text: String,
    pub(crate) map: Map,
}

impl Writer {
    fn push(&mut self, unit: Unit, original: Range<usize>) {
        self.map.pieces.push(Piece {
            text: narrow(self.text.len()),
            start: narrow(original.start),
            end: narrow(original.end),
            unit,
        });
    }

    /// Adds what stands at `at` in the original, byte for byte.
    pub(crate) fn same(&mut self, slice: &str, at: usize) {
        if slice.is_empty() {
            return;
        }
        let end = at + slice.len();
        match self.map.pieces.last_mut() {
            Some(last) if last.unit == Unit::Same && wide(last.end) == at => last.end = narrow(end),
            _ => self.push(Unit::Same, at..end),
        }
        self.text.push_str(slice);
    }

    /// Adds what was made of a stretch of the original as a whole.
    pub(crate) fn whole(&mut self, made: &str, original: Range<usize>) {
        if !made.is_empty() {
            self.push(Unit::Whole, original);
            self.text.push_str(made);
        }
    }

    /// Adds one character that took `size` bytes at `at`.
    pub(crate) fn each(&mut self, character: char, at: usize, size: u8) {
        let end = at + usize::from(size);
        let length = self.text.len();
        match self.map.pieces.last_mut() {
            Some(last)
                if last.unit == Unit::Each(size)
                    && wide(last.end) == at
                    && length - wide(last.text) < RUN_BYTES_MAX =>
            {
                last.end = narrow(end);
            }
            _ => self.push(Unit::Each(size), at..end),
        }
        self.text.push(character);
    }

    /// Adds a text whose map leads into `middle`, as seen through the map `under` that.
    pub(crate) fn append(&mut self, text: &str, map: &Map, middle: &str, under: &Map) {
        for (index, piece) in map.pieces.iter().enumerate() {
            let end = map.pieces.get(index + 1).map_or(text.len(), |next| wide(next.text));
            let slice = text.get(wide(piece.text)..end).unwrap_or_default();
            if piece.unit == Unit::Same {
                self.overlay(slice, wide(piece.start), middle, under);
            } else {
                self.whole(slice, under.original(middle, piece.original()));
            }
        }
    }

    /// Adds a slice that stands at `at` in `middle`, piece for piece of the map `under` that.
    fn overlay(&mut self, slice: &str, at: usize, middle: &str, under: &Map) {
        let (end, mut here) = (at + slice.len(), at);
        while here < end {
            let Some((index, piece)) = under.piece(here) else { break };
            let next = under.pieces.get(index + 1).map_or(usize::MAX, |next| wide(next.text));
            let stop = next.min(end);
            let bit = slice.get(here - at..stop - at).unwrap_or_default();
            let original = under.original(middle, here..stop);
            match piece.unit {
                Unit::Same => self.same(bit, original.start),
                Unit::Each(size) => {
                    let mut place = original.start;
                    for character in bit.chars() {
                        self.each(character, place, size);
                        place += usize::from(size);
                    }
                }
                Unit::Whole => self.whole(bit, original),
            }
            here = stop;
        }
    }
}
