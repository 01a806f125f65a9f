//! `outdated-translation`: the source text of an article is not that of the source article any more.

use std::collections::HashSet;

use crate::align::plain::{Change, Prepared, drift};
use crate::article::{Article, Side, SideText, front_matter};
use crate::check::article_text::{ArticleText, CodeText};
use crate::finding::{Cause, Finding, OriginalChange, Rule};
use crate::markdown::Profile;
use crate::markdown::raw_tag::tags;
use crate::text::{Span, excerpt};

/// Articles whose source article has changed.
pub static STALE_SOURCE: Rule = Rule::warning("outdated-translation");

/// Beginnings of a line of code that is a comment, which people translate.
const COMMENT_MARKS: [&str; 7] = ["//", "# ", "-- ", "/*", "* ", "' ", "<!--"];

/// How an article's source side differs from the source article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceDiff {
    /// `true` if its text differs at all.
    pub is_stale: bool,
    /// The segments whose source is not in the source article, by their numbers.
    pub segments: Vec<usize>,
    /// The sentences of the source article that this article lacks.
    pub lacking: Vec<String>,
    /// The code blocks that differ.
    pub code: Vec<CodeDiff>,
}

/// A code block that is not that of the source article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeDiff {
    /// Where it is in the article's file.
    pub span: Span,
    /// The first line that differs; empty where the article lacks it.
    pub line: String,
    /// That line in the source article; empty where that lacks it.
    pub original: String,
}

impl SourceDiff {
    /// Compares an article with its source article. Front matter, the anchors that localization put
    /// before headings, escapes, the signs of quotes, white space and what is translated outside
    /// segments (alternative texts, raw HTML without segments, comments in code) do not count. An
    /// article without segments tells nothing of its source.
    pub fn of(article: &Article, original: &str) -> Self {
        let (_, _, body_start) = front_matter::read(original);
        let original = &original[body_start..];
        let side = article.side(Side::Source);
        if article.segments().is_empty() || words(side.body()) == words(original) {
            return Self::default();
        }
        Comparison::new(article, &side, original).diff()
    }

    /// Returns the findings, given the source article again; none if the article is up to date. Segments that have
    /// changed are each a finding with the same cause, so that an editor marks all and a report says it once.
    pub fn findings(&self, article: &Article, original: &str) -> Vec<Finding> {
        let changes = SegmentChanges::new(self, article, original);
        let segments = self.segments.iter().map(|&index| changes.finding(index));
        let other = self.is_stale && self.segments.is_empty();
        let other = other.then(|| self.text_finding(article));
        segments.chain(other).chain(self.code.iter().map(CodeDiff::finding)).collect()
    }

    fn text_finding(&self, article: &Article) -> Finding {
        let message = match self.lacking.first() {
            Some(first) => {
                format!("source article has text that this article lacks: `{}`", excerpt(first))
            }
            None => "source article has another order or other markup".to_owned(),
        };
        let help = "translate the article again from the source article";
        Finding::new(&STALE_SOURCE, Span::empty(article.body_start()), message).with_help(help)
    }
}

/// An article and its source article, as they differ.
struct SegmentChanges<'c> {
    article: &'c Article,
    side: SideText,
    original: &'c str,
    changes: Vec<Change>,
}

impl<'c> SegmentChanges<'c> {
    fn new(diff: &SourceDiff, article: &'c Article, original: &'c str) -> Self {
        let side = article.side(Side::Source);
        let changes = if diff.segments.is_empty() {
            Vec::new()
        } else {
            let [then, now] =
                [side.text(), original].map(|text| Prepared::new(text, Profile::Plain));
            drift(&then, &now)
        };
        Self { article, side, original, changes }
    }

