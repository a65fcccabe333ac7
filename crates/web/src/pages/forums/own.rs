//! What a delegate does without an account, with the receipt that their party gave them: see what is
//! kept of them, confirm, decline, erase, and print their badge. With the confirmation they get a
//! receipt of their own; the first opens nothing any more.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use commission::forum::{Confirmation, DELEGATE_DAYS, NEEDS_CHARS_MAX, Speaker};
use commission::programme::Guardian;
use commission::refusal::What;
use commission::report::{Receipt, ReceiptError};
use commission::trust::AFTER_DAYS;
use commission::{Language, Refusal};
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};
use store::sealed::Opened;
use store::{DelegateSaid, ForumPage, OwnDelegate};

use super::{both, category, days, session, why};
use crate::components::{
    Field, Mark, Tone, Weight, breadcrumbs, button, details, hidden, language_name, notice,
    seal_with, select, text_area, text_field,
};
use crate::error::Error;
use crate::line::Lane;
use crate::locale::Locale;
use crate::pages::desk::keep::Fields;
use crate::pages::forms::{languages, summary};
use crate::pages::words::{named, prose, short};
use crate::request::{Nav, View};
use crate::{routes, t};

type Wrong = Option<(String, String)>;

/// Light squares around a code, as readers need them.
const QUIET: i32 = 4;

/// Pages with a receipt or a name on them are kept nowhere.
pub(super) fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Why what was typed is no receipt.
fn unread(view: &View, error: ReceiptError) -> String {
    match error {
        ReceiptError::Length { found } => {
            t!(view.locale, "receipt-wrong-length", "found" => i64::try_from(found).unwrap_or(0))
        }
        other => t!(view.locale, &format!("receipt-wrong-{}", other.as_str())),
    }
}

/// What a receipt opens: slow on purpose, so whoever asks waits in line.
async fn opened(view: &View, receipt: &Receipt) -> Result<Opened, Error> {
    let _turn = view.app.line().turn(Lane::Open).await?;
    Ok(view.app.store().open_receipt(receipt).await?)
}

/// The forum of a delegate.
async fn forum_of(view: &View, own: &OwnDelegate) -> Result<ForumPage, Error> {
    view.app.store().forum(&own.forum).await?.ok_or(Error::NotFound)
}

/// `GET /delegate`
pub(super) async fn get(view: View) -> Response {
    asked(&view, routes::own_delegate(), "", None)
}

/// `GET /delegate/badge`
pub(super) async fn badge_form(view: View) -> Response {
    asked(&view, routes::delegate_badge(), "", None)
}

/// The form for the receipt.
fn asked(view: &View, to: &str, typed: &str, wrong: Option<String>) -> Response {
    let locale = view.locale;
    let is_badge = to == routes::delegate_badge();
    let title = t!(locale, if is_badge { "badge-title" } else { "delegate-title" });
    let wrong = wrong.map(|words| ("receipt".to_owned(), words));
    let (label, hint) = (t!(locale, "register-receipt-label"), t!(locale, "delegate-receipt-hint"));
    let field = Field {
        name: "receipt",
        label: &label,
        hint: Some(&hint),
        error: wrong.as_ref().map(|(_, words)| words.as_str()),
        optional: false,
    };
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::forums()), &t!(locale, "forums-title"))], &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p { (t!(locale, "delegate-means")) }
        form class="flow" method="post" action=(view.href(to)) {
            (text_field(locale, &field, "text", typed))
            div class="actions" { (button(Weight::Primary, &t!(locale, "register-own-button"))) }
        }
    };
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    private(frame.respond(body))
}

/// A receipt as it was typed, with what it opens; else the form once more.
async fn entered(
    view: &View,
    to: &str,
    typed: &str,
) -> Result<Result<(Receipt, Opened), Response>, Error> {
    match Receipt::parse(typed) {
        Ok(receipt) => {
            let opened = opened(view, &receipt).await?;
            Ok(Ok((receipt, opened)))
        }
        Err(error) => Ok(Err(asked(view, to, typed, Some(unread(view, error))))),
    }
}

