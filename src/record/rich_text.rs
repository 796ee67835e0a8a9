//! The document as rich text, to be pasted into Word, Outlook or Teams. Those know headings, lists and tables, but no
//! style sheet and few of the newer elements: so this is HTML of the plainest kind, and looks are theirs.

use maud::{Markup, html};

use super::document::{Block, Document, Line, Section, Span, Table};
use super::measure::is_right_to_left;
use super::promise_table::promise_table;

/// The rich text of a document: a fragment of HTML.
pub fn rich_text(document: &Document) -> String {
    let fragment = html! {
        h1 { (line(&document.title)) }
        p { (document.kind) }
        (facts(&document.cover))
        @for part in &document.sections { (section(part, 2)) }
    };
    fragment.into_string()
}

fn section(part: &Section, level: usize) -> Markup {
    let heading = line(&part.heading);
    html! {
        @match level {
            2 => h2 { (heading) },
            3 => h3 { (heading) },
            _ => h4 { (heading) },
        }
        @for content in &part.blocks { (block(content)) }
        @for inner in &part.parts { (section(inner, level + 1)) }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(words) => html! { p { (line(words)) } },
        Block::List(points) => html! { ul { @for point in points { li { (line(point)) } } } },
        Block::Facts(named) => facts(named),
        Block::Table(content) => table(content),
        Block::Promises {
            caption,
            heads,
            promises,
        } => table(&promise_table(caption, heads, promises)),
        Block::Quote { words, by } => html! {
            blockquote {
                p { i { (said(words)) } }
                @if let Some(by) = by { p { "– " (said(by)) } }
            }
        },
    }
}

fn facts(facts: &[(&'static str, Line)]) -> Markup {
    html! {
        @for (name, words) in facts { p { b { (name) ":" } " " (line(words)) } }
    }
}

/// With lines between cells: without a style sheet a table has none.
fn table(table: &Table) -> Markup {
    html! {
        p { b { (table.caption) } }
        table border="1" cellspacing="0" cellpadding="5" {
            thead { tr { @for head in &table.heads { th align="left" { (head) } } } }
            tbody {
                @for row in &table.rows {
                    tr { @for cell in row { td valign="top" { (line(cell)) } } }
                }
            }
        }
    }
}

fn line(line: &Line) -> Markup {
    html! {
        @for span in &line.0 {
            @match span {
                Span::Ours(text) => (lines(text)),
                Span::Said(text) => (said(text)),
            }
        }
    }
}

/// People's words, marked where they run from right to left.
fn said(text: &str) -> Markup {
    html! {
        @if is_right_to_left(text) { span dir="rtl" { (lines(text)) } } @else { (lines(text)) }
    }
}

fn lines(text: &str) -> Markup {
    html! {
        @for (at, line) in text.split('\n').enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}
