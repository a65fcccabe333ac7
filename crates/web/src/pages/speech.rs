//! Checking a text: it is shown sentence by sentence, with what is flagged, why, and what to say
//! instead. Nothing of it is kept, and nothing of it is in any address. With a script the same is done
//! on the reader's own device (`device`).

mod device;
mod marked;
mod rule;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use speech::{Checked, Flag, Options, Stance, Tag};

use super::desk::keep::Fields;
use super::words::{count, prose};
use crate::app::App;
use crate::checked::{TEXT_CHARS_MAX, in_characters};
use crate::components::{
    Field, FieldError, Tone, Weight, breadcrumbs, button, error_summary, hidden, notice, select,
    text_area,
};
use crate::error::Error;
use crate::locale::Locale;
use crate::request::{Nav, View};
use crate::security::CHECK_BYTES_MAX;
use crate::{routes, t};

pub(in crate::pages) use marked::{Offers, marked, summary};

/// The id of the form, to which the buttons of alternatives belong.
const FORM: &str = "check";
/// Whose budget of changes in a second is used.
const CHECKS: &str = "checks";

/// The page, and the pages of the rules.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/check", get(page).post(post))
        .layer(DefaultBodyLimit::max(CHECK_BYTES_MAX))
        .route("/check/lexicon.json", get(device::lexicon))
        .route("/check/rules", get(rule::list))
        .route("/check/rules/{name}", get(rule::one))
}

/// What stands in the form.
#[derive(Default)]
struct Given {
    text: String,
    language: Option<Tag>,
}

/// `GET /check`
async fn page(view: View) -> Result<Response, Error> {
    let title = t!(view.locale, "speech-title");
    let body = body(&view, &title, &Given::default(), None, None, &html! {});
    Ok(view.frame(&title, Nav::Speech).checking().respond(body))
}

/// `POST /check`
async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    view.app.take_turn(CHECKS)?;
    let title = t!(view.locale, "speech-title");
    let text = fields.get("text").replace("\r\n", "\n").replace('\r', "\n");
    let mut given = Given { text, language: fields.get("language").parse().ok() };
    let chars = given.text.chars().count();
    let wrong = if given.text.trim().is_empty() {
        Some(t!(view.locale, "speech-missing"))
    } else if chars > TEXT_CHARS_MAX {
        Some(
            t!(view.locale, "speech-too-long", "count" => count(chars), "max" => count(TEXT_CHARS_MAX)),
        )
    } else {
        None
    };
    if let Some(wrong) = wrong {
        let body = body(&view, &title, &given, Some(&wrong), None, &html! {});
        let frame = view.frame(&title, Nav::Speech).once().error();
        return Ok(frame.status(StatusCode::UNPROCESSABLE_ENTITY).respond(body));
    }
    let mut checked = check(&view, &mut given).await?;
    let mut done = html! {};
    let put = fields.get("put");
    if !put.is_empty() {
        let id = match put_in(&given.text, &checked, put) {
            Some(text) if text.chars().count() <= TEXT_CHARS_MAX => {
                given.text = text;
                checked = check(&view, &mut given).await?;
                "speech-put"
            }
            _ => "speech-not-put",
        };
        done = html! { div role="status" { (notice(Tone::Plain, &html! { p { (view.locale.text(id, None)) } })) } };
    }
    let body = body(&view, &title, &given, None, Some(&checked), &done);
    Ok(view.frame(&title, Nav::Speech).once().respond(body))
}

async fn check(view: &View, given: &mut Given) -> Result<Checked, Error> {
    let options = Options { language: given.language, ..Options::default() };
    let text = std::mem::take(&mut given.text);
    let mut checked = view.app.check(vec![(text, options)]).await?;
    let (text, checked) = checked.pop().unwrap_or_default();
    given.text = text;
    Ok(checked)
}

/// How the button of an alternative names it: where the flag stands in the text, in characters, and
/// the number of the alternative.
fn name_of(start: usize, end: usize, number: usize) -> String {
    format!("{start}-{end}-{number}")
}

/// The text with an alternative in the place of what is flagged there; `None` where the text has
/// changed meanwhile, so that there is no such flag.
fn put_in(text: &str, checked: &Checked, put: &str) -> Option<String> {
    let mut parts = put.splitn(3, '-').map(|it| it.parse::<usize>().ok());
    let (start, end, number) = (parts.next()??, parts.next()??, parts.next()??);
    let places =
        in_characters(text, checked.flags.iter().flat_map(|flag| [flag.span.start, flag.span.end]));
    let stands = |flag: &&Flag| {
        let place = |byte: usize| places.get(&byte).copied();
        (place(flag.span.start), place(flag.span.end)) == (Some(start), Some(end))
    };
    let mut there = checked.flags.iter().filter(stands);
    let (span, alternative) =
        there.find_map(|flag| Some((&flag.span, flag.alternatives.get(number)?)))?;
    let (before, words) = (text.get(..span.start)?, text.get(span.clone())?);
    let after = text.get(span.end..)?;
    Some(format!("{before}{}{after}", capitalised(alternative, words)))
}

