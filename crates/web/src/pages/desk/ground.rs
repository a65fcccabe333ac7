//! A ground of one's own side: where it stands, and its words in every language.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::Refusal;
use commission::draft::{Citation, Ground, Own};
use commission::permission::Action;
use commission::text::TEXT_CHARS_MAX;
use maud::{Markup, html};
use note::Digest;
use store::{Edit, Filter, InstrumentRow};

use super::Member;
use super::keep::{self, Fields};
use super::parts::{
    self, Box, Errors, Loaded, crumbs, error_at, language_head, languages, load, read_words,
    summary, words_box,
};
use crate::components::{Tone, Weight, details, hidden, language_name, link_button, notice};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::numbered;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The most adopted texts that are offered to be cited.
const TEXTS_MAX: u32 = 100;

/// `GET /desk/<id>/ground`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    view.can(Action::Word, loaded.object())?;
    let before = match view.query("ground") {
        None => None,
        Some(hex) => Some(find(&view, &loaded, hex).ok_or(Error::NotFound)?),
    };
    let fields = Filled::of(&view, &loaded, before);
    page(&view, &loaded, &fields, &Errors::new(), StatusCode::OK).await
}

/// One's own ground with a digest.
fn find<'a>(view: &View, loaded: &'a Loaded, hex: &str) -> Option<&'a Ground> {
    let digest = Digest::from_hex(hex).ok()?;
    let own = loaded.draft.grounds.get(parts::own_party(view)?)?;
    own.iter().find(|ground| ground.digest() == digest)
}

/// What the form holds.
struct Filled {
    /// The digest of the ground that is changed, in hexadecimal digits.
    before: String,
    cites: String,
    clause: String,
    text: String,
    words: Vec<String>,
    /// Whether somebody of one's own side changed or removed it meanwhile.
    changed: bool,
}

impl Filled {
    fn of(view: &View, loaded: &Loaded, ground: Option<&Ground>) -> Self {
        let (cites, clause, text) = match ground.map(|ground| &ground.citation) {
            None => (String::new(), String::new(), String::new()),
            Some(Citation::Law) => ("law".to_owned(), String::new(), String::new()),
            Some(Citation::Charter(clause)) => {
                ("charter".to_owned(), clause.clone(), String::new())
            }
            Some(Citation::Instrument(id)) => ("text".to_owned(), String::new(), id.to_string()),
        };
        let words = languages(view, &loaded.draft)
            .iter()
            .map(|(language, _)| {
                ground.and_then(|it| it.text.get(language)).unwrap_or_default().to_owned()
            })
            .collect();
        let before = ground.map(|ground| ground.digest().hex()).unwrap_or_default();
        Filled { before, cites, clause, text, words, changed: false }
    }

    fn read(view: &View, loaded: &Loaded, fields: &Fields) -> Self {
        let words = parts::typed_words(view, &loaded.draft, fields);
        Filled {
            before: fields.get("before").to_owned(),
            cites: fields.get("cites").to_owned(),
            clause: fields.get("clause").to_owned(),
            text: fields.get("text").to_owned(),
            words,
            changed: false,
        }
    }
}

