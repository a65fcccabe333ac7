//! Rooms: private to the members, not in the record.

use std::collections::BTreeSet;

use commission::incident::{Answer, Blurred, Held, Room, Sighting, Status};
use commission::{Commission, Incident, IncidentId, Localized, Office, PartyId, Refusal};
use sqlx::AnyConnection;

use super::{ATTEMPTS_MAX, BoardFilter, board, load, unknown};
use crate::commit::Work;
use crate::desk::check_seated;
use crate::row::{Row, json, sql};
use crate::store::Store;
use crate::{Error, Receipt};

/// A room with what stands beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoomRow {
    /// The room.
    pub room: Room,
    /// How often it changed.
    pub version: i64,
    /// When it changed last (Unix seconds UTC).
    pub changed: i64,
    /// The parties whose key a finding waits for.
    pub waits: BTreeSet<PartyId>,
    /// Since when it is these (Unix seconds UTC).
    pub since: i64,
    /// The incident, once it was accepted.
    pub incident: Option<Incident>,
}

/// What a room is opened with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewRoom {
    /// What is to be seen by everybody; its region is told only where enough reports came from it.
    pub blurred: Blurred,
    /// The region, for members.
    pub region: String,
    /// The line by which members know it.
    pub summary: String,
    /// The outside event that it is linked to.
    pub outside: String,
    /// How it was heard of first.
    pub sighting: Sighting,
}

/// One move in a room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RoomEdit {
    /// See [`Room::sight`].
    Sight(Sighting),
    /// See [`Room::name`].
    Name(Office),
    /// See [`Room::assign`].
    Assign(Office),
    /// See [`Room::step_out`].
    StepOut,
    /// See [`Room::bring`].
    Bring(Localized),
    /// See [`Room::answer`].
    Answer(u32, Answer),
    /// See [`Room::take_back`].
    TakeBack(u32),
    /// See [`Room::find`].
    Find(Status),
    /// See [`Room::add`].
    Own(Localized),
    /// See [`Room::affects`].
    Affects(BTreeSet<PartyId>),
}

/// What became of a verifier's key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verified {
    /// It waits for these parties; nothing is public.
    Waits(BTreeSet<PartyId>),
    /// Every party's key has come: the finding is in the record.
    Found(Receipt),
}

fn room_row(row: &Row) -> Result<RoomRow, Error> {
    let id = row.text(0)?;
    let what = format!("the room of incident {id}");
    let room: Room = row.json(5, &what)?;
    if room.id.as_str() != id {
        return Err(Error::corrupt(format!("{what}: its text is another's")));
    }
    Ok(RoomRow {
        room,
        version: row.int(1)?,
        changed: row.int(2)?,
        waits: row.json(3, &what)?,
        since: row.int(4)?,
        incident: None,
    })
}

/// A room with its incident, if there is one.
pub(super) async fn at_id(
    conn: &mut AnyConnection,
    id: &IncidentId,
) -> Result<Option<RoomRow>, Error> {
    let row = sql("select id, version, changed, waits, since, body from room where id = $1")
        .text(id.as_str())
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut row = room_row(&row)?;
    row.incident = load(conn, id).await?;
    Ok(Some(row))
}

/// How many rooms are read at once.
const ROOMS: i64 = 200;

/// The next rooms by when they were opened, after a place and before a moment (Unix seconds UTC),
/// each with that moment and where it stands. What was never accepted has no incident to be looked for.
pub(super) async fn opened(
    conn: &mut AnyConnection,
    after: &(i64, String),
    until: i64,
) -> Result<Vec<(RoomRow, i64, Status)>, Error> {
    let found = sql("select r.id, r.version, r.changed, r.waits, r.since, r.body, f.opened, \
         f.status, case when i.id is null then 0 else 1 end from room_face f join room r on r.id = f.id \
         left join incident i on i.id = f.id \
         where (f.opened > $1 or (f.opened = $1 and f.id > $2)) and f.opened < $3 \
         order by f.opened, f.id limit $4")
    .int(after.0)
    .text(&after.1)
    .int(until)
    .int(ROOMS)
    .all(conn)
    .await?;
    let mut rooms = Vec::with_capacity(found.len());
    for row in found {
        let mut room = room_row(&row)?;
        if row.int(8)? > 0 {
            room.incident = load(conn, &room.room.id).await?;
        }
        rooms.push((room, row.int(6)?, row.parse(7, "a room's face")?));
    }
    Ok(rooms)
}

/// The parties whose key a finding waits for.
fn waits(room: &Room, commission: &Commission, now: i64) -> BTreeSet<PartyId> {
    let mut waits = commission.charter.party_ids();
    if let Ok(finding) = room.finding(&commission.charter, &commission.id) {
        for signed in room.keys_for(&finding, &commission.roll, now) {
            waits.retain(|party| signed.office().party() != Some(party));
        }
    }
    waits
}

