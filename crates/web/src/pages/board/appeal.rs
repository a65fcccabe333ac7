//! An urgent appeal: one that every party signed in calm, with its slots filled in need. Nobody
//! translates, and nothing but the slots can be typed.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::draft::{FILLED_CHARS_MAX, Filling, SlotKind, Template, with_blanks};
use commission::permission::{Action, Object};
use commission::{InstrumentId, Language, Refusal};
use maud::{Markup, html};
use store::{Prepared, RoomRow};

use crate::components::{
    Field, Weight, breadcrumbs, button, hidden, link_button, select, text_field, user_text,
};
use crate::day;
use crate::error::Error;
use crate::locale::Locale;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary, today};
use crate::pages::incidents::id_of;
use crate::pages::sign_in::see_other;
use crate::pages::words::prose;
use crate::request::{Nav, View};
use crate::{routes, session, t};

const DAY_SECONDS: i64 = 86_400;
/// The most digits of a number in a slot.
const DIGITS_MAX: usize = 9;

/// What is wrong with a slot, by its field.
type Wrong = (String, String);

/// `GET /board/<id>/appeal/<plan>`
pub(super) async fn get(
    Member(view): Member,
    Path((id, plan)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (row, prepared) = load(&view, &id, &plan).await?;
    Ok(page(&view, &row, &prepared, &Typed::default(), None))
}

async fn load(view: &View, id: &str, plan: &str) -> Result<(RoomRow, Prepared), Error> {
    view.can(Action::Read, Object::Incidents)?;
    view.can(Action::Draft, Object::Desk)?;
    let row = view.app.store().room(&id_of(id)?).await?;
    if row.incident.is_none() {
        return Err(Refusal::IncidentState { state: "prepared" }.into());
    }
    let plan: InstrumentId = plan.parse().map_err(|_| Error::NotFound)?;
    let prepared = view.app.store().prepared(&plan).await?.ok_or(Error::NotFound)?;
    Ok((row, prepared))
}

/// `POST /board/<id>/appeal/<plan>`
pub(super) async fn post(
    view: View,
    Path((id, plan)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let (row, prepared) = load(&view, &id, &plan).await?;
    let by = view.can(Action::Draft, Object::Desk)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let wrong = match filling(&view, &prepared.template, &typed) {
        Err(wrong) => wrong,
        Ok(filling) => {
            let nonce = nonce(typed.get("nonce"));
            let store = view.app.store();
            match store
                .fill_appeal(&prepared.plan, &row.room.id, &filling, &by, view.now, nonce)
                .await
            {
                Ok(draft) => {
                    let to = routes::with_query(&routes::draft(&draft), "done", "begun");
                    return see_other(&view.href(&to));
                }
                Err(store::Error::Refused(refusal)) => {
                    ("content".to_owned(), view.refusal(&refusal))
                }
                Err(other) => return Err(other.into()),
            }
        }
    };
    Ok(page(&view, &row, &prepared, &typed, Some(&wrong)))
}

fn field_of(slot: &str) -> String {
    format!("slot-{slot}")
}

/// What fills the slots in each language of the plan; else what is wrong with which.
fn filling(view: &View, template: &Template, typed: &Typed) -> Result<Filling, Wrong> {
    let mut filling = Filling::new();
    for version in template.versions() {
        let mut words = BTreeMap::new();
        for (slot, kind) in template.slots() {
            let field = field_of(slot);
            let text = typed.get(&field).trim();
            let said = said(view, &version.language, *kind, text).ok_or_else(|| {
                (field.clone(), t!(view.locale, &format!("appeal-wrong-{}", kind.as_str())))
            })?;
            words.insert(slot.clone(), said);
        }
        filling.insert(version.language.clone(), words);
    }
    Ok(filling)
}

/// What was typed into a slot, as a language says it.
fn said(view: &View, language: &Language, kind: SlotKind, text: &str) -> Option<String> {
    let locale = Locale::parse(language.as_str());
    match kind {
        SlotKind::Region => {
            let regions = &view.commission.charter.regions;
            let region = regions.iter().find(|region| region.code == text)?;
            let wished = [language.clone()];
            region.name.best(&wished).map(|(_, name)| name.to_owned())
        }
        SlotKind::Day => {
            let day = day::read(text)?;
            Some(match locale {
                Some(locale) => locale.date(day.saturating_mul(DAY_SECONDS), 0),
                None => day::written(day),
            })
        }
        SlotKind::Count => {
            let fits = (1..=DIGITS_MAX).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_digit());
            let number: i64 = text.parse().ok().filter(|_| fits)?;
            Some(locale.map_or_else(|| number.to_string(), |locale| locale.number(number)))
        }
        SlotKind::Name => {
            let fits = !text.is_empty()
                && text.chars().count() <= FILLED_CHARS_MAX
                && !text.contains(['{', '}'])
                && !text.contains(commission::text::is_hidden);
            fits.then(|| text.to_owned())
        }
    }
}

/// A text of a plan with readable words in place of its slots.
pub(super) fn readable(view: &View, text: &str) -> String {
    let locale = view.locale;
    with_blanks(text, |name, kind| {
        let label = t!(locale, &format!("appeal-slot-{}", kind.as_str()), "name" => name);
        t!(locale, "appeal-blank", "label" => label)
    })
}

/// The prepared appeals, for a room.
pub(super) fn offers(view: &View, row: &RoomRow, prepared: &[Prepared]) -> Markup {
    let locale = view.locale;
    let may = view.can(Action::Draft, Object::Desk).is_ok();
    html! {
        @if row.incident.is_some() && may {
            h2 { (t!(locale, "appeal-title")) }
            @if prepared.is_empty() {
                p class="muted" { (t!(locale, "appeal-none")) }
            } @else {
                p { (t!(locale, "appeal-means")) }
                ul {
                    @for it in prepared {
                        li { a href=(view.href(&routes::appeal(&row.room.id, &it.plan))) { @let (title, language) = view.names(&it.titles); (user_text(Some(&language), &readable(view, &title))) } }
                    }
                }
            }
        }
    }
}

fn page(
    view: &View,
    row: &RoomRow,
    prepared: &Prepared,
    typed: &Typed,
    wrong: Option<&Wrong>,
) -> Response {
    let locale = view.locale;
    let title = t!(locale, "appeal-title");
    let here = routes::appeal(&row.room.id, &prepared.plan);
    let versions = prepared.template.versions();
    let shown = view
        .wished()
        .iter()
        .find_map(|language| versions.iter().find(|it| it.language == *language))
        .or_else(|| versions.first());
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::board()), &t!(locale, "board-title")),
            (&view.href(&routes::room(&row.room.id)), &row.room.summary),
        ], &title))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(locale, "appeal-lead")) }
        @if let Some(version) = shown {
            section class="panel" {
                h2 { (user_text(Some(&version.language), &readable(view, &version.title))) }
                div lang=(version.language) dir="auto" {
                    @for passage in &version.passages { (prose(&readable(view, passage))) }
                }
            }
        }
        form class="flow" method="post" action=(view.href(&here)) {
            (hidden("nonce", &match typed.get("nonce") { "" => session::token(&view.app), sent => sent.to_owned() }))
            @for (slot, kind) in prepared.template.slots() { (slot_field(view, slot, *kind, typed, wrong)) }
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "appeal-button")))
                (link_button(Weight::Plain, &view.href(&routes::room(&row.room.id)), &t!(locale, "desk-cancel")))
            }
        }
    };
    let frame = view.frame(&title, Nav::Board);
    if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    }
}

