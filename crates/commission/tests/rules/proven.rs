//! What was verified once is not verified again, and nothing else is taken for verified.

use crate::support::{House, VALLEYS, history, houses, two_co_chairs};
use commission::act::{Act, InstrumentAct};
use commission::audit::Auditor;
use commission::{Kind, Proven, Purpose, Roll, Signed};
use note::{Note, SignatureLine};

/// The same note with one bit of its signature turned.
fn forged(note: &str) -> String {
    let note = Note::parse(note).unwrap();
    let line = &note.signatures()[0];
    let mut blob = line.blob().to_vec();
    *blob.last_mut().unwrap() ^= 1;
    let line = SignatureLine::new(line.name().clone(), line.id(), blob).unwrap();
    Note::new(note.text().clone(), vec![line]).unwrap().to_string()
}

fn with_note(act: &Act, new: &str) -> Act {
    let mut act = act.clone();
    if let Act::Instrument(
        InstrumentAct::Tabled { note, .. }
        | InstrumentAct::Signed { note, .. }
        | InstrumentAct::Declined { note, .. }
        | InstrumentAct::Withdrawn { note, .. },
    ) = &mut act
    {
        *note = new.to_owned();
    }
    act
}

/// Everything of a record that can be verified ahead, with the rolls of its beginning and its end.
fn ahead(record: &[Act], rolls: &[&Roll]) -> Proven {
    let proven = Proven::new();
    for roll in rolls {
        proven.learn(Proven::ahead(record, roll));
    }
    proven
}

#[test]
fn what_is_proven_is_proven_of_one_key_and_one_note_only() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let (by, other) = (h.co_chair(0), h.co_chair(1));
        let note = h.note(Purpose::Sign, h.digest(&id), &by);
        let (key, others) = (h.keys[&by].verifier(), h.keys[&other].verifier());
        let proven = Proven::new();
        proven.prove(&key, &note).unwrap();
        assert!(proven.knows(&key, &note));
        assert!(!proven.knows(&others, &note));
        assert!(!proven.knows(&key, &forged(&note)));
        assert!(!proven.knows(&key, &format!("{note}\n")));
        assert!(proven.prove(&others, &note).is_err());
        assert!(proven.prove(&key, &forged(&note)).is_err());
        assert_eq!(proven.count(), 1);
    }
}

#[test]
fn a_proven_signature_gives_no_seat_and_serves_no_other_purpose() {
    for mut h in houses() {
        let id = h.tabled(Kind::Statement);
        let by = h.co_chair(0);
        let note = h.note(Purpose::Sign, h.digest(&id), &by);
        let proven = Proven::new();
        proven.prove(&h.keys[&by].verifier(), &note).unwrap();
        let roll = &h.commission.roll;
        assert!(Signed::verify_knowing(&note, Purpose::Sign, roll, &proven).is_ok());
        assert!(Signed::verify_knowing(&note, Purpose::Decline, roll, &proven).is_err());
        h.vacate(&by);
        let roll = &h.commission.roll;
        assert!(Signed::verify_knowing(&note, Purpose::Sign, roll, &proven).is_err());
    }
}

#[test]
fn an_audit_that_learned_ahead_sees_what_one_that_did_not_sees() {
    for charter in [two_co_chairs(), VALLEYS.to_owned()] {
        let h = history(&charter);
        let (alone, _) = crate::support::audit(&h.record, &h.files).unwrap();
        let rolls = [&House::found(&charter).commission.roll, &h.commission.roll];
        let mut auditor = Auditor::new();
        auditor.learn(ahead(&h.record, &rolls));
        for (index, act) in h.record.iter().enumerate() {
            auditor.push(index as u64, act, &h.files).unwrap();
        }
        assert_eq!(auditor.finish().unwrap(), alone);
    }
}

#[test]
fn a_forged_signature_is_found_whatever_was_verified_ahead() {
    for charter in [two_co_chairs(), VALLEYS.to_owned()] {
        let h = history(&charter);
        let first = House::found(&charter).commission.roll.clone();
        let mut forgeries = 0;
        for (at, act) in h.record.iter().enumerate() {
            let Act::Instrument(it) = act else { continue };
            let Some(note) = it.note() else { continue };
            let mut record = h.record.clone();
            record[at] = with_note(act, &forged(note));
            let mut auditor = Auditor::new();
            // Also of the honest record: what is known of it must not help the forgery.
            auditor.learn(ahead(&h.record, &[&first, &h.commission.roll]));
            auditor.learn(ahead(&record, &[&first, &h.commission.roll]));
            let finding = record
                .iter()
                .enumerate()
                .find_map(|(index, act)| auditor.push(index as u64, act, &h.files).err());
            let finding = finding.expect("a forged signature was not found");
            assert_eq!(finding.index, at as u64, "{finding}");
            assert!(finding.why.contains("signature"), "{finding}");
            forgeries += 1;
        }
        assert!(forgeries > 10);
    }
}
