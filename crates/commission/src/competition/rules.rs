//! The rules of a competition: a file of fixed form attached to a plan, so that every party signs
//! them with the plan, before anybody enters.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::appeal::one_line;
use crate::canonical;
use crate::charter::Charter;
use crate::language::Localized;
use crate::party::{PartyId, Role};
use crate::refusal::{Refusal, What};

/// The name under which they are attached.
pub const RULES: &str = "competition";
/// The most bytes of the file.
pub const RULES_BYTES_MAX: usize = 128 * 1024;
/// The most categories.
pub const CATEGORIES_MAX: usize = 20;
/// The most criteria.
pub const CRITERIA_MAX: usize = 10;
/// The most characters of a title, or of the name of a category or criterion, in one language.
pub const TITLE_CHARS_MAX: usize = 200;
/// The greatest weight of a criterion.
pub const WEIGHT_MAX: u32 = 100;
/// The best score by one criterion that rules may allow.
pub const POINTS_MAX: u32 = 100;
/// The most jurors of a party, and the most neutral ones.
pub const JURORS_MAX: u32 = 100;
/// The most points of a hundred by which mixed teams may be favoured.
pub const BONUS_MAX: u32 = 20;
/// The most days of the call, of the jury's work and of opening.
pub const PHASE_DAYS_MAX: i64 = 366;
/// The most pairs that rules may give a juror.
pub const PAIRS_MAX: u32 = 1_000;
/// The most bytes of an id.
const ID_BYTES_MAX: usize = 40;
/// The first thing that a file says.
const KIND: &str = "comity/competition/v1";
/// Seconds of a day.
pub(super) const DAY_SECONDS: i64 = 86_400;

/// What entries may be about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id: small letters, digits, hyphens.
    pub id: String,
    /// Its name.
    pub name: Localized,
}

/// By what entries are judged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its id: small letters, digits, hyphens.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// How much it counts, from 1 to [`WEIGHT_MAX`].
    pub weight: u32,
}

/// What decides between entries with the same value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// Nothing: they share the place.
    Shared,
    /// The scores by one criterion; where these are the same too, they share the place.
    Criterion(String),
}

/// The rules of a competition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    kind: String,
    /// What it is called.
    pub title: Localized,
    /// What entries may be about.
    pub categories: Vec<Category>,
    /// By what they are judged.
    pub criteria: Vec<Criterion>,
    /// The best score by one criterion; the worst is 0.
    pub points_max: u32,
    /// The first day of the call, counted from 1970-01-01.
    pub call_from: i64,
    /// The last day of the call.
    pub call_to: i64,
    /// The last day on which jurors seal their scores.
    pub jury_to: i64,
    /// The last day on which they open them.
    pub open_to: i64,
    /// By whose clock days begin: seconds by which it is ahead of UTC.
    pub utc_offset_seconds: i32,
    /// Whether jurors do not read who entered before the result.
    pub blind: bool,
    /// How many jurors every party has.
    pub jurors: u32,
    /// How many neutral jurors there are.
    pub neutral: u32,
    /// How many scores of every party's jurors an entry needs to be ranked; comparisons, where they
    /// compare pairs.
    pub scores_min: u32,
    /// How many points of a hundred every party's jurors must give it on the mean; 0 where any will
    /// do. Where they compare pairs: in how many of a hundred they hold it better than a middling one.
    pub support_min: u32,
    /// How many points of a hundred a team of people of several parties has added.
    pub mixed_bonus: u32,
    /// What decides between entries with the same value.
    pub ties: Ties,
    /// How many pairs of entries every juror compares, at most; none where jurors give points. Then the
    /// criteria say by what, and the scale is 1.
    // Left out where there is none: so rules were signed before there were pairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairs: Option<u32>,
}

/// The days and numbers of [`Rules`], for [`Rules::new`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Days {
    /// The first day of the call, counted from 1970-01-01.
    pub call_from: i64,
    /// The last day of the call.
    pub call_to: i64,
    /// The last day on which jurors seal their scores.
    pub jury_to: i64,
    /// The last day on which they open them.
    pub open_to: i64,
}

