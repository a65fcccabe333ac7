//! What the forms of a forum say: each mistake beside its field, in words that say what to do.

use std::collections::BTreeMap;

use commission::forum::{
    Amendment, Category, Change, LINE_CHARS_MAX, Room, Session, Speaker, Week, free_id,
};
use commission::text::clean_line;
use commission::{Forum, Kind, Language, Localized, Office, PartyId};
use store::ForumEdit;

use crate::day;
use crate::locale::Locale;
use crate::pages::desk::keep::Fields;
use crate::pages::desk::parts::one_line;
use crate::pages::forms::languages;
use crate::request::View;
use crate::t;

/// A field, and what is wrong with it.
type Mistake = (String, String);

/// The languages in which everything about a forum stands: those in which everybody reads, and two at
/// least.
pub(super) fn tongues(view: &View) -> Vec<Language> {
    let mut all = languages(view);
    for language in view.commission.charter.authentic(Kind::Plan) {
        if !all.contains(&language) {
            all.push(language);
        }
    }
    if all.len() < commission::forum::LANGUAGES_MIN {
        for locale in Locale::all() {
            if let Ok(language) = locale.tag().parse::<Language>()
                && !all.contains(&language)
            {
                all.push(language);
            }
        }
    }
    all
}

fn mistake(view: &View, field: &str, id: &str) -> Mistake {
    (field.to_owned(), view.locale.text(id, None))
}

/// Words in every language in which they were typed.
fn words(view: &View, fields: &Fields, name: &str) -> Result<Localized, Mistake> {
    let mut read = Localized::new();
    for language in tongues(view) {
        let field = format!("{name}-{language}");
        let max =
            if name == "reasons" { commission::forum::REASONS_CHARS_MAX } else { LINE_CHARS_MAX };
        let said = clean_line(&one_line(fields.get(&field)), max)
            .map_err(|refusal| (field, view.refusal(&refusal)))?;
        if !said.is_empty() {
            read.set(language, said);
        }
    }
    Ok(read)
}

fn number<T: std::str::FromStr>(view: &View, fields: &Fields, name: &str) -> Result<T, Mistake> {
    fields.get(name).trim().parse().map_err(|_| mistake(view, name, "forum-desk-no-number"))
}

fn day_of(view: &View, fields: &Fields, name: &str) -> Result<i64, Mistake> {
    day::read(fields.get(name)).ok_or_else(|| mistake(view, name, "forum-desk-no-day"))
}

/// When a session begins and ends (Unix seconds UTC).
fn times(view: &View, fields: &Fields) -> Result<(i64, i64), Mistake> {
    let offset = i64::from(view.commission.charter.utc_offset_seconds);
    let at = |name: &str| {
        let text = format!("{}T{}", fields.get("day"), fields.get(name));
        day::read_minute(&text, offset)
    };
    day_of(view, fields, "day")?;
    let starts = at("starts").ok_or_else(|| mistake(view, "starts", "forum-desk-no-time"))?;
    let ends = at("ends").ok_or_else(|| mistake(view, "ends", "forum-desk-no-time"))?;
    if ends <= starts {
        return Err(mistake(view, "ends", "forum-desk-order"));
    }
    Ok((starts, ends))
}

/// Who speaks, of every party: the offices that are ticked, and the seats whose numbers are typed.
fn speakers(
    view: &View,
    week: &Week,
    fields: &Fields,
) -> Result<BTreeMap<PartyId, Vec<Speaker>>, Mistake> {
    let mut all = BTreeMap::new();
    for party in view.commission.charter.party_ids() {
        let mut of: Vec<Speaker> = Vec::new();
        for ticked in fields.all(&format!("speaker-{party}")) {
            let office: Office = ticked
                .parse()
                .map_err(|_| mistake(view, &format!("speaker-{party}"), "forum-desk-no-speaker"))?;
            of.push(Speaker::Office { office });
        }
        for category in &week.categories {
            let name = format!("seats-{party}-{}", category.id);
            for typed in fields.get(&name).replace([',', ';'], " ").split_whitespace() {
                let seat = typed.parse::<u32>().ok().filter(|it| (1..=category.quota).contains(it));
                let seat = seat.ok_or_else(|| {
                    let words =
                        t!(view.locale, "forum-desk-no-seat", "quota" => i64::from(category.quota));
                    (name.clone(), words)
                })?;
                let speaker = Speaker::Delegate { category: category.id.clone(), seat };
                if !of.contains(&speaker) {
                    of.push(speaker);
                }
            }
        }
        if of.is_empty() {
            return Err(mistake(view, &format!("speaker-{party}"), "forum-desk-no-speaker"));
        }
        all.insert(party, of);
    }
    Ok(all)
}

/// A session of a week; its id is given by whoever adds it.
fn session(view: &View, week: &Week, fields: &Fields) -> Result<Session, Mistake> {
    let title = words(view, fields, "title")?;
    let room = room_of(view, week, fields)?;
    let (starts, ends) = times(view, fields)?;
    let speakers = speakers(view, week, fields)?;
    Ok(Session { id: String::new(), title, room, starts, ends, speakers })
}

