//! The tasks that a plan carries: whose each is, and within how many hours of the start.

use axum::extract::Path;
use axum::response::Response;
use commission::party::NO_PARTY;
use commission::response::{HOURS_MAX, Planned, Playbook, TASKS, WHAT_CHARS_MAX, Whose};
use commission::{Kind, Refusal, Role};
use maud::{Markup, html};

use super::Member;
use super::attached;
use super::keep::Fields;
use super::page::{Page, may_word};
use super::parts::{self, Errors, Loaded, crumbs, error_at, line_boxes, summary};
use crate::components::{Field, Weight, button, hidden, link_button, select, text_field};
use crate::error::Error;
use crate::pages::board::{owners, planned};
use crate::request::View;
use crate::{routes, t};

/// How a form names each party at once.
const EACH: &str = "each-party";

/// What the form holds.
#[derive(Default)]
struct Filled {
    words: Vec<String>,
    owner: String,
    hours: String,
}

/// The tasks of a draft; none where it has none that can be read.
async fn tasks(view: &View, loaded: &Loaded) -> Result<Option<Playbook>, Error> {
    if loaded.draft.kind != Kind::Plan || !loaded.draft.attachments.contains_key(TASKS) {
        return Ok(None);
    }
    let file = view.app.store().attachment(&loaded.draft.id, TASKS).await?;
    Ok(Playbook::parse(&file).ok())
}

/// `GET /desk/<id>/tasks`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, &[Kind::Plan]).await?;
    page(&view, &loaded, &Filled::default(), &Errors::new()).await
}

/// `POST /desk/<id>/tasks`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, &[Kind::Plan]).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| attached::done(view, id, "tasks", what);
    if fields.get("go") == "remove" {
        let number = fields.get("task").parse().map_err(|_| Error::bad("task="))?;
        store.unplan_task(id, number, &office, view.now).await?;
        return done("removed");
    }
    let filled = Filled {
        words: parts::typed_words(view, &loaded.draft, fields),
        owner: fields.get("owner").to_owned(),
        hours: fields.get("hours").to_owned(),
    };
    let mut errors = Errors::new();
    if let Some(task) = read(view, &loaded, &filled, &mut errors) {
        match store.plan_task(id, task, &office, view.now).await {
            Ok(()) => return done("task"),
            Err(store::Error::Refused(Refusal::OtherPartysVoice { party })) => {
                let party = view.party(&party);
                errors.push((
                    "content".into(),
                    t!(view.locale, "plan-task-theirs", "party" => party),
                ));
            }
            Err(other) => return Err(other.into()),
        }
    }
    page(view, &loaded, &filled, &errors).await
}

/// The task that the form describes; what is wrong with it is added to `errors`.
fn read(view: &View, loaded: &Loaded, filled: &Filled, errors: &mut Errors) -> Option<Planned> {
    let locale = view.locale;
    let what = parts::read_line(view, &loaded.draft, &filled.words, WHAT_CHARS_MAX, errors);
    let owner = filled.owner.split_once('/').and_then(|(side, role)| {
        let role: Role = role.parse().ok()?;
        Some(match side {
            EACH => (Whose::EachParty, role),
            NO_PARTY => (Whose::Secretariat, role),
            party => (Whose::Party(party.parse().ok()?), role),
        })
    });
    if owner.is_none() {
        errors.push(("owner".into(), t!(locale, "board-missing-owner")));
    }
    let hours = filled.hours.trim().parse().ok().filter(|hours| (1..=HOURS_MAX).contains(hours));
    if hours.is_none() {
        errors.push(("hours".into(), t!(locale, "plan-task-hours", "max" => i64::from(HOURS_MAX))));
    }
    let ((whose, role), hours) = owner.zip(hours)?;
    errors.is_empty().then_some(Planned { what, whose, role, hours })
}

async fn page(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
) -> Result<Response, Error> {
    let there = tasks(view, loaded).await?;
    let title = t!(view.locale, "plan-tasks-title");
    let body = body(view, loaded, there.as_ref(), filled, errors, &title);
    Ok(attached::answer(view, &title, errors, body))
}

fn body(
    view: &View,
    loaded: &Loaded,
    there: Option<&Playbook>,
    filled: &Filled,
    errors: &Errors,
    title: &str,
) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let here = view.href(&routes::draft_tasks(&draft.id));
    // Whose words came back reads them, whatever happened meanwhile.
    let another = parts::of_another(view, draft, TASKS).filter(|_| errors.is_empty());
    let each = t!(locale, "task-each-party");
    let mut choices = vec![(String::new(), t!(locale, "desk-choose"))];
    for role in [Role::Member, Role::Liaison, Role::CoChair] {
        let role_words = t!(locale, &format!("role-{role}"));
        let words = t!(locale, "task-owner", "side" => each.as_str(), "role" => role_words);
        choices.push((format!("{EACH}/{role}"), words));
    }
    choices.extend(owners(view));
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let field = |name: &'static str| {
        let (label, hint) =
            (t!(locale, &format!("plan-{name}")), t!(locale, &format!("plan-{name}-hint")));
        (name, label, hint)
    };
    let ((owner, owner_label, owner_hint), (hours, hours_label, hours_hint)) =
        (field("owner"), field("hours"));
    let owner = Field {
        name: owner,
        label: &owner_label,
        hint: Some(&owner_hint),
        error: error_at(errors, "owner"),
        optional: false,
    };
    let hours = Field {
        name: hours,
        label: &hours_label,
        hint: Some(&hours_hint),
        error: error_at(errors, "hours"),
        optional: false,
    };
    html! {
        (summary(view, errors))
        (crumbs(view, draft, title))
        h1 { (title) }
        p class="lead" { (t!(locale, "plan-tasks-lead")) }
        @if let Some(there) = there {
            ol {
                @for (number, task) in there.tasks.iter().enumerate() {
                    li {
                        (planned(view, task))
                        @if another.is_none() {
                            form method="post" action=(here) {
                                (hidden("go", "remove")) (hidden("task", &number.to_string()))
                                (button(Weight::Plain, &t!(locale, "plan-task-remove", "number" => number + 1)))
                            }
                        }
                    }
                }
            }
        }
        @if let Some(party) = another {
            p { strong { (t!(locale, "plan-task-theirs", "party" => view.party(party))) } }
        } @else {
            h2 { (t!(locale, "plan-task-add")) }
            form class="flow" method="post" action=(here) {
                (hidden("go", "add"))
                (line_boxes(view, draft, &t!(locale, "task-what"), &filled.words, (WHAT_CHARS_MAX, 2), errors))
                (select(locale, &owner, &choices, Some(&filled.owner)))
                (text_field(locale, &hours, "number", &filled.hours))
                div class="actions" {
                    (button(Weight::Primary, &t!(locale, "plan-task-button")))
                    (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
                }
            }
        }
    }
}

/// The tasks of a plan on its desk page.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    if page.loaded.draft.kind != Kind::Plan {
        return Ok(html! {});
    }
    let there = tasks(view, &page.loaded).await?;
    let locale = view.locale;
    Ok(html! {
        h2 id="tasks" { (t!(locale, "plan-tasks-title")) }
        @match &there {
            Some(there) => ol { @for task in &there.tasks { li { (planned(view, task)) } } },
            None => p class="muted" { (t!(locale, "plan-no-task")) },
        }
        @if may_word(view, page) {
            p { a href=(view.href(&routes::draft_tasks(&page.loaded.draft.id))) { (t!(locale, "plan-task-add")) } }
        }
    })
}
