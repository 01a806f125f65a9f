//! Whole pages: names, seams, digits, labels, and what is marked as English.

use std::sync::LazyLock;

use crate::command::{Run, Workplace};

const CONFIGURATION: &str = "\
[title]
en-US = 'Alderbox Help'
nl-NL = 'Help voor Alderbox'

[site]
url = 'https://help.example.com'

[site.digits]
ar-EG = 'native'
nl = 'native'
";

/// An article of two sentences on two lines, a list and a note.
fn article(tag: &str, [first, second]: [&str; 2]) -> String {
    let pair = |id: u32, text: &str, source: &str| {
        format!(
            "<span data-ttu-id=\"a1b2c-{id}\">{text}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{id}\">{source}</span></span>"
        )
    };
    let [one, two] = [pair(101, first, "It takes long."), pair(102, second, "Wait for it.")];
    format!(
        "---\ntitle: Alderbox\nms.contentlocale: {tag}\nms.date: 2024-03-14\nms.translationtype: HT\n---\n\
         # {}\n\n{one} {two}\n\n{one}\n{two}\n\n> [!NOTE]\n> {two}\n\n1. {one}\n",
        pair(100, "Alderbox", "Alderbox")
    )
}

const ARTICLES: [(&str, [&str; 2]); 8] = [
    ("ar-EG", ["يستغرق وقتًا طويلًا.", "انتظر."]),
    ("ar-SA", ["يستغرق وقتًا طويلًا.", "انتظر."]),
    ("fa-IR", ["طول می‌کشد.", "صبر کنید."]),
    ("fr-FR", ["Cela prend du temps.", "Attendez."]),
    ("ja-JP", ["時間がかかります。", "お待ちください。"]),
    ("nl-NL", ["Het duurt lang.", "Wacht erop."]),
    ("xx-YY", ["Eshat lom.", "Tovu."]),
    ("zh-Hant-TW", ["需要很久。", "請等候。"]),
];

fn built() -> &'static (Workplace, Run) {
    static BUILT: LazyLock<(Workplace, Run)> = LazyLock::new(|| {
        let workplace = Workplace::with(&[("diglot.toml", CONFIGURATION)]);
        for (tag, sentences) in ARTICLES {
            let folder = format!("content/{}", tag.to_ascii_lowercase());
            workplace.write(&format!("{folder}/a.md"), article(tag, sentences).as_bytes());
            workplace.write(&format!("{folder}/toc.yml"), b"- href: a.md\n- href: b.md\n");
            let other = format!("---\ntitle: B\nms.contentlocale: {tag}\n---\n# B\n");
            workplace.write(&format!("{folder}/b.md"), other.as_bytes());
        }
        let run = workplace.run(&["build"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        (workplace, run)
    });
    &BUILT
}

fn page(path: &str) -> String {
    built().0.read(&format!("site/{path}"))
}

#[track_caller]
fn assert_has(path: &str, parts: &[&str]) {
    let page = page(path);
    for part in parts {
        assert!(page.contains(part), "{path} lacks {part}: {page}");
    }
}

#[test]
fn sentences_of_japanese_and_chinese_meet_without_a_space() {
    for (path, seam) in
        [("ja-jp", "時間がかかります。お待ちください。"), ("zh-hant-tw", "需要很久。請等候。")]
    {
        let page = page(&format!("{path}/a.html"));
        assert_eq!(page.matches(&format!("<p>{seam}</p>")).count(), 2, "{path}");
    }
    assert_has("nl-nl/a.html", &["Het duurt lang. Wacht erop.", "Het duurt lang.\nWacht erop."]);
}

#[test]
fn the_site_has_a_name_in_each_language() {
    assert_has("nl-nl/a.html", &["<title>Alderbox – Help voor Alderbox</title>"]);
    assert_has("en-us/a.html", &["<title>Alderbox – Alderbox Help</title>"]);
}

#[test]
fn dates_and_lists_have_the_digits_that_are_usual_or_wanted() {
    assert_has("ar-eg/a.html", &["data-digits=\"arab\"", "<bdi>١٤ مارس ٢٠٢٤</bdi>"]);
    assert_has("ar-sa/a.html", &["<html lang=\"ar-SA\" dir=\"rtl\">", "<bdi>14 مارس 2024</bdi>"]);
    assert_has("fa-ir/a.html", &["data-digits=\"arabext\""]);
    assert_has("nl-nl/a.html", &["<html lang=\"nl-NL\" dir=\"ltr\">", "<bdi>14 maart 2024</bdi>"]);
    let said = &built().1.stderr;
    assert!(said.contains("`[site.digits]`: `nl` has no digits of its own"), "{said}");
}

#[test]
fn a_language_that_nobody_has_is_built_with_its_english_marked() {
    assert_has(
        "xx-yy/a.html",
        &[
            "<html lang=\"xx-YY\" dir=\"ltr\">",
            "<summary lang=\"en\" dir=\"ltr\">All articles</summary>",
            "<bdi lang=\"en\">Home</bdi>",
            "<p class=\"alert-title\" lang=\"en\">Note</p>",
            "<span lang=\"en\" dir=\"ltr\">Next</span>",
            "data-strings-locale=\"en\"",
        ],
    );
    assert_has(
        "fa-ir/a.html",
        &["Updated <time datetime=\"2024-03-14\"><bdi>March 14, 2024</bdi>"],
    );
    assert_has("index.html", &["<span class=\"count\" lang=\"en\" dir=\"ltr\">2 articles</span>"]);
    assert!(!page("nl-nl/a.html").contains("lang=\"en\""));
    let said = &built().1.stderr;
    assert!(said.contains("xx-YY"), "{said}");
}

#[test]
fn labels_are_parted_as_each_language_does() {
    assert_has("fr-fr/a.html", &["Langues\u{a0}: "]);
    assert_has(
        "zh-hant-tw/a.html",
        &["製作工具：<bdi>", "語言：", "property=\"og:locale\" content=\"zh_TW\""],
    );
    assert_has("nl-nl/a.html", &["Talen: ", "property=\"og:locale\" content=\"nl_NL\""]);
}

#[test]
fn the_style_sheet_is_the_same_from_right_to_left() {
    let style = page("style.css");
    for rule in [".align-left{text-align:start}", ".align-right{text-align:end}", "\\2066"] {
        assert!(style.contains(rule), "{rule}");
    }
    assert!(!style.contains("text-align:left") && !style.contains("text-align:right"));
}
