//! Constant contact: rosters, calls, the log of contacts, telephone numbers, and the messages that
//! say that a call waits.
//!
//! Nothing here is in the record. Every change is decided within the writer's transaction, so that
//! of many who take a call at once one does. A telephone number is erasable and goes with the seat.
//! A message lies in the database before it is sent, and is sent by the server that claimed it.

mod message;
mod rows;

use std::collections::BTreeMap;
use std::str::FromStr;

use commission::contact::{
    Call, Exchange, Measures, NewCall, NewDuty, NewExchange, Roster, Telephone,
};
use commission::refusal::What;
use commission::{Commission, ContactId, IncidentId, Office, PartyId, Refusal};
use sqlx::AnyConnection;

use crate::Error;
use crate::apply::{self, Present};
use crate::commit::Work;
use crate::desk::check_seated;
use crate::store::Store;

pub use message::{Carrier, Message, MessageOutcome};
pub(crate) use message::{Post, post, revive};

/// The most calls or contacts that are listed at once.
pub const CONTACTS_MAX: u32 = 50;
/// The most calls of one side that wait at the same time.
const WAITING_MAX: usize = 50;
/// The most calls that one side makes within a day, whatever became of them.
const CALLS_A_DAY_MAX: usize = 50;
/// The most contacts that one side enters within a day.
const CONTACTS_A_DAY_MAX: usize = 200;
const DAY_SECONDS: i64 = 86_400;
/// Weeks that are measured.
pub const WEEKS_MEASURED: i64 = 12;
const WEEK_SECONDS: i64 = 7 * 86_400;

/// One change, by somebody in office.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// The number at which the office's holder is called.
    Telephone(Option<Telephone>),
    /// A duty is set in the roster of a party.
    SetDuty(PartyId, Box<NewDuty>),
    /// A duty is taken out of it.
    RemoveDuty(PartyId, u32),
    /// A call is made.
    Open(ContactId, Box<NewCall>),
    /// A call is taken.
    Acknowledge(ContactId),
    /// A call is closed with a word.
    Close(ContactId, String),
    /// A contact is entered.
    Enter(ContactId, Box<NewExchange>),
    /// A contact is confirmed.
    Confirm(ContactId),
}

/// What was changed, by whom and when.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    by: Office,
    now: i64,
    change: Change,
}

/// Which calls are listed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CallFilter {
    /// Only those that nobody has closed.
    pub open: bool,
    /// About this incident only.
    pub incident: Option<IncidentId>,
    /// Before this place in the list.
    pub before: Option<(i64, ContactId)>,
}

