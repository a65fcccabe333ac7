//! Mail that says that something waits: it follows the record, keeps what is to be told, sends it.
//!
//! Each thing is told once: what is to be told lies in the database before it is sent, the place
//! in the record moves in the same transaction, and a bag is sent by the server that claimed it.
//! Should a server die between the mail server's yes and its own note of it, the mail comes again
//! with the same Message-ID, by which mail programs know it.

mod agreed;
mod alarms;
mod due;
mod letter;
mod smtp;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use commission::response::Response;
use commission::{Act, Commission, IncidentId, Instrument, InstrumentAct, InstrumentId, MeetingId};
use store::{About, CodeLetter, Error, Filter, MailOutcome, Mailbag, Notice, Pace, Sorted, Store};
use tokio::sync::watch;

use super::Look;
use crate::machine::{self, Steady};

pub use letter::call_letter;
pub use smtp::{MailArgs, Mailer};

/// Seconds between two looks for deadlines that come near.
const SWEEP_SECONDS: i64 = 60;
/// Entries read at once.
const ENTRIES: u32 = 500;
/// Seconds for which a server holds a bag that it claimed: longer than any attempt lasts.
const LEASE_SECONDS: i64 = 300;
/// Seconds that an attempt may last.
const ATTEMPT_SECONDS: u64 = 120;
/// Seconds until the second attempt; each further wait is four times as long, up to a day.
const RETRY_SECONDS: i64 = 5;
const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;
/// After so many attempts in vain mail is given up: about three days.
const ATTEMPTS_MAX: u32 = 10;
/// After so many where the mail server says that it never will take it.
const REFUSED_ATTEMPTS_MAX: u32 = 4;
/// The hour of the daily mail, by the commission's clock.
const DAILY_HOUR: i64 = 8;

/// Works until told to end; then an attempt that is under way may come to its end.
pub async fn run(store: Store, mailer: Arc<Mailer>, clock: Steady, ended: watch::Receiver<bool>) {
    let job = Job { store, mailer, clock, read: None, swept: i64::MIN, alarmed: None };
    super::watch(job, ended).await;
}

struct Job {
    store: Store,
    mailer: Arc<Mailer>,
    clock: Steady,
    /// How far the record was read when last looked.
    read: Option<u64>,
    /// When deadlines were last looked at.
    swept: i64,
    /// Up to when reports and incidents were looked at.
    alarmed: Option<i64>,
}

impl Look for Job {
    const WHAT: &str = "mail";

    async fn look(&mut self) -> Result<(), Error> {
        let clock = self.clock;
        let now = clock.now();
        let is_new = self.follow(now).await?;
        if is_new || now >= self.swept.saturating_add(SWEEP_SECONDS) {
            self.sweep(now).await?;
            let alerts = alarms::due(&self.store, self.alarmed, now).await?;
            if !alerts.is_empty() {
                self.store.put_alerts(alerts, now).await?;
            }
            self.alarmed = Some(now);
            self.swept = now;
        }
        for letter in self.store.codes_wanted(now).await? {
            self.ask(letter, clock).await?;
        }
        for bag in self.store.mailbags(now).await? {
            if is_due(&bag, self.store.commission().charter.utc_offset_seconds.into(), clock.now())
            {
                self.send(bag, clock).await?;
            }
        }
        Ok(())
    }
}

