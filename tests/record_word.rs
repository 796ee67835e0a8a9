//! The Word file. Rules R50 to R54 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::document::{Block, Document, Line, Promise, Section, Table};
use lantern::record::preset::Preset;
use lantern::record::report::{Now, report};
use lantern::record::rest::{at_once, none};
use lantern::record::rules::Options;
use lantern::record::word::{parts, word};
use room::payloads::{HTML, MARKDOWN, TEXT};
use room::{Room, stories};
use std::io::Read;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn now(room: &Room) -> Now {
    Now {
        at: room.now,
        offset_minutes: 0,
    }
}

fn document(room: &Room, preset: Preset) -> Document {
    let options = Options {
        names: false,
        preset,
    };
    report(&room.history, options, now(room))
}

fn part(document: &Document, name: &str) -> String {
    let parts = parts(document, Now::default());
    parts
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap()
        .1
}

/// Every paragraph's text, breaks and tabs included, as a reader that is not ours finds it.
fn paragraphs(xml: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(xml).unwrap();
    let named = |node: &roxmltree::Node<'_, '_>, name: &str| node.has_tag_name((W, name));
    tree.descendants()
        .filter(|node| named(node, "p"))
        .map(|paragraph| {
            paragraph
                .descendants()
                .filter_map(|node| match node.tag_name().name() {
                    "t" => node.text().map(str::to_owned),
                    "br" => Some("\n".to_owned()),
                    "tab" => Some("\t".to_owned()),
                    _ => None,
                })
                .collect()
        })
        .collect()
}

fn everything(words: &str) -> Document {
    let said = || Line::said(words);
    let section = Section {
        heading: said(),
        blocks: vec![
            Block::Paragraph(said()),
            Block::List(vec![said()]),
            Block::Facts(vec![("Fact", said())]),
            Block::Table(Table {
                caption: words.to_owned(),
                heads: vec!["A", "B"],
                rows: vec![vec![said(), said()]],
            }),
            Block::Promises {
                caption: "Promises".to_owned(),
                heads: vec!["What", "Led by", "By", "More", "Still more"],
                promises: vec![Promise {
                    done: true,
                    cells: vec![said(), said(), said(), said(), said()],
                }],
            },
            Block::Quote {
                words: words.to_owned(),
                by: Some(words.to_owned()),
            },
        ],
        ..Section::default()
    };
    Document {
        kind: "Report",
        title: said(),
        cover: vec![("Topic", said())],
        sections: vec![section],
        has_summary: false,
        has_cover: false,
    }
}

#[test]
fn r51_every_part_is_strict_xml_and_every_text_comes_back_as_typed() {
    for words in TEXT.iter().chain(HTML).chain(MARKDOWN) {
        let document = everything(words);
        for (name, xml) in parts(&document, Now::default()) {
            roxmltree::Document::parse(&xml).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
        let found = paragraphs(&part(&document, "word/document.xml")).join("\u{1F}");
        let kept: String = words
            .chars()
            .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
            .filter(|sign| !matches!(sign, '\u{FFFE}' | '\u{FFFF}'))
            .collect();
        assert!(found.matches(&kept).count() >= 13, "{words:?} in {found}");
    }
}

#[test]
fn r52_headings_tables_lists_language_and_properties_are_true_ones() {
    let document = document(&stories::complete(), Preset::Report);
    let body = part(&document, "word/document.xml");
    let tree = roxmltree::Document::parse(&body).unwrap();
    let count = |name: &str| {
        tree.descendants()
            .filter(|node| node.has_tag_name((W, name)))
            .count()
    };
    assert_eq!(
        count("tbl"),
        count("tblHeader"),
        "each table repeats its header"
    );
    assert!(count("tbl") > 5);
    let styles = part(&document, "word/styles.xml");
    let known = roxmltree::Document::parse(&styles).unwrap();
    let known: Vec<&str> = known
        .descendants()
        .filter_map(|node| node.attribute((W, "styleId")))
        .collect();
    for node in tree
        .descendants()
        .filter(|node| node.has_tag_name((W, "pStyle")) || node.has_tag_name((W, "tblStyle")))
    {
        let used = node.attribute((W, "val")).unwrap();
        assert!(known.contains(&used), "{used} is no style");
    }
    for style in ["Heading1", "Heading2", "ListBullet", "Quote", "Title"] {
        assert!(body.contains(&format!("w:val=\"{style}\"")), "{style}");
    }
    assert!(styles.contains("<w:lang w:val=\"en-GB\""));
    let properties = part(&document, "docProps/core.xml");
    assert!(properties.contains("<dc:language>en-GB</dc:language>"));
    assert!(properties.contains(&format!("<dc:title>{}</dc:title>", document.title.text())));
}

#[test]
fn r53_words_that_run_from_right_to_left_are_marked_so() {
    let body = part(
        &everything("ہم ایک دوسرے کو پہلے فون کرتے ہیں"),
        "word/document.xml",
    );
    assert!(body.contains("<w:bidi/>") && body.contains("<w:rtl/>"));
    let body = part(&everything("Rydym ni’n ffonio"), "word/document.xml");
    assert!(!body.contains("<w:bidi/>") && !body.contains("<w:rtl/>"));
}

#[test]
fn r54_the_packed_file_holds_every_part_and_is_the_same_bytes_each_time() {
    let room = stories::complete();
    let document = document(&room, Preset::Report);
    let packed = || at_once(word(&document, now(&room), &none)).unwrap();
    let bytes = packed();
    assert_eq!(bytes, packed());
    let mut packed = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    assert_eq!(
        packed.by_index(0).unwrap().name().unwrap(),
        "[Content_Types].xml"
    );
    for (name, text) in parts(&document, now(&room)) {
        let mut read = String::new();
        packed
            .by_name(name)
            .unwrap()
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, text, "{name}");
    }
}

#[test]
fn r50_the_body_of_the_report_of_a_complete_workshop() {
    let body = part(
        &document(&stories::complete(), Preset::Report),
        "word/document.xml",
    );
    insta::assert_snapshot!(
        "complete_report.document.xml",
        body.replace("<w:p>", "\n<w:p>")
    );
}
