//! Lists and tables as they come in, guessed and read.

use lantern::record::bring_in::guess;
use lantern::record::bring_in::parting;
use lantern::record::bring_in::plan::Plan;
use lantern::record::bring_in::reading::{Reading, read};
use lantern::record::bring_in::sheet::Sheet;
use lantern::record::bring_in::text;
use lantern::workshop::Workshop;
use lantern::workshop::arrival::ArrivingCard;
use lantern::workshop::kind::Field;

pub fn sheet(text: &str) -> Sheet {
    let text = text::lines_of(text);
    Sheet::read(&text, parting::guess(&text))
}

pub fn guessed(text: &str) -> (Plan, Sheet) {
    let sheet = sheet(text);
    (guess::guess(&sheet), sheet)
}

pub fn come_in(text: &str, workshop: &Workshop) -> Reading {
    let (plan, sheet) = guessed(text);
    read(&sheet, &plan, workshop, "pasted")
}

pub fn cells(text: &str) -> Vec<Vec<String>> {
    sheet(text).rows.into_iter().map(|row| row.cells).collect()
}

pub fn main_words(reading: &Reading) -> Vec<String> {
    let cards = reading.arrival.cards.iter();
    cards.map(|card| word(card, Field::Text)).collect()
}

pub fn word(card: &ArrivingCard, field: Field) -> String {
    card.draft.words.get(&field).cloned().unwrap_or_default()
}

pub fn nobody() -> Workshop {
    Workshop::default()
}
