//! Built sites as files: every link and anchor is good or told, languages name each other, and two
//! builds are the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use regex::Regex;
use scraper::{Html, Selector};

use crate::browser::sample;
use crate::command::Workplace;
use crate::corpus::{self, files};

/// Where the sites that are read here say that their articles are edited.
const EDIT: &str = "https://git.example.com/edit/";

/// What a page offers and asks for.
struct BuiltPage {
    /// Relative to the site's root.
    path: PathBuf,
    ids: BTreeSet<String>,
    links: Vec<String>,
    /// The path of its article: the one that it leads to for changes, or else the one of its name.
    article: String,
}

impl BuiltPage {
    fn read(path: PathBuf, html: &str) -> Self {
        let all = Selector::parse("*").expect("a selector");
        let (mut ids, mut links) = (BTreeSet::new(), Vec::new());
        for element in Html::parse_document(html).select(&all) {
            let name = element.value().name();
            ids.extend(element.attr("id").map(str::to_owned));
            ids.extend(element.attr("name").filter(|_| name == "a").map(str::to_owned));
            let attributes = ["href", "src", "poster"].iter();
            links.extend(attributes.filter_map(|it| element.attr(it)).map(str::to_owned));
        }
        let edited = links.iter().find_map(|link| link.strip_prefix(EDIT)).map(decode);
        let namesake = || {
            let path = path.to_string_lossy();
            let stem = path.trim_end_matches(".html").trim_end_matches(".bilingual");
            format!("{stem}.md")
        };
        let article = edited.unwrap_or_else(namesake);
        Self { path, ids, links, article }
    }
}

/// All pages below a folder, by path.
fn pages(root: &Path) -> BTreeMap<PathBuf, BuiltPage> {
    let read = |path: PathBuf| {
        let own = path.strip_prefix(root).expect("a page of the site").to_owned();
        let page = BuiltPage::read(own, &fs::read_to_string(&path).expect("a page is text"));
        (path, page)
    };
    let pages = files(root).into_par_iter();
    pages.filter(|path| path.extension().is_some_and(|it| it == "html")).map(read).collect()
}

/// The links that lead nowhere: each the page that has it and the address.
fn dead_links(root: &Path) -> Vec<(String, String)> {
    let pages = pages(root);
    let dead = pages.values().flat_map(|page| {
        let wrong = page.links.iter().filter(|link| !is_good(link, root, page, &pages));
        wrong.map(|link| (page.path.display().to_string(), link.clone()))
    });
    dead.collect()
}

/// The links that lead nowhere, and of which `check` tells nothing in their article.
fn untold_links(project: &Path) -> Vec<(String, String)> {
    let (root, reported) = (project.join("site"), Told::by_check(project));
    let pages = pages(&root);
    let untold = pages.values().flat_map(|page| {
        let wrong = page.links.iter().filter(|link| !is_good(link, &root, page, &pages));
        let untold = wrong.filter(|link| !reported.tells(link, &root, page, &pages));
        untold.map(|link| (page.path.display().to_string(), link.clone()))
    });
    untold.collect()
}

/// What `check` tells of addresses.
struct Told {
    /// The file, and the address that leads nowhere, as written but decoded.
    addresses: BTreeSet<(String, String)>,
    /// The file, the name of the article that lacks a bookmark in its language, and the bookmark.
    bookmarks: BTreeSet<(String, String, String)>,
}

impl Told {
    fn by_check(project: &Path) -> Self {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_diglot"));
        let run = command.args(["check", "--output", "json"]).current_dir(project).output();
        let report = run.expect("the program runs").stdout;
        let report: serde_json::Value = serde_json::from_slice(&report).expect("JSON");
        let mut reported = Self { addresses: BTreeSet::new(), bookmarks: BTreeSet::new() };
        for finding in report["findings"].as_array().expect("a list") {
            let text = |field: &str| finding[field].as_str().expect("text").to_owned();
            let (path, message) = (text("path").replacen("content/", "", 1), text("message"));
            let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
            match (&*text("rule"), &*quoted) {
                ("broken-link" | "missing-image", [address, ..]) => {
                    reported.addresses.insert((path, plain(address)));
                }
                ("broken-anchor", [id]) => {
                    let name = name(&path);
                    reported.bookmarks.insert((path, name, id.trim_start_matches('#').to_owned()));
                }
                ("broken-anchor", [other, id]) => {
                    reported.bookmarks.insert((
                        path,
                        name(other),
                        id.trim_start_matches('#').to_owned(),
                    ));
                }
                _ => {}
            }
        }
        reported
    }

