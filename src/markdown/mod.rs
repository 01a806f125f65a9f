//! The Learn dialect of Markdown, on pulldown-cmark: text to nodes, nodes to HTML and plain text.

mod constructs;
mod dialect;
mod directive;
mod fence;
pub mod footnote;
mod heading;
pub mod highlight;
pub mod html;
pub mod inline;
pub mod link;
mod mask;
mod math;
pub mod moniker;
pub mod node;
mod parse;
pub mod path;
pub mod plain_text;
pub mod raw_tag;
pub mod removal;
pub mod references;
pub mod run;
pub mod sanitize;
mod tabs;
mod words;
mod xref;

use std::sync::OnceLock;

use crate::article::Side;
use crate::finding::{Finding, Located};
use footnote::Footnotes;
use include::Library;
use moniker::MonikerList;
use node::{Element, Node, NodeKind};
pub use parse::include;
pub use xref::XREF_NOT_FOUND;

/// What parsing needs to know beside the text.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The path of the text's file, relative to the content root.
    pub path: &'c str,
    /// The side that is parsed: includes are cut to the same one.
    pub side: Side,
    /// The project's other files; without it, includes and snippets stay literal.
    pub library: Option<&'c dyn Library>,
    /// What is read beyond CommonMark, tables, strikethrough, bare links and the Learn dialect.
    pub extensions: Extensions,
    /// The files that include this one, outermost first.
    pub includes: &'c [String],
    /// How much included text a document may yet hold, in bytes.
    pub included_max: usize,
    /// The project's monikers; without them, all moniker zones stay.
    pub monikers: Option<&'c MonikerList>,
    /// The monikers that the page is for; none for all of them.
    pub page_monikers: Option<&'c [String]>,
}

impl<'c> Context<'c> {
    /// A context for a text on its own: no other files, no extensions.
    pub fn alone(path: &'c str, side: Side) -> Self {
        Self {
            path,
            side,
            library: None,
            extensions: Extensions::default(),
            includes: &[],
            included_max: include::INCLUDED_MAX,
            monikers: None,
            page_monikers: None,
        }
    }
}

/// Syntax that is off unless a project or an article asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in diglot.toml")]
pub struct Extensions {
    /// `- [x] done`
    pub task_lists: bool,
    /// `term` and `: definition`
    pub definition_lists: bool,
    /// `[^1]`
    pub footnotes: bool,
    /// `:smile:`
    pub emoji: bool,
    /// `$…$` and `$$…$$`
    pub math: bool,
    /// `**文字。**後` is bold.
    pub cjk_emphasis: bool,
}

/// A parsed text: its nodes, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Document<'t> {
    /// In order; see [`node`].
    pub nodes: Vec<Node<'t>>,
    /// Spans are bytes of the parsed text.
    pub findings: Vec<Finding>,
    /// What is wrong in the files that it includes.
    pub included_findings: Vec<Located>,
    /// How much included text it holds, in bytes.
    pub included_len: usize,
    /// Found when they are first asked for.
    pub footnotes: OnceLock<Footnotes>,
}

/// A heading, for a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its text without markup.
    pub title: String,
}

impl Document<'_> {
    /// Its headings, in order, those of included files among them.
    pub fn headings(&self) -> Vec<Heading> {
        let headings = self.nodes.iter().enumerate().filter_map(|(index, node)| match &node.kind {
            NodeKind::Enter(Element::Heading { level, id }) => {
                let title = heading::heading_text(&self.nodes, index);
                Some(Heading { level: *level, id: id.clone(), title })
            }
            _ => None,
        });
        headings.collect()
    }

    /// Its footnotes.
    fn footnotes(&self) -> &Footnotes {
        self.footnotes.get_or_init(|| Footnotes::of(&self.nodes))
    }

    /// Whether it holds raw HTML, which has to be sanitized.
    pub fn has_html(&self) -> bool {
        self.nodes.iter().any(|node| matches!(node.kind, NodeKind::Html(_)))
    }
}

/// Parses the Markdown of one side (front matter already taken off).
///
/// ```
/// use diglot::article::Side;
/// use diglot::markdown::{Context, parse};
///
/// let document = parse("# <a name=\"hello\"></a>Hallo *daar*", &Context::alone("a.md", Side::Target));
/// let headings = document.headings();
/// assert_eq!((headings[0].id.as_str(), headings[0].title.as_str()), ("hello", "Hallo daar"));
/// ```
pub fn parse<'t>(text: &'t str, context: &Context<'_>) -> Document<'t> {
    let mut document = parse::nodes(text, context);
    tabs::group(&mut document);
    heading::settle_ids(&mut document.nodes);
    document
}
