//! Checks the links of an article, and collects its dependencies on the rest of the site.
//!
//! A link that is the same in both languages is one fault. Bookmarks of other articles are checked
//! when all have been parsed, lest any be parsed twice.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::anchors::Anchors;
use super::destination::Destination;
use super::links::PageLinks;
use super::side::ParsedSide;
use crate::article::{Article, Segment, Side, SideSegment, SideText};
use crate::finding::{Cause, Finding, Fix, Located, Rule, Safety, Severity};
use crate::markdown::link::{Suffix, split};
pub use crate::markdown::links::{BROKEN_ANCHOR as MISSING_BOOKMARK, BROKEN_LINK};
use crate::markdown::node::{Element, NodeKind};
use crate::markdown::path::decode;
use crate::markdown::references::{Reference, ReferenceKind, anchors, missing_xrefs, references};
use crate::project::relative;
use crate::text::{Edit, Source, Span, nearest};

/// A picture that does not exist.
pub const MISSING_IMAGE: Rule = Rule::error("missing-image");

/// Help for uids that may be of other sites.
const NO_MAP: &str = "set `uid` in the article that is meant, or list the xref maps of other sites as `maps` under \
    `[xref]` in diglot.toml";

/// Dependencies of an article across the site: the files and anchors it uses, and the anchors it
/// provides.
#[derive(Debug, Default)]
pub struct ArticleDependencies {
    /// The files that its pages show or link to, relative to the content root.
    pub files: BTreeSet<String>,
    /// The ids on its pages, of the translation and of the source, where they were parsed.
    pub anchors: [Option<Anchors>; 2],
    /// The bookmarks of other articles that it links to.
    pub bookmarks: Vec<Bookmark>,
}

impl ArticleDependencies {
    /// The paths of the articles whose bookmarks it links to.
    pub fn bookmarked(&self) -> impl Iterator<Item = &str> {
        self.bookmarks.iter().map(|bookmark| &*bookmark.path)
    }

    /// Removes the files: what only looks for bookmarks keeps them of no article.
    #[must_use]
    pub fn without_files(self) -> Self {
        Self { files: BTreeSet::new(), ..self }
    }

    /// Removes the anchors that it needs of others.
    #[must_use]
    pub fn without_bookmarks(self) -> Self {
        Self { bookmarks: Vec::new(), ..self }
    }
}

/// A bookmark of another article.
#[derive(Debug)]
pub struct Bookmark {
    /// The other article's path.
    pub path: String,
    /// Which of its pages.
    pub side: Side,
    /// The bookmark, without `#`.
    pub id: String,
    /// The whole address, as written.
    pub address: String,
    /// The finding if there is none.
    pub finding: Located,
}

/// The bookmarks that articles link to and that do not exist. `uses` are those of all articles, by
/// their paths.
pub fn missing_bookmarks(uses: &BTreeMap<&str, &ArticleDependencies>) -> Vec<Located> {
    let missing = |bookmark: &Bookmark| {
        let anchors = uses.get(&*bookmark.path)?.anchors[place(bookmark.side)].as_ref()?;
        // Browsers look for the bookmark as it is written first.
        let written = split(&bookmark.address).1;
        if anchors.contains(&bookmark.id) || written.id().is_some_and(|id| anchors.contains(id)) {
            return None;
        }
        let mut located = bookmark.finding.clone();
        let all = &uses.get(&*bookmark.path)?.anchors;
        located.finding.help = help(&bookmark.id, bookmark.side, all);
        Some(located)
    };
    let mut found = Vec::new();
    for uses in uses.values() {
        // What the translation tells, its source does not tell again.
        let mut told: HashSet<(&str, &str)> = HashSet::new();
        for bookmark in &uses.bookmarks {
            let key = (&*bookmark.finding.location.path, &*bookmark.address);
            if bookmark.side == Side::Source && told.contains(&key) {
                continue;
            }
            if let Some(located) = missing(bookmark) {
                found.push(located);
                if bookmark.side == Side::Target {
                    told.insert(key);
                }
            }
        }
    }
    found
}

fn place(side: Side) -> usize {
    match side {
        Side::Target => 0,
        Side::Source => 1,
    }
}

