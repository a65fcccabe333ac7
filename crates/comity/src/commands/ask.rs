//! `comity ask`: a request to a server's API that the key of a seat signs.

use std::path::PathBuf;

use clap::Args;
use commission::instrument::to_sign;
use commission::statement::request_digest;
use commission::{Office, Purpose};
use serde_json::Value;

use crate::client::Client;
use crate::commands::signed;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, random, read_text};
use crate::output::Output;

/// What `ask` is given.
#[derive(Args, Debug)]
pub struct Ask {
    /// The path with its query, such as "/api/contacts/calls?state=open": in quotes, for the shell.
    path: String,
    /// The server.
    #[arg(long, value_name = "URL")]
    server: String,
    /// The private key of the seat that asks (file).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// What is handed in, as JSON (file; - for standard input). With it the request does something.
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// Nothing is handed in, but the request does something, such as taking a call.
    #[arg(long, conflicts_with = "body")]
    post: bool,
}

/// Runs it.
pub fn run(given: &Ask, out: Output) -> Outcome {
    if !given.path.starts_with("/api/") {
        return Err(Failure::usage(format!("{:?} is no path of the API", given.path))
            .todo("begin it with /api/"));
    }
    let key = keys::private(&given.key)?;
    let office: Office = key.verifier().name().as_str().parse().map_err(|e| {
        Failure::usage(format!("the key {} names no office", key.verifier().name())).why(e)
    })?;
    let client = Client::new(&given.server)?;
    let commission = client.json("/api/commission")?;
    let commission = commission.get("id").and_then(Value::as_str).unwrap_or_default();
    let commission = commission
        .parse()
        .map_err(|_| Failure::new(Code::Remote, format!("{} is no commission", given.server)))?;
    let body = given.body.as_deref().map(read_text).transpose()?;
    let method = if given.post || body.is_some() { "POST" } else { "GET" };
    let bytes = body.as_deref().unwrap_or_default().as_bytes();
    let subject = request_digest(&commission, method, &given.path, bytes);
    let id = key.verifier().id();
    let text = to_sign(Purpose::Ask, subject, None, &office, id, now(), random()?)?;
    let note = signed(text, &key)?;
    let answer =
        client.ask(method, &given.path, &web::api::authorization(&note), body.as_deref())?;
    out.data(&answer, || {
        serde_json::to_string_pretty(&answer).map_or_else(|e| e.to_string(), |it| format!("{it}\n"))
    });
    Ok(())
}
