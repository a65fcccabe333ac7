//! Meetings: who called whom, who answered what, and which of them were held.
//!
//! A call and every answer to it are acts in the record, so that nobody can say that it never came.
//! *Silence is never consent*: a meeting is fixed only when every party said that it comes to this
//! very call, and calling again asks everybody anew. It counts as held when minutes that name it
//! are adopted by every party, never by anybody's word alone.

mod about;
mod call;
mod notice;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

pub use about::{ABOUT, about, meeting_in};
pub use call::{
    AHEAD_DAYS_MAX, CALLS_MAX, Call, Item, PLACE_CHARS_MAX, Reply, WORDS_CHARS_MAX, own_words,
    place_text, statement_digest,
};
pub use notice::{
    ASKED_CHARS_MAX, AdvanceNotice, NOTICE_DAYS_MAX, NoticeKind, OCCURRENCES_MAX, SIZE_MAX,
};
pub use standing::{Next, Stance, State, Step, is_quorate};

use crate::act::MeetingAct;
use crate::charter::Charter;
use crate::incident::{office_of, signed};
use crate::instrument::{CommissionId, Context, InstrumentId, MeetingId};
use crate::language::Localized;
use crate::party::{Office, PartyId};
use crate::permission::Action;
use crate::refusal::{Refusal, What};
use crate::statement::{Purpose, Signed, is_about, is_same};

/// The most meetings still to come that one party has called.
pub const OWN_AHEAD_MAX: usize = 5;
/// The most answers of one party to one call, and statements of one party about one meeting.
pub const ANSWERS_MAX: usize = 10;

/// An answer as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The office that signed it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// What it answers.
    pub reply: Reply,
    /// The signed statement.
    pub note: String,
}

/// One call, with the answers to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// The office that called.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// Until when the others were to answer (Unix seconds UTC).
    pub answer: i64,
    /// The call.
    pub call: Call,
    /// The digest that was signed.
    pub digest: Digest,
    /// The signed statement.
    pub note: String,
    /// The answers, oldest first; a party's last one counts.
    pub answers: Vec<Answer>,
}

impl Round {
    /// Whether it was called within days in which the others could hardly answer first.
    pub fn is_short_notice(&self) -> bool {
        self.answer >= self.call.starts
    }
}

/// What a party said about a meeting for itself; never shown as the commission's word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnWords {
    /// The office that signed it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// Its words.
    pub text: Localized,
    /// The signed statement.
    pub note: String,
}

/// That a meeting was held: minutes that name it were adopted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// The minutes.
    pub minutes: InstrumentId,
    /// When every party had signed them (Unix seconds UTC).
    pub at: i64,
    /// How many meetings were held before.
    pub place: usize,
}

/// A meeting as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The calls to it, oldest first. Never empty.
    pub rounds: Vec<Round>,
    /// What parties said for themselves, oldest first.
    pub statements: Vec<OwnWords>,
    /// Whether it was held.
    pub held: Option<Held>,
}

/// Every meeting of a commission.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Meetings(BTreeMap<MeetingId, Meeting>);

fn unknown(id: &MeetingId) -> Refusal {
    Refusal::UnknownMeeting { id: id.to_string() }
}

/// The party for which a note speaks.
fn party_of(note: &str, purpose: Purpose, ctx: &Context<'_>) -> Result<PartyId, Refusal> {
    let signed = Signed::verify_knowing(note, purpose, ctx.roll, ctx.proven)?;
    let office = signed.office();
    office.party().cloned().ok_or_else(|| Refusal::NotAllowed {
        office: office.clone(),
        action: Action::Convene.as_str(),
    })
}

impl Meetings {
    /// Every meeting, by its id.
    pub fn iter(&self) -> impl Iterator<Item = &Meeting> {
        self.0.values()
    }

    /// A meeting.
    pub fn get(&self, id: &MeetingId) -> Option<&Meeting> {
        self.0.get(id)
    }