/// `POST /delegate`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    let typed = fields.get("receipt");
    let here = routes::own_delegate();
    let (receipt, code) = match entered(&view, here, typed).await? {
        Ok(entered) => entered,
        Err(again) => return Ok(again),
    };
    let store = view.app.store();
    match fields.get("go") {
        "confirm" => return confirm(&view, &receipt, &code, &fields).await,
        // When it is over it stays told who had confirmed.
        "decline" => {
            if let Some(own) = store.own_delegate(&code).await? {
                forum_of(&view, &own).await?.forum.goes_on(view.now)?;
                store.decline_delegate(&code).await?;
            }
        }
        "erase" if store.erase_delegate(&code).await? => return Ok(erased(&view)),
        _ => {}
    }
    match store.own_delegate(&code).await? {
        Some(own) => shown(&view, &receipt, &own, None, None).await,
        None => Ok(asked(&view, here, typed, Some(t!(view.locale, "delegate-opens-nothing")))),
    }
}

fn erased(view: &View) -> Response {
    let title = t!(view.locale, "delegate-erased");
    let body = html! {
        section class="confirmation" role="status" { h1 { (title) } }
        p { (t!(view.locale, "delegate-erased-means")) }
    };
    private(view.frame(&title, Nav::Programme).once().respond(body))
}

/// What the form of the confirmation says.
fn typed(view: &View, fields: &Fields) -> Confirmation {
    let said = ["guardian", "guardian-contact"].iter().any(|it| !fields.get(it).trim().is_empty());
    let consents = fields.get("consents") == "yes";
    let guardian = (said || consents).then(|| Guardian {
        name: fields.get("guardian").to_owned(),
        contact: fields.get("guardian-contact").to_owned(),
        consents,
    });
    let language: Option<Language> = fields.get("language").parse().ok();
    let reader = || view.wished().into_iter().next();
    Confirmation {
        contact: fields.get("contact").to_owned(),
        language: language.or_else(reader).unwrap_or_else(crate::words::unknown_language),
        needs: fields.get("needs").to_owned(),
        guardian,
    }
}

/// Takes a confirmation over.
async fn confirm(
    view: &View,
    receipt: &Receipt,
    code: &Opened,
    fields: &Fields,
) -> Result<Response, Error> {
    let store = view.app.store();
    let wanted = Receipt::parse(fields.get("own")).map_err(|_| Error::bad("own="))?;
    let is_same = wanted.digits() == receipt.digits();
    let fresh = if is_same { None } else { Some(opened(view, &wanted).await?) };
    let own = fresh.as_ref().unwrap_or(code);
    let refused = match store.confirm_delegate(code, own, &typed(view, fields), view.now).await {
        Ok(()) => None,
        // Sent twice: the first receipt opens nothing any more, and theirs does.
        Err(store::Error::Refused(Refusal::UnknownDelegate)) if !is_same => None,
        Err(store::Error::Refused(refusal)) => Some(refusal),
        Err(other) => return Err(other.into()),
    };
    if let Some(refusal) = refused {
        return match store.own_delegate(code).await? {
            Some(own) => {
                let wrong = Some(said(view, &refusal));
                shown(view, receipt, &own, Some(fields), wrong).await
            }
            None => Ok(asked(
                view,
                routes::own_delegate(),
                receipt.digits(),
                Some(view.refusal_alone(&refusal)),
            )),
        };
    }
    let Some(known) = store.own_delegate(own).await? else {
        let refusal = Refusal::UnknownDelegate;
        return match store.own_delegate(code).await? {
            // Before the act that nominates them nobody confirms.
            Some(there) => {
                let wrong = Some(said(view, &refusal));
                shown(view, receipt, &there, Some(fields), wrong).await
            }
            None => {
                let words = t!(view.locale, "delegate-opens-nothing");
                Ok(asked(view, routes::own_delegate(), receipt.digits(), Some(words)))
            }
        };
    };
    confirmed(view, &wanted, &known, is_same).await
}

