//! A text on a server, trusted with nothing: every file of it is fetched and hashed here, and
//! what is signed is what this machine has shown to the signer.

use std::collections::BTreeMap;
use std::io::{BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args;
use commission::instrument::Version;
use commission::{Act, CommissionAct, CommissionId, InstrumentText, Kind, Language, Office};
use note::{Digest, SigningKey};
use serde_json::Value;

use crate::client::Client;
use crate::commands::verify::utc;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_text, write_new};
use crate::output::Output;

/// How the signer agrees to what a server shows.
#[derive(Args, Debug)]
pub(super) struct Consent {
    /// The digest you agreed to (as the other side read it to you). Refused when the text on the
    /// table has another.
    #[arg(long)]
    digest: Option<String>,
    /// The commission's id, which `init` printed and your party keeps. Without it the one is taken
    /// that this key met first, which is remembered in the file KEY.commission.
    #[arg(long, value_name = "ID")]
    commission: Option<String>,
    /// Do not ask: you have read the text elsewhere. --digest does the same for one text alone.
    #[arg(long)]
    yes: bool,
    /// Never ask; without --yes or --digest refuse.
    #[arg(long)]
    no_input: bool,
}

impl Consent {
    /// Refuses another digest than the one agreed to.
    ///
    /// # Errors
    /// When it is another, or no digest.
    pub(super) fn check_digest(&self, found: Digest) -> Outcome {
        let Some(agreed) = &self.digest else { return Ok(()) };
        let expected: Digest =
            agreed.parse().map_err(|e| Failure::usage(format!("{agreed:?} is no digest: {e}")))?;
        if expected == found {
            return Ok(());
        }
        Err(commission::Refusal::OtherDigest { expected: found, found: expected }.into())
    }

    /// Shows what would be signed, and asks.
    fn ask(&self, shown: &Shown, what: &str, language: Option<&Language>, out: Output) -> Outcome {
        out.note(shown.words(language)?);
        if self.yes || self.digest.is_some() {
            return Ok(());
        }
        if self.no_input || !std::io::stdin().is_terminal() {
            return Err(Failure::usage("nobody said that this text is to be signed")
                .why("the server names the text, so somebody must have read it on this machine")
                .todo("read it above and give --digest with its digest, or --yes; or run this in a terminal"));
        }
        out.note(format!("\n{what}? Write yes to go on:"));
        let mut line = String::new();
        std::io::stdin()
            .lock()
            .read_line(&mut line)
            .map_err(|e| Failure::io("the answer cannot be read", e))?;
        if line.trim() == "yes" {
            return Ok(());
        }
        Err(Failure::new(Code::Finding, "nothing was signed"))
    }
}

/// A text as this machine has checked it.
pub(super) struct Shown {
    /// What the server says of it.
    pub said: Value,
    /// The text whose digest is signed.
    pub text: InstrumentText,
    /// Its versions by language, as their bytes.
    pub versions: BTreeMap<Language, Vec<u8>>,
    demonstration: bool,
}

