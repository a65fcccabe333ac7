//! One's own account: passkeys for signing in, the key that signs, sessions, the name.

use std::collections::BTreeSet;

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::roll::Change;
use commission::{Office, Refusal, Role};
use maud::{Markup, html};
use note::{Digest, PublicKey, VerifierKey};
use serde::{Deserialize, Serialize};
use store::access::{Holder, Passkey, SeatOrder, Session};
use store::{Contact, Pace, Reason};

use super::invitation::label;
use super::seats::ORDER_SECONDS;
use super::sign_in::{see_other, way_in};
use super::signing::{self, Act, Ticket, phrases};
use super::words::say;
use crate::components::{
    Field, FieldError, Tone, Use, Weight, breadcrumbs, button, code_block, details, error_summary,
    hidden, link_button, notice, passkey_form, select, text_field, time_tag, user_text,
};
use crate::error::Error;
use crate::locale::Locale;
use crate::passkey::Making;
use crate::request::{Nav, View};
use crate::{routes, sealed, session, t, unlocked};

/// Seconds that the page waits for its reader.
const SECONDS_MAX: i64 = 10 * 60;
/// What is sealed here.
const KIND: &str = "passkey";

#[derive(Serialize, Deserialize)]
struct Begun {
    holder: String,
    state: String,
}

/// What the page tells.
struct Account {
    session: Session,
    holder: Holder,
    passkeys: Vec<Passkey>,
    sessions: Vec<Session>,
    /// Whether the public may see the name, where there is one.
    shown: Option<bool>,
    order: Option<SeatOrder>,
    contact: Option<Contact>,
}

/// The form that adds a passkey.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct AddPasskey {
    /// What the page began, sealed.
    pub begun: String,
    /// What it is to be called.
    #[serde(default)]
    pub label: String,
    /// What the browser made.
    pub credential: String,
}

/// A form that names one thing.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct One {
    /// Its id; empty for every other session.
    #[serde(default)]
    pub id: String,
}

/// The form about the name.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct ShowName {
    /// `yes` or `no`.
    pub show: String,
}

/// The session of whoever asks for their own page; a candidate has one too.
fn own(view: &View) -> Result<&Session, Refusal> {
    let session = view.session.as_ref().ok_or(Refusal::SignInNeeded)?;
    if session.is_active {
        view.can(Action::Manage, Object::Account(&session.office))?;
    }
    Ok(session)
}

/// Refuses to change the means of signing in when no passkey was shown a moment ago: whoever
/// finds a browser open must not be able to stay.
fn fresh(view: &View) -> Result<Result<&Session, Response>, Error> {
    let session = own(view)?;
    if session::is_fresh(session, view.now) {
        return Ok(Ok(session));
    }
    let address = routes::with_query(&view.href(routes::sign_in()), "to", routes::account());
    Ok(Err(see_other(&address)?))
}

/// `GET /account`
pub async fn get(view: View) -> Result<Response, Error> {
    if view.session.is_none() {
        return way_in(&view);
    }
    page(&view, None).await
}

async fn load(view: &View) -> Result<Account, Error> {
    let store = view.app.store();
    let session = own(view)?.clone();
    let holder = store.holder(&session.holder).await?.ok_or(Refusal::SignInNeeded)?;
    let shown = store.person(&holder.office).await?.map(|card| card.show);
    let next = holder.next_key.clone();
    let orders = store.orders(view.now).await?;
    let order = orders.into_iter().find(|order| match &order.change {
        Change::Fill { key, .. } | Change::ReplaceKey { key, .. } => Some(key) == next.as_ref(),
        Change::Vacate { .. } | Change::ReadingKey { .. } => false,
    });
    Ok(Account {
        passkeys: store.passkeys(&holder.id).await?,
        sessions: store.sessions(&holder.id, session::limits(view.now)).await?,
        contact: store.contact(&holder.office).await?,
        session,
        shown,
        holder,
        order,
    })
}

