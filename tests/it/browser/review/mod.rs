//! The review workbench in a real browser: found, judged, written and mended by the keyboard; from the
//! page that needs no server, and from the one that has one.

mod accessible;
mod kept;
mod keys;
mod language;
mod large;
mod many;
mod refusals;
mod search;
mod served;
mod opening;
mod versions;
mod writing_aids;
mod operations;
mod patterns;
mod plain;
mod threads;
mod vanishing;
mod work;

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Tab;
use crate::command::Workplace;

/// A segment as articles have it.
fn segment(id: &str, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"{id}\">{source}</span></span>"
    )
}

/// What the sample article says, in English, and in each language that it is translated to.
const ENGLISH: [&str; 5] = [
    "Light ring",
    "Wait 20 minutes. Then look at the ring.",
    "Choose **Save**.",
    "See [the guide](b.md).",
    "Done with it.",
];
const DUTCH: [&str; 5] = [
    "Lichtring",
    "Wacht 20 minuten. Kijk dan naar de ring.",
    "Kies **Opslaan**.",
    "Zie [de gids](b.md).",
    "Klaar  ermee.",
];
const ARABIC: [&str; 5] = [
    "حلقة الضوء",
    "انتظر 20 دقيقة. ثم انظر إلى الحلقة.",
    "اختر **حفظ**.",
    "راجع [الدليل](b.md).",
    "انتهيت  منه.",
];

/// An article with a heading and two paragraphs of two sentences; the ids are `1a2b3-101` to `-105`.
fn article(locale: &str, kind: &str, targets: [&str; 5]) -> String {
    let it = |at: usize| segment(&format!("1a2b3-10{}", at + 1), targets[at], ENGLISH[at]);
    format!(
        "---\ntitle: T\nms.contentlocale: {locale}\nms.translationtype: {kind}\n---\n# {}\n\n{} {}\n\n{} {}\n",
        it(0),
        it(1),
        it(2),
        it(3),
        it(4)
    )
}

/// A project with one article in Dutch and one in Arabic.
fn project() -> Workplace {
    Workplace::with(&[
        ("diglot.toml", "title = \"Hulp\"\n[check]\nrules = { double-space = \"warning\" }\n"),
        ("content/ar-sa/a.md", &article("ar-SA", "HT", ARABIC)),
        ("content/nl-nl/a.md", &article("nl-NL", "MT", DUTCH)),
    ])
}

/// The workbench in a tab.
struct Bench {
    tab: Tab,
    workplace: Rc<Workplace>,
    /// The page, without a place in it.
    page: String,
}

impl Bench {
    /// The sample project, in the order of the documents; none where there is no browser.
    fn open() -> Option<Self> {
        Self::of(project())
    }

    /// The page of some project that needs no server.
    fn of(workplace: Workplace) -> Option<Self> {
        Self::at(workplace, "#sort=document")
    }

    /// The same, at a place of it.
    fn at(workplace: Workplace, place: &str) -> Option<Self> {
        let tab = Tab::open()?;
        workplace.done(&["review", "--out", "page.html"]);
        let page = format!("file://{}", workplace.path("page.html").display());
        let mut bench = Self { tab, workplace: Rc::new(workplace), page };
        bench.go(place);
        Some(bench)
    }

    /// Opens the page at a place, as a new visitor of that address would.
    fn go(&mut self, place: &str) {
        let page = format!("{}{place}", self.page);
        self.tab.go("about:blank");
        self.tab.go(&page);
        self.ready();
    }

    fn reload(&mut self) {
        self.tab.load(|tab| drop(tab.call("Page.reload", json!({}))));
        self.ready();
    }

    fn ready(&mut self) {
        self.tab.wait_for("document.title !== 'Review' && !document.body.ariaBusy");
    }

