//! The units of a project's articles, with what is known of each.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::plain_pairs::PlainPairs;
use crate::article::{Article, FrontMatter, TranslationType};
use crate::check::terms::TermFinder;
use crate::command::analysis::Target;
use crate::command::content::{CONTENT, entry};
use crate::command::project::{self, LoadedProject};
use crate::command::{Session, UsageError};
use crate::disk::ProjectFiles;
use crate::exchange::{ArticleUnits, Note, State, units};
use crate::locale::Locale;
use crate::markdown::include::Library;
use crate::project::Dialect;
use crate::review::{ArticleInfo, Files as _, States, states_file};

/// The articles of a project that are exchanged.
pub(super) struct UnitReader<'r> {
    pub(super) project: &'r LoadedProject,
    pub(super) files: &'r ProjectFiles,
    pub(super) articles: &'r ProjectArticles<'r>,
    /// Names that stay as they are in all articles.
    no_loc: TermFinder,
}

/// The articles of a project.
pub(super) enum ProjectArticles<'p> {
    /// Annotated ones.
    Content(Target),
    /// Translations that are files of their own.
    Pairs(Box<PlainPairs<'p>>),
}

impl<'p> ProjectArticles<'p> {
    /// The articles among some paths.
    pub(super) fn find(
        paths: &[PathBuf],
        project: &'p LoadedProject,
        session: &Session<'_>,
    ) -> anyhow::Result<Self> {
        if let Some(pairs) = PlainPairs::open(paths, project, session)? {
            return Ok(Self::Pairs(Box::new(pairs)));
        }
        let mut targets = Target::find(paths, project)?;
        if targets.len() != 1 || !targets[0].is_project {
            let message = "only the articles of one project are exchanged";
            return Err(UsageError::new(message, "pass articles below its folder `content`"));
        }
        Ok(Self::Content(targets.remove(0)))
    }

    /// The paths of all articles.
    pub(super) fn paths(&self) -> BTreeSet<&str> {
        match self {
            Self::Content(target) => target.files().map(|path| &**path).collect(),
            Self::Pairs(pairs) => pairs.paths().map(|(path, _)| &**path).collect(),
        }
    }

    /// An article, with the annotation that it has or would have.
    pub(super) fn article(&self, path: &str) -> anyhow::Result<Arc<Article>> {
        match self {
            Self::Content(target) => target.content.article(path),
            Self::Pairs(pairs) => pairs.article(path),
        }
    }

    /// An article as its files are; without segments where a translation has no original to be paired with.
    pub(super) fn files(&self, path: &str) -> anyhow::Result<Arc<Article>> {
        match self {
            Self::Content(target) => target.content.article(path),
            Self::Pairs(pairs) => pairs.paired(path),
        }
    }

    /// The name of an article's file in the project.
    pub(super) fn file(&self, path: &str) -> String {
        match self {
            Self::Content(_) => format!("{CONTENT}/{path}"),
            Self::Pairs(_) => path.to_owned(),
        }
    }
}

/// The names in a text that stay as they are, each once.
fn fixed_words(text: &str, finders: &[&TermFinder]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for finder in finders {
        for (number, _) in finder.find(text) {
            let word = &finder.terms()[number];
            if !words.contains(word) {
                words.push(word.clone());
            }
        }
    }
    words
}

/// The locales of these tags.
pub(super) fn locales(tags: &[String]) -> anyhow::Result<Vec<Locale>> {
    tags.iter().map(|tag| project::locale(tag)).collect()
}

impl<'r> UnitReader<'r> {
    pub(super) fn new(
        project: &'r LoadedProject,
        files: &'r ProjectFiles,
        articles: &'r ProjectArticles<'r>,
    ) -> Self {
        let no_loc = TermFinder::new(project.configuration.check.no_loc.iter().cloned());
        Self { project, files, articles, no_loc }
    }

