//! Python, Ruby, Perl, R, Lua and others without braces.

use super::family::SCRIPT;
use crate::markdown::highlight::cursor::Quote;
use crate::markdown::highlight::grammar::{EMPTY, Grammar, Language};
use crate::markdown::highlight::token::Kind;

pub(in crate::markdown::highlight) static PYTHON: Language = Language::new(Grammar {
    blocks: &[("\"\"\"", "\"\"\"", Kind::String), ("'''", "'''", Kind::String)],
    words: &[
        (
            "and as assert async await break class continue def del elif else except finally for from global \
             if import in is lambda match nonlocal not or pass raise return try while with yield",
            Kind::Keyword,
        ),
        ("True False None self cls", Kind::Constant),
    ],
    names: &[("class", Kind::Type), ("def", Kind::Function)],
    sigils: &[(b'@', Kind::Function)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static RUBY: Language = Language::new(Grammar {
    blocks: &[("\n=begin", "\n=end", Kind::Comment)],
    words: &[
        (
            "alias and begin break case class def defined do else elsif end ensure extend for if in include \
             loop module next not or private protected public raise redo require require_relative rescue \
             retry return super then undef unless until when while yield",
            Kind::Keyword,
        ),
        ("true false nil self", Kind::Constant),
    ],
    names: &[("class module", Kind::Type), ("def", Kind::Function)],
    sigils: &[(b'@', Kind::Variable), (b'$', Kind::Variable)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static PERL: Language = Language::new(Grammar {
    words: &[(
        "and bless cmp continue die do each else elsif eq for foreach ge given gt if keys last le local lt my \
         ne next no not open or our package pop print push redo require return shift sub unless until use \
         values when while",
        Kind::Keyword,
    )],
    names: &[("package", Kind::Type), ("sub", Kind::Function)],
    sigils: &[(b'$', Kind::Variable), (b'@', Kind::Variable)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static R: Language = Language::new(Grammar {
    words: &[
        ("break else for function if in library next repeat require return while", Kind::Keyword),
        ("TRUE FALSE NULL NA NaN Inf", Kind::Constant),
    ],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static LUA: Language = Language::new(Grammar {
    line_comments: &["--"],
    blocks: &[("--[[", "]]", Kind::Comment), ("[[", "]]", Kind::String)],
    words: &[
        (
            "and break do else elseif end for function goto if in local not or repeat return then until while",
            Kind::Keyword,
        ),
        ("true false nil self", Kind::Constant),
    ],
    names: &[("function", Kind::Function)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static MATLAB: Language = Language::new(Grammar {
    line_comments: &["%"],
    quotes: &[Quote::doubled(b'"')],
    words: &[
        (
            "break case catch classdef continue else elseif end for function global if otherwise parfor \
             persistent return switch try while",
            Kind::Keyword,
        ),
        ("true false pi Inf NaN", Kind::Constant),
    ],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static HASKELL: Language = Language::new(Grammar {
    line_comments: &["--"],
    blocks: &[("{-", "-}", Kind::Comment)],
    quotes: &[Quote::line(b'"')],
    characters: true,
    words: &[
        (
            "as case class data default deriving do else hiding if import in infix infixl infixr instance \
             let module newtype of qualified then type where",
            Kind::Keyword,
        ),
        ("True False Nothing Just", Kind::Constant),
        ("Bool Char Double Either Float IO Int Integer Maybe String", Kind::Type),
    ],
    names: &[("class data instance module newtype type", Kind::Type)],
    ..EMPTY
});

pub(in crate::markdown::highlight) static PASCAL: Language = Language::new(Grammar {
    line_comments: &["//"],
    blocks: &[("{", "}", Kind::Comment), ("(*", "*)", Kind::Comment)],
    quotes: &[Quote::doubled(b'\'')],
    words: &[
        (
            "and array as begin case class const constructor destructor div do downto else end except \
             exports file finalization finally for function goto if implementation in inherited \
             initialization inline interface is label library mod not object of on operator or out override \
             packed private procedure program property protected public published raise record repeat set \
             shl shr then threadvar to try type unit until uses var virtual while with xor",
            Kind::Keyword,
        ),
        ("true false nil self", Kind::Constant),
        ("boolean byte char double integer real string word", Kind::Type),
    ],
    case_sensitive: false,
    names: &[
        ("function procedure constructor destructor", Kind::Function),
        ("unit program", Kind::Type),
    ],
    calls: true,
    ..EMPTY
});
