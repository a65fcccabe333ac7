//! The parties, their seats, and who signs for them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    MONOGRAM_LETTERS_MAX, NAME_CHARS_MAX, Party, SEATS_MAX, SHORT_CHARS_MAX, Seats, Shape,
    Signatories, URL_CHARS_MAX,
};
use super::languages::{DEFAULT, kind_keys};
use super::reader::Section;
use super::report::{Ids, Report};
use super::text;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::{PARTIES_MAX, PartyId, Role, SEAT_NUMBER_MAX};

/// The parties read, and every id that was meant to be one.
#[derive(Default)]
pub(super) struct Parties {
    pub(super) list: Vec<Party>,
    ids: Ids,
    lines: BTreeMap<PartyId, usize>,
}

impl Parties {
    /// Every party that could be read, by id.
    pub(super) fn all(&self) -> BTreeSet<PartyId> {
        self.lines.keys().cloned().collect()
    }

    /// The party of this id. Where the party itself is wrong, that was reported already.
    pub(super) fn named(&self, report: &mut Report, line: usize, id: &str) -> Option<PartyId> {
        if !self.ids.has(id) {
            report.unknown(line, "party", id, self.ids.known());
        }
        id.parse().ok()
    }

    /// The parties that a section names in a list, or all of them with `each-party = true`.
    pub(super) fn several(
        &self,
        report: &mut Report,
        section: &Section,
        key: &str,
    ) -> BTreeSet<PartyId> {
        let each = section.yes(report, "each-party");
        if section.has("each-party") && section.has(key) {
            report.say(
                section.line_of(key),
                format!("{} has both each-party and {key}", section.title),
                format!("keep each-party = true for every party, or {key} for some"),
            );
        } else if !section.has("each-party") && !section.has(key) {
            section.needs(
                report,
                key,
                &format!("each-party = true, or {key} = [\"…\"] with the ids of parties"),
            );
        }
        if each {
            return self.all();
        }
        if !section.has(key) {
            return BTreeSet::new();
        }
        section
            .words(report, key, &format!("{key} = [\"…\"] with the ids of parties"))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|word| self.named(report, word.line, &word.value))
            .collect()
    }
}

/// Reads every `[[party]]`.
pub(super) fn read(report: &mut Report, root: &Section, published: &BTreeSet<Language>) -> Parties {
    let keys = &["id", "name", "short", "monogram", "shape", "signing-host", "website"];
    let sections = root.entries(report, "party", keys, PARTIES_MAX);
    if sections.len() < 2 {
        let line = sections.first().map_or(1, |section| section.line);
        let found = if sections.is_empty() { "no party" } else { "one party" };
        report.missing(
            line,
            format!("the charter has {found}, and a commission joins at least two"),
            "add a [[party]] section for each",
        );
    }
    let shapes_repeat = sections.len() > Shape::ALL.len();
    let mut parties = Parties::default();
    let (mut monograms, mut shapes, mut names) =
        (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for section in &sections {
        let id = section.text(report, "id", NAME_CHARS_MAX, "id = \"north-shore\"");
        let id = id.and_then(|id| {
            parties.ids.note(report, id.line, "party id", &id.value).then_some(())?;
            let read = id.value.parse::<PartyId>();
            if read.is_err() {
                report.say(
                    id.line,
                    format!("the party id {} is not of the allowed form", text::clip(&id.value)),
                    "write 1 to 32 lower-case Latin letters, digits and hyphens, beginning with a letter, such as \"north-shore\"",
                );
            }
            read.ok()
        });
        let name = section.localized(report, "name", NAME_CHARS_MAX, published);
        let short = section.localized(report, "short", SHORT_CHARS_MAX, published);
        for (key, words) in [("name", &name), ("short", &short)] {
            same_words(report, section, key, words.as_ref(), &mut names);
        }
        let monogram = monogram(report, section, &mut monograms);
        let shape = shape(report, section, shapes_repeat, &mut shapes);
        let signing_host =
            section.optional_text(report, "signing-host", URL_CHARS_MAX).and_then(|host| {
                let fits = is_host(&host.value);
                if !fits {
                    report.say(
                        host.line,
                        format!("{} is not the name of a host", text::clip(&host.value)),
                        "write the host alone, in lower case, such as \"sign.example.org\"",
                    );
                }
                fits.then_some(host.value)
            });
        let website = section.optional_text(report, "website", URL_CHARS_MAX).and_then(|site| {
            let rest = site.value.strip_prefix("https://");
            let fits = rest.is_some_and(|rest| {
                is_host(rest.split('/').next().unwrap_or_default())
                    && !rest.contains(char::is_whitespace)
            });
            if !fits {
                report.say(
                    site.line,
                    format!("{} is not an address of a website", text::clip(&site.value)),
                    "write the address from https:// on, such as \"https://example.org/\"",
                );
            }
            fits.then_some(site.value)
        });
        if let Some(id) = &id {
            parties.lines.insert(id.clone(), section.line);
        }
        if let (Some(id), Some(name), Some(short), Some(monogram), Some(shape)) =
            (id, name, short, monogram, shape)
        {
            parties.list.push(Party { id, name, short, monogram, shape, signing_host, website });
        }
    }
    parties
}

fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
}

