//! C#, F#, Visual Basic, PowerShell, Q#, Bicep, Kusto, SQL: what most help articles show.

use super::family::BRACES;
use crate::markdown::highlight::cursor::Quote;
use crate::markdown::highlight::grammar::{EMPTY, Grammar, Language};
use crate::markdown::highlight::token::Kind;

pub(in crate::markdown::highlight) static CSHARP: Language = Language::new(Grammar {
    blocks: &[
        ("/*", "*/", Kind::Comment),
        ("\"\"\"", "\"\"\"", Kind::String),
        ("$@\"", "\"", Kind::String),
        ("@$\"", "\"", Kind::String),
        ("@\"", "\"", Kind::String),
    ],
    words: &[
        (
            "abstract add and as async await base break case catch checked class const continue default \
             delegate do dynamic else enum event explicit extern finally fixed for foreach from get global \
             goto group if implicit in init interface internal into is join let lock nameof namespace new \
             not on operator or orderby out override params partial private protected public readonly \
             record ref remove required return sealed select set sizeof stackalloc static struct switch \
             throw try typeof unchecked unsafe using value var virtual volatile when where while with yield",
            Kind::Keyword,
        ),
        (
            "bool byte char decimal double float int long nint nuint object sbyte short string uint ulong \
             ushort void",
            Kind::Keyword,
        ),
        ("true false null this", Kind::Constant),
    ],
    names: &[("class struct interface enum record new namespace is as", Kind::Type)],
    sigils: &[(b'#', Kind::Keyword)],
    types: true,
    ..BRACES
});

