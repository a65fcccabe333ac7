//! Forms that use a passkey: the browser asks its user, the page's script fills the form in.

use maud::{Markup, html};
use serde_json::Value;

use super::form::{Weight, button, hidden};
use crate::locale::Locale;
use crate::t;

/// What a form does with a passkey.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use<'a> {
    /// Makes one, with these options.
    Make(&'a Value),
    /// Shows one, with these options.
    Show(&'a Value),
    /// Shows one, with these options, and asks it for the secret that belongs to this salt
    /// (base64url): it comes in the field `prf`, which stands among the others.
    Secret(&'a Value, &'a str),
    /// Signs with one: the script first asks this address what to sign.
    Sign(&'a str),
}

/// A form whose one button uses a passkey. `fields` stand before the button; the answer comes in
/// the field `credential`.
pub fn passkey_form(
    locale: Locale,
    action: &str,
    uses: Use<'_>,
    fields: &Markup,
    words: &str,
) -> Markup {
    let (kind, options, asks, salt) = match uses {
        Use::Make(options) => ("create", Some(options.to_string()), None, None),
        Use::Show(options) => ("get", Some(options.to_string()), None, None),
        Use::Secret(options, salt) => ("get", Some(options.to_string()), None, Some(salt)),
        Use::Sign(address) => ("get", None, Some(address), None),
    };
    html! {
        form class="flow" method="post" action=(action) data-passkey=(kind) data-options=[options] data-fetch=[asks] data-salt=[salt] {
            (fields)
            (hidden("credential", ""))
            @if asks.is_some() { (hidden("statement", "")) }
            div data-failed="" hidden tabindex="-1" class="notice urgent" role="alert" {
                p { (t!(locale, "passkey-failed")) }
            }
            div data-old="" hidden class="notice urgent" role="alert" {
                p { (t!(locale, "passkey-old-browser")) }
            }
            @if salt.is_some() {
                div data-no-secret="" hidden tabindex="-1" class="notice urgent" role="alert" {
                    p { (t!(locale, "passkey-no-secret")) }
                }
            }
            noscript { div class="notice urgent" { p { (t!(locale, "passkey-no-script")) } } }
            (button(Weight::Primary, words))
        }
    }
}
