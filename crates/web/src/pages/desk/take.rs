//! Taking everything that another voice has worded as one's own, where one has said nothing.

use axum::extract::Path;
use axum::response::Response;
use commission::draft::Voice;
use commission::permission::{Action, Object};
use commission::{Draft, Language, PartyId};
use maud::{Markup, html};
use store::Edit;

use super::keep::{self, Fields};
use super::parts::{closed, id_of, instrument, own_party};
use crate::components::{Weight, button, hidden};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::{count, say, short};
use crate::request::View;
use crate::{routes, t};

/// Where a voice has words and one's own party has none.
fn silent(draft: &Draft, own: &PartyId, from: &Voice) -> Vec<(usize, Language)> {
    let own = Voice::Party(own.clone());
    let mut places = Vec::new();
    for number in 0..=draft.passages.len() {
        let Some(passage) = draft.passage(number) else { continue };
        for language in passage.languages() {
            if passage.wording(language, &own).is_none()
                && passage.wording(language, from).is_some()
            {
                places.push((number, language.clone()));
            }
        }
    }
    places
}

/// The buttons, where there is more than one thing to take.
pub(super) fn offers(view: &View, draft: &Draft) -> Markup {
    let Some(own) = own_party(view) else { return html! {} };
    let others = view.commission.charter.party_ids().into_iter().filter(|party| party != own);
    let mut offers: Vec<(String, Markup, usize)> = others
        .map(|party| {
            let there = silent(draft, own, &Voice::Party(party.clone())).len();
            (party.to_string(), short(view, &party), there)
        })
        .collect();
    let secretariat = html! { (t!(view.locale, "party-secretariat")) };
    offers.push((String::new(), secretariat, silent(draft, own, &Voice::Proposal).len()));
    html! {
        @for (from, name, there) in &offers {
            @if *there > 1 {
                form class="flow" method="post" action=(view.href(&routes::draft_take(&draft.id))) {
                    (hidden("from", from))
                    p { (say!(view.locale, "desk-take-means", { "party" => name.clone() }, "count" => count(*there))) }
                    div class="actions" { (button(Weight::Secondary, &t!(view.locale, "desk-take-button"))) }
                }
            }
        }
    }
}

/// `POST /desk/<id>/take`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    keep::or_refused(&view, &fields, &routes::draft(&id), take(&view, &id, &fields).await)
}

async fn take(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let id = id_of(id)?;
    let closed = closed(instrument(view, &id).await?.as_ref());
    let by = view.can(Action::Word, Object::Draft { closed })?.clone();
    let own = by.party().ok_or_else(|| Error::bad("from="))?;
    // A party's id; empty for the secretariat's proposals.
    let from = match fields.get("from") {
        "" => Voice::Proposal,
        party => Voice::Party(party.parse().map_err(|_| Error::bad("from="))?),
    };
    let store = view.app.store();
    let draft = store.draft(&id).await?.draft;
    let edits: Vec<Edit> = silent(&draft, own, &from)
        .into_iter()
        .map(|(passage, language)| Edit::Accept { passage, language, from: from.clone() })
        .collect();
    if !edits.is_empty() {
        store.edit(&id, &by, Edit::All(edits), None, view.now).await?;
    }
    see_other(&view.href(&routes::with_query(&routes::draft(&id), "done", "taken")))
}
