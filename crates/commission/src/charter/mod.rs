//! The charter: who the parties are, what the commission may deal with, and how it decides.
//!
//! A charter is a TOML file. [`Charter::parse`] reports every mistake at once, each with its
//! line and its remedy ([`Problem`]); a [`Charter`] that exists is therefore consistent.

mod parse;
mod problem;

use std::collections::{BTreeMap, BTreeSet};

pub use problem::Problem;

use crate::commitment::Promise;
use crate::incident::Priority;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::mandate::Topic;
use crate::party::{Office, PartyId, Role};

/// The most bytes a charter's file may have.
pub const CHARTER_BYTES_MAX: usize = 1 << 20;
/// The most characters of a name, of at most four bytes each.
pub const NAME_CHARS_MAX: usize = 200;
/// The most characters of a party's short name.
pub const SHORT_CHARS_MAX: usize = 40;
/// The most characters of a sentence: a clause, a promise, a purpose, a meaning.
pub const TEXT_CHARS_MAX: usize = 2_000;
/// The most characters of a quotation.
pub const QUOTE_CHARS_MAX: usize = 4_000;
/// The most characters of a host or a web address.
pub const URL_CHARS_MAX: usize = 300;
/// The most letters of a monogram.
pub const MONOGRAM_LETTERS_MAX: usize = 2;
/// The most hours within which a reporter is answered.
pub const ANSWER_HOURS_MAX: u16 = 24 * 14;
/// The most hours within which an incident is answered.
pub const INCIDENT_HOURS_MAX: u16 = 24 * 60;
/// The most minutes within which a call between parties is answered.
pub const CALL_MINUTES_MAX: u16 = 24 * 60;
/// The most days within which a contact is confirmed.
pub const CONFIRM_DAYS_MAX: u16 = 90;
/// The most days between two meetings, or within which a call is answered.
pub const MEETING_DAYS_MAX: u16 = 366;
/// The most hours that a call at short notice leaves.
pub const NOTICE_HOURS_MAX: u16 = 24 * 7;
/// The most days before an occasion by which one is reminded of it.
pub const REMIND_DAYS_MAX: u16 = 60;
/// The most reports of a region that a charter asks for before the region is told.
pub const REGION_REPORTS_MAX: u16 = 1_000;
/// The most days for which a report that is over is kept.
pub const RETENTION_DAYS_MAX: u16 = 1_000;
/// The longest deadline in days.
pub const DEADLINE_DAYS_MAX: u16 = 365;
/// The last year in which a promise may be due.
pub const DUE_YEAR_MAX: i64 = 2_199;
/// The most `[[seat]]` entries.
pub const SEATS_MAX: usize = 200;
/// The most clauses of a charter.
pub const CLAUSES_MAX: usize = 200;
/// The most regions.
pub const REGIONS_MAX: usize = 300;
/// The most emergency numbers.
pub const EMERGENCY_MAX: usize = 300;
/// The most clauses of the origin.
pub const ORIGIN_CLAUSES_MAX: usize = 60;
/// The most entries of a list within a section.
pub const LIST_ENTRIES_MAX: usize = 200;

/// A party of the commission.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Party {
    /// Its id in this charter and in the record.
    pub id: PartyId,
    /// Its full name.
    pub name: Localized,
    /// A short name for tables and seals.
    pub short: Localized,
    /// One or two letters that stand for it in its seal.
    pub monogram: String,
    /// The shape of its seal. Parties carry no flag and no colour.
    pub shape: Shape,
    /// The host of its signing pages: relying-party id of signing passkeys (`decisions.md` 2).
    pub signing_host: Option<String>,
    /// Where it shows itself to the public.
    pub website: Option<String>,
}

/// The outline of a party's seal, all in the same ink.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Shape {
    /// A circle.
    Circle,
    /// A square on its corner.
    Diamond,
    /// A hexagon.
    Hexagon,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
    /// An octagon.
    Octagon,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Shape; 6] = [
        Shape::Circle,
        Shape::Diamond,
        Shape::Hexagon,
        Shape::Square,
        Shape::Triangle,
        Shape::Octagon,
    ];

    /// The shape's word in charters.
    pub fn as_str(self) -> &'static str {
        match self {
            Shape::Circle => "circle",
            Shape::Diamond => "diamond",
            Shape::Hexagon => "hexagon",
            Shape::Square => "square",
            Shape::Triangle => "triangle",
            Shape::Octagon => "octagon",
        }
    }
}

