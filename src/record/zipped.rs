//! Files packed into one, in the order given and all with the same time, so that the same content is the same bytes.
//! The one place that writes ZIP files: the Word file is one, and so is the whole pack.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::unwritten::Unwritten;

/// How files begin that are packed already: ZIP files of all kinds, and PNG pictures.
const PACKED: [&[u8]; 2] = [b"PK", b"\x89PNG"];

/// A ZIP file in the making. One file after the other can be added, with rests between.
pub(super) struct Zipping {
    what: &'static str,
    time: DateTime,
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Zipping {
    /// Nothing in it yet. `what` it is goes into the sentence about what went wrong.
    pub(super) fn new(what: &'static str, time: DateTime) -> Zipping {
        Zipping {
            what,
            time,
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Packs a file. What is packed already goes in as it is.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unwritten> {
        let packed = PACKED.iter().any(|begins| bytes.starts_with(begins));
        let method = if packed {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(self.time)
            .unix_permissions(0o644);
        self.writer
            .start_file(name, options)
            .map_err(Unwritten::of(self.what))?;
        self.writer
            .write_all(bytes)
            .map_err(Unwritten::of(self.what))
    }

    /// The bytes of the whole.
    pub(super) fn finish(self) -> Result<Vec<u8>, Unwritten> {
        let whole = self.writer.finish().map_err(Unwritten::of(self.what))?;
        Ok(whole.into_inner())
    }
}
