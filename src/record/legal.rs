//! Text that any file may hold: XML knows no control characters, and calendars and tables break at them.

use std::borrow::Cow;

/// What stands in a text after which other programs would stop reading: controls other than tab and line break, and
/// the two code points that are no characters.
fn is_illegal(sign: char) -> bool {
    let control = matches!(sign, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}');
    (control && !matches!(sign, '\t' | '\n' | '\r')) || matches!(sign, '\u{FFFE}' | '\u{FFFF}')
}

/// The text without what no XML document may hold.
pub fn legal(text: &str) -> Cow<'_, str> {
    if text.contains(is_illegal) {
        Cow::Owned(text.replace(is_illegal, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// The same with every kind of line break as a single line feed.
pub fn lines(text: &str) -> String {
    legal(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// The same in one line, its blanks kept single.
pub fn one_line(text: &str) -> String {
    lines(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_breaks_files_goes() {
        let kept = "a\tb\nc\rd ]]> &amp; \u{202E}\u{FEFF}\u{2028}👩🏽‍⚕️";
        assert_eq!(legal(kept), kept);
        assert_eq!(legal("\0a\u{B}b\u{C}c\u{1F}d\u{FFFE}e\u{FFFF}"), "abcde");
        assert_eq!(lines("a\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(one_line(" a\r\n\tb  c "), "a b c");
    }
}
