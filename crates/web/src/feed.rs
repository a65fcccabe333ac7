//! The Atom feed (RFC 4287): what was tabled, adopted, declined, withdrawn, lapsed or replaced.

use std::collections::BTreeMap;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commission::{Act, InstrumentAct, InstrumentId, Language, Localized};
use store::InstrumentPage;

use crate::error::Error;
use crate::locale::rfc3339;
use crate::request::View;
use crate::{routes, t};

/// The most entries of the feed.
pub const FEED_ENTRIES_MAX: usize = 50;
/// How many acts are read at once, looking back for those of the feed.
const CHUNK: u32 = 256;
/// How many such steps are made: acts older than that are in the record, not in the feed.
const CHUNKS_MAX: u32 = 8;

/// One entry of the feed.
struct Item {
    index: u64,
    at: i64,
    title: String,
    summary: String,
    category: &'static str,
    language: Language,
    path: String,
}

/// `/feed.atom`.
pub(crate) async fn get(view: View) -> Result<Response, Error> {
    let items = items(&view).await?;
    let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    let language = HeaderValue::from_static(view.locale.tag());
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_LANGUAGE, language)];
    Ok((headers, write(&view, &items)).into_response())
}

/// The latest acts of the feed's kinds, newest first.
async fn items(view: &View) -> Result<Vec<Item>, Error> {
    let store = view.app.store();
    let mut end = store.head().size;
    let mut pages: BTreeMap<InstrumentId, InstrumentPage> = BTreeMap::new();
    let mut items = Vec::new();
    for _ in 0..CHUNKS_MAX {
        let from = end.saturating_sub(u64::from(CHUNK));
        let entries = if from < end { store.entries(from, CHUNK).await? } else { Vec::new() };
        for entry in entries.into_iter().rev().filter(|entry| entry.index < end) {
            // Acts of a newer version are passed over: the record shows them.
            let Ok(Act::Instrument(act)) = Act::decode(&entry.bytes) else { continue };
            if matches!(act, InstrumentAct::Signed { .. }) {
                continue;
            }
            let id = act.id().clone();
            if !pages.contains_key(&id) {
                pages.insert(id.clone(), store.instrument(&id).await?);
            }
            if let Some(page) = pages.get(&id) {
                items.push(item(view, entry.index, &act, page));
            }
            if items.len() >= FEED_ENTRIES_MAX {
                return Ok(items);
            }
        }
        end = from;
        if end == 0 {
            break;
        }
    }
    Ok(items)
}

/// The titles of the revision that an act is about: of the last tabling before it.
fn titles(page: &InstrumentPage, index: u64) -> Localized {
    page.history
        .iter()
        .filter(|(entry, _)| *entry <= index)
        .filter_map(|(_, act)| match act {
            InstrumentAct::Tabled { versions, .. } => Some(versions),
            _ => None,
        })
        .next_back()
        .map(|versions| versions.iter().map(|it| (it.language.clone(), it.title.clone())).collect())
        .unwrap_or_default()
}

fn item(view: &View, index: u64, act: &InstrumentAct, page: &InstrumentPage) -> Item {
    let locale = view.locale;
    let (name, language) = view.names(&titles(page, index));
    let category = act.kind();
    let (title, mut summary) = match act {
        InstrumentAct::Tabled { .. } | InstrumentAct::Signed { .. } => {
            (t!(locale, "feed-tabled", "title" => &name), t!(locale, "feed-tabled-words"))
        }
        InstrumentAct::Adopted { .. } => {
            (t!(locale, "feed-adopted", "title" => &name), t!(locale, "feed-adopted-words"))
        }
        InstrumentAct::Declined { .. } => {
            (t!(locale, "feed-declined", "title" => &name), t!(locale, "feed-declined-words"))
        }
        InstrumentAct::Withdrawn { .. } => {
            (t!(locale, "feed-withdrawn", "title" => &name), t!(locale, "feed-withdrawn-words"))
        }
        InstrumentAct::Lapsed { .. } => {
            (t!(locale, "feed-lapsed", "title" => &name), t!(locale, "feed-lapsed-words"))
        }
        InstrumentAct::Replaced { .. } => {
            (t!(locale, "feed-replaced", "title" => &name), t!(locale, "feed-replaced-words"))
        }
    };
    if let InstrumentAct::Declined { reasons, .. } = act {
        summary.push(' ');
        summary.push_str(reasons);
    }
    Item { index, at: act.at(), title, summary, category, language, path: routes::text(act.id()) }
}

/// The stable id of an entry: a tag URI (RFC 4151) from the log's origin, the day of the founding
/// and the index.
fn tag(view: &View, rest: &str) -> String {
    let founded = &view.commission.founded;
    let origin = founded.log.name().as_str();
    let (host, path) = origin.split_once('/').unwrap_or((origin, "record"));
    let host: String = host
        .to_lowercase()
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || ".-".contains(*c))
        .collect();
    let host = if host.is_empty() { "comity.invalid".to_owned() } else { host };
    let day = rfc3339(founded.at);
    let day = day.get(..10).unwrap_or("1970-01-01");
    let path: Vec<String> = path.split('/').map(routes::segment).collect();
    format!("tag:{host},{day}:{}/{rest}", path.join("/"))
}

fn write(view: &View, items: &[Item]) -> String {
    let base = view.app.base_url();
    let updated = items.first().map_or(view.commission.founded.at, |item| item.at);
    let own = routes::with_query(routes::feed(), "lang", view.locale.tag());
    let home = routes::with_query(routes::home(), "lang", view.locale.tag());
    let mut name = view.commission_name();
    if view.commission.founded.demonstration {
        name = format!("{} – {name}", t!(view.locale, "ui-demonstration"));
    }
    let mut out = String::with_capacity(1024 + items.len() * 1024);
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    line(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">",
        view.locale.tag()
    ));
    line(&format!("<id>{}</id>", escape(&tag(view, "feed"))));
    line(&format!("<title>{}</title>", escape(&name)));
    line(&format!("<updated>{}</updated>", rfc3339(updated)));
    line(&format!("<author><name>{}</name></author>", escape(&view.commission_name())));
    line(&format!("<link rel=\"self\" href=\"{}\"/>", escape(&format!("{base}{own}"))));
    line(&format!("<link rel=\"alternate\" href=\"{}\"/>", escape(&format!("{base}{home}"))));
    for item in items {
        let link = routes::with_query(&item.path, "lang", view.locale.tag());
        let at = rfc3339(item.at);
        line("<entry>");
        line(&format!("<id>{}</id>", escape(&tag(view, &format!("entry/{}", item.index)))));
        line(&format!(
            "<title xml:lang=\"{}\">{}</title>",
            escape(item.language.as_str()),
            escape(&item.title)
        ));
        line(&format!("<published>{at}</published><updated>{at}</updated>"));
        line(&format!("<category term=\"{}\"/>", escape(item.category)));
        line(&format!("<link rel=\"alternate\" href=\"{}\"/>", escape(&format!("{base}{link}"))));
        line(&format!("<summary>{}</summary>", escape(&item.summary)));
        line("</entry>");
    }
    line("</feed>");
    out
}

/// Text for XML, in an element or an attribute. Characters that XML 1.0 cannot hold become U+FFFD.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_its_marks_are_escaped() {
        assert_eq!(
            escape("<a href=\"x\">&'</a>\u{0}\u{ffff}"),
            "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;\u{fffd}\u{fffd}"
        );
    }
}
