//! The desk: drafts, their files, and what is said about them. Private to the parties; not in the
//! record.

use std::collections::BTreeSet;

use commission::draft::{
    Citation, Ground, NewDraft, Own, Voice, digest_of_promise, digest_of_words,
};
use commission::instrument::State;
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::text::{TEXT_CHARS_MAX, clean};
use commission::{Block, Commission, Draft, Instrument, InstrumentId, Kind, Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::commit::Work;
use crate::matters::ledger;
use crate::row::{Row, json, sql};
use crate::store::Store;
use crate::{Audience, Comment, DraftRow, Edit, Error, Reader, Seen, apply, redraft};

/// The most comments of one thread.
pub const COMMENTS_MAX: usize = 2_000;
/// The most drafts that are listed.
const DRAFTS_MAX: i64 = 1_000;
/// How often a move decides again before it says that something changed.
const ATTEMPTS_MAX: u32 = 5;

fn draft_row(row: &Row) -> Result<DraftRow, Error> {
    let id = row.text(0)?;
    let draft: Draft = row.json(3, &format!("draft {id}"))?;
    if draft.id.as_str() != id {
        return Err(Error::corrupt(format!("draft {id}: its text is another's")));
    }
    Ok(DraftRow { draft, version: row.int(1)?, changed: row.int(2)? })
}

async fn find(conn: &mut AnyConnection, id: &InstrumentId) -> Result<Option<DraftRow>, Error> {
    let row = sql("select id, version, changed, body from draft where id = $1")
        .text(id.as_str())
        .first(conn)
        .await?;
    row.as_ref().map(draft_row).transpose()
}

/// A draft that is there.
pub(crate) async fn known(conn: &mut AnyConnection, id: &InstrumentId) -> Result<DraftRow, Error> {
    find(conn, id).await?.ok_or_else(|| Refusal::UnknownInstrument { id: id.to_string() }.into())
}

async fn open_drafts(conn: &mut AnyConnection) -> Result<Vec<Row>, Error> {
    sql("select d.id, d.version, d.changed, d.body from draft d \
         left join instrument i on i.id = d.id \
         where coalesce(i.state, '') not in ('tabled', 'adopted', 'replaced') \
         order by d.changed desc, d.id desc limit $1")
    .int(DRAFTS_MAX)
    .all(conn)
    .await
}

/// Lays a draft on the desk in place of version `expected`; returns the new version.
///
/// # Errors
/// [`Refusal::Changed`] when another version lies there.
pub(crate) async fn put(
    conn: &mut AnyConnection,
    draft: &Draft,
    expected: i64,
    now: i64,
) -> Result<i64, Error> {
    let body = json(draft)?;
    let id = draft.id.as_str();
    let done = if expected == 0 {
        insert(conn, id, now, body).await?
    } else {
        update(conn, id, expected, now, body).await?
    };
    if done == 1 {
        return Ok(expected + 1);
    }
    let found = find(conn, &draft.id).await?.map_or(0, |row| row.version);
    Err(Refusal::Changed { expected, found }.into())
}

async fn insert(conn: &mut AnyConnection, id: &str, now: i64, body: String) -> Result<u64, Error> {
    sql("insert into draft (id, version, changed, body) values ($1, 1, $2, $3) \
         on conflict (id) do nothing")
    .text(id)
    .int(now)
    .text(body)
    .run(conn)
    .await
}

async fn update(
    conn: &mut AnyConnection,
    id: &str,
    expected: i64,
    now: i64,
    body: String,
) -> Result<u64, Error> {
    sql("update draft set version = version + 1, changed = $3, body = $4 \
         where id = $1 and version = $2")
    .text(id)
    .int(expected)
    .int(now)
    .text(body)
    .run(conn)
    .await
}

/// Keeps a file, unless it is there. It is not recorded before an act names it.
pub(crate) async fn put_blob(
    conn: &mut AnyConnection,
    digest: &Digest,
    bytes: Vec<u8>,
) -> Result<(), Error> {
    sql("insert into blob (digest, recorded, bytes) values ($1, 0, $2) \
         on conflict (digest) do nothing")
    .text(digest.hex())
    .bytes(bytes)
    .run(conn)
    .await?;
    Ok(())
}

async fn last_comment(conn: &mut AnyConnection, id: &InstrumentId) -> Result<i64, Error> {
    let row = sql("select coalesce(max(number), 0) from comment where instrument = $1")
        .text(id.as_str())
        .one(conn)
        .await?;
    row.int(0)
}

/// Whether a comment is this very one.
async fn is_said(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    number: i64,
    audience: &str,
    office: &Office,
    text: &str,
) -> Result<bool, Error> {
    let row = sql("select office, audience, text from comment \
         where instrument = $1 and number = $2")
    .text(id.as_str())
    .int(number)
    .first(conn)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let by: Office = row.parse(0, "a comment")?;
    Ok(by == *office && row.text(1)? == audience && row.text(2)? == text)
}

/// Adds a comment to a thread; returns its number. The thread's last comment is not said twice.
pub(crate) async fn put_comment(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    audience: &str,
    office: &Office,
    at: i64,
    text: &str,
) -> Result<i64, Error> {
    let number = last_comment(conn, id).await? + 1;
    if is_said(conn, id, number - 1, audience, office, text).await? {
        // Sent twice, said once.
        return Ok(number - 1);
    }
    if usize::try_from(number).is_ok_and(|number| number > COMMENTS_MAX) {
        return Err(Refusal::TooMany { what: What::Comments, max: COMMENTS_MAX }.into());
    }
    sql("insert into comment (instrument, number, office, audience, at, text) \
         values ($1, $2, $3, $4, $5, $6)")
    .text(id.as_str())
    .int(number)
    .text(office.to_string())
    .text(audience)
    .int(at)
    .text(text)
    .run(conn)
    .await?;
    Ok(number)
}

/// Every comment that a reader may read.
async fn comments(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    reader: &Reader,
) -> Result<Vec<Row>, Error> {
    let (party, all) = match reader {
        Reader::Shared => ("", 0),
        Reader::Party(party) => (party.as_str(), 0),
        Reader::All => ("", 1),
    };
    sql("select number, office, audience, at, text from comment \
         where instrument = $1 and (audience = '' or audience = $2 or $3 = 1) order by number")
    .text(id.as_str())
    .text(party)
    .int(all)
    .all(conn)
    .await
}

fn comment(row: &Row) -> Result<Comment, Error> {
    let what = "a comment";
    let audience = match row.text(2)?.as_str() {
        "" => Audience::Shared,
        _ => Audience::Party(row.parse(2, what)?),
    };
    Ok(Comment {
        number: row.int(0)?,
        office: row.parse(1, what)?,
        audience,
        at: row.int(3)?,
        text: row.text(4)?,
    })
}

async fn state(conn: &mut AnyConnection, id: &InstrumentId) -> Result<Option<String>, Error> {
    let row =
        sql("select state from instrument where id = $1").text(id.as_str()).first(conn).await?;
    row.map(|row| row.text(0)).transpose()
}

/// Whether a text is adopted and in force.
pub(crate) async fn is_adopted(conn: &mut AnyConnection, id: &InstrumentId) -> Result<bool, Error> {
    Ok(state(conn, id).await?.as_deref() == Some("adopted"))
}

/// Refuses moves on a text that is on the table or adopted: nobody may take the one for the other.
fn check_open(before: Option<&Instrument>) -> Result<(), Refusal> {
    match before.map(|before| &before.current().state) {
        Some(state @ (State::Tabled | State::Adopted { .. } | State::Replaced { .. })) => {
            Err(Refusal::NotReady { blocks: vec![Block::Open { state: state.as_str() }] })
        }
        _ => Ok(()),
    }
}

/// The same in the words of the tables, for whoever was overtaken: a text that was tabled since
/// the move was decided on stays as it was tabled.
pub(crate) async fn check_movable(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<(), Error> {
    let found = state(conn, id).await?;
    let open = ["tabled", "adopted", "replaced"].into_iter();
    match open.into_iter().find(|open| found.as_deref() == Some(*open)) {
        Some(state) => Err(Refusal::NotReady { blocks: vec![Block::Open { state }] }.into()),
        None => Ok(()),
    }
}

pub(crate) fn check_seated(commission: &Commission, by: &Office) -> Result<(), Refusal> {
    match commission.roll.key(by) {
        Some(_) => Ok(()),
        None => Err(Refusal::NotSeated { office: by.clone() }),
    }
}

/// What tells how something of one's own lies there. A ground is known by its words, and a file is
/// never changed: they always lie there alike.
fn digest_of(draft: &Draft, own: &Own, by: &Office) -> Digest {
    let words = match own {
        Own::Wording { passage, language } => {
            let voice = Voice::of(by).ok();
            draft.passage(*passage).zip(voice).and_then(|(it, voice)| it.wording(language, &voice))
        }
        Own::Interest { language } => {
            by.party().and_then(|party| draft.interests.get(party)?.get(language))
        }
        Own::Promise(id) => {
            return digest_of_promise(draft.promises.iter().find(|promise| promise.id == *id));
        }
        Own::Ground(_) | Own::Attachment(_) => None,
    };
    digest_of_words(words)
}

/// Makes a move on something of one's own, unless something else lies there by now than what was
/// seen of it. A move that changes nothing is no conflict: a form was sent twice.
fn unless_changed(
    draft: &mut Draft,
    own: &Own,
    seen: Option<&Seen>,
    by: &Office,
    version: i64,
    make: impl FnOnce(&mut Draft) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let before = digest_of(draft, own, by);
    make(draft)?;
    match seen {
        Some(seen) if seen.words != before && digest_of(draft, own, by) != before => {
            Err(Refusal::Changed { expected: seen.version, found: version })
        }
        _ => Ok(()),
    }
}

/// What a move needs to know besides the draft.
struct Around<'a> {
    commission: &'a Commission,
    /// The texts named in grounds that are adopted.
    adopted: &'a BTreeSet<InstrumentId>,
    /// The draft's version.
    version: i64,
}

/// Changes the draft by a move; returns the files that it attached.
fn apply_edit(
    draft: &mut Draft,
    edit: &Edit,
    by: &Office,
    around: &Around<'_>,
) -> Result<Vec<(Digest, Vec<u8>)>, Refusal> {
    let Around { commission, adopted, version } = around;
    let adopted = |id: &InstrumentId| adopted.contains(id);
    match edit.clone() {
        Edit::Word { passage, language, text, seen } => {
            let own = Own::Wording { passage, language: language.clone() };
            unless_changed(draft, &own, seen.as_ref(), by, *version, |draft| {
                draft.word(passage, language, &text, by)
            })?;
        }
        Edit::Accept { passage, language, from } => draft.accept(passage, &language, &from, by)?,
        Edit::Ground { citation, language, text } => {
            draft.ground(&commission.charter, citation, language, &text, adopted, by)?;
        }
        Edit::StateGround { in_place_of, ground, version: seen } => {
            let charter = &commission.charter;
            if !draft.state_ground(charter, in_place_of.as_ref(), ground, adopted, by)? {
                return Err(Refusal::Changed { expected: seen, found: *version });
            }
        }
        Edit::Interest { language, text, seen } => {
            let own = Own::Interest { language: language.clone() };
            unless_changed(draft, &own, seen.as_ref(), by, *version, |draft| {
                draft.interest(language, &text, by)
            })?;
        }
        Edit::Remove { own, seen } => {
            unless_changed(draft, &own, seen.as_ref(), by, *version, |draft| {
                draft.remove(&own, by)
            })?;
        }
        Edit::Promise { promise, seen } => {
            let own = Own::Promise(promise.id.clone());
            unless_changed(draft, &own, seen.as_ref(), by, *version, |draft| {
                draft.promise(&commission.charter, promise, by)
            })?;
        }
        Edit::Attach { name, bytes } => {
            let digest = draft.attach(commission, &name, &bytes, by)?;
            return Ok(vec![(digest, bytes)]);
        }
        Edit::All(edits) => {
            let mut blobs = Vec::new();
            for edit in &edits {
                blobs.extend(apply_edit(draft, edit, by, around)?);
            }
            return Ok(blobs);
        }
    }
    Ok(Vec::new())
}

/// The texts that the grounds of a move name.
fn cited(edit: &Edit) -> Vec<&InstrumentId> {
    match edit {
        Edit::Ground { citation: Citation::Instrument(id), .. }
        | Edit::StateGround { ground: Ground { citation: Citation::Instrument(id), .. }, .. } => {
            vec![id]
        }
        Edit::All(edits) => edits.iter().flat_map(cited).collect(),
        _ => Vec::new(),
    }
}

impl Store {
    /// Begins a draft. The promises it says it keeps must be in the ledger, and the text that it
    /// replaces must be in force.
    ///
    /// # Errors
    /// The refusals of [`Draft::new`]; [`Refusal::NotSeated`]; [`Refusal::NotAdopted`].
    pub async fn new_draft(
        &self,
        kind: Kind,
        new: NewDraft,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<Draft, Error> {
        let mut known = BTreeSet::new();
        let commission = {
            let mut snapshot = self.snapshot().await?;
            let commission = self.present(&mut snapshot).await?;
            check_seated(&commission, by)?;
            for promise in &new.fulfils {
                if ledger::knows(&mut snapshot, promise).await? {
                    known.insert(promise.clone());
                }
            }
            if let Some(id) = &new.replaces
                && !is_adopted(&mut snapshot, id).await?
            {
                return Err(Refusal::NotAdopted { id: id.clone() }.into());
            }
            commission
        };
        let knows = |promise: &str| known.contains(promise);
        let charter = &commission.charter;
        let draft = Draft::new(charter, &commission.id, kind, new, knows, by, now, nonce)?;
        match self.lay(draft.clone(), by, 0, now, Vec::new()).await {
            Ok(_) => Ok(draft),
            // The same form, sent twice: the nonce is in the id.
            Err(Error::Refused(Refusal::Changed { .. })) => Ok(self.draft(&draft.id).await?.draft),
            Err(error) => Err(error),
        }
    }

    /// Changes a draft by one move. With `expected`, only if nobody changed it meanwhile;
    /// without, moves of different offices follow one another.
    ///
    /// # Errors
    /// The refusals of [`Draft`]'s verbs; [`Refusal::NotSeated`]; [`Refusal::Changed`];
    /// [`Refusal::NotReady`] while the text is on the table or when it is adopted.
    pub async fn edit(
        &self,
        id: &InstrumentId,
        by: &Office,
        edit: Edit,
        expected: Option<i64>,
        now: i64,
    ) -> Result<DraftRow, Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            let ground = self.ground(id).await?;
            check_seated(&ground.commission, by)?;
            let DraftRow { mut draft, version, changed } = self.draft(id).await?;
            check_open(ground.instrument.as_ref())?;
            if let Some(expected) = expected.filter(|expected| *expected != version) {
                return Err(Refusal::Changed { expected, found: version }.into());
            }
            let mut adopted = BTreeSet::new();
            for id in cited(&edit) {
                if is_adopted(&mut *self.reader().await?, id).await? {
                    adopted.insert(id.clone());
                }
            }
            let around = Around { commission: &ground.commission, adopted: &adopted, version };
            let before = draft.clone();
            let blobs = apply_edit(&mut draft, &edit, by, &around)?;
            if draft == before {
                // Nothing changed: a form that was sent twice makes no second version.
                return Ok(DraftRow { draft, version, changed });
            }
            match self.lay(draft.clone(), by, version, now, blobs).await {
                Ok(version) => return Ok(DraftRow { draft, version, changed: now }),
                Err(Error::Refused(Refusal::Changed { .. }))
                    if expected.is_none() && attempt < ATTEMPTS_MAX =>
                {
                    attempt += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    pub(crate) async fn lay(
        &self,
        draft: Draft,
        by: &Office,
        expected: i64,
        now: i64,
        blobs: Vec<(Digest, Vec<u8>)>,
    ) -> Result<i64, Error> {
        let draft = Box::new(draft);
        let work = Work::Draft { draft, by: by.clone(), expected, now, blobs };
        Ok(self.ask(work).await?.number)
    }

    /// Adds a comment to the thread of a draft or instrument; returns its number.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`], [`Refusal::NotSeated`], [`Refusal::OtherPartysVoice`],
    /// [`Refusal::Empty`], [`Refusal::UnknownInstrument`], [`Refusal::TooMany`].
    pub async fn comment(
        &self,
        id: &InstrumentId,
        audience: Audience,
        text: &str,
        by: &Office,
        now: i64,
    ) -> Result<i64, Error> {
        self.refresh().await?;
        check_seated(&self.commission(), by)?;
        permit(by, Action::Comment)?;
        let audience = match audience {
            Audience::Shared => String::new(),
            Audience::Party(party) if by.party() == Some(&party) => party.to_string(),
            Audience::Party(party) => return Err(Refusal::OtherPartysVoice { party }.into()),
        };
        let text = clean(text, TEXT_CHARS_MAX)?;
        if text.is_empty() {
            return Err(Refusal::Empty { field: "comment" }.into());
        }
        {
            let mut snapshot = self.snapshot().await?;
            if state(&mut snapshot, id).await?.is_none() {
                known(&mut snapshot, id).await?;
            }
        }
        let (id, office) = (id.clone(), by.clone());
        let done = self.ask(Work::Comment { id, audience, office, at: now, text }).await?;
        Ok(done.number)
    }

    /// Takes a text that was declined, withdrawn or lapsed up again. Its draft still lies on the
    /// desk; where it does not (a desk is not in the record), it is made from the last revision.
    ///
    /// # Errors
    /// [`Refusal::NotReady`] while it is on the table or when it is adopted;
    /// [`Refusal::NotSeated`]; [`Refusal::NotAllowed`]; [`Refusal::UnknownInstrument`].
    pub async fn revise(&self, id: &InstrumentId, by: &Office, now: i64) -> Result<Draft, Error> {
        let ground = self.ground(id).await?;
        check_seated(&ground.commission, by)?;
        permit(by, Action::Draft)?;
        check_open(ground.instrument.as_ref())?;
        let found = find(&mut *self.reader().await?, id).await?;
        let instrument = match (found, ground.instrument) {
            (Some(row), _) => return Ok(row.draft),
            (None, Some(instrument)) => instrument,
            (None, None) => return Err(Refusal::UnknownInstrument { id: id.to_string() }.into()),
        };
        let mut versions = Vec::new();
        for version in &instrument.current().versions {
            versions.push(apply::text_blob(&mut *self.reader().await?, &version.digest).await?);
        }
        let parties = ground.commission.charter.party_ids();
        let draft = redraft::from_revision(instrument.current(), &versions, &parties)?;
        match self.lay(draft.clone(), by, 0, now, Vec::new()).await {
            Ok(_) => Ok(draft),
            // Somebody else took it up at the same moment.
            Err(Error::Refused(Refusal::Changed { .. })) => Ok(self.draft(id).await?.draft),
            Err(error) => Err(error),
        }
    }

    /// A draft, also after its text was tabled.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`].
    pub async fn draft(&self, id: &InstrumentId) -> Result<DraftRow, Error> {
        known(&mut *self.reader().await?, id).await
    }

    /// The drafts that can be worked on, newest change first: not those on the table or adopted.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn drafts(&self) -> Result<Vec<DraftRow>, Error> {
        open_drafts(&mut *self.reader().await?).await?.iter().map(draft_row).collect()
    }

    /// A file attached to a draft, recorded or not yet.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Error::Missing`] when nothing has that name.
    pub async fn attachment(&self, id: &InstrumentId, name: &str) -> Result<Vec<u8>, Error> {
        let mut snapshot = self.snapshot().await?;
        let draft = known(&mut snapshot, id).await?.draft;
        let digest = draft.attachments.get(name);
        let digest = digest.ok_or_else(|| Error::missing(format!("attachment {name:?}")))?;
        apply::blob(&mut snapshot, digest).await
    }

    /// The thread of a draft or instrument, as far as a reader may read it: see [`Reader`].
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn thread(&self, id: &InstrumentId, reader: &Reader) -> Result<Vec<Comment>, Error> {
        comments(&mut *self.reader().await?, id, reader).await?.iter().map(comment).collect()
    }
}
