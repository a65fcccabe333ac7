//! Reviews of activities: without a name, in no record, erased by whoever wrote them.
//!
//! A review lies under a mark that follows from the secret of its author's receipt. Neither the tables
//! nor the server's own key lead from it to a registration, or to what the same receipt answered about
//! trust; the party for which somebody came is not kept with it.

use std::collections::BTreeMap;

use commission::permission::{Action, permit};
use commission::programme::{Review, Reviewed};
use commission::refusal::What;
use commission::{ActivityId, Charter, Commission, Office, PartyId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::commit::Work;
use crate::desk::check_seated;
use crate::row::{Row, sql};
use crate::sealed::Opened;
use crate::store::Store;

/// What became of a review.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leaving {
    /// It was taken.
    Taken,
    /// There is one of this receipt already.
    There,
    /// The receipt waits for a place: whoever has none was not there.
    Waiting,
    /// The receipt opens no registration for this activity.
    Unknown,
}

/// What is changed about reviews.
#[derive(Clone)]
pub(crate) enum ReviewChange {
    /// Somebody who came leaves one.
    Leave(Box<Left>),
    /// Whoever wrote it takes it back.
    Withdraw { mark: String },
    /// A party lets one through, or does not.
    Judge { activity: ActivityId, review: String, lets: bool, by: Office },
}

#[derive(Clone)]
pub(crate) struct Left {
    lookup: String,
    mark: String,
    activity: ActivityId,
    review: Review,
    now: i64,
}

impl ReviewChange {
    /// The office that asks for it, if one does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            ReviewChange::Judge { by, .. } => Some(by),
            _ => None,
        }
    }
}

/// What [`change_review`] answers to who leaves one. Less than one changes nothing.
const TAKEN: i64 = 1;
const THERE: i64 = 0;
const WAITING: i64 = -1;
const UNKNOWN: i64 = -2;

/// The mark of a receipt for a review of an activity.
fn mark(secret: &[u8; 32], activity: &ActivityId) -> String {
    let mut bytes = b"comity/review-mark/v1\n".to_vec();
    bytes.extend_from_slice(secret);
    bytes.extend_from_slice(format!("\n{activity}\n").as_bytes());
    Digest::of(&bytes).hex()
}

/// What names a review: its author and its very words. Another text of the same author has another.
fn id_of(mark: &str, review: &Review) -> String {
    let Review { language, good, change } = review;
    // Each half stands on one line.
    let bytes = format!("comity/review/v1\n{mark}\n{language}\n{good}\n{change}\n");
    Digest::of(bytes.as_bytes()).hex()
}

/// What came of a change.
pub(crate) struct Made {
    /// How many rows it changed, or what [`Store::leave_review`] reads.
    pub(crate) number: i64,
    /// Whether something was erased.
    pub(crate) is_erasing: bool,
    /// Whether it is on the next page: what goes, or may be read now. That one was left need not be.
    pub(crate) is_visible: bool,
}

/// Makes a change.
pub(crate) async fn change_review(
    conn: &mut AnyConnection,
    commission: &Commission,
    change: ReviewChange,
) -> Result<Made, Error> {
    if let Some(office) = change.by() {
        check_seated(commission, office)?;
    }
    let charter = &commission.charter;
    match change {
        ReviewChange::Leave(left) => {
            let number = leave(conn, charter, *left).await?;
            Ok(Made { number, is_erasing: false, is_visible: false })
        }
        ReviewChange::Withdraw { mark } => {
            sql("delete from activity_review_word where review in \
                 (select id from activity_review where mark = $1)")
            .text(&mark)
            .run(conn)
            .await?;
            let rows =
                sql("delete from activity_review where mark = $1").text(&mark).run(conn).await?;
            let number = i64::try_from(rows).unwrap_or(i64::MAX);
            Ok(Made { number, is_erasing: rows > 0, is_visible: rows > 0 })
        }
        ReviewChange::Judge { activity, review, lets, by } => {
            permit(&by, Action::ConfirmActivity)?;
            let known = super::load(conn, &activity).await?;
            let party = by
                .party()
                .cloned()
                .filter(|_| known.as_ref().is_some_and(|it| it.is_answered_by(&by, charter)));
            let Some(party) = party else {
                let action = Action::ConfirmActivity.as_str();
                return Err(Refusal::NotAllowed { office: by, action }.into());
            };
            let there = sql("select count(*) from activity_review where id = $1 and activity = $2")
                .text(&review)
                .text(activity.to_string())
                .one(conn)
                .await?;
            if there.int(0)? == 0 {
                return Ok(Made { number: 0, is_erasing: false, is_visible: false });
            }
            sql("insert into activity_review_word (review, party, lets) values ($1, $2, $3) \
                 on conflict (review, party) do update set lets = excluded.lets")
            .text(&review)
            .text(party.as_str())
            .int(i64::from(lets))
            .run(conn)
            .await?;
            Ok(Made { number: 1, is_erasing: false, is_visible: true })
        }
    }
}

