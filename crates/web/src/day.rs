//! Days of the calendar as forms and programs write them: `2026-11-23`.

use commission::commitment::{civil_date, first_of_month};

/// A day as a form gives it, `2026-11-23`, counted from 1970-01-01.
pub(crate) fn read(text: &str) -> Option<i64> {
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
pub(crate) fn written(day: i64) -> String {
    let (year, month, day) = civil_date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for day in [0, 59, 60, 11_016, 19_782, 20_783, 36_524, 73_049] {
            assert_eq!(read(&written(day)), Some(day), "{}", written(day));
        }
        assert_eq!(written(20_783), "2026-11-26");
        assert_eq!(written(19_782), "2024-02-29");
        for none in ["", "2026-02-29", "2026-13-01", "26-11-2026", "2026-11-6", "x"] {
            assert_eq!(read(none), None, "{none:?}");
        }
    }
}
