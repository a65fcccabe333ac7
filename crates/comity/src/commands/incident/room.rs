//! What is done in the room of an incident, before anything is public.

use std::path::{Path, PathBuf};

use clap::Args;
use commission::draft::Filling;
use commission::incident::{Answer, Blurred, Channel, Grade, Priority, Sighting, Status, week_of};
use commission::{IncidentId, InstrumentId, Kind, Language, Localized, Office, PartyId, Refusal};
use serde_json::json;
use store::{Answering, NewRoom, RoomEdit, Store};

use crate::commands::office_of;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{now, random};
use crate::output::Output;

const DAY_SECONDS: i64 = 86_400;

/// What `incident open` is given.
#[derive(Args, Debug)]
pub struct Open {
    /// The report that it comes from.
    #[arg(long, value_name = "ID")]
    report: Option<String>,
    /// One line by which members know it. No name of a person.
    #[arg(long)]
    summary: String,
    /// How many days ago it was heard of, or happened.
    #[arg(long, default_value_t = 0)]
    days_ago: u16,
    /// The place, as exactly as every member may know it.
    #[arg(long, default_value = "")]
    place: String,
    /// How it was heard of, where it comes from no report.
    #[arg(long, default_value = "spoken", value_parser = word::<Channel>)]
    channel: Channel,
    /// The region by its ISO 3166-2 code, for members.
    #[arg(long, default_value = "")]
    region: String,
    /// Tell everybody the region, where enough reports came from it.
    #[arg(long)]
    tell_region: bool,
    /// The mandate's topic.
    #[arg(long)]
    topic: String,
    /// experienced, evidenced or potential.
    #[arg(long, value_parser = word::<Grade>)]
    grade: Grade,
    /// high, medium or low.
    #[arg(long, value_parser = word::<Priority>)]
    priority: Priority,
    /// The event abroad that it is linked to.
    #[arg(long, value_name = "EVENT")]
    spill_over: Option<String>,
    /// The secretariat's private key (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Who does something in a room.
#[derive(Args, Debug)]
pub struct By {
    /// The incident.
    pub id: IncidentId,
    /// The private key of the seat that acts (file).
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

/// What `incident sight` is given.
#[derive(Args, Debug)]
pub struct Sight {
    #[command(flatten)]
    by: By,
    /// The report that is joined to it.
    #[arg(long, value_name = "ID", conflicts_with = "channel")]
    report: Option<String>,
    /// How many days ago it was heard.
    #[arg(long, default_value_t = 0)]
    days_ago: u16,
    /// The place, as exactly as every member may know it.
    #[arg(long, default_value = "")]
    place: String,
    /// How it was heard of, where it is no report: spoken, telephone, message, post, press or
    /// authority.
    #[arg(long, default_value = "spoken", value_parser = word::<Channel>)]
    channel: Channel,
    /// In which language.
    #[arg(long, default_value = "")]
    lang: String,
}

/// What is given about a seat.
#[derive(Args, Debug)]
pub struct OfSeat {
    #[command(flatten)]
    by: By,
    /// The seat, such as north-union/member/3.
    seat: Office,
}

/// What `incident fact` is given.
#[derive(Args, Debug)]
pub struct Bring {
    #[command(flatten)]
    by: By,
    /// What happened, in one language: its tag and the words. Repeat it for others.
    #[arg(long = "text", value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
}

/// What `incident confirm` is given.
#[derive(Args, Debug)]
pub struct Confirm {
    #[command(flatten)]
    by: By,
    /// The fact's number.
    fact: u32,
}

/// What `incident dispute` is given.
#[derive(Args, Debug)]
pub struct Dispute {
    #[command(flatten)]
    by: By,
    /// The fact's number.
    fact: u32,
    /// What happened instead, in one language. Repeat it for others.
    #[arg(long = "text", value_name = "LANGUAGE=WORDS", required = true)]
    text: Vec<String>,
}

/// What `incident affects` is given.
#[derive(Args, Debug)]
pub struct Affects {
    #[command(flatten)]
    by: By,
    /// A party whose people were affected. Repeat it.
    #[arg(long = "party", value_name = "PARTY")]
    parties: Vec<PartyId>,
}

/// What `incident find` is given.
#[derive(Args, Debug)]
pub struct Find {
    #[command(flatten)]
    by: By,
    /// probably-true, probably-false, confirmed-true, confirmed-false, unverifiable,
    /// unverifiable-probably-true or unverifiable-probably-false.
    #[arg(value_parser = word::<Status>)]
    status: Status,
}

/// A word of the domain on the command line.
pub fn word<T: std::str::FromStr<Err = Refusal>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|refusal: Refusal| refusal.to_string())
}

