//! One article in all forty languages: wide, on a phone and on paper. Its text are the program's own words,
//! which each language has.

use std::fmt::Write as _;
use std::sync::LazyLock;

use diglot::locale::{Direction, Locale};
use diglot::site::Dictionary;

use super::{Server, Tab};
use crate::command::Workplace;

const TAGS: [&str; 40] = [
    "ar-SA",
    "bg-BG",
    "cs-CZ",
    "da-DK",
    "de-DE",
    "el-GR",
    "en-US",
    "es-ES",
    "et-EE",
    "fi-FI",
    "fr-FR",
    "he-IL",
    "hi-IN",
    "hr-HR",
    "hu-HU",
    "id-ID",
    "it-IT",
    "ja-JP",
    "kk-KZ",
    "ko-KR",
    "lt-LT",
    "lv-LV",
    "ms-MY",
    "nb-NO",
    "nl-NL",
    "pl-PL",
    "pt-BR",
    "pt-PT",
    "ro-RO",
    "ru-RU",
    "sk-SK",
    "sl-SI",
    "sr-Latn-RS",
    "sv-SE",
    "th-TH",
    "tr-TR",
    "uk-UA",
    "vi-VN",
    "zh-CN",
    "zh-TW",
];

/// Languages whose words the style sheet hyphenates, or that have no spaces between words.
const BROKEN: [&str; 12] = ["de", "fi", "nl", "sv", "da", "nb", "hu", "et", "ja", "zh", "th", "ko"];

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(Dictionary::default);

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a locale")
}

/// An article of words that each language has, with all kinds of blocks that the style sheet knows.
fn article(tag: &str) -> String {
    let locale = locale(tag);
    let english = Locale::parse("en-US").expect("a locale");
    let own = DICTIONARY.words(&locale);
    let source = DICTIONARY.words(&english);
    let mut number = 100;
    let mut pair = |key: &str| {
        number += 1;
        format!(
            "<span data-ttu-id=\"a1b2c-{number}\">{}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{number}\">{}</span></span>",
            own.get(key),
            source.get(key)
        )
    };
    let mut text = format!(
        "---\ntitle: \"{}\"\nms.contentlocale: {tag}\nms.translationtype: HT\nms.date: 2024-03-14\n---\n",
        own.get("not_found_title")
    );
    write!(text, "# {}\n\n{}\n\n", pair("not_found_title"), pair("not_found_text"))
        .expect("a string takes all");
    write!(
        text,
        "## {}\n\n1. {}\n1. {}\n\n",
        pair("link_to_section"),
        pair("search_hint"),
        pair("search_disk")
    )
    .expect("a string takes all");
    write!(
        text,
        "- *{}*\n- **{}**\n- `diglot build`\n\n",
        pair("side_by_side"),
        pair("scrollable")
    )
    .expect("a string takes all");
    write!(
        text,
        "> [!NOTE]\n> {}\n\n> [!CAUTION]\n> {}\n\n",
        pair("fallback"),
        pair("search_failed")
    )
    .expect("a string takes all");
    write!(text, "## {}\n\n", pair("translation_post_edited")).expect("a string takes all");
    write!(
        text,
        "| {} | {} | {} |\n| :--- | :---: | ---: |\n| {} | {} | 1 |\n| {} | {} | 12 |\n\n",
        pair("languages"),
        pair("translation_human"),
        pair("contributors"),
        pair("prev_next"),
        pair("image_description"),
        pair("code_not_found"),
        pair("to_source")
    )
    .expect("a string takes all");
    text + &format!("```console\ndiglot check --locale {tag}\n```\n\n{}\n", pair("only_target"))
}

/// The project with the article in each language.
fn served() -> &'static Server {
    static SERVED: LazyLock<(Workplace, Server)> = LazyLock::new(|| {
        let workplace = Workplace::new();
        workplace.write("diglot.toml", b"title = 'Alderbox'\n[site]\nreading_time = true\n");
        for tag in TAGS {
            let folder = format!("content/{}", tag.to_ascii_lowercase());
            workplace.write(&format!("{folder}/a.md"), article(tag).as_bytes());
            let entries = ["a.md", "index.md"].map(|file| format!("- href: {file}\n"));
            workplace.write(&format!("{folder}/toc.yml"), entries.concat().as_bytes());
            let home = DICTIONARY.words(&locale(tag)).get("home");
            let index = format!("---\ntitle: \"{home}\"\nms.contentlocale: {tag}\n---\n# {home}\n");
            workplace.write(&format!("{folder}/index.md"), index.as_bytes());
        }
        workplace.done(&["build"]);
        let server = Server::start(&workplace.path("site"));
        (workplace, server)
    });
    &SERVED.1
}

