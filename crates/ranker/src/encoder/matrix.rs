//! Matrix products in whole numbers of 16 bits.
//!
//! A row of weights has one scale and a token's numbers have one; each number keeps 11 bits of it.
//! The weights of the file have four bits a block, so that nothing is lost that was there. Whole
//! numbers add up to the same whatever the order: the same sentence has the same vector.

use super::file::{BLOCK, BLOCK_BYTES};

/// The largest whole number: 384 products of two of them fit in 32 bits.
const LARGEST: f32 = 2047.0;
/// How many products are added up before they become a float.
const CHUNK: usize = 384;

/// Weights and what is added: `output` rows of `input` numbers.
#[derive(Debug)]
pub(super) struct Matrix {
    input: usize,
    rows: Vec<i16>,
    scales: Vec<f32>,
    bias: Vec<f32>,
}

/// What a matrix is multiplied with: tokens of `input` whole numbers, an even number of them.
pub(super) struct Tokens {
    count: usize,
    input: usize,
    numbers: Vec<i16>,
    scales: Vec<f32>,
}

/// Whole numbers for these, and what one of them is worth.
fn whole(numbers: &[f32], into: &mut Vec<i16>) -> f32 {
    let most = numbers.iter().fold(0.0_f32, |most, it| most.max(it.abs()));
    let times = if most > 0.0 { LARGEST / most } else { 0.0 };
    // Adding and taking away 1.5 * 2^23 rounds, without a call.
    const ROUND: f32 = 12_582_912.0;
    into.extend(numbers.iter().map(|it| ((it * times + ROUND) - ROUND) as i16));
    most / LARGEST
}

impl Tokens {
    pub(super) fn new(numbers: &[f32], input: usize) -> Self {
        let count = numbers.len() / input.max(1);
        let mut all = Self {
            count,
            input,
            numbers: Vec::with_capacity(numbers.len() + input),
            scales: vec![],
        };
        for token in numbers.chunks_exact(input.max(1)) {
            let scale = whole(token, &mut all.numbers);
            all.scales.push(scale);
        }
        // Tokens are multiplied in twos; the one that is added for that is thrown away.
        if !count.is_multiple_of(2) {
            all.numbers.extend(std::iter::repeat_n(0, input));
            all.scales.push(0.0);
        }
        all
    }
}

impl Matrix {
    /// Of Q4_0 blocks and floats whose sizes were checked.
    pub(super) fn new(blocks: &[u8], bias: Vec<f32>, input: usize) -> Self {
        let mut all = Self { input, rows: Vec::new(), scales: Vec::new(), bias };
        all.rows.reserve_exact(blocks.len() / BLOCK_BYTES * BLOCK);
        let mut row = vec![0.0; input];
        for bytes in blocks.chunks_exact((input / BLOCK * BLOCK_BYTES).max(1)) {
            unpack(bytes, &mut row);
            let scale = whole(&row, &mut all.rows);
            all.scales.push(scale);
        }
        all
    }

    /// The product with each token, token after token.
    pub(super) fn times(&self, tokens: &Tokens) -> Vec<f32> {
        debug_assert_eq!(self.input, tokens.input);
        let (output, padded) = (self.scales.len(), tokens.scales.len());
        let input = self.input.max(1);
        let mut across = vec![0.0_f32; output * padded];
        let rows = self.rows.chunks_exact(2 * input);
        let scales = self.scales.as_chunks::<2>().0;
        let bias = self.bias.as_chunks::<2>().0;
        for (((rows, scales), bias), into) in
            rows.zip(scales).zip(bias).zip(across.chunks_exact_mut((2 * padded).max(1)))
        {
            let (row, next_row) = rows.split_at(input);
            let (into, next_into) = into.split_at_mut(padded);
            let pairs =
                tokens.numbers.chunks_exact(2 * input).zip(tokens.scales.as_chunks::<2>().0);
            let into = into.as_chunks_mut::<2>().0.iter_mut();
            let into = into.zip(next_into.as_chunks_mut::<2>().0);
            for ((pair, worth), (into, next_into)) in pairs.zip(into) {
                let (token, next_token) = pair.split_at(input);
                let [a, b, c, d] = products(row, next_row, token, next_token);
                *into = [bias[0] + a * scales[0] * worth[0], bias[0] + b * scales[0] * worth[1]];
                *next_into =
                    [bias[1] + c * scales[1] * worth[0], bias[1] + d * scales[1] * worth[1]];
            }
        }
        let mut along = vec![0.0; output * tokens.count];
        for (token, into) in along.chunks_exact_mut(output.max(1)).enumerate() {
            for (into, from) in
                into.iter_mut().zip(across.iter().skip(token).step_by(padded.max(1)))
            {
                *into = *from;
            }
        }
        along
    }
}

/// The four products of two rows with two tokens: each number is read once for two of them.
#[inline]
fn products(a: &[i16], b: &[i16], x: &[i16], y: &[i16]) -> [f32; 4] {
    let mut sums = [0.0_f32; 4];
    for (((a, b), x), y) in
        a.chunks(CHUNK).zip(b.chunks(CHUNK)).zip(x.chunks(CHUNK)).zip(y.chunks(CHUNK))
    {
        let mut whole = [0_i32; 4];
        for (((a, b), x), y) in a.iter().zip(b).zip(x).zip(y) {
            let (a, b, x, y) = (i32::from(*a), i32::from(*b), i32::from(*x), i32::from(*y));
            // Nothing wraps: see `LARGEST`. Said so that it need not be watched for.
            whole[0] = whole[0].wrapping_add(a.wrapping_mul(x));
            whole[1] = whole[1].wrapping_add(a.wrapping_mul(y));
            whole[2] = whole[2].wrapping_add(b.wrapping_mul(x));
            whole[3] = whole[3].wrapping_add(b.wrapping_mul(y));
        }
        for (sum, whole) in sums.iter_mut().zip(whole) {
            *sum += whole as f32;
        }
    }
    sums
}

/// The numbers of Q4_0 blocks: byte `j` has the `j`th number low and the one 16 further high.
pub(super) fn unpack(bytes: &[u8], into: &mut [f32]) {
    for (block, into) in
        bytes.as_chunks::<BLOCK_BYTES>().0.iter().zip(into.as_chunks_mut::<BLOCK>().0)
    {
        let [low, high, packed @ ..] = block;
        let scale = half(u16::from_le_bytes([*low, *high]));
        let (first, second) = into.split_at_mut(BLOCK / 2);
        for ((first, second), byte) in first.iter_mut().zip(second).zip(packed) {
            *first = (f32::from(byte & 15) - 8.0) * scale;
            *second = (f32::from(byte >> 4) - 8.0) * scale;
        }
    }
}

/// A float of 16 bits. What is infinite or none was refused before.
fn half(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, rest) = ((bits >> 10) & 31, f32::from(bits & 0x3ff));
    if exponent == 0 {
        return sign * rest / 16_777_216.0;
    }
    sign * (1.0 + rest / 1024.0) * f32::from_bits((u32::from(exponent) + 112) << 23)
}
