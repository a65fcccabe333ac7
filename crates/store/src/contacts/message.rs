//! Messages that say that a call waits: kept before they are sent, claimed by one server, tried
//! again until they went or nobody needs them any more.

use commission::{ContactId, Office};
use sqlx::AnyConnection;

use super::rows;
use crate::Error;
use crate::commit::Work;
use crate::mail::Contact;
use crate::row::{Row, sql};
use crate::store::Store;

/// The most messages that one question returns.
const MESSAGES_MAX: i64 = 100;
/// The most bytes of a failure's words.
const FAILURE_CHARS_MAX: usize = 200;

/// On which way a message goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Carrier {
    /// By mail, to the address of the office's holder.
    Mail,
    /// To the operator's own address, signed.
    Webhook,
    /// By SMS, to the number of the office's holder.
    Sms,
}

impl Carrier {
    /// Every carrier.
    pub const ALL: [Carrier; 3] = [Carrier::Mail, Carrier::Webhook, Carrier::Sms];

    /// The carrier's word in the database and in logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Carrier::Mail => "mail",
            Carrier::Webhook => "webhook",
            Carrier::Sms => "sms",
        }
    }
}

/// A message that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// Of which call it tells.
    pub call: ContactId,
    /// Whose turn it is.
    pub office: Office,
    /// On which way.
    pub carrier: Carrier,
    /// Since when it waits (Unix seconds UTC).
    pub at: i64,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// For compare-and-swap: how often it was claimed.
    claim: i64,
}

/// What became of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MessageOutcome {
    /// It went.
    Sent,
    /// Nobody needs it any more, or there is nowhere to send it.
    Moot,
    /// It could not be sent and is tried again.
    Failed {
        /// Why, in few words and without number or address.
        why: String,
        /// When it is tried again (Unix seconds UTC).
        next_try: i64,
    },
    /// It could not be sent and is not tried again.
    GivenUp {
        /// Why, in few words and without number or address.
        why: String,
    },
}

/// A change of what is to be sent.
#[derive(Clone, Debug)]
pub(crate) enum Post {
    /// These wait from now on, each once.
    Put(Vec<(ContactId, Office, Carrier)>, i64),
    /// A server wants to send one.
    Claim { message: Box<Message>, now: i64, until: i64 },
    /// It did.
    Settle { message: Box<Message>, outcome: MessageOutcome, now: i64 },
    /// The words of calls and contacts that were over before a moment go.
    Forget { before: i64 },
}

/// One change, within the writer's transaction; returns the rows changed.
pub(crate) async fn post(conn: &mut AnyConnection, post: Post) -> Result<u64, Error> {
    match post {
        Post::Put(new, now) => {
            let mut count = 0;
            for (call, office, carrier) in new {
                count += put(conn, &call, &office, carrier, now).await?;
            }
            Ok(count)
        }
        Post::Claim { message, now, until } => claim(conn, &message, now, until).await,
        Post::Settle { message, outcome, now } => settle(conn, &message, &outcome, now).await,
        Post::Forget { before } => rows::forget(conn, before).await,
    }
}

async fn put(
    conn: &mut AnyConnection,
    call: &ContactId,
    office: &Office,
    carrier: Carrier,
    now: i64,
) -> Result<u64, Error> {
    sql("insert into call_message \
         (call, office, carrier, at, state, settled, attempts, next_try, lease, claim, failure) \
         values ($1, $2, $3, $4, 'waiting', 0, 0, 0, 0, 0, '') \
         on conflict (call, office, carrier) do nothing")
    .text(call.as_str())
    .text(office.to_string())
    .text(carrier.as_str())
    .int(now)
    .run(conn)
    .await
}

async fn claim(
    conn: &mut AnyConnection,
    message: &Message,
    now: i64,
    until: i64,
) -> Result<u64, Error> {
    sql("update call_message set claim = claim + 1, lease = $6 \
         where call = $1 and office = $2 and carrier = $3 and claim = $4 and state = 'waiting' \
         and lease <= $5 and next_try <= $5")
    .text(message.call.as_str())
    .text(message.office.to_string())
    .text(message.carrier.as_str())
    .int(message.claim)
    .int(now)
    .int(until)
    .run(conn)
    .await
}