    /// The paths of the articles that hold segments, each with its locale.
    pub(super) fn paths(&self, wanted: &[Locale]) -> anyhow::Result<Vec<(String, Locale)>> {
        let is_wanted = |locale: &Locale| wanted.is_empty() || wanted.contains(locale);
        let target = match self.articles {
            ProjectArticles::Content(target) => target,
            ProjectArticles::Pairs(pairs) => {
                let own = |(path, locale): (&String, &Locale)| (path.clone(), locale.clone());
                return Ok(pairs.paths().filter(|it| is_wanted(it.1)).map(own).collect());
            }
        };
        let look = |path: &String| {
            let article = target.content.article(path)?;
            let locale = self.locale(path, &article);
            let is_meant = is_wanted(&locale) && !article.segments().is_empty();
            anyhow::Ok(is_meant.then(|| (path.clone(), locale)))
        };
        let files: Vec<&String> = target.files().collect();
        let all: Vec<_> = files.into_par_iter().map(look).collect::<anyhow::Result<_>>()?;
        Ok(all.into_iter().flatten().collect())
    }

    /// The language of an article.
    pub(super) fn locale(&self, path: &str, article: &Article) -> Locale {
        match self.articles {
            ProjectArticles::Content(_) => {
                entry(path, article, &self.project.configuration.locales).0.locale
            }
            ProjectArticles::Pairs(pairs) => pairs.locale(path).clone(),
        }
    }

    /// The properties of an article.
    pub(super) fn about(&self, path: &str, article: &Article) -> ArticleInfo {
        let title = article.front_matter().and_then(FrontMatter::title).unwrap_or_default();
        ArticleInfo {
            path: path.to_owned(),
            name: self.articles.file(path),
            locale: self.locale(path, article),
            title: title.to_owned(),
            page: None,
            across: Vec::new(),
        }
    }

    /// The dialect of an article.
    pub(super) fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        let configuration = &self.project.configuration;
        let library: Option<&dyn Library> = match self.articles {
            ProjectArticles::Content(target) => Some(&target.content.folder),
            ProjectArticles::Pairs(_) => None,
        };
        Dialect { configuration, library, path }
    }

    /// The units of an article.
    pub(super) fn units(&self, path: &str, locale: &Locale) -> anyhow::Result<ArticleUnits> {
        let article = self.articles.article(path)?;
        let mut all = self.units_of(path, locale, &article);
        let states = self.states(path, locale);
        let written = article.front_matter().and_then(FrontMatter::translation_type);
        let own = article.front_matter().map(FrontMatter::no_loc).unwrap_or_default();
        let own = own.into_iter().map(str::to_owned);
        let no_loc = [&TermFinder::new(own), &self.no_loc];
        let is_machine = written.and_then(TranslationType::parse) == Some(TranslationType::Machine);
        for unit in &mut all.units {
            let id = article.segments()[unit.index].id(article.source());
            let source = Some(&*unit.source_markdown);
            if unit.state == State::Translated {
                if states.is_approved(id, unit.target_markdown.as_deref(), source) {
                    unit.state = State::Approved;
                } else if is_machine {
                    unit.state = State::Machine;
                }
            }
            let note = |text: &str| Note::new("review", text.to_owned());
            unit.notes.extend(states.open_comments(id).map(note));
            unit.fixed_words = fixed_words(&unit.source_markdown, &no_loc);
            if let Some(max) = unit.max_length {
                unit.notes.push(Note::new("max-length", max.to_string()));
            }
            if !unit.fixed_words.is_empty() {
                unit.notes.push(Note::new("no-loc", unit.fixed_words.join(", ")));
            }
        }
        Ok(all)
    }

    /// The same without what reviewers say.
    pub(super) fn units_of(&self, path: &str, locale: &Locale, article: &Article) -> ArticleUnits {
        ArticleUnits {
            path: path.to_owned(),
            source_locale: self.project.configuration.locales.source.clone(),
            target_locale: locale.clone(),
            units: units(article, self.dialect(path)),
        }
    }

    /// Review states of an article; empty where they cannot be read.
    fn states(&self, path: &str, locale: &Locale) -> States {
        let bytes = self.files.read(&states_file(path, locale)).ok().flatten();
        let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        text.map(|text| States::readable(&text).0).unwrap_or_default()
    }
}
