//! A letter: plain sentences in the addressee's language, one link, no name of a text or person.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use store::{About, AlertReason, CodeLetter, Contact, Mailbag, Reason, Sorted};
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
///
/// `received` is how many reports wait.
pub fn write(bag: &Mailbag, sorted: &Sorted, received: i64, base_url: &str, now: i64) -> Letter {
    let (told, alerts) = (&sorted.told, &sorted.alerts_told);
    let locale = Locale::parse(&bag.contact.locale).unwrap_or_else(Locale::fallback);
    // Reports wait in a list of their own, which is locked until whoever reads them opens it.
    let only_reports = told.is_empty()
        && !alerts.is_empty()
        && alerts.iter().all(|it| it.reason == AlertReason::Reports);
    let place = if only_reports { routes::reports() } else { routes::mine() };
    let mine = format!("{base_url}{}", routes::with_query(place, "lang", locale.tag()));
    let unsubscribe = format!("{base_url}{}", routes::unsubscribe(&bag.token));
    // Of one text, task or date only the weightiest is said.
    let mut matters: BTreeMap<(&str, u8, u32), Reason> = BTreeMap::new();
    for notice in told {
        let number = match &notice.about {
            About::Text { .. }
            | About::Date { .. }
            | About::Meeting { .. }
            | About::Promise { .. }
            | About::Activity { .. }
            | About::Appeal { .. }
            | About::Competition { .. } => 0,
            About::Task { task: number, .. } | About::FollowUp { number, .. } => *number,
        };
        // A task and a day to ask again may have the same number; a text, what became of it as an
        // appeal, and the competition that it opens have the same id.
        let kind = match notice.reason {
            Reason::Asked => 1,
            reason if reason.is_of_an_appeal() => 2,
            reason if reason.is_of_a_jury() => 3,
            _ => 0,
        };
        let matter = (notice.about.id(), kind, number);
        let reason = matters.entry(matter).or_insert(notice.reason);
        *reason = (*reason).max(notice.reason);
    }
    let count = |reason: Reason| matters.values().filter(|other| **other == reason).count();
    let declined = count(Reason::Declined);
    let tasks = matters.values().filter(|reason| reason.is_of_a_task()).count();
    let (ahead, asked) = (count(Reason::Ahead), count(Reason::Asked));
    let meetings = matters.values().filter(|reason| reason.is_of_a_meeting()).count();
    let agreed = matters.values().filter(|reason| reason.is_of_what_was_agreed()).count();
    let waiting = matters.len() - declined - tasks - ahead - meetings - asked - agreed;
    let subject = if meetings > 0 {
        t!(locale, "mail-subject-meeting", "count" => meetings)
    } else if tasks > 0 {
        t!(locale, "mail-subject-task", "count" => tasks)
    } else if waiting > 0 {
        t!(locale, "mail-subject", "count" => waiting)
    } else if asked > 0 {
        t!(locale, "mail-subject-asked", "count" => asked)
    } else if agreed > 0 {
        t!(locale, "mail-subject-agreed", "count" => agreed)
    } else if !alerts.is_empty() {
        t!(locale, "safety-mail-subject")
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
    for reason in AlertReason::ALL {
        let of: BTreeSet<_> = alerts
            .iter()
            .filter(|alert| alert.reason == reason)
            .map(|alert| alert.matter.split('/').next())
            .collect();
        if !of.is_empty() {
            let count = if reason == AlertReason::Reports {
                received
            } else {
                i64::try_from(of.len()).unwrap_or(i64::MAX)
            };
            let mut args = web::locale::Args::new();
            args.set("count", count);
            say(&locale.text(&format!("safety-mail-{}", reason.as_str()), Some(&args)));
        }
    }
    say(&t!(locale, "mail-open"));
    say(&mine);
    say(&t!(locale, "mail-why"));
    say(&t!(locale, "mail-end"));
    let body = format!("{}\n", body.trim_end());
    let news: Vec<String> = told
        .iter()
        .map(|it| format!("{}/{}/{}", it.about.id(), it.about.number(), it.reason.as_str()))
        .collect();
    let news: Vec<String> = news
        .into_iter()
        .chain(alerts.iter().map(|it| format!("{}/{}", it.matter, it.reason.as_str())))
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

/// Writes the letter that tells somebody that a call waits for them.
pub fn call_letter(
    contact: &Contact,
    token: &str,
    is_urgent: bool,
    id: &str,
    base_url: &str,
    now: i64,
) -> Letter {
    let locale = Locale::parse(&contact.locale).unwrap_or_else(Locale::fallback);
    let mine = format!("{base_url}{}", routes::with_query(routes::mine(), "lang", locale.tag()));
    let words = [
        t!(locale, "mail-call"),
        t!(locale, "mail-open"),
        mine,
        t!(locale, "mail-why"),
        t!(locale, "mail-end"),
    ];
    let paragraphs: Vec<String> = words.iter().map(|words| wrap(words).join("\n")).collect();
    Letter {
        to: contact.address.clone(),
        locale: locale.tag(),
        subject: t!(locale, "mail-call-subject", "urgent" => if is_urgent { "yes" } else { "no" }),
        body: format!("{}\n", paragraphs.join("\n\n")),
        unsubscribe: format!("{base_url}{}", routes::unsubscribe(token)),
        id: id.to_owned(),
        at: now,
    }
}

/// Writes the letter that asks at a new address whether mail is welcome there: it names no seat, since
/// a stranger may read it.
pub fn code_letter(asked: &CodeLetter, code: &str, base_url: &str, now: i64) -> Letter {
    let locale = Locale::parse(&asked.contact.locale).unwrap_or_else(Locale::fallback);
    let open = routes::with_query(&routes::confirm_mail(code), "lang", locale.tag());
    let words = [
        t!(locale, "mail-address-ask"),
        format!("{base_url}{open}"),
        t!(locale, "mail-address-once"),
        t!(locale, "mail-address-unknown"),
    ];
    let paragraphs: Vec<String> = words.iter().map(|words| wrap(words).join("\n")).collect();
    // Not what is kept of the code: that would stand in a header.
    let id = Digest::of(format!("comity/mail-address/v1\n{code}\n").as_bytes());
    Letter {
        to: asked.contact.address.clone(),
        locale: locale.tag(),
        subject: t!(locale, "mail-address-subject"),
        body: format!("{}\n", paragraphs.join("\n\n")),
        unsubscribe: format!("{base_url}{}", routes::unsubscribe(&asked.token)),
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
    fn of_one_text_or_task_only_the_weightiest_is_said() {
        assert!(Reason::Deadline > Reason::Last && Reason::Last > Reason::Waits);
        assert!(Reason::TaskLong > Reason::TaskLate);
        assert!(Contact::new("a@a.example", "en", Pace::Daily).is_ok());
        assert_eq!(wrap("a b"), ["a b"]);
        assert_eq!(wrap(&"word ".repeat(30)).len(), 3);
    }
}
