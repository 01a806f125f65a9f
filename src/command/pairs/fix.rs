//! `diglot check --fix` of translations that are files of their own.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::check::PageCheck;
use super::pages::Pages;
use super::sync::SyncPoints;
use crate::command::Session;
use crate::command::console::Console;
use crate::command::content::pluralize;
use crate::command::diff::named_diff;
use crate::disk;
use crate::finding::{Located, Safety, Severity};
use crate::project::layout::PagePair;
use crate::text::{Edit, Source, apply};

/// More fixes of a page are not tried one by one.
const TRIALS_MAX: usize = 100;

/// How many files fixes changed.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::command) struct FixCounts {
    /// Files that were changed, or would be.
    pub(in crate::command) changed: usize,
    /// Files that could not be written.
    pub(in crate::command) unwritten: usize,
}

/// Applies the safe fixes of these findings; returns how many pages change. With `is_shown`, the change is
/// only printed.
pub(in crate::command) fn fix(
    pages: &Pages<'_>,
    findings: Vec<Located>,
    is_shown: bool,
    session: &Session<'_>,
) -> anyhow::Result<FixCounts> {
    let mut by_path: BTreeMap<String, Vec<Located>> = BTreeMap::new();
    for found in findings.into_iter().filter(|it| !edits(it).is_empty()) {
        by_path.entry(found.location.path.to_string()).or_default().push(found);
    }
    let chosen: Vec<&PagePair> =
        pages.resolved.pages.iter().filter(|it| by_path.contains_key(&it.translation)).collect();
    let points = SyncPoints::read(pages, &chosen)?;
    let check = PageCheck::new(pages, Some(Severity::Info))?;
    let fixer = Fixer { pages, check, points: &points };
    let results = chosen.par_iter().map(|page| fixer.fixed(page, &by_path[&page.translation]));
    let results = results.collect::<anyhow::Result<Vec<_>>>()?;
    let (mut changed, mut count, mut refused, mut unwritten) = (0, 0, 0, Vec::new());
    for (page, fixed) in chosen.iter().zip(&results) {
        refused += fixed.refused;
        if fixed.count == 0 {
            continue;
        }
        if is_shown {
            let diff = named_diff(&page.translation, &fixed.before, &fixed.after);
            Console::result(diff.as_bytes())?;
        } else {
            let path = pages.project.path(&page.translation);
            if let Err(error) = disk::replace_as_writer(&path, fixed.after.as_bytes()) {
                unwritten.push(error);
                continue;
            }
        }
        (changed, count) = (changed + 1, count + fixed.count);
    }
    let what = if is_shown { "would be fixed" } else { "fixed" };
    let refused = match refused {
        0 => String::new(),
        count => {
            let left = pluralize(count, "fix");
            format!("; {left} skipped: other text would change, or another finding would come")
        }
    };
    let (count, files) = (pluralize(count, "finding"), pluralize(changed, "article"));
    session.screen.print(&format!("{count} {what} in {files}{refused}"));
    let counts = FixCounts { changed, unwritten: unwritten.len() };
    for error in unwritten {
        session.screen.error(&error.into());
    }
    Ok(counts)
}

/// The text of a page with the safe fixes of these findings; it and its original may not be saved.
pub(in crate::command) fn fixed_text(
    pages: &Pages<'_>,
    (page, points): (&PagePair, &SyncPoints),
    [own, original]: [&Source; 2],
    findings: &[Located],
) -> anyhow::Result<String> {
    let with_edits: Vec<&Located> = findings.iter().filter(|it| !edits(it).is_empty()).collect();
    let check = PageCheck::new(pages, Some(Severity::Info))?;
    Ok(Fixer { pages, check, points }.fixed_texts(page, own, original, &with_edits).after)
}

/// The edits of a finding's safe fix.
fn edits(found: &Located) -> &[Edit] {
    let fix = found.finding.fix.as_ref().filter(|fix| fix.safety == Safety::Safe);
    fix.map_or(&[], |fix| &fix.edits)
}

struct Fixer<'f, 'p> {
    pages: &'f Pages<'p>,
    check: PageCheck<'f, 'p>,
    points: &'f SyncPoints,
}

/// A page after its fixes.
struct Fixed {
    before: String,
    after: String,
    count: usize,
    refused: usize,
}

impl Fixer<'_, '_> {
    /// All fixes of a page at once, else those that do no harm one by one.
    fn fixed(&self, page: &PagePair, findings: &[Located]) -> anyhow::Result<Fixed> {
        let [Some(own), Some(original)] = self.pages.texts(page)? else {
            return Ok(Fixed { before: String::new(), after: String::new(), count: 0, refused: 0 });
        };
        Ok(self.fixed_texts(page, &own, &original, &findings.iter().collect::<Vec<_>>()))
    }

    fn fixed_texts(
        &self,
        page: &PagePair,
        own: &Source,
        original: &Source,
        findings: &[&Located],
    ) -> Fixed {
        let before = own.text().to_owned();
        let mut fixed = Fixed { after: before.clone(), before, count: 0, refused: 0 };
        if !own.undecodable().is_empty() {
            return fixed;
        }
        let known = self.known(page, own, original);
        let mut made: Vec<Edit> = Vec::new();
        let all: Vec<Edit> = findings.iter().flat_map(|it| edits(it)).cloned().collect();
        if let Some(after) = self.attempt(page, own, original, &all, &known) {
            (fixed.after, fixed.count) = (after, findings.len());
            return fixed;
        }
        for found in findings.iter().take(TRIALS_MAX) {
            let wanted: Vec<Edit> = made.iter().chain(edits(found)).cloned().collect();
            match self.attempt(page, own, original, &wanted, &known) {
                Some(after) => {
                    (fixed.after, made) = (after, wanted);
                    fixed.count += 1;
                }
                None => fixed.refused += 1,
            }
        }
        fixed
    }

    /// How often each rule finds something in a page with this text.
    fn known(
        &self,
        page: &PagePair,
        own: &Source,
        original: &Source,
    ) -> BTreeMap<&'static str, usize> {
        let found =
            self.check.findings(page, Some(own.clone()), Some(original.clone()), self.points);
        let mut counts = BTreeMap::new();
        for it in found {
            *counts.entry(it.finding.rule.name).or_default() += 1;
        }
        counts
    }

    /// The text with some edits, if no rule finds more in it and its blocks and sentences stay paired.
    fn attempt(
        &self,
        page: &PagePair,
        own: &Source,
        original: &Source,
        edits: &[Edit],
        known: &BTreeMap<&'static str, usize>,
    ) -> Option<String> {
        let after = apply(own.text(), edits).ok()?;
        let source = Source::new(own.path(), &*after);
        let found = self.known(page, &source, original);
        let is_worse = |(rule, count): (&&str, &usize)| known.get(rule).is_none_or(|it| it < count);
        if found.iter().any(is_worse) {
            return None;
        }
        let shape = |own: &Source| {
            let paired = self.pages.paired(own.clone(), original.clone(), page).article;
            let blocks = paired.blocks().iter();
            let blocks: Vec<_> =
                blocks.map(|block| (block.kind, block.source, block.target.is_some())).collect();
            (blocks, paired.segments().len())
        };
        (shape(own) == shape(&source)).then_some(after)
    }
}
