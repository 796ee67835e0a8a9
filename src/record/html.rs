//! The document as one self-contained web page that prints to a clean A4 PDF: no script, no picture, no request to
//! anywhere. Its own content security policy allows its one style sheet and nothing else.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::document::{Block, Document, Line, Promise, Section, Span, Table};

/// The page's style sheet, for screen and paper.
const STYLE: &str = include_str!("report.css");

/// A policy under which a page by itself runs nothing and asks for nothing; only this style counts.
pub(super) fn strict_policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(style))
    )
}

/// The web page of a document.
pub fn html(document: &Document) -> String {
    let title = document.title.text();
    let policy = strict_policy(STYLE);
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                meta name="generator" content="Lantern";
                title { (title) " – " (document.kind) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a class="skip" href="#content" { "Skip to the document" }
                (cover(document))
                (contents(document))
                main id="content" tabindex="-1" {
                    @for (at, part) in document.sections.iter().enumerate() {
                        section id=(anchor(at)) class=[class(document, part, at)] aria-labelledby=(heading_id(at)) { (section(part, 2, Some(at))) }
                    }
                }
                footer { p { "Made with Lantern. This page holds no script and asks nobody for anything." } }
            }
        }
    };
    page.into_string()
}

/// What sets a section apart on paper.
fn class(document: &Document, part: &Section, at: usize) -> Option<&'static str> {
    match (
        document.has_summary && at == 0,
        document.has_cover,
        part.own_page,
    ) {
        (true, true, _) => Some("summary own-page"),
        (true, false, _) => Some("summary"),
        (false, _, true) => Some("own-page"),
        (false, _, false) => None,
    }
}

fn anchor(at: usize) -> String {
    format!("s{}", at + 1)
}

fn heading_id(at: usize) -> String {
    format!("h{}", at + 1)
}

fn cover(document: &Document) -> Markup {
    html! {
        header {
            p class="kind" { (document.kind) }
            h1 { (line(&document.title)) }
            @if !document.cover.is_empty() { (facts(&document.cover)) }
        }
    }
}

fn contents(document: &Document) -> Markup {
    html! {
        nav aria-label="Contents" {
            ol {
                @for (at, part) in document.sections.iter().enumerate() {
                    li { a href=(format!("#{}", anchor(at))) { (line(&part.heading)) } }
                }
            }
        }
    }
}

fn section(part: &Section, level: usize, at: Option<usize>) -> Markup {
    let id = at.map(heading_id);
    html! {
        @match level {
            2 => h2 id=[id] { (line(&part.heading)) },
            3 => h3 { (line(&part.heading)) },
            _ => h4 { (line(&part.heading)) },
        }
        @for content in &part.blocks { (block(content)) }
        @for inner in &part.parts {
            div class="part" { (section(inner, level + 1, None)) }
        }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(text) => html! { p { (line(text)) } },
        Block::List(points) => html! { ul { @for point in points { li { (line(point)) } } } },
        Block::Facts(named) => facts(named),
        Block::Table(content) => table(content),
        Block::Promises {
            caption,
            heads,
            promises,
        } => promised(caption, heads, promises),
        Block::Quote { words, by } => html! {
            figure {
                blockquote { p dir="auto" { (words) } }
                @if let Some(by) = by { figcaption { "– " bdi dir="auto" { (by) } } }
            }
        },
    }
}

fn facts(facts: &[(&'static str, Line)]) -> Markup {
    html! {
        dl {
            @for (name, words) in facts {
                div { dt { (name) } dd { (line(words)) } }
            }
        }
    }
}

/// A group, not a landmark: two tables may be called the same.
fn table(table: &Table) -> Markup {
    html! {
        div class="wide" role="group" aria-label=(table.caption) tabindex="0" {
            table {
                caption { (table.caption) }
                thead { tr { @for head in &table.heads { th scope="col" { (head) } } } }
                tbody { @for row in &table.rows { (cells(row)) } }
            }
        }
    }
}

fn cells(row: &[Line]) -> Markup {
    html! {
        tr {
            @for (at, cell) in row.iter().enumerate() {
                @if at == 0 { th scope="row" { (line(cell)) } } @else { td { (line(cell)) } }
            }
        }
    }
}

/// Promises as cards: what was promised, and what belongs to it. A table of nine columns fits no page.
fn promised(caption: &str, heads: &[&'static str], promises: &[Promise]) -> Markup {
    html! {
        p class="caption" { (caption) }
        ul class="promises" {
            @for promise in promises {
                li class="promise" {
                    @for what in promise.cells.iter().take(1) {
                        p class="what" {
                            span class="box" aria-hidden="true" { @if promise.done { "☑" } @else { "☐" } }
                            " " (line(what))
                            @if promise.done { span class="done" { " done" } }
                        }
                    }
                    dl {
                        @for (head, cell) in heads.iter().zip(&promise.cells).skip(1).filter(|(_, cell)| !cell.is_empty()) {
                            div { dt { (head) } dd { (line(cell)) } }
                        }
                    }
                }
            }
        }
    }
}

/// People's words stand in their own direction, apart from what is around them.
fn line(line: &Line) -> Markup {
    html! {
        @for span in &line.0 {
            @match span {
                Span::Ours(text) => (text),
                Span::Said(text) => bdi dir="auto" { (text) },
            }
        }
    }
}

/// Base64 as content security policies want it.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0_usize, |sum, at| {
            sum << 8 | three.get(at).map_or(0, |byte| usize::from(*byte))
        });
        for place in 0..=three.len() {
            let sign = SIGNS
                .get(number >> (18 - 6 * place) & 63)
                .copied()
                .unwrap_or(b'=');
            out.push(char::from(sign));
        }
        out.extend(std::iter::repeat_n('=', 3 - three.len()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r30_base64_is_what_policies_want() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xFB, 0xFF, 0xFE]), "+//+");
    }
}
