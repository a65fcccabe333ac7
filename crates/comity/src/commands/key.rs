//! `comity key`: keys for offices and witnesses.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use note::KeyKind;
use serde_json::json;

use crate::failure::Outcome;
use crate::keys;
use crate::output::Output;

/// Makes and shows keys.
#[derive(Subcommand, Debug)]
pub enum Key {
    /// Make a key pair: FILE (keep it secret) and FILE.pub (give it away).
    #[command(before_help = "Examples:
  comity key new --name north-union/co-chair/1 north.key
  comity key new --witness --name witness.north.example north-witness.key")]
    New(New),
    /// Show the public key of a key file.
    Show(Show),
}

/// What `key new` is given.
#[derive(Args, Debug)]
pub struct New {
    /// The key's name: no spaces and no plus sign. Offices and hosts make good names.
    #[arg(long)]
    name: String,
    /// Make a key for a witness, which says "I saw this tree" and signs no texts.
    #[arg(long)]
    witness: bool,
    /// The file to write.
    file: PathBuf,
}

/// What `key show` is given.
#[derive(Args, Debug)]
pub struct Show {
    /// A private or public key file, or a public key.
    file: String,
}

/// Runs it.
pub fn run(command: &Key, out: Output) -> Outcome {
    match command {
        Key::New(new) => {
            let kind = if new.witness { KeyKind::Cosignature } else { KeyKind::Signature };
            let key = keys::create(&new.file, &new.name, kind)?.verifier();
            let public = keys::public(&new.file);
            out.data(&json!({"key": key.to_string(), "file": new.file, "public": public}), || {
                format!("{key}\n")
            });
            out.note(format!(
                "wrote {} (keep it secret) and {} (give it away)",
                new.file.display(),
                public.display()
            ));
        }
        Key::Show(show) => {
            let key = keys::verifier(&show.file)?;
            out.data(&json!({"key": key.to_string(), "id": key.id().to_string()}), || {
                format!("{key}\n")
            });
        }
    }
    Ok(())
}
