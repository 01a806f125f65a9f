//! What the page is told: the data, the patches, what was typed, and what a segment looks like.

use std::cell::Cell;

use diglot::article::Article;
use diglot::review::{ArticleInfo, Method, ProjectInfo, Status, first_rows};
use diglot::text::Source;
use serde_json::{Value, json};

use super::{Room, answer, applied, asked, change, locale, request, save, segment, settings};

const A: &str = "nl-nl/a.md";

fn room() -> Room {
    let text = format!(
        "# T\n\n{} {}\n\n{}\n",
        segment("a-1", "Een  *twee*.", "One *two*."),
        segment("a-2", "Zie [hier](b.md).", "See [here](a.md)."),
        segment("a-3", "Drie.", "Three.")
    );
    Room::with(&[(A, &text), ("nl-nl/b.md", &segment("b-1", "Vier", "Four"))])
}

/// The findings of a segment of the data, by their rules.
fn rules(data: &Value, segment: usize) -> Vec<String> {
    let numbers = data["segments"][segment]["findings"].as_array().expect("numbers");
    let finding = |number: &Value| &data["findings"][number.as_u64().expect("a number") as usize];
    numbers.iter().map(|it| finding(it)["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn the_data_hold_every_segment_with_its_findings() {
    let room = room();
    let data = answer(&mut room.open(), "/review/api/data", None);
    assert_eq!(data["schema"], "diglot-review/1");
    assert_eq!(data["mode"], "server");
    assert_eq!(data["reviewer"], "Ada <ada@example.com>");
    assert_eq!(
        data["locales"][0],
        json!({ "locale": "nl-NL", "direction": "ltr", "name": "Nederlands" })
    );
    assert_eq!(data["articles"][1]["path"], "nl-nl/b.md");
    let ids: Vec<&str> = data["segments"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|it| it["id"].as_str())
        .collect();
    assert_eq!(ids, ["a-1", "a-2", "a-3", "b-1"]);
    assert_eq!(rules(&data, 0), ["double-space"]);
    let finding =
        &data["findings"][data["segments"][0]["findings"][0].as_u64().expect("one") as usize];
    assert_eq!((&finding["segment"], &finding["article"]), (&json!(0), &json!(0)));
    assert_eq!(finding["target_range"], json!([3, 5]));
    assert!(finding["fix"].is_string());
    assert_eq!(data["segments"][3]["article"], 1);
}

#[test]
fn the_first_rows_have_texts_and_states_but_nothing_that_takes_all_articles() {
    let room = room();
    applied(
        &room,
        &[change(A, &[("a-3", "Three.", "Drie.")], &json!({ "state": { "a-3": "approved" } }))],
    );
    let mut workbench = room.open();
    answer(&mut workbench, "/review/api/data", None);
    let data = answer(&mut workbench, "/review/api/first", None);
    let segments = data["segments"].as_array().expect("a list");
    let states: Vec<_> = segments.iter().map(|it| (&it["id"], &it["state"])).collect();
    assert_eq!(
        json!(states),
        json!([
            ["a-1", "unreviewed"],
            ["a-2", "unreviewed"],
            ["a-3", "approved"],
            ["b-1", "unreviewed"]
        ])
    );
    assert_eq!((&data["findings"], &data["segments"][0]["findings"]), (&json!([]), &json!([])));
    let mut wanted = request(Method::Get, "/review/api/first", "");
    wanted.query = "path=nl-nl%2Fb.md".to_owned();
    let body = asked(&mut workbench, &wanted).body;
    let data: Value = serde_json::from_slice(&body).expect("an answer is JSON");
    assert_eq!(data["segments"][0]["id"], "b-1", "the article where the reader was comes first");
}

#[test]
fn the_first_rows_take_no_more_articles_than_they_show() {
    let read = Cell::new(0);
    let articles = (0..1_000).map(|number| {
        read.set(read.get() + 1);
        let text: String =
            (0..30).map(|it| segment(&format!("a-{it}"), "Een.", "One.") + "\n\n").collect();
        let name = format!("content/nl-nl/{number}.md");
        let article = Article::read(Source::new(name.clone(), text));
        let (path, title, locale) = (format!("nl-nl/{number}.md"), "T".to_owned(), locale());
        Ok((
            ArticleInfo { path, name, locale, title, page: None, across: Vec::new() },
            article,
            String::new(),
        ))
    });
    let facts = ProjectInfo::new(("T", "k".to_owned()), Vec::new(), &settings());
    let data = first_rows(&facts, articles).expect("articles can be read");
    let data: Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(data["segments"].as_array().map(Vec::len), Some(200));
    assert_eq!(read.get(), 7, "of 30 segments each");
}

#[test]
fn a_later_change_of_either_text_revokes_a_judgement() {
    let room = room();
    let act = json!({ "state": { "a-3": "approved" } });
    applied(&room, &[change(A, &[("a-3", "Three.", "Drie.")], &act)]);
    let state = |room: &Room| {
        let data = answer(&mut room.open(), "/review/api/data", None);
        let segment = data["segments"][2].clone();
        (segment["state"].clone(), segment["expired"].clone())
    };
    assert_eq!(state(&room), (json!("approved"), Value::Null));
    let text = room.text("content/nl-nl/a.md");
    room.put("content/nl-nl/a.md", &text.replace("Three.", "Three!"));
    assert_eq!(state(&room), (json!("unreviewed"), json!(true)));
    room.put("content/nl-nl/a.md", &text);
    assert_eq!(state(&room), (json!("approved"), Value::Null));
}

#[test]
fn what_is_saved_comes_back_as_the_articles_part_of_the_data() {
    let room = room();
    let mut workbench = room.open();
    let revision = answer(&mut workbench, "/review/api/data", None)["revision"].clone();
    let act = json!({ "target": { "a-1": "Een *twee*." } });
    let groups = json!([{ "label": "edit", "changes": [change(A, &[("a-1", "One *two*.", "Een  *twee*.")], &act)] }]);
    let saved = answer(
        &mut workbench,
        "/review/api/save",
        Some(&json!({ "revision": revision, "groups": groups })),
    );
    assert_eq!(saved["results"][0]["status"], "applied");
    assert_eq!(saved["articles"], json!([0]));
    let patch = &saved["patch"][0];
    assert_eq!(
        (&patch["path"], &patch["segments"][0]["target"]),
        (&json!(A), &json!("Een *twee*."))
    );
    assert_eq!(rules(patch, 0), [""; 0]);
    let undone = answer(&mut workbench, "/review/api/undo", Some(&json!({})));
    assert_eq!(
        (&undone["label"], &undone["patch"][0]["segments"][0]["target"]),
        (&json!("edit"), &json!("Een  *twee*."))
    );
    let nothing = answer(&mut workbench, "/review/api/undo", Some(&json!({})));
    assert_eq!(nothing["results"][0]["status"], "unchanged");
}

/// The key of the first finding of a rule.
fn key(data: &Value, rule: &str) -> String {
    let findings = data["findings"].as_array().expect("a list");
    let found = findings.iter().find(|finding| finding["rule"] == rule).expect("it is found");
    found["key"].as_str().expect("a key").to_owned()
}

#[test]
fn a_safe_fix_is_made_by_its_finding() {
    let room = room();
    let mut workbench = room.open();
    let data = answer(&mut workbench, "/review/api/data", None);
    let act = json!({ "fix": { "key": key(&data, "double-space") } });
    let fix = change(A, &[("a-1", "One *two*.", "Een  *twee*.")], &act);
    assert_eq!(save(&mut workbench, std::slice::from_ref(&fix)).status, Status::Applied);
    assert!(room.text("content/nl-nl/a.md").contains(">Een *twee*.<"));
    assert_eq!(save(&mut workbench, &[fix]).status, Status::Conflict);
    let act = json!({ "fix": { "key": key(&data, "link-target") } });
    let fix = change(A, &[], &act);
    assert_eq!(save(&mut workbench, &[fix]).status, Status::Rejected, "it has no fix");
}

#[test]
fn a_finding_that_is_none_is_dismissed_for_a_reason() {
    let room = room();
    let mut workbench = room.open();
    let data = answer(&mut workbench, "/review/api/data", None);
    let dismiss = |reason: &str| {
        let act = json!({ "dismiss": { "key": key(&data, "link-target"), "reason": reason } });
        change(A, &[("a-2", "See [here](a.md).", "Zie [hier](b.md).")], &act)
    };
    assert_eq!(save(&mut workbench, &[dismiss(" \n")]).status, Status::Rejected);
    assert_eq!(save(&mut workbench, &[dismiss("b is\nright")]).status, Status::Applied);
    assert!(room.text("diglot.dismissed.toml").contains("reason = \"b is right\""));
    let data = answer(&mut room.open(), "/review/api/data", None);
    assert_eq!(rules(&data, 1), [""; 0]);
    assert_eq!(rules(&data, 0), ["double-space"]);
}

#[test]
fn two_findings_of_a_rule_in_one_segment_are_dismissed_by_one_entry() {
    let text = segment("a-1", "Een  twee  drie.", "One two three.");
    let room = Room::with(&[(A, &text)]);
    let mut workbench = room.open();
    let data = answer(&mut workbench, "/review/api/data", None);
    let dismissals = data["findings"].as_array().expect("a list").iter().map(|finding| {
        let act = json!({ "dismiss": { "key": finding["key"], "reason": "a table" } });
        change(A, &[("a-1", "One two three.", "Een  twee  drie.")], &act)
    });
    let dismissals: Vec<Value> = dismissals.collect();
    assert!(dismissals.len() > 1, "{data}");
    assert_eq!(save(&mut workbench, &dismissals).status, Status::Applied);
    let entries = room.text("diglot.dismissed.toml").matches("double-space").count();
    assert_eq!(entries, 1);
}

#[test]
fn what_is_typed_is_checked_by_the_same_rules() {
    let room = room();
    let mut workbench = room.open();
    let mut typed = |target: &str| {
        let body = json!({ "path": A, "id": "a-3", "target": target });
        answer(&mut workbench, "/review/api/check", Some(&body))
    };
    let clean = typed("Drie!");
    assert_eq!(
        (&clean["rejected"], clean["findings"].as_array().map(Vec::len)),
        (&Value::Null, Some(1))
    );
    assert_eq!(typed("Drie.")["findings"], json!([]));
    assert_eq!(typed("Een  drie.")["findings"][0]["rule"], "double-space");
    assert!(
        typed("Drie.\n\n# Kop")["rejected"].as_str().is_some_and(|it| it.contains("structure"))
    );
    assert!(typed("Drie</span>.")["rejected"].is_string());
    assert_eq!(typed("**Drie**.")["html"], "<p><strong>Drie</strong>.</p>\n");
    assert!(room.text("content/nl-nl/a.md").contains(">Drie.<"), "nothing is saved");
}

#[test]
fn a_segment_is_shown_lit_on_the_page_around_it() {
    let room = room();
    let body = json!({ "path": A, "id": "a-2" });
    let look = answer(&mut room.open(), "/review/api/look", Some(&body));
    assert!(look["target_html"].as_str().is_some_and(|html| html.contains(">hier</a>")));
    for (side, words) in [("target", ["Een", "Drie"]), ("source", ["One", "Three"])] {
        let page = look["page_html"][side].as_str().expect("HTML");
        assert!(
            page.contains("class=\"segment lit\"") && page.contains("data-segment=\"a-2\""),
            "{page}"
        );
        assert!(words.iter().all(|word| page.contains(word)), "{page}");
        assert_eq!(page.matches(" lit\"").count(), 1, "{page}");
    }
    let target = look["page_html"]["target"].as_str().expect("HTML");
    assert!(target.contains("href=\"/nl-nl/b.md\""), "{target}");
}

#[test]
fn a_segment_that_is_gone_while_its_article_is_saved_is_shown_as_nothing() {
    let room = room();
    let mut workbench = room.open();
    answer(&mut workbench, "/review/api/data", None);
    room.put("content/nl-nl/a.md", "");
    let body = json!({ "path": A, "id": "a-2" });
    assert_eq!(answer(&mut workbench, "/review/api/look", Some(&body)), Value::Null);
}

#[test]
fn the_page_holds_every_part_of_its_script() {
    let page = room().open().page().expect("articles can be read");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/review/js");
    let mut last = 0;
    for path in crate::corpus::files(&folder) {
        let part = std::fs::read_to_string(&path).expect("a part of the script");
        let at = page.find(&part).unwrap_or_else(|| panic!("{} is missing", path.display()));
        assert!(at > last, "the parts stand in the order of their names");
        last = at;
    }
}
