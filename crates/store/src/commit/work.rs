//! What callers ask of the writer.

use commission::export::Export;
use commission::incident::Room;
use commission::response::Response;
use commission::{Act, Draft, InstrumentId, MatterId, Office};
use note::Digest;
use tokio::sync::oneshot;

use crate::checkpoints::Cosignature;
use crate::mail::MailWork;
use crate::{
    Error, PersonCard, access, appeals, competitions, contacts, forums, meetings, programme, sealed,
};

/// One caller's request. Everything that can be checked before the queue was.
#[derive(Clone)]
pub(crate) enum Work {
    /// Acts with their bytes, files that they name, and the versions they were decided on.
    Acts {
        acts: Vec<(Act, Vec<u8>)>,
        blobs: Vec<(Digest, Vec<u8>)>,
        expected: Vec<(MatterId, i64)>,
        person: Option<(Office, PersonCard)>,
    },
    /// A draft as an office wants it on the desk, changed from version `expected`; 0 for a new
    /// one.
    Draft { draft: Box<Draft>, by: Office, expected: i64, now: i64, blobs: Vec<(Digest, Vec<u8>)> },
    /// An incident's room as an office leaves it, changed from version `expected`; 0 for a new one.
    Room { room: Box<Room>, by: Office, expected: i64, now: i64 },
    /// An export of the board as an office leaves it, changed from version `expected`.
    Export { export: Box<Export>, by: Office, expected: i64 },
    /// What is done about an incident as an office leaves it, changed from version `expected`; 0 for
    /// the first.
    Response { response: Box<Response>, by: Office, expected: i64, now: i64 },
    /// Rooms of earlier incidents, all of them or none; those that are there stay as they are.
    Rooms { rooms: Vec<Room>, by: Office, now: i64 },
    /// A comment; `audience` is a party's id or empty.
    Comment { id: InstrumentId, audience: String, office: Office, at: i64, text: String },
    /// A checkpoint, when the tree grew.
    Publish { now: i64 },
    /// Verified cosignatures.
    Cosign { size: u64, lines: Vec<Cosignature> },
    /// The name of an office's holder is to be forgotten.
    Erase { office: Office },
    /// Something about signing in, which no reader of the record sees.
    Access(Box<access::Change>),
    /// What is kept for mail changes.
    Mail(MailWork),
    /// Duty, calls and the log of contacts change.
    Contacts(Box<contacts::Edit>),
    /// What is to be sent about calls changes.
    CallPost(contacts::Post),
    /// What is sealed, which no reader of the record sees.
    Sealed(Box<sealed::Change>),
    /// What members alone read about meetings and dates ahead.
    Private(Box<meetings::Change>),
    /// A document that came with a step of an appeal.
    Document(Box<appeals::DocumentChange>),
    /// A picture of an activity.
    Picture(Box<programme::PictureChange>),
    /// Who comes to an activity.
    Registration(Box<programme::RegistrationChange>),
    /// What is answered about trust.
    Trust(Box<programme::TrustChange>),
    /// Reviews of activities.
    Review(Box<programme::ReviewChange>),
    /// The parts of an entry of a competition.
    Part(Box<competitions::PartChange>),
    /// Who a delegate to a forum is, and whether they come.
    Delegate(Box<forums::DelegateChange>),
    /// The store is being closed.
    Stop,
}

/// What was done: which of the fields mean something depends on the work.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Done {
    /// The index of the first act.
    pub(crate) first: u64,
    /// The size of the record, or of the checkpoint that was signed.
    pub(crate) size: u64,
    /// A version, a comment's number, or a number of rows.
    pub(crate) number: i64,
}

/// A request with the way to answer it.
pub(crate) struct Job {
    pub(crate) work: Work,
    pub(crate) answer: oneshot::Sender<Result<Done, Error>>,
}

/// Where a test makes the writer fail: after the named rows are written, before or after COMMIT.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failpoint {
    Blob,
    Entry,
    Tables,
    Person,
    Mail,
    Draft,
    Comment,
    Room,
    Response,
    Checkpoint,
    Cosignature,
    Access,
    Sealed,
    Contacts,
    Private,
    Tiles,
    Edge,
    Head,
    BeforeCommit,
    AfterCommit,
}
