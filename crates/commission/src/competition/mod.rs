//! Creative competitions: entries of people of every party, judged by as many jurors of each.
//!
//! The rules are signed by every party before anybody enters. A juror says with which entries they
//! have a conflict of interest before they read any; they seal their scores under a salted digest,
//! and all are opened together. They give points, or compare pairs that are drawn for them. The result is computed from the opened scores ([`Outcome`]): nobody
//! announces it, and whoever has the acts computes the same.
//!
//! An entry counts as made by the people of those parties that signed for it: nobody says alone that
//! another party's people are in a team. An entry's number is its place among the entries in the
//! record, so that none can be left out unseen.
//!
//! The parties that are asked are those that signed the rules and are parties still ([`Turn`]).

mod course;
mod entry;
pub mod fit;
mod outcome;
mod pairs;
mod papers;
mod parts;
pub mod prefer;
mod rules;
mod standing;
mod turnout;

use std::collections::BTreeSet;

use note::{Digest, KeyId};

pub use course::Turn;
pub use entry::{
    BALLOT_BYTES_MAX, Ballot, ENTRY_TITLE_CHARS_MAX, Entry, Pair, Preference, SCORES_MAX, Scores,
    declaration_digest, joining_digest, opening_digest, recusal_digest, sealing_digest,
};
pub use outcome::{
    AWARDED_MAX, Award, Awards, AwardsError, Favour, OUTCOME, Outcome, Ranked, SideValue, Unranked,
};
pub use pairs::{Draw, Shares};
pub use papers::{ACTS_MAX, Papers, PapersError, Recounted};
pub use parts::{
    PEOPLE_CHARS_MAX, PEOPLE_DAYS, People, UNAWARDED_DAYS, WORK_CHARS_MAX, WORK_FILE_BYTES_MAX,
    Work,
};
pub use rules::{
    BONUS_MAX, CATEGORIES_MAX, CRITERIA_MAX, Category, Criterion, Days, JURORS_MAX, PAIRS_MAX,
    PHASE_DAYS_MAX, POINTS_MAX, Phase, RULES, RULES_BYTES_MAX, Rules, RulesError, TITLE_CHARS_MAX,
    Ties, WEIGHT_MAX,
};
pub use standing::{Excluded, Silent, Vacant};
pub use turnout::{Compared, Scored, Turnout};

use crate::act::CompetitionAct;
use crate::incident::{office_of, signed};
use crate::instrument::{CommissionId, Context, Instrument, InstrumentId};
use crate::kind::Kind;
use crate::party::{Office, PartyId, Role};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, Signed, Statement, is_about};

/// The most entries of a competition that one party enters.
pub const ENTRIES_MAX: usize = 5_000;
/// The most entries with which one juror declares a conflict, at once or one by one.
pub const CONFLICTS_MAX: usize = 500;

/// That another party said that its people are in a team, as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Joined {
    /// The office that signed it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The salted digest of the names of its people in the team; none where it gave none.
    pub people: Option<Digest>,
    /// The signed statement.
    pub note: String,
}

/// An entry as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entered {
    /// The office that entered it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The entry.
    pub entry: Entry,
    /// The digest that was signed.
    pub digest: Digest,
    /// The signed statement.
    pub note: String,
    /// The other parties that confirmed that their people are in the team.
    pub joined: Vec<Joined>,
}

impl Entered {
    /// The parties that signed for it: as whose people's work it counts.
    pub fn team(&self) -> BTreeSet<PartyId> {
        let offices = std::iter::once(&self.office).chain(self.joined.iter().map(|it| &it.office));
        offices.filter_map(|office| office.party().cloned()).collect()
    }

    /// Whether some side gave this digest of the names of its people.
    pub(crate) fn names(&self, people: &Digest) -> bool {
        self.people().any(|(_, it)| it == people)
    }

