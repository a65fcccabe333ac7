//! The audit of a whole record: every act checked again by somebody who trusts no server.
//!
//! Replaying only applies acts; the audit asks of each whether it was rightly made: who signed
//! it, with the key of which seat at that time, over which digest, and whether a text that is
//! called adopted was signed by every party. It is the reader's side of [`crate::adoption`].

mod competition;
mod forum;
mod glossary;

use std::collections::BTreeMap;

use note::Digest;

use crate::act::{
    Act, ActivityAct, AppealAct, CommissionAct, IncidentAct, InstrumentAct, MeetingAct, ReportAct,
    SeatAct, TabledVersion,
};
use crate::adoption::signatories;
use crate::appeal::{ADDRESSEES, Appeal};
use crate::charter::Charter;
use crate::commission::{Commission, found};
use crate::commitment::Promise;
use crate::competition::Competition;
use crate::forum::Forums;
use crate::glossary::Glossary;
use crate::incident::{self, Incident};
use crate::instrument::{
    Context, IncidentId, Instrument, InstrumentId, InstrumentText, Version, check_listed,
    check_text,
};
use crate::kind::Kind;
use crate::meeting::{self, Meetings};
use crate::programme::{Activities, Agreed, PROGRAMME};
use crate::proven::Proven;
use crate::roll::Change;
use crate::statement::{Purpose, Signed};

/// Where files named by digest are found.
pub trait Blobs {
    /// The bytes with this digest, unchecked, if they can be had.
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>>;
}

/// An act that was not rightly made.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("entry {index}: {why}")]
pub struct Finding {
    /// The act's index in the record.
    pub index: u64,
    /// What is wrong with it.
    pub why: String,
}

/// What an audit has seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Acts checked.
    pub acts: u64,
    /// Signed statements checked.
    pub statements: u64,
    /// Texts found adopted.
    pub adopted: u64,
    /// Files checked against their digests.
    pub blobs: u64,
}

/// A running audit; acts are pushed in the order of the record.
#[derive(Debug, Default)]
pub struct Auditor {
    commission: Option<Commission>,
    instruments: BTreeMap<InstrumentId, Instrument>,
    incidents: BTreeMap<IncidentId, Incident>,
    meetings: Meetings,
    appeals: BTreeMap<InstrumentId, Appeal>,
    activities: Activities,
    competitions: BTreeMap<InstrumentId, Competition>,
    forums: Forums,
    glossary: Glossary,
    /// Acts that must follow the last one: a signature that completes a text and its adoption
    /// are one decision.
    expected: Vec<Act>,
    /// The latest time of commit so far.
    latest: i64,
    /// The last day whose reports are committed.
    reports_until: Option<i64>,
    /// Signatures that were verified, here or [ahead](Proven::ahead).
    proven: Proven,
    tally: Tally,
}

/// Seconds by which an act may be earlier than one before it in the record. Servers' clocks are
/// set back a little; more would let a server date a signature before a deadline that has passed.
pub const CLOCK_BACK_SECONDS_MAX: i64 = 15 * 60;

impl Auditor {
    /// An audit that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The commission, once its founding act was seen.
    pub fn commission(&self) -> Option<&Commission> {
        self.commission.as_ref()
    }

    /// The instruments seen so far.
    pub fn instruments(&self) -> &BTreeMap<InstrumentId, Instrument> {
        &self.instruments
    }

    /// The incidents seen so far.
    pub fn incidents(&self) -> &BTreeMap<IncidentId, Incident> {
        &self.incidents
    }

    /// The appeals with addressees that were adopted so far.
    pub fn appeals(&self) -> &BTreeMap<InstrumentId, Appeal> {
        &self.appeals
    }

    /// The joint activities that plans agreed on so far.
    pub fn activities(&self) -> &Activities {
        &self.activities
    }

    /// The competitions whose rules were adopted so far.
    pub fn competitions(&self) -> &BTreeMap<InstrumentId, Competition> {
        &self.competitions
    }

