//! `comity incident`: incidents as the record has them, and the keys under them.

mod import;
mod room;
mod task;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::incident::statement_digest;
use commission::{Commission, IncidentId, Language, Localized, Purpose};
use note::Digest;
use serde_json::{Value, json};
use store::{IncidentFilter, IncidentRow, Location, Store, Verified};

use crate::commands::office_of;
use crate::commands::shown::{self, pretty};
use crate::commands::verify::utc;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, read_text};
use crate::output::Output;
use crate::place::open;

/// Works on incidents where the data folder or the database is at hand. What is done in a room
/// comes from the seat whose key is given; only taking up, verifying and speaking are signed.
#[derive(Subcommand, Debug)]
pub enum Incident {
    /// List the incidents, the newest first.
    List(List),
    /// Show one incident with what was found about it.
    Show(One),
    /// Open a room for an incident, as the secretariat.
    #[command(before_help = "Example:
  comity incident open --report REPORT --summary 'Fight at a market' --topic incidents --grade experienced --priority high --key secretary.key")]
    Open(room::Open),
    /// Open rooms for earlier incidents out of a table, all of them or none.
    Import(import::Import),
    /// Say how it was heard of once more.
    Sight(room::Sight),
    /// Make a seat the verifier of its party.
    Assign(room::OfSeat),
    /// Say that it concerns the holder of a seat: they verify nothing in it.
    Name(room::OfSeat),
    /// Step out as a verifier.
    StepOut(room::By),
    /// Name a fact, as a verifier.
    #[command(before_help = "Example:
  comity incident fact INCIDENT --text 'en=A stall was overturned.' --key north-member.key")]
    Fact(room::Bring),
    /// Confirm a fact for one's own party.
    Confirm(room::Confirm),
    /// Take a fact back that one's own side named and nobody else has answered.
    TakeBack(room::Confirm),
    /// Say what happened instead of a fact.
    Dispute(room::Dispute),
    /// Say what one's own party finds.
    Find(room::Find),
    /// Say what one's own party adds for itself.
    Own(room::Bring),
    /// Say whose people were affected, as a verifier; of nobody's, to take it back.
    #[command(before_help = "Example:
  comity incident affects INCIDENT --party north-union --key north-member.key")]
    Affects(room::Affects),
    /// Begin the decision that answers it, out of what every party confirmed. Prints the draft's
    /// id; `comity instrument` goes on with it. The words are its title.
    Answer(room::Bring),
    /// Begin the statement about it, a communiqué or a joint denial, out of what every party
    /// confirmed. Prints the draft's id. The words are its title.
    Communique(room::Bring),
    /// Tasks, joint visits and days to ask again.
    #[command(subcommand)]
    Task(task::Task),
    /// Begin an appeal out of one that every party signed beforehand, its slots filled.
    #[command(before_help = "Example:
  comity incident appeal INCIDENT PLAN --fill en:day='23 November' --fill ru:day='23 ноября' --key north.key")]
    Appeal(room::Appeal),
    /// Take up the incident of a room, with the secretariat's key.
    #[command(before_help = "Example:
  comity incident accept INCIDENT --key secretary.key")]
    Accept(Sign),
    /// Sign the finding as it stands in the incident's room, with a verifier's key. It becomes
    /// public with the last party's.
    #[command(before_help = "Example:
  comity incident verify INCIDENT --key north-member.key")]
    Verify(Sign),
    /// Speak about an incident for one's own party alone, with a co-chair's key.
    #[command(before_help = "Example:
  comity incident speak INCIDENT --words en=statement.txt --words ru=statement.ru.txt --key north.key")]
    Speak(Speak),
}

/// What `incident list` is given.
#[derive(Args, Debug)]
pub struct List {
    /// In this region only, by its ISO 3166-2 code.
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    /// Only those that have no finding yet.
    #[arg(long)]
    waiting: bool,
}

/// One incident.
#[derive(Args, Debug)]
pub struct One {
    /// The incident.
    id: IncidentId,
}

/// What is given to sign about an incident.
#[derive(Args, Debug)]
pub struct Sign {
    /// The incident.
    id: IncidentId,
    /// The private key that signs (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Sign only if this is what would be signed: the digest that the site shows.
    #[arg(long, value_name = "HEX")]
    digest: Option<String>,
    /// Sign without asking. For scripts; a person should read first.
    #[arg(long)]
    yes: bool,
}

/// What `incident speak` is given.
#[derive(Args, Debug)]
pub struct Speak {
    #[command(flatten)]
    sign: Sign,
    /// The words in one language: its tag and a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=FILE", required = true)]
    words: Vec<String>,
}

/// Runs it.
pub async fn run(command: &Incident, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        Incident::List(list) => self::list(&store, list, out).await,
        Incident::Show(one) => show(&store, &one.id, out).await,
        Incident::Open(given) => room::open(&store, given, out).await,
        Incident::Import(given) => import::run(&store, given, out).await,
        Incident::Sight(given) => room::sight(&store, given, out).await,
        Incident::Assign(given) => room::assign(&store, given, out).await,
        Incident::Name(given) => room::name(&store, given, out).await,
        Incident::StepOut(by) => room::step_out(&store, by, out).await,
        Incident::Fact(given) => room::bring(&store, given, out).await,
        Incident::Confirm(given) => room::confirm(&store, given, out).await,
        Incident::TakeBack(given) => room::take_back(&store, given, out).await,
        Incident::Dispute(given) => room::dispute(&store, given, out).await,
        Incident::Find(given) => room::find(&store, given, out).await,
        Incident::Affects(given) => room::affects(&store, given, out).await,
        Incident::Own(given) => room::own(&store, given, out).await,
        Incident::Answer(given) => room::answer(&store, given, out).await,
        Incident::Communique(given) => room::communique(&store, given, out).await,
        Incident::Task(command) => task::run(&store, command, out).await,
        Incident::Appeal(given) => room::appeal(&store, given, out).await,
        Incident::Accept(sign) => accept(&store, sign, out).await,
        Incident::Verify(sign) => verify(&store, sign, out).await,
        Incident::Speak(given) => speak(&store, given, out).await,
    };
    store.close().await;
    done
}

