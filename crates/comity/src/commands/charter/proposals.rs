//! What the wizard can propose, and what it makes of answers.

use std::path::Path;

use commission::{Localized, Role};
use web::locale::Locale;

use super::paper::{Paper, Words};

/// The charter whose topics and emergency services are proposed, in each of its languages.
pub const PROPOSALS: &str = include_str!("../../../../../charters/demonstration.toml");
/// The topics that fit most commissions.
pub const PROPOSED_TOPICS: [&str; 11] = [
    "incidents",
    "contacts",
    "culture",
    "education",
    "sport",
    "appeals",
    "public-speech",
    "press",
    "commission-work",
    "crimes",
    "territory",
];
/// Time zones that keep one offset all year, so that it can be proposed.
pub const OFFSETS: [(&str, &str); 12] = [
    ("UTC", "+00:00"),
    ("Europe/Moscow", "+03:00"),
    ("Europe/Istanbul", "+03:00"),
    ("Europe/Samara", "+04:00"),
    ("Asia/Yekaterinburg", "+05:00"),
    ("Asia/Yerevan", "+04:00"),
    ("Asia/Baku", "+04:00"),
    ("Asia/Tbilisi", "+04:00"),
    ("Asia/Tehran", "+03:30"),
    ("Asia/Dubai", "+04:00"),
    ("Asia/Kolkata", "+05:30"),
    ("Africa/Nairobi", "+03:00"),
];

/// Words with commas or spaces between them.
pub fn several(answer: &str) -> Vec<String> {
    answer
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

pub fn words_in(words: &Localized, language: &str) -> Option<String> {
    words.get(&language.parse().ok()?).map(str::to_owned)
}

/// The language's name in itself where the interface has it, else its tag.
pub fn language_name(tag: &str) -> String {
    Locale::parse(tag).map_or_else(|| tag.to_owned(), |locale| locale.name().to_owned())
}

/// A short name out of the first words that are written in Latin letters.
pub fn slug(words: &Words) -> Option<String> {
    words.values().find(|text| text.is_ascii()).and_then(|text| {
        let mut id = String::new();
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            let word = word.to_ascii_lowercase();
            if word.is_empty() || ["the", "of", "and"].contains(&word.as_str()) {
                continue;
            }
            if id.len() + word.len() >= commission::party::PARTY_ID_BYTES_MAX {
                break;
            }
            if !id.is_empty() {
                id.push('-');
            }
            id.push_str(&word);
        }
        id.starts_with(|c: char| c.is_ascii_lowercase()).then_some(id)
    })
}

/// Letters that could stand for a party: of its short name, the first languages first.
pub fn monograms(paper: &Paper, place: usize) -> Vec<String> {
    let Some(party) = paper.parties.get(place) else { return Vec::new() };
    let mut found = Vec::new();
    for language in &paper.published {
        let Some(short) = party.short.get(language) else { continue };
        let initials: String = short
            .split_whitespace()
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_alphabetic())
            .flat_map(char::to_uppercase)
            .collect();
        found.push(initials.chars().take(1).collect());
        found.push(initials.chars().take(2).collect());
        found.extend(
            short.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_uppercase().collect()),
        );
    }
    found.retain(|monogram: &String| !monogram.is_empty());
    found
}

/// The time zone of this machine, where it can be told; else UTC.
pub fn own_zone() -> String {
    let link = std::fs::read_link("/etc/localtime").ok();
    let link = link.as_deref().and_then(Path::to_str);
    let linked = link.and_then(|link| link.split_once("zoneinfo/")).map(|(_, zone)| zone);
    let linked = linked.filter(|zone| zone.contains('/') && !zone.starts_with("Etc/"));
    linked.unwrap_or("UTC").to_owned()
}

/// The commands that come next, with this charter's parties.
pub fn next(paper: &Paper, file: &Path) -> String {
    let (mut keys, mut seats, mut witnesses) = (String::new(), String::new(), String::new());
    for party in &paper.parties {
        let id = &party.id;
        for (role, count) in &paper.seats {
            if !matches!(role, Role::CoChair | Role::Registrar) {
                continue;
            }
            for number in 1..=*count {
                let key = format!("{id}-{role}-{number}.key");
                keys.push_str(&format!("  comity key new --name {id}/{role}/{number} {key}\n"));
                seats.push_str(&format!("    --seat {id}/{role}/{number}={key}.pub \\\n"));
            }
        }
        let key = format!("{id}-witness.key");
        keys.push_str(&format!("  comity key new --witness --name witness.{id} {key}\n"));
        witnesses.push_str(&format!("    --witness {id}={key}.pub \\\n"));
    }
    let witnesses = witnesses.trim_end_matches(" \\\n");
    format!(
        "{keys}\n  comity init --charter {} --origin commission.example/record \\\n{seats}{witnesses}\n\n  comity serve\n",
        file.display()
    )
}
