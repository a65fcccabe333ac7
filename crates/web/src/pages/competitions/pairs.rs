//! The form of a juror who compares pairs, and what it says: of two works the better one, or neither.

use std::collections::BTreeMap;

use commission::Competition;
use commission::competition::{Ballot, Pair, Preference};
use maud::{Markup, html};
use note::Digest;

use super::scores::{LINES_CHARS_MAX, Scoring, Typed};
use crate::components::{Field, radios, text_area};
use crate::pages::words::{list, named};
use crate::request::View;
use crate::{routes, t};

/// What stands for neither of the two.
const NEITHER: &str = "0";

/// The name of the field of a pair.
pub(super) fn field_name([one, two]: Pair) -> String {
    format!("q-{one}-{two}")
}

/// Preferences as they would have been typed.
pub(super) fn typed(scoring: &Scoring, ballot: &Ballot) -> BTreeMap<String, String> {
    let answers: BTreeMap<Pair, u32> =
        ballot.pairs.iter().map(|it| (it.pair, it.better.unwrap_or(0))).collect();
    let mut typed = BTreeMap::new();
    let mut lines = String::new();
    for pair in &scoring.pairs {
        let [one, two] = pair;
        if let Some(better) = answers.get(pair) {
            typed.insert(field_name(*pair), better.to_string());
            lines += &format!("{one} {two} {better}\n");
        } else {
            lines += &format!("{one} {two}\n");
        }
    }
    typed.insert("lines".to_owned(), lines);
    typed
}

/// What was chosen, pair by pair. Nobody has to compare everything.
pub(super) fn from_choices(
    view: &View,
    scoring: &Scoring,
    typed: &Typed,
) -> Result<Vec<Preference>, (String, String)> {
    let mut all = Vec::new();
    for pair in &scoring.pairs {
        let name = field_name(*pair);
        let better = match typed.get(&name) {
            "" => continue,
            NEITHER => None,
            number => match number.parse::<u32>().ok().filter(|it| pair.contains(it)) {
                Some(number) => Some(number),
                None => return Err((name, t!(view.locale, "jury-pair-wrong"))),
            },
        };
        all.push(Preference { pair: *pair, better });
    }
    some(view, scoring, all)
}

/// Preferences as lines: the two entries, then the better one, or 0.
pub(super) fn from_lines(
    view: &View,
    scoring: &Scoring,
    typed: &Typed,
) -> Result<Vec<Preference>, (String, String)> {
    let text = typed.get("lines");
    let wrong = |line: usize| {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        ("lines".to_owned(), t!(view.locale, "jury-pair-line-wrong", "line" => line))
    };
    if text.chars().count() > LINES_CHARS_MAX {
        return Err(wrong(1));
    }
    let all = Preference::read_lines(text, &scoring.pairs).map_err(wrong)?;
    some(view, scoring, all)
}

fn some(
    view: &View,
    scoring: &Scoring,
    all: Vec<Preference>,
) -> Result<Vec<Preference>, (String, String)> {
    match all.is_empty() {
        true => Err((scoring.first(), t!(view.locale, "jury-no-pairs"))),
        false => Ok(all),
    }
}

/// By what the works are compared.
pub(super) fn by_what(view: &View, competition: &Competition) -> Markup {
    let names = competition.rules.criteria.iter().map(|it| named(view, &it.name)).collect();
    html! { p { (t!(view.locale, "jury-pairs-by")) " " (list(view.locale, names)) "." } }
}

/// One pair, with the way to read both. Which of the two stands first is chance, alike each time.
pub(super) fn choice(
    view: &View,
    scoring: &Scoring,
    pair: Pair,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let name = field_name(pair);
    let [one, two] = pair;
    let coin = Digest::of(format!("{} {name}", scoring.office).as_bytes());
    let turned = coin.as_bytes().first().is_some_and(|byte| byte % 2 == 1);
    let (first, second) = if turned { (two, one) } else { (one, two) };
    let label = t!(locale, "jury-pair", "first" => i64::from(first), "second" => i64::from(second));
    let better = |number: u32| t!(locale, "jury-pair-better", "number" => i64::from(number));
    let (values, words) = (
        [first.to_string(), second.to_string()],
        [
            better(first),
            better(second),
            t!(locale, "jury-pair-neither"),
            t!(locale, "jury-pair-open"),
        ],
    );
    let [first_value, second_value] = &values;
    let [first_words, second_words, neither, open] = &words;
    let choices = [
        (first_value.as_str(), first_words.as_str()),
        (second_value.as_str(), second_words.as_str()),
        (NEITHER, neither.as_str()),
        // Chosen until somebody answers, so that an answer can be taken back.
        ("", open.as_str()),
    ];
    let error = wrong.filter(|(at, _)| *at == name).map(|(_, words)| words.as_str());
    let field = Field { name: &name, label: &label, hint: None, error, optional: false };
    let read = |number: u32| {
        let href = view.href(&routes::competition_entry(&scoring.competition.id, number));
        let title = scoring.competition.entry(number).map(|it| &it.entry.title);
        html! {
            a href=(href) target="_blank" rel="noopener" { (t!(locale, "entrants-read", "number" => i64::from(number))) }
            @if let Some(title) = title.filter(|it| !it.is_empty()) { " (" (named(view, title)) ")" }
        }
    };
    html! {
        div class="panel" {
            (radios(locale, &field, &choices, Some(typed.get(&name))))
            p class="small" { (read(first)) " · " (read(second)) }
        }
    }
}

/// One box for all of them, where there are too many to choose one by one; it lists what is asked.
pub(super) fn as_lines(
    view: &View,
    scoring: &Scoring,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let (label, hint) = (t!(locale, "jury-pairs-lines"), t!(locale, "jury-pairs-lines-hint"));
    let error = wrong.filter(|(at, _)| at == "lines").map(|(_, words)| words.as_str());
    let field = Field { name: "lines", label: &label, hint: Some(&hint), error, optional: false };
    let there = typed.get("lines");
    let asked = || scoring.pairs.iter().map(|[one, two]| format!("{one} {two}\n")).collect();
    let text: String = if there.trim().is_empty() { asked() } else { there.to_owned() };
    text_area(locale, &field, 20, &text)
}

/// Preferences as a table: two entries, and the better one.
pub(super) fn compared(view: &View, ballot: &Ballot) -> Markup {
    let locale = view.locale;
    let entry = |number: u32| t!(locale, "competition-entry", "number" => i64::from(number));
    html! {
        div class="scroll" {
            table {
                thead { tr {
                    th scope="col" { (t!(locale, "jury-pairs")) }
                    th scope="col" { (t!(locale, "jury-pairs-better")) }
                } }
                tbody {
                    @for it in &ballot.pairs {
                        tr {
                            th scope="row" { (entry(it.pair[0])) " · " (entry(it.pair[1])) }
                            td { @match it.better { Some(number) => (entry(number)), None => (t!(locale, "jury-pairs-neither")) } }
                        }
                    }
                }
            }
        }
    }
}
