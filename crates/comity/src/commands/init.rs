//! `comity init`: founds a commission.

use std::path::PathBuf;

use clap::Args;
use commission::act::{Founded, Seated};
use commission::{Charter, Office};
use note::{Digest, KeyKind, Member, Policy, Quorum, SigningKey, VerifierKey, WitnessLine};
use serde_json::json;
use store::{Founding, Location, Options, PersonCard, Store};

use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{make_private_folder, now, random, read_text, write_new};
use crate::output::Output;
use crate::place::log_key_file;

/// What `init` is given.
#[derive(Args, Debug)]
pub struct Init {
    /// The charter (TOML). Every mistake in it is reported at once, with line and remedy.
    #[arg(long)]
    charter: PathBuf,
    /// The log's name, such as `commission.example/record`. It can never be changed.
    #[arg(long)]
    origin: String,
    /// Who holds a seat: OFFICE=PUBLIC-KEY-FILE. Repeat it; every co-chair is needed.
    #[arg(long = "seat", value_name = "OFFICE=KEY")]
    seats: Vec<String>,
    /// A party's witness: PARTY=PUBLIC-KEY-FILE. Repeat it; every party needs one.
    #[arg(long = "witness", value_name = "PARTY=KEY")]
    witnesses: Vec<String>,
    /// The name of the person in a seat: OFFICE=NAME. It stays out of the record.
    #[arg(long = "person", value_name = "OFFICE=NAME")]
    persons: Vec<String>,
}

/// What a commission is founded with.
pub struct Plan {
    /// The charter's source.
    pub charter: String,
    /// The log's key.
    pub log: SigningKey,
    /// Seats with their keys.
    pub seats: Vec<(Office, VerifierKey)>,
    /// Witnesses by party.
    pub witnesses: Vec<(String, VerifierKey)>,
    /// Names of persons by office.
    pub persons: Vec<(Office, String)>,
    /// Whether it is a demonstration.
    pub demonstration: bool,
    /// When (Unix seconds UTC).
    pub at: i64,
}

