//! `comity check`: flags the speech of hostility in texts, with reasons and what to say instead.
//!
//! A flag is no verdict: the program reports, people decide.

mod baseline;
mod batch;
mod config;
mod gather;
mod human;
mod ignore;
mod looks;
mod ordered;
mod place;
mod sarif;
mod shape;
mod since;

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use speech::read::{FILE_BYTES_MAX, Format};
use speech::{Checker, Flag, Options, Point, Stance, Tag, rules};

use self::baseline::Known;
use self::config::Config;
pub use self::gather::{Given, gather};
use self::ignore::{Fault, ignores};
use self::looks::{Broad, LOOK, Look};
pub use self::ordered::ordered;
use self::place::{Place, Text};
use self::since::{Changed, Since};
use crate::commands::kept::kept;
use crate::commands::lexicon::{Sources, compiled};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_bytes_up_to;
use crate::output::Output;

/// What `check` is given.
#[derive(Args, Debug)]
pub struct Check {
    /// Files and folders; - for standard input. Without any: this folder.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How flags are written.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
    /// Check many texts: a line {"id","text","lang"?} in (from FILE or standard input), a line
    /// {"id","lang","hostile","score","flags"} out, in the same order. Ends with 0 whatever is
    /// flagged, with 2 when a line could not be read.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    #[arg(conflicts_with_all = ["paths", "format", "since", "baseline", "write_baseline", "all"])]
    jsonl: Option<PathBuf>,
    /// The language of every text: ru, hy, az or en. Without it each sentence's is told.
    #[arg(long, value_name = "LANGUAGE", value_parser = tag)]
    lang: Option<Tag>,
    /// How sure the analyser has to be. strict: by rules alone. broad: also what the ranker finds worth
    /// a look (`comity ranker install`); a sentence that it names is no flag.
    #[arg(long, value_enum)]
    point: Option<Wanted>,
    /// Tell only of lines that changed since this revision of git.
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Do not tell of the flags that this file knows.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the flags of this run into the baseline: from now on they are known.
    #[arg(long, conflicts_with = "since")]
    write_baseline: bool,
    /// Tell also of what is quoted, rejected or reported.
    #[arg(long)]
    all: bool,
    /// A glossary to look for besides what comes with the program; may be given again.
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    /// Look also for entries that are only proposed: of the glossaries that are named, or of those
    /// that come with the program.
    #[arg(long)]
    proposals: bool,
    /// The groups of people that texts speak of, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// What is a file's format: plain, markdown, html, docx, srt, vtt or feed. Without it: by its
    /// name and its first bytes.
    #[arg(long = "as", value_name = "FORMAT")]
    read_as: Option<String>,
    /// The settings. Without it: comity-check.toml in this folder or one above it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Use no settings.
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
    /// Compile the glossaries anew, and keep nothing of them in the cache folder.
    #[arg(long)]
    no_cache: bool,
}

/// How flags are written.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    /// For people: the line, what is flagged in it, reasons, alternatives.
    Human,
    /// One JSON object.
    Json,
    /// A JSON object for each flag.
    Jsonl,
    /// SARIF 2.1.0, for tools that show the results of analyses.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
}

/// How sure the analyser is to be.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Wanted {
    /// Rules alone.
    Strict,
    /// Rules and a ranker.
    Broad,
}

fn tag(text: &str) -> Result<Tag, String> {
    text.parse().map_err(|()| "write ru, hy, az or en".to_owned())
}

/// A flag with the place where it stands.
#[derive(Clone, Debug)]
struct Told {
    /// The number of the text in its file.
    text: usize,
    /// Bytes of that text.
    span: Range<usize>,
    from: Place,
    to: Place,
    /// The language of the sentence.
    language: &'static str,
    flag: Flag,
    known: Known,
}

/// A file as it was checked.
#[derive(Debug)]
struct Checked {
    name: String,
    /// Whether places are those of the file itself.
    is_text: bool,
    /// The file itself, or the texts in it where it is no text.
    texts: Vec<(Option<String>, Text)>,
    flags: Vec<Told>,
    /// Passages that are worth a look; no flags.
    looks: Vec<Look>,
    /// What was odd about the file; it was read none the less.
    problems: Vec<String>,
    /// Comments that suppress nothing, for they are not of their form.
    faults: Vec<Fault>,
    /// Comments under which nothing was flagged, by their line.
    idle: Vec<(usize, String)>,
}

/// What a run is asked.
struct Asked {
    options: Options,
    languages: Vec<Tag>,
    format: Option<Format>,
    known: BTreeSet<Known>,
    broad: Option<Broad>,
    /// Whether the broad point was asked for here, and not by a file of settings.
    asked_broad: bool,
}

