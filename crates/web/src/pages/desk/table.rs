//! Putting a draft on the table: the deadline, then a look at what will be frozen.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::instrument::Tabling;
use commission::permission::Action;
use commission::{Refusal, Version};
use maud::{Markup, html};

use super::Member;
use super::parts::{self, Errors, Loaded, crumbs, error_at, load, summary};
use crate::components::{
    self, Field, Standing, Weight, button, definition_list, digest, hidden, language_mark,
    link_button, text_field, time_tag,
};
use crate::error::Error;
use crate::locale::{last_second_of_day, rfc3339};
use crate::pages::words::{list, parties, prose, say, short};
use crate::request::{Nav, View};
use crate::{routes, t};

const DAY_SECONDS: i64 = 86_400;

/// `GET /desk/<id>/table`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    view.can(Action::Table, loaded.object())?;
    let Some(until) = view.query("until") else {
        return choose(&view, &loaded, &day(&view, default_days(&view)), &Errors::new()).await;
    };
    let deadline = match last_second_of_day(until, view.zone().offset_seconds) {
        Some(deadline) => deadline,
        None => {
            let errors = vec![("until".to_owned(), t!(view.locale, "table-error-day"))];
            return choose(&view, &loaded, until, &errors).await;
        }
    };
    let store = view.app.store();
    match store.prepare_tabling(&loaded.draft.id, Some(deadline), view.now).await {
        Ok(tabling) => check(&view, &loaded, &tabling),
        Err(store::Error::Refused(
            refusal @ (Refusal::Late { .. }
            | Refusal::TooMany { what: commission::refusal::What::Days, .. }),
        )) => {
            let words = match refusal {
                Refusal::Late { .. } => t!(view.locale, "table-error-past"),
                _ => t!(view.locale, "table-error-far", "date" => view.date(last(&view))),
            };
            choose(&view, &loaded, until, &vec![("until".to_owned(), words)]).await
        }
        Err(error) => Err(error.into()),
    }
}

fn default_days(view: &View) -> i64 {
    i64::from(view.commission.charter.deadlines.sign_days)
}

/// The last day that the charter allows (Unix seconds UTC).
fn last(view: &View) -> i64 {
    let days = i64::from(view.commission.charter.deadlines.sign_days_max);
    // The day after that is not wholly within the limit.
    view.now.saturating_add((days - 1) * DAY_SECONDS)
}

/// The day so many days from now, as a date field has it.
fn day(view: &View, days: i64) -> String {
    let then = view.now.saturating_add(view.zone().offset_seconds + days * DAY_SECONDS);
    let then = then.min(last(view).saturating_add(view.zone().offset_seconds));
    rfc3339(then).get(..10).unwrap_or_default().to_owned()
}

/// The first page: until when it can be signed.
async fn choose(
    view: &View,
    loaded: &Loaded,
    until: &str,
    errors: &Errors,
) -> Result<Response, Error> {
    let locale = view.locale;
    // What keeps it from the table is said before a deadline is asked for.
    let store = view.app.store();
    store.prepare_tabling(&loaded.draft.id, None, view.now).await?;
    let title = t!(locale, "table-title");
    let label = t!(locale, "table-until");
    let hint = t!(locale, "table-until-hint", "days" => default_days(view), "last" => view.date(last(view)));
    let field = Field {
        name: "until",
        label: &label,
        hint: Some(&hint),
        error: error_at(errors, "until"),
        optional: false,
    };
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(html! {
        (summary(view, errors))
        (crumbs(view, &loaded.draft, &t!(locale, "desk-table")))
        h1 { (title) }
        p class="lead" { (t!(locale, "table-lead")) }
        form class="flow" method="get" action=(routes::draft_table(&loaded.draft.id)) {
            @if view.explicit { (hidden("lang", locale.tag())) }
            (text_field(locale, &field, "date", until))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "table-continue")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&loaded.draft.id)), &t!(locale, "desk-cancel")))
            }
        }
    }))
}

