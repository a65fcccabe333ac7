//! What is answered about trust: tallies, in no record, from which nobody is found again.
//!
//! That somebody answered is kept apart from what they answered, under a mark that follows from the
//! secret of their receipt. Neither the tables nor the server's own key lead from a mark to a
//! registration; it is gone when nobody is asked any more. Whoever watches a server at the very
//! moment could see what it is told, as with every form; kept is none of it.

use std::collections::BTreeMap;

use commission::refusal::What;
use commission::trust::{AFTER_DAYS, Answers, Moment, Question, Subject, Tallies};
use commission::{ActivityId, InstrumentId, PartyId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::commit::Work;
use crate::forums::seated_delegate;
use crate::row::{Row, sql};
use crate::sealed::Opened;
use crate::store::Store;

const DAY_SECONDS: i64 = 86_400;

/// What is changed about answers.
#[derive(Clone)]
pub(crate) enum TrustChange {
    /// Somebody who has a place or a seat answers.
    Answer(Box<Given>),
    /// Marks of activities and forums that ended before this moment go.
    Forget { before: i64 },
}

#[derive(Clone)]
pub(crate) struct Given {
    lookup: String,
    /// The receipt's mark for each moment.
    marks: BTreeMap<Moment, String>,
    subject: Subject,
    answers: Answers,
    now: i64,
}

/// The mark of a receipt for a moment: another one for each, so that nobody sees that it was the same
/// receipt.
fn mark(secret: &[u8; 32], subject: &Subject, moment: Moment) -> String {
    let mut bytes = b"comity/trust-mark/v1\n".to_vec();
    bytes.extend_from_slice(secret);
    bytes.extend_from_slice(format!("\n{subject}\n{}\n", moment.as_str()).as_bytes());
    Digest::of(&bytes).hex()
}

/// Every mark that a receipt may have about a subject.
pub(crate) fn marks(secret: &[u8; 32], subject: &Subject) -> BTreeMap<Moment, String> {
    Moment::ALL.into_iter().map(|it| (it, mark(secret, subject, it))).collect()
}

/// Lets a receipt that takes the place of another have answered where that did: `before` and `after`
/// are their marks for one moment.
pub(crate) async fn carry_over(
    conn: &mut AnyConnection,
    before: &str,
    after: &str,
) -> Result<(), Error> {
    sql("insert into trust_answered (mark, activity) \
         select cast($2 as text), activity from trust_answered where mark = $1 \
         on conflict (mark) do nothing")
    .text(before)
    .text(after)
    .run(conn)
    .await?;
    Ok(())
}

/// Whether a receipt answered, by its mark.
pub(super) async fn has_answered(conn: &mut AnyConnection, mark: &str) -> Result<bool, Error> {
    let row =
        sql("select count(*) from trust_answered where mark = $1").text(mark).one(conn).await?;
    Ok(row.int(0)? > 0)
}

/// Counts that somebody of a party left who answered at this moment, or perhaps did.
pub(super) async fn leave(
    conn: &mut AnyConnection,
    activity: &ActivityId,
    party: &PartyId,
    moment: Moment,
) -> Result<(), Error> {
    sql("insert into trust_gone (activity, party, moment, gone) values ($1, $2, $3, 1) \
         on conflict (activity, party, moment) do update set gone = trust_gone.gone + 1")
    .text(activity.to_string())
    .text(party.as_str())
    .text(moment.as_str())
    .run(conn)
    .await?;
    Ok(())
}

/// Adds a row about those who left to the tallies of what it is about.
fn take_gone(row: &Row, tallies: &mut Tallies) -> Result<(), Error> {
    let what = format!("those who left {}", row.text(0)?);
    let (party, moment) = (row.parse(1, &what)?, row.parse(2, &what)?);
    tallies.leave(party, moment, row.size(3)?);
    Ok(())
}

/// Makes a change; returns how many rows it changed, and whether it erases.
pub(crate) async fn change_trust(
    conn: &mut AnyConnection,
    change: TrustChange,
) -> Result<(i64, bool), Error> {
    match change {
        TrustChange::Answer(given) => Ok((i64::from(answer(conn, *given).await?), false)),
        TrustChange::Forget { before } => {
            let rows = sql("delete from trust_answered where activity in \
                 (select id from activity where ends < $1) \
                 or activity in (select id from forum where until < $1)")
            .int(before)
            .run(conn)
            .await?;
            Ok((i64::try_from(rows).unwrap_or(i64::MAX), rows > 0))
        }
    }
}

/// Somebody who may answer.
struct Asked {
    party: PartyId,
    moment: Moment,
    /// How many of the party answer at most.
    places: u32,
}

/// Whoever registered for an activity with this receipt; none where nobody did.
async fn participant(
    conn: &mut AnyConnection,
    id: &ActivityId,
    lookup: &str,
    now: i64,
) -> Result<Option<Asked>, Error> {
    let row = sql("select party, seat from registration where lookup = $1 and activity = $2")
        .text(lookup)
        .text(id.to_string())
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (party, is_seated): (PartyId, bool) = (row.parse(0, "a registration")?, row.int(1)? == 1);
    let unknown = || Refusal::UnknownActivity { activity: id.to_string() };
    let activity = super::load(conn, id).await?.ok_or_else(unknown)?;
    let moment = activity.asks(now)?;
    if !is_seated {
        return Err(Refusal::NotAsked { why: "waiting" }.into());
    }
    let places = activity.planned.registration.map_or(0, |it| it.capacity);
    Ok(Some(Asked { party, moment, places }))
}

/// The delegate of a forum with this code; none where nobody has it.
async fn delegate(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    lookup: &str,
    now: i64,
) -> Result<Option<Asked>, Error> {
    let Some((party, forum)) = seated_delegate(conn, id, lookup).await? else { return Ok(None) };
    Ok(Some(Asked { party, moment: forum.asks(now)?, places: forum.seats() }))
}

/// Counts what somebody answers; false where the receipt opens nothing that this is asked about.
async fn answer(conn: &mut AnyConnection, given: Given) -> Result<bool, Error> {
    let Given { lookup, marks, subject, answers, now } = given;
    let asked = match &subject {
        Subject::Activity(id) => participant(conn, id, &lookup, now).await?,
        Subject::Forum(id) => delegate(conn, id, &lookup, now).await?,
    };
    let Some(Asked { party, moment, places }) = asked else { return Ok(false) };
    let mark = marks.get(&moment).ok_or_else(|| Error::corrupt("a moment has no mark"))?;
    let is_new = sql("insert into trust_answered (mark, activity) values ($1, $2) \
         on conflict (mark) do nothing")
    .text(mark)
    .text(subject.to_string())
    .run(conn)
    .await?;
    if is_new == 0 {
        return Err(Refusal::NotAsked { why: "answered" }.into());
    }
    // Whoever registers, answers and takes it back again and again counts no more often than there are
    // places.
    if answered(conn, &subject, &party, moment).await? >= i64::from(places) {
        let max = usize::try_from(places).unwrap_or(usize::MAX);
        let what = match subject {
            Subject::Activity(_) => What::Participants,
            Subject::Forum(_) => What::Delegates,
        };
        return Err(Refusal::TooMany { what, max }.into());
    }
    for (question, value) in answers.iter() {
        sql("insert into trust_tally (activity, party, moment, question, value, answers) \
             values ($1, $2, $3, $4, $5, 1) \
             on conflict (activity, party, moment, question, value) \
             do update set answers = trust_tally.answers + 1")
        .text(subject.to_string())
        .text(party.as_str())
        .text(moment.as_str())
        .text(question.as_str())
        .int(i64::from(value))
        .run(conn)
        .await?;
    }
    Ok(true)
}

/// How many of a party answered at a moment; whoever does answers every question.
async fn answered(
    conn: &mut AnyConnection,
    subject: &Subject,
    party: &PartyId,
    moment: Moment,
) -> Result<i64, Error> {
    sql("select cast(coalesce(sum(answers), 0) as bigint) from trust_tally \
         where activity = $1 and party = $2 and moment = $3 and question = $4")
    .text(subject.to_string())
    .text(party.as_str())
    .text(moment.as_str())
    .text(Question::Near.as_str())
    .one(conn)
    .await?
    .int(0)
}

/// Adds a row to the tallies of what it is about.
fn take(row: &Row, tallies: &mut Tallies) -> Result<(), Error> {
    let what = format!("a tally of {}", row.text(0)?);
    let wrong = || Error::corrupt(format!("{what}: no such answer is counted"));
    let (party, moment) = (row.parse(1, &what)?, row.parse(2, &what)?);
    let value = u8::try_from(row.int(4)?).ok().filter(|it| (1..=5).contains(it));
    let value = value.ok_or_else(wrong)?;
    tallies.put(party, moment, (row.parse(3, &what)?, value), row.size(5)?);
    Ok(())
}

impl Store {
    /// Counts what somebody who has a place or a seat answers about trust, at the moment that it is.
    /// False where the receipt opens no registration for this activity, or the code no delegate of
    /// this forum.
    ///
    /// # Errors
    /// Those of [`commission::Activity::asks`] and [`commission::Forum::asks`]; [`Refusal::NotAsked`]
    /// for who waits for a place, or answered before; [`Refusal::DelegateState`] for who did not
    /// confirm that they come, or is a delegate no more; [`Refusal::TooMany`] where as many answered
    /// as there are places.
    pub async fn answer_trust(
        &self,
        opened: &Opened,
        subject: impl Into<Subject>,
        answers: Answers,
        now: i64,
    ) -> Result<bool, Error> {
        let (subject, secret) = (subject.into(), opened.secret.to_bytes()?);
        let marks = marks(&secret, &subject);
        let lookup = opened.lookup.clone();
        let given = Box::new(Given { lookup, marks, subject, answers, now });
        let change = TrustChange::Answer(given);
        Ok(self.ask(Work::Trust(Box::new(change))).await?.number > 0)
    }

    /// What was answered about an activity or a forum.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn trust(&self, subject: impl Into<Subject>) -> Result<Tallies, Error> {
        let subject = subject.into();
        let mut conn = self.snapshot().await?;
        let rows =
            sql("select activity, party, moment, question, value, answers from trust_tally \
             where activity = $1")
            .text(subject.to_string())
            .all(&mut conn)
            .await?;
        let gone = sql("select activity, party, moment, gone from trust_gone where activity = $1")
            .text(subject.to_string())
            .all(&mut conn)
            .await?;
        let mut tallies = Tallies::default();
        for row in &rows {
            take(row, &mut tallies)?;
        }
        for row in &gone {
            take_gone(row, &mut tallies)?;
        }
        Ok(tallies)
    }

    /// What was answered about every activity that begins at this moment or later, as the last plan
    /// has it.
    ///
    /// # Errors
    /// As [`Store::trust`].
    pub async fn trust_since(&self, starts: i64) -> Result<BTreeMap<ActivityId, Tallies>, Error> {
        let mut conn = self.snapshot().await?;
        let rows =
            sql("select activity, party, moment, question, value, answers from trust_tally \
             where activity in (select id from activity where starts >= $1)")
            .int(starts)
            .all(&mut conn)
            .await?;
        let gone = sql("select activity, party, moment, gone from trust_gone \
             where activity in (select id from activity where starts >= $1)")
        .int(starts)
        .all(&mut conn)
        .await?;
        let mut tallies: BTreeMap<ActivityId, Tallies> = BTreeMap::new();
        for row in &rows {
            take(row, tallies.entry(row.parse(0, "a tally")?).or_default())?;
        }
        for row in &gone {
            take_gone(row, tallies.entry(row.parse(0, "those who left")?).or_default())?;
        }
        Ok(tallies)
    }

    /// Forgets which receipts answered about what nobody is asked about any more; returns how
    /// many.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_answered(&self, now: i64) -> Result<u64, Error> {
        let before = now.saturating_sub(AFTER_DAYS * DAY_SECONDS);
        let done = self.ask(Work::Trust(Box::new(TrustChange::Forget { before }))).await?;
        Ok(u64::try_from(done.number).unwrap_or(0))
    }
}
