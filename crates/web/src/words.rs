//! Refusals, offices and parties in words. Pages and commands share them.

use commission::{Block, Charter, How, Language, Localized, Office, PartyId, Refusal};

use crate::locale::{Args, Locale, Zone};
use crate::{components, t};

/// What is needed to put something of the domain into words.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The reader's language.
    pub locale: Locale,
    /// The charter, for the names of parties and topics; without one, ids stand for names.
    pub charter: Option<&'a Charter>,
}

/// A refusal in words; of a draft that is not ready, with everything that blocks it.
pub fn refusal(locale: Locale, refusal: &Refusal, charter: Option<&Charter>) -> String {
    Words { locale, charter }.refusal(refusal)
}

/// One thing that blocks a draft, in words.
pub fn block(locale: Locale, block: &Block, charter: Option<&Charter>) -> String {
    Words { locale, charter }.block(block)
}

impl Words<'_> {
    /// The reader's language as a language of texts, then those that stand in.
    pub fn wished(self) -> Vec<Language> {
        [self.locale.tag(), "en", "ru"].into_iter().filter_map(|tag| tag.parse().ok()).collect()
    }

    /// Words in the reader's language where they exist, else in another, with that language.
    pub fn names(self, localized: &Localized) -> (String, Language) {
        let wished = self.wished();
        let (language, text) = match localized.best(&wished) {
            Some((language, text)) => (Some(language.clone()), text.to_owned()),
            None => (None, String::new()),
        };
        let language = language.or_else(|| wished.into_iter().next_back());
        (text, language.unwrap_or_else(unknown_language))
    }

    /// A party's name, or its id where the charter no longer has it.
    pub fn party(self, id: &PartyId) -> String {
        self.charter
            .and_then(|charter| charter.party(id))
            .map_or_else(|| id.to_string(), |party| self.names(&party.name).0)
    }

    /// An office in words: `Co-chair 1, Union of the Northern Shore`.
    pub fn office(self, office: &Office) -> String {
        let role = self.locale.text(&format!("role-{}", office.role()), None);
        let number = i64::from(office.number());
        match office.party() {
            Some(party) => {
                t!(self.locale, "office-of-party", "role" => role, "number" => number, "party" => self.party(party))
            }
            None => t!(self.locale, "office-of-secretariat", "role" => role, "number" => number),
        }
    }

    /// A refusal in words; of a draft that is not ready, with everything that blocks it.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let mut words = self.refusal_alone(refusal);
        for block in self.blocks(refusal) {
            words.push(' ');
            words.push_str(&block);
        }
        words
    }

    /// A refusal in words, without the list of what blocks a draft.
    pub fn refusal_alone(self, refusal: &Refusal) -> String {
        let mut args = self.args(refusal.data());
        if let Refusal::NotOurs { topic } | Refusal::Refer { topic } = refusal {
            let competent = self
                .charter
                .and_then(|charter| charter.topic(topic))
                .and_then(|topic| topic.refer_to.as_ref())
                .map(|words| self.names(words).0);
            let competent =
                competent.unwrap_or_else(|| t!(self.locale, "refusal-somebody-competent"));
            args.set("competent", competent);
        }
        self.locale.text(&format!("refusal-{}", refusal.code()), Some(&args))
    }

    /// What blocks a draft, one sentence each.
    pub fn blocks(self, refusal: &Refusal) -> Vec<String> {
        match refusal {
            Refusal::NotReady { blocks } => blocks.iter().map(|block| self.block(block)).collect(),
            _ => Vec::new(),
        }
    }

    /// One thing that blocks a draft.
    pub fn block(self, block: &Block) -> String {
        self.locale.text(&format!("block-{}", block.code()), Some(&self.args(block.data())))
    }

    /// The data of a refusal as people read them: names instead of ids, dates instead of seconds.
    fn args(self, data: Vec<(&'static str, String)>) -> Args<'static> {
        let mut args = Args::new();
        for (name, value) in data {
            match self.readable(name, &value) {
                Some(words) => args.set(name, words),
                None => match (name, value.parse::<i64>()) {
                    ("passage" | "number" | "count" | "max" | "fact", Ok(number)) => {
                        args.set(name, number)
                    }
                    // Places are counted from 0 in the domain and from 1 by people.
                    ("place", Ok(place)) => args.set(name, place.saturating_add(1)),
                    _ => args.set(name, value),
                },
            }
        }
        args
    }

    fn readable(self, name: &str, value: &str) -> Option<String> {
        let known = |id: String| self.locale.has(&id).then(|| self.locale.text(&id, None));
        match name {
            "topic" => {
                let topic = self.charter?.topic(value)?;
                Some(self.names(&topic.name).0)
            }
            "office" => Some(self.office(&value.parse().ok()?)),
            "party" => Some(self.party(&value.parse().ok()?)),
            "parties" => {
                let names = value.split(", ").map(|id| Some(self.party(&id.parse().ok()?)));
                Some(names.collect::<Option<Vec<_>>>()?.join(", "))
            }
            "language" => Some(components::language_name(&value.parse().ok()?)),
            "time" | "now" | "deadline" | "earliest" | "latest" => {
                Some(self.date_time(value.parse().ok()?))
            }
            "first" | "last" => {
                Some(self.locale.date(value.parse::<i64>().ok()?.saturating_mul(86_400), 0))
            }
            "state" => known(format!("state-{value}")),
            "incident-state" => known(format!("incident-state-{value}")),
            "contact-state" => known(format!("contacts-call-{value}")),
            "duty-time" => known(format!("contacts-duty-time-{value}")),
            "task-state" => known(format!("task-is-{value}")),
            "meeting-state" => known(format!("meeting-state-{value}")),
            "phase" => known(format!("competition-phase-{value}")),
            "ballot-why" => known(format!("refusal-ballot-{value}")),
            "asked-why" => known(format!("refusal-asked-{value}")),
            "export-state" => known(format!("export-state-{value}")),
            "report-state" => known(format!("report-state-{value}")),
            "kind" => known(format!("kind-{value}")),
            "what" => known(format!("refusal-what-{value}")),
            "action" => known(format!("refusal-action-{value}")),
            "field" => known(format!("refusal-field-{value}")),
            _ => None,
        }
    }

    /// A moment in the commission's zone; in UTC where there is no charter.
    fn date_time(self, unix: i64) -> String {
        let offset = self.charter.map_or(0, |charter| charter.utc_offset_seconds);
        let name = zone_name(self.locale, self.charter);
        self.locale.date_time(unix, Zone { offset_seconds: i64::from(offset), name: &name })
    }
}

/// How a signature was made, in words.
pub(crate) fn how(locale: Locale, how: How) -> String {
    match how {
        How::KeyFile => t!(locale, "text-how-key-file"),
        How::Passkey => t!(locale, "text-how-passkey"),
        How::PasskeyHostTrusted => t!(locale, "text-how-passkey-host-trusted"),
    }
}

/// The name of the commission's time zone: worded where `locales/` has it, else its offset.
pub(crate) fn zone_name(locale: Locale, charter: Option<&Charter>) -> String {
    let Some(charter) = charter else { return "UTC".to_owned() };
    let id = format!("zone-{}", charter.time_zone.to_lowercase().replace(['/', '_'], "-"));
    if locale.has(&id) {
        return locale.text(&id, None);
    }
    let offset = charter.utc_offset_seconds;
    let sign = if offset < 0 { '\u{2212}' } else { '+' };
    let minutes = offset.unsigned_abs() / 60;
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[expect(clippy::expect_used, reason = "the tag is a constant; a test reads it")]
pub(crate) fn unknown_language() -> Language {
    "en".parse().expect("en is a language tag")
}
