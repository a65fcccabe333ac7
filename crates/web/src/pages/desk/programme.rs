//! The programme of a plan's draft: activities that it agrees on, and activities of earlier plans that
//! it moves or cancels.

mod budget;

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use commission::commitment::{Field as Subject, quarter_of, quarter_start, read_quarter};
use commission::party::Role;
use commission::programme::{
    Amendment, Change, LINE_CHARS_MAX, Planned, Programme, REASONS_CHARS_MAX, Registration,
};
use commission::refusal::What;
use commission::{Activity, ActivityId, Kind, Language, Localized, Office, PartyId, Refusal};
use maud::{Markup, html};

use super::Member;
use super::attached;
use super::keep::Fields;
use super::page::{Page, may_word};
use super::parts::{Box, Errors, Loaded, crumbs, error_at, one_line, summary, words_box};
use super::waivers;
use crate::components::{
    Field, Weight, button, details, hidden, language_name, link_button, select, text_field,
    time_tag,
};
use crate::error::Error;
use crate::pages::forms::languages;
use crate::pages::programme::{field, region_name};
use crate::pages::words::{named, seat};
use crate::request::View;
use crate::{day, routes, t};

/// The words that a form has in several languages, with the most characters of each.
const WORDS: [(&str, usize); 3] =
    [("title", LINE_CHARS_MAX), ("place", LINE_CHARS_MAX), ("reasons", REASONS_CHARS_MAX)];

/// In how many days at the soonest a proposed activity is held.
const SOON_DAYS: i64 = 14;
/// How many quarters an activity that the form adds can make good.
const LATE_MAX: i64 = 4;
const DAY_SECONDS: i64 = 86_400;

/// The programme of a draft; none where it has none that can be read.
pub(super) async fn there(view: &View, loaded: &Loaded) -> Result<Option<Programme>, Error> {
    attached::readable(view.app.store().programme(&loaded.draft.id).await)
}

/// `GET /desk/<id>/programme`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, &[Kind::Plan]).await?;
    page(&view, &loaded, &wanted(&view), &Errors::new()).await
}

/// What a proposal fills in: the region, the field, and a day of the quarter. Where the quarter is over
/// it is made good: the day is one that is still to come.
fn wanted(view: &View) -> Fields {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut fill = |name: &str, value: String| pairs.push((name.to_owned(), value));
    let charter = &view.commission.charter;
    if let Some(code) =
        view.query("region").filter(|code| charter.regions.iter().any(|it| it.code == **code))
    {
        fill("region", code.to_owned());
    }
    let subject = view.query("field").and_then(|it| it.parse::<Subject>().ok());
    if let Some(subject) = subject {
        fill("field", subject.as_str().to_owned());
    }
    if let Some(number) = view.query("quarter").and_then(read_quarter) {
        let soon = charter.day_of(view.now).saturating_add(SOON_DAYS);
        let day = soon.max(quarter_start(number).div_euclid(DAY_SECONDS));
        let late = quarter_of(day.saturating_mul(DAY_SECONDS)).saturating_sub(number);
        for name in ["starts-day", "ends-day"] {
            fill(name, day::written(day));
        }
        fill("late", late.clamp(0, LATE_MAX).to_string());
    }
    Fields::from(pairs)
}

/// `POST /desk/<id>/programme`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, &[Kind::Plan]).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| attached::done(view, id, "programme", what);
    let changed = || -> Result<ActivityId, Error> {
        fields.get("activity").parse().map_err(|_| Error::bad("activity="))
    };
    let mut errors = Errors::new();
    let outcome = match fields.get("go") {
        "remove" => {
            store.remove_activity(id, fields.get("activity"), &office, view.now).await?;
            return done("removed");
        }
        "keep" => {
            store.remove_amendment(id, &changed()?, &office, view.now).await?;
            return done("removed");
        }
        "unline" => {
            let line = (fields.get("activity"), fields.get("mark"));
            store.remove_budget_line(id, line, &office, view.now).await?;
            return done("removed");
        }
        "line" => match budget::read(view, fields) {
            Ok(line) => {
                let activity = fields.get("activity");
                store.add_budget_line(id, activity, &line, &office, view.now).await
            }
            Err(refusal) => Err(refusal.into()),
        },
        "add" => match planned(view, fields) {
            Ok(planned) => store.add_activity(id, &planned, &office, view.now).await,
            Err(refusal) => Err(refusal.into()),
        },
        "move" | "cancel" => match amended(view, changed()?, fields) {
            Ok(amendment) => store.amend_activity(id, &amendment, &office, view.now).await,
            Err(refusal) => Err(refusal.into()),
        },
        _ => return Err(Error::bad("go=")),
    };
    match outcome {
        Ok(()) => return done("activity"),
        Err(store::Error::Refused(refusal)) => {
            let go = fields.get("go");
            let (field, words) = match go {
                "line" => budget::said(view, &refusal),
                _ => said(view, &refusal),
            };
            errors.push((Form::id(go, &field), words));
        }
        Err(other) => return Err(other.into()),
    }
    page(view, &loaded, fields, &errors).await
}

