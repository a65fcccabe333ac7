//! A text that is open in the editor: the server's copy is the editor's, letter by letter.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde::Deserialize;
use speech::read::{FILE_BYTES_MAX, Format};

use crate::client;
use crate::findings::Findings;
use crate::place::{Encoding, Lines, Range};

/// The most bytes of a text that is checked while somebody writes: a book.
pub const TEXT_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The most bytes of a text that is kept, so that it is checked again once it is shorter.
pub const KEPT_BYTES_MAX: usize = FILE_BYTES_MAX;
/// The most bytes of a text that are looked at for the changes of one message, each of which looks at
/// all of it: some seconds of work. The first change is always taken over.
pub const CHANGES_BYTES_MAX: usize = 128 * 1024 * 1024;
/// The most texts that are open at once.
pub const DOCUMENTS_MAX: usize = 1_000;

/// A change of a text, as the protocol has it.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub(crate) struct Change {
    /// What is replaced; everything where it is missing.
    range: Option<Range>,
    text: String,
}

/// An open text.
#[derive(Debug)]
pub(crate) struct Document {
    /// The version by which the editor calls it.
    pub(crate) version: i32,
    /// Its format.
    pub(crate) format: Format,
    /// Its file, where it has one.
    pub(crate) path: Option<PathBuf>,
    /// The words; none once they grew beyond [`KEPT_BYTES_MAX`].
    text: Option<String>,
    /// Whether they were given up, for one message changed them in too many places.
    pub(crate) is_lost: bool,
    /// What was found in exactly these words with the settings of now.
    pub(crate) findings: Option<Rc<Findings>>,
    /// Whether the editor has not been told yet.
    pub(crate) is_due: bool,
}

impl Document {
    /// A text as it is opened.
    pub(crate) fn new(uri: &str, language: &str, version: i32, text: String) -> Self {
        let path = client::path(uri);
        let format = format(language, path.as_deref());
        let text = Some(text).filter(|it| it.len() <= KEPT_BYTES_MAX);
        Self { version, format, path, text, is_lost: false, findings: None, is_due: true }
    }

    /// Takes over changes, one after the other; tells whether the text is given up for there are too
    /// many: until it is sent as a whole, or opened anew.
    pub(crate) fn apply(&mut self, version: i32, changes: Vec<Change>, encoding: Encoding) -> bool {
        self.version = version;
        self.forget();
        let was_lost = self.is_lost;
        let mut spent = 0_usize;
        for change in changes {
            match (change.range, &mut self.text) {
                (None, text) => {
                    *text = Some(change.text);
                    self.is_lost = false;
                }
                (Some(range), Some(text)) if spent <= CHANGES_BYTES_MAX => {
                    spent = spent.saturating_add(text.len());
                    let lines = Lines::new(text);
                    let start = lines.byte(text, range.start, encoding);
                    let end = lines.byte(text, range.end, encoding).max(start);
                    text.replace_range(start..end, &change.text);
                }
                // What a part of unknown words becomes is unknown.
                (Some(_), text) => self.is_lost |= text.take().is_some(),
            }
            if self.text.as_ref().is_some_and(|it| it.len() > KEPT_BYTES_MAX) {
                self.text = None;
            }
        }
        self.is_lost && !was_lost
    }

    /// What was found no longer holds.
    pub(crate) fn forget(&mut self) {
        self.findings = None;
        self.is_due = true;
    }

