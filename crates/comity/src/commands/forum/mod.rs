//! `comity forum`: the week of dialogue, its delegates by salted digests, parity, clashes, rooms and times.

mod arrange;
mod given;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use commission::forum::{
    CLASHES_MAX, Clash, Convocation, Nomination, Speaker, Week, Why, withdrawal_digest,
};
use commission::report::Receipt;
use commission::{Charter, Forum, InstrumentId, Localized, Purpose, Refusal};
use note::Digest;
use serde_json::json;
use store::{ForumEdit, ForumPage, Location, NewDelegate, Store};
use web::api::{clash_json, forum_json, forum_row_json, parity_json};
use web::day;

use self::arrange::ArrangeGiven;
use crate::commands::init::charter_failure;
use crate::commands::meeting::{Sign, office};
use crate::commands::shown::{pretty, sign};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{now, random, read_text};
use crate::output::Output;
use crate::place::open;

/// Works on weeks of dialogue where the data folder or the database is at hand; `clashes`
/// and `arrange` need neither. Names are in no answer and in no record.
#[derive(Subcommand, Debug)]
pub enum ForumCommand {
    /// List the forums that plans opened, with where each stands.
    List,
    /// Show one forum: its week, its delegates by digests, why each has a seat or none.
    Show(One),
    /// Show how many of each party have a seat, wait, confirmed, and came, in every category.
    Parity(One),
    /// Check the file of a week: which sessions do not go together. Exits with 1 where some do not.
    #[command(before_help = "Examples:
  comity forum clashes week.toml
  comity forum clashes week.toml --charter charter.toml
The file is explained in docs/forum.md.")]
    Clashes(ClashesGiven),
    /// Propose rooms and times for the sessions of a week's file, so that none clash and as little as
    /// possible moves, and say why each moves. Exits with 1 where a session has no place.
    #[command(before_help = "Examples:
  comity forum arrange week.toml
  comity forum arrange week.toml --hours 9-18 --break 15 --keep opening --keep closing --out arranged.json
  comity forum arrange week.toml --expect plenary=300 --anew
The file is explained in docs/forum.md.")]
    Arrange(ArrangeGiven),
    /// Let the draft of a plan open the week of a file.
    #[command(before_help = "Example:
  comity forum open DRAFT week.toml --key north.key
The file is explained in docs/forum.md.")]
    Open(OpenGiven),
    /// Nominate a delegate of one's own party. The code for them is printed once.
    #[command(before_help = "Examples:
  comity forum nominate FORUM --category youth-groups --name name.txt --key north.key
  comity forum nominate FORUM --category youth-groups --name name.txt --in-place-of DIGEST --key north.key
  comity forum nominate FORUM --category youth-groups --mark DIGEST --key north.key")]
    Nominate(NominateGiven),
    /// Withdraw a delegate of one's own party; whoever has waited longest has the seat.
    Withdraw(WithdrawGiven),
}

/// One forum.
#[derive(Args, Debug)]
pub struct One {
    /// The plan that opened it.
    id: InstrumentId,
}

/// What `forum clashes` is given.
#[derive(Args, Debug)]
pub struct ClashesGiven {
    /// The week: TOML as people write it, or the JSON file that is attached to a plan.
    file: PathBuf,
    /// Hold it against this charter as well, as for the table.
    #[arg(long, value_name = "FILE")]
    charter: Option<PathBuf>,
}

