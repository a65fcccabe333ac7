//! The programme of joint activities, for everybody: what is agreed, what was held, where nothing was
//! held yet.

mod budget;
mod map;
mod one;
mod register;
mod review;
mod room;
mod table;
mod trust;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use commission::commitment::{Field, Ledger, quarter_by, quarter_ends, written_quarter};
use commission::party::Role;
use commission::permission::{Action, Object};
use commission::programme::{CellTally, Coverage, Gap, Standing};
use commission::{Activity, ActivityId};
use maud::{Markup, html};

use super::promises::anchor;
use super::words::{count, list, named, parties, party_sign, say, seat};
use crate::app::App;
use crate::components::{Line, Mark, breadcrumbs, day_tag, lines, seal_with, time_tag};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::security::ROOM_BYTES_MAX;
use crate::{ical, routes, t};

pub(super) use budget::{line as budget_line, table as budget_table};
pub(crate) use trust::by_quarter;

/// How many quarters the table of coverage shows, the present one and the next with them.
const QUARTERS: i64 = 6;
/// The most activities that one list shows.
const SHOWN_MAX: usize = 100;
/// The most bytes of a form without pictures.
const FORM_BYTES_MAX: usize = 256 * 1024;

/// What everybody reads without a form.
pub(crate) fn public() -> Router<App> {
    Router::new()
        .route("/programme", get(list_page))
        .route("/programme/comity.ics", get(file))
        .route("/programme/map", get(map::get))
        .route("/programme/comity.csv", get(table::get))
        .route("/programme/region/{code}", get(region))
        .route("/programme/{plan}/{id}", get(one::get))
        .route("/programme/{plan}/{id}/picture/{mark}", get(one::picture))
}

/// Registering, and the members' side.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/programme/{plan}/{id}/register", get(register::get).post(register::post))
        .route("/programme/{plan}/{id}/trust", get(trust::get).post(trust::post))
        .route("/forums/{id}/trust", get(trust::forum).post(trust::forum_post))
        .route("/programme/{plan}/{id}/review", get(review::get).post(review::post))
        .route("/registration", get(register::own).post(register::own_post))
        .route("/activity/{plan}/{id}", get(room::get))
        .route("/activity/{plan}/{id}/word", post(room::word))
        .route("/activity/{plan}/{id}/reviews", get(review::room).post(review::judge))
        .route("/activity/{plan}/{id}/people", get(room::people).post(room::people_post))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .merge(
            Router::new()
                .route("/activity/{plan}/{id}/report", post(room::report))
                .layer(DefaultBodyLimit::max(ROOM_BYTES_MAX)),
        )
}

/// The id that an address names.
fn id_of(plan: &str, id: &str) -> Result<ActivityId, Error> {
    format!("{plan}/{id}").parse().map_err(|_| Error::NotFound)
}

/// A field in words.
pub(super) fn field(view: &View, field: Field) -> String {
    t!(view.locale, "programme-field", "field" => field.as_str())
}

/// A region's name, or its code where the charter no longer has it.
pub(super) fn region_name(view: &View, code: &str) -> String {
    let region = view.commission.charter.regions.iter().find(|it| it.code == code);
    region.map_or_else(|| code.to_owned(), |it| view.names(&it.name).0)
}

/// A quarter in words: `III 2026`.
pub(super) fn quarter(view: &View, number: i64) -> String {
    crate::quarter_text::name(view.locale, number)
}

/// Where an activity stands, as a seal: a shape and a word.
pub(super) fn standing_seal(view: &View, standing: Standing) -> Markup {
    let mark = match standing {
        Standing::Planned => Mark::Dashed,
        Standing::Waits => Mark::Ring,
        Standing::Unreported { .. } => Mark::Hourglass,
        Standing::Held { .. } => Mark::Filled,
        Standing::Cancelled { .. } | Standing::NotHeld { .. } => Mark::Struck,
    };
    seal_with(mark, &t!(view.locale, "programme-standing", "standing" => standing.as_str()))
}

/// Activities as lines of a list.
pub(super) fn activity_lines(view: &View, activities: &[&Activity], is_room: bool) -> Vec<Line> {
    activities
        .iter()
        .map(|it| Line {
            state: standing_seal(view, it.standing(&view.commission.charter, view.now)),
            href: view.href(&match is_room {
                true => routes::activity_room(&it.id),
                false => routes::activity(&it.id),
            }),
            title: named(view, &it.planned.title),
            note: Some(html! {
                (field(view, it.planned.field)) " · " bdi { (region_name(view, it.region())) }
            }),
            when: Some(time_tag(view.locale, it.starts(), view.zone())),
        })
        .collect()
}

