//! The forms of a forum: one at a time, each for one part or one change.

use commission::forum::{
    FORUM_DAYS_MAX, LINE_CHARS_MAX, POSTPONED_DAYS_MAX, QUOTA_DEFAULT, QUOTA_MAX,
    REASONS_CHARS_MAX, ROOM_SEATS_MAX, Session, Week,
};
use commission::party::Role;
use commission::{Forum, Localized, Office, PartyId};
use maud::{Markup, html};

use super::read::tongues;
use super::{CHANGES, Desk, PARTS, arrange, is_theirs};
use crate::components::{
    Field, Tone, Weight, button, hidden, language_name, link_button, notice, select, text_field,
};
use crate::day;
use crate::pages::desk::keep::Fields;
use crate::pages::desk::parts::{Box, Errors, crumbs, error_at, summary, words_box};
use crate::pages::forums::{change_words, clashes, facts, session};
use crate::pages::words::{named, seat};
use crate::request::View;
use crate::{routes, t};

/// The page with what was typed into its form.
pub(super) struct Form<'a> {
    pub(super) view: &'a View,
    pub(super) desk: &'a Desk,
    /// Which form is shown; none where it is no part and no change.
    pub(super) part: &'a str,
    pub(super) fields: &'a Fields,
    pub(super) errors: &'a Errors,
}

