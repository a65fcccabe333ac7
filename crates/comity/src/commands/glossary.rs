//! `comity glossary`: mistakes in glossaries, every form of a word, and what is bound on each side.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use speech::glossary::{Entry, Fault, Glossary, Remark, Status, lint, lint_samples};
use speech::groups::Groups;
use speech::{Checker, Options, Stance};

use crate::commands::lexicon::{built, glossary, groups_of, in_force, text};
use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;

/// What `glossary` does.
#[derive(Subcommand, Debug)]
pub enum GlossaryCommand {
    /// Tell every mistake: duplicates, forms that equal innocent words, missing reasons and
    /// alternatives, sentences that are not flagged as they say.
    #[command(before_help = "Example:
  comity glossary lint glossary.toml")]
    Lint(Files),
    /// List every form of each word that is looked for.
    #[command(before_help = "Example:
  comity glossary forms glossary.toml --entry ID")]
    Forms(Forms),
    /// Count what names each group and what binds each side, side by side.
    #[command(before_help = "Example:
  comity glossary coverage glossary.toml")]
    Coverage(Files),
}

/// Files of glossaries.
#[derive(Args, Debug)]
pub struct Files {
    /// The glossaries.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The groups of people, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
}

/// What `forms` is given.
#[derive(Args, Debug)]
pub struct Forms {
    /// The glossaries.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only this entry, by its id.
    #[arg(long, value_name = "ID")]
    entry: Option<String>,
}

/// Runs it.
pub fn run(command: &GlossaryCommand, out: Output) -> Outcome {
    match command {
        GlossaryCommand::Lint(files) => linted(files, out),
        GlossaryCommand::Forms(given) => forms(given, out),
        GlossaryCommand::Coverage(files) => coverage(files, out),
    }
}

fn linted(given: &Files, out: Output) -> Outcome {
    let groups = groups_of(given.groups.as_deref())?;
    let (mut rows, mut lines) = (Vec::new(), String::new());
    for path in &given.files {
        let name = path.display().to_string();
        match Glossary::parse(&text(path)?) {
            Err(problems) => {
                for problem in problems {
                    let _ = writeln!(lines, "{name}: {problem}");
                    let (line, what) = (problem.line, problem.what);
                    rows.push(json!({
                        "file": name, "line": line, "what": what, "remedy": problem.remedy,
                    }));
                }
            }
            Ok(glossary) => {
                for Remark { entry, fault, about } in remarks(&glossary, &groups)? {
                    let (code, words) = (fault.as_str(), words(fault));
                    let about_it =
                        if about.is_empty() { String::new() } else { format!(": {about}") };
                    let _ = writeln!(lines, "{name}: {entry}: {code}: {words}{about_it}");
                    rows.push(json!({
                        "file": name, "entry": entry, "fault": code, "about": about,
                    }));
                }
            }
        }
    }
    let count = rows.len();
    out.data(&json!({ "remarks": rows }), || lines);
    match count {
        0 => Ok(()),
        _ => Err(Failure::new(Code::Finding, format!("remarks: {count}"))
            .why("a glossary that errs, or speaks for one side alone, is not believed")
            .todo("mend the entries, and look again")),
    }
}

/// What is weak in a glossary, its sentences included: they are checked as if all of it were in
/// force, so that a proposal can be tried.
fn remarks(glossary: &Glossary, groups: &Groups) -> Outcome<Vec<Remark>> {
    let lexicon = built(groups, &[in_force(glossary.clone())])?;
    let checker = Checker::new(lexicon);
    let options = Options { language: Some(glossary.tag), ..Options::default() };
    let mut all = lint(glossary, groups);
    let tried = lint_samples(glossary, |sentence| {
        let flags = checker.check(sentence, &options).flags;
        let own = flags.into_iter().filter(|flag| flag.stance == Stance::Own);
        own.filter_map(|flag| flag.entry).collect()
    });
    // A sentence without the word at all is told once.
    for remark in tried {
        if !all.contains(&remark) {
            all.push(remark);
        }
    }
    Ok(all)
}

/// A fault in words.
fn words(fault: Fault) -> &'static str {
    match fault {
        Fault::Duplicate => "another entry has the same word",
        Fault::SharedForm => "another entry has a form that is written the same",
        Fault::OrdinaryWord => "a form is an ordinary word; name it under not_forms",
        Fault::GroupName => "a form is the name of a group",
        Fault::NoReason => "a side gives no reason",
        Fault::NoAlternative => "there is nothing to say instead",
        Fault::FewSamples => "there are fewer than two sentences of a sort",
        Fault::NotFlagged => "a sentence that must be flagged is not",
        Fault::WronglyFlagged => "a sentence that must not be flagged is",
        Fault::UnknownGroup => "the groups file has no such group",
        Fault::NoMirror => "it has no mirror term, or one that does not look back",
    }
}

