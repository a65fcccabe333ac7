//! A language version of a text: the bytes that a reader reads and whose digest is signed.
//!
//! The form can be read by a person and parsed without doubt: what the parties wrote is indented
//! by two spaces, everything else stands at the margin.

use std::fmt;
use std::str::FromStr;

use crate::kind::Kind;
use crate::language::Language;
use crate::party::PartyId;

/// The most bytes a version may have.
pub const VERSION_BYTES_MAX: usize = 1 << 20;

/// A ground as printed: who states it, where it stands, and the words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrintedGround {
    /// The party that states it.
    pub party: PartyId,
    /// Where it stands: `law`, `charter 3` or `instrument <id>`.
    pub citation: String,
    /// The words.
    pub text: String,
}

/// A language version of an instrument.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    /// The language.
    pub language: Language,
    /// The kind of instrument.
    pub kind: Kind,
    /// The title.
    pub title: String,
    /// The passages, in order.
    pub passages: Vec<String>,
    /// The grounds, by party.
    pub grounds: Vec<PrintedGround>,
    /// The interests each party wants considered.
    pub interests: Vec<(PartyId, String)>,
    /// The promises the text makes: id and words.
    pub promises: Vec<(String, String)>,
}

fn block(f: &mut fmt::Formatter<'_>, head: &str, text: &str) -> fmt::Result {
    writeln!(f, "\n{head}")?;
    for line in text.split('\n') {
        if line.is_empty() {
            writeln!(f)?;
        } else {
            writeln!(f, "  {line}")?;
        }
    }
    Ok(())
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "comity/version/v1")?;
        writeln!(f, "language {}", self.language)?;
        writeln!(f, "kind {}", self.kind)?;
        block(f, "title", &self.title)?;
        for (n, passage) in self.passages.iter().enumerate() {
            block(f, &format!("passage {}", n + 1), passage)?;
        }
        for ground in &self.grounds {
            block(f, &format!("ground {} {}", ground.party, ground.citation), &ground.text)?;
        }
        for (party, text) in &self.interests {
            block(f, &format!("interest {party}"), text)?;
        }
        for (id, text) in &self.promises {
            block(f, &format!("promise {id}"), text)?;
        }
        Ok(())
    }
}

/// Says where a version is not of its form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language version: {0}")]
pub struct VersionError(pub &'static str);

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        let wrong = VersionError;
        if text.len() > VERSION_BYTES_MAX {
            return Err(wrong("it is too long"));
        }
        if text.contains(crate::text::is_hidden) {
            return Err(wrong("it has a character that could hide what it says"));
        }
        let mut lines =
            text.strip_suffix('\n').ok_or(wrong("it does not end in a line feed"))?.split('\n');
        if lines.next() != Some("comity/version/v1") {
            return Err(wrong("its first line is not comity/version/v1"));
        }
        let mut field = |word: &str| lines.next().and_then(|line| line.strip_prefix(word));
        let language = field("language ")
            .and_then(|tag| tag.parse().ok())
            .ok_or(wrong("the line language is missing"))?;
        let kind = field("kind ")
            .and_then(|word| word.parse().ok())
            .ok_or(wrong("the line kind is missing"))?;
        let mut version = Version {
            language,
            kind,
            title: String::new(),
            passages: Vec::new(),
            grounds: Vec::new(),
            interests: Vec::new(),
            promises: Vec::new(),
        };
        for (head, body) in blocks(lines)? {
            version.take(head, body)?;
        }
        if version.to_string() == text {
            Ok(version)
        } else {
            Err(wrong("it is not in its one form"))
        }
    }
}

impl Version {
    fn take(&mut self, head: &str, body: String) -> Result<(), VersionError> {
        let wrong = VersionError;
        let (word, rest) = head.split_once(' ').unwrap_or((head, ""));
        match word {
            "title" => self.title = body,
            "passage" => self.passages.push(body),
            "ground" => {
                let (party, citation) =
                    rest.split_once(' ').ok_or(wrong("a ground has no citation"))?;
                self.grounds.push(PrintedGround {
                    party: party.parse().map_err(|_| wrong("a ground has no party"))?,
                    citation: citation.to_owned(),
                    text: body,
                });
            }
            "interest" => {
                let party = rest.parse().map_err(|_| wrong("an interest has no party"))?;
                self.interests.push((party, body));
            }
            "promise" => self.promises.push((rest.to_owned(), body)),
            _ => return Err(wrong("a block has an unknown head")),
        }
        Ok(())
    }
}

/// Splits lines into blocks: a head at the margin, then its indented body. A block is preceded by
/// one empty line; empty lines within a body belong to it.
fn blocks<'a>(
    lines: impl Iterator<Item = &'a str>,
) -> Result<Vec<(&'a str, String)>, VersionError> {
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines {
        match (line.strip_prefix("  "), blocks.last_mut()) {
            (Some(words), Some((_, body))) => body.push(words),
            (None, last) if line.is_empty() => {
                if let Some((_, body)) = last {
                    body.push("");
                }
            }
            (None, _) => blocks.push((line, Vec::new())),
            (Some(_), None) => return Err(VersionError("words stand before the first block")),
        }
    }
    let last = blocks.len().saturating_sub(1);
    Ok(blocks
        .into_iter()
        .enumerate()
        .map(|(n, (head, mut body))| {
            // The empty line before the next head belongs to that head.
            if n < last && body.last() == Some(&"") {
                body.pop();
            }
            (head, body.join("\n"))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Version {
        Version {
            language: "ru".parse().unwrap(),
            kind: Kind::Statement,
            title: "Совместное заявление".into(),
            passages: vec!["Первый абзац.\n\nЕго вторая часть.".into(), "passage 3".into()],
            grounds: vec![PrintedGround {
                party: "north".parse().unwrap(),
                citation: "charter 1".into(),
                text: "Устав".into(),
            }],
            interests: vec![("north".parse().unwrap(), "Покой".into())],
            promises: vec![("meet".into(), "Встречаться".into())],
        }
    }

    #[test]
    fn a_version_reads_back_as_it_was_printed() {
        let version = sample();
        assert_eq!(version.to_string().parse::<Version>().unwrap(), version);
    }

    #[test]
    fn words_that_look_like_a_head_stay_words() {
        let mut version = sample();
        version.passages = vec!["title\n  promise x\n\nground a b".into()];
        assert_eq!(version.to_string().parse::<Version>().unwrap(), version);
    }

    #[test]
    fn a_changed_byte_is_another_version_or_none() {
        let text = sample().to_string();
        for n in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[n] ^= 1;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert_ne!(changed.parse::<Version>().ok(), Some(sample()), "byte {n}");
            }
        }
    }
}
