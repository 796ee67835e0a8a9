//! The text of a file that somebody chose: UTF-8, or what Excel writes instead.

use std::borrow::Cow;

use thiserror::Error;

use crate::workshop::words::is_blank;

/// The largest table that is read, in bytes: 10 MB.
pub const LARGEST_TABLE: usize = 10 * 1024 * 1024;

/// A text, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The text, line breaks as `\n`.
    pub text: String,
    /// How it was written.
    pub written: Written,
    /// Letters that could not be read: each stands as �.
    pub unreadable: usize,
}

/// How a text was written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// UTF-8, as nearly everything is.
    Utf8,
    /// UTF-16: Excel’s “Unicode text”.
    Utf16,
    /// The older way of Windows in western Europe: Excel’s plain “CSV”.
    Windows1252,
}

/// Why a file is no table, in a sentence for whoever chose it. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoTable {
    /// No bytes, or blanks only.
    #[error("There is nothing in it.")]
    Empty,
    /// Larger than [`LARGEST_TABLE`].
    #[error("This is too large to be a list: {megabytes} MB. Lantern reads tables up to 10 MB.")]
    TooLarge {
        /// Its size, rounded up.
        megabytes: usize,
    },
    /// A workbook.
    #[error(
        "This is a workbook, not a table file. Open it, copy the cells and paste them here; or save the sheet as “CSV UTF-8” and choose that file."
    )]
    Workbook,
    /// A PDF, a picture, a program.
    #[error(
        "This is not a table. Choose a file whose name ends in “.csv” or “.txt”, or paste the list here."
    )]
    SomethingElse,
}

/// The text of a table file.
///
/// # Errors
/// With a sentence that says what the file is instead.
pub fn text_of(bytes: &[u8]) -> Result<Read, NoTable> {
    if bytes.len() > LARGEST_TABLE {
        return Err(NoTable::TooLarge {
            megabytes: bytes.len().div_ceil(1024 * 1024),
        });
    }
    const WORKBOOKS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0"];
    if WORKBOOKS.iter().any(|first| bytes.starts_with(first)) {
        return Err(NoTable::Workbook);
    }
    const OTHERS: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"];
    if OTHERS.iter().any(|first| bytes.starts_with(first)) {
        return Err(NoTable::SomethingElse);
    }
    let (text, written) = decoded(bytes);
    // A program has bytes that no text has.
    if text.contains('\0') {
        return Err(NoTable::SomethingElse);
    }
    let text = lines_of(&text);
    if is_blank(&text) {
        return Err(NoTable::Empty);
    }
    let unreadable = match written {
        Written::Utf8 => 0,
        _ => text.matches('\u{FFFD}').count(),
    };
    Ok(Read {
        text: text.into_owned(),
        written,
        unreadable,
    })
}

/// A pasted text with line breaks as `\n` and without a mark at its start.
pub fn lines_of(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

fn decoded(bytes: &[u8]) -> (Cow<'_, str>, Written) {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return (utf16(rest, u16::from_le_bytes), Written::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return (utf16(rest, u16::from_be_bytes), Written::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Written::Utf8),
        Err(_) => (
            Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
            Written::Windows1252,
        ),
    }
}

fn utf16<'t>(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'t, str> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text =
        String::from_utf16_lossy(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>());
    if !odd.is_empty() {
        text.push('\u{FFFD}');
    }
    Cow::Owned(text)
}

/// The letter of a byte in Windows-1252, which is Latin 1 but for 32 places.
fn windows_1252(byte: u8) -> char {
    const PLACES: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
        '\u{FFFD}', '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{FFFD}', 'ž', 'Ÿ',
    ];
    usize::from(byte)
        .checked_sub(0x80)
        .and_then(|at| PLACES.get(at).copied())
        .unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Written) {
        text_of(bytes).map_or_else(
            |no| (no.to_string(), Written::Utf8),
            |read| (read.text, read.written),
        )
    }

    #[test]
    fn b1_what_excel_writes_is_read_however_it_writes_it() {
        let name = "Siân, Caffi’r Ŵyl\n";
        assert_eq!(read(name.as_bytes()), (name.to_owned(), Written::Utf8));
        assert_eq!(read("\u{FEFF}a\r\nb\rc".as_bytes()).0, "a\nb\nc");
        let little = name.encode_utf16().flat_map(u16::to_le_bytes);
        let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(little).collect();
        assert_eq!(read(&little), (name.to_owned(), Written::Utf16));
        let big = name.encode_utf16().flat_map(u16::to_be_bytes);
        let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(big).collect();
        assert_eq!(read(&big), (name.to_owned(), Written::Utf16));
        assert_eq!(
            read(b"Si\xE2n, \x93Lunch\x94 \x80 5"),
            ("Siân, “Lunch” € 5".to_owned(), Written::Windows1252)
        );
    }

    #[test]
    fn b1_letters_that_cannot_be_read_are_counted() {
        let read = text_of(b"\xFF\xFEa\0b").map(|read| (read.text, read.unreadable));
        assert_eq!(read, Ok(("a\u{FFFD}".to_owned(), 1)));
    }

    #[test]
    fn b2_what_is_no_table_is_said() {
        assert_eq!(text_of(b""), Err(NoTable::Empty));
        assert_eq!(text_of(b"\xEF\xBB\xBF \r\n"), Err(NoTable::Empty));
        assert_eq!(text_of(b"PK\x03\x04..."), Err(NoTable::Workbook));
        assert_eq!(text_of(b"%PDF-1.7"), Err(NoTable::SomethingElse));
        assert_eq!(text_of(b"MZ\0\0\x01"), Err(NoTable::SomethingElse));
        let large = vec![b'a'; LARGEST_TABLE + 1];
        assert_eq!(text_of(&large), Err(NoTable::TooLarge { megabytes: 11 }));
    }
}