/// One change, within the writer's transaction; returns the rows changed and whether personal data
/// were deleted.
pub(crate) async fn change(
    conn: &mut AnyConnection,
    present: &mut Present,
    edit: Edit,
) -> Result<(i64, bool), Error> {
    let Edit { by, now, change } = edit;
    let commission = apply::founded(present)?;
    check_seated(commission, &by)?;
    let (charter, roll) = (&commission.charter, &commission.roll);
    let done = match change {
        Change::Telephone(number) => {
            let erased = rows::erase_telephone(conn, &by).await? > 0;
            if let Some(number) = &number {
                rows::put_telephone(conn, &by, number).await?;
                message::revive(conn, &by, Carrier::Sms).await?;
            }
            return Ok((i64::from(erased || number.is_some()), erased));
        }
        Change::SetDuty(party, new) => {
            let (mut roster, version) = own_roster(conn, commission, &party).await?;
            let before = roster.clone();
            roster.set(charter, roll, &new, &by, now)?;
            rows::put_roster(conn, &before, &roster, version, now).await?
        }
        Change::RemoveDuty(party, number) => {
            let (mut roster, version) = own_roster(conn, commission, &party).await?;
            let before = roster.clone();
            roster.remove(number, &by, now)?;
            rows::put_roster(conn, &before, &roster, version, now).await?
        }
        Change::Open(id, new) => {
            if rows::call(conn, &id).await?.is_some() {
                // The same form, sent twice, is one call.
                return Ok((0, false));
            }
            let call = Call::open(charter, id, &new, &by, now)?;
            if let Some(incident) = &call.incident
                && !rows::has_room(conn, incident).await?
            {
                return Err(Refusal::UnknownIncident { id: incident.to_string() }.into());
            }
            let waiting = rows::waiting(conn).await?;
            let own = waiting.iter().filter(|it| it.by.party() == by.party()).count();
            if own >= WAITING_MAX {
                return Err(Refusal::TooMany { what: What::Calls, max: WAITING_MAX }.into());
            }
            let lately = rows::calls_since(conn, now.saturating_sub(DAY_SECONDS)).await?;
            let own = lately.iter().filter(|it| it.by.party() == by.party()).count();
            if own >= CALLS_A_DAY_MAX {
                let (what, max) = (What::CallsADay, CALLS_A_DAY_MAX);
                return Err(Refusal::TooMany { what, max }.into());
            }
            rows::put_call(conn, &call).await?
        }
        Change::Acknowledge(id) => {
            let before = known(rows::call(conn, &id).await?, &id)?;
            let mut call = before.clone();
            call.acknowledge(&by, now)?;
            if call == before { 0 } else { rows::put_call(conn, &call).await? }
        }
        Change::Close(id, words) => {
            let mut call = known(rows::call(conn, &id).await?, &id)?;
            call.close(&words, &by, now)?;
            rows::put_call(conn, &call).await?
        }
        Change::Enter(id, new) => {
            if rows::exchange(conn, &id).await?.is_some() {
                return Ok((0, false));
            }
            let exchange = Exchange::enter(charter, id, &new, &by, now)?;
            let own = rows::entered_since(conn, &by, now.saturating_sub(DAY_SECONDS)).await?;
            if own >= CONTACTS_A_DAY_MAX as u64 {
                let (what, max) = (What::ContactsADay, CONTACTS_A_DAY_MAX);
                return Err(Refusal::TooMany { what, max }.into());
            }
            rows::put_exchange(conn, &exchange).await?
        }
        Change::Confirm(id) => {
            let before = known(rows::exchange(conn, &id).await?, &id)?;
            let mut exchange = before.clone();
            exchange.confirm(charter, &by, now)?;
            if exchange == before { 0 } else { rows::put_exchange(conn, &exchange).await? }
        }
    };
    Ok((i64::try_from(done).unwrap_or(i64::MAX), false))
}

/// The number of a seat's holder goes, and what was to be told them; returns how many rows did.
pub(crate) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    let told = message::forget(conn, office).await?;
    Ok(told.saturating_add(rows::erase_telephone(conn, office).await?))
}

fn known<T>(found: Option<T>, id: &ContactId) -> Result<T, Refusal> {
    found.ok_or_else(|| Refusal::UnknownContact { id: id.to_string() })
}

async fn own_roster(
    conn: &mut AnyConnection,
    commission: &Commission,
    party: &PartyId,
) -> Result<(Roster, i64), Error> {
    if commission.charter.party(party).is_none() {
        return Err(Refusal::UnknownParty { party: party.clone() }.into());
    }
    rows::roster(conn, party).await
}

/// An id that the same form, sent twice, has twice.
fn id(commission: &Commission, what: &str, nonce: [u8; 16]) -> ContactId {
    ContactId::of(format!("comity/{what}/v1\n{}\n{nonce:02x?}\n", commission.id).as_bytes())
}

impl Store {
    async fn contact_edit(&self, by: &Office, now: i64, change: Change) -> Result<bool, Error> {
        let edit = Edit { by: by.clone(), now, change };
        Ok(self.ask(Work::Contacts(Box::new(edit))).await?.number > 0)
    }

