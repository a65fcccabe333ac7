//! The two files an encoder is read from: that of the wheel, and our own cut of it.
//!
//! **E5S1** (the wheel; `e5.c` in it documents the format): magic, version, sizes, the pieces with
//! their scores, a table of what characters become, a directory of tensors by name, the tensors.
//!
//! **CMTYENC1** (ours), numbers little-endian: magic (8 bytes), version 1 (u32), SHA-256 of the
//! file that was cut (32 bytes), width, layers, heads, inner width, positions, types (u32 each),
//! epsilon (f32), pieces, begin, end, padding, unknown (u32 each), the unknown's score (f32),
//! entries and bytes of the table of characters (u32 each), the table, the length of each piece
//! (u8), their bytes, their scores (f32), their rows (Q4_0), then every tensor in the order of
//! `tensors`, and SHA-256 of everything before.

use sha2::{Digest as _, Sha256};

use super::Problem;
use super::cursor::{Cursor, floats, limit};
use super::pieces::Special;

/// The first bytes of the wheel's file.
const MAGIC_WHEEL: &[u8] = b"E5S1";
/// The first bytes of ours.
pub(super) const MAGIC_OURS: &[u8] = b"CMTYENC1";
/// The version of our file.
pub(super) const VERSION: u32 = 1;

/// The most bytes of a file.
pub const FILE_BYTES_MAX: u64 = 256 << 20;
/// The most pieces.
pub const PIECES_MAX: u32 = 300_000;
/// The most bytes of one piece.
pub const PIECE_BYTES_MAX: usize = 64;
/// The most entries of the table of characters.
pub const TABLE_MAX: u32 = 20_000;
/// The most bytes of that table.
pub const TABLE_BYTES_MAX: u32 = 1 << 20;
/// The most tensors.
pub const TENSORS_MAX: u32 = 1_000;
/// The most numbers of a vector.
pub const WIDTH_MAX: u32 = 1_024;
/// The most layers.
pub const LAYERS_MAX: u32 = 24;
/// The most heads of a layer.
pub const HEADS_MAX: u32 = 32;
/// The most numbers in the middle of a layer.
pub const INNER_MAX: u32 = 4_096;
/// The most places of a token.
pub const POSITIONS_MAX: u32 = 1_024;
/// The most types of a token.
pub const TYPES_MAX: u32 = 4;

/// The numbers of a Q4_0 block.
pub(super) const BLOCK: usize = 32;
/// Its bytes: a scale of two, then two numbers a byte.
pub(super) const BLOCK_BYTES: usize = 18;

/// The sizes of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    pub(super) width: usize,
    pub(super) layers: usize,
    pub(super) heads: usize,
    pub(super) inner: usize,
    pub(super) positions: usize,
    pub(super) types: usize,
    pub(super) epsilon: f32,
}

impl Shape {
    fn checked(self) -> Result<Self, Problem> {
        if !self.width.is_multiple_of(BLOCK) || !self.inner.is_multiple_of(BLOCK) {
            return Err(Problem::Shape("widths are counted in blocks of 32"));
        }
        if !self.width.is_multiple_of(self.heads) {
            return Err(Problem::Shape("heads share the width"));
        }
        if !(self.epsilon > 0.0 && self.epsilon < 1.0) {
            return Err(Problem::Number("epsilon".to_owned()));
        }
        Ok(self)
    }

    /// The bytes of the row of one piece.
    pub(super) fn row_bytes(&self) -> usize {
        self.width / BLOCK * BLOCK_BYTES
    }

    /// Every tensor but the rows of pieces, in the order of our file.
    pub(super) fn tensors(&self) -> Vec<Tensor> {
        let (w, inner) = (self.width, self.inner);
        let plain = |name: &str, count| Tensor { name: name.to_owned(), packed: false, count };
        let mut all = vec![
            plain("emb.pos", self.positions * w),
            plain("emb.type", self.types * w),
            plain("emb.ln.w", w),
            plain("emb.ln.b", w),
        ];
        for layer in 0..self.layers {
            for (name, packed, count) in [
                ("q.w", true, w * w),
                ("q.b", false, w),
                ("k.w", true, w * w),
                ("k.b", false, w),
                ("v.w", true, w * w),
                ("v.b", false, w),
                ("ao.w", true, w * w),
                ("ao.b", false, w),
                ("aln.w", false, w),
                ("aln.b", false, w),
                ("fi.w", true, inner * w),
                ("fi.b", false, inner),
                ("fo.w", true, w * inner),
                ("fo.b", false, w),
                ("oln.w", false, w),
                ("oln.b", false, w),
            ] {
                all.push(Tensor { name: format!("l{layer}.{name}"), packed, count });
            }
        }
        all
    }
}

