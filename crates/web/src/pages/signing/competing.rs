//! What is signed in a competition: entries, teams, conflicts of interest, scores sealed and opened.

use std::collections::BTreeSet;

use commission::competition::{
    Ballot, Entry, Juror, Phase, declaration_digest, joining_digest, opening_digest,
    recusal_digest, sealing_digest,
};
use commission::{Competition, InstrumentId, Office, Purpose, Refusal};
use note::{Digest, VerifierKey};
use serde::{Deserialize, Serialize};

use super::command::said;
use crate::error::Error;
use crate::request::View;
use crate::routes;

/// What somebody is about to sign in a competition.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::pages) enum Competing {
    /// An entry whose parts were laid down.
    Enter { entry: Entry },
    /// That people of one's own party are in the team of an entry, by its digest and its number; with
    /// the digest of their names where these were laid down.
    Join {
        entry: Digest,
        number: u32,
        #[serde(default)]
        people: Option<Digest>,
    },
    /// With which entries a juror has a conflict of interest.
    Declare { conflicts: BTreeSet<u32> },
    /// That a juror steps back from one entry, or from all of them.
    Recuse { entry: Option<u32> },
    /// A juror's scores under a salted digest. What opens it is kept by the juror alone.
    Seal { sealed: Digest },
    /// The scores that were sealed.
    Open { ballot: Ballot },
}

impl Competing {
    /// What the statement is made for.
    pub(super) fn purpose(&self) -> Purpose {
        match self {
            Competing::Enter { .. } | Competing::Join { .. } => Purpose::Compete,
            _ => Purpose::Judge,
        }
    }