/// Reports a name that an earlier party has already.
fn same_words<'k>(
    report: &mut Report,
    section: &Section,
    key: &'k str,
    words: Option<&Localized>,
    seen: &mut BTreeMap<(&'k str, String, String), usize>,
) {
    for (language, text) in words.into_iter().flat_map(Localized::iter) {
        let mark = (key, language.as_str().to_owned(), text.to_lowercase());
        if let Some(first) = seen.get(&mark) {
            report.say(
                section.line_of(key),
                format!("{key}.{language} is the same as that of the party on line {first}"),
                "give each party its own name",
            );
        } else {
            seen.insert(mark, section.line);
        }
    }
}

fn monogram(
    report: &mut Report,
    section: &Section,
    seen: &mut BTreeMap<String, usize>,
) -> Option<String> {
    let monogram = section.text(report, "monogram", NAME_CHARS_MAX, "monogram = \"N\"")?;
    let letters = monogram.value.chars().count();
    if letters > MONOGRAM_LETTERS_MAX || !monogram.value.chars().all(char::is_alphabetic) {
        report.say(
            monogram.line,
            format!("the monogram {} is not one or two letters", text::clip(&monogram.value)),
            "write one or two letters, such as \"N\"",
        );
        return None;
    }
    let as_seen = text::as_seen(&monogram.value);
    if let Some(first) = seen.get(&as_seen) {
        report.say(
            monogram.line,
            format!("the monogram {:?} looks the same as the one on line {first}", monogram.value),
            "choose other letters: the monogram tells seals apart",
        );
        return None;
    }
    seen.insert(as_seen, monogram.line);
    Some(monogram.value)
}

fn shape(
    report: &mut Report,
    section: &Section,
    repeat: bool,
    seen: &mut BTreeMap<Shape, usize>,
) -> Option<Shape> {
    let word = section.text(report, "shape", NAME_CHARS_MAX, "shape = \"circle\"")?;
    let known = Shape::ALL.into_iter().map(Shape::as_str);
    let Some(shape) = Shape::ALL.into_iter().find(|shape| shape.as_str() == word.value) else {
        report.unknown(word.line, "shape", &word.value, known);
        return None;
    };
    if !repeat && let Some(first) = seen.get(&shape) {
        let free: Vec<&str> = Shape::ALL
            .into_iter()
            .filter(|shape| !seen.contains_key(shape))
            .map(Shape::as_str)
            .collect();
        report.say(
            word.line,
            format!("the shape {} is already that of the seal on line {first}", shape.as_str()),
            format!("choose another: {}", free.join(", ")),
        );
    }
    seen.entry(shape).or_insert(word.line);
    Some(shape)
}

/// The seats read, and which could not be.
#[derive(Default)]
pub(super) struct AllSeats {
    pub(super) list: Vec<Seats>,
    /// Whether a seat was wrong, so that counting seats would mislead.
    torn: bool,
}

impl AllSeats {
    pub(super) fn count(&self, party: &PartyId, role: Role) -> u16 {
        self.list
            .iter()
            .find(|seats| seats.role == role && seats.party.as_ref() == Some(party))
            .map_or(0, |seats| seats.count)
    }
}

/// How many seats of a role all parties have together.
pub(super) fn seats_of(parties: &Parties, seats: &AllSeats, role: Role) -> usize {
    parties.list.iter().map(|party| usize::from(seats.count(&party.id, role))).sum()
}

/// Whether every party has a seat of a role.
pub(super) fn each_has(parties: &Parties, seats: &AllSeats, role: Role) -> bool {
    !parties.list.is_empty() && parties.list.iter().all(|party| seats.count(&party.id, role) > 0)
}

/// Reads every `[[seat]]`.
pub(super) fn seats(report: &mut Report, root: &Section, parties: &Parties) -> AllSeats {
    let mut seats = AllSeats::default();
    let mut lines: BTreeMap<(Role, Option<PartyId>), usize> = BTreeMap::new();
    for section in
        root.entries(report, "seat", &["role", "party", "each-party", "count"], SEATS_MAX)
    {
        let before = report.count();
        let count = section.number(report, "count", 1..=SEAT_NUMBER_MAX, "count = 1");
        let role = role(report, &section);
        let owners: Vec<Option<PartyId>> = match role {
            Some(role) if role.is_of_a_party() => owners(report, &section, role, parties),
            Some(role) => {
                for key in ["party", "each-party"].into_iter().filter(|key| section.has(key)) {
                    report.say(
                        section.line_of(key),
                        format!("the role {role} belongs to no party"),
                        format!("remove the line {key}"),
                    );
                }
                vec![None]
            }
            None => Vec::new(),
        };
        for party in owners {
            let Some((role, count)) = role.zip(count) else {
                continue;
            };
            if let Some(first) = lines.get(&(role, party.clone())) {
                let whose = party.as_ref().map_or_else(String::new, |party| format!(" of {party}"));
                report.say(
                    section.line,
                    format!(
                        "the seats of the role {role}{whose} are given twice, first on line {first}"
                    ),
                    "remove one of the two, and write the full number in count",
                );
                continue;
            }
            lines.insert((role, party.clone()), section.line);
            seats.list.push(Seats { role, party, count });
        }
        seats.torn |= report.count() > before;
    }
    for (party, line) in &parties.lines {
        if !seats.torn && seats.count(party, Role::CoChair) == 0 {
            report.missing(
                *line,
                format!("the party {party} has no seat of a co-chair, so nobody could table or sign for it"),
                "add [[seat]] with role = \"co-chair\", each-party = true, count = 1",
            );
        }
    }
    seats
}

