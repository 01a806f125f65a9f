//! What helps while one writes and plans: progress, invisible characters, and what is hard to type.

use super::{Bench, article};
use crate::command::Workplace;

/// A project with characters that nobody sees, in both directions.
fn project() -> Workplace {
    let dutch = [
        "Licht\u{ad}ring",
        "Wacht 20\u{a0}minuten. Kijk.",
        "Kies.",
        "Zie [de gids](b.md).",
        "Klaar.",
    ];
    let arabic = ["حلقة\u{200f}", "انتظر.", "اختر.", "راجع.", "انتهيت."];
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        ("content/ar-sa/a.md", &article("ar-SA", "HT", arabic)),
        ("content/nl-nl/start/a.md", &article("nl-NL", "MT", dutch)),
    ])
}

/// The rows of a table of the progress, each with its cells between bars.
fn counts(bench: &mut Bench, head: &str) -> Vec<String> {
    let rows = format!(
        "[...document.querySelectorAll('#dialog .counts')]
            .find(it => it.querySelector('th').textContent === '{head}')?.querySelectorAll('tbody tr')
            .values().toArray().map(row => [...row.children].map(it => it.textContent).join('|')) ?? []"
    );
    let rows = bench.tab.value(&rows);
    rows.as_array().expect("rows").iter().map(|it| it.as_str().expect("a row").to_owned()).collect()
}

#[test]
fn progress_counts_segments_and_words_of_the_list() {
    let Some(mut bench) = Bench::of(project()) else { return };
    // Light ring · Wait 20 minutes. Then look at the ring. · Choose Save. · See the guide. · Done with it.
    bench.find("nl", "102");
    bench.press(&["a"]);
    bench.told("1a2b3-102 approved.");
    bench.search("");
    bench.press(&["p"]);
    assert!(bench.is_dialog_open());
    assert_eq!(counts(&mut bench, "State"), ["unreviewed|9|28|0%|0%", "approved|1|8|100%|100%"]);
    assert_eq!(counts(&mut bench, "Language"), ["ar-SA|5|18|0%|0%", "nl-NL|5|18|44%|44%"]);
    assert_eq!(counts(&mut bench, "Folder"), [".|5|18|0%|0%", "start|5|18|44%|44%"]);
    assert_eq!(counts(&mut bench, "Reviewer"), ["you|1|8|100%|100%"]);
    assert_eq!(counts(&mut bench, "Day").len(), 1);
    bench.press(&["Escape"]);
    bench.search("state:approved");
    bench.press(&["p"]);
    assert_eq!(counts(&mut bench, "Language"), ["nl-NL|1|8|100%|100%"]);
    bench.press(&["Escape"]);
    bench.search("by:you since:2026-01-01");
    assert_eq!(bench.shown("count"), "1 of 10 segments");
    bench.search("since:2999-01-01");
    assert_eq!(bench.shown("count"), "0 of 10 segments");
    bench.search("since:tomorrow");
    assert!(bench.shown("query-problem").contains("needs a day, as in since:2026-11-24"));
    bench.tab.assert_sound();
}

#[test]
fn words_of_texts_with_urls_are_counted_as_stats_counts_them() {
    let sources = [
        "See <a href=\"https://a.example/b?c=d e\">the site</a>, or ftp://b.example/'x' now.",
        "Go to [a](b.md \"The title\") and [c](<d e.md>), not https://a.example/é.",
        "The <img src=\"https://a.example/b.png\" alt=\"one two\"> of e\u{301}te\u{301}, it's 1,000.5-fold.",
        "हिन्दी भाषा \u{20000}\u{20001} キー [x](y)z://w",
    ];
    let body: Vec<String> = (101..)
        .zip(sources)
        .map(|(number, source)| super::segment(&format!("1a2b3-{number}"), "Een.", source))
        .collect();
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n"),
        ("content/nl-nl/a.md", &format!("{}\n", body.join("\n\n"))),
    ]);
    let told = workplace.done(&["stats", "--words", "--format", "csv"]);
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.press(&["p"]);
    let shown = counts(&mut bench, "Language").remove(0);
    let words = shown.split('|').nth(2).expect("a cell").to_owned();
    let line = told.lines().find(|line| line.starts_with("nl-NL")).unwrap_or(&told).to_owned();
    assert!(line.split(',').any(|cell| cell == words), "{shown}\n{told}");
}