/// What `forum open` is given.
#[derive(Args, Debug)]
pub struct OpenGiven {
    /// The draft of the plan.
    draft: InstrumentId,
    /// The week (TOML, or the JSON file of another plan).
    file: PathBuf,
    /// The private key of the seat that attaches it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `forum nominate` is given.
#[derive(Args, Debug)]
pub struct NominateGiven {
    /// The plan that opened the forum.
    id: InstrumentId,
    /// The category's id, as `comity forum show` prints it.
    #[arg(long)]
    category: String,
    /// The name (file; - for standard input). It stands in no shell's history and in no record.
    #[arg(long, value_name = "FILE", required_unless_present = "mark")]
    name: Option<PathBuf>,
    /// How they are reached, as far as their party knows (file).
    #[arg(long, value_name = "FILE", requires = "name")]
    contact: Option<PathBuf>,
    /// They are under eighteen: a guardian confirms with them.
    #[arg(long, requires = "name")]
    minor: bool,
    /// The digest of somebody who was laid down before, in the browser or through the API.
    #[arg(long, value_name = "DIGEST", conflicts_with = "name")]
    mark: Option<String>,
    /// In the place of this delegate of the same party and category.
    #[arg(long, value_name = "DIGEST")]
    in_place_of: Option<String>,
    #[command(flatten)]
    sign: Sign,
}

/// What `forum withdraw` is given.
#[derive(Args, Debug)]
pub struct WithdrawGiven {
    /// The plan that opened the forum.
    id: InstrumentId,
    /// The delegate's digest, as `comity forum show` prints it.
    #[arg(long, value_name = "DIGEST")]
    mark: String,
    #[command(flatten)]
    sign: Sign,
}

/// Runs it.
pub async fn run(command: &ForumCommand, data: &Location, out: Output) -> Outcome {
    match command {
        ForumCommand::Clashes(given) => return clashes(given, out),
        ForumCommand::Arrange(given) => return arrange::run(given, out),
        _ => {}
    }
    let store = open(data).await?;
    let done = match command {
        ForumCommand::List => list(&store, out).await,
        ForumCommand::Show(one) => show(&store, &one.id, out).await,
        ForumCommand::Parity(one) => parity(&store, &one.id, out).await,
        ForumCommand::Open(given) => opened(&store, given, out).await,
        ForumCommand::Nominate(given) => nominate(&store, given, out).await,
        ForumCommand::Withdraw(given) => withdraw(&store, given, out).await,
        ForumCommand::Clashes(_) | ForumCommand::Arrange(_) => Ok(()),
    };
    store.close().await;
    done
}

async fn load(store: &Store, id: &InstrumentId) -> Outcome<ForumPage> {
    let page = store.forum(id).await?;
    Ok(page.ok_or_else(|| Refusal::UnknownForum { forum: id.to_string() })?)
}

/// A delegate's digest, with or without the name of its function.
fn mark_of(text: &str) -> Outcome<Digest> {
    Digest::from_hex(text.strip_prefix("sha256:").unwrap_or(text)).map_err(|e| {
        Failure::usage(format!("{text:?} is no delegate's digest"))
            .why(e)
            .todo("`comity forum show FORUM` prints them")
    })
}

fn first(words: &Localized) -> &str {
    words.iter().next().map_or("", |(_, text)| text)
}

async fn list(store: &Store, out: Output) -> Outcome {
    for forum in store.forums().await? {
        out.data(&forum_row_json(&forum, now()), || {
            let seated = forum.delegates.iter().filter(|it| it.seated().is_some()).count();
            format!(
                "{} {} {} to {}, {seated} delegates: {}\n",
                forum.id,
                forum.standing(now()).as_str(),
                day::written(forum.week.from),
                day::written(forum.week.to),
                first(&forum.week.title)
            )
        });
    }
    Ok(())
}

async fn show(store: &Store, id: &InstrumentId, out: Output) -> Outcome {
    let page = load(store, id).await?;
    let counts = store.forum_counts(id).await?;
    let shown = forum_json(&page, &counts, &store.commission(), now());
    out.data(&shown, || pretty(&shown));
    Ok(())
}

async fn parity(store: &Store, id: &InstrumentId, out: Output) -> Outcome {
    let forum = load(store, id).await?.forum;
    let counts = store.forum_counts(id).await?;
    out.data(&parity_json(&forum, &counts), || {
        let mut text = String::new();
        for it in forum.parity(&counts) {
            let category = it.category.as_deref().unwrap_or("all of them together");
            text += &format!("{category}, {} seats of every party\n", it.quota);
            for share in &it.shares {
                let came: u32 = share.counted.present.values().copied().max().unwrap_or(0);
                text += &format!(
                    "  {}: {} with a seat, {} free, {} waiting, {} confirmed, {came} came on the fullest day\n",
                    share.party, share.seated, share.free, share.waiting, share.counted.confirmed
                );
            }
        }
        text
    });
    Ok(())
}

/// Reads a week out of a file; days begin at so many seconds from UTC.
fn week(file: &Path, offset: i32) -> Outcome<Week> {
    let text = read_text(file)?;
    if !text.trim_start().starts_with('{') {
        return given::week(&text, offset);
    }
    if let Ok(week) = serde_json::from_str::<Week>(&text) {
        return Ok(week);
    }
    let convocation = Convocation::read(text.trim().as_bytes()).map_err(|e| {
        Failure::usage(format!("{} holds no week", file.display()))
            .why(e)
            .todo("give the file attached to a plan, or write TOML as in docs/forum.md")
    })?;
    convocation.opens.ok_or_else(|| {
        Failure::usage(format!("{} opens no forum, it only changes one", file.display())).todo(
            "what a change clashes with is checked on the desk, against the week that it changes",
        )
    })
}

/// The charter against which a week is held, where one is given.
fn charter(path: Option<&Path>) -> Outcome<Option<Charter>> {
    let Some(path) = path else { return Ok(None) };
    let charter = Charter::parse(&read_text(path)?);
    charter.map(Some).map_err(|problems| charter_failure(&problems))
}

fn clashes(given: &ClashesGiven, out: Output) -> Outcome {
    let charter = charter(given.charter.as_deref())?;
    // Without a charter times are as they are written: two clash by any clock.
    let week = week(&given.file, charter.as_ref().map_or(0, |it| it.utc_offset_seconds))?;
    let found = week.clashes();
    for clash in &found {
        out.data(&clash_json(clash), || described(clash, &week));
    }
    if !found.is_empty() {
        let count = match found.len() {
            CLASHES_MAX => format!("{CLASHES_MAX} clashes or more"),
            1 => "1 clash".to_owned(),
            count => format!("{count} clashes"),
        };
        return Err(Failure::new(Code::Finding, format!("{count} in {}", given.file.display()))
            .why("no plan with them is tabled")
            .todo("give one session of each pair another time, room or speaker"));
    }
    let sessions = week.sessions.len();
    // Everything else that keeps a week from being held.
    Convocation::parse(&Convocation::new(Some(week.clone()), Vec::new()).file()).map_err(|e| {
        Failure::new(Code::Finding, "the week cannot be held as it is written")
            .why(e)
            .todo("docs/forum.md says what a week needs")
    })?;
    if let Some(charter) = &charter {
        week.check(charter)?;
    }
    out.data(&json!({ "sessions": sessions, "clashes": 0 }), || {
        format!("{sessions} sessions, no clash\n")
    });
    Ok(())
}

fn who(speaker: &Speaker) -> String {
    match speaker {
        Speaker::Office { office } => office.to_string(),
        Speaker::Delegate { category, seat } => format!("{category}/{seat}"),
    }
}

/// A clash on one line, by the week's own clock.
fn described(clash: &Clash, week: &Week) -> String {
    let offset = i64::from(week.utc_offset_seconds);
    let at = |unix: i64| day::written_minute(unix, offset);
    match clash {
        Clash::Days { session, starts, ends } => format!(
            "days: {session}, {} to {}, is not between {} and {}\n",
            at(*starts),
            at(*ends),
            day::written(week.from),
            day::written(week.to)
        ),
        Clash::Room { room, first, second, from, to } => format!(
            "room {room}: {first} and {second} are both there from {} to {}\n",
            at(*from),
            at(*to)
        ),
        Clash::Speaker { party, speaker, first, second, from, to } => format!(
            "speaker {} of {party}: {first} and {second} are both on from {} to {}\n",
            who(speaker),
            at(*from),
            at(*to)
        ),
    }
}

async fn opened(store: &Store, given: &OpenGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let week = week(&given.file, store.commission().charter.utc_offset_seconds)?;
    let sessions = week.sessions.len();
    store.edit_forum(&given.draft, &ForumEdit::Open(Box::new(week)), &by, now()).await?;
    out.data(&json!({ "instrument": given.draft, "sessions": sessions }), || {
        format!("the plan opens a week with {sessions} sessions\n")
    });
    Ok(())
}

/// Why a delegate has a seat, or none, in a few words.
fn because(why: Option<Why>) -> String {
    match why {
        Some(Why::Free { seat, quota }) => format!("seat {seat} of {quota}"),
        Some(Why::MovedUp { seat, .. }) => format!("seat {seat}, from the waiting list"),
        Some(Why::Substitute { seat, .. }) => format!("seat {seat}, in the place of another"),
        Some(Why::Full { quota, before }) => {
            format!("all {quota} seats of the party are taken; {before} wait before")
        }
        Some(Why::Withdrawn { .. }) => "withdrawn".to_owned(),
        Some(Why::Replaced { .. }) => "replaced".to_owned(),
        None => "unknown".to_owned(),
    }
}

/// Lays down who is nominated; returns the digest and the code for them.
async fn laid(store: &Store, given: &NominateGiven, forum: &Forum) -> Outcome<(Digest, Receipt)> {
    let by = office(store, given.sign.key())?;
    // Nobody is laid down for what is refused anyway.
    forum.goes_on(now())?;
    if forum.week.category(&given.category).is_none() {
        return Err(Refusal::UnknownCategory { category: given.category.clone() }.into());
    }
    let text = |path: &Option<PathBuf>| path.as_deref().map(read_text).transpose();
    let new = NewDelegate {
        name: text(&given.name)?.unwrap_or_default().trim().to_owned(),
        contact: text(&given.contact)?.unwrap_or_default().trim().to_owned(),
        minor: given.minor,
        random: random()?,
    };
    let receipt = Receipt::from_random(random()?);
    let code = store.open_receipt(&receipt).await?;
    let mark = store.lay_delegate(&given.id, &new, &code, &by, now()).await?;
    Ok((mark, receipt))
}

async fn nominate(store: &Store, given: &NominateGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let forum = load(store, &given.id).await?.forum;
    let in_place_of = given.in_place_of.as_deref().map(mark_of).transpose()?;
    let (delegate, code) = match &given.mark {
        Some(mark) => (mark_of(mark)?, None),
        None => {
            let (mark, code) = laid(store, given, &forum).await?;
            (mark, Some(code))
        }
    };
    let nomination = Nomination { category: given.category.clone(), delegate, in_place_of };
    let subject = nomination.digest(&commission.id, &given.id)?;
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Nominate, subject, &nomination, out)?;
    let receipt = store.nominate_delegate(&given.id, &nomination, &note, now()).await?;
    let forum = load(store, &given.id).await?.forum;
    let (why, entry) = (forum.why(&delegate), receipt.first);
    let shown = json!({
        "delegate": delegate.hex(), "entry": entry, "why": why.map(Why::as_str),
        "seat": forum.delegate(&delegate).and_then(|it| it.seat),
        "code": code.as_ref().map(ToString::to_string),
    });
    out.data(&shown, || {
        let mut text = format!("{}\nnominated, entry {entry}: {}\n", delegate.hex(), because(why));
        if let Some(code) = &code {
            text += &format!("Give the delegate this code; it is shown once: {code}\n");
        }
        text
    });
    Ok(())
}