fn owners(
    report: &mut Report,
    section: &Section,
    role: Role,
    parties: &Parties,
) -> Vec<Option<PartyId>> {
    let each = section.yes(report, "each-party");
    if !section.has("party") && !section.has("each-party") {
        report.missing(
            section.line,
            format!("[[seat]] of the role {role} does not say for which party"),
            "add each-party = true, or party = \"…\" with the id of one party",
        );
    }
    if section.has("party") && section.has("each-party") {
        report.say(
            section.line_of("party"),
            "[[seat]] has both party and each-party",
            "keep each-party = true for every party, or party for one",
        );
    }
    if each {
        return parties.all().into_iter().map(Some).collect();
    }
    section
        .optional_text(report, "party", NAME_CHARS_MAX)
        .and_then(|id| parties.named(report, id.line, &id.value))
        .map(Some)
        .into_iter()
        .collect()
}

fn role(report: &mut Report, section: &Section) -> Option<Role> {
    let word = section.text(report, "role", NAME_CHARS_MAX, "role = \"co-chair\"")?;
    let role = word.value.parse().ok();
    if role.is_none() {
        report.unknown(word.line, "role", &word.value, Role::ALL.into_iter().map(Role::as_str));
    }
    role
}

/// Reads `[signatories]`.
pub(super) fn signatories(
    report: &mut Report,
    root: &Section,
    parties: &Parties,
    seats: &AllSeats,
) -> Option<BTreeMap<Kind, Signatories>> {
    let keys = kind_keys();
    let section = root.section(report, "signatories", &keys)?;
    let mut given: BTreeMap<&str, Option<Signatories>> = BTreeMap::new();
    for (key, line) in section.keys().filter(|(key, _)| keys.contains(key)) {
        let example = format!("{key} = {{ role = \"co-chair\", count = 1 }}");
        let rule = section.inner(report, key, "key", &["role", "count"], &example).and_then(|rule| {
            let count = rule.number(report, "count", 1..=SEAT_NUMBER_MAX, "count = 1");
            let role = role(report, &rule).filter(|role| {
                if role.judges() {
                    report.say(
                        line,
                        format!("{key} is to be signed by the role {role}, which judges competitions"),
                        "write another role of a party, such as \"co-chair\"",
                    );
                } else if !role.is_of_a_party() {
                    report.say(
                        line,
                        format!("{key} is to be signed by the role {role}, which belongs to no party"),
                        "write a role of a party, such as \"co-chair\"",
                    );
                }
                role.is_of_a_party() && !role.judges()
            });
            Some(Signatories { role: role?, count: count? })
        });
        for party in rule.iter().flat_map(|_| parties.all()) {
            let Some(rule) = rule else { continue };
            let have = seats.count(&party, rule.role);
            if !seats.torn && have < rule.count {
                report.missing(
                    line,
                    format!("{key} needs {} signatures of the role {} from {party}, which has {have} such seats", rule.count, rule.role),
                    format!("lower the count, or give {party} {} seats of that role", rule.count),
                );
            }
        }
        let most: usize = rule
            .iter()
            .flat_map(|rule| {
                parties.all().into_iter().map(|party| usize::from(seats.count(&party, rule.role)))
            })
            .sum();
        if most > note::SIGNERS_MAX {
            report.say(
                line,
                format!(
                    "{key} could be signed from {most} seats, and a proof names at most {}",
                    note::SIGNERS_MAX
                ),
                "let a role with fewer seats sign",
            );
        }
        given.insert(key, rule);
    }
    let mut signatories = BTreeMap::new();
    for kind in Kind::ALL {
        match given.get(kind.as_str()).or_else(|| given.get(DEFAULT)) {
            Some(Some(rule)) => {
                signatories.insert(kind, *rule);
            }
            Some(None) => {}
            None => report.missing(
                section.line,
                format!("[signatories] does not say who signs the kind {kind}"),
                "add default = { role = \"co-chair\", count = 1 } for every kind not named",
            ),
        }
    }
    Some(signatories)
}
