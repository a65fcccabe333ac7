//! A letter: plain sentences in the addressee's language, one link, no name of a text or person.

use std::collections::BTreeMap;

use commission::InstrumentId;
use note::Digest;
use store::{Mailbag, Notice, Reason};
use web::locale::Locale;
use web::{routes, t};

/// The longest line of a letter in characters; an address stands on a line of its own.
const LINE_CHARS_MAX: usize = 72;
/// Hexadecimal digits of a letter's id.
const ID_CHARS: usize = 32;

/// A letter, not yet in the form of mail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// The addressee.
    pub to: String,
    /// The language, as a tag.
    pub locale: &'static str,
    /// The subject.
    pub subject: String,
    /// The words.
    pub body: String,
    /// The address that ends mail to the addressee (RFC 8058).
    pub unsubscribe: String,
    /// The same for the same news to the same addressee.
    pub id: String,
    /// When it is sent (Unix seconds UTC).
    pub at: i64,
}

/// Writes the letter that tells somebody what waits.
pub fn write(bag: &Mailbag, told: &[Notice], base_url: &str, now: i64) -> Letter {
    let locale = Locale::parse(&bag.contact.locale).unwrap_or_else(Locale::fallback);
    let mine = format!("{base_url}{}", routes::with_query(routes::mine(), "lang", locale.tag()));
    let unsubscribe = format!("{base_url}{}", routes::unsubscribe(&bag.token));
    // Of one text only the weightiest is said.
    let mut texts: BTreeMap<&InstrumentId, Reason> = BTreeMap::new();
    for notice in told {
        let reason = texts.entry(&notice.instrument).or_insert(notice.reason);
        *reason = (*reason).max(notice.reason);
    }
    let count = |reason: Reason| texts.values().filter(|other| **other == reason).count();
    let declined = count(Reason::Declined);
    let ahead = count(Reason::Ahead);
    let waiting = texts.len() - declined - ahead;
    let subject = if waiting > 0 {
        t!(locale, "mail-subject", "count" => waiting)
    } else if declined > 0 {
        t!(locale, "mail-subject-declined", "count" => declined)
    } else {
        t!(locale, "mail-subject-ahead", "count" => ahead)
    };
    let mut body = String::new();
    let mut say = |words: &str| {
        for line in wrap(words) {
            body.push_str(&line);
            body.push('\n');
        }
        body.push('\n');
    };
    for reason in Reason::ALL {
        let count = count(reason);
        if count > 0 {
            let mut args = web::locale::Args::new();
            args.set("count", count);
            say(&locale.text(&format!("mail-{}", reason.as_str()), Some(&args)));
        }
    }
    say(&t!(locale, "mail-open"));
    say(&mine);
    say(&t!(locale, "mail-why"));
    say(&t!(locale, "mail-end"));
    let body = format!("{}\n", body.trim_end());
    let news: Vec<String> = told
        .iter()
        .map(|it| format!("{}/{}/{}", it.instrument, it.revision, it.reason.as_str()))
        .collect();
    let id = Digest::of(format!("comity/mail/v1\n{}\n{}\n", bag.token, news.join("\n")).as_bytes());
    Letter {
        to: bag.contact.address.clone(),
        locale: locale.tag(),
        subject,
        body,
        unsubscribe,
        id: id.hex().chars().take(ID_CHARS).collect(),
        at: now,
    }
}

/// A paragraph in lines.
fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE_CHARS_MAX => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::{Contact, Pace};

    #[test]
    fn of_one_text_only_the_weightiest_is_said() {
        assert!(Reason::Deadline > Reason::Last && Reason::Last > Reason::Waits);
        assert!(Contact::new("a@a.example", "en", Pace::Daily).is_ok());
        assert_eq!(wrap("a b"), ["a b"]);
        assert_eq!(wrap(&"word ".repeat(30)).len(), 3);
    }
}