    /// The digests of the names of those who made it, each with the side that gave it: of a joint team
    /// each side names its own people.
    pub fn people(&self) -> impl Iterator<Item = (&Office, &Digest)> {
        let joined = self.joined.iter().filter_map(|it| Some((&it.office, it.people.as_ref()?)));
        std::iter::once((&self.office, &self.entry.people)).chain(joined)
    }

    /// The parties that are named in its team and have not confirmed it.
    pub fn lacks(&self) -> BTreeSet<PartyId> {
        self.entry.team.difference(&self.team()).cloned().collect()
    }
}

/// That a juror stepped back, as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recused {
    /// From which entry; none where from all of them.
    pub entry: Option<u32>,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The signed statement.
    pub note: String,
}

/// That a juror sealed their scores, as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// The salted digest.
    pub digest: Digest,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The signed statement.
    pub note: String,
}

/// That a juror opened their scores, as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The scores.
    pub ballot: Ballot,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The signed statement.
    pub note: String,
}

/// That a juror declared their conflicts of interest, as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Declared {
    /// The entries with which they have one.
    pub conflicts: BTreeSet<u32>,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The signed statement.
    pub note: String,
}

/// A juror as the record has them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Juror {
    /// The office.
    pub office: Office,
    /// Which place of their side they took, from 1; none while they judge only in the place of others
    /// of their side who have a conflict. It follows from the order of the acts.
    pub place: Option<u32>,
    /// What they declared; more than once where the seat's key is another since.
    pub declared: Vec<Declared>,
    /// From what they stepped back.
    pub recused: Vec<Recused>,
    /// What they sealed.
    pub sealed: Option<Sealed>,
    /// What they opened.
    pub opened: Option<Opened>,
}

impl Juror {
    /// The side that they judge for; none for a neutral juror.
    pub fn side(&self) -> Option<&PartyId> {
        self.office.party()
    }

    /// Whether they judge only in the place of others of their side who have a conflict.
    pub fn stands_in(&self) -> bool {
        self.place.is_none()
    }

    /// Whether they stepped back from everything.
    pub fn is_out(&self) -> bool {
        self.recused.iter().any(|it| it.entry.is_none())
    }

    /// The entries that they must not judge: what they declared, and stepped back from.
    pub fn conflicts(&self) -> BTreeSet<u32> {
        let declared = self.declared.iter().flat_map(|it| it.conflicts.iter().copied());
        declared.chain(self.recused.iter().filter_map(|it| it.entry)).collect()
    }

    /// Whether whoever holds this key declared their conflicts: only then may they read entries.
    pub fn declared_by(&self, key: KeyId) -> bool {
        let last = self.declared.last().and_then(|it| Statement::unchecked(&it.note));
        last.is_some_and(|statement| statement.key == key)
    }
}

/// A competition whose rules every party signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Competition {
    /// The plan that carries the rules.
    pub id: InstrumentId,
    /// When the last party signed it (Unix seconds UTC).
    pub adopted: i64,
    /// The parties that did.
    pub parties: BTreeSet<PartyId>,
    /// The rules.
    pub rules: Rules,
    /// The entries, by their numbers from 1.
    pub entries: Vec<Entered>,
    /// The jurors, in the order in which they declared.
    pub jurors: Vec<Juror>,
    /// How many acts about it there are.
    pub acts: u64,
    /// What later texts changed about it, oldest first.
    pub turns: Vec<Turn>,
}

impl Competition {
    /// A competition as its rules were adopted.
    pub fn new(id: InstrumentId, adopted: i64, parties: BTreeSet<PartyId>, rules: Rules) -> Self {
        let (entries, jurors, turns) = (Vec::new(), Vec::new(), Vec::new());
        Self { id, adopted, parties, rules, entries, jurors, acts: 0, turns }
    }

    /// The competition that a plan opens which every party signed, out of the file attached to it;
    /// none where it is no plan, was not adopted, or carries no rules.
    pub fn of(instrument: &Instrument, file: &[u8]) -> Option<Self> {
        let carried = instrument.carried(Kind::Plan)?;
        let rules = Rules::parse(file).ok()?;
        Some(Self::new(carried.id, carried.at, carried.parties, rules))
    }

