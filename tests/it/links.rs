//! Where links, images and references lead on a site that the program built, and what it says of
//! those that lead nowhere.

use crate::command::Workplace;

/// A project that was built.
struct Built {
    workplace: Workplace,
    /// What the program said.
    said: String,
}

/// Builds a project of these files, by their paths in it.
#[track_caller]
fn build_with(files: &[(&str, &str)], arguments: &[&str]) -> Built {
    let workplace = Workplace::with(&[("diglot.toml", "")]);
    for (path, text) in files {
        workplace.write(path, text.as_bytes());
    }
    let run = workplace.run(&[&["build"], arguments].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    Built { workplace, said: run.stderr }
}

#[track_caller]
fn build(files: &[(&str, &str)]) -> Built {
    build_with(files, &[])
}

impl Built {
    fn has(&self, path: &str) -> bool {
        self.workplace.path("site").join(path).exists()
    }

    fn page(&self, path: &str) -> String {
        self.workplace.read(&format!("site/{path}"))
    }

    /// The article on the page, without what is around it.
    fn article(&self, path: &str) -> String {
        let page = self.page(path);
        let (_, behind) = page.split_once("<article class=\"prose\">").expect("an article");
        behind.split_once("</article>").expect("its end").0.to_owned()
    }

    #[track_caller]
    fn shows(&self, path: &str, html: &str) {
        let article = self.article(path);
        assert!(article.contains(html), "no {html} in {article}\n{}", self.said);
    }

    #[track_caller]
    fn says(&self, text: &str) {
        assert!(self.said.contains(text), "no {text:?} in {}", self.said);
    }

    #[track_caller]
    fn does_not_say(&self, text: &str) {
        assert!(!self.said.contains(text), "{text:?} in {}", self.said);
    }
}

#[track_caller]
fn check_link(link: &str, html: &str) {
    let built = build(&[
        ("content/nl-nl/a/b.md", link),
        ("content/nl-nl/a/c d.md", "# <a name=\"x\"></a>C"),
        ("content/nl-nl/a/index.md", "# Map"),
        ("content/nl-nl/e.md", "# E"),
    ]);
    built.shows("nl-nl/a/b.html", html);
    built.does_not_say("broken-link");
    built.does_not_say("anchor");
}

#[test]
fn a_link_to_an_article_leads_to_its_page() {
    check_link("[x](<c d.md>)", "href=\"c%20d.html\"");
    check_link("[x](c%20d.md?view=y#x)", "href=\"c%20d.html?view=y#x\"");
    check_link(r"[x](..\e.md)", "href=\"../e.html\"");
    check_link("[x](~/e.md)", "href=\"../e.html\"");
    check_link("[x](index.md)", "href=\"index.html\"");
    check_link("[x](../a/)", "href=\"index.html\"");
    check_link("[x]()", "href=\"\"");
    check_link("[x](#top)", "href=\"#top\"");
    check_link("Kies [x](#tab/y) hier.", "href=\"#tab/y\"");
    check_link("[x](/e/)", "href=\"../e.html\"");
    check_link("<a href='../e.md'>x</a>", "href=\"../e.html\"");
}

#[test]
fn a_link_with_other_capitals_leads_to_the_file_and_is_reported() {
    let files = [("content/nl-nl/a.md", "[x](B.MD)"), ("content/nl-nl/b.md", "# B")];
    let built = build(&files);
    built.shows("nl-nl/a.html", "href=\"b.html\"");
    built.says("broken-link");
    built.says("did you mean `b.md`?");
}

#[test]
fn a_site_absolute_link_stays_in_the_language_of_its_page() {
    let toml = "[links]\nabsolute_base = 'https://learn.example.com'\n";
    let text = "[own](/b) [host](/azure/c?x#y) [has](/de-de/c) [home](/)";
    let built = build(&[
        ("diglot.toml", toml),
        ("content/nl-nl/a.md", text),
        ("content/nl-nl/b.md", "# B"),
    ]);
    built.shows("nl-nl/a.html", "<a href=\"b.html\">own</a>");
    built.shows("nl-nl/a.html", "<a href=\"https://learn.example.com/nl-nl/azure/c?x#y\">host");
    built.shows("nl-nl/a.html", "<a href=\"https://learn.example.com/de-de/c\">has");
    built.shows("nl-nl/a.html", "<a href=\"index.html\">home");
}

#[test]
fn a_path_at_the_root_that_nothing_serves_stays_as_written_and_is_reported() {
    let text = "[host](/azure/c?x#y) [has](/de-de/c) ![p](/img/z.png) [api](/api/v1)";
    let alone = build(&[("content/nl-nl/a.md", text)]);
    alone.shows("nl-nl/a.html", "<a href=\"/azure/c?x#y\">host");
    alone.shows("nl-nl/a.html", "<a href=\"/de-de/c\">has");
    alone.shows("nl-nl/a.html", "src=\"/img/z.png\"");
    alone.says("this site has no page at `/azure/c?x#y`");
    alone.says("this site has no file at `/img/z.png`");
    let settings = "[links]\nexternal = ['/api', '/azure/', 'img', '/de-de/c']\n";
    let external = build(&[("diglot.toml", settings), ("content/nl-nl/a.md", text)]);
    external.does_not_say("this site has no");
    external.shows("nl-nl/a.html", "<a href=\"/azure/c?x#y\">host");
}

#[test]
fn a_path_at_the_root_may_begin_with_the_folder_that_the_site_is_published_in() {
    let built = build(&[
        ("diglot.toml", "[site]\nurl = 'https://example.com/help/'\n"),
        ("content/nl-nl/a.md", "[b](/help/nl-nl/b.html) [c](/b)"),
        ("content/nl-nl/b.md", "# B"),
    ]);
    built.shows("nl-nl/a.html", "<a href=\"b.html\">b");
    built.shows("nl-nl/a.html", "<a href=\"b.html\">c");
    built.does_not_say("broken-link");
}

#[test]
fn a_path_in_the_source_locale_leads_to_the_original_though_no_file_has_it() {
    let text = "# A\n\n<span data-ttu-id=\"a-1\">Een</span><span class=\"sxs-lookup\">\
                <span data-stu-id=\"a-1\">One</span></span>\n";
    let link = format!("{text}\n[het origineel](../en-us/b.md)\n");
    let built = build(&[("content/nl-nl/a.md", &link), ("content/nl-nl/b.md", text)]);
    built.shows("nl-nl/a.html", "href=\"../en-us/b.html\"");
    built.does_not_say("broken-link");
}

#[test]
fn a_site_absolute_picture_is_served_by_the_same_host_as_links() {
    let built = build(&[
        ("diglot.toml", "[links]\nabsolute_base = 'https://learn.example.com'\n"),
        ("content/nl-nl/a.md", r"![a](/media/b.png) ![c](\media\c.png) ![own](/d.png)"),
        ("content/nl-nl/d.png", ""),
    ]);
    built.shows("nl-nl/a.html", "src=\"https://learn.example.com/nl-nl/media/b.png\"");
    built.shows("nl-nl/a.html", "src=\"https://learn.example.com/nl-nl/media/c.png\"");
    built.shows("nl-nl/a.html", "src=\"d.png\"");
}

#[test]
fn a_picture_outside_of_all_languages_is_found_from_the_root() {
    let built = build(&[
        ("content/nl-nl/a.md", r"![p](/media/p.png) ![q](media\q.png)"),
        ("content/media/p.png", ""),
    ]);
    built.shows("nl-nl/a.html", "src=\"../media/p.png\"");
    built.shows("nl-nl/a.html", "src=\"media/q.png\"");
}

#[test]
fn an_article_in_the_source_language_has_no_link_to_its_source() {
    let text = "# A\n\n<span data-ttu-id=\"a-1\">Een</span><span class=\"sxs-lookup\">\
                <span data-stu-id=\"a-1\">One</span></span>\n";
    let built = build(&[
        ("content/nl-nl/a.md", text),
        ("content/en-us/a.md", "# A\n\nOne\n"),
        ("content/en-us/b.md", text),
    ]);
    let source = "hreflang=\"en-US\">Read the original";
    for page in ["en-us/a.html", "en-us/b.html"] {
        assert!(!built.page(page).contains(source), "{}", built.page(page));
    }
    assert!(built.page("nl-nl/a.html").contains("<a href=\"../en-us/a.html\" hreflang=\"en-US\">"));
}

#[test]
fn the_home_of_a_language_is_not_in_its_own_list() {
    let built = build(&[("content/nl-nl/index.md", "# Begin"), ("content/nl-nl/a.md", "# A")]);
    let page = built.page("nl-nl/index.html");
    assert!(page.contains("<li><a href=\"a.html\""), "{page}");
    assert!(!page.contains("<li><a href=\"index.html\""), "{page}");
}

#[test]
fn a_link_to_an_article_that_the_language_lacks_leads_to_the_source_and_says_so() {
    let built = build(&[
        ("content/nl-nl/a.md", "[x](map/b.md) [y](c.md)"),
        ("content/en-us/map/b.md", "# B"),
        ("content/de-de/c.md", "# C"),
    ]);
    let mark = "class=\"other-language\" hreflang";
    built.shows("nl-nl/a.html", &format!("<a href=\"../en-us/map/b.html\" {mark}=\"en-US\">x"));
    built.shows(
        "nl-nl/a.html",
        &format!("<a href=\"../de-de/c.html\" {mark}=\"de\">y").replace("\"de\"", "\"de-DE\""),
    );
    built.does_not_say("broken-link");
}

#[test]
fn a_link_that_leads_nowhere_stays_as_written_and_is_one_finding_for_both_sides() {
    let text = "# Kop\n\n<span data-ttu-id=\"a-1\">Zie [dit](mis-spelt.md).</span>\
                <span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">See [this](mis-spelt.md).</span></span>\n";
    let built = build(&[("content/nl-nl/a.md", text), ("content/nl-nl/misspelt.md", "# B")]);
    built.shows("nl-nl/a.html", "href=\"mis-spelt.md\"");
    built.says("did you mean `misspelt.md`?");
    built.says("content/nl-nl/a.md:3");
    assert_eq!(built.said.matches("`mis-spelt.md` does not exist").count(), 1, "{}", built.said);
}

#[test]
fn a_finding_points_at_the_address() {
    let built = build(&[("content/nl-nl/a.md", "# Kop\n\nZie [x.md](x.md) daar.\n")]);
    built.says("content/nl-nl/a.md:3:12");
}

#[test]
fn a_bookmark_that_its_page_lacks_is_reported() {
    let built = build(&[
        ("content/nl-nl/a.md", "# Kop\n\n[x](#kop) [y](#kip) [z](b.md#deell) [w](b.md#q)"),
        ("content/nl-nl/b.md", "# B\n\n## Deel\n\n<a name=\"q\"></a>"),
    ]);
    built.says("this page has no anchor `#kip`");
    built.says("did you mean `#kop`?");
    built.says("`nl-nl/b.md` has no anchor `#deell`");
    built.says("did you mean `#deel`?");
    assert_eq!(built.said.matches("broken-anchor").count(), 2, "{}", built.said);
}

#[test]
fn a_bookmark_that_only_the_source_side_lacks_is_reported() {
    let side = |id: &str, target: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"{id}\">{target}</span>\
             <span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>\n"
        )
    };
    let link = side("a-1", "[x](b.md#a) [y](b.md#no)", "[x](b.md#a) [y](b.md#no)");
    let built = build(&[
        ("content/nl-nl/a.md", &link),
        ("content/nl-nl/b.md", &format!("# {}", side("b-1", "A", "B"))),
        // The page in English is this one's.
        ("content/ar-sa/b.md", &format!("# {}", side("b-1", "A", "C"))),
    ]);
    built.says("`ar-sa/b.md` has no anchor `#a`");
    built.says("`nl-nl/b.md` has no anchor `#no`");
    assert_eq!(built.said.matches("broken-anchor").count(), 2, "{}", built.said);
}