/// What came of a run.
#[derive(Default, Debug)]
struct Sum {
    files: usize,
    /// Flags in the writer's own voice.
    own: usize,
    /// Flags that are not told for they do not count.
    aside: usize,
    /// Passages worth a look.
    looks: usize,
    faults: usize,
    unread: usize,
}

/// Runs it.
pub fn run(given: &Check, data: &Path, out: Output) -> Outcome {
    let config =
        if given.no_config { Config::default() } else { Config::find(given.config.as_deref())? };
    let wanted = point(given.point, config.point.as_deref())?;
    let glossaries = if given.glossary.is_empty() { &config.glossaries } else { &given.glossary };
    let groups = given.groups.as_deref().or(config.groups.as_deref());
    let sources = Sources::read(groups, glossaries, given.proposals)?;
    let checker = Checker::new(if given.no_cache { compiled(&sources)? } else { kept(&sources)? });
    let (broad, point) = match wanted {
        Wanted::Strict => (None, Point::Strict),
        Wanted::Broad => (Some(Broad::open(data)?), Point::Broad),
    };
    let options = Options { language: given.lang, point, ..Options::default() };
    if let Some(file) = &given.jsonl {
        return batch::run(file, &checker, broad.as_ref(), &options, out);
    }
    let format = match &given.read_as {
        None => None,
        Some(name) => Some(name.parse::<Format>().map_err(|_| {
            Failure::usage(format!("there is no format {name:?}"))
                .todo("give --as with one of: plain, markdown, html, docx, srt, vtt, feed")
        })?),
    };
    let baseline = given.baseline.as_ref().or(config.baseline.as_ref());
    if given.write_baseline && baseline.is_none() {
        return Err(Failure::usage("it is not said where the baseline is to be written")
            .todo("give --baseline FILE, or name it in comity-check.toml"));
    }
    let known = match baseline {
        Some(path) if !given.write_baseline => baseline::read(path)?,
        _ => BTreeSet::new(),
    };
    let paths = if given.paths.is_empty() { vec![PathBuf::from(".")] } else { given.paths.clone() };
    let files = gather(&paths, |path| config.ignores(path))?;
    let files = changed(files, given.since.as_deref())?;
    let asked_broad = given.point == Some(Wanted::Broad);
    let asked = Asked { options, languages: config.languages, format, known, broad, asked_broad };
    let form = if out.is_json() { Form::Json } else { given.format };
    let mut teller = Teller::new(form, given.all, out);
    let mut written = BTreeSet::new();
    let work = |(file, changed): (Given, Changed)| {
        let read = read(&file, &checker, &asked, &changed);
        read.map_err(|failure| (file.name(), failure))
    };
    ordered(files.into_iter(), work, |checked| {
        if let Ok(checked) = &checked {
            written.extend(checked.flags.iter().map(|it| it.known.clone()));
            written.extend(checked.looks.iter().map(|it| it.known.clone()));
        }
        teller.tell(checked);
        Ok(())
    })?;
    let sum = teller.end();
    if given.write_baseline
        && let Some(path) = baseline
    {
        let count = written.len();
        baseline::write(path, written)?;
        out.note(format!("{count} flags are known from now on, in {}", path.display()));
        return verdict(&Sum { own: 0, looks: 0, ..sum }, asked.asked_broad);
    }
    verdict(&sum, asked.asked_broad)
}

/// The operating point: the one that is given, else the one in the settings, else strict.
fn point(given: Option<Wanted>, written: Option<&str>) -> Outcome<Wanted> {
    match (given, written) {
        (Some(wanted), _) => Ok(wanted),
        (None, None) => Ok(Wanted::Strict),
        (None, Some(name)) => Wanted::from_str(name, false).map_err(|_| {
            Failure::usage(format!("comity-check.toml names the point {name:?}"))
                .todo("write point = \"strict\" or point = \"broad\"")
        }),
    }
}

/// The files of which something is to be told, each with what changed of it.
fn changed(files: Vec<Given>, since: Option<&str>) -> Outcome<Vec<(Given, Changed)>> {
    let Some(revision) = since else {
        return Ok(files.into_iter().map(|file| (file, Changed::All)).collect());
    };
    let mut since = Since::new(revision);
    let mut found = Vec::new();
    for file in files {
        let Given::File(path) = &file else {
            return Err(Failure::usage("standard input has no revisions")
                .todo("name files or folders, or check it without --since"));
        };
        let changed = since.of(path)?;
        if changed != Changed::Lines(Vec::new()) {
            found.push((file, changed));
        }
    }
    Ok(found)
}

