//! The rules of a competition as people write them: days as days, and nothing that the charter says
//! already.

use commission::Localized;
use commission::charter::Charter;
use commission::competition::{Category, Criterion, Days, Rules, Ties};
use serde::Deserialize;
use web::day;

use crate::failure::{Failure, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Given {
    title: Localized,
    call_from: String,
    call_to: String,
    jury_to: String,
    open_to: String,
    jurors: u32,
    #[serde(default)]
    neutral: u32,
    points_max: Option<u32>,
    pairs: Option<u32>,
    #[serde(default = "one")]
    scores_min: u32,
    #[serde(default)]
    support_min: u32,
    #[serde(default)]
    mixed_bonus: u32,
    #[serde(default = "yes")]
    blind: bool,
    tie: Option<String>,
    category: Vec<Category>,
    criterion: Vec<Criterion>,
}

fn one() -> u32 {
    1
}

fn yes() -> bool {
    true
}

/// Reads rules.
///
/// # Errors
/// When the file is no such TOML, a day is none, or the charter allows no such rules.
pub fn rules(text: &str, charter: &Charter) -> Outcome<Rules> {
    let given: Given = toml::from_str(text).map_err(|e| {
        Failure::usage("the file holds no rules of a competition")
            .why(e)
            .todo("see docs/competitions.md for an example")
    })?;
    let on = |text: &str| {
        day::read(text).ok_or_else(|| {
            Failure::usage(format!("{text:?} is no day")).todo("write it as in 2026-12-01")
        })
    };
    let days = Days {
        call_from: on(&given.call_from)?,
        call_to: on(&given.call_to)?,
        jury_to: on(&given.jury_to)?,
        open_to: on(&given.open_to)?,
    };
    let mut rules = Rules::new(given.title, given.category, given.criterion, days, charter);
    rules.jurors = given.jurors;
    rules.neutral = given.neutral;
    (rules.points_max, rules.pairs) = match (given.points_max, given.pairs) {
        (Some(_), Some(_)) => {
            return Err(Failure::usage("jurors give points or compare pairs, not both")
                .todo("leave points-max or pairs away"));
        }
        (None, Some(pairs)) => (1, Some(pairs)),
        (points, None) => (points.unwrap_or(rules.points_max), None),
    };
    rules.scores_min = given.scores_min;
    rules.support_min = given.support_min;
    rules.mixed_bonus = given.mixed_bonus;
    rules.blind = given.blind;
    rules.ties = given.tie.map_or(Ties::Shared, Ties::Criterion);
    rules.check(charter)?;
    Ok(rules)
}
