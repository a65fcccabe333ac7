//! `comity activity`: the programme of joint activities, and what became of each.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::claim::View;
use commission::commitment::{quarter_ends, read_quarter, written_quarter};
use commission::programme::{Report, Spent, Waiver, sums, view_digest};
use commission::{Activity, ActivityId, Charter, InstrumentId, PartyId, Purpose, Refusal};
use note::Digest;
use serde_json::{Value, json};
use store::{ActivityPage, Location, Store};
use web::day;

use crate::commands::claim::{self, Reasons, day_of};
use crate::commands::meeting::{Sign, office, words};
use crate::commands::shown::{pretty, sign};
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random, read_bytes};
use crate::output::Output;
use crate::place::open;

/// Works on joint activities where the data folder or the database is at hand. What somebody reports
/// is signed and public, and counts when every party confirms it.
#[derive(Subcommand, Debug)]
pub enum ActivityCommand {
    /// List the activities that plans agreed on, with where each stands.
    List,
    /// Show one activity: every report, who entered it, who confirms it.
    Show(One),
    /// Report that an activity was held, or was not.
    #[command(before_help = "Examples:
  comity activity report PLAN/p1 --held --day 2026-12-01 --came north=20 --came south=22 --picture hall.jpg --key north.key
  comity activity report PLAN/p1 --day 2026-12-01 --say en='The hall was closed.' --key north.key")]
    Report(ReportGiven),
    /// Say for one's own party that a report is so.
    Confirm(ConfirmGiven),
    /// Say for one's own party that a report is not so, and why.
    Dispute(DisputeGiven),
    /// Add to the draft of a plan that every party waives a promise: of what recurs one quarter.
    #[command(before_help = "Examples:
  comity activity waive DRAFT --promise charter:quarterly-activities --quarter 2026-4 --say en='The hall burnt down.' --key north.key
  comity activity waive DRAFT --promise charter:week-of-dialogue --words en=reasons.txt --key north.key")]
    Waive(WaiveGiven),
}

/// One activity.
#[derive(Args, Debug)]
pub struct One {
    /// The activity: its plan's id, a slash, its own.
    id: ActivityId,
}

/// What `activity report` is given.
#[derive(Args, Debug)]
pub struct ReportGiven {
    /// The activity.
    id: ActivityId,
    /// That it was held; without it, that it was not.
    #[arg(long)]
    held: bool,
    /// On which day, as in 2026-12-01.
    #[arg(long, value_name = "DAY")]
    day: String,
    /// How many of a party came. Repeat it for every party.
    #[arg(long, value_name = "PARTY=COUNT", requires = "held")]
    came: Vec<String>,
    /// What was spent on a line of the budget, in minor units of its currency (such as kopecks), lines
    /// counted from 1. Repeat it for others.
    #[arg(long, value_name = "LINE=AMOUNT")]
    spent: Vec<String>,
    /// In a few words how it was, in one language: its tag and a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=FILE")]
    words: Vec<String>,
    /// The same, given as they are.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    say: Vec<String>,
    /// A picture: it is made anew from its pixels, and only a salted digest enters the record.
    /// Repeat it for others.
    #[arg(long, value_name = "FILE")]
    picture: Vec<PathBuf>,
    /// The salted digest of a picture that was laid down before. Repeat it for others.
    #[arg(long, value_name = "DIGEST")]
    mark: Vec<String>,
    #[command(flatten)]
    sign: Sign,
}

/// What `activity confirm` is given.
#[derive(Args, Debug)]
pub struct ConfirmGiven {
    /// The activity.
    id: ActivityId,
    /// The report's digest, as `comity activity show` prints it.
    report: String,
    #[command(flatten)]
    sign: Sign,
}

/// What `activity dispute` is given.
#[derive(Args, Debug)]
pub struct DisputeGiven {
    /// The activity.
    id: ActivityId,
    /// The report's digest, as `comity activity show` prints it.
    report: String,
    #[command(flatten)]
    reasons: Reasons,
    #[command(flatten)]
    sign: Sign,
}

/// What `activity waive` is given.
#[derive(Args, Debug)]
pub struct WaiveGiven {
    /// The draft of the plan.
    draft: InstrumentId,
    /// The promise, by its reference, as in charter:quarterly-activities.
    #[arg(long, value_name = "REFERENCE")]
    promise: String,
    /// For which quarter, as in 2026-4: needed where the promise recurs, and only there.
    #[arg(long, value_name = "YEAR-NUMBER")]
    quarter: Option<String>,
    /// Why.
    #[command(flatten)]
    reasons: Reasons,
    /// The private key of the seat that adds it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Runs it.
pub async fn run(command: &ActivityCommand, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        ActivityCommand::List => list(&store, out).await,
        ActivityCommand::Show(one) => show(&store, &one.id, out).await,
        ActivityCommand::Report(given) => report(&store, given, out).await,
        ActivityCommand::Confirm(given) => {
            opine(&store, (&given.id, &given.report), &View::Confirms, &given.sign, out).await
        }
        ActivityCommand::Dispute(given) => {
            let view = given.reasons.view()?;
            opine(&store, (&given.id, &given.report), &view, &given.sign, out).await
        }
        ActivityCommand::Waive(given) => waive(&store, given, out).await,
    };
    store.close().await;
    done
}

async fn load(store: &Store, id: &ActivityId) -> Outcome<ActivityPage> {
    let page = store.activity(id).await?;
    Ok(page.ok_or_else(|| Refusal::UnknownActivity { activity: id.to_string() })?)
}

fn digest_of(text: &str) -> Outcome<Digest> {
    Digest::from_hex(text).map_err(Failure::usage)
}

