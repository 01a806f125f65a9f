//! How segments were reviewed, as an editor shows and writes it.

use anyhow::Context as _;

use super::editor_project::{EditorProject, Kind, content_path};
use crate::article::Article;
use crate::check::baseline::Baseline;
use crate::check::dismissals::{self, Dismissals};
use crate::command::check::BASELINE_FILE;
use crate::command::review::{judge, judgment};
use crate::disk::{self, PathKind};
use crate::review::{ReviewState, States, states_file, texts};
use crate::text::Source;

impl EditorProject {
    /// How a segment was reviewed, and of an annotated article how surely it is a pair, in words.
    pub(super) fn review_of(&self, name: &str, article: &Article, index: usize) -> Option<String> {
        let served = match &self.kind {
            Kind::Articles(served) => served,
            Kind::Pages(project) => return project.judgment(article, index),
            Kind::None => return None,
        };
        let path = content_path(name)?;
        let locale = &served.index().entry(path)?.locale;
        let judgment = judgment(&served.project, (path, locale), article, index);
        let scores = served.with_pass(path, |pass| pass.examine_with_scores(path, article)).ok()?;
        let score = scores.seen.get(index).copied().flatten();
        let score = score.map(|score| format!("a pair by {:.0} %", score * 100.0));
        let known: Vec<String> = judgment.into_iter().chain(score).collect();
        (!known.is_empty()).then(|| known.join("; "))
    }

    /// A text as reviewers have it; none where it is nobody's to review.
    pub(super) fn reviewed(&self, source: Source) -> anyhow::Result<Option<Article>> {
        match &self.kind {
            Kind::Articles(_) => {
                let is_article = content_path(source.path()).is_some();
                Ok(is_article.then(|| Article::read(source)))
            }
            Kind::Pages(project) => project.reviewed(source),
            Kind::None => Ok(None),
        }
    }

    /// Judges a segment of a text, as the workbench does.
    pub(super) fn judge(&self, source: Source, id: &str, state: ReviewState) -> anyhow::Result<()> {
        let name = source.path().to_owned();
        let article =
            self.reviewed(source)?.context("the file is not an article of the project")?;
        let index = article.position(id).context("the segment is gone")?;
        let is_shared = (index + 1..article.segments().len()).any(|it| article.id(it) == id);
        anyhow::ensure!(
            !is_shared,
            "two segments have the id `{id}`, and a judgment names its segment by that: give one a new id first"
        );
        let segment = (id, texts(&article, index));
        match &self.kind {
            Kind::Articles(served) => {
                let path = content_path(&name).context("the file is not an article")?;
                served.with_pass(path, |pass| judge(pass, path, segment, state, "lsp"))
            }
            Kind::Pages(project) => project.judge(&name, segment, state),
            Kind::None => Ok(()),
        }
    }

    /// Gives a segment of an article its new id in other files of the project: in its review, in the dismissals and in
    /// the baseline. Returns each file as it is, and its new text.
    ///
    /// # Errors
    ///
    /// When one of them cannot be read: what it says would be lost.
    pub(super) fn renamed_elsewhere(
        &self,
        name: &str,
        [old, new]: [&str; 2],
    ) -> anyhow::Result<Vec<(Source, String)>> {
        let Kind::Articles(served) = &self.kind else { return Ok(Vec::new()) };
        let path = content_path(name);
        let entry = path.and_then(|path| Some((path, served.index().entry(path)?)));
        let Some((path, entry)) = entry else { return Ok(Vec::new()) };
        let review = states_file(path, &entry.locale);
        let states = |text: &str| States::with_new_id(text, [old, new]).ok();
        let dismissed = |text: &str| {
            let mut all = Dismissals::from_text(text).ok()?;
            Some(all.rename_segment(name, old, new).then(|| all.to_text()))
        };
        let baseline = |text: &str| {
            let mut all = Baseline::from_text(text).ok()?;
            Some(all.rename_segment(name, old, new).then(|| all.to_text()))
        };
        let rename = |file: &str, change: &dyn Fn(&str) -> Option<Option<String>>| {
            let place = self.root().join(file);
            if disk::kind(&place) == PathKind::Missing {
                return Ok(None);
            }
            let source = Source::from_bytes(file, disk::read(&place)?);
            let whole = source.undecodable().is_empty().then(|| source.text());
            let changed = whole.and_then(change).with_context(|| {
                format!("`{file}` cannot be read, and may know of `{old}`: correct it first")
            })?;
            anyhow::Ok(changed.map(|text| (source, text)))
        };
        let files = [
            rename(&review, &states)?,
            rename(dismissals::FILE_NAME, &dismissed)?,
            rename(BASELINE_FILE, &baseline)?,
        ];
        Ok(files.into_iter().flatten().collect())
    }
}
