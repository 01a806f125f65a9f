//! The units of a project's articles, with what is known of each.

use std::path::PathBuf;

use rayon::prelude::*;

use crate::article::{Article, FrontMatter, TranslationType};
use crate::command::UsageError;
use crate::command::analysis::Target;
use crate::command::content::entry;
use crate::command::project::LoadedProject;
use crate::disk::ProjectFiles;
use crate::exchange::{ArticleUnits, Note, State, units};
use crate::locale::Locale;
use crate::project::Dialect;
use crate::review::{Files as _, States, states_file};

/// The articles of a project that are exchanged.
pub(super) struct UnitReader<'r> {
    pub(super) project: &'r LoadedProject,
    pub(super) files: &'r ProjectFiles,
    pub(super) target: &'r Target,
}

/// The articles of the project among some paths.
pub(super) fn find_target(paths: &[PathBuf], project: &LoadedProject) -> anyhow::Result<Target> {
    let mut targets = Target::find(paths, project)?;
    if targets.len() != 1 || !targets[0].is_project {
        let message = "only the articles of one project are exchanged";
        return Err(UsageError::new(message, "pass articles below its folder `content`"));
    }
    Ok(targets.remove(0))
}

/// The locales of these tags.
pub(super) fn locales(tags: &[String]) -> anyhow::Result<Vec<Locale>> {
    let locales = tags.iter().map(|tag| {
        Locale::parse(tag).ok_or_else(|| {
            let message = format!("`{tag}` is not a valid locale");
            UsageError::new(message, "pass a BCP 47 tag such as `nl-NL`")
        })
    });
    locales.collect()
}

impl UnitReader<'_> {
    /// The paths of the articles that hold segments, each with its locale.
    pub(super) fn paths(&self, wanted: &[Locale]) -> anyhow::Result<Vec<(String, Locale)>> {
        let locales = &self.project.configuration.locales;
        let look = |path: &String| {
            let article = self.target.content.article(path)?;
            let locale = entry(path, &article, locales).0.locale;
            let is_wanted = wanted.is_empty() || wanted.contains(&locale);
            let is_meant = is_wanted && !article.segments().is_empty();
            anyhow::Ok(is_meant.then(|| (path.clone(), locale)))
        };
        let files: Vec<&String> = self.target.files().collect();
        let all: Vec<_> = files.into_par_iter().map(look).collect::<anyhow::Result<_>>()?;
        Ok(all.into_iter().flatten().collect())
    }

    /// The dialect of an article.
    pub(super) fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        let (configuration, library) = (&self.project.configuration, &self.target.content.folder);
        Dialect { configuration, library: Some(library), path }
    }

    /// The units of an article.
    pub(super) fn units(&self, path: &str, locale: &Locale) -> anyhow::Result<ArticleUnits> {
        let article = self.target.content.article(path)?;
        let mut all = self.units_of(path, locale, &article);
        let states = self.states(path, locale);
        let written = article.front_matter().and_then(FrontMatter::translation_type);
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
            let note = |text: &str| Note { from: "review".to_owned(), text: text.to_owned() };
            unit.notes.extend(states.open_comments(id).map(note));
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
