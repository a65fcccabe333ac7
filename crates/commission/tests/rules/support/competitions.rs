//! Competitions with their jurors.

use std::collections::BTreeSet;

use commission::competition::{
    Awards, Ballot, Category, Criterion, Days, Entry, OUTCOME, RULES, Rules, Scores,
    declaration_digest, joining_digest, opening_digest, recusal_digest, sealing_digest,
};
use commission::{
    Act, Competition, CompetitionAct, InstrumentId, Kind, Localized, Office, Purpose, Refusal, Role,
};
use note::Digest;

use super::{House, Key, fill, office};

pub const DAY: i64 = 86_400;

/// A charter with seats for jurors.
pub fn with_jurors(charter: &str) -> String {
    if charter.contains("\"juror\"") {
        return charter.to_owned();
    }
    format!(
        "{charter}\n[[seat]]\nrole = \"juror\"\neach-party = true\ncount = 6\n\n\
         [[seat]]\nrole = \"neutral-juror\"\ncount = 2\n"
    )
}

/// A commission of two parties and one of three, with jurors.
pub fn houses_with_jurors() -> [House; 2] {
    [super::DEMONSTRATION, super::VALLEYS].map(|charter| House::found(&with_jurors(charter)))
}

impl House {
    pub fn juror(&self, party: usize, number: u16) -> Office {
        self.office(party, Role::Juror, number)
    }

    pub fn neutral(number: u16) -> Office {
        office(&format!("secretariat/neutral-juror/{number}"))
    }

    /// Seats so many jurors of every party, and neutral ones.
    pub fn seat_jurors(&mut self, each: u16, neutral: u16) {
        for party in 0..self.parties().len() {
            for number in 1..=each {
                let seat = self.juror(party, number);
                self.fill(&seat, Key::of(&seat.to_string()));
            }
        }
        let chairs: Vec<Office> = (0..self.parties().len()).map(|n| self.co_chair(n)).collect();
        for number in 1..=neutral {
            let seat = Self::neutral(number);
            let key = Key::of(&seat.to_string());
            self.change(&fill(&seat, &key), &chairs).unwrap();
            self.keys.insert(seat, key);
        }
    }

    /// Rules by which the call begins today; each phase has ten days.
    pub fn rules(&self, jurors: u32, neutral: u32) -> Rules {
        let today = (self.now + i64::from(self.charter().utc_offset_seconds)).div_euclid(DAY);
        let days =
            Days { call_from: today, call_to: today + 9, jury_to: today + 19, open_to: today + 29 };
        let category = |id: &str| Category { id: id.to_owned(), name: self.published(id) };
        let criterion =
            |id: &str, weight| Criterion { id: id.to_owned(), name: self.published(id), weight };
        let mut rules = Rules::new(
            self.published("Songs of two shores"),
            vec![category("song"), category("poem")],
            vec![criterion("craft", 2), criterion("heart", 1)],
            days,
            self.charter(),
        );
        (rules.jurors, rules.neutral) = (jurors, neutral);
        rules
    }

    /// An adopted plan with these rules.
    pub fn competition_by(&mut self, rules: &Rules) -> InstrumentId {
        let mut draft = self.draft(Kind::Plan);
        self.attach(&mut draft, RULES, &String::from_utf8(rules.file()).unwrap());
        let text = self.table_by(&draft, 0).unwrap();
        assert!(!self.competitions.contains_key(&text));
        self.sign_all(&text);
        text
    }

    pub fn competition(&self, id: &InstrumentId) -> &Competition {
        &self.competitions[id]
    }

    /// A competition with jurors in their seats, in its call.
    pub fn competition_with(&mut self, jurors: u16, neutral: u16) -> InstrumentId {
        self.seat_jurors(jurors, neutral);
        let rules = self.rules(jurors.into(), neutral.into());
        self.competition_by(&rules)
    }

    pub fn until_jury(&mut self, id: &InstrumentId) {
        self.until_day(self.competition(id).rules.call_to + 1);
    }

