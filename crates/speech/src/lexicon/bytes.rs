//! Numbers and texts as bytes and back: little-endian, each list with its length before it.

/// What was read is not what was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Broken;

/// Writes.
#[derive(Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// All that was written.
    pub fn done(self) -> Vec<u8> {
        self.bytes
    }

    pub fn number(&mut self, number: u32) {
        self.bytes.extend(number.to_le_bytes());
    }

    fn length_of(&mut self, length: usize) {
        // Nothing that is written comes near 4 GB: a reader would refuse what does.
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }

    pub fn numbers(&mut self, all: impl Iterator<Item = u32>) {
        let start = self.bytes.len();
        self.number(0);
        let mut count = 0_usize;
        for it in all {
            self.number(it);
            count += 1;
        }
        let length = u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes();
        if let Some(there) = self.bytes.get_mut(start..start + 4) {
            there.copy_from_slice(&length);
        }
    }

    pub fn longs(&mut self, all: &[u64]) {
        self.length_of(all.len());
        for it in all {
            self.bytes.extend(it.to_le_bytes());
        }
    }

    pub fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.length_of(bytes.len());
        self.bytes.extend_from_slice(bytes);
    }

    /// How many bytes were written.
    pub fn length(&self) -> usize {
        self.bytes.len()
    }
}

/// Reads.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether nothing is left.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Broken> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(Broken)?;
        self.rest = rest;
        Ok(taken)
    }

    pub fn number(&mut self) -> Result<u32, Broken> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes(bytes.try_into().map_err(|_| Broken)?))
    }

    /// A length, which can never ask for more than is there.
    fn length(&mut self, width: usize) -> Result<usize, Broken> {
        let count = self.number()? as usize;
        count.checked_mul(width).filter(|it| *it <= self.rest.len()).ok_or(Broken)
    }

    pub fn numbers(&mut self) -> Result<Vec<u32>, Broken> {
        let length = self.length(4)?;
        let (chunks, _) = self.take(length)?.as_chunks::<4>();
        Ok(chunks.iter().map(|it| u32::from_le_bytes(*it)).collect())
    }

    pub fn longs(&mut self) -> Result<Vec<u64>, Broken> {
        let length = self.length(8)?;
        let (chunks, _) = self.take(length)?.as_chunks::<8>();
        Ok(chunks.iter().map(|it| u64::from_le_bytes(*it)).collect())
    }

    pub fn bytes(&mut self) -> Result<&'a [u8], Broken> {
        let length = self.length(1)?;
        self.take(length)
    }

    pub fn text(&mut self) -> Result<String, Broken> {
        let text = std::str::from_utf8(self.bytes()?).map_err(|_| Broken)?;
        Ok(text.to_owned())
    }
}
