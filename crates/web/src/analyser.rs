//! What texts are checked for: what whoever serves the site brings along, and every entry of the
//! glossary that this commission has adopted. It is compiled when a text is checked, and again when
//! a text that every party signed has changed the glossary.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use commission::glossary::toml;
use commission::{Localized, PartyId};
use note::Digest;
use speech::glossary::{Glossary, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Tag};
use store::Store;

use crate::error::Error;

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
        // Read before the entries: a text that is adopted meanwhile is seen the next time.
        let stamp = store.head().stamp;
        let known = || self.made.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(made) = known()
            && made.stamp == stamp
        {
            return Ok(made.checker);
        }
        // One compiles, whoever else asks waits for it.
        let _turn = self.making.lock().await;
        let made = known();
        if let Some(made) = &made
            && made.stamp == stamp
        {
            return Ok(made.checker.clone());
        }
        let glossary = store.glossary().await?;
        let files: Vec<String> = glossary
            .languages()
            .into_iter()
            .filter(|language| language.as_str().parse::<Tag>().is_ok())
            .map(|language| toml(&glossary, language))
            .collect();
        let adopted = Digest::of(files.join("\n").as_bytes());
        let checker = match made {
            Some(made) if made.adopted == adopted => made.checker,
            _ => {
                let brought = self.brought.read().unwrap_or_else(PoisonError::into_inner).clone();
                let work = move || compiled(brought.as_deref(), &files);
                tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
            }
        };
        let reasons = glossary
            .holding()
            .map(|it| (it.entry.id.clone(), it.reasons.clone()))
            .collect::<Reasons>();
        let now = Made { stamp, adopted, checker: checker.clone(), reasons: Arc::new(reasons) };
        *self.made.write().unwrap_or_else(PoisonError::into_inner) = Some(now);
        Ok(checker)
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

/// A checker for all of it. What cannot be compiled is left out, and the server's log says so: an
/// entry that this version does not know must not keep anybody from checking a text.
fn compiled(brought: Option<&Brought>, files: &[String]) -> Checker {
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
    if brought.is_none() && glossaries.is_empty() {
        return Checker::new(Lexicon::shipped());
    }
    let own = || Groups::parse(Groups::SHIPPED).unwrap_or_default();
    let groups = brought.map_or_else(own, |it| it.groups.clone());
    match Lexicon::build(&groups, &glossaries, |it| it.status == Status::Adopted) {
        Ok(lexicon) => Checker::new(Arc::new(lexicon)),
        Err(problem) => {
            tracing::error!(%problem, "the glossaries cannot be used together");
            Checker::new(Lexicon::shipped())
        }
    }
}
