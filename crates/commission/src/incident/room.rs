//! The room of an incident: what members work on before anything is public. It is not in the
//! record; it holds no name of a person.
//!
//! A fact is agreed exactly when every party's verifier confirms it; who does not confirm it says
//! what happened instead. The keys of the verifiers are held here until every party's has come:
//! only then does the finding enter the record, whole. One key publishes nothing, and whatever is
//! changed in between makes the keys under the former words worthless.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::finding::{Disputed, FACT_CHARS_MAX, FACTS_MAX, Finding, OWN_CHARS_MAX};
use super::{ACCEPTED, Blurred, FOUND, Incident, PREPARED, Status, cleaned, words};
use crate::act::IncidentAct;
use crate::charter::Charter;
use crate::instrument::{CommissionId, Context, IncidentId};
use crate::language::Localized;
use crate::party::{Office, PartyId, Role};
use crate::permission::{Action, permit};
use crate::refusal::{Block, Refusal, What};
use crate::roll::Roll;
use crate::statement::{Purpose, Signed};
use crate::text::clean_line;

/// The most characters of the line by which members know an incident.
pub const SUMMARY_CHARS_MAX: usize = 200;
/// The most characters of a place as it is told.
pub const PLACE_CHARS_MAX: usize = 200;
/// The most sightings of one incident.
pub const SIGHTINGS_MAX: usize = 500;
const LANGUAGE_CHARS_MAX: usize = 35;

/// On which way a sighting was heard.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// The public form.
    Report,
    /// Somebody said it.
    Spoken,
    /// By telephone.
    Telephone,
    /// In a closed group or a message.
    Message,
    /// In a public post.
    Post,
    /// In the press, on radio or television.
    Press,
    /// From an authority.
    Authority,
}

words!(
    Channel,
    "channel",
    Report = "report",
    Spoken = "spoken",
    Telephone = "telephone",
    Message = "message",
    Post = "post",
    Press = "press",
    Authority = "authority"
);

/// One hearing of an incident.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sighting {
    /// The report it comes from, by its id; empty where it comes from none.
    pub report: String,
    /// The day it was heard, counted from 1970-01-01.
    pub heard: i64,
    /// Where, as exactly as it may be told to every member; may be empty.
    pub place: String,
    /// On which way.
    pub channel: Channel,
    /// In which language; may be empty.
    pub language: String,
    /// Who entered it.
    pub by: Office,
}

/// What a party's verifier says about a fact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Answer {
    /// It is so.
    Confirmed,
    /// It is not so, or not only; this is what they say instead.
    Disputed(Localized),
}

/// A fact as it is being verified.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its number, which no other fact of the room ever has.
    pub number: u32,
    /// The words.
    pub text: Localized,
    /// Whose verifier brought it.
    pub by: PartyId,
    /// What each party says about it.
    pub answers: BTreeMap<PartyId, Answer>,
}

/// A room.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// The incident.
    pub id: IncidentId,
    /// Who opened it.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What is to be seen by everybody.
    pub blurred: Blurred,
    /// The region in which it happened, which members know whether or not it is told.
    pub region: String,
    /// The line by which members know it.
    pub summary: String,
    /// The outside event that it is linked to, where a conflict abroad is carried over.
    pub outside: String,
    /// Whom the matter concerns: the holder of a seat since then (Unix seconds UTC). Who takes the
    /// seat later is somebody else.
    pub named: BTreeMap<Office, i64>,
    /// Verifiers who stepped out, likewise.
    pub stepped_out: BTreeMap<Office, i64>,
    /// Who verifies, for each party.
    pub verifiers: BTreeMap<PartyId, Office>,
    /// How it was heard of.
    pub sightings: Vec<Sighting>,
    /// What is said to have happened.
    pub facts: Vec<Fact>,
    /// How many facts there ever were.
    pub facts_ever: u32,
    /// What each party finds.
    pub statuses: BTreeMap<PartyId, Status>,
    /// What each party adds for itself.
    pub own: BTreeMap<PartyId, Localized>,
    /// Whose people were affected, as each party says.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub affected: BTreeMap<PartyId, BTreeSet<PartyId>>,
    /// Signed statements of verifiers that wait for the others.
    pub keys: Vec<String>,
}

