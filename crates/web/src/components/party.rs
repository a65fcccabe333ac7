//! Parties: a monogram in one ink inside an outline of their own. No flag, no colour.

use commission::charter::Shape;
use maud::{Markup, html};

use super::user_text;

/// A party's monogram. It is hidden from screen readers: the party's name always stands beside it.
pub fn monogram(shape: Shape, letters: &str) -> Markup {
    // A triangle has its room further down.
    let baseline = if shape == Shape::Triangle { "31" } else { "25" };
    html! {
        svg class="monogram" viewBox="0 0 40 40" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" focusable="false" {
            @match shape {
                Shape::Circle => circle cx="20" cy="20" r="18" {}
                Shape::Diamond => path d="M20 1 39 20 20 39 1 20z" {}
                Shape::Hexagon => path d="M11 3.5h18L38.5 20 29 36.5H11L1.5 20z" {}
                Shape::Square => path d="M4 4h32v32H4z" {}
                Shape::Triangle => path d="M20 2 38.5 36h-37z" {}
                Shape::Octagon => path d="M13 3h14l10 10v14L27 37H13L3 27V13z" {}
            }
            text x="20" y=(baseline) stroke="none" { (letters) }
        }
    }
}

/// A party: monogram and name.
pub fn party(shape: Shape, letters: &str, name: &str) -> Markup {
    html! { span class="party" { (monogram(shape, letters)) (user_text(None, name)) } }
}
