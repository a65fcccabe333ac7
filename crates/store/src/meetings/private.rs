//! What members alone read: items that parties propose, who was present, advance notices. It is in
//! no record and can be erased.

use std::collections::BTreeSet;

use commission::meeting::{AdvanceNotice, State};
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::text::{TITLE_CHARS_MAX, clean_line};
use commission::{Commission, Meeting, MeetingId, Office, PartyId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::commit::Work;
use crate::row::{Row, json, sql};
use crate::store::Store;

/// The most items that one party proposes for one meeting.
pub const ITEMS_MAX: usize = 30;
/// The most advance notices of one side that are kept.
pub const NOTICES_MAX: usize = 500;
/// The day until which a notice that comes again every year is kept.
const FOR_EVER: i64 = i64::MAX;
const DAY_SECONDS: i64 = 86_400;
const ID_CHARS: usize = 32;

/// An item that a party proposes for a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemRow {
    /// Its id.
    pub id: String,
    /// The office that proposes it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What it is about, in one line.
    pub title: String,
}

/// Who of a party was present, as that party says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PresenceRow {
    /// The number of the call to which they came.
    pub number: u16,
    /// The party.
    pub party: PartyId,
    /// The office that says so.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The offices that were present.
    pub present: BTreeSet<Office>,
}

/// That a party has seen a notice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeenBy {
    /// The party.
    pub party: PartyId,
    /// The office that says so.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
}

/// An advance notice as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeRow {
    /// Its id.
    pub id: String,
    /// The office that gave it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What it says.
    pub notice: AdvanceNotice,
    /// Which parties have acknowledged it, by their ids.
    pub seen: Vec<SeenBy>,
}

/// A change of what members alone read.
#[derive(Clone)]
pub(crate) enum Change {
    /// A party proposes an item.
    Item { id: String, meeting: MeetingId, by: Office, at: i64, title: String },
    /// It takes an item of its own back.
    Strike { id: String, meeting: MeetingId, by: Office },
    /// A party says who of its own was present.
    Presence { meeting: MeetingId, by: Office, party: PartyId, at: i64, present: BTreeSet<Office> },
    /// Somebody gives notice.
    Notice { id: String, by: Office, at: i64, notice: Box<AdvanceNotice> },
    /// The side that gave it takes it back.
    Withdraw { id: String, by: Office },
    /// A party acknowledges another side's.
    Seen { id: String, by: Office, party: PartyId, at: i64 },
    /// Notices that were over before a day go.
    Forget { before: i64 },
}

impl Change {
    /// Who asks for it; the clock does for what is over.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            Change::Item { by, .. }
            | Change::Strike { by, .. }
            | Change::Presence { by, .. }
            | Change::Notice { by, .. }
            | Change::Withdraw { by, .. }
            | Change::Seen { by, .. } => Some(by),
            Change::Forget { .. } => None,
        }
    }
}

