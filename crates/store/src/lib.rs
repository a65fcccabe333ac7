//! store

mod apply;
mod care;
mod checkpoints;
mod commit;
mod desk;
mod dialect;
mod error;
mod instruments;
mod lock;
mod log;
mod matters;
mod migrations;
mod persons;
mod read;
mod redraft;
mod replay;
mod row;
mod search;
mod state;
mod store;
mod types;
mod verbs;

pub use care::{rebuild, restore};
#[doc(hidden)]
pub use commit::Failpoint;
pub use desk::COMMENTS_MAX;
pub use error::Error;
pub use store::Store;
pub use types::{
    Audience, Comment, DraftRow, Edit, Entry, Filter, Founding, FsckReport, Head, InstrumentPage,
    InstrumentRow, Options, PersonCard, Published, RebuildReport, Receipt, Standing, Stats,
};
