//! `comity ranker train`: learns from labelled sentences, always the same from the same ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use ranker::train::confirmed::{Confirmed, confirmed};
use ranker::train::{self, CASES_BYTES_MAX, Case, Source};
use ranker::{Maker, Recipe, feature};
use serde::Deserialize;
use serde_json::{Value, json};
use speech::lexicon::Lexicon;
use speech::{Checker, Tag};

use super::ask;
use super::prepare::{Cache, prepared};
use crate::commands::ranked::needed;
use crate::failure::{Code, Failure, Outcome};
use crate::machine;
use crate::output::Output;

/// Where the repository keeps its sentences.
const DATA: &str = "crates/ranker/data";

/// The fields of a labelled sentence.
const CASE: &str = "id, lang, text and hostile";
/// Those of a label.
const LABEL: &str = "id, party and hostile";
/// Those of a sentence that was asked about.
const ASKED: &str = "id, lang, text and peoples, as `comity ranker ask` writes it,";

/// What `train` is given.
#[derive(Args, Debug)]
pub struct Train {
    /// Files of labelled sentences, or folders of them: {"id","lang","text","hostile"} lines. Without
    /// it: those of the repository.
    #[arg(long, value_name = "PATH", num_args = 1..)]
    sentences: Vec<PathBuf>,
    /// Labels that people gave: {"id","party","hostile"} lines. Only sentences of which people of every
    /// party in it say the same are learnt from.
    #[arg(long, value_name = "FILE", requires = "asked")]
    confirmed: Option<PathBuf>,
    /// The sentences that those people were asked about, as `comity ranker ask` wrote them.
    #[arg(long, value_name = "FILE", requires = "confirmed")]
    asked: Option<PathBuf>,
    /// The parties that must be in the labels, all of them and no others.
    #[arg(long = "party", value_name = "PARTY", num_args = 1.., requires = "confirmed")]
    parties: Vec<String>,
    /// Where the model is written.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Keep the vectors of sentences here, so that another run makes only new ones.
    #[arg(long, value_name = "FILE")]
    vectors: Option<PathBuf>,
    /// The numbers by which is learnt, as JSON, instead of the program's own.
    #[arg(long, value_name = "JSON")]
    recipe: Option<String>,
    /// Shuffles the folds.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// A sentence that people were asked about.
#[derive(Deserialize)]
struct Asked {
    id: String,
    lang: String,
    text: String,
    #[serde(default)]
    peoples: Vec<String>,
}

/// Runs it.
pub fn run(given: &Train, data: &Path, out: Output) -> Outcome {
    let recipe = recipe(given.recipe.as_deref())?;
    let (mut cases, mut sources) = cases(&given.sentences)?;
    if let (Some(labels), Some(asked)) = (&given.confirmed, &given.asked) {
        let (found, source) = confirmed_cases(labels, asked, &given.parties, out)?;
        cases.extend(found);
        sources.push(source);
    }
    if cases.is_empty() {
        return Err(Failure::usage("there is no sentence to learn from")
            .why("the files that are named hold none")
            .todo("name files with --sentences, or leave it away for those of the repository"));
    }
    let mut ids = BTreeSet::new();
    if let Some(twice) = cases.iter().find(|it| !ids.insert(it.id.clone())) {
        return Err(Failure::usage(format!("two sentences have the id {:?}", twice.id))
            .todo("give each its own id, or name fewer files"));
    }
    let encoder = needed(data)?;
    let maker = Maker::new(feature::rule::Names::current()).map_err(Failure::usage)?;
    let mut cache = Cache::open(given.vectors.as_deref())?;
    let checker = Checker::new(Lexicon::shipped());
    out.note(format!("making the features of {} sentences", cases.len()));
    let all = prepared(cases, &maker, &encoder, &checker, &mut cache)?;
    cache.keep()?;
    out.note("learning");
    let model = train::train(&all, maker.names(), &recipe, given.seed, &sources)
        .map_err(|e| Failure::new(Code::Io, "nothing was learnt").why(e))?;
    let bytes = model.write();
    let path = given.out.clone().unwrap_or_else(|| Path::new(DATA).join("model.bin"));
    machine::replace(&path, &bytes)?;
    let evaluation = model.evaluation();
    let shown = json!({ "file": path.display().to_string(), "bytes": bytes.len(), "evaluation": evaluation });
    out.data(&shown, || {
        let mut text = format!(
            "wrote {} ({} bytes, {} sentences)\nMacro-F1 on sentences not learnt from: {}\n",
            path.display(),
            bytes.len(),
            all.len(),
            evaluation.pointer("/figures/all/macro_f1").unwrap_or(&Value::Null)
        );
        let languages = evaluation.pointer("/figures/languages").and_then(Value::as_object);
        for (tag, it) in languages.into_iter().flatten() {
            let figure = |name: &str| it.get(name).unwrap_or(&Value::Null).to_string();
            text.push_str(&format!("  {tag} {} of {}\n", figure("macro_f1"), figure("n")));
        }
        text
    });
    Ok(())
}

/// The recipe that is named, or the program's own.
pub fn recipe(written: Option<&str>) -> Outcome<Recipe> {
    match written {
        None => Ok(Recipe::default()),
        Some(json) => serde_json::from_str(json)
            .map_err(|e| Failure::usage("the recipe is not understood").why(e)),
    }
}

/// The sentences of files and folders, and where they come from.
pub fn cases(paths: &[PathBuf]) -> Outcome<(Vec<Case>, Vec<Source>)> {
    let own = [Path::new(DATA).join("train"), PathBuf::from(DATA)];
    let paths = if paths.is_empty() { &own[..] } else { paths };
    let (mut cases, mut sources) = (Vec::new(), Vec::new());
    for path in paths {
        let mut files = vec![path.clone()];
        if path.is_dir() {
            let cannot = |e| Failure::io(format!("cannot read {}", path.display()), e);
            let entries = std::fs::read_dir(path).map_err(cannot)?;
            files = entries
                .map(|it| it.map(|it| it.path()))
                .collect::<Result<_, _>>()
                .map_err(cannot)?;
            files.retain(|it| it.extension().is_some_and(|it| it == "jsonl"));
            files.sort();
        }
        for file in files {
            let text = text(&file)?;
            let found = train::cases(&text).map_err(|e| wrong(&file, CASE, e))?;
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let digest = note::Digest::of(text.as_bytes()).hex();
            sources.push(Source { name, digest, sentences: found.len() });
            cases.extend(found);
        }
    }
    Ok((cases, sources))
}

/// The text of a file of sentences.
pub fn text(file: &Path) -> Outcome<String> {
    let bytes = machine::read_bytes_up_to(file, CASES_BYTES_MAX as u64)?;
    String::from_utf8(bytes)
        .map_err(|e| Failure::io(format!("{} is not UTF-8 text", file.display()), e))
}

fn wrong(file: &Path, fields: &str, why: impl std::fmt::Display) -> Failure {
    Failure::new(Code::Io, format!("{} cannot be learnt from", file.display()))
        .why(why)
        .todo(format!("write a JSON object with {fields} in each line"))
}

/// The sentences that people of every party found alike; how many are left out is told.
fn confirmed_cases(
    labels: &Path,
    asked: &Path,
    wanted: &[String],
    out: Output,
) -> Outcome<(Vec<Case>, Source)> {
    let words = text(labels)?;
    let Confirmed { agreed, disputed, waiting, parties } =
        confirmed(&words).map_err(|e| wrong(labels, LABEL, e))?;
    let others = parties.iter().filter(|it| !wanted.contains(it));
    let odd: BTreeSet<&String> =
        others.chain(wanted.iter().filter(|it| !parties.contains(*it))).collect();
    if !wanted.is_empty() && !odd.is_empty() {
        let list = |all: Vec<&String>| format!("{all:?}");
        return Err(Failure::usage(format!(
            "the labels are not those of the parties that --party names: {}",
            list(odd.into_iter().collect())
        ))
        .why(format!("{} names {}", labels.display(), list(parties.iter().collect())))
        .todo("have people of every party label, and write each party's name alike everywhere"));
    }
    let mut sentences: BTreeMap<String, Asked> = BTreeMap::new();
    for (line, text) in (1_u32..).zip(text(asked)?.lines()) {
        if text.trim().is_empty() {
            continue;
        }
        let it: Asked = serde_json::from_str(text)
            .map_err(|e| wrong(asked, ASKED, format!("line {line}: {e}")))?;
        if it.id != ask::id(&it.text) {
            return Err(Failure::new(
                Code::Io,
                format!("{}: line {line} is not as it was asked", asked.display()),
            )
            .why(format!("the id {:?} is that of another text: people labelled other words", it.id))
            .todo("take the file that `comity ranker ask` wrote, unchanged"));
        }
        sentences.insert(it.id.clone(), it);
    }
    let mut cases = Vec::new();
    let mut unknown = 0_usize;
    for (id, hostile) in agreed {
        let found = sentences.remove(&id);
        let Some((it, tag)) = found
            .and_then(|it| Some((it.lang.parse::<Tag>().ok()?, it)))
            .map(|(tag, it)| (it, tag))
        else {
            unknown += 1;
            continue;
        };
        cases.push(Case {
            id,
            tag,
            text: it.text,
            hostile,
            kind: String::new(),
            peoples: it.peoples,
            bond: None,
        });
    }
    out.note(format!(
        "confirmed by people of every party ({}): {}. Left out: {} of which they say different things, {} \
         of which a party says nothing, {unknown} that are not among the sentences asked about.",
        parties.into_iter().collect::<Vec<_>>().join(", "),
        cases.len(),
        disputed.len(),
        waiting.len(),
    ));
    let name = labels.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let digest = note::Digest::of(words.as_bytes()).hex();
    let source = Source { name, digest, sentences: cases.len() };
    Ok((cases, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_or_not_by_these_parties_is_not_learnt_from() {
        let folder = tempfile::tempdir().unwrap();
        let (labels, asked) = (folder.path().join("labels"), folder.path().join("asked"));
        let (text, id) = ("They sang.", ask::id("They sang."));
        let label = |party: &str| json!({ "id": id, "party": party, "hostile": false });
        std::fs::write(&labels, format!("{}\n{}\n", label("north"), label("south"))).unwrap();
        let line = |text: &str| json!({ "id": id, "lang": "en", "text": text, "peoples": [] });
        let out = Output::new(true);
        let read = |parties: &[&str]| {
            let parties: Vec<String> = parties.iter().map(|it| (*it).to_owned()).collect();
            confirmed_cases(&labels, &asked, &parties, out).map(|it| it.0.len())
        };
        std::fs::write(&asked, format!("\n{}\n \n", line(text))).unwrap();
        assert_eq!(read(&[]).unwrap(), 1);
        assert_eq!(read(&["south", "north"]).unwrap(), 1);
        for parties in [&["north"][..], &["north", "south", "east"], &["north", "east"]] {
            let why = read(parties).unwrap_err().to_string();
            assert!(why.contains("--party"), "{why}");
        }
        std::fs::write(&asked, line("They shouted.").to_string()).unwrap();
        let why = read(&[]).unwrap_err().to_string();
        assert!(why.contains("line 1 is not as it was asked"), "{why}");
    }
}
