//! `comity symmetry`: whether incidents against each party are treated alike, counted from a
//! record alone.

use std::fmt::Write as _;

use clap::Args;
use commission::Charter;
use commission::symmetry::{Audit, Measure, Period};
use store::Location;
use web::words::Words;
use web::{audit, symmetry_json};

use crate::commands::verify::recount;
use crate::failure::{Failure, Outcome};
use crate::lingo;
use crate::output::Output;
use crate::place::open;

/// What `symmetry` is given.
#[derive(Args, Debug)]
pub struct Symmetry {
    /// A server's address, or a folder with an exported record; each entry is checked as it is
    /// read. Without it: the data folder or the database.
    target: Option<String>,
    /// Incidents accepted in this quarter only, such as 2026-q4. Without it: all.
    #[arg(long, default_value = "all")]
    period: String,
    /// The language of the sentences: en, ru, hy or az. Default: the terminal's.
    #[arg(long)]
    lang: Option<String>,
}

/// Runs it.
pub async fn run(given: &Symmetry, data: &Location, out: Output) -> Outcome {
    let locale = lingo::locale(given.lang.as_deref())?;
    let period: Period = given
        .period
        .parse()
        .map_err(|()| Failure::usage("--period is all, or a quarter such as 2026-q4"))?;
    let (audit, charter): (Audit, Charter) = match &given.target {
        Some(target) => {
            let target = target.clone();
            // It blocks on the network and the processor.
            let counted = tokio::task::spawn_blocking(move || recount(&target)).await;
            let (recount, charter) =
                counted.map_err(|e| Failure::io("the count broke off", e))??;
            (Audit::new(&recount, &charter.party_ids(), period), charter)
        }
        None => {
            let store = open(data).await?;
            let (audit, _) = store.symmetry(period).await?;
            let charter = store.commission().charter.clone();
            store.close().await;
            (audit, charter)
        }
    };
    let words = Words { locale, charter: Some(&charter) };
    out.data(&symmetry_json(&audit), || lines(words, &audit));
    Ok(())
}

fn lines(words: Words<'_>, of: &Audit) -> String {
    let mut text = format!("{}\n{}\n", audit::period(words, of.period), audit::counted(words, of));
    for measure in Measure::ALL {
        let _ = writeln!(text, "\n{}", audit::measure(words, measure));
        for sentence in audit::sentences(words, of, measure) {
            let _ = writeln!(text, "  {sentence}");
        }
        for (party, numbers) in &of.numbers {
            let span = numbers.spans.get(&measure).map(|it| audit::span(words, measure, *it));
            let span = span.map(|span| format!("{span}, ")).unwrap_or_default();
            let count = numbers.count_of(measure);
            let _ = writeln!(text, "    {}: {span}n = {count}", words.party(party));
        }
    }
    text
}
