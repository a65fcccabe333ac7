//! Who may read reports, who decides about them, and what of them may enter the record.

use crate::support::{House, READING, fill, houses, office};
use commission::report::{
    Account, Identity, NewReport, ReportState, Triage, Trusted, account_readers, batch,
    identity_readers, is_open,
};
use commission::roll::Change;
use commission::{Act, Office, Refusal, ReportAct, Role};
use note::Digest;

/// Any key will do: nothing is sealed here.
fn reading(office: &Office) -> Change {
    Change::ReadingKey { office: office.clone(), reading: READING.parse().unwrap() }
}

/// Every party's co-chair and a secretary read.
fn with_readers(h: &mut House) -> Vec<Office> {
    let parties = h.charter().party_ids().len();
    let chairs: Vec<Office> = (0..parties).map(|n| h.co_chair(n)).collect();
    for chair in &chairs {
        h.change(&reading(chair), std::slice::from_ref(chair)).unwrap();
    }
    let secretary = office("secretariat/secretary/1");
    let key = crate::support::Key::of("secretary");
    h.change(&fill(&secretary, &key), &chairs).unwrap();
    h.keys.insert(secretary.clone(), key);
    let mut all = vec![secretary.clone()];
    all.extend(chairs.clone());
    h.change(&reading(&secretary), &all).unwrap();
    all
}

#[test]
fn a_reading_key_is_its_holders_to_choose_and_the_secretarys_every_partys_to_agree_to() {
    for mut h in houses() {
        let chair = h.co_chair(0);
        for by in [h.co_chair(1), h.registrar(0), h.office(0, Role::Member, 1)] {
            let refused = h.change(&reading(&chair), std::slice::from_ref(&by));
            let action = "set-reading-key";
            assert_eq!(refused, Err(Refusal::NotAllowed { office: by, action }));
        }
        let readers = with_readers(&mut h);
        let secretary = readers[0].clone();
        for lacking in 0..readers.len() {
            let mut by = readers.clone();
            by.remove(lacking);
            assert!(h.change(&reading(&secretary), &by).is_err(), "without {lacking}");
        }
        h.audit().unwrap();
        // An order that was kept back fits no later state of the seat.
        let kept = h.order(&reading(&chair), &chair);
        h.change(&reading(&chair), std::slice::from_ref(&chair)).unwrap();
        let refused = h.change_with(&reading(&chair), &[&kept]);
        assert!(matches!(refused, Err(Refusal::OtherDigest { .. })), "{refused:?}");
    }
}

#[test]
fn reports_are_taken_only_while_every_side_can_read_them() {
    for mut h in houses() {
        assert!(matches!(
            is_open(h.charter(), &h.commission.roll),
            Err(Refusal::NobodyReads { party: Some(_) })
        ));
        let readers = with_readers(&mut h);
        is_open(h.charter(), &h.commission.roll).unwrap();
        assert_eq!(account_readers(&h.commission.roll).len(), readers.len());
        // Whoever loses the seat reads nothing more, from the same act on.
        let secretary = &readers[0];
        h.change(&Change::Vacate { office: secretary.clone() }, &readers[1..]).unwrap();
        assert_eq!(
            is_open(h.charter(), &h.commission.roll),
            Err(Refusal::NobodyReads { party: None })
        );
        h.audit().unwrap();
    }
}

#[test]
fn an_identity_is_read_by_those_who_were_chosen_and_never_kept_for_nobody() {
    for mut h in houses() {
        let readers = with_readers(&mut h);
        let roll = h.commission.roll.clone();
        let party = readers[1].party().unwrap().clone();
        for (trusted, expected) in [
            (Trusted::Party(party), vec![readers[1].clone()]),
            (Trusted::Secretariat, vec![readers[0].clone()]),
            (Trusted::Nobody, vec![]),
        ] {
            assert_eq!(identity_readers(&roll, &trusted), expected, "{trusted:?}");
            assert_eq!(Trusted::parse(&trusted.word(), h.charter()), Ok(trusted.clone()));
        }
        let told = Account { what: "It happened.".into(), ..Account::default() };
        let who = Identity { name: "A".into(), contact: String::new() };
        let new = |identity: &Identity, trusted| {
            NewReport::new(h.charter(), &roll, "", &told, identity, trusted)
        };
        assert_eq!(new(&who, Trusted::Nobody).unwrap().identity, None);
        assert_eq!(new(&who, Trusted::Secretariat).unwrap().identity, Some(who.clone()));
        let missing = Refusal::Empty { field: "identity" };
        assert_eq!(new(&Identity::default(), Trusted::Secretariat), Err(missing));
    }
}

#[test]
fn triage_follows_the_mandate_and_ends_with_the_report() {
    let [h, _] = houses();
    let charter = h.charter();
    for topic in &charter.topics {
        let triage = Triage::Topic { topic: topic.id.clone() };
        let state = triage.decide(ReportState::Received, charter).unwrap();
        assert_eq!(state.as_str().replace("referred", "refer"), topic.gate.as_str());
        for over in [ReportState::Closed, ReportState::Withdrawn] {
            let refused = Refusal::ReportOver { state: over.as_str() };
            assert_eq!(triage.decide(over, charter), Err(refused));
        }
    }
    let unknown = Triage::Topic { topic: "weather".into() };
    assert!(matches!(
        unknown.decide(ReportState::Received, charter),
        Err(Refusal::UnknownTopic { .. })
    ));
    let nobody = Triage::Emergency { receipt: " ".into() };
    let missing = Refusal::Empty { field: "receipt" };
    assert_eq!(nobody.decide(ReportState::Received, charter), Err(missing));
}

#[test]
fn a_day_is_committed_once_and_only_when_it_is_over() {
    let [mut h, _] = houses();
    let today = batch::day(h.now);
    let commit = |h: &mut House, day| {
        let root = Digest::of(b"reports");
        let mut with = h.clone();
        with.commit(vec![Act::Report(ReportAct::Committed { at: h.now, day, root })]);
        let audit = with.audit();
        if audit.is_ok() {
            *h = with;
        }
        audit
    };
    assert!(commit(&mut h, today).is_err(), "the day is not over");
    commit(&mut h, today - 2).unwrap();
    assert!(commit(&mut h, today - 2).is_err(), "twice");
    assert!(commit(&mut h, today - 3).is_err(), "backwards");
    commit(&mut h, today - 1).unwrap();
}
