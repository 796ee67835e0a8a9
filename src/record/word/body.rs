//! The body of the Word file: the neutral document, block by block, in true styles.

use super::xml::{element, escaped};
use crate::record::document::{Block, Document, Line, Promise, Section, Span, Table};

/// So many columns of promises stand side by side; the rest is told in the last one.
const COLUMNS: usize = 4;
/// The width of the text in twentieths of a point: A4 less 2 cm at each side.
const WIDTH: usize = 9_638;

/// The content of `w:body`, without the section properties.
pub(super) fn body(document: &Document) -> String {
    let mut out = styled("Subtitle", &ours(document.kind));
    out += &styled("Title", &line(&document.title));
    for (name, words) in &document.cover {
        out += &fact(name, words);
    }
    for (at, part) in document.sections.iter().enumerate() {
        let new_page =
            part.own_page || (at == 0 && document.has_cover) || (at == 1 && document.has_summary);
        out += &section(part, 1, new_page);
    }
    out
}

fn section(part: &Section, level: u8, new_page: bool) -> String {
    let style = format!("Heading{}", level.min(3));
    let page = if new_page { "<w:pageBreakBefore/>" } else { "" };
    let mut out = paragraph(&format!("{}{page}", style_of(&style)), &part.heading);
    for content in &part.blocks {
        out += &block(content);
    }
    for inner in &part.parts {
        out += &section(inner, level + 1, inner.own_page);
    }
    out
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(words) => paragraph("", words),
        Block::List(points) => points
            .iter()
            .map(|point| paragraph(&style_of("ListBullet"), point))
            .collect(),
        Block::Facts(named) => named
            .iter()
            .map(|(name, words)| fact(name, words))
            .collect(),
        Block::Table(content) => table(content),
        Block::Promises {
            caption,
            heads,
            promises,
        } => table(&promised(caption, heads, promises)),
        Block::Quote { words, by } => {
            let quote = paragraph(&style_of("Quote"), &Line::said(words));
            let by = by
                .as_ref()
                .map(|by| paragraph(&style_of("Attribution"), &Line::ours("– ").and_said(by)));
            quote + &by.unwrap_or_default()
        }
    }
}

/// A name in bold with what belongs to it.
fn fact(name: &str, words: &Line) -> String {
    let name = run("<w:b/><w:bCs/>", &format!("{name}: "));
    element(
        "w:p",
        "",
        &(properties(&style_of("Fact")) + &name + &line(words)),
    )
}

