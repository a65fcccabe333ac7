//! The parts of entries that are not in the record: works with their files, and who made them. All of
//! them can be erased, and the record stays right: it holds salted digests alone. Names are erased by
//! themselves some weeks after the award.

use std::collections::{BTreeMap, BTreeSet};

use commission::competition::{Entry, People, WORK_FILE_BYTES_MAX, Work as Made};
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::{InstrumentId, Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::Error;
use crate::apply::checked;
use crate::commit::Work;
use crate::row::sql;
use crate::sealed;
use crate::store::Store;

/// The most works of one side that no entry names yet.
const LOOSE_MAX: i64 = 50;
/// Seconds after which what no entry names is gone.
const LOOSE_SECONDS: i64 = 86_400;

/// The parts of an entry that is to be submitted, with the random bytes for their salts.
#[derive(Clone, Debug)]
pub struct NewParts {
    /// What the work is, or the work itself where that is words.
    pub words: String,
    /// Its file; empty where it has none.
    pub file: Vec<u8>,
    /// The names of those who made it.
    pub names: String,
    /// How to reach them.
    pub contact: String,
    /// Whether they want their names to be published if the work is awarded.
    pub publish: bool,
    /// Sixty-four random bytes.
    pub random: [u8; 64],
}

/// A work as it is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenWork {
    /// The work.
    pub work: Made,
    /// Its file's bytes; none where it has none, or it was erased.
    pub file: Option<Vec<u8>>,
    /// Whether the file is a picture that was made anew from its pixels. Nothing else is shown.
    pub is_picture: bool,
}

/// What is changed about parts.
#[derive(Clone)]
pub(crate) enum PartChange {
    /// Parts are laid down, to be named by an entry.
    Lay { work: Made, people: People, file: Option<Vec<u8>>, by: Office, at: i64 },
    /// The names of the people of a side that joins the team of an entry are laid down.
    LayPeople { people: People, work: Digest, by: Office, at: i64 },
    /// Those of an entry are erased: who made it, or the work as well.
    Erase { competition: InstrumentId, number: u32, whole: bool, by: Office },
    /// Those that were laid down before a moment and that no entry names are erased.
    Forget { before: i64 },
    /// The names of those who made the works of a competition are erased.
    Expire { competition: InstrumentId },
    /// Names with these digests, for which no side signed, are erased.
    Unsigned { digests: Vec<String>, before: i64 },
}

impl PartChange {
    /// Who makes it; nobody where time does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            PartChange::Lay { by, .. }
            | PartChange::LayPeople { by, .. }
            | PartChange::Erase { by, .. } => Some(by),
            PartChange::Forget { .. } | PartChange::Expire { .. } | PartChange::Unsigned { .. } => {
                None
            }
        }
    }
}

fn side(by: &Office) -> String {
    format!("{}/%", by.party().map_or(commission::party::NO_PARTY, |it| it.as_str()))
}

/// Makes a change; returns how many rows it changed, and whether it erases.
pub(crate) async fn change(
    conn: &mut AnyConnection,
    change: PartChange,
) -> Result<(i64, bool), Error> {
    if let Some(by) = change.by() {
        permit(by, Action::SubmitEntry)?;
    }
    let (rows, erases) = match change {
        PartChange::Lay { work, people, file, by, at } => {
            let gone = sweep(conn, at.saturating_sub(LOOSE_SECONDS)).await?;
            let loose = sql("select count(*) from competition_part where kind = 'work' \
                 and office like $1 and not exists \
                 (select 1 from competition_entry e where e.work = competition_part.digest)")
            .text(side(&by))
            .one(conn)
            .await?
            .int(0)?;
            if loose >= LOOSE_MAX {
                let max = usize::try_from(LOOSE_MAX).unwrap_or(usize::MAX);
                return Err(Refusal::TooMany { what: What::Entries, max }.into());
            }
            let (of, who) = (work.digest(), people.digest());
            let mut rows = put(conn, &of, "work", &by, at, &of, work.bytes()).await?;
            rows += put(conn, &who, "people", &by, at, &of, people.bytes()).await?;
            if let (Some(file), Some(digest)) = (file, &work.file) {
                rows += put(conn, digest, "file", &by, at, &of, file).await?;
            }
            (rows, gone > 0)
        }
        PartChange::Erase { competition, number, whole, by } => {
            (erase(conn, &competition, number, whole, &by).await?, true)
        }
        PartChange::LayPeople { people, work, by, at } => {
            // What the side laid down for this work before, and then did not sign, is gone.
            let gone = sql("delete from competition_part where kind = 'people' and work = $1 \
                 and office like $2")
            .text(work.hex())
            .text(side(&by))
            .run(conn)
            .await?;
            let who = people.digest();
            let rows = put(conn, &who, "people", &by, at, &work, people.bytes()).await?;
            (rows, gone > 0)
        }
        PartChange::Forget { before } => (sweep(conn, before).await?, true),
        PartChange::Expire { competition } => {
            let rows = sql("delete from competition_part where kind = 'people' and work in \
                 (select work from competition_entry where competition = $1)")
            .text(competition.as_str())
            .run(conn)
            .await?;
            (rows, true)
        }
        PartChange::Unsigned { digests, before } => {
            let mut rows = 0;
            for digest in digests {
                rows += sql("delete from competition_part \
                     where digest = $1 and kind = 'people' and at < $2")
                .text(digest)
                .int(before)
                .run(conn)
                .await?;
            }
            (rows, true)
        }
    };
    Ok((i64::try_from(rows).unwrap_or(i64::MAX), erases))
}

