//! The forum: a week of dialogue with delegations of every party.
//!
//! A plan that every party signed opens it: days, rooms, sessions in which every party speaks, and
//! categories of delegates in which every party has the same number of seats. Only later plans change
//! it. Parties nominate their delegates by salted digests; whoever comes when every seat of the party
//! and category is taken waits, and moves up when one becomes free. Nobody sets a seat: it follows
//! from the order of the acts, so that no number of nominations at once breaks parity, and no empty
//! seat of one party is ever another's.
//!
//! Names, and whether a delegate confirmed and came, lie beside the record ([`Person`]).

pub mod about;
pub mod arrange;
mod clash;
mod course;
mod delegate;
mod door;
mod file;
mod parity;
mod person;
mod week;

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

pub use about::ABOUT;
pub use clash::{CLASHES_MAX, Clash};
pub use course::Standing;
pub use delegate::{Delegate, Gone, Nomination, Why, withdrawal_digest};
pub use door::{BadgeLock, Came, DOOR_SEATS_MAX, SCANS_MAX, SKEW_SECONDS};
pub use file::{
    AMENDMENTS_MAX, Amendment, Change, Convocation, ConvocationError, FORUM, FORUM_BYTES_MAX,
    POSTPONED_DAYS_MAX, REASONS_CHARS_MAX,
};
pub use parity::{Counted, Counts, Measure, Parity, Share, Unfilled};
pub use person::{
    Confirmation, DELEGATE_DAYS, NEEDS_CHARS_MAX, PERSON_CHARS_MAX, Person, badge_code, read_badge,
};
pub use week::{
    CATEGORIES_DEFAULT, CATEGORIES_MAX, Category, FORUM_DAYS_MAX, LANGUAGES_MIN, LINE_CHARS_MAX,
    Part, QUOTA_DEFAULT, QUOTA_MAX, ROOM_SEATS_MAX, ROOMS_MAX, Room, SESSIONS_MAX, SPEAKERS_MAX,
    Session, Speaker, Week, free_id,
};

use crate::act::ForumAct;
use crate::charter::Charter;
use crate::claim::asked;
use crate::incident::{office_of, signed};
use crate::instrument::{Carried, CommissionId, Context, Instrument, InstrumentId};
use crate::kind::Kind;
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, is_about};

/// The most changes of one forum.
pub const CHANGES_MAX: usize = 1_000;
/// The most who wait for a seat of one party in one category.
pub const WAITING_MAX: usize = 1_000;
/// The most delegates whom one party nominates for one forum, those who left it among them.
pub const NOMINATIONS_MAX: usize = 20_000;
/// The most bytes of the id of a room, a category or a session.
const ID_BYTES_MAX: usize = 40;

fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.chars().all(fits)
}

/// What a plan that every party signed says about forums.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Convened {
    /// The plan.
    pub plan: InstrumentId,
    /// When the last party signed it (Unix seconds UTC).
    pub at: i64,
    /// The parties that signed.
    pub parties: BTreeSet<PartyId>,
    /// The promises that the plan says it keeps, by reference.
    pub fulfils: Vec<String>,
    /// What it says.
    pub convocation: Convocation,
}

impl Convened {
    /// What an adopted plan says about forums, out of the file attached to it; none where it is no
    /// plan, was not adopted, or carries no such file.
    pub fn of(instrument: &Instrument, file: &[u8]) -> Option<Self> {
        let Carried { id, at, parties, fulfils } = instrument.carried(Kind::Plan)?;
        let convocation = Convocation::parse(file).ok()?;
        Some(Self { plan: id, at, parties, fulfils, convocation })
    }

    /// The forum that it opens, with nobody nominated; none where it opens none, or one in which some
    /// party that signed does not speak in every session, or one that had begun before the last of
    /// them signed: nothing is agreed with hindsight.
    pub fn opened(&self) -> Option<Forum> {
        let week = self.convocation.opens.clone()?;
        if week.day_starts(week.from) <= self.at {
            return None;
        }
        let speaks = |it: &Session| self.parties.iter().all(|by| it.speakers.contains_key(by));
        if !week.sessions.iter().all(speaks) {
            return None;
        }
        Some(Forum {
            id: self.plan.clone(),
            adopted: self.at,
            parties: self.parties.clone(),
            fulfils: self.fulfils.clone(),
            opened: week.clone(),
            changes: Vec::new(),
            week,
            delegates: Vec::new(),
            ended: None,
            held: None,
        })
    }
}