/// Reads and checks a file.
fn read(file: &Given, checker: &Checker, asked: &Asked, changed: &Changed) -> Outcome<Checked> {
    let (path, name) = match file {
        Given::Input => (Path::new("-"), None),
        Given::File(path) => (path.as_path(), path.file_name().and_then(|it| it.to_str())),
    };
    let bytes = read_bytes_up_to(path, FILE_BYTES_MAX as u64)?;
    let format = asked.format.unwrap_or_else(|| Format::guess(name, &bytes));
    let document = speech::read::read(&bytes, format);
    if document.parts.is_empty()
        && let Some(problem) = document.problems.first()
    {
        return Err(Failure::io(format!("cannot read {}", file.name()), problem));
    }
    // Places are those of the file where that is a text, so that an editor finds them.
    let whole = match format {
        Format::Docx => None,
        _ => String::from_utf8(bytes).ok().map(Text::new),
    };
    let mut found: Vec<(usize, Range<usize>, &'static str, Flag, String)> = Vec::new();
    let mut texts = Vec::new();
    let mut worth: Vec<looks::Found> = Vec::new();
    for part in &document.parts {
        let checked = checker.check(&part.text, &asked.options);
        if let Some(broad) = &asked.broad {
            let mut ranked = broad.passages(checker, &part.text, &checked, &asked.options);
            ranked.retain(|it| {
                asked.languages.is_empty() || asked.languages.contains(&it.ranked.language)
            });
            worth.extend(ranked.into_iter().map(|passage| {
                let words = part.text.get(passage.span.clone()).unwrap_or_default().to_owned();
                let (text, span) = match &whole {
                    Some(text) => (0, text.whole(&part.original(passage.span.clone()))),
                    None => (texts.len(), passage.span.clone()),
                };
                looks::Found { text, span, words, ranked: passage.ranked }
            }));
        }
        for mut flag in checked.flags {
            // What the file itself marks as a quotation, such as a block of it, is nobody's own.
            let is_quoted =
                |it: &Range<usize>| it.start <= flag.span.start && flag.span.end <= it.end;
            if flag.stance == Stance::Own && part.quoted.iter().any(is_quoted) {
                flag.stance = Stance::Quoted;
            }
            let sentence = checked.sentences.iter().find(|it| it.span.contains(&flag.span.start));
            let language = sentence.map_or(speech::Language::Other, |it| it.language);
            let wanted = |tag: &Tag| language == speech::Language::Known(*tag);
            if !asked.languages.is_empty() && !asked.languages.iter().any(wanted) {
                continue;
            }
            let words = sentence.map_or(&flag.span, |it| &it.span);
            let words = part.text.get(words.clone()).unwrap_or_default().to_owned();
            let (text, span) = match &whole {
                Some(text) => (0, text.whole(&part.original(flag.span.clone()))),
                None => (texts.len(), flag.span.clone()),
            };
            found.push((text, span, web::checked::tag(language), flag, words));
        }
        if whole.is_none() {
            texts.push((part.title.clone(), Text::new(part.text.clone())));
        }
    }
    if let Some(text) = whole {
        texts.push((None, text));
    }
    let mut checked = Checked {
        name: file.name(),
        is_text: !matches!(format, Format::Docx) && texts.len() == 1,
        texts,
        flags: Vec::new(),
        looks: Vec::new(),
        problems: document.problems.iter().map(ToString::to_string).collect(),
        faults: Vec::new(),
        idle: Vec::new(),
    };
    let mut comments = Vec::new();
    for (number, (_, text)) in checked.texts.iter().enumerate() {
        let flagged = |rule: &str| found.iter().any(|it| it.3.entry.as_deref() == Some(rule));
        let known = |rule: &str| rule == LOOK || rules::explain(rule).is_some() || flagged(rule);
        let (ignores, faults) = ignores(text, known);
        checked.faults.extend(faults);
        comments.extend(ignores.into_iter().map(|it| (number, it, false)));
    }
    for (text, span, language, flag, words) in found {
        let Some((_, whole)) = checked.texts.get(text) else { continue };
        let (from, to) = (whole.place(span.start), whole.place(span.end));
        let names = [Some(flag.rule), flag.entry.as_deref()];
        let mut suppressed = false;
        for (number, comment, used) in &mut comments {
            let fits = *number == text
                && (comment.line..=comment.until).contains(&from.line)
                && names.contains(&Some(comment.rule.as_str()));
            *used |= fits;
            suppressed |= fits;
        }
        let known = Known::new(flag.rule, &words);
        let lines: RangeInclusive<usize> = from.line..=to.line;
        if suppressed || asked.known.contains(&known) || !changed.touches(&lines) {
            continue;
        }
        checked.flags.push(Told { text, span, from, to, language, flag, known });
    }
    checked.flags.sort_by_key(|it| (it.text, it.span.start, it.span.end));
    for it in worth {
        let Some((_, whole)) = checked.texts.get(it.text) else { continue };
        let (from, to) = (whole.place(it.span.start), whole.place(it.span.end));
        let mut suppressed = false;
        for (number, comment, used) in &mut comments {
            let fits = *number == it.text
                && (comment.line..=comment.until).contains(&from.line)
                && comment.rule == LOOK;
            *used |= fits;
            suppressed |= fits;
        }
        let known = Known::new(LOOK, &it.words);
        if suppressed || asked.known.contains(&known) || !changed.touches(&(from.line..=to.line)) {
            continue;
        }
        let looks::Found { text, span, ranked, .. } = it;
        checked.looks.push(Look { text, span, from, to, ranked, known });
    }
    let idle = comments.into_iter().filter(|(_, _, used)| !used);
    checked.idle = idle.map(|(_, comment, _)| (comment.line, comment.rule)).collect();
    Ok(checked)
}

/// Tells of files as they are done.
struct Teller {
    form: Form,
    all: bool,
    out: Output,
    sum: Sum,
    /// What is told at the end, as one.
    kept: Vec<Checked>,
    unread: Vec<(String, String)>,
}

impl Teller {
    fn new(form: Form, all: bool, out: Output) -> Self {
        Self { form, all, out, sum: Sum::default(), kept: Vec::new(), unread: Vec::new() }
    }

    fn tell(&mut self, checked: Result<Checked, (String, Failure)>) {
        let mut checked = match checked {
            Ok(checked) => checked,
            Err((name, failure)) => {
                self.sum.unread += 1;
                self.out.note(&failure);
                self.unread.push((name, failure.to_string()));
                return;
            }
        };
        self.sum.files += 1;
        let own = checked.flags.iter().filter(|it| it.flag.stance == Stance::Own).count();
        self.sum.own += own;
        self.sum.looks += checked.looks.len();
        self.sum.faults += checked.faults.len();
        self.about(&checked);
        match self.form {
            Form::Human | Form::Github if !self.all => {
                self.sum.aside += checked.flags.len() - own;
                checked.flags.retain(|it| it.flag.stance == Stance::Own);
            }
            _ => {}
        }
        match self.form {
            Form::Human => human::tell(&checked, self.out),
            Form::Jsonl => {
                self.out.json_lines(&shape::lines(&checked));
            }
            Form::Github => {
                for line in shape::annotations(&checked) {
                    self.out.line(line);
                }
            }
            Form::Json | Form::Sarif => {
                // The texts are not told again: their memory is given back.
                for (_, text) in &mut checked.texts {
                    *text = Text::new(String::new());
                }
                self.kept.push(checked);
            }
        }
    }

    /// What is said of a file besides its flags.
    fn about(&self, checked: &Checked) {
        let name = &checked.name;
        for problem in &checked.problems {
            self.out.note(format!("{name}: {problem}"));
        }
        for Fault { line, why } in &checked.faults {
            self.out.note(format!(
                "{name}:{line}: comity:ignore suppresses nothing: {why}\n  do:  write <!-- comity:ignore RULE why it may stand -->"
            ));
        }
        for (line, rule) in &checked.idle {
            self.out.note(format!(
                "{name}:{line}: nothing is flagged by {rule:?} here: this comity:ignore can go"
            ));
        }
    }

    fn end(self) -> Sum {
        match self.form {
            Form::Human => human::end(&self.sum, self.out),
            Form::Json => self.out.json(&shape::whole(&self.kept, &self.unread)),
            Form::Sarif => self.out.json(&sarif::log(&self.kept, &self.unread)),
            Form::Jsonl | Form::Github => {}
        }
        self.sum
    }
}

/// How the command ends.
fn verdict(sum: &Sum, asked_broad: bool) -> Outcome {
    if sum.unread > 0 {
        return Err(Failure::new(Code::Io, format!("{} files could not be read", sum.unread))
            .why("see above"));
    }
    if sum.faults > 0 {
        let count = sum.faults;
        return Err(Failure::usage(format!("{count} comments comity:ignore are refused"))
            .why("whoever reads the text after you needs the rule and your reason")
            .todo("write <!-- comity:ignore RULE why it may stand -->"));
    }
    if sum.own > 0 {
        let count = sum.own;
        return Err(Failure::new(
            Code::Finding,
            format!("flagged in the writer's own voice: {count}"),
        )
        .why("a flag is no verdict: people decide")
        .todo(
            "say it otherwise; `comity explain RULE` tells more of a rule and when it is wrong",
        ));
    }
    if sum.looks > 0 && asked_broad {
        let count = sum.looks;
        return Err(Failure::new(Code::Finding, format!("worth a look: {count}"))
            .why("a ranker put them forward; that is neither a flag nor a verdict")
            .todo("read them; without --point broad they change nothing"));
    }
    Ok(())
}
