//! A charter while it is being written: always sound, and written out as TOML with notes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use commission::charter::{Problem, Shape};
use commission::{Charter, Role};
use web::locale::Locale;

/// The longest line of a note in characters.
const NOTE_CHARS_MAX: usize = 96;

/// Words by language tag.
pub type Words = BTreeMap<String, String>;

/// A party.
#[derive(Clone, Debug)]
pub struct PaperParty {
    pub id: String,
    pub name: Words,
    pub short: Words,
    pub monogram: String,
    pub shape: String,
    pub website: String,
    pub signing_host: String,
}

/// A topic of the mandate.
#[derive(Clone, Debug)]
pub struct PaperTopic {
    pub id: String,
    pub gate: &'static str,
    pub name: Words,
    pub refer_to: Words,
}

/// A number to call.
#[derive(Clone, Debug)]
pub struct PaperNumber {
    pub number: String,
    pub region: String,
    pub service: Words,
}

/// A region.
#[derive(Clone, Debug)]
pub struct PaperRegion {
    pub code: String,
    pub name: Words,
    /// The parties with a branch there; empty for every party.
    pub branches: Vec<String>,
}

/// A charter's answers.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: String,
    pub published: Vec<String>,
    pub name: Words,
    pub purpose: Words,
    pub zone: String,
    pub offset: String,
    pub parties: Vec<PaperParty>,
    /// Seats of each party, then of nobody's side.
    pub seats: Vec<(Role, u16)>,
    pub authentic: Vec<String>,
    pub sign: u16,
    pub sign_decision: u16,
    pub days: u16,
    pub days_max: u16,
    pub topics: Vec<PaperTopic>,
    pub numbers: Vec<PaperNumber>,
    pub regions: Vec<PaperRegion>,
}

impl Paper {
    /// A sound charter of placeholders, so that each answer can be judged by the rules of the
    /// whole: whatever is wrong after an answer is wrong with that answer.
    pub fn blank(published: &[String]) -> Self {
        let words = |text: &str| fill(published, text);
        Self {
            id: "commission".into(),
            published: published.to_vec(),
            name: words("…"),
            purpose: words("…"),
            zone: "UTC".into(),
            offset: "+00:00".into(),
            parties: Vec::new(),
            seats: vec![(Role::CoChair, 1)],
            authentic: published.to_vec(),
            sign: 1,
            sign_decision: 1,
            days: 14,
            days_max: 60,
            topics: vec![PaperTopic {
                id: "placeholder".into(),
                gate: "ours",
                name: words("…"),
                refer_to: Words::new(),
            }],
            numbers: vec![PaperNumber {
                number: "00".into(),
                region: String::new(),
                service: words("…"),
            }],
            regions: Vec::new(),
        }
        .with_parties(2)
    }

    /// The same with so many parties, placeholders for those not asked about yet.
    pub fn with_parties(mut self, count: usize) -> Self {
        self.parties = (0..count)
            .map(|place| {
                let name = format!("… {}", place + 1);
                let shape = Shape::ALL.into_iter().cycle().nth(place).unwrap_or(Shape::Circle);
                // Letters of an alphabet that nobody's answer is taken for.
                let letter = char::from_u32(0x30A2 + place as u32).unwrap_or('ア');
                PaperParty {
                    id: format!("placeholder-{}", place + 1),
                    name: fill(&self.published, &name),
                    short: fill(&self.published, &name),
                    monogram: letter.to_string(),
                    shape: shape.as_str().to_owned(),
                    website: String::new(),
                    signing_host: String::new(),
                }
            })
            .collect();
        self
    }

    /// What is wrong, by the domain's own rules.
    pub fn problems(&self) -> Vec<Problem> {
        Charter::parse(&self.write(None)).err().unwrap_or_default()
    }