/// What a later plan changed about a forum.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// The plan that every party signed.
    pub by: InstrumentId,
    /// When it was adopted (Unix seconds UTC).
    pub at: i64,
    /// What it changed.
    pub change: Change,
    /// Why.
    pub reasons: Localized,
}

/// A text about a forum, and since when it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct By {
    /// Which.
    pub text: InstrumentId,
    /// When it was adopted (Unix seconds UTC).
    pub at: i64,
}

/// A forum with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forum {
    /// The plan that opened it.
    pub id: InstrumentId,
    /// When the last party signed that (Unix seconds UTC).
    pub adopted: i64,
    /// The parties that did.
    pub parties: BTreeSet<PartyId>,
    /// The promises that the plan says it keeps, by reference.
    pub fulfils: Vec<String>,
    /// The week as it was signed.
    pub opened: Week,
    /// What later plans changed, oldest first.
    pub changes: Vec<Changed>,
    /// The week as it is now: a session that was cancelled stands in it no more.
    pub week: Week,
    /// The delegates, in the order in which they were nominated.
    pub delegates: Vec<Delegate>,
    /// The plan that took its plan's place before it was over.
    pub ended: Option<By>,
    /// Its communiqué.
    pub held: Option<By>,
}

/// Every forum so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Forums(BTreeMap<InstrumentId, Forum>);

impl Forums {
    /// One of them, by the plan that opened it.
    pub fn get(&self, id: &InstrumentId) -> Option<&Forum> {
        self.0.get(id)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Forum> {
        self.0.values()
    }

    /// Takes over what a plan opens and changes.
    pub fn convene(&mut self, convened: &Convened) {
        for amendment in &convened.convocation.changes {
            if let Some(forum) = self.0.get_mut(&amendment.forum) {
                forum.amend(&convened.plan, convened.at, &convened.parties, amendment);
            }
        }
        if let Some(forum) = convened.opened() {
            self.0.entry(forum.id.clone()).or_insert(forum);
        }
    }

    /// Takes over that a plan was replaced by another.
    pub fn replace(&mut self, plan: &InstrumentId, by: &InstrumentId, at: i64) {
        if let Some(forum) = self.0.get_mut(plan) {
            forum.end(by, at);
        }
    }

    /// Takes over a communiqué that every party signed.
    pub fn conclude(&mut self, forum: &InstrumentId, text: &InstrumentId, at: i64) {
        if let Some(forum) = self.0.get_mut(forum) {
            forum.conclude(text, at);
        }
    }

    /// Takes over an act about one of them; none where it does not fit.
    pub fn apply(&mut self, act: &ForumAct) -> Option<()> {
        self.0.get_mut(act.id())?.apply(act)
    }
}

impl Forum {
    /// The parties that nominate: those that signed its plan and are parties still.
    pub fn asked(&self, charter: &Charter) -> BTreeSet<PartyId> {
        asked(&self.parties, charter)
    }

    /// A delegate by the digest under which they were nominated.
    pub fn delegate(&self, mark: &Digest) -> Option<&Delegate> {
        self.delegates.iter().find(|it| it.mark() == mark)
    }

    /// The delegates of a party in a category, in the order in which they were nominated, those who
    /// left among them.
    pub fn delegation(&self, party: &PartyId, category: &str) -> impl Iterator<Item = &Delegate> {
        self.delegates.iter().filter(move |it| it.is_of(party, category))
    }

    /// Who sits in a seat of a party.
    pub fn in_seat(&self, party: &PartyId, category: &str, seat: u32) -> Option<&Delegate> {
        self.delegation(party, category).find(|it| it.seated() == Some(seat))
    }

    /// Why a delegate has a seat, or none; none for whom nobody nominated.
    pub fn why(&self, mark: &Digest) -> Option<Why> {
        let delegate = self.delegate(mark)?;
        let category = &delegate.nomination.category;
        let before = self.delegation(&delegate.party, category).filter(|it| it.waits());
        let before = before.take_while(|it| it.mark() != mark).count();
        Some(self.reason(delegate, number(before)))
    }

    /// Why each delegate has a seat, or none, in the order in which they were nominated.
    pub fn reasons(&self) -> Vec<Why> {
        let mut waiting: BTreeMap<(&PartyId, &str), u32> = BTreeMap::new();
        let mut reasons = Vec::with_capacity(self.delegates.len());
        for it in &self.delegates {
            let before = waiting.entry((&it.party, it.nomination.category.as_str())).or_default();
            reasons.push(self.reason(it, *before));
            *before = before.saturating_add(u32::from(it.waits()));
        }
        reasons
    }

