//! `comity contact`: duty, calls to another party, the log of contacts, and what is measured.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use commission::contact::{
    Answers, Call, Exchange, NewCall, NewDuty, NewExchange, Telephone, Way, WeekOfRegion,
};
use commission::{ContactId, IncidentId, Office, PartyId, Refusal};
use serde_json::{Value, json};
use store::{CallFilter, Location, Store};

use crate::commands::office_of;
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{now, random};
use crate::output::Output;
use crate::place::open;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// Works on duty and contacts where the data folder or the database is at hand. What is done comes
/// from the seat whose key is given; nothing of it is in the record.
#[derive(Subcommand, Debug)]
pub enum Contact {
    /// Show who answers for each party now, the duties to come, and the gaps within a week.
    Roster,
    /// Set a duty of one's own party, with a co-chair's key.
    #[command(before_help = "Example:
  comity contact duty north-union/member/1 --in 2 --hours 12 --deputy north-union/member/2 --key north.key")]
    Duty(SetDuty),
    /// Take a duty out of the roster of one's own party.
    RemoveDuty(RemoveDuty),
    /// Set or remove the telephone number of one's own seat.
    Number(Number),
    /// Call another party. Whoever is on duty there is told by the server.
    #[command(before_help = "Example:
  comity contact call south-union --text 'Please call back about the market.' --urgent --key north-member.key")]
    Call(MakeCall),
    /// List the calls, the latest first.
    Calls(Calls),
    /// Take a call for one's own party.
    Acknowledge(One),
    /// Close a call with a word.
    Close(Close),
    /// Enter a contact in the log. It counts when the other side confirms it.
    #[command(before_help = "Example:
  comity contact log south-union/member/1 --way telephone --minutes-ago 10 --subject 'The market' --key north-member.key")]
    Log(Log),
    /// List the log of contacts, the latest first.
    Entries,
    /// Confirm a contact that another party entered.
    Confirm(One),
    /// Show what is measured: the same for every party.
    Measures,
}

