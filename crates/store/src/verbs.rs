//! The verbs: load, decide in the domain, commit by compare-and-swap; again when something changed
//! in between.

use std::collections::BTreeMap;
use std::sync::Arc;

use commission::audit::Blobs;
use commission::competition::{Awards, OUTCOME};
use commission::draft::check_attached;
use commission::forum::FORUM;
use commission::glossary::GLOSSARY;
use commission::instrument::{Table, Tabling};
use commission::programme::PROGRAMME;
use commission::{
    Act, Commission, Instrument, InstrumentAct, InstrumentId, Kind, Language, MatterId, Refusal,
    roll,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::sql;
use crate::store::Store;
use crate::{
    Error, PersonCard, Receipt, apply, competitions, desk, forums, glossary, instruments, programme,
};

/// How often a verb decides again before it says that something changed.
const ATTEMPTS_MAX: u32 = 5;
/// The most texts that lapse in one call; the next call takes the rest.
const LAPSES_MAX: i64 = 500;

/// Files that an act names, by their digests.
pub(crate) type Files = Vec<(Digest, Vec<u8>)>;

/// What a decision rests on.
pub(crate) trait Matter {
    /// What is known of it.
    type Known: Send;

    /// Its id.
    fn id(&self) -> MatterId;

    /// Reads what is known of it.
    fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> impl Future<Output = Result<Self::Known, Error>> + Send;
}

/// An instrument with its version, on which a decision rests.
pub(crate) struct Ground {
    pub(crate) commission: Arc<Commission>,
    pub(crate) instrument: Option<Instrument>,
    pub(crate) version: i64,
}

/// Files fetched ahead for the domain to look at.
#[derive(Default)]
struct Fetched(BTreeMap<Digest, Vec<u8>>);

impl Blobs for Fetched {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.0.get(digest).cloned()
    }
}

/// What a verb decided.
struct Decision {
    acts: Vec<Act>,
    blobs: Vec<(Digest, Vec<u8>)>,
    /// What else it rests on.
    rests_on: Vec<(MatterId, i64)>,
}

impl From<Vec<Act>> for Decision {
    fn from(acts: Vec<Act>) -> Self {
        Self { acts, blobs: Vec::new(), rests_on: Vec::new() }
    }
}

async fn due(conn: &mut AnyConnection, now: i64) -> Result<Vec<InstrumentId>, Error> {
    let rows = sql("select id from instrument where state = 'tabled' and deadline < $1 \
         order by deadline, id limit $2")
    .int(now)
    .int(LAPSES_MAX)
    .all(conn)
    .await?;
    rows.iter().map(|row| row.parse(0, "instrument")).collect()
}

/// The deadline asked for, or the charter's.
fn table_by(commission: &Commission, deadline: Option<i64>, now: i64) -> Table {
    deadline
        .map_or_else(|| Table::by_charter(&commission.context(now)), |deadline| Table { deadline })
}

/// Refuses a replacement of a text that is not in force.
async fn check_in_force(conn: &mut AnyConnection, id: &InstrumentId) -> Result<(), Error> {
    if desk::is_adopted(conn, id).await? {
        Ok(())
    } else {
        Err(Refusal::NotAdopted { id: id.clone() }.into())
    }
}

