//! How far a project is translated. Each segment counts as one thing: what people translated, machines,
//! what equals its source, what is out of date and what is missing are never added up to one figure.

use std::collections::BTreeMap;

use crate::article::{Article, FrontMatter, Part, TranslationType};
use crate::locale::Locale;
use crate::project::ArticleEntry;

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
    /// The same text as the source, rightly or not.
    pub same_as_source: usize,
    /// Translated from a source that has changed since.
    pub outdated: usize,
    /// Not translated; those of missing articles among them.
    pub missing: usize,
}

impl Counts {
    /// The kinds of segments with their names, in the order in which they are reported.
    pub fn kinds(&self) -> [(&'static str, usize); 7] {
        [
            ("human", self.human),
            ("post-edited", self.post_edited),
            ("machine", self.machine),
            ("unknown", self.unknown),
            ("same-as-source", self.same_as_source),
            ("outdated", self.outdated),
            ("missing", self.missing),
        ]
    }

    /// All segments.
    pub fn segments(&self) -> usize {
        self.kinds().iter().map(|(_, count)| count).sum()
    }

    /// Returns the percentage of translated segments, as compared with `--min-coverage`.
    pub fn translated_percent(&self) -> f64 {
        let all = self.segments();
        if all == 0 { 100.0 } else { self.percent(all - self.missing) }
    }

    /// How many percent of the segments so many are.
    pub fn percent(&self, count: usize) -> f64 {
        100.0 * f64::from(count as u32) / f64::from(self.segments().max(1) as u32)
    }

    /// The counts of an article. `outdated` are the numbers of segments whose source has changed.
    pub fn of(article: &Article, outdated: &[usize]) -> Self {
        let mut counts = Self { articles: 1, ..Self::default() };
        let translation_type = translation_type(article);
        for (index, segment) in article.segments().iter().enumerate() {
            let text =
                |part: Option<Part>| part.map(|part| article.source().slice(part.text).trim());
            let (target, source) = (text(segment.target), text(segment.source));
            let count = match (target, source) {
                // An anchor that localization put there is nothing to translate.
                (_, None | Some("")) => continue,
                (None | Some(""), _) => &mut counts.missing,
                _ if outdated.contains(&index) => &mut counts.outdated,
                (target, source) if target == source => &mut counts.same_as_source,
                _ => match translation_type {
                    Some(TranslationType::Human) => &mut counts.human,
                    Some(TranslationType::PostEdited) => &mut counts.post_edited,
                    Some(TranslationType::Machine) => &mut counts.machine,
                    None => &mut counts.unknown,
                },
            };
            *count += 1;
        }
        counts
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
            same_as_source: self.same_as_source + other.same_as_source,
            outdated: self.outdated + other.outdated,
            missing: self.missing + other.missing,
        }
    }
}

/// Who translated an article, if it tells.
pub fn translation_type(article: &Article) -> Option<TranslationType> {
    article.front_matter().and_then(FrontMatter::translation_type).and_then(TranslationType::parse)
}

/// How far each part of a project is translated.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// By language.
    pub by_locale: BTreeMap<Locale, Counts>,
    /// By language and top folder; an empty name for none.
    pub by_folder: BTreeMap<(Locale, String), Counts>,
    /// By language and who translated; none where an article does not tell, or is missing.
    pub by_type: BTreeMap<(Locale, Option<TranslationType>), Counts>,
}

impl Coverage {
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

    /// The coverage of articles that were counted, and of those that are missing: each with the locale
    /// that lacks it and an article that tells how much that is.
    pub fn new<'e>(
        pluralize: &[(&'e ArticleEntry, Option<TranslationType>, Counts)],
        missing: impl IntoIterator<Item = (&'e Locale, &'e ArticleEntry)>,
    ) -> Self {
        let mut coverage = Self::default();
        let by_path: BTreeMap<&str, &Counts> =
            pluralize.iter().map(|(entry, _, counts)| (&*entry.path, counts)).collect();
        for (entry, translation_type, counts) in pluralize {
            coverage.add(&entry.locale, &entry.name, *translation_type, *counts);
        }
        for (locale, counterpart) in missing {
            if let Some(counts) = by_path.get(&*counterpart.path) {
                coverage.add(locale, &counterpart.name, None, Counts::of_missing(counts));
            }
        }
        coverage
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
        let counts = Counts::of(&article("Alderbox"), &[0]);
        assert_eq!((counts.outdated, counts.same_as_source), (1, 0));
        assert_eq!(Counts::of(&article("Alderbox"), &[]).same_as_source, 1);
    }

    #[test]
    fn a_translation_of_blanks_is_missing() {
        let counts = Counts::of(&article(" \n\t"), &[]);
        assert_eq!((counts.missing, counts.segments()), (1, 1));
        assert_eq!(Counts::of(&article(" Alderbox "), &[]).same_as_source, 1);
    }
}
