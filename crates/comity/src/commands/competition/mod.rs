//! `comity competition`: rules, entries, a jury's declarations and scores, results, and the recount.

mod given;
mod jury;
mod recount;
mod shown;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::InstrumentId;
use commission::competition::{Entry, People, joining_digest};
use commission::{Purpose, Refusal};
use note::Digest;
use serde_json::json;
use store::{CompetitionPage, Location, NewParts, Store};

use crate::commands::meeting::{Sign, office, said};
use crate::commands::shown::sign;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random, read_bytes, read_text, write_new};
use crate::output::Output;
use crate::place::open;

/// Works on competitions where the data folder or the database is at hand; `recount` needs neither.
#[derive(Subcommand, Debug)]
pub enum CompetitionCommand {
    /// List the competitions with where each is by its days.
    List,
    /// Show one competition: its jury, who lacks in it, its entries by their numbers.
    Show(One),
    /// Attach the rules of a competition to the draft of a plan, out of a file.
    #[command(before_help = "Example:
  comity competition rules DRAFT rules.toml --key north.key
The file is explained in docs/competitions.md.")]
    Rules(RulesGiven),
    /// Enter a work for people of one's own party. Who made it stays out of the record.
    #[command(before_help = "Example:
  comity competition enter PLAN --category song --team north --work song.txt --people people.txt --key north.key")]
    Enter(Box<EnterGiven>),
    /// Say for one's own party that its people are in the team of an entry.
    Join(JoinGiven),
    /// Read the work of an entry, and who made it, as far as one's own seat may.
    Read(ReadGiven),
    /// Erase who made an entry, or with --whole the work as well; the record stays right.
    Erase(EraseGiven),
    /// Take a juror's place: declare with which entries there is a conflict of interest.
    Declare(jury::DeclareGiven),
    /// Step back as a juror, from one entry or from all.
    Recuse(jury::RecuseGiven),
    /// Print the pairs that a juror compares, a line each, where the rules give pairs instead of points.
    Pairs(jury::PairsGiven),
    /// Seal a juror's scores; what opens them is kept in a file of one's own.
    #[command(before_help = "Examples:
  comity competition seal PLAN --scores scores.txt --ballot my.ballot --key juror.key
  comity competition seal PLAN --ballot ballot.json --key juror.key
A line of scores.txt: the number of an entry, then its points by every criterion in the order of the rules;
where jurors compare pairs: two entries, then the better one, or 0 for neither.")]
    Seal(jury::SealGiven),
    /// Open the scores that were sealed, out of that file.
    Open(jury::OpenGiven),
    /// Print the result as the opened scores give it.
    Result(One),
    /// Write the papers from which anybody counts again.
    Papers(PapersGiven),
    /// Attach the result to the draft of the decision or statement that awards.
    Award(AwardGiven),
    /// Count a result again from its papers alone; exits with 1 where it differs.
    #[command(before_help = "Examples:
  comity competition recount papers.json result.json
  comity competition recount --server https://commission.example PLAN")]
    Recount(recount::RecountGiven),
}

/// One competition.
#[derive(Args, Debug)]
pub struct One {
    /// The plan that carries its rules.
    id: InstrumentId,
}

/// What `competition rules` is given.
#[derive(Args, Debug)]
pub struct RulesGiven {
    /// The draft of the plan.
    draft: InstrumentId,
    /// The rules (TOML).
    file: PathBuf,
    /// The private key of the seat that attaches them (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `competition enter` is given.
#[derive(Args, Debug)]
pub struct EnterGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The category's id.
    #[arg(long)]
    category: String,
    /// A party whose people made it. Repeat it for a mixed team; each other party confirms it.
    #[arg(long, required = true)]
    team: Vec<String>,
    /// What the work is, or the work itself where that is words (file).
    #[arg(long, value_name = "FILE")]
    work: PathBuf,
    /// The file of the work: a picture is made anew from its pixels, anything else kept as it is.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The names of those who made it (file).
    #[arg(long, value_name = "FILE")]
    people: PathBuf,
    /// How to reach them (file).
    #[arg(long, value_name = "FILE")]
    contact: Option<PathBuf>,
    /// Those who made it want their names to be published if it is awarded.
    #[arg(long)]
    publish: bool,
    /// Its title in one language, where those who made it want everybody to read it. Repeat it for
    /// others.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    title: Vec<String>,
    #[command(flatten)]
    sign: Sign,
}

