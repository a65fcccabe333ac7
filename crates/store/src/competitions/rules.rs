//! The rules of a competition, while the plan that carries them lies on the desk, and its result,
//! while the text that awards does.

use commission::competition::{Awards, OUTCOME, RULES, Rules};
use commission::{InstrumentId, Kind, Office, Refusal};

use crate::attached::Attached;
use crate::store::Store;
use crate::{Edit, Error};

const FILE: Attached<'static> = Attached { kind: Kind::Plan, name: RULES };

impl Store {
    /// The rules that a plan's draft carries; none where it carries none.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no rules.
    pub async fn competition_rules(&self, draft: &InstrumentId) -> Result<Option<Rules>, Error> {
        let file = self.attached(draft, &FILE).await?;
        let read = |file: &[u8]| Rules::parse(file).map_err(|error| FILE.refuse(error));
        Ok(file.as_deref().map(read).transpose()?)
    }

    /// Attaches rules to a plan's draft in place of those that it carries, or takes these away.
    ///
    /// # Errors
    /// Those of [`Rules::check`] and [`Store::edit`]; [`Refusal::BadAttachment`] for a draft that is
    /// no plan.
    pub async fn set_competition_rules(
        &self,
        draft: &InstrumentId,
        rules: Option<&Rules>,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        if let Some(rules) = rules {
            rules.check(&self.commission().charter)?;
        }
        self.reattach(draft, &FILE, by, now, |_| Ok(rules.map(Rules::file))).await
    }

    /// Attaches the result of a competition, as the opened scores give it now, to the draft of the
    /// decision or statement that awards.
    ///
    /// # Errors
    /// [`Refusal::NotAdopted`] where there is no such competition; [`Refusal::CompetitionPhase`] while
    /// its result does not stand; those of [`Store::edit`].
    pub async fn attach_result(
        &self,
        draft: &InstrumentId,
        competition: &InstrumentId,
        by: &Office,
        now: i64,
    ) -> Result<Awards, Error> {
        let page = self.competition(competition).await?;
        let page = page.ok_or_else(|| Refusal::NotAdopted { id: competition.clone() })?;
        let awards = page.competition.awards(&self.commission().id, now)?;
        let row = self.draft(draft).await?;
        let edit = Edit::Attach { name: OUTCOME.to_owned(), bytes: awards.file() };
        self.edit(draft, by, edit, Some(row.version), now).await?;
        Ok(awards)
    }
}
