//! `comity ranker evaluate`: scores labelled cases at the broad point.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use ranker::train::measure::Figures;
use ranker::train::{self, Prepared};
use ranker::{Maker, Model};
use serde_json::{Value, json};
use speech::Checker;

use super::prepare::{Cache, prepared};
use super::train::{cases, recipe, text};
use crate::commands::lexicon::{Sources, compiled};
use crate::commands::ranked::{model, needed};
use crate::failure::{Code, Failure, Outcome};
use crate::machine;
use crate::output::Output;

/// Folds of a split.
const FOLDS: usize = 5;

/// What `evaluate` is given.
#[derive(Args, Debug)]
pub struct Evaluate {
    /// Labelled cases: {"id","lang","text","hostile"} lines.
    #[arg(value_name = "CASES")]
    cases: PathBuf,
    /// The groups of people, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// Learn from the other cases too, in five folds: cases with the same value of this field, such as
    /// `template`, are never on both sides.
    #[arg(long, value_name = "FIELD")]
    split: Option<String>,
    /// With --split: what is learnt from besides. Without it: the repository's sentences.
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "split")]
    sentences: Vec<PathBuf>,
    /// Write the answers here, a line each: {"id","hostile","score"}.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Keep the vectors of sentences here.
    #[arg(long, value_name = "FILE")]
    vectors: Option<PathBuf>,
    /// The numbers by which is learnt, as JSON.
    #[arg(long, value_name = "JSON", requires = "split")]
    recipe: Option<String>,
}

/// Runs it.
pub fn run(given: &Evaluate, data: &Path, out: Output) -> Outcome {
    let encoder = needed(data)?;
    let shipped = model(data)?;
    let maker = Maker::new(shipped.names().clone()).map_err(Failure::usage)?;
    let mut cache = Cache::open(given.vectors.as_deref())?;
    let checker = Checker::new(compiled(&Sources::read(given.groups.as_deref(), &[], false)?)?);
    let written = text(&given.cases)?;
    let own = train::cases(&written)
        .map_err(|e| Failure::io(format!("cannot read {}", given.cases.display()), e))?;
    let own = prepared(own, &maker, &encoder, &checker, &mut cache)?;
    let scores = match &given.split {
        None => scored(&shipped, &own),
        Some(field) => {
            let (others, _) = cases(&given.sentences)?;
            let names = Checker::new(compiled(&Sources::read(None, &[], false)?)?);
            let others = prepared(others, &maker, &encoder, &names, &mut cache)?;
            split(given, &written, field, &own, &others, &maker)?
        }
    };
    cache.keep()?;
    let (mut broad, mut strict) = (Figures::default(), Figures::default());
    let mut lines = String::new();
    for (it, (score, worth)) in own.iter().zip(&scores) {
        let (tag, kind) = (it.features.tag.as_str(), it.case.kind.as_str());
        let said = *worth || it.flagged;
        broad.add(tag, kind, it.case.hostile, said);
        strict.add(tag, kind, it.case.hostile, it.flagged);
        lines.push_str(&json!({ "id": it.case.id, "hostile": said, "score": score }).to_string());
        lines.push('\n');
    }
    if let Some(path) = &given.answers {
        machine::replace(path, lines.as_bytes())?;
    }
    let shown = json!({ "strict": strict.json(), "broad": broad.json() });
    out.data(&shown, || told(&strict, &broad));
    Ok(())
}

fn scored(model: &Model, cases: &[Prepared]) -> Vec<(f64, bool)> {
    let one = |it: &Prepared| {
        model.score(&it.features).map_or((0.0, false), |it| (it.likely, it.worth_a_look))
    };
    cases.iter().map(one).collect()
}

/// Each case's score by a model that learnt from no case with its value of the field.
fn split(
    given: &Evaluate,
    written: &str,
    field: &str,
    own: &[Prepared],
    others: &[Prepared],
    maker: &Maker,
) -> Outcome<Vec<(f64, bool)>> {
    let recipe = recipe(given.recipe.as_deref())?;
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    for line in written.lines().filter(|it| !it.trim().is_empty()) {
        let line: Value =
            serde_json::from_str(line).map_err(|e| Failure::io("a line cannot be read", e))?;
        let (Some(id), Some(value)) = (line.get("id").and_then(Value::as_str), line.get(field))
        else {
            return Err(Failure::usage(format!("a case has no field {field:?}")));
        };
        values.insert(id.to_owned(), value.to_string());
    }
    let kinds: BTreeSet<&String> = values.values().collect();
    let fold: BTreeMap<&String, usize> =
        kinds.into_iter().enumerate().map(|(at, value)| (value, at % FOLDS)).collect();
    let fold_of = |it: &Prepared| values.get(&it.case.id).and_then(|it| fold.get(it)).copied();
    let mut scores = vec![(0.0, false); own.len()];
    for number in 0..FOLDS {
        let mut known: Vec<Prepared> = others.to_vec();
        for it in own.iter().filter(|it| fold_of(it) != Some(number)) {
            let mut it = it.clone();
            // Cases of one value are in one fold of the calibration, too.
            it.case.bond = values.get(&it.case.id).map(|value| format!("{field} {value}"));
            it.case.id = format!("case {}", it.case.id);
            known.push(it);
        }
        let model = train::train(&known, maker.names(), &recipe, 1, &[])
            .map_err(|e| Failure::new(Code::Io, "nothing was learnt").why(e))?;
        for (it, score) in own.iter().zip(&mut scores) {
            if fold_of(it) == Some(number)
                && let Some(found) = model.score(&it.features)
            {
                *score = (found.likely, found.worth_a_look);
            }
        }
    }
    Ok(scores)
}

fn told(strict: &Figures, broad: &Figures) -> String {
    let line = |name: &str, strict: f64, broad: f64, count: u64| {
        format!("  {name:<28} strict {strict:.4}  broad {broad:.4}  of {count}\n")
    };
    let mut text = "Macro-F1\n".to_owned();
    text.push_str(&line(
        "all",
        strict.all().macro_f1(),
        broad.all().macro_f1(),
        broad.all().count(),
    ));
    for ((tag, broad), rules) in broad.languages().iter().zip(strict.languages().values()) {
        text.push_str(&line(tag, rules.macro_f1(), broad.macro_f1(), broad.count()));
    }
    text.push_str("Answered rightly\n");
    for ((kind, broad), rules) in broad.kinds().iter().zip(strict.kinds().values()) {
        text.push_str(&line(kind, rules.accuracy(), broad.accuracy(), broad.count()));
    }
    text
}
