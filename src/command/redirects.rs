//! Reports invalid redirects of a project, where they are written.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::content::ContentFolder;
use super::project::LoadedProject;
use crate::disk;
use crate::finding::{Finding, Located};
use crate::site::{
    ArticleDependencies, Bookmark, RedirectBookmark, RedirectFinding, RedirectSource, Site,
    missing_bookmarks,
};
use crate::text::{Source, Span};

impl LoadedProject {
    /// Finds what is wrong with redirects, those of articles among them.
    pub(super) fn check_redirects(
        &self,
        content: &ContentFolder,
        site: &Site<'_>,
        findings: &mut Vec<Located>,
    ) -> anyhow::Result<()> {
        let mut sources: BTreeMap<String, Source> = BTreeMap::new();
        let mut bookmarks = Vec::new();
        for RedirectFinding { mover, finding, bookmark } in site.check_redirects() {
            let finding = self.locate(mover, finding, content, &mut sources)?;
            let Some(RedirectBookmark { path, side, id }) = bookmark else {
                findings.push(finding);
                continue;
            };
            let address = mover.url().to_owned();
            bookmarks.push(Bookmark { path, side, id, address, finding });
        }
        findings.extend(missing_of_redirects(bookmarks, content, site)?);
        Ok(())
    }

    /// Locates a redirect finding.
    fn locate(
        &self,
        mover: RedirectSource<'_>,
        mut finding: Finding,
        content: &ContentFolder,
        sources: &mut BTreeMap<String, Source>,
    ) -> anyhow::Result<Located> {
        match mover {
            RedirectSource::Written(redirect) => {
                let name = &*redirect.file;
                if !sources.contains_key(name) {
                    let source = Source::from_bytes(name, disk::read(&self.path(name))?);
                    sources.insert(name.to_owned(), source);
                }
                Ok(finding.locate(&sources[name]))
            }
            RedirectSource::Article(entry) => {
                let article = content.article(&entry.path)?;
                let field = article.front_matter().and_then(|it| it.get("redirect_url"));
                finding.span = field.map_or(Span::empty(0), |field| field.value_span);
                Ok(finding.locate(article.source()))
            }
        }
    }
}

/// The bookmarks of redirects that their articles lack. One redirect for all languages is told once.
fn missing_of_redirects(
    bookmarks: Vec<Bookmark>,
    content: &ContentFolder,
    site: &Site<'_>,
) -> anyhow::Result<Vec<Located>> {
    let requested = ArticleDependencies { bookmarks, ..ArticleDependencies::default() };
    let paths: BTreeSet<&str> = requested.bookmarked().collect();
    let mut known = content.uses(site, paths)?;
    known.insert(String::new(), requested);
    let uses = known.iter().map(|(path, uses)| (&**path, uses)).collect();
    let mut missing = missing_bookmarks(&uses);
    let mut reported = HashSet::new();
    missing.retain(|it| reported.insert((it.location.path.clone(), it.finding.span.start)));
    Ok(missing)
}
