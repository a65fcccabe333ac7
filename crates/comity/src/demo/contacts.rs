//! Constant contact in the story: rosters of every party, calls in time and late, contacts that
//! the other side confirmed and one that it has not.

use commission::contact::{NewCall, NewDuty, NewExchange, Way};
use commission::{Office, PartyId};
use store::Store;

use super::play::Play;
use crate::failure::{Failure, Outcome};
use crate::machine::{now, random};
use crate::place::open;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Numbers that are given to nobody: reserved for invented people.
const NUMBERS: [&str; 4] =
    ["+44 7700 900101", "+44 7700 900102", "+44 7700 900103", "+44 7700 900104"];

/// The seats of a party in the story.
struct Side {
    party: PartyId,
    chair: Office,
    member: Office,
}

impl Side {
    fn of(party: &str) -> Outcome<Self> {
        let seat = |role: &str| format!("{party}/{role}/1").parse().map_err(Failure::usage);
        let party = party.parse().map_err(Failure::usage)?;
        Ok(Self { party, chair: seat("co-chair")?, member: seat("member")? })
    }
}

impl Play<'_> {
    /// Duty, calls and contacts.
    pub async fn contacts(&mut self) -> Outcome {
        let (first, second) = self.pair()?;
        let (first, second) = (Side::of(&first)?, Side::of(&second)?);
        let store = open(&self.cast().data.as_path().into()).await?;
        let outcome = played(&store, &first, &second).await;
        store.close().await;
        outcome?;
        self.step(
            "contacts",
            "Each side has somebody on duty; a call is taken in time, another late, and what both sides confirm counts as contact.",
            "/contacts",
        );
        Ok(())
    }
}

async fn played(store: &Store, first: &Side, second: &Side) -> Outcome {
    let now = now();
    let region = store.commission().charter.regions.first().map(|it| it.code.clone());
    let region = region.unwrap_or_default();
    let sides = [first, second];
    let seats = sides.iter().flat_map(|side| [&side.member, &side.chair]);
    for (seat, number) in seats.zip(NUMBERS) {
        store.set_telephone(seat, Some(number.parse()?), now).await?;
    }
    for (side, hours) in sides.iter().zip([60, 36]) {
        let new = NewDuty {
            office: side.member.clone(),
            from: now - DAY,
            until: now + hours * HOUR,
            deputies: vec![side.chair.clone()],
        };
        store.set_duty(&side.party, new, &side.chair, now).await?;
    }
    for (from, to, words, made, after) in [
        (first, second, "A rumour about the market is going round. Please call back.", 20, 600),
        (second, first, "We hear of a gathering at the station. What do you know?", 5, 2 * HOUR),
    ] {
        let at = now - made * HOUR;
        let new = NewCall {
            to: to.party.clone(),
            urgent: false,
            region: region.clone(),
            incident: None,
            words: words.to_owned(),
        };
        let call = store.call_party(new, &from.member, at, random()?).await?;
        store.acknowledge_call(&call, &to.member, at + after).await?;
        let words = "We spoke. Nothing has happened; both sides keep an eye on it.";
        store.close_call(&call, words, &from.member, at + after + HOUR).await?;
    }
    for (by, with, subject, hours, is_confirmed) in [
        (first, second, "The rumour about the market", 19, true),
        (second, first, "The gathering at the station", 2, true),
        (first, second, "Stewards for the concert", 1, false),
    ] {
        let at = now - hours * HOUR;
        let new = NewExchange {
            with: with.member.clone(),
            way: Way::Telephone,
            region: region.clone(),
            at,
            subject: subject.to_owned(),
            words: String::new(),
        };
        let contact = store.log_contact(new, &by.member, at, random()?).await?;
        if is_confirmed {
            store.confirm_contact(&contact, &with.member, at + HOUR / 2).await?;
        }
    }
    Ok(())
}
