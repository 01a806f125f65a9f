//! The form of files that browsers inflate by themselves.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// Raw deflate, which browsers read by themselves.
pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}
