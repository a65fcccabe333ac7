//! The audit of forums: what plans open and change, whom parties nominate, and what came of it.

use super::{Auditor, Blobs};
use crate::act::ForumAct;
use crate::forum::{Convened, FORUM, about};
use crate::instrument::{Context, Instrument};

impl Auditor {
    /// Makes the decision about a delegate to a forum again.
    pub(super) fn check_forum(&mut self, act: &ForumAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let known = self.forums.get(act.id()).ok_or("it is about no forum")?;
        let again = match act {
            ForumAct::Nominated { nomination, note, .. } => known.nominate(nomination, note, &ctx),
            ForumAct::Withdrawn { delegate, note, .. } => known.withdraw(delegate, note, &ctx),
        };
        self.tally.statements += 1;
        if again.map_err(|refusal| refusal.to_string())? == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statement says", act.kind()))
        }
    }

    /// What an adopted plan says about forums, or of which forum an adopted text is the communiqué.
    pub(super) fn convened(
        &mut self,
        text: &Instrument,
        at: i64,
        blobs: &impl Blobs,
    ) -> Result<(), String> {
        let Some(digest) = text.current().text.attachments.get(FORUM) else { return Ok(()) };
        let file = self.bytes(digest, blobs)?;
        if let Some(convened) = Convened::of(text, &file) {
            self.forums.convene(&convened);
        }
        if about::belongs_to(text.kind())
            && let Some(id) = about::forum_in(&file)
        {
            self.forums.conclude(&id, &text.current().text.id, at);
        }
        Ok(())
    }
}
