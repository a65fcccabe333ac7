//! Where a meeting stands, computed from its acts and the clock; what helps when it does not come
//! about; and whether the next one is fixed.

use std::collections::BTreeSet;

use super::call::DAY_SECONDS;
use super::{Meeting, Meetings, Reply, Round};
use crate::charter::Charter;
use crate::party::{Office, PartyId, Role};
use crate::refusal::Refusal;

/// Where a meeting stands. Every one says since when (Unix seconds UTC).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// It was called, and its time to be answered runs.
    Open {
        /// Since when.
        since: i64,
        /// Who has not answered.
        waits: BTreeSet<PartyId>,
    },
    /// Every party said that it comes to this very call.
    Fixed {
        /// Since when.
        since: i64,
    },
    /// A party declined, or proposed another date.
    Refused {
        /// Since when.
        since: i64,
        /// Which.
        by: BTreeSet<PartyId>,
    },
    /// A party has not answered in its time. That is no yes.
    Silent {
        /// Since when.
        since: i64,
        /// Which.
        by: BTreeSet<PartyId>,
    },
    /// Its time has come, and no minutes of it are adopted.
    Over {
        /// Since when.
        since: i64,
    },
    /// Minutes that name it are adopted.
    Held {
        /// Since when.
        since: i64,
    },
}

impl State {
    /// The word for a meeting of which minutes are adopted.
    pub const HELD: &'static str = "held";

    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            State::Open { .. } => "open",
            State::Fixed { .. } => "fixed",
            State::Refused { .. } => "refused",
            State::Silent { .. } => "silent",
            State::Over { .. } => "over",
            State::Held { .. } => State::HELD,
        }
    }

    /// Since when (Unix seconds UTC).
    pub fn since(&self) -> i64 {
        match self {
            State::Open { since, .. }
            | State::Fixed { since }
            | State::Refused { since, .. }
            | State::Silent { since, .. }
            | State::Over { since }
            | State::Held { since } => *since,
        }
    }

    /// The parties whom it waits for, or because of whom it does not come about.
    pub fn parties(&self) -> BTreeSet<PartyId> {
        match self {
            State::Open { waits: parties, .. }
            | State::Refused { by: parties, .. }
            | State::Silent { by: parties, .. } => parties.clone(),
            State::Fixed { .. } | State::Over { .. } | State::Held { .. } => BTreeSet::new(),
        }
    }
}

/// What one party said to a call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stance<'a> {
    /// It called, and has said nothing else since (Unix seconds UTC).
    Called(i64),
    /// It answered, at this time (Unix seconds UTC).
    Answered(&'a Reply, i64),
    /// It has not answered; its time runs until then (Unix seconds UTC).
    Waits(i64),
    /// It has not answered in its time; no answer since then (Unix seconds UTC).
    Silent(i64),
}

/// What a party may do next when a meeting does not come about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// Call again.
    Again,
    /// Call again with a shorter agenda.
    Reduce,
    /// Ask the conciliator whom the charter names.
    Conciliator,
    /// Say for one's own party why it does not come about.
    Speak,
}

impl Step {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Again => "again",
            Step::Reduce => "reduce",
            Step::Conciliator => "conciliator",
            Step::Speak => "speak",
        }
    }
}

