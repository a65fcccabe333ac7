//! The statements about signing in. Callers check; nothing is decided here.

use commission::Office;
use sqlx::AnyConnection;

use super::{Holder, Invitation, InvitationPurpose, Passkey, Session, SigningPasskey};
use crate::row::{Row, sql};
use crate::{Error, PersonCard};

const HOLDER: &str = "a holder";

fn holder(row: &Row) -> Result<Holder, Error> {
    let salt = row.bytes(5)?.try_into().map_err(|_| Error::corrupt("the salt of a holder"))?;
    Ok(Holder {
        id: row.text(0)?,
        office: row.parse(1, HOLDER)?,
        is_active: row.text(2)? == "active",
        next_key: match row.text(3)?.as_str() {
            "" => None,
            _ => Some(row.parse(3, HOLDER)?),
        },
        card: PersonCard { name: row.text(4)?, salt, show: row.int(6)? != 0 },
        created: row.int(7)?,
    })
}

pub(super) async fn put_holder(conn: &mut AnyConnection, holder: &Holder) -> Result<(), Error> {
    sql("insert into holder (id, office, state, next_key, name, salt, shown, created) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .text(&holder.id)
    .text(holder.office.to_string())
    .text(if holder.is_active { "active" } else { "candidate" })
    .text(holder.next_key.as_ref().map(ToString::to_string).unwrap_or_default())
    .text(&holder.card.name)
    .bytes(holder.card.salt.to_vec())
    .int(i64::from(holder.card.show))
    .int(holder.created)
    .run(conn)
    .await?;
    Ok(())
}

pub(super) async fn find_holder(
    conn: &mut AnyConnection,
    id: &str,
) -> Result<Option<Holder>, Error> {
    let row = sql("select id, office, state, next_key, name, salt, shown, created \
         from holder where id = $1")
    .text(id)
    .first(conn)
    .await?;
    row.as_ref().map(holder).transpose()
}

/// Every holder and candidate, by office.
pub(super) async fn holders(conn: &mut AnyConnection) -> Result<Vec<Holder>, Error> {
    let rows = sql("select id, office, state, next_key, name, salt, shown, created \
         from holder order by office, created, id")
    .all(conn)
    .await?;
    rows.iter().map(holder).collect()
}

pub(super) async fn holders_of(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<Vec<Holder>, Error> {
    let rows = sql("select id, office, state, next_key, name, salt, shown, created \
         from holder where office = $1 order by created, id")
    .text(office.to_string())
    .all(conn)
    .await?;
    rows.iter().map(holder).collect()
}

/// Deletes a holder with every passkey and session of theirs.
pub(super) async fn delete_holder(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    sql("delete from holder where id = $1").text(id).run(conn).await
}

pub(super) async fn activate(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    // The name now lies in the table of persons, and nowhere else.
    sql("update holder set state = 'active', next_key = '', name = '' where id = $1")
        .text(id)
        .run(conn)
        .await
}

pub(super) async fn clear_next_key(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    sql("update holder set next_key = '' where id = $1").text(id).run(conn).await
}

pub(super) async fn set_next_key(
    conn: &mut AnyConnection,
    id: &str,
    verifier: &str,
) -> Result<u64, Error> {
    sql("update holder set next_key = $2 where id = $1").text(id).text(verifier).run(conn).await
}

pub(super) async fn put_signing_passkey(
    conn: &mut AnyConnection,
    key: &SigningPasskey,
) -> Result<(), Error> {
    sql("insert into signing_passkey (verifier, holder, credential, created) \
         values ($1, $2, $3, $4)")
    .text(key.verifier.to_string())
    .text(&key.holder)
    .text(&key.credential)
    .int(key.created)
    .run(conn)
    .await?;
    Ok(())
}

pub(super) async fn delete_signing_passkey(
    conn: &mut AnyConnection,
    verifier: &str,
) -> Result<u64, Error> {
    sql("delete from signing_passkey where verifier = $1").text(verifier).run(conn).await
}

pub(super) async fn find_signing_passkey(
    conn: &mut AnyConnection,
    verifier: &str,
) -> Result<Option<SigningPasskey>, Error> {
    let row = sql("select verifier, holder, credential, created from signing_passkey \
         where verifier = $1")
    .text(verifier)
    .first(conn)
    .await?;
    row.map(|row| {
        Ok(SigningPasskey {
            verifier: row.parse(0, "a signing passkey")?,
            holder: row.text(1)?,
            credential: row.text(2)?,
            created: row.int(3)?,
        })
    })
    .transpose()
}

fn passkey(row: &Row) -> Result<Passkey, Error> {
    Ok(Passkey {
        id: row.text(0)?,
        holder: row.text(1)?,
        label: row.text(2)?,
        body: row.text(3)?,
        created: row.int(4)?,
        used: row.int(5)?,
    })
}

pub(super) async fn put_passkey(conn: &mut AnyConnection, key: &Passkey) -> Result<u64, Error> {
    sql("insert into passkey (id, holder, label, body, created, used) \
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing")
    .text(&key.id)
    .text(&key.holder)
    .text(&key.label)
    .text(&key.body)
    .int(key.created)
    .int(key.used)
    .run(conn)
    .await
}

pub(super) async fn find_passkey(
    conn: &mut AnyConnection,
    id: &str,
) -> Result<Option<Passkey>, Error> {
    let row = sql("select id, holder, label, body, created, used from passkey where id = $1")
        .text(id)
        .first(conn)
        .await?;
    row.as_ref().map(passkey).transpose()
}

pub(super) async fn passkeys_of(
    conn: &mut AnyConnection,
    holder: &str,
) -> Result<Vec<Passkey>, Error> {
    let rows = sql("select id, holder, label, body, created, used from passkey \
         where holder = $1 order by created, id")
    .text(holder)
    .all(conn)
    .await?;
    rows.iter().map(passkey).collect()
}

pub(super) async fn use_passkey(
    conn: &mut AnyConnection,
    id: &str,
    body: &str,
    now: i64,
) -> Result<u64, Error> {
    sql("update passkey set body = $2, used = $3 where id = $1")
        .text(id)
        .text(body)
        .int(now)
        .run(conn)
        .await
}

pub(super) async fn delete_passkey(
    conn: &mut AnyConnection,
    holder: &str,
    id: &str,
) -> Result<u64, Error> {
    sql("delete from passkey where id = $1 and holder = $2").text(id).text(holder).run(conn).await
}

fn session(row: &Row) -> Result<Session, Error> {
    Ok(Session {
        id: row.text(0)?,
        holder: row.text(1)?,
        office: row.parse(2, "a session")?,
        is_active: row.text(3)? == "active",
        created: row.int(4)?,
        seen: row.int(5)?,
        proved: row.int(6)?,
    })
}

pub(super) async fn put_session(
    conn: &mut AnyConnection,
    id: &str,
    holder: &str,
    now: i64,
) -> Result<(), Error> {
    sql("insert into session (id, holder, created, seen, proved) values ($1, $2, $3, $3, $3)")
        .text(id)
        .text(holder)
        .int(now)
        .run(conn)
        .await?;
    Ok(())
}

/// A session that was seen after `seen` and begun after `created`.
pub(super) async fn find_session(
    conn: &mut AnyConnection,
    id: &str,
    seen: i64,
    created: i64,
) -> Result<Option<Session>, Error> {
    let row = sql("select s.id, s.holder, h.office, h.state, s.created, s.seen, s.proved \
         from session s join holder h on h.id = s.holder \
         where s.id = $1 and s.seen > $2 and s.created > $3")
    .text(id)
    .int(seen)
    .int(created)
    .first(conn)
    .await?;
    row.as_ref().map(session).transpose()
}

pub(super) async fn sessions_of(
    conn: &mut AnyConnection,
    holder: &str,
    seen: i64,
    created: i64,
) -> Result<Vec<Session>, Error> {
    let rows = sql("select s.id, s.holder, h.office, h.state, s.created, s.seen, s.proved \
         from session s join holder h on h.id = s.holder \
         where s.holder = $1 and s.seen > $2 and s.created > $3 order by s.created desc, s.id")
    .text(holder)
    .int(seen)
    .int(created)
    .all(conn)
    .await?;
    rows.iter().map(session).collect()
}

pub(super) async fn touch_session(
    conn: &mut AnyConnection,
    id: &str,
    now: i64,
    is_proved: bool,
) -> Result<u64, Error> {
    sql("update session set seen = $2, proved = case when $3 = 1 then $2 else proved end \
         where id = $1")
    .text(id)
    .int(now)
    .int(i64::from(is_proved))
    .run(conn)
    .await
}

pub(super) async fn delete_session(
    conn: &mut AnyConnection,
    holder: &str,
    id: &str,
) -> Result<u64, Error> {
    sql("delete from session where id = $1 and holder = $2").text(id).text(holder).run(conn).await
}

pub(super) async fn delete_other_sessions(
    conn: &mut AnyConnection,
    holder: &str,
    id: &str,
) -> Result<u64, Error> {
    sql("delete from session where id <> $1 and holder = $2").text(id).text(holder).run(conn).await
}

fn invitation(row: &Row) -> Result<Invitation, Error> {
    let what = "an invitation";
    let word = row.text(2)?;
    Ok(Invitation {
        id: row.text(0)?,
        office: row.parse(1, what)?,
        purpose: InvitationPurpose::parse(&word)
            .ok_or_else(|| Error::corrupt(format!("{what} is for {word:?}")))?,
        by: match row.text(3)?.as_str() {
            "" => None,
            _ => Some(row.parse(3, what)?),
        },
        created: row.int(4)?,
        expires: row.int(5)?,
    })
}

pub(super) async fn put_invitation(conn: &mut AnyConnection, it: &Invitation) -> Result<(), Error> {
    sql("insert into invitation (id, office, purpose, invited_by, created, expires) \
         values ($1, $2, $3, $4, $5, $6)")
    .text(&it.id)
    .text(it.office.to_string())
    .text(it.purpose.as_str())
    .text(it.by.as_ref().map(ToString::to_string).unwrap_or_default())
    .int(it.created)
    .int(it.expires)
    .run(conn)
    .await?;
    Ok(())
}

pub(super) async fn find_invitation(
    conn: &mut AnyConnection,
    id: &str,
    now: i64,
) -> Result<Option<Invitation>, Error> {
    let row = sql("select id, office, purpose, invited_by, created, expires from invitation \
         where id = $1 and expires >= $2")
    .text(id)
    .int(now)
    .first(conn)
    .await?;
    row.as_ref().map(invitation).transpose()
}

pub(super) async fn invitations(
    conn: &mut AnyConnection,
    now: i64,
) -> Result<Vec<Invitation>, Error> {
    let rows = sql("select id, office, purpose, invited_by, created, expires from invitation \
         where expires >= $1 order by office, created, id")
    .int(now)
    .all(conn)
    .await?;
    rows.iter().map(invitation).collect()
}

pub(super) async fn delete_invitation(conn: &mut AnyConnection, id: &str) -> Result<u64, Error> {
    sql("delete from invitation where id = $1").text(id).run(conn).await
}

pub(super) async fn delete_invitations_to(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<u64, Error> {
    sql("delete from invitation where office = $1").text(office.to_string()).run(conn).await
}

pub(super) async fn show_name(
    conn: &mut AnyConnection,
    office: &Office,
    show: bool,
) -> Result<u64, Error> {
    sql("update person set shown = $2 where office = $1")
        .text(office.to_string())
        .int(i64::from(show))
        .run(conn)
        .await
}

pub(super) async fn put_ceremony(
    conn: &mut AnyConnection,
    kind: &str,
    id: &str,
    owner: &str,
    body: &str,
    expires: i64,
) -> Result<(), Error> {
    sql("insert into ceremony (id, kind, owner, body, expires) values ($1, $2, $3, $4, $5)")
        .text(id)
        .text(kind)
        .text(owner)
        .text(body)
        .int(expires)
        .run(conn)
        .await?;
    Ok(())
}

pub(super) async fn find_ceremony(
    conn: &mut AnyConnection,
    kind: &str,
    id: &str,
    now: i64,
) -> Result<Option<String>, Error> {
    let row = sql("select body from ceremony where id = $1 and kind = $2 and expires >= $3")
        .text(id)
        .text(kind)
        .int(now)
        .first(conn)
        .await?;
    row.map(|row| row.text(0)).transpose()
}

pub(super) async fn delete_ceremony(
    conn: &mut AnyConnection,
    kind: &str,
    id: &str,
) -> Result<u64, Error> {
    sql("delete from ceremony where id = $1 and kind = $2").text(id).text(kind).run(conn).await
}

pub(super) async fn delete_ceremonies_of(
    conn: &mut AnyConnection,
    kind: &str,
    owner: &str,
) -> Result<u64, Error> {
    sql("delete from ceremony where kind = $1 and owner = $2")
        .text(kind)
        .text(owner)
        .run(conn)
        .await
}

/// Ends all but the newest of an owner's.
pub(super) async fn trim_ceremonies(
    conn: &mut AnyConnection,
    owner: &str,
    keep: i64,
) -> Result<u64, Error> {
    sql("delete from ceremony where owner = $1 and id not in \
         (select id from ceremony where owner = $1 order by expires desc, id limit $2)")
    .text(owner)
    .int(keep)
    .run(conn)
    .await
}

pub(super) async fn count_ceremonies(conn: &mut AnyConnection) -> Result<i64, Error> {
    sql("select count(*) from ceremony").one(conn).await?.int(0)
}

/// Deletes what has expired.
pub(super) async fn sweep(
    conn: &mut AnyConnection,
    now: i64,
    seen: i64,
    created: i64,
) -> Result<u64, Error> {
    let mut gone = sql("delete from ceremony where expires < $1").int(now).run(conn).await?;
    gone += sql("delete from invitation where expires < $1").int(now).run(conn).await?;
    gone += sql("delete from seat_order where expires < $1").int(now).run(conn).await?;
    gone += sql("delete from holder where state = 'candidate' and created < $1")
        .int(now.saturating_sub(super::CANDIDATE_SECONDS_MAX))
        .run(conn)
        .await?;
    gone += sql("delete from session where seen <= $1 or created <= $2")
        .int(seen)
        .int(created)
        .run(conn)
        .await?;
    Ok(gone)
}

pub(super) async fn put_secret(conn: &mut AnyConnection, hex: &str) -> Result<u64, Error> {
    sql("insert into meta (name, value) values ('secret', $1) on conflict (name) do nothing")
        .text(hex)
        .run(conn)
        .await
}

pub(super) async fn find_secret(conn: &mut AnyConnection) -> Result<String, Error> {
    sql("select value from meta where name = 'secret'").one(conn).await?.text(0)
}
