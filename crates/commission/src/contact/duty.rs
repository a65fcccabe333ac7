//! The roster of a party: which office is on duty from when until when, and who stands behind it.

use serde::{Deserialize, Serialize};

use super::DAY_SECONDS;
use crate::charter::Charter;
use crate::party::{Office, PartyId, Role};
use crate::permission::{Action, permit};
use crate::refusal::{Refusal, What};
use crate::roll::Roll;

/// The most duties that a party's roster holds.
pub const DUTIES_MAX: usize = 400;
/// The most deputies of one duty.
pub const DEPUTIES_MAX: usize = 5;
/// The longest duty in days.
pub const DUTY_DAYS_MAX: i64 = 31;
/// How many days ahead a duty may begin.
pub const DAYS_AHEAD_MAX: i64 = 366;
/// Days for which a duty that is over is kept: as long as a call made in it may be unanswered.
const KEPT_DAYS: i64 = 60;

/// An office of a party is on duty.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Duty {
    /// Its number in the roster.
    pub number: u32,
    /// Who.
    pub office: Office,
    /// From when (Unix seconds UTC).
    pub from: i64,
    /// Until when, not included (Unix seconds UTC).
    pub until: i64,
    /// Who is told next, in this order.
    pub deputies: Vec<Office>,
    /// When it was set: it binds whoever held the seats then, and nobody who took one later.
    pub set: i64,
}

/// A duty as a co-chair sets it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewDuty {
    /// Who.
    pub office: Office,
    /// From when (Unix seconds UTC).
    pub from: i64,
    /// Until when, not included (Unix seconds UTC).
    pub until: i64,
    /// Who is told next, in this order.
    pub deputies: Vec<Office>,
}

/// Who answers for a party at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnDuty {
    /// Everybody who is told, in their order: who is on duty, the deputies, the co-chairs. Empty
    /// only where no co-chair is seated.
    pub order: Vec<Office>,
    /// From when until when the duty is (Unix seconds UTC); none in a gap of the roster, for which
    /// the co-chair stands in.
    pub duty: Option<(i64, i64)>,
}

impl OnDuty {
    /// Who is told first.
    pub fn first(&self) -> Option<&Office> {
        self.order.first()
    }
}

/// The roster of a party.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Roster {
    /// Whose.
    pub party: PartyId,
    /// How many duties were ever set.
    numbers: u32,
    /// The duties, in the order of time. No two are at the same time.
    pub duties: Vec<Duty>,
}

/// Whether an office is held by whoever held it when a duty was set.
fn is_bound(roll: &Roll, office: &Office, set: i64) -> bool {
    roll.seats().get(office).is_some_and(|seat| seat.since <= set)
}

impl Roster {
    /// An empty roster.
    pub fn new(party: PartyId) -> Self {
        Self { party, numbers: 0, duties: Vec::new() }
    }

    /// Sets a duty. The same one a second time changes nothing, unless it binds somebody no more:
    /// then it binds whoever holds the seats now.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for another party's roster or seat;
    /// [`Refusal::NotSeated`]; [`Refusal::DutyTime`] when it ends before it begins, is over, is too
    /// long, begins too late, or lies over another; [`Refusal::TooMany`].
    pub fn set(
        &mut self,
        charter: &Charter,
        roll: &Roll,
        new: &NewDuty,
        by: &Office,
        now: i64,
    ) -> Result<(), Refusal> {
        self.is_ours(by)?;
        if new.deputies.len() > DEPUTIES_MAX {
            return Err(Refusal::TooMany { what: What::Deputies, max: DEPUTIES_MAX });
        }
        let mut deputies: Vec<Office> = Vec::new();
        for office in std::iter::once(&new.office).chain(&new.deputies) {
            if office.party() != Some(&self.party) {
                return Err(Refusal::OtherPartysVoice { party: self.party.clone() });
            }
            permit(office, Action::AnswerCall)?;
            if !charter.has_office(office) || roll.key(office).is_none() {
                return Err(Refusal::NotSeated { office: office.clone() });
            }
            if *office != new.office && !deputies.contains(office) {
                deputies.push(office.clone());
            }
        }
        check_time(new, now)?;
        let is_same = |duty: &Duty| {
            duty.office == new.office
                && (duty.from, duty.until) == (new.from, new.until)
                && duty.deputies == deputies
        };
        if let Some(duty) = self.duties.iter_mut().find(|duty| is_same(duty)) {
            let mut all = std::iter::once(&duty.office).chain(&duty.deputies);
            if !all.all(|office| is_bound(roll, office, duty.set)) {
                duty.set = now;
            }
            return Ok(());
        }
        if self.duties.iter().any(|duty| duty.from < new.until && new.from < duty.until) {
            return Err(Refusal::DutyTime { why: "overlap" });
        }
        let kept = now.saturating_sub(KEPT_DAYS * DAY_SECONDS);
        self.duties.retain(|duty| duty.until > kept);
        if self.duties.len() >= DUTIES_MAX {
            return Err(Refusal::TooMany { what: What::Duties, max: DUTIES_MAX });
        }
        self.numbers = self.numbers.saturating_add(1);
        let (office, from, until) = (new.office.clone(), new.from, new.until);
        self.duties.push(Duty { number: self.numbers, office, from, until, deputies, set: now });
        self.duties.sort_by_key(|duty| duty.from);
        Ok(())
    }

