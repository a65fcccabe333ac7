//! What a draft changes about the glossary, while it lies on the desk: one file of the change, and one
//! of each party with its own reasons.

use std::sync::atomic::{AtomicUsize, Ordering};

use commission::draft::Voice;
use commission::glossary::{
    Entry, Files, GLOSSARY, GLOSSARY_BYTES_MAX, GlossaryChange, Reasons, Retired, Said, Verb,
};
use commission::refusal::What;
use commission::{Charter, InstrumentId, Kind, Localized, Office, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use super::load;
use crate::Error;
use crate::attached::Attached;
use crate::store::Store;

const FILE: Attached<'static> = Attached { kind: Kind::GlossaryChange, name: GLOSSARY };

fn parse(file: &[u8]) -> Result<GlossaryChange, Refusal> {
    GlossaryChange::parse(file).map_err(|error| FILE.refuse(error))
}

/// One change of what a draft says about the glossary.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GlossaryEdit {
    /// It adds this entry, in place of one with its id that it adds already.
    Add(Box<Entry>),
    /// It takes over a proposal that ships with the software, by its digest ([`Entry::term`]).
    Adopt {
        /// The entry, with what the parties say about it.
        entry: Box<Entry>,
        /// The digest of the proposal.
        proposal: Digest,
    },
    /// It gives an entry that holds other words.
    Change(Box<Entry>),
    /// It retires an entry that holds.
    Retire(Retired),
    /// It says nothing about this entry.
    Drop(String),
    /// The editor's own party gives its reason for an entry.
    Reason {
        /// The entry, by its id.
        entry: String,
        /// Why.
        why: Localized,
    },
}

impl GlossaryEdit {
    fn make(&self, change: &mut GlossaryChange, charter: &Charter) -> Result<(), Refusal> {
        match self {
            GlossaryEdit::Add(entry) => {
                change.add(Entry { proposal: None, ..Entry::clone(entry) }, charter)
            }
            GlossaryEdit::Adopt { entry, proposal } => {
                let entry = Entry { proposal: Some(*proposal), ..Entry::clone(entry) };
                change.add(entry, charter)
            }
            GlossaryEdit::Change(entry) => change.change(Entry::clone(entry), charter),
            GlossaryEdit::Retire(retired) => change.retire(retired.clone(), charter),
            GlossaryEdit::Drop(id) => {
                change.drop_entry(id);
                Ok(())
            }
            GlossaryEdit::Reason { .. } => Ok(()),
        }
    }

    /// What it is to do about which entry of the glossary.
    fn line(&self) -> Option<(&str, Verb)> {
        match self {
            GlossaryEdit::Add(entry) | GlossaryEdit::Adopt { entry, .. } => {
                Some((entry.id.as_str(), Verb::Add))
            }
            GlossaryEdit::Change(entry) => Some((entry.id.as_str(), Verb::Change)),
            GlossaryEdit::Retire(retired) => Some((retired.entry.as_str(), Verb::Retire)),
            GlossaryEdit::Drop(_) | GlossaryEdit::Reason { .. } => None,
        }
    }
}

/// What came of proposals that a draft was to take over.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TakenOver {
    /// How many entries the draft adds now and did not before.
    pub added: usize,
    /// How many hold already, or were named by the draft already, and are as they were.
    pub there: usize,
}

/// Refuses to add an entry that holds, and to change or retire one that does not.
async fn check_line(conn: &mut AnyConnection, id: &str, verb: Verb) -> Result<(), Error> {
    let term = load(conn, id).await?;
    let holds = term.is_some_and(|it| it.holding().is_some());
    let why = match (verb, holds) {
        (Verb::Add, true) => "there",
        (Verb::Change | Verb::Retire, false) => "unknown",
        _ => return Ok(()),
    };
    Err(Refusal::GlossaryTerm { why, term: id.chars().take(64).collect() }.into())
}

/// Asks of a text that is tabled whether each of its lines can be: another text may have come first.
///
/// # Errors
/// [`Refusal::GlossaryTerm`].
pub(crate) async fn check_tabled(conn: &mut AnyConnection, file: &[u8]) -> Result<(), Error> {
    let change = parse(file)?;
    for (id, verb) in change.lines() {
        check_line(conn, id, verb).await?;
    }
    Ok(())
}

/// Refuses a file that is larger than anybody would read again.
fn fitting(file: Vec<u8>) -> Result<Option<Vec<u8>>, Refusal> {
    if file.len() > GLOSSARY_BYTES_MAX {
        return Err(Refusal::TooMany { what: What::Bytes, max: GLOSSARY_BYTES_MAX });
    }
    Ok(Some(file))
}

