//! Competitions, for everybody: the rules, the jury, the entries, and the result with everything that
//! says why.

mod entrants;
mod entry;
mod jury;
mod one;
mod pairs;
mod result;
mod scores;
mod sent;
mod signed;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use commission::competition::{Awards, Phase, Rules};
use commission::{Competition, InstrumentId, PartyId};
use maud::{Markup, html};
use store::CompetitionRow;

use super::words::{count, named, parties, say};
use crate::app::App;
use crate::components::{Mark, breadcrumbs, day_tag, seal_with};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

pub(super) use entrants::waits_for_me;
pub use one::get as one;
pub(super) use signed::to_sign;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// The most bytes of a form without a file.
const FORM_BYTES_MAX: usize = 256 * 1024;

/// The members' side, and the jurors'.
pub(crate) fn router() -> Router<App> {
    let forms = Router::new()
        .route("/jury", get(jury::list))
        .route("/competition/{id}", get(entrants::get))
        .route("/competition/{id}/join", post(entrants::join))
        .route("/competition/{id}/entry/{number}", get(entry::get))
        .route("/competition/{id}/entry/{number}/file", get(entry::file))
        .route("/competition/{id}/entry/{number}/erase", post(entry::erase))
        .route("/competition/{id}/jury", get(jury::get))
        .route("/competition/{id}/jury/declare", post(jury::declare))
        .route("/competition/{id}/jury/recuse", post(jury::recuse))
        .route("/competition/{id}/jury/scores", scores::forms())
        .route("/competition/{id}/jury/ballot", post(scores::ballot))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX));
    let files = Router::new()
        .route("/competition/{id}/enter", get(entrants::form).post(entrants::post))
        .route("/competition/{id}/jury/again", post(scores::again))
        .route("/competition/{id}/jury/seal", post(scores::seal))
        .route("/competition/{id}/jury/open", post(jury::open))
        .layer(scores::limit());
    forms.merge(files)
}

/// A competition, or not found.
async fn load(view: &View, id: &str) -> Result<Competition, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().competition(&id).await?.ok_or(Error::NotFound)?;
    Ok(page.competition)
}

/// `GET /competitions`
pub async fn list(view: View) -> Result<Response, Error> {
    let rows = view.app.store().competitions().await?;
    let title = t!(view.locale, "competitions-title");
    Ok(view.page(&title, Nav::Texts, body(&view, &title, &rows)))
}

fn body(view: &View, title: &str, rows: &[CompetitionRow]) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::texts()), &t!(locale, "ui-texts")),
        ], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "competitions-lead")) }
        @if rows.is_empty() { p { (t!(locale, "competitions-none")) } }
        @for row in rows {
            section class="panel" {
                h2 { a href=(view.href(&routes::competition(&row.id))) { (named(view, &row.rules.title)) } }
                (standing(view, &row.rules, row.ended.is_some()))
                (days(view, &row.rules))
                p { (t!(locale, "competition-entries-count", "count" => i64::try_from(row.entries).unwrap_or(i64::MAX))) }
            }
        }
    }
}

/// Where a competition is by its days: a shape and a word.
pub(super) fn phase_seal(view: &View, rules: &Rules) -> Markup {
    let phase = rules.phase(view.now);
    let mark = match phase {
        Phase::Ahead => Mark::Dashed,
        Phase::Call | Phase::Jury => Mark::Ring,
        Phase::Opening => Mark::Hourglass,
        Phase::Over => Mark::Filled,
    };
    seal_with(mark, &t!(view.locale, &format!("competition-phase-{}", phase.as_str())))
}

/// Where a competition is by its days, or that it ended before its result stood.
fn standing(view: &View, rules: &Rules, ended: bool) -> Markup {
    if ended {
        return seal_with(Mark::StruckSeal, &t!(view.locale, "competition-phase-ended"));
    }
    phase_seal(view, rules)
}

/// Which later texts changed a competition: parties that left, or what ended it; with a link to each.
fn turns(view: &View, competition: &Competition) -> Markup {
    let locale = view.locale;
    let text = |id: &InstrumentId| {
        html! { a href=(view.href(&routes::text(id))) { (t!(locale, "competition-that-text")) } }
    };
    html! {
        @for turn in &competition.turns {
            @let left: Vec<PartyId> = turn.left.iter().cloned().collect();
            @if left.is_empty() {
                p { strong { (say!(locale, "competition-ended-replaced", {
                    "text" => text(&turn.by), "day" => day_tag(locale, turn.at, view.zone()) })) } }
            } @else {
                p { strong { (say!(locale, "competition-left", {
                    "parties" => parties(view, &left), "text" => text(&turn.by),
                    "day" => day_tag(locale, turn.at, view.zone()) })) } }
            }
        }
        @if competition.ended().is_some_and(|turn| !turn.left.is_empty()) {
            p { strong { (t!(locale, "competition-ended-left")) } }
        }
    }
}

