//! An activity on the members' side: a report is entered, confirmed or disputed, each of it signed;
//! and whoever organises it for a party sees who registered for that party.

use std::collections::BTreeMap;

use axum::extract::{Multipart, Path};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use commission::claim::{View as Opinion, reasons};
use commission::permission::{Action, Object};
use commission::programme::{Report, Reported, Reviewed, Spent, WORDS_CHARS_MAX};
use commission::{Activity, Localized, Office, PartyId, Refusal};
use maud::{Markup, html};
use note::Digest;
use store::{ActivityPage, RegistrationRow};

use super::one::{costs, facts, load, reports, sentence};
use super::{review, standing_seal};
use crate::components::{
    Field, Weight, breadcrumbs, button, details, hidden, link_button, radios, text_field,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, summary, today, words_boxes, wrong};
use crate::pages::place;
use crate::pages::sign_in::see_other;
use crate::pages::signing::{self, Ticket};
use crate::pages::words::named;
use crate::request::{Nav, View};
use crate::{csv, day, routes, t, unlocked};

const ENTER: &str = "enter";

type Wrong = Option<(String, String)>;

/// `GET /activity/<plan>/<id>`
pub(super) async fn get(
    Member(view): Member,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Desk)?;
    let page = load(&view, &plan, &id).await?;
    respond(&view, &page, &Typed::default(), None).await
}

/// `POST /activity/<plan>/<id>/report`
pub(super) async fn report(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    form: Multipart,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let page = load(&view, &plan, &id).await?;
    let office = view.can(Action::ReportActivity, Object::Activity)?.clone();
    let (mut typed, files) = read(form).await?;
    let laid = lay(&view, &page.activity, &office, &typed, files).await?;
    // What was laid down comes back with the form, so that nobody sends it twice.
    let marks = laid.as_ref().map(|marks| written(marks)).unwrap_or_default();
    typed.0.push(("pictures".to_owned(), marks));
    let typed = Typed::new(typed.0)?;
    match laid.and_then(|marks| described(&view, &page.activity, &office, &typed, marks)) {
        Ok(report) => {
            let act = signing::Act::Tell { activity: page.activity.id.clone(), report };
            signing::to_page(&view, &Ticket { office, act }).await
        }
        Err(refusal) => {
            let wrong = wrong(&view, &refusal, field_of(&refusal));
            respond(&view, &page, &typed, Some(wrong)).await
        }
    }
}

/// The fields of a form that brings files.
struct Sent(Vec<(String, String)>);

async fn read(mut form: Multipart) -> Result<(Sent, Vec<Vec<u8>>), Error> {
    let broken = |error: axum::extract::multipart::MultipartError| Error::bad(error.body_text());
    let (mut fields, mut files) = (vec![("go".to_owned(), ENTER.to_owned())], Vec::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name().map(ToOwned::to_owned) {
            Some(name) if name == "file" => {
                let bytes = field.bytes().await.map_err(broken)?.to_vec();
                if !bytes.is_empty() {
                    files.push(bytes);
                }
            }
            Some(name) if name == "pictures" => {
                fields.push(("kept".to_owned(), field.text().await.map_err(broken)?));
            }
            Some(name) => fields.push((name, field.text().await.map_err(broken)?)),
            None => {}
        }
    }
    Ok((Sent(fields), files))
}

fn written(marks: &[Digest]) -> String {
    marks.iter().map(Digest::hex).collect::<Vec<_>>().join(" ")
}

