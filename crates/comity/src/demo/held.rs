//! The programme of those weeks: an evening in the capital, held in the quarter for which it was
//! agreed, and a tournament in another region that makes good the quarter before, and so is late.

use std::collections::BTreeMap;

use commission::claim::View;
use commission::commitment::{Field, quarter_of};
use commission::draft::NewDraft;
use commission::programme::{Planned, Report, view_digest};
use commission::{ActivityId, InstrumentId, Kind, Localized, Office, PartyId, Purpose};
use serde::Deserialize;

use super::appealed::Worded;
use super::stage::{DAY, HOUR, Stage};
use super::words::{Words, localized};
use crate::failure::{Failure, Outcome};
use crate::machine::random;

/// Days after the founding on which something happens about it: it is adopted, and each of its
/// activities was held the day before.
pub(super) const DAYS: [i64; 3] = [11, 21, 27];
/// How many of each party are expected, and come.
const EXPECTED: u32 = 40;

/// An activity of those weeks.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Small {
    field: Field,
    region: String,
    /// By how many quarters it is late.
    late: i64,
    title: Words,
    place: Words,
    said: Words,
}

/// What the plan says.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Held {
    fulfils: Vec<String>,
    title: Words,
    passage: Vec<Words>,
    ground: Words,
    interest: Words,
    activity: Vec<Small>,
}

impl Held {
    /// What happens about the programme on the n-th of its days; on the first it is adopted.
    pub(super) async fn happens(
        &self,
        place: usize,
        plan: &mut Option<InstrumentId>,
        stage: &Stage,
        at: i64,
    ) -> Outcome {
        let Some(plan) = plan else {
            *plan = Some(self.adopted(stage, at).await?);
            return Ok(());
        };
        let Some(small) = self.activity.get(place.saturating_sub(1)) else { return Ok(()) };
        let id = ActivityId { plan: plan.clone(), id: format!("p{place}") };
        reported(&id, small, place, stage, at).await
    }

    /// The plan, worded by one party, accepted by the others and signed by all.
    async fn adopted(&self, stage: &Stage, at: i64) -> Outcome<InstrumentId> {
        let (store, commission) = (&stage.store, stage.store.commission());
        let charter = &commission.charter;
        let drafter = stage
            .chairs
            .last()
            .ok_or_else(|| Failure::usage("the demonstration has no co-chair"))?;
        let by = &drafter.office;
        let new = NewDraft {
            topics: vec!["culture".to_owned(), "sport".to_owned()],
            title: localized(&self.title)?,
            fulfils: self.fulfils.clone(),
            ..NewDraft::default()
        };
        let draft = store.new_draft(Kind::Plan, new, by, at, random()?).await?.id;
        for (small, day) in self.activity.iter().zip(DAYS.into_iter().skip(1)) {
            // In the evening of the day before it is reported on.
            let starts = stage.founded.div_euclid(DAY) * DAY + (day - 1) * DAY + 15 * HOUR;
            let held_in = quarter_of(starts.saturating_add(charter.utc_offset_seconds.into()));
            let organisers: BTreeMap<PartyId, Office> = stage
                .members
                .iter()
                .filter_map(|it| Some((it.office.party()?.clone(), it.office.clone())))
                .collect();
            let planned = Planned {
                id: String::new(),
                title: localized(&small.title)?,
                field: small.field,
                region: small.region.clone(),
                place: localized(&small.place)?,
                starts,
                ends: starts + 3 * HOUR,
                quarter: held_in - small.late,
                expected: organisers.keys().map(|it| (it.clone(), EXPECTED)).collect(),
                organisers,
                registration: None,
                budget: Vec::new(),
            };
            store.add_activity(&draft, &planned, by, at).await?;
        }
        let worded = Worded {
            clause: "4.1",
            title: &self.title,
            passage: &self.passage,
            ground: &self.ground,
            interest: &self.interest,
        };
        worded.adopted(&draft, stage, drafter, at).await?;
        Ok(draft)
    }
}

/// The organiser whose turn it is reports; every other party's confirms it.
async fn reported(id: &ActivityId, small: &Small, turn: usize, stage: &Stage, at: i64) -> Outcome {
    let (store, commission) = (&stage.store, stage.store.commission());
    let mut organisers: Vec<_> = stage.members.iter().collect();
    organisers.rotate_left(turn % stage.members.len().max(1));
    let participants: BTreeMap<PartyId, u32> =
        organisers.iter().filter_map(|it| Some((it.office.party()?.clone(), EXPECTED))).collect();
    let words: Localized = localized(&small.said)?;
    let day = at.div_euclid(DAY) - 1;
    let (pictures, spent) = (Vec::new(), Vec::new());
    let report = Report { held: true, day, participants, words, pictures, spent };
    let subject = report.digest(&commission.id, id)?;
    for (place, organiser) in organisers.into_iter().enumerate() {
        if place == 0 {
            let note = organiser.sign(Purpose::Attest, subject, at)?;
            store.report_activity(id, &report, &note, at).await?;
        } else if let Some(party) = organiser.office.party() {
            let said = view_digest(&View::Confirms, &commission.id, id, &subject, party)?;
            let note = organiser.sign(Purpose::Attest, said, at)?;
            store.view_activity(id, &subject, &View::Confirms, &note, at).await?;
        }
    }
    Ok(())
}
