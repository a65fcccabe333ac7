//! `comity meeting`: calls to meet, the answers to them, and what comes of a meeting.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use commission::meeting::{Call, Item, Meeting, Reply, own_words, place_text, statement_digest};
use commission::{Commission, Kind, Language, Localized, MeetingId, Office, Purpose, Refusal};
use note::Digest;
use serde_json::{Value, json};
use store::{Location, Store};
use web::day;

use crate::commands::office_of;
use crate::commands::shown::{pretty, sign};
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{now, random, read_text};
use crate::output::Output;
use crate::place::open;

/// Works on meetings where the data folder or the database is at hand. Calls, answers and a party's
/// own words are signed and public; the rest is private to members.
#[derive(Subcommand, Debug)]
pub enum MeetingCommand {
    /// List the meetings, the one furthest ahead first, and whether the next one is fixed.
    List,
    /// Show one meeting: every call, every answer, where it stands.
    Show(One),
    /// Call a meeting, or call one again, with a co-chair's key.
    #[command(before_help = "Examples:
  comity meeting call --at 2026-12-10T18:30 --place 'en=By video' --key north.key
  comity meeting call --again MEETING --at 2026-12-17T18:30 --place 'en=By video' --item follow-up --key north.key")]
    Call(CallGiven),
    /// Answer the last call to a meeting, with a co-chair's key: comes, other-date or declines.
    #[command(before_help = "Examples:
  comity meeting answer MEETING comes --call DIGEST --key south.key
  comity meeting answer MEETING other-date --at 2026-12-11T18:30 --key south.key
  comity meeting answer MEETING declines --words en=reasons.txt --key south.key")]
    Answer(AnswerGiven),
    /// Speak about a meeting for one's own party alone, with a co-chair's key.
    Speak(SpeakGiven),
    /// Propose an item for the agenda.
    Item(ItemGiven),
    /// Say which seats of one's own party were present.
    Present(PresentGiven),
    /// Begin its minutes, or with --communique a short statement; `comity instrument` goes on with
    /// the draft that it prints.
    Minutes(MinutesGiven),
}

/// One meeting.
#[derive(Args, Debug)]
pub struct One {
    /// The meeting.
    id: MeetingId,
}

/// With which key something is signed.
#[derive(Args, Debug)]
pub struct Sign {
    /// The private key that signs (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Sign without asking. For scripts; a person should read first.
    #[arg(long)]
    yes: bool,
}

impl Sign {
    /// The file of the key.
    pub(super) fn key(&self) -> &Path {
        &self.key
    }

    /// Whether it is signed without asking.
    pub(super) fn yes(&self) -> bool {
        self.yes
    }
}

/// What `meeting call` is given.
#[derive(Args, Debug)]
pub struct CallGiven {
    /// Call this meeting again.
    #[arg(long, value_name = "MEETING")]
    again: Option<MeetingId>,
    /// The meeting's id as the site made it, where it is to be signed here.
    #[arg(long, value_name = "ID", conflicts_with = "again")]
    meeting: Option<MeetingId>,
    /// When: 2026-12-10T18:30 by the commission's clock, or Unix seconds.
    #[arg(long, value_name = "TIME")]
    at: String,
    /// Where, in general words that everybody reads. Repeat it for other languages.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    place: Vec<String>,
    /// Only these items: follow-up, advance-notices, commitments, proposed. Without it: all.
    #[arg(long, value_name = "ITEM")]
    item: Vec<String>,
    #[command(flatten)]
    sign: Sign,
}

/// What `meeting answer` is given.
#[derive(Args, Debug)]
pub struct AnswerGiven {
    /// The meeting.
    id: MeetingId,
    /// comes, other-date or declines.
    #[arg(value_parser = ["comes", "other-date", "declines"])]
    answer: String,
    /// The other date.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// The reasons in one language: its tag and a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=FILE")]
    words: Vec<String>,
    /// The reasons in one language as they are, in place of a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    say: Vec<String>,
    /// Answer only this call: the digest that the site shows.
    #[arg(long, value_name = "DIGEST", value_parser = Digest::from_hex)]
    call: Option<Digest>,
    #[command(flatten)]
    sign: Sign,
}

