//! Showing and listing texts.

use std::fmt::Write as _;

use clap::Args;
use commission::adoption::Bundle;
use commission::draft::{Draft, Standing, Voice};
use commission::instrument::{Instrument, State};
use commission::{Kind, Language, Refusal};
use serde_json::{Value, json};
use store::{Filter, Location, Store};

use super::Which;
use super::remote::Shown;
use crate::commands::verify::utc;
use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;
use crate::place::Place;

/// The most texts listed at once.
const LIST_MAX: u32 = 500;

/// What `instrument show` is given.
#[derive(Args, Debug)]
pub struct Show {
    #[command(flatten)]
    which: Which,
    /// Print one language version in full.
    #[arg(long)]
    lang: Option<String>,
    /// Print the text with its signatures, exactly (the file instrument.note).
    #[arg(long, conflicts_with = "lang")]
    note: bool,
    /// Ask a server. Without it: the data folder.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
}

/// What `instrument list` is given.
#[derive(Args, Debug)]
pub struct List {
    /// Of this kind alone.
    #[arg(long)]
    kind: Option<String>,
    /// In this state alone: tabled, adopted, declined, withdrawn, lapsed, replaced.
    #[arg(long)]
    state: Option<String>,
    /// With these words in title or text.
    #[arg(long)]
    search: Option<String>,
    /// Drafts on the desk instead of texts in the record.
    #[arg(long, conflicts_with_all = ["kind", "state", "search", "server"])]
    drafts: bool,
    /// Ask a server. Without it: the data folder.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
}

pub(super) async fn show(show: &Show, data: &Location, out: Output) -> Outcome {
    let language: Option<Language> = match &show.lang {
        Some(tag) => Some(tag.parse().map_err(Failure::usage)?),
        None => None,
    };
    match Place::new(data, show.server.as_deref()).await? {
        Place::Local(store) => {
            let id = store.find_instrument(&show.which.id).await?;
            match store.instrument(&id).await {
                Ok(page) if show.note => {
                    out.raw(bundle(&page.instrument).to_string().as_bytes());
                    Ok(())
                }
                Ok(page) => match language {
                    Some(language) => version(&store, &page.instrument, &language, out).await,
                    None => {
                        tabled(&page.instrument, page.number, &store, out);
                        Ok(())
                    }
                },
                Err(
                    store::Error::Refused(Refusal::UnknownInstrument { .. })
                    | store::Error::Missing { .. },
                ) if !show.note => {
                    draft(&store.draft(&id).await?.draft, &store, language.as_ref(), out);
                    Ok(())
                }
                Err(other) => Err(other.into()),
            }
        }
        Place::Server(client) => {
            let shown = Shown::fetch(&client, &show.which.id)?;
            if show.note {
                let path = format!("/texts/{}/instrument.note", shown.text.id);
                let file = client.text(&path)?;
                let named = Bundle::parse(&file).map(|bundle| bundle.text.digest());
                if named.ok() != Some(shown.text.digest()) {
                    return Err(Failure::new(
                        Code::Finding,
                        "the server's instrument.note is not that of its text",
                    ));
                }
                out.raw(file.as_bytes());
                return Ok(());
            }
            if let Some(language) = language {
                let version = shown
                    .versions
                    .get(&language)
                    .ok_or_else(|| Failure::usage(format!("there is no {language} version")))?;
                out.raw(version);
                return Ok(());
            }
            let words = shown.words(None)?;
            out.data(&shown.said, || {
                let said = |name: &str| shown.said.get(name).and_then(Value::as_str);
                format!(
                    "{words}\nthe server says: {}; this machine has hashed every file of the text\n",
                    said("state").unwrap_or("nothing of its state")
                )
            });
            Ok(())
        }
    }
}

/// The text with the signatures under its current revision.
pub fn bundle(instrument: &Instrument) -> Bundle {
    let current = instrument.current();
    // As in the record: adopted, the signatures that count; else those given so far.
    let notes = match instrument.adopted() {
        Ok(adopted) => adopted.signatures().to_vec(),
        Err(_) => current.signatures.iter().map(|signature| signature.note.clone()).collect(),
    };
    Bundle { text: current.text.clone(), notes }
}