/// `GET /programme`
async fn list_page(view: View) -> Result<Response, Error> {
    let store = view.app.store();
    let activities = store.activities().await?;
    let (promises, evidence) = store.ledger(view.now).await?;
    let coverage = Coverage::of(&activities, &view.commission.charter, view.now);
    let charter = &view.commission.charter;
    let gaps = coverage.gaps(charter, &promises, &Ledger::new(&evidence), view.now);
    let title = t!(view.locale, "programme-title");
    let (ahead, past) = parted(&view, activities.iter());
    let answered = trust::quarters(&view, &activities).await?;
    let locale = view.locale;
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "programme-lead")) }
        (beside(&view))
        (sections(&view, &ahead, &past))
        @if !charter.regions.is_empty() {
            (covered(&view, &coverage))
            (proposed(&view, &gaps))
        }
        (answered)
        p { a href=(view.href(routes::programme_file())) { (t!(locale, "programme-file")) } }
        p { a href=(view.href(routes::programme_table())) { (t!(locale, "programme-table")) } }
        p { a href=(view.href(routes::own_registration())) { (t!(locale, "programme-own")) } }
    };
    Ok(view.frame(&title, Nav::Programme).wide().respond(body))
}

/// The ways to what plans open beside single activities: weeks of dialogue, and competitions.
fn beside(view: &View) -> Markup {
    let ways = [
        (routes::forums(), "forums-title", "forums-lead"),
        (routes::competitions(), "competitions-title", "competitions-lead"),
    ];
    html! {
        ul class="sentences" role="list" {
            @for (path, title, lead) in ways {
                li { a href=(view.href(path)) { (view.locale.text(title, None)) } ". " (view.locale.text(lead, None)) }
            }
        }
    }
}

/// What is to come, and what is over, the latest first.
fn parted<'a>(
    view: &View,
    activities: impl Iterator<Item = &'a Activity>,
) -> (Vec<&'a Activity>, Vec<&'a Activity>) {
    let (mut ahead, mut past): (Vec<_>, Vec<_>) = activities
        .partition(|it| it.standing(&view.commission.charter, view.now) == Standing::Planned);
    past.reverse();
    ahead.truncate(SHOWN_MAX);
    past.truncate(SHOWN_MAX);
    (ahead, past)
}

fn sections(view: &View, ahead: &[&Activity], past: &[&Activity]) -> Markup {
    let locale = view.locale;
    html! {
        h2 { (t!(locale, "programme-ahead")) }
        @if ahead.is_empty() { p class="muted" { (t!(locale, "programme-none-ahead")) } }
        @else { (lines(&activity_lines(view, ahead, false))) }
        h2 { (t!(locale, "programme-past")) }
        @if past.is_empty() { p class="muted" { (t!(locale, "programme-none-past")) } }
        @else { (lines(&activity_lines(view, past, false))) }
    }
}

/// The fields of the table: culture, education and sport, and the other one where it was used.
fn fields(coverage: &Coverage, view: &View) -> Vec<Field> {
    let charter = &view.commission.charter;
    let used = |field: Field| {
        charter
            .regions
            .iter()
            .any(|it| !coverage.over(&it.code, field, i64::MIN, i64::MAX).is_empty())
    };
    Field::ALL.iter().copied().filter(|it| *it != Field::Other || used(*it)).collect()
}

/// Region by field, over the last quarters, the present and the next.
fn covered(view: &View, coverage: &Coverage) -> Markup {
    let locale = view.locale;
    let last = present(view) + 1;
    let first = last - QUARTERS + 1;
    let caption = t!(locale, "programme-coverage-span",
        "first" => quarter(view, first), "last" => quarter(view, last));
    html! {
        h2 { (t!(locale, "programme-coverage")) }
        p { (t!(locale, "programme-coverage-means")) }
        (by_region(view, coverage, (first, last), &caption))
        p { a href=(view.href(routes::programme_map())) { (t!(locale, "programme-map-title")) } }
    }
}

