//! Alternative texts on the source side of an annotated article. They stand once in it, in the language of
//! the translation: segments hold none of them.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::article::{Article, Side, SideText};
use crate::locale::Locale;
use crate::markdown::Document;
use crate::markdown::alt_text::AltText;
use crate::markdown::html::AltTexts;
use crate::project::Dialect;
use crate::text::Span;

/// What the page shows for the images of a source side: the original's alternative text for the same
/// image, or the one that is there with its language.
pub(super) fn of_source(
    document: &Document<'_>,
    side: &SideText,
    locale: &Locale,
    original: &[AltText],
) -> AltTexts {
    let images = document.alt_texts();
    let mut originals = Originals::new(original, &images);
    let mut by_place = FxHashMap::default();
    for image in images {
        let original = originals.next(&image.url);
        if is_translated(side, image.span) && original != Some(&*image.text) {
            by_place.insert(image.span.start(), original.map(str::to_owned));
        }
    }
    AltTexts { language: locale.tag().to_owned(), by_place }
}

/// The alternative texts of an original of the article.
pub(super) fn of_original(original: &Article, dialect: Dialect<'_>) -> Vec<AltText> {
    dialect.parse(original, &original.side(Side::Target)).alt_texts()
}

/// Returns `true` if no segment is in the image, and it is in none.
fn is_translated(side: &SideText, span: Span) -> bool {
    let (start, end) = (span.start() + side.body_start(), span.end() + side.body_start());
    let segments = side.segments();
    let next = segments.partition_point(|segment| segment.span.end() <= start);
    segments[next..].iter().find(|it| !it.span.is_empty()).is_none_or(|it| it.span.start() >= end)
}

/// The alternative texts of an original, by the URL of their image and in order.
struct Originals<'o>(FxHashMap<&'o str, VecDeque<&'o str>>);

impl<'o> Originals<'o> {
    /// Without those of images that the original has more or less often, with different texts: nobody
    /// knows which is which.
    fn new(original: &'o [AltText], images: &[AltText]) -> Self {
        let mut texts: FxHashMap<&str, VecDeque<&str>> = FxHashMap::default();
        for image in original {
            texts.entry(&image.url).or_default().push_back(&image.text);
        }
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        for image in images {
            *counts.entry(&image.url).or_default() += 1;
        }
        texts.retain(|url, texts| {
            let is_one = texts.iter().all(|text| text == &texts[0]);
            is_one || counts.get(url) == Some(&texts.len())
        });
        Self(texts)
    }

    fn next(&mut self, url: &str) -> Option<&'o str> {
        let texts = self.0.get_mut(url)?;
        if texts.len() > 1 { texts.pop_front() } else { texts.front().copied() }
    }
}
