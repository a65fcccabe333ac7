//! The tree: proofs out of tiles, their verification, and the right edge that grows.
//!
//! Proofs are those of RFC 6962, section 2.1; they are verified as in RFC 9162, sections 2.1.3.2
//! and 2.1.4.2. A complete subtree of 2^h leaves is a `Node`; every hash of a proof is one node, or
//! the fold of the few nodes along the right edge.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    EMPTY_ROOT, Error, Hash, Level, TilePath, node_hash,
    tile::{TILE_WIDTH, tile_width},
};

/// The number of hashes in a proof (tlog-witness, section add-checkpoint).
pub const PROOF_HASHES_MAX: usize = 63;

/// The greatest size of a tree: 2^63-1 entries, what a signed 64-bit column holds.
pub const TREE_SIZE_MAX: u64 = i64::MAX as u64;

/// Reads hash tiles, wherever they lie.
pub trait Tiles {
    /// Why a tile cannot be read. A tile of the wrong width becomes [`Error::TileWidth`].
    type Error: From<Error>;

    /// Reads the first `width` hashes of the tile at `level` and `index`.
    ///
    /// # Errors
    /// Whatever keeps the tile from being read.
    fn tile(&self, level: u8, index: u64, width: u16) -> Result<Vec<Hash>, Self::Error>;
}

/// The complete subtree of 2^`height` leaves, the `index`th of its height.
#[derive(Debug, Clone, Copy)]
struct Node {
    height: u32,
    index: u64,
}

/// The largest power of two below `n`, for `n` of 2 or more.
fn split(n: u64) -> u64 {
    1 << n.saturating_sub(1).max(1).ilog2()
}

/// The complete subtrees that make up the leaves from `low` to `high`, from left to right.
fn nodes(low: u64, high: u64) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut low = low;
    while low < high {
        let height = (high - low).ilog2();
        nodes.push(Node { height, index: low >> height });
        low += 1 << height;
    }
    nodes
}

/// The hash over neighbours that grow smaller to the right; the empty root of none.
fn fold(hashes: &[Hash]) -> Hash {
    let mut rest = hashes.iter().rev();
    match rest.next() {
        None => EMPTY_ROOT,
        Some(last) => rest.fold(*last, |right, left| node_hash(left, &right)),
    }
}

/// The subtrees of an inclusion proof, the leaf's sibling first (RFC 6962, section 2.1.1).
fn inclusion_nodes(index: u64, size: u64) -> Result<Vec<Vec<Node>>, Error> {
    if index >= size {
        return Err(Error::OutOfRange { asked: index, size });
    }
    let (mut low, mut high) = (0, size);
    let mut proof = Vec::new();
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            proof.push(nodes(middle, high));
            high = middle;
        } else {
            proof.push(nodes(low, middle));
            low = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// The subtrees of a consistency proof (RFC 6962, section 2.1.2); none when `old` is 0.
fn consistency_nodes(old: u64, new: u64) -> Result<Vec<Vec<Node>>, Error> {
    if old > new {
        return Err(Error::OutOfRange { asked: old, size: new });
    }
    let mut proof = Vec::new();
    if old == 0 {
        return Ok(proof);
    }
    let (mut low, mut high) = (0, new);
    while old != high {
        let middle = low + split(high - low);
        if old <= middle {
            proof.push(nodes(middle, high));
            high = middle;
        } else {
            proof.push(nodes(low, middle));
            low = middle;
        }
    }
    if low != 0 {
        proof.push(nodes(low, high));
    }
    proof.reverse();
    Ok(proof)
}

/// The level and index of the tile that holds a node, or the nodes under it.
fn tile_of(node: Node) -> (u8, u64) {
    let level = node.height / 8;
    let first = node.index << (node.height % 8);
    (u8::try_from(level).unwrap_or(u8::MAX), first / 256)
}

fn tile_list<'a>(nodes: impl IntoIterator<Item = &'a Node>, size: u64) -> Vec<(u8, u64, u16)> {
    let places: BTreeSet<(u8, u64)> = nodes.into_iter().map(|node| tile_of(*node)).collect();
    places
        .into_iter()
        .map(|(level, index)| {
            let count = size >> (8 * u32::from(level));
            (level, index, tile_width(count, index))
        })
        .collect()
}

/// The tiles (level, index, width) that [`inclusion_proof`] reads, for callers that fetch ahead.
///
/// # Errors
/// [`Error::OutOfRange`] unless `index` < `size`.
pub fn inclusion_tiles(index: u64, size: u64) -> Result<Vec<(u8, u64, u16)>, Error> {
    Ok(tile_list(inclusion_nodes(index, size)?.iter().flatten(), size))
}