    /// An entry by its number.
    pub fn entry(&self, number: u32) -> Option<&Entered> {
        self.entries.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// The number of an entry, by the digest that was signed.
    pub fn number(&self, digest: &Digest) -> Option<u32> {
        let place = self.entries.iter().position(|it| it.digest == *digest)?;
        u32::try_from(place + 1).ok()
    }

    /// A juror by their office.
    pub fn juror(&self, office: &Office) -> Option<&Juror> {
        self.jurors.iter().find(|it| it.office == *office)
    }

    fn in_phase(&self, now: i64, phases: &[Phase]) -> Result<(), Refusal> {
        self.goes_on()?;
        let phase = self.rules.phase(now);
        if phases.contains(&phase) {
            Ok(())
        } else {
            Err(Refusal::CompetitionPhase { phase: phase.as_str() })
        }
    }

    /// Whether nobody's scores are opened yet: so long jurors step back.
    pub fn is_sealed(&self) -> bool {
        self.jurors.iter().all(|it| it.opened.is_none())
    }

    /// Refuses what must not follow on the first opened scores, whatever day it says it is of: a
    /// clock may be set back by some minutes.
    fn none_opened(&self) -> Result<(), Refusal> {
        if self.is_sealed() {
            return Ok(());
        }
        Err(Refusal::CompetitionPhase { phase: Phase::Opening.as_str() })
    }

    /// Refuses what must not follow on the first declared conflicts, likewise.
    fn none_declared(&self) -> Result<(), Refusal> {
        if self.jurors.is_empty() {
            return Ok(());
        }
        Err(Refusal::CompetitionPhase { phase: Phase::Jury.as_str() })
    }

    /// Whoever signed something, as far as that says which party or office it is about.
    fn by(&self, note: &str, purpose: Purpose, ctx: &Context<'_>) -> Result<Office, Refusal> {
        Ok(Signed::verify_knowing(note, purpose, ctx.roll, ctx.proven)?.office().clone())
    }

    /// Takes an entry, by an office of one of the parties in its team.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`]; [`Refusal::CompetitionPhase`] outside of the call;
    /// [`Refusal::Entered`] for what stands there; [`Refusal::OtherPartysVoice`] for a team without one's own party; [`Refusal::TooMany`]; those
    /// of [`Entry::check`] and of the signed statement.
    pub fn enter(
        &self,
        entry: &Entry,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Call])?;
        self.none_declared()?;
        entry.check(&self.rules, &self.asked())?;
        let subject = entry.digest(ctx.commission, &self.id)?;
        let signed = signed(note, Purpose::Compete, Action::SubmitEntry, subject, ctx)?;
        let party = signed.office().party();
        if !party.is_some_and(|party| entry.team.contains(party)) {
            let party = entry.team.first().cloned().ok_or(Refusal::Empty { field: "team" })?;
            return Err(Refusal::OtherPartysVoice { party });
        }
        // A digest that is there twice would be one work with two places.
        let is_there = |it: &Entered| {
            it.digest == subject || it.entry.work == entry.work || it.names(&entry.people)
        };
        if self.entries.iter().any(is_there) {
            return Err(Refusal::Entered);
        }
        if self.entries.iter().filter(|it| it.office.party() == party).count() >= ENTRIES_MAX {
            return Err(Refusal::TooMany { what: What::Entries, max: ENTRIES_MAX });
        }
        Ok(CompetitionAct::Entered {
            at: ctx.now,
            id: self.id.clone(),
            entry: entry.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Confirms, for one's own party, that its people are in the team of an entry, and gives the salted
    /// digest of their names where these were laid down.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`]; [`Refusal::CompetitionPhase`] outside of the call;
    /// [`Refusal::UnknownEntry`]; [`Refusal::OtherPartysVoice`] where the team does not name one's own
    /// party; [`Refusal::Entered`] for names that stand there; [`Refusal::SignedAlready`]; those of the
    /// signed statement.
    pub fn join(
        &self,
        entry: &Digest,
        people: Option<&Digest>,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Call])?;
        self.none_declared()?;
        let number = self.number(entry).ok_or(Refusal::UnknownEntry { entry: 0 })?;
        let entered = self.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
        let by = self.by(note, Purpose::Compete, ctx)?;
        let party = by.party().filter(|it| self.asked().contains(*it));
        let party = party.ok_or_else(|| Refusal::NotAllowed {
            office: by.clone(),
            action: Action::SubmitEntry.as_str(),
        })?;
        let subject = joining_digest(ctx.commission, &self.id, entry, party, people)?;
        let signed = signed(note, Purpose::Compete, Action::SubmitEntry, subject, ctx)?;
        if !entered.entry.team.contains(party) {
            let party = entered.entry.team.first().cloned().unwrap_or_else(|| party.clone());
            return Err(Refusal::OtherPartysVoice { party });
        }
        if entered.team().contains(party) {
            return Err(Refusal::SignedAlready { office: by });
        }
        if people.is_some_and(|people| self.entries.iter().any(|it| it.names(people))) {
            return Err(Refusal::Entered);
        }
        Ok(CompetitionAct::Joined {
            at: ctx.now,
            id: self.id.clone(),
            entry: *entry,
            people: people.copied(),
            note: signed.note().to_owned(),
        })
    }

