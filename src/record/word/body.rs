//! The body of the Word file: the neutral document, block by block, in true styles.

use super::xml::{Xml, escaped, says};
use crate::record::document::{Block, Document, Line, Section, Span, Table};
use crate::record::measure::is_right_to_left;
use crate::record::promise_table::promise_table;

/// The width of the text in twentieths of a point: A4 less 2 cm at each side.
const WIDTH: usize = 9_638;
/// The width of a letter in a table, rather too wide.
const LETTER: usize = 130;
/// What a cell keeps free at both its sides.
const AROUND: usize = 240;
/// Longer words may be broken.
const LONGEST_WORD: usize = 14;

/// The content of `w:body`, without the section properties.
pub(super) fn body(xml: &mut Xml, document: &Document) {
    styled(xml, "Subtitle", document.kind);
    paragraph(xml, &style_of("Title"), &document.title);
    for (name, words) in &document.cover {
        fact(xml, name, words);
    }
    for (at, part) in document.sections.iter().enumerate() {
        let after_summary = at == 1 && document.has_summary && !document.is_short();
        let new_page = part.own_page || (at == 0 && document.has_cover) || after_summary;
        section(xml, part, 1, new_page);
    }
}

fn section(xml: &mut Xml, part: &Section, level: u8, new_page: bool) {
    let style = format!("Heading{}", level.min(3));
    let page = if new_page { "<w:pageBreakBefore/>" } else { "" };
    paragraph(xml, &format!("{}{page}", style_of(&style)), &part.heading);
    for content in &part.blocks {
        block(xml, content);
    }
    for inner in &part.parts {
        section(xml, inner, level + 1, inner.own_page);
    }
}

fn block(xml: &mut Xml, block: &Block) {
    match block {
        Block::Paragraph(words) => paragraph(xml, "", words),
        Block::List(points) => {
            for point in points {
                paragraph(xml, &style_of("ListBullet"), point);
            }
        }
        Block::Facts(named) => {
            for (name, words) in named {
                fact(xml, name, words);
            }
        }
        Block::Table(content) => table(xml, content),
        Block::Promises {
            caption,
            heads,
            promises,
        } => table(xml, &promise_table(caption, heads, promises)),
        Block::Quote { words, by } => {
            paragraph(xml, &style_of("Quote"), &Line::said(words));
            if let Some(by) = by {
                let by = Line::ours("– ").and_said(by);
                paragraph(xml, &style_of("Attribution"), &by);
            }
        }
    }
}

/// A name in bold with what belongs to it.
fn fact(xml: &mut Xml, name: &str, words: &Line) {
    xml.element("w:p", |xml| {
        properties(xml, &style_of("Fact"));
        run(xml, "<w:b/><w:bCs/>", &format!("{name}: "));
        line(xml, words);
    });
}

fn table(xml: &mut Xml, table: &Table) {
    let widths = widths(table);
    let width = |at: usize| widths.get(at).copied().unwrap_or(WIDTH / 4);
    styled(xml, "Caption", &table.caption);
    xml.element("w:tbl", |xml| {
        xml.markup(&about(table));
        xml.element("w:tblGrid", |xml| {
            for width in &widths {
                xml.markup(&format!("<w:gridCol w:w=\"{width}\"/>"));
            }
        });
        row(xml, "<w:cantSplit/><w:tblHeader/>", |xml| {
            for (at, head) in table.heads.iter().enumerate() {
                cell(xml, width(at), |xml| run(xml, "", head));
            }
        });
        for cells in &table.rows {
            row(xml, "<w:cantSplit/>", |xml| {
                for (at, words) in cells.iter().enumerate() {
                    cell(xml, width(at), |xml| line(xml, words));
                }
            });
        }
    });
    // Two tables in a row would run into one without something between them.
    xml.element("w:p", |xml| properties(xml, &style_of("AfterTable")));
}

/// How a table looks, and what it is called.
fn about(table: &Table) -> String {
    format!(
        "<w:tblPr><w:tblStyle w:val=\"LanternTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr>",
        escaped(&table.caption)
    )
}

