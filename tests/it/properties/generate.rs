//! Articles made up by chance: whole ones whose sides are known, and wrecks.

use proptest::prelude::*;

/// An annotated article and what its two sides must be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Annotated {
    pub(crate) text: String,
    pub(crate) target: String,
    pub(crate) source: String,
    pub(crate) segments: usize,
}

/// A stretch of an article.
#[derive(Debug, Clone)]
enum Piece {
    /// What stands outside segments.
    Plain(String),
    /// A whole pair, its tags with one kind of quote.
    Pair { target: String, source: String, quote: &'static str },
}

/// An article without damage, in either kind of line end, with or without a byte order mark.
pub(crate) fn annotated() -> impl Strategy<Value = Annotated> {
    let pieces = prop::collection::vec(piece(), 0..24);
    let starts = prop::sample::select(vec!["", "\u{feff}", "---\ntitle: Één\n---\n"]);
    (starts, pieces, any::<bool>()).prop_map(|(start, pieces, windows)| {
        let mut article = assemble(start, pieces);
        if windows {
            for text in [&mut article.text, &mut article.target, &mut article.source] {
                *text = text.replace('\n', "\r\n");
            }
        }
        article
    })
}

fn assemble(start: &str, pieces: Vec<Piece>) -> Annotated {
    let [text, target, source] = [(); 3].map(|()| start.to_owned());
    let mut article = Annotated { text, target, source, segments: 0 };
    for piece in pieces {
        match piece {
            Piece::Plain(plain) => {
                for text in [&mut article.text, &mut article.target, &mut article.source] {
                    text.push_str(&plain);
                }
            }
            Piece::Pair { target, source, quote } => {
                article.segments += 1;
                let id = format!("b3c0e-{}", 100 + article.segments);
                article.text += &pair(&id, quote, &target, &source);
                article.target += &target;
                article.source += &source;
            }
        }
    }
    article
}

/// A pair as the localization system writes it.
pub(crate) fn pair(id: &str, quote: &str, target: &str, source: &str) -> String {
    let target = format!("<span data-ttu-id={quote}{id}{quote}>{target}</span>");
    let source = format!("<span data-stu-id={quote}{id}{quote}>{source}</span></span>");
    format!("{target}<span class={quote}sxs-lookup{quote}>{source}")
}

fn piece() -> impl Strategy<Value = Piece> {
    let quote = prop::sample::select(vec!["\"", "\"", "\"", "&quot;", "'"]);
    let pair = (content(), content(), quote);
    prop_oneof![
        plain().prop_map(Piece::Plain),
        pair.prop_map(|(target, source, quote)| Piece::Pair { target, source, quote }),
    ]
}

/// What a segment may hold without harm: markup, and spans that are closed.
fn content() -> impl Strategy<Value = String> {
    const ATOMS: &[&str] = &[
        "Opslaan",
        " ",
        "é",
        "日本語",
        "العربية",
        "👩‍💻",
        "**vet**",
        "`code`",
        "[link](a.md)",
        "&amp;",
        "&quot;",
        "\\*",
        "<br/>",
        "<a name=\"x\"></a>",
        "\n",
        "<span class=\"x\">in</span>",
        "<",
        ">",
    ];
    atoms_of(ATOMS, 0..6)
}

/// What may stand between segments.
fn plain() -> impl Strategy<Value = String> {
    const ATOMS: &[&str] = &[
        "\n",
        "\n\n",
        " ",
        "- ",
        "> ",
        "# ",
        "| ",
        "```\n",
        "    ",
        "`",
        "~~~",
        "één",
        "語",
        "\u{a0}",
        "![alt](x.png)",
        "&quot;",
        "[!NOTE]",
        ":::row:::\n",
        "</spanner>",
        "<span",
        "<a name=\"y\"></a>",
    ];
    atoms_of(ATOMS, 0..5)
}

/// Whole tags, of every kind and right or wrong, and text.
const TAGS: &[&str] = &[
    "<span data-ttu-id=\"a-1\">",
    "<span data-ttu-id=\"a-2\">",
    "<span data-ttu-id=&quot;a-1&quot;>",
    "<span data-ttu-id=\"a-3&quot;>",
    "<span data-stu-id=\"a-1\">",
    "<span data-stu-id=\"a-2\">",
    "<span data-stu-id=a-1>",
    "<span class=\"sxs-lookup\">",
    "<span class=&quot;sxs-lookup&quot;>",
    "<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">",
    "<span>",
    "<SPAN class=x>",
    "</span>",
    "</span>",
    "</span></span>",
    "</SPAN >",
    "text",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "é",
    "日本",
    "👩‍💻",
    "> ",
    "- ",
    "    ",
    "---\n",
    "![",
    "](",
    ")",
    "**",
    "\\",
    "\0",
    "&amp;",
    "|",
];

/// Pieces of tags, and code.
const BITS: &[&str] = &[
    "<span ",
    "<span data-ttu-id=",
    "data-stu-id=\"",
    "\"",
    "&quot;",
    "'",
    ">",
    "<",
    "=",
    "`",
    "``",
    "```\n",
    "~~~\n",
    "</span",
    "class=sxs-lookup",
];

/// Tags without order.
pub(crate) fn jumble() -> impl Strategy<Value = String> {
    atoms_of(TAGS, 0..40)
}

/// Bits of tags, text and Markdown in any order: what no reader should stumble on.
pub(crate) fn wreck() -> impl Strategy<Value = String> {
    let atom = prop_oneof![prop::sample::select(TAGS), prop::sample::select(BITS)];
    prop::collection::vec(atom, 0..40).prop_map(|atoms| atoms.concat())
}

/// Markdown's marks and those of the Learn dialect.
const MARKS: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "    ",
    "\t",
    "# ",
    "## ",
    "> ",
    "> [!NOTE]\n",
    "> [!div class=\"x\"]\n",
    "> [!VIDEO https://example.com/v]\n",
    "[!INCLUDE [a](a.md)]",
    "[!code-rust[](a.rs)]",
    "- ",
    "1. ",
    "* * *\n",
    "```\n",
    "~~~ rust\n",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "<",
    ">",
    "<br/>",
    "<div>",
    "</div>",
    "<a name=\"x\"></a>",
    "<a id=x>",
    "<a name=\"x\" id='y'>",
    "<a href=\"a.md\" HREF=b>",
    "<img src=a.png alt src='b.png'>",
    "<video poster=\"a.png\" src=b>",
    "<xref href=\"a.b\" id=x/>",
    "</a>",
    "<!--",
    "-->",
    "<xref:a.b>",
    "@a.b",
    "&amp;",
    "&#0;",
    "&",
    "\\",
    "|",
    "| a | b |\n|---|:-:|\n| c | d |\n",
    ":::",
    ":::row:::\n",
    ":::column span=\"2\":::\n",
    ":::column-end:::\n",
    ":::row-end:::\n",
    "::: zone pivot=\"a\"\n",
    "::: zone-end\n",
    "::: moniker range=\">= a\"\n",
    "::: moniker-end\n",
    ":::image type=\"content\" source=\"a.png\" alt-text=\"a\":::\n",
    ":::image type=\"complex\" source=\"a.png\" alt-text=\"a\":::\n",
    ":::image-end:::\n",
    ":::no-loc text=\"a\":::",
    ":::code source=\"a.rs\":::\n",
    "- [x] ",
    "- [ ] a\n",
    "\na\n: ",
    ": ",
    "[^1]",
    "[^1]: ",
    ":smile:",
    ":",
    "$",
    "$$",
    "$x^2$",
    "$$\n",
    "\\frac{",
    "}",
    "**文字。**後",
    "# [A](#tab/a)\n",
    "# [B](#tab/b/c)\n",
    "---\n",
    "https://example.com/",
    "[a]: b\n",
    "[a][]",
    "é",
    "日本語",
    "\u{a0}",
    "\u{feff}",
    "word",
    "http://",
    "%",
    "\0",
    "👩‍💻",
];

/// Markdown of any kind, whole or broken.
pub(crate) fn markdown() -> impl Strategy<Value = String> {
    atoms_of(MARKS, 0..50)
}

fn atoms_of(
    atoms: &'static [&'static str],
    len: std::ops::Range<usize>,
) -> impl Strategy<Value = String> {
    let atom = prop::sample::select(atoms);
    prop::collection::vec(atom, len).prop_map(|atoms| atoms.concat())
}