/// How many seats of a role there are, in one party or in the secretariat.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seats {
    /// The role.
    pub role: Role,
    /// The party, or none for roles of the secretariat.
    pub party: Option<PartyId>,
    /// How many: numbers 1 to this.
    pub count: u16,
}

/// Who signs a kind of instrument for each party: so many of the holders of a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Signatories {
    /// The role that signs.
    pub role: Role,
    /// How many different seats of that role in each party.
    pub count: u16,
}

/// Days within which things are to happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Deadlines {
    /// Days a tabled text waits for signatures when the one who tables it names no other.
    pub sign_days: u16,
    /// The most days that may be named.
    pub sign_days_max: u16,
}

/// How reports are dealt with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reports {
    /// Hours within which a reporter is first answered.
    pub answer_hours: u16,
    /// Days after which a report that is over is erased.
    pub retention_days: u16,
}

impl Default for Reports {
    fn default() -> Self {
        Self { answer_hours: 24, retention_days: 90 }
    }
}

/// How incidents are dealt with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Incidents {
    /// The role whose holders verify for their party: member or co-chair.
    pub verifier: Role,
    /// Hours within which one of high priority is answered.
    pub high_hours: u16,
    /// Hours within which one of medium priority is answered.
    pub medium_hours: u16,
    /// Hours within which one of low priority is answered.
    pub low_hours: u16,
    /// From so many reports of a region within a year on, an incident's region is told to everybody.
    pub region_reports: u16,
}

impl Incidents {
    /// What holds where a charter says nothing.
    fn default_for(verifier: Role) -> Self {
        let (high_hours, medium_hours, low_hours) = (12, 48, 24 * 14);
        Self { verifier, high_hours, medium_hours, low_hours, region_reports: 3 }
    }

    /// Hours within which an incident is answered.
    pub fn hours(&self, priority: Priority) -> u16 {
        match priority {
            Priority::High => self.high_hours,
            Priority::Medium => self.medium_hours,
            Priority::Low => self.low_hours,
        }
    }
}

/// How the parties keep in contact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Contacts {
    /// Minutes within which a call is answered before the next deputy is told.
    pub answer_minutes: u16,
    /// The same for an urgent call.
    pub urgent_minutes: u16,
    /// Days within which the other side confirms a contact that was entered.
    pub confirm_days: u16,
}

impl Default for Contacts {
    fn default() -> Self {
        Self { answer_minutes: 60, urgent_minutes: 15, confirm_days: 14 }
    }
}

/// How the commission meets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingRules {
    /// Within how many days after a meeting the next one is held.
    pub every_days: u16,
    /// Days within which a call is answered.
    pub answer_days: u16,
    /// Hours that a call at short notice leaves at least.
    pub short_notice_hours: u16,
    /// How many of each party are to be present, one of them a co-chair.
    pub quorum: u16,
    /// Days before an occasion by which one is reminded of it.
    pub remind_days: u16,
    /// Who is asked to mediate when a meeting does not come about, if the parties named anybody.
    pub conciliator: Option<Localized>,
}

impl Default for MeetingRules {
    fn default() -> Self {
        Self {
            every_days: 90,
            answer_days: 7,
            short_notice_hours: 3,
            quorum: 1,
            remind_days: 3,
            conciliator: None,
        }
    }
}

/// A number to call in danger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Emergency {
    /// The region, as an ISO 3166-2 code, or none where it holds everywhere.
    pub region: Option<String>,
    /// What answers.
    pub service: Localized,
    /// The number to dial.
    pub number: String,
}

/// A region of the commission's work.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Region {
    /// Its ISO 3166-2 code, such as `RU-MOW`.
    pub code: String,
    /// Its name.
    pub name: Localized,
    /// The parties that have a branch in it.
    pub branches: BTreeSet<PartyId>,
}

/// One clause of the statement from which the commission comes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OriginClause {
    /// Its id, used as an anchor: `incidents`.
    pub id: String,
    /// Its words, quoted as published.
    pub quote: String,
    /// What it means for this commission.
    pub meaning: Localized,
    /// The promises that come from it, by id.
    pub promises: Vec<String>,
    /// The mandate topics that come from it, by id.
    pub topics: Vec<String>,
}

