//! Tabling, signing, declining, withdrawing: what enters the record.

use std::path::PathBuf;

use clap::Args;
use commission::instrument::to_sign;
use commission::{Office, Purpose};
use note::{Digest, SigningKey};
use serde_json::{Value, json};
use store::{Location, Receipt, Store};

use super::{Which, Words, find};
use crate::client::Client;
use crate::commands::{office_of, signed};
use crate::failure::{Code, Failure, Outcome};
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
    /// The digest you agreed to sign (as the other side read it to you). Refused when the text on
    /// the table has another.
    #[arg(long)]
    digest: Option<String>,
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

impl Tabled {
    async fn new(
        which: &Which,
        server: Option<&str>,
        key: &SigningKey,
        data: &Location,
    ) -> Outcome<Self> {
        let place = Place::new(data, server).await?;
        let (id, digest, office) = match &place {
            Place::Local(store) => {
                let id = store.find_instrument(&which.id).await?;
                let page = store.instrument(&id).await?;
                let office = office_of(&store.commission(), &key.verifier())?;
                (id.to_string(), page.instrument.current().digest, office)
            }
            Place::Server(client) => remote(client, &which.id, key)?,
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

/// Reads a text from a server and checks on this machine that its digest covers what it shows:
/// every authentic version is fetched and hashed here before anything is signed.
fn remote(client: &Client, which: &str, key: &SigningKey) -> Outcome<(String, Digest, Office)> {
    let shown = client.json(&format!("/api/instruments/{}", escape(which)))?;
    let id = shown.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let text = client.text(&format!("/api/instruments/{}/text", escape(&id)))?;
    let text: commission::InstrumentText = text
        .parse()
        .map_err(|e| Failure::new(Code::Remote, "the server's text cannot be read").why(e))?;
    if text.id.as_str() != id {
        return Err(Failure::new(Code::Remote, "the server shows the text of another instrument"));
    }
    for (language, digest) in text
        .authentic
        .iter()
        .map(|(l, d)| (l.to_string(), d))
        .chain(text.attachments.iter().map(|(name, digest)| (name.clone(), digest)))
    {
        let bytes = client.get(&format!("/record/blob/{}", digest.hex()))?;
        if Digest::of(&bytes) != *digest {
            return Err(Failure::new(
                Code::Finding,
                format!("the server's {language} version is not the one that would be signed"),
            )
            .todo("sign nothing, and tell the other parties"));
        }
    }
    let commission = client.json("/api/commission")?;
    let named = commission.get("id").and_then(Value::as_str).unwrap_or_default();
    if named != text.commission.as_str() {
        return Err(Failure::new(Code::Finding, "the text belongs to another commission"));
    }
    let own = key.verifier().to_string();
    let office = commission
        .get("seats")
        .and_then(Value::as_array)
        .and_then(|seats| {
            seats.iter().find(|seat| seat.get("key").and_then(Value::as_str) == Some(&own))
        })
        .and_then(|seat| seat.get("office").and_then(Value::as_str)?.parse().ok())
        .ok_or_else(|| {
            Failure::usage(format!("the key {} holds no seat", key.verifier().name()))
        })?;
    Ok((id, text.digest(), office))
}

fn escape(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
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
    let tabled = Tabled::new(&sign.which, sign.server.as_deref(), &key, data).await?;
    if let Some(agreed) = &sign.digest {
        let agreed: Digest =
            agreed.parse().map_err(|e| Failure::usage(format!("{agreed:?} is no digest: {e}")))?;
        if agreed != tabled.digest {
            return Err(commission::Refusal::OtherDigest {
                expected: tabled.digest,
                found: agreed,
            }
            .into());
        }
    }
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
    let tabled = Tabled::new(&decline.which, decline.server.as_deref(), &key, data).await?;
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
    let tabled = Tabled::new(&withdraw.which, withdraw.server.as_deref(), &key, data).await?;
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
