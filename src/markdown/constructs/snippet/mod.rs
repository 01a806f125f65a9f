//! Code from other files.
//!
//! ```text
//! [!code-csharp[name](file.cs?name=tag&highlight=2,5-7&dedent=4 "title")]
//! [!code-csharp[name](file.cs#L12-L16)]
//! [!notebook-python[](file.ipynb?name=cell)]
//! :::code language="csharp" source="file.cs" id="tag" range="1-3,9-" highlight="2" interactive="try-dotnet":::
//! ```
//!
//! Emits `<pre><code class="lang-csharp" name="name" title="title" highlight-lines="2,5-7">…`. Of several
//! ways to say which lines are meant, a tag goes before `#L1-L3`, that before `start` and `end`, and those
//! before `range`. A file that does not exist becomes an alert in the page's language.

mod bracket;
mod directive;
mod language;
mod lines;
mod notebook;
mod tags;

use std::borrow::Cow;

use crate::finding::{Finding, Rule};
use crate::markdown::node::{self, CodeBlock, Element, Node, NodeKind};
use crate::markdown::{Context, Document, path};
use crate::text::Span;
use lines::Selection;

pub(in crate::markdown) use bracket::read;
pub(in crate::markdown) use directive::read_directive;

pub(in crate::markdown) static INVALID_CODE: Rule = Rule::warning("invalid-code");

/// The file with the code does not exist.
static CODESNIPPET_NOT_FOUND: Rule = Rule::warning("codesnippet-not-found");
/// The file has no lines of that name.
static TAG_NOT_FOUND: Rule = Rule::warning("tag-not-found");
/// A notebook has several cells of that name.
static MULTIPLE_TAGS_WITH_SAME_NAME: Rule = Rule::warning("multiple-tags-with-same-name");
/// The file is no notebook.
static NOT_NOTEBOOK_CONTENT: Rule = Rule::warning("not-notebook-content");
/// Nobody knows how comments are written in that language.
static UNKNOWN_LANGUAGE_CODE: Rule = Rule::warning("unknown-language-code");

/// A reference to code in another file.
#[derive(Debug, Clone)]
pub(in crate::markdown) struct Snippet<'t> {
    form: Form,
    /// As written, without `-interactive`; empty for none.
    language: Cow<'t, str>,
    interactive: Option<Cow<'t, str>>,
    name: Option<Cow<'t, str>>,
    title: Option<Cow<'t, str>>,
    /// The file.
    address: Cow<'t, str>,
    /// The name of the lines that are meant.
    tag: Option<Cow<'t, str>>,
    selection: Selection,
    highlight: Option<Cow<'t, str>>,
    /// What of it could not be understood, and was left out.
    problem: Option<String>,
}

/// How a reference is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `[!code…]`
    Code,
    /// `[!notebook…]`
    Notebook,
    /// `:::code …:::`
    Directive,
}

/// Why there is no code to show.
struct Failure {
    rule: &'static Rule,
    message: String,
}

impl Failure {
    fn new(rule: &'static Rule, message: String) -> Self {
        Self { rule, message }
    }
}

/// A fence's language, and whether it can be run on the page: `csharp-interactive`.
pub(in crate::markdown) fn interactive(language: Cow<'_, str>) -> CodeBlock<'_> {
    match language.strip_suffix("-interactive").map(str::to_owned) {
        Some(base) => CodeBlock {
            language: base.clone().into(),
            interactive: Some(base.into()),
            ..CodeBlock::default()
        },
        None => CodeBlock { language, ..CodeBlock::default() },
    }
}

/// Puts the code that `snippet` names at the end of `document`. Where there are no other files, the
/// reference stays as it is written.
pub(in crate::markdown) fn insert<'t>(
    snippet: &Snippet<'t>,
    literal: &'t str,
    span: Span,
    context: &Context<'_>,
    document: &mut Document<'t>,
) {
    let Some(library) = context.library else {
        let text = NodeKind::Text(literal.into());
        return insert_element(Element::Paragraph, text, span, document);
    };
    if let Some(problem) = &snippet.problem {
        document.findings.push(Finding::new(&INVALID_CODE, span, problem.clone()));
    }
    let path = path::resolve(context.path, &snippet.address);
    let code = match path.and_then(|path| library.text(&path)) {
        Some(text) => snippet.code(&text, span, document),
        None => Err(snippet.missing_file()),
    };
    match code {
        Ok(code) => insert_code(snippet, code, span, document),
        Err(failure) => {
            let is_empty_block = snippet.is_empty_block(failure.rule);
            document.findings.push(Finding::new(failure.rule, span, failure.message));
            if is_empty_block {
                insert_code(snippet, String::new(), span, document);
            } else {
                let kind = NodeKind::Directive(node::Directive::MissingSnippet);
                document.nodes.push(Node { kind, span });
            }
        }
    }
}

