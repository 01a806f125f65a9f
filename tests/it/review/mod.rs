//! The review workbench: what is shown, saved, refused and never let in.

mod dialect;
mod imports;
mod access;
mod properties;
mod program;
mod saving;
mod bulk;
mod showing;
mod undo;
mod operations;
mod threads;
mod bad_input;
mod plain;
mod merging;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use diglot::article::{Article, Side};
use diglot::check::{Settings, check, locate};
use diglot::locale::Locale;
use diglot::markdown::html::{Block, HtmlOptions, SegmentMarks, render_blocks};
use diglot::markdown::{Context, parse};
use diglot::project::{Configuration, Dialect, MarkdownConfiguration};
use diglot::review::{
    ArticleInfo, Examined, Failure, Files, Group, GroupResult, Method, ProjectInfo, Request,
    RequestGuard, Response, ReviewHost, Status, Workbench, respond,
};
use serde_json::{Value, json};

/// The time of all that is done.
const NOW: &str = "2026-11-24T15:00:00Z";
const TOKEN: &str = "0123456789abcdef0123456789abcdef";
const PORT: u16 = 4321;

/// A segment as articles have it.
fn segment(id: &str, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"{id}\">{source}</span></span>"
    )
}

/// A project in memory, which can die after so many writes.
struct Room {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    /// How often it can write before it dies; a write that it dies in is not made.
    lives: AtomicUsize,
    known: Mutex<BTreeMap<String, Option<Vec<u8>>>>,
    configuration: Configuration,
}

impl Room {
    /// A room with these articles, by their paths below `content`.
    fn with(articles: &[(&str, &str)]) -> Self {
        let file =
            |(path, text): &(&str, &str)| (format!("content/{path}"), text.as_bytes().to_vec());
        Self {
            files: Mutex::new(articles.iter().map(file).collect()),
            lives: AtomicUsize::new(usize::MAX),
            known: Mutex::default(),
            configuration: Configuration::default(),
        }
    }

    /// The same, in a project that says this about its Markdown.
    fn reading(mut self, markdown: MarkdownConfiguration) -> Self {
        self.configuration.markdown = markdown;
        self
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.files.lock().expect("no test panics while it holds this").clone()
    }

    fn text(&self, file: &str) -> String {
        let bytes = self.files().remove(file).unwrap_or_else(|| panic!("there is no {file}"));
        String::from_utf8(bytes).expect("files are UTF-8")
    }

    /// Somebody else writes a file.
    fn put(&self, file: &str, text: &str) {
        self.files.lock().expect("free").insert(file.to_owned(), text.as_bytes().to_vec());
    }

    fn open(&self) -> Workbench<'_> {
        self.recovered().0
    }

    fn recovered(&self) -> (Workbench<'_>, Vec<String>) {
        let files = self.files();
        let paths = files.keys().filter_map(|file| file.strip_prefix("content/"));
        let about = paths.map(|path| ArticleInfo {
            path: path.to_owned(),
            name: format!("content/{path}"),
            locale: locale(),
            title: format!("</script><img src=x onerror=alert(1)> {path}"),
            page: Some(format!("/{}", path.replace(".md", ".html"))),
            across: Vec::new(),
        });
        let names = vec![(locale(), "Nederlands".to_owned())];
        let facts = ProjectInfo::new(
            ("</script><script>alert(1)</script>", "k1".to_owned()),
            names,
            &settings(),
        );
        Workbench::open(self, facts, about.collect()).expect("the journal can be read")
    }

    /// Lets the world end after so many writes.
    fn die_after(&self, writes: usize) {
        self.lives.store(writes, Ordering::Relaxed);
    }

    fn live(&self) -> Result<(), Failure> {
        let left = self.lives.load(Ordering::Relaxed);
        if left == 0 {
            return Err("the machine is off".into());
        }
        self.lives.store(left - 1, Ordering::Relaxed);
        Ok(())
    }
}

fn locale() -> Locale {
    Locale::parse("nl-NL").expect("a locale")
}

fn settings() -> Settings {
    Settings::new(Locale::parse("en-US").expect("a locale"))
}

impl Files for Room {
    fn read(&self, file: &str) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.files().remove(file))
    }

    fn write(&self, file: &str, bytes: Option<&[u8]>) -> Result<(), Failure> {
        self.live()?;
        let mut files = self.files.lock().expect("free");
        match bytes {
            Some(bytes) => files.insert(file.to_owned(), bytes.to_vec()),
            None => files.remove(file),
        };
        Ok(())
    }

    fn append(&self, file: &str, bytes: &[u8]) -> Result<(), Failure> {
        // A line that is being written when the machine goes off is half there.
        let dies = self.live().is_err();
        let bytes = if dies { &bytes[..bytes.len() / 2] } else { bytes };
        self.files.lock().expect("free").entry(file.to_owned()).or_default().extend(bytes);
        if dies { Err("the machine is off".into()) } else { Ok(()) }
    }

    fn set_aside(&self, file: &str, name: &str) -> Result<(), Failure> {
        let mut files = self.files.lock().expect("free");
        let bytes = files.remove(file).ok_or("there is nothing")?;
        files.insert(name.to_owned(), bytes);
        Ok(())
    }
}

