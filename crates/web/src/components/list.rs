//! Lists: rows with the state first, sentences, definitions, and ways through them.

use maud::{Markup, html};

use crate::locale::Locale;
use crate::t;

/// One matter in a list.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Its state, usually [`seal`](super::seal()).
    pub state: Markup,
    /// Where it leads.
    pub href: &'a str,
    /// Its title, usually [`user_text`](super::user_text).
    pub title: Markup,
    /// A line under it: kind, who is missing.
    pub note: Option<Markup>,
    /// When, usually [`day_tag`](super::day_tag).
    pub when: Option<Markup>,
}

/// The same, owned: a page makes it line by line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its state.
    pub state: Markup,
    /// Where it leads.
    pub href: String,
    /// Its title.
    pub title: Markup,
    /// A line under it.
    pub note: Option<Markup>,
    /// When.
    pub when: Option<Markup>,
}

/// Plain rows of lines; nothing where there is none.
pub fn lines(list: &[Line]) -> Markup {
    let list: Vec<Row<'_>> = list
        .iter()
        .map(|line| Row {
            state: line.state.clone(),
            href: &line.href,
            title: line.title.clone(),
            note: line.note.clone(),
            when: line.when.clone(),
        })
        .collect();
    html! { @if !list.is_empty() { (rows(&list)) } }
}

/// Plain rows, the state first.
pub fn rows(rows: &[Row<'_>]) -> Markup {
    html! {
        ul class="rows" role="list" {
            @for row in rows {
                li class="row" {
                    (row.state)
                    a class="row-title" href=(row.href) { (row.title) }
                    @if let Some(note) = &row.note { div class="row-note" { (note) } }
                    @if let Some(when) = &row.when { div class="row-when" { (when) } }
                }
            }
        }
    }
}

/// The state of the page's matter: its seal, and a sentence.
pub fn status(seal: &Markup, sentence: &Markup) -> Markup {
    html! { div class="status" { (seal) p { (sentence) } } }
}

/// Sentences, one under the other.
pub fn sentence_list(sentences: &[Markup]) -> Markup {
    html! {
        ul class="sentences" role="list" { @for sentence in sentences { li { (sentence) } } }
    }
}

/// Terms with what belongs to them.
pub fn definition_list(entries: &[(&str, Markup)]) -> Markup {
    html! {
        dl class="definitions" {
            @for (term, words) in entries { div { dt { (term) } dd { (words) } } }
        }
    }
}

/// The way to this page: address and label of each page above it, then its own name.
pub fn breadcrumbs(locale: Locale, above: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav class="breadcrumbs" aria-label=(t!(locale, "ui-breadcrumbs")) {
            ol role="list" {
                @for (href, label) in above { li { a href=(href) { bdi { (label) } } } }
                li aria-current="page" { bdi { (here) } }
            }
        }
    }
}

/// The pages before and after this one, of a list with so many pages. One page needs no pager.
pub fn pager(
    locale: Locale,
    page: usize,
    pages: usize,
    previous: Option<&str>,
    next: Option<&str>,
) -> Markup {
    html! {
        @if pages > 1 {
            nav class="pager" aria-label=(t!(locale, "ui-pages")) {
                @if let Some(href) = previous { a href=(href) rel="prev" { (t!(locale, "ui-previous")) } }
                span class="muted" { (t!(locale, "ui-page-of", "page" => page, "pages" => pages)) }
                @if let Some(href) = next { a href=(href) rel="next" { (t!(locale, "ui-next")) } }
            }
        }
    }
}