/// A day of the calendar and no moment: the same for every zone.
fn day(view: &View, day: i64) -> Markup {
    html! { (view.locale.date(day.saturating_mul(DAY_SECONDS), 0)) }
}

/// The days of a competition, as a sentence.
fn days(view: &View, rules: &Rules) -> Markup {
    html! {
        p { (say!(view.locale, "competition-days", {
            "from" => day(view, rules.call_from), "to" => day(view, rules.call_to),
            "jury" => day(view, rules.jury_to), "open" => day(view, rules.open_to),
        })) }
    }
}

/// The competition that a plan carries, on the page of its text; without its own page before every
/// party has signed.
pub(super) fn on_text(view: &View, rules: &Rules, href: Option<&str>) -> Markup {
    let locale = view.locale;
    html! {
        section class="flow" {
            h2 { (t!(locale, "competition-of-text")) }
            @match href {
                Some(href) => {
                    p { a href=(view.href(href)) { (named(view, &rules.title)) } }
                    (phase_seal(view, rules))
                }
                None => p { (named(view, &rules.title)) },
            }
            (days(view, rules))
            (stated(view, rules))
        }
    }
}

/// The result that a text awards, on the text's page: the first places, as whoever signs reads them.
pub(super) fn awards_on_text(view: &View, awards: &Awards, competition: &Competition) -> Markup {
    let locale = view.locale;
    html! {
        section class="flow" {
            h2 { (t!(locale, "award-title")) }
            p { a href=(view.href(&routes::competition(&competition.id))) { (named(view, &competition.rules.title)) } }
            @for category in &competition.rules.categories {
                h3 { (named(view, &category.name)) }
                ul role="list" {
                    @for award in awards.awards.iter().filter(|it| it.category == category.id) {
                        @if let Some(entered) = competition.entry(award.entry) {
                            li {
                                (t!(locale, "award-place", "place" => i64::from(award.place))) " · "
                                (one::entry_line(view, competition, award.entry, entered))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The rules, as terms with what belongs to them.
pub(super) fn stated(view: &View, rules: &Rules) -> Markup {
    use commission::competition::Ties;
    let locale = view.locale;
    let all: u32 = rules.criteria.iter().map(|it| it.weight).sum();
    let decides = match &rules.ties {
        Ties::Shared => html! { (t!(locale, "competition-ties-shared")) },
        Ties::Criterion(id) => {
            let criterion = rules.criteria.iter().find(|it| it.id == *id);
            let name = criterion.map(|it| named(view, &it.name)).unwrap_or_default();
            say!(locale, "competition-ties-criterion", { "criterion" => name })
        }
    };
    let seats = t!(locale, "competition-jurors",
        "jurors" => i64::from(rules.jurors), "neutral" => i64::from(rules.neutral));
    let by_pairs = rules.by_pairs();
    let word = |points: &'static str, pairs: &'static str| if by_pairs { pairs } else { points };
    let least = word("competition-scores-min", "competition-pairs-min");
    let support = word("competition-support-min", "competition-pairs-support");
    let blind = if rules.blind { "competition-blind" } else { "competition-open" };
    html! {
        dl class="definitions" {
            div { dt { (t!(locale, "competition-categories")) } dd {
                ul { @for it in &rules.categories { li { (named(view, &it.name)) } } }
            } }
            div { dt { (t!(locale, "competition-criteria")) } dd {
                ul { @for it in &rules.criteria { li {
                    (named(view, &it.name))
                    @if !by_pairs { " · " (t!(locale, "competition-weight", "weight" => i64::from(it.weight), "all" => i64::from(all))) }
                } } }
                @if let Some(pairs) = rules.pairs {
                    p { (t!(locale, "competition-pairs", "count" => i64::from(pairs))) }
                } @else {
                    p { (t!(locale, "competition-scale", "max" => i64::from(rules.points_max))) }
                }
            } }
            div { dt { (t!(locale, "competition-jury")) } dd {
                p { (seats) } p { (t!(locale, blind)) }
            } }
            div { dt { (t!(locale, "competition-needs")) } dd {
                p { (t!(locale, least, "count" => i64::from(rules.scores_min))) }
                @if rules.support_min > 0 {
                    p { (t!(locale, support, "points" => i64::from(rules.support_min))) }
                }
            } }
            div { dt { (t!(locale, "competition-mixed")) } dd {
                (t!(locale, "competition-bonus", "points" => i64::from(rules.mixed_bonus)))
            } }
            div { dt { (t!(locale, "competition-ties")) } dd { (decides) } }
        }
    }
}

/// A number of entries or scores.
fn many(number: usize) -> i64 {
    count(number)
}
