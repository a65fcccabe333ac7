//! Every promise at a glance: a line each, in the order in which a reader should see them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Commitment, Each, Field, Keeping, Ledger};
use crate::party::PartyId;

/// What is known of one promise at a glance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The promise, by reference.
    pub reference: String,
    /// Which parties owe it.
    pub owners: Arc<BTreeSet<PartyId>>,
    /// In each of which fields and regions it is to be kept.
    pub each: Arc<Each>,
    /// What became of it.
    pub keeping: Keeping,
}

/// Which promises somebody looks for. What is none fits every promise.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sought {
    /// What became of it: a word of [`Keeping::WORDS`].
    pub state: Option<String>,
    /// Who owes it.
    pub party: Option<PartyId>,
    /// A region that it names.
    pub region: Option<String>,
    /// A field that it names.
    pub field: Option<Field>,
}

impl Sought {
    /// Whether a promise is one of these.
    pub fn fits(&self, line: &Line) -> bool {
        self.state.as_deref().is_none_or(|state| line.keeping.as_str() == state)
            && self.party.as_ref().is_none_or(|party| line.owners.contains(party))
            && self.region.as_ref().is_none_or(|region| line.each.regions.contains(region))
            && self.field.is_none_or(|field| line.each.fields.contains(&field))
    }
}

/// How many promises are in which state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Not due yet, or standing with nothing shown so far.
    pub due: u32,
    /// Kept in time.
    pub kept: u32,
    /// Kept after their date.
    pub late: u32,
    /// Broken.
    pub broken: u32,
    /// Waived by every party.
    pub waived: u32,
    /// Of a kind that this software cannot see yet.
    pub unseen: u32,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, keeping: Keeping) {
        let number = match keeping {
            Keeping::Due { .. } => &mut self.due,
            Keeping::Kept { .. } => &mut self.kept,
            Keeping::KeptLate { .. } => &mut self.late,
            Keeping::Broken { .. } => &mut self.broken,
            Keeping::Waived { .. } => &mut self.waived,
            Keeping::NotBuilt => &mut self.unseen,
        };
        *number = number.saturating_add(1);
    }

    /// How many there are in all.
    pub fn all(&self) -> u32 {
        [self.due, self.kept, self.late, self.broken, self.waived, self.unseen]
            .into_iter()
            .fold(0, u32::saturating_add)
    }
}

impl FromIterator<Keeping> for Tally {
    fn from_iter<I: IntoIterator<Item = Keeping>>(keepings: I) -> Self {
        let mut tally = Self::default();
        for keeping in keepings {
            tally.add(keeping);
        }
        tally
    }
}

/// Every promise as of one moment: what was broken first, then what is due, kept, standing, unseen;
/// of equals what is due first, then by reference.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Register {
    /// A line for each.
    pub lines: Vec<Line>,
    /// Until when it stays as it is while nothing new is entered (Unix seconds UTC); none where time
    /// alone changes nothing.
    pub until: Option<i64>,
}

impl Register {
    /// The register of these promises, in their present period, or in a quarter as
    /// [`super::quarter_of`] counts; then of those alone that were due in it or were kept in it.
    pub fn of(
        promises: &[Commitment],
        ledger: &Ledger<'_>,
        quarter: Option<i64>,
        now: i64,
    ) -> Self {
        let mut register = Self::default();
        let (mut owners, mut places) = (BTreeSet::new(), Vec::new());
        for made in promises {
            let period = match quarter {
                Some(quarter) => made.in_quarter(ledger, quarter, now),
                None => made.periods_in(ledger, now).into_iter().next(),
            };
            let Some(period) = period else { continue };
            let ends = period.until.filter(|until| *until >= now);
            register.until = match (register.until, ends) {
                (Some(one), Some(two)) => Some(one.min(two)),
                (one, two) => one.or(two),
            };
            register.lines.push(Line {
                reference: made.reference.clone(),
                owners: shared(&mut owners, &made.promise.owners),
                each: same(&mut places, &made.promise.each),
                keeping: period.keeping,
            });
        }
        register.lines.sort_by(|one, two| {
            let order = |it: &Line| (rank(it.keeping), date(it.keeping));
            order(one).cmp(&order(two)).then_with(|| one.reference.cmp(&two.reference))
        });
        register
    }

    /// The lines that somebody looks for.
    pub fn seek<'a>(&'a self, sought: &'a Sought) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(|line| sought.fits(line))
    }
}

/// The same set once in memory, however many promises have it: nearly all have that of every party.
fn shared(
    known: &mut BTreeSet<Arc<BTreeSet<PartyId>>>,
    wanted: &BTreeSet<PartyId>,
) -> Arc<BTreeSet<PartyId>> {
    if let Some(there) = known.get(wanted) {
        return Arc::clone(there);
    }
    let new = Arc::new(wanted.clone());
    known.insert(Arc::clone(&new));
    new
}

/// The same places once in memory, as far as few promises in a row have others.
fn same(known: &mut Vec<Arc<Each>>, wanted: &Each) -> Arc<Each> {
    const KNOWN_MAX: usize = 16;
    if let Some(there) = known.iter().find(|it| ***it == *wanted) {
        return Arc::clone(there);
    }
    let new = Arc::new(wanted.clone());
    if known.len() >= KNOWN_MAX {
        known.remove(0);
    }
    known.push(Arc::clone(&new));
    new
}

/// What a reader should see first: what was broken, then what is due, kept, standing, unseen.
fn rank(keeping: Keeping) -> u8 {
    match keeping {
        Keeping::Broken { .. } => 0,
        Keeping::Due { until: Some(_) } => 1,
        Keeping::KeptLate { .. } => 2,
        Keeping::Kept { .. } => 3,
        Keeping::Due { until: None } => 4,
        Keeping::Waived { .. } => 5,
        Keeping::NotBuilt => 6,
    }
}

/// The date by which equals are ordered.
fn date(keeping: Keeping) -> i64 {
    match keeping {
        Keeping::Due { until } => until.unwrap_or(0),
        Keeping::Broken { due } => due,
        // Of what was kept the last first.
        Keeping::Kept { at } | Keeping::KeptLate { at, .. } | Keeping::Waived { at } => {
            at.saturating_neg()
        }
        Keeping::NotBuilt => 0,
    }
}
