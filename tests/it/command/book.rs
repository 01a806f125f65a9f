//! A language of the site as one file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;

use diglot::exchange::Archive;
use quick_xml::Reader;
use quick_xml::events::Event;
use regex::Regex;

use super::Workplace;
use crate::corpus::skip;

const SETTINGS: &str = "title = 'Help & more'\n[site]\nurl = 'https://help.example.com/'\n";
const TOC: &str = "- name: Home\n  href: index.md\n- name: Start\n  items:\n  - href: start/b.md\n  - href: start/a.md\n";

fn article(title: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\nms.contentlocale: ar-SA\nms.date: 05/06/2024\n---\n\
         <span data-ttu-id=\"a-1\">{title}.</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"a-1\">English {title}.</span></span>\n\n{body}\n"
    )
}

fn project() -> Workplace {
    let pixel: &[u8] = include_bytes!("../../../content/nl-nl/media/light-ring.png");
    let a = article(
        "A <1>",
        "## Part\n\n<details><summary>More</summary>\n\nx<br>y\n\n</details>\n\n[b](b.md#deep) [self](#part)\n",
    );
    let b = article(
        "B",
        "## Deep\n\n![Pixel](../media/p.png)\n\n![Far](https://img.example.com/far.png)\n\n[a](a.md) [other](../other.md)\n",
    );
    let workplace = Workplace::with(&[
        ("diglot.toml", SETTINGS),
        ("content/ar-sa/toc.yml", TOC),
        ("content/ar-sa/index.md", &article("Home", "# Home\n")),
        ("content/ar-sa/start/a.md", &a),
        ("content/ar-sa/start/b.md", &b),
        ("content/ar-sa/other.md", &article("Other", "text\n")),
    ]);
    workplace.write("content/ar-sa/media/p.png", pixel);
    workplace
}

/// The files of an archive.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = Archive::open(bytes).expect("an archive");
    let text = String::from_utf8_lossy(bytes).into_owned();
    let names = Regex::new(r"(?:EPUB|META-INF)/[A-Za-z0-9/_-]+\.(?:xhtml|opf|css|png|xml)")
        .expect("a pattern");
    let names: BTreeSet<&str> = names.find_iter(&text).map(|found| found.as_str()).collect();
    let read = |name: &str| {
        let mut bytes = Vec::new();
        archive.file(name)?.expect("it can be read").read_to_end(&mut bytes).expect("it is whole");
        Some((name.to_owned(), bytes))
    };
    names.into_iter().chain(["mimetype"]).filter_map(read).collect()
}

#[track_caller]
fn assert_is_xml(name: &str, bytes: &[u8]) {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = true;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return,
            Ok(Event::Start(element) | Event::Empty(element)) => {
                for attribute in element.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
            Ok(_) => {}
            Err(error) => panic!("{name}: {error} at {}", reader.buffer_position()),
        }
        buffer.clear();
    }
}

#[test]
fn a_locale_is_an_epub_whose_files_and_links_are_all_there() {
    let workplace = project();
    let run = workplace.run(&["book", "--locale", "ar-SA"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("ar-sa.epub: 4 articles in ar-SA"), "{}", run.stderr);
    let bytes = fs::read(workplace.path("ar-sa.epub")).expect("a book");
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip", "readers look there first");
    let files = unpacked(&bytes);
    for (name, bytes) in &files {
        let others = ["mimetype", ".png", ".css"];
        if !others.iter().any(|end| name.ends_with(end)) {
            assert_is_xml(name, bytes);
        }
    }
    let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
    let package = text("EPUB/book.opf");
    let hrefs = Regex::new("<item [^>]*href=\"([^\"]+)\"").expect("a pattern");
    let listed: BTreeSet<String> =
        hrefs.captures_iter(&package).map(|found| format!("EPUB/{}", &found[1])).collect();
    let own = ["mimetype", "META-INF/container.xml", "EPUB/book.opf"];
    let there: BTreeSet<String> =
        files.keys().filter(|name| !own.contains(&&***name)).cloned().collect();
    assert_eq!(listed, there);
    for part in [
        "page-progression-direction=\"rtl\"",
        "<dc:title>Help &amp; more</dc:title>",
        "<dc:language>ar-SA</dc:language>",
        "2024-05-06T00:00:00Z",
    ] {
        assert!(package.contains(part), "{part}: {package}");
    }
    let contents = text("EPUB/nav.xhtml");
    let order = ["ar-sa/index.xhtml", "<span>Start</span>", "start/b.xhtml", "start/a.xhtml"];
    let places: Vec<_> = order.iter().map(|part| contents.find(part)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}: {contents}");
    assert!(contents.contains("A &lt;1&gt;"), "{contents}");
    let (a, b) = (text("EPUB/ar-sa/start/a.xhtml"), text("EPUB/ar-sa/start/b.xhtml"));
    assert!(a.contains("href=\"b.xhtml#deep\"") && a.contains("href=\"#part\""), "{a}");
    assert!(a.contains("dir=\"rtl\"") && a.contains("href=\"../../book.css\""), "{a}");
    assert!(b.contains("id=\"deep\"") && b.contains("src=\"../media/p.png\""), "{b}");
    assert!(b.contains("<a href=\"https://img.example.com/far.png\">Far</a>"), "{b}");
    workplace.run(&["book", "--locale", "ar-SA", "--out", "again.epub"]);
    assert_eq!(fs::read(workplace.path("again.epub")).expect("a book"), bytes);
}

#[test]
fn a_section_is_one_page_that_needs_no_other_file() {
    let workplace = project();
    workplace.done(&["book", "--locale", "ar-SA", "--section", "start", "--format", "html"]);
    let page = workplace.read("ar-sa-start.html");
    for part in [
        "<title>Help &amp; more – Start</title>",
        "<li><a href=\"#c1\"><bdi>B</bdi></a></li>",
        "<article class=\"prose\" id=\"c2\">",
        "href=\"#c1-deep\"",
        "id=\"c1-deep\"",
        "href=\"#c2-part\"",
        "src=\"data:image/png;base64,",
        "href=\"https://help.example.com/ar-sa/other.html\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("href=\"a.html\"") && !page.contains("<script"), "{page}");
}

