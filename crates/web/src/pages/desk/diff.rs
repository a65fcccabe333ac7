//! Small differences between two wordings, marked for the eye and for the ear.

use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use crate::locale::Locale;
use crate::t;

/// Wordings that share less than this are not compared: everything would be marked.
const RATIO_MIN: f32 = 0.35;
/// The most characters of both together that are compared.
const CHARS_MAX: usize = 40_000;

/// The other wording with what differs from `ours`, word by word: what only they say, and what
/// only we say. None where there is nothing in common worth comparing.
pub(super) fn marked(locale: Locale, ours: &str, theirs: &str) -> Option<Markup> {
    if ours == theirs || ours.is_empty() || theirs.is_empty() {
        return None;
    }
    if ours.len().saturating_add(theirs.len()) > CHARS_MAX * 2 {
        return None;
    }
    let diff = TextDiff::configure()
        .timeout(std::time::Duration::from_millis(200))
        .diff_unicode_words(ours, theirs);
    if diff.ratio() < RATIO_MIN {
        return None;
    }
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == change.tag() => words.push_str(change.value()),
            _ => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    Some(html! {
        @for (tag, words) in &runs {
            @match tag {
                ChangeTag::Equal => (lines(words)),
                ChangeTag::Insert => ins {
                    span class="visually-hidden" { (t!(locale, "desk-diff-theirs")) " " } (lines(words))
                    span class="visually-hidden" { " " (t!(locale, "desk-diff-end")) }
                },
                ChangeTag::Delete => del {
                    span class="visually-hidden" { (t!(locale, "desk-diff-ours")) " " } (lines(words))
                    span class="visually-hidden" { " " (t!(locale, "desk-diff-end")) }
                },
            }
        }
    })
}

fn lines(words: &str) -> Markup {
    html! {
        @for (number, line) in words.split('\n').enumerate() {
            @if number > 0 { br; }
            (line)
        }
    }
}
