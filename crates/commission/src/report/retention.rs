//! How long what people told is kept once nothing more is done with it, and who may keep it longer.
//!
//! Erasing is the rule. It is announced, and every party together may begin the time anew; one
//! alone may not, and whoever says nothing has not said yes.

use super::ReportState;

/// So many days before it is erased everybody who reads a report is warned.
pub const WARN_DAYS: i64 = 14;
const DAY_SECONDS: i64 = 86_400;

/// Since when nothing more is done with a report, and what may have begun its time anew.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Resting {
    /// Where it stands.
    pub state: ReportState,
    /// Since when it is over (Unix seconds UTC); 0 while it is not.
    pub over: i64,
    /// When it changed last (Unix seconds UTC).
    pub changed: i64,
    /// When every party agreed last to keep it longer (Unix seconds UTC); 0 where they never did.
    pub kept: i64,
}

impl Resting {
    /// When its body is erased (Unix seconds UTC), if `days` are given; none while it is worked on.
    pub fn until(&self, days: u16) -> Option<i64> {
        let since = match self.state {
            ReportState::Received | ReportState::Ours => return None,
            ReportState::Withdrawn | ReportState::Closed => self.over,
            ReportState::Referred | ReportState::Emergency | ReportState::NotOurs => self.changed,
        };
        Some(since.max(self.kept).saturating_add(i64::from(days) * DAY_SECONDS))
    }

    /// How many days are left, rounded up; none while it is worked on.
    pub fn days_left(&self, days: u16, now: i64) -> Option<i64> {
        let left = self.until(days)?.saturating_sub(now).max(0);
        Some(left.saturating_add(DAY_SECONDS - 1).div_euclid(DAY_SECONDS))
    }
}

impl ReportState {
    /// Whether every party together may keep it longer: what its reporter took back never.
    pub fn can_be_kept(self) -> bool {
        !matches!(self, ReportState::Received | ReportState::Ours | ReportState::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_run_from_the_end_or_from_what_every_party_agreed() {
        let resting = |state, kept| Resting { state, over: 1_000, changed: 5_000, kept };
        assert_eq!(resting(ReportState::Ours, 0).until(90), None);
        assert_eq!(resting(ReportState::Received, 9).until(90), None);
        let end = |state, kept| resting(state, kept).until(1).unwrap() - 86_400;
        assert_eq!(end(ReportState::Closed, 0), 1_000);
        assert_eq!(end(ReportState::Closed, 7_000), 7_000);
        assert_eq!(end(ReportState::Emergency, 0), 5_000);
        let closed = resting(ReportState::Closed, 0);
        assert_eq!(closed.days_left(2, 1_000), Some(2));
        assert_eq!(closed.days_left(2, 1_001), Some(2));
        assert_eq!(closed.days_left(2, 1_000 + 86_400), Some(1));
        assert_eq!(closed.days_left(2, 1_000 + 2 * 86_400), Some(0));
        assert_eq!(closed.days_left(2, i64::MAX), Some(0));
        let kept: Vec<_> = ReportState::ALL.into_iter().filter(|it| it.can_be_kept()).collect();
        assert_eq!(kept.len(), 4);
        assert!(!kept.contains(&ReportState::Withdrawn));
    }
}