/// How wide each column is: no narrower than its longest word, and beyond that by how much it has to say.
fn widths(table: &Table) -> Vec<usize> {
    let columns = 0..table.heads.len();
    let least: Vec<usize> = columns.clone().map(|at| least(table, at)).collect();
    let together: usize = least.iter().sum::<usize>().max(1);
    if together >= WIDTH {
        return least.iter().map(|wide| WIDTH * wide / together).collect();
    }
    let weights: Vec<usize> = columns.map(|at| weight(table, at)).collect();
    let all: usize = weights.iter().sum::<usize>().max(1);
    let more = |weight: &usize| (WIDTH - together) * weight / all;
    least
        .iter()
        .zip(&weights)
        .map(|(least, weight)| least + more(weight))
        .collect()
}

/// The cells of a column, as text.
fn column(table: &Table, at: usize) -> impl Iterator<Item = String> {
    let cells = table.rows.iter().filter_map(move |row| row.get(at));
    cells.map(Line::text)
}

/// What the longest word of a column takes; words that are longer than words are may be broken.
fn least(table: &Table, at: usize) -> usize {
    let head = table.heads.get(at).copied().unwrap_or_default();
    let longest = |text: &str| {
        let words = text.split_whitespace().map(|word| word.chars().count());
        words.max().unwrap_or(0)
    };
    let longest = column(table, at)
        .map(|text| longest(&text))
        .fold(longest(head), usize::max);
    longest.min(LONGEST_WORD) * LETTER + AROUND
}

fn weight(table: &Table, at: usize) -> usize {
    let said: usize = column(table, at)
        .map(|text| text.chars().count().min(200))
        .sum();
    (said / table.rows.len().max(1)).clamp(4, 60)
}

fn row(xml: &mut Xml, about: &str, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", |xml| {
        xml.element("w:trPr", |xml| xml.markup(about));
        cells(xml);
    });
}

fn cell(xml: &mut Xml, width: usize, runs: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", |xml| {
        xml.markup(&format!(
            "<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
        ));
        xml.element("w:p", |xml| {
            properties(xml, &style_of("TableText"));
            runs(xml);
        });
    });
}

fn style_of(style: &str) -> String {
    format!("<w:pStyle w:val=\"{style}\"/>")
}

fn properties(xml: &mut Xml, inner: &str) {
    if !inner.is_empty() {
        xml.element("w:pPr", |xml| xml.markup(inner));
    }
}

/// A paragraph of Lantern's words.
fn styled(xml: &mut Xml, style: &str, words: &str) {
    xml.element("w:p", |xml| {
        properties(xml, &style_of(style));
        run(xml, "", words);
    });
}

/// A paragraph; in the other direction when all of it is people's words that run so.
fn paragraph(xml: &mut Xml, about: &str, words: &Line) {
    let bidi = match words.0.as_slice() {
        [Span::Said(text)] if is_right_to_left(text) => "<w:bidi/>",
        _ => "",
    };
    xml.element("w:p", |xml| {
        properties(xml, &format!("{about}{bidi}"));
        line(xml, words);
    });
}

fn line(xml: &mut Xml, words: &Line) {
    for span in &words.0 {
        match span {
            Span::Said(text) if is_right_to_left(text) => run(xml, "<w:rtl/>", text),
            Span::Ours(text) | Span::Said(text) => run(xml, "", text),
        }
    }
}

/// A run of text; line breaks and tabs become Word's own.
fn run(xml: &mut Xml, about: &str, text: &str) {
    xml.element("w:r", |xml| {
        if !about.is_empty() {
            xml.element("w:rPr", |xml| xml.markup(about));
        }
        for (at, stretch) in text.split('\n').enumerate() {
            if at > 0 {
                xml.markup("<w:br/>");
            }
            for (at, part) in stretch.split('\t').enumerate() {
                if at > 0 {
                    xml.markup("<w:tab/>");
                }
                if says(part) {
                    xml.element("w:t xml:space=\"preserve\"", |xml| xml.text(part));
                }
            }
        }
    });
}
