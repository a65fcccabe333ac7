//! The result, computed from what the jurors opened, with everything that says why.

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};

use super::fit::{Fitted, Judge, Line, WHOLE, fit, ratio};
use super::prefer::{Comparing, Held, Met, prefer};
use super::{Competition, Juror, Phase};
use crate::canonical;
use crate::instrument::{CommissionId, InstrumentId};
use crate::kind::Kind;
use crate::party::{Office, PartyId};
use crate::refusal::Refusal;

use super::standing::{Excluded, Silent};

/// The name under which a result is attached to the text that awards.
pub const OUTCOME: &str = "competition-result";
/// The last place of a category that is awarded.
pub const AWARDED_MAX: u32 = 3;
/// The most bytes of an attached result.
const AWARDS_BYTES_MAX: usize = 512 * 1024;
/// How a result is computed: another way has another name.
const BY_POINTS: &str = "comity/sides-alike/v1";
/// How one by pairs is.
const BY_PAIRS: &str = "comity/pairs-alike/v1";
/// The first thing that a result says.
const KIND: &str = "comity/competition-result/v1";
/// The first thing that an attached result says.
const AWARDS_KIND: &str = "comity/competition-awards/v1";

/// Why an entry has no place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Unranked {
    /// Too few jurors of these parties gave it scores that count.
    TooFew {
        /// The parties.
        parties: BTreeSet<PartyId>,
    },
    /// The jurors of these parties give it less than the rules ask of each.
    NoSupport {
        /// The parties.
        parties: BTreeSet<PartyId>,
    },
}

/// What the jurors of one side give an entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SideValue {
    /// The side; none for the neutral jurors.
    pub side: Option<PartyId>,
    /// How many of its jurors' scores count.
    pub scores: u32,
    /// Their value, in hundredths of a point of a hundred.
    pub value: i64,
}

/// An entry in the result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Ranked {
    /// Its number.
    pub entry: u32,
    /// Its category.
    pub category: String,
    /// As whose people's work it counts.
    pub team: BTreeSet<PartyId>,
    /// Its place in its category; none where it has none.
    pub place: Option<u32>,
    /// Why it has none.
    pub unranked: Option<Unranked>,
    /// Its value with the bonus, in hundredths of a point of a hundred.
    pub value: i64,
    /// The bonus of a mixed team, in the same.
    pub bonus: i64,
    /// What decides where the value is another's too, in the same; none where nothing does.
    pub tie: Option<i64>,
    /// What each side gives it.
    pub sides: Vec<SideValue>,
}

/// How much jurors favour entries of their own side, in hundredths of a point of a hundred.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Favour {
    /// Whose jurors; none for all parties' on the mean.
    pub party: Option<PartyId>,
    /// As measured.
    pub value: i64,
    /// The lower end of an interval that holds it 19 times of 20.
    pub low: i64,
    /// The upper end.
    pub high: i64,
    /// What was taken off.
    pub removed: i64,
}

/// The result of a competition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Outcome {
    kind: &'static str,
    /// How it was computed.
    pub method: &'static str,
    /// The commission.
    pub commission: CommissionId,
    /// The competition.
    pub competition: InstrumentId,
    /// Every entry, by its number.
    pub entries: Vec<Ranked>,
    /// How much jurors favour their own side: of all parties on the mean, and of each where the
    /// scores tell them apart. Empty where they tell nothing.
    pub favour: Vec<Favour>,
    /// The jurors whose scores are not open, though they did not step back.
    #[serde(serialize_with = "as_offices")]
    pub silent: Vec<Silent>,
    /// Scores that were opened and do not count.
    #[serde(serialize_with = "as_scores")]
    pub excluded: Vec<Excluded>,
}

fn as_offices<S: serde::Serializer>(silent: &[Silent], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(silent.iter().map(|it| &it.office))
}