/// What became of a key that was handed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Held {
    /// It waits for these parties.
    Waits(BTreeSet<PartyId>),
    /// Every party's is there: this is the act.
    Found(Box<IncidentAct>),
}

impl Room {
    /// Opens a room for an incident that was heard of.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; those of [`Blurred::check`] and [`clean_line`]; [`Refusal::Empty`]
    /// without a summary, or without the outside event of a spill-over.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a different fact; a struct would only rename them"
    )]
    pub fn open(
        charter: &Charter,
        id: IncidentId,
        blurred: Blurred,
        region: &str,
        summary: &str,
        outside: &str,
        by: &Office,
        now: i64,
    ) -> Result<Self, Refusal> {
        permit(by, Action::Accept)?;
        blurred.check(charter, now)?;
        if !region.is_empty() && !charter.regions.iter().any(|it| it.code == region) {
            return Err(Refusal::UnknownRegion { region: region.chars().take(16).collect() });
        }
        let summary = clean_line(summary, SUMMARY_CHARS_MAX)?;
        if summary.is_empty() {
            return Err(Refusal::Empty { field: "summary" });
        }
        let outside = clean_line(outside, SUMMARY_CHARS_MAX)?;
        if blurred.spill_over && outside.is_empty() {
            return Err(Refusal::Empty { field: "outside" });
        }
        Ok(Self {
            id,
            by: by.clone(),
            at: now,
            blurred,
            region: region.to_owned(),
            summary,
            outside,
            named: BTreeMap::new(),
            stepped_out: BTreeMap::new(),
            verifiers: BTreeMap::new(),
            sightings: Vec::new(),
            facts: Vec::new(),
            facts_ever: 0,
            statuses: BTreeMap::new(),
            own: BTreeMap::new(),
            affected: BTreeMap::new(),
            keys: Vec::new(),
        })
    }

    /// The word for the state of its incident, as the record has it.
    pub fn state(incident: Option<&Incident>) -> &'static str {
        match incident {
            None => PREPARED,
            Some(incident) if incident.findings.is_empty() => ACCEPTED,
            Some(_) => FOUND,
        }
    }

    /// Joins a sighting. The same report a second time is the same sighting.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::TooMany`]; those of [`clean_line`];
    /// [`Refusal::Empty`] for a day that is to come.
    pub fn sight(&mut self, sighting: Sighting, now: i64) -> Result<(), Refusal> {
        permit(&sighting.by, Action::Sight)?;
        let place = clean_line(&sighting.place, PLACE_CHARS_MAX)?;
        let language = clean_line(&sighting.language, LANGUAGE_CHARS_MAX)?;
        let today = now.div_euclid(super::DAY_SECONDS);
        if !(today.saturating_sub(super::BACK_DAYS_MAX)..=today.saturating_add(1))
            .contains(&sighting.heard)
        {
            return Err(Refusal::Empty { field: "heard" });
        }
        let sighting = Sighting { place, language, ..sighting };
        let known = |other: &&mut Sighting| {
            (!sighting.report.is_empty() && other.report == sighting.report)
                || (sighting.report.is_empty() && **other == sighting)
        };
        if let Some(before) = self.sightings.iter_mut().find(known) {
            *before = sighting;
            return Ok(());
        }
        if self.sightings.len() >= SIGHTINGS_MAX {
            return Err(Refusal::TooMany { what: What::Sightings, max: SIGHTINGS_MAX });
        }
        self.sightings.push(sighting);
        Ok(())
    }

    /// Says that the matter concerns the holder of an office: from then on they verify nothing in
    /// it. A party says so of its own people only, the secretariat of everybody: otherwise one side
    /// could leave the other without a verifier.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`]; [`Refusal::NotSeated`].
    pub fn name(&mut self, roll: &Roll, office: &Office, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::Assign)?;
        if let (Some(own), Some(party)) = (by.party(), office.party())
            && own != party
        {
            return Err(Refusal::OtherPartysVoice { party: party.clone() });
        }
        let since = since(roll, office)?;
        self.named.insert(office.clone(), since);
        self.remove_verifier(office);
        Ok(())
    }

    /// Makes somebody the verifier of their party.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for an office that verifies nothing, or a co-chair of another
    /// party; [`Refusal::NotSeated`]; [`Refusal::SteppedOut`] for who stepped out or is named.
    pub fn assign(
        &mut self,
        charter: &Charter,
        roll: &Roll,
        office: &Office,
        by: &Office,
    ) -> Result<(), Refusal> {
        permit(by, Action::Assign)?;
        let refuse = |office: &Office| Refusal::NotAllowed {
            office: office.clone(),
            action: Action::Verify.as_str(),
        };
        let party = office.party().ok_or_else(|| refuse(office))?;
        if by.party().is_some_and(|own| own != party) {
            return Err(Refusal::OtherPartysVoice { party: party.clone() });
        }
        if office.role() != charter.incidents.verifier || !charter.has_office(office) {
            return Err(refuse(office));
        }
        if roll.key(office).is_none() {
            return Err(Refusal::NotSeated { office: office.clone() });
        }
        if self.is_barred(roll, office) {
            return Err(Refusal::SteppedOut { office: office.clone() });
        }
        self.verifiers.insert(party.clone(), office.clone());
        Ok(())
    }

    /// A verifier steps out of the matter, for good.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::NotSeated`].
    pub fn step_out(&mut self, roll: &Roll, by: &Office) -> Result<(), Refusal> {
        self.party_of(by)?;
        self.stepped_out.insert(by.clone(), since(roll, by)?);
        self.remove_verifier(by);
        Ok(())
    }

    /// Whether whoever holds an office now is concerned by the matter, or stepped out of it.
    fn is_barred(&self, roll: &Roll, office: &Office) -> bool {
        let held = since(roll, office).ok();
        let barred = |list: &BTreeMap<Office, i64>| list.get(office).copied() == held;
        held.is_some() && (barred(&self.named) || barred(&self.stepped_out))
    }

    /// Who verifies for a party now: none where the one who was chosen left the seat or verifies
    /// no longer by the charter.
    pub fn verifier(&self, charter: &Charter, roll: &Roll, party: &PartyId) -> Option<&Office> {
        self.verifiers.get(party).filter(|office| {
            roll.key(office).is_some()
                && charter.has_office(office)
                && office.role() == charter.incidents.verifier
        })
    }

    fn remove_verifier(&mut self, office: &Office) {
        self.verifiers.retain(|_, verifier| verifier != office);
        // A key of theirs is worth nothing any more.
        self.keys.retain(|note| super::office_of(note).is_some_and(|it| it != *office));
    }

    /// The party for which an office verifies here.
    fn party_of(&self, by: &Office) -> Result<PartyId, Refusal> {
        let party = by.party().filter(|party| self.verifiers.get(party) == Some(by));
        party.cloned().ok_or_else(|| Refusal::NotVerifier { office: by.clone() })
    }

    /// Brings a fact, which one's own party thereby confirms.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::Empty`]; [`Refusal::TooMany`]; those of [`crate::text::clean`].
    pub fn bring(&mut self, text: &Localized, by: &Office) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        let text = cleaned(text, FACT_CHARS_MAX, "fact")?;
        if let Some(fact) = self.facts.iter_mut().find(|fact| fact.text == text) {
            // Sent twice, said once; said by two, confirmed by both.
            fact.answers.entry(party).or_insert(Answer::Confirmed);
            return Ok(());
        }
        // Nobody fills the room alone.
        let own = self.facts.iter().filter(|fact| fact.by == party).count();
        if own >= FACTS_MAX / self.verifiers.len().max(2) || self.facts.len() >= FACTS_MAX {
            return Err(Refusal::TooMany { what: What::Facts, max: FACTS_MAX });
        }
        self.facts_ever = self.facts_ever.saturating_add(1);
        let answers = [(party.clone(), Answer::Confirmed)].into();
        self.facts.push(Fact { number: self.facts_ever, text, by: party, answers });
        Ok(())
    }

    /// Says something about a fact for one's own party.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::NoSuchPassage`]; [`Refusal::Empty`] without words
    /// where it is disputed; those of [`crate::text::clean`].
    pub fn answer(&mut self, number: u32, answer: &Answer, by: &Office) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        let answer = match answer {
            Answer::Confirmed => Answer::Confirmed,
            Answer::Disputed(words) => Answer::Disputed(cleaned(words, FACT_CHARS_MAX, "words")?),
        };
        self.fact_mut(number)?.answers.insert(party, answer);
        Ok(())
    }

    /// Takes back what one's own party said about a fact. A fact of which nobody says anything any
    /// more is gone: so every party that spoke of it can agree to leave it out.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::NoSuchPassage`].
    pub fn take_back(&mut self, number: u32, by: &Office) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        let fact = self.fact_mut(number)?;
        fact.answers.remove(&party);
        if fact.answers.is_empty() {
            self.facts.retain(|fact| fact.number != number);
        }
        Ok(())
    }

    fn fact_mut(&mut self, number: u32) -> Result<&mut Fact, Refusal> {
        let count = self.facts.len();
        let number_of = usize::try_from(number).unwrap_or(usize::MAX);
        let fact = self.facts.iter_mut().find(|fact| fact.number == number);
        fact.ok_or(Refusal::NoSuchPassage { number: number_of, count })
    }

    /// Says what one's own party finds.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::Empty`] for a status that nobody finds.
    pub fn find(&mut self, status: Status, by: &Office) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        if !status.is_found() {
            return Err(Refusal::Empty { field: "status" });
        }
        self.statuses.insert(party, status);
        Ok(())
    }

    /// Says what one's own party adds for itself; no words at all to take them back.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; those of [`crate::text::clean`].
    pub fn add(&mut self, words: &Localized, by: &Office) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        match cleaned(words, OWN_CHARS_MAX, "own") {
            Ok(words) => {
                self.own.insert(party, words);
            }
            Err(Refusal::Empty { .. }) => {
                self.own.remove(&party);
            }
            Err(refusal) => return Err(refusal),
        }
        Ok(())
    }

    /// Says for one's own party whose people were affected; of nobody's, to take it back. Only what
    /// every party says alike is in the finding.
    ///
    /// # Errors
    /// [`Refusal::NotVerifier`]; [`Refusal::UnknownParty`].
    pub fn affects(
        &mut self,
        charter: &Charter,
        affected: &BTreeSet<PartyId>,
        by: &Office,
    ) -> Result<(), Refusal> {
        let party = self.party_of(by)?;
        let parties = charter.party_ids();
        if let Some(unknown) = affected.iter().find(|it| !parties.contains(*it)) {
            return Err(Refusal::UnknownParty { party: unknown.clone() });
        }
        if affected.is_empty() {
            self.affected.remove(&party);
        } else {
            self.affected.insert(party, affected.clone());
        }
        Ok(())
    }

    /// The parties whose people were affected, where every one of these says the same.
    fn affected_alike(&self, parties: &BTreeSet<PartyId>) -> BTreeSet<PartyId> {
        let mut said = parties.iter().map(|party| self.affected.get(party));
        match said.next() {
            Some(Some(first)) if said.all(|other| other == Some(first)) => first.clone(),
            _ => BTreeSet::new(),
        }
    }

    /// The finding as it now stands, or everything that it lacks.
    ///
    /// # Errors
    /// [`Refusal::NotReady`].
    pub fn finding(
        &self,
        charter: &Charter,
        commission: &CommissionId,
    ) -> Result<Finding, Refusal> {
        let parties = charter.party_ids();
        let mut blocks = Vec::new();
        for party in &parties {
            if !self.verifiers.contains_key(party) {
                blocks.push(Block::Verifier { party: party.clone() });
            }
        }
        if self.facts.is_empty() {
            blocks.push(Block::NoFact);
        }
        let (mut agreed, mut disputed) = (Vec::new(), Vec::new());
        for fact in &self.facts {
            let silent = parties.iter().filter(|party| !fact.answers.contains_key(*party));
            blocks.extend(
                silent.map(|party| Block::Unanswered { fact: fact.number, party: party.clone() }),
            );
            let answers = || fact.answers.iter().filter(|(party, _)| parties.contains(*party));
            let words: BTreeMap<PartyId, Localized> = answers()
                .filter_map(|(party, answer)| match answer {
                    Answer::Confirmed => None,
                    Answer::Disputed(words) => Some((party.clone(), words.clone())),
                })
                .collect();
            if words.is_empty() {
                agreed.push(fact.text.clone());
            } else {
                let confirmed_by = answers()
                    .filter(|(_, answer)| **answer == Answer::Confirmed)
                    .map(|(party, _)| party.clone())
                    .collect();
                disputed.push(Disputed { fact: fact.text.clone(), confirmed_by, words });
            }
        }
        let found: BTreeSet<Status> =
            parties.iter().filter_map(|party| self.statuses.get(party).copied()).collect();
        for party in parties.iter().filter(|party| !self.statuses.contains_key(*party)) {
            blocks.push(Block::NoStatus { party: party.clone() });
        }
        if found.len() > 1 {
            blocks.push(Block::Statuses);
        }
        let status = found.first().copied().unwrap_or(Status::UnderInvestigation);
        if !blocks.is_empty() {
            return Err(Refusal::NotReady { blocks });
        }
        let own = self.own.iter().filter(|(party, _)| parties.contains(*party));
        let own = own.map(|(party, words)| (party.clone(), words.clone())).collect();
        let finding =
            Finding::new(commission.clone(), self.id.clone(), status, agreed, disputed, own)
                .affecting(self.affected_alike(&parties));
        finding.check(charter)?;
        Ok(finding)
    }

    /// The keys that are held for the finding as it now stands, but for those that are too old.
    pub fn keys_for(&self, finding: &Finding, roll: &Roll, now: i64) -> Vec<Signed> {
        let digest = finding.digest();
        let held = self.keys.iter().filter_map(|note| {
            Signed::verify(note, Purpose::Verify, roll).ok().filter(|signed| {
                signed.statement().subject == digest
                    && self.party_of(signed.office()).is_ok()
                    && signed.is_timely(now).is_ok()
            })
        });
        held.collect()
    }

    /// Takes a verifier's key to the finding as it now stands. With the last party's it becomes
    /// an act; until then nothing is public.
    ///
    /// # Errors
    /// [`Refusal::IncidentState`] before it was accepted; those of [`Room::finding`];
    /// [`Refusal::NotVerifier`]; [`Refusal::SignedAlready`]; those of the signed statement.
    pub fn hold(
        &mut self,
        incident: Option<&Incident>,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<Held, Refusal> {
        let incident = incident.ok_or(Refusal::IncidentState { state: PREPARED })?;
        let finding = self.finding(ctx.charter, ctx.commission)?;
        let digest = finding.digest();
        let signed = super::signed(note, Purpose::Verify, Action::Verify, digest, ctx)?;
        let party = self.party_of(signed.office())?;
        if incident.findings.last().is_some_and(|last| last.digest == digest) {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        // What was signed too long ago, or by a key that was replaced, counts no longer.
        let mut held = self.keys_for(&finding, ctx.roll, ctx.now);
        held.retain(|signed| signed.office().party() != Some(&party));
        held.push(signed);
        self.keys = held.iter().map(|signed| signed.note().to_owned()).collect();
        let notes: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        match incident.find(&finding, &notes, ctx) {
            Ok(act) => Ok(Held::Found(Box::new(act))),
            Err(Refusal::NotAllFound { parties }) => Ok(Held::Waits(parties)),
            Err(refusal) => Err(refusal),
        }
    }

    /// Offices that can be made the verifier of a party: seated, and neither named nor stepped out.
    pub fn candidates(&self, charter: &Charter, roll: &Roll, party: &PartyId) -> Vec<Office> {
        let role: Role = charter.incidents.verifier;
        let held = roll.held(party, role).into_iter().map(|(office, _)| office.clone());
        held.filter(|office| charter.has_office(office))
            .filter(|office| !self.is_barred(roll, office))
            .collect()
    }
}

/// Since when the present holder of an office has it (Unix seconds UTC).
fn since(roll: &Roll, office: &Office) -> Result<i64, Refusal> {
    let seat = roll.seats().get(office);
    seat.map(|seat| seat.since).ok_or_else(|| Refusal::NotSeated { office: office.clone() })
}
