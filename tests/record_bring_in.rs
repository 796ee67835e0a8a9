//! Lists and tables that come in, as rows and columns; and anything at all. Rules B4 and B9–B11 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::record::bring_in::parting::{self, Parting};
use lantern::record::bring_in::plan::What;
use lantern::record::bring_in::preview::preview;
use lantern::record::bring_in::reading::read;
use lantern::record::bring_in::remark::Why;
use lantern::record::bring_in::sheet::Sheet;
use lantern::record::bring_in::{guess, text};
use lantern::workshop::command::Command;
use lantern::workshop::kind::Kind;
use proptest::prelude::*;
use room::chance::run;
use room::sheets::{cells, come_in, guessed, main_words, nobody, sheet};
use room::window::room as opened;
use std::collections::BTreeSet;

// ---- Rows and columns ----

#[test]
fn b4_what_parts_columns_is_guessed() {
    let guess = |text: &str| parting::guess(text);
    assert_eq!(guess("a\tb\nc\td"), Parting::Tabs);
    assert_eq!(guess("Siân;Council\nHuw;Ward 7"), Parting::Semicolons);
    assert_eq!(guess("Siân, Council\nHuw, Ward 7"), Parting::Commas);
    assert_eq!(
        guess("Siân, Council\nHuw\tWard 7\nMair; Forum"),
        Parting::Each
    );
    assert_eq!(
        guess("We ring first, then we visit\nA kettle, always on"),
        Parting::Nothing
    );
    assert_eq!(guess("One idea\nAnother idea"), Parting::Nothing);
    assert_eq!(
        guess("Idea,Theme\n\"We ring, then we visit\",Ring first"),
        Parting::Commas
    );
    assert_eq!(guess(""), Parting::Nothing);
}

#[test]
fn b4_cells_in_quotes_hold_line_breaks_marks_and_quotes() {
    assert_eq!(
        cells("Idea,Theme\n\"One,\n\"\"two\"\"\",A\nplain,B"),
        [["Idea", "Theme"], ["One,\n\"two\"", "A"], ["plain", "B"]]
    );
}

#[test]
fn b4_a_lone_quote_and_mixed_marks_are_read_and_said_and_swallow_nothing() {
    let text =
        "Idea,Theme\n\"Open,A\nplain,B\nSemi;C\n5\" pipe,D\nTab\tE\n\"whole, cell\",F\nlast,G\"";
    let sheet = sheet(text);
    let rows: Vec<[&str; 2]> = sheet
        .rows
        .iter()
        .map(|row| [row.cells[0].as_str(), row.cells[1].as_str()])
        .collect();
    assert_eq!(
        rows[1..],
        [
            ["\"Open", "A"],
            ["plain", "B"],
            ["Semi", "C"],
            ["5\" pipe", "D"],
            ["Tab", "E"],
            ["whole, cell", "F"],
            ["last", "G\""],
        ]
    );
    let reading = come_in(text, &nobody());
    let said = reading.remarks.sentences().join(" ");
    assert!(
        said.contains("Rows 2, 5 and 8: a quotation mark has no partner."),
        "{said}"
    );
    assert!(
        said.contains("Row 4 is parted by semicolons, unlike the others"),
        "{said}"
    );
    assert!(
        said.contains("Row 6 is parted by tabs, unlike the others"),
        "{said}"
    );
}

#[test]
fn b4_the_same_again_written_as_a_quotation_mark_swallows_no_row() {
    let sheet = Sheet::read(
        "Alan\tWard 5\nBob\t\"\nCarol\t\"\nDave\tWard 6",
        Parting::Tabs,
    );
    let rows: Vec<&[String]> = sheet.rows.iter().map(|row| row.cells.as_slice()).collect();
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(rows[2], ["Carol", "\""]);
    assert_eq!(sheet.odd.len(), 2, "each is said: {:?}", sheet.odd);
}

#[test]
fn b4_ragged_and_blank_rows_are_said_by_their_number() {
    let reading = come_in(
        "Idea,Theme\n\nOne,A,more\nTwo\n,B\n \nThree,C\n\n\n",
        &nobody(),
    );
    assert_eq!(main_words(&reading), ["One", "Two", "Three"]);
    assert_eq!(reading.remarks.rows(Why::Blank), [2, 6]);
    assert_eq!(reading.remarks.rows(Why::Longer), [3]);
    assert_eq!(reading.remarks.rows(Why::NoWords), [5]);
    assert_eq!(reading.remarks.left_out(), 1);
}

