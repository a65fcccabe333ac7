//! The page on which a key signs: what is signed in full, the digest phrase, one button.
//!
//! Signing begins on the site with [`begin`], which lays down a *ticket*: who wants to sign what.
//! It leads to the signing host, where the office's passkey belongs; nothing else stands there,
//! and no session reaches it. The ticket can sign nothing by itself: the passkey does, and the
//! store verifies the statement like one that came from a key file. In a demonstration the page
//! stands on the site, and the office's demo key signs.

mod command;
mod competing;
mod delegating;
mod key;
mod page;
mod ticket;

use axum::Json;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use commission::permission::{Action, Object};
use commission::text::{TEXT_CHARS_MAX, clean};
use commission::{InstrumentId, Language, Office, Refusal, Statement};
use maud::html;
use note::{Digest, Note, NoteText, PublicKey, VerifierKey};
use serde::Deserialize;
use serde_json::json;
use store::Verified;
use store::access::Ordered;

use super::desk::parts;
use super::sign_in::{see_other, way_in};
use crate::app::App;
use crate::error::Error;
use crate::record::find;
use crate::request::{Nav, View};
use crate::{passkey, routes, session, t};

pub(super) use competing::Competing;
pub(super) use delegating::Delegating;
pub(super) use page::phrases;
pub(super) use ticket::{Act, Ticket};

/// The form of [`routes::signing`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// `sign`, `decline`, `withdraw`, `table` or `seat`.
    pub purpose: String,
    /// The text.
    #[serde(default)]
    pub text: String,
    /// The digest that the page showed.
    #[serde(default)]
    pub digest: String,
    /// The last second at which it can be signed, when tabling (Unix seconds).
    #[serde(default)]
    pub deadline: String,
    /// The language of the reasons, when declining.
    #[serde(default)]
    pub language: String,
    /// The reasons, when declining.
    #[serde(default)]
    pub reasons: String,
    /// The order about a seat.
    #[serde(default)]
    pub order: String,
}

/// The form of [`routes::signing_ticket`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The statement that was signed; empty in a demonstration.
    #[serde(default)]
    pub statement: String,
    /// What the browser answered; empty in a demonstration.
    #[serde(default)]
    pub credential: String,
    /// What the page began, sealed, when a key is made.
    #[serde(default)]
    pub begun: String,
}

/// `POST /signing`: from a form of the site to the page on which the key signs.
pub async fn begin(view: View, Form(form): Form<Begin>) -> Result<Response, Error> {
    if view.office_held().is_none() {
        return way_in(&view);
    }
    let act = match form.purpose.as_str() {
        "decline" if clean(&form.reasons, TEXT_CHARS_MAX).is_ok_and(|it| it.is_empty()) => {
            let refusal = Refusal::Empty { field: "reasons" };
            return Ok(page::reasons_again(&view, &form, &refusal));
        }
        "sign" | "decline" | "withdraw" => match about_text(&view, &form).await {
            // The reasons are too long, or hide something: what was typed is not lost.
            Err(Error::Refused(
                refusal @ (Refusal::TooMany { .. } | Refusal::HiddenCharacter { .. }),
            )) => return Ok(page::reasons_again(&view, &form, &refusal)),
            act => act?,
        },
        "table" => {
            let text: InstrumentId = form.text.parse().map_err(|_| Error::NotFound)?;
            let closed = parts::closed(parts::instrument(&view, &text).await?.as_ref());
            view.can(Action::Table, Object::Draft { closed })?;
            let deadline: i64 = form.deadline.parse().map_err(|_| Error::bad("deadline="))?;
            Act::Table { text, deadline }
        }
        "seat" => {
            let order = view.app.store().order(&form.order, view.now).await?;
            let order = order.ok_or(Error::NotFound)?;
            let seat = order.change.office();
            let filled = view.commission.roll.key(seat).is_some();
            view.can(order.change.action(), Object::Seat { office: seat, filled })?;
            Act::Seat { order: order.id }
        }
        _ => return Err(Error::bad("purpose= is none that can be signed")),
    };
    let office = view.office_held().cloned().ok_or(Refusal::SignInNeeded)?;
    to_page(&view, &Ticket { office, act }).await
}

