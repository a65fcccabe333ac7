//! The pages: one file per matter, its handler and its markup together.
//!
//! A handler loads what its page tells into one struct; the markup is a function over the request
//! and that struct. Words are messages of `locales/`; text that people wrote stands in `<bdi>` with
//! its language. Nothing is shown as adopted before its signatures were checked again.

pub mod account;
mod act;
pub mod appeals;
pub mod board;
pub mod calendar;
pub mod charter;
pub mod check;
mod claims;
pub mod competitions;
pub mod confirm_mail;
pub mod contacts;
pub mod demo;
pub mod desk;
pub mod entry;
mod forms;
pub mod forums;
pub mod glossary;
pub mod home;
pub mod incidents;
pub mod invitation;
pub mod mandate;
pub mod map;
pub mod meetings;
pub mod mine;
pub mod origin;
mod place;
pub mod programme;
pub mod promises;
pub mod reading;
pub mod record;
pub mod report;
pub mod reports;
pub mod seats;
pub mod sign_in;
pub mod signing;
pub mod speech;
pub mod symmetry;
pub mod text;
pub mod texts;
pub mod unsubscribe;
mod words;
