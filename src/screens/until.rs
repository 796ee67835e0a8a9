//! A time of day as typed, and how long it is until then. Pure.

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;
/// What lies further ahead was meant for earlier today.
const FURTHEST: u64 = 12 * 60 * MINUTE;

/// What a typed time of day comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// So many milliseconds from now.
    In(u64),
    /// That time is over, or is now.
    Over,
    /// No time of day.
    Nonsense,
}

/// How long it is from `now` until the clock on this computer, `offset` minutes from UTC, shows what was typed. Past
/// midnight it is tomorrow’s; what would be more than twelve hours away is taken as over.
pub fn until(typed: &str, now: u64, offset: i32) -> Until {
    let Some(wanted) = time_of_day(typed) else {
        return Until::Nonsense;
    };
    let whole = |it: u64| i64::try_from(it).unwrap_or(0);
    let here = whole(now) + i64::from(offset) * 60_000;
    let ahead = (whole(wanted * MINUTE) - here).rem_euclid(whole(DAY));
    let ahead = ahead.unsigned_abs();
    if ahead == 0 || ahead > FURTHEST {
        Until::Over
    } else {
        Until::In(ahead)
    }
}

/// What is said about it: how many minutes that is, or why it is none.
pub fn until_words(until: Until) -> String {
    match until {
        Until::In(ahead) => match ahead.div_ceil(MINUTE) {
            1 => "That is 1 minute from now.".to_owned(),
            minutes if minutes < 90 => format!("That is {minutes} minutes from now."),
            minutes => format!(
                "That is {} h {:02} min from now.",
                minutes / 60,
                minutes % 60
            ),
        },
        Until::Over => "That time is over already.".to_owned(),
        Until::Nonsense => "Type a time of day, such as 14:30.".to_owned(),
    }
}

/// Minutes after midnight: "14:30", "9.05", "1430".
fn time_of_day(typed: &str) -> Option<u64> {
    let typed = typed.trim();
    let (hours, minutes) = match typed.split_once([':', '.']) {
        Some(parts) => parts,
        None if typed.is_ascii() && (3..=4).contains(&typed.len()) => {
            typed.split_at(typed.len() - 2)
        }
        None => return None,
    };
    let number = |text: &str, most: u64| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        let number = text.parse::<u64>().ok();
        number.filter(|it| plain && *it <= most)
    };
    Some(number(hours, 23)? * 60 + number(minutes, 59)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many hours and minutes into a day, UTC.
    fn at(hours: u64, minutes: u64) -> u64 {
        20_000 * DAY + (hours * 60 + minutes) * MINUTE
    }

    #[test]
    fn a_time_of_day_is_so_many_minutes_away() {
        let in_minutes = |minutes: u64| Until::In(minutes * MINUTE);
        assert_eq!(until("14:30", at(14, 5), 0), in_minutes(25));
        assert_eq!(until(" 9.05 ", at(9, 0), 0), in_minutes(5));
        assert_eq!(until("1430", at(14, 5), 0), in_minutes(25));
        // In summer, when the clock is an hour ahead of UTC.
        assert_eq!(until("14:30", at(13, 5), 60), in_minutes(25));
        assert_eq!(until("14:30", at(14, 29) + 59_000, 0), Until::In(1_000));
    }

    #[test]
    fn past_midnight_is_tomorrow_and_what_is_over_is_said() {
        assert_eq!(until("0:20", at(23, 50), 0), Until::In(30 * MINUTE));
        assert_eq!(until("00:20", at(4, 50), -300), Until::In(30 * MINUTE));
        assert_eq!(until("14:00", at(14, 5), 0), Until::Over);
        assert_eq!(until("14:05", at(14, 5), 0), Until::Over);
        for typed in [
            "", "14", "24:00", "12:60", "ab:cd", "1:2:3", "-1:30", "12:3x", "١٢:00", "é12",
        ] {
            assert_eq!(until(typed, at(9, 0), 0), Until::Nonsense, "{typed}");
        }
    }

    #[test]
    fn how_long_that_is_is_said_in_words() {
        let words = |ahead| until_words(Until::In(ahead));
        assert_eq!(words(24 * MINUTE + 1), "That is 25 minutes from now.");
        assert_eq!(words(125 * MINUTE), "That is 2 h 05 min from now.");
        assert_eq!(until_words(Until::Over), "That time is over already.");
    }
}
