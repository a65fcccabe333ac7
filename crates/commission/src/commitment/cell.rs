//! Where a promise is to be kept: in each of these fields, in each of these regions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::charter::Charter;
use crate::incident::words;
use crate::refusal::Refusal;

/// A field of joint activities.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Culture.
    Culture,
    /// Education.
    Education,
    /// Sport.
    Sport,
    /// Another field that the parties agreed on.
    Other,
}

words!(
    Field,
    "activity-field",
    Culture = "culture",
    Education = "education",
    Sport = "sport",
    Other = "other",
);

/// One place of a promise: a field and a region, each of them any where it is none. It is also
/// where an activity was held; then it has both.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cell {
    /// The field.
    pub field: Option<Field>,
    /// The region, as an ISO 3166-2 code.
    pub region: Option<String>,
}

impl Cell {
    /// Whether what was held at `other` was held here.
    pub fn holds(&self, other: Option<&Cell>) -> bool {
        let fits = |own: bool, same: bool| !own || same;
        fits(self.field.is_some(), other.is_some_and(|it| it.field == self.field))
            && fits(self.region.is_some(), other.is_some_and(|it| it.region == self.region))
    }
}

/// In each of which fields and regions a promise is to be kept. With neither it is one promise, kept
/// anywhere.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// In each of these fields; in any where there is none.
    pub fields: BTreeSet<Field>,
    /// In each of these regions of the charter; in any where there is none.
    pub regions: BTreeSet<String>,
}

impl Each {
    /// Whether it is one promise, kept anywhere.
    pub fn is_one(&self) -> bool {
        self.fields.is_empty() && self.regions.is_empty()
    }

    /// Every place in which it is to be kept. Never empty.
    pub fn cells(&self) -> Vec<Cell> {
        let fields: Vec<Option<Field>> = match self.fields.is_empty() {
            true => vec![None],
            false => self.fields.iter().copied().map(Some).collect(),
        };
        let regions: Vec<Option<String>> = match self.regions.is_empty() {
            true => vec![None],
            false => self.regions.iter().cloned().map(Some).collect(),
        };
        let in_region = |region: &Option<String>| {
            let region = region.clone();
            fields.iter().map(move |field| Cell { field: *field, region: region.clone() })
        };
        regions.iter().flat_map(in_region).collect()
    }

    /// Refuses a region that the charter does not have.
    ///
    /// # Errors
    /// [`Refusal::UnknownRegion`].
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        let unknown = |code: &&String| !charter.regions.iter().any(|it| it.code == **code);
        match self.regions.iter().find(unknown) {
            Some(code) => Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_over_fields_and_regions_has_a_cell_for_each_pair() {
        let mut each = Each::default();
        assert!(each.is_one());
        assert_eq!(each.cells(), [Cell { field: None, region: None }]);
        each.fields = [Field::Sport, Field::Culture].into_iter().collect();
        assert_eq!(each.cells().len(), 2);
        each.regions = ["RU-MOW", "RU-SPE", "RU-KDA"].map(str::to_owned).into_iter().collect();
        let cells = each.cells();
        assert_eq!(cells.len(), 6);
        let held = Cell { field: Some(Field::Sport), region: Some("RU-SPE".into()) };
        assert_eq!(cells.iter().filter(|it| it.holds(Some(&held))).count(), 1);
        let anywhere = Cell { field: None, region: None };
        assert!(anywhere.holds(Some(&held)) && anywhere.holds(None));
        let sport = Cell { field: Some(Field::Sport), region: None };
        assert!(sport.holds(Some(&held)) && !sport.holds(None));
    }
}
