//! The workbench with a server on translations that are files of their own.

use std::rc::Rc;

use serde_json::json;

use super::served::Office;
use crate::command::Workplace;

const CONFIGURATION: &str = "[layout]\nsync = \"none\"\n[[layout.pair]]\noriginal = \"docs/en/**\"\n\
    translation = \"docs/{locale}/**\"\n";
const TRANSLATION: &str = "# Ring\n\nKies **Opslaan**. Kijk dan naar de ring.\n\nKlaar.\n";
const FILE: &str = "docs/nl/a.md";

#[test]
fn segments_of_plain_files_are_merged_and_split_and_both_files_stay() {
    let original = "# Ring\n\nChoose **Save**. Then look at the ring.\n\nDone.\n";
    let files = [("diglot.toml", CONFIGURATION), ("docs/en/a.md", original), (FILE, TRANSLATION)];
    let office = Office::of(Rc::new(Workplace::with(&files)));
    let Some(mut bench) = office.window() else { return };
    bench.search("locale:nl");
    bench.press(&["Home", "ArrowDown"]);
    let [first, both] = ["Kies **Opslaan**.", "Kies **Opslaan**. Kijk dan naar de ring."];
    let shown = |text: &str| format!("document.getElementById('target').value === {}", json!(text));
    bench.tab.wait_for(&shown(first));
    let count = bench.ids().len();
    bench.press(&["m"]);
    // The server is asked first.
    bench.tab.wait_for("document.getElementById('dialog').open");
    bench.press(&["Enter"]);
    bench.told("Saved: Merge");
    bench.tab.wait_for(&shown(both));
    assert_eq!(bench.ids().len(), count - 1);
    bench.press(&["s", "Enter"]);
    bench.told("Saved: Split");
    bench.tab.wait_for(&shown(first));
    assert_eq!(bench.ids().len(), count);
    bench.press(&["u"]);
    bench.told("Undone");
    bench.search("locale:nl");
    assert_eq!(bench.ids().len(), count - 1);
    assert_eq!(office.workplace.read(FILE), TRANSLATION);
    bench.tab.assert_sound();
}
