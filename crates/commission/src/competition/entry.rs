//! An entry and a juror's scores, in the forms in which they are signed. Of people and works the
//! record holds salted digests alone.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use super::Rules;
use crate::appeal::one_line;
use crate::canonical;
use crate::incident::digest_of;
use crate::instrument::{CommissionId, InstrumentId};
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::refusal::Refusal;

/// The most characters of a title in one language.
pub const ENTRY_TITLE_CHARS_MAX: usize = 200;
/// The most scores of one juror.
pub const SCORES_MAX: usize = 1_500;
/// The most bytes of a juror's scores, as they enter the record.
pub const BALLOT_BYTES_MAX: usize = 40 * 1024;

/// An entry as it is entered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The category's id.
    pub category: String,
    /// The parties whose people made it: one, or several for a mixed team. Each confirms it for
    /// itself.
    pub team: BTreeSet<PartyId>,
    /// The salted digest of the work: what it is about, and its file.
    pub work: Digest,
    /// The salted digest of the names of those who made it, of the side that enters it, and of how to
    /// reach them. Of a joint team each other side names its own people.
    pub people: Digest,
    /// Its title, where those who made it want everybody to read it; empty else.
    pub title: Localized,
}

#[derive(Serialize)]
struct SignedEntry<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    entry: &'a Entry,
}

#[derive(Serialize)]
struct SignedJoining<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    entry: &'a Digest,
    party: &'a PartyId,
    // Left out where a party gives no names: so it was signed before there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<&'a Digest>,
}

#[derive(Serialize)]
struct SignedDeclaration<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    office: &'a Office,
    conflicts: &'a BTreeSet<u32>,
}

#[derive(Serialize)]
struct SignedRecusal<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    office: &'a Office,
    entry: Option<u32>,
}

#[derive(Serialize)]
struct SealedBallot<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    office: &'a Office,
    ballot: &'a Ballot,
}

#[derive(Serialize)]
struct SignedBallot<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    competition: &'a InstrumentId,
    office: &'a Office,
    sealed: &'a Digest,
}

impl Entry {
    /// Refuses a category that there is not, a team without a party or with one that there is not,
    /// and a title that is not in its one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::UnknownParty`], [`Refusal::WrongStatement`].
    pub fn check(&self, rules: &Rules, parties: &BTreeSet<PartyId>) -> Result<(), Refusal> {
        if rules.category(&self.category).is_none() {
            return Err(Refusal::Empty { field: "category" });
        }
        if self.team.is_empty() {
            return Err(Refusal::Empty { field: "team" });
        }
        if let Some(party) = self.team.difference(parties).next() {
            return Err(Refusal::UnknownParty { party: party.clone() });
        }
        if !self.title.is_empty()
            && one_line(&self.title, ENTRY_TITLE_CHARS_MAX, "title")? != self.title
        {
            return Err(Refusal::WrongStatement { line: "title" });
        }
        Ok(())
    }

    /// What is signed to enter it.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        competition: &InstrumentId,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/competition-entry/v1";
        digest_of(&SignedEntry { kind, commission, competition, entry: self })
    }
}

/// What another party signs to say that its people are in a team, with the salted digest of their names
/// where it gives them.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn joining_digest(
    commission: &CommissionId,
    competition: &InstrumentId,
    entry: &Digest,
    party: &PartyId,
    people: Option<&Digest>,
) -> Result<Digest, Refusal> {
    let kind = "comity/competition-joining/v1";
    digest_of(&SignedJoining { kind, commission, competition, entry, party, people })
}

/// What a juror signs to declare with which entries they have a conflict of interest.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn declaration_digest(
    commission: &CommissionId,
    competition: &InstrumentId,
    office: &Office,
    conflicts: &BTreeSet<u32>,
) -> Result<Digest, Refusal> {
    let kind = "comity/competition-declaration/v1";
    digest_of(&SignedDeclaration { kind, commission, competition, office, conflicts })
}

/// What a juror signs to step back from one entry, or from all of them.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn recusal_digest(
    commission: &CommissionId,
    competition: &InstrumentId,
    office: &Office,
    entry: Option<u32>,
) -> Result<Digest, Refusal> {
    let kind = "comity/competition-recusal/v1";
    digest_of(&SignedRecusal { kind, commission, competition, office, entry })
}

/// What a juror signs to seal their scores under a digest.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn sealing_digest(
    commission: &CommissionId,
    competition: &InstrumentId,
    office: &Office,
    sealed: &Digest,
) -> Result<Digest, Refusal> {
    let kind = "comity/competition-sealing/v1";
    digest_of(&SignedBallot { kind, commission, competition, office, sealed })
}

/// What a juror signs to open the scores that they sealed.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn opening_digest(
    commission: &CommissionId,
    competition: &InstrumentId,
    office: &Office,
    sealed: &Digest,
) -> Result<Digest, Refusal> {
    let kind = "comity/competition-opening/v1";
    digest_of(&SignedBallot { kind, commission, competition, office, sealed })
}

