//! What is measured of constant contact: the same for every party, with counts.

use std::collections::BTreeMap;

use super::{Answered, Call, DAY_SECONDS, Exchange, Standing};
use crate::charter::Charter;
use crate::incident::week_of;
use crate::party::PartyId;

/// A week in a region.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct WeekOfRegion {
    /// Contacts that the other side confirmed.
    pub contacts: u32,
    /// Entries of the log that nobody has confirmed.
    pub unconfirmed: u32,
    /// Calls, but for those taken back in time.
    pub calls: u32,
    /// Of these, answered in time.
    pub in_time: u32,
    /// Of these, answered late.
    pub late: u32,
    /// Of these, not answered though their clock has run out.
    pub not_at_all: u32,
}

/// How a party answered when it was called.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// Calls to it, but for those taken back in time.
    pub calls: u32,
    /// Answered in time.
    pub in_time: u32,
    /// Answered late.
    pub late: u32,
    /// Not answered though their clock has run out.
    pub not_at_all: u32,
    /// Whose clock still runs.
    pub waits: u32,
    /// Half of the calls that were answered were so within these seconds.
    pub median: Option<i64>,
    /// Nine of ten of the calls that were answered were so within these seconds.
    pub ninetieth: Option<i64>,
}

/// What is measured.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measures {
    /// By week, its Monday counted in days from 1970-01-01, and region; empty for no region. The
    /// latest week first.
    pub weeks: Vec<(i64, String, WeekOfRegion)>,
    /// By the party called. Every party is there, whether or not it was called.
    pub parties: BTreeMap<PartyId, Answers>,
}

/// The smallest of the numbers that so many percent of them do not exceed (nearest rank). The
/// numbers are sorted.
pub fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = sorted.len().saturating_mul(percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

impl Measures {
    /// Measures calls and contacts as they stand at a moment.
    pub fn of(charter: &Charter, calls: &[Call], exchanges: &[Exchange], now: i64) -> Self {
        let offset = i64::from(charter.utc_offset_seconds);
        let week = |at: i64| week_of(at.saturating_add(offset).div_euclid(DAY_SECONDS));
        let mut weeks: BTreeMap<(i64, String), WeekOfRegion> = BTreeMap::new();
        let mut parties: BTreeMap<PartyId, (Answers, Vec<i64>)> =
            charter.party_ids().into_iter().map(|party| (party, Default::default())).collect();
        for call in calls {
            let answered = call.answered(charter, now);
            if answered == Answered::TakenBack {
                continue;
            }
            let row = weeks.entry((week(call.at), call.region.clone())).or_default();
            row.calls += 1;
            let Some((party, times)) = parties.get_mut(&call.to) else { continue };
            party.calls += 1;
            match answered {
                Answered::InTime(after) => {
                    row.in_time += 1;
                    party.in_time += 1;
                    times.push(after);
                }
                Answered::Late(after) => {
                    row.late += 1;
                    party.late += 1;
                    times.push(after);
                }
                Answered::NotAtAll => {
                    row.not_at_all += 1;
                    party.not_at_all += 1;
                }
                Answered::Waits => party.waits += 1,
                Answered::TakenBack => {}
            }
        }
        for exchange in exchanges {
            let row = weeks.entry((week(exchange.at), exchange.region.clone())).or_default();
            match exchange.standing(charter, now) {
                Standing::Confirmed => row.contacts += 1,
                Standing::Waits(_) | Standing::Unconfirmed => row.unconfirmed += 1,
            }
        }
        let parties = parties
            .into_iter()
            .map(|(party, (answers, mut times))| {
                times.sort_unstable();
                let (median, ninetieth) = (percentile(&times, 50), percentile(&times, 90));
                (party, Answers { median, ninetieth, ..answers })
            })
            .collect();
        let mut weeks: Vec<_> =
            weeks.into_iter().map(|((week, region), row)| (week, region, row)).collect();
        weeks.sort_by(|left, right| (right.0, &left.1).cmp(&(left.0, &right.1)));
        Self { weeks, parties }
    }
}
