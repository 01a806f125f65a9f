//! Findings about redirects, where they are written.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use crate::article::Article;
use crate::finding::Located;
use crate::site::{
    ArticleDependencies, Bookmark, RedirectBookmark, RedirectFinding, RedirectSource, Site,
    missing_bookmarks,
};
use crate::text::{Source, Span};

/// Findings about redirects.
#[derive(Debug, Default)]
pub struct RedirectFindings {
    /// The findings.
    pub findings: Vec<Located>,
    /// Redirects to anchors, which may be missing.
    pub bookmarks: Vec<Bookmark>,
}

impl RedirectFindings {
    /// The paths of the articles whose anchors redirects lead to.
    pub fn bookmarked(&self) -> BTreeSet<&str> {
        self.bookmarks.iter().map(|bookmark| &*bookmark.path).collect()
    }
}

/// Finds what is wrong with redirects, those of articles among them. `file` reads a file of redirects, by its
/// name, and `article` an article, by its path.
pub fn check_redirects<E>(
    site: &Site<'_>,
    mut file: impl FnMut(&str) -> Result<Source, E>,
    mut article: impl FnMut(&str) -> Result<Arc<Article>, E>,
) -> Result<RedirectFindings, E> {
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    let mut all = RedirectFindings::default();
    for RedirectFinding { mover, mut finding, bookmark } in site.check_redirects() {
        let located = match mover {
            RedirectSource::Written(redirect) => {
                let name = &*redirect.file;
                if !sources.contains_key(name) {
                    sources.insert(name.to_owned(), file(name)?);
                }
                finding.locate(&sources[name])
            }
            RedirectSource::Article(entry) => {
                let article = article(&entry.path)?;
                let field = article.front_matter().and_then(|it| it.get("redirect_url"));
                finding.span = field.map_or(Span::empty(0), |field| field.value_span);
                finding.locate(article.source())
            }
        };
        match bookmark {
            None => all.findings.push(located),
            Some(RedirectBookmark { path, side, id }) => {
                let address = mover.url().to_owned();
                all.bookmarks.push(Bookmark { path, side, id, address, finding: located });
            }
        }
    }
    Ok(all)
}

/// Findings about redirects to anchors that their articles lack; `uses` are those of the articles, by their paths.
/// One redirect for all languages is reported once.
pub fn missing_of_redirects(
    bookmarks: Vec<Bookmark>,
    uses: &BTreeMap<&str, &ArticleDependencies>,
) -> Vec<Located> {
    let requested = ArticleDependencies { bookmarks, ..ArticleDependencies::default() };
    let linked = requested.bookmarked().filter_map(|path| uses.get_key_value(path));
    // Other links of those articles are reported of them.
    let anchors: Vec<(&str, ArticleDependencies)> = linked
        .map(|(path, uses)| {
            let anchors = uses.anchors.clone();
            (*path, ArticleDependencies { anchors, ..ArticleDependencies::default() })
        })
        .collect();
    let mut known: BTreeMap<&str, &ArticleDependencies> =
        anchors.iter().map(|(path, uses)| (*path, uses)).collect();
    known.insert("", &requested);
    let mut missing = missing_bookmarks(&known);
    let mut reported = HashSet::new();
    missing.retain(|it| reported.insert((it.location.path.clone(), it.finding.span.start)));
    missing
}
