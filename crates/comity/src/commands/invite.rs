//! `comity invite`: the first links, for those who hold a seat with a key file since the founding.

use clap::Args;
use commission::Office;
use serde_json::json;
use store::Location;
use store::access::{Invitation, InvitationPurpose};

use crate::commands::verify::utc;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random};
use crate::output::Output;
use crate::place::open;

/// The most days for which a link is good.
const DAYS_MAX: u32 = 14;
const DAY_SECONDS: i64 = 86_400;

/// What `invite` is given.
#[derive(Args, Debug)]
pub struct Invite {
    /// The seat, such as north-union/registrar/1. It must be held, and nobody may sign in to it yet:
    /// whoever has signed in once is invited again by their registrars, on the site.
    office: String,
    /// The address by which people reach the site.
    #[arg(long, value_name = "URL", default_value = "http://localhost:8080")]
    base_url: String,
    /// For how many days the link is good.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=i64::from(DAYS_MAX)))]
    days: u32,
}

/// Runs it.
pub async fn run(invite: &Invite, data: &Location, out: Output) -> Outcome {
    let office: Office = invite.office.parse().map_err(Failure::usage)?;
    let store = open(data).await?;
    if store.commission().roll.key(&office).is_none() {
        return Err(Failure::usage(format!("nobody holds {office}"))
            .why("only the party's registrar seats somebody")
            .todo("invite the registrar first; they invite the others on the site"));
    }
    if store.holders().await?.iter().any(|holder| holder.office == office && holder.is_active) {
        return Err(Failure::usage(format!("somebody signs in to {office} already"))
            .why("the operator of a server must not be able to take a seat's place")
            .todo(
                "their registrar invites them again on the site, with another party's registrar",
            ));
    }
    let token: String = random::<32>()?.iter().map(|byte| format!("{byte:02x}")).collect();
    let expires = now().saturating_add(i64::from(invite.days) * DAY_SECONDS);
    store
        .invite(Invitation {
            id: web::session::digest(&token),
            office: office.clone(),
            purpose: InvitationPurpose::Enter,
            by: None,
            created: now(),
            expires,
        })
        .await?;
    let base = invite.base_url.trim_end_matches('/');
    let link = format!("{base}{}", web::routes::invitation(&token));
    out.data(&json!({"office": office.to_string(), "link": link, "expires": expires}), || {
        format!(
            "{link}\n\nGive it to the holder of {office} only, over a channel you trust. \
             It works once, until {}.\n",
            utc(expires)
        )
    });
    store.close().await;
    Ok(())
}
