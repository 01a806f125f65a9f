//! Texts that the build script has packed: a third of their size in the program, and only unpacked where they are read.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// Unpacks what the build script has packed.
pub(crate) fn text(packed: &[u8]) -> String {
    let mut text = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut text).expect("the build script packed text");
    text
}

/// The files of a text: names and contents in turn.
pub(crate) fn files(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = text.split_terminator('\0');
    std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
}

/// The content of one file of a text.
pub(crate) fn file<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    files(text).find(|(own, _)| *own == name).map(|(_, content)| content)
}

#[cfg(test)]
mod tests {
    use crate::packed::{file, files};

    #[test]
    fn files_are_found_by_their_names() {
        let text = "a\0one\0b\0\0";
        assert_eq!(files(text).collect::<Vec<_>>(), [("a", "one"), ("b", "")]);
        assert_eq!((file(text, "b"), file(text, "one")), (Some(""), None));
    }
}
