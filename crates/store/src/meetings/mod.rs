//! Meetings as the record has them, and the verbs that call and answer.

mod private;

use std::collections::BTreeMap;

use commission::draft::NewDraft;
use commission::meeting::{ABOUT, Answer, Call, Held, OwnWords, Reply, Round, about};
use commission::{
    Act, Commission, InstrumentId, Kind, Localized, MatterId, Meeting, MeetingAct, MeetingId,
    Meetings, Office, Refusal, Statement,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::{Row, sql};
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Edit, Error, Receipt};

pub(crate) use private::{Change, change};
pub use private::{ITEMS_MAX, ItemRow, NOTICES_MAX, NoticeRow, PresenceRow, SeenBy};

/// A meeting as its page shows it, with the places of its acts in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingPage {
    /// The meeting.
    pub meeting: Meeting,
    /// The places of its calls.
    pub calls: Vec<u64>,
    /// The places of the answers to each call.
    pub answers: Vec<Vec<u64>>,
    /// The places of parties' own statements.
    pub stated: Vec<u64>,
}

/// What a text about a meeting begins with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingText {
    /// Minutes, or a statement: the communiqué.
    pub kind: Kind,
    /// The mandate's topics.
    pub topics: Vec<String>,
    /// Its title.
    pub title: Localized,
    /// Its first passages, as the one who begins it words them.
    pub passages: Vec<Localized>,
}

/// Who made a statement that was verified before, and what it is about.
pub(crate) fn signed(note: &str, what: &str) -> Result<(Office, Digest), Error> {
    Statement::unchecked(note)
        .map(|statement| (statement.office, statement.subject))
        .ok_or_else(|| Error::corrupt(format!("{what}: a statement is none")))
}

/// Reads one meeting, or with an empty id every one.
async fn read(
    conn: &mut AnyConnection,
    commission: Option<&Commission>,
    id: &str,
) -> Result<BTreeMap<MeetingId, MeetingPage>, Error> {
    let mut pages = BTreeMap::new();
    for row in sql("select id, held, minutes, place from meeting where $1 = '' or id = $1")
        .text(id)
        .all(conn)
        .await?
    {
        let id: MeetingId = row.parse(0, "a meeting")?;
        let held = match row.int(1)? {
            0 => None,
            at => Some(Held {
                at,
                minutes: row.parse(2, "a meeting's minutes")?,
                place: usize::try_from(row.size(3)?).unwrap_or(usize::MAX),
            }),
        };
        let (rounds, statements) = (Vec::new(), Vec::new());
        let meeting = Meeting { id: id.clone(), rounds, statements, held };
        let (calls, answers, stated) = (Vec::new(), Vec::new(), Vec::new());
        pages.insert(id, MeetingPage { meeting, calls, answers, stated });
    }
    for row in sql("select meeting, number, entry, at, answer, call, note from meeting_call \
         where $1 = '' or meeting = $1 order by meeting, number")
    .text(id)
    .all(conn)
    .await?
    {
        let (page, what) = page_of(&mut pages, &row)?;
        let (office, digest) = signed(&row.text(6)?, &what)?;
        page.meeting.rounds.push(Round {
            office,
            at: row.int(3)?,
            answer: row.int(4)?,
            call: row.json(5, &what)?,
            digest,
            note: row.text(6)?,
            answers: Vec::new(),
        });
        page.calls.push(row.size(2)?);
        page.answers.push(Vec::new());
    }
    for row in sql("select meeting, number, entry, at, reply, note from meeting_answer \
         where $1 = '' or meeting = $1 order by meeting, number, place")
    .text(id)
    .all(conn)
    .await?
    {
        let (page, what) = page_of(&mut pages, &row)?;
        let place = usize::try_from(row.int(1)? - 1).unwrap_or(usize::MAX);
        let (round, entries) = page
            .meeting
            .rounds
            .get_mut(place)
            .zip(page.answers.get_mut(place))
            .ok_or_else(|| Error::corrupt(format!("{what}: an answer to no call")))?;
        round.answers.push(Answer {
            office: signed(&row.text(5)?, &what)?.0,
            at: row.int(3)?,
            reply: row.json(4, &what)?,
            note: row.text(5)?,
        });
        entries.push(row.size(2)?);
    }
    for row in sql("select meeting, number, entry, at, text, note from meeting_statement \
         where $1 = '' or meeting = $1 order by meeting, number")
    .text(id)
    .all(conn)
    .await?
    {
        let (page, what) = page_of(&mut pages, &row)?;
        page.meeting.statements.push(OwnWords {
            office: signed(&row.text(5)?, &what)?.0,
            at: row.int(3)?,
            text: row.json(4, &what)?,
            note: row.text(5)?,
        });
        page.stated.push(row.size(2)?);
    }
    for page in pages.values() {
        let id = &page.meeting.id;
        if page.meeting.rounds.is_empty() {
            return Err(Error::corrupt(format!("meeting {id}: nobody called it")));
        }
        if commission.is_some_and(|commission| !page.meeting.holds(&commission.id)) {
            return Err(Error::corrupt(format!(
                "meeting {id}: what it says is not what was signed"
            )));
        }
    }
    Ok(pages)
}

