//! What is signed about the delegates of a forum: that somebody is nominated, and that they are withdrawn.

use commission::forum::{Nomination, Standing, withdrawal_digest};
use commission::{Forum, InstrumentId, Office, Refusal};
use note::Digest;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::request::View;
use crate::routes;

/// What somebody is about to sign about a delegate of their own party.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::pages) enum Delegating {
    /// That somebody whose name was laid down is nominated.
    Nominate { nomination: Nomination },
    /// That a delegate is withdrawn.
    Release { delegate: Digest },
}

impl Delegating {
    /// The word in message ids.
    pub(in crate::pages) fn as_str(&self) -> &'static str {
        match self {
            Delegating::Nominate { nomination } if nomination.in_place_of.is_some() => "substitute",
            Delegating::Nominate { .. } => "nominate",
            Delegating::Release { .. } => "release",
        }
    }

    /// The forum as it is now, and the digest that the statement names; refused is here what was signed
    /// already, or comes too late, so that nobody signs it in vain.
    pub(super) async fn load(
        &self,
        view: &View,
        id: &InstrumentId,
        office: &Office,
    ) -> Result<(Forum, Digest), Error> {
        let page = view.app.store().forum(id).await?.ok_or(Error::NotFound)?;
        let forum = page.forum;
        forum.goes_on(view.now)?;
        let commission = &view.commission.id;
        let subject = match self {
            Delegating::Nominate { nomination } => {
                if forum.delegate(&nomination.delegate).is_some() {
                    return Err(Refusal::Entered.into());
                }
                if nomination.in_place_of.is_none() && view.now > forum.week.until {
                    return Err(Refusal::ForumState { state: Standing::Closed.as_str() }.into());
                }
                nomination.digest(commission, id)?
            }
            Delegating::Release { delegate } => {
                let there = forum.delegate(delegate).ok_or(Refusal::UnknownDelegate)?;
                if Some(&there.party) != office.party() {
                    return Err(Refusal::OtherPartysVoice { party: there.party.clone() }.into());
                }
                if there.gone.is_some() {
                    return Err(Refusal::Substitute { why: "gone" }.into());
                }
                withdrawal_digest(commission, id, delegate)?
            }
        };
        Ok((forum, subject))
    }

    /// Hands the signed statement to the store; returns the page that shows what became of it.
    pub(super) async fn commit(
        &self,
        view: &View,
        id: &InstrumentId,
        note: &str,
    ) -> Result<String, Error> {
        let (store, now) = (view.app.store(), view.now);
        match self {
            Delegating::Nominate { nomination } => {
                store.nominate_delegate(id, nomination, note, now).await?
            }
            Delegating::Release { delegate } => {
                store.withdraw_delegate(id, delegate, note, now).await?
            }
        };
        Ok(routes::with_query(&routes::delegation(id), "done", self.as_str()))
    }

    /// What signs the same on one's own machine; who it is about stands under their salted digest.
    pub(super) fn command(&self, id: &InstrumentId) -> String {
        match self {
            Delegating::Nominate { nomination } => {
                let instead = nomination.in_place_of.as_ref();
                let instead = instead.map(|it| format!(" --in-place-of {}", it.hex()));
                format!(
                    "comity forum nominate {id} --category {} --mark {}{} --key FILE",
                    nomination.category,
                    nomination.delegate.hex(),
                    instead.unwrap_or_default()
                )
            }
            Delegating::Release { delegate } => {
                format!("comity forum withdraw {id} --mark {} --key FILE", delegate.hex())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_the_very_delegate() {
        let id: InstrumentId = "0a".repeat(16).parse().unwrap();
        let (one, two) = (Digest::of(b"one"), Digest::of(b"two"));
        let nomination =
            Nomination { category: "youth".into(), delegate: one, in_place_of: Some(two) };
        let nominated = Delegating::Nominate { nomination };
        assert_eq!(nominated.as_str(), "substitute");
        let command = nominated.command(&id);
        assert!(command.contains(&format!("--mark {} --in-place-of {}", one.hex(), two.hex())));
        let released = Delegating::Release { delegate: one }.command(&id);
        assert_eq!(released, format!("comity forum withdraw {id} --mark {} --key FILE", one.hex()));
    }
}
