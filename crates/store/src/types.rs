//! What goes into the store and comes out of it.

use commission::act::Founded;
use commission::commitment::Promise;
use commission::draft::{Citation, Ground, Own, Voice};
use commission::{
    Adopted, Draft, Instrument, InstrumentAct, InstrumentId, InstrumentText, Kind, Language,
    Localized, Office, PartyId, Role,
};
use note::Digest;
use record::{Hash, Place, SignedCheckpoint};

/// How the store is run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// The number of connections that read.
    pub readers: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { readers: 4 }
    }
}

/// What a commission is founded with.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The charter's file.
    pub charter: String,
    /// The founding act, checked by [`commission::commission::found`].
    pub founded: Founded,
    /// Who holds the first seats; erasable.
    pub persons: Vec<(Office, PersonCard)>,
}

/// Who holds a seat. Erasable: the record holds the [commitment](PersonCard::commitment) only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonCard {
    /// The name.
    pub name: String,
    /// Random bytes, so that a name cannot be guessed from its commitment.
    pub salt: [u8; 16],
    /// Whether the public may see the name.
    pub show: bool,
}

impl PersonCard {
    /// The salted commitment to the person that the record holds.
    pub fn commitment(&self) -> Digest {
        let salt: String = self.salt.iter().map(|byte| format!("{byte:02x}")).collect();
        Digest::of(format!("comity/person/v1\n{salt}\n{}\n", self.name).as_bytes())
    }
}

/// Where the record and everything around it stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Head {
    /// The number of acts in the record.
    pub size: u64,
    /// Grows with every visible change: acts, desk moves, checkpoints, cosignatures.
    pub stamp: u64,
}

/// Where committed acts stand in the record: `first..size`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The index of the first.
    pub first: u64,
    /// One more than the index of the last.
    pub size: u64,
}

/// What somebody saw before a move: where the words are others by now, the move is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seen {
    /// The version of the draft that was shown.
    pub version: i64,
    /// [`commission::draft::digest_of_words`] of the words that were shown; of a promise,
    /// [`commission::draft::digest_of_promise`].
    pub words: Digest,
}

/// A move on the desk.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Words a passage for one's party.
    Word {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
        /// The words.
        text: String,
        /// What the one who words it saw of their side's own wording before.
        seen: Option<Seen>,
    },
    /// Takes another voice's wording as one's own.
    Accept {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
        /// Whose.
        from: Voice,
    },
    /// States a ground for one's party.
    Ground {
        /// Where it stands.
        citation: Citation,
        /// The language.
        language: Language,
        /// The words.
        text: String,
    },
    /// States the interests of one's party.
    Interest {
        /// The language.
        language: Language,
        /// The words.
        text: String,
        /// What was seen of them before.
        seen: Option<Seen>,
    },
    /// States a whole ground: a new one, or in place of one's own with this digest.
    StateGround {
        /// The digest of the ground that it replaces.
        in_place_of: Option<Digest>,
        /// The ground.
        ground: Ground,
        /// The version of the draft that was seen.
        version: i64,
    },
    /// Takes something of one's own back.
    Remove {
        /// What.
        own: Own,
        /// What was seen of it, where it is a wording, an interest or a promise.
        seen: Option<Seen>,
    },
    /// Several moves as one: all of them or none.
    All(Vec<Edit>),
    /// Adds a promise, or replaces the one with the same id.
    Promise {
        /// The promise.
        promise: Promise,
        /// What was seen of it before.
        seen: Option<Seen>,
    },
    /// Attaches a file; its bytes go to the blob table.
    Attach {
        /// Under which name.
        name: String,
        /// The file.
        bytes: Vec<u8>,
    },
}

/// Who may read a comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Audience {
    /// Every party.
    Shared,
    /// One party: the writer's own.
    Party(PartyId),
}

/// Who reads a thread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reader {
    /// Somebody of no party: what is for every party.
    Shared,
    /// Somebody of a party: also what is for that party.
    Party(PartyId),
    /// An auditor: everything.
    All,
}

impl Reader {
    /// As what an office reads.
    pub fn of(office: &Office) -> Self {
        match office.party() {
            Some(party) => Reader::Party(party.clone()),
            None if office.role() == Role::Auditor => Reader::All,
            None => Reader::Shared,
        }
    }
}

/// A comment on a matter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// Its number within the thread, from 1.
    pub number: i64,
    /// Who wrote it.
    pub office: Office,
    /// Who may read it.
    pub audience: Audience,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The words.
    pub text: String,
}