fn open(tag: &str) -> Option<Tab> {
    let mut tab = Tab::open()?;
    tab.go(&served().url(&format!("/{}/a.html", tag.to_ascii_lowercase())));
    Some(tab)
}

/// Words that stand on two lines without a hyphen between, in text that has spaces.
const BROKEN_WORDS: &str = "(() => {
  const broken = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.visually-hidden, script, code, :lang(en)')) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\p{M}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken.join(' ');
})()";

/// Elements that hide a part of their own lines.
const CLIPPED: &str = "[...document.querySelectorAll('main *, nav *, header *')]
  .filter((it) => !it.closest('.visually-hidden, pre, .table, .anchor, details:not([open])'))
  .filter((it) => getComputedStyle(it).overflowY !== 'visible' && it.scrollHeight > it.clientHeight + 1 && it.clientHeight > 0)
  .map((it) => `${it.tagName}.${it.className}`).join(' ')";

#[test]
fn an_article_reads_well_in_forty_languages_wide_and_narrow() {
    let mut faults = Vec::new();
    for tag in TAGS {
        let Some(mut tab) = open(tag) else { return };
        let language = locale(tag).language().to_owned();
        for (name, width, height) in [("wide", 1280, 900), ("phone", 360, 740)] {
            tab.window(width, height);
            tab.screenshot(&format!("language-{tag}-{name}"));
            let mut fault = |message: String| faults.push(format!("{tag} {name}: {message}"));
            let sideways = tab.text("String(document.documentElement.scrollWidth - innerWidth)");
            if sideways.parse::<i32>().expect("a number") > 0 {
                fault(format!("{sideways} points too wide"));
            }
            let broken = tab.text(BROKEN_WORDS);
            if !broken.is_empty() && !BROKEN.contains(&&*language) {
                fault(format!("broken words: {broken}"));
            }
            let clipped = tab.text(CLIPPED);
            if !clipped.is_empty() {
                fault(format!("clipped: {clipped}"));
            }
        }
        let direction = tab.text("getComputedStyle(document.querySelector('main p')).direction");
        let is_right_to_left = locale(tag).direction() == Direction::RightToLeft;
        assert_eq!(direction == "rtl", is_right_to_left, "{tag}");
        tab.assert_sound();
        tab.paper();
        tab.window(640, 900);
        tab.screenshot(&format!("language-{tag}-print"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn both_languages_of_a_bilingual_page_are_set_in_their_own_way() {
    for tag in ["ar-SA", "de-DE", "he-IL", "hi-IN", "ja-JP", "th-TH", "zh-TW"] {
        let Some(mut tab) = open(tag) else { return };
        tab.go(&served().url(&format!("/{}/a.bilingual.html", tag.to_ascii_lowercase())));
        let style = |tab: &mut Tab, side: &str, property: &str| {
            tab.text(&format!(
                "getComputedStyle(document.querySelector('.cell.{side} p')).{property}"
            ))
        };
        assert_eq!(style(&mut tab, "source", "direction"), "ltr", "{tag}");
        let font = style(&mut tab, "source", "fontFamily");
        assert!(font.starts_with("system-ui"), "{tag}: {font}");
        assert_eq!(style(&mut tab, "source", "hyphens"), "manual", "{tag}");
        let hyphens = if tag == "de-DE" { "auto" } else { "manual" };
        assert_eq!(style(&mut tab, "target", "hyphens"), hyphens, "{tag}");
        let own = style(&mut tab, "target", "fontFamily");
        assert_eq!(own.starts_with("system-ui"), tag == "de-DE", "{tag}: {own}");
        tab.window(1280, 900);
        tab.screenshot(&format!("language-{tag}-bilingual"));
    }
}