    /// The forums that plans opened so far.
    pub fn forums(&self) -> &Forums {
        &self.forums
    }

    /// The entries of the glossary that were adopted so far.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// The meetings seen so far.
    pub fn meetings(&self) -> &Meetings {
        &self.meetings
    }

    /// What was seen so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// The latest time of commit seen so far (Unix seconds UTC).
    pub fn latest(&self) -> i64 {
        self.latest
    }

    /// Takes over what was verified [ahead](Proven::ahead), on other threads.
    pub fn learn(&self, proven: Proven) {
        self.proven.learn(proven);
    }

    /// Checks one act and takes it over.
    ///
    /// # Errors
    /// A [`Finding`] that names the entry; the audit cannot go on behind it.
    pub fn push(&mut self, index: u64, act: &Act, blobs: &impl Blobs) -> Result<(), Finding> {
        let finding = |why: String| Finding { index, why };
        if act.at() < self.latest.saturating_sub(CLOCK_BACK_SECONDS_MAX) {
            return Err(finding("it is dated before what stands before it in the record".into()));
        }
        self.check(index, act, blobs).map_err(finding)?;
        self.latest = self.latest.max(act.at());
        self.tally.acts += 1;
        Ok(())
    }

    /// Ends the audit: nothing may be outstanding.
    ///
    /// # Errors
    /// A [`Finding`] when the record breaks off within a decision.
    pub fn finish(&self) -> Result<Tally, Finding> {
        match self.expected.first() {
            None => Ok(self.tally),
            Some(act) => Err(Finding {
                index: self.tally.acts,
                why: format!("the record breaks off: {} must follow", act.kind()),
            }),
        }
    }

    fn check(&mut self, index: u64, act: &Act, blobs: &impl Blobs) -> Result<(), String> {
        if !self.expected.is_empty() {
            let expected = self.expected.remove(0);
            if expected != *act {
                return Err(format!(
                    "{} stands where {} must follow the signature before it",
                    act.kind(),
                    expected.kind()
                ));
            }
            return self.take(index, act, blobs);
        }
        match (act, &self.commission) {
            (Act::Commission(CommissionAct::Founded(founded)), None) => {
                let source = self.file(&founded.charter, blobs)?;
                let charter = Charter::parse(&source)
                    .map_err(|problems| format!("the charter has {} problems", problems.len()))?;
                let mut bare = founded.clone();
                bare.seats.clear();
                found(&charter, bare, founded.seats.clone()).map_err(|e| e.to_string())?;
                self.commission =
                    Some(Commission::new(founded.clone(), charter).map_err(|e| e.to_string())?);
                Ok(())
            }
            (_, None) => Err("the record does not begin with the founding of a commission".into()),
            (Act::Commission(act), Some(_)) => {
                Err(format!("{} does not follow from an adopted text", act.kind()))
            }
            (Act::Seat(seat), Some(commission)) => {
                let again = again(commission, seat)?;
                self.tally.statements += seat.by().len() as u64;
                if again == *seat {
                    self.take(index, act, blobs)
                } else {
                    Err("the seat change is not what was ordered".into())
                }
            }
            (Act::Report(report), Some(_)) => {
                report.follows(self.reports_until)?;
                self.take(index, act, blobs)
            }
            (Act::Incident(incident), Some(_)) => {
                self.check_incident(incident, blobs)?;
                self.take(index, act, blobs)
            }
            (Act::Meeting(meeting), Some(_)) => {
                self.check_meeting(meeting)?;
                self.take(index, act, blobs)
            }
            (Act::Appeal(appeal), Some(_)) => {
                self.check_appeal(appeal)?;
                self.take(index, act, blobs)
            }
            (Act::Activity(activity), Some(_)) => {
                self.check_activity(activity)?;
                self.take(index, act, blobs)
            }
            (Act::Competition(competition), Some(_)) => {
                self.check_competition(competition)?;
                self.take(index, act, blobs)
            }
            (Act::Forum(forum), Some(_)) => {
                self.check_forum(forum)?;
                self.take(index, act, blobs)
            }
            (Act::Instrument(InstrumentAct::Tabled { .. }), Some(_)) => {
                self.check_tabled(act, blobs)?;
                self.take(index, act, blobs)
            }
            (Act::Instrument(instrument), Some(_)) => {
                self.check_transition(act, instrument)?;
                self.take(index, act, blobs)
            }
        }
    }

