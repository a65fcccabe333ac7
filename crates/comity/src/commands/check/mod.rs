//! `comity check`: flags the speech of hostility in texts, with reasons and what to say instead.
//!
//! A flag is no verdict: the program reports, people decide.

pub(super) mod baseline;
mod batch;
mod config;
mod gather;
mod human;
mod looks;
mod ordered;
mod place;
mod sarif;
mod shape;
mod since;
pub(super) mod sought;

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use speech::file::{Asked, Fault, Place, Text};
use speech::read::{FILE_BYTES_MAX, Format};
use speech::{Checker, Flag, Point, Stance};

use self::baseline::Known;
pub use self::gather::{Given, gather};
use self::looks::{Broad, LOOK, Look};
pub use self::ordered::ordered;
use self::since::{Changed, Since};
use self::sought::Sought;
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
    /// flagged, with 2 when a line could not be read. The languages and the point of the settings hold
    /// here too.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    #[arg(conflicts_with_all = ["paths", "format", "since", "baseline", "write_baseline", "all", "read_as"])]
    jsonl: Option<PathBuf>,
    #[command(flatten)]
    sought: Sought,
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
    /// What is a file's format: plain, markdown, html, docx, srt, vtt or feed. Without it: by its
    /// name and its first bytes.
    #[arg(long = "as", value_name = "FORMAT")]
    read_as: Option<String>,
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
struct Run {
    asked: Asked,
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
    let config = given.sought.config(&sought::here()?)?;
    let point = given.sought.point(&config)?;
    let checker = given.sought.checker(&config, false)?;
    let broad = match point {
        Point::Strict => None,
        Point::Broad => Some(Broad::open(data)?),
    };
    let asked = given.sought.asked(&config, point);
    if let Some(file) = &given.jsonl {
        return batch::run(file, &checker, broad.as_ref(), &asked, out);
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
    let asked_broad = given.sought.is_broad();
    let run = Run { asked, format, known, broad, asked_broad };
    let form = if out.is_json() { Form::Json } else { given.format };
    let mut teller = Teller::new(form, given.all, out);
    let mut written = BTreeSet::new();
    let work = |(file, changed): (Given, Changed)| {
        let read = read(&file, &checker, &run, &changed);
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
        return verdict(&Sum { own: 0, looks: 0, ..sum }, run.asked_broad);
    }
    verdict(&sum, run.asked_broad)
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
fn read(file: &Given, checker: &Checker, run: &Run, changed: &Changed) -> Outcome<Checked> {
    let (path, name) = match file {
        Given::Input => (Path::new("-"), None),
        Given::File(path) => (path.as_path(), path.file_name().and_then(|it| it.to_str())),
    };
    let bytes = read_bytes_up_to(path, FILE_BYTES_MAX as u64)?;
    let format = run.format.unwrap_or_else(|| Format::guess(name, &bytes));
    let (read, looks) = speech::file::check_beside(
        bytes,
        format,
        checker,
        &run.asked,
        run.broad.is_some(),
        |text, checked| {
            let passages = run.broad.as_ref().map_or_else(Vec::new, |broad| {
                broad.passages(checker, text, checked, &run.asked.options)
            });
            let languages = &run.asked.languages;
            let wanted = passages
                .into_iter()
                .filter(|it| languages.is_empty() || languages.contains(&it.ranked.language));
            wanted.map(|it| (it.span, it.ranked)).collect()
        },
    )
    .map_err(|problem| Failure::io(format!("cannot read {}", file.name()), problem))?;
    let mut flags = Vec::new();
    for found in read.found {
        let Some((_, whole)) = read.texts.get(found.text) else { continue };
        let (from, to) = (whole.place(found.span.start), whole.place(found.span.end));
        let known = Known::new(found.flag.rule, &found.sentence);
        let lines: RangeInclusive<usize> = from.line..=to.line;
        if found.suppressed || run.known.contains(&known) || !changed.touches(&lines) {
            continue;
        }
        let language = web::checked::tag(found.language);
        let (text, span, flag) = (found.text, found.span, found.flag);
        flags.push(Told { text, span, from, to, language, flag, known });
    }
    let mut told = Vec::new();
    for look in looks {
        let Some((_, whole)) = read.texts.get(look.text) else { continue };
        let (from, to) = (whole.place(look.span.start), whole.place(look.span.end));
        let known = Known::new(LOOK, &look.words);
        let lines: RangeInclusive<usize> = from.line..=to.line;
        if look.suppressed || run.known.contains(&known) || !changed.touches(&lines) {
            continue;
        }
        told.push(Look { text: look.text, span: look.span, from, to, ranked: look.what, known });
    }
    Ok(Checked {
        name: file.name(),
        is_text: read.is_text,
        texts: read.texts,
        flags,
        looks: told,
        problems: read.problems.iter().map(ToString::to_string).collect(),
        faults: read.faults,
        idle: read.idle.into_iter().map(|it| (it.line, it.rule)).collect(),
    })
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
