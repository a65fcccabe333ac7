//! Letters become glyphs, and paragraphs lines.
//!
//! The four scripts of this house are written from left to right, letter by letter, with spaces
//! between words, so that neither a shaper nor the whole line-breaking algorithm is needed: lines
//! are broken after spaces, hyphens, dashes and strokes, and anywhere where a word is longer than
//! its line. A dash never begins a line.

use crate::error::LetterError;
use crate::font::{Weight, fonts};

/// A letter as it is drawn. Lengths are in thousandths of the size.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Glyph {
    /// The font's place among [`fonts`].
    pub(crate) font: usize,
    pub(crate) id: u16,
    /// What is copied for it.
    pub(crate) letter: char,
    pub(crate) advance: i32,
    /// What follows it beyond its advance: kerning, or a gap.
    pub(crate) gap: i32,
}

/// A line of glyphs.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Line(pub(crate) Vec<Glyph>);

impl Line {
    /// Its length without the spaces that end it, in points.
    pub(crate) fn width(&self, size: f32) -> f32 {
        let seen = self.0.iter().rposition(|it| it.letter != ' ').map_or(0, |it| it + 1);
        thousandths(self.0.iter().take(seen)) * size / 1000.0
    }
}

fn thousandths<'a>(glyphs: impl Iterator<Item = &'a Glyph>) -> f32 {
    glyphs.map(|it| it.advance + it.gap).sum::<i32>() as f32
}

/// Whether a character is drawn by no ink but changes what a line says or how it is broken. Such
/// are never set, though some fonts have them: nobody could see them.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(letter, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
        || letter.is_control()
}

/// The letter that is drawn for one which looks the same.
fn drawn(letter: char) -> char {
    match letter {
        '\u{2007}' | '\u{202F}' => '\u{A0}',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

/// The glyphs of a text without line feeds, one for each character.
///
/// # Errors
/// The first character that no font has.
fn glyphs(text: &str, weight: Weight) -> Result<Vec<Glyph>, char> {
    let mut set: Vec<Glyph> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        let shown = drawn(letter);
        let before = set.last().map(|it| it.font);
        // The font of the letter before, where it has this one too: a run is not torn apart by
        // its spaces.
        let near = before.and_then(|at| Some((at, fonts().get(at)?)));
        let all = fonts().iter().enumerate().filter(|(_, font)| font.weight == weight);
        let (font, id) = near
            .into_iter()
            .chain(all)
            .find_map(|(at, font)| Some((at, font.glyph(shown)?)))
            .filter(|_| !is_hidden(letter))
            .ok_or(letter)?;
        let of = fonts().get(font).ok_or(letter)?;
        if let Some(last) = set.last_mut()
            && last.font == font
        {
            last.gap = i32::from(of.between(last.id, id));
        }
        let advance = i32::from(of.advance(id));
        set.push(Glyph { font, id, letter: shown, advance, gap: 0 });
    }
    Ok(set)
}

/// Every character of a text that cannot be set, in its order.
pub(crate) fn missing(text: &str, weight: Weight) -> impl Iterator<Item = char> {
    text.chars().filter(move |letter| {
        let shown = drawn(*letter);
        let known = fonts().iter().any(|it| it.weight == weight && it.glyph(shown).is_some());
        *letter != '\n' && (is_hidden(*letter) || !known)
    })
}

/// A text as lines of at most so many points; a line feed ends a line.
///
/// # Errors
/// [`LetterError::NoGlyph`].
pub(crate) fn lines(
    text: &str,
    weight: Weight,
    size: f32,
    width: f32,
) -> Result<Vec<Line>, LetterError> {
    let room = (width * 1000.0 / size) as i32;
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let set = glyphs(paragraph, weight)
            .map_err(|letter| LetterError::NoGlyph { characters: vec![letter] })?;
        let letters: Vec<char> = paragraph.chars().collect();
        broken(&set, &letters, room, &mut lines);
    }
    Ok(lines)
}