    /// Its words; none where there are too many to keep.
    pub(crate) fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

/// What format a text is in: by what the editor calls its language, else by the name of its file.
/// What nobody knows is read as plain text.
fn format(language: &str, path: Option<&Path>) -> Format {
    match language {
        "markdown" | "rmd" | "quarto" | "mdx" => return Format::Markdown,
        "html" | "xhtml" => return Format::Html,
        "srt" | "subrip" => return Format::Srt,
        "vtt" | "webvtt" => return Format::Vtt,
        _ => {}
    }
    let name = path.and_then(Path::file_name).and_then(|it| it.to_str());
    // The words are text already, whatever is in the file.
    match Format::guess(name, b"") {
        Format::Docx => Format::Plain,
        format => format,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Position;
    use proptest::prelude::*;

    #[test]
    fn the_editor_says_the_format_and_else_the_name_of_the_file() {
        let of = |language: &str, uri: &str| Document::new(uri, language, 1, String::new()).format;
        assert_eq!(of("markdown", "untitled:1"), Format::Markdown);
        assert_eq!(of("html", "file:///a/b.txt"), Format::Html);
        assert_eq!(of("plaintext", "file:///a/b.md"), Format::Markdown);
        assert_eq!(of("text", "file:///a/b.vtt"), Format::Vtt);
        assert_eq!(of("rust", "file:///a/b.rs"), Format::Plain);
        assert_eq!(of("", "file:///a/b.docx"), Format::Plain);
    }

    #[test]
    fn a_text_that_grew_too_long_to_keep_comes_back_as_a_whole() {
        let mut it = Document::new("a:b", "", 1, "x".repeat(KEPT_BYTES_MAX));
        let part = |text: &str| Change { range: Some(Range::default()), text: text.to_owned() };
        assert!(it.text().is_some());
        it.apply(2, vec![part("y")], Encoding::Utf8);
        assert!(it.text().is_none());
        it.apply(3, vec![part("z")], Encoding::Utf8);
        assert!(it.text().is_none());
        it.apply(4, vec![Change { range: None, text: "w".into() }, part("v")], Encoding::Utf8);
        assert_eq!((it.text(), it.version), (Some("vw"), 4));
    }

    #[test]
    fn a_text_that_is_changed_in_too_many_places_at_once_is_given_up_until_it_is_sent_whole() {
        let size = KEPT_BYTES_MAX / 2;
        let part = || Change { range: Some(Range::default()), text: "y".to_owned() };
        let parts = |count: usize| (0..count).map(|_| part()).collect::<Vec<_>>();
        let mut it = Document::new("a:b", "", 1, "x".repeat(size));
        assert!(!it.apply(2, parts(2), Encoding::Utf8));
        assert_eq!(it.text().map(str::len), Some(size + 2));
        let count = CHANGES_BYTES_MAX / size + 1;
        assert!(it.apply(3, parts(count), Encoding::Utf8), "told once");
        assert!(it.text().is_none() && it.is_lost);
        assert!(!it.apply(4, parts(1), Encoding::Utf8));
        let whole = Change { range: None, text: "w".into() };
        assert!(!it.apply(5, vec![whole, part()], Encoding::Utf8));
        assert_eq!((it.text(), it.is_lost), (Some("yw"), false));
    }

    /// A character of every length in each encoding, and every end of a line.
    fn character() -> impl Strategy<Value = char> {
        prop::sample::select(vec!['a', 'ə', 'Հ', '\u{301}', '漢', '\u{1f54a}', '\n', '\r', ' '])
    }

    fn words() -> impl Strategy<Value = String> {
        prop::collection::vec(character(), 0..12).prop_map(|it| it.into_iter().collect())
    }

    /// The editor's side, written apart from the server's: a text as a list of lines, each a list of
    /// characters with its end.
    fn edited(text: &str, from: usize, to: usize, new: &str) -> (Vec<char>, Vec<char>) {
        let all: Vec<char> = text.chars().collect();
        let (from, to) = (from.min(all.len()), to.min(all.len()));
        let (from, to) = (from.min(to), from.max(to));
        let changed =
            all[..from].iter().copied().chain(new.chars()).chain(all[to..].iter().copied());
        (all.clone(), changed.collect())
    }

    /// The place before the character at this index; none between `\r` and `\n`, where no editor
    /// puts a cursor.
    fn place(all: &[char], index: usize, encoding: Encoding) -> Option<Position> {
        if index > 0 && index < all.len() && all[index - 1] == '\r' && all[index] == '\n' {
            return None;
        }
        let (mut line, mut character) = (0, 0);
        for (at, c) in all[..index].iter().enumerate() {
            let ends = *c == '\n' || (*c == '\r' && all.get(at + 1) != Some(&'\n'));
            character += match encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            };
            if ends {
                (line, character) = (line + 1, 0);
            }
        }
        let character = u32::try_from(character).unwrap();
        Some(Position { line, character })
    }

    proptest! {
        #[test]
        fn the_text_of_the_server_is_that_of_the_editor(
            begin in words(),
            edits in prop::collection::vec((0..20_usize, 0..20_usize, words()), 1..12),
            encoding in prop::sample::select(Encoding::ALL.to_vec()),
        ) {
            let mut theirs = begin.clone();
            let mut ours = Document::new("a:b", "", 0, begin);
            for (version, (from, to, new)) in edits.into_iter().enumerate() {
                let (before, after) = edited(&theirs, from, to, &new);
                let (from, to) = (from.min(before.len()), to.min(before.len()));
                let start = place(&before, from.min(to), encoding);
                let end = place(&before, from.max(to), encoding);
                let (Some(start), Some(end)) = (start, end) else { continue };
                let version = i32::try_from(version).unwrap();
                let change = Change { range: Some(Range { start, end }), text: new };
                ours.apply(version, vec![change], encoding);
                theirs = after.into_iter().collect();
                prop_assert_eq!(ours.text(), Some(theirs.as_str()));
            }
        }

        #[test]
        fn no_change_whatever_makes_it_panic(
            begin in words(),
            places in prop::array::uniform4(prop_oneof![0..6_u32, Just(u32::MAX)]),
            new in words(),
            encoding in prop::sample::select(Encoding::ALL.to_vec()),
        ) {
            let mut it = Document::new("a:b", "", 0, begin);
            let [a, b, c, d] = places;
            let start = Position { line: a, character: b };
            let end = Position { line: c, character: d };
            it.apply(1, vec![Change { range: Some(Range { start, end }), text: new }], encoding);
            prop_assert!(it.text().is_some());
        }
    }
}
