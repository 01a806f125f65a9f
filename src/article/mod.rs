//! One annotated article: its front matter, its segments, and its two sides. Knows no Markdown and
//! no files; reading never fails, it finds damage.
//!
//! ```
//! use diglot::article::{Article, Side};
//! use diglot::text::Source;
//!
//! let text = concat!(
//!     r#"<span data-ttu-id="b3c0e-102">Goedemorgen</span>"#,
//!     r#"<span class="sxs-lookup"><span data-stu-id="b3c0e-102">Good morning</span></span>!"#,
//! );
//! let article = Article::read(Source::new("greeting.md", text));
//! assert_eq!(article.side(Side::Target).text(), "Goedemorgen!");
//! assert_eq!(article.side(Side::Source).text(), "Good morning!");
//! ```

mod code;
mod segment;
mod annotation_error;
pub mod front_matter;
mod tag;
mod escaped;
mod tag_list;
mod nested;
mod scanner;
mod block_pair;
mod original;
mod retied;
mod side;
mod translation_type;
mod yaml_page;

pub use annotation_error::{
    AnnotationError, AnnotationErrorKind, DAMAGED_MARKUP, DUPLICATE_ID, ID_MISMATCH,
    LEAKED_ANNOTATION, MISSING_SOURCE, MISSING_TARGET,
};
pub use block_pair::{BlockKind, BlockPair};
pub use front_matter::{
    FRONT_MATTER, Field, FrontMatter, FrontMatterError, PAGE_SYNTAX, ProblemKind,
    Value as FieldValue,
};
pub use original::Pairing;
pub use retied::SegmentEdit;
pub use segment::{Part, Segment, Side};
pub use side::{SideSegment, SideText};
pub use translation_type::TranslationType;
pub use yaml_page::{PageKind, is_yaml, yaml_page_kind};

use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::finding::Finding;
use crate::text::{Edit, Overlap, Source, Span, apply};
use original::Original;
use yaml_page::YamlPage;

/// One article: an annotated file, or a translation in a file of its own with its original.
#[derive(Debug, Clone)]
pub struct Article {
    source: Source,
    /// The original and the pairs of blocks, where the two languages are two files.
    original: Option<Box<Original>>,
    /// The Markdown that it stands for, where the file is YAML.
    yaml_page: Option<Box<YamlPage>>,
    front_matter: Option<FrontMatter>,
    front_matter_problems: Vec<FrontMatterError>,
    body_start: usize,
    segments: Vec<Segment>,
    annotation_errors: Vec<AnnotationError>,
}

impl Article {
    /// Reads an article. Every text is one: what is wrong with it is in [`annotation_errors`](Self::annotation_errors).
    pub fn read(source: Source) -> Self {
        let text = source.text();
        let ((front_matter, front_matter_problems, body_start), yaml_page) =
            match yaml_page::read(source.path(), text) {
                Some(read) => {
                    let top = (Some(read.front_matter), read.problems, text.len());
                    (top, Some(Box::new(read.page)))
                }
                None => (front_matter::read(text), None),
            };
        let code = code::Code::new(text);
        let scan = scanner::scan(text, &|offset| code.holds(offset));
        let mut annotation_errors = scan.annotation_errors;
        annotation_errors.extend(id_damages(&source, &scan.segments));
        let nested = annotation_error::nested_spans(&annotation_errors);
        let is_whole = |it: &&Segment| !annotation_error::is_within(it.span(), &nested);
        let whole = scan.segments.iter().filter(is_whole);
        let page = yaml_page.as_deref();
        let in_code = |offset: usize| code.holds(offset);
        annotation_errors.extend(tag_damages(&source, whole, page, &in_code));
        annotation_errors.sort_by_key(|error| error.span);
        let segments = scan.segments;
        Self {
            source,
            original: None,
            yaml_page,
            front_matter,
            front_matter_problems,
            body_start,
            segments,
            annotation_errors,
        }
    }

    /// A translation and its original, which are two files. The segments are in the order of the
    /// translation, disjoint on each side, and in the same order on both.
    ///
    /// ```
    /// use diglot::article::{Article, Pairing, Part, Segment, Side};
    /// use diglot::text::{Source, Span};
    ///
    /// let (own, original) = (Source::new("fr/a.md", "Bonjour !\n"), Source::new("en/a.md", "Hello!\n"));
    /// let segment = Segment::found(Some(Span::new(0, 9)), Some(Span::new(0, 6)), 0);
    /// let pairing = Pairing { segments: vec![segment], ..Pairing::default() };
    /// let article = Article::of_two(own, original, pairing);
    /// assert_eq!(article.side(Side::Source).text(), "Hello!\n");
    /// assert_eq!(article.text(0, Side::Target), Some("Bonjour !"));
    /// ```
    pub fn of_two(own: Source, original: Source, pairing: Pairing) -> Self {
        let (front_matter, front_matter_problems, body_start) = front_matter::read(own.text());
        let (original, segments) = Original::new(&own, original, pairing);
        Self {
            source: own,
            original: Some(Box::new(original)),
            yaml_page: None,
            front_matter,
            front_matter_problems,
            body_start,
            segments,
            annotation_errors: Vec::new(),
        }
    }

