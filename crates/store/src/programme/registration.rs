//! Who registered for an activity: encrypted for whoever registered and for their party's organisers,
//! in no record, erased by a receipt at any time and by itself some weeks after the activity.
//!
//! How many of each party have a place is decided within the writer's transaction, so that no number
//! of people who register at once breaks parity.

use std::collections::BTreeMap;

use commission::programme::{Entrant, REGISTRATION_DAYS, has_place};
use commission::trust::{Moment, Subject};
use commission::{Activity, ActivityId, Charter, Office, PartyId, Refusal};
use note::Digest;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::trust;
use crate::Error;
use crate::commit::Work;
use crate::row::{json, sql};
use crate::sealed::{Opened, Secret, keys, open_json, seal_json};
use crate::store::Store;

const DAY_SECONDS: i64 = 86_400;

/// How many of a party registered for an activity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegistrationCount {
    /// The party.
    pub party: PartyId,
    /// How many have a place.
    pub seated: u32,
    /// How many wait for one.
    pub waiting: u32,
}

/// What became of a registration.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Registered {
    /// There is a place.
    Seated,
    /// It waits for one.
    Waiting,
}

/// A registration as whoever made it sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnRegistration {
    /// The activity.
    pub activity: ActivityId,
    /// The party for which they come.
    pub party: PartyId,
    /// Whether they have a place; else how many wait before them.
    pub before: Option<u32>,
    /// What they said.
    pub entrant: Entrant,
}

/// A registration as an organiser of the party sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegistrationRow {
    /// The place in the order of arrival, by which it is taken away.
    pub place: i64,
    /// Which one it is: whoever comes after it has been taken away may have its place.
    pub mark: String,
    /// Whether there is a place for it.
    pub is_seated: bool,
    /// On which day it came, counted from 1970-01-01.
    pub day: i64,
    /// What they said; none where the reader's keys do not open it.
    pub entrant: Option<Entrant>,
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    entrant: Entrant,
}

/// What is changed about registrations.
#[derive(Clone)]
pub(crate) enum RegistrationChange {
    /// Somebody registers.
    Enter(Box<Enter>),
    /// Whoever has the receipt takes it back.
    Withdraw {
        lookup: String,
        /// The receipt's marks for answers about trust.
        marks: BTreeMap<Moment, String>,
        now: i64,
    },
    /// An organiser takes one away.
    Drop { activity: ActivityId, party: PartyId, place: i64, mark: String, by: Office, now: i64 },
    /// Those of activities that ended before this moment go.
    Expire { before: i64 },
}

#[derive(Clone)]
pub(crate) struct Enter {
    lookup: String,
    activity: ActivityId,
    party: PartyId,
    own: Vec<u8>,
    theirs: Vec<u8>,
    now: i64,
}

impl RegistrationChange {
    /// The office that asks for it, if one does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            RegistrationChange::Drop { by, .. } => Some(by),
            _ => None,
        }
    }
}

/// What [`change_registration`] answers.
const SEATED: i64 = 1;
const WAITING: i64 = 2;