#[test]
fn the_links_of_an_included_file_are_relative_to_it() {
    let built = build(&[
        ("content/nl-nl/a/b.md", "[!INCLUDE [x](../includes/i.md)]"),
        ("content/nl-nl/includes/i.md", "[e](../e.md) [weg](../weg.md) ![p](p.svg)"),
        ("content/nl-nl/includes/p.svg", "<svg width='3' height='4'/>"),
        ("content/nl-nl/e.md", "# E"),
    ]);
    built.shows("nl-nl/a/b.html", "href=\"../e.html\"");
    built.shows("nl-nl/a/b.html", "src=\"../includes/p.svg\" width=\"3\" height=\"4\"");
    built.says("content/nl-nl/includes/i.md:1");
}

#[test]
fn only_files_that_pages_use_are_copied() {
    let files = [
        (
            "content/nl-nl/a.md",
            "![x](m/a.svg) [pdf](m/b.pdf)\n\n:::image type=\"content\" source=\"m/a.svg\" alt-text=\"y\" lightbox=\"m/c.svg\":::\n",
        ),
        ("content/nl-nl/m/a.svg", "<svg viewBox='0 0 10 20'></svg>"),
        ("content/nl-nl/m/b.pdf", "%PDF"),
        ("content/nl-nl/m/c.svg", "<svg/>"),
        ("content/nl-nl/m/d.svg", "<svg/>"),
    ];
    let built = build(&files);
    let has = |name| built.has(&format!("nl-nl/m/{name}"));
    assert!(has("a.svg") && has("b.pdf") && has("c.svg") && !has("d.svg"), "{}", built.said);
    let size = "width=\"10\" height=\"20\" loading=\"lazy\"";
    built.shows("nl-nl/a.html", &format!("src=\"m/a.svg\" {size}"));
    assert!(build_with(&files, &["--all-assets"]).has("nl-nl/m/d.svg"));
}

