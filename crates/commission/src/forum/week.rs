//! The week itself, as it is agreed: days, rooms, categories with as many seats for every party, and
//! sessions in which every party speaks.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use super::clash::{Clash, clashes};
use super::{FORUM, is_id};
use crate::appeal::one_line;
use crate::canonical;
use crate::charter::Charter;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::{Office, PartyId, Role};
use crate::refusal::{Refusal, What};

/// The most rooms.
pub const ROOMS_MAX: usize = 100;
/// The most categories of delegates.
pub const CATEGORIES_MAX: usize = 20;
/// The most sessions.
pub const SESSIONS_MAX: usize = 1_000;
/// The most speakers of one party in one session.
pub const SPEAKERS_MAX: usize = 20;
/// The most seats that every party has in one category.
pub const QUOTA_MAX: u32 = 5_000;
/// How many seats every party has in a category where nothing else is agreed: as the origin asks.
pub const QUOTA_DEFAULT: u32 = 50;
/// The categories that the origin names.
pub const CATEGORIES_DEFAULT: [&str; 3] =
    ["public-organisations", "creative-unions", "youth-groups"];
/// The most seats of a room.
pub const ROOM_SEATS_MAX: u32 = 100_000;
/// The most days that a forum lasts.
pub const FORUM_DAYS_MAX: i64 = 31;
/// The most characters of a title, a name or an address in one language.
pub const LINE_CHARS_MAX: usize = 200;
/// In how many languages every title stands at least, also where a charter publishes in one alone:
/// delegates of several peoples read it.
pub const LANGUAGES_MIN: usize = 2;
/// The last day of a forum: the last of the year 2199, counted from 1970-01-01.
const LATEST_DAY: i64 = 84_005;
/// Seconds of a day.
pub(super) const DAY_SECONDS: i64 = 86_400;

/// A room in which sessions are held.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Its id: small letters, digits, hyphens.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// How many people it seats.
    pub seats: u32,
}

/// A kind of delegates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id: small letters, digits, hyphens.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// How many seats every party has in it: there is one number for all of them, so that no file
    /// can give one more than another.
    pub quota: u32,
}

/// Who of a party speaks in a session. Nobody's name stands here: a seat keeps its sessions whoever
/// sits in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Speaker {
    /// Whoever holds an office of the party.
    Office {
        /// Which.
        office: Office,
    },
    /// The delegate in a seat of the party.
    Delegate {
        /// The seat's category.
        category: String,
        /// Its number, from 1.
        seat: u32,
    },
}

impl Speaker {
    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Speaker::Office { .. } => "office",
            Speaker::Delegate { .. } => "delegate",
        }
    }
}

/// A session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its id: small letters, digits, hyphens.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// In which room.
    pub room: String,
    /// When it begins (Unix seconds UTC).
    pub starts: i64,
    /// When it ends (Unix seconds UTC).
    pub ends: i64,
    /// Who speaks, of every party.
    pub speakers: BTreeMap<PartyId, Vec<Speaker>>,
}

/// A week of dialogue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// What it is called.
    pub title: Localized,
    /// Its region, as the charter has it (ISO 3166-2).
    pub region: String,
    /// The address.
    pub place: Localized,
    /// The first day, counted from 1970-01-01.
    pub from: i64,
    /// The last day.
    pub to: i64,
    /// By whose clock days begin: seconds by which it is ahead of UTC.
    pub utc_offset_seconds: i32,
    /// Until when new delegates are nominated (Unix seconds UTC). One who cannot come is replaced
    /// until the end.
    pub until: i64,
    /// Whether people under eighteen may be delegates, with the consent of a guardian.
    pub minors: bool,
    /// The rooms.
    pub rooms: Vec<Room>,
    /// The categories of delegates.
    pub categories: Vec<Category>,
    /// The sessions. Their order means nothing.
    pub sessions: Vec<Session>,
}

/// What keeps a forum from being held as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// It is against what every forum keeps to.
    Wrong(&'static str),
    /// Sessions do not go together.
    Clash(Box<Clash>),
}

impl Fault {
    /// What is wrong, for developers.
    pub(super) fn english(&self) -> String {
        match self {
            Fault::Wrong(why) => (*why).to_owned(),
            Fault::Clash(clash) => clash.refusal().to_string(),
        }
    }

    pub(super) fn refusal(&self) -> Refusal {
        match self {
            Fault::Wrong(why) => {
                Refusal::BadAttachment { name: FORUM.to_owned(), why: (*why).to_owned() }
            }
            Fault::Clash(clash) => clash.refusal(),
        }
    }
}

