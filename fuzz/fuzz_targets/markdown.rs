//! Both sides of any article render, and the laws of documents hold for them.
#![no_main]

use diglot::article::{Article, Side};
use diglot::text::Source;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/it/properties/check.rs"]
#[allow(dead_code)] // the other targets use the rest
mod check;

fuzz_target!(|text: &str| {
    let article = Article::read(Source::new("fuzz.md", text));
    for side in [Side::Target, Side::Source] {
        check::document(&article, side);
    }
});
