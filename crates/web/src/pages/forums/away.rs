//! The door without a network: the list that a device takes along, the page that it keeps, and the
//! codes that it sends when there is a network again. What it does on the device is `assets/door.js`.
//!
//! No name is in the list, and no code: only slow digests of codes, so that whoever is at the door lets
//! nobody in who is not there.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use commission::Forum;
use commission::forum::{BadgeLock, DELEGATE_DAYS};
use commission::permission::{Action, Object};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{DoorSeat, Scan};

use super::own::private;
use super::{DAY_SECONDS, load};
use crate::app::App;
use crate::components::{Mark, Tone, notice, seal_with};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::way_in;
use crate::request::View;
use crate::security::Rights;
use crate::turns::Turns;
use crate::{assets, components, routes, sealed, t};

/// Lists that are made at once: one keeps a processor busy for a second or two.
static LISTS: LazyLock<Turns> = LazyLock::new(|| Turns::new(1));
/// What a list is sealed as.
const KIND: &str = "door-list";
/// What the script replaces by a number.
const NUMBER: &str = "{n}";

/// What a device brings back of a list, so that nothing was taken before it was made.
#[derive(Serialize, Deserialize)]
struct Made {
    forum: String,
    at: i64,
}

/// A seat on the list: party, category, number, whether they came today, the digest of the code.
#[derive(Serialize)]
struct Hidden(String, String, u32, bool, String);

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Hides the codes, off the threads that answer.
async fn hidden(app: App, lock: BadgeLock, seats: Vec<DoorSeat>) -> Result<Vec<Hidden>, Error> {
    let one = move |it: DoorSeat| {
        let [first, second, ..] = app.nonce();
        let digest = hex(&lock.digest(&it.badge, [first, second]));
        Hidden(it.party.to_string(), it.category, it.seat, it.came, digest)
    };
    let work = move || seats.into_iter().map(one).collect();
    LISTS.take(work).await
}

/// `POST /door/<forum>/list`: today's list for a device, which the page's script asks for.
pub(super) async fn list(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let office = view.can(Action::CheckIn, Object::Forum)?.clone();
    view.app.take_slow_turn(&format!("door {office}"))?;
    let forum = load(&view, &id).await?.forum;
    let seats = view.app.store().door_seats(&forum.id, &office, view.now).await?;
    let lock = BadgeLock::new(view.app.nonce(), seats.len());
    let week = &forum.week;
    let kept_until = week.ends().saturating_add(DELEGATE_DAYS * DAY_SECONDS);
    let made = Made { forum: forum.id.to_string(), at: view.now };
    let parties: BTreeMap<String, String> = forum
        .parties
        .iter()
        .map(|it| {
            let short = view.commission.charter.party(it).map(|it| view.names(&it.short).0);
            (it.to_string(), short.unwrap_or_else(|| it.to_string()))
        })
        .collect();
    let categories: BTreeMap<&str, String> =
        week.categories.iter().map(|it| (it.id.as_str(), view.names(&it.title).0)).collect();
    let list = json!({
        "list": sealed::seal(&view.app, KIND, made, kept_until)?,
        "made": view.now,
        "day": week.day_of(view.now),
        "until": week.ends(),
        "offset": week.utc_offset_seconds,
        "salt": hex(&lock.salt),
        "rounds": lock.rounds,
        "tries": lock.tries,
        "parties": parties,
        "categories": categories,
        "seats": hidden(view.app.clone(), lock, seats).await?,
    });
    Ok(private(Json(list).into_response()))
}

/// What a device sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    /// The list with which it let people in, as it was sealed.
    list: String,
    scans: Vec<SentScan>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SentScan {
    badge: String,
    at: i64,
}

/// `POST /door/<forum>/scans`: codes that were taken without a network; one answer for each.
pub(super) async fn scans(
    view: View,
    Path(id): Path<String>,
    Json(sent): Json<Sent>,
) -> Result<Response, Error> {
    let office = view.can(Action::CheckIn, Object::Forum)?.clone();
    let forum = id.parse().map_err(|_| Error::NotFound)?;
    let made = sealed::open::<Made>(&view.app, KIND, &sent.list, view.now);
    // With no list of this forum nothing was taken before now.
    let made = made.filter(|it| it.forum == id).map_or(i64::MAX, |it| it.at);
    let scans: Vec<Scan> =
        sent.scans.into_iter().map(|it| Scan { badge: it.badge, at: it.at }).collect();
    let store = view.app.store();
    let taken = store.check_in_later(&forum, made, &scans, &office, view.now).await?;
    let answers: Vec<Value> = taken
        .iter()
        .map(|it| match &it.admitted {
            Ok(admitted) => json!({
                "done": if admitted.again { "again" } else { "in" },
                "clock": !it.came.as_said,
            }),
            Err(refusal) => json!({ "done": "refused", "why": view.refusal_alone(refusal) }),
        })
        .collect();
    Ok(private(Json(json!({ "answers": answers })).into_response()))
}

/// `GET /door/<forum>/away`: the page that a device keeps, and shows when the server does not answer.
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::CheckIn, Object::Forum)?;
    let forum = load(&view, &id).await?.forum;
    Ok(super::door::kept(&view, &forum))
}