/// That they come, with the receipt that is theirs alone: it is shown once.
async fn confirmed(
    view: &View,
    receipt: &Receipt,
    own: &OwnDelegate,
    is_same: bool,
) -> Result<Response, Error> {
    let forum = forum_of(view, own).await?.forum;
    let locale = view.locale;
    let title = t!(locale, "delegate-confirmed");
    let body = html! {
        section class="confirmation" role="status" {
            h1 { (title) }
            p { (named(view, &forum.week.title)) ", " (days(view, &forum.week)) }
            @if is_same { p { (t!(locale, "delegate-same-receipt")) } }
            @else {
                p { (t!(locale, "delegate-new-receipt")) }
                p class="lead" { span class="reference" translate="no" { (receipt) } }
            }
        }
        @if let Some(reason) = own.why { p { (why(view, reason)) } }
        (to_badge(view, receipt))
        form method="post" action=(view.href(routes::own_delegate())) {
            (hidden("receipt", receipt.digits()))
            (button(Weight::Plain, &t!(locale, "delegate-see")))
        }
    };
    Ok(private(view.frame(&title, Nav::Programme).once().respond(body)))
}

fn to_badge(view: &View, receipt: &Receipt) -> Markup {
    html! {
        form method="post" action=(view.href(routes::delegate_badge())) {
            (hidden("receipt", receipt.digits()))
            (button(Weight::Secondary, &t!(view.locale, "badge-show")))
        }
    }
}

/// The way to the questions about trust, where they are put to this delegate now; it brings the code
/// along.
fn to_trust(
    view: &View,
    receipt: &Receipt,
    forum: &commission::Forum,
    own: &OwnDelegate,
) -> Markup {
    let is_seated = own.delegate.as_ref().is_some_and(|it| it.seated().is_some());
    let (true, DelegateSaid::Confirmed, Ok(moment)) = (is_seated, own.said, forum.asks(view.now))
    else {
        return html! {};
    };
    let locale = view.locale;
    html! {
        section class="panel" {
            h2 { (t!(locale, "trust-title")) }
            p { (t!(locale, "trust-when", "moment" => moment.as_str(), "days" => AFTER_DAYS)) }
            form method="post" action=(view.href(&routes::forum_trust(&forum.id))) {
                (hidden("go", "ask")) (hidden("receipt", receipt.digits()))
                (button(Weight::Secondary, &t!(locale, "trust-answer")))
            }
        }
    }
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let (field, words) = match refusal {
        Refusal::Empty { field: "delegate-contact" } => {
            ("contact", t!(locale, "delegate-no-contact"))
        }
        Refusal::Empty { field: "guardian-name" } => {
            ("guardian", t!(locale, "delegate-no-guardian"))
        }
        Refusal::Empty { field: "guardian-contact" } => {
            ("guardian-contact", t!(locale, "register-no-contact"))
        }
        Refusal::Empty { field: "guardian-consent" } => {
            ("consents", t!(locale, "delegate-no-consent"))
        }
        Refusal::UnknownDelegate => ("contact", t!(locale, "delegate-too-early")),
        Refusal::TooMany { what: What::Characters, max: NEEDS_CHARS_MAX } => {
            ("needs", view.refusal_alone(refusal))
        }
        other => ("contact", view.refusal_alone(other)),
    };
    (field.to_owned(), words)
}

