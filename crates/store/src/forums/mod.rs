//! Forums, as the record has them, and the verbs that nominate and withdraw.

mod change;
mod door;
mod draft;
mod person;

use commission::forum::{By, Convened, Convocation, Delegate, Gone, Nomination};
use commission::{
    Act, Charter, Commission, Forum, ForumAct, InstrumentId, MatterId, PartyId, Refusal,
};
use note::Digest;
use sqlx::AnyConnection;

use crate::meetings::signed;
use crate::row::{Row, sql};
use crate::store::Store;
use crate::verbs::Matter;
use crate::{Error, Receipt, apply};

pub(crate) use change::{DelegateChange, change_delegate, seated_delegate};
pub use door::{DoorSeat, Scan, Taken};
pub use draft::ForumEdit;
pub use person::{
    Admitted, DelegateKept, DelegateRow, DelegateSaid, DelegateTold, NewDelegate, OwnDelegate,
};

/// A forum as its page shows it, with the places of its acts in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ForumPage {
    /// The forum.
    pub forum: Forum,
    /// The places of each delegate's nomination, in their order.
    pub nominated: Vec<u64>,
    /// The places of the acts with which they left.
    pub gone: Vec<Option<u64>>,
}

/// Which delegates of a forum are read.
#[derive(Clone, Copy)]
pub(crate) enum Whom<'a> {
    /// Everybody.
    All,
    /// Nobody: the forum itself is asked for.
    Nobody,
    /// Those of a party in a category.
    Of(&'a PartyId, &'a str),
    /// One.
    One(&'a Digest),
}

/// Reads a forum with some of its delegates; none where no plan opened it.
pub(crate) async fn read(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    whom: Whom<'_>,
) -> Result<Option<ForumPage>, Error> {
    let row = sql("select id, adopted, parties, fulfils, opened, changes, ended, ended_at, held, \
         held_at from forum where id = $1")
    .text(id.as_str())
    .first(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let forum = header(&row)?;
    let mut page = ForumPage { forum, nominated: Vec::new(), gone: Vec::new() };
    let (party, category, mark) = match whom {
        Whom::Nobody => return Ok(Some(page)),
        Whom::All => (String::new(), "", String::new()),
        Whom::Of(party, category) => (party.to_string(), category, String::new()),
        Whom::One(mark) => (String::new(), "", mark.hex()),
    };
    let what = format!("forum {id}");
    for row in sql("select entry, at, party, category, mark, in_place_of, note, seat, moved_up, \
         gone_entry, gone_at, replaced_by, gone_note from forum_delegate where forum = $1 \
         and ($2 = '' or (party = $2 and category = $3)) and ($4 = '' or mark = $4) \
         order by number")
    .text(id.as_str())
    .text(party)
    .text(category)
    .text(mark)
    .all(conn)
    .await?
    {
        page.forum.delegates.push(delegate(&row, &what)?);
        page.nominated.push(row.size(0)?);
        page.gone.push(u64::try_from(row.int(9)?).ok());
    }
    Ok(Some(page))
}

/// A forum out of its row, with nobody nominated.
fn header(row: &Row) -> Result<Forum, Error> {
    let id: InstrumentId = row.parse(0, "a forum")?;
    let what = format!("forum {id}");
    let opened = Convened {
        plan: id,
        at: row.int(1)?,
        parties: row.json(2, &what)?,
        fulfils: row.json(3, &what)?,
        convocation: Convocation::new(Some(row.json(4, &what)?), Vec::new()),
    };
    let restored = Forum::restored(opened, row.json(5, &what)?);
    let mut forum =
        restored.ok_or_else(|| Error::corrupt(format!("{what}: its changes do not fit")))?;
    forum.ended = by(row, 6, &what)?;
    forum.held = by(row, 8, &what)?;
    Ok(forum)
}

/// A text in a column with its time in the next; none where it is empty.
fn by(row: &Row, column: usize, what: &str) -> Result<Option<By>, Error> {
    if row.text(column)?.is_empty() {
        return Ok(None);
    }
    Ok(Some(By { text: row.parse(column, what)?, at: row.int(column + 1)? }))
}

/// A digest in a column, as its hexadecimal digits.
fn digest(row: &Row, column: usize, what: &str) -> Result<Digest, Error> {
    Digest::from_hex(&row.text(column)?)
        .map_err(|_| Error::corrupt(format!("{what}: a digest cannot be read")))
}

/// The same; none where it is empty.
fn some_digest(row: &Row, column: usize, what: &str) -> Result<Option<Digest>, Error> {
    match row.text(column)?.is_empty() {
        true => Ok(None),
        false => digest(row, column, what).map(Some),
    }
}

fn delegate(row: &Row, what: &str) -> Result<Delegate, Error> {
    let note = row.text(6)?;
    let (office, _) = signed(&note, what)?;
    let seat = u32::try_from(row.int(7)?).unwrap_or(u32::MAX);
    let gone = match row.int(10)? {
        0 => None,
        at => Some(Gone { at, replaced_by: some_digest(row, 11, what)?, note: row.text(12)? }),
    };
    Ok(Delegate {
        party: row.parse(2, what)?,
        office,
        at: row.int(1)?,
        nomination: Nomination {
            category: row.text(3)?,
            delegate: digest(row, 4, what)?,
            in_place_of: some_digest(row, 5, what)?,
        },
        note,
        seat: Some(seat).filter(|seat| *seat > 0),
        moved_up: Some(row.int(8)?).filter(|at| *at > 0),
        gone,
    })
}

async fn ids(conn: &mut AnyConnection) -> Result<Vec<InstrumentId>, Error> {
    let rows = sql("select id from forum order by adopted desc, id desc").all(conn).await?;
    rows.iter().map(|row| row.parse(0, "a forum")).collect()
}

/// Refuses a page whose seats or statements are not what the record can say.
fn checked(page: ForumPage, commission: &Commission) -> Result<ForumPage, Error> {
    if page.forum.holds(&commission.id) {
        return Ok(page);
    }
    let id = &page.forum.id;
    Err(Error::corrupt(format!("forum {id}: a delegate is not what was signed")))
}

/// Every forum, each checked against what was signed.
pub(crate) async fn all(
    conn: &mut AnyConnection,
    commission: &Commission,
) -> Result<Vec<Forum>, Error> {
    let mut forums = Vec::new();
    for id in ids(conn).await? {
        let page = read(conn, &id, Whom::All).await?;
        let page = page.ok_or_else(|| Error::missing(format!("forum {id}")))?;
        forums.push(checked(page, commission)?.forum);
    }
    Ok(forums)
}

/// Refuses the file of a plan that changes a forum as that cannot be changed now; returns the forums on
/// which it rests, with their versions.
pub(crate) async fn check_changes(
    conn: &mut AnyConnection,
    charter: &Charter,
    file: &[u8],
    now: i64,
) -> Result<Vec<(MatterId, i64)>, Error> {
    let bad = |error: commission::forum::ConvocationError| draft::FILE.refuse(error);
    let convocation = Convocation::parse(file).map_err(bad)?;
    let mut rests_on: Vec<(MatterId, i64)> = Vec::new();
    for amendment in &convocation.changes {
        let id = &amendment.forum;
        let matter = MatterId::Forum(id.clone());
        if rests_on.iter().any(|(known, _)| *known == matter) {
            continue;
        }
        let page = read(conn, id, Whom::Nobody).await?;
        let page = page.ok_or_else(|| Refusal::UnknownForum { forum: id.to_string() })?;
        page.forum.takes(&convocation.changes, charter, now)?;
        let version = apply::version(conn, &matter).await?;
        rests_on.push((matter, version));
    }
    Ok(rests_on)
}

/// A forum on which a decision rests.
struct One<'a>(&'a InstrumentId);

