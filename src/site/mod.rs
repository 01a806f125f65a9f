//! From articles to the pages of a site: every function gives bytes, none writes a file.

mod article_findings;
mod date_text;
mod destination;
mod examine;
mod fallback;
mod feed;
mod language;
mod link_findings;
mod links;
mod llms;
mod navigation;
mod overview;
mod page;
mod picture;
mod plural_forms;
mod preview;
mod published;
mod redirects;
mod rows;
mod search;
mod side;
mod sitemap;
mod standalone;
mod templates;
mod view;
mod words;

pub use article_findings::{FRONT_MATTER, NOT_UTF_8};
pub use examine::Examined;
pub use language::own_name;
pub use link_findings::{
    BROKEN_LINK, Bookmark, MISSING_BOOKMARK, MISSING_IMAGE, Uses, missing_bookmarks,
};
pub use links::MirrorLinks;
pub use navigation::Branches;
pub use page::ArticlePages;
pub use picture::{PictureSize, Pictures};
pub use preview::Preview;
pub use redirects::{Mover, RedirectBookmark, RedirectFault};
pub use search::{SearchError, SearchIndex};
pub use side::TextLayout;
pub use standalone::{Rendered, Standalone};
pub use templates::{TemplateError, Templates};
pub use words::{Dictionary, Words};

use std::collections::BTreeSet;

use tera::Context;

use crate::locale::Locale;
use crate::markdown::html::{Conformance, Styles};
pub use crate::project::PageFormat;
use crate::project::{Configuration, Dialect, HtmlTrust, Index, Navigation, View, XrefMap};
use side::PageForm;
use view::{PageView, SiteView};

/// What pages say that they were made with.
const GENERATOR: &str = concat!("diglot ", env!("CARGO_PKG_VERSION"));

/// What browsers let a page load: scripts and styles of the site alone, none of them inside the page,
/// and pictures and films from anywhere. Search compiles its program (`wasm`). Pages that are opened
/// from the disk have no host of their own, thus `file:`.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' file:; \
    style-src 'self' file:; img-src 'self' data: https: file:; media-src 'self' https: file:; \
    font-src 'self' file:; frame-src https:; connect-src 'self' file:; worker-src 'self' file:; \
    manifest-src 'self'; base-uri 'none'; form-action 'self' https:";

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Relative to the output folder, with `/` between folders.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Output {
    /// A file of these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// A site to be built: all that its pages share.
pub struct Site<'s> {
    /// What the project says about itself.
    pub configuration: &'s Configuration,
    /// Its articles.
    pub index: &'s Index,
    /// What answers to the uids of other sites.
    pub xref_map: &'s XrefMap,
    /// Its tables of contents.
    pub navigation: &'s Navigation,
    /// What pages look like.
    pub templates: &'s Templates,
    /// The forms in which articles are shown.
    pub views: &'s [View],
    /// The forms in which pages are written.
    pub formats: &'s [PageFormat],
    /// The languages that readers can search; see [`searched`](Self::searched).
    pub searches: BTreeSet<Locale>,
    /// The navigation of pages that stand beside each other; empty at first.
    pub branches: Branches,
}

impl Site<'_> {
    /// The site's name.
    fn title(&self) -> &str {
        self.configuration.title.as_deref().unwrap_or("Help")
    }

    /// What browsers let pages load; articles whose HTML is trusted may load anything.
    fn policy(&self) -> Option<&'static str> {
        (self.configuration.markdown.html == HtmlTrust::Sanitized).then_some(POLICY)
    }

    /// Whether articles are shown this way.
    fn has(&self, view: View) -> bool {
        self.views.contains(&view)
    }

    /// What the article at `path` is parsed with.
    pub fn dialect<'d>(&'d self, path: &'d str, library: &'d dyn Pictures) -> Dialect<'d> {
        Dialect { configuration: self.configuration, library: Some(library), path }
    }

    /// How the HTML of a page in `locale` is said.
    fn form(&self, locale: &Locale) -> PageForm<'_> {
        let words = self.templates.dictionary().words(locale);

        PageForm {
            words,
            links: None,
            styles: Styles::Classes,
            conformance: Conformance::Standard,
            highlight: self.configuration.highlight.code,
        }
    }

    /// What every template sees; the page's own is added to it.
    fn context(&self, path: &str, locale: &Locale, page: &PageView<'_>) -> Context {
        let root = "../".repeat(path.matches('/').count());
        let home = self.index.address(path, &home(locale));
        self.context_at(&root, home, locale, page)
    }

    /// The same, for a page from which the site's root is at `root`.
    fn context_at(
        &self,
        root: &str,
        home: String,
        locale: &Locale,
        page: &PageView<'_>,
    ) -> Context {
        let site = SiteView {
            title: self.title(),
            root,
            home: Some(home),
            generator: GENERATOR,
            sheets: self.templates.sheets(),
            search: self.searches.contains(locale),
            policy: self.policy(),
            style: None,
        };
        let mut context = Context::new();
        context.insert("site", &site);
        context.insert_value("words", self.templates.dictionary().words(locale).value());
        context.insert("page", page);
        context
    }
}

/// The front page of a language.
fn home(locale: &Locale) -> String {
    format!("{}/index.html", locale.folder())
}
