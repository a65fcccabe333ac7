//! Mail: where those in office wish to be written to, what they are to be told, and who sends it.
//!
//! Nothing here is in the record. A [`Contact`] is erasable and goes with the seat, in the same
//! transaction. A [`Notice`] is told once: it stays when it was told. A [`Mailbag`] is sent by
//! the one server that claimed it, by compare-and-swap, until its lease ends. None goes to an address
//! whose reader has not sent back the code of a [`CodeLetter`].

mod alerts;
mod code;
mod contact;
mod rows;

use std::str::FromStr;

use commission::{IncidentId, InstrumentId, MeetingId, Office};

use crate::Error;
use crate::commit::Work;
use crate::store::Store;
pub use alerts::{Alert, AlertReason, Waiting};
pub use code::{
    CODE_CHARS, CODE_PAUSE_SECONDS, CODE_SECONDS, CODES_PER_DAY_MAX, CodeLetter, MailAddress,
};
pub use contact::{ADDRESS_BYTES_MAX, Contact, ContactRefusal, Pace};
pub(crate) use rows::{contact_of, erase, report, work};

/// The length of a token that ends mail.
const TOKEN_CHARS: usize = 64;

/// Why somebody is written to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// A text was tabled that their party has not signed.
    Waits,
    /// Every other party has signed; only theirs is missing.
    Last,
    /// The deadline is near, and their party has not signed.
    Deadline,
    /// A text was declined that their party had signed.
    Declined,
    /// The clock of a task of their side has run out.
    TaskLate,
    /// As much time again has passed since the clock of a task ran out.
    TaskLong,
    /// The day has come on which one asks again how an incident stands.
    Asked,
    /// A date of which advance notice was given is near.
    Ahead,
    /// Another party answered a call to meet.
    MeetingAnswered,
    /// Another party called to meet, and theirs has not answered.
    MeetingCalled,
    /// A promise that their party owes is due soon.
    PromiseDue,
    /// A promise that their party owes was broken.
    PromiseBroken,
    /// Another side reported on an activity, and theirs has not said whether it is so.
    ActivityReport,
    /// Another side entered a step of an appeal, and theirs has not said whether it is so.
    AppealStep,
    /// The days in which an addressee was to answer are over.
    AppealSilent,
    /// They judge a competition and have not declared their conflicts of interest.
    JuryDeclare,
    /// They judge a competition and have sealed no scores.
    JuryScore,
    /// They judge a competition and have not opened the scores that they sealed.
    JuryOpen,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 18] = [
        Reason::Waits,
        Reason::Last,
        Reason::Deadline,
        Reason::Declined,
        Reason::TaskLate,
        Reason::TaskLong,
        Reason::Asked,
        Reason::Ahead,
        Reason::MeetingAnswered,
        Reason::MeetingCalled,
        Reason::PromiseDue,
        Reason::PromiseBroken,
        Reason::ActivityReport,
        Reason::AppealStep,
        Reason::AppealSilent,
        Reason::JuryDeclare,
        Reason::JuryScore,
        Reason::JuryOpen,
    ];

    /// Whether it is about a task, and not about a text.
    pub fn is_of_a_task(self) -> bool {
        matches!(self, Reason::TaskLate | Reason::TaskLong)
    }

    /// Whether it is about a meeting.
    pub fn is_of_a_meeting(self) -> bool {
        matches!(self, Reason::MeetingAnswered | Reason::MeetingCalled)
    }

    /// Whether it is about a promise.
    pub fn is_of_a_promise(self) -> bool {
        matches!(self, Reason::PromiseDue | Reason::PromiseBroken)
    }

    /// Whether it is about what became of an appeal.
    pub fn is_of_an_appeal(self) -> bool {
        matches!(self, Reason::AppealStep | Reason::AppealSilent)
    }

    /// Whether it is about a competition.
    pub fn is_of_a_jury(self) -> bool {
        matches!(self, Reason::JuryDeclare | Reason::JuryScore | Reason::JuryOpen)
    }

    /// Whether it is about what was agreed before: a promise, an activity, an appeal, a competition.
    pub fn is_of_what_was_agreed(self) -> bool {
        self.is_of_a_promise()
            || self == Reason::ActivityReport
            || self.is_of_an_appeal()
            || self.is_of_a_jury()
    }

    /// The reason's word in message ids and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::Waits => "waits",
            Reason::Last => "last",
            Reason::Deadline => "deadline",
            Reason::Declined => "declined",
            Reason::TaskLate => "task-late",
            Reason::TaskLong => "task-long",
            Reason::Asked => "asked",
            Reason::Ahead => "ahead",
            Reason::MeetingAnswered => "meeting-answered",
            Reason::MeetingCalled => "meeting-called",
            Reason::PromiseDue => "promise-due",
            Reason::PromiseBroken => "promise-broken",
            Reason::ActivityReport => "activity-report",
            Reason::AppealStep => "appeal-step",
            Reason::AppealSilent => "appeal-silent",
            Reason::JuryDeclare => "jury-declare",
            Reason::JuryScore => "jury-score",
            Reason::JuryOpen => "jury-open",
        }
    }
}

