//! `diglot init` and `diglot build`.

use std::collections::HashSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use scraper::{Html, Selector};

use super::{ARTICLE, Workplace};
use crate::corpus::files;

/// Two articles in two languages, one of which links to the other.
fn project() -> Workplace {
    let link = "[naar b](b.md#x) ![plaatje](media/p.png)\n";
    Workplace::with(&[
        ("content/nl-nl/a.md", &format!("{ARTICLE}\n{link}")),
        ("content/nl-nl/b.md", ARTICLE),
        ("content/nl-nl/media/p.png", "png"),
        ("content/nl-nl/includes/note.md", "Let op!\n"),
        ("content/nl-nl/TOC.md", "# [A](a.md)\n"),
        ("content/ja-jp/a.md", ARTICLE),
    ])
}

#[test]
fn init_starts_a_project_that_builds_without_findings() {
    let workplace = Workplace::new();
    workplace.done(&["init", "help"]);
    let run = workplace.run(&["build", "--project", "help"]);
    assert_eq!((run.status, &*run.stdout), (0, ""));
    assert!(run.stderr.contains("no findings"), "{}", run.stderr);
    assert!(workplace.read("help/site/nl-nl/first-steps.html").contains("Eerste stappen"));
    assert!(workplace.read("help/site/en-us/first-steps.html").contains("First steps"));
    assert!(workplace.read("help/.gitignore").contains(".diglot-*.tmp"));
}

#[test]
fn a_raw_tag_may_have_its_attributes_in_any_order_and_twice() {
    let workplace = project();
    let tags = "<a name=\"een\" id=\"twee\">x</a> <a href=\"b.md\" href=\"c.md\">y</a>";
    workplace.write("content/nl-nl/b.md", format!("{ARTICLE}\n{tags}\n").as_bytes());
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/b.html");
    assert!(page.contains("<a name=\"een\" id=\"twee\">x</a> <a href=\"b.html\">y</a>"), "{page}");
    let both = workplace.read("site/nl-nl/b.bilingual.html");
    assert!(both.contains("<a name=\"source-een\" id=\"source-twee\">x</a>"), "{both}");
}

