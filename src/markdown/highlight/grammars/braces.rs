//! JavaScript, TypeScript, Java, C, C++, Go, Rust and others with braces.

use super::family::BRACES;
use crate::markdown::highlight::cursor::Quote;
use crate::markdown::highlight::grammar::{Grammar, Language};
use crate::markdown::highlight::token::Kind;

const JAVASCRIPT_WORDS: &str = "as async await break case catch class const continue debugger default delete do else export extends \
     finally for from function get if import in instanceof let new of return set static switch throw try \
     typeof var void while with yield";

const JAVASCRIPT_VALUES: &str = "true false null undefined NaN Infinity this super";

const JAVASCRIPT_GRAMMAR: Grammar = Grammar {
    quotes: &[Quote::line(b'"'), Quote::line(b'\''), Quote::lines(b'`')],
    characters: false,
    words: &[(JAVASCRIPT_WORDS, Kind::Keyword), (JAVASCRIPT_VALUES, Kind::Constant)],
    names: &[("class extends new", Kind::Type), ("function", Kind::Function)],
    sigils: &[(b'@', Kind::Function)],
    ..BRACES
};

pub(in crate::markdown::highlight) static JAVASCRIPT: Language = Language::new(JAVASCRIPT_GRAMMAR);

pub(in crate::markdown::highlight) static TYPESCRIPT: Language = Language::new(Grammar {
    words: &[
        (JAVASCRIPT_WORDS, Kind::Keyword),
        (
            "abstract declare enum implements interface keyof namespace override private protected public \
             readonly satisfies type is",
            Kind::Keyword,
        ),
        (JAVASCRIPT_VALUES, Kind::Constant),
        ("any bigint boolean never number object string symbol unknown", Kind::Type),
    ],
    names: &[
        ("class extends new interface enum implements namespace type", Kind::Type),
        ("function", Kind::Function),
    ],
    types: true,
    ..JAVASCRIPT_GRAMMAR
});

pub(in crate::markdown::highlight) static JAVA: Language = Language::new(Grammar {
    blocks: &[("/*", "*/", Kind::Comment), ("\"\"\"", "\"\"\"", Kind::String)],
    words: &[
        (
            "abstract assert boolean break byte case catch char class const continue default do double else \
             enum extends final finally float for goto if implements import instanceof int interface long \
             native new package private protected public record return sealed short static strictfp switch \
             synchronized throw throws transient try var void volatile while yield",
            Kind::Keyword,
        ),
        ("true false null this super", Kind::Constant),
    ],
    names: &[("class extends new interface enum implements record throws", Kind::Type)],
    sigils: &[(b'@', Kind::Function)],
    types: true,
    ..BRACES
});

pub(in crate::markdown::highlight) static GROOVY: Language = Language::new(Grammar {
    quotes: &[Quote::line(b'"'), Quote::line(b'\'')],
    characters: false,
    words: &[
        (
            "abstract as assert boolean break byte case catch char class continue def default do double else \
             enum extends final finally float for if implements import in instanceof int interface long new \
             package private protected public return short static switch throw throws trait try void while",
            Kind::Keyword,
        ),
        ("true false null this super", Kind::Constant),
    ],
    names: &[("class extends new interface", Kind::Type), ("def", Kind::Function)],
    sigils: &[(b'@', Kind::Function)],
    types: true,
    ..BRACES
});

pub(in crate::markdown::highlight) static C: Language = Language::new(Grammar {
    words: &[
        (
            "alignas alignof and asm auto bool break case catch char char16_t char32_t class co_await \
             co_return co_yield concept const const_cast consteval constexpr continue decltype default \
             delete do double dynamic_cast else enum explicit export extern final float for friend goto if \
             inline int long mutable namespace new noexcept not operator or override private protected \
             public register reinterpret_cast requires restrict return short signed sizeof static \
             static_assert static_cast struct switch template thread_local throw try typedef typeid typename \
             union unsigned using virtual void volatile wchar_t while",
            Kind::Keyword,
        ),
        ("true false nullptr NULL this", Kind::Constant),
        (
            "size_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t \
             uintptr_t",
            Kind::Type,
        ),
    ],
    names: &[("class struct enum union namespace typename", Kind::Type)],
    sigils: &[(b'#', Kind::Keyword)],
    ..BRACES
});

pub(in crate::markdown::highlight) static OBJECTIVE_C: Language = Language::new(Grammar {
    words: &[
        (
            "auto break case char const continue default do double else enum extern float for goto id if \
             inline instancetype int long register return self short signed sizeof static struct super \
             switch typedef union unsigned void volatile while",
            Kind::Keyword,
        ),
        ("true false nil Nil NULL YES NO", Kind::Constant),
        ("BOOL NSInteger NSUInteger CGFloat SEL", Kind::Type),
    ],
    sigils: &[(b'#', Kind::Keyword), (b'@', Kind::Keyword)],
    types: true,
    ..BRACES
});

pub(in crate::markdown::highlight) static GO: Language = Language::new(Grammar {
    quotes: &[Quote::line(b'"'), Quote { mark: b'`', escape: None, lines: true }],
    words: &[
        (
            "break case chan const continue default defer else fallthrough for func go goto if import \
             interface map package range return select struct switch type var",
            Kind::Keyword,
        ),
        ("true false nil iota", Kind::Constant),
        (
            "any bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string \
             uint uint8 uint16 uint32 uint64 uintptr",
            Kind::Type,
        ),
    ],
    names: &[("type", Kind::Type), ("func", Kind::Function)],
    ..BRACES
});

