//! What a plan says about forums: the week that it opens, and what it changes about earlier ones. It
//! is a file of fixed form attached to the plan, so that every party signs it with the plan.

use std::collections::BTreeMap;

use note::Digest;
use serde::{Deserialize, Serialize};

use super::is_id;
use super::week::{
    DAY_SECONDS, Fault, QUOTA_MAX, ROOM_SEATS_MAX, Room, Session, Speaker, Week, check_speakers,
    line, region, speakers_form,
};
use crate::canonical;
use crate::charter::Charter;
use crate::incident::cleaned;
use crate::instrument::InstrumentId;
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// The name under which it is attached.
pub const FORUM: &str = "forum";
/// The most changes of one plan.
pub const AMENDMENTS_MAX: usize = 100;
/// The most bytes of the file: as many as an attachment may have.
pub const FORUM_BYTES_MAX: usize = 1 << 20;
/// The most characters of reasons in one language.
pub const REASONS_CHARS_MAX: usize = 1_000;
/// The most days by which a forum is postponed, or brought forward, at once.
pub const POSTPONED_DAYS_MAX: i64 = 730;
/// The first thing that a file says.
const KIND: &str = "comity/forum/v1";

/// What a later plan changes about a forum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// There is one more session.
    Added {
        /// The session, with an id that none ever had.
        session: Session,
    },
    /// A session is held at another time or in another room.
    Moved {
        /// Which.
        session: String,
        /// In which room.
        room: String,
        /// When it begins (Unix seconds UTC).
        starts: i64,
        /// When it ends (Unix seconds UTC).
        ends: i64,
    },
    /// A session is not held.
    Cancelled {
        /// Which.
        session: String,
    },
    /// Others speak in a session.
    Speakers {
        /// In which.
        session: String,
        /// Who, of every party.
        speakers: BTreeMap<PartyId, Vec<Speaker>>,
    },
    /// There is one more room.
    Room {
        /// The room, with an id that none has.
        room: Room,
    },
    /// Every party has more seats in a category. There are never fewer: nobody loses a seat.
    Quota {
        /// The category.
        category: String,
        /// How many every party has now.
        quota: u32,
    },
    /// All of it is held so many days later, or earlier where that is below 0, with every session and
    /// with the day until which new delegates are nominated; and perhaps elsewhere.
    Postponed {
        /// How many days; 0 where only the place is another.
        days: i64,
        /// The region.
        region: String,
        /// The address.
        place: Localized,
    },
}

impl Change {
    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Change::Added { .. } => "added",
            Change::Moved { .. } => "moved",
            Change::Cancelled { .. } => "cancelled",
            Change::Speakers { .. } => "speakers",
            Change::Room { .. } => "room",
            Change::Quota { .. } => "quota",
            Change::Postponed { .. } => "postponed",
        }
    }

    /// Whether it is of a form that a forum could take, whatever that forum says.
    fn holds(&self) -> bool {
        match self {
            Change::Added { session } => {
                is_id(&session.id) && is_id(&session.room) && session.is_formed().is_ok()
            }
            Change::Moved { session, room, starts, ends } => {
                is_id(session) && is_id(room) && (0..*ends).contains(starts)
            }
            Change::Cancelled { session } => is_id(session),
            Change::Speakers { session, speakers } => {
                is_id(session) && speakers_form(speakers).is_ok()
            }
            Change::Room { room } => is_id(&room.id) && (1..=ROOM_SEATS_MAX).contains(&room.seats),
            Change::Quota { category, quota } => is_id(category) && (1..=QUOTA_MAX).contains(quota),
            Change::Postponed { days, .. } => {
                (-POSTPONED_DAYS_MAX..=POSTPONED_DAYS_MAX).contains(days)
            }
        }
    }

    /// What a week is with this change, where it fits; whether its sessions clash then is another
    /// question. `taken` says whether a session ever had an id.
    pub(super) fn made(&self, before: &Week, taken: impl Fn(&str) -> bool) -> Option<Week> {
        let mut week = before.clone();
        match self.clone() {
            Change::Added { session } => {
                if taken(&session.id) || week.sessions.len() >= super::SESSIONS_MAX {
                    return None;
                }
                week.sessions.push(session);
            }
            Change::Moved { session, room, starts, ends } => {
                let there = week.sessions.iter_mut().find(|it| it.id == session)?;
                (there.room, there.starts, there.ends) = (room, starts, ends);
            }
            Change::Cancelled { session } => {
                let place = week.sessions.iter().position(|it| it.id == session)?;
                week.sessions.remove(place);
            }
            Change::Speakers { session, speakers } => {
                week.sessions.iter_mut().find(|it| it.id == session)?.speakers = speakers;
            }
            Change::Room { room } => week.rooms.push(room),
            Change::Quota { category, quota } => {
                let there = week.categories.iter_mut().find(|it| it.id == category)?;
                if quota <= there.quota {
                    return None;
                }
                there.quota = quota;
            }
            Change::Postponed { days, region, place } => {
                let seconds = days * DAY_SECONDS;
                (week.from, week.to) = (week.from + days, week.to + days);
                week.until += seconds;
                for session in &mut week.sessions {
                    session.starts += seconds;
                    session.ends += seconds;
                }
                (week.region, week.place) = (region, place);
            }
        }
        // Whether it can be held but for clashes, which are shown.
        match week.holds() {
            Ok(()) | Err(Fault::Clash(_)) => Some(week),
            Err(Fault::Wrong(_)) => None,
        }
    }
}