impl Job {
    /// Reads what was entered since; says whether there was anything.
    async fn follow(&mut self, now: i64) -> Result<bool, Error> {
        let mut is_new = false;
        loop {
            let size = self.store.head().size;
            if self.read == Some(size) {
                return Ok(is_new);
            }
            let from = self.store.mail_position().await?;
            let entries =
                if from < size { self.store.entries(from, ENTRIES).await? } else { Vec::new() };
            if entries.is_empty() {
                self.read = Some(size);
                return Ok(is_new);
            }
            is_new = true;
            let to = from.saturating_add(entries.len() as u64);
            let mut acts: BTreeMap<InstrumentId, Vec<InstrumentAct>> = BTreeMap::new();
            let mut meetings: BTreeSet<MeetingId> = BTreeSet::new();
            for entry in &entries {
                match Act::decode(&entry.bytes) {
                    Ok(Act::Instrument(act)) => {
                        acts.entry(act.id().clone()).or_default().push(act);
                    }
                    Ok(Act::Meeting(act)) => {
                        meetings.insert(act.id().clone());
                    }
                    Ok(_) => {}
                    Err(error) => {
                        tracing::error!(%error, index = entry.index, "an act cannot be read");
                    }
                }
            }
            let mut notices = Vec::new();
            for (id, acts) in acts {
                let page = self.store.instrument(&id).await?;
                notices.extend(due::after(&self.store.commission(), &page.instrument, &acts, now));
            }
            for id in meetings {
                let page = self.store.meeting(&id).await?;
                notices.extend(due::met(&self.store.commission(), &page.meeting, now));
            }
            self.store.put_notices(Some((from, to)), notices, now).await?;
        }
    }

    /// Looks for deadlines that come near, for clocks of tasks that have run out, for days to ask
    /// again that have come, for meetings still to come, and for what was agreed and waits.
    async fn sweep(&self, now: i64) -> Result<(), Error> {
        let mut filter = Filter { state: Some("tabled".to_owned()), ..Filter::default() };
        let mut notices = Vec::new();
        loop {
            let rows = self.store.instruments(&filter).await?;
            let Some(last) = rows.last() else { break };
            filter.before = Some((last.changed, last.id.clone()));
            for row in rows.iter().filter(|row| due::is_near(row.deadline, now)) {
                let page = self.store.instrument(&row.id).await?;
                notices.extend(due::near(&self.store.commission(), &page.instrument, now));
            }
        }
        for row in self.store.late_responses(now).await? {
            notices.extend(due::late(&self.store.commission(), &row.response, now));
        }
        for row in self.store.responses_to_ask(now).await? {
            notices.extend(due::asked(&self.store.commission(), &row.response, now));
        }
        let commission = self.store.commission();
        let today = today(&commission, now);
        for row in self.store.advance_notices(today).await? {
            notices.extend(due::ahead(&commission, &row, today));
        }
        // Whoever took a seat, or said where to write to them, since a call was made.
        for meeting in self.store.meetings().await?.iter() {
            notices.extend(due::met(&commission, meeting, now));
        }
        notices.extend(agreed::due(&self.store, now).await?);
        if !notices.is_empty() {
            self.store.put_notices(None, notices, now).await?;
        }
        Ok(())
    }

    /// Asks at a new address whether mail is welcome there. The code is made here, stands in the
    /// letter and nowhere else; should the letter not leave, the next one carries another.
    async fn ask(&self, mut asked: CodeLetter, clock: Steady) -> Result<(), Error> {
        let Ok(random) = machine::random::<16>() else {
            tracing::error!("the operating system gives no random bytes: no address is asked");
            return Ok(());
        };
        let code = format!("{:032x}", u128::from_be_bytes(random));
        let now = clock.now();
        let until = now.saturating_add(LEASE_SECONDS);
        if !self.store.claim_code(&mut asked, &code, now, until).await? {
            return Ok(());
        }
        let letter = letter::code_letter(&asked, &code, self.mailer.base_url(), now);
        let sent = self.post(letter).await;
        let now = clock.now();
        let outcome = match sent {
            Ok(()) => MailOutcome::Sent,
            Err(unsent) => {
                let why = unsent.why.as_str();
                tracing::warn!(office = %asked.office, why, "a new address could not be asked");
                outcome(&unsent, asked.attempts, now)
            }
        };
        if let MailOutcome::GivenUp { why } = &outcome {
            tracing::error!(office = %asked.office, why, "a new address is given up to ask");
        }
        self.store.settle_code(&asked, outcome, now).await?;
        Ok(())
    }