/// What no entry came to name within a day is nobody's.
async fn sweep(conn: &mut AnyConnection, before: i64) -> Result<u64, Error> {
    sql("delete from competition_part where at < $1 and not exists \
         (select 1 from competition_entry e where e.work = competition_part.work)")
    .int(before)
    .run(conn)
    .await
}

async fn put(
    conn: &mut AnyConnection,
    digest: &Digest,
    kind: &'static str,
    by: &Office,
    at: i64,
    work: &Digest,
    bytes: Vec<u8>,
) -> Result<u64, Error> {
    sql("insert into competition_part (digest, kind, office, at, work, bytes) \
         values ($1, $2, $3, $4, $5, $6) on conflict (digest, work) do nothing")
    .text(digest.hex())
    .text(kind)
    .text(by.to_string())
    .int(at)
    .text(work.hex())
    .bytes(bytes)
    .run(conn)
    .await
}

/// Erases what one's own side laid down for an entry.
async fn erase(
    conn: &mut AnyConnection,
    competition: &InstrumentId,
    number: u32,
    whole: bool,
    by: &Office,
) -> Result<u64, Error> {
    let row = sql("select work from competition_entry where competition = $1 and number = $2")
        .text(competition.as_str())
        .int(i64::from(number))
        .first(conn)
        .await?
        .ok_or(Refusal::UnknownEntry { entry: number })?;
    let work = row.text(0)?;
    let laid = sql("select office, kind from competition_part where work = $1")
        .text(&work)
        .all(conn)
        .await?;
    let (mut own, mut others) = (false, false);
    for row in laid {
        let laid: Office = row.parse(0, "a part of an entry")?;
        let is_own = laid.party() == by.party();
        own |= is_own;
        others |= !is_own && (!whole || row.text(1)? != "people");
    }
    // No side takes away what another one laid down.
    if others && (whole || !own) {
        let action = Action::SubmitEntry.as_str();
        return Err(Refusal::NotAllowed { office: by.clone(), action }.into());
    }
    let statement = if whole {
        sql("delete from competition_part where work = $1 and office like $2")
    } else {
        sql("delete from competition_part where kind = 'people' and work = $1 and office like $2")
    };
    statement.text(work).text(side(by)).run(conn).await
}

