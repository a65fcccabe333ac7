//! The seats: who holds them, who is invited, and the orders that change them.

use axum::extract::Form;
use axum::response::Response;
use commission::permission::{Action, Object, orders};
use commission::roll::Change;
use commission::{Office, PartyId, Refusal, Role};
use maud::{Markup, html};
use note::{Digest, PublicKey};
use serde::Deserialize;
use store::access::{Holder, Invitation, InvitationPurpose, SeatOrder};

use super::sign_in::{see_other, way_in};
use super::signing::{self, Act, Ticket, phrases};
use super::words::{list, party_sign, say, seat, short};
use crate::components::{
    Mark, Tone, Weight, breadcrumbs, button, day_tag, details, hidden, notice, seal_with, select,
    time_tag, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// Seconds for which an order about a seat can be signed by those who must.
pub(super) const ORDER_SECONDS: i64 = commission::statement::ORDER_AGE_SECONDS_MAX;
/// Days for which an invitation may be good.
const DAYS: [u32; 3] = [1, 3, 7];
const DAY_SECONDS: i64 = 86_400;

/// The form that invites somebody.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// To which seat.
    pub office: String,
    /// For how many days the link is good.
    pub days: u32,
}

/// The form that takes an invitation or an order back.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// The invitation.
    #[serde(default)]
    pub invitation: String,
    /// The order.
    #[serde(default)]
    pub order: String,
}

/// The form that opens an order.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The candidate who is to be seated.
    #[serde(default)]
    pub holder: String,
    /// The seat that is to be emptied.
    #[serde(default)]
    pub office: String,
}

/// A seat with everything about it.
struct Seat {
    office: Office,
    key: Option<SeatKey>,
    name: Option<String>,
    holder: Option<Holder>,
    candidate: Option<Holder>,
    invitation: Option<Invitation>,
    orders: Vec<SeatOrder>,
}

#[derive(Clone, Copy)]
struct SeatKey {
    since: i64,
    is_passkey: bool,
}

/// `GET /seats`
pub async fn get(view: View) -> Result<Response, Error> {
    if view.office_held().is_none() {
        return way_in(&view);
    }
    view.can(Action::Read, Object::Desk)?;
    let seats = load(&view).await?;
    let locale = view.locale;
    let title = t!(locale, "seats-title");
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &title))
        h1 { (title) }
        @if let Some(what @ ("changed" | "ordered" | "cancelled")) = view.query("done") {
            section class="confirmation" role="status" { p { strong {
                (locale.text(&format!("seats-done-{what}"), None))
            } } }
        }
        p class="lead" { (t!(locale, "seats-lead")) }
        @for party in view.parties_own_first() {
            section class="flow" {
                h2 class="side-head" { (party_sign(&view, &party)) @if view.is_own(&party.id) { span class="yours" { (t!(locale, "party-yours")) } } }
                (rows(&view, seats.iter().filter(|it| it.office.party() == Some(&party.id))))
            }
        }
        section class="flow" {
            h2 { (t!(locale, "party-secretariat")) }
            p { (t!(locale, "seats-secretariat")) }
            (rows(&view, seats.iter().filter(|it| it.office.party().is_none())))
        }
    };
    Ok(view.page(&title, Nav::Seats, body))
}

async fn load(view: &View) -> Result<Vec<Seat>, Error> {
    let store = view.app.store();
    let holders = store.holders().await?;
    let invitations = store.invitations(view.now).await?;
    let orders = store.orders(view.now).await?;
    let mut seats = Vec::new();
    for group in &view.commission.charter.seats {
        for number in 1..=group.count {
            let office = Office::new(group.party.clone(), group.role, number);
            let office = office.map_err(Error::internal)?;
            let held = view.commission.roll.seats().get(&office);
            let card = if held.is_some() { store.person(&office).await? } else { None };
            let may_read = |shown: bool| shown || view.is_own_office(&office);
            seats.push(Seat {
                key: held.map(|seat| SeatKey {
                    since: seat.since,
                    is_passkey: matches!(seat.key.public(), PublicKey::Passkey(_)),
                }),
                name: card.filter(|card| may_read(card.show)).map(|card| card.name),
                holder: holders.iter().find(|it| it.office == office && it.is_active).cloned(),
                candidate: holders.iter().find(|it| it.office == office && !it.is_active).cloned(),
                invitation: invitations.iter().find(|it| it.office == office).cloned(),
                orders: orders.iter().filter(|it| *it.change.office() == office).cloned().collect(),
                office,
            });
        }
    }
    Ok(seats)
}