/// Makes a change; returns what came of it, and whether it erases.
pub(crate) async fn change_registration(
    conn: &mut AnyConnection,
    charter: &Charter,
    change: RegistrationChange,
) -> Result<(i64, bool), Error> {
    match change {
        RegistrationChange::Enter(enter) => Ok((enter_in(conn, *enter).await?, false)),
        RegistrationChange::Withdraw { lookup, marks, now } => {
            let row = sql("select activity, party from registration where lookup = $1")
                .text(&lookup)
                .first(conn)
                .await?;
            let Some(row) = row else { return Ok((0, false)) };
            let (activity, party) = (row.parse(0, "a registration")?, row.parse(1, "its party")?);
            if let Some(moment) = asked_now(conn, &activity, now).await?
                && let Some(mark) = marks.get(&moment)
                && trust::has_answered(conn, mark).await?
            {
                trust::leave(conn, &activity, &party, moment).await?;
            }
            sql("delete from registration where lookup = $1").text(&lookup).run(conn).await?;
            move_up(conn, &activity, &party, now).await?;
            Ok((1, true))
        }
        RegistrationChange::Drop { activity, party, place, mark, by, now } => {
            if by.party() != Some(&party) {
                return Err(Refusal::OtherPartysVoice { party }.into());
            }
            let known = super::load(conn, &activity).await?;
            if !known.is_some_and(|it| it.is_answered_by(&by, charter)) {
                let action = commission::permission::Action::ConfirmActivity.as_str();
                return Err(Refusal::NotAllowed { office: by, action }.into());
            }
            let there = sql("select lookup, theirs, seat from registration \
                 where activity = $1 and party = $2 and place = $3")
            .text(activity.to_string())
            .text(party.as_str())
            .int(place)
            .first(conn)
            .await?;
            let Some(there) = there else { return Ok((0, false)) };
            if mark_of(&there.bytes(1)?) != mark {
                return Ok((0, false));
            }
            let rows = sql("delete from registration where lookup = $1")
                .text(there.text(0)?)
                .run(conn)
                .await?;
            if rows > 0 {
                // Whether they answered nobody knows: then they may have.
                if there.int(2)? == 1
                    && let Some(moment) = asked_now(conn, &activity, now).await?
                {
                    trust::leave(conn, &activity, &party, moment).await?;
                }
                move_up(conn, &activity, &party, now).await?;
            }
            Ok((i64::try_from(rows).unwrap_or(i64::MAX), rows > 0))
        }
        RegistrationChange::Expire { before } => {
            let rows = sql("delete from registration where activity in \
                 (select id from activity where ends < $1)")
            .int(before)
            .run(conn)
            .await?;
            Ok((i64::try_from(rows).unwrap_or(i64::MAX), rows > 0))
        }
    }
}

/// The moment about which people are asked now: what is over is told already, and stays as it is.
async fn asked_now(
    conn: &mut AnyConnection,
    activity: &ActivityId,
    now: i64,
) -> Result<Option<Moment>, Error> {
    Ok(super::load(conn, activity).await?.and_then(|it| it.asks(now).ok()))
}

/// What tells a registration from another one that has its place later.
fn mark_of(theirs: &[u8]) -> String {
    let mut mark = Digest::of(theirs).hex();
    mark.truncate(16);
    mark
}

async fn enter_in(conn: &mut AnyConnection, enter: Enter) -> Result<i64, Error> {
    let Enter { lookup, activity: id, party, own, theirs, now } = enter;
    let there = sql("select seat, activity, party from registration where lookup = $1")
        .text(&lookup)
        .first(conn)
        .await?;
    if let Some(there) = there {
        if there.text(1)? != id.to_string() || there.text(2)? != party.as_str() {
            return Err(Refusal::Registered.into());
        }
        // Sent twice, it counts once.
        return Ok(if there.int(0)? == 1 { SEATED } else { WAITING });
    }
    let activity = super::load(conn, &id).await?;
    let unknown = || Refusal::UnknownActivity { activity: id.to_string() };
    let activity = activity.ok_or_else(unknown)?;
    if !activity.parties.contains(&party) {
        return Err(Refusal::UnknownParty { party }.into());
    }
    let capacity = activity.registers(now)?;
    let (seated, waiting) = counted(conn, &id, &party).await?;
    let is_seated = has_place(capacity, seated, waiting)?;
    sql("insert into registration (lookup, activity, party, place, seat, day, own, theirs) \
         values ($1, $2, $3, (select coalesce(max(place), 0) + 1 from registration \
         where activity = $2), $4, $5, $6, $7)")
    .text(&lookup)
    .text(id.to_string())
    .text(party.as_str())
    .int(i64::from(is_seated))
    .int(now.div_euclid(DAY_SECONDS))
    .bytes(own)
    .bytes(theirs)
    .run(conn)
    .await?;
    Ok(if is_seated { SEATED } else { WAITING })
}

