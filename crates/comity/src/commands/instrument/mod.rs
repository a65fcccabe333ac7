//! `comity instrument`: texts, from the first draft to the last signature.

mod desk;
mod remote;
mod show;

pub use show::bundle;
mod table;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::Localized;
use commission::instrument::InstrumentId;

use store::Location;

use crate::failure::{Failure, Outcome};
use crate::machine::read_text;
use crate::output::Output;
use crate::place::Place;

/// Works on texts.
#[derive(Subcommand, Debug)]
pub enum Instrument {
    /// Begin a draft, after the gate of the mandate.
    #[command(before_help = "Examples:
  comity instrument new --kind statement --topic coexistence --title en='On calm' --key north.key
  comity instrument new --kind decision --topic incidents --title ru='…' --fulfils charter:incidents --key south.key")]
    New(desk::New),
    /// Word a passage for your party, or accept another's wording. Passage 0 is the title.
    #[command(before_help = "Examples:
  comity instrument passage 4f1c 1 --lang en --text 'We ask everybody to stay calm.' --key north.key
  comity instrument passage 4f1c 1 --lang en --accept north-union --key south.key")]
    Passage(desk::Passage),
    /// State a ground of your party: a law, a clause of the charter or an earlier text.
    Ground(desk::Ground),
    /// State the interests your party wants considered.
    Interest(desk::Interest),
    /// Add a promise that the text makes when it is adopted.
    Promise(desk::Promise),
    /// Attach a file; a charter change takes `charter` and `policy`.
    Attach(desk::Attach),
    /// Add a task that a plan carries. Once the plan is adopted, it can be started about an
    /// incident: see `comity incident task start`.
    #[command(before_help = "Example:
  comity instrument task 4f1c each-party/member --hours 24 --what 'en=Ask the families.' --key north.key")]
    Task(desk::Task),
    /// Write in the thread of a text: for every party, or for your own alone.
    Comment(desk::Comment),
    /// Put a draft on the table: freeze it under one digest.
    Table(table::Table),
    /// Sign a text on the table.
    #[command(before_help = "Examples:
  comity instrument sign 4f1c --key north.key
  comity instrument sign 4f1c --key north.key --server https://commission.example --commission ID")]
    Sign(table::Sign),
    /// Decline a text on the table, with reasons. One party's no ends this revision.
    Decline(table::Decline),
    /// Take your party's text off the table.
    Withdraw(table::Withdraw),
    /// Show a draft or a text: state, versions, signatures.
    Show(show::Show),
    /// List texts, newest change first.
    List(show::List),
}

/// A text by the start of its id, or by kind and number.
#[derive(Args, Debug)]
struct Which {
    /// The text: the start of its id (4 digits or more), or its kind and number (statement-3).
    id: String,
}

/// Words given on the command line or in a file.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
struct Words {
    /// The words.
    #[arg(long)]
    text: Option<String>,
    /// A file with the words; - for standard input.
    #[arg(long)]
    file: Option<PathBuf>,
}

impl Words {
    fn read(&self) -> Outcome<String> {
        match (&self.text, &self.file) {
            (Some(text), _) => Ok(text.clone()),
            (None, Some(file)) => read_text(file),
            (None, None) => {
                Err(Failure::usage("the words are missing").todo("give --text or --file"))
            }
        }
    }
}

/// Reads `LANG=TEXT` pairs.
fn localized(pairs: &[String]) -> Outcome<Localized> {
    let mut words = Localized::new();
    for pair in pairs {
        let (language, text) = pair
            .split_once('=')
            .ok_or_else(|| Failure::usage(format!("{pair:?} is not of the form LANG=TEXT")))?;
        words.set(language.parse().map_err(Failure::usage)?, text.to_owned());
    }
    Ok(words)
}

async fn find(place: &Place, which: &Which) -> Outcome<InstrumentId> {
    Ok(place.store()?.find_instrument(&which.id).await?)
}

/// Runs it.
pub async fn run(command: &Instrument, data: &Location, out: Output) -> Outcome {
    match command {
        Instrument::New(new) => desk::new(new, data, out).await,
        Instrument::Passage(passage) => desk::passage(passage, data, out).await,
        Instrument::Ground(ground) => desk::ground(ground, data, out).await,
        Instrument::Interest(interest) => desk::interest(interest, data, out).await,
        Instrument::Promise(promise) => desk::promise(promise, data, out).await,
        Instrument::Attach(attach) => desk::attach(attach, data, out).await,
        Instrument::Task(task) => desk::task(task, data, out).await,
        Instrument::Comment(comment) => desk::comment(comment, data, out).await,
        Instrument::Table(table) => table::table(table, data, out).await,
        Instrument::Sign(sign) => table::sign(sign, data, out).await,
        Instrument::Decline(decline) => table::decline(decline, data, out).await,
        Instrument::Withdraw(withdraw) => table::withdraw(withdraw, data, out).await,
        Instrument::Show(show) => show::show(show, data, out).await,
        Instrument::List(list) => show::list(list, data, out).await,
    }
}
