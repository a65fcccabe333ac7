//! Incidents: what the commission takes up, and what is publicly said about it.
//!
//! The record holds three kinds of things about an incident, each signed: that it was accepted, as
//! one *blurred* row (`decisions.md` 26); what a party says about it for itself, once its clock has
//! run out; and the [`Finding`], which exists only when a verifier of every party signed the very
//! same bytes. Everything before that lies in the [`Room`], which only members read.

mod about;
mod finding;
pub mod import;
mod room;
pub mod similar;

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};

pub use about::{ABOUT, about, incident_in};
pub use finding::{
    Disputed, FACT_CHARS_MAX, FACTS_MAX, FINDING_BYTES_MAX, Finding, FindingError, OWN_CHARS_MAX,
};
pub use room::{
    Answer, Channel, Fact, Held, PLACE_CHARS_MAX, Room, SIGHTINGS_MAX, SUMMARY_CHARS_MAX, Sighting,
};

use crate::act::IncidentAct;
use crate::adoption::{Adopted, verifiers};
use crate::canonical;
use crate::charter::Charter;
use crate::instrument::{CommissionId, Context, IncidentId};
use crate::language::{LANGUAGES_MAX, Localized};
use crate::mandate::Gate;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, Signed, Statement, is_about, is_same};
use crate::text::clean;

/// The most statements that one party makes about one incident.
pub const STATEMENTS_MAX: usize = 10;
/// The most characters of such a statement in one language.
pub const STATEMENT_CHARS_MAX: usize = 2_000;
/// The longest that an incident may lie back when it is accepted, in days.
pub const BACK_DAYS_MAX: i64 = 366;
const DAY_SECONDS: i64 = 86_400;
const HOUR_SECONDS: i64 = 3_600;
/// The day of the first Monday of 1970.
const FIRST_MONDAY: i64 = 4;

/// How much is known: experienced, evidenced or potential (EEP, from community tension monitoring).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Somebody lived through it.
    Experienced,
    /// Something shows it: a picture, a document, a trace.
    Evidenced,
    /// It may come: a mood, a rumour, an announcement.
    Potential,
}

/// How soon an answer is needed. The charter gives each its hours.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// People may be hurt within days.
    High,
    /// It may grow within a week.
    Medium,
    /// It waits for the next meeting.
    Low,
}

/// What is known of whether it happened: nine values, of which the last seven are found by people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It was not accepted yet.
    New,
    /// Verifiers of the parties work on it.
    UnderInvestigation,
    /// More speaks for it than against it.
    ProbablyTrue,
    /// More speaks against it than for it.
    ProbablyFalse,
    /// Every side confirms it.
    ConfirmedTrue,
    /// Every side confirms that it is false.
    ConfirmedFalse,
    /// It cannot be verified.
    Unverifiable,
    /// It cannot be verified, and is probably true.
    UnverifiableProbablyTrue,
    /// It cannot be verified, and is probably false.
    UnverifiableProbablyFalse,
}

/// A word in tables, forms, message ids and the API.
macro_rules! words {
    ($name:ident, $field:literal, $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// Every one.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in the record, in forms, message ids and the API.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = Refusal;

            fn from_str(word: &str) -> Result<Self, Refusal> {
                let found = Self::ALL.iter().copied().find(|it| it.as_str() == word);
                found.ok_or(Refusal::Empty { field: $field })
            }
        }
    };
}

pub(crate) use words;

words!(
    Grade,
    "grade",
    Experienced = "experienced",
    Evidenced = "evidenced",
    Potential = "potential"
);
words!(Priority, "priority", High = "high", Medium = "medium", Low = "low");
words!(
    Status,
    "status",
    New = "new",
    UnderInvestigation = "under-investigation",
    ProbablyTrue = "probably-true",
    ProbablyFalse = "probably-false",
    ConfirmedTrue = "confirmed-true",
    ConfirmedFalse = "confirmed-false",
    Unverifiable = "unverifiable",
    UnverifiableProbablyTrue = "unverifiable-probably-true",
    UnverifiableProbablyFalse = "unverifiable-probably-false",
);

impl Status {
    /// Whether people find it, and not the state of the work.
    pub fn is_found(self) -> bool {
        !matches!(self, Status::New | Status::UnderInvestigation)
    }
}

/// The Monday of the week in which a day lies; both are counted from 1970-01-01.
pub fn week_of(day: i64) -> i64 {
    day.saturating_sub(day.saturating_sub(FIRST_MONDAY).rem_euclid(7))
}

