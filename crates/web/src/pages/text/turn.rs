//! In a demonstration: signing and declining in the role taken, and what follows.

use commission::instrument::State;
use commission::{Language, Office};
use maud::{Markup, html};

use super::Text;
use crate::components::{
    Field, Tone, Weight, button, details, digest, hidden, language_name, link_button, notice,
    select, text_area,
};
use crate::pages::words::{numbered, parties};
use crate::request::View;
use crate::{routes, t};

/// What was done a moment ago, and what happens next.
pub(super) fn done(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let what = match view.query("done") {
        Some("signed") => "text-done-signed",
        Some("declined") => "text-done-declined",
        _ => return html! {},
    };
    let next = match &text.page.instrument.current().state {
        State::Tabled => crate::pages::words::say!(locale, "text-done-next-waits", {
            "parties" => parties(view, &text.waits_for(view))
        }),
        State::Adopted { .. } => html! { (t!(locale, "text-done-next-adopted")) },
        _ => html! { (t!(locale, "text-done-next-declined")) },
    };
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    html! {
        section class="confirmation no-print" role="status" {
            p class="lead" { strong { (t!(locale, what, "text" => name)) } }
            p { (next) }
        }
    }
}

/// The forms of the role taken, or the way to a role.
pub(super) fn offer(view: &View, text: &Text) -> Markup {
    let waits = text.is_latest() && text.revision().state == State::Tabled;
    let over = view.now > text.revision().text.deadline;
    if view.app.demo().is_none() || !waits || over {
        return html! {};
    }
    let offer = match view.office_held() {
        None => no_role(view),
        Some(office) if may_sign(view, text, office) => forms(view, text, office),
        Some(office) => {
            let signed = text.revision().signatures.iter().any(|it| it.office == *office);
            let id = if signed { "text-demo-signed" } else { "text-demo-cannot" };
            notice(
                Tone::Plain,
                &html! {
                    p { (t!(view.locale, id, "office" => view.office(office))) }
                    p { a href=(view.href(routes::demo())) { (t!(view.locale, "text-demo-role")) } }
                },
            )
        }
    };
    html! { div class="no-print full" { (offer) } }
}

/// Whether the role could sign now; the domain decides again when it does.
fn may_sign(view: &View, text: &Text, office: &Office) -> bool {
    let rule = view.commission.charter.signatories(text.page.instrument.kind());
    office.party().is_some()
        && office.role() == rule.role
        && text.revision().signatures.iter().all(|it| it.office != *office)
}

fn no_role(view: &View) -> Markup {
    notice(
        Tone::Plain,
        &html! {
            p { (t!(view.locale, "text-demo-no-role")) }
            p { a href=(view.href(routes::demo())) { (t!(view.locale, "text-demo-role")) } }
        },
    )
}

fn forms(view: &View, text: &Text, office: &Office) -> Markup {
    let locale = view.locale;
    let id = &text.page.instrument.id;
    let hex = text.revision().digest.to_string();
    let name = numbered(view, text.page.instrument.kind(), text.page.number);
    let languages: Vec<(String, String)> = languages(view, text)
        .iter()
        .map(|language| (language.to_string(), language_name(language)))
        .collect();
    let languages: Vec<(&str, &str)> =
        languages.iter().map(|(tag, name)| (tag.as_str(), name.as_str())).collect();
    let (label, hint) = (t!(locale, "text-decline-reasons"), t!(locale, "text-decline-hint"));
    let reasons = Field { name: "reasons", label: &label, hint: Some(&hint), ..Field::default() };
    let label = t!(locale, "text-decline-language");
    let language = Field { name: "language", label: &label, ..Field::default() };
    html! {
        section class="panel turn" {
            h2 { (t!(locale, "text-sign-title")) }
            p { (t!(locale, "text-sign-as", "office" => view.office(office))) }
            p { (t!(locale, "text-sign-what")) " " (digest(&text.revision().digest.hex())) }
            form method="post" action=(view.href(&routes::demo_sign(id))) {
                (hidden("digest", &hex))
                (button(Weight::Primary, &t!(locale, "text-sign-button", "text" => name.as_str())))
            }
            (details(&t!(locale, "text-decline-title"), &html! {
                form class="flow" method="post" action=(view.href(&routes::demo_decline(id))) {
                    (hidden("digest", &hex))
                    (text_area(locale, &reasons, 4, ""))
                    (select(locale, &language, &languages, Some(locale.tag())))
                    (button(Weight::Secondary, &t!(locale, "text-decline-button", "text" => name.as_str())))
                }
            }))
            p { (link_button(Weight::Plain, &view.href(routes::demo()), &t!(locale, "text-demo-role"))) }
        }
    }
}

/// The languages in which reasons may be given: the reader's first.
fn languages(view: &View, text: &Text) -> Vec<Language> {
    let mut languages: Vec<Language> = view.locale.tag().parse().into_iter().collect();
    for language in
        text.versions.iter().map(|(it, _)| &it.language).chain(&view.commission.charter.published)
    {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages
}
