//! Appeals with addressees, and what became of them.

use commission::appeal::{ADDRESSEES, Addressees, Happened, Step, view_digest};
use commission::claim::View;
use commission::{Act, Appeal, InstrumentId, Kind, Localized, Office, Purpose, Refusal};
use note::Digest;

use super::{House, language};

impl House {
    /// An adopted appeal to so many addressees, each with thirty days to answer.
    pub fn appeal_to(&mut self, addressees: u32) -> InstrumentId {
        let mut list = Addressees::new(Vec::new());
        for n in 1..=addressees {
            let name = self.everywhere(Kind::Appeal, &format!("Office {n}"));
            list.add(name, 30, self.charter()).unwrap();
        }
        let mut draft = self.draft(Kind::Appeal);
        self.attach(&mut draft, ADDRESSEES, &String::from_utf8(list.file()).unwrap());
        let text = self.table_by(&draft, 0).unwrap();
        assert!(!self.appeals.contains_key(&text));
        self.sign_all(&text);
        text
    }

    pub fn appeal(&self, id: &InstrumentId) -> &Appeal {
        &self.appeals[id]
    }

    /// Today's step with an addressee.
    pub fn step(&self, addressee: &str, happened: Happened) -> Step {
        let words: Localized = [(language("en"), "By post".to_owned())].into_iter().collect();
        let day = (self.now + i64::from(self.charter().utc_offset_seconds)).div_euclid(86_400);
        Step { addressee: addressee.to_owned(), happened, day, words, document: None }
    }

    pub fn enter(
        &mut self,
        id: &InstrumentId,
        step: &Step,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let subject = step.digest(&self.commission.id, id).unwrap();
        let note = self.note(Purpose::Attest, subject, by);
        let act = self.appeal(id).enter(step, &note, &self.ctx())?;
        self.commit(vec![Act::Appeal(act)]);
        Ok(subject)
    }

    pub fn view(
        &mut self,
        id: &InstrumentId,
        step: &Digest,
        view: &View,
        by: &Office,
    ) -> Result<(), Refusal> {
        let party = by.party().cloned().unwrap_or_else(|| self.parties().remove(0));
        let subject = view_digest(view, &self.commission.id, id, step, &party).unwrap();
        let note = self.note(Purpose::Attest, subject, by);
        let act = self.appeal(id).view(step, view, &note, &self.ctx())?;
        self.commit(vec![Act::Appeal(act)]);
        Ok(())
    }

    /// Confirms a step by every party that has not.
    pub fn confirm(&mut self, id: &InstrumentId, step: &Digest) {
        for n in 0..self.parties().len() {
            let by = self.co_chair(n);
            let entered = self.appeal(id).step(step).unwrap();
            if entered.view_of(by.party().unwrap()) != Some(&View::Confirms) {
                self.view(id, step, &View::Confirms, &by).unwrap();
            }
        }
    }

    /// An appeal that was sent, which another party confirms.
    pub(super) fn appeal_sent(&mut self) {
        let id = self.later(|h| h.appeal_to(1));
        let by = self.co_chair(0);
        let step = self.later(|h| {
            let step = h.step("a1", Happened::Dispatched);
            h.enter(&id, &step, &by).unwrap()
        });
        let other = self.co_chair(1);
        self.later(|h| h.view(&id, &step, &View::Confirms, &other).unwrap());
    }
}
