//! An article as the page shows it: its segments, and what was found in them.

use std::collections::{BTreeMap, HashMap};

use super::change::Texts;
use super::host::Examined;
use super::states::{SegmentReview, States};
use super::view::{FindingView, SegmentView};
use crate::article::{Article, FrontMatter, Part, Side, TranslationType};
use crate::check::fingerprint::{Fingerprint, text_hash};
use crate::check::without_explained;
use crate::finding::{Located, Safety};
use crate::locale::Locale;
use crate::text::stable_hash;

/// Properties of an article that are not in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleInfo {
    /// Below `content`.
    pub path: String,
    /// In the project: `content/nl-nl/a.md`.
    pub name: String,
    /// The language of its translation.
    pub locale: Locale,
    /// Its title in that language.
    pub title: String,
    /// The address of its page on the site, from the root; none where it has no page of its own.
    pub page: Option<String>,
    /// Findings that need the whole project.
    pub across: Vec<Located>,
}

/// An article as the page shows it.
#[derive(Debug, Clone)]
pub(super) struct ReviewArticle {
    pub(super) about: ArticleInfo,
    /// Of the file; empty where there is none any more.
    pub(super) hash: String,
    pub(super) translation_type: Option<&'static str>,
    pub(super) segments: Vec<SegmentView>,
    pub(super) findings: Vec<FindingView>,
    /// The revision at which it last changed.
    pub(super) changed_at: u64,
    /// Fault of its file of states.
    pub(super) problem: Option<String>,
    /// Check result, reused if only the states change.
    pub(super) examined: Examined,
}

impl ReviewArticle {
    /// The sheet of an article that is gone, or was never read.
    pub(super) fn empty(about: ArticleInfo, changed_at: u64) -> Self {
        Self {
            about,
            hash: String::new(),
            translation_type: None,
            segments: Vec::new(),
            findings: Vec::new(),
            changed_at,
            problem: None,
            examined: Examined::default(),
        }
    }

    /// The sheet of an article, from what was found in it and is not dismissed.
    pub(super) fn new(
        about: ArticleInfo,
        article: &Article,
        states: &States,
        examined: Examined,
        changed_at: u64,
    ) -> Self {
        let all = without_explained(all_findings(&about, article, &examined));
        let findings: Vec<_> =
            keyed(&all).map(|(key, located)| finding(key, located, article)).collect();
        let mut segments = segments(article, states, &examined);
        for (number, finding) in (0..).zip(&findings) {
            if let Some(segment) = finding.segment {
                segments[segment].findings.push(number);
            }
        }
        let written = article.front_matter().and_then(FrontMatter::translation_type);
        let translation_type = written.and_then(TranslationType::parse).map(TranslationType::code);
        let hash = hash_of(article);
        let problem = None;
        Self { about, hash, translation_type, segments, findings, changed_at, problem, examined }
    }
}

/// The hash of all that an article is read from.
pub(super) fn hash_of(article: &Article) -> String {
    let own = article.source().text();
    if article.is_plain() {
        let ends = article.segments().iter().map(|it| {
            let end = |part: Option<Part>| part.map_or(0, |part| part.text.end());
            format!("{} {} ", end(it.target), end(it.source))
        });
        stable_hash(&[own, article.file_of(Side::Source).text(), &ends.collect::<String>()])
    } else {
        text_hash(own)
    }
}

/// The two texts of a segment, as they are written: `index` is its number in the article.
pub fn texts(article: &Article, index: usize) -> Texts {
    let text = |side: Side| article.text(index, side).map(str::to_owned);
    Texts { source: text(Side::Source), target: text(Side::Target) }
}

/// The numbers of the segments that have one of these ids.
pub(super) fn by_id<'a>(
    article: &'a Article,
    ids: &BTreeMap<String, Texts>,
) -> HashMap<&'a str, Vec<usize>> {
    let mut numbers: HashMap<&str, Vec<usize>> = HashMap::new();
    for index in 0..article.segments().len() {
        let id = article.id(index);
        if ids.contains_key(id) {
            numbers.entry(id).or_default().push(index);
        }
    }
    numbers
}

fn segments(article: &Article, states: &States, examined: &Examined) -> Vec<SegmentView> {
    let view = |index: usize| {
        let id = article.id(index).to_owned();
        let Texts { source, target } = texts(article, index);
        let known = states.of_texts(&id, target.as_deref(), source.as_deref());
        // Of two reviews that a merge left the comments are with the later one.
        let thread = states.get(&id).map(|it| it.thread.clone()).unwrap_or_default();
        let (state, is_expired) =
            known.map(|it| it.state_for(target.as_deref(), source.as_deref())).unwrap_or_default();
        let review = known.and_then(SegmentReview::holding);
        let score = examined.scores.get(index).copied().flatten();
        SegmentView {
            article: 0,
            id,
            source,
            target,
            state,
            score: score.map(|score| (score * 100.0).round() / 100.0),
            findings: Vec::new(),
            thread,
            who: review.and_then(|it| it.who.clone()),
            when: review.and_then(|it| it.when.clone()),
            expired: is_expired,
            place: None,
        }
    };
    (0..article.segments().len()).map(view).collect()
}

/// Returns the findings in the article itself, not in its includes. Findings between articles are
/// omitted if their texts have changed.
pub(super) fn all_findings(
    about: &ArticleInfo,
    article: &Article,
    examined: &Examined,
) -> Vec<Located> {
    let is_true_yet = |located: &&Located| match (&located.segment, located.finding.segment) {
        (Some(segment), Some(index)) if index < article.segments().len() => {
            let Texts { source, target } = texts(article, index);
            segment.source == source && segment.target == target
        }
        (_, Some(_)) => false,
        (_, None) => true,
    };
    let own = examined.findings.iter().filter(|it| *it.location.path == *about.name);
    let across = about.across.iter().filter(is_true_yet);
    let mut all: Vec<Located> = own.chain(across).cloned().collect();
    all.sort_by_key(|located| (located.finding.span, located.finding.rule.name));
    all
}

/// Findings, each with what it is known by until a text of its segment changes.
pub(super) fn keyed(findings: &[Located]) -> impl Iterator<Item = (String, &Located)> {
    let mut counts: HashMap<Fingerprint, usize> = HashMap::new();
    findings.iter().map(move |located| {
        let key = Fingerprint::of(located);
        let count = counts.entry(key.clone()).or_default();
        *count += 1;
        (key.fingerprint(*count), located)
    })
}

/// A finding as the page shows it.
pub(super) fn finding(key: String, located: &Located, article: &Article) -> FindingView {
    let finding = &located.finding;
    let target_range = located.segment.as_ref().and_then(|segment| {
        let (target, span) = (segment.target.as_ref()?, located.target_span?);
        let units = |at: usize| target.get(..at).map(|text| text.encode_utf16().count());
        Some([units(span.start())?, units(span.end())?])
    });
    let fix = finding.fix.as_ref().filter(|fix| fix.safety == Safety::Safe);
    FindingView {
        rule: finding.rule.name,
        severity: finding.severity.name(),
        message: finding.message.clone(),
        help: finding.help.clone(),
        article: 0,
        segment: finding.segment.filter(|&index| index < article.segments().len()),
        target_range,
        line: located.location.start.line_number(),
        column: located.location.start.column_number(),
        fix: fix.map(|fix| fix.title.clone()),
        key,
    }
}
