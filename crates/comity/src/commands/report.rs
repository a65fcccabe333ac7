//! `comity report`: reports made, read and triaged where the data folder or the database is at
//! hand, as by a liaison who writes down what somebody tells them.

mod parts;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use commission::report::file::{FILE_BYTES_MAX, FileKind};
use commission::report::{Account, Identity, NewReport, Receipt, ReportState, Triage, Trusted};
use serde_json::{Value, json};
use store::sealed::{Decision, FileRow, FilesKept, Kept, NewFiles, Opened, Secret};
use store::{Location, Store};

use crate::commands::office_of;
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{now, random, read_bytes_up_to, read_text, write_new};
use crate::output::Output;
use crate::place::open;

/// Makes, reads and triages reports.
#[derive(Subcommand, Debug)]
pub enum Report {
    /// Make a report, and print its receipt once. Whoever has the receipt reads the answers.
    #[command(before_help = "Examples:
  comity report make --what told.txt --trusted nobody
  comity report make --what told.txt --proxy --region RU-MOW --trusted party:north-union --name name.txt --contact contact.txt")]
    Make(Make),
    /// Read the answers to a report, with its receipt.
    Read(OfReceipt),
    /// Add something to a report, with its receipt.
    Add(Add),
    /// Take a report back: everything that was told is erased at once.
    Withdraw(OfReceipt),
    /// List the reports, the newest first, as far as everybody who reads them sees them.
    List(List),
    /// Show a report to somebody whose reading key opens it.
    Show(Show),
    /// Write a file that came along to a file, for somebody whose reading key opens it.
    File(OneFile),
    /// Open the part of a sealed report that is one's own party's. It cannot be closed again, and
    /// nobody reads the report before every party has opened its part.
    Open(Show),
    /// Say yes, for one's own party, to keeping a report longer: every party must.
    Keep(KeepIt),
    /// Decide whose matter a report is, by the mandate; the reporter is told why.
    #[command(before_help = "Example:
  comity report triage REPORT --topic incidents --summary 'Fight at a market' --words 'We take this up.' --key secretary.key --passphrase-file phrase")]
    Triage(TriageIt),
}

/// What `report make` is given.
#[derive(Args, Debug)]
pub struct Make {
    /// What happened (file; - for standard input).
    #[arg(long, value_name = "FILE")]
    what: PathBuf,
    /// Where (file).
    #[arg(long, value_name = "FILE")]
    place: Option<PathBuf>,
    /// When, in words (file).
    #[arg(long, value_name = "FILE")]
    when: Option<PathBuf>,
    /// It is told on behalf of somebody else.
    #[arg(long)]
    proxy: bool,
    /// The region by its ISO 3166-2 code.
    #[arg(long, default_value = "")]
    region: String,
    /// The language in which to answer.
    #[arg(long, default_value = "en")]
    lang: String,
    /// Who may read name and contact: nobody, secretariat, or party: and a party's id.
    #[arg(long)]
    trusted: String,
    /// A name, for those who are trusted (file). Nothing that is told stands in a shell's history
    /// or in the list of what runs.
    #[arg(long, value_name = "FILE")]
    name: Option<PathBuf>,
    /// A way to reach them, for those who are trusted (file).
    #[arg(long, value_name = "FILE")]
    contact: Option<PathBuf>,
    /// Seal it: nobody reads it, nor what is sent along or added, before every party has opened its
    /// part. Any party can prevent that.
    #[arg(long)]
    sealed: bool,
    #[command(flatten)]
    files: Files,
}

/// What is sent along.
#[derive(Args, Debug)]
pub struct Files {
    /// A picture (JPEG, PNG or WebP; as often as needed). It is made anew from its pixels: place,
    /// time, device and name in the file are gone.
    #[arg(long, value_name = "FILE")]
    picture: Vec<PathBuf>,
    /// Any other file (as often as needed). It is kept as it is and may say who made it, where and
    /// when.
    #[arg(long, value_name = "FILE")]
    original: Vec<PathBuf>,
}

