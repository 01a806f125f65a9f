//! Both sides of every real article against the truth: what its owners published, and the English
//! original that it names.

use std::collections::{BTreeMap, BTreeSet};

use diglot::article::{AnnotationError, AnnotationErrorKind, Article, Segment, Side, SideText};
use diglot::text::Source;
use rayon::prelude::*;

use crate::corpus::{self, Entry};
use crate::properties::check;

/// Why a target side differs from the article that was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// `\*` for a `*` that opens no emphasis.
    EscapedStar,
    /// The end of an image's alternative text, which the annotation left out.
    ShortAltText,
    /// `&quot;` for `"` in a stretch where the annotation's own quotes are written so.
    EntityQuote,
    /// A blank at the start of a segment that is an address.
    LeadingBlank,
    /// A link's definition under its English label, written beside the translated one without tags.
    EnglishDefinition,
}

/// A difference: its reason, and the bytes of either text that it covers.
type Difference = (Reason, usize, usize);

#[test]
fn the_target_side_is_the_published_article_but_for_differences_with_a_reason() {
    let results: Vec<_> = corpus::entries().par_iter().map(differences).collect();
    let mut articles: BTreeMap<Reason, usize> = BTreeMap::new();
    let mut equal = 0;
    let mut unexplained = Vec::new();
    for result in results {
        match result {
            Ok(reasons) => {
                equal += usize::from(reasons.is_empty());
                for reason in reasons {
                    *articles.entry(reason).or_default() += 1;
                }
            }
            Err(difference) => unexplained.push(difference),
        }
    }
    let total = corpus::entries().len();
    if total == 0 {
        return;
    }
    corpus::say(&format!("target sides: {equal} of {total} equal; the others: {articles:?}"));
    assert!(unexplained.is_empty(), "no reason for:\n{}", unexplained.join("\n"));
}

/// Walks through both texts, and gives the reasons for all their differences, or the first one that
/// has none.
fn differences(entry: &Entry) -> Result<BTreeSet<Reason>, String> {
    let side = entry.article.side(Side::Target);
    let mut walk = Walk { entry, side: &side, at: 0, clean_at: 0 };
    let mut reasons = BTreeSet::new();
    while walk.skip_common() {
        let (reason, len, clean_len) = walk.difference().ok_or_else(|| walk.show())?;
        reasons.insert(reason);
        walk.at += len;
        walk.clean_at += clean_len;
    }
    Ok(reasons)
}

/// Where two texts that should be the same are read.
struct Walk<'e> {
    entry: &'e Entry,
    side: &'e SideText,
    at: usize,
    clean_at: usize,
}

impl Walk<'_> {
    fn mine(&self) -> &str {
        &self.side.text()[self.at..]
    }

    fn clean(&self) -> &str {
        &self.entry.clean[self.clean_at..]
    }

    /// Goes on to the next difference, if there is one.
    fn skip_common(&mut self) -> bool {
        let pairs = self.mine().char_indices().zip(self.clean().chars());
        let mut differing = pairs.filter(|((_, mine), clean)| mine != clean);
        let end = self.mine().len().min(self.clean().len());
        let len = differing.next().map_or(end, |((at, _), _)| at);
        self.at += len;
        self.clean_at += len;
        !(self.mine().is_empty() && self.clean().is_empty())
    }

    /// The difference that begins here.
    fn difference(&self) -> Option<Difference> {
        let (mine, clean) = (self.mine(), self.clean());
        if mine.starts_with(r"\*") && clean.starts_with('*') {
            return Some((Reason::EscapedStar, 2, 1));
        }
        if mine.starts_with("&quot;") && clean.starts_with('"') && self.has_entity_quotes() {
            return Some((Reason::EntityQuote, 6, 1));
        }
        if mine.starts_with(" http") && clean.starts_with("http") && self.is_segment_start() {
            return Some((Reason::LeadingBlank, 1, 0));
        }
        if let Some(len) = self.alt_text_rest() {
            return Some((Reason::ShortAltText, 0, len));
        }
        self.english_definition().map(|len| (Reason::EnglishDefinition, len, 0))
    }

    fn has_entity_quotes(&self) -> bool {
        let mut annotation_errors = self.entry.article.annotation_errors().iter();
        annotation_errors.any(|damage| damage.kind == AnnotationErrorKind::EntityQuotes)
    }

    fn is_segment_start(&self) -> bool {
        self.side.segments().iter().any(|segment| segment.span.start() == self.at)
    }

    /// How much longer the published alternative text is, where the annotated one ends here.
    fn alt_text_rest(&self) -> Option<usize> {
        let line = self.side.text()[..self.at].lines().last()?;
        let alt_text = line.rsplit_once("![")?.1;
        let ends_here = self.mine().starts_with("](") && !alt_text.contains("](");
        let len = self.clean().find("](").filter(|_| ends_here)?;
        (!self.clean()[..len].contains('\n')).then_some(len)
    }

    /// The rest of a line that only defines a link, and of the same link's definition before it: the
    /// two differ in the label, which may begin alike.
    fn english_definition(&self) -> Option<usize> {
        let text = self.side.text();
        let start = text[..self.at].rfind('\n')? + 1;
        let before = text[..start].lines().last()?;
        let len = self.mine().find('\n')? + 1;
        let line = text[start..self.at + len].trim_end();
        let address = |line: &str| Some(line.strip_prefix('[')?.split_once("]:")?.1.to_owned());
        let same = address(line).is_some() && address(line) == address(before);
        // What both lines begin with was taken for the same: the line that follows begins so too.
        let head = &text[start..self.at];
        let after = text[self.at + len..].strip_prefix(head);
        (same && after.is_some()).then_some(len + head.len())
    }

    fn show(&self) -> String {
        let head = |text: &str| text.chars().take(60).collect::<String>();
        let text = self.side.text();
        let line_number = text[..self.at].matches('\n').count() + 1;
        let before = &text[text.ceil_char_boundary(self.at.saturating_sub(40))..self.at];
        let (mine, clean) = (head(self.mine()), head(self.clean()));
        let name = &self.entry.name;
        format!("{name}:{line_number}: {before:?} then {mine:?}, published {clean:?}")
    }
}

