//! The door without a network: the list that a device takes along, in which every code is hidden by a
//! slow digest, and at which time somebody came whose code is sent in later.

use hmac::Hmac;
use sha2::Sha256;

use super::{Forum, Standing};
use crate::refusal::Refusal;

/// The most seats on a list for a device.
pub const DOOR_SEATS_MAX: usize = 5_000;
/// The most codes that a device sends in at once.
pub const SCANS_MAX: usize = 200;
/// Seconds by which a device's clock may be fast.
pub const SKEW_SECONDS: i64 = 300;
/// The rounds that a whole list costs whoever makes it: about a second of a processor.
const LIST_ROUNDS: u32 = 4_000_000;
/// The rounds that one code costs whoever has a list: a device needs them for every code that it is
/// shown, and somebody waits; and so does who tries codes.
const CODE_ROUNDS: u32 = 128_000;
/// The fewest rounds of a digest.
const ROUNDS_MIN: u32 = 1_000;
/// The bytes of a digest.
const DIGEST_BYTES: usize = 16;

/// How the codes on a list are hidden: PBKDF2 with HMAC-SHA-256 (RFC 8018), because browsers have it.
///
/// A code has fourteen free digits. Whoever holds a list can try them all, and there is one salt for the
/// whole list: with one for each seat a device would need a digest per seat for every code that it is
/// shown. So a digest has a second salt out of a few, which is drawn and told to nobody: who makes the
/// list makes one digest of a code, and whoever has it one with each of them. What trying costs says
/// `docs/threat-model.md`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BadgeLock {
    /// Sixteen random bytes, of this list alone.
    pub salt: [u8; 16],
    /// The rounds of a digest.
    pub rounds: u32,
    /// How many second salts there are: the numbers below this, as a byte.
    pub tries: u8,
}

impl BadgeLock {
    /// For a list of so many seats. The fewer there are, the slower is one digest; what a code costs
    /// whoever has the list stays the same.
    pub fn new(salt: [u8; 16], seats: usize) -> Self {
        let seats = u32::try_from(seats).unwrap_or(u32::MAX).max(1);
        let rounds = (LIST_ROUNDS / seats).clamp(ROUNDS_MIN, CODE_ROUNDS);
        Self { salt, rounds, tries: u8::try_from(CODE_ROUNDS / rounds).unwrap_or(u8::MAX) }
    }

    /// The digest of a code, as [`super::read_badge`] gives it, with a second salt that follows from two
    /// random bytes.
    pub fn digest(&self, badge: &str, drawn: [u8; 2]) -> [u8; DIGEST_BYTES] {
        let second = u16::from_be_bytes(drawn) % u16::from(self.tries.max(1));
        let mut salt = self.salt.to_vec();
        salt.extend(u8::try_from(second));
        let mut digest = [0; DIGEST_BYTES];
        let made =
            pbkdf2::pbkdf2::<Hmac<Sha256>>(badge.as_bytes(), &salt, self.rounds, &mut digest);
        // HMAC takes keys of any length.
        debug_assert!(made.is_ok());
        digest
    }
}

/// At which time somebody is let in whose code was taken without a network.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Came {
    /// When (Unix seconds UTC).
    pub at: i64,
    /// Whether that is the time that the device said. It is not where that could not be: then it is
    /// the time at which the code was sent in.
    pub as_said: bool,
}

impl Forum {
    /// The day on which the door is open, counted from 1970-01-01.
    ///
    /// # Errors
    /// [`Refusal::ForumState`] on any other day than the forum's own.
    pub fn door_day(&self, now: i64) -> Result<i64, Refusal> {
        let day = self.week.day_of(now);
        if self.ended.is_none() && (self.week.from..=self.week.to).contains(&day) {
            return Ok(day);
        }
        // After the communiqué, too, the last day goes on.
        let state = match self.standing(now) {
            Standing::Open | Standing::Closed => "ahead",
            state => state.as_str(),
        };
        Err(Refusal::ForumState { state })
    }

