//! States, each by a shape and a word.

use maud::{Markup, html};

use crate::locale::Locale;
use crate::t;

/// The shape that stands for a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A filled seal: agreed, kept.
    Filled,
    /// A seal half filled: adopted, pending in the record.
    Half,
    /// A ring: waits for somebody.
    Ring,
    /// A dashed ring: not fixed yet.
    Dashed,
    /// A ring with a stroke through it: will not be.
    Struck,
    /// A filled seal with a stroke through it: was agreed, holds no more.
    StruckSeal,
    /// An hourglass: a clock is running.
    Hourglass,
}

/// What pages say of a text or a promise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Adopted, and its place in the record is cosigned by every party's witness.
    Agreed,
    /// Adopted; a cosignature under the record is missing.
    Pending,
    /// Tabled: waits for signatures.
    Tabled,
    /// A draft.
    Draft,
    /// Declined by a party.
    Declined,
    /// Withdrawn before it was adopted.
    Withdrawn,
    /// Not signed in time.
    Lapsed,
    /// Adopted once, then replaced by a later text.
    Replaced,
    /// A clock is running.
    Running,
    /// A promise that was kept.
    Kept,
    /// A promise whose time has not come.
    Due,
    /// A promise that is late.
    Late,
    /// A promise that was broken.
    Broken,
}

impl State {
    /// Every state.
    pub const ALL: [State; 13] = [
        State::Agreed,
        State::Pending,
        State::Tabled,
        State::Draft,
        State::Declined,
        State::Withdrawn,
        State::Lapsed,
        State::Replaced,
        State::Running,
        State::Kept,
        State::Due,
        State::Late,
        State::Broken,
    ];

    /// The state's shape.
    pub fn mark(self) -> Mark {
        match self {
            State::Agreed | State::Kept => Mark::Filled,
            State::Pending => Mark::Half,
            State::Tabled => Mark::Ring,
            State::Draft | State::Due => Mark::Dashed,
            State::Declined | State::Withdrawn | State::Lapsed | State::Broken => Mark::Struck,
            State::Replaced => Mark::StruckSeal,
            State::Running | State::Late => Mark::Hourglass,
        }
    }

    /// The state's word.
    pub fn words(self, locale: Locale) -> String {
        let id = match self {
            State::Agreed => "state-agreed",
            State::Pending => "state-pending",
            State::Tabled => "state-tabled",
            State::Draft => "state-draft",
            State::Declined => "state-declined",
            State::Withdrawn => "state-withdrawn",
            State::Lapsed => "state-lapsed",
            State::Replaced => "state-replaced",
            State::Running => "state-running",
            State::Kept => "state-kept",
            State::Due => "state-due",
            State::Late => "state-late",
            State::Broken => "state-broken",
        };
        t!(locale, id)
    }

    fn is_urgent(self) -> bool {
        matches!(self, State::Late | State::Broken)
    }
}

/// A state: its shape with its word.
pub fn seal(locale: Locale, state: State) -> Markup {
    mark_with_words(state.mark(), &state.words(locale), state.is_urgent())
}

/// A shape with words of the page's own, such as `3 days left` beside an hourglass.
pub fn seal_with(mark: Mark, words: &str) -> Markup {
    mark_with_words(mark, words, false)
}

fn mark_with_words(mark: Mark, words: &str, urgent: bool) -> Markup {
    let class = match mark {
        Mark::Filled => "seal-filled",
        Mark::Half => "seal-half",
        Mark::Ring => "seal-ring",
        Mark::Dashed => "seal-dashed",
        Mark::Struck => "seal-struck",
        Mark::StruckSeal => "seal-struck-seal",
        Mark::Hourglass => "seal-hourglass",
    };
    html! {
        span class={ "seal " (class) @if urgent { " urgent" } } { (shape(mark)) span { (words) } }
    }
}

/// The drawing alone, hidden from screen readers: the word beside it says the same.
pub(super) fn shape(mark: Mark) -> Markup {
    html! {
        svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" focusable="false" {
            @match mark {
                Mark::Filled => {
                    circle cx="12" cy="12" r="10.5" stroke-width="1.5" {}
                    circle cx="12" cy="12" r="7.5" fill="currentColor" stroke="none" {}
                }
                Mark::Half => {
                    circle cx="12" cy="12" r="10.5" stroke-width="1.5" {}
                    path d="M12 4.5a7.5 7.5 0 0 0 0 15z" fill="currentColor" stroke="none" {}
                    path d="M12 5.25a6.75 6.75 0 0 1 0 13.5" stroke-width="1.5" {}
                }
                Mark::Ring => circle cx="12" cy="12" r="9" stroke-width="2.5" {}
                Mark::Dashed => circle cx="12" cy="12" r="9" stroke-dasharray="4.2 2.869" {}
                Mark::Struck => {
                    circle cx="12" cy="12" r="9" {}
                    path d="M5.6 18.4 18.4 5.6" {}
                }
                Mark::StruckSeal => {
                    circle cx="12" cy="12" r="10.5" stroke-width="1.5" {}
                    circle cx="12" cy="12" r="7.5" fill="currentColor" stroke="none" {}
                    path class="paper" d="M4.5 19.5 19.5 4.5" stroke-width="4.5" {}
                    path d="M4 20 20 4" {}
                }
                Mark::Hourglass => {
                    path d="M5 2.5h14M5 21.5h14" {}
                    path d="M7 3v3.5c0 2.5 5 4 5 5.5s-5 3-5 5.5V21M17 3v3.5c0 2.5-5 4-5 5.5s5 3 5 5.5V21" stroke-width="1.75" {}
                    path d="M8.5 20.5c0-2.5 2.5-3 3.5-4 1 1 3.5 1.500 3.5 4z" fill="currentColor" stroke="none" {}
                }
            }
        }
    }
}
