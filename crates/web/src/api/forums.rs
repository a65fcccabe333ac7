//! Forums, the weeks of dialogue, for programs: the week, its delegates by salted digests alone, with
//! why each has a seat, and parity at all times. Nobody's name is in any answer.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use commission::forum::{By, Clash, Counts, Delegate, Measure, Nomination, Parity, Share, Why};
use commission::permission::{Action, Object};
use commission::report::Receipt;
use commission::trust::{Subject, Trust};
use commission::{Commission, Forum, InstrumentId, PartyId, Purpose};
use note::Digest;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use store::{ForumPage, NewDelegate};

use super::asked::{Asked, Fields};
use super::programme::answers;
use super::read::json as answer;
use super::write::{Body, take_turn};
use crate::error::Error;
use crate::line::Lane;
use crate::request::View;
use crate::{day, routes};

/// A forum in a list.
pub fn listed(forum: &Forum, now: i64) -> Value {
    let week = &forum.week;
    let of = |counts: fn(&Delegate) -> bool| -> Value {
        let number = |party: &PartyId| {
            forum.delegates.iter().filter(|it| it.party == *party && counts(it)).count()
        };
        let parties = forum.parties.iter();
        parties.map(|it| (it.to_string(), json!(number(it)))).collect::<Map<_, _>>().into()
    };
    json!({
        "id": forum.id, "adopted": forum.adopted, "title": week.title, "region": week.region,
        "place": week.place, "from": day::written(week.from), "to": day::written(week.to),
        "until": week.until, "parties": forum.parties, "fulfils": forum.fulfils,
        "standing": forum.standing(now).as_str(), "seats": forum.seats(),
        "seated": of(|it| it.seated().is_some()), "waiting": of(Delegate::waits),
        "page": routes::forum(&forum.id),
    })
}

/// Why a delegate has a seat, or none.
fn why(why: Why) -> Value {
    let (seat, quota, before, at, other) = match why {
        Why::Free { seat, quota } => (Some(seat), Some(quota), None, None, None),
        Why::MovedUp { seat, at } => (Some(seat), None, None, Some(at), None),
        Why::Substitute { seat, of } => (Some(seat), None, None, None, Some(of)),
        Why::Full { quota, before } => (None, Some(quota), Some(before), None, None),
        Why::Withdrawn { at } => (None, None, None, Some(at), None),
        Why::Replaced { at, by } => (None, None, None, Some(at), Some(by)),
    };
    json!({
        "why": why.as_str(), "seat": seat, "quota": quota, "before": before, "at": at,
        "other": other.map(|it| it.hex()),
    })
}

fn delegate(it: &Delegate, reason: Why, entry: u64, gone_entry: Option<u64>) -> Value {
    let gone = it.gone.as_ref().map(|gone| {
        json!({
            "at": gone.at, "replaced_by": gone.replaced_by.map(|by| by.hex()),
            "entry": gone_entry,
        })
    });
    json!({
        "mark": it.mark().hex(), "party": it.party, "office": it.office, "at": it.at,
        "entry": entry, "category": it.nomination.category, "seat": it.seat,
        "in_place_of": it.nomination.in_place_of.map(|of| of.hex()), "moved_up": it.moved_up,
        "gone": gone, "why": why(reason),
    })
}

fn behind(parity: &Parity, measure: Measure) -> Value {
    let lacks = parity.behind(measure).into_iter();
    lacks.map(|(party, lacks)| (party.to_string(), json!(lacks))).collect::<Map<_, _>>().into()
}

/// Parity of one category, or of all of them together. How many said no is told to nobody but their
/// own party: in a small category it would say who.
fn parity(it: &Parity) -> Value {
    let share = |of: &Share| {
        let present = of.counted.present.iter();
        let present: Map<String, Value> =
            present.map(|(on, count)| (day::written(*on), json!(count))).collect();
        json!({
            "party": of.party, "seated": of.seated, "waiting": of.waiting, "free": of.free,
            "confirmed": of.counted.confirmed, "present": present,
        })
    };
    json!({
        "category": it.category, "quota": it.quota,
        "even": it.is_even(Measure::Seated),
        "parties": it.shares.iter().map(share).collect::<Vec<Value>>(),
        "behind": {
            "seated": behind(it, Measure::Seated), "confirmed": behind(it, Measure::Confirmed),
        },
    })
}

