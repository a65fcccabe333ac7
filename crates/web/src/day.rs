//! Days of the calendar as forms and programs write them: `2026-11-23`.

/// A day as a form gives it, `2026-11-23`, counted from 1970-01-01.
pub(crate) fn read(text: &str) -> Option<i64> {
    let mut parts = text.trim().splitn(3, '-');
    let year: i64 = parts.next()?.parse().ok()?;
    let month: i64 = parts.next()?.parse().ok()?;
    let day: i64 = parts.next()?.parse().ok()?;
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Days from the civil calendar (H. Hinnant): the year begins in March.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
    (written(days) == text.trim()).then_some(days)
}

/// A day as a form takes it.
pub(crate) fn written(day: i64) -> String {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{date:02}", year + era * 400 + carry)
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
