//! The tables of each matter.

pub(crate) mod commission;
pub(crate) mod incident;
pub(crate) mod instrument;
pub(crate) mod ledger;
pub(crate) mod meeting;
