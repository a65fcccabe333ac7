//! The careful look at stretches where something was done to the letters.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::alike;
use super::map::{Builder, Map};
use super::roman;
use super::scan::{Scan, patched};
use super::spaced::{self, Stretch};
use super::table::{self, Script, is_apostrophe};
use crate::language::Tag;

/// A character on its way, with the bytes it came from.
#[derive(Clone, Debug)]
struct Unit {
    c: char,
    from: Range<usize>,
}

/// Folds a text in which something was found: the text, its map, whether it has become loose.
pub(super) fn fold(text: &str, scan: &Scan, tag: Tag) -> (String, Map, bool) {
    let stretches = if scan.spaced { spaced::stretches(text, tag) } else { Vec::new() };
    let mut folder = Folder {
        text,
        scan,
        tag,
        out: Builder::with_capacity(text.len() + 16),
        at: 0,
        loose: scan.foreign || !stretches.is_empty(),
    };
    let mut dirty = scan.dirty.iter().peekable();
    for stretch in &stretches {
        let bounds = bounds(stretch);
        while let Some(chunk) = dirty.next_if(|it| it.start < bounds.start) {
            // A stretch may begin inside a chunk: what is in front of it is folded by itself.
            folder.chunk(chunk.start..chunk.end.min(bounds.start));
        }
        folder.stretch(stretch);
        while let Some(chunk) = dirty.next_if(|it| it.start < bounds.end) {
            if chunk.end > bounds.end {
                folder.chunk(bounds.end..chunk.end);
            }
        }
    }
    for chunk in dirty {
        folder.chunk(chunk.clone());
    }
    folder.clean(text.len());
    let (folded, map) = folder.out.finish();
    (folded, map, folder.loose)
}

fn bounds(stretch: &Stretch) -> Range<usize> {
    let mut all = stretch.iter().flatten();
    let start = all.next().map_or(0, |it| it.start);
    let end = stretch.iter().flatten().next_back().map_or(start, |it| it.end);
    start..end
}

struct Folder<'a> {
    text: &'a str,
    scan: &'a Scan,
    tag: Tag,
    out: Builder,
    /// How far the text has been folded.
    at: usize,
    loose: bool,
}

