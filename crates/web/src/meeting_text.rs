//! What minutes and a communiqué begin with: the agenda, filled in from what the commission has.
//! Pages and commands share it.

use commission::commitment::Keeping;
use commission::meeting::{Item, Next, Round};
use commission::{Commission, Kind, Language, Localized, MeetingId};
use store::{IncidentFilter, MeetingText, Store};

use crate::locale::{Args, Locale};
use crate::t;
use crate::words::Words;

const DAY_SECONDS: i64 = 86_400;
/// The most commitments that are named one by one.
const DUE_MAX: usize = 30;

/// What the first words are made of.
struct Ground {
    round: Round,
    /// Open incidents.
    incidents: usize,
    /// Advance notices of days to come.
    notices: usize,
    /// Commitments due before the next meeting, or overdue.
    due: Vec<Localized>,
    /// What parties propose.
    items: Vec<String>,
    /// When the next meeting is, if it is fixed (Unix seconds UTC).
    next: Option<i64>,
    /// By when the charter wants it (Unix seconds UTC).
    by: i64,
}

/// What a text about a meeting begins with, in every language in which it binds or the commission
/// publishes, as far as the interface has words.
///
/// # Errors
/// Those of reading the store.
pub async fn begin(
    store: &Store,
    id: &MeetingId,
    kind: Kind,
    topics: Vec<String>,
    now: i64,
) -> Result<MeetingText, store::Error> {
    let page = store.meeting(id).await?;
    let unknown = || commission::Refusal::UnknownMeeting { id: id.to_string() };
    let commission = store.commission();
    let charter = &commission.charter;
    let round = page.meeting.spoken_of(charter, now).cloned().ok_or_else(unknown)?;
    let today = now.saturating_add(charter.utc_offset_seconds.into()).div_euclid(DAY_SECONDS);
    let open = IncidentFilter { found: Some(false), ..IncidentFilter::default() };
    let meetings = store.meetings().await?;
    let next = match meetings.next(charter, now) {
        Next::Fixed(next) if next.id != *id => next.last_round().map(|it| it.call.starts),
        _ => None,
    };
    let by = round
        .call
        .starts
        .saturating_add(i64::from(charter.meetings.every_days).saturating_mul(DAY_SECONDS));
    let (promised, evidence) = store.ledger(now).await?;
    let due = promised
        .iter()
        .filter(|it| match it.keeping(&evidence, now) {
            Keeping::Broken { .. } => true,
            Keeping::Due { until: Some(until) } => until <= by,
            _ => false,
        })
        .map(|it| it.promise.what.clone())
        .take(DUE_MAX)
        .collect();
    let notices = store.advance_notices(today).await?;
    let notices = notices.iter().filter(|it| it.notice.next(today).is_some()).count();
    let items = store.meeting_items(id).await?.into_iter().map(|it| it.title).collect();
    let incidents = store.incidents(&open).await?.len();
    let ground = Ground { round, incidents, notices, due, items, next, by };
    Ok(words(&ground, &commission, kind, topics))
}

fn words(ground: &Ground, commission: &Commission, kind: Kind, topics: Vec<String>) -> MeetingText {
    let mut wanted = commission.charter.authentic(kind);
    wanted.extend(commission.charter.published.iter().cloned());
    let mut title = Localized::new();
    let mut passages: Vec<Localized> = Vec::new();
    for locale in Locale::all() {
        let Ok(language) = locale.tag().parse::<Language>() else { continue };
        if !wanted.contains(&language) {
            continue;
        }
        let date =
            locale.date(ground.round.call.starts, i64::from(commission.charter.utc_offset_seconds));
        title.set(language.clone(), t!(locale, &format!("meeting-text-{kind}"), "date" => date));
        let said = match kind {
            Kind::Minutes => minutes(locale, ground, commission),
            _ => communique(locale, ground, commission),
        };
        passages.resize(passages.len().max(said.len()), Localized::new());
        for (passage, words) in passages.iter_mut().zip(said) {
            passage.set(language.clone(), words);
        }
    }
    MeetingText { kind, topics, title, passages }
}

/// The first passages of minutes: what every party wrote into the call, then each item.
fn minutes(locale: Locale, ground: &Ground, commission: &Commission) -> Vec<String> {
    let words = Words { locale, charter: Some(&commission.charter) };
    let call = &ground.round.call;
    let mut said = vec![t!(locale, "meeting-text-opened",
        "date" => date(locale, call.starts, commission),
        "party" => words.party(&call.chair))];
    let item = |item: Item, count: usize| {
        let mut args = Args::new();
        args.set("count", i64::try_from(count).unwrap_or(i64::MAX));
        locale.text(&format!("meeting-text-{item}"), Some(&args))
    };
    for of in Item::ALL.iter().filter(|it| call.agenda.contains(it)) {
        match of {
            Item::FollowUp => said.push(item(*of, ground.incidents)),
            Item::AdvanceNotices => said.push(item(*of, ground.notices)),
            Item::Commitments => {
                let named: Vec<String> =
                    ground.due.iter().map(|it| format!("– {}", words.names(it).0)).collect();
                let mut text = item(*of, ground.due.len());
                if !named.is_empty() {
                    text = format!("{text}\n{}", named.join("\n"));
                }
                said.push(text);
            }
            Item::Proposed => said.extend(
                ground
                    .items
                    .iter()
                    .map(|it| t!(locale, "meeting-text-proposed", "title" => it.as_str())),
            ),
        }
    }
    said.push(next(locale, ground, commission));
    said
}

/// A short communiqué: that the parties met, what about, and when they meet next.
fn communique(locale: Locale, ground: &Ground, commission: &Commission) -> Vec<String> {
    let items: Vec<String> = Item::ALL
        .iter()
        .filter(|it| ground.round.call.agenda.contains(it))
        .map(|it| t!(locale, &format!("meeting-item-{it}")))
        .collect();
    vec![
        t!(locale, "meeting-text-met", "date" => date(locale, ground.round.call.starts, commission)),
        t!(locale, "meeting-text-dealt", "items" => items.join("; ")),
        next(locale, ground, commission),
    ]
}

fn date(locale: Locale, unix: i64, commission: &Commission) -> String {
    locale.date(unix, i64::from(commission.charter.utc_offset_seconds))
}

fn next(locale: Locale, ground: &Ground, commission: &Commission) -> String {
    match ground.next {
        Some(next) => t!(locale, "meeting-text-next", "date" => date(locale, next, commission)),
        None => t!(locale, "meeting-text-next-open", "date" => date(locale, ground.by, commission)),
    }
}
