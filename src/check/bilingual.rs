//! An article and its segments, as rules see them.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::language::Language;
use super::lost::{self, Lost};
use super::prose::Prose;
use super::settings::Settings;
use super::side_view::SideView;
use super::terms::TermFinder;
use crate::align::LocaleModel;
use crate::article::{Article, FrontMatter, Segment};
use crate::finding::{Finding, Fix, Rule};
use crate::locale::Locale;
use crate::markdown::inline::Inline;
use crate::text::Span;

/// Number of bytes that are not UTF-8 in a text of another encoding; fewer may be a slip.
const UNDECODABLE_MIN: usize = 3;

/// A few phrases are looked for in the whole source, for more its words are gathered: most are not in it.
const SEARCHES_MAX: u32 = 16;

/// An article with both its languages parsed.
pub struct Bilingual<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its translation.
    pub target: SideView<'a>,
    /// What was translated.
    pub source: SideView<'a>,
    /// The language of the translation, if it is known.
    pub locale: Option<&'a Locale>,
    /// Data of that language; without it, rules that need it report nothing.
    pub language: Option<&'static Language>,
    /// Data of the source language.
    pub source_language: Option<&'static Language>,
    /// The alignment model of its language, if there is enough data.
    pub alignment: Option<&'a LocaleModel>,
    /// The project's settings.
    pub settings: &'a Settings,
    no_loc: OnceCell<TermFinder>,
    lost: OnceCell<Vec<Lost>>,
    target_words: OnceCell<FxHashSet<String>>,
    source_phrases: OnceCell<FxHashSet<String>>,
    /// How often the whole source was looked through for a phrase.
    searches: Cell<u32>,
}

/// A segment that has both its parts.
pub struct Pair<'a> {
    /// The article that it is in.
    pub bilingual: &'a Bilingual<'a>,
    /// Its number in the article.
    pub index: usize,
    /// Its translation.
    pub target: Inline<'a>,
    /// What was translated.
    pub source: Inline<'a>,
    prose: OnceCell<[Prose; 2]>,
}

impl<'a> Bilingual<'a> {
    /// An article, its translation and its source, and what is known of them.
    pub(super) fn new(
        article: &'a Article,
        [target, source]: [SideView<'a>; 2],
        locale: Option<&'a Locale>,
        settings: &'a Settings,
    ) -> Self {
        Self {
            article,
            target,
            source,
            locale,
            language: locale.and_then(Language::of),
            source_language: Language::of(&settings.source_locale),
            alignment: locale.and_then(|locale| settings.calibration.alignment(locale)),
            settings,
            no_loc: OnceCell::new(),
            lost: OnceCell::new(),
            target_words: OnceCell::new(),
            source_phrases: OnceCell::new(),
            searches: Cell::new(0),
        }
    }
}

impl Bilingual<'_> {
    /// The words of the translation that no page shows, while all of the source's are there.
    pub(super) fn lost(&self) -> &[Lost] {
        self.lost.get_or_init(|| {
            let mut lost = lost::lost(&self.target);
            if !lost.is_empty() {
                let known = lost::lost(&self.source);
                lost.retain(|it| !known.iter().any(|known| known.segment == it.segment));
                lost.sort_by_key(|it| it.segment);
            }
            lost
        })
    }

    /// Returns the annotation findings of one rule.
    pub fn annotation_findings(
        &self,
        rule: &'static Rule,
        help: &str,
    ) -> impl Iterator<Item = Finding> {
        let findings = self.article.findings().into_iter();
        findings.filter(|finding| finding.rule.name == rule.name).map(move |finding| {
            let segment = finding.segment.or_else(|| self.segment_at(finding.span.start()));
            Finding { segment, ..finding }.with_help(help)
        })
    }

    /// The number of the segment that a byte of the file is in, tags included.
    pub fn segment_at(&self, offset: usize) -> Option<usize> {
        let segments = self.article.segments();
        let rest = segments.partition_point(|segment| segment.span().start() <= offset);
        let index = rest.checked_sub(1)?;
        segments[index].span().holds(offset).then_some(index)
    }

    /// Returns `true` for a segment whose translation is in another encoding than UTF-8, which is reported of
    /// the file: what was read of it is not what is there.
    pub(super) fn is_unreadable(&self, index: usize) -> bool {
        let undecodable = self.article.source().undecodable();
        let part = self.article.segments()[index].target.as_ref();
        let Some(text) = part.map(|part| part.text).filter(|_| !undecodable.is_empty()) else {
            return false;
        };
        let first = undecodable.partition_point(|span| span.start() < text.start());
        let inside = undecodable[first..].iter().take_while(|span| text.contains(**span));
        inside.take(UNDECODABLE_MIN).count() == UNDECODABLE_MIN
    }

