//! The laws of an article, asserted. The fuzz targets use this file too, so it knows diglot alone.

use diglot::article::{Article, Part, Segment, Side, SideText};
use diglot::markdown::html::{self, HtmlOptions, SegmentMarks};
use diglot::markdown::links::{Links, ResolvedLink, ResolvedXref};
use diglot::markdown::node::{Element, Node, NodeKind};
use diglot::markdown::{Context, Document, Extensions, parse};
use diglot::text::{Edit, Source, Span, apply};

/// All syntax that is off unless a project asks for it.
pub(crate) const ALL_EXTENSIONS: Extensions = Extensions {
    task_lists: true,
    definition_lists: true,
    footnotes: true,
    emoji: true,
    math: true,
    cjk_emphasis: true,
};

/// The marks of the annotated format: none may be left where every segment is whole.
const MARKS: [&str; 3] = ["data-ttu-id=", "data-stu-id=", "sxs-lookup"];

/// Asserts what must be so of every text, however damaged.
pub(crate) fn article(article: &Article) {
    segments_are_in_order(article);
    writing_back_changes_nothing(article);
    for side in [Side::Target, Side::Source] {
        let side_text = article.side(side);
        assert_eq!(side_text.text(), cut_plainly(article, side), "the {} side", side.name());
        assert_eq!(article.body_pieces(side).collect::<String>(), side_text.body());
        segments_map_into_their_parts(article, &side_text);
        front_matter_stays_outside(article, &side_text);
    }
}

/// Segments are disjoint and in order; spans lie on character boundaries.
fn segments_are_in_order(article: &Article) {
    let text = article.source().text();
    let is_on_boundaries = |span: Span| text.get(span.range()).is_some();
    let mut done = 0;
    for segment in article.segments() {
        let parts = [&segment.target, &segment.source].into_iter().flatten();
        for part in parts {
            assert!(done <= part.open.start(), "{segment:?} begins before {done}");
            assert_eq!(part.open.end(), part.text.start(), "{segment:?}: text behind its tag");
            assert_eq!(part.text.end(), part.close.start(), "{segment:?}: closing tag behind text");
            assert!(
                part.open.contains(part.id) || part.id.is_empty(),
                "{segment:?}: id in its tag"
            );
            let spans = [part.open, part.id, part.text, part.close];
            assert!(spans.into_iter().all(is_on_boundaries), "{segment:?} cuts a character");
            done = part.close.end();
        }
        assert_eq!(segment.span().end(), done, "{segment:?} ends with its last part");
    }
    assert!(article.annotation_errors().iter().all(|damage| is_on_boundaries(damage.span)));
    assert!(
        article.annotation_errors().is_sorted_by_key(|damage| damage.span),
        "damages are in order"
    );
}

/// No edits, and each segment written back as it is, give the file as it was.
fn writing_back_changes_nothing(article: &Article) {
    let text = article.source().text();
    assert_eq!(apply(text, &[]).as_deref(), Ok(text));
    let parts = article.segments().iter().flat_map(|it| [&it.target, &it.source]).flatten();
    let unchanged = |text: Span| Edit::replacement(text, article.source().slice(text));
    let edits: Vec<_> = parts.map(|part| unchanged(part.text)).collect();
    assert_eq!(apply(text, &edits).as_deref(), Ok(text));
}

/// A side the plain way: the file, each segment replaced by what this side keeps of it.
fn cut_plainly(article: &Article, side: Side) -> String {
    let kept = |segment: &Segment| {
        let own = segment.part(side).map_or("", |part| article.source().slice(part.text));
        let between = article.source().slice(segment.between());
        match side {
            Side::Target => format!("{own}{between}"),
            Side::Source => format!("{between}{own}"),
        }
    };
    let edits = article.segments().iter().map(|it| Edit::replacement(it.span(), kept(it)));
    apply(article.source().text(), &edits.collect::<Vec<_>>()).expect("segments are disjoint")
}

