//! How far a project is translated. Each segment counts as one thing: what people translated, machines,
//! what equals its source rightly or not, what is out of date and what is missing are never added up to
//! one figure.

use std::collections::{BTreeMap, HashSet};

use super::article_text::ArticleText;
use crate::article::{Article, FrontMatter, Part, TranslationType, front_matter};
use crate::locale::Locale;

/// How many segments are what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles that are there.
    pub articles: usize,
    /// Articles that are missing.
    pub missing_articles: usize,
    /// Translated by people.
    pub human: usize,
    /// By machines, and edited.
    pub post_edited: usize,
    /// By machines.
    pub machine: usize,
    /// By nobody knows whom.
    pub unknown: usize,
    /// The same text as the source, rightly: names, code, numbers.
    pub unchanged: usize,
    /// The same text as the source, although it has words to translate.
    pub same_as_source: usize,
    /// Translated from a source that has changed since.
    pub outdated: usize,
    /// Not translated: those of missing articles, and what the source article has gained, among them.
    pub missing: usize,
    /// Approved by a reviewer as they are; counted among the other kinds too.
    pub reviewed: usize,
}

/// Facts about an article's segments apart from their texts; each list holds their numbers in order.
#[derive(Debug, Clone, Copy, Default)]
pub struct SegmentFacts<'f> {
    /// Segments whose source has changed.
    pub outdated: &'f [usize],
    /// Segments that equal their source although they have words to translate.
    pub untranslated: &'f [usize],
    /// Segments that a reviewer has approved.
    pub reviewed: &'f [usize],
    /// How many sentences of the source article are in no segment.
    pub lacking: usize,
}

/// Measure of a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Articles that are there.
    Articles,
    /// Segments that are translated, or rightly the same as their source.
    Segments,
    /// Segments that a reviewer has approved.
    Reviewed,
}

/// How many percent of all so many are; of none, none.
pub fn percent(count: usize, all: usize) -> f64 {
    100.0 * f64::from(count as u32) / f64::from(all.max(1) as u32)
}

impl Counts {
    /// The kinds of segments with their names, in the order in which they are reported.
    pub fn kinds(&self) -> [(&'static str, usize); 8] {
        [
            ("human", self.human),
            ("post-edited", self.post_edited),
            ("machine", self.machine),
            ("unknown", self.unknown),
            ("unchanged", self.unchanged),
            ("same-as-source", self.same_as_source),
            ("outdated", self.outdated),
            ("missing", self.missing),
        ]
    }

    /// All segments.
    pub fn segments(&self) -> usize {
        self.kinds().iter().map(|(_, count)| count).sum()
    }

    /// Segments that are translated, or rightly the same as their source.
    pub fn translated(&self) -> usize {
        self.segments() - self.missing - self.same_as_source
    }

    /// Returns how many there are of a measure, and of how many.
    pub fn measured(&self, measure: Measure) -> (usize, usize) {
        match measure {
            Measure::Articles => (self.articles, self.articles + self.missing_articles),
            Measure::Segments => (self.translated(), self.segments()),
            Measure::Reviewed => (self.reviewed, self.segments()),
        }
    }

    /// How many percent of the segments so many are.
    pub fn percent(&self, count: usize) -> f64 {
        percent(count, self.segments())
    }

    /// The counts of an article.
    pub fn of(article: &Article, facts: SegmentFacts<'_>) -> Self {
        let mut counts = Self { articles: 1, missing: facts.lacking, ..Self::default() };
        let translation_type = translation_type(article);
        for (index, segment) in article.segments().iter().enumerate() {
            let text =
                |part: Option<Part>| part.map(|part| article.source().slice(part.text).trim());
            let (target, source) = (text(segment.target), text(segment.source));
            let count = match (target, source) {
                // An anchor that localization put there is nothing to translate.
                (_, None | Some("")) => continue,
                (None | Some(""), _) => &mut counts.missing,
                _ if facts.outdated.binary_search(&index).is_ok() => &mut counts.outdated,
                _ if facts.untranslated.binary_search(&index).is_ok() => &mut counts.same_as_source,
                (target, source) if target == source => &mut counts.unchanged,
                _ => counts.of_type(translation_type),
            };
            *count += 1;
            counts.reviewed += usize::from(facts.reviewed.binary_search(&index).is_ok());
        }
        counts
    }

    /// The counts of an article without annotation, by the sentences of its source article.
    pub fn of_plain(article: &Article, original: &str) -> Self {
        let own = sentences(article.source().text());
        let own: HashSet<&str> = own.iter().map(|text| &**text).collect();
        let mut counts = Self { articles: 1, ..Self::default() };
        let translation_type = translation_type(article);
        for sentence in sentences(original) {
            let count = match own.contains(&*sentence) {
                true if sentence.split_whitespace().count() < WORDS_MIN => &mut counts.unchanged,
                true => &mut counts.same_as_source,
                false => counts.of_type(translation_type),
            };
            *count += 1;
        }
        counts
    }

    fn of_type(&mut self, translation_type: Option<TranslationType>) -> &mut usize {
        match translation_type {
            Some(TranslationType::Human) => &mut self.human,
            Some(TranslationType::PostEdited) => &mut self.post_edited,
            Some(TranslationType::Machine) => &mut self.machine,
            None => &mut self.unknown,
        }
    }

    /// The counts of an article that is missing, whose source article is this.
    pub fn of_lacking(original: &str) -> Self {
        Self { missing_articles: 1, missing: sentences(original).len(), ..Self::default() }
    }

    /// The counts of an article that is missing, of which there is another translation.
    pub fn of_missing(counterpart: &Self) -> Self {
        Self { missing_articles: 1, missing: counterpart.segments(), ..Self::default() }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            articles: self.articles + other.articles,
            missing_articles: self.missing_articles + other.missing_articles,
            human: self.human + other.human,
            post_edited: self.post_edited + other.post_edited,
            machine: self.machine + other.machine,
            unknown: self.unknown + other.unknown,
            unchanged: self.unchanged + other.unchanged,
            same_as_source: self.same_as_source + other.same_as_source,
            outdated: self.outdated + other.outdated,
            missing: self.missing + other.missing,
            reviewed: self.reviewed + other.reviewed,
        }
    }
}

