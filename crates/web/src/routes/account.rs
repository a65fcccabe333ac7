//! Addresses of seats: signing in, the own account, keys, and the page on which a key signs.

use super::segment;

/// Signing in. Query: `to`, the address to go to afterwards.
pub fn sign_in() -> &'static str {
    "/sign-in"
}

/// Signing out: a form without fields.
pub fn sign_out() -> &'static str {
    "/sign-out"
}

/// One's own passkeys, sessions, address and name.
pub fn account() -> &'static str {
    "/account"
}

/// Adds a passkey for signing in.
pub fn account_passkey() -> &'static str {
    "/account/passkey"
}

/// Removes a passkey for signing in.
pub fn account_passkey_remove() -> &'static str {
    "/account/passkey/remove"
}

/// Ends one session, or every other.
pub fn account_session_end() -> &'static str {
    "/account/session/end"
}

/// Shows or hides one's name.
pub fn account_name() -> &'static str {
    "/account/name"
}

/// Where mail goes, in which language and how soon.
pub fn account_mail() -> &'static str {
    "/account/mail"
}

/// Asks for another letter that confirms the address.
pub fn account_mail_again() -> &'static str {
    "/account/mail/again"
}

/// Makes the key that signs, or orders that it comes into force.
pub fn account_key() -> &'static str {
    "/account/key"
}

/// Invites somebody to a seat.
pub fn seats_invite() -> &'static str {
    "/seats/invite"
}

/// Takes an invitation or an order back.
pub fn seats_cancel() -> &'static str {
    "/seats/invitation/cancel"
}

/// Opens an order about a seat.
pub fn seats_order() -> &'static str {
    "/seats/order"
}

/// The seats, who is invited to them, and the orders that change them.
pub fn seats() -> &'static str {
    "/seats"
}

/// Begins to sign something: a form with the fields `purpose` (`sign`, `decline`, `table`,
/// `withdraw` or `seat`), `text` or `order` (an id), and, as the purpose needs them, `digest`,
/// `deadline`, `language` and `reasons`. It leads to the page on which the key signs.
pub fn signing() -> &'static str {
    "/signing"
}

/// The page on which the key signs.
pub fn signing_ticket(ticket: impl std::fmt::Display) -> String {
    format!("/signing/{}", segment(ticket))
}

/// The page of an invitation: the link that a registrar hands over.
pub fn invitation(token: impl std::fmt::Display) -> String {
    format!("/invitation/{}", segment(token))
}

/// One's own reading key. Form fields: `passphrase` and `again`.
pub fn account_reading() -> &'static str {
    "/account/reading"
}

/// Makes one that a passkey wraps. Form field: `prf`.
pub fn account_reading_passkey() -> &'static str {
    "/account/reading/passkey"
}
