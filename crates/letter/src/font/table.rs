//! Numbers in a font's tables. What lies outside a table reads as nothing.

/// Bytes of a table, read big-endian by place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table<'a>(&'a [u8]);

impl<'a> Table<'a> {
    /// The table of a font file with this tag; empty where the file has none.
    pub(super) fn of(file: &'a [u8], tag: &[u8; 4]) -> Table<'a> {
        let head = Table(file);
        let count = usize::from(head.u16(4).unwrap_or_default());
        (0..count)
            .map(|number| 12 + number * 16)
            .find(|at| file.get(*at..at + 4) == Some(tag.as_slice()))
            .and_then(|at| {
                let start = usize::try_from(head.u32(at + 8)?).ok()?;
                let length = usize::try_from(head.u32(at + 12)?).ok()?;
                file.get(start..start.checked_add(length)?).map(Table)
            })
            .unwrap_or_default()
    }

    /// What follows a place.
    pub(super) fn from(self, at: usize) -> Option<Table<'a>> {
        self.0.get(at..).map(Table)
    }

    /// What follows the place that the number at `at` names.
    pub(super) fn at(self, at: usize) -> Option<Table<'a>> {
        self.from(usize::from(self.u16(at)?))
    }

    pub(super) fn u16(self, at: usize) -> Option<u16> {
        let bytes = self.0.get(at..at.checked_add(2)?)?;
        Some(u16::from_be_bytes(bytes.try_into().ok()?))
    }

    pub(super) fn i16(self, at: usize) -> Option<i16> {
        self.u16(at).map(|it| i16::from_be_bytes(it.to_be_bytes()))
    }

    pub(super) fn u32(self, at: usize) -> Option<u32> {
        let bytes = self.0.get(at..at.checked_add(4)?)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    }

    pub(super) fn is(self, at: usize, tag: &[u8; 4]) -> bool {
        self.0.get(at..at.saturating_add(4)) == Some(tag.as_slice())
    }
}
