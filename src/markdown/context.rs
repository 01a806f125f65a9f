//! Context of parsing.

use super::include::Library;
use super::moniker::MonikerList;
use crate::article::Side;

/// How much text a document may include, in bytes: files that include others twice each would
/// otherwise fill the memory.
pub(super) const INCLUDED_MAX: usize = 16 << 20;

/// Context of parsing.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// The path of the text's file, relative to the content root.
    pub path: &'c str,
    /// The side that is parsed: includes are cut to the same one.
    pub side: Side,
    /// The project's other files; without it, includes and snippets stay literal.
    pub library: Option<&'c dyn Library>,
    /// Extensions beyond CommonMark, tables, strikethrough, bare links and the Learn dialect.
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
            included_max: INCLUDED_MAX,
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
