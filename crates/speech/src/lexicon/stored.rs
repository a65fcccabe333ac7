//! A lexicon as bytes: compiled once, read again in a moment.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::anchors::Anchors;
use super::bytes::{Broken, Reader, Writer};
use super::{ANCHORS_MAX, LANGUAGES, Lexicon, Parts, Slot};
use crate::forms::Part;
use crate::glossary::{self, Entry, Kind, Status};
use crate::language::Tag;

/// How the bytes begin; the last two are the version of their form.
const MAGIC: [u8; 16] = *b"comity/lexicon02";
/// Bytes before the content: the magic, the key, the digest of the key and the content.
const HEAD: usize = 16 + 32 + 32;

/// The most bytes of a stored lexicon.
pub const STORED_BYTES_MAX: usize = 512 << 20;

/// Why stored bytes are not used: whoever kept them compiles the lexicon again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum StoredError {
    /// More than [`STORED_BYTES_MAX`].
    #[error("the stored lexicon has more than {STORED_BYTES_MAX} bytes")]
    Long,
    /// No lexicon, or one of another version.
    #[error("these bytes are no stored lexicon of this version")]
    Foreign,
    /// A lexicon of other sources.
    #[error("the stored lexicon was compiled from something else")]
    Key,
    /// Cut or changed.
    #[error("the stored lexicon is damaged")]
    Damaged,
}

impl From<Broken> for StoredError {
    fn from(_: Broken) -> Self {
        Self::Damaged
    }
}

impl Lexicon {
    /// All of it as bytes for [`Self::from_bytes`]. The key says of what it was compiled: a digest of
    /// the sources and of the program.
    pub fn to_bytes(&self, key: &[u8; 32]) -> Vec<u8> {
        let mut out = Writer::default();
        out.number(count(self.groups.len()));
        for group in &self.groups {
            out.text(group);
        }
        let mut entries = Writer::default();
        let mut ends = Vec::with_capacity(self.entries.len());
        for entry in self.entries() {
            write(entry, &mut entries);
            ends.push(count(entries.length()));
        }
        out.numbers(ends.into_iter());
        out.bytes(&entries.done());
        for parts in &self.parts {
            parts.plain.write(&mut out);
            parts.loose().write(&mut out);
        }
        let content = out.done();
        let mut all = Vec::with_capacity(HEAD + content.len());
        all.extend(MAGIC);
        all.extend(key);
        all.extend(digest(key, &content));
        all.extend(content);
        all
    }

    /// Reads what [`Self::to_bytes`] wrote with the same key.
    ///
    /// # Errors
    ///
    /// Anything else: nothing of it is believed.
    pub fn from_bytes(bytes: &[u8], key: &[u8; 32]) -> Result<Self, StoredError> {
        if bytes.len() > STORED_BYTES_MAX {
            return Err(StoredError::Long);
        }
        let (magic, rest) = bytes.split_at_checked(MAGIC.len()).ok_or(StoredError::Foreign)?;
        if magic != MAGIC {
            return Err(StoredError::Foreign);
        }
        let (its, rest) = rest.split_at_checked(key.len()).ok_or(StoredError::Damaged)?;
        if its != key {
            return Err(StoredError::Key);
        }
        let (its, content) = rest.split_at_checked(32).ok_or(StoredError::Damaged)?;
        if its != digest(key, content) {
            return Err(StoredError::Damaged);
        }
        let mut from = Reader::new(content);
        let groups = from.number()?;
        if groups > u32::from(u16::MAX) {
            return Err(StoredError::Damaged);
        }
        let groups = (0..groups).map(|_| from.text()).collect::<Result<_, _>>()?;
        let ends = from.numbers()?;
        if ends.len() > ANCHORS_MAX {
            return Err(StoredError::Damaged);
        }
        let written = from.bytes()?.to_vec();
        let mut start = 0;
        let slots = ends.into_iter().map(|end| {
            let range = start..end as usize;
            start = range.end;
            Slot::written(range)
        });
        let mut this = Self {
            groups,
            entries: slots.collect(),
            written,
            parts: Vec::with_capacity(LANGUAGES.len()),
        };
        for (tag, _) in LANGUAGES {
            let (plain, loose) = (Anchors::read(&mut from)?, Anchors::read(&mut from)?);
            this.parts.push(Parts { tag, plain, loose: loose.into() });
        }
        if from.is_done() { Ok(this) } else { Err(StoredError::Damaged) }
    }
}

