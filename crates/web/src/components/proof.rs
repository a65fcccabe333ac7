//! What lets a reader check a text: signatures, digests, commands.

use commission::charter::Shape;
use maud::{Markup, html};

use super::{Mark, party, seal_with, time_tag, user_text};
use crate::locale::{Locale, Zone};
use crate::t;

/// One line of a signature table: somebody who signed, or who has not yet.
#[derive(Clone, Copy, Debug)]
pub struct SignatureRow<'a> {
    /// The outline of the party's monogram.
    pub shape: Shape,
    /// The letters of the party's monogram.
    pub letters: &'a str,
    /// The party's name.
    pub party: &'a str,
    /// The office in words, such as `Co-chair, seat 1`.
    pub office: &'a str,
    /// The person's name, where it may be shown.
    pub person: Option<&'a str>,
    /// The signature, if there is one.
    pub signed: Option<Signed<'a>>,
}

/// A signature as a table shows it.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// When (Unix seconds).
    pub at: i64,
    /// How, in words: `passkey on the signer's device`.
    pub how: &'a str,
}

/// Who signed, for which party, when and how. A missing signature is a line too.
pub fn signature_table(locale: Locale, zone: Zone<'_>, lines: &[SignatureRow<'_>]) -> Markup {
    html! {
        table class="signatures stacked" {
            caption { (t!(locale, "ui-signatures")) }
            thead { tr {
                th scope="col" { (t!(locale, "ui-signature-party")) }
                th scope="col" { (t!(locale, "ui-signature-office")) }
                th scope="col" { (t!(locale, "ui-signature-date")) }
                th scope="col" { (t!(locale, "ui-signature-how")) }
            } }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" { (party(line.shape, line.letters, line.party)) }
                        td {
                            (line.office)
                            @if let Some(person) = line.person { br; (user_text(None, person)) }
                        }
                        @match line.signed {
                            Some(signed) => {
                                td { (time_tag(locale, signed.at, zone)) }
                                td { (signed.how) }
                            }
                            None => td colspan="2" { (seal_with(Mark::Ring, &t!(locale, "ui-signature-missing"))) }
                        }
                    }
                }
            }
        }
    }
}

/// A digest in groups of four. The gaps are drawn, not written: what is copied has no spaces.
pub fn digest(hex: &str) -> Markup {
    let letters: Vec<char> = hex.chars().collect();
    html! {
        code class="digest" translate="no" {
            @for group in letters.chunks(4) {
                span { @for letter in group { (letter) } }
                wbr;
            }
        }
    }
}

/// Commands to type, one a line. The prompts are drawn, not written.
pub fn code_block(locale: Locale, commands: &[&str]) -> Markup {
    html! {
        pre class="commands" role="group" aria-label=(t!(locale, "ui-commands")) translate="no" {
            @for command in commands { code { (command) } }
        }
    }
}