/// A clash of sessions.
pub fn clash(clash: &Clash) -> Value {
    let (room, party, speaker, from, to) = match clash {
        Clash::Days { starts, ends, .. } => (None, None, None, starts, ends),
        Clash::Room { room, from, to, .. } => (Some(room), None, None, from, to),
        Clash::Speaker { party, speaker, from, to, .. } => {
            (None, Some(party), Some(speaker), from, to)
        }
    };
    json!({
        "clash": clash.as_str(), "sessions": clash.sessions(), "room": room, "party": party,
        "speaker": speaker, "from": from, "to": to,
    })
}

/// Parity in every category, then in all of them together.
pub fn parities(forum: &Forum, counts: &Counts) -> Value {
    forum.parity(counts).iter().map(parity).collect()
}

/// Everything about a forum that is public, but for what is told of answers about trust.
pub fn shape(page: &ForumPage, counts: &Counts, commission: &Commission, now: i64) -> Value {
    let (forum, week) = (&page.forum, &page.forum.week);
    let delegates: Vec<Value> = forum
        .delegates
        .iter()
        .zip(forum.reasons())
        .zip(page.nominated.iter().zip(&page.gone))
        .map(|((it, reason), (entry, gone))| delegate(it, reason, *entry, *gone))
        .collect();
    let sessions: Vec<Value> =
        week.programme().into_iter().flat_map(|(_, of)| of).map(|it| json!(it)).collect();
    let unfilled: Vec<Value> = forum
        .unfilled(&commission.roll)
        .iter()
        .map(|it| json!({ "session": it.session, "party": it.party, "speaker": it.speaker }))
        .collect();
    let changes: Vec<Value> = forum
        .changes
        .iter()
        .map(|it| {
            json!({
                "by": it.by, "at": it.at, "change": it.change.as_str(), "what": it.change,
                "reasons": it.reasons,
            })
        })
        .collect();
    let by = |it: &Option<By>| it.as_ref().map(|it| json!({ "text": it.text, "at": it.at }));
    let mut shown = listed(forum, now);
    if let Some(fields) = shown.as_object_mut() {
        for (name, value) in [
            ("utc_offset_seconds", json!(week.utc_offset_seconds)),
            ("minors", json!(week.minors)),
            ("categories", json!(week.categories)),
            ("rooms", json!(week.rooms)),
            ("sessions", json!(sessions)),
            ("parity", parities(forum, counts)),
            ("delegates", json!(delegates)),
            ("clashes", week.clashes().iter().map(clash).collect()),
            ("unfilled", json!(unfilled)),
            ("changes", json!(changes)),
            ("called_off", json!(by(&forum.ended))),
            ("held", json!(by(&forum.held))),
        ] {
            fields.insert(name.to_owned(), value);
        }
    }
    shown
}

/// `/api/forums`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let forums = view.app.store().forums().await?;
    let rows: Vec<Value> = forums.iter().map(|it| listed(it, view.now)).collect();
    Ok(answer(&json!({ "forums": rows })))
}

fn id_of(text: &str) -> Result<InstrumentId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// `/api/forums/{id}`.
pub(super) async fn one(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let (id, store) = (id_of(&id)?, view.app.store());
    let page = store.forum(&id).await?.ok_or(Error::NotFound)?;
    let counts = store.forum_counts(&id).await?;
    let tallies = store.trust(Subject::Forum(id)).await?;
    let (parties, window) = (&page.forum.parties, page.forum.window());
    let trust = Trust::of(&tallies, parties, window, view.now);
    let mut shown = shape(&page, &counts, &view.commission, view.now);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("trust".to_owned(), answers(&trust));
    }
    Ok(answer(&shown))
}