async fn withdraw(store: &Store, given: &WithdrawGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let delegate = mark_of(&given.mark)?;
    let before = load(store, &given.id).await?.forum;
    let there = before.delegate(&delegate).ok_or(Refusal::UnknownDelegate)?;
    let (party, category) = (there.party.clone(), there.nomination.category.clone());
    let waits: Vec<Digest> =
        before.delegation(&party, &category).filter(|it| it.waits()).map(|it| *it.mark()).collect();
    let subject = withdrawal_digest(&commission.id, &given.id, &delegate)?;
    let what = json!({
        "forum": given.id, "says": "this delegate is withdrawn", "delegate": delegate.hex(),
        "category": category, "seat": there.seated(),
    });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Nominate, subject, &what, out)?;
    let receipt = store.withdraw_delegate(&given.id, &delegate, &note, now()).await?;
    let after = load(store, &given.id).await?.forum;
    let sits = |mark: &&Digest| after.delegate(mark).is_some_and(|it| it.seated().is_some());
    let moved = waits.iter().find(sits).map(Digest::hex);
    let shown = json!({ "delegate": delegate.hex(), "entry": receipt.first, "moved_up": moved });
    out.data(&shown, || {
        let mut text = format!("withdrawn, entry {}\n", receipt.first);
        match &moved {
            Some(mark) => text += &format!("{mark} moves up\n"),
            None if there.seated().is_some() => {
                text += "the seat is free: nominate another of the same category\n";
            }
            None => {}
        }
        text
    });
    Ok(())
}