impl Seat {
    /// Whether there is nothing to say of it but that it is empty.
    fn is_bare(&self) -> bool {
        self.key.is_none()
            && self.candidate.is_none()
            && self.invitation.is_none()
            && self.orders.is_empty()
    }
}

/// The seats of one side. Of the empty ones of a role only the first is shown, with the number of
/// the others: a charter may have thirty.
fn rows<'a>(view: &View, seats: impl Iterator<Item = &'a Seat>) -> Markup {
    let mut shown: Vec<&Seat> = Vec::new();
    let mut more: Vec<(Role, i64)> = Vec::new();
    for seat in seats {
        let role = seat.office.role();
        let is_next = shown.last().is_some_and(|last| last.is_bare() && last.office.role() == role);
        if seat.is_bare() && is_next {
            match more.last_mut() {
                Some((of, count)) if *of == role => *count += 1,
                _ => more.push((role, 1)),
            }
        } else {
            shown.push(seat);
        }
    }
    let others = |seat: &Seat| {
        let role = seat.office.role();
        more.iter().find(|(of, _)| seat.is_bare() && *of == role).map(|(_, count)| *count)
    };
    html! {
        ul class="rows seats" role="list" {
            @for it in shown {
                (row(view, it))
                @if let Some(count) = others(it) {
                    li class="row more" { div class="row-note muted" { (t!(view.locale, "seats-more", "count" => count)) } }
                }
            }
        }
    }
}

fn row(view: &View, it: &Seat) -> Markup {
    let locale = view.locale;
    let mark = if it.key.is_some() { Mark::Filled } else { Mark::Dashed };
    let words = t!(locale, if it.key.is_some() { "seats-held" } else { "seats-empty" });
    html! {
        li class="row" {
            (seal_with(mark, &words))
            div class="row-title" {
                (seat(view, &it.office))
                @if let Some(name) = it.name.as_ref().filter(|name| !name.is_empty()) { ": " (user_text(None, name)) }
            }
            div class="row-note flow" {
                @if let Some(key) = it.key {
                    p { (say!(locale, if key.is_passkey { "seats-held-passkey" } else { "seats-held-file" }, {
                        "date" => day_tag(locale, key.since, view.zone())
                    })) }
                }
                (candidate(view, it))
                @if let Some(invitation) = &it.invitation { (invited(view, invitation)) }
                @for order in &it.orders { (ordered(view, order)) }
                (actions(view, it))
            }
        }
    }
}

/// What may be done with a seat, for whoever may do it.
fn actions(view: &View, it: &Seat) -> Markup {
    let locale = view.locale;
    let object = Object::Seat { office: &it.office, filled: it.key.is_some() };
    let may_invite = view.can(Action::Invite, object).is_ok();
    let offers = match (&it.key, &it.holder) {
        (None, _) => Some("seats-invite"),
        (Some(_), Some(_)) => Some("seats-recover"),
        (Some(_), None) => Some("seats-enter"),
    };
    let may_vacate = view.can(Action::VacateSeat, object).is_ok();
    html! {
        @if let (true, Some(id)) = (may_invite, offers) {
            (details(&t!(locale, id), &html! {
                p { (locale.text(&format!("{id}-means"), None)) }
                form class="flow" method="post" action=(view.href(routes::seats_invite())) {
                    (hidden("office", &it.office.to_string()))
                    (days(view))
                    (button(Weight::Secondary, &t!(locale, "seats-invite-button")))
                }
            }))
        }
        @if may_vacate && !it.orders.iter().any(|order| matches!(order.change, Change::Vacate { .. })) {
            (details(&t!(locale, "seats-vacate"), &html! {
                p { (t!(locale, "seats-vacate-means")) }
                form class="flow" method="post" action=(view.href(routes::seats_order())) {
                    (hidden("office", &it.office.to_string()))
                    (button(Weight::Secondary, &t!(locale, "seats-vacate-button")))
                }
            }))
        }
    }
}

