//! An invitation: from the link to a seat, step by step.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use commission::{Office, Role};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use store::PersonCard;
use store::access::{Holder, Invitation, InvitationPurpose, Passkey};

use super::sign_in::see_other;
use crate::components::{
    Field, FieldError, Use, error_summary, hidden, passkey_form, radios, text_field, time_tag,
};
use crate::error::Error;
use crate::passkey::Making;
use crate::request::{Nav, View};
use crate::{routes, sealed, session, t};

/// The most characters of a person's name.
pub const NAME_CHARS_MAX: usize = 120;
/// The most characters of what a passkey is called.
pub const LABEL_CHARS_MAX: usize = 60;
/// Seconds that a page waits for its reader.
const SECONDS_MAX: i64 = 30 * 60;
/// What is sealed here.
const KIND: &str = "invitation";

/// What the page remembers while the browser makes a passkey.
#[derive(Serialize, Deserialize)]
struct Begun {
    invitation: String,
    holder: String,
    state: String,
}

/// The form of [`routes::invitation`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// What the page began, sealed.
    pub begun: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// Whether the public may see it: `yes` or `no`.
    #[serde(default)]
    pub show: String,
    /// What the passkey is to be called.
    #[serde(default)]
    pub label: String,
    /// What the browser made.
    pub credential: String,
}

async fn invited(view: &View, token: &str) -> Result<Option<Invitation>, Error> {
    Ok(view.app.store().invitation(&session::digest(token), view.now).await?)
}

/// `GET /invitation/<token>`
pub async fn get(view: View, Path(token): Path<String>) -> Result<Response, Error> {
    match invited(&view, &token).await? {
        Some(invitation) => page(&view, &token, &invitation, None, &[]),
        None => Ok(gone(&view)),
    }
}

/// `POST /invitation/<token>`
pub async fn post(
    view: View,
    Path(token): Path<String>,
    Form(form): Form<Accept>,
) -> Result<Response, Error> {
    let Some(invitation) = invited(&view, &token).await? else { return Ok(gone(&view)) };
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let mut errors = Vec::new();
    let is_new = invitation.purpose == InvitationPurpose::Fill;
    let name = match person_name(&form.name) {
        _ if !is_new => String::new(),
        Ok(name) => name,
        Err(id) => {
            errors.push(("name", t!(view.locale, id, "max" => NAME_CHARS_MAX as i64)));
            String::new()
        }
    };
    let show = match form.show.as_str() {
        _ if !is_new => false,
        _ if invitation.office.role() == Role::CoChair => true,
        "yes" => true,
        "no" => false,
        _ => {
            errors.push(("show", t!(view.locale, "invitation-show-missing")));
            false
        }
    };
    if !errors.is_empty() {
        return page(&view, &token, &invitation, Some(&form), &errors);
    }
    let begun = sealed::open::<Begun>(&view.app, KIND, &form.begun, view.now)
        .filter(|begun| begun.invitation == invitation.id);
    let made =
        begun.as_ref().and_then(|begun| passkeys.made(false, &begun.state, &form.credential).ok());
    let (Some(begun), Some(made)) = (begun, made) else {
        let errors = [("content", t!(view.locale, "passkey-not-taken"))];
        return page(&view, &token, &invitation, Some(&form), &errors);
    };
    let holder = Holder {
        id: begun.holder.clone(),
        office: invitation.office.clone(),
        is_active: false,
        next_key: None,
        card: PersonCard { name, salt: view.app.nonce(), show },
        created: view.now,
    };
    let passkey = Passkey {
        id: made.id,
        holder: begun.holder.clone(),
        label: label(&form.label),
        body: made.body,
        created: view.now,
        used: view.now,
    };
    let store = view.app.store();
    match store.accept_invitation(&invitation.id, holder, passkey, view.now).await {
        Err(store::Error::Missing { .. }) => return Ok(gone(&view)),
        other => other?,
    }
    let mut response = see_other(&view.href(routes::account()))?;
    session::begin(&view.app, &begun.holder, view.now, &mut response).await?;
    Ok(response)
}

/// What a passkey is to be called, cut to its limit.
pub(super) fn label(typed: &str) -> String {
    let clean = commission::text::clean_line(typed, usize::MAX).unwrap_or_default();
    clean.chars().take(LABEL_CHARS_MAX).collect()
}

