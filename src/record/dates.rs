//! Dates in words, the same on screens and in documents.

use chrono::{DateTime, Datelike, NaiveDate};

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date such as "Tuesday 3 March 2026".
pub fn day(date: NaiveDate) -> String {
    let weekday = DAYS
        .get(date.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default();
    format!("{weekday} {}", short_day(date))
}

/// A date such as "3 March 2026".
pub fn short_day(date: NaiveDate) -> String {
    let month = MONTHS
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// The date on a clock `offset` minutes from UTC at an instant (milliseconds since 1970, UTC).
pub fn date_at(at: u64, offset: i32) -> NaiveDate {
    let local = i64::try_from(at).unwrap_or(0) + i64::from(offset) * 60_000;
    DateTime::from_timestamp_millis(local)
        .map(|time| time.date_naive())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_words() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap_or_default();
        assert_eq!(day(date), "Tuesday 3 March 2026");
        assert_eq!(date_at(1_772_496_000_000 - 60_000, 60), date);
    }
}