/// The words of a form in every language in which the charter publishes.
fn words(view: &View, fields: &Fields, name: &str) -> Localized {
    let typed = languages(view).into_iter().map(|language| {
        let words = one_line(fields.get(&format!("{name}-{language}")));
        (language, words)
    });
    typed.filter(|(_, words)| !words.is_empty()).collect()
}

/// The moment that a form names by a day and a time of the commission's clock (Unix seconds UTC).
fn moment(view: &View, fields: &Fields, name: &str) -> Result<i64, Refusal> {
    let text =
        format!("{}T{}", fields.get(&format!("{name}-day")), fields.get(&format!("{name}-time")));
    day::read_minute(&text, view.zone().offset_seconds)
        .ok_or(Refusal::ActivityTime { why: "order" })
}

/// The activity that a form describes.
fn planned(view: &View, fields: &Fields) -> Result<Planned, Refusal> {
    let charter = &view.commission.charter;
    let (starts, ends) = (moment(view, fields, "starts")?, moment(view, fields, "ends")?);
    let held_in = quarter_of(starts.saturating_add(view.zone().offset_seconds));
    let late: i64 = fields.get("late").parse().unwrap_or(0);
    let mut organisers: BTreeMap<PartyId, Office> = BTreeMap::new();
    let mut expected: BTreeMap<PartyId, u32> = BTreeMap::new();
    for party in charter.party_ids() {
        let office = fields.get(&format!("organiser-{party}")).parse();
        organisers
            .insert(party.clone(), office.map_err(|_| Refusal::Empty { field: "organiser" })?);
        let number = fields.get(&format!("expected-{party}")).trim().parse();
        expected.insert(party, number.map_err(|_| Refusal::Empty { field: "expected" })?);
    }
    let registration = match fields.get("capacity").trim() {
        "" => None,
        number => Some(Registration {
            capacity: number.parse().map_err(|_| Refusal::Empty { field: "capacity" })?,
            until: starts,
            minors: fields.get("minors") == "yes",
        }),
    };
    let subject: Result<Subject, Refusal> = fields.get("field").parse();
    Ok(Planned {
        id: String::new(),
        title: words(view, fields, "title"),
        field: subject?,
        region: fields.get("region").to_owned(),
        place: words(view, fields, "place"),
        starts,
        ends,
        quarter: held_in.saturating_sub(late.clamp(0, 8)),
        organisers,
        expected,
        registration,
        budget: Vec::new(),
    })
}

/// The change of an earlier activity that a form describes.
fn amended(view: &View, activity: ActivityId, fields: &Fields) -> Result<Amendment, Refusal> {
    let change = match fields.get("go") {
        "cancel" => Change::Cancelled,
        _ => Change::Moved {
            region: fields.get("region").to_owned(),
            place: words(view, fields, "place"),
            starts: moment(view, fields, "starts")?,
            ends: moment(view, fields, "ends")?,
        },
    };
    Ok(Amendment { activity, change, reasons: words(view, fields, "reasons") })
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let first = languages(view).first().map(ToString::to_string).unwrap_or_default();
    let (field, words) = match refusal {
        Refusal::Empty { field: "activity-title" } => {
            (format!("title-{first}"), t!(locale, "programme-missing-title"))
        }
        Refusal::Empty { field: "activity-place" } => {
            (format!("place-{first}"), t!(locale, "programme-missing-place"))
        }
        Refusal::Empty { field: "reasons" } => {
            (format!("reasons-{first}"), t!(locale, "programme-missing-reasons"))
        }
        Refusal::Empty { field: "activity-field" } => {
            ("field".to_owned(), t!(locale, "programme-missing-field"))
        }
        Refusal::UnknownRegion { .. } => {
            ("region".to_owned(), t!(locale, "programme-missing-region"))
        }
        Refusal::Empty { field: "organiser" | "expected" } | Refusal::NoSuchSeat { .. } => {
            ("starts-day".to_owned(), t!(locale, "programme-missing-organiser"))
        }
        Refusal::Empty { field: "capacity" }
        | Refusal::TooMany { what: What::Participants, .. } => {
            ("capacity".to_owned(), t!(locale, "programme-wrong-capacity"))
        }
        Refusal::OtherPartysVoice { party } => {
            ("starts-day".to_owned(), attached::theirs(view, party))
        }
        other => ("starts-day".to_owned(), view.refusal(other)),
    };
    (field, words)
}

