//! Signing in: who holds a seat and with what they sign in, sessions, invitations, and orders
//! about seats that wait for further signatures.
//!
//! Nothing of it is in the record. It is kept apart from what is: signing in gives no signature,
//! and everything here could be lost without a text being adopted or not. Rights follow the
//! record: an act that vacates a seat deletes its holder with every passkey and session in the
//! same transaction.

mod order;
mod tables;

use commission::{Office, Refusal, SeatAct};
use note::VerifierKey;
use sqlx::AnyConnection;

use crate::commit::Work;
use crate::store::Store;
use crate::{Error, PersonCard};

pub use order::{Ordered, SeatOrder};

/// The most passkeys with which one holder signs in.
pub const PASSKEYS_MAX: usize = 10;
/// The most ceremonies that are open at once, from everybody together.
pub const CEREMONIES_MAX: i64 = 10_000;
/// The most that one person has open; with another one the oldest ends.
pub const CEREMONIES_OF_ONE_MAX: i64 = 50;
/// Seconds after which somebody who accepted an invitation and was never seated is forgotten.
pub const CANDIDATE_SECONDS_MAX: i64 = 30 * 86_400;
/// Seconds between two notes of when a session was last seen.
const SEEN_SECONDS: i64 = 60;

/// Somebody at a seat, or about to take it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holder {
    /// Thirty-two hexadecimal digits, random: the user handle of their passkeys.
    pub id: String,
    /// The seat.
    pub office: Office,
    /// Whether an act seated them; until then they can do nothing.
    pub is_active: bool,
    /// A signing key made for the seat that is not in the record yet.
    pub next_key: Option<VerifierKey>,
    /// Their name; once they are seated it lies with the persons and is empty here.
    pub card: PersonCard,
    /// Since when (Unix seconds UTC).
    pub created: i64,
}

/// A passkey for signing in. It never signs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passkey {
    /// The credential's id, base64url.
    pub id: String,
    /// Whose.
    pub holder: String,
    /// What its owner calls it.
    pub label: String,
    /// The credential as the web layer keeps it.
    pub body: String,
    /// Since when (Unix seconds UTC).
    pub created: i64,
    /// When it last signed in (Unix seconds UTC).
    pub used: i64,
}

/// Which credential belongs to a signing key, so that a page can ask for that one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SigningPasskey {
    /// The key as the record knows it.
    pub verifier: VerifierKey,
    /// Whose.
    pub holder: String,
    /// The credential's id, base64url.
    pub credential: String,
    /// Since when (Unix seconds UTC).
    pub created: i64,
}

/// A session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// The digest of its token.
    pub id: String,
    /// Whose.
    pub holder: String,
    /// The seat.
    pub office: Office,
    /// Whether the holder is seated; a candidate's session leads to nothing but their own page.
    pub is_active: bool,
    /// Since when (Unix seconds UTC).
    pub created: i64,
    /// When it was last used, to the minute (Unix seconds UTC).
    pub seen: i64,
    /// When a passkey was last shown in it (Unix seconds UTC).
    pub proved: i64,
}

/// The last moments at which a session may have been used and begun, to be good now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SessionLimits {
    /// It was used after this (Unix seconds UTC).
    pub seen_after: i64,
    /// It was begun after this (Unix seconds UTC).
    pub created_after: i64,
}

/// What an invitation is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvitationPurpose {
    /// To take an empty seat.
    Fill,
    /// To come back to one's seat when every passkey is lost.
    Recover,
    /// To sign in to a seat that is held with a key file, for the first time.
    Enter,
}

impl InvitationPurpose {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            InvitationPurpose::Fill => "fill",
            InvitationPurpose::Recover => "recover",
            InvitationPurpose::Enter => "enter",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Fill, Self::Recover, Self::Enter].into_iter().find(|it| it.as_str() == word)
    }
}

/// An invitation. Its link holds a token that only the invited person gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    /// The digest of its token.
    pub id: String,
    /// To which seat.
    pub office: Office,
    /// What for.
    pub purpose: InvitationPurpose,
    /// Who invites; none for the operator of the server.
    pub by: Option<Office>,
    /// Since when (Unix seconds UTC).
    pub created: i64,
    /// The last second at which it can be used (Unix seconds UTC).
    pub expires: i64,
}

