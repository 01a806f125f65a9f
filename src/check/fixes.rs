//! Making safe fixes: all at once where they get along; where they do not, halves of them are tried, and
//! halves of these, until those are found that do harm. A fix that would not remove its finding, that would
//! bring another one, or that would change another segment or the structure of the page, is not made.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::edit_check::{same_except, same_structure};
use super::fingerprint::Fingerprint;
use crate::article::Article;
use crate::finding::{Fix, Located, Safety};
use crate::project::Dialect;
use crate::text::{Edit, Source, Span, apply};

/// An article after its fixes.
#[derive(Debug)]
pub struct FixResult {
    /// The article as it is then.
    pub article: Article,
    /// The fixed findings.
    pub mended: Vec<Located>,
    /// How many fixes were not made, since they would have done harm or no good.
    pub refused: usize,
}

/// Makes the safe fixes of an article. `check` gives what is wrong with it at every step.
///
/// # Errors
///
/// What `check` says.
pub fn apply_fixes<E>(
    article: &Article,
    dialect: Dialect<'_>,
    check: impl Fn(&Article) -> Result<Vec<Located>, E>,
) -> Result<FixResult, E> {
    let (findings, article) = (check(article)?, article.clone());
    let mut now = FixState { findings, article, dialect, read: &Article::read };
    let mut mended = Vec::new();
    let mut refused = HashSet::new();
    let mut looks_left = looks_max(&now.article);
    // Each round mends a finding or gives a fix up, and brings no finding: it ends.
    loop {
        let wanted = now.disjoint_fixes(&refused);
        if wanted.is_empty() {
            break;
        }
        let mut trial =
            Trial { before: &now, check: &check, looks_left, made: Vec::new(), next: None };
        trial.add(&wanted, &mut refused)?;
        looks_left = trial.looks_left;
        let (made, next) = (trial.made, trial.next);
        mended.extend(made);
        now = next.unwrap_or(now);
    }
    Ok(FixResult { article: now.article, mended, refused: refused.len() })
}

/// How often all rules may look at an article while it is mended: as often as anybody needs at an article
/// that a person wrote, and not once for each of a hundred thousand fixes that do harm.
fn looks_max(article: &Article) -> usize {
    const BYTES_MAX: usize = 16 << 20;
    const LOOKS_MIN: usize = 16;
    (BYTES_MAX / article.source().text().len().max(1)).max(LOOKS_MIN)
}

/// Fixes that are tried together on one state of an article.
struct Trial<'t, 's, Look> {
    before: &'t FixState<'s>,
    check: &'t Look,
    looks_left: usize,
    /// The fixes that get along.
    made: Vec<Located>,
    /// The article with these; none as long as there are none.
    next: Option<FixState<'s>>,
}

impl<'s, E, Look: Fn(&Article) -> Result<Vec<Located>, E>> Trial<'_, 's, Look> {
    /// Makes those of these fixes that get along with the ones that are made already. Those that do harm
    /// also alone are refused; others are left for another time.
    fn add(&mut self, wanted: &[Located], refused: &mut HashSet<Fingerprint>) -> Result<(), E> {
        if self.looks_left == 0 {
            refused.extend(wanted.iter().map(Fingerprint::of));
            return Ok(());
        }
        if self.makes(wanted)? {
            return Ok(());
        }
        if let [located] = wanted {
            if self.made.is_empty() || !self.does_good(located)? {
                refused.insert(Fingerprint::of(located));
            }
            return Ok(());
        }
        let (first, second) = wanted.split_at(wanted.len() / 2);
        self.add(first, refused)?;
        self.add(second, refused)
    }

    fn makes(&mut self, wanted: &[Located]) -> Result<bool, E> {
        let all = [&*self.made, wanted].concat();
        let Some(next) = self.attempt(&all)? else { return Ok(false) };
        (self.made, self.next) = (all, Some(next));
        Ok(true)
    }

    /// Returns `true` if a fix alone does what it promises.
    fn does_good(&mut self, located: &Located) -> Result<bool, E> {
        Ok(self.attempt(std::slice::from_ref(located))?.is_some())
    }

    fn attempt(&mut self, wanted: &[Located]) -> Result<Option<FixState<'s>>, E> {
        if self.looks_left == 0 {
            return Ok(None);
        }
        self.looks_left -= 1;
        self.before.attempt(wanted, self.check)
    }
}

/// Makes one safe fix of an article, which `read` reads from its file. None where it would not do what it
/// promises, or something else too.
///
/// # Errors
///
/// What `check` says.
pub fn apply_fix<E>(
    article: &Article,
    wanted: &Located,
    dialect: Dialect<'_>,
    read: &dyn Fn(Source) -> Article,
    check: impl Fn(&Article) -> Result<Vec<Located>, E>,
) -> Result<Option<Article>, E> {
    if safe_fix(wanted).is_none() {
        return Ok(None);
    }
    let now = FixState { findings: check(article)?, article: article.clone(), dialect, read };
    Ok(now.attempt(std::slice::from_ref(wanted), &check)?.map(|next| next.article))
}

