//! Any text as a file of changes: it is one, or is refused with a reason.
#![no_main]

use diglot::review::{ChangeFile, States};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(reason) = ChangeFile::from_text(text) {
        assert!(!reason.is_empty());
    }
    if let Ok(states) = States::from_text(text) {
        let written = states.to_text("a.md");
        assert_eq!(States::from_text(&written).as_ref(), Ok(&states), "{written}");
    }
});