/// A change of what is kept here. Each is one step that happens wholly or not at all.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Invite(Invitation),
    CancelInvitation(String),
    Accept { invitation: String, holder: Holder, passkey: Passkey, now: i64 },
    NextKey { holder: String, key: SigningPasskey, expected: Option<VerifierKey> },
    AddPasskey(Passkey),
    UsePasskey { id: String, body: String, now: i64 },
    RemovePasskey { holder: String, id: String },
    OpenSession { id: String, holder: String, now: i64 },
    TouchSession { id: String, now: i64, is_proved: bool },
    EndSession { holder: String, id: String },
    EndOtherSessions { holder: String, id: String },
    ShowName { office: Office, show: bool },
    PutCeremony { kind: &'static str, id: String, owner: String, body: String, expires: i64 },
    ReplaceCeremony { kind: &'static str, id: String, owner: String, body: String, expires: i64 },
    EndCeremony { kind: &'static str, id: String },
    PutOrder(SeatOrder),
    CloseOrder(String),
    Secret(String),
    Sweep { now: i64, limits: SessionLimits },
}

/// Carries out a change within the writer's transaction; returns a number of rows.
pub(crate) async fn change(conn: &mut AnyConnection, change: Change) -> Result<i64, Error> {
    let rows = match change {
        Change::Invite(invitation) => {
            tables::put_invitation(conn, &invitation).await?;
            1
        }
        Change::CancelInvitation(id) => tables::delete_invitation(conn, &id).await?,
        Change::Accept { invitation, holder, passkey, now } => {
            accept(conn, &invitation, &holder, &passkey, now).await?;
            1
        }
        Change::NextKey { holder, key, expected } => {
            let before = tables::find_holder(conn, &holder).await?;
            let before = before.ok_or_else(|| Error::missing("holder"))?;
            if before.next_key != expected {
                return Err(Refusal::Changed { expected: 0, found: 1 }.into());
            }
            if let Some(old) = &before.next_key {
                tables::delete_signing_passkey(conn, &old.to_string()).await?;
            }
            order::close_of(conn, &before.office).await?;
            tables::put_signing_passkey(conn, &key).await?;
            tables::set_next_key(conn, &holder, &key.verifier.to_string()).await?
        }
        Change::AddPasskey(passkey) => add_passkey(conn, &passkey).await?,
        Change::UsePasskey { id, body, now } => tables::use_passkey(conn, &id, &body, now).await?,
        Change::RemovePasskey { holder, id } => {
            // The last one stays: without it nobody could sign in.
            if tables::passkeys_of(conn, &holder).await?.len() < 2 {
                return Err(Refusal::Empty { field: "passkey" }.into());
            }
            tables::delete_passkey(conn, &holder, &id).await?
        }
        Change::OpenSession { id, holder, now } => {
            tables::put_session(conn, &id, &holder, now).await?;
            1
        }
        Change::TouchSession { id, now, is_proved } => {
            tables::touch_session(conn, &id, now, is_proved).await?
        }
        Change::EndSession { holder, id } => tables::delete_session(conn, &holder, &id).await?,
        Change::EndOtherSessions { holder, id } => {
            tables::delete_other_sessions(conn, &holder, &id).await?
        }
        Change::ShowName { office, show } => tables::show_name(conn, &office, show).await?,
        Change::PutCeremony { kind, id, owner, body, expires } => {
            // Nobody's open pages crowd out anybody else's.
            tables::trim_ceremonies(conn, &owner, CEREMONIES_OF_ONE_MAX - 1).await?;
            begin(conn, kind, &id, &owner, &body, expires).await?
        }
        Change::ReplaceCeremony { kind, id, owner, body, expires } => {
            tables::delete_ceremonies_of(conn, kind, &owner).await?;
            begin(conn, kind, &id, &owner, &body, expires).await?
        }
        Change::EndCeremony { kind, id } => tables::delete_ceremony(conn, kind, &id).await?,
        Change::PutOrder(order) => order::put(conn, &order).await?,
        Change::CloseOrder(id) => order::close(conn, &id).await?,
        Change::Secret(hex) => tables::put_secret(conn, &hex).await?,
        Change::Sweep { now, limits } => {
            tables::sweep(conn, now, limits.seen_after, limits.created_after).await?
        }
    };
    Ok(i64::try_from(rows).unwrap_or(i64::MAX))
}

/// Keeps what somebody begins, while there is room.
async fn begin(
    conn: &mut AnyConnection,
    kind: &str,
    id: &str,
    owner: &str,
    body: &str,
    expires: i64,
) -> Result<u64, Error> {
    if tables::count_ceremonies(conn).await? >= CEREMONIES_MAX {
        return Err(Error::Full);
    }
    tables::put_ceremony(conn, kind, id, owner, body, expires).await?;
    Ok(1)
}

/// Uses an invitation, once: the person becomes a candidate for the seat or, where they only sign
/// in to what they hold already, its holder.
async fn accept(
    conn: &mut AnyConnection,
    invitation: &str,
    holder: &Holder,
    passkey: &Passkey,
    now: i64,
) -> Result<(), Error> {
    let found = tables::find_invitation(conn, invitation, now).await?;
    let found = found.ok_or_else(|| Error::missing("invitation"))?;
    if found.office != holder.office {
        return Err(Error::missing("invitation"));
    }
    let enters = found.purpose == InvitationPurpose::Enter;
    let others = tables::holders_of(conn, &found.office).await?;
    if enters && others.iter().any(|other| other.is_active) {
        return Err(Refusal::Founding { why: "seat-entered" }.into());
    }
    tables::delete_invitations_to(conn, &found.office).await?;
    for other in others.iter().filter(|other| !other.is_active) {
        tables::delete_holder(conn, &other.id).await?;
    }
    order::close_of(conn, &found.office).await?;
    let holder = Holder { is_active: enters, next_key: None, ..holder.clone() };
    tables::put_holder(conn, &holder).await?;
    if enters {
        tables::activate(conn, &holder.id).await?;
    }
    if tables::put_passkey(conn, passkey).await? == 1 {
        Ok(())
    } else {
        Err(Refusal::Founding { why: "passkey-known" }.into())
    }
}

async fn add_passkey(conn: &mut AnyConnection, passkey: &Passkey) -> Result<u64, Error> {
    if tables::passkeys_of(conn, &passkey.holder).await?.len() >= PASSKEYS_MAX {
        let what = commission::refusal::What::Passkeys;
        return Err(Refusal::TooMany { what, max: PASSKEYS_MAX }.into());
    }
    let added = tables::put_passkey(conn, passkey).await?;
    if added == 1 { Ok(added) } else { Err(Refusal::Founding { why: "passkey-known" }.into()) }
}

/// Follows an act about a seat: rights end and begin with it.
///
/// Whoever made the key that the act seats becomes the holder, and every other holder of the seat
/// goes with all passkeys and sessions. Says whether anything personal was deleted.
pub(crate) async fn follow(conn: &mut AnyConnection, act: &SeatAct) -> Result<bool, Error> {
    let office = act.office();
    if matches!(act, SeatAct::ReadingKey { .. }) {
        order::close_of(conn, office).await?;
        return Ok(false);
    }
    let holders = tables::holders_of(conn, office).await?;
    let key = match act {
        SeatAct::Filled { key, .. } | SeatAct::KeyReplaced { key, .. } => Some(key),
        SeatAct::Vacated { .. } | SeatAct::ReadingKey { .. } => None,
    };
    let seated = holders.iter().find(|it| it.next_key.is_some() && it.next_key.as_ref() == key);
    // A holder who ordered the new key with the old one stays, whatever made the new key.
    let own = matches!(act, SeatAct::KeyReplaced { .. }) && act.is_ordered_by_holder();
    let mut erased = false;
    for holder in &holders {
        let stays = match seated {
            Some(seated) => seated.id == holder.id,
            None => own && holder.is_active,
        };
        if !stays {
            erased |= tables::delete_holder(conn, &holder.id).await? > 0;
        } else if holder.is_active {
            tables::clear_next_key(conn, &holder.id).await?;
        } else {
            tables::activate(conn, &holder.id).await?;
        }
    }
    order::close_of(conn, office).await?;
    if !holders.is_empty() || matches!(act, SeatAct::Vacated { .. }) {
        tables::delete_invitations_to(conn, office).await?;
    }
    Ok(erased)
}

impl Store {
    async fn access(&self, change: Change) -> Result<i64, Error> {
        Ok(self.ask(Work::Access(Box::new(change))).await?.number)
    }

    /// Lays down an invitation.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`]; what is allowed is asked before.
    pub async fn invite(&self, invitation: Invitation) -> Result<(), Error> {
        self.access(Change::Invite(invitation)).await.map(|_| ())
    }

    /// Takes an invitation back; says whether there was one.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn cancel_invitation(&self, id: &str) -> Result<bool, Error> {
        Ok(self.access(Change::CancelInvitation(id.to_owned())).await? > 0)
    }

    /// An invitation that has not expired.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn invitation(&self, id: &str, now: i64) -> Result<Option<Invitation>, Error> {
        tables::find_invitation(&mut *self.reader().await?, id, now).await
    }

    /// Every invitation that has not expired, by seat.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn invitations(&self, now: i64) -> Result<Vec<Invitation>, Error> {
        tables::invitations(&mut *self.reader().await?, now).await
    }

    /// Uses an invitation. It works once, whoever is faster.
    ///
    /// # Errors
    /// [`Error::Missing`] when it was used, taken back or has expired.
    pub async fn accept_invitation(
        &self,
        invitation: &str,
        holder: Holder,
        passkey: Passkey,
        now: i64,
    ) -> Result<(), Error> {
        let invitation = invitation.to_owned();
        self.access(Change::Accept { invitation, holder, passkey, now }).await.map(|_| ())
    }

    /// A holder or candidate by their handle.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn holder(&self, id: &str) -> Result<Option<Holder>, Error> {
        tables::find_holder(&mut *self.reader().await?, id).await
    }

    /// Every holder and candidate, by seat.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn holders(&self) -> Result<Vec<Holder>, Error> {
        tables::holders(&mut *self.reader().await?).await
    }

    /// Keeps the signing key that somebody made for their seat, until an act brings it into force.
    ///
    /// # Errors
    /// [`Refusal::Changed`] when they made another meanwhile than `expected`.
    pub async fn keep_next_key(
        &self,
        key: SigningPasskey,
        expected: Option<VerifierKey>,
    ) -> Result<(), Error> {
        let holder = key.holder.clone();
        self.access(Change::NextKey { holder, key, expected }).await.map(|_| ())
    }

    /// The credential that belongs to a signing key.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn signing_passkey(
        &self,
        key: &VerifierKey,
    ) -> Result<Option<SigningPasskey>, Error> {
        tables::find_signing_passkey(&mut *self.reader().await?, &key.to_string()).await
    }

    /// A passkey for signing in, by its credential's id.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn passkey(&self, id: &str) -> Result<Option<Passkey>, Error> {
        tables::find_passkey(&mut *self.reader().await?, id).await
    }

    /// Every passkey with which a holder signs in.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn passkeys(&self, holder: &str) -> Result<Vec<Passkey>, Error> {
        tables::passkeys_of(&mut *self.reader().await?, holder).await
    }

    /// Adds a passkey for signing in.
    ///
    /// # Errors
    /// [`Refusal::TooMany`]; [`Refusal::Founding`] when it is somebody's already.
    pub async fn add_passkey(&self, passkey: Passkey) -> Result<(), Error> {
        self.access(Change::AddPasskey(passkey)).await.map(|_| ())
    }

    /// Keeps what a passkey's counter and state are after it was used.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn use_passkey(&self, id: &str, body: &str, now: i64) -> Result<(), Error> {
        let (id, body) = (id.to_owned(), body.to_owned());
        self.access(Change::UsePasskey { id, body, now }).await.map(|_| ())
    }

    /// Removes a passkey for signing in; says whether there was one.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for the last one.
    pub async fn remove_passkey(&self, holder: &str, id: &str) -> Result<bool, Error> {
        let (holder, id) = (holder.to_owned(), id.to_owned());
        Ok(self.access(Change::RemovePasskey { holder, id }).await? > 0)
    }

    /// Begins a session; `id` is the digest of its token.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn open_session(&self, id: &str, holder: &str, now: i64) -> Result<(), Error> {
        let (id, holder) = (id.to_owned(), holder.to_owned());
        self.access(Change::OpenSession { id, holder, now }).await.map(|_| ())
    }

    /// A session that is good now, by the digest of its token.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn session(&self, id: &str, limits: SessionLimits) -> Result<Option<Session>, Error> {
        let SessionLimits { seen_after, created_after } = limits;
        tables::find_session(&mut *self.reader().await?, id, seen_after, created_after).await
    }

    /// Notes that a session was used, at most once a minute; or that a passkey was shown in it.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn touch_session(
        &self,
        session: &Session,
        now: i64,
        is_proved: bool,
    ) -> Result<(), Error> {
        if !is_proved && now.saturating_sub(session.seen) < SEEN_SECONDS {
            return Ok(());
        }
        let id = session.id.clone();
        self.access(Change::TouchSession { id, now, is_proved }).await.map(|_| ())
    }

    /// Every session of a holder that is good now, newest first.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn sessions(
        &self,
        holder: &str,
        limits: SessionLimits,
    ) -> Result<Vec<Session>, Error> {
        let SessionLimits { seen_after, created_after } = limits;
        tables::sessions_of(&mut *self.reader().await?, holder, seen_after, created_after).await
    }

    /// Ends one session of a holder; says whether there was one.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn end_session(&self, holder: &str, id: &str) -> Result<bool, Error> {
        let (holder, id) = (holder.to_owned(), id.to_owned());
        Ok(self.access(Change::EndSession { holder, id }).await? > 0)
    }

    /// Ends every session of a holder but one; returns how many.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn end_other_sessions(&self, holder: &str, id: &str) -> Result<i64, Error> {
        let (holder, id) = (holder.to_owned(), id.to_owned());
        self.access(Change::EndOtherSessions { holder, id }).await
    }

    /// Whether the public may see the name of an office's holder. A co-chair's is always shown.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn show_name(&self, office: &Office, show: bool) -> Result<bool, Error> {
        Ok(self.access(Change::ShowName { office: office.clone(), show }).await? > 0)
    }

    /// Keeps what somebody begins on one page and ends on another; `id` is the digest of its
    /// token. Of one owner's no more than [`CEREMONIES_OF_ONE_MAX`] are open.
    ///
    /// # Errors
    /// [`Error::Full`] when too many are open.
    pub async fn begin_ceremony(
        &self,
        kind: &'static str,
        id: &str,
        owner: &str,
        body: String,
        expires: i64,
    ) -> Result<(), Error> {
        let (id, owner) = (id.to_owned(), owner.to_owned());
        self.access(Change::PutCeremony { kind, id, owner, body, expires }).await.map(|_| ())
    }

    /// Keeps what somebody begins, in place of all of this kind that the same owner began before.
    ///
    /// # Errors
    /// [`Error::Full`] when too many are open.
    pub async fn replace_ceremony(
        &self,
        kind: &'static str,
        id: &str,
        owner: &str,
        body: String,
        expires: i64,
    ) -> Result<(), Error> {
        let (id, owner) = (id.to_owned(), owner.to_owned());
        self.access(Change::ReplaceCeremony { kind, id, owner, body, expires }).await.map(|_| ())
    }

    /// What was begun, without ending it.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn ceremony(&self, kind: &str, id: &str, now: i64) -> Result<Option<String>, Error> {
        tables::find_ceremony(&mut *self.reader().await?, kind, id, now).await
    }

    /// Ends what was begun, once: whoever is second gets nothing.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn end_ceremony(
        &self,
        kind: &'static str,
        id: &str,
        now: i64,
    ) -> Result<Option<String>, Error> {
        let Some(body) = self.ceremony(kind, id, now).await? else { return Ok(None) };
        let ended = self.access(Change::EndCeremony { kind, id: id.to_owned() }).await?;
        Ok((ended > 0).then_some(body))
    }

    /// The secret with which every server of this commission seals what it hands to a browser and
    /// takes back; `random` becomes it where there is none yet.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn secret(&self, random: [u8; 32]) -> Result<[u8; 32], Error> {
        let hex = random.iter().map(|byte| format!("{byte:02x}")).collect();
        self.access(Change::Secret(hex)).await?;
        let hex = tables::find_secret(&mut *self.reader().await?).await?;
        let digest = note::Digest::from_hex(&hex)?;
        Ok(*digest.as_bytes())
    }

    /// Deletes what has expired: ceremonies, invitations, orders, sessions.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn sweep(&self, now: i64, limits: SessionLimits) -> Result<i64, Error> {
        self.access(Change::Sweep { now, limits }).await
    }
}
