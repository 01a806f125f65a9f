//! Templates, data and settings of a project's own: that each way to change pages does what it says.

use super::{ARTICLE, Workplace};

fn project(files: &[(&str, &str)]) -> Workplace {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    for (path, text) in files {
        workplace.write(path, text.as_bytes());
    }
    workplace
}

#[track_caller]
fn check_page(files: &[(&str, &str)], page: &str, html: &str) {
    let workplace = project(files);
    workplace.done(&["build"]);
    let page = workplace.read(&format!("site/{page}"));
    assert!(page.contains(html), "no {html} in {page}");
}

#[test]
fn backup_copies_of_templates_are_not_published() {
    let files = ["templates/i18n/nl.ftl.bak", "templates/page.html~", "templates/own.css.orig"];
    let workplace = project(&files.map(|file| (file, "{{ {% x")));
    workplace.write("templates/own.txt", b"x");
    workplace.done(&["build"]);
    assert_eq!(workplace.read("site/own.txt"), "x");
    for name in ["i18n/nl.ftl.bak", "page.html~", "own.css.orig"] {
        assert!(!workplace.path(&format!("site/{name}")).exists(), "{name}");
    }
}

#[test]
fn a_template_extends_the_one_that_it_overrides() {
    let base = "{% extends \"diglot/base.html\" %}{% block header %}<p>Kop</p>{% endblock %}";
    check_page(&[("templates/base.html", base)], "nl-nl/a.html", "<p>Kop</p>");
    check_page(&[("templates/base.html", base)], "404.html", "<p>Kop</p>");
    let page = "{% extends \"diglot/page.html\" %}{% block after_content %}<i>na</i>{% endblock %}";
    check_page(&[("templates/page.html", page)], "nl-nl/a.html", "<i>na</i>");
}

#[test]
fn a_template_that_extends_itself_is_named_with_what_to_write() {
    let workplace = project(&[("templates/base.html", "{% extends \"base.html\" %}")]);
    let run = workplace.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    let said = "templates/base.html: a template cannot extend itself; write \
                `{% extends \"diglot/base.html\" %}`";
    assert!(run.stderr.contains(said), "{}", run.stderr);
}

#[test]
fn one_component_is_replaced_and_the_others_stay() {
    let own = "{% component prev_next(@page: map) %}<b>verder</b>{% endcomponent prev_next %}";
    let files = [("templates/components.html", own)];
    check_page(&files, "nl-nl/a.html", "<b>verder</b>");
    check_page(&files, "nl-nl/a.html", "class=\"breadcrumbs\"");
    check_page(&[("templates/mine.html", own)], "nl-nl/a.html", "<b>verder</b>");
}

#[test]
fn templates_see_all_front_matter_and_articles_choose_their_template() {
    let article = ARTICLE.replacen("---\n", "---\nlayout: faq\nauthor: An\ntags: [x, y]\n", 1);
    let faq = "{{ page.extra.author }}|{{ page.extra.tags | join(sep=\"+\") }}";
    let files = [("content/nl-nl/b.md", &*article), ("templates/faq.html", faq)];
    check_page(&files, "nl-nl/b.html", "An|x+y");
    let workplace = project(&files[..1]);
    let said = workplace.run(&["build"]).stderr;
    assert!(said.contains("the template `faq.html` does not exist"), "{said}");
    assert!(said.contains("content/nl-nl/b.md:2:9"), "{said}");
    assert!(workplace.read("site/nl-nl/b.html").contains("<article class=\"prose\">"));
}

#[test]
fn a_front_page_has_the_template_that_its_article_names() {
    let article = ARTICLE.replacen("---\n", "---\nlayout: hub\n", 1);
    let hub = "{% for group in index.groups %}{% for item in group.items %}{{ item.url }};{% endfor %}{% endfor %}";
    let files = [("content/nl-nl/index.md", &*article), ("templates/hub.html", hub)];
    check_page(&files, "nl-nl/index.html", "a.html;");
}

#[test]
fn templates_see_data_files() {
    let page = "{% set plans = data(file=\"plans.toml\") %}{{ plans.free.price }}\
                {% set list = data(file=\"l.yaml\") %}{{ list[1] }}{% set object = data(file=\"o.json\") %}{{ object.a }}";
    let files = [
        ("templates/page.html", page),
        ("data/plans.toml", "[free]\nprice = 12\n"),
        ("data/l.yaml", "- a\n- b\n"),
        ("data/o.json", "{\"a\": \"c\"}"),
    ];
    check_page(&files, "nl-nl/a.html", "12bc");
    let broken = project(&[("data/plans.toml", "[free\n")]);
    assert_eq!(broken.run(&["build"]).status, 2);
    let missing = project(&[("templates/page.html", "{{ data(file=\"x.toml\") }}")]);
    let run = missing.run(&["build"]);
    assert!(run.stderr.contains("no data file `x.toml`"), "{}", run.stderr);
}

#[test]
fn the_policy_lets_in_the_hosts_that_the_project_names() {
    let settings = "[site.csp]\nscript = ['https://stats.example.com']\n";
    let policy = "script-src https://stats.example.com &#39;self&#39; file:";
    check_page(&[("diglot.toml", settings)], "nl-nl/a.html", policy);
    let wrong = project(&[("diglot.toml", "[site.csp]\nscript = [\"x'; default-src *\"]\n")]);
    let run = wrong.run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("is not a host"), "{}", run.stderr);
}

