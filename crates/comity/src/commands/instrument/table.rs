//! Tabling, signing, declining, withdrawing: what enters the record.

use std::path::{Path, PathBuf};

use clap::Args;
use commission::instrument::to_sign;
use commission::{Language, Office, Purpose};
use note::{Digest, SigningKey};
use serde_json::{Value, json};
use store::{Location, Receipt, Store};

use super::remote::{Consent, agree};
use super::{Which, Words, find};
use crate::client::Client;
use crate::commands::{office_of, signed};
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{now, random};
use crate::output::Output;
use crate::place::Place;

/// What `instrument table` is given.
#[derive(Args, Debug)]
pub struct Table {
    #[command(flatten)]
    which: Which,
    /// Days it waits for signatures. Default: as the charter says.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..))]
    deadline_days: Option<u16>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument sign` is given.
#[derive(Args, Debug)]
pub struct Sign {
    #[command(flatten)]
    which: Which,
    /// The language in which a server's text is shown before it is signed.
    #[arg(long)]
    lang: Option<String>,
    #[command(flatten)]
    consent: Consent,
    /// Sign against a server, from your own machine. Without it: in the data folder.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument decline` is given.
#[derive(Args, Debug)]
pub struct Decline {
    #[command(flatten)]
    which: Which,
    /// The language of the reasons.
    #[arg(long)]
    lang: String,
    /// The reasons. They are public.
    #[command(flatten)]
    words: Words,
    #[command(flatten)]
    consent: Consent,
    /// Decline against a server, from your own machine. Without it: in the data folder.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

/// What `instrument withdraw` is given.
#[derive(Args, Debug)]
pub struct Withdraw {
    #[command(flatten)]
    which: Which,
    /// The language in which a server's text is shown before it is withdrawn.
    #[arg(long)]
    lang: Option<String>,
    #[command(flatten)]
    consent: Consent,
    /// Withdraw against a server, from your own machine. Without it: in the data folder.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
    /// Your private key; it says in what office you act.
    #[arg(long)]
    key: PathBuf,
}

pub(super) async fn table(table: &Table, data: &Location, out: Output) -> Outcome {
    let key = keys::private(&table.key)?;
    let place = Place::new(data, None).await?;
    let store = place.store()?;
    let office = office_of(&store.commission(), &key.verifier())?;
    let id = find(&place, &table.which).await?;
    let at = now();
    let deadline = table.deadline_days.map(|days| at + i64::from(days) * 86_400);
    let tabling = store.prepare_tabling(&id, deadline, at).await?;
    let digest = tabling.text().digest();
    let note = statement(Purpose::Table, digest, None, &office, &key)?;
    let receipt = store.table(&id, tabling.text().deadline, &note, at).await?;
    out.data(
        &json!({"id": id.to_string(), "digest": digest.to_string(), "entry": receipt.first}),
        || format!("tabled as {digest}, entry {}\n", receipt.first),
    );
    Ok(())
}

fn statement(
    purpose: Purpose,
    digest: Digest,
    reasons: Option<&str>,
    office: &Office,
    key: &SigningKey,
) -> Outcome<String> {
    let id = key.verifier().id();
    signed(to_sign(purpose, digest, reasons, office, id, now(), random()?)?, key)
}

/// Where a text on the table is acted upon, and what is needed to state something about it.
struct Tabled {
    place: Place,
    id: String,
    digest: Digest,
    office: Office,
}

/// What is to be stated about a text.
struct Asked<'a> {
    which: &'a Which,
    server: Option<&'a str>,
    /// The deed, for the question that a signer is asked.
    what: &'a str,
    language: Option<Language>,
    consent: &'a Consent,
    file: &'a Path,
    key: &'a SigningKey,
}

impl Tabled {
    async fn new(asked: &Asked<'_>, data: &Location, out: Output) -> Outcome<Self> {
        let place = Place::new(data, asked.server).await?;
        let (id, digest, office) = match &place {
            Place::Local(store) => {
                let id = store.find_instrument(&asked.which.id).await?;
                let page = store.instrument(&id).await?;
                let office = office_of(&store.commission(), &asked.key.verifier())?;
                let digest = page.instrument.current().digest;
                asked.consent.check_digest(digest)?;
                (id.to_string(), digest, office)
            }
            Place::Server(client) => {
                let key = (asked.file, asked.key);
                let language = asked.language.as_ref();
                let agreed =
                    agree(client, &asked.which.id, asked.what, language, asked.consent, key, out)?;
                (agreed.id, agreed.digest, agreed.office)
            }
        };
        Ok(Self { place, id, digest, office })
    }

