//! Where an appeal stands with each addressee: computed from the steps that every party confirmed
//! and from the clock, never claimed.

use super::step::DAY_SECONDS;
use super::{Addressee, Appeal, Entered, Happened};

/// Where an appeal stands with one addressee.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// It was adopted and not sent, since then (Unix seconds UTC).
    NotSent {
        /// When every party had signed it.
        since: i64,
    },
    /// It was sent; an answer is awaited.
    Sent {
        /// On which day, counted from 1970-01-01.
        day: i64,
        /// The last day of waiting.
        until: i64,
    },
    /// It was sent or acknowledged, and the days for an answer are over.
    Silent {
        /// On which day it was sent.
        day: i64,
        /// The last day of waiting, after which there was silence.
        since: i64,
    },
    /// The addressee said that it came; an answer is awaited.
    Acknowledged {
        /// On which day.
        day: i64,
        /// The last day of waiting.
        until: i64,
    },
    /// It was answered.
    Answered {
        /// On which day.
        day: i64,
    },
    /// It was refused.
    Refused {
        /// On which day.
        day: i64,
    },
}

impl Standing {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::NotSent { .. } => "not-sent",
            Standing::Sent { .. } => "sent",
            Standing::Silent { .. } => "silent",
            Standing::Acknowledged { .. } => "acknowledged",
            Standing::Answered { .. } => "answered",
            Standing::Refused { .. } => "refused",
        }
    }

    /// The words of every standing.
    pub const WORDS: [&'static str; 6] =
        ["not-sent", "sent", "silent", "acknowledged", "answered", "refused"];
}

impl Appeal {
    /// The steps with one addressee that count, by their day, the later entered last.
    fn counted(&self, addressee: &str) -> Vec<&Entered> {
        let mut steps: Vec<&Entered> = self
            .steps
            .iter()
            .filter(|it| it.step.addressee == addressee && it.counts(&self.parties))
            .collect();
        steps.sort_by_key(|it| it.step.day);
        steps
    }

    /// Where it stands with an addressee.
    ///
    /// The days for an answer run from the first dispatch; a reminder does not begin them anew, so
    /// that nobody makes a silence shorter than it is. An answer after a refusal, or a refusal after
    /// an answer, counts by its day.
    pub fn standing(&self, addressee: &Addressee, now: i64) -> Standing {
        let steps = self.counted(&addressee.id);
        let first = |happened: Happened| {
            steps.iter().find(|it| it.step.happened == happened).map(|it| it.step.day)
        };
        let last = steps
            .iter()
            .rev()
            .find(|it| matches!(it.step.happened, Happened::Answered | Happened::Refused));
        if let Some(last) = last {
            let day = last.step.day;
            return match last.step.happened {
                Happened::Refused => Standing::Refused { day },
                _ => Standing::Answered { day },
            };
        }
        let acknowledged = first(Happened::Acknowledged);
        // What was acknowledged was sent, whether or not anybody entered it.
        let Some(sent) = first(Happened::Dispatched).or(acknowledged) else {
            return Standing::NotSent { since: self.adopted };
        };
        let until = sent.saturating_add(i64::from(addressee.answer_days));
        if now.div_euclid(DAY_SECONDS) > until {
            return Standing::Silent { day: sent, since: until };
        }
        match acknowledged {
            Some(day) => Standing::Acknowledged { day, until },
            None => Standing::Sent { day: sent, until },
        }
    }

    /// Whether somebody is to send it to an addressee, or to remind of it: nobody entered that they
    /// did, or every such entry is disputed.
    pub fn lacks(&self, addressee: &Addressee, now: i64) -> bool {
        let entered = |fits: &dyn Fn(&Entered) -> bool| {
            self.steps.iter().any(|it| {
                it.step.addressee == addressee.id && !it.is_disputed(&self.parties) && fits(it)
            })
        };
        match self.standing(addressee, now) {
            Standing::NotSent { .. } => !entered(&|it| it.step.happened != Happened::Reminded),
            Standing::Silent { since, .. } => !entered(&|it| it.step.day > since),
            _ => false,
        }
    }

    /// When it had been sent to every addressee, as every party confirms (Unix seconds UTC): the
    /// moment at which the last of it was confirmed. None while it was not.
    pub fn sent(&self) -> Option<i64> {
        let when = |addressee: &Addressee| {
            self.counted(&addressee.id)
                .into_iter()
                .filter(|it| it.step.happened != Happened::Reminded)
                .map(Entered::settled)
                .min()
        };
        self.addressees
            .addressees
            .iter()
            .map(when)
            .try_fold(self.adopted, |latest, at| at.map(|at| latest.max(at)))
    }
}

impl Entered {
    /// When the last word about it was said (Unix seconds UTC).
    pub fn settled(&self) -> i64 {
        self.views.last().map_or(self.at, |view| view.at)
    }
}