impl FromStr for Reason {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word).ok_or(())
    }
}

/// One thing that one addressee is to be told, once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Notice {
    /// Who.
    pub office: Office,
    /// About what.
    pub about: About,
    /// Why.
    pub reason: Reason,
}

/// What somebody is told about: its id and a number lie in the two columns of a notice, and the
/// reason says which of these it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum About {
    /// A text.
    Text {
        /// Which.
        instrument: InstrumentId,
        /// Which revision of it.
        revision: u32,
    },
    /// A task of an incident.
    Task {
        /// The incident.
        incident: IncidentId,
        /// The task's number.
        task: u32,
    },
    /// A day on which one asks again how an incident stands.
    FollowUp {
        /// The incident.
        incident: IncidentId,
        /// The day's number within the incident.
        number: u32,
    },
    /// A date of which advance notice was given.
    Date {
        /// The notice's id.
        notice: String,
        /// Its first day, counted from 1970-01-01: a date that comes every year is told each time.
        day: u32,
    },
    /// A meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
        /// The how manieth call or answer about it this was, so that each is told.
        step: u32,
    },
    /// A promise.
    Promise {
        /// Which, by reference.
        promise: String,
        /// The day on which it is or was due, counted from 1970-01-01 by the commission's clock:
        /// what recurs is told each time.
        day: u32,
    },
    /// An activity.
    Activity {
        /// Which.
        activity: String,
        /// The how manieth report on it.
        report: u32,
    },
    /// What became of an appeal.
    Appeal {
        /// Which.
        appeal: InstrumentId,
        /// The how manieth step, or the last day of waiting, counted from 1970-01-01.
        number: u32,
    },
    /// A competition.
    Competition {
        /// Which.
        competition: InstrumentId,
    },
}

impl About {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            About::Text { instrument, .. } => instrument.as_str(),
            About::Task { incident, .. } | About::FollowUp { incident, .. } => incident.as_str(),
            About::Date { notice, .. } => notice,
            About::Meeting { meeting, .. } => meeting.as_str(),
            About::Promise { promise, .. } => promise,
            About::Activity { activity, .. } => activity,
            About::Appeal { appeal, .. } => appeal.as_str(),
            About::Competition { competition } => competition.as_str(),
        }
    }

    /// The number beside its id: of the revision, of the task, of the day to ask
    /// again, of the day, of the step, or of the report; 0 where there is none.
    pub fn number(&self) -> u32 {
        match self {
            About::Text { revision, .. } => *revision,
            About::Task { task, .. } => *task,
            About::FollowUp { number, .. } => *number,
            About::Date { day, .. } => *day,
            About::Meeting { step, .. } => *step,
            About::Promise { day, .. } => *day,
            About::Activity { report, .. } => *report,
            About::Appeal { number, .. } => *number,
            About::Competition { .. } => 0,
        }
    }
}

