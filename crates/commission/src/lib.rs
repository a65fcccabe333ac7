//! The domain of a permanent joint commission: parties, charter, mandate, texts, adoption.
//!
//! *In scope:* what may be done, by whom, and what follows; the acts that enter the record; the
//! form of what is signed. *Out of scope:* storing, serving, wording for people (a [`Refusal`] is
//! a code with data), the clock and chance (`now` and nonces are arguments), the Merkle tree.
//!
//! **Every party or nobody**: [`Adopted`] is the only proof that a text is adopted, and
//! [`Adopted::verify`] the only way to one.
//!
//! ```
//! use commission::{Charter, Office};
//!
//! let office: Office = "north-shore/co-chair/1".parse()?;
//! assert_eq!(office.party().map(|party| party.as_str()), Some("north-shore"));
//! let problems = Charter::parse("[commission]\nid = 5\n").unwrap_err();
//! assert!(problems.iter().any(|problem| problem.line == 2));
//! # Ok::<(), commission::OfficeError>(())
//! ```

pub mod act;
pub mod adoption;
pub mod appeal;
pub mod audit;
pub mod canonical;
pub mod charter;
pub mod claim;
pub mod commission;
pub mod commitment;
pub mod competition;
pub mod contact;
pub mod draft;
pub mod export;
pub mod forum;
pub mod glossary;
pub mod incident;
pub mod instrument;
pub mod kind;
pub mod language;
pub mod mandate;
pub mod map;
pub mod meeting;
pub mod party;
pub mod permission;
pub mod phrase;
pub mod programme;
pub mod proven;
pub mod reading;
pub mod refusal;
pub mod report;
pub mod response;
pub mod roll;
pub mod statement;
pub mod symmetry;
pub mod text;
pub mod trust;

pub use act::{
    Act, ActError, ActivityAct, AppealAct, CommissionAct, CompetitionAct, ForumAct, IncidentAct,
    InstrumentAct, MatterId, MeetingAct, ReportAct, SeatAct,
};
pub use adoption::{Adopted, Bundle, NotAdopted};
pub use appeal::Appeal;
pub use charter::{Charter, Problem};
pub use commission::Commission;
pub use competition::Competition;
pub use draft::Draft;
pub use forum::{Forum, Forums};
pub use glossary::Glossary;
pub use incident::Incident;
pub use instrument::{
    CommissionId, ContactId, Context, IncidentId, Instrument, InstrumentId, InstrumentText,
    MeetingId, Version,
};
pub use kind::Kind;
pub use language::{Language, Localized};
pub use meeting::{Meeting, Meetings};
pub use party::{Office, OfficeError, PartyId, Role};
pub use programme::{Activities, Activity, ActivityId};
pub use proven::Proven;
pub use reading::ReadingKey;
pub use refusal::{Block, Refusal};
pub use roll::Roll;
pub use statement::{How, Purpose, Signed, Statement};