    /// The file; with notes when a language for them is given.
    pub fn write(&self, notes: Option<Locale>) -> String {
        let mut out = String::new();
        let note = |out: &mut String, id: &str| {
            let Some(locale) = notes else { return };
            let words = locale.text(id, None);
            if !out.is_empty() {
                out.push('\n');
            }
            for line in words.lines().flat_map(wrap) {
                let _ = writeln!(out, "# {line}");
            }
        };
        note(&mut out, "wizard-note-head");
        note(&mut out, "wizard-note-commission");
        self.write_commission(&mut out);
        note(&mut out, "wizard-note-party");
        for party in &self.parties {
            write_party(&mut out, party);
        }
        note(&mut out, "wizard-note-seat");
        for (role, count) in self.seats.iter().filter(|(_, count)| *count > 0) {
            let each = if role.is_of_a_party() { "each-party = true\n" } else { "" };
            let _ = write!(out, "\n[[seat]]\nrole = \"{role}\"\n{each}count = {count}\n");
        }
        note(&mut out, "wizard-note-languages");
        self.write_languages(&mut out);
        note(&mut out, "wizard-note-signatories");
        self.write_signatories(&mut out);
        note(&mut out, "wizard-note-deadlines");
        let (days, days_max) = (self.days, self.days_max);
        let _ = write!(out, "\n[deadlines]\nsign-days = {days}\nsign-days-max = {days_max}\n");
        note(&mut out, "wizard-note-topic");
        for topic in &self.topics {
            let _ =
                write!(out, "\n[[topic]]\nid = {}\ngate = \"{}\"\n", quote(&topic.id), topic.gate);
            write_words(&mut out, "name", &topic.name);
            write_words(&mut out, "refer-to", &topic.refer_to);
        }
        note(&mut out, "wizard-note-emergency");
        for number in &self.numbers {
            let _ = write!(out, "\n[[emergency]]\nnumber = {}\n", quote(&number.number));
            if !number.region.is_empty() {
                let _ = writeln!(out, "region = {}", quote(&number.region));
            }
            write_words(&mut out, "service", &number.service);
        }
        note(&mut out, "wizard-note-region");
        for region in &self.regions {
            let _ = write!(out, "\n[[region]]\ncode = {}\n", quote(&region.code));
            write_words(&mut out, "name", &region.name);
            if region.branches.is_empty() {
                out.push_str("each-party = true\n");
            } else {
                let _ = writeln!(out, "branches = {}", list(&region.branches));
            }
        }
        note(&mut out, "wizard-note-clause");
        if notes.is_some() {
            self.write_examples(&mut out);
        }
        note(&mut out, "wizard-note-origin");
        out
    }

    fn write_commission(&self, out: &mut String) {
        let _ = write!(
            out,
            "\n[commission]\nid = {}\npublished = {}\ntime-zone = {}\nutc-offset = {}\n",
            quote(&self.id),
            list(&self.published),
            quote(&self.zone),
            quote(&self.offset)
        );
        write_words(out, "name", &self.name);
        write_words(out, "purpose", &self.purpose);
    }

    fn write_languages(&self, out: &mut String) {
        let _ = write!(out, "\n[languages]\nauthentic.default = {}\n", list(&self.authentic));
        let courtesy: Vec<String> =
            self.published.iter().filter(|it| !self.authentic.contains(it)).cloned().collect();
        if !courtesy.is_empty() {
            let _ = writeln!(out, "courtesy = {}", list(&courtesy));
        }
    }

    fn write_signatories(&self, out: &mut String) {
        let rule = |count: u16| format!("{{ role = \"co-chair\", count = {count} }}");
        let _ = write!(out, "\n[signatories]\ndefault = {}\n", rule(self.sign));
        if self.sign_decision != self.sign {
            for kind in ["decision", "charter-change"] {
                let _ = writeln!(out, "{kind} = {}", rule(self.sign_decision));
            }
        }
    }

    /// A clause and a promise as examples, each line made a note.
    fn write_examples(&self, out: &mut String) {
        let mut example = String::from("[[clause]]\nnumber = \"1.1\"\n");
        write_words(&mut example, "text", &fill(&self.published, "…"));
        example.push_str("\n[[promise]]\nid = \"permanent-commission\"\n");
        write_words(&mut example, "what", &fill(&self.published, "…"));
        example.push_str(
            "each-party = true\nschedule = \"within\"\ndays = 90\nevidence = \"commission\"\n",
        );
        out.push_str("#\n");
        for line in example.lines() {
            let _ = writeln!(out, "#{}{line}", if line.is_empty() { "" } else { " " });
        }
    }
}

/// The same words in every language.
pub fn fill(languages: &[String], text: &str) -> Words {
    languages.iter().map(|language| (language.clone(), text.to_owned())).collect()
}

fn write_party(out: &mut String, party: &PaperParty) {
    let _ = write!(
        out,
        "\n[[party]]\nid = {}\nmonogram = {}\nshape = {}\n",
        quote(&party.id),
        quote(&party.monogram),
        quote(&party.shape)
    );
    write_words(out, "name", &party.name);
    write_words(out, "short", &party.short);
    for (key, value) in [("website", &party.website), ("signing-host", &party.signing_host)] {
        if !value.is_empty() {
            let _ = writeln!(out, "{key} = {}", quote(value));
        }
    }
}

fn write_words(out: &mut String, key: &str, words: &Words) {
    for (language, text) in words {
        let _ = writeln!(out, "{key}.{language} = {}", quote(text));
    }
}

/// A basic string of TOML: one line, whatever stands in it.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn list(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quote(word)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A paragraph in lines.
fn wrap(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > NOTE_CHARS_MAX {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_paper_is_sound_with_any_number_of_parties() {
        let published: Vec<String> = ["en", "fr"].map(str::to_owned).into();
        for count in 2..=16 {
            let paper = Paper::blank(&published).with_parties(count);
            assert_eq!(paper.problems(), [], "{count}");
        }
    }

    #[test]
    fn whatever_is_answered_stays_one_string_of_toml() {
        for text in ["a\"b", "a\\", "\u{1}\n[x]", "'''", "\"\"\"", "ՙա", "#", "\u{7f}"] {
            let line = format!("x = {}", quote(text));
            let read: toml::Table = line.parse().unwrap();
            assert_eq!(read["x"].as_str(), Some(text));
        }
    }
}
