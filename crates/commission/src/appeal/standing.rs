//! Where an appeal stands with each addressee: computed from the steps that every party confirmed
//! and from the clock, never claimed.

use super::{Addressee, Appeal, Entered, Happened};
use crate::charter::Charter;

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
        /// From which day they ran: that of the dispatch, or of the receipt where nobody entered a
        /// dispatch.
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
    fn counted(&self, addressee: &str, charter: &Charter) -> Vec<&Entered> {
        let asked = self.asked(charter);
        let mut steps: Vec<&Entered> = self
            .steps
            .iter()
            .filter(|it| it.what.addressee == addressee && it.counts(&asked))
            .collect();
        steps.sort_by_key(|it| it.what.day);
        steps
    }

    /// Where it stands with an addressee.
    ///
    /// The days for an answer run from the first dispatch; a reminder does not begin them anew, so
    /// that nobody makes a silence shorter than it is. An answer after a refusal, or a refusal after
    /// an answer, counts by its day.
    pub fn standing(&self, addressee: &Addressee, charter: &Charter, now: i64) -> Standing {
        let steps = self.counted(&addressee.id, charter);
        let first = |happened: Happened| {
            steps.iter().find(|it| it.what.happened == happened).map(|it| it.what.day)
        };
        let last = steps
            .iter()
            .rev()
            .find(|it| matches!(it.what.happened, Happened::Answered | Happened::Refused));
        if let Some(last) = last {
            let day = last.what.day;
            return match last.what.happened {
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
        if charter.day_of(now) > until {
            return Standing::Silent { day: sent, since: until };
        }
        match acknowledged {
            Some(day) => Standing::Acknowledged { day, until },
            None => Standing::Sent { day: sent, until },
        }
    }

    /// Whether somebody is to send it to an addressee, or to remind of it: nobody entered that they
    /// did, or every such entry is disputed.
    pub fn lacks(&self, addressee: &Addressee, charter: &Charter, now: i64) -> bool {
        let asked = self.asked(charter);
        let entered = |fits: &dyn Fn(&Entered) -> bool| {
            self.steps
                .iter()
                .any(|it| it.what.addressee == addressee.id && !it.is_disputed(&asked) && fits(it))
        };
        match self.standing(addressee, charter, now) {
            Standing::NotSent { .. } => !entered(&|it| it.what.happened != Happened::Reminded),
            Standing::Silent { since, .. } => !entered(&|it| it.what.day > since),
            _ => false,
        }
    }

    /// Whether something about an addressee waits for a party that is asked.
    pub fn is_open(&self, addressee: &Addressee, charter: &Charter) -> bool {
        let asked = self.asked(charter);
        self.steps.iter().any(|it| {
            it.what.addressee == addressee.id && asked.iter().any(|party| it.waits_for(party))
        })
    }

    /// When it had been sent to every addressee, as everybody asked confirms (Unix seconds UTC): the
    /// moment at which the last of it was confirmed. None while it was not.
    pub fn sent(&self, charter: &Charter) -> Option<i64> {
        let asked = self.asked(charter);
        let when = |addressee: &Addressee| {
            self.counted(&addressee.id, charter)
                .into_iter()
                .filter(|it| it.what.happened != Happened::Reminded)
                .filter_map(|it| it.agreed(&asked))
                .min()
        };
        self.addressees
            .addressees
            .iter()
            .map(when)
            .try_fold(self.adopted, |latest, at| at.map(|at| latest.max(at)))
    }
}
