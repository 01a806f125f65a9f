//! What grammars of a family have in common.

use crate::markdown::highlight::cursor::Quote;
use crate::markdown::highlight::grammar::{EMPTY, Grammar};
use crate::markdown::highlight::token::Kind;

/// What languages with braces have in common.
pub(super) const BRACES: Grammar = Grammar {
    line_comments: &["//"],
    blocks: &[("/*", "*/", Kind::Comment)],
    quotes: &[Quote::line(b'"')],
    characters: true,
    calls: true,
    ..EMPTY
};

/// What scripting languages have in common.
pub(super) const SCRIPT: Grammar = Grammar {
    line_comments: &["#"],
    quotes: &[Quote::line(b'"'), Quote::line(b'\'')],
    calls: true,
    ..EMPTY
};
