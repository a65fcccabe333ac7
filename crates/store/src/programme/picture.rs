//! Pictures of activities: made anew from their pixels, beside the record, and erasable. What the
//! record holds is a salted digest, from which nobody finds a picture that is gone.

use commission::permission::{Action, permit};
use commission::programme::{PICTURE_BYTES_MAX, PICTURES_MAX};
use commission::refusal::What;
use commission::report::file::FileFault;
use commission::{ActivityId, Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::commit::Work;
use crate::row::sql;
use crate::sealed::remade;
use crate::store::Store;

/// The most pictures of one side that no report names yet.
const LOOSE_MAX: i64 = 30;
/// Seconds after which a picture that no report names is gone.
const LOOSE_SECONDS: i64 = 86_400;

/// A picture as it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// The office that laid it down.
    pub office: Office,
    /// Its bytes: JPEG or PNG, written anew.
    pub bytes: Vec<u8>,
}

/// What is changed about pictures.
#[derive(Clone)]
pub(crate) enum PictureChange {
    /// One is laid down, to be named by a report.
    Lay { mark: Digest, activity: ActivityId, salt: [u8; 16], bytes: Vec<u8>, by: Office, at: i64 },
    /// One is erased.
    Erase { mark: Digest, by: Office },
    /// Those that were laid down before a moment and that no report names are erased.
    Forget { before: i64 },
}

impl PictureChange {
    /// Who makes it; nobody where time does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            PictureChange::Lay { by, .. } | PictureChange::Erase { by, .. } => Some(by),
            PictureChange::Forget { .. } => None,
        }
    }
}

/// Whether a report names a picture, in a condition on `activity_picture`. Digests are hexadecimal
/// digits: there is nothing in them that `like` takes for something else.
const NAMED: &str = "exists (select 1 from activity_report r \
     where r.activity = activity_picture.activity \
     and r.report like '%' || activity_picture.mark || '%')";

/// Makes a change; returns how many rows it changed, and whether it erases.
pub(crate) async fn change_picture(
    conn: &mut AnyConnection,
    change: PictureChange,
) -> Result<(i64, bool), Error> {
    if let Some(by) = change.by() {
        permit(by, Action::ReportActivity)?;
    }
    let (rows, erases) = match change {
        PictureChange::Lay { mark, activity, salt, bytes, by, at } => {
            // What no report came to name within a day is nobody's.
            let gone = forget(conn, at.saturating_sub(LOOSE_SECONDS)).await?;
            let side =
                format!("{}/%", by.party().map_or(commission::party::NO_PARTY, |it| it.as_str()));
            let loose = crate::row::kept(format!(
                "select count(*) from activity_picture where office like $1 and not {NAMED}"
            ))
            .text(side)
            .one(conn)
            .await?
            .int(0)?;
            if loose >= LOOSE_MAX {
                let max = usize::try_from(LOOSE_MAX).unwrap_or(usize::MAX);
                return Err(Refusal::TooMany { what: What::Files, max }.into());
            }
            let rows =
                sql("insert into activity_picture (mark, activity, office, at, salt, bytes) \
                 values ($1, $2, $3, $4, $5, $6) on conflict (mark) do nothing")
                .text(mark.hex())
                .text(activity.to_string())
                .text(by.to_string())
                .int(at)
                .bytes(salt.to_vec())
                .bytes(bytes)
                .run(conn)
                .await?;
            (rows, gone > 0)
        }
        PictureChange::Erase { mark, .. } => {
            // Whoever is seen in a picture turns to any side: each may take it away.
            let rows = sql("delete from activity_picture where mark = $1")
                .text(mark.hex())
                .run(conn)
                .await?;
            (rows, true)
        }
        PictureChange::Forget { before } => (forget(conn, before).await?, true),
    };
    Ok((i64::try_from(rows).unwrap_or(i64::MAX), erases))
}

/// Erases what no report names.
async fn forget(conn: &mut AnyConnection, before: i64) -> Result<u64, Error> {
    crate::row::kept(format!("delete from activity_picture where at < $1 and not {NAMED}"))
        .int(before)
        .run(conn)
        .await
}