impl ReviewHost for Room {
    fn files(&self) -> &dyn Files {
        self
    }

    fn examine(&self, path: &str, article: &Article) -> Result<Examined, Failure> {
        let context = Context::alone(path, Side::Target);
        let found = check(article, Some(&locale()), &context, &settings());
        let findings = locate(found, article);
        Ok(Examined { findings, scores: vec![Some(0.5); article.segments().len()] })
    }

    fn blocks(
        &self,
        path: &str,
        article: &Article,
        name: &dyn Fn(usize) -> String,
    ) -> [Vec<Block>; 2] {
        [Side::Target, Side::Source].map(|side| {
            let text = article.side(side);
            let document = parse(text.body(), &Context::alone(path, side));
            let words = |key: &str| key.to_owned();
            let has_partner = &|_| false;
            let marks = SegmentMarks { side_text: &text, name, has_partner, label: "" };
            let options =
                HtmlOptions { segments: Some(marks), ..HtmlOptions::fragment(path, &words) };
            render_blocks(&document, &options)
        })
    }

    fn dialect<'d>(&'d self, path: &'d str) -> Dialect<'d> {
        Dialect { configuration: &self.configuration, library: None, path }
    }

    fn changed(&self) -> Vec<String> {
        let (files, mut known) = (self.files(), self.known.lock().expect("free"));
        let mut changed = Vec::new();
        let names: Vec<String> = files.keys().chain(known.keys()).cloned().collect();
        for name in names {
            let now = files.get(&name).cloned();
            let before = known.insert(name.clone(), now.clone());
            if before.is_some_and(|before| before != now)
                && let Some(path) = name.strip_prefix("content/")
            {
                changed.push(path.to_owned());
            }
        }
        changed
    }

    fn reviewer(&self) -> Option<String> {
        Some("Ada <ada@example.com>".to_owned())
    }

    fn now(&self) -> String {
        NOW.to_owned()
    }
}

/// A change of one article, as it is written: `before` is id, source, target.
fn change(path: &str, before: &[(&str, &str, &str)], act: &Value) -> Value {
    let before: serde_json::Map<String, Value> = before
        .iter()
        .map(|(id, source, target)| {
            ((*id).to_owned(), json!({ "source": source, "target": target }))
        })
        .collect();
    json!({ "path": path, "before": before, "do": act })
}

fn group(changes: &[Value]) -> Group {
    let group = json!({ "label": "test", "changes": changes });
    serde_json::from_value(group).expect("a group of changes")
}

/// Saves one group, and gives what came of it.
fn save(workbench: &mut Workbench<'_>, changes: &[Value]) -> GroupResult {
    workbench.save(&[group(changes)], None).expect("articles can be read").remove(0)
}

/// Saves a group that must be made.
#[track_caller]
fn applied(room: &Room, changes: &[Value]) {
    let result = save(&mut room.open(), changes);
    assert_eq!((result.status, result.reason.as_deref()), (Status::Applied, None));
}

/// Saves a group that must be refused for a reason with these words, and change nothing.
#[track_caller]
fn rejected(room: &Room, changes: &[Value], words: &str) {
    let before = room.files();
    let result = save(&mut room.open(), changes);
    assert_eq!(result.status, Status::Rejected, "{result:?}");
    let reason = result.reason.unwrap_or_default();
    assert!(reason.contains(words), "{reason}");
    assert!(room.files() == before, "nothing is written");
}

/// A request as the page of the workbench sends it.
fn request(method: Method, path: &str, body: &str) -> Request {
    Request {
        method,
        path: path.to_owned(),
        query: String::new(),
        host: Some(format!("127.0.0.1:{PORT}")),
        origin: Some(format!("http://127.0.0.1:{PORT}")),
        token: Some(TOKEN.to_owned()),
        project: None,
        content_type: Some("application/json".to_owned()),
        body: body.as_bytes().to_vec(),
    }
}

fn asked(workbench: &mut Workbench<'_>, request: &Request) -> Response {
    respond(workbench, request, &RequestGuard::new(PORT, TOKEN))
}

/// What a request that must be answered is answered with.
#[track_caller]
fn answer(workbench: &mut Workbench<'_>, path: &str, body: Option<&Value>) -> Value {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let request = match body {
        Some(body) => request(Method::Post, path, &body.to_string()),
        None => request(Method::Get, path, ""),
    };
    let response = asked(workbench, &Request { query: query.to_owned(), ..request });
    let text = String::from_utf8(response.body).expect("JSON is text");
    assert_eq!(response.status, 200, "{text}");
    serde_json::from_str(&text).expect("an answer is JSON")
}
