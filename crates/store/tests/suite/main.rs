//! What the store promises, on real files. One binary, so that it links once.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may fail loudly"
)]

mod access;
mod appeals;
mod breaks;
mod care;
mod commit;
mod competitions;
mod contacts;
mod desk;
mod door;
mod files;
mod forum;
mod glossary;
mod incidents;
mod life;
mod line;
mod mail;
mod mail_address;
mod meetings;
mod moving;
mod overdue;
mod overview;
mod parts;
mod places;
mod programme;
mod promises;
mod reading;
mod reviews;
mod safety;
mod sealed;
mod seats;
mod shared;
mod tasks;
mod trust;
mod world;
