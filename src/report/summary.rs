//! How much was found: of each severity, of each rule.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::io;

use super::findings::Findings;
use super::totals::Totals;
use crate::finding::Located;

/// Input of all report formats: findings, article count, suppressed counts.
pub struct Report<'r> {
    /// Reported findings, by file and place.
    pub findings: &'r dyn Findings,
    /// How many there are.
    pub totals: Totals,
    /// The gaps of locales in the coverage that was asked for, in words.
    pub gaps: &'r [String],
    /// The state of the one translation that was compared with the original that was named.
    pub status: Option<&'static str>,
    /// How many articles were looked at.
    pub articles: usize,
    /// How many findings the baseline lets pass.
    pub in_baseline: usize,
    /// How many findings were dismissed.
    pub dismissed: usize,
}

impl<'r> Report<'r> {
    /// A report of these findings in so many articles.
    ///
    /// # Errors
    ///
    /// When the findings cannot be read.
    pub fn new(findings: &'r dyn Findings, articles: usize) -> io::Result<Self> {
        let totals = Totals::of(findings)?;
        let (gaps, status, in_baseline, dismissed) = (&[][..], None, 0, 0);
        Ok(Self { findings, totals, gaps, status, articles, in_baseline, dismissed })
    }
}

impl Report<'_> {
    /// The worst findings in the order in which they are to be fixed: the worst first.
    pub(super) fn worst_first(&self, max: usize) -> io::Result<Vec<Located>> {
        let mut worst = self.totals.worst(self.findings, max)?;
        worst.sort_by_key(|it| Reverse(it.finding.severity));
        Ok(worst)
    }

    /// One line: `2 errors, 1 warning in 2 of 40 articles (3 suppressed by the baseline)`.
    pub fn line(&self) -> String {
        let noun = if self.articles == 1 { "article" } else { "articles" };
        let new = if self.in_baseline > 0 { "new " } else { "" };
        let mut line = if self.totals.all() == 0 {
            format!("no {new}findings in {} {noun}", self.articles)
        } else {
            format!("{} in {}", self.totals.by_severity(), self.places())
        };
        if !self.gaps.is_empty() {
            line += ", coverage too low";
        }
        let suppressed =
            [(self.in_baseline, "suppressed by the baseline"), (self.dismissed, "dismissed")];
        let suppressed = suppressed.into_iter().filter(|(number, _)| *number > 0);
        let suppressed: Vec<_> =
            suppressed.map(|(number, what)| format!("{number} {what}")).collect();
        if !suppressed.is_empty() {
            write!(line, " ({})", suppressed.join(", ")).expect("a string takes it");
        }
        line
    }

    /// `2 of 40 articles and 1 other file`
    fn places(&self) -> String {
        let Totals { articles: own, other_files: others, .. } = self.totals;
        let noun = |count| if count == 1 { "article" } else { "articles" };
        let (articles, files) = (self.articles, own + others);
        match others {
            // Where an article is missing, there is a finding and no article.
            _ if own > articles => {
                format!("{files} files; {articles} {} checked", noun(articles))
            }
            0 => format!("{own} of {articles} {}", noun(articles)),
            _ => {
                let files = if others == 1 { "file" } else { "files" };
                format!("{own} of {articles} {} and {others} other {files}", noun(articles))
            }
        }
    }

    /// The end of a report for people: the counts of each rule, and what to do next.
    pub fn summary_text(&self) -> String {
        let mut text = String::new();
        for (rule, severity, count) in self.totals.by_rule() {
            let name = severity.name();
            writeln!(text, "{count:7} {name:8} {rule}").expect("a string takes it");
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text += &self.line();
        text.push('\n');
        let hint = match self.totals.fixable {
            0 => String::new(),
            1 => "1 finding is fixable with `diglot check --fix`\n".into(),
            count => format!(
                "{count} findings are fixable with `diglot check --fix` (preview: `--fix --diff`)\n"
            ),
        };
        text += &hint;
        if self.totals.all() > 0 {
            text += "Run `diglot explain RULE` for details and for how to turn a rule off.\n";
        }
        text
    }
}
