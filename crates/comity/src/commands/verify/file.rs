//! Checks single files offline: a proof with its entry and text, a text alone, evidence.

use std::path::{Path, PathBuf};

use commission::adoption::{Adopted, Bundle};
use commission::{Act, CommissionAct, CommissionId, InstrumentAct};
use note::{Digest, Policy};
use record::{Evidence, Place, TlogProof};
use serde_json::{Value, json};

use super::{Report, Source, Verify, Word, in_time, policy, utc};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{read_bytes, read_text};

pub(super) fn check(verify: &Verify, path: &Path, report: &mut Report) -> Outcome {
    let text = read_text(path)?;
    if text.starts_with("c2sp.org/tlog-proof@v1\n") {
        proof(verify, path, &text, report)
    } else if text.starts_with("comity/instrument/v1\n") {
        let signatories = verify.own_signatories()?.ok_or_else(|| {
            Failure::usage("a text alone does not say whose signatures it needs")
                .todo("give --signatories FILE, or verify its .tlog-proof with this file beside it")
        })?;
        let bundle = bundle(path)?;
        verify.check_commission(bundle.text.commission.as_str())?;
        founding(&bundle, beside(path, "founding"), report)?;
        adopted(&bundle, &signatories, Word::Own, report)
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
    let (policy, whose) = match verify.own_policy()? {
        Some(own) => (own, Source::Given),
        None => {
            let file = beside(path, "policy").ok_or_else(|| {
                Failure::usage("the policy is missing")
                    .todo("give --policy FILE: the one your party keeps")
            })?;
            (policy(&file)?, Source::Beside)
        }
    };
    let place = proof.verify(&entry, &policy).map_err(broken)?;
    let audited = whose == Source::Given && matches!(place, Place::Agreed { .. });
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
    in_time(&format!("entry {} is", proof.index()), act.at())?;
    report.say(format!("it is {} of {}", act.kind(), utc(act.at())));
    report.set("kind", act.kind());
    report.source(whose);
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
            verify.check_commission(bundle.text.commission.as_str())?;
            founding(&bundle, beside(path, "founding"), report)?;
            let stated = Policy::parse(signatories).map_err(|e| {
                Failure::new(Code::Finding, "the entry's signatories cannot be read").why(e)
            })?;
            match verify.own_signatories()? {
                Some(own) => adopted(&bundle, &own, Word::Own, report)?,
                None if audited => adopted(&bundle, &stated, Word::Witnesses, report)?,
                None => adopted(&bundle, &stated, Word::Entry, report)?,
            }
        }
        (Act::Instrument(InstrumentAct::Adopted { .. }), None) => {
            report.say("adopted: not checked, since instrument.note is not here");
            report.set("adopted", Value::Null);
        }
        _ => {}
    }
    report.place(place)
}

/// Says whether the text belongs to a demonstration: the founding act does, and the commission's
/// id, which every party signed with the text, is its digest.
fn founding(bundle: &Bundle, file: Option<PathBuf>, report: &mut Report) -> Outcome {
    report.say(format!("commission {}", bundle.text.commission));
    report.set("commission", bundle.text.commission.to_string());
    let Some(file) = file else {
        report.say(
            "whether this is a demonstration is not known, since the file founding is not here",
        );
        report.set("demonstration", Value::Null);
        return Ok(());
    };
    let bytes = read_bytes(&file)?;
    let founded = match Act::decode(&bytes) {
        Ok(Act::Commission(CommissionAct::Founded(founded)))
            if CommissionId::of(&bytes) == bundle.text.commission =>
        {
            founded
        }
        _ => {
            return Err(Failure::new(
                Code::Finding,
                format!("{} is not the founding act of this text's commission", file.display()),
            ));
        }
    };
    if founded.demonstration {
        report.demonstration();
    }
    report.set("demonstration", founded.demonstration);
    Ok(())
}

/// Checks the signatures against the signatories, and says on whose word these are the parties'.
fn adopted(bundle: &Bundle, signatories: &Policy, word: Word, report: &mut Report) -> Outcome {
    let notes: Vec<&str> = bundle.notes.iter().map(String::as_str).collect();
    let adopted = Adopted::verify(bundle.text.clone(), &notes, signatories)
        .map_err(|e| Failure::new(Code::Finding, e))?;
    let (kind, digest) = (bundle.text.kind, adopted.digest());
    let (known, whose) = match word {
        Word::Own => {
            report.say(format!("adopted: yes, {kind} {digest}"));
            (json!(true), "given")
        }
        Word::Witnesses => {
            report.say(format!(
                "adopted: as the entry states, which every witness audited: {kind} {digest}"
            ));
            (json!(true), "witnesses")
        }
        Word::Entry => {
            report.say(format!(
                "adopted: not known; the signatures hold, by the keys that the entry states: {kind} {digest}"
            ));
            (Value::Null, "entry")
        }
    };
    for office in adopted.signed() {
        match adopted.key(office) {
            Some(key) => report.say(format!("  signed by {office} with {key}")),
            None => report.say(format!("  signed by {office}")),
        }
    }
    report.set("adopted", known);
    report.set("signatories", whose);
    report.set("digest", digest.to_string());
    report.set("signed", json!(adopted.signed()));
    report.word = Some(word);
    Ok(())
}

fn evidence(verify: &Verify, text: &str, report: &mut Report) -> Outcome {
    let evidence = Evidence::parse(text)?;
    let policy = verify.own_policy()?.ok_or_else(|| {
        Failure::usage("the policy is missing")
            .todo("give --policy FILE: evidence counts only against a log whose key you know")
    })?;
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
