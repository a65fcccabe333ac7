//! The appeal of those weeks: to three presidents, of whom one answers and two are silent.

use commission::appeal::{Happened, Step, view_digest};
use commission::claim::View;
use commission::draft::{Citation, NewDraft, Voice};
use commission::{InstrumentId, Kind, Localized, Purpose};
use serde::Deserialize;
use store::Edit;

use super::stage::{DAY, Signer, Stage};
use super::words::{Words, localized};
use crate::failure::Outcome;
use crate::machine::random;

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

impl Appealed {
    /// What happens about the appeal on the n-th of its days; on the first it is adopted.
    pub(super) async fn happens(
        &self,
        place: usize,
        appeal: &mut Option<InstrumentId>,
        stage: &Stage,
        at: i64,
    ) -> Outcome {
        let Some(id) = appeal else {
            *appeal = Some(self.adopted(stage, at).await?);
            return Ok(());
        };
        match place {
            1 => {
                // Each of the parties sends one letter after the other; the others confirm it.
                for n in 0..self.addressee.len() {
                    let step = step(n, Happened::Dispatched, localized(&self.sent)?, stage, at);
                    entered(id, &step, n, stage, at).await?;
                }
            }
            2 => {
                let step = step(0, Happened::Acknowledged, Localized::new(), stage, at);
                entered(id, &step, 1, stage, at).await?;
            }
            _ => {
                let step = step(0, Happened::Answered, localized(&self.answered)?, stage, at);
                entered(id, &step, 0, stage, at).await?;
            }
        }
        Ok(())
    }

    /// The appeal, worded by one party, accepted by the others and signed by all.
    async fn adopted(&self, stage: &Stage, at: i64) -> Outcome<InstrumentId> {
        let (store, words) = (&stage.store, self);
        let Some(drafter) = stage.chairs.first() else {
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
        let worded = Worded {
            clause: "5.1",
            title: &words.title,
            passage: &words.passage,
            ground: &words.ground,
            interest: &words.interest,
        };
        worded.adopted(&draft, stage, drafter, at).await?;
        Ok(draft)
    }
}

/// What a draft of those weeks says.
pub(super) struct Worded<'a> {
    /// The clause of the charter on which it rests.
    pub(super) clause: &'static str,
    pub(super) title: &'a Words,
    pub(super) passage: &'a [Words],
    pub(super) ground: &'a Words,
    pub(super) interest: &'a Words,
}

impl Worded<'_> {
    /// One party words the draft, the others accept it, and all of them sign it.
    pub(super) async fn adopted(
        &self,
        draft: &InstrumentId,
        stage: &Stage,
        drafter: &Signer,
        at: i64,
    ) -> Outcome {
        let (store, by) = (&stage.store, &drafter.office);
        let title = localized(self.title)?;
        let passages: Vec<Localized> =
            self.passage.iter().map(localized).collect::<Outcome<_>>()?;
        let (ground, interest) = (localized(self.ground)?, localized(self.interest)?);
        let from = Voice::of(by)?;
        // Nothing can be accepted before it is proposed.
        let (first, others): (Vec<&Signer>, Vec<&Signer>) =
            stage.chairs.iter().partition(|chair| chair.office == *by);
        for chair in first.into_iter().chain(others) {
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
                let citation = Citation::Charter(self.clause.to_owned());
                edits.push(Edit::Ground { citation, language, text });
            }
            for (language, text) in interest.iter() {
                let (language, text) = (language.clone(), text.to_owned());
                edits.push(Edit::Interest { language, text, seen: None });
            }
            store.edit(draft, &chair.office, Edit::All(edits), None, at).await?;
        }
        stage.adopt(draft, drafter, at).await
    }
}

/// A step that happened on the day of `at` by the commission's clock.
fn step(addressee: usize, happened: Happened, words: Localized, stage: &Stage, at: i64) -> Step {
    let addressee = format!("a{}", addressee + 1);
    let offset = stage.store.commission().charter.utc_offset_seconds;
    let day = at.saturating_add(offset.into()).div_euclid(DAY);
    Step { addressee, happened, day, words, document: None }
}

/// The party whose turn it is enters a step; every other confirms it.
async fn entered(id: &InstrumentId, step: &Step, turn: usize, stage: &Stage, at: i64) -> Outcome {
    let (store, commission) = (&stage.store, stage.store.commission());
    let subject = step.digest(&commission.id, id)?;
    let mut chairs: Vec<_> = stage.chairs.iter().collect();
    chairs.rotate_left(turn % stage.chairs.len().max(1));
    for (place, chair) in chairs.into_iter().enumerate() {
        if place == 0 {
            let note = chair.sign(Purpose::Attest, subject, at)?;
            store.enter_step(id, step, &note, at).await?;
        } else if let Some(party) = chair.office.party() {
            let said = view_digest(&View::Confirms, &commission.id, id, &subject, party)?;
            let note = chair.sign(Purpose::Attest, said, at)?;
            store.view_step(id, &subject, &View::Confirms, &note, at).await?;
        }
    }
    Ok(())
}