/// Lays the pictures down that came with a form, beside those that came before.
async fn lay(
    view: &View,
    activity: &Activity,
    office: &Office,
    typed: &Sent,
    files: Vec<Vec<u8>>,
) -> Result<Result<Vec<Digest>, Refusal>, Error> {
    let store = view.app.store();
    let kept = typed.0.iter().find(|(name, _)| name == "kept").map_or("", |(_, marks)| marks);
    let mut marks = Vec::new();
    for mark in kept.split_whitespace().filter_map(|it| Digest::from_hex(it).ok()) {
        if store.has_picture(&activity.id, &mark).await? {
            marks.push(mark);
        }
    }
    for bytes in files {
        let laid = store.lay_picture(&activity.id, bytes, view.app.nonce(), office, view.now);
        match laid.await {
            Ok(mark) => marks.push(mark),
            Err(store::Error::Refused(refusal)) => return Ok(Err(refusal)),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Ok(marks))
}

/// The report that a form describes.
fn described(
    view: &View,
    activity: &Activity,
    office: &Office,
    typed: &Typed,
    pictures: Vec<Digest>,
) -> Result<Report, Refusal> {
    let held = match typed.get("held") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::Empty { field: "held" }),
    };
    let mut participants: BTreeMap<PartyId, u32> = BTreeMap::new();
    for party in activity.asked(&view.commission.charter).into_iter().filter(|_| held) {
        let number = typed.get(&format!("came-{party}")).trim().parse();
        let number = number.map_err(|_| Refusal::Empty { field: "participants" })?;
        participants.insert(party, number);
    }
    let mut words = Localized::new();
    for (language, text) in typed.words(view).iter() {
        let text = commission::text::clean(text, WORDS_CHARS_MAX)?;
        if !text.is_empty() {
            words.set(language.clone(), text);
        }
    }
    let day = day::read(typed.get("day")).ok_or(Refusal::Empty { field: "step-day" })?;
    let spent = spent(activity, typed)?;
    let report = Report { held, day, participants, words, pictures, spent };
    activity.check(&report, &view.commission.charter, view.now)?;
    if office.party().is_some() && !activity.is_answered_by(office, &view.commission.charter) {
        let action = Action::ReportActivity.as_str();
        return Err(Refusal::NotAllowed { office: office.clone(), action });
    }
    if activity.report(&report.digest(&view.commission.id, &activity.id)?).is_some() {
        return Err(Refusal::Entered);
    }
    Ok(report)
}

/// What was spent on the lines of the budget of which the form says something.
fn spent(activity: &Activity, typed: &Typed) -> Result<Vec<Spent>, Refusal> {
    let mut spent = Vec::new();
    for (line, planned) in (1_u32..).zip(&activity.planned.budget) {
        let typed = typed.get(&format!("spent-{line}")).trim();
        if typed.is_empty() {
            continue;
        }
        let amount = planned.currency.read(typed).ok_or(Refusal::Empty { field: "amount" })?;
        spent.push(Spent { line, amount });
    }
    Ok(spent)
}

/// The field beside which a refusal is shown.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty { field: "held" } => "held",
        Refusal::Empty { field: "participants" } => "came",
        Refusal::Empty { field: "amount" } => "spent",
        Refusal::StepDay { .. } | Refusal::Empty { field: "step-day" } => "day",
        Refusal::BadFile { .. } | Refusal::TooMany { .. } => "file",
        _ => "content",
    }
}

/// `POST /activity/<plan>/<id>/word`: one's own party's word about a report, or a picture that goes.
pub(super) async fn word(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let page = load(&view, &plan, &id).await?;
    let typed = Typed::new(fields.pairs())?;
    if typed.go() == "erase" {
        let office = view.can(Action::ReportActivity, Object::Activity)?.clone();
        let mark = Digest::from_hex(typed.get("picture")).map_err(|_| Error::bad("picture="))?;
        let named = page.activity.reports.iter().any(|it| it.what.pictures.contains(&mark));
        if !named {
            return Err(Error::NotFound);
        }
        view.app.store().erase_picture(&mark, &office).await?;
        let here = routes::with_query(&routes::activity_room(&page.activity.id), "done", "erased");
        return see_other(&view.href(&here));
    }
    let report: Digest =
        Digest::from_hex(typed.get("report")).map_err(|_| Error::bad("report="))?;
    let office = view.can(Action::ConfirmActivity, Object::Activity)?.clone();
    let opinion = match typed.go() {
        "confirms" => Ok(Opinion::Confirms),
        "disputes" => reasons(&typed.words(&view)).map(|reasons| Opinion::Disputes { reasons }),
        _ => return Err(Error::bad("go=")),
    };
    let opinion = match opinion {
        Ok(opinion) => opinion,
        Err(refusal) => {
            let wrong = wrong(&view, &refusal, &format!("content-{}", report.hex()));
            return respond(&view, &page, &typed, Some(wrong)).await;
        }
    };
    let act = signing::Act::Judge { activity: page.activity.id.clone(), report, opinion };
    signing::to_page(&view, &Ticket { office, act }).await
}