/// A person's name as typed, or the id of what is wrong with it.
pub(super) fn person_name(typed: &str) -> Result<String, &'static str> {
    let name =
        commission::text::clean_line(typed, NAME_CHARS_MAX).map_err(|_| "invitation-name-wrong")?;
    if name.is_empty() { Err("invitation-name-missing") } else { Ok(name) }
}

fn gone(view: &View) -> Response {
    let title = t!(view.locale, "invitation-gone-title");
    let body = html! {
        h1 { (title) }
        p { (t!(view.locale, "invitation-gone")) }
        p { a href=(view.href(routes::sign_in())) { (t!(view.locale, "session-sign-in")) } }
    };
    view.frame(&title, Nav::None).status(StatusCode::NOT_FOUND).respond(body)
}

fn page(
    view: &View,
    token: &str,
    invitation: &Invitation,
    typed: Option<&Accept>,
    errors: &[(&str, String)],
) -> Result<Response, Error> {
    let locale = view.locale;
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let holder: String = view.app.nonce().iter().map(|byte| format!("{byte:02x}")).collect();
    let name = view.office(&invitation.office);
    let Making { options, state } = passkeys.make(false, &holder, &name)?;
    let begun = Begun { invitation: invitation.id.clone(), holder, state };
    let expires = view.now.saturating_add(SECONDS_MAX);
    let begun = sealed::seal(&view.app, KIND, begun, expires)?;
    let fields = html! {
        (hidden("begun", &begun))
        (fields(view, &invitation.office, invitation.purpose, typed, errors))
    };
    let title = t!(locale, "invitation-title");
    let summary: Vec<FieldError<'_>> =
        errors.iter().map(|(name, words)| FieldError { name, words }).collect();
    let by = match &invitation.by {
        Some(by) => t!(locale, "invitation-by", "office" => view.office(by)),
        None => t!(locale, "invitation-by-operator"),
    };
    let means = format!("invitation-means-{}", invitation.purpose.as_str());
    let body = html! {
        (error_summary(locale, &summary))
        h1 { (title) }
        p class="lead" { (t!(locale, "invitation-lead", "office" => name)) }
        p { (by) " " (super::words::say!(locale, "invitation-until", {
            "date" => time_tag(locale, invitation.expires, view.zone())
        })) }
        p { (locale.text(&means, None)) }
        (passkey_form(
            locale,
            &view.href(&routes::invitation(token)),
            Use::Make(&options),
            &fields,
            &t!(locale, "invitation-button"),
        ))
    };
    let mut frame = view.frame(&title, Nav::None).passkey();
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(body))
}

fn fields(
    view: &View,
    office: &Office,
    purpose: InvitationPurpose,
    typed: Option<&Accept>,
    errors: &[(&str, String)],
) -> Markup {
    let locale = view.locale;
    let error = |field: &str| {
        errors.iter().find(|(name, _)| *name == field).map(|(_, words)| words.as_str())
    };
    let (name_label, name_hint) =
        (t!(locale, "invitation-name"), t!(locale, "invitation-name-hint"));
    let name = Field {
        name: "name",
        label: &name_label,
        hint: Some(&name_hint),
        error: error("name"),
        optional: false,
    };
    let (show_label, show_hint) =
        (t!(locale, "invitation-show"), t!(locale, "invitation-show-hint"));
    let show = Field {
        name: "show",
        label: &show_label,
        hint: Some(&show_hint),
        error: error("show"),
        optional: false,
    };
    let (label_label, label_hint) = (t!(locale, "passkey-label"), t!(locale, "passkey-label-hint"));
    let label = Field {
        name: "label",
        label: &label_label,
        hint: Some(&label_hint),
        error: None,
        optional: true,
    };
    let (yes, no) = (t!(locale, "invitation-show-yes"), t!(locale, "invitation-show-no"));
    html! {
        @if purpose == InvitationPurpose::Fill {
            (text_field(locale, &name, "text", typed.map_or("", |typed| &typed.name)))
            @if office.role() == Role::CoChair {
                p { (t!(locale, "invitation-co-chair-shown")) }
            } @else {
                (radios(locale, &show, &[("yes", &yes), ("no", &no)], typed.map(|typed| typed.show.as_str())))
            }
        }
        (text_field(locale, &label, "text", typed.map_or("", |typed| &typed.label)))
        p { (t!(locale, "invitation-passkey")) }
    }
}
