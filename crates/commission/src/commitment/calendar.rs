//! Days, months and quarters, without any calendar but arithmetic.

const DAY_SECONDS: i64 = 86_400;

/// The number of the quarter that a moment lies in by a clock so many seconds from UTC, as
/// [`quarter_of`] counts.
pub fn quarter_by(unix: i64, offset_seconds: i64) -> i64 {
    quarter_of(unix.saturating_add(offset_seconds))
}

/// The first second of a quarter by a clock so many seconds from UTC (Unix seconds UTC).
pub fn quarter_begins(quarter: i64, offset_seconds: i64) -> i64 {
    quarter_start(quarter).saturating_sub(offset_seconds)
}

/// The last second of a quarter by a clock so many seconds from UTC (Unix seconds UTC). Shown by that
/// clock it is the quarter's last day.
pub fn quarter_ends(quarter: i64, offset_seconds: i64) -> i64 {
    quarter_begins(quarter.saturating_add(1), offset_seconds).saturating_sub(1)
}

/// The number of the quarter that a time lies in: year × 4 + quarter from 0.
pub fn quarter_of(unix: i64) -> i64 {
    let (year, month, _) = civil_date(unix.div_euclid(DAY_SECONDS));
    year * 4 + (month - 1) / 3
}

/// The first second of a quarter numbered as by [`quarter_of`] (Unix seconds UTC).
pub fn quarter_start(quarter: i64) -> i64 {
    first_of_month(quarter.div_euclid(4), quarter.rem_euclid(4) * 3 + 1) * DAY_SECONDS
}

/// Year, month (1 to 12) and day of the month of a day counted from 1970-01-01, in the proleptic
/// Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
pub fn civil_date(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The day, counted from 1970-01-01, on which a month begins (same source as [`civil_date`]).
pub fn first_of_month(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    const JAN_1_2026: i64 = 1_767_225_600;

    #[test]
    fn a_quarter_begins_where_the_calendar_says() {
        assert_eq!(quarter_start(2026 * 4), JAN_1_2026);
        assert_eq!(quarter_start(2026 * 4 + 1), 1_775_001_600); // 2026-04-01
        assert_eq!(quarter_of(JAN_1_2026 - 1), 2025 * 4 + 3);
        assert_eq!(quarter_of(1_709_164_800), 2024 * 4); // 2024-02-29
        for quarter in 1900 * 4..2200 * 4 {
            assert_eq!(quarter_of(quarter_start(quarter)), quarter);
            assert_eq!(quarter_of(quarter_start(quarter) - 1), quarter - 1);
        }
    }

    #[test]
    fn a_quarter_ends_on_its_last_day_by_every_clock() {
        for offset in [-12 * 3_600, -5 * 3_600, 0, 3 * 3_600, 20_700, 14 * 3_600] {
            for quarter in 2025 * 4..2028 * 4 {
                let ends = quarter_ends(quarter, offset);
                assert_eq!(quarter_by(ends, offset), quarter);
                assert_eq!(quarter_by(ends + 1, offset), quarter + 1);
                assert_eq!(quarter_by(quarter_begins(quarter, offset), offset), quarter);
                let (_, _, day) = civil_date((ends + offset).div_euclid(DAY_SECONDS));
                assert!(day >= 30, "{day}");
            }
        }
    }
}
