//! The document as Markdown (CommonMark, with tables and task lists as on most sites). Every stretch of text is escaped,
//! so that a renderer gives back exactly the words that were typed: no link, picture, heading or HTML comes of them.

use super::document::{Block, Document, Line, Promise, Section, Table};

/// Where a stretch of text stands: decides what a line break becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// In running text: a line break is a hard break.
    Text,
    /// In a heading or a table cell, which have one line: a line break is a blank.
    OneLine,
}

/// The Markdown of a document.
pub fn markdown(document: &Document) -> String {
    let mut out = format!(
        "# {}\n\n**{}**\n",
        line(&document.title, At::OneLine),
        document.kind
    );
    if !document.cover.is_empty() {
        out.push('\n');
        facts(&mut out, &document.cover);
    }
    for part in &document.sections {
        section(&mut out, part, 2);
    }
    out
}

fn section(out: &mut String, section_: &Section, level: usize) {
    out.push_str(&format!(
        "\n{} {}\n",
        "#".repeat(level.min(6)),
        line(&section_.heading, At::OneLine)
    ));
    for block_ in &section_.blocks {
        out.push('\n');
        block(out, block_);
    }
    for part in &section_.parts {
        section(out, part, level + 1);
    }
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(text) => out.push_str(&format!("{}\n", indented(text, ""))),
        Block::List(lines) => {
            for point in lines {
                out.push_str(&format!("- {}\n", indented(point, "  ")));
            }
        }
        Block::Facts(named) => facts(out, named),
        Block::Table(content) => table(out, content),
        Block::Promises {
            caption,
            heads,
            promises,
        } => {
            out.push_str(&format!("**{}**\n\n", escape(caption, At::OneLine)));
            for promise in promises {
                task(out, heads, promise);
            }
        }
        Block::Quote { words, by } => {
            out.push_str(&format!(
                "> {}\n",
                indented(&Line::said(words.as_str()), "> ")
            ));
            if let Some(by) = by {
                out.push_str(&format!(
                    ">\n> – {}\n",
                    indented(&Line::said(by.as_str()), "> ")
                ));
            }
        }
    }
}

fn facts(out: &mut String, facts: &[(&'static str, Line)]) {
    for (name, words) in facts {
        out.push_str(&format!(
            "- **{}:** {}\n",
            escape(name, At::OneLine),
            indented(words, "  ")
        ));
    }
}

fn table(out: &mut String, table: &Table) {
    out.push_str(&format!("**{}**\n\n", escape(&table.caption, At::OneLine)));
    let heads: Vec<String> = table
        .heads
        .iter()
        .map(|head| escape(head, At::OneLine))
        .collect();
    out.push_str(&format!(
        "| {} |\n|{}\n",
        heads.join(" | "),
        " --- |".repeat(heads.len())
    ));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| line(cell, At::OneLine)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

/// One promise to tick, with what belongs to it under its own name.
fn task(out: &mut String, heads: &[&str], promise: &Promise) {
    let mut cells = heads
        .iter()
        .zip(&promise.cells)
        .filter(|(_, cell)| !cell.is_empty());
    let tick = if promise.done { 'x' } else { ' ' };
    let what = cells
        .next()
        .map(|(_, what)| indented(what, "  "))
        .unwrap_or_default();
    out.push_str(&format!("- [{tick}] {what}\n"));
    for (head, cell) in cells {
        out.push_str(&format!(
            "  - {}: {}\n",
            escape(head, At::OneLine),
            indented(cell, "    ")
        ));
    }
}

fn line(line: &Line, at: At) -> String {
    escape(&line.text(), at)
}

/// Text of several lines, each with what its surroundings need in front.
fn indented(line: &Line, front: &str) -> String {
    escape(&line.text(), At::Text).replace('\n', &format!("\n{front}"))
}

/// Text as Markdown that reads as exactly this text.
fn escape(text: &str, at: At) -> String {
    let lines = text.trim_matches('\n').split('\n');
    let lines: Vec<String> = lines.map(escape_line).collect();
    match at {
        At::Text => lines.join("\\\n"),
        At::OneLine => lines
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn escape_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let start = line.len() - line.trim_start().len();
    let end = line.trim_end().len();
    let digits = line
        .bytes()
        .skip(start)
        .take_while(u8::is_ascii_digit)
        .count();
    for (at, sign) in line.char_indices() {
        let at_start = at == start;
        let after_number = digits > 0 && at == start + digits;
        match sign {
            sign if sign.is_control() && sign != '\t' => {}
            sign if sign.is_whitespace() && (at < start || at >= end || sign != ' ') => {
                // Blanks at the ends would be stripped, tabs would indent.
                out.push_str(&format!("&#{};", u32::from(sign)));
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' | '{'
            | '}' => {
                out.extend(['\\', sign]);
            }
            '#' | '+' | '-' | '=' | ':' | '!' if at_start => out.extend(['\\', sign]),
            '.' | ')' if after_number => out.extend(['\\', sign]),
            // What some renderers make links of.
            ':' if line.get(at..).is_some_and(|rest| rest.starts_with("://")) => {
                out.push_str("\\:")
            }
            '.' if line.get(..at).is_some_and(ends_with_www) => out.push_str("\\."),
            // A heading may be closed by these.
            '#' => out.push_str("\\#"),
            sign => out.push(sign),
        }
    }
    out
}

fn ends_with_www(before: &str) -> bool {
    before
        .len()
        .checked_sub(3)
        .and_then(|at| before.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
