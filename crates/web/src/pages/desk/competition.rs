//! The rules of the competition that a plan's draft opens, and the result that the draft of a decision or
//! statement awards.

mod form;

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::response::Response;
use commission::competition::{
    Awards, CATEGORIES_MAX, CRITERIA_MAX, Category, Criterion, Days, OUTCOME, RULES, Rules,
    TITLE_CHARS_MAX, Ties,
};
use commission::refusal::What;
use commission::text::clean_line;
use commission::{Competition, InstrumentId, Kind, Language, Localized, Office, Refusal};
use maud::{Markup, html};

use self::form::Form;
use super::Member;
use super::attached;
use super::keep::Fields;
use super::page::{Page, may_word};
use super::parts::{self, Errors, Loaded};
use crate::components::{Weight, button, hidden, link_button};
use crate::error::Error;
use crate::pages::competitions::stated;
use crate::pages::forms::languages;
use crate::pages::words::named;
use crate::request::{Nav, View};
use crate::{day, routes, t};

/// What stands in the form, by the names of its fields.
type Typed = BTreeMap<String, String>;

/// The best score by a criterion where nothing else was typed.
const POINTS_DEFAULT: u32 = 10;
/// How many pairs every juror compares where nothing else was typed.
const PAIRS_DEFAULT: u32 = 60;

/// Drafts that may carry rules, or a result.
const KINDS: [Kind; 3] = [Kind::Plan, Kind::Decision, Kind::Statement];

/// The rules of a draft; none where it has none that can be read.
async fn there(view: &View, id: &InstrumentId) -> Result<Option<Rules>, Error> {
    attached::readable(view.app.store().competition_rules(id).await)
}

/// `GET /desk/<id>/competition`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, &KINDS).await?;
    if loaded.draft.kind != Kind::Plan {
        return awarding(&view, &loaded).await;
    }
    let typed = match there(&view, &loaded.draft.id).await? {
        Some(rules) => filled(&rules),
        None => Typed::new(),
    };
    Ok(respond(&view, &loaded, &typed, &Errors::new()))
}

/// `POST /desk/<id>/competition`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, &KINDS).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| attached::done(view, id, "competition", what);
    match (fields.get("go"), loaded.draft.kind) {
        ("award", Kind::Decision | Kind::Statement) => {
            award(view, id, fields.get("competition"), &office).await?;
            done("competition")
        }
        ("remove", Kind::Plan) => {
            store.set_competition_rules(id, None, &office, view.now).await?;
            done("removed")
        }
        ("set", Kind::Plan) => {
            let typed: Typed = fields.pairs().into_iter().collect();
            let mut errors = Errors::new();
            if let Some(rules) = read(view, &typed, &mut errors) {
                match store.set_competition_rules(id, Some(&rules), &office, view.now).await {
                    Ok(()) => return done("competition"),
                    Err(store::Error::Refused(refusal)) => errors.push(said(view, &refusal)),
                    Err(other) => return Err(other.into()),
                }
            }
            Ok(respond(view, &loaded, &typed, &errors))
        }
        _ => Err(Error::bad("go=")),
    }
}

fn respond(view: &View, loaded: &Loaded, typed: &Typed, errors: &Errors) -> Response {
    let title = t!(view.locale, "rules-title");
    let body = Form { view, loaded, typed, errors }.body(&title);
    attached::answer(view, &title, errors, body)
}

/// Rules as the form has them.
fn filled(rules: &Rules) -> Typed {
    let mut typed = Typed::new();
    let mut set = |name: &str, value: String| {
        typed.insert(name.to_owned(), value);
    };
    for (language, words) in rules.title.iter() {
        set(&format!("title-{language}"), words.to_owned());
    }
    let mut row = |what: &str, place: usize, id: &str, name: &Localized| {
        set(&format!("{what}-{place}-known"), id.to_owned());
        for (language, words) in name.iter() {
            set(&format!("{what}-{place}-{language}"), words.to_owned());
        }
    };
    for (place, it) in (1..).zip(&rules.categories) {
        row("category", place, &it.id, &it.name);
    }
    for (place, it) in (1..).zip(&rules.criteria) {
        row("criterion", place, &it.id, &it.name);
    }
    for (place, it) in (1..).zip(&rules.criteria) {
        set(&format!("criterion-{place}-weight"), it.weight.to_string());
    }
    for (name, on) in [
        ("call-from", rules.call_from),
        ("call-to", rules.call_to),
        ("jury-to", rules.jury_to),
        ("open-to", rules.open_to),
    ] {
        set(name, day::written(on));
    }
    for (name, number) in [
        ("jurors", rules.jurors),
        ("neutral", rules.neutral),
        ("scores-min", rules.scores_min),
        ("support-min", rules.support_min),
        ("mixed-bonus", rules.mixed_bonus),
        ("points-max", if rules.by_pairs() { POINTS_DEFAULT } else { rules.points_max }),
        ("pairs", rules.pairs.unwrap_or(PAIRS_DEFAULT)),
    ] {
        set(name, number.to_string());
    }
    let blind = if rules.blind { "yes" } else { "no" };
    set("blind", blind.to_owned());
    set("judging", if rules.by_pairs() { "pairs" } else { "points" }.to_owned());
    let tie = match &rules.ties {
        Ties::Shared => String::new(),
        Ties::Criterion(id) => {
            let place = rules.criteria.iter().position(|it| it.id == *id);
            place.map(|place| (place + 1).to_string()).unwrap_or_default()
        }
    };
    set("tie", tie);
    typed
}

