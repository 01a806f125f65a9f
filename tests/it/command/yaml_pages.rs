//! Hubs, landing pages and lists of questions, which Learn has as YAML.

use diglot::article::{Article, Side};
use diglot::text::{Source, Span};

use super::{ARTICLE, Workplace};

/// An annotated text.
fn both(id: &str, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"a1b2c-{id}\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-{id}\">{source}</span></span>"
    )
}

fn questions() -> String {
    format!(
        "### YamlMime:FAQ\r\n\
         metadata:\r\n  description: Alles over betalen.\r\n\
         title: {}\r\n\
         summary: |\r\n  {}\r\n\
         sections:\r\n\
         - name: Betalen\r\n\
         \x20 questions:\r\n\
         \x20 - question: |\r\n      {}\r\n\
         \x20   answer: |\r\n      {}\r\n\r\n      - [weg](weg.md)\r\n\
         \x20 - question: \"Mag \\\"ruilen\\\"?\"\r\n    answer: >\r\n      Ja,\r\n      dat <mag>.\r\n",
        both("1", "Geld", "Money"),
        both("2", "Over betalen.", "About paying."),
        both("3", "Hoe betaal ik?", "How do I pay?"),
        both("4", "Met [een kaart](kaart.md).", "With [a card](kaart.md)."),
    )
}

const HUB: &str = "### YamlMime:Hub\n\
title: De winkel\n\
summary: Wat u hier kunt.\n\
productDirectory:\n  title: Producten\n  items:\n\
\x20 - title: Kassa\n    summary: Voor aan de toonbank\n    url: geld.yml\n\
\x20 - title: Magazijn\n    links:\n    - url: kaart.md\n      text: Kaarten\n    - url: kart.md\n      text: Weg\n";

fn project() -> Workplace {
    let configuration = "title = 'Hulp'\n[site]\nurl = 'https://example.com/help/'\n\
                         formats = ['html', 'markdown']\n";
    Workplace::with(&[
        ("diglot.toml", configuration),
        ("content/nl-nl/index.yml", HUB),
        ("content/nl-nl/geld.yml", &questions()),
        ("content/nl-nl/kaart.md", "---\ntitle: Kaart\n---\n# Kaart\n\n[Geld](geld.yml)\n"),
        ("content/nl-nl/data.yml", "a: 1\n"),
        ("content/nl-nl/toc.yml", "- name: Vragen\n  href: geld.yml\n- href: kaart.md\n"),
    ])
}

#[test]
fn pages_in_yaml_are_pages_in_both_languages() {
    let workplace = project();
    let run = workplace.run(&["build"]);
    let target = "# Geld\n\nOver betalen.\n\n## Betalen\n\n### Hoe betaal ik?\n\n\
                  Met [een kaart](kaart.md).\n\n- [weg](weg.md)\n\n\
                  ### Mag \"ruilen\"?\n\nJa,\ndat <mag>.\n";
    assert_eq!(workplace.read("site/nl-nl/geld.md"), target, "{}", run.stderr);
    assert!(workplace.read("site/en-us/geld.md").starts_with("# Money\n\nAbout paying.\n"));
    let page = workplace.read("site/nl-nl/geld.html");
    assert!(page.contains("<title>Geld – Hulp</title>"), "{page}");
    assert!(page.contains("<meta name=\"description\" content=\"Alles over betalen.\">"), "{page}");
    assert!(workplace.read("site/en-us/geld.html").contains("<title>Money – Hulp</title>"));
    assert!(workplace.path("site/nl-nl/geld.bilingual.html").exists());
    let hub = "# De winkel\n\nWat u hier kunt.\n\n## Producten\n\n\
               - [Kassa](geld.yml)<br>Voor aan de toonbank\n\n\
               ### Magazijn\n\n- [Kaarten](kaart.md)\n- [Weg](kart.md)\n";
    assert_eq!(workplace.read("site/nl-nl/index.md"), hub);
    assert!(workplace.read("site/nl-nl/kaart.html").contains("<a href=\"geld.html\">Geld</a>"));
    let sitemap = workplace.read("site/sitemap.xml");
    assert!(sitemap.contains("https://example.com/help/nl-nl/geld.html"), "{sitemap}");
    assert!(!workplace.path("site/nl-nl/data.html").exists(), "other YAML has none");
}