    /// Makes the decision again from the statement in the act, and expects what follows from it.
    fn check_transition(&mut self, act: &Act, transition: &InstrumentAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let instrument = self
            .instruments
            .get(transition.id())
            .ok_or_else(|| format!("{} was never tabled", transition.id()))?;
        let refused = |refusal: crate::Refusal| refusal.to_string();
        let acts = match transition {
            InstrumentAct::Signed { note, .. } => instrument.sign(note, &ctx).map_err(refused)?,
            InstrumentAct::Declined { note, language, reasons, .. } => {
                instrument.decline(note, language.clone(), reasons, &ctx).map_err(refused)?
            }
            InstrumentAct::Withdrawn { note, .. } => {
                instrument.withdraw(note, &ctx).map_err(refused)?
            }
            InstrumentAct::Lapsed { at, .. } => instrument.lapse(*at).map_err(refused)?,
            InstrumentAct::Tabled { .. }
            | InstrumentAct::Adopted { .. }
            | InstrumentAct::Replaced { .. } => {
                return Err(format!(
                    "{} does not follow from the last signature of every party",
                    act.kind()
                ));
            }
        };
        self.tally.statements += 1;
        let mut acts = acts.into_iter();
        if acts.next().as_ref() != Some(act) {
            return Err(format!("{} is not what its statement says", act.kind()));
        }
        self.expected = acts.collect();
        Ok(())
    }

