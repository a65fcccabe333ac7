//! What the draft of a text changes about the glossary: entries that it adds, changes and retires, and
//! the reason of each party, which that party alone gives.

mod form;
pub mod shipped;

use axum::extract::Path;
use axum::response::Response;
use commission::glossary::{Counts, GLOSSARY, MEANING_CHARS_MAX, Retired, Said, Verb, proposal};
use commission::refusal::Block;
use commission::{Draft, Kind, Localized, Refusal};
use maud::{Markup, html};
use store::GlossaryEdit;

use self::form::Filled;
use super::Member;
use super::attached;
use super::keep::Fields;
use super::page::{Page, may_word};
use super::parts::{self, Errors, Loaded, crumbs, error_at, line_boxes, own_party, summary};
use crate::components::{
    Field, Weight, button, hidden, link_button, select, text_area, text_field,
};
use crate::error::Error;
use crate::pages::glossary::{MEANING_LINES, bound, sides_with_reasons};
use crate::pages::words::named;
use crate::request::View;
use crate::{routes, t};

/// The kind of text that changes the glossary.
const KINDS: &[Kind] = &[Kind::GlossaryChange];

/// Which of the page's forms is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// An entry.
    Entry,
    /// An entry that is retired.
    Retire,
    /// A party's reason.
    Reason,
    /// A proposal that is taken over out of a file.
    Proposal,
}

impl Form {
    fn of(word: &str) -> Self {
        match word {
            "retire" => Form::Retire,
            "reason" => Form::Reason,
            "proposal" => Form::Proposal,
            _ => Form::Entry,
        }
    }
}

/// What the page shows.
struct Shown<'a> {
    loaded: &'a Loaded,
    there: Option<Said>,
    form: Form,
    filled: Filled,
    errors: Errors,
}

/// What a draft says about the glossary; none where it says nothing that can be read.
async fn there(view: &View, loaded: &Loaded) -> Result<Option<Said>, Error> {
    attached::readable(view.app.store().glossary_draft(&loaded.draft.id).await)
}

/// The parties that have not given their reasons yet.
pub(super) async fn blocks(view: &View, loaded: &Loaded) -> Result<Vec<Block>, Error> {
    if loaded.draft.kind != Kind::GlossaryChange {
        return Ok(Vec::new());
    }
    let there = there(view, loaded).await?;
    Ok(there.map(|said| said.blocks(&view.commission.charter)).unwrap_or_default())
}

/// `GET /desk/<id>/glossary`. Query: `form`, one of `retire`, `reason` and `proposal`, without it an
/// entry; `entry`, which.
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, KINDS).await?;
    let there = there(&view, &loaded).await?;
    let form = Form::of(view.query("form").unwrap_or_default());
    let asked = view.query("entry").unwrap_or_default().to_owned();
    let filled = match form {
        Form::Entry => {
            let of_draft = there.as_ref().and_then(|it| it.change.about(&asked));
            match of_draft {
                Some((verb, Some(entry))) => Filled::of(&view, &loaded.draft, verb, entry),
                _ => {
                    match view.app.store().glossary().await?.get(&asked).and_then(|it| it.holding())
                    {
                        Some(it) => Filled::of(&view, &loaded.draft, Verb::Change, it.entry),
                        None => Filled::new(&view),
                    }
                }
            }
        }
        Form::Proposal => Filled { id: asked, ..Filled::new(&view) },
        Form::Retire | Form::Reason => {
            let mut filled = Filled { id: asked.clone(), ..Filled::new(&view) };
            let own = own_party(&view).filter(|_| form == Form::Reason);
            let said = own.zip(there.as_ref());
            if let Some(why) = said.and_then(|(own, said)| said.reasons_for(&asked).remove(own)) {
                filled.fill_words(&view, &loaded.draft, &why);
            }
            filled
        }
    };
    page(&view, Shown { loaded: &loaded, there, form, filled, errors: Errors::new() }).await
}