pub(in crate::markdown::highlight) static RUST: Language = Language::new(Grammar {
    quotes: &[Quote::lines(b'"')],
    words: &[
        (
            "as async await break const continue crate dyn else enum extern fn for if impl in let loop match \
             mod move mut pub ref return static struct super trait type union unsafe use where while",
            Kind::Keyword,
        ),
        ("true false self Self None Some Ok Err", Kind::Constant),
        (
            "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize String Vec Option \
             Result Box",
            Kind::Type,
        ),
    ],
    names: &[("enum impl struct trait type union", Kind::Type), ("fn", Kind::Function)],
    ..BRACES
});

pub(in crate::markdown::highlight) static KOTLIN: Language = Language::new(Grammar {
    blocks: &[("/*", "*/", Kind::Comment), ("\"\"\"", "\"\"\"", Kind::String)],
    words: &[
        (
            "abstract actual annotation as break by catch class companion const constructor continue \
             crossinline data do else enum expect external final finally for fun get if import in infix init \
             inline inner interface internal is lateinit lazy noinline object open operator out override \
             package private protected public reified return sealed set suspend tailrec throw try typealias \
             val var vararg when where while",
            Kind::Keyword,
        ),
        ("true false null this super", Kind::Constant),
        ("Any Boolean Byte Char Double Float Int List Long Map Set Short String Unit", Kind::Type),
    ],
    names: &[("class interface object typealias", Kind::Type), ("fun", Kind::Function)],
    sigils: &[(b'@', Kind::Function)],
    ..BRACES
});

pub(in crate::markdown::highlight) static SCALA: Language = Language::new(Grammar {
    blocks: &[("/*", "*/", Kind::Comment), ("\"\"\"", "\"\"\"", Kind::String)],
    words: &[
        (
            "abstract case catch class def do else enum extends extension final finally for given if \
             implicit import lazy match new object override package private protected return sealed then \
             throw trait try type using val var while with yield",
            Kind::Keyword,
        ),
        ("true false null None this super", Kind::Constant),
        (
            "Any Boolean Byte Char Double Float Int List Long Map Option Seq Short String Unit",
            Kind::Type,
        ),
    ],
    names: &[("class extends new object trait type", Kind::Type), ("def", Kind::Function)],
    sigils: &[(b'@', Kind::Function)],
    ..BRACES
});

pub(in crate::markdown::highlight) static SWIFT: Language = Language::new(Grammar {
    blocks: &[("/*", "*/", Kind::Comment), ("\"\"\"", "\"\"\"", Kind::String)],
    words: &[
        (
            "actor as associatedtype async await break case catch class continue convenience default defer \
             deinit do else enum extension fallthrough fileprivate final for func get guard if import in \
             indirect init inout internal is lazy let mutating nonisolated open operator optional override \
             private protocol public repeat required rethrows return set some static struct subscript \
             switch throw throws try typealias unowned var weak where while",
            Kind::Keyword,
        ),
        ("true false nil self Self super", Kind::Constant),
        ("Any Bool Character Double Float Int String UInt Void", Kind::Type),
    ],
    names: &[
        ("actor class enum extension protocol struct typealias", Kind::Type),
        ("func", Kind::Function),
    ],
    sigils: &[(b'@', Kind::Keyword), (b'#', Kind::Keyword)],
    ..BRACES
});

pub(in crate::markdown::highlight) static DART: Language = Language::new(Grammar {
    quotes: &[Quote::line(b'"'), Quote::line(b'\'')],
    characters: false,
    words: &[
        (
            "abstract as assert async await break case catch class const continue default deferred do else \
             enum export extends extension external factory final finally for get if implements import in \
             is late library mixin new on operator part required rethrow return set static switch sync \
             throw try typedef var void while with yield",
            Kind::Keyword,
        ),
        ("true false null this super", Kind::Constant),
        ("bool double dynamic int num Future List Map Object Set Stream String", Kind::Type),
    ],
    names: &[("class enum extends extension implements mixin new with", Kind::Type)],
    sigils: &[(b'@', Kind::Function)],
    types: true,
    ..BRACES
});

pub(in crate::markdown::highlight) static PHP: Language = Language::new(Grammar {
    line_comments: &["//", "#"],
    blocks: &[("/*", "*/", Kind::Comment), ("<?php", " ", Kind::Tag), ("?>", "\n", Kind::Tag)],
    quotes: &[Quote::lines(b'"'), Quote::lines(b'\'')],
    characters: false,
    words: &[
        (
            "abstract and array as break callable case catch class clone const continue declare default do \
             echo else elseif empty enum extends final finally fn for foreach function global goto if \
             implements include include_once instanceof insteadof interface isset list match namespace new \
             or print private protected public readonly require require_once return static switch throw \
             trait try unset use var while xor yield",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        ("bool float int iterable mixed object string void", Kind::Type),
    ],
    names: &[
        ("class extends implements interface new trait", Kind::Type),
        ("function", Kind::Function),
    ],
    case_sensitive: false,
    sigils: &[(b'$', Kind::Variable)],
    ..BRACES
});