impl Store {
    /// Erases the parts of entries that were laid down more than a day ago and that no entry names.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_loose_parts(&self, now: i64) -> Result<(), Error> {
        let before = now.saturating_sub(LOOSE_SECONDS);
        let loose = sql("select count(*) from competition_part where at < $1 and not exists \
             (select 1 from competition_entry e where e.work = competition_part.work)")
        .int(before)
        .one(&mut *self.reader().await?)
        .await?;
        if loose.int(0)? > 0 {
            self.ask(Work::Part(Box::new(PartChange::Forget { before }))).await?;
        }
        let digests = self.unsigned_people(before).await?;
        if !digests.is_empty() {
            let change = PartChange::Unsigned { digests, before };
            self.ask(Work::Part(Box::new(change))).await?;
        }
        Ok(())
    }

    /// The digests of names that a side laid down before a moment for the team of an entry, and then
    /// did not sign for.
    async fn unsigned_people(&self, before: i64) -> Result<Vec<String>, Error> {
        let rows = sql("select p.digest, e.competition from competition_part p \
             join competition_entry e on e.work = p.work \
             where p.kind = 'people' and p.digest <> e.people and p.at < $1")
        .int(before)
        .all(&mut *self.reader().await?)
        .await?;
        let mut laid: BTreeMap<InstrumentId, BTreeSet<String>> = BTreeMap::new();
        for row in rows {
            let competition = row.parse(1, "a part of an entry")?;
            laid.entry(competition).or_default().insert(row.text(0)?);
        }
        let (mut unsigned, mut signed) = (BTreeSet::new(), BTreeSet::new());
        for (id, digests) in laid {
            let Some(page) = self.competition(&id).await? else { continue };
            for entered in &page.competition.entries {
                signed.extend(entered.people().map(|(_, digest)| digest.hex()));
            }
            unsigned.extend(digests);
        }
        Ok(unsigned.difference(&signed).cloned().collect())
    }

    /// Lays down the parts of an entry, so that it can name them; returns the digests of the work and
    /// of who made it. A picture is made anew from its pixels. What no entry names is gone after a
    /// day.
    ///
    /// # Errors
    /// [`Refusal::BadFile`] for a picture that cannot be read; [`Refusal::TooMany`] for too large a
    /// file, or too many works; those of [`Made::new`] and [`People::new`].
    pub async fn lay_parts(
        &self,
        parts: NewParts,
        by: &Office,
        now: i64,
    ) -> Result<(Digest, Digest), Error> {
        permit(by, Action::SubmitEntry)?;
        if parts.file.len() > WORK_FILE_BYTES_MAX {
            return Err(Refusal::TooMany { what: What::Bytes, max: WORK_FILE_BYTES_MAX }.into());
        }
        let file = match parts.file {
            bytes if bytes.is_empty() => None,
            bytes => Some(sealed::unpacked(bytes).await?),
        };
        let (one, other) = parts.random.split_at(32);
        let digest = file.as_deref().map(Digest::of);
        let work = Made::new(&parts.words, digest, Digest::of(one))?;
        let people = People::new(&parts.names, &parts.contact, Digest::of(other))?;
        let people = people.publishing(parts.publish);
        let digests = (work.digest(), people.digest());
        let lay = PartChange::Lay { work, people, file, by: by.clone(), at: now };
        self.ask(Work::Part(Box::new(lay))).await?;
        Ok(digests)
    }

    /// Lays down the names of the people of one's own side in the team of an entry that another side
    /// entered; returns their digest.
    ///
    /// # Errors
    /// [`Refusal::UnknownEntry`]; [`Refusal::OtherPartysVoice`] where the team does not wait for one's
    /// own party; those of [`People::new`].
    pub async fn lay_people(
        &self,
        competition: &InstrumentId,
        number: u32,
        people: People,
        by: &Office,
        now: i64,
    ) -> Result<Digest, Error> {
        permit(by, Action::SubmitEntry)?;
        let unknown = || Refusal::UnknownEntry { entry: number };
        let page = self.competition(competition).await?.ok_or_else(unknown)?;
        let entered = page.competition.entry(number).ok_or_else(unknown)?;
        let lacks = entered.lacks();
        if !by.party().is_some_and(|party| lacks.contains(party)) {
            let party = entered.team().into_iter().next().ok_or_else(unknown)?;
            return Err(Refusal::OtherPartysVoice { party }.into());
        }
        let (digest, work) = (people.digest(), entered.entry.work);
        let lay = PartChange::LayPeople { people, work, by: by.clone(), at: now };
        self.ask(Work::Part(Box::new(lay))).await?;
        Ok(digest)
    }

    /// Erases the names of those who made the works of competitions that were awarded some weeks ago,
    /// or were over long ago without an award; returns how many.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expire_people(&self, now: i64) -> Result<u64, Error> {
        let mut erased = 0;
        for row in self.competitions().await? {
            let kept = sql("select count(*) from competition_part where kind = 'people' \
                 and work in (select work from competition_entry where competition = $1)")
            .text(row.id.as_str())
            .one(&mut *self.reader().await?)
            .await?
            .int(0)?;
            if kept == 0 {
                continue;
            }
            let Some(page) = self.competition(&row.id).await? else { continue };
            let awarded = page.awarded.as_ref().map(|(_, at)| *at);
            if page.competition.people_until(awarded) > now {
                continue;
            }
            let change = PartChange::Expire { competition: row.id };
            let done = self.ask(Work::Part(Box::new(change))).await?;
            erased += u64::try_from(done.number).unwrap_or(0);
        }
        Ok(erased)
    }

    /// Erases who of one's own side made the work of an entry, or `whole`ly the work and its file as
    /// well; the digests stay in the record.
    ///
    /// # Errors
    /// [`Refusal::UnknownEntry`]; [`Refusal::NotAllowed`] for another side's; [`Error::Missing`] where
    /// nothing is left.
    pub async fn erase_parts(
        &self,
        competition: &InstrumentId,
        number: u32,
        whole: bool,
        by: &Office,
    ) -> Result<(), Error> {
        let competition = competition.clone();
        let erase = PartChange::Erase { competition, number, whole, by: by.clone() };
        if self.ask(Work::Part(Box::new(erase))).await?.number == 0 {
            return Err(Error::missing(format!("the parts of entry {number}")));
        }
        Ok(())
    }

    /// Whether the parts that an entry names are there, laid down together by the side of an office.
    pub(super) async fn has_parts(&self, entry: &Entry, by: &Office) -> Result<bool, Error> {
        let row = sql("select count(*) from competition_part where work = $1 and office like $3 \
             and ((digest = $1 and kind = 'work') or (digest = $2 and kind = 'people'))")
        .text(entry.work.hex())
        .text(entry.people.hex())
        .text(side(by))
        .one(&mut *self.reader().await?)
        .await?;
        Ok(row.int(0)? == 2)
    }

    /// Whether names with this digest are there that the side of an office laid down.
    pub(super) async fn has_people(&self, people: &Digest, by: &Office) -> Result<bool, Error> {
        let row = sql("select count(*) from competition_part \
             where digest = $1 and kind = 'people' and office like $2")
        .text(people.hex())
        .text(side(by))
        .one(&mut *self.reader().await?)
        .await?;
        Ok(row.int(0)? > 0)
    }

    /// The work with this digest; none where it was erased. Who may read it says
    /// [`commission::Competition::may_read_work`].
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its bytes have another digest.
    pub async fn work(&self, digest: &Digest) -> Result<Option<OpenWork>, Error> {
        let Some(bytes) = self.part(digest, "work", None).await? else { return Ok(None) };
        let work: Made = serde_json::from_slice(&bytes)
            .map_err(|e| Error::corrupt(format!("work {digest}: {e}")))?;
        let file = match &work.file {
            Some(file) => self.part(file, "file", Some(digest)).await?,
            None => None,
        };
        let is_picture = file.as_deref().is_some_and(sealed::is_picture);
        Ok(Some(OpenWork { work, file, is_picture }))
    }

    /// Who made a work, by the digest of that; none where it was erased. Who may read it says
    /// [`commission::Competition::people_for`].
    ///
    /// # Errors
    /// As [`Store::work`].
    pub async fn people(&self, digest: &Digest) -> Result<Option<People>, Error> {
        let Some(bytes) = self.part(digest, "people", None).await? else { return Ok(None) };
        let people = serde_json::from_slice(&bytes)
            .map_err(|e| Error::corrupt(format!("people {digest}: {e}")))?;
        Ok(Some(people))
    }

    /// A part; a file by the work that names it as well.
    async fn part(
        &self,
        digest: &Digest,
        kind: &'static str,
        of: Option<&Digest>,
    ) -> Result<Option<Vec<u8>>, Error> {
        let row = sql("select bytes from competition_part where digest = $1 and kind = $2 \
             and ($3 = '' or work = $3) limit 1")
        .text(digest.hex())
        .text(kind)
        .text(of.map(Digest::hex).unwrap_or_default())
        .first(&mut *self.reader().await?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(checked(row.bytes(0)?, digest)?))
    }
}
