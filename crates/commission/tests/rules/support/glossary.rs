//! Texts that change the glossary.

use std::collections::BTreeMap;

use commission::glossary::{
    Category, Entry, GLOSSARY, Glossary, GlossaryChange, Part, Reasons, Sort,
};
use commission::{Draft, InstrumentId, Kind, PartyId};

use super::{House, audit, language};

const KIND: Kind = Kind::GlossaryChange;

impl House {
    /// An entry in English about a people of the valleys, said on the side of a party.
    pub fn entry(&self, id: &str, side: Option<usize>) -> Entry {
        Entry {
            id: id.to_owned(),
            language: language("en"),
            lemma: "mistling".to_owned(),
            part: Part::Noun,
            forms: Vec::new(),
            paradigm: None,
            not_forms: Vec::new(),
            small: false,
            target: Some("lower-valley".to_owned()),
            side: side.map(|party| self.parties()[party].clone()),
            category: Category::Slur,
            sort: Sort::Stereotype,
            severity: 3,
            meaning: self.everywhere(KIND, "People of the lower valley, said with contempt"),
            mirror: Some("cloudling".to_owned()),
            alternatives: vec!["people of the lower valley".to_owned()],
            fine_in: vec!["quoting an old song".to_owned()],
            must_flag: vec!["A mistling would say that.".to_owned()],
            must_not_flag: vec!["The word \"mistling\" hurts.".to_owned()],
            review_by: self.charter().day_of(self.now) + 365,
            proposal: None,
        }
    }

    /// A change that adds these entries.
    pub fn adding(&self, entries: Vec<Entry>) -> GlossaryChange {
        let mut change = GlossaryChange::default();
        for entry in entries {
            change.add(entry, self.charter()).unwrap();
        }
        change
    }

    /// The reasons of a party for every entry that a change adds or changes.
    pub fn reasons(&self, party: &PartyId, change: &GlossaryChange) -> Reasons {
        let mut reasons = Reasons::new(party.clone());
        for entry in change.entries() {
            let why = self.everywhere(KIND, &format!("It hurts, {party} says"));
            reasons.state(&entry.id, why, self.charter()).unwrap();
        }
        reasons
    }

    /// A draft with a change, and with the reasons of the first so many parties.
    pub fn glossary_draft(&mut self, change: &GlossaryChange, parties: usize) -> Draft {
        let mut draft = self.draft(KIND);
        self.attach(&mut draft, GLOSSARY, &String::from_utf8(change.file()).unwrap());
        for (place, party) in self.parties().iter().enumerate().take(parties) {
            if change.entries().next().is_some() {
                let (file, by) = (self.reasons(party, change).file(), self.co_chair(place));
                let name = Reasons::name(party);
                draft.attach(&self.commission, &name, &file, &by).unwrap();
                self.files.put(&file);
            }
        }
        draft
    }

    /// A change on the table, with the reasons of every party.
    pub fn glossary_tabled(&mut self, change: &GlossaryChange) -> InstrumentId {
        let draft = self.glossary_draft(change, self.parties().len());
        self.table_by(&draft, 0).unwrap()
    }

    /// A change that every party signed.
    pub fn glossary_adopted(&mut self, change: &GlossaryChange) -> InstrumentId {
        let text = self.glossary_tabled(change);
        self.sign_all(&text);
        text
    }

    /// The glossary as an audit of the record finds it.
    pub fn glossary(&self) -> Glossary {
        audit(&self.record, &self.files).unwrap().1.glossary().clone()
    }

    /// The files of a text by name.
    pub fn glossary_files(&self, id: &InstrumentId) -> BTreeMap<String, Vec<u8>> {
        let attachments = &self.instrument(id).current().text.attachments;
        attachments.iter().map(|(name, it)| (name.clone(), self.files.0[it].clone())).collect()
    }
}