/// `POST /account/passkey`
pub async fn add_passkey(view: View, Form(form): Form<AddPasskey>) -> Result<Response, Error> {
    let session = match fresh(&view)? {
        Ok(session) => session,
        Err(response) => return Ok(response),
    };
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let begun = sealed::open::<Begun>(&view.app, KIND, &form.begun, view.now)
        .filter(|begun| begun.holder == session.holder);
    let made = begun.and_then(|begun| passkeys.made(false, &begun.state, &form.credential).ok());
    let Some(made) = made else {
        return page(&view, Some((&t!(view.locale, "passkey-not-taken"), None))).await;
    };
    let passkey = Passkey {
        id: made.id,
        holder: session.holder.clone(),
        label: label(&form.label),
        body: made.body,
        created: view.now,
        used: view.now,
    };
    view.app.store().add_passkey(passkey).await?;
    done(&view, "passkey")
}

/// `POST /account/passkey/remove`
pub async fn remove_passkey(view: View, Form(form): Form<One>) -> Result<Response, Error> {
    let session = match fresh(&view)? {
        Ok(session) => session,
        Err(response) => return Ok(response),
    };
    match view.app.store().remove_passkey(&session.holder, &form.id).await {
        Err(store::Error::Refused(Refusal::Empty { .. })) => {
            page(&view, Some((&t!(view.locale, "account-last-passkey"), None))).await
        }
        other => {
            other?;
            done(&view, "removed")
        }
    }
}

/// `POST /account/session/end`
pub async fn end_sessions(view: View, Form(form): Form<One>) -> Result<Response, Error> {
    let session = own(&view)?;
    let store = view.app.store();
    if form.id.is_empty() {
        store.end_other_sessions(&session.holder, &session.id).await?;
    } else {
        store.end_session(&session.holder, &form.id).await?;
        unlocked::lock_session(&view.app, &form.id, view.now);
    }
    done(&view, "ended")
}

/// `POST /account/name`
pub async fn show_name(view: View, Form(form): Form<ShowName>) -> Result<Response, Error> {
    let session = own(&view)?;
    let show = match form.show.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::bad("show= is yes or no")),
    };
    if !session.is_active || (session.office.role() == Role::CoChair && !show) {
        return Err(Error::bad("the name of a co-chair is always shown"));
    }
    view.app.store().show_name(&session.office, show).await?;
    done(&view, "name")
}

/// The form about mail.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The address; empty for none.
    #[serde(default)]
    pub address: String,
    /// The language, as the tag of a locale.
    pub language: String,
    /// `at-once`, `daily` or `never`.
    pub pace: String,
}

/// `POST /account/mail`
pub async fn mail(view: View, Form(form): Form<Mail>) -> Result<Response, Error> {
    let session = own(&view)?;
    if !session.is_active {
        return Err(Refusal::NotSeated { office: session.office.clone() }.into());
    }
    let contact = match form.address.trim() {
        "" => None,
        address => {
            let locale = Locale::parse(&form.language).ok_or_else(|| Error::bad("language="))?;
            let pace = form.pace.parse().map_err(|_| Error::bad("pace="))?;
            match Contact::new(address, locale.tag(), pace) {
                Ok(contact) => Some(contact),
                Err(_) => {
                    let words = t!(view.locale, "account-mail-wrong");
                    return page(&view, Some((&words, Some(&form)))).await;
                }
            }
        }
    };
    view.app.store().set_contact(&session.office, contact).await?;
    done(&view, "mail")
}

