//! Proofs against the naive definition of RFC 6962 and against another implementation.
#![expect(clippy::indexing_slicing, reason = "a test may fail by panicking, also in its helpers")]

use std::cell::Cell;

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use record::{
    Appender, EMPTY_ROOT, Error, Hash, Tiles, consistency_proof, consistency_tiles,
    inclusion_proof, inclusion_tiles, leaf_hash, node_hash, root, root_tiles, tiles_for,
    verify_consistency, verify_inclusion,
};

/// The definition of the root, word for word.
fn naive(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node_hash(&naive(left), &naive(right))
        }
    }
}

fn leaf(index: usize) -> Hash {
    leaf_hash(&index.to_be_bytes())
}

/// Tiles in memory, computed naively, that count how often they are read.
struct Memory {
    levels: Vec<Vec<Hash>>,
    reads: Cell<usize>,
}

impl Memory {
    fn new(size: usize) -> Self {
        let mut levels = vec![(0..size).map(leaf).collect::<Vec<_>>()];
        while let Some(row) = levels.last().filter(|row| row.len() >= 256) {
            levels.push(row.chunks_exact(256).map(naive).collect());
        }
        Self { levels, reads: Cell::new(0) }
    }
}

impl Tiles for Memory {
    type Error = Error;

    fn tile(&self, level: u8, index: u64, width: u16) -> Result<Vec<Hash>, Error> {
        self.reads.set(self.reads.get() + 1);
        let row = &self.levels[usize::from(level)];
        let start = usize::try_from(index).unwrap_or(usize::MAX) * 256;
        Ok(row[start..start + usize::from(width)].to_vec())
    }
}

#[test]
fn the_appender_agrees_with_the_definition_at_every_size() -> Result<(), Error> {
    let leaves: Vec<Hash> = (0..1_100).map(leaf).collect();
    let mut tree = Appender::new();
    assert_eq!(tree.root(), EMPTY_ROOT);
    for (size, hash) in (1..).zip(&leaves) {
        let full = tree.push(*hash);
        assert_eq!(tree.root(), naive(&leaves[..size]));
        assert_eq!(full.is_empty(), size % 256 != 0);
        for tile in full {
            assert_eq!((tile.level, tile.index), (0, size as u64 / 256 - 1));
            assert_eq!(tile.hashes, leaves[size - 256..size]);
        }
        if size % 37 == 0 || size % 256 < 2 {
            let again = Appender::load(tree.size(), tree.edge().to_vec())?;
            assert_eq!(again, tree);
        }
    }
    Ok(())
}

#[test]
fn a_push_completes_tiles_on_several_levels() -> Result<(), Error> {
    let mut tree = Appender::new();
    let mut written = 0;
    for index in 0..65_536 {
        let full = tree.push(leaf(index));
        written += full.len();
        if index == 65_535 {
            let places: Vec<_> = full.iter().map(|tile| (tile.level, tile.index)).collect();
            assert_eq!(places, [(0, 255), (1, 0)]);
            assert_eq!(naive(&full[1].hashes), tree.root());
        }
    }
    assert_eq!(written, 257);
    let widths: Vec<usize> = tree.edge().iter().map(Vec::len).collect();
    assert_eq!(widths, [0, 0, 1]);
    let mut again = Appender::load(65_536, tree.edge().to_vec())?;
    assert_eq!(again, tree);
    again.push(leaf(65_536));
    tree.push(leaf(65_536));
    assert_eq!(again.root(), tree.root());
    Ok(())
}

#[test]
fn an_edge_that_does_not_belong_to_the_size_is_refused() {
    let hash = leaf(0);
    for (size, edge) in [
        (0, vec![vec![hash]]),
        (1, vec![]),
        (1, vec![vec![]]),
        (256, vec![vec![hash], vec![]]),
        (256, vec![vec![hash; 256], vec![]]),
        (257, vec![vec![hash], vec![hash], vec![hash]]),
        (u64::MAX, vec![]),
    ] {
        assert!(Appender::load(size, edge).is_err(), "{size}");
    }
    assert!(Appender::load(256, vec![vec![], vec![hash], vec![]]).is_ok());
}