pub(in crate::markdown::highlight) static FSHARP: Language = Language::new(Grammar {
    blocks: &[("(*", "*)", Kind::Comment), ("\"\"\"", "\"\"\"", Kind::String)],
    words: &[
        (
            "abstract and as assert async base begin class default delegate do done downcast downto elif \
             else end exception extern finally for fun function if in inherit inline interface internal \
             lazy let match member module mutable namespace new not of open or override private public rec \
             return select static struct task then to try type upcast use val void when while with yield",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        (
            "bool byte char decimal double float int int64 obj string unit list seq option",
            Kind::Type,
        ),
    ],
    names: &[("type module namespace open", Kind::Type), ("let member", Kind::Function)],
    sigils: &[(b'#', Kind::Keyword)],
    ..BRACES
});

pub(in crate::markdown::highlight) static BASIC: Language = Language::new(Grammar {
    line_comments: &["'", "REM ", "Rem ", "rem "],
    quotes: &[Quote::doubled(b'"')],
    words: &[
        (
            "addhandler addressof and andalso as byref byval call case catch class const continue declare \
             default delegate dim directcast do each else elseif end enum erase error event exit finally for \
             friend function get gettype global gosub goto handles if implements imports in inherits \
             interface is isnot let lib like loop me mod module mustinherit mustoverride mybase myclass \
             namespace narrowing new next not notinheritable notoverridable of on operator option optional \
             or orelse overloads overridable overrides paramarray partial private property protected public \
             raiseevent readonly redim removehandler resume return select set shadows shared static step \
             stop structure sub synclock then throw to try trycast typeof until using wend when while \
             widening with withevents writeonly xor",
            Kind::Keyword,
        ),
        ("true false nothing", Kind::Constant),
        (
            "boolean byte char date decimal double integer long object sbyte short single string uinteger \
             ulong ushort variant",
            Kind::Type,
        ),
    ],
    names: &[("class module structure enum interface namespace new as of imports", Kind::Type)],
    case_sensitive: false,
    sigils: &[(b'#', Kind::Keyword)],
    calls: true,
    ..EMPTY
});

pub(in crate::markdown::highlight) static POWERSHELL: Language = Language::new(Grammar {
    line_comments: &["#"],
    blocks: &[
        ("<#", "#>", Kind::Comment),
        ("@\"", "\n\"@", Kind::String),
        ("@'", "\n'@", Kind::String),
    ],
    quotes: &[Quote { mark: b'"', escape: Some(b'`'), lines: false }, Quote::doubled(b'\'')],
    words: &[(
        "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for \
         foreach from function hidden if in param process return static switch throw trap try until using \
         var while workflow parallel sequence inlinescript",
        Kind::Keyword,
    )],
    names: &[("function filter workflow", Kind::Function), ("class enum", Kind::Type)],
    case_sensitive: false,
    sigils: &[(b'$', Kind::Variable), (b'-', Kind::Attribute)],
    hyphens: true,
    ..EMPTY
});

pub(in crate::markdown::highlight) static KUSTO: Language = Language::new(Grammar {
    line_comments: &["//"],
    blocks: &[("```", "```", Kind::String)],
    quotes: &[Quote::line(b'"'), Quote::line(b'\'')],
    words: &[
        (
            "where project extend summarize by join on kind let union take limit top order sort asc desc \
             count distinct render parse evaluate invoke lookup make-series mv-expand mvexpand mv-apply print \
             range sample search serialize datatable externaldata from to step with in has contains and or \
             not between startswith endswith matches regex nulls first last as of database table workspace \
             inner outer leftouter rightouter fullouter innerunique leftanti rightanti leftsemi rightsemi",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        (
            "string int long real double decimal bool boolean datetime timespan dynamic guid",
            Kind::Type,
        ),
    ],
    case_sensitive: false,
    calls: true,
    ..EMPTY
});

pub(in crate::markdown::highlight) static QSHARP: Language = Language::new(Grammar {
    blocks: &[],
    words: &[
        (
            "namespace open operation function using borrowing use borrow let mutable set return if elif else \
             for in while repeat until fixup within apply body adjoint controlled auto self invert distribute \
             intrinsic is newtype internal new fail and or not mod as",
            Kind::Keyword,
        ),
        ("true false One Zero PauliX PauliY PauliZ PauliI", Kind::Constant),
        ("Int Double Qubit Result Unit Bool String Pauli Range BigInt Adj Ctl", Kind::Type),
    ],
    names: &[("operation function", Kind::Function), ("namespace open newtype", Kind::Type)],
    ..BRACES
});

pub(in crate::markdown::highlight) static BICEP: Language = Language::new(Grammar {
    blocks: &[("/*", "*/", Kind::Comment), ("'''", "'''", Kind::String)],
    quotes: &[Quote::line(b'\'')],
    characters: false,
    words: &[
        (
            "targetScope param var resource module output existing for in if import using func type metadata",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        ("string int bool object array", Kind::Type),
    ],
    sigils: &[(b'@', Kind::Function)],
    ..BRACES
});

pub(in crate::markdown::highlight) static SQL: Language = Language::new(Grammar {
    line_comments: &["--"],
    blocks: &[("/*", "*/", Kind::Comment), ("'", "'", Kind::String)],
    quotes: &[Quote::doubled(b'"')],
    words: &[
        (
            "add after all alter and any apply as asc authorization backup before begin between body break \
             by cascade case catch check close cluster clustered column commit constraint continue create \
             cross cube current cursor database deallocate declare default delete deny desc disable distinct \
             drop dump else elsif enable end escape except exec execute exists exit external fetch filegroup \
             first following for foreign from full function go goto grant group having identity if immediate \
             in include index inner insert instead intersect into is join key language last left like limit \
             login loop materialized merge minus natural next no nocheck nolock nonclustered not nowait of \
             off offset on only open option or order outer output over package partition percent pivot plan \
             preceding primary print privileges proc procedure public raise raiserror read recursive \
             references replace restore restrict return returns revert revoke right role rollback rollup row \
             rownum rows save schema select sequence session set some start statistics synonym table \
             tablespace then throw ties to top tran transaction trigger truncate try type unbounded union \
             unique unpivot update use user using values view waitfor when where while window with within",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        (
            "bigint binary bit blob boolean char clob date datetime datetime2 datetimeoffset decimal double \
             float geography geometry hierarchyid image int integer interval json money nchar ntext number \
             numeric nvarchar nvarchar2 raw real rowversion smalldatetime smallint smallmoney sql_variant \
             sysname text time timestamp tinyint uniqueidentifier varbinary varchar varchar2 xml",
            Kind::Type,
        ),
    ],
    case_sensitive: false,
    sigils: &[(b'@', Kind::Variable)],
    calls: true,
    ..EMPTY
});
