//! Beginning a draft: its kind, its topics, its first title.

use axum::http::StatusCode;
use axum::response::Response;
use commission::draft::NewDraft;
use commission::mandate::{Gate, Topic};
use commission::permission::{Action, Object};
use commission::text::TITLE_CHARS_MAX;
use commission::{Kind, Language, Localized, Refusal};
use maud::{Markup, html};
use store::{Filter, InstrumentRow};

use super::Member;
use super::keep::{self, Fields};
use super::parts::{Box, Errors, check_words, error_at, summary, words_box};
use super::propose::{SAID, with_proposal};
use crate::components::{
    Field, Weight, breadcrumbs, button, details, hidden, language_name, link_button, select,
};
use crate::error::Error;
use crate::pages::promises::{Shown, shown};
use crate::pages::sign_in::see_other;
use crate::pages::words::{kind, named, numbered};
use crate::request::{Nav, View};
use crate::{routes, sealed, t};

/// Seconds for which the same form, sent twice, begins one draft.
const SECONDS_MAX: i64 = 24 * 60 * 60;
/// What is sealed here.
const SEAL: &str = "draft";
/// The most texts that are offered to be replaced.
const TEXTS_MAX: u32 = 100;

/// What the page offers.
struct Offer {
    promises: Vec<Shown>,
    adopted: Vec<InstrumentRow>,
}

async fn offer(view: &View) -> Result<Offer, Error> {
    let store = view.app.store();
    let (promises, evidence) = store.ledger(view.now).await?;
    let filter =
        Filter { state: Some("adopted".to_owned()), limit: TEXTS_MAX, ..Filter::default() };
    let promises = shown(&promises, &evidence, view.now);
    Ok(Offer { promises, adopted: store.instruments(&filter).await? })
}

/// `GET /desk/new`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Draft, Object::Desk)?;
    page(&view, &proposed(&view), &Errors::new(), None).await
}

/// What a proposal of the programme fills in: a plan that keeps the promise; the rest goes on to the
/// plan's programme.
fn proposed(view: &View) -> Fields {
    let said = SAID.into_iter().filter_map(|name| Some((name, view.query(name)?)));
    let mut pairs: Vec<(String, String)> =
        said.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if !pairs.is_empty() {
        pairs.push(("kind".to_owned(), Kind::Plan.as_str().to_owned()));
    }
    if let Some(promise) = view.query("promise") {
        pairs.push(("fulfils".to_owned(), promise.to_owned()));
    }
    Fields::from(pairs)
}

/// `POST /desk/new`
pub async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    keep::or_refused(&view, &fields, routes::desk(), begin(&view, &fields).await)
}

async fn begin(view: &View, fields: &Fields) -> Result<Response, Error> {
    let office = view.can(Action::Draft, Object::Desk)?.clone();
    let locale = view.locale;
    let mut errors = Errors::new();
    let kind: Option<Kind> = fields.get("kind").parse().ok();
    if kind.is_none() {
        errors.push(("kind".into(), t!(locale, "desk-error-kind")));
    }
    let topics: Vec<String> = fields.all("topic").into_iter().map(str::to_owned).collect();
    if topics.is_empty() {
        errors.push(("topic".into(), t!(locale, "desk-error-topic")));
    }
    let language: Option<Language> = fields.get("language").parse().ok();
    let title = match check_words(view, fields.get("words"), TITLE_CHARS_MAX) {
        Ok(title) if title.is_empty() => Err(t!(locale, "desk-error-no-title")),
        other => other,
    };
    let title = title.map_err(|wrong| errors.push(("words".into(), wrong)));
    let replaces = match fields.get("replaces") {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::bad("replaces is no text"))?),
    };
    // The gate answers before anything else is asked to be mended.
    let refused = match commission::mandate::admit(&view.commission.charter, &topics) {
        Err(refusal @ (Refusal::NotOurs { .. } | Refusal::Refer { .. })) => Some(refusal),
        Err(refusal) if !topics.is_empty() => {
            errors.push(("topic".into(), view.refusal(&refusal)));
            None
        }
        _ => None,
    };
    if let Some(refusal) = &refused {
        errors.insert(0, ("topic".into(), view.refusal(refusal)));
    }
    let (true, Some(kind), Some(language), Ok(title)) = (errors.is_empty(), kind, language, title)
    else {
        return page(view, fields, &errors, refused.as_ref()).await;
    };
    let fulfils = fields.all("fulfils").into_iter().map(str::to_owned).collect();
    let title: Localized = std::iter::once((language, title)).collect();
    let new = NewDraft { topics, title, fulfils, replaces };
    let (nonce, at) =
        sealed::open::<([u8; 16], i64)>(&view.app, SEAL, fields.get("once"), view.now)
            .unwrap_or_else(|| (view.app.nonce(), view.now));
    let draft = view.app.store().new_draft(kind, new, &office, at, nonce).await?;
    if kind == Kind::Plan && SAID.iter().any(|name| !fields.get(name).is_empty()) {
        let to = with_proposal(&routes::draft_programme(&draft.id), |name| fields.given(name));
        return see_other(&view.href(&to));
    }
    see_other(&view.href(&routes::with_query(&routes::draft(&draft.id), "done", "begun")))
}

