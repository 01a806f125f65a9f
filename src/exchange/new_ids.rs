//! Ids for segments that a writer has put into an article: without one, or as the copy of another.

use std::collections::{BTreeMap, HashSet};

use crate::article::{Article, Part, Segment, Side};
use crate::text::{Edit, Overlap, Source, Span, apply, stable_hash};

/// The number of a file's first segment that has no other before it.
const FIRST: u64 = 101;

/// The numbers that are taken in a project: the highest of each prefix.
#[derive(Debug, Default)]
pub struct TakenIds(BTreeMap<String, u64>);

impl TakenIds {
    /// Takes the ids of an article.
    pub fn add(&mut self, article: &Article) {
        for (prefix, number) in ids(article).filter_map(split) {
            self.take(prefix, number);
        }
    }

    /// Takes all of others.
    #[must_use]
    pub fn and(mut self, others: &Self) -> Self {
        others.0.iter().for_each(|(prefix, number)| self.take(prefix, *number));
        self
    }

    fn take(&mut self, prefix: &str, number: u64) {
        let highest = self.0.entry(prefix.to_owned()).or_default();
        *highest = number.max(*highest);
    }

    /// The prefix of an article's new ids: the one that most of its ids have, else one that no other file
    /// has.
    fn prefix(&self, article: &Article) -> String {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (prefix, _) in ids(article).filter_map(split) {
            *counts.entry(prefix).or_default() += 1;
        }
        if let Some((prefix, _)) = counts.into_iter().rev().max_by_key(|(_, count)| *count) {
            return prefix.to_owned();
        }
        let path = article.source().path();
        let prefixes =
            (0..).map(|number: u32| stable_hash(&[path, &number.to_string()])[..5].to_owned());
        let free = prefixes.into_iter().find(|prefix| !self.0.contains_key(prefix));
        free.expect("there are more prefixes than files")
    }

    fn next(&mut self, prefix: &str) -> String {
        let number = self.0.get(prefix).map_or(FIRST, |highest| highest + 1);
        self.take(prefix, number);
        format!("{prefix}-{number}")
    }
}

/// Gives an id to each segment that has none, and another one to each that has the id of one before it.
/// Nothing else changes. Returns the article, and how many segments have an id that they had not; `None`
/// where that would make another article of it.
///
/// ```
/// use diglot::article::Article;
/// use diglot::exchange::{TakenIds, with_new_ids};
/// use diglot::text::Source;
///
/// let text = concat!(
///     r#"<span data-ttu-id="b3c0e-101">Een</span><span class="sxs-lookup"><span data-stu-id="b3c0e-101">One</span></span> "#,
///     r#"<span data-ttu-id="">Twee</span><span class="sxs-lookup"><span data-stu-id="">Two</span></span>"#,
/// );
/// let article = Article::read(Source::new("nl-nl/a.md", text));
/// let mut taken = TakenIds::default();
/// taken.add(&article);
/// let (article, count) = with_new_ids(&article, &mut taken).expect("it is well-formed");
/// assert_eq!(count, 1);
/// assert_eq!(article.id(1), "b3c0e-102");
/// ```
pub fn with_new_ids(article: &Article, taken: &mut TakenIds) -> Option<(Article, usize)> {
    let source = article.source();
    let (edits, count) = edits(article, taken);
    if edits.is_empty() {
        return Some((article.clone(), 0));
    }
    let text = apply(source.text(), &edits).map_err(|_: Overlap| ()).ok()?;
    let new = Article::read(Source::new(source.path(), text));
    let is_same = [Side::Target, Side::Source]
        .iter()
        .all(|side| article.side(*side).text() == new.side(*side).text())
        && article.segments().len() == new.segments().len();
    is_same.then_some((new, count))
}

/// The changes that give segments their ids, and how many segments these are.
fn edits(article: &Article, taken: &mut TakenIds) -> (Vec<Edit>, usize) {
    let text = article.source().text();
    let (mut edits, mut count, mut seen) = (Vec::new(), 0, HashSet::new());
    let mut prefix: Option<String> = None;
    for segment in article.segments() {
        let parts: Vec<&Part> = [&segment.target, &segment.source].into_iter().flatten().collect();
        let written: Vec<&str> = parts.iter().map(|part| &text[part.id.range()]).collect();
        let known = written.iter().copied().find(|id| !id.is_empty());
        let is_copy = known.is_some_and(|id| !seen.insert(id)) && is_whole(segment, &written);
        if known.is_some() && !is_copy && written.iter().all(|id| !id.is_empty()) {
            continue;
        }
        let places: Vec<_> = parts.iter().filter_map(|part| place(text, part)).collect();
        if places.len() < parts.len() {
            continue;
        }
        let id = if let Some(id) = known.filter(|_| !is_copy) {
            id.to_owned()
        } else {
            let prefix = prefix.get_or_insert_with(|| taken.prefix(article));
            taken.next(prefix)
        };
        count += 1;
        edits.extend(places.into_iter().map(|(span, [before, after])| {
            Edit::replacement(span, [before, &*id, after].concat())
        }));
    }
    (edits, count)
}

