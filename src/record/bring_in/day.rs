//! Days as people write them in the UK: 2028-02-29, 29/02/2028, 1 March 2027. A day that no calendar has, or that could
//! only be guessed, is none.

use chrono::NaiveDate;

use crate::record::dates::MONTHS;

/// The day that a text names, if it names one.
pub fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    // A spreadsheet adds midnight to a day.
    let day = text
        .split_once(['T', ' '])
        .filter(|(_, time)| is_time(time))
        .map_or(text, |(day, _)| day);
    by_numbers(day).or_else(|| in_words(day))
}

/// Whether a text is a day as day, month and year by number: the order in which the UK reads them.
pub fn is_by_numbers(text: &str) -> bool {
    let parts = numbers(text.trim());
    parts.is_some_and(|[first, second, _]| first.len() <= 2 && second.len() <= 2)
}

fn is_time(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z');
    text.contains(':') && text.chars().all(digits)
}

fn numbers(text: &str) -> Option<[&str; 3]> {
    let mark = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = text.split(mark).map(str::trim);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    let digits =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (parts.next().is_none() && three.iter().all(digits)).then_some(three)
}

fn by_numbers(text: &str) -> Option<NaiveDate> {
    let [first, second, third] = numbers(text)?;
    match (first.len(), third.len()) {
        (4, 1 | 2) => date(year(first)?, second, third),
        (1 | 2, 2 | 4) => date(year(third)?, second, first),
        _ => None,
    }
}

/// "1 March 2027", "Mon 1st Mar 27", "March 1, 2027".
fn in_words(text: &str) -> Option<NaiveDate> {
    let lower = text.to_lowercase().replace([',', '-', '.', '/'], " ");
    let mut words: Vec<&str> = lower
        .split_whitespace()
        .filter(|word| *word != "of")
        .collect();
    if words.first().is_some_and(|word| is_weekday(word)) {
        words.remove(0);
    }
    let [first, second, last] = *words.as_slice() else {
        return None;
    };
    let (day, month) = match (month(first), month(second)) {
        (None, Some(month)) => (first, month),
        (Some(month), None) => (second, month),
        _ => return None,
    };
    let bare = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|end| day.strip_suffix(end))
        .unwrap_or(day);
    NaiveDate::from_ymd_opt(year(last)?, month, bare.parse().ok()?)
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    word.get(..3).is_some_and(|start| DAYS.contains(&start)) && word.parse::<u32>().is_err()
}

fn month(word: &str) -> Option<u32> {
    let named = |name: &&str| word.len() >= 3 && name.to_lowercase().starts_with(word);
    let at = MONTHS.iter().position(named)?;
    u32::try_from(at + 1).ok()
}

fn year(text: &str) -> Option<i32> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2_000 + number),
        4 => Some(number).filter(|year| (1900..=2200).contains(year)),
        _ => None,
    }
}

fn date(year: i32, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b6_days_are_read_as_the_uk_writes_them() {
        let leap = NaiveDate::from_ymd_opt(2028, 2, 29);
        for text in [
            "2028-02-29",
            "2028-2-29",
            "2028/02/29",
            "29/02/2028",
            "29-02-2028",
            "29.2.28",
            "29/2/28",
            "29 February 2028",
            "29th Feb 2028",
            "Tuesday 29 February 2028",
            "Tue, 29 Feb 28",
            "February 29, 2028",
            "29-Feb-2028",
            "the 29th of February 2028".trim_start_matches("the "),
            "2028-02-29 00:00:00",
            "2028-02-29T00:00:00Z",
            " 29/02/2028 00:00 ",
        ] {
            assert_eq!(read(text), leap, "{text}");
        }
        assert_eq!(read("03/04/2027"), NaiveDate::from_ymd_opt(2027, 4, 3));
        assert!(is_by_numbers("03/04/2027") && !is_by_numbers("2027-04-03"));
        assert_eq!(read("1 Sept 2027"), NaiveDate::from_ymd_opt(2027, 9, 1));
    }

    #[test]
    fn b6_a_day_that_is_none_is_never_guessed() {
        for text in [
            "",
            "29/02/2027",
            "31/04/2027",
            "02/29/2028",
            "00/01/2027",
            "March 2027",
            "ASAP",
            "next Friday",
            "46000",
            "1/2",
            "1/2/3/4",
            "12/2027",
            "29 Feb",
            "2027",
            "1 Ma 2027",
            "99 March 2027",
            "１/２/2027",
            "1 March 202７",
            "10:30",
            "-1-1-2027",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
