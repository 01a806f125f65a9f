//! JSON, YAML, TOML, INI, CSS, differences: data and what is laid out by lines.

use super::family::{BRACES, SCRIPT};
use crate::markdown::highlight::cursor::Quote;
use crate::markdown::highlight::grammar::{EMPTY, Grammar, Keys, Language};
use crate::markdown::highlight::token::Kind;

pub(in crate::markdown::highlight) static JSON: Language = Language::new(Grammar {
    line_comments: &["//"],
    blocks: &[("/*", "*/", Kind::Comment)],
    quotes: &[Quote::line(b'"'), Quote::line(b'\'')],
    words: &[("true false null", Kind::Constant)],
    keys: Keys::BeforeColon,
    ..EMPTY
});

pub(in crate::markdown::highlight) static YAML: Language = Language::new(Grammar {
    line_comments: &["#"],
    spaced_comments: true,
    quotes: &[Quote::lines(b'"'), Quote { mark: b'\'', escape: None, lines: true }],
    words: &[("true false null True False Null yes no", Kind::Constant)],
    keys: Keys::LineColon,
    ..EMPTY
});

pub(in crate::markdown::highlight) static INI: Language = Language::new(Grammar {
    line_comments: &["#", ";"],
    spaced_comments: true,
    words: &[("true false", Kind::Constant)],
    case_sensitive: false,
    keys: Keys::LineEquals,
    lines: &[("[", Kind::Keyword)],
    ..EMPTY
});

pub(in crate::markdown::highlight) static TOML: Language = Language::new(Grammar {
    line_comments: &["#"],
    blocks: &[("\"\"\"", "\"\"\"", Kind::String), ("'''", "'''", Kind::String)],
    quotes: &[Quote::line(b'"'), Quote::doubled(b'\'')],
    words: &[("true false", Kind::Constant)],
    keys: Keys::LineEquals,
    lines: &[("[", Kind::Keyword)],
    ..EMPTY
});

pub(in crate::markdown::highlight) static TERRAFORM: Language = Language::new(Grammar {
    line_comments: &["#", "//"],
    blocks: &[("/*", "*/", Kind::Comment)],
    words: &[
        (
            "resource data variable output provider module locals terraform for_each dynamic for in if moved \
             import",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        ("string number bool list map set object any", Kind::Type),
    ],
    keys: Keys::LineEquals,
    ..SCRIPT
});

pub(in crate::markdown::highlight) static CSS: Language = Language::new(Grammar {
    line_comments: &[],
    blocks: &[("/*", "*/", Kind::Comment)],
    words: &[("important", Kind::Keyword), ("inherit initial unset auto none", Kind::Constant)],
    sigils: &[(b'@', Kind::Keyword), (b'#', Kind::Constant)],
    keys: Keys::LineColon,
    ..SCRIPT
});

pub(in crate::markdown::highlight) static DIFF: Language = Language::new(Grammar {
    lines: &[
        ("+++", Kind::Keyword),
        ("---", Kind::Keyword),
        ("@@", Kind::Keyword),
        ("diff ", Kind::Keyword),
        ("index ", Kind::Keyword),
        ("+", Kind::Inserted),
        ("-", Kind::Deleted),
    ],
    ..EMPTY
});

pub(in crate::markdown::highlight) static MARKDOWN: Language = Language::new(Grammar {
    blocks: &[("<!--", "-->", Kind::Comment), ("```", "```", Kind::String)],
    quotes: &[Quote { mark: b'`', escape: None, lines: false }],
    lines: &[("#", Kind::Keyword)],
    ..EMPTY
});

pub(in crate::markdown::highlight) static DOCKERFILE: Language = Language::new(Grammar {
    spaced_comments: true,
    words: &[(
        "FROM AS RUN CMD LABEL MAINTAINER EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD \
         STOPSIGNAL HEALTHCHECK SHELL",
        Kind::Keyword,
    )],
    sigils: &[(b'$', Kind::Variable)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static MAKEFILE: Language = Language::new(Grammar {
    words: &[(
        "ifeq ifneq ifdef ifndef else endif include define endef export override PHONY",
        Kind::Keyword,
    )],
    sigils: &[(b'$', Kind::Variable)],
    keys: Keys::LineColon,
    ..SCRIPT
});

pub(in crate::markdown::highlight) static GRAPHQL: Language = Language::new(Grammar {
    blocks: &[("\"\"\"", "\"\"\"", Kind::Comment)],
    words: &[
        (
            "query mutation subscription fragment on type interface union enum input scalar schema extend \
             directive implements",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        ("Int Float String Boolean ID", Kind::Type),
    ],
    names: &[
        ("type interface union enum input scalar on", Kind::Type),
        ("query mutation", Kind::Function),
    ],
    sigils: &[(b'$', Kind::Variable), (b'@', Kind::Function)],
    ..SCRIPT
});

pub(in crate::markdown::highlight) static PROTOBUF: Language = Language::new(Grammar {
    words: &[
        (
            "syntax package import option message enum service rpc returns stream repeated optional required \
             oneof map reserved extend extensions to public weak",
            Kind::Keyword,
        ),
        ("true false", Kind::Constant),
        (
            "double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool \
             string bytes",
            Kind::Type,
        ),
    ],
    names: &[("message enum service", Kind::Type)],
    ..BRACES
});