async fn version(
    store: &Store,
    instrument: &Instrument,
    language: &Language,
    out: Output,
) -> Outcome {
    let listed = instrument
        .current()
        .versions
        .iter()
        .find(|version| version.language == *language)
        .ok_or_else(|| {
            Failure::usage(format!("there is no {language} version"))
                .todo("`comity instrument show` without --lang lists the versions")
        })?;
    out.raw(&store.blob(&listed.digest).await?);
    Ok(())
}

fn tabled(instrument: &Instrument, number: i64, store: &Store, out: Output) {
    let current = instrument.current();
    let commission = store.commission();
    let waits: Vec<String> = instrument
        .waiting(&commission.charter, &commission.roll)
        .iter()
        .map(ToString::to_string)
        .collect();
    // A row is not believed: what is called adopted is verified from its notes here.
    let verified = instrument.adopted();
    let object = json!({
        "id": instrument.id.to_string(),
        "kind": instrument.kind().as_str(),
        "number": number,
        "state": current.state.as_str(),
        "revision": current.text.revision,
        "digest": current.digest.to_string(),
        "deadline": current.text.deadline,
        "tabled_by": current.tabled_by.to_string(),
        "versions": current.versions.iter().map(|v| json!({
            "language": v.language.as_str(), "authentic": v.authentic, "title": v.title,
            "digest": v.digest.to_string(),
        })).collect::<Vec<_>>(),
        "signatures": current.signatures.iter().map(|s| json!({
            "office": s.office.to_string(), "at": s.at, "how": s.how.as_str(),
        })).collect::<Vec<_>>(),
        "waits_for": waits,
        "verified": verified.is_ok(),
    });
    out.data(&object, || {
        let mut text = String::new();
        let _ = writeln!(
            text,
            "{} {number}, revision {}: {}",
            instrument.kind(),
            current.text.revision,
            out.bold(current.state.as_str())
        );
        let _ = writeln!(text, "id      {}", instrument.id);
        let _ = writeln!(text, "digest  {}", current.digest);
        for version in &current.versions {
            let binds = if version.authentic { "authentic" } else { "courtesy " };
            let _ = writeln!(text, "{:<6}  {binds}  {}", version.language.as_str(), version.title);
        }
        let _ = writeln!(text, "tabled  {} by {}", utc(current.tabled_at), current.tabled_by);
        for signature in &current.signatures {
            let _ = writeln!(
                text,
                "signed  {} by {} ({})",
                utc(signature.at),
                signature.office,
                signature.how.as_str()
            );
        }
        match &current.state {
            State::Tabled => {
                let _ = writeln!(
                    text,
                    "waits for {} until {}",
                    waits.join(", "),
                    utc(current.text.deadline)
                );
            }
            State::Declined { office, reasons, .. } => {
                let _ = writeln!(text, "declined by {office}: {reasons}");
            }
            _ => {}
        }
        match &verified {
            Ok(adopted) => {
                let _ = writeln!(
                    text,
                    "adoption proven: {} signed the same digest",
                    adopted.signed().join(" and ")
                );
            }
            Err(refusal)
                if matches!(current.state, State::Adopted { .. } | State::Replaced { .. }) =>
            {
                let _ = writeln!(text, "NOT PROVEN: {refusal}; run `comity fsck`");
            }
            Err(_) => {}
        }
        text
    });
}