    async fn local(&self) -> Outcome<Option<(&Store, commission::InstrumentId)>> {
        match &self.place {
            Place::Local(store) => Ok(Some((store, store.find_instrument(&self.id).await?))),
            Place::Server(_) => Ok(None),
        }
    }

    fn client(&self) -> Outcome<&Client> {
        match &self.place {
            Place::Server(client) => Ok(client),
            Place::Local(_) => Err(Failure::usage("no server is given")),
        }
    }
}

fn language(tag: Option<&str>) -> Outcome<Option<Language>> {
    tag.map(|tag| tag.parse().map_err(Failure::usage)).transpose()
}

fn entered(out: Output, id: &str, word: &str, local: Option<Receipt>, remote: &Value) {
    let (first, adopted) = match local {
        // An adoption follows the signature in the same commit.
        Some(receipt) => (receipt.first, receipt.size > receipt.first + 1),
        None => (
            remote.get("first").and_then(Value::as_u64).unwrap_or_default(),
            remote.get("state").and_then(Value::as_str) == Some("adopted"),
        ),
    };
    out.data(&json!({"id": id, "entry": first, "adopted": adopted}), || {
        let more = if adopted { "; every party has signed: adopted" } else { "" };
        format!("{word}, entry {first}{more}\n")
    });
}

pub(super) async fn sign(sign: &Sign, data: &Location, out: Output) -> Outcome {
    let key = keys::private(&sign.key)?;
    let asked = Asked {
        which: &sign.which,
        server: sign.server.as_deref(),
        what: "Sign this text",
        language: language(sign.lang.as_deref())?,
        consent: &sign.consent,
        file: &sign.key,
        key: &key,
    };
    let tabled = Tabled::new(&asked, data, out).await?;
    let note = statement(Purpose::Sign, tabled.digest, None, &tabled.office, &key)?;
    let (receipt, answer) = match tabled.local().await? {
        Some((store, id)) => (Some(store.sign(&id, &note, now()).await?), Value::Null),
        None => {
            let path = format!("/api/instruments/{}/signatures", tabled.id);
            (None, tabled.client()?.post(&path, &json!({"note": note}))?)
        }
    };
    entered(
        out,
        &tabled.id,
        &format!("signed {} as {}", tabled.digest, tabled.office),
        receipt,
        &answer,
    );
    Ok(())
}

pub(super) async fn decline(decline: &Decline, data: &Location, out: Output) -> Outcome {
    let key = keys::private(&decline.key)?;
    let language: commission::Language = decline.lang.parse().map_err(Failure::usage)?;
    let reasons =
        commission::text::clean(&decline.words.read()?, commission::text::TEXT_CHARS_MAX)?;
    let asked = Asked {
        which: &decline.which,
        server: decline.server.as_deref(),
        what: "Decline this text",
        language: None,
        consent: &decline.consent,
        file: &decline.key,
        key: &key,
    };
    let tabled = Tabled::new(&asked, data, out).await?;
    let note = statement(Purpose::Decline, tabled.digest, Some(&reasons), &tabled.office, &key)?;
    let (receipt, answer) = match tabled.local().await? {
        Some((store, id)) => {
            (Some(store.decline(&id, &note, language, &reasons, now()).await?), Value::Null)
        }
        None => {
            let path = format!("/api/instruments/{}/declines", tabled.id);
            let body = json!({"note": note, "language": language.as_str(), "reasons": reasons});
            (None, tabled.client()?.post(&path, &body)?)
        }
    };
    entered(out, &tabled.id, &format!("declined as {}", tabled.office), receipt, &answer);
    Ok(())
}

pub(super) async fn withdraw(withdraw: &Withdraw, data: &Location, out: Output) -> Outcome {
    let key = keys::private(&withdraw.key)?;
    let asked = Asked {
        which: &withdraw.which,
        server: withdraw.server.as_deref(),
        what: "Withdraw this text",
        language: language(withdraw.lang.as_deref())?,
        consent: &withdraw.consent,
        file: &withdraw.key,
        key: &key,
    };
    let tabled = Tabled::new(&asked, data, out).await?;
    let note = statement(Purpose::Withdraw, tabled.digest, None, &tabled.office, &key)?;
    let (receipt, answer) = match tabled.local().await? {
        Some((store, id)) => (Some(store.withdraw(&id, &note, now()).await?), Value::Null),
        None => {
            let path = format!("/api/instruments/{}/withdrawals", tabled.id);
            (None, tabled.client()?.post(&path, &json!({"note": note}))?)
        }
    };
    entered(out, &tabled.id, &format!("withdrawn as {}", tabled.office), receipt, &answer);
    Ok(())
}
