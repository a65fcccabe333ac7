//! XML for feeds and DOCX: lenient, with places.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::entity;

/// Reads the events of an XML text; stops at what is no XML and says why.
pub(crate) struct Events<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
}

/// A piece of XML.
pub(crate) enum Node<'a> {
    /// A start tag, or an element without content.
    Open { name: String, tag: quick_xml::events::BytesStart<'a>, is_empty: bool },
    /// An end tag.
    Close { name: String },
    /// Text as it stands in the source.
    Text(&'a str),
    /// A reference and what it means.
    Reference(String),
}

/// A piece of XML and its bytes.
pub(crate) type Placed<'a> = (Node<'a>, Range<usize>);

impl<'a> Events<'a> {
    pub(crate) fn new(source: &'a str) -> Self {
        let mut reader = Reader::from_str(source);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { source, reader }
    }

    fn at(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.source.len())
    }

    /// The next piece; `None` at the end. Where it is no XML: the place, and what is wrong.
    pub(crate) fn next(&mut self) -> Result<Option<Placed<'a>>, (usize, String)> {
        loop {
            let start = self.at();
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err((start, error.to_string())),
            };
            let range = start..self.at().max(start);
            let raw = self.source.get(range.clone()).unwrap_or_default();
            let node = match event {
                Event::Eof => return Ok(None),
                Event::Start(tag) => {
                    Node::Open { name: tag.name().as_ref().to_owned(), tag, is_empty: false }
                }
                Event::Empty(tag) => {
                    Node::Open { name: tag.name().as_ref().to_owned(), tag, is_empty: true }
                }
                Event::End(tag) => Node::Close { name: tag.name().as_ref().to_owned() },
                Event::Text(_) => Node::Text(raw),
                Event::CData(_) => {
                    let head = "<![CDATA[".len();
                    let inner = raw.get(head..).and_then(|it| it.strip_suffix("]]>"));
                    let inner = inner.unwrap_or_default();
                    let start = range.start + head;
                    return Ok(Some((Node::Text(inner), start..start + inner.len())));
                }
                Event::GeneralRef(_) => match entity::reference(raw) {
                    Some((length, meaning)) if length == raw.len() => Node::Reference(meaning),
                    _ => Node::Text(raw),
                },
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            };
            return Ok(Some((node, range)));
        }
    }
}

/// The part of a name behind its prefix.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// An attribute by the part of its name behind the prefix.
pub(crate) fn attribute(tag: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let found = all.with_checks(false).flatten().find(|it| local(it.key.as_ref()) == name)?;
    Some(unescape(&found.value))
}

fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let (length, meaning) = entity::reference(after).unwrap_or((1, "&".to_owned()));
        out.push_str(&meaning);
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}
