//! Findings: diagnostics about files, with a location, a severity and optional fixes.

use std::borrow::Cow;
use std::sync::Arc;

use crate::text::{Edit, Position, Source, Span};

/// How much a finding matters. Ordered: `Info < Warning < Error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; shown when asked for.
    Info,
    /// Likely a fault, or a small one.
    Warning,
    /// A fault that readers notice.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// How safe a fix is to apply. Ordered, so one comparison decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// To be shown only.
    Display,
    /// May change the meaning: a person decides.
    Unsafe,
    /// Keeps the meaning.
    Safe,
}

/// A way to mend a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, in the imperative.
    pub title: String,
    /// The changes, in bytes of the finding's file.
    pub edits: Vec<Edit>,
    /// How far it can be trusted.
    pub safety: Safety,
}

/// A rule: the kind of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    /// Lower-case words with hyphens: `broken-link`.
    pub name: &'static str,
    /// How much it matters unless the project says otherwise.
    pub severity: Severity,
}

impl Rule {
    /// A rule whose findings are errors.
    pub const fn error(name: &'static str) -> Self {
        Self { name, severity: Severity::Error }
    }

    /// A rule whose findings are warnings.
    pub const fn warning(name: &'static str) -> Self {
        Self { name, severity: Severity::Warning }
    }

    /// A rule whose findings are hints.
    pub const fn info(name: &'static str) -> Self {
        Self { name, severity: Severity::Info }
    }
}

/// Something about a file that a person should know.
///
/// ```
/// use diglot::finding::{Finding, Rule};
/// use diglot::text::{Source, Span};
///
/// const RULE: Rule = Rule::warning("broken-link");
/// let source = Source::new("a.md", "see [it](b.md)");
/// let finding = Finding::new(&RULE, Span::new(9, 13), "`b.md` does not exist")
///     .with_help("did you mean `c.md`?");
/// let located = finding.locate(&source);
/// assert_eq!(located.location.start.column_number(), 10);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it matters here.
    pub severity: Severity,
    /// Where, in bytes of the file.
    pub span: Span,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// How to fix it, without a full stop.
    pub help: Option<String>,
    /// The number of the article's segment that it is about.
    pub segment: Option<usize>,
    /// How to mend it.
    pub fix: Option<Fix>,
    /// The cause that it has in common with others; none where it stands alone.
    pub cause: Option<Cause>,
    /// How likely the texts are a pair, where the rule estimates that.
    pub score: Option<Score>,
    /// The change of the original, where the finding is about one.
    pub change: Option<Box<OriginalChange>>,
}

/// A change of an original since it was translated: its texts in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginalChange {
    /// As it was translated; none for what is new.
    pub old: Option<String>,
    /// As it is today; none for what is gone.
    pub new: Option<String>,
    /// Where that is in today's original, in bytes of that file.
    pub new_span: Option<Span>,
    /// Its translation; none where that is nowhere.
    pub translation: Option<String>,
}

/// Likelihood that two texts are a pair, in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u32);

impl Score {
    /// The score of a pair with these log-odds of being misaligned.
    pub fn of_log_odds(log_odds: f32) -> Self {
        let likelihood = 1.0 / (1.0 + f64::from(log_odds).exp());
        #[expect(clippy::cast_sign_loss, reason = "it is between 0 and a million")]
        Self((likelihood * 1e6).round() as u32)
    }

    /// The score of so many millionths; at most 1,000,000.
    pub fn of_millionths(millionths: u32) -> Self {
        Self(millionths.min(1_000_000))
    }

    /// From 0 to 1,000,000.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// From 0 to 1.
    pub fn value(self) -> f32 {
        (f64::from(self.0) / 1e6) as f32
    }
}

/// Cause of several findings of one rule. They are reported as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The file that they are in, as a whole.
    File,
    /// Something of the project, by its name: a file that many include.
    Project(Box<str>),
}

impl Finding {
    /// A finding of `rule` at `span`, with the rule's own severity.
    pub fn new(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        let severity = rule.severity;
        let message = message.into();
        Self {
            rule,
            severity,
            span,
            message,
            help: None,
            segment: None,
            fix: None,
            cause: None,
            score: None,
            change: None,
        }
    }

    /// The same, saying what to do.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same, about a segment of the article.
    #[must_use]
    pub fn in_segment(mut self, index: usize) -> Self {
        self.segment = Some(index);
        self
    }

