//! A new text for any segment of any article: nothing outside it changes, and what comes out is an
//! article again.
#![no_main]

use diglot::article::{Article, Side};
use diglot::text::{Edit, Source, apply};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/it/properties/check.rs"]
#[allow(dead_code)] // the other targets use the rest
mod check;

fuzz_target!(|input: (&str, usize, &str)| {
    let (text, index, new) = input;
    let article = Article::read(Source::new("fuzz.md", text));
    let segments = article.segments();
    let Some(segment) = segments.get(index % segments.len().max(1)) else { return };
    for side in [Side::Target, Side::Source] {
        let Some(part) = segment.part(side) else { continue };
        let edited = apply(text, &[Edit::replacement(part.text, new)]).expect("one edit");
        assert!(edited.starts_with(&text[..part.text.start()]));
        assert!(edited.ends_with(&text[part.text.end()..]));
        check::article(&Article::read(Source::new("fuzz.md", edited)));
    }
});
