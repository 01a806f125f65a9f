//! Any bytes are an article, and the laws of articles hold for it.
#![no_main]

use diglot::article::Article;
use diglot::text::Source;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/it/properties/check.rs"]
#[allow(dead_code)] // the other targets use the rest
mod check;

fuzz_target!(|bytes: &[u8]| {
    check::article(&Article::read(Source::from_bytes("fuzz.md", bytes.to_vec())));
});