    /// Why a delegate has a seat, or none, where so many of the same party and category wait before.
    fn reason(&self, delegate: &Delegate, before: u32) -> Why {
        if let Some(gone) = &delegate.gone {
            return match gone.replaced_by {
                Some(by) => Why::Replaced { at: gone.at, by },
                None => Why::Withdrawn { at: gone.at },
            };
        }
        let quota = self.week.quota(&delegate.nomination.category).unwrap_or(0);
        let Some(seat) = delegate.seat else { return Why::Full { quota, before } };
        match (delegate.moved_up, delegate.nomination.in_place_of) {
            (Some(at), _) => Why::MovedUp { seat, at },
            (None, Some(of)) => Why::Substitute { seat, of },
            (None, None) => Why::Free { seat, quota },
        }
    }

    /// The first free seat of a party in a category.
    fn free_seat(&self, party: &PartyId, category: &str) -> Option<u32> {
        let quota = self.week.quota(category)?;
        let taken: BTreeSet<u32> =
            self.delegation(party, category).filter_map(Delegate::seated).collect();
        (1..=quota).find(|seat| !taken.contains(seat))
    }

    fn waiting(&self, party: &PartyId, category: &str) -> usize {
        self.delegation(party, category).filter(|it| it.waits()).count()
    }

    /// Gives free seats of a party in a category to those who have waited longest.
    fn move_up(&mut self, party: &PartyId, category: &str, at: i64) {
        while let Some(seat) = self.free_seat(party, category)
            && let Some(next) =
                self.delegates.iter_mut().find(|it| it.is_of(party, category) && it.waits())
        {
            (next.seat, next.moved_up) = (Some(seat), Some(at));
        }
    }

