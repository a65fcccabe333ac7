//! Checks a whole record: every entry, tile, checkpoint, statement, adoption and file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use commission::audit::{Auditor, Blobs};
use commission::symmetry::Recount;
use commission::{Act, Charter};
use note::{Digest, Policy, VerifierKey};
use record::{
    Appender, BUNDLE_BYTES_MAX, Evidence, Hash, Level, Seen, SignedCheckpoint, TilePath, tiles_for,
};
use serde_json::json;

use super::standing::{Standing, gather};
use super::{Report, Source as Whose, Verify, ahead, in_time, utc};
use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_regular, read_text, replace};

/// Where a record is read from.
pub(super) enum Source {
    Server(Client),
    Folder(PathBuf),
}

impl Source {
    fn new(target: &str) -> Outcome<Self> {
        if target.starts_with("http://") || target.starts_with("https://") {
            Ok(Source::Server(Client::new(target)?))
        } else {
            let folder = Path::new(target);
            // An export holds the folder `record`; either may be named.
            let inner = folder.join("record");
            Ok(Source::Folder(if inner.is_dir() { inner } else { folder.to_owned() }))
        }
    }

    fn find(&self, name: &str) -> Outcome<Option<Vec<u8>>> {
        // A bundle is the longest file of a record; every other is far shorter.
        let max = BUNDLE_BYTES_MAX;
        match self {
            Source::Server(client) => client.find_within(&format!("/record/{name}"), max),
            Source::Folder(folder) => read_regular(&folder.join(name), max as u64),
        }
    }

    fn get(&self, name: &str) -> Outcome<Vec<u8>> {
        self.find(name)?.ok_or_else(|| broken(format!("{name} is missing"), ""))
    }

    /// A file that the record names by its digest, unchecked.
    pub(super) fn blob(&self, digest: &Digest) -> Outcome<Option<Vec<u8>>> {
        self.find(&format!("blob/{}", digest.hex()))
    }

    /// A tile or bundle, or the full one that holds it by now.
    pub(super) fn tile(&self, path: &TilePath) -> Outcome<Vec<u8>> {
        if let Some(bytes) = self.find(&path.to_string())? {
            return Ok(bytes);
        }
        if path.is_partial()
            && let Some(bytes) = self.find(&path.full().to_string())?
        {
            return Ok(bytes);
        }
        Err(broken(format!("{path} is missing"), ""))
    }

    fn checkpoint(&self, name: &str) -> Outcome<Option<SignedCheckpoint>> {
        let Some(bytes) = self.find(name)? else { return Ok(None) };
        let text = String::from_utf8(bytes).map_err(|e| broken(format!("{name} is no text"), e))?;
        SignedCheckpoint::parse(&text)
            .map(Some)
            .map_err(|e| broken(format!("{name} is no checkpoint"), e))
    }
}

struct SourceBlobs<'a> {
    source: &'a Source,
    /// What was fetched ahead.
    ahead: RefCell<BTreeMap<Digest, Vec<u8>>>,
    failure: RefCell<Option<Failure>>,
}

impl Blobs for SourceBlobs<'_> {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        if let Some(bytes) = self.ahead.borrow().get(digest) {
            return Some(bytes.clone());
        }
        match self.source.blob(digest) {
            Ok(found) => found,
            Err(failure) => {
                // Kept apart: a line that broke is not a record that broke.
                self.failure.borrow_mut().get_or_insert(failure);
                None
            }
        }
    }
}

/// A record that is not what it must be.
pub(super) fn broken(what: impl std::fmt::Display, why: impl std::fmt::Display) -> Failure {
    let failure = Failure::new(Code::Finding, format!("the record does not verify: {what}"))
        .todo("keep this copy, compare it with another party's mirror, and tell every party");
    let why = why.to_string();
    if why.is_empty() { failure } else { failure.why(why) }
}