    /// Makes the decision about an incident again.
    fn check_incident(&mut self, act: &IncidentAct, blobs: &impl Blobs) -> Result<(), String> {
        let finding = match act {
            IncidentAct::Found { finding, .. } => {
                let file = self.bytes(finding, blobs)?;
                Some(incident::Finding::parse(&file).map_err(|e| e.to_string())?)
            }
            _ => None,
        };
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let before = self.incidents.get(act.id());
        let unknown = || format!("incident {} was never accepted", act.id());
        let again = match act {
            IncidentAct::Accepted { .. } if before.is_some() => {
                return Err(format!("incident {} was accepted before", act.id()));
            }
            IncidentAct::Accepted { id, blurred, note, .. } => {
                Incident::accept(id, blurred, note, &ctx)
            }
            IncidentAct::Stated { text, note, .. } => {
                before.ok_or_else(unknown)?.speak(text, note, &ctx)
            }
            IncidentAct::Found { by, .. } => {
                let notes: Vec<&str> = by.iter().map(String::as_str).collect();
                let finding = finding.as_ref().ok_or("no finding")?;
                before.ok_or_else(unknown)?.find(finding, &notes, &ctx)
            }
        };
        let again = again.map_err(|refusal| refusal.to_string())?;
        self.tally.statements += match act {
            IncidentAct::Found { by, .. } => by.len() as u64,
            _ => 1,
        };
        if again == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statements say", act.kind()))
        }
    }

    /// Makes the decision about a meeting again.
    fn check_meeting(&mut self, act: &MeetingAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let again = match act {
            MeetingAct::Called { id, call, note, .. } => self.meetings.call(id, call, note, &ctx),
            MeetingAct::Answered { id, call, reply, note, .. } => {
                self.meetings.answer(id, call, reply, note, &ctx)
            }
            MeetingAct::Stated { id, text, note, .. } => self.meetings.speak(id, text, note, &ctx),
        };
        self.tally.statements += 1;
        if again.map_err(|refusal| refusal.to_string())? == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statement says", act.kind()))
        }
    }

    /// Makes the decision about what became of an appeal again.
    fn check_appeal(&mut self, act: &AppealAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let appeal = self.appeals.get(act.id()).ok_or("it is about no adopted appeal")?;
        let again = match act {
            AppealAct::Entered { step, note, .. } => appeal.enter(step, note, &ctx),
            AppealAct::Viewed { step, view, note, .. } => appeal.view(step, view, note, &ctx),
        };
        self.tally.statements += 1;
        if again.map_err(|refusal| refusal.to_string())? == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statement says", act.kind()))
        }
    }

    /// Makes the decision about what became of an activity again.
    fn check_activity(&mut self, act: &ActivityAct) -> Result<(), String> {
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let ctx = Context { proven: &self.proven, ..commission.context(act.at()) };
        let activity = self.activities.get(act.id()).ok_or("it is about no agreed activity")?;
        let again = match act {
            ActivityAct::Reported { report, note, .. } => activity.enter(report, note, &ctx),
            ActivityAct::Viewed { report, view, note, .. } => {
                activity.view(report, view, note, &ctx)
            }
        };
        self.tally.statements += 1;
        if again.map_err(|refusal| refusal.to_string())? == *act {
            Ok(())
        } else {
            Err(format!("{} is not what its statement says", act.kind()))
        }
    }

    /// What an adopted plan agrees on.
    fn agreed(&mut self, text: &Instrument, blobs: &impl Blobs) -> Result<(), String> {
        let current = &text.current().text;
        let Some(digest) = current.attachments.get(PROGRAMME) else { return Ok(()) };
        let file = self.bytes(digest, blobs)?;
        if let Some(agreed) = Agreed::of(text, &file) {
            let commission = self.commission.as_ref().ok_or("no commission")?;
            self.activities.agree(&agreed, &commission.charter);
        }
        Ok(())
    }

    /// To whom an adopted appeal goes.
    fn addressed(&mut self, text: &Instrument, blobs: &impl Blobs) -> Result<(), String> {
        let current = &text.current().text;
        let Some(digest) = current.attachments.get(ADDRESSEES) else { return Ok(()) };
        let file = self.bytes(digest, blobs)?;
        if let Some(appeal) = Appeal::of(text, &file) {
            self.appeals.insert(appeal.id.clone(), appeal);
        }
        Ok(())
    }

    /// The meeting that adopted minutes name.
    fn met(&mut self, text: &InstrumentText, at: i64, blobs: &impl Blobs) -> Result<(), String> {
        let Some(digest) = text.attachments.get(meeting::ABOUT) else { return Ok(()) };
        let named = meeting::meeting_in(&self.bytes(digest, blobs)?);
        if let Some(id) = named.filter(|_| text.kind == Kind::Minutes) {
            self.meetings.hold(&id, &text.id, at);
        }
        Ok(())
    }

    fn check_tabled(&mut self, act: &Act, blobs: &impl Blobs) -> Result<(), String> {
        let Act::Instrument(InstrumentAct::Tabled {
            at,
            id,
            text,
            versions,
            topics,
            promises,
            note,
        }) = act
        else {
            return Err("not a tabling".into());
        };
        let commission = self.commission.as_ref().ok_or("no commission")?;
        let parsed: InstrumentText = text.parse().map_err(|e| format!("{e}"))?;
        if parsed.commission != commission.id {
            return Err("the text belongs to another commission".into());
        }
        if parsed.id != *id {
            return Err("the text names another instrument".into());
        }
        let before = self.instruments.get(id);
        let (revision, previous) = before.map_or((1, None), |before| {
            (before.current().text.revision.saturating_add(1), Some(before.current().digest))
        });
        if parsed.revision != revision || parsed.previous != previous {
            return Err("the text does not follow the revision before it".into());
        }
        if before.is_some_and(|before| {
            matches!(before.current().state.as_str(), "tabled" | "adopted" | "replaced")
        }) {
            return Err("the revision before it is still open or adopted".into());
        }
        if before.is_some_and(|before| before.kind() != parsed.kind) {
            return Err("it is of another kind than the revision before it".into());
        }
        let days_max = i64::from(commission.charter.deadlines.sign_days_max);
        if parsed.deadline <= *at || parsed.deadline > at.saturating_add(days_max * 86_400) {
            return Err("its deadline is not within the days that the charter gives".into());
        }
        crate::mandate::admit(&commission.charter, topics).map_err(|e| e.to_string())?;
        let signed = Signed::verify_knowing(note, Purpose::Table, &commission.roll, &self.proven)
            .map_err(|e| e.to_string())?;
        signed.is_timely(*at).map_err(|e| e.to_string())?;
        crate::permission::permit(signed.office(), crate::permission::Action::Table)
            .map_err(|e| e.to_string())?;
        if !commission.charter.has_office(signed.office()) {
            return Err(format!("the charter has no seat {}", signed.office()));
        }
        if signed.statement().subject != parsed.digest() {
            return Err("the statement tables another digest".into());
        }
        signatories(&commission.charter, &commission.roll, parsed.kind)
            .map_err(|e| e.to_string())?;
        let bind: std::collections::BTreeSet<_> = parsed.authentic.keys().cloned().collect();
        if bind != commission.charter.authentic(parsed.kind) {
            return Err("its authentic languages are not those of the charter".into());
        }
        check_listed(&parsed, versions, topics, promises)?;
        for promise in promises {
            crate::draft::promise_is_whole(promise, &commission.charter, parsed.kind)
                .map_err(|e| e.to_string())?;
        }
        let replaced = parsed.replaces.as_ref().and_then(|id| self.instruments.get(id));
        check_text(&parsed, commission, replaced, blobs).map_err(|e| e.to_string())?;
        for version in versions {
            self.check_version(version, parsed.kind, promises, blobs)?;
        }
        self.check_awards(&parsed, *at, blobs)?;
        self.tally.blobs += parsed.attachments.len() as u64;
        self.tally.statements += 1;
        Ok(())
    }

    fn check_version(
        &mut self,
        listed: &TabledVersion,
        kind: Kind,
        promises: &[Promise],
        blobs: &impl Blobs,
    ) -> Result<(), String> {
        let text = self.file(&listed.digest, blobs)?;
        let version: Version =
            text.parse().map_err(|e| format!("the {} version: {e}", listed.language))?;
        if version.language != listed.language
            || version.title != listed.title
            || version.kind != kind
        {
            return Err(format!(
                "the {} version is listed with another title, kind or language",
                listed.language
            ));
        }
        // What is read and what the ledger takes over are the same promises.
        let said = promises
            .iter()
            .filter_map(|promise| Some((&promise.id, promise.what.get(&listed.language)?)));
        if !version.promises.iter().map(|(id, words)| (id, words.as_str())).eq(said) {
            return Err(format!("the {} version prints other promises", listed.language));
        }
        Ok(())
    }

    fn bytes(&mut self, digest: &Digest, blobs: &impl Blobs) -> Result<Vec<u8>, String> {
        let bytes = blobs.blob(digest).ok_or_else(|| format!("blob {digest} is missing"))?;
        if Digest::of(&bytes) != *digest {
            return Err(format!("blob {digest} has other bytes than its digest says"));
        }
        self.tally.blobs += 1;
        Ok(bytes)
    }

    fn file(&mut self, digest: &Digest, blobs: &impl Blobs) -> Result<String, String> {
        String::from_utf8(self.bytes(digest, blobs)?)
            .map_err(|_| format!("blob {digest} is no text"))
    }

    /// Takes over an act that was found right.
    fn take(&mut self, index: u64, act: &Act, blobs: &impl Blobs) -> Result<(), String> {
        match act {
            Act::Commission(act) => {
                let file = match act {
                    CommissionAct::Founded(_) => None,
                    CommissionAct::CharterChanged { charter, .. } => {
                        Some(self.file(charter, blobs)?)
                    }
                    CommissionAct::PolicyChanged { policy, .. } => Some(self.file(policy, blobs)?),
                };
                let commission = self.commission.as_mut().ok_or("no commission")?;
                commission.apply(act, index, file.as_deref()).map_err(|e| e.to_string())?;
                self.follow_charter(act);
                Ok(())
            }
            Act::Seat(act) => {
                self.commission.as_mut().ok_or("no commission")?.apply_seat(act);
                Ok(())
            }
            Act::Instrument(act) => {
                let commission = self.commission.as_ref().ok_or("no commission")?;
                let before = self.instruments.remove(act.id());
                let after = Instrument::apply(before, act, &commission.roll)
                    .ok_or("the act does not fit its instrument")?;
                if let InstrumentAct::Adopted { at, .. } = act {
                    after.adopted_knowing(&self.proven).map_err(|e| e.to_string())?;
                    self.tally.adopted += 1;
                    self.met(&after.current().text, *at, blobs)?;
                    self.addressed(&after, blobs)?;
                    self.agreed(&after, blobs)?;
                    self.opened(&after, blobs)?;
                    self.convened(&after, *at, blobs)?;
                    self.worded(&after, blobs)?;
                }
                if let InstrumentAct::Replaced { at, id, by, .. } = act {
                    let commission = self.commission.as_ref().ok_or("no commission")?;
                    self.activities.replace(id, by, *at, &commission.charter);
                    self.forums.replace(id, by, *at);
                    self.glossary.replace(id, by, *at);
                    if let Some(competition) = self.competitions.get_mut(id) {
                        competition.end(by, *at);
                    }
                }
                self.instruments.insert(act.id().clone(), after);
                Ok(())
            }
            Act::Incident(act) => {
                let before = self.incidents.remove(act.id());
                let after = Incident::apply(before, act).ok_or("the act does not fit")?;
                self.incidents.insert(act.id().clone(), after);
                Ok(())
            }
            Act::Meeting(act) => {
                let commission = self.commission.as_ref().ok_or("no commission")?;
                self.meetings.apply(&commission.id, act).ok_or("the act does not fit")?;
                Ok(())
            }
            Act::Appeal(act) => {
                let commission = self.commission.as_ref().ok_or("no commission")?;
                let appeal = self.appeals.get_mut(act.id()).ok_or("it is about no appeal")?;
                appeal.apply(&commission.id, act).ok_or("the act does not fit")?;
                Ok(())
            }
            Act::Activity(act) => {
                let commission = self.commission.as_ref().ok_or("no commission")?;
                self.activities.apply(&commission.id, act).ok_or("it is about no activity")?;
                Ok(())
            }
            Act::Competition(act) => {
                let commission = self.commission.as_ref().ok_or("no commission")?;
                let known = self.competitions.get_mut(act.id()).ok_or("it is about none")?;
                known.apply(&commission.id, act).ok_or("the act does not fit")?;
                Ok(())
            }
            Act::Forum(act) => {
                self.forums.apply(act).ok_or("the act does not fit")?;
                Ok(())
            }
            Act::Report(ReportAct::Committed { day, .. }) => {
                self.reports_until = Some(*day);
                Ok(())
            }
        }
    }
}

fn again(commission: &Commission, act: &SeatAct) -> Result<SeatAct, String> {
    let (change, by) = match act.clone() {
        SeatAct::Filled { office, key, person, by, .. } => {
            (Change::Fill { office, key, person }, by)
        }
        SeatAct::Vacated { office, by, .. } => (Change::Vacate { office }, by),
        SeatAct::KeyReplaced { office, key, by, .. } => (Change::ReplaceKey { office, key }, by),
        SeatAct::ReadingKey { office, reading, by, .. } => {
            (Change::ReadingKey { office, reading }, by)
        }
    };
    let by: Vec<&str> = by.iter().map(String::as_str).collect();
    commission.change_seat(&change, &by, act.at()).map_err(|e| e.to_string())
}