    /// Hands a letter to the mail server, which has a time for it.
    async fn post(&self, letter: letter::Letter) -> Result<(), smtp::Unsent> {
        let limit = Duration::from_secs(ATTEMPT_SECONDS);
        match tokio::time::timeout(limit, self.mailer.send(letter)).await {
            Ok(sent) => sent,
            Err(_) => Err(smtp::Unsent::late()),
        }
    }

    async fn send(&self, mut bag: Mailbag, clock: Steady) -> Result<(), Error> {
        let now = clock.now();
        if !self.store.claim_mailbag(&mut bag, now, now.saturating_add(LEASE_SECONDS)).await? {
            return Ok(());
        }
        let (told, moot) = self.sort(&bag, now).await?;
        let received = self.store.reports_waiting().await?.received;
        let mut sorted = Sorted { told, moot, ..Sorted::default() };
        for alert in &bag.alerts {
            if alarms::is_worth(&self.store, alert, received, now).await? {
                sorted.alerts_told.push(alert.clone());
            } else {
                sorted.alerts_moot.push(alert.clone());
            }
        }
        if sorted.told.is_empty() && sorted.alerts_told.is_empty() {
            self.store.settle_whole_mailbag(&bag, sorted, MailOutcome::Sent, now).await?;
            return Ok(());
        }
        let letter = letter::write(&bag, &sorted, received, self.mailer.base_url(), now);
        let sent = self.post(letter).await;
        let now = clock.now();
        let outcome = match sent {
            Ok(()) => MailOutcome::Sent,
            Err(unsent) => {
                tracing::warn!(office = %bag.office, why = unsent.why, "mail could not be sent");
                outcome(&unsent, bag.attempts, now)
            }
        };
        if let MailOutcome::GivenUp { why } = &outcome {
            tracing::error!(office = %bag.office, why, "mail is given up");
        }
        self.store.settle_whole_mailbag(&bag, sorted, outcome, now).await?;
        Ok(())
    }

    /// What still needs telling, and what does not any more.
    async fn sort(&self, bag: &Mailbag, now: i64) -> Result<(Vec<Notice>, Vec<Notice>), Error> {
        let commission = self.store.commission();
        let today = today(&commission, now);
        let mut near: BTreeSet<Notice> = BTreeSet::new();
        for row in self.store.advance_notices(today).await? {
            near.extend(due::ahead(&commission, &row, today));
        }
        let mut texts: BTreeMap<&InstrumentId, Instrument> = BTreeMap::new();
        let mut responses: BTreeMap<&IncidentId, Response> = BTreeMap::new();
        if bag.notices.iter().any(|it| it.reason.is_of_what_was_agreed()) {
            near.extend(agreed::due(&self.store, now).await?);
        }
        let about: BTreeSet<&About> = bag.notices.iter().map(|it| &it.about).collect();
        for about in about {
            match about {
                About::Text { instrument, .. } => {
                    let page = self.store.instrument(instrument).await?;
                    texts.insert(instrument, page.instrument);
                }
                About::Task { incident, .. } | About::FollowUp { incident, .. } => {
                    let row = self.store.response(incident).await?;
                    responses.insert(incident, row.response);
                }
                About::Meeting { meeting, .. } => {
                    let page = self.store.meeting(meeting).await?;
                    near.extend(due::met(&commission, &page.meeting, now));
                }
                About::Date { .. }
                | About::Promise { .. }
                | About::Activity { .. }
                | About::Appeal { .. }
                | About::Competition { .. } => {}
            }
        }
        Ok(bag.notices.iter().cloned().partition(|notice| match &notice.about {
            About::Text { instrument, .. } => texts
                .get(instrument)
                .is_some_and(|instrument| due::is_worth(&commission, instrument, notice, now)),
            // Whoever was called before everybody is, is told that everybody is.
            About::Task { incident, .. } => responses
                .get(incident)
                .is_some_and(|response| due::late(&commission, response, now).contains(notice)),
            // Asked once; whoever answered meanwhile is not asked.
            About::FollowUp { incident, .. } => responses
                .get(incident)
                .is_some_and(|response| due::asked(&commission, response, now).contains(notice)),
            // Taken back, over, answered, or done: then there is nothing to tell.
            About::Date { .. }
            | About::Meeting { .. }
            | About::Promise { .. }
            | About::Activity { .. }
            | About::Appeal { .. }
            | About::Competition { .. } => near.contains(notice),
        }))
    }
}