/// A draft as it lies on the desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftRow {
    /// The draft.
    pub draft: Draft,
    /// How often it was changed, for compare-and-swap.
    pub version: i64,
    /// When it was last changed (Unix seconds UTC).
    pub changed: i64,
}

/// An instrument in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InstrumentRow {
    /// Its id.
    pub id: InstrumentId,
    /// Its kind.
    pub kind: Kind,
    /// Its number within the kind, from 1, by first tabling.
    pub number: i64,
    /// The revision that counts.
    pub revision: u32,
    /// Its state's word.
    pub state: String,
    /// Its titles.
    pub titles: Localized,
    /// The digest that is signed.
    pub digest: Digest,
    /// When the revision was tabled (Unix seconds UTC).
    pub tabled: i64,
    /// When an act last changed it (Unix seconds UTC).
    pub changed: i64,
    /// The last second at which it can be signed (Unix seconds UTC).
    pub deadline: i64,
    /// Who has signed this revision.
    pub signed: Vec<Office>,
    /// The index of the act that brought its present state.
    pub entry: u64,
}

/// An instrument without its history.
#[derive(Clone, PartialEq, Debug)]
pub struct Checked {
    /// The instrument, checked.
    pub instrument: Instrument,
    /// Its number within the kind, from 1, by first tabling.
    pub number: i64,
    /// The proof that it is adopted; none when it is not.
    pub adopted: Option<Adopted<InstrumentText>>,
}

/// An instrument with everything the record says of it.
#[derive(Clone, PartialEq, Debug)]
pub struct InstrumentPage {
    /// The instrument, checked.
    pub instrument: Instrument,
    /// Its number within the kind, from 1, by first tabling.
    pub number: i64,
    /// How many acts changed it, for compare-and-swap.
    pub version: i64,
    /// Every act about it with its index, oldest first.
    pub history: Vec<(u64, InstrumentAct)>,
    /// The proof that it is adopted; none when it is not.
    pub adopted: Option<Adopted<InstrumentText>>,
    /// The index of the act that adopted it.
    pub adopted_entry: Option<u64>,
}

/// Which instruments to list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Of this kind only.
    pub kind: Option<Kind>,
    /// In this state only.
    pub state: Option<String>,
    /// With these words only; the last may be the beginning of a word.
    pub words: Option<String>,
    /// After this one in the list: the last of the page before.
    pub before: Option<(i64, InstrumentId)>,
    /// How many at most; 0 for the most that one page can have.
    pub limit: u32,
    /// The nearest deadline first, instead of the newest change. There is no next page then.
    pub soonest: bool,
}

/// An act of the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its index, from 0.
    pub index: u64,
    /// When it was committed (Unix seconds UTC).
    pub at: i64,
    /// Its kind.
    pub kind: String,
    /// Its canonical bytes.
    pub bytes: Vec<u8>,
    /// Its leaf hash.
    pub leaf: Hash,
}

/// The place of an entry in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Not every party's witness has seen it.
    Pending {
        /// Since when (Unix seconds UTC).
        since: i64,
        /// The witnesses whose cosignature could still help.
        missing: Vec<String>,
    },
    /// A quorum of witnesses cosigned a checkpoint that covers it.
    Agreed {
        /// Since when (Unix seconds UTC).
        since: i64,
        /// The size of that checkpoint.
        size: u64,
    },
}

/// A checkpoint with the cosignatures collected so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// The checkpoint; its note carries the log's signature and the cosignatures.
    pub checkpoint: SignedCheckpoint,
    /// When the log signed it (Unix seconds UTC).
    pub at: i64,
    /// Whether it is agreed.
    pub place: Place,
    /// Which witnesses cosigned it, and when (Unix seconds UTC).
    pub cosigned: Vec<(String, i64)>,
}

/// What a check of everything found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FsckReport {
    /// The number of entries read.
    pub entries: u64,
    /// The number of full tiles read.
    pub tiles: u64,
    /// The number of blobs read.
    pub blobs: u64,
    /// The number of checkpoints read.
    pub checkpoints: u64,
    /// What broke; empty when everything holds.
    pub problems: Vec<String>,
}

/// What a rebuild did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RebuildReport {
    /// The number of acts replayed.
    pub entries: u64,
    /// What differed before; empty when the tables were right.
    pub differences: Vec<String>,
}

/// How much the store holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stats {
    /// Acts in the record.
    pub entries: u64,
    /// Instruments.
    pub instruments: u64,
    /// Drafts on the desk.
    pub drafts: u64,
    /// Blobs.
    pub blobs: u64,
    /// Bytes of the database's files.
    pub bytes: u64,
}
