//! A whole file: its flags at their places in the file itself, and the comments that suppress
//! flags. What commands and editors tell of a file is made of this.

mod ignore;
mod text;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use ignore::{Fault, Ignore, WORD, ignores};
pub use text::{Place, Text};
pub use words::{category, message, stance};

use crate::check::{Checked, Checker, Options};
use crate::flag::{Flag, Stance};
use crate::language::{Language, Tag};
use crate::read::{Format, Problem};
use crate::rules;

/// How files are checked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// How the texts in them are checked.
    pub options: Options,
    /// Only flags in these languages are found; in all where there is none.
    pub languages: Vec<Tag>,
}

/// A flag with the place where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// The number of its text in [`File::texts`].
    pub text: usize,
    /// Bytes of that text.
    pub span: Range<usize>,
    /// The language of the sentence.
    pub language: Language,
    /// The flag; its span is of the text as it was read, without the marks of the format.
    pub flag: Flag,
    /// The flagged words as they were read.
    pub words: String,
    /// The sentence in which it stands, as it was read.
    pub sentence: String,
    /// Whether a comment suppresses it.
    pub suppressed: bool,
}

/// By this name comments and baselines call what is told beside the flags.
pub const LOOK: &str = "worth-a-look";

/// Something that is told of a file beside its flags.
#[derive(Clone, PartialEq, Debug)]
pub struct Beside<T> {
    /// The number of its text in [`File::texts`].
    pub text: usize,
    /// Bytes of that text.
    pub span: Range<usize>,
    /// The words as they were read.
    pub words: String,
    /// What is told of them.
    pub what: T,
    /// Whether a comment suppresses it.
    pub suppressed: bool,
}

/// A file as it was checked.
#[derive(Clone, Debug)]
pub struct File {
    /// Whether places are those of the file itself.
    pub is_text: bool,
    /// The file itself, or the texts in it, with their titles, where it is no text.
    pub texts: Vec<(Option<String>, Text)>,
    /// What was found, in order.
    pub found: Vec<Found>,
    /// What was odd about the file; it was read none the less.
    pub problems: Vec<Problem>,
    /// Comments that suppress nothing, for they are not of their form.
    pub faults: Vec<Fault>,
    /// Comments under which nothing was flagged.
    pub idle: Vec<Ignore>,
}

/// Reads and checks a file.
///
/// # Errors
/// When nothing of it can be read.
pub fn check(
    bytes: Vec<u8>,
    format: Format,
    checker: &Checker,
    asked: &Asked,
) -> Result<File, Problem> {
    check_beside::<()>(bytes, format, checker, asked, false, |_, _| Vec::new()).map(|it| it.0)
}

/// The same, and what else is told of each text: bytes of it, and what of them. Unless it `tells` at all,
/// a comment that suppresses such is not said to be idle.
///
/// # Errors
/// When nothing of it can be read.
pub fn check_beside<T>(
    bytes: Vec<u8>,
    format: Format,
    checker: &Checker,
    asked: &Asked,
    tells: bool,
    mut more: impl FnMut(&str, &Checked) -> Vec<(Range<usize>, T)>,
) -> Result<(File, Vec<Beside<T>>), Problem> {
    let knows_comments = matches!(format, Format::Markdown | Format::Html | Format::Feed);
    let plain = str::from_utf8(&bytes).ok().filter(|_| !knows_comments && format != Format::Docx);
    let blank = plain.and_then(ignore::blanked);
    let read = blank.as_deref().map_or(bytes.as_slice(), str::as_bytes);
    let document = crate::read::read(read, format);
    if document.parts.is_empty()
        && let Some(problem) = document.problems.first()
    {
        return Err(problem.clone());
    }
    // Places are those of the file where that is a text, so that an editor finds them.
    let whole = match format {
        Format::Docx => None,
        _ => String::from_utf8(bytes).ok().map(Text::new),
    };
    let mut found = Vec::new();
    let mut texts = Vec::new();
    let mut beside = Vec::new();
    for part in &document.parts {
        let checked = checker.check(&part.text, &asked.options);
        for (span, what) in more(&part.text, &checked) {
            let words = part.text.get(span.clone()).unwrap_or_default().to_owned();
            let (text, span) = match &whole {
                Some(text) => (0, text.whole(&part.original(span))),
                None => (texts.len(), span),
            };
            beside.push(Beside { text, span, words, what, suppressed: false });
        }
        for mut flag in checked.flags {
            // What the file itself marks as a quotation, such as a block of it, is nobody's own.
            let is_quoted =
                |it: &Range<usize>| it.start <= flag.span.start && flag.span.end <= it.end;
            if flag.stance == Stance::Own && part.quoted.iter().any(is_quoted) {
                flag.stance = Stance::Quoted;
            }
            let next = checked.sentences.partition_point(|it| it.span.end <= flag.span.start);
            let sentence =
                checked.sentences.get(next).filter(|it| it.span.contains(&flag.span.start));
            let language = sentence.map_or(Language::Other, |it| it.language);
            let wanted = |tag: &Tag| language == Language::Known(*tag);
            if !asked.languages.is_empty() && !asked.languages.iter().any(wanted) {
                continue;
            }
            let read =
                |span: &Range<usize>| part.text.get(span.clone()).unwrap_or_default().to_owned();
            let sentence = read(sentence.map_or(&flag.span, |it| &it.span));
            let (text, span) = match &whole {
                Some(text) => (0, text.whole(&part.original(flag.span.clone()))),
                None => (texts.len(), flag.span.clone()),
            };
            let words = read(&flag.span);
            found.push(Found { text, span, language, flag, words, sentence, suppressed: false });
        }
        if whole.is_none() {
            texts.push((part.title.clone(), Text::new(part.text.clone())));
        }
    }
    if let Some(text) = whole {
        texts.push((None, text));
    }
    found.sort_by_key(|it| (it.text, it.span.start, it.span.end));
    let (faults, idle) = suppress(&texts, &mut found, &mut beside, tells);
    let file = File {
        is_text: format != Format::Docx && texts.len() == 1,
        texts,
        found,
        problems: document.problems,
        faults,
        idle,
    };
    Ok((file, beside))
}

