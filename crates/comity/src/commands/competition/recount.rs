//! `comity competition recount`: the result again, from the public papers alone.

use std::path::{Path, PathBuf};

use clap::Args;
use commission::canonical;
use commission::competition::{Awards, Outcome as Counted, Papers};
use serde_json::{Value, json};
use web::routes;

use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_bytes_up_to;
use crate::output::Output;

/// The most bytes of the papers, and of a result.
const BYTES_MAX: usize = 64 << 20;

/// What `competition recount` is given.
#[derive(Args, Debug)]
pub struct RecountGiven {
    /// The papers, and the result to compare with: the whole one, or the one attached to the text
    /// that awards. With --server, the plan that carries the rules.
    #[arg(required = true, num_args = 1..=2, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A server of the commission; its papers and its result are compared.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
}

/// What a result that was handed in says of itself.
enum Claimed {
    /// The whole result.
    Whole(Vec<u8>),
    /// The one attached to a text.
    Awards(Box<Awards>),
}

fn differs(why: &str) -> Failure {
    Failure::new(Code::Finding, "the result is not what the papers give")
        .why(why)
        .todo("keep both files, and ask every party for its copy of the record")
}

fn bad_papers(error: impl std::fmt::Display) -> Failure {
    Failure::new(Code::Finding, "these papers do not hold").why(error)
}

/// Reads a result: the whole one, an answer of the API that holds it, or an attached one.
fn claimed(bytes: &[u8]) -> Outcome<Claimed> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    if let Ok(awards) = Awards::parse(bytes) {
        return Ok(Claimed::Awards(Box::new(awards)));
    }
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|e| Failure::usage("this file is no result").why(e))?;
    let whole = value.get("outcome").unwrap_or(&value);
    Ok(Claimed::Whole(canonical::encode(whole).map_err(|e| differs(&e.to_string()))?))
}

fn compare(counted: &Counted, claimed: &Claimed) -> Outcome {
    match claimed {
        Claimed::Whole(bytes) if *bytes == counted.file() => Ok(()),
        Claimed::Whole(_) => Err(differs("some value, place or reason in it is another")),
        Claimed::Awards(awards) if **awards == Awards::of(counted) => Ok(()),
        Claimed::Awards(_) => Err(differs("the awards or the digest in it are others")),
    }
}

/// Runs it.
///
/// # Errors
/// [`Code::Finding`] when the papers do not hold, or the result is another.
pub(super) fn run(given: &RecountGiven, out: Output) -> Outcome {
    let (papers, result) = match (&given.server, given.files.as_slice()) {
        (Some(url), [id]) => {
            let client = Client::new(url)?;
            let id = id.to_string_lossy();
            let get = |path: String| {
                client.find_within(&path, BYTES_MAX)?.ok_or_else(|| {
                    Failure::new(Code::Remote, format!("{url} has no competition {id}"))
                })
            };
            (get(routes::api_competition_papers(&id))?, Some(get(routes::api_competition(&id))?))
        }
        (Some(_), _) => {
            return Err(Failure::usage("with --server one competition is named")
                .todo("comity competition recount --server URL PLAN"));
        }
        (None, [papers]) => (file(papers)?, None),
        (None, [papers, result, ..]) => (file(papers)?, Some(file(result)?)),
        (None, []) => return Err(Failure::usage("no papers are given")),
    };
    let papers = Papers::parse(&papers).map_err(bad_papers)?;
    let counted = papers.recount().map_err(bad_papers)?.outcome;
    if let Some(result) = &result {
        compare(&counted, &claimed(result)?)?;
    }
    let digest = counted.digest();
    let ranked = counted.entries.iter().filter(|it| it.place.is_some()).count();
    let shown = json!({
        "competition": papers.competition, "acts": papers.acts.len(),
        "entries": counted.entries.len(), "ranked": ranked, "outcome": digest.hex(),
        "compared": result.is_some(), "equal": result.is_some().then_some(true),
    });
    out.data(&shown, || {
        let equal = if result.is_some() { "equal" } else { "counted, and compared with nothing" };
        format!(
            "{equal}: {} acts, {} entries, {ranked} with a place, result {}\n",
            papers.acts.len(),
            counted.entries.len(),
            digest.hex()
        )
    });
    Ok(())
}

fn file(path: &Path) -> Outcome<Vec<u8>> {
    read_bytes_up_to(path, BYTES_MAX as u64)
}
