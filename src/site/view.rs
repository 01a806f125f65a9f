//! Context of templates. A template can use all of these, and a project's templates do: a field
//! that is renamed here breaks them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

/// Generator named on pages.
pub(super) const GENERATOR: &str = concat!("diglot ", env!("CARGO_PKG_VERSION"));

use super::language::own_name;
use crate::locale::Locale;

/// `site`: the same on all pages, but for addresses, which are relative to the page.
#[derive(Debug, Default, Serialize)]
pub(super) struct SiteView<'v> {
    pub(super) title: &'v str,
    /// The way to the site's root: `../../`, or nothing.
    pub(super) root: &'v str,
    /// The digits of the page's numbers, as CLDR and browsers name them: `latn`, `arab`.
    pub(super) digits: &'static str,
    /// The front page in the page's language.
    pub(super) home: Option<String>,
    pub(super) generator: &'static str,
    /// The names of the project's own style sheets, which come behind `style.css`.
    pub(super) stylesheets: &'v [String],
    /// `true` if its pages can be searched.
    pub(super) search: bool,
    /// The content security policy of the page.
    pub(super) csp: Option<&'v str>,
    /// The name of the site's icon, relative to the root.
    pub(super) favicon: Option<&'v str>,
    /// The name of the image in the header, relative to the root.
    pub(super) logo: Option<&'v str>,
    /// An announcement in the page's language.
    pub(super) banner: Option<&'v str>,
    /// Where else readers find the team, by name: the URL.
    pub(super) social: BTreeMap<&'v str, &'v str>,
    /// The style, for a page that stands on its own.
    pub(super) style: Option<&'v str>,
}

impl<'v> SiteView<'v> {
    /// What a page that stands on its own knows of its site.
    pub(super) fn alone(title: &'v str, style: &'v str) -> Self {
        Self { title, generator: GENERATOR, style: Some(style), ..Self::default() }
    }
}

/// `page`
#[derive(Debug, Default, Serialize)]
pub(super) struct PageView<'v> {
    /// The page's class: `article`, `bilingual`, `index`, …
    pub(super) kind: &'static str,
    pub(super) title: &'v str,
    pub(super) description: Option<Cow<'v, str>>,
    pub(super) locale: &'v str,
    /// Language and region (`zh_TW`), for those who share the page; they know no other form.
    pub(super) og_locale: Option<String>,
    /// The language of the UI strings, where it is not the page's.
    pub(super) strings_locale: Option<String>,
    pub(super) direction: &'static str,
    pub(super) robots: Option<&'v str>,
    /// Its whole address, where the project says where the site is published.
    pub(super) canonical: Option<String>,
    /// Where the article has moved to.
    pub(super) redirect: Option<String>,
    /// The feed of its language, on a front page.
    pub(super) feed: Option<String>,
    /// Where the article is edited.
    pub(super) edit_url: Option<String>,
    pub(super) alternates: Vec<AlternateView>,
    /// The same text in other forms.
    pub(super) alternate_formats: Vec<AlternateFormatView>,
    pub(super) headings: Vec<HeadingView>,
    pub(super) breadcrumbs: Vec<CrumbView>,
    /// The branch of the table of contents that the page is on, as HTML.
    pub(super) navigation: String,
    pub(super) previous: Option<CrumbView>,
    pub(super) next: Option<CrumbView>,
    pub(super) translation: Option<TranslationView>,
    pub(super) updated: Option<DateView>,
    /// How long it takes to read, for readers.
    pub(super) reading_time: Option<String>,
    /// Who wrote and changed the article, the latest first.
    pub(super) contributors: &'v [String],
    /// Articles about similar things.
    pub(super) related: Vec<CrumbView>,
    /// The taxonomies in which the article has terms, each with these.
    pub(super) taxonomies: Vec<TaxonomyView>,
    /// The language of the content, where that is the original's: the page's own lacks the article.
    pub(super) fallback: Option<LanguageView>,
    /// The page in the source language.
    pub(super) source: Option<AlternateView>,
    pub(super) bilingual_url: Option<String>,
    /// The page with only the translation.
    pub(super) article_url: Option<String>,
    /// The fields of the article's front matter.
    pub(super) extra: BTreeMap<&'v str, tera::Value>,
    /// The whole address of an image for those who share the page.
    pub(super) image: Option<String>,
    /// The versions that parts of the page are for, in order, where there are several.
    pub(super) versions: Vec<VersionView<'v>>,
    /// JSON-LD for search engines.
    pub(super) structured_data: Option<String>,
    /// HTML.
    pub(super) content: String,
    /// The first heading of the content, where that begins with it; empty elsewhere.
    pub(super) heading: String,
    /// What follows it.
    pub(super) body: String,
}

/// A version of what an article is about.
#[derive(Debug, Serialize)]
pub(super) struct VersionView<'v> {
    /// The moniker.
    pub(super) name: &'v str,
    /// The same for readers.
    pub(super) title: &'v str,
}

/// The same article in another language, or in this one.
#[derive(Debug, Serialize)]
pub(super) struct AlternateView {
    pub(super) locale: String,
    pub(super) url: String,
    /// The whole address.
    pub(super) canonical: Option<String>,
    pub(super) name: String,
    pub(super) direction: &'static str,
    pub(super) current: bool,
    /// `true` if it is for readers of all other languages.
    pub(super) default: bool,
    /// `true` if it shows the original, for want of a translation.
    pub(super) fallback: bool,
}

/// A page's text in another form.
#[derive(Debug, Serialize)]
pub(super) struct AlternateFormatView {
    /// As `text/plain`.
    pub(super) media_type: &'static str,
    pub(super) url: String,
}

