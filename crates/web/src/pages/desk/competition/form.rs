//! The form of the rules: everything that every party signs before anybody enters.

use commission::Language;
use commission::competition::{
    BONUS_MAX, CATEGORIES_MAX, CRITERIA_MAX, JURORS_MAX, PAIRS_MAX, POINTS_MAX, TITLE_CHARS_MAX,
    WEIGHT_MAX,
};
use maud::{Markup, html};

use super::{PAIRS_DEFAULT, POINTS_DEFAULT, Typed, get_from, is_theirs};
use crate::components::{
    Field, Weight, button, details, hidden, language_name, link_button, radios, select, text_field,
};
use crate::pages::desk::parts::{Box, Errors, Loaded, crumbs, error_at, summary, words_box};
use crate::pages::forms::languages;
use crate::request::View;
use crate::{routes, t};

/// How many empty rows a form shows at first.
const ROWS: usize = 2;

/// The form with what was typed into it.
pub(super) struct Form<'a> {
    pub(super) view: &'a View,
    pub(super) loaded: &'a Loaded,
    pub(super) typed: &'a Typed,
    pub(super) errors: &'a Errors,
}

impl Form<'_> {
    pub(super) fn body(&self, title: &str) -> Markup {
        let Self { view, loaded, errors, .. } = *self;
        let locale = view.locale;
        let draft = &loaded.draft;
        let here = view.href(&routes::draft_competition(&draft.id));
        // Whose words came back reads them, whatever happened meanwhile.
        let another = is_theirs(view, loaded).filter(|_| errors.is_empty());
        html! {
            (summary(view, errors))
            (crumbs(view, draft, title))
            h1 { (title) }
            p class="lead" { (t!(locale, "rules-lead")) }
            @if let Some(party) = another {
                p { strong { (t!(locale, "course-addressees-theirs", "party" => view.party(party))) } }
            } @else {
                form class="flow" method="post" action=(here) {
                    (hidden("go", "set"))
                    (self.boxes("title", &t!(locale, "rules-name")))
                    (self.days())
                    (self.rows("category", "rules-category", "rules-more-categories", CATEGORIES_MAX))
                    (self.rows("criterion", "rules-criterion", "rules-more-criteria", CRITERIA_MAX))
                    (self.judging())
                    (self.numbers())
                    (self.blind())
                    (self.tie())
                    div class="actions" {
                        (button(Weight::Primary, &t!(locale, "rules-button")))
                        (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
                    }
                }
                @if draft.attachments.contains_key(commission::competition::RULES) {
                    form method="post" action=(here) {
                        (hidden("go", "remove"))
                        (button(Weight::Plain, &t!(locale, "rules-remove")))
                    }
                }
            }
        }
    }

    fn get(&self, name: &str) -> &str {
        get_from(self.typed, name)
    }

    fn error(&self, name: &str) -> Option<&str> {
        error_at(self.errors, name)
    }

    /// A box in each language in which the charter publishes.
    fn boxes(&self, name: &str, label: &str) -> Markup {
        let view = self.view;
        let one = |language: &Language| {
            let field = format!("{name}-{language}");
            let label = t!(view.locale, "board-words-in",
                "label" => label, "language" => language_name(language));
            words_box(
                view,
                &Box {
                    id: &field,
                    name: &field,
                    label: &label,
                    words: self.get(&field),
                    language: Some(language),
                    error: self.error(&field),
                    chars_max: TITLE_CHARS_MAX,
                    lines: 1,
                },
            )
        };
        html! { @for language in &languages(view) { (one(language)) } }
    }

    fn line(&self, name: &str, label: &str, hint: Option<&str>, kind: &str, value: &str) -> Markup {
        let field = Field { name, label, hint, error: self.error(name), optional: false };
        let typed = self.get(name);
        text_field(self.view.locale, &field, kind, if typed.is_empty() { value } else { typed })
    }

    fn days(&self) -> Markup {
        let locale = self.view.locale;
        let all = ["call-from", "call-to", "jury-to", "open-to"];
        html! {
            fieldset class="flow" {
                legend { (t!(locale, "rules-days")) }
                p class="hint" { (t!(locale, "rules-days-hint")) }
                @for name in all { (self.line(name, &t!(locale, "rules-day", "day" => name), None, "date", "")) }
            }
        }
    }

    /// Rows of names; those that are used and a few more are open, the others can be opened.
    fn rows(&self, what: &str, label: &str, more: &str, max: usize) -> Markup {
        let locale = self.view.locale;
        let prefix = |place: usize| format!("{what}-{place}-");
        let is_used = |place: &usize| {
            let prefix = prefix(*place);
            let id = format!("{prefix}known");
            self.typed.iter().any(|(name, words)| {
                name.starts_with(&prefix) && *name != id && !words.trim().is_empty()
            })
        };
        let used = (1..=max).rev().find(is_used).unwrap_or(0);
        let open = if used == 0 { ROWS } else { (used + 1).min(max) };
        let row = |place: usize| self.row(what, label, place);
        html! {
            @for place in 1..=open { (row(place)) }
            @if open < max {
                (details(&t!(locale, more), &html! { @for place in open + 1..=max { (row(place)) } }))
            }
        }
    }

    fn row(&self, what: &str, label: &str, place: usize) -> Markup {
        let locale = self.view.locale;
        let name = format!("{what}-{place}");
        let (id, weight) = (format!("{name}-known"), format!("{name}-weight"));
        let label = t!(locale, label, "number" => place);
        html! {
            fieldset class="flow" {
                legend { (label) }
                @if !self.get(&id).is_empty() { (hidden(&id, self.get(&id))) }
                (self.boxes(&name, &t!(locale, "rules-name")))
                @if what == "criterion" { (self.weight(&weight)) }
            }
        }
    }

    /// How much a criterion counts; an empty row has none.
    fn weight(&self, name: &str) -> Markup {
        let locale = self.view.locale;
        let (label, hint) = (
            t!(locale, "rules-weight"),
            t!(locale, "rules-weight-hint", "max" => i64::from(WEIGHT_MAX)),
        );
        let field = Field {
            name,
            label: &label,
            hint: Some(&hint),
            error: self.error(name),
            optional: true,
        };
        text_field(locale, &field, "number", self.get(name))
    }

    fn numbers(&self) -> Markup {
        let all = [
            ("jurors", JURORS_MAX, "1"),
            ("neutral", JURORS_MAX, "0"),
            ("scores-min", JURORS_MAX, "1"),
            ("support-min", 100, "0"),
            ("mixed-bonus", BONUS_MAX, "0"),
        ];
        self.each_number(&all)
    }

    /// Whether jurors give points or compare pairs, and how many.
    fn judging(&self) -> Markup {
        let locale = self.view.locale;
        let label = t!(locale, "rules-judging");
        let (points, pairs) = (t!(locale, "rules-by-points"), t!(locale, "rules-by-pairs"));
        let hint = t!(locale, "rules-judging-hint");
        let field = Field {
            name: "judging",
            label: &label,
            hint: Some(&hint),
            error: self.error("judging"),
            optional: false,
        };
        let chosen = if self.get("judging") == "pairs" { "pairs" } else { "points" };
        let (best, most) = (POINTS_DEFAULT.to_string(), PAIRS_DEFAULT.to_string());
        let all = [("points-max", POINTS_MAX, best.as_str()), ("pairs", PAIRS_MAX, most.as_str())];
        html! {
            (radios(locale, &field, &[("points", &points), ("pairs", &pairs)], Some(chosen)))
            (self.each_number(&all))
        }
    }

    fn each_number(&self, all: &[(&str, u32, &str)]) -> Markup {
        let locale = self.view.locale;
        html! {
            @for (name, max, value) in all {
                @let label = t!(locale, "rules-number", "number" => *name);
                @let hint = t!(locale, "rules-number-hint", "number" => *name, "max" => i64::from(*max));
                (self.line(name, &label, Some(&hint), "number", value))
            }
        }
    }

    fn blind(&self) -> Markup {
        let locale = self.view.locale;
        let label = t!(locale, "rules-blind");
        let (yes, no) = (t!(locale, "competition-blind"), t!(locale, "competition-open"));
        let field = Field {
            name: "blind",
            label: &label,
            hint: None,
            error: self.error("blind"),
            optional: false,
        };
        let chosen = if self.get("blind") == "no" { "no" } else { "yes" };
        radios(locale, &field, &[("yes", &yes), ("no", &no)], Some(chosen))
    }

    /// What decides between the same values: nothing, or one of the criteria by its row.
    fn tie(&self) -> Markup {
        let locale = self.view.locale;
        let label = t!(locale, "competition-ties");
        let shared = (String::new(), t!(locale, "competition-ties-shared"));
        let rows = (1..=CRITERIA_MAX)
            .map(|place| (place.to_string(), t!(locale, "rules-criterion", "number" => place)));
        let choices: Vec<(String, String)> = std::iter::once(shared).chain(rows).collect();
        let choices: Vec<(&str, &str)> =
            choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let field = Field {
            name: "tie",
            label: &label,
            hint: None,
            error: self.error("tie"),
            optional: false,
        };
        select(locale, &field, &choices, Some(self.get("tie")))
    }
}
