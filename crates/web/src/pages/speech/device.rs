//! Checking a text without sending it: the analyser comes to the reader's browser, with what is in
//! force, and `assets/check.js` shows what it says in the markup of this page.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use speech::Stance;
use speech::glossary::CATEGORIES;

use super::TEXT_CHARS_MAX;
use crate::checked::stance;
use crate::error::Error;
use crate::pages::words::count;
use crate::request::View;
use crate::{assets, routes, t};

/// The analyser in `assets/`.
const MODULE: &str = "check.wasm";
/// The id of the part of the page in which the script tells.
pub(super) const DEVICE: &str = "device";
/// Numbers with which every plural form of the four languages is met: none, one, and of larger ones
/// those of few, of many, and those that are spoken like one.
const NUMBERS: [usize; 5] = [0, 1, 2, 5, 21];
/// What the script replaces by a number.
const NUMBER: &str = "{n}";

/// `GET /check/lexicon.json`
pub(super) async fn lexicon(view: View) -> Result<Response, Error> {
    let bytes = view.app.lexicon().await?;
    let kind: (HeaderName, HeaderValue) =
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    Ok(([kind], bytes).into_response())
}

/// The button, which the script shows. Without script there is none.
pub(super) fn button(view: &View) -> Markup {
    let words = words(view).to_string();
    html! {
        // A button's own style would show it.
        span hidden {
            button class="button secondary" type="button" id=(DEVICE)
                data-words=(words) data-module=(assets::href(MODULE))
                data-integrity=(assets::integrity(MODULE)) data-lexicon=(routes::speech_lexicon()) {
                (t!(view.locale, "speech-device-button"))
            }
        }
    }
}

/// What the script says, in the words of the page.
fn words(view: &View) -> Value {
    let locale = view.locale;
    let said = |id: &str| Value::from(locale.text(id, None));
    let plural = |id: &str| -> Value {
        let of = |number: usize| {
            let mut args = fluent_bundle::FluentArgs::new();
            args.set("count", count(number));
            locale.text(id, Some(&args)).replace(&number.to_string(), NUMBER)
        };
        NUMBERS
            .iter()
            .map(|number| (number.to_string(), Value::from(of(*number))))
            .collect::<Map<_, _>>()
            .into()
    };
    let categories: Map<String, Value> = CATEGORIES
        .iter()
        .map(|(_, name)| ((*name).to_owned(), said(&format!("speech-category-{name}"))))
        .collect();
    let stances: Map<String, Value> =
        [Stance::Own, Stance::Quoted, Stance::Rejected, Stance::Reported]
            .into_iter()
            .map(|it| (stance(it).to_owned(), said(&format!("speech-stance-{}", stance(it)))))
            .collect();
    let rules: Map<String, Value> = speech::rules::RULES
        .iter()
        .map(|it| (it.name.to_owned(), view.href(&routes::speech_rule(it.name)).into()))
        .collect();
    let parties = &view.commission.charter.parties;
    let sides: Map<String, Value> = parties
        .iter()
        .map(|it| (it.id.as_str().to_owned(), view.names(&it.short).0.into()))
        .collect();
    let side_why = t!(locale, "speech-why-side", "side" => NUMBER);
    json!({
        "charsMax": TEXT_CHARS_MAX, "sides": sides, "rules": rules, "categories": categories,
        "stances": stances,
        "own": plural("speech-own"), "aside": plural("speech-aside"),
        "others": plural("speech-others"),
        "result": said("speech-result"), "noVerdict": said("speech-no-verdict"),
        "voice": said("speech-voice"), "target": said("speech-target"),
        "why": said("speech-why"), "whySide": side_why, "instead": said("speech-instead"),
        "ruleLink": said("speech-rule-link"),
        "missing": said("speech-missing"), "put": said("speech-put"),
        "notPut": said("speech-not-put"),
        "tooLong": t!(locale, "speech-device-too-long", "max" => count(TEXT_CHARS_MAX)),
        "fetching": said("speech-device-fetching"), "preparing": said("speech-device-preparing"),
        "ready": said("speech-device-ready"), "failed": said("speech-device-failed"),
        "broken": said("speech-device-broken"),
    })
}
