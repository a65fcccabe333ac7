//! Competitions, as the record has them, and the verbs that enter, declare, seal and open.
//!
//! Their state is read from their acts in the record each time; the tables hold only what is asked
//! for without it.

mod part;
mod rules;

use std::collections::BTreeSet;

use commission::competition::{Ballot, Entry, Papers, Rules, Turn};
use commission::{
    Act, Commission, CommissionId, Competition, CompetitionAct, InstrumentId, MatterId, PartyId,
    Refusal, Statement,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::sql;
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Error, Receipt, log};

pub use part::{NewParts, OpenWork};
pub(crate) use part::{PartChange, change};

/// A competition as its page shows it, with the places of its acts in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompetitionPage {
    /// The competition.
    pub competition: Competition,
    /// Its acts with their places, in the order of the record.
    pub acts: Vec<(u64, CompetitionAct)>,
    /// Which text awarded its result first, and when it was adopted (Unix seconds UTC).
    pub awarded: Option<(InstrumentId, i64)>,
}

/// A competition in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompetitionRow {
    /// The plan that carries its rules.
    pub id: InstrumentId,
    /// When every party had signed it (Unix seconds UTC).
    pub adopted: i64,
    /// Its rules.
    pub rules: Rules,
    /// How many entries there are.
    pub entries: u64,
    /// What ended it before its result stood.
    pub ended: Option<Turn>,
}

/// Reads one competition from its row and its acts; none where no such plan was adopted.
async fn read(
    conn: &mut AnyConnection,
    commission: &CommissionId,
    id: &InstrumentId,
) -> Result<Option<CompetitionPage>, Error> {
    read_before(conn, commission, id, u64::MAX).await
}

/// The same as it is before an entry of the record.
pub(crate) async fn read_before(
    conn: &mut AnyConnection,
    commission: &CommissionId,
    id: &InstrumentId,
    before: u64,
) -> Result<Option<CompetitionPage>, Error> {
    let row = sql("select adopted, parties, rules, entries, turns, awarded, awarded_at \
         from competition where id = $1")
    .text(id.as_str())
    .first(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let what = format!("competition {id}");
    let parties: BTreeSet<PartyId> = row.json(1, &what)?;
    let mut competition = Competition::new(id.clone(), row.int(0)?, parties, row.json(2, &what)?);
    let turns: Vec<Turn> = row.json(4, &what)?;
    let mut turns = turns.into_iter().peekable();
    let unfit = || Error::corrupt(format!("{what}: what a later text changed does not fit"));
    let mut acts = Vec::new();
    let matter = MatterId::Competition(id.clone());
    for entry in log::entries_about(conn, &matter.to_string()).await? {
        if entry.index >= before {
            break;
        }
        while let Some(turn) = turns.next_if(|it| it.after <= competition.acts) {
            competition.turned(&turn).ok_or_else(unfit)?;
        }
        let Act::Competition(act) = Act::decode(&entry.bytes)? else {
            return Err(Error::corrupt(format!("{what}: an act is about something else")));
        };
        competition
            .apply(commission, &act)
            .ok_or_else(|| Error::corrupt(format!("{what}: an act does not fit")))?;
        acts.push((entry.index, act));
    }
    for turn in turns {
        competition.turned(&turn).ok_or_else(unfit)?;
    }
    if u64::try_from(competition.entries.len()).ok() != Some(row.size(3)?) {
        return Err(Error::corrupt(format!("{what}: it has another number of entries")));
    }
    let awarded = match row.text(5)?.as_str() {
        "" => None,
        _ => Some((row.parse(5, &what)?, row.int(6)?)),
    };
    Ok(Some(CompetitionPage { competition, acts, awarded }))
}

/// Every competition, each checked against what was signed.
pub(crate) async fn all(
    conn: &mut AnyConnection,
    commission: &Commission,
) -> Result<Vec<Competition>, Error> {
    let mut competitions = Vec::new();
    for row in rows(conn).await? {
        let page = read(conn, &commission.id, &row.id).await?;
        let page = page.ok_or_else(|| Error::missing(format!("competition {}", row.id)))?;
        if !page.competition.holds(&commission.id) {
            let id = &row.id;
            return Err(Error::corrupt(format!("competition {id}: an act is not what was signed")));
        }
        competitions.push(page.competition);
    }
    Ok(competitions)
}

async fn rows(conn: &mut AnyConnection) -> Result<Vec<CompetitionRow>, Error> {
    let rows = sql("select id, adopted, rules, entries, parties, turns from competition \
         order by adopted desc, id desc")
    .all(conn)
    .await?;
    let row = |row: &crate::row::Row| {
        let id: InstrumentId = row.parse(0, "a competition")?;
        let what = format!("competition {id}");
        let rules: Rules = row.json(2, &what)?;
        let adopted = row.int(1)?;
        let mut bare = Competition::new(id.clone(), adopted, row.json(4, &what)?, rules.clone());
        bare.turns = row.json(5, &what)?;
        let ended = bare.ended().cloned();
        Ok(CompetitionRow { id, adopted, rules, entries: row.size(3)?, ended })
    };
    rows.iter().map(row).collect()
}

/// A competition on which a decision rests.
struct One<'a>(&'a InstrumentId);

