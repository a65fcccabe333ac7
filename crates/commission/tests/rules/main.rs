//! Every rule of the commission: one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod adversarial;
mod appeals;
mod arrange;
mod budget;
mod charter;
mod competition_course;
mod competitions;
mod contact;
mod corpus;
mod export;
mod fit;
mod forum;
mod forum_trust;
mod glossary;
mod golden;
mod incidents;
mod ledger;
mod meetings;
mod pairs;
mod programme;
mod property;
mod proven;
mod reports;
mod response;
mod support;
mod symmetry;
mod trust;
