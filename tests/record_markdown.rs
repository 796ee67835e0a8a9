//! Markdown gives back exactly the words that were typed. Rules R20–R22 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::document::{Block, Document, Line, Promise, Section, Table};
use lantern::record::markdown::markdown;
use lantern::workshop::words::{clean, is_blank};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use room::payloads::{HTML, MARKDOWN, TEXT};

fn of(blocks: Vec<Block>) -> String {
    let section = Section {
        heading: Line::ours("S"),
        blocks,
        parts: Vec::new(),
        own_page: false,
    };
    markdown(&Document {
        kind: "Report",
        title: Line::ours("T"),
        cover: Vec::new(),
        sections: vec![section],
        has_summary: false,
        has_cover: false,
    })
}

/// What a renderer makes of it, with every extension that could find something: texts of the leaves, and what stands
/// around them.
fn rendered(markdown: &str) -> (Vec<String>, Vec<String>) {
    let mut options = Options::all();
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    options.remove(Options::ENABLE_OLD_FOOTNOTES);
    let (mut texts, mut around) = (vec![String::new()], Vec::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Event::HardBreak | Event::SoftBreak => texts.last_mut().unwrap().push('\n'),
            Event::TaskListMarker(done) => around.push(format!("task {done}")),
            Event::Start(tag) => {
                let name = format!("{tag:?}");
                around.push(name.split(['(', ' ', '{']).next().unwrap().to_owned());
                if !matches!(tag, Tag::Strong) {
                    texts.push(String::new());
                }
            }
            Event::End(TagEnd::Strong) => {}
            Event::End(_) => texts.push(String::new()),
            other => around.push(format!("{other:?}")),
        }
    }
    texts.retain(|text| !text.is_empty());
    (texts, around)
}

fn said(text: &str) -> Line {
    Line::said(text)
}

fn one_line(text: &str) -> String {
    text.split('\n')
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every kind of block with the text in it, and what must come out.
fn check(text: &str) {
    let paragraph = of(vec![Block::Paragraph(said(text))]);
    same(&paragraph, &["Paragraph"], &[text]);
    let list = of(vec![Block::List(vec![said(text), said("next")])]);
    same(&list, &["List", "Item", "Item"], &[text, "next"]);
    let facts = of(vec![Block::Facts(vec![
        ("Name", said(text)),
        ("Next", said("b")),
    ])]);
    same(
        &facts,
        &["List", "Item", "Strong", "Item", "Strong"],
        &[&format!("Name: {text}"), "Next: b"],
    );
    let quote = of(vec![Block::Quote {
        words: text.into(),
        by: Some("me".into()),
    }]);
    same(
        &quote,
        &["BlockQuote", "Paragraph", "Paragraph"],
        &[text, "– me"],
    );
    let promise = Promise {
        done: true,
        cells: vec![said(text), said(text)],
    };
    let promises = of(vec![Block::Promises {
        caption: "C".into(),
        heads: vec!["What", "Who"],
        promises: vec![promise],
    }]);
    let around = [
        "Paragraph",
        "Strong",
        "List",
        "Item",
        "task true",
        "List",
        "Item",
    ];
    same(&promises, &around, &["C", text, &format!("Who: {text}")]);
    let row = vec![said(text), said("x"), said(text)];
    let table = of(vec![Block::Table(Table {
        caption: "C".into(),
        heads: vec!["a", "b", "c"],
        rows: vec![row],
    })]);
    let mut around = vec!["Paragraph", "Strong", "Table", "TableHead"];
    around.extend(["TableCell"; 3]);
    around.push("TableRow");
    around.extend(["TableCell"; 3]);
    same(
        &table,
        &around,
        &["C", "a", "b", "c", &one_line(text), "x", &one_line(text)],
    );
    let part = Section {
        heading: said(text),
        blocks: vec![Block::Paragraph(said("x"))],
        parts: Vec::new(),
        own_page: false,
    };
    let heading = markdown(&Document {
        kind: "K",
        title: said(text),
        cover: Vec::new(),
        sections: vec![part],
        has_summary: false,
        has_cover: false,
    });
    let (texts, around) = rendered(&heading);
    assert_eq!(
        around,
        ["Heading", "Paragraph", "Strong", "Heading", "Paragraph"],
        "{heading}"
    );
    assert_eq!(
        texts,
        [&one_line(text), "K", &one_line(text), "x"],
        "{heading}"
    );
}

fn same(markdown: &str, around: &[&str], texts: &[&str]) {
    let (found, found_around) = rendered(markdown);
    assert_eq!(found_around[4..], *around, "{markdown}");
    let found: Vec<&str> = found[3..].iter().map(String::as_str).collect();
    assert_eq!(found, texts, "{markdown}");
}

#[test]
fn r20_every_payload_comes_back_as_typed_in_every_place() {
    for text in HTML.iter().chain(MARKDOWN).chain(TEXT) {
        check(&clean(text));
    }
}

#[test]
fn r20_three_thousand_lines_and_ten_thousand_letters_come_back() {
    check(&"W".repeat(10_000));
    check(
        &(0..3_000)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join("\n"),
    );
    check(&format!("a{}", "\u{301}".repeat(500)));
}

#[test]
fn r21_promises_are_a_task_list() {
    let promise = |done, what: &str| Promise {
        done,
        cells: vec![said(what), said("Gwen"), Line::default()],
    };
    let promises = vec![promise(false, "ring"), promise(true, "write")];
    let text = of(vec![Block::Promises {
        caption: "All".into(),
        heads: vec!["What", "Who", "When"],
        promises,
    }]);
    assert!(
        text.contains("- [ ] ring\n  - Who: Gwen\n- [x] write\n  - Who: Gwen\n"),
        "{text}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn r22_any_text_comes_back_as_typed(text in "\\PC{0,60}") {
        let text = clean(&text);
        if !is_blank(&text) {
            check(&text);
        }
    }

    #[test]
    fn r22_any_text_of_marks_comes_back_as_typed(text in "[-+*_#>=|:.!`~\\\\<>&;()\\[\\]{}$^ \t\na1x/w]{1,24}") {
        let text = clean(&text);
        if !is_blank(&text) {
            check(&text);
        }
    }
}
