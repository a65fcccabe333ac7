//! The day's commitment to reports: one root in the record, whatever the number (`decisions.md`
//! 10).
//!
//! The record is to show later that a report was not written afterwards, without telling when it
//! came, or that any came at all. So every day has one batch, filled up with random leaves to a
//! power of two and sorted by their hashes. A leaf is SHA-256(0x00 ‖ salt ‖ digest of the sealed
//! report), an inner node SHA-256(0x01 ‖ left ‖ right): the construction of RFC 6962.

use std::fmt;

use note::Digest;

/// The fewest leaves of a batch: on most days all batches look alike.
pub const LEAVES_MIN: usize = 64;
/// The length of a salt in bytes.
pub const SALT_BYTES: usize = 16;
const DAY_SECONDS: i64 = 86_400;

/// The day of a moment, counted from 1970-01-01 UTC.
pub fn day(unix: i64) -> i64 {
    unix.div_euclid(DAY_SECONDS)
}

/// The commitment to one report.
pub fn leaf(salt: &[u8; SALT_BYTES], sealed: &Digest) -> Digest {
    let mut bytes = Vec::with_capacity(1 + SALT_BYTES + 32);
    bytes.push(0);
    bytes.extend(salt);
    bytes.extend(sealed.as_bytes());
    Digest::of(&bytes)
}

fn node(left: &Digest, right: &Digest) -> Digest {
    let mut bytes = Vec::with_capacity(65);
    bytes.push(1);
    bytes.extend(left.as_bytes());
    bytes.extend(right.as_bytes());
    Digest::of(&bytes)
}

/// The leaves of one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Batch(Vec<Digest>);

impl Batch {
    /// A batch of these commitments, filled up with random leaves.
    pub fn new(mut leaves: Vec<Digest>, mut random: impl FnMut() -> [u8; 32]) -> Self {
        let width = leaves.len().next_power_of_two().max(LEAVES_MIN);
        while leaves.len() < width {
            leaves.push(Digest::of(&random()));
        }
        leaves.sort_unstable();
        Self(leaves)
    }

    /// A batch as it was kept.
    pub fn from_leaves(leaves: Vec<Digest>) -> Self {
        Self(leaves)
    }

    /// Its leaves, in order.
    pub fn leaves(&self) -> &[Digest] {
        &self.0
    }

    /// The root that enters the record.
    pub fn root(&self) -> Digest {
        let mut level = self.0.clone();
        while level.len() > 1 {
            level = level.chunks(2).map(pair).collect();
        }
        level.first().copied().unwrap_or_else(|| Digest::of(&[]))
    }

    /// The way from a leaf to the root; none when the leaf is not in the batch.
    pub fn path(&self, leaf: &Digest) -> Option<Vec<Step>> {
        let mut place = self.0.iter().position(|it| it == leaf)?;
        let mut level = self.0.clone();
        let mut path = Vec::new();
        while level.len() > 1 {
            let sibling = *level.get(place ^ 1)?;
            path.push(if place % 2 == 0 { Step::Right(sibling) } else { Step::Left(sibling) });
            level = level.chunks(2).map(pair).collect();
            place /= 2;
        }
        Some(path)
    }
}

fn pair(nodes: &[Digest]) -> Digest {
    match nodes {
        [left, right] => node(left, right),
        // Never met: the width is a power of two.
        [only] => *only,
        _ => Digest::of(&[]),
    }
}

/// A sibling on the way to the root, with the side it stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// It stands on the left.
    Left(Digest),
    /// It stands on the right.
    Right(Digest),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Left(digest) => write!(f, "left {digest}"),
            Step::Right(digest) => write!(f, "right {digest}"),
        }
    }
}

/// The root to which a leaf leads.
pub fn root_of(leaf: Digest, path: &[Step]) -> Digest {
    path.iter().fold(leaf, |at, step| match step {
        Step::Left(left) => node(left, &at),
        Step::Right(right) => node(&at, right),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(count: u8) -> (Vec<Digest>, Batch) {
        let leaves: Vec<Digest> =
            (0..count).map(|n| leaf(&[n; SALT_BYTES], &Digest::of(&[n]))).collect();
        let mut filling = 0_u8;
        let batch = Batch::new(leaves.clone(), || {
            filling += 1;
            [filling; 32]
        });
        (leaves, batch)
    }

    #[test]
    fn every_report_leads_to_the_days_root_and_nothing_else_does() {
        for count in [0, 1, 2, 63, 64, 65, 200] {
            let (leaves, batch) = batch(count);
            for leaf in &leaves {
                let path = batch.path(leaf).unwrap();
                assert_eq!(root_of(*leaf, &path), batch.root());
                assert_ne!(root_of(Digest::of(b"another"), &path), batch.root());
            }
            assert_eq!(batch.path(&Digest::of(b"another")), None);
        }
    }

    #[test]
    fn days_with_few_reports_look_alike() {
        let widths: Vec<usize> = [0, 1, 40, 64].map(|count| batch(count).1.0.len()).to_vec();
        assert_eq!(widths, [LEAVES_MIN; 4]);
        assert_eq!(batch(65).1.0.len(), 128);
        assert!(batch(5).1.0.is_sorted(), "the order says nothing of when they came");
    }
}