    /// The file that one side is cut from: the article's own, or its original.
    pub fn file_of(&self, side: Side) -> &Source {
        match (&self.original, side) {
            (Some(original), Side::Source) => &original.source,
            _ => &self.source,
        }
    }

    /// Returns `true` if the two languages are two files.
    pub fn is_plain(&self) -> bool {
        self.original.is_some()
    }

    /// The front matter of the original, where that is a file of its own.
    pub fn original_front_matter(&self) -> Option<&FrontMatter> {
        self.original.as_ref()?.front_matter.as_ref()
    }

    /// Where the Markdown of the original starts, where that is a file of its own: in bytes of that file.
    pub fn original_body_start(&self) -> usize {
        self.original.as_ref().map_or(0, |original| original.body_start)
    }

    /// The pairs of blocks, where the two languages are two files: in the order of the translation.
    pub fn blocks(&self) -> &[BlockPair] {
        self.original.as_ref().map_or(&[], |original| &original.blocks)
    }

    /// The id of a segment: as written, or from its source text where the two languages are two files.
    pub fn id(&self, index: usize) -> &str {
        match &self.original {
            Some(original) => &original.ids[index],
            None => self.segments[index].id(&self.source),
        }
    }

    /// The text of a segment on one side, if it is there.
    pub fn text(&self, index: usize, side: Side) -> Option<&str> {
        let part = self.segments[index].part(side)?;
        Some(self.file_of(side).slice(part.text))
    }

    /// The file it was read from: its own, which is the only one ever written.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Its front matter, if it has any.
    pub fn front_matter(&self) -> Option<&FrontMatter> {
        self.front_matter.as_ref()
    }

    /// Returns the errors in its front matter.
    pub fn front_matter_problems(&self) -> &[FrontMatterError] {
        &self.front_matter_problems
    }

    /// Where its Markdown starts, behind the front matter: in bytes of the file.
    pub fn body_start(&self) -> usize {
        self.body_start
    }

    /// Its segments, disjoint and in the order of the file.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Returns the errors in its annotation, in the order of the file.
    pub fn annotation_errors(&self) -> &[AnnotationError] {
        &self.annotation_errors
    }

    /// Reports malformed annotation and segments without source or target.
    pub fn findings(&self) -> Vec<Finding> {
        if self.is_plain() {
            return Vec::new();
        }
        annotation_error::findings(&self.annotation_errors, &self.segments)
    }

    /// The pieces of its body in one language, in order: for who needs only the beginning.
    pub fn body_pieces(&self, side: Side) -> impl Iterator<Item = &str> {
        let file = self.file_of(side);
        let (start, segments) = match &self.original {
            Some(original) if side == Side::Source => (original.body_start, &[][..]),
            Some(_) => (self.body_start, &[][..]),
            None => (self.body_start, &self.segments[..]),
        };
        side::body_spans(start, segments, file.text().len(), side).map(|span| file.slice(span))
    }

    /// The kind of its page.
    pub fn kind(&self) -> PageKind {
        self.yaml_page.as_ref().map_or(PageKind::Article, |page| page.kind)
    }

    /// Its plain Markdown in one language.
    pub fn side(&self, side: Side) -> SideText {
        if let Some(page) = &self.yaml_page {
            return page.side(self.source.text(), &self.segments, side);
        }
        let Some(original) = &self.original else {
            return side::cut(self.source.text(), self.body_start, &self.segments, side);
        };
        let [own, other] = original.parsed.clone();
        match side {
            Side::Target => {
                side::whole(self.source.text(), self.body_start, &self.segments, side, own)
            }
            Side::Source => {
                let text = original.source.text();
                side::whole(text, original.body_start, &self.segments, side, other)
            }
        }
    }

