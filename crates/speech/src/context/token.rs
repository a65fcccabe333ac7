//! Words and marks of a folded sentence.

use crate::lexicon::pattern::is_picture;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A word, a number or a picture.
    Word,
    /// A mark of punctuation; all dashes are `—`, all quotation marks `"`.
    Mark(char),
}

/// A token of a folded sentence.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Bytes of the folded sentence.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// The classes of the words and phrases that begin here.
    pub classes: u128,
    /// Whether it lies inside a phrase that began before it.
    pub inside: bool,
    /// The quotation in which it stands; 0 for none.
    pub quote: u16,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether patterns look through it.
    pub fn is_transparent(&self) -> bool {
        matches!(
            self.kind,
            Kind::Mark('"' | '-' | '#' | '(' | ')' | '*' | '\'' | '@' | '_' | '~' | '`')
        )
    }

    /// Whether it ends a sentence or most of one.
    pub fn is_hard(&self) -> bool {
        matches!(self.kind, Kind::Mark('.' | '!' | '?' | ';' | '։' | '…'))
    }
}

pub(crate) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '‘' | '‚')
}

pub(crate) fn is_dash(letter: char) -> bool {
    matches!(letter, '—' | '–' | '―' | '−')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

/// The tokens of a folded text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut word: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    let push = |found: &mut Vec<Token>, start, end, kind| {
        found.push(Token { start, end, kind, classes: 0, inside: false, quote: 0 });
    };
    while let Some((at, letter)) = letters.next() {
        if letter.is_alphanumeric() || (word.is_some() && is_joined(letter)) {
            word.get_or_insert(at);
            continue;
        }
        let next = letters.peek().map(|(_, it)| *it);
        if is_apostrophe(letter) && word.is_some() && next.is_some_and(char::is_alphanumeric) {
            // "don't" is one word, "they're" two, "Bakı'nın" two.
            let rest = text.get(at + letter.len_utf8()..).unwrap_or_default();
            let short = rest.starts_with('t')
                && !rest.get(1..).is_some_and(|it| it.starts_with(char::is_alphanumeric));
            if !short && let Some(start) = word.replace(at) {
                push(&mut found, start, at, Kind::Word);
            }
            continue;
        }
        if let Some(start) = word.take() {
            push(&mut found, start, at, Kind::Word);
        }
        let end = at + letter.len_utf8();
        if letter.is_whitespace() {
            continue;
        }
        if is_picture(letter) {
            push(&mut found, at, end, Kind::Word);
        } else if is_quote(letter) {
            push(&mut found, at, end, Kind::Mark('"'));
        } else if is_dash(letter) {
            push(&mut found, at, end, Kind::Mark('—'));
        } else {
            push(&mut found, at, end, Kind::Mark(letter));
        }
    }
    if let Some(start) = word {
        push(&mut found, start, text.len(), Kind::Word);
    }
    found
}

/// Marks that stand within a word: combining ones, and the Armenian stresses `՛`, `՜`, `՞`; `՝` between
/// them in the table is a pause after a word.
fn is_joined(letter: char) -> bool {
    matches!(
        u32::from(letter),
        0x0300..=0x036F | 0x055B | 0x055C | 0x055E | 0x200B..=0x200D | 0xFE0F
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|it| &text[it.start..it.end]).collect()
    }

    #[test]
    fn words_and_marks_are_told_apart() {
        assert_eq!(words("they're here, don't go"), ["they", "'re", "here", ",", "don't", "go"]);
        assert_eq!(words("«а-б» — 12🐖"), ["«", "а", "-", "б", "»", "—", "12", "🐖"]);
        assert_eq!(words(""), Vec::<&str>::new());
        assert_eq!(words("bakı'nın"), ["bakı", "'nın"]);
        assert_eq!(words("հայերը՝ նո՞ր"), ["հայերը", "՝", "նո՞ր"]);
    }
}