    /// The finding of a segment, with its source text then and now where the latter is certain.
    fn finding(&self, index: usize) -> Finding {
        let source = self.article.source();
        let segment = &self.article.segments()[index];
        let message = format!("source of segment `{}` has changed", segment.id(source));
        let span = segment.source.map_or(Span::empty(self.article.body_start()), |part| part.text);
        let mut finding = Finding::new(&STALE_SOURCE, span, message)
            .with_help("translate it again from the source article")
            .in_segment(index)
            .with_cause(Cause::File);
        finding.change = self.change(index).map(|change| {
            let new = change.now.map(|span| self.original[span.range()].to_owned());
            let translation = segment.target.map(|part| source.slice(part.text).to_owned());
            let old = Some(source.slice(span).to_owned());
            Box::new(OriginalChange { old, new, new_span: change.now, translation })
        });
        finding
    }

    /// The change that a segment's source is part of; none where its place in the source article is unknown.
    fn change(&self, index: usize) -> Option<&Change> {
        let own = self.side.segments().iter().find(|it| it.index == index)?.span;
        let is_its = |then: Span| then.start() < own.end() && own.start() < then.end();
        self.changes.iter().find(|change| change.then.is_some_and(is_its))
    }
}

impl CodeDiff {
    fn finding(&self) -> Finding {
        let [line, original] = [&self.line, &self.original].map(|line| excerpt(line.trim()));
        let message = match (&*line, &*original) {
            ("", original) => {
                format!("code block differs from the source article: it lacks `{original}`")
            }
            (line, "") => {
                format!("code block differs from the source article: only here is `{line}`")
            }
            (line, original) => {
                format!("code block differs from the source article: `{line}`, there `{original}`")
            }
        };
        let help = "copy the code block from the source article";
        Finding::new(&STALE_SOURCE, self.span, message).with_help(help)
    }
}

/// An article's source side and its source article.
struct Comparison<'c> {
    article: &'c Article,
    side: &'c SideText,
    /// The texts, the article's first.
    bodies: [&'c str; 2],
    texts: [ArticleText; 2],
    /// Of each block of raw HTML of both, `true` if it has no segments and only its tags count.
    tags_only: Vec<bool>,
}

impl<'c> Comparison<'c> {
    fn new(article: &'c Article, side: &'c SideText, original: &'c str) -> Self {
        let bodies = [side.body(), original];
        let texts = bodies.map(ArticleText::read);
        let is_alike = texts[0].html.len() == texts[1].html.len();
        let holds_none = |span: &Span| {
            let at = side
                .segments()
                .partition_point(|segment| segment.span.end() <= span.start() + side.body_start());
            let next = side.segments().get(at);
            next.is_none_or(|next| next.span.start() >= span.end() + side.body_start())
        };
        let tags_only =
            if is_alike { texts[0].html.iter().map(holds_none).collect() } else { Vec::new() };
        Self { article, side, bodies, texts, tags_only }
    }

    fn diff(&self) -> SourceDiff {
        let original = words(self.bodies[1]);
        let [own, there] = [0, 1].map(|place| self.compared(place));
        let is_gone = |text: Span| {
            let text = words(self.article.source().slice(text));
            !original.contains(&*text) && !there.contains(&*text)
        };
        let segments = self.article.segments().iter().enumerate();
        let removed = segments.filter(|(_, it)| it.source.is_some_and(|part| is_gone(part.text)));
        let segments: Vec<usize> = removed.map(|(index, _)| index).collect();
        let (lacking, code) = (self.lacking(), self.code());
        let is_stale = own != there || !segments.is_empty() || !lacking.is_empty();
        SourceDiff { is_stale, segments, lacking, code }
    }

    /// The part of a text that is compared: its words without code, alternative texts, and raw HTML without
    /// segments, of which only the tags count.
    fn compared(&self, place: usize) -> String {
        let (body, text) = (self.bodies[place], &self.texts[place]);
        let skipped = text.html.iter().zip(&self.tags_only).filter(|(_, tags_only)| **tags_only);
        let html = skipped.map(|(span, _)| (*span, tag_names(&body[span.range()])));
        let code = text.code.iter().map(|code| (code.span, " ``` ".to_owned()));
        let apart = text.apart.iter().map(|span| (*span, String::new()));
        let mut cuts: Vec<_> = html.chain(code).chain(apart).collect();
        cuts.sort();
        let (mut kept, mut done) = (String::with_capacity(body.len()), 0);
        for (span, instead) in cuts {
            if span.start() >= done {
                kept.push_str(&body[done..span.start()]);
                kept.push_str(&instead);
                done = span.end();
            }
        }
        kept.push_str(&body[done..]);
        words(&kept)
    }