/// One change, within the writer's transaction: how many rows it changed, and whether something
/// was erased.
pub(crate) async fn change(
    conn: &mut AnyConnection,
    commission: &Commission,
    change: Change,
) -> Result<(i64, bool), Error> {
    let (rows, erases) = match change {
        Change::Item { id, meeting, by, at, title } => {
            to_come(conn, &meeting).await?;
            let known = items(conn, &meeting).await?;
            if known.iter().any(|item| item.id == id) {
                // The same form, sent twice, is one item.
                return Ok((0, false));
            }
            let own = known.iter().filter(|item| item.office.party() == by.party()).count();
            if own >= ITEMS_MAX {
                return Err(Refusal::TooMany { what: What::Items, max: ITEMS_MAX }.into());
            }
            let rows = sql("insert into meeting_item (id, meeting, office, at, title) \
                 values ($1, $2, $3, $4, $5)")
            .text(id)
            .text(meeting.as_str())
            .text(by.to_string())
            .int(at)
            .text(title)
            .run(conn)
            .await?;
            (rows, false)
        }
        Change::Strike { id, meeting, by } => {
            to_come(conn, &meeting).await?;
            let row = sql("select office from meeting_item where id = $1 and meeting = $2")
                .text(&id)
                .text(meeting.as_str())
                .first(conn)
                .await?;
            let Some(row) = row else { return Ok((0, false)) };
            own(&row.parse(0, "an item")?, &by, Action::Prepare)?;
            (sql("delete from meeting_item where id = $1").text(id).run(conn).await?, true)
        }
        Change::Presence { meeting, by, party, at, present } => {
            let found = to_come(conn, &meeting).await?;
            let call = found.spoken_of(&commission.charter, at).map(|round| &round.call);
            let call = call.ok_or_else(|| super::unknown(&meeting))?;
            if at < call.starts {
                return Err(Refusal::MeetingAhead { time: call.starts }.into());
            }
            let rows = sql("insert into meeting_presence \
                 (meeting, party, office, at, present, number) values ($1, $2, $3, $4, $5, $6) \
                 on conflict (meeting, number, party) do update set office = excluded.office, at = excluded.at, present = excluded.present")
            .text(meeting.as_str())
            .text(party.as_str())
            .text(by.to_string())
            .int(at)
            .text(json(&present)?)
            .int(i64::from(call.number))
            .run(conn)
            .await?;
            (rows, false)
        }
        Change::Notice { id, by, at, notice } => {
            let known = notices(conn, 0).await?;
            if known.iter().any(|it| it.id == id) {
                return Ok((0, false));
            }
            let own = known.iter().filter(|it| it.office.party() == by.party()).count();
            if own >= NOTICES_MAX {
                return Err(Refusal::TooMany { what: What::Items, max: NOTICES_MAX }.into());
            }
            let rows = sql("insert into advance_notice (id, office, at, until, body) \
                 values ($1, $2, $3, $4, $5)")
            .text(id)
            .text(by.to_string())
            .int(at)
            .int(if notice.yearly { FOR_EVER } else { notice.last })
            .text(json(&*notice)?)
            .run(conn)
            .await?;
            (rows, false)
        }
        Change::Withdraw { id, by } => {
            own(&giver(conn, &id).await?, &by, Action::Notify)?;
            (erase(conn, &id).await?, true)
        }
        Change::Seen { id, by, party, at } => {
            if giver(conn, &id).await?.party() == Some(&party) {
                return Err(not_allowed(&by, Action::Acknowledge));
            }
            let rows = sql("insert into advance_notice_seen (notice, party, office, at) \
                 values ($1, $2, $3, $4) on conflict (notice, party) do nothing")
            .text(id)
            .text(party.as_str())
            .text(by.to_string())
            .int(at)
            .run(conn)
            .await?;
            (rows, false)
        }
        Change::Forget { before } => {
            let over = sql("select id from advance_notice where until < $1").int(before);
            let mut rows = 0;
            for row in over.all(conn).await? {
                rows += erase(conn, &row.text(0)?).await?;
            }
            (rows, rows > 0)
        }
    };
    Ok((i64::try_from(rows).unwrap_or(i64::MAX), erases))
}

/// A meeting of which no minutes are adopted: what was held is planned no more.
async fn to_come(conn: &mut AnyConnection, id: &MeetingId) -> Result<Meeting, Error> {
    let found = super::load(conn, id).await?.ok_or_else(|| super::unknown(id))?;
    if found.held.is_some() {
        return Err(Refusal::MeetingState { state: State::HELD }.into());
    }
    Ok(found)
}

fn not_allowed(by: &Office, action: Action) -> Error {
    Refusal::NotAllowed { office: by.clone(), action: action.as_str() }.into()
}

/// Only the side that wrote something takes it back.
fn own(of: &Office, by: &Office, action: Action) -> Result<(), Error> {
    if of.party() == by.party() { Ok(()) } else { Err(not_allowed(by, action)) }
}

async fn giver(conn: &mut AnyConnection, id: &str) -> Result<Office, Error> {
    let row = sql("select office from advance_notice where id = $1").text(id).first(conn).await?;
    row.ok_or(Refusal::UnknownNotice)?.parse(0, "an advance notice")
}

async fn erase(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    sql("delete from advance_notice_seen where notice = $1").text(id).run(conn).await?;
    sql("delete from advance_notice where id = $1").text(id).run(conn).await
}

