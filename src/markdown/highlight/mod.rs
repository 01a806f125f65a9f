//! What the words of code are: keywords, strings, comments, …
//!
//! A [`Highlighter`] tells the tokens of a code block; the HTML renderer makes `<span class="keyword">` of
//! them, and the style sheet gives them colours, so that one page serves light and dark. Most languages
//! are read by syntect's grammars, those that it lacks by a small scanner.

mod grammars;
mod scanner;
mod scopes;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// What a piece of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A remark for people.
    Comment,
    /// A word of the language itself.
    Keyword,
    /// Text in quotes.
    String,
    /// A number.
    Number,
    /// A value that has a name in the language: `true`, `\n`.
    Constant,
    /// What is called, or defined to be.
    Function,
    /// A type, a class, a namespace.
    Type,
    /// An element of XML or HTML.
    Tag,
    /// An attribute, a parameter, the key of a value.
    Attribute,
    /// A variable that is marked as one.
    Variable,
    /// A line that a change adds.
    Inserted,
    /// A line that a change takes away.
    Deleted,
}

impl Kind {
    /// The class of its `<span>`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Keyword => "keyword",
            Self::String => "string",
            Self::Number => "number",
            Self::Constant => "constant",
            Self::Function => "function",
            Self::Type => "type",
            Self::Tag => "tag",
            Self::Attribute => "attribute-name",
            Self::Variable => "variable",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
        }
    }
}

/// A piece of code with a colour of its own; the rest has the colour of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the code; it may run over line ends.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// Tells the tokens of code.
pub trait Highlighter: Sync {
    /// The tokens of code, in order; nothing where the language is not known.
    fn tokens(&self, language: &str, code: &str) -> Option<Arc<[Token]>>;
}

/// The most code that is looked at, in bytes. Longer blocks are data, not code to be read.
const CODE_MAX: usize = 1 << 16;

/// The longest line that is looked at, in bytes.
const LINE_MAX: usize = 1 << 10;

/// The most work: the sum of the squares of the lines' lengths, as a grammar may search a line anew at each
/// of its bytes. Enough for [`CODE_MAX`] bytes in lines of a hundred.
const WORK_MAX: usize = CODE_MAX * 100;

/// How much code is remembered, in bytes.
const REMEMBERED_MAX: usize = 1 << 23;

type Remembered = HashMap<(String, String), Option<Arc<[Token]>>>;

/// The highlighter that all pages share, with what it remembers.
pub fn shared() -> &'static dyn Highlighter {
    static SHARED: LazyLock<SyntaxHighlighter> = LazyLock::new(SyntaxHighlighter::default);
    &*SHARED
}

/// Highlights the languages of help articles. It remembers what it has seen, as each block comes on
/// the pages of both languages.
#[derive(Debug, Default)]
pub struct SyntaxHighlighter {
    remembered: Mutex<(Remembered, usize)>,
}

impl Highlighter for SyntaxHighlighter {
    fn tokens(&self, language: &str, code: &str) -> Option<Arc<[Token]>> {
        if is_too_long(code) {
            return None;
        }
        let reader = Reader::find(language)?;
        let key = (language.to_owned(), code.to_owned());
        let lock = || self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tokens) = lock().0.get(&key) {
            return tokens.clone();
        }
        let tokens: Option<Arc<[Token]>> = reader.read(code).map(Arc::from);
        let (remembered, size) = &mut *lock();
        if *size > REMEMBERED_MAX {
            remembered.clear();
            *size = 0;
        }
        *size += code.len();
        remembered.insert(key, tokens.clone());
        tokens
    }
}

fn is_too_long(code: &str) -> bool {
    let work = || code.lines().map(|line| line.len() * line.len()).sum::<usize>();
    code.len() > CODE_MAX || code.lines().any(|line| line.len() > LINE_MAX) || work() > WORK_MAX
}

/// What reads a language.
enum Reader {
    Scanner(&'static scanner::Grammar),
    Grammar(scopes::Grammar),
}

impl Reader {
    fn find(language: &str) -> Option<Self> {
        let language = language.to_ascii_lowercase();
        let scanner = grammars::find(&language).map(Self::Scanner);
        scanner.or_else(|| scopes::find(grammar_name(&language)?).map(Self::Grammar))
    }