pub(super) fn check(verify: &Verify, report: &mut Report) -> Outcome {
    let source = Source::new(&verify.target)?;
    let newest = source
        .checkpoint("checkpoint.pending")?
        .or(source.checkpoint("checkpoint")?)
        .ok_or_else(|| {
            Failure::new(Code::Io, format!("{} holds no record", verify.target))
                .why("there is neither checkpoint nor checkpoint.pending")
        })?;
    let agreed = source.checkpoint("checkpoint")?;
    let (given, whose) = match verify.own_policy()? {
        Some(own) => (own, Whose::Given),
        None => {
            let text = String::from_utf8(source.get("policy")?).map_err(|e| broken("policy", e))?;
            (Policy::parse(&text).map_err(|e| broken("policy", e))?, Whose::Record)
        }
    };
    let origin = newest.checkpoint().origin().to_owned();
    let log = given
        .logs()
        .iter()
        .find(|log| log.key.name().as_str() == origin)
        .ok_or_else(|| broken(format!("the policy does not name the log {origin}"), ""))?
        .key
        .clone();
    newest.verify_log(&log).map_err(|e| broken("checkpoint.pending", e))?;

    let size = newest.checkpoint().size();
    let mut roots = BTreeMap::from([(size, None)]);
    if let Some(agreed) = &agreed {
        agreed.verify_log(&log).map_err(|e| broken("checkpoint", e))?;
        if agreed.checkpoint().size() > size {
            return Err(broken("checkpoint covers more than checkpoint.pending", ""));
        }
        roots.insert(agreed.checkpoint().size(), None);
    }
    let kept = kept(verify, &log, size)?;
    let seen = seen(verify, &log, &newest)?;
    let known: Vec<&SignedCheckpoint> =
        kept.iter().chain(seen.as_ref().map(Seen::checkpoint)).collect();
    roots.extend(known.iter().map(|checkpoint| (checkpoint.checkpoint().size(), None)));
    let mut auditor = Auditor::new();
    read(&source, size, &mut roots, &mut auditor, |_, _| {})?;
    for checkpoint in std::iter::once(&newest).chain(&agreed).chain(known) {
        let checkpoint = checkpoint.checkpoint();
        if roots.get(&checkpoint.size()).copied().flatten() != Some(checkpoint.root()) {
            return Err(broken(
                format!(
                    "the entries do not give the root of the checkpoint of {}",
                    checkpoint.size()
                ),
                "an entry was changed, or the log signed another tree",
            ));
        }
    }
    let tally = auditor.finish().map_err(|e| broken("", e))?;
    let commission = auditor.commission().ok_or_else(|| broken("it is empty", ""))?;
    if commission.founded.log != log {
        return Err(broken("the founding act names another log key", ""));
    }
    verify.check_commission(commission.id.as_str())?;
    in_time("the record holds an act", auditor.latest())?;
    if commission.founded.demonstration {
        report.demonstration();
    }
    report.say(format!(
        "record {origin}: {} entries, every tile and root as they must be",
        tally.acts
    ));
    report.say(format!("as of {}, its last act", utc(auditor.latest())));
    report.say(format!(
        "acts: {} signed statements hold; {} texts adopted, each signed by every party; {} files as their digests say",
        tally.statements, tally.adopted, tally.blobs
    ));
    report.say(format!("commission {}", commission.id));
    for (office, seat) in commission.roll.seats() {
        report.say(format!("  {office} signs with {}", seat.key));
    }
    report.set("origin", origin);
    report.set("commission", commission.id.to_string());
    report.set(
        "seats",
        commission
            .roll
            .seats()
            .iter()
            .map(
                |(office, seat)| json!({"office": office.to_string(), "key": seat.key.to_string()}),
            )
            .collect::<Vec<_>>(),
    );
    report.set("entries", tally.acts);
    report.set("as_of", auditor.latest());
    report.set("statements", tally.statements);
    report.set("adopted", json!({"texts": tally.adopted}));
    report.set("demonstration", commission.founded.demonstration);
    report.source(whose);

    let standing = Standing { newest: &newest, agreed: agreed.as_ref(), kept: &kept };
    let (place, up_to) = standing.place(&given, commission)?;
    if let Some(size) = up_to {
        report.say(format!("agreed up to entry {}", size.saturating_sub(1)));
        report.set("agreed_size", size);
    }
    report.place(place)?;
    if let Some(file) = &verify.seen {
        replace(file, Seen::new(&newest, &log)?.to_string().as_bytes())?;
    }
    Ok(())
}

/// Counts a record for the symmetry audit, and checks every entry as it is read: whose record it is
/// is not asked.
pub fn recount(target: &str) -> Outcome<(Recount, Charter)> {
    let source = Source::new(target)?;
    let newest = source
        .checkpoint("checkpoint.pending")?
        .or(source.checkpoint("checkpoint")?)
        .ok_or_else(|| Failure::new(Code::Io, format!("{target} holds no record")))?;
    let newest = newest.checkpoint();
    let mut roots = BTreeMap::from([(newest.size(), None)]);
    let (mut auditor, mut recount) = (Auditor::new(), Recount::default());
    read(&source, newest.size(), &mut roots, &mut auditor, |act, blobs| {
        recount.push(act, |digest| blobs.blob(digest));
    })?;
    if roots.get(&newest.size()).copied().flatten() != Some(newest.root()) {
        return Err(broken("the entries do not give the root of its checkpoint", ""));
    }
    let commission = auditor.commission().ok_or_else(|| broken("it is empty", ""))?;
    Ok((recount, commission.charter.clone()))
}

