//! Finding segments: each filter, what is wrong with a search, orders, the address, and what is kept.

use serde_json::{Value, json};

use super::{ARABIC, Bench, DUTCH, project};

/// A search, and the segments that it leaves: of Arabic, which comes first, and of Dutch.
const SEARCHES: [(&str, &[&str], &[&str]); 29] = [
    ("locale:nl", &[], &["101", "102", "103", "104", "105"]),
    ("locale:nl-NL,ar id:-103", &["103"], &["103"]),
    ("path:nl-nl/a.md id:10*", &[], &["101", "102", "103", "104", "105"]),
    ("type:mt id:101", &[], &["101"]),
    ("type:ht id:101", &["101"], &[]),
    ("-type:mt -id:101 -id:102 -id:103", &["104", "105"], &[]),
    ("has:finding", &["105"], &["105"]),
    ("-has:finding locale:ar", &["101", "102", "103", "104"], &[]),
    ("rule:double-space", &["105"], &["105"]),
    ("rule:double-* type:mt", &[], &["105"]),
    ("severity:warning", &["105"], &["105"]),
    ("severity:error", &[], &[]),
    ("severity:none id:105", &[], &[]),
    ("has:fix", &["105"], &["105"]),
    ("state:approved,rejected", &[], &[]),
    ("state:unreviewed ring", &["101", "102"], &["101", "102"]),
    ("RING locale:nl", &[], &["101", "102"]),
    ("\"light ring\"", &["101"], &["101"]),
    ("target:ring", &[], &["101", "102"]),
    ("source:wait target:wacht", &[], &["102"]),
    ("source:/^(see|done)/i locale:nl", &[], &["104", "105"]),
    ("/Opslaan|حفظ/", &["103"], &["103"]),
    ("target:\"de gids\"", &[], &["104"]),
    ("حلقة", &["101", "102"], &[]),
    ("-ring -has:finding locale:nl", &[], &["103", "104"]),
    ("has:comment", &[], &[]),
    ("1a2b3-103", &["103"], &["103"]),
    ("nl-nl/a.md#1A2B3-103", &[], &["103"]),
    ("locale:nl -1a2b3-103", &[], &["101", "102", "104", "105"]),
];

#[test]
fn every_filter_leaves_what_it_says() {
    let Some(mut bench) = Bench::open() else { return };
    for (query, arabic, dutch) in SEARCHES {
        bench.search(query);
        let expected: Vec<String> =
            arabic.iter().chain(dutch).map(|id| format!("1a2b3-{id}")).collect();
        assert_eq!(bench.ids(), expected, "{query}");
        assert_eq!(bench.shown("query-problem"), "", "{query}");
    }
    bench.tab.assert_sound();
}

#[test]
fn a_score_is_compared_and_a_segment_without_one_never_fits() {
    let Some(mut bench) = Bench::open() else { return };
    for query in ["score:<0.3", "score:>=0.9", "score:0.2..0.5", "score:=0.5", "has:score"] {
        bench.search(query);
        assert_eq!(bench.shown("query-problem"), "", "{query}");
    }
    bench.search("score:none locale:nl");
    let without = bench.ids().len();
    bench.search("has:score locale:nl");
    assert_eq!(without + bench.ids().len(), 5);
}

#[test]
fn a_search_that_is_wrong_is_explained_and_the_list_stays() {
    let Some(mut bench) = Bench::open() else { return };
    bench.search("locale:nl");
    for (query, told) in [
        ("stat:approved", "Did you mean `state:`?"),
        ("state:aproved", "Did you mean `approved`?"),
        ("severity:bad", "error, warning, info"),
        ("/(/", "not a valid regular expression"),
        ("\"open", "Unclosed quotation mark"),
        ("score:high", "number"),
        ("rule:", "no value"),
    ] {
        bench.search(query);
        let problem = bench.shown("query-problem");
        assert!(problem.contains(told), "{query}: {problem}");
        bench.tab.wait_for("document.getElementById('query').ariaInvalid === 'true'");
        assert_eq!(bench.ids().len(), 5, "{query}");
    }
    bench.search("locale:ar");
    bench.tab.wait_for("document.getElementById('query-problem').hidden");
}

#[test]
fn a_search_is_typed_by_keyboard_and_kept_in_the_address() {
    let Some(mut bench) = Bench::open() else { return };
    bench.press(&["/"]);
    bench.tab.type_text("locale:nl ring");
    bench.tab.wait_for("document.getElementById('count').textContent.startsWith('2 of')");
    bench.press(&["Enter", "ArrowDown"]);
    assert_eq!(bench.id(), "1a2b3-102");
    bench.tab.wait_for("location.hash.includes('102')");
    let place = bench.tab.text("location.hash");
    assert!(place.contains("q=locale%3Anl+ring") && place.contains("sort=document"), "{place}");
    bench.search("");
    bench.go(&place);
    assert_eq!(bench.ids(), ["1a2b3-101", "1a2b3-102"]);
    assert_eq!(bench.id(), "1a2b3-102");
}

#[test]
fn the_worst_come_first_and_the_order_can_be_changed() {
    let Some(mut bench) = Bench::at(project(), "") else { return };
    assert_eq!(bench.ids()[..2], ["1a2b3-105", "1a2b3-105"]);
    bench.press(&["o"]);
    assert_eq!(bench.ids()[..2], ["1a2b3-101", "1a2b3-102"]);
    bench.press(&["o"]);
    bench.told("lowest score");
    bench.tab.click("[data-sort=severity]");
    assert_eq!(bench.ids()[..2], ["1a2b3-105", "1a2b3-105"]);
    bench.tab.wait_for("document.querySelector('[data-sort=severity]').ariaSort === 'descending'");
}

