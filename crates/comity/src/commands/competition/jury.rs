//! What a juror does: declare, step back, seal scores, open them. The salt of sealed scores is on the
//! juror's own machine and nowhere else, so that no server can read them before they are opened.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use commission::competition::{
    Ballot, Pair, Preference, Rules, Scores, declaration_digest, opening_digest, recusal_digest,
    sealing_digest,
};
use commission::{InstrumentId, Office, Purpose, canonical};
use note::Digest;
use serde_json::json;
use store::Store;

use super::load;
use crate::commands::meeting::{Sign, office};
use crate::commands::shown::sign;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random, read_bytes, read_text, write_new};
use crate::output::Output;

/// What `competition declare` is given.
#[derive(Args, Debug)]
pub struct DeclareGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The number of an entry with which there is a conflict of interest. Repeat it; without it there
    /// is none.
    #[arg(long)]
    conflict: Vec<u32>,
    #[command(flatten)]
    sign: Sign,
}

/// What `competition recuse` is given.
#[derive(Args, Debug)]
pub struct RecuseGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// From which entry; without it from all of them.
    #[arg(long)]
    entry: Option<u32>,
    #[command(flatten)]
    sign: Sign,
}

/// What `competition pairs` is given.
#[derive(Args, Debug)]
pub struct PairsGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The juror's seat, such as north/juror/1.
    #[arg(long, value_name = "SEAT")]
    juror: Office,
}

/// What `competition seal` is given.
#[derive(Args, Debug)]
pub struct SealGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The scores (file). Without them those in the file of --ballot are sealed, which a juror's room
    /// gave.
    #[arg(long, value_name = "FILE")]
    scores: Option<PathBuf>,
    /// Where what opens them is kept. Without this file nobody can open them.
    #[arg(long, value_name = "FILE")]
    ballot: PathBuf,
    #[command(flatten)]
    sign: Sign,
}

/// What `competition open` is given.
#[derive(Args, Debug)]
pub struct OpenGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The file that `seal` wrote.
    #[arg(long, value_name = "FILE")]
    ballot: PathBuf,
    #[command(flatten)]
    sign: Sign,
}

pub(super) async fn declare(store: &Store, given: &DeclareGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let by = office(store, given.sign.key())?;
    let conflicts: BTreeSet<u32> = given.conflict.iter().copied().collect();
    let subject = declaration_digest(&commission.id, &given.id, &by, &conflicts)?;
    let what = json!({ "competition": given.id, "conflicts": conflicts });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Judge, subject, &what, out)?;
    let receipt = store.declare_conflicts(&given.id, &conflicts, &note, now()).await?;
    out.data(&json!({ "office": by, "entry": receipt.first }), || {
        format!("declared by {by}, entry {}\n", receipt.first)
    });
    Ok(())
}

pub(super) async fn recuse(store: &Store, given: &RecuseGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let by = office(store, given.sign.key())?;
    let subject = recusal_digest(&commission.id, &given.id, &by, given.entry)?;
    let what = json!({ "competition": given.id, "steps_back_from": given.entry });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Judge, subject, &what, out)?;
    let receipt = store.recuse_juror(&given.id, given.entry, &note, now()).await?;
    out.data(&json!({ "office": by, "entry": receipt.first }), || {
        format!("{by} stepped back, entry {}\n", receipt.first)
    });
    Ok(())
}

/// Scores as people write them: a line for each entry, its number and then its points by every
/// criterion; empty lines and those that begin with # are passed over.
fn scores(text: &str, rules: &Rules) -> Outcome<Vec<Scores>> {
    let mut scores = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let numbers: Result<Vec<u32>, _> = text.split_whitespace().map(str::parse).collect();
        let example = || {
            let points = vec!["7"; rules.criteria.len()].join(" ");
            Failure::usage(format!("line {line} is no entry with its points"))
                .todo(format!("write the entry's number and its points, as in 3 {points}"))
        };
        match numbers.map_err(|_| example())?.split_first() {
            Some((entry, points)) if points.len() == rules.criteria.len() => {
                scores.push(Scores { entry: *entry, points: points.to_vec() });
            }
            _ => return Err(example()),
        }
    }
    scores.sort_by_key(|it| it.entry);
    Ok(scores)
}

