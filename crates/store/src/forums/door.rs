//! The door without a network: who could be let in today, for the list that a device takes along, and
//! the codes that it sends in later.
//!
//! Codes of badges lie in the store as they are, for a delegate and their own party print them from
//! there. Here they leave it to be hidden, and for nothing else.

use commission::forum::{Came, DOOR_SEATS_MAX, SCANS_MAX};
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::{InstrumentId, Office, PartyId, Refusal};
use tokio::task::JoinSet;

use super::person::DelegateSaid;
use super::{Admitted, Whom, read, unknown};
use crate::Error;
use crate::row::sql;
use crate::store::Store;

/// A seat whose delegate confirmed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoorSeat {
    /// The party.
    pub party: PartyId,
    /// The category.
    pub category: String,
    /// The number of the seat, from 1.
    pub seat: u32,
    /// Whether they were let in today.
    pub came: bool,
    /// The code on their badge, which no device is told.
    pub badge: String,
}

/// A code that a device took without a network.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scan {
    /// As it was typed or scanned.
    pub badge: String,
    /// When, by the device's clock (Unix seconds UTC).
    pub at: i64,
}

/// What came of such a code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// At which time it was judged.
    pub came: Came,
    /// Who was let in, or why nobody was.
    pub admitted: Result<Admitted, Refusal>,
}

impl Store {
    /// The seats whose delegates could be let in today, of every party, in the order of party,
    /// category and seat.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::UnknownForum`]; those of [`commission::Forum::door_day`];
    /// [`Refusal::TooMany`] for more than [`DOOR_SEATS_MAX`].
    pub async fn door_seats(
        &self,
        forum: &InstrumentId,
        by: &Office,
        now: i64,
    ) -> Result<Vec<DoorSeat>, Error> {
        permit(by, Action::CheckIn)?;
        let mut conn = self.snapshot().await?;
        let page = read(&mut conn, forum, Whom::Nobody).await?.ok_or_else(|| unknown(forum))?;
        let day = page.forum.door_day(now)?;
        let rows = sql("select d.party, d.category, d.seat, p.days, p.badge from forum_person p \
             join forum_delegate d on d.forum = p.forum and d.mark = p.mark \
             where p.forum = $1 and p.state = $2 and p.badge <> '' and d.seat > 0 \
             and d.gone_at = 0 order by d.party, d.category, d.seat")
        .text(forum.as_str())
        .int(DelegateSaid::Confirmed.number())
        .all(&mut conn)
        .await?;
        if rows.len() > DOOR_SEATS_MAX {
            return Err(Refusal::TooMany { what: What::Badges, max: DOOR_SEATS_MAX }.into());
        }
        rows.iter()
            .map(|row| {
                let days: Vec<i64> = row.json(3, "a delegate's days")?;
                Ok(DoorSeat {
                    party: row.parse(0, "a delegation")?,
                    category: row.text(1)?,
                    seat: u32::try_from(row.int(2)?).unwrap_or(u32::MAX),
                    came: days.contains(&day),
                    badge: row.text(4)?,
                })
            })
            .collect()
    }

    /// Lets in whom a device let in without a network, with a list of the time `made`: each at the
    /// time that the device says, where that could be (see [`commission::Forum::came_at`]), and as at
    /// the door itself. Whoever was let in on that day already stays so, by whichever device; the
    /// same codes sent twice change nothing. One answer for each, in their order.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`], [`Refusal::UnknownForum`]; [`Refusal::TooMany`] for more than
    /// [`SCANS_MAX`]. Where the database fails on the way some are let in already: sent again, they
    /// stay so.
    pub async fn check_in_later(
        &self,
        forum: &InstrumentId,
        made: i64,
        scans: &[Scan],
        by: &Office,
        now: i64,
    ) -> Result<Vec<Taken>, Error> {
        permit(by, Action::CheckIn)?;
        if scans.len() > SCANS_MAX {
            return Err(Refusal::TooMany { what: What::Badges, max: SCANS_MAX }.into());
        }
        let page = read(&mut *self.reader().await?, forum, Whom::Nobody).await?;
        let known = page.ok_or_else(|| unknown(forum))?.forum;
        // All at once: the writer takes them into few transactions, each with a savepoint of its own.
        let mut asked = JoinSet::new();
        for (place, scan) in scans.iter().enumerate() {
            let came = known.came_at(made, scan.at, now);
            let (store, id, by) = (self.clone(), forum.clone(), by.clone());
            let badge = scan.badge.clone();
            asked.spawn(async move {
                let admitted = match store.check_in(&id, &badge, &by, came.at).await {
                    Ok(admitted) => Ok(admitted),
                    // Their office was taken from them on the way.
                    Err(Error::Refused(refusal @ Refusal::NotAllowed { .. })) => {
                        return Err(refusal.into());
                    }
                    Err(Error::Refused(refusal)) => Err(refusal),
                    Err(other) => return Err(other),
                };
                Ok((place, Taken { came, admitted }))
            });
        }
        let mut taken = Vec::with_capacity(scans.len());
        while let Some(one) = asked.join_next().await {
            taken.push(one.map_err(|_| Error::Stopped)??);
        }
        taken.sort_by_key(|(place, _)| *place);
        Ok(taken.into_iter().map(|(_, one)| one).collect())
    }
}
