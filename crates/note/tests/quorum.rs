//! The one notion of "enough".

use std::collections::BTreeSet;

use note::{Error, Member, QUORUM_DEPTH_MAX, Quorum, SIGNERS_MAX};
use proptest::prelude::*;

fn names(names: &[&str]) -> Vec<Member> {
    names.iter().map(|name| Member::from(*name)).collect()
}

fn have(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_quorum_cannot_be_empty() {
    assert_eq!(Quorum::all(Vec::new()), Err(Error::QuorumEmpty));
    assert_eq!(Quorum::any(Vec::new()), Err(Error::QuorumEmpty));
    assert_eq!(Quorum::at_least(0, Vec::new()), Err(Error::QuorumEmpty));
}

#[test]
fn a_threshold_lies_between_one_and_the_number_of_members() {
    for needed in [0, 3, usize::MAX] {
        assert!(matches!(
            Quorum::at_least(needed, names(&["A", "B"])),
            Err(Error::QuorumThreshold { .. })
        ));
    }
}

#[test]
fn no_signer_stands_in_two_places() -> Result<(), Error> {
    assert!(matches!(Quorum::all(names(&["A", "A"])), Err(Error::QuorumRepeated { .. })));
    let inner = Quorum::any(names(&["A", "B"]))?;
    assert!(matches!(
        Quorum::all(vec![inner.into(), "B".into()]),
        Err(Error::QuorumRepeated { name }) if name == "B"
    ));
    Ok(())
}

#[test]
fn nesting_and_signers_are_limited() -> Result<(), Error> {
    let mut quorum = Quorum::any(names(&["leaf"]))?;
    for depth in 2..=QUORUM_DEPTH_MAX {
        quorum = Quorum::any(vec![quorum.into(), format!("d{depth}").into()])?;
    }
    assert!(matches!(Quorum::all(vec![quorum.into()]), Err(Error::QuorumDepth { .. })));
    let many = |count: usize| (0..count).map(|n| Member::from(n.to_string())).collect();
    assert!(Quorum::all(many(SIGNERS_MAX)).is_ok());
    assert!(matches!(Quorum::all(many(SIGNERS_MAX + 1)), Err(Error::TooLarge { .. })));
    Ok(())
}

#[test]
fn every_party_must_reach_its_own_threshold() -> Result<(), Error> {
    let north = Quorum::at_least(2, names(&["n1", "n2", "n3"]))?;
    let south = Quorum::any(names(&["s1", "s2"]))?;
    let west = Quorum::all(names(&["w1"]))?;
    let all = Quorum::all(vec![north.into(), south.into(), west.into()])?;
    assert_eq!(all.names(), ["n1", "n2", "n3", "s1", "s2", "w1"]);
    assert_eq!(all.missing(&have(&[])), all.names());
    assert_eq!(all.missing(&have(&["n1", "s2", "nobody"])), ["n2", "n3", "w1"]);
    assert_eq!(all.missing(&have(&["n1", "n3", "s2"])), ["w1"]);
    assert!(all.missing(&have(&["n1", "n3", "s2", "w1"])).is_empty());
    Ok(())
}

proptest! {
    #[test]
    fn missing_is_empty_exactly_when_the_threshold_is_met(
        needed in 1usize..6, count in 1usize..6, present in prop::collection::btree_set(0usize..6, 0..6)
    ) {
        let members: Vec<Member> = (0..count).map(|n| Member::from(n.to_string())).collect();
        let have: BTreeSet<String> = present.iter().map(ToString::to_string).collect();
        let met = present.iter().filter(|n| **n < count).count();
        match Quorum::at_least(needed, members) {
            Err(_) => prop_assert!(needed > count),
            Ok(quorum) => {
                let missing = quorum.missing(&have);
                prop_assert_eq!(missing.is_empty(), met >= needed);
                // All the missing together always suffice.
                let everybody = have.into_iter().chain(missing).collect();
                prop_assert!(quorum.missing(&everybody).is_empty());
            }
        }
    }
}
