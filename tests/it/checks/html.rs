//! Text in raw HTML is text: the rules about pairs see there what the page shows.

use std::collections::BTreeSet;

use diglot::article::Article;
use diglot::text::Source;

use super::findings;

/// Where a segment can stand in raw HTML, and what must stand before and behind it.
const PLACES: [(&str, &str); 8] = [
    ("<p>", "</p>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("<table>\n  <tr>\n    <th>\n      ", "\n    </th>\n  </tr>\n</table>"),
    ("<details><summary>", "</summary></details>"),
    ("<ul>\n<li>", "</li>\n</ul>"),
    ("<div class=\"x\">\n", "\n</div>"),
    ("- item\n\n  <p>\n  ", "\n  </p>"),
    ("> <p>", "</p>"),
];

/// The findings about one pair that stands between `before` and `behind`: the rule and the words that
/// are pointed at.
fn found(
    locale: &str,
    (before, behind): (&str, &str),
    [target, source]: [&str; 2],
) -> BTreeSet<(&'static str, String)> {
    let text = format!(
        "---\ntitle: Title\nms.contentlocale: {locale}\n---\n\n{before}<span data-ttu-id=\"a1b2c-102\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-102\">{source}</span></span>{behind}\n"
    );
    let article = Article::read(Source::new("a.md", &*text));
    let found = findings(&article).into_iter();
    found.map(|it| (it.rule.name, article.source().slice(it.span).to_owned())).collect()
}

/// Pairs with a fault, written in HTML, and the rules that they break.
const PAIRS: [(&str, [&str; 2], &[&str]); 16] = [
    ("nl-NL", ["Wacht 20 dagen.", "Wait 30 days."], &["number-mismatch"]),
    (
        "nl-NL",
        [
            "Kies <a href=\"https://x.com/b\">Opslaan</a>.",
            "Choose <a href=\"https://x.com/a\">Save</a>.",
        ],
        &["link-target"],
    ),
    (
        "nl-NL",
        [
            "Kies <a href=\"https://x.com/a\">Opslaan.</a>",
            "Choose <a href=\"https://x.com/a\">Save</a>.",
        ],
        &["punctuation-in-link"],
    ),
    (
        "nl-NL",
        [
            "Kies <a href=\"a.md\">Opslaan</a>en wacht.",
            "Choose <a href=\"a.md\">Save</a> and wait.",
        ],
        &["space-at-markup"],
    ),
    ("nl-NL", ["Kies Opslaan.", "Choose <a href=\"a.md\">Save</a>."], &["link-missing"]),
    (
        "nl-NL",
        ["Kies <a href=\"a.md\"></a> Opslaan.", "Choose <a href=\"a.md\">Save</a>."],
        &["empty-link-text"],
    ),
    ("nl-NL", ["Kies Opslaan.", "Choose <b>Save</b>."], &["emphasis-lost"]),
    (
        "nl-NL",
        ["Kies <b>op de pagina</b> Start.", "On the <b>Start</b> page choose."],
        &["emphasis-moved"],
    ),
    ("nl-NL", ["Typ <code>lst</code>.", "Type <code>list</code>."], &["code-changed"]),
    ("nl-NL", ["Kies <b>Opslaan.", "Choose <b>Save</b>."], &["html-changed"]),
    ("nl-NL", ["Een<br>regel.", "One line."], &["html-changed"]),
    ("nl-NL", ["Typ Ctrl.", "Press <kbd>Ctrl</kbd>."], &["html-changed"]),
    ("nl-NL", ["the quick brown fox", "the quick brown fox"], &["same-as-source"]),
    (
        "de-DE",
        ["Klicken Sie auf <b>Speichern.</b>", "Click <b>Save</b>."],
        &["punctuation-in-emphasis"],
    ),
    ("ja-JP", ["20 日間待ちます。", "Wait for 30 days."], &["number-mismatch"]),
    ("ar-SA", ["حدد حفظ الآن", "Select <b>Save</b> now"], &["emphasis-lost"]),
];

#[test]
fn a_fault_in_raw_html_is_found_as_in_a_paragraph() {
    for (locale, pair, rules) in PAIRS {
        let paragraph = found(locale, ("", ""), pair);
        let names: Vec<_> = paragraph.iter().map(|(rule, _)| *rule).collect();
        assert_eq!(names, rules, "{pair:?}");
        for place in PLACES {
            assert_eq!(found(locale, place, pair), paragraph, "{place:?} {pair:?}");
        }
    }
}

#[test]
fn a_right_pair_in_raw_html_has_no_finding() {
    let pairs = [
        ["Kies <b>Opslaan</b>&nbsp;en wacht&hellip;", "Choose <b>Save</b>&nbsp;and wait&hellip;"],
        ["Kies <strong>Opslaan</strong> en <em>wacht</em>.", "Choose <b>Save</b> and <i>wait</i>."],
        [
            "<code>a <a href=\"b.md\">B</a></code> is code.",
            "<code>a <a href=\"b.md\">B</a></code> is code here.",
        ],
        [
            "Een <img src=\"a.png\" alt=\"lamp\"> brandt.<br/>",
            "A <img src=\"a.png\" alt=\"light\"> is on.<br/>",
        ],
        [
            "<a name=\"x\"></a>Kies &lt;naam&gt; of <x>.",
            "<a name=\"x\"></a>Choose &lt;naam&gt; or <x>.",
        ],
    ];
    for pair in pairs {
        for place in PLACES {
            assert_eq!(found("nl-NL", place, pair), BTreeSet::new(), "{place:?} {pair:?}");
        }
    }
}

#[test]
fn marks_of_markdown_in_raw_html_are_characters() {
    let literal = ["Kies **Opslaan** met `x` [y](z.md).", "Choose **Save** with `w` [y](v.md)."];
    let place = PLACES[0];
    assert_eq!(found("nl-NL", place, literal), BTreeSet::new());
    let leaked = ["Kies **Opslaan**.", "Choose <b>Save</b>."];
    let rules: Vec<_> = found("nl-NL", place, leaked).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(rules, ["leaked-markup"]);
}

#[test]
fn emphasis_is_the_same_in_markdown_and_in_html() {
    let pair = [
        "Kies **Opslaan** of `x` bij [y](z.md).",
        "Choose <b>Save</b> or <code>x</code> at <a href=\"z.md\">y</a>.",
    ];
    assert_eq!(found("nl-NL", ("", ""), pair), BTreeSet::new());
}