    /// The same, with a way to mend it.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// The same, with a cause that others have too.
    #[must_use]
    pub fn with_cause(mut self, cause: Cause) -> Self {
        self.cause = Some(cause);
        self
    }

    /// The same, with the likelihood that the two texts are a pair.
    #[must_use]
    pub fn with_score(mut self, score: Score) -> Self {
        self.score = Some(score);
        self
    }

    /// The finding with its place in `source` worked out, so that it outlives the file's text.
    pub fn locate(self, source: &Source) -> Located {
        let edits = self.fix.iter().flat_map(|fix| &fix.edits);
        let places = edits.map(|edit| {
            let place = |offset| source.position(offset);
            [place(edit.span.start()), place(edit.span.end())]
        });
        let edit_places = places.collect();
        let location = Location::of(self.span, source);
        Located {
            location,
            edit_places,
            segment: None,
            target_span: None,
            repeats: None,
            finding: self,
        }
    }
}

/// A finding that can be shown without its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// Where, for people.
    pub location: Location,
    /// Where each edit of its fix starts and ends.
    pub edit_places: Vec<[Position; 2]>,
    /// The segment that it is about; findings of one segment share its texts.
    pub segment: Option<Arc<SegmentTexts>>,
    /// Where in the segment's translation it is, in bytes; none where it is elsewhere.
    pub target_span: Option<Span>,
    /// Other findings with the same cause, which are reported with this one.
    pub repeats: Option<Box<Repeats>>,
}

/// Findings with the same cause as another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repeats {
    /// How many there are.
    pub count: usize,
    /// The first of their places: `a.md:3`.
    pub places: Vec<String>,
}

impl Located {
    /// The message, with the number and the first places of findings with the same cause.
    pub fn message(&self) -> Cow<'_, str> {
        let message = &*self.finding.message;
        let Some(repeats) = &self.repeats else { return message.into() };
        let Repeats { count, places } = &**repeats;
        let rest = if *count > places.len() { ", …" } else { "" };
        format!("{message} (and {count} more like it: {}{rest})", places.join(", ")).into()
    }
}

/// A segment without its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentTexts {
    /// Its id as the file has it.
    pub id: String,
    /// The translation, if it is there.
    pub target: Option<String>,
    /// What was translated, if it is there.
    pub source: Option<String>,
    /// What the two texts are known by.
    pub hash: String,
}

/// A place in a file, for people: path, lines, columns, and the lines themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path as people know it.
    pub path: Arc<str>,
    /// Where it starts.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
    /// The line that it begins on, without its line end; of a long one, what lies near its start.
    pub excerpt: String,
    /// The place inside the excerpt, in bytes.
    pub excerpt_span: Span,
}

/// The most bytes of a line that are kept on either side of a finding.
const EXCERPT_MARGIN_MAX: usize = 160;
/// The most bytes of the finding itself that are kept: a tag can be as long as its file.
const EXCERPT_SPAN_MAX: usize = 480;

impl Location {
    /// Works out the place of `span` in `source`.
    pub fn of(span: Span, source: &Source) -> Self {
        let text = source.text();
        let line = source.line_span(span.start());
        let line_start = line.start().max(if line.start() == 0 { source.mark_len() } else { 0 });
        let end_max = text.floor_char_boundary(span.start() + EXCERPT_SPAN_MAX);
        let end = span.end().min(line.end()).min(end_max).max(span.start());
        let near = text.ceil_char_boundary(span.start().saturating_sub(EXCERPT_MARGIN_MAX));
        let start = line_start.max(near).min(span.start());
        let stop = text.floor_char_boundary((end + EXCERPT_MARGIN_MAX).min(line.end()));
        let excerpt = text[start..stop.max(end)].trim_end_matches('\r').to_owned();
        let clamp = |at: usize| (at - start).min(excerpt.len());
        let excerpt_span = Span::new(clamp(span.start()), clamp(end));
        Self {
            path: source.shared_path(),
            start: source.position(span.start()),
            end: source.position(span.end()),
            excerpt,
            excerpt_span,
        }
    }

    /// Leaves out the excerpt, for a finding that is shown with another text.
    pub(crate) fn forget_excerpt(&mut self) {
        (self.excerpt, self.excerpt_span) = (String::new(), Span::empty(0));
    }
}
