//! Reviews: what somebody who came says was good about an activity, and what should change. A review
//! has no name and no party; it is in no record, and its author erases it at any time.
//!
//! The organisers of every party read it from the same moment on. Everybody reads it once every party
//! has let it through; how many wait, for whom and since when is told, so that no side hides one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Activity, REGISTRATION_DAYS};
use crate::charter::Charter;
use crate::language::Language;
use crate::party::PartyId;
use crate::refusal::Refusal;
use crate::text::clean_line;

/// The most characters of each half of a review.
pub const REVIEW_CHARS_MAX: usize = 400;
/// The most reviews of one activity.
pub const REVIEWS_MAX: usize = 500;
/// Days after the end within which one is left: as long as it is kept who registered.
pub const REVIEW_DAYS: i64 = REGISTRATION_DAYS;

const DAY_SECONDS: i64 = 86_400;

/// What somebody says about an activity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    /// In which language.
    pub language: Language,
    /// What was good; empty when they did not say.
    pub good: String,
    /// What should change; empty when they did not say.
    pub change: String,
}

impl Review {
    /// What they typed, in its one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for no words at all, or a language in which the charter does not publish;
    /// [`Refusal::TooMany`] and [`Refusal::HiddenCharacter`] for what is no such line.
    pub fn new(
        language: Language,
        (good, change): (&str, &str),
        charter: &Charter,
    ) -> Result<Self, Refusal> {
        if !charter.published.contains(&language) {
            return Err(Refusal::Empty { field: "language" });
        }
        let good = clean_line(good, REVIEW_CHARS_MAX)?;
        let change = clean_line(change, REVIEW_CHARS_MAX)?;
        if good.is_empty() && change.is_empty() {
            return Err(Refusal::Empty { field: "review" });
        }
        Ok(Self { language, good, change })
    }
}

/// A review with what the parties say about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reviewed {
    /// Which one it is: it follows from the words, so that nobody lets others through than they read.
    pub id: String,
    /// What it says.
    pub review: Review,
    /// On which day it was left, counted from 1970-01-01.
    pub day: i64,
    /// The parties that let it through (true), and those that do not (false).
    pub said: BTreeMap<PartyId, bool>,
}

impl Reviewed {
    /// Whether every one of these parties lets it through, so that everybody reads it. Where nobody
    /// is asked nobody does.
    pub fn is_public(&self, asked: &BTreeSet<PartyId>) -> bool {
        !asked.is_empty() && asked.iter().all(|it| self.said.get(it) == Some(&true))
    }
}

/// What is told to everybody of the reviews that they cannot read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Unread {
    /// How many wait for a word of a party.
    pub waiting: usize,
    /// The day on which the first of these was left, counted from 1970-01-01.
    pub since: Option<i64>,
    /// How many wait for each party.
    pub waits_for: BTreeMap<PartyId, usize>,
    /// How many each party does not let through.
    pub kept_back: BTreeMap<PartyId, usize>,
}

impl Unread {
    /// Counts what these parties have not let through.
    pub fn of(reviews: &[Reviewed], asked: &BTreeSet<PartyId>) -> Self {
        let mut told = Self::default();
        for it in reviews {
            let silent: Vec<&PartyId> =
                asked.iter().filter(|party| !it.said.contains_key(*party)).collect();
            if !silent.is_empty() {
                told.waiting += 1;
                told.since = Some(told.since.map_or(it.day, |since| since.min(it.day)));
            }
            for party in silent {
                *told.waits_for.entry(party.clone()).or_default() += 1;
            }
            for party in asked.iter().filter(|party| it.said.get(*party) == Some(&false)) {
                *told.kept_back.entry(party.clone()).or_default() += 1;
            }
        }
        told
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Activity {
    /// Refuses reviews of what was not, is not over, or has been over for too long.
    ///
    /// # Errors
    /// [`Refusal::ActivityState`].
    pub fn takes_reviews(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        let refused = |state| Err(Refusal::ActivityState { state });
        if self.is_cancelled() {
            return refused("cancelled");
        }
        if self.planned.registration.is_none() {
            return refused("no-reviews");
        }
        if now < self.ends() {
            return refused("not-over");
        }
        if self.outcome(charter).is_some_and(|it| !it.what.held) {
            return refused("not-held");
        }
        if now > self.ends().saturating_add(REVIEW_DAYS * DAY_SECONDS) {
            return refused("reviews-over");
        }
        Ok(())
    }

    /// The most reviews of it: no more than there are places, whoever registers again and again.
    pub fn reviews_max(&self) -> usize {
        let places = self.planned.registration.as_ref().map_or(0, |it| it.capacity);
        let places = usize::try_from(places).unwrap_or(usize::MAX);
        places.saturating_mul(self.parties.len()).min(REVIEWS_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_is_read_by_everybody_only_when_every_party_lets_it_through() {
        let party = |id: &str| -> PartyId { id.parse().unwrap() };
        let asked: BTreeSet<PartyId> = [party("hill"), party("lake")].into_iter().collect();
        let review = Review {
            language: "en".parse().unwrap(),
            good: "The music".into(),
            change: String::new(),
        };
        let of = |day, said: &[(&str, bool)]| Reviewed {
            id: String::new(),
            review: review.clone(),
            day,
            said: said.iter().map(|(id, lets)| (party(id), *lets)).collect(),
        };
        assert!(!of(1, &[]).is_public(&asked));
        assert!(!of(1, &[("hill", true)]).is_public(&asked));
        assert!(!of(1, &[("hill", true), ("lake", false)]).is_public(&asked));
        assert!(!of(1, &[("hill", true), ("wood", true)]).is_public(&asked));
        let public = of(1, &[("hill", true), ("lake", true)]);
        assert!(public.is_public(&asked));
        assert!(!public.is_public(&BTreeSet::new()));
        let reviews = [public, of(9, &[]), of(7, &[("hill", true)]), of(2, &[("lake", false)])];
        let told = Unread::of(&reviews, &asked);
        assert_eq!((told.waiting, told.since), (3, Some(2)));
        assert_eq!(told.waits_for, [(party("hill"), 2), (party("lake"), 2)].into_iter().collect());
        assert_eq!(told.kept_back, [(party("lake"), 1)].into_iter().collect());
        assert!(Unread::of(&reviews[..1], &asked).is_empty());
    }
}