/// Returns what to do about an id that a side of an article lacks.
fn help(id: &str, side: Side, anchors: &[Option<Anchors>; 2]) -> Option<String> {
    let [_, source] = anchors;
    let is_translated = side == Side::Target && source.as_ref().is_some_and(|it| it.contains(id));
    if is_translated {
        return Some(format!(
            "only the source has a heading of this name: put `<a name=\"{id}\"></a>` before its translation"
        ));
    }
    suggestion(id, anchors[place(side)].as_ref()?)
}

fn suggestion(id: &str, anchors: &Anchors) -> Option<String> {
    let near = nearest(id, anchors.iter())?;
    Some(format!("did you mean `#{near}`?"))
}

/// Looks at the links of an article, one side after the other.
pub(super) struct LinkChecker<'e> {
    article: &'e Article,
    findings: Vec<Located>,
    uses: ArticleDependencies,
    /// Findings of the other side: the rule, the file and the URL.
    told: HashSet<(&'static str, String, String)>,
    telling: Vec<(&'static str, String, String)>,
    /// The headings of the source, by their ids: where the segment of each begins in the file.
    headings: HashMap<String, usize>,
}

impl<'e> LinkChecker<'e> {
    pub(super) fn new(article: &'e Article) -> Self {
        let (findings, uses) = (Vec::new(), ArticleDependencies::default());
        let (told, telling, headings) = (HashSet::new(), Vec::new(), HashMap::new());
        Self { article, findings, uses, told, telling, headings }
    }

    /// Returns the findings and dependencies.
    pub(super) fn finish(self) -> (Vec<Located>, ArticleDependencies) {
        (self.findings, self.uses)
    }

    /// Gathers the anchors of one side.
    pub(super) fn gather(&mut self, side: &ParsedSide<'_>) {
        let anchors = Anchors::new(anchors(side.document()));
        self.uses.anchors[place(side.side())] = Some(anchors);
        if side.side() == Side::Source && !self.article.is_plain() {
            self.headings = headings(side, self.article);
        }
    }

    /// Looks at the links of one side. The anchors of both were gathered first.
    pub(super) fn examine(&mut self, side: &ParsedSide<'_>, links: &PageLinks<'_>) {
        // An article that holds no source text has no page in the source language.
        let is_source = |it: &Segment| it.source.is_some();
        if side.side() == Side::Source && !self.article.segments().iter().any(is_source) {
            return;
        }
        let references = references(side.document());
        for reference in &references {
            if !matches!(reference.kind, ReferenceKind::Xref { .. }) {
                self.examine_link(reference, side, links);
            }
        }
        self.examine_xrefs(&references, side, links);
        self.told.extend(std::mem::take(&mut self.telling));
    }

    fn examine_link(
        &mut self,
        reference: &Reference<'_>,
        side: &ParsedSide<'_>,
        links: &PageLinks<'_>,
    ) {
        let from = reference.file(side.path());
        let resolved = links.resolver.resolve(from, &reference.address);
        if let Some(real) = resolved.real_path {
            let finding = other_case(reference, from, real);
            self.push_finding(finding, reference, side);
        }
        match resolved.destination {
            Destination::File(path) => drop(self.uses.files.insert(path.to_owned())),
            Destination::Missing(path) => {
                // What was meant is not looked for twice: that is slow.
                let path =
                    path.filter(|_| !self.is_reported(missing_rule(reference), reference, from));
                let meant = path.and_then(|path| links.resolver.index.nearest(&path));
                self.push_finding(missing(reference, from, meant), reference, side);
            }
            Destination::NotOnSite => self.push_finding(not_on_site(reference), reference, side),
            Destination::Here => self.examine_bookmark(resolved.suffix, None, reference, side),
            Destination::Page { entry: Some(entry), .. } => {
                self.examine_bookmark(resolved.suffix, Some(&entry.path), reference, side);
            }
            Destination::Page { entry: None, .. }
            | Destination::Host(_)
            | Destination::Elsewhere => {}
        }
    }

    /// A bookmark of this article is looked up at once; one of another, the one at `path`, later.
    fn examine_bookmark(
        &mut self,
        suffix: Suffix<'_>,
        path: Option<&str>,
        reference: &Reference<'_>,
        side: &ParsedSide<'_>,
    ) {
        let Some(id) = suffix.id().map(|id| decode(id).into_owned()) else { return };
        let path = path.filter(|path| *path != side.path());
        let message = match path {
            // Tabs are no places of the page: their links choose one.
            None if id.starts_with("tab/") => return,
            None => format!("this page has no anchor `#{id}`"),
            Some(path) => format!("`{path}` has no anchor `#{id}`"),
        };
        let finding = Finding::new(&MISSING_BOOKMARK, reference.span, message);
        let Some(path) = path else {
            let anchors = self.uses.anchors[place(side.side())].as_ref();
            let anchors = anchors.expect("they were gathered first");
            let written = suffix.id().is_some_and(|id| anchors.contains(id));
            if !anchors.contains(&id) && !written {
                let help = help(&id, side.side(), &self.uses.anchors);
                let is_own = side.side() == Side::Target && reference.included.is_none();
                let fix = is_own.then(|| self.anchor_fix(&id, side)).flatten();
                self.push_finding(Finding { help, fix, ..finding }, reference, side);
            }
            return;
        };
        let finding = self.locate(finding, reference, side);
        let (path, address) = (path.to_owned(), reference.address.to_string());
        self.uses.bookmarks.push(Bookmark { path, side: side.side(), id, address, finding });
    }

    /// The anchor of the source put before the translation of its heading, unless a link of the article
    /// uses the anchor that this one has now.
    fn anchor_fix(&self, id: &str, side: &ParsedSide<'_>) -> Option<Fix> {
        let at = *self.headings.get(id)?;
        let translated = headings(side, self.article);
        let (now, _) = translated.into_iter().find(|(_, place)| *place == at)?;
        let references = references(side.document());
        let leads_there = |it: &Reference<'_>| {
            split(&it.address).1.id().is_some_and(|written| decode(written) == now)
        };
        if references.iter().any(leads_there) {
            return None;
        }
        let edits = vec![Edit::insertion(at, format!("<a name=\"{id}\"></a>"))];
        let title = format!("insert the anchor `{id}` before the translated heading");
        Some(Fix { title, edits, safety: Safety::Safe })
    }

    fn examine_xrefs(
        &mut self,
        references: &[Reference<'_>],
        side: &ParsedSide<'_>,
        links: &PageLinks<'_>,
    ) {
        let (own, included) = missing_xrefs(references, side.path(), links);
        let source = self.article.source();
        let own = own.into_iter().map(|finding| located(finding, side.text(), source));
        let own: Vec<Located> = own.collect();
        let is_mapped = !links.xref_map.is_empty();
        for mut located in own.into_iter().chain(included) {
            let cause = if is_mapped { &*located.finding.message } else { "no xref map" };
            located.finding.cause = Some(Cause::Project(cause.into()));
            if !is_mapped {
                located.finding.help = Some(NO_MAP.to_owned());
            }
            let finding = &located.finding;
            let path = located.location.path.to_string();
            let key = (finding.rule.name, path, finding.message.clone());
            if !self.told.contains(&key) {
                self.findings.push(located);
            }
            self.telling.push(key);
        }
    }

    /// Returns `true` if the other side reported it already.
    fn is_reported(&self, rule: &Rule, reference: &Reference<'_>, from: &str) -> bool {
        self.told.contains(&(rule.name, from.to_owned(), reference.address.to_string()))
    }

    /// Reports it, unless the other side did.
    fn push_finding(&mut self, finding: Finding, reference: &Reference<'_>, side: &ParsedSide<'_>) {
        let (rule, from) = (finding.rule, reference.file(side.path()));
        if !self.is_reported(rule, reference, from) {
            let located = self.locate(finding, reference, side);
            self.findings.push(located);
        }
        self.telling.push((rule.name, from.to_owned(), reference.address.to_string()));
    }

    /// The finding at its place.
    pub(super) fn locate(
        &self,
        mut finding: Finding,
        reference: &Reference<'_>,
        side: &ParsedSide<'_>,
    ) -> Located {
        let (text, source) = match reference.included {
            Some(included) => (&included.side, included.article.source()),
            None => (side.text(), self.article.source()),
        };
        finding.span = address_span(reference, text.body());
        located(finding, text, source)
    }
}

/// The headings of a source side whose text is a segment, by their ids.
fn headings(side: &ParsedSide<'_>, article: &Article) -> HashMap<String, usize> {
    let (text, segments) = (side.text(), side.text().segments());
    let mut found = HashMap::new();
    let nodes = &side.document().nodes;
    let is_include =
        |enter: usize| matches!(nodes[enter].kind, NodeKind::Enter(Element::Include(_)));
    // Spans inside an include are bytes of another file.
    let mut includes = 0_usize;
    for (index, node) in nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Enter(Element::Include(_)) => includes += 1,
            NodeKind::Exit(enter) if is_include(*enter) => includes -= 1,
            _ => {}
        }
        let NodeKind::Enter(Element::Heading { id, .. }) = &nodes[index].kind else { continue };
        if includes > 0 {
            continue;
        }
        let (start, end) =
            (node.span.start() + text.body_start(), node.span.end() + text.body_start());
        let first = segments.partition_point(|segment| segment.span.start() < start);
        let is_in = |segment: &&SideSegment| segment.span.end() <= end && !segment.span.is_empty();
        if let Some(segment) = segments.get(first).filter(is_in) {
            let at = article.segments()[segment.index].span().start();
            found.entry(id.clone()).or_insert(at);
        }
    }
    found
}

