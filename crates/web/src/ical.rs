//! Calendars for programs (RFC 5545): a small writer, lines folded at 75 octets, texts escaped.

use commission::commitment::civil_date;

/// The most octets of a line before it is folded.
const LINE_OCTETS_MAX: usize = 75;
const DAY_SECONDS: i64 = 86_400;
const HOUR_SECONDS: i64 = 3_600;

/// When something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum When {
    /// At a moment (Unix seconds UTC).
    At(i64),
    /// From a moment to another (Unix seconds UTC).
    From { starts: i64, ends: i64 },
    /// On whole days, both included, counted from 1970-01-01.
    Days { first: i64, last: i64 },
}

/// One event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Event {
    /// Its id, the same whenever it is written.
    pub(crate) uid: String,
    /// When it is.
    pub(crate) when: When,
    /// What it is called.
    pub(crate) summary: String,
    /// What else there is to say.
    pub(crate) about: String,
    /// Its page.
    pub(crate) url: String,
    /// How often it was changed: by this a program knows which of two files is newer.
    pub(crate) sequence: usize,
    /// Whether it does not take place.
    pub(crate) is_cancelled: bool,
}

/// A text in which nothing is taken for the form of the file.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// One content line, folded where it is too long; never within a character.
fn line(out: &mut String, text: &str) {
    let mut room = LINE_OCTETS_MAX;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            // The space that continues a line counts.
            room = LINE_OCTETS_MAX - 1;
        }
        out.push(letter);
        room -= letter.len_utf8();
    }
    out.push_str("\r\n");
}

fn day(day: i64) -> String {
    let (year, month, day) = civil_date(day);
    format!("{year:04}{month:02}{day:02}")
}

fn moment(unix: i64) -> String {
    let second = unix.rem_euclid(DAY_SECONDS);
    format!(
        "{}T{:02}{:02}{:02}Z",
        day(unix.div_euclid(DAY_SECONDS)),
        second / HOUR_SECONDS,
        second % HOUR_SECONDS / 60,
        second % 60
    )
}

/// A whole calendar; `now` is when it is written (Unix seconds UTC).
pub(crate) fn write(name: &str, events: &[Event], now: i64) -> String {
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Comity//Calendar//EN"] {
        line(&mut out, text);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&event.uid)));
        line(&mut out, &format!("DTSTAMP:{}", moment(now)));
        line(&mut out, &format!("SEQUENCE:{}", event.sequence));
        // Left out it would stay as it was in the calendar of whoever has it.
        let status = if event.is_cancelled { "CANCELLED" } else { "CONFIRMED" };
        line(&mut out, &format!("STATUS:{status}"));
        match event.when {
            When::At(unix) => line(&mut out, &format!("DTSTART:{}", moment(unix))),
            When::From { starts, ends } => {
                line(&mut out, &format!("DTSTART:{}", moment(starts)));
                line(&mut out, &format!("DTEND:{}", moment(ends)));
            }
            When::Days { first, last } => {
                line(&mut out, &format!("DTSTART;VALUE=DATE:{}", day(first)));
                // The end is the day after the last.
                line(&mut out, &format!("DTEND;VALUE=DATE:{}", day(last + 1)));
            }
        }
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.about.is_empty() {
            line(&mut out, &format!("DESCRIPTION:{}", escaped(&event.about)));
        }
        line(&mut out, &format!("URL:{}", event.url));
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_calendar_is_folded_escaped_and_reads_back() {
        let long = "Ժողով; և, \\ «հիշատակի օր» ".repeat(9);
        let events = [
            Event {
                uid: "a@b".into(),
                when: When::Days { first: 20_783, last: 20_784 },
                summary: format!("{long}\nEND:VEVENT"),
                about: "two\r\nlines\u{7}".into(),
                url: "https://comity.example/calendar/notice/1".into(),
                sequence: 2,
                is_cancelled: true,
            },
            Event {
                uid: "c@b".into(),
                when: When::At(1_795_700_000),
                summary: "Meeting".into(),
                about: String::new(),
                url: "https://comity.example/x".into(),
                sequence: 0,
                is_cancelled: false,
            },
        ];
        let text = write("A, B", &events, 1_795_652_000);
        for folded in text.split_terminator("\r\n") {
            assert!(folded.len() <= LINE_OCTETS_MAX, "{folded}");
            assert!(!folded.contains(['\r', '\n']));
        }
        let lines = unfolded(&text);
        assert_eq!(lines.iter().filter(|it| *it == "END:VEVENT").count(), 2);
        let summary = lines.iter().find_map(|it| it.strip_prefix("SUMMARY:")).unwrap();
        let back = summary
            .replace("\\n", "\n")
            .replace("\\;", ";")
            .replace("\\,", ",")
            .replace("\\\\", "\\");
        assert_eq!(back, format!("{long}\nEND:VEVENT"));
        for expected in [
            "X-WR-CALNAME:A\\, B",
            "DTSTART;VALUE=DATE:20261126",
            "DTEND;VALUE=DATE:20261128",
            "DESCRIPTION:two\\nlines",
            "DTSTART:20261126T133320Z",
            "DTSTAMP:20261126T001320Z",
            "SEQUENCE:2",
            "STATUS:CANCELLED",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
        ] {
            assert!(lines.iter().any(|it| it == expected), "{expected}: {lines:#?}");
        }
    }
}
