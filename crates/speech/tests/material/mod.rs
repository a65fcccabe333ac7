//! The sentences that ship with the rules and the glossaries, for tests that need all of them.

use std::fs;
use std::path::{Path, PathBuf};

use speech::Tag;
use speech::glossary::Glossary;
use speech::rules::RULES;

/// A sentence and whether it is to be flagged.
#[derive(Clone, Debug)]
pub struct Sample {
    pub tag: Tag,
    pub text: String,
    pub flagged: bool,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every sample of every rule and every sentence of every entry that ships.
pub fn samples() -> Vec<Sample> {
    let mut all = Vec::new();
    for tag in Tag::ALL {
        for rule in RULES.iter().filter(|it| it.name != "term") {
            let path = folder().join(format!("languages/{tag}/samples/{}.md", rule.name));
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let mut flagged = None;
            for line in text.lines() {
                match line {
                    "## Flagged" => flagged = Some(true),
                    "## Not flagged" => flagged = Some(false),
                    _ => {
                        if let (Some(text), Some(flagged)) = (line.strip_prefix("- "), flagged) {
                            all.push(Sample { tag, text: text.to_owned(), flagged });
                        }
                    }
                }
            }
        }
        let glossary = Glossary::parse(Glossary::shipped(tag)).expect("the shipped file is sound");
        for entry in glossary.entries {
            for (texts, flagged) in [(entry.must_flag, true), (entry.must_not_flag, false)] {
                all.extend(texts.into_iter().map(|text| Sample { tag, text, flagged }));
            }
        }
    }
    all
}

/// Prose of a language that may be kept here, one sentence a line; `prose/SOURCES.md` says whose it is.
pub fn prose(tag: Tag) -> Vec<String> {
    let path = folder().join(format!("tests/prose/{tag}.txt.gz"));
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*bytes), &mut text)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(str::to_owned).collect()
}