    /// The party for which an office speaks here.
    fn party_of<'a>(&self, office: &'a Office, charter: &Charter) -> Result<&'a PartyId, Refusal> {
        let party = office.party().filter(|it| self.asked(charter).contains(*it));
        let action = Action::Nominate.as_str();
        party.ok_or_else(|| Refusal::NotAllowed { office: office.clone(), action })
    }

    /// Nominates a delegate of one's own party. Where every seat is taken they wait.
    ///
    /// # Errors
    /// [`Refusal::ForumState`] when nobody new is nominated any more, or it is over;
    /// [`Refusal::UnknownCategory`]; [`Refusal::Entered`] for whoever stands there;
    /// [`Refusal::TooMany`]; [`Refusal::Substitute`] where the delegate cannot be replaced; those of the
    /// signed statement.
    pub fn nominate(
        &self,
        nomination: &Nomination,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<ForumAct, Refusal> {
        self.goes_on(ctx.now)?;
        let subject = nomination.digest(ctx.commission, &self.id)?;
        let signed = signed(note, Purpose::Nominate, Action::Nominate, subject, ctx)?;
        let party = self.party_of(signed.office(), ctx.charter)?;
        let category = &nomination.category;
        if self.week.category(category).is_none() {
            return Err(Refusal::UnknownCategory { category: category.chars().take(40).collect() });
        }
        if self.delegate(&nomination.delegate).is_some() {
            return Err(Refusal::Entered);
        }
        if self.delegates.iter().filter(|it| it.party == *party).count() >= NOMINATIONS_MAX {
            return Err(Refusal::TooMany { what: What::Delegates, max: NOMINATIONS_MAX });
        }
        match &nomination.in_place_of {
            Some(before) => self.replaces(before, party, category)?,
            None if ctx.now > self.week.until => {
                return Err(Refusal::ForumState { state: Standing::Closed.as_str() });
            }
            None if self.free_seat(party, category).is_none()
                && self.waiting(party, category) >= WAITING_MAX =>
            {
                return Err(Refusal::TooMany { what: What::Delegates, max: WAITING_MAX });
            }
            None => {}
        }
        Ok(ForumAct::Nominated {
            at: ctx.now,
            id: self.id.clone(),
            nomination: nomination.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Refuses a substitute for somebody of another party or category, for who has no seat, or before
    /// those of the same party and category who wait.
    ///
    /// # Errors
    /// [`Refusal::UnknownDelegate`], [`Refusal::OtherPartysVoice`], [`Refusal::Substitute`].
    fn replaces(&self, before: &Digest, party: &PartyId, category: &str) -> Result<(), Refusal> {
        let before = self.delegate(before).ok_or(Refusal::UnknownDelegate)?;
        if before.party != *party {
            return Err(Refusal::OtherPartysVoice { party: before.party.clone() });
        }
        let why = match () {
            () if before.nomination.category != category => "category",
            () if before.gone.is_some() => "gone",
            () if before.waits() => "waiting",
            () if self.waiting(party, category) > 0 => "line",
            () => return Ok(()),
        };
        Err(Refusal::Substitute { why })
    }

    /// Withdraws a delegate of one's own party. Whoever of the same party and category has waited
    /// longest has the seat.
    ///
    /// # Errors
    /// [`Refusal::ForumState`] when it is over; [`Refusal::UnknownDelegate`];
    /// [`Refusal::OtherPartysVoice`]; [`Refusal::Substitute`] for who left already; those of the
    /// signed statement.
    pub fn withdraw(
        &self,
        delegate: &Digest,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<ForumAct, Refusal> {
        self.goes_on(ctx.now)?;
        let subject = withdrawal_digest(ctx.commission, &self.id, delegate)?;
        let signed = signed(note, Purpose::Nominate, Action::Nominate, subject, ctx)?;
        let party = self.party_of(signed.office(), ctx.charter)?;
        let there = self.delegate(delegate).ok_or(Refusal::UnknownDelegate)?;
        if there.party != *party {
            return Err(Refusal::OtherPartysVoice { party: there.party.clone() });
        }
        if there.gone.is_some() {
            return Err(Refusal::Substitute { why: "gone" });
        }
        Ok(ForumAct::Withdrawn {
            at: ctx.now,
            id: self.id.clone(),
            delegate: *delegate,
            note: signed.note().to_owned(),
        })
    }

    /// Takes over an act about this forum; none where it does not fit. It changes nothing but the
    /// delegation that the act is about, so that whoever has that alone can apply it.
    pub fn apply(&mut self, act: &ForumAct) -> Option<()> {
        match act.clone() {
            ForumAct::Nominated { at, nomination, note, .. } => {
                let office = office_of(&note)?;
                let party = office.party().filter(|it| self.parties.contains(*it))?.clone();
                let category = &nomination.category;
                self.week.category(category)?;
                let mark = nomination.delegate;
                let seat = match &nomination.in_place_of {
                    Some(of) => {
                        let mut there = self.delegates.iter_mut();
                        let before =
                            there.find(|it| it.mark() == of && it.is_of(&party, category))?;
                        let seat = before.seated()?;
                        let note = String::new();
                        before.gone = Some(Gone { at, replaced_by: Some(mark), note });
                        Some(seat)
                    }
                    None => self.free_seat(&party, category),
                };
                let (moved_up, gone) = (None, None);
                self.delegates.push(Delegate {
                    party,
                    office,
                    at,
                    nomination,
                    note,
                    seat,
                    moved_up,
                    gone,
                });
            }
            ForumAct::Withdrawn { at, delegate, note, .. } => {
                let there = self.delegates.iter_mut().find(|it| *it.mark() == delegate)?;
                if there.gone.is_some() {
                    return None;
                }
                there.gone = Some(Gone { at, replaced_by: None, note });
                let (party, category) = (there.party.clone(), there.nomination.category.clone());
                self.move_up(&party, &category, at);
            }
        }
        Some(())
    }

    /// Whether everything said in it is what its signed statements are about, and every seat is one
    /// that there is, and only one person's. The signatures were checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        let mut seats = BTreeSet::new();
        self.delegates.iter().all(|it| {
            let subject = it.nomination.digest(commission, &self.id);
            let gone = it.gone.as_ref().filter(|gone| gone.replaced_by.is_none());
            let quota = self.week.quota(&it.nomination.category).unwrap_or(0);
            let seat = it.seated();
            is_about(&it.note, subject)
                && office_of(&it.note).as_ref() == Some(&it.office)
                && it.office.party() == Some(&it.party)
                && gone.is_none_or(|gone| {
                    is_about(&gone.note, withdrawal_digest(commission, &self.id, it.mark()))
                })
                && seat.is_none_or(|seat| {
                    (1..=quota).contains(&seat)
                        && seats.insert((&it.party, &it.nomination.category, seat))
                })
        })
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