async fn respond(
    view: &View,
    page: &ActivityPage,
    typed: &Typed,
    wrong: Wrong,
) -> Result<Response, Error> {
    let agreed = place::agreed_size(view).await?;
    let mut there = Vec::new();
    for mark in page.activity.reports.iter().flat_map(|it| &it.what.pictures) {
        if view.app.store().has_picture(&page.activity.id, mark).await? {
            there.push(*mark);
        }
    }
    let reviews = view.app.store().reviews(&page.activity.id).await?;
    let title = t!(view.locale, "programme-room-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let shown =
        Shown { view, page, typed, wrong: wrong.as_ref(), there: &there, reviews: &reviews };
    Ok(frame.respond(shown.body(&title, agreed)))
}

/// What the page tells.
struct Shown<'a> {
    view: &'a View,
    page: &'a ActivityPage,
    typed: &'a Typed,
    wrong: Option<&'a (String, String)>,
    /// The pictures that are still there.
    there: &'a [Digest],
    /// What people who came say.
    reviews: &'a [Reviewed],
}

impl Shown<'_> {
    fn body(&self, title: &str, agreed: u64) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let activity = &self.page.activity;
        let organises = view
            .office_held()
            .is_some_and(|it| activity.is_answered_by(it, &view.commission.charter));
        html! {
            (breadcrumbs(locale, &[
                (&view.href(routes::mine()), &t!(locale, "nav-mine")),
                (&view.href(&routes::activity(&activity.id)), &view.names(&activity.planned.title).0),
            ], title))
            (summary(view, self.wrong))
            @if view.query("done") == Some("erased") {
                section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "programme-done", "done" => "erased")) } } }
            }
            h1 { (named(view, &activity.planned.title)) }
            div class="status" {
                (standing_seal(view, activity.standing(&view.commission.charter, view.now)))
                div { p { (sentence(view, activity)) } }
            }
            (facts(view, activity))
            (costs(view, activity))
            @if activity.planned.registration.is_some() && organises {
                p { a href=(view.href(&routes::activity_people(&activity.id))) { (t!(locale, "programme-people")) } }
            }
            (review::way(view, activity, self.reviews))
            (reports(view, self.page, agreed, &|reported| self.actions(reported)))
            @if view.can(Action::ReportActivity, Object::Activity).is_ok() && !activity.is_cancelled() {
                (self.form())
            }
            p { (link_button(Weight::Plain, &view.href(&routes::activity(&activity.id)), &t!(locale, "course-public"))) }
        }
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str())
    }

    /// What may be done about a report.
    fn actions(&self, reported: &Reported) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let activity = &self.page.activity;
        let here = view.href(&routes::activity_word(&activity.id));
        let digest = reported.digest.hex();
        let office = view.office_held();
        let said = office.and_then(Office::party).and_then(|own| reported.view_of(own));
        let may = view.can(Action::ConfirmActivity, Object::Activity).is_ok()
            && office
                .is_some_and(|office| activity.is_answered_by(office, &view.commission.charter));
        let typed = self.typed.get("report") == digest;
        let kept = if typed { self.typed.words(view) } else { Localized::default() };
        let error = self.error(&format!("content-{digest}"));
        let pictures = reported.what.pictures.iter().filter(|it| self.there.contains(it));
        html! {
            @for (number, mark) in (1_i64..).zip(pictures) {
                @let label = t!(locale, "programme-picture", "number" => number);
                p { a href=(routes::activity_picture(&activity.id, mark.hex())) { (label) } }
                @if view.can(Action::ReportActivity, Object::Activity).is_ok() {
                    form method="post" action=(here) {
                        (hidden("go", "erase")) (hidden("picture", &mark.hex()))
                        (button(Weight::Plain, &t!(locale, "programme-erase-picture", "number" => number)))
                    }
                }
            }
            @if may && said != Some(&Opinion::Confirms) {
                form method="post" action=(here) {
                    (hidden("go", "confirms")) (hidden("report", &digest))
                    (button(Weight::Primary, &t!(locale, "course-confirm")))
                }
            }
            @if may && !matches!(said, Some(Opinion::Disputes { .. })) {
                @let label = t!(locale, "course-dispute");
                @let form = html! {
                    form class="flow" method="post" action=(here) {
                        (hidden("go", "disputes")) (hidden("report", &digest))
                        (words_boxes(view, &format!("dispute-{digest}"), &t!(locale, "course-reasons"), commission::claim::REASONS_CHARS_MAX, &kept, error))
                        (button(Weight::Secondary, &label))
                    }
                };
                @if error.is_some() { (form) } @else { (details(&label, &form)) }
            }
        }
    }

    /// How many of each party came: needed where it was held, so that no browser can ask for it and no
    /// label may call it optional.
    fn came(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let error = self.error("came");
        let inner = html! {
            @for party in &self.page.activity.asked(&view.commission.charter) {
                @let name = format!("came-{party}");
                div class="field" {
                    label for=(name) { (t!(locale, "programme-how-many", "party" => view.party(party))) }
                    input id=(name) name=(name) type="number" min="0" value=(self.typed.of(ENTER, &name)) aria-invalid=[error.map(|_| "true")];
                }
            }
        };
        group(
            "came",
            &t!(locale, "programme-came-legend"),
            &t!(locale, "programme-came-hint"),
            error,
            &inner,
        )
    }

    /// What was spent on each line of the budget.
    fn spending(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let lines = &self.page.activity.planned.budget;
        if lines.is_empty() {
            return html! {};
        }
        let error = self.error("spent");
        let inner = html! {
            @for (number, line) in (1_u32..).zip(lines) {
                @let name = format!("spent-{number}");
                @let label = t!(locale, "budget-spent-on", "what" => view.names(&line.what).0, "currency" => line.currency.to_string());
                (text_field(locale, &Field { name: &name, label: &label, hint: None, error: None, optional: true }, "text", self.typed.of(ENTER, &name)))
            }
        };
        group(
            "spent",
            &t!(locale, "budget-spent-legend"),
            &t!(locale, "budget-spent-hint"),
            error,
            &inner,
        )
    }

    /// The form that enters a report.
    fn form(&self) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let activity = &self.page.activity;
        let typed = self.typed;
        let is_typed = typed.go() == ENTER;
        let labels = [
            ("held", t!(locale, "programme-was-it-held")),
            ("day", t!(locale, "course-day")),
            ("file", t!(locale, "programme-add-picture")),
        ];
        let label = |name: &str| {
            labels.iter().find(|(it, _)| *it == name).map_or("", |(_, label)| label.as_str())
        };
        let field = |name: &'static str, optional: bool| Field {
            name,
            label: label(name),
            hint: None,
            error: self.error(name),
            optional,
        };
        let (yes, no) =
            (t!(locale, "programme-report-held"), t!(locale, "programme-report-not-held"));
        let choices = [("yes", yes.as_str()), ("no", no.as_str())];
        let day = if is_typed { typed.get("day").to_owned() } else { today(view) };
        let kept = if is_typed { typed.words(view) } else { Localized::default() };
        let file_hint = t!(locale, "programme-picture-hint");
        let file = Field { hint: Some(&file_hint), ..field("file", true) };
        html! {
            h2 id="content" { (t!(locale, "programme-report")) }
            form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::activity_report(&activity.id))) {
                (radios(locale, &field("held", false), &choices, Some(typed.of(ENTER, "held"))))
                (text_field(locale, &field("day", false), "date", &day))
                (self.came())
                (words_boxes(view, ENTER, &t!(locale, "course-words"), WORDS_CHARS_MAX, &kept, None))
                (self.spending())
                (text_field(locale, &file, "file", ""))
                @if !typed.of(ENTER, "pictures").is_empty() {
                    (hidden("pictures", typed.of(ENTER, "pictures")))
                    p class="hint" { (t!(locale, "programme-pictures-kept")) }
                }
                div class="actions" { (button(Weight::Primary, &t!(locale, "course-enter-button"))) }
            }
        }
    }
}