/// `GET /door/worker.js`: what shows that page. From here it reaches the doors and no other page.
pub(super) async fn worker() -> Result<Response, Error> {
    let asset = assets::find(assets::href("door-worker.js")).ok_or(Error::NotFound)?;
    let kind = HeaderValue::from_static(asset.content_type);
    let mut response = ([(header::CONTENT_TYPE, kind)], asset.bytes.to_vec()).into_response();
    let script = Some(components::Script::Door);
    response.extensions_mut().insert(Rights { script });
    Ok(response)
}

/// Where the script says of a code what came of it. Above the field: whoever is next is on their way.
pub(super) fn result() -> Markup {
    html! { div id="away-result" role="status" hidden {} }
}

/// Where the script says on the page that a device keeps why it is shown.
pub(super) fn why(view: &View) -> Markup {
    let said = html! { p id="away-network" { (t!(view.locale, "away-unanswered")) } };
    notice(Tone::Pending, &said)
}

/// The part of the page that the script shows; without script there is none. `alone` on the page that a
/// device keeps.
pub(super) fn part(view: &View, forum: &Forum, alone: bool) -> Markup {
    let locale = view.locale;
    let here = routes::door(&forum.id);
    let words = words(view).to_string();
    let opens = forum.door_day(view.now).is_ok();
    let press = |id: &str, class: &str, label: &str| {
        // A button's own style would show it.
        html! { span { button class=(class) type="button" id=(id) { (t!(locale, label)) } } }
    };
    html! {
        section class="panel flow" id="away" hidden data-words=(words) data-forum=(forum.id)
            data-list=(view.href(&routes::door_list(&forum.id)))
            data-scans=(view.href(&routes::door_scans(&forum.id)))
            data-shell=(view.href(&routes::door_away(&forum.id)))
            data-worker=(routes::door_worker()) data-door=(here)
            data-sign-in=(view.href(way_in(view))) data-alone[alone] {
            h2 { (t!(locale, "away-title")) }
            @if !alone { p { (t!(locale, "away-lead")) } }
            ul class="sentences" role="list" id="away-state" {}
            div id="away-said" role="status" {}
            div class="actions" {
                @if opens && !alone { (press("away-prepare", "button secondary", "away-prepare")) }
                (press("away-send", "button secondary", "away-send"))
                (press("away-forget", "button plain", "away-forget"))
                @if alone { a href=(here) { (t!(locale, "away-back")) } }
            }
            @if !opens && !alone { p class="hint" { (t!(locale, "away-closed")) } }
            section class="flow" id="away-refused" hidden {
                h3 { (t!(locale, "away-refused")) }
                p { (t!(locale, "away-refused-means")) }
                ul class="sentences" role="list" {}
            }
            template id="away-in" { (outcome(&seal_with(Mark::Filled, &t!(locale, "door-admitted")))) }
            template id="away-again" { (outcome(&seal_with(Mark::Half, &t!(locale, "door-again")))) }
            @for (id, means) in [("away-unknown", "away-unknown"), ("away-wrong", "away-wrong")] {
                template id=(id) {
                    (notice(Tone::Urgent, &html! {
                        p { strong { (t!(locale, "door-refused")) } }
                        p { (t!(locale, means)) }
                    }))
                }
            }
        }
    }
}

fn outcome(seal: &Markup) -> Markup {
    html! { section class="confirmation" { (seal) p class="lead" { } } }
}

/// What the script says, in the words of the page.
fn words(view: &View) -> Value {
    let locale = view.locale;
    let said = |id: &str| t!(locale, id);
    let seat = t!(locale, "forum-seat", "number" => 0_i64).replace('0', NUMBER);
    json!({
        "seat": seat,
        "online": said("away-online"),
        "offline": said("away-offline"),
        "unanswered": said("away-unanswered"),
        "bare": said("away-bare"),
        "prepared": t!(locale, "away-prepared", "when" => "{when}", "seats" => NUMBER),
        "otherDay": said("away-other-day"),
        "waiting": t!(locale, "away-waiting", "count" => NUMBER),
        "prepare": said("away-prepare"),
        "anew": said("away-anew"),
        "preparing": said("away-preparing"),
        "ready": said("away-ready"),
        "notPrepared": said("away-not-prepared"),
        "notKept": said("away-not-kept"),
        "notSent": said("away-not-sent"),
        "sent": t!(locale, "away-sent", "in" => "{in}", "again" => "{again}", "refused" => "{refused}"),
        "clock": t!(locale, "away-clock", "count" => NUMBER),
        "signedOut": said("away-signed-out"),
        "signIn": said("keep-sign-in"),
        "takenAt": t!(locale, "away-taken-at", "when" => "{when}"),
        "dismiss": said("away-dismiss"),
        "forgotten": said("away-forgotten"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_script_reads_them() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }

    #[test]
    fn more_than_is_needed_is_no_batch() {
        let read = |text: &str| serde_json::from_str::<Sent>(text).is_ok();
        assert!(read(r#"{"list":"","scans":[{"badge":"1","at":1}]}"#));
        for wrong in [
            r#"{"list":"","scans":[{"badge":"1","at":1,"name":"x"}]}"#,
            r#"{"list":"","scans":[{"badge":1,"at":1}]}"#,
            r#"{"list":"","scans":[{"badge":"1","at":1.5}]}"#,
            r#"{"list":"","scans":[{"badge":"1"}]}"#,
            r#"{"scans":[]}"#,
            r#"{"list":"","scans":[],"more":1}"#,
            "[]",
        ] {
            assert!(!read(wrong), "{wrong}");
        }
    }
}
