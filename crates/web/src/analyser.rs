//! What texts are checked for: what whoever serves the site brings along, and every entry of the
//! glossary that this commission has adopted. It is compiled when a text is checked, and again when
//! a text that every party signed has changed the glossary.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use commission::glossary::toml;
use commission::{Localized, PartyId};
use note::Digest;
use serde_json::json;
use speech::glossary::{Glossary, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Tag};
use store::Store;

use crate::error::Error;

/// The form in which it is told what texts are checked for.
pub const LEXICON_FORMAT: &str = "comity/lexicon/v1";

/// What is looked for besides what the commission has adopted.
struct Brought {
    groups: Groups,
    glossaries: Vec<Glossary>,
}

/// A checker, and of what it was made.
#[derive(Clone)]
struct Made {
    /// The state of the store in which this is known to hold.
    stamp: u64,
    /// The digest of the adopted entries.
    adopted: Digest,
    checker: Checker,
    reasons: Arc<Reasons>,
    /// What the checker was made of, for whoever makes the same one elsewhere.
    offered: Bytes,
}

/// Why words hurt, by the entry's id and by party, in every language in which a party said it.
pub(crate) type Reasons = BTreeMap<String, BTreeMap<PartyId, Localized>>;

/// Keeps the checker of the site.
#[derive(Default)]
pub(crate) struct Analyser {
    brought: RwLock<Option<Arc<Brought>>>,
    made: RwLock<Option<Made>>,
    making: tokio::sync::Mutex<()>,
}

impl Analyser {
    /// From now on these groups are known, and these glossaries looked for besides the adopted one.
    pub(crate) fn bring(&self, groups: Groups, glossaries: Vec<Glossary>) {
        let brought = Arc::new(Brought { groups, glossaries });
        *self.brought.write().unwrap_or_else(PoisonError::into_inner) = Some(brought);
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What checks texts now.
    ///
    /// # Errors
    /// When the adopted entries cannot be read, or the work broke off.
    pub(crate) async fn checker(&self, store: &Store) -> Result<Checker, Error> {
        Ok(self.made(store).await?.checker)
    }

    /// What texts are checked for now, as JSON: `groups` and `glossaries` as files of the analyser,
    /// and the `reasons` of the parties in every language. It is made once for each change.
    ///
    /// # Errors
    /// As [`Self::checker`].
    pub(crate) async fn offered(&self, store: &Store) -> Result<Bytes, Error> {
        Ok(self.made(store).await?.offered)
    }

    async fn made(&self, store: &Store) -> Result<Made, Error> {
        // Read before the entries: a text that is adopted meanwhile is seen the next time.
        let stamp = store.head().stamp;
        let known = || self.made.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(made) = known()
            && made.stamp == stamp
        {
            return Ok(made);
        }
        // One compiles, whoever else asks waits for it.
        let _turn = self.making.lock().await;
        let made = known();
        if let Some(made) = &made
            && made.stamp == stamp
        {
            return Ok(made.clone());
        }
        let glossary = store.glossary().await?;
        let files: Vec<String> = glossary
            .languages()
            .into_iter()
            .filter(|language| language.as_str().parse::<Tag>().is_ok())
            .map(|language| toml(&glossary, language))
            .collect();
        let adopted = Digest::of(files.join("\n").as_bytes());
        let reasons = glossary
            .holding()
            .map(|it| (it.entry.id.clone(), it.reasons.clone()))
            .collect::<Reasons>();
        // Reasons are part of the adopted entries: while those are the same, so are these.
        let (checker, offered) = match made {
            Some(made) if made.adopted == adopted => (made.checker, made.offered),
            _ => {
                let brought = self.brought.read().unwrap_or_else(PoisonError::into_inner).clone();
                let told = reasons.clone();
                let work = move || {
                    let (groups, glossaries, checker) = compiled(brought.as_deref(), &files);
                    (checker, offer(&groups, &glossaries, &told))
                };
                tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
            }
        };
        let now = Made { stamp, adopted, checker, reasons: Arc::new(reasons), offered };
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = Some(now.clone());
        Ok(now)
    }
}

impl Analyser {
    /// What the parties said about the adopted entries, as the last check knew it.
    pub(crate) fn reasons(&self) -> Arc<Reasons> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        made.as_ref().map(|made| Arc::clone(&made.reasons)).unwrap_or_default()
    }
}

/// A glossary's file as files of one entry each.
fn entries(file: &str) -> impl Iterator<Item = String> {
    let mut pieces = file.split("\n[[entry]]\n");
    let head = pieces.next().unwrap_or_default();
    pieces.map(move |entry| format!("{head}\n[[entry]]\n{entry}"))
}

/// A checker for all of it, and of what it was made. What cannot be compiled is left out, and the server's log says so: an
/// entry that this version does not know must not keep anybody from checking a text.
fn compiled(brought: Option<&Brought>, files: &[String]) -> (Groups, Vec<Glossary>, Checker) {
    let mut glossaries = brought.map(|it| it.glossaries.clone()).unwrap_or_default();
    for file in files {
        match Glossary::parse(file) {
            Ok(glossary) => glossaries.push(glossary),
            // One entry that is not understood switches off none of the others.
            Err(_) => glossaries.extend(entries(file).filter_map(|entry| {
                Glossary::parse(&entry)
                    .inspect_err(|problems| {
                        let first = problems.first().map(ToString::to_string).unwrap_or_default();
                        tracing::error!(problem = first, "an adopted entry is not understood");
                    })
                    .ok()
            })),
        }
    }
    glossaries.iter_mut().for_each(|it| it.entries.retain(|it| it.status == Status::Adopted));
    let own = || Groups::parse(Groups::SHIPPED).unwrap_or_default();
    let groups = brought.map_or_else(own, |it| it.groups.clone());
    if brought.is_none() && glossaries.is_empty() {
        return (groups, glossaries, Checker::new(Lexicon::shipped()));
    }
    match Lexicon::build(&groups, &glossaries, |_| true) {
        Ok(lexicon) => (groups, glossaries, Checker::new(Arc::new(lexicon))),
        Err(problem) => {
            tracing::error!(%problem, "the glossaries cannot be used together");
            (own(), Vec::new(), Checker::new(Lexicon::shipped()))
        }
    }
}

/// What a checker was made of, as the analyser in a browser reads it (`crates/wasm/src/desk.rs`),
/// without what is there for authors of glossaries alone.
fn offer(groups: &Groups, glossaries: &[Glossary], reasons: &Reasons) -> Bytes {
    let files: Vec<String> = glossaries
        .iter()
        .filter(|it| !it.entries.is_empty())
        .map(|glossary| {
            let mut glossary = glossary.clone();
            for entry in &mut glossary.entries {
                for list in [&mut entry.must_flag, &mut entry.must_not_flag, &mut entry.sources] {
                    list.clear();
                }
            }
            glossary.to_toml()
        })
        .collect();
    let told = json!({
        "format": LEXICON_FORMAT, "groups": groups.to_toml(), "glossaries": files,
        "reasons": reasons,
    });
    Bytes::from(told.to_string())
}
