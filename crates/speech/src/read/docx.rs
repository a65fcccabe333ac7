//! DOCX: the text of the document, its notes, comments, headers and footers.

use std::io::Read;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::encoding::decode;
use super::pen::Pen;
use super::xml::{Events, Node, attribute, local};
use super::{PROBLEMS_MAX, Part, Problem, UNPACKED_BYTES_MAX};

/// Files in the archive that are looked at.
const ENTRIES_MAX: usize = 10_000;
/// Parts that are unpacked.
const UNPACKED_MAX: usize = 64;

/// A file of the archive that has text.
struct Entry {
    name: String,
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
}

/// Styles by their ids: the names are the same in every language, the ids are not.
#[derive(Default)]
struct Styles {
    quotes: Vec<String>,
    titles: Vec<String>,
}

/// Reads a DOCX.
pub(crate) fn parts(bytes: &[u8]) -> (Vec<Part>, Vec<Problem>) {
    let mut problems = Vec::new();
    let archive = match ZipArchive::from_slice(bytes) {
        Ok(archive) => archive,
        Err(error) => return (Vec::new(), vec![Problem::Archive { reason: error.to_string() }]),
    };
    let mut entries = entries(&archive, &mut problems);
    let mut left = UNPACKED_BYTES_MAX;
    let mut styles = Styles::default();
    if let Some(at) = entries.iter().position(|it| it.name == "word/styles.xml") {
        let entry = entries.remove(at);
        styles = read_styles(&unpack(&archive, &entry, &mut left, &mut problems));
    }
    if !entries.iter().any(|it| rank(&it.name) == Some(0)) {
        problems.push(Problem::Missing { name: "word/document.xml" });
    }
    let mut out = Vec::new();
    for entry in entries {
        let unpacked = unpack(&archive, &entry, &mut left, &mut problems);
        let (part, troubles) = part(entry.name, unpacked, &styles);
        problems.extend(troubles);
        if !part.text.trim().is_empty() {
            out.push(part);
        }
    }
    problems.truncate(PROBLEMS_MAX);
    (out, problems)
}

/// Where a file stands among the parts; `None` where it has no text.
fn rank(name: &str) -> Option<u8> {
    let stem = name.strip_prefix("word/")?.strip_suffix(".xml")?;
    // Some programs number the document too.
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    ["document", "footnotes", "endnotes", "comments", "header", "footer"]
        .into_iter()
        .zip(0..)
        .find_map(|(it, rank)| (it == stem).then_some(rank))
}

fn entries(archive: &ZipSliceArchive<&[u8]>, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    let mut seen = 0;
    let mut all = archive.entries();
    loop {
        let header = match all.next_entry() {
            Ok(Some(header)) => header,
            Ok(None) => break,
            Err(error) => {
                problems.push(Problem::Archive { reason: error.to_string() });
                break;
            }
        };
        seen += 1;
        if seen > ENTRIES_MAX || out.len() >= UNPACKED_MAX {
            problems.push(Problem::Archive { reason: "it holds too many files".to_owned() });
            break;
        }
        let path = header.file_path();
        let Ok(name) = str::from_utf8(path.as_bytes()) else { continue };
        let is_wanted = name == "word/styles.xml" || rank(name).is_some();
        // Of two files of one name the first is read.
        if is_wanted && !out.iter().any(|it| it.name == name) {
            out.push(Entry {
                name: name.to_owned(),
                place: header.wayfinder(),
                method: header.compression_method(),
            });
        }
    }
    out.sort_by(|a, b| (rank(&a.name), &a.name).cmp(&(rank(&b.name), &b.name)));
    out
}

/// Unpacks a file, no more than `left` bytes of it.
fn unpack(
    archive: &ZipSliceArchive<&[u8]>,
    entry: &Entry,
    left: &mut usize,
    problems: &mut Vec<Problem>,
) -> Vec<u8> {
    let found = match archive.get_entry(entry.place) {
        Ok(found) => found,
        Err(error) => {
            problems.push(Problem::Archive { reason: format!("{}: {error}", entry.name) });
            return Vec::new();
        }
    };
    let limit = u64::try_from(*left).unwrap_or(u64::MAX).saturating_add(1);
    let mut out = Vec::new();
    let read = match entry.method {
        CompressionMethod::STORE => {
            found.verifying_reader(found.data()).take(limit).read_to_end(&mut out)
        }
        CompressionMethod::DEFLATE => {
            let inflated = DeflateDecoder::new(found.data());
            found.verifying_reader(inflated).take(limit).read_to_end(&mut out)
        }
        other => {
            let reason = format!("{}: packed with a method not known ({other:?})", entry.name);
            problems.push(Problem::Archive { reason });
            return Vec::new();
        }
    };
    if out.len() > *left {
        out.truncate(*left);
        let name = entry.name.clone();
        problems.push(Problem::Unpacked { name, bytes_max: UNPACKED_BYTES_MAX });
    } else if let Err(error) = read {
        problems.push(Problem::Archive { reason: format!("{}: {error}", entry.name) });
    }
    *left -= out.len();
    out
}

