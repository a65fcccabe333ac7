//! What is done about an incident: playbooks, tasks, joint visits, days to ask again.

use std::collections::BTreeSet;

use clap::{Args, Subcommand};
use commission::incident::Room;
use commission::response::{Outcome as Came, Owner, Terms};
use commission::{IncidentId, InstrumentId, Localized, Office, PartyId, Role};
use serde_json::json;
use store::{Move, Store};

use super::room::{By, office, words};
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::machine::now;
use crate::output::Output;

/// Tasks of an incident.
#[derive(Subcommand, Debug)]
pub enum Task {
    /// List them, with their clocks.
    List(List),
    /// Start a playbook: an adopted plan that carries tasks.
    Start(Start),
    /// Bring a task. For another side it is a proposal.
    #[command(before_help = "Example:
  comity incident task add INCIDENT north-union/member --hours 24 --text 'en=Visit the family.' --key north.key")]
    Add(Add),
    /// Propose a joint visit.
    Visit(Visit),
    /// Say yes to a proposal for one's own side; for a visit, with who goes.
    Agree(Agree),
    /// Say no to a proposal, or take one's own back.
    Decline(Which),
    /// Take a task.
    Take(Which),
    /// Let a task go again.
    LetGo(Which),
    /// Say what came of a task.
    Report(Report),
    /// Set a day on which every party is asked again how it stands.
    Ask(Ask),
    /// Say how it stands, for one's own party.
    Answer(Answer),
}

/// Whose tasks are listed.
#[derive(Args, Debug)]
pub struct List {
    /// The incident.
    id: IncidentId,
}

/// What `task start` is given.
#[derive(Args, Debug)]
pub struct Start {
    #[command(flatten)]
    by: By,
    /// The plan.
    plan: InstrumentId,
}

/// What `task add` is given.
#[derive(Args, Debug)]
pub struct Add {
    #[command(flatten)]
    by: By,
    /// Whose it is, such as north-union/member, or secretariat/secretary.
    owner: String,
    /// Its clock, in hours from the moment at which it is to be done.
    #[arg(long)]
    hours: u32,
    /// What is to be done, in one language: its tag and the words. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
}

/// What `task visit` is given.
#[derive(Args, Debug)]
pub struct Visit {
    #[command(flatten)]
    by: By,
    /// What it is for, in one language: its tag and the words. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
    /// Where, as exactly as every member may know it.
    #[arg(long)]
    place: String,
    /// In how many days.
    #[arg(long)]
    in_days: u16,
    /// The hour, and where one meets.
    #[arg(long, default_value = "")]
    time: String,
    /// What else it does not do, in one language. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    limits: Vec<String>,
    /// Within how many hours after its day each party reports.
    #[arg(long, default_value_t = 48)]
    hours: u32,
    /// A seat of one's own party that goes. Repeat it for others.
    #[arg(long, value_name = "SEAT")]
    goes: Vec<Office>,
}

/// What is given about a task.
#[derive(Args, Debug)]
pub struct Which {
    #[command(flatten)]
    by: By,
    /// The task's number.
    task: u32,
}

/// What `task agree` is given.
#[derive(Args, Debug)]
pub struct Agree {
    #[command(flatten)]
    which: Which,
    /// A seat of one's own party that goes on the visit. Repeat it for others.
    #[arg(long, value_name = "SEAT")]
    goes: Vec<Office>,
}

/// What `task report` is given.
#[derive(Args, Debug)]
pub struct Report {
    #[command(flatten)]
    which: Which,
    /// What came of it: done, partly or not-done.
    #[arg(long, value_parser = super::room::word::<Came>)]
    outcome: Came,
    /// How many days ago.
    #[arg(long, default_value_t = 0)]
    days_ago: u16,
    /// What came of it, in one language: its tag and the words. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
}

/// What `task ask` is given.
#[derive(Args, Debug)]
pub struct Ask {
    #[command(flatten)]
    by: By,
    /// In how many days.
    #[arg(long)]
    in_days: u16,
}

/// What `task answer` is given.
#[derive(Args, Debug)]
pub struct Answer {
    #[command(flatten)]
    by: By,
    /// Which day, by its number.
    number: u32,
    /// How it stands, in one language: its tag and the words. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
}

