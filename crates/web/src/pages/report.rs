//! Reporting an incident: in danger now, one question per page, the receipt, and what it opens.
//!
//! No page here sets a cookie, needs a script or is kept: what was answered so far travels in the
//! form itself, and nothing is stored before it is sent.

mod answers;
mod ask;
mod receipt;
mod sealing;
pub(crate) mod upload;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing;
use commission::charter::Emergency;
use commission::report::{account_readers, is_open};
use commission::{PartyId, Role};
use maud::{Markup, html};

use ask::new_token;
pub(crate) use ask::token;
pub(crate) use receipt::download;
pub(crate) use sealing::parts;

use super::words::named;
use crate::app::App;
use crate::components::Tone;
use crate::components::{Weight, breadcrumbs, in_danger, link_button, notice};
use crate::error::{Error, RETRY_AFTER_SECONDS};
use crate::request::{Nav, View};
use crate::{routes, t};

/// Every address at which somebody reports.
pub(crate) fn router() -> Router<App> {
    let with_files = Router::new()
        .route("/report/new", routing::get(ask::get).post(ask::post))
        .route("/report/receipt", routing::get(receipt::get).post(receipt::post))
        .layer(upload::limit());
    Router::new().route("/report", routing::get(get)).merge(with_files)
}

/// Why somebody is asked to send again: everything is in the page, and nothing is lost.
pub(super) fn retry_after(mut response: Response) -> Response {
    let seconds = HeaderValue::from(RETRY_AFTER_SECONDS);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

/// `GET /report`
async fn get(view: View) -> Result<Response, Error> {
    let title = t!(view.locale, "report-title");
    Ok(view.page(&title, Nav::Report, body(&view, &title)))
}

/// "In danger now? Call …": the numbers that hold in a region, those that hold everywhere first.
pub(super) fn danger(view: &View, region: &str) -> Markup {
    let numbers: Vec<&Emergency> = view
        .commission
        .charter
        .emergency
        .iter()
        .filter(|it| it.region.as_deref().is_none_or(|of| of == region))
        .collect();
    let numbers: Vec<(String, &str)> =
        numbers.iter().map(|it| (view.names(&it.service).0, it.number.as_str())).collect();
    let numbers: Vec<(&str, &str)> =
        numbers.iter().map(|(service, number)| (service.as_str(), *number)).collect();
    in_danger(view.locale, &numbers)
}

/// Why no report can be taken now; nothing when one can.
pub(super) fn closed(view: &View) -> Option<Markup> {
    let refusal = is_open(&view.commission.charter, &view.commission.roll).err()?;
    Some(notice(
        Tone::Pending,
        &html! {
            p { strong { (t!(view.locale, "report-closed")) } }
            p { (view.refusal_alone(&refusal)) }
        },
    ))
}

fn body(view: &View, title: &str) -> Markup {
    let locale = view.locale;
    let numbers = regional(view);
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "nav-report")))
        (danger(view, ""))
        @if !numbers.is_empty() {
            details { summary { (t!(locale, "report-regional")) } ul { @for line in &numbers { li { (line) } } } }
        }
        h1 { (title) }
        p class="lead" { (t!(locale, "report-lead")) }
        @match closed(view) {
            Some(why) => (why),
            None => {
                div class="actions" {
                    (link_button(Weight::Primary, &view.href(routes::report_new()), &t!(locale, "report-begin")))
                    (link_button(Weight::Secondary, &view.href(routes::report_receipt()), &t!(locale, "report-have-receipt")))
                }
            }
        }
        h2 { (t!(locale, "report-who-reads")) }
        ul {
            li { (t!(locale, "report-who-account")) }
            li { (t!(locale, "report-who-identity")) }
            li { (t!(locale, "report-who-operator")) }
            li { (t!(locale, "report-who-sealed")) }
            @for line in readers(view) { li { (line) } }
        }
        h2 { (t!(locale, "report-what-not")) }
        ul {
            li { (t!(locale, "report-not-crimes")) }
            li { (t!(locale, "report-not-address")) }
            li { (t!(locale, "report-not-device")) }
        }
        h2 { (t!(locale, "report-after")) }
        ul {
            li { (t!(locale, "report-after-answer", "hours" => i64::from(view.commission.charter.reports.answer_hours))) }
            li { (t!(locale, "report-after-receipt")) }
            li { (t!(locale, "report-after-erased", "days" => i64::from(view.commission.charter.reports.retention_days))) }
            li { (t!(locale, "report-after-kept")) }
        }
    }
}

/// How many read the accounts, on each side: nobody is named.
fn readers(view: &View) -> Vec<Markup> {
    let readers = account_readers(&view.commission.roll);
    let count = |party: Option<&PartyId>| {
        let of = readers.iter().filter(|it| match party {
            Some(party) => it.party() == Some(party),
            None => it.role() == Role::Secretary,
        });
        i64::try_from(of.count()).unwrap_or(i64::MAX)
    };
    let mut lines: Vec<Markup> = view
        .parties_in_order()
        .iter()
        .map(|party| {
            html! { (named(view, &party.short)) ": " (t!(view.locale, "report-readers", "count" => count(Some(&party.id)))) }
        })
        .collect();
    lines.push(html! {
        (t!(view.locale, "report-secretariat")) ": " (t!(view.locale, "report-readers", "count" => count(None)))
    });
    lines
}

/// The numbers of the regions, each with its region's name.
pub(super) fn regional(view: &View) -> Vec<Markup> {
    let charter = &view.commission.charter;
    charter
        .emergency
        .iter()
        .filter_map(|it| {
            let code = it.region.as_deref()?;
            let region = charter.regions.iter().find(|region| region.code == code)?;
            Some(html! {
                (named(view, &region.name)) ": " (named(view, &it.service)) " "
                a href={ "tel:" (it.number) } { (it.number) }
            })
        })
        .collect()
}