    /// The article of two files after edits of its translation, which each change one segment. No pair
    /// is lost by that; `mask` tells what a parser is given in place of a file (see [`Pairing::parsed`]).
    ///
    /// # Errors
    ///
    /// If two edits overlap.
    ///
    /// # Panics
    ///
    /// If the article is annotated.
    pub fn retied(
        &self,
        edits: &[SegmentEdit],
        mask: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Overlap> {
        let mut original = self.original.clone().expect("its languages are two files");
        let plain: Vec<Edit> = edits.iter().map(|it| it.edit.clone()).collect();
        let text = apply(self.source.text(), &plain)?;
        for block in &mut original.blocks {
            *block = retied::shifted_block(*block, edits);
        }
        original.parsed[0] = mask(&text).map(Into::into);
        let (front_matter, front_matter_problems, body_start) = front_matter::read(&text);
        Ok(Self {
            source: Source::new(self.source.path(), text),
            original: Some(original),
            yaml_page: None,
            front_matter,
            front_matter_problems,
            body_start,
            segments: retied::shifted_segments(&self.segments, edits),
            annotation_errors: Vec::new(),
        })
    }

    /// The same two files with other segments.
    ///
    /// # Panics
    ///
    /// If the article is annotated.
    #[must_use]
    pub fn with_segments(&self, segments: Vec<Segment>) -> Self {
        let original = self.original.as_ref().expect("its languages are two files");
        let original = Box::new(original.with_segments(&self.source, &segments));
        Self { original: Some(original), segments, ..self.clone() }
    }

    /// The number of the first segment with an id.
    pub fn position(&self, id: &str) -> Option<usize> {
        (0..self.segments.len()).find(|&index| self.id(index) == id)
    }
}

fn id_damages(source: &Source, segments: &[Segment]) -> Vec<AnnotationError> {
    let mut seen = FxHashSet::with_capacity_and_hasher(segments.len(), FxBuildHasher);
    let mut annotation_errors = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| &segments[before])
            && is_source_first(source, before, segment)
        {
            let span = before.span().cover(segment.span());
            annotation_errors
                .push(AnnotationError { kind: AnnotationErrorKind::SourceFirst, span });
            continue;
        }
        let ids = [&segment.target, &segment.source].map(|part| part.as_ref().map(|part| part.id));
        let id = ids[0].or(ids[1]).expect("a segment has at least one part");
        if !id.is_empty() && !seen.insert(source.slice(id)) {
            annotation_errors
                .push(AnnotationError { kind: AnnotationErrorKind::DuplicateId, span: id });
        }
        if let [Some(target), Some(other)] = ids
            && source.slice(target) != source.slice(other)
        {
            annotation_errors
                .push(AnnotationError { kind: AnnotationErrorKind::IdMismatch, span: other });
        }
    }
    annotation_errors
}

/// Returns `true` if the source of a segment stands right before its translation.
fn is_source_first(source: &Source, before: &Segment, segment: &Segment) -> bool {
    let (Some(own), None) = (&before.source, &before.target) else { return false };
    let (Some(translation), None) = (&segment.target, &segment.source) else { return false };
    let between = Span::new(own.close.end(), translation.open.start());
    let is_same = !own.id.is_empty() && source.slice(own.id) == source.slice(translation.id);
    is_same && source.slice(between).trim().is_empty()
}

/// Errors inside the segments: escaped tags, plain spans without a partner.
fn tag_damages<'s>(
    source: &Source,
    segments: impl Iterator<Item = &'s Segment>,
    page: Option<&YamlPage>,
    in_code: &dyn Fn(usize) -> bool,
) -> Vec<AnnotationError> {
    let mut annotation_errors = Vec::new();
    for segment in segments {
        let parts = [&segment.target, &segment.source].into_iter().flatten();
        for part in parts {
            // Nearly all tags are as the format has them.
            if !tag::is_usual_len(part.open.len(), part.id.len()) {
                let open = source.slice(part.open);
                let kind = match page.filter(|page| page.is_quoted(part.open.start())) {
                    // YAML has the quotes so, and not the format.
                    Some(_) => escape_kind(&open.replace("\\\"", "\"")),
                    None => escape_kind(open),
                };
                annotation_errors
                    .extend(kind.map(|kind| AnnotationError { kind, span: part.open }));
            }
            let close = source.slice(part.close);
            let is_quoted = || page.is_some_and(|page| page.is_quoted(part.close.start()));
            if tag::is_spaced(close) || tag::is_escaped_close(close) && !is_quoted() {
                let kind = AnnotationErrorKind::Escaped;
                annotation_errors.push(AnnotationError { kind, span: part.close });
            }
            annotation_errors.extend(stray_spans(source, part.text, in_code));
        }
    }
    annotation_errors
}

/// How the quotes and brackets of an opening tag are escaped.
fn escape_kind(open: &str) -> Option<AnnotationErrorKind> {
    let others = open.replace("&quot;", "");
    let is_escaped = !others.is_ascii()
        || others.contains(['&', '\\'])
        || ["\"\"", "''"].iter().any(|it| others.contains(it))
        || tag::is_spaced(&others);
    if is_escaped {
        return Some(AnnotationErrorKind::Escaped);
    }
    (others.len() < open.len()).then_some(AnnotationErrorKind::EntityQuotes)
}

/// The plain span tags in a part's text that have no partner in it. In code, and after a backslash, they
/// are text.
fn stray_spans(
    source: &Source,
    text: Span,
    in_code: &dyn Fn(usize) -> bool,
) -> Vec<AnnotationError> {
    if memchr::memchr(b'<', source.slice(text).as_bytes()).is_none() {
        return Vec::new();
    }
    let (mut open, mut stray) = (Vec::new(), Vec::new());
    let is_text = |tag: &tag::Tag| {
        let at = tag.span.start();
        source.text()[..at].ends_with('\\') || in_code(at)
    };
    let tags = tag::tags(&source.text()[..text.end()], text.start());
    for tag in tags.into_iter().filter(|tag| !is_text(tag)) {
        match tag.kind {
            tag::TagKind::Close if open.is_empty() => stray.push(tag.span),
            tag::TagKind::Close => {
                open.pop();
            }
            _ => open.push(tag.span),
        }
    }
    stray.extend(open);
    stray
        .into_iter()
        .map(|span| AnnotationError { kind: AnnotationErrorKind::StraySpan, span })
        .collect()
}
