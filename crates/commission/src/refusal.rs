//! Why something was not done: a closed list of codes with data. The words are in `locales/`.

mod block;
mod data;
mod what;

use note::Digest;

use crate::instrument::InstrumentId;
use crate::party::{Office, PartyId};

pub use block::Block;
pub use what::What;

/// Why a transition was refused.
///
/// A refusal is an answer, not a fault: nothing was changed, and the data say what to do next.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.english())]
pub enum Refusal {
    /// The matter names no topic of the mandate.
    NoTopic,
    /// The charter has no such topic.
    UnknownTopic {
        /// The topic named.
        topic: String,
    },
    /// The topic is outside the mandate.
    NotOurs {
        /// The topic.
        topic: String,
    },
    /// Somebody else is competent for the topic; the charter says who.
    Refer {
        /// The topic.
        topic: String,
    },
    /// Somebody who has not signed in asked for what is not public.
    SignInNeeded,
    /// The office may not do this.
    NotAllowed {
        /// Who asked.
        office: Office,
        /// What, as in [`crate::permission::Action::as_str`].
        action: &'static str,
    },
    /// Nobody holds this office, or no longer.
    NotSeated {
        /// The office.
        office: Office,
    },
    /// The charter has no such seat.
    NoSuchSeat {
        /// The office.
        office: Office,
    },
    /// The key already holds another seat: one key, one seat.
    KeySeatedTwice {
        /// The office that holds it.
        office: Office,
    },
    /// A party has too few filled seats to sign this kind of text.
    SeatsEmpty {
        /// The party.
        party: PartyId,
    },
    /// The statement is signed by another key than the office's.
    WrongKey {
        /// The office named in the statement.
        office: Office,
    },
    /// The signature does not hold.
    BadSignature {
        /// What the check said.
        why: String,
    },
    /// The statement says something else than what it was handed in for.
    WrongStatement {
        /// Which of its lines.
        line: &'static str,
    },
    /// The statement names another digest: an older revision, an edited text, another commission.
    OtherDigest {
        /// What is on the table.
        expected: Digest,
        /// What was signed.
        found: Digest,
    },
    /// The statement was made too long ago, or in the future.
    SigningTime {
        /// When it was made (Unix seconds).
        time: i64,
        /// Now (Unix seconds).
        now: i64,
    },
    /// The party has signed this revision already.
    SignedAlready {
        /// By which office.
        office: Office,
    },
    /// This very request was taken before: it is not done twice.
    AskedAlready {
        /// Which office asked.
        office: Office,
    },
    /// The text is not on the table.
    NotTabled {
        /// Its state, as in [`crate::instrument::State::as_str`].
        state: &'static str,
    },
    /// The deadline has passed.
    Late {
        /// The deadline (Unix seconds).
        deadline: i64,
    },
    /// The deadline has not passed yet.
    NotYetLate {
        /// The deadline (Unix seconds).
        deadline: i64,
    },
    /// The draft cannot be tabled; every reason is listed.
    NotReady {
        /// What blocks it.
        blocks: Vec<Block>,
    },
    /// A text is empty where words are needed.
    Empty {
        /// Which field.
        field: &'static str,
    },
    /// A text has a character that could hide what it says.
    HiddenCharacter {
        /// The character's code point.
        code: u32,
        /// Its place, in characters from 0.
        place: usize,
    },
    /// Too many or too much.
    TooMany {
        /// Of what.
        what: What,
        /// The most allowed.
        max: usize,
    },
    /// There is no such passage; one may be added at the end only.
    NoSuchPassage {
        /// The number asked for.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// A party can only speak for itself.
    OtherPartysVoice {
        /// The party spoken for.
        party: PartyId,
    },
    /// That party has worded nothing that could be accepted.
    NothingToAccept {
        /// The party.
        party: PartyId,
    },
    /// No such party.
    UnknownParty {
        /// The party named.
        party: PartyId,
    },
    /// There is no such instrument.
    UnknownInstrument {
        /// The id, or what was typed.
        id: String,
    },
    /// More than one instrument fits.
    AmbiguousInstrument {
        /// What was typed.
        id: String,
    },
    /// There is no such promise.
    UnknownPromise {
        /// The promise named.
        promise: String,
    },
    /// The charter has no such clause.
    UnknownClause {
        /// The clause named.
        clause: String,
    },
    /// Only an adopted text can be replaced or cited.
    NotAdopted {
        /// Which text.
        id: InstrumentId,
    },
    /// An attachment is not what its name says.
    BadAttachment {
        /// Its name.
        name: String,
        /// What is wrong.
        why: String,
    },
    /// The matter was changed by somebody else in between.
    Changed {
        /// The version expected.
        expected: i64,
        /// The version found.
        found: i64,
    },
    /// The commission is not founded yet, or already is.
    Founding {
        /// What is wrong.
        why: &'static str,
    },
    /// On one side nobody has a reading key, so that reports cannot be taken.
    NobodyReads {
        /// The party; none for the secretariat.
        party: Option<PartyId>,
    },
    /// The reader's key that opens the report is not open.
    Locked,
    /// The charter has no such region.
    UnknownRegion {
        /// The region named.
        region: String,
    },
    /// The report is over.
    ReportOver {
        /// Its state, as in [`crate::report::ReportState::as_str`].
        state: &'static str,
    },
    /// A file that was sent along with a report is not taken.
    BadFile {
        /// Which of those that were sent, counted from 1.
        number: usize,
        /// Why.
        fault: crate::report::file::FileFault,
    },
    /// There is no such incident.
    UnknownIncident {
        /// What was asked for.
        id: String,
    },
    /// The export is not one that every party consents to now.
    ExportState {
        /// Its state, as in [`crate::export::Standing::as_str`].
        state: &'static str,
    },
    /// The incident is not in the state for this.
    IncidentState {
        /// Its state: `prepared`, `accepted` or `found`.
        state: &'static str,
    },
    /// Who stepped out of a matter, or is named in it, verifies nothing in it.
    SteppedOut {
        /// The office.
        office: Office,
    },
    /// The office is not the verifier of its party in this matter.
    NotVerifier {
        /// The office.
        office: Office,
    },
    /// A verifier of every party must sign the same finding.
    NotAllFound {
        /// The parties that it waits for.
        parties: std::collections::BTreeSet<PartyId>,
    },
    /// There is no such call or contact.
    UnknownContact {
        /// What was asked for.
        id: String,
    },
    /// The call is not in the state for this.
    ContactState {
        /// Its state: `open`, `acknowledged` or `closed`.
        state: &'static str,
    },
    /// The time of a duty does not fit.
    DutyTime {
        /// What is wrong: `order`, `over`, `long`, `far` or `overlap`.
        why: &'static str,
    },
    /// Nobody calls their own party, or enters a contact with it.
    OwnParty {
        /// The party.
        party: PartyId,
    },
    /// This is no telephone number in its international form.
    Telephone,
    /// The incident has no task with this number, and no such day to ask again.
    NoSuchTask {
        /// The number asked for.
        number: u32,
    },
    /// The task is not in the state for this.
    TaskState {
        /// Its state, as in [`crate::response::State::as_str`], or `early`.
        state: &'static str,
    },
    /// Somebody else has taken the task.
    TaskTaken {
        /// Who.
        office: Office,
    },
    /// There is no such meeting.
    UnknownMeeting {
        /// What was asked for.
        id: String,
    },
    /// The meeting is not in the state for this.
    MeetingState {
        /// Its state, as in [`crate::meeting::State::as_str`].
        state: &'static str,
    },
    /// A meeting cannot be called for this moment.
    MeetingDate {
        /// The earliest for which it can (Unix seconds).
        earliest: i64,
        /// The latest (Unix seconds).
        latest: i64,
    },
    /// Everybody would read what leads to a person or lets strangers in.
    TooPrivate {
        /// Where it stands.
        field: &'static str,
    },
    /// There is no such advance notice.
    UnknownNotice,
    /// A contact in the log can be confirmed no more.
    ContactLate {
        /// Until when it could (Unix seconds).
        deadline: i64,
    },
    /// The meeting has begun: nobody answers the call to it any more.
    MeetingBegun {
        /// When it began (Unix seconds).
        time: i64,
    },
    /// The meeting has not begun: nobody was present at it yet.
    MeetingAhead {
        /// When it begins (Unix seconds).
        time: i64,
    },
    /// The appeal goes to no such addressee.
    UnknownAddressee {
        /// What was asked for.
        addressee: String,
    },
    /// Nobody entered such a step of the appeal.
    UnknownStep {
        /// The digest asked for.
        step: Digest,
    },
    /// The very step stands there already.
    Entered,
    /// A step of an appeal cannot be of this day.
    StepDay {
        /// The first day that can be, counted from 1970-01-01.
        first: i64,
        /// The last.
        last: i64,
    },
    /// No plan agreed on such an activity.
    UnknownActivity {
        /// What was asked for.
        activity: String,
    },
    /// The activity is not in the state for this.
    ActivityState {
        /// Its state, as in [`crate::programme::Standing::as_str`].
        state: &'static str,
    },
    /// An activity cannot be at this time.
    ActivityTime {
        /// What is wrong: `order`, `quarter`, `registration`.
        why: &'static str,
    },
    /// A text cannot change the glossary so.
    GlossaryTerm {
        /// Why: `unknown` where no such entry holds, `there` where one does.
        why: &'static str,
        /// The entry's id.
        term: String,
    },
    /// A sealed report is read only when every party has opened its part.
    PartsWait {
        /// The parties that it waits for.
        parties: std::collections::BTreeSet<PartyId>,
    },
    /// The party's part of a sealed report is not for the keys that are open.
    PartClosed,
    /// The days of a competition are others than those for this.
    CompetitionPhase {
        /// In which it is, as in [`crate::competition::Phase::as_str`].
        phase: &'static str,
    },
    /// The competition ended before its result stood.
    CompetitionEnded {
        /// By which text.
        text: crate::instrument::InstrumentId,
    },
    /// The competition has no such entry.
    UnknownEntry {
        /// The number asked for; 0 where it was asked for by a digest.
        entry: u32,
    },
    /// The office is no juror here: it declared nothing with its present key, or stepped back.
    NotJuror {
        /// The office.
        office: Office,
    },
    /// Every place of the office's side in the jury is taken, and nobody is to be stood in for.
    JuryFull {
        /// The office.
        office: Office,
    },
    /// Scores do not follow the rules.
    WrongBallot {
        /// What is wrong: `empty`, `long`, `order`, `criteria`, `scale` or `entry`.
        why: &'static str,
    },
    /// No plan opened such a forum.
    UnknownForum {
        /// What was asked for.
        forum: String,
    },
    /// The forum is not in the state for this.
    ForumState {
        /// Its state, as in [`crate::forum::Standing::as_str`], or `ahead`, or `grown-ups`.
        state: &'static str,
    },
    /// Sessions of a forum do not go together.
    ForumClash {
        /// Why: `days`, `room` or `speaker`.
        why: &'static str,
        /// Which, by their ids.
        sessions: String,
    },
    /// A change does not fit the forum that it is about.
    ForumChange {
        /// Which, as in [`crate::forum::Change::as_str`].
        change: &'static str,
    },
    /// The forum has no such category of delegates.
    UnknownCategory {
        /// What was asked for.
        category: String,
    },
    /// The forum has no such delegate.
    UnknownDelegate,
    /// The delegate is not in the state for this.
    DelegateState {
        /// Their state: `invited`, `declined`, `waiting` or `gone`.
        state: &'static str,
    },
    /// Nobody takes this delegate's place.
    Substitute {
        /// Why: `category` where they are of another one, `gone` where they left already, `waiting`
        /// where they have no seat, `line` where others wait for it.
        why: &'static str,
    },
    /// The text has characters that no font of a letter has, so that it cannot be printed whole.
    NoGlyph {
        /// Each of them with its code point.
        characters: String,
    },
    /// Somebody registered with this receipt already, for something else.
    Registered,
    /// The questions about trust are not put now, or not to whoever asks.
    NotAsked {
        /// Why: `begun`, `over`, `cancelled`, `no-list`, `waiting` or `answered`.
        why: &'static str,
    },
}

impl Refusal {
    /// The code used in message ids (`refusal-<code>`) and in the API.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NoTopic => "no-topic",
            Refusal::UnknownTopic { .. } => "unknown-topic",
            Refusal::NotOurs { .. } => "not-ours",
            Refusal::Refer { .. } => "refer",
            Refusal::SignInNeeded => "sign-in-needed",
            Refusal::NotAllowed { .. } => "not-allowed",
            Refusal::NotSeated { .. } => "not-seated",
            Refusal::NoSuchSeat { .. } => "no-such-seat",
            Refusal::KeySeatedTwice { .. } => "key-seated-twice",
            Refusal::SeatsEmpty { .. } => "seats-empty",
            Refusal::WrongKey { .. } => "wrong-key",
            Refusal::BadSignature { .. } => "bad-signature",
            Refusal::WrongStatement { .. } => "wrong-statement",
            Refusal::OtherDigest { .. } => "other-digest",
            Refusal::SigningTime { .. } => "signing-time",
            Refusal::SignedAlready { .. } => "signed-already",
            Refusal::AskedAlready { .. } => "asked-already",
            Refusal::NotTabled { .. } => "not-tabled",
            Refusal::Late { .. } => "late",
            Refusal::NotYetLate { .. } => "not-yet-late",
            Refusal::NotReady { .. } => "not-ready",
            Refusal::Empty { .. } => "empty",
            Refusal::HiddenCharacter { .. } => "hidden-character",
            Refusal::TooMany { .. } => "too-many",
            Refusal::NoSuchPassage { .. } => "no-such-passage",
            Refusal::OtherPartysVoice { .. } => "other-partys-voice",
            Refusal::NothingToAccept { .. } => "nothing-to-accept",
            Refusal::UnknownParty { .. } => "unknown-party",
            Refusal::UnknownInstrument { .. } => "unknown-instrument",
            Refusal::AmbiguousInstrument { .. } => "ambiguous-instrument",
            Refusal::UnknownPromise { .. } => "unknown-promise",
            Refusal::UnknownClause { .. } => "unknown-clause",
            Refusal::NotAdopted { .. } => "not-adopted",
            Refusal::BadAttachment { .. } => "bad-attachment",
            Refusal::Changed { .. } => "changed",
            Refusal::Founding { .. } => "founding",
            Refusal::NobodyReads { party: Some(_) } => "nobody-reads",
            Refusal::NobodyReads { party: None } => "nobody-reads-secretariat",
            Refusal::Locked => "locked",
            Refusal::UnknownRegion { .. } => "unknown-region",
            Refusal::ReportOver { .. } => "report-over",
            Refusal::BadFile { .. } => "bad-file",
            Refusal::UnknownIncident { .. } => "unknown-incident",
            Refusal::IncidentState { .. } => "incident-state",
            Refusal::ExportState { .. } => "export-state",
            Refusal::SteppedOut { .. } => "stepped-out",
            Refusal::NotVerifier { .. } => "not-verifier",
            Refusal::NotAllFound { .. } => "not-all-found",
            Refusal::UnknownContact { .. } => "unknown-contact",
            Refusal::ContactState { .. } => "contact-state",
            Refusal::DutyTime { .. } => "duty-time",
            Refusal::OwnParty { .. } => "own-party",
            Refusal::Telephone => "telephone",
            Refusal::NoSuchTask { .. } => "no-such-task",
            Refusal::TaskState { .. } => "task-state",
            Refusal::TaskTaken { .. } => "task-taken",
            Refusal::UnknownMeeting { .. } => "unknown-meeting",
            Refusal::MeetingState { .. } => "meeting-state",
            Refusal::MeetingDate { .. } => "meeting-date",
            Refusal::TooPrivate { .. } => "too-private",
            Refusal::UnknownNotice => "unknown-notice",
            Refusal::ContactLate { .. } => "contact-late",
            Refusal::MeetingBegun { .. } => "meeting-begun",
            Refusal::MeetingAhead { .. } => "meeting-ahead",
            Refusal::UnknownAddressee { .. } => "unknown-addressee",
            Refusal::UnknownStep { .. } => "unknown-step",
            Refusal::Entered => "entered",
            Refusal::StepDay { .. } => "step-day",
            Refusal::UnknownActivity { .. } => "unknown-activity",
            Refusal::ActivityState { .. } => "activity-state",
            Refusal::ActivityTime { .. } => "activity-time",
            Refusal::GlossaryTerm { .. } => "glossary-term",
            Refusal::PartsWait { .. } => "parts-wait",
            Refusal::PartClosed => "part-closed",
            Refusal::CompetitionPhase { .. } => "competition-phase",
            Refusal::CompetitionEnded { .. } => "competition-ended",
            Refusal::UnknownEntry { .. } => "unknown-entry",
            Refusal::NotJuror { .. } => "not-juror",
            Refusal::JuryFull { .. } => "jury-full",
            Refusal::WrongBallot { .. } => "wrong-ballot",
            Refusal::UnknownForum { .. } => "unknown-forum",
            Refusal::ForumState { .. } => "forum-state",
            Refusal::ForumClash { .. } => "forum-clash",
            Refusal::ForumChange { .. } => "forum-change",
            Refusal::UnknownCategory { .. } => "unknown-category",
            Refusal::UnknownDelegate => "unknown-delegate",
            Refusal::DelegateState { .. } => "delegate-state",
            Refusal::Substitute { .. } => "substitute",
            Refusal::NoGlyph { .. } => "no-glyph",
            Refusal::Registered => "registered",
            Refusal::NotAsked { .. } => "not-asked",
        }
    }

    /// Every code, for the test that each has words in every language.
    pub const CODES: [&'static str; 91] = [
        "no-topic",
        "unknown-topic",
        "not-ours",
        "refer",
        "sign-in-needed",
        "not-allowed",
        "not-seated",
        "no-such-seat",
        "key-seated-twice",
        "seats-empty",
        "wrong-key",
        "bad-signature",
        "wrong-statement",
        "other-digest",
        "signing-time",
        "signed-already",
        "asked-already",
        "not-tabled",
        "late",
        "not-yet-late",
        "not-ready",
        "empty",
        "hidden-character",
        "too-many",
        "no-such-passage",
        "other-partys-voice",
        "nothing-to-accept",
        "unknown-party",
        "unknown-instrument",
        "ambiguous-instrument",
        "unknown-promise",
        "unknown-clause",
        "not-adopted",
        "bad-attachment",
        "changed",
        "founding",
        "nobody-reads",
        "nobody-reads-secretariat",
        "locked",
        "unknown-region",
        "report-over",
        "bad-file",
        "unknown-incident",
        "incident-state",
        "stepped-out",
        "not-verifier",
        "not-all-found",
        "unknown-contact",
        "contact-state",
        "duty-time",
        "own-party",
        "telephone",
        "export-state",
        "no-such-task",
        "task-state",
        "task-taken",
        "unknown-meeting",
        "meeting-state",
        "meeting-date",
        "too-private",
        "unknown-notice",
        "contact-late",
        "meeting-begun",
        "meeting-ahead",
        "unknown-addressee",
        "unknown-step",
        "entered",
        "step-day",
        "unknown-activity",
        "activity-state",
        "activity-time",
        "glossary-term",
        "parts-wait",
        "part-closed",
        "competition-phase",
        "competition-ended",
        "unknown-entry",
        "not-juror",
        "jury-full",
        "wrong-ballot",
        "unknown-forum",
        "forum-state",
        "forum-clash",
        "forum-change",
        "unknown-category",
        "unknown-delegate",
        "delegate-state",
        "substitute",
        "no-glyph",
        "registered",
        "not-asked",
    ];
}
