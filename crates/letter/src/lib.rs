//! An adopted appeal as a letter on paper: a PDF file with every word that was signed, who signed
//! it, and how whoever receives it can check it.
//!
//! *In scope:* A4 pages, the scripts of the house's four languages (Latin with ə, Cyrillic,
//! Armenian), page numbers, a picture (QR code) of the address under which the letter is checked;
//! words that can be copied and searched for, and tags for those who hear a letter read. The file
//! is made by the rules of PDF/A-2a, so that it can be kept; it does not claim that name, since no
//! validator is among the tests.
//!
//! *Out of scope:* what the letter says (every word, label and date is given), whether it was
//! adopted (whoever calls has that proven), files, clocks and chance. The same letter has the same
//! bytes, wherever and whenever it is made.
//!
//! **Nothing is left out silently.** A character that no font has makes [`LetterError::NoGlyph`]:
//! a letter with a hole in it would not say what was signed.
//!
//! **With what it is written.** typst, and krilla with which typst writes, cost minutes to build
//! for tables of fonts that are never asked here. `pdf-writer` is what both stand on: it writes the
//! file's objects and nothing else. What the letter asks of a font, its advances and its pairs, is
//! read in `font`, from fonts that are compiled in and tested whole; the reader of fonts that was
//! customary, `ttf-parser`, is no longer maintained (RUSTSEC-2026-0192). `qrcodegen` draws the code.
//! Both are free software (MIT; the first also Apache-2.0), and neither reads what strangers send.
//!
//! ```
//! use letter::{Block, Letter, Signatory, Verification, Words};
//!
//! let letter = Letter {
//!     language: "az".into(),
//!     demonstration: None,
//!     letterhead: vec!["Birgə komissiya".into()],
//!     number: "Müraciət 2".into(),
//!     date: "28 iyul 2026".into(),
//!     addressees: vec!["Şəhər meri".into()],
//!     title: "Keçid açıq qalsın".into(),
//!     remark: None,
//!     body: vec![Block::Passage { number: 1, words: "Xahiş edirik.".into() }],
//!     adopted: String::new(),
//!     signatories: vec![Signatory { party: "Şimal birliyi".into(), ..Signatory::default() }],
//!     verification: Verification {
//!         digest: "ab".repeat(32),
//!         address: "https://comity.example/texts/2".into(),
//!         ..Verification::default()
//!     },
//!     words: Words::default(),
//! };
//! let file = letter::pdf(&letter)?;
//! assert!(file.starts_with(b"%PDF-1.7"));
//! assert_eq!(file, letter::pdf(&letter)?);
//! # Ok::<(), letter::LetterError>(())
//! ```

mod compose;
mod error;
mod font;
mod setting;
mod sheet;
mod write;

use font::Weight;

pub use error::{Field, LetterError, What};

/// The most characters of a letter, all together.
pub const CHARACTERS_MAX: usize = 250_000;
/// The most pages.
pub const PAGES_MAX: usize = 100;
/// The most lines of the letterhead.
pub const LETTERHEAD_MAX: usize = 20;
/// The most addressees.
pub const ADDRESSEES_MAX: usize = 50;
/// The most blocks of its words.
pub const BLOCKS_MAX: usize = 2_000;
/// The most signatories.
pub const SIGNATORIES_MAX: usize = 100;
/// The most lines of the mark that says demonstration.
pub const MARK_LINES_MAX: usize = 6;
/// The most words of the digest phrase.
pub const PHRASE_WORDS_MAX: usize = 24;
/// The most digits of a digest.
pub const DIGEST_DIGITS_MAX: usize = 128;
/// The most bytes of the address under which it is checked: what its picture holds.
pub const ADDRESS_BYTES_MAX: usize = 300;
/// The most characters of the tag of a language.
pub const LANGUAGE_CHARACTERS_MAX: usize = 35;
/// The most characters that [`LetterError::NoGlyph`] names.
pub const CHARACTERS_NAMED_MAX: usize = 12;

/// A letter with all its words, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Its language as a BCP 47 tag, for those who hear it read.
    pub language: String,
    /// What stands in a box on every page of a demonstration.
    pub demonstration: Option<String>,
    /// Who writes: the commission's name, then smaller lines.
    pub letterhead: Vec<String>,
    /// What it is called: `Appeal 2`. It stands at the foot of every page.
    pub number: String,
    /// Its date.
    pub date: String,
    /// To whom it goes, a line each.
    pub addressees: Vec<String>,
    /// Its title.
    pub title: String,
    /// What must be known of it first, such as that another took its place.
    pub remark: Option<String>,
    /// Its words.
    pub body: Vec<Block>,
    /// What is said above the signatures: when it was adopted.
    pub adopted: String,
    /// Who signed it, in an order that favours none.
    pub signatories: Vec<Signatory>,
    /// How it is checked.
    pub verification: Verification,
    /// The fixed words of a letter.
    pub words: Words,
}

/// A part of a letter's words. A line feed within it ends a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A passage, with its number beside it in the margin.
    Passage {
        /// Its number.
        number: u32,
        /// Its words.
        words: String,
    },
    /// Words without a number.
    Paragraph(String),
    /// Whose words follow.
    Label(String),
    /// Where the words before it come from, in small letters.
    Note(String),
}

