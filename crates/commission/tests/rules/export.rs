//! An export of the board: handed out only while every party consents to exactly this.

use commission::export::{DOWNLOADS_MAX, EXPORT_DAYS, Export, Scope, Standing};
use commission::incident::Status;
use commission::{Charter, Office, Refusal};

const DAY: i64 = 86_400;
const NOW: i64 = 20_780 * DAY;

fn charter() -> Charter {
    let source = include_str!("../../../../charters/three-valleys.toml");
    Charter::parse(source).unwrap()
}

fn chairs(charter: &Charter) -> Vec<Office> {
    charter.party_ids().iter().map(|party| format!("{party}/co-chair/1").parse().unwrap()).collect()
}

fn scope() -> Scope {
    Scope::new(20_700, 20_780, [Status::ConfirmedTrue].into())
}

#[test]
fn nothing_is_handed_out_before_every_party_consented_to_this_very_scope() {
    let charter = charter();
    let chairs = chairs(&charter);
    let mut export = Export::ask(&charter, scope(), &chairs[0], NOW, [7; 16]).unwrap();
    let digest = scope().digest();
    let mut wider = scope();
    wider.from -= 1;
    for (number, chair) in chairs.iter().enumerate() {
        let refused = export.consent(&charter, &wider.digest(), chair, NOW);
        assert!(matches!(refused, Err(Refusal::OtherDigest { .. })), "{refused:?}");
        let early = export.clone().take(&charter, &chairs[0], NOW);
        assert_eq!(early, Err(Refusal::ExportState { state: "waits" }), "{number}");
        export.consent(&charter, &digest, chair, NOW + 5).unwrap();
    }
    let until = NOW + 5 + EXPORT_DAYS * DAY;
    assert_eq!(export.standing(&charter, NOW + 5), Standing::Open { until });
    export.take(&charter, &chairs[1], NOW + 6).unwrap();
    let auditor: Office = "secretariat/auditor/1".parse().unwrap();
    export.take(&charter, &auditor, until - 1).unwrap();
    // Consenting again moves no clock; when it is over it is over.
    export.consent(&charter, &digest, &chairs[0], until - 1).unwrap();
    let late = export.take(&charter, &chairs[0], until);
    assert_eq!(late, Err(Refusal::ExportState { state: "over" }));
    let late = export.consent(&charter, &digest, &chairs[0], until);
    assert_eq!(late, Err(Refusal::ExportState { state: "over" }));
    assert_eq!(export.downloads.len(), 2);
}

#[test]
fn a_withdrawn_consent_stops_it_for_everybody_and_for_good() {
    let charter = charter();
    let chairs = chairs(&charter);
    let mut export = Export::ask(&charter, scope(), &chairs[0], NOW, [7; 16]).unwrap();
    // Who did not consent has nothing to withdraw.
    assert!(export.withdraw(&chairs[1], NOW).is_err());
    for chair in &chairs {
        export.consent(&charter, &scope().digest(), chair, NOW).unwrap();
    }
    export.withdraw(&chairs[1], NOW + 1).unwrap();
    let state = "withdrawn";
    assert_eq!(export.take(&charter, &chairs[0], NOW + 1), Err(Refusal::ExportState { state }));
    let again = export.consent(&charter, &scope().digest(), &chairs[1], NOW + 2);
    assert_eq!(again, Err(Refusal::ExportState { state }));
    assert_eq!(export.withdrawn.as_ref().unwrap().by, chairs[1]);
}

#[test]
fn only_who_may_asks_and_takes_and_nobody_for_ever() {
    let charter = charter();
    let chairs = chairs(&charter);
    let party = charter.party_ids().into_iter().next().unwrap();
    for role in ["member", "liaison", "registrar"] {
        let office: Office = format!("{party}/{role}/1").parse().unwrap();
        assert!(Export::ask(&charter, scope(), &office, NOW, [0; 16]).is_err(), "{role}");
        let mut open = Export::ask(&charter, scope(), &chairs[0], NOW, [0; 16]).unwrap();
        for chair in &chairs {
            open.consent(&charter, &scope().digest(), chair, NOW).unwrap();
        }
        assert!(open.take(&charter, &office, NOW).is_err(), "{role}");
        assert!(open.withdraw(&office, NOW).is_err(), "{role}");
    }
    for office in ["secretariat/secretary/1", "secretariat/operator/1", "secretariat/auditor/1"] {
        assert!(
            Export::ask(&charter, scope(), &office.parse().unwrap(), NOW, [0; 16]).is_err(),
            "{office}"
        );
    }
    let mut open = Export::ask(&charter, scope(), &chairs[0], NOW, [0; 16]).unwrap();
    for chair in &chairs {
        open.consent(&charter, &scope().digest(), chair, NOW).unwrap();
    }
    for _ in 0..DOWNLOADS_MAX {
        open.take(&charter, &chairs[0], NOW).unwrap();
    }
    assert!(matches!(open.take(&charter, &chairs[0], NOW), Err(Refusal::TooMany { .. })));
    for wrong in [
        Scope { statuses: [].into(), ..scope() },
        Scope { until: 20_699, ..scope() },
        Scope { until: 20_781, ..scope() },
        Scope { from: i64::MIN, ..scope() },
    ] {
        assert!(Export::ask(&charter, wrong, &chairs[0], NOW, [0; 16]).is_err());
    }
    let waits = Export::ask(&charter, scope(), &chairs[0], NOW, [0; 16]).unwrap();
    assert_eq!(waits.standing(&charter, NOW + EXPORT_DAYS * DAY), Standing::Over);
    assert!(scope().holds(20_780 * DAY + 5, Status::ConfirmedTrue));
    assert!(!scope().holds(20_781 * DAY, Status::ConfirmedTrue));
    assert!(!scope().holds(20_780 * DAY, Status::New));
}

#[test]
fn consent_is_to_a_form_and_its_columns_and_to_no_day_that_has_not_come() {
    let charter = charter();
    let chairs = chairs(&charter);
    // By the commission's own calendar: where it is tomorrow already, tomorrow can be named.
    let offset = i64::from(charter.utc_offset_seconds);
    let tomorrow = Scope { until: 20_781, ..scope() };
    let midnight = 20_781 * DAY - offset;
    let early = Export::ask(&charter, tomorrow.clone(), &chairs[0], midnight - 1, [7; 16]);
    assert_eq!(early, Err(Refusal::Empty { field: "until-past" }));
    Export::ask(&charter, tomorrow, &chairs[0], midnight, [7; 16]).unwrap();
    let mut other = scope();
    other.columns.push("place".into());
    assert_ne!(other.digest(), scope().digest());
    assert_ne!(Scope { format: "x".into(), ..scope() }.digest(), scope().digest());
    // What every party consented to before the columns were part of it is handed out no more, and
    // its digest is what it was.
    let json = r#"{"from":20700,"statuses":["confirmed-true"],"until":20780}"#;
    let former: Scope = serde_json::from_str(json).unwrap();
    assert_eq!(former.digest(), note::Digest::of(json.as_bytes()));
    let mut export = Export::ask(&charter, scope(), &chairs[0], NOW, [7; 16]).unwrap();
    for chair in &chairs {
        export.consent(&charter, &scope().digest(), chair, NOW).unwrap();
    }
    export.clone().take(&charter, &chairs[0], NOW).unwrap();
    export.scope = former;
    assert_eq!(export.standing(&charter, NOW), Standing::Over);
    let late = export.take(&charter, &chairs[0], NOW);
    assert_eq!(late, Err(Refusal::ExportState { state: "over" }));
}