/// `POST /account/key`: to the page on which a signing key is made; or, where one was made with
/// the old key at hand, to the page on which the old key orders it.
pub async fn signing_key(view: View, Form(form): Form<One>) -> Result<Response, Error> {
    let session = match fresh(&view)? {
        Ok(session) => session,
        Err(response) => return Ok(response),
    };
    let account = load(&view).await?;
    let office = session.office.clone();
    let held = view.commission.roll.key(&office).is_some();
    match (&account.holder.next_key, form.id.as_str()) {
        (Some(key), "order") if session.is_active && held => {
            let change = Change::ReplaceKey { office: office.clone(), key: key.clone() };
            let order = SeatOrder {
                id: view.commission.order_subject(&change).hex(),
                change,
                holder: Some(account.holder.id.clone()),
                by: office.clone(),
                notes: Vec::new(),
                created: view.now,
                expires: view.now.saturating_add(ORDER_SECONDS),
            };
            let order = view.app.store().open_order(order, view.now).await?;
            let ticket = Ticket { office, act: Act::Seat { order: order.id } };
            signing::to_page(&view, &ticket).await
        }
        (next, _) => {
            let act = Act::Key { holder: account.holder.id.clone(), expected: next.clone() };
            signing::to_page(&view, &Ticket { office, act }).await
        }
    }
}

fn done(view: &View, what: &str) -> Result<Response, Error> {
    see_other(&routes::with_query(&view.href(routes::account()), "done", what))
}

/// What is wrong, with the form about mail where that was sent.
type Wrong<'a> = (&'a str, Option<&'a Mail>);

async fn page(view: &View, wrong: Option<Wrong<'_>>) -> Result<Response, Error> {
    let account = load(view).await?;
    let locale = view.locale;
    let title = if account.session.is_active {
        t!(locale, "account-title")
    } else {
        t!(locale, "account-welcome-title")
    };
    let errors: Vec<FieldError<'_>> = wrong
        .map(|(words, mail)| FieldError {
            name: if mail.is_some() { "address" } else { "content" },
            words,
        })
        .into_iter()
        .collect();
    let body = html! {
        (error_summary(locale, &errors))
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &title))
        h1 { (title) }
        @if let Some(what @ ("passkey" | "removed" | "ended" | "name" | "key" | "mail")) = view.query("done") {
            section class="confirmation" role="status" { p { strong {
                (locale.text(&format!("account-done-{what}"), None))
            } } }
        }
        @if account.session.is_active {
            p class="lead" { (t!(locale, "account-lead", "office" => view.office(&account.holder.office))) }
            (signs(view, &account))
            (passkeys(view, &account)?)
            (sessions(view, &account))
            (by_mail(view, &account, wrong))
            (name(view, &account))
        } @else {
            (welcome(view, &account))
        }
    };
    let mut frame = view.frame(&title, Nav::Account).passkey();
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(body))
}

/// What is still to be done before somebody sits at their seat.
fn welcome(view: &View, account: &Account) -> Markup {
    let locale = view.locale;
    let office = view.office(&account.holder.office);
    html! {
        p class="lead" { (t!(locale, "account-welcome", "office" => office.as_str())) }
        @match &account.holder.next_key {
            None => {
                p { (t!(locale, "account-make-key")) }
                (key_button(view, "", &t!(locale, "account-make-key-button"), Weight::Primary))
            }
            Some(key) => {
                h2 { (t!(locale, "account-wait-title")) }
                p { (t!(locale, "account-wait")) }
                (phrases(view, &Digest::of(key.to_string().as_bytes())))
                p { (waits(view, account)) }
                (key_button(view, "", &t!(locale, "account-make-again-button"), Weight::Plain))
            }
        }
        p class="muted" { (t!(locale, "account-second-later")) }
    }
}

/// Whom an order waits for, or that nobody has asked for it yet.
fn waits(view: &View, account: &Account) -> Markup {
    let locale = view.locale;
    match &account.order {
        None => html! { (t!(locale, "account-wait-registrar")) },
        Some(order) => {
            let missing = order.missing(&view.commission, view.now);
            say!(locale, "seats-waits", { "offices" => super::seats::missing(view, &missing) })
        }
    }
}

fn key_button(view: &View, what: &str, words: &str, weight: Weight) -> Markup {
    html! {
        form method="post" action=(view.href(routes::account_key())) {
            (hidden("id", what))
            (button(weight, words))
        }
    }
}

