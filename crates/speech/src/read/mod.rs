//! From the bytes of a file to its text, with the place of each word in the file.
//!
//! Reading never fails: what cannot be read is told as a [`Problem`], and what can be is read.

mod cues;
mod docx;
mod encoding;
mod entity;
mod feed;
mod html;
mod line;
mod map;
mod markdown;
mod pen;
mod table;
mod xml;

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use thiserror::Error;

pub use encoding::Encoding;
pub use line::{Line, Lines, line_of};

use encoding::Source;
use map::Map;
use pen::{Pen, Written};

/// Bytes of a file that are read.
pub const FILE_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Bytes that the files inside a DOCX may have together, unpacked.
pub const UNPACKED_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Items of a feed that are read.
pub const PARTS_MAX: usize = 10_000;
/// Problems that are told of a file.
pub const PROBLEMS_MAX: usize = 100;

/// What kind of file it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Format {
    /// Text without marks.
    #[default]
    Plain,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A document of a word processor.
    Docx,
    /// SubRip subtitles.
    Srt,
    /// WebVTT subtitles.
    Vtt,
    /// An RSS or Atom feed.
    Feed,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 7] = [
        Format::Plain,
        Format::Markdown,
        Format::Html,
        Format::Docx,
        Format::Srt,
        Format::Vtt,
        Format::Feed,
    ];

    /// The name by which commands and requests call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Plain => "plain",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Srt => "srt",
            Format::Vtt => "vtt",
            Format::Feed => "feed",
        }
    }

    /// Tells the format by the name of the file and, where that says nothing, by its beginning.
    pub fn guess(name: Option<&str>, bytes: &[u8]) -> Format {
        if bytes.starts_with(b"PK\x03\x04") {
            return Format::Docx;
        }
        let extension = name.and_then(|it| it.rsplit_once('.')).map(|(_, it)| it.to_lowercase());
        let by_name = match extension.as_deref().unwrap_or_default() {
            "txt" | "text" | "log" => Some(Format::Plain),
            "md" | "markdown" | "mdown" | "mkd" => Some(Format::Markdown),
            "html" | "htm" | "xhtml" | "xht" => Some(Format::Html),
            "docx" | "docm" | "dotx" => Some(Format::Docx),
            "srt" => Some(Format::Srt),
            "vtt" => Some(Format::Vtt),
            "rss" | "atom" => Some(Format::Feed),
            _ => None,
        };
        by_name.unwrap_or_else(|| Format::of_beginning(bytes))
    }

    fn of_beginning(bytes: &[u8]) -> Format {
        let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
        let head = encoding::decode(head, false).text.to_lowercase();
        let head = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if head.starts_with("webvtt") {
            return Format::Vtt;
        }
        if head.starts_with("<?xml") || head.starts_with("<rss") || head.starts_with("<feed") {
            let is_feed = ["<rss", "<feed", "<rdf:rdf"].into_iter().any(|it| head.contains(it));
            return if is_feed { Format::Feed } else { Format::Html };
        }
        if ["<!doctype html", "<html", "<head", "<body"].into_iter().any(|it| head.starts_with(it))
        {
            return Format::Html;
        }
        let mut lines = head.lines();
        let is_number = |line: &str| line.trim().bytes().all(|byte| byte.is_ascii_digit());
        if lines.next().is_some_and(is_number) && lines.next().is_some_and(|it| it.contains("-->"))
        {
            return Format::Srt;
        }
        Format::Plain
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(())
    }
}

