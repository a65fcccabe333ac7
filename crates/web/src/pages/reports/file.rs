//! What a reporter sent along, for those who read the report.

use axum::extract::Path;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::report::file::FileKind;
use maud::{Markup, html};
use store::sealed::ReadReport;

use crate::components::{Tone, details, notice};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::report::download;
use crate::request::View;
use crate::{routes, t, unlocked};

/// `GET /reports/<id>/files/<number>`
pub async fn get(
    Member(view): Member,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let store = view.app.store();
    let size = store.report_file_size(&id, number).await?.ok_or(Error::NotFound)?;
    let room = view.app.line().to_open(size)?;
    let file = store.report_file(&id, number, &unlocked::of(&view)).await?;
    Ok(download(file.ok_or(Error::NotFound)?, number, room))
}

/// The files of a report that is open. Nobody is shown a picture before they ask for it: it may
/// be of somebody hurt.
pub(super) fn list(view: &View, report: &ReadReport) -> Markup {
    let locale = view.locale;
    if report.files.is_empty() || report.account.is_none() {
        return html! {};
    }
    let originals = report.files.iter().any(|it| it.kind == FileKind::Original);
    html! {
        h2 { (t!(locale, "safety-files")) }
        p class="muted" { (t!(locale, "safety-files-lead")) }
        @for file in report.files.iter().filter(|it| it.kind == FileKind::Picture) {
            @let words = t!(locale, "safety-file-picture", "number" => file.number);
            @let href = view.href(&routes::report_file(&report.row.id, file.number));
            (details(&words, &html! {
                p { img src=(href) alt=(words) loading="lazy"; }
                p { a href=(href) download { (t!(locale, "safety-file-save")) } }
            }))
        }
        @if originals {
            (notice(Tone::Pending, &html! { p { (t!(locale, "safety-files-unsafe")) } }))
            ul {
                @for file in report.files.iter().filter(|it| it.kind == FileKind::Original) {
                    li { a href=(view.href(&routes::report_file(&report.row.id, file.number))) download {
                        (t!(locale, "safety-file-original", "number" => file.number))
                    } }
                }
            }
        }
    }
}
