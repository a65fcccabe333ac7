//! A day on which the room asks again how it stands: each party answers for itself.

use axum::extract::Path;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::response::{FollowUp, REPORT_CHARS_MAX};
use commission::{Localized, Office};
use maud::{Markup, html};
use store::{Move, RoomRow};

use super::{answer, back, crumbs, day_words, first_box, object};
use crate::components::{Weight, button, hidden, time_tag};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::desk::parts::side_head;
use crate::pages::forms::{Typed, summary, words_boxes, wrong};
use crate::pages::incidents::{id_of, words};
use crate::pages::words::seat;
use crate::request::View;
use crate::{routes, t};

async fn load(view: &View, id: &str, number: &str) -> Result<(RoomRow, FollowUp), Error> {
    view.can(Action::Read, Object::Incidents)?;
    let store = view.app.store();
    let row = store.room(&id_of(id)?).await?;
    let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
    let mut all = store.response(&row.room.id).await?.response.follow_ups.into_iter();
    let asked = all.find(|it| it.number == number).ok_or(Error::NotFound)?;
    Ok((row, asked))
}

/// `GET /board/<id>/follow-ups/<number>`
pub(in crate::pages::board) async fn get(
    Member(view): Member,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (row, asked) = load(&view, &id, &number).await?;
    Ok(page(&view, &row, &asked, &Typed::default(), None))
}

/// `POST /board/<id>/follow-ups/<number>`
pub(in crate::pages::board) async fn post(
    view: View,
    Path((id, number)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let typed = Typed::new(fields.pairs())?;
    let (row, asked) = load(&view, &id, &number).await?;
    let by = view.can(Action::Carry, object(&row))?.clone();
    let made = Move::Answer { number: asked.number, text: typed.words(&view) };
    match view.app.store().respond(&row.room.id, &by, &made, view.now).await {
        Ok(()) => back(&view, &row, "answered"),
        Err(store::Error::Refused(refusal)) => {
            let wrong = wrong(&view, &refusal, &first_box(&view, "answer"));
            Ok(page(&view, &row, &asked, &typed, Some(&wrong)))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(
    view: &View,
    row: &RoomRow,
    asked: &FollowUp,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Response {
    let locale = view.locale;
    let title = t!(locale, "task-ask-question", "date" => day_words(view, asked.day));
    let body = html! {
        (crumbs(view, row, &title))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(locale, "task-ask-lead")) }
        div class="sides" {
            @for party in view.parties_own_first() {
                div class="side" {
                    (side_head(view, &party))
                    @match asked.answers.get(&party.id) {
                        Some(said) => {
                            (words(view, &said.text))
                            p class="small muted" { (seat(view, &said.by)) ", " (time_tag(locale, said.at, view.zone())) }
                        }
                        None => p class="muted" { (t!(locale, "task-ask-silent")) },
                    }
                }
            }
        }
        (form(view, row, asked, typed, wrong))
    };
    answer(view, &title, body, wrong.is_some())
}

fn form(
    view: &View,
    row: &RoomRow,
    asked: &FollowUp,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let own = view.office_held().and_then(Office::party);
    let waits = asked.waits_for(&view.commission.charter, view.now);
    let may = view.can(Action::Carry, object(row)).is_ok();
    if !may || own.is_none_or(|own| !waits.contains(own)) {
        return html! { @if view.now < asked.from { p { (t!(locale, "task-ask-early")) } } };
    }
    let name = first_box(view, "answer");
    let error = wrong.filter(|(at, _)| *at == name).map(|(_, words)| words.as_str());
    let kept = if wrong.is_some() { typed.words(view) } else { Localized::new() };
    let label = t!(locale, "task-ask-label");
    html! {
        form class="flow" method="post" action=(view.href(&routes::follow_up(&row.room.id, asked.number))) {
            (hidden("go", "answer"))
            (words_boxes(view, "answer", &label, REPORT_CHARS_MAX, &kept, error))
            div class="actions" { (button(Weight::Primary, &t!(locale, "task-ask-answer-button"))) }
        }
    }
}
