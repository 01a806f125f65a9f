//! `diglot check --fix`: what can be mended safely is, in the files or for show.

use rayon::prelude::*;
use similar::TextDiff;

use super::passed::Passed;
use crate::article::Article;
use crate::check::fixes::{Mended, mend as mend_article};
use crate::command::analysis::Examination;
use crate::command::content::counted;
use crate::command::progress::Progress;
use crate::command::screen::Screen;
use crate::command::{Misuse, Session};
use crate::disk;

/// Mends all articles that were asked for, and tells how many. With `is_shown`, the change is only
/// shown.
pub(super) fn mend(
    examination: &Examination<'_>,
    passed: &Passed,
    is_shown: bool,
    session: &Session<'_>,
) -> anyhow::Result<usize> {
    let content = &examination.target.content;
    if content.input.is_some() && !is_shown {
        let message = "standard input cannot be mended in its place";
        return Err(Misuse::said(message, "see what would change with --diff, or name a file"));
    }
    let files: Vec<&String> = examination.target.files().collect();
    let progress = Progress::new(files.len(), &session.screen);
    let mended = files.par_iter().map(|path| {
        progress.add_one();
        let before = Article::read(content.source(path)?);
        if !before.source().undecodable().is_empty() {
            return Ok(Outcome::default());
        }
        let look = |article: &Article| {
            let findings = examination.examine(path, article)?.findings;
            anyhow::Ok(passed.without_dismissed(findings))
        };
        let dialect = examination.site.dialect(path, &content.folder);
        let mended = mend_article(&before, dialect, look)?;
        let outcome = Outcome::of(&before, &mended, is_shown);
        if outcome.articles > 0 && !is_shown {
            disk::replace(&content.folder.path(path), mended.article.source().text().as_bytes())?;
            content.folder.forget(path);
        }
        Ok(outcome)
    });
    let outcomes = mended.collect::<anyhow::Result<Vec<_>>>();
    progress.finish();
    let outcomes = outcomes?;
    let all = outcomes.iter().fold(Outcome::default(), Outcome::and);
    Screen::result(all.diff.as_bytes())?;
    session.screen.say(&all.line(is_shown));
    Ok(all.articles)
}

/// What came of it.
#[derive(Default)]
struct Outcome {
    articles: usize,
    findings: usize,
    refused: usize,
    diff: String,
}

impl Outcome {
    fn of(before: &Article, mended: &Mended, is_shown: bool) -> Self {
        let (old, new) = (before.source(), mended.article.source());
        let is_changed = old.text() != new.text();
        let diff = if is_shown && is_changed {
            let (from, to) = (format!("a/{}", old.path()), format!("b/{}", old.path()));
            let diff = TextDiff::from_lines(old.text(), new.text());
            diff.unified_diff().context_radius(1).header(&from, &to).to_string()
        } else {
            String::new()
        };
        let findings = mended.mended.len();
        Self { articles: usize::from(is_changed), findings, refused: mended.refused, diff }
    }

    fn and(mut self, other: &Self) -> Self {
        self.articles += other.articles;
        self.findings += other.findings;
        self.refused += other.refused;
        self.diff += &other.diff;
        self
    }

    /// `12 findings mended in 3 articles; 1 fix refused: it would have changed something else`
    fn line(&self, is_shown: bool) -> String {
        let (findings, articles) =
            (counted(self.findings, "finding"), counted(self.articles, "article"));
        let what = if is_shown { "would be mended" } else { "mended" };
        let refused = match self.refused {
            0 => String::new(),
            1 => "; 1 fix refused, since more would have changed than was meant".to_owned(),
            count => {
                format!("; {count} fixes refused, since more would have changed than was meant")
            }
        };
        format!("{findings} {what} in {articles}{refused}")
    }
}