#[test]
fn invisible_characters_are_named_without_moving_any_other() {
    let Some(mut bench) = Bench::of(project()) else { return };
    for (locale, id, name, words) in [
        ("nl", "101", "SHY", "Target: invisible: soft hyphen"),
        ("nl", "102", "NBSP", "Target: invisible: no-break space"),
        ("ar", "101", "RLM", "Target: invisible: right-to-left mark"),
    ] {
        bench.find(locale, id);
        let named = "document.querySelector('#target-written .invisible')?.dataset.name ?? ''";
        assert_eq!(bench.tab.text(named), name);
        assert_eq!(bench.shown("differences"), words);
        // The marked copy breaks its lines as the field does: both have the same text and room.
        bench.tab.wait_for(
            "(() => { const [copy, field] = ['target-written', 'target'].map(id => document.getElementById(id));
              return copy.textContent.replace('\\u200b', '') === field.value && copy.scrollWidth === field.scrollWidth })()",
        );
    }
    bench.find("nl", "103");
    assert_eq!(bench.shown("differences").matches("Invisible").count(), 0);
    // Names are above and below the line by turns, wherever marks begin, and a run has one.
    for (locale, text) in [
        ("nl", "a\u{a0}\u{a0}\u{200b}b\u{a0}c\u{a0}**d\u{a0}**e\u{a0}1\u{202f}000"),
        ("ar", "ا\u{200f}\u{200e}ب\u{a0}ج\u{a0}**د\u{a0}**ه\u{a0}1\u{202f}000"),
    ] {
        bench.find(locale, "103");
        bench.press(&["e"]);
        bench.tab.value("document.getElementById('target').select()");
        bench.tab.type_text(text);
        let names = "[...document.querySelectorAll('#target-written .invisible[data-name]')]";
        bench.tab.wait_for(&format!("{names}.length === 6"));
        let first = if locale == "nl" { "NBSP+" } else { "RLM+" };
        assert_eq!(bench.tab.text(&format!("{names}[0].dataset.name")), first);
        let sides =
            format!("{names}.map(it => it.classList.contains('low') ? 'low' : 'high').join()");
        assert_eq!(bench.tab.text(&sides), "high,low,high,low,high,low");
        for scheme in ["light", "dark"] {
            bench.tab.color_scheme(scheme);
            bench.tab.screenshot(&format!("invisible-{locale}-{scheme}"));
        }
        bench.press(&["Escape"]);
    }
    bench.tab.assert_sound();
}

#[test]
fn an_empty_list_says_that_there_is_nothing_to_work_on() {
    let Some(mut bench) = Bench::open() else { return };
    bench.search("no-such-word");
    for key in ["Alt+a", "Alt+c", "Alt+m", "a", "0", "c", "f", "d", "x", "m", "s", "{", "Alt+k"] {
        bench.tab.value("document.getElementById('message').textContent = ''");
        bench.press(&[key]);
        assert_eq!(bench.shown("message"), "No segment is shown: the list is empty.", "{key}");
    }
    bench.press(&["u"]);
    assert!(bench.shown("message").contains("Nothing"), "{}", bench.shown("message"));
    bench.tab.assert_sound();
}

#[test]
fn tags_of_the_source_and_special_characters_are_inserted_by_key() {
    let Some(mut bench) = Bench::of(project()) else { return };
    for (locale, before, own) in [("nl", "Zie [de gids](b.md).", "‘"), ("ar", "راجع.", "،")]
    {
        bench.find(locale, "104");
        bench.press(&["e", "End", "Alt+i"]);
        let label = "document.activeElement.getAttribute('aria-label')";
        assert_eq!(bench.tab.text(label), "Insert ](b.md)");
        // Towards the end of the line in either direction: the page is in English.
        bench.press(&["ArrowRight"]);
        assert_eq!(bench.tab.text(label), format!("Insert {own}"));
        bench.press(&["Enter"]);
        assert_eq!(bench.target(), format!("{before}{own}"));
        assert!(bench.tab.holds("document.activeElement.id === 'target'"));
        bench.press(&["Alt+i", "ArrowLeft", "Enter"]);
        assert_eq!(bench.target(), format!("{before}{own}](b.md)"));
        bench.press(&["Alt+i", "End"]);
        assert_eq!(bench.tab.text(label), "Insert NBSP, no-break space");
        bench.press(&["Escape"]);
        assert!(bench.tab.holds("document.activeElement.id === 'target'"));
        bench.press(&["Alt+r", "Escape"]);
    }
    // The bar is one stop of the Tab key.
    assert!(
        bench.tab.holds("document.querySelectorAll('#insertions [tabindex=\"0\"]').length === 1")
    );
    bench.tab.assert_sound();
}
