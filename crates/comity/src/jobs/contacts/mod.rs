//! Tells whoever's turn it is that a call waits: by mail, by a signed webhook, by SMS.
//!
//! Whose turn it is follows from the roster and the clock each time. A message lies in the database
//! before it is sent, and is sent by the server that claimed it, until it went or somebody took the
//! call. Outside this site nothing is said but that a call waits.

mod gateway;
mod settings;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use commission::contact::Call;
use commission::{ContactId, Office};
use note::Digest;
use store::{Carrier, Error, Message, MessageOutcome, Pace, Store};
use tokio::sync::watch;
use tokio::task::JoinSet;
use web::locale::Locale;
use web::{routes, t};

use super::Look;
use super::mail::{Mailer, call_letter};
use crate::machine::Steady;
use gateway::Request;
pub use settings::{ContactArgs, Gateways};

/// Seconds for which a server holds a message that it claimed: longer than any attempt lasts.
const LEASE_SECONDS: i64 = 120;
/// Seconds that an attempt by mail may last.
const MAIL_SECONDS: u64 = 60;
/// Seconds until the second attempt; each further wait is twice as long, up to five minutes.
const RETRY_SECONDS: i64 = 2;
const RETRY_SECONDS_MAX: i64 = 300;
/// Seconds after which a message that cannot be sent is given up.
const GIVE_UP_SECONDS: i64 = 86_400;
/// Hexadecimal digits of a delivery's id.
const ID_CHARS: usize = 32;

/// Works until told to end; then attempts that are under way may come to their end.
pub async fn run(
    store: Store,
    mailer: Option<Arc<Mailer>>,
    gateways: Gateways,
    base_url: String,
    clock: Steady,
    ended: watch::Receiver<bool>,
) {
    let ways =
        Ways { store, mailer, gateways: Arc::new(gateways), base_url: base_url.into(), clock };
    if ways.carriers().is_empty() {
        return;
    }
    super::watch(Job { ways, kept: BTreeSet::new() }, ended).await;
}

struct Job {
    ways: Ways,
    /// What this server has kept for whoever's turn it is.
    kept: BTreeSet<Kept>,
}

impl Look for Job {
    const WHAT: &str = "calls";

    async fn look(&mut self) -> Result<(), Error> {
        self.ways.look(&mut self.kept).await
    }
}

/// A message that this server has kept: of a call, to whoever holds an office since a moment.
type Kept = (ContactId, Office, i64);

/// The ways on which messages go.
#[derive(Clone)]
struct Ways {
    store: Store,
    mailer: Option<Arc<Mailer>>,
    gateways: Arc<Gateways>,
    base_url: Arc<str>,
    clock: Steady,
}

impl Ways {
    fn carriers(&self) -> Vec<Carrier> {
        let mut carriers = Vec::new();
        carriers.extend(self.mailer.as_ref().map(|_| Carrier::Mail));
        carriers.extend(self.gateways.webhook.as_ref().map(|_| Carrier::Webhook));
        carriers.extend(self.gateways.sms.as_ref().map(|_| Carrier::Sms));
        carriers
    }