fn room_of(view: &View, week: &Week, fields: &Fields) -> Result<String, Mistake> {
    let room = week.room(fields.get("room"));
    room.map(|it| it.id.clone()).ok_or_else(|| mistake(view, "room", "forum-desk-no-room"))
}

fn room(view: &View, fields: &Fields) -> Result<Room, Mistake> {
    let name = words(view, fields, "title")?;
    Ok(Room { id: String::new(), name, seats: number(view, fields, "seats")? })
}

fn category(view: &View, week: Option<&Week>, fields: &Fields) -> Result<Category, Mistake> {
    let name = if week.is_some() { "title" } else { "category" };
    let title = words(view, fields, name)?;
    let quota = number(view, fields, "quota")?;
    let there = week.into_iter().flat_map(|it| &it.categories);
    let id = free_id("c", there.map(|it| it.id.as_str()));
    Ok(Category { id, title, quota })
}

/// The edit that a form about the week of the draft describes.
pub(super) fn part(
    view: &View,
    there: Option<&Week>,
    fields: &Fields,
) -> Result<ForumEdit, Mistake> {
    if fields.get("go") == "week" {
        return week(view, there, fields).map(|it| ForumEdit::Open(Box::new(it)));
    }
    let first = tongues(view).first().map(ToString::to_string).unwrap_or_default();
    let none = || mistake(view, &format!("title-{first}"), "forum-desk-no-week");
    let there = there.ok_or_else(none)?;
    match fields.get("go") {
        "room" => room(view, fields).map(ForumEdit::Room),
        "session" => session(view, there, fields).map(ForumEdit::Session),
        // With the id of one it is changed: the number of its seats.
        _ => match there.category(fields.get("part")) {
            Some(known) => {
                let quota = number(view, fields, "quota")?;
                Ok(ForumEdit::Category(Category { quota, ..known.clone() }))
            }
            None => category(view, Some(there), fields).map(ForumEdit::Category),
        },
    }
}

/// The week itself; rooms, categories and sessions stay as they are.
fn week(view: &View, there: Option<&Week>, fields: &Fields) -> Result<Week, Mistake> {
    let (title, place) = (words(view, fields, "title")?, words(view, fields, "place")?);
    let (from, to) = (day_of(view, fields, "from")?, day_of(view, fields, "to")?);
    let last = day_of(view, fields, "until")?;
    let categories = match there {
        Some(week) => week.categories.clone(),
        None => vec![category(view, None, fields)?],
    };
    let mut week = Week {
        title,
        region: fields.get("region").to_owned(),
        place,
        from,
        to,
        utc_offset_seconds: view.commission.charter.utc_offset_seconds,
        until: 0,
        minors: fields.get("minors") == "yes",
        rooms: there.map(|it| it.rooms.clone()).unwrap_or_default(),
        categories,
        sessions: there.map(|it| it.sessions.clone()).unwrap_or_default(),
    };
    // Until the end of the day that is named.
    week.until = week.day_starts(last.saturating_add(1));
    if to < from {
        return Err(mistake(view, "to", "forum-desk-order"));
    }
    if week.until > week.starts() {
        return Err(mistake(view, "until", "forum-desk-until"));
    }
    Ok(week)
}

/// The change of an earlier forum that a form describes.
pub(super) fn change(view: &View, forum: &Forum, fields: &Fields) -> Result<Amendment, Mistake> {
    let week = &forum.week;
    let of_session = || {
        let session = week.session(fields.get("session"));
        session
            .map(|it| it.id.clone())
            .ok_or_else(|| mistake(view, "session", "forum-desk-no-session"))
    };
    let change = match fields.get("go") {
        "added" => {
            let mut session = session(view, week, fields)?;
            session.id = free_id("s", session_ids(forum));
            Change::Added { session }
        }
        "moved" => {
            let (starts, ends) = times(view, fields)?;
            let room = room_of(view, week, fields)?;
            Change::Moved { session: of_session()?, room, starts, ends }
        }
        "cancelled" => Change::Cancelled { session: of_session()? },
        "speakers" => {
            Change::Speakers { session: of_session()?, speakers: speakers(view, week, fields)? }
        }
        "new-room" => {
            let mut room = room(view, fields)?;
            room.id = free_id("r", week.rooms.iter().map(|it| it.id.as_str()));
            Change::Room { room }
        }
        "quota" => {
            let category = week.category(fields.get("category"));
            let category =
                category.ok_or_else(|| mistake(view, "category", "delegates-no-category"))?;
            Change::Quota { category: category.id.clone(), quota: number(view, fields, "quota")? }
        }
        _ => Change::Postponed {
            days: number(view, fields, "days")?,
            region: fields.get("region").to_owned(),
            place: words(view, fields, "place")?,
        },
    };
    let reasons = words(view, fields, "reasons")?;
    Ok(Amendment { forum: forum.id.clone(), change, reasons })
}

/// The ids that sessions ever had, also those that were added and cancelled.
fn session_ids(forum: &Forum) -> impl Iterator<Item = &str> {
    let added = forum.changes.iter().filter_map(|it| match &it.change {
        Change::Added { session } => Some(session),
        _ => None,
    });
    let held = forum.opened.sessions.iter().chain(&forum.week.sessions);
    held.chain(added).map(|it| it.id.as_str())
}
