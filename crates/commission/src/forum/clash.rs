//! Sessions that do not go together, found by a sweep over each room and each speaker.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::week::{Session, Speaker, Week};
use crate::party::PartyId;
use crate::refusal::Refusal;

/// The most clashes that are named; a programme with more is not read one by one.
pub const CLASHES_MAX: usize = 200;

/// That sessions do not go together, and why.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Clash {
    /// A session is not within the forum's days.
    Days {
        /// Which.
        session: String,
        /// When it begins (Unix seconds UTC).
        starts: i64,
        /// When it ends (Unix seconds UTC).
        ends: i64,
    },
    /// Two sessions are in one room at once.
    Room {
        /// The room.
        room: String,
        /// The session that begins first.
        first: String,
        /// The other.
        second: String,
        /// From when both are there (Unix seconds UTC).
        from: i64,
        /// Until when (Unix seconds UTC).
        to: i64,
    },
    /// Somebody speaks in two sessions at once.
    Speaker {
        /// Of which party.
        party: PartyId,
        /// Who.
        speaker: Speaker,
        /// The session that begins first.
        first: String,
        /// The other.
        second: String,
        /// From when both are on (Unix seconds UTC).
        from: i64,
        /// Until when (Unix seconds UTC).
        to: i64,
    },
}

impl Clash {
    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Clash::Days { .. } => "days",
            Clash::Room { .. } => "room",
            Clash::Speaker { .. } => "speaker",
        }
    }

    /// The sessions, by their ids.
    pub fn sessions(&self) -> Vec<&str> {
        match self {
            Clash::Days { session, .. } => vec![session],
            Clash::Room { first, second, .. } | Clash::Speaker { first, second, .. } => {
                vec![first, second]
            }
        }
    }

    /// Why nothing with it is tabled.
    pub fn refusal(&self) -> Refusal {
        Refusal::ForumClash { why: self.as_str(), sessions: self.sessions().join(", ") }
    }
}

/// What only one session has at a time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Resource<'a> {
    Room(&'a str),
    Speaker(&'a PartyId, &'a Speaker),
}

impl Resource<'_> {
    fn clash(self, first: &Session, second: &Session) -> Clash {
        let (from, to) = (second.starts, first.ends.min(second.ends));
        let (first, second) = (first.id.clone(), second.id.clone());
        match self {
            Resource::Room(room) => Clash::Room { room: room.to_owned(), first, second, from, to },
            Resource::Speaker(party, speaker) => {
                let (party, speaker) = (party.clone(), speaker.clone());
                Clash::Speaker { party, speaker, first, second, from, to }
            }
        }
    }
}

/// Every clash of a week, at most [`CLASHES_MAX`], in O(n log n) and their number.
///
/// Each room and each speaker is looked at by itself: its sessions by their beginning, with a heap of
/// those that are on. Whatever is on when the next one begins clashes with it. One that begins at the
/// second at which another ends does not.
pub(super) fn clashes(week: &Week) -> Vec<Clash> {
    let (starts, ends) = (week.starts(), week.ends());
    let mut found = Vec::new();
    let mut used: BTreeMap<Resource<'_>, Vec<&Session>> = BTreeMap::new();
    for session in &week.sessions {
        if session.starts < starts || session.ends > ends {
            found.push(Clash::Days {
                session: session.id.clone(),
                starts: session.starts,
                ends: session.ends,
            });
        }
        used.entry(Resource::Room(&session.room)).or_default().push(session);
        for (party, speakers) in &session.speakers {
            for speaker in speakers {
                used.entry(Resource::Speaker(party, speaker)).or_default().push(session);
            }
        }
    }
    for (resource, mut sessions) in used {
        if found.len() >= CLASHES_MAX {
            break;
        }
        sessions.sort_by_key(|it| (it.starts, it.ends, &it.id));
        sweep(resource, &sessions, &mut found);
    }
    found.truncate(CLASHES_MAX);
    found
}

/// The clashes of what one resource is used for, in the order in which the sessions begin.
fn sweep(resource: Resource<'_>, sessions: &[&Session], found: &mut Vec<Clash>) {
    let mut on: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    for (place, session) in sessions.iter().enumerate() {
        while on.peek().is_some_and(|Reverse((ends, _))| *ends <= session.starts) {
            on.pop();
        }
        let mut before: Vec<usize> = on.iter().map(|Reverse((_, place))| *place).collect();
        before.sort_unstable();
        for first in before.into_iter().filter_map(|place| sessions.get(place)) {
            if found.len() >= CLASHES_MAX {
                return;
            }
            found.push(resource.clash(first, session));
        }
        on.push(Reverse((session.ends, place)));
    }
}