/// Everything that waits for one addressee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mailbag {
    /// Who.
    pub office: Office,
    /// Where.
    pub contact: Contact,
    /// What ends mail to them.
    pub token: String,
    /// What they are to be told.
    pub notices: Vec<Notice>,
    /// The same about reports and incidents.
    pub alerts: Vec<Alert>,
    /// Since when the first of it waits (Unix seconds UTC).
    pub since: i64,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// For compare-and-swap: how often the bag was claimed.
    claim: i64,
}

/// What is said of a bag's content when it is settled.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sorted {
    /// What was told, about texts.
    pub told: Vec<Notice>,
    /// What needed no telling any more.
    pub moot: Vec<Notice>,
    /// What was told about reports and incidents.
    pub alerts_told: Vec<Alert>,
    /// What of that needed no telling any more.
    pub alerts_moot: Vec<Alert>,
}

/// What became of a bag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MailOutcome {
    /// It was sent, or nothing of it needed telling any more.
    Sent,
    /// It could not be sent and is tried again.
    Failed {
        /// Why, in few words and without the address.
        why: String,
        /// When it is tried again (Unix seconds UTC).
        next_try: i64,
    },
    /// It could not be sent and is not tried again.
    GivenUp {
        /// Why, in few words and without the address.
        why: String,
    },
}

/// Mail to one addressee that does not go well.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailTrouble {
    /// Who.
    pub office: Office,
    /// How often it was tried in vain since it last went well.
    pub attempts: u32,
    /// Why, in few words.
    pub failure: String,
    /// When mail was last given up (Unix seconds UTC); 0 when it was not.
    pub given_up: i64,
}

/// How mail stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MailReport {
    /// The index of the entry that the job reads next.
    pub position: u64,
    /// How many addresses are kept.
    pub contacts: u64,
    /// How many notices wait to be told.
    pub waiting: u64,
    /// To whom mail does not go well.
    pub troubles: Vec<MailTrouble>,
}

/// A change of what is kept for mail.
#[derive(Clone)]
pub(crate) enum MailWork {
    /// An address is set or removed.
    Contact { office: Office, contact: Option<Contact> },
    /// Whoever has the token wants no mail.
    Unsubscribe { token: String },
    /// What is to be told; with the part of the record that was read for it.
    Notices { read: Option<(u64, u64)>, notices: Vec<Notice>, now: i64 },
    /// What is to be told about reports and incidents.
    Alerts { alerts: Vec<Alert>, now: i64 },
    /// A server wants to send a bag.
    Claim { office: Office, claim: i64, now: i64, until: i64 },
    /// It did.
    Settle { office: Office, claim: i64, sorted: Sorted, outcome: MailOutcome, now: i64 },
    /// Another letter with a code is asked for.
    AskCode { office: Office, now: i64 },
    /// A server wants to send one.
    ClaimCode { letter: CodeLetter, digest: String, now: i64, until: i64 },
    /// It did.
    SettleCode { office: Office, claim: i64, outcome: MailOutcome, now: i64 },
    /// A code has come back.
    Confirm { digest: String, office: Option<Office>, now: i64 },
}

impl Store {
    /// Where the holder of an office wishes to be written to.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what is kept is no address.
    pub async fn contact(&self, office: &Office) -> Result<Option<Contact>, Error> {
        let row = rows::find(&mut *self.reader().await?, office).await?;
        row.map(|row| rows::contact(&row, 0)).transpose()
    }

    /// Sets or removes where the holder of an office wishes to be written to. What is replaced or
    /// removed is gone from the files too. A new address gets a letter with a code, and nothing else
    /// before [`Store::confirm_address`].
    ///
    /// # Errors
    /// [`Error::Contact`] when it is no address, [`commission::Refusal::NotSeated`] when nobody holds the
    /// office.
    pub async fn set_contact(
        &self,
        office: &Office,
        contact: Option<Contact>,
    ) -> Result<(), Error> {
        let contact = match contact {
            Some(Contact { address, locale, pace }) => Some(Contact::new(&address, &locale, pace)?),
            None => None,
        };
        self.ask(Work::Mail(MailWork::Contact { office: office.clone(), contact })).await?;
        Ok(())
    }