/// The digest that a report names.
fn mark_of(salt: [u8; 16], bytes: &[u8]) -> Digest {
    let mut salted = b"comity/activity-picture/v1\n".to_vec();
    salted.extend(salt);
    salted.extend(bytes);
    Digest::of(&salted)
}

impl Store {
    /// Erases the pictures that were laid down more than a day ago and that no report names.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_loose_pictures(&self, now: i64) -> Result<(), Error> {
        let before = now.saturating_sub(LOOSE_SECONDS);
        let asked = format!("select count(*) from activity_picture where at < $1 and not {NAMED}");
        let loose = crate::row::kept(asked).int(before).one(&mut *self.reader().await?).await?;
        if loose.int(0)? > 0 {
            self.ask(Work::Picture(Box::new(PictureChange::Forget { before }))).await?;
        }
        Ok(())
    }

    /// Lays down a picture of an activity, so that a report can name it: made anew from its pixels.
    /// A picture that no report names is gone after a day.
    ///
    /// # Errors
    /// [`Refusal::BadFile`] for what is no picture; [`Refusal::UnknownActivity`],
    /// [`Refusal::TooMany`], [`Refusal::NotAllowed`]; [`Error::Full`] when others' pictures take too
    /// long.
    pub async fn lay_picture(
        &self,
        activity: &ActivityId,
        bytes: Vec<u8>,
        salt: [u8; 16],
        by: &Office,
        now: i64,
    ) -> Result<Digest, Error> {
        permit(by, Action::ReportActivity)?;
        if self.activity(activity).await?.is_none() {
            return Err(Refusal::UnknownActivity { activity: activity.to_string() }.into());
        }
        if bytes.is_empty() {
            return Err(Refusal::BadFile { number: 1, fault: FileFault::NoPicture }.into());
        }
        if bytes.len() > PICTURE_BYTES_MAX {
            return Err(Refusal::TooMany { what: What::Bytes, max: PICTURE_BYTES_MAX }.into());
        }
        let bytes = remade(bytes).await?;
        let mark = mark_of(salt, &bytes);
        let (activity, by) = (activity.clone(), by.clone());
        let lay = PictureChange::Lay { mark, activity, salt, bytes, by, at: now };
        self.ask(Work::Picture(Box::new(lay))).await?;
        Ok(mark)
    }

    /// Erases a picture; its salted digest stays in the record. Every side may: who is seen in it
    /// need not ask whoever took it.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Error::Missing`] where there is none.
    pub async fn erase_picture(&self, mark: &Digest, by: &Office) -> Result<(), Error> {
        let erase = PictureChange::Erase { mark: *mark, by: by.clone() };
        if self.ask(Work::Picture(Box::new(erase))).await?.number == 0 {
            return Err(Error::missing(format!("picture {mark}")));
        }
        Ok(())
    }

    /// Whether a picture was laid down for an activity and is there.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn has_picture(&self, activity: &ActivityId, mark: &Digest) -> Result<bool, Error> {
        let row = sql("select count(*) from activity_picture where mark = $1 and activity = $2")
            .text(mark.hex())
            .text(activity.to_string())
            .one(&mut *self.reader().await?)
            .await?;
        Ok(row.int(0)? > 0)
    }

    /// A picture; none where it was erased. Which activity it is of, and whether a report that counts
    /// names it, the caller asks.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its bytes are not what the record names.
    pub async fn picture(&self, mark: &Digest) -> Result<Option<Picture>, Error> {
        let row = sql("select office, salt, bytes from activity_picture where mark = $1")
            .text(mark.hex())
            .first(&mut *self.reader().await?)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let damaged = || Error::corrupt(format!("picture {mark}: its bytes are others"));
        let salt: [u8; 16] = row.bytes(1)?.try_into().map_err(|_| damaged())?;
        let bytes = row.bytes(2)?;
        if mark_of(salt, &bytes) != *mark {
            return Err(damaged());
        }
        Ok(Some(Picture { office: row.parse(0, "a picture")?, bytes }))
    }
}

const _: () = assert!(PICTURES_MAX as i64 <= LOOSE_MAX);