/// Promises as a table that fits the page: what has no column of its own stands in the last one, by name.
fn promised(caption: &str, heads: &[&'static str], promises: &[Promise]) -> Table {
    let says = |at: usize| {
        at == 0
            || promises
                .iter()
                .any(|promise| promise.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let used: Vec<usize> = (0..heads.len()).filter(|at| says(*at)).collect();
    let side_by_side = if used.len() > COLUMNS {
        COLUMNS - 1
    } else {
        used.len()
    };
    let (columns, rest) = used.split_at(side_by_side);
    let head = |at: &usize| heads.get(*at).copied().unwrap_or_default();
    let mut shown: Vec<&'static str> = columns.iter().map(head).collect();
    if !rest.is_empty() {
        shown.push("More");
    }
    let rows = promises.iter().map(|promise| {
        let cell = |at: &usize| promise.cells.get(*at).cloned().unwrap_or_default();
        let mut cells: Vec<Line> = columns.iter().map(cell).collect();
        if let Some(first) = cells.first_mut() {
            let tick = if promise.done { "☑ " } else { "☐ " };
            *first = Line::ours(tick).then(std::mem::take(first));
        }
        if !rest.is_empty() {
            cells.push(Line::joined(
                rest.iter()
                    .filter(|at| !cell(at).is_empty())
                    .map(|at| Line::ours(format!("{}: ", head(at))).then(cell(at))),
                "\n",
            ));
        }
        cells
    });
    Table {
        caption: caption.to_owned(),
        rows: rows.collect(),
        heads: shown,
    }
}

fn table(table: &Table) -> String {
    let widths = widths(table);
    let width = |at: usize| widths.get(at).copied().unwrap_or(WIDTH / 4);
    let grid: String = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let heads = table
        .heads
        .iter()
        .enumerate()
        .map(|(at, head)| cell(width(at), &ours(head)));
    let head = row("<w:cantSplit/><w:tblHeader/>", &heads.collect::<String>());
    let rows = table.rows.iter().map(|cells| {
        let cells = cells.iter().enumerate();
        let cells = cells.map(|(at, words)| cell(width(at), &line(words)));
        row("<w:cantSplit/>", &cells.collect::<String>())
    });
    let about = format!(
        "<w:tblPr><w:tblStyle w:val=\"LanternTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr>",
        escaped(&table.caption)
    );
    let caption = styled("Caption", &ours(&table.caption));
    let inner = about + &element("w:tblGrid", "", &grid) + &head + &rows.collect::<String>();
    // Two tables in a row would run into one without something between them.
    caption + &element("w:tbl", "", &inner) + &styled("AfterTable", "")
}

/// How wide each column is: by how much it has to say, within bounds, so that figures stand narrow and words wide.
fn widths(table: &Table) -> Vec<usize> {
    let rows = table.rows.len().max(1);
    let weight = |at: usize| {
        let said: usize = table
            .rows
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.text().chars().count().min(200))
            .sum();
        let head = table.heads.get(at).map_or(0, |head| head.chars().count());
        (said / rows).max(head).clamp(8, 40)
    };
    let weights: Vec<usize> = (0..table.heads.len()).map(weight).collect();
    let all: usize = weights.iter().sum::<usize>().max(1);
    weights.iter().map(|weight| WIDTH * weight / all).collect()
}

fn row(properties: &str, cells: &str) -> String {
    element("w:tr", "", &(element("w:trPr", "", properties) + cells))
}

fn cell(width: usize, runs: &str) -> String {
    let properties = format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    let words = element(
        "w:p",
        "",
        &(self::properties(&style_of("TableText")) + runs),
    );
    element("w:tc", "", &(properties + &words))
}

fn style_of(style: &str) -> String {
    format!("<w:pStyle w:val=\"{style}\"/>")
}

fn properties(inner: &str) -> String {
    if inner.is_empty() {
        String::new()
    } else {
        element("w:pPr", "", inner)
    }
}

fn styled(style: &str, runs: &str) -> String {
    element("w:p", "", &(properties(&style_of(style)) + runs))
}

/// A paragraph; in the other direction when all of it is people's words that run so.
fn paragraph(about: &str, words: &Line) -> String {
    let bidi = match words.0.as_slice() {
        [Span::Said(text)] if runs_right_to_left(text) => "<w:bidi/>",
        _ => "",
    };
    element(
        "w:p",
        "",
        &(properties(&format!("{about}{bidi}")) + &line(words)),
    )
}

fn line(words: &Line) -> String {
    words
        .0
        .iter()
        .map(|span| match span {
            Span::Ours(text) => ours(text),
            Span::Said(text) if runs_right_to_left(text) => run("<w:rtl/>", text),
            Span::Said(text) => run("", text),
        })
        .collect()
}

fn ours(text: &str) -> String {
    run("", text)
}

/// A run of text; line breaks and tabs become Word's own.
fn run(about: &str, text: &str) -> String {
    let about = if about.is_empty() {
        String::new()
    } else {
        element("w:rPr", "", about)
    };
    let mut inner = String::new();
    for (at, stretch) in text.split('\n').enumerate() {
        if at > 0 {
            inner.push_str("<w:br/>");
        }
        for (at, part) in stretch.split('\t').enumerate() {
            if at > 0 {
                inner.push_str("<w:tab/>");
            }
            let part = escaped(part);
            if !part.is_empty() {
                inner += &element("w:t", "xml:space=\"preserve\"", &part);
            }
        }
    }
    element("w:r", "", &(about + &inner))
}

/// Whether the first letter of a text belongs to a script that runs from right to left (Hebrew, Arabic, Syriac, Thaana,
/// N'Ko and their presentation forms).
fn runs_right_to_left(text: &str) -> bool {
    text.chars().find(|sign| sign.is_alphabetic()).is_some_and(|sign| {
        matches!(u32::from(sign), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
    })
}