    /// The terms that the article itself says stay as they are.
    pub fn no_loc(&self) -> &TermFinder {
        self.no_loc.get_or_init(|| {
            let own = self.article.front_matter().map(FrontMatter::no_loc).unwrap_or_default();
            TermFinder::new(own.into_iter().map(str::to_owned))
        })
    }

    /// The words of the translation that no markup touches, in lower case: what this article knows to
    /// be a word.
    pub fn target_words(&self) -> &FxHashSet<String> {
        self.target_words.get_or_init(|| {
            let mut known = FxHashSet::default();
            for word in self.target.text.body().split_whitespace() {
                add_in_lower_case(word, &mut known);
            }
            known
        })
    }

    /// Returns `true` if the source has a name or a number of one or two words.
    pub fn is_source_phrase(&self, phrase: &str) -> bool {
        let searches = self.searches.get();
        if searches < SEARCHES_MAX && self.source_phrases.get().is_none() {
            self.searches.set(searches + 1);
            if memchr::memmem::find(self.source.text.body().as_bytes(), phrase.as_bytes()).is_none()
            {
                return false;
            }
        }
        self.source_phrases().contains(phrase)
    }

    /// The words of the source, and each with the one behind it, without what is around them: those of names and
    /// numbers. For words of small letters alone no rule asks.
    pub fn source_phrases(&self) -> &FxHashSet<String> {
        self.source_phrases.get_or_init(|| {
            let text = self.source.text.body();
            let words =
                text.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|it| !it.is_empty());
            let words: Vec<Range<usize>> =
                words.map(|word| Span::of(word.trim_end_matches('.'), text).range()).collect();
            let pairs = words.windows(2).map(|pair| &text[pair[0].start..pair[1].end]);
            let alone = words.iter().map(|word| &text[word.clone()]);
            let is_small = |byte: u8| byte.is_ascii_lowercase() || byte == b' ';
            let asked = pairs.chain(alone).filter(|it| !it.bytes().all(is_small));
            asked.map(str::to_owned).collect()
        })
    }

    /// The segments that have both parts, in order.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let segments = self.article.segments().iter().enumerate();
        let is_pair =
            |(_, segment): &(usize, &Segment)| segment.target.is_some() && segment.source.is_some();
        segments.filter(is_pair).map(|(index, _)| Pair {
            bilingual: self,
            index,
            target: self.target.flattened.segment(index, self.target.text),
            source: self.source.flattened.segment(index, self.source.text),
            prose: OnceCell::new(),
        })
    }
}

impl<'a> Pair<'a> {
    /// The segment itself.
    pub fn segment(&self) -> &'a Segment {
        &self.bilingual.article.segments()[self.index]
    }

    /// The words of both texts, the translation's first; gathered once for all rules.
    pub fn prose(&self) -> &[Prose; 2] {
        self.prose.get_or_init(|| [Prose::of(&self.target), Prose::of(&self.source)])
    }

    /// Returns `true` if both texts are the same.
    pub fn is_equal(&self) -> bool {
        self.target.markdown == self.source.markdown
    }

    /// Returns `true` if there is nothing to translate, as from American to British English.
    pub fn is_same_language(&self) -> bool {
        let source = self.bilingual.settings.source_locale.language();
        self.bilingual.locale.is_some_and(|locale| locale.language() == source)
    }

    /// A finding about the whole translation.
    pub fn finding(&self, rule: &'static Rule, message: impl Into<String>) -> Finding {
        // An empty text has a place of its own in the file, between its tags.
        let text = self.segment().target.as_ref().expect("a pair has both parts").text;
        Finding::new(rule, text, message).in_segment(self.index)
    }

    /// A finding about a part of the translation: `span` is bytes of the target side's body.
    pub fn finding_at(
        &self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
    ) -> Finding {
        Finding::new(rule, self.bilingual.target.to_file(span), message).in_segment(self.index)
    }

    /// A fix that keeps the meaning: `edits` are spans of the target side's body and their new texts.
    pub fn safe_fix(&self, title: &str, edits: Vec<(Span, String)>) -> Fix {
        self.bilingual.target.safe_fix(title, edits)
    }
}

/// Adds a word in lower case without what is around it, if it is of letters alone.
fn add_in_lower_case(word: &str, known: &mut FxHashSet<String>) {
    // Most are just that, and many are there already.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        if !known.contains(word) {
            known.insert(word.to_owned());
        }
        return;
    }
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.chars().all(char::is_alphabetic) {
        known.insert(word.to_lowercase());
    }
}
