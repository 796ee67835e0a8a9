//! How many school years a text asks for: the Flesch-Kincaid grade, a rough guess from the length of sentences and words.
//! It is a tripwire for our own words and a hint for other people's questions, and it knows English only.

use super::spotting::words;

/// The grade of a text: 5 to 6 is easy for most eleven-year-olds. Text without words has grade 0.
pub fn reading_grade(text: &str) -> f64 {
    let spoken = words(text);
    if spoken.is_empty() {
        return 0.0;
    }
    let count = spoken.len() as f64;
    let syllables: usize = spoken.iter().map(|word| syllables(word)).sum();
    let per_sentence = count / sentences(text).max(1) as f64;
    (0.39 * per_sentence + 11.8 * syllables as f64 / count - 15.59).max(0.0)
}

/// Whether a text asks more of its readers than most people here should be asked.
pub(super) fn hard_to_read(text: &str) -> bool {
    reading_grade(text) > 8.0
}

/// Stretches between full stops, question marks, colons and line ends that hold at least one word.
fn sentences(text: &str) -> usize {
    text.split(['.', '?', '!', ':', ';', '…', '\n'])
        .filter(|part| !words(part).is_empty())
        .count()
}

/// Groups of vowels, without a silent e at the end; every word has at least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut groups = 0;
    let mut in_group = false;
    for letter in word.chars() {
        let vowel = "aeiouy".contains(letter);
        groups += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted"));
    if silent && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_roughly() {
        for (word, count) in [
            ("cat", 1),
            ("water", 2),
            ("home", 1),
            ("table", 2),
            ("helped", 1),
            ("organisation", 5),
            ("12", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_read_more_easily_than_grand_ones() {
        let plain = reading_grade("What went well? Who helped you?");
        let grand = reading_grade(
            "To what extent does organisational transformation facilitate interprofessional collaboration across boundaries?",
        );
        assert!(plain < 3.0, "{plain}");
        assert!(grand > 15.0, "{grand}");
        assert_eq!(reading_grade(""), 0.0);
    }
}