#[test]
fn an_image_that_is_missing_is_reported_or_taken_from_the_source_language() {
    let built = build(&[
        ("content/nl-nl/a.md", "![x](m/a.png) ![y](m/b.svg)"),
        ("content/en-us/m/b.svg", "<svg width='1' height='2'/>"),
    ]);
    built.says("missing-image");
    built.says("`m/a.png` does not exist");
    built.shows("nl-nl/a.html", "src=\"../en-us/m/b.svg\"");
    assert!(built.has("en-us/m/b.svg"));
}

#[test]
fn a_build_of_one_language_does_not_miss_the_others() {
    let files = [("content/nl-nl/a.md", "[x](../de-de/b.md)"), ("content/de-de/b.md", "# B")];
    build_with(&files, &["--locale", "nl-nl"]).does_not_say("broken-link");
}

#[test]
fn uids_are_answered_by_the_project_and_by_the_maps_that_it_names() {
    let map = r#"{"references": [{"uid": "N.C", "name": "C", "fullName": "N.C", "href": "https://example.com/c"}]}"#;
    let built = build(&[
        ("diglot.toml", "[xref]\nmaps = ['map.json']\n"),
        ("map.json", map),
        (
            "content/nl-nl/a.md",
            "<xref:N.C> <xref:N.C?displayProperty=fullName> <xref:b> <xref:weg>",
        ),
        ("content/nl-nl/b.md", "---\ntitle: De B\nuid: b\n---\n# B"),
    ]);
    built.shows("nl-nl/a.html", "<a class=\"no-loc\" href=\"https://example.com/c\">C</a>");
    built.shows("nl-nl/a.html", "<a class=\"no-loc\" href=\"https://example.com/c\">N.C</a>");
    built.shows("nl-nl/a.html", "<a href=\"b.html\">De B</a>");
    built.says("unknown uid `weg`");
}

