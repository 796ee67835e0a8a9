//! Dates of birth.

use super::{Clue, Word};

/// A whole date of long ago, or any whole date after “born”. The NHS may keep its own birthday.
pub(super) fn birth_date(before: &[Word], rest: &[Word]) -> Option<(Clue, usize)> {
    let (day, month, year, length) = numeric_date(rest).or_else(|| spoken_date(rest))?;
    let born = before.iter().any(|word| {
        matches!(
            word.lower.as_str(),
            "born" | "dob" | "d.o.b" | "birth" | "birthday"
        )
    });
    let long_ago = (1900..=2009).contains(&year) && (day, month, year) != (5, 7, 1948);
    let whole = (1..=31).contains(&day) && (1..=12).contains(&month);
    (whole && (born || long_ago)).then_some((Clue::DateOfBirth, length))
}

/// 12/03/1948, 12-3-48, 12.03.1948, 1948-03-12.
fn numeric_date(rest: &[Word]) -> Option<(u32, u32, u32, usize)> {
    let parts: Vec<&str> = rest.first()?.bare.split(['/', '-', '.']).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| part.parse::<u32>().ok();
    let (day, year) = if one.len() == 4 {
        (three, one)
    } else {
        (one, three)
    };
    if !matches!(year.len(), 2 | 4) {
        return None;
    }
    Some((number(day)?, number(two)?, number(year)?, 1))
}

/// 12 March 1948, 12th Mar 1948, March 12 1948.
fn spoken_date(rest: &[Word]) -> Option<(u32, u32, u32, usize)> {
    let [one, two, three, ..] = rest else {
        return None;
    };
    let year = three
        .bare
        .parse::<u32>()
        .ok()
        .filter(|_| three.bare.len() == 4)?;
    let (day, month) = match month(&two.lower) {
        Some(month) => (&one.lower, month),
        None => (&two.lower, month(&one.lower)?),
    };
    let day = day
        .trim_end_matches(|c: char| c.is_alphabetic())
        .parse::<u32>()
        .ok()?;
    Some((day, month, year, 3))
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let place = MONTHS.iter().position(|month| {
        *month == word || (word.len() >= 3 && word.len() <= 4 && month.starts_with(word))
    })?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::Clue;
    use crate::guide::identify::tests::check;

    #[test]
    fn dates_of_birth_are_found_and_days_of_work_are_not() {
        check(
            "born 12/03/1948 in Wales",
            &[(Clue::DateOfBirth, "12/03/1948")],
        );
        check("DOB: 1.2.51", &[(Clue::DateOfBirth, "1.2.51")]);
        check(
            "on 12 March 1948 she",
            &[(Clue::DateOfBirth, "12 March 1948")],
        );
        check("1948-03-12", &[(Clue::DateOfBirth, "1948-03-12")]);
        check(
            "born on 3rd May 2016",
            &[(Clue::DateOfBirth, "3rd May 2016")],
        );
        check("due 12/03/2026", &[]);
        check("we meet on 12 March 2026", &[]);
        check("the NHS began on 5 July 1948", &[]);
        check("since 1948", &[]);
        check("version 1.2.3, 24/7 cover, 45/50/1999", &[]);
    }
}