/// With what the office signs.
fn signs(view: &View, account: &Account) -> Markup {
    let locale = view.locale;
    let office = &account.holder.office;
    let Some(key) = view.commission.roll.key(office) else { return html! {} };
    let is_file = !matches!(key.public(), PublicKey::Passkey(_));
    html! {
        h2 { (t!(locale, "account-signing")) }
        @if is_file { p { (t!(locale, "account-signs-file")) } }
        @else { p { (t!(locale, "account-signs-passkey")) } }
        @match &account.holder.next_key {
            None => (key_button(view, "", &t!(locale, if is_file { "account-sign-here-button" } else { "account-new-key-button" }), Weight::Secondary)),
            Some(next) => (next_key(view, account, office, next, is_file)),
        }
    }
}

/// A key that was made and is not in force yet: the old key orders it.
fn next_key(
    view: &View,
    account: &Account,
    office: &Office,
    next: &VerifierKey,
    is_file: bool,
) -> Markup {
    let locale = view.locale;
    let change = Change::ReplaceKey { office: office.clone(), key: next.clone() };
    let id = view.commission.order_subject(&change).hex();
    let command = format!("comity seat sign {id} --key FILE --server {}", view.app.base_url());
    notice(
        Tone::Pending,
        &html! {
            p { (t!(locale, "account-next-key")) }
            @if is_file && account.order.is_some() {
                p { (t!(locale, "account-next-key-file")) }
                (code_block(locale, &[&command]))
            } @else {
                (key_button(view, "order", &t!(locale, "account-order-button"), Weight::Primary))
            }
        },
    )
}

fn passkeys(view: &View, account: &Account) -> Result<Markup, Error> {
    let locale = view.locale;
    let lone = account.passkeys.len() < 2;
    let list = html! {
        ul class="rows plain" role="list" {
            @for passkey in &account.passkeys {
                li class="row" {
                    div class="row-title" { @if passkey.label.is_empty() { (t!(locale, "account-passkey")) } @else { (user_text(None, &passkey.label)) } }
                    div class="row-note" { (say!(locale, "account-passkey-used", {
                        "created" => time_tag(locale, passkey.created, view.zone()),
                        "used" => time_tag(locale, passkey.used, view.zone()),
                    })) }
                    @if !lone {
                        form method="post" action=(view.href(routes::account_passkey_remove())) {
                            (hidden("id", &passkey.id))
                            (button(Weight::Plain, &t!(locale, "account-remove-button")))
                        }
                    }
                }
            }
        }
    };
    Ok(html! {
        h2 { (t!(locale, "account-passkeys")) }
        p { (t!(locale, if lone { "account-lone" } else { "account-several" })) }
        (list)
        (another(view, account)?)
    })
}

fn another(view: &View, account: &Account) -> Result<Markup, Error> {
    let locale = view.locale;
    if !session::is_fresh(&account.session, view.now) {
        let address = routes::with_query(&view.href(routes::sign_in()), "to", routes::account());
        return Ok(html! {
            p { (t!(locale, "account-again")) }
            (link_button(Weight::Secondary, &address, &t!(locale, "account-again-button")))
        });
    }
    let made = view.app.passkeys().ok_or(Error::NotFound)?;
    let name = view.office(&account.holder.office);
    let Making { options, state } = made.make(false, &account.holder.id, &name)?;
    let begun = Begun { holder: account.holder.id.clone(), state };
    let begun = sealed::seal(&view.app, KIND, begun, view.now.saturating_add(SECONDS_MAX))?;
    let (words, hint) = (t!(locale, "passkey-label"), t!(locale, "passkey-label-hint"));
    let field =
        Field { name: "label", label: &words, hint: Some(&hint), error: None, optional: true };
    let fields = html! { (hidden("begun", &begun)) (text_field(locale, &field, "text", "")) };
    Ok(passkey_form(
        locale,
        &view.href(routes::account_passkey()),
        Use::Make(&options),
        &fields,
        &t!(locale, "account-add-button"),
    ))
}