fn days(view: &View) -> Markup {
    let locale = view.locale;
    let choices: Vec<(String, String)> = DAYS
        .into_iter()
        .map(|days| (days.to_string(), t!(locale, "ui-duration-days", "count" => i64::from(days))))
        .collect();
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect();
    let label = t!(locale, "seats-days");
    let field = crate::components::Field { name: "days", label: &label, ..Default::default() };
    select(locale, &field, &choices, Some("3"))
}

fn invited(view: &View, invitation: &Invitation) -> Markup {
    let locale = view.locale;
    let object = Object::Seat { office: &invitation.office, filled: false };
    let may_cancel = view.can(Action::Invite, object).is_ok();
    html! {
        p { (say!(locale, "seats-invited", { "date" => time_tag(locale, invitation.expires, view.zone()) })) }
        @if may_cancel {
            form method="post" action=(view.href(routes::seats_cancel())) {
                (hidden("invitation", &invitation.id))
                (button(Weight::Plain, &t!(locale, "seats-cancel-button")))
            }
        }
    }
}

/// Somebody who has accepted an invitation and waits to be seated.
fn candidate(view: &View, it: &Seat) -> Markup {
    let locale = view.locale;
    let Some(candidate) = &it.candidate else { return html! {} };
    let Some(key) = &candidate.next_key else {
        return html! { p { (t!(locale, "seats-candidate-early")) } };
    };
    let action = if it.key.is_some() { Action::ReplaceKey } else { Action::FillSeat };
    let filled = it.key.is_some();
    let may = view.can(action, Object::Seat { office: &it.office, filled }).is_ok();
    let open = it.orders.iter().any(|order| order.holder.as_deref() == Some(&candidate.id));
    notice(
        Tone::Pending,
        &html! {
            p { @if candidate.card.name.is_empty() || !view.is_own_office(&it.office) { (t!(locale, "seats-candidate")) } @else {
                (say!(locale, "seats-candidate-named", { "name" => user_text(None, &candidate.card.name) }))
            } }
            p { (t!(locale, "seats-candidate-check")) }
            (phrases(view, &Digest::of(key.to_string().as_bytes())))
            @if may && !open {
                form method="post" action=(view.href(routes::seats_order())) {
                    (hidden("holder", &candidate.id))
                    (button(Weight::Primary, &t!(locale, if filled { "seats-restore-button" } else { "seats-fill-button" })))
                }
            }
        },
    )
}

/// An order that waits for further signatures.
fn ordered(view: &View, order: &SeatOrder) -> Markup {
    let locale = view.locale;
    let lacks = order.missing(&view.commission, view.now);
    let seat = order.change.office();
    let action = order.change.action();
    let mine = view.office_held().is_some_and(|office| {
        orders(office, action, seat) && !order.signed(&view.commission, view.now).contains(office)
    });
    let opener = view.office_held() == Some(&order.by);
    html! {
        div class="notice pending" {
            p { (locale.text(&format!("seats-order-{}", action.as_str()), None)) " "
                (say!(locale, "seats-waits", { "offices" => missing(view, &lacks) })) }
            @if mine {
                form method="post" action=(view.href(routes::signing())) {
                    (hidden("purpose", "seat")) (hidden("order", &order.id))
                    (button(Weight::Primary, &t!(locale, "seats-order-button")))
                }
            }
            @if opener {
                form method="post" action=(view.href(routes::seats_cancel())) {
                    (hidden("order", &order.id))
                    (button(Weight::Plain, &t!(locale, "seats-cancel-order-button")))
                }
            }
        }
    }
}

/// Who an order waits for, as one phrase.
pub(super) fn missing(view: &View, missing: &[(Option<PartyId>, Role)]) -> Markup {
    let locale = view.locale;
    let names = missing
        .iter()
        .map(|(party, of)| {
            let role = locale.text(&format!("role-{of}"), None);
            match party {
                None if !of.is_of_a_party() => html! { (role) },
                Some(party) => say!(locale, "seats-waits-of", { "party" => short(view, party) }, "role" => role),
                None => html! { (t!(locale, "seats-waits-other", "role" => role)) },
            }
        })
        .collect();
    list(locale, names)
}

