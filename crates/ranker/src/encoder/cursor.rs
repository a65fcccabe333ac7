//! Reads numbers from bytes, never past their end.

use super::Problem;

/// What is left to read, and what it belongs to (for the error).
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    left: &'a [u8],
    what: &'static str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(left: &'a [u8], what: &'static str) -> Self {
        Self { left, what }
    }

    pub(super) fn within(&mut self, what: &'static str) {
        self.what = what;
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Problem> {
        let (taken, left) = self.left.split_at_checked(count).ok_or(Problem::Short(self.what))?;
        self.left = left;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Problem> {
        let (taken, left) = self.left.split_first_chunk().ok_or(Problem::Short(self.what))?;
        self.left = left;
        Ok(*taken)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Problem> {
        self.array().map(u8::from_le_bytes)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Problem> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Problem> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Problem> {
        self.array().map(u64::from_le_bytes)
    }

    pub(super) fn f32(&mut self) -> Result<f32, Problem> {
        self.array().map(f32::from_le_bytes)
    }

    /// A count that must lie within its limits.
    pub(super) fn count(
        &mut self,
        what: &'static str,
        limits: std::ops::RangeInclusive<u32>,
    ) -> Result<usize, Problem> {
        let found = self.u32()?;
        limit(what, found.into(), (*limits.start()).into(), (*limits.end()).into())
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<(), Problem> {
        if self.left.is_empty() { Ok(()) } else { Err(Problem::Long(self.left.len())) }
    }
}

/// A number within its limits.
pub(super) fn limit(
    what: &'static str,
    found: u64,
    least: u64,
    most: u64,
) -> Result<usize, Problem> {
    usize::try_from(found).ok().filter(|_| (least..=most).contains(&found)).ok_or(Problem::Limit {
        what,
        found,
        least,
        most,
    })
}

/// Numbers of four bytes each.
pub(super) fn floats(bytes: &[u8]) -> impl Iterator<Item = f32> + '_ {
    bytes.as_chunks::<4>().0.iter().map(|it| f32::from_le_bytes(*it))
}
