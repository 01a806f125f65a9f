//! What must be so of every article, and of any bytes that call themselves changes.

use diglot::article::{Article, Segment, Side};
use diglot::review::{ChangeFile, Status};
use proptest::prelude::*;
use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::{NOW, Room, segment};
use crate::corpus::{self, Entry};

const A: &str = "nl-nl/a.md";
const FILE: &str = "content/nl-nl/a.md";

/// The segments of an article as a page knows them: id, and both texts.
fn seen(article: &Article) -> Vec<(String, Value)> {
    let text = |segment: &Segment, side: Side| {
        segment.part(side).map(|part| article.source().slice(part.text).to_owned())
    };
    let texts = |segment: &Segment| {
        let texts =
            json!({ "source": text(segment, Side::Source), "target": text(segment, Side::Target) });
        (segment.id(article.source()).to_owned(), texts)
    };
    article.segments().iter().map(texts).collect()
}

#[test]
fn saving_each_segment_of_a_real_article_unchanged_changes_no_byte() {
    corpus::entries().par_iter().for_each(|Entry { article, name, .. }| {
        let text = article.source().text();
        let room = Room::with(&[(A, text)]);
        let mut changes = Vec::new();
        for (id, texts) in seen(article) {
            let Some(target) = texts["target"].as_str().map(|it| it.replace("\r\n", "\n")) else {
                continue;
            };
            let before: Map<String, Value> = [(id.clone(), texts)].into_iter().collect();
            changes
                .push(json!({ "path": A, "before": before, "do": { "target": { id: target } } }));
        }
        let is_same_twice = |reason: &Option<String>| {
            reason.as_deref().is_some_and(|it| it.starts_with("several segments"))
        };
        let groups = [super::group(&changes)];
        let result = room.open().save(&groups, None).expect("it can be read").remove(0);
        assert!(
            result.status == Status::Unchanged || is_same_twice(&result.reason),
            "{name}: {result:?}"
        );
        assert!(room.text(FILE) == text, "{name}");
    });
}

#[test]
fn a_word_more_in_a_real_segment_changes_that_alone_or_nothing() {
    const EACH_MAX: usize = 2;
    let counts = corpus::entries().par_iter().map(|Entry { article, name, .. }| {
        let text = article.source().text();
        let (mut applied, mut rejected) = (0, 0);
        let all = seen(article);
        for (id, texts) in all.iter().step_by(all.len() / EACH_MAX + 1) {
            let Some(target) = texts["target"].as_str() else { continue };
            let room = Room::with(&[(A, text)]);
            let before: Map<String, Value> = [(id.clone(), texts.clone())].into_iter().collect();
            let act = json!({ "target": { id: format!("{target} meer") } });
            let change = json!({ "path": A, "before": before, "do": act });
            let mut workbench = room.open();
            let result = super::save(&mut workbench, &[change]);
            match result.status {
                Status::Applied => {
                    applied += 1;
                    let len = room.text(FILE).len();
                    assert_eq!(len, text.len() + " meer".len(), "{name} {id}");
                    workbench.undo().expect("it can");
                }
                _ => rejected += 1,
            }
            assert!(room.text(FILE) == text, "{name} {id}");
        }
        (applied, rejected)
    });
    let (applied, rejected) =
        counts.reduce(|| (0, 0), |one, other| (one.0 + other.0, one.1 + other.1));
    assert!(rejected * 20 <= applied, "{rejected} rejected, {applied} applied");
}

#[test]
fn a_file_of_changes_does_what_the_server_does() {
    let text = format!(
        "{} {}\n\n{}\n",
        segment("a-1", "Een. Twee.", "One. Two."),
        segment("a-2", "Drie.", "Three."),
        segment("a-3", "Vier.", "Four.")
    );
    let before = |all: &[(&str, &str, &str)], act: Value| super::change(A, all, &act);
    let groups = json!([
        { "label": "edit", "when": NOW, "changes": [before(&[("a-3", "Four.", "Vier.")], json!({ "target": { "a-3": "Viertje." } }))] },
        { "label": "split", "when": NOW, "changes": [before(&[("a-1", "One. Two.", "Een. Twee.")], json!({ "split": { "id": "a-1", "source_at": 4, "target_at": 4 } }))] },
        { "label": "merge", "when": NOW, "changes": [before(&[("a-4", "Two.", "Twee."), ("a-2", "Three.", "Drie.")], json!({ "merge": ["a-4", "a-2"] }))] },
        { "label": "approve", "when": NOW, "changes": [before(&[("a-3", "Four.", "Viertje.")], json!({ "state": { "a-3": "approved" } }))] },
    ]);
    let served = Room::with(&[(A, &text)]);
    let body = json!({ "revision": 1, "groups": groups });
    let saved = super::answer(&mut served.open(), "/review/api/save", Some(&body));
    let statuses: Vec<&Value> =
        saved["results"].as_array().expect("a list").iter().map(|it| &it["status"]).collect();
    assert_eq!(statuses, ["applied"; 4]);
    let imported = Room::with(&[(A, &text)]);
    let file =
        json!({ "schema": "diglot-changes/1", "reviewer": null, "groups": groups }).to_string();
    let file = ChangeFile::from_text(&file).expect("a file of changes");
    imported.open().save(&file.groups, file.reviewer.as_deref()).expect("it can be read");
    assert!(served.files() == imported.files());
}

