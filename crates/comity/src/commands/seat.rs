//! `comity seat`: who holds which office, with which key.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use commission::roll::Change;
use commission::statement::note_text;
use commission::{Commission, Office, Purpose, Statement};
use note::Digest;
use serde_json::{Value, json};
use store::{Contact, Location, MailAddress, PersonCard};

use crate::client::Client;
use crate::commands::init::person_name;
use crate::commands::verify::utc;
use crate::commands::{office_of, signed};
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{confirmed, now, random, read_text};
use crate::output::Output;
use crate::place::{Place, open};

/// Lists and changes seats. Every change is an act in the record.
#[derive(Subcommand, Debug)]
pub enum Seat {
    /// List the filled seats with their keys.
    List,
    /// Seat somebody. Ordered by the party's registrar (its co-chair, for a registrar's seat).
    Fill(Fill),
    /// Empty a seat; every right of its holder ends at once.
    Vacate(Vacate),
    /// Give a seat a new key: by its old key; or, when that is lost, by the party's registrar or
    /// co-chair together with the registrar of another party.
    #[command(before_help = "Examples:
  comity seat replace-key north-union/co-chair/1 new.key.pub --key old.key
  comity seat replace-key north-union/co-chair/1 new.key.pub --key north-registrar.key --statement-only > north.statement
  comity seat replace-key north-union/co-chair/1 new.key.pub --key south-registrar.key --statement north.statement")]
    ReplaceKey(ReplaceKey),
    /// Give a seat a reading key: what people report is encrypted for those who have one. Ordered
    /// by the seat's own key; for the secretariat also by a co-chair of every party.
    #[command(before_help = "Examples:
  comity seat reading-key north-union/co-chair/1 --passphrase-file phrase --key north.key
  comity seat reading-key secretariat/secretary/1 --passphrase-file phrase --key secretary.key --key north.key --key south.key")]
    ReadingKey(ReadingKey),
    /// Sign an order about a seat that was opened on the site, from this machine.
    #[command(before_help = "Example:
  comity seat sign ORDER --key registrar.key --server https://commission.example")]
    Sign(Sign),
    /// Show, set, confirm or remove the address to which mail for a seat goes. It is erasable, never
    /// in the record, and goes when the seat is vacated.
    #[command(before_help = "Examples:
  comity seat contact north-union/co-chair/1
  comity seat contact north-union/co-chair/1 --mail chair@north.example --lang hy --pace daily
  comity seat contact north-union/co-chair/1 --code 0123456789abcdef0123456789abcdef
  comity seat contact north-union/co-chair/1 --remove")]
    Contact(SetContact),
    /// Erase the name of the person last in a seat, and the address for mail. The record stays valid: it held no name.
    Erase(Erase),
}

/// Who orders a change.
#[derive(Args, Debug)]
struct Orders {
    /// The private key of somebody who orders it. Repeat it where several must.
    #[arg(long = "key", value_name = "FILE")]
    keys: Vec<PathBuf>,
    /// A statement that somebody signed elsewhere with --statement-only.
    #[arg(long = "statement", value_name = "FILE")]
    statements: Vec<PathBuf>,
    /// Only print the signed statement, for another to add; change nothing.
    #[arg(long)]
    statement_only: bool,
}

/// What `seat fill` is given.
#[derive(Args, Debug)]
pub struct Fill {
    /// The seat, such as north-union/member/3.
    office: String,
    /// Their public key (file).
    public: String,
    /// The person's name. It stays out of the record; the record holds a salted digest of it.
    #[arg(long)]
    person: Option<String>,
    #[command(flatten)]
    orders: Orders,
}

/// What `seat vacate` is given.
#[derive(Args, Debug)]
pub struct Vacate {
    /// The seat.
    office: String,
    #[command(flatten)]
    orders: Orders,
}

/// What `seat replace-key` is given.
#[derive(Args, Debug)]
pub struct ReplaceKey {
    /// The seat.
    office: String,
    /// The new public key (file).
    public: String,
    #[command(flatten)]
    orders: Orders,
}

/// What `seat reading-key` is given.
#[derive(Args, Debug)]
pub struct ReadingKey {
    /// The seat.
    office: String,
    /// The passphrase that opens the key: the first line of this file. The secret half of the key
    /// is kept on the server, wrapped with it.
    #[arg(long, value_name = "FILE")]
    passphrase_file: PathBuf,
    /// The private key of somebody who orders it. Repeat it where several must.
    #[arg(long = "key", value_name = "FILE", required = true)]
    keys: Vec<PathBuf>,
}