impl Matter for One<'_> {
    type Known = Forum;

    fn id(&self) -> MatterId {
        MatterId::Forum(self.0.clone())
    }

    async fn load(
        &self,
        conn: &mut AnyConnection,
        commission: &Commission,
    ) -> Result<Forum, Error> {
        let page = read(conn, self.0, Whom::All).await?;
        let page = page.ok_or_else(|| unknown(self.0))?;
        Ok(checked(page, commission)?.forum)
    }
}

fn unknown(id: &InstrumentId) -> Refusal {
    Refusal::UnknownForum { forum: id.to_string() }
}

impl Store {
    /// Every forum, the one adopted last first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one is not what was signed.
    pub async fn forums(&self) -> Result<Vec<Forum>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        all(&mut snapshot, &commission).await
    }

    /// A forum with the places of its acts; none where no plan opened it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it is not what was signed.
    pub async fn forum(&self, id: &InstrumentId) -> Result<Option<ForumPage>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        let page = read(&mut snapshot, id, Whom::All).await?;
        page.map(|page| checked(page, &commission)).transpose()
    }

    /// Nominates a delegate whose name was laid down.
    ///
    /// # Errors
    /// [`Refusal::UnknownForum`]; [`Refusal::Empty`] for somebody whose name was not laid down for it;
    /// those of [`Forum::nominate`].
    pub async fn nominate_delegate(
        &self,
        id: &InstrumentId,
        nomination: &Nomination,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        if !self.has_delegate(id, &nomination.delegate).await? {
            return Err(Refusal::Empty { field: "delegate-name" }.into());
        }
        self.convene(id, |forum, commission| {
            forum.nominate(nomination, note, &commission.context(now))
        })
        .await
    }

    /// Withdraws a delegate.
    ///
    /// # Errors
    /// [`Refusal::UnknownForum`]; those of [`Forum::withdraw`].
    pub async fn withdraw_delegate(
        &self,
        id: &InstrumentId,
        delegate: &Digest,
        note: &str,
        now: i64,
    ) -> Result<Receipt, Error> {
        self.convene(id, |forum, commission| {
            forum.withdraw(delegate, note, &commission.context(now))
        })
        .await
    }

    /// Decides on a forum, and commits; again when something changed.
    async fn convene(
        &self,
        id: &InstrumentId,
        decide: impl Fn(&Forum, &Commission) -> Result<ForumAct, Refusal>,
    ) -> Result<Receipt, Error> {
        self.decided(One(id), |commission, forum| {
            Ok((Act::Forum(decide(&forum, commission)?), Vec::new()))
        })
        .await
    }
}
