//! Reviews of an activity: left and erased with a receipt, without an account and without script; read
//! and let through by the organisers of every party; and what everybody reads of them.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::programme::{REVIEW_CHARS_MAX, REVIEW_DAYS, Review, Reviewed, Unread};
use commission::refusal::What;
use commission::report::Receipt;
use commission::{Activity, PartyId, Refusal};
use maud::{Markup, html};
use store::Leaving;
use store::sealed::Opened;

use super::one::load;
use super::register::{private, unread};
use crate::components::{
    Field, Weight, breadcrumbs, button, hidden, language_name, select, text_area, text_field,
    user_text,
};
use crate::error::Error;
use crate::line::Lane;
use crate::pages::appeals::day;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{languages, summary};
use crate::pages::sign_in::see_other;
use crate::pages::words::{count, list, named, parties, say, short};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What a form asks for that only brings the receipt along.
const ASK: &str = "ask";
const WITHDRAW: &str = "withdraw";

type Wrong = Option<(String, String)>;

/// `GET /programme/<plan>/<id>/review`
pub(super) async fn get(
    view: View,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    Ok(form(&view, &activity, &Fields::default(), None))
}

/// `POST /programme/<plan>/<id>/review`
pub(super) async fn post(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    let again = |wrong| Ok(form(&view, &activity, &fields, Some(wrong)));
    let receipt = match Receipt::parse(fields.get("receipt")) {
        Ok(receipt) => receipt,
        Err(error) => return again(("receipt".to_owned(), unread(&view, error))),
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    if fields.get("go") == WITHDRAW {
        // Twice the same form, or it was erased before: gone is gone.
        store.withdraw_review(&opened, &activity.id).await?;
        return Ok(done(&view, &activity, "review-erased", "review-erased-means"));
    }
    if let Some(own) = store.own_review(&opened, &activity.id).await? {
        return Ok(there(&view, &activity, &receipt, &own));
    }
    if fields.get("go") == ASK {
        return match activity.takes_reviews(&view.commission.charter, view.now) {
            Ok(()) => Ok(form(&view, &activity, &fields, None)),
            Err(_) => again(("receipt".to_owned(), t!(view.locale, "review-none-own"))),
        };
    }
    match leave(&view, &activity, &opened, &fields).await {
        Ok(Leaving::Taken | Leaving::There) => {
            Ok(done(&view, &activity, "review-taken", "review-taken-means"))
        }
        Ok(Leaving::Waiting) => again(("receipt".to_owned(), t!(view.locale, "review-waiting"))),
        Ok(Leaving::Unknown) => {
            again(("receipt".to_owned(), t!(view.locale, "review-opens-nothing")))
        }
        Err(Error::Refused(refusal)) => again(said(&view, &refusal)),
        Err(other) => Err(other),
    }
}

async fn leave(
    view: &View,
    activity: &Activity,
    opened: &Opened,
    fields: &Fields,
) -> Result<Leaving, Error> {
    let charter = &view.commission.charter;
    let language = fields.get("language").parse();
    let language = language.map_err(|_| Refusal::Empty { field: "language" })?;
    let words = (fields.get("good"), fields.get("change"));
    let review = Review::new(language, words, charter)?;
    activity.takes_reviews(charter, view.now)?;
    Ok(view.app.store().leave_review(opened, &activity.id, &review, view.now).await?)
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let (field, words) = match refusal {
        Refusal::Empty { field: "review" } => ("good", t!(view.locale, "review-no-words")),
        Refusal::Empty { field: "language" } => ("language", view.refusal(refusal)),
        Refusal::TooMany { what: What::Characters, .. } | Refusal::HiddenCharacter { .. } => {
            ("good", view.refusal(refusal))
        }
        other => ("receipt", view.refusal(other)),
    };
    (field.to_owned(), words)
}

fn crumbs(view: &View, activity: &Activity, title: &str) -> Markup {
    let above = [
        (view.href(routes::programme()), t!(view.locale, "programme-title")),
        (view.href(&routes::activity(&activity.id)), view.names(&activity.planned.title).0),
    ];
    let above: Vec<(&str, &str)> = above.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    breadcrumbs(view.locale, &above, title)
}

fn form(view: &View, activity: &Activity, typed: &Fields, wrong: Wrong) -> Response {
    let locale = view.locale;
    let title = t!(locale, "review-title");
    let here = view.href(&routes::review(&activity.id));
    let closed = activity.takes_reviews(&view.commission.charter, view.now);
    let error =
        |name: &str| wrong.as_ref().filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let spoken: Vec<(String, String)> =
        languages(view).iter().map(|it| (it.to_string(), language_name(it))).collect();
    let spoken: Vec<(&str, &str)> = spoken.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (label, hint) = (t!(locale, "register-receipt-label"), t!(locale, "review-receipt-hint"));
    let receipt = Field {
        name: "receipt",
        label: &label,
        hint: Some(&hint),
        error: error("receipt"),
        optional: false,
    };
    let max = count(REVIEW_CHARS_MAX);
    let limit = t!(locale, "review-limit", "max" => max);
    let half = |name: &'static str| {
        let label = t!(locale, &format!("review-{name}"));
        let field =
            Field { name, label: &label, hint: Some(&limit), error: error(name), optional: true };
        text_area(locale, &field, 3, typed.get(name))
    };
    let language_label = t!(locale, "review-language");
    let language = Field {
        name: "language",
        label: &language_label,
        hint: None,
        error: error("language"),
        optional: false,
    };
    let body = html! {
        (crumbs(view, activity, &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" { (named(view, &activity.planned.title)) }
        @if let Err(refusal) = &closed {
            p { strong { (view.refusal(refusal)) } }
            form class="flow" method="post" action=(here) {
                (hidden("go", ASK))
                (text_field(locale, &receipt, "text", typed.get("receipt")))
                div class="actions" { (button(Weight::Primary, &t!(locale, "review-find"))) }
            }
        } @else {
            p { (t!(locale, "review-means", "days" => REVIEW_DAYS)) }
            p { (t!(locale, "review-few")) }
            form class="flow" method="post" action=(here) {
                (text_field(locale, &receipt, "text", typed.get("receipt")))
                (select(locale, &language, &spoken, Some(typed.get("language"))))
                (half("good"))
                (half("change"))
                div class="actions" { (button(Weight::Primary, &t!(locale, "review-button"))) }
            }
            p class="muted" { (t!(locale, "review-erase-how")) }
        }
    };
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    private(frame.respond(body))
}

/// One's own review, which can be erased.
fn there(view: &View, activity: &Activity, receipt: &Receipt, own: &Reviewed) -> Response {
    let title = t!(view.locale, "review-own");
    let body = html! {
        (crumbs(view, activity, &title))
        h1 { (title) }
        p class="lead" { (named(view, &activity.planned.title)) }
        section class="panel" { (words(view, own)) }
        p { (t!(view.locale, "review-taken-means")) }
        form method="post" action=(view.href(&routes::review(&activity.id))) {
            (hidden("go", WITHDRAW)) (hidden("receipt", receipt.digits()))
            (button(Weight::Secondary, &t!(view.locale, "review-erase")))
        }
    };
    private(view.page(&title, Nav::Programme, body))
}

fn done(view: &View, activity: &Activity, title: &str, means: &str) -> Response {
    let locale = view.locale;
    let title = t!(locale, title);
    let body = html! {
        section class="confirmation" role="status" {
            h1 { (title) }
            p { (named(view, &activity.planned.title)) }
            p { (t!(locale, means)) }
        }
        p { a href=(view.href(&routes::activity(&activity.id))) { (named(view, &activity.planned.title)) } }
    };
    private(view.page(&title, Nav::Programme, body))
}

/// The way from the page of a registration to the review, while one is taken; it brings the receipt
/// along.
pub(super) fn invitation(view: &View, activity: &Activity, receipt: &Receipt) -> Markup {
    if activity.takes_reviews(&view.commission.charter, view.now).is_err() {
        return html! {};
    }
    let locale = view.locale;
    html! {
        section class="panel" {
            h2 { (t!(locale, "review-title")) }
            p { (t!(locale, "review-means", "days" => REVIEW_DAYS)) }
            form method="post" action=(view.href(&routes::review(&activity.id))) {
                (hidden("go", ASK)) (hidden("receipt", receipt.digits()))
                (button(Weight::Secondary, &t!(locale, "review-write")))
            }
        }
    }
}

/// What a review says, with its day and nothing else.
fn words(view: &View, it: &Reviewed) -> Markup {
    let locale = view.locale;
    let Review { language, good, change } = &it.review;
    html! {
        @if !good.is_empty() {
            p { strong { (t!(locale, "review-good")) } " " (user_text(Some(language), good)) }
        }
        @if !change.is_empty() {
            p { strong { (t!(locale, "review-change")) } " " (user_text(Some(language), change)) }
        }
        p class="small muted" { (day(view, it.day)) }
    }
}

/// How many wait, for whom and since when; and how many each party does not let through.
fn unpublished(view: &View, unread: &Unread) -> Markup {
    let locale = view.locale;
    let counted = |counts: &std::collections::BTreeMap<PartyId, usize>| {
        let each = view.parties_in_order().into_iter().filter_map(|party| {
            let number = *counts.get(&party.id)?;
            Some(html! { (short(view, &party.id)) ": " (locale.number(count(number))) })
        });
        list(locale, each.collect())
    };
    html! {
        @if let Some(since) = unread.since {
            p { strong { (say!(locale, "review-waits", {
                "date" => day(view, since), "parties" => counted(&unread.waits_for),
            }, "count" => count(unread.waiting))) } }
        }
        @if !unread.kept_back.is_empty() {
            p { (say!(locale, "review-kept-back", { "parties" => counted(&unread.kept_back) })) }
        }
    }
}

/// What everybody reads of the reviews of an activity, on its page.
pub(super) fn told(view: &View, activity: &Activity, reviews: &[Reviewed]) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let asked = activity.asked(charter);
    let is_taken = activity.takes_reviews(charter, view.now).is_ok();
    if reviews.is_empty() && !is_taken {
        return html! {};
    }
    let public: Vec<&Reviewed> = reviews.iter().filter(|it| it.is_public(&asked)).collect();
    html! {
        h2 id="reviews" { (t!(locale, "review-told")) }
        p { (t!(locale, "review-rule")) }
        @if is_taken {
            p class="no-print" { a href=(view.href(&routes::review(&activity.id))) { (t!(locale, "review-write")) } }
        }
        @if public.is_empty() { p class="muted" { (t!(locale, "review-none")) } }
        @for it in public { section class="panel" { (words(view, it)) } }
        (unpublished(view, &Unread::of(reviews, &asked)))
    }
}

/// Whether the one who asks organises the activity for a party that is asked.
fn organises(view: &View, activity: &Activity) -> bool {
    let charter = &view.commission.charter;
    view.can(Action::ConfirmActivity, Object::Activity).is_ok()
        && view.office_held().is_some_and(|it| activity.is_answered_by(it, charter))
}

/// The way to the reviews for who organises an activity, with how many wait for their party.
pub(super) fn way(view: &View, activity: &Activity, reviews: &[Reviewed]) -> Markup {
    if reviews.is_empty() || !organises(view, activity) {
        return html! {};
    }
    let own = view.office_held().and_then(|it| it.party());
    let waits = reviews.iter().filter(|it| own.is_some_and(|own| !it.said.contains_key(own)));
    let waits = count(waits.count());
    html! {
        p { a href=(view.href(&routes::activity_reviews(&activity.id))) {
            (t!(view.locale, "review-way", "count" => waits))
        } }
    }
}

/// `GET /activity/<plan>/<id>/reviews`
pub(super) async fn room(
    Member(view): Member,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    let office = view.can(Action::ConfirmActivity, Object::Activity)?;
    if !activity.is_answered_by(office, &view.commission.charter) {
        let action = Action::ConfirmActivity.as_str();
        return Err(Refusal::NotAllowed { office: office.clone(), action }.into());
    }
    let reviews = view.app.store().reviews(&activity.id).await?;
    let asked = activity.asked(&view.commission.charter);
    let locale = view.locale;
    let title = t!(locale, "review-told");
    let here = view.href(&routes::activity_reviews(&activity.id));
    let own = office.party();
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(&routes::activity_room(&activity.id)), &view.names(&activity.planned.title).0),
        ], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "review-room-lead")) }
        (unpublished(&view, &Unread::of(&reviews, &asked)))
        @if reviews.is_empty() { p class="muted" { (t!(locale, "review-none-left")) } }
        @for it in &reviews {
            section class="panel" {
                (words(&view, it))
                (standing(&view, it, &asked))
                @let said = own.and_then(|own| it.said.get(own));
                @for (go, lets, label, weight) in [
                    ("lets", true, "review-let", Weight::Primary),
                    ("keeps", false, "review-keep", Weight::Plain),
                ] {
                    @if said != Some(&lets) {
                        form method="post" action=(here) {
                            (hidden("go", go)) (hidden("review", &it.id))
                            (button(weight, &t!(locale, label)))
                        }
                    }
                }
            }
        }
    };
    Ok(view.frame(&title, Nav::Desk).respond(body))
}