    fn tells(&self, link: &str, root: &Path, page: &BuiltPage, pages: &Pages) -> bool {
        let article = || page.article.clone();
        // Large pictures get this bookmark from the build.
        // On a page with both languages, ids of the source begin with this.
        let of_source = &*link.replacen("#source-", "#", 1);
        let written = [link, link.trim_end_matches("#lightbox"), of_source];
        if written.iter().any(|link| self.addresses.contains(&(article(), plain(link)))) {
            return true;
        }
        let Some((target, id)) = target(link, root, page) else { return false };
        let other = pages.get(&target).map(|other| name(&other.article));
        let ids = [id.trim_start_matches("source-").to_owned(), id];
        let is_told = |other: &String, id| self.bookmarks.contains(&(article(), other.clone(), id));
        other.is_some_and(|other| ids.into_iter().any(|id| is_told(&other, id)))
    }
}

/// The path of an article without the folder of its language.
fn name(path: &str) -> String {
    path.split_once('/').map_or(path, |(_, name)| name).to_owned()
}

/// An address as people mean it.
fn plain(address: &str) -> String {
    decode(address.trim()).replace('\\', "/")
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

type Pages = BTreeMap<PathBuf, BuiltPage>;

fn is_good(link: &str, root: &Path, page: &BuiltPage, pages: &Pages) -> bool {
    let Some((target, id)) = target(link, root, page) else { return true };
    match pages.get(&target) {
        Some(page) => matches!(&*id, "" | "top") || page.ids.contains(&id),
        None => target.is_file(),
    }
}

/// The file that a link of a page leads to and the bookmark in it, unless it leaves the site.
fn target(link: &str, root: &Path, page: &BuiltPage) -> Option<(PathBuf, String)> {
    let (address, id) = link.split_once('#').unwrap_or((link, ""));
    let address = address.split('?').next().unwrap_or_default();
    let is_elsewhere =
        address.starts_with("//") || address.split('/').next().is_some_and(|it| it.contains(':'));
    if is_elsewhere {
        return None;
    }
    let from = root.join(&page.path);
    let target = match address.strip_prefix('/') {
        Some(address) => root.join(decode(address)),
        None if address.is_empty() => from,
        None => from.parent().expect("a folder").join(decode(address)),
    };
    let target = normal(&target);
    let target = if target.is_dir() { target.join("index.html") } else { target };
    Some((target, decode(id)))
}

/// The path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        if part.as_os_str() == ".." {
            normal.pop();
        } else {
            normal.push(part);
        }
    }
    normal
}

#[test]
fn every_link_of_the_sample_leads_somewhere_or_is_told() {
    let untold = untold_links(sample::site().parent().expect("the project"));
    assert!(untold.is_empty(), "{untold:#?}");
}

const ANNOTATED: &str = "<span data-ttu-id=\"e-1\">Een</span><span class=\"sxs-lookup\">\
    <span data-stu-id=\"e-1\">One</span></span>";

#[test]
fn a_link_is_told_in_its_own_article() {
    let wrong = "[x](no.md) [y](b.md#no) [z](#no) ![](no.png) ![](c\\no.png)";
    let right = "# <a name=\"no\"></a>B\n\n[x](a.md) <a href=\"no.md\">x</a>";
    let workplace = Workplace::with(&[
        ("diglot.toml", "[site]\nedit_url = 'https://git.example.com/edit/'\n"),
        ("content/nl-nl/a.md", wrong),
        ("content/nl-nl/b.md", right),
        ("content/nl-nl/d.md", "[x](b.md#yes)"),
        // A project with nothing to compare is refused.
        ("content/nl-nl/e.md", ANNOTATED),
    ]);
    workplace.done(&["build", "-q", "--no-search"]);
    assert_eq!(untold_links(&workplace.path("")), []);
    let dead = dead_links(&workplace.path("site"));
    assert_eq!(dead.len(), 6, "{dead:#?}");
    // What is told of one article excuses no other.
    let page = workplace.read("site/nl-nl/d.html");
    let page = page.replace("b.html#yes", "b.html#no.md");
    workplace.write(
        "site/nl-nl/d.html",
        page.replace("</main>", "<a href=no.md>x</a></main>").as_bytes(),
    );
    let untold = untold_links(&workplace.path(""));
    let links: Vec<&str> = untold.iter().map(|(_, link)| &**link).collect();
    assert_eq!(links, ["b.html#no.md", "no.md"]);
}

