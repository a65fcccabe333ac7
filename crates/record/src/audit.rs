//! The full audit: read every entry, rebuild the tree, compare every tile and the checkpoint.

use std::collections::BTreeSet;

use note::{Digest, Policy};

use crate::{
    Appender, Bundle, Error, FullTile, Hash, Level, Place, SignedCheckpoint, TilePath, decode_tile,
    encode_tile, entry::check_entry, leaf_hash, tiles_for,
};

/// An audit under way. Memory: 32 bytes per 256 entries, and about 50 per tile checked.
///
/// Feed the entries in order; check each tile once its entries are in; finish with the checkpoint.
#[derive(Debug)]
pub struct Audit {
    policy: Policy,
    tree: Appender,
    /// The digests of the full tiles on each level.
    digests: Vec<Vec<Digest>>,
    /// The last full tile of each level, to name the entry at which a copy differs.
    last: Vec<FullTile>,
    checked: BTreeSet<TilePath>,
}

/// What a finished audit found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditReport {
    /// The number of entries, all of which lead to the root.
    pub size: u64,
    /// The root of the entries and of the checkpoint.
    pub root: Hash,
    /// Whether the checkpoint is agreed.
    pub place: Place,
    /// The number of tiles and bundles that the size implies.
    pub tiles_implied: u64,
    /// The number of those that were checked.
    pub tiles_checked: u64,
}

impl Audit {
    /// Begins an audit of the record under a policy.
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            tree: Appender::new(),
            digests: Vec::new(),
            last: Vec::new(),
            checked: BTreeSet::new(),
        }
    }

    /// Takes the next entry; returns its index.
    ///
    /// # Errors
    /// [`Error::TooLarge`] when the entry is longer than the record allows.
    pub fn push(&mut self, entry: &[u8]) -> Result<u64, Error> {
        check_entry(entry)?;
        let index = self.tree.size();
        for tile in self.tree.push(leaf_hash(entry)) {
            let level = usize::from(tile.level);
            let digest = Digest::of(&encode_tile(&tile.hashes));
            match self.digests.get_mut(level) {
                Some(digests) => digests.push(digest),
                None => self.digests.push(vec![digest]),
            }
            match self.last.get_mut(level) {
                Some(last) => *last = tile,
                None => self.last.push(tile),
            }
        }
        Ok(index)
    }

    /// The number of entries read so far.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The root of the entries read so far.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }

    /// Compares a tile or bundle with the entries.
    ///
    /// A full one may come at any time after its last entry; a partial one while it, or its full
    /// successor, is the last of its level.
    ///
    /// # Errors
    /// [`Error::TileMismatch`] with the path and, for the last tile of a level, the first entry
    /// under the first difference; [`Error::TileOutOfStep`]; [`Error::TileWidth`]; for a bundle
    /// also [`Error::Format`].
    pub fn check_tile(&mut self, path: &TilePath, bytes: &[u8]) -> Result<(), Error> {
        let (level, hashes) = match path.level() {
            Level::Hashes(level) => (level, decode_tile(path, bytes)?),
            Level::Entries => {
                let bundle = Bundle::decode(bytes)?;
                let found = bundle.entries().len();
                let wanted = usize::from(path.width());
                if found != wanted {
                    return Err(Error::TileWidth { path: *path, wanted, found });
                }
                let hashes = bundle.entries().iter().map(|entry| leaf_hash(entry));
                (0, hashes.collect())
            }
        };
        let place = usize::from(level);
        let outside = Error::TileOutOfStep { path: *path, size: self.size() };
        let full = self.digests.get(place).map_or(0, Vec::len);
        let index = usize::try_from(path.index()).map_err(|_| outside.clone())?;
        let last = self.last.get(place).filter(|last| last.index == path.index());
        let known: Option<&[Hash]> = match last {
            Some(last) => Some(&last.hashes),
            None if index == full => self.tree.edge().get(place).map(Vec::as_slice),
            None => None,
        };
        let first = if let Some(known) = known {
            let known = known.get(..hashes.len()).ok_or(outside)?;
            let differs = known.iter().zip(&hashes).position(|(a, b)| a != b);
            differs.map(|place| first_entry(level, path.index(), place))
        } else {
            let digest = self.digests.get(place).and_then(|level| level.get(index));
            let digest = digest.filter(|_| !path.is_partial()).ok_or(outside)?;
            (Digest::of(&encode_tile(&hashes)) != *digest).then_some(None)
        };
        if let Some(first) = first {
            return Err(Error::TileMismatch { path: *path, first });
        }
        self.checked.insert(*path);
        Ok(())
    }

    /// Compares size and root with the checkpoint and verifies it under the policy.
    ///
    /// # Errors
    /// [`Error::AuditSize`], [`Error::AuditRoot`], or what [`SignedCheckpoint::place`] refuses.
    pub fn finish(self, checkpoint: &SignedCheckpoint) -> Result<AuditReport, Error> {
        let place = checkpoint.place(&self.policy)?;
        let stated = checkpoint.checkpoint();
        let (size, root) = (self.tree.size(), self.tree.root());
        if size != stated.size() {
            return Err(Error::AuditSize { read: size, stated: stated.size() });
        }
        if root != stated.root() {
            return Err(Error::AuditRoot { computed: root, stated: stated.root() });
        }
        let (mut tiles_implied, mut tiles_checked) = (0, 0);
        for path in tiles_for(size) {
            tiles_implied += 1;
            tiles_checked += u64::from(self.checked.contains(&path));
        }
        Ok(AuditReport { size, root, place, tiles_implied, tiles_checked })
    }
}

/// The first entry under the hash at `place` of a tile, if a tree can hold it.
fn first_entry(level: u8, index: u64, place: usize) -> Option<u64> {
    let hash = index.checked_mul(256)?.checked_add(u64::try_from(place).ok()?)?;
    hash.checked_mul(256_u64.checked_pow(u32::from(level))?)
}