#[test]
fn scripts_that_the_policy_blocks_are_named_with_the_setting_that_lets_them_in() {
    let page = "{% extends \"diglot/page.html\" %}\n{% block head %}\n\
                <script src=\"https://stats.example.com/a.js\"></script>{% endblock %}\n";
    let workplace =
        Workplace::with(&[("content/nl-nl/a.md", ARTICLE), ("templates/page.html", page)]);
    let note = "note: templates/page.html:3: browsers block `https://stats.example.com/a.js`; add its host \
                to `script` under `[site.csp]`";
    let run = workplace.run(&["build"]);
    assert!(run.stderr.contains(note), "{}", run.stderr);
    workplace.write("diglot.toml", b"[site.csp]\nscript = ['https://stats.example.com']\n");
    let run = workplace.run(&["build"]);
    assert!(!run.stderr.contains("browsers block"), "{}", run.stderr);
    workplace.write("diglot.toml", b"[markdown]\nhtml = 'trusted'\n");
    let run = workplace.run(&["build"]);
    assert!(!run.stderr.contains("browsers block"), "no policy, nothing blocked: {}", run.stderr);
}

#[test]
fn the_site_has_an_icon_a_logo_an_image_a_banner_and_descriptions() {
    let settings = "[site]\nurl = 'https://example.com/'\nlogo = 'l.svg'\nimage = 's.png'\n\
                    description = 'Hulp'\n[site.banner]\nnl = 'Nieuw'\ndefault = 'New'\n";
    let files = [
        ("diglot.toml", settings),
        ("templates/favicon.svg", "<svg/>"),
        ("templates/l.svg", "<svg/>"),
        ("templates/s.png", ""),
        ("content/nl-nl/b.md", "# B\n\nDe *eerste* alinea.\n\nDe tweede.\n"),
    ];
    check_page(&files, "nl-nl/a.html", "<link rel=\"icon\" href=\"../favicon.svg\">");
    check_page(&files, "nl-nl/a.html", "<img src=\"../l.svg\" alt=\"\"");
    check_page(&files, "nl-nl/a.html", "og:image\" content=\"https://example.com/s.png\"");
    check_page(&files, "nl-nl/a.html", "<p>Nieuw</p>");
    check_page(&files, "en-us/a.html", "<p>New</p>");
    check_page(&files, "nl-nl/b.html", "name=\"description\" content=\"De eerste alinea.\"");
    check_page(&files, "index.html", "name=\"description\" content=\"Hulp\"");
    check_page(&files[4..], "nl-nl/b.html", "<link rel=\"icon\" href=\"data:,\">");
    let run = project(&files[..2]).run(&["build"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    let message = "`templates/l.svg` does not exist\n --> diglot.toml:3:8";
    assert!(run.stderr.contains(message), "{}", run.stderr);
}

#[test]
fn templates_are_listed_and_copied_but_never_written_over() {
    let workplace = project(&[]);
    assert!(workplace.done(&["templates"]).contains("page.html\n"));
    workplace.done(&["templates", "page.html", "style.css"]);
    assert!(workplace.read("templates/page.html").contains("extends \"base.html\""));
    workplace.done(&["build"]);
    let run = workplace.run(&["templates", "page.html"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    let run = workplace.run(&["templates", "pages.html"]);
    assert!(run.stderr.contains("did you mean `page.html`?"), "{}", run.stderr);
}

#[test]
fn drafts_later_articles_and_excluded_files_have_no_pages() {
    let draft = ARTICLE.replacen("---\n", "---\ndraft: true\n", 1);
    let later = ARTICLE.replacen("---\n", "---\npublish_date: 2999-01-01\n", 1);
    let with = |field: &str| ARTICLE.replacen("---\n", &format!("---\n{field}\n"), 1);
    let past = ARTICLE.replacen("---\n", "---\npublish_date: 2020-01-01\n", 1);
    let workplace = project(&[
        ("diglot.toml", "exclude = ['**/README.md', 'nl-nl/old/**']\n"),
        ("content/nl-nl/draft.md", &draft),
        ("content/nl-nl/later.md", &later),
        ("content/nl-nl/past.md", &past),
        ("content/nl-nl/yes.md", &with("draft: yes")),
        ("content/nl-nl/no.md", &with("draft: no")),
        ("content/nl-nl/maybe.md", &with("draft: misschien")),
        ("content/nl-nl/hour.md", &with("publish_date: 2999-12-31T08:00:00Z")),
        ("content/nl-nl/past-hour.md", &with("publish_date: 2020-12-31 08:00")),
        ("content/nl-nl/words.md", &with("publish_date: December 31, 2030")),
        ("content/nl-nl/README.md", "# Lees mij\n"),
        ("content/nl-nl/old/b.md", ARTICLE),
    ]);
    workplace.done(&["build"]);
    let pages = workplace.list("site/nl-nl");
    let articles: Vec<&String> =
        pages.iter().filter(|it| !it.contains("bilingual") && !it.contains("404")).collect();
    assert_eq!(articles, ["a.html", "index.html", "no.html", "past-hour.html", "past.html"]);
    let said = workplace.run(&["check", "--output", "concise"]).stdout;
    for (file, line) in [("maybe.md:2:8", "`draft`"), ("words.md:2:15", "`publish_date`")] {
        let line = format!("content/nl-nl/{file}: warning[front-matter]: {line} is not understood");
        assert!(said.contains(&line), "{line}\n{said}");
    }
}