/// Says why bytes are no rules of a competition.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the rules of a competition: {0}")]
pub struct RulesError(pub String);

/// Where a competition is by its days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Phase {
    /// The call is to come.
    Ahead,
    /// Entries are taken.
    Call,
    /// Jurors declare their conflicts, read, and seal their scores.
    Jury,
    /// Jurors open their scores.
    Opening,
    /// The result stands.
    Over,
}

impl Phase {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Ahead => "ahead",
            Phase::Call => "call",
            Phase::Jury => "jury",
            Phase::Opening => "opening",
            Phase::Over => "over",
        }
    }

    /// Every one.
    pub const ALL: [Phase; 5] =
        [Phase::Ahead, Phase::Call, Phase::Jury, Phase::Opening, Phase::Over];
}

impl Rules {
    /// Rules by the charter's clock, with points on the scale from 0 to 10, one juror and one score of every
    /// party, no neutral jurors, no bonus, and shared places; what they say is checked by
    /// [`Rules::check`].
    pub fn new(
        title: Localized,
        categories: Vec<Category>,
        criteria: Vec<Criterion>,
        days: Days,
        charter: &Charter,
    ) -> Self {
        Self {
            kind: KIND.to_owned(),
            title,
            categories,
            criteria,
            points_max: 10,
            call_from: days.call_from,
            call_to: days.call_to,
            jury_to: days.jury_to,
            open_to: days.open_to,
            utc_offset_seconds: charter.utc_offset_seconds,
            blind: true,
            jurors: 1,
            neutral: 0,
            scores_min: 1,
            support_min: 0,
            mixed_bonus: 0,
            ties: Ties::Shared,
            pairs: None,
        }
    }

    /// The bytes of their file.
    pub fn file(&self) -> Vec<u8> {
        // Its keys are ASCII, its numbers small: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused, and so is what no
    /// competition could be held by.
    ///
    /// # Errors
    /// [`RulesError`].
    pub fn parse(file: &[u8]) -> Result<Self, RulesError> {
        if file.len() > RULES_BYTES_MAX {
            return Err(RulesError(format!("they have more than {RULES_BYTES_MAX} bytes")));
        }
        let rules: Rules = serde_json::from_slice(file).map_err(|e| RulesError(e.to_string()))?;
        if rules.kind != KIND {
            return Err(RulesError("they are of another kind".to_owned()));
        }
        if rules.file() != file {
            return Err(RulesError("they are not in their one form".to_owned()));
        }
        rules.holds().map_err(|why| RulesError(why.to_owned()))?;
        Ok(rules)
    }

    /// What keeps a competition from being held by them, whatever the charter says by now.
    fn holds(&self) -> Result<(), &'static str> {
        let ids = |ids: Vec<&str>, max: usize| {
            let count = ids.len();
            let fits = (1..=max).contains(&count) && ids.iter().all(|id| is_id(id));
            fits && ids.into_iter().collect::<BTreeSet<_>>().len() == count
        };
        let within = |from: i64, to: i64| (0..PHASE_DAYS_MAX).contains(&to.saturating_sub(from));
        if !ids(self.categories.iter().map(|it| it.id.as_str()).collect(), CATEGORIES_MAX) {
            return Err("categories are too few or too many, or an id is none or there twice");
        }
        if !ids(self.criteria.iter().map(|it| it.id.as_str()).collect(), CRITERIA_MAX) {
            return Err("criteria are too few or too many, or an id is none or there twice");
        }
        if !self.criteria.iter().all(|it| (1..=WEIGHT_MAX).contains(&it.weight)) {
            return Err("a criterion weighs nothing or too much");
        }
        if !(1..=POINTS_MAX).contains(&self.points_max) {
            return Err("the best score is nothing or too high");
        }
        if self.call_from < 0
            || !within(self.call_from, self.call_to)
            || !within(self.call_to.saturating_add(1), self.jury_to)
            || !within(self.jury_to.saturating_add(1), self.open_to)
        {
            return Err("its days do not follow each other, or are too many");
        }
        if self.utc_offset_seconds.unsigned_abs() > 18 * 3_600 {
            return Err("no clock is so far from UTC");
        }
        if !(1..=JURORS_MAX).contains(&self.jurors) || self.neutral > JURORS_MAX {
            return Err("its jurors are none or too many");
        }
        let scores = self.jurors.saturating_mul(self.pairs.unwrap_or(1));
        if !(1..=scores).contains(&self.scores_min) {
            return Err("an entry needs no score, or more than there are");
        }
        if let Some(pairs) = self.pairs {
            if !(1..=PAIRS_MAX).contains(&pairs) {
                return Err("a juror compares no pairs, or too many");
            }
            let weighs = self.criteria.iter().any(|it| it.weight != 1);
            if self.points_max != 1 || self.ties != Ties::Shared || weighs {
                return Err("who compares pairs gives no points: none weigh or decide");
            }
        }
        if self.support_min > 100 || self.mixed_bonus > BONUS_MAX {
            return Err("the support or the bonus is more than there can be");
        }
        match &self.ties {
            Ties::Criterion(id) if !self.criteria.iter().any(|it| it.id == *id) => {
                Err("what decides between the same values is no criterion")
            }
            _ => Ok(()),
        }
    }

