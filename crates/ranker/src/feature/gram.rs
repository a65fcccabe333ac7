//! Character n-grams of the masked, folded text, hashed.

use std::collections::BTreeMap;

/// How many places the hashes have; a power of two.
pub const PLACES: u32 = 1 << 18;
/// The shortest and the longest n-gram, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;
/// The most characters of a text that are looked at.
const CHARACTERS_MAX: usize = 2_000;

/// The place of an n-gram.
pub(crate) fn place(gram: &str) -> u32 {
    // FNV-1a, folded to the places.
    let hash = gram.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    });
    let folded = (hash ^ (hash >> 32)) & u64::from(PLACES - 1);
    u32::try_from(folded).unwrap_or_default()
}

/// Every n-gram of a text; words are parted by one blank, and one stands at either end.
pub(crate) fn all(text: &str, mut each: impl FnMut(&str)) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let spaced: String = format!(" {} ", words.join(" ")).chars().take(CHARACTERS_MAX).collect();
    let starts: Vec<usize> =
        spaced.char_indices().map(|(at, _)| at).chain([spaced.len()]).collect();
    for (first, start) in starts.iter().enumerate() {
        for length in LENGTHS {
            let Some(end) = starts.get(first + length) else { break };
            if let Some(gram) = spaced.get(*start..*end) {
                each(gram);
            }
        }
    }
}

/// The n-grams of a text by place, weighed down the more often they occur, of length one together.
pub fn grams(text: &str) -> Vec<(u32, f32)> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    all(text, |gram| *counts.entry(place(gram)).or_default() += 1);
    #[expect(clippy::cast_precision_loss, reason = "a text has few enough n-grams")]
    let weighed: Vec<(u32, f32)> =
        counts.into_iter().map(|(at, count)| (at, 1.0 + (count as f32).ln())).collect();
    let length = weighed.iter().map(|(_, it)| it * it).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    weighed.into_iter().map(|(at, it)| (at, it / length)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gram_of_a_text_is_there_once_for_each_place() {
        let mut found = Vec::new();
        all("ab  c", |gram| found.push(gram.to_owned()));
        assert!(found.contains(&" a".to_owned()) && found.contains(&"b c ".to_owned()));
        assert_eq!(found.len(), 5 + 4 + 3 + 2);
        let grams = grams("аб вг");
        let length: f32 = grams.iter().map(|(_, it)| it * it).sum();
        assert!((length - 1.0).abs() < 1e-5);
        assert!(grams.windows(2).all(|two| two[0].0 < two[1].0 && two[1].0 < PLACES));
        assert!(super::grams("").iter().all(|(_, it)| it.is_finite()));
    }
}