async fn settle(
    conn: &mut AnyConnection,
    message: &Message,
    outcome: &MessageOutcome,
    now: i64,
) -> Result<u64, Error> {
    let (state, failed, next_try, why) = match outcome {
        MessageOutcome::Sent => ("sent", 0, 0, ""),
        MessageOutcome::Moot => ("moot", 0, 0, ""),
        MessageOutcome::Failed { why, next_try } => ("waiting", 1, *next_try, why.as_str()),
        MessageOutcome::GivenUp { why } => ("given-up", 1, 0, why.as_str()),
    };
    let why: String = why.chars().take(FAILURE_CHARS_MAX).collect();
    sql("update call_message set state = $5, settled = $6, attempts = attempts + $7, \
         next_try = $8, lease = 0, failure = $9 \
         where call = $1 and office = $2 and carrier = $3 and claim = $4 and state = 'waiting'")
    .text(message.call.as_str())
    .text(message.office.to_string())
    .text(message.carrier.as_str())
    .int(message.claim)
    .text(state)
    .int(now)
    .int(failed)
    .int(next_try)
    .text(why)
    .run(conn)
    .await
}

/// What could not be told on a way waits again while nobody has taken the call: its holder said
/// only now where.
pub(crate) async fn revive(
    conn: &mut AnyConnection,
    office: &Office,
    carrier: Carrier,
) -> Result<u64, Error> {
    sql("update call_message set state = 'waiting', settled = 0, next_try = 0, lease = 0 \
         where office = $1 and carrier = $2 and state = 'moot' \
         and call in (select id from hotline_call where state = 'open')")
    .text(office.to_string())
    .text(carrier.as_str())
    .run(conn)
    .await
}

/// What an office was to be told goes: it may be somebody else's now.
pub(super) async fn forget(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from call_message where office = $1").text(office.to_string()).run(conn).await
}

fn message(row: &Row) -> Result<Message, Error> {
    let what = "a message of a call";
    Ok(Message {
        call: row.parse(0, what)?,
        office: row.parse(1, what)?,
        carrier: row.parse(2, what)?,
        at: row.int(3)?,
        attempts: u32::try_from(row.int(4)?).unwrap_or(u32::MAX),
        claim: row.int(5)?,
    })
}

async fn due(conn: &mut AnyConnection, now: i64) -> Result<Vec<Row>, Error> {
    sql("select call, office, carrier, at, attempts, claim from call_message \
         where state = 'waiting' and next_try <= $1 and lease <= $1 \
         order by at, call, office, carrier limit $2")
    .int(now)
    .int(MESSAGES_MAX)
    .all(conn)
    .await
}

async fn count(conn: &mut AnyConnection, state: &str) -> Result<u64, Error> {
    sql("select count(*) from call_message where state = $1").text(state).one(conn).await?.size(0)
}

async fn address(conn: &mut AnyConnection, office: &Office) -> Result<Option<Row>, Error> {
    sql("select address, locale, pace, token from contact where office = $1 and confirmed > 0")
        .text(office.to_string())
        .first(conn)
        .await
}

impl Store {
    /// Keeps messages that wait from now on, each once; says how many are new.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn put_call_messages(
        &self,
        new: Vec<(ContactId, Office, Carrier)>,
        now: i64,
    ) -> Result<u64, Error> {
        let done = self.ask(Work::CallPost(Post::Put(new, now))).await?;
        Ok(u64::try_from(done.number).unwrap_or_default())
    }

    /// The messages that may be tried now and that no other server is sending.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn call_messages(&self, now: i64) -> Result<Vec<Message>, Error> {
        due(&mut *self.reader().await?, now).await?.iter().map(message).collect()
    }

    /// How many messages are in a state: `waiting`, `sent`, `moot` or `given-up`.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn call_message_count(&self, state: &str) -> Result<u64, Error> {
        count(&mut *self.reader().await?, state).await
    }

    /// Claims a message until a time, by compare-and-swap; says whether it is the caller's now.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn claim_call_message(
        &self,
        message: &mut Message,
        now: i64,
        until: i64,
    ) -> Result<bool, Error> {
        let post = Post::Claim { message: Box::new(message.clone()), now, until };
        let is_ours = self.ask(Work::CallPost(post)).await?.number > 0;
        if is_ours {
            message.claim = message.claim.saturating_add(1);
        }
        Ok(is_ours)
    }

    /// Says what became of a claimed message. Nothing changes when another server has claimed it
    /// since.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn settle_call_message(
        &self,
        message: &Message,
        outcome: MessageOutcome,
        now: i64,
    ) -> Result<bool, Error> {
        let post = Post::Settle { message: Box::new(message.clone()), outcome, now };
        Ok(self.ask(Work::CallPost(post)).await?.number > 0)
    }

    /// Where the holder of an office is written to, with what ends mail to them; none while nobody
    /// has confirmed the address.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what is kept is no address.
    pub async fn contact_with_token(
        &self,
        office: &Office,
    ) -> Result<Option<(Contact, String)>, Error> {
        let row = address(&mut *self.reader().await?, office).await?;
        row.map(|row| Ok((crate::mail::contact_of(&row)?, row.text(3)?))).transpose()
    }
}
