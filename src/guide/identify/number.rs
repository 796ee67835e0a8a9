//! NHS numbers and telephone numbers.

use super::{Clue, Word};

/// An NHS number or a telephone number: groups of digits, parted by spaces, hyphens or brackets.
pub(super) fn number(rest: &[Word]) -> Option<(Clue, usize)> {
    let run = run_of_numbers(rest);
    (1..=run.len()).rev().find_map(|length| {
        let groups: Vec<&str> = run.iter().take(length).flatten().copied().collect();
        number_clue(&groups).map(|clue| (clue, length))
    })
}

/// The groups of digits of each word, up to the first word that is no number or ends a list.
fn run_of_numbers<'t>(rest: &[Word<'t>]) -> Vec<Vec<&'t str>> {
    let mut run = Vec::new();
    for word in rest.iter().take(5) {
        let groups: Vec<&str> = word
            .bare
            .split(['-', '(', ')', '.'])
            .filter(|part| !part.is_empty())
            .collect();
        let digits = |part: &&str| {
            part.trim_start_matches('+')
                .chars()
                .all(|c| c.is_ascii_digit())
        };
        if groups.is_empty() || !groups.iter().all(digits) {
            break;
        }
        run.push(groups);
        if word.ends {
            break;
        }
    }
    run
}

fn number_clue(groups: &[&str]) -> Option<Clue> {
    let digits = groups.concat();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    if matches!(lengths.as_slice(), [10] | [3, 3, 4]) && is_nhs_number(&digits) {
        return Some(Clue::NhsNumber);
    }
    let whole = lengths.iter().skip(1).all(|length| *length >= 3);
    let here = ["01", "02", "03", "07", "08"]
        .iter()
        .any(|start| digits.starts_with(start));
    let at_home = here && whole && (10..=11).contains(&digits.len());
    let abroad = ["+44", "0044"]
        .iter()
        .any(|start| digits.starts_with(start))
        && (13..=15).contains(&digits.len());
    (at_home || abroad).then_some(Clue::Phone)
}

/// Ten digits of which the last checks the others (modulus 11). Ten times the same digit is nobody's number.
fn is_nhs_number(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let (Some(check), Some(first)) = (values.last(), values.first()) else {
        return false;
    };
    if values.len() != 10 || values.iter().all(|value| value == first) {
        return false;
    }
    let sum: u32 = values
        .iter()
        .take(9)
        .zip((2..=10).rev())
        .map(|(value, weight)| value * weight)
        .sum();
    (11 - sum % 11) % 11 == *check
}

#[cfg(test)]
mod tests {
    use super::Clue;
    use crate::guide::identify::tests::check;

    #[test]
    fn nhs_numbers_are_found_and_other_numbers_are_not() {
        check(
            "number 943 476 5919 on the form",
            &[(Clue::NhsNumber, "943 476 5919")],
        );
        check("9434765919.", &[(Clue::NhsNumber, "9434765919")]);
        check("(943-476-5919)", &[(Clue::NhsNumber, "943-476-5919")]);
        check("943 476 5918", &[]);
        check("0000000000", &[]);
        check("1,234,567,890 steps", &[]);
        check("in 2019 2020 2021", &[]);
        check("10 20 30 40 50", &[]);
    }

    #[test]
    fn telephone_numbers_are_found() {
        check(
            "ring 0161 496 0000 any time",
            &[(Clue::Phone, "0161 496 0000")],
        );
        check("07700 900123", &[(Clue::Phone, "07700 900123")]);
        check("call +44 7700 900123.", &[(Clue::Phone, "+44 7700 900123")]);
        check("(020) 7946 0000", &[(Clue::Phone, "020 7946 0000")]);
        check("bleep 1234, room 05, at 07:30", &[]);
        check("111 or 999", &[]);
        check(
            "ring 0161 496 0000 4 times",
            &[(Clue::Phone, "0161 496 0000")],
        );
        check("01 02 03 04 05", &[]);
        check("0 of 12", &[]);
    }
}
