//! `comity ranker ask`: the sentences of texts of which the ranker is least sure, as many about each
//! people, for people of every party to label.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use speech::read::{FILE_BYTES_MAX, Format};
use speech::{Checker, Options};

use crate::commands::check::{Given, gather};
use crate::commands::lexicon::{Sources, compiled};
use crate::commands::ranked::needed_ranker;
use crate::failure::{Failure, Outcome};
use crate::machine;
use crate::output::Output;

/// Digits of an id.
const ID_DIGITS: usize = 16;

/// What `ask` is given.
#[derive(Args, Debug)]
pub struct Ask {
    /// Files and folders of texts.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Where the sentences are written: {"id","lang","text","peoples"} lines.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// How many sentences about each people; fewer where one people has fewer, so that all have alike.
    #[arg(long, value_name = "COUNT", default_value_t = 20, value_parser = each)]
    each: usize,
    /// The groups of people, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// Ask about these peoples alone, by their ids in the groups file; may be given again. Without it:
    /// about every one that the texts speak of.
    #[arg(long = "people", value_name = "ID")]
    peoples: Vec<String>,
}

/// A sentence that may be asked about.
struct Unsure {
    id: String,
    lang: &'static str,
    text: String,
    people: String,
    /// How far its score is from where the answer turns.
    far: f64,
}

fn each(text: &str) -> Result<usize, String> {
    text.parse::<usize>()
        .ok()
        .filter(|it| *it > 0)
        .ok_or_else(|| "write a number from 1 on".to_owned())
}

/// The id of a text that is asked about: the beginning of its digest.
pub fn id(text: &str) -> String {
    let digest = note::Digest::of(text.as_bytes()).hex();
    digest.get(..ID_DIGITS).unwrap_or_default().to_owned()
}

/// Runs it.
pub fn run(given: &Ask, data: &Path, out: Output) -> Outcome {
    let ranker = needed_ranker(data)?;
    let checker = Checker::new(compiled(&Sources::read(given.groups.as_deref(), &[], false)?)?);
    let options = Options::default();
    let mut found: BTreeMap<String, Vec<Unsure>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for file in gather(&given.paths, |_| false)? {
        let Given::File(path) = file else {
            return Err(Failure::usage("standard input is not asked about").todo("name files"));
        };
        let bytes = machine::read_bytes_up_to(&path, FILE_BYTES_MAX as u64)?;
        let name = path.file_name().and_then(|it| it.to_str());
        let document = speech::read::read(&bytes, Format::guess(name, &bytes));
        for part in &document.parts {
            for it in ranker.passages(&checker, &part.text, &options) {
                let Some(text) = part.text.get(it.span) else { continue };
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let names = checker.observe(&text, &options);
                let peoples: BTreeSet<String> = names
                    .iter()
                    .flat_map(|it| it.names.iter().map(|it| it.group.clone()))
                    .collect();
                // A sentence about several would count for one of them only.
                let Some(people) = peoples.first().filter(|_| peoples.len() == 1) else { continue };
                if !given.peoples.is_empty() && !given.peoples.contains(people) {
                    continue;
                }
                let id = id(&text);
                let point = ranker.model().reading(it.ranked.language).map_or(0.5, |it| it.point);
                if seen.insert(id.clone()) {
                    found.entry(people.clone()).or_default().push(Unsure {
                        id,
                        lang: it.ranked.language.as_str(),
                        text,
                        people: people.clone(),
                        far: (it.ranked.score - point).abs(),
                    });
                }
            }
        }
    }
    let chosen = evenly(found, &given.peoples, given.each)?;
    let lines: String = chosen
        .iter()
        .map(|it| {
            // What the machine makes of it is left out: people shall not lean on it.
            let line = json!({
                "id": it.id, "lang": it.lang, "text": it.text, "peoples": [it.people],
            });
            format!("{line}\n")
        })
        .collect();
    machine::replace(&given.out, lines.as_bytes())?;
    let count = chosen.len();
    out.data(&json!({ "sentences": count }), || {
        format!(
            "wrote {count} sentences to {}: people of every party label them, {{\"id\",\"party\",\"hostile\"}} \
             lines, for `comity ranker train --confirmed`\n",
            given.out.display()
        )
    });
    Ok(())
}

/// As many about each people, those first of which the ranker is least sure.
fn evenly(
    found: BTreeMap<String, Vec<Unsure>>,
    wanted: &[String],
    each: usize,
) -> Outcome<Vec<Unsure>> {
    if let Some(none) = wanted.iter().find(|it| !found.contains_key(*it)) {
        return Err(Failure::usage(format!("no sentence speaks of {none:?} alone"))
            .why("as many are asked about each people")
            .todo("name more texts, or fewer peoples"));
    }
    if found.len() < 2 {
        return Err(Failure::usage("no passage for two peoples speaks of one of them alone")
            .why("as many sentences are asked about each people, so that nobody is looked at alone")
            .todo("name more texts: each people needs a passage in which no other one is named"));
    }
    let least = found.values().map(Vec::len).min().unwrap_or_default().min(each);
    let mut chosen = Vec::new();
    for mut list in found.into_values() {
        list.sort_by(|one, other| one.far.total_cmp(&other.far).then(one.id.cmp(&other.id)));
        list.truncate(least);
        chosen.extend(list);
    }
    // Mixed by their ids: their order says nothing about whom they speak of.
    chosen.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsure(people: &str, id: &str, far: f64) -> Unsure {
        Unsure {
            id: id.to_owned(),
            lang: "en",
            text: String::new(),
            people: people.to_owned(),
            far,
        }
    }

    #[test]
    fn as_many_are_asked_about_each_people_the_least_sure_first() {
        let found = BTreeMap::from([
            (
                "x".to_owned(),
                vec![unsure("x", "a", 0.3), unsure("x", "b", 0.1), unsure("x", "c", 0.2)],
            ),
            ("y".to_owned(), vec![unsure("y", "d", 0.4), unsure("y", "e", 0.0)]),
        ]);
        let ids: Vec<String> = evenly(found, &[], 9).unwrap().into_iter().map(|it| it.id).collect();
        assert_eq!(ids, ["b", "c", "d", "e"]);
        let one = BTreeMap::from([("x".to_owned(), vec![unsure("x", "a", 0.3)])]);
        assert!(evenly(one, &[], 9).is_err());
    }
}