impl Store {
    /// What a draft says about the glossary, with the reasons of each party; none where it says
    /// nothing.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`]; [`Refusal::BadAttachment`] where the file is no such thing.
    pub async fn glossary_draft(&self, draft: &InstrumentId) -> Result<Option<Said>, Error> {
        let Some(file) = self.attached(draft, &FILE).await? else { return Ok(None) };
        parse(&file)?;
        let mut files = Files::from([(GLOSSARY.to_owned(), file)]);
        for party in self.commission().charter.party_ids() {
            let name = Reasons::name(&party);
            let of = Attached { kind: Kind::GlossaryChange, name: &name };
            let file = self.attached(draft, &of).await?;
            if let Some(file) = file {
                files.insert(name, file);
            }
        }
        Ok(Said::read(&files))
    }

    /// Changes what a draft says about the glossary.
    ///
    /// # Errors
    /// [`Refusal::GlossaryTerm`] for an entry that holds already, or does not;
    /// [`Refusal::Empty`] for an entry whose day to be looked at again is past, or for reasons of
    /// nobody's party; those of [`Entry::check`], [`Reasons::state`] and [`Store::edit`];
    /// [`Refusal::BadAttachment`] for a draft that changes no glossary.
    pub async fn edit_glossary(
        &self,
        draft: &InstrumentId,
        edit: &GlossaryEdit,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let charter = self.commission().charter.clone();
        if let GlossaryEdit::Reason { entry, why } = edit {
            return self.reason(draft, entry, why, &charter, by, now).await;
        }
        if let Some((id, verb)) = edit.line() {
            check_line(&mut *self.reader().await?, id, verb).await?;
        }
        if let GlossaryEdit::Add(it)
        | GlossaryEdit::Adopt { entry: it, .. }
        | GlossaryEdit::Change(it) = edit
            && it.is_due(charter.day_of(now))
        {
            return Err(Refusal::Empty { field: "review-by" }.into());
        }
        self.reattach(draft, &FILE, by, now, |file| {
            let mut change = file.map_or_else(|| Ok(GlossaryChange::default()), parse)?;
            edit.make(&mut change, &charter)?;
            if change.is_empty() {
                return Ok(None);
            }
            fitting(change.file())
        })
        .await
    }

    /// Adds proposals that ship with the software to a draft, in one move: all of them or none. What
    /// holds already, or is named by the draft already, stays as it is.
    ///
    /// # Errors
    /// Those of [`Store::edit_glossary`], but none for an entry that holds.
    pub async fn take_over(
        &self,
        draft: &InstrumentId,
        proposals: &[Entry],
        by: &Office,
        now: i64,
    ) -> Result<TakenOver, Error> {
        let charter = self.commission().charter.clone();
        let today = charter.day_of(now);
        if proposals.iter().any(|it| it.is_due(today)) {
            return Err(Refusal::Empty { field: "review-by" }.into());
        }
        let named = self.glossary_draft(draft).await?;
        let mut fresh: Vec<&Entry> = Vec::new();
        {
            let mut conn = self.reader().await?;
            for entry in proposals {
                let term = load(&mut conn, &entry.id).await?;
                let holds = term.is_some_and(|it| it.holding().is_some());
                let said = named.as_ref().is_some_and(|it| it.change.about(&entry.id).is_some());
                if !holds && !said {
                    fresh.push(entry);
                }
            }
        }
        // An edit that changes nothing would only disturb whoever else has the draft open.
        if fresh.is_empty() {
            return Ok(TakenOver { added: 0, there: proposals.len() });
        }
        // The draft is read again whenever somebody else was quicker.
        let added = AtomicUsize::new(0);
        self.reattach(draft, &FILE, by, now, |file| {
            let mut change = file.map_or_else(|| Ok(GlossaryChange::default()), parse)?;
            let mut count = 0;
            for entry in &fresh {
                if change.about(&entry.id).is_none() {
                    change.add(Entry::clone(entry), &charter)?;
                    count += 1;
                }
            }
            added.store(count, Ordering::Relaxed);
            fitting(change.file())
        })
        .await?;
        let added = added.into_inner();
        Ok(TakenOver { added, there: proposals.len().saturating_sub(added) })
    }

    /// States the reason of the editor's own party.
    async fn reason(
        &self,
        draft: &InstrumentId,
        entry: &str,
        why: &Localized,
        charter: &Charter,
        by: &Office,
        now: i64,
    ) -> Result<(), Error> {
        let Voice::Party(party) = Voice::of(by)? else {
            return Err(Refusal::Empty { field: "party" }.into());
        };
        let name = Reasons::name(&party);
        let of = Attached { kind: Kind::GlossaryChange, name: &name };
        self.reattach(draft, &of, by, now, |file| {
            let read = |file| Reasons::parse(file).map_err(|error| of.refuse(error));
            let mut reasons = file.map_or_else(|| Ok(Reasons::new(party.clone())), read)?;
            reasons.state(entry, why.clone(), charter)?;
            fitting(reasons.file())
        })
        .await
    }
}
