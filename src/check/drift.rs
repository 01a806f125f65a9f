//! Findings about an original that has changed since it was translated, where the two languages are two
//! files.

use super::project_rules::STALE_SOURCE;
use crate::align::plain::{Change, How};
use crate::article::{Article, BlockKind, FrontMatter, Side, front_matter};
use crate::finding::{Finding, OriginalChange, Severity};
use crate::text::{Source, Span};

/// An article, paired with its original as it was translated, and that original now.
pub struct Drifted<'d> {
    /// The article.
    pub article: &'d Article,
    /// The original now.
    pub now: &'d Source,
    /// The differences.
    pub changes: &'d [Change],
    /// `true` where the translation notes the revision of its original.
    pub has_revision: bool,
}

/// Fields of a front matter that are text.
const TEXT_FIELDS: [&str; 4] = ["title", "description", "linkTitle", "sidebar_label"];

impl Drifted<'_> {
    /// The findings, at the segments whose source has changed.
    pub fn findings(&self) -> Vec<Finding> {
        let fields = TEXT_FIELDS.into_iter().filter_map(|name| self.field(name));
        let changes = self.changes.iter().map(|change| self.finding(change));
        let mut findings: Vec<Finding> = fields.chain(changes).collect();
        findings.extend(findings.is_empty().then(|| self.other()).flatten());
        findings
    }

    /// A finding where nothing that is translated has changed.
    fn other(&self) -> Option<Finding> {
        let then = self.article.file_of(Side::Source).text();
        let (mut old, mut new) = (then.lines(), self.now.text().lines());
        let line = loop {
            match (old.next(), new.next()) {
                (None, None) => return None,
                (one, other) if one == other => {}
                (one, other) => break other.or(one).unwrap_or_default(),
            }
        };
        let message = format!("the original has changed in form alone: now \"{}\"", shown(line));
        let finding = Finding::new(&STALE_SOURCE, Span::empty(self.article.body_start()), message);
        Some(Finding { severity: Severity::Info, ..finding.with_help(self.help()) })
    }

    fn help(&self) -> &'static str {
        if self.has_revision {
            "translate the change, then note the revision with `diglot synced FILE`"
        } else {
            "translate the change, and commit the translation"
        }
    }

    fn field(&self, name: &str) -> Option<Finding> {
        let (today, ..) = front_matter::read(self.now.text());
        let value = |it: Option<&FrontMatter>| Some(it?.get(name)?.value.as_text()?.to_owned());
        let (then, now) = (value(self.article.original_front_matter()), value(today.as_ref()));
        if then == now {
            return None;
        }
        let own = self.article.front_matter().and_then(|it| it.get(name));
        let span = own.map_or(Span::empty(0), |field| field.value_span);
        let message = match (&then, &now) {
            (Some(then), Some(now)) => {
                format!("`{name}` of the original has changed from \"{then}\" to \"{now}\"")
            }
            (None, Some(now)) => format!("the original has gained `{name}`: \"{now}\""),
            _ => format!("the original has lost `{name}`"),
        };
        let translation = own.map(|field| self.article.source().slice(field.value_span).to_owned());
        let mut finding = Finding::new(&STALE_SOURCE, span, message).with_help(self.help());
        let new_span = today.and_then(|it| Some(it.get(name)?.value_span));
        let change = OriginalChange { old: then, new: now, new_span, translation };
        finding.change = Some(Box::new(change));
        Some(finding)
    }

    fn finding(&self, change: &Change) -> Finding {
        let kind = change.kind.name();
        let texts = [
            change.then.map(|span| self.article.file_of(Side::Source).slice(span)),
            change.now.map(|span| self.now.slice(span)),
        ];
        let whole = texts;
        let [then, now] = match texts {
            [Some(then), Some(now)] if change.how == How::Code => first_difference(then, now),
            texts => texts,
        };
        let (then, now) = match (then, now) {
            (Some(then), Some(now)) => {
                let [then, now] = shown_difference(then, now);
                (Some(then), Some(now))
            }
            (then, now) => (then.map(shown), now.map(shown)),
        };
        let message = match (then, now) {
            (Some(then), Some(now)) => match change.how {
                How::Cosmetic => {
                    format!("{kind} of the original has changed in form: now \"{now}\"")
                }
                How::Code | How::Words => {
                    format!("{kind} of the original has changed from \"{then}\" to \"{now}\"")
                }
            },
            (None, Some(now)) => format!("the original has gained text in a {kind}: \"{now}\""),
            (Some(then), None) => format!("the original has lost text of a {kind}: \"{then}\""),
            (None, None) => String::new(),
        };
        let (span, segment) = self.place(change);
        let mut finding = Finding::new(&STALE_SOURCE, span, message).with_help(self.help());
        finding.segment = segment;
        let [old, new] = whole.map(|text| text.map(str::to_owned));
        let translation = (!span.is_empty()).then(|| self.translation(change, span));
        let new_span = change.now;
        finding.change = Some(Box::new(OriginalChange { old, new, new_span, translation }));
        if change.how == How::Cosmetic {
            finding.severity = Severity::Info;
        }
        finding
    }

    /// The translation of a change that is at a span of it: all of a code block.
    fn translation(&self, change: &Change, span: Span) -> String {
        let mut blocks = self.article.blocks().iter().filter(|_| change.kind == BlockKind::Code);
        let block = blocks.find_map(|block| block.target.filter(|it| it.contains(span)));
        self.article.source().slice(block.unwrap_or(span)).to_owned()
    }

    /// The place in the translation that a change is about, and its segment.
    fn place(&self, change: &Change) -> (Span, Option<usize>) {
        let segments = self.article.segments();
        if let Some(then) = change.then {
            let touches = |span: Span| span.start() < then.end() && then.start() < span.end();
            let segment = segments.iter().position(|segment| {
                segment.source.is_some_and(|part| touches(part.text)) && segment.target.is_some()
            });
            if let Some(index) = segment {
                return (segments[index].span(), Some(index));
            }
            let mut blocks = self.article.blocks().iter();
            let block = blocks.find(|it| it.source.is_some_and(touches) && it.target.is_some());
            if let Some(span) = block.and_then(|block| block.target) {
                let text = self.article.source().slice(span);
                let first_line = text.find('\n').unwrap_or(text.len());
                return (Span::new(span.start(), span.start() + first_line), None);
            }
        }
        let above = self.article.blocks().iter().filter(|block| {
            block.target.is_some() && block.source.is_some_and(|it| it.start() < change.after)
        });
        let above = above.max_by_key(|block| block.source.map(Span::end));
        let end = above.and_then(|block| block.target).map_or(self.article.body_start(), Span::end);
        (Span::empty(end), None)
    }

    /// Number of fields of the front matter that readers see and whose original has changed.
    pub fn outdated_fields(&self) -> usize {
        TEXT_FIELDS.into_iter().filter(|name| self.field(name).is_some()).count()
    }

    /// How many segments of the translation have a source that has changed in more than its form.
    pub fn outdated(&self) -> usize {
        let matters = self.changes.iter().filter(|change| change.how > How::Cosmetic);
        let old = matters.filter_map(|change| change.then);
        let spans: Vec<Span> = old.collect();
        let touches = |span: Span| {
            spans.iter().any(|then| span.start() < then.end() && then.start() < span.end())
        };
        let segments = self.article.segments().iter();
        let outdated = segments.filter(|segment| {
            segment.target.is_some() && segment.source.is_some_and(|it| touches(it.text))
        });
        let code = self
            .article
            .blocks()
            .iter()
            .filter(|block| block.kind == BlockKind::Code && block.source.is_some_and(touches));
        outdated.count() + code.count()
    }
}