    pub fn until_opening(&mut self, id: &InstrumentId) {
        self.until_day(self.competition(id).rules.jury_to + 1);
    }

    pub fn until_end(&mut self, id: &InstrumentId) {
        self.until_day(self.competition(id).rules.open_to + 1);
    }

    fn until_day(&mut self, day: i64) {
        self.now = day * DAY - i64::from(self.charter().utc_offset_seconds);
    }

    /// An entry of people of these parties.
    pub fn entry_of(&mut self, category: &str, parties: &[usize]) -> Entry {
        let salt = self.nonce();
        let team = parties.iter().map(|n| self.parties()[*n].clone()).collect();
        let of = |what: &str| Digest::of(format!("{what} {salt:?}").as_bytes());
        let (work, people) = (of("work"), of("people"));
        let category = category.to_owned();
        Entry { category, team, work, people, title: Localized::new() }
    }

    fn took(&mut self, act: CompetitionAct) {
        self.commit(vec![Act::Competition(act)]);
    }

    /// Submits an entry by an office; returns the digest that was signed.
    pub fn submit(
        &mut self,
        id: &InstrumentId,
        entry: &Entry,
        by: &Office,
    ) -> Result<Digest, Refusal> {
        let subject = entry.digest(&self.commission.id, id).unwrap();
        let note = self.note(Purpose::Compete, subject, by);
        let act = self.competition(id).enter(entry, &note, &self.ctx())?;
        self.took(act);
        Ok(subject)
    }

    /// Enters something of one party's people, by its co-chair; returns its number.
    pub fn submitted(&mut self, id: &InstrumentId, category: &str, party: usize) -> u32 {
        let entry = self.entry_of(category, &[party]);
        let by = self.co_chair(party);
        let digest = self.submit(id, &entry, &by).unwrap();
        self.competition(id).number(&digest).unwrap()
    }

    pub fn join(&mut self, id: &InstrumentId, entry: &Digest, by: &Office) -> Result<(), Refusal> {
        self.join_with(id, entry, None, by)
    }

    /// Joins a team, and gives the digest of the names of one's own people.
    pub fn join_with(
        &mut self,
        id: &InstrumentId,
        entry: &Digest,
        people: Option<&Digest>,
        by: &Office,
    ) -> Result<(), Refusal> {
        let party = by.party().cloned().unwrap_or_else(|| self.parties().remove(0));
        let subject = joining_digest(&self.commission.id, id, entry, &party, people).unwrap();
        let note = self.note(Purpose::Compete, subject, by);
        let act = self.competition(id).join(entry, people, &note, &self.ctx())?;
        self.took(act);
        Ok(())
    }

    pub fn declare(
        &mut self,
        id: &InstrumentId,
        conflicts: &[u32],
        by: &Office,
    ) -> Result<(), Refusal> {
        let conflicts: BTreeSet<u32> = conflicts.iter().copied().collect();
        let subject = declaration_digest(&self.commission.id, id, by, &conflicts).unwrap();
        let note = self.note(Purpose::Judge, subject, by);
        let act = self.competition(id).declare(&conflicts, &note, &self.ctx())?;
        self.took(act);
        Ok(())
    }

    pub fn recuse(
        &mut self,
        id: &InstrumentId,
        entry: Option<u32>,
        by: &Office,
    ) -> Result<(), Refusal> {
        let subject = recusal_digest(&self.commission.id, id, by, entry).unwrap();
        let note = self.note(Purpose::Judge, subject, by);
        let act = self.competition(id).recuse(entry, &note, &self.ctx())?;
        self.took(act);
        Ok(())
    }

    /// A ballot with these points by every criterion.
    pub fn ballot(&self, id: &InstrumentId, by: &Office, points: &[(u32, u32)]) -> Ballot {
        let criteria = self.competition(id).rules.criteria.len();
        let scores = points
            .iter()
            .map(|(entry, points)| Scores { entry: *entry, points: vec![*points; criteria] })
            .collect();
        Ballot::of_scores(Digest::of(format!("salt of {by}").as_bytes()), scores)
    }

