//! Everything that anybody needs to recompute a result: the rules and every act, as one public file.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CONFLICTS_MAX, Competition, Outcome, Phase, Rules, Turn};
use crate::act::CompetitionAct;
use crate::canonical;
use crate::instrument::{CommissionId, InstrumentId};
use crate::party::{PARTIES_MAX, PartyId};

/// The first thing that the file says.
const KIND: &str = "comity/competition-papers/v1";
/// The most bytes of the file.
const PAPERS_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The most acts of one competition that are counted again.
pub const ACTS_MAX: usize = 100_000;

/// The public papers of a competition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    kind: String,
    /// The commission.
    pub commission: CommissionId,
    /// The plan that carries the rules.
    pub competition: InstrumentId,
    /// When every party had signed it (Unix seconds UTC).
    pub adopted: i64,
    /// The parties that did.
    pub parties: BTreeSet<PartyId>,
    /// The rules.
    pub rules: Rules,
    /// Every act about it, in the order of the record.
    pub acts: Vec<CompetitionAct>,
    /// What later texts changed about it, each after so many of the acts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// Says why bytes are no papers, or do not hold together.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not the papers of a competition: {0}")]
pub struct PapersError(pub String);

/// What a recount found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recounted {
    /// The competition.
    pub competition: Competition,
    /// Its result.
    pub outcome: Outcome,
}

impl Papers {
    /// The papers of a competition with these acts.
    pub fn new(
        commission: CommissionId,
        competition: &Competition,
        acts: Vec<CompetitionAct>,
    ) -> Self {
        Self {
            kind: KIND.to_owned(),
            commission,
            competition: competition.id.clone(),
            adopted: competition.adopted,
            parties: competition.parties.clone(),
            rules: competition.rules.clone(),
            acts,
            turns: competition.turns.clone(),
        }
    }

    /// The bytes of their file.
    pub fn file(&self) -> Vec<u8> {
        canonical::encode(self).unwrap_or_default()
    }

    /// Reads a file; what does not print back to the same bytes is refused.
    ///
    /// # Errors
    /// [`PapersError`].
    pub fn parse(file: &[u8]) -> Result<Self, PapersError> {
        if file.len() > PAPERS_BYTES_MAX {
            return Err(PapersError(format!("they have more than {PAPERS_BYTES_MAX} bytes")));
        }
        let papers: Papers =
            serde_json::from_slice(file).map_err(|e| PapersError(e.to_string()))?;
        if papers.kind != KIND {
            return Err(PapersError("they are of another kind".to_owned()));
        }
        if papers.file() != file {
            return Err(PapersError("they are not in their one form".to_owned()));
        }
        Rules::parse(&papers.rules.file()).map_err(|e| PapersError(e.to_string()))?;
        papers.is_within()?;
        Ok(papers)
    }

    /// Refuses more of anything than a record can hold, so that nobody makes a recount endless.
    fn is_within(&self) -> Result<(), PapersError> {
        let too_many = |what: &str, max: usize| {
            Err(PapersError(format!("they hold more {what} than there can be: at most {max}")))
        };
        if self.parties.len() < 2 {
            return Err(PapersError("fewer than two parties signed the rules".to_owned()));
        }
        if self.parties.len() > PARTIES_MAX {
            return too_many("parties", PARTIES_MAX);
        }
        if self.acts.len() > ACTS_MAX {
            return too_many("acts", ACTS_MAX);
        }
        if self.turns.len() > PARTIES_MAX {
            return too_many("texts that changed the competition", PARTIES_MAX);
        }
        let conflicts = |act: &CompetitionAct| match act {
            CompetitionAct::Declared { conflicts, .. } => conflicts.len(),
            _ => 0,
        };
        if self.acts.iter().any(|act| conflicts(act) > CONFLICTS_MAX) {
            return too_many("conflicts of one juror", CONFLICTS_MAX);
        }
        Ok(())
    }

    /// Counts again, from these papers alone. That each statement is about what its act says, in the
    /// days that the rules give for it, and that scores were opened as they were sealed, is checked
    /// on the way; whose key signed says `comity verify`, which has the whole record.
    ///
    /// # Errors
    /// [`PapersError`] with the number of the act that does not fit, from 1.
    pub fn recount(&self) -> Result<Recounted, PapersError> {
        let mut competition = Competition::new(
            self.competition.clone(),
            self.adopted,
            self.parties.clone(),
            self.rules.clone(),
        );
        let mut turns = self.turns.iter().peekable();
        for (number, act) in (1_u64..).zip(&self.acts) {
            let bad = |why: &str| PapersError(format!("act {number}: {why}"));
            while let Some(turn) = turns.next_if(|it| it.after < number) {
                competition.turned(turn).ok_or_else(|| unfit(turn))?;
            }
            if competition.ended().is_some() {
                return Err(bad("it was made when the competition had ended"));
            }
            if *act.id() != self.competition {
                return Err(bad("it is about another competition"));
            }
            let phase = self.rules.phase(act.at());
            // A day is what an act says: nothing is put before what rests on it afterwards.
            let (none_declared, none_opened) =
                (competition.jurors.is_empty(), competition.is_sealed());
            let fits = match act {
                CompetitionAct::Entered { .. } | CompetitionAct::Joined { .. } => {
                    phase == Phase::Call && none_declared
                }
                CompetitionAct::Declared { .. } | CompetitionAct::Scored { .. } => {
                    phase == Phase::Jury && none_opened
                }
                CompetitionAct::Recused { .. } => {
                    matches!(phase, Phase::Jury | Phase::Opening) && none_opened
                }
                CompetitionAct::Opened { .. } => phase == Phase::Opening,
            };
            if !fits {
                return Err(bad("it was not made in the days that the rules give for it"));
            }
            if let CompetitionAct::Opened { ballot, .. } = act {
                ballot
                    .check(&self.rules, competition.entries.len())
                    .map_err(|why| bad(&why.to_string()))?;
            }
            competition.apply(&self.commission, act).ok_or_else(|| bad("it does not fit"))?;
        }
        for turn in turns {
            competition.turned(turn).ok_or_else(|| unfit(turn))?;
        }
        if !competition.holds(&self.commission) {
            return Err(PapersError("an act is not what its statement says".to_owned()));
        }
        let outcome = competition.outcome(&self.commission);
        Ok(Recounted { competition, outcome })
    }
}

fn unfit(turn: &Turn) -> PapersError {
    PapersError(format!("what the text {} changed does not fit", turn.by))
}