/// The table of regions by fields, over the quarters from the first to the last of two.
fn by_region(view: &View, coverage: &Coverage, (first, last): (i64, i64), caption: &str) -> Markup {
    let locale = view.locale;
    let fields = fields(coverage, view);
    html! {
        table class="stacked" {
            caption { (caption) }
            thead { tr {
                th scope="col" { (t!(locale, "programme-region")) }
                @for it in &fields { th scope="col" { (field(view, *it)) } }
            } }
            tbody {
                @for region in &view.commission.charter.regions {
                    tr {
                        th scope="row" {
                            a href=(view.href(&routes::programme_region(&region.code))) { (named(view, &region.name)) }
                        }
                        @for it in &fields {
                            td data-label=(field(view, *it)) { (tally(view, coverage.over(&region.code, *it, first, last))) }
                        }
                    }
                }
            }
        }
    }
}

/// What is known of a cell: a sign for each activity, and the same in words.
fn tally(view: &View, tally: CellTally) -> Markup {
    let locale = view.locale;
    if tally.is_empty() {
        return html! { span class="muted" { (t!(locale, "programme-nothing")) } };
    }
    list(locale, tallied(view, tally).into_iter().map(|it| html! { (it) }).collect())
}

/// The parts of what is known of a cell in words.
fn tallied(view: &View, tally: CellTally) -> Vec<String> {
    let words = [
        ("programme-tally-held", tally.held - tally.late),
        ("programme-tally-late", tally.late),
        ("programme-tally-planned", tally.planned),
        ("programme-tally-open", tally.open),
    ];
    words
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| t!(view.locale, id, "count" => i64::from(count)))
        .collect()
}

/// Where something should be held next, and why.
fn proposed(view: &View, gaps: &[Gap]) -> Markup {
    let locale = view.locale;
    let is_member = view.can(Action::Read, Object::Desk).is_ok();
    html! {
        h2 { (t!(locale, "programme-gaps")) }
        @if gaps.is_empty() { p class="muted" { (t!(locale, "programme-no-gaps")) } }
        @else {
            p { (t!(locale, "programme-gaps-mean")) }
            ol {
                @for gap in gaps {
                    li {
                        (say!(locale, "programme-gap", {
                            "field" => html! { (field(view, gap.field)) },
                            "region" => html! {
                                a href=(view.href(&routes::programme_region(&gap.region))) { (region_name(view, &gap.region)) }
                            },
                        })) " "
                        @for (reference, until) in &gap.due {
                            (say!(locale, "programme-gap-due", {
                                "promise" => html! { a href=(view.href(&anchor(reference))) { (t!(locale, "programme-a-promise")) } },
                                "date" => day_tag(locale, *until, view.zone()),
                            })) " "
                        }
                        (t!(locale, "programme-gap-held",
                            "here" => i64::from(gap.held), "region" => i64::from(gap.held_in_region)))
                        @if is_member {
                            " " a href=(view.href(&proposal(view, gap))) { (t!(locale, "programme-propose")) }
                        }
                    }
                }
            }
        }
    }
}

/// The way to the desk with a gap filled in: for the quarter in which its promise is due, else for
/// the next one.
fn proposal(view: &View, gap: &Gap) -> String {
    let due = gap.due.iter().min_by_key(|(_, until)| *until);
    let number = due.map_or_else(
        || present(view) + 1,
        |(_, until)| quarter_by(*until, view.zone().offset_seconds),
    );
    let to = routes::with_query(routes::desk_propose(), "region", &gap.region);
    let to = routes::with_query(&to, "field", gap.field.as_str());
    let to = routes::with_query(&to, "quarter", written_quarter(number));
    due.map_or_else(|| to.clone(), |(promise, _)| routes::with_query(&to, "promise", promise))
}

/// `GET /programme/region/<code>`
async fn region(view: View, Path(code): Path<String>) -> Result<Response, Error> {
    let charter = &view.commission.charter;
    let region = charter.regions.iter().find(|it| it.code == code).ok_or(Error::NotFound)?;
    let activities = view.app.store().activities().await?;
    let here: Vec<&Activity> = activities.iter().filter(|it| it.region() == code).collect();
    let (ahead, past) = parted(&view, here.iter().copied());
    let coverage = Coverage::of(here.iter().copied(), &view.commission.charter, view.now);
    let locale = view.locale;
    let title = view.names(&region.name).0;
    let last = present(&view) + 1;
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
        ], &title))
        h1 { (named(&view, &region.name)) }
        (branches(&view, region))
        (sections(&view, &ahead, &past))
        h2 { (t!(locale, "programme-coverage")) }
        table class="stacked" {
            thead { tr {
                th scope="col" { (t!(locale, "programme-in-quarter")) }
                @for it in fields(&coverage, &view) { th scope="col" { (field(&view, it)) } }
            } }
            tbody {
                @for number in (last - QUARTERS + 1..=last).rev() {
                    tr {
                        th scope="row" { (quarter(&view, number)) }
                        @for it in fields(&coverage, &view) { td data-label=(field(&view, it)) { (tally(&view, coverage.at(&code, it, number))) } }
                    }
                }
            }
        }
    };
    Ok(view.page(&title, Nav::Programme, body))
}

