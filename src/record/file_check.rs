//! What a chosen file is, before anything in it is believed: too large, not text, something else, newer, too deep.

use std::borrow::Cow;

use serde::Deserialize;

use super::file::{FORMAT, FileTrouble, LARGEST_FILE, VERSION, Wrong};
use super::{rescue, wire};

/// As deep as serde_json goes.
const DEEPEST: usize = 127;

/// The text of a file as it was written: without what mail programs and editors do to texts.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, FileTrouble> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileTrouble::TooLarge {
            megabytes: bytes.len().div_ceil(1024 * 1024),
        });
    }
    if is_known_other(bytes) {
        return Err(FileTrouble::NotAWorkshop);
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| FileTrouble::NotText {
        at: fault.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    match text.trim_end() {
        "" => Err(FileTrouble::Empty),
        end if text.len() == end.len() + 1 && !text.contains('\r') => Ok(Cow::Borrowed(text)),
        end => Ok(Cow::Owned(format!("{}\n", end.replace("\r\n", "\n")))),
    }
}

/// First bytes of what people choose by mistake: zip (Word, Excel), PDF, pictures, old Office, gzip.
fn is_known_other(bytes: &[u8]) -> bool {
    const FIRST: [&[u8]; 8] = [
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"%PDF",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF8",
        b"\xD0\xCF\x11\xE0",
        b"\x1F\x8B",
    ];
    FIRST.iter().any(|first| bytes.starts_with(first))
}

/// Whether a file says that it is ours, of whatever version and in whatever state.
pub(super) fn names_itself(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.contains(&quoted(FORMAT)) || text.contains(&quoted(rescue::KEY))
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// Whether a text is a workshop file of a version that can be read.
pub(super) fn is_ours(text: &str) -> Result<(), FileTrouble> {
    if !text.trim_start().starts_with(['{', '[']) {
        return Err(FileTrouble::NotAWorkshop);
    }
    if wire::depth(text.as_bytes()) > DEEPEST {
        return Err(FileTrouble::TooDeep);
    }
    if text.starts_with(&format!("{{\"format\":{}", quoted(FORMAT))) {
        return check_version(text);
    }
    match (
        text.contains(&quoted(rescue::KEY)),
        text.contains(&quoted(FORMAT)),
    ) {
        (true, _) => Err(FileTrouble::Rescue),
        (false, true) => Err(FileTrouble::Damaged { what: Wrong::Head }),
        (false, false) => Err(FileTrouble::NotAWorkshop),
    }
}

fn check_version(text: &str) -> Result<(), FileTrouble> {
    let line = text.split('\n').next().unwrap_or_default();
    match version_in(line) {
        Some(VERSION) => Ok(()),
        Some(version) if version > VERSION => Err(FileTrouble::Newer { version }),
        _ => Err(FileTrouble::Damaged { what: Wrong::Head }),
    }
}

/// The version, found without reading the rest: a newer file may be laid out otherwise.
fn version_in(line: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Version {
        version: u64,
    }
    let (_, rest) = line.split_once("\"version\":")?;
    let digits: String = rest
        .trim_start()
        .chars()
        .take_while(|sign| !matches!(sign, ',' | '}'))
        .collect();
    serde_json::from_str::<Version>(&format!("{{\"version\":{digits}}}"))
        .ok()
        .map(|found| found.version)
}