#[test]
fn entries_of_a_table_lead_to_uids_of_other_sites() {
    let map = r#"{"references": [{"uid": "N.C", "name": "C", "href": "https://example.com/c"}]}"#;
    let built = build(&[
        ("diglot.toml", "[xref]\nmaps = ['map.json']\n"),
        ("map.json", map),
        ("content/nl-nl/toc.yml", "- uid: N.C\n- name: Weg\n  uid: weg\n- href: a.md\n"),
        ("content/nl-nl/a.md", "# A"),
    ]);
    let page = built.page("nl-nl/a.html");
    let link = "<a href=\"https://example.com/c\"><bdi>C</bdi></a>";
    assert!(page.contains(link), "no {link} in {page}");
}

#[test]
fn the_picture_before_a_video_is_copied_beside_the_page() {
    let video = "<video src=\"v.mp4\" poster=\"../beeld/p.png\" controls></video>";
    let built = build(&[
        ("content/nl-nl/a.md", video),
        ("content/nl-nl/v.mp4", ""),
        ("content/beeld/p.png", ""),
    ]);
    built.shows("nl-nl/a.html", "poster=\"../beeld/p.png\"");
    assert!(built.has("beeld/p.png") && built.has("nl-nl/v.mp4"));
    let missing = build(&[("content/nl-nl/a.md", "<video poster=\"weg.png\"></video>")]);
    missing.says("weg.png");
}

