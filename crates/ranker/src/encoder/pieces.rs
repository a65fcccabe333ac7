//! Makes a text into pieces: the normaliser and the unigram model of SentencePiece, as the wheel's
//! own engine has them.

use std::collections::BTreeMap;

use super::cursor::{Cursor, limit};
use super::file::{PIECE_BYTES_MAX, Parts};
use super::{Problem, TOKENS_MAX};

/// What stands for a space, and before the first word.
const SPACE: char = '\u{2581}';
/// What is added before every text: so the model was trained on what is looked for.
const PREFIX: &str = "query: ";
/// The most characters of a text that are read. No piece has more than 16, so that fewer than
/// these make all the tokens that are read.
const TEXT_CHARS_MAX: usize = 20 * TOKENS_MAX;
/// The most characters that one becomes.
const BECOMES_MAX: u8 = 64;
/// A place that no pieces lead to.
const NOWHERE: f32 = -1e30;

/// The numbers of the pieces that stand for no text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Special {
    pub(super) begin: u32,
    pub(super) end: u32,
    pub(super) padding: u32,
    pub(super) unknown: u32,
}

impl Special {
    /// In the order of both files.
    pub(super) fn read(at: &mut Cursor<'_>, pieces: usize) -> Result<Self, Problem> {
        let mut one = |what| {
            let found = at.u32()?;
            limit(what, found.into(), 0, (pieces as u64).saturating_sub(1)).map(|_| found)
        };
        Ok(Self {
            begin: one("the begin's number")?,
            end: one("the end's number")?,
            padding: one("the padding's number")?,
            unknown: one("the unknown's number")?,
        })
    }

    pub(super) fn has(&self, piece: u32) -> bool {
        [self.begin, self.end, self.padding, self.unknown].contains(&piece)
    }
}

/// Pieces by their text, with what they weigh.
#[derive(Debug)]
pub(super) struct Pieces {
    special: Special,
    unknown_score: f32,
    scores: Vec<f32>,
    texts: Vec<Box<[u8]>>,
    /// Numbers of pieces, plus one, at the hash of their bytes; none is 0.
    slots: Vec<u32>,
    longest: usize,
    table: BTreeMap<char, Box<[char]>>,
}

impl Pieces {
    pub(super) fn new(parts: &Parts<'_>) -> Result<Self, Problem> {
        let texts: Vec<Box<[u8]>> = parts.pieces.iter().map(|it| it.as_bytes().into()).collect();
        let size = (texts.len() * 2).next_power_of_two();
        let mut all = Self {
            special: parts.special,
            unknown_score: parts.unknown_score,
            scores: parts.scores.clone(),
            longest: texts.iter().map(|it| it.len()).max().unwrap_or(0).min(PIECE_BYTES_MAX),
            texts: Vec::new(),
            slots: vec![0; size],
            table: read_table(parts.table)?,
        };
        all.texts = texts;
        for number in 0..all.texts.len() {
            let Some(text) = all.texts.get(number).filter(|it| !it.is_empty()) else { continue };
            let (slot, taken) = all.slot(text.iter().fold(HASH, |hash, it| step(hash, *it)), text);
            // The first of two equal pieces counts.
            if let (None, Some(free)) = (taken, all.slots.get_mut(slot)) {
                *free = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
            }
        }
        Ok(all)
    }

    pub(super) fn text(&self, piece: u32) -> Option<&str> {
        self.texts.get(piece as usize).and_then(|it| str::from_utf8(it).ok())
    }

