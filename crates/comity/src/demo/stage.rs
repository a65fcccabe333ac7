//! Everybody who acts in the weeks before the story, with their keys, and what they do over and
//! over.

use std::path::Path;

use commission::instrument::to_sign;
use commission::roll::Change;
use commission::{InstrumentId, Office, Purpose};
use note::{Digest, SigningKey};
use store::Store;
use store::sealed::Secret;

use super::cast::{Cast, JURORS, SECRETARY};
use crate::commands::signed;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::random;

pub(super) const DAY: i64 = 86_400;
pub(super) const HOUR: i64 = 3_600;
/// Seconds after midnight at which the reports of the day before are committed.
const AFTER_MIDNIGHT: i64 = 15 * 60;

/// An office with its key.
pub(super) struct Signer {
    pub(super) office: Office,
    key: SigningKey,
}

impl Signer {
    fn new(office: &str, key: &Path) -> Outcome<Self> {
        Ok(Self { office: office.parse().map_err(Failure::usage)?, key: keys::private(key)? })
    }

    pub(super) fn sign(&self, purpose: Purpose, subject: Digest, at: i64) -> Outcome<String> {
        let key = self.key.verifier().id();
        signed(to_sign(purpose, subject, None, &self.office, key, at, random()?)?, &self.key)
    }
}

/// Everybody who acts in those weeks.
pub(super) struct Stage {
    pub(super) store: Store,
    pub(super) founded: i64,
    pub(super) secretary: Signer,
    pub(super) chairs: Vec<Signer>,
    pub(super) members: Vec<Signer>,
    /// The jurors of each party, in the order of the parties.
    pub(super) jurors: Vec<Vec<Signer>>,
    pub(super) secrets: Vec<Secret>,
    /// The last day whose reports are committed, counted from 1970-01-01.
    committed: i64,
}

impl Stage {
    pub(super) async fn new(store: Store, cast: &Cast) -> Outcome<Self> {
        let of = |role: &str, key: fn(&Cast, &str) -> std::path::PathBuf| {
            let seat =
                |party: &String| Signer::new(&format!("{party}/{role}/1"), &key(cast, party));
            cast.parties().iter().map(seat).collect::<Outcome<Vec<_>>>()
        };
        let founded = store.commission().founded.at;
        Ok(Self {
            founded,
            secretary: Signer::new(SECRETARY, &cast.file("secretary.key"))?,
            chairs: of("co-chair", Cast::chair)?,
            members: of("member", Cast::member)?,
            jurors: cast
                .parties()
                .iter()
                .map(|party| {
                    let seat = |number| {
                        let office = format!("{party}/juror/{number}");
                        Signer::new(&office, &cast.juror(party, number))
                    };
                    (1..=JURORS).map(seat).collect::<Outcome<_>>()
                })
                .collect::<Outcome<_>>()?,
            secrets: Vec::new(),
            // Nothing is entered before the reading keys are.
            committed: (founded + HOUR).div_euclid(DAY),
            store,
        })
    }

    /// One of each party and the secretary get reading keys, with the agreement of every party.
    pub(super) async fn reading_keys(&mut self) -> Outcome {
        let at = self.founded + HOUR;
        let pass = web::demo::PASSPHRASE;
        let mut orders: Vec<(&Signer, Vec<&Signer>)> =
            self.chairs.iter().map(|chair| (chair, vec![chair])).collect();
        let all = std::iter::once(&self.secretary).chain(&self.chairs).collect();
        orders.push((&self.secretary, all));
        for (of, by) in orders {
            let reading = self.store.new_reading_key(&of.office, pass, at).await?;
            let change = Change::ReadingKey { office: of.office.clone(), reading };
            let subject = self.store.commission().order_subject(&change);
            let notes: Vec<String> = by
                .into_iter()
                .map(|signer| signer.sign(Purpose::Seat, subject, at))
                .collect::<Outcome<_>>()?;
            let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
            self.store.change_seat(&change, &notes, None, at).await?;
        }
        self.secrets = self.store.unlock(&self.secretary.office, pass).await?;
        Ok(())
    }

    /// Commits to the reports of every day that is over, as a server does after midnight.
    pub(super) async fn commit_reports(&mut self, until: i64) -> Outcome {
        loop {
            let at = (self.committed + 1) * DAY + AFTER_MIDNIGHT;
            if at > until {
                return Ok(());
            }
            let seed: [u8; 32] = random()?;
            let mut count = 0_u64;
            let filling = move || {
                count += 1;
                *Digest::of(&[&seed[..], &count.to_be_bytes()].concat()).as_bytes()
            };
            self.store.commit_reports(at, filling).await?;
            self.committed += 1;
        }
    }

    /// Puts a draft that every party worded alike on the table; all of them sign it.
    pub(super) async fn adopt(&self, draft: &InstrumentId, drafter: &Signer, at: i64) -> Outcome {
        let tabling = self.store.prepare_tabling(draft, None, at).await?;
        let (digest, deadline) = (tabling.text().digest(), tabling.text().deadline);
        let note = drafter.sign(Purpose::Table, digest, at)?;
        self.store.table(draft, deadline, &note, at).await?;
        for chair in &self.chairs {
            let note = chair.sign(Purpose::Sign, digest, at)?;
            self.store.sign(draft, &note, at).await?;
        }
        Ok(())
    }
}