struct FixState<'s> {
    article: Article,
    dialect: Dialect<'s>,
    /// Reads the article from its file.
    read: &'s dyn Fn(Source) -> Article,
    findings: Vec<Located>,
}

/// How often each rule finds something in each segment.
type Counts = HashMap<(&'static str, Option<usize>), usize>;

impl FixState<'_> {
    /// The findings with safe fixes of which no two touch each other.
    fn disjoint_fixes(&self, refused: &HashSet<Fingerprint>) -> Vec<Located> {
        let mut taken = Taken::default();
        let mut chosen = Vec::new();
        for located in &self.findings {
            let Some(fix) = safe_fix(located) else { continue };
            let spans = fix.edits.iter().map(|edit| edit.span);
            let is_refused = || !refused.is_empty() && refused.contains(&Fingerprint::of(located));
            if spans.clone().any(|span| taken.touches(span)) || is_refused() {
                continue;
            }
            spans.for_each(|span| taken.add(span));
            chosen.push(located.clone());
        }
        chosen
    }

    /// The article with these fixes, if they do what they promise and nothing else.
    fn attempt<E>(
        &self,
        wanted: &[Located],
        check: &impl Fn(&Article) -> Result<Vec<Located>, E>,
    ) -> Result<Option<Self>, E> {
        let is_inside = |located: &Located| {
            let index = located.finding.segment;
            safe_fix(located).is_some_and(|fix| self.stays_inside(fix, index))
        };
        if !wanted.iter().all(is_inside) {
            return Ok(None);
        }
        let edits: Vec<Edit> =
            wanted.iter().filter_map(safe_fix).flat_map(|fix| fix.edits.clone()).collect();
        let source = self.article.source();
        let Ok(text) = apply(source.text(), &edits) else { return Ok(None) };
        let article = (self.read)(Source::new(source.path(), text));
        let named: BTreeSet<usize> = wanted.iter().filter_map(|it| it.finding.segment).collect();
        if !same_except(&self.article, &article, &named)
            || !same_structure(&self.article, &article, self.dialect)
        {
            return Ok(None);
        }
        let findings = check(&article)?;
        let next = Self { article, findings, ..*self };
        Ok(next.is_better(self, wanted).then_some(next))
    }

    /// Returns `true` if a fix changes the translation of its segment alone, or what is in no
    /// segment.
    fn stays_inside(&self, fix: &Fix, index: Option<usize>) -> bool {
        let segments = self.article.segments();
        let own = index.and_then(|index| segments[index].target).map(|part| part.text);
        let is_free = |span: Span| {
            let next = segments.partition_point(|segment| segment.span().end() <= span.start());
            segments.get(next).is_none_or(|segment| segment.span().start() >= span.end())
        };
        let is_fine =
            |edit: &Edit| own.is_some_and(|own| own.contains(edit.span)) || is_free(edit.span);
        fix.edits.iter().all(is_fine)
    }

    /// Returns `true` if what was to be mended is gone, and nothing else has come.
    fn is_better(&self, before: &Self, wanted: &[Located]) -> bool {
        let mut most = before.counts();
        for located in wanted {
            let key = (located.finding.rule.name, located.finding.segment);
            if let Some(count) = most.get_mut(&key) {
                *count = count.saturating_sub(1);
            }
        }
        let now = self.counts();
        now.into_iter().all(|(key, count)| count <= most.get(&key).copied().unwrap_or_default())
    }

    fn counts(&self) -> Counts {
        let mut counts = Counts::new();
        for Located { finding, .. } in &self.findings {
            *counts.entry((finding.rule.name, finding.segment)).or_default() += 1;
        }
        counts
    }
}

fn safe_fix(located: &Located) -> Option<&Fix> {
    located.finding.fix.as_ref().filter(|fix| fix.safety == Safety::Safe)
}

/// Bytes that fixes want, by their starts.
#[derive(Default)]
struct Taken {
    ends: BTreeMap<usize, usize>,
}

impl Taken {
    /// Returns `true` if a span holds some of them, or begins or ends at one.
    fn touches(&self, span: Span) -> bool {
        // No two of different fixes touch: what begins last ends last.
        let last = self.ends.range(..=span.end()).next_back();
        last.is_some_and(|(_, &end)| end >= span.start())
    }