fn as_scores<S: serde::Serializer>(excluded: &[Excluded], to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    #[serde(untagged)]
    enum Row<'a> {
        Points(u32, &'a Office, bool),
        Pair(u32, u32, &'a Office, bool),
    }
    to.collect_seq(excluded.iter().map(|it| match it.against {
        None => Row::Points(it.entry, &it.office, it.conflict),
        Some(against) => Row::Pair(it.entry, against, &it.office, it.conflict),
    }))
}

/// Parts of the whole scale as hundredths of a point of a hundred.
fn hundredths(parts: i64) -> i64 {
    ratio(parts.into(), (WHOLE / 10_000).into())
}

/// The scores that count, as they are estimated from.
struct Counted<'a> {
    judges: Vec<Judge>,
    /// The jurors in the same order, with the places of their lines' scores on their ballots.
    of: Vec<(&'a Juror, Vec<usize>)>,
    excluded: Vec<Excluded>,
}

impl Competition {
    /// The points of a juror for an entry by all criteria together, in parts of the whole scale.
    fn points(&self, points: &[u32]) -> i64 {
        let pairs = self.rules.criteria.iter().zip(points);
        let sum: i128 = pairs.map(|(it, points)| i128::from(it.weight) * i128::from(*points)).sum();
        let most: i128 = self.rules.criteria.iter().map(|it| i128::from(it.weight)).sum();
        ratio(sum * i128::from(WHOLE), most * i128::from(self.rules.points_max))
    }

    fn counted(&self, sides: &[Option<PartyId>], teams: &[BTreeSet<PartyId>]) -> Counted<'_> {
        let mut counted = Counted { judges: Vec::new(), of: Vec::new(), excluded: Vec::new() };
        for juror in self.jurors.iter().filter(|it| !it.is_out()) {
            let Some(opened) = &juror.opened else { continue };
            let Some(side) = sides.iter().position(|it| it.as_ref() == juror.side()) else {
                continue;
            };
            let conflicts = juror.conflicts();
            let (mut lines, mut places) = (Vec::new(), Vec::new());
            for (place, scores) in opened.ballot.scores.iter().enumerate() {
                let Some(entry) = usize::try_from(scores.entry).ok().and_then(|n| n.checked_sub(1))
                else {
                    continue;
                };
                let conflict = conflicts.contains(&scores.entry);
                if conflict || (juror.stands_in() && !self.may_judge(juror, scores.entry)) {
                    let office = juror.office.clone();
                    counted.excluded.push(Excluded {
                        entry: scores.entry,
                        against: None,
                        office,
                        conflict,
                    });
                    continue;
                }
                let team = teams.get(entry);
                let own = team.zip(juror.side()).is_some_and(|(team, side)| team.contains(side));
                lines.push(Line { entry, own, points: self.points(&scores.points) });
                places.push(place);
            }
            counted.judges.push(Judge { side, lines });
            counted.of.push((juror, places));
        }
        counted.excluded.sort();
        counted
    }

    /// What was opened of pairs that count, and what does not.
    fn compared(
        &self,
        sides: &[Option<PartyId>],
        teams: &[BTreeSet<PartyId>],
    ) -> (Vec<Comparing>, Vec<Excluded>) {
        let (mut all, mut excluded) = (Vec::new(), Vec::new());
        let counting = self.counting(&self.shares());
        let place = |number: u32| usize::try_from(number).unwrap_or(0).saturating_sub(1);
        for juror in &self.jurors {
            let Some(counting) = counting.get(&juror.office) else { continue };
            let Some(side) = sides.iter().position(|it| it.as_ref() == juror.side()) else {
                continue;
            };
            let is_own = |number: u32| {
                let team = teams.get(place(number));
                team.zip(juror.side()).is_some_and(|(team, side)| team.contains(side))
            };
            let met = counting.counts.iter().map(|it| {
                let [one, _] = it.pair;
                let held = match it.better {
                    None => Held::Neither,
                    Some(better) if better == one => Held::First,
                    Some(_) => Held::Second,
                };
                Met { entries: it.pair.map(place), own: it.pair.map(is_own), held }
            });
            all.push(Comparing { side, met: met.collect() });
            let conflicts = juror.conflicts();
            excluded.extend(counting.excluded.iter().map(|[one, two]| Excluded {
                entry: *one,
                against: Some(*two),
                office: juror.office.clone(),
                conflict: conflicts.contains(one) || conflicts.contains(two),
            }));
        }
        excluded.sort();
        (all, excluded)
    }

    /// The result as the opened scores give it, whether or not it stands already.
    pub fn outcome(&self, commission: &CommissionId) -> Outcome {
        let sides = self.sides();
        let teams: Vec<BTreeSet<PartyId>> = self.entries.iter().map(super::Entered::team).collect();
        let (fitted, ties, excluded, method) = if self.rules.by_pairs() {
            let (compared, excluded) = self.compared(&sides, &teams);
            let fitted = prefer(&compared, self.entries.len(), sides.len());
            (fitted, None, excluded, BY_PAIRS)
        } else {
            let counted = self.counted(&sides, &teams);
            let fitted = fit(&counted.judges, self.entries.len(), sides.len());
            let ties = self.ties(&counted, sides.len());
            (fitted, ties, counted.excluded, BY_POINTS)
        };
        let mut entries: Vec<Ranked> = (1_u32..)
            .zip(&self.entries)
            .zip(teams)
            .enumerate()
            .map(|(place, ((number, entered), team))| {
                let tie = ties.as_ref().map(|ties| ties.get(place).copied().flatten().unwrap_or(0));
                let category = entered.entry.category.clone();
                self.ranked((place, number), category, team, &fitted, &sides, tie)
            })
            .collect();
        place(&mut entries);
        Outcome {
            kind: KIND,
            method,
            commission: commission.clone(),
            competition: self.id.clone(),
            favour: self.favour(&fitted, &sides, &entries),
            entries,
            silent: self.silent(),
            excluded,
        }
    }

    fn ranked(
        &self,
        (place, entry): (usize, u32),
        category: String,
        team: BTreeSet<PartyId>,
        fitted: &Fitted,
        sides: &[Option<PartyId>],
        tie: Option<i64>,
    ) -> Ranked {
        let said = fitted.said.get(place).map(Vec::as_slice).unwrap_or_default();
        let values: Vec<SideValue> = said
            .iter()
            .filter_map(|it| {
                let side = sides.get(it.side)?.clone();
                Some(SideValue { side, scores: it.scores, value: hundredths(it.value) })
            })
            .collect();
        let of = |party: &PartyId| values.iter().find(|it| it.side.as_ref() == Some(party));
        let few = |party: &&PartyId| of(party).map_or(0, |it| it.scores) < self.rules.scores_min;
        let least = i64::from(self.rules.support_min) * 100;
        let low = |party: &&PartyId| of(party).is_some_and(|it| it.value < least);
        // Nothing wins without the jurors of every party that is asked.
        let asked = || sides.iter().flatten();
        let too_few: BTreeSet<PartyId> = asked().filter(few).cloned().collect();
        let against: BTreeSet<PartyId> = match least {
            0 => BTreeSet::new(),
            _ => asked().filter(low).cloned().collect(),
        };
        let unranked = if !too_few.is_empty() {
            Some(Unranked::TooFew { parties: too_few })
        } else if !against.is_empty() {
            Some(Unranked::NoSupport { parties: against })
        } else {
            None
        };
        let mixed = team.len() > 1 && !values.is_empty();
        let bonus = if mixed { i64::from(self.rules.mixed_bonus) * 100 } else { 0 };
        let value = hundredths(fitted.quality(place).unwrap_or(0)) + bonus;
        Ranked { entry, category, team, place: None, unranked, value, bonus, tie, sides: values }
    }

    /// By the criterion that decides, the mean of the sides' means; none where nothing decides.
    fn ties(&self, counted: &Counted<'_>, sides: usize) -> Option<Vec<Option<i64>>> {
        let decides = self.rules.decides()?;
        let mut sums = vec![(0_i128, 0_i128); self.entries.len() * sides];
        for (judge, (juror, places)) in counted.judges.iter().zip(&counted.of) {
            let Some(opened) = &juror.opened else { continue };
            for (line, place) in judge.lines.iter().zip(places) {
                let scores = opened.ballot.scores.get(*place);
                let points = scores.and_then(|it| it.points.get(decides)).copied().unwrap_or(0);
                if let Some(sum) = sums.get_mut(line.entry * sides + judge.side) {
                    *sum = (sum.0 + i128::from(points), sum.1 + 1);
                }
            }
        }
        let most = i128::from(self.rules.points_max);
        let of = |sums: &[(i128, i128)]| {
            let means = sums.iter().filter(|(_, count)| *count > 0);
            let (sum, count) = means.fold((0_i128, 0_i128), |(sum, count), (points, scores)| {
                (sum + i128::from(ratio(points * i128::from(WHOLE), scores * most)), count + 1)
            });
            (count > 0).then(|| hundredths(ratio(sum, count)))
        };
        Some(sums.chunks(sides.max(1)).map(of).collect())
    }

    /// How much jurors favour their own side.
    fn favour(
        &self,
        fitted: &Fitted,
        sides: &[Option<PartyId>],
        entries: &[Ranked],
    ) -> Vec<Favour> {
        let known: Vec<_> = fitted
            .leaning
            .iter()
            .zip(sides)
            .filter_map(|(leaning, side)| Some(((*leaning)?, side.clone()?)))
            .collect();
        let count = i64::try_from(known.len()).unwrap_or(i64::MAX);
        if count == 0 {
            return Vec::new();
        }
        let interval = |party: Option<PartyId>, value: i64, error: i128, removed: i64| {
            let root = i64::try_from(error.unsigned_abs().isqrt()).unwrap_or(i64::MAX / 2);
            let margin = ratio(i128::from(root) * 196, 100);
            Favour {
                party,
                value: hundredths(value),
                low: hundredths(value.saturating_sub(margin)),
                high: hundredths(value.saturating_add(margin)),
                removed: hundredths(removed),
            }
        };
        let mean = |of: &dyn Fn(&super::fit::Leaning) -> i64| {
            let sum: i128 = known.iter().map(|(it, _)| i128::from(of(it))).sum();
            ratio(sum, count.into())
        };
        let error: i128 = known.iter().map(|(it, _)| i128::from(it.error)).sum();
        let error = error / i128::from(count) / i128::from(count);
        let all = interval(None, mean(&|it| it.measured), error, mean(&|it| it.removed));
        let mut favour = vec![all];
        // Between two parties' own entries and jurors alone nobody can tell which of them favours
        // their own, and whose entries are better.
        let neutral = |it: &Ranked| it.sides.iter().any(|it| it.side.is_none());
        let shared = |it: &Ranked| it.team.len() > 1 && it.sides.len() > 1;
        if known.len() > 2 || entries.iter().any(|it| neutral(it) || shared(it)) {
            favour.extend(known.into_iter().map(|(it, party)| {
                interval(Some(party), it.measured, it.error.into(), it.removed)
            }));
        }
        favour
    }

    /// The result in the form in which it is attached to the text that awards.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`]; [`Refusal::CompetitionPhase`] while it does not stand.
    pub fn awards(&self, commission: &CommissionId, now: i64) -> Result<Awards, Refusal> {
        self.goes_on()?;
        if self.is_final(now) {
            Ok(Awards::of(&self.outcome(commission)))
        } else {
            let phase = self.rules.phase(now).min(Phase::Opening);
            Err(Refusal::CompetitionPhase { phase: phase.as_str() })
        }
    }
}