impl Files {
    fn read(&self) -> Outcome<NewFiles> {
        let all = |files: &[PathBuf]| -> Outcome<Vec<Vec<u8>>> {
            files.iter().map(|file| read_bytes_up_to(file, FILE_BYTES_MAX as u64)).collect()
        };
        Ok(NewFiles { pictures: all(&self.picture)?, originals: all(&self.original)? })
    }
}

/// What `report file` is given.
#[derive(Args, Debug)]
pub struct OneFile {
    /// The report.
    id: String,
    /// The file's number, as `report show` gives it.
    number: i64,
    /// Where it is written to (file; it must not exist).
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    reader: Reader,
}

/// A receipt.
#[derive(Args, Debug)]
pub struct OfReceipt {
    /// The file that holds the receipt (- for standard input): no receipt stands in a shell's
    /// history.
    receipt: PathBuf,
}

/// What `report add` is given.
#[derive(Args, Debug)]
pub struct Add {
    #[command(flatten)]
    of: OfReceipt,
    /// What to add (file). Not needed where a file is sent along.
    #[arg(long, value_name = "FILE")]
    words: Option<PathBuf>,
    #[command(flatten)]
    files: Files,
}

/// What `report list` is given.
#[derive(Args, Debug)]
pub struct List {
    /// In this state only, such as received.
    #[arg(long)]
    state: Option<ReportState>,
}

/// Whose reading key is opened.
#[derive(Args, Debug)]
struct Reader {
    /// The private key of the seat that reads (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The passphrase that opens its reading key: the first line of this file.
    #[arg(long, value_name = "FILE")]
    passphrase_file: PathBuf,
}

/// What `report show` is given.
#[derive(Args, Debug)]
pub struct Show {
    /// The report.
    id: String,
    #[command(flatten)]
    reader: Reader,
}

/// What `report keep` is given.
#[derive(Args, Debug)]
pub struct KeepIt {
    /// The report.
    id: String,
    /// The private key of a co-chair (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `report triage` is given.
#[derive(Args, Debug)]
pub struct TriageIt {
    /// The report.
    id: String,
    /// A topic of the mandate: its gate decides.
    #[arg(long, required_unless_present = "emergency")]
    topic: Option<String>,
    /// Referred to emergency services or the police: who took it over, and under what number.
    #[arg(long, value_name = "RECEIPT", conflicts_with = "topic")]
    emergency: Option<String>,
    /// The line for lists. It never says who reported.
    #[arg(long)]
    summary: String,
    /// What the reporter is told.
    #[arg(long)]
    words: String,
    #[command(flatten)]
    reader: Reader,
}

/// Runs it.
pub async fn run(command: &Report, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        Report::Make(given) => make(&store, given, out).await,
        Report::Read(of) => read(&store, of, out).await,
        Report::Add(add) => {
            let opened = opened(&store, &add.of.receipt).await?;
            let words = add.words.as_deref().map(read_text).transpose()?.unwrap_or_default();
            store.add_files_to_report(&opened, add.files.read()?, &words, now()).await?;
            out.data(&json!({"added": true}), || "added\n".to_owned());
            Ok(())
        }
        Report::Withdraw(of) => {
            let opened = opened(&store, &of.receipt).await?;
            store.withdraw_report(&opened, now()).await?;
            out.data(&json!({"withdrawn": true}), || {
                "taken back; what was told is erased\n".into()
            });
            Ok(())
        }
        Report::List(list) => self::list(&store, list, out).await,
        Report::Show(show) => self::show(&store, show, out).await,
        Report::File(given) => file(&store, given, out).await,
        Report::Open(given) => parts::open(&store, given, out).await,
        Report::Keep(given) => keep(&store, given, out).await,
        Report::Triage(given) => triage(&store, given, out).await,
    };
    store.close().await;
    done
}

/// What a file holds; nothing where none is given.
fn line(file: Option<&Path>) -> Outcome<String> {
    Ok(file.map(read_text).transpose()?.unwrap_or_default().trim().to_owned())
}