/// Preferences as people write them.
fn preferences(text: &str, own: &BTreeSet<Pair>) -> Outcome<Vec<Preference>> {
    Preference::read_lines(text, own).map_err(|line| {
        Failure::usage(format!(
            "line {line} is no pair of yours with the better one, or is there twice"
        ))
        .todo("write two entries, then the better one or 0, as in 3 17 17")
    })
}

/// Prints the pairs that a juror compares.
pub(super) async fn pairs(store: &Store, given: &PairsGiven, out: Output) -> Outcome {
    let competition = load(store, &given.id).await?.competition;
    if !competition.rules.by_pairs() {
        return Err(Failure::usage("in this competition jurors give points")
            .todo("comity competition show PLAN prints its rules"));
    }
    let Some(juror) = competition.juror(&given.juror) else {
        return Err(Failure::usage(format!("{} is no juror here", given.juror))
            .todo("declare conflicts first: comity competition declare PLAN"));
    };
    let pairs = competition.shares().of(&juror.office);
    let shown = json!({ "office": given.juror, "pairs": pairs });
    out.data(&shown, || pairs.iter().map(|[one, two]| format!("{one} {two}\n")).collect());
    Ok(())
}

/// Reads a file that `seal`, or a juror's room, wrote.
fn read_ballot(file: &Path) -> Outcome<Ballot> {
    serde_json::from_slice(&read_bytes(file)?).map_err(|e| {
        Failure::usage(format!("{} is no file of sealed scores", file.display())).why(e)
    })
}

pub(super) async fn seal(store: &Store, given: &SealGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let competition = load(store, &given.id).await?.competition;
    let by = office(store, given.sign.key())?;
    let own = competition.shares().of(&by);
    let ballot = match &given.scores {
        Some(file) => {
            let (text, salt) = (read_text(file)?, Digest::of(&random::<32>()?));
            if competition.rules.by_pairs() {
                Ballot::of_pairs(salt, preferences(&text, &own)?)
            } else {
                Ballot::of_scores(salt, scores(&text, &competition.rules)?)
            }
        }
        None => read_ballot(&given.ballot)?,
    };
    // Once sealed, scores that do not follow the rules could never be opened.
    ballot.check(&competition.rules, competition.entries.len())?;
    if let Some(it) = ballot.pairs.iter().find(|it| !own.contains(&it.pair)) {
        let [one, two] = it.pair;
        return Err(Failure::usage(format!("{by} does not compare {one} and {two}"))
            .why("pairs are drawn for each juror, so that nobody chooses what to compare")
            .todo(format!("comity competition pairs {} --juror {by}", given.id)));
    }
    let sealed = ballot.sealed(&commission.id, &given.id, &by)?;
    if given.scores.is_some() {
        let bytes = canonical::encode(&ballot).map_err(Failure::usage)?;
        write_new(&given.ballot, &bytes, true)?;
    }
    let subject = sealing_digest(&commission.id, &given.id, &by, &sealed)?;
    let what = json!({ "competition": given.id, "sealed": sealed.hex(), "scores": ballot.scores, "pairs": ballot.pairs });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Judge, subject, &what, out)?;
    let receipt = store.seal_scores(&given.id, &sealed, &note, now()).await?;
    out.data(&json!({ "sealed": sealed.hex(), "entry": receipt.first }), || {
        format!("sealed, entry {}; keep {}\n", receipt.first, given.ballot.display())
    });
    Ok(())
}

pub(super) async fn open(store: &Store, given: &OpenGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let by = office(store, given.sign.key())?;
    let ballot = read_ballot(&given.ballot)?;
    let sealed = ballot.sealed(&commission.id, &given.id, &by)?;
    let subject = opening_digest(&commission.id, &given.id, &by, &sealed)?;
    let what = json!({ "competition": given.id, "opens": sealed.hex(), "scores": ballot.scores, "pairs": ballot.pairs });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Judge, subject, &what, out)?;
    let receipt = store.open_scores(&given.id, &ballot, &note, now()).await?;
    out.data(&json!({ "opened": sealed.hex(), "entry": receipt.first }), || {
        format!("opened, entry {}\n", receipt.first)
    });
    Ok(())
}