    /// When somebody came of whom a device with a list of the time `made` says now that it was `said`.
    pub fn came_at(&self, made: i64, said: i64, now: i64) -> Came {
        let is_due = made <= said && said <= now.saturating_add(SKEW_SECONDS);
        let at = said.min(now);
        match is_due && (self.week.from..=self.week.to).contains(&self.week.day_of(at)) {
            true => Came { at, as_said: true },
            false => Came { at: now, as_said: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::person::BADGE_DIGITS;
    use super::super::{badge_code, week::Category};
    use super::*;
    use crate::forum::Week;
    use crate::instrument::InstrumentId;

    const DAY: i64 = 86_400;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn forum() -> Forum {
        let id = InstrumentId::of(b"plan");
        let week = Week {
            title: Default::default(),
            region: "XV-ONE".into(),
            place: Default::default(),
            from: 100,
            to: 102,
            utc_offset_seconds: 3 * 3_600,
            until: 0,
            minors: false,
            rooms: Vec::new(),
            categories: Vec::<Category>::new(),
            sessions: Vec::new(),
        };
        Forum {
            id,
            adopted: 0,
            parties: Default::default(),
            fulfils: Vec::new(),
            opened: week.clone(),
            changes: Vec::new(),
            week,
            delegates: Vec::new(),
            ended: None,
            held: None,
        }
    }

    #[test]
    fn a_code_is_hidden_as_browsers_hide_it() {
        // RFC 7914, section 11, cut to sixteen bytes.
        let mut known = [0; DIGEST_BYTES];
        pbkdf2::pbkdf2::<Hmac<Sha256>>(b"passwd", b"salt", 1, &mut known).unwrap();
        assert_eq!(hex(&known), "55ac046e56e3089fec1691c22544b605");
        // hashlib.pbkdf2_hmac('sha256', b'0000000000000098', bytes(range(16)) + b'\x05', 10000, 16)
        let salt = std::array::from_fn(|n| u8::try_from(n).unwrap());
        let lock = BadgeLock { salt, rounds: 10_000, tries: 12 };
        for drawn in [[0, 5], [0, 17]] {
            assert_eq!(
                hex(&lock.digest("0000000000000098", drawn)),
                "ab4f5c1a3919af05d07e9cc728e07695"
            );
        }
        assert_ne!(
            lock.digest("0000000000000098", [0, 5]),
            lock.digest("0000000000000098", [0, 6])
        );
    }

    #[test]
    fn a_code_costs_the_same_whatever_the_list_and_a_list_no_more_than_a_second_or_two() {
        for seats in [0, 1, 31, 100, 1_000, 4_000, DOOR_SEATS_MAX, usize::MAX] {
            let lock = BadgeLock::new([7; 16], seats);
            let code = lock.rounds * u32::from(lock.tries);
            assert!(lock.tries > 0 && lock.rounds >= ROUNDS_MIN);
            assert!((CODE_ROUNDS * 2 / 3..=CODE_ROUNDS).contains(&code), "{seats}: {lock:?}");
        }
        let lock = BadgeLock::new([7; 16], 1_000);
        assert_eq!((lock.rounds, lock.tries), (4_000, 32));
        let lock = BadgeLock::new([7; 16], DOOR_SEATS_MAX);
        assert_eq!((lock.rounds, lock.tries), (1_000, 128));
        let code = badge_code(&InstrumentId::of(b"plan"), "00ff", 0);
        assert_eq!(code.len(), BADGE_DIGITS);
        let digest =
            |salt| BadgeLock { salt: [salt; 16], rounds: 1, tries: 1 }.digest(&code, [0; 2]);
        assert_ne!(digest(1), digest(2), "no two lists tell the same of one badge");
    }

    #[test]
    fn somebody_came_when_the_device_said_unless_that_could_not_be() {
        let forum = forum();
        let opens = 100 * DAY - 3 * 3_600;
        let made = opens + 8 * 3_600;
        let now = made + 3_600;
        let came = |said| forum.came_at(made, said, now);
        let as_said = |at| Came { at, as_said: true };
        assert_eq!(came(made), as_said(made));
        assert_eq!(came(made + 60), as_said(made + 60));
        // A clock that is a little fast says nothing of the future.
        assert_eq!(came(now + SKEW_SECONDS), as_said(now));
        let at_now = Came { at: now, as_said: false };
        for said in [now + SKEW_SECONDS + 1, made - 1, 0, -1, i64::MIN, i64::MAX] {
            assert_eq!(came(said), at_now, "{said}");
        }
        // Sent in on a later day, or after the forum, it counts for the day on which it was taken.
        assert_eq!(forum.came_at(made, made + 60, made + DAY), as_said(made + 60));
        let over = opens + 3 * DAY + 60;
        assert_eq!(forum.came_at(made, opens + 2 * DAY, over), as_said(opens + 2 * DAY));
        assert_eq!(
            forum.came_at(made, opens + 3 * DAY, over),
            Came { at: over, as_said: false },
            "the forum was over"
        );
        assert_eq!(forum.came_at(i64::MAX, made, now), at_now, "a list that nobody made");
    }

    #[test]
    fn the_door_is_open_on_the_days_of_the_forum() {
        let mut forum = forum();
        let opens = 100 * DAY - 3 * 3_600;
        assert_eq!(forum.door_day(opens - 1), Err(Refusal::ForumState { state: "ahead" }));
        assert_eq!(forum.door_day(opens), Ok(100));
        assert_eq!(forum.door_day(opens + 3 * DAY - 1), Ok(102));
        assert_eq!(forum.door_day(opens + 3 * DAY), Err(Refusal::ForumState { state: "over" }));
        forum.ended = Some(crate::forum::By { text: InstrumentId::of(b"other"), at: opens });
        let off = Refusal::ForumState { state: "called-off" };
        assert_eq!(forum.door_day(opens + 1), Err(off));
    }
}