    /// The numbers at which holders of offices are called.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is no number.
    pub async fn telephones(&self) -> Result<BTreeMap<Office, Telephone>, Error> {
        rows::telephones(&mut *self.reader().await?).await
    }

    /// Sets or removes the number at which the holder of an office is called. What is replaced or
    /// removed is gone from the files too.
    ///
    /// # Errors
    /// [`Refusal::NotSeated`].
    pub async fn set_telephone(
        &self,
        office: &Office,
        number: Option<Telephone>,
        now: i64,
    ) -> Result<(), Error> {
        self.contact_edit(office, now, Change::Telephone(number)).await.map(|_| ())
    }

    /// The roster of a party; empty where nothing was set.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn roster(&self, party: &PartyId) -> Result<Roster, Error> {
        Ok(rows::roster(&mut *self.reader().await?, party).await?.0)
    }

    /// The rosters of all parties.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn rosters(&self) -> Result<BTreeMap<PartyId, Roster>, Error> {
        let mut snapshot = self.snapshot().await?;
        let mut rosters = BTreeMap::new();
        for party in self.commission().charter.party_ids() {
            let (roster, _) = rows::roster(&mut snapshot, &party).await?;
            rosters.insert(party, roster);
        }
        Ok(rosters)
    }

    /// Sets a duty in the roster of a party.
    ///
    /// # Errors
    /// The refusals of [`Roster::set`]; [`Refusal::UnknownParty`]; [`Refusal::NotSeated`].
    pub async fn set_duty(
        &self,
        party: &PartyId,
        new: NewDuty,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let change = Change::SetDuty(party.clone(), Box::new(new));
        self.contact_edit(by, now, change).await.map(|_| ())
    }

    /// Takes a duty out of the roster of a party.
    ///
    /// # Errors
    /// The refusals of [`Roster::remove`]; [`Refusal::UnknownParty`]; [`Refusal::NotSeated`].
    pub async fn remove_duty(
        &self,
        party: &PartyId,
        number: u32,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let change = Change::RemoveDuty(party.clone(), number);
        self.contact_edit(by, now, change).await.map(|_| ())
    }

    /// Calls a party. `nonce` keeps calls apart, and makes the same form sent twice one call.
    ///
    /// # Errors
    /// The refusals of [`Call::open`]; [`Refusal::UnknownIncident`]; [`Refusal::TooMany`] when too
    /// many calls of one's own side wait, or it made too many within a day; [`Refusal::NotSeated`].
    pub async fn call_party(
        &self,
        new: NewCall,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<ContactId, Error> {
        let id = id(&self.commission(), "call", nonce);
        self.contact_edit(by, now, Change::Open(id.clone(), Box::new(new))).await?;
        Ok(id)
    }

    /// Takes a call for the party called; says whether it was taken now. Of many who ask at once,
    /// one takes it.
    ///
    /// # Errors
    /// The refusals of [`Call::acknowledge`]; [`Refusal::UnknownContact`]; [`Refusal::NotSeated`].
    pub async fn acknowledge_call(
        &self,
        id: &ContactId,
        by: &Office,
        now: i64,
    ) -> Result<bool, Error> {
        self.contact_edit(by, now, Change::Acknowledge(id.clone())).await
    }

    /// Closes a call with a word.
    ///
    /// # Errors
    /// The refusals of [`Call::close`]; [`Refusal::UnknownContact`]; [`Refusal::NotSeated`].
    pub async fn close_call(
        &self,
        id: &ContactId,
        words: &str,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let change = Change::Close(id.clone(), words.to_owned());
        self.contact_edit(by, now, change).await.map(|_| ())
    }

    /// A call.
    ///
    /// # Errors
    /// [`Refusal::UnknownContact`].
    pub async fn call(&self, id: &ContactId) -> Result<Call, Error> {
        Ok(known(rows::call(&mut *self.reader().await?, id).await?, id)?)
    }

    /// The calls, the latest first; at most 50.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn calls(&self, filter: &CallFilter) -> Result<Vec<Call>, Error> {
        rows::calls(&mut *self.reader().await?, filter).await
    }

    /// Every call that nobody has answered and nobody closed, the oldest first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn waiting_calls(&self) -> Result<Vec<Call>, Error> {
        rows::waiting(&mut *self.reader().await?).await
    }

    /// Enters a contact in the log. `nonce` keeps contacts apart, and makes the same form sent
    /// twice one contact.
    ///
    /// # Errors
    /// The refusals of [`Exchange::enter`]; [`Refusal::TooMany`] when one's own side entered too many
    /// within a day; [`Refusal::NotSeated`].
    pub async fn log_contact(
        &self,
        new: NewExchange,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<ContactId, Error> {
        let id = id(&self.commission(), "contact", nonce);
        self.contact_edit(by, now, Change::Enter(id.clone(), Box::new(new))).await?;
        Ok(id)
    }

    /// Confirms a contact for the other party; says whether it was confirmed now.
    ///
    /// # Errors
    /// The refusals of [`Exchange::confirm`]; [`Refusal::UnknownContact`]; [`Refusal::NotSeated`].
    pub async fn confirm_contact(
        &self,
        id: &ContactId,
        by: &Office,
        now: i64,
    ) -> Result<bool, Error> {
        self.contact_edit(by, now, Change::Confirm(id.clone())).await
    }

    /// A contact in the log.
    ///
    /// # Errors
    /// [`Refusal::UnknownContact`].
    pub async fn exchange(&self, id: &ContactId) -> Result<Exchange, Error> {
        Ok(known(rows::exchange(&mut *self.reader().await?, id).await?, id)?)
    }

    /// The log of contacts, the latest first; at most 50, before the place that `before` names.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn exchanges(
        &self,
        before: Option<(i64, ContactId)>,
    ) -> Result<Vec<Exchange>, Error> {
        rows::exchanges(&mut *self.reader().await?, before.as_ref()).await
    }

    /// The contacts that a party can still confirm and has not, the one entered first before the
    /// others, however long ago they were; at most 1,000.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn exchanges_waiting(
        &self,
        party: &PartyId,
        now: i64,
    ) -> Result<Vec<Exchange>, Error> {
        let days = i64::from(self.commission().charter.contacts.confirm_days);
        let since = now.saturating_sub(days * DAY_SECONDS);
        rows::exchanges_waiting(&mut *self.reader().await?, party, since).await
    }

    /// Erases what was written in calls that were closed, and in contacts that were entered, more
    /// than so many days ago; says in how many. What a party can still confirm stays until then.
    ///
    /// Days are whole days of UTC: all of one day goes at once, so that from the moment at which
    /// something is gone nobody can tell more than the day on which it was entered or closed.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn forget_contacts(&self, days: u16, now: i64) -> Result<i64, Error> {
        let days = days.max(self.commission().charter.contacts.confirm_days);
        let before = now.div_euclid(DAY_SECONDS).saturating_sub(days.into()) * DAY_SECONDS;
        // The writer is not asked for nothing once a minute.
        if rows::over(&mut *self.reader().await?, before).await? == 0 {
            return Ok(0);
        }
        Ok(self.ask(Work::CallPost(Post::Forget { before })).await?.number)
    }

    /// What is measured of the last twelve weeks.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when something cannot be read.
    pub async fn contact_measures(&self, now: i64) -> Result<Measures, Error> {
        let since = now.saturating_sub(WEEKS_MEASURED * WEEK_SECONDS);
        let mut snapshot = self.snapshot().await?;
        let calls = rows::calls_since(&mut snapshot, since).await?;
        let exchanges = rows::exchanges_since(&mut snapshot, since).await?;
        Ok(Measures::of(&self.commission().charter, &calls, &exchanges, now))
    }
}

/// The word of a column.
impl FromStr for Carrier {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.as_str() == word).ok_or(())
    }
}
