//! What somebody pastes.

use leptos::ev;

/// The pasted text, when it is a list or a table: several lines, or cells of a spreadsheet.
pub fn several_lines(event: &ev::ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    let text = text.trim_end_matches(['\n', '\r']);
    text.contains(['\n', '\r', '\t']).then(|| text.to_owned())
}
