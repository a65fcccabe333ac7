//! A promise that the text makes: what, who owes it, when, and what shows it kept.
//!
//! The form carries the digest of the promise that it was filled from. Where another lies there by
//! the time it arrives, the store refuses, and the page shows both.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::commitment::{EvidenceKind, Promise, Schedule};
use commission::draft::{Own, digest_of_promise};
use commission::{InstrumentId, PartyId, Refusal};
use maud::{Markup, html};
use note::Digest;
use store::{Edit, Seen};

use super::Member;
use super::around::terms;
use super::ground::words;
use super::keep::{self, Fields};
use super::parts::{self, Errors, Loaded, crumbs, error_at, languages, load, read_words, summary};
use crate::components::{Field, Tone, Weight, hidden, language_mark, link_button, notice, select};
use crate::error::Error;
use crate::locale::{last_second_of_day, rfc3339};
use crate::pages::sign_in::see_other;
use crate::pages::words::{party_sign, prose};
use crate::request::{Nav, View};
use crate::{routes, t};

/// How often a new promise looks for its number before it says that too much happens at once.
const ATTEMPTS_MAX: u32 = 8;

/// What the form holds.
struct Filled {
    /// The id of the promise that is changed; empty for a new one.
    id: String,
    owners: Vec<String>,
    when: String,
    due: String,
    evidence: String,
    words: Vec<String>,
    /// The digest of the promise that the form was filled from, in hexadecimal digits.
    seen: String,
    /// Whether others changed or removed it meanwhile, and it is still to be chosen what stands.
    conflict: bool,
}

impl Filled {
    fn of(view: &View, loaded: &Loaded, promise: Option<&Promise>) -> Self {
        let offset = view.zone().offset_seconds;
        let (when, due) = match promise.map(|promise| &promise.schedule) {
            Some(Schedule::Once { due }) => {
                let day = rfc3339(due.saturating_add(offset));
                ("once", day.get(..10).unwrap_or_default().to_owned())
            }
            Some(Schedule::Quarterly) => ("quarterly", String::new()),
            Some(Schedule::Standing) => ("standing", String::new()),
            Some(Schedule::Within { .. }) | None => ("", String::new()),
        };
        let owners = match promise {
            Some(promise) => promise.owners.iter().map(ToString::to_string).collect(),
            None => view.commission.charter.party_ids().iter().map(ToString::to_string).collect(),
        };
        let evidence = promise.map_or("instrument", |promise| promise.evidence.as_str()).to_owned();
        let words = languages(view, &loaded.draft)
            .iter()
            .map(|(it, _)| {
                promise.and_then(|promise| promise.what.get(it)).unwrap_or_default().to_owned()
            })
            .collect();
        let id = promise.map(|promise| promise.id.clone()).unwrap_or_default();
        let seen = digest_of_promise(promise).hex();
        Filled { id, owners, when: when.to_owned(), due, evidence, words, seen, conflict: false }
    }

    fn read(view: &View, loaded: &Loaded, fields: &Fields) -> Self {
        Filled {
            id: fields.get("promise").to_owned(),
            owners: fields.all("owner").into_iter().map(str::to_owned).collect(),
            when: fields.get("when").to_owned(),
            due: fields.get("due").to_owned(),
            evidence: fields.get("evidence").to_owned(),
            words: parts::typed_words(view, &loaded.draft, fields),
            seen: fields.get("seen").to_owned(),
            conflict: !fields.get("conflict").is_empty(),
        }
    }

    /// The promise that is changed, as it lies there now.
    fn there<'a>(&self, loaded: &'a Loaded) -> Option<&'a Promise> {
        loaded.draft.promises.iter().find(|promise| promise.id == self.id)
    }
}

/// `GET /desk/<id>/promise`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    view.can(parts::speaking(&view), loaded.object())?;
    let promise = match view.query("promise") {
        None => None,
        Some(id) => {
            let found = loaded.draft.promises.iter().find(|promise| promise.id == id);
            Some(found.ok_or(Error::NotFound)?)
        }
    };
    let filled = Filled::of(&view, &loaded, promise);
    Ok(page(&view, &loaded, &filled, &Errors::new(), StatusCode::OK))
}