/// Whether the next meeting is fixed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Next<'a> {
    /// It is.
    Fixed(&'a Meeting),
    /// It is called, and not every party has said that it comes.
    Called(&'a Meeting),
    /// None is called that is still to come.
    None,
}

impl Round {
    fn stance(&self, party: &PartyId, now: i64) -> Stance<'_> {
        match self.answers.iter().rev().find(|it| it.office.party() == Some(party)) {
            Some(answer) => Stance::Answered(&answer.reply, answer.at),
            None if self.office.party() == Some(party) => Stance::Called(self.at),
            None if now <= self.answer => Stance::Waits(self.answer),
            None => Stance::Silent(self.answer),
        }
    }

    /// The parties with these stances, and the latest time of one of them.
    fn those(
        &self,
        charter: &Charter,
        now: i64,
        is: impl Fn(&Stance<'_>) -> Option<i64>,
    ) -> (BTreeSet<PartyId>, i64) {
        let mut parties = BTreeSet::new();
        let mut latest = 0;
        for party in charter.party_ids() {
            if let Some(at) = is(&self.stance(&party, now)) {
                latest = latest.max(at);
                parties.insert(party);
            }
        }
        (parties, latest)
    }
}

impl Meeting {
    /// Where it stands now.
    pub fn state(&self, charter: &Charter, now: i64) -> State {
        if let Some(held) = &self.held {
            return State::Held { since: held.at };
        }
        // A meeting has a round; without one nobody was ever called.
        let Some(round) = self.last_round() else {
            return State::Silent { since: 0, by: charter.party_ids() };
        };
        let (coming, fixed) = round.those(charter, now, |stance| match stance {
            Stance::Called(at) | Stance::Answered(Reply::Comes, at) => Some(*at),
            _ => None,
        });
        if coming == charter.party_ids() {
            return match now > round.call.starts {
                true => State::Over { since: round.call.starts },
                false => State::Fixed { since: fixed },
            };
        }
        let (refused, since) = round.those(charter, now, |stance| match stance {
            Stance::Answered(Reply::Declines { .. } | Reply::OtherDate { .. }, at) => Some(*at),
            _ => None,
        });
        if !refused.is_empty() {
            return State::Refused { since, by: refused };
        }
        let (silent, since) = round.those(charter, now, |stance| match stance {
            Stance::Silent(at) => Some(*at),
            _ => None,
        });
        if !silent.is_empty() {
            return State::Silent { since, by: silent };
        }
        let (waits, _) = round
            .those(charter, now, |stance| matches!(stance, Stance::Waits(_)).then_some(round.at));
        State::Open { since: round.at, waits }
    }

    /// What each party said to the call that counts, by the party's id.
    pub fn stances(&self, charter: &Charter, now: i64) -> Vec<(PartyId, Stance<'_>)> {
        let Some(round) = self.counting(charter) else { return Vec::new() };
        let of = |party: PartyId| {
            let stance = round.stance(&party, now);
            (party, stance)
        };
        charter.party_ids().into_iter().map(of).collect()
    }

    /// Refuses to call it again while the last call is open, or the meeting is fixed or held.
    ///
    /// # Errors
    /// [`Refusal::MeetingState`].
    pub fn can_be_called(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        match self.state(charter, now) {
            State::Refused { .. } | State::Silent { .. } | State::Over { .. } => Ok(()),
            state => Err(Refusal::MeetingState { state: state.as_str() }),
        }
    }

    /// The ways out when it does not come about, the mildest first; none while it still may.
    /// After the first call it is called again, after the second with a shorter agenda, then the
    /// conciliator is proposed, if the charter names one. Each party may speak for itself.
    pub fn steps(&self, charter: &Charter, now: i64) -> Vec<Step> {
        if !matches!(self.state(charter, now), State::Refused { .. } | State::Silent { .. }) {
            return Vec::new();
        }
        let rounds = self.rounds.len();
        let was_reduced = self.last_round().is_some_and(|round| round.call.is_reduced());
        let mut steps = Vec::new();
        if rounds < usize::from(super::CALLS_MAX) {
            steps.push(if rounds > 1 && !was_reduced { Step::Reduce } else { Step::Again });
        }
        if charter.meetings.conciliator.is_some() && rounds > 2 {
            steps.push(Step::Conciliator);
        }
        steps.push(Step::Speak);
        steps
    }
}

impl Meetings {
    /// The meeting that comes next: of those still to come the fixed one that begins first, or else
    /// the one called last.
    pub fn next(&self, charter: &Charter, now: i64) -> Next<'_> {
        let starts = |meeting: &&Meeting| meeting.last_round().map_or(0, |it| it.call.starts);
        let ahead = || self.iter().filter(|it| it.held.is_none() && starts(it) >= now);
        let is_fixed = |it: &&Meeting| matches!(it.state(charter, now), State::Fixed { .. });
        if let Some(fixed) = ahead().filter(is_fixed).min_by_key(starts) {
            return Next::Fixed(fixed);
        }
        let called = |it: &&Meeting| it.last_round().map_or(0, |round| round.at);
        ahead().max_by_key(called).map_or(Next::None, Next::Called)
    }

    /// The last meeting that was held.
    pub fn last_held(&self) -> Option<&Meeting> {
        self.iter()
            .max_by_key(|it| it.held.as_ref().map(|held| held.place))
            .filter(|it| it.held.is_some())
    }

    /// Since when no meeting was held, and the last moment by which the charter wants the next one
    /// (Unix seconds UTC). Before the first, both count from the founding.
    pub fn due(&self, charter: &Charter, founded: i64) -> (i64, i64) {
        let last = self.last_held();
        let since = last.and_then(|it| it.held.as_ref()).map_or(founded, |held| held.at);
        let round = last.and_then(|it| it.counting(charter));
        let from = round.map_or(founded, |round| round.call.starts);
        let days = i64::from(charter.meetings.every_days);
        (since, from.saturating_add(days * DAY_SECONDS))
    }
}

/// Whether so many of a party are present as the call asks: co-chairs and members count, and one of
/// them is a co-chair.
pub fn is_quorate(quorum: u16, present: &BTreeSet<Office>) -> bool {
    let of = |role| present.iter().filter(|office| office.role() == role).count();
    let co_chairs = of(Role::CoChair);
    co_chairs > 0 && co_chairs + of(Role::Member) >= usize::from(quorum)
}
