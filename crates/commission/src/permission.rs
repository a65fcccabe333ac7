//! Who may do what: one function for pages, API and commands.
//!
//! [`permit`] is the table of roles. [`can`] asks everything at once: whether the office is held,
//! whether its role may do such a thing at all, to this object, in its present state. The verbs of
//! the domain decide again when they are carried out; nothing rests on a page not being shown.

use crate::charter::Charter;
use crate::commission::Commission;
use crate::contact::{closable, confirmable};
use crate::incident::{ACCEPTED, FOUND, PREPARED};
use crate::kind::Kind;
use crate::party::{Office, PartyId, Role};
use crate::refusal::{Block, Refusal};
use crate::report::{ReportState, reads_accounts};

/// Something an office may or may not do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Action {
    /// Read what is not public: the desk, drafts, threads, the register of seats.
    Read,
    /// Begin a draft, or take one up again.
    Draft,
    /// Word a passage, state a ground or an interest, for one's own party.
    Word,
    /// Propose a wording that no party has yet taken as its own.
    Propose,
    /// Write in a matter's thread.
    Comment,
    /// Table a draft.
    Table,
    /// Sign a text, or decline it. The charter says, per kind, whose signature counts.
    Sign,
    /// Withdraw a text from the table.
    Withdraw,
    /// Invite somebody to a seat.
    Invite,
    /// Fill a seat of one's own party.
    FillSeat,
    /// Vacate a seat of one's own party.
    VacateSeat,
    /// Replace a key that was lost, with another party's registrar.
    ReplaceKey,
    /// Take a reading key, or another one.
    SetReadingKey,
    /// Decide whose matter a report is, and close it.
    Triage,
    /// Write to a reporter.
    Answer,
    /// Say, for one's own party, that a report is to be kept longer.
    Keep,
    /// Open one's own party's part of a sealed report.
    Unseal,
    /// Take up an incident.
    Accept,
    /// Say how an incident was heard of.
    Sight,
    /// Say who verifies an incident, and whom it concerns.
    Assign,
    /// Verify an incident for one's own party.
    Verify,
    /// Speak about an incident or a meeting for one's own party.
    Speak,
    /// Ask for an export of the board, consent to it for one's own party, or withdraw that.
    Export,
    /// Take an export away to which every party consents.
    Download,
    /// Start a playbook, bring a task, agree to one for one's own side, set a day to ask again.
    Plan,
    /// Take a task of one's own side, and say what came of it.
    Carry,
    /// Call the other parties to meet.
    Convene,
    /// Answer a call to meet for one's own party.
    Reply,
    /// Propose an item for a meeting's agenda, and say who of one's own party was present.
    Prepare,
    /// Give advance notice of a sensitive date.
    Notify,
    /// Acknowledge another side's advance notice.
    Acknowledge,
    /// Look after one's own means of signing in, sessions, address and name.
    Manage,
    /// Set who of one's own party is on duty.
    SetDuty,
    /// Call another party.
    Call,
    /// Take a call for one's own party.
    AnswerCall,
    /// Close a call that one's own side made or took.
    CloseCall,
    /// Enter a contact with another party.
    LogContact,
    /// Confirm a contact that another party entered.
    ConfirmContact,
    /// Enter what became of an adopted appeal.
    EnterStep,
    /// Say, for one's own party, whether what was entered about an appeal is so.
    ConfirmStep,
    /// Report what became of a joint activity.
    ReportActivity,
    /// Say, for one's own party, whether what was reported about an activity is so.
    ConfirmActivity,
    /// Enter something in a competition for people of one's own party, or say that they are in a
    /// team.
    SubmitEntry,
    /// Declare conflicts of interest, step back, seal and open scores.
    Judge,
    /// Nominate delegates of one's own party to a forum, read who they are, withdraw them.
    Nominate,
    /// Let delegates in at the door of a forum.
    CheckIn,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 46] = [
        Action::Read,
        Action::Draft,
        Action::Word,
        Action::Propose,
        Action::Comment,
        Action::Table,
        Action::Sign,
        Action::Withdraw,
        Action::Invite,
        Action::FillSeat,
        Action::VacateSeat,
        Action::ReplaceKey,
        Action::SetReadingKey,
        Action::Triage,
        Action::Answer,
        Action::Keep,
        Action::Unseal,
        Action::Accept,
        Action::Sight,
        Action::Assign,
        Action::Verify,
        Action::Speak,
        Action::Export,
        Action::Download,
        Action::Plan,
        Action::Carry,
        Action::Convene,
        Action::Reply,
        Action::Prepare,
        Action::Notify,
        Action::Acknowledge,
        Action::Manage,
        Action::SetDuty,
        Action::Call,
        Action::AnswerCall,
        Action::CloseCall,
        Action::LogContact,
        Action::ConfirmContact,
        Action::EnterStep,
        Action::ConfirmStep,
        Action::ReportActivity,
        Action::ConfirmActivity,
        Action::SubmitEntry,
        Action::Judge,
        Action::Nominate,
        Action::CheckIn,
    ];

    /// The action's word in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Action::Read => "read",
            Action::Draft => "draft",
            Action::Word => "word",
            Action::Propose => "propose",
            Action::Comment => "comment",
            Action::Table => "table",
            Action::Sign => "sign",
            Action::Withdraw => "withdraw",
            Action::Invite => "invite",
            Action::FillSeat => "fill-seat",
            Action::VacateSeat => "vacate-seat",
            Action::ReplaceKey => "replace-key",
            Action::SetReadingKey => "set-reading-key",
            Action::Triage => "triage",
            Action::Answer => "answer",
            Action::Keep => "keep",
            Action::Unseal => "unseal",
            Action::Accept => "accept",
            Action::Sight => "sight",
            Action::Assign => "assign",
            Action::Verify => "verify",
            Action::Speak => "speak",
            Action::Export => "export",
            Action::Download => "download",
            Action::Plan => "plan",
            Action::Carry => "carry",
            Action::Convene => "convene",
            Action::Reply => "reply",
            Action::Prepare => "prepare",
            Action::Notify => "notify",
            Action::Acknowledge => "acknowledge",
            Action::Manage => "manage",
            Action::SetDuty => "set-duty",
            Action::Call => "call",
            Action::AnswerCall => "answer-call",
            Action::CloseCall => "close-call",
            Action::LogContact => "log-contact",
            Action::ConfirmContact => "confirm-contact",
            Action::EnterStep => "enter-step",
            Action::ConfirmStep => "confirm-step",
            Action::ReportActivity => "report-activity",
            Action::ConfirmActivity => "confirm-activity",
            Action::SubmitEntry => "submit-entry",
            Action::Judge => "judge",
            Action::Nominate => "nominate",
            Action::CheckIn => "check-in",
        }
    }
}

