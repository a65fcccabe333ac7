//! Of whose entries each juror scored how many: whoever scores only those of their own side, or steps
//! back from all of another side, is seen by everybody.

use std::collections::BTreeSet;

use super::{Competition, Juror, Pair, Shares};
use crate::party::{Office, PartyId};

/// How many entries of one side's people a juror scored. Entries of a joint team are counted with each
/// of its sides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scored {
    /// The side whose people made them.
    pub side: PartyId,
    /// How many entries of theirs there are; where pairs are compared, how many were drawn for the juror.
    pub entries: u32,
    /// To how many of them the juror gave scores that count.
    pub scored: u32,
    /// From how many of them the juror stepped back, for a conflict of interest.
    pub refused: u32,
}

/// What a juror scored whose scores are open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Turnout {
    /// The juror.
    pub office: Office,
    /// Whether they only stood in for others, and so had few entries to score.
    pub stands_in: bool,
    /// Of each side, in the order of their ids.
    pub sides: Vec<Scored>,
    /// How many pairs they compared; none where jurors give points.
    pub pairs: Option<Compared>,
}

/// How many pairs a juror compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Compared {
    /// How many they were given.
    pub asked: u32,
    /// How many of them they answered. What somebody with a place leaves open counts as neither being
    /// better.
    pub answered: u32,
}

impl Turnout {
    /// The sides that have entries of which the juror scored none, though they scored others.
    pub fn left_out(&self) -> BTreeSet<&PartyId> {
        if self.stands_in || self.sides.iter().all(|it| it.scored == 0) {
            return BTreeSet::new();
        }
        let none = self.sides.iter().filter(|it| it.entries > 0 && it.scored == 0);
        none.map(|it| &it.side).collect()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Competition {
    /// What every juror scored whose scores are open, in the order in which they declared.
    pub fn turnout(&self, shares: &Shares) -> Vec<Turnout> {
        let teams: Vec<BTreeSet<PartyId>> = self.entries.iter().map(super::Entered::team).collect();
        let all: BTreeSet<u32> = (1_u32..).take(teams.len()).collect();
        let counting = self.counting(shares);
        let of = |juror: &Juror| {
            let opened = juror.opened.as_ref()?;
            let conflicts = juror.conflicts();
            let counted = counting.get(&juror.office);
            let (drawn, scored): (BTreeSet<u32>, BTreeSet<u32>) = if let Some(counted) = counted {
                let excluded: BTreeSet<Pair> = counted.excluded.iter().copied().collect();
                let answered = opened.ballot.pairs.iter().map(|it| it.pair);
                let answered = answered.filter(|pair| !excluded.contains(pair));
                (shares.drawn(&juror.office), answered.flatten().collect())
            } else {
                let counts = |number: &u32| match juror.stands_in() {
                    true => self.may_judge(juror, *number),
                    false => !conflicts.contains(number),
                };
                let scores = opened.ballot.scores.iter().map(|it| it.entry);
                (all.clone(), scores.filter(counts).collect())
            };
            let sides = self.parties.iter().map(|side| {
                let own = (1_u32..).zip(&teams).filter(|(_, team)| team.contains(side));
                let own = own.map(|(number, _)| number).filter(|it| drawn.contains(it));
                let own: BTreeSet<u32> = own.collect();
                Scored {
                    side: side.clone(),
                    entries: number(own.len()),
                    scored: number(own.intersection(&scored).count()),
                    refused: number(own.intersection(&conflicts).count()),
                }
            });
            let pairs = counted.map(|it| Compared { asked: it.asked, answered: it.answered });
            let (office, stands_in) = (juror.office.clone(), juror.stands_in());
            Some(Turnout { office, stands_in, sides: sides.collect(), pairs })
        };
        self.judges().filter_map(of).collect()
    }
}