fn slot_field(
    view: &View,
    slot: &str,
    kind: SlotKind,
    typed: &Typed,
    wrong: Option<&Wrong>,
) -> Markup {
    let locale = view.locale;
    let name = field_of(slot);
    let label = t!(locale, &format!("appeal-slot-{}", kind.as_str()), "name" => slot);
    let error = wrong.filter(|(at, _)| *at == name).map(|(_, words)| words.as_str());
    let field = Field { name: &name, label: &label, hint: None, error, optional: false };
    let value = typed.get(&name);
    match kind {
        SlotKind::Region => {
            let choose = t!(locale, "desk-choose");
            let mut choices = vec![(String::new(), choose)];
            let regions = view.commission.charter.regions.iter();
            choices.extend(regions.map(|it| (it.code.clone(), view.names(&it.name).0)));
            let choices: Vec<(&str, &str)> =
                choices.iter().map(|(code, name)| (code.as_str(), name.as_str())).collect();
            select(locale, &field, &choices, Some(value))
        }
        SlotKind::Day => {
            let day = if value.is_empty() { today(view) } else { value.to_owned() };
            text_field(locale, &field, "date", &day)
        }
        SlotKind::Count => text_field(locale, &field, "number", value),
        SlotKind::Name => text_field(locale, &field, "text", value),
    }
}