/// What `seat sign` is given.
#[derive(Args, Debug)]
pub struct Sign {
    /// The order: the digest of its text, as the site shows it.
    order: String,
    /// The private key that signs (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The server.
    #[arg(long, value_name = "URL")]
    server: String,
    /// Sign without asking. For scripts; a person should read the order first.
    #[arg(long)]
    yes: bool,
}

/// What `seat erase` is given.
#[derive(Args, Debug)]
pub struct Erase {
    /// The seat.
    office: String,
}

/// What `seat contact` is given.
#[derive(Args, Debug)]
pub struct SetContact {
    /// The seat.
    office: String,
    /// The address. A letter with a link goes there once the site is served with --smtp, and nothing
    /// else before the link was opened.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "remove")]
    mail: Option<String>,
    /// Confirm the address by the code of that letter, where the link cannot be opened: the 32
    /// digits at its end, as its reader tells them.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["mail", "remove"])]
    code: Option<String>,
    /// The language of the mail: en, ru, hy or az.
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    lang: String,
    /// How soon: at-once, daily (at eight in the morning by the commission's clock) or never.
    #[arg(long, default_value = "at-once")]
    pace: String,
    /// Remove the address.
    #[arg(long)]
    remove: bool,
}

fn office(text: &str) -> Outcome<Office> {
    text.parse().map_err(Failure::usage)
}

/// Runs it.
pub async fn run(command: &Seat, data: &Location, out: Output) -> Outcome {
    match command {
        Seat::List => {
            let store = open(data).await?;
            for (office, seat) in store.commission().roll.seats() {
                out.data(
                    &json!({"office": office.to_string(), "key": seat.key.to_string(), "since": seat.since}),
                    || format!("{:<36} {} since {}\n", office.to_string(), seat.key.id(), utc(seat.since)),
                );
            }
            Ok(())
        }
        Seat::Fill(fill) => {
            let name = fill.person.as_deref().map(person_name).transpose()?;
            let card = PersonCard { name: name.unwrap_or_default(), salt: random()?, show: false };
            let change = Change::Fill {
                office: office(&fill.office)?,
                key: keys::verifier(&fill.public)?,
                person: card.commitment(),
            };
            if fill.orders.statement_only && fill.person.is_some() {
                return Err(Failure::usage("a name's salt is drawn where the seat is filled")
                    .todo("order a fill with the key on one machine; only key replacements need several"));
            }
            let card = fill.person.is_some().then_some(card);
            order(&fill.orders, &change, card, data, out).await
        }
        Seat::Vacate(vacate) => {
            let change = Change::Vacate { office: office(&vacate.office)? };
            order(&vacate.orders, &change, None, data, out).await
        }
        Seat::ReplaceKey(replace) => {
            let change = Change::ReplaceKey {
                office: office(&replace.office)?,
                key: keys::verifier(&replace.public)?,
            };
            order(&replace.orders, &change, None, data, out).await
        }
        Seat::ReadingKey(given) => reading_key(given, data, out).await,
        Seat::Sign(sign) => sign_order(sign, out),
        Seat::Contact(contact) => set_contact(contact, data, out).await,
        Seat::Erase(erase) => {
            let store = open(data).await?;
            let office = office(&erase.office)?;
            let erased = store.erase_person(&office).await?;
            out.data(&json!({"office": office.to_string(), "erased": erased}), || {
                if erased {
                    format!("erased what was kept of the holder of {office}\n")
                } else {
                    format!("nothing is kept of a holder of {office}\n")
                }
            });
            Ok(())
        }
    }
}

async fn set_contact(given: &SetContact, data: &Location, out: Output) -> Outcome {
    let office = office(&given.office)?;
    let store = open(data).await?;
    if let Some(address) = &given.mail {
        let locale = crate::lingo::locale(Some(&given.lang))?.tag();
        let pace = given.pace.parse().map_err(Failure::usage)?;
        let contact = Contact::new(address, locale, pace).map_err(|refusal| {
            Failure::usage(format!("{address:?} cannot be written to"))
                .why(refusal)
                .todo("write an address such as chair@north.example")
        })?;
        store.set_contact(&office, Some(contact)).await?;
    } else if given.remove {
        store.set_contact(&office, None).await?;
    } else if let Some(code) = &given.code
        && !store.confirm_address(code, Some(&office), now()).await?
    {
        store.close().await;
        return Err(Failure::new(
            Code::Finding,
            format!("this code confirms no address of {office}"),
        )
        .why("a code works once, for three days, and for the address to which it went")
        .todo("ask for another letter on the account page, or give the address again"));
    }
    let address = store.mail_address(&office).await?;
    store.close().await;
    let json = address.as_ref().map(|MailAddress { contact: it, confirmed, .. }| {
        json!({"address": it.address, "language": it.locale, "pace": it.pace.as_str(),
            "confirmed": *confirmed > 0})
    });
    out.data(&json!({"office": office.to_string(), "contact": json}), || match &address {
        Some(MailAddress { contact: it, confirmed, .. }) => {
            let standing = if *confirmed > 0 {
                "confirmed"
            } else {
                "not confirmed yet: a letter with a link asks, and nothing else goes there before"
            };
            format!("{office}: {} in {}, {}; {standing}\n", it.address, it.locale, it.pace)
        }
        None => format!("{office}: no address for mail is kept\n"),
    });
    Ok(())
}