/// Runs it.
pub async fn run(store: &Store, command: &Task, out: Output) -> Outcome {
    let (by, made) = match command {
        Task::List(given) => return list(store, given, out).await,
        Task::Start(given) => {
            let by = office(store, &given.by.key)?;
            store.start_playbook(&given.by.id, &given.plan, &by, now()).await?;
            return done(store, &given.by, out);
        }
        Task::Add(given) => {
            let made = Move::Add {
                what: words(&given.text)?,
                owner: owner(&given.owner)?,
                hours: given.hours,
            };
            (&given.by, made)
        }
        Task::Visit(given) => (&given.by, visit(store, given)?),
        Task::Agree(given) => {
            let goes: BTreeSet<Office> = given.goes.iter().cloned().collect();
            (&given.which.by, Move::Agree { task: given.which.task, goes })
        }
        Task::Decline(given) => (&given.by, Move::Decline(given.task)),
        Task::Take(given) => (&given.by, Move::Take(given.task)),
        Task::LetGo(given) => (&given.by, Move::LetGo(given.task)),
        Task::Report(given) => {
            let (task, outcome) = (given.which.task, given.outcome);
            let text = words(&given.text)?;
            // By the commission's clock, as the day of a visit is.
            let day = ahead(store, 0).saturating_sub(given.days_ago.into());
            let made = Move::Report { task, outcome, day, text };
            (&given.which.by, made)
        }
        Task::Ask(given) => (&given.by, Move::FollowUp(ahead(store, given.in_days))),
        Task::Answer(given) => {
            (&given.by, Move::Answer { number: given.number, text: words(&given.text)? })
        }
    };
    let office = office(store, &by.key)?;
    store.respond(&by.id, &office, &made, now()).await?;
    done(store, by, out)
}

fn done(store: &Store, by: &By, out: Output) -> Outcome {
    let office = office(store, &by.key)?;
    out.data(&json!({"incident": by.id, "by": office}), || format!("done, by {office}\n"));
    Ok(())
}

/// A day to come by the commission's clock, counted from 1970-01-01.
fn ahead(store: &Store, days: u16) -> i64 {
    let offset = i64::from(store.commission().charter.utc_offset_seconds);
    now().saturating_add(offset).div_euclid(86_400).saturating_add(days.into())
}

fn owner(text: &str) -> Outcome<Owner> {
    let read = text.split_once('/').and_then(|(party, role)| {
        let role: Role = role.parse().ok()?;
        let party: Option<PartyId> = match party {
            commission::party::NO_PARTY => None,
            party => Some(party.parse().ok()?),
        };
        Some(Owner::Side { party, role })
    });
    read.ok_or_else(|| {
        Failure::usage(format!("{text:?} is not PARTY/ROLE"))
            .todo("write it as in north-union/member, or secretariat/secretary")
    })
}

fn visit(store: &Store, given: &Visit) -> Outcome<Move> {
    let limits = match given.limits.is_empty() {
        true => Localized::new(),
        false => words(&given.limits)?,
    };
    Ok(Move::Visit(Box::new(Terms {
        purpose: words(&given.text)?,
        place: given.place.clone(),
        day: ahead(store, given.in_days),
        time: given.time.clone(),
        limits,
        hours: given.hours,
        goes: given.goes.iter().cloned().collect(),
    })))
}

async fn list(store: &Store, given: &List, out: Output) -> Outcome {
    let row = store.room(&given.id).await?;
    let commission = store.commission();
    let response = store.response(&given.id).await?.response;
    out.note(format!("{} ({})\n", row.room.summary, Room::state(row.incident.as_ref())));
    for task in &response.tasks {
        let state = task.state(&commission.roll);
        let late = task.late(now());
        let shown = json!({
            "number": task.number,
            "state": state.as_str(),
            "owner": task.owner,
            "due": task.clock.map(|clock| clock.due),
            "late_since": late.map(|late| late.since),
            "taken": task.taker(&commission.roll),
            "what": task.what,
            "visit": task.visit,
            "reports": task.reports,
        });
        out.data(&shown, || {
            let due = task.clock.map_or_else(|| "-".to_owned(), |clock| utc(clock.due));
            let what = task.what.iter().next().map_or("", |(_, words)| words);
            let late = if late.is_some() { " late" } else { "" };
            format!("{:>3} {:<9} {due}{late} {what}\n", task.number, state.as_str())
        });
    }
    for asked in &response.follow_ups {
        let shown = json!({
            "asks": asked.number,
            "from": asked.from,
            "waits": asked.waits_for(&commission.charter, now()),
            "answers": asked.answers,
        });
        out.data(&shown, || format!("asks {:>3} from {}\n", asked.number, utc(asked.from)));
    }
    Ok(())
}