/// Founds a commission in a data folder.
///
/// # Errors
/// When the plan does not hold or there is one already.
pub async fn found(data: &Location, plan: Plan) -> Outcome<Store> {
    let charter = Charter::parse(&plan.charter).map_err(|problems| charter_failure(&problems))?;
    let policy = policy(&charter, plan.log.verifier(), &plan.witnesses)?;
    let mut cards = Vec::new();
    let mut seats = Vec::new();
    for (office, key) in plan.seats {
        let name = plan.persons.iter().find(|(o, _)| *o == office).map(|(_, name)| name.clone());
        let card =
            PersonCard { name: name.clone().unwrap_or_default(), salt: random()?, show: false };
        seats.push(Seated { office: office.clone(), key, person: card.commitment() });
        if name.is_some() {
            cards.push((office, card));
        }
    }
    let nonce: [u8; 16] = random()?;
    let founded = Founded {
        at: plan.at,
        log: plan.log.verifier(),
        charter: Digest::of(plan.charter.as_bytes()),
        demonstration: plan.demonstration,
        policy: policy.to_string(),
        seats: Vec::new(),
        nonce: nonce.iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let founded = commission::commission::found(&charter, founded, seats).map_err(|e| {
        Failure::new(Code::Usage, e).todo("give --seat and --witness for what is missing")
    })?;
    let founding = Founding { charter: plan.charter, founded, persons: cards };
    // Before the key is written, which is never overwritten.
    store::check_vacant(data).await?;
    make_private_folder(data.dir())?;
    write_new(&log_key_file(data.dir()), format!("{}\n", plan.log.encode()).as_bytes(), true)?;
    let store = Store::found(data, founding, plan.log, Options::default()).await?;
    store.publish(plan.at).await?;
    Ok(store)
}

/// The policy under which every party's witness is needed.
fn policy(
    charter: &Charter,
    log: VerifierKey,
    witnesses: &[(String, VerifierKey)],
) -> Outcome<Policy> {
    if let Some((party, _)) =
        witnesses.iter().find(|(party, _)| !charter.parties.iter().any(|p| p.id.as_str() == party))
    {
        return Err(Failure::usage(format!("the charter has no party {party:?}")));
    }
    let missing: Vec<String> = charter
        .party_ids()
        .into_iter()
        .map(|party| party.to_string())
        .filter(|party| !witnesses.iter().any(|(name, _)| name == party))
        .collect();
    if !missing.is_empty() {
        return Err(Failure::usage(format!("no witness is named for {}", missing.join(", ")))
            .why("nothing becomes agreed in the record unless every party's witness saw it")
            .todo("each party runs `comity key new --witness`; give --witness PARTY=FILE.pub"));
    }
    let members = witnesses.iter().map(|(name, _)| Member::Name(name.clone())).collect();
    let quorum = Quorum::all(members)?;
    let lines = witnesses
        .iter()
        .map(|(name, key)| (name.clone(), WitnessLine { key: key.clone(), url: None }))
        .collect();
    Ok(Policy::new(vec![note::LogLine { key: log, url: None }], lines, &quorum)?)
}

/// Says every problem of a charter.
pub fn charter_failure(problems: &[commission::Problem]) -> Failure {
    let lines: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    Failure::new(
        Code::Usage,
        format!("the charter has {} problems:{}", problems.len(), lines.concat()),
    )
    .todo("mend them and run the command again; nothing was founded")
}

fn pair(text: &str, what: &str) -> Outcome<(String, String)> {
    text.split_once('=')
        .map(|(left, right)| (left.to_owned(), right.to_owned()))
        .ok_or_else(|| Failure::usage(format!("{text:?} is not of the form {what}")))
}

/// A person's name in its one form.
///
/// # Errors
/// When a character in it hides.
pub fn person_name(name: &str) -> Outcome<String> {
    let name = commission::text::clean_line(name, commission::text::TITLE_CHARS_MAX)?;
    if name.is_empty() { Err(Failure::usage("the person's name is empty")) } else { Ok(name) }
}

fn office(text: &str) -> Outcome<Office> {
    text.parse().map_err(Failure::usage)
}

/// Runs it.
pub async fn run(init: &Init, data: &Location, out: Output) -> Outcome {
    let mut seats = Vec::new();
    for seat in &init.seats {
        let (name, file) = pair(seat, "OFFICE=KEY")?;
        seats.push((office(&name)?, keys::verifier(&file)?));
    }
    let mut witnesses = Vec::new();
    for witness in &init.witnesses {
        let (party, file) = pair(witness, "PARTY=KEY")?;
        witnesses.push((party, keys::verifier(&file)?));
    }
    let mut persons = Vec::new();
    for person in &init.persons {
        let (name, person) = pair(person, "OFFICE=NAME")?;
        persons.push((office(&name)?, person_name(&person)?));
    }
    let name = keys::key_name(&init.origin, "this cannot name a log")?;
    let plan = Plan {
        charter: read_text(&init.charter)?,
        log: SigningKey::from_seed(name, KeyKind::Signature, random()?)?,
        seats,
        witnesses,
        persons,
        demonstration: false,
        at: now(),
    };
    let store = found(data, plan).await?;
    let commission = store.commission();
    let policy = commission.policy_at(1).to_string();
    out.data(
        &json!({
            "commission": commission.id.to_string(),
            "origin": init.origin,
            "log": commission.founded.log.to_string(),
            "policy": policy,
        }),
        || format!("founded commission {}\n\n{policy}", commission.id),
    );
    out.note(format!(
        "the commission lives in {data}\nevery party keeps the commission's id and the policy above, handed over by hand: `verify`, `cosign` and `sign` hold every server against them (verify --commission ID --policy FILE)"
    ));
    store.close().await;
    Ok(())
}
