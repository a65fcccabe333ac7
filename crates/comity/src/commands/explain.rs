//! `comity explain`: what a rule flags, why it matters, what to say instead, when it is wrong.

use clap::Args;
use serde_json::{Value, json};
use speech::rules::{self, RULES};

use crate::failure::{Failure, Outcome};
use crate::output::Output;

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
    let markdown = rules::explain(name).ok_or_else(|| {
        Failure::usage(format!("there is no rule {name:?}"))
            .todo(format!("name one of: {}", names().join(", ")))
    })?;
    out.data(&json!({ "rule": name, "markdown": markdown }), || {
        format!("{}\n", markdown.trim_end())
    });
    Ok(())
}
