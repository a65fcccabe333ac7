//! What is told of a vocabulary in advance, so that most of it is never tried on a sentence.

use super::anchors::{HASH_START, hashed};
use super::pattern::CLASSES_MAX;
use super::source::Shape;

/// Shapes by one of the things without which they cannot match.
#[derive(Default)]
pub(crate) struct Index {
    /// Places of shapes by a class that they need.
    classes: Vec<Vec<u32>>,
    /// By one of the beginnings of which they need all.
    beginnings: Vec<Vec<u32>>,
    /// The others.
    always: Vec<u32>,
}

impl Index {
    /// Of these shapes. Each stands under the class, or else the beginning, that fewest others need.
    pub fn of(shapes: &[Shape]) -> Self {
        let needed = |bits: fn(&Shape) -> u128| {
            let mut counts = vec![0_usize; CLASSES_MAX];
            for shape in shapes {
                for (bit, count) in counts.iter_mut().enumerate() {
                    *count += usize::from(bits(shape) & (1 << bit) != 0);
                }
            }
            counts
        };
        let classes = needed(|it| it.pattern.needs);
        let beginnings = needed(|it| it.pattern.beginnings);
        let rarest = |bits: u128, counts: &[usize]| {
            let all = counts.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
            all.min_by_key(|it| it.1).map(|it| it.0)
        };
        let mut index = Self {
            classes: vec![Vec::new(); CLASSES_MAX],
            beginnings: vec![Vec::new(); CLASSES_MAX],
            always: Vec::new(),
        };
        for (shape, place) in shapes.iter().zip(0_u32..) {
            let class = rarest(shape.pattern.needs, &classes);
            let beginning = rarest(shape.pattern.beginnings, &beginnings);
            let list = match (class, beginning) {
                (Some(class), _) => index.classes.get_mut(class),
                (None, Some(bit)) => index.beginnings.get_mut(bit),
                (None, None) => Some(&mut index.always),
            };
            if let Some(list) = list {
                list.push(place);
            }
        }
        index
    }

    /// The places of the shapes that may match a sentence of these classes and beginnings, in order.
    pub fn candidates(&self, classes: u128, beginnings: u128) -> Vec<u32> {
        let mut found = self.always.clone();
        for (bits, lists) in [(classes, &self.classes), (beginnings, &self.beginnings)] {
            let mut left = bits;
            while left != 0 {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                if let Some(list) = lists.get(bit) {
                    found.extend(list);
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// Bits of a filter of words.
const FILTER_BITS: usize = 1 << 15;

/// Filters of the words and stems of a vocabulary by the hash of their letters.
#[derive(Default)]
pub(crate) struct Letters {
    words: Filter,
    stems: Filter,
}

#[derive(Default)]
struct Filter(Vec<u64>);

impl Filter {
    fn of<'a>(words: impl Iterator<Item = &'a Box<str>>) -> Self {
        let mut bits = vec![0_u64; FILTER_BITS / 64];
        for word in words {
            let hash = word.chars().fold(HASH_START, |hash, it| hashed(hash, u32::from(it)));
            let (place, bit) = Self::place(hash);
            if let Some(there) = bits.get_mut(place) {
                *there |= bit;
            }
        }
        Self(bits)
    }

    fn place(hash: u64) -> (usize, u64) {
        let at = (hash >> 32) as usize % FILTER_BITS;
        (at / 64, 1 << (at % 64))
    }

    fn has(&self, hash: u64) -> bool {
        let (place, bit) = Self::place(hash);
        self.0.get(place).is_some_and(|it| it & bit != 0)
    }
}

impl Letters {
    /// Of these words and stems.
    pub fn of<'a>(
        words: impl Iterator<Item = &'a Box<str>>,
        stems: impl Iterator<Item = &'a Box<str>>,
    ) -> Self {
        Self { words: Filter::of(words), stems: Filter::of(stems) }
    }

    /// Whether a word may be one of the words, by the hash of its letters.
    pub fn may_be_word(&self, hash: u64) -> bool {
        self.words.has(hash)
    }

    /// Whether letters may be one of the stems.
    pub fn may_be_stem(&self, hash: u64) -> bool {
        self.stems.has(hash)
    }
}
