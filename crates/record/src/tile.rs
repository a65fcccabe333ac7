//! Tiles: where the hashes of a tree lie, and under which path (tlog-tiles, section Merkle Tree).

use std::{fmt, str::FromStr};

use crate::{Error, HASH_BYTES, Hash};

/// The number of hashes in a full tile.
pub const TILE_WIDTH: u16 = 256;

/// The highest level of tiles that a path may name.
pub const LEVEL_MAX: u8 = 63;

/// The length of a full tile in bytes.
pub const TILE_BYTES_MAX: usize = 256 * HASH_BYTES;

/// The length of a tile's path in bytes.
pub const TILE_PATH_BYTES_MAX: usize = 64;

/// The levels of hash tiles above which a tree of at most 2^64 entries has none.
const LEVELS: u8 = 8;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Entries (a bundle), at the index of their tile of level 0.
    Entries,
    /// Hashes of this level, 0 to 63; each stands for 256^level entries.
    Hashes(u8),
}

/// The path of a tile, such as `tile/0/x001/x234/067.p/8` or `tile/entries/000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    level: Level,
    index: u64,
    width: u16,
}

impl TilePath {
    /// Names a tile: its level, its index in the level, and its width (1 to 256 items).
    ///
    /// # Errors
    /// [`Error::TilePath`] when level or width lies outside its range.
    pub fn new(level: Level, index: u64, width: u16) -> Result<Self, Error> {
        let path = Self { level, index, width };
        let reason = if matches!(level, Level::Hashes(level) if level > LEVEL_MAX) {
            "the level is higher than 63"
        } else if !(1..=TILE_WIDTH).contains(&width) {
            "the width must lie between 1 and 256"
        } else {
            return Ok(path);
        };
        Err(Error::TilePath { input: path.to_string(), reason })
    }

    /// Reads a path in its one canonical form.
    ///
    /// # Errors
    /// [`Error::TilePath`] with the rule that it breaks.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::TilePath { input: text.chars().take(80).collect(), reason };
        if text.len() > TILE_PATH_BYTES_MAX {
            return Err(refuse("it is longer than 64 bytes"));
        }
        let rest =
            text.strip_prefix("tile/").ok_or_else(|| refuse("it does not begin with `tile/`"))?;
        let (level, rest) = rest.split_once('/').ok_or_else(|| refuse("it has no index"))?;
        let level = match level {
            "entries" => Level::Entries,
            level => decimal(level)
                .and_then(|level| u8::try_from(level).ok())
                .filter(|level| *level <= LEVEL_MAX)
                .map(Level::Hashes)
                .ok_or_else(|| refuse("the level is neither `entries` nor 0 to 63"))?,
        };
        let (index, width) = match rest.split_once(".p/") {
            None => (rest, TILE_WIDTH),
            Some((index, width)) => {
                let width = decimal(width)
                    .and_then(|width| u16::try_from(width).ok())
                    .filter(|width| (1..TILE_WIDTH).contains(width))
                    .ok_or_else(|| refuse("the width of a partial tile is not 1 to 255"))?;
                (index, width)
            }
        };
        let index = parse_index(index)
            .ok_or_else(|| refuse("the index is not in groups of three digits"))?;
        Self::new(level, index, width)
    }

    /// What the tile holds.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The index of the tile within its level.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The number of hashes or entries in the tile, 1 to 256.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether the tile is not yet full.
    pub fn is_partial(&self) -> bool {
        self.width < TILE_WIDTH
    }

    /// The full tile at the same place, which replaces a partial one that is gone.
    pub fn full(&self) -> Self {
        Self { width: TILE_WIDTH, ..*self }
    }
}

/// Reads an ASCII decimal without sign and without leading zeros.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn parse_index(text: &str) -> Option<u64> {
    let mut index: u64 = 0;
    let mut groups = text.split('/').peekable();
    let mut first = true;
    while let Some(group) = groups.next() {
        let last = groups.peek().is_none();
        let digits = if last { group } else { group.strip_prefix('x')? };
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if first && !last && digits == "000" {
            return None;
        }
        first = false;
        index = index.checked_mul(1000)?.checked_add(digits.parse::<u64>().ok()?)?;
    }
    Some(index)
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Level::Entries => write!(f, "tile/entries/")?,
            Level::Hashes(level) => write!(f, "tile/{level}/")?,
        }
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            match place {
                0 => write!(f, "{group:03}")?,
                _ => write!(f, "x{group:03}/")?,
            }
        }
        if self.width == TILE_WIDTH {
            return Ok(());
        }
        write!(f, ".p/{}", self.width)
    }
}

impl FromStr for TilePath {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// Every tile and bundle that a tree of `size` entries implies, computed one by one.
///
/// Bundles first, then the hash tiles from level 0 upward, each level by index. An iterator, not a
/// list: a hostile checkpoint may state any size.
pub fn tiles_for(size: u64) -> impl Iterator<Item = TilePath> + Clone {
    needed_tiles(0, size)
}

/// Every tile and bundle that `to_size` implies and `from_size` does not, in the same order.
///
/// Yields nothing when `to_size` is not greater.
pub fn needed_tiles(from_size: u64, to_size: u64) -> impl Iterator<Item = TilePath> + Clone {
    let entries = std::iter::once((Level::Entries, 0));
    let hashes = (0..LEVELS).map(|level| (Level::Hashes(level), level));
    entries.chain(hashes).flat_map(move |(level, height)| {
        let from = from_size >> (8 * height);
        let to = to_size >> (8 * height);
        let end = if to > from { to.div_ceil(256) } else { 0 };
        (from / 256..end).map(move |index| TilePath { level, index, width: tile_width(to, index) })
    })
}

/// The width of the tile at `index` in a level that holds `count` items.
pub(crate) fn tile_width(count: u64, index: u64) -> u16 {
    let rest = count.saturating_sub(index.saturating_mul(256));
    u16::try_from(rest).unwrap_or(TILE_WIDTH).min(TILE_WIDTH)
}

/// Writes the hashes of a tile one after another.
pub fn encode_tile(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| *hash.as_bytes()).collect()
}

/// Reads the hashes of the tile at `path`.
///
/// # Errors
/// [`Error::TileWidth`] when the number of bytes is not 32 times the path's width.
pub fn decode_tile(path: &TilePath, bytes: &[u8]) -> Result<Vec<Hash>, Error> {
    let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
    if !rest.is_empty() || hashes.len() != usize::from(path.width) {
        return Err(Error::TileWidth {
            path: *path,
            wanted: usize::from(path.width),
            found: bytes.len().div_ceil(HASH_BYTES),
        });
    }
    Ok(hashes.iter().copied().map(Hash::from_bytes).collect())
}
