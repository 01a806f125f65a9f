//! Tokens by syntect's grammars.
//!
//! A grammar says of each piece of code in which scopes it stands, such as `meta.tag string.quoted.double`;
//! the innermost one that [`KINDS`] knows tells the kind.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::{Kind, Token};

/// A language's grammar.
pub(super) type Grammar = &'static SyntaxReference;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Scopes and what they are; of several that fit, the first counts. No kind: it has the colour of text,
/// whatever it stands in.
const KINDS: [(&str, Option<Kind>); 34] = [
    ("comment", Some(Kind::Comment)),
    ("constant.numeric", Some(Kind::Number)),
    ("constant", Some(Kind::Constant)),
    ("entity.name.tag", Some(Kind::Tag)),
    ("entity.other.attribute-name", Some(Kind::Attribute)),
    ("entity.name.function", Some(Kind::Function)),
    ("entity.name.section", Some(Kind::Keyword)),
    ("entity.name", Some(Kind::Type)),
    ("entity.other.inherited-class", Some(Kind::Type)),
    ("keyword.operator.word", Some(Kind::Keyword)),
    ("keyword.operator.logical.python", Some(Kind::Keyword)),
    ("keyword.operator", None),
    ("keyword", Some(Kind::Keyword)),
    ("markup.inserted", Some(Kind::Inserted)),
    ("markup.deleted", Some(Kind::Deleted)),
    ("markup.heading", Some(Kind::Keyword)),
    ("meta.interpolation", None),
    ("meta.mapping.key", Some(Kind::Attribute)),
    ("punctuation.definition.tag", Some(Kind::Tag)),
    ("punctuation.section", None),
    ("source.embedded", None),
    ("storage.type.numeric", Some(Kind::Number)),
    ("storage", Some(Kind::Keyword)),
    ("string", Some(Kind::String)),
    ("support.class", Some(Kind::Type)),
    ("support.constant", Some(Kind::Constant)),
    ("support.function", Some(Kind::Function)),
    ("support.type.property-name", Some(Kind::Attribute)),
    ("support.type", Some(Kind::Type)),
    ("variable.function", Some(Kind::Function)),
    ("variable.language", Some(Kind::Constant)),
    ("variable.parameter.option", Some(Kind::Attribute)),
    ("variable.other.constant", Some(Kind::Constant)),
    ("variable.other.readwrite.shell", Some(Kind::Variable)),
];

static SCOPES: LazyLock<Vec<(Scope, Option<Kind>)>> = LazyLock::new(|| {
    let scope = |name| Scope::new(name).expect("a scope of at most eight parts");
    KINDS.iter().map(|&(name, kind)| (scope(name), kind)).collect()
});

static KEY: LazyLock<Scope> =
    LazyLock::new(|| Scope::new("meta.mapping.key").expect("a scope of three parts"));

/// The grammar for a name that syntect knows, or a file's extension.
pub(super) fn find(language: &str) -> Option<Grammar> {
    SYNTAXES.find_syntax_by_token(language)
}

/// The tokens of code; nothing where the grammar fails.
pub(super) fn tokens(grammar: Grammar, code: &str) -> Option<Vec<Token>> {
    let mut state = ParseState::new(grammar);
    let mut scopes = ScopeStack::new();
    let mut tokens = Tokens { code, done: Vec::new() };
    let mut kinds = Kinds::default();
    let mut line_start = 0;
    for line in LinesWithEndings::from(code) {
        let mut at = 0;
        for (end, change) in state.parse_line(line, &SYNTAXES).ok()? {
            if end > at {
                tokens.push(line_start + at..line_start + end, kinds.of(&scopes));
                at = end;
            }
            scopes.apply(&change).ok()?;
        }
        tokens.push(line_start + at..line_start + line.len(), kinds.of(&scopes));
        line_start += line.len();
    }
    Some(tokens.done)
}

/// The numbers that scopes have in [`SCOPES`], as looked up so far: a block of code has few different
/// ones.
#[derive(Default)]
struct Kinds(FxHashMap<Scope, Option<usize>>);

impl Kinds {
    /// What stands in these scopes.
    fn of(&mut self, scopes: &ScopeStack) -> Option<Kind> {
        let scopes = scopes.as_slice();
        let number = scopes.iter().rev().find_map(|&scope| self.number(scope));
        match number.and_then(|number| SCOPES[number].1) {
            // The keys of JSON are strings.
            Some(Kind::String) if scopes.iter().any(|&scope| KEY.is_prefix_of(scope)) => {
                Some(Kind::Attribute)
            }
            kind => kind,
        }
    }

    fn number(&mut self, scope: Scope) -> Option<usize> {
        let find = || SCOPES.iter().position(|(prefix, _)| prefix.is_prefix_of(scope));
        *self.0.entry(scope).or_insert_with(find)
    }
}

struct Tokens<'c> {
    code: &'c str,
    done: Vec<Token>,
}

impl Tokens<'_> {
    /// Adds a piece, to the last token if it goes on with it.
    fn push(&mut self, range: std::ops::Range<usize>, kind: Option<Kind>) {
        let Some(kind) = kind else { return };
        match self.done.last_mut() {
            Some(last) if last.kind == kind && last.range.end == range.start => {
                last.range.end = range.end;
            }
            _ if self.code[range.clone()].trim().is_empty() => {}
            _ => self.done.push(Token { range, kind }),
        }
    }
}
