//! How much closer two neighbouring letters stand: the pairs of a font's table `GPOS`.

use std::collections::BTreeSet;

use super::table::Table;

/// A lookup of pairs.
const PAIRS: u16 = 2;

/// The lookups of pairs that the feature `kern` names.
#[derive(Clone, Debug, Default)]
pub(super) struct Kerning(Vec<Table<'static>>);

impl Kerning {
    pub(super) fn of(file: &'static [u8]) -> Self {
        Self(read(Table::of(file, b"GPOS")).unwrap_or_default())
    }

    /// By how much a letter's advance changes before another, in thousandths of the size.
    pub(super) fn between(&self, left: u16, right: u16) -> i16 {
        let by = self.0.iter().map(|lookup| in_lookup(*lookup, left, right).unwrap_or_default());
        by.fold(0, i16::saturating_add)
    }
}

fn read(table: Table<'static>) -> Option<Vec<Table<'static>>> {
    let (features, lookups) = (table.at(6)?, table.at(8)?);
    let mut named = BTreeSet::new();
    for number in 0..usize::from(features.u16(0)?) {
        let record = 2 + number * 6;
        if !features.is(record, b"kern") {
            continue;
        }
        let feature = features.at(record + 4)?;
        for number in 0..usize::from(feature.u16(2)?) {
            named.insert(feature.u16(4 + number * 2)?);
        }
    }
    let lookups = named.into_iter().filter_map(|it| lookups.at(2 + usize::from(it) * 2));
    Some(lookups.filter(|it| it.u16(0) == Some(PAIRS)).collect())
}

/// The first part of a lookup that knows the pair decides.
fn in_lookup(lookup: Table<'_>, left: u16, right: u16) -> Option<i16> {
    (0..usize::from(lookup.u16(4)?)).find_map(|number| {
        let part = lookup.at(6 + number * 2)?;
        let place = covered(part.at(2)?, left)?;
        // The first letter's values alone are read; the second's are none in these fonts.
        let (form, first, second) = (part.u16(0)?, part.u16(4)?, part.u16(6)?);
        let size = |format: u16| 2 * format.count_ones() as usize;
        let both = size(first) + size(second);
        let advance = |at: usize, part: Table<'_>| match first & 4 {
            0 => Some(0),
            _ => part.i16(at + size(first & 3)),
        };
        match form {
            1 => {
                let pairs = part.at(10 + usize::from(place) * 2)?;
                let at = (0..usize::from(pairs.u16(0)?))
                    .map(|number| 2 + number * (2 + both))
                    .find(|at| pairs.u16(*at) == Some(right))?;
                advance(at + 2, pairs)
            }
            2 => {
                let row = usize::from(class(part.at(8)?, left));
                let column = usize::from(class(part.at(10)?, right));
                let columns = usize::from(part.u16(14)?);
                advance(16 + (row * columns + column) * both, part)
            }
            _ => None,
        }
    })
}

/// A glyph's place in a coverage table.
fn covered(table: Table<'_>, glyph: u16) -> Option<u16> {
    let count = table.u16(2)?;
    match table.u16(0)? {
        1 => (0..count).find(|it| table.u16(4 + usize::from(*it) * 2) == Some(glyph)),
        2 => (0..usize::from(count)).find_map(|number| {
            let at = 4 + number * 6;
            let (first, last) = (table.u16(at)?, table.u16(at + 2)?);
            let inside = (first..=last).contains(&glyph);
            inside.then(|| table.u16(at + 4)?.checked_add(glyph - first)).flatten()
        }),
        _ => None,
    }
}

/// A glyph's class; 0 is that of all which are not listed.
fn class(table: Table<'_>, glyph: u16) -> u16 {
    let listed = || match table.u16(0)? {
        1 => {
            let place = glyph.checked_sub(table.u16(2)?)?;
            (place < table.u16(4)?).then(|| table.u16(6 + usize::from(place) * 2)).flatten()
        }
        2 => (0..usize::from(table.u16(2)?)).find_map(|number| {
            let at = 4 + number * 6;
            let inside = (table.u16(at)?..=table.u16(at + 2)?).contains(&glyph);
            inside.then(|| table.u16(at + 4)).flatten()
        }),
        _ => None,
    };
    listed().unwrap_or_default()
}
