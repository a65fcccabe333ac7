//! Drafting: moves on the desk, private to the parties and not in the record.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use commission::commitment::{Each, EvidenceKind, Promise as Promised, Schedule};
use commission::draft::{Citation, NewDraft, Voice};
use commission::party::NO_PARTY;
use commission::response::{Planned, Whose};
use commission::{Kind, Office};
use serde_json::json;
use store::{Audience, Edit, Location, Store};

use super::{Which, Words, find, localized};
use crate::commands::office_of;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, random, read_bytes};
use crate::output::Output;
use crate::place::Place;

/// What `instrument new` is given.
#[derive(Args, Debug)]
pub struct New {
    /// The kind: statement, decision, appeal, minutes, plan, charter-change, glossary-change.
    #[arg(long)]
    kind: String,
    /// A topic of the charter's mandate. Repeat it for more.
    #[arg(long = "topic", required = true)]
    topics: Vec<String>,
    /// Your wording of the title: LANG=TEXT. Repeat it per language.
    #[arg(long = "title", required = true, value_name = "LANG=TEXT")]
    titles: Vec<String>,
    /// A promise this text keeps: charter:ID or TEXT-ID:ID. Repeat it for more.
    #[arg(long = "fulfils", value_name = "PROMISE")]
    fulfils: Vec<String>,
    /// The adopted text that this one replaces.
    #[arg(long, value_name = "ID")]
    replaces: Option<String>,
    /// The language in which a refusal at the gate is worded.
    #[arg(long, default_value = "en", value_name = "LANG")]
    answer_in: String,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument passage` is given.
#[derive(Args, Debug)]
pub struct Passage {
    #[command(flatten)]
    which: Which,
    /// The passage's number; 0 is the title, the number after the last adds one.
    number: usize,
    /// The language.
    #[arg(long)]
    lang: String,
    /// Your party's wording; empty means "leave it out".
    #[arg(long, required_unless_present_any = ["file", "accept"])]
    text: Option<String>,
    /// A file with your party's wording; - for standard input.
    #[arg(long, conflicts_with = "text")]
    file: Option<PathBuf>,
    /// Take the wording of this party (or of the secretariat) as your own.
    #[arg(long, value_name = "PARTY", conflicts_with_all = ["text", "file"])]
    accept: Option<String>,
    /// The draft's version you read; refused when somebody has changed it since.
    #[arg(long)]
    expect: Option<i64>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument ground` is given.
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("where").required(true))]
pub struct Ground {
    #[command(flatten)]
    which: Which,
    /// The ground is a law, named in the words.
    #[arg(long, group = "where")]
    law: bool,
    /// The ground is this clause of the charter.
    #[arg(long, group = "where", value_name = "CLAUSE")]
    charter: Option<String>,
    /// The ground is this adopted text.
    #[arg(long, group = "where", value_name = "ID")]
    instrument: Option<String>,
    /// The language.
    #[arg(long)]
    lang: String,
    #[command(flatten)]
    words: Words,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument interest` is given.
#[derive(Args, Debug)]
pub struct Interest {
    #[command(flatten)]
    which: Which,
    /// The language.
    #[arg(long)]
    lang: String,
    #[command(flatten)]
    words: Words,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument promise` is given.
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("when").required(true))]
pub struct Promise {
    #[command(flatten)]
    which: Which,
    /// The promise's own short name.
    #[arg(long)]
    name: String,
    /// What is promised: LANG=TEXT. Repeat it per language.
    #[arg(long = "what", required = true, value_name = "LANG=TEXT")]
    what: Vec<String>,
    /// A party that owes it. Repeat it; without it every party does.
    #[arg(long = "owner", value_name = "PARTY")]
    owners: Vec<String>,
    /// Due so many days after adoption.
    #[arg(long, group = "when", value_name = "DAYS")]
    within_days: Option<u32>,
    /// Due in every quarter.
    #[arg(long, group = "when")]
    quarterly: bool,
    /// Standing: kept by every evidence, broken by none missing.
    #[arg(long, group = "when")]
    standing: bool,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument attach` is given.
#[derive(Args, Debug)]
pub struct Attach {
    #[command(flatten)]
    which: Which,
    /// The attachment's name; a charter change takes `charter` and `policy`.
    name: String,
    /// The file.
    file: PathBuf,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument task` is given.
#[derive(Args, Debug)]
pub struct Task {
    #[command(flatten)]
    which: Which,
    /// Whose it is: each-party/member, north-union/co-chair, secretariat/secretary and so on.
    owner: String,
    /// Within how many hours of the start.
    #[arg(long)]
    hours: u32,
    /// What is to be done, as LANG=TEXT. Repeat it for every language that binds.
    #[arg(long, required = true, value_name = "LANG=TEXT")]
    what: Vec<String>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument comment` is given.
#[derive(Args, Debug)]
pub struct Comment {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    words: Words,
    /// For your own party alone; without it every party reads it.
    #[arg(long)]
    own_party: bool,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

async fn desk(data: &Location, key: &Path) -> Outcome<(Place, Office)> {
    let key = keys::private(key)?.verifier();
    let place = Place::new(data, None).await?;
    let office = office_of(&place.store()?.commission(), &key)?;
    Ok((place, office))
}

pub(super) async fn new(new: &New, data: &Location, out: Output) -> Outcome {
    let kind: Kind = new.kind.parse().map_err(Failure::usage)?;
    let (place, office) = desk(data, &new.key).await?;
    let store = place.store()?;
    let replaces = match &new.replaces {
        Some(id) => Some(store.find_instrument(id).await?),
        None => None,
    };
    let asked = NewDraft {
        topics: new.topics.clone(),
        title: localized(&new.titles)?,
        fulfils: new.fulfils.clone(),
        replaces,
    };
    let draft = match store.new_draft(kind, asked, &office, now(), random()?).await {
        Ok(draft) => draft,
        Err(store::Error::Refused(refusal)) => {
            let locale = web::locale::Locale::parse(&new.answer_in)
                .unwrap_or_else(web::locale::Locale::fallback);
            let charter = store.commission();
            let words = web::words::refusal(locale, &refusal, Some(&charter.charter));
            let mut failure = Failure::new(Code::Finding, words);
            failure.refusal = Some(refusal.code());
            return Err(failure);
        }
        Err(other) => return Err(other.into()),
    };
    out.data(&json!({"id": draft.id.to_string(), "kind": kind.as_str()}), || {
        format!("{}\n", draft.id)
    });
    Ok(())
}

async fn edit(
    which: &Which,
    key: &Path,
    edit: Edit,
    expect: Option<i64>,
    data: &Location,
    out: Output,
) -> Outcome {
    let (place, office) = desk(data, key).await?;
    let id = find(&place, which).await?;
    apply(place.store()?, &id, &office, edit, expect, out).await
}

async fn apply(
    store: &Store,
    id: &commission::InstrumentId,
    office: &Office,
    edit: Edit,
    expect: Option<i64>,
    out: Output,
) -> Outcome {
    let row = store.edit(id, office, edit, expect, now()).await?;
    let blocks = row.draft.blocks(&store.commission().charter);
    let locale = web::locale::Locale::fallback();
    let words: Vec<String> =
        blocks.iter().map(|block| web::words::block(locale, block, None)).collect();
    out.data(
        &json!({
            "id": id.to_string(),
            "version": row.version,
            "ready": blocks.is_empty(),
            "blocks": blocks.iter().map(|block| block.code()).collect::<Vec<_>>(),
        }),
        || {
            if words.is_empty() {
                format!("{id}: ready to be tabled\n")
            } else {
                format!("{id}: {} to settle before it can be tabled\n", words.len())
            }
        },
    );
    for word in words.iter().take(12) {
        out.note(format!("  - {word}"));
    }
    Ok(())
}

pub(super) async fn passage(passage: &Passage, data: &Location, out: Output) -> Outcome {
    let language = passage.lang.parse().map_err(Failure::usage)?;
    let change = match (&passage.accept, &passage.text, &passage.file) {
        (Some(from), _, _) => Edit::Accept {
            passage: passage.number,
            language,
            from: Voice::try_from(from.clone()).map_err(Failure::usage)?,
        },
        (None, Some(text), _) => {
            Edit::Word { passage: passage.number, language, text: text.clone(), seen: None }
        }
        (None, None, Some(file)) => Edit::Word {
            passage: passage.number,
            language,
            text: crate::machine::read_text(file)?,
            seen: None,
        },
        (None, None, None) => return Err(Failure::usage("the wording is missing")),
    };
    edit(&passage.which, &passage.key, change, passage.expect, data, out).await
}

pub(super) async fn ground(ground: &Ground, data: &Location, out: Output) -> Outcome {
    let language = ground.lang.parse().map_err(Failure::usage)?;
    let text = ground.words.read()?;
    let (place, office) = desk(data, &ground.key).await?;
    let id = find(&place, &ground.which).await?;
    let store = place.store()?;
    let citation = match (&ground.charter, &ground.instrument) {
        (Some(clause), _) => Citation::Charter(clause.clone()),
        (None, Some(cited)) => Citation::Instrument(store.find_instrument(cited).await?),
        (None, None) => Citation::Law,
    };
    apply(store, &id, &office, Edit::Ground { citation, language, text }, None, out).await
}

pub(super) async fn interest(interest: &Interest, data: &Location, out: Output) -> Outcome {
    let language = interest.lang.parse().map_err(Failure::usage)?;
    let text = interest.words.read()?;
    edit(
        &interest.which,
        &interest.key,
        Edit::Interest { language, text, seen: None },
        None,
        data,
        out,
    )
    .await
}

pub(super) async fn promise(promise: &Promise, data: &Location, out: Output) -> Outcome {
    let (place, office) = desk(data, &promise.key).await?;
    let id = find(&place, &promise.which).await?;
    let store = place.store()?;
    let owners = if promise.owners.is_empty() {
        store.commission().charter.party_ids()
    } else {
        promise
            .owners
            .iter()
            .map(|owner| owner.parse().map_err(Failure::usage))
            .collect::<Outcome<BTreeSet<_>>>()?
    };
    let schedule = match promise.within_days {
        Some(days) => Schedule::Within { days },
        None if promise.quarterly => Schedule::Quarterly,
        None => Schedule::Standing,
    };
    let promised = Promised {
        id: promise.name.clone(),
        what: localized(&promise.what)?,
        owners,
        schedule,
        evidence: EvidenceKind::Instrument,
        each: Each::default(),
    };
    apply(store, &id, &office, Edit::Promise { promise: promised, seen: None }, None, out).await
}

pub(super) async fn attach(attach: &Attach, data: &Location, out: Output) -> Outcome {
    let bytes = read_bytes(&attach.file)?;
    let change = Edit::Attach { name: attach.name.clone(), bytes };
    edit(&attach.which, &attach.key, change, None, data, out).await
}

pub(super) async fn task(task: &Task, data: &Location, out: Output) -> Outcome {
    let (place, office) = desk(data, &task.key).await?;
    let id = find(&place, &task.which).await?;
    let read = task.owner.split_once('/').and_then(|(side, role)| {
        let whose = match side {
            "each-party" => Whose::EachParty,
            NO_PARTY => Whose::Secretariat,
            party => Whose::Party(party.parse().ok()?),
        };
        Some((whose, role.parse().ok()?))
    });
    let (whose, role) = read.ok_or_else(|| {
        Failure::usage(format!("{:?} is not whose a task can be", task.owner))
            .todo("write it as in each-party/member, north-union/co-chair or secretariat/secretary")
    })?;
    let planned = Planned { what: localized(&task.what)?, whose, role, hours: task.hours };
    place.store()?.plan_task(&id, planned, &office, now()).await?;
    out.data(&json!({"id": id.to_string()}), || format!("{id}\n"));
    Ok(())
}

pub(super) async fn comment(comment: &Comment, data: &Location, out: Output) -> Outcome {
    let text = comment.words.read()?;
    let (place, office) = desk(data, &comment.key).await?;
    let id = find(&place, &comment.which).await?;
    let audience = match (comment.own_party, office.party()) {
        (false, _) => Audience::Shared,
        (true, Some(party)) => Audience::Party(party.clone()),
        (true, None) => {
            return Err(Failure::usage("the secretariat belongs to no party")
                .todo("leave --own-party away"));
        }
    };
    let number = place.store()?.comment(&id, audience, &text, &office, now()).await?;
    out.data(&json!({"id": id.to_string(), "comment": number}), || format!("comment {number}\n"));
    Ok(())
}