/// The parties with a branch in a region, and which of their offices keep contact there: never who
/// holds them.
fn branches(view: &View, region: &commission::charter::Region) -> Markup {
    let locale = view.locale;
    let lacking: Vec<_> =
        view.commission.charter.party_ids().difference(&region.branches).cloned().collect();
    html! {
        h2 { (t!(locale, "programme-branches")) }
        ul role="list" {
            @for party in view.parties_in_order().iter().filter(|it| region.branches.contains(&it.id)) {
                li { (party_sign(view, party)) " · " (t!(locale, "programme-liaisons", "count" => count(liaisons(view, &party.id)))) }
            }
        }
        @if !lacking.is_empty() {
            p { (say!(locale, "programme-no-branch", { "parties" => parties(view, &lacking) })) }
        }
    }
}

/// How many liaisons of a party hold a seat.
fn liaisons(view: &View, party: &commission::PartyId) -> usize {
    let seats = view.commission.roll.seats();
    seats.keys().filter(|it| it.role() == Role::Liaison && it.party() == Some(party)).count()
}

/// `GET /programme/comity.ics`: what is agreed, for calendar programs. What was cancelled says so, for
/// those who have it in their calendar.
async fn file(view: View) -> Result<Response, Error> {
    let activities = view.app.store().activities().await?;
    let base = view.app.base_url();
    let events: Vec<ical::Event> = activities
        .iter()
        .map(|it| ical::Event {
            uid: format!("activity-{}@{}", it.id.to_string().replace('/', "-"), view.commission.id),
            when: ical::When::From { starts: it.starts(), ends: it.ends() },
            summary: view.names(&it.planned.title).0,
            about: format!("{}\n{}", region_name(&view, it.region()), view.names(it.place()).0),
            url: format!("{base}{}", routes::activity(&it.id)),
            sequence: it.changes.len(),
            is_cancelled: it.is_cancelled(),
        })
        .collect();
    let name = format!("{} · {}", view.commission_name(), t!(view.locale, "programme-title"));
    let text = ical::write(&name, &events, view.now);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"comity.ics\""),
    ];
    Ok((headers, text).into_response())
}

/// The last second of a quarter by the commission's clock (Unix seconds UTC), so that it is shown as
/// its last day.
fn ends(view: &View, number: i64) -> i64 {
    quarter_ends(number, view.zone().offset_seconds)
}

/// The present quarter by the commission's clock.
fn present(view: &View) -> i64 {
    quarter_by(view.now, view.zone().offset_seconds)
}

/// An organiser in words: its party, and its seat.
fn organiser(view: &View, office: &commission::Office) -> Markup {
    html! { (super::words::short_of(view, office)) ": " (seat(view, office)) }
}

/// What somebody is about to sign about an activity.
pub(super) fn to_sign(
    view: &View,
    activity: &Activity,
    report: &commission::programme::Report,
    opinion: Option<&commission::claim::View>,
) -> Markup {
    use commission::claim::View as Opinion;
    let locale = view.locale;
    html! {
        section class="panel" {
            p { (named(view, &activity.planned.title)) }
            (one::told(view, activity, report, one::Told::Signed))
            @match opinion {
                Some(Opinion::Confirms) => p { strong { (t!(locale, "course-you-confirm")) } },
                Some(Opinion::Disputes { reasons }) => {
                    p { strong { (t!(locale, "course-you-dispute")) } }
                    (super::incidents::words(view, reasons))
                }
                None => {}
            }
        }
    }
}

/// Whether something about this activity waits for the one who asks: a report of another side to
/// confirm, or one to make.
pub(super) fn waits_for_me(view: &View, activity: &Activity) -> bool {
    let Some(office) =
        view.office_held().filter(|it| activity.is_answered_by(it, &view.commission.charter))
    else {
        return false;
    };
    let may = view.can(Action::ConfirmActivity, Object::Activity).is_ok();
    let own = office.party();
    may && match activity.standing(&view.commission.charter, view.now) {
        Standing::Unreported { .. } => true,
        Standing::Waits => {
            activity.reports.iter().any(|it| own.is_some_and(|own| it.waits_for(own)))
        }
        _ => false,
    }
}
