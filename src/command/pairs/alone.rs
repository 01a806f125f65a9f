//! `diglot check --original`: one translation and its original, without a project.

use std::path::Path;

use super::pages::Pages;
use super::signs::Signs;
use crate::align::plain::Doubts;
use crate::article::{Article, BlockKind, BlockPair, Side};
use crate::command::UsageError;
use crate::command::project::LoadedProject;
use crate::disk::{self, PathKind};
use crate::finding::{Finding, Located};
use crate::locale::Locale;
use crate::markdown::Profile;
use crate::project::Configuration;
use crate::project::layout::{LayoutConfiguration, PagePair, Resolved, SyncPoint, locale_of};

/// One translation, and its original.
pub(in crate::command) struct Alone {
    pub(in crate::command) project: LoadedProject,
    page: PagePair,
}

impl Alone {
    /// The two files; the profile is that of the project, else the one that the texts show.
    pub(in crate::command) fn new(
        translation: &Path,
        original: &Path,
        project: &LoadedProject,
    ) -> anyhow::Result<Self> {
        for path in [translation, original] {
            if disk::kind(path) == PathKind::Folder || disk::is_pipe(path) {
                let message = format!("`{}` is not a file", path.display());
                let help = "pass a translation and its original: \
                    diglot check TRANSLATION --original ORIGINAL";
                return Err(UsageError::new(message, help));
            }
        }
        let name = |path: &Path| path.to_string_lossy().replace('\\', "/");
        let (translation, original) = (name(translation), name(original));
        let text = text_of(&translation).or_else(|| text_of(&original)).unwrap_or_default();
        if text.len() > 16 << 20 {
            let message = format!("`{translation}` is too large to be compared");
            return Err(UsageError::new(message, "pass a page"));
        }
        let known = project.configuration.layout.as_ref().map(|layout| layout.profile);
        let layout = LayoutConfiguration {
            profile: known.unwrap_or_else(|| profile_of(&text, &translation)),
            sync: SyncPoint::None,
            ..LayoutConfiguration::default()
        };
        let has_original = disk::kind(Path::new(&original)) == PathKind::File;
        let locale = locale_of(&translation).or_else(|| script_locale(&text));
        let locale = locale.or_else(|| Locale::parse("und")).expect("`und` is a tag");
        let configuration = Configuration {
            layout: Some(layout),
            check: project.configuration.check.clone(),
            ..Configuration::default()
        };
        let project = LoadedProject { root: ".".into(), configuration };
        Ok(Self { project, page: PagePair { translation, original, has_original, locale } })
    }

    /// The state that needs no comparison: one of the files is missing.
    pub(in crate::command) fn missing(&self) -> Option<&'static str> {
        if !self.page.has_original {
            return Some("no_english_version");
        }
        let is_there = disk::kind(Path::new(&self.page.translation)) == PathKind::File;
        (!is_there).then_some("not_translated")
    }

    /// The file that is missing, by its name.
    pub(in crate::command) fn missing_file(&self) -> Option<&str> {
        let PagePair { translation, original, .. } = &self.page;
        let is_missing = |path: &&String| disk::kind(Path::new(path)) != PathKind::File;
        [original, translation].into_iter().find(is_missing).map(String::as_str)
    }

    /// The page as a project of one.
    pub(in crate::command) fn pages(&self) -> Option<Pages<'_>> {
        let resolved = Resolved { pages: vec![self.page.clone()], ..Resolved::default() };
        Pages::of(&self.project, resolved)
    }

    /// The state of the translation, by its findings and its pairing.
    pub(in crate::command) fn status(
        &self,
        pages: &Pages<'_>,
        findings: &[Located],
    ) -> anyhow::Result<&'static str> {
        let [Some(own), Some(original)] = pages.texts(&self.page)? else {
            return Ok("candidate_outdated");
        };
        let article = pages.paired(own, original, &self.page).article;
        if is_copy(&article) {
            return Ok("not_translated");
        }
        let doubts = Doubts::of(&article);
        let signs = Signs::new(&article, &doubts);
        let signs = findings.iter().filter(|it| signs.has(&it.finding));
        let (in_headings, signs): (Vec<_>, Vec<_>) =
            signs.partition(|it| is_in_heading(&article, &it.finding));
        let is_swapped = signs.len() == 2 && are_swapped(article.blocks());
        if !signs.is_empty() && !is_swapped {
            return Ok("candidate_outdated");
        }
        let is_heading = |at: usize| matches!(article.blocks()[at].kind, BlockKind::Heading(_));
        if !doubts.doubtful().all(is_heading) {
            return Ok("candidate_outdated");
        }
        let sources = article.blocks().iter().filter_map(|block| block.source);
        let order: Vec<_> = sources.collect();
        let is_moved = order.windows(2).any(|pair| pair[1].start() < pair[0].start());
        let is_moved = is_moved || is_swapped || doubts.has_crossed();
        let is_minor = is_moved || doubts.doubtful().next().is_some() || !in_headings.is_empty();
        Ok(if is_minor { "outdated_low_severity" } else { "up_to_date" })
    }
}