#[test]
fn what_is_wrong_in_a_page_in_yaml_is_reported_at_its_place_there() {
    let workplace = project();
    let run = workplace.run(&["check", "--output", "concise"]);
    for place in ["geld.yml:15:15: error", "index.yml:14:12: error"] {
        assert!(run.stdout.contains(place), "{place} in {}", run.stdout);
    }
    assert!(!run.stdout.contains("geld.yml` does not exist"), "{}", run.stdout);
    let broken = "### YamlMime:FAQ\ntitle: a\n b: [\n";
    let workplace =
        Workplace::with(&[("content/nl-nl/a.yml", broken), ("content/nl-nl/b.md", ARTICLE)]);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert!(run.stdout.contains("a.yml:3:"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn search_engines_get_questions_and_the_way_to_articles() {
    let workplace = project();
    workplace.run(&["build"]);
    let data = |page: &str| -> serde_json::Value {
        let page = workplace.read(page);
        let start = "<script type=\"application/ld+json\">";
        let (_, rest) = page.split_once(start).expect("the data");
        serde_json::from_str(rest.split_once("</script>").expect("its end").0).expect("JSON")
    };
    let questions = data("site/nl-nl/geld.html");
    assert_eq!(questions["@type"], "FAQPage");
    let first = &questions["mainEntity"][0];
    assert_eq!(first["name"], "Hoe betaal ik?");
    assert_eq!(first["acceptedAnswer"]["text"], "Met een kaart. weg");
    assert_eq!(data("site/en-us/geld.html")["mainEntity"][0]["name"], "How do I pay?");
    let article = data("site/nl-nl/kaart.html");
    let [article, crumbs] = [0, 1].map(|number| article["@graph"][number].clone());
    assert_eq!(article["headline"], "Kaart");
    let steps = crumbs["itemListElement"].as_array().expect("steps");
    let items: Vec<_> = steps.iter().map(|step| step["item"].as_str().expect("an URL")).collect();
    let pages = ["index.html", "kaart.html"];
    assert_eq!(items, pages.map(|page| format!("https://example.com/help/nl-nl/{page}")));
}

#[test]
fn a_page_in_yaml_is_an_article_wherever_it_is() {
    let workplace = Workplace::with(&[("loose/hub.yml", HUB), ("loose/other.yml", "a: 1\n")]);
    let concise = |path: &str| workplace.run(&["check", path, "--output", "concise"]);
    let found = concise("loose/hub.yml");
    let summary = "1 warning in 1 of 1 article";
    assert!(found.stderr.contains(summary), "{}{}", found.stdout, found.stderr);
    assert!(concise("loose").stdout.starts_with(&found.stdout));
    let other = concise("loose/other.yml");
    assert_eq!(other.status, 2, "{}", other.stderr);
    assert!(other.stderr.contains("begin with `### YamlMime:`"), "{}", other.stderr);
    workplace.done(&["render", "loose", "--out", "pages"]);
    assert!(workplace.read("pages/hub.html").contains("De winkel"));
}

#[test]
fn a_page_in_yaml_that_is_utf_16_is_read_and_reported() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    for (name, bytes) in
        [("le.yml", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("be.yml", u16::to_be_bytes)]
    {
        let text = format!("\u{feff}{HUB}");
        let bytes: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
        workplace.write(&format!("content/nl-nl/{name}"), &bytes);
        let path = format!("content/nl-nl/{name}");
        let found = workplace.run(&["check", &path, "--output", "concise"]).stdout;
        let expected = format!("{path}:1:1: error[not-utf-8]: the file is UTF-16, not UTF-8\n");
        assert!(found.contains(&expected), "{found}");
    }
}

#[test]
fn a_page_in_yaml_that_cannot_be_read_is_an_error_at_its_place() {
    for (yaml, place, message) in [
        ("title: a\n b: [\n", "3:3", "not valid YAML: "),
        ("sections:\n- name: Wie: wat\n", "3:12", "not valid YAML: "),
        ("sections:\n- name: [a, b\n\n\n", "3:9", "not valid YAML: "),
        ("- name: a\n", "2:1", "not a list of `key: value` fields"),
    ] {
        let text = format!("### YamlMime:FAQ\n{yaml}");
        let workplace =
            Workplace::with(&[("content/nl-nl/a.yml", &*text), ("content/nl-nl/b.md", ARTICLE)]);
        let run = workplace.run(&["check"]);
        let shown = format!(" --> content/nl-nl/a.yml:{place}\n");
        for expected in [
            "error[page-syntax]: the file is ",
            message,
            "its page is empty",
            &shown,
            "= help: correct the YAML",
        ] {
            assert!(run.stdout.contains(expected), "{expected} in {}", run.stdout);
        }
        assert!(!run.stdout.contains("front-matter"), "{}", run.stdout);
        assert!(run.stdout.contains("1 error in 1 of 2 articles"), "{}", run.stdout);
        let build = workplace.run(&["build"]);
        assert!(build.stderr.contains(&shown), "{}", build.stderr);
    }
}

#[test]
fn what_pages_in_yaml_are_built_without_is_reported_where_it_is_written() {
    let hub = "### YamlMime:Hub\n\
               title: De winkel\n\
               summary: \"Een \\\"kassa\\\" <script>x()</script>\"\n\
               conceptualContent:\n\
               \x20 items:\n\
               \x20 - title: Kassa\n\
               \x20   links:\n\
               \x20   - url: javascript:x()\n\
               \x20     text: Weg\n\
               \x20   - url: a.md\n\
               \x20     text: <b onclick=\"x()\">Vet</b>\n";
    let workplace =
        Workplace::with(&[("content/nl-nl/hub.yml", hub), ("content/nl-nl/a.md", ARTICLE)]);
    let run = workplace.run(&["check", "--output", "concise"]);
    let places: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| line.contains("[unsafe-html]"))
        .filter_map(|line| line.split(" warning").next())
        .collect();
    let expected = ["3:25:", "8:12:", "11:16:"].map(|at| format!("content/nl-nl/hub.yml:{at}"));
    assert_eq!(places, expected, "{}", run.stdout);
}

/// Both sides of a page in YAML as Markdown: the target's and the source's.
fn sides(text: &str) -> [String; 2] {
    let article = Article::read(Source::new("a.yml", text));
    [Side::Target, Side::Source].map(|side| article.side(side).text().to_owned())
}

#[test]
fn a_segment_of_a_page_in_yaml_may_run_over_lines_in_every_form_of_text() {
    let (target, source) = ("Met een kaart\n  of met geld.", "With a card\n  or with money.");
    let text = both("1", target, source);
    for (head, tail, between) in
        [("|\n  ", "", "\n"), (">\n  ", "", "\n"), ("", "", "\n"), ("'", "'", "\n")]
    {
        for line_end in ["\n", "\r\n"] {
            let page = format!("### YamlMime:FAQ\nsummary: {head}{text} Rest{tail}\n");
            let [target, source] = sides(&page.replace('\n', line_end));
            assert_eq!(target, format!("Met een kaart{between}of met geld. Rest\n"), "{page}");
            assert_eq!(source, format!("With a card{between}or with money. Rest\n"), "{page}");
        }
    }
    let title = format!("### YamlMime:FAQ\ntitle: {text}\nsummary: Meer\n");
    let [target, source] = sides(&title);
    assert_eq!(target, "# Met een kaart of met geld.\n\nMeer\n");
    assert_eq!(source, "# With a card or with money.\n\nMeer\n");
}

#[test]
fn a_line_that_only_the_other_language_of_a_segment_has_leaves_none_in_yaml() {
    let text = both("1", "Kort.", "A longer text\n\n  of three lines.");
    let [target, source] = sides(&format!("### YamlMime:FAQ\nsummary: |\n  {text} Rest\n"));
    assert_eq!(target, "Kort. Rest\n");
    assert_eq!(source, "A longer text\n\nof three lines. Rest\n");
}

#[test]
fn a_segment_between_the_quotes_of_yaml_is_read_with_its_escapes() {
    let text = both("1", "Een \"kassa\" en 'bon'.", "A \"till\" and 'slip'.");
    let double = text.replace('"', "\\\"");
    let single = text.replace('\'', "''");
    for quoted in [format!("\"{double}\""), format!("'{single}'")] {
        let page = format!("### YamlMime:FAQ\ntitle: {quoted}\nsummary: {quoted}\n");
        let [target, source] = sides(&page);
        let expected = "# Een \"kassa\" en 'bon'.\n\nEen \"kassa\" en 'bon'.\n";
        assert_eq!(target, expected);
        assert_eq!(source, "# A \"till\" and 'slip'.\n\nA \"till\" and 'slip'.\n");
        let article = Article::read(Source::new("a.yml", &*page));
        assert_eq!(article.annotation_errors().len(), 1, "the second has the same id");
        let side = article.side(Side::Target);
        let segment = side.segments()[0].span;
        assert_eq!(&side.text()[segment.range()], "Een \"kassa\" en 'bon'.");
        let place = side.text().find("kassa").expect("a word");
        let origin = article.source().slice(side.to_file(Span::new(place - 1, place + 6)));
        assert_eq!(origin.replace('\\', ""), "\"kassa\"");
    }
}

#[test]
fn brackets_of_one_language_leave_nothing_in_the_other_in_yaml() {
    let title = both("1", "Kaarten", "Cards [new]");
    let page = format!(
        "### YamlMime:Landing\nlandingContent:\n- linkLists:\n  - links:\n    - text: {title}\n      url: a.md\n"
    );
    let [target, source] = sides(&page);
    assert_eq!(target, "- [Kaarten](a.md)\n");
    assert_eq!(source, "- [Cards \\[new\\]](a.md)\n");
}

#[test]
fn check_finds_nothing_in_segments_of_yaml_that_run_over_lines() {
    let text = both("1", "Met een kaart\n  of met geld.", "With a card\n  or with money.");
    let quoted = both("2", "Een \\\"bon\\\".", "A \\\"slip\\\".").replace("=\"", "=\\\"");
    let quoted = quoted.replace("\">", "\\\">");
    let page = format!(
        "### YamlMime:FAQ\nmetadata:\n  title: Geld\ntitle: Geld\nsummary: |\n  {text}\n\
         sections:\n- name: \"{quoted}\"\n"
    );
    let workplace = Workplace::with(&[("content/nl-nl/a.yml", &*page)]);
    let run = workplace.run(&["check", "--output", "concise"]);
    assert_eq!(run.stdout, "", "{}", run.stderr);
}