/// Where the address itself is in the body; where it has escapes, the whole link.
fn address_span(reference: &Reference<'_>, body: &str) -> Span {
    let whole = &body[reference.span.range()];
    let address = &*reference.address;
    if address.is_empty() {
        return reference.span;
    }
    // The text of a Markdown link, which comes first, may hold the address too.
    let found = if whole.starts_with('<') { whole.find(address) } else { whole.rfind(address) };
    let Some(at) = found else { return reference.span };
    let start = reference.span.start() + at;
    Span::new(start, start + address.len())
}

/// A finding in bytes of a side's body, at its place in the file.
fn located(mut finding: Finding, text: &SideText, source: &Source) -> Located {
    let base = text.body_start();
    let span = Span::new(finding.span.start() + base, finding.span.end() + base);
    finding.span = text.to_file(span);
    finding.locate(source)
}

fn other_case(reference: &Reference<'_>, from: &str, real: &str) -> Finding {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let (path, _) = split(&reference.address);
    let differs =
        if name(&decode(path)) == name(real) { "in letter case" } else { "in encoding of accents" };
    let message = format!("`{}` differs from the file's name {differs}", reference.address);
    let finding = Finding::new(&BROKEN_LINK, reference.span, message);
    let help = format!("did you mean `{}`?", relative(from, real));
    Finding { severity: Severity::Warning, ..finding }.with_help(help)
}