#[test]
fn doubtful_pairs_come_first_and_those_that_are_there_again_once() {
    let Some(mut bench) = Bench::open() else { return };
    let page = bench.workplace.read("page.html");
    let (head, rest) = page.rsplit_once("id=\"review-data\">").expect("the data");
    let (data, tail) = rest.split_once("</script>").expect("their end");
    let mut data: Value = serde_json::from_str(data).expect("JSON");
    data["segments"] = [
        (
            "1",
            "a whole sentence, and its translation",
            "een hele zin, met haar vertaling",
            Some(0.95),
        ),
        ("2", "once and again", "keer op keer", Some(0.01)),
        ("3", "once and again", "keer op keer", Some(0.01)),
        ("4", "Solution", "een hele zin over iets heel anders", None),
        ("5", "Solution", "Oplossing", None),
        ("6", "something else", "iets anders", Some(0.3)),
    ]
    .map(|(id, source, target, score)| {
        json!({
            "article": 0, "id": id, "source": source, "target": target, "state": "unreviewed",
            "score": score, "findings": [],
        })
    })
    .into();
    data["findings"] = json!([]);
    let page = format!("{head}id=\"review-data\">{data}</script>{tail}");
    bench.workplace.write("page.html", page.as_bytes());
    bench.go("#sort=severity");
    assert_eq!(bench.ids(), ["2", "4", "6", "3", "5", "1"]);
}

#[test]
fn filters_with_counts_are_words_of_the_search() {
    let Some(mut bench) = Bench::open() else { return };
    bench.press(&["g"]);
    let count = "document.querySelector('[data-term=\"locale:nl-NL\"] .number').textContent";
    assert_eq!(bench.tab.text(count), "5");
    bench.tab.click("[data-term='locale:nl-NL']");
    assert_eq!(bench.tab.text("document.getElementById('query').value"), "locale:nl-NL");
    bench
        .tab
        .wait_for("document.querySelector('[data-term=\"locale:nl-NL\"]').ariaPressed === 'true'");
    bench.tab.click("[data-term='severity:none']");
    assert_eq!(bench.ids().len(), 4);
    bench.tab.click("[data-term='locale:nl-NL']");
    assert_eq!(bench.tab.text("document.getElementById('query').value"), "severity:none");
    assert_eq!(bench.ids().len(), 8);
}

#[test]
fn the_page_remembers_where_its_reader_was() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "103");
    bench.press(&["2"]);
    bench.reload();
    assert_eq!(bench.id(), "1a2b3-103");
    bench.go("");
    assert_eq!(bench.id(), "1a2b3-103", "also without its address");
    assert_eq!(bench.tab.text("document.getElementById('query').value"), "locale:ar");
    bench.tab.wait_for("document.getElementById('tab-page').ariaSelected === 'true'");
}

#[test]
fn following_a_match_keeps_the_list_and_leads_back_to_its_row() {
    let Some(mut bench) = Bench::open() else { return };
    bench.search("locale:ar");
    bench.press(&["Home", "ArrowDown", "ArrowDown", "3"]);
    bench.tab.wait_for("document.querySelector('#tab-panel .matches button.plain')");
    bench.tab.click("#tab-panel .matches button.plain");
    bench.told("Not in this list");
    assert_eq!(bench.target(), DUTCH[2]);
    assert_eq!(bench.tab.text("document.getElementById('query').value"), "locale:ar");
    assert_eq!(bench.ids().len(), 5);
    bench.tab.value("document.activeElement.blur()");
    bench.press(&["b"]);
    bench
        .tab
        .wait_for(&format!("document.getElementById('target').value === {}", json!(ARABIC[2])));
    bench.press(&["B"]);
    bench.tab.wait_for(&format!("document.getElementById('target').value === {}", json!(DUTCH[2])));
    // Who goes on from there goes on in the list.
    bench.press(&["ArrowDown"]);
    assert_eq!(bench.target(), ARABIC[3]);
    bench.tab.assert_sound();
}

#[test]
fn back_and_forward_never_lead_out_of_the_workbench() {
    let Some(mut bench) = Bench::open() else { return };
    let page = bench.page.clone();
    bench.find("ar", "103");
    bench.press(&["3"]);
    bench.tab.wait_for("document.querySelector('#tab-panel .matches button.plain')");
    let says_so = "document.getElementById('message').textContent === 'This is where you began.'";
    for _ in 0..99 {
        bench.press(&["b"]);
        if bench.tab.holds(says_so) {
            break;
        }
    }
    bench.press(&["b", "b", "b"]);
    bench.told("This is where you began.");
    assert!(bench.tab.text("location.href").starts_with(&page));
    bench.reload();
    bench.press(&["b"]);
    bench.told("This is where you began.");
    bench.go("#sort=document");
    bench.press(&["B"]);
    assert!(bench.tab.text("location.href").starts_with(&page));
}

#[test]
fn whole_words_are_replaced_by_keyboard_alone() {
    let Some(mut bench) = Bench::open() else { return };
    bench.press(&["h"]);
    bench.tab.type_text("de");
    bench.press(&["Tab"]);
    bench.tab.type_text("een");
    bench.tab.wait_for("document.querySelectorAll('#replace-preview tbody tr').length === 2");
    bench.tab.value("document.getElementById('replace-word').click()");
    bench.tab.wait_for("document.querySelector('#replace-preview p')");
    bench.press(&["Enter", "Enter"]);
    bench.told("Replaced in 2 segments");
    bench.search("locale:nl target:een");
    assert_eq!(bench.ids(), ["1a2b3-102", "1a2b3-104"]);
    assert!(bench.target().contains("een "), "{}", bench.target());
    bench.tab.assert_sound();
}
