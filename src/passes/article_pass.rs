//! The second pass: what is wrong with each article by the index of all, and what all of them lack.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use serde::{Deserialize, Serialize};

use super::article_record::UsesRecord;
use crate::article::{Article, FRONT_MATTER, FrontMatter, SideText, TranslationType};
use crate::check::coverage::translation_type;
use crate::check::levels::{ArticleFacts, Levels};
use crate::check::{Settings, check_parsed, reported};
use crate::finding::{Finding, Located};
use crate::locale::Locale;
use crate::markdown::Document;
use crate::project::{ArticleEntry, UNKNOWN_LOCALE, is_in_locale_folder};
use crate::site::{ArticleDependencies, ImageFiles, Site, missing_bookmarks};

/// Judges articles.
pub struct ArticlePass<'p> {
    /// The site that they make.
    pub site: &'p Site<'p>,
    /// Settings of the rules.
    pub settings: &'p Settings,
    /// Which findings are reported.
    pub levels: Levels<'p>,
    /// `true` if they are those of a whole project: it is known then which files links can lead to.
    pub is_project: bool,
}

/// Properties of an article that was judged.
#[derive(Debug, Clone)]
pub struct ArticleMeta {
    /// Its path.
    pub path: String,
    /// Its language, if it is known.
    pub locale: Option<Locale>,
    /// Who translated it, if it tells.
    pub translation_type: Option<TranslationType>,
}

/// One article's part.
pub struct Examined<R> {
    /// Reported findings.
    pub findings: Vec<Located>,
    /// Its dependencies on other articles.
    pub uses: ArticleDependencies,
    /// Its properties.
    pub known: ArticleMeta,
    /// Result of the callback.
    pub seen: R,
}

impl ArticleMeta {
    /// Properties of an article that is not judged again.
    pub fn of_entry(entry: &ArticleEntry, article: &Article) -> Self {
        Self {
            path: entry.path.clone(),
            locale: Some(entry.locale.clone()),
            translation_type: translation_type(article),
        }
    }

    /// Properties of another file than an article.
    pub fn of_file(path: &str) -> Self {
        Self { path: path.to_owned(), locale: None, translation_type: None }
    }

    /// The same, as levels ask for them.
    pub fn facts(&self) -> ArticleFacts<'_> {
        let Self { path, locale, translation_type } = self;
        ArticleFacts { path, locale: locale.as_ref(), translation_type: *translation_type }
    }
}

impl ArticlePass<'_> {
    /// The index entry of the article at `path`.
    pub fn entry(&self, path: &str, article: &Article) -> ArticleEntry {
        let read = || ArticleEntry::read(path, article, &self.site.configuration.locales).0;
        self.site.index.entry(path).cloned().unwrap_or_else(read)
    }

    /// Judges an article. `more` are findings of others about it; `look` sees its two sides as the site reads
    /// them, the translation first.
    pub fn examine<R>(
        &self,
        entry: &ArticleEntry,
        article: &Article,
        library: &dyn ImageFiles,
        more: Vec<Finding>,
        look: impl FnOnce([(&SideText, &Document<'_>); 2], Option<&Locale>) -> R,
    ) -> Examined<R> {
        let path = &entry.path;
        let is_known = self.site.index.entry(path).is_some();
        let locales = &self.site.configuration.locales;
        let issues =
            if is_known { Vec::new() } else { ArticleEntry::read(path, article, locales).1 };
        let is_unknown = issues.iter().any(|error| error.rule.name == UNKNOWN_LOCALE.name)
            && !is_in_locale_folder(path, article.front_matter())
            || article.front_matter().and_then(FrontMatter::content_locale).is_none()
                && !self.is_project;
        let locale = (!is_unknown).then_some(&entry.locale);
        let examined = self.site.examine(entry, article, library, |sides| {
            (check_parsed(article, sides, locale, self.settings), look(sides, locale))
        });
        let (found, seen) = examined.seen;
        let known = ArticleMeta {
            path: path.clone(),
            locale: locale.cloned(),
            translation_type: translation_type(article),
        };
        let mut read = examined.findings;
        if self.is_project {
            read.extend(examined.link_findings);
        }
        let found = found.into_iter().chain(more);
        let findings = reported(article, &known.facts(), self.levels, read, found);
        Examined { findings, uses: examined.uses.without_files(), known, seen }
    }
}

/// The reported findings that are known only when all articles were judged: `known` are their properties by
/// the names of their files, `uses` their dependencies by their paths if they are those of a project, `found`
/// is what is wrong with the rest of the project, and `scanned` what the scan found.
pub fn across<'f, S: BuildHasher>(
    known: &HashMap<String, ArticleMeta, S>,
    uses: Option<&BTreeMap<&str, &ArticleDependencies>>,
    found: Vec<Located>,
    scanned: impl Iterator<Item = &'f Located>,
    levels: Levels<'_>,
) -> Vec<Located> {
    let mut whole = found;
    whole.extend(uses.into_iter().flat_map(missing_bookmarks));
    // Of an article that was judged, `front-matter` says it of an invalid locale.
    let is_said = |located: &Located| {
        located.finding.rule.name == UNKNOWN_LOCALE.name
            && !located.finding.span.is_empty()
            && known.contains_key(&*located.location.path)
            && levels.is_reportable(FRONT_MATTER.name, FRONT_MATTER.severity)
    };
    whole.extend(scanned.filter(|it| !is_said(it)).cloned());
    let reported = whole.into_iter().filter_map(|located| {
        let path = &*located.location.path;
        let known = known.get(path).cloned().unwrap_or_else(|| ArticleMeta::of_file(path));
        let finding = levels.apply(located.finding, &known.facts())?;
        Some(Located { finding, ..located })
    });
    reported.collect()
}

#[derive(Serialize, Deserialize)]
struct JudgedRecord {
    path: String,
    locale: Option<String>,
    translation_type: Option<String>,
    uses: UsesRecord,
}

impl<R> Examined<R> {
    /// The properties and dependencies of the article, as they are sent to other processes.
    pub fn judged_bytes(&self) -> Vec<u8> {
        let ArticleMeta { path, locale, translation_type } = &self.known;
        let record = JudgedRecord {
            path: path.clone(),
            locale: locale.as_ref().map(|locale| locale.tag().to_owned()),
            translation_type: translation_type.map(|it| it.code().to_owned()),
            uses: UsesRecord::of(&self.uses),
        };
        postcard::to_allocvec(&record).expect("memory takes all")
    }
}

impl ArticleMeta {
    /// Reads what [`Examined::judged_bytes`] wrote; nothing where another version did.
    pub fn from_judged(bytes: &[u8]) -> Option<(Self, ArticleDependencies)> {
        let JudgedRecord { path, locale, translation_type, uses } =
            postcard::from_bytes(bytes).ok()?;
        let locale = locale.map(|tag| Locale::parse(&tag).ok_or(())).transpose().ok()?;
        let translation_type = translation_type.as_deref().and_then(TranslationType::parse);
        Some((Self { path, locale, translation_type }, uses.read()?))
    }
}