impl Shown {
    /// Fetches the text that `which` names.
    ///
    /// # Errors
    /// When the server shows another one, or files that are not those of its digest.
    pub(super) fn fetch(client: &Client, which: &str) -> Outcome<Self> {
        let typed: String =
            which.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let said = client.json(&format!("/api/instruments/{typed}"))?;
        let id = said.get("id").and_then(Value::as_str).unwrap_or_default();
        let safe: String = id.chars().filter(char::is_ascii_hexdigit).collect();
        let text = client.text(&format!("/api/instruments/{safe}/text"))?;
        let text: InstrumentText = text
            .parse()
            .map_err(|e| Failure::new(Code::Remote, "the server's text cannot be read").why(e))?;
        if text.id.as_str() != id || !fits(which, &text, said.get("number")) {
            return Err(Failure::new(
                Code::Finding,
                format!("the server shows another text than {which}: {} {}", text.kind, text.id),
            )
            .todo("sign nothing, and tell the other parties"));
        }
        let digest = text.digest();
        if said.get("digest").and_then(Value::as_str) != Some(&digest.to_string()) {
            return Err(Failure::new(
                Code::Finding,
                format!("the server names another digest than its text has: {digest}"),
            )
            .todo("sign nothing, and tell the other parties"));
        }
        let mut versions = BTreeMap::new();
        for (language, digest) in text.authentic.iter().chain(&text.courtesy) {
            let bytes = blob(client, &format!("{language} version"), digest)?;
            let version = String::from_utf8(bytes.clone())
                .ok()
                .and_then(|words| words.parse::<Version>().ok())
                .filter(|version| version.language == *language && version.kind == text.kind);
            if version.is_none() {
                return Err(Failure::new(
                    Code::Finding,
                    format!("what is called the {language} version is none"),
                )
                .todo("sign nothing, and tell the other parties"));
            }
            versions.insert(language.clone(), bytes);
        }
        for (name, digest) in &text.attachments {
            blob(client, &format!("attachment {name}"), digest)?;
        }
        let demonstration = founding(client, &text.commission)?;
        Ok(Self { said, text, versions, demonstration })
    }

    /// The text for a reader: its title and passages in one language, and its digest.
    ///
    /// # Errors
    /// When there is no version in the language.
    pub(super) fn words(&self, language: Option<&Language>) -> Outcome<String> {
        let text = &self.text;
        let tag = match language {
            Some(tag) if self.versions.contains_key(tag) => tag,
            Some(tag) => {
                let has: Vec<_> = self.versions.keys().map(ToString::to_string).collect();
                return Err(Failure::usage(format!("there is no {tag} version"))
                    .todo(format!("the text has: {}", has.join(", "))));
            }
            None => {
                let own = preferred().filter(|tag| text.authentic.contains_key(tag));
                let own = own.and_then(|tag| text.authentic.get_key_value(&tag).map(|(t, _)| t));
                own.or_else(|| text.authentic.keys().next())
                    .ok_or_else(|| Failure::new(Code::Remote, "the text has no version"))?
            }
        };
        let bytes = self.versions.get(tag).cloned().unwrap_or_default();
        let courtesy =
            if text.courtesy.contains_key(tag) { " (a courtesy translation)" } else { "" };
        let demonstration = if self.demonstration {
            "this is a DEMONSTRATION: its parties are invented\n"
        } else {
            ""
        };
        let promises = text.promises.map_or("", |_| "it makes promises\n");
        Ok(format!(
            "{demonstration}{} {}, revision {}{courtesy}\n\n{}\n{promises}commission {}\ncan be signed until {}\ndigest {}",
            text.kind,
            text.id,
            text.revision,
            String::from_utf8_lossy(&bytes),
            text.commission,
            utc(text.deadline),
            text.digest(),
        ))
    }
}

fn blob(client: &Client, what: &str, digest: &Digest) -> Outcome<Vec<u8>> {
    let bytes = client.get(&format!("/record/blob/{}", digest.hex()))?;
    if Digest::of(&bytes) == *digest {
        return Ok(bytes);
    }
    Err(Failure::new(
        Code::Finding,
        format!("the server's {what} is not the one that would be signed"),
    )
    .todo("sign nothing, and tell the other parties"))
}

/// Whether a text is the one that was typed: the start of its id, or its kind and number.
fn fits(which: &str, text: &InstrumentText, number: Option<&Value>) -> bool {
    if let Some((kind, wanted)) = which.rsplit_once('-')
        && let (Ok(kind), Ok(wanted)) = (kind.parse::<Kind>(), wanted.parse::<i64>())
    {
        return text.kind == kind && number.and_then(Value::as_i64) == Some(wanted);
    }
    which.len() >= 4 && text.id.as_str().starts_with(&which.to_ascii_lowercase())
}

