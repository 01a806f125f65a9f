//! `diglot check --fix`: what can be mended safely is, in the files or for show.

use rayon::prelude::*;

use super::suppressions::Suppressions;
use crate::article::Article;
use crate::check::fixes::{FixResult, apply_fixes as fix_article};
use crate::command::analysis::CheckPass;
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::diff::unified_diff;
use crate::command::pairs::FixCounts;
use crate::command::progress::Progress;
use crate::command::{Session, UsageError};
use crate::disk::{self, DiskError};

/// Mends all articles that were asked for, and tells how many. With `is_shown`, the change is only
/// shown.
pub(super) fn apply_fixes(
    examination: &CheckPass<'_>,
    passed: &Suppressions,
    is_shown: bool,
    session: &Session<'_>,
) -> anyhow::Result<FixCounts> {
    let content = &examination.target.content;
    if content.input.is_some() && !is_shown {
        let message = "cannot fix standard input in place";
        return Err(UsageError::new(message, "print a diff with --diff, or pass a file"));
    }
    let files: Vec<&String> = examination.target.files().collect();
    let progress = Progress::new(files.len(), &session.screen);
    let mended = files.par_iter().map(|path| {
        progress.add_one();
        let before = Article::read(content.source(path)?);
        if !before.source().undecodable().is_empty() || content.is_unread(path) {
            return Ok(Outcome::default());
        }
        let look = |article: &Article| {
            let findings = examination.examine(path, article)?.findings;
            anyhow::Ok(passed.without_dismissed(findings))
        };
        let dialect = examination.site.dialect(path, &content.folder);
        let mended = fix_article(&before, dialect, look)?;
        let outcome = Outcome::of(&before, &mended, is_shown);
        if outcome.articles > 0 && !is_shown {
            let text = mended.article.source().text();
            if let Err(error) = disk::replace(&content.folder.path(path), text.as_bytes()) {
                return Ok(Outcome { unwritten: vec![error], ..Outcome::default() });
            }
            content.folder.forget(path);
        }
        Ok(outcome)
    });
    let outcomes = mended.collect::<anyhow::Result<Vec<_>>>();
    progress.finish();
    let all = outcomes?.into_iter().fold(Outcome::default(), Outcome::and);
    Console::result(all.diff.as_bytes())?;
    session.screen.print(&all.line(is_shown));
    let (changed, unwritten) = (all.articles, all.unwritten.len());
    all.unwritten.into_iter().for_each(|error| session.screen.error(&error.into()));
    Ok(FixCounts { changed, unwritten })
}

/// Result of the fixes.
#[derive(Default)]
struct Outcome {
    articles: usize,
    findings: usize,
    refused: usize,
    diff: String,
    /// Why files could not be written.
    unwritten: Vec<DiskError>,
}

impl Outcome {
    fn of(before: &Article, mended: &FixResult, is_shown: bool) -> Self {
        let (old, new) = (before.source(), mended.article.source());
        let is_changed = old.text() != new.text();
        let diff = if is_shown && is_changed { unified_diff(old, new) } else { String::new() };
        let findings = mended.mended.len();
        let (articles, refused) = (usize::from(is_changed), mended.refused);
        Self { articles, findings, refused, diff, unwritten: Vec::new() }
    }

    fn and(mut self, other: Self) -> Self {
        self.articles += other.articles;
        self.findings += other.findings;
        self.refused += other.refused;
        self.diff += &other.diff;
        self.unwritten.extend(other.unwritten);
        self
    }

    /// `12 findings mended in 3 articles; 1 fix skipped: other text would change, or another finding would come`
    fn line(&self, is_shown: bool) -> String {
        let (findings, articles) =
            (pluralize(self.findings, "finding"), pluralize(self.articles, "article"));
        let what = if is_shown { "would be fixed" } else { "fixed" };
        let refused = match self.refused {
            0 => String::new(),
            count => {
                let fixes = pluralize(count, "fix");
                format!("; {fixes} skipped: other text would change, or another finding would come")
            }
        };
        format!("{findings} {what} in {articles}{refused}")
    }
}
