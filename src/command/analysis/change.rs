//! Finds what a change can break: the files that differ from a Git revision, and the articles that
//! include them, link to them or are governed by them.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use rayon::prelude::*;

use super::git;
use super::project_scan::{ProjectScan, ScanOptions};
use super::settings::CALIBRATION_FILE;
use super::target::{ChangedFiles, Target};
use super::work::{CheckRun, VIEWS};
use crate::check::dismissals;
use crate::command::UsageError;
use crate::command::content::ContentFolder;
use crate::command::project::LoadedProject;
use crate::disk::{self, Folder};
use crate::locale::Locale;
use crate::project::{
    ArticleEntry, FILE_NAME, FolderName, Navigation, XrefMap, is_article, is_include,
    is_navigation, stem, without_locale,
};
use crate::site::{DependencyTracker, Mentions, PageFormat, Site};

impl CheckRun<'_> {
    /// Leaves only what a change since a Git revision can have broken.
    pub(in crate::command) fn only_changed(
        &self,
        target: &mut Target,
        revision: &str,
    ) -> anyhow::Result<()> {
        if !target.is_project {
            let help = "pass articles of the project, or no path for all";
            return Err(UsageError::new("--only-changed requires a project", help));
        }
        let content = target.content.folder.path("");
        // What others have done on that branch since does not count.
        let base = git::base(&content, revision);
        let changed = git::changed(&content, &base)?;
        if let Some(file) = self.governing_file(&base) {
            let note = format!("note: `{file}` has changed; all articles are checked");
            self.session.screen.print(&note);
            return Ok(());
        }
        let survey = ProjectScan::take(target, self.project, ScanOptions::default())?;
        let removed_uids = git::removed_values(&content, &base, "uid")?;
        let originals = self.changed_originals(revision);
        let (navigation, xref_map) = (Navigation::default(), XrefMap::default());
        let site = Site {
            configuration: &self.project.configuration,
            index: &survey.index,
            xref_map: &xref_map,
            navigation: &navigation,
            templates: &self.templates,
            views: &VIEWS,
            formats: &[PageFormat::Html],
            searches: BTreeSet::new(),
            tables: Arc::default(),
        };
        let reach = Reach { site, content: &target.content, project: self.project, removed_uids };
        let changed = reach.of(changed, &originals)?;
        target.leave(changed);
        Ok(())
    }

    /// The first changed file that all articles are judged by.
    fn governing_file(&self, revision: &str) -> Option<String> {
        let project = self.project;
        let root = disk::real_path(&project.path("")).or_else(|_| disk::real_path(Path::new(".")));
        let changed = git::changed(&root.ok()?, revision).ok()?;
        let check = &project.configuration.check;
        let calibration = check.calibration.as_ref().map(|it| it.get_ref().as_str());
        let glossaries = check.glossaries.iter().map(|it| it.get_ref().as_str());
        let maps = project.configuration.xref.maps.iter().map(FolderName::as_str);
        let own = [FILE_NAME, dismissals::FILE_NAME, calibration.unwrap_or(CALIBRATION_FILE)];
        let mut governing = own.into_iter().chain(glossaries).chain(maps);
        governing.find(|file| changed.contains(*file)).map(str::to_owned)
    }

    /// The names of source articles that have changed in the source tree. One that is not in Git has
    /// none.
    fn changed_originals(&self, revision: &str) -> BTreeSet<String> {
        let changed = |folder: &Path| git::changed(folder, &git::base(folder, revision));
        let folder = self.source_tree.map(|tree| changed(tree.folder()));
        let paths = folder.and_then(Result::ok).unwrap_or_default();
        paths.iter().filter(|path| is_article(path)).map(|path| stem(path).to_owned()).collect()
    }
}

/// Finds which articles a change reaches.
struct Reach<'r> {
    site: Site<'r>,
    content: &'r ContentFolder,
    project: &'r LoadedProject,
    /// The uids that articles had.
    removed_uids: BTreeSet<String>,
}