async fn reading_key(given: &ReadingKey, data: &Location, out: Output) -> Outcome {
    let office = office(&given.office)?;
    let passphrase = read_text(&given.passphrase_file)?;
    let passphrase = passphrase.lines().next().unwrap_or_default();
    let store = open(data).await?;
    let made = store.new_reading_key(&office, passphrase, now()).await;
    store.close().await;
    let reading = made.map_err(|error| {
        let min = store::sealed::PASSPHRASE_CHARS_MIN;
        Failure::from(error)
            .todo(format!("the first line of the file has at least {min} characters"))
    })?;
    out.note(format!("reading key {reading}"));
    let orders = Orders { keys: given.keys.clone(), statements: Vec::new(), statement_only: false };
    order(&orders, &Change::ReadingKey { office, reading }, None, data, out).await
}

fn statement(commission: &Commission, change: &Change, key: &Path) -> Outcome<String> {
    let key = keys::private(key)?;
    let text = note_text(&Statement {
        purpose: Purpose::Seat,
        subject: commission.order_subject(change),
        reasons: None,
        office: office_of(commission, &key.verifier())?,
        key: key.verifier().id(),
        time: now(),
        nonce: random()?,
    })?;
    signed(text, &key)
}

async fn order(
    orders: &Orders,
    change: &Change,
    card: Option<PersonCard>,
    data: &Location,
    out: Output,
) -> Outcome {
    let place = Place::new(data, None).await?;
    let store = place.store()?;
    let commission = store.commission();
    let mut notes = Vec::new();
    for key in &orders.keys {
        notes.push(statement(&commission, change, key)?);
    }
    if orders.statement_only {
        for note in &notes {
            out.raw(note.as_bytes());
        }
        return Ok(());
    }
    for file in &orders.statements {
        notes.push(read_text(file)?);
    }
    if notes.is_empty() {
        return Err(Failure::usage("nobody orders this").todo("give --key or --statement"));
    }
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let receipt = store.change_seat(change, &notes, card, now()).await?;
    out.data(&json!({"office": change.office().to_string(), "entry": receipt.first}), || {
        format!("{}: changed, entry {}\n", change.office(), receipt.first)
    });
    Ok(())
}

/// Signs an order as its own text says it, not as the server describes it.
fn sign_order(sign: &Sign, out: Output) -> Outcome {
    let subject = Digest::from_hex(&sign.order)
        .map_err(|e| Failure::usage(format!("{} is no order", sign.order)).why(e))?;
    let key = keys::private(&sign.key)?;
    let client = Client::new(&sign.server)?;
    let path = format!("/api/seats/orders/{}", subject.hex());
    let shown = client.json(&path)?;
    let text = shown.get("text").and_then(Value::as_str).unwrap_or_default();
    if Digest::of(text.as_bytes()) != subject {
        return Err(Failure::new(
            Code::Finding,
            "the server shows another text than the one that would be signed",
        )
        .todo("sign nothing, and tell the other parties"));
    }
    let office = key.verifier().name().as_str().parse::<Office>();
    let office = office.map_err(|e| {
        Failure::usage(format!("the key {} names no office", key.verifier().name())).why(e)
    })?;
    out.note(format!("This is the order:\n\n{text}"));
    if !sign.yes && !confirmed("Sign it? Type yes: ")? {
        return Err(Failure::usage("nothing was signed").todo("type yes, or give --yes"));
    }
    let statement = note_text(&Statement {
        purpose: Purpose::Seat,
        subject,
        reasons: None,
        office,
        key: key.verifier().id(),
        time: now(),
        nonce: random()?,
    })?;
    let note = signed(statement, &key)?;
    let answer = client.post(&format!("{path}/signatures"), &json!({"note": note}))?;
    let entry = answer.get("entry").and_then(Value::as_u64);
    out.data(&answer, || match entry {
        Some(entry) => format!("ordered and changed, entry {entry}\n"),
        None => "ordered; it waits for others\n".to_owned(),
    });
    Ok(())
}
