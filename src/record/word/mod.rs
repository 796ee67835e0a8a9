//! The document as a Word file: true heading, list and table styles, header rows that repeat, the document's language
//! and properties, and people's words in their own direction. Office Open XML (ECMA-376), the transitional kind that
//! every Word since 2007 and LibreOffice open without repair.

mod body;
mod xml;

use super::document::Document;
use super::report::Now;
use super::unwritten::Unwritten;
use super::zipped::Zipping;
use chrono::DateTime;
use xml::{Xml, escaped};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORDS: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");
const SETTINGS: &str = include_str!("settings.xml");
const CONTENT_TYPES: &str = include_str!("content-types.xml");
const RELATIONS: &str = include_str!("relations.xml");
const BODY_RELATIONS: &str = include_str!("body-relations.xml");

/// The bytes of the Word file. The same document at the same moment gives the same bytes. Rests between its parts.
///
/// # Errors
/// When packing failed.
pub async fn word(
    document: &Document,
    now: Now,
    rest: &impl AsyncFn(),
) -> Result<Vec<u8>, Unwritten> {
    let mut file = Zipping::new("Word document", zip::DateTime::default());
    for (name, text) in parts(document, now) {
        rest().await;
        file.add(name, text.as_bytes())?;
    }
    rest().await;
    file.finish()
}

/// Every part of the file by name, before it is packed.
pub fn parts(document: &Document, now: Now) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core_properties(document, now)),
        ("docProps/app.xml", application()),
        ("word/document.xml", main_part(document)),
        ("word/_rels/document.xml.rels", BODY_RELATIONS.to_owned()),
        ("word/styles.xml", styles(document)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/settings.xml", SETTINGS.to_owned()),
        ("word/footer1.xml", footer(document)),
    ]
}

/// Sizes of the styles by name: half points for letters, twentieths of a point for distances.
const ROOMY: [(&str, &str); 9] = [
    ("{letters}", "23"),
    ("{quotes}", "25"),
    ("{cells}", "21"),
    ("{line}", "276"),
    ("{after}", "120"),
    ("{facts}", "60"),
    ("{above}", "420"),
    ("{above-part}", "300"),
    ("{after-part}", "100"),
];
/// The same for documents of a few pages.
const CLOSE: [(&str, &str); 9] = [
    ("{letters}", "19"),
    ("{quotes}", "20"),
    ("{cells}", "18"),
    ("{line}", "252"),
    ("{after}", "60"),
    ("{facts}", "20"),
    ("{above}", "200"),
    ("{above-part}", "140"),
    ("{after-part}", "50"),
];

fn styles(document: &Document) -> String {
    let sizes = if document.is_short() { CLOSE } else { ROOMY };
    let with = |styles: String, (name, size): (&str, &str)| styles.replace(name, size);
    sizes.into_iter().fold(STYLES.to_owned(), with)
}

fn main_part(document: &Document) -> String {
    let page = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
                <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
                </w:sectPr>";
    let mut xml = Xml::default();
    xml.markup(HEAD);
    xml.element(&format!("w:document {WORDS}"), |xml| {
        xml.element("w:body", |xml| {
            body::body(xml, document);
            xml.markup(page);
        });
    });
    xml.into_text()
}

fn footer(document: &Document) -> String {
    let number = |field: &str| {
        format!("<w:fldSimple w:instr=\"{field}\"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    let text = |words: &str| {
        format!(
            "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escaped(words)
        )
    };
    let line = format!(
        "<w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}",
        text(&document.title.text().replace(['\n', '\t'], " ")),
        text("Page "),
        number("PAGE"),
        text(" of "),
        number("NUMPAGES"),
    );
    format!("{HEAD}<w:ftr {WORDS}><w:p>{line}</w:p></w:ftr>")
}

fn core_properties(document: &Document, now: Now) -> String {
    let at = i64::try_from(now.at)
        .ok()
        .and_then(DateTime::from_timestamp_millis);
    let at = at.unwrap_or_default().format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>Lantern</dc:creator><dc:language>en-GB</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>",
        escaped(&document.title.text()),
        escaped(document.kind),
    )
}

fn application() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Lantern</Application></Properties>"
    )
}