#[test]
fn proofs_are_those_of_another_implementation() -> Result<(), Error> {
    const SIZE: usize = 300;
    let memory = Memory::new(SIZE);
    let mut oracle = MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
    let flat = |hashes: Vec<Hash>| -> Vec<u8> {
        hashes.iter().flat_map(|hash| *hash.as_bytes()).collect()
    };
    for size in 1..=SIZE {
        oracle.push((size - 1).to_be_bytes().to_vec());
        let n = size as u64;
        let whole = root(&memory, n)?;
        assert_eq!(whole.as_bytes()[..], oracle.root().as_bytes()[..]);
        for index in (0..size).step_by(1 + size / 7) {
            let proof = inclusion_proof(&memory, index as u64, n)?;
            assert_eq!(flat(proof), oracle.prove_inclusion(index).as_bytes());
        }
        for old in (1..size).step_by(1 + size / 7) {
            let proof = consistency_proof(&memory, old as u64, n)?;
            assert_eq!(flat(proof), oracle.prove_consistency(size - old).as_bytes());
        }
    }
    Ok(())
}

#[test]
fn a_proof_reads_few_tiles_and_each_once() -> Result<(), Error> {
    let size = 70_000;
    let memory = Memory::new(70_000);
    let whole = root(&memory, size)?;
    assert!(memory.reads.get() <= 3);
    for index in [0, 255, 256, 65_535, 65_536, 69_888, 69_999] {
        memory.reads.set(0);
        let proof = inclusion_proof(&memory, index, size)?;
        assert!(memory.reads.get() <= 5, "{}", memory.reads.get());
        assert_eq!(memory.reads.get(), inclusion_tiles(index, size)?.len());
        let hash = leaf(usize::try_from(index).unwrap_or_default());
        verify_inclusion(&hash, index, size, &proof, &whole)?;
        memory.reads.set(0);
        let proof = consistency_proof(&memory, index, size)?;
        assert!(memory.reads.get() <= 6, "{}", memory.reads.get());
        assert_eq!(memory.reads.get(), consistency_tiles(index, size)?.len());
        let old = root(&memory, index)?;
        verify_consistency(index, size, &proof, &old, &whole)?;
    }
    // Every tile a proof reads is a tile that the size implies.
    let implied: Vec<_> = tiles_for(size).collect();
    for (level, index, width) in root_tiles(size) {
        let path = record::TilePath::new(record::Level::Hashes(level), index, width)?;
        assert!(implied.contains(&path));
    }
    Ok(())
}

#[test]
fn a_tile_of_the_wrong_width_is_refused() {
    struct Short;
    impl Tiles for Short {
        type Error = Error;

        fn tile(&self, _: u8, _: u64, width: u16) -> Result<Vec<Hash>, Error> {
            Ok(vec![leaf(0); usize::from(width) - 1])
        }
    }
    assert!(matches!(root(&Short, 5), Err(Error::TileWidth { .. })));
    assert!(matches!(inclusion_proof(&Short, 1, 5), Err(Error::TileWidth { .. })));
}

#[test]
fn what_lies_outside_the_tree_is_refused() {
    let memory = Memory::new(5);
    for (index, size) in [(0, 0), (5, 5), (6, 5), (u64::MAX, 5)] {
        assert!(matches!(inclusion_proof(&memory, index, size), Err(Error::OutOfRange { .. })));
        let verdict = verify_inclusion(&leaf(0), index, size, &[], &leaf(0));
        assert!(matches!(verdict, Err(Error::OutOfRange { .. })));
    }
    assert!(matches!(consistency_proof(&memory, 6, 5), Err(Error::OutOfRange { .. })));
    let verdict = verify_consistency(6, 5, &[], &leaf(0), &leaf(0));
    assert!(matches!(verdict, Err(Error::OutOfRange { .. })));
}