/// Says whether an office may do something at all, before the matter itself is asked.
///
/// What is not listed is denied.
///
/// # Errors
/// [`Refusal::NotAllowed`].
pub fn permit(office: &Office, action: Action) -> Result<(), Refusal> {
    let role = office.role();
    let allowed = match action {
        // A juror works for nobody's side on the desk, and reads what is public and what they judge.
        Action::Read => role != Role::Operator && !role.judges(),
        Action::Draft => matches!(role, Role::CoChair | Role::Member | Role::Secretary),
        Action::Word => matches!(role, Role::CoChair | Role::Member),
        Action::Propose => role == Role::Secretary,
        Action::Comment => matches!(
            role,
            Role::CoChair | Role::Member | Role::Liaison | Role::Registrar | Role::Secretary
        ),
        Action::Table
        | Action::Withdraw
        | Action::Speak
        | Action::SetDuty
        | Action::Export
        | Action::Convene
        | Action::Reply
        | Action::ConfirmStep
        | Action::Keep => role == Role::CoChair,
        Action::Call | Action::CloseCall => reads_accounts(office),
        Action::AnswerCall | Action::LogContact | Action::ConfirmContact | Action::Unseal => {
            matches!(role, Role::CoChair | Role::Member | Role::Liaison)
        }
        Action::SubmitEntry => matches!(role, Role::CoChair | Role::Member | Role::Liaison),
        Action::Judge => role.judges(),
        Action::Nominate => matches!(role, Role::CoChair | Role::Liaison),
        // Of whichever party: the code on the badge says who it is.
        Action::CheckIn => {
            matches!(role, Role::CoChair | Role::Member | Role::Liaison | Role::Secretary)
        }
        Action::Prepare => matches!(role, Role::CoChair | Role::Member),
        Action::Notify => reads_accounts(office),
        Action::Acknowledge => reads_accounts(office) && role.is_of_a_party(),
        Action::Sign => role.is_of_a_party() && !role.judges(),
        Action::FillSeat | Action::VacateSeat => role == Role::Registrar,
        Action::Invite | Action::ReplaceKey => matches!(role, Role::CoChair | Role::Registrar),
        Action::Download => matches!(role, Role::CoChair | Role::Auditor),
        Action::SetReadingKey | Action::Answer | Action::Sight | Action::Carry => {
            reads_accounts(office)
        }
        Action::Triage | Action::Accept => role == Role::Secretary,
        // For which side it is says the task.
        Action::Assign | Action::Plan | Action::EnterStep => {
            matches!(role, Role::CoChair | Role::Secretary)
        }
        // Whether it is a party's organiser says the activity.
        Action::ReportActivity => reads_accounts(office),
        Action::ConfirmActivity => {
            matches!(role, Role::CoChair | Role::Member | Role::Liaison)
        }
        // Which of the two it is says the charter.
        Action::Verify => matches!(role, Role::CoChair | Role::Member),
        Action::Manage => true,
    };
    if allowed { Ok(()) } else { Err(refuse(office, action)) }
}

