//! Names with a title, and very great ages.

use super::{Clue, Word};

/// Mrs Evans, Dr. Patel. A single letter, as in “Mr A”, already hides the name; “MS” is an illness.
pub(super) fn titled_name(rest: &[Word]) -> Option<(Clue, usize)> {
    let [title, name, ..] = rest else { return None };
    let is_title = matches!(title.bare, "Mr" | "Mrs" | "Ms" | "Miss" | "Dr" | "Mx");
    let mut letters = name.bare.chars();
    let is_name = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    (is_title && !title.ends && is_name).then_some((Clue::TitledName, 2))
}

/// An age from 91 to 120 with a word that makes it an age; not the age of a building.
pub(super) fn great_age(before: &[Word], rest: &[Word]) -> Option<(Clue, usize)> {
    const THINGS: &[&str] = &[
        "hospital",
        "building",
        "charity",
        "house",
        "hall",
        "tradition",
        "organisation",
        "ward",
        "site",
        "service",
        "school",
        "church",
        "club",
        "society",
        "trust",
        "chapel",
        "bridge",
        "tree",
        "town",
        "city",
    ];
    let first = rest.first()?;
    let (age, tail) = match first.lower.split_once('-') {
        Some((age, tail)) => (age, tail),
        None => (first.lower.as_str(), ""),
    };
    let great = age
        .parse::<u32>()
        .is_ok_and(|age| (91..=120).contains(&age));
    let next = |place: usize| rest.get(place).map_or("", |word| word.lower.as_str());
    let aged = before
        .last()
        .is_some_and(|word| matches!(word.lower.as_str(), "aged" | "age"));
    let length = match (tail, next(1), next(2)) {
        (tail, ..) if tail.starts_with("year-old") || tail == "yr-old" => 1,
        ("year" | "years", "old", _) => 2,
        ("", "year-old" | "yo", _) => 2,
        ("", "years" | "year" | "yrs", "old" | "young") => 3,
        ("", "years", "of") if next(3) == "age" => 4,
        ("", ..) if aged => 1,
        _ => return None,
    };
    let around = before.iter().chain(rest.iter().skip(length).take(2));
    let of_a_thing = around
        .into_iter()
        .any(|word| THINGS.contains(&word.lower.as_str()));
    (great && !of_a_thing).then_some((Clue::GreatAge, length))
}

#[cfg(test)]
mod tests {
    use super::Clue;
    use crate::guide::identify::tests::check;

    #[test]
    fn names_with_a_title_are_found_and_letters_are_not() {
        check(
            "Mrs Evans smiled at Dr. Patel",
            &[
                (Clue::TitledName, "Mrs Evans"),
                (Clue::TitledName, "Dr Patel"),
            ],
        );
        check("Mr A and the MS Society", &[]);
        check("the Dr and the nurse", &[]);
        check("I miss Monday", &[]);
    }

    #[test]
    fn great_ages_are_found_and_old_buildings_are_not() {
        check("a 94-year-old lady", &[(Clue::GreatAge, "94-year-old")]);
        check("she is 101 years old", &[(Clue::GreatAge, "101 years old")]);
        check("aged 92, at home", &[(Clue::GreatAge, "92")]);
        check("a 90-year-old lady, 85 years old", &[]);
        check("the hospital is 100 years old", &[]);
        check("a 120-year-old building", &[]);
        check("95 people came, 100 days", &[]);
    }
}