    /// Refuses rules that no competition could be held by, without names in every published
    /// language, by another clock than the charter's, or for more jurors than a party has seats.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`]; [`Refusal::BadAttachment`] with what is wrong;
    /// [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        let bad = |why: &str| Refusal::BadAttachment { name: RULES.to_owned(), why: why.into() };
        self.holds().map_err(bad)?;
        if self.utc_offset_seconds != charter.utc_offset_seconds {
            return Err(bad("its days are not by the clock of the charter"));
        }
        let names = std::iter::once(&self.title)
            .chain(self.categories.iter().map(|it| &it.name))
            .chain(self.criteria.iter().map(|it| &it.name));
        for name in names {
            if charter.published.iter().any(|language| name.get(language).is_none()) {
                return Err(Refusal::Empty { field: "competition-name" });
            }
            if one_line(name, TITLE_CHARS_MAX, "competition-name")? != *name {
                return Err(Refusal::WrongStatement { line: "form" });
            }
        }
        let seats = |party: Option<&PartyId>, role: Role| -> u32 {
            let of =
                charter.seats.iter().filter(|it| it.party.as_ref() == party && it.role == role);
            of.map(|it| u32::from(it.count)).sum()
        };
        let few =
            charter.parties.iter().any(|party| seats(Some(&party.id), Role::Juror) < self.jurors);
        if few || seats(None, Role::NeutralJuror) < self.neutral {
            return Err(Refusal::TooMany { what: What::Jurors, max: seats_least(charter) });
        }
        Ok(())
    }

    /// Whether jurors compare pairs of entries; else they give points.
    pub fn by_pairs(&self) -> bool {
        self.pairs.is_some()
    }

    /// Where a competition is by its days, at a time (Unix seconds UTC).
    pub fn phase(&self, now: i64) -> Phase {
        let day = now.saturating_add(i64::from(self.utc_offset_seconds)).div_euclid(DAY_SECONDS);
        match day {
            _ if day < self.call_from => Phase::Ahead,
            _ if day <= self.call_to => Phase::Call,
            _ if day <= self.jury_to => Phase::Jury,
            _ if day <= self.open_to => Phase::Opening,
            _ => Phase::Over,
        }
    }

    /// A category by its id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|it| it.id == id)
    }

    /// The place of the criterion that decides between the same values.
    pub(super) fn decides(&self) -> Option<usize> {
        match &self.ties {
            Ties::Shared => None,
            Ties::Criterion(id) => self.criteria.iter().position(|it| it.id == *id),
        }
    }
}

/// The seats of jurors of the party that has fewest.
fn seats_least(charter: &Charter) -> usize {
    let of = |party: &PartyId| -> usize {
        let seats = charter
            .seats
            .iter()
            .filter(|it| it.party.as_ref() == Some(party) && it.role == Role::Juror);
        seats.map(|it| usize::from(it.count)).sum()
    };
    charter.parties.iter().map(|party| of(&party.id)).min().unwrap_or(0)
}

fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.chars().all(fits)
}