/// An alternative with a capital letter where the words that it replaces have one.
fn capitalised(alternative: &str, words: &str) -> String {
    let mut letters = alternative.chars();
    match (words.chars().next(), letters.next()) {
        (Some(old), Some(first)) if old.is_uppercase() => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => alternative.to_owned(),
    }
}

fn body(
    view: &View,
    title: &str,
    given: &Given,
    wrong: Option<&str>,
    checked: Option<&Checked>,
    done: &Markup,
) -> Markup {
    let locale = view.locale;
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "text", words }).into_iter().collect();
    html! {
        (error_summary(locale, &errors))
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "speech-nav")))
        h1 { (title) }
        p class="lead" { (t!(locale, "speech-lead")) }
        (done)
        @if let Some(checked) = checked { (result(view, given, checked)) }
        // On an answer the text was sent already: there the device has nothing to promise.
        (form(view, given, wrong, checked.is_none() && wrong.is_none()))
        @if given.text.is_empty() { (example(view)) }
        (about(view))
    }
}

fn result(view: &View, given: &Given, checked: &Checked) -> Markup {
    let own = checked.flags.iter().any(|flag| flag.stance == Stance::Own);
    html! {
        section class="flow" id="result" {
            h2 { (t!(view.locale, "speech-result")) }
            p role="status" { (summary(view, checked)) }
            @if own { p { (t!(view.locale, "speech-no-verdict")) } }
            (marked(view, &given.text, checked, Offers::Buttons))
        }
    }
}

fn form(view: &View, given: &Given, wrong: Option<&str>, on_device: bool) -> Markup {
    let locale = view.locale;
    let text = t!(locale, "speech-text");
    let hint = t!(locale, "speech-text-hint", "max" => count(TEXT_CHARS_MAX));
    let language = t!(locale, "speech-language");
    let each = t!(locale, "speech-language-each");
    let choices: Vec<(&str, &str)> = std::iter::once(("", each.as_str()))
        .chain(Tag::ALL.into_iter().filter_map(|tag| {
            Locale::parse(tag.as_str()).map(|locale| (tag.as_str(), locale.name()))
        }))
        .collect();
    let chosen = given.language.map_or("", Tag::as_str);
    html! {
        form id=(FORM) class="flow" method="post" action=(view.href(routes::speech())) {
            (text_area(locale, &Field { name: "text", label: &text, hint: Some(&hint), error: wrong, optional: false }, 12, &given.text))
            (select(locale, &Field { name: "language", label: &language, ..Field::default() }, &choices, Some(chosen)))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "speech-button")))
                @if on_device { (device::button(view)) }
            }
            @if on_device { p id="device-state" role="status" hidden {} }
        }
    }
}

/// The speech of a demonstration.
fn example(view: &View) -> Markup {
    let locale = view.locale;
    html! {
        @if let Some(speech) = view.app.example() {
            section class="panel flow" {
                h2 { (t!(locale, "speech-example")) }
                blockquote dir="auto" { (prose(speech)) }
                form method="post" action=(view.href(routes::speech())) {
                    (hidden("text", speech))
                    (button(Weight::Secondary, &t!(locale, "speech-example-button")))
                }
            }
        }
    }
}

/// What this is, and what it is not.
fn about(view: &View) -> Markup {
    let locale = view.locale;
    html! {
        h2 { (t!(locale, "speech-about")) }
        ul {
            li { (t!(locale, "speech-kept")) }
            li { (t!(locale, "speech-verdict")) }
            li { (t!(locale, "speech-glossary")) }
            li { (t!(locale, "speech-native")) }
        }
        p {
            a href=(view.href(routes::speech_rules())) { (t!(locale, "speech-rules")) } " · "
            a href=(routes::openapi()) { (t!(locale, "speech-api")) }
        }
        p { (t!(locale, "speech-program")) " " code { "comity check" } }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::ops::Range;

    use speech::Category;

    use super::*;

    fn flag(span: Range<usize>, alternatives: &[&str]) -> Flag {
        Flag {
            span,
            rule: "exclusion",
            entry: None,
            category: Category::Exclusion,
            target: None,
            severity: 4,
            stance: Stance::Own,
            why: BTreeMap::new(),
            alternatives: alternatives.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn an_alternative_takes_the_place_of_the_very_words_that_were_flagged() {
        let text = "Ах! Это всё они. Out they go.";
        let start = text.find("Out").unwrap();
        let other = flag(start..start + 3, &[]);
        let found = flag(start..start + 8, &["let us talk", "we listen"]);
        let checked = Checked { flags: vec![other, found], ..Checked::default() };
        let put = name_of(17, 25, 1);
        assert_eq!(put_in(text, &checked, &put).unwrap(), "Ах! Это всё они. We listen go.");
        for wrong in ["", "17", "17-25", "17-25-2", "17-24-0", "17-25-x", "-1-2-3", "17-20-0"] {
            assert_eq!(put_in(text, &checked, wrong), None, "{wrong}");
        }
        assert_eq!(capitalised("", "Out"), "");
        assert_eq!(capitalised("ծառ", "out"), "ծառ");
    }
}
