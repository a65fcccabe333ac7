//! `comity appeal`: to whom an appeal goes, and what became of it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::appeal::{Happened, Step, step_words, view_digest};
use commission::claim::View;
use commission::{Appeal, Charter, InstrumentId, Language, PartyId, Purpose, Refusal};
use note::Digest;
use serde_json::{Value, json};
use store::{AppealPage, Location, Store};
use web::appeal_letter::{self, Wanted};
use web::day;
use web::locale::Locale;

use crate::commands::claim::{self, Reasons, day_of};
use crate::commands::meeting::{Sign, office, said, words};
use crate::commands::shown::{pretty, sign};
use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random, read_bytes, write_new};
use crate::output::Output;
use crate::place::open;

/// Works on adopted appeals where the data folder or the database is at hand. What somebody enters
/// is signed and public, and counts when every party confirms it.
#[derive(Subcommand, Debug)]
pub enum AppealCommand {
    /// List the adopted appeals with where each stands with every addressee.
    List,
    /// Show one appeal: every step, who entered it, who confirms it.
    Show(One),
    /// Add an addressee to the draft of an appeal.
    #[command(before_help = "Example:
  comity appeal addressee DRAFT --name en='The Mayor' --name ru='Мэр' --days 30 --key north.key")]
    Addressee(AddresseeGiven),
    /// Write an adopted appeal as a letter (PDF) with its signatures and how it is checked.
    #[command(before_help = "Example:
  comity appeal letter APPEAL --language ru --base-url https://comity.example --out appeal-ru.pdf")]
    Letter(LetterGiven),
    /// Enter what became of an appeal: dispatched, reminded, acknowledged, answered or refused.
    #[command(before_help = "Examples:
  comity appeal enter APPEAL --addressee a1 --happened dispatched --day 2026-12-01 --key north.key
  comity appeal enter APPEAL --addressee a1 --happened answered --day 2026-12-20 --document letter.pdf --key north.key")]
    Enter(EnterGiven),
    /// Say for one's own party that a step is so.
    Confirm(ConfirmGiven),
    /// Say for one's own party that a step is not so, and why.
    Dispute(DisputeGiven),
}

/// One appeal.
#[derive(Args, Debug)]
pub struct One {
    /// The appeal.
    id: InstrumentId,
}

/// What `appeal addressee` is given.
#[derive(Args, Debug)]
pub struct AddresseeGiven {
    /// The draft.
    draft: InstrumentId,
    /// The office in one language. Repeat it for every language in which an appeal binds.
    #[arg(long, value_name = "LANGUAGE=WORDS", required = true)]
    name: Vec<String>,
    /// In how many days after the dispatch an answer is awaited.
    #[arg(long, default_value_t = 30)]
    days: u32,
    /// The private key of the seat that adds it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `appeal letter` is given.
#[derive(Args, Debug)]
pub struct LetterGiven {
    /// The appeal.
    id: InstrumentId,
    /// The language of the letter: one in which the appeal binds.
    #[arg(long)]
    language: String,
    /// The file to write. None is overwritten.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The address by which people reach the site: the letter says where it is checked.
    #[arg(long, value_name = "URL", default_value = "http://localhost:8080")]
    base_url: String,
}

/// What `appeal enter` is given.
#[derive(Args, Debug)]
pub struct EnterGiven {
    /// The appeal.
    id: InstrumentId,
    /// The addressee's id, as `comity appeal show` prints it.
    #[arg(long)]
    addressee: String,
    /// dispatched, reminded, acknowledged, answered or refused.
    #[arg(long, value_parser = ["dispatched", "reminded", "acknowledged", "answered", "refused"])]
    happened: String,
    /// On which day, as in 2026-12-01.
    #[arg(long, value_name = "DAY")]
    day: String,
    /// In a few words how, in one language: its tag and a file. Repeat it for others.
    #[arg(long, value_name = "LANGUAGE=FILE")]
    words: Vec<String>,
    /// The same, given as they are.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    say: Vec<String>,
    /// The document that came: a PDF, PNG or JPEG file. Only its digest enters the record.
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    #[command(flatten)]
    sign: Sign,
}

/// What `appeal confirm` is given.
#[derive(Args, Debug)]
pub struct ConfirmGiven {
    /// The appeal.
    id: InstrumentId,
    /// The step's digest, as `comity appeal show` prints it.
    step: Digest,
    #[command(flatten)]
    sign: Sign,
}

/// What `appeal dispute` is given.
#[derive(Args, Debug)]
pub struct DisputeGiven {
    /// The appeal.
    id: InstrumentId,
    /// The step's digest, as `comity appeal show` prints it.
    step: Digest,
    #[command(flatten)]
    reasons: Reasons,
    #[command(flatten)]
    sign: Sign,
}

/// Runs it.
pub async fn run(command: &AppealCommand, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let done = match command {
        AppealCommand::List => list(&store, out).await,
        AppealCommand::Show(one) => show(&store, &one.id, out).await,
        AppealCommand::Addressee(given) => addressee(&store, given, out).await,
        AppealCommand::Letter(given) => letter(&store, given, out).await,
        AppealCommand::Enter(given) => enter(&store, given, out).await,
        AppealCommand::Confirm(given) => {
            opine(&store, (&given.id, &given.step), &View::Confirms, &given.sign, out).await
        }
        AppealCommand::Dispute(given) => {
            let view = given.reasons.view()?;
            opine(&store, (&given.id, &given.step), &view, &given.sign, out).await
        }
    };
    store.close().await;
    done
}

async fn load(store: &Store, id: &InstrumentId) -> Outcome<AppealPage> {
    let page = store.appeal(id).await?;
    Ok(page.ok_or_else(|| Refusal::NotAdopted { id: id.clone() })?)
}

fn row(appeal: &Appeal, charter: &Charter) -> Value {
    let addressees: Vec<Value> = appeal
        .addressees
        .addressees
        .iter()
        .map(|it| {
            let standing = appeal.standing(it, charter, now());
            json!({
                "id": it.id, "name": it.name, "answer_days": it.answer_days,
                "standing": standing.as_str(),
            })
        })
        .collect();
    json!({ "id": appeal.id, "adopted": appeal.adopted, "addressees": addressees })
}

async fn list(store: &Store, out: Output) -> Outcome {
    let commission = store.commission();
    let charter = &commission.charter;
    for appeal in store.appeals().await? {
        out.data(&row(&appeal, charter), || {
            let mut lines = format!("{} adopted {}\n", appeal.id, utc(appeal.adopted));
            for it in &appeal.addressees.addressees {
                let name = it.name.iter().next().map_or("", |(_, name)| name);
                let standing = appeal.standing(it, charter, now()).as_str();
                lines += &format!("  {} {standing} {name}\n", it.id);
            }
            lines
        });
    }
    Ok(())
}

async fn show(store: &Store, id: &InstrumentId, out: Output) -> Outcome {
    let (page, commission) = (load(store, id).await?, store.commission());
    let asked = page.appeal.asked(&commission.charter);
    let steps: Vec<Value> = page
        .appeal
        .steps
        .iter()
        .zip(&page.steps)
        .map(|(it, entry)| {
            let what = json!({
                "addressee": it.what.addressee, "happened": it.what.happened,
                "day": day::written(it.what.day), "words": it.what.words,
                "document": it.what.document,
            });
            claim::shown(what, it, &asked, *entry)
        })
        .collect();
    let mut shown = row(&page.appeal, &commission.charter);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("steps".to_owned(), json!(steps));
    }
    out.data(&shown, || pretty(&shown));
    Ok(())
}

