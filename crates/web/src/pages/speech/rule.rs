//! The rules, each with what it flags, why that matters, what to say instead, and when it is wrong.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use speech::glossary::category_name;
use speech::rules::{self, RULES};

use crate::components::breadcrumbs;
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /check/rules`
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "speech-rules");
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::speech()), &t!(locale, "speech-nav")),
        ], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "speech-rules-lead")) }
        ul {
            @for rule in RULES {
                li {
                    a href=(view.href(&routes::speech_rule(rule.name))) { code { (rule.name) } } " – "
                    (locale.text(&format!("speech-category-{}", category_name(rule.category)), None))
                }
            }
        }
    };
    Ok(view.page(&title, Nav::Speech, body))
}

/// `GET /check/rules/<name>`
pub(super) async fn one(view: View, Path(name): Path<String>) -> Result<Response, Error> {
    let markdown = rules::explain(&name).ok_or(Error::NotFound)?;
    let locale = view.locale;
    let title = t!(locale, "speech-rule", "name" => name.as_str());
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::speech()), &t!(locale, "speech-nav")),
            (&view.href(routes::speech_rules()), &t!(locale, "speech-rules")),
        ], &name))
        h1 { (title) }
        @if locale.tag() != "en" { p { (t!(locale, "speech-rule-english")) } }
        div class="flow" lang="en" dir="ltr" { (shown(&markdown)) }
    };
    Ok(view.page(&title, Nav::Speech, body))
}

/// The Markdown of a rule as markup: headings, paragraphs, lists, code. Its title is left out: the
/// page has its own.
fn shown(markdown: &str) -> Markup {
    let mut blocks: Vec<Markup> = Vec::new();
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_end();
        if line.trim().is_empty() {
            continue;
        }
        if line.starts_with("```") {
            let inside: Vec<&str> =
                lines.by_ref().take_while(|it| !it.starts_with("```")).collect();
            blocks.push(html! { div class="scroll" { pre { code { (inside.join("\n")) } } } });
        } else if let Some(heading) = line.strip_prefix("### ") {
            blocks.push(html! { h3 { (inline(heading)) } });
        } else if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(html! { h2 { (inline(heading)) } });
        } else if line.starts_with("# ") {
            continue;
        } else if is_item(line) {
            let mut items = vec![item(line).to_owned()];
            while let Some(next) = lines.next_if(|it| !it.trim().is_empty() && !it.starts_with('#'))
            {
                match (is_item(next), items.last_mut()) {
                    (false, Some(last)) => last.push_str(&format!(" {}", next.trim())),
                    _ => items.push(item(next).to_owned()),
                }
            }
            blocks.push(html! { ul { @for item in &items { li { (inline(item)) } } } });
        } else {
            let mut words = line.trim().to_owned();
            while let Some(next) = lines.next_if(|it| {
                !it.trim().is_empty()
                    && !it.starts_with('#')
                    && !it.starts_with("```")
                    && !is_item(it)
            }) {
                words.push_str(&format!(" {}", next.trim()));
            }
            blocks.push(html! { p { (inline(&words)) } });
        }
    }
    html! { @for block in &blocks { (block) } }
}

fn is_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ")
}

fn item(line: &str) -> &str {
    line.get(2..).unwrap_or_default().trim()
}

/// Words with code and stress in them.
fn inline(words: &str) -> Markup {
    html! {
        @for (number, piece) in words.split('`').enumerate() {
            @if number % 2 == 1 { code { (piece) } }
            @else {
                @for (number, piece) in piece.split("**").enumerate() {
                    @if number % 2 == 1 { strong { (piece) } } @else { (piece) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_markup_and_is_escaped() {
        let shown = shown(
            "# threat\n\n## What it does\n\nFlags **this** and\n`<that>`.\n\n- one\n  more\n- two\n\n```text\n<b>\n```\n",
        );
        assert_eq!(
            shown.into_string(),
            "<h2>What it does</h2><p>Flags <strong>this</strong> and <code>&lt;that&gt;</code>.</p>\
             <ul><li>one more</li><li>two</li></ul>\
             <div class=\"scroll\"><pre><code>&lt;b&gt;</code></pre></div>"
        );
    }
}
