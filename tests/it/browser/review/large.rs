//! A project of 100,000 segments: the page is loaded, and scrolling and filtering do no more than they
//! must. What is asserted is work; times are printed (`--nocapture`).

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Bench;
use crate::corpus::say;

const SEGMENTS: usize = 100_000;
const EACH_ARTICLE: usize = 100;

/// Data as the program gives them, of many articles in three languages.
fn data() -> String {
    let (locales, kinds) = (["nl-NL", "ar-SA", "ja-JP"], ["MT", "HT"]);
    let words =
        ["لوحة المفاتيح", "knop voor de ring", "キーボードの設定", "ring", "bestand", "ملف"];
    let articles: Vec<Value> = (0..SEGMENTS / EACH_ARTICLE)
        .map(|number| {
            let locale = locales[number % 3];
            json!({ "path": format!("{}/a{number}.md", locale.to_lowercase()), "title": "T",
                "locale": locale, "type": kinds[number % 2], "hash": number.to_string(), "page": null })
        })
        .collect();
    let mut segments = String::new();
    for number in 0..SEGMENTS {
        let (article, place) = (number / EACH_ARTICLE, number % EACH_ARTICLE);
        let word = words[number * 7 % 6];
        let findings =
            if number % 10 == 0 { format!("[{}]", number / 10) } else { "[]".to_owned() };
        let comma = if number == 0 { "" } else { "," };
        write!(
            segments,
            "{comma}{{\"article\":{article},\"id\":\"1a2b3-{}\",\"source\":\"Press key {number} for the \
             {} of the device.\",\"target\":\"{word} {number}: {word}.\",\"state\":\"unreviewed\",\
             \"score\":0.{:02},\"findings\":{findings}}}",
            101 + place,
            ["light", "keyboard", "file"][number % 3],
            number % 97
        )
        .expect("a string takes all");
    }
    let rules =
        [("link-target", "error"), ("end-punctuation", "warning"), ("double-space", "info")];
    let findings: Vec<Value> = (0..SEGMENTS / 10)
        .map(|number| {
            let (rule, severity) = rules[number % 3];
            json!({ "rule": rule, "severity": severity, "message": "m", "help": null, "fix": null,
                "article": number * 10 / EACH_ARTICLE, "segment": number * 10, "target_range": null,
                "line": 1, "column": 1, "key": number.to_string() })
        })
        .collect();
    let head = json!({ "schema": "diglot-review/1", "revision": 1, "mode": "file", "title": "Hulp",
        "source_locale": "en-US", "reviewer": null, "terms": [], "no_loc": [], "articles": articles,
        "locales": locales.map(|it| json!({ "locale": it, "direction": "ltr", "name": it })),
        "findings": findings });
    let head = head.to_string();
    format!("{},\"segments\":[{segments}]}}", head.trim_end_matches('}'))
}

/// What a step made the browser do.
#[derive(Debug)]
struct Work {
    /// Elements that were made.
    made: u64,
    /// Changes of the rows.
    changed: u64,
    /// Segments that a search looked at.
    looked: u64,
    /// Segments that were ranked for an order.
    ranked: u64,
}

/// More rows than a window has, with those that are drawn beyond its edges.
const ROWS_MAX: u64 = 60;
/// The elements of a row.
const ROW_ELEMENTS: u64 = 10;

fn work(bench: &mut Bench, statement: &str) -> Work {
    let measure = format!(
        "(async () => {{
          const work = {{ made: 0, changed: 0 }};
          const make = document.createElement;
          document.createElement = (...of) => (work.made++, make.apply(document, of));
          const seen = new MutationObserver(records => work.changed += records.length);
          const rows = document.getElementById('rows');
          seen.observe(rows, {{ subtree: true, childList: true, attributes: true, characterData: true }});
          performance.clearMeasures('search');
          const start = performance.now();
          {statement};
          await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
          const milliseconds = performance.now() - start;
          document.createElement = make;
          work.changed += seen.takeRecords().length;
          seen.disconnect();
          const searches = performance.getEntriesByName('search').map(it => it.detail);
          const sum = name => searches.reduce((all, it) => all + it[name], 0);
          return {{ ...work, looked: sum('looked'), ranked: sum('ranked'), milliseconds }} }})()"
    );
    let work = bench.tab.value(&measure);
    let count = |name: &str| work[name].as_u64().expect("a count");
    let milliseconds = work["milliseconds"].as_f64().expect("a time");
    let [made, changed, looked, ranked] = ["made", "changed", "looked", "ranked"].map(count);
    let work = Work { made, changed, looked, ranked };
    // Only to be read: other programs run on the machine, too.
    say(&format!("{statement}: {work:?}, painted after {milliseconds:.0} ms"));
    work
}

