//! A project of 100,000 segments: the page is loaded, and scrolling and filtering take no time.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Bench;

const SEGMENTS: usize = 100_000;
const EACH_ARTICLE: usize = 100;
/// So long may a step take, in milliseconds.
const STEP_MAX: f64 = 100.0;

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

/// Milliseconds until what a statement does is painted: the least of some tries, since other programs
/// run on the machine, too.
fn painted(bench: &mut Bench, statement: &str) -> f64 {
    const TRIES: usize = 9;
    let measure = format!(
        "(async () => {{ const start = performance.now(); {statement};
          await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
          return performance.now() - start }})()"
    );
    let times = (0..TRIES).map(|_| bench.tab.value(&measure).as_f64().expect("milliseconds"));
    times.fold(f64::INFINITY, f64::min)
}

#[test]
fn scrolling_and_filtering_a_hundred_thousand_segments_takes_no_time() {
    let Some(mut bench) = Bench::open() else { return };
    let page = bench.workplace.read("page.html");
    let (head, rest) = page.rsplit_once("id=\"review-data\">").expect("the data");
    let (_, tail) = rest.split_once("</script>").expect("their end");
    let page = format!("{head}id=\"review-data\">{}</script>{tail}", data());
    bench.workplace.write("page.html", page.as_bytes());
    bench.go("#");
    assert_eq!(bench.shown("count"), "100,000 segments");
    let mut report = Vec::new();
    let mut step = |bench: &mut Bench, name: &str, statement: &str| {
        report.push((name.to_owned(), painted(bench, statement)));
    };
    for share in ["0.1", "0.5", "0.77", "1"] {
        let scroll = format!(
            "const it = document.getElementById('list'); it.scrollTop = it.scrollHeight * {share} - Math.random() * 999"
        );
        step(&mut bench, &format!("scroll to {share}"), &scroll);
    }
    for query in [
        "",
        "state:unreviewed",
        "rule:link-target",
        "score:<0.3",
        "type:mt locale:ar",
        "ملف",
        "source:keyboard -target:ring",
        "/key 9+9/i",
        "path:a77 id:150",
        "severity:error score:0.2..0.4",
    ] {
        let search = format!(
            "const it = document.getElementById('query'); it.value = {}; it.form.requestSubmit()",
            json!(query)
        );
        step(&mut bench, &format!("search {query}"), &search);
        assert_eq!(bench.shown("query-problem"), "");
    }
    for sort in ["document", "score", "severity"] {
        let sort_by = format!(
            "const it = document.getElementById('sort'); it.value = '{sort}'; it.dispatchEvent(new Event('change'))"
        );
        step(&mut bench, &format!("sort by {sort}"), &sort_by);
    }
    let slow: Vec<_> = report.iter().filter(|(_, milliseconds)| *milliseconds > STEP_MAX).collect();
    assert!(slow.is_empty(), "{slow:?} of {report:?}");
    bench.tab.wait_for("document.querySelectorAll('#rows .row').length < 100");
    bench.search("");
    bench.press(&["End"]);
    bench.tab.wait_for("document.querySelector('.row.current').ariaRowIndex === '100001'");
    bench.tab.assert_sound();
}
