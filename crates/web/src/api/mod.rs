//! The API: JSON for programs. One table says what there is; routing and documentation read it.
//!
//! Reading needs nothing. Writing needs no session: what is handed in carries its own signature,
//! and the store checks it like every other. What only those in office read or do is asked with a
//! statement that the seat's key signs over the request itself. Times are Unix seconds UTC.

mod appeals;
mod asked;
mod competitions;
mod contacts;
mod document;
mod incidents;
mod meetings;
mod programme;
mod read;
mod reports;
mod schema;
mod shape;
mod symmetry;
mod tasks;
mod write;

use axum::Router;
use axum::routing::{MethodRouter, get, post};

use crate::app::App;

pub use asked::authorization;
pub use document::document;
pub use symmetry::shape as symmetry_json;

/// The most entries of one page of a list.
pub const PAGE_MAX: u32 = 100;
/// How many entries of a list there are when nothing else is asked for.
pub const PAGE_DEFAULT: u32 = 20;
/// The most changes that are taken in one second from one office or witness, and the most requests
/// of those who are neither, together.
pub const WRITES_PER_SECOND_MAX: u32 = 100;

const JSON: &str = "application/json";
const TEXT: &str = "text/plain";

/// A parameter of an operation, in its path or its query.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Whether it stands in the path.
    pub in_path: bool,
    /// What it says.
    pub about: &'static str,
    /// `string` or `integer`.
    pub kind: &'static str,
}

/// One operation of the API.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name, unique.
    pub id: &'static str,
    /// Whether it changes something: then it is a POST, else a GET.
    pub writes: bool,
    /// Its path, in the form that both axum and OpenAPI read.
    pub path: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Its parameters.
    pub parameters: &'static [Parameter],
    /// What it takes: media type and schema.
    pub takes: Option<(&'static str, &'static str)>,
    /// What it gives when all is well: status, media type and schema.
    pub gives: (u16, &'static str, &'static str),
    /// The statuses of the problems it may answer with.
    pub problems: &'static [u16],
    route: fn() -> MethodRouter<App>,
}

const fn query(name: &'static str, kind: &'static str, about: &'static str) -> Parameter {
    Parameter { name, in_path: false, about, kind }
}

const fn in_path(name: &'static str, kind: &'static str, about: &'static str) -> Parameter {
    Parameter { name, in_path: true, about, kind }
}

const REFERENCE: Parameter = in_path(
    "id",
    "string",
    "The id, a beginning of it of at least four digits that no other has, or kind and number such as statement-3",
);
const ORDER: Parameter = in_path("id", "string", "The digest of the order's text: 64 hex digits");
const LIMIT: Parameter = query("limit", "integer", "How many at most: 1 to 100, 20 if not given");
/// Of what is signed by an office: reading, and doing.
const LOOK: &[u16] = &[400, 401, 403, 404, 413, 414, 422, 429, 500, 503];
const ACT: &[u16] = &[400, 401, 403, 404, 409, 413, 414, 415, 422, 429, 500, 503];
const READ: &[u16] = &[400, 414, 500, 503];
const READ_ONE: &[u16] = &[400, 404, 414, 422, 500, 503];
const ASK: &[u16] = &[400, 401, 403, 413, 414, 415, 429, 500, 503];