/// The statement from which the commission comes, quoted as a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Its title as published.
    pub title: String,
    /// The language of the quotation.
    pub language: Language,
    /// Where it was published.
    pub source: String,
    /// Who signed it then, as the source says. They are not users and hold no keys here.
    pub signatories: Vec<String>,
    /// Its clauses, in its own order.
    pub clauses: Vec<OriginClause>,
}

/// A commission's founding rules, read and found consistent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charter {
    /// Short name: `diasporas-of-russia`.
    pub id: String,
    /// The commission's name.
    pub name: Localized,
    /// Who we are, in one sentence.
    pub purpose: Localized,
    /// The languages in which the charter gives every name. Never empty.
    pub published: BTreeSet<Language>,
    /// The IANA name of the commission's time zone, such as `Europe/Moscow`.
    pub time_zone: String,
    /// That zone's offset from UTC in seconds, for dates on pages.
    pub utc_offset_seconds: i32,
    /// The parties, at least two, in the order of the file. The order means nothing: pages alternate it.
    pub parties: Vec<Party>,
    /// The seats, per party and for the secretariat.
    pub seats: Vec<Seats>,
    /// Languages whose versions bind, per kind. Never empty.
    pub authentic: BTreeMap<Kind, BTreeSet<Language>>,
    /// Languages in which courtesy translations are offered besides.
    pub courtesy: BTreeSet<Language>,
    /// Who signs, per kind.
    pub signatories: BTreeMap<Kind, Signatories>,
    /// Clocks.
    pub deadlines: Deadlines,
    /// How reports are dealt with.
    pub reports: Reports,
    /// How incidents are dealt with.
    pub incidents: Incidents,
    /// How the parties keep in contact.
    pub contacts: Contacts,
    /// How the commission meets.
    pub meetings: MeetingRules,
    /// What the commission may deal with.
    pub topics: Vec<Topic>,
    /// Numbers to call in danger.
    pub emergency: Vec<Emergency>,
    /// Regions and the parties' branches in them.
    pub regions: Vec<Region>,
    /// Clauses of the charter that texts may cite as grounds: number to words.
    pub clauses: BTreeMap<String, Localized>,
    /// The promises made in the charter.
    pub promises: Vec<Promise>,
    /// The statement from which the commission comes, if any.
    pub origin: Option<Origin>,
    /// The file itself, byte for byte: its digest is what the record names.
    pub source: String,
}

impl Charter {
    /// Reads a charter.
    ///
    /// # Errors
    /// Every problem found, with line and remedy; the list is never empty.
    pub fn parse(source: &str) -> Result<Charter, Vec<Problem>> {
        parse::charter(source)
    }

    /// The party with this id.
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// The ids of all parties, sorted, so that no file order is shown as a rank.
    pub fn party_ids(&self) -> BTreeSet<PartyId> {
        self.parties.iter().map(|party| party.id.clone()).collect()
    }

    /// The day of a moment (Unix seconds UTC) by the commission's clock, counted from 1970-01-01.
    pub fn day_of(&self, unix: i64) -> i64 {
        unix.saturating_add(self.utc_offset_seconds.into()).div_euclid(86_400)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// Whether the charter has this seat.
    pub fn has_office(&self, office: &Office) -> bool {
        self.seats.iter().any(|seats| {
            seats.role == office.role()
                && seats.party.as_ref() == office.party()
                && office.number() <= seats.count
        })
    }

    /// The languages that bind for a kind.
    pub fn authentic(&self, kind: Kind) -> BTreeSet<Language> {
        self.authentic.get(&kind).cloned().unwrap_or_default()
    }

    /// Who signs a kind.
    pub fn signatories(&self, kind: Kind) -> Signatories {
        self.signatories
            .get(&kind)
            .copied()
            .unwrap_or(Signatories { role: Role::CoChair, count: 1 })
    }

    /// The offices whose holders may sign a kind, per party.
    ///
    /// Each party has at least as many as [`Charter::signatories`] asks for.
    pub fn signatory_offices(&self, kind: Kind) -> BTreeMap<PartyId, Vec<Office>> {
        let role = self.signatories(kind).role;
        let mut offices: BTreeMap<PartyId, Vec<Office>> = BTreeMap::new();
        for seats in self.seats.iter().filter(|seats| seats.role == role) {
            let Some(party) = &seats.party else { continue };
            let numbered = (1..=seats.count)
                .filter_map(|number| Office::new(Some(party.clone()), role, number).ok());
            offices.entry(party.clone()).or_default().extend(numbered);
        }
        offices
    }
}
