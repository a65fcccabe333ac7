//! Who the delegates of a forum are, and whether they come: encrypted for themselves and for those of
//! their own party who nominate, in no record, erased by their code at any time and by itself some
//! weeks after the forum.
//!
//! Whoever nominates somebody gives them a code. With their confirmation a delegate gets another one,
//! and the first opens nothing any more. Who has a seat says the record alone; it is asked within the
//! writer's transaction, so that nobody is let in whose seat is another's by then.

use commission::forum::{Confirmation, Counts, DELEGATE_DAYS, Delegate, Person, Why, read_badge};
use commission::permission::{Action, permit};
use commission::trust::Subject;
use commission::{InstrumentId, Office, PartyId, Refusal};
use note::Digest;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::change::{AGAIN, Confirm, DelegateChange, Lay};
use super::{Whom, digest, read, unknown};
use crate::Error;
use crate::commit::Work;
use crate::programme::marks;
use crate::row::{Row, json, sql};
use crate::sealed::{Opened, Secret, keys, open_json, seal_json};
use crate::store::Store;

const DAY_SECONDS: i64 = 86_400;

/// Somebody who is to be nominated, with the random bytes for the salt.
#[derive(Clone, Debug)]
pub struct NewDelegate {
    /// The name.
    pub name: String,
    /// How they are reached, as far as their party knows; may be empty.
    pub contact: String,
    /// Whether they are under eighteen.
    pub minor: bool,
    /// Thirty-two random bytes.
    pub random: [u8; 32],
}

/// What a delegate said about whether they come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DelegateSaid {
    /// Nothing yet.
    Invited,
    /// They come.
    Confirmed,
    /// They do not.
    Declined,
}

impl DelegateSaid {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            DelegateSaid::Invited => "invited",
            DelegateSaid::Confirmed => "confirmed",
            DelegateSaid::Declined => "declined",
        }
    }

    pub(super) fn number(self) -> i64 {
        match self {
            DelegateSaid::Invited => 0,
            DelegateSaid::Confirmed => 1,
            DelegateSaid::Declined => 2,
        }
    }

    pub(super) fn read(row: &Row, column: usize) -> Result<Self, Error> {
        match row.int(column)? {
            0 => Ok(DelegateSaid::Invited),
            1 => Ok(DelegateSaid::Confirmed),
            2 => Ok(DelegateSaid::Declined),
            other => Err(Error::corrupt(format!("a delegate is in state {other}"))),
        }
    }
}

/// What is sealed of a delegate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DelegateTold {
    /// The name under which they were nominated, with its salt.
    pub person: Person,
    /// How they are reached, as whoever nominated them said.
    pub contact: String,
    /// Whether they were nominated as somebody under eighteen.
    pub minor: bool,
    /// What they said for themselves.
    pub confirmation: Option<Confirmation>,
}

/// A delegate as they see themselves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnDelegate {
    /// The forum.
    pub forum: InstrumentId,
    /// Their party.
    pub party: PartyId,
    /// As the record has them; none before the act that nominates them.
    pub delegate: Option<Delegate>,
    /// Why they have a seat, or none.
    pub why: Option<Why>,
    /// What they said.
    pub said: DelegateSaid,
    /// The code on their badge; empty until they confirm.
    pub badge: String,
    /// On which days they came, counted from 1970-01-01.
    pub days: Vec<i64>,
    /// What is kept of them.
    pub told: DelegateTold,
}

/// What is kept of a delegate beside the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DelegateKept {
    /// What they said.
    pub said: DelegateSaid,
    /// The code on their badge; empty until they confirm.
    pub badge: String,
    /// On which days they came, counted from 1970-01-01.
    pub days: Vec<i64>,
    /// Who they are; none where the reader's keys do not open it.
    pub told: Option<DelegateTold>,
}

/// A delegate as those of their own party who nominate see them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DelegateRow {
    /// As the record has them.
    pub delegate: Delegate,
    /// Why they have a seat, or none.
    pub why: Option<Why>,
    /// What is kept beside it; none where it was erased: then the party withdraws them.
    pub kept: Option<DelegateKept>,
}

/// Who was let in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Admitted {
    /// Their party.
    pub party: PartyId,
    /// The category.
    pub category: String,
    /// Their seat.
    pub seat: u32,
    /// Whether they had been let in on this day before.
    pub again: bool,
}

