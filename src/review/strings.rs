//! The strings of the workbench: a [Fluent](https://projectfluent.org) file a language in `templates/review/i18n`,
//! packed by the build script. The page reads them itself.

use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use crate::locale::Locale;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/strings"));

/// Tags and texts in turn.
static UNPACKED: LazyLock<String> = LazyLock::new(|| {
    let mut text = String::new();
    DeflateDecoder::new(PACKED).read_to_string(&mut text).expect("the build script packed text");
    text
});

/// The files by their tags. `es-419` and `pt-pt` hold only what differs from `es` and `pt`.
fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut parts = UNPACKED.split_terminator('\0');
    std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
}

fn file(tag: &str) -> Option<&'static str> {
    files().find(|(own, _)| *own == tag).map(|(_, text)| text)
}

/// The languages that have strings, by their tags.
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    files().map(|(tag, _)| tag)
}

/// The English strings, for messages that a language lacks.
pub(super) fn english() -> &'static str {
    file("en").expect("English is among the files")
}

/// The tag and the strings for readers of `locale`, of the closest language that has any. Later lines of the
/// text count more.
pub(super) fn strings(locale: &Locale) -> Option<(String, String)> {
    let fallbacks = locale.fallbacks();
    let tag = fallbacks.iter().find(|tag| file(tag).is_some())?;
    let texts = fallbacks.iter().rev().filter_map(|tag| file(tag));
    Some((tag.clone(), texts.collect()))
}