/// Fields that belong together, with what is wrong with them over all of them.
fn group(name: &str, legend: &str, hint: &str, error: Option<&str>, inner: &Markup) -> Markup {
    html! {
        fieldset id=(name) class={ "field" @if error.is_some() { " has-error" } } tabindex="-1" aria-describedby={ (name) "-hint" } {
            legend { (legend) }
            p class="hint" id={ (name) "-hint" } { (hint) }
            @if let Some(error) = error { p class="field-error" id={ (name) "-error" } { (error) } }
            (inner)
        }
    }
}

/// Who registered for one's own party.
async fn people_of(
    view: &View,
    plan: &str,
    id: &str,
) -> Result<(Activity, Vec<RegistrationRow>), Error> {
    let page = load(view, plan, id).await?;
    let office = view.can(Action::ConfirmActivity, Object::Activity)?.clone();
    let secrets = unlocked::of(view);
    let rows = view.app.store().registrations(&page.activity, &secrets, &office).await?;
    Ok((page.activity, rows))
}

/// `GET /activity/<plan>/<id>/people`; with `?form=csv` as a table for programs.
pub(super) async fn people(
    Member(view): Member,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (activity, rows) = people_of(&view, &plan, &id).await?;
    if view.query("form") == Some("csv") {
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"participants.csv\""),
            (header::CACHE_CONTROL, "no-store"),
        ];
        return Ok((headers, table(&rows)).into_response());
    }
    let locale = view.locale;
    let title = t!(locale, "programme-people");
    let here = view.href(&routes::activity_people(&activity.id));
    let closed = rows.iter().any(|it| it.entrant.is_none());
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(&routes::activity_room(&activity.id)), &view.names(&activity.planned.title).0),
        ], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "programme-people-lead")) }
        @if closed { p { a href=(view.href(routes::reports())) { (t!(locale, "programme-people-closed")) } } }
        @if rows.is_empty() { p class="muted" { (t!(locale, "programme-people-none")) } }
        @for row in &rows {
            section class="panel" {
                p { strong { (place_words(&view, row)) } " · " (crate::pages::appeals::day(&view, row.day)) }
                @if let Some(entrant) = &row.entrant {
                    p { bdi { (entrant.name) } @if !entrant.contact.is_empty() { " · " bdi { (entrant.contact) } } }
                    @if let Some(guardian) = &entrant.guardian {
                        p { (t!(locale, "programme-guardian")) ": " bdi { (guardian.name) } " · " bdi { (guardian.contact) } }
                    }
                }
                form method="post" action=(here) {
                    (hidden("place", &row.place.to_string())) (hidden("mark", &row.mark))
                    (button(Weight::Plain, &t!(locale, "programme-people-drop", "number" => row.place)))
                }
            }
        }
        @if !rows.is_empty() && !closed {
            p { a href=(view.href(&routes::with_query(&routes::activity_people(&activity.id), "form", "csv"))) { (t!(locale, "programme-people-csv")) } }
        }
    };
    Ok(view.frame(&title, Nav::Desk).respond(body))
}