/// Whether the commission is a demonstration. Its id is the digest of its founding act, so that
/// no server can show another act for it.
fn founding(client: &Client, id: &CommissionId) -> Outcome<bool> {
    let bytes = client.get("/record/entry/0.json")?;
    match Act::decode(&bytes) {
        Ok(Act::Commission(CommissionAct::Founded(founded))) if CommissionId::of(&bytes) == *id => {
            Ok(founded.demonstration)
        }
        _ => Err(Failure::new(Code::Finding, "the text belongs to another commission")
            .why("the server's founding act is not the one whose digest the text names")
            .todo("sign nothing, and tell the other parties")),
    }
}

/// The reader's language, as the terminal says.
fn preferred() -> Option<Language> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    value.split(['_', '.', '-']).next()?.parse().ok()
}

/// What a signer has agreed to.
pub(super) struct Agreed {
    /// The text's id.
    pub id: String,
    /// The digest to state something about.
    pub digest: Digest,
    /// The office in which the key acts.
    pub office: Office,
}

/// Fetches a text, checks it, shows it, and asks.
///
/// # Errors
/// When anything about it is not as it must be, or the signer does not agree.
pub(super) fn agree(
    client: &Client,
    which: &str,
    what: &str,
    language: Option<&Language>,
    consent: &Consent,
    (file, key): (&Path, &SigningKey),
    out: Output,
) -> Outcome<Agreed> {
    let shown = Shown::fetch(client, which)?;
    let digest = shown.text.digest();
    consent.check_digest(digest)?;
    let remember = commission(&shown.text.commission, consent.commission.as_deref(), file, out)?;
    let office = seat(client, key)?;
    consent.ask(&shown, &format!("{what} as {office}"), language, out)?;
    if let Some(file) = remember {
        let id = shown.text.commission.as_str();
        let written = write_new(&file, format!("{id}\n").as_bytes(), false);
        // Another command with this key may have been first, and met the same.
        if written.is_err() && read_text(&file).map(|known| known.trim() != id).unwrap_or(true) {
            written?;
        }
    }
    Ok(Agreed { id: shown.text.id.to_string(), digest, office })
}

fn memory(key: &Path) -> PathBuf {
    let mut name = key.as_os_str().to_owned();
    name.push(".commission");
    PathBuf::from(name)
}

/// Refuses another commission than the signer's; returns the file in which to remember a new one.
fn commission(
    found: &CommissionId,
    given: Option<&str>,
    key: &Path,
    out: Output,
) -> Outcome<Option<PathBuf>> {
    let file = memory(key);
    let known = match file.exists() {
        true => Some(read_text(&file)?.trim().to_owned()),
        false => None,
    };
    for (own, from) in
        [(given.map(str::to_owned), "you gave"), (known.clone(), "this key signs for")]
    {
        if let Some(own) = own
            && own.trim() != found.as_str()
        {
            return Err(Failure::new(
                Code::Finding,
                format!("the text belongs to another commission: {found}"),
            )
            .why(format!("the one that {from} is {}", own.trim()))
            .todo("sign nothing, and tell the other parties"));
        }
    }
    if known.is_some() {
        return Ok(None);
    }
    if given.is_none() {
        out.note(format!(
            "this key meets commission {found} for the first time, and will sign for no other (remembered in {}): compare it with the id your party keeps since the founding",
            file.display()
        ));
    }
    Ok(Some(file).filter(|_| key != Path::new("-")))
}

/// The office that the server says this key holds. A false one makes the statement void, no more.
fn seat(client: &Client, key: &SigningKey) -> Outcome<Office> {
    let own = key.verifier().to_string();
    let commission = client.json("/api/commission")?;
    commission
        .get("seats")
        .and_then(Value::as_array)
        .and_then(|seats| {
            seats.iter().find(|seat| seat.get("key").and_then(Value::as_str) == Some(&own))
        })
        .and_then(|seat| seat.get("office").and_then(Value::as_str)?.parse().ok())
        .ok_or_else(|| Failure::usage(format!("the key {} holds no seat", key.verifier().name())))
}