    /// The word in message ids.
    pub(in crate::pages) fn as_str(&self) -> &'static str {
        match self {
            Competing::Enter { .. } => "submit",
            Competing::Join { .. } => "join",
            Competing::Declare { .. } => "declare",
            Competing::Recuse { .. } => "recuse",
            Competing::Seal { .. } => "seal",
            Competing::Open { .. } => "open",
        }
    }

    /// The days in which it is signed.
    fn phases(&self) -> &'static [Phase] {
        match self {
            Competing::Enter { .. } | Competing::Join { .. } => &[Phase::Call],
            Competing::Declare { .. } | Competing::Seal { .. } => &[Phase::Jury],
            Competing::Recuse { .. } => &[Phase::Jury, Phase::Opening],
            Competing::Open { .. } => &[Phase::Opening],
        }
    }

    /// The competition as it is now, and the digest that the statement names.
    pub(super) async fn load(
        &self,
        view: &View,
        id: &InstrumentId,
        office: &Office,
    ) -> Result<(Competition, Digest), Error> {
        let page = view.app.store().competition(id).await?.ok_or(Error::NotFound)?;
        let competition = page.competition;
        competition.goes_on()?;
        let phase = competition.rules.phase(view.now);
        if !self.phases().contains(&phase) {
            return Err(Refusal::CompetitionPhase { phase: phase.as_str() }.into());
        }
        let subject = self.subject(view, &competition, office)?;
        Ok((competition, subject))
    }

    /// The digest; refused is here what was signed already, so that nobody signs it twice.
    fn subject(
        &self,
        view: &View,
        competition: &Competition,
        office: &Office,
    ) -> Result<Digest, Refusal> {
        let (commission, id) = (&view.commission.id, &competition.id);
        let signed = || Refusal::SignedAlready { office: office.clone() };
        let juror = competition.juror(office);
        match self {
            Competing::Enter { entry } => {
                entry.check(&competition.rules, &competition.asked())?;
                let subject = entry.digest(commission, id)?;
                match competition.number(&subject) {
                    Some(_) => Err(Refusal::Entered),
                    None => Ok(subject),
                }
            }
            Competing::Join { entry, number, people } => {
                let unknown = || Refusal::UnknownEntry { entry: *number };
                let entered = competition.entry(*number).filter(|it| it.digest == *entry);
                let entered = entered.ok_or_else(unknown)?;
                let party = office.party().ok_or_else(unknown)?;
                if entered.team().contains(party) {
                    return Err(signed());
                }
                joining_digest(commission, id, entry, party, people.as_ref())
            }
            Competing::Declare { conflicts } => {
                let key = view.commission.roll.key(office).map(VerifierKey::id);
                if juror.is_some_and(|it| key.is_some_and(|key| it.declared_by(key))) {
                    return Err(signed());
                }
                declaration_digest(commission, id, office, conflicts)
            }
            Competing::Recuse { entry } => {
                let has = |number: &u32| juror.is_some_and(|it| it.conflicts().contains(number));
                if juror.is_some_and(Juror::is_out) || entry.as_ref().is_some_and(has) {
                    return Err(signed());
                }
                let unknown = |number: &u32| competition.entry(*number).is_none();
                if let Some(number) = entry.filter(unknown) {
                    return Err(Refusal::UnknownEntry { entry: number });
                }
                recusal_digest(commission, id, office, *entry)
            }
            Competing::Seal { sealed } => {
                if juror.is_some_and(|it| it.sealed.is_some()) {
                    return Err(signed());
                }
                sealing_digest(commission, id, office, sealed)
            }
            Competing::Open { ballot } => {
                if juror.is_some_and(|it| it.opened.is_some()) {
                    return Err(signed());
                }
                let sealed = ballot.sealed(commission, id, office)?;
                // What is shown are the scores: they must be those that the record has sealed.
                if let Some(it) = juror.and_then(|it| it.sealed.as_ref())
                    && it.digest != sealed
                {
                    return Err(Refusal::OtherDigest { expected: it.digest, found: sealed });
                }
                opening_digest(commission, id, office, &sealed)
            }
        }
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
            Competing::Enter { entry } => store.submit_entry(id, entry, note, now).await?,
            Competing::Join { entry, people, .. } => {
                store.join_entry(id, entry, people.as_ref(), note, now).await?
            }
            Competing::Declare { conflicts } => {
                store.declare_conflicts(id, conflicts, note, now).await?
            }
            Competing::Recuse { entry } => store.recuse_juror(id, *entry, note, now).await?,
            Competing::Seal { sealed } => store.seal_scores(id, sealed, note, now).await?,
            Competing::Open { ballot } => store.open_scores(id, ballot, note, now).await?,
        };
        Ok(routes::with_query(&self.room(id), "done", self.as_str()))
    }

    /// The room from which one comes, and to which one goes back.
    pub(super) fn room(&self, id: &InstrumentId) -> String {
        match self {
            Competing::Enter { .. } | Competing::Join { .. } => routes::competition_room(id),
            _ => routes::jury(id),
        }
    }

    /// What signs the same on one's own machine. Where files are named, they are the signer's to give.
    pub(super) fn command(&self, id: &InstrumentId) -> String {
        match self {
            Competing::Enter { entry } => {
                let team: String = entry.team.iter().map(|it| format!(" --team {it}")).collect();
                format!(
                    "comity competition enter {id} --category {}{team} --work FILE --people FILE{} --key FILE",
                    entry.category,
                    said("--title", &entry.title)
                )
            }
            Competing::Join { number, people, .. } => {
                let of = if people.is_some() { " --people FILE" } else { "" };
                format!("comity competition join {id} {number}{of} --key FILE")
            }
            Competing::Declare { conflicts } => {
                let of: String = conflicts.iter().map(|it| format!(" --conflict {it}")).collect();
                format!("comity competition declare {id}{of} --key FILE")
            }
            Competing::Recuse { entry } => {
                let of = entry.map(|it| format!(" --entry {it}")).unwrap_or_default();
                format!("comity competition recuse {id}{of} --key FILE")
            }
            Competing::Seal { .. } => {
                format!("comity competition seal {id} --ballot FILE --key FILE")
            }
            Competing::Open { .. } => {
                format!("comity competition open {id} --ballot FILE --key FILE")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_the_very_thing_that_is_signed() {
        let id: InstrumentId = "0a".repeat(16).parse().unwrap();
        let entry = Digest::of(b"entry");
        let declared = Competing::Declare { conflicts: [3, 17].into_iter().collect() };
        for (what, expected) in [
            (Competing::Join { entry, number: 4, people: None }, format!("join {id} 4 --key FILE")),
            (
                Competing::Join { entry, number: 4, people: Some(entry) },
                format!("join {id} 4 --people FILE --key FILE"),
            ),
            (declared, format!("declare {id} --conflict 3 --conflict 17 --key FILE")),
            (Competing::Recuse { entry: None }, format!("recuse {id} --key FILE")),
            (Competing::Recuse { entry: Some(9) }, format!("recuse {id} --entry 9 --key FILE")),
            (Competing::Seal { sealed: entry }, format!("seal {id} --ballot FILE --key FILE")),
        ] {
            assert_eq!(what.command(&id), format!("comity competition {expected}"));
        }
    }
}