async fn leave(conn: &mut AnyConnection, charter: &Charter, left: Left) -> Result<i64, Error> {
    let Left { lookup, mark, activity: id, review, now } = left;
    let row = sql("select seat from registration where lookup = $1 and activity = $2")
        .text(&lookup)
        .text(id.to_string())
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(UNKNOWN) };
    let unknown = || Refusal::UnknownActivity { activity: id.to_string() };
    let activity = super::load(conn, &id).await?.ok_or_else(unknown)?;
    activity.takes_reviews(charter, now)?;
    if row.int(0)? != 1 {
        return Ok(WAITING);
    }
    let counted = sql("select count(*) from activity_review where activity = $1")
        .text(id.to_string())
        .one(conn)
        .await?
        .size(0)?;
    let there = sql("select count(*) from activity_review where mark = $1")
        .text(&mark)
        .one(conn)
        .await?
        .int(0)?;
    if there > 0 {
        return Ok(THERE);
    }
    let max = activity.reviews_max();
    if usize::try_from(counted).unwrap_or(usize::MAX) >= max {
        return Err(Refusal::TooMany { what: What::Reviews, max }.into());
    }
    let day = charter.day_of(now);
    sql("insert into activity_review (id, mark, activity, day, language, was_good, to_change) \
         values ($1, $2, $3, $4, $5, $6, $7)")
    .text(id_of(&mark, &review))
    .text(&mark)
    .text(id.to_string())
    .int(day)
    .text(review.language.as_str())
    .text(&review.good)
    .text(&review.change)
    .run(conn)
    .await?;
    Ok(TAKEN)
}

/// A review out of its row; what parties say about it is added later.
fn read(row: &Row) -> Result<Reviewed, Error> {
    let id = row.text(0)?;
    let language = row.parse(2, "a review")?;
    let review = Review { language, good: row.text(3)?, change: row.text(4)? };
    Ok(Reviewed { id, review, day: row.int(1)?, said: BTreeMap::new() })
}

impl Store {
    /// Takes a review of somebody who has a place at an activity that is over.
    ///
    /// # Errors
    /// [`Refusal::UnknownActivity`]; those of [`Review::new`] and
    /// [`commission::Activity::takes_reviews`]; [`Refusal::TooMany`] where as many were left as may.
    pub async fn leave_review(
        &self,
        opened: &Opened,
        activity: &ActivityId,
        review: &Review,
        now: i64,
    ) -> Result<Leaving, Error> {
        let Review { language, good, change } = review;
        let review = Review::new(language.clone(), (good, change), &self.commission().charter)?;
        let left = Box::new(Left {
            lookup: opened.lookup.clone(),
            mark: mark(&opened.secret.to_bytes()?, activity),
            activity: activity.clone(),
            review,
            now,
        });
        let done = self.ask(Work::Review(Box::new(ReviewChange::Leave(left)))).await?;
        Ok(match done.number {
            TAKEN => Leaving::Taken,
            THERE => Leaving::There,
            WAITING => Leaving::Waiting,
            _ => Leaving::Unknown,
        })
    }

    /// Erases the review of a receipt, whatever became of the registration; says whether there was
    /// one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn withdraw_review(
        &self,
        opened: &Opened,
        activity: &ActivityId,
    ) -> Result<bool, Error> {
        let mark = mark(&opened.secret.to_bytes()?, activity);
        let change = ReviewChange::Withdraw { mark };
        Ok(self.ask(Work::Review(Box::new(change))).await?.number > 0)
    }

    /// The review of a receipt, without what parties say about it; none where there is none.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn own_review(
        &self,
        opened: &Opened,
        activity: &ActivityId,
    ) -> Result<Option<Reviewed>, Error> {
        let row = sql("select id, day, language, was_good, to_change from activity_review \
             where mark = $1")
        .text(mark(&opened.secret.to_bytes()?, activity))
        .first(&mut *self.reader().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// Every review of an activity, those of an earlier day first. Who may read which of them the
    /// caller asks.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn reviews(&self, activity: &ActivityId) -> Result<Vec<Reviewed>, Error> {
        let mut conn = self.reader().await?;
        let rows = sql("select id, day, language, was_good, to_change from activity_review \
             where activity = $1 order by day, id")
        .text(activity.to_string())
        .all(&mut conn)
        .await?;
        let mut reviews: Vec<Reviewed> = rows.iter().map(read).collect::<Result<_, Error>>()?;
        let said = sql("select review, party, lets from activity_review_word where review in \
             (select id from activity_review where activity = $1)")
        .text(activity.to_string())
        .all(&mut conn)
        .await?;
        for row in &said {
            let id = row.text(0)?;
            let party: PartyId = row.parse(1, "a word about a review")?;
            // One that was left or erased meanwhile is in the other list only.
            if let Some(review) = reviews.iter_mut().find(|it| it.id == id) {
                review.said.insert(party, row.int(2)? == 1);
            }
        }
        Ok(reviews)
    }

    /// Lets a review through for one's own party, or does not; the last word counts.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for who neither leads a party that is asked nor organises the activity
    /// for it; [`Error::Missing`] where the very words are there no more.
    pub async fn judge_review(
        &self,
        activity: &ActivityId,
        review: &str,
        lets: bool,
        by: &Office,
    ) -> Result<(), Error> {
        let (activity, review, by) = (activity.clone(), review.to_owned(), by.clone());
        let change = ReviewChange::Judge { activity, review, lets, by };
        if self.ask(Work::Review(Box::new(change))).await?.number == 0 {
            return Err(Error::missing("review"));
        }
        Ok(())
    }
}
