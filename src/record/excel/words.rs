//! Words in cells. A cell holds 32,767 characters; what does not fit goes on, whole, in a sheet of its own.

use rust_xlsxwriter::{Worksheet, XlsxError};
use unicode_segmentation::UnicodeSegmentation;

use super::{Looks, small};
use crate::record::csv::calculates;
use crate::record::legal::lines;

/// A little less than a cell holds, counted as spreadsheets count.
const MOST: usize = 32_000;
/// The name of the sheet for what does not fit.
const SHEET: &str = "Long texts";
/// Where it goes on.
const GOES_ON: &str = "… (goes on in the sheet “Long texts”)";

/// Texts that do not fit into a cell.
pub(super) struct LongTexts<'a> {
    looks: &'a Looks,
    texts: Vec<(String, &'static str, Vec<String>)>,
}

impl<'a> LongTexts<'a> {
    /// None yet.
    pub(super) fn new(looks: &'a Looks) -> LongTexts<'a> {
        LongTexts {
            looks,
            texts: Vec::new(),
        }
    }

    /// Writes words into a cell: as text, never as a formula, number or link. `whose` names the row.
    pub(super) fn write(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
        (whose, head): (&str, &'static str),
    ) -> Result<(), XlsxError> {
        let text = lines(text);
        let format = if calculates(&text) {
            &self.looks.guarded
        } else {
            &self.looks.words
        };
        let mut pieces = pieces(&text).into_iter();
        let mut first = pieces.next().unwrap_or_default();
        let rest: Vec<String> = pieces.collect();
        if !rest.is_empty() {
            let all = std::iter::once(first.clone()).chain(rest).collect();
            self.texts.push((whose.to_owned(), head, all));
            first.push_str(GOES_ON);
        }
        sheet.write_string_with_format(row, column, first, format)?;
        Ok(())
    }

    /// The sheet with everything that did not fit; none when everything did.
    pub(super) fn sheet(&self) -> Result<Option<Worksheet>, XlsxError> {
        if self.texts.is_empty() {
            return Ok(None);
        }
        let mut sheet = Worksheet::new();
        sheet.set_name(SHEET)?.set_freeze_panes(1, 0)?;
        for (at, (head, width)) in [("Ref", 8), ("Column", 18), ("Part", 8), ("Text", 110)]
            .into_iter()
            .enumerate()
        {
            sheet.set_column_width(small(at), width)?;
            sheet.write_string_with_format(0, small(at), head, &self.looks.head)?;
        }
        let parts = self.texts.iter().flat_map(|(whose, head, pieces)| {
            let count = pieces.len();
            (1..)
                .zip(pieces)
                .map(move |(part, piece)| (whose, head, format!("{part} of {count}"), piece))
        });
        for (row, (whose, head, part, piece)) in (1..).zip(parts) {
            for (column, text) in (0..).zip([whose.as_str(), head, &part, piece]) {
                sheet.write_string_with_format(row, column, text, &self.looks.words)?;
            }
        }
        Ok(Some(sheet))
    }
}

/// The text in pieces that each fit into a cell; no letter is torn apart.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut length = 0;
    for sign in text.graphemes(true) {
        let wide = sign.encode_utf16().count();
        if length + wide > MOST {
            pieces.push(String::new());
            length = 0;
        }
        length += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(sign);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r64_long_texts_are_cut_into_pieces_and_nothing_is_lost() {
        let family = "👨‍👩‍👧‍👦".repeat(4_000);
        let pieces = pieces(&family);
        assert_eq!(pieces.concat(), family);
        assert!(pieces.len() > 1);
        for piece in &pieces {
            assert!(piece.encode_utf16().count() <= MOST && piece.starts_with('👨'));
        }
        assert_eq!(super::pieces(""), [""]);
    }
}