#[test]
fn every_link_of_the_real_articles_leads_somewhere_or_is_told() {
    if corpus::root().is_none() {
        return;
    }
    let workplace = Workplace::new();
    for entry in corpus::entries() {
        let (set, path) = entry.name.split_once('/').expect("a set and a path");
        let locale = set.rsplit('.').next().unwrap_or_default().to_lowercase();
        let text = entry.article.source().text();
        workplace.write(
            &format!("content/{locale}/{}/{path}", set.split('.').next().unwrap_or_default()),
            text.as_bytes(),
        );
    }
    let settings = "[links]\nabsolute_base = 'https://example.com'\n\
        [site]\nedit_url = 'https://git.example.com/edit/'\n";
    workplace.write("diglot.toml", settings.as_bytes());
    workplace.done(&["build", "-q", "--no-search"]);
    let untold = untold_links(&workplace.path(""));
    assert!(untold.is_empty(), "{}: {:#?}", untold.len(), &untold[..untold.len().min(40)]);
}

#[test]
fn pages_in_several_languages_name_each_other() {
    let site = sample::site();
    let selector = Selector::parse("link[rel=alternate][hreflang]").expect("a selector");
    let mut named = BTreeMap::new();
    for path in files(site).iter().filter(|path| path.extension().is_some_and(|it| it == "html")) {
        let html = Html::parse_document(&fs::read_to_string(path).expect("a page"));
        let of = |link: scraper::ElementRef<'_>| link.attr("href").expect("an address").to_owned();
        let others: BTreeSet<String> = html.select(&selector).map(of).collect();
        let own = path.strip_prefix(site).expect("a page of it").to_string_lossy().into_owned();
        named.insert(format!("https://help.example.com/{own}"), others);
    }
    let pairs =
        named.iter().flat_map(|(page, others)| others.iter().map(move |other| (page, other)));
    let pairs: Vec<_> = pairs.collect();
    assert!(pairs.len() > 100, "the sample has several languages");
    for (page, other) in pairs {
        let back =
            named.get(other).unwrap_or_else(|| panic!("{page} names {other}, which is no page"));
        assert!(back.contains(page), "{other} does not name {page}");
    }
}

#[test]
fn the_sitemap_lists_pages_that_are_there_each_once() {
    let site = sample::site();
    let sitemap = fs::read_to_string(site.join("sitemap.xml")).expect("a sitemap");
    let mut reader = quick_xml::Reader::from_str(&sitemap);
    let (mut addresses, mut in_loc) = (Vec::new(), false);
    loop {
        match reader.read_event().expect("the sitemap is XML") {
            quick_xml::events::Event::Start(tag) => in_loc = tag.name().as_ref() == "loc",
            quick_xml::events::Event::Text(text) if in_loc => {
                addresses.push(text.to_string());
            }
            quick_xml::events::Event::End(_) => in_loc = false,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert!(addresses.len() > 50, "{addresses:?}");
    assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), addresses.len());
    for address in &addresses {
        let path =
            address.strip_prefix("https://help.example.com/").expect("an address of the site");
        let page = site.join(percent_decode_str(path).decode_utf8_lossy().as_ref());
        assert!(page.join("index.html").is_file() || page.is_file(), "{address}");
    }
}

#[test]
fn two_builds_are_the_same_byte_for_byte() {
    let first = sample::site();
    let second = sample::build_again("again");
    let contents = |root: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        let relative = |path: &PathBuf| path.strip_prefix(root).expect("a file of it").to_owned();
        let read = |path: PathBuf| (relative(&path), fs::read(&path).expect("a file"));
        // What a build remembers of the files has their times.
        let all = files(root).into_iter().filter(|path| !path.ends_with(".diglot-state"));
        all.map(read).collect()
    };
    let (first, second) = (contents(first), contents(&second));
    assert!(first.len() > 100);
    assert!(first.keys().eq(second.keys()));
    let changed: Vec<_> = first.iter().filter(|(path, bytes)| second[*path] != **bytes).collect();
    assert!(changed.is_empty(), "{:?}", changed.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

/// The most bytes of HTML, styles and scripts that a reader of an article loads, not compressed.
const ARTICLE_MAX: usize = 66_000;

#[test]
fn an_article_of_the_sample_weighs_little_with_its_styles_and_scripts() {
    let page = sample::site().join("nl-nl/get-started/set-up-alderbox.html");
    let html = fs::read_to_string(&page).expect("a page");
    let loaded = Regex::new(r#"<(?:script src|link rel="stylesheet" href)="([^"]+)""#);
    let loaded = loaded.expect("a pattern");
    let files = loaded.captures_iter(&html).map(|found| {
        let file = page.with_file_name("").join(&found[1]);
        fs::metadata(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())).len()
    });
    let files: Vec<u64> = files.collect();
    assert!(files.len() > 3, "{files:?}");
    let weight = html.len() + usize::try_from(files.iter().sum::<u64>()).expect("it fits");
    assert!(weight < ARTICLE_MAX, "{weight} bytes: {} of HTML, and {files:?}", html.len());
}