/// Marks what comments suppress; tells which comments are refused, and which can go.
fn suppress<T>(
    texts: &[(Option<String>, Text)],
    found: &mut [Found],
    beside: &mut [Beside<T>],
    tells: bool,
) -> (Vec<Fault>, Vec<Ignore>) {
    let entries: BTreeSet<&str> = found.iter().filter_map(|it| it.flag.entry.as_deref()).collect();
    let known = |rule: &str| rule == LOOK || rules::rule(rule).is_some() || entries.contains(rule);
    let (mut all_faults, mut comments) = (Vec::new(), Vec::new());
    for (number, (_, text)) in texts.iter().enumerate() {
        let (ignores, faults) = ignores(text, known);
        all_faults.extend(faults);
        comments.extend(ignores.into_iter().map(|it| (number, it)));
    }
    // Nothing stands within a comment, nor between its end and the next line with words: what it
    // suppresses begins on one of three lines. Whether it did, by text, line and rule.
    let mut used: BTreeMap<(usize, usize, String), bool> = BTreeMap::new();
    for (number, it) in &comments {
        for line in [it.line, it.last, it.until] {
            used.insert((*number, line, it.rule.clone()), false);
        }
    }
    let mut suppresses = |number: usize, line: usize, rule: &str| {
        used.get_mut(&(number, line, rule.to_owned())).map(|it| *it = true).is_some()
    };
    for it in found {
        let Some((_, text)) = texts.get(it.text) else { continue };
        let line = text.line_of(it.span.start);
        let by_rule = suppresses(it.text, line, it.flag.rule);
        let entry = it.flag.entry.as_deref();
        it.suppressed = entry.is_some_and(|entry| suppresses(it.text, line, entry)) || by_rule;
    }
    for it in beside {
        let Some((_, text)) = texts.get(it.text) else { continue };
        it.suppressed = suppresses(it.text, text.line_of(it.span.start), LOOK);
    }
    let is_idle = |number: usize, it: &Ignore| {
        let did = |line: usize| used.get(&(number, line, it.rule.clone())) == Some(&true);
        ![it.line, it.last, it.until].into_iter().any(did) && (tells || it.rule != LOOK)
    };
    let idle = comments.iter().filter(|(number, it)| is_idle(*number, it));
    let idle = idle.map(|(_, it)| it.clone()).collect();
    (all_faults, idle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::Glossary;
    use crate::groups::Groups;
    use crate::lexicon::Lexicon;
    use std::sync::Arc;

    // Invented words of two invented sides.
    const GROUPS: &str = include_str!("../../../comity/tests/program/support/spoken/groups.toml");
    const ENTRIES: &str =
        include_str!("../../../comity/tests/program/support/spoken/glossary.toml");

    /// A sentence that is flagged, and the entry by which it is.
    fn sentence() -> (String, String) {
        let glossary = Glossary::parse(ENTRIES).unwrap();
        let entry = &glossary.entries[0];
        (entry.must_flag[0].clone(), entry.id.clone())
    }

    fn of(text: &str, format: Format) -> File {
        let groups = Groups::parse(GROUPS).unwrap();
        let glossary = Glossary::parse(ENTRIES).unwrap();
        let lexicon = Lexicon::build(&groups, &[glossary], |_| true).unwrap();
        let checker = Checker::new(Arc::new(lexicon));
        check(text.as_bytes().to_vec(), format, &checker, &Asked::default()).unwrap()
    }

    #[test]
    fn places_are_those_of_the_file_and_what_it_marks_as_quoted_is_nobodys_own() {
        let (sentence, _) = sentence();
        let text = format!("<p>Good\u{a0}day, Հայ.</p>\n<p>{sentence}</p>");
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            let file = of(&text, format);
            assert_eq!(file.found.len(), 1, "{format}");
            assert_eq!(&text[file.found[0].span.clone()], file.found[0].words, "{format}");
            assert!(file.is_text && file.found[0].flag.stance == Stance::Own);
        }
        let quoted = of(&format!("> {sentence}\n"), Format::Markdown);
        assert_eq!(quoted.found[0].flag.stance, Stance::Quoted);
    }

    #[test]
    fn a_comment_suppresses_and_one_that_suppresses_nothing_is_told() {
        let (sentence, entry) = sentence();
        let at = |comment: &str| of(&format!("{comment}\n\n{sentence}\n"), Format::Markdown);
        for rule in [rules::TERM, &entry] {
            let file = at(&format!("<!-- {WORD} {rule} an example -->"));
            assert!(file.found[0].suppressed && file.idle.is_empty() && file.faults.is_empty());
        }
        let file = at(&format!("<!-- {WORD} threat an example -->"));
        assert!(!file.found[0].suppressed);
        assert_eq!(file.idle.len(), 1);
        assert_eq!(at(&format!("<!-- {WORD} threat -->")).faults.len(), 1);
    }
}
