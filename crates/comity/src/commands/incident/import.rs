//! `comity incident import`: earlier incidents from a table, as prepared rooms.

use std::path::PathBuf;

use clap::Args;
use commission::incident::import::{csv, json as json_lines};
use serde_json::json;
use store::{Imported, Store};

use crate::commands::office_of;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, random, read_text};
use crate::output::Output;

/// What `incident import` is given.
#[derive(Args, Debug)]
pub struct Import {
    /// The table: CSV whose first line names the columns, or a JSON list of objects when its name
    /// ends in .json. Columns: heard (2026-11-23), summary, topic, grade, priority, and as known
    /// region, channel, place, language, outside. No name of a person.
    table: PathBuf,
    /// Only look: say what is wrong, or how many rooms would be opened.
    #[arg(long)]
    dry_run: bool,
    /// The secretariat's private key (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

pub(super) async fn run(store: &Store, given: &Import, out: Output) -> Outcome {
    let text = read_text(&given.table)?;
    let is_json = given.table.extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
    let lines = if is_json { json_lines(&text) } else { csv(&text) };
    let lines = lines.map_err(|why| {
        Failure::usage("the table cannot be read").why(why).todo("mend it and import it again")
    })?;
    let by = office_of(&store.commission(), &keys::private(&given.key)?.verifier())?;
    let secret = store.secret(random()?).await?;
    match store.import_incidents(&lines, &secret, &by, given.dry_run, now()).await? {
        Imported::Wrong(faults) => {
            for fault in &faults {
                let json = json!({
                    "line": fault.number, "column": fault.column, "code": fault.refusal.code(),
                });
                out.data(&json, || format!("{fault}\n"));
            }
            Err(Failure::new(
                Code::Finding,
                format!(
                    "{} of {} lines are wrong; nothing was imported",
                    faults.len(),
                    lines.len()
                ),
            )
            .todo("mend them and import the whole table again"))
        }
        Imported::Would(count) => {
            out.data(&json!({"would_open": count}), || {
                format!("every line is well: {count} rooms would be opened; nothing was\n")
            });
            Ok(())
        }
        Imported::Opened(count) => {
            out.data(&json!({"opened": count}), || {
                format!("{count} rooms were opened; nothing of them is public\n")
            });
            Ok(())
        }
    }
}
