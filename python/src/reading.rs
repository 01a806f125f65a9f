//! One article, read: its sides, its segments and its language.

use std::borrow::Cow;

use diglot::align::plain::{PlainPair, Prepared, pair};
use diglot::article::{Article, Side};
use diglot::exchange::{SegmentRow, segment_rows};
use diglot::locale::Locale;
use diglot::markdown::include::Library;
use diglot::markdown::plain_text::TextLinks;
use diglot::project::layout::locale_of;
use diglot::project::{ArticleEntry, Dialect, UNKNOWN_LOCALE, View};
use diglot::site::{Standalone, TextLayout};
use diglot::text::Source;

use crate::settings::Loaded;

/// One article, read.
pub(crate) struct Reading {
    pub(crate) article: Article,
    pub(crate) entry: ArticleEntry,
    /// The language of its translation, if it is known.
    pub(crate) locale: Option<Locale>,
    /// How it is paired with its original, where that is a file of its own.
    pub(crate) pair: Option<PlainPair>,
}

impl Reading {
    /// Reads an article; with an original, the two are paired.
    pub(crate) fn new(
        path: &str,
        content: &[u8],
        original: Option<&[u8]>,
        loaded: &Loaded,
    ) -> Self {
        let own = Source::from_bytes(path, content.to_vec());
        let (article, pair, spelled) = match original {
            None => (Article::read(own), None, None),
            Some(original) => {
                let spelled = locale_of(path);
                let original = Source::from_bytes(path, original.to_vec());
                let (article, pair) = paired(own, original, spelled.as_ref(), loaded);
                (article, Some(pair), spelled)
            }
        };
        let (entry, findings) = ArticleEntry::read(path, &article, &loaded.configuration.locales);
        let is_unknown = findings.iter().any(|it| it.rule.name == UNKNOWN_LOCALE.name);
        let locale = spelled.or_else(|| (!is_unknown).then(|| entry.locale.clone()));
        Self { article, entry, locale, pair }
    }

    /// Its segments, in its order.
    pub(crate) fn segments<'a>(
        &'a self,
        loaded: &'a Loaded,
    ) -> impl Iterator<Item = SegmentRow<'a>> {
        let source = &loaded.configuration.locales.source;
        segment_rows(&self.entry.path, &self.article, source, self.locale.as_ref())
    }

    /// The article on its own, as pages are made of it.
    pub(crate) fn standalone<'a>(&'a self, loaded: &'a Loaded) -> Standalone<'a> {
        let library = loaded.files.as_ref().map(|files| files as &dyn Library);
        let (configuration, path) = (&loaded.configuration, self.entry.path.as_str());
        Standalone {
            entry: &self.entry,
            article: &self.article,
            source_locale: &configuration.locales.source,
            dialect: Dialect { configuration, library, path },
            links: None,
            templates: loaded.templates(),
        }
    }

    /// Its page.
    pub(crate) fn page(&self, form: Form, loaded: &Loaded) -> Result<String, String> {
        let standalone = self.standalone(loaded);
        let rendered = match (form.format, form.view) {
            (Format::Markdown, view) => Ok(standalone.markdown(view)),
            (Format::Text, View::Side(side)) => {
                let layout = TextLayout { width: None, addresses: TextLinks::Inline };
                Ok(standalone.plain_text(side, layout))
            }
            (Format::Text, View::Bilingual) => {
                return Err("plain text cannot show both languages".to_owned());
            }
            (Format::Html, view) if form.is_fragment => standalone.fragment(view),
            (Format::Html, view) => standalone.page(view),
        };
        rendered.map(|it| it.text).map_err(|error| error.to_string())
    }
}

/// A translation and its original, paired.
fn paired(
    own: Source,
    original: Source,
    locale: Option<&Locale>,
    loaded: &Loaded,
) -> (Article, PlainPair) {
    let layout = loaded.configuration.layout.as_ref();
    let profile = layout.map(|layout| layout.profile).unwrap_or_default();
    let [target, source] = [&own, &original].map(|file| Prepared::new(file.text(), profile));
    let unknown = || Locale::parse("und").expect("`und` is a tag");
    let locale = locale.map_or_else(|| Cow::Owned(unknown()), Cow::Borrowed);
    let (pair, pairing) = pair(target, source, &locale, None);
    (Article::of_two(own, original, pairing), pair)
}

/// The form of a page.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    view: View,
    format: Format,
    is_fragment: bool,
}

#[derive(Clone, Copy)]
enum Format {
    Html,
    Text,
    Markdown,
}

impl Form {
    /// The form with these names.
    pub(crate) fn read(side: &str, format: &str, is_fragment: bool) -> Result<Self, String> {
        let view = match side {
            "bilingual" => View::Bilingual,
            _ => View::Side(self::side(side).map_err(|error| format!("{error} or bilingual"))?),
        };
        let format = match format {
            "html" => Format::Html,
            "text" => Format::Text,
            "markdown" => Format::Markdown,
            _ => return Err(format!("unknown format `{format}`; expected html, text or markdown")),
        };
        if matches!((format, view), (Format::Text, View::Bilingual)) {
            return Err(
                "plain text cannot show both languages; pass side=\"target\" or \"source\""
                    .to_owned(),
            );
        }
        Ok(Self { view, format, is_fragment })
    }
}

/// The side with this name.
pub(crate) fn side(name: &str) -> Result<Side, String> {
    let found = [Side::Target, Side::Source].into_iter().find(|it| it.name() == name);
    found.ok_or_else(|| format!("unknown side `{name}`; expected target, source"))
}
