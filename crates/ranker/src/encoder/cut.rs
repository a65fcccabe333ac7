//! Leaves out of the encoder's file the pieces of languages that are not ours.

use std::collections::BTreeSet;
use std::io::Read;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

use super::Problem;
use super::file::{MAGIC_OURS, Parts, VERSION};

/// Pieces with several Latin or Cyrillic letters that texts of our languages need, one a line,
/// deflated; `pieces.SOURCE.md` says from what it was made.
static LISTED: &[u8] = include_bytes!("pieces.txt.z");
/// The most bytes of that list.
const LISTED_BYTES_MAX: u64 = 4 << 20;

/// Writes our own file out of the wheel's: with the pieces that `keep` wants (their text, in which
/// U+2581 is a space) and those that stand for no text. All else stays as it is, also how heavy an
/// unknown piece weighs: a text whose best pieces are kept has the same pieces and the same vector.
///
/// # Errors
/// What is wrong with the file.
pub fn cut(bytes: impl AsRef<[u8]>, keep: impl Fn(&str) -> bool) -> Result<Vec<u8>, Problem> {
    let parts = Parts::read(bytes.as_ref())?;
    let special = parts.special;
    let row_bytes = parts.shape.row_bytes();
    let kept: Vec<(u32, &str, f32, &[u8])> = (0_u32..)
        .zip(&parts.pieces)
        .zip(&parts.scores)
        .zip(parts.rows.chunks_exact(row_bytes))
        .map(|(((number, text), score), row)| (number, *text, *score, row))
        .filter(|(number, text, ..)| special.has(*number) || keep(text))
        .collect();
    // Every special piece was kept, so each is found.
    let renumbered =
        |old: u32| kept.iter().position(|it| it.0 == old).and_then(|it| u32::try_from(it).ok());

    let shape = parts.shape;
    let mut out = MAGIC_OURS.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend(parts.source);
    for size in [shape.width, shape.layers, shape.heads, shape.inner, shape.positions, shape.types]
    {
        out.extend(small(size)?.to_le_bytes());
    }
    out.extend(shape.epsilon.to_le_bytes());
    out.extend(small(kept.len())?.to_le_bytes());
    for piece in [special.begin, special.end, special.padding, special.unknown] {
        out.extend(renumbered(piece).ok_or(Problem::Piece(piece))?.to_le_bytes());
    }
    out.extend(parts.unknown_score.to_le_bytes());
    out.extend(parts.table.0.to_le_bytes());
    out.extend(small(parts.table.1.len())?.to_le_bytes());
    out.extend(parts.table.1);
    for (number, text, ..) in &kept {
        out.push(u8::try_from(text.len()).map_err(|_| Problem::Piece(*number))?);
    }
    for (_, text, ..) in &kept {
        out.extend(text.as_bytes());
    }
    for (_, _, score, _) in &kept {
        out.extend(score.to_le_bytes());
    }
    for (.., row) in &kept {
        out.extend(*row);
    }
    for tensor in &parts.tensors {
        out.extend(*tensor);
    }
    let digest = Sha256::digest(&out);
    out.extend(digest);
    Ok(out)
}

fn small(number: usize) -> Result<u32, Problem> {
    u32::try_from(number).map_err(|_| Problem::Shape("a size has more than 32 bits"))
}

/// Whether texts in Russian, Armenian, Azerbaijani, English, Turkish or Georgian need this piece:
/// single characters of their scripts, digits, marks and pictures, and Armenian and Georgian pieces
/// always do; pieces of several Latin or Cyrillic letters, which many languages share, when they
/// are on a list that was made from words of these languages.
pub fn is_ours(piece: &str) -> bool {
    static PIECES: LazyLock<BTreeSet<Box<str>>> = LazyLock::new(|| {
        let mut text = String::new();
        let read =
            flate2::read::ZlibDecoder::new(LISTED).take(LISTED_BYTES_MAX).read_to_string(&mut text);
        debug_assert!(read.is_ok(), "the list was compiled in whole");
        text.lines().map(Into::into).collect()
    });
    if !piece.chars().all(|c| c == '\u{2581}' || of_our_scripts(c)) {
        return false;
    }
    let several = piece.chars().filter(|c| *c != '\u{2581}').count() > 1;
    !(several && piece.chars().any(is_shared_letter)) || PIECES.contains(piece)
}

/// A letter of a script in which many languages are written.
fn is_shared_letter(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\0'..='\u{2af}' | '\u{400}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}')
}

/// Characters of Latin, Cyrillic, Armenian and Georgian, marks on letters, digits, punctuation,
/// signs and pictures.
fn of_our_scripts(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{36f}'
            | '\u{400}'..='\u{58f}'
            | '\u{10a0}'..='\u{10ff}'
            | '\u{1c90}'..='\u{1cbf}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2000}'..='\u{2bff}'
            | '\u{2d00}'..='\u{2d2f}'
            | '\u{fb13}'..='\u{fb17}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fffd}'
            | '\u{1f000}'..='\u{1faff}'
    )
}