/// `POST /desk/<id>/ground`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &fields, &back, act(&view, &id, &fields).await)
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let loaded = load(view, id).await?;
    let office = view.can(Action::Word, loaded.object())?.clone();
    let store = view.app.store();
    let id = &loaded.draft.id;
    let before = Digest::from_hex(fields.get("before")).ok();
    let done = |what: &str| {
        let place = format!("{}#grounds", routes::draft(id));
        see_other(&view.href(&routes::with_query(&place, "done", what)))
    };
    if fields.get("do") == "remove" {
        let digest = before.ok_or_else(|| Error::bad("no ground is named"))?;
        let edit = Edit::Remove { own: Own::Ground(digest), seen: None };
        store.edit(id, &office, edit, None, view.now).await?;
        return done("removed");
    }
    let mut filled = Filled::read(view, &loaded, fields);
    let (ground, errors) = read(view, &loaded, &filled);
    let Some(ground) = ground.filter(|_| errors.is_empty()) else {
        return page(view, &loaded, &filled, &errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let version = fields.get("version").parse().unwrap_or(0);
    let edit = Edit::StateGround { in_place_of: before, ground, version };
    match store.edit(id, &office, edit, None, view.now).await {
        Ok(_) => done("ground"),
        Err(store::Error::Refused(Refusal::Changed { .. })) => {
            // It is kept as one more ground, unless its writer says otherwise.
            filled.before = String::new();
            filled.changed = true;
            let loaded = load(view, id.as_str()).await?;
            page(view, &loaded, &filled, &Errors::new(), StatusCode::CONFLICT).await
        }
        Err(store::Error::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::UnknownClause { .. } => "clause",
                Refusal::NotAdopted { .. } => "text",
                Refusal::TooMany { .. } => "cites",
                _ => return Err(refusal.into()),
            };
            let errors = vec![(field.to_owned(), view.refusal(&refusal))];
            page(view, &loaded, &filled, &errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The ground that the form describes, and what is wrong with it.
fn read(view: &View, loaded: &Loaded, filled: &Filled) -> (Option<Ground>, Errors) {
    let locale = view.locale;
    let mut errors = Errors::new();
    let citation = match filled.cites.as_str() {
        "law" => Some(Citation::Law),
        "charter" if filled.clause.is_empty() => {
            errors.push(("clause".into(), t!(locale, "desk-error-clause")));
            None
        }
        "charter" => Some(Citation::Charter(filled.clause.clone())),
        "text" => match filled.text.parse() {
            Ok(id) => Some(Citation::Instrument(id)),
            Err(_) => {
                errors.push(("text".into(), t!(locale, "desk-error-text")));
                None
            }
        },
        _ => {
            errors.push(("cites".into(), t!(locale, "desk-error-cites")));
            None
        }
    };
    let text = read_words(view, &loaded.draft, &filled.words, &mut errors);
    (citation.map(|citation| Ground { citation, text }), errors)
}

async fn page(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response, Error> {
    let filter =
        Filter { state: Some("adopted".to_owned()), limit: TEXTS_MAX, ..Filter::default() };
    let adopted = view.app.store().instruments(&filter).await?;
    let title = t!(view.locale, "desk-ground-title");
    let mut frame = view.frame(&title, Nav::Desk).status(status);
    if !errors.is_empty() {
        frame = frame.error();
    }
    Ok(frame.respond(body(view, loaded, filled, errors, &adopted)))
}

fn body(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
    adopted: &[InstrumentRow],
) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    html! {
        (summary(view, errors))
        (crumbs(view, draft, &t!(locale, "desk-ground")))
        h1 { (t!(locale, "desk-ground-title")) }
        p class="lead" { (t!(locale, "desk-ground-lead")) }
        @if filled.changed {
            (notice(Tone::Pending, &html! { p { (t!(locale, "desk-ground-changed")) } }))
        }
        form class="flow" method="post" action=(view.href(&routes::draft_ground(&draft.id))) {
            (hidden("version", &loaded.version.to_string()))
            (hidden("before", &filled.before))
            button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" { (t!(locale, "desk-save")) }
            (cites(view, filled, errors, adopted))
            (words(view, loaded, &filled.words, errors))
            div class="actions" {
                button class="button" type="submit" name="do" value="save" { (t!(locale, "desk-save-ground")) }
                @if !filled.before.is_empty() {
                    button class="button secondary" type="submit" name="do" value="remove" { (t!(locale, "desk-remove-ground")) }
                }
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "desk-cancel")))
            }
        }
    }
}

/// Boxes for words in every language: those that bind open, the others folded.
pub(super) fn words(view: &View, loaded: &Loaded, filled: &[String], errors: &Errors) -> Markup {
    let locale = view.locale;
    let all = languages(view, &loaded.draft);
    let boxed = |(language, binds): &(commission::Language, bool), words: &str| {
        let name = format!("words-{language}");
        let label = t!(locale, "desk-box-words", "language" => language_name(language));
        html! {
            (language_head(view, language, *binds))
            (words_box(view, &Box {
                id: &name,
                name: &name,
                label: &label,
                words,
                language: Some(language),
                error: error_at(errors, &name),
                chars_max: TEXT_CHARS_MAX,
                lines: 5,
            }))
        }
    };
    let (open, folded): (Vec<_>, Vec<_>) =
        all.iter().zip(filled).partition(|((language, binds), words)| {
            *binds || !words.is_empty() || error_at(errors, &format!("words-{language}")).is_some()
        });
    html! {
        @for (language, words) in open { (boxed(language, words)) }
        @if !folded.is_empty() {
            (details(&t!(locale, "desk-courtesy"), &html! {
                p { (t!(locale, "desk-courtesy-lead")) }
                @for (language, words) in folded { (boxed(language, words)) }
            }))
        }
    }
}

/// Where it stands: a law, a clause of the charter, or an earlier adopted text.
fn cites(view: &View, filled: &Filled, errors: &Errors, adopted: &[InstrumentRow]) -> Markup {
    let locale = view.locale;
    let error = error_at(errors, "cites");
    let chosen = |value: &str| filled.cites == value;
    let clause_error = error_at(errors, "clause");
    let text_error = error_at(errors, "text");
    html! {
        fieldset class={ "field" @if error.is_some() { " has-error" } } {
            legend { (t!(locale, "desk-cites")) }
            @if let Some(error) = error { p class="field-error" { (error) } }
            div class="choice" {
                input id="cites" type="radio" name="cites" value="law" checked[chosen("law")];
                label for="cites" { (t!(locale, "desk-cites-law")) }
            }
            div class="choice" {
                input id="cites-charter" type="radio" name="cites" value="charter" checked[chosen("charter")];
                label for="cites-charter" { (t!(locale, "desk-cites-charter")) }
            }
            div class={ "field under" @if clause_error.is_some() { " has-error" } } {
                label for="clause" { (t!(locale, "desk-cites-clause")) }
                @if let Some(error) = clause_error { p class="field-error" { (error) } }
                select id="clause" name="clause" {
                    option value="" { (t!(locale, "desk-choose")) }
                    @for (number, words) in &view.commission.charter.clauses {
                        option value=(number) selected[filled.clause == *number] {
                            (number) ": " (short_of(&view.names(words).0))
                        }
                    }
                }
            }
            @if !adopted.is_empty() {
                div class="choice" {
                    input id="cites-text" type="radio" name="cites" value="text" checked[chosen("text")];
                    label for="cites-text" { (t!(locale, "desk-cites-text")) }
                }
                div class={ "field under" @if text_error.is_some() { " has-error" } } {
                    label for="text" { (t!(locale, "desk-cites-which")) }
                    @if let Some(error) = text_error { p class="field-error" { (error) } }
                    select id="text" name="text" {
                        option value="" { (t!(locale, "desk-choose")) }
                        @for row in adopted {
                            @let (title, language) = view.names(&row.titles);
                            option value=(row.id) lang=(language) selected[filled.text == row.id.as_str()] {
                                (numbered(view, row.kind, row.number)) ": " (title)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The most characters of a clause in a list.
const CLAUSE_CHARS: usize = 60;

fn short_of(words: &str) -> String {
    if words.chars().count() <= CLAUSE_CHARS {
        return words.to_owned();
    }
    let cut: String = words.chars().take(CLAUSE_CHARS).collect();
    format!("{}…", cut.trim_end())
}