async fn items(conn: &mut AnyConnection, meeting: &MeetingId) -> Result<Vec<ItemRow>, Error> {
    let rows =
        sql("select id, office, at, title from meeting_item where meeting = $1 order by at, id")
            .text(meeting.as_str())
            .all(conn)
            .await?;
    let item = |row: &Row| {
        Ok(ItemRow {
            id: row.text(0)?,
            office: row.parse(1, "an item")?,
            at: row.int(2)?,
            title: row.text(3)?,
        })
    };
    rows.iter().map(item).collect()
}

/// The notices that are not over before a day, the earliest given first.
async fn notices(conn: &mut AnyConnection, from: i64) -> Result<Vec<NoticeRow>, Error> {
    let mut found: Vec<NoticeRow> = Vec::new();
    for row in
        sql("select id, office, at, body from advance_notice where until >= $1 order by at, id")
            .int(from)
            .all(conn)
            .await?
    {
        let id = row.text(0)?;
        found.push(NoticeRow {
            office: row.parse(1, "an advance notice")?,
            at: row.int(2)?,
            notice: row.json(3, "an advance notice")?,
            seen: Vec::new(),
            id,
        });
    }
    for row in sql("select s.notice, s.party, s.office, s.at from advance_notice_seen s \
         join advance_notice n on n.id = s.notice where n.until >= $1 order by s.notice, s.party")
    .int(from)
    .all(conn)
    .await?
    {
        let id = row.text(0)?;
        if let Some(notice) = found.iter_mut().find(|it| it.id == id) {
            notice.seen.push(SeenBy {
                party: row.parse(1, "an advance notice")?,
                office: row.parse(2, "an advance notice")?,
                at: row.int(3)?,
            });
        }
    }
    Ok(found)
}

/// An id for something that comes of one form: the same form, sent twice, has the same.
fn id_of(kind: &str, by: &Office, nonce: [u8; 16]) -> String {
    let content = [kind.as_bytes(), b" ", by.to_string().as_bytes(), b" ", &nonce[..]].concat();
    Digest::of(&content).hex().chars().take(ID_CHARS).collect()
}

impl Store {
    async fn private(&self, change: Change) -> Result<i64, Error> {
        Ok(self.ask(Work::Private(Box::new(change))).await?.number)
    }

