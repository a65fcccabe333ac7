//! Which incident a new report may be about: a proposal with its reasons, never a decision.
//!
//! Only what stands in lists is compared: the secretariat's line, the region, the day, the topic,
//! the way it was heard. What people told is sealed and no part of it.

use std::collections::BTreeSet;

use super::{Channel, Room};

/// Points from which on something is proposed, of 100.
pub const POINTS_MIN: u32 = 50;
/// Days that two hearings of one incident lie apart at most.
pub const DAYS_MAX: i64 = 21;
/// The most proposals.
pub const PROPOSALS_MAX: usize = 5;
/// Points for words that are all alike.
const WORDS: u32 = 60;
/// The most words that are named as shared.
const NAMED_MAX: usize = 5;
/// Words shorter than this say little.
const WORD_CHARS_MIN: usize = 3;
/// So many letters at the beginning are the same of words that are nearly the same.
const STEM_CHARS: usize = 4;

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Traits<'a> {
    /// The line for lists.
    pub summary: &'a str,
    /// The region by its ISO 3166-2 code; empty when none is known.
    pub region: &'a str,
    /// The day it was heard of, counted from 1970-01-01.
    pub day: i64,
    /// The mandate's topic; empty when none was named.
    pub topic: &'a str,
    /// On which way it was heard.
    pub channel: Channel,
    /// In which language; empty when none is known.
    pub language: &'a str,
}

/// Why two are alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Alike {
    /// These words stand in both lines, or nearly.
    Words(Vec<String>),
    /// The region.
    Region,
    /// So many days lie between them.
    Days(u32),
    /// The topic.
    Topic,
    /// The way it was heard.
    Channel,
    /// The language.
    Language,
}

impl Alike {
    /// The word in message ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Alike::Words(_) => "words",
            Alike::Region => "region",
            Alike::Days(_) => "days",
            Alike::Topic => "topic",
            Alike::Channel => "channel",
            Alike::Language => "language",
        }
    }
}

/// How alike two are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Likeness {
    /// Points of 100.
    pub points: u32,
    /// Why, the weightiest first.
    pub reasons: Vec<Alike>,
}

/// How alike two hearings are; none when they can hardly be of one incident.
pub fn likeness(one: &Traits<'_>, other: &Traits<'_>) -> Option<Likeness> {
    let apart = one.day.abs_diff(other.day);
    let elsewhere =
        !one.region.is_empty() && !other.region.is_empty() && one.region != other.region;
    if apart > DAYS_MAX.unsigned_abs() || elsewhere {
        return None;
    }
    let (part, shared) = alike(one.summary, other.summary);
    let mut points = WORDS.saturating_mul(part) / 1_000;
    let mut reasons = Vec::new();
    if !shared.is_empty() {
        reasons.push(Alike::Words(shared));
    }
    if !one.region.is_empty() && one.region == other.region {
        points += 15;
        reasons.push(Alike::Region);
    }
    points += match apart {
        0 | 1 => 12,
        2..=7 => 6,
        _ => 0,
    };
    if apart <= 7 {
        reasons.push(Alike::Days(u32::try_from(apart).unwrap_or(u32::MAX)));
    }
    if !one.topic.is_empty() && one.topic == other.topic {
        points += 8;
        reasons.push(Alike::Topic);
    }
    if one.channel == other.channel {
        points += 2;
        reasons.push(Alike::Channel);
    }
    if !one.language.is_empty() && one.language == other.language {
        points += 3;
        reasons.push(Alike::Language);
    }
    // Without a word in common, place and day alone say nothing.
    let words = matches!(reasons.first(), Some(Alike::Words(_)));
    (words && points >= POINTS_MIN).then_some(Likeness { points, reasons })
}

/// The words of a line, in lower case, without those that say little.
fn words(line: &str) -> BTreeSet<String> {
    line.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= WORD_CHARS_MIN)
        .collect()
}

/// The beginnings of a line's words: two words that are nearly the same share theirs.
pub fn stems(line: &str) -> BTreeSet<String> {
    words(line).into_iter().map(|word| word.chars().take(STEM_CHARS).collect()).collect()
}