fn page_of<'a>(
    pages: &'a mut BTreeMap<MeetingId, MeetingPage>,
    row: &Row,
) -> Result<(&'a mut MeetingPage, String), Error> {
    let id: MeetingId = row.parse(0, "a meeting")?;
    let what = format!("meeting {id}");
    match pages.get_mut(&id) {
        Some(page) => Ok((page, what)),
        None => Err(Error::corrupt(format!("{what}: it is in no list"))),
    }
}

/// A meeting, for the writer and the replay; none when it was never called.
pub(crate) async fn load(
    conn: &mut AnyConnection,
    id: &MeetingId,
) -> Result<Option<Meeting>, Error> {
    Ok(read(conn, None, id.as_str()).await?.remove(id).map(|page| page.meeting))
}

/// Every meeting, each checked against what was signed.
pub(crate) async fn all(
    conn: &mut AnyConnection,
    commission: &Commission,
) -> Result<Meetings, Error> {
    let mut meetings = Meetings::default();
    for page in read(conn, Some(commission), "").await?.into_values() {
        meetings.put(page.meeting);
    }
    Ok(meetings)
}

/// Every meeting, on which each decision rests.
struct All;

impl Matter for All {
    type Known = Meetings;

    fn id(&self) -> MatterId {
        MatterId::Meetings
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> Result<Meetings, Error> {
        all(conn, commission).await
    }
}

fn unknown(id: &MeetingId) -> Refusal {
    Refusal::UnknownMeeting { id: id.to_string() }
}

impl Store {
    /// Every meeting.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is not what was signed.
    pub async fn meetings(&self) -> Result<Meetings, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        all(&mut snapshot, &commission).await
    }

    /// A meeting with the places of its acts.
    ///
    /// # Errors
    /// [`Refusal::UnknownMeeting`]; [`Error::Corrupt`] when it is not what was signed.
    pub async fn meeting(&self, id: &MeetingId) -> Result<MeetingPage, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        let mut pages = read(&mut snapshot, Some(&commission), id.as_str()).await?;
        Ok(pages.remove(id).ok_or_else(|| unknown(id))?)
    }

    /// Calls a meeting, for the first time or again.
    ///
    /// # Errors
    /// Those of [`Call::check_new`], [`Meetings::may_call`] and [`Meetings::call`].
    pub async fn call_meeting(
        &self,
        id: &MeetingId,
        call: &Call,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        // Whether it is theirs to sign, the domain asks below.
        let (by, _) =
            signed(note, "a call").map_err(|_| Refusal::WrongStatement { line: "form" })?;
        self.meet(|commission, meetings| {
            call.check_new(&commission.charter, now)?;
            if let Some(party) = by.party() {
                meetings.may_call(id, party, now)?;
            }
            meetings.call(id, call, note, &commission.context(now))
        })
        .await
    }

    /// Answers a call to meet.
    ///
    /// # Errors
    /// Those of [`Meetings::answer`].
    pub async fn answer_meeting(
        &self,
        id: &MeetingId,
        call: &Digest,
        reply: &Reply,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.meet(|commission, meetings| {
            meetings.answer(id, call, reply, note, &commission.context(now))
        })
        .await
    }

    /// A party speaks about a meeting for itself.
    ///
    /// # Errors
    /// Those of [`Meetings::speak`].
    pub async fn speak_about_meeting(
        &self,
        id: &MeetingId,
        text: &Localized,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.meet(|commission, meetings| meetings.speak(id, text, note, &commission.context(now)))
            .await
    }

    /// Decides on the meetings, and commits; again when something changed.
    async fn meet(
        &self,
        decide: impl Fn(&Commission, &Meetings) -> Result<MeetingAct, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(All, |commission, meetings| {
            Ok((Act::Meeting(decide(commission, &meetings)?), Vec::new()))
        })
        .await
    }

    /// The texts about a meeting, tabled or more: the adopted ones first, then the newest.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn meeting_texts(&self, id: &MeetingId) -> Result<Vec<InstrumentId>, Error> {
        let rows = sql("select t.instrument from meeting_text t \
             join instrument i on i.id = t.instrument where t.meeting = $1 \
             order by i.adopted_entry < 0, i.tabled desc, i.id")
        .text(id.as_str())
        .all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(|row| row.parse(0, "a text about a meeting")).collect()
    }

    /// Begins minutes or a communiqué: a draft in the words of whoever begins it, with the meeting
    /// attached.
    ///
    /// # Errors
    /// [`Refusal::UnknownMeeting`]; those of [`Store::new_draft`] and [`Store::edit`].
    pub async fn begin_meeting_text(
        &self,
        id: &MeetingId,
        text: MeetingText,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<InstrumentId, Error> {
        self.meeting(id).await?;
        let MeetingText { kind, topics, title, passages } = text;
        let new = NewDraft { topics, title, ..NewDraft::default() };
        let draft = self.new_draft(kind, new, by, now, nonce).await?;
        if draft.attachments.contains_key(ABOUT) {
            // The same form, sent twice: it was begun, and somebody may have worded it since.
            return Ok(draft.id);
        }
        let mut edits = vec![Edit::Attach { name: ABOUT.to_owned(), bytes: about(id) }];
        for (passage, words) in (1..).zip(&passages) {
            edits.extend(words.iter().map(|(language, text)| Edit::Word {
                passage,
                language: language.clone(),
                text: text.to_owned(),
                seen: None,
            }));
        }
        self.edit(&draft.id, by, Edit::All(edits), None, now).await?;
        Ok(draft.id)
    }
}
