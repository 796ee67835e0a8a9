//! Finding words of a list in a text: whole words, whatever their case or apostrophe, a star standing for any ending.

/// The words of a text as they stand, without the marks around them. A hyphen or an apostrophe inside stays.
pub(super) fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The first place where any entry of a list stands in a text, as it was written there.
pub(super) fn first_of(text: &str, list: &[String]) -> Option<String> {
    let spoken = words(text);
    (0..spoken.len()).find_map(|start| {
        let rest = spoken.get(start..).unwrap_or_default();
        list.iter().find_map(|entry| begins_with(rest, entry))
    })
}

/// The opening words of a text, if they are this entry.
pub(super) fn begins_with(spoken: &[&str], entry: &str) -> Option<String> {
    let wanted: Vec<&str> = entry.split_whitespace().collect();
    let here = spoken.get(..wanted.len())?;
    here.iter()
        .zip(&wanted)
        .all(|(word, pattern)| is_like(word, pattern))
        .then(|| here.join(" "))
}

/// Whether a word is what a pattern asks for. A pattern in capitals, an abbreviation, wants capitals.
fn is_like(word: &str, pattern: &str) -> bool {
    let (stem, open) = pattern
        .strip_suffix('*')
        .map_or((pattern, false), |stem| (stem, true));
    let shouted = stem.chars().filter(|c| c.is_uppercase()).count() > 1;
    let plain = |text: &str| {
        if shouted {
            straight(text)
        } else {
            straight(&text.to_lowercase())
        }
    };
    let (word, stem) = (plain(word), plain(stem));
    if open {
        word.starts_with(&stem)
    } else {
        word == stem
    }
}

fn straight(text: &str) -> String {
    text.replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, entry: &str) -> Option<String> {
        first_of(text, &[entry.to_owned()])
    }

    #[test]
    fn whole_words_are_found_and_parts_are_not() {
        for (text, entry, expected) in [
            ("There is NO contact", "no", Some("NO")),
            ("Nobody knows", "no", None),
            ("We note it", "not", None),
            ("They don't talk", "don’t", Some("don't")),
            ("They don’t talk", "don’t", Some("don’t")),
            ("Delayed discharges", "delay*", Some("Delayed")),
            (
                "a hard to reach group",
                "hard to reach",
                Some("hard to reach"),
            ),
            ("hard work to reach it", "hard to reach", None),
            ("the DNA rate", "DNA", Some("DNA")),
            ("dna of a place", "DNA", None),
            ("", "no", None),
            ("well-being, not illness", "not", Some("not")),
        ] {
            assert_eq!(found(text, entry).as_deref(), expected, "{entry} in {text}");
        }
    }

    #[test]
    fn words_lose_the_marks_around_them() {
        assert_eq!(
            words("“Well,” she said – it’s-fine …"),
            ["Well", "she", "said", "it’s-fine"]
        );
    }
}
