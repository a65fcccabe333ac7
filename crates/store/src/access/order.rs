//! Orders about seats that wait for further signatures, such as a lost key's replacement.

use commission::permission::orders;
use commission::roll::Change as SeatChange;
use commission::{Commission, Office, PartyId, Purpose, Refusal, Role, Roll, Signed};
use sqlx::AnyConnection;

use super::{Change, tables};
use crate::row::{Row, json, sql};
use crate::store::Store;
use crate::{Error, Receipt};

/// A change of a seat with the orders that were given for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeatOrder {
    /// The digest of the change's text, in hexadecimal digits: what is signed.
    pub id: String,
    /// The change.
    pub change: SeatChange,
    /// The candidate whom it seats, where they were invited.
    pub holder: Option<String>,
    /// Who asked for it.
    pub by: Office,
    /// The signed statements so far.
    pub notes: Vec<String>,
    /// Since when (Unix seconds UTC).
    pub created: i64,
    /// The last second at which it can be signed (Unix seconds UTC).
    pub expires: i64,
}

impl SeatOrder {
    /// Whether the seat is still as it was when this was opened.
    pub fn fits(&self, commission: &Commission) -> bool {
        commission.order_subject(&self.change).hex() == self.id
    }

    /// The offices whose orders still hold.
    pub fn signed(&self, commission: &Commission, now: i64) -> Vec<Office> {
        self.holding(commission, now).into_iter().map(|(office, _)| office).collect()
    }

    /// The orders that still lack: see [`Roll::missing`].
    pub fn missing(&self, commission: &Commission, now: i64) -> Vec<(Option<PartyId>, Role)> {
        let signed = self.signed(commission, now);
        let signed: Vec<&Office> = signed.iter().collect();
        Roll::missing(&commission.charter, &self.change, &signed)
    }

    fn holding(&self, commission: &Commission, now: i64) -> Vec<(Office, &str)> {
        let holds = |note: &&String| check(note, self, commission, now).ok();
        self.notes.iter().filter_map(|note| Some((holds(&note)?, note.as_str()))).collect()
    }
}

/// What became of an order that was signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ordered {
    /// It waits for these.
    Waits(Vec<(Option<PartyId>, Role)>),
    /// It is in the record.
    Done(Receipt),
}

/// Whose order a statement is.
fn check(
    note: &str,
    order: &SeatOrder,
    commission: &Commission,
    now: i64,
) -> Result<Office, Refusal> {
    let signed = Signed::verify(note, Purpose::Seat, &commission.roll)?;
    signed.is_timely(now)?;
    let subject = commission.order_subject(&order.change);
    if signed.statement().subject != subject {
        return Err(Refusal::OtherDigest { expected: subject, found: signed.statement().subject });
    }
    let office = signed.office().clone();
    if orders(&office, order.change.action(), order.change.office()) {
        Ok(office)
    } else {
        Err(Refusal::NotAllowed { office, action: order.change.action().as_str() })
    }
}

fn order(row: &Row) -> Result<SeatOrder, Error> {
    let what = "an order about a seat";
    Ok(SeatOrder {
        id: row.text(0)?,
        change: row.json(1, what)?,
        holder: Some(row.text(2)?).filter(|id| !id.is_empty()),
        by: row.parse(3, what)?,
        notes: row.json(4, what)?,
        created: row.int(5)?,
        expires: row.int(6)?,
    })
}

pub(super) async fn put(conn: &mut AnyConnection, order: &SeatOrder) -> Result<u64, Error> {
    sql("insert into seat_order (id, office, change, holder, opened_by, notes, created, expires) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) \
         on conflict (id) do update set notes = excluded.notes")
    .text(&order.id)
    .text(order.change.office().to_string())
    .text(json(&order.change)?)
    .text(order.holder.as_deref().unwrap_or_default())
    .text(order.by.to_string())
    .text(json(&order.notes)?)
    .int(order.created)
    .int(order.expires)
    .run(conn)
    .await
}

pub(super) async fn close(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    sql("delete from seat_order where id = $1").text(id).run(conn).await
}

pub(super) async fn close_of(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from seat_order where office = $1").text(office.to_string()).run(conn).await
}

async fn find(conn: &mut AnyConnection, id: &str, now: i64) -> Result<Option<SeatOrder>, Error> {
    let row = sql("select id, change, holder, opened_by, notes, created, expires \
         from seat_order where id = $1 and expires >= $2")
    .text(id)
    .int(now)
    .first(conn)
    .await?;
    row.as_ref().map(order).transpose()
}

async fn all(conn: &mut AnyConnection, now: i64) -> Result<Vec<Row>, Error> {
    sql("select id, change, holder, opened_by, notes, created, expires \
         from seat_order where expires >= $1 order by created, id")
    .int(now)
    .all(conn)
    .await
}

impl Store {
    /// Opens an order about a seat, so that those who must can sign it; the same one twice is one.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`]; what is allowed is asked before.
    pub async fn open_order(&self, order: SeatOrder, now: i64) -> Result<SeatOrder, Error> {
        if let Some(found) = self.order(&order.id, now).await? {
            return Ok(found);
        }
        self.access(Change::PutOrder(order.clone())).await?;
        Ok(order)
    }

    /// An order about a seat that can still be signed.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn order(&self, id: &str, now: i64) -> Result<Option<SeatOrder>, Error> {
        find(&mut *self.reader().await?, id, now).await
    }

    /// Every order that fits the seats as they are, oldest first.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn orders(&self, now: i64) -> Result<Vec<SeatOrder>, Error> {
        let commission = self.commission();
        let rows = all(&mut *self.reader().await?, now).await?;
        let orders: Vec<SeatOrder> = rows.iter().map(order).collect::<Result<_, _>>()?;
        Ok(orders.into_iter().filter(|order| order.fits(&commission)).collect())
    }

    /// Takes an order back; says whether there was one.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn close_order(&self, id: &str) -> Result<bool, Error> {
        Ok(self.access(Change::CloseOrder(id.to_owned())).await? > 0)
    }

    /// Takes a signed order. With the last one that lacked, the change is an act in the record.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such order; the refusals of a statement that does not
    /// count; those of [`Store::change_seat`].
    pub async fn sign_order(&self, id: &str, note: &str, now: i64) -> Result<Ordered, Error> {
        let _turn = self.turn(id).await;
        let order = self.order(id, now).await?.ok_or_else(|| Error::missing("order"))?;
        self.refresh().await?;
        let commission = self.commission();
        let office = check(note, &order, &commission, now)?;
        let mut notes: Vec<String> = order
            .holding(&commission, now)
            .into_iter()
            .filter(|(by, _)| *by != office)
            .map(|(_, note)| note.to_owned())
            .collect();
        notes.push(note.to_owned());
        let order = SeatOrder { notes, ..order };
        let missing = order.missing(&commission, now);
        if !missing.is_empty() {
            self.access(Change::PutOrder(order)).await?;
            return Ok(Ordered::Waits(missing));
        }
        let card = match (&order.change, &order.holder) {
            (SeatChange::Fill { .. }, Some(holder)) => {
                tables::find_holder(&mut *self.reader().await?, holder)
                    .await?
                    .map(|holder| holder.card)
            }
            _ => None,
        };
        let notes: Vec<&str> = order.notes.iter().map(String::as_str).collect();
        let receipt = self.change_seat(&order.change, &notes, card, now).await?;
        Ok(Ordered::Done(receipt))
    }
}
