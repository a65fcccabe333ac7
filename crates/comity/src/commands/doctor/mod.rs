//! `comity doctor`: looks at everything that an operator should know, beside a running server.
//!
//! It changes nothing and sends nothing. Each line says what was found; where it is not well also
//! why that matters, and what to do.

mod commission;
mod folder;
mod outside;

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::Location;
use web::locale::{Args as Words, Locale};
use web::t;

use crate::failure::{Code, Failure, Outcome};
use crate::jobs::mail::MailArgs;
use crate::machine::now;
use crate::output::Output;
use crate::{lingo, place};

/// What `doctor` is given.
#[derive(Args, Debug)]
pub struct Doctor {
    /// The site's address: also check that it answers, over TLS, with the right time and hosts.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// A backup, or the folder with the backups: also check how old the newest is.
    #[arg(long, value_name = "PATH")]
    backup: Option<PathBuf>,
    /// The language of the answer: en, ru, hy or az. Default: the terminal's.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    #[command(flatten)]
    mail: MailArgs,
}

/// How something stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum State {
    /// Well.
    Well,
    /// It works, and somebody should look at it.
    Warning,
    /// It does not work, or something can be lost.
    Problem,
}

impl State {
    fn as_str(self) -> &'static str {
        match self {
            State::Well => "ok",
            State::Warning => "warning",
            State::Problem => "problem",
        }
    }
}

/// What was found.
#[derive(Debug)]
struct Finding {
    check: &'static str,
    state: State,
    /// What, why and what to do, a line each.
    words: String,
}

/// Everything found so far.
struct Report {
    locale: Locale,
    found: Vec<Finding>,
}

impl Report {
    /// Puts a finding down; its words are `doctor-CHECK-ANSWER`.
    fn find(&mut self, check: &'static str, state: State, answer: &str, args: Words<'_>) {
        let words = self.locale.text(&format!("doctor-{check}-{answer}"), Some(&args));
        self.found.push(Finding { check, state, words });
    }

    /// Puts down that something is well.
    fn well(&mut self, check: &'static str) {
        self.find(check, State::Well, "ok", Words::new());
    }

    fn count(&self, state: State) -> usize {
        self.found.iter().filter(|finding| finding.state == state).count()
    }
}

/// Makes the arguments of a message.
macro_rules! words {
    ($($name:literal => $value:expr),* $(,)?) => {{
        #[allow(unused_mut, clippy::allow_attributes, reason = "there may be none")]
        let mut args = web::locale::Args::new();
        $(args.set($name, $value);)*
        args
    }};
}
use words;

/// Runs it.
pub async fn run(doctor: &Doctor, location: &Location, out: Output) -> Outcome {
    let locale = lingo::locale(doctor.lang.as_deref())?;
    let mut report = Report { locale, found: Vec::new() };
    let data = location.dir();
    let now = now();
    folder::check(&mut report, data);
    let inspection = match store::inspect(location).await {
        Ok(inspection) => {
            folder::check_database(&mut report, &inspection, now);
            folder::check_key(&mut report, data, Some(&inspection));
            commission::check(&mut report, &inspection, now);
            Some(inspection)
        }
        Err(error) => {
            let why = Failure::from(error).to_string();
            let args = words!("why" => why.trim_start_matches("error: ").to_owned());
            report.find("database", State::Problem, "bad", args);
            if place::log_key_file(data).exists() {
                folder::check_key(&mut report, data, None);
            }
            None
        }
    };
    if let Some(server) = &doctor.server {
        outside::check_server(&mut report, server, inspection.as_ref(), now).await?;
    }
    outside::check_mail(&mut report, &doctor.mail, inspection.as_ref()).await;
    if let Some(backup) = &doctor.backup {
        outside::check_backup(&mut report, backup, now);
    }
    print(&report, out);
    let problems = report.count(State::Problem);
    if problems == 0 {
        return Ok(());
    }
    Err(Failure::new(Code::Finding, t!(locale, "doctor-problems", "count" => problems)))
}

fn print(report: &Report, out: Output) {
    let locale = report.locale;
    let listed: Vec<_> = report
        .found
        .iter()
        .map(|finding| {
            let mut lines = finding.words.lines();
            json!({
                "check": finding.check, "state": finding.state.as_str(),
                "what": lines.next(), "why": lines.next(), "do": lines.next(),
            })
        })
        .collect();
    out.data(
        &json!({
            "checks": listed,
            "warnings": report.count(State::Warning),
            "problems": report.count(State::Problem),
        }),
        || {
            let word = |state: State| locale.text(&format!("doctor-{}", state.as_str()), None);
            let states = [State::Well, State::Warning, State::Problem];
            let width = states.map(|it| word(it).chars().count()).into_iter().max().unwrap_or(0);
            let mut text = String::new();
            for finding in &report.found {
                let mut lines = finding.words.lines();
                let state = word(finding.state);
                let gap = " ".repeat(width.saturating_sub(state.chars().count()) + 2);
                let state = if finding.state == State::Well { state } else { out.bold(&state) };
                text.push_str(&format!("{state}{gap}{}\n", lines.next().unwrap_or_default()));
                for line in lines {
                    text.push_str(&format!("{}{}\n", " ".repeat(width + 2), line.trim()));
                }
            }
            text.push_str(&t!(
                locale,
                "doctor-summary",
                "checks" => report.found.len(),
                "warnings" => report.count(State::Warning),
                "problems" => report.count(State::Problem)
            ));
            text.push('\n');
            text
        },
    );
}