    /// Where these bytes are, or would be; and the piece that they are.
    fn slot(&self, hash: u64, bytes: &[u8]) -> (usize, Option<u32>) {
        let mask = self.slots.len().saturating_sub(1);
        let mut slot = hash as usize & mask;
        loop {
            // At least half of the slots are free, so this ends.
            match self.slots.get(slot).and_then(|it| it.checked_sub(1)) {
                None => return (slot, None),
                Some(piece) => {
                    if self.texts.get(piece as usize).is_some_and(|it| **it == *bytes) {
                        return (slot, Some(piece));
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    /// What a text becomes before it is cut into pieces.
    fn normal(&self, text: &str) -> Vec<char> {
        let mut all: Vec<char> = Vec::with_capacity(text.len().min(TEXT_CHARS_MAX) + 8);
        let mut push = |c: char| {
            let c = if c == ' ' { SPACE } else { c };
            // Spaces run together; the mark itself in a text does not.
            if !(c == SPACE && all.last() == Some(&SPACE)) {
                all.push(c);
            }
            all.len() < TEXT_CHARS_MAX
        };
        let mut more = push(SPACE);
        for c in PREFIX.chars().chain(text.chars()) {
            if !more {
                break;
            }
            match self.table.get(&c) {
                None => more = push(c),
                Some(becomes) => {
                    for c in becomes {
                        more = push(*c);
                    }
                }
            }
        }
        all
    }

    /// The numbers of the pieces of a text, between begin and end; at most [`TOKENS_MAX`] and
    /// `most` of them.
    pub(super) fn tokens(&self, text: &str, most: usize) -> Vec<u32> {
        let chars = self.normal(text);
        let bytes: String = chars.iter().collect();
        let bytes = bytes.as_bytes();
        // The best way to each place: its weight, its last piece and where that begins.
        let mut best = vec![(NOWHERE, self.special.unknown, 0_usize); chars.len() + 1];
        if let Some(first) = best.first_mut() {
            first.0 = 0.0;
        }
        let mut from_byte = 0;
        for (from, first) in chars.iter().enumerate() {
            let weight = best.get(from).map_or(NOWHERE, |it| it.0);
            let (mut hash, mut to_byte) = (HASH, from_byte);
            for (to, c) in (from + 1..).zip(chars.get(from..).unwrap_or_default()) {
                let end = to_byte + c.len_utf8();
                if end - from_byte > self.longest {
                    break;
                }
                let next = bytes.get(to_byte..end).unwrap_or_default();
                hash = next.iter().fold(hash, |hash, it| step(hash, *it));
                to_byte = end;
                let (_, piece) = self.slot(hash, bytes.get(from_byte..end).unwrap_or_default());
                if let Some(piece) = piece.filter(|it| *it != self.special.unknown) {
                    let score = self.scores.get(piece as usize).copied().unwrap_or(NOWHERE);
                    better(&mut best, to, (weight + score, piece, from));
                }
            }
            let unknown = (weight + self.unknown_score, self.special.unknown, from);
            better(&mut best, from + 1, unknown);
            from_byte += first.len_utf8();
        }
        let mut found = Vec::new();
        let mut to = chars.len();
        while let Some((_, piece, from)) = best.get(to).filter(|_| to > 0) {
            found.push(*piece);
            // Each piece begins before it ends, so this ends.
            to = *from;
        }
        let inner = most.min(TOKENS_MAX).saturating_sub(2);
        let mut tokens = vec![self.special.begin];
        tokens.extend(found.iter().rev().take(inner));
        tokens.push(self.special.end);
        tokens
    }
}

fn better(best: &mut [(f32, u32, usize)], to: usize, way: (f32, u32, usize)) {
    if let Some(known) = best.get_mut(to).filter(|it| way.0 > it.0) {
        *known = way;
    }
}

/// FNV-1a, 64 bits.
const HASH: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// The table of what characters become: a character, how many it becomes, and these.
fn read_table((entries, bytes): (u32, &[u8])) -> Result<BTreeMap<char, Box<[char]>>, Problem> {
    let mut at = Cursor::new(bytes, "the table of characters");
    let mut table = BTreeMap::new();
    for entry in 0..entries {
        let from = char::from_u32(at.u32()?);
        let count = at.u8()?;
        if count > BECOMES_MAX {
            return Err(Problem::Table(entry));
        }
        let mut becomes = Vec::with_capacity(count.into());
        for _ in 0..count {
            becomes.push(char::from_u32(at.u32()?).ok_or(Problem::Table(entry))?);
        }
        // Half a surrogate pair is no character, and no text has one.
        if let Some(from) = from {
            table.insert(from, becomes.into());
        }
    }
    at.end()?;
    Ok(table)
}