#[test]
fn b4_more_rows_than_come_in_are_counted() {
    let text: String = (0..10_123).map(|at| format!("idea {at}\n")).collect();
    let reading = come_in(&text, &nobody());
    assert_eq!(reading.arrival.cards.len(), 10_000);
    let said = reading.remarks.sentences().join(" ");
    assert!(
        said.starts_with("10,000 rows come in at once; 123 rows after them are left out."),
        "{said}"
    );
}

#[test]
fn b9_five_thousand_rows_come_in() {
    let row = |at: usize| {
        format!(
            "\"Idea {at}, with a comma\",Theme {},Table {}\n",
            at % 40,
            at % 30
        )
    };
    let text: String = std::iter::once("Idea,Theme,Said by\n".to_owned())
        .chain((0..5_000).map(row))
        .collect();
    let (plan, sheet) = guessed(&text);
    let reading = read(&sheet, &plan, &nobody(), "");
    assert_eq!(reading.arrival.cards.len(), 5_000);
    assert_eq!(reading.remarks.left_out(), 0);
}

// ---- Anything at all ----

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ,;\"'=\\n\\t]{0,12}",
        "\\PC{0,10}",
        Just("29/02/2027".to_owned()),
        Just("everyone".to_owned()),
        Just("Table 3".to_owned()),
    ]
}

#[test]
fn b10_no_bytes_panic_and_what_comes_in_is_taken() {
    run(64, prop::collection::vec(any::<u8>(), 0..400), |bytes| {
        if let Ok(read) = text::text_of(&bytes) {
            take_in(&read.text);
        }
        Ok(())
    });
    run(64, "[a-zA-Z0-9 ,;\\t\\n\"'/.=’]{0,300}", |text| {
        take_in(&text);
        Ok(())
    });
}

/// Whatever is guessed, and whatever the facilitator makes of it, the core takes.
fn take_in(text: &str) {
    let mut window = opened();
    for parting in Parting::ALL {
        let sheet = Sheet::read(&text::lines_of(text), parting);
        let plan = guess::guess(&sheet);
        for what in [
            What::People,
            What::Cards(Kind::Note),
            What::Cards(Kind::Action),
            What::Cards(Kind::Story),
        ] {
            for heads in [false, true] {
                let plan = guess::guess_as(&sheet, &plan, what, heads);
                let reading = read(&sheet, &plan, window.workshop(), text);
                let _ = (
                    reading.remarks.sentences(),
                    preview(&reading, &plan, window.workshop()),
                );
                let count = reading.arrival.people.len() + reading.arrival.cards.len();
                if count > 0 && text.len() < 300 {
                    let answer = window.decide(Command::BringIn(reading.arrival));
                    assert!(answer.is_ok(), "{answer:?} for {text:?}");
                }
            }
        }
    }
    let _ = window.undo();
}

#[test]
fn b11_what_is_written_as_a_table_comes_back_cell_for_cell() {
    let table = (1..5_usize, 1..12_usize).prop_flat_map(|(wide, long)| {
        prop::collection::vec(prop::collection::vec(cell(), wide), long)
    });
    run(400, table, |rows| {
        let clean = |cell: &String| lantern::workshop::words::clean(cell);
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(clean).collect())
            .collect();
        for (mark, parting) in [
            (b',', Parting::Commas),
            (b';', Parting::Semicolons),
            (b'\t', Parting::Tabs),
        ] {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(mark)
                .quote_style(csv::QuoteStyle::Always)
                .terminator(csv::Terminator::CRLF)
                .from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let bytes = writer.into_inner().unwrap();
            let Ok(read) = text::text_of(&bytes) else {
                continue;
            };
            let sheet = Sheet::read(&read.text, parting);
            let mut came = sheet.rows.iter();
            let blank: BTreeSet<usize> = sheet.blank.iter().copied().collect();
            for (at, row) in rows.iter().enumerate() {
                if row
                    .iter()
                    .all(|cell| lantern::workshop::words::is_blank(cell))
                {
                    continue;
                }
                let found = came.next().unwrap();
                prop_assert_eq!(found.number, at + 1);
                prop_assert!(!blank.contains(&found.number));
                let mut wanted = row.clone();
                while wanted.len() > 1
                    && wanted
                        .last()
                        .is_some_and(|it| lantern::workshop::words::is_blank(it))
                {
                    wanted.pop();
                }
                prop_assert_eq!(&found.cells, &wanted);
            }
            prop_assert!(came.next().is_none());
        }
        Ok(())
    });
}
