//! Makes a draft out of a tabled revision, where the desk's own is gone.

use std::collections::{BTreeMap, BTreeSet};

use commission::draft::{Citation, Ground, Passage};
use commission::instrument::Revision;
use commission::{Draft, Localized, PartyId, Version};
use serde_json::{Map, Value};

use crate::Error;

/// A passage that every party words the same: `texts` by language.
fn settled(
    texts: impl Iterator<Item = (String, String)>,
    parties: &BTreeSet<PartyId>,
) -> Result<Passage, Error> {
    let languages: Map<String, Value> = texts
        .map(|(language, text)| {
            let voices: Map<String, Value> =
                parties.iter().map(|party| (party.to_string(), text.clone().into())).collect();
            (language, voices.into())
        })
        .collect();
    serde_json::from_value(languages.into())
        .map_err(|e| Error::corrupt(format!("a passage cannot be taken up again: {e}")))
}

fn citation(text: &str) -> Option<Citation> {
    match text.split_once(' ') {
        None => (text == "law").then_some(Citation::Law),
        Some(("charter", clause)) => Some(Citation::Charter(clause.to_owned())),
        Some(("instrument", id)) => id.parse().ok().map(Citation::Instrument),
        Some(_) => None,
    }
}

/// The grounds of the versions, put together again: those of one party in their printed order.
fn grounds(versions: &[Version]) -> BTreeMap<PartyId, Vec<Ground>> {
    let mut found: BTreeMap<PartyId, Vec<Ground>> = BTreeMap::new();
    for version in versions {
        for printed in &version.grounds {
            let Some(citation) = citation(&printed.citation) else { continue };
            let grounds = found.entry(printed.party.clone()).or_default();
            let open = grounds.iter_mut().find(|ground| {
                ground.citation == citation && ground.text.get(&version.language).is_none()
            });
            match open {
                Some(ground) => ground.text.set(version.language.clone(), printed.text.clone()),
                None => {
                    let words = (version.language.clone(), printed.text.clone());
                    grounds.push(Ground { citation, text: std::iter::once(words).collect() });
                }
            }
        }
    }
    found
}

/// The draft that would be tabled as this revision again. `files` are its versions' files.
///
/// # Errors
/// [`Error::Corrupt`] when a file is no version.
pub(crate) fn from_revision(
    revision: &Revision,
    files: &[String],
    parties: &BTreeSet<PartyId>,
) -> Result<Draft, Error> {
    let versions: Vec<Version> = files
        .iter()
        .map(|file| file.parse())
        .collect::<Result<_, _>>()
        .map_err(|e| Error::corrupt(format!("a version cannot be read: {e}")))?;
    let tag = |version: &Version| version.language.to_string();
    let title = versions.iter().map(|version| (tag(version), version.title.clone()));
    let title = settled(title, parties)?;
    let count = versions.iter().map(|version| version.passages.len()).max().unwrap_or(0);
    let passages = (0..count)
        .map(|place| {
            let texts = versions
                .iter()
                .filter_map(|version| Some((tag(version), version.passages.get(place)?.clone())));
            settled(texts, parties)
        })
        .collect::<Result<_, _>>()?;
    let mut interests: BTreeMap<PartyId, Localized> = BTreeMap::new();
    for version in &versions {
        for (party, text) in &version.interests {
            let interest = interests.entry(party.clone()).or_default();
            interest.set(version.language.clone(), text.clone());
        }
    }
    Ok(Draft {
        id: revision.text.id.clone(),
        kind: revision.text.kind,
        topics: revision.topics.clone(),
        by: revision.tabled_by.clone(),
        at: revision.tabled_at,
        title,
        passages,
        grounds: grounds(&versions),
        interests,
        fulfils: revision.text.fulfils.clone(),
        promises: revision.promises.clone(),
        replaces: revision.text.replaces.clone(),
        attachments: revision.text.attachments.clone(),
        promised_by: BTreeMap::new(),
        attached_by: BTreeMap::new(),
    })
}
