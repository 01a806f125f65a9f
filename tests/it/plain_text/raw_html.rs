//! Raw HTML in articles, and Markdown in that.

use super::{check, check_unwrapped};

#[test]
fn html_is_read_like_markdown() {
    check(
        "<h2>Kop</h2>\n<p>a <a href=\"b.md\">c</a><br>d &lt;\n<ul><li>e<li>f</ul>\n<hr>\n<pre>\ng  h\n</pre>",
        "\
Kop
---

a c (b.md)
d <

- e
- f

────────────────────────────────────────

    g  h
",
    );
}

#[test]
fn html_tables_are_laid_out_with_their_spans() {
    check(
        "<table><tr><th colspan=2>A</th><th>B</th></tr>\n<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>\n<tr><td>f</td><td>g</td></tr></table>",
        "A     B\n-  -  -\nc  d  e\n   f  g\n",
    );
}

#[test]
fn markdown_in_html_and_html_in_markdown_are_one() {
    check(
        "<table><tr><td>\n\n**a**\n\n- b\n\n</td><td>c</td></tr></table>\n\n| d |\n|---|\n| <ul><li>*e*</li><li>f</li></ul> |",
        "\
a    c

- b

d
---
- e
- f
",
    );
}

#[test]
fn details_are_open() {
    check("<details><summary>Meer</summary>\n\nb\n\n</details>", "Meer\n\nb\n");
}

#[test]
fn placeholders_that_are_no_elements_are_text() {
    check_unwrapped(
        "Typ <naam>, </eind>, <uw-domein> of <address>, <b>niet</b> <span title='x'>zo</span>.",
        "Typ <naam>, </eind>, <uw-domein> of <address>, niet zo.\n",
    );
}

#[test]
fn what_readers_do_not_see_is_dropped() {
    check("a <!-- b --> c\n\n<script>\nd < e\n</script>\n<style>f</style>\n\ng", "a c\n\ng\n");
}

#[test]
fn raised_and_lowered_figures_stay_so() {
    check("m<sup>2</sup>, H<sub>2</sub>O, 1<sup>e</sup>", "m², H₂O, 1e\n");
}