/// The seat whose key this is.
pub fn office(store: &Store, key: &Path) -> Outcome<Office> {
    office_of(&store.commission(), &keys::private(key)?.verifier())
}

/// Words in several languages: `en=A stall was overturned.`
pub fn words(given: &[String]) -> Outcome<Localized> {
    let mut words = Localized::new();
    for one in given {
        let (language, text) = one.split_once('=').ok_or_else(|| {
            Failure::usage(format!("{one:?} is not LANGUAGE=WORDS"))
                .todo("write it as in --text 'en=A stall was overturned.'")
        })?;
        let language: Language = language.parse().map_err(Failure::usage)?;
        words.set(language, text.to_owned());
    }
    Ok(words)
}

/// A day so many days ago, counted from 1970-01-01.
fn day(days_ago: u16) -> i64 {
    now().div_euclid(DAY_SECONDS) - i64::from(days_ago)
}

/// Refuses a report that there is not.
async fn is_there(store: &Store, report: Option<&str>) -> Outcome {
    match report {
        Some(report) if store.report(report, &[]).await?.is_none() => {
            Err(Failure::usage(format!("there is no report {report}"))
                .todo("`comity report list` shows them"))
        }
        _ => Ok(()),
    }
}

/// Opens a room.
pub async fn open(store: &Store, given: &Open, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let heard = day(given.days_ago);
    let channel = if given.report.is_some() { Channel::Report } else { given.channel };
    let new = NewRoom {
        blurred: Blurred {
            region: (given.tell_region && !given.region.is_empty()).then(|| given.region.clone()),
            week: week_of(heard),
            grade: given.grade,
            priority: given.priority,
            topic: given.topic.clone(),
            spill_over: given.spill_over.is_some(),
        },
        region: given.region.clone(),
        summary: given.summary.clone(),
        outside: given.spill_over.clone().unwrap_or_default(),
        sighting: Sighting {
            report: given.report.clone().unwrap_or_default(),
            heard,
            place: given.place.clone(),
            channel,
            language: String::new(),
            by: by.clone(),
        },
    };
    is_there(store, given.report.as_deref()).await?;
    let id = store.open_room(new, &by, now(), random()?).await?;
    out.data(&json!({"incident": id}), || format!("{id}\n"));
    Ok(())
}

/// Makes one move in a room.
async fn edit(store: &Store, by: &By, edit: RoomEdit, out: Output) -> Outcome {
    let office = office(store, &by.key)?;
    store.edit_room(&by.id, &office, &edit, now()).await?;
    out.data(&json!({"incident": by.id, "by": office}), || format!("done, by {office}\n"));
    Ok(())
}

/// Joins a sighting.
pub async fn sight(store: &Store, given: &Sight, out: Output) -> Outcome {
    is_there(store, given.report.as_deref()).await?;
    let is_report = given.report.is_some();
    let sighting = Sighting {
        report: given.report.clone().unwrap_or_default(),
        heard: day(given.days_ago),
        place: given.place.clone(),
        channel: if is_report { Channel::Report } else { given.channel },
        language: given.lang.clone(),
        by: office(store, &given.by.key)?,
    };
    edit(store, &given.by, RoomEdit::Sight(sighting), out).await
}