/// `POST /desk/<id>/promise`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &fields, &back, act(&view, &id, &fields).await)
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let loaded = load(view, id).await?;
    let office = view.can(parts::speaking(view), loaded.object())?.clone();
    let store = view.app.store();
    let id = &loaded.draft.id;
    let done = |what: &str| {
        let place = format!("{}#promises", routes::draft(id));
        see_other(&view.href(&routes::with_query(&place, "done", what)))
    };
    let filled = Filled::read(view, &loaded, fields);
    let seen = Some(Seen {
        version: fields.get("version").parse().unwrap_or(0),
        words: Digest::from_hex(&filled.seen).unwrap_or_else(|_| digest_of_promise(None)),
    });
    if fields.get("do") == "remove" {
        let own = Own::Promise(filled.id.clone());
        let removed = store.edit(id, &office, Edit::Remove { own, seen }, None, view.now).await;
        return match removed {
            Err(store::Error::Refused(Refusal::Changed { .. })) => conflict(view, id, filled).await,
            removed => removed.map_err(Error::from).and_then(|_| done("removed")),
        };
    }
    if !filled.id.is_empty() && filled.there(&loaded).is_none() {
        return conflict(view, id, filled).await;
    }
    let (promise, errors) = read(view, &loaded, &filled);
    let Some(mut promise) = promise.filter(|_| errors.is_empty()) else {
        return Ok(page(view, &loaded, &filled, &errors, StatusCode::UNPROCESSABLE_ENTITY));
    };
    if !promise.id.is_empty() {
        let edit = Edit::Promise { promise, seen };
        return match store.edit(id, &office, edit, None, view.now).await {
            Err(store::Error::Refused(Refusal::Changed { .. })) => conflict(view, id, filled).await,
            saved => saved.map_err(Error::from).and_then(|_| done("promise")),
        };
    }
    for _ in 0..ATTEMPTS_MAX {
        let row = store.draft(id).await?;
        let same = |it: &&Promise| Promise { id: String::new(), ..(*it).clone() } == promise;
        if row.draft.promises.iter().find(same).is_some() {
            // The same form, sent twice.
            return done("promise");
        }
        let numbered = (1..)
            .map(|number: u32| format!("promise-{number}"))
            .find(|name| row.draft.promises.iter().all(|it| it.id != *name))
            .unwrap_or_default();
        promise.id = numbered;
        let edit = Edit::Promise { promise: promise.clone(), seen: None };
        match store.edit(id, &office, edit, Some(row.version), view.now).await {
            Ok(_) => return done("promise"),
            Err(store::Error::Refused(Refusal::Changed { .. })) => promise.id = String::new(),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Busy)
}

/// Shows what lies there by now beside what was typed. What others removed can be saved as one
/// more promise.
async fn conflict(view: &View, id: &InstrumentId, mut filled: Filled) -> Result<Response, Error> {
    let loaded = load(view, id.as_str()).await?;
    let there = filled.there(&loaded);
    filled.seen = digest_of_promise(there).hex();
    if there.is_none() {
        filled.id = String::new();
    }
    filled.conflict = true;
    Ok(page(view, &loaded, &filled, &Errors::new(), StatusCode::CONFLICT))
}

/// The promise that the form describes, and what is wrong with it.
fn read(view: &View, loaded: &Loaded, filled: &Filled) -> (Option<Promise>, Errors) {
    let locale = view.locale;
    let mut errors = Errors::new();
    let what = read_words(view, &loaded.draft, &filled.words, &mut errors);
    let parties = view.commission.charter.party_ids();
    let owners: BTreeSet<PartyId> = filled
        .owners
        .iter()
        .filter_map(|id| id.parse().ok())
        .filter(|id| parties.contains(id))
        .collect();
    if owners.is_empty() {
        errors.push(("owner".into(), t!(locale, "desk-error-owner")));
    }
    let before = filled.there(loaded);
    let schedule = match filled.when.as_str() {
        "once" => match last_second_of_day(&filled.due, view.zone().offset_seconds) {
            Some(due) if due > view.now => Some(Schedule::Once { due }),
            _ => {
                errors.push(("due".into(), t!(locale, "desk-error-due")));
                None
            }
        },
        "quarterly" => Some(Schedule::Quarterly),
        "standing" => Some(Schedule::Standing),
        // Made by a command, for which this form has no field: it stays as it is.
        _ => match before.map(|promise| &promise.schedule) {
            Some(within @ Schedule::Within { .. }) => Some(within.clone()),
            _ => {
                errors.push(("when".into(), t!(locale, "desk-error-when")));
                None
            }
        },
    };
    let evidence = EvidenceKind::ALL.into_iter().find(|it| it.as_str() == filled.evidence);
    if evidence.is_none() {
        errors.push(("evidence".into(), t!(locale, "desk-error-evidence")));
    }
    let promise = schedule.zip(evidence).map(|(schedule, evidence)| {
        let id = before.map(|promise| promise.id.clone()).unwrap_or_default();
        // Fields and regions are said in the charter; this form keeps what there is.
        let each = before
            .filter(|_| evidence == EvidenceKind::Activity)
            .map(|promise| promise.each.clone())
            .unwrap_or_default();
        Promise { id, what, owners, schedule, evidence, each }
    });
    (promise, errors)
}

fn page(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
    status: StatusCode,
) -> Response {
    let heading = heading(view, filled);
    let mut frame = view.frame(&heading.0, Nav::Desk).status(status);
    if !errors.is_empty() {
        frame = frame.error();
    }
    frame.respond(body(view, loaded, filled, errors, &heading))
}

/// The page's title and the sentence under it.
fn heading(view: &View, filled: &Filled) -> (String, String) {
    let id = match (filled.conflict, filled.id.is_empty()) {
        (false, _) => "desk-promise",
        (true, false) => "desk-promise-conflict",
        (true, true) => "desk-promise-gone",
    };
    let words = |part: &str| view.locale.text(&format!("{id}-{part}"), None);
    (words("title"), words("lead"))
}