#[test]
fn a_map_that_cannot_be_read_is_a_finding() {
    let built = build(&[
        ("diglot.toml", "[xref]\nmaps = ['map.yml']\n"),
        ("map.yml", "references: 1\n"),
        ("content/nl-nl/a.md", "# A"),
    ]);
    built.says("xref-map");
}

#[test]
fn a_table_of_contents_gives_each_page_its_place() {
    let toc = "- name: Begin\n  href: a.md\n- name: Groep\n  items:\n  - name: B\n    href: b.md\n  - name: Sub\n    href: sub/toc.yml\n- name: Elders\n  href: https://example.com/\n- name: Weg\n  href: bb.md\n";
    let built = build(&[
        ("content/nl-nl/toc.yml", toc),
        ("content/nl-nl/sub/toc.yml", "items:\n- href: c.md\n"),
        ("content/nl-nl/a.md", "# A"),
        ("content/nl-nl/b.md", "# B"),
        ("content/nl-nl/sub/c.md", "# De C"),
    ]);
    let page = built.page("nl-nl/b.html");
    let has = |html: &str| assert!(page.contains(html), "no {html} in {page}");
    has("<a href=\"b.html\" aria-current=\"page\"><bdi>B</bdi></a>");
    has("<a rel=\"prev\" href=\"a.html\"");
    has("<a rel=\"next\" href=\"sub/c.html\"");
    has("<li><bdi>Groep</bdi></li>");
    has("<bdi>De C</bdi>");
    has("<a href=\"https://example.com/\"><bdi>Elders</bdi></a>");
    built.says("content/nl-nl/toc.yml:12:9");
}

#[test]
fn a_page_of_a_large_site_carries_only_its_branch() {
    let mut toc = String::new();
    for group in 0..40 {
        toc.extend(["# Groep ", &group.to_string(), "\n"]);
        for page in 0..40 {
            toc.extend([format!("## [Pagina {group}-{page}](g{group}/p{page}.md)\n")]);
        }
    }
    let built = build(&[
        ("content/nl-nl/TOC.md", &toc),
        ("content/nl-nl/g7/p3.md", "# A"),
        ("content/nl-nl/g8/p0.md", "# B"),
    ]);
    let page = built.page("nl-nl/g7/p3.html");
    assert!(
        page.contains("Pagina 7-39") && page.contains("Groep 8") && !page.contains("Pagina 8-1<")
    );
    let (_, tree) = page.split_once("<nav class=\"tree\"").expect("a tree");
    let (tree, _) = tree.split_once("</nav>").expect("its end");
    assert!(tree.len() < 12_000, "{} bytes", tree.len());
    assert!(
        tree.contains("href=\"../g8/p0.html\""),
        "a closed group leads to its first page: {tree}"
    );
}

#[test]
fn of_very_many_pages_beside_it_a_page_shows_those_around_it() {
    let line = |page: usize| format!("# [Pagina {page}.](p{page}.md)\n");
    let toc: String = (0..100).map(line).collect();
    let files = ["content/nl-nl/p50.md", "content/nl-nl/p99.md"].map(|path| (path, "# A"));
    let built = build(&[&[("content/nl-nl/TOC.md", &*toc)], &files[..]].concat());
    for (number, expected) in [(50, 30..70), (99, 60..100)] {
        let page = built.page(&format!("nl-nl/p{number}.html"));
        let shown = (0..100).filter(|number| page.contains(&format!("Pagina {number}.")));
        assert_eq!(shown.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

#[test]
fn the_entry_of_a_page_is_marked_whatever_is_in_its_address() {
    let toc = "# [A](a.md)\n# [V](v&a.md)\n";
    let files = [("content/nl-nl/TOC.md", toc), ("content/nl-nl/a.md", "# A")];
    let built = build(&[&files[..], &[("content/nl-nl/v&a.md", "# V")]].concat());
    let page = built.page("nl-nl/v&a.html");
    assert!(page.contains("<a href=\"v&amp;a.html\" aria-current=\"page\">"), "{page}");
}

#[test]
fn tables_that_take_in_each_other_end() {
    let built = build(&[
        ("content/nl-nl/toc.yml", "- name: X\n  href: x/toc.yml\n- name: Y\n  href: x/\n"),
        ("content/nl-nl/x/toc.yml", "- name: O\n  href: ../toc.yml\n- name: A\n  href: a.md\n"),
        ("content/nl-nl/x/a.md", "# A"),
    ]);
    assert!(built.has("nl-nl/x/a.html"));
}
