//! Who holds which office: the one table of names, and the one that can be erased.

use commission::Office;
use sqlx::AnyConnection;

use crate::commit::Work;
use crate::row::{Row, sql};
use crate::store::Store;
use crate::{Error, PersonCard};

pub(crate) async fn put(
    conn: &mut AnyConnection,
    office: &Office,
    card: &PersonCard,
) -> Result<(), Error> {
    sql("insert into person (office, name, salt, shown) values ($1, $2, $3, $4) \
         on conflict (office) do update set name = excluded.name, salt = excluded.salt, \
         shown = excluded.shown")
    .text(office.to_string())
    .text(&card.name)
    .bytes(card.salt.to_vec())
    .int(i64::from(card.show))
    .run(conn)
    .await?;
    Ok(())
}

pub(crate) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from person where office = $1").text(office.to_string()).run(conn).await
}

async fn find(conn: &mut AnyConnection, office: &Office) -> Result<Option<Row>, Error> {
    sql("select name, salt, shown from person where office = $1")
        .text(office.to_string())
        .first(conn)
        .await
}

impl Store {
    /// Who holds an office, as far as it was not erased. A card that does not open the commitment
    /// in the record is nobody's.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn person(&self, office: &Office) -> Result<Option<PersonCard>, Error> {
        let mut snapshot = self.snapshot().await?;
        let Some(row) = find(&mut snapshot, office).await? else { return Ok(None) };
        let salt = row.bytes(1)?.try_into();
        let salt = salt.map_err(|_| Error::corrupt(format!("the person card of {office}")))?;
        let card = PersonCard { name: row.text(0)?, salt, show: row.int(2)? != 0 };
        let commission = self.present(&mut snapshot).await?;
        let seat = commission.roll.seats().get(office);
        Ok(Some(card).filter(|card| seat.is_some_and(|seat| seat.person == card.commitment())))
    }

    /// Forgets the name and the address of an office's holder; says whether there was any. The record stays as it
    /// is and stays valid: it holds a salted commitment only.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn erase_person(&self, office: &Office) -> Result<bool, Error> {
        let done = self.ask(Work::Erase { office: office.clone() }).await?;
        Ok(done.number > 0)
    }
}
