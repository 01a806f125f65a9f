//! Puts a snippet's code in its place, or a finding.

use std::sync::Arc;

use super::failure::{CODESNIPPET_NOT_FOUND, Failure, TAG_NOT_FOUND, UNKNOWN_LANGUAGE_CODE};
use super::lines::split;
use super::{notebook, tags};
use crate::article::{Article, LEAKED_ANNOTATION, Side};
use crate::finding::{Cause, Finding, Rule};
use crate::markdown::constructs::snippet::{Form, INVALID_CODE, Snippet, extension, language};
use crate::markdown::context::Context;
use crate::markdown::document::Document;
use crate::markdown::include::Library;
use crate::markdown::node::{self, CodeBlock, Element, Node, NodeKind};
use crate::markdown::path;
use crate::text::{Source, Span};

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
    let text = path.as_ref().and_then(|path| {
        let text = library.text(path)?;
        Some(without_annotation(library, path, text, context.side, document))
    });
    let is_missing = text.is_none();
    let code = match text {
        Some(text) => snippet.code(&text, span, document),
        None => Err(snippet.missing_file()),
    };
    match code {
        Ok(code) => insert_code(snippet, code, span, document),
        Err(failure) => {
            let is_empty_block = snippet.is_empty_block(failure.rule);
            let finding = Finding::new(failure.rule, span, failure.message);
            let cause = path.filter(|_| is_missing).map(|path| Cause::Project(path.into()));
            document.findings.push(Finding { cause, ..finding });
            if is_empty_block {
                insert_code(snippet, String::new(), span, document);
            } else {
                let kind = NodeKind::Directive(node::Directive::MissingSnippet);
                document.nodes.push(Node { kind, span });
            }
        }
    }
}

/// A code file in the language of the page: one that is annotated itself is cut like an article.
fn without_annotation(
    library: &dyn Library,
    path: &str,
    text: Arc<str>,
    side: Side,
    document: &mut Document<'_>,
) -> Arc<str> {
    if memchr::memmem::find(text.as_bytes(), b"tu-id").is_none() {
        return text;
    }
    // The library knows the file by the path that people know.
    let read = || Arc::new(Article::read(Source::new(path, &*text)));
    let article = library.article(path).unwrap_or_else(read);
    let is_leak = |finding: &Finding| finding.rule.name == LEAKED_ANNOTATION.name;
    // One finding tells of the whole file.
    let leak = article.findings().into_iter().find(is_leak);
    document.included_findings.extend(leak.map(|it| it.locate(article.source())));
    article.side(side).text().into()
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
            None => self.selection.cut(&split(text))?,
        };
        match self.form {
            Form::Directive if code.trim().is_empty() => {
                let message = format!("`{}` has no code in these lines", self.address);
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
            let message = format!("unknown comment syntax of `{language}`");
            let finding = Finding::new(&UNKNOWN_LANGUAGE_CODE, span, message)
                .with_help("use a known language, or give line numbers");
            document.findings.push(finding);
        }
        // A file of an unknown language may have tags all the same: those of any language will
        // do.
        let marks = known.map_or(language::ALL_MARKS, |known| known.marks);
        let lines = split(text);
        let tagged = marks.iter().find_map(|marks| tags::find(&lines, marks, tag));
        let tagged = tagged.ok_or_else(|| self.missing_tag(tag))?;
        self.selection.cut_tagged(&lines, &tagged)
    }

    /// Returns `true` if a fault leaves an empty code block, as it does on the published site.
    fn is_empty_block(&self, fault: &Rule) -> bool {
        self.form != Form::Directive && *fault != CODESNIPPET_NOT_FOUND
    }

    fn missing_file(&self) -> Failure {
        let message = format!("code file `{}` does not exist", self.address);
        match self.form {
            Form::Directive => Failure::new(&INVALID_CODE, message),
            _ => Failure::new(&CODESNIPPET_NOT_FOUND, message),
        }
    }

    fn missing_tag(&self, tag: &str) -> Failure {
        let message = format!("`{}` has no snippet tag `{tag}`", self.address);
        match self.form {
            Form::Directive => Failure::new(&INVALID_CODE, message),
            _ => Failure::new(&TAG_NOT_FOUND, message),
        }
    }
}