/// Lays a ticket down and leads to its page.
pub(super) async fn to_page(view: &View, ticket: &Ticket) -> Result<Response, Error> {
    see_other(&address(view, ticket).await?)
}

/// Lays a ticket down; returns the address of its page.
pub(super) async fn address(view: &View, ticket: &Ticket) -> Result<String, Error> {
    let token = ticket::lay(&view.app, ticket, view.now).await?;
    let path = view.href(&routes::signing_ticket(token));
    let elsewhere = is_for_signing_host(&view.app, ticket, &view.commission);
    Ok(if elsewhere { format!("{}{path}", view.app.signing_url()) } else { path })
}

async fn about_text(view: &View, form: &Begin) -> Result<Act, Error> {
    let text = find(view, &form.text).await?;
    let page = view.app.store().instrument(&text).await?;
    let current = page.instrument.current();
    let object = Object::Text { kind: page.instrument.kind(), state: current.state.as_str() };
    let action = if form.purpose == "withdraw" { Action::Withdraw } else { Action::Sign };
    view.can(action, object)?;
    let digest: Digest = form
        .digest
        .parse()
        .or_else(|_| Digest::from_hex(&form.digest))
        .map_err(|_| Error::bad("digest= is no digest"))?;
    if digest != current.digest {
        // Another revision came onto the table while this one was read.
        return Err(Refusal::OtherDigest { expected: current.digest, found: digest }.into());
    }
    Ok(match form.purpose.as_str() {
        "sign" => Act::Sign { text, digest },
        "withdraw" => Act::Withdraw { text, digest },
        _ => {
            let language: Language =
                form.language.parse().map_err(|_| Error::bad("language= is no language tag"))?;
            let reasons = clean(&form.reasons, TEXT_CHARS_MAX)?;
            Act::Decline { text, digest, language, reasons }
        }
    })
}

fn passkey_of<'a>(
    view: &'a View,
    office: &Office,
) -> Option<(&'a VerifierKey, &'a note::PasskeyKey)> {
    let key = view.commission.roll.key(office)?;
    match key.public() {
        PublicKey::Passkey(passkey) => Some((key, passkey)),
        _ => None,
    }
}

fn is_for_signing_host(app: &App, ticket: &Ticket, commission: &commission::Commission) -> bool {
    if matches!(ticket.act, Act::Key { .. }) {
        return true;
    }
    let key = commission.roll.key(&ticket.office).map(VerifierKey::public);
    let host = app.passkeys().map(|passkeys| passkeys.signing_host().to_owned());
    matches!(key, Some(PublicKey::Passkey(key)) if Some(key.rp_id()) == host.as_deref())
}

/// The ticket of a page, if whoever asks may see it here.
async fn of_page(view: &View, token: &str) -> Result<Option<Ticket>, Error> {
    let Some(ticket) = ticket::find(&view.app, token, view.now).await? else { return Ok(None) };
    let here = is_for_signing_host(&view.app, &ticket, &view.commission) == view.on_signing_host;
    // On the signing host nobody is signed in: whoever holds the link sees what is to be signed,
    // and only the office's passkey can sign it.
    let own = view.on_signing_host || view.office_held() == Some(&ticket.office);
    Ok((here && own).then_some(ticket))
}

/// `GET /signing/<ticket>`
pub async fn get(view: View, Path(token): Path<String>) -> Result<Response, Error> {
    let Some(ticket) = of_page(&view, &token).await? else { return Ok(gone(&view)) };
    show(&view, &token, &ticket, None).await
}