fn draft(draft: &Draft, store: &Store, language: Option<&Language>, out: Output) {
    let commission = store.commission();
    let charter = &commission.charter;
    let parties = charter.party_ids();
    let authentic = charter.authentic(draft.kind);
    let blocks = draft.blocks(charter);
    let object = json!({
        "id": draft.id.to_string(),
        "kind": draft.kind.as_str(),
        "state": "draft",
        "topics": draft.topics,
        "passages": draft.passages.len(),
        "blocks": blocks.iter().map(|block| json!({
            "code": block.code(),
            "data": block.data().into_iter().map(|(n, v)| (n.to_owned(), v)).collect::<std::collections::BTreeMap<_, _>>(),
        })).collect::<Vec<_>>(),
    });
    out.data(&object, || {
        let mut text = format!("{} (draft)\nid      {}\n", draft.kind, draft.id);
        let numbered = std::iter::once(&draft.title).chain(&draft.passages).enumerate();
        for (number, passage) in numbered {
            let languages: Vec<Language> =
                authentic.iter().cloned().chain(passage.languages().cloned()).collect();
            let languages: std::collections::BTreeSet<Language> = languages.into_iter().collect();
            for tag in languages.iter().filter(|tag| language.is_none_or(|only| only == *tag)) {
                let head = if number == 0 { "title".to_owned() } else { format!("{number}") };
                match passage.standing(tag, &parties) {
                    Standing::Missing => {
                        let _ = writeln!(text, "{head:<5} {tag}  missing");
                    }
                    Standing::Settled(words) => {
                        let _ = writeln!(text, "{head:<5} {tag}  {words}");
                    }
                    Standing::Bracketed { wordings, silent } => {
                        for (voice, words) in wordings {
                            let voice = match voice {
                                Voice::Party(party) => party.to_string(),
                                Voice::Proposal => "proposed".to_owned(),
                            };
                            let _ = writeln!(text, "{head:<5} {tag}  [{voice}: {words}]");
                        }
                        for party in silent {
                            let _ = writeln!(text, "{head:<5} {tag}  [{party}: says nothing yet]");
                        }
                    }
                }
            }
        }
        let _ = writeln!(
            text,
            "{}",
            if blocks.is_empty() { "ready to be tabled" } else { "not ready:" }
        );
        for block in &blocks {
            let words = web::words::block(web::locale::Locale::fallback(), block, Some(charter));
            let _ = writeln!(text, "  - {words}");
        }
        text
    });
}

pub(super) async fn list(list: &List, data: &Location, out: Output) -> Outcome {
    let kind: Option<Kind> = match &list.kind {
        Some(kind) => Some(kind.parse().map_err(Failure::usage)?),
        None => None,
    };
    match Place::new(data, list.server.as_deref()).await? {
        Place::Local(store) if list.drafts => {
            for row in store.drafts().await? {
                out.data(
                    &json!({"id": row.draft.id.to_string(), "kind": row.draft.kind.as_str(), "version": row.version}),
                    || format!("{}  {:<15} version {}\n", row.draft.id, row.draft.kind.as_str(), row.version),
                );
            }
            Ok(())
        }
        Place::Local(store) => {
            let filter = Filter {
                kind,
                state: list.state.clone(),
                words: list.search.clone(),
                before: None,
                limit: LIST_MAX,
                soonest: false,
            };
            for row in store.instruments(&filter).await? {
                let title =
                    row.titles.best(&[]).map(|(_, text)| text.to_owned()).unwrap_or_default();
                out.data(
                    &json!({
                        "id": row.id.to_string(), "kind": row.kind.as_str(), "number": row.number,
                        "revision": row.revision, "state": row.state, "title": title,
                        "digest": row.digest.to_string(),
                    }),
                    || {
                        let short: String = row.id.as_str().chars().take(8).collect();
                        format!(
                            "{:<10} {:<9} {:<16} {title}\n",
                            row.state,
                            short,
                            format!("{}-{}", row.kind, row.number)
                        )
                    },
                );
            }
            Ok(())
        }
        Place::Server(client) => {
            let mut query = Vec::new();
            if let Some(kind) = kind {
                query.push(format!("kind={kind}"));
            }
            if let Some(state) = &list.state {
                query.push(format!("state={}", percent(state)));
            }
            if let Some(words) = &list.search {
                query.push(format!("q={}", percent(words)));
            }
            let page = client.json(&format!("/api/instruments?{}", query.join("&")))?;
            out.data(&page, || serde_json::to_string_pretty(&page).unwrap_or_default() + "\n");
            Ok(())
        }
    }
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") }
        })
        .collect()
}