/// A change of a forum that an earlier plan opened, with reasons.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Which forum, by the plan that opened it.
    pub forum: InstrumentId,
    /// What is changed.
    pub change: Change,
    /// Why.
    pub reasons: Localized,
}

/// What a plan says about forums.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convocation {
    kind: String,
    /// The forum that it opens.
    pub opens: Option<Week>,
    /// What it changes about those of earlier plans, in this order.
    pub changes: Vec<Amendment>,
}

/// Says why bytes are no such file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the file of a forum: {0}")]
pub struct ConvocationError(pub String);

impl Default for Convocation {
    fn default() -> Self {
        Self::new(None, Vec::new())
    }
}

impl Convocation {
    /// A file with these. What they say is checked by [`Convocation::check`].
    pub fn new(opens: Option<Week>, changes: Vec<Amendment>) -> Self {
        Self { kind: KIND.to_owned(), opens, changes }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.opens.is_none() && self.changes.is_empty()
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Times that have no form are refused by `check`; without a form nothing can be parsed.
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file by its form alone, so that [`Convocation::check`] can say what is wrong with what
    /// it says.
    ///
    /// # Errors
    /// [`ConvocationError`].
    pub fn read(file: &[u8]) -> Result<Self, ConvocationError> {
        let wrong = |why: &str| ConvocationError(why.to_owned());
        if file.len() > FORUM_BYTES_MAX {
            return Err(ConvocationError(format!("it has more than {FORUM_BYTES_MAX} bytes")));
        }
        let read: Convocation =
            serde_json::from_slice(file).map_err(|e| ConvocationError(e.to_string()))?;
        if read.kind != KIND {
            return Err(wrong("it is of another kind"));
        }
        if read.file() != file {
            return Err(wrong("it is not in its one form"));
        }
        if read.is_empty() {
            return Err(wrong("it says nothing"));
        }
        Ok(read)
    }

    /// Reads a file; what does not print back to the same bytes is refused, and so is a week that
    /// could not be held as it is written: with two sessions in one room at once, say.
    ///
    /// # Errors
    /// [`ConvocationError`].
    pub fn parse(file: &[u8]) -> Result<Self, ConvocationError> {
        let read = Self::read(file)?;
        read.holds().map_err(|fault| ConvocationError(fault.english()))?;
        Ok(read)
    }

    fn holds(&self) -> Result<(), Fault> {
        if self.changes.len() > AMENDMENTS_MAX {
            return Err("it changes too much at once".into());
        }
        if !self.changes.iter().all(|it| it.change.holds()) {
            return Err("a change is of no form that a forum takes".into());
        }
        self.opens.as_ref().map_or(Ok(()), Week::holds)
    }

    /// Adds a change.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Convocation::check`] for the new one. Whether the forum takes
    /// it says [`super::Forum::takes`].
    pub fn amend(&mut self, amendment: Amendment, charter: &Charter) -> Result<(), Refusal> {
        amendment.check(charter)?;
        if self.changes.len() >= AMENDMENTS_MAX {
            return Err(Refusal::TooMany { what: What::ForumChanges, max: AMENDMENTS_MAX });
        }
        self.changes.push(amendment);
        Ok(())
    }

    /// Refuses what nobody could hold or read.
    ///
    /// # Errors
    /// Those of [`Week::check`]; [`Refusal::Empty`] for a change without reasons.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.holds().map_err(|fault| fault.refusal())?;
        if let Some(week) = &self.opens {
            week.check(charter)?;
        }
        self.changes.iter().try_for_each(|it| it.check(charter))
    }
}