/// One tensor as it must be.
pub(super) struct Tensor {
    pub(super) name: String,
    packed: bool,
    count: usize,
}

impl Tensor {
    fn bytes(&self) -> usize {
        if self.packed { self.count / BLOCK * BLOCK_BYTES } else { self.count * 4 }
    }

    /// Its bytes, when every number in them is one.
    fn checked<'a>(&self, bytes: &'a [u8]) -> Result<&'a [u8], Problem> {
        if bytes.len() != self.bytes() {
            return Err(Problem::Tensor(self.name.clone()));
        }
        let sound = if self.packed { scales(bytes) } else { floats(bytes).all(f32::is_finite) };
        if sound { Ok(bytes) } else { Err(Problem::Number(self.name.clone())) }
    }
}

/// Whether every scale of these blocks is a number.
fn scales(bytes: &[u8]) -> bool {
    let infinite = 0x7c;
    bytes.as_chunks::<BLOCK_BYTES>().0.iter().all(|[_, high, ..]| high & infinite != infinite)
}

/// An encoder as it lies in the bytes, checked.
pub(super) struct Parts<'a> {
    pub(super) shape: Shape,
    pub(super) special: Special,
    pub(super) unknown_score: f32,
    pub(super) pieces: Vec<&'a str>,
    pub(super) scores: Vec<f32>,
    /// Entries of the table, and the table as it was written.
    pub(super) table: (u32, &'a [u8]),
    pub(super) rows: &'a [u8],
    pub(super) tensors: Vec<&'a [u8]>,
    /// SHA-256 of the wheel's file.
    pub(super) source: [u8; 32],
}