/// JSON that may be nearly right.
fn act() -> impl Strategy<Value = String> {
    let ids = prop::sample::select(vec!["a-1", "a-2", "x", ""]);
    (ids, "[ -~é😀\n]{0,12}", 0_usize..14, 0_usize..14, 0_usize..9).prop_map(
        |(id, text, one, other, kind)| {
            let act = match kind {
                0 | 1 => json!({ "target": { id: text } }),
                2 => json!({ "merge": [id, "a-2"] }),
                3 => json!({ "split": { "id": id, "source_at": one, "target_at": other } }),
                4 => json!({ "state": { id: "approved" }, "comment": text }),
                5 => json!({ "comment": { id: text } }),
                6 => json!({ "fix": { "key": text } }),
                7 => json!({ "dismiss": { "key": text, "reason": text } }),
                _ => json!({ "target": { id: "x" }, "merge": [id, id] }),
            };
            act.to_string()
        },
    )
}

proptest! {
    // A failure becomes a test of its own: seeds do not outlive a change of the strategies.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_file_of_changes_or_is_refused(text in "[\\[\\]{}\":,a-z0-9 \\\\]{0,60}") {
        let _ = ChangeFile::from_text(&text);
    }

    #[test]
    fn any_change_is_made_whole_and_can_be_taken_back(acts in prop::collection::vec(act(), 1..4)) {
        let text = format!("{} {}\n", segment("a-1", "Een. Één 😀.", "One. Two."), segment("a-2", "Drie", "Three"));
        let before = json!({ "a-1": { "source": "One. Two.", "target": "Een. Één 😀." }, "a-2": { "source": "Three", "target": "Drie" } });
        let change = |act: &String| format!("{{\"path\":\"{A}\",\"before\":{before},\"do\":{act}}}");
        let changes: Vec<String> = acts.iter().map(change).collect();
        let file = format!("{{\"schema\":\"diglot-changes/1\",\"groups\":[{{\"changes\":[{}]}}]}}", changes.join(","));
        let Ok(file) = ChangeFile::from_text(&file) else { return Ok(()) };
        let room = Room::with(&[(A, &text)]);
        let mut workbench = room.open();
        let result = workbench.save(&file.groups, None).expect("it can be read").remove(0);
        if result.status == Status::Applied {
            workbench.undo().expect("it can");
        }
        prop_assert_eq!(room.text(FILE), text);
        prop_assert_eq!(room.files().keys().filter(|file| !file.starts_with('.')).count(), 1);
    }
}

#[test]
fn a_hundred_thousand_segments_are_lean() {
    const ARTICLES: usize = 500;
    const EACH: usize = 200;
    let article = |number: usize| -> String {
        let one = |it: usize| {
            segment(
                &format!("a{number:04}-{it}"),
                "Een zin van gewone lengte.",
                "A sentence of usual length.",
            )
        };
        (0..EACH).map(|it| one(it) + "\n\n").collect()
    };
    let texts: Vec<(String, String)> =
        (0..ARTICLES).map(|it| (format!("nl-nl/{it}.md"), article(it))).collect();
    let articles: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (&**path, &**text)).collect();
    let room = Room::with(&articles);
    let request = super::request(diglot::review::Method::Get, "/review/api/data", "");
    let response = super::asked(&mut room.open(), &request);
    let own = ARTICLES * EACH * "Een zin van gewone lengte.A sentence of usual length.".len();
    let per_segment = (response.body.len() - own) / (ARTICLES * EACH);
    assert!(per_segment < 150, "{per_segment} bytes a segment beside its texts");
}
