//! How large the pictures within a WebP file are.
//!
//! The file says the size of its canvas first, and each picture in it says its own once more. What
//! unpacks it looks at the second only when the memory is taken, so it is read here before.

/// How deep pictures lie in a file: in a frame of an animation.
const DEPTH_MAX: usize = 1;
/// The bytes of a frame's own head, before the picture in it.
const FRAME_BYTES: usize = 16;

/// The points of the largest picture in a WebP file, by what its heads say; nothing where the file
/// is none or holds no picture that can be read.
pub fn points(file: &[u8]) -> Option<u64> {
    let rest = file.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    largest(rest, 0)
}

fn largest(mut rest: &[u8], depth: usize) -> Option<u64> {
    let mut found = None;
    while let Some((name, body, after)) = chunk(rest) {
        let points = match name {
            b"VP8 " => lossy(body),
            b"VP8L" => lossless(body),
            b"VP8X" => extended(body),
            b"ANMF" if depth < DEPTH_MAX => {
                body.get(FRAME_BYTES..).and_then(|body| largest(body, depth + 1))
            }
            _ => None,
        };
        found = found.max(points);
        rest = after;
    }
    found
}

/// The next chunk: its name, its content as far as it is there, and what comes after it.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (name, rest) = bytes.split_first_chunk::<4>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let body = rest.get(..length).unwrap_or(rest);
    // Chunks are filled up to an even length.
    let after = rest.get(length.saturating_add(length % 2)..).unwrap_or_default();
    Some((name, body, after))
}

fn times(width: u32, height: u32) -> u64 {
    u64::from(width) * u64::from(height)
}

/// A key frame of VP8 (RFC 6386, 9.1): its sizes are fourteen bits each.
fn lossy(body: &[u8]) -> Option<u64> {
    let sizes = body.get(3..)?.strip_prefix(&[0x9d, 0x01, 0x2a])?;
    let (width, rest) = sizes.split_first_chunk::<2>()?;
    let (height, _) = rest.split_first_chunk::<2>()?;
    let size = |bytes: &[u8; 2]| u32::from(u16::from_le_bytes(*bytes) & 0x3fff);
    Some(times(size(width), size(height)))
}

/// A picture without loss: each size less one in fourteen bits.
fn lossless(body: &[u8]) -> Option<u64> {
    let (bits, _) = body.strip_prefix(&[0x2f])?.split_first_chunk::<4>()?;
    let bits = u32::from_le_bytes(*bits);
    Some(times((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
}

/// The canvas: each size less one in twenty-four bits, after four bytes of flags.
fn extended(body: &[u8]) -> Option<u64> {
    let (width, rest) = body.get(4..)?.split_first_chunk::<3>()?;
    let (height, _) = rest.split_first_chunk::<3>()?;
    let size = |[a, b, c]: [u8; 3]| u32::from_le_bytes([a, b, c, 0]) + 1;
    Some(times(size(*width), size(*height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
        let mut body = b"WEBP".to_vec();
        for (name, content) in chunks {
            body.extend(*name);
            body.extend(u32::try_from(content.len()).unwrap_or_default().to_le_bytes());
            body.extend(content);
            body.extend(vec![0; content.len() % 2]);
        }
        let mut file = b"RIFF".to_vec();
        file.extend(u32::try_from(body.len()).unwrap_or_default().to_le_bytes());
        file.extend(body);
        file
    }

    fn vp8(width: u16, height: u16) -> Vec<u8> {
        let mut body = vec![0x10, 0, 0, 0x9d, 0x01, 0x2a];
        body.extend(width.to_le_bytes());
        body.extend(height.to_le_bytes());
        body
    }

    #[test]
    fn the_largest_picture_counts_whatever_the_canvas_says() {
        assert_eq!(points(&of(&[(b"VP8 ", vp8(640, 480))])), Some(640 * 480));
        // The two highest bits say how to scale, not how large it is.
        assert_eq!(points(&of(&[(b"VP8 ", vp8(640 | 0xc000, 480))])), Some(640 * 480));
        let bits: u32 = 99 | 49 << 14;
        let mut still = vec![0x2f];
        still.extend(bits.to_le_bytes());
        assert_eq!(points(&of(&[(b"VP8L", still.clone())])), Some(5_000));
        let canvas = vec![0, 0, 0, 0, 9, 0, 0, 9, 0, 0];
        assert_eq!(points(&of(&[(b"VP8X", canvas.clone())])), Some(100));
        let odd = (b"ICCP", vec![1, 2, 3]);
        let hidden = of(&[(b"VP8X", canvas), odd, (b"VP8 ", vp8(16_383, 16_383))]);
        assert_eq!(points(&hidden), Some(16_383 * 16_383));
        // In a frame of an animation too, but no deeper.
        let inner = of(&[(b"VP8L", still)]);
        let mut frame = vec![0; FRAME_BYTES];
        frame.extend(&inner[12..]);
        let animated = of(&[(b"ANMF", frame)]);
        assert_eq!(points(&animated), Some(5_000));
        let mut deeper = vec![0; FRAME_BYTES];
        deeper.extend(&animated[12..]);
        assert_eq!(points(&of(&[(b"ANMF", deeper)])), None);
    }

    #[test]
    fn what_is_cut_off_or_says_too_much_is_read_as_far_as_it_is_there() {
        let whole = of(&[(b"VP8 ", vp8(640, 480))]);
        for length in 0..whole.len() {
            assert_eq!(points(&whole[..length]), None, "{length}");
        }
        let mut long = whole.clone();
        long[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(points(&long), Some(640 * 480));
        assert_eq!(points(b"RIFF\0\0\0\0WAVE"), None);
    }
}