fn get_from<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map_or("", String::as_str)
}

/// A row of names in every published language. None where nothing is typed into it; what is missing in
/// one that is begun is added to the errors.
fn names(view: &View, typed: &Typed, row: &str, errors: &mut Errors) -> Option<Localized> {
    let mut all: Vec<(Language, String)> = Vec::new();
    for language in languages(view) {
        let field = format!("{row}-{language}");
        let words =
            clean_line(get_from(typed, &field), TITLE_CHARS_MAX).unwrap_or_else(|refusal| {
                errors.push((field.clone(), view.refusal(&refusal)));
                get_from(typed, &field).to_owned()
            });
        all.push((language, words));
    }
    if all.iter().all(|(_, words)| words.is_empty()) {
        return None;
    }
    for (language, _) in all.iter().filter(|(_, words)| words.is_empty()) {
        errors.push((format!("{row}-{language}"), t!(view.locale, "rules-no-name")));
    }
    Some(all.into_iter().filter(|(_, words)| !words.is_empty()).collect())
}

/// The ids of rows: a row keeps the one that it had, a new one gets one that no other row has.
struct Ids(BTreeSet<String>);

impl Ids {
    fn of(typed: &Typed, what: &str) -> Self {
        let is_id = |name: &str| name.starts_with(what) && name.ends_with("-known");
        Self(typed.iter().filter(|(name, _)| is_id(name)).map(|(_, id)| id.clone()).collect())
    }

    fn next(&mut self, typed: &Typed, row: &str) -> String {
        let known = get_from(typed, &format!("{row}-known"));
        if !known.is_empty() {
            return known.to_owned();
        }
        let mut number = 1_usize;
        while !self.0.insert(format!("n{number}")) {
            number += 1;
        }
        format!("n{number}")
    }
}

fn missing(view: &View, errors: &mut Errors, field: String, id: &str) {
    errors.push((field, view.locale.text(id, None)));
}

/// The rules that a form describes; what is wrong with it is added to the errors, each beside its field.
fn read(view: &View, typed: &Typed, errors: &mut Errors) -> Option<Rules> {
    let locale = view.locale;
    let first = languages(view).first().map(ToString::to_string).unwrap_or_default();
    let title = names(view, typed, "title", errors);
    if title.is_none() {
        missing(view, errors, format!("title-{first}"), "rules-no-name");
    }
    let (mut categories, mut ids) = (Vec::new(), Ids::of(typed, "category-"));
    for place in 1..=CATEGORIES_MAX {
        let row = format!("category-{place}");
        if let Some(name) = names(view, typed, &row, errors) {
            categories.push(Category { id: ids.next(typed, &row), name });
        }
    }
    if categories.is_empty() {
        missing(view, errors, format!("category-1-{first}"), "rules-no-category");
    }
    let by_pairs = get_from(typed, "judging") == "pairs";
    let (mut criteria, mut tie) = (Vec::new(), Ties::Shared);
    let (mut ids, decides) = (Ids::of(typed, "criterion-"), get_from(typed, "tie"));
    for place in 1..=CRITERIA_MAX {
        let row = format!("criterion-{place}");
        let Some(name) = names(view, typed, &row, errors) else { continue };
        let id = ids.next(typed, &row);
        // Where pairs are compared nothing weighs.
        let weight = match by_pairs {
            true => Ok(1),
            false => get_from(typed, &format!("{row}-weight")).trim().parse::<u32>(),
        };
        if weight.is_err() {
            missing(view, errors, format!("{row}-weight"), "rules-no-number");
        }
        if decides == place.to_string() {
            tie = Ties::Criterion(id.clone());
        }
        criteria.push(Criterion { id, name, weight: weight.unwrap_or(0) });
    }
    if criteria.is_empty() {
        missing(view, errors, format!("criterion-1-{first}"), "rules-no-criterion");
    }
    if !decides.is_empty() && tie == Ties::Shared {
        missing(view, errors, "tie".to_owned(), "rules-no-tie");
    }
    let mut on = |name: &str| {
        let read = day::read(get_from(typed, name));
        if read.is_none() {
            errors.push((name.to_owned(), t!(locale, "rules-no-day")));
        }
        read.unwrap_or(0)
    };
    let days = Days {
        call_from: on("call-from"),
        call_to: on("call-to"),
        jury_to: on("jury-to"),
        open_to: on("open-to"),
    };
    let mut number = |name: &str| {
        let read = get_from(typed, name).trim().parse::<u32>();
        if read.is_err() {
            errors.push((name.to_owned(), t!(locale, "rules-no-number")));
        }
        read.unwrap_or(0)
    };
    let numbers = (number("jurors"), number("neutral"), number("scores-min"));
    let more = (number("support-min"), number("mixed-bonus"));
    // Of the two ways to judge the other one's number says nothing.
    let (points, pairs) = match by_pairs {
        true => (1, Some(number("pairs"))),
        false => (number("points-max"), None),
    };
    if by_pairs && tie != Ties::Shared {
        errors.push(("tie".to_owned(), t!(locale, "rules-pairs-no-tie")));
    }
    if !errors.is_empty() {
        return None;
    }
    let charter = &view.commission.charter;
    let mut rules = Rules::new(title?, categories, criteria, days, charter);
    (rules.jurors, rules.neutral, rules.scores_min) = numbers;
    (rules.support_min, rules.mixed_bonus) = more;
    (rules.points_max, rules.pairs) = (points, pairs);
    rules.blind = get_from(typed, "blind") != "no";
    rules.ties = tie;
    Some(rules)
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let first = languages(view).first().map(ToString::to_string).unwrap_or_default();
    match refusal {
        Refusal::TooMany { what: What::Jurors, .. } => ("jurors".to_owned(), view.refusal(refusal)),
        // What keeps a competition from being held by them: days, scale, jurors.
        Refusal::BadAttachment { .. } => ("call-from".to_owned(), t!(locale, "rules-do-not-hold")),
        Refusal::OtherPartysVoice { party } => {
            ("call-from".to_owned(), attached::theirs(view, party))
        }
        other => (format!("title-{first}"), view.refusal(other)),
    }
}