    /// Ends mail to whoever got this token with one; says whether there is such a token. Asking
    /// twice is asking once.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn unsubscribe(&self, token: &str) -> Result<bool, Error> {
        if token.len() != TOKEN_CHARS || !token.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(false);
        }
        let token = token.to_ascii_lowercase();
        let done = self.ask(Work::Mail(MailWork::Unsubscribe { token })).await?;
        Ok(done.number > 0)
    }

    /// The index of the entry that the mail job reads next.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn mail_position(&self) -> Result<u64, Error> {
        rows::position(&mut *self.reader().await?).await
    }

    /// Keeps what is to be told, each notice once and only to those who wish it. With `read`, the
    /// part of the record that was read for it: nothing is kept, and the answer is no, when
    /// another server has read it meanwhile.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn put_notices(
        &self,
        read: Option<(u64, u64)>,
        notices: Vec<Notice>,
        now: i64,
    ) -> Result<bool, Error> {
        let done = self.ask(Work::Mail(MailWork::Notices { read, notices, now })).await?;
        Ok(done.number > 0)
    }

    /// What waits for those who may be tried now and whom no other server is writing to.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn mailbags(&self, now: i64) -> Result<Vec<Mailbag>, Error> {
        let mut snapshot = self.snapshot().await?;
        let mut found = Vec::new();
        for row in rows::bags(&mut snapshot, now).await? {
            let office = row.parse(3, "a contact")?;
            found.push(Mailbag {
                contact: rows::contact(&row, 0)?,
                token: row.text(4)?,
                attempts: u32::try_from(row.int(5)?).unwrap_or(u32::MAX),
                claim: row.int(6)?,
                since: row.int(7)?,
                notices: rows::waiting(&mut snapshot, &office).await?,
                alerts: alerts::waiting(&mut snapshot, &office).await?,
                office,
            });
        }
        Ok(found)
    }

    /// Claims a bag until a time, by compare-and-swap; says whether it is the caller's now.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn claim_mailbag(
        &self,
        bag: &mut Mailbag,
        now: i64,
        until: i64,
    ) -> Result<bool, Error> {
        let office = bag.office.clone();
        let work = MailWork::Claim { office, claim: bag.claim, now, until };
        let is_ours = self.ask(Work::Mail(work)).await?.number > 0;
        if is_ours {
            bag.claim = bag.claim.saturating_add(1);
        }
        Ok(is_ours)
    }

    /// Says what became of a claimed bag: of what was to be told, and of what needed no telling any
    /// more. Nothing changes when another server has claimed it since.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn settle_mailbag(
        &self,
        bag: &Mailbag,
        told: Vec<Notice>,
        moot: Vec<Notice>,
        outcome: MailOutcome,
        now: i64,
    ) -> Result<bool, Error> {
        let sorted = Sorted { told, moot, ..Sorted::default() };
        self.settle_whole_mailbag(bag, sorted, outcome, now).await
    }

    /// The same with what was told about reports and incidents.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn settle_whole_mailbag(
        &self,
        bag: &Mailbag,
        sorted: Sorted,
        outcome: MailOutcome,
        now: i64,
    ) -> Result<bool, Error> {
        let (office, claim) = (bag.office.clone(), bag.claim);
        let work = MailWork::Settle { office, claim, sorted, outcome, now };
        Ok(self.ask(Work::Mail(work)).await?.number > 0)
    }

    /// How mail stands.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn mail_report(&self) -> Result<MailReport, Error> {
        let mut snapshot = self.snapshot().await?;
        report(&mut snapshot).await
    }
}