/// How many of a party have a place, and how many wait.
async fn counted(
    conn: &mut AnyConnection,
    activity: &ActivityId,
    party: &PartyId,
) -> Result<(u32, u32), Error> {
    let row = sql("select cast(coalesce(sum(seat), 0) as bigint), count(*) from registration \
         where activity = $1 and party = $2")
    .text(activity.to_string())
    .text(party.as_str())
    .one(conn)
    .await?;
    let (seated, all) = (row.int(0)?, row.int(1)?);
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((number(seated), number(all - seated)))
}

/// Gives a free place to whoever of the party has waited longest, until it ends: whoever waited until
/// then was not there, and neither reviews it nor answers.
async fn move_up(
    conn: &mut AnyConnection,
    activity: &ActivityId,
    party: &PartyId,
    now: i64,
) -> Result<(), Error> {
    let Some(known) = super::load(conn, activity).await?.filter(|it| now < it.ends()) else {
        return Ok(());
    };
    let capacity = known.planned.registration.map_or(0, |it| it.capacity);
    let (seated, waiting) = counted(conn, activity, party).await?;
    if seated >= capacity || waiting == 0 {
        return Ok(());
    }
    sql("update registration set seat = 1 where activity = $1 and party = $2 and place = \
         (select min(place) from registration where activity = $1 and party = $2 and seat = 0)")
    .text(activity.to_string())
    .text(party.as_str())
    .run(conn)
    .await?;
    Ok(())
}