async fn make(store: &Store, given: &Make, out: Output) -> Outcome {
    let commission = store.commission();
    let (charter, roll) = (&commission.charter, &commission.roll);
    let account = Account {
        what: read_text(&given.what)?,
        place: line(given.place.as_deref())?,
        when: line(given.when.as_deref())?,
        proxy: given.proxy,
        language: given.lang.clone(),
    };
    let name = line(given.name.as_deref())?;
    let identity = Identity { name, contact: line(given.contact.as_deref())? };
    let trusted = Trusted::parse(&given.trusted, charter).map_err(|refusal| {
        Failure::usage(format!("{:?} is nobody who can be trusted with a name", given.trusted))
            .why(refusal)
            .todo("write nobody, secretariat, or party: and a party's id")
    })?;
    let report = NewReport::new(charter, roll, &given.region, &account, &identity, trusted)?;
    let report = report.sealed(given.sealed);
    let receipt = Receipt::from_random(random()?);
    let opened = store.open_receipt(&receipt).await?;
    let files = given.files.read()?;
    let taken =
        store.take_report_with(&opened, &report, files, random()?, random()?, now()).await?;
    let has_files = taken.files == FilesKept::All;
    out.data(&json!({"receipt": receipt.to_string(), "files_kept": has_files}), || {
        let files = match taken.files {
            FilesKept::All => "",
            FilesKept::None => {
                "The files were not kept: there is no room for any. Add them later with the receipt.\n"
            }
        };
        format!(
            "{receipt}\nKeep it: it is shown only now, and without it nobody reads the answers.\n{files}"
        )
    });
    Ok(())
}

async fn opened(store: &Store, file: &Path) -> Outcome<Opened> {
    let receipt = Receipt::parse(read_text(file)?.trim()).map_err(|e| {
        Failure::usage("this is no receipt").why(e).todo("compare it with what was written down")
    })?;
    Ok(store.open_receipt(&receipt).await?)
}

async fn read(store: &Store, of: &OfReceipt, out: Output) -> Outcome {
    let opened = opened(store, &of.receipt).await?;
    let report = store
        .own_report(&opened)
        .await?
        .ok_or_else(|| Failure::usage("no report has this receipt"))?;
    let messages: Vec<Value> = report
        .messages
        .iter()
        .map(|it| json!({"hour": it.hour, "by": it.author, "text": it.text}))
        .collect();
    let json = json!({
        "state": report.row.state.as_str(), "messages": messages, "files": files(&report.files),
        "waits_for": report.row.waits_for(),
    });
    out.data(&json, || {
        let waits = parts::waits(&report.row);
        let mut text = format!("{}{waits}\n", report.row.state.as_str());
        for message in &report.messages {
            let by = message.author.as_ref().map_or("you".to_owned(), ToString::to_string);
            text += &format!(
                "\n{by}, {}:\n{}\n",
                utc(message.hour),
                message.text.as_deref().unwrap_or_default()
            );
        }
        text
    });
    Ok(())
}

fn files(rows: &[FileRow]) -> Vec<Value> {
    rows.iter()
        .map(|it| json!({"number": it.number, "hour": it.hour, "kind": it.kind.as_str()}))
        .collect()
}

async fn file(store: &Store, given: &OneFile, out: Output) -> Outcome {
    let (_, secrets) = secrets(store, &given.reader).await?;
    let file = store.report_file(&given.id, given.number, &secrets).await?.ok_or_else(|| {
        Failure::usage(format!("report {} has no file {}", given.id, given.number))
    })?;
    write_new(&given.out, &file.bytes, true)?;
    out.data(&json!({"file": given.out, "kind": file.kind.as_str()}), || match file.kind {
        FileKind::Picture => format!("{}\n", given.out.display()),
        FileKind::Original => format!(
            "{}\nIt is as it came and may harm a computer: open it where nothing can be lost.\n",
            given.out.display()
        ),
    });
    Ok(())
}

