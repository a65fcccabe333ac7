//! `comity forum arrange`: rooms and times of a week's file, with why each session moves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use commission::forum::arrange::{
    Arrangement, BREAK_MINUTES_DEFAULT, Cause, Measured, Place, Reason, WishError, Wishes, arrange,
};
use commission::forum::{Convocation, Week};
use serde_json::{Value, json};
use web::day;

use super::{given, week, who};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_text, write_new};
use crate::output::Output;

/// What `forum arrange` is given.
#[derive(Args, Debug)]
pub struct ArrangeGiven {
    /// The week: TOML as people write it, or the JSON file that is attached to a plan.
    file: PathBuf,
    /// From when until when sessions are held every day, by the week's clock.
    #[arg(long, value_name = "FROM-TO", default_value = "9-18")]
    hours: String,
    /// Minutes between two sessions in one room, and between two of one speaker.
    #[arg(long = "break", value_name = "MINUTES", default_value_t = BREAK_MINUTES_DEFAULT)]
    pause: u32,
    /// A session that stays where it is, by its id; as often as needed.
    #[arg(long, value_name = "ID")]
    keep: Vec<String>,
    /// How many people a session expects; as often as needed.
    #[arg(long, value_name = "ID=COUNT")]
    expect: Vec<String>,
    /// Arrange all but what is kept anew, instead of moving as little as possible.
    #[arg(long)]
    anew: bool,
    /// Read the times of a TOML file by the clock of this charter.
    #[arg(long, value_name = "FILE")]
    charter: Option<PathBuf>,
    /// Write the week with its new rooms and times here, in the form of the file that was read.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// `9` or `9:30`, in minutes after midnight; `24` ends a day.
fn minute(text: &str) -> Option<u32> {
    let (hours, minutes) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
    let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
    (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn wishes(given: &ArrangeGiven) -> Outcome<Wishes> {
    let hours = || {
        Failure::usage(format!("{:?} are no hours of a day", given.hours))
            .todo("write them as in 9-18 or 9:30-18:00")
    };
    let (from, to) = given.hours.split_once('-').ok_or_else(hours)?;
    let (from_minute, to_minute) = (minute(from).ok_or_else(hours)?, minute(to).ok_or_else(hours)?);
    let mut expected = BTreeMap::new();
    for text in &given.expect {
        let read = text.split_once('=').and_then(|(id, count)| Some((id, count.parse().ok()?)));
        let (id, count) = read.ok_or_else(|| {
            Failure::usage(format!("{text:?} says of no session how many people it expects"))
                .todo("write the session's id and a number, as in opening=120")
        })?;
        expected.insert(id.to_owned(), count);
    }
    let keep: BTreeSet<String> = given.keep.iter().cloned().collect();
    Ok(Wishes {
        from_minute,
        to_minute,
        break_minutes: given.pause,
        keep,
        expected,
        anew: given.anew,
    })
}

/// Runs it.
pub(super) fn run(given: &ArrangeGiven, out: Output) -> Outcome {
    let wishes = wishes(given)?;
    let charter = super::charter(given.charter.as_deref())?;
    // Without a charter times are as they are written.
    let offset = charter.as_ref().map_or(0, |it| it.utc_offset_seconds);
    let before = week(&given.file, offset)?;
    let said = arrange(&before, &wishes).map_err(|error| match error {
        WishError::Week(_) => {
            Failure::new(Code::Finding, "the week cannot be held as it is written")
                .why(error)
                .todo("docs/forum.md says what a week needs")
        }
        _ => Failure::usage(error).todo("`comity forum arrange --help` has examples"),
    })?;
    out.data(&shown(&said), || text(&said));
    if let Some(path) = &given.out {
        write_new(path, &written(&given.file, offset, &said.week)?, false)?;
    }
    match said.unplaced.len() {
        0 => Ok(()),
        1 => Err(lacks("1 session has no place")),
        count => Err(lacks(&format!("{count} sessions have no place"))),
    }
}

fn lacks(what: &str) -> Failure {
    Failure::new(Code::Finding, what)
        .why("they stand where they stood, and may clash there")
        .todo("give more hours, rooms or days, or keep less")
}

/// The file that was read, with the rooms and times of this week.
fn written(file: &Path, offset: i32, week: &Week) -> Outcome<Vec<u8>> {
    let before = read_text(file)?;
    if before.trim_start().starts_with('{') {
        if let Ok(there) = Convocation::read(before.trim().as_bytes()) {
            return Ok(Convocation::new(Some(week.clone()), there.changes).file());
        }
        let text = serde_json::to_string_pretty(week);
        return text.map(String::into_bytes).map_err(|e| Failure::io("the week has no form", e));
    }
    let text = with_places(&before, week);
    // People write TOML in many ways: what is written is read again, and held against the proposal.
    if given::week(&text, offset).is_ok_and(|it| it == *week) {
        return Ok(text.into_bytes());
    }
    Err(Failure::usage(format!("rooms and times are written in an unusual way in {}", file.display()))
        .todo("write id, room, starts and ends of each session on lines of their own, or give the JSON file"))
}

/// The text of a file with other rooms and times; every other letter of it stays.
fn with_places(text: &str, week: &Week) -> String {
    let offset = i64::from(week.utc_offset_seconds);
    let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
    // From quote to quote.
    let value = |line: &str| {
        let from = line.find(['"', '\''])?;
        let quote = line.get(from..)?.chars().next()?;
        let to = from + 1 + line.get(from + 1..)?.find(quote)?;
        Some((from + 1, to))
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_head = |line: &&str| line.trim_start().starts_with('[');
    let mut written = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        written.push_str(line);
        place += 1;
        if !line.trim_start().starts_with("[[session]]") {
            continue;
        }
        let of: Vec<&str> =
            lines.iter().skip(place).copied().take_while(|line| !is_head(line)).collect();
        let id = of.iter().find(|line| key(line).as_deref() == Some("id")).and_then(|line| {
            let (from, to) = value(line)?;
            line.get(from..to)
        });
        let session = id.and_then(|id| week.session(id));
        for line in &of {
            let new = session.and_then(|it| match key(line)?.as_str() {
                "room" => Some(it.room.clone()),
                "starts" => Some(day::written_minute(it.starts, offset)),
                "ends" => Some(day::written_minute(it.ends, offset)),
                _ => None,
            });
            match (new, value(line)) {
                (Some(new), Some((from, to))) => {
                    written.push_str(line.get(..from).unwrap_or_default());
                    written.push_str(&new);
                    written.push_str(line.get(to..).unwrap_or_default());
                }
                _ => written.push_str(line),
            }
        }
        place += of.len();
    }
    written
}

fn place_json(place: &Place) -> Value {
    json!({ "room": place.room, "starts": place.starts, "ends": place.ends })
}

fn reason_json(why: &Reason) -> Value {
    let mut said = json!({ "why": why.as_str() });
    let more = match why {
        Reason::Hours | Reason::Anew => json!({}),
        Reason::Seats { seats, expects } => json!({ "seats": seats, "expects": expects }),
        Reason::Room { room, with, only_break } => {
            json!({ "room": room, "with": with, "only_break": only_break })
        }
        Reason::Speakers { who, with, only_break } => {
            let all = who.iter().map(|(party, it)| json!({ "party": party, "speaker": it }));
            json!({ "who": all.collect::<Vec<_>>(), "with": with, "only_break": only_break })
        }
        Reason::MadeRoom { with } => json!({ "with": with }),
    };
    merge(&mut said, more);
    said
}

fn cause_json(why: &Cause) -> Value {
    let mut said = json!({ "why": why.as_str() });
    let more = match why {
        Cause::Kept { with } => json!({ "with": with }),
        Cause::Long { minutes, hours } => json!({ "minutes": minutes, "day_minutes": hours }),
        Cause::Seats { expects, most } => json!({ "expects": expects, "most": most }),
        Cause::Speakers | Cause::Full => json!({}),
    };
    merge(&mut said, more);
    said
}

fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

fn measured_json(it: &Measured) -> Value {
    let slots = it.slots.iter().map(|(party, of)| {
        json!({
            "party": party, "speak": of.all, "early": of.early, "late": of.late, "last": of.last,
        })
    });
    json!({
        "clashes": it.clashes, "at_once": it.at_once, "day_minutes_most": it.day_minutes_most,
        "day_minutes_least": it.day_minutes_least, "uneven_permille": it.uneven_permille,
        "slots": slots.collect::<Vec<_>>(),
    })
}

fn shown(said: &Arrangement) -> Value {
    let moved = said.moved.iter().map(|it| {
        let mut shown = json!({
            "session": it.session, "from": place_json(&it.from), "to": place_json(&it.to),
        });
        merge(&mut shown, reason_json(&it.why));
        shown
    });
    let unplaced = said.unplaced.iter().map(|it| {
        let mut shown = json!({ "session": it.session });
        merge(&mut shown, cause_json(&it.why));
        shown
    });
    json!({
        "moved": moved.collect::<Vec<_>>(), "unplaced": unplaced.collect::<Vec<_>>(),
        "cut_short": said.cut_short,
        "before": measured_json(&said.before), "after": measured_json(&said.after),
        "at_least": {
            "moved": said.bounds.moved, "at_once": said.bounds.at_once,
            "room_minutes": said.bounds.room_minutes,
            "speaker_minutes": said.bounds.speaker_minutes,
        },
    })
}

fn because(why: &Reason) -> String {
    let near = |only_break: bool| if only_break { " too soon before or after" } else { "" };
    match why {
        Reason::Hours => "outside the hours".to_owned(),
        Reason::Seats { seats, expects } => format!("seats {seats}, expects {expects}"),
        Reason::Room { room, with, only_break } => {
            format!("room {room} is taken by {with}{}", near(*only_break))
        }
        Reason::Speakers { who: all, with, only_break } => {
            let all: Vec<String> =
                all.iter().map(|(party, it)| format!("{party} {}", who(it))).collect();
            format!("speaks in {with} as well{}: {}", near(*only_break), all.join(", "))
        }
        Reason::MadeRoom { with } => format!("makes room for {with}"),
        Reason::Anew => "arranged anew".to_owned(),
    }
}

fn hindrance(why: &Cause) -> String {
    match why {
        Cause::Kept { with: Some(with) } => format!("is kept, as is {with}, with which it clashes"),
        Cause::Kept { with: None } => "is kept outside of the week's days".to_owned(),
        Cause::Long { minutes, hours } => {
            format!("lasts {minutes} minutes, longer than the {hours} of a day")
        }
        Cause::Seats { expects, most } => {
            format!("expects {expects}, and no room seats more than {most}")
        }
        Cause::Speakers => {
            "its speakers are never free together, as the others are arranged".to_owned()
        }
        Cause::Full => {
            "whenever its speakers are free every room that seats it is taken".to_owned()
        }
    }
}

fn text(said: &Arrangement) -> String {
    let offset = i64::from(said.week.utc_offset_seconds);
    let place = |it: &Place| {
        let at = |unix: i64| day::written_minute(unix, offset);
        format!("{} to {} in {}", at(it.starts), at(it.ends), it.room)
    };
    let (before, after, bounds) = (&said.before, &said.after, &said.bounds);
    let mut text = String::new();
    for it in &said.moved {
        text += &format!(
            "{}: {} -> {}: {}\n",
            it.session,
            place(&it.from),
            place(&it.to),
            because(&it.why)
        );
    }
    for it in &said.unplaced {
        text += &format!("{}: no place: {}\n", it.session, hindrance(&it.why));
    }
    if said.cut_short {
        text += "the search ended at its limit: a place may be there that was not found\n";
    }
    text += &format!(
        "{} moved (at least {}), {} without a place; clashes {} -> {}; at once {} -> {} (at least {})\n",
        said.moved.len(),
        bounds.moved,
        said.unplaced.len(),
        before.clashes,
        after.clashes,
        before.at_once,
        after.at_once,
        bounds.at_once,
    );
    for (party, it) in &after.slots {
        let was = before.slots.get(party).copied().unwrap_or_default();
        text += &format!(
            "{party}: speaks {} times, early {} -> {}, late {} -> {}, on the last day {} -> {}\n",
            it.all, was.early, it.early, was.late, it.late, was.last, it.last
        );
    }
    text
}