/// What everybody may see of an incident at once: nothing that says who reported it, or where
/// exactly and when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blurred {
    /// The region by its ISO 3166-2 code; none where too few report from it to be told.
    pub region: Option<String>,
    /// The Monday of its week, as a day counted from 1970-01-01.
    pub week: i64,
    /// How much is known.
    pub grade: Grade,
    /// How soon an answer is needed.
    pub priority: Priority,
    /// The mandate's topic.
    pub topic: String,
    /// Whether it carries a conflict abroad over here.
    pub spill_over: bool,
}

/// What the secretariat signs when it accepts an incident.
#[derive(Serialize)]
struct Acceptance<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    incident: &'a IncidentId,
    blurred: &'a Blurred,
}

/// What a party signs when it speaks for itself.
#[derive(Serialize)]
struct Speech<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    incident: &'a IncidentId,
    party: &'a PartyId,
    text: &'a Localized,
}

pub(crate) fn digest_of(value: &impl Serialize) -> Result<Digest, Refusal> {
    let bytes = canonical::encode(value).map_err(|_| Refusal::WrongStatement { line: "form" })?;
    Ok(Digest::of(&bytes))
}

impl Blurred {
    /// Refuses what the charter does not know, and a week that is to come or long over.
    ///
    /// # Errors
    /// [`Refusal::UnknownTopic`], the mandate's refusals, [`Refusal::UnknownRegion`],
    /// [`Refusal::Empty`] for a week that is none.
    pub fn check(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        let topic = || self.topic.chars().take(64).collect();
        match charter.topic(&self.topic).map(|topic| topic.gate) {
            Some(Gate::Ours) => {}
            Some(Gate::Refer) => return Err(Refusal::Refer { topic: topic() }),
            Some(Gate::NotOurs) => return Err(Refusal::NotOurs { topic: topic() }),
            None => return Err(Refusal::UnknownTopic { topic: topic() }),
        }
        if let Some(code) = &self.region
            && !charter.regions.iter().any(|region| region.code == *code)
        {
            return Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() });
        }
        let today = now.div_euclid(DAY_SECONDS);
        // Somewhere it is tomorrow already.
        let lately = today.saturating_sub(BACK_DAYS_MAX)..=today.saturating_add(1);
        if week_of(self.week) != self.week || !lately.contains(&self.week) {
            return Err(Refusal::Empty { field: "week" });
        }
        Ok(())
    }

    /// Until when it is to be answered, when it is accepted at this moment.
    pub fn due(&self, charter: &Charter, at: i64) -> i64 {
        at.saturating_add(i64::from(charter.incidents.hours(self.priority)) * HOUR_SECONDS)
    }

    /// What is signed to accept it under this id. Its clock follows from the priority.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        incident: &IncidentId,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/incident/v1";
        digest_of(&Acceptance { kind, commission, incident, blurred: self })
    }
}

/// What a party said for itself. It is never shown as a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartyStatement {
    /// The office that signed it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// Its words.
    pub text: Localized,
    /// The signed statement.
    pub note: String,
}

/// A finding as the record names it; its file lies among the blobs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What was found.
    pub status: Status,
    /// The digest of the finding's file.
    pub digest: Digest,
    /// Whose signatures were needed, with their keys, as a policy.
    pub signatories: String,
    /// The signed statements.
    pub by: Vec<String>,
}

/// An incident as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incident {
    /// Its id.
    pub id: IncidentId,
    /// When it was accepted (Unix seconds UTC).
    pub at: i64,
    /// What everybody sees of it.
    pub blurred: Blurred,
    /// Until when it is to be answered (Unix seconds UTC).
    pub due: i64,
    /// The signed statement that accepted it.
    pub note: String,
    /// What parties said for themselves, oldest first.
    pub statements: Vec<PartyStatement>,
    /// What was found, oldest first; the last one counts.
    pub findings: Vec<Found>,
}

/// A party's statement in the form in which it is signed.
///
/// # Errors
/// [`Refusal::Empty`], [`Refusal::TooMany`] and those of [`clean`].
pub fn statement_text(text: &Localized) -> Result<Localized, Refusal> {
    cleaned(text, STATEMENT_CHARS_MAX, "text")
}

/// What is signed when a party speaks for itself.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn statement_digest(
    commission: &CommissionId,
    incident: &IncidentId,
    party: &PartyId,
    text: &Localized,
) -> Result<Digest, Refusal> {
    let kind = "comity/party-statement/v1";
    digest_of(&Speech { kind, commission, incident, party, text })
}