/// Returns `true` if both parts of a segment are there under one id: only of such it is certain which
/// belong together.
fn is_whole(segment: &Segment, ids: &[&str]) -> bool {
    let has_both = segment.target.is_some() && segment.source.is_some();
    let mut written = ids.iter().filter(|id| !id.is_empty());
    let first = written.next();
    has_both && written.all(|id| Some(id) == first)
}

/// Where the id of a part is or belongs, and what has to be around it there. `None` where its tag has no
/// place for one.
fn place(text: &str, part: &Part) -> Option<(Span, [&'static str; 2])> {
    let is_inside = part.open.start() < part.id.start() && part.id.end() < part.open.end();
    let before = &text[part.open.start()..part.id.start()];
    if !is_inside {
        return None;
    }
    let is_quoted = ["\"", "'", "&quot;", "&#34;"].iter().any(|quote| before.ends_with(quote));
    if is_quoted || !part.id.is_empty() {
        return Some((part.id, ["", ""]));
    }
    if before.trim_end().ends_with('=') {
        return Some((part.id, ["\"", "\""]));
    }
    let lower = before.to_ascii_lowercase();
    let is_bare = ["data-ttu-id", "data-stu-id"].iter().any(|name| lower.ends_with(name));
    is_bare.then_some((part.id, ["=\"", "\""]))
}

/// The ids of all parts of an article.
fn ids(article: &Article) -> impl Iterator<Item = &str> {
    let parts = article.segments().iter().flat_map(|it| [&it.target, &it.source]);
    parts.flatten().map(|part| article.source().slice(part.id))
}

/// The prefix and the number of an id.
fn split(id: &str) -> Option<(&str, u64)> {
    let (prefix, number) = id.rsplit_once('-')?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    Some((prefix, number.parse().ok().filter(|_| is_number && !prefix.is_empty())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(target: &str, source: &str) -> String {
        format!(
            "<span data-ttu-id{target}>x</span><span class=\"sxs-lookup\"><span data-stu-id{source}>y</span></span>"
        )
    }

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, usize)>) {
        let article = Article::read(Source::new("a.md", text));
        let mut taken = TakenIds::default();
        taken.add(&article);
        let new = with_new_ids(&article, &mut taken);
        let new = new.as_ref().map(|(new, count)| (new.source().text(), *count));
        assert_eq!(new, expected, "{text}");
    }

    #[test]
    fn a_new_id_goes_on_from_the_highest_of_the_file() {
        let old = pair("=\"a1-107\"", "=\"a1-107\"");
        let new = pair("=\"a1-108\"", "=\"a1-108\"");
        check(&(old.clone() + &pair("=\"\"", "=\"\"")), Some((&(old.clone() + &new), 1)));
        check(&(pair("", "") + &old), Some((&(new.clone() + &old), 1)));
        check(&(pair("=", "=''") + &old), Some((&(pair("=\"a1-108\"", "='a1-108'") + &old), 1)));
    }

    #[test]
    fn a_part_without_an_id_takes_that_of_its_partner() {
        let whole = pair("=\"a1-107\"", "=\"a1-107\"");
        check(&pair("=\"a1-107\"", "=\"\""), Some((&whole, 1)));
        check(&pair("=\"\"", "=\"a1-107\""), Some((&whole, 1)));
    }

    #[test]
    fn the_second_of_two_with_one_id_is_a_copy() {
        let old = pair("=\"a1-7\"", "=\"a1-7\"");
        let new = pair("=\"a1-8\"", "=\"a1-8\"");
        check(&(old.clone() + " " + &old), Some((&(old + " " + &new), 1)));
    }

    #[test]
    fn ids_that_differ_and_parts_without_a_partner_are_left_to_the_writer() {
        let text = pair("=\"a1-7\"", "=\"a1-8\"");
        check(&text, Some((&text, 0)));
        let lone = "<span data-ttu-id=\"a1-7\">x</span> <span data-ttu-id=\"a1-7\">y</span>";
        check(lone, Some((lone, 0)));
    }

    #[test]
    fn a_file_without_ids_has_a_prefix_of_its_own() {
        let text = pair("=\"\"", "=\"\"");
        let article = Article::read(Source::new("a.md", text));
        let mut taken = TakenIds::default();
        let (first, _) = with_new_ids(&article, &mut taken).expect("it is well-formed");
        let (second, _) = with_new_ids(&article, &mut taken).expect("it is well-formed");
        assert!(first.id(0).ends_with("-101") && second.id(0).ends_with("-101"));
        assert_ne!(first.id(0), second.id(0));
    }
}
