//! Texts that are made to hurt: shapes of which each is written a hundred thousand times.

/// Units to repeat; `№` becomes the number of the repetition.
pub(super) const SHAPES: &[&str] = &[
    // Tags of the annotation, and of HTML.
    "<span data-ttu-id=\"a-1\">x",
    "<span class=\"sxs-lookup\">",
    "</span> ",
    "<b>x</b> ",
    "<b>",
    "</b>",
    "<br/>",
    "<a b=\"",
    "<a onclick=\"x\">y</a> ",
    "<a name=\"x\"></a>",
    "<a name=\"x№\"></a>",
    "<!--",
    "<!-- x --> ",
    "<script>",
    "<",
    // Links, images and references.
    "[a](b.md) ",
    "[a](b№.md) ",
    "[a](#b№) ",
    "[](b.md) ",
    "[**a**](b.md) ",
    "[a](https://example.com) ",
    "<https://example.com> ",
    "https://example.com ",
    "[a](",
    "[",
    "]",
    "![](",
    "![](b№.png) ",
    "![a](b.png) ",
    "<xref:",
    "<xref:a№> ",
    "<xref href=\"a\"/> ",
    "@abc ",
    // The dialect.
    "[!INCLUDE",
    "[!INCLUDE[a](b№.md)] ",
    "[!code-csharp[a](b.cs)] ",
    "[!NOTE] ",
    ":::image",
    ":::image source=\"a.png\" alt-text=\"b\"::: ",
    ":::image source=\"\\\"",
    ":::no-loc text=\"a\"::: ",
    ":::no-loc text=\"",
    // Emphasis, code and characters.
    "**",
    "**a",
    "**a** ",
    "**a *b* c** ",
    "*a ",
    "~~a~~ ",
    "**A** > **B** ",
    "`",
    "`a` ",
    "`` ` ",
    "$a$ ",
    "\\",
    "&amp; ",
    "&foo; ",
    "& nbsp; ",
    "\u{fffd} ",
    "a\u{200b}b ",
    "Ã© ",
    "{0} ",
    "%s ",
    "12,345.67 ",
    "№.5 ",
    "de de ",
    "a  b ",
    // Blocks.
    "# a ",
    "# a№\n",
    "> a ",
    "- a ",
    "| a ",
    "|a|\n|-|\n",
    "```\n",
    "```\na\n```\n",
    "[a№]: b\n",
    "[a№]\n\n[a№]: b\n\n",
    "---\n",
    "> [!NOTE]\n> a\n\n",
    "> [!div class=\"a\"]\n> b\n\n",
    "# [A](#tab/a№)\na\n",
    ":::row:::\n",
    "::: zone pivot=\"a\"\n",
    "::: zone pivot=\"a\"\na\n::: zone-end\n",
    "::: moniker range=\"a\"\n",
    "<div>\n\n",
    "<p id=\"x\">a</p>\n\n",
];

/// What is repeated between a beginning and an end: attributes, cells, names.
pub(super) const LISTS: &[(&str, &str, &str)] = &[
    (":::image", " a№=\"b\"", ":::\n"),
    (":::code source=\"a\"", " a=\"b\"", ":::\n"),
    ("> [!div", " a№=\"b\"", "]\n> a\n"),
    ("<a", " a№=\"b\"", ">x</a>\n"),
    ("<a", " href=\"b№\"", ">x</a>\n"),
    ("<span data-ttu-id=\"a-1\"", " a№=\"b\"", ">x</span>\n"),
    ("<div class=\"", " a№", "\">x</div>\n"),
    ("::: zone pivot=\"", "a№,", "\"\nx\n::: zone-end\n"),
    ("::: moniker range=\"a", " || a№", "\"\nx\n::: moniker-end\n"),
    ("<span data-ttu-id=\"", "x", "\">a</span>\n"),
    ("[a](", "x", ".md)\n"),
    ("```", "x", "\na\n```\n"),
    ("|a|\n|-|\n", "|c|d|\n", ""),
    ("", "|a", "|\n|-|\n"),
    ("---\n", "k№: v\n", "---\n# a\n"),
    ("---\nno-loc: [", "k№, ", "]\n---\n# a\n"),
    ("---\n", "a: b: c\n", "---\n# a\n"),
    ("```vb\n", "Dim a As String = \"b\"\n", "```\n"),
];

/// The repetitions, on one line where the shape has no line ends.
pub(super) fn repeated(shape: &str, count: usize) -> String {
    each(count, |number| numbered(shape, number))
}

/// The repetitions, each a block.
pub(super) fn blocks(shape: &str, count: usize) -> String {
    each(count, |number| numbered(shape, number) + "\n\n")
}

/// All of them in one segment.
pub(super) fn segment(shape: &str, count: usize) -> String {
    let text = repeated(shape, count);
    pair(0, &text, &text) + "\n"
}

/// Each in a segment of its own, all on one line.
pub(super) fn segments(shape: &str, count: usize) -> String {
    each(count, |number| pair(number, &numbered(shape, number), "one  two")) + "\n"
}

/// A list's beginning, its repetitions and its end.
pub(super) fn list((head, unit, tail): (&str, &str, &str), count: usize) -> String {
    format!("{head}{}{tail}", repeated(unit, count))
}

/// Terms that must not be translated, all of them in one segment, and none in its translation.
pub(super) fn terms(count: usize) -> String {
    let list = repeated("k№, ", count);
    format!("---\nno-loc: [{list}]\n---\n{}\n", pair(0, &repeated("x№, ", count), &list))
}

fn each(count: usize, unit: impl Fn(usize) -> String) -> String {
    (0..count).map(unit).collect()
}

fn numbered(shape: &str, number: usize) -> String {
    // All numbers are as long, so that twice as many units are exactly twice the bytes.
    shape.replace('№', &format!("{number:06}"))
}

/// A segment with both its texts.
pub(super) fn pair(number: usize, target: &str, source: &str) -> String {
    super::generate::pair(&format!("a-{number}"), "\"", target, source)
}
