//! A call to meet and the answers to it, in the form in which they are signed.

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::charter::Charter;
use crate::incident::{cleaned, digest_of, words};
use crate::instrument::{CommissionId, MeetingId};
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// The most characters of where a meeting is, in one language.
pub const PLACE_CHARS_MAX: usize = 200;
/// The most characters of reasons, or of a party's own statement, in one language.
pub const WORDS_CHARS_MAX: usize = 2_000;
/// The most times that one meeting is called.
pub const CALLS_MAX: u16 = 20;
/// The longest ahead that a meeting is called, in days.
pub const AHEAD_DAYS_MAX: i64 = 366;
/// From so many digits in a row on, words could hold a telephone number.
const DIGITS_IN_A_ROW: usize = 7;
pub(super) const DAY_SECONDS: i64 = 86_400;
pub(super) const HOUR_SECONDS: i64 = 3_600;

/// What a meeting deals with. The first three stand on every full agenda and are computed from
/// what the commission has; the titles of what parties propose are private.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// What became of earlier incidents.
    FollowUp,
    /// Sensitive dates ahead, of which a party gave notice.
    AdvanceNotices,
    /// Commitments due or overdue.
    Commitments,
    /// What any party proposes.
    Proposed,
}

words!(
    Item,
    "agenda",
    FollowUp = "follow-up",
    AdvanceNotices = "advance-notices",
    Commitments = "commitments",
    Proposed = "proposed",
);

/// A call to meet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The how manieth call to this meeting it is, from 1.
    pub number: u16,
    /// When the meeting begins (Unix seconds UTC).
    pub starts: i64,
    /// Where, or how, in general words: everybody reads them.
    pub place: Localized,
    /// What it deals with. Never empty; fewer than [`Item::ALL`] is a reduced scope.
    pub agenda: BTreeSet<Item>,
    /// How many of each party are to be present, one of them a co-chair: the charter's number.
    pub quorum: u16,
    /// The party whose turn it is to chair.
    pub chair: PartyId,
}

/// What a party answers to a call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Reply {
    /// It comes.
    Comes,
    /// It does not come then, and proposes another date.
    OtherDate {
        /// When it would come (Unix seconds UTC).
        starts: i64,
    },
    /// It does not come, and says why.
    Declines {
        /// Why.
        reasons: Localized,
    },
}

#[derive(Serialize)]
struct SignedCall<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    meeting: &'a MeetingId,
    call: &'a Call,
}

#[derive(Serialize)]
struct SignedReply<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    meeting: &'a MeetingId,
    call: &'a Digest,
    party: &'a PartyId,
    reply: &'a Reply,
}

#[derive(Serialize)]
struct SignedWords<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    meeting: &'a MeetingId,
    party: &'a PartyId,
    text: &'a Localized,
}

/// Words about a place in their one form. Everybody reads them, so that nothing may stand there
/// that leads to a person or lets strangers in: no link, no address for mail, no telephone number.
/// The day and the hour have their own field.
///
/// # Errors
/// [`Refusal::TooPrivate`]; [`Refusal::Empty`], [`Refusal::TooMany`] and those of
/// [`crate::text::clean`].
pub fn place_text(place: &Localized) -> Result<Localized, Refusal> {
    let place = cleaned(place, PLACE_CHARS_MAX, "place")?;
    for (_, words) in place.iter() {
        // Letters and digits of every width and shape are what they look like.
        let plain: String = words.nfkc().collect::<String>().to_lowercase();
        if leads_there(&plain) || is_host(&plain) || is_dialled(&plain, |c| !c.is_alphabetic()) {
            return Err(Refusal::TooPrivate { field: "place" });
        }
        if words.contains('\n') {
            return Err(Refusal::Empty { field: "place" });
        }
    }
    Ok(place)
}

fn leads_there(lower: &str) -> bool {
    ["://", "www.", "@"].iter().any(|it| lower.contains(it))
}