/// Which delegate of which forum a code leads to, with what is kept of them.
async fn by_code(conn: &mut AnyConnection, lookup: &str) -> Result<Option<Row>, Error> {
    sql("select mark, forum, party, state, badge, days, own from forum_person where lookup = $1")
        .text(lookup)
        .first(conn)
        .await
}

fn told(row: &Row, column: usize, secret: &Secret) -> Result<DelegateTold, Error> {
    let told = open_json(std::slice::from_ref(secret), &row.bytes(column)?)?;
    told.ok_or_else(|| Error::corrupt("a delegate's data do not open"))
}

impl Store {
    /// Lays down who is to be nominated by an office of their party, under a code that they are
    /// given; returns the digest for the nomination. Whom no act nominates is gone after a day.
    ///
    /// # Errors
    /// [`Refusal::UnknownForum`], [`Refusal::NotAllowed`]; [`Refusal::ForumState`] where nobody under
    /// eighteen may come, or it is over; [`Refusal::TooMany`]; those of [`commission::Forum::readers`] and
    /// [`Person::new`].
    pub async fn lay_delegate(
        &self,
        forum: &InstrumentId,
        new: &NewDelegate,
        code: &Opened,
        by: &Office,
        now: i64,
    ) -> Result<Digest, Error> {
        permit(by, Action::Nominate)?;
        self.refresh().await?;
        let commission = self.commission();
        let page = read(&mut *self.reader().await?, forum, Whom::Nobody).await?;
        let known = page.ok_or_else(|| unknown(forum))?.forum;
        known.goes_on(now)?;
        if new.minor && !known.week.minors {
            return Err(Refusal::ForumState { state: "grown-ups" }.into());
        }
        let action = Action::Nominate.as_str();
        let party = by.party().filter(|it| known.parties.contains(*it));
        let party = party.ok_or_else(|| Refusal::NotAllowed { office: by.clone(), action })?;
        let readers = known.readers(party, &commission.roll)?;
        let person = Person::new(&new.name, Digest::of(&new.random))?;
        let mark = person.digest();
        let max = commission::forum::PERSON_CHARS_MAX;
        let contact = commission::text::clean_line(&new.contact, max)?;
        let told = DelegateTold { person, contact, minor: new.minor, confirmation: None };
        let told = json(&told)?;
        let lay = Box::new(Lay {
            forum: forum.clone(),
            mark,
            lookup: code.lookup.clone(),
            own: seal_json(&[code.secret.reading()?], &told)?,
            theirs: seal_json(&keys(&commission, &readers), &told)?,
            by: by.clone(),
            now,
        });
        self.ask(Work::Delegate(Box::new(DelegateChange::Lay(lay)))).await?;
        Ok(mark)
    }

    /// Whether somebody was laid down for a forum under this digest.
    pub(super) async fn has_delegate(
        &self,
        forum: &InstrumentId,
        mark: &Digest,
    ) -> Result<bool, Error> {
        let row = sql("select count(*) from forum_person where forum = $1 and mark = $2")
            .text(forum.as_str())
            .text(mark.hex())
            .one(&mut *self.reader().await?)
            .await?;
        Ok(row.int(0)? > 0)
    }