/// Makes a seat the verifier of its party.
pub async fn assign(store: &Store, given: &OfSeat, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Assign(given.seat.clone()), out).await
}

/// Says that the matter concerns the holder of a seat.
pub async fn name(store: &Store, given: &OfSeat, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Name(given.seat.clone()), out).await
}

/// Steps out.
pub async fn step_out(store: &Store, by: &By, out: Output) -> Outcome {
    edit(store, by, RoomEdit::StepOut, out).await
}

/// Brings a fact.
pub async fn bring(store: &Store, given: &Bring, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Bring(words(&given.text)?), out).await
}

/// Confirms a fact.
pub async fn confirm(store: &Store, given: &Confirm, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Answer(given.fact, Answer::Confirmed), out).await
}

/// Takes a fact back.
pub async fn take_back(store: &Store, given: &Confirm, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::TakeBack(given.fact), out).await
}

/// Disputes a fact.
pub async fn dispute(store: &Store, given: &Dispute, out: Output) -> Outcome {
    let answer = Answer::Disputed(words(&given.text)?);
    edit(store, &given.by, RoomEdit::Answer(given.fact, answer), out).await
}

/// Says what one's own party finds.
pub async fn find(store: &Store, given: &Find, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Find(given.status), out).await
}

/// Says whose people were affected.
pub async fn affects(store: &Store, given: &Affects, out: Output) -> Outcome {
    let parties = given.parties.iter().cloned().collect();
    edit(store, &given.by, RoomEdit::Affects(parties), out).await
}

/// Adds words of one's own.
pub async fn own(store: &Store, given: &Bring, out: Output) -> Outcome {
    edit(store, &given.by, RoomEdit::Own(words(&given.text)?), out).await
}

/// What `incident appeal` is given.
#[derive(Args, Debug)]
pub struct Appeal {
    #[command(flatten)]
    by: By,
    /// The adopted plan that prepares it.
    plan: InstrumentId,
    /// What fills a slot in one language. Repeat it for each slot and language.
    #[arg(long, value_name = "LANGUAGE:SLOT=WORDS")]
    fill: Vec<String>,
}

/// Begins an appeal.
pub async fn appeal(store: &Store, given: &Appeal, out: Output) -> Outcome {
    let by = office(store, &given.by.key)?;
    let mut filling = Filling::new();
    for fill in &given.fill {
        let read = fill.split_once('=').and_then(|(place, words)| {
            let (language, slot) = place.split_once(':')?;
            Some((language.parse::<Language>().ok()?, slot, words))
        });
        let (language, slot, words) = read.ok_or_else(|| {
            Failure::usage(format!("{fill:?} is not LANGUAGE:SLOT=WORDS"))
                .todo("write it as in --fill en:day='23 November'")
        })?;
        filling.entry(language).or_default().insert(slot.to_owned(), words.to_owned());
    }
    let (id, plan) = (&given.by.id, &given.plan);
    let draft = store.fill_appeal(plan, id, &filling, &by, now(), random()?).await?;
    out.data(&json!({"instrument": draft}), || format!("{draft}\n"));
    Ok(())
}

/// Begins the decision that answers the incident.
pub async fn answer(store: &Store, given: &Bring, out: Output) -> Outcome {
    begin(store, given, Kind::Decision, out).await
}

/// Begins the statement about it.
pub async fn communique(store: &Store, given: &Bring, out: Output) -> Outcome {
    begin(store, given, Kind::Statement, out).await
}

async fn begin(store: &Store, given: &Bring, kind: Kind, out: Output) -> Outcome {
    let by = office(store, &given.by.key)?;
    let answering = Answering { kind, title: words(&given.text)?, lead: Localized::new() };
    let id = &given.by.id;
    let draft = store.answer_incident(id, answering, &by, now(), random()?).await?;
    out.data(&json!({"instrument": draft}), || format!("{draft}\n"));
    Ok(())
}