/// `POST /desk/<id>/glossary`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, KINDS).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| attached::done(view, id, "glossary", what);
    let go = fields.get("go");
    if go == "remove" {
        let edit = GlossaryEdit::Drop(fields.get("entry").to_owned());
        store.edit_glossary(id, &edit, &office, view.now).await?;
        return done("removed");
    }
    let form = Form::of(go);
    let filled = Filled::sent(view, &loaded.draft, fields);
    let mut errors = Errors::new();
    if form == Form::Proposal {
        let there = there(view, &loaded).await?;
        return match proposal(fields.get("words-file"), &filled.id) {
            Ok(entry) => {
                let filled = Filled::proposed(view, &loaded.draft, &entry);
                page(view, Shown { loaded: &loaded, there, form: Form::Entry, filled, errors })
                    .await
            }
            Err(why) => {
                let why = t!(view.locale, "glossary-proposal-wrong", "why" => why.to_string());
                errors.push(("words-file".into(), why));
                let filled = Filled { file: fields.get("words-file").to_owned(), ..filled };
                page(view, Shown { loaded: &loaded, there, form, filled, errors }).await
            }
        };
    }
    let edit = match form {
        Form::Entry | Form::Proposal => filled.edit(view, &loaded, &mut errors),
        Form::Retire | Form::Reason => {
            let entry = filled.id.trim().to_owned();
            if entry.is_empty() {
                errors.push(("entry".into(), t!(view.locale, "glossary-missing-entry")));
            }
            let words = filled.read_words(view, &loaded.draft, &mut errors);
            errors.is_empty().then_some(match form {
                Form::Retire => GlossaryEdit::Retire(Retired { entry, reasons: words }),
                _ => GlossaryEdit::Reason { entry, why: words },
            })
        }
    };
    if let Some(edit) = edit {
        match store.edit_glossary(id, &edit, &office, view.now).await {
            Ok(()) => {
                return done(match form {
                    Form::Entry | Form::Proposal => "entry",
                    Form::Retire => "retired",
                    Form::Reason => "reason",
                });
            }
            Err(store::Error::Refused(refusal)) => errors.push(wrong(view, &refusal, form)),
            Err(other) => return Err(other.into()),
        }
    }
    let there = there(view, &loaded).await?;
    page(view, Shown { loaded: &loaded, there, form, filled, errors }).await
}

/// A refusal beside the form, at the field that it is about.
fn wrong(view: &View, refusal: &Refusal, form: Form) -> (String, String) {
    let first = if form == Form::Entry { "id" } else { "entry" };
    match refusal {
        Refusal::OtherPartysVoice { party } => (first.into(), attached::theirs(view, party)),
        Refusal::Empty { field: "term-id" } => (first.into(), view.refusal(refusal)),
        Refusal::Empty { field: "meaning" | "reasons" } => (first.into(), view.refusal(refusal)),
        Refusal::Empty { field } => ((*field).to_owned(), view.refusal(refusal)),
        other => (first.into(), view.refusal(other)),
    }
}

async fn page(view: &View, shown: Shown<'_>) -> Result<Response, Error> {
    let locale = view.locale;
    let title = match shown.form {
        Form::Entry => t!(locale, "glossary-desk-title"),
        Form::Retire => t!(locale, "glossary-retire-title"),
        Form::Reason => t!(locale, "glossary-reason-title"),
        Form::Proposal => t!(locale, "glossary-proposal-title"),
    };
    let body = match shown.form {
        Form::Entry => {
            let counts = match &shown.there {
                Some(said) => Some(would_bind(view, said).await?),
                None => None,
            };
            entry_body(view, &shown, &title, counts.as_ref())
        }
        Form::Proposal => proposal_body(view, &shown, &title),
        Form::Retire => {
            let glossary = view.app.store().glossary().await?;
            let choices = glossary
                .holding()
                .map(|it| (it.entry.id.clone(), choice(view, &it.entry.id, &it.entry.meaning)));
            words_body(view, &shown, &title, "retire", choices.collect())
        }
        Form::Reason => {
            let entries = shown.there.iter().flat_map(|it| it.change.entries());
            let choices = entries.map(|it| (it.id.clone(), choice(view, &it.id, &it.meaning)));
            words_body(view, &shown, &title, "reason", choices.collect())
        }
    };
    Ok(attached::answer(view, &title, &shown.errors, body))
}

