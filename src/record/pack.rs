//! The whole pack in one file: everything people leave with, and a text that says what is what.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Timelike};

use super::report::Now;
use super::unwritten::Unwritten;
use super::zipped::Zipping;

/// The text that says what is what; it stands first.
pub const READ_ME: &str = "READ-ME.txt";
/// Names get no longer than this, so that every computer can unpack them into a folder with a long name.
const LONGEST: usize = 100;

/// One file of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, as from [`super::file_name`].
    pub name: String,
    /// One sentence about what it is, for the Read me.
    pub about: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The pack: the Read me, then the files in the order given. The same entries at the same time give the same bytes.
/// Rests after each file.
///
/// # Errors
/// When packing failed.
pub async fn pack(
    intro: &str,
    entries: &[Entry],
    now: Now,
    rest: &impl AsyncFn(),
) -> Result<Vec<u8>, Unwritten> {
    let names = names(entries);
    let mut file = Zipping::new("pack", clock(now).unwrap_or_default());
    file.add(READ_ME, read_me(intro, entries, &names).as_bytes())?;
    for (name, entry) in names.iter().zip(entries) {
        rest().await;
        file.add(name, &entry.bytes)?;
    }
    file.finish()
}

/// Plain text with Windows line breaks and the mark of UTF-8: every computer shows it as it is meant.
fn read_me(intro: &str, entries: &[Entry], names: &[String]) -> String {
    let mut text = format!("{}\n\nWhat is in here\n\n", intro.trim_end());
    for (name, entry) in names.iter().zip(entries) {
        text.push_str(&format!("{name}\n    {}\n\n", entry.about));
    }
    let text = super::legal::lines(&text);
    format!("\u{FEFF}{}", text.trim_end().replace('\n', "\r\n") + "\r\n")
}

/// Names that are plain, short, in no folder, and different even where capitals do not count.
fn names(entries: &[Entry]) -> Vec<String> {
    let mut taken = BTreeSet::from([READ_ME.to_lowercase()]);
    entries
        .iter()
        .map(|entry| {
            let plain = plain(&entry.name);
            let (stem, ending) = plain.rsplit_once('.').unwrap_or((&plain, "bin"));
            let numbered = |number: usize| match number {
                1 => format!("{stem}.{ending}"),
                number => format!("{stem}-{number}.{ending}"),
            };
            let name = (1..=entries.len() + 1)
                .map(numbered)
                .find(|name| !taken.contains(&name.to_lowercase()));
            let name = name.unwrap_or_else(|| numbered(entries.len() + 2));
            taken.insert(name.to_lowercase());
            name
        })
        .collect()
}

fn plain(name: &str) -> String {
    let safe = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let kept: String = name
        .chars()
        .map(|sign| if safe(sign) { sign } else { '-' })
        .collect();
    let kept = kept.trim_start_matches(['.', '-']);
    match kept.char_indices().nth(LONGEST) {
        None if kept.is_empty() => "file".to_owned(),
        None => kept.to_owned(),
        Some(_) => {
            let (stem, ending) = kept.rsplit_once('.').unwrap_or((kept, "bin"));
            let ending: String = ending.chars().take(10).collect();
            let stem: String = stem.chars().take(LONGEST - 11).collect();
            format!("{stem}.{ending}")
        }
    }
}

/// The time on the clock of this computer, which is what a ZIP file holds.
fn clock(now: Now) -> Option<zip::DateTime> {
    let local = i64::try_from(now.at)
        .ok()?
        .checked_add(i64::from(now.offset_minutes) * 60_000)?;
    let time = DateTime::from_timestamp_millis(local)?;
    let small = |number: u32| u8::try_from(number).ok();
    zip::DateTime::from_date_and_time(
        u16::try_from(time.year()).ok()?,
        small(time.month())?,
        small(time.day())?,
        small(time.hour())?,
        small(time.minute())?,
        small(time.second())?,
    )
    .ok()
}
