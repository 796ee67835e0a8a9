//! How wide text will be, roughly and rather too wide, and where its lines end: for pictures and tables that have to
//! know before any font does. Letters that belong together are never torn apart.

use unicode_segmentation::UnicodeSegmentation;

/// The width of a text in ems.
pub(super) fn width(text: &str) -> f64 {
    text.graphemes(true).map(em).sum()
}

/// The lines of a text, each at most so many ems wide. Line breaks that people typed are kept; a word that is too
/// long for a line is broken.
pub(super) fn wrap(text: &str, most: f64) -> Vec<String> {
    text.lines()
        .flat_map(|line| wrap_line(line, most))
        .collect()
}

/// The same in at most so many lines; the last one ends in an ellipsis if there is more.
pub(super) fn wrap_in(text: &str, most: f64, lines: usize) -> Vec<String> {
    let all = wrap(text.trim(), most);
    if all.len() <= lines {
        return all;
    }
    let mut kept: Vec<String> = all.into_iter().take(lines).collect();
    if let Some(last) = kept.last_mut() {
        *last = with_ellipsis(last, most);
    }
    kept
}

/// The same with lines of about the same width, so that no last word stands alone.
pub(super) fn balanced(text: &str, most: f64, lines: usize) -> Vec<String> {
    let mut best = wrap_in(text, most, lines);
    let mut narrower = most * 0.96;
    while narrower > most / 2.0 && best.len() > 1 {
        let tried = wrap_in(text, narrower, lines);
        let cut = tried.last().is_some_and(|line| line.ends_with('…'));
        if cut || tried.len() > best.len() {
            break;
        }
        best = tried;
        narrower *= 0.96;
    }
    best
}

fn with_ellipsis(line: &str, most: f64) -> String {
    let room = most - em("…");
    let mut used = 0.0;
    let all: String = line
        .graphemes(true)
        .take_while(|sign| {
            used += em(sign);
            used <= room
        })
        .collect();
    // Rather after a whole word, if that does not cost much.
    let torn = line
        .get(all.len()..)
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(char::is_whitespace));
    let whole = all.rsplit_once(char::is_whitespace).filter(|_| torn);
    let whole = whole.map(|(words, _)| words.trim_end());
    let kept = whole.filter(|words| width(words) * 2.0 > most);
    let kept = kept.unwrap_or(all.trim_end());
    format!("{kept}…")
}

fn wrap_line(line: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut last = String::new();
    let mut used = 0.0;
    for word in line.split_word_bounds() {
        let wide = width(word);
        if used + wide > most && !word.trim().is_empty() && !last.trim().is_empty() {
            lines.push(std::mem::take(&mut last).trim_end().to_owned());
            used = 0.0;
        }
        if word.trim().is_empty() && last.is_empty() {
            continue;
        }
        for sign in word.graphemes(true) {
            let wide = em(sign);
            // A blank that does not fit is the end of the line.
            if used + wide > most && sign.trim().is_empty() {
                continue;
            }
            if used + wide > most && !last.trim().is_empty() {
                lines.push(std::mem::take(&mut last).trim_end().to_owned());
                used = 0.0;
            }
            last.push_str(sign);
            used += wide;
        }
    }
    if !last.trim().is_empty() {
        lines.push(last.trim_end().to_owned());
    }
    lines
}

/// The width of one sign with everything that belongs to it.
fn em(sign: &str) -> f64 {
    match sign.chars().next().unwrap_or(' ') {
        ' ' | '\u{A0}' | 'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => 0.33,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '-' | '"' | '“' | '”' | '/' => 0.44,
        'm' | 'M' | 'w' | 'W' | '@' | '%' | '—' | '…' => 1.0,
        'A'..='Z' => 0.74,
        'a'..='z' | '0'..='9' => 0.58,
        '\0'..='\u{24F}' => 0.66,
        '\u{300}'..='\u{5FF}' => 0.66,
        '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FEFE}' => 0.56,
        '\u{900}'..='\u{10FF}' => 0.95,
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => 0.0,
        '\u{2000}'..='\u{206F}' => 0.6,
        '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FFEF}' => 1.05,
        '\u{2070}'..='\u{2BFF}' => 1.1,
        '\u{1F000}'..='\u{1FAFF}' => 1.4,
        _ => 1.1,
    }
}

/// Whether a text is read from right to left: its first letter decides.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let strong = |sign: &char| sign.is_alphabetic() || matches!(sign, '\u{200E}' | '\u{200F}');
    text.chars().find(strong).is_some_and(|sign| {
        matches!(sign, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{200F}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn r71_lines_end_between_words_and_letters_stay_whole() {
        assert_eq!(wrap("one two three", 4.2), ["one two", "three"]);
        assert_eq!(wrap("a\n\nb", 9.0), ["a", "b"]);
        let family = "👨‍👩‍👧‍👦".repeat(5);
        assert!(wrap(&family, 3.0).iter().all(|line| line.starts_with('👨')));
        assert_eq!(wrap_in("one two three four", 4.0, 1), ["one…"]);
        assert_eq!(wrap_in("one", 4.0, 1), ["one"]);
        assert_eq!(wrap("one two three 7", 7.4), ["one two three", "7"]);
        assert_eq!(balanced("one two three 7", 7.4, 2), ["one two", "three 7"]);
        assert!(wrap_in("", 4.0, 1).is_empty() && wrap(" \n\t", 4.0).is_empty());
    }

    #[test]
    fn r71_the_first_letter_says_in_which_direction_a_text_is_read() {
        for text in ["ہم", "12 עברית", "«العربية»"] {
            assert!(is_right_to_left(text));
        }
        for text in ["", "Rydym ni", "12", "abc ہم"] {
            assert!(!is_right_to_left(text));
        }
    }

    proptest! {
        #[test]
        fn r71_no_line_is_too_wide_and_no_letter_is_lost(text in "\\PC{0,60}", most in 2.0..20.0) {
            let lines = wrap(&text, most);
            for line in &lines {
                prop_assert!(width(line) <= most + 0.001, "{line}");
            }
            let kept = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&text));
        }
    }
}