impl Amendment {
    /// What tells a change from another one that has its place in the file since.
    pub fn mark(&self) -> String {
        // What has no form is in no file.
        let mut mark = Digest::of(&canonical::encode(self).unwrap_or_default()).hex();
        mark.truncate(16);
        mark
    }

    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if charter.authentic(Kind::Plan).iter().any(|it| self.reasons.get(it).is_none()) {
            return Err(Refusal::Empty { field: "reasons" });
        }
        if cleaned(&self.reasons, REASONS_CHARS_MAX, "reasons")? != self.reasons {
            return Err(Refusal::WrongStatement { line: "form" });
        }
        if !self.change.holds() {
            return Err(Fault::Wrong("a change is of no form that a forum takes").refusal());
        }
        match &self.change {
            Change::Added { session } => session.check(charter),
            Change::Speakers { speakers, .. } => check_speakers(speakers, charter),
            Change::Room { room } => room.check(charter),
            Change::Postponed { region: code, place, .. } => {
                region(code, charter)?;
                line(place, charter, "forum-place")
            }
            Change::Moved { .. } | Change::Cancelled { .. } | Change::Quota { .. } => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::week::{Category, FORUM_DAYS_MAX};
    use super::*;

    fn words(text: &str) -> Localized {
        ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
    }

    fn session(id: &str, room: &str, starts: i64) -> Session {
        let of = |category: &str, seat| Speaker::Delegate { category: category.to_owned(), seat };
        let office = Speaker::Office { office: "south/co-chair/1".parse().unwrap() };
        let seat = starts.rem_euclid(7) as u32 + 1;
        Session {
            id: id.to_owned(),
            title: words("A talk"),
            room: room.to_owned(),
            starts,
            ends: starts + 3_600,
            speakers: [
                ("north".parse().unwrap(), vec![of("youth", seat)]),
                ("south".parse().unwrap(), vec![office]),
            ]
            .into(),
        }
    }

    fn convocation() -> Convocation {
        let day = 20_600;
        let hour = |n: i64| day * DAY_SECONDS + n * 3_600;
        let room = |id: &str| Room { id: id.to_owned(), name: words("Hall"), seats: 120 };
        let week = Week {
            title: words("A week of dialogue"),
            region: "XV-ALD".into(),
            place: words("The house"),
            from: day,
            to: day + FORUM_DAYS_MAX - 1,
            utc_offset_seconds: 0,
            until: hour(-24),
            minors: true,
            rooms: vec![room("r1"), room("r2")],
            categories: vec![Category { id: "youth".into(), title: words("Youth"), quota: 50 }],
            sessions: vec![session("s1", "r1", hour(9)), session("s2", "r1", hour(10))],
        };
        let changes = vec![
            Change::Added { session: session("s9", "r1", hour(9)) },
            Change::Moved {
                session: "s3".into(),
                room: "r2".into(),
                starts: hour(11),
                ends: hour(12),
            },
            Change::Cancelled { session: "s4".into() },
            Change::Speakers { session: "s5".into(), speakers: session("s5", "r1", 0).speakers },
            Change::Room { room: room("r3") },
            Change::Quota { category: "youth".into(), quota: 60 },
            Change::Postponed { days: -7, region: "XV-ALD".into(), place: words("Elsewhere") },
        ];
        let forum = InstrumentId::of(b"plan");
        let amend = |change| Amendment { forum: forum.clone(), change, reasons: words("Rain") };
        Convocation::new(Some(week), changes.into_iter().map(amend).collect())
    }

    #[test]
    fn a_file_has_one_form() {
        let convocation = convocation();
        let file = convocation.file();
        assert_eq!(Convocation::parse(&file).unwrap(), convocation);
        let text = String::from_utf8(file).unwrap();
        for wrong in [
            format!("{text}\n"),
            text.replace("forum/v1", "forum/v2"),
            text.replacen("\"id\":\"r2\"", "\"id\":\"r1\"", 1),
            text.replacen("\"id\":\"r2\"", "\"id\":\"R2\"", 1),
            text.replacen("\"id\":\"s2\"", "\"id\":\"s1\"", 1),
            text.replacen("\"id\":\"s2\"", "\"id\":\"\"", 1),
            text.replacen("\"quota\":50", "\"quota\":0", 1),
            text.replacen("\"quota\":50", "\"quota\":50.0", 1),
            text.replacen("\"quota\":50", "\"quota\":-50", 1),
            text.replacen("\"quota\":60", "\"quota\":6000", 1),
            text.replacen("\"seats\":120", "\"seats\":0", 1),
            text.replacen("\"days\":-7", "\"days\":-731", 1),
            text.replacen("\"minors\":true", "\"minors\":1", 1),
            text.replacen("cancelled", "forgotten", 1),
            text.replacen("\"who\":\"office\"", "\"who\":\"name\"", 1),
            text.replacen("south/co-chair/1", "north/co-chair/1", 1),
            text.replace("south/co-chair/1", "north/co-chair/1"),
            text.replace("\"room\":\"r1\"", "\"room\":\"r7\""),
            text.replace("{\"changes\"", "{\"more\":1,\"changes\""),
            String::from_utf8(Convocation::default().file()).unwrap(),
            "{}".to_owned(),
        ] {
            assert_ne!(wrong, text);
            assert!(Convocation::parse(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(Convocation::parse(&vec![b' '; FORUM_BYTES_MAX + 1]).is_err());
        let many = (0..=AMENDMENTS_MAX).map(|_| convocation.changes[2].clone()).collect();
        assert!(Convocation::parse(&Convocation::new(None, many).file()).is_err());
    }

    #[test]
    fn a_week_that_could_not_be_held_is_no_file() {
        let with = |change: &dyn Fn(&mut Week)| {
            let mut file = convocation();
            change(file.opens.as_mut().unwrap());
            file
        };
        for (wrong, clashes) in [
            (with(&|it| it.to = it.from - 1), false),
            (with(&|it| it.to += 1), false),
            (with(&|it| it.from = -1), false),
            (with(&|it| it.until = it.starts() + 1), false),
            (with(&|it| it.utc_offset_seconds = 19 * 3_600), false),
            (with(&|it| it.categories.clear()), false),
            (with(&|it| it.rooms.clear()), false),
            (with(&|it| it.sessions[0].ends = it.sessions[0].starts), false),
            (with(&|it| it.sessions[0].ends += DAY_SECONDS), false),
            (with(&|it| it.sessions[0].speakers.clear()), false),
            (with(&|it| it.sessions[0].speakers.values_mut().for_each(Vec::clear)), false),
            (with(&|it| it.categories[0].quota = 1), false),
            (with(&|it| it.sessions[0].ends += 1), true),
            (with(&|it| it.sessions[1].starts -= 1), true),
            (with(&|it| it.from += 1), true),
        ] {
            let file = wrong.file();
            assert!(Convocation::parse(&file).is_err(), "{wrong:?}");
            let said = Convocation::read(&file).unwrap().holds().unwrap_err().refusal();
            assert_eq!(matches!(said, Refusal::ForumClash { .. }), clashes, "{said:?}");
        }
    }
}