/// Words in their one form, in the languages in which there are any.
pub(crate) fn cleaned(
    text: &Localized,
    chars_max: usize,
    field: &'static str,
) -> Result<Localized, Refusal> {
    let mut words = Localized::new();
    for (language, text) in text.iter() {
        let text = clean(text, chars_max)?;
        if !text.is_empty() {
            words.set(language.clone(), text);
        }
    }
    if words.is_empty() {
        return Err(Refusal::Empty { field });
    }
    if words.iter().count() > LANGUAGES_MAX {
        return Err(Refusal::TooMany { what: What::Languages, max: LANGUAGES_MAX });
    }
    Ok(words)
}

/// The signed statement of an office that may do this, over this digest, made lately.
pub(crate) fn signed(
    note: &str,
    purpose: Purpose,
    action: Action,
    subject: Digest,
    ctx: &Context<'_>,
) -> Result<Signed, Refusal> {
    let signed = Signed::verify_knowing(note, purpose, ctx.roll, ctx.proven)?;
    if signed.statement().subject != subject {
        let found = signed.statement().subject;
        return Err(Refusal::OtherDigest { expected: subject, found });
    }
    signed.is_timely(ctx.now)?;
    permit(signed.office(), action)?;
    if !ctx.charter.has_office(signed.office()) {
        return Err(Refusal::NotSeated { office: signed.office().clone() });
    }
    Ok(signed)
}