/// Today by the commission's clock, counted from 1970-01-01.
fn today(commission: &Commission, now: i64) -> i64 {
    now.saturating_add(commission.charter.utc_offset_seconds.into()).div_euclid(DAY)
}

/// Whether a bag is to be sent now: at once, or with the first mail after eight in the morning
/// by the commission's clock, if anything waited then.
fn is_due(bag: &Mailbag, offset: i64, now: i64) -> bool {
    match bag.contact.pace {
        Pace::AtOnce => true,
        Pace::Daily => bag.since < last_daily(offset, now),
        Pace::Never => false,
    }
}

/// The last eight in the morning by the commission's clock (Unix seconds UTC).
fn last_daily(offset: i64, now: i64) -> i64 {
    let shift = offset.saturating_sub(DAILY_HOUR * HOUR);
    let local = now.saturating_add(shift);
    local.saturating_sub(local.rem_euclid(DAY)).saturating_sub(shift)
}

/// What comes of an attempt in vain, with those before it.
fn outcome(unsent: &smtp::Unsent, attempts: u32, now: i64) -> MailOutcome {
    let why = unsent.why.clone();
    let most = if unsent.is_final { REFUSED_ATTEMPTS_MAX } else { ATTEMPTS_MAX };
    if attempts.saturating_add(1) >= most {
        return MailOutcome::GivenUp { why };
    }
    let wait = 4_i64.saturating_pow(attempts).saturating_mul(RETRY_SECONDS).min(DAY);
    let wait = if unsent.is_final { wait.max(HOUR) } else { wait };
    MailOutcome::Failed { why, next_try: now.saturating_add(wait) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_tried_ever_more_rarely_and_given_up_after_days_not_hours() {
        let unsent = smtp::Unsent { why: "busy".into(), is_final: false };
        let (mut now, mut waits) = (0, Vec::new());
        for attempts in 0.. {
            match outcome(&unsent, attempts, now) {
                MailOutcome::Failed { next_try, .. } => {
                    waits.push(next_try - now);
                    now = next_try;
                }
                MailOutcome::GivenUp { why } => {
                    assert_eq!(why, "busy");
                    break;
                }
                MailOutcome::Sent => panic!(),
            }
        }
        assert_eq!(waits, [5, 20, 80, 320, 1_280, 5_120, 20_480, 81_920, 86_400]);
        assert!((2 * DAY..4 * DAY).contains(&now), "{now}");
        let refused = smtp::Unsent { why: "550".into(), is_final: true };
        let first = outcome(&refused, 0, 0);
        assert_eq!(first, MailOutcome::Failed { why: "550".into(), next_try: HOUR });
        assert!(matches!(outcome(&refused, 3, 0), MailOutcome::GivenUp { .. }));
    }

    #[test]
    fn the_daily_mail_comes_at_eight_by_the_commissions_clock_and_once_a_day() {
        // 2026-11-24 00:00 UTC is three in the morning in Moscow: the last eight was yesterday's.
        let midnight = 1_795_478_400;
        let offset = 3 * HOUR;
        let eight = midnight + 5 * HOUR;
        assert_eq!(last_daily(offset, midnight), eight - DAY);
        assert_eq!(last_daily(offset, eight - 1), eight - DAY);
        assert_eq!(last_daily(offset, eight), eight);
        assert_eq!(last_daily(offset, eight + DAY - 1), eight);
        assert_eq!(last_daily(-5 * HOUR, midnight), midnight - 11 * HOUR);
        // What came after eight waits for the next day; what came before does not wait twice.
        assert!(eight - 1 < last_daily(offset, eight));
        assert!(eight + 1 > last_daily(offset, eight + 60));
    }
}
