//! The whole pack: everything people leave with after the workshop, in one file.

use super::output::{NotMade, Output, PAINTED_ABOUT, PAINTED_NAME, named, painted_name};
use super::pack::{Entry, pack};
use super::preset::Preset;
use super::report::Now;
use super::rules::Options;
use crate::workshop::history::History;

/// The documents that are in the pack, each for Word and as a web page.
const DOCUMENTS: [Preset; 4] = [
    Preset::Report,
    Preset::Record,
    Preset::Brief,
    Preset::Public,
];

/// What goes into the pack beside what is written here.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Say who said it.
    pub names: bool,
    /// The bytes of the workshop file.
    pub workshop_file: Vec<u8>,
    /// The picture of the positive core as a browser painted it, where it could.
    pub painted: Option<Vec<u8>>,
}

/// How far the making is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Which file is being made, from 1; 0: what comes before them.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// The name of the pack's file.
pub fn pack_name(history: &History) -> String {
    named(history, "pack", "zip")
}

/// Record, report, brief, public version and thanks, the data, and the workshop file. What has nothing in it is left out
/// and the Read me does not speak of it. Tells how far it is, and rests there.
///
/// # Errors
/// When packing failed.
pub async fn whole_pack(
    history: &History,
    beside: Beside,
    now: Now,
    told: &impl AsyncFn(Progress),
) -> Result<Vec<u8>, NotMade> {
    let plan = plan();
    let of = plan.len() + 1;
    let mut entries = Vec::new();
    for (at, (output, preset)) in (1..).zip(plan) {
        told(Progress { at, of }).await;
        let options = Options {
            names: beside.names,
            preset,
        };
        let rest = async || told(Progress { at, of }).await;
        if let Ok(bytes) = output.made(history, options, now, &rest).await {
            entries.push(entry(
                output.file_name(history, preset),
                &output.name(preset),
                output.about(),
                bytes,
            ));
        }
    }
    if let Some(painted) = beside.painted {
        let name = painted_name(history);
        entries.push(entry(name, PAINTED_NAME, PAINTED_ABOUT, painted));
    }
    entries.push(entry(
        named(history, "workshop", "json"),
        "The workshop file",
        "Everything, also what is hidden. Opens again in Lantern",
        beside.workshop_file,
    ));
    let rest = async || told(Progress { at: of, of }).await;
    let intro = "What people leave with after the workshop.";
    Ok(pack(intro, &entries, now, &rest).await?)
}

/// Every file that is written here.
fn plan() -> Vec<(Output, Preset)> {
    let documents = DOCUMENTS
        .into_iter()
        .flat_map(|preset| [Output::Word, Output::WebPage].map(|output| (output, preset)));
    let plain = [Preset::Record, Preset::ThankYou].map(|preset| (Output::Markdown, preset));
    let data = Output::DATA.map(|output| (output, Preset::Report));
    documents.chain(plain).chain(data).collect()
}

fn entry(name: String, what: &str, about: &str, bytes: Vec<u8>) -> Entry {
    let about = format!("{what}. {about}.");
    Entry { name, about, bytes }
}
