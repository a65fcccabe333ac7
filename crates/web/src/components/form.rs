//! Forms: a label over each control, the same words in the summary and beside the field.

use maud::{Markup, html};

use crate::locale::Locale;
use crate::t;

/// What stands around a control.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// Its name in the form, which is its id on the page too.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// What helps to fill it in.
    pub hint: Option<&'a str>,
    /// What is wrong with it.
    pub error: Option<&'a str>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// A mistake, and the field it is in.
#[derive(Clone, Copy, Debug)]
pub struct FieldError<'a> {
    /// The field's name.
    pub name: &'a str,
    /// What is wrong and how to mend it.
    pub words: &'a str,
}

/// How much a button weighs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// The main action of the page. There is one.
    Primary,
    /// Another way on.
    Secondary,
    /// Looks like a link.
    Plain,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Weight::Primary => "button",
            Weight::Secondary => "button secondary",
            Weight::Plain => "button plain",
        }
    }
}

/// "There is a problem": every mistake of a form, each leading to its field. It takes the focus.
/// Nothing where there is no mistake.
pub fn error_summary(locale: Locale, errors: &[FieldError<'_>]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div class="error-summary" role="alert" aria-labelledby="error-summary" tabindex="-1" autofocus {
                h2 id="error-summary" { (t!(locale, "ui-problem")) }
                ul role="list" {
                    @for error in errors { li { a href={ "#" (error.name) } { (error.words) } } }
                }
            }
        }
    }
}

/// A line of text. `kind` is `text`, `email`, `date` and so on.
pub fn text_field(locale: Locale, field: &Field<'_>, kind: &str, value: &str) -> Markup {
    around(
        locale,
        field,
        &html! {
            input id=(field.name) name=(field.name) type=(kind) value=(value) dir="auto"
                required[!field.optional] aria-invalid=[invalid(field)] aria-describedby=[described_by(field)];
        },
    )
}

/// Several lines of text.
pub fn text_area(locale: Locale, field: &Field<'_>, lines: u16, value: &str) -> Markup {
    around(
        locale,
        field,
        &html! {
            // A browser drops the first line break.
            textarea id=(field.name) name=(field.name) rows=(lines) dir="auto"
                required[!field.optional] aria-invalid=[invalid(field)] aria-describedby=[described_by(field)] { "\n" (value) }
        },
    )
}

/// One of a list, given as value and label.
pub fn select(
    locale: Locale,
    field: &Field<'_>,
    choices: &[(&str, &str)],
    chosen: Option<&str>,
) -> Markup {
    around(
        locale,
        field,
        &html! {
            select id=(field.name) name=(field.name)
                aria-invalid=[invalid(field)] aria-describedby=[described_by(field)] {
                @for (value, label) in choices {
                    option value=(value) selected[chosen == Some(value)] { (label) }
                }
            }
        },
    )
}

/// One of a few, all visible, given as value and label. Nothing is chosen unless `chosen` says so.
pub fn radios(
    locale: Locale,
    field: &Field<'_>,
    choices: &[(&str, &str)],
    chosen: Option<&str>,
) -> Markup {
    html! {
        fieldset class={ "field" @if field.error.is_some() { " has-error" } } aria-describedby=[described_by(field)] {
            legend { (label(locale, field)) }
            (words_around(field))
            @for (index, (value, words)) in choices.iter().enumerate() {
                @let id = if index == 0 { field.name.to_owned() } else { format!("{}-{index}", field.name) };
                div class="choice" {
                    input id=(id) type="radio" name=(field.name) value=(value)
                        checked[chosen == Some(value)] required[!field.optional];
                    label for=(id) { (words) }
                }
            }
        }
    }
}

/// A value that the form carries along.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// A button that sends its form.
pub fn button(weight: Weight, words: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" { (words) } }
}

/// A link in the shape of a button.
pub fn link_button(weight: Weight, href: &str, words: &str) -> Markup {
    html! { a class=(weight.class()) href=(href) { (words) } }
}

fn around(locale: Locale, field: &Field<'_>, control: &Markup) -> Markup {
    html! {
        div class={ "field" @if field.error.is_some() { " has-error" } } {
            label for=(field.name) { (label(locale, field)) }
            (words_around(field))
            (control)
        }
    }
}

fn label(locale: Locale, field: &Field<'_>) -> String {
    if field.optional {
        t!(locale, "ui-optional", "label" => field.label)
    } else {
        field.label.to_owned()
    }
}

fn words_around(field: &Field<'_>) -> Markup {
    html! {
        @if let Some(hint) = field.hint { p class="hint" id={ (field.name) "-hint" } { (hint) } }
        @if let Some(error) = field.error { p class="field-error" id={ (field.name) "-error" } { (error) } }
    }
}

fn invalid(field: &Field<'_>) -> Option<&'static str> {
    field.error.map(|_| "true")
}

fn described_by(field: &Field<'_>) -> Option<String> {
    let hint = field.hint.map(|_| format!("{}-hint", field.name));
    let error = field.error.map(|_| format!("{}-error", field.name));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (one, other) => one.or(other),
    }
}
