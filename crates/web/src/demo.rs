//! The demonstration: anybody may act for its invented offices.
//!
//! A role taken is like a session, and the office's demo key signs on the very page on which a
//! passkey would: no rule is relaxed. The addresses exist only where the founding act says
//! *demonstration*.

use std::collections::BTreeMap;

use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::{Commission, Office};
use note::SigningKey;
use serde::Deserialize;

use crate::app::AppError;
use crate::error::Error;
use crate::request::{ROLE_COOKIE, ROLE_COOKIE_HOST, View};
use crate::routes;

/// The passphrase of every reading key of a demonstration. It is shown where it is asked for.
pub const PASSPHRASE: &str = "three calm rivers";

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
    // Whoever takes a role has something to do: their own page says what.
    let (value, age, next) = match value {
        Some(office) if office.role().judges() => (office.to_string(), "", routes::juries()),
        Some(office) => (office.to_string(), "", routes::mine()),
        None => (String::new(), "; Max-Age=0", routes::demo()),
    };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{age}");
    let address = HeaderValue::try_from(view.href(next)).map_err(Error::internal)?;
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response();
    let cookie = HeaderValue::try_from(cookie).map_err(Error::internal)?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}