impl<'a> Parts<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Problem> {
        limit("bytes of the file", bytes.len() as u64, 0, FILE_BYTES_MAX)?;
        if let Some(rest) = bytes.strip_prefix(MAGIC_OURS) {
            let (before, digest) =
                bytes.split_last_chunk::<32>().ok_or(Problem::Short("the digest"))?;
            let body = rest.len().checked_sub(32).and_then(|it| rest.get(..it));
            let body = body.ok_or(Problem::Short("the digest"))?;
            if Sha256::digest(before).as_slice() != digest {
                return Err(Problem::Digest);
            }
            Self::ours(body)
        } else if let Some(rest) = bytes.strip_prefix(MAGIC_WHEEL) {
            Self::wheel(bytes, rest)
        } else {
            Err(Problem::Magic)
        }
    }

    fn wheel(bytes: &'a [u8], rest: &'a [u8]) -> Result<Self, Problem> {
        let mut at = Cursor::new(rest, "the sizes");
        version(&mut at)?;
        let width = at.count("a width of", 32..=WIDTH_MAX)?;
        let layers = at.count("layers", 1..=LAYERS_MAX)?;
        let heads = at.count("heads", 1..=HEADS_MAX)?;
        let inner = at.count("an inner width of", 32..=INNER_MAX)?;
        let vocabulary = at.count("rows of pieces", 4..=PIECES_MAX)?;
        let positions = at.count("positions", 2..=POSITIONS_MAX)?;
        let types = at.count("types", 1..=TYPES_MAX)?;
        let epsilon = at.f32()?;
        let block = at.u32()?;
        limit("numbers in a block", block.into(), BLOCK as u64, BLOCK as u64)?;
        let shape = Shape { width, layers, heads, inner, positions, types, epsilon }.checked()?;

        at.within("the pieces");
        let count = at.count("pieces", 4..=PIECES_MAX.min(vocabulary as u32))?;
        let special = Special::read(&mut at, count)?;
        let text_bytes = at.u64()?;
        limit("bytes of pieces", text_bytes, 0, u64::from(PIECES_MAX) * PIECE_BYTES_MAX as u64)?;
        let offsets = at.take((count + 1) * 4)?;
        let scores = at.take(count * 4)?;
        let texts = at.take(text_bytes as usize)?;
        let offsets: Vec<usize> =
            offsets.as_chunks::<4>().0.iter().map(|it| u32::from_le_bytes(*it) as usize).collect();
        let pieces = offsets.array_windows().map(|[from, to]| texts.get(*from..*to));
        let pieces = read_pieces(pieces)?;
        let scores = read_scores(scores)?;
        let least = scores.iter().copied().fold(f32::INFINITY, f32::min);

        at.within("the table of characters");
        let entries = at.u32()?;
        limit("characters in the table", entries.into(), 0, TABLE_MAX.into())?;
        let table_bytes = at.count("bytes of the table", 0..=TABLE_BYTES_MAX)?;
        let table = (entries, at.take(table_bytes)?);

        at.within("the directory of tensors");
        let listed = at.count("tensors", 1..=TENSORS_MAX)?;
        let mut directory = Vec::with_capacity(listed);
        for _ in 0..listed {
            let name = at.u16()?;
            let name = at.take(name.into())?;
            let (kind, numbers, from, size) = (at.u8()?, at.u32()?, at.u64()?, at.u64()?);
            directory.push((name, kind, numbers as usize, from, size));
        }
        let find = |wanted: &Tensor| -> Result<&'a [u8], Problem> {
            let missing = || Problem::Tensor(wanted.name.clone());
            let &(_, kind, numbers, from, size) =
                directory.iter().find(|it| it.0 == wanted.name.as_bytes()).ok_or_else(missing)?;
            if (kind == 1) != wanted.packed || numbers != wanted.count {
                return Err(missing());
            }
            let from = usize::try_from(from).map_err(|_| missing())?;
            let size = usize::try_from(size).map_err(|_| missing())?;
            let to = from.checked_add(size).ok_or_else(missing)?;
            wanted.checked(bytes.get(from..to).ok_or_else(missing)?)
        };
        let rows =
            find(&Tensor { name: "emb.word".to_owned(), packed: true, count: vocabulary * width })?;
        let tensors = shape.tensors().iter().map(find).collect::<Result<_, _>>()?;
        Ok(Self {
            shape,
            special,
            // So the wheel's own tokeniser weighs what no piece has.
            unknown_score: least - 10.0,
            pieces,
            scores,
            table,
            rows,
            tensors,
            source: Sha256::digest(bytes).into(),
        })
    }

    fn ours(body: &'a [u8]) -> Result<Self, Problem> {
        let mut at = Cursor::new(body, "the sizes");
        version(&mut at)?;
        let source = at.take(32)?.try_into().map_err(|_| Problem::Short("the sizes"))?;
        let width = at.count("a width of", 32..=WIDTH_MAX)?;
        let layers = at.count("layers", 1..=LAYERS_MAX)?;
        let heads = at.count("heads", 1..=HEADS_MAX)?;
        let inner = at.count("an inner width of", 32..=INNER_MAX)?;
        let positions = at.count("positions", 2..=POSITIONS_MAX)?;
        let types = at.count("types", 1..=TYPES_MAX)?;
        let epsilon = at.f32()?;
        let shape = Shape { width, layers, heads, inner, positions, types, epsilon }.checked()?;

        at.within("the pieces");
        let count = at.count("pieces", 4..=PIECES_MAX)?;
        let special = Special::read(&mut at, count)?;
        let unknown_score = at.f32()?;
        if !unknown_score.is_finite() {
            return Err(Problem::Number("the unknown's score".to_owned()));
        }
        let entries = at.u32()?;
        limit("characters in the table", entries.into(), 0, TABLE_MAX.into())?;
        let table_bytes = at.count("bytes of the table", 0..=TABLE_BYTES_MAX)?;
        let table = (entries, at.take(table_bytes)?);
        let lengths = at.take(count)?;
        let mut pieces = Vec::with_capacity(count);
        for length in lengths {
            pieces.push(Some(at.take((*length).into())?));
        }
        let pieces = read_pieces(pieces.into_iter())?;
        let scores = read_scores(at.take(count * 4)?)?;
        at.within("the rows of pieces");
        let rows = at.take(count * shape.row_bytes())?;
        if !scales(rows) {
            return Err(Problem::Number("emb.word".to_owned()));
        }
        at.within("the tensors");
        let mut tensors = Vec::new();
        for tensor in shape.tensors() {
            tensors.push(tensor.checked(at.take(tensor.bytes())?)?);
        }
        at.end()?;
        Ok(Self { shape, special, unknown_score, pieces, scores, table, rows, tensors, source })
    }
}

fn version(at: &mut Cursor<'_>) -> Result<(), Problem> {
    let found = at.u32()?;
    if found == VERSION { Ok(()) } else { Err(Problem::Version(found)) }
}

fn read_pieces<'a>(all: impl Iterator<Item = Option<&'a [u8]>>) -> Result<Vec<&'a str>, Problem> {
    (0_u32..)
        .zip(all)
        .map(|(number, bytes)| {
            bytes
                .filter(|it| it.len() <= PIECE_BYTES_MAX)
                .and_then(|it| str::from_utf8(it).ok())
                .ok_or(Problem::Piece(number))
        })
        .collect()
}

fn read_scores(bytes: &[u8]) -> Result<Vec<f32>, Problem> {
    let scores: Vec<f32> = floats(bytes).collect();
    // What is added up along a sentence must stay a number.
    if scores.iter().all(|it| it.is_finite() && it.abs() < 1e6) {
        Ok(scores)
    } else {
        Err(Problem::Number("the scores of pieces".to_owned()))
    }
}