impl Store {
    pub(crate) async fn ground(&self, id: &InstrumentId) -> Result<Ground, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        let loaded = instruments::load(&mut snapshot, id).await?;
        let version = apply::version(&mut snapshot, &MatterId::Instrument(id.clone())).await?;
        let instrument = loaded.map(|loaded| loaded.instrument);
        if let Some(instrument) = &instrument {
            instruments::check_adopted(instrument, &self.memo().proven)?;
        }
        Ok(Ground { commission, instrument, version })
    }

    async fn tabling(
        &self,
        ground: &Ground,
        id: &InstrumentId,
        deadline: Option<i64>,
        now: i64,
    ) -> Result<(Tabling, Vec<(MatterId, i64)>), Error> {
        let mut snapshot = self.snapshot().await?;
        let draft = desk::known(&mut snapshot, id).await?.draft;
        let table = table_by(&ground.commission, deadline, now);
        let ctx = ground.commission.context(now);
        let tabling = Tabling::prepare(&draft, ground.instrument.as_ref(), table, &ctx)?;
        let mut rests_on = Vec::new();
        let mut replaced = None;
        if let Some(id) = &draft.replaces {
            let matter = MatterId::Instrument(id.clone());
            replaced = instruments::load(&mut snapshot, id).await?;
            rests_on.push((matter.clone(), apply::version(&mut snapshot, &matter).await?));
        }
        let replaced = replaced.map(|loaded| loaded.instrument);
        let mut files = Fetched::default();
        for digest in draft.attachments.values() {
            files.0.insert(*digest, apply::blob(&mut snapshot, digest).await?);
        }
        tabling.check(&ground.commission, replaced.as_ref(), &files)?;
        let charter = &ground.commission.charter;
        for (name, digest) in &draft.attachments {
            // The charter, or a seat of it, may have changed since the file was attached.
            if let Some(file) = files.0.get(digest) {
                check_attached(draft.kind, name, file, charter)?;
            }
        }
        let programme = draft.attachments.get(PROGRAMME).filter(|_| draft.kind == Kind::Plan);
        if let Some(file) = programme.and_then(|digest| files.0.get(digest)) {
            rests_on.extend(programme::check_tabled(&mut snapshot, charter, file, now).await?);
        }
        let awards = draft.attachments.get(OUTCOME).filter(|_| Awards::belongs_to(draft.kind));
        if let Some(file) = awards.and_then(|digest| files.0.get(digest)) {
            competitions::check_awards(&mut snapshot, &ground.commission, file, now).await?;
        }
        let convocation = draft.attachments.get(FORUM).filter(|_| draft.kind == Kind::Plan);
        if let Some(file) = convocation.and_then(|digest| files.0.get(digest)) {
            rests_on.extend(forums::check_changes(&mut snapshot, charter, file, now).await?);
        }
        let change = draft.attachments.get(GLOSSARY);
        let change = change.filter(|_| draft.kind == Kind::GlossaryChange);
        if let Some(file) = change.and_then(|digest| files.0.get(digest)) {
            glossary::check_tabled(&mut snapshot, file).await?;
        }
        Ok((tabling, rests_on))
    }

    /// The versions that a decision rests on: the commission's, the instrument's, and that of
    /// every other instrument that the acts are about.
    async fn expected(
        &self,
        ground: &Ground,
        id: &InstrumentId,
        acts: &[Act],
    ) -> Result<Vec<(MatterId, i64)>, Error> {
        let mut expected = vec![
            (MatterId::Commission, ground.commission.version),
            (MatterId::Instrument(id.clone()), ground.version),
        ];
        for act in acts {
            if let Act::Instrument(InstrumentAct::Replaced { id: replaced, .. }) = act {
                let mut snapshot = self.snapshot().await?;
                let matter = MatterId::Instrument(replaced.clone());
                let version = apply::version(&mut snapshot, &matter).await?;
                check_in_force(&mut snapshot, replaced).await?;
                expected.push((matter, version));
            }
        }
        Ok(expected)
    }

    /// Decides about a matter on what is known of it at one moment, and commits; again when
    /// something changed meanwhile.
    pub(crate) async fn decided<M: Matter>(
        &self,
        matter: M,
        decide: impl Fn(&Commission, M::Known) -> Result<(Act, Files), Refusal>,
    ) -> Result<Receipt, Error> {
        let id = matter.id();
        let _turn = self.turn(&id.to_string()).await;
        let mut attempt = 1;
        loop {
            let (commission, known, version) = {
                let mut snapshot = self.snapshot().await?;
                let commission = self.present(&mut snapshot).await?;
                let version = apply::version(&mut snapshot, &id).await?;
                let known = matter.load(&mut snapshot, &commission).await?;
                (commission, known, version)
            };
            let (act, files) = decide(&commission, known)?;
            let expected = vec![(MatterId::Commission, commission.version), (id.clone(), version)];
            match self.commit(vec![act], files, expected).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// Decides on an instrument on the table, and commits; again when something changed.
    async fn on(
        &self,
        id: &InstrumentId,
        decide: impl Fn(&Instrument, &Commission) -> Result<Vec<Act>, Refusal>,
    ) -> Result<Receipt, Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            let ground = self.ground(id).await?;
            let instrument = ground
                .instrument
                .as_ref()
                .ok_or_else(|| Refusal::UnknownInstrument { id: id.to_string() })?;
            let decision = decide(instrument, &ground.commission)?.into();
            match self.conclude(&ground, id, decision).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn conclude(
        &self,
        ground: &Ground,
        id: &InstrumentId,
        decision: Decision,
    ) -> Result<Receipt, Error> {
        let mut expected = self.expected(ground, id, &decision.acts).await?;
        expected.extend(decision.rests_on);
        self.commit(decision.acts, decision.blobs, expected).await
    }

    /// Freezes a draft as it would be tabled: what the co-chair signs to table it.
    ///
    /// Without a deadline it is the charter's, counted from now.
    ///
    /// # Errors
    /// The refusals of [`Tabling::prepare`]; [`Refusal::UnknownInstrument`];
    /// [`Refusal::NotAdopted`] when the text to be replaced is not in force.
    pub async fn prepare_tabling(
        &self,
        id: &InstrumentId,
        deadline: Option<i64>,
        now: i64,
    ) -> Result<Tabling, Error> {
        let ground = self.ground(id).await?;
        Ok(self.tabling(&ground, id, deadline, now).await?.0)
    }

    /// Tables a draft with this deadline, by a statement over the digest it then has.
    ///
    /// # Errors
    /// As [`Store::prepare_tabling`] and [`Tabling::table`].
    pub async fn table(
        &self,
        id: &InstrumentId,
        deadline: i64,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        let _turn = self.turn(id.as_str()).await;
        let mut attempt = 1;
        loop {
            let ground = self.ground(id).await?;
            let (tabling, rests_on) = self.tabling(&ground, id, Some(deadline), now).await?;
            let blobs = tabling.blobs().to_vec();
            let acts = tabling.table(note, &ground.commission.context(now))?;
            match self.conclude(&ground, id, Decision { acts, blobs, rests_on }).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// Signs; the last signature missing adopts the text.
    ///
    /// # Errors
    /// The refusals of [`Instrument::sign`]; [`Refusal::NotAdopted`] when this signature would
    /// adopt a text that replaces one which is no longer in force.
    pub async fn sign(&self, id: &InstrumentId, note: &str, now: i64) -> Result<Receipt, Error> {
        self.on(id, |instrument, commission| instrument.sign(note, &commission.context(now))).await
    }

    /// Declines with reasons.
    ///
    /// # Errors
    /// The refusals of [`Instrument::decline`].
    pub async fn decline(
        &self,
        id: &InstrumentId,
        note: &str,
        language: Language,
        reasons: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.on(id, |instrument, commission| {
            instrument.decline(note, language.clone(), reasons, &commission.context(now))
        })
        .await
    }

    /// Withdraws a text from the table.
    ///
    /// # Errors
    /// The refusals of [`Instrument::withdraw`].
    pub async fn withdraw(
        &self,
        id: &InstrumentId,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.on(id, |instrument, commission| instrument.withdraw(note, &commission.context(now)))
            .await
    }

    /// Lets every text lapse whose deadline has passed; returns which.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`]. A text that was signed or withdrawn at the
    /// last moment is passed over.
    pub async fn lapse_due(&self, now: i64) -> Result<Vec<InstrumentId>, Error> {
        let mut lapsed = Vec::new();
        let due = due(&mut *self.reader().await?, now).await?;
        for id in due {
            match self.on(&id, |instrument, _| instrument.lapse(now)).await {
                Ok(_) => lapsed.push(id),
                Err(Error::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(lapsed)
    }

    /// Fills or vacates a seat, or replaces its key, by signed orders.
    ///
    /// A person's card must open the commitment in the order; the name of whoever leaves a seat
    /// is forgotten.
    ///
    /// # Errors
    /// The refusals of [`roll::Roll::change`]; [`Refusal::WrongStatement`] for another card.
    pub async fn change_seat(
        &self,
        change: &roll::Change,
        signed: &[&str],
        person: Option<PersonCard>,
        now: i64,
    ) -> Result<Receipt, Error> {
        if let Some(card) = &person {
            let opens =
                matches!(change, roll::Change::Fill { person, .. } if *person == card.commitment());
            if !opens {
                return Err(Refusal::WrongStatement { line: "person" }.into());
            }
        }
        let person = person.map(|card| (change.office().clone(), card));
        let mut attempt = 1;
        loop {
            self.refresh().await?;
            let commission = self.commission();
            let act = commission.change_seat(change, signed, now)?;
            let expected = vec![(MatterId::Commission, commission.version)];
            let outcome =
                self.commit_with(vec![Act::Seat(act)], Vec::new(), expected, person.clone()).await;
            match outcome {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }
}