/// The promise as others saved it meanwhile.
fn meanwhile(view: &View, promise: &Promise) -> Markup {
    let locale = view.locale;
    notice(
        Tone::Pending,
        &html! {
            p { strong { (t!(locale, "desk-promise-now")) } }
            @for (language, words) in promise.what.iter() {
                p class="version-head" { (language_mark(language)) }
                blockquote lang=(language) dir="auto" { (prose(words)) }
            }
            p { (terms(view, promise)) }
            p { (t!(locale, "promises-shown-by")) ": " (t!(locale, "promises-evidence", "kind" => promise.evidence.as_str())) }
        },
    )
}

fn body(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
    (title, lead): &(String, String),
) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let theirs = filled.there(loaded).filter(|_| filled.conflict);
    let save = if theirs.is_some() { "desk-keep-mine" } else { "desk-save-promise" };
    let leave = if theirs.is_some() { "desk-keep-theirs" } else { "desk-cancel" };
    let back = format!("{}#promises", routes::draft(&draft.id));
    let evidence: Vec<(&str, String)> = EvidenceKind::ALL
        .into_iter()
        .filter(|it| {
            it.is_built() && *it != EvidenceKind::Commission || it.as_str() == filled.evidence
        })
        .map(|it| (it.as_str(), t!(locale, "promises-evidence", "kind" => it.as_str())))
        .collect();
    let choices: Vec<(&str, &str)> = evidence.iter().map(|(id, it)| (*id, it.as_str())).collect();
    let evidence_label = t!(locale, "promises-shown-by");
    let evidence_field = Field {
        name: "evidence",
        label: &evidence_label,
        error: error_at(errors, "evidence"),
        ..Field::default()
    };
    html! {
        (summary(view, errors))
        (crumbs(view, draft, &t!(locale, "desk-promise")))
        h1 { (title) }
        p class="lead" { (lead) }
        @if let Some(theirs) = theirs { (meanwhile(view, theirs)) }
        form class="flow" method="post" action=(view.href(&routes::draft_promise(&draft.id))) {
            (hidden("promise", &filled.id))
            (hidden("version", &loaded.version.to_string()))
            (hidden("seen", &filled.seen))
            @if filled.conflict { (hidden("conflict", "yes")) }
            button class="visually-hidden" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" { (t!(locale, "desk-save")) }
            (words(view, loaded, &filled.words, errors))
            (owners(view, filled, errors))
            (when(view, filled, errors))
            (select(locale, &evidence_field, &choices, Some(&filled.evidence)))
            div class="actions" {
                button class="button" type="submit" name="do" value="save" { (locale.text(save, None)) }
                @if !filled.id.is_empty() {
                    button class="button secondary" type="submit" name="do" value="remove" { (t!(locale, "desk-remove-promise")) }
                }
                (link_button(Weight::Plain, &view.href(&back), &locale.text(leave, None)))
            }
        }
    }
}

fn owners(view: &View, filled: &Filled, errors: &Errors) -> Markup {
    let locale = view.locale;
    let error = error_at(errors, "owner");
    html! {
        fieldset class={ "field" @if error.is_some() { " has-error" } } {
            legend { (t!(locale, "promises-owed-by")) }
            @if let Some(error) = error { p class="field-error" { (error) } }
            @for (index, party) in parts::sides(view).iter().enumerate() {
                @let id = if index == 0 { "owner".to_owned() } else { format!("owner-{index}") };
                div class="choice" {
                    input id=(id) type="checkbox" name="owner" value=(party.id)
                        checked[filled.owners.iter().any(|it| it == party.id.as_str())];
                    label for=(id) { (party_sign(view, party)) }
                }
            }
        }
    }
}

fn when(view: &View, filled: &Filled, errors: &Errors) -> Markup {
    let locale = view.locale;
    let error = error_at(errors, "when");
    let due_error = error_at(errors, "due");
    let choice = |id: &str, value: &str, words: &str| {
        html! {
            div class="choice" {
                input id=(id) type="radio" name="when" value=(value) checked[filled.when == value];
                label for=(id) { (locale.text(words, None)) }
            }
        }
    };
    html! {
        fieldset class={ "field" @if error.is_some() { " has-error" } } {
            legend { (t!(locale, "promises-when")) }
            @if let Some(error) = error { p class="field-error" { (error) } }
            (choice("when", "once", "desk-when-once"))
            div class={ "field under" @if due_error.is_some() { " has-error" } } {
                label for="due" { (t!(locale, "desk-when-due")) }
                @if let Some(error) = due_error { p class="field-error" { (error) } }
                input class="short" id="due" name="due" type="date" value=(filled.due);
            }
            (choice("when-quarterly", "quarterly", "promises-quarterly"))
            (choice("when-standing", "standing", "promises-standing"))
        }
    }
}