    /// A delegate, by their code; none where there is none.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn own_delegate(&self, code: &Opened) -> Result<Option<OwnDelegate>, Error> {
        let mut conn = self.snapshot().await?;
        let Some(row) = by_code(&mut conn, &code.lookup).await? else { return Ok(None) };
        let mark = digest(&row, 0, "a delegate")?;
        let forum: InstrumentId = row.parse(1, "a delegate")?;
        let one =
            read(&mut conn, &forum, Whom::One(&mark)).await?.ok_or_else(|| unknown(&forum))?;
        let delegate = one.forum.delegate(&mark).cloned();
        let why = match &delegate {
            None => None,
            Some(it) => {
                let of = Whom::Of(&it.party, &it.nomination.category);
                read(&mut conn, &forum, of).await?.and_then(|page| page.forum.why(&mark))
            }
        };
        Ok(Some(OwnDelegate {
            forum,
            party: row.parse(2, "a delegate")?,
            delegate,
            why,
            said: DelegateSaid::read(&row, 3)?,
            badge: row.text(4)?,
            days: row.json(5, "a delegate's days")?,
            told: told(&row, 6, &code.secret)?,
        }))
    }

    /// Lets a delegate say that they come, by the code they were given, and gives them one of their
    /// own: the other opens nothing any more. With the same code twice it is said again.
    ///
    /// # Errors
    /// [`Refusal::UnknownDelegate`] for a code of nobody, and before the act that nominates them;
    /// [`Refusal::DelegateState`] for who left; [`Refusal::ForumState`] when it is over; those of
    /// [`Confirmation::new`] and [`commission::Forum::readers`].
    pub async fn confirm_delegate(
        &self,
        invited: &Opened,
        own: &Opened,
        typed: &Confirmation,
        now: i64,
    ) -> Result<(), Error> {
        self.refresh().await?;
        let commission = self.commission();
        let mut conn = self.reader().await?;
        let row = by_code(&mut conn, &invited.lookup).await?.ok_or(Refusal::UnknownDelegate)?;
        let id: InstrumentId = row.parse(1, "a delegate")?;
        let page = read(&mut conn, &id, Whom::Nobody).await?.ok_or_else(|| unknown(&id))?;
        drop(conn);
        let party: PartyId = row.parse(2, "a delegate")?;
        let readers = page.forum.readers(&party, &commission.roll)?;
        let mut told = told(&row, 6, &invited.secret)?;
        let said = Confirmation::new(typed, told.minor, page.forum.week.minors)?;
        told.confirmation = Some(said);
        let told = json(&told)?;
        let subject = Subject::Forum(id);
        let before = marks(&invited.secret.to_bytes()?, &subject);
        let after = marks(&own.secret.to_bytes()?, &subject);
        let confirm = Box::new(Confirm {
            invited: invited.lookup.clone(),
            lookup: own.lookup.clone(),
            marks: before.into_values().zip(after.into_values()).collect(),
            own: seal_json(&[own.secret.reading()?], &told)?,
            theirs: seal_json(&keys(&commission, &readers), &told)?,
            now,
        });
        self.ask(Work::Delegate(Box::new(DelegateChange::Confirm(confirm)))).await?;
        Ok(())
    }

    /// Lets a delegate say that they do not come. Their seat is free when their party withdraws them.
    /// Says whether there was one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decline_delegate(&self, code: &Opened) -> Result<bool, Error> {
        let change = DelegateChange::Decline { lookup: code.lookup.clone() };
        Ok(self.ask(Work::Delegate(Box::new(change))).await?.number > 0)
    }

    /// Erases everything about a delegate beside the record, by their code. Says whether there was
    /// anything.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erase_delegate(&self, code: &Opened) -> Result<bool, Error> {
        let change = DelegateChange::Erase { lookup: code.lookup.clone() };
        Ok(self.ask(Work::Delegate(Box::new(change))).await?.number > 0)
    }

    /// Erases everything about a delegate of one's own party beside the record.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Error::Missing`] where there is nothing of one's own party.
    pub async fn drop_delegate(
        &self,
        forum: &InstrumentId,
        mark: &Digest,
        by: &Office,
    ) -> Result<(), Error> {
        let (forum, mark, by) = (forum.clone(), *mark, by.clone());
        let change = DelegateChange::Drop { forum, mark, by };
        if self.ask(Work::Delegate(Box::new(change))).await?.number == 0 {
            return Err(Error::missing("delegate"));
        }
        Ok(())
    }

    /// The delegates of one's own party, in the order in which they were nominated, as far as these
    /// keys open who they are.
    ///
    /// # Errors
    /// [`Refusal::UnknownForum`]; [`Refusal::NotAllowed`] for who nominates for no party of it.
    pub async fn delegates(
        &self,
        forum: &InstrumentId,
        secrets: &[Secret],
        by: &Office,
    ) -> Result<Vec<DelegateRow>, Error> {
        permit(by, Action::Nominate)?;
        let known = self.forum(forum).await?.ok_or_else(|| unknown(forum))?.forum;
        let action = Action::Nominate.as_str();
        let party = by.party().filter(|it| known.parties.contains(*it));
        let party = party.ok_or_else(|| Refusal::NotAllowed { office: by.clone(), action })?;
        let rows = sql("select mark, state, badge, days, theirs from forum_person \
             where forum = $1 and party = $2")
        .text(forum.as_str())
        .text(party.as_str())
        .all(&mut *self.reader().await?)
        .await?;
        let mut kept = std::collections::BTreeMap::new();
        for row in &rows {
            kept.insert(
                digest(row, 0, "a delegate")?,
                DelegateKept {
                    said: DelegateSaid::read(row, 1)?,
                    badge: row.text(2)?,
                    days: row.json(3, "a delegate's days")?,
                    told: open_json(secrets, &row.bytes(4)?)?,
                },
            );
        }
        let own = known.delegates.iter().filter(|it| it.party == *party);
        Ok(own
            .map(|it| DelegateRow {
                delegate: it.clone(),
                why: known.why(it.mark()),
                kept: kept.remove(it.mark()),
            })
            .collect())
    }

    /// How many of those who have a seat confirmed, or declined, and how many came on which day.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forum_counts(&self, forum: &InstrumentId) -> Result<Counts, Error> {
        let mut conn = self.snapshot().await?;
        let mut counts = Counts::new();
        for row in sql("select d.party, d.category, p.state, count(*) from forum_person p \
             join forum_delegate d on d.forum = p.forum and d.mark = p.mark \
             where p.forum = $1 and d.seat > 0 and d.gone_at = 0 \
             group by d.party, d.category, p.state")
        .text(forum.as_str())
        .all(&mut conn)
        .await?
        {
            let of = counts.entry((row.parse(0, "a delegation")?, row.text(1)?)).or_default();
            let count = u32::try_from(row.int(3)?).unwrap_or(u32::MAX);
            match DelegateSaid::read(&row, 2)? {
                DelegateSaid::Invited => {}
                DelegateSaid::Confirmed => of.confirmed = count,
                DelegateSaid::Declined => of.declined = count,
            }
        }
        for row in sql("select party, category, day, present from forum_presence where forum = $1")
            .text(forum.as_str())
            .all(&mut conn)
            .await?
        {
            let of = counts.entry((row.parse(0, "a delegation")?, row.text(1)?)).or_default();
            let count = u32::try_from(row.int(3)?).unwrap_or(u32::MAX);
            of.present.insert(row.int(2)?, count);
        }
        Ok(counts)
    }

    /// Lets a delegate in at the door, by the code on their badge, of whichever party.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::UnknownDelegate`] for a code of nobody;
    /// [`Refusal::DelegateState`] for who did not confirm; those of [`commission::Forum::admits`].
    pub async fn check_in(
        &self,
        forum: &InstrumentId,
        typed: &str,
        by: &Office,
        now: i64,
    ) -> Result<Admitted, Error> {
        permit(by, Action::CheckIn)?;
        let badge = read_badge(typed).ok_or(Refusal::UnknownDelegate)?;
        let (id, by) = (forum.clone(), by.clone());
        let change = DelegateChange::CheckIn { forum: id, badge: badge.clone(), by, now };
        let done = self.ask(Work::Delegate(Box::new(change))).await?.number;
        let row = sql("select d.party, d.category, d.seat from forum_person p \
             join forum_delegate d on d.forum = p.forum and d.mark = p.mark \
             where p.forum = $1 and p.badge = $2")
        .text(forum.as_str())
        .text(&badge)
        .first(&mut *self.reader().await?)
        .await?
        .ok_or(Refusal::UnknownDelegate)?;
        Ok(Admitted {
            party: row.parse(0, "a delegation")?,
            category: row.text(1)?,
            seat: u32::try_from(row.int(2)?).unwrap_or(u32::MAX),
            again: done == AGAIN,
        })
    }

    /// Erases the delegates who were laid down more than a day ago and whom no act nominates.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_loose_delegates(&self, now: i64) -> Result<(), Error> {
        let before = now.saturating_sub(super::change::LOOSE_SECONDS);
        let loose = sql("select count(*) from forum_person where at < $1 and not exists \
             (select 1 from forum_delegate d where d.forum = forum_person.forum \
             and d.mark = forum_person.mark)")
        .int(before)
        .one(&mut *self.reader().await?)
        .await?;
        if loose.int(0)? > 0 {
            self.ask(Work::Delegate(Box::new(DelegateChange::Forget { before }))).await?;
        }
        Ok(())
    }

    /// Erases who the delegates of forums were that have been over for some weeks, and those who left
    /// one as long ago; returns how many. How many came stays.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_delegates(&self, now: i64) -> Result<u64, Error> {
        let before = now.saturating_sub(DELEGATE_DAYS * DAY_SECONDS);
        let change = DelegateChange::Expire { before };
        let done = self.ask(Work::Delegate(Box::new(change))).await?;
        Ok(u64::try_from(done.number).unwrap_or(0))
    }
}
