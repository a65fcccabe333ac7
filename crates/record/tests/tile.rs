//! Tile paths, the tiles of a size, bundles.

use proptest::prelude::*;
use record::{
    BUNDLE_ENTRIES_MAX, Bundle, ENTRY_BYTES_MAX, Error, Level, TilePath, decode_tile, encode_tile,
    leaf_hash, needed_tiles, tiles_for,
};

#[test]
fn a_path_has_exactly_the_form_of_the_specification() -> Result<(), Error> {
    for (text, level, index, width) in [
        ("tile/0/000", Level::Hashes(0), 0, 256),
        ("tile/0/x001/x234/067.p/8", Level::Hashes(0), 1_234_067, 8),
        ("tile/63/999.p/255", Level::Hashes(63), 999, 255),
        ("tile/1/x001/000", Level::Hashes(1), 1_000, 256),
        ("tile/entries/000.p/8", Level::Entries, 0, 8),
        ("tile/entries/x018/x446/x744/x073/x709/x551/615.p/1", Level::Entries, u64::MAX, 1),
    ] {
        let path = TilePath::new(level, index, width)?;
        assert_eq!(path.to_string(), text);
        assert_eq!(TilePath::parse(text)?, path);
    }
    Ok(())
}

#[test]
fn another_form_of_a_path_is_refused() {
    for bad in [
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/1",
        "tile/0/+00",
        "tile/0/x000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/x001//000",
        "tile/0/X001/000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/data/000",
        "tile/Entries/000",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/08",
        "tile/0/000.p/+8",
        "tile/0/000.p/8/",
        "tile/0/000.p/8.p/8",
        "tile/0/٠٠٠",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x001/x018/x446/x744/x073/x709/x551/615",
    ] {
        assert!(TilePath::parse(bad).is_err(), "{bad}");
    }
    assert!(TilePath::new(Level::Hashes(64), 0, 1).is_err());
    assert!(TilePath::new(Level::Entries, 0, 0).is_err());
    assert!(TilePath::new(Level::Entries, 0, 257).is_err());
}

#[test]
fn a_size_implies_the_tiles_of_the_specification() {
    let hashes: Vec<_> = tiles_for(70_000).filter(|path| path.level() != Level::Entries).collect();
    let count = |level, width| {
        hashes
            .iter()
            .filter(|path| path.level() == Level::Hashes(level) && path.width() == width)
            .count()
    };
    assert_eq!(hashes.len(), 273 + 1 + 1 + 1 + 1);
    assert_eq!((count(0, 256), count(0, 112)), (273, 1));
    assert_eq!((count(1, 256), count(1, 17), count(2, 1)), (1, 1, 1));
    let text = |size| tiles_for(size).map(|path| path.to_string()).collect::<Vec<_>>();
    assert_eq!(text(256), ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(text(1), ["tile/entries/000.p/1", "tile/0/000.p/1"]);
    assert!(text(0).is_empty());
}

#[test]
fn only_new_or_changed_tiles_are_needed() {
    let text = |from, to| needed_tiles(from, to).map(|path| path.to_string()).collect::<Vec<_>>();
    assert_eq!(text(8, 9), ["tile/entries/000.p/9", "tile/0/000.p/9"]);
    assert_eq!(
        text(255, 257),
        [
            "tile/entries/000",
            "tile/entries/001.p/1",
            "tile/0/000",
            "tile/0/001.p/1",
            "tile/1/000.p/1"
        ]
    );
    assert_eq!(text(256, 257), ["tile/entries/001.p/1", "tile/0/001.p/1"]);
    assert!(text(9, 9).is_empty());
    assert!(text(9, 8).is_empty());
}

#[test]
fn a_tile_has_as_many_hashes_as_its_path_says() -> Result<(), Error> {
    let hashes = [leaf_hash(b"a"), leaf_hash(b"b")];
    let bytes = encode_tile(&hashes);
    let path = TilePath::new(Level::Hashes(0), 0, 2)?;
    assert_eq!(decode_tile(&path, &bytes)?, hashes);
    for bad in [&bytes[..32], &bytes[..63], &[&bytes[..], &[0]].concat(), &[]] {
        assert!(matches!(decode_tile(&path, bad), Err(Error::TileWidth { .. })));
    }
    Ok(())
}

#[test]
fn a_bundle_is_read_to_its_last_byte() -> Result<(), Error> {
    let full = Bundle::new(vec![vec![7; 3]; BUNDLE_ENTRIES_MAX])?;
    assert_eq!(Bundle::decode(&full.encode())?, full);
    let largest = Bundle::new(vec![vec![7; ENTRY_BYTES_MAX]])?;
    assert_eq!(Bundle::decode(&largest.encode())?, largest);
    for bad in [&b""[..], &[0], &[0, 1], &[0, 0, 0], &[0, 2, 1], &[255, 255, 1]] {
        assert!(Bundle::decode(bad).is_err(), "{bad:?}");
    }
    let long = [full.encode(), vec![0, 0]].concat();
    assert!(matches!(Bundle::decode(&long), Err(Error::TooLarge { .. })));
    assert!(Bundle::new(vec![]).is_err());
    assert!(Bundle::new(vec![vec![0; ENTRY_BYTES_MAX + 1]]).is_err());
    Ok(())
}

proptest! {
    #[test]
    fn any_path_is_read_as_it_was_written(level in 0u8..65, index: u64, shift in 0u32..64, width in 1u16..=256) {
        let level = if level == 64 { Level::Entries } else { Level::Hashes(level) };
        let path = TilePath::new(level, index >> shift, width).unwrap();
        prop_assert_eq!(TilePath::parse(&path.to_string()).unwrap(), path);
    }

    #[test]
    fn a_path_that_is_read_is_written_unchanged(text in "tile/(entries|[0-9]{1,2})/(x[0-9]{3}/){0,3}[0-9]{3}(\\.p/[0-9]{1,3})?") {
        if let Ok(path) = TilePath::parse(&text) {
            prop_assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn a_bundle_that_is_read_is_written_unchanged(bytes in prop::collection::vec(0u8..3, 0..200)) {
        if let Ok(bundle) = Bundle::decode(&bytes) {
            prop_assert_eq!(bundle.encode(), bytes);
        }
    }

    #[test]
    fn growing_in_two_steps_needs_the_tiles_of_both(a in 0u64..200_000, b in 0u64..3_000, c in 0u64..3_000) {
        let (middle, end) = (a + b, a + b + c);
        let mut both: Vec<_> = needed_tiles(a, middle).chain(needed_tiles(middle, end)).collect();
        // A partial tile of the middle that grew on is replaced by its successor.
        let implied: std::collections::BTreeSet<_> = tiles_for(end).collect();
        both.retain(|path| implied.contains(path));
        both.sort_unstable();
        let mut once: Vec<_> = needed_tiles(a, end).collect();
        once.sort_unstable();
        prop_assert_eq!(both, once);
    }
}