async fn show(
    view: &View,
    token: &str,
    ticket: &Ticket,
    wrong: Option<&str>,
) -> Result<Response, Error> {
    if let Act::Key { holder, expected } = &ticket.act {
        return key::page(view, token, &ticket.office, holder, expected.as_ref(), wrong);
    }
    match page::load(view, ticket).await {
        Ok(what) => Ok(page::page(view, token, ticket, &what, wrong)),
        // It was signed already, or the text has changed: said in the words of the refusal.
        Err(Error::Refused(refusal)) => Ok(page::refused(view, ticket, &refusal)),
        Err(other) => Err(other),
    }
}

/// `POST /signing/<ticket>/statement`: what to sign now, for the page's script.
pub async fn statement(view: View, Path(token): Path<String>) -> Result<Response, Error> {
    let ticket = of_page(&view, &token).await?.ok_or(Error::NotFound)?;
    let what = page::load(&view, &ticket).await?;
    let (verifier, key) = passkey_of(&view, &ticket.office).ok_or(Error::NotFound)?;
    let known = view.app.store().signing_passkey(verifier).await?.ok_or(Error::NotFound)?;
    let text = to_sign(&view, &ticket, &what, verifier)?;
    let options = passkey::signing_options(&text, key, &known.credential);
    Ok(Json(json!({ "statement": text.as_str(), "options": options })).into_response())
}

fn to_sign(
    view: &View,
    ticket: &Ticket,
    what: &page::What,
    key: &VerifierKey,
) -> Result<NoteText, Refusal> {
    commission::statement::note_text(&Statement {
        purpose: ticket.act.purpose(),
        subject: what.subject,
        reasons: ticket.act.reasons(),
        office: ticket.office.clone(),
        key: key.id(),
        time: view.now,
        nonce: view.app.nonce(),
    })
}

/// `POST /signing/<ticket>`: takes the signature, or the key that was made.
pub async fn post(
    view: View,
    Path(token): Path<String>,
    Form(form): Form<Sign>,
) -> Result<Response, Error> {
    let Some(ticket) = of_page(&view, &token).await? else { return Ok(gone(&view)) };
    if let Act::Key { holder, expected } = &ticket.act {
        return key::take(&view, &token, &ticket, holder, expected.as_ref(), &form).await;
    }
    let note = match signed(&view, &ticket, &form).await? {
        Ok(note) => note,
        Err(()) => {
            let words = t!(view.locale, "signing-not-taken");
            return show(&view, &token, &ticket, Some(&words)).await;
        }
    };
    let done = match commit(&view, &ticket, &note).await {
        Ok(done) => done,
        Err(Error::Refused(Refusal::SigningTime { .. })) => {
            let words = t!(view.locale, "signing-too-late");
            return show(&view, &token, &ticket, Some(&words)).await;
        }
        Err(Error::Refused(refusal)) => return Ok(page::refused(&view, &ticket, &refusal)),
        Err(other) => return Err(other),
    };
    ticket::end(&view.app, &token, view.now).await?;
    back(&view, &done)
}

/// Back to a page of the site.
fn back(view: &View, path: &str) -> Result<Response, Error> {
    let path = view.href(path);
    if view.on_signing_host {
        see_other(&format!("{}{path}", view.app.base_url()))
    } else {
        see_other(&path)
    }
}

/// The signed note; an inner error when what came is no signature.
async fn signed(view: &View, ticket: &Ticket, form: &Sign) -> Result<Result<String, ()>, Error> {
    if view.on_signing_host {
        let (verifier, _) = passkey_of(view, &ticket.office).ok_or(Error::NotFound)?;
        let Ok(line) = passkey::signature(&form.credential, verifier) else { return Ok(Err(())) };
        // A form's line breaks are CR LF.
        let statement = form.statement.replace("\r\n", "\n");
        let Ok(text) = NoteText::parse(&statement) else { return Ok(Err(())) };
        let note = Note::new(text, vec![line])?;
        let holds = note.verify([verifier]).is_ok_and(|verified| verified.len() == 1);
        return Ok(if holds { Ok(note.to_string()) } else { Err(()) });
    }
    let key = view.app.demo().and_then(|demo| demo.key(&ticket.office)).ok_or(Error::NotFound)?;
    let what = page::load(view, ticket).await?;
    let text = to_sign(view, ticket, &what, &key.verifier())?;
    let line = key.sign(&text)?;
    Ok(Ok(Note::new(text, vec![line])?.to_string()))
}