/// Each segment of a side, and each end of it, comes from its part in the file.
fn segments_map_into_their_parts(article: &Article, side_text: &SideText) {
    assert_eq!(side_text.segments().len(), article.segments().len());
    for side_segment in side_text.segments() {
        let segment = &article.segments()[side_segment.index];
        let Some(part) = segment.part(side_text.side()) else {
            assert!(side_segment.span.is_empty(), "{segment:?} lacks this side");
            continue;
        };
        assert_eq!(&side_text.text()[side_segment.span.range()], article.source().slice(part.text));
        if side_segment.span.is_empty() {
            continue;
        }
        assert_eq!(side_text.to_file(side_segment.span), part.text, "{segment:?} maps to its part");
        let found = side_text.segment_at(side_segment.span.start());
        assert_eq!(found, Some(side_segment.index), "{segment:?} is found by its place");
    }
}

/// What is before the body of a side comes from before the article's, and the body from the body.
fn front_matter_stays_outside(article: &Article, side_text: &SideText) {
    let (start, len) = (side_text.body_start(), side_text.text().len());
    assert!(side_text.text().is_char_boundary(start), "the body starts at a character");
    let body_start = article.body_start();
    if start > 0 && article.segments().iter().all(|it| !it.span().holds(body_start)) {
        assert!(side_text.to_file(Span::new(0, start)).end() <= body_start);
    }
    assert!(start == len || side_text.to_file(Span::new(start, len)).start() >= body_start);
}

/// Asserts that a side holds nothing of the annotation: so it is where every segment is whole.
pub(crate) fn no_marks(side_text: &SideText) {
    for mark in MARKS {
        let left = side_text.text().find(mark).map(|at| &side_text.text()[at..]);
        assert_eq!(left, None, "`{mark}` leaks to the {} side", side_text.side().name());
    }
}

/// Asserts that a segment's new text changes no byte outside it, and nothing that the reader sees
/// of other segments.
pub(crate) fn replacing(article: &Article, index: usize, side: Side, new: &str) {
    let Some(part) = article.segments()[index].part(side) else { return };
    let text = article.source().text();
    let edited = apply(text, &[Edit::replacement(part.text, new)]).expect("one edit");
    let (before, after) = (&text[..part.text.start()], &text[part.text.end()..]);
    assert_eq!(edited, format!("{before}{new}{after}"));
    let again = Article::read(Source::new(article.source().path(), edited));
    let texts = |article: &Article| -> Vec<[Option<String>; 2]> {
        let text = |part: Option<&_>| part.map(|part| slice(article, part));
        let segments = article.segments().iter();
        segments.map(|it| [Side::Target, Side::Source].map(|side| text(it.part(side)))).collect()
    };
    let mut expected = texts(article);
    expected[index][usize::from(side == Side::Source)] = Some(new.to_owned());
    assert_eq!(texts(&again), expected, "segment {index} changed, and others with it");
}

fn slice(article: &Article, part: &Part) -> String {
    article.source().slice(part.text).to_owned()
}

/// Asserts what must be so of the documents that are parsed from a side, with all extensions and with none,
/// and gives the HTML of the latter.
pub(crate) fn document(article: &Article, side: Side) -> String {
    document_with(ALL_EXTENSIONS, article, side);
    document_with(Extensions::default(), article, side)
}

fn document_with(extensions: Extensions, article: &Article, side: Side) -> String {
    let side_text = &article.side(side);
    let body = side_text.body();
    let document = parse(body, &Context { extensions, ..Context::alone("article.md", side) });
    nodes_nest(body, &document.nodes);
    for finding in &document.findings {
        assert!(body.get(finding.span.range()).is_some(), "{finding:?} lies in the text");
    }
    for node in &document.nodes {
        if let NodeKind::Text(text) = &node.kind {
            // The picture that a short name of one stands for is not what is written.
            let is_emoji = extensions.emoji && body[node.span.range()].starts_with(':');
            visible_text_maps_back(article, side_text, text, node.span, is_emoji);
        }
    }
    heading_ids_differ(&document);
    let words = |word: &str| word.to_owned();
    // As it stands on a page: links lead elsewhere, and all that has a name has another.
    let name = |index: usize| index.to_string();
    let has_partner = &|_| true;
    let marks = SegmentMarks { side_text, name: &name, has_partner, label: "partner" };
    let segments = Some(marks);
    let links: Option<&dyn Links> = Some(&Elsewhere);
    let on_page = HtmlOptions { links, segments, ..HtmlOptions::fragment("article.md", &words) };
    html::render(&document, &on_page);
    html::render(&document, &HtmlOptions::fragment("article.md", &words))
}

