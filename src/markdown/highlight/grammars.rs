//! The languages that syntect lacks and help articles have: PowerShell, Kusto, Q#, Visual Basic, Bicep.

use super::Kind;
use super::scanner::Grammar;

/// The grammar of a language, by its name in lower case.
pub(super) fn find(language: &str) -> Option<&'static Grammar> {
    GRAMMARS.iter().copied().find(|grammar| grammar.names.contains(&language))
}

const GRAMMARS: [&Grammar; 5] = [&POWERSHELL, &KUSTO, &QSHARP, &BASIC, &BICEP];

static POWERSHELL: Grammar = Grammar {
    names: &["powershell", "azurepowershell", "ps1", "posh", "pwsh", "ps", "console-powershell"],
    line_comments: &["#"],
    blocks: &[
        ("<#", "#>", Kind::Comment),
        ("@\"", "\n\"@", Kind::String),
        ("@'", "\n'@", Kind::String),
    ],
    quotes: &['"', '\''],
    escape: Some('`'),
    words: &[(
        "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for \
         foreach from function hidden if in param process return static switch throw trap try until using \
         var while workflow parallel sequence inlinescript",
        Kind::Keyword,
    )],
    case_sensitive: false,
    sigils: &[('$', Kind::Variable), ('-', Kind::Attribute)],
    hyphens: true,
    calls: false,
};

static KUSTO: Grammar = Grammar {
    names: &["kusto", "kql", "csl", "loganalytics"],
    line_comments: &["//"],
    blocks: &[("```", "```", Kind::String)],
    quotes: &['"', '\''],
    escape: Some('\\'),
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
    sigils: &[],
    hyphens: false,
    calls: true,
};

static QSHARP: Grammar = Grammar {
    names: &["qsharp", "q#", "qs"],
    line_comments: &["//"],
    blocks: &[],
    quotes: &['"'],
    escape: Some('\\'),
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
    case_sensitive: true,
    sigils: &[],
    hyphens: false,
    calls: true,
};

static BASIC: Grammar = Grammar {
    names: &["vb", "vbnet", "vba", "vbs", "vbscript", "basic"],
    line_comments: &["'", "REM ", "Rem ", "rem "],
    blocks: &[],
    quotes: &['"'],
    escape: None,
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
    case_sensitive: false,
    sigils: &[('#', Kind::Keyword)],
    hyphens: false,
    calls: true,
};

static BICEP: Grammar = Grammar {
    names: &["bicep"],
    line_comments: &["//"],
    blocks: &[("/*", "*/", Kind::Comment), ("'''", "'''", Kind::String)],
    quotes: &['\''],
    escape: Some('\\'),
    words: &[
        (
            "targetScope param var resource module output existing for in if import using func type metadata",
            Kind::Keyword,
        ),
        ("true false null", Kind::Constant),
        ("string int bool object array", Kind::Type),
    ],
    case_sensitive: true,
    sigils: &[('@', Kind::Function)],
    hyphens: false,
    calls: true,
};
