//! Earlier incidents from a table: all of its rooms in one transaction, or none.

use commission::incident::Room;
use commission::incident::import::{Fault, Line};
use commission::permission::{Action, permit};
use commission::{IncidentId, Office, Refusal};

use crate::Error;
use crate::commit::Work;
use crate::row::sql;
use crate::store::Store;

/// What became of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Imported {
    /// Nothing was taken: these lines are wrong.
    Wrong(Vec<Fault>),
    /// So many rooms would be opened; nothing was.
    Would(usize),
    /// So many rooms were opened; the others were there already.
    Opened(usize),
}

impl Store {
    /// Opens a room for every line of a table, unless one of them is wrong, or `dry` is set.
    /// `secret` is the store's ([`Store::secret`]): a room's id tells nothing of the line.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NotSeated`]; [`Error::Database`].
    pub async fn import_incidents(
        &self,
        lines: &[Line],
        secret: &[u8; 32],
        by: &Office,
        dry: bool,
        now: i64,
    ) -> Result<Imported, Error> {
        permit(by, Action::Accept)?;
        self.refresh().await?;
        let commission = self.commission();
        if commission.roll.key(by).is_none() {
            return Err(Refusal::NotSeated { office: by.clone() }.into());
        }
        let (mut rooms, mut wrong): (Vec<Room>, Vec<Fault>) = (Vec::new(), Vec::new());
        for line in lines {
            match line.room(&commission.charter, &commission.id, secret, by, now) {
                // The same line twice is the same incident.
                Ok(room) if rooms.iter().any(|it| it.id == room.id) => {}
                // So is one of which a former version made a room, under another id.
                Ok(_) if self.has_room(&line.former_id(&commission.id)).await? => {}
                Ok(room) => rooms.push(room),
                Err(fault) => wrong.push(fault),
            }
        }
        if !wrong.is_empty() {
            return Ok(Imported::Wrong(wrong));
        }
        if dry {
            return Ok(Imported::Would(rooms.len()));
        }
        let done = self.ask(Work::Rooms { rooms, by: by.clone(), now }).await?;
        Ok(Imported::Opened(usize::try_from(done.number).unwrap_or_default()))
    }

    async fn has_room(&self, id: &IncidentId) -> Result<bool, Error> {
        let found = sql("select count(*) from room where id = $1").text(id.as_str());
        Ok(found.one(&mut *self.reader().await?).await?.int(0)? > 0)
    }
}