/// Returns `true` if a finding is about the text of a heading: it was renamed.
fn is_in_heading(article: &Article, finding: &Finding) -> bool {
    let target = finding.segment.and_then(|index| article.segments().get(index)?.target);
    let is_heading = |block: &&BlockPair| matches!(block.kind, BlockKind::Heading(_));
    target.is_some_and(|part| {
        let mut headings = article.blocks().iter().filter(is_heading);
        headings.any(|block| block.target.is_some_and(|span| span.contains(part.text)))
    })
}

/// Returns `true` if two blocks without partners are neighbors that have changed places: exactly one pair stands between
/// them.
fn are_swapped(blocks: &[BlockPair]) -> bool {
    let alone = |at: &usize| blocks[*at].target.is_none() || blocks[*at].source.is_none();
    let alone: Vec<usize> = (0..blocks.len()).filter(alone).collect();
    matches!(*alone, [one, other] if other == one + 2
        && blocks[one].kind == blocks[other].kind
        && blocks[one].target.is_none() != blocks[other].target.is_none())
}

/// Returns `true` if most of a translation is the text of the original.
fn is_copy(article: &Article) -> bool {
    let (mut same, mut all) = (0, 0);
    for index in 0..article.segments().len() {
        let texts = [Side::Target, Side::Source].map(|side| article.text(index, side));
        if let [Some(target), Some(source)] = texts
            && source.split_whitespace().count() > 2
        {
            all += 1;
            same += usize::from(target == source);
        }
    }
    all > 0 && same * 2 > all
}

fn text_of(path: &str) -> Option<String> {
    let path = Path::new(path);
    let is_file = disk::kind(path) == PathKind::File;
    Some(String::from_utf8_lossy(&disk::read(path).ok().filter(|_| is_file)?).into_owned())
}

/// The generator whose syntax a text shows.
fn profile_of(text: &str, path: &str) -> Profile {
    if text.contains("{{<") || text.contains("{{%") {
        return Profile::Hugo;
    }
    let is_mdx = Path::new(path).extension().is_some_and(|it| it == "mdx")
        || text.contains("\n:::")
        || text.contains("\nimport ");
    if is_mdx { Profile::Docusaurus } else { Profile::Plain }
}

/// A language that is written in the script of a text, where only few are.
fn script_locale(text: &str) -> Option<Locale> {
    let has = |range: std::ops::RangeInclusive<char>| {
        text.chars().filter(|c| range.contains(c)).count() > 20
    };
    if has('\u{3040}'..='\u{30ff}') {
        return Locale::parse("ja");
    }
    has('\u{4e00}'..='\u{9fff}').then(|| Locale::parse("zh")).flatten()
}
