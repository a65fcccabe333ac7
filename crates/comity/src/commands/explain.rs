//! `comity explain`: what a rule flags, why it matters, what to say instead, when it is wrong.

use clap::Args;
use serde_json::{Value, json};
use speech::file::LOOK;
use speech::rules::{self, RULES};

use crate::failure::{Failure, Outcome};
use crate::output::Output;

/// What is no rule, and is told beside the flags.
const WORTH_A_LOOK: &str = "# worth-a-look

A passage that the ranker puts forward for people to read (`comity check --point broad`): it is no flag and no verdict.
It comes about by a score: a model that learnt from labelled sentences, with the names of peoples masked, finds it likely that people would call the passage hostile.
Where it may stand, write `<!-- comity:ignore worth-a-look why it may stand -->` before it, or keep it in a baseline; without `--point broad` it is not looked for.
How often that is right, and where it is wrong: docs/evaluation.md.
";

/// What `explain` is given.
#[derive(Args, Debug)]
#[command(arg_required_else_help = true)]
pub struct Explain {
    /// The rule, such as threat: what a flag names in brackets.
    #[arg(required_unless_present = "list")]
    rule: Option<String>,
    /// List every rule.
    #[arg(long, conflicts_with = "rule")]
    list: bool,
}

/// The name of every rule.
pub fn names() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.name).collect()
}

/// Runs it.
pub fn run(given: &Explain, out: Output) -> Outcome {
    let Some(name) = &given.rule else {
        let listed: Vec<Value> = RULES
            .iter()
            .map(|it| json!({ "rule": it.name, "category": it.category, "severity": it.severity }))
            .collect();
        out.data(&json!({ "rules": listed }), || {
            RULES.iter().map(|it| format!("{:<16} severity {}\n", it.name, it.severity)).collect()
        });
        return Ok(());
    };
    let look = (name == LOOK).then(|| WORTH_A_LOOK.to_owned());
    let markdown = look.or_else(|| rules::explain(name)).ok_or_else(|| {
        Failure::usage(format!("there is no rule {name:?}"))
            .todo(format!("name one of: {}", names().join(", ")))
    })?;
    out.data(&json!({ "rule": name, "markdown": markdown }), || {
        format!("{}\n", markdown.trim_end())
    });
    Ok(())
}