impl Folder<'_> {
    /// Copies what has only to be lower-cased, up to `end`.
    fn clean(&mut self, end: usize) {
        if end <= self.at {
            return;
        }
        let slice = self.text.get(self.at..end).unwrap_or_default();
        let all = &self.scan.patches;
        let first = all.partition_point(|it| it.0 < self.at);
        let after = all.partition_point(|it| it.0 < end);
        match all.get(first..after) {
            Some(patches) if !patches.is_empty() => {
                self.out.push_str(&patched(slice, self.at, patches), self.at);
            }
            _ => self.out.push_str(slice, self.at),
        }
        self.at = end;
    }

    /// Folds a stretch between white space.
    fn chunk(&mut self, range: Range<usize>) {
        let start = range.start.max(self.at);
        if start >= range.end {
            return;
        }
        self.clean(start);
        let mut units = Vec::new();
        self.units(start..range.end, &mut units);
        self.words(&units);
        self.at = range.end;
    }

    /// Folds words whose letters stand apart.
    fn stretch(&mut self, stretch: &Stretch) {
        let bounds = bounds(stretch);
        if bounds.start < self.at {
            return;
        }
        self.clean(bounds.start);
        let mut end = bounds.start;
        for (at, word) in stretch.iter().enumerate() {
            let mut units = Vec::new();
            for letter in word {
                self.units(letter.clone(), &mut units);
            }
            let start = word.first().map_or(end, |it| it.start);
            if at > 0 {
                self.out.push(' ', end..start);
            }
            self.words(&units);
            end = word.last().map_or(end, |it| it.end);
        }
        self.at = bounds.end;
    }

    /// Reads characters: compatibility forms made plain, marks joined or dropped, lower case.
    fn units(&self, range: Range<usize>, units: &mut Vec<Unit>) {
        let Some(slice) = self.text.get(range.clone()) else { return };
        // The last one that is there may still get a mark; those before it are ready.
        let ready = units.len().saturating_sub(1);
        for (at, c) in slice.char_indices() {
            let from = range.start + at..range.start + at + c.len_utf8();
            if table::is_hidden(c) || c == '\0' {
                continue;
            }
            if let Some(plain) = table::enclosed(c) {
                units.push(Unit { c: plain, from });
            } else if c == 'İ' {
                units.push(Unit { c: 'i', from });
            } else if table::has_plain_form(c) {
                decompose_compatible(c, |it| self.unit(it, from.clone(), units));
            } else {
                self.unit(c, from, units);
            }
        }
        for unit in units.iter_mut().skip(ready) {
            unit.c = table::lower(unit.c, self.tag);
            if let Some(plain) = alike::plain(unit.c, self.tag) {
                unit.c = plain;
            }
        }
    }

    fn unit(&self, c: char, from: Range<usize>, units: &mut Vec<Unit>) {
        let last = units.last_mut();
        match last {
            Some(last) if is_combining_mark(c) => {
                if let Some(whole) = table::join(last.c, c, self.tag) {
                    last.c = whole;
                }
                last.from.end = last.from.end.max(from.end);
            }
            Some(last) if table::is_armenian_mark(c) && last.c.is_alphabetic() => {
                last.from.end = last.from.end.max(from.end);
            }
            // A mark without a letter is nothing.
            None if is_combining_mark(c) => {}
            _ => units.push(Unit { c, from }),
        }
    }

    /// Folds word by word what was read.
    fn words(&mut self, units: &[Unit]) {
        let mut at = 0;
        while let Some(unit) = units.get(at) {
            let length = self.word_length(units, at);
            if length == 0 {
                self.out.push(unit.c, unit.from.clone());
                at += 1;
                continue;
            }
            let before = at.checked_sub(1).and_then(|it| units.get(it)).map(|it| it.c);
            let word = units.get(at..at + length).unwrap_or_default();
            self.word(word, before);
            at += length;
        }
    }

    /// How long the word is that begins here; 0 where none does.
    fn word_length(&self, units: &[Unit], at: usize) -> usize {
        let rest = units.get(at..).unwrap_or_default();
        let part = |c: char| {
            Script::of_char(c).is_some()
                || alike::is_leet(c)
                || is_apostrophe(c)
                || (self.scan.foreign && roman::is_part(c, self.tag))
        };
        let mut length = rest.iter().take_while(|it| part(it.c)).count();
        let letter = |it: &&Unit| Script::of_char(it.c).is_some();
        if !rest.iter().take(length).any(|it| Script::of_char(it.c).is_some()) {
            return 0;
        }
        // Signs at the end close a sentence, apostrophes a quotation; Latinised, they are letters.
        while let Some(last) = rest.get(length.wrapping_sub(1)) {
            let sign = matches!(last.c, '!' | '|' | '$') || is_apostrophe(last.c);
            if !sign || (self.scan.foreign && roman::is_part(last.c, self.tag)) {
                break;
            }
            length -= 1;
        }
        // In front, only digits and two signs are letters.
        let head = rest.iter().take(length).take_while(|it| !letter(it)).count();
        if rest.first().is_some_and(|it| is_apostrophe(it.c) || matches!(it.c, '!' | '|')) {
            return 0;
        }
        if head > 1 { 0 } else { length }
    }

    fn word(&mut self, word: &[Unit], before: Option<char>) {
        let own = Script::of(self.tag);
        let mut letters = Vec::with_capacity(word.len());
        let (mut native, mut other) = (0usize, 0usize);
        for unit in word {
            match Script::of_char(unit.c) {
                Some(it) if it == own => native += 1,
                Some(Script::Other) | None => {}
                Some(_) => other += 1,
            }
        }
        let transliterate = self.scan.foreign && other > native;
        // A name in another script stays, unless each of its letters has a twin here.
        let to_convert = native > 0
            || self.scan.foreign
            || word.iter().all(|it| match Script::of_char(it.c) {
                Some(script) if script != own => alike::alike(it.c, script, self.tag).is_some(),
                _ => true,
            });
        if other > 0 && !transliterate && to_convert {
            self.nativise(word, &mut letters);
        } else {
            letters.extend_from_slice(word);
        }
        self.leet(&mut letters, transliterate, before);
        if transliterate {
            letters = self.transliterated(&letters);
        }
        self.emit(&letters);
    }

    /// Letters of other scripts become those they look like, or else sound like.
    fn nativise(&self, word: &[Unit], letters: &mut Vec<Unit>) {
        let own = Script::of(self.tag);
        let mut rest = word.iter().peekable();
        while let Some(unit) = rest.next() {
            let Some(script) = Script::of_char(unit.c).filter(|it| *it != own) else {
                letters.push(unit.clone());
                continue;
            };
            // Latin `rn` is drawn like the Cyrillic `м`.
            if self.tag == Tag::Ru
                && unit.c == 'r'
                && let Some(next) = rest.next_if(|it| it.c == 'n')
            {
                letters.push(Unit { c: 'м', from: unit.from.start..next.from.end });
                continue;
            }
            if let Some(c) = alike::alike(unit.c, script, self.tag) {
                letters.push(Unit { c, from: unit.from.clone() });
                continue;
            }
            let before = letters.last().map(|it| it.c);
            match roman::read(&[unit.c], before, self.tag) {
                Some((_, sound)) if script != Script::Greek => {
                    letters.extend(sound.chars().map(|c| Unit { c, from: unit.from.clone() }));
                }
                _ => letters.push(unit.clone()),
            }
        }
    }

    /// Digits and signs inside a word become letters.
    fn leet(&mut self, letters: &mut [Unit], foreign: bool, before: Option<char>) {
        let is_letter = |it: &Unit| Script::of_char(it.c).is_some();
        let count = letters.iter().filter(|it| is_letter(it)).count();
        let figures = letters.iter().filter(|it| alike::is_leet(it.c)).count();
        if figures == 0 || count < 2 || figures > count {
            return;
        }
        let tag = if foreign { Tag::En } else { self.tag };
        // A year, a size, a model: figures in a row are a number. After a hyphen too: `T-34`.
        let inner = letters.iter().skip_while(|it| !is_letter(it)).collect::<Vec<_>>();
        let tail = inner.iter().rev().take_while(|it| !is_letter(it)).count();
        let inside =
            inner.iter().take(inner.len() - tail).filter(|it| alike::is_leet(it.c)).count();
        let mut at = 0;
        while at < letters.len() {
            let run = letters.iter().skip(at).take_while(|it| alike::is_leet(it.c)).count();
            if run == 0 {
                at += 1;
                continue;
            }
            let begins = at == 0;
            let ends = at + run == letters.len();
            let numeric = letters.iter().skip(at).take(run).all(|it| it.c.is_ascii_digit());
            let meant = if begins {
                // The last figure of a number is none: `2008года`.
                run == 1
                    && (inside > 0 || count >= 4)
                    && !before.is_some_and(|it| it == '-' || it.is_ascii_digit())
            } else if ends {
                run == 1 && (inside > 0 || (count >= 4 && !numeric))
            } else {
                // Three in a longer word: `d153ase`.
                run <= 2 || (run == 3 && count >= 4)
            };
            let kept = foreign && letters.get(at).is_some_and(|it| roman::is_part(it.c, self.tag));
            if meant && !kept {
                for step in at..at + run {
                    let before: Vec<char> = letters.iter().take(step).map(|it| it.c).collect();
                    let after = letters.get(step + 1).map(|it| it.c);
                    if let Some(unit) = letters.get_mut(step)
                        && let Some(c) = alike::leet(unit.c, &before, after, tag)
                    {
                        unit.c = c;
                        self.loose = true;
                    }
                }
            }
            at += run;
        }
    }

    fn transliterated(&self, word: &[Unit]) -> Vec<Unit> {
        let source: Vec<char> =
            word.iter().map(|it| if is_apostrophe(it.c) { '\'' } else { it.c }).collect();
        let mut letters = Vec::with_capacity(word.len());
        let mut at = 0;
        while let Some(unit) = word.get(at) {
            let before = at.checked_sub(1).and_then(|it| source.get(it)).copied();
            let rest = source.get(at..).unwrap_or_default();
            match roman::read(rest, before, self.tag) {
                Some((count, sound)) => {
                    let end = word.get(at + count - 1).map_or(unit.from.end, |it| it.from.end);
                    let from = unit.from.start..end;
                    letters.extend(sound.chars().map(|c| Unit { c, from: from.clone() }));
                    at += count;
                }
                None => {
                    letters.push(unit.clone());
                    at += 1;
                }
            }
        }
        letters
    }

    /// Writes a word; a letter that stands more than twice in a row is written once, and `եւ` as `և`.
    fn emit(&mut self, letters: &[Unit]) {
        let mut at = 0;
        while let Some(unit) = letters.get(at) {
            let run = letters.iter().skip(at).take_while(|it| it.c == unit.c).count();
            if run > 2 && Script::of_char(unit.c).is_some() {
                let end = letters.get(at + run - 1).map_or(unit.from.end, |it| it.from.end);
                self.out.push(unit.c, unit.from.start..end);
                self.loose = true;
                at += run;
                continue;
            }
            let next = letters.get(at + 1);
            if unit.c == 'ե'
                && let Some(next) = next.filter(|it| matches!(it.c, 'ւ' | 'վ'))
            {
                self.out.push('և', unit.from.start..next.from.end);
                at += 2;
                continue;
            }
            let inside = at > 0 && at + 1 < letters.len();
            let c = if inside && is_apostrophe(unit.c) { '\'' } else { unit.c };
            self.out.push(c, unit.from.clone());
            at += 1;
        }
    }
}