/// Hands the signed statement to the store; returns the page that shows what became of it.
async fn commit(view: &View, ticket: &Ticket, note: &str) -> Result<String, Error> {
    let store = view.app.store();
    let done = |path: String, what: &str| routes::with_query(&path, "done", what);
    Ok(match &ticket.act {
        Act::Sign { text, .. } => {
            store.sign(text, note, view.now).await?;
            done(routes::text(text), "signed")
        }
        Act::Decline { text, language, reasons, .. } => {
            store.decline(text, note, language.clone(), reasons, view.now).await?;
            done(routes::text(text), "declined")
        }
        Act::Withdraw { text, .. } => {
            store.withdraw(text, note, view.now).await?;
            done(routes::text(text), "withdrawn")
        }
        Act::Table { text, deadline } => {
            store.table(text, *deadline, note, view.now).await?;
            done(routes::text(text), "tabled")
        }
        Act::Seat { order } => {
            let what = match store.sign_order(order, note, view.now).await? {
                Ordered::Done(_) => "changed",
                Ordered::Waits(_) => "ordered",
            };
            done(routes::seats().to_owned(), what)
        }
        Act::Accept { incident, .. } => {
            store.accept_incident(incident, note, view.now).await?;
            done(routes::room(incident), "accepted")
        }
        Act::Verify { incident, .. } => {
            let what = match store.verify_finding(incident, note, view.now).await? {
                Verified::Waits(_) => "verified",
                Verified::Found(_) => "found",
            };
            done(routes::room(incident), what)
        }
        Act::Speak { incident, text } => {
            store.speak_about_incident(incident, text, note, view.now).await?;
            done(routes::room(incident), "spoke")
        }
        Act::Convene { meeting, call } => {
            store.call_meeting(meeting, call, note, view.now).await?;
            done(routes::meeting(meeting), "called")
        }
        Act::Reply { meeting, call, reply } => {
            store.answer_meeting(meeting, call, reply, note, view.now).await?;
            done(routes::meeting(meeting), reply.as_str())
        }
        Act::State { meeting, text } => {
            store.speak_about_meeting(meeting, text, note, view.now).await?;
            done(routes::meeting(meeting), "stated")
        }
        Act::Enter { appeal, step } => {
            store.enter_step(appeal, step, note, view.now).await?;
            done(routes::sent_appeal(appeal), "entered")
        }
        Act::Opine { appeal, step, opinion } => {
            store.view_step(appeal, step, opinion, note, view.now).await?;
            done(routes::sent_appeal(appeal), opinion.as_str())
        }
        Act::Tell { activity, report } => {
            store.report_activity(activity, report, note, view.now).await?;
            done(routes::activity(activity), "reported")
        }
        Act::Judge { activity, report, opinion } => {
            store.view_activity(activity, report, opinion, note, view.now).await?;
            done(routes::activity(activity), opinion.as_str())
        }
        Act::Compete { competition, what } => what.commit(view, competition, note).await?,
        Act::Delegate { forum, what } => what.commit(view, forum, note).await?,
        Act::Key { .. } => return Err(Error::NotFound),
    })
}

fn gone(view: &View) -> Response {
    let title = t!(view.locale, "signing-gone-title");
    let home = view.site_href(routes::mine());
    let body = html! {
        h1 { (title) }
        p { (t!(view.locale, "signing-gone")) }
        p { a href=(home) { (t!(view.locale, "signing-back")) } }
    };
    view.frame(&title, Nav::None).status(StatusCode::NOT_FOUND).respond(body)
}

/// How a page's token is kept.
fn id_of(token: &str) -> String {
    session::digest(token)
}