fn place_words(view: &View, row: &RegistrationRow) -> String {
    let word = if row.is_seated { "seated" } else { "waiting" };
    t!(view.locale, "programme-place", "number" => row.place, "state" => word)
}

/// The list for programs: no cell is ever read as a formula.
fn table(rows: &[RegistrationRow]) -> String {
    let head = ["place", "state", "day", "name", "contact", "guardian", "guardian_contact"];
    let written: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let entrant = row.entrant.as_ref();
            let guardian = entrant.and_then(|it| it.guardian.as_ref());
            let text = |it: Option<&String>| it.cloned().unwrap_or_default();
            vec![
                row.place.to_string(),
                if row.is_seated { "seated".to_owned() } else { "waiting".to_owned() },
                day::written(row.day),
                text(entrant.map(|it| &it.name)),
                text(entrant.map(|it| &it.contact)),
                text(guardian.map(|it| &it.name)),
                text(guardian.map(|it| &it.contact)),
            ]
        })
        .collect();
    let lines = written.iter().map(|it| it.iter().map(String::as_str).collect());
    csv::table(std::iter::once(head.to_vec()).chain(lines))
}

/// `POST /activity/<plan>/<id>/people`: a registration is taken away for one's own party.
pub(super) async fn people_post(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let page = load(&view, &plan, &id).await?;
    let office = view.can(Action::ConfirmActivity, Object::Activity)?.clone();
    let place: i64 = fields.get("place").parse().map_err(|_| Error::bad("place="))?;
    match view
        .app
        .store()
        .drop_registration(&page.activity.id, (place, fields.get("mark")), &office, view.now)
        .await
    {
        // Twice the same form, or it was withdrawn meanwhile: gone is gone.
        Ok(()) | Err(store::Error::Missing { .. }) => {}
        Err(other) => return Err(other.into()),
    }
    see_other(&view.href(&routes::activity_people(&page.activity.id)))
}