/// What `meeting speak` is given.
#[derive(Args, Debug)]
pub struct SpeakGiven {
    /// The meeting.
    id: MeetingId,
    /// The words in one language: its tag and a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=FILE", required_unless_present = "say")]
    words: Vec<String>,
    /// The words in one language as they are, in place of a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    say: Vec<String>,
    #[command(flatten)]
    sign: Sign,
}

/// What `meeting item` is given.
#[derive(Args, Debug)]
pub struct ItemGiven {
    /// The meeting.
    id: MeetingId,
    /// What it is about, in one line.
    #[arg(long)]
    title: String,
    /// The private key of the seat that proposes it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `meeting present` is given.
#[derive(Args, Debug)]
pub struct PresentGiven {
    /// The meeting.
    id: MeetingId,
    /// The seats that were present.
    offices: Vec<Office>,
    /// The private key of a seat of the same party (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `meeting minutes` is given.
#[derive(Args, Debug)]
pub struct MinutesGiven {
    /// The meeting.
    id: MeetingId,
    /// The mandate's topic. Repeat it for others.
    #[arg(long, required = true)]
    topic: Vec<String>,
    /// Begin a communiqué instead.
    #[arg(long)]
    communique: bool,
    /// The private key of the seat that begins it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Runs it.
pub async fn run(command: &MeetingCommand, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        MeetingCommand::List => list(&store, out).await,
        MeetingCommand::Show(one) => show(&store, &one.id, out).await,
        MeetingCommand::Call(given) => call(&store, given, out).await,
        MeetingCommand::Answer(given) => answer(&store, given, out).await,
        MeetingCommand::Speak(given) => speak(&store, given, out).await,
        MeetingCommand::Item(given) => item(&store, given, out).await,
        MeetingCommand::Present(given) => present(&store, given, out).await,
        MeetingCommand::Minutes(given) => minutes(&store, given, out).await,
    };
    store.close().await;
    done
}

/// A time by the commission's clock, or Unix seconds.
fn time(text: &str, commission: &Commission) -> Outcome<i64> {
    time_at(text, commission.charter.utc_offset_seconds.into())
}

fn time_at(text: &str, offset: i64) -> Outcome<i64> {
    let wrong = || {
        Failure::usage(format!("{text:?} is no time"))
            .todo("write it as in 2026-12-10T18:30, by the commission's clock")
    };
    match text.parse::<i64>() {
        Ok(unix) => Ok(unix),
        Err(_) => day::read_minute(text, offset).ok_or_else(wrong),
    }
}

/// Words given as LANGUAGE=WORDS.
pub(super) fn said(given: &[String], example: &str) -> Outcome<Localized> {
    let mut text = Localized::new();
    for words in given {
        let (language, words) = words.split_once('=').ok_or_else(|| {
            Failure::usage(format!("{words:?} is not LANGUAGE=WORDS"))
                .todo(format!("write it as in {example}"))
        })?;
        text.set(language.parse().map_err(Failure::usage)?, words.to_owned());
    }
    Ok(text)
}

/// Words given as LANGUAGE=FILE, and words given as they are.
pub(super) fn words(given: &[String], say: &[String]) -> Outcome<Localized> {
    let mut text = said(say, "--say 'en=Not that day.'")?;
    for words in given {
        let (language, file) = words.split_once('=').ok_or_else(|| {
            Failure::usage(format!("{words:?} is not LANGUAGE=FILE"))
                .todo("write it as in --words en=reasons.txt")
        })?;
        let language: Language = language.parse().map_err(Failure::usage)?;
        text.set(language, read_text(Path::new(file))?);
    }
    Ok(text)
}

/// The office whose key is given.
pub(super) fn office(store: &Store, key: &Path) -> Outcome<Office> {
    office_of(&store.commission(), &keys::private(key)?.verifier())
}

fn row(meeting: &Meeting, commission: &Commission) -> Value {
    let state = meeting.state(&commission.charter, now());
    let last = meeting.counting(&commission.charter);
    json!({
        "id": meeting.id,
        "state": state.as_str(),
        "since": state.since(),
        "waits": state.parties(),
        "starts": last.map(|round| round.call.starts),
        "number": last.map(|round| round.call.number),
        "chair": last.map(|round| &round.call.chair),
        "minutes": meeting.held.as_ref().map(|held| &held.minutes),
    })
}

async fn list(store: &Store, out: Output) -> Outcome {
    let meetings = store.meetings().await?;
    let commission = store.commission();
    let mut rows: Vec<&Meeting> = meetings.iter().collect();
    let starts =
        |it: &Meeting| it.counting(&commission.charter).map_or(0, |round| round.call.starts);
    rows.sort_by_key(|it| std::cmp::Reverse(starts(it)));
    for meeting in rows {
        let state = meeting.state(&commission.charter, now());
        let starts = starts(meeting);
        out.data(&row(meeting, &commission), || {
            format!(
                "{} {} {} since {}\n",
                meeting.id,
                utc(starts),
                state.as_str(),
                utc(state.since())
            )
        });
    }
    if !matches!(meetings.next(&commission.charter, now()), commission::meeting::Next::Fixed(_)) {
        let (since, by) = meetings.due(&commission.charter, commission.founded.at);
        out.note(format!(
            "no next meeting is fixed since {}; the charter wants it by {}",
            utc(since),
            utc(by)
        ));
    }
    Ok(())
}

async fn show(store: &Store, id: &MeetingId, out: Output) -> Outcome {
    let page = store.meeting(id).await?;
    let calls: Vec<Value> = page
        .meeting
        .rounds
        .iter()
        .map(|round| {
            let answers: Vec<Value> = round
                .answers
                .iter()
                .map(|it| json!({"office": it.office, "at": it.at, "reply": it.reply}))
                .collect();
            json!({
                "office": round.office, "at": round.at, "answer_by": round.answer,
                "call": round.call, "digest": round.digest.hex(), "answers": answers,
            })
        })
        .collect();
    let statements: Vec<Value> = page
        .meeting
        .statements
        .iter()
        .map(|it| json!({"office": it.office, "at": it.at, "text": it.text}))
        .collect();
    let mut shown = row(&page.meeting, &store.commission());
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("calls".to_owned(), json!(calls));
        fields.insert("statements".to_owned(), json!(statements));
    }
    out.data(&shown, || pretty(&shown));
    Ok(())
}

async fn call(store: &Store, given: &CallGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let meetings = store.meetings().await?;
    let place = said(&given.place, "--place 'en=By video'")?;
    let agenda: BTreeSet<Item> = match given.item.as_slice() {
        [] => Item::ALL.iter().copied().collect(),
        items => items.iter().map(|it| it.parse()).collect::<Result<_, Refusal>>()?,
    };
    let id = match given.again.as_ref().or(given.meeting.as_ref()) {
        Some(id) => id.clone(),
        None => MeetingId::of(&random::<16>()?),
    };
    let rounds = meetings.get(&id).map_or(0, |meeting| meeting.rounds.len());
    if let (Some(again), 0) = (&given.again, rounds) {
        return Err(Refusal::UnknownMeeting { id: again.to_string() }.into());
    }
    let call = Call {
        number: u16::try_from(rounds + 1).unwrap_or(u16::MAX),
        starts: time(&given.at, &commission)?,
        place: place_text(&place)?,
        agenda,
        quorum: commission.charter.meetings.quorum,
        chair: meetings.chair(&commission.charter, &commission.id),
    };
    call.check_new(&commission.charter, now())?;
    let subject = call.digest(&commission.id, &id)?;
    let note = sign(
        &commission,
        (&given.sign.key, given.sign.yes),
        Purpose::Convene,
        subject,
        &call,
        out,
    )?;
    let receipt = store.call_meeting(&id, &call, &note, now()).await?;
    out.data(&json!({"meeting": id, "entry": receipt.first}), || {
        format!("{id}\ncalled, entry {}\n", receipt.first)
    });
    Ok(())
}

async fn answer(store: &Store, given: &AnswerGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = store.meeting(&given.id).await?;
    let unknown = || Refusal::UnknownMeeting { id: given.id.to_string() };
    let round = page.meeting.last_round().ok_or_else(unknown)?;
    let digest = round.digest;
    if let Some(found) = given.call.filter(|found| *found != digest) {
        return Err(Refusal::OtherDigest { expected: digest, found }.into());
    }
    let reply = match (given.answer.as_str(), &given.at) {
        ("comes", _) => Reply::Comes,
        ("other-date", Some(at)) => Reply::OtherDate { starts: time(at, &commission)? },
        ("other-date", None) => {
            return Err(Failure::usage("another date needs --at").todo("give the date with --at"));
        }
        _ => Reply::Declines { reasons: own_words(&words(&given.words, &given.say)?, "reasons")? },
    };
    reply.check(&commission.charter, now())?;
    let by = office(store, &given.sign.key)?;
    let party = by.party().ok_or_else(|| Failure::usage(format!("{by} belongs to no party")))?;
    let subject = reply.digest(&commission.id, &given.id, &digest, party)?;
    // Whoever answers sees to what.
    let shown = json!({
        "meeting": given.id,
        "begins": utc(round.call.starts),
        "called_by": round.office,
        "digest_of_the_call": digest.hex(),
        "call": round.call,
        "answer": reply,
    });
    let note =
        sign(&commission, (&given.sign.key, given.sign.yes), Purpose::Reply, subject, &shown, out)?;
    let receipt = store.answer_meeting(&given.id, &digest, &reply, &note, now()).await?;
    out.data(&json!({"meeting": given.id, "entry": receipt.first}), || {
        format!("answered for {party}, entry {}\n", receipt.first)
    });
    Ok(())
}

async fn speak(store: &Store, given: &SpeakGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let text = own_words(&words(&given.words, &given.say)?, "text")?;
    let by = office(store, &given.sign.key)?;
    let party = by.party().ok_or_else(|| Failure::usage(format!("{by} belongs to no party")))?;
    let subject = statement_digest(&commission.id, &given.id, party, &text)?;
    let note =
        sign(&commission, (&given.sign.key, given.sign.yes), Purpose::Speak, subject, &text, out)?;
    let receipt = store.speak_about_meeting(&given.id, &text, &note, now()).await?;
    out.data(&json!({"meeting": given.id, "entry": receipt.first}), || {
        format!("said for {party} alone, entry {}\n", receipt.first)
    });
    Ok(())
}

async fn item(store: &Store, given: &ItemGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    store.propose_item(&given.id, &given.title, &by, now(), random()?).await?;
    out.data(&json!({"meeting": given.id}), || "on the agenda\n".to_owned());
    Ok(())
}

async fn present(store: &Store, given: &PresentGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let present: BTreeSet<Office> = given.offices.iter().cloned().collect();
    let page = store.meeting(&given.id).await?;
    let commission = store.commission();
    let round = page.meeting.spoken_of(&commission.charter, now());
    let quorum = round.map_or(1, |round| round.call.quorum);
    let is_quorate = commission::meeting::is_quorate(quorum, &present);
    store.put_presence(&given.id, present, &by, now()).await?;
    out.data(&json!({"meeting": given.id, "quorate": is_quorate}), || {
        format!("noted; {} for the quorum\n", if is_quorate { "enough" } else { "not enough" })
    });
    Ok(())
}

async fn minutes(store: &Store, given: &MinutesGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let kind = if given.communique { Kind::Statement } else { Kind::Minutes };
    let text = web::meeting_text::begin(store, &given.id, kind, given.topic.clone(), now()).await?;
    let passages = text.passages.len();
    let draft = store.begin_meeting_text(&given.id, text, &by, now(), random()?).await?;
    out.data(&json!({"instrument": draft, "passages": passages}), || format!("{draft}\n"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_no_month_has_is_no_time() {
        let offset = 3 * 3_600;
        let read = |text: &str| time_at(text, offset).ok();
        assert_eq!(read("2026-12-10T18:30"), Some(1_796_916_600));
        assert_eq!(read("2028-02-29T00:00"), Some(1_835_384_400));
        assert_eq!(read("1796916600"), Some(1_796_916_600));
        for wrong in [
            "2026-02-29T10:00",
            "2026-02-31T10:00",
            "2026-04-31T10:00",
            "2026-13-01T10:00",
            "2026-12-10T24:00",
            "2026-12-10T10:60",
            "2026-12-10 10:00",
            "2026-12-10",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
