//! Who holds which office: the one table of names, and the one that can be erased.

use std::collections::BTreeMap;

use commission::Office;
use sqlx::AnyConnection;

use crate::commit::Work;
use crate::row::{kept, places, sql};
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

/// The cards of these offices, whether or not they open what the record says.
pub(crate) async fn find(
    conn: &mut AnyConnection,
    offices: &[Office],
) -> Result<BTreeMap<Office, PersonCard>, Error> {
    if offices.is_empty() {
        return Ok(BTreeMap::new());
    }
    let statement = format!(
        "select office, name, salt, shown from person where office in ({})",
        places(offices.len())
    );
    let query =
        offices.iter().fold(kept(statement), |query, office| query.text(office.to_string()));
    let mut found = BTreeMap::new();
    for row in query.all(conn).await? {
        let office: Office = row.parse(0, "a person card")?;
        let salt = row.bytes(2)?.try_into();
        let salt = salt.map_err(|_| Error::corrupt(format!("the person card of {office}")))?;
        found.insert(office, PersonCard { name: row.text(1)?, salt, show: row.int(3)? != 0 });
    }
    Ok(found)
}

impl Store {
    /// Forgets the name, the address and the number of an office's holder; says whether there was any.
    /// The record stays as it is and stays valid: it holds a salted commitment only.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn erase_person(&self, office: &Office) -> Result<bool, Error> {
        let done = self.ask(Work::Erase { office: office.clone() }).await?;
        Ok(done.number > 0)
    }
}
