//! A competition that was entered and judged.
#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::collections::BTreeSet;

use commission::competition::{
    Ballot, Category, Criterion, Days, Entry, Rules, Scores, Ties, declaration_digest,
    joining_digest, opening_digest, sealing_digest,
};
use commission::{InstrumentId, Kind, Localized, PartyId, Purpose};
use note::Digest;
use store::NewParts;

use super::office;
use super::rooms::Rooms;

pub const DAY: i64 = 86_400;
/// Who made the entries: on no page for everybody.
pub const NAMES: &str = "Anahit and Leyla";

impl Rooms {
    fn published(&self, words: &str) -> Localized {
        let charter = &self.store.commission().charter;
        charter.published.iter().map(|it| (it.clone(), words.to_owned())).collect()
    }

    /// Rules by which the call is today, and each phase after it has a day.
    pub fn rules(&self) -> Rules {
        let charter = self.store.commission().charter.clone();
        let today = (self.now() + i64::from(charter.utc_offset_seconds)).div_euclid(DAY);
        let days =
            Days { call_from: today, call_to: today, jury_to: today + 1, open_to: today + 2 };
        let song = Category { id: "song".into(), name: self.published("Song") };
        let craft = Criterion { id: "craft".into(), name: self.published("Craft"), weight: 2 };
        let heart = Criterion { id: "heart".into(), name: self.published("Heart"), weight: 1 };
        let title = self.published("Songs of the shores");
        let mut rules = Rules::new(title, vec![song], vec![craft, heart], days, &charter);
        (rules.neutral, rules.mixed_bonus, rules.support_min) = (1, 3, 20);
        rules.ties = Ties::Criterion("heart".into());
        rules
    }

    /// An adopted plan that opens a competition.
    pub async fn competition(&self) -> InstrumentId {
        let id = self.ready(Kind::Plan, "A competition", "We hold a competition.").await;
        let by = office(&self.chair(0));
        let rules = self.rules();
        self.store.set_competition_rules(&id, Some(&rules), &by, self.now()).await.unwrap();
        self.adopt(&id).await;
        id
    }

    /// An entry of people of these parties, entered by the first of them.
    pub async fn entered(&self, id: &InstrumentId, parties: &[usize], title: &str) -> Digest {
        let by = self.chair(parties[0]);
        let seed = u8::try_from(self.keys.len() + title.len()).unwrap();
        let parts = NewParts {
            words: format!("A song called {title}."),
            file: Vec::new(),
            names: format!("{NAMES}, {title}"),
            contact: "by telephone".into(),
            publish: false,
            random: [seed; 64],
        };
        let store = &self.store;
        let (work, people) = store.lay_parts(parts, &office(&by), self.now()).await.unwrap();
        let team: BTreeSet<PartyId> =
            parties.iter().map(|it| self.parties[*it].parse().unwrap()).collect();
        let title = super::words(&[("en", title)]);
        let entry = Entry { category: "song".into(), team, work, people, title };
        let commission = store.commission();
        let subject = entry.digest(&commission.id, id).unwrap();
        let note = self.note(Purpose::Compete, subject, None, &by);
        store.submit_entry(id, &entry, &note, self.now()).await.unwrap();
        for other in &parties[1..] {
            let party: PartyId = self.parties[*other].parse().unwrap();
            let joining = joining_digest(&commission.id, id, &subject, &party, None).unwrap();
            let note = self.note(Purpose::Compete, joining, None, &self.chair(*other));
            store.join_entry(id, &subject, None, &note, self.now()).await.unwrap();
        }
        subject
    }

    /// Declares conflicts with these entries.
    pub async fn declares(&self, id: &InstrumentId, by: &str, conflicts: &[u32]) {
        let conflicts: BTreeSet<u32> = conflicts.iter().copied().collect();
        let commission = self.store.commission();
        let subject = declaration_digest(&commission.id, id, &office(by), &conflicts).unwrap();
        let note = self.note(Purpose::Judge, subject, None, by);
        self.store.declare_conflicts(id, &conflicts, &note, self.now()).await.unwrap();
    }

    fn ballot(by: &str, points: &[u32]) -> Ballot {
        let scores =
            (1..).zip(points).map(|(entry, it)| Scores { entry, points: vec![*it; 2] }).collect();
        Ballot::of_scores(Digest::of(by.as_bytes()), scores)
    }

    pub async fn seals(&self, id: &InstrumentId, by: &str, points: &[u32]) {
        let commission = self.store.commission();
        let sealed = Self::ballot(by, points).sealed(&commission.id, id, &office(by)).unwrap();
        let subject = sealing_digest(&commission.id, id, &office(by), &sealed).unwrap();
        let note = self.note(Purpose::Judge, subject, None, by);
        self.store.seal_scores(id, &sealed, &note, self.now()).await.unwrap();
    }

    pub async fn opens(&self, id: &InstrumentId, by: &str, points: &[u32]) {
        let (commission, ballot) = (self.store.commission(), Self::ballot(by, points));
        let sealed = ballot.sealed(&commission.id, id, &office(by)).unwrap();
        let subject = opening_digest(&commission.id, id, &office(by), &sealed).unwrap();
        let note = self.note(Purpose::Judge, subject, None, by);
        self.store.open_scores(id, &ballot, &note, self.now()).await.unwrap();
    }

    /// The jurors of every party and the neutral one.
    pub fn jurors(&self) -> Vec<String> {
        let own = (0..self.parties.len()).map(|party| self.by(party, "juror"));
        own.chain(["secretariat/neutral-juror/1".to_owned()]).collect()
    }

    /// A competition with three entries, judged, of which all scores are open but the last juror's.
    pub async fn competed(&self) -> InstrumentId {
        let id = self.competition().await;
        for (parties, title) in [(&[0][..], "One"), (&[1], "Twice"), (&[0, 1], "Together")] {
            self.entered(&id, parties, title).await;
        }
        self.pass(DAY);
        let jurors = self.jurors();
        for by in &jurors {
            self.declares(&id, by, &[]).await;
            self.seals(&id, by, &[7, 5, 9]).await;
        }
        self.pass(DAY);
        for by in &jurors[..jurors.len() - 1] {
            self.opens(&id, by, &[7, 5, 9]).await;
        }
        id
    }
}