/// An entry in a list to choose from: what it means, and its id.
fn choice(view: &View, id: &str, meaning: &Localized) -> String {
    format!("{} ({id})", view.names(meaning).0)
}

/// How many entries would bind whom if every party signed the text: what it says, together with what
/// holds.
async fn would_bind(view: &View, said: &Said) -> Result<Counts, Error> {
    let glossary = view.app.store().glossary().await?;
    let stays = glossary.holding().map(|it| it.entry);
    let stays = stays.filter(|it| said.change.about(&it.id).is_none());
    Ok(Counts::of(stays.chain(said.change.entries()), &view.commission.charter))
}

fn entry_body(view: &View, shown: &Shown<'_>, title: &str, counts: Option<&Counts>) -> Markup {
    let locale = view.locale;
    let draft = &shown.loaded.draft;
    // Whose words came back reads them, whatever happened meanwhile.
    let another = parts::of_another(view, draft, GLOSSARY).filter(|_| shown.errors.is_empty());
    html! {
        (summary(view, &shown.errors))
        (crumbs(view, draft, title))
        h1 { (title) }
        p class="lead" { (t!(locale, "glossary-desk-lead")) }
        (shipped::done(view))
        @if let Some(there) = &shown.there { (lines(view, draft, there, another.is_none())) }
        p { a href=(view.href(&routes::draft_glossary_shipped(&draft.id))) { (t!(locale, "glossary-shipped-title")) } }
        @if let Some(counts) = counts {
            h2 { (t!(locale, "glossary-would-bind")) }
            p { (t!(locale, "glossary-would-bind-lead")) }
            (bound(view, counts))
        }
        @if let Some(party) = another {
            p { strong { (attached::theirs(view, party)) } }
        } @else {
            (form::entry(view, draft, &shown.filled, &shown.errors))
        }
    }
}

/// The form into which a file of proposals is put.
fn proposal_body(view: &View, shown: &Shown<'_>, title: &str) -> Markup {
    let locale = view.locale;
    let draft = &shown.loaded.draft;
    let (label, hint) =
        (t!(locale, "glossary-proposal-file"), t!(locale, "glossary-proposal-hint"));
    let file = Field {
        name: "words-file",
        label: &label,
        hint: Some(&hint),
        error: error_at(&shown.errors, "words-file"),
        optional: false,
    };
    let label = t!(locale, "glossary-field-id");
    let id = Field { name: "id", label: &label, ..Field::default() };
    html! {
        (summary(view, &shown.errors))
        (crumbs(view, draft, title))
        h1 { (title) }
        p class="lead" { (t!(locale, "glossary-proposal-lead")) }
        form class="flow" method="post" action=(view.href(&routes::draft_glossary(&draft.id))) {
            (hidden("go", "proposal"))
            (text_field(locale, &id, "text", &shown.filled.id))
            (text_area(locale, &file, 12, &shown.filled.file))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "glossary-proposal-button")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
            }
        }
    }
}