/// Gives the entries of each category their places.
fn place(entries: &mut [Ranked]) {
    let mut order: Vec<&mut Ranked> =
        entries.iter_mut().filter(|it| it.unranked.is_none()).collect();
    let key = |it: &Ranked| (it.category.clone(), -it.value, -it.tie.unwrap_or(0));
    order.sort_by_cached_key(|it| (key(it), it.entry));
    let mut before: Option<(String, i64, i64)> = None;
    let (mut seen, mut given) = (0, 0);
    for ranked in order {
        let key = key(ranked);
        if before.as_ref().is_none_or(|(category, ..)| *category != key.0) {
            seen = 0;
        }
        seen += 1;
        if before.as_ref() != Some(&key) {
            given = seen;
        }
        ranked.place = Some(given);
        before = Some(key);
    }
}

impl Outcome {
    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Its keys are ASCII, its numbers small: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// The digest of its file.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.file())
    }

    /// An entry by its number.
    pub fn entry(&self, number: u32) -> Option<&Ranked> {
        self.entries.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }
}

/// A place that is awarded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// The category.
    pub category: String,
    /// The place.
    pub place: u32,
    /// The entry's number.
    pub entry: u32,
}

/// A result as it is attached to the decision or statement that awards: its digest, and the first
/// places.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awards {
    kind: String,
    /// The commission.
    pub commission: CommissionId,
    /// The competition.
    pub competition: InstrumentId,
    /// The digest of the whole result.
    pub outcome: Digest,
    /// The places up to [`AWARDED_MAX`], by category, place and entry.
    pub awards: Vec<Award>,
}

