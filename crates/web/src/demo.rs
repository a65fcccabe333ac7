//! The demonstration: anybody may act for its invented offices.
//!
//! It signs with the role's demo key and then goes the very way of every other signature,
//! [`store::Store::sign`] and [`store::Store::decline`]: no rule is relaxed. The addresses exist
//! only where the founding act says *demonstration*.

use std::collections::BTreeMap;

use axum::extract::{Form, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::instrument::to_sign;
use commission::text::{TEXT_CHARS_MAX, clean};
use commission::{Commission, InstrumentId, Language, Office, Purpose};
use note::{Digest, Note, SigningKey};
use serde::Deserialize;

use crate::app::AppError;
use crate::error::Error;
use crate::record::find;
use crate::request::{ROLE_COOKIE, ROLE_COOKIE_HOST, View};
use crate::routes;

/// The keys of a demonstration's offices.
#[derive(Clone, Debug)]
pub struct Demo {
    keys: BTreeMap<Office, SigningKey>,
}

impl Demo {
    /// Takes the keys of offices that the record knows with these very keys.
    pub(crate) fn new(
        keys: BTreeMap<Office, SigningKey>,
        commission: &Commission,
    ) -> Result<Self, AppError> {
        for (office, key) in &keys {
            if commission.roll.key(office) != Some(&key.verifier()) {
                return Err(AppError::DemoKey(office.clone()));
            }
        }
        Ok(Self { keys })
    }

    /// The offices that can be taken, in no party's favour: by id.
    pub fn offices(&self) -> impl Iterator<Item = &Office> {
        self.keys.keys()
    }

    /// The key of an office.
    pub(crate) fn key(&self, office: &Office) -> Option<&SigningKey> {
        self.keys.get(office)
    }
}

/// The form of [`routes::demo_role`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RoleForm {
    /// The office, or empty to leave the role.
    #[serde(default)]
    pub office: String,
}

/// The form of [`routes::demo_sign`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct SignForm {
    /// The digest that the page showed.
    pub digest: String,
}

/// The form of [`routes::demo_decline`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct DeclineForm {
    /// The digest that the page showed.
    pub digest: String,
    /// The language of the reasons.
    pub language: String,
    /// Why.
    pub reasons: String,
}

fn see_other(address: &str) -> Result<Response, Error> {
    let address = HeaderValue::try_from(address).map_err(Error::internal)?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response())
}

/// `POST /demo/role`: takes a role, or leaves it.
pub(crate) async fn role(view: View, Form(form): Form<RoleForm>) -> Result<Response, Error> {
    let value = match form.office.trim() {
        "" => None,
        office => {
            let office: Office = office.parse().map_err(|_| Error::bad("no such office"))?;
            let known = view.app.demo().is_some_and(|demo| demo.key(&office).is_some());
            Some(known.then_some(office).ok_or_else(|| Error::bad("that office has no demo key"))?)
        }
    };
    let (name, secure) =
        if view.app.is_https() { (ROLE_COOKIE_HOST, "; Secure") } else { (ROLE_COOKIE, "") };
    let (value, age) = match value {
        Some(office) => (office.to_string(), ""),
        None => (String::new(), "; Max-Age=0"),
    };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{age}");
    let mut response = see_other(&view.href(routes::demo()))?;
    let cookie = HeaderValue::try_from(cookie).map_err(Error::internal)?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// `POST /demo/texts/<id>/sign`: signs what the page showed, in the role taken.
pub(crate) async fn sign(
    view: View,
    Path(id): Path<String>,
    Form(form): Form<SignForm>,
) -> Result<Response, Error> {
    if view.office_held().is_none() {
        return see_other(&view.href(routes::demo()));
    }
    let id = find(&view, &id).await?;
    let note = statement(&view, Purpose::Sign, digest(&form.digest)?, None)?;
    view.app.store().sign(&id, &note, view.now).await?;
    done(&view, &id, "signed")
}

/// `POST /demo/texts/<id>/decline`: declines what the page showed, with reasons.
pub(crate) async fn decline(
    view: View,
    Path(id): Path<String>,
    Form(form): Form<DeclineForm>,
) -> Result<Response, Error> {
    if view.office_held().is_none() {
        return see_other(&view.href(routes::demo()));
    }
    let id = find(&view, &id).await?;
    let language: Language =
        form.language.parse().map_err(|_| Error::bad("language= is no language tag"))?;
    // The digest in the statement is over the reasons as they will stand in the record.
    let reasons = clean(&form.reasons, TEXT_CHARS_MAX)?;
    let note = statement(&view, Purpose::Decline, digest(&form.digest)?, Some(&reasons))?;
    view.app.store().decline(&id, &note, language, &reasons, view.now).await?;
    done(&view, &id, "declined")
}

fn digest(text: &str) -> Result<Digest, Error> {
    let parsed = text.parse().or_else(|_| Digest::from_hex(text));
    parsed.map_err(|_| Error::bad("digest= is no digest"))
}

fn done(view: &View, id: &InstrumentId, what: &str) -> Result<Response, Error> {
    see_other(&routes::with_query(&view.href(&routes::text(id)), "done", what))
}

/// A statement signed with the demo key of the role taken.
fn statement(
    view: &View,
    purpose: Purpose,
    digest: Digest,
    reasons: Option<&str>,
) -> Result<String, Error> {
    let office = view.office_held().ok_or_else(|| Error::bad("no role is taken"))?;
    let key = view.app.demo().and_then(|demo| demo.key(office)).ok_or(Error::NotFound)?;
    let text =
        to_sign(purpose, digest, reasons, office, key.verifier().id(), view.now, view.app.nonce())?;
    let line = key.sign(&text)?;
    Ok(Note::new(text, vec![line])?.to_string())
}