#[test]
fn every_published_article_has_as_many_targets_as_sources_and_each_id_once() {
    let mut segments = 0;
    let mut wrong = Vec::new();
    for Entry { name, article, .. } in corpus::entries() {
        segments += article.segments().len();
        let whole = |segment: &&Segment| segment.target.is_some() && segment.source.is_some();
        let pairs = article.segments().iter().filter(whole).count();
        let ids: BTreeSet<_> =
            article.segments().iter().map(|it| it.id(article.source())).collect();
        let written = |mark: &str| article.source().text().matches(mark).count();
        let expected = [written("data-ttu-id="), written("data-stu-id=")];
        if [pairs, ids.len()] != [article.segments().len(); 2] || expected != [pairs; 2] {
            wrong.push(format!("{name}: {pairs} pairs, {} ids, {expected:?} tags", ids.len()));
        }
        let odd = |it: &&AnnotationError| {
            !matches!(it.kind, AnnotationErrorKind::EntityQuotes | AnnotationErrorKind::StraySpan)
        };
        for damage in article.annotation_errors().iter().filter(odd) {
            wrong.push(format!(
                "{name}: {:?} {}",
                damage.kind,
                article.source().slice(damage.span)
            ));
        }
    }
    if segments > 0 {
        corpus::say(&format!("pairs read: {segments}"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_target_side_renders_as_the_published_article_does() {
    let compare = |entry: &Entry| (rendered_difference(entry), differences(entry));
    let compared: Vec<_> = corpus::entries().par_iter().map(compare).collect();
    let total = compared.len();
    if total == 0 {
        return;
    }
    let mut differing = 0;
    let mut unexplained = Vec::new();
    for (entry, (difference, reasons)) in corpus::entries().iter().zip(compared) {
        let Some(difference) = difference else { continue };
        differing += 1;
        match reasons {
            Ok(reasons) if !reasons.is_empty() => {
                corpus::say(&format!("  {}: {reasons:?}: {difference}", entry.name));
            }
            _ => unexplained.push(format!("{}: {difference}", entry.name)),
        }
    }
    corpus::say(&format!("rendered target sides: {} of {total} equal", total - differing));
    assert!(unexplained.is_empty(), "no reason for:\n{}", unexplained.join("\n"));
    assert!(differing * 1000 <= total * 12, "fewer than 98.8 % are equal");
}

/// The article that the project began from.
#[test]
fn the_seed_article_renders_as_a_help_page() {
    let Some(seed) = corpus::entries().iter().find(|entry| entry.name.starts_with("seed.")) else {
        return;
    };
    assert_eq!(seed.article.side(Side::Target).text(), seed.clean);
    assert_eq!(seed.article.segments().len(), 6);
    let html = check::document(&seed.article, Side::Target);
    assert!(html.contains(r#"<h1 id="active-directory-not-syncing">"#), "{html}");
    let count = |what: &str| html.matches(what).count();
    assert_eq!([count("<ol"), count("<li>"), count("<a href=")], [1, 2, 3], "{html}");
    let english = check::document(&seed.article, Side::Source);
    assert!(english.contains(r#"<h1 id="active-directory-not-syncing">"#), "{english}");
    for (own, page) in [(Side::Target, &html), (Side::Source, &english)] {
        for segment in seed.article.segments() {
            let text = |side| seed.article.source().slice(segment.part(side).expect("a pair").text);
            assert!(page.contains(longest_run(text(own))), "{page} lacks {}", text(own));
            let other = longest_run(text(own.other()));
            assert!(text(own).contains(other) || !page.contains(other), "{page} holds {other}");
        }
    }
}

/// The longest stretch of a segment without markup.
fn longest_run(text: &str) -> &str {
    let runs = text.split(['[', ']', '(', ')', '*', '\'', '"', '\n']);
    runs.max_by_key(|run| run.len()).unwrap_or_default()
}

/// The first lines of HTML in which an article and the published one differ.
fn rendered_difference(entry: &Entry) -> Option<String> {
    let published = Article::read(Source::new(entry.name.clone(), entry.clean.clone()));
    let html = check::document(&entry.article, Side::Target);
    let published = check::document(&published, Side::Target);
    if html == published {
        return None;
    }
    let same =
        html.bytes().zip(published.bytes()).take_while(|(mine, other)| mine == other).count();
    let show = |html: &str| {
        let start = html.floor_char_boundary(same.saturating_sub(20));
        html[start..].chars().take(60).collect::<String>()
    };
    Some(format!("{:?}, published {:?}", show(&html), show(&published)))
}

/// Sets words aside that are not compared.
type SetAside = fn(&[String]) -> Vec<String>;

/// Why a source side may differ from its English original, and what to set aside to see it.
const SOURCE_EXCUSES: [(&str, SetAside); 2] = [
    ("the quotation's `>` before each wrapped line", |words| {
        words.iter().filter(|word| *word != ">").cloned().collect()
    }),
    ("a backtick that opens no code, escaped", |words| {
        words.iter().map(|word| word.replace(r"\`", "`")).collect()
    }),
];

#[test]
fn the_source_side_is_the_english_original() {
    let originals: Vec<_> = corpus::entries().iter().filter(|it| it.source.is_some()).collect();
    let compared: Vec<_> = originals.par_iter().filter_map(|it| source_difference(it)).collect();
    let equal = originals.len() - compared.len();
    if originals.is_empty() {
        return;
    }
    corpus::say(&format!("source sides: {equal} of {} equal", originals.len()));
    let (explained, unexplained): (Vec<_>, Vec<_>) = compared.into_iter().partition(Result::is_ok);
    explained.into_iter().flatten().for_each(|difference| corpus::say(&difference));
    assert!(unexplained.is_empty(), "no reason for:\n{unexplained:#?}");
    assert!(equal * 249 >= 246 * originals.len(), "fewer are equal than there were");
}

/// How an article's source side differs from the original: with its reason, or as an error.
fn source_difference(entry: &Entry) -> Option<Result<String, String>> {
    let mine = words(entry.article.side(Side::Source).text());
    let original = words(entry.source.as_ref()?);
    if mine == original {
        return None;
    }
    let name = &entry.name;
    for (reason, set_aside) in SOURCE_EXCUSES {
        if set_aside(&mine) == set_aside(&original) {
            return Some(Ok(format!("  {name}: {reason}")));
        }
    }
    let at = mine.iter().zip(&original).take_while(|(mine, original)| mine == original).count();
    let show = |words: &[String]| words[at.saturating_sub(4)..(at + 8).min(words.len())].join(" ");
    Some(Err(format!("{name}: {:?}, originally {:?}", show(&mine), show(&original))))
}

/// The words of an article without its front matter and the anchors of its headings.
fn words(text: &str) -> Vec<String> {
    let body = text.trim_start_matches('\u{feff}').strip_prefix("---");
    let body = body.and_then(|rest| rest.split_once("\n---")).map_or(text, |(_, body)| body);
    let mut words = Vec::new();
    for line in body.lines() {
        let line = match line.split_once("<a name=\"") {
            Some((marks, rest)) if line.trim_start().starts_with('#') => {
                let rest = rest.split_once("\"></a>").map_or(rest, |it| it.1);
                format!("{marks}{rest}")
            }
            _ => line.to_owned(),
        };
        words.extend(line.split_whitespace().map(str::to_owned));
    }
    words
}