/// `POST /seats/invite`: the answer shows the link, once.
pub async fn invite(view: View, Form(form): Form<Invite>) -> Result<Response, Error> {
    if view.office_held().is_none() {
        return way_in(&view);
    }
    let office: Office = form.office.parse().map_err(|_| Error::bad("office= is no office"))?;
    if !DAYS.contains(&form.days) || !view.commission.charter.has_office(&office) {
        return Err(Error::bad("no such seat, or not for so many days"));
    }
    let filled = view.commission.roll.key(&office).is_some();
    let by = view.can(Action::Invite, Object::Seat { office: &office, filled })?.clone();
    let store = view.app.store();
    let entered = store.holders().await?.iter().any(|it| it.office == office && it.is_active);
    let purpose = match (filled, entered) {
        (false, _) => InvitationPurpose::Fill,
        (true, true) => InvitationPurpose::Recover,
        (true, false) => InvitationPurpose::Enter,
    };
    let token = session::token(&view.app);
    let invitation = Invitation {
        id: session::digest(&token),
        office: office.clone(),
        purpose,
        by: Some(by),
        created: view.now,
        expires: view.now.saturating_add(i64::from(form.days) * DAY_SECONDS),
    };
    let expires = invitation.expires;
    store.invite(invitation).await?;
    let locale = view.locale;
    let link = format!("{}{}", view.app.base_url(), routes::invitation(&token));
    let title = t!(locale, "seats-link-title");
    let body = html! {
        h1 { (title) }
        p class="lead" { (t!(locale, "seats-link-lead", "office" => view.office(&office))) }
        p { code class="link" translate="no" { (link) } }
        p { (say!(locale, "seats-link-until", { "date" => time_tag(locale, expires, view.zone()) })) }
        (notice(Tone::Urgent, &html! { p { (t!(locale, "seats-link-once")) } }))
        p { a href=(view.href(routes::seats())) { (t!(locale, "seats-back")) } }
    };
    Ok(view.page(&title, Nav::Seats, body))
}

/// `POST /seats/invitation/cancel`
pub async fn cancel(view: View, Form(form): Form<Cancel>) -> Result<Response, Error> {
    let Some(by) = view.office_held() else { return way_in(&view) };
    let store = view.app.store();
    if form.order.is_empty() {
        let found = store.invitation(&form.invitation, view.now).await?.ok_or(Error::NotFound)?;
        view.can(Action::Invite, Object::Seat { office: &found.office, filled: false })?;
        store.cancel_invitation(&found.id).await?;
    } else {
        let found = store.order(&form.order, view.now).await?.ok_or(Error::NotFound)?;
        if found.by != *by {
            let action = found.change.action().as_str();
            return Err(Refusal::NotAllowed { office: by.clone(), action }.into());
        }
        store.close_order(&found.id).await?;
    }
    see_other(&routes::with_query(&view.href(routes::seats()), "done", "cancelled"))
}

/// `POST /seats/order`: opens an order and leads to the page on which it is signed.
pub async fn order(view: View, Form(form): Form<Order>) -> Result<Response, Error> {
    let Some(by) = view.office_held().cloned() else { return way_in(&view) };
    let store = view.app.store();
    let holder = match form.holder.as_str() {
        "" => None,
        id => Some(store.holder(id).await?.ok_or(Error::NotFound)?),
    };
    let change = match &holder {
        None => {
            let office = form.office.parse().map_err(|_| Error::bad("office= is no office"))?;
            Change::Vacate { office }
        }
        Some(holder) => {
            let key = holder.next_key.clone().ok_or(Error::NotFound)?;
            let office = holder.office.clone();
            match view.commission.roll.key(&office) {
                Some(_) => Change::ReplaceKey { office, key },
                None => Change::Fill { office, key, person: holder.card.commitment() },
            }
        }
    };
    let filled = view.commission.roll.key(change.office()).is_some();
    view.can(change.action(), Object::Seat { office: change.office(), filled })?;
    let order = SeatOrder {
        id: view.commission.order_subject(&change).hex(),
        change,
        holder: holder.map(|holder| holder.id),
        by: by.clone(),
        notes: Vec::new(),
        created: view.now,
        expires: view.now.saturating_add(ORDER_SECONDS),
    };
    let order = store.open_order(order, view.now).await?;
    signing::to_page(&view, &Ticket { office: by, act: Act::Seat { order: order.id } }).await
}