#[test]
fn a_book_in_the_source_language_has_the_source_text() {
    let workplace = project();
    workplace.done(&["book", "--locale", "en-US", "--format", "html", "--out", "x.html"]);
    let page = workplace.read("x.html");
    assert!(page.contains("English Home.") && page.contains("lang=\"en-US\""), "{page}");
}

#[test]
fn what_cannot_be_a_book_is_refused_with_what_to_do() {
    let workplace = project();
    for (arguments, message) in [
        (&["book"][..], "pass one with --locale: ar-SA, en-US"),
        (&["book", "--locale", "ja"], "locales with articles: ar-SA, en-US"),
        (
            &["book", "--locale", "ar-SA", "--section", "nowhere"],
            "no articles found in ar-SA below `nowhere`",
        ),
        (&["book", "--locale", "ar-SA", "--out", "diglot.toml"], "is a file of the project"),
    ] {
        let run = workplace.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(message), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_book_is_printed_where_there_is_a_browser() {
    let workplace = project();
    let print = |browser: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_diglot"));
        command.args(["book", "--locale", "ar-SA", "--format", "pdf"]);
        command.env("CHROMIUM", browser).env("CHROMIUM_FLAGS", "--no-sandbox");
        command.current_dir(workplace.path("")).output().expect("the program runs")
    };
    let run = print("no-such-browser");
    assert_eq!(run.status.code(), Some(3));
    let message = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(message.contains("`no-such-browser` did not print"), "{message}");
    let run = print("");
    let message = String::from_utf8_lossy(&run.stderr).into_owned();
    if message.contains("none was found") {
        return skip("no Chromium to print with");
    }
    assert!(run.status.success(), "{message}");
    let pdf = fs::read(workplace.path("ar-sa.pdf")).expect("a book");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5000, "{} bytes", pdf.len());
}

#[test]
fn a_link_to_an_anchor_that_is_not_there_leads_to_the_article() {
    let workplace = project();
    let text = "[far](b.md#nowhere) [near](#nowhere) [b](b.md#deep)\n";
    workplace.write("content/ar-sa/start/a.md", article("A", text).as_bytes());
    workplace.done(&["book", "--locale", "ar-SA", "--out", "x.epub"]);
    let files = unpacked(&fs::read(workplace.path("x.epub")).expect("a book"));
    let page = String::from_utf8_lossy(&files["EPUB/ar-sa/start/a.xhtml"]).into_owned();
    let links = "<a href=\"b.xhtml\">far</a> <a>near</a> <a href=\"b.xhtml#deep\">b</a>";
    assert!(page.contains(links), "{page}");
    workplace.done(&["book", "--locale", "ar-SA", "--format", "html", "--out", "x.html"]);
    let page = workplace.read("x.html");
    let links = "<a href=\"#c3\">far</a> <a href=\"#c4\">near</a> <a href=\"#c3-deep\">b</a>";
    assert!(page.contains(links), "{page}");
}

#[test]
fn panels_of_tabs_have_their_titles_where_no_script_shows_them() {
    let workplace = project();
    let text = "# [Windows *10*](#tab/win)\n\nOne.\n\n# [Linux](#tab/lin)\n\nTwo.\n\n---\n";
    workplace.write("content/ar-sa/start/a.md", article("A", text).as_bytes());
    workplace.done(&["book", "--locale", "ar-SA", "--out", "x.epub"]);
    workplace.done(&["build"]);
    let files = unpacked(&fs::read(workplace.path("x.epub")).expect("a book"));
    let book = String::from_utf8_lossy(&files["EPUB/ar-sa/start/a.xhtml"]).into_owned();
    let page = workplace.read("site/ar-sa/start/a.html");
    for title in ["data-title=\"Windows 10\"", "data-title=\"Linux\""] {
        assert!(book.contains(title), "{book}");
        assert!(page.contains(title), "{page}");
    }
    for style in
        [String::from_utf8_lossy(&files["EPUB/book.css"]), workplace.read("site/style.css").into()]
    {
        assert!(
            style.contains("content: attr(data-title)")
                || style.contains("content:attr(data-title)"),
            "{style}"
        );
    }
}