fn read_styles(bytes: &[u8]) -> Styles {
    let source = decode(bytes, true);
    let mut styles = Styles::default();
    let mut id = None;
    let mut events = Events::new(&source.text);
    while let Ok(Some((node, _))) = events.next() {
        let Node::Open { name, tag, .. } = node else { continue };
        match local(&name) {
            "style" => id = attribute(&tag, "styleId"),
            "name" => {
                let Some(id) = id.take() else { continue };
                match attribute(&tag, "val").unwrap_or_default().to_lowercase().as_str() {
                    "quote" | "intense quote" | "block text" => styles.quotes.push(id),
                    "title" => styles.titles.push(id),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    styles
}

fn part(name: String, unpacked: Vec<u8>, styles: &Styles) -> (Part, Vec<Problem>) {
    let source = decode(&unpacked, true);
    let mut problems = source.problems;
    let mut walk = Walk {
        pen: Pen::default(),
        styles,
        paragraphs: Vec::new(),
        in_text: false,
        skipping: None,
        title_from: None,
        title: None,
    };
    let mut events = Events::new(&source.text);
    loop {
        match events.next() {
            Ok(Some((node, range))) => walk.take(node, range.start, range.end),
            Ok(None) => break,
            Err((at, reason)) => {
                let at = source.map.original(&source.text, at..at).start;
                problems.push(Problem::Xml { name: Some(name.clone()), at, reason });
                break;
            }
        }
    }
    let title = walk.title;
    let mut part = Part::of(walk.pen.finish(), &source.text, &source.map);
    part.title = title;
    part.name = Some(name);
    part.encoding = source.encoding;
    part.unpacked = Some(unpacked);
    (part, problems)
}

struct Walk<'a> {
    pen: Pen,
    styles: &'a Styles,
    /// For each open paragraph whether it is a quotation.
    paragraphs: Vec<bool>,
    in_text: bool,
    /// The element that is skipped, and how many of its kind are open.
    skipping: Option<(String, usize)>,
    title_from: Option<usize>,
    title: Option<String>,
}

impl Walk<'_> {
    fn take(&mut self, node: Node<'_>, start: usize, end: usize) {
        if let Some((skipped, depth)) = &mut self.skipping {
            match node {
                Node::Open { name, is_empty: false, .. } if name == *skipped => *depth += 1,
                Node::Close { name } if name == *skipped => {
                    *depth -= 1;
                    if *depth == 0 {
                        self.skipping = None;
                    }
                }
                _ => {}
            }
            return;
        }
        match node {
            Node::Open { name, tag, is_empty } => match local(&name) {
                // Deleted and moved text; what old programs show instead of a drawing.
                "del" | "moveFrom" | "Fallback" if !is_empty => self.skipping = Some((name, 1)),
                "p" if !is_empty => {
                    self.pen.block();
                    self.paragraphs.push(false);
                }
                "pStyle" => self.style(&attribute(&tag, "val").unwrap_or_default()),
                "t" => self.in_text = !is_empty,
                "tab" => self.pen.space(),
                "br" | "cr" => self.pen.line(),
                "noBreakHyphen" => self.pen.whole("-", start..end),
                "p" | "tc" => self.pen.block(),
                _ => {}
            },
            Node::Close { name } => match local(&name) {
                "p" => {
                    if self.paragraphs.pop() == Some(true) {
                        self.pen.close_quotation();
                    }
                    if let Some(from) = self.title_from.take() {
                        let title = self.pen.since(from).trim();
                        self.title = (!title.is_empty()).then(|| title.to_owned());
                    }
                    self.pen.block();
                }
                "t" => self.in_text = false,
                _ => {}
            },
            Node::Text(text) if self.in_text => self.pen.same(text, start),
            Node::Reference(meaning) if self.in_text => self.pen.whole(&meaning, start..end),
            Node::Text(_) | Node::Reference(_) => {}
        }
    }

    fn style(&mut self, id: &str) {
        if self.styles.quotes.iter().any(|it| it == id)
            && let Some(quoted) = self.paragraphs.last_mut()
            && !*quoted
        {
            *quoted = true;
            self.pen.open_quotation();
        }
        if self.title.is_none() && self.styles.titles.iter().any(|it| it == id) {
            self.title_from = Some(self.pen.next());
        }
    }
}