/// What `contact duty` is given.
#[derive(Args, Debug)]
pub struct SetDuty {
    /// The seat that is on duty.
    seat: Office,
    /// In how many hours it begins.
    #[arg(long = "in", value_name = "HOURS", default_value_t = 0)]
    begins: u32,
    /// How many hours it lasts.
    #[arg(long, value_name = "HOURS")]
    hours: u32,
    /// A seat that is told next. Repeat it for more, in their order.
    #[arg(long = "deputy", value_name = "SEAT")]
    deputies: Vec<Office>,
    /// The private key of a co-chair of that party (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `contact remove-duty` is given.
#[derive(Args, Debug)]
pub struct RemoveDuty {
    /// Its number in the roster.
    number: u32,
    /// The private key of a co-chair of that party (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `contact number` is given.
#[derive(Args, Debug)]
pub struct Number {
    /// The number in its international form; without one it is removed.
    #[arg(long, value_name = "NUMBER", value_parser = word::<Telephone>)]
    set: Option<Telephone>,
    /// The private key of the seat (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `contact call` is given.
#[derive(Args, Debug)]
pub struct MakeCall {
    /// The party that is called.
    party: PartyId,
    /// What it is about, in a few words for members. No name of a person.
    #[arg(long)]
    text: String,
    /// It cannot wait.
    #[arg(long)]
    urgent: bool,
    /// The region by its ISO 3166-2 code.
    #[arg(long, default_value = "")]
    region: String,
    /// The incident that it is about.
    #[arg(long, value_name = "ID")]
    incident: Option<IncidentId>,
    /// The private key of the seat that calls (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `contact calls` is given.
#[derive(Args, Debug)]
pub struct Calls {
    /// Only those that nobody has closed.
    #[arg(long)]
    open: bool,
}

/// A call or a contact, and who acts.
#[derive(Args, Debug)]
pub struct One {
    /// Its id.
    id: ContactId,
    /// The private key of the seat that acts (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `contact close` is given.
#[derive(Args, Debug)]
pub struct Close {
    #[command(flatten)]
    one: One,
    /// What came of it.
    #[arg(long)]
    text: String,
}

/// What `contact log` is given.
#[derive(Args, Debug)]
pub struct Log {
    /// The seat of another party with whose holder one spoke.
    seat: Office,
    /// telephone, meeting, message, video or letter.
    #[arg(long, value_parser = word::<Way>)]
    way: Way,
    /// How many minutes ago it was.
    #[arg(long, default_value_t = 0)]
    minutes_ago: u32,
    /// The subject in a line.
    #[arg(long)]
    subject: String,
    /// A few words.
    #[arg(long, default_value = "")]
    text: String,
    /// The region by its ISO 3166-2 code.
    #[arg(long, default_value = "")]
    region: String,
    /// The private key of the seat that spoke (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

fn word<T: std::str::FromStr<Err = Refusal>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|refusal: Refusal| refusal.to_string())
}

/// Runs it.
pub async fn run(command: &Contact, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        Contact::Roster => roster(&store, out).await,
        Contact::Duty(given) => duty(&store, given, out).await,
        Contact::RemoveDuty(given) => remove_duty(&store, given, out).await,
        Contact::Number(given) => number(&store, given, out).await,
        Contact::Call(given) => call(&store, given, out).await,
        Contact::Calls(given) => calls(&store, given, out).await,
        Contact::Acknowledge(one) => acknowledge(&store, one, out).await,
        Contact::Close(given) => close(&store, given, out).await,
        Contact::Log(given) => log(&store, given, out).await,
        Contact::Entries => entries(&store, out).await,
        Contact::Confirm(one) => confirm(&store, one, out).await,
        Contact::Measures => measures(&store, out).await,
    };
    store.close().await;
    done
}

fn office(store: &Store, key: &Path) -> Outcome<Office> {
    office_of(&store.commission(), &keys::private(key)?.verifier())
}

/// The party whose roster an office sets.
fn party(by: &Office) -> Outcome<PartyId> {
    by.party().cloned().ok_or_else(|| Failure::usage(format!("{by} is of no party")))
}

async fn roster(store: &Store, out: Output) -> Outcome {
    let commission = store.commission();
    let (charter, roll, now) = (&commission.charter, &commission.roll, now());
    for (party, roster) in store.rosters().await? {
        let on = roster.at(charter, roll, now);
        let gaps = roster.gaps(roll, now, now.saturating_add(7 * DAY));
        let coming: Vec<_> = roster.duties.iter().filter(|it| it.until > now).collect();
        let shown = json!({
            "party": party, "order": on.order, "duty": on.duty, "duties": coming, "gaps": gaps,
        });
        out.data(&shown, || {
            let first = on.first().map_or_else(|| "nobody".to_owned(), ToString::to_string);
            let stands_in = if on.duty.is_none() { " (stands in: nobody is on duty)" } else { "" };
            let mut lines = format!("{party}: {first}{stands_in}\n");
            for duty in &coming {
                let (from, until) = (utc(duty.from), utc(duty.until));
                lines += &format!("  {} {from} - {until} {}\n", duty.number, duty.office);
            }
            for (from, until) in &gaps {
                lines += &format!("  gap {} - {}\n", utc(*from), utc(*until));
            }
            lines
        });
    }
    Ok(())
}

async fn duty(store: &Store, given: &SetDuty, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let from = now().saturating_add(i64::from(given.begins) * HOUR);
    let until = from.saturating_add(i64::from(given.hours) * HOUR);
    let (seat, deputies) = (given.seat.clone(), given.deputies.clone());
    let new = NewDuty { office: seat, from, until, deputies };
    store.set_duty(&party(&by)?, new, &by, now()).await?;
    out.data(&json!({"office": given.seat, "from": from, "until": until}), || {
        format!("{} is on duty from {} until {}\n", given.seat, utc(from), utc(until))
    });
    Ok(())
}

async fn remove_duty(store: &Store, given: &RemoveDuty, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    store.remove_duty(&party(&by)?, given.number, &by, now()).await?;
    done(given.number, &by, out);
    Ok(())
}

fn done(what: impl serde::Serialize, by: &Office, out: Output) {
    out.data(&json!({"done": what, "by": by}), || format!("done, by {by}\n"));
}

async fn number(store: &Store, given: &Number, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    store.set_telephone(&by, given.set.clone(), now()).await?;
    done("number", &by, out);
    Ok(())
}

async fn call(store: &Store, given: &MakeCall, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let new = NewCall {
        to: given.party.clone(),
        urgent: given.urgent,
        region: given.region.clone(),
        incident: given.incident.clone(),
        words: given.text.clone(),
    };
    let id = store.call_party(new, &by, now(), random()?).await?;
    out.data(&json!({"call": id}), || format!("{id}\n"));
    Ok(())
}

fn call_json(store: &Store, call: &Call) -> Value {
    let charter = &store.commission().charter;
    json!({
        "id": call.id, "by": call.by, "to": call.to, "urgent": call.urgent, "region": call.region,
        "incident": call.incident, "words": call.words, "at": call.at, "due": call.due(charter),
        "state": call.state(), "answered": call.answered(charter, now()).as_str(),
        "acknowledged": call.acknowledged, "closed": call.closed,
    })
}

async fn calls(store: &Store, given: &Calls, out: Output) -> Outcome {
    let mut filter = CallFilter { open: given.open, ..CallFilter::default() };
    loop {
        let calls = store.calls(&filter).await?;
        for call in &calls {
            out.data(&call_json(store, call), || {
                let (at, state) = (utc(call.at), call.state());
                format!(
                    "{} {at} {state:<12} {} -> {} {:?}\n",
                    call.id, call.by, call.to, call.words
                )
            });
        }
        let Some(last) = calls.last() else { return Ok(()) };
        filter.before = Some((last.at, last.id.clone()));
    }
}

async fn acknowledge(store: &Store, one: &One, out: Output) -> Outcome {
    let by = office(store, &one.key)?;
    store.acknowledge_call(&one.id, &by, now()).await?;
    done(&one.id, &by, out);
    Ok(())
}

async fn close(store: &Store, given: &Close, out: Output) -> Outcome {
    let by = office(store, &given.one.key)?;
    store.close_call(&given.one.id, &given.text, &by, now()).await?;
    done(&given.one.id, &by, out);
    Ok(())
}

async fn log(store: &Store, given: &Log, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let new = NewExchange {
        with: given.seat.clone(),
        way: given.way,
        region: given.region.clone(),
        at: now().saturating_sub(i64::from(given.minutes_ago) * MINUTE),
        subject: given.subject.clone(),
        words: given.text.clone(),
    };
    let id = store.log_contact(new, &by, now(), random()?).await?;
    out.data(&json!({"contact": id}), || format!("{id}\n"));
    Ok(())
}

fn exchange_json(store: &Store, exchange: &Exchange) -> Value {
    let standing = exchange.standing(&store.commission().charter, now());
    json!({
        "id": exchange.id, "by": exchange.by, "with": exchange.with, "way": exchange.way,
        "region": exchange.region, "at": exchange.at, "entered": exchange.entered,
        "subject": exchange.subject, "words": exchange.words, "standing": standing.as_str(),
        "confirmed": exchange.confirmed,
    })
}

async fn entries(store: &Store, out: Output) -> Outcome {
    let mut before = None;
    loop {
        let log = store.exchanges(before).await?;
        for exchange in &log {
            let standing = exchange.standing(&store.commission().charter, now());
            out.data(&exchange_json(store, exchange), || {
                let (at, standing) = (utc(exchange.at), standing.as_str());
                let Exchange { id, by, with, subject, .. } = exchange;
                format!("{id} {at} {standing:<12} {by} with {with} {subject:?}\n")
            });
        }
        let Some(last) = log.last() else { return Ok(()) };
        before = Some((last.at, last.id.clone()));
    }
}

async fn confirm(store: &Store, one: &One, out: Output) -> Outcome {
    let by = office(store, &one.key)?;
    store.confirm_contact(&one.id, &by, now()).await?;
    done(&one.id, &by, out);
    Ok(())
}

async fn measures(store: &Store, out: Output) -> Outcome {
    let measured = store.contact_measures(now()).await?;
    for (party, answers) in &measured.parties {
        let Answers { calls, in_time, late, not_at_all, waits, median, ninetieth } = answers;
        let shown = json!({
            "party": party, "calls": calls, "in_time": in_time, "late": late,
            "not_at_all": not_at_all, "waits": waits, "median": median, "ninetieth": ninetieth,
        });
        out.data(&shown, || {
            let seconds =
                |it: &Option<i64>| it.map_or_else(|| "-".to_owned(), |it| format!("{it} s"));
            let (median, ninetieth) = (seconds(median), seconds(ninetieth));
            format!(
                "{party}: {calls} calls, {in_time} in time, {late} late, {not_at_all} not answered, \
                 {waits} wait; median {median}, 90 % {ninetieth}\n"
            )
        });
    }
    for (week, region, row) in &measured.weeks {
        let WeekOfRegion { contacts, unconfirmed, calls, in_time, late, not_at_all } = row;
        let day = utc(week.saturating_mul(DAY));
        let shown = json!({
            "week": day, "region": region, "contacts": contacts, "unconfirmed": unconfirmed,
            "calls": calls, "in_time": in_time, "late": late, "not_at_all": not_at_all,
        });
        out.data(&shown, || {
            format!(
                "{day} {:<8} {contacts} contacts, {unconfirmed} unconfirmed; {calls} calls, \
                 {in_time} in time, {late} late, {not_at_all} not answered\n",
                if region.is_empty() { "-" } else { region }
            )
        });
    }
    Ok(())
}