#[test]
fn consistency_from_nothing_and_with_itself_needs_an_empty_proof() {
    let (one, two) = (leaf(1), leaf(2));
    assert!(verify_consistency(0, 5, &[], &EMPTY_ROOT, &one).is_ok());
    assert!(verify_consistency(0, 5, &[two], &EMPTY_ROOT, &one).is_err());
    assert!(verify_consistency(0, 5, &[], &two, &one).is_err());
    assert!(verify_consistency(0, 0, &[], &EMPTY_ROOT, &EMPTY_ROOT).is_ok());
    assert!(verify_consistency(0, 0, &[], &one, &one).is_err());
    assert!(verify_consistency(5, 5, &[], &one, &one).is_ok());
    assert!(verify_consistency(5, 5, &[two], &one, &one).is_err());
    assert!(verify_consistency(5, 5, &[], &one, &two).is_err());
    assert!(verify_consistency(4, 5, &[], &one, &two).is_err());
    assert!(verify_consistency(3, 5, &[], &one, &two).is_err());
}

#[test]
fn proofs_of_the_largest_sizes_end() {
    let hashes = [leaf(0); 200];
    for size in [u64::MAX, 1 << 63, (1 << 63) - 1] {
        assert!(verify_inclusion(&leaf(0), size - 1, size, &hashes, &leaf(1)).is_err());
        assert!(verify_consistency(size / 3, size, &hashes, &leaf(1), &leaf(2)).is_err());
        assert!(!root_tiles(size).is_empty());
        assert!(inclusion_tiles(size / 2, size).is_ok());
        assert!(consistency_tiles(size / 2, size).is_ok());
        assert_eq!(tiles_for(size).take(1_000).count(), 1_000);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_proof_verifies_and_no_changed_one_does(
        size in 1usize..1_500, part in 0usize..1_500, other in 0usize..1_500, flip in 0usize..512
    ) {
        let memory = Memory::new(size);
        let (n, index, old) = (size as u64, (part % size) as u64, (other % (size + 1)) as u64);
        let hashes = &memory.levels[0];
        let whole = root(&memory, n).unwrap();
        prop_assert_eq!(whole, naive(hashes));

        let hash = hashes[part % size];
        let proof = inclusion_proof(&memory, index, n).unwrap();
        prop_assert!(verify_inclusion(&hash, index, n, &proof, &whole).is_ok());
        prop_assert!(verify_inclusion(&leaf(size), index, n, &proof, &whole).is_err());
        prop_assert!(verify_inclusion(&hash, index, n, &proof, &leaf(size)).is_err());
        for changed in changes(&proof, flip) {
            prop_assert!(verify_inclusion(&hash, index, n, &changed, &whole).is_err());
        }

        let start = root(&memory, old).unwrap();
        let proof = consistency_proof(&memory, old, n).unwrap();
        prop_assert!(verify_consistency(old, n, &proof, &start, &whole).is_ok());
        prop_assert!(verify_consistency(old, n, &proof, &leaf(size), &whole).is_err());
        if old != 0 {
            prop_assert!(verify_consistency(old, n, &proof, &start, &leaf(size)).is_err());
        }
        for changed in changes(&proof, flip) {
            prop_assert!(verify_consistency(old, n, &changed, &start, &whole).is_err());
        }
    }
}

/// The proof with one bit changed, one hash less, and one hash more.
fn changes(proof: &[Hash], flip: usize) -> Vec<Vec<Hash>> {
    let mut changed = vec![[proof, &[leaf(0)]].concat()];
    if let Some((_, shorter)) = proof.split_last() {
        changed.push(shorter.to_vec());
        changed.push(proof[1..].to_vec());
        let mut flipped = proof.to_vec();
        let place = flip % proof.len();
        let mut bytes = *proof[place].as_bytes();
        bytes[flip % 32] ^= 1 << (flip % 8);
        flipped[place] = Hash::from_bytes(bytes);
        changed.push(flipped);
    }
    changed
}