/// The checkpoints that the reader kept, each signed by the log.
fn kept(verify: &Verify, log: &VerifierKey, size: u64) -> Outcome<Vec<SignedCheckpoint>> {
    let mut kept = Vec::new();
    for file in &verify.checkpoints {
        let wrong = |e: record::Error| {
            Failure::io(format!("{} is no checkpoint of this record", file.display()), e)
        };
        let checkpoint = SignedCheckpoint::parse(&read_text(file)?).map_err(wrong)?;
        checkpoint.verify_log(log).map_err(wrong)?;
        if checkpoint.checkpoint().size() > size {
            return Err(rolled_back(size, checkpoint.checkpoint().size()));
        }
        kept.push(checkpoint);
    }
    gather(kept)
}

/// How far the record went when the reader last looked.
fn seen(verify: &Verify, log: &VerifierKey, newest: &SignedCheckpoint) -> Outcome<Option<Seen>> {
    let Some(file) = verify.seen.as_ref().filter(|file| file.exists()) else { return Ok(None) };
    let seen = Seen::parse(&read_text(file)?).map_err(|e| {
        Failure::io(format!("{} does not say how far a record went", file.display()), e)
            .todo("name another file to begin anew")
    })?;
    if seen.origin() != log.name().as_str() {
        return Err(Failure::usage(format!(
            "{} remembers another record: {}",
            file.display(),
            seen.origin()
        )));
    }
    seen.checkpoint()
        .verify_log(log)
        .map_err(|e| Failure::io(format!("{} was not signed by this log", file.display()), e))?;
    let (size, root) = (newest.checkpoint().size(), newest.checkpoint().root());
    if size < seen.size() {
        return Err(rolled_back(size, seen.size()));
    }
    if size == seen.size() && root != seen.root() {
        let evidence = Evidence::new(seen.checkpoint().clone(), newest.clone(), None)?;
        let kept = file.with_extension(format!("evidence-{}", crate::machine::now()));
        crate::machine::write_new(&kept, evidence.to_string().as_bytes(), false)?;
        return Err(Failure::new(Code::Evidence, "the log signed two different records")
            .why(format!("two different trees of {size} entries bear its signature"))
            .todo(format!("the evidence is kept in {}; show it to every party", kept.display())));
    }
    Ok(Some(seen))
}

fn rolled_back(size: u64, known: u64) -> Failure {
    Failure::new(
        Code::Finding,
        format!("the record was rolled back: it shows {size} entries, and had {known} before"),
    )
    .why("a log only grows; the server was restored from an old copy, or hides what came after")
    .todo("ask the operator, and compare with another party's mirror")
}

/// Reads every entry once: leaf into the tree, act into the audit, tile against the server's.
fn read(
    source: &Source,
    size: u64,
    roots: &mut BTreeMap<u64, Option<Hash>>,
    auditor: &mut Auditor,
    mut each: impl FnMut(&Act, &SourceBlobs<'_>),
) -> Outcome {
    let blobs = SourceBlobs { source, ahead: RefCell::default(), failure: RefCell::new(None) };
    let mut tree = Appender::new();
    let mut tiles: BTreeMap<(u8, u64), Vec<Hash>> = BTreeMap::new();
    if let Some(root) = roots.get_mut(&0) {
        *root = Some(tree.root());
    }
    let mut index = 0;
    let bundles = tiles_for(size).filter(|path| path.level() == Level::Entries);
    ahead::in_order(source, bundles, |bundle| {
        auditor.learn(bundle.proven);
        blobs.ahead.replace(bundle.files);
        for (leaf, act) in bundle.entries {
            for full in tree.push(leaf) {
                tiles.insert((full.level, full.index), full.hashes);
            }
            let act = act.map_err(|e| broken(format!("entry {index}"), e))?;
            let pushed = auditor.push(index, &act, &blobs);
            if let Some(failure) = blobs.failure.borrow_mut().take() {
                return Err(failure);
            }
            pushed.map_err(|finding| broken(finding, ""))?;
            each(&act, &blobs);
            if let Some(failure) = blobs.failure.borrow_mut().take() {
                return Err(failure);
            }
            index += 1;
            if let Some(root) = roots.get_mut(&index) {
                *root = Some(tree.root());
            }
        }
        Ok(auditor.commission().map(|commission| commission.roll.clone()))
    })?;
    for path in tiles_for(size) {
        let Level::Hashes(level) = path.level() else { continue };
        let computed = if path.is_partial() {
            tree.edge().get(usize::from(level)).cloned().unwrap_or_default()
        } else {
            tiles.remove(&(level, path.index())).unwrap_or_default()
        };
        let mut shown = source.tile(&path)?;
        shown.truncate(usize::from(path.width()) * record::HASH_BYTES);
        if shown != record::encode_tile(&computed) {
            return Err(broken(format!("{path} does not follow from the entries"), ""));
        }
    }
    Ok(())
}