/// The form for words about one entry: why it is retired, or a party's reason.
fn words_body(
    view: &View,
    shown: &Shown<'_>,
    title: &str,
    go: &'static str,
    choices: Vec<(String, String)>,
) -> Markup {
    let locale = view.locale;
    let draft = &shown.loaded.draft;
    let (label, hint) = (t!(locale, "glossary-entry"), t!(locale, &format!("glossary-{go}-hint")));
    let entry = Field {
        name: "entry",
        label: &label,
        hint: Some(&hint),
        error: error_at(&shown.errors, "entry"),
        optional: false,
    };
    let mut listed = vec![(String::new(), t!(locale, "desk-choose"))];
    listed.extend(choices);
    let listed: Vec<(&str, &str)> = listed.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let words = t!(locale, "glossary-why");
    html! {
        (summary(view, &shown.errors))
        (crumbs(view, draft, title))
        h1 { (title) }
        p class="lead" { (t!(locale, &format!("glossary-{go}-lead"))) }
        form class="flow" method="post" action=(view.href(&routes::draft_glossary(&draft.id))) {
            (hidden("go", go))
            (select(locale, &entry, &listed, Some(&shown.filled.id)))
            (line_boxes(view, draft, &words, &shown.filled.words, (MEANING_CHARS_MAX, MEANING_LINES), &shown.errors))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, &format!("glossary-{go}-button"))))
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
            }
        }
    }
}

/// Every line of a change, with the reasons that were given and what can be done about it.
fn lines(view: &View, draft: &Draft, said: &Said, may: bool) -> Markup {
    let locale = view.locale;
    let here = view.href(&routes::draft_glossary(&draft.id));
    html! {
        @for (id, verb) in said.change.lines() {
            section class="panel" {
                p class="kind" { (t!(locale, &format!("glossary-verb-{}", verb.as_str()))) " · " bdi { (id) } }
                @match said.change.about(id) {
                    Some((_, Some(entry))) => {
                        h3 { (named(view, &entry.meaning)) }
                        (sides_with_reasons(view, &said.reasons_for(id)))
                    }
                    _ => {
                        @for retired in said.change.retired.iter().filter(|it| it.entry == id) {
                            p { (named(view, &retired.reasons)) }
                        }
                    }
                }
                @if may {
                    div class="actions" {
                        @if verb != Verb::Retire {
                            (link_button(Weight::Plain, &view.href(&routes::with_query(&routes::draft_glossary(&draft.id), "entry", id)), &t!(locale, "glossary-edit", "entry" => id)))
                        }
                        form method="post" action=(here) {
                            (hidden("go", "remove")) (hidden("entry", id))
                            (button(Weight::Plain, &t!(locale, "glossary-remove", "entry" => id)))
                        }
                    }
                }
            }
        }
    }
}

/// What the text changes about the glossary, on the page of its draft.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    if page.loaded.draft.kind != Kind::GlossaryChange {
        return Ok(html! {});
    }
    let there = there(view, &page.loaded).await?;
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let may = may_word(view, page);
    let free = parts::of_another(view, draft, GLOSSARY).is_none();
    Ok(html! {
        h2 id="glossary" { (t!(locale, "glossary-desk-title")) }
        @match &there {
            Some(said) => (lines(view, draft, said, may && free)),
            None => p class="muted" { (t!(locale, "glossary-desk-none")) },
        }
        @if may {
            ul class="files" role="list" {
                @if free {
                    li { a href=(view.href(&routes::draft_glossary(&draft.id))) { (t!(locale, "glossary-add")) } }
                    li { a href=(view.href(&routes::draft_glossary_shipped(&draft.id))) { (t!(locale, "glossary-shipped-title")) } }
                    li { a href=(view.href(&routes::draft_glossary_proposal(&draft.id))) { (t!(locale, "glossary-proposal-title")) } }
                    li { a href=(view.href(&routes::draft_glossary_retire(&draft.id))) { (t!(locale, "glossary-retire-title")) } }
                }
                @if let Some(said) = there.as_ref().filter(|_| own_party(view).is_some()) {
                    @for entry in said.change.entries() {
                        li { a href=(view.href(&routes::draft_glossary_reason(&draft.id, &entry.id))) {
                            (t!(locale, "glossary-give-reason", "entry" => entry.id.as_str()))
                        } }
                    }
                }
            }
        }
    })
}
