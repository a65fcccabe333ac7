//! What the analyser looks for: what the program brings along, or the files that are named.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::Lexicon;

use crate::failure::{Failure, Outcome};
use crate::machine::read_text;

/// The most glossaries of one run.
const GLOSSARIES_MAX: usize = 64;

/// What is looked for: the program's own; with files, their groups and the entries in them.
///
/// # Errors
/// When a file cannot be read or is refused.
pub fn lexicon(groups: Option<&Path>, glossaries: &[PathBuf]) -> Outcome<Arc<Lexicon>> {
    if groups.is_none() && glossaries.is_empty() {
        return Ok(Lexicon::shipped());
    }
    if glossaries.len() > GLOSSARIES_MAX {
        return Err(Failure::usage(format!("there are more than {GLOSSARIES_MAX} glossaries")));
    }
    let groups = match groups {
        Some(path) => groups_of(path)?,
        None => Groups::shipped(),
    };
    let glossaries: Vec<Glossary> =
        glossaries.iter().map(|path| glossary(path)).collect::<Outcome<_>>()?;
    let lexicon = Lexicon::build(&groups, &glossaries)
        .map_err(|e| Failure::usage("the glossaries cannot be used together").why(e))?;
    Ok(Arc::new(lexicon))
}

/// A glossary's file.
///
/// # Errors
/// When it cannot be read or is refused, with every problem.
pub fn glossary(path: &Path) -> Outcome<Glossary> {
    Glossary::parse(&read_text(path)?).map_err(|problems| refused(path, &problems))
}

/// A file of groups.
///
/// # Errors
/// When it cannot be read or is refused, with every problem.
pub fn groups_of(path: &Path) -> Outcome<Groups> {
    Groups::parse(&read_text(path)?).map_err(|problems| refused(path, &problems))
}

/// The most problems that are told of one file.
const PROBLEMS_MAX: usize = 20;

fn refused<P: std::fmt::Display>(path: &Path, problems: &[P]) -> Failure {
    let mut lines: Vec<String> =
        problems.iter().take(PROBLEMS_MAX).map(ToString::to_string).collect();
    if problems.len() > PROBLEMS_MAX {
        lines.push(format!("and {} more", problems.len() - PROBLEMS_MAX));
    }
    Failure::usage(format!("{} is refused", path.display()))
        .why(lines.join("\n       "))
        .todo("mend the file, then look again with `comity glossary lint`")
}