#[test]
fn what_init_starts_passes_its_own_check_in_any_locale() {
    for locales in [&[][..], &["--locale", "de-DE,ar-SA,th-TH"], &["--locale", "nl-NL,fr-FR"]] {
        let workplace = Workplace::new();
        workplace.done(&[&["init", "help"], locales].concat());
        let run = workplace.run(&["check", "--project", "help"]);
        assert_eq!(run.status, 0, "{locales:?}: {}{}", run.stdout, run.stderr);
        workplace.done(&["build", "--project", "help"]);
    }
    let workplace = Workplace::new();
    let run = workplace.run(&["init", "--locale", "xx-"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn a_new_article_is_a_draft_that_is_never_written_over() {
    let workplace = Workplace::new();
    workplace.done(&["init"]);
    workplace.done(&["new", "content/nl-nl/start/wifi-aan.md"]);
    let text = workplace.read("content/nl-nl/start/wifi-aan.md");
    assert!(text.starts_with("---\ntitle: \"Wifi aan\"\n"), "{text}");
    assert!(text.contains("ms.contentlocale: nl-NL\n") && text.contains("draft: true\n"), "{text}");
    workplace.done(&["build"]);
    assert!(!workplace.path("site/nl-nl/start/wifi-aan.html").exists());
    for path in ["nl-nl/start/wifi-aan.md", "../a.md", "nl-nl/a.png"] {
        assert_eq!(workplace.run(&["new", path]).status, 2, "{path}");
    }
}

#[test]
fn init_leaves_what_git_is_told_already_and_names_what_to_add() {
    let workplace = Workplace::with(&[(".gitignore", "mine\n")]);
    let run = workplace.run(&["init"]);
    assert_eq!(run.status, 0);
    assert!(run.stderr.contains("note: add to `.gitignore`: `/site/`"), "{}", run.stderr);
    assert_eq!(workplace.read(".gitignore"), "mine\n");
}

#[test]
fn init_never_writes_over_a_file() {
    let workplace = Workplace::with(&[("diglot.toml", "title = 'mine'")]);
    let run = workplace.run(&["init"]);
    let stderr = "error: `.` already contains a `diglot.toml`\n\
                  help: create the project in another folder: diglot init DIR\n";
    assert_eq!((run.status, &*run.stderr), (2, stderr));
    assert_eq!(workplace.read("diglot.toml"), "title = 'mine'");
}

#[test]
fn a_project_needs_no_configuration() {
    let workplace = project();
    workplace.done(&["build"]);
    let pages = [
        ".diglot-manifest.json",
        ".diglot-state",
        "404.html",
        "en-us/404.html",
        "en-us/a.html",
        "en-us/b.html",
        "en-us/index.html",
        "find.js",
        "index.html",
        "ja-jp/404.html",
        "ja-jp/a.bilingual.html",
        "ja-jp/a.html",
        "ja-jp/index.html",
        "nl-nl/404.html",
        "nl-nl/a.bilingual.html",
        "nl-nl/a.html",
        "nl-nl/b.bilingual.html",
        "nl-nl/b.html",
        "nl-nl/index.html",
        "nl-nl/media/p.png",
        "script.js",
        "search.js",
        "style.css",
        "theme.js",
        "versions.js",
    ];
    let (search, files): (Vec<_>, Vec<_>) =
        workplace.list("site").into_iter().partition(|path| path.starts_with("search/"));
    assert_eq!(files, pages);
    let of_locale = |path: &String| path.split('/').nth(1).expect("a locale").to_owned();
    let locales: std::collections::BTreeSet<String> = search.iter().map(of_locale).collect();
    assert_eq!(locales.into_iter().collect::<Vec<_>>(), ["en-us", "ja-jp", "nl-nl"]);
}

#[test]
fn links_lead_to_pages_and_images_to_their_copies() {
    let workplace = project();
    workplace.remove("content/ja-jp/a.md");
    workplace.write("diglot.toml", b"[site]\nurls = 'pretty'\n");
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a/index.html");
    assert!(page.contains("href=\"../b/#x\""), "{page}");
    assert!(page.contains("src=\"../media/p.png\""), "{page}");
    let original = workplace.read("site/en-us/a/index.html");
    assert!(original.contains("src=\"../../nl-nl/media/p.png\""), "{original}");
}

#[test]
fn no_page_holds_a_tag_or_the_other_language() {
    let workplace = project();
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains("Tot ziens.") && !page.contains("Goodbye"), "{page}");
    let page = workplace.read("site/en-us/a.html");
    assert!(page.contains("Goodbye.") && !page.contains("Tot ziens"), "{page}");
    for (path, bytes) in workplace.contents("site") {
        let page = String::from_utf8_lossy(&bytes);
        assert!(
            !page.contains("data-ttu-id") && !page.contains("sxs-lookup"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_bilingual_page_links_each_sentence_to_its_partner() {
    let workplace = project();
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.bilingual.html");
    for (own, partner) in [("t-102", "#s-102"), ("s-102", "#t-102")] {
        assert!(page.contains(&format!("id=\"{own}\" data-segment=\"102\"")), "{page}");
        assert!(page.contains(&format!("href=\"{partner}\"")), "{page}");
    }
    assert!(page.contains("<div class=\"cell source\" lang=\"en-US\" dir=\"ltr\""), "{page}");
}

#[test]
fn a_build_is_the_same_bytes_each_time_and_on_any_number_of_cores() {
    let workplace = project();
    workplace.done(&["build", "--jobs", "1", "--out", "one"]);
    workplace.done(&["build", "--jobs", "2", "--out", "two"]);
    workplace.done(&["build", "--jobs", "2", "--out", "two"]);
    assert_eq!(workplace.contents("one"), workplace.contents("two"));
}

#[test]
fn pages_of_removed_articles_go_and_other_files_stay() {
    let workplace = project();
    workplace.done(&["build"]);
    workplace.write("site/CNAME", b"help.example.com");
    workplace.remove("content/ja-jp/a.md");
    workplace.done(&["build"]);
    let files = workplace.list("site");
    assert!(!files.iter().any(|path| path.starts_with("ja-jp")), "{files:?}");
    assert_eq!(workplace.read("site/CNAME"), "help.example.com");
}

#[test]
fn a_failed_build_leaves_the_last_good_site() {
    let workplace = project();
    workplace.done(&["build"]);
    let before = workplace.contents("site");
    workplace.write("content/nl-nl/b.md", b"# Anders\n");
    workplace.write("templates/page.html", b"{{ page.title }\n");
    assert_eq!(workplace.run(&["build"]).status, 2);
    assert_eq!(workplace.contents("site"), before);
}

#[test]
fn a_disk_that_takes_no_more_leaves_the_last_good_site() {
    let workplace = project();
    workplace.done(&["build"]);
    let before = workplace.contents("site");
    workplace.write("content/nl-nl/b.md", "Lang. ".repeat(10_000).as_bytes());
    let mut shell = std::process::Command::new("sh");
    let script = "trap '' XFSZ; ulimit -f 40; exec \"$0\" build";
    shell.args(["-c", script, env!("CARGO_BIN_EXE_diglot")]).current_dir(workplace.path("."));
    let run = super::finish(shell, b"");
    assert_eq!(run.status, 3, "{}", run.stderr);
    assert!(run.stderr.starts_with("error: cannot write `site/"), "{}", run.stderr);
    assert_eq!(workplace.contents("site"), before);
}

#[test]
fn a_template_of_the_project_replaces_ours() {
    let workplace = project();
    workplace.write("templates/page.html", b"<h1>{{ page.title }}</h1>{{ strings.note }}");
    workplace.write("templates/i18n/nl.ftl", b"note = Let op\n");
    workplace.write("templates/logo.svg", b"<svg/>");
    workplace.write("templates/brand.css", b":root { --accent: red }");
    for served in ["review/index.html", "review/js/a.js", "preview/preview.css"] {
        workplace.write(&format!("templates/{served}"), b"{{ broken }");
    }
    workplace.done(&["build"]);
    assert_eq!(workplace.read("site/nl-nl/b.html"), "<h1>Hallo</h1>Let op");
    assert_eq!(workplace.read("site/logo.svg"), "<svg/>");
    assert!(workplace.read("site/nl-nl/index.html").contains("href=\"../brand.css\">"));
    let files = workplace.list("site");
    let served = |file: &&String| file.contains("review") || file.contains("preview");
    assert_eq!(files.iter().find(served), None, "these folders are no part of a site");
}

#[test]
fn only_the_locales_and_sides_that_are_asked_for_are_built() {
    let workplace = project();
    workplace.done(&[
        "build",
        "--locale",
        "ja-jp",
        "--side",
        "target",
        "--format",
        "html,text,markdown",
        "--no-search",
    ]);
    let files = workplace.list("site");
    let pages: Vec<_> = files.iter().filter(|path| path.contains('/')).collect();
    assert_eq!(
        pages,
        ["ja-jp/404.html", "ja-jp/a.html", "ja-jp/a.md", "ja-jp/a.txt", "ja-jp/index.html"]
    );
    assert_eq!(workplace.read("site/ja-jp/a.txt"), "Hallo\n=====\n\nTot ziens.\n");
    let run = workplace.run(&["build", "--locale", "xx-xx"]);
    let stderr = "error: no articles found in xx-XX\nhelp: locales with articles: ja-JP, nl-NL\n";
    assert_eq!((run.status, &*run.stderr), (2, stderr));
}

#[test]
fn links_out_of_the_project_are_not_followed() {
    let workplace = project();
    let elsewhere = Workplace::with(&[("secret.md", "# Geheim\n")]);
    symlink(elsewhere.path("."), workplace.path("content/nl-nl/folder")).expect("a link");
    symlink(elsewhere.path("secret.md"), workplace.path("content/nl-nl/file.md")).expect("a link");
    symlink("b.md", workplace.path("content/nl-nl/c.md")).expect("a link");
    workplace
        .write("content/nl-nl/d.md", b"[!INCLUDE[x](file.md)] [!INCLUDE[x](folder/secret.md)]\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let reason = "symbolic link points outside the project; skipped";
    assert_eq!(run.stderr.matches(reason).count(), 2, "{}", run.stderr);
    assert!(workplace.read("site/nl-nl/c.html").contains("Hallo"));
    for (path, bytes) in workplace.contents("site") {
        assert!(!String::from_utf8_lossy(&bytes).contains("Geheim"), "{}", path.display());
    }
}

#[test]
fn a_locale_folder_that_leads_out_of_the_project_is_named() {
    let elsewhere = Workplace::with(&[("a.md", ARTICLE)]);
    let workplace = Workplace::with(&[("content/logo.svg", "<svg/>")]);
    symlink(elsewhere.path("."), workplace.path("content/nl-nl")).expect("a link");
    let run = workplace.run(&["check"]);
    let help = "help: `content/nl-nl`: symbolic link points outside the project; skipped\n";
    assert_eq!(run.status, 2);
    assert!(run.stderr.ends_with(help), "{}", run.stderr);
}

#[test]
fn a_folder_of_pages_that_became_a_link_is_not_written_through() {
    let workplace = project();
    let elsewhere = Workplace::new();
    workplace.done(&["build"]);
    fs::remove_dir_all(workplace.path("site/nl-nl")).expect("a folder");
    symlink(elsewhere.path("."), workplace.path("site/nl-nl")).expect("a link");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert_eq!(elsewhere.list("."), [""; 0]);
}

#[test]
fn a_segment_without_a_partner_has_no_link_to_it() {
    let lone = "<span data-ttu-id=\"1a2b3-103\">Alleen hier.</span>\n";
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &format!("{ARTICLE}\n{lone}"))]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.bilingual.html");
    assert!(page.contains("id=\"t-103\"") && !page.contains("href=\"#s-103\""), "{page}");
}

/// An article with images outside its segments, and one in a segment.
const LAMPS: &str = concat!(
    "---\ntitle: Lampen\nms.contentlocale: nl-NL\n---\n",
    "# <span data-ttu-id=\"1a2b3-101\">Lampen</span>",
    "<span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-101\">Lamps</span></span>\n\n",
    "![Een **lamp**](media/p.svg \"Titel\")\n\n",
    ":::image type=\"content\" source=\"media/q.svg\" alt-text=\"Een schakelaar\":::\n\n",
    "<span data-ttu-id=\"1a2b3-102\">Zie ![knop](media/r.svg).</span>",
    "<span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-102\">See ![button](media/r.svg).</span></span>\n",
);

#[test]
fn images_of_the_source_side_are_described_in_their_language_or_say_which_it_is() {
    let workplace = Workplace::with(&[("content/nl-nl/l.md", LAMPS)]);
    workplace.done(&["build"]);
    for page in ["site/en-us/l.html", "site/nl-nl/l.bilingual.html"] {
        let page = workplace.read(page);
        for image in [
            "lang=\"nl-NL\" alt=\"Een lamp\" title=\"Titel\" />",
            "lang=\"nl-NL\" alt=\"Een schakelaar\">",
            " alt=\"button\" />",
        ] {
            assert!(page.contains(image), "{image} in {page}");
        }
        assert!(!page.contains("lang=\"nl-NL\" alt=\"button"), "{page}");
    }
    let page = workplace.read("site/nl-nl/l.html");
    assert!(page.contains(" alt=\"Een lamp\"") && !page.contains("lang=\"nl-NL\" alt"), "{page}");
    // As soon as the project has the original, its descriptions count.
    workplace.write(
        "content/en-us/l.md",
        b"# Lamps\n\n![A lamp](media/p.svg)\n\n![A switch](media/q.svg)\n",
    );
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/l.bilingual.html");
    for image in [" alt=\"A lamp\" title=\"Titel\" />", " alt=\"A switch\">", " alt=\"Een lamp\""] {
        assert!(page.contains(image), "{image} in {page}");
    }
    assert!(!page.contains("lang=\"nl-NL\" alt"), "{page}");
    workplace.write("content/en-us/l.md", b"# Lamps\n\n![The lamp](media/p.svg)\n");
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/l.bilingual.html");
    assert!(page.contains(" alt=\"The lamp\""), "{page}");
    assert!(page.contains("lang=\"nl-NL\" alt=\"Een schakelaar\""), "{page}");
}

/// The sample help centre shows every feature, and faults on purpose.
#[test]
fn no_page_of_the_sample_uses_an_id_twice_or_links_to_one_that_is_not_there() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let workplace = Workplace::new();
    for file in files(&content) {
        let path = file.strip_prefix(&content).expect("a file of it").display();
        workplace.write(&format!("content/{path}"), &fs::read(&file).expect("a file"));
    }
    workplace.done(&["build"]);
    for (path, bytes) in workplace.contents("site") {
        if path.extension().is_some_and(|extension| extension == "html") {
            check_ids(&path, &String::from_utf8(bytes).expect("pages are UTF-8"));
        }
    }
}

#[track_caller]
fn check_ids(path: &Path, page: &str) {
    let page = Html::parse_document(page);
    let select = |selector| Selector::parse(selector).expect("a selector");
    let mut ids = HashSet::new();
    for element in page.select(&select("[id]")) {
        let id = element.value().id().expect("it has one");
        assert!(ids.insert(id.to_owned()), "{}: two have the id `{id}`", path.display());
    }
    for link in page.select(&select("a.partner, a[role=tab]")) {
        let id = link.attr("href").expect("a link").trim_start_matches('#');
        assert!(ids.contains(id), "{}: nothing has the id `{id}`", path.display());
    }
}

#[test]
fn without_a_table_of_contents_folders_are_the_way_around() {
    let article = |title: &str| format!("---\ntitle: {title}\n---\n# {title}\n");
    let workplace = Workplace::with(&[
        ("content/nl-nl/index.md", &article("Hulp")),
        ("content/nl-nl/los.md", &article("Los & vast")),
        ("content/nl-nl/eerste-stappen/a.md", &article("A")),
        ("content/nl-nl/eerste-stappen/b.md", &article("B")),
        ("content/nl-nl/beheer/index.md", &article("Beheer")),
        ("content/nl-nl/beheer/c.md", &article("C")),
        ("content/ja-jp/a.md", &article("あ")),
        ("content/ja-jp/TOC.md", "# [い](a.md)\n"),
    ]);
    for (urls, page) in
        [("plain", "eerste-stappen/b.html"), ("pretty", "eerste-stappen/b/index.html")]
    {
        workplace.write("diglot.toml", format!("[site]\nurls = '{urls}'\n").as_bytes());
        workplace.done(&["build"]);
        let html = Html::parse_document(&workplace.read(&format!("site/nl-nl/{page}")));
        let select = |selector| {
            let selector = Selector::parse(selector).expect("a selector");
            let text =
                |it: scraper::ElementRef<'_>| it.text().collect::<String>().trim().to_owned();
            html.select(&selector).map(text).collect::<Vec<_>>()
        };
        assert_eq!(select(".tree a"), ["Los & vast", "Beheer", "C", "A", "B"], "{urls}");
        assert_eq!(select(".tree [aria-current=page]"), ["B"], "{urls}");
        assert_eq!(
            select(".tree details details > summary"),
            ["Beheer", "Eerste stappen"],
            "{urls}"
        );
        assert_eq!(select(".breadcrumbs li"), ["Startpagina", "Eerste stappen"], "{urls}");
        let japanese = workplace.read(if urls == "plain" {
            "site/ja-jp/a.html"
        } else {
            "site/ja-jp/a/index.html"
        });
        assert!(japanese.contains("<bdi>い</bdi>"), "{japanese}");
    }
}

#[test]
fn a_projects_words_change_what_pages_say_and_a_fault_in_them_is_told_at_its_place() {
    let page = "{% extends \"base.html\" %}{% block main %}{{ format_string(key=\"greeting\", name=\"Ann\", count=2) }} {{ format_string(key=\"note\", locale=\"de-DE\") }}{% endblock %}";
    let words = "home = Begin\ngreeting = Dag { $name }, { $count ->\n    [one] een bericht\n   *[other] { $count } berichten\n }\n";
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", ARTICLE),
        ("templates/page.html", page),
        ("templates/i18n/nl.ftl", words),
    ]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.html");
    assert!(page.contains("Dag Ann, 2 berichten Hinweis"), "{page}");
    assert!(workplace.read("site/index.html").contains("1 artikel<"));
    workplace.write("templates/i18n/nl.ftl", b"home = Begin\ngreeting : Dag\n");
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("templates/i18n/nl.ftl:2:10"), "{}", run.stderr);
    assert!(run.stderr.contains("greeting : Dag"), "the line is shown: {}", run.stderr);
}

#[test]
fn lines_of_scripts_without_spaces_are_joined_on_pages() {
    let body = "# 设定\n说明\n\n打开\n**文件**\n并保存 now\nand 한국\n어\n";
    let text = format!("---\ntitle: A\nms.contentlocale: zh-CN\n---\n{body}");
    let workplace = Workplace::with(&[("content/zh-cn/a.md", &*text)]);
    workplace.done(&["build", "--format", "html,text"]);
    let page = workplace.read("site/zh-cn/a.html");
    assert!(page.contains("打开<strong>文件</strong>并保存 now\nand 한국\n어"), "{page}");
    assert!(workplace.read("site/zh-cn/a.txt").contains("打开文件并保存 now and 한국 어"));
}

#[test]
fn a_destination_in_angle_brackets_is_a_uid_too() {
    let text = super::check::annotated(
        "[t](<xref:b.uid>) [u](<xref:b.uid> \"T\")\n\n[v]\n\nHallo.|Hello.\n\n[v]: <xref:b.uid>\n",
    );
    let b = "---\ntitle: B\nuid: b.uid\nms.contentlocale: nl-NL\n---\nB.\n";
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &*text), ("content/nl-nl/b.md", b)]);
    workplace.done(&["build"]);
    let page = workplace.read("site/nl-nl/a.html");
    let article = page.split("<article").nth(1).and_then(|rest| rest.split("</article>").next());
    assert_eq!(article.expect("one").matches("<a href=\"b.html\"").count(), 3, "{page}");
    assert!(!page.contains("xref:"), "{page}");
    assert_eq!(workplace.run(&["check", "--output", "concise"]).stdout, "");
    workplace.remove("content/nl-nl/b.md");
    let found = workplace.run(&["check", "--output", "concise"]).stdout;
    assert!(found.contains("[xref-not-found]") && !found.contains("broken-link"), "{found}");
}