fn row(activity: &Activity, charter: &Charter) -> Value {
    json!({
        "id": activity.id, "title": activity.planned.title, "field": activity.planned.field,
        "region": activity.region(), "starts": activity.starts(), "ends": activity.ends(),
        "counts_until": quarter_ends(activity.planned.quarter, charter.utc_offset_seconds.into()),
        "fulfils": activity.fulfils,
        "standing": activity.standing(charter, now()).as_str(),
    })
}

async fn list(store: &Store, out: Output) -> Outcome {
    let commission = store.commission();
    let charter = &commission.charter;
    for activity in store.activities().await? {
        out.data(&row(&activity, charter), || {
            let title = activity.planned.title.iter().next().map_or("", |(_, title)| title);
            format!(
                "{} {} {} {} {title}\n",
                activity.id,
                activity.standing(charter, now()).as_str(),
                utc(activity.starts()),
                activity.region()
            )
        });
    }
    Ok(())
}

async fn show(store: &Store, id: &ActivityId, out: Output) -> Outcome {
    let page = load(store, id).await?;
    let asked = page.activity.asked(&store.commission().charter);
    let reports: Vec<Value> = page
        .activity
        .reports
        .iter()
        .zip(&page.reports)
        .map(|(it, entry)| {
            let what = json!({
                "held": it.what.held, "day": day::written(it.what.day),
                "participants": it.what.participants, "words": it.what.words,
                "pictures": it.what.pictures, "spent": it.what.spent,
            });
            claim::shown(what, it, &asked, *entry)
        })
        .collect();
    let mut shown = row(&page.activity, &store.commission().charter);
    let lines = page.activity.planned.budget.iter().map(|it| (it, it.amount));
    let in_all = sums(lines, &page.activity.parties);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("budget".to_owned(), json!(page.activity.planned.budget));
        fields.insert("budget_sums".to_owned(), json!(in_all));
        fields.insert("changes".to_owned(), json!(page.activity.changes));
        fields.insert("reports".to_owned(), json!(reports));
    }
    out.data(&shown, || pretty(&shown));
    Ok(())
}

async fn report(store: &Store, given: &ReportGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = load(store, &given.id).await?;
    let by = office(store, given.sign.key())?;
    let day = day_of(&given.day)?;
    let mut participants: BTreeMap<PartyId, u32> = BTreeMap::new();
    for came in &given.came {
        let wrong = || {
            Failure::usage(format!("--came {came:?} is no party with a number"))
                .todo("write it as in --came north=20")
        };
        let (party, count) = came.split_once('=').ok_or_else(wrong)?;
        let count = count.parse().map_err(|_| wrong())?;
        participants.insert(party.parse().map_err(Failure::usage)?, count);
    }
    let mut spent = Vec::new();
    for said in &given.spent {
        let wrong = || {
            Failure::usage(format!("--spent {said:?} is no line with an amount"))
                .todo("write it as in --spent 1=120000, in minor units, such as kopecks")
        };
        let (line, amount) = said.split_once('=').ok_or_else(wrong)?;
        let line: u32 = line.parse().map_err(|_| wrong())?;
        spent.push(Spent { line, amount: amount.parse().map_err(|_| wrong())? });
    }
    spent.sort_by_key(|it| it.line);
    let mut pictures = Vec::new();
    for mark in &given.mark {
        pictures.push(digest_of(mark)?);
    }
    for file in &given.picture {
        let bytes = read_bytes(file)?;
        pictures.push(store.lay_picture(&given.id, bytes, random()?, &by, now()).await?);
    }
    let words = match given.words.is_empty() && given.say.is_empty() {
        true => commission::Localized::new(),
        false => words(&given.words, &given.say)?,
    };
    let report = Report { held: given.held, day, participants, words, pictures, spent };
    page.activity.check(&report, &commission.charter, now())?;
    let subject = report.digest(&commission.id, &given.id)?;
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Attest, subject, &report, out)?;
    let receipt = store.report_activity(&given.id, &report, &note, now()).await?;
    out.data(&json!({ "report": subject.hex(), "entry": receipt.first }), || {
        format!("{}\nreported, entry {}\n", subject.hex(), receipt.first)
    });
    Ok(())
}

async fn opine(
    store: &Store,
    (id, report): (&ActivityId, &str),
    view: &View,
    given: &Sign,
    out: Output,
) -> Outcome {
    let commission = store.commission();
    let report = digest_of(report)?;
    let page = load(store, id).await?;
    let told = page.activity.report(&report).ok_or(Refusal::UnknownStep { step: report })?;
    let subject = |party: &PartyId| view_digest(view, &commission.id, id, &report, party);
    let (note, party) = claim::sign(store, told, view, subject, given, out)?;
    let receipt = store.view_activity(id, &report, view, &note, now()).await?;
    claim::said("report", &report, view, &party, receipt, out);
    Ok(())
}

async fn waive(store: &Store, given: &WaiveGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let quarter = match &given.quarter {
        None => None,
        Some(text) => Some(read_quarter(text).ok_or_else(|| {
            Failure::usage(format!("{text:?} is no quarter")).todo("write it as in 2026-4")
        })?),
    };
    let reasons = given.reasons.read()?;
    let waiver = Waiver { promise: given.promise.clone(), quarter, reasons };
    store.add_waiver(&given.draft, &waiver, &by, now()).await?;
    let named = quarter.map(written_quarter);
    let done = json!({ "draft": given.draft, "promise": waiver.promise, "quarter": named });
    out.data(&done, || {
        let of = named.as_deref().map(|it| format!(" for {it}")).unwrap_or_default();
        format!("the draft waives {}{of}, once every party signed it\n", waiver.promise)
    });
    Ok(())
}
