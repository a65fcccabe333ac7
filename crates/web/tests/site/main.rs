//! The whole site over a real store: one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod access;
mod api;
mod appeals;
mod arranging;
mod budgets;
mod cache;
mod check;
mod competitions;
mod contacts;
mod demo;
mod desk;
mod door;
mod forum;
mod forum_api;
mod glossary;
mod incidents;
mod judging;
mod mail_address;
mod matrix;
mod meetings;
mod overview;
mod pages;
mod programme;
mod promises;
mod record;
mod reports;
mod reviews;
mod safety;
mod security;
mod shipped;
mod signed;
mod support;
mod tasks;
mod trust;
mod words;
