//! The key of a sealed report, in parts: one for each party. All of them together are the key; all
//! but one of them say nothing about it.

use crate::party::{Office, PartyId};
use crate::roll::Roll;

use super::account_readers;

/// The bytes of a sealed report's key, and of each of its parts.
pub const PART_BYTES: usize = 32;
/// A key, or a part of one.
pub type Part = [u8; PART_BYTES];
/// The most sealed reports that wait to be opened at once: nobody can decide about them, so they
/// must not use up the room of the others.
pub const SEALED_MAX: i64 = 5_000;

fn xor(one: Part, two: &Part) -> Part {
    let mut out = one;
    for (byte, other) in out.iter_mut().zip(two) {
        *byte ^= other;
    }
    out
}

/// Splits a key into one part more than there are random ones.
///
/// Each of `random` is uniform, drawn for this key alone, and forgotten.
pub fn split(key: &Part, random: Vec<Part>) -> Vec<Part> {
    let last = random.iter().fold(*key, xor);
    let mut parts = random;
    parts.push(last);
    parts
}

/// The key that these parts make.
pub fn join(parts: &[Part]) -> Part {
    parts.iter().fold([0; PART_BYTES], xor)
}

/// Whose reading keys open a party's part.
pub fn part_readers(roll: &Roll, party: &PartyId) -> Vec<Office> {
    account_readers(roll).into_iter().filter(|office| office.party() == Some(party)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_are_the_key_and_all_but_one_fit_every_key() {
        let key = [0x5a; PART_BYTES];
        for count in 1..5_u8 {
            let random: Vec<Part> = (1..=count).map(|seed| [seed * 37; PART_BYTES]).collect();
            let parts = split(&key, random.clone());
            assert_eq!(parts.len(), random.len() + 1);
            assert_eq!(join(&parts), key);
            // Whichever is missing, another in its place makes any other key of the rest.
            for missing in 0..parts.len() {
                let mut rest = parts.clone();
                rest.remove(missing);
                assert_ne!(join(&rest), key);
                let any = [0x11; PART_BYTES];
                rest.push(xor(join(&rest), &any));
                assert_eq!(join(&rest), any);
            }
        }
    }
}
