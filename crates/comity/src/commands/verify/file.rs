//! Checks single files offline: a proof with its entry and text, a text alone, evidence.

use std::path::{Path, PathBuf};

use commission::adoption::{Adopted, Bundle};
use commission::{Act, InstrumentAct};
use note::{Digest, Policy};
use record::{Evidence, TlogProof};
use serde_json::json;

use super::{Report, Verify, policy, utc};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_bytes, read_text};

pub(super) fn check(verify: &Verify, path: &Path, report: &mut Report) -> Outcome {
    let text = read_text(path)?;
    if text.starts_with("c2sp.org/tlog-proof@v1\n") {
        proof(verify, path, &text, report)
    } else if text.starts_with("comity/instrument/v1\n") {
        let signatories = verify.signatories.as_deref().ok_or_else(|| {
            Failure::usage("a text alone does not say whose signatures it needs")
                .todo("give --signatories FILE, or verify its .tlog-proof with this file beside it")
        })?;
        let bundle = bundle(path)?;
        adopted(&bundle, &policy(signatories)?, report)
    } else if text.starts_with("comity/evidence/v1\n") {
        evidence(verify, &text, report)
    } else {
        Err(Failure::usage(format!("{} is nothing that can be verified", path.display()))
            .why("it is no .tlog-proof, no instrument.note and no evidence")
            .todo("give one of these, an exported folder or a server's address"))
    }
}

fn beside(path: &Path, name: &str) -> Option<PathBuf> {
    let file = path.with_file_name(name);
    file.is_file().then_some(file)
}

fn bundle(path: &Path) -> Outcome<Bundle> {
    Bundle::parse(&read_text(path)?).map_err(|e| {
        Failure::new(Code::Finding, format!("{} is no signed text", path.display())).why(e)
    })
}

fn proof(verify: &Verify, path: &Path, text: &str, report: &mut Report) -> Outcome {
    let broken = |e: record::Error| {
        Failure::new(Code::Finding, "the proof does not hold")
            .why(e)
            .todo("get the proof again from each party's mirror; if it still does not hold, show it to every party")
    };
    let proof = TlogProof::parse(text).map_err(broken)?;
    let entry_file = verify.entry.clone().or_else(|| beside(path, "entry")).ok_or_else(|| {
        Failure::usage("the entry is missing")
            .todo("give --entry FILE: the exact bytes of the entry")
    })?;
    let entry = read_bytes(&entry_file)?;
    let policy_file =
        verify.policy.clone().or_else(|| beside(path, "policy")).ok_or_else(|| {
            Failure::usage("the policy is missing")
                .todo("give --policy FILE: the one your party keeps")
        })?;
    let place = proof.verify(&entry, &policy(&policy_file)?).map_err(broken)?;
    report.say(format!(
        "entry {} is in the record {} ({} entries)",
        proof.index(),
        proof.checkpoint().checkpoint().origin(),
        proof.checkpoint().checkpoint().size()
    ));
    report.set("index", proof.index());
    let act = Act::decode(&entry).map_err(|e| {
        Failure::new(Code::Finding, "the entry is in the record, but is no act this version knows")
            .why(e)
    })?;
    report.say(format!("it is {} of {}", act.kind(), utc(act.at())));
    report.set("kind", act.kind());
    let note_file = verify.note.clone().or_else(|| beside(path, "instrument.note"));
    match (&act, note_file) {
        (
            Act::Instrument(InstrumentAct::Adopted { digest, signatories, signatures, .. }),
            Some(file),
        ) => {
            let bundle = bundle(&file)?;
            if bundle.text.digest() != *digest {
                return Err(Failure::new(
                    Code::Finding,
                    "the text is not the one that was adopted",
                )
                .why(format!("the entry names {digest}, the file has {}", bundle.text.digest())));
            }
            let listed: Vec<Digest> =
                bundle.notes.iter().map(|note| Digest::of(note.as_bytes())).collect();
            if listed != *signatures {
                return Err(Failure::new(
                    Code::Finding,
                    "the signatures are not those of the entry",
                ));
            }
            let stated = Policy::parse(signatories).map_err(|e| {
                Failure::new(Code::Finding, "the entry's signatories cannot be read").why(e)
            })?;
            match &verify.signatories {
                Some(own) => adopted(&bundle, &policy(own)?, report)?,
                None => {
                    adopted(&bundle, &stated, report)?;
                    report.say("  (whose keys these are is taken from the entry; give --signatories to hold it against your own list)");
                }
            }
        }
        (Act::Instrument(InstrumentAct::Adopted { .. }), None) => {
            report.say("adopted: not checked, since instrument.note is not here");
        }
        _ => {}
    }
    report.place(place);
    Ok(())
}

fn adopted(bundle: &Bundle, signatories: &Policy, report: &mut Report) -> Outcome {
    let notes: Vec<&str> = bundle.notes.iter().map(String::as_str).collect();
    let adopted = Adopted::verify(bundle.text.clone(), &notes, signatories)
        .map_err(|e| Failure::new(Code::Finding, e))?;
    report.say(format!("adopted: yes, {} {}", bundle.text.kind, adopted.digest()));
    for office in adopted.signed() {
        report.say(format!("  signed by {office}"));
    }
    report.set("adopted", true);
    report.set("digest", adopted.digest().to_string());
    report.set("signed", json!(adopted.signed()));
    Ok(())
}

fn evidence(verify: &Verify, text: &str, report: &mut Report) -> Outcome {
    let evidence = Evidence::parse(text)?;
    let file = verify.policy.as_deref().ok_or_else(|| {
        Failure::usage("the policy is missing")
            .todo("give --policy FILE: evidence counts only against a log whose key you know")
    })?;
    let policy = policy(file)?;
    let origin = evidence.first().checkpoint().origin();
    let log = policy
        .logs()
        .iter()
        .find(|log| log.key.name().as_str() == origin)
        .ok_or_else(|| Failure::usage(format!("the policy does not name the log {origin}")))?;
    let misbehaviour = evidence
        .verify(&log.key)
        .map_err(|e| Failure::new(Code::Finding, "this is no evidence of misbehaviour").why(e))?;
    report.set("evidence", format!("{misbehaviour:?}"));
    Err(Failure::new(Code::Evidence, format!("the log {origin} signed two different records"))
        .why(format!("{misbehaviour:?}"))
        .todo("show this file to every party; nothing new of this log should be trusted"))
}
