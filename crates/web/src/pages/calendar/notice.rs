//! Advance notice: giving it, reading it, saying that it was seen, taking it back.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::Refusal;
use commission::meeting::{ASKED_CHARS_MAX, AdvanceNotice, NoticeKind};
use commission::permission::{Action, Object};
use commission::text::TITLE_CHARS_MAX;
use maud::{Markup, html};
use store::NoticeRow;

use super::entries::{days, region};
use super::{day_of, wrong};
use crate::components::{
    Field, Weight, breadcrumbs, button, definition_list, details, hidden, select, text_area,
    text_field, time_tag, user_text,
};
use crate::day;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary};
use crate::pages::sign_in::see_other;
use crate::pages::words::{named, prose, say, seat, short_of};
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// How far back a notice is looked for, in days: until it is forgotten.
const BACK_DAYS: i64 = 2_000;
const DONE: [&str; 2] = ["given", "seen"];

/// `GET /calendar/notice`
pub(super) async fn new(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Notify, Object::Calendar)?;
    Ok(form_page(&view, &Typed::default(), None))
}

/// `POST /calendar/notice`
pub(super) async fn give(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Notify, Object::Calendar)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let refusal = match read(&typed) {
        Ok(notice) => {
            let once = nonce(typed.get("nonce"));
            match view.app.store().give_notice(notice, &by, view.now, once).await {
                Ok(id) => {
                    let here = routes::with_query(&routes::notice(id), "done", "given");
                    return see_other(&view.href(&here));
                }
                Err(store::Error::Refused(refusal)) => refusal,
                Err(other) => return Err(other.into()),
            }
        }
        Err(refusal) => refusal,
    };
    let field = match &refusal {
        Refusal::Empty { field } => field,
        Refusal::UnknownRegion { .. } => "region",
        Refusal::TooMany { what: commission::refusal::What::Days, .. } => "last",
        _ => "title",
    };
    let wrong = wrong(&view, &refusal, field);
    Ok(form_page(&view, &typed, Some(&wrong)))
}

/// What a form says.
fn read(typed: &Typed) -> Result<AdvanceNotice, Refusal> {
    let day_in = |field: &'static str| day::read(typed.get(field)).ok_or(Refusal::Empty { field });
    let given = |name: &str| Some(typed.get(name).trim()).filter(|it| !it.is_empty());
    let first = day_in("first")?;
    Ok(AdvanceNotice {
        title: typed.get("title").to_owned(),
        kind: typed.get("occasion").parse()?,
        first,
        last: if given("last").is_some() { day_in("last")? } else { first },
        yearly: typed.get("yearly") == "1",
        region: given("region").map(str::to_owned),
        size: match given("size") {
            Some(size) => Some(size.parse().map_err(|_| Refusal::Empty { field: "size" })?),
            None => None,
        },
        asked: typed.get("asked").to_owned(),
    })
}

fn form_page(view: &View, typed: &Typed, wrong: Option<&(String, String)>) -> Response {
    let title = t!(view.locale, "calendar-give");
    let body = form(view, &title, typed, wrong);
    let frame = view.frame(&title, Nav::Calendar);
    match wrong {
        Some(_) => frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body),
        None => frame.respond(body),
    }
}

fn form(view: &View, title: &str, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let words = |name: &str| t!(locale, &format!("notice-{name}"));
    let hint = |name: &str| t!(locale, &format!("notice-{name}-hint"));
    let field = |name: &'static str, kind: &str, optional: bool, hint: Option<&str>| {
        let label = words(name);
        let field = Field { name, label: &label, hint, error: error(name), optional };
        text_field(locale, &field, kind, typed.get(name))
    };
    let kinds: Vec<(String, String)> = NoticeKind::ALL
        .iter()
        .map(|it| (it.to_string(), t!(locale, &format!("notice-kind-{it}"))))
        .collect();
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let regions: Vec<(String, String)> =
        std::iter::once((String::new(), t!(locale, "notice-no-region")))
            .chain(
                view.commission
                    .charter
                    .regions
                    .iter()
                    .map(|it| (it.code.clone(), view.names(&it.name).0)),
            )
            .collect();
    let regions: Vec<(&str, &str)> =
        regions.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (occasion, region_label, asked) = (words("occasion"), words("region"), words("asked"));
    let chosen = |name: &'static str, label: &str, choices: &[(&str, &str)], optional: bool| {
        let field = Field { name, label, hint: None, error: error(name), optional };
        select(locale, &field, choices, Some(typed.get(name)))
    };
    let asked_hint = hint("asked");
    let asked_field = Field {
        name: "asked",
        label: &asked,
        hint: Some(&asked_hint),
        error: error("asked"),
        optional: true,
    };
    let nonce = match typed.get("nonce") {
        "" => session::token(&view.app),
        nonce => nonce.to_owned(),
    };
    let title_hint = t!(locale, "notice-title-hint", "max" => TITLE_CHARS_MAX);
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::calendar()), &t!(locale, "calendar-title")),
        ], title))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(locale, "notice-lead")) }
        form class="flow" method="post" action=(view.href(routes::notice_new())) {
            (hidden("go", "give")) (hidden("nonce", &nonce))
            (field("title", "text", false, Some(&title_hint)))
            (chosen("occasion", &occasion, &kinds, false))
            (field("first", "date", false, None))
            (field("last", "date", true, Some(&hint("last"))))
            div class="field" { div class="choice" {
                input id="yearly" type="checkbox" name="yearly" value="1" checked[typed.get("yearly") == "1"];
                label for="yearly" { (words("yearly")) }
            } }
            (chosen("region", &region_label, &regions, false))
            (field("size", "text", true, Some(&hint("size"))))
            (text_area(locale, &asked_field, 4, typed.get("asked")))
            p class="hint small" { (t!(locale, "notice-asked-max", "max" => ASKED_CHARS_MAX)) }
            div class="actions" { (button(Weight::Primary, &t!(locale, "notice-button"))) }
        }
    }
}

