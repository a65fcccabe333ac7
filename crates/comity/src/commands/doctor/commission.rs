//! The commission: its record's place, whether every party could sign today, its languages.

use commission::{Kind, PartyId, Role};
use store::{Inspection, Standing};
use web::locale::{Locale, Zone};
use web::words::Words;

use super::{Report, State, words};

/// Seconds for which waiting for witnesses is nothing to speak of.
const PENDING_SECONDS: i64 = 3_600;

/// Everything about the commission.
pub fn check(report: &mut Report, inspection: &Inspection, now: i64) {
    check_record(report, inspection, now);
    check_signers(report, inspection);
    check_registrars(report, inspection);
    check_languages(report, inspection);
}

fn check_record(report: &mut Report, inspection: &Inspection, now: i64) {
    let charter = &inspection.commission.charter;
    let zone = Zone { offset_seconds: charter.utc_offset_seconds.into(), name: &charter.time_zone };
    let size = report.locale.number(i64::try_from(inspection.head.size).unwrap_or(i64::MAX));
    match &inspection.standing {
        Standing::Agreed { .. } => {
            report.find("record", State::Well, "ok", words!("entries" => size));
        }
        Standing::Pending { since, missing } => {
            let late = now.saturating_sub(*since) > PENDING_SECONDS;
            let state = if late { State::Warning } else { State::Well };
            let args = words!(
                "entries" => size,
                "since" => report.locale.date_time(*since, zone),
                "witnesses" => missing.join(", "),
                "count" => missing.len(),
            );
            let answer = match (missing.is_empty(), late) {
                (true, _) => "unpublished",
                (false, true) => "late",
                (false, false) => "pending",
            };
            report.find("record", state, answer, args);
        }
    }
}

/// Whether every party has as many in office as each kind of text asks for.
fn check_signers(report: &mut Report, inspection: &Inspection) {
    let commission = &inspection.commission;
    let charter = &commission.charter;
    let mut all = true;
    for party in charter.party_ids() {
        let cannot: Vec<Kind> = Kind::ALL
            .into_iter()
            .filter(|kind| {
                let rule = charter.signatories(*kind);
                let held = commission.roll.held(&party, rule.role);
                held.iter().filter(|(office, _)| charter.has_office(office)).count()
                    < usize::from(rule.count)
            })
            .collect();
        if cannot.is_empty() {
            continue;
        }
        all = false;
        let kinds: Vec<String> = cannot
            .iter()
            .map(|kind| report.locale.text(&format!("kind-{kind}"), None).to_lowercase())
            .collect();
        let args = words!(
            "party" => name(report.locale, inspection, &party),
            "kinds" => kinds.join(", "),
            "id" => party.to_string(),
            "role" => cannot.first().map_or(Role::CoChair, |it| charter.signatories(*it).role).to_string(),
        );
        report.find("signers", State::Problem, "missing", args);
    }
    if all {
        report.well("signers");
    }
}

fn check_registrars(report: &mut Report, inspection: &Inspection) {
    let commission = &inspection.commission;
    let missing: Vec<PartyId> = commission
        .charter
        .party_ids()
        .into_iter()
        .filter(|party| commission.roll.held(party, Role::Registrar).is_empty())
        .collect();
    for party in &missing {
        let args = words!(
            "party" => name(report.locale, inspection, party),
            "id" => party.to_string(),
        );
        report.find("registrars", State::Warning, "missing", args);
    }
    if missing.is_empty() {
        report.well("registrars");
    }
}

/// Languages of the charter in which the pages are not, and the other way round.
fn check_languages(report: &mut Report, inspection: &Inspection) {
    let published = &inspection.commission.charter.published;
    let without: Vec<&str> = published
        .iter()
        .map(commission::Language::as_str)
        .filter(|tag| Locale::parse(tag).is_none())
        .collect();
    if without.is_empty() {
        report.well("languages");
    } else {
        let pages: Vec<&str> = Locale::all().map(Locale::tag).collect();
        let args = words!("languages" => without.join(", "), "pages" => pages.join(", "));
        report.find("languages", State::Warning, "missing", args);
    }
}

fn name(locale: Locale, inspection: &Inspection, party: &PartyId) -> String {
    Words { locale, charter: Some(&inspection.commission.charter) }.party(party)
}
