//! `comity migrate`: moves a commission to another database.

use clap::Args;
use serde_json::json;
use store::{Location, Options, Store};

use crate::commands::care::keep_log_key;
use crate::failure::Outcome;
use crate::output::Output;
use crate::place::{folder_or_database, log_key};

/// What `migrate` is given.
#[derive(Args, Debug)]
pub struct Migrate {
    /// Where to: the URL of an empty PostgreSQL database, or a new data folder.
    #[arg(long, value_name = "URL|DIR")]
    to: String,
    /// Where from: the URL of a database, or a data folder. Default: what --data and --database
    /// name.
    #[arg(long, value_name = "URL|DIR")]
    from: Option<String>,
}

/// Runs it.
pub async fn run(migrate: &Migrate, data: &Location, out: Output) -> Outcome {
    let from = match &migrate.from {
        Some(text) => folder_or_database(text, data.dir())?,
        None => data.clone(),
    };
    let to = folder_or_database(&migrate.to, data.dir())?;
    let key = log_key(&from)?;
    let copied = store::migrate(&from, &to).await?;
    keep_log_key(&to, &key)?;
    // It can be opened with the log's key.
    let store = Store::open(&to, key, Options::default()).await?;
    let entries = store.head().size;
    store.close().await;
    let tables: Vec<_> = copied
        .iter()
        .map(|t| json!({"table": t.table, "rows": t.rows, "digest": t.digest.to_string()}))
        .collect();
    out.data(&json!({"entries": entries, "to": to.to_string(), "tables": tables}), || {
        let line =
            |t: &store::Copied| format!("{:<14} {:>9} rows  {}\n", t.table, t.rows, t.digest);
        let lines: String = copied.iter().map(line).collect();
        format!("{lines}moved {entries} entries to {to}; every table is the same on both sides\n")
    });
    out.note(format!(
        "{from} is left as it was: do not serve it any more, or there are two records"
    ));
    Ok(())
}