impl Incident {
    /// Accepts an incident by the secretariat's signature under its blurred row. The charter's
    /// clock runs from now.
    ///
    /// # Errors
    /// Those of [`Blurred::check`] and of the signed statement.
    pub fn accept(
        id: &IncidentId,
        blurred: &Blurred,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<IncidentAct, Refusal> {
        blurred.check(ctx.charter, ctx.now)?;
        let subject = blurred.digest(ctx.commission, id)?;
        let signed = signed(note, Purpose::Accept, Action::Accept, subject, ctx)?;
        Ok(IncidentAct::Accepted {
            at: ctx.now,
            id: id.clone(),
            due: blurred.due(ctx.charter, ctx.now),
            blurred: blurred.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Lets a party speak for itself: when the clock has run out, or there is a finding.
    ///
    /// # Errors
    /// [`Refusal::NotYetLate`] before; [`Refusal::TooMany`]; those of the signed statement.
    pub fn speak(
        &self,
        text: &Localized,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<IncidentAct, Refusal> {
        if ctx.now <= self.due && self.findings.is_empty() {
            return Err(Refusal::NotYetLate { deadline: self.due });
        }
        let text = statement_text(text)?;
        let office = Signed::verify_knowing(note, Purpose::Speak, ctx.roll, ctx.proven)?;
        let office = office.office().clone();
        let not_allowed = || Refusal::NotAllowed { office: office.clone(), action: "speak" };
        let party = office.party().ok_or_else(not_allowed)?;
        let said = self.statements.iter().filter(|it| it.office.party() == Some(party)).count();
        if said >= STATEMENTS_MAX {
            return Err(Refusal::TooMany { what: What::Statements, max: STATEMENTS_MAX });
        }
        let subject = statement_digest(ctx.commission, &self.id, party, &text)?;
        let signed = signed(note, Purpose::Speak, Action::Speak, subject, ctx)?;
        if self.statements.iter().any(|before| is_same(&before.note, &signed)) {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        let note = signed.note().to_owned();
        Ok(IncidentAct::Stated { at: ctx.now, id: self.id.clone(), text, note })
    }

    /// Takes a finding over that a verifier of every party has signed.
    ///
    /// # Errors
    /// [`Refusal::NotAllFound`] while keys are missing; [`Refusal::SignedAlready`] for the finding
    /// that counts already; [`Refusal::SigningTime`]; [`Refusal::WrongStatement`] for a finding
    /// about something else.
    pub fn find(
        &self,
        finding: &Finding,
        notes: &[&str],
        ctx: &Context<'_>,
    ) -> Result<IncidentAct, Refusal> {
        finding.check(ctx.charter)?;
        if finding.incident != self.id || finding.commission != *ctx.commission {
            return Err(Refusal::WrongStatement { line: "finding" });
        }
        let digest = finding.digest();
        for note in notes {
            let signed = signed(note, Purpose::Verify, Action::Verify, digest, ctx)?;
            // A statement serves once: an earlier finding does not come back by its old keys.
            let mut keys = self.findings.iter().flat_map(|found| &found.by);
            let served = keys.any(|it| is_same(it, &signed));
            if served || self.findings.last().is_some_and(|last| last.digest == digest) {
                return Err(Refusal::SignedAlready { office: signed.office().clone() });
            }
        }
        let needed = verifiers(ctx.charter, ctx.roll)?;
        let adopted = Adopted::verify(finding.clone(), notes, &needed)
            .map_err(|_| Refusal::NotAllFound { parties: missing(finding, notes, ctx) })?;
        if adopted.signatures().len() != notes.len() || notes.len() != ctx.charter.party_ids().len()
        {
            // One verifier of each party: what does not count does not enter the record.
            return Err(Refusal::WrongStatement { line: "office" });
        }
        Ok(IncidentAct::Found {
            at: ctx.now,
            id: self.id.clone(),
            status: finding.status,
            finding: adopted.digest(),
            signatories: adopted.signatories().to_string(),
            by: adopted.signatures().to_vec(),
        })
    }

    /// Takes over an act about an incident; none where it does not fit.
    pub fn apply(before: Option<Incident>, act: &IncidentAct) -> Option<Incident> {
        match (before, act.clone()) {
            (None, IncidentAct::Accepted { at, id, due, blurred, note }) => Some(Incident {
                id,
                at,
                blurred,
                due,
                note,
                statements: Vec::new(),
                findings: Vec::new(),
            }),
            (Some(mut incident), IncidentAct::Stated { at, text, note, .. }) => {
                let office = office_of(&note)?;
                incident.statements.push(PartyStatement { office, at, text, note });
                Some(incident)
            }
            (
                Some(mut incident),
                IncidentAct::Found { at, status, finding: digest, signatories, by, .. },
            ) => {
                incident.findings.push(Found { at, status, digest, signatories, by });
                Some(incident)
            }
            _ => None,
        }
    }

    /// Where it stands.
    pub fn status(&self) -> Status {
        self.findings.last().map_or(Status::UnderInvestigation, |found| found.status)
    }

    /// The word for its state: `accepted` or `found`.
    pub fn state(&self) -> &'static str {
        if self.findings.is_empty() { ACCEPTED } else { FOUND }
    }
}

/// The state of an incident that the secretariat prepares.
pub const PREPARED: &str = "prepared";
/// The state of an incident that was accepted.
pub const ACCEPTED: &str = "accepted";
/// The state of an incident with a finding.
pub const FOUND: &str = "found";

impl Found {
    /// The finding, checked against its digest, the incident it is kept for, and every signature
    /// under it.
    ///
    /// # Errors
    /// Says what does not hold.
    pub fn verify(
        &self,
        commission: &CommissionId,
        incident: &IncidentId,
        file: &[u8],
    ) -> Result<Adopted<Finding>, String> {
        let finding = Finding::parse(file).map_err(|e| e.to_string())?;
        if finding.digest() != self.digest || finding.status != self.status {
            return Err("the finding is not the one that was signed".to_owned());
        }
        if finding.incident != *incident || finding.commission != *commission {
            return Err("the finding is about another incident".to_owned());
        }
        let policy = note::Policy::parse(&self.signatories).map_err(|e| e.to_string())?;
        let notes: Vec<&str> = self.by.iter().map(String::as_str).collect();
        Adopted::verify(finding, &notes, &policy).map_err(|e| e.to_string())
    }
}

impl PartyStatement {
    /// Whether these words are what the signed statement is about. Its signature was checked
    /// before it was recorded.
    pub fn holds(&self, commission: &CommissionId, incident: &IncidentId) -> bool {
        self.office.party().is_some_and(|party| {
            is_about(&self.note, statement_digest(commission, incident, party, &self.text))
        })
    }
}

/// The office that a note which was verified before names.
pub(crate) fn office_of(note: &str) -> Option<Office> {
    Statement::unchecked(note).map(|statement| statement.office)
}

/// The parties of which no verifier has signed.
fn missing(finding: &Finding, notes: &[&str], ctx: &Context<'_>) -> BTreeSet<PartyId> {
    let digest = finding.digest();
    let mut missing = ctx.charter.party_ids();
    for note in notes {
        if let Ok(signed) = Signed::verify_knowing(note, Purpose::Verify, ctx.roll, ctx.proven)
            && signed.statement().subject == digest
            && signed.office().role() == ctx.charter.incidents.verifier
            && let Some(party) = signed.office().party()
        {
            missing.remove(party);
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_its_monday() {
        // 2026-11-23 was a Monday.
        let monday = 20_780;
        for day in monday..monday + 7 {
            assert_eq!(week_of(day), monday, "{day}");
        }
        assert_eq!(week_of(monday - 1), monday - 7);
        assert_eq!(week_of(FIRST_MONDAY), FIRST_MONDAY);
        assert_eq!(week_of(0), -3);
    }

    #[test]
    fn there_are_nine_statuses_and_people_find_seven() {
        assert_eq!(Status::ALL.len(), 9);
        assert_eq!(Status::ALL.iter().filter(|status| status.is_found()).count(), 7);
        for status in Status::ALL {
            assert_eq!(status.as_str().parse::<Status>().unwrap(), *status);
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