/// What `competition join` is given.
#[derive(Args, Debug)]
pub struct JoinGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The entry's number.
    entry: u32,
    /// The names of one's own people in the team (file).
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
    /// How to reach them (file).
    #[arg(long, value_name = "FILE", requires = "people")]
    contact: Option<PathBuf>,
    /// They want their names to be published if the work is awarded.
    #[arg(long, requires = "people")]
    publish: bool,
    #[command(flatten)]
    sign: Sign,
}

/// What `competition read` is given.
#[derive(Args, Debug)]
pub struct ReadGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The entry's number.
    entry: u32,
    /// Write the file of the work there.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The private key of the seat that reads (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `competition erase` is given.
#[derive(Args, Debug)]
pub struct EraseGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// The entry's number.
    entry: u32,
    /// Erase the work and its file as well.
    #[arg(long)]
    whole: bool,
    /// The private key of a seat of the party that entered it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// What `competition papers` is given.
#[derive(Args, Debug)]
pub struct PapersGiven {
    /// The plan that carries the rules.
    id: InstrumentId,
    /// Where they are written.
    file: PathBuf,
}

/// What `competition award` is given.
#[derive(Args, Debug)]
pub struct AwardGiven {
    /// The draft of the decision or statement.
    draft: InstrumentId,
    /// The plan that carries the rules.
    competition: InstrumentId,
    /// The private key of the seat that attaches it (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Runs it.
pub async fn run(command: &CompetitionCommand, data: &Location, out: Output) -> Outcome {
    if let CompetitionCommand::Recount(given) = command {
        return recount::run(given, out);
    }
    let store = open(data).await?;
    let done = match command {
        CompetitionCommand::List => shown::list(&store, out).await,
        CompetitionCommand::Show(one) => shown::show(&store, &one.id, out).await,
        CompetitionCommand::Rules(given) => rules(&store, given, out).await,
        CompetitionCommand::Enter(given) => enter(&store, given, out).await,
        CompetitionCommand::Join(given) => join(&store, given, out).await,
        CompetitionCommand::Read(given) => read(&store, given, out).await,
        CompetitionCommand::Erase(given) => erase(&store, given, out).await,
        CompetitionCommand::Declare(given) => jury::declare(&store, given, out).await,
        CompetitionCommand::Recuse(given) => jury::recuse(&store, given, out).await,
        CompetitionCommand::Pairs(given) => jury::pairs(&store, given, out).await,
        CompetitionCommand::Seal(given) => jury::seal(&store, given, out).await,
        CompetitionCommand::Open(given) => jury::open(&store, given, out).await,
        CompetitionCommand::Result(one) => shown::result(&store, &one.id, out).await,
        CompetitionCommand::Papers(given) => papers(&store, given, out).await,
        CompetitionCommand::Award(given) => award(&store, given, out).await,
        CompetitionCommand::Recount(_) => Ok(()),
    };
    store.close().await;
    done
}

async fn load(store: &Store, id: &InstrumentId) -> Outcome<CompetitionPage> {
    let page = store.competition(id).await?;
    Ok(page.ok_or_else(|| Refusal::NotAdopted { id: id.clone() })?)
}

async fn rules(store: &Store, given: &RulesGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let rules = given::rules(&read_text(&given.file)?, &store.commission().charter)?;
    store.set_competition_rules(&given.draft, Some(&rules), &by, now()).await?;
    let digest = Digest::of(&rules.file());
    out.data(&json!({ "instrument": given.draft, "rules": digest.hex() }), || {
        format!("attached, digest {}\n", digest.hex())
    });
    Ok(())
}

async fn enter(store: &Store, given: &EnterGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = load(store, &given.id).await?;
    let by = office(store, given.sign.key())?;
    let team = given.team.iter().map(|it| it.parse().map_err(Failure::usage));
    let team = team.collect::<Outcome<_>>()?;
    let parts = NewParts {
        words: read_text(&given.work)?,
        file: given.file.as_deref().map(read_bytes).transpose()?.unwrap_or_default(),
        names: read_text(&given.people)?,
        contact: given.contact.as_deref().map(read_text).transpose()?.unwrap_or_default(),
        publish: given.publish,
        random: random()?,
    };
    let (work, people) = store.lay_parts(parts, &by, now()).await?;
    let title = said(&given.title, "--title 'en=Two shores'")?;
    let entry = Entry { category: given.category.clone(), team, work, people, title };
    entry.check(&page.competition.rules, &page.competition.asked())?;
    let subject = entry.digest(&commission.id, &given.id)?;
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Compete, subject, &entry, out)?;
    let receipt = store.submit_entry(&given.id, &entry, &note, now()).await?;
    let number = load(store, &given.id).await?.competition.number(&subject);
    out.data(&json!({ "number": number, "digest": subject.hex(), "entry": receipt.first }), || {
        format!("entry {}\n", number.unwrap_or(0))
    });
    Ok(())
}

