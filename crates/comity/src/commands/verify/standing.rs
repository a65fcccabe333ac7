//! The place of a record under a reader's own policy, whatever the record says of policies.
//!
//! The operator alone can write a founding act, seats and a change of policy that hold together.
//! So the record's policy counts only as far as it follows from the reader's: each new policy must
//! be brought by an act that a checkpoint covers which is agreed under the policy before it.

use commission::Commission;
use commission::commission::PolicyVersion;
use note::Policy;
use record::{Place, SignedCheckpoint};

use super::whole::broken;
use crate::failure::{Code, Failure, Outcome};

/// Checkpoints of one record, each checked against its entries.
pub(super) struct Standing<'a> {
    /// The newest.
    pub newest: &'a SignedCheckpoint,
    /// The newest that is said to be agreed.
    pub agreed: Option<&'a SignedCheckpoint>,
    /// Those the reader kept.
    pub kept: &'a [SignedCheckpoint],
}

impl Standing<'_> {
    /// The place of the newest entries, and up to which size the record is agreed.
    ///
    /// # Errors
    /// When the reader's policy was never in force, was replaced by one that does not follow from
    /// it, or a cosignature does not hold.
    pub(super) fn place(
        &self,
        own: &Policy,
        commission: &Commission,
    ) -> Outcome<(Place, Option<u64>)> {
        let versions = commission.policies();
        let start = versions
            .iter()
            .rposition(|version| version.policy == *own)
            .ok_or_else(|| broken("your policy was never in force in this record", ""))?;
        let mut trusted: Vec<&PolicyVersion> = versions.iter().skip(start).take(1).collect();
        for next in versions.iter().skip(start + 1) {
            let before = trusted.last().map_or(own, |version| &version.policy);
            if !self.leads_to(before, next.from) {
                return Err(Failure::new(
                    Code::Finding,
                    format!("the policy changed at entry {}; get the new one from your own party", next.from),
                )
                .why("no checkpoint that covers this change is agreed under the policy you gave, so the operator alone could have made it")
                .todo("give --policy: the new one, from your own co-chair; or --checkpoint: one that the witnesses of the old policy cosigned after the change"));
            }
            trusted.push(next);
        }
        let policy_at = |size: u64| {
            trusted
                .iter()
                .rev()
                .find(|version| version.from < size)
                .map_or(own, |version| &version.policy)
        };
        let place = |what: &str, checkpoint: &SignedCheckpoint| {
            checkpoint
                .place(policy_at(checkpoint.checkpoint().size()))
                .map_err(|e| broken(format!("the cosignatures of {what}"), e))
        };
        let newest = place("checkpoint.pending", self.newest)?;
        let mut up_to = None;
        if let Some(agreed) = self.agreed {
            let size = agreed.checkpoint().size();
            let at = place("checkpoint", agreed)?;
            if let Place::Agreed { .. } = at {
                up_to = Some(size);
                if size == self.newest.checkpoint().size() {
                    return Ok((at, up_to));
                }
            }
        }
        if let Place::Agreed { .. } = newest {
            up_to = Some(self.newest.checkpoint().size());
        }
        Ok((newest, up_to))
    }

    /// Whether a checkpoint that covers the entry is agreed under the policy.
    fn leads_to(&self, policy: &Policy, entry: u64) -> bool {
        std::iter::once(self.newest)
            .chain(self.agreed)
            .chain(self.kept)
            .filter(|checkpoint| checkpoint.checkpoint().size() > entry)
            .any(|checkpoint| matches!(checkpoint.place(policy), Ok(Place::Agreed { .. })))
    }
}

/// Puts the signatures on the same checkpoint together, from whatever files they come.
///
/// # Errors
/// When a checkpoint has too many signatures.
pub(super) fn gather(checkpoints: Vec<SignedCheckpoint>) -> Outcome<Vec<SignedCheckpoint>> {
    let mut gathered: Vec<SignedCheckpoint> = Vec::new();
    for checkpoint in checkpoints {
        match gathered.iter_mut().find(|known| known.checkpoint() == checkpoint.checkpoint()) {
            None => gathered.push(checkpoint),
            Some(known) => {
                for line in checkpoint.note().signatures() {
                    if !known.note().signatures().contains(line) {
                        known.push(line.clone())?;
                    }
                }
            }
        }
    }
    Ok(gathered)
}
