//! The one room that speaks SQL: the record, the matters written from it, and the desk beside it.
//!
//! A [`Store`] is one commission's data folder, with SQLite in it or PostgreSQL beside it. Its verbs load, let the domain decide, and commit:
//! the acts, the tables written from them and the leaves of the tree in one transaction, by
//! compare-and-swap on the versions of the matters that were decided on. Whoever gets an answer
//! has it on the disk.
//!
//! *In scope:* one writer with many callers per transaction, reading with checks (a row is not
//! believed), checkpoints and cosignatures, proofs, search, rebuilding every table from the
//! record, checking everything, backup and restore, forgetting a person's name.
//!
//! *Out of scope:* what is allowed (see `commission`), how a tree is hashed (see `record`), the
//! clock and chance (`now` and nonces are arguments), when a job runs, wording for people.
//!
//! ```
//! use note::{KeyKind, KeyName, SigningKey};
//! use store::{Error, Options, Store};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = tokio::runtime::Builder::new_current_thread().build()?;
//! let name = KeyName::parse("comity.example/record")?;
//! let log = SigningKey::from_seed(name, KeyKind::Signature, [7; 32])?;
//! let opened = runtime.block_on(Store::open("no/such/folder", log, Options::default()));
//! // Nothing is created by accident.
//! assert!(matches!(opened, Err(Error::NotFound { .. })));
//! # Ok(())
//! # }
//! ```

pub mod access;
mod appeals;
mod apply;
mod attached;
mod care;
mod changes;
mod checkpoints;
mod claims;
mod commit;
mod competitions;
mod contacts;
mod copy;
mod desk;
mod dialect;
mod error;
mod follow;
mod forums;
mod glossary;
mod incidents;
mod inspect;
mod instruments;
mod line;
mod location;
mod lock;
mod log;
mod mail;
mod matters;
mod meetings;
mod memo;
mod migrations;
mod persons;
mod programme;
mod promises;
mod read;
mod reading;
mod redraft;
mod replay;
mod row;
pub mod sealed;
mod search;
mod state;
mod store;
mod tape;
mod types;
mod verbs;

pub use appeals::{APPEALS_MAX, AppealPage, LaidDocument};
pub use care::{backup, rebuild, restore};
#[doc(hidden)]
pub use commit::Failpoint;
pub use competitions::{CompetitionPage, CompetitionRow, NewParts, OpenWork};
pub use contacts::{CONTACTS_MAX, CallFilter, Carrier, Message, MessageOutcome, WEEKS_MEASURED};
pub use copy::{Copied, migrate};
pub use desk::COMMENTS_MAX;
pub use error::Error;
pub use forums::{
    Admitted, DelegateKept, DelegateRow, DelegateSaid, DelegateTold, DoorSeat, ForumEdit,
    ForumPage, NewDelegate, OwnDelegate, Scan, Taken,
};
pub use glossary::{GLOSSARY_TEXTS_MAX, GlossaryEdit, GlossaryPage, GlossaryText, TakenOver};
pub use incidents::{
    Answering, BoardFilter, Clock, EXPORT_ROOMS_MAX, ExportRow, INCIDENTS_MAX, Imported, InForce,
    IncidentFilter, IncidentPage, IncidentRow, Move, NewRoom, Order, Prepared, Proposal,
    ResponseRow, RoomEdit, RoomRow, Verified,
};
pub use inspect::{Inspection, inspect};
pub use line::{Line, LineFault, LineReport};
pub use location::{DatabaseUrl, Location};
pub use mail::{
    ADDRESS_BYTES_MAX, About, Alert, AlertReason, CODE_CHARS, CODE_PAUSE_SECONDS, CODE_SECONDS,
    CODES_PER_DAY_MAX, CodeLetter, Contact, ContactRefusal, MailAddress, MailOutcome, MailReport,
    MailTrouble, Mailbag, Notice, Pace, Reason, Sorted, Waiting,
};
pub use meetings::{
    ITEMS_MAX, ItemRow, MeetingPage, MeetingText, NOTICES_MAX, NoticeRow, PresenceRow, SeenBy,
};
pub use programme::{
    ActivityPage, Leaving, OwnRegistration, Picture, Registered, RegistrationCount, RegistrationRow,
};
pub use reading::Reading;
pub use store::{Store, check_vacant};
#[cfg(feature = "tape")]
#[doc(hidden)]
pub use tape::{Player, Tape, keep_tape};
pub use types::{
    Audience, Checked, Comment, DraftRow, Edit, Entry, Filter, Founding, FsckReport, Head,
    InstrumentPage, InstrumentRow, Options, PersonCard, Published, Reader, RebuildReport, Receipt,
    Seen, Standing, Stats,
};
