//! The data of a refusal, by which messages name it.

use super::Refusal;
use crate::party::PartyId;

impl Refusal {
    /// The data, by name, for the message.
    pub fn data(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::NoTopic
            | Refusal::SignInNeeded
            | Refusal::Locked
            | Refusal::Telephone
            | Refusal::UnknownNotice
            | Refusal::Entered
            | Refusal::Registered
            | Refusal::PartClosed
            | Refusal::UnknownDelegate => Vec::new(),
            Refusal::UnknownTopic { topic }
            | Refusal::NotOurs { topic }
            | Refusal::Refer { topic } => vec![("topic", topic.clone())],
            Refusal::NotAllowed { office, action } => {
                vec![("office", office.to_string()), ("action", (*action).to_owned())]
            }
            Refusal::NotSeated { office }
            | Refusal::NoSuchSeat { office }
            | Refusal::KeySeatedTwice { office }
            | Refusal::WrongKey { office }
            | Refusal::SignedAlready { office }
            | Refusal::AskedAlready { office }
            | Refusal::SteppedOut { office }
            | Refusal::NotVerifier { office }
            | Refusal::NotJuror { office }
            | Refusal::JuryFull { office }
            | Refusal::TaskTaken { office } => vec![("office", office.to_string())],
            Refusal::SeatsEmpty { party }
            | Refusal::OtherPartysVoice { party }
            | Refusal::NothingToAccept { party }
            | Refusal::UnknownParty { party } => vec![("party", party.to_string())],
            Refusal::BadSignature { why } => vec![("why", why.clone())],
            Refusal::WrongStatement { line } => vec![("line", (*line).to_owned())],
            Refusal::OtherDigest { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Refusal::SigningTime { time, now } => {
                vec![("time", time.to_string()), ("now", now.to_string())]
            }
            Refusal::NotTabled { state } => vec![("state", (*state).to_owned())],
            Refusal::Late { deadline }
            | Refusal::NotYetLate { deadline }
            | Refusal::ContactLate { deadline } => vec![("deadline", deadline.to_string())],
            Refusal::MeetingBegun { time } | Refusal::MeetingAhead { time } => {
                vec![("time", time.to_string())]
            }
            Refusal::NotReady { blocks } => vec![("count", blocks.len().to_string())],
            Refusal::Empty { field } => vec![("field", (*field).to_owned())],
            Refusal::HiddenCharacter { code, place } => {
                vec![("code", format!("U+{code:04X}")), ("place", place.to_string())]
            }
            Refusal::TooMany { what, max } => {
                vec![("what", what.as_str().to_owned()), ("max", max.to_string())]
            }
            Refusal::NoSuchPassage { number, count } => {
                vec![("number", number.to_string()), ("count", count.to_string())]
            }
            Refusal::UnknownInstrument { id } | Refusal::AmbiguousInstrument { id } => {
                vec![("id", id.clone())]
            }
            Refusal::UnknownPromise { promise } => vec![("promise", promise.clone())],
            Refusal::UnknownClause { clause } => vec![("clause", clause.clone())],
            Refusal::NotAdopted { id } => vec![("id", id.to_string())],
            Refusal::BadAttachment { name, why } => {
                vec![("name", name.clone()), ("why", why.clone())]
            }
            Refusal::Changed { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Refusal::Founding { why } => vec![("why", (*why).to_owned())],
            Refusal::NobodyReads { party } => {
                party.iter().map(|party| ("party", party.to_string())).collect()
            }
            Refusal::UnknownRegion { region } => vec![("region", region.clone())],
            Refusal::UnknownMeeting { id } => vec![("id", id.clone())],
            Refusal::MeetingState { state } => vec![("meeting-state", (*state).to_owned())],
            Refusal::MeetingDate { earliest, latest } => {
                vec![("earliest", earliest.to_string()), ("latest", latest.to_string())]
            }
            Refusal::UnknownAddressee { addressee } => vec![("addressee", addressee.clone())],
            Refusal::UnknownStep { step } => vec![("id", step.to_string())],
            Refusal::StepDay { first, last } => {
                vec![("first", first.to_string()), ("last", last.to_string())]
            }
            Refusal::UnknownActivity { activity } => vec![("activity", activity.clone())],
            Refusal::ActivityState { state } => vec![("activity-state", (*state).to_owned())],
            Refusal::ActivityTime { why } => vec![("activity-time", (*why).to_owned())],
            Refusal::GlossaryTerm { why, term } => {
                vec![("term-why", (*why).to_owned()), ("term", term.clone())]
            }
            Refusal::TooPrivate { field } => vec![("field", (*field).to_owned())],
            Refusal::UnknownIncident { id } => vec![("id", id.clone())],
            Refusal::ExportState { state } => vec![("export-state", (*state).to_owned())],
            Refusal::IncidentState { state } => vec![("incident-state", (*state).to_owned())],
            Refusal::NotAllFound { parties } | Refusal::PartsWait { parties } => {
                let ids: Vec<&str> = parties.iter().map(PartyId::as_str).collect();
                vec![("parties", ids.join(", "))]
            }
            Refusal::UnknownContact { id } => vec![("id", id.clone())],
            Refusal::ContactState { state } => vec![("contact-state", (*state).to_owned())],
            Refusal::DutyTime { why } => vec![("duty-time", (*why).to_owned())],
            Refusal::OwnParty { party } => vec![("party", party.to_string())],
            Refusal::NoSuchTask { number } => vec![("number", number.to_string())],
            Refusal::CompetitionPhase { phase } => vec![("phase", (*phase).to_owned())],
            Refusal::CompetitionEnded { text } => vec![("id", text.to_string())],
            Refusal::UnknownEntry { entry } => vec![("entry", entry.to_string())],
            Refusal::WrongBallot { why } => vec![("ballot-why", (*why).to_owned())],
            Refusal::UnknownForum { forum } => vec![("forum", forum.clone())],
            Refusal::ForumState { state } => vec![("forum-state", (*state).to_owned())],
            Refusal::ForumClash { why, sessions } => {
                vec![("clash", (*why).to_owned()), ("sessions", sessions.clone())]
            }
            Refusal::ForumChange { change } => vec![("change", (*change).to_owned())],
            Refusal::UnknownCategory { category } => vec![("category", category.clone())],
            Refusal::DelegateState { state } => vec![("delegate-state", (*state).to_owned())],
            Refusal::Substitute { why } => vec![("substitute-why", (*why).to_owned())],
            Refusal::NoGlyph { characters } => vec![("characters", characters.clone())],
            Refusal::NotAsked { why } => vec![("asked-why", (*why).to_owned())],
            Refusal::TaskState { state } => vec![("task-state", (*state).to_owned())],
            Refusal::ReportOver { state } => vec![("report-state", (*state).to_owned())],
            Refusal::BadFile { number, fault } => {
                vec![("number", number.to_string()), ("fault", fault.as_str().to_owned())]
            }
        }
    }

    /// A plain rendering for logs and developers: the code with its data.
    pub(super) fn english(&self) -> String {
        use std::fmt::Write as _;
        let mut out = format!("refused: {}", self.code());
        for (name, value) in self.data() {
            let _ = write!(out, " {name}={value}");
        }
        if let Refusal::NotReady { blocks } = self {
            for block in blocks {
                let _ = write!(out, "; {}", block.code());
                for (name, value) in block.data() {
                    let _ = write!(out, " {name}={value}");
                }
            }
        }
        out
    }
}