impl Form<'_> {
    pub(super) fn body(&self, title: &str, clashing: &Markup) -> Markup {
        let Self { view, desk, errors, .. } = *self;
        let locale = view.locale;
        let draft = &desk.loaded.draft;
        let another = is_theirs(view, &desk.loaded).filter(|_| errors.is_empty());
        // What is arranged is shown as a proposal; the week as it is would only stand in its way.
        let arranging = self.part == "arrange" && desk.there.opens.is_some();
        html! {
            (summary(view, errors))
            @if !arranging { (clashing) }
            (crumbs(view, draft, title))
            @if view.query("done") == Some("forum") {
                div role="status" { (notice(Tone::Plain, &html! { p { (t!(locale, "forum-desk-done")) } })) }
            }
            h1 id="forum" { (title) }
            p class="lead" { (t!(locale, "forum-desk-lead")) }
            @if arranging { (clashing) } @else { (self.there(another.is_none())) }
            @if let Some(party) = another {
                p { strong { (t!(locale, "course-addressees-theirs", "party" => view.party(party))) } }
            } @else {
                (self.form())
                (self.ways())
            }
            p { (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back"))) }
        }
    }

    fn here(&self) -> String {
        self.view.href(&routes::draft_forum(&self.desk.loaded.draft.id))
    }

    /// The week and the changes so far, each part with the way to take it away.
    fn there(&self, may: bool) -> Markup {
        let Self { view, desk, .. } = *self;
        let locale = view.locale;
        html! {
            @if let Some(week) = &desk.there.opens {
                h2 { (named(view, &week.title)) }
                (facts(view, week))
                h3 { (t!(locale, "forum-desk-categories")) }
                @for it in &week.categories {
                    div {
                        (named(view, &it.title)) ": " (i64::from(it.quota))
                        @if may {
                            form method="post" action=(self.here()) {
                                (hidden("go", "category")) (hidden("part", &it.id))
                                label for={ "quota-" (it.id) } { (t!(locale, "forum-desk-quota")) }
                                input id={ "quota-" (it.id) } name="quota" type="number" value=(it.quota) required;
                                (button(Weight::Plain, &t!(locale, "forum-desk-set-quota")))
                            }
                            (self.remove("category", &it.id, &view.names(&it.title).0))
                        }
                    }
                }
                h3 { (t!(locale, "forum-desk-rooms")) }
                @for it in &week.rooms {
                    div {
                        (named(view, &it.name)) " · " (t!(locale, "forum-room-seats", "count" => i64::from(it.seats)))
                        @if may { (self.remove("room", &it.id, &view.names(&it.name).0)) }
                    }
                }
                h3 { (t!(locale, "forum-programme")) }
                @for (_, sessions) in week.programme() {
                    @for it in sessions {
                        section class="panel" {
                            p { (view.date(it.starts)) }
                            (session(view, week, it))
                            @if may { (self.remove("session", &it.id, &view.names(&it.title).0)) }
                        }
                    }
                }
                (clashes(view, week))
                @if may {
                    form method="post" action=(self.here()) {
                        (hidden("go", "close"))
                        (button(Weight::Plain, &t!(locale, "forum-desk-close")))
                    }
                }
            }
            @for (place, it) in desk.there.changes.iter().enumerate() {
                div {
                    @match desk.forums.iter().find(|forum| forum.id == it.forum) {
                        Some(forum) => { (named(view, &forum.week.title)) ": " (change_words(view, forum, &it.change)) },
                        None => (it.change.as_str()),
                    }
                    " " (named(view, &it.reasons))
                    @if may { (self.remove("change", &it.mark(), &(place + 1).to_string())) }
                }
            }
        }
    }

    fn remove(&self, what: &str, part: &str, name: &str) -> Markup {
        html! {
            form method="post" action=(self.here()) {
                (hidden("go", &format!("remove-{what}"))) (hidden("part", part))
                (button(Weight::Plain, &t!(self.view.locale, "forum-desk-remove", "name" => name)))
            }
        }
    }

    /// The ways to the forms.
    fn ways(&self) -> Markup {
        let Self { view, desk, .. } = *self;
        let locale = view.locale;
        let to = |part: &str, forum: &str| {
            let path = routes::draft_forum(&desk.loaded.draft.id);
            let path = routes::with_query(&path, "part", part);
            view.href(&if forum.is_empty() {
                path
            } else {
                routes::with_query(&path, "forum", forum)
            })
        };
        let has_week = desk.there.opens.is_some();
        html! {
            ul {
                @for part in PARTS.into_iter().filter(|it| has_week || *it == "week") {
                    li { a href=(to(part, "")) { (t!(locale, "forum-desk-part", "part" => part, "there" => if has_week { "yes" } else { "no" })) } }
                }
            }
            @if desk.there.opens.as_ref().is_some_and(|it| !it.sessions.is_empty()) {
                p { a href=(to("arrange", "")) { (t!(locale, "forum-arrange-title")) } }
            }
            @for forum in &desk.forums {
                h2 { (t!(locale, "forum-desk-amend")) ": " (named(view, &forum.week.title)) }
                ul {
                    @for change in CHANGES {
                        li { a href=(to(change, forum.id.as_str())) { (t!(locale, "forum-desk-amendment", "change" => change)) } }
                    }
                }
            }
        }
    }

    /// The form that is asked for.
    fn form(&self) -> Markup {
        let Self { view, desk, part, fields, .. } = *self;
        let locale = view.locale;
        if part == "arrange" {
            // With what was just typed: its session has its boxes, and its hours are those that are used.
            let week = arrange::base(view, desk, fields).ok().or_else(|| desk.there.opens.clone());
            return week.map(|it| self.arranging(&it)).unwrap_or_default();
        }
        if PARTS.contains(&part) {
            let there = desk.there.opens.as_ref();
            if there.is_none() && part != "week" {
                return html! {};
            }
            let yes = if there.is_some() { "yes" } else { "no" };
            let title = t!(locale, "forum-desk-part", "part" => part, "there" => yes);
            let inner = match (part, there) {
                ("room", _) => self.room(),
                ("session", Some(week)) => self.session(week),
                ("category", _) => self.category("title"),
                _ => self.week(there),
            };
            return self.around(&title, None, &inner);
        }
        let forum = desk.forum(view, fields.get("forum"));
        let Some(forum) = forum.filter(|_| CHANGES.contains(&part)) else { return html! {} };
        let title = t!(locale, "forum-desk-amendment", "change" => part);
        let inner = match part {
            "added" => self.session(&forum.week),
            "moved" => {
                html! { (self.sessions(&forum.week)) (self.room_choice(&forum.week)) (self.times()) }
            }
            "cancelled" => self.sessions(&forum.week),
            "speakers" => html! { (self.sessions(&forum.week)) (self.speakers(&forum.week)) },
            "new-room" => self.room(),
            "quota" => self.more_seats(&forum.week),
            _ => self.postponed(&forum),
        };
        self.around(&title, Some(&forum), &inner)
    }

    fn around(&self, title: &str, forum: Option<&Forum>, inner: &Markup) -> Markup {
        let Self { view, part, .. } = *self;
        html! {
            h2 { (title) }
            @if let Some(forum) = forum { p { (named(view, &forum.week.title)) } }
            form class="flow" method="post" action=(self.here()) {
                (hidden("go", part))
                @if let Some(forum) = forum { (hidden("forum", forum.id.as_str())) }
                (inner)
                @if forum.is_some() { (self.boxes("reasons", "programme-reasons", None)) }
                div class="actions" { (button(Weight::Primary, &t!(view.locale, "forum-desk-button"))) }
            }
        }
    }

    /// What was typed into a field; before anything was, what is there.
    fn typed<'a>(&'a self, name: &str, there: &'a str) -> &'a str {
        if self.fields.get("go").is_empty() { there } else { self.fields.get(name) }
    }

    fn error(&self, name: &str) -> Option<&str> {
        error_at(self.errors, name)
    }

    /// A box in each language in which everybody reads.
    fn boxes(&self, name: &str, label: &str, there: Option<&Localized>) -> Markup {
        let view = self.view;
        let chars_max = if name == "reasons" { REASONS_CHARS_MAX } else { LINE_CHARS_MAX };
        let label = view.locale.text(label, None);
        html! {
            @for language in &tongues(view) {
                @let field = format!("{name}-{language}");
                @let label = t!(view.locale, "board-words-in", "label" => label.as_str(), "language" => language_name(language));
                @let known = there.and_then(|it| it.get(language)).unwrap_or_default();
                (words_box(view, &Box {
                    id: &field,
                    name: &field,
                    label: &label,
                    words: self.typed(&field, known),
                    language: Some(language),
                    error: self.error(&field),
                    chars_max,
                    lines: 1,
                }))
            }
        }
    }

    fn line(&self, name: &str, label: &str, kind: &str, hint: Option<&str>, there: &str) -> Markup {
        let label = self.view.locale.text(label, None);
        let error = self.error(name);
        let field = Field { name, label: &label, hint, error, optional: false };
        text_field(self.view.locale, &field, kind, self.typed(name, there))
    }

    fn choice(&self, name: &str, label: &str, choices: &[(String, String)], there: &str) -> Markup {
        let locale = self.view.locale;
        let label = locale.text(label, None);
        let first = (String::new(), t!(locale, "desk-choose"));
        let choices: Vec<(&str, &str)> =
            std::iter::once(&first).chain(choices).map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let error = self.error(name);
        let field = Field { name, label: &label, hint: None, error, optional: false };
        select(locale, &field, &choices, Some(self.typed(name, there)))
    }

    fn regions(&self, there: &str) -> Markup {
        let view = self.view;
        let regions = view.commission.charter.regions.iter();
        let choices: Vec<(String, String)> =
            regions.map(|it| (it.code.clone(), view.names(&it.name).0)).collect();
        self.choice("region", "programme-region", &choices, there)
    }

    fn week(&self, there: Option<&Week>) -> Markup {
        let locale = self.view.locale;
        let of = |day: Option<i64>| day.map(day::written).unwrap_or_default();
        // The last day on which somebody new is nominated ends with the second before.
        let until = there.map(|it| it.day_of(it.until.saturating_sub(1)));
        let minors = if there.is_some_and(|it| it.minors) { "yes" } else { "no" };
        let choices = [
            ("no".to_owned(), t!(locale, "forum-desk-minors-no")),
            ("yes".to_owned(), t!(locale, "forum-desk-minors-yes")),
        ];
        let days = t!(locale, "forum-desk-days-hint", "max" => FORUM_DAYS_MAX);
        html! {
            (self.boxes("title", "forum-desk-name", there.map(|it| &it.title)))
            (self.regions(there.map_or("", |it| it.region.as_str())))
            (self.boxes("place", "programme-address", there.map(|it| &it.place)))
            (self.line("from", "forum-desk-from", "date", None, &of(there.map(|it| it.from))))
            (self.line("to", "forum-desk-to", "date", Some(&days), &of(there.map(|it| it.to))))
            (self.line("until", "forum-desk-until-day", "date", None, &of(until)))
            (self.choice("minors", "programme-minors", &choices, minors))
            @if there.is_none() { (self.category("category")) }
        }
    }

    fn category(&self, name: &str) -> Markup {
        let hint = t!(self.view.locale, "forum-desk-quota-hint", "max" => i64::from(QUOTA_MAX));
        html! {
            (self.boxes(name, "forum-desk-category", None))
            (self.line("quota", "forum-desk-quota", "number", Some(&hint), &QUOTA_DEFAULT.to_string()))
        }
    }

    fn room(&self) -> Markup {
        let hint =
            t!(self.view.locale, "forum-desk-seats-hint", "max" => i64::from(ROOM_SEATS_MAX));
        html! {
            (self.boxes("title", "forum-desk-room", None))
            (self.line("seats", "forum-desk-seats", "number", Some(&hint), ""))
        }
    }

    fn room_choice(&self, week: &Week) -> Markup {
        let rooms = week.rooms.iter();
        let choices: Vec<(String, String)> =
            rooms.map(|it| (it.id.clone(), self.view.names(&it.name).0)).collect();
        self.choice("room", "forum-desk-in-room", &choices, "")
    }

    fn times(&self) -> Markup {
        html! {
            (self.line("day", "forum-desk-day", "date", None, ""))
            (self.line("starts", "forum-desk-starts", "time", None, ""))
            (self.line("ends", "forum-desk-ends", "time", None, ""))
        }
    }

    fn session(&self, week: &Week) -> Markup {
        html! {
            (self.boxes("title", "forum-desk-session", None))
            (self.room_choice(week))
            (self.times())
            (self.speakers(week))
        }
    }

    /// Which session is changed.
    fn sessions(&self, week: &Week) -> Markup {
        let view = self.view;
        let name = |it: &&Session| {
            (it.id.clone(), format!("{}, {}", view.names(&it.title).0, view.date_time(it.starts)))
        };
        let choices: Vec<(String, String)> =
            week.programme().iter().flat_map(|(_, of)| of.iter().map(name)).collect();
        self.choice("session", "forum-desk-which", &choices, "")
    }

    /// Who speaks of each party: offices to tick, and numbers of seats.
    fn speakers(&self, week: &Week) -> Markup {
        let view = self.view;
        let locale = view.locale;
        html! {
            @for party in view.parties_in_order() {
                @let name = format!("speaker-{}", party.id);
                @let ticked = self.fields.all(&name);
                fieldset class={ "field" @if self.error(&name).is_some() { " has-error" } } {
                    legend { (t!(locale, "forum-desk-speakers", "party" => view.names(&party.short).0)) }
                    @if let Some(error) = self.error(&name) { p class="field-error" { (error) } }
                    @for (place, office) in self.offices(&party.id).iter().enumerate() {
                        @let value = office.to_string();
                        @let id = if place == 0 { name.clone() } else { format!("{name}-{place}") };
                        div class="choice" {
                            input id=(id) type="checkbox" name=(name) value=(value) checked[ticked.contains(&value.as_str())];
                            label for=(id) { (seat(view, office)) }
                        }
                    }
                    @for category in &week.categories {
                        (self.seats(&party.id, &category.id, &view.names(&category.title).0))
                    }
                }
            }
        }
    }

    fn seats(&self, party: &PartyId, category: &str, title: &str) -> Markup {
        let locale = self.view.locale;
        let name = format!("seats-{party}-{category}");
        let label = t!(locale, "forum-desk-seat-numbers", "category" => title);
        let error = self.error(&name);
        let field = Field { name: &name, label: &label, hint: None, error, optional: true };
        text_field(locale, &field, "text", self.fields.get(&name))
    }

    /// The offices of a party that can speak.
    fn offices(&self, party: &PartyId) -> Vec<Office> {
        let speaks = |it: &&Office| {
            it.party() == Some(party)
                && matches!(it.role(), Role::CoChair | Role::Member | Role::Liaison)
        };
        self.view.commission.roll.seats().keys().filter(speaks).cloned().collect()
    }

    fn more_seats(&self, week: &Week) -> Markup {
        let view = self.view;
        let of = week.categories.iter();
        let choices: Vec<(String, String)> = of
            .map(|it| (it.id.clone(), format!("{} ({})", view.names(&it.title).0, it.quota)))
            .collect();
        let hint = t!(view.locale, "forum-desk-more-hint");
        html! {
            (self.choice("category", "delegates-category", &choices, ""))
            (self.line("quota", "forum-desk-quota", "number", Some(&hint), ""))
        }
    }

    fn postponed(&self, forum: &Forum) -> Markup {
        let hint = t!(self.view.locale, "forum-desk-days-later", "max" => POSTPONED_DAYS_MAX);
        html! {
            (self.line("days", "forum-desk-days", "number", Some(&hint), "0"))
            (self.regions(&forum.week.region))
            (self.boxes("place", "programme-address", Some(&forum.week.place)))
        }
    }
}