    pub fn seal(&mut self, id: &InstrumentId, ballot: &Ballot, by: &Office) -> Result<(), Refusal> {
        let sealed = ballot.sealed(&self.commission.id, id, by).unwrap();
        let subject = sealing_digest(&self.commission.id, id, by, &sealed).unwrap();
        let note = self.note(Purpose::Judge, subject, by);
        let act = self.competition(id).score(&sealed, &note, &self.ctx())?;
        self.took(act);
        Ok(())
    }

    pub fn open(&mut self, id: &InstrumentId, ballot: &Ballot, by: &Office) -> Result<(), Refusal> {
        let sealed = ballot.sealed(&self.commission.id, id, by).unwrap();
        let subject = opening_digest(&self.commission.id, id, by, &sealed).unwrap();
        let note = self.note(Purpose::Judge, subject, by);
        let act = self.competition(id).open(ballot, &note, &self.ctx())?;
        self.took(act);
        Ok(())
    }

    /// Declares no conflict, and seals these points.
    pub fn judges(&mut self, id: &InstrumentId, by: &Office, points: &[(u32, u32)]) {
        self.declare(id, &[], by).unwrap();
        let ballot = self.ballot(id, by, points);
        self.seal(id, &ballot, by).unwrap();
    }

    /// Opens points that were sealed.
    pub fn opens(&mut self, id: &InstrumentId, by: &Office, points: &[(u32, u32)]) {
        let ballot = self.ballot(id, by, points);
        self.open(id, &ballot, by).unwrap();
    }

    /// A decision that awards by this file.
    pub fn award(&mut self, awards: &Awards) -> Result<InstrumentId, Refusal> {
        let mut draft = self.draft(Kind::Decision);
        self.attach(&mut draft, OUTCOME, &String::from_utf8(awards.file()).unwrap());
        let id = self.table_by(&draft, 0)?;
        self.sign_all(&id);
        Ok(id)
    }

    /// A competition with every kind of act, after a charter that has seats for jurors.
    pub(super) fn competition_to_its_end(&mut self) {
        let mut draft = self.draft(Kind::CharterChange);
        let changed = with_jurors(&self.charter().source.clone());
        self.attach(&mut draft, "charter", &changed);
        let text = self.later(|h| h.table_by(&draft, 0).unwrap());
        self.sign_slowly(&text);
        for party in 0..self.parties().len() {
            for number in 1..=2 {
                let seat = self.juror(party, number);
                self.later(|h| h.fill(&seat, Key::of(&seat.to_string())));
            }
        }
        let rules = self.rules(1, 0);
        let mut draft = self.draft(Kind::Plan);
        self.attach(&mut draft, RULES, &String::from_utf8(rules.file()).unwrap());
        let id = self.later(|h| h.table_by(&draft, 0).unwrap());
        self.sign_slowly(&id);
        let entry = self.entry_of("song", &[0, 1]);
        let (by, other) = (self.co_chair(0), self.co_chair(1));
        let digest = self.later(|h| h.submit(&id, &entry, &by).unwrap());
        self.later(|h| h.join(&id, &digest, &other).unwrap());
        self.until_jury(&id);
        let jurors: Vec<Office> = (0..self.parties().len()).map(|n| self.juror(n, 1)).collect();
        for by in &jurors {
            self.later(|h| h.judges(&id, by, &[(1, 7)]));
        }
        let (first, second) = (self.juror(0, 1), self.juror(0, 2));
        self.later(|h| h.recuse(&id, None, &first).unwrap());
        self.later(|h| h.judges(&id, &second, &[(1, 8)]));
        self.until_opening(&id);
        for by in &jurors[1..] {
            self.later(|h| h.opens(&id, by, &[(1, 7)]));
        }
        self.later(|h| h.opens(&id, &second, &[(1, 8)]));
    }
}