async fn join(store: &Store, given: &JoinGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = load(store, &given.id).await?;
    let unknown = Refusal::UnknownEntry { entry: given.entry };
    let entered = page.competition.entry(given.entry).ok_or(unknown)?;
    let by = office(store, given.sign.key())?;
    let party = by.party().ok_or_else(|| Failure::usage(format!("{by} belongs to no party")))?;
    let people = match &given.people {
        None => None,
        Some(file) => {
            let contact = given.contact.as_deref().map(read_text).transpose()?.unwrap_or_default();
            let salt = Digest::of(&random::<32>()?);
            let people = People::new(&read_text(file)?, &contact, salt)?.publishing(given.publish);
            Some(store.lay_people(&given.id, given.entry, people, &by, now()).await?)
        }
    };
    let subject =
        joining_digest(&commission.id, &given.id, &entered.digest, party, people.as_ref())?;
    let what = json!({ "entry": given.entry, "says": "people of this party are in its team",
        "party": party, "people": people.as_ref().map(Digest::hex), "entered": entered.entry });
    let key = (given.sign.key(), given.sign.yes());
    let note = sign(&commission, key, Purpose::Compete, subject, &what, out)?;
    let receipt =
        store.join_entry(&given.id, &entered.digest, people.as_ref(), &note, now()).await?;
    out.data(&json!({ "number": given.entry, "entry": receipt.first }), || {
        format!("{party} is in the team of entry {}\n", given.entry)
    });
    Ok(())
}

async fn read(store: &Store, given: &ReadGiven, out: Output) -> Outcome {
    let commission = store.commission();
    let page = load(store, &given.id).await?;
    let competition = &page.competition;
    let by = office(store, &given.key)?;
    competition.may_read_work(given.entry, &by, &commission, now())?;
    let unknown = Refusal::UnknownEntry { entry: given.entry };
    let entered = competition.entry(given.entry).ok_or(unknown)?;
    let made = store.work(&entered.entry.work).await?;
    let made = made.ok_or_else(|| {
        Failure::new(crate::failure::Code::Finding, "the work of this entry was erased")
    })?;
    let mut people = Vec::new();
    if let Ok(digests) = competition.people_for(given.entry, &by, &commission, now()) {
        for digest in digests {
            people.extend(store.people(&digest).await?);
        }
    }
    if let (Some(path), Some(bytes)) = (&given.file, &made.file) {
        write_new(path, bytes, true)?;
    }
    let together = |of: fn(&People) -> &str| {
        let all: Vec<&str> = people.iter().map(of).filter(|it| !it.is_empty()).collect();
        (!people.is_empty()).then(|| all.join("\n"))
    };
    let (names, contact) = (together(|it| it.names.as_str()), together(|it| it.contact.as_str()));
    let shown = json!({
        "number": given.entry, "words": made.work.words, "names": names, "contact": contact,
        "file": made.work.file.as_ref().map(Digest::hex), "kept": made.file.is_some(),
    });
    out.data(&shown, || {
        let mut text = format!("{}\n", made.work.words);
        for people in &people {
            text += &format!("\n{}\n{}\n", people.names, people.contact);
        }
        text
    });
    Ok(())
}

async fn erase(store: &Store, given: &EraseGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    store.erase_parts(&given.id, given.entry, given.whole, &by).await?;
    out.data(&json!({ "number": given.entry, "erased": true }), || "erased\n".to_owned());
    Ok(())
}

async fn papers(store: &Store, given: &PapersGiven, out: Output) -> Outcome {
    let papers = store.competition_papers(&given.id).await?;
    let papers = papers.ok_or_else(|| Refusal::NotAdopted { id: given.id.clone() })?;
    write_new(&given.file, &papers.file(), false)?;
    let acts = papers.acts.len();
    out.data(&json!({ "file": given.file, "acts": acts }), || {
        format!("{}: {acts} acts\n", given.file.display())
    });
    Ok(())
}

async fn award(store: &Store, given: &AwardGiven, out: Output) -> Outcome {
    let by = office(store, &given.key)?;
    let awards = store.attach_result(&given.draft, &given.competition, &by, now()).await?;
    let shown = json!({ "instrument": given.draft, "outcome": awards.outcome.hex(),
        "awards": awards.awards });
    out.data(&shown, || crate::commands::shown::pretty(&awards.awards));
    Ok(())
}
