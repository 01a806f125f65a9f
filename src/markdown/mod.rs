//! The Learn dialect of Markdown, on pulldown-cmark: text to nodes, nodes to HTML and plain text.
//!
//! The modules are listed bottom-up, as those of the crate are.

pub mod moniker;
pub mod include;
pub mod node;
mod soft_break;
pub mod footnote;
mod document;
mod seams;
pub mod alt_text;
mod context;
pub mod links;

pub mod path;
pub mod raw_tag;
pub mod raw_text;
mod fence;
mod directive;

pub mod link;
mod xref;
mod words;

mod constructs;
mod dialect;

mod mask;
mod math;
mod parse;

mod heading;
mod tabs;
pub mod highlight;
mod attribute_limit;
pub mod sanitize;
mod plain_html;
pub mod removal;
pub mod references;
mod passage;
mod opaque_names;
mod braces;
mod opaque_calls;
mod opaque_marks;
mod mdx;
mod profile_mask;
mod profile;

pub mod shown;
pub mod inline;
pub mod run;

pub mod html;
pub mod plain_text;

pub use context::{Context, Extensions};
pub use directive::value_span;
pub use document::{Document, Heading};
pub use heading::slug as heading_slug;
pub use mdx::{MdxError, MdxErrorKind, mdx_errors};
pub use opaque_calls::{OpaqueArgument, OpaqueCall, opaque_calls};
pub use opaque_marks::{OpaqueMark, OpaqueRole, opaque_marks};
pub use opaque_names::{OpaqueKind, OpaqueName, opaque_names, torn_shortcodes};
pub use passage::Passage;
pub use profile::Profile;
pub use seams::close_seams;
pub use xref::XREF_NOT_FOUND;

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
