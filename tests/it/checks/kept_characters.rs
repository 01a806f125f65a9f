//! Fixes that move or remove punctuation know what a mark belongs to: an entity, known or not, an escape, an emoji
//! or an address is the same after them.

use std::convert::Infallible;

use diglot::article::{Article, Side};
use diglot::check::fixes::apply_fixes;
use diglot::check::{Settings, check, locate};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::project::{Configuration, Dialect};
use diglot::text::Source;
use regex::Regex;

/// What holds a mark that is no punctuation, or would with one.
const WHOLE: [&str; 24] = [
    "&nbsp;",
    "&nbps;",
    "&foo;",
    "&semi;",
    "&comma;",
    "&period;",
    "&#59;",
    "&#44;",
    "&#x2e;",
    "&#8217",
    "AT&T;",
    "R&D",
    "&copy",
    "&amp;lt;",
    "\\;",
    "\\.",
    "\\,",
    "\\\\;",
    ":smile:",
    ":+1:",
    ":smile",
    "https://a.example/x;",
    "https://a.example/?b=1&c",
    "`a;`",
];

const SENTENCES: [&str; 18] = [
    "Kies **{}** nu.",
    "Kies **groot{}** nu.",
    "Kies **groot {}** nu.",
    "Kies **groot{};** nu.",
    "Kies **groot{},** nu.",
    "Kies *groot {}* nu.",
    "Kies ***groot {};*** nu.",
    "Zie [groot{}](a.md) nu.",
    "Zie [groot {};](a.md) nu.",
    "Zie **[groot{}](a.md)** nu.",
    "Kies groot{};; nu.",
    "Kies groot{} ; nu.",
    "Kies groot {} : nu.",
    "Kies groot {} , nu {} ;",
    "Kies  groot  {}  nu.",
    "Kies groot{}:: nu.",
    "Kies **groot**{} en de de {} lamp.",
    "Kies <b>groot{}</b> en <a href=\"a.md\">groot {}</a>.",
];

/// What must be there as often, in order.
fn kept(text: &str, forms: &Regex) -> Vec<String> {
    forms.find_iter(text).map(|found| found.as_str().to_owned()).collect()
}

#[test]
fn fixes_keep_entities_escapes_emoji_and_addresses() {
    let forms = r"&#?\w+;|\\[[:punct:]]|:[+\w]+:|https://[\w./?=&]+|`[^`]+`";
    let forms = Regex::new(forms).expect("a few forms");
    let mut fixed = 0;
    for locale in ["nl-NL", "de-DE", "fr-FR", "ja-JP", "ar-SA"] {
        for (sentence, whole) in SENTENCES.iter().flat_map(|it| WHOLE.map(|whole| (it, whole))) {
            let target = sentence.replace("{}", whole);
            let text = format!(
                "---\ntitle: T\nms.contentlocale: {locale}\n---\n<span data-ttu-id=\"a1b2c-101\">\
                 {target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">Choose \
                 **big** now, see [big](a.md).</span></span>\n"
            );
            let after = with_fixes(&text, locale);
            fixed += usize::from(after != text);
            assert_eq!(kept(&after, &forms), kept(&text, &forms), "{locale}: {target}\n{after}");
        }
    }
    assert!(fixed > 300, "{fixed} of them have fixes");
}

fn with_fixes(text: &str, locale: &str) -> String {
    let settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    let locale = Locale::parse(locale);
    let configuration = Configuration::default();
    let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
    let article = Article::read(Source::new("a.md", text.to_owned()));
    let look = |article: &Article| {
        let context = Context::alone("a.md", Side::Target);
        let found = check(article, locale.as_ref(), &context, &settings);
        Ok::<_, Infallible>(locate(found, article))
    };
    let Ok(result) = apply_fixes(&article, dialect, look);
    result.article.source().text().to_owned()
}