/// Says why bytes are no attached result.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the result of a competition: {0}")]
pub struct AwardsError(pub String);

impl Awards {
    /// What of a result is attached.
    pub fn of(outcome: &Outcome) -> Self {
        let mut awards: Vec<Award> = outcome
            .entries
            .iter()
            .filter_map(|it| {
                let place = it.place.filter(|place| *place <= AWARDED_MAX)?;
                Some(Award { category: it.category.clone(), place, entry: it.entry })
            })
            .collect();
        awards.sort_by(|one, two| {
            (&one.category, one.place, one.entry).cmp(&(&two.category, two.place, two.entry))
        });
        Self {
            kind: AWARDS_KIND.to_owned(),
            commission: outcome.commission.clone(),
            competition: outcome.competition.clone(),
            outcome: outcome.digest(),
            awards,
        }
    }

    /// Whether a text of this kind awards.
    pub fn belongs_to(kind: Kind) -> bool {
        matches!(kind, Kind::Decision | Kind::Statement)
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused.
    ///
    /// # Errors
    /// [`AwardsError`].
    pub fn parse(file: &[u8]) -> Result<Self, AwardsError> {
        if file.len() > AWARDS_BYTES_MAX {
            return Err(AwardsError(format!("it has more than {AWARDS_BYTES_MAX} bytes")));
        }
        let awards: Awards =
            serde_json::from_slice(file).map_err(|e| AwardsError(e.to_string()))?;
        if awards.kind != AWARDS_KIND {
            return Err(AwardsError("it is of another kind".to_owned()));
        }
        if awards.file() != file {
            return Err(AwardsError("it is not in its one form".to_owned()));
        }
        Ok(awards)
    }

    /// Refuses what is not the result that a competition has.
    ///
    /// # Errors
    /// [`Refusal::BadAttachment`]; [`Refusal::CompetitionEnded`]; [`Refusal::CompetitionPhase`] while
    /// it does not stand.
    pub fn check(
        &self,
        competition: &Competition,
        commission: &CommissionId,
        now: i64,
    ) -> Result<(), Refusal> {
        if competition.awards(commission, now)? == *self {
            return Ok(());
        }
        let why = "it is not what the opened scores give".to_owned();
        Err(Refusal::BadAttachment { name: OUTCOME.to_owned(), why })
    }
}
