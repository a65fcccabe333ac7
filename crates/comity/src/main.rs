//! The one program of Comity: founds and serves a commission, works on its texts, verifies.
//!
//! *In scope:* commands, the clock, chance, files, the jobs. *Out of scope:* what may be done
//! (crate `commission`), how it is stored (`store`), how it looks (`web`).
//!
//! ```text
//! comity demo --once
//! ```

mod client;
mod commands;
mod demo;
mod failure;
mod jobs;
mod keys;
mod lingo;
mod machine;
mod output;
mod place;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::{Failure, Outcome};
use crate::output::Output;

/// Pages are built from many small strings on several threads at once: this allocator is quicker at
/// that than the system's, and gives memory back (docs/performance.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Software of a permanent joint commission: nothing is adopted until every party has signed.
#[derive(Parser, Debug)]
#[command(
    name = "comity",
    version,
    before_help = "Examples:
  comity demo                             watch a commission work, then sign as both sides
  comity charter new charter.toml         write a charter by answering questions
  comity init --charter charter.toml …    found a commission
  comity serve                            serve its site
  comity serve --database postgres://comity@db.example/comity
                                          the same on PostgreSQL, several servers side by side
  comity verify https://commission.example  check everything, trusting no server
  comity check speech.md                  flag the speech of hostility in a text

Exit codes: 0 good, 1 found or refused, 2 usage, 3 input or output, 4 server unavailable,
5 evidence of misbehaviour.",
    propagate_version = true,
    arg_required_else_help = true
)]
struct Cli {
    /// The data folder.
    #[arg(
        long,
        global = true,
        env = "COMITY_DATA",
        default_value = "comity-data",
        value_name = "DIR"
    )]
    data: PathBuf,
    /// Keep the commission in this PostgreSQL database instead of in the data folder:
    /// postgres://USER@HOST:PORT/DATABASE. Its password comes from PGPASSWORD or ~/.pgpass.
    /// Over a network it must show a certificate in its name; ?sslrootcert=FILE names who signed it.
    #[arg(long, global = true, env = "COMITY_DATABASE_URL", hide_env_values = true)]
    #[arg(value_name = "URL")]
    database: Option<String>,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Play one quarter of an invented commission, then serve its site.
    Demo(demo::Demo),
    /// Found a commission from a charter.
    #[command(before_help = "Examples:
  comity init --charter charter.toml --origin commission.example/record \\
    --seat north-union/co-chair/1=north.key.pub --seat south-union/co-chair/1=south.key.pub \\
    --witness north-union=north-witness.key.pub --witness south-union=south-witness.key.pub")]
    Init(commands::init::Init),
    /// Serve the site and the API.
    #[command(before_help = "Examples:
  comity serve
  comity serve --listen 127.0.0.1:9000 --base-url https://commission.example
  comity serve --base-url https://commission.example --mail-from commission@commission.example \\
    --smtp smtps://user@mail.example:465 --smtp-password-file mail.password
  comity serve --webhook-url https://hooks.example/comity --webhook-key webhook.key")]
    Serve(commands::serve::Serve),
    /// Write a charter by answering questions, or check one.
    #[command(subcommand)]
    Charter(commands::charter::Charter),
    /// Check the installation: what is well, what is not, why, and what to do.
    #[command(before_help = "Examples:
  comity doctor
  comity doctor --server https://commission.example --backup /safe/place/comity.db
  comity --json doctor --smtp smtps://user@mail.example:465 --mail-from commission@commission.example

Exit codes: 0 no problem (there may be warnings), 1 problems.")]
    Doctor(commands::doctor::Doctor),
    /// Flag the speech of hostility in texts, with reasons and what to say instead.
    #[command(before_help = "Examples:
  comity check speech.md
  comity check --since main --format github
  comity check --baseline known.json --write-baseline archive/
  comity check --jsonl texts.jsonl > flags.jsonl

A flag is no verdict: people decide. <!-- comity:ignore RULE why it may stand --> in a text
suppresses a rule on its own lines and on the next that is not empty. comity-check.toml in a folder
says glossaries, groups, languages, ignore, point and baseline for all texts in it, and with server
which site explains rules to an editor.

Exit codes: 0 nothing in the writer's own voice, 1 flags, 2 usage, 3 a file could not be read.")]
    Check(commands::check::Check),
    /// Flag the speech of hostility while somebody writes: a language server for an editor.
    #[command(
        before_help = "An editor starts it and speaks with it over standard input and output;