/// What could not be read, or only with a guess.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum Problem {
    /// The file is longer than is read.
    #[error("the file has {bytes} bytes; only the first {FILE_BYTES_MAX} were read, so split it")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// The encoding was guessed.
    #[error(
        "the file does not say its encoding, and {encoding} was guessed; save it as UTF-8 if words look wrong"
    )]
    Guessed {
        /// The guess.
        encoding: Encoding,
    },
    /// Bytes that are no characters of the encoding.
    #[error(
        "{count} places are no text in {encoding}, the first at byte {at}; save the file as UTF-8"
    )]
    NotText {
        /// The first of them, a byte of the file.
        at: usize,
        /// How many.
        count: usize,
        /// The encoding.
        encoding: Encoding,
    },
    /// A file of another kind.
    #[error("this is {kind}, which is not read; save it as DOCX or as plain text")]
    Foreign {
        /// What it is, with its article.
        kind: &'static str,
    },
    /// The archive of a DOCX is broken.
    #[error("the DOCX is broken ({reason}); open and save it again with a word processor")]
    Archive {
        /// What is wrong.
        reason: String,
    },
    /// A file inside a DOCX is larger than is unpacked.
    #[error("{name} in the DOCX is larger than {bytes_max} bytes; the rest was not read")]
    Unpacked {
        /// The file inside.
        name: String,
        /// The limit for all of them together.
        bytes_max: usize,
    },
    /// The archive holds no document.
    #[error("the archive has no {name}, so it is not a DOCX; save the document as DOCX")]
    Missing {
        /// What was looked for.
        name: &'static str,
    },
    /// XML that breaks off or is none.
    #[error("the XML cannot be read from byte {at} on ({reason}); what stands before was read")]
    Xml {
        /// The file inside a DOCX.
        name: Option<String>,
        /// A byte of the file, or of the file inside.
        at: usize,
        /// What is wrong.
        reason: String,
    },
    /// Subtitles without a time.
    #[error("the subtitle at byte {at} has no time that can be read; its words were read")]
    Cue {
        /// A byte of the file.
        at: usize,
    },
    /// XML that is no feed.
    #[error("this XML is not an RSS or Atom feed")]
    NoFeed,
    /// More items than are read.
    #[error("the feed has more than {parts_max} items; the rest was not read")]
    Parts {
        /// The limit.
        parts_max: usize,
    },
}

impl Problem {
    /// A name that stays the same, for machines.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::TooLong { .. } => "too-long",
            Problem::Guessed { .. } => "guessed",
            Problem::NotText { .. } => "not-text",
            Problem::Foreign { .. } => "foreign",
            Problem::Archive { .. } => "archive",
            Problem::Unpacked { .. } => "unpacked",
            Problem::Missing { .. } => "missing",
            Problem::Xml { .. } => "xml",
            Problem::Cue { .. } => "cue",
            Problem::NoFeed => "no-feed",
            Problem::Parts { .. } => "parts",
        }
    }
}

/// A subtitle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cue {
    /// Bytes of the part's text.
    pub text: Range<usize>,
    /// When it appears, in milliseconds.
    pub from_ms: u64,
    /// When it goes, in milliseconds.
    pub to_ms: u64,
}

/// A stretch of running text: a file, an item of a feed, a document or the notes of a DOCX.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// The text. Paragraphs, cells and items are set apart by an empty line.
    pub text: String,
    /// The title, which also stands in the text.
    pub title: Option<String>,
    /// The address of a feed's item; of the web, and not to be trusted further.
    pub link: Option<String>,
    /// The file inside a DOCX.
    pub name: Option<String>,
    /// The encoding of the bytes into which [`Part::original`] leads.
    pub encoding: Encoding,
    /// What the marks of the format say is quoted: bytes of the text, in order, not overlapping.
    pub quoted: Vec<Range<usize>>,
    /// The subtitles, in order.
    pub cues: Vec<Cue>,
    map: Map,
    unpacked: Option<Vec<u8>>,
}

impl Part {
    /// A part whose map leads into `source`, which came from the bytes over `under`.
    fn of(written: Written, source: &str, under: &Map) -> Part {
        let map = written.map.through(&written.text, source, under);
        Part { text: written.text, map, quoted: written.quoted, ..Part::default() }
    }

    /// The bytes from which a span of the text was read: of the file, or for a DOCX of the file
    /// inside it (see [`Part::source`]). A span that begins or ends within a character is widened.
    pub fn original(&self, span: Range<usize>) -> Range<usize> {
        self.map.original(&self.text, span)
    }