/// The tiles (level, index, width) that [`consistency_proof`] reads.
///
/// # Errors
/// [`Error::OutOfRange`] unless `old` <= `new`.
pub fn consistency_tiles(old: u64, new: u64) -> Result<Vec<(u8, u64, u16)>, Error> {
    Ok(tile_list(consistency_nodes(old, new)?.iter().flatten(), new))
}

/// The tiles (level, index, width) that [`root`] reads.
pub fn root_tiles(size: u64) -> Vec<(u8, u64, u16)> {
    tile_list(&nodes(0, size), size)
}

/// Reads each tile of a proof once and computes the hash of each of its parts.
fn compute<T: Tiles>(tiles: &T, parts: &[Vec<Node>], size: u64) -> Result<Vec<Hash>, T::Error> {
    let mut read = BTreeMap::new();
    for (level, index, width) in tile_list(parts.iter().flatten(), size) {
        let hashes = tiles.tile(level, index, width)?;
        if hashes.len() != usize::from(width) {
            return Err(Error::TileWidth {
                path: TilePath::new(Level::Hashes(level), index, width)?,
                wanted: usize::from(width),
                found: hashes.len(),
            }
            .into());
        }
        read.insert((level, index), hashes);
    }
    let hash = |node: &Node| -> Result<Hash, Error> {
        let outside = Error::OutOfRange { asked: node.index, size };
        let reach = node.height % 8;
        let first = (node.index << reach) % 256;
        let hashes = read.get(&tile_of(*node)).ok_or(outside.clone())?;
        let from = usize::try_from(first).unwrap_or(usize::MAX);
        let under = hashes.get(from..from.saturating_add(1 << reach)).ok_or(outside)?;
        Ok(complete(under))
    };
    parts
        .iter()
        .map(|part| {
            let hashes = part.iter().map(hash).collect::<Result<Vec<_>, _>>()?;
            Ok(fold(&hashes))
        })
        .collect()
}

/// The root of a complete subtree over a power of two of hashes.
fn complete(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        let (pairs, odd) = row.as_chunks::<2>();
        let mut next: Vec<Hash> = pairs.iter().map(|[l, r]| node_hash(l, r)).collect();
        next.extend(odd);
        row = next;
    }
    fold(&row)
}

/// Computes the proof that the entry at `index` stands in the tree of `size`; O(log n) tiles.
///
/// # Errors
/// [`Error::OutOfRange`] unless `index` < `size`, [`Error::TileWidth`], or the reader's own error.
pub fn inclusion_proof<T: Tiles>(tiles: &T, index: u64, size: u64) -> Result<Vec<Hash>, T::Error> {
    compute(tiles, &inclusion_nodes(index, size)?, size)
}

/// Computes the proof that the tree of size `new` extends that of size `old`; O(log n) tiles.
///
/// # Errors
/// [`Error::OutOfRange`] unless `old` <= `new`, [`Error::TileWidth`], or the reader's own error.
pub fn consistency_proof<T: Tiles>(tiles: &T, old: u64, new: u64) -> Result<Vec<Hash>, T::Error> {
    compute(tiles, &consistency_nodes(old, new)?, new)
}

/// Computes the root of the tree of `size`; O(log n) tiles.
///
/// # Errors
/// [`Error::TileWidth`], or the reader's own error.
pub fn root<T: Tiles>(tiles: &T, size: u64) -> Result<Hash, T::Error> {
    let hashes = compute(tiles, &[nodes(0, size)], size)?;
    Ok(hashes.first().copied().unwrap_or(EMPTY_ROOT))
}

/// Verifies that the leaf with hash `leaf` stands at `index` (RFC 9162, section 2.1.3.2).
///
/// # Errors
/// [`Error::OutOfRange`] unless `index` < `size`, [`Error::Inclusion`] when the proof fails.
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), Error> {
    if index >= size {
        return Err(Error::OutOfRange { asked: index, size });
    }
    let failed = Error::Inclusion { index, size };
    let (mut place, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(failed);
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(sibling, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        place >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(failed) }
}

/// Verifies that one tree extends another (RFC 9162, section 2.1.4.2).
///
/// With `old` = 0 the proof must be empty and the old root that of the empty tree; with equal sizes
/// the proof must be empty and the roots equal.
///
/// # Errors
/// [`Error::OutOfRange`] unless `old` <= `new`, [`Error::Consistency`] when the proof fails.
pub fn verify_consistency(
    old: u64,
    new: u64,
    proof: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> Result<(), Error> {
    if old > new {
        return Err(Error::OutOfRange { asked: old, size: new });
    }
    let failed = Error::Consistency { old, new };
    let agree = |good: bool| if good { Ok(()) } else { Err(failed.clone()) };
    if old == new {
        let empty = new != 0 || *new_root == EMPTY_ROOT;
        return agree(proof.is_empty() && old_root == new_root && empty);
    }
    if old == 0 {
        return agree(proof.is_empty() && *old_root == EMPTY_ROOT);
    }
    let (first, rest) = if old.is_power_of_two() {
        (old_root, proof)
    } else {
        proof.split_first().ok_or_else(|| failed.clone())?
    };
    let (mut place, mut last) = (old - 1, new - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut left, mut whole) = (*first, *first);
    for hash in rest {
        if last == 0 {
            return Err(failed);
        }
        if place & 1 == 1 || place == last {
            left = node_hash(hash, &left);
            whole = node_hash(hash, &whole);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            whole = node_hash(&whole, hash);
        }
        place >>= 1;
        last >>= 1;
    }
    agree(last == 0 && left == *old_root && whole == *new_root)
}

/// A tile that a push completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullTile {
    /// The level of the tile, 0 for leaf hashes.
    pub level: u8,
    /// The index of the tile within its level.
    pub index: u64,
    /// Its 256 hashes.
    pub hashes: Vec<Hash>,
}

/// The right edge of a tree: all that is needed to append to it and to know its root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appender {
    size: u64,
    edge: Vec<Vec<Hash>>,
    /// The complete subtrees along the right edge, from the largest to the smallest.
    peaks: Vec<Hash>,
}

