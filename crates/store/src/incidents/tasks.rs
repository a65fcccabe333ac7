//! What is done about incidents: tasks, joint visits, days to ask again. Private to those who read
//! the rooms, not in the record.

use std::collections::BTreeSet;

use commission::response::{Outcome, Owner, Planned, Playbook, Response, TASKS, Terms};
use commission::{Charter, Commission, IncidentId, InstrumentId, Kind, Localized, Office, Refusal};
use sqlx::AnyConnection;

use super::{ATTEMPTS_MAX, PLANS_MAX, load};
use crate::attached::Attached;
use crate::commit::Work;
use crate::desk::check_seated;
use crate::row::{Row, json, sql};
use crate::store::Store;
use crate::{Error, Filter, apply};

const FILE: Attached<'static> = Attached { kind: Kind::Plan, name: TASKS };
/// The most incidents with something to do that are read at once.
const WAITING_MAX: i64 = 500;
/// How many are read at once where all are wanted.
const AT_ONCE: i64 = 100;

/// What is done about an incident, with what stands beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResponseRow {
    /// Everything that is done about it.
    pub response: Response,
    /// How often it changed; 0 where there is nothing yet.
    pub version: i64,
    /// When it changed last (Unix seconds UTC).
    pub changed: i64,
}

/// A playbook that is in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InForce {
    /// The adopted plan.
    pub plan: InstrumentId,
    /// Its titles.
    pub titles: Localized,
    /// Its tasks.
    pub playbook: Playbook,
}

/// One move in what is done about an incident.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Move {
    /// See [`Response::add`].
    Add {
        /// What is to be done.
        what: Localized,
        /// Whose it is.
        owner: Owner,
        /// Its clock in hours.
        hours: u32,
    },
    /// See [`Response::propose_visit`].
    Visit(Box<Terms>),
    /// See [`Response::agree`].
    Agree {
        /// The task.
        task: u32,
        /// Who goes on a visit.
        goes: BTreeSet<Office>,
    },
    /// See [`Response::decline`].
    Decline(u32),
    /// See [`Response::take`].
    Take(u32),
    /// See [`Response::let_go`].
    LetGo(u32),
    /// See [`Response::report`].
    Report {
        /// The task.
        task: u32,
        /// What came of it.
        outcome: Outcome,
        /// The day, counted from 1970-01-01.
        day: i64,
        /// The words.
        text: Localized,
    },
    /// See [`Response::follow_up`].
    FollowUp(i64),
    /// See [`Response::answer`].
    Answer {
        /// Which day to ask again, by its number.
        number: u32,
        /// How it stands.
        text: Localized,
    },
}

const COLUMNS: &str = "incident, version, changed, body";

fn response_row(row: &Row) -> Result<ResponseRow, Error> {
    let id = row.text(0)?;
    let what = format!("what is done about incident {id}");
    let response: Response = row.json(3, &what)?;
    if response.incident.as_str() != id {
        return Err(Error::corrupt(format!("{what}: its text is another's")));
    }
    Ok(ResponseRow { response, version: row.int(1)?, changed: row.int(2)? })
}

async fn find(conn: &mut AnyConnection, id: &IncidentId) -> Result<Option<ResponseRow>, Error> {
    let row = sql("select incident, version, changed, body from response where incident = $1")
        .text(id.as_str())
        .first(conn)
        .await?;
    row.as_ref().map(response_row).transpose()
}

/// Lays it in place of version `expected`, 0 for the first; returns the new version.
///
/// # Errors
/// [`Refusal::Changed`] when another version lies there.
pub(crate) async fn put(
    conn: &mut AnyConnection,
    commission: &Commission,
    response: &Response,
    expected: i64,
    now: i64,
) -> Result<i64, Error> {
    let found = find(conn, &response.incident).await?.map_or(0, |row| row.version);
    if found != expected {
        return Err(Refusal::Changed { expected, found }.into());
    }
    sql("insert into response (incident, version, changed, waits, due, body, asks) \
         values ($1, 1, $2, $3, $4, $5, $6) \
         on conflict (incident) do update set version = response.version + 1, \
         changed = excluded.changed, waits = excluded.waits, due = excluded.due, \
         body = excluded.body, asks = excluded.asks")
    .text(response.incident.as_str())
    .int(now)
    .int(i64::from(response.waits(&commission.charter)))
    .int(response.due().unwrap_or(0))
    .text(json(response)?)
    .int(response.asks(&commission.charter).unwrap_or(0))
    .run(conn)
    .await?;
    Ok(expected + 1)
}

/// Fills in when one asks again where an earlier version of the program kept it.
pub(super) async fn fill_in(conn: &mut AnyConnection, charter: &Charter) -> Result<(), Error> {
    let rows =
        sql("select incident, version, changed, body from response where asks < 0").all(conn);
    for row in rows.await? {
        let ResponseRow { response, .. } = response_row(&row)?;
        sql("update response set asks = $2 where incident = $1")
            .text(response.incident.as_str())
            .int(response.asks(charter).unwrap_or(0))
            .run(conn)
            .await?;
    }
    Ok(())
}