    fn read(&self, code: &str) -> Option<Vec<Token>> {
        match self {
            Self::Scanner(grammar) => Some(scanner::tokens(grammar, code)),
            Self::Grammar(grammar) => scopes::tokens(grammar, code),
        }
    }
}

/// What the grammars call the languages of help articles. Others are left out: some of their grammars take
/// seconds for a line that was made for that.
fn grammar_name(language: &str) -> Option<&str> {
    Some(match language {
        "csharp" | "c#" | "cs" => "cs",
        "azurecli" | "shell" | "dotnetcli" | "azcopy" | "bash" | "sh" | "zsh" | "curl" => "bash",
        "batch" | "batchfile" | "dos" | "bat" | "cmd" => "bat",
        "fsharp" | "f#" | "fsx" => "f#",
        "tsql" | "usql" | "plsql" | "sql" => "sql",
        "json" | "jsonc" | "json5" => "json",
        "javascript" | "js" | "node" | "nodejs" | "jsx" => "js",
        "typescript" | "ts" => "ts",
        "react" | "tsx" => "tsx",
        "html" | "aspx" | "cshtml" | "razor" | "aspx-csharp" | "vbhtml" | "xhtml" => "html",
        "xml" | "xaml" | "xsd" | "xslt" | "xsl" | "svg" | "wsdl" | "resx" | "csproj" => "xml",
        "objectivec" | "objc" | "objective-c" => "m",
        "go" | "golang" => "go",
        "dockerfile" | "docker" => "dockerfile",
        "terraform" | "tf" | "hcl" => "terraform",
        "yaml" | "yml" => "yaml",
        "python" | "py" => "python",
        "cpp" | "c++" | "cc" => "cpp",
        "kotlin" | "kt" => "kotlin",
        "ruby" | "rb" => "ruby",
        "rust" | "rs" => "rust",
        "markdown" | "md" => "markdown",
        "makefile" | "make" => "makefile",
        "ini" | "properties" | "editorconfig" => "ini",
        "protobuf" | "proto" => "proto",
        "c" | "css" | "dart" | "diff" | "graphql" | "groovy" | "haskell" | "http" | "java"
        | "lua" | "matlab" | "pascal" | "perl" | "php" | "r" | "scala" | "swift" | "toml" => {
            language
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 12] = [
        Kind::Comment,
        Kind::Keyword,
        Kind::String,
        Kind::Number,
        Kind::Constant,
        Kind::Function,
        Kind::Type,
        Kind::Tag,
        Kind::Attribute,
        Kind::Variable,
        Kind::Inserted,
        Kind::Deleted,
    ];

    fn shown(language: &str, code: &str) -> Option<String> {
        let tokens = SyntaxHighlighter::default().tokens(language, code)?;
        let show = |token: &Token| format!("{:?}={}", token.kind, &code[token.range.clone()]);
        Some(tokens.iter().map(show).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn languages_are_found_by_the_names_that_articles_use() {
        for language in
            "csharp C# vb powershell json xml xaml html javascript typescript python sql \
            azurecli bash console-not kusto qsharp yaml java http cpp fsharp go bicep dax-not systemverilog-not text-not"
                .split_whitespace()
        {
            let name = language.trim_end_matches("-not");
            assert_eq!(Reader::find(name).is_some(), name == language, "{language}");
        }
    }

    #[test]
    fn tokens_are_told() {
        let json = shown("json", "{ \"a\": [1, true, \"b\"] }");
        assert_eq!(json.as_deref(), Some("Attribute=\"a\" Number=1 Constant=true String=\"b\""));
        let xml = shown("xml", "<a b=\"c\"><!-- d --></a>");
        let expected = "Tag=<a Attribute=b String=\"c\" Tag=> Comment=<!-- d --> Tag=</a>";
        assert_eq!(xml.as_deref(), Some(expected));
    }

    #[test]
    fn no_grammar_hangs_or_panics_on_hostile_code() {
        let languages = "cs bash bat f# sql json js ts tsx html xml objc go dockerfile terraform yaml python \
            cpp kotlin ruby rust markdown makefile ini proto c css dart diff graphql groovy haskell http \
            java lua matlab pascal perl php r scala swift toml powershell kusto q# vb bicep";
        let units =
            ["(", "\"\\", "<a ", "/*", "`", "{[\"':,;#$@!%^&*<>/?\\|`~-_=+", " \u{200f}\0é"];
        for language in languages.split_whitespace() {
            let reader =
                Reader::find(language).unwrap_or_else(|| panic!("no grammar for {language}"));
            for unit in units {
                let start = std::time::Instant::now();
                assert!(reader.read(&format!("{}\nx\n", unit.repeat(120 / unit.len()))).is_some());
                let seconds = start.elapsed().as_secs();
                assert!(seconds < 20, "{language}: {seconds} s for {unit}");
            }
        }
    }

    #[test]
    fn long_lines_and_blocks_stay_plain() {
        assert_eq!(shown("json", &"1".repeat(LINE_MAX + 1)), None);
        assert_eq!(shown("json", &"1\n".repeat(CODE_MAX)), None);
    }

    /// The relative luminance of a colour, as WCAG defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// The value of a custom property, light or dark.
    fn colour(sheet: &'static str, name: &str, is_dark: bool) -> &'static str {
        let name = format!("  --{name}: ");
        let mut values = sheet.split(&name[..]).skip(1);
        let light = values.next().expect("a colour of the light theme");
        let value = if is_dark { values.next().expect("one of the dark theme") } else { light };
        value.split(';').next().expect("it ends")
    }

    #[test]
    fn the_style_sheet_gives_every_kind_a_colour_that_can_be_read() {
        let sheet = include_str!("../../../templates/style.css");
        for kind in KINDS {
            let class = format!(".{}", kind.class());
            let is_it = |line: &&str| {
                let names = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.');
                line.starts_with("pre ") && line.split(names).any(|name| name == class)
            };
            let line = sheet.lines().find(is_it).unwrap_or_else(|| panic!("no colour for {class}"));
            let name = line.split("color: var(--").nth(1).and_then(|rest| rest.split(')').next());
            let name = name.expect("a custom property");
            for (background, is_dark) in
                [("surface", false), ("mark", false), ("surface", true), ("mark", true)]
            {
                let text = luminance(colour(sheet, name, is_dark));
                let ground = luminance(colour(sheet, background, is_dark));
                let contrast = (text.max(ground) + 0.05) / (text.min(ground) + 0.05);
                assert!(contrast >= 4.5, "{class} on {background}, dark {is_dark}: {contrast:.2}");
            }
        }
    }
}