/// The groups of three letters of words; the end of a word counts, so that endings differ little.
fn threes(words: &BTreeSet<String>) -> BTreeSet<[char; 3]> {
    let mut found = BTreeSet::new();
    for word in words {
        let letters: Vec<char> =
            std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' ')).collect();
        for three in letters.windows(3) {
            if let [a, b, c] = three {
                found.insert([*a, *b, *c]);
            }
        }
    }
    found
}

/// How alike two lines are, in thousandths (Dice's coefficient over groups of three letters), and
/// the words of the first that stand in both, or nearly.
fn alike(one: &str, other: &str) -> (u32, Vec<String>) {
    let (one, other) = (words(one), words(other));
    let (threes_one, threes_other) = (threes(&one), threes(&other));
    let all = threes_one.len() + threes_other.len();
    if all == 0 {
        return (0, Vec::new());
    }
    let shared = threes_one.intersection(&threes_other).count();
    let part = u32::try_from(2_000 * shared / all).unwrap_or(0);
    let near = |word: &&String| {
        other.contains(*word)
            || other.iter().any(|it| {
                let same = word.chars().zip(it.chars()).take_while(|(a, b)| a == b).count();
                // Languages with endings: `рынок` and `рынке` share their beginning.
                same >= STEM_CHARS && same + 2 >= word.chars().count().max(it.chars().count())
            })
    };
    (part, one.iter().filter(near).take(NAMED_MAX).cloned().collect())
}

impl Room {
    /// What of a room is compared: with the last hearing of it before a day, or the first.
    pub fn traits(&self, day: i64) -> Option<Traits<'_>> {
        let nearest = self.sightings.iter().min_by_key(|it| it.heard.abs_diff(day))?;
        Some(Traits {
            summary: &self.summary,
            region: &self.region,
            day: nearest.heard,
            topic: &self.blurred.topic,
            channel: nearest.channel,
            language: &nearest.language,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits<'a>(summary: &'a str, region: &'a str, day: i64) -> Traits<'a> {
        Traits { summary, region, day, topic: "fights", channel: Channel::Report, language: "" }
    }

    #[test]
    fn one_incident_told_twice_is_proposed_with_its_reasons() {
        for (one, other) in [
            ("Fight at the Sadovod market", "A fight near Sadovod market, two hurt"),
            ("Драка на рынке Садовод", "Драка у рынка «Садовод»"),
            ("Վեճ Սադովոդ շուկայում", "Վեճ և ծեծկռտուք Սադովոդ շուկայում"),
            ("Bazarda dava", "Bazarda dava, iki yaralı"),
        ] {
            let (one, other) = (traits(one, "RU-MOW", 10), traits(other, "RU-MOW", 11));
            let found = likeness(&one, &other).unwrap_or_else(|| panic!("{one:?}"));
            assert!(matches!(&found.reasons[0], Alike::Words(words) if !words.is_empty()));
            assert!(
                found.reasons.contains(&Alike::Region) && found.reasons.contains(&Alike::Days(1))
            );
            assert_eq!(likeness(&other, &one).unwrap().points, found.points, "{one:?}");
            assert!(!stems(one.summary).is_disjoint(&stems(other.summary)), "{one:?}");
        }
    }

    #[test]
    fn what_has_nothing_in_common_is_not_proposed() {
        let one = traits("Fight at the Sadovod market", "RU-MOW", 10);
        for other in [
            traits("Graffiti on a church wall", "RU-MOW", 10),
            traits("Fight at the Sadovod market", "RU-SPE", 10),
            traits("Fight at the Sadovod market", "RU-MOW", 40),
            traits("", "RU-MOW", 10),
        ] {
            assert_eq!(likeness(&one, &other), None, "{other:?}");
        }
        // Where the region of one is not known, words must carry more.
        assert!(likeness(&one, &traits("Fight at the Sadovod market", "", 10)).is_some());
        assert!(likeness(&one, &traits("A fight", "", 10)).is_none());
        let same = likeness(&one, &one).unwrap();
        assert!((POINTS_MIN..=100).contains(&same.points), "{}", same.points);
    }
}