    /// The items that parties propose for a meeting, the oldest first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn meeting_items(&self, id: &MeetingId) -> Result<Vec<ItemRow>, Error> {
        items(&mut *self.reader().await?, id).await
    }

    /// Proposes an item for a meeting. The same form, sent twice, is one item.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NotSeated`]; [`Refusal::UnknownMeeting`];
    /// [`Refusal::MeetingState`] for one that was held; [`Refusal::Empty`]; [`Refusal::TooMany`];
    /// those of [`clean_line`].
    pub async fn propose_item(
        &self,
        id: &MeetingId,
        title: &str,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<(), Error> {
        permit(by, Action::Prepare)?;
        let title = clean_line(title, TITLE_CHARS_MAX)?;
        if title.is_empty() {
            return Err(Refusal::Empty { field: "title" }.into());
        }
        let (item, meeting, by) = (id_of("item", by, nonce), id.clone(), by.clone());
        self.private(Change::Item { id: item, meeting, by, at: now, title }).await?;
        Ok(())
    }

    /// Takes an item of one's own party for this meeting back; says whether there was one.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`], also for another party's item; [`Refusal::UnknownMeeting`];
    /// [`Refusal::MeetingState`] for one that was held.
    pub async fn strike_item(
        &self,
        meeting: &MeetingId,
        item: &str,
        by: &Office,
    ) -> Result<bool, Error> {
        permit(by, Action::Prepare)?;
        let (id, meeting, by) = (item.to_owned(), meeting.clone(), by.clone());
        Ok(self.private(Change::Strike { id, meeting, by }).await? > 0)
    }

    /// Who was present at a meeting, as far as parties have said it of themselves, for each call to
    /// it that they came to.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn presence(&self, id: &MeetingId) -> Result<Vec<PresenceRow>, Error> {
        let rows = sql("select party, office, at, present, number from meeting_presence \
             where meeting = $1 order by number, party")
        .text(id.as_str())
        .all(&mut *self.reader().await?)
        .await?;
        let presence = |row: &Row| {
            Ok(PresenceRow {
                number: u16::try_from(row.int(4)?).unwrap_or(u16::MAX),
                party: row.parse(0, "who was present")?,
                office: row.parse(1, "who was present")?,
                at: row.int(2)?,
                present: row.json(3, "who was present")?,
            })
        };
        rows.iter().map(presence).collect()
    }

    /// Says who of one's own party was present, in place of what was said before.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for offices of others;
    /// [`Refusal::NoSuchSeat`]; [`Refusal::NotSeated`]; [`Refusal::UnknownMeeting`];
    /// [`Refusal::MeetingAhead`] before it begins; [`Refusal::MeetingState`] once it was held: who
    /// was there stands in its minutes.
    pub async fn put_presence(
        &self,
        id: &MeetingId,
        present: BTreeSet<Office>,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        permit(by, Action::Prepare)?;
        let party = by.party().cloned().ok_or(Refusal::SignInNeeded)?;
        let commission = self.commission();
        for office in &present {
            if let Some(other) = office.party().filter(|it| **it != party) {
                return Err(Refusal::OtherPartysVoice { party: other.clone() }.into());
            }
            if office.party().is_none() || !commission.charter.has_office(office) {
                return Err(Refusal::NoSuchSeat { office: office.clone() }.into());
            }
        }
        let (meeting, by) = (id.clone(), by.clone());
        self.private(Change::Presence { meeting, by, party, at: now, present }).await?;
        Ok(())
    }

    /// The advance notices that are not over before a day, counted from 1970-01-01.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn advance_notices(&self, from: i64) -> Result<Vec<NoticeRow>, Error> {
        let mut snapshot = self.snapshot().await?;
        notices(&mut snapshot, from).await
    }

    /// Gives advance notice. The same form, sent twice, is one notice.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NotSeated`]; [`Refusal::TooMany`]; those of
    /// [`AdvanceNotice::checked`].
    pub async fn give_notice(
        &self,
        notice: AdvanceNotice,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<String, Error> {
        permit(by, Action::Notify)?;
        let notice = Box::new(notice.checked(&self.commission().charter, now)?);
        let id = id_of("notice", by, nonce);
        let by = by.clone();
        self.private(Change::Notice { id: id.clone(), by, at: now, notice }).await?;
        Ok(id)
    }

    /// Takes a notice of one's own side back; it is erased.
    ///
    /// # Errors
    /// [`Refusal::UnknownNotice`]; [`Refusal::NotAllowed`], also for another side's notice.
    pub async fn withdraw_notice(&self, id: &str, by: &Office) -> Result<(), Error> {
        permit(by, Action::Notify)?;
        self.private(Change::Withdraw { id: id.to_owned(), by: by.clone() }).await?;
        Ok(())
    }

    /// Acknowledges another side's notice for one's own party; asking twice is asking once.
    ///
    /// # Errors
    /// [`Refusal::UnknownNotice`]; [`Refusal::NotAllowed`], also for one's own notice.
    pub async fn acknowledge_notice(&self, id: &str, by: &Office, now: i64) -> Result<(), Error> {
        permit(by, Action::Acknowledge)?;
        let party = by.party().cloned().ok_or(Refusal::SignInNeeded)?;
        let (id, by) = (id.to_owned(), by.clone());
        self.private(Change::Seen { id, by, party, at: now }).await?;
        Ok(())
    }

    /// Erases notices that are over for more than so many days; says how many.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn forget_notices(&self, days: u16, now: i64) -> Result<i64, Error> {
        let before = now.div_euclid(DAY_SECONDS) - i64::from(days);
        let is_over = sql("select count(*) from advance_notice where until < $1").int(before);
        // The writer is not asked for nothing once a minute.
        if is_over.one(&mut *self.reader().await?).await?.int(0)? == 0 {
            return Ok(0);
        }
        self.private(Change::Forget { before }).await
    }
}