    /// Takes a duty out of the roster. One that has begun ends now; one that is not there any more
    /// changes nothing.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`]; [`Refusal::DutyTime`] for one that
    /// is over.
    pub fn remove(&mut self, number: u32, by: &Office, now: i64) -> Result<(), Refusal> {
        self.is_ours(by)?;
        let Some(duty) = self.duties.iter_mut().find(|duty| duty.number == number) else {
            return Ok(());
        };
        if duty.until <= now {
            return Err(Refusal::DutyTime { why: "over" });
        }
        // What was answered in it stays answerable by whom it was.
        if duty.from < now {
            duty.until = now;
        } else {
            self.duties.retain(|duty| duty.number != number);
        }
        Ok(())
    }

    fn is_ours(&self, by: &Office) -> Result<(), Refusal> {
        permit(by, Action::SetDuty)?;
        if by.party() != Some(&self.party) {
            return Err(Refusal::OtherPartysVoice { party: self.party.clone() });
        }
        Ok(())
    }

    /// Who answers for the party at a moment: who is on duty, the deputies in their order, then
    /// the co-chairs. Whoever left the seat since it was set is passed over; in a gap the co-chairs
    /// stand in.
    pub fn at(&self, charter: &Charter, roll: &Roll, at: i64) -> OnDuty {
        let duty = self.duties.iter().find(|duty| duty.from <= at && at < duty.until);
        let bound: Vec<&Office> = duty
            .iter()
            .flat_map(|duty| {
                let all = std::iter::once(&duty.office).chain(&duty.deputies);
                all.filter(|office| is_bound(roll, office, duty.set))
            })
            .collect();
        let duty = duty.filter(|_| !bound.is_empty()).map(|duty| (duty.from, duty.until));
        let chairs = roll.held(&self.party, Role::CoChair);
        let mut order: Vec<Office> = Vec::new();
        for office in bound.into_iter().chain(chairs.into_iter().map(|(office, _)| office)) {
            if charter.has_office(office) && !order.contains(office) {
                order.push(office.clone());
            }
        }
        OnDuty { order, duty }
    }

    /// The gaps of the roster between two moments: from when until when nobody is on duty who still
    /// holds the seat, so that the co-chair stands in.
    pub fn gaps(&self, roll: &Roll, from: i64, until: i64) -> Vec<(i64, i64)> {
        let mut gaps = Vec::new();
        let mut free = from;
        for duty in &self.duties {
            let mut all = std::iter::once(&duty.office).chain(&duty.deputies);
            if !all.any(|office| is_bound(roll, office, duty.set)) || duty.until <= free {
                continue;
            }
            if duty.from >= until {
                break;
            }
            if duty.from > free {
                gaps.push((free, duty.from));
            }
            free = duty.until;
        }
        if free < until {
            gaps.push((free, until));
        }
        gaps
    }
}

fn check_time(new: &NewDuty, now: i64) -> Result<(), Refusal> {
    let wrong = |why| Err(Refusal::DutyTime { why });
    if new.until <= new.from {
        return wrong("order");
    }
    if new.until <= now {
        return wrong("over");
    }
    if new.until.saturating_sub(new.from) > DUTY_DAYS_MAX * DAY_SECONDS {
        return wrong("long");
    }
    if new.from > now.saturating_add(DAYS_AHEAD_MAX * DAY_SECONDS) {
        return wrong("far");
    }
    Ok(())
}
