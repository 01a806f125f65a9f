//! Translations that are files of their own, as the annotated articles that they would be.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::article::Article;
use crate::command::Session;
use crate::command::pairs::{Pages, SyncPoints, annotated};
use crate::command::project::LoadedProject;
use crate::exchange::with_front_matter;
use crate::locale::Locale;
use crate::project::layout::PagePair;
use crate::text::Source;

/// The translations of a project with a `[layout]`.
pub(super) struct PlainPairs<'p> {
    pages: Pages<'p>,
    points: SyncPoints,
    /// Translations that were asked for and have an original, by their paths.
    chosen: BTreeMap<String, PagePair>,
}

impl<'p> PlainPairs<'p> {
    /// Pairs the translations; none in a project of annotated articles.
    pub(super) fn open(
        paths: &[PathBuf],
        project: &'p LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Option<Self>> {
        let Some(mut pages) = Pages::find(project)? else { return Ok(None) };
        pages.learn()?;
        let chosen = pages.chosen(paths)?;
        let points = SyncPoints::read(&pages, &chosen)?;
        points.note(session);
        let with_original = chosen.into_iter().filter(|page| page.has_original);
        let chosen = with_original.map(|page| (page.translation.clone(), page.clone())).collect();
        Ok(Some(Self { pages, points, chosen }))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = (&String, &Locale)> {
        self.chosen.iter().map(|(path, page)| (path, &page.locale))
    }

    /// The language of a translation, which must be one of them.
    pub(super) fn locale(&self, path: &str) -> &Locale {
        &self.chosen[path].locale
    }

    /// A translation, annotated, also in its front matter; without segments where it cannot be paired.
    pub(super) fn article(&self, path: &str) -> anyhow::Result<Arc<Article>> {
        let article = match self.chosen.get(path) {
            Some(page) => self.annotated(page)?,
            None => None,
        };
        Ok(Arc::new(article.unwrap_or_else(|| Article::read(Source::new(path, "")))))
    }

    fn annotated(&self, page: &PagePair) -> anyhow::Result<Option<Article>> {
        let Ok(article) = annotated(&self.pages, page, &self.points)? else { return Ok(None) };
        let original = match self.points.then(page) {
            Some(then) => Some(then.clone()),
            None => self.pages.texts(page)?[1].take(),
        };
        Ok(Some(match original {
            Some(original) => with_front_matter(article, &original),
            None => article,
        }))
    }

    /// A translation as it is, and its original as it was translated; without segments where they cannot be paired.
    pub(super) fn paired(&self, path: &str) -> anyhow::Result<Arc<Article>> {
        let texts = self.chosen.get(path).map(|page| anyhow::Ok((page, self.pages.texts(page)?)));
        let article = match texts.transpose()? {
            Some((page, [Some(own), Some(original)])) => {
                let then = self.points.then(page).cloned().unwrap_or(original);
                self.pages.paired(own, then, page).article
            }
            _ => Article::read(Source::new(path, "")),
        };
        Ok(Arc::new(article))
    }
}