fn row_json(row: &IncidentRow) -> Value {
    let waits = row.waits.as_ref();
    json!({
        "id": row.id,
        "accepted": row.at,
        "due": row.due,
        "public": row.blurred,
        "status": row.status,
        "found": (row.found > 0).then_some(row.found),
        "waits": waits.map(|(parties, _)| parties),
        "waits_since": waits.map(|(_, since)| since),
    })
}

async fn list(store: &Store, given: &List, out: Output) -> Outcome {
    let mut filter = IncidentFilter {
        region: given.region.clone(),
        found: given.waiting.then_some(false),
        before: None,
    };
    loop {
        let rows = store.incidents(&filter).await?;
        for row in &rows {
            out.data(&row_json(row), || {
                format!(
                    "{} {} {:<10} {:<12} {}\n",
                    row.id,
                    utc(row.at),
                    row.blurred.region.as_deref().unwrap_or("-"),
                    row.blurred.grade.as_str(),
                    row.status
                )
            });
        }
        let Some(last) = rows.last() else { return Ok(()) };
        filter.before = Some((last.at, last.id.clone()));
    }
}

async fn show(store: &Store, id: &IncidentId, out: Output) -> Outcome {
    let page = store.incident(id).await?;
    let findings: Vec<Value> = page
        .findings
        .iter()
        .map(|found| json!({"digest": found.digest().hex(), "signed": found.signed(), "finding": found.text()}))
        .collect();
    let statements: Vec<Value> = page
        .incident
        .statements
        .iter()
        .map(|it| json!({"office": it.office, "at": it.at, "text": it.text}))
        .collect();
    let mut shown = row_json(&page.row);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("findings".to_owned(), json!(findings));
        fields.insert("statements".to_owned(), json!(statements));
    }
    out.data(&shown, || pretty(&shown));
    Ok(())
}

/// Refuses anything but what was read, where a digest is given; then shows it, asks, and signs it.
fn sign(
    commission: &Commission,
    given: &Sign,
    purpose: Purpose,
    subject: Digest,
    what: &impl serde::Serialize,
    out: Output,
) -> Outcome<String> {
    if let Some(wanted) = &given.digest
        && Digest::from_hex(wanted).ok() != Some(subject)
    {
        return Err(Failure::new(
            Code::Finding,
            format!("what would be signed has the digest {}, not {wanted}", subject.hex()),
        )
        .why("it was changed since it was read")
        .todo("read it again on the site"));
    }
    shown::sign(commission, (&given.key, given.yes), purpose, subject, what, out)
}

async fn accept(store: &Store, given: &Sign, out: Output) -> Outcome {
    let row = store.room(&given.id).await?;
    let commission = store.commission();
    let subject = row.room.blurred.digest(&commission.id, &given.id)?;
    let note = sign(&commission, given, Purpose::Accept, subject, &row.room.blurred, out)?;
    let receipt = store.accept_incident(&given.id, &note, now()).await?;
    out.data(&json!({"incident": given.id, "entry": receipt.first}), || {
        format!("taken up, entry {}\n", receipt.first)
    });
    Ok(())
}

async fn verify(store: &Store, given: &Sign, out: Output) -> Outcome {
    let row = store.room(&given.id).await?;
    let commission = store.commission();
    let finding = row.room.finding(&commission.charter, &commission.id)?;
    let note = sign(&commission, given, Purpose::Verify, finding.digest(), &finding, out)?;
    match store.verify_finding(&given.id, &note, now()).await? {
        Verified::Waits(parties) => {
            let parties: Vec<String> = parties.iter().map(ToString::to_string).collect();
            out.data(&json!({"incident": given.id, "waits": parties}), || {
                format!(
                    "the key is there; nothing is public, it waits for {}\n",
                    parties.join(", ")
                )
            });
        }
        Verified::Found(receipt) => {
            out.data(&json!({"incident": given.id, "entry": receipt.first}), || {
                format!("every party has signed: the finding is public, entry {}\n", receipt.first)
            });
        }
    }
    Ok(())
}

async fn speak(store: &Store, given: &Speak, out: Output) -> Outcome {
    let mut text = Localized::new();
    for words in &given.words {
        let (language, file) = words.split_once('=').ok_or_else(|| {
            Failure::usage(format!("{words:?} is not LANGUAGE=FILE"))
                .todo("write it as in --words en=statement.txt")
        })?;
        let language: Language = language.parse().map_err(Failure::usage)?;
        text.set(language, read_text(std::path::Path::new(file))?);
    }
    let text = commission::incident::statement_text(&text)?;
    let commission = store.commission();
    let key = keys::private(&given.sign.key)?;
    let office = office_of(&commission, &key.verifier())?;
    let party =
        office.party().ok_or_else(|| Failure::usage(format!("{office} belongs to no party")))?;
    let subject = statement_digest(&commission.id, &given.sign.id, party, &text)?;
    let note = sign(&commission, &given.sign, Purpose::Speak, subject, &text, out)?;
    let receipt = store.speak_about_incident(&given.sign.id, &text, &note, now()).await?;
    out.data(&json!({"incident": given.sign.id, "entry": receipt.first}), || {
        format!("said for {party} alone, entry {}\n", receipt.first)
    });
    Ok(())
}