/// The competition of a plan, or the result that a text awards, on its desk page.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    let draft = &page.loaded.draft;
    let locale = view.locale;
    let may = may_word(view, page);
    let link = |label: &str| {
        html! {
            p { a href=(view.href(&routes::draft_competition(&draft.id))) { (locale.text(label, None)) } }
        }
    };
    match draft.kind {
        Kind::Plan => {
            let there = there(view, &draft.id).await?;
            Ok(html! {
                h2 id="competition" { (t!(locale, "rules-title")) }
                @match &there {
                    Some(rules) => {
                        p { strong { (named(view, &rules.title)) } }
                        (stated(view, rules))
                        @if may { (link("rules-change")) }
                    }
                    None => {
                        p class="muted" { (t!(locale, "rules-none")) }
                        @if may { (link("rules-add")) }
                    }
                }
            })
        }
        Kind::Decision | Kind::Statement => {
            let there = draft.attachments.contains_key(OUTCOME);
            let ready = may && !there && !finished(view).await?.is_empty();
            Ok(html! {
                @if there || ready {
                    h2 id="competition" { (t!(locale, "award-title")) }
                    @if there { p { (t!(locale, "award-there")) } }
                    @if may { (link(if there { "award-again" } else { "award-add" })) }
                }
            })
        }
        _ => Ok(html! {}),
    }
}

/// The competitions whose result stands.
async fn finished(view: &View) -> Result<Vec<Competition>, Error> {
    let store = view.app.store();
    let mut all = Vec::new();
    for row in store.competitions().await? {
        let page = store.competition(&row.id).await?;
        let known = page.map(|page| page.competition);
        all.extend(known.filter(|it| it.is_final(view.now)));
    }
    Ok(all)
}

/// Attaches the result of a competition as the opened scores give it.
async fn award(view: &View, id: &InstrumentId, of: &str, by: &Office) -> Result<Awards, Error> {
    let of: InstrumentId = of.parse().map_err(|_| Error::bad("competition="))?;
    Ok(view.app.store().attach_result(id, &of, by, view.now).await?)
}

/// The page on which a result is chosen.
async fn awarding(view: &View, loaded: &Loaded) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "award-title");
    let all = finished(view).await?;
    let draft = &loaded.draft;
    let another = parts::of_another(view, draft, OUTCOME);
    let here = view.href(&routes::draft_competition(&draft.id));
    let body = html! {
        (parts::crumbs(view, draft, &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "award-lead")) }
        @if let Some(party) = another {
            p { strong { (attached::theirs(view, party)) } }
        } @else {
            @if all.is_empty() { p { (t!(locale, "award-none")) } }
            @for it in &all {
                section class="panel" {
                    p { a href=(view.href(&routes::competition(&it.id))) { (named(view, &it.rules.title)) } }
                    form method="post" action=(here) {
                        (hidden("go", "award")) (hidden("competition", it.id.as_str()))
                        (button(Weight::Primary, &t!(locale, "award-button")))
                    }
                }
            }
        }
        p { (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back"))) }
    };
    Ok(view.page(&title, Nav::Desk, body))
}

/// The party whose rules they are, where that is another one.
fn is_theirs<'a>(view: &View, loaded: &'a Loaded) -> Option<&'a commission::PartyId> {
    parts::of_another(view, &loaded.draft, RULES)
}