/// The page with a hundred thousand segments, worst first.
fn large() -> Option<Bench> {
    let mut bench = Bench::open()?;
    let page = bench.workplace.read("page.html");
    let (head, rest) = page.rsplit_once("id=\"review-data\">").expect("the data");
    let (_, tail) = rest.split_once("</script>").expect("their end");
    let page = format!("{head}id=\"review-data\">{}</script>{tail}", data());
    bench.workplace.write("page.html", page.as_bytes());
    bench.go("#");
    assert_eq!(bench.shown("count"), "100,000 segments");
    Some(bench)
}

#[test]
fn scrolling_a_hundred_thousand_segments_changes_the_rows_in_sight_alone() {
    let Some(mut bench) = large() else { return };
    for share in ["0.1", "0.5", "0.77", "1"] {
        let scroll = format!(
            "const it = document.getElementById('list'); it.scrollTop = it.scrollHeight * {share} - 500"
        );
        let work = work(&mut bench, &scroll);
        assert!(work.changed > 0, "rows are shown: {work:?}");
        // All columns of a row change, some with several attributes.
        assert!(work.changed < ROWS_MAX * ROW_ELEMENTS * 3, "{work:?}");
        assert!(work.made < ROWS_MAX * ROW_ELEMENTS, "{work:?}");
        assert_eq!(work.looked + work.ranked, 0, "nothing is searched");
    }
    bench.tab.wait_for("document.querySelectorAll('#rows .row').length < 60");
    bench.press(&["End"]);
    bench.tab.wait_for("document.querySelector('.row.current')?.ariaRowIndex === '100001'");
    bench.tab.assert_sound();
}

#[test]
fn filtering_a_hundred_thousand_segments_looks_once_at_each() {
    let Some(mut bench) = large() else { return };
    for (query, found) in [
        ("", "100,000 segments"),
        ("state:unreviewed", "100,000 segments"),
        ("rule:link-target", "3,334 of 100,000 segments"),
        ("score:<0.3", "30,930 of 100,000 segments"),
        ("type:mt locale:ar", "16,600 of 100,000 segments"),
        ("ملف", "16,666 of 100,000 segments"),
        ("/key 9+9/i", "1,111 of 100,000 segments"),
        ("path:a77 id:150", "11 of 100,000 segments"),
    ] {
        let search = format!(
            "const it = document.getElementById('query'); it.value = {}; it.form.requestSubmit()",
            json!(query)
        );
        let mut work = work(&mut bench, &search);
        if query.starts_with('/') {
            // A worker tries the pattern first.
            bench.tab.wait_for("document.getElementById('count').textContent !== 'Searching…'");
            let looked = "performance.getEntriesByName('search').at(-1).detail.looked";
            work.looked = bench.tab.value(looked).as_u64().expect("a count");
        }
        assert_eq!(
            (bench.shown("query-problem"), bench.shown("count")),
            (String::new(), found.to_owned()),
            "{query}"
        );
        assert_eq!(work.looked, SEGMENTS as u64, "{query}");
        assert_eq!(work.ranked, 0, "the order is known: {query}");
        assert!(work.changed < ROWS_MAX * ROW_ELEMENTS * 5, "{query}: {work:?}");
        assert!(work.made < ROWS_MAX * ROW_ELEMENTS * 2, "{query}: {work:?}");
    }
    bench.tab.assert_sound();
}

#[test]
fn each_order_of_a_hundred_thousand_segments_is_made_once() {
    let Some(mut bench) = large() else { return };
    let mut ranked = 0;
    for sort in ["document", "score", "severity", "score", "document", "severity"] {
        let sort_by = format!(
            "const it = document.getElementById('sort'); it.value = '{sort}'; it.dispatchEvent(new Event('change'))"
        );
        let work = work(&mut bench, &sort_by);
        assert!(work.changed < ROWS_MAX * ROW_ELEMENTS * 5, "{sort}: {work:?}");
        ranked += work.ranked;
    }
    // Worst first was made when the page was opened; by score, here or while the browser was idle.
    assert!(ranked <= SEGMENTS as u64, "{ranked}");
    bench.tab.assert_sound();
}
