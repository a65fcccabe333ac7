//! What there may be only so much of.

/// What a limit counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Topics of a matter.
    Topics,
    /// Passages of a text.
    Passages,
    /// Characters of one passage, ground, interest, reason or comment.
    Characters,
    /// Grounds of a text.
    Grounds,
    /// Languages of a text.
    Languages,
    /// Attachments of a text.
    Attachments,
    /// Comments in a thread.
    Comments,
    /// Bytes of an attachment.
    Bytes,
    /// Days until a deadline.
    Days,
    /// Passkeys of one person.
    Passkeys,
    /// Statements of one party about one incident.
    Statements,
    /// Facts of a finding.
    Facts,
    /// Sightings of an incident.
    Sightings,
    /// Duties of a roster.
    Duties,
    /// Deputies of a duty.
    Deputies,
    /// Calls that wait.
    Calls,
    /// Files of a report.
    Files,
    /// Times that an export is taken away.
    Downloads,
    /// Incidents of an export.
    Incidents,
    /// Tasks of an incident, or of a playbook.
    Tasks,
    /// Hours of a task's clock.
    Hours,
    /// People of one party on a visit.
    Offices,
    /// Calls to one meeting.
    MeetingCalls,
    /// Answers of one party to one call.
    Answers,
    /// Meetings still to come that one party called.
    Meetings,
    /// Calls that one side makes within a day.
    CallsADay,
    /// Contacts that one side enters within a day.
    ContactsADay,
    /// Items that one party proposes for one meeting, or notices that wait.
    Items,
    /// Sealed reports that wait to be opened.
    Sealed,
    /// Documents of one side that no step of an appeal names yet.
    Documents,
    /// Addressees of an appeal.
    Addressees,
    /// Steps that one side enters about an appeal.
    Steps,
    /// Activities of a plan, or what it changes about others.
    Activities,
    /// Reports of one side about one activity.
    ActivityReports,
    /// Participants of one party, or places for them.
    Participants,
    /// Entries of a competition that one party enters.
    Entries,
    /// Jurors of a party.
    Jurors,
    /// Entries with which a juror has a conflict of interest.
    Conflicts,
    /// Delegates of one party to a forum, or those who wait.
    Delegates,
    /// Badges on a list of the door, or sent in at once.
    Badges,
    /// Rooms of a forum.
    Rooms,
    /// Categories of a forum's delegates.
    Categories,
    /// Sessions of a forum.
    Sessions,
    /// Changes of a forum.
    ForumChanges,
    /// Pages of a letter.
    Pages,
    /// Lines of an activity's budget.
    BudgetLines,
    /// Reviews of an activity.
    Reviews,
    /// Entries of the glossary that one text changes.
    Terms,
    /// Forms, alternatives or sentences of an entry of the glossary.
    TermLines,
}

impl What {
    /// The word used in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            What::Topics => "topics",
            What::Passages => "passages",
            What::Characters => "characters",
            What::Grounds => "grounds",
            What::Languages => "languages",
            What::Attachments => "attachments",
            What::Comments => "comments",
            What::Bytes => "bytes",
            What::Days => "days",
            What::Passkeys => "passkeys",
            What::Statements => "statements",
            What::Facts => "facts",
            What::Sightings => "sightings",
            What::Duties => "duties",
            What::Deputies => "deputies",
            What::Calls => "calls",
            What::Files => "files",
            What::Downloads => "downloads",
            What::Incidents => "incidents",
            What::Tasks => "tasks",
            What::Hours => "hours",
            What::Offices => "offices",
            What::MeetingCalls => "meeting-calls",
            What::Answers => "answers",
            What::Meetings => "meetings",
            What::CallsADay => "calls-a-day",
            What::ContactsADay => "contacts-a-day",
            What::Items => "items",
            What::Sealed => "sealed",
            What::Documents => "documents",
            What::Addressees => "addressees",
            What::Steps => "steps",
            What::Activities => "activities",
            What::ActivityReports => "activity-reports",
            What::Participants => "participants",
            What::Entries => "entries",
            What::Jurors => "jurors",
            What::Conflicts => "conflicts",
            What::Delegates => "delegates",
            What::Badges => "badges",
            What::Rooms => "rooms",
            What::Categories => "categories",
            What::Sessions => "sessions",
            What::ForumChanges => "forum-changes",
            What::Pages => "pages",
            What::BudgetLines => "budget-lines",
            What::Reviews => "reviews",
            What::Terms => "terms",
            What::TermLines => "term-lines",
        }
    }
}