    fn add(&mut self, span: Span) {
        let end = self.ends.entry(span.start()).or_default();
        *end = span.end().max(*end);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::check::locate;
    use crate::finding::{Finding, Rule};
    use crate::project::Configuration;

    static RULE: Rule = Rule::info("double-space");

    const ARTICLE: &str = concat!(
        r#"<span data-ttu-id="a-1">een  twee</span><span class="sxs-lookup"><span data-stu-id="a-1">one two</span></span>"#,
        "\n\n",
        r#"<span data-ttu-id="a-2">drie</span><span class="sxs-lookup"><span data-stu-id="a-2">three</span></span>"#,
        "\n"
    );

    /// Mends an article of which `wrong` is told to be wrong as long as it holds that, and of which a
    /// fix puts `right` in the place of the first `at`.
    #[track_caller]
    fn check(wrong: &str, at: &str, right: &str, expected: Option<&str>) {
        let check = |article: &Article| {
            let text = article.source().text();
            let found = text.contains(wrong).then(|| {
                let start = text.find(at).or(text.find(wrong)).expect("it is there");
                let edit = Edit::replacement(Span::new(start, start + at.len()), right);
                let title = "mend it".to_owned();
                let fix = Fix { title, edits: vec![edit], safety: Safety::Safe };
                let finding = Finding::new(&RULE, Span::empty(start), "it is wrong");
                finding.in_segment(0).with_fix(fix).locate(article.source())
            });
            Ok::<_, std::convert::Infallible>(found.into_iter().collect())
        };
        let configuration = Configuration::default();
        let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
        let Ok(mended) = apply_fixes(&Article::read(Source::new("a.md", ARTICLE)), dialect, check);
        let counts = (mended.mended.len(), mended.refused);
        assert_eq!(counts, if expected.is_some() { (1, 0) } else { (0, 1) });
        assert_eq!(mended.article.source().text(), expected.unwrap_or(ARTICLE));
    }

    #[test]
    fn a_fix_that_mends_its_finding_is_made() {
        check("  ", "  ", " ", Some(&ARTICLE.replace("  ", " ")));
    }

    #[test]
    fn a_fix_that_does_not_mend_its_finding_is_refused() {
        check("een", "  ", " ", None);
    }

    #[test]
    fn a_fix_that_changes_another_segment_is_refused() {
        check("drie", "drie", "vier", None);
        check("one", "one", "once", None);
    }

    #[test]
    fn a_fix_that_changes_the_blocks_of_the_page_is_refused() {
        check(">een", "een", "# een", None);
    }

    #[test]
    fn a_fix_that_changes_a_tag_is_refused_though_the_texts_stay() {
        check("ttu-id=\"a-1\"", "\"a-1\"", "'a-1'", None);
        check("ttu-id=\"a-1\"", "\"a-1\">", "\"a-1\" lang=\"nl\">", None);
    }

    #[test]
    fn a_fix_that_breaks_the_annotation_is_refused() {
        let lookup = r#"</span><span class="sxs-lookup"><span data-stu-id="a-1">"#;
        check("een", "een", lookup, None);
    }

    static OTHER: Rule = Rule::info("end-punctuation");

    #[test]
    fn of_many_fixes_those_that_do_harm_are_found_in_few_looks() {
        let segment = |n: usize| {
            let tag = format!("<span data-ttu-id=\"a-{n}\">een  x{n} </span>");
            tag + &format!("<span class=\"sxs-lookup\"><span data-stu-id=\"a-{n}\">a</span></span>")
        };
        let text = (0..200).map(|n| segment(n) + "\n\n").collect::<String>();
        let article = Article::read(Source::new("a.md", text));
        let looks = Cell::new(0);
        // A fix of the 7th or the 70th segment brings another finding.
        let check = |article: &Article| {
            looks.set(looks.get() + 1);
            let text = article.source().text();
            let found = (0..200).filter_map(|n| {
                let mark = format!("x{n} ");
                let at = text.find(&mark)?;
                let finding = if text[..at].ends_with("  ") {
                    let edit = Edit::replacement(Span::new(at - 2, at), " ");
                    let fix = Fix { title: String::new(), edits: vec![edit], safety: Safety::Safe };
                    Finding::new(&RULE, Span::new(at - 2, at), "wide").with_fix(fix)
                } else if matches!(n, 7 | 70) {
                    Finding::new(&OTHER, Span::empty(at), "worse")
                } else {
                    return None;
                };
                Some(finding.in_segment(n))
            });
            Ok::<_, std::convert::Infallible>(locate(found, article))
        };
        let configuration = Configuration::default();
        let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
        let Ok(mended) = apply_fixes(&article, dialect, check);
        assert_eq!((mended.mended.len(), mended.refused), (198, 2));
        assert!(looks.get() < 50, "{} looks", looks.get());
    }

    #[test]
    fn fixes_that_touch_are_not_made_at_once() {
        let mut taken = Taken::default();
        taken.add(Span::new(2, 4));
        let touches = |start, end| taken.touches(Span::new(start, end));
        assert!(touches(4, 6) && touches(0, 2) && touches(3, 3) && touches(0, 9));
        assert!(!touches(5, 6) && !touches(0, 1));
    }

    #[test]
    fn a_fix_may_put_something_right_behind_a_segment() {
        let end = ARTICLE.find("\n\n").expect("it is there");
        let configuration = Configuration::default();
        let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
        let article = Article::read(Source::new("a.md", ARTICLE));
        let read = &Article::read;
        let now = FixState { article, dialect, read, findings: Vec::new() };
        let fix = |span: Span| Fix {
            title: String::new(),
            edits: vec![Edit::replacement(span, ".")],
            safety: Safety::Safe,
        };
        assert!(now.stays_inside(&fix(Span::new(end, end + 1)), None));
        assert!(!now.stays_inside(&fix(Span::new(end - 1, end)), None));
    }
}
