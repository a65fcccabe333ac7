//! The audit of competitions: what plans open, what is entered and judged, and by what is awarded.

use super::{Auditor, Blobs};
use crate::act::{CommissionAct, CompetitionAct};
use crate::competition::{Awards, Competition, OUTCOME, RULES};
use crate::instrument::{Context, Instrument, InstrumentText};

impl Auditor {
    /// Makes the decision about a competition again.
    pub(super) fn check_competition(&mut self, act: &CompetitionAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let known = self.competitions.get(act.id()).ok_or("it is about no competition")?;
        let again = match act {
            CompetitionAct::Entered { entry, note, .. } => known.enter(entry, note, &ctx),
            CompetitionAct::Joined { entry, people, note, .. } => {
                known.join(entry, people.as_ref(), note, &ctx)
            }
            CompetitionAct::Declared { conflicts, note, .. } => {
                known.declare(conflicts, note, &ctx)
            }
            CompetitionAct::Recused { entry, note, .. } => known.recuse(*entry, note, &ctx),
            CompetitionAct::Scored { sealed, note, .. } => known.score(sealed, note, &ctx),
            CompetitionAct::Opened { ballot, note, .. } => known.open(ballot, note, &ctx),
        };
        self.tally.statements += 1;
        if again.map_err(|refusal| refusal.to_string())? == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statement says", act.kind()))
        }
    }

    /// The competition that an adopted plan opens.
    pub(super) fn opened(&mut self, text: &Instrument, blobs: &impl Blobs) -> Result<(), String> {
        let Some(digest) = text.current().text.attachments.get(RULES) else { return Ok(()) };
        let file = self.bytes(digest, blobs)?;
        if let Some(competition) = Competition::of(text, &file) {
            self.competitions.insert(competition.id.clone(), competition);
        }
        Ok(())
    }

    /// The result that a text awards by is the one that the opened scores give.
    pub(super) fn check_awards(
        &mut self,
        text: &InstrumentText,
        at: i64,
        blobs: &impl Blobs,
    ) -> Result<(), String> {
        let Some(digest) = text.attachments.get(OUTCOME) else { return Ok(()) };
        if !Awards::belongs_to(text.kind) {
            return Ok(());
        }
        let file = self.bytes(digest, blobs)?;
        // A file of another form under this name is anybody's, as it was before there were results.
        let Ok(awards) = Awards::parse(&file) else { return Ok(()) };
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let known = self.competitions.get(&awards.competition);
        let known = known.ok_or("it awards by the result of no competition")?;
        awards.check(known, &commission.id, at).map_err(|refusal| refusal.to_string())
    }

    /// A party that a new charter does not have is in no competition any more.
    pub(super) fn follow_charter(&mut self, act: &CommissionAct) {
        let CommissionAct::CharterChanged { at, instrument, .. } = act else { return };
        let Some(commission) = &self.commission else { return };
        let parties = commission.charter.party_ids();
        for competition in self.competitions.values_mut() {
            competition.follow(&parties, instrument, *at);
        }
    }
}
