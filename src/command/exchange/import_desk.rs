//! The project as an import needs it: articles and the journal. Nobody looks at pages or asks for findings.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::article_units::{ProjectArticles, UnitReader};
use crate::article::{Article, Side};
use crate::command::review::{now, reviewer};
use crate::project::Dialect;
use crate::review::{Files, ReviewHost};
use crate::text::Source;

/// A project that an import writes to.
pub(super) struct ImportDesk<'d> {
    reader: &'d UnitReader<'d>,
    reviewer: Option<String>,
    /// Articles that were read to be judged, until they are read to be changed: pairing a translation takes long.
    judged: Mutex<HashMap<String, Arc<Article>>>,
}

impl<'d> ImportDesk<'d> {
    /// The articles of a project, by whoever works here.
    pub(super) fn new(reader: &'d UnitReader<'d>) -> Self {
        let reviewer = reviewer(&reader.project.root);
        Self { reader, reviewer, judged: Mutex::default() }
    }

    /// Keeps an article that will be changed.
    pub(super) fn keep(&self, path: &str, article: Arc<Article>) {
        let mut judged = self.judged.lock().unwrap_or_else(PoisonError::into_inner);
        judged.insert(path.to_owned(), article);
    }

    fn kept(&self, path: &str) -> Option<Arc<Article>> {
        self.judged.lock().unwrap_or_else(PoisonError::into_inner).remove(path)
    }
}

impl ReviewHost for ImportDesk<'_> {
    fn files(&self) -> &dyn Files {
        self.reader.files
    }

    fn read_article(&self, path: &str, source: Source) -> Article {
        let kept = self.kept(path).or_else(|| self.reader.articles.article(path).ok());
        let current = kept.filter(|it| self.file_text(it) == source.text());
        current.map_or_else(|| Article::read(source), Arc::unwrap_or_clone)
    }

    fn file_text(&self, article: &Article) -> String {
        match self.reader.articles {
            ProjectArticles::Content(_) => article.source().text().to_owned(),
            ProjectArticles::Pairs(_) => article.side(Side::Target).text().to_owned(),
        }
    }

    fn dialect<'a>(&'a self, path: &'a str) -> Dialect<'a> {
        self.reader.dialect(path)
    }

    fn reviewer(&self) -> Option<String> {
        self.reviewer.clone()
    }

    fn now(&self) -> String {
        now()
    }
}