fn missing_rule(reference: &Reference<'_>) -> &'static Rule {
    match reference.kind {
        ReferenceKind::Media => &MISSING_IMAGE,
        _ => &BROKEN_LINK,
    }
}

/// Help for paths that nothing serves.
const NOT_SERVED: &str = "link to a page of this site; if another site serves the path, set `absolute_base` or \
    `external` under `[links]` in diglot.toml";

/// A path at the host's root may be another site's, of which the project said nothing: all of them
/// have that cause.
fn not_on_site(reference: &Reference<'_>) -> Finding {
    let message = format!("this site has no page at `{}`", reference.address);
    let message = match reference.kind {
        ReferenceKind::Media => message.replace("page", "file"),
        _ => message,
    };
    let finding = Finding::new(missing_rule(reference), reference.span, message);
    let cause = Some(Cause::Project("no host for paths at the root".into()));
    Finding { severity: Severity::Warning, cause, ..finding }.with_help(NOT_SERVED)
}

fn missing(reference: &Reference<'_>, from: &str, meant: Option<&str>) -> Finding {
    let message = format!("`{}` does not exist", reference.address);
    let finding = Finding::new(missing_rule(reference), reference.span, message);
    match meant {
        Some(meant) => finding.with_help(format!("did you mean `{}`?", relative(from, meant))),
        None => finding,
    }
}