async fn list(store: &Store, given: &List, out: Output) -> Outcome {
    let mut before = None;
    loop {
        let rows = store.reports(given.state, before).await?;
        for row in &rows {
            let json = json!({
                "id": row.id, "hour": row.hour, "state": row.state.as_str(), "region": row.region,
                "topic": row.topic, "summary": row.summary, "waits_for": row.waits_for(),
            });
            out.data(&json, || {
                let (state, waits) = (row.state.as_str(), parts::waits(row));
                format!("{} {} {state:<10} {}{waits}\n", row.id, utc(row.hour), row.summary)
            });
        }
        let Some(last) = rows.last() else { return Ok(()) };
        before = Some((last.hour, last.id.clone()));
    }
}

async fn secrets(store: &Store, reader: &Reader) -> Outcome<(commission::Office, Vec<Secret>)> {
    let office = office_of(&store.commission(), &keys::private(&reader.key)?.verifier())?;
    let passphrase = read_text(&reader.passphrase_file)?;
    let secrets = store.unlock(&office, passphrase.lines().next().unwrap_or_default()).await?;
    if secrets.is_empty() {
        return Err(Failure::usage(format!(
            "the passphrase does not open the reading key of {office}"
        ))
        .todo("`comity seat reading-key` makes one, where there is none"));
    }
    store.pass_parts_on(&office, &secrets, now()).await?;
    Ok((office, secrets))
}

async fn show(store: &Store, given: &Show, out: Output) -> Outcome {
    let (_, secrets) = secrets(store, &given.reader).await?;
    let report = store
        .report(&given.id, &secrets)
        .await?
        .ok_or_else(|| Failure::usage(format!("there is no report {}", given.id)))?;
    let messages: Vec<Value> = report
        .messages
        .iter()
        .map(|it| json!({"hour": it.hour, "by": it.author, "text": it.text}))
        .collect();
    let shown = json!({
        "id": report.row.id, "state": report.row.state.as_str(), "region": report.row.region,
        "account": report.account, "identity": report.identity, "messages": messages,
        "files": files(&report.files), "waits_for": report.row.waits_for(),
    });
    out.data(&shown, || {
        serde_json::to_string_pretty(&shown).map_or_else(|e| e.to_string(), |it| format!("{it}\n"))
    });
    Ok(())
}

async fn keep(store: &Store, given: &KeepIt, out: Output) -> Outcome {
    let by = office_of(&store.commission(), &keys::private(&given.key)?.verifier())?;
    let kept = store.keep_report(&given.id, &by, now()).await?;
    let longer = kept == Kept::Longer;
    out.data(&json!({"id": given.id, "longer": longer}), || {
        if longer {
            "every party has said yes: the days begin anew\n".to_owned()
        } else {
            "written down; it waits for the other parties\n".to_owned()
        }
    });
    Ok(())
}

async fn triage(store: &Store, given: &TriageIt, out: Output) -> Outcome {
    let (office, secrets) = secrets(store, &given.reader).await?;
    commission::permission::permit(&office, commission::permission::Action::Triage)?;
    let report = store
        .report(&given.id, &[])
        .await?
        .ok_or_else(|| Failure::usage(format!("there is no report {}", given.id)))?;
    let triage = match (&given.emergency, &given.topic) {
        (Some(receipt), _) => Triage::Emergency { receipt: receipt.clone() },
        (None, topic) => Triage::Topic { topic: topic.clone().unwrap_or_default() },
    };
    let decision = Decision {
        id: &given.id,
        version: report.row.version,
        by: &office,
        secrets: &secrets,
        text: &given.words,
    };
    store.triage_report(decision, &triage, &given.summary, now()).await?;
    let row = store.report(&given.id, &[]).await?.map(|report| report.row);
    let state = row.map_or("", |row| row.state.as_str());
    out.data(&json!({"id": given.id, "state": state}), || format!("{}: {state}\n", given.id));
    Ok(())
}