/// Lays a room in place of version `expected`, 0 for a new one; returns the new version.
///
/// # Errors
/// [`Refusal::Changed`] when another version lies there.
pub(crate) async fn put(
    conn: &mut AnyConnection,
    commission: &Commission,
    room: &Room,
    expected: i64,
    now: i64,
) -> Result<i64, Error> {
    let before = at_id(conn, &room.id).await?;
    let found = before.as_ref().map_or(0, |row| row.version);
    if found != expected {
        return Err(Refusal::Changed { expected, found }.into());
    }
    let waits = waits(room, commission, now);
    let known: BTreeSet<String> = before
        .iter()
        .flat_map(|before| before.room.sightings.iter().map(|it| it.report.clone()))
        .collect();
    let since =
        before.as_ref().filter(|before| before.waits == waits).map_or(now, |before| before.since);
    sql("insert into room (id, version, changed, waits, since, body) \
         values ($1, 1, $2, $3, $4, $5) \
         on conflict (id) do update set version = room.version + 1, changed = excluded.changed, \
         waits = excluded.waits, since = excluded.since, body = excluded.body")
    .text(room.id.as_str())
    .int(now)
    .text(json(&waits)?)
    .int(since)
    .text(json(room)?)
    .run(conn)
    .await?;
    let (old, incident) = before.map(|it| (it.room, it.incident)).unzip();
    board::put(conn, room, old.as_ref(), incident.flatten().as_ref(), now).await?;
    let joined = room.sightings.iter().filter(|it| !it.report.is_empty());
    for sighting in joined.filter(|it| !known.contains(&it.report)) {
        sql("insert into room_report (report, incident) values ($1, $2) \
             on conflict (report) do nothing")
        .text(&sighting.report)
        .text(room.id.as_str())
        .run(conn)
        .await?;
    }
    Ok(expected + 1)
}

/// Opens those of these rooms that are not there yet; returns how many.
pub(crate) async fn put_new(
    conn: &mut AnyConnection,
    commission: &Commission,
    rooms: &[Room],
    now: i64,
) -> Result<i64, Error> {
    let mut new = 0;
    for room in rooms {
        if at_id(conn, &room.id).await?.is_none() {
            put(conn, commission, room, 0, now).await?;
            new += 1;
        }
    }
    Ok(new)
}

async fn reports_from(
    conn: &mut AnyConnection,
    region: &str,
    since: i64,
    max: i64,
) -> Result<i64, Error> {
    let row = sql("select count(*) from (select 1 from report where region = $1 and hour >= $2 \
         limit $3) r")
    .text(region)
    .int(since)
    .int(max)
    .one(conn)
    .await?;
    row.int(0)
}

fn apply(
    room: &mut Room,
    edit: &RoomEdit,
    commission: &Commission,
    by: &Office,
    now: i64,
) -> Result<(), Refusal> {
    let (charter, roll) = (&commission.charter, &commission.roll);
    match edit {
        RoomEdit::Sight(sighting) => room.sight(sighting.clone(), now),
        RoomEdit::Name(office) => room.name(roll, office, by),
        RoomEdit::Assign(office) => room.assign(charter, roll, office, by),
        RoomEdit::StepOut => room.step_out(roll, by),
        RoomEdit::Bring(text) => room.bring(text, by),
        RoomEdit::Answer(number, answer) => room.answer(*number, answer, by),
        RoomEdit::TakeBack(number) => room.take_back(*number, by),
        RoomEdit::Find(status) => room.find(*status, by),
        RoomEdit::Own(words) => room.add(words, by),
        RoomEdit::Affects(parties) => room.affects(charter, parties, by),
    }
}