/// Every link and every image has an address of another length, and attributes of its own.
pub(crate) struct Elsewhere;

impl Elsewhere {
    fn resolved(address: &str) -> ResolvedLink<'_> {
        let attributes = " class=\"x\"".to_owned();
        ResolvedLink { address: format!("elsewhere/{address}").into(), attributes }
    }
}

impl Links for Elsewhere {
    fn link<'a>(&self, _from: &str, address: &'a str) -> ResolvedLink<'a> {
        Self::resolved(address)
    }

    fn image<'a>(&self, _from: &str, address: &'a str) -> ResolvedLink<'a> {
        Self::resolved(address)
    }

    fn xref(&self, _from: &str, uid: &str, _property: Option<&str>) -> Option<ResolvedXref> {
        let (address, name) = (format!("elsewhere/{uid}"), uid.to_owned());
        Some(ResolvedXref { address, name, no_loc: false, attributes: String::new() })
    }
}

/// Elements balance, nodes lie inside their parents, and their starts never decrease.
fn nodes_nest(body: &str, nodes: &[Node<'_>]) {
    let mut open = vec![(None, Span::new(0, body.len()))];
    let mut start = 0;
    for (index, node) in nodes.iter().enumerate() {
        let span = node.span;
        assert!(body.get(span.range()).is_some(), "{node:?} lies on character boundaries");
        let (enter, parent) = *open.last().expect("the document is around all");
        if let NodeKind::Exit(of) = node.kind {
            assert_eq!(Some(of), enter, "{node:?} leaves what was entered last");
            open.pop();
            continue;
        }
        assert!(parent.contains(span), "{node:?} lies in {parent:?}, its parent");
        assert!(start <= span.start(), "{node:?} starts before {start}");
        start = span.start();
        if let NodeKind::Enter(_) = node.kind {
            open.push((Some(index), span));
        }
    }
    assert_eq!(open.len(), 1, "every element is left");
}

/// Text stands in the file where its node says, and each part of it inside its own segment.
fn visible_text_maps_back(
    article: &Article,
    side_text: &SideText,
    text: &str,
    span: Span,
    is_emoji: bool,
) {
    let written = &side_text.body()[span.range()];
    // Escapes and entities are resolved; indentation that only shows how columns nest comes off, and
    // the parts of a line that lost some of it in its middle stand where the whole line does.
    let is_resolved = written.contains(['&', '\\']);
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let is_held = words(text).is_empty() || words(written).concat().contains(&words(text).concat());
    assert!(is_resolved || is_emoji || is_held, "{text:?} is written {written:?}");
    let (start, end) = (span.start() + side_text.body_start(), span.end() + side_text.body_start());
    let ends = [start, end.saturating_sub(1).max(start)];
    for index in ends.into_iter().filter_map(|end| side_text.segment_at(end)) {
        let segment = side_text.segments()[index].span;
        let piece = Span::new(start.max(segment.start()), end.min(segment.end()).max(start));
        let part = article.segments()[index].part(side_text.side()).expect("it has text there");
        assert!(part.text.contains(side_text.to_file(piece)), "{text:?} maps into {part:?}");
    }
}

fn heading_ids_differ(document: &Document<'_>) {
    let ids = document.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Enter(Element::Heading { id, .. }) => Some(id.as_str()),
        _ => None,
    });
    let mut ids: Vec<_> = ids.collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "heading ids are unique");
}