/// Everything that is kept of a delegate, and what they can do.
async fn shown(
    view: &View,
    receipt: &Receipt,
    own: &OwnDelegate,
    fields: Option<&Fields>,
    wrong: Wrong,
) -> Result<Response, Error> {
    let forum = forum_of(view, own).await?.forum;
    let locale = view.locale;
    let week = &forum.week;
    let title = t!(locale, "delegate-title");
    let goes_on = forum.goes_on(view.now).is_ok();
    let is_gone = own.delegate.as_ref().is_some_and(|it| it.gone.is_some());
    let (mark, word) = match own.said {
        DelegateSaid::Invited => (Mark::Ring, "invited"),
        DelegateSaid::Confirmed => (Mark::Filled, "confirmed"),
        DelegateSaid::Declined => (Mark::Struck, "declined"),
    };
    let here = view.href(routes::own_delegate());
    let form = Form { view, receipt, own, fields, wrong: wrong.as_ref() };
    let body = html! {
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" {
            a href=(view.href(&routes::forum(&forum.id))) { (both(view, &week.title)) } ", " (days(view, week))
        }
        p { (both(view, &week.place)) }
        (seal_with(mark, &t!(locale, "delegate-said", "said" => word)))
        @match (&own.delegate, own.why) {
            (Some(delegate), Some(reason)) => {
                p { (short(view, &own.party)) " · " (category(view, week, &delegate.nomination.category)) }
                p { (why(view, reason)) }
            },
            _ => { p { strong { (t!(locale, "delegate-too-early")) } } },
        }
        h2 { (t!(locale, "delegate-kept")) }
        p { (t!(locale, "delegate-kept-means", "days" => DELEGATE_DAYS)) }
        (kept(view, own))
        (speaks(view, &forum, own))
        @if own.said == DelegateSaid::Confirmed && !is_gone { (to_badge(view, receipt)) }
        (to_trust(view, receipt, &forum, own))
        @if goes_on && !is_gone && own.delegate.is_some() {
            (form.body(week.minors))
            @if own.said != DelegateSaid::Declined {
                form method="post" action=(here) {
                    (hidden("receipt", receipt.digits())) (hidden("go", "decline"))
                    (button(Weight::Secondary, &t!(locale, "delegate-decline")))
                }
                p class="hint" { (t!(locale, "delegate-decline-means")) }
            }
        }
        (details(&t!(locale, "delegate-erase"), &html! {
            p { (t!(locale, "delegate-erase-means")) }
            form method="post" action=(here) {
                (hidden("receipt", receipt.digits())) (hidden("go", "erase"))
                (button(Weight::Secondary, &t!(locale, "delegate-erase-button")))
            }
        }))
    };
    let mut frame = view.frame(&title, Nav::Programme).once();
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(private(frame.respond(body)))
}

/// What is kept, as it lies there.
fn kept(view: &View, own: &OwnDelegate) -> Markup {
    let locale = view.locale;
    let told = &own.told;
    html! {
        dl class="definitions" {
            div { dt { (t!(locale, "register-name")) } dd { bdi { (told.person.name) } } }
            @if !told.contact.is_empty() {
                div { dt { (t!(locale, "delegate-contact-given")) } dd { bdi { (told.contact) } } }
            }
            @if told.minor { div { dt { (t!(locale, "register-age")) } dd { (t!(locale, "register-minor")) } } }
            @if let Some(said) = &told.confirmation {
                div { dt { (t!(locale, "delegate-contact")) } dd { bdi { (said.contact) } } }
                div { dt { (t!(locale, "delegate-language")) } dd { (language_name(&said.language)) } }
                @if !said.needs.is_empty() {
                    div { dt { (t!(locale, "delegate-needs")) } dd { (prose(&said.needs)) } }
                }
                @if let Some(guardian) = &said.guardian {
                    div { dt { (t!(locale, "programme-guardian")) } dd { bdi { (guardian.name) } " · " bdi { (guardian.contact) } } }
                }
            }
            @if !own.days.is_empty() {
                div { dt { (t!(locale, "forum-arrived")) } dd {
                    (t!(locale, "delegates-came", "count" => crate::pages::words::count(own.days.len())))
                } }
            }
        }
    }
}

/// The sessions in which their seat speaks.
fn speaks(view: &View, forum: &commission::Forum, own: &OwnDelegate) -> Markup {
    let seat = own.delegate.as_ref().and_then(|it| Some((it.seated()?, &it.nomination.category)));
    let Some((seat, of)) = seat else { return html! {} };
    let speaker = Speaker::Delegate { category: of.clone(), seat };
    let sessions = forum.week.sessions_of(&own.party, &speaker);
    html! {
        @if !sessions.is_empty() {
            h2 { (t!(view.locale, "delegate-speaks")) }
            ul class="sentences" role="list" {
                @for it in sessions {
                    li { p { (super::a_day(view, forum.week.day_of(it.starts))) } (session(view, &forum.week, it)) }
                }
            }
        }
    }
}

