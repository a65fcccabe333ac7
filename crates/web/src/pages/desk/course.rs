//! What became of an adopted appeal, on the members' side: a step is entered, and confirmed or
//! disputed for one's own party. Each of it is signed.

use axum::extract::{Multipart, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use commission::appeal::{
    DOCUMENT_BYTES_MAX, Document, Entered, Happened, Step, WORDS_CHARS_MAX, document_form,
    step_words,
};
use commission::claim::{View as Opinion, reasons};
use commission::permission::{Action, Object};
use commission::refusal::What;
use commission::{InstrumentId, Localized, Office, Refusal};
use maud::{Markup, html};
use note::Digest;
use store::AppealPage;

use super::Member;
use super::keep::{self, Fields};
use crate::components::{
    Field, Weight, breadcrumbs, button, details, hidden, link_button, select, text_field,
};
use crate::error::Error;
use crate::pages::appeals::steps;
use crate::pages::forms::{Typed, summary, today, words_boxes, wrong};
use crate::pages::place;
use crate::pages::sign_in::see_other;
use crate::pages::signing::{self, Ticket};
use crate::request::{Nav, View};
use crate::{day, routes, t};

const ENTER: &str = "enter";

/// What the form that enters a step holds.
#[derive(Default)]
struct Filled {
    typed: Typed,
    /// The document that was laid down for it.
    document: Option<Document>,
}

async fn load(view: &View, id: &str) -> Result<AppealPage, Error> {
    let id: InstrumentId = id.parse().map_err(|_| Error::NotFound)?;
    view.can(Action::Read, Object::Desk)?;
    view.app.store().appeal(&id).await?.ok_or(Error::NotFound)
}

/// `GET /desk/<id>/course`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let page = load(&view, &id).await?;
    let mut filled = Filled::default();
    if let (Ok(office), Some(named)) =
        (may(&view, &page, Action::EnterStep), view.query("document").map(ToOwned::to_owned))
    {
        filled.document = laid(&view, &office, &named).await?;
    }
    respond(&view, &page, &filled, None).await
}

/// `POST /desk/<id>/course`: a step.
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let page = load(&view, &id).await?;
    let office = may(&view, &page, Action::EnterStep)?;
    let mut pairs = fields.pairs();
    pairs.push(("go".to_owned(), ENTER.to_owned()));
    let mut filled = Filled { typed: Typed::new(pairs)?, document: None };
    let named = filled.typed.get("document").to_owned();
    filled.document = laid(&view, &office, &named).await?;
    let step = match filled.document {
        None if !named.is_empty() => Err(Refusal::Empty { field: "document-gone" }),
        _ => step(&view, &page, &filled),
    };
    match step {
        Ok(step) => {
            let act = signing::Act::Enter { appeal: page.appeal.id.clone(), step };
            signing::to_page(&view, &Ticket { office, act }).await
        }
        Err(refusal) => {
            let wrong = wrong(&view, &refusal, field_of(&refusal));
            respond(&view, &page, &filled, Some(&wrong)).await
        }
    }
}

/// The office of whoever may do this about the appeal.
fn may(view: &View, page: &AppealPage, action: Action) -> Result<Office, Refusal> {
    let office = view.can(action, Object::Appeal)?;
    page.appeal.may_speak(&view.commission.charter, office, action)?;
    Ok(office.clone())
}

/// A document that one's own side laid down, as an address or a form names it.
async fn laid(view: &View, office: &Office, digest: &str) -> Result<Option<Document>, Error> {
    if digest.is_empty() {
        return Ok(None);
    }
    let digest: Digest = digest.parse().map_err(|_| Error::bad("document="))?;
    let found = view.app.store().laid(&digest).await?;
    let own = found.filter(|(by, _)| by.party() == office.party());
    Ok(own.map(|(_, document)| document))
}