/// The digest of both: a content does not go over to another key unseen.
fn digest(key: &[u8; 32], content: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(key).chain_update(content).finalize().into()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn write(entry: &Entry, out: &mut Writer) {
    let maybe = |out: &mut Writer, text: Option<&str>| {
        out.number(u32::from(text.is_some()));
        out.text(text.unwrap_or_default());
    };
    let by_side = |out: &mut Writer, all: &BTreeMap<String, String>| {
        out.number(count(all.len()));
        for (side, text) in all {
            out.text(side);
            out.text(text);
        }
    };
    for text in [
        &entry.id,
        &entry.lemma,
        entry.tag.as_str(),
        entry.part.as_str(),
        glossary::category_name(entry.category),
        entry.status.as_str(),
    ] {
        out.text(text);
    }
    for text in [
        &entry.paradigm,
        &entry.target,
        &entry.used_by,
        &entry.meaning,
        &entry.mirror,
        &entry.since,
        &entry.review_by,
    ] {
        maybe(out, text.as_deref());
    }
    maybe(out, entry.kind.map(Kind::as_str));
    out.number(u32::from(entry.small));
    out.number(u32::from(entry.severity));
    for list in [
        &entry.own_forms,
        &entry.not_forms,
        &entry.alternatives,
        &entry.fine_in,
        &entry.sources,
        &entry.must_flag,
        &entry.must_not_flag,
    ] {
        out.number(count(list.len()));
        for text in list {
            out.text(text);
        }
    }
    by_side(out, &entry.sides);
    out.number(count(entry.reasons.len()));
    for (locale, sides) in &entry.reasons {
        out.text(locale);
        by_side(out, sides);
    }
}

/// Reads one entry.
pub(super) fn entry(bytes: &[u8]) -> Result<Entry, Broken> {
    let from = &mut Reader::new(bytes);
    let [id, lemma, tag, part, category, status] = texts(from)?;
    let [paradigm, target, used_by, meaning, mirror, since, review_by, kind] = options(from)?;
    let small = from.number()? != 0;
    let severity = u8::try_from(from.number()?).map_err(|_| Broken)?;
    let mut lists = <[Vec<String>; 7]>::default();
    for list in &mut lists {
        for _ in 0..from.number()? {
            list.push(from.text()?);
        }
    }
    let [own_forms, not_forms, alternatives, fine_in, sources, must_flag, must_not_flag] = lists;
    let sides = by_side(from)?;
    let mut reasons = BTreeMap::new();
    for _ in 0..from.number()? {
        reasons.insert(from.text()?, by_side(from)?);
    }
    let kind = match kind {
        Some(name) => Some(Kind::ALL.into_iter().find(|it| it.as_str() == name).ok_or(Broken)?),
        None => None,
    };
    Ok(Entry {
        id,
        lemma,
        tag: tag.parse::<Tag>().map_err(|()| Broken)?,
        part: part.parse::<Part>().map_err(|()| Broken)?,
        paradigm,
        own_forms,
        not_forms,
        small,
        category: glossary::CATEGORIES
            .iter()
            .find(|it| it.1 == category)
            .map(|it| it.0)
            .ok_or(Broken)?,
        target,
        used_by,
        severity,
        kind,
        meaning,
        sides,
        reasons,
        mirror,
        alternatives,
        fine_in,
        sources,
        must_flag,
        must_not_flag,
        status: Status::ALL.into_iter().find(|it| it.as_str() == status).ok_or(Broken)?,
        since,
        review_by,
    })
}

fn texts<const N: usize>(from: &mut Reader<'_>) -> Result<[String; N], Broken> {
    let mut all = [const { String::new() }; N];
    for it in &mut all {
        *it = from.text()?;
    }
    Ok(all)
}

fn options<const N: usize>(from: &mut Reader<'_>) -> Result<[Option<String>; N], Broken> {
    let mut all = [const { None }; N];
    for it in &mut all {
        let is = from.number()? != 0;
        let text = from.text()?;
        *it = is.then_some(text);
    }
    Ok(all)
}

fn by_side(from: &mut Reader<'_>) -> Result<BTreeMap<String, String>, Broken> {
    (0..from.number()?).map(|_| Ok((from.text()?, from.text()?))).collect()
}
