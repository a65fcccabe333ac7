//! `comity calendar`: advance notices, private to members.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::meeting::{AdvanceNotice, NoticeKind};
use serde_json::json;
use store::{Location, Store};

use super::meeting::office;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random};
use crate::output::Output;
use crate::place::open;

const DAY_SECONDS: i64 = 86_400;

/// Works on advance notices where the data folder or the database is at hand. They are in no record.
#[derive(Subcommand, Debug)]
pub enum Calendar {
    /// List the notices of days to come, and who has seen them.
    List,
    /// Give notice of a sensitive date.
    #[command(before_help = "Example:
  comity calendar give --title 'Day of remembrance' --kind anniversary --in-days 12 --yearly --asked 'No gathering nearby that day.' --key north.key")]
    Give(Give),
    /// Say for one's own party that another side's notice was seen.
    Seen(One),
    /// Take a notice of one's own side back; it is erased.
    Withdraw(One),
}

/// What `calendar give` is given.
#[derive(Args, Debug)]
pub struct Give {
    /// What it is, in one line.
    #[arg(long)]
    title: String,
    /// rally, match, anniversary, feast, court, visit or other.
    #[arg(long)]
    kind: String,
    /// In how many days it begins.
    #[arg(long, value_name = "DAYS")]
    in_days: u16,
    /// How many days it lasts.
    #[arg(long, default_value_t = 1)]
    days: u16,
    /// It comes again every year.
    #[arg(long)]
    yearly: bool,
    /// The region by its ISO 3166-2 code.
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    /// How many people are expected.
    #[arg(long, value_name = "NUMBER")]
    size: Option<i64>,
    /// What is asked of the other side.
    #[arg(long, default_value = "")]
    asked: String,
    /// The private key of the seat that gives it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// One notice, and who acts.
#[derive(Args, Debug)]
pub struct One {
    /// The notice.
    id: String,
    /// The private key of the seat that acts (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Runs it.
pub async fn run(command: &Calendar, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        Calendar::List => list(&store, out).await,
        Calendar::Give(given) => give(&store, given, out).await,
        Calendar::Seen(one) => {
            let by = office(&store, &one.key)?;
            store.acknowledge_notice(&one.id, &by, now()).await?;
            out.data(&json!({"notice": one.id}), || "seen\n".to_owned());
            Ok(())
        }
        Calendar::Withdraw(one) => {
            let by = office(&store, &one.key)?;
            store.withdraw_notice(&one.id, &by).await?;
            out.data(&json!({"notice": one.id}), || "erased\n".to_owned());
            Ok(())
        }
    };
    store.close().await;
    done
}

/// Today by the commission's clock.
fn today(store: &Store) -> i64 {
    let offset = i64::from(store.commission().charter.utc_offset_seconds);
    now().saturating_add(offset).div_euclid(DAY_SECONDS)
}

async fn list(store: &Store, out: Output) -> Outcome {
    let today = today(store);
    for row in store.advance_notices(today).await? {
        let Some((first, last)) = row.notice.next(today) else { continue };
        let seen: Vec<String> = row.seen.iter().map(|it| it.party.to_string()).collect();
        let shown = json!({
            "id": row.id, "by": row.office, "notice": row.notice, "next": [first, last],
            "seen": seen,
        });
        out.data(&shown, || {
            format!(
                "{} {} {:<12} {} (seen by: {})\n",
                row.id,
                web::day::written(first),
                row.notice.kind,
                row.notice.title,
                if seen.is_empty() { "nobody".to_owned() } else { seen.join(", ") }
            )
        });
    }
    Ok(())
}

async fn give(store: &Store, given: &Give, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let kind: NoticeKind = given.kind.parse().map_err(|_| {
        Failure::usage(format!("{:?} is no occasion", given.kind))
            .todo("write rally, match, anniversary, feast, court, visit or other")
    })?;
    let first = today(store) + i64::from(given.in_days);
    let notice = AdvanceNotice {
        title: given.title.clone(),
        kind,
        first,
        last: first + i64::from(given.days.max(1)) - 1,
        yearly: given.yearly,
        region: given.region.clone(),
        size: given.size,
        asked: given.asked.clone(),
    };
    let id = store.give_notice(notice, &by, now(), random()?).await?;
    out.data(&json!({"notice": id}), || format!("{id}\n"));
    Ok(())
}