/// Every operation of the API. There is no other way to an address under `/api/`.
pub const OPERATIONS: [Operation; 46] = [
    Operation {
        id: "openapi",
        writes: false,
        path: "/api/openapi.json",
        about: "This document",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Document"),
        problems: READ,
        route: || get(document::get),
    },
    Operation {
        id: "commission",
        writes: false,
        path: "/api/commission",
        about: "The commission: parties, seats with their keys, policy of the record",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Commission"),
        problems: READ,
        route: || get(read::commission),
    },
    Operation {
        id: "instruments",
        writes: false,
        path: "/api/instruments",
        about: "Texts, the one changed last first",
        parameters: &[
            query("kind", "string", "Of this kind only, such as statement"),
            query("state", "string", "In this state only, such as adopted"),
            query("q", "string", "With these words only"),
            LIMIT,
            query("next", "string", "Goes on where the page before ended: its `next`"),
        ],
        takes: None,
        gives: (200, JSON, "Instruments"),
        problems: READ,
        route: || get(read::instruments),
    },
    Operation {
        id: "instrument",
        writes: false,
        path: "/api/instruments/{id}",
        about: "One text with its versions, signatures and history",
        parameters: &[REFERENCE],
        takes: None,
        gives: (200, JSON, "Instrument"),
        problems: READ_ONE,
        route: || get(read::instrument),
    },
    Operation {
        id: "instrument-text",
        writes: false,
        path: "/api/instruments/{id}/text",
        about: "The instrument text: the exact bytes whose digest is signed",
        parameters: &[REFERENCE],
        takes: None,
        gives: (200, TEXT, "Text"),
        problems: READ_ONE,
        route: || get(read::instrument_text),
    },
    Operation {
        id: "incidents",
        writes: false,
        path: "/api/incidents",
        about: "Incidents as everybody may see them, the newest first",
        parameters: &[
            query("region", "string", "Told to be of this region only, by its ISO 3166-2 code"),
            query("next", "string", "Goes on where the page before ended: its `next`"),
        ],
        takes: None,
        gives: (200, JSON, "Incidents"),
        problems: READ,
        route: || get(incidents::list),
    },
    Operation {
        id: "incident",
        writes: false,
        path: "/api/incidents/{id}",
        about: "One incident: its row, what a verifier of every party signed, what parties say for themselves",
        parameters: &[in_path("id", "string", "The incident's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Incident"),
        problems: READ_ONE,
        route: || get(incidents::one),
    },
    Operation {
        id: "appeals",
        writes: false,
        path: "/api/appeals",
        about: "Adopted appeals that name their addressees, the one adopted last first, with where each stands: computed from what every party confirms",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Appeals"),
        problems: READ,
        route: || get(appeals::list),
    },
    Operation {
        id: "appeal",
        writes: false,
        path: "/api/appeals/{id}",
        about: "One appeal: every step, who entered it, who confirms or disputes it, for whom it waits",
        parameters: &[in_path("id", "string", "The appeal's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Appeal"),
        problems: READ_ONE,
        route: || get(appeals::one),
    },
    Operation {
        id: "programme",
        writes: false,
        path: "/api/programme",
        about: "Joint activities that plans agreed on, the one that begins first first, with where each stands; and where something should be held next, with what says so",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Programme"),
        problems: READ,
        route: || get(programme::list),
    },
    Operation {
        id: "activity",
        writes: false,
        path: "/api/programme/{plan}/{id}",
        about: "One activity: what was agreed and changed, every report, who confirms or disputes it, for whom it waits",
        parameters: &[
            in_path("plan", "string", "The plan's id: 32 hexadecimal digits"),
            in_path("id", "string", "The activity's id within the plan"),
        ],
        takes: None,
        gives: (200, JSON, "Activity"),
        problems: READ_ONE,
        route: || get(programme::one),
        id: "competitions",
        writes: false,
        path: "/api/competitions",
        about: "Competitions whose rules every party signed, the one adopted last first, with their days and where each is by them",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Competitions"),
        problems: READ,
        route: || get(competitions::list),
    },
    Operation {
        id: "competition",
        writes: false,
        path: "/api/competitions/{id}",
        about: "One competition: its jury and who lacks in it, and, once scores are opened, the result as they give it: every entry with its place, what each side gives it, and why",
        parameters: &[in_path("id", "string", "The competition's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Competition"),
        problems: READ_ONE,
        route: || get(competitions::one),
    },
    Operation {
        id: "competition-papers",
        writes: false,
        path: "/api/competitions/{id}/papers",
        about: "The rules and every act about a competition, from which anybody counts the result again (comity competition recount)",
        parameters: &[in_path("id", "string", "The competition's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "CompetitionPapers"),
        problems: READ_ONE,
        route: || get(competitions::papers),
    },
    Operation {
        id: "meetings",
        writes: false,
        path: "/api/meetings",
        about: "Meetings as everybody sees them, the one furthest ahead first; whether the next one is fixed, and whose turn it is to chair",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Meetings"),
        problems: READ,
        route: || get(meetings::list),
    },
    Operation {
        id: "meeting",
        writes: false,
        path: "/api/meetings/{id}",
        about: "One meeting: where it stands, every call to it with the answers, what parties say for themselves",
        parameters: &[in_path("id", "string", "The meeting's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Meeting"),
        problems: READ_ONE,
        route: || get(meetings::one),
    },
    Operation {
        id: "symmetry",
        writes: false,
        path: "/api/symmetry",
        about: "How alike incidents against each party are treated, counted from the first `size` acts of the record alone",
        parameters: &[query(
            "period",
            "string",
            "Incidents accepted in this quarter only, such as 2026-q4; `all` if not given",
        )],
        takes: None,
        gives: (200, JSON, "Symmetry"),
        problems: READ,
        route: || get(symmetry::symmetry),
    },
    Operation {
        id: "report",
        writes: true,
        path: "/api/reports",
        about: "Makes a report, sealed for those who read it. The token is random and the caller's: the same one again is the same report and the same receipt, as it came first: `sealed` says how it is kept",
        parameters: &[],
        takes: Some((JSON, "Told")),
        gives: (201, JSON, "Receipt28"),
        problems: ACT,
        route: || post(reports::take),
    },
    Operation {
        id: "report-file",
        writes: true,
        path: "/api/reports/files",
        about: "Sends one file along with a report, by its receipt: a picture is made anew from its pixels, anything else is kept as it is only where `kind` is original",
        parameters: &[],
        takes: Some((JSON, "ReportFile")),
        gives: (201, JSON, "ReportFiles"),
        problems: ACT,
        route: || post(reports::attach),
    },
    Operation {
        id: "promises",
        writes: false,
        path: "/api/promises",
        about: "The ledger of promises with their computed states",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Promises"),
        problems: READ,
        route: || get(read::promises),
    },
    Operation {
        id: "origin",
        writes: false,
        path: "/api/origin",
        about: "The statement from which the commission comes, clause by clause, with computed states",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Origin"),
        problems: READ_ONE,
        route: || get(read::origin),
    },
    Operation {
        id: "mandate",
        writes: false,
        path: "/api/mandate",
        about: "The topics of the mandate: ours, refer or not-ours",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Mandate"),
        problems: READ,
        route: || get(read::mandate),
    },
    Operation {
        id: "mandate-check",
        writes: true,
        path: "/api/mandate/check",
        about: "Asks whether a matter with these topics is admitted. Nothing is stored",
        parameters: &[],
        takes: Some((JSON, "Topics")),
        gives: (200, JSON, "Admission"),
        problems: ASK,
        route: || post(write::check_mandate),
    },
    Operation {
        id: "record",
        writes: false,
        path: "/api/record",
        about: "The record: its size, the latest agreed and pending checkpoint, who cosigned them",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Record"),
        problems: READ,
        route: || get(read::record),
    },
    Operation {
        id: "entries",
        writes: false,
        path: "/api/record/entries",
        about: "Entries of the record, oldest first",
        parameters: &[query("from", "integer", "The index of the first, 0 if not given"), LIMIT],
        takes: None,
        gives: (200, JSON, "Entries"),
        problems: READ,
        route: || get(read::entries),
    },
    Operation {
        id: "entry",
        writes: false,
        path: "/api/record/entries/{index}",
        about: "One entry with its place in the record",
        parameters: &[in_path("index", "integer", "The index, from 0")],
        takes: None,
        gives: (200, JSON, "EntryWithPlace"),
        problems: READ_ONE,
        route: || get(read::entry),
    },
    Operation {
        id: "sign",
        writes: true,
        path: "/api/instruments/{id}/signatures",
        about: "Signs a text: hands in a statement signed by an office",
        parameters: &[REFERENCE],
        takes: Some((JSON, "SignedNote")),
        gives: (201, JSON, "Receipt"),
        problems: ACT,
        route: || post(write::sign),
    },
    Operation {
        id: "seat-order",
        writes: false,
        path: "/api/seats/orders/{id}",
        about: "An order about a seat that waits for signatures: the exact text whose digest is signed",
        parameters: &[ORDER],
        takes: None,
        gives: (200, JSON, "SeatOrder"),
        problems: READ_ONE,
        route: || get(read::seat_order),
    },
    Operation {
        id: "sign-seat-order",
        writes: true,
        path: "/api/seats/orders/{id}/signatures",
        about: "Signs an order about a seat. With the last one that lacked, the seat is changed",
        parameters: &[ORDER],
        takes: Some((JSON, "SignedNote")),
        gives: (201, JSON, "SeatOrderReceipt"),
        problems: ACT,
        route: || post(write::sign_seat_order),
    },
    Operation {
        id: "decline",
        writes: true,
        path: "/api/instruments/{id}/declines",
        about: "Declines a text, with reasons. The statement names the digest of the reasons",
        parameters: &[REFERENCE],
        takes: Some((JSON, "SignedDecline")),
        gives: (201, JSON, "Receipt"),
        problems: ACT,
        route: || post(write::decline),
    },
    Operation {
        id: "withdraw",
        writes: true,
        path: "/api/instruments/{id}/withdrawals",
        about: "Withdraws a text from the table",
        parameters: &[REFERENCE],
        takes: Some((JSON, "SignedNote")),
        gives: (201, JSON, "Receipt"),
        problems: ACT,
        route: || post(write::withdraw),
    },
    Operation {
        id: "cosign",
        writes: true,
        path: "/api/record/cosignatures",
        about: "Hands in witnesses' cosignatures: a checkpoint of this record with their lines",
        parameters: &[],
        takes: Some((TEXT, "Text")),
        gives: (200, JSON, "Checkpoint"),
        problems: ACT,
        route: || post(write::cosign),
    },
    Operation {
        id: "tasks",
        writes: false,
        path: "/api/board/{id}/tasks",
        about: "Signed: what is done about an incident: tasks, joint visits, days to ask again",
        parameters: &[in_path("id", "string", "The incident's id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Tasks"),
        problems: LOOK,
        route: || get(tasks::list),
    },
    Operation {
        id: "task-propose",
        writes: true,
        path: "/api/board/{id}/tasks",
        about: "Signed, by a co-chair or the secretariat: brings a task; for another side it is a proposal until whoever leads that side agrees",
        parameters: &[in_path("id", "string", "The incident's id: 32 hexadecimal digits")],
        takes: Some((JSON, "TaskProposed")),
        gives: (201, JSON, "Tasks"),
        problems: ACT,
        route: || post(tasks::propose),
    },
    Operation {
        id: "task-step",
        writes: true,
        path: "/api/board/{id}/tasks/{number}/steps",
        about: "Signed: agrees to a task or a visit for one's own side (`goes` says who goes on a visit) or declines it, as its co-chair or the secretariat for itself; takes a task of one's own office, or of the side that one leads, or lets it go",
        parameters: &[
            in_path("id", "string", "The incident's id: 32 hexadecimal digits"),
            in_path("number", "integer", "The task's number within the incident"),
        ],
        takes: Some((JSON, "TaskStep")),
        gives: (201, JSON, "Tasks"),
        problems: ACT,
        route: || post(tasks::step),
    },
    Operation {
        id: "task-report",
        writes: true,
        path: "/api/board/{id}/tasks/{number}/reports",
        about: "Signed: says what came of a task of one's own side, by who took it or leads that side",
        parameters: &[
            in_path("id", "string", "The incident's id: 32 hexadecimal digits"),
            in_path("number", "integer", "The task's number within the incident"),
        ],
        takes: Some((JSON, "TaskReport")),
        gives: (201, JSON, "Tasks"),
        problems: ACT,
        route: || post(tasks::report),
    },
    Operation {
        id: "follow-up-answer",
        writes: true,
        path: "/api/board/{id}/follow-ups/{number}/answers",
        about: "Signed: says once for one's own party how it stands, when the day has come; the secretariat does not",
        parameters: &[
            in_path("id", "string", "The incident's id: 32 hexadecimal digits"),
            in_path("number", "integer", "The day's number within the incident"),
        ],
        takes: Some((JSON, "FollowUpAnswer")),
        gives: (201, JSON, "Tasks"),
        problems: ACT,
        route: || post(tasks::stands),
    },
    Operation {
        id: "duty",
        writes: false,
        path: "/api/contacts/duty",
        about: "Signed: who of each party is called now, in their order, and the duties that are not over",
        parameters: &[],
        takes: None,
        gives: (200, JSON, "Duty"),
        problems: LOOK,
        route: || get(contacts::duty),
    },
    Operation {
        id: "duty-set",
        writes: true,
        path: "/api/contacts/duty",
        about: "Signed, by a co-chair: sets a duty in the roster of one's own party",
        parameters: &[],
        takes: Some((JSON, "NewDuty")),
        gives: (201, JSON, "Duty"),
        problems: ACT,
        route: || post(contacts::set_duty),
    },
    Operation {
        id: "duty-remove",
        writes: true,
        path: "/api/contacts/duty/{number}/removal",
        about: "Signed, by a co-chair: takes a duty out of the roster of one's own party",
        parameters: &[in_path("number", "integer", "The duty's number within the roster")],
        takes: None,
        gives: (200, JSON, "Duty"),
        problems: ACT,
        route: || post(contacts::remove_duty),
    },
    Operation {
        id: "calls",
        writes: false,
        path: "/api/contacts/calls",
        about: "Signed: calls from one party to another, the latest first",
        parameters: &[
            query(
                "state",
                "string",
                "`open`: only those that nobody has closed, also when somebody took them",
            ),
            query("next", "string", "Goes on where the page before ended: its `next`"),
        ],
        takes: None,
        gives: (200, JSON, "Calls"),
        problems: LOOK,
        route: || get(contacts::calls),
    },
    Operation {
        id: "call",
        writes: true,
        path: "/api/contacts/calls",
        about: "Signed: calls another party; its clock runs. The same signed request is one call",
        parameters: &[],
        takes: Some((JSON, "NewCall")),
        gives: (201, JSON, "Call"),
        problems: ACT,
        route: || post(contacts::make_call),
    },
    Operation {
        id: "call-acknowledge",
        writes: true,
        path: "/api/contacts/calls/{id}/acknowledgement",
        about: "Signed: takes a call for the party called; not the secretariat",
        parameters: &[in_path("id", "string", "The id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Call"),
        problems: ACT,
        route: || post(contacts::acknowledge),
    },
    Operation {
        id: "call-close",
        writes: true,
        path: "/api/contacts/calls/{id}/closing",
        about: "Signed: closes a call with a word: the side that called, or the party called once it has taken it",
        parameters: &[in_path("id", "string", "The id: 32 hexadecimal digits")],
        takes: Some((JSON, "CallClosing")),
        gives: (200, JSON, "Call"),
        problems: ACT,
        route: || post(contacts::close_call),
    },
    Operation {
        id: "contacts",
        writes: false,
        path: "/api/contacts/log",
        about: "Signed: the log of contacts, the latest first. Subject and words are empty once their time is over, as the words of calls are",
        parameters: &[query("next", "string", "Goes on where the page before ended: its `next`")],
        takes: None,
        gives: (200, JSON, "Contacts"),
        problems: LOOK,
        route: || get(contacts::log),
    },
    Operation {
        id: "contact-enter",
        writes: true,
        path: "/api/contacts/log",
        about: "Signed, not by the secretariat: enters a contact with somebody of another party; it counts when somebody of that party confirms it",
        parameters: &[],
        takes: Some((JSON, "NewContact")),
        gives: (201, JSON, "Contact"),
        problems: ACT,
        route: || post(contacts::enter),
    },
    Operation {
        id: "contact-confirm",
        writes: true,
        path: "/api/contacts/log/{id}/confirmation",
        about: "Signed: confirms for one's own party a contact that another party entered",
        parameters: &[in_path("id", "string", "The id: 32 hexadecimal digits")],
        takes: None,
        gives: (200, JSON, "Contact"),
        problems: ACT,
        route: || post(contacts::confirm),
    },
];

/// The router of every operation.
pub(crate) fn router() -> Router<App> {
    OPERATIONS
        .iter()
        .fold(Router::new(), |router, operation| router.route(operation.path, (operation.route)()))
}

#[cfg(test)]
mod tests {
    use commission::Refusal;

    use super::*;
    use crate::error::Error;

    /// Which operations may answer with an error.
    enum By {
        Each,
        EachThatTakes,
        /// Never an operation: the address or the method is none of the table's.
        None,
        /// As the operation has it in its path or its matter.
        Some,
    }

    fn by(error: &Error) -> By {
        match error {
            Error::BadRequest { .. }
            | Error::LongAddress
            | Error::Busy
            | Error::Timeout
            | Error::Internal(_) => By::Each,
            Error::TooLarge | Error::MediaType | Error::Pace | Error::CrossSite => {
                By::EachThatTakes
            }
            Error::Method => By::None,
            Error::NotFound | Error::Refused(_) => By::Some,
        }
    }

    #[test]
    fn an_operation_documents_every_status_it_may_answer_with() {
        let errors = [
            Error::NotFound,
            Error::bad("x"),
            Error::Method,
            Error::CrossSite,
            Error::TooLarge,
            Error::LongAddress,
            Error::MediaType,
            Error::Refused(Refusal::NoTopic),
            Error::Busy,
            Error::Pace,
            Error::Timeout,
            Error::internal("x"),
        ];
        assert_eq!(errors.len(), Error::CODES.len() + 1);
        for operation in &OPERATIONS {
            for error in &errors {
                let must = match by(error) {
                    By::Each => true,
                    By::EachThatTakes => operation.takes.is_some(),
                    By::None => false,
                    By::Some => operation.path.contains('{'),
                };
                let status = error.status().as_u16();
                assert!(
                    !must || operation.problems.contains(&status),
                    "{} may answer {status} ({})",
                    operation.id,
                    error.code()
                );
            }
            if operation.writes {
                assert!([401, 403].iter().all(|status| operation.problems.contains(status)));
            }
        }
    }
}