/// Whether a full stop stands between a letter and another or a digit, as in a host's name. Between
/// two digits it may: rooms and hours are written so, and too many digits are refused anyway.
fn is_host(lower: &str) -> bool {
    let mut letters = lower.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = letters.next() {
        if matches!(c, '.' | '\u{3002}')
            && let (Some(before), Some(after)) = (before, letters.peek())
            && before.is_alphanumeric()
            && after.is_alphanumeric()
            && (before.is_alphabetic() || after.is_alphabetic())
        {
            return true;
        }
        before = Some(c);
    }
    false
}

/// Whether so many digits follow one another that they could be a telephone number; some
/// characters between them do not end the row.
fn is_dialled(lower: &str, between: impl Fn(char) -> bool) -> bool {
    let mut run = 0;
    lower.chars().any(|c| {
        if c.is_numeric() {
            run += 1;
        } else if !between(c) {
            run = 0;
        }
        run >= DIGITS_IN_A_ROW
    })
}

/// What calls in the record were held to from the first: a rule that came later never refuses them.
fn was_place(place: &Localized) -> Result<(), Refusal> {
    if cleaned(place, PLACE_CHARS_MAX, "place")? != *place {
        return Err(Refusal::WrongStatement { line: "place" });
    }
    for (_, words) in place.iter() {
        let lower = words.to_lowercase();
        let between = |c| matches!(c, ' ' | '-' | '(' | ')' | '+' | '.');
        if leads_there(&lower) || is_dialled(&lower, between) {
            return Err(Refusal::TooPrivate { field: "place" });
        }
        if words.contains('\n') {
            return Err(Refusal::Empty { field: "place" });
        }
    }
    Ok(())
}

/// Reasons, or a party's own statement, in the form in which they are signed.
///
/// # Errors
/// [`Refusal::Empty`], [`Refusal::TooMany`] and those of [`crate::text::clean`].
pub fn own_words(text: &Localized, field: &'static str) -> Result<Localized, Refusal> {
    cleaned(text, WORDS_CHARS_MAX, field)
}

impl Call {
    /// Whether it leaves out some of what a full meeting deals with.
    pub fn is_reduced(&self) -> bool {
        self.agenda.len() < Item::ALL.len()
    }

    /// The earliest moment for which one can be called now, and the latest.
    pub fn window(charter: &Charter, now: i64) -> (i64, i64) {
        let hours = i64::from(charter.meetings.short_notice_hours);
        (now.saturating_add(hours * HOUR_SECONDS), now.saturating_add(AHEAD_DAYS_MAX * DAY_SECONDS))
    }

    /// Until when the others are to answer, when it is made at this moment: the charter's days, or
    /// the meeting itself where that is sooner.
    pub fn answer_by(&self, charter: &Charter, at: i64) -> i64 {
        let days = i64::from(charter.meetings.answer_days);
        at.saturating_add(days * DAY_SECONDS).min(self.starts)
    }

    /// Refuses what no new call says: as [`Call::check`], and by today's rule about places.
    ///
    /// # Errors
    /// Those of [`Call::check`] and [`place_text`].
    pub fn check_new(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        place_text(&self.place)?;
        self.check(charter, now)
    }

    /// Refuses what the charter does not allow, in a call that is made or was. Whose turn it is to chair is asked of
    /// [`super::Meetings`].
    ///
    /// # Errors
    /// [`Refusal::MeetingDate`]; [`Refusal::Empty`] for an empty agenda; [`Refusal::TooMany`];
    /// [`Refusal::WrongStatement`] for another quorum than the charter's, or words that are not in
    /// their one form; [`Refusal::TooPrivate`].
    pub fn check(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        if self.number > CALLS_MAX {
            return Err(Refusal::TooMany { what: What::MeetingCalls, max: usize::from(CALLS_MAX) });
        }
        let (earliest, latest) = Self::window(charter, now);
        if !(earliest..=latest).contains(&self.starts) {
            return Err(Refusal::MeetingDate { earliest, latest });
        }
        if self.agenda.is_empty() {
            return Err(Refusal::Empty { field: "agenda" });
        }
        was_place(&self.place)?;
        if self.quorum != charter.meetings.quorum {
            return Err(Refusal::WrongStatement { line: "quorum" });
        }
        Ok(())
    }