/// Somebody who is to be nominated.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    name: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    minor: bool,
}

/// Never who.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Person").finish_non_exhaustive()
    }
}

/// `POST /api/forums/{id}/delegates`
pub(super) async fn lay(
    Path(id): Path<String>,
    asked: Asked<Fields<Person>>,
) -> Result<Response, Error> {
    let (id, view) = (id_of(&id)?, asked.view);
    let by = view.can(Action::Nominate, Object::Forum)?.clone();
    let Fields(Person { name, contact, minor }) = asked.body;
    let mut random = [0; 32];
    for (place, byte) in random.iter_mut().zip(view.app.nonce().into_iter().chain(view.app.nonce()))
    {
        *place = byte;
    }
    let store = view.app.store();
    let receipt = Receipt::from_random(view.app.nonce());
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    let new = NewDelegate { name, contact, minor, random };
    let mark = store.lay_delegate(&id, &new, &opened, &by, view.now).await?;
    let mut response = answer(&json!({ "delegate": mark.hex(), "code": receipt.to_string() }));
    *response.status_mut() = StatusCode::CREATED;
    let kept_nowhere = HeaderValue::from_static("private, no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, kept_nowhere);
    Ok(response)
}

/// A signed nomination.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Nominated {
    category: String,
    delegate: String,
    in_place_of: Option<String>,
    note: String,
}

/// A signed withdrawal.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Withdrawn {
    delegate: String,
    note: String,
}

fn mark_of(text: &str, field: &str) -> Result<Digest, Error> {
    Digest::from_hex(text)
        .map_err(|_| Error::bad(format!("{field} is not the 64 hexadecimal digits of a delegate")))
}

/// The forum of an address, where it goes on.
async fn known(view: &View, id: &str) -> Result<InstrumentId, Error> {
    let id = id_of(id)?;
    let page = view.app.store().forum(&id).await?.ok_or(Error::NotFound)?;
    page.forum.goes_on(view.now)?;
    Ok(id)
}

/// What became of a delegate.
async fn done(
    view: &View,
    id: &InstrumentId,
    mark: &Digest,
    receipt: store::Receipt,
) -> Result<Response, Error> {
    let page = view.app.store().forum(id).await?.ok_or(Error::NotFound)?;
    let reason = page.forum.why(mark).map(why);
    let mut response =
        answer(&json!({ "delegate": mark.hex(), "entry": receipt.first, "why": reason }));
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(place) = HeaderValue::try_from(routes::api_entry(receipt.first)) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

/// `POST /api/forums/{id}/nominations`
pub(super) async fn nominate(
    view: View,
    Path(id): Path<String>,
    Body(body): Body<Nominated>,
) -> Result<Response, Error> {
    let Nominated { category, delegate, in_place_of, note } = body;
    take_turn(&view, &note, Purpose::Nominate)?;
    let id = known(&view, &id).await?;
    let delegate = mark_of(&delegate, "delegate")?;
    let in_place_of = in_place_of.map(|it| mark_of(&it, "in_place_of")).transpose()?;
    let nomination = Nomination { category, delegate, in_place_of };
    let receipt = view.app.store().nominate_delegate(&id, &nomination, &note, view.now).await?;
    done(&view, &id, &delegate, receipt).await
}

/// `POST /api/forums/{id}/withdrawals`
pub(super) async fn withdraw(
    view: View,
    Path(id): Path<String>,
    Body(body): Body<Withdrawn>,
) -> Result<Response, Error> {
    let Withdrawn { delegate, note } = body;
    take_turn(&view, &note, Purpose::Nominate)?;
    let id = known(&view, &id).await?;
    let delegate = mark_of(&delegate, "delegate")?;
    let receipt = view.app.store().withdraw_delegate(&id, &delegate, &note, view.now).await?;
    done(&view, &id, &delegate, receipt).await
}