impl Matter for One<'_> {
    type Known = Competition;

    fn id(&self) -> MatterId {
        MatterId::Competition(self.0.clone())
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> Result<Competition, Error> {
        let page = read(conn, &commission.id, self.0).await?;
        let page = page.ok_or_else(|| Refusal::NotAdopted { id: self.0.clone() })?;
        Ok(page.competition)
    }
}

impl Store {
    /// Every competition, the one adopted last first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn competitions(&self) -> Result<Vec<CompetitionRow>, Error> {
        rows(&mut *self.reader().await?).await
    }

    /// A competition with its acts; none where no such plan was adopted.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when its acts do not fit.
    pub async fn competition(&self, id: &InstrumentId) -> Result<Option<CompetitionPage>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        read(&mut snapshot, &commission.id, id).await
    }

    /// Everything that anybody needs to count the result again; none where there is no such
    /// competition.
    ///
    /// # Errors
    /// As [`Store::competition`].
    pub async fn competition_papers(&self, id: &InstrumentId) -> Result<Option<Papers>, Error> {
        let commission = self.commission();
        let page = self.competition(id).await?;
        Ok(page.map(|page| {
            let acts = page.acts.into_iter().map(|(_, act)| act).collect();
            Papers::new(commission.id.clone(), &page.competition, acts)
        }))
    }

    /// Enters something whose parts were laid down.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] where there is no such competition; [`Refusal::Empty`] for parts that
    /// the side which signs did not lay down: whoever enters another side's would read them; those of
    /// [`Competition::enter`].
    pub async fn submit_entry(
        &self,
        id: &InstrumentId,
        entry: &Entry,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        // A note that is none is refused where its signature is checked.
        if let Some(by) = Statement::unchecked(note).map(|it| it.office)
            && !self.has_parts(entry, &by).await?
        {
            return Err(Refusal::Empty { field: "work" }.into());
        }
        self.compete(id, |it, commission| it.enter(entry, note, &commission.context(now))).await
    }

    /// Says for a party that its people are in the team of an entry; `people` is the digest of their
    /// names, where its own side laid these down.
    ///
    /// # Errors
    /// As [`Store::submit_entry`] and [`Competition::join`].
    pub async fn join_entry(
        &self,
        id: &InstrumentId,
        entry: &Digest,
        people: Option<&Digest>,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        if let Some(people) = people
            && let Some(by) = Statement::unchecked(note).map(|it| it.office)
            && !self.has_people(people, &by).await?
        {
            return Err(Refusal::Empty { field: "people" }.into());
        }
        self.compete(id, |it, commission| it.join(entry, people, note, &commission.context(now)))
            .await
    }

    /// Declares a juror's conflicts of interest.
    ///
    /// # Errors
    /// As [`Store::submit_entry`] and [`Competition::declare`].
    pub async fn declare_conflicts(
        &self,
        id: &InstrumentId,
        conflicts: &BTreeSet<u32>,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.compete(id, |it, commission| it.declare(conflicts, note, &commission.context(now)))
            .await
    }

    /// Lets a juror step back.
    ///
    /// # Errors
    /// As [`Store::submit_entry`] and [`Competition::recuse`].
    pub async fn recuse_juror(
        &self,
        id: &InstrumentId,
        entry: Option<u32>,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.compete(id, |it, commission| it.recuse(entry, note, &commission.context(now))).await
    }

    /// Seals a juror's scores.
    ///
    /// # Errors
    /// As [`Store::submit_entry`] and [`Competition::score`].
    pub async fn seal_scores(
        &self,
        id: &InstrumentId,
        sealed: &Digest,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.compete(id, |it, commission| it.score(sealed, note, &commission.context(now))).await
    }

    /// Opens a juror's scores.
    ///
    /// # Errors
    /// As [`Store::submit_entry`] and [`Competition::open`].
    pub async fn open_scores(
        &self,
        id: &InstrumentId,
        ballot: &Ballot,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.compete(id, |it, commission| it.open(ballot, note, &commission.context(now))).await
    }

    /// Decides on a competition, and commits; again when something changed.
    async fn compete(
        &self,
        id: &InstrumentId,
        decide: impl Fn(&Competition, &Commission) -> Result<CompetitionAct, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(One(id), |commission, competition| {
            Ok((Act::Competition(decide(&competition, commission)?), Vec::new()))
        })
        .await
    }
}

/// Refuses a text that awards by another result than the opened scores give.
pub(crate) async fn check_awards(
    conn: &mut AnyConnection,
    commission: &Commission,
    file: &[u8],
    now: i64,
) -> Result<(), Error> {
    use commission::competition::{Awards, OUTCOME};
    let bad = |why: String| Refusal::BadAttachment { name: OUTCOME.to_owned(), why };
    let awards = Awards::parse(file).map_err(|e| bad(e.to_string()))?;
    let page = read(conn, &commission.id, &awards.competition).await?;
    let page = page.ok_or_else(|| bad("it is the result of no competition here".to_owned()))?;
    Ok(awards.check(&page.competition, &commission.id, now)?)
}