/// The form that confirms, with what was typed into it, or is known.
struct Form<'a> {
    view: &'a View,
    receipt: &'a Receipt,
    own: &'a OwnDelegate,
    fields: Option<&'a Fields>,
    wrong: Option<&'a (String, String)>,
}

impl Form<'_> {
    /// What stands in a field.
    fn typed(&self, name: &str) -> String {
        if let Some(fields) = self.fields {
            return fields.get(name).to_owned();
        }
        let Some(known) = &self.own.told.confirmation else {
            return match name {
                "contact" => self.own.told.contact.clone(),
                "language" => self.view.locale.tag().to_owned(),
                _ => String::new(),
            };
        };
        let guardian = known.guardian.as_ref();
        match name {
            "contact" => known.contact.clone(),
            "language" => known.language.to_string(),
            "needs" => known.needs.clone(),
            "guardian" => guardian.map(|it| it.name.clone()).unwrap_or_default(),
            "guardian-contact" => guardian.map(|it| it.contact.clone()).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn field<'a>(&'a self, name: &'a str, label: &'a str, optional: bool) -> Field<'a> {
        let error = self.wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
        Field { name, label, hint: None, error, optional }
    }

    fn line(&self, name: &str, label: &str, optional: bool) -> Markup {
        let field = self.field(name, label, optional);
        text_field(self.view.locale, &field, "text", &self.typed(name))
    }

    /// The receipt that is theirs alone: the same where they have one already.
    fn own_receipt(&self) -> String {
        match self.fields.map(|it| it.get("own")) {
            Some(there) if !there.is_empty() => there.to_owned(),
            _ if self.own.told.confirmation.is_some() => self.receipt.digits().to_owned(),
            _ => Receipt::from_random(self.view.app.nonce()).digits().to_owned(),
        }
    }

    /// The languages in which somebody can be spoken to.
    fn spoken(&self) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> =
            languages(self.view).iter().map(|it| (it.to_string(), language_name(it))).collect();
        for locale in Locale::all() {
            if !all.iter().any(|(tag, _)| tag == locale.tag()) {
                all.push((locale.tag().to_owned(), locale.name().to_owned()));
            }
        }
        all
    }

    fn body(&self, minors: bool) -> Markup {
        let locale = self.view.locale;
        let again = self.own.told.confirmation.is_some();
        let spoken = self.spoken();
        let spoken: Vec<(&str, &str)> =
            spoken.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let (language, needs) = (t!(locale, "delegate-language"), t!(locale, "delegate-needs"));
        let says = t!(locale, "register-guardian-says");
        let (no, yes) = (t!(locale, "register-consents-not"), t!(locale, "register-consents"));
        let choices = [("no", no.as_str()), ("yes", yes.as_str())];
        let consents = self.typed("consents");
        let title = if again { "delegate-change" } else { "delegate-confirm" };
        html! {
            h2 id="confirm" { (t!(locale, title)) }
            @if !again { p { (t!(locale, "delegate-confirm-means")) } }
            form class="flow" method="post" action=(self.view.href(routes::own_delegate())) {
                (hidden("receipt", self.receipt.digits())) (hidden("own", &self.own_receipt())) (hidden("go", "confirm"))
                (self.line("contact", &t!(locale, "delegate-contact"), false))
                (select(locale, &self.field("language", &language, false), &spoken, Some(&self.typed("language"))))
                (text_area(locale, &self.field("needs", &needs, true), 3, &self.typed("needs")))
                @if minors {
                    fieldset class="flow" {
                        legend { (t!(locale, "register-guardian")) }
                        @if self.own.told.minor { p { strong { (t!(locale, "delegate-minor-means")) } } }
                        (self.line("guardian", &t!(locale, "register-guardian-name"), true))
                        (self.line("guardian-contact", &t!(locale, "register-guardian-contact"), true))
                        (select(locale, &self.field("consents", &says, false), &choices, Some(&consents)))
                    }
                }
                div class="actions" { (button(Weight::Primary, &t!(locale, "delegate-confirm-button"))) }
            }
        }
    }
}

