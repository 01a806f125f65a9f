//! Where links lead, and which lead to a place.

use memchr::memmem::Finder;
use rayon::prelude::*;

use super::editor_project::EditorProject;
use crate::article::Article;
use crate::command::content::CONTENT;
use crate::language_server::{FileReference, LinkTarget, file_references, headings, link_target};
use crate::text::{Source, Span};

impl EditorProject {
    /// The files that a text names.
    pub(super) fn named(&self, article: &Article) -> Vec<FileReference> {
        let name = article.source().path();
        match self.pages() {
            Some(pages) => pages.references(article.source()),
            None => file_references(article, name, &|uid| self.article_of_uid(name, uid)),
        }
    }

    /// The headings of a file with their ids; `own` counts as it is.
    pub(super) fn headings(
        &self,
        path: &str,
        own: &Article,
    ) -> Option<(Source, Vec<(Span, String)>)> {
        if let Some(pages) = self.pages() {
            return pages.headings(path);
        }
        if path == own.source().path() {
            return Some((own.source().clone(), headings(own, path)));
        }
        let article = self.article_named(path)?;
        Some((article.source().clone(), headings(&article, path)))
    }

    /// The place that others can link to at a place of a file.
    pub(super) fn target_at(&self, article: &Article, offset: usize) -> Option<LinkTarget> {
        let source = article.source();
        let path = source.path();
        let Some(pages) = self.pages() else {
            return link_target(article, path, offset, &|uid| self.article_of_uid(path, uid));
        };
        let touches = |span: Span| span.start() <= offset && offset <= span.end();
        if let Some(it) = pages.references(source).into_iter().find(|it| touches(it.span)) {
            return Some(LinkTarget { path: it.path, anchor: it.anchor });
        }
        let line = source.line_span(offset);
        let own = |anchor| Some(LinkTarget { path: path.to_owned(), anchor });
        let headings = pages.headings(path)?.1;
        if let Some((_, id)) = headings.into_iter().find(|(span, _)| span.touches(line)) {
            return own(Some(id));
        }
        let is_front_matter = article.front_matter().is_some_and(|it| touches(it.span()));
        if is_front_matter { own(None) } else { None }
    }

    /// The links of all files that lead to a target.
    pub(super) fn links_to(&self, target: &LinkTarget, own: &Article) -> Vec<(Source, Vec<Span>)> {
        let name = own.source().path();
        if let Some(pages) = self.pages() {
            return pages.links_to(name, target);
        }
        // The file itself may not be in the project.
        let others = self.articles_that_may_name(&target.path, name);
        let links = std::iter::once(own).chain(&others).map(|article| {
            let named = self.named(article).into_iter().filter(|it| target.is_named_by(it));
            (article.source().clone(), named.map(|it| it.span).collect())
        });
        links.collect()
    }

    /// The name of the article that answers to a uid in the file `name`.
    fn article_of_uid(&self, name: &str, uid: &str) -> Option<String> {
        let (served, path) = (self.served()?, self.content_path(name)?);
        let index = served.index();
        let entry = index.by_uid(uid, &index.entry(path)?.locale)?;
        Some(format!("{CONTENT}/{}", entry.path))
    }

    /// The annotated articles, without the one named `except`, whose text has the name or the uid of a file in it: only
    /// these can link there.
    fn articles_that_may_name(&self, file: &str, except: &str) -> Vec<Article> {
        let Some(served) = self.served() else { return Vec::new() };
        let name = file.rsplit('/').next().unwrap_or(file);
        // Links may write a name in another way: with `%20`.
        let is_plain =
            name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        let index = served.index();
        let uid = self.content_path(file).and_then(|path| index.entry(path)?.uid.clone());
        let names = std::iter::once(name).chain(uid.as_deref());
        let finders: Vec<_> = names.map(Finder::new).collect();
        let entries = index.entries().par_iter();
        let read = entries.filter_map(|entry| served.content().folder.source(&entry.path).ok());
        let may = read.filter(|it| {
            let has_it = |finder: &Finder<'_>| finder.find(it.text().as_bytes()).is_some();
            it.path() != except && (!is_plain || finders.iter().any(has_it))
        });
        may.map(Article::read).collect()
    }
}
