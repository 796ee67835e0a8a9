//! Tables as comma-separated values that a spreadsheet opens as they are: UTF-8 with its mark, Windows line breaks,
//! every text quoted, and nothing in it that a spreadsheet would calculate.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::legal::legal;
use super::unwritten::Unwritten;

/// Tells a spreadsheet that this is UTF-8.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The file of a table. Every row has as many cells as there are headings.
pub(super) fn csv(heads: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, Unwritten> {
    let trouble = Unwritten::of::<csv::Error>("table");
    let mut file = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .from_writer(MARK.to_vec());
    file.write_record(heads.iter().map(|head| guarded(head)))
        .map_err(&trouble)?;
    for row in rows {
        file.write_record(row.iter().map(|cell| guarded(cell)))
            .map_err(&trouble)?;
    }
    file.into_inner()
        .map_err(|why| Unwritten::of("table")(why.to_string()))
}

/// The text with an apostrophe before it if a spreadsheet would calculate it. A text that already has apostrophes
/// there gets one more, so that taking one away gives back the very words.
fn guarded(text: &str) -> String {
    let text = legal(text);
    if calculates(&text) {
        format!("'{text}")
    } else {
        text.into_owned()
    }
}

/// Whether a text begins like a formula: after apostrophes and blanks, visible or not, and also in full width. Plain
/// numbers are left alone.
pub(super) fn calculates(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let inside = text.trim_start_matches('\'');
    let inside = inside.trim_start_matches(|sign: char| sign.is_whitespace() || is_unseen(sign));
    inside.starts_with([
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫',
    ]) && !is_number(text)
}

/// Signs that take no room: byte order mark, joiners, directions.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// A plain number with a minus in front, such as -5 or -0.25.
fn is_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix('-') else {
        return false;
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r60_formulas_are_guarded_and_numbers_and_words_are_not() {
        let formulas = [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1+1",
            "\u{A0}=1+1",
            "\u{FEFF}=1+1",
            "\u{202E}=1",
            "＝1+1",
            "－1",
            "--note",
            "+44 20 7946 0000",
            "=",
            "@",
            "'=1+1",
            "''=1",
            "' =1",
            "- item",
            "-",
            "-1-1",
            "-.5",
            "-5.",
        ];
        for text in formulas {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        let words = [
            "-5",
            "-0.25",
            "",
            " ",
            "'",
            "'quoted'",
            "a=1",
            "a\n=1+1",
            "\"=1+1",
            "1-2",
            "’=1",
            "_x000D_",
            "Mae’r tegell",
        ];
        for text in words {
            assert_eq!(guarded(text), text);
        }
    }
}