    /// The bytes into which [`Part::original`] leads: of the file itself, or of the file unpacked
    /// from a DOCX.
    pub fn source<'a>(&'a self, file: &'a [u8]) -> &'a [u8] {
        self.unpacked.as_deref().unwrap_or(file)
    }

    /// When the words at a byte of the text are said, in milliseconds, where these are subtitles.
    pub fn time_ms(&self, at: usize) -> Option<u64> {
        cues::time_of(&self.cues, at)
    }
}

/// A file as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// Its texts, in order.
    pub parts: Vec<Part>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads a file. It never fails: what cannot be read is among the problems.
pub fn read(bytes: &[u8], format: Format) -> Document {
    let mut problems = Vec::new();
    if let Some(kind) = foreign(bytes, format) {
        problems.push(Problem::Foreign { kind });
        return Document { problems, ..Document::default() };
    }
    let cut = cut(bytes);
    if cut.len() < bytes.len() {
        problems.push(Problem::TooLong { bytes: bytes.len() });
    }
    if format == Format::Docx {
        let (parts, more) = docx::parts(cut);
        problems.extend(more);
        return Document { parts, problems };
    }
    let source = encoding::decode(cut, matches!(format, Format::Html | Format::Feed));
    let encoding = source.encoding;
    problems.extend(source.problems.iter().cloned());
    if is_binary(&source.text) {
        problems.push(Problem::Foreign { kind: "no text" });
        return Document { problems, ..Document::default() };
    }
    let (mut parts, more) = parts(source, format);
    for part in &mut parts {
        part.encoding = encoding;
    }
    problems.extend(more);
    problems.truncate(PROBLEMS_MAX);
    Document { parts, problems }
}

fn parts(source: Source, format: Format) -> (Vec<Part>, Vec<Problem>) {
    let Source { text, map, .. } = source;
    let mut pen = Pen::default();
    let (title, cues, problems) = match format {
        Format::Feed => return feed::parts(&text, &map),
        // A DOCX was read before, from its archive.
        Format::Plain | Format::Docx => {
            return (vec![Part { text, map, ..Part::default() }], Vec::new());
        }
        Format::Markdown => (markdown::write(&text, &mut pen), Vec::new(), Vec::new()),
        Format::Html => (html::write(&text, 0, &mut pen).0, Vec::new(), Vec::new()),
        Format::Srt | Format::Vtt => {
            let (cues, problems) = cues::write(&text, format == Format::Vtt, &mut pen);
            (None, cues, problems)
        }
    };
    let mut part = Part::of(pen.finish(), &text, &map);
    part.title = title;
    part.cues = cues;
    let problems = problems
        .into_iter()
        .map(|problem| match problem {
            Problem::Cue { at } => Problem::Cue { at: map.original(&text, at..at).start },
            other => other,
        })
        .collect();
    (vec![part], problems)
}

/// The bytes that are read, not ending within a character of UTF-8 or UTF-16.
fn cut(bytes: &[u8]) -> &[u8] {
    let Some(next) = bytes.get(FILE_BYTES_MAX) else { return bytes };
    let mut end = FILE_BYTES_MAX;
    let mut next = *next;
    for _ in 0..3 {
        if next & 0xc0 != 0x80 {
            break;
        }
        end -= 1;
        next = bytes.get(end).copied().unwrap_or(0);
    }
    bytes.get(..end & !1).unwrap_or_default()
}

/// Files that are often taken for text, by their first bytes.
fn foreign(bytes: &[u8], format: Format) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 4] = [
        (b"%PDF-", "a PDF"),
        (b"{\\rtf", "an RTF document"),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "a document of an old word processor"),
        (b"PK\x03\x04", "an archive"),
    ];
    let is_archive = format == Format::Docx;
    kinds.into_iter().find_map(|(start, kind)| {
        let is_it = bytes.starts_with(start) && !(is_archive && kind == "an archive");
        is_it.then_some(kind)
    })
}

/// Whether it is no text at all: more than one character in a hundred is a control character that no
/// text has.
fn is_binary(text: &str) -> bool {
    let head = text.as_bytes().get(..text.len().min(8192)).unwrap_or_default();
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    odd > 4 && odd * 100 > head.len()
}