/// What the parties say about a review.
fn standing(view: &View, it: &Reviewed, asked: &BTreeSet<PartyId>) -> Markup {
    let locale = view.locale;
    if it.is_public(asked) {
        return html! { p { strong { (t!(locale, "review-public")) } } };
    }
    let of = |said: Option<&bool>| -> Vec<PartyId> {
        asked.iter().filter(|party| it.said.get(*party) == said).cloned().collect()
    };
    let (lets, keeps, silent) = (of(Some(&true)), of(Some(&false)), of(None));
    html! {
        @for (id, who) in [("review-lets", &lets), ("review-keeps", &keeps), ("review-silent", &silent)] {
            @if !who.is_empty() { p { (say!(locale, id, { "parties" => parties(view, who) })) } }
        }
    }
}

/// `POST /activity/<plan>/<id>/reviews`: one's own party's word about a review.
pub(super) async fn judge(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let activity = load(&view, &plan, &id).await?.activity;
    let office = view.can(Action::ConfirmActivity, Object::Activity)?.clone();
    let lets = match fields.get("go") {
        "lets" => true,
        "keeps" => false,
        _ => return Err(Error::bad("go=")),
    };
    let store = view.app.store();
    match store.judge_review(&activity.id, fields.get("review"), lets, &office).await {
        // Its author erased it meanwhile: the list says so.
        Ok(()) | Err(store::Error::Missing { .. }) => {}
        Err(other) => return Err(other.into()),
    }
    see_other(&view.href(&routes::activity_reviews(&activity.id)))
}