/// The scores that a juror gives one entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// The entry's number.
    pub entry: u32,
    /// The points by each criterion, in the order of the rules.
    pub points: Vec<u32>,
}

/// Two entries by their numbers, the smaller first.
pub type Pair = [u32; 2];

/// What a juror says of two entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preference {
    /// The entries.
    pub pair: Pair,
    /// The number of the better one; none where neither is better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<u32>,
}

impl Preference {
    /// Preferences as people write them: a line for each pair, its two entries and then the better one,
    /// or 0 for neither. A pair that waits for its answer, empty lines and those that begin with # are
    /// passed over.
    ///
    /// # Errors
    /// The number of the first line that is none of these, is about a pair that is not among the own
    /// ones, or about one that stands there before.
    pub fn read_lines(text: &str, own: &BTreeSet<Pair>) -> Result<Vec<Self>, usize> {
        let mut all: BTreeMap<Pair, Option<u32>> = BTreeMap::new();
        for (line, text) in (1..).zip(text.lines().map(str::trim)) {
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let numbers: Result<Vec<u32>, _> = text.split_whitespace().map(str::parse).collect();
            let (one, two, better) = match numbers.map_err(|_| line)?.as_slice() {
                [one, two] => (*one, *two, None),
                [one, two, better] => (*one, *two, Some(*better)),
                _ => return Err(line),
            };
            let pair = [one.min(two), one.max(two)];
            if !own.contains(&pair) {
                return Err(line);
            }
            let Some(better) = better else { continue };
            let fits = better == 0 || pair.contains(&better);
            if !fits || all.insert(pair, (better != 0).then_some(better)).is_some() {
                return Err(line);
            }
        }
        Ok(all.into_iter().map(|(pair, better)| Self { pair, better }).collect())
    }
}

/// Everything that a juror gives, with the salt under which it was sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Thirty-two random bytes, so that nobody finds the scores by trying.
    pub salt: Digest,
    /// The scores, by the numbers of the entries.
    pub scores: Vec<Scores>,
    /// What they prefer, by the pairs; where the rules give them pairs instead of points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Preference>,
}

impl Ballot {
    /// Scores under a salt.
    pub fn of_scores(salt: Digest, scores: Vec<Scores>) -> Self {
        Self { salt, scores, pairs: Vec::new() }
    }

    /// Preferences under a salt.
    pub fn of_pairs(salt: Digest, pairs: Vec<Preference>) -> Self {
        Self { salt, scores: Vec::new(), pairs }
    }

    /// Refuses scores that do not follow the rules: none or too many, of entries that there are not
    /// or in another order than that of their numbers, by other criteria, or out of the scale; and
    /// preferences likewise.
    ///
    /// # Errors
    /// [`Refusal::WrongBallot`].
    pub fn check(&self, rules: &Rules, entries: usize) -> Result<(), Refusal> {
        let wrong = |why| Err(Refusal::WrongBallot { why });
        let bytes = canonical::encode(self).map_or(usize::MAX, |bytes| bytes.len());
        if self.scores.len() > SCORES_MAX || bytes > BALLOT_BYTES_MAX {
            return wrong("long");
        }
        if rules.by_pairs() {
            return self.check_pairs(entries);
        }
        if self.scores.is_empty() {
            return wrong("empty");
        }
        if !self.pairs.is_empty() {
            return wrong("criteria");
        }
        let mut last = 0;
        for scores in &self.scores {
            if scores.entry <= last {
                return wrong("order");
            }
            last = scores.entry;
            if scores.points.len() != rules.criteria.len() {
                return wrong("criteria");
            }
            if scores.points.iter().any(|points| *points > rules.points_max) {
                return wrong("scale");
            }
        }
        if usize::try_from(last).is_ok_and(|last| last <= entries) {
            Ok(())
        } else {
            wrong("entry")
        }
    }

    /// Refuses what a juror prefers that does not follow the rules: none or too much, of entries that
    /// there are not, in another order than that of the pairs, or an answer that is neither of the two.
    fn check_pairs(&self, entries: usize) -> Result<(), Refusal> {
        let wrong = |why| Err(Refusal::WrongBallot { why });
        if self.pairs.is_empty() {
            return wrong("empty");
        }
        if !self.scores.is_empty() {
            return wrong("criteria");
        }
        let mut last: Pair = [0, 0];
        for it in &self.pairs {
            let [one, two] = it.pair;
            if one >= two || it.pair <= last {
                return wrong("order");
            }
            if it.better.is_some_and(|better| !it.pair.contains(&better)) {
                return wrong("neither");
            }
            if one == 0 || !usize::try_from(two).is_ok_and(|two| two <= entries) {
                return wrong("entry");
            }
            last = it.pair;
        }
        Ok(())
    }

    /// The salted digest under which an office seals them.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when they have no canonical form.
    pub fn sealed(
        &self,
        commission: &CommissionId,
        competition: &InstrumentId,
        office: &Office,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/competition-ballot/v1";
        digest_of(&SealedBallot { kind, commission, competition, office, ballot: self })
    }
}