fn forms(given: &Forms, out: Output) -> Outcome {
    let (mut rows, mut lines) = (Vec::new(), String::new());
    for path in &given.files {
        let glossary = glossary(path)?;
        let wanted = |entry: &&Entry| given.entry.as_ref().is_none_or(|id| *id == entry.id);
        for entry in glossary.entries.iter().filter(wanted) {
            let all = entry.forms();
            let listed: Vec<Value> =
                all.iter().map(|it| json!({ "text": it.text, "plural": it.plural })).collect();
            rows.push(json!({
                "id": entry.id, "lemma": entry.lemma, "lang": entry.tag.as_str(), "forms": listed,
            }));
            let _ = writeln!(lines, "{} {} ({})", entry.id, entry.lemma, all.len());
            for form in all {
                let _ = writeln!(lines, "  {}", form.text);
            }
        }
    }
    if let (Some(id), true) = (&given.entry, rows.is_empty()) {
        return Err(
            Failure::usage(format!("there is no entry {id:?}")).todo("see the ids in the file")
        );
    }
    out.data(&json!({ "entries": rows }), || lines);
    Ok(())
}

/// What a group or side comes to.
#[derive(Default)]
struct Count {
    /// Entries that name it, by their status.
    named: BTreeMap<&'static str, u64>,
    /// Entries whose word this side uses: they bind it.
    bound: u64,
    without_reason: u64,
    without_alternative: u64,
    without_mirror: u64,
    sentences: u64,
}

fn coverage(given: &Files, out: Output) -> Outcome {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let mut entries = 0_u64;
    if let Some(path) = &given.groups {
        let groups = groups_of(Some(path))?;
        counts.extend(groups.all().iter().map(|group| (group.id.clone(), Count::default())));
    }
    for path in &given.files {
        for entry in &glossary(path)?.entries {
            entries += 1;
            count(entry, &mut counts);
        }
    }
    let number = |count: &Count, status: Status| {
        count.named.get(status.as_str()).copied().unwrap_or_default()
    };
    let targets: Vec<Value> = counts
        .iter()
        .map(|(name, it)| {
            json!({
                "target": if name.is_empty() { Value::Null } else { json!(name) },
                "adopted": number(it, Status::Adopted),
                "proposed": number(it, Status::Proposed),
                "disputed": number(it, Status::Disputed),
                "bound": it.bound,
                "without_reason": it.without_reason,
                "without_alternative": it.without_alternative,
                "without_mirror": it.without_mirror,
                "sentences": it.sentences,
            })
        })
        .collect();
    out.data(&json!({ "entries": entries, "targets": targets }), || {
        let mut text = format!("entries: {entries}\n");
        for (name, it) in &counts {
            let name = if name.is_empty() { "(no group)" } else { name };
            let _ = writeln!(text, "\n{name}");
            for (label, number) in [
                ("named by adopted entries", number(it, Status::Adopted)),
                ("named by proposed entries", number(it, Status::Proposed)),
                ("named by disputed entries", number(it, Status::Disputed)),
                ("bound by entries", it.bound),
                ("of those that name it, without its reason", it.without_reason),
                ("without anything to say instead", it.without_alternative),
                ("without a mirror term", it.without_mirror),
                ("sentences", it.sentences),
            ] {
                let _ = writeln!(text, "  {label}: {number}");
            }
        }
        text
    });
    Ok(())
}

fn count(entry: &Entry, counts: &mut BTreeMap<String, Count>) {
    if let Some(side) = &entry.used_by {
        counts.entry(side.clone()).or_default().bound += 1;
    }
    let target = entry.target.clone().unwrap_or_default();
    let reason = !target.is_empty() && !entry.sides.contains_key(&target);
    let it = counts.entry(target).or_default();
    *it.named.entry(entry.status.as_str()).or_default() += 1;
    it.without_reason += u64::from(reason);
    it.without_alternative += u64::from(entry.alternatives.is_empty());
    it.without_mirror += u64::from(entry.mirror.is_none());
    let sentences = entry.must_flag.len() + entry.must_not_flag.len();
    it.sentences += u64::try_from(sentences).unwrap_or_default();
}
