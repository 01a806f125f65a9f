//! The languages of code files: their names, and how their comments mark the lines of a tag.

/// How a tag is written.
#[derive(Debug)]
pub(in crate::markdown) struct Marks {
    /// Before the name of a tag that begins.
    pub(in crate::markdown) start: &'static str,
    /// Before the name of a tag that ends.
    pub(in crate::markdown) end: &'static str,
    /// Behind the name.
    pub(in crate::markdown) after: &'static str,
    /// `true` if the end names its tag; it ends the innermost one otherwise.
    pub(in crate::markdown) end_is_named: bool,
}

/// A language of code files.
#[derive(Debug)]
pub(in crate::markdown) struct Language {
    pub(in crate::markdown) name: &'static str,
    /// Other names, and extensions of files.
    aliases: &'static [&'static str],
    /// How tags are written, in the order they are tried.
    pub(in crate::markdown) marks: &'static [Marks],
}

const fn comment(start: &'static str, end: &'static str, after: &'static str) -> Marks {
    Marks { start, end, after, end_is_named: true }
}

const fn region(start: &'static str, end: &'static str, after: &'static str) -> Marks {
    Marks { start, end, after, end_is_named: false }
}

const BASIC: Marks = comment("'<", "'</", ">");
const SLASHES: Marks = comment("//<", "//</", ">");
const MARKUP: Marks = comment("<!--<", "<!--</", ">-->");
const DASHES: Marks = comment("--<", "--</", ">");
const HASH: Marks = comment("#<", "#</", ">");
const BATCH: Marks = comment("rem<", "rem</", ">");
const REGION: Marks = region("#region", "#endregion", "");
const PERCENT: Marks = comment("%<", "%</", ">");
const SEMICOLON: Marks = comment(";<", ";</", ">");
const STARRED: Marks = region("/*<", "/*</", ">*/");

/// For a language that is not known, everything is tried.
pub(in crate::markdown) const ALL_MARKS: &[Marks] =
    &[BASIC, SLASHES, MARKUP, DASHES, HASH, BATCH, REGION, PERCENT, SEMICOLON, STARRED];

const fn language(
    name: &'static str,
    aliases: &'static [&'static str],
    marks: &'static [Marks],
) -> Language {
    Language { name, aliases, marks }
}

/// The language of that name or extension, in any case.
pub(in crate::markdown) fn find(name: &str) -> Option<&'static Language> {
    let name = name.trim_start_matches('.');
    LANGUAGES.iter().find(|language| {
        let mut names = std::iter::once(&language.name).chain(language.aliases);
        names.any(|known| known.eq_ignore_ascii_case(name))
    })
}

/// The published site's languages, and after them others that articles have.
#[rustfmt::skip]
static LANGUAGES: &[Language] = &[
    language("actionscript", &["as"], &[SLASHES]),
    language("arduino", &["ino"], &[SLASHES]),
    language("assembly", &["nasm", "asm"], &[SLASHES]),
    language("batchfile", &["bat", "cmd"], &[BATCH]),
    language("css", &[], &[STARRED]),
    language("cpp", &["c", "c++", "objective-c", "obj-c", "objc", "objectivec", "h", "hpp", "cc", "m"], &[SLASHES]),
    language("csharp", &["cs"], &[SLASHES, REGION]),
    language("cuda", &["cu", "cuh"], &[SLASHES]),
    language("d", &["dlang"], &[SLASHES]),
    language("erlang", &["erl"], &[PERCENT]),
    language("fsharp", &["fs", "fsi", "fsx"], &[SLASHES]),
    language("go", &["golang"], &[SLASHES]),
    language("handlebars", &["hbs"], &[MARKUP]),
    language("haskell", &["hs"], &[DASHES]),
    language("html", &["jsp", "asp", "aspx", "ascx"], &[MARKUP]),
    language("cshtml", &["aspx-cs", "aspx-csharp", "razor"], &[SLASHES, MARKUP, REGION]),
    language("vbhtml", &["aspx-vb"], &[BASIC, MARKUP, REGION]),
    language("java", &["gradle"], &[SLASHES]),
    language("javascript", &["js", "node", "json"], &[SLASHES]),
    language("lisp", &["lsp"], &[SEMICOLON]),
    language("lua", &[], &[DASHES]),
    language("matlab", &[], &[PERCENT]),
    language("pascal", &["pas"], &[SLASHES]),
    language("perl", &["pl"], &[HASH]),
    language("php", &[], &[SLASHES, MARKUP]),
    language("powershell", &["posh", "ps1"], &[HASH]),
    language("processing", &["pde"], &[SLASHES]),
    language("python", &["py"], &[HASH]),
    language("r", &[], &[HASH]),
    language("react", &["tsx"], &[SLASHES, MARKUP]),
    // Files without an extension are taken for scripts.
    language("ruby", &["ru", "erb", "rb", ""], &[MARKUP, HASH]),
    language("rust", &["rs"], &[SLASHES]),
    language("scala", &[], &[SLASHES]),
    language("scss", &[], &[SLASHES, STARRED]),
    language("shell", &["sh", "bash"], &[HASH]),
    language("smalltalk", &["st"], &[SLASHES]),
    language("sql", &[], &[DASHES]),
    language("swift", &[], &[SLASHES]),
    language("typescript", &["ts"], &[SLASHES]),
    language("xaml", &[], &[MARKUP]),
    language("xml", &["xsl", "xslt", "xsd", "wsdl", "csdl", "edmx", "vsixmanifest"], &[MARKUP]),
    language("vb", &["vbnet", "vbscript", "bas", "vbs", "vba"], &[BASIC, REGION]),
    language("azurecli", &[], &[HASH]),
    language("azurepowershell", &["psm1", "psd1"], &[HASH]),
    language("bicep", &[], &[SLASHES]),
    language("dart", &[], &[SLASHES]),
    language("dockerfile", &[], &[HASH]),
    language("groovy", &[], &[SLASHES]),
    language("kotlin", &["kt", "kts"], &[SLASHES]),
    language("kusto", &["kql", "csl"], &[SLASHES]),
    language("qsharp", &["qs"], &[SLASHES]),
    language("terraform", &["tf", "hcl"], &[HASH, SLASHES]),
    language("yaml", &["yml"], &[HASH]),
];