async fn addressee(store: &Store, given: &AddresseeGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let name = said(&given.name, "--name 'en=The Mayor'")?;
    store.add_addressee(&given.draft, &name, given.days, &by, now()).await?;
    let list = store.addressees(&given.draft).await?;
    let id = list.and_then(|it| it.addressees.last().map(|it| it.id.clone()));
    out.data(&json!({ "instrument": given.draft, "addressee": id }), || {
        format!("{}\n", id.clone().unwrap_or_default())
    });
    Ok(())
}

async fn letter(store: &Store, given: &LetterGiven, out: Output) -> Outcome {
    let page = load(store, &given.id).await?;
    let languages: [Language; 1] = [given.language.parse().map_err(Failure::usage)?];
    let wanted = Wanted {
        appeal: &page.appeal,
        languages: &languages,
        locale: Locale::fallback(),
        base_url: given.base_url.trim_end_matches('/'),
    };
    let written = appeal_letter::write(store, &wanted).await?;
    write_new(&given.out, &written.bytes, false)?;
    let bytes = written.bytes.len();
    out.data(&json!({ "instrument": given.id, "file": given.out, "bytes": bytes }), || {
        format!("{}: {bytes} bytes\n", given.out.display())
    });
    Ok(())
}

async fn enter(store: &Store, given: &EnterGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = load(store, &given.id).await?;
    let by = office(store, given.sign.key())?;
    let document = match &given.document {
        Some(file) => Some(store.lay_document(read_bytes(file)?, random()?, &by, now()).await?),
        None => None,
    };
    let step = Step {
        addressee: given.addressee.clone(),
        happened: given.happened.parse::<Happened>()?,
        day: day_of(&given.day)?,
        words: step_words(&words(&given.words, &given.say)?)?,
        document,
    };
    step.check(&commission.charter, page.appeal.adopted, now())?;
    let subject = step.digest(&commission.id, &given.id)?;
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Attest, subject, &step, out)?;
    let receipt = store.enter_step(&given.id, &step, &note, now()).await?;
    out.data(&json!({ "step": subject.hex(), "entry": receipt.first }), || {
        format!("{}\nentered, entry {}\n", subject.hex(), receipt.first)
    });
    Ok(())
}

async fn opine(
    store: &Store,
    (id, step): (&InstrumentId, &Digest),
    view: &View,
    given: &Sign,
    out: Output,
) -> Outcome {
    let commission = store.commission();
    let page = load(store, id).await?;
    let entered = page.appeal.step(step).ok_or(Refusal::UnknownStep { step: *step })?;
    let subject = |party: &PartyId| view_digest(view, &commission.id, id, step, party);
    let (note, party) = claim::sign(store, entered, view, subject, given, out)?;
    let receipt = store.view_step(id, step, view, &note, now()).await?;
    claim::said("step", step, view, &party, receipt, out);
    Ok(())
}