fn refuse(office: &Office, action: Action) -> Refusal {
    Refusal::NotAllowed { office: office.clone(), action: action.as_str() }
}

/// Who asks: nobody in particular, or the holder of an office at this moment.
///
/// The only way to one with an office is [`Actor::seated`], so that nobody who was removed acts,
/// however long their session may last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor(Option<Office>);

impl Actor {
    /// Somebody who has not signed in.
    pub fn public() -> Self {
        Actor(None)
    }

    /// The holder of an office.
    ///
    /// # Errors
    /// [`Refusal::NotSeated`] when nobody holds it, or the charter no longer has it.
    pub fn seated(office: &Office, commission: &Commission) -> Result<Self, Refusal> {
        let held = commission.roll.key(office).is_some() && commission.charter.has_office(office);
        if held {
            Ok(Actor(Some(office.clone())))
        } else {
            Err(Refusal::NotSeated { office: office.clone() })
        }
    }

    /// The office, if any.
    pub fn office(&self) -> Option<&Office> {
        self.0.as_ref()
    }
}

/// What something is done to, with the state that matters for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Object<'a> {
    /// The desk as a whole, and everything that waits for somebody.
    Desk,
    /// One draft. `closed` is the state of its text while that is on the table or adopted.
    Draft {
        /// Its text's state, when the draft cannot be changed.
        closed: Option<&'static str>,
    },
    /// A text that was tabled.
    Text {
        /// Its kind.
        kind: Kind,
        /// Its state, as in [`crate::instrument::State::as_str`].
        state: &'static str,
    },
    /// A matter's thread: a party's own, or for every party.
    Thread(Option<&'a PartyId>),
    /// A seat.
    Seat {
        /// Which.
        office: &'a Office,
        /// Whether somebody holds it.
        filled: bool,
    },
    /// The means of signing in, sessions, address and name of an office's holder.
    Account(&'a Office),
    /// The reports as a list.
    Reports,
    /// One report.
    Report {
        /// Its state.
        state: ReportState,
    },
    /// A party's part of a sealed report.
    Part(&'a PartyId),
    /// The exports of the board, all of them or one; what state one is in it says itself.
    Exports,
    /// The rooms of incidents as a list.
    Incidents,
    /// One incident's room.
    Incident {
        /// Its state, as in [`crate::incident::Room::state`].
        state: &'static str,
    },
    /// Duty, calls and the log of contacts.
    Contacts,
    /// A party's roster.
    Roster(&'a PartyId),
    /// A call.
    Call {
        /// Who called.
        by: &'a Office,
        /// Which party.
        to: &'a PartyId,
        /// Its state, as in [`crate::contact::Call::state`].
        state: &'static str,
    },
    /// A contact in the log.
    Exchange {
        /// The seat of the other party.
        with: &'a Office,
    },
    /// The shared calendar, with the meetings as a list.
    Calendar,
    /// One meeting.
    Meeting {
        /// Its state, as in [`crate::meeting::State::as_str`].
        state: &'static str,
    },
    /// An advance notice, by the side that gave it: a party, or the secretariat.
    Notice(Option<&'a PartyId>),
    /// What became of an adopted appeal.
    Appeal,
    /// What became of a joint activity; who speaks for a party about it says the activity itself.
    Activity,
    /// A competition; in which of its days something may be done it says itself.
    Competition,
    /// A forum; which delegates are whose it says itself.
    Forum,
}

/// Says whether somebody may do something to an object in its present state.
///
/// # Errors
/// [`Refusal::SignInNeeded`]; [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for another
/// party's thread; [`Refusal::NotTabled`], [`Refusal::NotReady`], [`Refusal::Founding`] and
/// [`Refusal::NotSeated`] when the state does not allow it. What does not fit together is denied.
pub fn can(
    actor: &Actor,
    action: Action,
    object: Object<'_>,
    charter: &Charter,
) -> Result<(), Refusal> {
    let office = actor.office().ok_or(Refusal::SignInNeeded)?;
    permit_for(office, action, object)?;
    match (object, action) {
        (Object::Desk, Action::Read | Action::Draft) => Ok(()),
        (Object::Draft { .. }, Action::Read) => Ok(()),
        (
            Object::Draft { closed },
            Action::Draft | Action::Word | Action::Propose | Action::Table,
        ) => match closed {
            None => Ok(()),
            Some(state) => Err(Refusal::NotReady { blocks: vec![Block::Open { state }] }),
        },
        (Object::Text { kind, state }, Action::Sign) => {
            if office.role() != charter.signatories(kind).role {
                Err(refuse(office, action))
            } else {
                on_the_table(state)
            }
        }
        (Object::Text { state, .. }, Action::Withdraw) => on_the_table(state),
        (Object::Thread(None), Action::Read | Action::Comment) => Ok(()),
        (Object::Thread(Some(party)), Action::Read | Action::Comment) => {
            let reads_all = action == Action::Read && office.role() == Role::Auditor;
            if reads_all || office.party() == Some(party) {
                Ok(())
            } else {
                Err(Refusal::OtherPartysVoice { party: party.clone() })
            }
        }
        (Object::Seat { .. }, Action::Read) => Ok(()),
        (Object::Seat { office: seat, filled }, _) => to_a_seat(office, action, seat, filled),
        (Object::Account(owner), Action::Manage) if owner == office => Ok(()),
        // Read by those to whom the accounts are encrypted; who else could read nothing anyway.
        (
            Object::Reports
            | Object::Report { .. }
            | Object::Incidents
            | Object::Incident { .. }
            | Object::Contacts
            | Object::Calendar
            | Object::Meeting { .. }
            | Object::Notice(_),
            Action::Read,
        ) if reads_accounts(office) => Ok(()),
        // Everybody who works on incidents sees who takes what away, and so do auditors.
        (Object::Exports, Action::Read)
            if reads_accounts(office) || office.role() == Role::Auditor =>
        {
            Ok(())
        }
        (Object::Exports, Action::Export | Action::Download) => Ok(()),
        (Object::Incidents, Action::Accept) => Ok(()),
        (Object::Incident { state }, _) => to_an_incident(office, action, state, charter),
        (Object::Contacts, Action::Call | Action::LogContact) => Ok(()),
        (Object::Roster(party), Action::SetDuty) => speaks_for(office, party),
        (Object::Call { to, state, .. }, Action::AnswerCall) => {
            speaks_for(office, to)?;
            if state == "open" { Ok(()) } else { Err(Refusal::ContactState { state }) }
        }
        (Object::Call { by, to, state }, Action::CloseCall) => closable(by, to, state, office),
        (Object::Exchange { with }, Action::ConfirmContact) => confirmable(with, office),
        (Object::Calendar, Action::Notify | Action::Convene) => Ok(()),
        (Object::Meeting { state }, _) => to_a_meeting(office, action, state),
        (Object::Appeal, Action::EnterStep | Action::ConfirmStep) => Ok(()),
        (Object::Activity, Action::ReportActivity | Action::ConfirmActivity)
        | (Object::Competition, Action::SubmitEntry | Action::Judge)
        | (Object::Forum, Action::Nominate | Action::CheckIn) => Ok(()),
        (Object::Notice(giver), Action::Notify) if office.party() == giver => Ok(()),
        (Object::Notice(giver), Action::Acknowledge) if office.party() != giver => Ok(()),
        (Object::Report { state }, Action::Keep) if state.can_be_kept() => Ok(()),
        (Object::Part(party), Action::Unseal) => speaks_for(office, party),
        (Object::Report { state }, Action::Triage | Action::Answer) => state.is_open(),
        _ => Err(refuse(office, action)),
    }
}

/// The table of roles, but for seats that are not a registrar's to fill.
fn permit_for(office: &Office, action: Action, object: Object<'_>) -> Result<(), Refusal> {
    match (object, action) {
        // See `orders`: a registrar's own seat and the secretariat's are the co-chairs' to fill,
        // and a holder replaces a key of their own.
        (
            Object::Seat { .. },
            Action::FillSeat | Action::VacateSeat | Action::ReplaceKey | Action::SetReadingKey,
        ) => Ok(()),
        _ => permit(office, action),
    }
}

fn to_an_incident(
    by: &Office,
    action: Action,
    state: &'static str,
    charter: &Charter,
) -> Result<(), Refusal> {
    let is_open = match action {
        Action::Accept => state == PREPARED,
        Action::Sight | Action::Assign => true,
        Action::Verify if by.role() != charter.incidents.verifier => {
            return Err(refuse(by, action));
        }
        // What a party says for itself waits for its clock besides: see `Incident::speak`.
        Action::Verify | Action::Speak | Action::Plan | Action::Carry => {
            matches!(state, ACCEPTED | FOUND)
        }
        _ => return Err(refuse(by, action)),
    };
    if is_open { Ok(()) } else { Err(Refusal::IncidentState { state }) }
}

fn speaks_for(by: &Office, party: &PartyId) -> Result<(), Refusal> {
    if by.party() == Some(party) {
        return Ok(());
    }
    Err(Refusal::OtherPartysVoice { party: party.clone() })
}

fn to_a_meeting(by: &Office, action: Action, state: &'static str) -> Result<(), Refusal> {
    let fits = match action {
        Action::Convene => matches!(state, "refused" | "silent" | "over"),
        Action::Reply => !matches!(state, "over" | "held"),
        Action::Speak => !matches!(state, "open" | "fixed"),
        Action::Prepare => state != "held",
        _ => return Err(refuse(by, action)),
    };
    if fits { Ok(()) } else { Err(Refusal::MeetingState { state }) }
}

fn on_the_table(state: &'static str) -> Result<(), Refusal> {
    if state == "tabled" { Ok(()) } else { Err(Refusal::NotTabled { state }) }
}

fn to_a_seat(by: &Office, action: Action, seat: &Office, filled: bool) -> Result<(), Refusal> {
    let counts = match action {
        Action::Invite => orders(by, Action::FillSeat, seat),
        Action::FillSeat | Action::VacateSeat | Action::ReplaceKey | Action::SetReadingKey => {
            orders(by, action, seat)
        }
        _ => false,
    };
    match action {
        _ if !counts => Err(refuse(by, action)),
        Action::FillSeat if filled => Err(Refusal::Founding { why: "seat-filled" }),
        Action::VacateSeat | Action::ReplaceKey | Action::SetReadingKey if !filled => {
            Err(Refusal::NotSeated { office: seat.clone() })
        }
        _ => Ok(()),
    }
}

/// Whether an office's order counts towards a change of a seat; whether it is enough by itself
/// is the roll's to say.
///
/// A party's seats are its registrar's to fill and vacate, the registrar's own its co-chair's,
/// those of the secretariat every party's co-chair's. A key is replaced by its holder, or by a
/// registrar or co-chair of the party together with another party's registrar
/// (`decisions.md` 12).
pub fn orders(by: &Office, action: Action, seat: &Office) -> bool {
    if action == Action::SetReadingKey {
        // One's own; the secretariat's serves every party, so every party's co-chair says yes.
        return reads_accounts(seat)
            && (by == seat || (seat.party().is_none() && by.role() == Role::CoChair));
    }
    if by.party().is_none() && action != Action::ReplaceKey {
        return false;
    }
    let own = by.party() == seat.party();
    match (seat.party(), action) {
        (_, Action::ReplaceKey) if by == seat => true,
        (None, Action::FillSeat | Action::VacateSeat | Action::ReplaceKey) => {
            by.role() == Role::CoChair
        }
        (Some(_), Action::FillSeat | Action::VacateSeat) if seat.role() == Role::Registrar => {
            own && by.role() == Role::CoChair
        }
        (Some(_), Action::FillSeat | Action::VacateSeat) => own && permit(by, action).is_ok(),
        (Some(_), Action::ReplaceKey) => {
            (own && permit(by, action).is_ok()) || (!own && by.role() == Role::Registrar)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who may do what, one line per role. A change here is a change of the house's rules.
    const MATRIX: &str = "\
co-chair      read draft word - comment table sign withdraw invite - - replace-key set-reading-key - answer keep unseal - sight assign verify speak export download plan carry convene reply prepare notify acknowledge manage set-duty call answer-call close-call log-contact confirm-contact enter-step confirm-step report-activity confirm-activity submit-entry - nominate check-in
member        read draft word - comment - sign - - - - - set-reading-key - answer - unseal - sight - verify - - - - carry - - prepare notify acknowledge manage - call answer-call close-call log-contact confirm-contact - - report-activity confirm-activity submit-entry - - check-in
liaison       read - - - comment - sign - - - - - set-reading-key - answer - unseal - sight - - - - - - carry - - - notify acknowledge manage - call answer-call close-call log-contact confirm-contact - - report-activity confirm-activity submit-entry - nominate check-in
registrar     read - - - comment - sign - invite fill-seat vacate-seat replace-key - - - - - - - - - - - - - - - - - - - manage - - - - - - - - - - - - - -
juror         - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - manage - - - - - - - - - - - judge - -
secretary     read draft - propose comment - - - - - - - set-reading-key triage answer - - accept sight assign - - - - plan carry - - - notify - manage - call - close-call - - enter-step - report-activity - - - - check-in
auditor       read - - - - - - - - - - - - - - - - - - - - - - download - - - - - - - manage - - - - - - - - - - - - - -
operator      - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - manage - - - - - - - - - - - - - -
neutral-juror - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - manage - - - - - - - - - - - judge - -
";

    #[test]
    fn a_role_may_do_what_the_matrix_says_and_nothing_else() {
        let mut found = String::new();
        for role in Role::ALL {
            let party = role.is_of_a_party().then(|| "north".parse().unwrap());
            let office = Office::new(party, role, 1).unwrap();
            let words: Vec<&str> = Action::ALL
                .into_iter()
                .map(|action| match permit(&office, action) {
                    Ok(()) => action.as_str(),
                    Err(refusal) => {
                        let office = office.clone();
                        let action = action.as_str();
                        assert_eq!(refusal, Refusal::NotAllowed { office, action });
                        "-"
                    }
                })
                .collect();
            found += &format!("{:<14}{}\n", role.as_str(), words.join(" "));
        }
        assert_eq!(found, MATRIX);
    }

    #[test]
    fn an_order_counts_only_from_those_whom_the_seat_concerns() {
        let counted = |by: &str, action, seat: &str| {
            orders(&by.parse().unwrap(), action, &seat.parse().unwrap())
        };
        for (by, action, seat, expected) in [
            ("north/registrar/1", Action::FillSeat, "north/member/1", true),
            ("south/registrar/1", Action::FillSeat, "north/member/1", false),
            ("north/co-chair/1", Action::FillSeat, "north/member/1", false),
            ("north/registrar/1", Action::FillSeat, "north/registrar/1", false),
            ("north/co-chair/1", Action::FillSeat, "north/registrar/1", true),
            ("south/co-chair/1", Action::VacateSeat, "north/registrar/1", false),
            ("north/co-chair/1", Action::FillSeat, "secretariat/secretary/1", true),
            ("north/registrar/1", Action::FillSeat, "secretariat/secretary/1", false),
            ("secretariat/secretary/1", Action::FillSeat, "secretariat/secretary/2", false),
            ("secretariat/secretary/1", Action::VacateSeat, "secretariat/secretary/1", false),
            ("secretariat/secretary/1", Action::ReplaceKey, "secretariat/secretary/1", true),
            ("secretariat/secretary/1", Action::ReplaceKey, "secretariat/secretary/2", false),
            ("north/member/1", Action::ReplaceKey, "north/member/1", true),
            ("north/member/2", Action::ReplaceKey, "north/member/1", false),
            ("south/registrar/1", Action::ReplaceKey, "north/member/1", true),
            ("south/co-chair/1", Action::ReplaceKey, "north/member/1", false),
            ("north/liaison/1", Action::SetReadingKey, "north/liaison/1", true),
            ("north/co-chair/1", Action::SetReadingKey, "north/liaison/1", false),
            ("north/registrar/1", Action::SetReadingKey, "north/registrar/1", false),
            ("secretariat/secretary/1", Action::SetReadingKey, "secretariat/secretary/1", true),
            ("secretariat/secretary/2", Action::SetReadingKey, "secretariat/secretary/1", false),
            ("north/co-chair/1", Action::SetReadingKey, "secretariat/secretary/1", true),
            ("secretariat/operator/1", Action::SetReadingKey, "secretariat/operator/1", false),
        ] {
            assert_eq!(counted(by, action, seat), expected, "{by} {action:?} {seat}");
        }
    }
}
