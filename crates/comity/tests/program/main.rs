//! The program as people run it: one test program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod check;
mod competition;
mod contacts;
mod crash;
mod editor;
mod firstrun;
mod forged;
mod forum;
mod journeys;
mod letters;
mod long_record;
mod mail;
mod mail_address;
mod postgres;
mod ranker;
mod serving;
mod signing;
mod simulation;
mod support;
mod tidy;
mod witness;
