//! The appeal of those weeks: to three presidents, of whom one answers and two are silent.

use commission::appeal::{Happened, Step, View};
use commission::draft::{Citation, NewDraft, Voice};
use commission::{InstrumentId, Kind, Localized, Purpose};
use note::Digest;
use serde::Deserialize;
use store::Edit;

use super::weeks::Stage;
use super::words::{Words, localized};
use crate::failure::Outcome;
use crate::machine::random;

const DAY: i64 = 86_400;
/// In how many days an answer is awaited: fewer than pass before the story begins.
const ANSWER_DAYS: u32 = 30;
/// Days after the founding on which something happens about it.
pub(super) const DAYS: [i64; 4] = [9, 10, 28, 30];

/// What the appeal says.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Appealed {
    fulfils: String,
    title: Words,
    passage: Vec<Words>,
    ground: Words,
    interest: Words,
    addressee: Vec<Words>,
    sent: Words,
    answered: Words,
}

impl Stage {
    /// What happens about the appeal on the n-th of its days.
    pub(super) async fn appealed(&mut self, place: usize, at: i64) -> Outcome {
        match place {
            0 => self.appeal = Some(self.adopt_appeal(at).await?),
            1 => {
                // Each of the parties sends one letter after the other; the others confirm it.
                for n in 0..self.words().addressee.len() {
                    let words = localized(&self.words().sent)?;
                    self.happened(n, Happened::Dispatched, words, n, at).await?;
                }
            }
            2 => self.happened(0, Happened::Acknowledged, Localized::new(), 1, at).await?,
            _ => {
                let words = localized(&self.words().answered)?;
                self.happened(0, Happened::Answered, words, 0, at).await?;
            }
        }
        Ok(())
    }

    fn words(&self) -> &Appealed {
        &self.weeks.appeal
    }

    /// The appeal, worded by one party, accepted by the others and signed by all.
    async fn adopt_appeal(&self, at: i64) -> Outcome<InstrumentId> {
        let (store, words) = (&self.store, self.words());
        let Some(drafter) = self.chairs.first() else {
            return Err(crate::failure::Failure::usage("the demonstration has no co-chair"));
        };
        let by = &drafter.office;
        let new = NewDraft {
            topics: vec!["appeals".to_owned()],
            title: localized(&words.title)?,
            fulfils: vec![words.fulfils.clone()],
            ..NewDraft::default()
        };
        let draft = store.new_draft(Kind::Appeal, new, by, at, random()?).await?.id;
        for name in &words.addressee {
            store.add_addressee(&draft, &localized(name)?, ANSWER_DAYS, by, at).await?;
        }
        let title = localized(&words.title)?;
        let passages: Vec<Localized> =
            words.passage.iter().map(localized).collect::<Outcome<_>>()?;
        let (ground, interest) = (localized(&words.ground)?, localized(&words.interest)?);
        let from = Voice::of(by)?;
        for chair in &self.chairs {
            let mut edits = Vec::new();
            for (passage, said) in (0..).zip(std::iter::once(&title).chain(&passages)) {
                for (language, text) in said.iter() {
                    let (language, text) = (language.clone(), text.to_owned());
                    edits.push(if chair.office == *by {
                        Edit::Word { passage, language, text, seen: None }
                    } else {
                        Edit::Accept { passage, language, from: from.clone() }
                    });
                }
            }
            for (language, text) in ground.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                let citation = Citation::Charter("5.1".to_owned());
                edits.push(Edit::Ground { citation, language, text });
            }
            for (language, text) in interest.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                edits.push(Edit::Interest { language, text, seen: None });
            }
            store.edit(&draft, &chair.office, Edit::All(edits), None, at).await?;
        }
        let tabling = store.prepare_tabling(&draft, None, at).await?;
        let (digest, deadline) = (tabling.text().digest(), tabling.text().deadline);
        let note = drafter.sign(Purpose::Table, digest, at)?;
        store.table(&draft, deadline, &note, at).await?;
        for chair in &self.chairs {
            let note = chair.sign(Purpose::Sign, digest, at)?;
            store.sign(&draft, &note, at).await?;
        }
        Ok(draft)
    }

    /// One party enters what happened with the n-th addressee; every other confirms it.
    async fn happened(
        &self,
        addressee: usize,
        happened: Happened,
        words: Localized,
        turn: usize,
        at: i64,
    ) -> Outcome {
        let (store, commission) = (&self.store, self.store.commission());
        let Some(id) = &self.appeal else { return Ok(()) };
        let step = Step {
            addressee: format!("a{}", addressee + 1),
            happened,
            day: at.div_euclid(DAY),
            words,
            document: None,
        };
        let subject: Digest = step.digest(&commission.id, id)?;
        let by = turn % self.chairs.len().max(1);
        for (place, chair) in self.chairs.iter().enumerate() {
            if place == by {
                let note = chair.sign(Purpose::Attest, subject, at)?;
                store.enter_step(id, &step, &note, at).await?;
            }
        }
        for (place, chair) in self.chairs.iter().enumerate() {
            if let (true, Some(party)) = (place != by, chair.office.party()) {
                let said = View::Confirms.digest(&commission.id, id, &subject, party)?;
                let note = chair.sign(Purpose::Attest, said, at)?;
                store.view_step(id, &subject, &View::Confirms, &note, at).await?;
            }
        }
        Ok(())
    }
}
