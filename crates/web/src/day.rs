//! Days of the calendar as forms and programs write them: `2026-11-23`.

use commission::commitment::{civil_date, first_of_month};

/// A day as a form gives it, `2026-11-23`, counted from 1970-01-01.
pub fn read(text: &str) -> Option<i64> {
    let text = text.trim();
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let days = first_of_month(year, month) + day - 1;
    // A day that the month does not have would be one of the next.
    (written(days) == text).then_some(days)
}

/// A day as a form takes it.
pub fn written(day: i64) -> String {
    let (year, month, day) = civil_date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A moment as a form gives it, `2026-11-23T08:00`, in a zone so many seconds from UTC (Unix
/// seconds UTC).
pub fn read_minute(text: &str, offset_seconds: i64) -> Option<i64> {
    let (day, time) = text.trim().split_once('T')?;
    // Browsers add the seconds where they are not zero.
    let (hours, rest) = time.split_once(':')?;
    let minutes = rest.split_once(':').map_or(rest, |(minutes, _)| minutes);
    let two = |part: &str, most: i64| {
        let fits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i64>().ok().filter(|it| fits && *it < most)
    };
    let (hours, minutes) = (two(hours, 24)?, two(minutes, 60)?);
    Some(read(day)? * 86_400 + hours * 3_600 + minutes * 60 - offset_seconds)
}

/// A moment as a form takes it.
pub fn written_minute(unix: i64, offset_seconds: i64) -> String {
    let local = unix.saturating_add(offset_seconds);
    let (day, second) = (local.div_euclid(86_400), local.rem_euclid(86_400));
    format!("{}T{:02}:{:02}", written(day), second / 3_600, second / 60 % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for day in [0, 59, 60, 11_016, 19_782, 20_783, 36_524, 73_049] {
            assert_eq!(read(&written(day)), Some(day), "{}", written(day));
        }
        let moscow = 3 * 3_600;
        for minute in [0, 1_795_478_400, 1_795_478_340] {
            assert_eq!(read_minute(&written_minute(minute, moscow), moscow), Some(minute));
        }
        assert_eq!(written_minute(1_795_478_400, moscow), "2026-11-24T03:00");
        assert_eq!(read_minute("2026-11-24T03:00:59", moscow), Some(1_795_478_400));
        for none in ["", "2026-11-24", "2026-11-24T24:00", "2026-11-24T3:00", "2026-02-30T03:00"] {
            assert_eq!(read_minute(none, moscow), None, "{none:?}");
        }
        assert_eq!(written(20_783), "2026-11-26");
        assert_eq!(written(19_782), "2024-02-29");
        for none in ["", "2026-02-29", "2026-13-01", "26-11-2026", "2026-11-6", "x"] {
            assert_eq!(read(none), None, "{none:?}");
        }
    }
}
