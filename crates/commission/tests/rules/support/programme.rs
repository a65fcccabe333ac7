//! Joint activities, and what became of them.

use std::collections::BTreeMap;

use commission::claim::View;
use commission::commitment::{Field, quarter_of};
use commission::programme::{Amendment, PROGRAMME, Planned, Programme, Report, view_digest};
use commission::{
    Act, Activity, ActivityId, InstrumentId, Kind, Localized, Office, Purpose, Refusal, Role,
};
use note::Digest;

use super::House;

const DAY: i64 = 86_400;

impl House {
    /// Words in every language in which the charter publishes.
    pub fn published(&self, words: &str) -> Localized {
        let languages = self.charter().published.iter();
        languages.map(|l| (l.clone(), format!("{words} ({l})"))).collect()
    }

    /// An activity that could be agreed on now: in ten days, in the first region, organised by each
    /// party's first member.
    pub fn planned(&self, field: Field) -> Planned {
        let starts = self.now + 10 * DAY;
        let offset = i64::from(self.charter().utc_offset_seconds);
        let parties = self.charter().party_ids();
        let member = |party| Office::new(Some(party), Role::Member, 1).unwrap();
        Planned {
            id: "p1".into(),
            title: self.published("An evening"),
            field,
            region: self.charter().regions[0].code.clone(),
            place: self.published("The hall, 1 Main Street"),
            starts,
            ends: starts + 3 * 3_600,
            quarter: quarter_of(starts + offset),
            organisers: parties.iter().map(|it| (it.clone(), member(it.clone()))).collect(),
            expected: parties.iter().map(|it| (it.clone(), 25)).collect(),
            registration: None,
            budget: Vec::new(),
        }
    }

    /// An adopted plan with this programme, which says that it keeps these promises.
    pub fn plan(&mut self, programme: &Programme, fulfils: &[&str]) -> InstrumentId {
        self.plan_instead(programme, fulfils, None)
    }

    /// The same, in the place of another plan.
    pub fn plan_instead(
        &mut self,
        programme: &Programme,
        fulfils: &[&str],
        replaces: Option<InstrumentId>,
    ) -> InstrumentId {
        let mut draft = self.draft(Kind::Plan);
        draft.fulfils = fulfils.iter().map(|it| (*it).to_owned()).collect();
        draft.replaces = replaces;
        self.attach(&mut draft, PROGRAMME, &String::from_utf8(programme.file()).unwrap());
        let text = self.table_by(&draft, 0).unwrap();
        self.sign_all(&text);
        text
    }

    /// An activity that every party agreed on.
    pub fn agreed(&mut self, planned: Planned) -> ActivityId {
        let id = planned.id.clone();
        let programme = Programme::new(vec![planned], Vec::new(), Vec::new());
        ActivityId { plan: self.plan(&programme, &[]), id }
    }

    pub fn activity(&self, id: &ActivityId) -> &Activity {
        self.activities.get(id).unwrap()
    }

    /// A plan that changes one activity.
    pub fn change_activity(&mut self, amendment: Amendment) -> InstrumentId {
        self.plan(&Programme::new(Vec::new(), vec![amendment], Vec::new()), &[])
    }

    /// That it was held today, with twenty of each party.
    pub fn held(&self) -> Report {
        let participants: BTreeMap<_, _> =
            self.charter().party_ids().into_iter().map(|it| (it, 20)).collect();
        let (day, pictures, spent) = (self.now.div_euclid(DAY), Vec::new(), Vec::new());
        let words = self.published("It was loud.");
        Report { held: true, day, participants, words, pictures, spent }
    }

    pub fn report(
        &mut self,
        id: &ActivityId,
        report: &Report,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let subject = report.digest(&self.commission.id, id).unwrap();
        let note = self.note(Purpose::Attest, subject, by);
        let act = self.activity(id).enter(report, &note, &self.ctx())?;
        self.commit(vec![Act::Activity(act)]);
        Ok(subject)
    }

    pub fn opine(
        &mut self,
        id: &ActivityId,
        report: &Digest,
        view: &View,
        by: &Office,
    ) -> Result<(), Refusal> {
        let party = by.party().cloned().unwrap_or_else(|| self.parties().remove(0));
        let subject = view_digest(view, &self.commission.id, id, report, &party).unwrap();
        let note = self.note(Purpose::Attest, subject, by);
        let act = self.activity(id).view(report, view, &note, &self.ctx())?;
        self.commit(vec![Act::Activity(act)]);
        Ok(())
    }

    /// Confirms a report by every party that has not.
    pub fn agree_on(&mut self, id: &ActivityId, report: &Digest) {
        for n in 0..self.parties().len() {
            let by = self.co_chair(n);
            let reported = self.activity(id).report(report).unwrap();
            if reported.view_of(by.party().unwrap()) != Some(&View::Confirms) {
                self.opine(id, report, &View::Confirms, &by).unwrap();
            }
        }
    }

    /// An activity that was held, which another party confirms.
    pub(super) fn activity_held(&mut self) {
        let planned = self.planned(Field::Culture);
        let id = self.later(|h| h.agreed(planned));
        self.now = self.activity(&id).ends();
        let (by, other) = (self.co_chair(0), self.co_chair(1));
        let report = self.held();
        let entered = self.later(|h| h.report(&id, &report, &by).unwrap());
        self.later(|h| h.opine(&id, &entered, &View::Confirms, &other).unwrap());
    }
}