/// Writes beside everything whether it waits for somebody, and when one asks again, as a new
/// charter has it: a party that joins has answered nothing yet, and one that left is asked no more.
pub(crate) async fn follow_charter(
    conn: &mut AnyConnection,
    charter: &Charter,
) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let query = crate::row::kept(format!(
            "select {COLUMNS}, waits, asks from response where incident > $1 \
             order by incident limit $2"
        ));
        let rows = query.text(&after).int(AT_ONCE).all(conn).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.text(0)?;
        for row in &rows {
            let ResponseRow { response, .. } = response_row(row)?;
            let waits = i64::from(response.waits(charter));
            let asks = response.asks(charter).unwrap_or(0);
            if (row.int(4)?, row.int(5)?) != (waits, asks) {
                sql("update response set waits = $2, asks = $3 where incident = $1")
                    .text(response.incident.as_str())
                    .int(waits)
                    .int(asks)
                    .run(conn)
                    .await?;
            }
        }
    }
}

fn apply_move(
    response: &mut Response,
    made: &Move,
    commission: &Commission,
    by: &Office,
    now: i64,
) -> Result<(), Refusal> {
    let (charter, roll) = (&commission.charter, &commission.roll);
    match made {
        Move::Add { what, owner, hours } => response.add(charter, what, owner, *hours, by, now),
        Move::Visit(terms) => response.propose_visit(charter, roll, terms, by, now),
        Move::Agree { task, goes } => response.agree(charter, roll, *task, goes, by, now),
        Move::Decline(task) => response.decline(roll, *task, by, now),
        Move::Take(task) => response.take(roll, *task, by, now),
        Move::LetGo(task) => response.let_go(roll, *task, by),
        Move::Report { task, outcome, day, text } => {
            response.report(charter, roll, *task, *outcome, *day, text, by, now)
        }
        Move::FollowUp(day) => response.follow_up(charter, *day, by, now),
        Move::Answer { number, text } => response.answer(*number, text, by, now),
    }
}

