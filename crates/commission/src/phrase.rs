//! The digest phrase: eight common words that stand for a digest, to be read over the telephone.
//!
//! Two co-chairs who do not trust the server read each other the phrase before they sign
//! (`decisions.md` 2). Each word stands for ten bits of the digest, hashed again many times. To
//! find another text with the phrase of a given one takes 2^80 attempts; whoever can vary both
//! texts needs 2^40, which the many rounds make as dear as 2^56 hashes. The lists differ by
//! language, so both read it in the same one.

use std::sync::OnceLock;

use note::Digest;

use crate::language::Language;

/// The words of a phrase.
pub const PHRASE_WORDS: usize = 8;
/// The words of a list.
#[cfg(test)]
const LIST_WORDS: usize = 1 << WORD_BITS;
/// Bits that one word stands for.
const WORD_BITS: usize = 10;

/// How often the digest is hashed again: some ten milliseconds, once for each page.
const ROUNDS: u32 = 1 << 16;

const LISTS: [(&str, &str); 4] = [
    ("az", include_str!("../phrases/az.txt")),
    ("en", include_str!("../phrases/en.txt")),
    ("hy", include_str!("../phrases/hy.txt")),
    ("ru", include_str!("../phrases/ru.txt")),
];

fn lists() -> &'static [(&'static str, Vec<&'static str>)] {
    static LINES: OnceLock<Vec<(&str, Vec<&str>)>> = OnceLock::new();
    LINES.get_or_init(|| {
        LISTS.into_iter().map(|(tag, words)| (tag, words.lines().collect())).collect()
    })
}

/// What stands behind a phrase: the digest, stretched. It is the same for every language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretched(Digest);

impl Stretched {
    /// Stretches a digest.
    pub fn new(digest: &Digest) -> Self {
        let first = [b"comity/phrase/v1\n".as_slice(), digest.as_bytes()].concat();
        let round = |so_far: Digest, _| {
            let mut both = [0; 64];
            let (left, right) = both.split_at_mut(32);
            left.copy_from_slice(so_far.as_bytes());
            right.copy_from_slice(digest.as_bytes());
            Digest::of(&both)
        };
        Stretched((0..ROUNDS).fold(Digest::of(&first), round))
    }

    /// The phrase in a language that has a list.
    pub fn phrase(&self, language: &Language) -> Option<Vec<&'static str>> {
        phrase(&self.0, language)
    }
}

/// The languages in which a phrase can be read, by tag.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LISTS.into_iter().map(|(tag, _)| tag)
}

/// The words of the first eighty bits.
fn phrase(digest: &Digest, language: &Language) -> Option<Vec<&'static str>> {
    let (_, words) = lists().iter().find(|(tag, _)| *tag == language.as_str())?;
    let bits = |word: usize| {
        (word * WORD_BITS..(word + 1) * WORD_BITS).fold(0, |value, place| {
            let byte = digest.as_bytes().get(place / 8).copied().unwrap_or_default();
            value << 1 | usize::from(byte >> (7 - place % 8) & 1)
        })
    };
    (0..PHRASE_WORDS).map(|word| words.get(bits(word)).copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_list_has_1024_different_words_without_spaces() {
        for (tag, words) in lists() {
            assert_eq!(words.len(), LIST_WORDS, "{tag}");
            let different: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(different.len(), LIST_WORDS, "{tag}");
            for word in words {
                let letters = word.chars().count();
                assert!((2..=10).contains(&letters), "{tag}: {word}");
                assert!(word.chars().all(char::is_alphabetic), "{tag}: {word}");
                assert_eq!(word.to_lowercase(), *word, "{tag}: {word}");
            }
        }
    }

    #[test]
    fn a_phrase_is_the_same_for_ever() {
        let stretched = Stretched::new(&Digest::of(b"comity"));
        let english = stretched.phrase(&"en".parse().unwrap()).unwrap().join(" ");
        assert_eq!(english, "kite mesh soccer episode feature tricycle envelope ozone");
        assert_ne!(stretched, Stretched::new(&Digest::of(b"comitY")));
    }

    #[test]
    fn a_phrase_stands_for_the_first_eighty_bits() {
        let mut bytes = [0_u8; 32];
        let english = "en".parse().unwrap();
        let words = &lists().iter().find(|(tag, _)| *tag == "en").unwrap().1;
        let of = |bytes: &[u8; 32]| phrase(&Digest::from_bytes(*bytes), &english).unwrap();
        assert_eq!(of(&bytes), vec![words[0]; 8]);
        bytes[9] = 1;
        assert_eq!(of(&bytes)[7], words[1]);
        bytes[10] = 0xff;
        assert_eq!(of(&bytes)[7], words[1]);
        bytes[0] = 0xff;
        bytes[1] = 0xc0;
        assert_eq!(of(&bytes)[..2], [words[1023], words[0]]);
        assert!(phrase(&Digest::from_bytes(bytes), &"fr".parse().unwrap()).is_none());
    }
}