    /// What is signed to call this meeting.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        meeting: &MeetingId,
    ) -> Result<Digest, Refusal> {
        digest_of(&SignedCall { kind: "comity/meeting-call/v1", commission, meeting, call: self })
    }
}

impl Reply {
    /// The word in tables, message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Reply::Comes => "comes",
            Reply::OtherDate { .. } => "other-date",
            Reply::Declines { .. } => "declines",
        }
    }

    /// Refuses a date that is over or too far ahead, and reasons that are none.
    ///
    /// # Errors
    /// [`Refusal::MeetingDate`]; those of [`own_words`]; [`Refusal::WrongStatement`] for words that
    /// are not in their one form.
    pub fn check(&self, charter: &Charter, now: i64) -> Result<(), Refusal> {
        match self {
            Reply::Comes => Ok(()),
            Reply::OtherDate { starts } => {
                let (earliest, latest) = Call::window(charter, now);
                if (earliest..=latest).contains(starts) {
                    Ok(())
                } else {
                    Err(Refusal::MeetingDate { earliest, latest })
                }
            }
            Reply::Declines { reasons } if own_words(reasons, "reasons")? == *reasons => Ok(()),
            Reply::Declines { .. } => Err(Refusal::WrongStatement { line: "reasons" }),
        }
    }

    /// What a party signs to answer a call with this.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        meeting: &MeetingId,
        call: &Digest,
        party: &PartyId,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/meeting-answer/v1";
        digest_of(&SignedReply { kind, commission, meeting, call, party, reply: self })
    }
}

/// What is signed when a party speaks about a meeting for itself.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn statement_digest(
    commission: &CommissionId,
    meeting: &MeetingId,
    party: &PartyId,
    text: &Localized,
) -> Result<Digest, Refusal> {
    let kind = "comity/meeting-statement/v1";
    digest_of(&SignedWords { kind, commission, meeting, party, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> Localized {
        let mut place = Localized::new();
        place.set("en".parse().unwrap(), words.to_owned());
        place
    }

    #[test]
    fn a_place_leads_to_no_person_and_opens_no_door() {
        for fits in [
            "Moscow, in the chamber's house",
            "By video, room 12, 2026",
            "Зал № 3",
            "ул. Мира, 5",
            "Room 2.14, at 18.30",
            "The hall. Then the garden.",
        ] {
            assert_eq!(place_text(&said(fits)), Ok(said(fits)), "{fits}");
        }
        for private in [
            "https://meet.example/abc",
            "WWW.example.org",
            "ask chair@example.org",
            "ask chair\u{FF20}example",
            "meet.jit.si/room",
            "T.me/room",
            "on ｔ．ｍｅ",
            "встреча。рф",
            "host1.a",
            "call +7 (495) 123-45-67",
            "call 495/123/45/67",
            "call 495·123·4567",
            "12.05.2026",
            "٠١٢٣٤٥٦٧",
        ] {
            let refused = Err(Refusal::TooPrivate { field: "place" });
            assert_eq!(place_text(&said(private)), refused, "{private}");
        }
        // What was called before these rules stays what it was.
        assert_eq!(was_place(&said("ул.Мира, 5")), Ok(()));
        assert!(was_place(&said("ask chair@example.org")).is_err());
        assert!(was_place(&said("call 495-123-45-67")).is_err());
        assert!(place_text(&said("two\nlines")).is_err());
        assert!(place_text(&said(" ")).is_err());
        assert!(place_text(&said(&"x".repeat(PLACE_CHARS_MAX + 1))).is_err());
    }

    #[test]
    fn an_item_reads_as_it_is_written() {
        for item in Item::ALL {
            assert_eq!(item.as_str().parse::<Item>().unwrap(), *item);
            assert_eq!(serde_json::to_value(item).unwrap(), item.as_str());
        }
    }
}
