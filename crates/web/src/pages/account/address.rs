//! Where mail goes: it says that something waits, and nothing else. It goes nowhere before whoever
//! reads the address has said so.

use axum::extract::Form;
use axum::response::Response;
use commission::Refusal;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Contact, MailAddress, Pace, Reason};

use super::{Account, Wrong, done, own, page};
use crate::components::{
    Field, Tone, Weight, button, details, notice, select, text_field, time_tag, user_text,
};
use crate::error::Error;
use crate::locale::Locale;
use crate::pages::words::say;
use crate::request::View;
use crate::{routes, t};

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

/// `POST /account/mail/again`: another letter with a link, where not too many went out lately.
pub async fn mail_again(view: View) -> Result<Response, Error> {
    let session = own(&view)?;
    if !session.is_active {
        return Err(Refusal::NotSeated { office: session.office.clone() }.into());
    }
    let store = view.app.store();
    if store.ask_code(&session.office, view.now).await? {
        return done(&view, "mail-again");
    }
    if store.mail_address(&session.office).await?.is_none_or(|it| it.confirmed > 0) {
        // Confirmed meanwhile, or removed: the page says so.
        return done(&view, "mail");
    }
    let words = t!(view.locale, "account-mail-later");
    page(&view, Some((&words, None))).await
}

/// The part of the page about mail.
pub(super) fn by_mail(view: &View, account: &Account, wrong: Option<Wrong<'_>>) -> Markup {
    let locale = view.locale;
    let contact = account.address.as_ref().map(|it| &it.contact);
    let typed = wrong.and_then(|(_, form)| form);
    let words = |id: &str| t!(locale, id);
    let hint = if view.app.sends_mail() { "account-mail-hint" } else { "account-mail-none" };
    let (address, hint) = (words("account-mail-address"), words(hint));
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
        @if let Some(address) = &account.address { (standing(view, address)) }
        form class="flow" method="post" action=(view.href(routes::account_mail())) {
            (text_field(locale, &address, "email", value.unwrap_or_default()))
            (select(locale, &language, &languages, Some(typed.map_or(spoken, |it| &it.language))))
            (select(locale, &pace, &paces, Some(typed.map_or(chosen, |it| &it.pace))))
            (button(Weight::Secondary, &words("account-mail-button")))
        }
    }
}

/// Whether anything goes to the address, and what is missing.
fn standing(view: &View, address: &MailAddress) -> Markup {
    let locale = view.locale;
    let goes_to = html! { (user_text(None, &address.contact.address)) };
    if address.confirmed > 0 {
        return html! { p { (say!(locale, "account-mail-confirmed", { "address" => goes_to })) } };
    }
    if address.contact.pace == Pace::Never || !view.app.sends_mail() {
        return html! { p { (say!(locale, "account-mail-unconfirmed", { "address" => goes_to })) } };
    }
    notice(
        Tone::Pending,
        &html! {
            p { (say!(locale, "account-mail-unconfirmed", { "address" => goes_to })) }
            p {
                @if address.is_asking { (t!(locale, "account-mail-asking")) }
                @else if address.given_up > 0 { (t!(locale, "account-mail-undelivered")) }
                @else if address.expires > view.now {
                    (say!(locale, "account-mail-asked", {
                        "sent" => time_tag(locale, address.sent, view.zone()),
                    }))
                }
                @else { (t!(locale, "account-mail-lapsed")) }
            }
            @if !address.is_asking {
                form method="post" action=(view.href(routes::account_mail_again())) {
                    (button(Weight::Secondary, &t!(locale, "account-mail-again-button")))
                }
            }
        },
    )
}