    async fn look(&self, kept: &mut BTreeSet<Kept>) -> Result<(), Error> {
        let now = self.clock.now();
        let new = self.due(kept, now).await?;
        if !new.is_empty() {
            let rows = new.iter().flat_map(|(call, office, _)| {
                self.carriers().into_iter().map(|carrier| (call.clone(), office.clone(), carrier))
            });
            self.store.put_call_messages(rows.collect(), now).await?;
            kept.extend(new);
        }
        let mut attempts = JoinSet::new();
        for message in self.store.call_messages(now).await? {
            let ways = self.clone();
            attempts.spawn(async move { ways.attempt(message).await });
        }
        let mut failed = None;
        while let Some(done) = attempts.join_next().await {
            if let Ok(Err(error)) = done {
                failed = Some(error);
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// Whose turn has come at calls that nobody has taken, but for those who are told already.
    async fn due(&self, kept: &mut BTreeSet<Kept>, now: i64) -> Result<Vec<Kept>, Error> {
        let calls = self.store.waiting_calls().await?;
        kept.retain(|(id, _, _)| calls.iter().any(|call| call.id == *id));
        if calls.is_empty() {
            return Ok(Vec::new());
        }
        self.store.refresh().await?;
        let commission = self.store.commission();
        let (charter, roll) = (&commission.charter, &commission.roll);
        let rosters = self.store.rosters().await?;
        let mut due = Vec::new();
        for call in &calls {
            let Some(roster) = rosters.get(&call.to) else { continue };
            for (office, _) in call.told(roster, charter, roll, now) {
                let since = roll.seats().get(&office).map_or(0, |seat| seat.since);
                due.push((call.id.clone(), office, since));
            }
        }
        due.retain(|one| !kept.contains(one));
        Ok(due)
    }

    async fn attempt(&self, mut message: Message) -> Result<(), Error> {
        let now = self.clock.now();
        let until = now.saturating_add(LEASE_SECONDS);
        if !self.store.claim_call_message(&mut message, now, until).await? {
            return Ok(());
        }
        let call = self.store.call(&message.call).await?;
        let outcome = if call.state() == "open" {
            self.send(&message, &call).await?
        } else {
            MessageOutcome::Moot
        };
        match &outcome {
            MessageOutcome::Failed { why, .. } => {
                tracing::warn!(office = %message.office, by = message.carrier.as_str(), why,
                    "that a call waits could not be told");
            }
            MessageOutcome::GivenUp { why } => {
                tracing::error!(office = %message.office, by = message.carrier.as_str(), why,
                    "that a call waits is given up to tell");
            }
            _ => {}
        }
        self.store.settle_call_message(&message, outcome, self.clock.now()).await?;
        Ok(())
    }

    async fn send(&self, message: &Message, call: &Call) -> Result<MessageOutcome, Error> {
        let id = delivery(message);
        let sent = match message.carrier {
            Carrier::Mail => self.mail(message, call, &id).await?,
            Carrier::Webhook => match &self.gateways.webhook {
                Some(hook) => {
                    let now = self.clock.now();
                    let open = format!("{}{}", self.base_url, routes::contact_call(&call.id));
                    Some(post(hook.request(&id, call, &message.office, &open, now)).await)
                }
                None => None,
            },
            Carrier::Sms => self.sms(message, &id).await?,
        };
        Ok(match sent {
            None => MessageOutcome::Moot,
            Some(Ok(())) => MessageOutcome::Sent,
            Some(Err(why)) => in_vain(why, message, self.clock.now()),
        })
    }

    /// None where the holder wishes no mail, or none can be sent.
    async fn mail(
        &self,
        message: &Message,
        call: &Call,
        id: &str,
    ) -> Result<Option<Result<(), String>>, Error> {
        let contact = self.store.contact_with_token(&message.office).await?;
        let (Some(mailer), Some((contact, token))) = (&self.mailer, contact) else {
            return Ok(None);
        };
        if contact.pace == Pace::Never {
            return Ok(None);
        }
        let base = mailer.base_url();
        let letter = call_letter(&contact, &token, call.urgent, id, base, self.clock.now());
        let limit = Duration::from_secs(MAIL_SECONDS);
        let sent = match tokio::time::timeout(limit, mailer.send(letter)).await {
            Ok(sent) => sent.map_err(|unsent| unsent.why),
            Err(_) => Err("no answer in time".to_owned()),
        };
        Ok(Some(sent))
    }

    /// None where the holder gave no number.
    async fn sms(&self, message: &Message, id: &str) -> Result<Option<Result<(), String>>, Error> {
        let number = self.store.telephones().await?.remove(&message.office);
        let (Some(sms), Some(number)) = (&self.gateways.sms, number) else { return Ok(None) };
        let contact = self.store.contact(&message.office).await?;
        let locale = contact.and_then(|it| Locale::parse(&it.locale));
        let locale = locale.unwrap_or_else(Locale::fallback);
        let url = format!("{}{}", self.base_url, routes::contacts());
        let text = t!(locale, "sms-call", "url" => url);
        Ok(Some(post(sms.request(id, number.as_str(), &text)).await))
    }
}

/// Sends a request from a thread that may wait.
async fn post(request: Request) -> Result<(), String> {
    tokio::task::spawn_blocking(move || request.send())
        .await
        .unwrap_or_else(|_| Err("the attempt broke".to_owned()))
}

/// The same for the same message, however often it is tried: by it a receiver knows one that comes
/// twice because a server died before it noted the receiver's yes.
fn delivery(message: &Message) -> String {
    let Message { call, office, carrier, at, .. } = message;
    let carrier = carrier.as_str();
    let text = format!("comity/call-message/v1\n{call}\n{office}\n{carrier}\n{at}\n");
    Digest::of(text.as_bytes()).hex().chars().take(ID_CHARS).collect()
}

/// What comes of an attempt in vain.
fn in_vain(why: String, message: &Message, now: i64) -> MessageOutcome {
    if now.saturating_sub(message.at) >= GIVE_UP_SECONDS {
        return MessageOutcome::GivenUp { why };
    }
    let wait = 2_i64.saturating_pow(message.attempts).saturating_mul(RETRY_SECONDS);
    MessageOutcome::Failed { why, next_try: now.saturating_add(wait.min(RETRY_SECONDS_MAX)) }
}
