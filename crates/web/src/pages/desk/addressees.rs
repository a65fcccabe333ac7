//! To whom the draft of an appeal is to go.

use axum::extract::Path;
use axum::response::Response;
use commission::appeal::{ADDRESSEES, ANSWER_DAYS_MAX, Addressees, NAME_CHARS_MAX};
use commission::{Kind, Localized, Refusal};
use maud::{Markup, html};

use super::Member;
use super::attached;
use super::keep::Fields;
use super::page::{Page, may_word};
use super::parts::{self, Errors, Loaded, crumbs, error_at, line_boxes, summary};
use crate::components::{Field, Weight, button, hidden, link_button, text_field};
use crate::error::Error;
use crate::pages::appeals::planned;
use crate::request::View;
use crate::{routes, t};

/// How many days an answer is awaited where nobody says otherwise.
const ANSWER_DAYS: &str = "30";

/// What the form holds.
struct Filled {
    words: Vec<String>,
    days: String,
}

/// The addressees of a draft; none where it has none that can be read.
async fn there(view: &View, loaded: &Loaded) -> Result<Option<Addressees>, Error> {
    attached::readable(view.app.store().addressees(&loaded.draft.id).await)
}

/// `GET /desk/<id>/addressees`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, &[Kind::Appeal]).await?;
    let filled = Filled { words: Vec::new(), days: ANSWER_DAYS.to_owned() };
    page(&view, &loaded, &filled, &Errors::new()).await
}

/// `POST /desk/<id>/addressees`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    attached::sent(&view, &id, &fields, act(&view, &id, &fields)).await
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, &[Kind::Appeal]).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| attached::done(view, id, "addressees", what);
    if fields.get("go") == "remove" {
        store.remove_addressee(id, fields.get("addressee"), &office, view.now).await?;
        return done("removed");
    }
    let filled = Filled {
        words: parts::typed_words(view, &loaded.draft, fields),
        days: fields.get("days").to_owned(),
    };
    let mut errors = Errors::new();
    if let Some((name, days)) = read(view, &loaded, &filled, &mut errors) {
        match store.add_addressee(id, &name, days, &office, view.now).await {
            Ok(()) => return done("addressee"),
            Err(store::Error::Refused(Refusal::OtherPartysVoice { party })) => {
                errors.push(("content".into(), attached::theirs(view, &party)));
            }
            Err(other) => return Err(other.into()),
        }
    }
    page(view, &loaded, &filled, &errors).await
}

/// The addressee that the form describes; what is wrong with it is added to `errors`.
fn read(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &mut Errors,
) -> Option<(Localized, u32)> {
    let locale = view.locale;
    let name = parts::read_line(view, &loaded.draft, &filled.words, NAME_CHARS_MAX, errors);
    let days = filled.days.trim().parse().ok().filter(|days| (1..=ANSWER_DAYS_MAX).contains(days));
    if days.is_none() {
        let words = t!(locale, "course-days-wrong", "max" => i64::from(ANSWER_DAYS_MAX));
        errors.push(("days".into(), words));
    }
    let days = days?;
    errors.is_empty().then_some((name, days))
}

async fn page(
    view: &View,
    loaded: &Loaded,
    filled: &Filled,
    errors: &Errors,
) -> Result<Response, Error> {
    let there = there(view, loaded).await?;
    let title = t!(view.locale, "course-addressees-title");
    let body = body(view, loaded, there.as_ref(), filled, errors, &title);
    Ok(attached::answer(view, &title, errors, body))
}

fn body(
    view: &View,
    loaded: &Loaded,
    there: Option<&Addressees>,
    filled: &Filled,
    errors: &Errors,
    title: &str,
) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let here = view.href(&routes::draft_addressees(&draft.id));
    // Whose words came back reads them, whatever happened meanwhile.
    let another = parts::of_another(view, draft, ADDRESSEES).filter(|_| errors.is_empty());
    let (days_label, days_hint) = (t!(locale, "course-days"), t!(locale, "course-days-hint"));
    let days = Field {
        name: "days",
        label: &days_label,
        hint: Some(&days_hint),
        error: error_at(errors, "days"),
        optional: false,
    };
    html! {
        (summary(view, errors))
        (crumbs(view, draft, title))
        h1 { (title) }
        p class="lead" { (t!(locale, "course-addressees-lead")) }
        @if let Some(there) = there {
            ol {
                @for (number, addressee) in there.addressees.iter().enumerate() {
                    li {
                        (planned(view, addressee))
                        @if another.is_none() {
                            form method="post" action=(here) {
                                (hidden("go", "remove")) (hidden("addressee", &addressee.id))
                                (button(Weight::Plain, &t!(locale, "course-addressee-remove", "number" => number + 1)))
                            }
                        }
                    }
                }
            }
        }
        @if let Some(party) = another {
            p { strong { (attached::theirs(view, party)) } }
        } @else {
            h2 { (t!(locale, "course-addressee-add")) }
            form class="flow" method="post" action=(here) {
                (hidden("go", "add"))
                (line_boxes(view, draft, &t!(locale, "course-addressee-name"), &filled.words, (NAME_CHARS_MAX, 1), errors))
                (text_field(locale, &days, "number", &filled.days))
                div class="actions" {
                    (button(Weight::Primary, &t!(locale, "course-addressee-button")))
                    (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back")))
                }
            }
        }
    }
}

/// The addressees of an appeal on its desk page.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    if page.loaded.draft.kind != Kind::Appeal {
        return Ok(html! {});
    }
    let there = there(view, &page.loaded).await?;
    let locale = view.locale;
    Ok(html! {
        h2 id="addressees" { (t!(locale, "course-addressees-title")) }
        @match &there {
            Some(there) => ol { @for it in &there.addressees { li { (planned(view, it)) } } },
            None => p class="muted" { (t!(locale, "course-no-addressee")) },
        }
        @if may_word(view, page) {
            p { a href=(view.href(&routes::draft_addressees(&page.loaded.draft.id))) { (t!(locale, "course-addressee-add")) } }
        }
    })
}