impl Store {
    /// What is done about an incident; nothing yet, where nobody began.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn response(&self, id: &IncidentId) -> Result<ResponseRow, Error> {
        let found = find(&mut *self.reader().await?, id).await?;
        Ok(found.unwrap_or_else(|| ResponseRow {
            response: Response::new(id.clone()),
            version: 0,
            changed: 0,
        }))
    }

    /// What is done where anything waits for somebody: the task that is due first before the
    /// others; at most 500.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn responses(&self) -> Result<Vec<ResponseRow>, Error> {
        let query = crate::row::kept(format!(
            "select {COLUMNS} from response where waits = 1 \
             order by case when due > 0 then 0 else 1 end, due, incident limit $1"
        ));
        let rows = query.int(WAITING_MAX).all(&mut *self.reader().await?).await?;
        rows.iter().map(response_row).collect()
    }

    /// All of what is done in which a clock has run out, the task that was due first before the
    /// others.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn late_responses(&self, now: i64) -> Result<Vec<ResponseRow>, Error> {
        let mut found = Vec::new();
        let mut after = (0, String::new());
        loop {
            let query = crate::row::kept(format!(
                "select {COLUMNS}, due from response where waits = 1 and due > 0 and due < $1 \
                 and (due > $2 or (due = $2 and incident > $3)) order by due, incident limit $4"
            ));
            let query = query.int(now).int(after.0).text(&after.1).int(AT_ONCE);
            let rows = query.all(&mut *self.reader().await?).await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = (last.int(4)?, last.text(0)?);
            for row in &rows {
                found.push(response_row(row)?);
            }
        }
    }

    /// All of what is done where a day to ask again has come that some side has not answered, the
    /// last to come first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn responses_to_ask(&self, now: i64) -> Result<Vec<ResponseRow>, Error> {
        let mut found = Vec::new();
        let mut after = (i64::MAX, String::new());
        loop {
            let query = crate::row::kept(format!(
                "select {COLUMNS}, asks from response where asks > 0 and asks <= $1 \
                 and (asks < $2 or (asks = $2 and incident > $3)) \
                 order by asks desc, incident limit $4"
            ));
            let query = query.int(now).int(after.0).text(&after.1).int(AT_ONCE);
            let rows = query.all(&mut *self.reader().await?).await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = (last.int(4)?, last.text(0)?);
            for row in &rows {
                found.push(response_row(row)?);
            }
        }
    }

    /// Makes one move; moves of different offices follow one another.
    ///
    /// # Errors
    /// The refusals of [`Response`]'s verbs; [`Refusal::NotSeated`]; [`Refusal::UnknownIncident`];
    /// [`Refusal::IncidentState`] before the incident is accepted.
    pub async fn respond(
        &self,
        id: &IncidentId,
        by: &Office,
        made: &Move,
        now: i64,
    ) -> Result<(), Error> {
        self.change(id, by, now, |response, commission| {
            apply_move(response, made, commission, by, now)
        })
        .await
    }

    /// Starts a playbook about an incident: all of its tasks are to be done, their clocks running.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] for a plan that is none in force; those of [`Response::start`] and
    /// [`Store::respond`].
    pub async fn start_playbook(
        &self,
        id: &IncidentId,
        plan: &InstrumentId,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let found = self.playbook(plan).await?;
        let found = found.ok_or_else(|| Refusal::NotAdopted { id: plan.clone() })?;
        self.change(id, by, now, |response, commission| {
            let charter = &commission.charter;
            response.start(charter, plan, &found.titles, &found.playbook, by, now)
        })
        .await
    }

    async fn change(
        &self,
        id: &IncidentId,
        by: &Office,
        now: i64,
        decide: impl Fn(&mut Response, &Commission) -> Result<(), Refusal>,
    ) -> Result<(), Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            self.refresh().await?;
            let commission = self.commission();
            check_seated(&commission, by)?;
            if load(&mut *self.reader().await?, id).await?.is_none() {
                // A room without an incident is prepared; without a room it is unknown.
                self.room(id).await?;
                return Err(Refusal::IncidentState { state: "prepared" }.into());
            }
            let ResponseRow { mut response, version, .. } = self.response(id).await?;
            let before = response.clone();
            decide(&mut response, &commission)?;
            if response == before {
                return Ok(());
            }
            let response = Box::new(response);
            let work = Work::Response { response, by: by.clone(), expected: version, now };
            match self.ask(work).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome.map(|_| ()),
            }
        }
    }

    /// Adds a task to those that the draft of a plan carries; the same one a second time is one.
    ///
    /// # Errors
    /// Those of [`Playbook::check`] and [`Store::edit`]; [`Refusal::BadAttachment`] for a draft that
    /// is no plan.
    pub async fn plan_task(
        &self,
        draft: &InstrumentId,
        task: Planned,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        task.check(&self.commission().charter)?;
        self.replan(draft, by, now, |tasks| {
            if !tasks.contains(&task) {
                tasks.push(task.clone());
            }
        })
        .await
    }

    /// Takes a task, counted from 0, out of those that the draft of a plan carries. Without the
    /// last one it carries none.
    ///
    /// # Errors
    /// As [`Store::plan_task`].
    pub async fn unplan_task(
        &self,
        draft: &InstrumentId,
        number: usize,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        self.replan(draft, by, now, |tasks| {
            if number < tasks.len() {
                tasks.remove(number);
            }
        })
        .await
    }

    async fn replan(
        &self,
        id: &InstrumentId,
        by: &Office,
        now: i64,
        change: impl Fn(&mut Vec<Planned>),
    ) -> Result<(), Error> {
        self.reattach(id, &FILE, by, now, |file| {
            let mut tasks = Vec::new();
            if let Some(file) = file {
                tasks = Playbook::parse(file).map_err(|error| FILE.refuse(error))?.tasks;
            }
            change(&mut tasks);
            Ok((!tasks.is_empty()).then(|| Playbook::new(tasks).file()))
        })
        .await
    }

    /// The playbooks in force, the plan adopted last first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a plan cannot be read.
    pub async fn playbooks(&self) -> Result<Vec<InForce>, Error> {
        let filter = Filter {
            kind: Some(Kind::Plan),
            state: Some("adopted".to_owned()),
            limit: PLANS_MAX,
            ..Filter::default()
        };
        let mut found = Vec::new();
        for row in self.instruments(&filter).await? {
            found.extend(self.playbook(&row.id).await?);
        }
        Ok(found)
    }

    /// The playbook of a plan; none where it is not adopted, or has no tasks.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Error::Corrupt`] when the plan cannot be read.
    pub async fn playbook(&self, plan: &InstrumentId) -> Result<Option<InForce>, Error> {
        let page = self.instrument(plan).await?;
        let current = page.instrument.current();
        // Adopted and still in force: what a later plan replaced is started no more.
        if page.adopted.is_none() || current.state.as_str() != "adopted" {
            return Ok(None);
        }
        let Some(playbook) = self.tasks_of(plan).await? else { return Ok(None) };
        let titles = current.versions.iter().map(|it| (it.language.clone(), it.title.clone()));
        let titles = titles.collect();
        Ok(Some(InForce { plan: plan.clone(), titles, playbook }))
    }

    /// The tasks that the current revision of a plan carries, whatever its state.
    ///
    /// # Errors
    /// As [`Store::playbook`].
    pub async fn tasks_of(&self, plan: &InstrumentId) -> Result<Option<Playbook>, Error> {
        let page = self.instrument(plan).await?;
        let text = &page.instrument.current().text;
        if text.kind != Kind::Plan {
            return Ok(None);
        }
        let Some(digest) = text.attachments.get(TASKS) else { return Ok(None) };
        let file = apply::blob(&mut *self.reader().await?, digest).await?;
        Ok(Playbook::parse(&file).ok())
    }
}
