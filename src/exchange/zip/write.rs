//! Writing an archive from beginning to end: sizes follow the contents.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// Sizes and the checksum follow the contents; names are UTF-8.
const FLAGS: u16 = 0x0808;
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;
const STORED: u16 = 0;
/// Names are UTF-8; sizes come before the contents.
const STORED_FLAGS: u16 = 0x0800;
/// The first of January 1980: an archive of the same contents is the same.
const DATE: u16 = 0x21;

/// An archive that is being written. What is done can be fetched on the way.
#[derive(Default)]
pub struct ArchiveWriter {
    out: Vec<u8>,
    /// Bytes that were fetched.
    fetched: u64,
    entries: Vec<Entry>,
    open: Option<OpenEntry>,
}

struct Entry {
    name: String,
    start: u64,
    /// How it is packed.
    method: u16,
    crc: u32,
    packed: u64,
    len: u64,
}

struct OpenEntry {
    name: String,
    start: u64,
    encoder: DeflateEncoder<Vec<u8>>,
    crc: Crc,
    len: u64,
    packed: u64,
}

impl ArchiveWriter {
    /// Begins a file; the one before ends.
    pub fn start(&mut self, name: &str) {
        self.end();
        let start = self.fetched + self.out.len() as u64;
        self.push_longs(&[0x0403_4b50]);
        self.push_fields(&[VERSION, FLAGS, DEFLATED, 0, DATE]);
        self.push_longs(&[0, 0, 0]);
        self.push_fields(&[name.len() as u16, 0]);
        self.out.extend(name.as_bytes());
        let encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
        let (name, crc) = (name.to_owned(), Crc::new());
        self.open = Some(OpenEntry { name, start, encoder, crc, len: 0, packed: 0 });
    }

    /// Writes a small file as it is, not packed.
    pub fn store(&mut self, name: &str, bytes: &[u8]) {
        self.end();
        let start = self.fetched + self.out.len() as u64;
        let mut crc = Crc::new();
        crc.update(bytes);
        let (crc, len) = (crc.sum(), bytes.len() as u32);
        self.push_longs(&[0x0403_4b50]);
        self.push_fields(&[VERSION, STORED_FLAGS, STORED, 0, DATE]);
        self.push_longs(&[crc, len, len]);
        self.push_fields(&[name.len() as u16, 0]);
        self.out.extend(name.as_bytes());
        self.out.extend(bytes);
        let (name, len) = (name.to_owned(), u64::from(len));
        self.entries.push(Entry { name, start, method: STORED, crc, packed: len, len });
    }

    /// Writes a part of the file that was begun.
    pub fn write(&mut self, bytes: &[u8]) {
        let Some(open) = &mut self.open else { return };
        open.encoder.write_all(bytes).expect("memory takes all");
        open.crc.update(bytes);
        open.len += bytes.len() as u64;
        let packed = std::mem::take(open.encoder.get_mut());
        open.packed += packed.len() as u64;
        self.out.extend(packed);
    }

    /// Fetches what is done.
    pub fn fetch(&mut self) -> Vec<u8> {
        self.fetched += self.out.len() as u64;
        std::mem::take(&mut self.out)
    }

    fn end(&mut self) {
        let Some(OpenEntry { name, start, encoder, crc, len, packed }) = self.open.take() else {
            return;
        };
        let rest = encoder.finish().expect("memory takes all");
        let packed = packed + rest.len() as u64;
        self.out.extend(rest);
        let crc = crc.sum();
        self.push_longs(&[0x0807_4b50, crc, packed as u32, len as u32]);
        self.entries.push(Entry { name, start, method: DEFLATED, crc, packed, len });
    }

    /// Ends the archive; fetch the rest of it.
    ///
    /// # Errors
    ///
    /// When it is too large for the format.
    pub fn finish(&mut self) -> Result<Vec<u8>, &'static str> {
        self.end();
        let start = self.fetched + self.out.len() as u64;
        let entries = std::mem::take(&mut self.entries);
        let largest = entries.iter().map(|entry| entry.len.max(entry.packed)).max();
        if start.max(largest.unwrap_or_default()) >= u64::from(u32::MAX) {
            return Err("is larger than a zip archive can be");
        }
        for entry in &entries {
            self.push_longs(&[0x0201_4b50]);
            let flags = if entry.method == STORED { STORED_FLAGS } else { FLAGS };
            self.push_fields(&[VERSION, VERSION, flags, entry.method, 0, DATE]);
            self.push_longs(&[entry.crc, entry.packed as u32, entry.len as u32]);
            self.push_fields(&[entry.name.len() as u16, 0, 0, 0, 0]);
            self.push_longs(&[0, entry.start as u32]);
            self.out.extend(entry.name.as_bytes());
        }
        let size = self.fetched + self.out.len() as u64 - start;
        self.push_longs(&[0x0605_4b50]);
        let count = entries.len() as u16;
        self.push_fields(&[0, 0, count, count]);
        self.push_longs(&[size as u32, start as u32]);
        self.push_fields(&[0]);
        Ok(self.fetch())
    }

    fn push_fields(&mut self, fields: &[u16]) {
        self.out.extend(fields.iter().flat_map(|field| field.to_le_bytes()));
    }

    fn push_longs(&mut self, fields: &[u32]) {
        self.out.extend(fields.iter().flat_map(|field| field.to_le_bytes()));
    }
}