impl Store {
    /// How many of each party of an activity registered.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn registered(&self, activity: &Activity) -> Result<Vec<RegistrationCount>, Error> {
        let mut conn = self.reader().await?;
        let mut counts = Vec::new();
        for party in &activity.parties {
            let (seated, waiting) = counted(&mut conn, &activity.id, party).await?;
            counts.push(RegistrationCount { party: party.clone(), seated, waiting });
        }
        Ok(counts)
    }

    /// Registers somebody for an activity, for a party, under a receipt. The same receipt again is
    /// the same registration.
    ///
    /// # Errors
    /// [`Refusal::UnknownActivity`], [`Refusal::UnknownParty`]; those of [`Activity::registers`],
    /// [`Activity::registration_readers`], [`Entrant::new`] and [`has_place`].
    pub async fn register(
        &self,
        opened: &Opened,
        activity: &ActivityId,
        party: &PartyId,
        typed: &Entrant,
        now: i64,
    ) -> Result<Registered, Error> {
        self.refresh().await?;
        let commission = self.commission();
        let unknown = || Refusal::UnknownActivity { activity: activity.to_string() };
        let known = self.activity(activity).await?.ok_or_else(unknown)?.activity;
        known.registers(now)?;
        let minors = known.planned.registration.as_ref().is_some_and(|it| it.minors);
        let entrant = Entrant::new(typed, minors)?;
        if !known.parties.contains(party) {
            return Err(Refusal::UnknownParty { party: party.clone() }.into());
        }
        let readers = known.registration_readers(party, &commission.roll)?;
        let told = json(&Told { entrant })?;
        let theirs = seal_json(&keys(&commission, &readers), &told)?;
        let own = seal_json(&[opened.secret.reading()?], &told)?;
        let lookup = opened.lookup.clone();
        let (activity, party) = (activity.clone(), party.clone());
        let enter = Box::new(Enter { lookup, activity, party, own, theirs, now });
        let change = RegistrationChange::Enter(enter);
        match self.ask(Work::Registration(Box::new(change))).await?.number {
            SEATED => Ok(Registered::Seated),
            _ => Ok(Registered::Waiting),
        }
    }

    /// A registration, by its receipt; none where there is none.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn own_registration(
        &self,
        opened: &Opened,
    ) -> Result<Option<OwnRegistration>, Error> {
        let mut conn = self.reader().await?;
        let row = sql("select activity, party, place, seat, own from registration \
             where lookup = $1")
        .text(&opened.lookup)
        .first(&mut conn)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let activity: ActivityId = row.parse(0, "a registration")?;
        let party: PartyId = row.parse(1, "a registration")?;
        let before = match row.int(3)? {
            1 => None,
            _ => {
                let before = sql("select count(*) from registration where activity = $1 \
                     and party = $2 and seat = 0 and place < $3")
                .text(activity.to_string())
                .text(party.as_str())
                .int(row.int(2)?)
                .one(&mut conn)
                .await?;
                Some(u32::try_from(before.int(0)?).unwrap_or(u32::MAX))
            }
        };
        let told: Option<Told> = open_json(std::slice::from_ref(&opened.secret), &row.bytes(4)?)?;
        let told = told.ok_or_else(|| Error::corrupt("a registration does not open"))?;
        Ok(Some(OwnRegistration { activity, party, before, entrant: told.entrant }))
    }

    /// Erases a registration, by its receipt; whoever of the party waited longest has the place.
    /// Says whether there was one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_registration(&self, opened: &Opened, now: i64) -> Result<bool, Error> {
        let row = sql("select activity from registration where lookup = $1")
            .text(&opened.lookup)
            .first(&mut *self.reader().await?)
            .await?;
        let Some(row) = row else { return Ok(false) };
        let activity: ActivityId = row.parse(0, "a registration")?;
        let (lookup, secret) = (opened.lookup.clone(), opened.secret.to_bytes()?);
        let marks = trust::marks(&secret, &Subject::from(&activity));
        let change = RegistrationChange::Withdraw { lookup, marks, now };
        Ok(self.ask(Work::Registration(Box::new(change))).await?.number > 0)
    }

    /// Who registered for one's own party, in the order in which they came, as far as these keys
    /// open it.
    ///
    /// # Errors
    /// [`Refusal::OtherPartysVoice`] for who serves no party of the activity, or neither leads it
    /// nor organises the activity; [`Error::Corrupt`] when a row cannot be read.
    pub async fn registrations(
        &self,
        activity: &Activity,
        secrets: &[Secret],
        by: &Office,
    ) -> Result<Vec<RegistrationRow>, Error> {
        let commission = self.commission();
        let charter = &commission.charter;
        let party = by.party().filter(|_| activity.is_answered_by(by, charter));
        let Some(party) = party else {
            let action = commission::permission::Action::ConfirmActivity.as_str();
            return Err(Refusal::NotAllowed { office: by.clone(), action }.into());
        };
        let rows = sql("select place, seat, day, theirs from registration \
             where activity = $1 and party = $2 order by seat desc, place")
        .text(activity.id.to_string())
        .text(party.as_str())
        .all(&mut *self.reader().await?)
        .await?;
        rows.iter()
            .map(|row| {
                let told: Option<Told> = open_json(secrets, &row.bytes(3)?)?;
                Ok(RegistrationRow {
                    place: row.int(0)?,
                    mark: mark_of(&row.bytes(3)?),
                    is_seated: row.int(1)? == 1,
                    day: row.int(2)?,
                    entrant: told.map(|it| it.entrant),
                })
            })
            .collect()
    }

    /// Takes a registration away for one's own party; whoever of it waited longest has the place.
    ///
    /// # Errors
    /// [`Refusal::OtherPartysVoice`], [`Refusal::NotAllowed`]; [`Error::Missing`] where there is
    /// none.
    pub async fn drop_registration(
        &self,
        activity: &ActivityId,
        (place, mark): (i64, &str),
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let action = commission::permission::Action::ConfirmActivity.as_str();
        let party =
            by.party().ok_or_else(|| Refusal::NotAllowed { office: by.clone(), action })?.clone();
        let (activity, mark, by) = (activity.clone(), mark.to_owned(), by.clone());
        let change = RegistrationChange::Drop { activity, party, place, mark, by, now };
        if self.ask(Work::Registration(Box::new(change))).await?.number == 0 {
            return Err(Error::missing("registration"));
        }
        Ok(())
    }

    /// Erases who registered for activities that have been over for some weeks; returns how many.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_registrations(&self, now: i64) -> Result<u64, Error> {
        let before = now.saturating_sub(REGISTRATION_DAYS * DAY_SECONDS);
        let change = RegistrationChange::Expire { before };
        let done = self.ask(Work::Registration(Box::new(change))).await?;
        Ok(u64::try_from(done.number).unwrap_or(0))
    }
}
