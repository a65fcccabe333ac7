//! The one notion of "enough": which signers together suffice.

use std::collections::BTreeSet;

use crate::Error;

/// The number of signers that one quorum may name.
pub const SIGNERS_MAX: usize = 64;

/// The depth to which quorums may be nested.
pub const QUORUM_DEPTH_MAX: usize = 8;

/// A member of a quorum: one signer, or a quorum of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Member {
    /// A signer by name.
    Name(String),
    /// A group that counts as one member once it is satisfied.
    Group(Box<Quorum>),
}

impl From<&str> for Member {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for Member {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<Quorum> for Member {
    fn from(group: Quorum) -> Self {
        Self::Group(Box::new(group))
    }
}

/// A rule "at least k of these members"; never empty, no signer twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    needed: usize,
    members: Vec<Member>,
}

impl Quorum {
    /// Needs every member.
    ///
    /// # Errors
    /// As [`Quorum::at_least`].
    pub fn all(members: Vec<Member>) -> Result<Self, Error> {
        Self::at_least(members.len(), members)
    }

    /// Needs any one member.
    ///
    /// # Errors
    /// As [`Quorum::at_least`].
    pub fn any(members: Vec<Member>) -> Result<Self, Error> {
        Self::at_least(1, members)
    }

    /// Needs at least `needed` of the members.
    ///
    /// # Errors
    /// [`Error::QuorumEmpty`] without members, [`Error::QuorumThreshold`] unless
    /// 1 <= `needed` <= members, [`Error::QuorumRepeated`] when a signer stands twice anywhere,
    /// [`Error::QuorumDepth`] and [`Error::TooLarge`] beyond [`QUORUM_DEPTH_MAX`] and
    /// [`SIGNERS_MAX`].
    pub fn at_least(needed: usize, members: Vec<Member>) -> Result<Self, Error> {
        if members.is_empty() {
            return Err(Error::QuorumEmpty);
        }
        if needed == 0 || needed > members.len() {
            return Err(Error::QuorumThreshold { needed, members: members.len() });
        }
        let quorum = Self { needed, members };
        let depth = quorum.depth();
        if depth > QUORUM_DEPTH_MAX {
            return Err(Error::QuorumDepth { depth, max: QUORUM_DEPTH_MAX });
        }
        let names = quorum.names();
        if names.len() > SIGNERS_MAX {
            return Err(Error::TooLarge {
                what: "a quorum (signers)",
                size: names.len(),
                max: SIGNERS_MAX,
            });
        }
        let mut once = BTreeSet::new();
        for name in names {
            if !once.insert(name) {
                return Err(Error::QuorumRepeated { name: name.to_owned() });
            }
        }
        Ok(quorum)
    }

    /// The number of members that must be satisfied.
    pub fn needed(&self) -> usize {
        self.needed
    }

    /// The direct members.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The signers whose signature could still help, in the order of the rule.
    ///
    /// The answer is empty exactly when the quorum is satisfied. Names in `have` that the quorum
    /// does not know are ignored.
    pub fn missing(&self, have: &BTreeSet<String>) -> Vec<String> {
        let mut satisfied = 0;
        let mut missing = Vec::new();
        for member in &self.members {
            let lacking = match member {
                Member::Name(name) if have.contains(name) => Vec::new(),
                Member::Name(name) => vec![name.clone()],
                Member::Group(group) => group.missing(have),
            };
            if lacking.is_empty() {
                satisfied += 1;
            }
            missing.extend(lacking);
        }
        if satisfied >= self.needed { Vec::new() } else { missing }
    }

    /// Every signer that the quorum names, in the order of the rule.
    pub fn names(&self) -> Vec<&str> {
        self.members
            .iter()
            .flat_map(|member| match member {
                Member::Name(name) => vec![name.as_str()],
                Member::Group(group) => group.names(),
            })
            .collect()
    }

    fn depth(&self) -> usize {
        1 + self
            .members
            .iter()
            .map(|member| match member {
                Member::Name(_) => 0,
                Member::Group(group) => group.depth(),
            })
            .max()
            .unwrap_or(0)
    }
}