/// The first lines that two code blocks do not share.
fn first_difference<'t>(then: &'t str, now: &'t str) -> [Option<&'t str>; 2] {
    let (mut old, mut new) = (then.lines(), now.lines());
    loop {
        match (old.next(), new.next()) {
            (None, None) => return [Some(then), Some(now)],
            (one, other) if one.map(str::trim) == other.map(str::trim) => {}
            lines => return lines.into(),
        }
    }
}

/// The most characters of a text that a message shows.
const SHOWN_MAX: usize = 100;
/// So many of these stand before the place where two texts differ.
const SHARED_MAX: usize = 40;

/// The beginning of a text on one line.
fn shown(text: &str) -> String {
    shortened(&on_one_line(text))
}

/// Two texts on one line each, from a few words before the first place where they differ, if that is far behind.
fn shown_difference(then: &str, now: &str) -> [String; 2] {
    let lines = [then, now].map(on_one_line);
    let [old, new] = [&lines[0], &lines[1]];
    let equal = old.chars().zip(new.chars()).take_while(|(one, other)| one == other);
    let (count, length) =
        equal.fold((0, 0), |(count, length), (char, _)| (count + 1, length + char.len_utf8()));
    let is_shown = [old, new].iter().all(|line| line.chars().count() <= SHOWN_MAX);
    // Texts that differ in spaces alone are one here.
    if is_shown || count + SHARED_MAX <= SHOWN_MAX || old == new {
        return [old, new].map(|line| shortened(line));
    }
    let from = old[..length].char_indices().rev().nth(SHARED_MAX).map_or(0, |(at, _)| at);
    let start = old[from..length].find(' ').map_or(from, |space| from + space + 1);
    [old, new].map(|line| format!("…{}", shortened(&line[start..])))
}

fn on_one_line(text: &str) -> String {
    let is_fence = |word: &&str| word.starts_with("```") || word.starts_with("~~~");
    text.split_whitespace().filter(|word| !is_fence(word)).collect::<Vec<_>>().join(" ")
}

fn shortened(line: &str) -> String {
    let end = line.char_indices().nth(SHOWN_MAX).map_or(line.len(), |(at, _)| at);
    format!("{}{}", &line[..end], if end < line.len() { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_that_is_far_behind_is_shown_where_it_is() {
        let words = "waarom één woord niet genoeg is en ".repeat(5);
        let texts = ["rood", "groen"].map(|it| format!("{words}{it} {words}"));
        let [then, now] = shown_difference(&texts[0], &texts[1]);
        assert!(then.starts_with("…") && then.contains("is en rood waarom"), "{then}");
        assert!(now.starts_with("…") && now.contains("is en groen waarom"), "{now}");
        assert!(then.chars().count() <= SHOWN_MAX + 2 && then.ends_with('…'), "{then}");
        // A word without an end, and text that was added behind all.
        let word = "ß".repeat(200);
        let [then, now] = shown_difference(&word, &format!("{word}x"));
        assert_eq!(now, format!("{then}x"));
        assert_eq!(shown_difference("een twee", "een drie"), ["een twee", "een drie"]);
    }
}
