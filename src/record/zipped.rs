//! Files packed into one, always in the order given and with the same fixed time, so that the same content is the same
//! bytes.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A file to be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, with folders.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The bytes of the packed files. Empty when packing fails, which memory alone could make it do.
pub fn zipped(entries: &[Entry]) -> Vec<u8> {
    pack(entries).unwrap_or_default()
}

fn pack(entries: &[Entry]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for entry in entries {
        writer.start_file(entry.name.as_str(), options)?;
        writer.write_all(&entry.bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