    fn lacking(&self) -> Vec<String> {
        let own: HashSet<&str> = self.texts[0].sentences.iter().map(|it| &*it.text).collect();
        let counts = |html: Option<usize>| {
            html.is_none_or(|number| self.tags_only.get(number) != Some(&true))
        };
        let there = self.texts[1].sentences.iter();
        let lacking = there.filter(|it| counts(it.html) && !own.contains(&*it.text));
        lacking.map(|it| it.text.clone()).collect()
    }

    /// The code blocks that differ, by their order; where one side has more, those that only it has.
    fn code(&self) -> Vec<CodeDiff> {
        let [own, there] = [&self.texts[0].code, &self.texts[1].code];
        if own.len() == there.len() {
            let pairs = own.iter().zip(there);
            return pairs.filter_map(|(own, there)| self.code_diff(own, Some(there))).collect();
        }
        let known: HashSet<&[String]> = there.iter().map(|code| &*code.lines).collect();
        let alone = own.iter().filter(|code| !known.contains(&*code.lines));
        let only_here: Vec<_> = alone.filter_map(|code| self.code_diff(code, None)).collect();
        let own: HashSet<&[String]> = own.iter().map(|code| &*code.lines).collect();
        let lost = there.iter().filter(|code| !own.contains(&*code.lines));
        let at = Span::empty(self.article.body_start());
        let lost = lost.filter_map(|code| {
            let original = code.lines.first()?.clone();
            Some(CodeDiff { span: at, line: String::new(), original })
        });
        only_here.into_iter().chain(lost).collect()
    }

    fn code_diff(&self, own: &CodeText, there: Option<&CodeText>) -> Option<CodeDiff> {
        let original = there.map_or(&[][..], |there| &there.lines);
        let count = own.lines.len().max(original.len());
        let line = |lines: &[String], number: usize| lines.get(number).cloned().unwrap_or_default();
        let mut lines = (0..count).map(|at| (line(&own.lines, at), line(original, at)));
        let (line, original) =
            lines.find(|(own, there)| own != there && !(is_comment(own) && is_comment(there)))?;
        let base = self.side.body_start();
        let span = Span::new(own.span.start() + base, own.span.end() + base);
        Some(CodeDiff { span: self.side.to_file(span), line, original })
    }
}

fn is_comment(line: &str) -> bool {
    COMMENT_MARKS.iter().any(|mark| line.trim_start().starts_with(mark))
}

/// `<p><a></a></p>`: the tags of raw HTML, by their names.
fn tag_names(html: &str) -> String {
    let tags = tags(html).map(|tag| {
        format!(" {}{}", if tag.is_end { "/" } else { "" }, tag.name.to_ascii_lowercase())
    });
    tags.collect::<String>() + " "
}

/// The text with one blank for white space, without escapes, the signs of quotes and the anchors of headings.
/// A quote has such a sign on each line, which is in no segment, and its lines are broken anew.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<a ") {
        push_words(&rest[..at], &mut words);
        rest = &rest[at..];
        let anchor = rest.find('>').filter(|&end| rest[..end].starts_with("<a name="));
        let len = match anchor {
            Some(end) if rest[end + 1..].starts_with("</a>") => end + 1 + "</a>".len(),
            _ => "<a ".len(),
        };
        if anchor.is_none() {
            push_words(&rest[..len], &mut words);
        }
        rest = &rest[len..];
    }
    push_words(rest, &mut words);
    words.trim().to_owned()
}

fn push_words(text: &str, words: &mut String) {
    for character in text.chars() {
        match character {
            '\\' | '>' => {}
            _ if character.is_whitespace() => {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            }
            _ => words.push(character),
        }
    }
}