/// Fills lines one after the other, each with as much as it takes.
fn broken(set: &[Glyph], letters: &[char], room: i32, lines: &mut Vec<Line>) {
    let (mut start, mut taken, mut stop) = (0, 0, None);
    let mut at = 0;
    while let (Some(glyph), Some(letter)) = (set.get(at), letters.get(at)) {
        // A space may stand beyond the line: nobody sees it.
        let wide = taken + glyph.advance > room && *letter != ' ' && at > start;
        if wide {
            let end = stop.unwrap_or(at);
            lines.push(line(set, start, end));
            (start, taken, stop, at) = (end, 0, None, end);
            continue;
        }
        taken += glyph.advance + glyph.gap;
        at += 1;
        if may_end(letters, at) {
            stop = Some(at);
        }
    }
    if start < set.len() || set.is_empty() {
        lines.push(line(set, start, set.len()));
    }
}

fn line(set: &[Glyph], start: usize, end: usize) -> Line {
    let mut glyphs = set.get(start..end).unwrap_or_default().to_vec();
    if let Some(last) = glyphs.last_mut() {
        last.gap = 0;
    }
    Line(glyphs)
}

/// Whether a line may end before the character at a place.
fn may_end(letters: &[char], place: usize) -> bool {
    let at = |back: usize| place.checked_sub(back).and_then(|it| letters.get(it)).copied();
    let (Some(before), Some(after)) = (at(1), letters.get(place).copied()) else { return false };
    let between_letters = || at(2).is_some_and(char::is_alphanumeric) && after.is_alphanumeric();
    match before {
        ' ' => !matches!(after, ' ' | '–' | '—'),
        '-' | '\u{2010}' | '\u{58A}' | '/' => between_letters(),
        '–' | '—' => after != ' ' && at(2).is_some_and(|it| it != ' '),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(text: &str, width: f32) -> Vec<String> {
        let lines = lines(text, Weight::Regular, 10.0, width).unwrap();
        lines.iter().map(|line| line.0.iter().map(|it| it.letter).collect()).collect()
    }

    #[test]
    fn a_line_ends_where_people_end_it() {
        assert_eq!(set("one two three", 45.0), ["one two ", "three"]);
        assert_eq!(set("one\n\ntwo", 45.0), ["one", "", "two"]);
        assert_eq!(set("север — юг", 48.0), ["север — ", "юг"], "no line begins with a dash");
        assert_eq!(set("кто-то идёт", 36.0), ["кто-то ", "идёт"]);
        assert_eq!(set("кто-то", 25.0), ["кто-", "то"]);
        assert_eq!(set("am\u{A0}ab cd", 36.0), ["am\u{A0}ab ", "cd"]);
        assert_eq!(set("", 45.0), [""]);
    }

    #[test]
    fn a_word_longer_than_its_line_is_broken_anywhere_and_whole() {
        let word = "https://comity.example/texts/0123456789abcdef";
        let lines = set(word, 60.0);
        assert!(lines.len() > 3, "{lines:?}");
        assert_eq!(lines.concat(), word);
        assert_eq!(set("ab", 0.1), ["a", "b"], "a line has a letter at least");
    }

    #[test]
    fn a_run_keeps_its_font_and_every_script_has_one() {
        let font = |text: &str| -> Vec<usize> {
            glyphs(text, Weight::Regular).unwrap().iter().map(|it| it.font).collect()
        };
        assert_eq!(font("да да"), [2, 2, 2, 2, 2]);
        assert_eq!(font("və 1"), [0, 1, 0, 0]);
        assert_eq!(font("և 1"), [3, 3, 0]);
        assert_eq!(glyphs("ა", Weight::Regular), Err('ა'));
        assert_eq!(glyphs("a\u{200B}", Weight::Regular), Err('\u{200B}'));
        let missing: Vec<char> = missing("a→b\nც\t", Weight::SemiBold).collect();
        assert_eq!(missing, ['→', 'ც', '\t']);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_letter_is_lost_and_no_line_too_long(
            text in "[a-zəА-яԱ-Ֆա-և .,\u{A0}—/\n-]{0,120}", width in 1.0_f32..300.0,
        ) {
            let lines = lines(&text, Weight::Regular, 10.0, width).unwrap();
            let all: String = lines.iter().flat_map(|it| &it.0).map(|it| it.letter).collect();
            prop_assert_eq!(all, text.replace('\n', ""));
            for line in &lines {
                let glyphs = line.0.iter().filter(|it| it.letter != ' ').count();
                // Kerning may push the last letter out by as much as it is itself.
                prop_assert!(line.width(10.0) <= width + 1.0 || glyphs <= 1, "{line:?}");
            }
        }
    }
}