docs/editors.md says how in Neovim, VS Code, Emacs and Helix.

comity-check.toml in the folder that is open, or in one above it, holds as for `comity check`.
Nothing leaves the machine, and nothing is written.

Exit codes: 0 the editor asked for the shutdown, 1 it ended without, 3 a stream broke."
    )]
    Lsp(commands::lsp::Lsp),
    /// Tell what a rule flags, why, what to say instead, and when it is wrong.
    #[command(before_help = "Examples:
  comity explain --list
  comity explain threat")]
    Explain(commands::explain::Explain),
    /// Look into glossaries: mistakes, every form of a word, what each side binds.
    #[command(subcommand)]
    Glossary(commands::glossary::GlossaryCommand),
    /// Install what orders sentences for people, and tell whether it is installed.
    #[command(subcommand)]
    Ranker(commands::ranker::RankerCommand),
    /// Make and show keys.
    #[command(subcommand)]
    Key(commands::key::Key),
    /// Work on texts.
    #[command(subcommand)]
    Instrument(commands::instrument::Instrument),
    /// Make reports, read their answers, and triage them.
    #[command(subcommand)]
    Report(commands::report::Report),
    /// Count whether incidents against each party are treated alike, from a record alone.
    #[command(before_help = "Examples:
  comity symmetry
  comity symmetry --period 2026-q4
  comity symmetry https://commission.example --lang ru
  comity --json symmetry ./mirror")]
    Symmetry(commands::symmetry::Symmetry),
    /// Work on incidents, and sign about them.
    #[command(subcommand)]
    Incident(commands::incident::Incident),
    /// Work on duty, calls between parties and the log of contacts.
    #[command(subcommand)]
    Contact(commands::contact::Contact),
    /// Work on the programme of joint activities: what is agreed, what was held.
    #[command(subcommand)]
    Activity(commands::activity::ActivityCommand),
    /// Work on what became of appeals: addressees, dispatches, answers.
    #[command(subcommand)]
    Appeal(commands::appeal::AppealCommand),
    /// Work on competitions: rules, entries, a jury's scores, results, the recount.
    #[command(subcommand)]
    Competition(commands::competition::CompetitionCommand),
    /// Work on weeks of dialogue: the week of a plan, delegates, parity, clashes, rooms and times.
    #[command(subcommand)]
    Forum(commands::forum::ForumCommand),
    /// Work on meetings: call, answer, show, begin the minutes.
    #[command(subcommand)]
    Meeting(commands::meeting::MeetingCommand),
    /// Give and read advance notice of sensitive dates.
    #[command(subcommand)]
    Calendar(commands::calendar::Calendar),
    /// Ask a server's API for what only those in office read or do, signed with the seat's key.
    #[command(before_help = "Examples:
  comity ask /api/contacts/duty --server https://commission.example --key north.key
  comity ask /api/contacts/calls --server https://commission.example --key north.key --body call.json
  comity ask /api/contacts/calls/ID/acknowledgement --server https://commission.example --key south.key --post")]
    Ask(commands::ask::Ask),
    /// List and change seats.
    #[command(subcommand)]
    Seat(commands::seat::Seat),
    /// Make the first link with which the holder of a seat signs in to the site.
    #[command(before_help = "Example:
  comity invite north-union/registrar/1 --base-url https://commission.example")]
    Invite(commands::invite::Invite),
    /// Print or write what proves an adopted text, to verify offline.
    Proof(commands::proof::Proof),
    /// Check a proof, a whole record, or evidence, trusting no server.
    #[command(before_help = "Examples:
  comity verify https://commission.example --policy our-policy
  comity verify ./mirror
  comity verify proof.tlog-proof --policy our-policy")]
    Verify(commands::verify::Verify),
    /// Be your party's witness: cosign a server's record from your own machine.
    #[command(before_help = "Examples:
  comity cosign https://commission.example --key witness.key --policy our-policy --state seen --new
  comity cosign https://commission.example --key witness.key --policy our-policy --state seen --every 60")]
    Cosign(commands::cosign::Cosign),
    /// Check everything: every leaf, tile, root, table and file.
    #[command(before_help = "Examples:
  comity fsck
  comity fsck --database postgres://comity@db.example/comity")]
    Fsck,
    /// Make the tables anew from the record.
    Rebuild,
    /// Write the record as files that any web server can serve.
    Export(commands::export::Export),
    /// Copy the database into one file, also while it is served.
    #[command(before_help = "Examples:
  comity backup /safe/place/comity.db
  comity backup /safe/place/comity.db --database postgres://comity@db.example/comity")]
    Backup(commands::care::Backup),
    /// Make a data folder, or fill an empty database, from a backup.
    #[command(before_help = "Examples:
  comity --data new-folder restore comity.db --log-key log.key
  comity --data new-folder restore comity.db --log-key log.key --database postgres://comity@db.example/comity")]
    Restore(commands::care::Restore),
    /// Move a commission to another database: from the data folder to PostgreSQL, or back.
    #[command(before_help = "Examples:
  comity migrate --to postgres://comity@db.example/comity
  comity migrate --from postgres://comity@db.example/comity --to new-folder")]
    Migrate(commands::migrate::Migrate),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { failure::Code::Usage as u8 } else { 0 });
        }
    };
    let out = Output::new(cli.json);
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("COMITY_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    match run(&cli, out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            out.failure(&failure);
            ExitCode::from(failure.code as u8)
        }
    }
}