impl From<&'static str> for Fault {
    fn from(why: &'static str) -> Self {
        Fault::Wrong(why)
    }
}

/// Whether these ids are of their form, at most so many, and each stands there once.
fn distinct<'a>(ids: impl Iterator<Item = &'a str>, max: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut count = 0;
    for id in ids {
        count += 1;
        if count > max || !is_id(id) || !seen.insert(id) {
            return false;
        }
    }
    true
}

impl Week {
    /// When its first day begins (Unix seconds UTC).
    pub fn starts(&self) -> i64 {
        self.day_starts(self.from)
    }

    /// When its last day has ended (Unix seconds UTC).
    pub fn ends(&self) -> i64 {
        self.day_starts(self.to.saturating_add(1))
    }

    /// When a day begins by its clock (Unix seconds UTC).
    pub fn day_starts(&self, day: i64) -> i64 {
        day.saturating_mul(DAY_SECONDS).saturating_sub(i64::from(self.utc_offset_seconds))
    }

    /// The day of a moment (Unix seconds UTC) by its clock, counted from 1970-01-01.
    pub fn day_of(&self, unix: i64) -> i64 {
        unix.saturating_add(i64::from(self.utc_offset_seconds)).div_euclid(DAY_SECONDS)
    }

    /// A room by its id.
    pub fn room(&self, id: &str) -> Option<&Room> {
        self.rooms.iter().find(|it| it.id == id)
    }

