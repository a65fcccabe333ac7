//! What the analyser looks for: what the program brings along, or the files that are named.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use speech::Tag;
use speech::glossary::{BYTES_MAX, Glossary, Problem, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;

use crate::failure::{Failure, Outcome};
use crate::machine::read_bytes_up_to;

/// The most glossaries of one run.
const GLOSSARIES_MAX: usize = 64;

/// The texts of which a lexicon is made, each with its file.
pub struct Sources {
    /// The groups; those of the program where none are named.
    pub groups: Option<(PathBuf, String)>,
    /// The glossaries.
    pub glossaries: Vec<(PathBuf, String)>,
    /// Whether entries count that are only proposed: of these glossaries, or of the program's own where
    /// none is named.
    pub proposals: bool,
}

impl Sources {
    /// Reads the files.
    ///
    /// # Errors
    /// When one cannot be read, or there are too many.
    pub fn read(groups: Option<&Path>, glossaries: &[PathBuf], proposals: bool) -> Outcome<Self> {
        if glossaries.len() > GLOSSARIES_MAX {
            return Err(Failure::usage(format!("there are more than {GLOSSARIES_MAX} glossaries")));
        }
        let one = |path: &Path| text(path).map(|it| (path.to_owned(), it));
        Ok(Self {
            groups: groups.map(one).transpose()?,
            glossaries: glossaries.iter().map(|it| one(it)).collect::<Outcome<_>>()?,
            proposals,
        })
    }
}

/// What is looked for: the program's own; with files, their groups and the entries in them that are
/// adopted.
///
/// # Errors
/// When a file is refused.
pub fn compiled(sources: &Sources) -> Outcome<Arc<Lexicon>> {
    let Sources { groups, glossaries, proposals } = sources;
    if groups.is_none() && glossaries.is_empty() && !proposals {
        return Ok(Lexicon::shipped());
    }
    let groups = match groups {
        Some((path, text)) => parsed_groups(&path.display().to_string(), text)?,
        None => groups_of(None)?,
    };
    let mut all: Vec<Glossary> =
        glossaries.iter().map(|(path, text)| parsed(path, text)).collect::<Outcome<_>>()?;
    if all.is_empty() && *proposals {
        for tag in Tag::ALL {
            let own = Glossary::parse(Glossary::shipped(tag));
            all.push(own.map_err(|problems| refused("a glossary of the program", &problems))?);
        }
    }
    if *proposals {
        all = all.into_iter().map(in_force).collect();
    }
    built(&groups, &all)
}

/// What these glossaries and groups come to.
///
/// # Errors
/// When they do not fit together.
pub fn built(groups: &Groups, glossaries: &[Glossary]) -> Outcome<Arc<Lexicon>> {
    let lexicon = Lexicon::build(groups, glossaries, |it| it.status == Status::Adopted)
        .map_err(|e| Failure::usage("the glossaries cannot be used together").why(e))?;
    Ok(Arc::new(lexicon))
}

/// The same glossary as if every side had adopted all of it.
pub fn in_force(mut glossary: Glossary) -> Glossary {
    for entry in &mut glossary.entries {
        entry.status = Status::Adopted;
    }
    glossary
}

/// The text of a file that is a glossary, or is to be one.
///
/// # Errors
/// When it cannot be read.
pub fn text(path: &Path) -> Outcome<String> {
    let bytes = read_bytes_up_to(path, BYTES_MAX as u64)?;
    String::from_utf8(bytes)
        .map_err(|e| Failure::io(format!("{} is not UTF-8 text", path.display()), e))
}

/// A glossary's file.
///
/// # Errors
/// When it cannot be read or is refused, with every problem.
pub fn glossary(path: &Path) -> Outcome<Glossary> {
    parsed(path, &text(path)?)
}

fn parsed(path: &Path, text: &str) -> Outcome<Glossary> {
    Glossary::parse(text).map_err(|problems| refused(&path.display().to_string(), &problems))
}

/// The groups of a file; without one those that come with the program.
///
/// # Errors
/// When the file cannot be read or is refused, with every problem.
pub fn groups_of(path: Option<&Path>) -> Outcome<Groups> {
    let (name, text) = match path {
        Some(path) => (path.display().to_string(), text(path)?),
        None => ("the groups of the program".to_owned(), Groups::SHIPPED.to_owned()),
    };
    parsed_groups(&name, &text)
}

fn parsed_groups(name: &str, text: &str) -> Outcome<Groups> {
    Groups::parse(text).map_err(|problems| refused(name, &problems))
}

/// The most problems that are told of one file.
const PROBLEMS_MAX: usize = 20;

fn refused(name: &str, problems: &[Problem]) -> Failure {
    let mut lines: Vec<String> =
        problems.iter().take(PROBLEMS_MAX).map(ToString::to_string).collect();
    if problems.len() > PROBLEMS_MAX {
        lines.push(format!("and {} more", problems.len() - PROBLEMS_MAX));
    }
    Failure::usage(format!("{name} is refused"))
        .why(lines.join("\n       "))
        .todo("mend the file, then look again with `comity glossary lint`")
}