/// `POST /delegate/badge`
pub(super) async fn badge(view: View, fields: Fields) -> Result<Response, Error> {
    let (typed, here) = (fields.get("receipt"), routes::delegate_badge());
    let (_, code) = match entered(&view, here, typed).await? {
        Ok(entered) => entered,
        Err(again) => return Ok(again),
    };
    let Some(own) = view.app.store().own_delegate(&code).await? else {
        return Ok(asked(&view, here, typed, Some(t!(view.locale, "delegate-opens-nothing"))));
    };
    let forum = forum_of(&view, &own).await?.forum;
    let seat = own.delegate.as_ref().and_then(|it| Some((it.seated()?, it)));
    let (Some((seat, delegate)), DelegateSaid::Confirmed) = (seat, own.said) else {
        let words = match own.why {
            Some(reason) if own.said == DelegateSaid::Confirmed => why(&view, reason),
            _ => t!(view.locale, "badge-unconfirmed"),
        };
        return Ok(asked(&view, here, typed, Some(t!(view.locale, "badge-none", "why" => words))));
    };
    let locale = view.locale;
    let title = t!(locale, "badge-title");
    let door = routes::with_query(&routes::door(&forum.id), "badge", &own.badge);
    let address = format!("{}{door}", view.app.base_url());
    let code = QrCode::encode_text(&address, QrCodeEcc::Medium).map_err(Error::internal)?;
    let week = &forum.week;
    let body = html! {
        h1 class="no-print" { (title) }
        section class="panel" {
            p { (both(&view, &week.title)) }
            p { (days(&view, week)) ", " (named(&view, &week.place)) }
            p class="lead" { strong { bdi { (own.told.person.name) } } }
            p { (short(&view, &own.party)) " · " (category(&view, week, &delegate.nomination.category)) " · " (t!(locale, "forum-seat", "number" => i64::from(seat))) }
            (picture(&code, &t!(locale, "badge-picture")))
            p class="lead" { span class="reference" translate="no" { (grouped(&own.badge)) } }
        }
        (notice(Tone::Plain, &html! { p { (t!(locale, "badge-means")) } }))
    };
    Ok(private(view.frame(&title, Nav::Programme).once().respond(body)))
}

/// The digits of a badge in groups, as they are read aloud.
fn grouped(badge: &str) -> String {
    let mut groups = String::with_capacity(badge.len() + 4);
    for (place, digit) in badge.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            groups.push(' ');
        }
        groups.push(digit);
    }
    groups
}

/// A code as a picture: dark on light whatever the page's colours, for a reader must see it. Squares
/// that touch in a row are one.
fn picture(code: &QrCode, label: &str) -> Markup {
    use std::fmt::Write as _;
    let size = code.size();
    let side = size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..size {
        let mut from = None;
        for column in 0..=size {
            match (code.get_module(column, row), from) {
                (true, None) => from = Some(column),
                (false, Some(start)) => {
                    let (x, y, width) = (start + QUIET, row + QUIET, column - start);
                    let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
                    from = None;
                }
                _ => {}
            }
        }
    }
    html! {
        svg width="220" height="220" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_is_read_in_groups_and_seen_as_a_picture() {
        assert_eq!(grouped("1234567890123456"), "1234 5678 9012 3456");
        let code = QrCode::encode_text("http://localhost/door/x", QrCodeEcc::Medium).unwrap();
        let drawn = picture(&code, "A <code>").into_string();
        assert!(drawn.contains("M4 4h7v1h-7z") && drawn.contains("A &lt;code&gt;"), "{drawn}");
    }
}
