//! Words to search by: the same on every database, because they are cut and folded here.

use std::collections::BTreeSet;

use commission::{InstrumentId, Version};
use sqlx::AnyConnection;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::Error;
use crate::dialect::insert_tokens;
use crate::row::{json, sql};

/// The most different words of one instrument.
pub(crate) const WORDS_MAX: usize = 2_000;
/// The most characters of a word that count.
const WORD_CHARS_MAX: usize = 40;
/// The most words of a question.
const QUESTION_WORDS_MAX: usize = 8;

/// The words of a text in order: NFKC, lower case, cut as UAX #29 says.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    let folded: String = text.nfkc().collect::<String>().to_lowercase().nfkc().collect();
    let words: Vec<String> =
        folded.unicode_words().map(|word| word.chars().take(WORD_CHARS_MAX).collect()).collect();
    words.into_iter()
}

/// The different words of the versions of a text, titles first, so that no title is cut off.
pub(crate) fn words_of<'a>(
    titles: impl Iterator<Item = &'a str>,
    versions: &'a [Version],
) -> BTreeSet<String> {
    let bodies = versions.iter().flat_map(|version| {
        let grounds = version.grounds.iter().map(|ground| ground.text.as_str());
        let interests = version.interests.iter().map(|(_, text)| text.as_str());
        let promises = version.promises.iter().map(|(_, text)| text.as_str());
        let passages = version.passages.iter().map(String::as_str);
        passages.chain(grounds).chain(interests).chain(promises)
    });
    let mut found = BTreeSet::new();
    for word in titles.chain(bodies).flat_map(words) {
        if found.len() >= WORDS_MAX {
            break;
        }
        found.insert(word);
    }
    found
}

/// The words asked for; the last may be the beginning of a word.
pub(crate) fn question(text: &str) -> Vec<String> {
    let text: String = text.chars().take(WORD_CHARS_MAX * QUESTION_WORDS_MAX * 2).collect();
    words(&text).take(QUESTION_WORDS_MAX).collect()
}

/// The first text after every one that begins with `prefix`, in the order of bytes.
pub(crate) fn after_prefix(prefix: &str) -> String {
    format!("{prefix}\u{10FFFF}")
}

async fn clear(conn: &mut AnyConnection, id: &InstrumentId) -> Result<(), Error> {
    sql("delete from token where instrument = $1").text(id.as_str()).run(conn).await?;
    Ok(())
}

/// Puts the words of an instrument's current revision in place of the ones before.
pub(crate) async fn index(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    words: &BTreeSet<String>,
) -> Result<(), Error> {
    clear(conn, id).await?;
    sql(insert_tokens(conn)).text(id.as_str()).text(json(words)?).run(conn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_and_folded_the_same_in_every_script() {
        let found: Vec<String> =
            words("Совместное ЗАЯВЛЕНИЕ, Հայաստան — ﬁn; İki sahil's 12").collect();
        assert_eq!(
            found,
            ["совместное", "заявление", "հայաստան", "fin", "i\u{307}ki", "sahil's", "12"]
        );
    }

    #[test]
    fn a_very_long_text_keeps_the_words_of_its_title() {
        let body: String = (0..5_000).map(|n| format!("a{n} ")).collect();
        let version = Version {
            language: "en".parse().unwrap(),
            kind: commission::Kind::Statement,
            title: "zebra".into(),
            passages: vec![body],
            grounds: Vec::new(),
            interests: Vec::new(),
            promises: Vec::new(),
        };
        let found = words_of(["zebra"].into_iter(), &[version]);
        assert_eq!(found.len(), WORDS_MAX);
        assert!(found.contains("zebra"));
    }
}