fn insert_code<'t>(snippet: &Snippet<'t>, code: String, span: Span, document: &mut Document<'t>) {
    let block = Element::CodeBlock(snippet.code_block().into());
    insert_element(block, NodeKind::Text(code.into()), span, document);
}

fn insert_element<'t>(
    element: Element<'t>,
    content: NodeKind<'t>,
    span: Span,
    document: &mut Document<'t>,
) {
    let enter = document.nodes.len();
    let exit = Node { kind: NodeKind::Exit(enter), span: Span::empty(span.end()) };
    let content = Node { kind: content, span };
    document.nodes.extend([Node { kind: NodeKind::Enter(element), span }, content, exit]);
}

impl<'t> Snippet<'t> {
    fn code_block(&self) -> CodeBlock<'t> {
        CodeBlock {
            language: self.language.clone(),
            interactive: self.interactive.clone(),
            name: self.name.clone(),
            title: self.title.clone(),
            highlight: self.highlight.clone(),
            fenced: true,
            directive: self.form == Form::Directive,
        }
    }

    /// The code that is meant in the file's text.
    fn code(&self, text: &str, span: Span, document: &mut Document<'_>) -> Result<String, Failure> {
        let code = match &self.tag {
            Some(tag) if self.form == Form::Notebook => notebook::cell(text, tag)?,
            Some(tag) => self.tagged(text, tag, span, document)?,
            None => self.selection.cut(&lines::split(text))?,
        };
        match self.form {
            Form::Directive if code.trim().is_empty() => {
                let message = format!("`{}` has no code in the lines that are meant", self.address);
                Err(Failure::new(&INVALID_CODE, message))
            }
            Form::Directive => Ok(format!("{}\n", code.trim_end())),
            _ => Ok(code),
        }
    }

    /// The code between the lines of a tag.
    fn tagged(
        &self,
        text: &str,
        tag: &str,
        span: Span,
        document: &mut Document<'_>,
    ) -> Result<String, Failure> {
        let extension = extension(&self.address);
        let by_address = self.form == Form::Directive || self.language.is_empty();
        let language = if by_address { extension } else { &self.language };
        let known = language::find(language);
        if known.is_none() {
            let message = format!("how comments are written in `{language}` is not known");
            let finding = Finding::new(&UNKNOWN_LANGUAGE_CODE, span, message)
                .with_help("name a language that is known, or the lines");
            document.findings.push(finding);
        }
        let marks = known.map_or(language::ALL_MARKS, |known| known.marks);
        let lines = lines::split(text);
        let tagged = marks.iter().find_map(|marks| tags::find(&lines, marks, tag));
        let tagged = tagged.ok_or_else(|| self.missing_tag(tag))?;
        self.selection.cut_tagged(&lines, &tagged)
    }

    /// Whether a fault leaves an empty code block, as it does on the published site.
    fn is_empty_block(&self, fault: &Rule) -> bool {
        self.form != Form::Directive && *fault != CODESNIPPET_NOT_FOUND
    }

    fn missing_file(&self) -> Failure {
        let message = format!("the code file `{}` does not exist", self.address);
        match self.form {
            Form::Directive => Failure::new(&INVALID_CODE, message),
            _ => Failure::new(&CODESNIPPET_NOT_FOUND, message),
        }
    }

    fn missing_tag(&self, tag: &str) -> Failure {
        let message = format!("`{}` has no lines called `{tag}`", self.address);
        match self.form {
            Form::Directive => Failure::new(&INVALID_CODE, message),
            _ => Failure::new(&TAG_NOT_FOUND, message),
        }
    }
}

/// What stands behind the last full stop of a file's name.
fn extension(address: &str) -> &str {
    let name = address.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}
