//! `comity proof`: everything that proves a text, as files that verify offline.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::Location;

use crate::commands::instrument::bundle;
use crate::failure::{Failure, Outcome};
use crate::machine::replace;
use crate::output::Output;
use crate::place::open;

/// What `proof` is given.
#[derive(Args, Debug)]
pub struct Proof {
    /// The text: the start of its id, or its kind and number (statement-3).
    id: String,
    /// Write the files proof.tlog-proof, entry, instrument.note, policy and founding into this
    /// folder.
    /// Without it the proof alone is printed.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs it.
pub async fn run(proof: &Proof, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let id = store.find_instrument(&proof.id).await?;
    let page = store.instrument(&id).await?;
    let index = page.adopted_entry.ok_or_else(|| {
        Failure::from(commission::Refusal::NotTabled {
            state: page.instrument.current().state.as_str(),
        })
        .todo("only adopted texts have a proof of adoption; sign it first")
    })?;
    let proven = store.proof(index).await?;
    let demonstration = store.commission().founded.demonstration;
    if demonstration {
        out.note("this is a DEMONSTRATION: its parties are invented");
    }
    let Some(folder) = &proof.out else {
        let proven = proven.to_string();
        let object = json!({"index": index, "proof": proven, "demonstration": demonstration});
        out.data(&object, || proven);
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|e| Failure::io(format!("cannot make {}", folder.display()), e))?;
    let size = proven.checkpoint().checkpoint().size();
    let policy = store.commission().policy_at(size).to_string();
    let entry = store.entry(index).await?;
    let founding = store.entry(0).await?;
    let files: [(&str, Vec<u8>); 5] = [
        ("proof.tlog-proof", proven.to_string().into_bytes()),
        ("entry", entry.bytes),
        ("instrument.note", bundle(&page.instrument).to_string().into_bytes()),
        ("policy", policy.into_bytes()),
        ("founding", founding.bytes),
    ];
    for (name, bytes) in &files {
        replace(&folder.join(name), bytes)?;
    }
    let object = json!({"index": index, "folder": folder, "demonstration": demonstration});
    out.data(&object, || {
        let word = if demonstration { "DEMONSTRATION: " } else { "" };
        format!(
            "{word}entry {index}: wrote proof.tlog-proof, entry, instrument.note, policy and founding to {}\n",
            folder.display()
        )
    });
    Ok(())
}