fn sessions(view: &View, account: &Account) -> Markup {
    let locale = view.locale;
    let known: BTreeSet<&str> = account.sessions.iter().map(|it| it.id.as_str()).collect();
    html! {
        h2 { (t!(locale, "account-sessions")) }
        p { (t!(locale, "account-sessions-lead")) }
        ul class="rows plain" role="list" {
            @for it in &account.sessions {
                li class="row" {
                    div class="row-title" { (say!(locale, "account-session", {
                        "created" => time_tag(locale, it.created, view.zone()),
                        "seen" => time_tag(locale, it.seen, view.zone()),
                    })) }
                    @if it.id == account.session.id {
                        div class="row-note" { (t!(locale, "account-session-this")) }
                    } @else {
                        form method="post" action=(view.href(routes::account_session_end())) {
                            (hidden("id", &it.id))
                            (button(Weight::Plain, &t!(locale, "account-session-end-button")))
                        }
                    }
                }
            }
        }
        @if known.len() > 1 {
            form method="post" action=(view.href(routes::account_session_end())) {
                (button(Weight::Secondary, &t!(locale, "account-sessions-end-button")))
            }
        }
    }
}

fn name(view: &View, account: &Account) -> Markup {
    let locale = view.locale;
    let Some(shown) = account.shown else { return html! {} };
    let co_chair = account.holder.office.role() == Role::CoChair;
    html! {
        h2 { (t!(locale, "account-name")) }
        @if co_chair {
            p { (t!(locale, "invitation-co-chair-shown")) }
        } @else {
            p { (t!(locale, if shown { "account-name-shown" } else { "account-name-hidden" })) }
            form method="post" action=(view.href(routes::account_name())) {
                (hidden("show", if shown { "no" } else { "yes" }))
                (button(Weight::Secondary, &t!(locale, if shown { "account-name-hide-button" } else { "account-name-show-button" })))
            }
        }
    }
}

/// Where mail goes: it says that something waits, and nothing else.
fn by_mail(view: &View, account: &Account, wrong: Option<Wrong<'_>>) -> Markup {
    let locale = view.locale;
    let contact = account.contact.as_ref();
    let typed = wrong.and_then(|(_, form)| form);
    let words = |id: &str| t!(locale, id);
    let (address, hint) = (words("account-mail-address"), words("account-mail-hint"));
    let address = Field {
        name: "address",
        label: &address,
        hint: Some(&hint),
        error: wrong.filter(|(_, form)| form.is_some()).map(|(words, _)| words),
        optional: true,
    };
    let label = words("account-mail-language");
    let language = Field { name: "language", label: &label, ..Field::default() };
    let languages: Vec<(&str, &str)> = Locale::all().map(|it| (it.tag(), it.name())).collect();
    let label = words("account-mail-pace");
    let pace = Field { name: "pace", label: &label, ..Field::default() };
    let (at_once, daily, never) =
        (words("account-mail-at-once"), words("account-mail-daily"), words("account-mail-never"));
    let paces = [
        (Pace::AtOnce.as_str(), at_once.as_str()),
        (Pace::Daily.as_str(), daily.as_str()),
        (Pace::Never.as_str(), never.as_str()),
    ];
    let value = typed.map(|it| it.address.as_str()).or(contact.map(|it| it.address.as_str()));
    let spoken = contact.map_or(locale.tag(), |it| it.locale.as_str());
    let chosen = contact.map_or(Pace::AtOnce, |it| it.pace).as_str();
    html! {
        h2 { (words("account-mail")) }
        p { (words("account-mail-lead")) }
        (details(&words("account-mail-reasons"), &html! {
            ul {
                @for reason in Reason::ALL {
                    li { (t!(locale, "account-mail-reason", "reason" => reason.as_str())) }
                }
                li { (words("account-mail-reason-reports")) }
            }
        }))
        form class="flow" method="post" action=(view.href(routes::account_mail())) {
            (text_field(locale, &address, "email", value.unwrap_or_default()))
            (select(locale, &language, &languages, Some(typed.map_or(spoken, |it| &it.language))))
            (select(locale, &pace, &paces, Some(typed.map_or(chosen, |it| &it.pace))))
            (button(Weight::Secondary, &words("account-mail-button")))
        }
    }
}