impl Store {
    /// Whether enough reports came from a region within a year for everybody to be told that an
    /// incident happened there.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn region_is_told(&self, region: &str, now: i64) -> Result<bool, Error> {
        let wanted = i64::from(self.commission().charter.incidents.region_reports);
        let since = now.saturating_sub(commission::incident::BACK_DAYS_MAX * 86_400);
        let found = reports_from(&mut *self.reader().await?, region, since, wanted).await?;
        Ok(found >= wanted)
    }

    /// Opens a room for an incident. `nonce` keeps equal ones apart, and makes the same form sent
    /// twice one room.
    ///
    /// # Errors
    /// The refusals of [`Room::open`] and [`Room::sight`]; [`Refusal::NotSeated`].
    pub async fn open_room(
        &self,
        new: NewRoom,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<IncidentId, Error> {
        self.refresh().await?;
        let commission = self.commission();
        let id = IncidentId::of(
            format!("comity/incident/v1\n{}\n{nonce:02x?}\n", commission.id).as_bytes(),
        );
        let mut blurred = new.blurred;
        if !new.region.is_empty() && !self.region_is_told(&new.region, now).await? {
            blurred.region = None;
        }
        let mut room = Room::open(
            &commission.charter,
            id.clone(),
            blurred,
            &new.region,
            &new.summary,
            &new.outside,
            by,
            now,
        )?;
        room.sight(new.sighting, now)?;
        match self.lay_room(room, by, 0, now).await {
            Ok(_) | Err(Error::Refused(Refusal::Changed { .. })) => Ok(id),
            Err(error) => Err(error),
        }
    }

    /// Changes a room by one move; moves of different offices follow one another.
    ///
    /// # Errors
    /// The refusals of [`Room`]'s verbs; [`Refusal::NotSeated`]; [`Refusal::UnknownIncident`].
    pub async fn edit_room(
        &self,
        id: &IncidentId,
        by: &Office,
        edit: &RoomEdit,
        now: i64,
    ) -> Result<(), Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            self.refresh().await?;
            let commission = self.commission();
            check_seated(&commission, by)?;
            let RoomRow { mut room, version, .. } = self.room(id).await?;
            let before = room.clone();
            apply(&mut room, edit, &commission, by, now)?;
            if room == before {
                return Ok(());
            }
            match self.lay_room(room, by, version, now).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome.map(|_| ()),
            }
        }
    }

    /// Takes a verifier's key to the finding as it stands in the room. The last party's puts the
    /// finding into the record, whole.
    ///
    /// # Errors
    /// The refusals of [`Room::hold`]; [`Refusal::UnknownIncident`].
    pub async fn verify_finding(
        &self,
        id: &IncidentId,
        note: &str,
        now: i64,
    ) -> Result<Verified, Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            self.refresh().await?;
            let commission = self.commission();
            let RoomRow { mut room, version, incident, .. } = self.room(id).await?;
            let ctx = commission.context(now);
            let by = signer(note)?;
            check_seated(&commission, &by)?;
            let held = room.hold(incident.as_ref(), note, &ctx)?;
            // The key is kept before anything else: nothing that was handed in is lost.
            let outcome = self.lay_room(room.clone(), &by, version, now).await;
            let outcome = match (outcome, held) {
                (Ok(_), Held::Waits(parties)) => return Ok(Verified::Waits(parties)),
                (Ok(_), Held::Found(_)) => self.enter(id, &room, now).await.map(Verified::Found),
                (Err(error), _) => Err(error),
            };
            match outcome {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// Puts a finding into the record whose keys are all there.
    async fn enter(&self, id: &IncidentId, room: &Room, now: i64) -> Result<Receipt, Error> {
        self.decide(id, |commission, before| {
            let before = before.ok_or_else(|| unknown(id))?;
            let finding = room.finding(&commission.charter, &commission.id)?;
            let notes: Vec<&str> = room.keys.iter().map(String::as_str).collect();
            let act = before.find(&finding, &notes, &commission.context(now))?;
            let file = finding.file();
            Ok((act, Some((note::Digest::of(&file), file))))
        })
        .await
    }

    async fn lay_room(
        &self,
        room: Room,
        by: &Office,
        expected: i64,
        now: i64,
    ) -> Result<i64, Error> {
        let work = Work::Room { room: Box::new(room), by: by.clone(), expected, now };
        Ok(self.ask(work).await?.number)
    }

    /// A room, with its incident once it was accepted.
    ///
    /// # Errors
    /// [`Refusal::UnknownIncident`].
    pub async fn room(&self, id: &IncidentId) -> Result<RoomRow, Error> {
        let mut snapshot = self.snapshot().await?;
        at_id(&mut snapshot, id).await?.ok_or_else(|| unknown(id).into())
    }

    /// The rooms, the last changed first; at most 50, before the place that `before` names.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn rooms(&self, before: Option<(i64, IncidentId)>) -> Result<Vec<RoomRow>, Error> {
        let filter = BoardFilter { before, ..BoardFilter::default() };
        self.board(&filter, 0).await
    }

    /// The incident that a report was joined to.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn incident_of_report(&self, report: &str) -> Result<Option<IncidentId>, Error> {
        let row = sql("select incident from room_report where report = $1")
            .text(report)
            .first(&mut *self.reader().await?)
            .await?;
        row.map(|row| row.parse(0, "a joined report")).transpose()
    }
}

fn signer(note: &str) -> Result<Office, Refusal> {
    let bad = |why: String| Refusal::BadSignature { why };
    let note = note::Note::parse(note).map_err(|e| bad(e.to_string()))?;
    let statement: commission::Statement = note.text().as_str().parse()?;
    Ok(statement.office)
}