/// A heading, for the list of what is on a page.
#[derive(Debug, Serialize)]
pub(super) struct HeadingView {
    pub(super) level: u8,
    pub(super) id: String,
    pub(super) title: String,
}

/// An entry of a table of contents.
#[derive(Debug, Serialize)]
pub(super) struct NavigationView {
    pub(super) title: String,
    pub(super) url: Option<String>,
    /// The language of its page, where that is another.
    pub(super) locale: Option<String>,
    /// The language of its title, where that is another.
    pub(super) title_locale: Option<String>,
    /// `true` unless its page is in another language for want of one in this.
    pub(super) translated: bool,
    /// A class: `section` for one whose entries are not on the page, `more` for a place of several.
    pub(super) kind: &'static str,
    pub(super) open: bool,
    pub(super) items: Vec<NavigationView>,
}

/// A step of the way to a page.
#[derive(Debug, Serialize)]
pub(super) struct CrumbView {
    pub(super) title: String,
    pub(super) url: Option<String>,
    /// The language of its page, where that is another.
    pub(super) locale: Option<String>,
    /// The language of its title, where that is another.
    pub(super) title_locale: Option<String>,
    /// `true` unless its page is in another language for want of one in this.
    pub(super) translated: bool,
}

impl CrumbView {
    /// A page in the language of the page that leads to it.
    pub(super) fn new(title: String, url: String) -> Self {
        Self { title, url: Some(url), locale: None, title_locale: None, translated: true }
    }
}

/// How a page was translated.
#[derive(Debug, Serialize)]
pub(super) struct TranslationView {
    /// A class: `human`, `machine`, `post-edited`.
    pub(super) kind: &'static str,
    /// The same for readers.
    pub(super) text: String,
}

/// A day.
#[derive(Debug, Serialize)]
pub(super) struct DateView {
    /// As `2024-05-06`.
    pub(super) date: String,
    /// For readers.
    pub(super) text: String,
}

/// `bilingual`
#[derive(Debug, Serialize)]
pub(super) struct BilingualView {
    pub(super) target: LanguageView,
    pub(super) source: LanguageView,
    pub(super) rows: Vec<RowView>,
}

/// A language.
#[derive(Debug, Serialize)]
pub(super) struct LanguageView {
    pub(super) locale: String,
    pub(super) direction: &'static str,
    pub(super) name: String,
}

impl LanguageView {
    /// The language of a locale.
    pub(super) fn of(locale: &Locale) -> Self {
        let direction = locale.direction().name();
        Self { locale: locale.tag().to_owned(), direction, name: own_name(locale).to_owned() }
    }
}

/// Blocks of both languages that belong together, as HTML.
#[derive(Debug, Serialize)]
pub(super) struct RowView {
    /// A class: `heading`, or `block`.
    pub(super) kind: &'static str,
    pub(super) target: String,
    pub(super) source: String,
}

/// A page in what the function `pages` gives.
#[derive(Debug, Serialize)]
pub(super) struct ListedPageView<'v> {
    pub(super) title: &'v str,
    pub(super) url: String,
    pub(super) canonical: Option<String>,
    pub(super) description: Option<&'v str>,
    pub(super) updated: Option<DateView>,
    /// The path of its article without locale and extension.
    pub(super) name: &'v str,
    /// The folder of its article; empty for none.
    pub(super) folder: &'v str,
    /// The entry at the top of the table of contents that the page is below; empty for none.
    pub(super) section: String,
    pub(super) locale: &'v str,
    /// The fields of the article's front matter.
    pub(super) extra: BTreeMap<&'v str, tera::Value>,
}

/// `taxonomy`: a key of front matters and its terms.
#[derive(Debug, Serialize)]
pub(super) struct TaxonomyView {
    /// As in front matters.
    pub(super) key: String,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) terms: Vec<TermView>,
}

/// `term`: a value in front matters.
#[derive(Debug, Serialize)]
pub(super) struct TermView {
    pub(super) title: String,
    pub(super) url: String,
    /// How many articles have it.
    pub(super) count: usize,
    pub(super) count_text: String,
}

/// `index`: a language's articles.
#[derive(Debug, Serialize)]
pub(super) struct IndexView<'v> {
    pub(super) groups: Vec<GroupView<'v>>,
}

/// A folder of articles.
#[derive(Debug, Serialize)]
pub(super) struct GroupView<'v> {
    pub(super) title: Option<String>,
    pub(super) items: Vec<ItemView<'v>>,
}

/// An article in a list.
#[derive(Debug, Serialize)]
pub(super) struct ItemView<'v> {
    pub(super) title: &'v str,
    pub(super) url: String,
    pub(super) description: Option<&'v str>,
    /// Its language, where that is not the list's.
    pub(super) locale: Option<&'v str>,
    /// `true` if it is in the language of the list.
    pub(super) translated: bool,
}

/// An entry of `languages`.
#[derive(Debug, Serialize)]
pub(super) struct ChoiceView {
    pub(super) locale: String,
    pub(super) direction: &'static str,
    pub(super) name: String,
    pub(super) url: String,
    /// How many articles there are.
    pub(super) count: usize,
    pub(super) count_text: String,
    /// The language of these words, where it is not its own.
    pub(super) strings_locale: Option<String>,
}

/// `book`
#[derive(Debug, Serialize)]
pub(super) struct BookView {
    pub(super) parts: Vec<BookPartView>,
}

/// Chapters under one title.
#[derive(Debug, Serialize)]
pub(super) struct BookPartView {
    /// Empty for chapters in no part.
    pub(super) title: String,
    pub(super) chapters: Vec<ChapterView>,
}

/// An article in a book.
#[derive(Debug, Serialize)]
pub(super) struct ChapterView {
    pub(super) id: String,
    pub(super) title: String,
    /// HTML.
    pub(super) content: String,
}
