//! New translations of many articles as one act, on a disk that takes no more at any moment.

use std::collections::BTreeMap;

use diglot::review::{ArticleEdit, ArticleInfo, BulkEdit, Unfinished};
use serde_json::json;

use super::{Room, change, group, locale, segment};

const PATHS: [&str; 2] = ["nl-nl/a.md", "nl-nl/b.md"];

fn edits() -> Vec<ArticleEdit> {
    let edit = |path: &&str| {
        let act = json!({ "target": { "a-1": "Eentje." } });
        let about = ArticleInfo {
            path: (*path).to_owned(),
            name: format!("content/{path}"),
            locale: locale(),
            title: String::new(),
            page: None,
            across: Vec::new(),
        };
        (about, vec![group(&[change(path, &[("a-1", "One.", "Een.")], &act)])])
    };
    PATHS.iter().map(edit).collect()
}

/// The articles alone.
fn articles(room: &Room) -> BTreeMap<String, Vec<u8>> {
    let mut files = room.files();
    files.retain(|file, _| file.starts_with("content/"));
    files
}

#[test]
fn an_act_that_fails_tells_whether_files_have_changed_and_is_completed_later() {
    let text = segment("a-1", "Een.", "One.");
    let mut told = Vec::new();
    for writes in 0.. {
        let room = Room::with(&PATHS.map(|path| (path, &*text)));
        let before = articles(&room);
        let (mut edit, _) = BulkEdit::begin(&room).expect("the journal can be read");
        edit.add(&edits()).expect("the journal takes it");
        room.die_after(writes);
        let Err(failure) = edit.finish() else { break };
        let is_changed = articles(&room) != before;
        assert_eq!(failure.is::<Unfinished>(), is_changed, "{writes}: {failure}");
        told.push(is_changed);
        room.die_after(usize::MAX);
        drop(room.recovered());
        let now = articles(&room);
        let is_made = now.values().all(|text| String::from_utf8_lossy(text).contains("Eentje."));
        assert!(is_made == is_changed && (is_made || now == before), "{writes}");
        assert!(!room.files().contains_key(".diglot/review-reserve"));
    }
    assert!(told.contains(&true) && told.contains(&false), "{told:?}");
}