    /// A category by its id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|it| it.id == id)
    }

    /// How many seats every party has in a category; none where there is no such category.
    pub fn quota(&self, category: &str) -> Option<u32> {
        self.category(category).map(|it| it.quota)
    }

    /// A session by its id.
    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.iter().find(|it| it.id == id)
    }

    /// The programme of each day that has one: its sessions by their beginning and room.
    pub fn programme(&self) -> Vec<(i64, Vec<&Session>)> {
        let mut days: BTreeMap<i64, Vec<&Session>> = BTreeMap::new();
        for session in &self.sessions {
            days.entry(self.day_of(session.starts)).or_default().push(session);
        }
        for sessions in days.values_mut() {
            sessions.sort_by(|one, two| {
                (one.starts, &one.room, &one.id).cmp(&(two.starts, &two.room, &two.id))
            });
        }
        days.into_iter().collect()
    }

    /// The sessions in which somebody speaks, by their beginning.
    pub fn sessions_of(&self, party: &PartyId, speaker: &Speaker) -> Vec<&Session> {
        let speaks = |it: &&Session| it.speakers.get(party).is_some_and(|it| it.contains(speaker));
        let mut sessions: Vec<&Session> = self.sessions.iter().filter(speaks).collect();
        sessions.sort_by_key(|it| (it.starts, &it.id));
        sessions
    }

    /// Sessions that do not go together: two in one room at once, two in which the same person
    /// speaks at once, one outside of the days. At most [`super::CLASHES_MAX`] of them.
    pub fn clashes(&self) -> Vec<Clash> {
        clashes(self)
    }

    /// What tells it from the week that it is when somebody has changed anything of it.
    pub fn mark(&self) -> String {
        // What has no form is in no file.
        let mut mark = Digest::of(&canonical::encode(self).unwrap_or_default()).hex();
        mark.truncate(16);
        mark
    }

    /// What keeps it from being held as it is written, whatever the charter says by now.
    pub(super) fn holds(&self) -> Result<(), Fault> {
        if self.from < 0 || self.to < self.from || self.to > LATEST_DAY {
            return Err("its days do not follow each other".into());
        }
        if self.to - self.from >= FORUM_DAYS_MAX {
            return Err("it lasts too long".into());
        }
        if self.utc_offset_seconds.unsigned_abs() > 18 * 3_600 {
            return Err("no clock is so far from UTC".into());
        }
        if self.until < 0 || self.until > self.starts() {
            return Err("nominations end after it has begun".into());
        }
        if !distinct(self.rooms.iter().map(|it| it.id.as_str()), ROOMS_MAX) {
            return Err("rooms are too many, or an id is none or stands there twice".into());
        }
        if !self.rooms.iter().all(|it| (1..=ROOM_SEATS_MAX).contains(&it.seats)) {
            return Err("a room seats nobody, or too many".into());
        }
        if self.categories.is_empty()
            || !distinct(self.categories.iter().map(|it| it.id.as_str()), CATEGORIES_MAX)
        {
            return Err("categories are none or too many, or an id is none or there twice".into());
        }
        if !self.categories.iter().all(|it| (1..=QUOTA_MAX).contains(&it.quota)) {
            return Err("a category has no seats, or too many".into());
        }
        if !distinct(self.sessions.iter().map(|it| it.id.as_str()), SESSIONS_MAX) {
            return Err("sessions are too many, or an id is none or stands there twice".into());
        }
        for session in &self.sessions {
            session.holds(self)?;
        }
        match self.clashes().into_iter().next() {
            None => Ok(()),
            Some(clash) => Err(Fault::Clash(Box::new(clash))),
        }
    }

    /// Refuses what nobody could hold or read: a title or a name that is missing in a language in
    /// which everybody reads, or stands in fewer than two; another region or clock than the
    /// charter's; a session in which a party does not speak; sessions that clash.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::UnknownRegion`], [`Refusal::UnknownParty`],
    /// [`Refusal::NoSuchSeat`], [`Refusal::ForumClash`]; [`Refusal::BadAttachment`] with what is
    /// wrong; [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.holds().map_err(|fault| fault.refusal())?;
        line(&self.title, charter, "forum-title")?;
        line(&self.place, charter, "forum-place")?;
        region(&self.region, charter)?;
        if self.utc_offset_seconds != charter.utc_offset_seconds {
            let why = "its days are not by the clock of the charter";
            return Err(Fault::Wrong(why).refusal());
        }
        self.rooms.iter().try_for_each(|it| it.check(charter))?;
        self.categories.iter().try_for_each(|it| line(&it.title, charter, "category-title"))?;
        self.sessions.iter().try_for_each(|it| it.check(charter))
    }

    /// Adds a room, with an id that none of the others has.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; those of [`Week::check`].
    pub fn add_room(&mut self, room: Room, charter: &Charter) -> Result<(), Refusal> {
        if self.rooms.len() >= ROOMS_MAX {
            return Err(Refusal::TooMany { what: What::Rooms, max: ROOMS_MAX });
        }
        let id = free_id("r", self.rooms.iter().map(|it| it.id.as_str()));
        self.changed(charter, |week| week.rooms.push(Room { id, ..room }))
    }

    /// Adds a category, or puts it in the place of the one with the same id.
    ///
    /// # Errors
    /// As [`Week::add_room`].
    pub fn put_category(&mut self, category: Category, charter: &Charter) -> Result<(), Refusal> {
        let there = self.categories.iter().position(|it| it.id == category.id);
        if there.is_none() && self.categories.len() >= CATEGORIES_MAX {
            return Err(Refusal::TooMany { what: What::Categories, max: CATEGORIES_MAX });
        }
        self.changed(charter, |week| match there.and_then(|at| week.categories.get_mut(at)) {
            Some(before) => *before = category,
            None => week.categories.push(category),
        })
    }

    /// Adds a session, with an id that none of the others has.
    ///
    /// # Errors
    /// As [`Week::add_room`]; [`Refusal::ForumClash`] where it clashes.
    pub fn add_session(&mut self, session: Session, charter: &Charter) -> Result<(), Refusal> {
        if self.sessions.len() >= SESSIONS_MAX {
            return Err(Refusal::TooMany { what: What::Sessions, max: SESSIONS_MAX });
        }
        let id = free_id("s", self.sessions.iter().map(|it| it.id.as_str()));
        self.changed(charter, |week| week.sessions.push(Session { id, ..session }))
    }

    /// Takes a room, a category or a session away.
    ///
    /// # Errors
    /// Those of [`Week::check`]: no session stays without its room, nor a speaker without a seat.
    pub fn remove(&mut self, part: Part<'_>, charter: &Charter) -> Result<(), Refusal> {
        self.changed(charter, |week| match part {
            Part::Room(id) => week.rooms.retain(|it| it.id != id),
            Part::Category(id) => week.categories.retain(|it| it.id != id),
            Part::Session(id) => week.sessions.retain(|it| it.id != id),
        })
    }

    /// Changes it, where what comes of that can be held.
    fn changed(
        &mut self,
        charter: &Charter,
        change: impl FnOnce(&mut Self),
    ) -> Result<(), Refusal> {
        let mut week = self.clone();
        change(&mut week);
        week.check(charter)?;
        *self = week;
        Ok(())
    }
}

/// A part of a week, by its id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part<'a> {
    /// A room.
    Room(&'a str),
    /// A category.
    Category(&'a str),
    /// A session.
    Session(&'a str),
}

/// An id that none of these is: a letter, and a number greater than all of theirs as long as there is
/// one, so that what is taken away leaves its id to nobody while others after it are there.
pub fn free_id<'a>(letter: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let taken: BTreeSet<&str> = ids.collect();
    let numbers = taken.iter().filter_map(|it| it.strip_prefix(letter)?.parse::<u32>().ok());
    let next = numbers.max().unwrap_or(0).saturating_add(1);
    let mut ids = (next..=u32::MAX).chain(1..next).map(|number| format!("{letter}{number}"));
    ids.find(|id| !taken.contains(id.as_str())).unwrap_or_default()
}

impl Room {
    pub(super) fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        line(&self.name, charter, "room-name")
    }
}