    /// Puts a meeting that was read back from the tables.
    pub fn put(&mut self, meeting: Meeting) {
        self.0.insert(meeting.id.clone(), meeting);
    }

    /// Calls a meeting, or calls it again where the last call led to none.
    ///
    /// # Errors
    /// [`Refusal::MeetingState`] while the last call is open or fixed, or the meeting was held;
    /// [`Refusal::WrongStatement`] for another number or chair; those of [`Call::check`] and of the signed
    /// statement. How many one party may call is asked with [`Meetings::may_call`]: acts of the
    /// record are held to no rule that came later.
    pub fn call(
        &self,
        id: &MeetingId,
        call: &Call,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<MeetingAct, Refusal> {
        call.check(ctx.charter, ctx.now)?;
        let before = self.get(id);
        if let Some(before) = before {
            before.can_be_called(ctx.charter, ctx.now)?;
        }
        if usize::from(call.number) != before.map_or(0, |before| before.rounds.len()) + 1 {
            return Err(Refusal::WrongStatement { line: "number" });
        }
        if call.chair != self.chair(ctx.charter, ctx.commission) {
            return Err(Refusal::WrongStatement { line: "chair" });
        }
        party_of(note, Purpose::Convene, ctx)?;
        let subject = call.digest(ctx.commission, id)?;
        let signed = signed(note, Purpose::Convene, Action::Convene, subject, ctx)?;
        Ok(MeetingAct::Called {
            at: ctx.now,
            id: id.clone(),
            answer: call.answer_by(ctx.charter, ctx.now),
            call: call.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Refuses a party one more meeting while it has called many that are still to come: whoever
    /// calls ever more of them buries the one that matters. One that is called again counts once.
    ///
    /// # Errors
    /// [`Refusal::TooMany`].
    pub fn may_call(&self, id: &MeetingId, party: &PartyId, now: i64) -> Result<(), Refusal> {
        let ahead = self.iter().filter(|it| it.id != *id && it.held.is_none());
        let own = ahead
            .filter_map(Meeting::last_round)
            .filter(|round| round.office.party() == Some(party) && round.call.starts >= now);
        if own.count() >= OWN_AHEAD_MAX {
            return Err(Refusal::TooMany { what: What::Meetings, max: OWN_AHEAD_MAX });
        }
        Ok(())
    }

    /// Answers a call. A party may answer anew until the meeting begins; its last answer counts.
    ///
    /// # Errors
    /// [`Refusal::UnknownMeeting`]; [`Refusal::OtherDigest`] when it was called anew since;
    /// [`Refusal::MeetingBegun`] once it has begun; [`Refusal::MeetingState`] when it was held;
    /// [`Refusal::SignedAlready`] for a second *comes*; [`Refusal::TooMany`]; those of
    /// [`Reply::check`] and of the signed statement.
    pub fn answer(
        &self,
        id: &MeetingId,
        call: &Digest,
        reply: &Reply,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<MeetingAct, Refusal> {
        let meeting = self.get(id).ok_or_else(|| unknown(id))?;
        let round = meeting.last_round().ok_or_else(|| unknown(id))?;
        if meeting.held.is_some() {
            return Err(Refusal::MeetingState { state: State::HELD });
        }
        if round.digest != *call {
            return Err(Refusal::OtherDigest { expected: round.digest, found: *call });
        }
        if ctx.now > round.call.starts {
            return Err(Refusal::MeetingBegun { time: round.call.starts });
        }
        reply.check(ctx.charter, ctx.now)?;
        let party = party_of(note, Purpose::Reply, ctx)?;
        let subject = reply.digest(ctx.commission, id, call, &party)?;
        let signed = signed(note, Purpose::Reply, Action::Convene, subject, ctx)?;
        let own = round.answers.iter().filter(|it| it.office.party() == Some(&party));
        if own.count() >= ANSWERS_MAX {
            return Err(Refusal::TooMany { what: What::Answers, max: ANSWERS_MAX });
        }
        let comes_already = *reply == Reply::Comes && round.reply_of(&party) == Some(&Reply::Comes);
        if comes_already || round.answers.iter().any(|it| is_same(&it.note, &signed)) {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        Ok(MeetingAct::Answered {
            at: ctx.now,
            id: id.clone(),
            call: *call,
            reply: reply.clone(),
            note: signed.note().to_owned(),
        })
    }

    /// Lets a party speak about a meeting for itself: when a party declined or was silent, when it
    /// was not held, or when it was.
    ///
    /// # Errors
    /// [`Refusal::UnknownMeeting`]; [`Refusal::MeetingState`] while the call is open or the meeting
    /// fixed and still to come; [`Refusal::TooMany`]; those of the signed statement.
    pub fn speak(
        &self,
        id: &MeetingId,
        text: &Localized,
        note: &str,
        ctx: &Context<'_>,
    ) -> Result<MeetingAct, Refusal> {
        let meeting = self.get(id).ok_or_else(|| unknown(id))?;
        let state = meeting.state(ctx.charter, ctx.now);
        if matches!(state, State::Open { .. } | State::Fixed { .. }) {
            return Err(Refusal::MeetingState { state: state.as_str() });
        }
        let text = own_words(text, "text")?;
        let party = party_of(note, Purpose::Speak, ctx)?;
        let said = meeting.statements.iter().filter(|it| it.office.party() == Some(&party));
        if said.count() >= ANSWERS_MAX {
            return Err(Refusal::TooMany { what: What::Statements, max: ANSWERS_MAX });
        }
        let subject = statement_digest(ctx.commission, id, &party, &text)?;
        let signed = signed(note, Purpose::Speak, Action::Speak, subject, ctx)?;
        if meeting.statements.iter().any(|before| is_same(&before.note, &signed)) {
            return Err(Refusal::SignedAlready { office: signed.office().clone() });
        }
        let note = signed.note().to_owned();
        Ok(MeetingAct::Stated { at: ctx.now, id: id.clone(), text, note })
    }

    /// Takes over an act; none where it does not fit.
    pub fn apply(&mut self, commission: &CommissionId, act: &MeetingAct) -> Option<()> {
        let after = Meeting::apply(self.0.get(act.id()).cloned(), commission, act)?;
        self.put(after);
        Some(())
    }

    /// Takes over that minutes about a meeting were adopted. The first ones count; none where the
    /// meeting was never called.
    pub fn hold(&mut self, id: &MeetingId, minutes: &InstrumentId, at: i64) -> Option<()> {
        let place = self.iter().filter(|meeting| meeting.held.is_some()).count();
        let meeting = self.0.get_mut(id)?;
        if meeting.held.is_none() {
            meeting.held = Some(Held { minutes: minutes.clone(), at, place });
        }
        Some(())
    }

    /// The party whose turn it is to chair: the one that chaired the fewest meetings that were
    /// held; of these the one whose last was longest ago. Before all have chaired, the commission's
    /// own digest with the party decides, which prefers none of them.
    pub fn chair(&self, charter: &Charter, commission: &CommissionId) -> PartyId {
        let mut chaired: BTreeMap<&PartyId, (usize, Option<usize>)> = BTreeMap::new();
        for meeting in self.iter() {
            if let (Some(held), Some(round)) = (&meeting.held, meeting.counting(charter)) {
                let (count, last) = chaired.entry(&round.call.chair).or_default();
                *count += 1;
                *last = (*last).max(Some(held.place));
            }
        }
        let mut parties: Vec<PartyId> = charter.party_ids().into_iter().collect();
        parties.sort_by_cached_key(|party| {
            let (count, last) = chaired.get(party).copied().unwrap_or_default();
            (count, last, Digest::of(format!("{commission} chair {party}").as_bytes()).hex())
        });
        // A charter has at least two parties.
        parties.swap_remove(0)
    }
}

impl Meeting {
    /// Takes over an act about a meeting; none where it does not fit.
    pub fn apply(
        before: Option<Meeting>,
        commission: &CommissionId,
        act: &MeetingAct,
    ) -> Option<Meeting> {
        let office = office_of(act.note())?;
        match (before, act.clone()) {
            (before, MeetingAct::Called { at, id, answer, call, note }) => {
                let digest = call.digest(commission, &id).ok()?;
                let mut meeting = before.unwrap_or(Meeting {
                    id,
                    rounds: Vec::new(),
                    statements: Vec::new(),
                    held: None,
                });
                let answers = Vec::new();
                meeting.rounds.push(Round { office, at, answer, call, digest, note, answers });
                Some(meeting)
            }
            (Some(mut meeting), MeetingAct::Answered { at, call, reply, note, .. }) => {
                let round = meeting.rounds.last_mut().filter(|round| round.digest == call)?;
                round.answers.push(Answer { office, at, reply, note });
                Some(meeting)
            }
            (Some(mut meeting), MeetingAct::Stated { at, text, note, .. }) => {
                meeting.statements.push(OwnWords { office, at, text, note });
                Some(meeting)
            }
            (None, _) => None,
        }
    }

    /// The last call, which alone is answered.
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The last call to which each of these parties said that it comes and for which the time had
    /// come at a moment: the meeting that took place then, as far as the record tells. Whoever calls
    /// again afterwards does not make it another.
    fn took_place(&self, parties: &BTreeSet<PartyId>, by: i64) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| {
            round.call.starts <= by
                && parties.iter().all(|party| round.reply_of(party) == Some(&Reply::Comes))
        })
    }

    /// The call that counts: of a meeting that was held the one that had taken place when its
    /// minutes were adopted, or else the last.
    ///
    /// Only those parties are asked that called it or answered: one that joins the commission later
    /// said nothing of a meeting before its time, and does not change which call was held.
    pub fn counting(&self, charter: &Charter) -> Option<&Round> {
        let held = self.held.as_ref().and_then(|held| {
            let mut parties = charter.party_ids();
            parties.retain(|party| self.rounds.iter().any(|it| it.reply_of(party).is_some()));
            self.took_place(&parties, held.at)
        });
        held.or_else(|| self.last_round())
    }

    /// The call to which whatever is said of the meeting at a moment belongs, such as its minutes:
    /// the one that has taken place, even where it was called again since.
    pub fn spoken_of(&self, charter: &Charter, now: i64) -> Option<&Round> {
        if self.held.is_some() {
            return self.counting(charter);
        }
        self.took_place(&charter.party_ids(), now).or_else(|| self.last_round())
    }

    /// Whether everything said in it is what its signed statements are about. Their signatures were
    /// checked before they were recorded.
    pub fn holds(&self, commission: &CommissionId) -> bool {
        let of_party = |office: &Office, subject: &dyn Fn(&PartyId) -> Result<Digest, Refusal>| {
            let refused = Refusal::WrongStatement { line: "party" };
            office.party().map_or(Err(refused), subject)
        };
        self.rounds.iter().all(|round| {
            is_about(&round.note, round.call.digest(commission, &self.id))
                && round.answers.iter().all(|answer| {
                    is_about(
                        &answer.note,
                        of_party(&answer.office, &|party| {
                            answer.reply.digest(commission, &self.id, &round.digest, party)
                        }),
                    )
                })
        }) && self.statements.iter().all(|said| {
            is_about(
                &said.note,
                of_party(&said.office, &|party| {
                    statement_digest(commission, &self.id, party, &said.text)
                }),
            )
        })
    }
}

impl Round {
    /// What a party's last word to this call is; none while it has said nothing.
    pub fn reply_of(&self, party: &PartyId) -> Option<&Reply> {
        let said = self.answers.iter().rev().find(|it| it.office.party() == Some(party));
        // Whoever calls comes, unless they said otherwise since.
        said.map(|it| &it.reply)
            .or_else(|| (self.office.party() == Some(party)).then_some(&Reply::Comes))
    }
}