fn run(cli: &Cli, out: Output) -> Outcome {
    // These block on the network or the processor and need no runtime.
    match &cli.command {
        Command::Charter(charter) => return commands::charter::run(charter, out),
        Command::Key(key) => return commands::key::run(key, out),
        Command::Verify(verify) => return commands::verify::run(verify, out),
        Command::Cosign(cosign) => return commands::cosign::run(cosign, out),
        Command::Ask(ask) => return commands::ask::run(ask, out),
        Command::Check(check) => return commands::check::run(check, &cli.data, out),
        Command::Lsp(lsp) => return commands::lsp::run(lsp),
        Command::Explain(explain) => return commands::explain::run(explain, out),
        Command::Glossary(glossary) => return commands::glossary::run(glossary, out),
        Command::Ranker(ranker) => return commands::ranker::run(ranker, &cli.data, out),
        _ => {}
    }
    if let Command::Demo(_) = &cli.command
        && cli.database.is_some()
    {
        out.note("the demonstration keeps to a folder of its own, not to the database");
    }
    let data = &place::location(&cli.data, cli.database.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| Failure::io("the program cannot start", e))?;
    runtime.block_on(async {
        match &cli.command {
            Command::Demo(demo) => demo::run(demo, out).await,
            Command::Init(init) => commands::init::run(init, data, out).await,
            Command::Serve(serve) => commands::serve::run(serve, data, out).await,
            Command::Instrument(command) => commands::instrument::run(command, data, out).await,
            Command::Report(report) => commands::report::run(report, data, out).await,
            Command::Symmetry(symmetry) => commands::symmetry::run(symmetry, data, out).await,
            Command::Incident(incident) => commands::incident::run(incident, data, out).await,
            Command::Contact(contact) => commands::contact::run(contact, data, out).await,
            Command::Activity(activity) => commands::activity::run(activity, data, out).await,
            Command::Appeal(appeal) => commands::appeal::run(appeal, data, out).await,
            Command::Competition(command) => commands::competition::run(command, data, out).await,
            Command::Forum(forum) => commands::forum::run(forum, data, out).await,
            Command::Meeting(meeting) => commands::meeting::run(meeting, data, out).await,
            Command::Calendar(calendar) => commands::calendar::run(calendar, data, out).await,
            Command::Seat(seat) => commands::seat::run(seat, data, out).await,
            Command::Invite(invite) => commands::invite::run(invite, data, out).await,
            Command::Proof(proof) => commands::proof::run(proof, data, out).await,
            Command::Fsck => commands::care::fsck(data, out).await,
            Command::Rebuild => commands::care::rebuild(data, out).await,
            Command::Export(export) => commands::export::run(export, data, out).await,
            Command::Backup(backup) => commands::care::backup(backup, data, out).await,
            Command::Restore(restore) => commands::care::restore(restore, data, out).await,
            Command::Migrate(migrate) => commands::migrate::run(migrate, data, out).await,
            Command::Doctor(doctor) => commands::doctor::run(doctor, data, out).await,
            Command::Charter(_)
            | Command::Key(_)
            | Command::Verify(_)
            | Command::Cosign(_)
            | Command::Ask(_)
            | Command::Check(_)
            | Command::Lsp(_)
            | Command::Explain(_)
            | Command::Glossary(_)
            | Command::Ranker(_) => Ok(()),
        }
    })
}
