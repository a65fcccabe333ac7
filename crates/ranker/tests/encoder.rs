//! The encoder on a small file that is made here: pieces, vectors, cutting, and damage.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod made;

use std::path::Path;

use made::{PIECES, wheel_file};
use proptest::prelude::*;
use ranker::encoder::{Encoder, Problem, TOKENS_MAX, cut, is_ours};
use ranker::model::PARTS;
use sha2::{Digest as _, Sha256};

fn pieces_of(encoder: &Encoder, text: &str) -> Vec<String> {
    encoder.tokens(text).iter().map(|it| encoder.piece(*it).unwrap().to_owned()).collect()
}

fn ours() -> Vec<u8> {
    cut(wheel_file(), |piece| piece != "漢").unwrap()
}

/// Whether two encoders say the same of a text.
fn agree(a: &Encoder, b: &Encoder, text: &str) -> bool {
    pieces_of(a, text) == pieces_of(b, text) && a.depths(text) == b.depths(text)
}

#[test]
fn the_heaviest_pieces_are_found_and_characters_are_made_plain() {
    let encoder = Encoder::read(wheel_file()).unwrap();
    // The prefix has no pieces but its colon and spaces.
    let prefix = ["<s>", "\u{2581}", "<unk>", "<unk>", "<unk>", "<unk>", "<unk>", ":"];
    for (text, expected) in [
        ("ab", &["\u{2581}ab"][..]),
        ("\t\tＡb", &["\u{2581}ab"]),
        ("a\u{200b}b", &["\u{2581}ab"]),
        ("жа ա", &["\u{2581}", "жа", "\u{2581}ա"]),
        ("q", &["\u{2581}", "<unk>"]),
        ("", &["\u{2581}"]),
    ] {
        let mut all = prefix.to_vec();
        all.extend(expected);
        all.push("</s>");
        assert_eq!(pieces_of(&encoder, text), all, "{text:?}");
    }
}

#[test]
fn each_vector_has_length_one_and_is_the_same_each_time() {
    let encoder = Encoder::read(wheel_file()).unwrap();
    let (one, other) = (encoder.depths("ab жа"), encoder.depths("жа ab"));
    assert_eq!(one.len(), encoder.width() * PARTS);
    for part in one.chunks(encoder.width()) {
        assert!((part.iter().map(|it| it * it).sum::<f32>() - 1.0).abs() < 1e-5);
    }
    assert_eq!(one, Encoder::read(wheel_file()).unwrap().depths("ab жа"));
    assert_ne!(one, other);
}

#[test]
fn a_long_text_is_read_to_its_limit() {
    let encoder = Encoder::read(wheel_file()).unwrap();
    // This model has 24 places.
    assert_eq!(encoder.tokens(&"ab ".repeat(5_000)).len(), 24);
    const { assert!(24 < TOKENS_MAX) };
}

#[test]
fn a_cut_changes_nothing_where_its_pieces_suffice() {
    let whole = Encoder::read(wheel_file()).unwrap();
    let bytes = ours();
    let small = Encoder::read(&bytes).unwrap();
    assert_eq!(small.pieces(), PIECES.len() - 1);
    assert_eq!(small.source(), whole.source());
    assert!(bytes.len() < wheel_file().len());
    for text in ["ab жа: ա", "", "a b q", "Ａ\t\tb"] {
        assert!(agree(&whole, &small, text), "{text:?}");
    }
    assert!(!agree(&whole, &small, "漢"));
    // A cut of a cut names the same source.
    assert_eq!(cut(&bytes, |_| true).unwrap(), bytes);
}

#[test]
fn our_scripts_stay_and_others_go() {
    for piece in
        ["\u{2581}", "7", "😀", "\u{2581}և", "ქართ", "\u{2581}the", "\u{2581}что", "ə", "ё"]
    {
        assert!(is_ours(piece), "{piece}");
    }
    for piece in ["漢", "ال", "\u{2581}की", "ελ", "\u{2581}więc"] {
        assert!(!is_ours(piece), "{piece}");
    }
}

#[test]
fn damage_is_told() {
    let short = wheel_file();
    assert_eq!(Encoder::read(b"PK").unwrap_err(), Problem::Magic);
    assert!(matches!(Encoder::read(&short[..200]).unwrap_err(), Problem::Short(_)));
    let mut bytes = ours();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    assert_eq!(Encoder::read(&bytes).unwrap_err(), Problem::Digest);
    let mut bytes = wheel_file();
    bytes[8..12].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(Encoder::read(&bytes).unwrap_err(), Problem::Limit { .. }));
    let mut bytes = wheel_file();
    let end = bytes.len() - 1;
    bytes[end] = 0x7f;
    bytes[end - 1] = 0xff;
    assert_eq!(Encoder::read(&bytes).unwrap_err(), Problem::Number("l1.oln.b".to_owned()));
}

/// The digest at the end put right, so that what stands before it is read.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let body = bytes.len().saturating_sub(32);
    bytes.truncate(body);
    let digest = Sha256::digest(&bytes);
    bytes.extend(digest);
    bytes
}

/// What the fuzzer does.
fn try_out(bytes: &[u8]) -> bool {
    Encoder::read(bytes).is_ok_and(|encoder| {
        let vector = encoder.depths("ab жа 漢 q");
        assert_eq!(vector.len(), encoder.width() * PARTS);
        assert!(encoder.tokens("ab").iter().all(|it| encoder.piece(*it).is_some()));
        true
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_cut_off_or_changed_file_makes_it_panic(
        is_ours in any::<bool>(),
        flips in prop::collection::vec((0..20_000_usize, 0..8_u8), 0..6),
        keep in 0..40_000_usize,
    ) {
        let mut bytes = if is_ours { ours() } else { wheel_file() };
        for (place, bit) in flips {
            let place = place % bytes.len();
            bytes[place] ^= 1 << bit;
        }
        bytes.truncate(keep.max(8));
        try_out(&bytes);
        if is_ours {
            try_out(&sealed(bytes));
        }
    }

    #[test]
    fn the_first_numbers_may_be_anything(place in 0..110_usize, number in any::<u32>(), is_ours in any::<bool>()) {
        let mut bytes = if is_ours { ours() } else { wheel_file() };
        bytes[place..place + 4].copy_from_slice(&number.to_le_bytes());
        try_out(&bytes);
        try_out(&sealed(bytes));
    }

    #[test]
    fn any_text_has_a_vector(text in "\\PC{0,60}") {
        let encoder = Encoder::read(ours()).unwrap();
        prop_assert!(encoder.depths(&text).iter().all(|it| it.is_finite()));
    }
}

#[test]
fn the_fuzzers_corpus_is_replayed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/encoder");
    let (mut good, mut bad) = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let is_good = try_out(&std::fs::read(&path).unwrap());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(is_good, name.starts_with("good-"), "{name}");
        if is_good { good += 1 } else { bad += 1 }
    }
    assert!(good > 0 && bad > 0);
}

#[test]
fn the_corpus_has_the_files_that_are_made_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/encoder");
    if std::env::var_os("COMITY_WRITE_CORPUS").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("good-wheel"), wheel_file()).unwrap();
        std::fs::write(folder.join("good-ours"), ours()).unwrap();
        std::fs::write(folder.join("bad-short"), &wheel_file()[..1_000]).unwrap();
        std::fs::write(folder.join("bad-digest"), [ours(), vec![0]].concat()).unwrap();
    }
    assert_eq!(std::fs::read(folder.join("good-wheel")).unwrap(), wheel_file());
    assert_eq!(std::fs::read(folder.join("good-ours")).unwrap(), ours());
}