    /// Presses keys one after the other.
    #[track_caller]
    fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.tab.press(key);
        }
    }

    /// Searches, and waits for the list.
    #[track_caller]
    fn search(&mut self, query: &str) {
        let field = "document.getElementById('query')";
        self.tab.value(&format!("{field}.value = {}; {field}.form.requestSubmit()", json!(query)));
        self.tab.wait_for("document.getElementById('count').textContent !== 'Searching…'");
    }

    /// Goes to a segment by its id, in a language.
    #[track_caller]
    fn find(&mut self, locale: &str, id: &str) {
        self.search(&format!("locale:{locale}"));
        self.press(&["Home"]);
        while self.id() != format!("1a2b3-{id}") {
            let before = self.id();
            self.press(&["ArrowDown"]);
            assert_ne!(self.id(), before, "{id} is in the list");
        }
    }

    /// The id of the current segment.
    fn id(&mut self) -> String {
        self.tab.text("document.getElementById('segment-id').textContent")
    }

    fn state(&mut self) -> String {
        self.tab.text("document.getElementById('segment-state').dataset.state")
    }

    /// What the field of the target holds.
    fn target(&mut self) -> String {
        self.tab.text("document.getElementById('target').value")
    }

    /// The text of an element by its id.
    fn shown(&mut self, id: &str) -> String {
        self.tab.text(&format!("document.getElementById('{id}').textContent"))
    }

    /// Waits until what is told to everyone holds a text.
    #[track_caller]
    fn told(&mut self, text: &str) {
        self.tab.wait_for(&format!(
            "document.getElementById('message').textContent.includes({})",
            json!(text)
        ));
    }

    /// The ids in the list, in its order.
    fn ids(&mut self) -> Vec<String> {
        let rows = "[...document.querySelectorAll('#rows .row:not([hidden])')]\
                    .sort((a, b) => a.dataset.row - b.dataset.row)\
                    .map(row => row.firstChild.textContent)";
        let rows = self.tab.value(rows);
        rows.as_array()
            .expect("rows")
            .iter()
            .map(|it| it.as_str().expect("an id").to_owned())
            .collect()
    }

    fn is_dialog_open(&mut self) -> bool {
        self.tab.holds("document.getElementById('dialog').open")
    }

    /// The targets of the sample article in a language, as the page has them.
    fn targets(&mut self, locale: &str) -> Vec<String> {
        self.search(&format!("locale:{locale}"));
        self.press(&["Home"]);
        let mut targets = vec![self.target()];
        loop {
            let before = self.id();
            self.press(&["ArrowDown"]);
            if self.id() == before {
                return targets;
            }
            targets.push(self.target());
        }
    }

    /// The change file that the page gives.
    fn changes(&mut self) -> Value {
        let folder = self.workplace.path("downloads");
        let place = folder.display().to_string();
        let behavior = json!({ "behavior": "allow", "downloadPath": place });
        self.tab.call("Page.setDownloadBehavior", behavior);
        self.tab.click("#command-download");
        self.tab.wait_for("document.getElementById('reviewer')");
        self.tab.value("document.getElementById('reviewer').value = 'Bo Vertaler'");
        let all = "(() => { const all = document.getElementById('download-all'); \
                   if (all) all.checked = true; return true })()";
        self.tab.value(all);
        self.press(&["Enter"]);
        let began = Instant::now();
        loop {
            let files = fs::read_dir(&folder).into_iter().flatten().flatten().map(|it| it.path());
            let is_whole = |file: &PathBuf| file.to_string_lossy().ends_with(".changes.json");
            let file = files.into_iter().find(is_whole).unwrap_or_default();
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Ok(changes) = serde_json::from_str(&text) {
                let name = file.file_name().expect("it has one").to_string_lossy();
                assert!(name.starts_with("Hulp.Bo-Vertaler.20"), "{name}");
                fs::copy(&file, self.workplace.path("changes.json")).expect("a file");
                fs::remove_file(&file).expect("a file");
                return changes;
            }
            assert!(began.elapsed() < Duration::from_secs(30), "the file is downloaded");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Goes on from a change file.
    fn take_in(&mut self, file: &str) {
        let root = self.tab.call("DOM.getDocument", json!({}))["root"]["nodeId"].clone();
        let field = json!({ "nodeId": root, "selector": "#import" });
        let field = self.tab.call("DOM.querySelector", field)["nodeId"].clone();
        let file = self.workplace.path(file).display().to_string();
        self.tab.call("DOM.setFileInputFiles", json!({ "nodeId": field, "files": [file] }));
    }

    /// Imports what was done, which must fit, and gives an article.
    #[track_caller]
    fn imported(&mut self, path: &str) -> String {
        self.changes();
        self.workplace.done(&["import", "changes.json"]);
        self.workplace.read(path)
    }
}