    /// Takes a juror's place, by declaring with which entries they have a conflict of interest: all
    /// of them, before any entry is shown to them.
    ///
    /// Where every place of their side is taken they stand in for those of their side who have a
    /// conflict, and take the place of one of them who steps back from everything, unless they sealed
    /// their scores before. Whoever holds the seat with another key declares anew; what was declared
    /// before stays.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`]; [`Refusal::CompetitionPhase`] outside of the jury's days;
    /// [`Refusal::JuryFull`] where nobody is needed; [`Refusal::SignedAlready`]; [`Refusal::UnknownEntry`]; [`Refusal::TooMany`]; those
    /// of the signed statement.
    pub fn declare(
        &self,
        conflicts: &BTreeSet<u32>,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Jury])?;
        self.none_opened()?;
        if conflicts.len() > CONFLICTS_MAX {
            return Err(Refusal::TooMany { what: What::Conflicts, max: CONFLICTS_MAX });
        }
        if let Some(unknown) = conflicts.iter().find(|number| self.entry(**number).is_none()) {
            return Err(Refusal::UnknownEntry { entry: *unknown });
        }
        let by = self.by(note, Purpose::Judge, ctx)?;
        let subject = declaration_digest(ctx.commission, &self.id, &by, conflicts)?;
        let signed = signed(note, Purpose::Judge, Action::Judge, subject, ctx)?;
        match self.juror(&by) {
            Some(juror) if juror.is_out() => return Err(Refusal::NotJuror { office: by }),
            Some(juror) if juror.declared_by(signed.statement().key) || juror.sealed.is_some() => {
                return Err(Refusal::SignedAlready { office: by });
            }
            Some(_) => {}
            None if self.is_judged_by(&by) && self.needs(by.party()) => {}
            None => return Err(Refusal::JuryFull { office: by }),
        }
        Ok(CompetitionAct::Declared {
            at: ctx.now,
            id: self.id.clone(),
            conflicts: conflicts.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Whether an office may be a juror here: of a party that is asked, or neutral.
    pub fn is_judged_by(&self, office: &Office) -> bool {
        office.role() == Role::NeutralJuror
            || office.party().is_some_and(|party| self.asked().contains(party))
    }

    /// The juror who signs, having declared their conflicts with the very key.
    fn judging(&self, office: &Office, key: KeyId) -> Result<&Juror, Refusal> {
        let juror = self.juror(office).filter(|it| !it.is_out() && it.declared_by(key));
        let juror = juror.filter(|it| self.is_judged_by(&it.office));
        juror.ok_or_else(|| Refusal::NotJuror { office: office.clone() })
    }

    /// Steps back, from one entry or from all of them; while all scores are still sealed.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`];
    /// [`Refusal::CompetitionPhase`]; [`Refusal::NotJuror`]; [`Refusal::UnknownEntry`];
    /// [`Refusal::SignedAlready`] for what was said already, or after opening;
    /// [`Refusal::TooMany`]; those of the signed statement.
    pub fn recuse(
        &self,
        entry: Option<u32>,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Jury, Phase::Opening])?;
        // Whoever knows others' scores does not choose which of their own count.
        self.none_opened()?;
        if let Some(number) = entry.filter(|number| self.entry(*number).is_none()) {
            return Err(Refusal::UnknownEntry { entry: number });
        }
        let by = self.by(note, Purpose::Judge, ctx)?;
        let subject = recusal_digest(ctx.commission, &self.id, &by, entry)?;
        let signed = signed(note, Purpose::Judge, Action::Judge, subject, ctx)?;
        let juror = self.judging(&by, signed.statement().key)?;
        let has = entry.is_some_and(|number| juror.conflicts().contains(&number));
        if juror.opened.is_some() || has {
            return Err(Refusal::SignedAlready { office: by });
        }
        if juror.recused.len() >= CONFLICTS_MAX && entry.is_some() {
            return Err(Refusal::TooMany { what: What::Conflicts, max: CONFLICTS_MAX });
        }
        Ok(CompetitionAct::Recused {
            at: ctx.now,
            id: self.id.clone(),
            entry,
            note: signed.note().to_owned(),
        })
    }

    /// Seals a juror's scores under a salted digest. Once.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`];
    /// [`Refusal::CompetitionPhase`] outside of the jury's days; [`Refusal::NotJuror`] without a
    /// declaration or after stepping back; [`Refusal::SignedAlready`]; those of the signed
    /// statement.
    pub fn score(
        &self,
        sealed: &Digest,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Jury])?;
        self.none_opened()?;
        let by = self.by(note, Purpose::Judge, ctx)?;
        let subject = sealing_digest(ctx.commission, &self.id, &by, sealed)?;
        let signed = signed(note, Purpose::Judge, Action::Judge, subject, ctx)?;
        let juror = self.judging(&by, signed.statement().key)?;
        if juror.sealed.is_some() {
            return Err(Refusal::SignedAlready { office: by });
        }
        Ok(CompetitionAct::Scored {
            at: ctx.now,
            id: self.id.clone(),
            sealed: *sealed,
            note: signed.note().to_owned(),
        })
    }

    /// Opens the scores that a juror sealed, when the jury's days are over.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`];
    /// [`Refusal::CompetitionPhase`]; [`Refusal::NotJuror`] for who sealed none;
    /// [`Refusal::OtherDigest`] for other scores than those sealed; [`Refusal::SignedAlready`]; those
    /// of [`Ballot::check`] and of the signed statement.
    pub fn open(
        &self,
        ballot: &Ballot,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<CompetitionAct, Refusal> {
        self.in_phase(ctx.now, &[Phase::Opening])?;
        ballot.check(&self.rules, self.entries.len())?;
        let by = self.by(note, Purpose::Judge, ctx)?;
        let found = ballot.sealed(ctx.commission, &self.id, &by)?;
        let subject = opening_digest(ctx.commission, &self.id, &by, &found)?;
        let signed = signed(note, Purpose::Judge, Action::Judge, subject, ctx)?;
        let juror = self.juror(&by).filter(|it| !it.is_out() && self.is_judged_by(&by));
        let sealed = juror.and_then(|it| it.sealed.as_ref());
        let (Some(juror), Some(sealed)) = (juror, sealed) else {
            return Err(Refusal::NotJuror { office: by });
        };
        if sealed.digest != found {
            return Err(Refusal::OtherDigest { expected: sealed.digest, found });
        }
        if juror.opened.is_some() {
            return Err(Refusal::SignedAlready { office: by });
        }
        Ok(CompetitionAct::Opened {
            at: ctx.now,
            id: self.id.clone(),
            ballot: ballot.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Takes over an act about this competition; none where it does not fit.
    pub fn apply(&mut self, commission: &CommissionId, act: &CompetitionAct) -> Option<()> {
        let office = office_of(act.note())?;
        match act.clone() {
            CompetitionAct::Entered { at, entry, note, .. } => {
                let digest = entry.digest(commission, &self.id).ok()?;
                self.entries.push(Entered { office, at, entry, digest, note, joined: Vec::new() });
            }
            CompetitionAct::Joined { at, entry, people, note, .. } => {
                let entered = self.entries.iter_mut().find(|it| it.digest == entry)?;
                if office.party().is_none_or(|party| entered.team().contains(party)) {
                    return None;
                }
                entered.joined.push(Joined { office, at, people, note });
            }
            CompetitionAct::Declared { at, conflicts, note, .. } => {
                let key = Statement::unchecked(&note)?.key;
                let declared = Declared { conflicts, at, note };
                if let Some(juror) = self.jurors.iter_mut().find(|it| it.office == office) {
                    if juror.declared_by(key) {
                        return None;
                    }
                    juror.declared.push(declared);
                } else {
                    let place = self.free_place(office.party());
                    self.jurors.push(Juror {
                        office,
                        place,
                        declared: vec![declared],
                        recused: Vec::new(),
                        sealed: None,
                        opened: None,
                    });
                }
            }
            CompetitionAct::Recused { at, entry, note, .. } => {
                self.juror_mut(&office)?.recused.push(Recused { entry, at, note });
                if entry.is_none() {
                    self.move_up(office.party());
                }
            }
            CompetitionAct::Scored { at, sealed, note, .. } => {
                let place = &mut self.juror_mut(&office)?.sealed;
                if place.is_some() {
                    return None;
                }
                *place = Some(Sealed { digest: sealed, at, note });
            }
            CompetitionAct::Opened { at, ballot, note, .. } => {
                let place = &mut self.juror_mut(&office)?.opened;
                if place.is_some() {
                    return None;
                }
                *place = Some(Opened { ballot, at, note });
            }
        }
        self.acts += 1;
        Some(())
    }

    fn juror_mut(&mut self, office: &Office) -> Option<&mut Juror> {
        self.jurors.iter_mut().find(|it| it.office == *office)
    }

    /// Whether everything said in it is what its signed statements are about. Their signatures were
    /// checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        let id = &self.id;
        let entries = self.entries.iter().all(|it| {
            is_about(&it.note, it.entry.digest(commission, id))
                && it.joined.iter().all(|joined| {
                    joined.office.party().is_some_and(|party| {
                        let people = joined.people.as_ref();
                        let subject = joining_digest(commission, id, &it.digest, party, people);
                        is_about(&joined.note, subject)
                    })
                })
        });
        entries && self.jurors.iter().all(|juror| juror.holds(commission, id))
    }
}

impl Juror {
    fn holds(&self, commission: &CommissionId, id: &InstrumentId) -> bool {
        let office = &self.office;
        self.declared
            .iter()
            .all(|it| is_about(&it.note, declaration_digest(commission, id, office, &it.conflicts)))
            && self
                .recused
                .iter()
                .all(|it| is_about(&it.note, recusal_digest(commission, id, office, it.entry)))
            && self
                .sealed
                .iter()
                .all(|it| is_about(&it.note, sealing_digest(commission, id, office, &it.digest)))
            && self.opened.iter().all(|it| {
                let sealed = it.ballot.sealed(commission, id, office);
                sealed.is_ok_and(|sealed| {
                    self.sealed.as_ref().is_some_and(|it| it.digest == sealed)
                        && is_about(&it.note, opening_digest(commission, id, office, &sealed))
                })
            })
    }
}