impl Block {
    fn words(&self) -> &str {
        match self {
            Block::Heading(words) | Block::Paragraph(words) => words,
            Block::Label(words) | Block::Note(words) => words,
            Block::Passage { words, .. } => words,
        }
    }
}

/// Somebody who signed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Signatory {
    /// Their party.
    pub party: String,
    /// Their office.
    pub office: String,
    /// Their name, where it is shown.
    pub name: Option<String>,
    /// When they signed.
    pub signed: String,
    /// How they signed.
    pub how: String,
    /// By which their key is known.
    pub key: String,
    /// By which the signature is known.
    pub signature: String,
}

/// How a letter is checked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verification {
    /// The digest of what was signed, in hexadecimal digits. Its beginning is the code that stands
    /// at the foot of every page.
    pub digest: String,
    /// The digest as words that can be told by telephone.
    pub phrase: Vec<String>,
    /// Where it can be read and checked: the address that the picture holds.
    pub address: String,
    /// Where it stands in the record.
    pub entry: String,
}

/// The fixed words of a letter in its language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words {
    /// Before the addressees.
    pub to: String,
    /// Above the signatures.
    pub signatures: String,
    /// Before a key.
    pub key: String,
    /// Before that by which a signature is known.
    pub signature: String,
    /// Above what serves to check it.
    pub check: String,
    /// How that is done.
    pub check_how: String,
    /// Above the code.
    pub code: String,
    /// Above the digest phrase.
    pub phrase: String,
    /// Above the digest.
    pub digest: String,
    /// What is said instead of the picture, before the address.
    pub picture: String,
}

/// The letter as a PDF file.
///
/// # Errors
/// [`LetterError::NoGlyph`] where no font has a character of it, [`LetterError::TooMuch`] and
/// [`LetterError::Missing`].
pub fn pdf(letter: &Letter) -> Result<Vec<u8>, LetterError> {
    letter.check()?;
    Ok(write::file(letter, &compose::compose(letter)?))
}

impl Letter {
    fn check(&self) -> Result<(), LetterError> {
        let tag = &self.language;
        let is_tag = tag.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        let digest = &self.verification.digest;
        let is_digest = digest.bytes().all(|it| it.is_ascii_hexdigit());
        for (field, is_there) in [
            (Field::Language, is_tag && (1..=LANGUAGE_CHARACTERS_MAX).contains(&tag.len())),
            (Field::Title, !self.title.trim().is_empty()),
            (Field::Body, self.body.iter().any(|it| !it.words().trim().is_empty())),
            (Field::Signatories, !self.signatories.is_empty()),
            (Field::Digest, is_digest && (1..=DIGEST_DIGITS_MAX).contains(&digest.len())),
            (Field::Address, !self.verification.address.is_empty()),
        ] {
            if !is_there {
                return Err(LetterError::Missing(field));
            }
        }
        let characters = self.texts().into_iter().map(|it| it.chars().count()).sum();
        for (what, found, max) in [
            (What::Characters, characters, CHARACTERS_MAX),
            (What::Letterhead, self.letterhead.len(), LETTERHEAD_MAX),
            (What::Addressees, self.addressees.len(), ADDRESSEES_MAX),
            (What::Blocks, self.body.len(), BLOCKS_MAX),
            (What::Signatories, self.signatories.len(), SIGNATORIES_MAX),
            (What::Phrase, self.verification.phrase.len(), PHRASE_WORDS_MAX),
            (What::Address, self.verification.address.len(), ADDRESS_BYTES_MAX),
        ] {
            if found > max {
                return Err(LetterError::TooMuch { what, max });
            }
        }
        let mut characters = Vec::new();
        for text in self.texts() {
            // Both weights have the same letters.
            for letter in setting::missing(text, Weight::Regular) {
                if characters.len() < CHARACTERS_NAMED_MAX && !characters.contains(&letter) {
                    characters.push(letter);
                }
            }
        }
        match characters.is_empty() {
            true => Ok(()),
            false => Err(LetterError::NoGlyph { characters }),
        }
    }

    /// Every text of it, in the order of the letter.
    fn texts(&self) -> Vec<&str> {
        let (check, words) = (&self.verification, &self.words);
        let mut head: Vec<&String> = self.demonstration.iter().chain(&self.letterhead).collect();
        head.extend([&self.number, &self.date, &words.to]);
        head.extend(self.addressees.iter().chain([&self.title]).chain(&self.remark));
        let mut foot = vec![&words.signatures, &words.key, &words.signature, &self.adopted];
        for it in &self.signatories {
            foot.extend([&it.party, &it.office, &it.signed, &it.how, &it.key, &it.signature]);
            foot.extend(&it.name);
        }
        foot.extend([&words.check, &words.check_how, &words.code, &words.phrase, &words.digest]);
        foot.extend([&check.digest, &check.address, &check.entry, &words.picture]);
        foot.extend(&check.phrase);
        let body = self.body.iter().map(Block::words);
        head.into_iter()
            .map(String::as_str)
            .chain(body)
            .chain(foot.into_iter().map(String::as_str))
            .collect()
    }
}