async fn find(view: &View, id: &str) -> Result<NoticeRow, Error> {
    let from = day_of(view, view.now) - BACK_DAYS;
    let rows = view.app.store().advance_notices(from).await?;
    rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)
}

/// `GET /calendar/notice/<id>`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Calendar)?;
    let row = find(&view, &id).await?;
    Ok(view.page(&row.notice.title, Nav::Calendar, body(&view, &row)))
}

/// `POST /calendar/notice/<id>`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Calendar)?;
    let typed = Typed::new(fields.pairs())?;
    let row = find(&view, &id).await?;
    let object = Object::Notice(row.office.party());
    let store = view.app.store();
    match typed.go() {
        "seen" => {
            let by = view.can(Action::Acknowledge, object)?;
            store.acknowledge_notice(&row.id, by, view.now).await?;
            see_other(&view.href(&routes::with_query(&routes::notice(&row.id), "done", "seen")))
        }
        "withdraw" => {
            let by = view.can(Action::Notify, object)?;
            store.withdraw_notice(&row.id, by).await?;
            see_other(&view.href(routes::calendar()))
        }
        _ => Err(Error::bad("go=")),
    }
}

fn body(view: &View, row: &NoticeRow) -> Markup {
    let locale = view.locale;
    let notice = &row.notice;
    let object = Object::Notice(row.office.party());
    let own_has_seen = row.seen.iter().any(|seen| view.is_own(&seen.party));
    let labels =
        ["occasion", "when", "region", "size", "by"].map(|it| t!(locale, &format!("notice-{it}")));
    let [occasion, when, region_label, size, by] = &labels;
    let mut facts = vec![
        (occasion.as_str(), html! { (t!(locale, &format!("notice-kind-{}", notice.kind))) }),
        (
            when.as_str(),
            html! {
                (days(view, (notice.first, notice.last)))
                @if notice.yearly { " · " (t!(locale, "notice-yearly-short")) }
                @if let Some(next) = notice.next(day_of(view, view.now)).filter(|it| it.0 != notice.first) {
                    " · " (t!(locale, "notice-next")) " " (days(view, next))
                }
            },
        ),
        (region_label.as_str(), html! { (region(view, row)) }),
    ];
    if let Some(people) = notice.size {
        facts.push((size.as_str(), html! { (locale.number(people)) }));
    }
    facts.push((
        by.as_str(),
        html! {
            (short_of(view, &row.office)) " (" (seat(view, &row.office)) "), "
            (time_tag(locale, row.at, view.zone()))
        },
    ));
    let form = |go: &str, weight: Weight, words: &str| {
        html! {
            form method="post" action=(view.href(&routes::notice(&row.id))) {
                (hidden("go", go)) (button(weight, words))
            }
        }
    };
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::calendar()), &t!(locale, "calendar-title")),
        ], &notice.title))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("notice-done-{done}"))) } } }
        }
        h1 { (user_text(None, &notice.title)) }
        p class="muted" { (t!(locale, "notice-private")) }
        (definition_list(&facts))
        @if !notice.asked.is_empty() {
            h2 { (t!(locale, "notice-asked")) }
            (prose(&notice.asked))
        }
        h2 { (t!(locale, "notice-seen-title")) }
        ul class="facts" {
            @for party in view.parties_own_first() {
                @if row.office.party() != Some(&party.id) {
                    li {
                        @match row.seen.iter().find(|seen| seen.party == party.id) {
                            Some(seen) => (say!(locale, "notice-seen-by", {
                                "party" => named(view, &party.short),
                                "date" => time_tag(locale, seen.at, view.zone()),
                            })),
                            None => strong { (say!(locale, "notice-unseen-by", {
                                "party" => named(view, &party.short),
                                "date" => time_tag(locale, row.at, view.zone()),
                            })) },
                        }
                    }
                }
            }
        }
        @if !own_has_seen && view.can(Action::Acknowledge, object).is_ok() {
            section class="panel turn" {
                p { (t!(locale, "notice-see-means")) }
                (form("seen", Weight::Primary, &t!(locale, "notice-see-button")))
            }
        }
        @if view.can(Action::Notify, object).is_ok() {
            (details(&t!(locale, "notice-withdraw-title"), &html! {
                p { (t!(locale, "notice-withdraw-means")) }
                (form("withdraw", Weight::Secondary, &t!(locale, "notice-withdraw-button")))
            }))
        }
        p class="small muted" { (t!(locale, "notice-kept",
            "days" => i64::from(view.commission.charter.reports.retention_days))) }
    }
}