async fn page(
    view: &View,
    loaded: &Loaded,
    fields: &Fields,
    errors: &Errors,
) -> Result<Response, Error> {
    let there = there(view, loaded).await?;
    let earlier = view.app.store().activities().await?;
    // What is to come, and what came to nothing so far, can be moved or cancelled.
    let earlier: Vec<&Activity> =
        earlier.iter().filter(|it| it.is_open(&view.commission.charter)).collect();
    let title = t!(view.locale, "programme-desk-title");
    let form = Form { view, fields, errors };
    let body = form.body(loaded, there.as_ref(), &earlier, &title);
    Ok(attached::answer(view, &title, errors, body))
}

/// A form with what was typed into it.
struct Form<'a> {
    view: &'a View,
    fields: &'a Fields,
    errors: &'a Errors,
}

impl Form<'_> {
    fn body(
        &self,
        loaded: &Loaded,
        there: Option<&Programme>,
        earlier: &[&Activity],
        title: &str,
    ) -> Markup {
        let Self { view, fields, errors } = *self;
        let locale = view.locale;
        let draft = &loaded.draft;
        let here = view.href(&routes::draft_programme(&draft.id));
        html! {
            (summary(view, errors))
            (crumbs(view, draft, title))
            h1 { (title) }
            p class="lead" { (t!(locale, "programme-desk-lead")) }
            @if let Some(there) = there {
                ol {
                    @for (number, it) in there.activities.iter().enumerate() {
                        li {
                            (planned_line(view, it))
                            (budget::lines(view, &here, it))
                            form method="post" action=(here) {
                                (hidden("go", "remove")) (hidden("activity", &it.id))
                                (button(Weight::Plain, &t!(locale, "programme-remove", "number" => number + 1)))
                            }
                        }
                    }
                }
                @for it in &there.changes {
                    div {
                        (change_line(view, it, earlier))
                        form method="post" action=(here) {
                            (hidden("go", "keep")) (hidden("activity", &it.activity.to_string()))
                            (button(Weight::Plain, &t!(locale, "programme-keep")))
                        }
                    }
                }
            }
            h2 { (t!(locale, "programme-add")) }
            form class="flow" method="post" action=(here) {
                (hidden("go", "add"))
                (self.boxes("title", &t!(locale, "programme-name")))
                (self.choice("field", &t!(locale, "programme-field-label"), &self.subjects()))
                (self.where_and_when())
                (self.choice("late", &t!(locale, "programme-counts-for"), &self.quarters()))
                @for party in view.parties_in_order() {
                    @let name = view.names(&party.short).0;
                    (self.choice(&format!("organiser-{}", party.id), &t!(locale, "programme-organiser-of", "party" => name.as_str()), &self.offices(&party.id)))
                    (self.line(&format!("expected-{}", party.id), &t!(locale, "programme-expected-of", "party" => name.as_str()), "number", false))
                }
                (self.line("capacity", &t!(locale, "programme-capacity-label"), "number", true))
                (self.choice("minors", &t!(locale, "programme-minors"), &[
                    ("no".to_owned(), t!(locale, "programme-minors-no")),
                    ("yes".to_owned(), t!(locale, "programme-minors-yes")),
                ]))
                div class="actions" {
                    (button(Weight::Primary, &t!(locale, "programme-add-button")))
                    (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
                }
            }
            (budget::form(self, &here, there))
            @if !earlier.is_empty() {
                @let is_open = matches!(fields.get("go"), "move" | "cancel");
                @let form = self.changing(&here, earlier);
                @if is_open { (form) } @else { (details(&t!(locale, "programme-change"), &form)) }
            }
        }
    }

    /// The form that moves or cancels an activity of an earlier plan.
    fn changing(&self, here: &str, earlier: &[&Activity]) -> Markup {
        let view = self.view;
        let locale = view.locale;
        let choices: Vec<(String, String)> = earlier
            .iter()
            .map(|it| {
                let (title, _) = view.names(&it.planned.title);
                (it.id.to_string(), format!("{title}, {}", view.date(it.starts())))
            })
            .collect();
        let ways = [("cancel", "programme-cancel"), ("move", "programme-move")];
        html! {
            @for (go, label) in ways {
                form class="flow" method="post" action=(here) {
                    h3 { (t!(locale, label)) }
                    (hidden("go", go))
                    (self.choice_in(go, "activity", &t!(locale, "programme-which"), &choices))
                    @if go == "move" { (self.where_and_when_in(go)) }
                    (self.boxes_in(go, "reasons", &t!(locale, "programme-reasons")))
                    (button(Weight::Secondary, &t!(locale, label)))
                }
            }
        }
    }

    fn where_and_when(&self) -> Markup {
        self.where_and_when_in("add")
    }

    fn where_and_when_in(&self, go: &str) -> Markup {
        let locale = self.view.locale;
        html! {
            (self.choice_in(go, "region", &t!(locale, "programme-region"), &self.regions()))
            (self.boxes_in(go, "place", &t!(locale, "programme-address")))
            @for (name, label) in [("starts", "programme-starts"), ("ends", "programme-ends")] {
                (self.line_in(go, &format!("{name}-day"), &t!(locale, label, "what" => "day"), "date", false))
                (self.line_in(go, &format!("{name}-time"), &t!(locale, label, "what" => "time"), "time", false))
            }
        }
    }

    /// What was typed into a field of one of the page's forms.
    fn typed(&self, go: &str, name: &str) -> &str {
        let sent = self.fields.get("go");
        if sent == go || (sent.is_empty() && go == "add") { self.fields.get(name) } else { "" }
    }

    /// The id of a field: its name, and in the forms below with the form before it.
    fn id(go: &str, name: &str) -> String {
        if go == "add" { name.to_owned() } else { format!("{go}-{name}") }
    }

    fn error(&self, go: &str, name: &str) -> Option<&str> {
        let sent = self.fields.get("go");
        if sent == go { error_at(self.errors, &Self::id(go, name)) } else { None }
    }

    fn boxes(&self, name: &str, label: &str) -> Markup {
        self.boxes_in("add", name, label)
    }

    /// A box in each language in which the charter publishes.
    fn boxes_in(&self, go: &str, name: &str, label: &str) -> Markup {
        let view = self.view;
        let chars_max = WORDS.iter().find(|(it, _)| *it == name).map_or(LINE_CHARS_MAX, |it| it.1);
        let one = |language: &Language| {
            let field = format!("{name}-{language}");
            let label = t!(view.locale, "board-words-in",
                "label" => label, "language" => language_name(language));
            let of = Box {
                id: &Self::id(go, &field),
                name: &field,
                label: &label,
                words: self.typed(go, &field),
                language: Some(language),
                error: self.error(go, &field),
                chars_max,
                lines: 1,
            };
            words_box(view, &of)
        };
        html! { @for language in &languages(view) { (one(language)) } }
    }

    fn line(&self, name: &str, label: &str, kind: &str, optional: bool) -> Markup {
        self.line_in("add", name, label, kind, optional)
    }

    fn line_in(&self, go: &str, name: &str, label: &str, kind: &str, optional: bool) -> Markup {
        if go == "add" {
            let field = Field { name, label, hint: None, error: self.error(go, name), optional };
            return text_field(self.view.locale, &field, kind, self.typed(go, name));
        }
        let (id, error) = (Self::id(go, name), self.error(go, name));
        html! {
            div class={ "field" @if error.is_some() { " has-error" } } {
                label for=(id) { (label) }
                @if let Some(error) = error { p class="field-error" id={ (id) "-error" } { (error) } }
                input id=(id) name=(name) type=(kind) value=(self.typed(go, name)) required[!optional] aria-invalid=[error.map(|_| "true")];
            }
        }
    }

    fn choice(&self, name: &str, label: &str, choices: &[(String, String)]) -> Markup {
        self.choice_in("add", name, label, choices)
    }

    fn choice_in(&self, go: &str, name: &str, label: &str, choices: &[(String, String)]) -> Markup {
        let chosen = self.typed(go, name);
        if go == "add" {
            let choices: Vec<(&str, &str)> =
                choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let error = self.error(go, name);
            let field = Field { name, label, hint: None, error, optional: false };
            return select(self.view.locale, &field, &choices, Some(chosen));
        }
        let (id, error) = (Self::id(go, name), self.error(go, name));
        html! {
            div class={ "field" @if error.is_some() { " has-error" } } {
                label for=(id) { (label) }
                @if let Some(error) = error { p class="field-error" id={ (id) "-error" } { (error) } }
                select id=(id) name=(name) aria-invalid=[error.map(|_| "true")] {
                    @for (value, words) in choices {
                        option value=(value) selected[value == chosen] { (words) }
                    }
                }
            }
        }
    }

    fn subjects(&self) -> Vec<(String, String)> {
        let all = Subject::ALL.iter();
        all.map(|it| (it.as_str().to_owned(), field(self.view, *it))).collect()
    }

    fn regions(&self) -> Vec<(String, String)> {
        let regions = self.view.commission.charter.regions.iter();
        regions.map(|it| (it.code.clone(), self.view.names(&it.name).0)).collect()
    }

    /// For which quarter it is agreed: its own, or one that it makes good.
    fn quarters(&self) -> Vec<(String, String)> {
        let locale = self.view.locale;
        (0..=LATE_MAX)
            .map(|back| (back.to_string(), t!(locale, "programme-late", "count" => back)))
            .collect()
    }

    /// The offices of a party that can organise something.
    fn offices(&self, party: &PartyId) -> Vec<(String, String)> {
        let view = self.view;
        let organises = |office: &&Office| {
            matches!(office.role(), Role::CoChair | Role::Member | Role::Liaison)
        };
        view.commission
            .roll
            .seats()
            .keys()
            .filter(|it| it.party() == Some(party))
            .filter(organises)
            .map(|it| (it.to_string(), seat(view, it)))
            .collect()
    }
}