impl Session {
    /// What keeps it from being held in any week.
    pub(super) fn is_formed(&self) -> Result<(), &'static str> {
        if self.starts < 0 || self.ends <= self.starts || self.ends > self.starts + DAY_SECONDS {
            return Err("a session ends before it begins, or lasts longer than a day");
        }
        speakers_form(&self.speakers)
    }

    /// What keeps it from being held in this week, but for clashes with others.
    pub(super) fn holds(&self, week: &Week) -> Result<(), &'static str> {
        self.is_formed()?;
        if week.room(&self.room).is_none() {
            return Err("a session is in no room");
        }
        speakers_hold(&self.speakers, week)
    }

    pub(super) fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        line(&self.title, charter, "session-title")?;
        check_speakers(&self.speakers, charter)
    }
}

/// What keeps these from being the speakers of any session.
pub(super) fn speakers_form(
    speakers: &BTreeMap<PartyId, Vec<Speaker>>,
) -> Result<(), &'static str> {
    if speakers.is_empty() {
        return Err("in a session nobody speaks");
    }
    for (party, of) in speakers {
        if of.is_empty() || of.len() > SPEAKERS_MAX {
            return Err("of a party nobody speaks in a session, or too many do");
        }
        if of.iter().collect::<BTreeSet<_>>().len() < of.len() {
            return Err("somebody is named twice in a session");
        }
        let fits = |speaker: &Speaker| match speaker {
            Speaker::Office { office } => office.party() == Some(party),
            Speaker::Delegate { category, seat } => is_id(category) && *seat > 0,
        };
        if !of.iter().all(fits) {
            return Err("whoever speaks for a party has no office or seat of it");
        }
    }
    Ok(())
}

/// What keeps these from being the speakers of a session of this week.
fn speakers_hold(
    speakers: &BTreeMap<PartyId, Vec<Speaker>>,
    week: &Week,
) -> Result<(), &'static str> {
    speakers_form(speakers)?;
    let sits = |speaker: &Speaker| match speaker {
        Speaker::Office { .. } => true,
        Speaker::Delegate { category, seat } => {
            week.quota(category).is_some_and(|quota| *seat <= quota)
        }
    };
    match speakers.values().flatten().all(sits) {
        true => Ok(()),
        false => Err("a speaker has a seat that there is not"),
    }
}

/// Refuses speakers that are not of every party, or have no seat in the charter.
pub(super) fn check_speakers(
    speakers: &BTreeMap<PartyId, Vec<Speaker>>,
    charter: &Charter,
) -> Result<(), Refusal> {
    let parties = charter.party_ids();
    if let Some(stranger) = speakers.keys().find(|it| !parties.contains(*it)) {
        return Err(Refusal::UnknownParty { party: stranger.clone() });
    }
    if speakers.len() < parties.len() {
        return Err(Refusal::Empty { field: "speaker" });
    }
    for speaker in speakers.values().flatten() {
        let Speaker::Office { office } = speaker else { continue };
        let speaks = matches!(office.role(), Role::CoChair | Role::Member | Role::Liaison);
        if !speaks || !charter.has_office(office) {
            return Err(Refusal::NoSuchSeat { office: office.clone() });
        }
    }
    Ok(())
}

/// The languages in which everybody reads what is planned.
fn read_in(charter: &Charter) -> BTreeSet<Language> {
    let mut languages = charter.published.clone();
    languages.extend(charter.authentic(Kind::Plan));
    languages
}

/// Words on one line in every language in which everybody reads, and in two at least, in their one
/// form.
pub(super) fn line(
    words: &Localized,
    charter: &Charter,
    field: &'static str,
) -> Result<(), Refusal> {
    if words.is_empty() || read_in(charter).iter().any(|language| words.get(language).is_none()) {
        return Err(Refusal::Empty { field });
    }
    if words.iter().count() < LANGUAGES_MIN {
        return Err(Refusal::Empty { field: "second-language" });
    }
    if one_line(words, LINE_CHARS_MAX, field)? != *words {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}

pub(super) fn region(code: &str, charter: &Charter) -> Result<(), Refusal> {
    if charter.regions.iter().any(|it| it.code == code) {
        return Ok(());
    }
    Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() })
}