/// A copy of fewer words than this is mostly a name.
const WORDS_MIN: usize = 3;

/// The sentences of an article without annotation.
fn sentences(text: &str) -> Vec<String> {
    let (_, _, body_start) = front_matter::read(text);
    let sentences = ArticleText::read(&text[body_start..]).sentences.into_iter();
    sentences.map(|sentence| sentence.text).collect()
}

/// Who translated an article, if it says so.
pub fn translation_type(article: &Article) -> Option<TranslationType> {
    article.front_matter().and_then(FrontMatter::translation_type).and_then(TranslationType::parse)
}

/// The state of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageState {
    /// It has errors.
    Broken,
    /// Its source has changed, or has text that it lacks.
    Outdated,
    /// It is up to date.
    InSync,
    /// It is not translated.
    Missing,
}

impl PageState {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Outdated => "outdated",
            Self::InSync => "in_sync",
            Self::Missing => "missing",
        }
    }

    /// Its name for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Broken => "Broken",
            Self::Outdated => "Outdated",
            Self::InSync => "In sync",
            Self::Missing => "Missing",
        }
    }
}

/// A page in one language.
#[derive(Debug, Clone)]
pub struct PageStatus {
    /// Its language.
    pub locale: Locale,
    /// Its path; that of its original where it is missing.
    pub path: String,
    /// Its segments.
    pub counts: Counts,
    /// How many errors it has; none where nobody looked.
    pub errors: Option<usize>,
}

impl PageStatus {
    /// The state of the page.
    pub fn state(&self) -> PageState {
        match &self.counts {
            counts if counts.missing_articles > 0 => PageState::Missing,
            _ if self.errors.is_some_and(|errors| errors > 0) => PageState::Broken,
            counts if counts.outdated + counts.missing > 0 => PageState::Outdated,
            _ => PageState::InSync,
        }
    }
}

/// How far each part of a project is translated.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// Each page, where somebody asks for them.
    pub pages: Option<Vec<PageStatus>>,
    /// By language.
    pub by_locale: BTreeMap<Locale, Counts>,
    /// By language and top folder; an empty name for none.
    pub by_folder: BTreeMap<(Locale, String), Counts>,
    /// By language and who translated; none where an article does not tell, or is missing.
    pub by_type: BTreeMap<(Locale, Option<TranslationType>), Counts>,
}

impl Coverage {
    /// Counts that list each page too.
    pub fn with_pages() -> Self {
        Self { pages: Some(Vec::new()), ..Self::default() }
    }

    /// Lists a page.
    pub fn list(&mut self, locale: &Locale, path: &str, counts: Counts, errors: Option<usize>) {
        if let Some(pages) = &mut self.pages {
            pages.push(PageStatus {
                locale: locale.clone(),
                path: path.to_owned(),
                counts,
                errors,
            });
        }
    }

    /// Adds an article, or one that is missing.
    pub fn add(
        &mut self,
        locale: &Locale,
        name: &str,
        translation_type: Option<TranslationType>,
        counts: Counts,
    ) {
        let folder = name.split_once('/').map_or("", |(folder, _)| folder).to_owned();
        let places = [
            self.by_locale.entry(locale.clone()).or_default(),
            self.by_folder.entry((locale.clone(), folder)).or_default(),
            self.by_type.entry((locale.clone(), translation_type)).or_default(),
        ];
        for place in places {
            *place = place.and(counts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn article(target: &str) -> Article {
        let text = format!(
            "<span data-ttu-id=\"a-1\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-1\">Alderbox</span></span>"
        );
        Article::read(Source::new("a.md", text))
    }

    #[test]
    fn a_translation_of_an_earlier_source_is_stale_though_it_equals_the_present_one() {
        let facts = SegmentFacts { outdated: &[0], untranslated: &[0], ..SegmentFacts::default() };
        let counts = Counts::of(&article("Alderbox"), facts);
        assert_eq!((counts.outdated, counts.same_as_source), (1, 0));
        let facts = SegmentFacts { untranslated: &[0], ..SegmentFacts::default() };
        let counts = Counts::of(&article("Alderbox"), facts);
        assert_eq!((counts.same_as_source, counts.unchanged, counts.translated()), (1, 0, 0));
    }

    #[test]
    fn a_translation_of_blanks_is_missing() {
        let counts = Counts::of(&article(" \n\t"), SegmentFacts::default());
        assert_eq!((counts.missing, counts.segments()), (1, 1));
        assert_eq!(Counts::of(&article(" Alderbox "), SegmentFacts::default()).unchanged, 1);
    }

    #[test]
    fn a_copy_of_two_words_is_a_name_and_of_three_is_not_translated() {
        let text = "Alder Box\n\nOpen the box\n\nSluit de doos\n";
        let original = "Alder Box\n\nOpen the box\n\nClose the box\n";
        let counts = Counts::of_plain(&Article::read(Source::new("a.md", text)), original);
        assert_eq!((counts.unchanged, counts.same_as_source, counts.unknown), (1, 1, 1));
    }
}