impl Default for Appender {
    fn default() -> Self {
        Self::new()
    }
}

impl Appender {
    /// Begins with the empty tree.
    pub fn new() -> Self {
        Self { size: 0, edge: Vec::new(), peaks: Vec::new() }
    }

    /// Continues a tree of `size` whose partial tile on each level holds the hashes `edge[level]`.
    ///
    /// # Errors
    /// [`Error::Edge`] when a level does not hold floor(size / 256^level) mod 256 hashes,
    /// [`Error::OutOfRange`] beyond [`TREE_SIZE_MAX`].
    pub fn load(size: u64, edge: Vec<Vec<Hash>>) -> Result<Self, Error> {
        if size > TREE_SIZE_MAX {
            return Err(Error::OutOfRange { asked: size, size: TREE_SIZE_MAX });
        }
        let mut edge = edge;
        let levels = edge.len().max(levels(size));
        edge.resize(levels, Vec::new());
        let mut peaks = Vec::new();
        for (level, hashes) in edge.iter().enumerate().rev() {
            let wanted = partial_width(size, level);
            if hashes.len() != wanted {
                return Err(Error::Edge { level, wanted, found: hashes.len() });
            }
            let mut rest = hashes.as_slice();
            while !rest.is_empty() {
                let (peak, after) =
                    rest.split_at_checked(1 << rest.len().ilog2()).unwrap_or((rest, &[]));
                peaks.push(complete(peak));
                rest = after;
            }
        }
        edge.truncate(self::levels(size));
        Ok(Self { size, edge, peaks })
    }

    /// Appends a leaf hash; returns the tiles that it completed, from level 0 upward.
    pub fn push(&mut self, leaf: Hash) -> Vec<FullTile> {
        let mut full = Vec::new();
        let old = self.size;
        self.size += 1;
        let mut hash = leaf;
        self.extend_edge(0, hash, &mut full);
        for height in 1..=old.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            if height % 8 == 0 {
                self.extend_edge(height / 8, hash, &mut full);
            }
        }
        self.peaks.push(hash);
        full
    }

    fn extend_edge(&mut self, level: u32, hash: Hash, full: &mut Vec<FullTile>) {
        let place = usize::try_from(level).unwrap_or(usize::MAX);
        if self.edge.len() <= place {
            self.edge.push(Vec::new());
        }
        let Some(row) = self.edge.get_mut(place) else {
            return;
        };
        row.push(hash);
        if row.len() == usize::from(TILE_WIDTH) {
            full.push(FullTile {
                level: u8::try_from(level).unwrap_or(u8::MAX),
                index: (self.size >> (8 * (level + 1))) - 1,
                hashes: std::mem::take(row),
            });
        }
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hashes of the partial tile on each level; a level's list is empty when its last tile is
    /// full.
    pub fn edge(&self) -> &[Vec<Hash>] {
        &self.edge
    }

    /// The root of the tree; O(log n) hashes.
    pub fn root(&self) -> Hash {
        fold(&self.peaks)
    }
}

/// The number of levels on which a tree of `size` has at least one hash.
fn levels(size: u64) -> usize {
    (0..8).take_while(|level| size >> (8 * level) > 0).count()
}

/// The width of the partial tile at `level` in a tree of `size` (tlog-tiles, Partial Tiles).
fn partial_width(size: u64, level: usize) -> usize {
    let shift = u32::try_from(level).unwrap_or(u32::MAX).saturating_mul(8);
    let count = size.checked_shr(shift).unwrap_or(0);
    usize::try_from(count % 256).unwrap_or(usize::MAX)
}