async fn page(
    view: &View,
    fields: &Fields,
    errors: &Errors,
    refused: Option<&Refusal>,
) -> Result<Response, Error> {
    let offer = offer(view).await?;
    let once = match fields.get("once") {
        "" => {
            let expires = view.now.saturating_add(SECONDS_MAX);
            sealed::seal(&view.app, SEAL, (view.app.nonce(), view.now), expires)?
        }
        sent => sent.to_owned(),
    };
    let title = t!(view.locale, "desk-new-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() || refused.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(body(view, fields, errors, &offer, &once)))
}

fn body(view: &View, fields: &Fields, errors: &Errors, offer: &Offer, once: &str) -> Markup {
    let locale = view.locale;
    let kinds: Vec<(&str, String)> =
        Kind::ALL.iter().map(|it| (it.as_str(), kind(view, *it))).collect();
    let mut choices: Vec<(&str, &str)> = kinds.iter().map(|(id, it)| (*id, it.as_str())).collect();
    let none = t!(locale, "desk-choose");
    choices.insert(0, ("", &none));
    let kind_label = t!(locale, "desk-new-kind");
    let kind_field = Field {
        name: "kind",
        label: &kind_label,
        error: error_at(errors, "kind"),
        ..Field::default()
    };
    let title_label = t!(locale, "desk-new-name");
    html! {
        (summary(view, errors))
        (breadcrumbs(locale, &[(&view.href(routes::desk()), &t!(locale, "nav-desk"))], &t!(locale, "desk-begin")))
        h1 { (t!(locale, "desk-new-title")) }
        p class="lead" { (t!(locale, "desk-new-lead")) }
        form class="flow" method="post" action=(view.href(routes::desk_new())) {
            (hidden("once", once))
            @for name in SAID {
                @if let Some(value) = fields.given(name).filter(|it| !it.is_empty()) { (hidden(name, value)) }
            }
            (topics(view, fields, errors))
            (select(locale, &kind_field, &choices, Some(fields.get("kind"))))
            (words_box(view, &Box {
                id: "words",
                name: "words",
                label: &title_label,
                words: fields.get("words"),
                language: None,
                error: error_at(errors, "words"),
                chars_max: TITLE_CHARS_MAX,
                lines: 2,
            }))
            (language_choice(view, fields))
            (promises(view, fields, offer))
            (replaces(view, fields, offer))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "desk-new-button")))
                (link_button(Weight::Plain, &view.href(routes::desk()), &t!(locale, "desk-cancel")))
            }
        }
    }
}