/// The second page: everything that will be frozen.
fn check(view: &View, loaded: &Loaded, tabling: &Tabling) -> Result<Response, Error> {
    let locale = view.locale;
    let text = tabling.text();
    let title = t!(locale, "table-check-title");
    let mut versions: Vec<Version> = Vec::new();
    for (_, bytes) in tabling.blobs() {
        let words = std::str::from_utf8(bytes).map_err(Error::internal)?;
        versions.push(words.parse().map_err(Error::internal)?);
    }
    versions.sort_by_key(|version| !text.authentic.contains_key(&version.language));
    let left_out: Vec<Markup> = parts::languages(view, &loaded.draft)
        .iter()
        .filter(|(language, _)| versions.iter().all(|version| version.language != *language))
        .map(|(language, _)| language_mark(language))
        .collect();
    let ids: Vec<_> = view.commission.charter.party_ids().into_iter().collect();
    let deadline_term = t!(locale, "text-deadline");
    let signs_term = t!(locale, "table-signs");
    let digest_term = t!(locale, "ui-digest");
    let change = view.href(&routes::draft_table(&loaded.draft.id));
    let mut lines = vec![
        (
            deadline_term.as_str(),
            html! {
                (time_tag(locale, text.deadline, view.zone())) " " a href=(change) { (t!(locale, "table-change")) }
            },
        ),
        (signs_term.as_str(), parties(view, &ids)),
        (digest_term.as_str(), digest(&text.digest().hex())),
    ];
    let files_term = t!(locale, "text-attachments");
    if !text.attachments.is_empty() {
        lines.push((
            files_term.as_str(),
            html! {
                ul class="files" { @for name in text.attachments.keys() { li { bdi { (name) } } } }
            },
        ));
    }
    let shown: Vec<components::Version<'_>> = versions
        .iter()
        .map(|version| components::Version {
            language: &version.language,
            title: &version.title,
            standing: if text.authentic.contains_key(&version.language) {
                Standing::Authentic
            } else {
                Standing::Courtesy
            },
            body: Some(version_body(view, version)),
        })
        .collect();
    let body = html! {
        (crumbs(view, &loaded.draft, &t!(locale, "desk-table")))
        h1 { (title) }
        p class="lead" { (t!(locale, "table-check-lead")) }
        (definition_list(&lines))
        @if !left_out.is_empty() {
            p { (say!(locale, "table-left-out", { "languages" => list(locale, left_out) })) }
        }
        (components::versions(locale, shown))
        form class="column-text flow" method="post" action=(view.href(routes::signing())) {
            (hidden("purpose", "table"))
            (hidden("text", text.id.as_str()))
            (hidden("deadline", &text.deadline.to_string()))
            p { (t!(locale, "table-next")) }
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "table-button")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&text.id)), &t!(locale, "desk-cancel")))
            }
        }
    };
    Ok(view.frame(&title, Nav::Desk).wide().respond(body))
}

fn version_body(view: &View, version: &Version) -> Markup {
    let locale = view.locale;
    let passages: Vec<Markup> = version.passages.iter().map(|words| prose(words)).collect();
    let heading = |id: &str| html! { h3 lang=(locale.tag()) { (locale.text(id, None)) } };
    html! {
        (components::passages(&passages))
        @if !version.promises.is_empty() {
            (heading("text-promises"))
            ul { @for (_, promise) in &version.promises { li { bdi { (promise) } } } }
        }
        (heading("text-grounds"))
        dl class="grounds" {
            @for ground in &version.grounds {
                div { dt lang=(locale.tag()) { (short(view, &ground.party)) } dd { (prose(&ground.text)) } }
            }
        }
        (heading("text-interests"))
        dl class="grounds" {
            @for (party, interest) in &version.interests {
                div { dt lang=(locale.tag()) { (short(view, party)) } dd { (prose(interest)) } }
            }
        }
    }
}