/// An activity before the plan is adopted.
fn planned_line(view: &View, it: &Planned) -> Markup {
    html! {
        (named(view, &it.title)) " · " (field(view, it.field)) " · " (region_name(view, &it.region))
        " · " (time_tag(view.locale, it.starts, view.zone()))
    }
}

/// A change before the plan is adopted.
fn change_line(view: &View, it: &Amendment, earlier: &[&Activity]) -> Markup {
    let locale = view.locale;
    let named = earlier.iter().find(|known| known.id == it.activity);
    let word = match it.change {
        Change::Cancelled => "programme-change-cancelled",
        Change::Moved { .. } => "programme-change-moved",
    };
    html! {
        @if let Some(activity) = named { (crate::pages::words::named(view, &activity.planned.title)) ": " }
        (t!(locale, word))
    }
}

/// The programme of a plan on its desk page.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    if page.loaded.draft.kind != Kind::Plan {
        return Ok(html! {});
    }
    let there = there(view, &page.loaded).await?;
    let locale = view.locale;
    let earlier = match &there {
        Some(there) if !there.changes.is_empty() => view.app.store().activities().await?,
        _ => Vec::new(),
    };
    let earlier: Vec<&Activity> = earlier.iter().collect();
    let waived = there.as_ref().map(|it| it.waives.as_slice()).unwrap_or_default();
    let references: Vec<String> = waived.iter().map(|it| it.promise.clone()).collect();
    let (known, _) = view.app.store().promises_of(&references, view.now).await?;
    Ok(html! {
        h2 id="programme" { (t!(locale, "programme-title")) }
        @match &there {
            Some(there) => {
                ol { @for it in &there.activities { li { (planned_line(view, it)) (budget::shown(view, it)) } } }
                @for it in &there.changes { p { (change_line(view, it, &earlier)) } }
            },
            None => p class="muted" { (t!(locale, "programme-no-activity")) },
        }
        @if may_word(view, page) {
            p { a href=(view.href(&routes::draft_programme(&page.loaded.draft.id))) { (t!(locale, "programme-add")) } }
        }
        @if !waived.is_empty() || may_word(view, page) { h2 id="waivers" { (t!(locale, "waiver-title")) } }
        @for it in waived { (waivers::line(view, it, &known)) }
        @if may_word(view, page) {
            p { a href=(view.href(&routes::draft_waivers(&page.loaded.draft.id))) { (t!(locale, "waiver-add")) } }
        }
    })
}