/// `POST /desk/<id>/course/document`: the document that came, which a step can name then. Its form
/// has nothing else in it, so that nothing typed is lost with a file that is too large.
pub async fn lay(view: View, Path(id): Path<String>, form: Multipart) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let page = load(&view, &id).await?;
    let office = may(&view, &page, Action::EnterStep)?;
    let file = super::file::only(form).await?;
    let salt = view.app.nonce();
    match view.app.store().lay_document(file, salt, &office, view.now).await {
        Ok(document) => {
            let here = format!("{}#content", routes::course(&page.appeal.id));
            see_other(&view.href(&routes::with_query(&here, "document", document.digest)))
        }
        Err(store::Error::Refused(refusal)) => {
            let wrong = wrong(&view, &refusal, field_of(&refusal));
            respond(&view, &page, &Filled::default(), Some(&wrong)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The step that a form describes.
fn step(view: &View, page: &AppealPage, filled: &Filled) -> Result<Step, Refusal> {
    let typed = &filled.typed;
    let happened =
        typed.get("happened").parse::<Happened>().map_err(|_| Refusal::Empty { field: "step" })?;
    let step = Step {
        addressee: typed.get("addressee").to_owned(),
        happened,
        day: day::read(typed.get("day")).ok_or(Refusal::Empty { field: "step-day" })?,
        words: step_words(&typed.words(view))?,
        document: filled.document.clone(),
    };
    if page.appeal.addressees.get(&step.addressee).is_none() {
        return Err(Refusal::Empty { field: "addressee" });
    }
    step.check(&view.commission.charter, page.appeal.adopted, view.now)?;
    if page.appeal.step(&step.digest(&view.commission.id, &page.appeal.id)?).is_some() {
        return Err(Refusal::Entered);
    }
    Ok(step)
}

/// The field beside which a refusal is shown.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty { field: "addressee" } => "addressee",
        Refusal::Empty { field: "step" } => "happened",
        Refusal::StepDay { .. } | Refusal::Empty { field: "step-day" } => "day",
        Refusal::Empty { field: "document" | "document-gone" }
        | Refusal::TooMany { what: What::Bytes | What::Documents, .. } => "file",
        _ => "content",
    }
}

/// `POST /desk/<id>/course/step`: one's own party's word about a step.
pub async fn view_step(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let page = load(&view, &id).await?;
    let typed = Typed::new(fields.pairs())?;
    let digest: Digest = typed.get("step").parse().map_err(|_| Error::bad("step="))?;
    if typed.go() == "erase" {
        return erase(&view, &page, &digest).await;
    }
    let office = may(&view, &page, Action::ConfirmStep)?;
    let opinion = match typed.go() {
        "confirms" => Ok(Opinion::Confirms),
        "disputes" => reasons(&typed.words(&view)).map(|reasons| Opinion::Disputes { reasons }),
        _ => return Err(Error::bad("go=")),
    };
    let opinion = match opinion {
        Ok(opinion) => opinion,
        Err(refusal) => {
            let wrong = wrong(&view, &refusal, &format!("content-{digest}"));
            let filled = Filled { typed, document: None };
            return respond(&view, &page, &filled, Some(&wrong)).await;
        }
    };
    let appeal = page.appeal.id.clone();
    let act = signing::Act::Opine { appeal, step: digest, opinion };
    signing::to_page(&view, &Ticket { office, act }).await
}

/// Erases the document of a step; its digest stays.
async fn erase(view: &View, page: &AppealPage, step: &Digest) -> Result<Response, Error> {
    let office = may(view, page, Action::EnterStep)?;
    let entered = page.appeal.step(step).ok_or(Error::NotFound)?;
    let document = entered.what.document.as_ref().ok_or(Error::NotFound)?;
    view.app.store().erase_document(&document.digest, &office).await?;
    let here = routes::with_query(&routes::course(&page.appeal.id), "done", "erased");
    see_other(&view.href(&here))
}

/// `GET /desk/<id>/course/document/<digest>`
pub async fn document(
    Member(view): Member,
    Path((id, digest)): Path<(String, String)>,
) -> Result<Response, Error> {
    let page = load(&view, &id).await?;
    let digest: Digest = digest.parse().map_err(|_| Error::NotFound)?;
    let named = page
        .appeal
        .steps
        .iter()
        .any(|it| it.what.document.as_ref().is_some_and(|document| document.digest == digest));
    let found = view.app.store().document(&digest).await?.filter(|_| named);
    let bytes = found.ok_or(Error::NotFound)?.bytes;
    let (media, ending) = document_form(&bytes).unwrap_or(("application/octet-stream", "bin"));
    let name = format!("attachment; filename=\"document.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::internal)?),
    ];
    Ok((headers, bytes).into_response())
}

async fn respond(
    view: &View,
    page: &AppealPage,
    filled: &Filled,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let agreed = place::agreed_size(view).await?;
    let mut kept = Vec::new();
    for document in page.appeal.steps.iter().filter_map(|it| it.what.document.as_ref()) {
        kept.extend(view.app.store().laid(&document.digest).await?.map(|(_, it)| it.digest));
    }
    let title = t!(view.locale, "course-room-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let shown = Shown { view, page, filled, wrong, kept: &kept };
    Ok(frame.respond(shown.body(&title, agreed)))
}

/// What the page tells.
struct Shown<'a> {
    view: &'a View,
    page: &'a AppealPage,
    filled: &'a Filled,
    wrong: Option<&'a (String, String)>,
    /// The documents that are still there.
    kept: &'a [Digest],
}

impl Shown<'_> {
    fn body(&self, title: &str, agreed: u64) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let id = &self.page.appeal.id;
        html! {
            (breadcrumbs(locale, &[
                (&view.href(routes::mine()), &t!(locale, "nav-mine")),
                (&view.href(&routes::sent_appeal(id)), &t!(locale, "appeals-title")),
            ], title))
            (summary(view, self.wrong))
            @if view.query("done") == Some("erased") {
                section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "course-done-erased")) } } }
            }
            h1 { (title) }
            p class="lead" { (t!(locale, "course-rule")) }
            (steps(view, self.page, agreed, &|_, entered| self.actions(entered)))
            @if may(view, self.page, Action::EnterStep).is_ok() { (self.document_form()) (self.form()) }
            p { (link_button(Weight::Plain, &view.href(&routes::sent_appeal(id)), &t!(locale, "course-public"))) }
        }
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    /// What may be done about a step.
    fn actions(&self, entered: &Entered) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let here = view.href(&routes::course_step(&self.page.appeal.id));
        let digest = entered.digest.to_string();
        let own = view.office_held().and_then(Office::party);
        let said = own.and_then(|own| entered.view_of(own));
        let may_confirm = may(view, self.page, Action::ConfirmStep).is_ok();
        let typed = self.filled.typed.get("step") == digest;
        let kept = if typed { self.filled.typed.words(view) } else { Localized::default() };
        let error = self.error(&format!("content-{digest}"));
        let document = entered.what.document.as_ref().filter(|it| self.kept.contains(&it.digest));
        html! {
            @if let Some(document) = document {
                p { a href=(view.href(&routes::course_document(&self.page.appeal.id, document.digest))) { (t!(locale, "course-open-document")) } }
                @if may(view, self.page, Action::EnterStep).is_ok() && entered.office.party() == own {
                    (details(&t!(locale, "course-erase-document"), &html! {
                        p { (t!(locale, "course-erase-means")) }
                        form method="post" action=(here) {
                            (hidden("go", "erase")) (hidden("step", &digest))
                            (button(Weight::Secondary, &t!(locale, "course-erase-document")))
                        }
                    }))
                }
            }
            @if may_confirm && said != Some(&Opinion::Confirms) {
                form method="post" action=(here) {
                    (hidden("go", "confirms")) (hidden("step", &digest))
                    (button(Weight::Primary, &t!(locale, "course-confirm")))
                }
            }
            @if may_confirm && !matches!(said, Some(Opinion::Disputes { .. })) {
                @let label = t!(locale, "course-dispute");
                @let form = html! {
                    form class="flow" method="post" action=(here) {
                        (hidden("go", "disputes")) (hidden("step", &digest))
                        (words_boxes(view, &format!("dispute-{digest}"), &t!(locale, "course-reasons"), WORDS_CHARS_MAX, &kept, error))
                        (button(Weight::Secondary, &label))
                    }
                };
                @if error.is_some() { (form) } @else { (details(&label, &form)) }
            }
        }
    }

    /// The form that lays a document down.
    fn document_form(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let (label, hint) = (t!(locale, "course-file"), t!(locale, "course-file-hint"));
        let field = Field {
            name: "file",
            label: &label,
            hint: Some(&hint),
            error: self.error("file"),
            optional: true,
        };
        let size = i64::try_from(DOCUMENT_BYTES_MAX / 1024 / 1024).unwrap_or(i64::MAX);
        html! {
            h2 { (t!(locale, "course-document-title")) }
            form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::course_lay(&self.page.appeal.id))) {
                (text_field(locale, &field, "file", ""))
                p class="hint" { (t!(locale, "course-file-limit", "size" => size)) }
                div class="actions" { (button(Weight::Secondary, &t!(locale, "course-lay"))) }
            }
        }
    }

    /// The form that enters a step.
    fn form(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let typed = &self.filled.typed;
        let is_typed = typed.go() == ENTER;
        let field = |name: &'static str| {
            let hint = format!("course-{name}-hint");
            (
                name,
                t!(locale, &format!("course-{name}")),
                locale.has(&hint).then(|| locale.text(&hint, None)),
            )
        };
        let choose = (String::new(), t!(locale, "desk-choose"));
        let mut addressees = vec![choose.clone()];
        for it in &self.page.appeal.addressees.addressees {
            addressees.push((it.id.clone(), view.names(&it.name).0));
        }
        let mut happened = vec![choose];
        for it in Happened::ALL {
            happened.push((it.as_str().to_owned(), t!(locale, &format!("course-step-{it}"))));
        }
        let pick = |choices: &[(String, String)], name: &'static str| {
            let (name, label, hint) = field(name);
            let choices: Vec<(&str, &str)> =
                choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let field = Field {
                name,
                label: &label,
                hint: hint.as_deref(),
                error: self.error(name),
                optional: false,
            };
            select(locale, &field, &choices, Some(typed.of(ENTER, name)))
        };
        let (name, day_label, _) = field("day");
        let day_field = Field {
            name,
            label: &day_label,
            hint: None,
            error: self.error("day"),
            optional: false,
        };
        let day = if is_typed { typed.get("day").to_owned() } else { today(view) };
        let kept = if is_typed { typed.words(view) } else { Localized::default() };
        html! {
            h2 id="content" { (t!(locale, "course-enter")) }
            form class="flow" method="post" action=(view.href(&routes::course(&self.page.appeal.id))) {
                (pick(&addressees, "addressee"))
                (pick(&happened, "happened"))
                (text_field(locale, &day_field, "date", &day))
                (words_boxes(view, ENTER, &t!(locale, "course-words"), WORDS_CHARS_MAX, &kept, None))
                @if let Some(document) = &self.filled.document {
                    (hidden("document", &document.digest.to_string()))
                    p { (t!(locale, "course-document-kept", "size" => i64::try_from(document.bytes.div_ceil(1024)).unwrap_or(i64::MAX))) }
                }
                div class="actions" { (button(Weight::Primary, &t!(locale, "course-enter-button"))) }
            }
        }
    }
}
