//! Regions with the parties' branches, and numbers to call in danger.

use std::collections::BTreeSet;

use super::super::{EMERGENCY_MAX, Emergency, NAME_CHARS_MAX, REGIONS_MAX, Region};
use super::parties::Parties;
use super::reader::Section;
use super::report::{Ids, Report};
use super::text;
use crate::language::Language;

/// The regions read, and every code that was meant to be one.
#[derive(Default)]
pub(super) struct Regions {
    pub(super) list: Vec<Region>,
    pub(super) codes: Ids,
}

/// Reads every `[[region]]`.
pub(super) fn regions(
    report: &mut Report,
    root: &Section,
    parties: &Parties,
    published: &BTreeSet<Language>,
) -> Regions {
    let mut regions = Regions::default();
    for section in
        root.entries(report, "region", &["code", "name", "branches", "each-party"], REGIONS_MAX)
    {
        let code = section.text(report, "code", NAME_CHARS_MAX, "code = \"RU-MOW\"");
        if let Some(code) = &code {
            if !is_code(&code.value) {
                report.say(
                    code.line,
                    format!("{} is not an ISO 3166-2 code", text::clip(&code.value)),
                    "write two capitals, a hyphen and one to three capitals or digits, such as \"RU-MOW\"; for a place without a code take XA to XZ as the country",
                );
            }
            regions.codes.note(report, code.line, "region", &code.value);
        }
        let name = section.localized(report, "name", NAME_CHARS_MAX, published);
        let branches = parties.several(report, &section, "branches");
        if let (Some(code), Some(name)) = (code, name) {
            regions.list.push(Region { code: code.value, name, branches });
        }
    }
    regions
}

/// The form of an ISO 3166-2 code.
fn is_code(code: &str) -> bool {
    code.split_once('-').is_some_and(|(country, part)| {
        country.len() == 2
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    })
}

/// Reads every `[[emergency]]`.
pub(super) fn emergency(
    report: &mut Report,
    root: &Section,
    regions: &Regions,
    published: &BTreeSet<Language>,
) -> Vec<Emergency> {
    let mut numbers = Vec::new();
    let mut seen = Ids::default();
    let (mut everywhere, mut torn, mut covered) = (false, false, BTreeSet::new());
    for section in
        root.entries(report, "emergency", &["number", "service", "region"], EMERGENCY_MAX)
    {
        let region = section.optional_text(report, "region", NAME_CHARS_MAX);
        if let Some(region) = &region
            && !regions.codes.has(&region.value)
        {
            report.unknown(region.line, "region", &region.value, regions.codes.known());
            torn = true;
        }
        match &region {
            Some(region) => drop(covered.insert(region.value.clone())),
            None => {
                everywhere |= !section.has("region");
                torn |= section.has("region");
            }
        }
        let service = section.localized(report, "service", NAME_CHARS_MAX, published);
        let Some(number) = section.text(report, "number", 24, "number = \"112\"") else {
            continue;
        };
        let digits = number.value.bytes().filter(u8::is_ascii_digit).count();
        if digits < 2 || !number.value.bytes().all(|b| b.is_ascii_digit() || b"+ -*#".contains(&b))
        {
            report.say(
                number.line,
                format!("{} is not a number to dial", text::clip(&number.value)),
                "write digits, with spaces, hyphens and a leading + where needed, such as \"112\"",
            );
        }
        let whole =
            region.as_ref().map_or_else(String::new, |region| format!(" in {}", region.value));
        seen.note(report, number.line, "emergency number", &format!("{}{whole}", number.value));
        if let Some(service) = service {
            numbers.push(Emergency {
                region: region.map(|region| region.value),
                service,
                number: number.value,
            });
        }
    }
    let bare: Vec<&str> =
        regions.codes.known().filter(|code| !covered.contains(*code)).take(5).collect();
    if !everywhere && !torn && (covered.is_empty() || !bare.is_empty()) {
        let whom =
            if bare.is_empty() { "anywhere".to_owned() } else { format!("in {}", bare.join(", ")) };
        report.missing(
            1,
            format!(
                "there is no number to call in danger {whom}: every report page begins with one"
            ),
            "add [[emergency]] with number and service; without region it holds everywhere",
        );
    }
    numbers
}
