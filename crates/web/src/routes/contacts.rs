//! The addresses of duty and contacts.

use super::segment;

/// Duty and contacts.
pub fn contacts() -> &'static str {
    "/contacts"
}

/// Calling another party. Query: `to`, `region`, `incident`.
pub fn contact_call_new() -> &'static str {
    "/contacts/call"
}

/// One call.
pub fn contact_call(id: impl std::fmt::Display) -> String {
    format!("/contacts/call/{}", segment(id))
}

/// The rosters.
pub fn contacts_duty() -> &'static str {
    "/contacts/duty"
}

/// The log of contacts. Query: `before`.
pub fn contacts_log() -> &'static str {
    "/contacts/log"
}

/// What is measured of contacts.
pub fn contacts_measures() -> &'static str {
    "/contacts/measures"
}