impl Reach<'_> {
    /// The files to check after a change of `changed` and of the source articles of these names.
    fn of(
        &self,
        changed: BTreeSet<String>,
        originals: &BTreeSet<String>,
    ) -> anyhow::Result<ChangedFiles> {
        let is_gone = |path: &&String| self.content.tree.files.binary_search(path).is_err();
        let gone: BTreeSet<String> = changed.iter().filter(is_gone).cloned().collect();
        let redirects = self.project.redirect_files();
        let is_navigation_changed = changed.iter().any(|path| {
            is_navigation(path) || redirects.iter().any(|file| file.ends_with(path.as_str()))
        });
        let reaches_navigation = is_navigation_changed || !gone.is_empty();
        let mut paths = changed;
        paths.extend(self.counterparts(&paths, originals));
        let included = self.includers(&paths)?;
        paths.extend(included);
        let linking = self.linking(&paths, &gone)?;
        paths.extend(linking);
        Ok(ChangedFiles { paths, reaches_navigation })
    }

    /// The translations of changed source articles, and where other languages lack an article.
    fn counterparts(
        &self,
        changed: &BTreeSet<String>,
        originals: &BTreeSet<String>,
    ) -> BTreeSet<String> {
        let index = self.site.index;
        let mut counterparts = BTreeSet::new();
        for entry in changed.iter().filter_map(|path| index.entry(path)) {
            if entry.locale == *index.source_locale() {
                counterparts.extend(index.translations(&entry.name).map(|it| it.path.clone()));
            }
            counterparts.extend(self.places(&entry.name));
        }
        for name in originals {
            counterparts.extend(index.translations(name).map(|it| it.path.clone()));
            counterparts.extend(self.places(name));
        }
        counterparts
    }

    /// The paths at which an article of this name is missing, in all languages.
    fn places(&self, name: &str) -> Vec<String> {
        let index = self.site.index;
        let locales = index.locales();
        let has = |locale: &&Locale| index.translations(name).any(|it| it.locale == **locale);
        let lacking = locales.into_iter().filter(|(locale, _)| !has(locale));
        let folder = |entries: &[&ArticleEntry]| {
            let first = entries.first().and_then(|entry| entry.path.split('/').next());
            first.unwrap_or_default().to_owned()
        };
        lacking.map(|(_, entries)| format!("{}/{name}.md", folder(&entries))).collect()
    }

    /// The files that include what has changed, directly or not.
    fn includers(&self, changed: &BTreeSet<String>) -> anyhow::Result<BTreeSet<String>> {
        let is_part = |path: &&String| !self.is_article(path) && !is_navigation(path);
        let mut parts: BTreeSet<String> = changed.iter().filter(is_part).cloned().collect();
        if parts.is_empty() {
            // The usual change, for which no file need be read.
            return Ok(parts);
        }
        // An article names the outermost include only.
        loop {
            let needles = needles(parts.iter());
            let more = self.files(|path, text| {
                is_include(path) && !parts.contains(path) && needles.is_match(text)
            })?;
            if more.is_empty() {
                break;
            }
            parts.extend(more);
        }
        let needles = needles(parts.iter());
        let candidates = self.files(|_, text| needles.is_match(text))?;
        let changed = lower_case(changed);
        let includes = |path: &String| {
            let library = DependencyTracker::new(&self.content.folder);
            self.mentions(path, &library)?;
            let asked = library.asked();
            anyhow::Ok(asked.iter().any(|(asked, _)| self.is_meant(asked, &changed)))
        };
        Self::only(candidates, includes)
    }

    /// The files that link to what is gone, to an anchor of what has changed, or to a lost uid.
    fn linking(
        &self,
        changed: &BTreeSet<String>,
        gone: &BTreeSet<String>,
    ) -> anyhow::Result<BTreeSet<String>> {
        let uids = self.removed_uids.iter();
        let linked = changed.iter().filter(|path| self.is_article(path) || gone.contains(*path));
        let needles = needles(linked.chain(uids));
        let candidates =
            self.files(|path, text| !changed.contains(path) && needles.is_match(text))?;
        let [any_changed, any_gone] = [changed, gone].map(lower_case);
        let links = |path: &String| {
            let mentions = self.mentions(path, &DependencyTracker::new(&self.content.folder))?;
            let is_hit = |(path, has_anchor): &(String, bool)| {
                self.is_meant(path, &any_gone) || *has_anchor && self.is_meant(path, &any_changed)
            };
            let is_lost = |uid: &String| self.removed_uids.contains(uid);
            anyhow::Ok(mentions.paths.iter().any(is_hit) || mentions.uids.iter().any(is_lost))
        };
        Self::only(candidates, links)
    }

    /// Returns `true` if a path that an article names leads to one of these files: to itself or, where
    /// it is missing or shown in the source language, to the one of another language. Links find files in
    /// any letter case; the paths of `files` are in lower case.
    fn is_meant(&self, path: &str, files: &BTreeSet<String>) -> bool {
        let path = &*path.to_lowercase();
        if files.contains(path) {
            return true;
        }
        let source = self.site.index.source_locale();
        let rest = without_locale(path, source);
        let other = format!("{}/{rest}", source.folder()).to_lowercase();
        files.contains(&other) && rest != path
    }

    fn mentions(
        &self,
        path: &str,
        library: &DependencyTracker<'_, Folder>,
    ) -> anyhow::Result<Mentions> {
        let article = self.content.article(path)?;
        let locales = &self.site.configuration.locales;
        let read = || ArticleEntry::read(path, &article, locales).0;
        let entry = self.site.index.entry(path).cloned().unwrap_or_else(read);
        Ok(self.site.mentions(&entry, &article, library))
    }

    fn is_article(&self, path: &str) -> bool {
        self.content.tree.is_article(path)
    }

    /// The articles and includes whose path and text are wanted.
    fn files(
        &self,
        is_wanted: impl Fn(&str, &str) -> bool + Sync,
    ) -> anyhow::Result<BTreeSet<String>> {
        let files = self.content.tree.files.par_iter();
        let texts = files.filter(|path| self.is_article(path) || is_include(path));
        let wanted = texts.map(|path| {
            let article = self.content.article(path)?;
            Ok(is_wanted(path, article.source().text()).then(|| path.clone()))
        });
        let wanted = wanted.collect::<anyhow::Result<Vec<_>>>()?;
        Ok(wanted.into_iter().flatten().collect())
    }

    fn only(
        paths: BTreeSet<String>,
        is_wanted: impl Fn(&String) -> anyhow::Result<bool> + Sync,
    ) -> anyhow::Result<BTreeSet<String>> {
        let judged = paths.into_par_iter().map(|path| Ok((is_wanted(&path)?, path)));
        let judged = judged.collect::<anyhow::Result<Vec<_>>>()?;
        Ok(judged.into_iter().filter(|(is_wanted, _)| *is_wanted).map(|(_, path)| path).collect())
    }
}

fn lower_case(paths: &BTreeSet<String>) -> BTreeSet<String> {
    paths.iter().map(|path| path.to_lowercase()).collect()
}

/// Finds texts that may name one of these files or uids: by the file's name without its extension, and
/// by the folder's where that is the index of it.
fn needles<'p>(paths: impl Iterator<Item = &'p String>) -> AhoCorasick {
    let names = paths.flat_map(|path| {
        let mut parts = stem(path).rsplit('/');
        let name = parts.next().unwrap_or_default();
        let folder = parts.next().filter(|_| name == "index");
        [Some(name), folder].into_iter().flatten().flat_map(|name| [name, written(name)])
    });
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    AhoCorasickBuilder::new()
        .ascii_case_insensitive(true)
        .build(names)
        .expect("names of files are not that many")
}

/// The start of a name that is the same in a URL; `%` where all of it may be escaped there.
fn written(name: &str) -> &str {
    let is_escaped = |c: char| !(c.is_ascii_alphanumeric() || "-_.~".contains(c));
    match name.find(is_escaped) {
        Some(0) => "%",
        Some(end) => &name[..end],
        None => name,
    }
}
