//! How long each of a pair speaks, as the words of a step say it: “Eight minutes each”.

const WORDS: [(&str, u16); 22] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("eighteen", 18),
    ("twenty", 20),
    ("twenty-five", 25),
    ("thirty", 30),
    ("forty", 40),
    ("forty-five", 45),
];

/// The minutes each person has, if the words name them.
pub fn minutes_each(words: &str) -> Option<u16> {
    let spoken: Vec<String> = words
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    spoken.windows(3).find_map(|three| match three {
        [number, unit, each]
            if matches!(unit.as_str(), "minute" | "minutes") && each.as_str() == "each" =>
        {
            number_of(number).filter(|minutes| (1..=120).contains(minutes))
        }
        _ => None,
    })
}

fn number_of(word: &str) -> Option<u16> {
    word.parse().ok().or_else(|| {
        let known = WORDS.iter().find(|(name, _)| *name == word)?;
        Some(known.1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::guide;
    use crate::workshop::activity::Activity;

    #[test]
    fn minutes_are_read_from_words_and_numbers() {
        assert_eq!(
            minutes_each("Find someone. Eight minutes each: a time"),
            Some(8)
        );
        assert_eq!(minutes_each("12 minutes each"), Some(12));
        assert_eq!(minutes_each("Twenty-five minutes each way"), Some(25));
        for none in ["Eight minutes", "some minutes each", "0 minutes each", ""] {
            assert_eq!(minutes_each(none), None, "{none}");
        }
    }

    #[test]
    fn in_every_template_what_is_said_fits_into_the_step() {
        for template in &guide().templates {
            let pairs = template
                .steps
                .iter()
                .filter(|step| step.activity == Activity::Pairs);
            for step in pairs {
                let each = minutes_each(&step.prompt);
                assert!(
                    each.is_some_and(|each| 2 * each <= step.minutes),
                    "{}: {:?} in {} minutes",
                    template.id,
                    each,
                    step.minutes
                );
            }
        }
    }
}