/// The topics: ours to choose; the others, too, so that the answer is given here and politely.
fn topics(view: &View, fields: &Fields, errors: &Errors) -> Markup {
    let locale = view.locale;
    let chosen = fields.all("topic");
    let error = error_at(errors, "topic");
    let of = |gate: Gate| -> Vec<&Topic> {
        view.commission.charter.topics.iter().filter(|topic| topic.gate == gate).collect()
    };
    let mut first = true;
    let mut choice = |topic: &Topic| {
        let id = if std::mem::take(&mut first) {
            "topic".to_owned()
        } else {
            format!("topic-{}", topic.id)
        };
        let competent = topic.refer_to.as_ref();
        html! {
            div class="choice" {
                input id=(id) type="checkbox" name="topic" value=(topic.id)
                    checked[chosen.contains(&topic.id.as_str())];
                label for=(id) {
                    (named(view, &topic.name))
                    @if let Some(who) = competent {
                        span class="hint small" { " – " (t!(locale, "mandate-competent", "who" => view.names(who).0)) }
                    }
                }
            }
        }
    };
    let ours: Vec<Markup> = of(Gate::Ours).into_iter().map(&mut choice).collect();
    let refer: Vec<Markup> = of(Gate::Refer).into_iter().map(&mut choice).collect();
    let not_ours: Vec<Markup> = of(Gate::NotOurs).into_iter().map(&mut choice).collect();
    let any_other = chosen
        .iter()
        .any(|id| view.commission.charter.topic(id).is_some_and(|topic| topic.gate != Gate::Ours));
    html! {
        fieldset class={ "field" @if error.is_some() { " has-error" } } aria-describedby="topic-hint" {
            legend { (t!(locale, "desk-new-topics")) }
            p class="hint" id="topic-hint" { (t!(locale, "desk-new-topics-hint")) }
            @if let Some(error) = error { p class="field-error" id="topic-error" { (error) } }
            @for it in &ours { (it) }
            details open[any_other] {
                summary { (t!(locale, "desk-new-other-topics")) }
                div {
                    p { (t!(locale, "mandate-refer-means")) }
                    @for it in &refer { (it) }
                    p { (t!(locale, "mandate-not-ours-means")) }
                    @for it in &not_ours { (it) }
                }
            }
        }
    }
}

/// The language of the title: one that binds for some kind, the reader's first.
fn language_choice(view: &View, fields: &Fields) -> Markup {
    let charter = &view.commission.charter;
    let mut languages: Vec<&Language> =
        charter.authentic.values().flatten().chain(&charter.courtesy).collect();
    languages.sort();
    languages.dedup();
    let reader = view.locale.tag();
    languages.sort_by_key(|language| language.as_str() != reader);
    let names: Vec<(String, String)> =
        languages.iter().map(|it| (it.to_string(), language_name(it))).collect();
    let choices: Vec<(&str, &str)> =
        names.iter().map(|(tag, name)| (tag.as_str(), name.as_str())).collect();
    let label = t!(view.locale, "desk-new-language");
    let field = Field { name: "language", label: &label, ..Field::default() };
    let chosen = fields.given("language").unwrap_or(reader);
    select(view.locale, &field, &choices, Some(chosen))
}

fn promises(view: &View, fields: &Fields, offer: &Offer) -> Markup {
    let chosen = fields.all("fulfils");
    html! {
        @if !offer.promises.is_empty() {
            (details(&t!(view.locale, "desk-new-fulfils"), &html! {
                p class="hint" { (t!(view.locale, "desk-new-fulfils-hint")) }
                @for (index, shown) in offer.promises.iter().enumerate() {
                    @let id = format!("fulfils-{index}");
                    @let reference = shown.commitment.reference.as_str();
                    div class="choice field" {
                        input id=(id) type="checkbox" name="fulfils" value=(reference) checked[chosen.contains(&reference)];
                        label for=(id) { (named(view, &shown.commitment.promise.what)) }
                    }
                }
            }))
        }
    }
}

fn replaces(view: &View, fields: &Fields, offer: &Offer) -> Markup {
    let locale = view.locale;
    let chosen = fields.get("replaces");
    html! {
        @if !offer.adopted.is_empty() {
            (details(&t!(locale, "desk-new-replaces"), &html! {
                p class="hint" id="replaces-hint" { (t!(locale, "desk-new-replaces-hint")) }
                div class="field" {
                    label for="replaces" { (t!(locale, "desk-new-replaces-label")) }
                    select id="replaces" name="replaces" aria-describedby="replaces-hint" {
                        option value="" { (t!(locale, "desk-new-replaces-none")) }
                        @for row in &offer.adopted {
                            @let (title, language) = view.names(&row.titles);
                            option value=(row.id) lang=(language) selected[chosen == row.id.as_str()] {
                                (numbered(view, row.kind, row.number)) ": " (title)
                            }
                        }
                    }
                }
            }))
        }
    }
}
