//! A week as people write it: days as days, times by the commission's own clock, speakers in one word.

use std::collections::BTreeMap;

use commission::forum::{Category, Room, Session, Speaker, Week};
use commission::{Localized, PartyId};
use serde::Deserialize;
use web::day;

use crate::failure::{Failure, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Given {
    title: Localized,
    region: String,
    place: Localized,
    from: String,
    to: String,
    /// Until when new delegates are nominated; until it begins where nothing is said.
    until: Option<String>,
    #[serde(default)]
    minors: bool,
    room: Vec<Room>,
    category: Vec<Category>,
    #[serde(default)]
    session: Vec<GivenSession>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenSession {
    id: String,
    title: Localized,
    room: String,
    starts: String,
    ends: String,
    speakers: BTreeMap<PartyId, Vec<String>>,
}

/// A speaker: `youth-groups/7`, the delegate in that seat; `north-shore/co-chair/1`, an office.
fn speaker(text: &str) -> Outcome<Speaker> {
    let wrong = || {
        Failure::usage(format!("{text:?} is no speaker")).todo(
            "write category/seat for a delegate, as in youth-groups/7, or an office, as in north-shore/co-chair/1",
        )
    };
    match text.split('/').collect::<Vec<_>>().as_slice() {
        [category, seat] => Ok(Speaker::Delegate {
            category: (*category).to_owned(),
            seat: seat.parse().map_err(|_| wrong())?,
        }),
        [_, _, _] => Ok(Speaker::Office { office: text.parse().map_err(|_| wrong())? }),
        _ => Err(wrong()),
    }
}

/// Reads a week whose days begin at so many seconds from UTC.
///
/// # Errors
/// When the file is no such TOML, or a day, a time or a speaker is none.
pub(super) fn week(text: &str, offset: i32) -> Outcome<Week> {
    let given: Given = toml::from_str(text).map_err(|e| {
        Failure::usage("the file holds no week of dialogue")
            .why(e)
            .todo("see docs/forum.md for an example")
    })?;
    let on = |text: &str| {
        day::read(text).ok_or_else(|| {
            Failure::usage(format!("{text:?} is no day")).todo("write it as in 2027-05-10")
        })
    };
    let at = |text: &str| {
        day::read_minute(text, i64::from(offset)).ok_or_else(|| {
            Failure::usage(format!("{text:?} is no time")).todo("write it as in 2027-05-10T18:30")
        })
    };
    let sessions = given.session.into_iter().map(|it| {
        let speakers = it.speakers.into_iter().map(|(party, of)| {
            let of = of.iter().map(|it| speaker(it)).collect::<Outcome<Vec<Speaker>>>()?;
            Ok((party, of))
        });
        Ok(Session {
            id: it.id,
            title: it.title,
            room: it.room,
            starts: at(&it.starts)?,
            ends: at(&it.ends)?,
            speakers: speakers.collect::<Outcome<_>>()?,
        })
    });
    let mut week = Week {
        title: given.title,
        region: given.region,
        place: given.place,
        from: on(&given.from)?,
        to: on(&given.to)?,
        utc_offset_seconds: offset,
        until: 0,
        minors: given.minors,
        rooms: given.room,
        categories: given.category,
        sessions: sessions.collect::<Outcome<_>>()?,
    };
    week.until = match &given.until {
        Some(until) => at(until)?,
        None => week.starts(),
    };
    Ok(week)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_is_a_seat_or_an_office() {
        let seat = Speaker::Delegate { category: "youth-groups".into(), seat: 7 };
        assert_eq!(speaker("youth-groups/7").ok(), Some(seat));
        let office = Speaker::Office { office: "north-shore/co-chair/1".parse().unwrap() };
        assert_eq!(speaker("north-shore/co-chair/1").ok(), Some(office));
        for wrong in ["", "youth-groups", "youth-groups/x", "north-shore/king/1", "a/b/c/d"] {
            assert!(speaker(wrong).is_err(), "{wrong}");
        }
    }
}
